/* eeuw.c - decades and centuries: "jaren tachtig", "de jaren '90", "achttiende eeuw". */
#include "extract/tijdlezer.h"

static const struct decade {
	const char *word, *jaren; /* "jaren tachtig", "tachtiger jaren" */
	int year;
} decades[] = {{"nul", "", 2000},
	       {"tien", "tiener", 2010},
	       {"twintig", "twintiger", 1920},
	       {"dertig", "dertiger", 1930},
	       {"veertig", "veertiger", 1940},
	       {"vijftig", "vijftiger", 1950},
	       {"zestig", "zestiger", 1960},
	       {"zeventig", "zeventiger", 1970},
	       {"tachtig", "tachtiger", 1980},
	       {"negentig", "negentiger", 1990}};

enum { N_DECADES = sizeof decades / sizeof *decades };

/* The decade at token i: "tachtig", "'80", "80", "1980"; 0 if there is none. */
static int read_decade(const struct feit_match *m, uint32_t i, uint32_t *next)
{
	struct feit_tijdvak v = {0};
	int n = feit_plain_number(m, i, 2, 2);

	*next = i + 1;
	for (int d = 0; d < N_DECADES; d++)
		if (feit_token_is(m, i, decades[d].word))
			return decades[d].year;
	if (n >= 20)
		return n % 10 == 0 ? 1900 + n : 0;
	if (!feit_read_year(m, i, &v, next) || v.year % 10 != 0)
		return 0;
	return *next == i + 2 && v.year < 2030 && v.year >= 2020 ? 1920 : v.year;
}

/* "van de vorige eeuw" behind a decade belongs to it. */
static uint32_t skip_last_century(const struct feit_match *m, uint32_t i)
{
	bool is = feit_token_is(m, i, "van") && feit_token_is(m, i + 1, "de") &&
		  (feit_token_is(m, i + 2, "vorige") || feit_token_is(m, i + 2, "twintigste")) &&
		  feit_token_is(m, i + 3, "eeuw");

	return is ? i + 4 : i;
}

/* Years in full stand for themselves when another year follows: "de jaren 2010 en 2011". */
static bool lists_years(const struct feit_match *m, uint32_t i, uint32_t next)
{
	uint32_t second;

	if (!feit_year_number(m, i))
		return false;
	if (feit_year_number(m, i) >= 2010)
		return true;
	if (feit_read_connector(m, next, true, &second) == FEIT_NO_CONNECTOR)
		second = next + 1;
	return feit_year_number(m, second) != 0;
}

static void add_decade(struct feit_match *m, uint32_t first, uint32_t next, int year)
{
	struct feit_tijdvak v = {.unit = FEIT_DECADE, .year = (int16_t)year, .mod = ""};

	if (feit_finish_datum(m, first, next, &v) != NULL)
		feit_set_rank(m, FEIT_RANK_SPAN);
}

static bool read_decades(struct feit_match *m)
{
	uint32_t i = m->token, next, end;
	int year;

	if (!feit_token_is(m, i, "jaren") || (year = read_decade(m, i + 1, &next)) == 0 ||
	    lists_years(m, i + 1, next))
		return false;
	int second = feit_token_is(m, next, "en") ? read_decade(m, next + 1, &end) : 0;
	if (second <= year) {
		add_decade(m, i, skip_last_century(m, next), year);
		return true;
	}
	struct feit_datum d = {.a = {.unit = FEIT_DECADE, .year = (int16_t)year, .mod = ""},
			       .boundary = ""};
	feit_add_datum(m, i, next, &d);
	add_decade(m, next + 1, skip_last_century(m, end), second);
	return true;
}

/* "de tachtiger jaren" */
static bool read_decade_first(struct feit_match *m)
{
	if (!feit_token_is(m, m->token + 1, "jaren"))
		return false;
	for (int d = 0; d < N_DECADES; d++)
		if (feit_token_is(m, m->token, decades[d].jaren)) {
			add_decade(m, m->token, m->token + 2, decades[d].year);
			return true;
		}
	return false;
}

/* 1 to 21 as "18e", "achttiende"; for "vorige" and "deze" the century before or of the document. */
static int century_number(const struct feit_match *m, uint32_t i)
{
	bool ordinal;
	int n = feit_day_number(m, i, &ordinal);
	struct feit_tijdwoord w = feit_tijdwoord(m, i);

	if (n > 0)
		return ordinal && n <= 22 ? n : 0;
	if (w.klasse != FEIT_DEIXIS || w.letter != 'k')
		return 0;
	int32_t today = feit_document_day(m->doc);
	return today == FEIT_NO_DAY ? 0 : (feit_ymd(today).year - 1) / 100 + 1 + w.num;
}

static bool read_century(struct feit_match *m)
{
	uint32_t i = m->token;
	bool ordinal;
	int n = feit_token_is(m, i, "eeuw") ? century_number(m, i - 1) : 0;

	if (n < 1)
		return false;
	struct feit_datum d = {
	    .a = {.unit = FEIT_CENTURY, .year = (int16_t)((n - 1) * 100), .mod = ""},
	    .boundary = ""};
	if (d.a.year == FEIT_NO_YEAR)
		return false;
	int other = feit_token_is(m, i - 2, "en") ? feit_day_number(m, i - 3, &ordinal) : 0;
	if (other > 1 && other < n && ordinal) {
		struct feit_datum e = d;
		e.a.year = (int16_t)((other - 1) * 100);
		uint32_t end = m->end;
		feit_add_datum(m, i - 3, i - 2, &e)->basis = "list";
		m->end = end;
	}
	feit_finish_datum(m, i - 1, i + 1, &d.a);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.decade",
     .words = "jaren",
     .priority = 25,
     .tail = "",
     .read = read_decades,
     .about = "decades: de jaren tachtig, jaren '90"},
    {.id = "date.decade.first",
     .words =
	 "tiener|twintiger|dertiger|veertiger|vijftiger|zestiger|zeventiger|tachtiger|negentiger",
     .tail = "",
     .read = read_decade_first,
     .about = "decades, the other way round: de tachtiger jaren"},
    {.id = "date.century",
     .words = "eeuw",
     .priority = 25,
     .tail = "",
     .read = read_century,
     .about = "centuries: de achttiende eeuw, 19e eeuw"},
    {0}};

const struct feit_module feit_module_eeuw = {"eeuw", FEIT_FAMILY_DATE, "decades and centuries",
					     rules};
