/* test_normalise.c - printed lines become blocks, sentences and notes. The texts are our own. */
#include "normalise_view.h"

#include "normalise/scan.h"

/* ---- characters ---- */

Test(characters, blanks_are_single)
{
	EXPECT_BLOCKS("Op 3\u00a0mei  2021 \u2009was\u202fhet \t 5 graden.",
		      "paragraph: Op 3 mei 2021 was het 5 graden.");
}

Test(characters, ligatures_and_hyphens)
{
	EXPECT_BLOCKS("De o\ufb03ci\u00eble \ufb01nanci\u00ebn, \u0133s en tussen\u2011stand.",
		      "paragraph: De offici\u00eble financi\u00ebn, ijs en tussen-stand.");
}

Test(characters, invisible_ones_go)
{
	EXPECT_BLOCKS("De ge\u00admeen\u200bte\u2060raad \ufeffkoos.",
		      "paragraph: De gemeenteraad koos.");
}

Test(characters, only_decomposed_letters_are_composed)
{
	EXPECT_BLOCKS("Een coo\u0308peratie, e\u0301e\u0301n \u2126 en caf\u00e9.",
		      "paragraph: Een co\u00f6peratie, \u00e9\u00e9n \u03a9 en caf\u00e9.");
}

Test(characters, controls_go)
{
	EXPECT_BLOCKS("Een\x01 toets\x7f.", "paragraph: Een toets.");
}

/* ---- cut words ---- */

Test(hyphens, the_document_decides)
{
	EXPECT_BLOCKS(
	    "De regeling voor kustpatrouilles blijft, en de nieuwe kust-\npatrouilles komen.",
	    "paragraph: De regeling voor kustpatrouilles blijft, en de nieuwe "
	    "kustpatrouilles komen.");
	EXPECT_BLOCKS(
	    "De sluis-app werkt. Gebruikers van de sluis-\napp betalen niets.",
	    "paragraph: De sluis-app werkt. | Gebruikers van de sluis-app betalen niets.");
}

Test(hyphens, the_word_list_decides)
{
	EXPECT_BLOCKS("Zij bouwen de wo-\nningen in het voorjaar.",
		      "paragraph: Zij bouwen de woningen in het voorjaar.");
}

Test(hyphens, spelling_keeps_the_hyphen)
{
	EXPECT_BLOCKS(
	    "Het akkoord tussen de EU-\nlidstaten en de BENELUX-\nLanden over 2021-\n2024 loopt.",
	    "paragraph: Het akkoord tussen de EU-lidstaten en de BENELUX-Landen over "
	    "2021-2024 loopt.");
}

Test(hyphens, suspended_parts_keep_hyphen_and_blank)
{
	EXPECT_BLOCKS("Zij meten de in-\nen uitvoer van zand.",
		      "paragraph: Zij meten de in- en uitvoer van zand.");
}

Test(hyphens, a_dash_is_no_hyphen)
{
	EXPECT_BLOCKS("Zij kwamen -\ndat was laat -\nmet de boot.",
		      "paragraph: Zij kwamen - dat was laat - met de boot.");
}

Test(hyphens, the_trema_comes_back)
{
	EXPECT_BLOCKS("De commissie was ge-\ninteresseerd in het plan.",
		      "paragraph: De commissie was ge\u00efnteresseerd in het plan.");
}

Test(hyphens, a_soft_hyphen_at_the_line_end_joins)
{
	EXPECT_BLOCKS("Er is een nieuw ge\u00ad\nmaal nodig.",
		      "paragraph: Er is een nieuw gemaal nodig.");
}

/* ---- sentences ---- */

Test(sentences, abbreviations_do_not_end_them)
{
	EXPECT_BLOCKS(
	    "Het gaat o.a. om kamerstuk nr. 12 van dhr. A.B. Jansen c.s. over zand. Dat is alles.",
	    "paragraph: Het gaat o.a. om kamerstuk nr. 12 van dhr. A.B. Jansen c.s. over "
	    "zand. | Dat is alles.");
}

Test(sentences, some_abbreviations_may_end_them)
{
	EXPECT_BLOCKS(
	    "Er was zand, klei, enz. Het werd gemeten op 3 mei jl. en daarna niet meer.",
	    "paragraph: Er was zand, klei, enz. | Het werd gemeten op 3 mei jl. en daarna "
	    "niet meer.");
}

Test(sentences, quotes_and_brackets_belong_to_the_sentence)
{
	EXPECT_BLOCKS(
	    "Hij zei: \u201cJa.\u201d Zij ging. (Dat was laat.) Klopt het? Ja! Dan wel.",
	    "paragraph: Hij zei: \u201cJa.\u201d | Zij ging. | (Dat was laat.) | Klopt het? | "
	    "Ja! | Dan wel.");
}

Test(sentences, numbers_and_years)
{
	EXPECT_BLOCKS("Het kostte 1.250 euro in 2021. In artikel 3.2 staat meer.",
		      "paragraph: Het kostte 1.250 euro in 2021. | In artikel 3.2 staat meer.");
}

/* ---- blocks ---- */

#define LONG "Het waterschap heeft in het voorjaar met alle partijen gesproken over het beheer\n"

Test(blocks, short_lines_end_paragraphs)
{
	EXPECT_BLOCKS(
	    LONG LONG "van de dijken.\nDe provincie wil daarom in de zomer een besluit nemen over "
		      "de nieuwe sluizen\nen de pompen.\n",
	    "paragraph: Het waterschap heeft in het voorjaar met alle partijen gesproken over "
	    "het beheer Het waterschap heeft in het voorjaar met alle partijen gesproken over "
	    "het beheer van de dijken.\nparagraph: De provincie wil daarom in de zomer een "
	    "besluit nemen over de nieuwe sluizen en de pompen.");
}

Test(blocks, headings_and_items)
{
	EXPECT_BLOCKS(
	    "2.1 Voortgang\n" LONG "van de dijken:\n\u2022 de sluis is klaar;\n- de pomp niet.\n",
	    "heading: 2.1 Voortgang\nparagraph: Het waterschap heeft in het voorjaar met "
	    "alle partijen gesproken over het beheer van de dijken:\nitem: \u2022 de sluis is "
	    "klaar;\nitem: - de pomp niet.");
}

Test(blocks, a_bullet_on_its_own_line_belongs_to_the_next)
{
	EXPECT_BLOCKS(
	    LONG "van de dijken:\n\u2022\nde sluis is klaar;\n\u2022\nde pomp niet.\n",
	    "paragraph: Het waterschap heeft in het voorjaar met alle partijen gesproken over "
	    "het beheer van de dijken:\nitem: \u2022 de sluis is klaar;\nitem: \u2022 de pomp "
	    "niet.");
}

Test(blocks, captions)
{
	EXPECT_BLOCKS(
	    "Tabel 2: Sluizen naar jaar\n" LONG "van de dijken.\nTabel 2 zet het naast elkaar.\n",
	    "caption: Tabel 2: Sluizen naar jaar\nparagraph: Het waterschap heeft in het "
	    "voorjaar met alle partijen gesproken over het beheer van de dijken.\nparagraph: "
	    "Tabel 2 zet het naast elkaar.");
}

Test(blocks, markdown)
{
	EXPECT_BLOCKS(
	    "## Beheer\n\nDe dijk is klaar.\n\n* de sluis\n* de pomp\n####Slot\nDat is alles.\n",
	    "heading: Beheer\nparagraph: De dijk is klaar.\nitem: * de sluis\nitem: * de pomp\n"
	    "heading: Slot\nparagraph: Dat is alles.");
}

Test(blocks, the_clauses_of_a_motion)
{
	EXPECT_BLOCKS(
	    "De Kamer,\ngehoord de beraadslaging,\noverwegende dat de dijk te laag is;\nverzoekt "
	    "de regering de dijk te\nverhogen,\nen gaat over tot de orde van de dag.\n",
	    "paragraph: De Kamer,\nparagraph: gehoord de beraadslaging,\nparagraph: "
	    "overwegende dat de dijk te laag is;\nparagraph: verzoekt de regering de dijk te "
	    "verhogen,\nparagraph: en gaat over tot de orde van de dag.");
}

/* ---- furniture ---- */

Test(furniture, heads_and_counted_feet)
{
	EXPECT_BLOCKS(
	    "Jaarbeeld zand\nDe eerste zin.\nPagina 1 van 3\n\f"
	    "Jaarbeeld zand\nDe tweede zin ook.\nPagina 2 van 3\n\f"
	    "Jaarbeeld zand\nDe derde zin is een heel stuk langer.\nPagina 3 van 3\n",
	    "paragraph: De eerste zin.\nparagraph: De tweede zin ook.\nparagraph: De derde "
	    "zin is een heel stuk langer.\nfurniture: Jaarbeeld zand\nfurniture: Pagina 1 "
	    "van 3\nfurniture: Jaarbeeld zand\nfurniture: Pagina 2 van 3\nfurniture: "
	    "Jaarbeeld zand\nfurniture: Pagina 3 van 3");
}

/* Three pages without form feeds or page numbers; each has a note, and a foot that comes back. */
Test(furniture, a_foot_that_comes_back_ends_pages)
{
	struct feit_buf b = {NULL, 0, 0};

	for (int page = 1; page <= 3; page++) {
		for (int i = 0; i < 24; i++) {
			char line[80];
			snprintf(line, sizeof line,
				 "regel %c%c van de tekst gaat over het beheer,\n", 'a' + page,
				 'a' + i);
			feit_buf_str(&b, feit_cstr(line));
		}
		char end[160];
		snprintf(end, sizeof end,
			 "%d\nen zin %c is uit. Einde\n%d\n Brief van de raad, nr. %d.\n"
			 "De Staat van de Dijken\n",
			 page, 'm' + page, page, page + 40);
		feit_buf_str(&b, feit_cstr(end));
	}
	struct shown *s = show_bytes(b.ptr, b.len);
	cr_expect(eq(sz, s->doc.n_notes, 3));
	size_t n = 0;
	for (size_t i = 0; i < s->doc.n_blocks; i++)
		n += s->doc.blocks[i].kind == FEIT_FURNITURE;
	cr_expect(eq(sz, n, 3));
	shown_end(s);
	feit_buf_end(&b);
}

Test(furniture, the_foot_of_a_paper_is_no_reference)
{
	EXPECT_BLOCKS(
	    "De vraag is gesteld.\nkst-12345-6\nISSN 0921 - 7371\n\u2019s-Gravenhage "
	    "2021\nTweede Kamer, vergaderjaar 2020\u20132021, 12 345, nr. 6\n1\n",
	    "paragraph: De vraag is gesteld.\nfurniture: kst-12345-6\nfurniture: ISSN 0921 - "
	    "7371\nfurniture: \u2019s-Gravenhage 2021\nfurniture: Tweede Kamer, vergaderjaar "
	    "2020\u20132021, 12 345, nr. 6\nfurniture: 1");
}

Test(furniture, notes_that_look_alike_stay)
{
	struct shown *s = show("Een zin over zand.1\n1 Brief van 3 mei 2020.\n\f"
			       "Een zin over klei.2\n2 Brief van 4 mei 2020.\n\f"
			       "Een zin over veen.3\n3 Brief van 5 mei 2020.\n\f");

	cr_expect(eq(sz, s->doc.n_notes, 3));
	shown_end(s);
}

Test(furniture, notes_with_the_same_words_stay)
{
	struct shown *s = show("Een zin over zand.\n1\nDat was het.\n1\n Zie het verslag.\n\f"
			       "Een zin over klei.\n2\nDat was het ook.\n2\n Zie het verslag.\n\f"
			       "Een zin over veen.\n3\nDat was ook dat.\n3\n Zie het verslag.\n\f"
			       "Een zin over leem.\nDat was alles hier.\n\fSlot van de tekst.\n");

	cr_expect(eq(sz, s->doc.n_notes, 3));
	shown_end(s);
}

/* ---- notes ---- */

Test(notes, a_number_on_its_own_line_inside_a_date)
{
	struct shown *s =
	    show("De regeling is door de raad van het waterschap op 11\n7\njanuari 2023 "
		 "ingetrokken. Daarna volgde een nieuwe.\n7\n Brief van de raad, nr. 4.\n");

	SAME(shown_blocks(s),
	     "paragraph: De regeling is door de raad van het waterschap op 11 januari 2023 "
	     "ingetrokken. | Daarna volgde een nieuwe.\nnote: 7 Brief van de raad, nr. 4.");
	SAME(shown_notes(s), "7 ambiguous 023 ingetrokken.");
	shown_end(s);
}

/* Numbers behind their lines: commas and ends of sentences inside the lines before them. */
Test(notes, numbers_behind_the_lines_they_belong_to)
{
	EXPECT_NOTES(
	    "De raad heeft de dijk hersteld. Het werk aan de oude\n1\nsluis in de haven "
	    "begint volgens de planning later dan dat\nvan de brug. De pompen zijn klaar "
	    "en de oude\n2\nmolen is in het voorjaar door vrijwilligers en leden\nvan de "
	    "stichting hersteld. Ook de kade is nu\n3\nweer open voor de schepen die de "
	    "haven aandoen\n1 Besluit van de raad, nr. 3.\n2 Zie het verslag.\n3 Zie de "
	    "nota.\n",
	    "1 unique e dijk hersteld.\n2 unique dat van de brug.\n3 unique chting hersteld.");
	/* The same page with the numbers in front of the lines. */
	EXPECT_NOTES(
	    "1\nDe raad heeft de dijk hersteld. Het werk aan de oude\nsluis in de haven "
	    "begint volgens de planning later dan dat\n2\nvan de brug. De pompen zijn klaar "
	    "en de oude\nmolen is in het voorjaar door vrijwilligers en leden\n3\nvan de "
	    "stichting hersteld. Ook de kade is nu\nweer open voor de schepen die de "
	    "haven aandoen\n1 Besluit van de raad, nr. 3.\n2 Zie het verslag.\n3 Zie de "
	    "nota.\n",
	    "1 unique e dijk hersteld.\n2 unique dat van de brug.\n3 unique chting hersteld.");
}

/* One number is enough where only one of its lines holds a place for it: several commas say more
 * than one, and nothing says nothing. */
Test(notes, a_single_number_before_or_behind_its_line)
{
	EXPECT_NOTES(
	    "De dijkgraaf spreekt morgen met de\nraad. De stukken volgen later\n1\nop een "
	    "avond in het dorpshuis van de\ngemeente waar zij al eens eerder was\n1 Zie de "
	    "agenda.\n",
	    "1 unique gen met de raad.");
	EXPECT_NOTES(
	    "De dijkgraaf spreekt morgen met de\n1\nraad. De stukken volgen later\nop een "
	    "avond in het dorpshuis van de\ngemeente waar zij al eens eerder was\n1 Zie de "
	    "agenda.\n",
	    "1 unique gen met de raad.");
	EXPECT_NOTES(
	    "De dijkgraaf spreekt morgen met de\nraad, het college, de boeren en hun\n1\nburen "
	    "op een avond in het dorpshuis, een\ngebouw waar zij al eens eerder was\n1 Zie de "
	    "agenda.\n",
	    "1 none gen met de raad,");
	EXPECT_NOTES(
	    "De dijkgraaf spreekt morgen met de\nraad en het college en de boeren en\n1\nhun "
	    "buren op een avond in het dorpshuis\nwaar zij al eens eerder was\n1 Zie de "
	    "agenda.\n",
	    "1 none in het dorpshuis");
}

Test(notes, a_number_inside_a_cut_word)
{
	struct shown *s =
	    show("Zij vroegen om nood-\n3\nopvang voor de bewoners. Daarna\nwerd het stil "
		 "in de stad.\n3 \nBrief van de raad, nr. 4.\n");

	SAME(shown_blocks(s),
	     "paragraph: Zij vroegen om noodopvang voor de bewoners. | Daarna werd het stil in "
	     "de stad.\nnote: 3 Brief van de raad, nr. 4.");
	SAME(shown_notes(s), "3 unique oor de bewoners.");
	shown_end(s);
}

Test(notes, glued_to_a_sentence_a_word_and_a_year)
{
	struct shown *s = show("De raad besloot op 5 mei 20211 tot herstel.2 De dijk3 is klaar.\n"
			       "1 Besluit van de raad.\n2 Zie het verslag.\n3Raad, nota dijken.\n");

	SAME(shown_blocks(s),
	     "paragraph: De raad besloot op 5 mei 2021 tot herstel. | De dijk is klaar.\n"
	     "note: 1 Besluit van de raad.\nnote: 2 Zie het verslag.\nnote: 3 Raad, nota "
	     "dijken.");
	SAME(shown_notes(s), "1 glued ot op 5 mei 2021\n2 glued 021 tot herstel.\n3 "
			     "glued herstel. De dijk");
	shown_end(s);
}

Test(notes, figures_are_no_numbers_of_notes)
{
	EXPECT_NOTES(
	    "De raad telde 2 sluizen van 12 m2 in 2021.1 De rest volgt.\n1 Zie het verslag.\n2 "
	    "Zie de nota.\n",
	    "1 glued n 12 m2 in 2021.\n2  ");
	EXPECT_BLOCKS("De raad telde\n4\nsluizen en\n5\npompen.\n",
		      "paragraph: De raad telde 4 sluizen en 5 pompen.");
}

Test(notes, the_foot_of_a_single_page)
{
	EXPECT_BLOCKS(
	    "De dijk is klaar.1 De sluis niet.\n1 Besluit van de raad, nr. 3.\nDe Staat van de "
	    "Dijken 2021\n",
	    "paragraph: De dijk is klaar. | De sluis niet.\nnote: 1 Besluit van de raad, nr. "
	    "3.\nfurniture: De Staat van de Dijken 2021");
}

#define FIRST_PAGE                                                                                 \
	"De dijk is in het voorjaar hersteld.1 De sluis volgt later en de brug is al\n"            \
	"voor een deel weg. De boeren mogen van het bestuur nog tot de zomer over de\n"            \
	"1 Besluit van de raad, nr. 3, waarin ook staat wat de boeren mogen en wie de\n"
#define SECOND_TEXT                                                                                \
	"oude weg rijden.2 Daarna gaat de weg dicht en komt er een nieuwe langs de\n"              \
	"haven van het dorp. De gemeente zorgt voor borden bij de afslag"

/* The text of a note is joined over the page end, and so is the text around it. */
Test(notes, running_on_over_the_page_end)
{
	EXPECT_BLOCKS(
	    FIRST_PAGE "\f" SECOND_TEXT ".\nkosten van de borden draagt.\n2 Zie het "
		       "verslag.\n",
	    "paragraph: De dijk is in het voorjaar hersteld. | De sluis volgt later en de "
	    "brug is al voor een deel weg. | De boeren mogen van het bestuur nog tot de "
	    "zomer over de oude weg rijden. | Daarna gaat de weg dicht en komt er een "
	    "nieuwe langs de haven van het dorp. | De gemeente zorgt voor borden bij de "
	    "afslag.\nnote: 1 Besluit van de raad, nr. 3, waarin ook staat wat de boeren "
	    "mogen en wie de kosten van de borden draagt.\nnote: 2 Zie het verslag.");
	EXPECT_NOTES(FIRST_PAGE "\f" SECOND_TEXT ".\nkosten van de borden draagt.\n2 Zie het "
				"verslag.\n",
		     "1 glued orjaar hersteld.\n2 glued oude weg rijden.");
}

Test(notes, running_on_alone_and_with_a_cut_word)
{
	EXPECT_BLOCKS(
	    "De dijk is in het voorjaar hersteld.1 De sluis volgt.\n1 Besluit van de raad, "
	    "waarin ook staat wie de kos-\n\fDe brug is weg, en de weg gaat dicht voor "
	    "alle verkeer.\nten van de borden draagt.\n",
	    "paragraph: De dijk is in het voorjaar hersteld. | De sluis volgt. | De brug is "
	    "weg, en de weg gaat dicht voor alle verkeer.\nnote: 1 Besluit van de raad, "
	    "waarin ook staat wie de kosten van de borden draagt.");
}

/* Nothing is taken where the note ends, and where the text ends in an abbreviation. */
Test(notes, at_their_end_take_no_text)
{
	EXPECT_BLOCKS(
	    "De dijk is klaar.1 De sluis niet.\n1 Besluit van de raad, nr. 3.\n\fDe brug is "
	    "weg, en de weg gaat dicht voor alle verkeer.\nen voor de fietsers.\n",
	    "paragraph: De dijk is klaar. | De sluis niet.\nparagraph: De brug is weg, en "
	    "de weg gaat dicht voor alle verkeer. en voor de fietsers.\nnote: 1 Besluit van "
	    "de raad, nr. 3.");
	EXPECT_BLOCKS(
	    "De dijk is klaar.1 De sluis niet.\n1 Zie het besluit van de raad\n\fDe brug is "
	    "weg volgens de brief van 3 mei jl.\nvan de raad.\n",
	    "paragraph: De dijk is klaar. | De sluis niet.\nparagraph: De brug is weg "
	    "volgens de brief van 3 mei jl. van de raad.\nnote: 1 Zie het besluit van de "
	    "raad");
}

/* Endnotes: under a heading of their own, with their numbers on every page before. */
Test(notes, at_the_end_of_the_document)
{
	static const char pages[] =
	    "De dijk is in het voorjaar hersteld.1 De sluis volgt later.\n\f"
	    "De brug is weg.2 Er komt een nieuwe langs de haven.3\n\f"
	    "Zo blijft het dorp droog.\nNoten\n1 Besluit van de raad, nr. 3.\n"
	    "2 Zie het verslag van de raad, die daarover in de zomer\nlang sprak."
	    "\n\f3 Zie de nota.\nDit verslag is gedrukt in het dorp.\n";

	EXPECT_NOTES(
	    pages, "1 glued orjaar hersteld.\n2 glued  De brug is weg.\n3 glued  langs de haven.");
	EXPECT_BLOCKS(
	    pages,
	    "paragraph: De dijk is in het voorjaar hersteld. | De sluis volgt later. | De "
	    "brug is weg. | Er komt een nieuwe langs de haven. | Zo blijft het dorp "
	    "droog.\nheading: Noten\nparagraph: Dit verslag is gedrukt in het dorp.\nnote: 1 "
	    "Besluit van de raad, nr. 3.\nnote: 2 Zie het verslag van de raad, die daarover "
	    "in de zomer lang sprak.\nnote: 3 Zie de nota.");
	/* A list under such a heading, to which no numbers lead. */
	EXPECT_NOTES(
	    "De oogst was goed. In 2023 kwamen er 3 soorten bij.\n\fVeel bomen gaven vrucht.\n"
	    "Noten\n1 Walnoten van de dijk.\n2 Hazelnoten.\n3 Kastanjes.\n",
	    "");
}

Test(notes, without_a_number_in_the_text_are_reported)
{
	struct shown *s =
	    show("De dijk is klaar.1 De sluis ook.2\n1 Besluit van de raad.\n2 Zie de "
		 "nota.\n3 Zie het verslag.\n");

	cr_expect(eq(sz, s->doc.n_notes, 3));
	cr_expect(eq(u32, s->doc.notes[2].anchor, FEIT_NONE));
	cr_expect(eq(sz, s->doc.n_diags, 1));
	cr_expect(eq(int, s->doc.diags[0].code, FEIT_DIAG_NOTE_WITHOUT_ANCHOR));
	shown_end(s);
}

Test(notes, tables_of_numbers_are_text)
{
	struct shown *s = show("Sluizen\n4\n1\n16\n16\nPompen\n300\n500\n800\n");

	cr_expect(eq(sz, s->doc.n_notes, 0));
	shown_end(s);
}

/* ---- structured texts ---- */

Test(structured, notes_and_anchors_from_the_markup)
{
	struct shown *s = show(
	    "<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>De sluis is "
	    "op 3 mei klaar<noot "
	    "type=\"voet\"><noot.nr>1</noot.nr><noot.al>Zie  het verslag.</noot.al></noot>. De "
	    "dijk "
	    "niet.</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></"
	    "officiele-publicatie>");

	SAME(shown_blocks(s),
	     "paragraph: De sluis is op 3 mei klaar. | De dijk niet.\nnote: 1 Zie het verslag.");
	SAME(shown_notes(s), "1 markup s op 3 mei klaar");
	shown_end(s);
}

/* ---- lines ---- */

/* At each place of a line of each length: sixteen bytes at a time must see what one at a time sees.
 */
Test(lines, what_stands_in_them)
{
	static const struct {
		const char *sign;
		unsigned has;
	} cases[] = {{"7", FEIT_HAS_DIGIT},  {"\xc3\xa9", FEIT_HAS_HIGH}, {"\t", FEIT_HAS_ODD},
		     {"\x7f", FEIT_HAS_ODD}, {"  ", FEIT_HAS_ODD},        {" ", 0}};

	for (size_t c = 0; c < sizeof cases / sizeof cases[0]; c++)
		for (size_t n = 2; n < 70; n++)
			for (size_t at = 0, len = strlen(cases[c].sign); at + len <= n; at++) {
				char line[80];
				memset(line, 'x', sizeof line);
				memset(line + n, ' ', 2); /* is no part of it */
				memcpy(line + at, cases[c].sign, len);
				cr_assert_eq(feit_scan_line(line, n), cases[c].has);
			}
}
