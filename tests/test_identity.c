/* test_identity.c - which document this is, from its first page and last lines. */
#include <stdio.h>

#include "ingest_view.h"

/* "field=value;" for each field that is known, in order of the struct. */
static void expect_identity(const char *text, const char *want)
{
	static const char *const names[] = {"title",      "edition",   "date",
					    "identifier", "publisher", "dossier",
					    "number",     "session",   "chamber"};
	struct view *v = view(text);
	const struct feit_identity *id = &v->doc.raw.identity;
	const struct feit_meta *fields[] = {&id->title,      &id->edition,   &id->date,
					    &id->identifier, &id->publisher, &id->dossier,
					    &id->number,     &id->session,   &id->chamber};
	struct feit_buf b = {0};

	for (size_t i = 0; i < 9; i++)
		if (fields[i]->value.len > 0) {
			feit_buf_str(&b, feit_cstr(names[i]));
			FEIT_BUF_LIT(&b, "=");
			feit_buf_str(&b, fields[i]->value);
			FEIT_BUF_LIT(&b, ";");
			cr_assert(fields[i]->evidence != NULL);
		}
	feit_buf_add(&b, "", 1);
	cr_assert_str_eq(b.ptr, want);
	feit_buf_end(&b);
	view_end(v);
}

Test(identity, parliamentary_paper)
{
	expect_identity(
	    "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2022\u20132023\n29 984\nSpoor\n"
	    "Nr. 82\nMOTIE VAN DE LEDEN BOS\nEN VOS\nVoorgesteld 26 januari 2023\nDe Kamer,\n"
	    "kst-29984-82\nISSN 0921\n",
	    "title=MOTIE VAN DE LEDEN BOS EN VOS;date=2023-01-26;identifier=kst-29984-82;"
	    "dossier=29984;number=82;session=2022-2023;chamber=tk;");
	expect_identity(
	    "Eerste Kamer der Staten-Generaal\nVergaderjaar 1999\u201300\n26 800 XVI Vaststelling\n"
	    "Nr. B\nBRIEF\nOntvangen 3 mei 2000\n",
	    "title=BRIEF;date=2000-05-03;identifier=kst-26800-XVI-B;dossier=26800-XVI;number=B;"
	    "session=1999-2000;chamber=ek;");
	expect_identity("14 februari 2024\n\n36410-V-56\nBegroting\nMOTIE\n",
			"date=2024-02-14;identifier=kst-36410-V-56;dossier=36410-V;number=56;");
}

Test(identity, answers_to_questions)
{
	expect_identity(
	    "Tweede Kamer der Staten-Generaal\nVergaderjaar 2020\u20132021\n3235\nVragen van het "
	    "lid "
	    "Bos over dijken (ingezonden 3 juni 2021).\nAntwoord van Minister Vos (ontvangen 21\n"
	    "juni 2021).\nVraag 1\nah-tk-20202021-3235\n",
	    "title=Vragen van het lid Bos over dijken (ingezonden 3 juni 2021).;date=2021-06-21;"
	    "identifier=ah-tk-20202021-3235;session=2020-2021;chamber=tk;");
}

Test(identity, letters_and_reports)
{
	expect_identity(
	    "Ministerie van Sociale Zaken en Werkgelegenheid\nDatum\n6 augustus 2020\nGeachte,\n",
	    "date=2020-08-06;publisher=Ministerie van Sociale Zaken en Werkgelegenheid;");
	expect_identity("Den Haag, 3 april 2009\nBesluitenlijst\n", "date=2009-04-03;");
	expect_identity("De opvang is vol.\n1\nKamerstuk 1.\nDe Staat van de Dijken 2023\n",
			"title=De Staat van de Dijken 2023;edition=2023;");
	/* a letter that is one line, with the letters of its label apart */
	static const char one_line[] =
	    "Brief BEZORGEN De voorzitter van de raad Dijkweg 4 1234 AB Den Haag Postbus 1 4321 "
	    "BA Den Haag 070 000 00 00 post@dijk.example www.dijk.example %s 8 juni 2021 BETREFT "
	    "Beantwoording van vragen over de resultaten van het onderzoek naar de dijken UW "
	    "KENMERK ONS KENMERK 21003722 R BIJLAGEN 1 Geachte voorzitter, hierbij bieden wij u "
	    "de antwoorden aan op de vragen die de raad ons heeft gesteld over het onderzoek naar "
	    "de dijken, de sluizen en de gemalen in het land.\n";
	static const char *const labels[] = {"DATUM", "D A T U M", "DA TU M", "Datum"};
	char text[sizeof one_line + 16];

	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
		snprintf(text, sizeof text, one_line, labels[i]);
		expect_identity(text, "date=2021-06-08;");
	}
	snprintf(text, sizeof text, one_line, "DADATUM");
	expect_identity(text, "");
}

Test(identity, what_is_no_identity)
{
	expect_identity(
	    "Op 3 april 2009, een vrijdag, besloot de raad in het vergaderjaar 2020-2021.\n"
	    "Zie Tweede Kamer, vergaderjaar 2020-2021, 29 984, nr. 82\n",
	    "");
	expect_identity(
	    "Ministerie van de buren vraagt om geld voor het hek.\nHet was 3 mei 2023\n", "");
	expect_identity("36 600 Tijdelijke regels\n1\nNr. 4 is leeg.\n", "");
}

/* A web page that keeps the masthead as paragraphs: they become furniture. */
Test(identity, masthead_is_set_apart)
{
	struct view *v =
	    view("<html><p>kst-29984-82</p><p>'s-Gravenhage 2023</p><p>Tweede Kamer der "
		 "Staten-Generaal</p><p>Vergaderjaar 2022-2023</p><p>Nr. 82 is de beste.</p>"
		 "<p>In 's-Gravenhage 2023 keer gezegd.</p></html>");

	cr_assert_str_eq(v->text.ptr,
			 "furniture: kst-29984-82\nfurniture: 's-Gravenhage 2023\nfurniture: "
			 "Tweede Kamer der Staten-Generaal\nfurniture: Vergaderjaar 2022-2023\n"
			 "paragraph: Nr. 82 is de beste.\nparagraph: In 's-Gravenhage 2023 keer "
			 "gezegd.\n");
	view_end(v);
}
