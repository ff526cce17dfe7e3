/* test_ingest_html.c - web pages: blocks, notes in several makers' markup, encodings, identity. */
#include "ingest_view.h"

Test(html, blocks)
{
	expect_view(
	    "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><nav>menu"
	    "</nav><h2>Kop</h2>los<p>Een  <b>nat</b>\n jaar.<p>Twee<br>regels<ul><li>punt"
	    "<li><p>p2</p><p>vervolg</p></ul><script>x()</script></body></html>",
	    "heading2: Kop\nparagraph: los\nparagraph: Een nat jaar.\nparagraph: Twee regels\n"
	    "item1: punt\nitem1: p2\nparagraph: vervolg\n");
	expect_view(
	    "<html><div title=\"footer\"><p>3</p></div><p>CO<sub>2</sub>, <a "
	    "href=\"stb-2020-118.html\">Stb.</a> &eacute;n m<sup>3</sup>",
	    "furniture: 3\nparagraph: CO{sub|2}, {link stb-2020-118.html|Stb.} \u00e9n m{sup|3}\n");
}

Test(html, tables)
{
	expect_view(
	    "<html><table><caption>T1</caption><tr><th colspan=2>A<th>B<tr><td rowspan=2>1<td>2"
	    "<td>3<tr><td>4</table>na",
	    "caption: T1\ntable: A |  | B / 1 | 2 | 3 /  | 4\nparagraph: na\n");
}

Test(html, notes_of_several_makers)
{
	expect_view(
	    "<html><p>In 2023<a class=\"sdfootnoteanc\" name=\"f1a\" "
	    "href=\"#f1s\"><sup>1</sup></a> "
	    "was.</p><div id=\"sdfootnote1\"><p><a name=\"f1s\" href=\"#f1a\">1</a>Bron.</p>"
	    "<p>Meer.</p></div><p>na</p>",
	    "paragraph: In 2023{^1} was.\nparagraph: na\nnote 1: Bron. Meer.\n");
	expect_view(
	    "<html><p>Zo <sup id=\"r2\"><a href=\"#n2\">[2]</a></sup>.</p><section "
	    "role=\"doc-endnotes\"><ol><li id=\"n2\">Bron <a href=\"#r2\">\u21a9</a></li></ol>"
	    "</section>",
	    "paragraph: Zo{^2} .\nnote 2: Bron\n");
	expect_view(
	    "<html><p>Zo.<a href=\"#_ftn3\" name=\"_ftnref3\">[3]</a></p><p><a href=\"#_ftnref3\" "
	    "name=\"_ftn3\">[3]</a> Bron 4.</p>",
	    "paragraph: Zo.{^3}\nnote 3: Bron 4.\n");
}

Test(html, links_that_are_no_notes)
{
	expect_view(
	    "<html><p>Ga naar <a href=\"#h\">2</a> of <a href=\"#h\">verder</a>.</p><h1 id=\"h\">2 "
	    "Kosten</h1>",
	    "paragraph: Ga naar 2 of verder.\nheading1: 2 Kosten\n");
}

Test(html, other_encodings_keep_their_proof)
{
	static const char latin[] = "<html><p>Geïnd: \x80 3 mln.</p></html>";
	char bytes[sizeof latin];
	size_t n = 0;

	for (const char *p = latin; *p != '\0'; p++) { /* as Windows-1252 */
		if (*p == '\xc3')
			bytes[n++] = (char)(*++p + 0x40);
		else
			bytes[n++] = *p;
	}
	struct view *v = view_bytes(bytes, n);
	const struct feit_raw *r = &v->doc.raw;
	uint32_t from, to;

	cr_assert_str_eq(v->text.ptr, "paragraph: Ge\u00efnd: \u20ac 3 mln.\n");
	uint32_t at =
	    (uint32_t)((const char *)memmem(r->text.ptr, r->text.len, "3 mln", 5) - r->text.ptr);
	feit_raw_source(r, at, at + 5, &from, &to);
	cr_assert(to - from == 5 && memcmp(bytes + from, "3 mln", 5) == 0);
	feit_raw_source(r, at - 4, at - 1, &from, &to);
	cr_assert(to - from == 1 && bytes[from] == '\x80');
	view_end(v);
}

Test(html, identity)
{
	struct view *v = view("<html><head><title>Pagina</title><meta name=\"DC.identifier\" "
			      "content=\"ah-tk-1-2\"><meta name=\"OVERHEIDop.vergaderjaar\" "
			      "content=\"2020-2021\"></head><body><p>x</body>");

	cr_assert(feit_str_is(v->doc.raw.identity.title.value, "Pagina"));
	cr_assert(feit_str_is(v->doc.raw.identity.identifier.value, "ah-tk-1-2"));
	cr_assert(feit_str_is(v->doc.raw.identity.session.value, "2020-2021"));
	view_end(v);
}

Test(html, too_deep)
{
	struct feit_buf b = {0};

	FEIT_BUF_LIT(&b, "<html>");
	for (int i = 0; i < 5000; i++)
		FEIT_BUF_LIT(&b, "<div>");
	expect_refusal(b.ptr, b.len, "too deep");
	feit_buf_end(&b);
}
