/* kalender.c - years of a calendar of their own: "vergaderjaar 2021-2022", "schooljaar 2021/'22".
 */
#include "extract/tijdlezer.h"

/* Further years behind the first: "vergaderjaren 2019-2020 en 2020-2021". */
static void read_more(struct feit_match *m, uint32_t next, const struct feit_tijdvak *v,
		      const char *scheme)
{
	enum { MAX_YEARS = 12 };

	for (int n = 0; n < MAX_YEARS; n++) {
		struct feit_tijdvak w = *v;
		uint32_t i = next;
		bool pair;
		if (!feit_has_sign(m, i, ',') && !feit_token_is(m, i, "en"))
			return;
		i += feit_has_sign(m, i, ',') && feit_token_is(m, i + 1, "en") ? 2 : 1;
		uint32_t end;
		if (!feit_read_year_pair(m, i, &w, &end, &pair) || w.unit < FEIT_YEAR ||
		    (!pair && v->unit != FEIT_YEAR))
			return;
		struct feit_datum d = {.a = w, .boundary = ""};
		struct feit_date *date = feit_add_datum(m, i, end, &d);
		if (date == NULL)
			return;
		date->scheme = scheme;
		next = end;
	}
}

/* "vergaderjaren 2019-2020 tot en met 2021-2022"; and a fiscal year that is a pair: a plain range.
 */
static struct feit_date *read_scheme_range(struct feit_match *m, uint32_t first, uint32_t next,
					   const struct feit_tijdvak *v, bool pair)
{
	struct feit_datum d = {.a = *v, .b = *v, .range = true, .boundary = ""};
	uint32_t second, end;
	bool other;

	if (feit_read_connector(m, next, feit_is_between(m, first), &second) == FEIT_TOT &&
	    feit_read_year_pair(m, second, &d.b, &end, &other) && other == pair &&
	    d.b.year > d.a.year)
		return feit_add_datum(m, first, end, &d);
	if (!pair || v->unit != FEIT_YEAR)
		return NULL;
	d.b.year = (int16_t)(v->year + 1);
	return feit_add_datum(m, first, next, &d);
}

/* The parliamentary (school, ...) year that holds a day. */
static int year_of_scheme(uint8_t unit, int32_t day)
{
	struct feit_tijdvak v = {.unit = unit, .year = (int16_t)feit_ymd(day).year, .mod = ""};
	int32_t first, last;

	return feit_tijdvak_days(&v, &first, &last) && day < first ? v.year - 1 : v.year;
}

/* "2023" as the edition of a report. */
static int edition_year(struct feit_str s)
{
	int year = 0;

	for (size_t i = 0; i < s.len; i++)
		year = i < 4 && (unsigned)(s.ptr[i] - '0') < 10 ? year * 10 + (s.ptr[i] - '0') : 0;
	return s.len == 4 && year >= 1800 ? year : FEIT_NO_YEAR;
}

/* "dit schooljaar", "het afgelopen vergaderjaar"; "verslagjaar" alone is the year before the
 * document.
 */
static bool read_deictic(struct feit_match *m, const struct feit_lex_entry *e)
{
	struct feit_tijdwoord w = feit_tijdwoord(m, m->token - 1);
	bool report = feit_token_is(m, m->token, "verslagjaar") ||
		      feit_token_is(m, m->token, "verslagperiode");
	bool deictic = w.klasse == FEIT_DEIXIS;
	int32_t today = feit_document_day(m->doc);
	struct feit_tijdvak v = {.unit = (uint8_t)e->num, .deictic = true, .mod = ""};
	struct feit_str edition = m->doc->raw.identity.edition.value;

	if ((!report && !deictic) || v.unit == FEIT_TURN)
		return false;
	int year = report ? edition_year(edition) : FEIT_NO_YEAR;
	if (year != FEIT_NO_YEAR)
		v.year = (int16_t)year;
	else if (today != FEIT_NO_DAY)
		v.year = (int16_t)(year_of_scheme(v.unit, today) + (deictic ? w.num : -1));
	uint32_t first = deictic ? m->token - 1 : m->token;
	struct feit_date *date = feit_finish_datum(m, first, m->token + 1, &v);
	if (date != NULL) {
		date->scheme = e->col[1];
		date->basis = date->first == FEIT_NO_DAY ? "" : "document";
	}
	return true;
}

static bool add_scheme(struct feit_match *m, uint32_t first, uint32_t next,
		       const struct feit_tijdvak *v, const char *scheme, bool pair)
{
	struct feit_date *date = read_scheme_range(m, first, next, v, pair);

	if (date == NULL)
		date = feit_finish_datum(m, first, next, v);
	if (date == NULL)
		return true;
	date->scheme = scheme;
	if (v->unit == FEIT_SESSION)
		feit_set_rank(m, FEIT_RANK_BESIDE);
	read_more(m, next, v, scheme);
	return true;
}

static bool read_scheme(struct feit_match *m)
{
	const struct feit_lex_entry *e = feit_token_lex(m, m->token, FEIT_LEX_KALENDER);
	struct feit_tijdvak v;
	const char *scheme;
	uint32_t next;
	bool pair;

	if (e == NULL)
		return false;
	if (!feit_read_scheme(m, m->token, &v, &next, &scheme, &pair))
		return read_deictic(m, e);
	if (v.unit == FEIT_TURN && !pair)
		return false;
	return add_scheme(m, m->token, next, &v, scheme, pair);
}

/* "academisch jaar 2021-2022", "parlementair jaar 2021-2022". */
static bool read_two_words(struct feit_match *m)
{
	bool study =
	    feit_token_is(m, m->token, "academisch") || feit_token_is(m, m->token, "academische");
	struct feit_tijdvak v = {.unit = study ? FEIT_STUDY : FEIT_SESSION, .mod = ""};
	uint32_t next;
	bool pair;

	if ((!study && !feit_token_is(m, m->token, "parlementair") &&
	     !feit_token_is(m, m->token, "parlementaire")) ||
	    !feit_token_is(m, m->token + 1, "jaar") ||
	    !feit_read_year_pair(m, m->token + 2, &v, &next, &pair))
		return false;
	return add_scheme(m, m->token, next, &v, study ? "studiejaar" : "vergaderjaar", pair);
}

/* "Prinsjesdag 2022": the third Tuesday of September. */
static bool read_prinsjesdag(struct feit_match *m)
{
	struct feit_tijdvak v = {.unit = FEIT_DAY, .mod = ""};
	uint32_t next;

	if (!feit_token_is(m, m->token, "prinsjesdag") ||
	    !feit_read_year_behind(m, m->token + 1, false, &v, &next) || v.year == FEIT_NO_YEAR)
		return false;
	struct feit_ymd d = feit_ymd(feit_prinsjesdag(v.year));
	v.part = (uint8_t)d.month;
	v.day = (uint8_t)d.day;
	feit_finish_datum(m, m->token, next, &v);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.scheme",
     .words = "@kalender",
     .priority = 30,
     .tail = "",
     .read = read_scheme,
     .about = "parliamentary, school, study and fiscal years: vergaderjaar 2021-2022"},
    {.id = "date.scheme.words",
     .words = "academisch|academische|parlementair|parlementaire",
     .priority = 30,
     .tail = "",
     .read = read_two_words,
     .about = "the same in two words: academisch jaar 2021-2022"},
    {.id = "date.prinsjesdag",
     .words = "prinsjesdag",
     .priority = 30,
     .tail = "",
     .read = read_prinsjesdag,
     .about = "the day a parliamentary year begins: Prinsjesdag 2022"},
    {0}};

const struct feit_module feit_module_kalender = {"kalender", FEIT_FAMILY_DATE,
						 "years of a calendar of their own", rules};
