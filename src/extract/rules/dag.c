/* dag.c - days: "5 maart 2019", "1, 2 en 5 mei", "24-26 februari 2022", "05/03/2019", "2019-03-05".
 */
#include "extract/tijdlezer.h"

/* The token of the day that stands before the month at i; FEIT_NONE if there is none. */
static uint32_t find_day(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;
	bool ordinal, glued = feit_has_glue(m, i), of = feit_token_is(m, k, "van");

	if (of ||
	    (glued && (feit_has_dash(m, k) || feit_has_sign(m, k, '/')) && feit_has_glue(m, k)))
		k--;
	else if (glued)
		return FEIT_NONE;
	if (feit_day_number(m, k, &ordinal) == 0 || (of && !ordinal))
		return FEIT_NONE;
	return k;
}

/* "dinsdag ", "dinsdag, " before token i. */
static uint32_t include_weekday(const struct feit_match *m, uint32_t i, int *weekday)
{
	uint32_t k = feit_has_sign(m, i - 1, ',') ? i - 2 : i - 1;
	struct feit_tijdwoord w = feit_tijdwoord(m, k);

	*weekday = w.klasse == FEIT_WEEKDAG ? w.num : 0;
	return *weekday ? k : i;
}

static void check_weekday(struct feit_match *m, const struct feit_date *d, int weekday)
{
	if (d == NULL || weekday == 0 || d->first == FEIT_NO_DAY || d->first != d->last ||
	    feit_weekday(d->first) == weekday)
		return;
	feit_diagnose(m->doc, FEIT_DIAG_WRONG_WEEKDAY, m->begin, m->end,
		      FEIT_PRI " was another day of the week", FEIT_ARG(d->from));
}

/* The token before a range's sign or word that ends before token i; FEIT_NONE if there is none. */
static uint32_t before_connector(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;

	if (feit_has_dash(m, k))
		return feit_has_glue(m, k) == feit_has_glue(m, i) ? k - 1 : FEIT_NONE;
	if (feit_has_sign(m, k, '/') && feit_has_glue(m, k) && feit_has_glue(m, i))
		return k - 1;
	if (feit_token_is(m, k, "met") && feit_token_is(m, k - 1, "en") &&
	    feit_token_is(m, k - 2, "tot"))
		return k - 3;
	if (feit_token_is(m, k, "m") && feit_has_sign(m, k - 1, '/') &&
	    feit_token_is(m, k - 2, "t"))
		return k - 3;
	if (feit_token_is(m, k, "tot") || feit_token_is(m, k, "tm"))
		return k - 1;
	return feit_token_is(m, k, "en") && feit_is_between(m, k - 1) ? k - 1 : FEIT_NONE;
}

/* A bare day that can open a range or list: smaller than the day it leads to, and no label. */
static int leading_day(const struct feit_match *m, uint32_t i, int below)
{
	bool ordinal;
	int day = feit_day_number(m, i, &ordinal);

	if (day == 0 || day >= below || feit_has_dash(m, i - 1) ||
	    (feit_has_glue(m, i) && !feit_has_sign(m, i - 1, '(')))
		return 0;
	if (feit_omgeving(m, i - 1) & FEIT_LABEL || feit_has_sign(m, i - 1, '.'))
		return 0;
	return day;
}

/* "24-" before "26 februari 2022", which *v is and which starts at token `day`. */
static bool read_range_left(struct feit_match *m, uint32_t day, uint32_t next,
			    const struct feit_tijdvak *v)
{
	uint32_t k = before_connector(m, day);
	struct feit_datum d = {.a = *v, .b = *v, .range = true, .boundary = ""};
	int weekday;

	if (k == FEIT_NONE)
		return false;
	d.a.day = (uint8_t)leading_day(m, k, v->day);
	if (d.a.day == 0)
		return false;
	feit_add_datum(m, include_weekday(m, k, &weekday), next, &d);
	return true;
}

/* Days in front of `day`, the nearest first; each may have its weekday. */
static int find_listed(const struct feit_match *m, uint32_t day, int below, uint32_t *at, int most)
{
	int n = 0, weekday;

	if (!feit_token_is(m, day - 1, "en") && !feit_token_is(m, day - 1, "of"))
		return 0;
	for (uint32_t k = day - 2; n < most && (below = leading_day(m, k, below)) != 0; k -= 2) {
		at[n++] = k;
		k = include_weekday(m, k, &weekday);
		if (!feit_has_sign(m, k - 1, ','))
			break;
	}
	return n;
}

/* "1, 2 en " before "5 mei 2021": each is a day of its own. */
static void read_list_left(struct feit_match *m, uint32_t day, const struct feit_tijdvak *v)
{
	enum { MAX_DAYS = 12 };
	uint32_t at[MAX_DAYS], end = m->end;
	int n = find_listed(m, day, v->day, at, MAX_DAYS), weekday;

	while (n-- > 0) {
		struct feit_datum d = {.a = *v, .boundary = ""};
		bool ordinal;
		d.a.day = (uint8_t)feit_day_number(m, at[n], &ordinal);
		struct feit_date *date =
		    feit_add_datum(m, include_weekday(m, at[n], &weekday), at[n] + 1, &d);
		m->end = end;
		if (date != NULL && date->open == NULL)
			date->basis = "list";
	}
}

static bool read_day(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next, day;
	int weekday;

	if (feit_token_lex(m, m->token, FEIT_LEX_MAAND) == NULL)
		return false;
	day = find_day(m, m->token);
	if (day == FEIT_NONE || !feit_read_day(m, day, &v, &next))
		return false;
	/* "de eerste mei-viering" */
	if (feit_token(m, day)->kind == FEIT_TOK_WORD && v.year == FEIT_NO_YEAR &&
	    feit_has_dash(m, next) && feit_has_glue(m, next) && feit_has_glue(m, next + 1))
		return false;
	uint32_t first = include_weekday(m, day, &weekday);
	if (read_range_left(m, first, next, &v))
		return true;
	read_list_left(m, first, &v);
	struct feit_date *d = feit_finish_datum(m, first, next, &v);
	if (d != NULL)
		feit_set_rank(m, FEIT_RANK_GUARD + 5); /* "de Tweede Kamer 4 juni 2024" */
	check_weekday(m, d, weekday);
	return true;
}

/* What may stand at once before a numeric date. */
static bool is_free_left(const struct feit_match *m, uint32_t i)
{
	return !feit_has_glue(m, i) || feit_has_sign(m, i - 1, '(') ||
	       feit_has_sign(m, i - 1, '[') || feit_has_sign(m, i - 1, '"') ||
	       feit_has_sign(m, i - 1, '\'');
}

/* "nr. 12/2013", "(EU) 10/2013", "EG 12/2013" are labels. */
static bool is_labelled(const struct feit_match *m, uint32_t i)
{
	uint32_t k = feit_has_sign(m, i - 1, '.') && feit_has_glue(m, i - 1) ? i - 2 : i - 1;

	if (feit_omgeving(m, k) & FEIT_LABEL || feit_has_sign(m, k, ')'))
		return true;
	if (!feit_has_token(m, k) || feit_token(m, k)->kind == FEIT_TOK_SIGN)
		return false;
	if (feit_token(m, k)->kind != FEIT_TOK_WORD)
		return feit_token(m, k)->kind == FEIT_TOK_NUMBER;
	/* a capital in the middle of a sentence: "de Richtsnoeren 04/2020" */
	return feit_token(m, k)->flags & FEIT_TOK_ALLCAPS ||
	       (feit_token(m, k)->flags & FEIT_TOK_CAPITAL && k > 0 &&
		feit_token(m, k - 1)->kind == FEIT_TOK_WORD);
}

static bool read_numeric(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next;
	int weekday;

	if (!feit_read_numeric(m, m->token, &v, &next) || !is_free_left(m, m->token))
		return false;
	if (v.part > 12 || v.day > 31 || (v.unit == FEIT_MONTH && is_labelled(m, m->token)))
		return false;
	uint32_t first =
	    v.unit == FEIT_DAY ? include_weekday(m, m->token, &weekday) : (weekday = 0, m->token);
	struct feit_date *d = feit_finish_datum(m, first, next, &v);
	if (d != NULL && v.unit == FEIT_DAY)
		feit_set_rank(m,
			      FEIT_RANK_GUARD + 5); /* "02-02-2020 - 03-03-2020" is no telephone */
	check_weekday(m, d, weekday);
	return true;
}

static bool read_iso(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next;

	if (!feit_read_iso(m, m->token, &v, &next) || !is_free_left(m, m->token) ||
	    is_labelled(m, m->token) || v.part > 12 ||
	    (v.unit == FEIT_MONTH && v.part == (v.year + 1) % 100)) /* 2010-11 is a pair of years */
		return false;
	feit_finish_datum(m, m->token, next, &v);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.day",
     .words = "@maand",
     .priority = 20,
     .tail = "",
     .read = read_day,
     .about = "a day with its month: 17 juni 2022, 1 en 2 mei, 24-26 februari 2022"},
    {.id = "date.numeric",
     .digits = "1-2",
     .next = "-/.",
     .priority = 20,
     .tail = "",
     .read = read_numeric,
     .about = "a day or month in digits: 5-3-2019, 05/03/2019, 03/2019"},
    {.id = "date.iso",
     .digits = "4",
     .next = "-",
     .priority = 20,
     .tail = "",
     .read = read_iso,
     .about = "ISO 8601: 2019-03-05, 2019-03"},
    {0}};

const struct feit_module feit_module_dag = {"dag", FEIT_FAMILY_DATE, "days", rules};
