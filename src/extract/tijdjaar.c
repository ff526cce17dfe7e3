/* tijdjaar.c - years as written: "2022", "'22", "dit jaar", "3 mei jl.", "2021/'22". */
#include "extract/tijdlezer.h"

/* "'22": the sign, then two digits glued to it. U+2018 and U+2019 too. */
static bool read_apostrophe_year(const struct feit_match *m, uint32_t i, int *year)
{
	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_SIGN ||
	    !feit_has_glue(m, i + 1))
		return false;
	const unsigned char *p = (const unsigned char *)m->doc->text.ptr + feit_token(m, i)->begin;
	if (p[0] != '\'' && !(p[0] == 0xe2 && p[1] == 0x80 && (p[2] == 0x98 || p[2] == 0x99)))
		return false;
	int n = feit_plain_number(m, i + 1, 2, 2);
	*year = feit_short_year(n);
	return n >= 0;
}

static int document_year(const struct feit_match *m)
{
	int32_t day = feit_document_day(m->doc);

	return day == FEIT_NO_DAY ? FEIT_NO_YEAR : feit_ymd(day).year;
}

/* "dit jaar", "het afgelopen jaar", "datzelfde jaar". */
static bool read_deictic_year(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			      uint32_t *next)
{
	if (feit_token_is(m, i, "het") || feit_token_is(m, i, "de"))
		i++;
	struct feit_tijdwoord w = feit_tijdwoord(m, i);
	if ((w.klasse != FEIT_DEIXIS && w.klasse != FEIT_TERUG) || !feit_is_year_word(m, i + 1))
		return false;
	int year = document_year(m);
	v->deictic = w.klasse == FEIT_DEIXIS;
	v->year = (int16_t)(v->deictic && year != FEIT_NO_YEAR ? year + w.num : FEIT_NO_YEAR);
	*next = i + 2;
	return true;
}

bool feit_read_year(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	int year;

	if (feit_token_is(m, i, "het") && feit_is_year_word(m, i + 1) && feit_year_number(m, i + 2))
		i += 2;
	if ((year = feit_year_number(m, i)) != 0) {
		v->year = (int16_t)year;
		*next = i + 1;
		return true;
	}
	if (read_apostrophe_year(m, i, &year)) {
		v->year = (int16_t)year;
		*next = i + 2;
		return true;
	}
	return read_deictic_year(m, i, v, next);
}

/* Moves the year to the last (or next) such day as seen from the document: "3 mei jl.". */
static void lean_on_document(const struct feit_match *m, int direction, struct feit_tijdvak *v)
{
	int32_t today = feit_document_day(m->doc), first, last;

	v->deictic = true;
	if (today == FEIT_NO_DAY)
		return;
	v->year = (int16_t)feit_ymd(today).year;
	if (!feit_tijdvak_days(v, &first, &last))
		return;
	if (direction < 0 && first > today)
		v->year--;
	if (direction > 0 && last < today)
		v->year++;
}

bool feit_lean_left(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v)
{
	struct feit_tijdwoord w = feit_tijdwoord(m, i - 1);

	if (w.klasse != FEIT_DEIXIS)
		return false;
	lean_on_document(m, w.num, v);
	return true;
}

/* "jl.", "jongstleden", "a.s.", "aanstaande". */
static bool read_last_next(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			   uint32_t *next)
{
	int direction = 0;

	if (feit_token_is(m, i, "jl") || feit_token_is(m, i, "jongstleden")) {
		direction = -1;
		i++;
	} else if (feit_token_is(m, i, "j") && feit_has_sign(m, i + 1, '.') &&
		   feit_token_is(m, i + 2, "l") && feit_has_sign(m, i + 3, '.')) {
		direction = -1;
		i += 3;
	} else if (feit_token_is(m, i, "aanstaande")) {
		direction = 1;
		i++;
	} else if (feit_token_is(m, i, "a") && feit_has_sign(m, i + 1, '.') &&
		   feit_token_is(m, i + 2, "s") && feit_has_sign(m, i + 3, '.')) {
		direction = 1;
		i += 3;
	}
	if (direction == 0)
		return false;
	*next = feit_has_sign(m, i, '.') && feit_has_glue(m, i) &&
			!feit_token_is(m, i - 1, "jongstleden")
		    ? i + 1
		    : i;
	lean_on_document(m, direction, v);
	return true;
}

/* "82" at the end of a sentence or before a bracket. */
static bool read_two_digits(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			    uint32_t *next)
{
	int n = feit_plain_number(m, i, 2, 2);

	if (n < 0 || feit_has_glue(m, i))
		return false;
	if (feit_has_token(m, i + 1) && feit_token(m, i + 1)->kind != FEIT_TOK_BREAK &&
	    !((feit_has_sign(m, i + 1, '.') && !feit_has_glue(m, i + 2)) ||
	      feit_has_sign(m, i + 1, ')')))
		return false;
	v->year = (int16_t)feit_short_year(n);
	*next = i + 1;
	return true;
}

/* The glued forms: ", 2022", "-2022", "/2022". */
static bool read_signed_year(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			     uint32_t *next)
{
	int year = feit_year_number(m, i + 1);

	if (year == 0 || !feit_has_glue(m, i))
		return false;
	if (feit_has_sign(m, i, ',')) {
		if (feit_has_glue(m, i + 1) || feit_is_counted(m, i + 2))
			return false;
	} else if (!feit_has_glue(m, i + 1) || !(feit_has_dash(m, i) || feit_has_sign(m, i, '/'))) {
		return false;
	}
	v->year = (int16_t)year;
	*next = i + 2;
	return true;
}

bool feit_read_year_behind(const struct feit_match *m, uint32_t i, bool with_day,
			   struct feit_tijdvak *v, uint32_t *next)
{
	if (!feit_has_token(m, i))
		return false;
	switch (feit_token(m, i)->kind) {
	case FEIT_TOK_NUMBER:
		if (!feit_has_glue(m, i) && feit_noted_year(m, i) && !feit_is_counted(m, i + 1)) {
			v->year = (int16_t)feit_noted_year(m, i);
			*next = i + 1;
			return true;
		}
		if (!feit_has_glue(m, i) && feit_year_number(m, i) &&
		    !(feit_is_counted(m, i + 1) && !with_day && feit_year_number(m, i) % 100 == 0))
			return feit_read_year(m, i, v, next);
		return with_day && read_two_digits(m, i, v, next);
	case FEIT_TOK_SIGN:
		if (read_signed_year(m, i, v, next))
			return true;
		if (!feit_has_glue(m, i) || feit_has_sign(m, i, '(')) {
			if (feit_has_sign(m, i, '(') && feit_year_number(m, i + 1) &&
			    feit_has_sign(m, i + 2, ')') && v->unit == FEIT_WEEK) {
				v->year = (int16_t)feit_year_number(m, i + 1);
				*next = i + 3;
				return true;
			}
			return feit_has_sign(m, i, '(') ? false : feit_read_year(m, i, v, next);
		}
		return false;
	case FEIT_TOK_WORD:
		if (feit_token_is(m, i, "van") || feit_token_is(m, i, "in") ||
		    feit_token_is(m, i, "anno"))
			return feit_read_year(m, i + 1, v, next);
		return read_deictic_year(m, i, v, next) || read_last_next(m, i, v, next);
	default:
		return false;
	}
}

/* The second year of a pair: "2022", "22", "'22"; 0 if it does not follow the first. */
static int read_second_year(const struct feit_match *m, uint32_t i, int first, uint32_t *next)
{
	int year = feit_year_number(m, i);

	*next = i + 1;
	if (year == 0 && read_apostrophe_year(m, i, &year)) {
		*next = i + 2;
	} else if (year == 0) {
		int n = feit_plain_number(m, i, 2, 2);
		year = n < 0 ? 0 : first / 100 * 100 + n + (n < first % 100 ? 100 : 0);
	}
	return year > first ? year : 0;
}

bool feit_read_year_pair(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			 uint32_t *next, bool *pair)
{
	*pair = false;
	if (!feit_year_number(m, i) && !read_apostrophe_year(m, i, &(int){0}))
		return false;
	feit_read_year(m, i, v, next);
	uint32_t sign = *next, second = sign + 1, behind;
	if (!feit_has_dash(m, sign) && !feit_has_sign(m, sign, '/'))
		return true;
	if (read_second_year(m, second, v->year, &behind) == v->year + 1) {
		*pair = true;
		*next = behind;
	}
	return true;
}

/* "2018-'19" and "2018-19" have the second year in short. */
bool feit_read_short_end(const struct feit_match *m, uint32_t i, const struct feit_tijdvak *a,
			 struct feit_tijdvak *b, uint32_t *next)
{
	if (a->unit != FEIT_YEAR || a->year == FEIT_NO_YEAR)
		return false;
	*b = (struct feit_tijdvak){.unit = FEIT_YEAR, .mod = ""};
	b->year = (int16_t)read_second_year(m, i, a->year, next);
	return b->year != FEIT_NO_YEAR && b->year - a->year < 50 && feit_ends_here(m, *next) &&
	       !(feit_has_dash(m, *next) && feit_has_glue(m, *next + 1));
}
