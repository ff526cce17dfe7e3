/* tijdlezer.c - reads stretches of the calendar token by token: "eerste kwartaal van 2019". */
#include "extract/tijdlezer.h"

static void start(struct feit_tijdvak *v, enum feit_tijdvak_unit unit)
{
	*v = (struct feit_tijdvak){.unit = (uint8_t)unit, .mod = ""};
}

/* ---- days and months ---- */

/* "1 maart van elk jaar", "jaarlijks op 1 maart", "de derde dinsdag van september": a day or month
 * that comes back belongs to no year. `first` is its first token, `next` the token behind it. */
static bool comes_back(const struct feit_match *m, uint32_t first, uint32_t next)
{
	enum { LEFT = 4, RIGHT = 6 };

	for (uint32_t k = next; k < next + RIGHT && feit_has_token(m, k); k++) {
		if (feit_token(m, k)->kind == FEIT_TOK_BREAK || feit_has_sign(m, k, '.'))
			break;
		if (feit_is_year_word(m, k) &&
		    (feit_token_is(m, k - 1, "elk") || feit_token_is(m, k - 1, "ieder")))
			return true;
	}
	for (uint32_t k = 1; k <= LEFT && k <= first; k++)
		if (feit_token_is(m, first - k, "jaarlijks"))
			return true;
	if (feit_is_klasse(m, first - 2, FEIT_WEEKDAG) &&
	    (feit_token_is(m, first - 1, "van") || feit_token_is(m, first - 1, "in")))
		return true;
	return feit_token_is(m, next, "van") && feit_token_is(m, next + 1, "het") &&
	       feit_is_year_word(m, next + 2);
}

bool feit_read_month(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v, uint32_t *next)
{
	bool is_short;

	start(v, FEIT_MONTH);
	v->part = (uint8_t)feit_month_name(m, i, next, &is_short);
	if (v->part == 0)
		return false;
	if (!feit_read_year_behind(m, *next, is_short, v, next))
		v->deictic = comes_back(m, i, *next);
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
	if (!feit_read_year_behind(m, *next, true, v, next))
		v->deictic = comes_back(m, i, *next);
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

/* "-'24" anywhere; "-24" only where a word says that a date comes: "per 1-1-24", "d.d. 3-4-19". */
static bool read_short_year(const struct feit_match *m, uint32_t first, uint32_t i,
			    struct feit_tijdvak *v, uint32_t *next)
{
	int n = feit_plain_number(m, i, 2, 2);

	if (n < 0)
		return feit_has_glue(m, i + 1) && feit_has_token(m, i) &&
		       feit_token(m, i)->kind == FEIT_TOK_SIGN && feit_read_year(m, i, v, next);
	if (first == 0 || v->day < 1 || v->day > 31 || v->part < 1 || v->part > 12)
		return false;
	uint32_t k = feit_has_sign(m, first - 1, '.') ? first - 2 : first - 1;
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse != FEIT_WEEKDAG && w.klasse != FEIT_GRENS && !feit_token_is(m, k, "d") &&
	    !feit_token_is(m, k, "dd") && !feit_token_is(m, k, "peildatum") &&
	    !feit_token_is(m, k, "datum"))
		return false;
	v->year = (int16_t)feit_short_year(n);
	*next = i + 1;
	return true;
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
		return a >= 1 && a <= 12 && year >= 1800 && year <= 2199 &&
		       feit_ends_here(m, *next) &&
		       !(feit_has_glue(m, *next) && feit_has_dash(m, *next) &&
			 feit_has_glue(m, *next + 1));
	}
	b = feit_plain_number(m, i + 2, 1, 2);
	if (b < 0 || !has_sign_behind(m, i + 2, &second) || second != sign)
		return false;
	start(v, FEIT_DAY);
	v->day = (uint8_t)a;
	v->part = (uint8_t)b;
	if (sign != '.' && read_short_year(m, i, i + 4, v, next))
		return feit_ends_here(m, *next);
	/* the last field may look like part of a number with points to feit_year_number() */
	year = feit_plain_number(m, i + 4, 4, 4);
	v->year = (int16_t)year;
	*next = i + 5;
	return year >= 1000 && year <= 2999 && feit_ends_here(m, *next);
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
		       feit_ends_here(m, *next) &&
		       !(feit_has_glue(m, *next) && feit_has_dash(m, *next));
	}
	return v->part >= 1 && v->part <= 12 && feit_ends_here(m, *next);
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

	if ((rank == 1 || rank == 99) && feit_token_is(m, i, "maanden")) {
		start(v, FEIT_YEAR);
		v->mod = rank == 1 ? "START" : "END";
		return feit_read_year_behind(m, i + 1, false, v, next);
	}
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

/* "derde week van 2018", "laatste week van 2018": only with a year. */
static bool read_ranked_week(const struct feit_match *m, uint32_t i, int rank,
			     struct feit_tijdvak *v, uint32_t *next)
{
	start(v, FEIT_WEEK);
	v->part = (uint8_t)rank;
	if (!feit_read_year_behind(m, i + 1, false, v, next) || v->year == FEIT_NO_YEAR)
		return false;
	if (rank == 99)
		v->part = feit_week_start(v->year, 53) != FEIT_NO_DAY ? 53 : 52;
	return feit_week_start(v->year, v->part) != FEIT_NO_DAY;
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
	} else if (feit_token_is(m, i, "week")) {
		return read_ranked_week(m, i, rank, v, next);
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
	else if (letter == 'k')
		letter = 'q';
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
		bool spelled = feit_token_is(m, i, "kwartaal"); /* "kwartaal 3 van 2022" */
		int part = spelled ? feit_plain_number(m, i + 1, 1, 1) : 0;
		if (spelled ? part < 1 || part > 4 : !read_code_word(m, i, v))
			return false;
		if (spelled) {
			start(v, FEIT_QUARTER);
			v->part = (uint8_t)part;
			i++;
		}
		*next = i + 1;
		return feit_read_year_behind(m, i + 1, false, v, next) || !spelled;
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

/* "21/22" behind a scheme word. */
static bool read_short_pair(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
			    uint32_t *next, bool *pair)
{
	int first = feit_plain_number(m, i, 2, 2), second = feit_plain_number(m, i + 2, 2, 2);

	*pair = first >= 0 && second == (first + 1) % 100 && feit_has_glue(m, i + 1) &&
		feit_has_glue(m, i + 2) &&
		(feit_has_dash(m, i + 1) || feit_has_sign(m, i + 1, '/'));
	v->year = (int16_t)feit_short_year(first);
	*next = i + 3;
	return *pair;
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
	if (!feit_read_year_pair(m, year, v, next, pair) &&
	    !read_short_pair(m, year, v, next, pair))
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
		return feit_read_year(m, i, v, next);
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

static bool read_phase(const struct feit_match *m, uint32_t i, struct feit_tijdvak *v,
		       uint32_t *next)
{
	int phase = feit_tijdwoord(m, i).num;

	i += feit_token_is(m, i + 1, "van") ? 2 : 1;
	if (feit_is_klasse(m, i, FEIT_FASE) || !feit_read_tijdvak(m, i, v, next) ||
	    v->unit == FEIT_DAY)
		return false;
	feit_set_phase(phase, v);
	return true;
}
