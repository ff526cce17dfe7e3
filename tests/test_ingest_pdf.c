/* test_ingest_pdf.c - PDF: lines with boxes, raised numbers, lists, refusals, and the helper's
 * cage. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ingest/child.h"
#include "ingest_view.h"
#include "normalise/normalise.h"
#include "samples.h"

/* The raw lines, raised text as {sup|4}, bold lines with '!' in front. */
static void expect_lines_of(struct feit_str pdf, const char *want)
{
	struct view *v = view_bytes(pdf.ptr, pdf.len);
	const struct feit_raw *r = &v->doc.raw;
	struct feit_buf b = {0};

	cr_assert_eq(v->status, FEIT_OK, "%s", v->error.text);
	cr_assert_eq(r->layout, FEIT_LINES);
	for (size_t i = 0, m = 0; i < r->n_lines; i++) {
		if (r->lines[i].bold)
			FEIT_BUF_LIT(&b, "!");
		for (uint32_t at = r->lines[i].begin; at < r->lines[i].end; at++) {
			if (m < r->n_marks && r->marks[m].begin == at)
				view_mark(&b, &r->marks[m]);
			feit_buf_add(&b, r->text.ptr + at, 1);
			if (m < r->n_marks && r->marks[m].end == at + 1) {
				FEIT_BUF_LIT(&b, "}");
				m++;
			}
		}
		FEIT_BUF_LIT(&b, "\n");
	}
	feit_buf_add(&b, "", 1);
	cr_assert_str_eq(b.ptr, want);
	feit_buf_end(&b);
	view_end(v);
	free((void *)pdf.ptr);
}

static void expect_lines(const char *content, const char *want)
{
	expect_lines_of(make_pdf(content), want);
}

Test(pdf, lines_and_raised_numbers)
{
	expect_lines("BT /B 14 Tf "
		     "1 0 0 1 50 250 Tm "
		     "(Opvang) Tj /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(In 2023) Tj 5 Ts /F 6 Tf (12) Tj 0 Ts /F 10 Tf ( was het stil.) Tj ET",
		     "!Opvang\nIn 2023{sup|12} was het stil.\n");
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(De CO) Tj -2 Ts /F 6 Tf (2) Tj 0 Ts /F 10 Tf (-uitstoot "
		     "daalt.) Tj ET",
		     "De CO{sub|2}-uitstoot daalt.\n");
}

Test(pdf, numbers_raised_by_much_return_to_their_line)
{
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(Dit is gezegd.) Tj 7 Ts /F 6 Tf (4) Tj 0 Ts /F 10 Tf "
		     "( En dit ook.) Tj "
		     "1 0 0 1 50 215 Tm "
		     "(Nog meer.) Tj ET",
		     "Dit is gezegd.{sup|4} En dit ook.\nNog meer.\n");
}

Test(pdf, two_anchors_at_one_place)
{
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(Dat is in de raad gezegd.) Tj 4 Ts /F 6 Tf (45) Tj 0 "
		     "Ts "
		     "1 0 0 1 50 60 Tm "
		     "/F 8 Tf (4 Bron een.) Tj "
		     "1 0 0 1 50 50 Tm "
		     "(5 Bron twee.) Tj ET",
		     "Dat is in de raad gezegd.{sup|4}{sup|5}\n4 Bron een.\n5 Bron twee.\n");
}

#define URI_LINK(box, target)                                                                      \
	"<</Type/Annot/Subtype/Link/Rect[" box "]/A<</S/URI/URI(" target ")>>>>"

/* A link that the page break of a line cuts in two is one; links to places in the file are none. */
Test(pdf, links)
{
	const char *content = "BT /F 10 Tf 1 0 0 1 50 230 Tm (Zie de brief van) Tj "
			      "1 0 0 1 50 215 Tm (3 april 2023 en het verslag.) Tj ET";
	struct pdf p = {
	    .contents = &content,
	    .n_pages = 1,
	    .page = "/Annots[" URI_LINK("75 227 120 240", "https://a.example/x")
		URI_LINK("50 212 103 225", "https://a.example/x") URI_LINK(
		    "128 212 180 225", "https://a.example/y") "<</Type/Annot/Subtype/Link/Rect[50 "
							      "227 62 240]/Dest[5 0 R/Fit]>>]"};

	expect_lines_of(make_pdf_of(&p),
			"Zie de {link https://a.example/x|brief van\n3 april 2023} en "
			"het {link https://a.example/y|verslag.}\n");
}

/* The text of "e 94" whose e is in a font of that name, 10 bytes as "Times-Bold". */
static void expect_in_font(const char *name, const char *want)
{
	struct feit_str pdf = make_pdf("BT /B 10 Tf 1 0 0 1 50 230 Tm (e) Tj /F 10 Tf "
				       "1 0 0 1 60 230 Tm (94 per week) Tj ET");
	char *at = memmem(pdf.ptr, pdf.len, "Times-Bold", 10);

	cr_assert_not_null(at);
	memcpy(at, name, 10);
	struct view *v = view_bytes(pdf.ptr, pdf.len);
	cr_assert_eq(v->status, FEIT_OK, "%s", v->error.text);
	cr_assert(memmem(v->doc.raw.text.ptr, v->doc.raw.text.len, want, strlen(want)) != NULL,
		  "%s: %.*s", name, (int)v->doc.raw.text.len, v->doc.raw.text.ptr);
	view_end(v);
	free((void *)pdf.ptr);
}

Test(pdf, fonts_of_euro_signs)
{
	expect_in_font("TeX-feymr9", "\u20ac 94 per week");
	expect_in_font("EurostileB", "e 94 per week");
	expect_in_font("Times-Bold", "e 94 per week");
}

Test(pdf, words_have_boxes)
{
	struct feit_str pdf = make_pdf("BT /F 10 Tf "
				       "1 0 0 1 50 230 Tm "
				       "(Op 3 mei) Tj ET");
	struct view *v = view_bytes(pdf.ptr, pdf.len);
	const struct feit_raw *r = &v->doc.raw;
	uint32_t from, to;

	cr_assert_eq(r->n_origins, 3);
	cr_assert(r->origins[0].box.x0 > 49 && r->origins[0].box.x0 < 51);
	cr_assert(r->origins[0].box.y0 > 55 && r->origins[0].box.y1 < 75);
	cr_assert(r->origins[1].box.x0 > r->origins[0].box.x1);
	feit_raw_source(r, 0, 2, &from, &to);
	cr_assert_eq(from, FEIT_NONE);
	view_end(v);
	free((void *)pdf.ptr);
}

Test(pdf, what_is_refused)
{
	struct feit_str empty = make_pdf("0 0 10 10 re f");
	static const char broken[] = "%PDF-1.4\nniets";

	expect_refusal(empty.ptr, empty.len, "without text");
	expect_refusal(broken, sizeof broken - 1, "damaged");
	struct feit_str locked = make_pdf("BT /F 10 Tf 1 0 0 1 50 230 Tm (geheim) Tj ET");
	char *trailer = memmem(locked.ptr, locked.len, "/Size 7/Root 1 0 R>>", 20);
	struct feit_buf b = {0};
	feit_buf_add(&b, locked.ptr, (size_t)(trailer - locked.ptr));
	FEIT_BUF_LIT(&b,
		     "/Size 7/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<");
	for (int i = 0; i < 32; i++)
		FEIT_BUF_LIT(&b, "11");
	FEIT_BUF_LIT(&b, ">/U<");
	for (int i = 0; i < 32; i++)
		FEIT_BUF_LIT(&b, "22");
	FEIT_BUF_LIT(&b, ">>>>>");
	feit_buf_add(&b, trailer + 20, locked.len - (size_t)(trailer + 20 - locked.ptr));
	expect_refusal(b.ptr, b.len, "encrypted");
	feit_buf_end(&b);
	free((void *)locked.ptr);
	free((void *)empty.ptr);
}

Test(pdf, fonts_without_letters)
{
	struct feit_buf b = {0};

	FEIT_BUF_LIT(&b, "BT /F 10 Tf ");
	for (int i = 0; i < 20; i++) {
		char line[80];
		snprintf(line, sizeof line, "1 0 0 1 50 %d Tm (2343 567 837 !# 74 35) Tj ",
			 280 - 12 * i);
		feit_buf_str(&b, feit_cstr(line));
	}
	FEIT_BUF_LIT(&b, "ET\0");
	struct feit_str pdf = make_pdf(b.ptr);
	expect_refusal(pdf.ptr, pdf.len, "no map to letters");
	free((void *)pdf.ptr);
	feit_buf_end(&b);
}

/* From inside the helper's cage neither files nor sockets nor processes can be had. */
Test(pdf, helper_cannot_escape)
{
	char path[4096], answer[200] = "";
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 100);

	cr_assert(n > 0);
	path[n] = '\0';
	strcpy(strrchr(path, '/') + 1, "feiten-pdf --try-escape </dev/null");
	FILE *f = popen(path, "r");
	cr_assert(f != NULL);
	size_t got = fread(answer, 1, sizeof answer - 1, f);
	answer[got] = '\0';
	pclose(f);
	cr_assert_str_eq(answer, "read refused\nwrite refused\nsocket refused\nfork refused\n");
}

/* A helper that stays gives the same as one for each document, also where it dies in between. */
Test(pdf, helper_that_stays)
{
	struct feit_str pdf = make_pdf("BT /F 10 Tf 1 0 0 1 50 230 Tm (Op 3 mei) Tj ET");
	static const char broken[] = "%PDF-1.4\nniets";
	struct feit_helpers helpers = {.pid = 0};

	for (int i = 0; i < 6; i++) {
		struct feit_arena arena = {0};
		struct feit_options options = {.oracle = false};
		struct feit_doc doc = {.arena = &arena,
				       .options = &options,
				       .path = FEIT_STR("x.pdf"),
				       .helpers = &helpers};
		struct feit_str bytes = pdf;
		struct feit_error err;
		if (i == 2)
			bytes = (struct feit_str){broken, sizeof broken - 1};
		if (i == 4) {
			siginfo_t dead;
			kill(helpers.pid, SIGKILL);
			waitid(P_PID, (id_t)helpers.pid, &dead, WEXITED | WNOWAIT);
		}
		enum feit_status status = feit_ingest(&doc, bytes, &err);
		cr_assert_eq(status, i == 2 ? FEIT_FAILED : FEIT_OK, "%d: %s", i, err.text);
		cr_assert_eq(helpers.pid > 0, i > 0 && i != 4, "%d", i);
		if (status == FEIT_OK)
			cr_assert(feit_str_starts(doc.raw.text, FEIT_STR("Op 3 mei")), "%d: %.*s",
				  i, (int)doc.raw.text.len, doc.raw.text.ptr);
		feit_arena_end(&arena);
	}
	feit_helpers_end(&helpers);
	cr_assert_eq(helpers.pid, 0);
	free((void *)pdf.ptr);
}

/* The raised number tells that a note starts, though its text starts with a number too; and a
 * number that is set apart from its note returns to it. */
Test(pdf, notes_that_start_with_numbers)
{
	struct feit_str pdf =
	    make_pdf("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(Dat is in de raad gezegd.) Tj 4 Ts /F 6 Tf (1) Tj 0 Ts /F 10 "
		     "Tf ( En dit ook.) Tj 4 Ts /F 6 Tf (2) Tj 0 Ts "
		     "1 0 0 1 50 60 Tm "
		     "3 Ts /F 5 Tf (1) Tj 0 Ts /F 8 Tf ( 10 miljoen "
		     "euro.) Tj "
		     "1 0 0 1 50 50 Tm "
		     "/F 7 Tf (2) Tj "
		     "1 0 0 1 58 50 Tm "
		     "/F 8 Tf (Bron.) Tj ET");
	struct view *v = view_bytes(pdf.ptr, pdf.len);

	feit_normalise(&v->doc);
	cr_assert_eq(v->doc.n_notes, 2);
	cr_assert(feit_str_is(feit_quote(&v->doc, v->doc.notes[0].begin, v->doc.notes[0].end),
			      "10 miljoen euro."));
	cr_assert(
	    feit_str_is(feit_quote(&v->doc, v->doc.notes[1].begin, v->doc.notes[1].end), "Bron."));
	cr_assert_str_eq(v->doc.notes[0].evidence, "geometry");
	view_end(v);
	free((void *)pdf.ptr);
}

/* Cells beside one another are one row, in whatever order they were painted; a lone pair is none.
 */
Test(pdf, rows_of_tables)
{
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(Jaar) Tj "
		     "1 0 0 1 150 230 Tm "
		     "(Gereed) Tj "
		     "1 0 0 1 50 215 Tm "
		     "(2022) Tj "
		     "1 0 0 1 150 215 Tm "
		     "(5,6) Tj "
		     "1 0 0 1 50 200 Tm "
		     "(2023) Tj "
		     "1 0 0 1 150 200 Tm "
		     "(11) Tj "
		     "1 0 0 1 50 170 Tm "
		     "(Daarna "
		     "volgt "
		     "gewone "
		     "tekst.) "
		     "Tj ET",
		     "Jaar\tGereed\n2022\t5,6\n2023\t11\nDaarna volgt gewone tekst.\n");
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 50 230 Tm "
		     "(Naam) Tj "
		     "1 0 0 1 250 230 Tm "
		     "(Bos) Tj ET",
		     "Naam\nBos\n");
}

Test(pdf, bullets_return_to_their_items)
{
	expect_lines("BT /F 10 Tf "
		     "1 0 0 1 60 230 Tm "
		     "(een punt;) Tj "
		     "1 0 0 1 60 215 Tm "
		     "(nog een.) Tj "
		     "1 0 0 1 45 230 Tm "
		     "(-) Tj "
		     "1 0 0 1 45 215 Tm "
		     "(-) Tj ET",
		     "- een punt;\n- nog een.\n");
}

Test(pdf, columns_in_reading_order)
{
	struct feit_buf b = {0}, want = {0};
	char line[120];

	FEIT_BUF_LIT(&b, "BT /F 10 Tf ");
	for (int i = 0; i < 12; i++) /* painted from side to side */
		for (int side = 0; side < 2; side++) {
			snprintf(
			    line, sizeof line,
			    "1 0 0 1 %d %d Tm (kolom %d regel %02d met tekst die hem vult) Tj ",
			    30 + 180 * side, 280 - 12 * i, side, i);
			feit_buf_str(&b, feit_cstr(line));
		}
	FEIT_BUF_LIT(&b, "ET");
	feit_buf_add(&b, "", 1);
	for (int side = 0; side < 2; side++)
		for (int i = 0; i < 12; i++) {
			snprintf(line, sizeof line, "kolom %d regel %02d met tekst die hem vult\n",
				 side, i);
			feit_buf_str(&want, feit_cstr(line));
		}
	feit_buf_add(&want, "", 1);
	expect_lines(b.ptr, want.ptr);
	feit_buf_end(&b);
	feit_buf_end(&want);
}

/* Small print alone at the foot of the next page goes on with the note; the text, which runs on
 * over the page end too, does not. */
Test(pdf, a_note_over_the_page_end)
{
	const char *contents[] = {
	    "BT /F 10 Tf 1 0 0 1 50 230 Tm (De dijk is in het voorjaar hersteld.) Tj 4 Ts /F 6 Tf "
	    "(1) "
	    "Tj 0 Ts /F 10 Tf 1 0 0 1 50 215 Tm (De boeren mogen van het bestuur tot de zomer over "
	    "de) Tj 1 0 0 1 50 60 Tm 3 Ts /F 5 Tf (1) Tj 0 Ts /F 8 Tf ( Besluit van de raad over "
	    "de) "
	    "Tj ET",
	    "BT /F 10 Tf 1 0 0 1 50 230 Tm (oude weg rijden, die daarna gesloten wordt voor) Tj 1 "
	    "0 0 1 "
	    "50 215 Tm (auto's en fietsen. Daarna komt er een nieuwe weg) Tj 1 0 0 1 50 60 Tm /F 8 "
	    "Tf (Weg langs het water, nr. 3.) Tj ET",
	    "BT /F 10 Tf 1 0 0 1 50 230 Tm (langs de haven van het dorp.) Tj ET"};
	struct feit_str pdf = make_pdf_of(&(struct pdf){.contents = contents, .n_pages = 3});
	struct view *v = view_bytes(pdf.ptr, pdf.len);
	const struct feit_doc *d = &v->doc;

	feit_normalise(&v->doc);
	cr_assert_eq(d->n_notes, 1);
	struct feit_str note = feit_quote(d, d->notes[0].begin, d->notes[0].end);
	cr_assert(feit_str_is(note, "Besluit van de raad over de Weg langs het water, nr. 3."),
		  "%.*s", (int)note.len, note.ptr);
	cr_assert(memmem(d->text.ptr, d->text.len, "nieuwe weg langs de haven", 25) != NULL);
	view_end(v);
	free((void *)pdf.ptr);
}

/* Endnotes; the raised numbers stand pages before them. */
Test(pdf, notes_at_the_end)
{
	const char *contents[] = {"BT /F 10 Tf 1 0 0 1 50 230 Tm (De dijk is in het voorjaar "
				  "hersteld.) Tj 4 Ts /F 6 Tf (1) "
				  "Tj 0 Ts /F 10 Tf ( De sluis volgt.) Tj ET",
				  "BT /F 10 Tf 1 0 0 1 50 230 Tm (Er komt in 2024) Tj 4 Ts /F 6 Tf "
				  "(2) Tj 0 Ts /F 10 Tf ( een "
				  "brug.) Tj ET",
				  "BT /B 12 Tf 1 0 0 1 50 230 Tm (Eindnoten) Tj /F 9 Tf 1 0 0 1 50 "
				  "210 Tm (1 Besluit van de "
				  "raad, nr. 3.) Tj 1 0 0 1 50 198 Tm (2 Zie het verslag.) Tj ET"};
	struct feit_str pdf = make_pdf_of(&(struct pdf){.contents = contents, .n_pages = 3});
	struct view *v = view_bytes(pdf.ptr, pdf.len);
	const struct feit_doc *d = &v->doc;

	feit_normalise(&v->doc);
	cr_assert_eq(d->n_notes, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct feit_note *n = &d->notes[i];
		cr_expect_str_eq(n->evidence, "geometry");
		cr_expect(feit_str_ends(feit_quote(d, 0, n->anchor),
					feit_cstr(i == 0 ? "voorjaar hersteld." : "in 2024")));
		cr_expect(feit_str_is(feit_quote(d, n->begin, n->end),
				      i == 0 ? "Besluit van de raad, nr. 3." : "Zie het verslag."));
	}
	view_end(v);
	free((void *)pdf.ptr);
}

/* The number that is lifted out is no part of the cut word. */
Test(pdf, cut_word_in_front_of_an_anchor)
{
	struct feit_str pdf = make_pdf("BT /F 10 Tf "
				       "1 0 0 1 50 230 Tm "
				       "(Daarvoor geldt een aparte rege-) Tj "
				       "1 0 0 1 50 215 Tm "
				       "(ling) Tj 4 Ts /F 6 Tf (1) "
				       "Tj 0 Ts /F 10 Tf ( in de "
				       "wet.) Tj "
				       "1 0 0 1 50 60 Tm "
				       "4 Ts /F 5 "
				       "Tf (1) Tj "
				       "0 Ts /F 8 "
				       "Tf ( "
				       "Bron.) Tj "
				       "ET");
	struct view *v = view_bytes(pdf.ptr, pdf.len);

	feit_normalise(&v->doc);
	cr_assert(memmem(v->doc.text.ptr, v->doc.text.len, "regeling in", 11) != NULL);
	cr_assert_eq(v->doc.n_notes, 1);
	view_end(v);
	free((void *)pdf.ptr);
}
