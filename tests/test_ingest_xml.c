/* test_ingest_xml.c - official publications' XML: blocks, notes, tables, identity, proof, refusals.
 */
#include "ingest/xml_elements.h"
#include "ingest_view.h"

#define STUK(body)                                                                                 \
	"<?xml version=\"1.0\"?><officiele-publicatie><kamerstuk><stuk>" body                      \
	"</stuk></kamerstuk></officiele-publicatie>"

Test(xml, blocks_by_element)
{
	expect_view(STUK("<titel>Brief</titel>\n <al>Een  <nadruk>nat</nadruk>\n  jaar.</al><al/>"
			 "<tussenkop kopopmaak=\"rom\">Lopende tekst.</tussenkop>"),
		    "heading1: Brief\nparagraph: Een nat jaar.\nparagraph: Lopende tekst.\n");
	expect_view(STUK("<divisie><kop><nr>2</nr><titel>Kosten</titel></kop><al>x</al></divisie>"),
		    "heading2: 2 Kosten\nparagraph: x\n");
}

Test(xml, words_stay_whole)
{
	expect_view(STUK("<al>ser<?xpp afbm?>ver en CO<inf>2</inf> per m<sup>3</sup>.</al>"),
		    "paragraph: server en CO{sub|2} per m{sup|3}.\n");
	expect_view(STUK("<al>A &amp; B, 3&#160;euro<br/>meer</al>"),
		    "paragraph: A & B, 3\u00a0euro meer\n");
	expect_view(STUK("<al><![CDATA[zo <niet>]]> wel</al>"), "paragraph: zo <niet> wel\n");
	expect_view(STUK("<ondertekening><functie>De griffier,</functie><naam><voornaam>A."
			 "</voornaam><achternaam>Bos</achternaam></naam></ondertekening>"),
		    "paragraph: De griffier,\nparagraph: A. Bos\n");
}

Test(xml, notes_at_their_point)
{
	expect_view(
	    STUK("<al>In 2023<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Bron: <extref "
		 "doc=\"kst-1-2\">"
		 "stuk</extref>.</noot.al><noot.al>Meer.</noot.al></noot> was het 12%.</al>"),
	    "paragraph: In 2023{^1} was het 12%.\nnote 1: Bron: {link kst-1-2|stuk}. Meer.\n");
	expect_view(
	    "<kamerwrk><body><stuk><al>Zo<voetref refid=\"v\" nr=\"3\"/>.</al>"
	    "<voetnoot id=\"v\" nr=\"3\"><al>Noot.</al></voetnoot></stuk></body></kamerwrk>",
	    "paragraph: Zo{^3}.\nnote 3: Noot.\n");
}

Test(xml, lists_and_unknown_elements)
{
	expect_view(STUK("<lijst><li><li.nr>a.</li.nr><al>een;</al><al>vervolg</al></li>"
			 "<li><li.nr>b.</li.nr><al>twee</al></li></lijst>"),
		    "item: a. een;\nparagraph: vervolg\nitem: b. twee\n");
	expect_view(STUK("<al>Dit <vreemd>blijft</vreemd> staan.</al><nieuw>Dit ook.</nieuw>"),
		    "paragraph: Dit blijft staan.\nparagraph: Dit ook.\n");
}

Test(xml, tables)
{
	expect_view(
	    STUK("<table><title>Tabel 1</title><tgroup cols=\"3\"><colspec colname=\"a\"/>"
		 "<colspec colname=\"b\"/><colspec "
		 "colname=\"c\"/><tbody><row><entry>P</entry><entry "
		 "namest=\"b\" nameend=\"c\">Q</entry></row><row><entry morerows=\"1\">R</entry>"
		 "<entry/><entry><al>1</al><al>2</al></entry></row><row><entry>9</entry></row></"
		 "tbody>"
		 "</tgroup></table><al>na</al>"),
	    "caption: Tabel 1\ntable: P | Q / R |  | 1 2 /  | 9\nparagraph: na\n");
}

Test(xml, identity)
{
	struct view *v = view(
	    "<officiele-publicatie><metadata><meta name=\"DC.identifier\" content=\"kst-1-2\"/>"
	    "<meta name=\"DC.title\" content=\"A &amp; B\"/></metadata><kamerstuk><kamerstukkop>"
	    "<tekstregel inhoud=\"vergaderjaar\">Vergaderjaar 1999\u201300</tekstregel><tekstregel "
	    "inhoud=\"kameraanduiding\">Eerste Kamer der "
	    "Staten-Generaal</tekstregel></kamerstukkop>"
	    "<dossier><dossiernummer><dossiernr>36\u00a0600</dossiernr><begrotingshoofdstuk>XVI"
	    "</begrotingshoofdstuk></dossiernummer></dossier><stuk><stuknr>Nr. <ondernummer>B"
	    "</ondernummer></stuknr><datumtekst>Van <datum isodatum=\"2024-05-21\">21 mei</datum>"
	    "</datumtekst></stuk></kamerstuk></officiele-publicatie>");
	const struct feit_identity *id = &v->doc.raw.identity;

	cr_assert(feit_str_is(id->identifier.value, "kst-1-2"));
	cr_assert(feit_str_is(id->title.value, "A & B"));
	cr_assert_str_eq(id->title.evidence, "metadata");
	cr_assert(feit_str_is(id->session.value, "1999-2000"));
	cr_assert(feit_str_is(id->chamber.value, "ek"));
	cr_assert(feit_str_is(id->dossier.value, "36600-XVI"));
	cr_assert(feit_str_is(id->number.value, "B"));
	cr_assert(feit_str_is(id->date.value, "2024-05-21"));
	cr_assert_str_eq(id->date.evidence, "masthead");
	view_end(v);
}

Test(xml, proof_survives_carriage_returns_and_marks)
{
	expect_view(
	    "\xef\xbb\xbf<?xml version=\"1.0\"?>\r\n<kamerwrk><al>\u00e9\u00e9n\r\n  twee\r\n"
	    "drie\r\n\u20ac vier</al>\r\n</kamerwrk>",
	    "paragraph: \u00e9\u00e9n twee drie \u20ac vier\n");
}

/* UTF-8 that was taken for Latin-1 or Windows-1252 and encoded again, byte order mark and all. */
Test(xml, text_that_was_encoded_twice)
{
	static const char bytes[] =
	    "\u00ef\u00bb\u00bf\n<?xml version=\"1.0\"?><kamerwrk><al>Cli\u00c3\u00abnten "
	    "betaalden "
	    "\u00e2\u201a\u00ac 3 per \u00c3\u00a9\u00c3\u00a9n.</al></kamerwrk>";
	struct view *v = view(bytes);
	const struct feit_raw *r = &v->doc.raw;
	uint32_t from, to;

	cr_assert_str_eq(v->text.ptr,
			 "paragraph: Cli\u00ebnten betaalden \u20ac 3 per \u00e9\u00e9n.\n");
	cr_assert_eq(v->doc.diags[0].code, FEIT_DIAG_MOJIBAKE);
	uint32_t at =
	    (uint32_t)((const char *)memmem(r->text.ptr, r->text.len, "\u20ac 3", 5) - r->text.ptr);
	feit_raw_source(r, at, at + 5, &from, &to);
	cr_assert(to - from == strlen("\u00e2\u201a\u00ac 3") &&
		  memcmp(bytes + from, "\u00e2\u201a\u00ac 3", to - from) == 0);
	view_end(v);
	expect_view(STUK("<al>Ch\u00e2teau, \u00c3\u00ab, \u00e9\u00e9n \u20ac.</al>"),
		    "paragraph: Ch\u00e2teau, \u00c3\u00ab, \u00e9\u00e9n \u20ac.\n");
}

Test(xml, refusals)
{
	static const char entity[] = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM "
				     "\"file:///etc/passwd\">]><a>&x;</a>";
	static const char open[] = "<?xml version=\"1.0\"?><kamerwrk><al>half";
	struct feit_buf deep = {0};

	expect_refusal(entity, sizeof entity - 1, "declares entities");
	expect_refusal(open, sizeof open - 1, "not well-formed");
	FEIT_BUF_LIT(&deep, "<?xml version=\"1.0\"?>");
	for (int i = 0; i < 300; i++)
		FEIT_BUF_LIT(&deep, "<al>");
	expect_refusal(deep.ptr, deep.len, "too deep");
	feit_buf_end(&deep);
}

Test(xml, every_element_can_be_found)
{
	cr_assert(feit_xml_elements_sorted());
	cr_assert_eq(feit_xml_element(FEIT_STR("Noot"))->role, NOTE);
	cr_assert_eq(feit_xml_element(FEIT_STR("noot.nummer"))->role, UNKNOWN);
}
