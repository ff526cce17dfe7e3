/* dossier.c - dossier, suffix, parliamentary year: "36 410-XVI", "21501-02", "2021-2022". */
#include "extract/dossier.h"

/* ---- what is known of numbers and years ---- */

struct budget {
	uint16_t session; /* first year of the parliamentary year: 2023 */
	uint16_t dossier; /* its budget dossier, the first number of that year */
};

/* Source: titles of dossiers and vote lists; before 1994 partly from memory. A number that is too
 * low here would raise false alarms, so years that are not sure have none. */
static const struct budget budgets[] = {
    {1983, 18100}, {1984, 18600}, {1985, 19200}, {1986, 19700}, {1987, 20200}, {1988, 20800},
    {1989, 21300}, {1990, 21800}, {1991, 22300}, {1992, 22800}, {1993, 23400}, {1994, 23900},
    {1995, 24400}, {1996, 25000}, {1997, 25600}, {1998, 26200}, {1999, 26800}, {2000, 27400},
    {2001, 28000}, {2002, 28600}, {2003, 29200}, {2004, 29800}, {2005, 30300}, {2006, 30800},
    {2007, 31200}, {2008, 31700}, {2009, 32123}, {2010, 32500}, {2011, 33000}, {2012, 33400},
    {2013, 33750}, {2014, 34000}, {2015, 34300}, {2016, 34550}, {2017, 34775}, {2018, 35000},
    {2019, 35300}, {2020, 35570}, {2021, 35925}, {2022, 36200}, {2023, 36410}, {2024, 36600},
    {2025, 36800}, {2026, 37035},
};

enum { N_BUDGETS = sizeof budgets / sizeof budgets[0], SLACK = 60 };

/* Yearly reports, final budget acts and supplementary budgets, which have chapters too. */
static const uint16_t other_series[] = {32710, 33240, 33280, 33605, 33930, 34200, 34475, 34725,
					34950, 35200, 35470, 35830, 35850, 36100, 36120, 36350,
					36360, 36560, 36625, 36725, 36740, 36820};

/* Chapters and fund letters with the budget years that they are known to be limited to. */
static const struct chapter {
	const char *code;
	uint16_t first, last;
} chapters[] = {
    {"A", 0, 9999},        {"B", 0, 9999},     {"C", 0, 9999},     {"D", 0, 9999},
    {"E", 0, 9999},        {"F", 0, 9999},     {"G", 0, 9999},     {"H", 0, 9999},
    {"I", 0, 9999},        {"II", 0, 9999},    {"IIA", 0, 9999},   {"IIB", 0, 9999},
    {"III", 0, 9999},      {"IIIA", 0, 9999},  {"IIIB", 0, 9999},  {"IIIC", 0, 9999},
    {"IV", 0, 9999},       {"IX", 0, 9999},    {"IXA", 0, 9999},   {"IXB", 0, 9999},
    {"J", 0, 9999},        {"K", 0, 9999},     {"L", 0, 9999},     {"M", 0, 9999},
    {"V", 0, 9999},        {"VI", 0, 9999},    {"VII", 0, 9999},   {"VIII", 0, 9999},
    {"X", 0, 9999},        {"XI", 0, 2011},    {"XII", 0, 9999},   {"XIII", 0, 9999},
    {"XIV", 0, 9999},      {"XIX", 0, 2022},   {"XV", 0, 9999},    {"XVI", 0, 9999},
    {"XVII", 0, 9999},     {"XVIII", 0, 2018}, {"XX", 2025, 9999}, {"XXII", 2025, 9999},
    {"XXIII", 2025, 9999},
};

static const struct chapter *find_chapter(struct feit_str code)
{
	for (size_t i = 0; i < sizeof chapters / sizeof chapters[0]; i++)
		if (feit_str_is(code, chapters[i].code))
			return &chapters[i];
	return NULL;
}

bool feit_is_suffix(struct feit_str code)
{
	return find_chapter(code) != NULL;
}

int feit_budget_year(uint32_t dossier)
{
	for (int i = 0; i < N_BUDGETS; i++)
		if (budgets[i].dossier == dossier)
			return budgets[i].session + 1;
	return 0;
}

bool feit_has_chapters(uint32_t dossier)
{
	if (dossier % 50 == 0 || feit_budget_year(dossier))
		return true;
	for (size_t i = 0; i < sizeof other_series / sizeof other_series[0]; i++)
		if (other_series[i] == dossier)
			return true;
	return false;
}

const char *feit_suffix_trouble(uint32_t dossier, struct feit_str suffix)
{
	if (suffix.len == 0)
		return NULL;
	const struct chapter *ch = find_chapter(suffix);
	int year = feit_budget_year(dossier);

	if (feit_digit_byte(suffix.ptr[0]))
		return dossier == 21501 ? NULL : "only dossier 21501 is divided by numbers";
	if (ch == NULL)
		return "no budget chapter or fund has this suffix";
	/* chapters were numbered otherwise before the nineties */
	if (year >= 1995 && (year < ch->first || year > ch->last))
		return "the budget of that year has no such chapter";
	return NULL;
}

/* Where the budget of the session that starts in that year stands; -1 = not known. The sessions of
 * the table are in order, hardly one is left out. */
static int place_of_budget(int first)
{
	int i = first - budgets[0].session;

	if (i >= N_BUDGETS)
		i = N_BUDGETS - 1;
	while (i > 0 && budgets[i].session > first)
		i--;
	return i >= 0 && budgets[i].session == first ? i : -1;
}

uint32_t feit_dossier_frontier(int first)
{
	int i = place_of_budget(first);

	return i >= 0 && i + 1 < N_BUDGETS ? budgets[i + 1].dossier + (uint32_t)SLACK : 0;
}

uint32_t feit_budget_of(int first)
{
	int i = place_of_budget(first);

	return i >= 0 ? budgets[i].dossier : 0;
}

struct feit_session feit_session_of(int year, int month, int day)
{
	static const int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	/* weekday of 1 September (0 = Sunday), then the third Tuesday */
	int w = (year + year / 4 - year / 100 + year / 400 + shift[8] + 1) % 7;
	int opening = 1 + (2 - w + 7) % 7 + 14;
	int first = month > 9 || (month == 9 && day >= opening) ? year : year - 1;

	return (struct feit_session){(uint16_t)first, (uint16_t)(first + 1)};
}

/* ---- dossier ---- */

/* "36410", "36 410", "36.410", "36-410"; with a label also "5380" and six digits. */
static bool read_number(struct feit_cursor *c, bool written, struct feit_dossier *d)
{
	struct feit_cursor at = *c;
	uint32_t head, tail;

	d->spaced = false;
	if (feit_eat_digits(&at, 2, 2, &head)) {
		if (!(feit_eat_byte(&at, ' ') || feit_eat_byte(&at, '.') ||
		      feit_eat_byte(&at, '-')))
			return false;
		/* one digit too many ("30 3456") is told, a meeting and page or a year is not */
		bool wide = written && at.text[at.at - 1] == ' ';
		if (!feit_eat_digits(&at, 3, wide ? 4 : 3, &tail) || (tail >= 1900 && tail <= 2099))
			return false;
		d->digits = (uint8_t)(tail > 999 ? 6 : 5);
		d->number = head * (tail > 999 ? 10000 : 1000) + tail;
		d->spaced = true;
	} else {
		uint32_t from = at.at;
		if (!feit_eat_digits(&at, written ? 4 : 5, written ? 6 : 5, &d->number))
			return false;
		d->digits = (uint8_t)(at.at - from);
	}
	/* a decimal, or a longer row of groups */
	if (feit_digit_byte(feit_here(&at)[1]) &&
	    (feit_peek(&at) == '.' || (feit_peek(&at) == ',' && d->spaced)))
		return false;
	if (d->spaced && feit_peek(&at) == ' ' && feit_digit_byte(feit_here(&at)[1]) &&
	    feit_digit_byte(feit_here(&at)[2]) && feit_digit_byte(feit_here(&at)[3]) &&
	    !feit_digit_byte(feit_here(&at)[4]) && !written)
		return false;
	*c = at;
	return true;
}

/* " (R1844)", " (R 1844)", ", R1727", "-(R2158)", " R1844". */
static void read_kingdom(struct feit_cursor *c, struct feit_dossier *d)
{
	struct feit_cursor at = *c;
	uint32_t n;

	(void)(feit_eat_byte(&at, ',') || feit_eat_dash(&at));
	feit_eat_byte(&at, ' ');
	bool bracket = feit_eat_byte(&at, '(');
	if (!feit_eat_byte(&at, 'R'))
		return;
	feit_eat_byte(&at, ' ');
	uint32_t from = at.at;
	if (!feit_eat_digits(&at, 3, 4, &n))
		return;
	d->kingdom = feit_since(&at, from);
	if (bracket && !feit_eat_byte(&at, ')'))
		return;
	*c = at;
	d->end = at.at;
}

/* Something that looks like a paper's number follows the suffix. */
static bool number_follows(const struct feit_cursor *c)
{
	struct feit_cursor at = *c;
	struct feit_str letters;
	enum feit_chamber ch = FEIT_NO_CHAMBER;
	uint32_t n;

	if (feit_eat_number_word(&at, &ch) != FEIT_NO_WORD)
		return true;
	feit_eat_byte(&at, ')');
	if (feit_eat_dash(&at))
		return feit_digit_byte(feit_peek(&at));
	return feit_eat_byte(&at, ',') && feit_eat_byte(&at, ' ') &&
	       ((feit_eat_digits(&at, 1, 4, &n) && feit_at_delimiter(&at)) ||
		feit_eat_capitals(&at, 1, 2, &letters));
}

/* "21501-02": the councils of ministers. Two digits before a number word are a suffix anywhere;
 * where it is none of that dossier, the verdict says so. */
static bool read_council_suffix(struct feit_cursor *c, struct feit_dossier *d)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c, word;
	uint32_t n;

	if (!feit_eat_dash(&at) && !(d->number == 21501 && feit_eat_byte(&at, ' ')))
		return false;
	uint32_t from = at.at;
	if (!feit_eat_digits(&at, 2, 2, &n))
		return false;
	word = at;
	if (d->number != 21501 && feit_eat_number_word(&word, &ignored) == FEIT_NO_WORD)
		return false;
	d->suffix = feit_since(&at, from);
	d->end = at.at;
	*c = at;
	return true;
}

enum separator { GLUED, TIGHT, COMMA, BRACKET, WORD };

static enum separator eat_separator(struct feit_cursor *c)
{
	bool comma = feit_eat_byte(c, ',');

	if (feit_eat(c, " hoofdstuk ") || feit_eat(c, " h "))
		return WORD;
	if (comma) {
		feit_eat_byte(c, ' ');
		return COMMA;
	}
	if (feit_eat(c, " ("))
		return BRACKET;
	if (feit_eat_byte(c, '.'))
		return feit_eat_byte(c, ' '), TIGHT;
	bool space = feit_eat_byte(c, ' ');
	if (feit_eat_dash(c)) {
		feit_eat_byte(c, ' ');
		return feit_eat_byte(c, '(') ? BRACKET : TIGHT;
	}
	return space ? TIGHT : GLUED;
}

/* A chapter or a letter of the Eerste Kamer? "36 410 VI, D", "30844, I", "36836 D". */
static bool is_chapter_here(const struct feit_dossier *d, struct feit_str code, enum separator sep,
			    const struct feit_cursor *behind)
{
	bool budget = feit_has_chapters(d->number), number = number_follows(behind);

	if (!feit_is_suffix(code) || (sep == BRACKET && feit_peek(behind) != ')'))
		return false;
	if (sep == WORD)
		return true;
	if (sep == COMMA || sep == BRACKET)
		return budget && (number || (code.len > 1 && feit_at_delimiter(behind)));
	return number || code.len > 1 || budget;
}

static void read_suffix(struct feit_cursor *c, struct feit_dossier *d)
{
	struct feit_cursor at = *c;
	struct feit_str code;

	if (read_council_suffix(c, d))
		return;
	enum separator sep = eat_separator(&at);
	if (!feit_eat_capitals(&at, 1, 5, &code) || !is_chapter_here(d, code, sep, &at))
		return;
	if (sep == BRACKET)
		at.at++;
	d->suffix = code;
	d->end = at.at;
	*c = at;
}

bool feit_read_dossier(struct feit_cursor *c, bool written, struct feit_dossier *d)
{
	struct feit_cursor at = *c;

	*d = (struct feit_dossier){.begin = c->at};
	if (!feit_digit_byte(feit_peek(c)) || !read_number(&at, written, d))
		return false;
	d->end = at.at;
	d->glued = feit_word_byte(feit_here(&at));
	read_kingdom(&at, d);
	if (d->kingdom.len == 0) {
		read_suffix(&at, d);
		if (d->suffix.len)
			read_kingdom(&at, d);
	}
	*c = at;
	return true;
}

/* ---- parliamentary year ---- */

static bool plausible(uint32_t first, uint32_t last)
{
	return first >= 1813 && first <= 2099 && last >= 1813 && last <= 2100;
}

static bool eat_apostrophe(struct feit_cursor *c)
{
	return feit_eat_byte(c, '\'') || feit_eat(c, "\xe2\x80\x99") || feit_eat(c, "\xe2\x80\x98");
}

static int century_of_short_year(uint32_t yy)
{
	return yy < 45 ? 2000 : 1900;
}

/* The second year: "2022", "22", "'86". */
static bool read_last(struct feit_cursor *c, uint32_t first, uint32_t *last)
{
	eat_apostrophe(c);
	uint32_t from = c->at;
	if (!feit_eat_digits(c, 2, 4, last) || c->at - from == 3)
		return false;
	if (c->at - from == 2)
		*last += (first + 1) / 100 * 100;
	return true;
}

static bool read_years(struct feit_cursor *c, uint32_t *first, uint32_t *last)
{
	struct feit_cursor at = *c;

	if (feit_eat_digits(&at, 8, 8, last)) { /* 20032004 */
		*first = *last / 10000;
		*last %= 10000;
		*c = at;
		return *last == *first + 1 && plausible(*first, *last);
	}
	if (eat_apostrophe(&at)) {
		if (!feit_eat_digits(&at, 2, 2, first))
			return false;
		*first += (uint32_t)century_of_short_year(*first);
	} else if (!feit_eat_digits(&at, 4, 4, first)) {
		return false;
	}
	feit_eat_byte(&at, ' ');
	if (feit_eat_byte(&at, '/'))
		feit_eat_dash(&at);
	else if (!feit_eat_dash(&at))
		return false;
	feit_eat_byte(&at, ' ');
	if (!read_last(&at, *first, last) || !plausible(*first, *last))
		return false;
	*c = at;
	return true;
}

bool feit_read_session(struct feit_cursor *c, struct feit_session *s)
{
	struct feit_cursor at = *c;
	uint32_t first, last, first2, last2;

	if (!read_years(&at, &first, &last))
		return false;
	*s = (struct feit_session){(uint16_t)first, (uint16_t)last};
	*c = at;
	if (feit_eat_dash(&at) && read_years(&at, &first2, &last2) && last2 == first2 + 1)
		*c = at;
	return true;
}

/* "2012", "20 12", "201 2". */
static bool read_broken_year(struct feit_cursor *c, uint32_t *year)
{
	struct feit_cursor at = *c;

	*year = 0;
	for (int i = 0; i < 4; i++, at.at++) {
		if (i > 0)
			feit_eat_byte(&at, ' ');
		if (!feit_digit_byte(feit_peek(&at)))
			return false;
		*year = *year * 10 + (uint32_t)(feit_peek(&at) - '0');
	}
	*c = at;
	return !feit_digit_byte(feit_peek(&at));
}

bool feit_read_broken_session(struct feit_cursor *c, struct feit_session *s)
{
	struct feit_cursor at = *c;
	uint32_t first, last;

	if (!read_broken_year(&at, &first))
		return false;
	feit_eat_byte(&at, ' ');
	if (!feit_eat_dash(&at))
		return false;
	feit_eat_byte(&at, ' ');
	if (!read_broken_year(&at, &last) || last != first + 1 || !plausible(first, last))
		return false;
	*s = (struct feit_session){(uint16_t)first, (uint16_t)last};
	*c = at;
	return true;
}

/* ---- the word before a number ---- */

enum feit_number_word feit_eat_number_word(struct feit_cursor *c, enum feit_chamber *chamber)
{
	static const char *const plain[] = {"nrs",     "nr",     "nummers", "nummer", "nos", "no",
					    "letters", "letter", "stuknrs", "stuknr", NULL};
	static const uint8_t kinds[] = {FEIT_NRS, FEIT_NR,     FEIT_NRS,    FEIT_NR,  FEIT_NRS,
					FEIT_NR,  FEIT_LETTER, FEIT_LETTER, FEIT_NRS, FEIT_NR};
	struct feit_cursor at = *c;

	(void)(feit_eat_byte(&at, ',') || feit_eat_byte(&at, '.') || feit_eat_byte(&at, ':') ||
	       feit_eat_byte(&at, ')') || feit_eat(&at, " ,"));
	feit_eat_byte(&at, ' ');
	enum feit_chamber ch = feit_eat(&at, "ek ") ? FEIT_EK : feit_eat(&at, "tk ") ? FEIT_TK : 0;
	feit_eat(&at, "op ");
	feit_eat(&at, "onder ");
	bool stuk = feit_eat(&at, "stukken ") || feit_eat(&at, "stuk ");
	char first = feit_peek(&at) | 0x20;
	for (int i = 0; plain[i] != NULL; i++) {
		struct feit_cursor word = at;
		if (plain[i][0] != first || !feit_eat(&word, plain[i]))
			continue;
		if (!feit_digit_byte(feit_peek(&word)) && feit_word_byte(feit_here(&word)))
			continue;
		(void)(feit_eat_byte(&word, '.') || feit_eat(&word, " ."));
		feit_eat_byte(&word, ':');
		feit_eat_byte(&word, ' ');
		if (!feit_digit_byte(feit_peek(&word)) && !feit_upper_byte(feit_peek(&word)))
			return FEIT_NO_WORD;
		if (ch)
			*chamber = ch;
		*c = word;
		return kinds[i];
	}
	if (!stuk || !feit_digit_byte(feit_peek(&at)))
		return FEIT_NO_WORD;
	*c = at;
	return FEIT_NR;
}
