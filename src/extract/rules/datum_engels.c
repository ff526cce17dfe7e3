/* datum_engels.c - dates in English, as quoted titles and footnotes have them: "3rd April 2020",
 * "May 5, 2021", "12 March 2019". Only with a year, and only what no Dutch rule reads. */
#include "extract/tijdlezer.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 2100, NOWHERE = 0 };

/* "3", "3rd": a day of the month, 0 = none. *suffix: it has its English ending. */
static int read_day_number(const struct feit_match *m, uint32_t i, bool *suffix)
{
	static const char *const ends[] = {"st", "nd", "rd", "th"};

	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_NUMBER)
		return 0;
	struct feit_str s = feit_token_text(m, i);
	uint32_t digits = feit_token(m, i)->digits;
	*suffix = s.len == digits + 2u;
	if (digits < 1 || digits > 2 || (s.len != digits && !*suffix))
		return 0;
	int day = s.ptr[0] - '0';
	if (digits == 2)
		day = day * 10 + s.ptr[1] - '0';
	bool known = !*suffix;
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		known |= memcmp(s.ptr + digits, ends[k], 2) == 0;
	return known && day <= 31 ? day : 0;
}

/* " 2020", ", 2020" at token i: the token behind it, NOWHERE if there is none. */
static uint32_t read_year_at(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v)
{
	i += feit_has_sign(m, i, ',');
	int year = feit_year_number(m, i);
	if (year < FIRST_YEAR || year > LAST_YEAR || feit_has_glue(m, i))
		return NOWHERE;
	v->year = (int16_t)year;
	return i + 1;
}

/* "Tuesday ", "Tuesday, " before token i. */
static uint32_t include_weekday(const struct feit_match *m, uint32_t i)
{
	static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
					   "friday", "saturday", "sunday"};
	uint32_t k = feit_has_sign(m, i - 1, ',') ? i - 2 : i - 1;

	for (size_t d = 0; d < sizeof days / sizeof *days; d++)
		if (feit_token_is(m, k, days[d]))
			return k;
	return i;
}

/* The token of the day left of the month at i: "3rd ", "3 ", "3rd of "; FEIT_NONE if there is none.
 */
static uint32_t find_day(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, bool *own)
{
	uint32_t k = i - 1;
	bool of = feit_token_is(m, k, "of"), suffix;

	k -= of;
	int day = feit_has_glue(m, i) ? 0 : read_day_number(m, k, &suffix);
	if (day == 0 || (of && !suffix) ||
	    (feit_has_glue(m, k) && !feit_has_sign(m, k - 1, '(') && !feit_has_dash(m, k - 1)))
		return FEIT_NONE;
	v->day = (uint8_t)day;
	*own = suffix;
	return k;
}

/* "4-6 May 2020", "4 to 6 May 2020": the token of the first day, which goes into *a. */
static uint32_t find_first_day(const struct feit_match *m, uint32_t day, struct feit_tijdvak *a)
{
	bool suffix;

	if (!feit_has_dash(m, day - 1) && !feit_token_is(m, day - 1, "to"))
		return FEIT_NONE;
	int first = read_day_number(m, day - 2, &suffix);
	if (first == 0 || first >= a->day || feit_has_glue(m, day - 2))
		return FEIT_NONE;
	a->day = (uint8_t)first;
	return day - 2;
}

/* "3rd April 2020", "12 March 2019"; `dutch`: the month is one in Dutch too. */
static bool read_day_first(struct feit_match *m, uint32_t behind, bool dutch, struct feit_datum *d)
{
	bool suffix;
	uint32_t day = find_day(m, m->token, &d->a, &suffix);
	uint32_t next = day == FEIT_NONE ? NOWHERE : read_year_at(m, behind, &d->a);

	if (next == NOWHERE || (dutch && !suffix))
		return false;
	d->b = d->a;
	uint32_t first = find_first_day(m, day, &d->a);
	d->range = first != FEIT_NONE;
	if (!d->range && feit_has_dash(m, day - 1) && feit_has_glue(m, day))
		return false;
	feit_add_datum(m, include_weekday(m, d->range ? first : day), next, d);
	return true;
}

/* "May 5, 2021", "May 5th 2021". */
static bool read_month_first(struct feit_match *m, uint32_t behind, struct feit_datum *d)
{
	bool suffix;
	int day = read_day_number(m, behind, &suffix);
	uint32_t next = day == 0 ? NOWHERE : read_year_at(m, behind + 1, &d->a);

	if (next == NOWHERE)
		return false;
	d->a.day = (uint8_t)day;
	feit_add_datum(m, include_weekday(m, m->token), next, d);
	return true;
}

static bool read_english(struct feit_match *m)
{
	uint32_t i = m->token, behind = i + 1;
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_ENGELSEMAAND);
	struct feit_datum d = {.boundary = ""};
	bool dutch = feit_token_lex(m, i, FEIT_LEX_MAAND) != NULL;

	if (e == NULL || !(feit_token(m, i)->flags & FEIT_TOK_CAPITAL))
		return false;
	behind +=
	    feit_token(m, i)->len <= 4 && feit_has_sign(m, behind, '.') && feit_has_glue(m, behind);
	d.a = (struct feit_tijdvak){.unit = FEIT_DAY, .part = (uint8_t)e->num, .mod = ""};
	if (!read_day_first(m, behind, dutch, &d) && !read_month_first(m, behind, &d)) {
		uint32_t next = dutch ? NOWHERE : read_year_at(m, behind, &d.a);
		if (next == NOWHERE || (feit_has_glue(m, i) && !feit_has_sign(m, i - 1, '(')))
			return false;
		d.a.unit = FEIT_MONTH;
		feit_add_datum(m, i, next, &d);
	}
	feit_set_rank(m, FEIT_RANK_GUARD + 5); /* "March 2019" looks like a name with a year */
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.english",
     .words = "@engelsemaand",
     .priority = 30,
     .tail = "",
     .read = read_english,
     .about = "a date in English: 3rd April 2020, May 5, 2021, March 2019"},
    {0}};

const struct feit_module feit_module_datum_engels = {"datum_engels", FEIT_FAMILY_DATE,
						     "dates in English", rules};
