/* periode.c - parts of a year: "eerste kwartaal van 2019", "H1 2019", "week 7", "zomer van 2022".
 */
#include "extract/tijdlezer.h"

static bool has_year(const struct feit_tijdvak *v)
{
	return v->year != FEIT_NO_YEAR || v->deictic;
}

/* "eerste en tweede kwartaal": adds the first, which takes unit and year from the second. */
static void add_listed(struct feit_match *m, uint32_t i, const struct feit_tijdvak *v)
{
	struct feit_datum d = {.a = *v, .boundary = ""};

	d.a.part = (uint8_t)feit_rank_number(m, i);
	struct feit_date *date = feit_add_datum(m, i, i + 1, &d);
	if (date != NULL && date->open == NULL)
		date->basis = "list";
}

/* "eerste, tweede en derde kwartaal": ranks in rising order; the token of the last, or FEIT_NONE.
 */
static uint32_t read_listed(const struct feit_match *m, uint32_t i, uint32_t *at, int *n)
{
	enum { MAX_RANKS = 3 };
	int below = 0;

	for (*n = 0; *n < MAX_RANKS; i += 2) {
		int rank = feit_rank_number(m, i);
		if (rank <= below)
			return FEIT_NONE;
		below = rank;
		at[(*n)++] = i;
		if (feit_token_is(m, i + 1, "en") || feit_token_is(m, i + 1, "of"))
			return feit_rank_number(m, i + 2) > below ? i + 2 : FEIT_NONE;
		if (!feit_has_sign(m, i + 1, ','))
			return FEIT_NONE;
	}
	return FEIT_NONE;
}

/* "eerste tot en met derde kwartaal van 2019", "eerste en tweede kwartaal". */
static bool read_ranks(struct feit_match *m, uint32_t i)
{
	struct feit_tijdvak v;
	uint32_t second, next, at[4];
	int n;
	enum feit_connector c = feit_read_connector(m, i + 1, feit_is_between(m, i), &second);

	if (c == FEIT_NO_CONNECTOR && (second = read_listed(m, i, at, &n)) == FEIT_NONE)
		return false;
	if (!feit_read_part(m, second, &v, &next) || v.unit == FEIT_MONTHS ||
	    feit_rank_number(m, i) >= v.part)
		return false;
	if (c == FEIT_NO_CONNECTOR) {
		for (int k = 0; k < n; k++)
			add_listed(m, at[k], &v);
		feit_finish_datum(m, second, next, &v);
		return true;
	}
	struct feit_datum d = {.a = v, .b = v, .range = true, .boundary = ""};
	d.a.part = (uint8_t)feit_rank_number(m, i);
	feit_add_datum(m, i, next, &d);
	return true;
}

static bool read_part(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next, i = m->token;

	if (feit_rank_number(m, i) == 0)
		return false;
	if (feit_read_part(m, i, &v, &next)) {
		/* "het eerste half jaar" without a year is a duration */
		if (!has_year(&v) && v.unit == FEIT_HALF && next != i + 2)
			return false;
		feit_finish_datum(m, i, next, &v);
		return true;
	}
	return read_ranks(m, i);
}

/* "Q1 t/m Q3 2023": the year stands at the second. */
static bool opens_range(const struct feit_match *m, uint32_t next)
{
	struct feit_tijdvak b;
	uint32_t second, end;

	return feit_read_connector(m, next, false, &second) != FEIT_NO_CONNECTOR &&
	       feit_read_code(m, second, &b, &end) && has_year(&b);
}

/* Q4 alone is a quarter only behind a word of time; H1 alone is a heading. */
static bool read_code(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next, i = m->token;

	if (!feit_read_code(m, i, &v, &next) ||
	    (feit_has_glue(m, i) && !feit_has_sign(m, i - 1, '(')))
		return false;
	if (!has_year(&v) && !opens_range(m, next) &&
	    (v.unit == FEIT_HALF || !(feit_omgeving(m, i - 1) & FEIT_VOOR_JAAR)))
		return false;
	if (feit_finish_datum(m, i, next, &v) != NULL)
		feit_set_rank(m, FEIT_RANK_GUARD + 5); /* "H2-2019" is no name with a number */
	return true;
}

/* "weken 3 en 4": the second number is a week too. */
static bool read_week(struct feit_match *m)
{
	struct feit_tijdvak v;
	struct feit_number n;
	uint32_t next, i = m->token;

	if (feit_token_lex(m, i, FEIT_LEX_TIJD) == NULL && !feit_token_is(m, i, "wk"))
		return false;
	if (!feit_read_week(m, i, &v, &next) || feit_plain_number(m, i, 1, 2) >= 0 ||
	    feit_read_number(m->doc, m->tokens, i - (i > 0), 0, &n) ||
	    feit_is_klasse(m, i + 2, FEIT_EENHEID) || feit_has_sign(m, next, '%'))
		return false;
	if (feit_has_glue(m, next) && feit_has_glue(m, next + 1) && !feit_has_dash(m, next))
		return false;
	feit_finish_datum(m, i, next, &v);
	return true;
}

/* "in de zomer", "begin van de winter": a season without year needs a word of time before it. */
static bool is_placed(const struct feit_match *m, uint32_t i)
{
	if (!feit_token_is(m, i - 1, "de") && !feit_token_is(m, i - 1, "het"))
		return false;
	return feit_token_is(m, i - 2, "in") || feit_is_klasse(m, i - 2, FEIT_GRENS) ||
	       (feit_token_is(m, i - 2, "van") && feit_is_klasse(m, i - 3, FEIT_FASE));
}

/* "na de zomer volgt", "voor de zomer": said of the year of writing, unless the sentence named one.
 */
static bool is_of_document(const struct feit_match *m, uint32_t i)
{
	enum { REACH = 25 };

	if (!feit_is_klasse(m, i - 2, FEIT_GRENS) || feit_document_day(m->doc) == FEIT_NO_DAY)
		return false;
	for (uint32_t k = 3; k < REACH && feit_has_token(m, i - k); k++) {
		if (feit_token(m, i - k)->kind == FEIT_TOK_BREAK ||
		    (feit_has_sign(m, i - k, '.') && !feit_has_glue(m, i - k + 1)))
			break;
		if (feit_year_number(m, i - k))
			return false;
	}
	return true;
}

static bool read_season(struct feit_match *m)
{
	struct feit_tijdvak v;
	uint32_t next;

	if (!feit_read_season(m, m->token, &v, &next) ||
	    (!has_year(&v) &&
	     (!is_placed(m, m->token) || (feit_has_dash(m, next) && feit_has_glue(m, next)))))
		return false;
	bool deictic = !has_year(&v) && is_of_document(m, m->token);
	if (deictic) {
		v.year = (int16_t)feit_ymd(feit_document_day(m->doc)).year;
		v.deictic = true;
	}
	struct feit_date *d = feit_finish_datum(m, m->token, next, &v);
	if (d != NULL && deictic)
		d->basis = "document";
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.part",
     .words = "eerste|tweede|derde|vierde|laatste",
     .digits = "1",
     .next = "eds",
     .priority = 5,
     .tail = "",
     .read = read_part,
     .about = "quarters, halves, the first nine months: laatste kwartaal van 2023"},
    {.id = "date.code",
     .words = "q1|q2|q3|q4|h1|h2|kw1|kw2|kw3|kw4|k1|k2|k3|k4|kwartaal",
     .digits = "4",
     .next = " -",
     .priority = 15,
     .tail = "",
     .read = read_code,
     .about = "quarters and halves in short: Q4 2023, 2023-Q4, H1 2023"},
    {.id = "date.quarter.code",
     .digits = "1",
     .next = "Qq",
     .priority = 15,
     .tail = "",
     .read = read_code,
     .about = "a quarter with its number first: 4Q 2023"},
    {.id = "date.week",
     .words = "week|weken|wk|kalenderweek",
     .priority = 5,
     .tail = "",
     .read = read_week,
     .about = "ISO weeks: week 7 van 2019, weken 7 tot en met 9"},
    {.id = "date.season",
     .words = "lente|voorjaar|zomer|herfst|najaar|winter",
     .priority = 5,
     .tail = "",
     .read = read_season,
     .about = "seasons: zomer van 2022, winter 2021-2022"},
    {0}};

const struct feit_module feit_module_periode = {"periode", FEIT_FAMILY_DATE, "parts of a year",
						rules};
