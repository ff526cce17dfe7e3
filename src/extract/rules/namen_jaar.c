/* namen_jaar.c - years inside names are no dates: "Vreemdelingenwet 2000", "Agenda 2030". */
#include "extract/tijdwoord.h"

static bool starts_sentence(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_token(m, i - 1))
		return true;
	const struct feit_token *t = feit_token(m, i - 1);
	if (t->kind == FEIT_TOK_BREAK)
		return true;
	return t->kind == FEIT_TOK_SIGN && !feit_has_dash(m, i - 1) &&
	       !feit_has_sign(m, i - 1, ',') && !feit_has_sign(m, i - 1, '(') &&
	       !feit_has_sign(m, i - 1, '/');
}

/* Does the word end like one of these? The first letter of an ending may be a capital. */
static bool ends_like(struct feit_str word, const struct feit_str *ends, size_t n)
{
	char last = word.ptr[word.len - 1]; /* tells nearly all of them apart */

	for (size_t k = 0; k < n; k++)
		if (last == ends[k].ptr[ends[k].len - 1] && word.len >= ends[k].len &&
		    feit_str_eq(feit_str_cut(word, word.len - ends[k].len + 1, word.len),
				feit_str_cut(ends[k], 1, ends[k].len)) &&
		    (word.ptr[word.len - ends[k].len] | 0x20) == ends[k].ptr[0])
			return true;
	return false;
}

/* "wet", "besluit" at the end of a word: the names of laws. */
static bool ends_like_a_law(struct feit_str word)
{
	static const struct feit_str ends[] = {
	    {"wet", 3},          {"besluit", 7},        {"regeling", 8},  {"circulaire", 10},
	    {"voorschrift", 11}, {"voorschriften", 13}, {"reglement", 9}, {"agenda", 6},
	    {"convenant", 9},    {"verdrag", 7}};

	return ends_like(word, ends, sizeof ends / sizeof *ends);
}

/* What is written each year about a year: the year is said of its contents. */
static bool ends_like_a_report(struct feit_str word)
{
	static const struct feit_str ends[] = {
	    {"onderzoek", 9}, {"verslag", 7},  {"rapport", 7},   {"rapportage", 10},
	    {"monitor", 7},   {"rekening", 8}, {"begroting", 9}, {"nota", 4},
	    {"raming", 6},    {"cijfers", 7},  {"barometer", 9}, {"verantwoording", 14},
	    {"evaluatie", 9}, {"meting", 6},   {"overzicht", 9}, {"peiling", 7}};

	return ends_like(word, ends, sizeof ends / sizeof *ends);
}

/* "Bbz", "Vw": no vowel, so no word that only begins a sentence. */
static bool is_abbreviation(struct feit_str word)
{
	enum { LONGEST = 5 };

	for (size_t i = 0; i < word.len; i++)
		if (strchr("aeiouyAEIOUY", word.ptr[i]) != NULL || (word.ptr[i] & 0x80))
			return false;
	return word.len >= 2 && word.len <= LONGEST;
}

/* "Wet inburgering 2021", "Besluit bouwwerken leefomgeving 2024": the law's first word, at most
 * five words in small letters further. FEIT_NONE if there is none. */
static uint32_t find_law(const struct feit_match *m, uint32_t i)
{
	enum { LOOK_BACK = 6 };
	static const char *const laws[] = {"wet", "besluit", "regeling", "rijkswet", "code", NULL};

	for (uint32_t k = 1; k <= LOOK_BACK && k <= i; k++) {
		const struct feit_token *t = feit_token(m, i - k);
		if (t->kind != FEIT_TOK_WORD)
			return FEIT_NONE;
		if (!(t->flags & FEIT_TOK_CAPITAL))
			continue;
		for (int n = 0; laws[n] != NULL; n++)
			if (feit_token_is(m, i - k, laws[n]))
				return i - k;
		return FEIT_NONE;
	}
	return FEIT_NONE;
}

/* "de begroting van het Ministerie van Onderwijs, Cultuur en Wetenschap 2023", "Jaarverslag BZK
 * 2008": the year is that of the paper. k is the last word of the name. */
static bool is_of_ministry(const struct feit_match *m, uint32_t k)
{
	enum { LONGEST_NAME = 8 };

	if (k > 0 && feit_token(m, k)->flags & FEIT_TOK_ALLCAPS &&
	    feit_token(m, k - 1)->kind == FEIT_TOK_WORD &&
	    ends_like_a_report(feit_token_text(m, k - 1)))
		return true;
	for (uint32_t n = 1; n <= LONGEST_NAME && n <= k; n++) {
		if (feit_token_is(m, k - n, "ministerie"))
			return true;
		if (feit_token(m, k - n)->kind != FEIT_TOK_WORD && !feit_has_sign(m, k - n, ','))
			return false;
	}
	return false;
}

/* The token where the name begins whose year stands at i; FEIT_NONE when it is no name. */
static uint32_t find_name(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;

	if (!feit_has_token(m, k) || feit_token(m, k)->kind != FEIT_TOK_WORD || feit_has_glue(m, i))
		return FEIT_NONE;
	const struct feit_token *t = feit_token(m, k);
	int around = feit_omgeving(m, k);
	if (around & FEIT_VOOR_JAAR || feit_token_lex(m, k, FEIT_LEX_MAAND) != NULL ||
	    feit_token_lex(m, k, FEIT_LEX_TIJD) != NULL ||
	    feit_token_lex(m, k, FEIT_LEX_KALENDER) != NULL)
		return FEIT_NONE;
	if (ends_like_a_report(feit_token_text(m, k)))
		return FEIT_NONE;
	if (around & FEIT_NAAM_MET_JAAR || ends_like_a_law(feit_token_text(m, k)))
		return k;
	char end = m->doc->text.ptr[t->begin + t->len - 1];
	if (t->len <= 3 && end >= '1' && end <= '4') /* Q4, H1 */
		return FEIT_NONE;
	if (is_of_ministry(m, k))
		return FEIT_NONE;
	if (t->flags & FEIT_TOK_ALLCAPS)
		return k;
	if (t->flags & FEIT_TOK_CAPITAL)
		return starts_sentence(m, k) && !is_abbreviation(feit_token_text(m, k)) ? FEIT_NONE
											: k;
	return find_law(m, i);
}

/* A range behind a name is a period: "Actieplan 2022-2026". */
static bool opens_range(const struct feit_match *m, uint32_t i)
{
	return (feit_has_dash(m, i + 1) && feit_year_number(m, i + 2)) ||
	       (feit_token_is(m, i + 1, "t") && feit_has_sign(m, i + 2, '/')) ||
	       (feit_token_is(m, i + 1, "tot") && feit_token_is(m, i + 2, "en"));
}

static bool read_name(struct feit_match *m)
{
	uint32_t i = m->token;

	if (!feit_year_number(m, i))
		return false;
	uint32_t first = find_name(m, i);
	if (first == FEIT_NONE || opens_range(m, i))
		return false;
	m->end = feit_end_before(m, i + 1);
	feit_add_guard(m, feit_token(m, first)->begin, m->end);
	return true;
}

static const struct feit_rule rules[] = {{.id = "guard.name.year",
					  .digits = "4",
					  .tail = "",
					  .read = read_name,
					  .about = "a year inside a name: Vreemdelingenwet 2000"},
					 {0}};

const struct feit_module feit_module_namen_jaar = {"namen_jaar", FEIT_FAMILY_GUARD,
						   "years inside names", rules};
