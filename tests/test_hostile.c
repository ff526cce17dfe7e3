/* test_hostile.c - documents that are damaged or made to do harm: each ends soon, with a result
 * that holds together or a clear refusal. FEIT_MUTATIONS=500 damages more of each format. */
#include <sys/resource.h>
#include <unistd.h>

#include "ingest/pdf.h"
#include "ingest_view.h"
#include "pipeline.h"
#include "samples.h"

/* Runs the whole pipeline, so that every stage sees what ingest makes of the bytes. */
static void survive(struct feit_engine *engine, const char *bytes, size_t n)
{
	struct feit_arena arena = {0};
	struct feit_options options = {0};
	struct feit_doc doc = {.arena = &arena, .options = &options, .path = FEIT_STR("hostile")};
	struct feit_error err = {0};
	alarm(30);
	char *copy = malloc(n + (n == 0)); /* exactly as long, so that reading beyond shows */

	memcpy(copy, bytes, n);
	enum feit_status status = feit_pipeline(engine, (struct feit_str){copy, n}, &doc, &err);
	if (status == FEIT_OK) {
		const char *wrong = feit_map_check(&doc.map, doc.text, doc.raw.text);
		cr_assert(wrong == NULL, "%s", wrong);
		for (size_t i = 0; i < doc.raw.n_blocks; i++)
			cr_assert(doc.raw.blocks[i].begin <= doc.raw.blocks[i].end &&
				  doc.raw.blocks[i].end <= doc.raw.text.len);
		for (size_t i = 0; i < doc.raw.n_origins; i++)
			cr_assert(doc.raw.origins[i].raw <= doc.raw.text.len &&
				  doc.raw.origins[i].member <= doc.raw.n_members);
	} else {
		cr_assert(status == FEIT_FAILED, "%s", err.text);
		cr_assert(strstr(err.text, "hostile") != NULL, "%s", err.text);
	}
	free(copy);
	feit_arena_end(&arena);
}

/* ---- mutations ---- */

static uint64_t next_random(uint64_t *state) /* xorshift64 */
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* Flips, doubles, drops and overwrites a few stretches; sometimes cuts the end off. */
static size_t mutate(char *b, size_t n, size_t cap, uint64_t *seed)
{
	static const char *const bits[] = {"<",    ">",   "&",    "\"",       "</",
					   "<!--", "]]>", "&#0;", "\xff\xfe", "%%EOF"};

	for (size_t k = next_random(seed) % 6 + 1; k > 0 && n > 0; k--) {
		size_t at = next_random(seed) % n, len = next_random(seed) % 40 + 1;
		const char *bit = bits[next_random(seed) % 10];
		if (len > n - at)
			len = n - at;
		switch (next_random(seed) % 5) {
		case 0:
			b[at] ^= (char)(1 << next_random(seed) % 8);
			break;
		case 1:
			memmove(b + at, b + at + len, n - at - len);
			n -= len;
			break;
		case 2:
			if (n + len <= cap) {
				memmove(b + at + len, b + at, n - at);
				n += len;
			}
			break;
		case 3:
			memcpy(b + at, bit, strlen(bit) < n - at ? strlen(bit) : n - at);
			break;
		default:
			if (next_random(seed) % 4 == 0)
				n = at;
			break;
		}
	}
	return n;
}

static void survive_mutations(struct feit_str sample, uint64_t seed)
{
	const char *want = getenv("FEIT_MUTATIONS");
	int n = want != NULL ? atoi(want) : 15;
	struct feit_engine *engine = feit_engine_new();
	size_t cap = sample.len + 1000;
	char *b = malloc(cap);

	for (int i = 0; i < n; i++) {
		memcpy(b, sample.ptr, sample.len);
		survive(engine, b, mutate(b, sample.len, cap, &seed));
	}
	free(b);
	feit_engine_free(engine);
}

#define ODT_CONTENT                                                                                \
	"<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" "                    \
	"xmlns:table=\"urn:a\">"                                                                   \
	"<office:body><office:text><text:h text:outline-level=\"1\">Kop</text:h><text:p>In 2023"   \
	"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Kamerstuk "  \
	"36 "                                                                                      \
	"200, nr. 4</text:p></text:note-body></text:note> was het 12 mei.</text:p><table:table>"   \
	"<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></"               \
	"table:table-row>"                                                                         \
	"</table:table></office:text></office:body></office:document-content>"

Test(mutations, xml)
{
	survive_mutations(
	    FEIT_STR(
		"<?xml version=\"1.0\"?><officiele-publicatie><metadata><meta "
		"name=\"DC.identifier\" "
		"content=\"kst-1-2\"/></metadata><kamerstuk><stuk><titel>Brief</titel><al>In 2023"
		"<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Zie <extref doc=\"kst-3-4\">36 200, "
		"nr. 4"
		"</extref>.</noot.al></noot> waren er &amp;  3 "
		"\u20ac.</al><lijst><li><li.nr>a.</li.nr>"
		"<al>punt</al></li></lijst><table><title>T</title><tgroup><colspec colname=\"c\"/>"
		"<tbody><row><entry morerows=\"1\">x</entry><entry>y</entry></row></tbody></tgroup>"
		"</table></stuk></kamerstuk></officiele-publicatie>"),
	    1);
}

/* The dialect of 1995 to 2009. */
Test(mutations, kamerwrk)
{
	survive_mutations(
	    FEIT_STR("<?xml version=\"1.0\"?><kamerwrk><kop><titel>Begroting</titel><subtitel>Brief"
		     "</subtitel></kop><frontm><onderw>35 000</onderw></frontm><body><stuk>"
		     "<ltrlabel>Nr.</ltrlabel><nummer>4</nummer><titel>Brief</titel><tuskop "
		     "letat=\"vet\">"
		     "Kop</tuskop><al>In 1998<voetref refid=\"v1\" nr=\"1\"/> was het f "
		     "3000.</al><witreg/>"
		     "<al>\xe2\x80\x93 punt</al><voetnoot id=\"v1\" nr=\"1\"><al>Kamerstuk 25 000, "
		     "nr. 3."
		     "</al></voetnoot></stuk></body></kamerwrk>"),
	    8);
}

Test(mutations, html)
{
	survive_mutations(
	    FEIT_STR(
		"<html><head><title>T</title></head><body><h1>Kop</h1><p>In 2023<sup><a "
		"href=\"#f1\" "
		"id=\"r1\">1</a></sup> was &euro; 3.</p><ul><li>punt<li><p>twee</ul><table><tr><td "
		"colspan=2>a<td rowspan=3>b</table><div id=\"fn1\"><p><a name=\"f1\" "
		"href=\"#r1\">1</a> "
		"Bron.</p></div></body></html>"),
	    2);
}

#define MARKDOWN                                                                                   \
	"##Kop\n\n[a](../BWBR0006516/x) **b**<sup> 1 Zie [c](d). </sup>1 &euro; 3\n* punt\n\n"     \
	"| a | b |\n|--|--|\n| 1 |\n* * *Vet* * *\n\\*<b>x"

Test(mutations, markdown)
{
	survive_mutations(FEIT_STR(MARKDOWN), 1);
}

Test(mutations, odt)
{
	struct part parts[] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
			       {"content.xml", ODT_CONTENT}};
	struct feit_str zip = pack(parts, 2);

	survive_mutations(zip, 3);
	free((void *)zip.ptr);
}

Test(mutations, docx)
{
	struct part parts[] = {
	    {"word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:pPr><w:pStyle "
				  "w:val=\"Kop1\"/></w:pPr><w:r>"
				  "<w:t>Kop</w:t></w:r></w:p><w:p><w:r><w:t>In "
				  "2023</w:t></w:r><w:r><w:footnoteReference "
				  "w:id=\"2\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</"
				  "w:t></w:r></w:p></w:tc></w:tr>"
				  "</w:tbl></w:body></w:document>"},
	    {"word/footnotes.xml",
	     "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>"
	     "Bron</w:t></w:r></w:p></w:footnote></w:footnotes>"}};
	struct feit_str zip = pack(parts, 2);

	survive_mutations(zip, 4);
	free((void *)zip.ptr);
}

Test(mutations, pdf)
{
	struct feit_str pdf =
	    make_pdf("BT /B 14 Tf 1 0 0 1 50 250 Tm (Opvang) Tj /F 10 Tf 1 0 0 1 50 230 "
		     "Tm (In 2023) Tj 5 Ts /F 6 Tf (12) Tj 0 Ts /F 10 Tf ( was het stil.) "
		     "Tj 1 0 0 1 50 50 Tm (12 Kamerstuk 36 200, nr. 4.) Tj ET");

	survive_mutations(pdf, 5);
	free((void *)pdf.ptr);
}

/* The helper is not trusted either: what it writes may be anything. */
Test(mutations, pdf_protocol)
{
	static const char lines[] =
	    "M title Verslag\nF 0 1000 0 Times\nF 1 600 0 Times\nP 1 40000 30000\nW 0 5000 5000 "
	    "7000 6000 "
	    "Gezegd.\nw 1 7000 4900 7300 5500 4\nN\nW 0 5000 7000 6000 8000 Jaar\nN\nW 0 15000 "
	    "7000 16000 "
	    "8000 Km\nN\nW 0 5000 8200 6000 9200 2022\nN\nW 0 15000 8200 16000 9200 12,0\nN\nW 1 "
	    "5000 "
	    "20000 5300 20600 4\nN\nW 0 5400 20000 9000 21000 Bron-\nK 5000 5000 7000 6000 "
	    "https://a.example\nB\nP 2 40000 30000\nI\nB\nH 1 1\nZ\n";
	const char *want = getenv("FEIT_MUTATIONS");
	int n = want != NULL ? atoi(want) : 100;
	uint64_t seed = 7;

	for (int i = 0; i < n; i++) {
		struct feit_arena arena = {0};
		struct feit_options options = {0};
		struct feit_doc doc = {.arena = &arena, .options = &options};
		struct feit_pdf pdf = {0};
		char b[2 * sizeof lines];
		memcpy(b, lines, sizeof lines - 1);
		size_t len = mutate(b, sizeof lines - 1, sizeof b, &seed);
		char *copy = malloc(len + 1);
		memcpy(copy, b, len);
		feit_pdf_read(&arena, (struct feit_str){copy, len}, &pdf);
		feit_pdf_settle(&pdf);
		feit_pdf_order(&pdf, &arena);
		feit_pdf_rows(&pdf, &arena);
		feit_pdf_write_lines(&doc, &pdf);
		for (size_t k = 0; k < doc.raw.n_lines; k++)
			cr_assert(doc.raw.lines[k].end <= doc.raw.text.len);
		for (size_t k = 0; k < doc.raw.n_marks; k++)
			cr_assert(doc.raw.marks[k].end <= doc.raw.text.len);
		free(copy);
		feit_arena_end(&arena);
	}
}

Test(mutations, text)
{
	survive_mutations(
	    FEIT_STR("Opvang\nHet kabinet heeft op 17 juni 2022 beslo-\n12\nten dat het 3,5 "
		     "miljoen euro kost.\n12 \nTweede Kamer, 19 637, nr. 2911.\f\n"),
	    6);
}

/* ---- cut off ---- */

static void survive_cuts(struct feit_str sample, size_t step)
{
	struct feit_engine *engine = feit_engine_new();

	for (size_t n = 0; n < sample.len; n += step)
		survive(engine, sample.ptr, n);
	feit_engine_free(engine);
}

/* Wherever a transfer broke off. */
Test(cuts, texts)
{
	survive_cuts(
	    FEIT_STR("Opvang\nHet kabinet heeft op 17 juni 2022 beslo-\n12\nten dat het 3,5 "
		     "miljoen euro kost.\n12 \nTweede Kamer, 19 637, nr. 2911.\f\n"),
	    1);
	survive_cuts(
	    FEIT_STR("<?xml version=\"1.0\"?><officiele-publicatie><kamerstuk><al>In 2023"
		     "<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Zie &#233;&amp;</noot.al></noot>"
		     " \u20ac.</al></kamerstuk></officiele-publicatie>"),
	    1);
	survive_cuts(
	    FEIT_STR(
		"<?xml version=\"1.0\"?><kamerwrk><body><stuk><al>In 1998<voetref "
		"refid=\"v\"/>.</al><voetnoot id=\"v\" nr=\"1\"><al>Bron.</al></voetnoot></stuk>"
		"</body></kamerwrk>"),
	    1);
	survive_cuts(
	    FEIT_STR("<html><body><p>In 2023<sup><a href=\"#f1\">1</a></sup> &euro; 3.</p><table>"
		     "<tr><td colspan=2>a</table><div id=\"f1\">1 Bron.</div></body></html>"),
	    1);
}

Test(cuts, markdown)
{
	survive_cuts(FEIT_STR(MARKDOWN), 1);
}

Test(cuts, offices)
{
	struct part odt[] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
			     {"content.xml", ODT_CONTENT}};
	struct part docx[] = {{"word/document.xml",
			       "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>In 2023</w:t>"
			       "</w:r></w:p></w:body></w:document>"}};
	struct feit_str a = pack(odt, 2), b = pack(docx, 1);

	survive_cuts(a, 1);
	survive_cuts(b, 1);
	free((void *)a.ptr);
	free((void *)b.ptr);
}

Test(cuts, pdf)
{
	struct feit_str pdf = make_pdf("BT /F 10 Tf 1 0 0 1 50 230 Tm (In 2023) Tj ET");

	survive_cuts(pdf, 23);
	free((void *)pdf.ptr);
}

/* ---- made to do harm ---- */

static void refuse(const char *bytes, size_t n, const char *part)
{
	alarm(30);
#ifndef __SANITIZE_ADDRESS__                         /* its shadow memory is larger */
	struct rlimit memory = {1u << 30, 1u << 30}; /* what a bomb may not pass */

	cr_assert_eq(setrlimit(RLIMIT_DATA, &memory), 0);
#endif
	expect_refusal(bytes, n, part);
}

Test(hostile, entities)
{
	static const char laughs[] = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a "
				     "\"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
				     "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";
	static const char parameter[] = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY % p SYSTEM "
					"\"file:///etc/passwd\"> %p;]><a>x</a>";

	refuse(laughs, sizeof laughs - 1, "declares entities");
	refuse(parameter, sizeof parameter - 1, "declares entities");
}

Test(hostile, other_files_stay_unread)
{
	struct view *v =
	    view("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a "
		 "xmlns:xi=\"http://www.w3.org/2001/XInclude\"><al>tekst</al><xi:include "
		 "href=\"file:///etc/passwd\" parse=\"text\"/></a>");

	cr_assert_eq(v->status, FEIT_OK);
	cr_assert_str_eq(v->text.ptr, "paragraph: tekst\n");
	view_end(v);
}

Test(hostile, archive_bomb)
{
	size_t n = 80 << 20;
	char *zeros = malloc(n + 1);

	memset(zeros, ' ', n);
	zeros[n] = '\0';
	struct archive *a = archive_write_new();
	size_t cap = 1 << 20, used = 0;
	char *out = malloc(cap);
	struct archive_entry *e = archive_entry_new();
	archive_write_set_format_zip(a);
	archive_write_set_bytes_per_block(a, 0);
	archive_write_open_memory(a, out, cap, &used);
	archive_entry_set_pathname(e, "content.xml");
	archive_entry_set_filetype(e, AE_IFREG);
	archive_write_header(a, e);
	archive_write_data(a, zeros, n);
	archive_entry_free(e);
	archive_write_close(a);
	archive_write_free(a);
	cr_assert(used < 1 << 20);
	refuse(out, used, "more than 500 times its size");
	free(out);
	free(zeros);
}

Test(hostile, deep_and_wide)
{
	struct feit_engine *engine = feit_engine_new();
	struct feit_buf b = {0};

	FEIT_BUF_LIT(&b, "<html><table><tr>");
	for (int i = 0; i < 20000; i++)
		FEIT_BUF_LIT(&b, "<td colspan=64 rowspan=9999>x");
	survive(engine, b.ptr, b.len);
	b.len = 0;
	FEIT_BUF_LIT(&b, "<html>");
	for (int i = 0; i < 20000; i++)
		FEIT_BUF_LIT(&b, "<p><a href='#a' id='b'>1</a><b></i></p>");
	survive(engine, b.ptr, b.len);
	b.len = 0;
	FEIT_BUF_LIT(&b, "<?xml version='1.0'?><a>");
	for (int i = 0; i < 100000; i++)
		FEIT_BUF_LIT(&b, "<noot><noot.nr>1</noot.nr></noot>");
	FEIT_BUF_LIT(&b, "</a>");
	survive(engine, b.ptr, b.len);
	feit_buf_end(&b);
	feit_engine_free(engine);
}

Test(hostile, nothing_at_all)
{
	struct feit_engine *engine = feit_engine_new();

	survive(engine, "", 0);
	survive(engine, "\0\0\0", 3);
	survive(engine, "<", 1);
	survive(engine, "<?xml", 5);
	survive(engine, "%PDF-", 5);
	survive(engine, "PK\003\004", 4);
	feit_engine_free(engine);
}
