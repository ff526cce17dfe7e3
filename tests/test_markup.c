/* test_markup.c - links that the document itself holds become references, one fact with what the
 * rules read. */
#include "emit_view.h"

/* Every reference as "target rule evidence <quote>" on a line of its own. */
static void expect_references(const char *source, const char *want)
{
	const struct feit_doc *d = doc_of(feit_cstr(source));
	struct feit_buf b = {0};

	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_fact *f = &d->facts[i];
		if (f->kind != FEIT_REFERENCE)
			continue;
		feit_buf_str(&b, f->reference->target.len ? f->reference->target : FEIT_STR("-"));
		FEIT_BUF_LIT(&b, " ");
		feit_buf_str(&b, feit_cstr(f->rule));
		FEIT_BUF_LIT(&b, " ");
		feit_buf_str(&b, feit_cstr(f->reference->evidence));
		FEIT_BUF_LIT(&b, " <");
		feit_buf_str(&b, feit_quote(d, f->begin, f->end));
		FEIT_BUF_LIT(&b, ">\n");
	}
	feit_buf_add(&b, "", 1);
	cr_expect_str_eq(b.ptr, want, "%s:\n%s", source, b.ptr);
	feit_buf_end(&b);
}

#define STUK(body)                                                                                 \
	"<?xml version=\"1.0\"?><officiele-publicatie><kamerstuk><stuk>" body                      \
	"</stuk></kamerstuk></officiele-publicatie>"
#define OLD(body) "<?xml version=\"1.0\"?><kamerwrk><body><stuk>" body "</stuk></body></kamerwrk>"

#define PHRASE                                                                                     \
	"<al>In <extref doc=\"kst-36410-VI-69\">de brief van 3 april 2023</extref> staat het "     \
	"plan.</al>"
#define FOUND "kst-36410-VI-69 reference.markup markup <de brief van 3 april 2023>\n"

Test(markup, a_linked_phrase_in_both_dialects)
{
	expect_references(STUK(PHRASE), FOUND);
	expect_references(OLD(PHRASE), FOUND);
}

Test(markup, the_date_in_a_linked_phrase_stays)
{
	const struct feit_doc *d = doc_of(feit_cstr(STUK(PHRASE)));
	size_t dates = 0;

	for (size_t i = 0; i < d->n_facts; i++)
		dates += d->facts[i].kind == FEIT_DATE;
	cr_expect_eq(dates, 1);
}

Test(markup, one_fact_with_what_the_words_say)
{
	expect_references(
	    STUK("<al>Kamerstuk <extref doc=\"kst-36343-7\">36 343, nr. 7</extref> is af.</al>"),
	    "kst-36343-7 reference.kamerstuk markup <Kamerstuk 36 343, nr. 7>\n");
	expect_references(OLD("<al>Op grond van artikel 124 van de <extref "
			      "doc=\"jci1.3:c:BWBR0005416\">Gemeentewet</extref> kan het.</al>"),
			  "jci1.3:c:BWBR0005416&artikel=124 reference.article markup <artikel 124 "
			  "van de Gemeentewet>\n");
}

Test(markup, the_link_settles_what_the_words_leave_open)
{
	expect_references(
	    STUK("<al>Zie de motie op stuk <extref doc=\"kst-33529-1181\">nr. 1181</extref>.</al>"),
	    "kst-33529-1181 reference.kamerstuk.context markup <stuk nr. 1181>\n");
}

Test(markup, words_in_full_win_and_the_difference_is_told)
{
	static const char source[] =
	    STUK("<al>Zie <extref doc=\"kst-36343-8\">Kamerstuk 36 343, nr. 7</extref>.</al>");
	const struct feit_doc *d = doc_of(feit_cstr(source));

	expect_references(source, "kst-36343-7 reference.kamerstuk  <Kamerstuk 36 343, nr. 7>\n");
	cr_expect_eq(d->diags_seen[FEIT_DIAG_LINK_DIFFERS], 1);
}

Test(markup, in_notes_and_over_entities)
{
	expect_references(
	    STUK("<al>Zo is het.<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Zie <extref "
		 "doc=\"jci1.3:c:BWBR0001950&amp;artikel=129b&amp;z=2020-01-01\">de "
		 "regeling</extref>.</noot.al></noot></al>"),
	    "jci1.3:c:BWBR0001950&artikel=129b reference.markup markup <de regeling>\n");
}

Test(markup, hrefs_of_a_page)
{
	expect_references(
	    "<!DOCTYPE html><html><body><p>Lees <a href=\"https://zoek.officielebekendmakingen.nl/"
	    "ah-tk-20202021-3235.html#p2\">de antwoorden</a> en <a "
	    "href=\"https://wetten.overheid.nl/BWBR0011823/2021-01-01/\">de wet</a>, of <a "
	    "href=\"/stb-2012-533.html\">dit besluit</a>.</p></body></html>",
	    "ah-tk-20202021-3235 reference.markup markup <de antwoorden>\n"
	    "jci1.3:c:BWBR0011823 reference.markup markup <de wet>\n"
	    "stb-2012-533 reference.markup markup <dit besluit>\n");
}

Test(markup, other_links_are_none)
{
	expect_references(
	    STUK("<al>Zie <extref doc=\"http://www.overheid.nl/\">de site</extref>, <extref "
		 "doc=\"mailto:a@b.nl\">mail</extref>, <extref doc=\"kst-\">dit</extref>, <extref "
		 "doc=\"https://www.voorbeeld.nl/kst-36410-3.html\">dat</extref>, <extref "
		 "doc=\"BWBR12\">zus</extref>, <extref doc=\"kst-36410-3\"/> en <extref "
		 "doc=\"dossier/364\">zo</extref>.</al>"),
	    "");
}
