/* test_ingest_office.c - ODT and DOCX: structure, notes, changes, and archives that are refused. */
#include "ingest_view.h"
#include "samples.h"

static void expect_pack(const struct part *parts, size_t n, const char *want)
{
	struct feit_str zip = pack(parts, n);
	struct view *v = view_bytes(zip.ptr, zip.len);

	cr_assert_eq(v->status, FEIT_OK, "%s", v->error.text);
	cr_assert_str_eq(v->text.ptr, want);
	cr_assert_eq(view_proof(v), 100);
	view_end(v);
	free((void *)zip.ptr);
}

static void refuse_pack(const struct part *parts, size_t n, const char *part)
{
	struct feit_str zip = pack(parts, n);

	expect_refusal(zip.ptr, zip.len, part);
	free((void *)zip.ptr);
}

#define ODT(styles, body)                                                                          \
	"<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\" "                    \
	"xmlns:table=\"urn:a\" "                                                                   \
	"xmlns:style=\"urn:s\"><office:automatic-styles>" styles                                   \
	"</office:automatic-styles><office:body><office:text>" body                                \
	"</office:text></office:body></office:document-content>"

static void expect_odt(const char *content, const char *want)
{
	struct part parts[] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
			       {"content.xml", content}};

	expect_pack(parts, 2, want);
}

Test(odt, headings_lists_notes)
{
	expect_odt(
	    ODT("",
		"<text:h text:outline-level=\"2\">Kop</text:h><text:p>In 2023<text:note><text:note-"
		"citation>1</text:note-citation><text:note-body><text:p>Bron.</text:p></text:note-"
		"body></text:note> was<text:s "
		"text:c=\"3\"/>het.</text:p><text:list><text:list-item>"
		"<text:p>punt</text:p><text:p>vervolg</text:p></text:list-item></text:list>"),
	    "heading2: Kop\nparagraph: In 2023{^1} was het.\nitem1: punt\nparagraph: vervolg\n"
	    "note 1: Bron.\n");
}

Test(odt, links)
{
	expect_odt(
	    ODT("", "<text:p>Zie <text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
		    "xlink:href=\"https://a.example/x?a=1&amp;b=2\">de <text:span>brief</text:span>"
		    "</text:a>, en <text:a>dit</text:a>.<text:note><text:note-citation>1"
		    "</text:note-citation><text:note-body><text:p><text:a "
		    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"y.html\">Bron"
		    "</text:a>.</text:p></text:note-body></text:note></text:p>"),
	    "paragraph: Zie {link https://a.example/x?a=1&b=2|de brief}, en dit.{^1}\n"
	    "note 1: {link y.html|Bron}.\n");
}

Test(odt, changes_and_comments_are_settled)
{
	expect_odt(ODT("", "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg"
			   "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
			   "<text:p>blijft<office:annotation><text:p>opmerking</text:p></office:"
			   "annotation></text:p>"),
		   "paragraph: blijft\n");
}

Test(odt, styles_tell_titles_and_raised_text)
{
	expect_odt(
	    ODT("<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/><style:style "
		"style:name=\"T1\"><style:text-properties style:text-position=\"super 58%\"/>"
		"</style:style>",
		"<text:p text:style-name=\"P1\">Verslag</text:p><text:p>10 m<text:span "
		"text:style-name=\"T1\">2</text:span></text:p>"),
	    "heading1: Verslag\nparagraph: 10 m{sup|2}\n");
}

Test(odt, tables)
{
	expect_odt(
	    ODT("",
		"<table:table><table:table-row><table:table-cell "
		"table:number-columns-spanned=\"2\">"
		"<text:p>A</text:p></table:table-cell><table:covered-table-cell/><table:table-cell>"
		"<text:p>B</text:p></table:table-cell></table:table-row><table:table-row><table:"
		"table-cell "
		"table:number-columns-repeated=\"2\"/><table:table-cell><text:p>1</text:p>"
		"<text:p>2</text:p></table:table-cell></table:table-row></table:table>"),
	    "table: A |  | B /  |  | 1 2\n");
}

#define DOCX(body)                                                                                 \
	"<w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:m\" xmlns:r=\"urn:r\"><w:body>" body         \
	"</w:body></w:document>"

static const struct part styles = {
    "word/styles.xml",
    "<w:styles xmlns:w=\"urn:w\"><w:style w:styleId=\"Kop1\"><w:name w:val=\"heading "
    "1\"/></w:style>"
    "<w:style w:styleId=\"Eigen\"><w:name w:val=\"Eigen\"/><w:basedOn w:val=\"Kop1\"/></w:style>"
    "</w:styles>"};
static const struct part footnotes = {
    "word/footnotes.xml",
    "<w:footnotes xmlns:w=\"urn:w\"><w:footnote w:id=\"0\"><w:p><w:r><w:t>streep</w:t></w:r></w:p>"
    "</w:footnote><w:footnote "
    "w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Bron.</w:t></w:r>"
    "</w:p></w:footnote></w:footnotes>"};

static void expect_docx(const char *document, const char *want)
{
	struct part parts[] = {styles, {"word/document.xml", document}, footnotes};

	expect_pack(parts, 3, want);
}

Test(docx, styles_and_footnotes)
{
	expect_docx(DOCX("<w:p><w:pPr><w:pStyle "
			 "w:val=\"Eigen\"/></w:pPr><w:r><w:t>Kop</w:t></w:r></w:p><w:p>"
			 "<w:r><w:t>In 2023</w:t></w:r><w:r><w:footnoteReference "
			 "w:id=\"7\"/></w:r><w:r><w:t "
			 "xml:space=\"preserve\"> was het 5 m</w:t></w:r><w:r><w:rPr><w:vertAlign "
			 "w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"),
		    "heading1: Kop\nparagraph: In 2023{^1} was het 5 m{sup|2}\nnote 1: Bron.\n");
}

/* A link names its target by a relation; one to a bookmark, or to a relation that is not there, is
 * text. */
Test(docx, links)
{
	struct part parts[] = {
	    {"word/document.xml",
	     DOCX("<w:p><w:r><w:t>Zie</w:t></w:r><w:hyperlink r:id=\"r2\"><w:r><w:t "
		  "xml:space=\"preserve\"> de </w:t></w:r><w:r><w:t>brief</w:t></w:r></w:hyperlink>"
		  "<w:r><w:t>, </w:t></w:r><w:hyperlink w:anchor=\"b\"><w:r><w:t>dit</w:t></w:r>"
		  "</w:hyperlink><w:r><w:t> en </w:t></w:r><w:hyperlink r:id=\"r9\"><w:r><w:t>dat"
		  "</w:t></w:r></w:hyperlink></w:p>")},
	    {"word/_rels/document.xml.rels",
	     "<Relationships><Relationship Id=\"r1\" Target=\"styles.xml\"/><Relationship "
	     "Id=\"r2\" TargetMode=\"External\" Target=\"https://a.example/x?a=1&amp;b=2\"/>"
	     "</Relationships>"}};

	expect_pack(parts, 2,
		    "paragraph: Zie {link https://a.example/x?a=1&b=2|de brief}, dit en dat\n");
}

Test(docx, changes_are_accepted)
{
	expect_docx(
	    DOCX("<w:p><w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins><w:del><w:r><w:delText>oud"
		 "</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
		 "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>dubbel</w:t></mc:Fallback>"
		 "</mc:AlternateContent><w:t>een</w:t></w:r></w:p>"),
	    "paragraph: nieuw\nparagraph: een\n");
}

Test(docx, lists_and_tables)
{
	expect_docx(DOCX("<w:p><w:pPr><w:numPr><w:ilvl "
			 "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>punt</w:t></w:r>"
			 "</w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan "
			 "w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>A"
			 "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></"
			 "w:tc></w:tr></w:"
			 "tbl>"),
		    "item2: punt\ntable: A |  | B\n");
}

Test(archive, what_is_refused)
{
	struct part twice[] = {{"word/document.xml", DOCX("")}, {"word/document.xml", DOCX("")}};
	struct part out[] = {{"../buiten.txt", "x"}, {"word/document.xml", DOCX("")}};
	struct part hollow[] = {{"mimetype", "application/vnd.oasis.opendocument.text"}};
	struct part locked[] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
				{"content.xml", "?"},
				{"META-INF/manifest.xml", "<a><manifest:encryption-data/></a>"}};
	struct feit_str cut = pack(twice, 1);

	refuse_pack(twice, 2, "stands there twice");
	refuse_pack(out, 2, "leads out");
	refuse_pack(hollow, 1, "no ODT or DOCX");
	refuse_pack(locked, 3, "encrypted");
	expect_refusal(cut.ptr, cut.len / 2, "damaged archive");
	expect_refusal("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, "encrypted Office file");
	free((void *)cut.ptr);
}
