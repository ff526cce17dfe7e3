/* xml_elements.c - the elements of official XML: "noot" is a note, "al" a paragraph. */
#include "ingest/xml_elements.h"

#include "doc/raw.h"

/* Sorted by name: looked up by halving. Sources: the op-consolidated and op-xsd schemas' element
 * names, BWB toestand, CVDR, Rechtspraak, STOP. */
static const struct feit_xml_element elements[] = {
    {"aanhef", GROUP, 0, 0},
    {"achternaam", INLINE, 0, 0},
    {"afkondiging", GROUP, 0, 0},
    {"agendapunt", GROUP, 0, 0},
    {"al", BLOCK, FEIT_PARAGRAPH, 0},
    {"al-groep", GROUP, 0, 0},
    {"algemeen", GROUP, 0, 0},
    {"antwoord", GROUP, 0, 0},
    {"artikel", SECTION, 0, 0},
    {"begrotingshoofdstuk", INLINE, 0, DOSSIER},
    {"bijlage", SECTION, 0, 0},
    {"bladgemeenschappelijkeregeling", GROUP, 0, 0},
    {"body", GROUP, 0, 0},
    {"br", BREAK, 0, 0},
    {"bridgehead", BLOCK, FEIT_HEADING, 0},
    {"bwb-inputbestand", SKIP, 0, 0},
    {"bwb-wijzigingen", SKIP, 0, 0},
    {"caption", TABLE_TITLE, 0, 0},
    {"citeertitel", BLOCK, FEIT_HEADING, TITLE},
    {"colspec", COLUMN, 0, 0},
    {"conclusie", GROUP, 0, 0},
    {"considerans", GROUP, 0, 0},
    {"considerans.al", BLOCK, FEIT_PARAGRAPH, 0},
    {"cvdr", GROUP, 0, 0},
    {"cvdripm", SKIP, 0, 0},
    {"datum", INLINE, 0, DATE},
    {"datumtekst", BLOCK, FEIT_PARAGRAPH, 0},
    {"divisie", SECTION, 0, 0},
    {"dossier", GROUP, 0, PARENT},
    {"dossiernr", INLINE, 0, DOSSIER},
    {"dossiernummer", MASTHEAD, 0, 0},
    {"dossierref", LINK, 0, 0},
    {"emphasis", INLINE, 0, 0},
    {"entry", CELL, 0, 0},
    {"extref", LINK, 0, 0},
    {"frontm", GROUP, 0, 0},
    {"functie", PHRASE, FEIT_PARAGRAPH, 0},
    {"handelingen", GROUP, 0, 0},
    {"hoofdstuk", SECTION, 0, 0},
    {"inf", SUB, 0, 0},
    {"inhoudsindicatie", GROUP, 0, 0},
    {"intitule", BLOCK, FEIT_HEADING, TITLE},
    {"intref", INLINE, 0, 0},
    {"inwerkingtreding", GROUP, 0, 0},
    {"item-titel", BLOCK, FEIT_HEADING, TITLE},
    {"jci", SKIP, 0, 0},
    {"jcis", SKIP, 0, 0},
    {"kamerstuk", GROUP, 0, 0},
    {"kamerstukkop", MASTHEAD, 0, 0},
    {"kamervraagkop", MASTHEAD, 0, 0},
    {"kamervraagnummer", MASTHEAD, 0, NUMBER},
    {"kamervraagomschrijving", BLOCK, FEIT_PARAGRAPH, TITLE},
    {"kamervraagonderwerp", INLINE, 0, 0},
    {"kamervragen", GROUP, 0, 0},
    {"kamerwrk", GROUP, 0, 0},
    {"kop", HEADING, FEIT_HEADING, 0},
    {"label", PHRASE, FEIT_HEADING, 0},
    {"li", ITEM, FEIT_LIST_ITEM, 0},
    {"li.nr", LABEL, 0, 0},
    {"lid", ITEM, FEIT_PARAGRAPH, 0},
    {"lidnr", LABEL, 0, 0},
    {"lijst", GROUP, 0, 0},
    {"ltrlabel", MASTHEAD, 0, 0},
    {"meta", META, 0, 0},
    {"meta-data", SKIP, 0, 0},
    {"metadata", GROUP, 0, 0},
    {"motie", GROUP, 0, 0},
    {"motie-info", GROUP, 0, 0},
    {"naam", PHRASE, FEIT_PARAGRAPH, 0},
    {"nadruk", INLINE, 0, 0},
    {"noot", NOTE, 0, 0},
    {"noot.al", BLOCK, FEIT_PARAGRAPH, 0},
    {"noot.li", BLOCK, FEIT_PARAGRAPH, 0},
    {"noot.lijst", GROUP, 0, 0},
    {"noot.nr", NOTE_LABEL, 0, 0},
    {"nootnr", NOTE_LABEL, 0, 0},
    {"nootnummer", NOTE_LABEL, 0, 0},
    {"nr", PHRASE, FEIT_HEADING, 0},
    {"nummer", MASTHEAD, 0, NUMBER},
    {"officiele-publicatie", GROUP, 0, 0},
    {"ondernummer", INLINE, 0, NUMBER},
    {"ondertekenaar", GROUP, 0, 0},
    {"ondertekening", GROUP, 0, 0},
    {"onderw", BLOCK, FEIT_HEADING, TITLE},
    {"onderwerp", GROUP, 0, 0},
    {"open-rechtspraak", GROUP, 0, 0},
    {"organisatie", INLINE, 0, 0},
    {"owmskern", META, 0, 0},
    {"owmsmantel", META, 0, 0},
    {"para", BLOCK, FEIT_PARAGRAPH, 0},
    {"parablock", GROUP, 0, 0},
    {"paragraaf", SECTION, 0, 0},
    {"plaatje", SKIP, 0, 0},
    {"politiek", INLINE, 0, 0},
    {"preambule", GROUP, 0, 0},
    {"provinciaalblad", GROUP, 0, 0},
    {"raadnr", INLINE, 0, DOSSIER},
    {"rdf", META, 0, 0},
    {"redactionele-correcties", SKIP, 0, 0},
    {"regeling", GROUP, 0, 0},
    {"regeling-sluiting", GROUP, 0, 0},
    {"regeling-tekst", GROUP, 0, 0},
    {"rijkswetnr", INLINE, 0, DOSSIER},
    {"row", ROW, 0, 0},
    {"section", SECTION, 0, 0},
    {"slotformulering", GROUP, 0, 0},
    {"specificatie", GROUP, 0, 0},
    {"specificatie-item", BLOCK, FEIT_PARAGRAPH, 0},
    {"specificatielijst", GROUP, 0, 0},
    {"spreekbeurt", GROUP, 0, 0},
    {"spreker", BLOCK, FEIT_PARAGRAPH, 0},
    {"structuurtekst", GROUP, 0, 0},
    {"stuk", GROUP, 0, 0},
    {"stuknr", MASTHEAD, 0, 0},
    {"sub", SUB, 0, 0},
    {"subtitel", PHRASE, FEIT_HEADING, SUBTITLE},
    {"sup", SUPER, 0, 0},
    {"table", TABLE, 0, 0},
    {"tbody", GROUP, 0, 0},
    {"tekst", GROUP, 0, 0},
    {"tekst-sluiting", GROUP, 0, 0},
    {"tekstregel", BLOCK, FEIT_PARAGRAPH, 0},
    {"tgroup", GROUP, 0, 0},
    {"thead", GROUP, 0, 0},
    {"titel", PHRASE, FEIT_HEADING, TITLE},
    {"title", TABLE_TITLE, FEIT_HEADING, TITLE},
    {"toestand", GROUP, 0, 0},
    {"tuskop", BLOCK, FEIT_HEADING, 0},
    {"tussenkop", BLOCK, FEIT_HEADING, 0},
    {"uitspraak", GROUP, 0, 0},
    {"voetnoot", NOTE_BODY, 0, 0},
    {"voetref", NOTE_POINT, 0, 0},
    {"voornaam", WORD, 0, 0},
    {"voorvoegsels", WORD, 0, 0},
    {"vraag", GROUP, 0, 0},
    {"vrije-tekst", GROUP, 0, 0},
    {"wetgeving", GROUP, 0, 0},
    {"wie", PHRASE, FEIT_PARAGRAPH, 0},
    {"witreg", BREAK, 0, 0},
    {"zakelijke-mededeling", GROUP, 0, 0},
    {"zakelijke-mededeling-tekst", GROUP, 0, 0},
};

static int compare(struct feit_str a, const char *b)
{
	int c = (unsigned char)a.ptr[0] - (unsigned char)b[0]; /* tells most of them apart */

	if (c == 0)
		c = strncmp(a.ptr, b, a.len);
	return c ? c : b[a.len] != '\0' ? -1 : 0;
}

const struct feit_xml_element *feit_xml_element(struct feit_str name)
{
	static const struct feit_xml_element unknown = {"", UNKNOWN, 0, 0};
	char lower[40];
	size_t lo = 0, hi = sizeof elements / sizeof elements[0];

	if (name.len == 0 || name.len > sizeof lower)
		return &unknown;
	for (size_t i = 0; i < name.len; i++)
		lower[i] = (char)(name.ptr[i] | ((unsigned)(name.ptr[i] - 'A') < 26 ? 0x20 : 0));
	name.ptr = lower;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = compare(name, elements[mid].name);
		if (c == 0)
			return &elements[mid];
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return &unknown;
}

bool feit_xml_elements_sorted(void)
{
	for (size_t i = 1; i < sizeof elements / sizeof elements[0]; i++)
		if (strcmp(elements[i - 1].name, elements[i].name) >= 0)
			return false;
	return true;
}
