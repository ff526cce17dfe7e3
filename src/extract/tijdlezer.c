/* tijdlezer.c - reads stretches of the calendar token by token: "eerste kwartaal van 2019". */
#include "extract/tijdlezer.h"

static void start(struct feit_tijdvak *v, enum feit_tijdvak_unit unit)
{
	*v = (struct feit_tijdvak){.unit = (uint8_t)unit, .mod = ""};
}

/* ---- years ---- */

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

static bool is_year_word(const struct feit_match *m, uint32_t i)
{
	return feit_token_is(m, i, "jaar") || feit_token_is(m, i, "kalenderjaar");
}

/* "dit jaar", "het afgelopen jaar", "datzelfde jaar". */
static bool read_deictic_year(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			      uint32_t *next)
{
	if (feit_token_is(m, i, "het") || feit_token_is(m, i, "de"))
		i++;
	struct feit_tijdwoord w = feit_tijdwoord(m, i);
	if ((w.klasse != FEIT_DEIXIS && w.klasse != FEIT_TERUG) || !is_year_word(m, i + 1))
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

	if (feit_token_is(m, i, "het") && is_year_word(m, i + 1) && feit_year_number(m, i + 2))
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

/* ---- days and months ---- */

bool feit_read_month(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	bool is_short;

	start(v, FEIT_MONTH);
	v->part = (uint8_t)feit_month_name(m, i, next, &is_short);
	if (v->part == 0)
		return false;
	feit_read_year_behind(m, *next, is_short, v, next);
	return true;
}

/* The token of the month that belongs to the day at token i: behind a space, a glued sign, or
 * "van". */
static uint32_t month_of_day(const struct feit_match *m, uint32_t i, bool ordinal)
{
	uint32_t k = i + 1;

	if (feit_has_glue(m, k) && (feit_has_dash(m, k) || feit_has_sign(m, k, '/')))
		return feit_has_glue(m, k + 1) ? k + 1 : FEIT_NONE;
	if (ordinal && feit_token_is(m, k, "van"))
		return k + 1;
	return k;
}

bool feit_read_day(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	bool ordinal, is_short;

	start(v, FEIT_DAY);
	v->day = (uint8_t)feit_day_number(m, i, &ordinal);
	if (v->day == 0)
		return false;
	uint32_t month = month_of_day(m, i, ordinal);
	v->part = (uint8_t)feit_month_name(m, month, next, &is_short);
	if (v->part == 0)
		return false;
	feit_read_year_behind(m, *next, true, v, next);
	return true;
}

/* Digits with glued `sign` behind them. */
static bool has_sign_behind(const struct feit_match *m, uint32_t i, char *sign)
{
	if (!feit_has_glue(m, i + 1) || !feit_has_glue(m, i + 2))
		return false;
	*sign = feit_has_dash(m, i + 1)        ? '-'
		: feit_has_sign(m, i + 1, '/') ? '/'
		: feit_has_sign(m, i + 1, '.') ? '.'
					       : 0;
	return *sign != 0;
}

/* Nothing may be glued behind a numeric date that would make it part of a longer code. */
static bool ends_here(const struct feit_match *m, uint32_t next)
{
	if (!feit_has_glue(m, next) || !feit_has_glue(m, next + 1))
		return true;
	return feit_token(m, next + 1)->kind == FEIT_TOK_SIGN ||
	       !(feit_has_sign(m, next, '/') || feit_has_sign(m, next, '.') ||
		 (feit_has_dash(m, next) && feit_token(m, next + 1)->kind == FEIT_TOK_WORD));
}

bool feit_read_numeric(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		       uint32_t *next)
{
	int a = feit_plain_number(m, i, 1, 2), b, year;
	char sign, second;

	if (a < 0 || !has_sign_behind(m, i, &sign))
		return false;
	if (sign != '.' && (year = feit_year_number(m, i + 2)) != 0) {
		start(v, FEIT_MONTH);
		v->part = (uint8_t)a;
		v->year = (int16_t)year;
		*next = i + 3;
		return a >= 1 && a <= 12 && year >= 1800 && year <= 2199 && ends_here(m, *next) &&
		       !(feit_has_glue(m, *next) && feit_has_dash(m, *next) &&
			 feit_has_glue(m, *next + 1));
	}
	b = feit_plain_number(m, i + 2, 1, 2);
	if (b < 0 || !has_sign_behind(m, i + 2, &second) || second != sign)
		return false;
	/* the last field may look like part of a number with points to feit_year_number() */
	year = feit_plain_number(m, i + 4, 4, 4);
	start(v, FEIT_DAY);
	v->day = (uint8_t)a;
	v->part = (uint8_t)b;
	v->year = (int16_t)year;
	*next = i + 5;
	return year >= 1000 && year <= 2999 && ends_here(m, *next);
}

bool feit_read_iso(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	int year = feit_year_number(m, i);
	char sign;

	if (year == 0 || !has_sign_behind(m, i, &sign) || sign != '-')
		return false;
	start(v, FEIT_MONTH);
	v->year = (int16_t)year;
	v->part = (uint8_t)feit_plain_number(m, i + 2, 2, 2);
	*next = i + 3;
	if (has_sign_behind(m, i + 2, &sign) && sign == '-') {
		v->unit = FEIT_DAY;
		v->day = (uint8_t)feit_plain_number(m, i + 4, 2, 2);
		*next = i + 5;
		return v->part >= 1 && v->part <= 31 && v->day >= 1 && v->day <= 31 &&
		       ends_here(m, *next) && !(feit_has_glue(m, *next) && feit_has_dash(m, *next));
	}
	return v->part >= 1 && v->part <= 12 && ends_here(m, *next);
}

/* ---- parts of a year ---- */

/* "half jaar" is two tokens, "halfjaar" one. */
static bool is_half_year(const struct feit_match *m, uint32_t i, uint32_t *next)
{
	*next = i + 1;
	if (feit_token_is(m, i, "halfjaar") || feit_token_is(m, i, "jaarhelft"))
		return true;
	*next = i + 2;
	return feit_token_is(m, i, "half") && feit_token_is(m, i + 1, "jaar");
}

static bool is_third(const struct feit_match *m, uint32_t i)
{
	return feit_token_is(m, i, "tertaal") || feit_token_is(m, i, "viermaandsperiode") ||
	       feit_token_is(m, i, "trimester");
}

/* "eerste negen maanden", "laatste twee kwartalen": n units from the begin or end of the year. */
static bool read_run(const struct feit_match *m, uint32_t i, int rank, struct feit_tijdvak *v,
		     uint32_t *next)
{
	struct feit_number n;

	if ((rank != 1 && rank != 99) || !feit_read_number(m->doc, m->tokens, i, 0, &n) ||
	    n.glued || n.value.scale)
		return false;
	struct feit_tijdwoord unit = feit_tijdwoord(m, n.next);
	int64_t months = n.value.digits * unit.num;
	if (unit.klasse != FEIT_EENHEID || unit.letter != 'M' || months < 1 || months > 12)
		return false;
	start(v, FEIT_MONTHS);
	v->day = (uint8_t)months;
	v->part = (uint8_t)(rank == 1 ? 1 : 13 - months);
	return feit_read_year_behind(m, n.next + 1, false, v, next);
}

/* "tweede helft van 2022", and of a month: then its begin or end. */
static bool read_helft(const struct feit_match *m, uint32_t i, int rank, struct feit_tijdvak *v,
		       uint32_t *next)
{
	bool is_short;
	uint32_t behind = feit_token_is(m, i + 1, "van") ? i + 2 : i + 1;

	rank = rank == 99 ? 2 : rank;
	if (rank > 2)
		return false;
	if (feit_month_name(m, behind, next, &is_short)) {
		if (!feit_read_month(m, behind, v, next))
			return false;
		v->mod = rank == 1 ? "START" : "END";
		return true;
	}
	start(v, FEIT_HALF);
	v->part = (uint8_t)rank;
	return feit_read_year_behind(m, i + 1, false, v, next);
}

bool feit_read_part(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	int rank = feit_rank_number(m, i);
	uint32_t behind;

	if (rank == 0)
		return false;
	i++;
	if (feit_token_is(m, i, "helft"))
		return read_helft(m, i, rank, v, next);
	if (feit_token_is(m, i, "kwartaal")) {
		start(v, FEIT_QUARTER);
		v->part = (uint8_t)(rank == 99 ? 4 : rank);
		*next = i + 1;
		if (v->part > 4)
			return false;
	} else if (is_half_year(m, i, &behind)) {
		start(v, FEIT_HALF);
		v->part = (uint8_t)(rank == 99 ? 2 : rank);
		*next = behind;
		if (v->part > 2)
			return false;
	} else if (is_third(m, i)) {
		start(v, FEIT_THIRD);
		v->part = (uint8_t)(rank == 99 ? 3 : rank);
		*next = i + 1;
		if (v->part > 3)
			return false;
	} else {
		return read_run(m, i, rank, v, next);
	}
	feit_read_year_behind(m, *next, false, v, next);
	return true;
}

/* "Q4", "H1", "KW4", "4Q": the letter and the part; false if it is no such code. */
static bool read_code_word(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v)
{
	if (!feit_has_token(m, i))
		return false;
	struct feit_str s = feit_token_text(m, i);
	char letter = (char)(s.ptr[0] | 0x20), digit = s.ptr[s.len - 1];

	if (s.len == 3 && letter == 'k' && (s.ptr[1] | 0x20) == 'w')
		letter = 'q';
	else if (s.len != 2)
		return false;
	if (letter >= '1' && letter <= '4' && (digit | 0x20) == 'q') {
		digit = s.ptr[0];
		letter = 'q';
	}
	if ((letter != 'q' && letter != 'h') || digit < '1' || digit > (letter == 'q' ? '4' : '2'))
		return false;
	start(v, letter == 'q' ? FEIT_QUARTER : FEIT_HALF);
	v->part = (uint8_t)(digit - '0');
	return true;
}

bool feit_read_code(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	int year = feit_year_number(m, i);

	if (year == 0) {
		if (!read_code_word(m, i, v))
			return false;
		*next = i + 1;
		feit_read_year_behind(m, i + 1, false, v, next);
		return true;
	}
	uint32_t code = i + 1;
	if (feit_has_glue(m, code) && feit_has_dash(m, code) && feit_has_glue(m, code + 1))
		code++;
	if (!read_code_word(m, code, v))
		return false;
	v->year = (int16_t)year;
	*next = code + 1;
	return true;
}

bool feit_read_week(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	bool named = feit_token_is(m, i, "week") || feit_token_is(m, i, "weken") ||
		     feit_token_is(m, i, "wk");
	int n = feit_plain_number(m, named ? i + 1 : i, 1, 2);

	if (n < 1 || n > 53)
		return false;
	start(v, FEIT_WEEK);
	v->part = (uint8_t)n;
	*next = (named ? i + 1 : i) + 1;
	feit_read_year_behind(m, *next, false, v, next);
	return true;
}

bool feit_read_season(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		      uint32_t *next)
{
	struct feit_tijdwoord w = feit_tijdwoord(m, i);
	bool pair;

	if (w.klasse != FEIT_SEIZOEN)
		return false;
	start(v, FEIT_SEASON);
	v->part = (uint8_t)w.num;
	*next = i + 1;
	uint32_t year = feit_token_is(m, i + 1, "van") ? i + 2 : i + 1;
	if (w.num == 24 && feit_read_year_pair(m, year, v, next, &pair) && pair)
		return true;
	v->year = FEIT_NO_YEAR;
	*next = i + 1;
	feit_read_year_behind(m, i + 1, false, v, next);
	return true;
}

/* ---- years with a scheme ---- */

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

bool feit_read_scheme(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		      uint32_t *next, const char **scheme, bool *pair)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_KALENDER);

	if (e == NULL)
		return false;
	uint32_t year = i + 1;
	for (int skip = 0;
	     skip < 2 && (feit_token_is(m, year, "van") || feit_token_is(m, year, "het") ||
			  feit_token_is(m, year, "jaar"));
	     skip++)
		year++;
	start(v, (enum feit_tijdvak_unit)e->num);
	if (!feit_read_year_pair(m, year, v, next, pair))
		return false;
	*scheme = e->col[1];
	return true;
}

/* ---- any of them ---- */

static bool read_phase(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		       uint32_t *next);

static bool read_weekday(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			 uint32_t *next)
{
	uint32_t day = i + 1 + feit_has_sign(m, i + 1, ',');

	return feit_read_day(m, day, v, next) || feit_read_numeric(m, day, v, next);
}

static bool read_word(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		      uint32_t *next)
{
	const char *scheme;
	bool pair;

	switch (feit_tijdwoord(m, i).klasse) {
	case FEIT_WEEKDAG:
		return read_weekday(m, i, v, next);
	case FEIT_SEIZOEN:
		return feit_read_season(m, i, v, next);
	case FEIT_RANG:
		return feit_read_part(m, i, v, next) || feit_read_day(m, i, v, next);
	case FEIT_FASE:
		return read_phase(m, i, v, next);
	case FEIT_EENHEID:
		if (feit_read_week(m, i, v, next))
			return true;
		break;
	case FEIT_DEIXIS:
		start(v, FEIT_YEAR);
		return read_deictic_year(m, i, v, next);
	default:
		break;
	}
	return feit_read_month(m, i, v, next) || feit_read_code(m, i, v, next) ||
	       feit_read_scheme(m, i, v, next, &scheme, &pair) || feit_read_day(m, i, v, next);
}

bool feit_read_tijdvak(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		       uint32_t *next)
{
	if (feit_token_is(m, i, "de") || feit_token_is(m, i, "het") || feit_token_is(m, i, "op"))
		i++;
	if (!feit_has_token(m, i))
		return false;
	switch (feit_token(m, i)->kind) {
	case FEIT_TOK_NUMBER:
		if (feit_token(m, i)->digits < 4)
			return feit_read_numeric(m, i, v, next) || feit_read_day(m, i, v, next) ||
			       feit_read_part(m, i, v, next);
		if (feit_read_iso(m, i, v, next) || feit_read_code(m, i, v, next))
			return true;
		break;
	case FEIT_TOK_WORD:
		if (feit_token_is(m, i, "jaar") && feit_year_number(m, i + 1)) {
			i++;
			break;
		}
		return read_word(m, i, v, next);
	default:
		break;
	}
	start(v, FEIT_YEAR);
	return feit_read_year(m, i, v, next);
}

/* primo and ultimo are days; the others leave the unit whole. */
static void set_phase(int phase, struct feit_tijdvak *v)
{
	static const char *const mods[] = {"", "START", "MID", "END"};
	int32_t first, last;

	if (phase < 4) {
		v->mod = mods[phase];
		return;
	}
	if (!feit_tijdvak_days(v, &first, &last))
		return;
	struct feit_ymd d = feit_ymd(phase == 4 ? first : last);
	*v = (struct feit_tijdvak){.year = (int16_t)d.year,
				   .unit = FEIT_DAY,
				   .part = (uint8_t)d.month,
				   .day = (uint8_t)d.day,
				   .mod = ""};
}

static bool read_phase(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		       uint32_t *next)
{
	int phase = feit_tijdwoord(m, i).num;

	i += feit_token_is(m, i + 1, "van") ? 2 : 1;
	if (feit_is_klasse(m, i, FEIT_FASE) || !feit_read_tijdvak(m, i, v, next) ||
	    v->unit == FEIT_DAY)
		return false;
	set_phase(phase, v);
	return true;
}

/* ---- what all dates share ---- */

enum feit_connector feit_read_connector(const struct feit_match *m, uint32_t i, bool between,
					uint32_t *next)
{
	if (feit_has_dash(m, i)) {
		*next = i + 1;
		return feit_has_glue(m, i) == feit_has_glue(m, i + 1) ? FEIT_DASH
								      : FEIT_NO_CONNECTOR;
	}
	if (feit_token_is(m, i, "tot")) {
		*next = i + 1;
		if (feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met"))
			*next = i + 3;
		else if (feit_token_is(m, i + 1, "aan"))
			*next = i + 2;
		return FEIT_TOT;
	}
	if (feit_token_is(m, i, "t") && feit_has_sign(m, i + 1, '/') &&
	    feit_token_is(m, i + 2, "m")) {
		*next = i + 3;
		return FEIT_TOT;
	}
	*next = i + 1;
	if (feit_token_is(m, i, "tm"))
		return FEIT_TOT;
	return between && feit_token_is(m, i, "en") ? FEIT_EN : FEIT_NO_CONNECTOR;
}

bool feit_is_between(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;

	for (int skip = 0; skip < 2 && (feit_is_klasse(m, k, FEIT_TUSSENWOORD) ||
					feit_is_klasse(m, k, FEIT_EENHEID));
	     skip++)
		k--;
	return feit_token_is(m, k, "tussen");
}

/* The two ends lend each other the year that only one has written. */
static void share_year(struct feit_tijdvak *a, struct feit_tijdvak *b)
{
	int32_t first, last, other;

	if (a->year == FEIT_NO_YEAR && !a->deictic) {
		a->year = b->year;
		if (feit_tijdvak_days(a, &first, &other) && feit_tijdvak_days(b, &other, &last) &&
		    first > last)
			a->year--; /* november to February 2019 begins in 2018 */
	} else if (b->year == FEIT_NO_YEAR && !b->deictic) {
		b->year = a->year;
		if (feit_tijdvak_days(a, &first, &other) && feit_tijdvak_days(b, &other, &last) &&
		    first > last)
			b->year++;
	}
}

static bool is_backward(const struct feit_datum *d)
{
	int32_t first, last, other;

	return feit_tijdvak_days(&d->a, &first, &other) &&
	       feit_tijdvak_days(&d->b, &other, &last) && first > last;
}

/* "2018-'19" and "2018-19" have the second year in short. */
static bool read_short_end(const struct feit_match *m, uint32_t i, const struct feit_tijdvak *a,
			   struct feit_tijdvak *b, uint32_t *next)
{
	if (a->unit != FEIT_YEAR || a->year == FEIT_NO_YEAR)
		return false;
	start(b, FEIT_YEAR);
	b->year = (int16_t)read_second_year(m, i, a->year, next);
	return b->year != FEIT_NO_YEAR && b->year - a->year < 50 && ends_here(m, *next);
}

static bool read_range(const struct feit_match *m, uint32_t first, uint32_t at,
		       struct feit_datum *d, uint32_t *next)
{
	uint32_t second, end;
	bool between = feit_token_is(m, at, "en") && feit_is_between(m, first);
	enum feit_connector c = feit_read_connector(m, at, between, &second);

	if (c == FEIT_NO_CONNECTOR)
		return false;
	bool found = (d->a.unit == FEIT_WEEK && feit_read_week(m, second, &d->b, &end)) ||
		     feit_read_tijdvak(m, second, &d->b, &end) ||
		     (c == FEIT_DASH && read_short_end(m, second, &d->a, &d->b, &end));
	if (!found || (c == FEIT_DASH && d->a.unit != d->b.unit))
		return false;
	share_year(&d->a, &d->b);
	if (is_backward(d))
		return false;
	d->range = true;
	*next = end;
	return true;
}

/* "begin van", "het midden van", "eind" to the left; the index where the expression now starts. */
static uint32_t read_phase_left(const struct feit_match *m, uint32_t first, struct feit_tijdvak *v)
{
	uint32_t k = first - 1;

	if (v->unit == FEIT_DAY || v->mod[0] != '\0')
		return first;
	if (feit_token_is(m, k, "het") || feit_token_is(m, k, "de"))
		k--;
	else if (is_year_word(m, k) && feit_token_is(m, k - 1, "het"))
		k -= 2;
	if (feit_token_is(m, k, "van"))
		k--;
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse != FEIT_FASE ||
	    (feit_token_is(m, k, "half") && v->unit != FEIT_MONTH && v->unit != FEIT_YEAR))
		return first;
	set_phase(w.num, v);
	return k;
}

static uint32_t read_about_left(const struct feit_match *m, uint32_t first, struct feit_tijdvak *v)
{
	uint32_t k = first - 1;

	if (feit_token_is(m, k, "de") || feit_token_is(m, k, "het"))
		k--;
	if (feit_has_sign(m, k, '.') && feit_token_is(m, k - 1, "ca"))
		k--;
	if (!feit_is_klasse(m, k, FEIT_OMTRENT))
		return first;
	if (v->mod[0] == '\0')
		v->mod = "APPROX";
	return k;
}

/* Does a word with one of these bits stand near, inside the sentence? */
static bool stands_near(const struct feit_match *m, uint32_t first, uint32_t next, int bits)
{
	enum { LEFT = 6, RIGHT = 12 };

	for (uint32_t k = 0; k < RIGHT && feit_has_token(m, next + k); k++) {
		const struct feit_token *t = feit_token(m, next + k);
		if (t->kind == FEIT_TOK_BREAK ||
		    (feit_has_sign(m, next + k, '.') && !feit_has_glue(m, next + k + 1)))
			break;
		if (feit_omgeving(m, next + k) & bits)
			return true;
	}
	for (uint32_t k = 1; k <= LEFT && k <= first; k++) {
		const struct feit_token *t = feit_token(m, first - k);
		if (t->kind == FEIT_TOK_BREAK || feit_has_sign(m, first - k, '.'))
			break;
		if (feit_omgeving(m, first - k) & bits)
			return true;
	}
	return false;
}

static void set_grens(struct feit_datum *d, enum feit_grens grens, const char *word)
{
	d->grens = (uint8_t)grens;
	d->boundary = word;
}

/* "later dan", "niet eerder dan"; k stands on "dan". Returns where the expression starts. */
static uint32_t read_compared(const struct feit_match *m, uint32_t k, uint32_t first,
			      struct feit_datum *d)
{
	bool later = feit_token_is(m, k - 1, "later");

	if (!later && !feit_token_is(m, k - 1, "eerder") && !feit_token_is(m, k - 1, "vroeger"))
		return first;
	if (!feit_token_is(m, k - 2, "niet")) {
		set_grens(d, later ? FEIT_AFTER : FEIT_BEFORE, later ? "later dan" : "eerder dan");
		return first;
	}
	set_grens(d, later ? FEIT_UNTIL : FEIT_SINCE, later ? "niet later dan" : "niet eerder dan");
	return k - 2;
}

/* One of the words of class grens at k. */
static uint32_t read_grens_word(const struct feit_match *m, uint32_t k, uint32_t first,
				uint32_t next, struct feit_datum *d)
{
	const struct feit_lex_entry *e = feit_token_lex(m, k, FEIT_LEX_TIJD);
	bool negated = feit_token_is(m, k - 1, "niet");

	if (feit_token_is(m, k - 1, "uiterlijk")) {
		set_grens(d, FEIT_UNTIL, "uiterlijk");
		return k - 1;
	}
	switch (e->num) {
	case 1: /* per: from then on, but of a stock that is counted the day itself */
		if (!stands_near(m, k, next, FEIT_STAND))
			set_grens(d, FEIT_SINCE, e->word);
		return first;
	case 2:
		set_grens(d, FEIT_SINCE, e->word);
		return first;
	case 3:
		set_grens(d, negated ? FEIT_UNTIL : FEIT_AFTER, negated ? "niet na" : e->word);
		return first;
	case 4: /* voor: "for", unless a day or a term is set */
		if (negated)
			set_grens(d, FEIT_SINCE, "niet voor");
		else if (d->a.unit == FEIT_DAY || d->a.unit == FEIT_SEASON ||
			 stands_near(m, k, next, FEIT_TERMIJN))
			set_grens(d, FEIT_BEFORE, e->word);
		return first;
	case 5:
		if (negated)
			set_grens(d, FEIT_SINCE, "niet vóór");
		else
			set_grens(d, FEIT_BEFORE, e->word);
		return first;
	default:
		set_grens(d, FEIT_UNTIL, e->word);
		return k;
	}
}

/* The last of several words at k, by its number in the lexicon: "met ingang van", "t/m". */
static uint32_t read_schakel(const struct feit_match *m, uint32_t k, int num, uint32_t first,
			     struct feit_datum *d)
{
	switch (num) {
	case 1:
		if (!feit_token_is(m, k - 1, "uiterlijk"))
			return first;
		set_grens(d, FEIT_UNTIL, "uiterlijk");
		return k - 1;
	case 2:
		if (feit_token_is(m, k - 1, "ingang") && feit_token_is(m, k - 2, "met"))
			set_grens(d, FEIT_SINCE, "met ingang van");
		return first;
	case 3:
		return read_compared(m, k, first, d);
	case 4:
		if (feit_token_is(m, k - 1, "en") && feit_token_is(m, k - 2, "tot"))
			set_grens(d, FEIT_UNTIL, "tot en met");
		return first;
	case 5:
		if (feit_has_sign(m, k - 1, '/') && feit_token_is(m, k - 2, "t"))
			set_grens(d, FEIT_UNTIL, "tot en met");
		return first;
	case 6:
		if (feit_token_is(m, k - 1, "tot"))
			set_grens(d, FEIT_BEFORE, "tot");
		return first;
	default:
		if (feit_token_is(m, k - 1, "zijn") || feit_token_is(m, k - 1, "n"))
			set_grens(d, FEIT_UNTIL, "op zijn laatst");
		return first;
	}
}

/* What stands to the left and opens one side. Returns where the expression starts. */
static uint32_t read_grens_left(const struct feit_match *m, uint32_t first, uint32_t next,
				struct feit_datum *d)
{
	enum { SKIP = 3 };
	uint32_t k = first - 1;

	for (int skip = 0; skip < SKIP; skip++) {
		int klasse = feit_tijdwoord(m, k).klasse;
		if (klasse != FEIT_TUSSENWOORD && !(klasse == FEIT_EENHEID && skip == 0))
			break;
		k--;
	}
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse == FEIT_GRENS)
		return read_grens_word(m, k, first, next, d);
	if (w.klasse == FEIT_SCHAKEL)
		return read_schakel(m, k, w.num, first, d);
	if (feit_token_is(m, k, "laatste") && feit_token_is(m, k - 1, "ten"))
		set_grens(d, FEIT_UNTIL, "op zijn laatst");
	return first;
}

static bool is_one_of(const struct feit_match *m, uint32_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (feit_token_is(m, i, *words))
			return true;
	return false;
}

/* "of later", "en verder", "e.v.", "tot heden" to the right. */
static void read_grens_right(const struct feit_match *m, uint32_t *next, struct feit_datum *d)
{
	static const char *const later[] = {"later", "erna", "daarna", "nadien", "verder", NULL};
	static const char *const earlier[] = {"eerder", "ervoor", "daarvoor", "vroeger", NULL};
	static const char *const now[] = {"heden", "nu", "vandaag", NULL};
	uint32_t i = *next;

	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_WORD ||
	    feit_token(m, i)->len > 3)
		return;
	bool of = feit_token_is(m, i, "of");
	if ((of || feit_token_is(m, i, "en")) && is_one_of(m, i + 1, later) &&
	    !feit_token_is(m, i + 2, "dan")) {
		set_grens(d, FEIT_SINCE, of ? "of later" : "en verder");
		*next = i + 2;
	} else if (of && is_one_of(m, i + 1, earlier)) {
		set_grens(d, FEIT_UNTIL, "of eerder");
		*next = i + 2;
	} else if (feit_token_is(m, i, "e") && feit_has_sign(m, i + 1, '.') &&
		   feit_token_is(m, i + 2, "v") && feit_has_glue(m, i + 2)) {
		set_grens(d, FEIT_SINCE, "en verder");
		*next = i + 3;
	} else if (feit_token_is(m, i, "tot") && d->grens == FEIT_CLOSED &&
		   (is_one_of(m, i + 1, now) ||
		    (feit_token_is(m, i + 1, "op") && is_one_of(m, i + 2, now)))) {
		set_grens(d, FEIT_SINCE, "tot heden");
	}
}

bool feit_refuse_day(struct feit_match *m, uint32_t first, uint32_t next)
{
	uint32_t begin = feit_token(m, first)->begin, end = feit_end_before(m, next);

	feit_diagnose(m->doc, FEIT_DIAG_NO_SUCH_DAY, begin, end, "there is no day \"" FEIT_PRI "\"",
		      FEIT_ARG(feit_quote(m->doc, begin, end)));
	m->end = end;
	return true;
}

/* A day that no year has: 31 April, 30 February. */
static bool is_impossible(const struct feit_tijdvak *v)
{
	if (v->unit != FEIT_DAY)
		return false;
	return v->day < 1 ||
	       v->day > feit_month_days(v->year == FEIT_NO_YEAR ? 2000 : v->year, v->part);
}

struct feit_date *feit_add_datum(struct feit_match *m, uint32_t first, uint32_t next,
				 const struct feit_datum *d)
{
	if (is_impossible(&d->a) || (d->range && is_impossible(&d->b))) {
		feit_refuse_day(m, first, next);
		return NULL;
	}
	struct feit_date *date =
	    feit_add_date(m, feit_token(m, first)->begin, feit_end_before(m, next));
	feit_write_datum(m->doc->arena, d, date);
	bool open = (d->a.year == FEIT_NO_YEAR && !d->a.deictic) ||
		    (d->range && d->b.year == FEIT_NO_YEAR && !d->b.deictic);
	if (open || d->open == FEIT_ANAPHOR) {
		struct feit_datum *keep = feit_alloc_raw(m->doc->arena, sizeof *keep);
		*keep = *d;
		if (d->open != FEIT_ANAPHOR)
			keep->open = FEIT_YEAR_OPEN;
		date->open = keep;
	}
	if (m->end < feit_end_before(m, next))
		m->end = feit_end_before(m, next);
	return date;
}

/* Can the token before a date say anything of it? "In 2023" is by far the commonest. */
static bool says_something(const struct feit_match *m, uint32_t k)
{
	if (!feit_has_token(m, k))
		return false;
	const struct feit_token *t = feit_token(m, k);
	if (t->kind == FEIT_TOK_SIGN)
		return feit_has_sign(m, k, '.'); /* "ca. 1998" */
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse == FEIT_SCHAKEL && w.num == 1)
		return feit_token_is(m, k - 1, "uiterlijk");
	return w.klasse != FEIT_GEEN;
}

/* Can a range begin at token `next`? Only a dash or a word of three letters at most joins one. */
static bool may_join(const struct feit_match *m, uint32_t next)
{
	if (!feit_has_token(m, next))
		return false;
	const struct feit_token *t = feit_token(m, next);
	return t->kind == FEIT_TOK_SIGN ? feit_has_dash(m, next)
					: t->kind == FEIT_TOK_WORD && t->len <= 3;
}

struct feit_date *feit_finish_datum(struct feit_match *m, uint32_t first, uint32_t next,
				    const struct feit_tijdvak *v)
{
	struct feit_datum d = {.a = *v, .boundary = ""};
	bool led = says_something(m, first - 1);

	if (led)
		first = read_phase_left(m, first, &d.a);
	if (may_join(m, next) && !is_impossible(&d.a))
		read_range(m, first, next, &d, &next);
	if (led)
		first = read_about_left(m, first, &d.a);
	if (led && !d.range)
		first = read_grens_left(m, first, next, &d);
	if (!d.range)
		read_grens_right(m, &next, &d);
	return feit_add_datum(m, first, next, &d);
}
