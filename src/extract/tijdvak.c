/* tijdvak.c - a stretch of the calendar: its days, and its form in EDTF and TIMEX3. */
#include "extract/tijdvak.h"

/* Units that begin with a month: first month of part 1, months in a part, as a code of EDTF. */
struct month_unit {
	int16_t first, length, edtf;
};

static const struct month_unit month_units[] = {
    [FEIT_MONTH] = {1, 1, 0},    [FEIT_QUARTER] = {1, 3, 33},  [FEIT_THIRD] = {1, 4, 37},
    [FEIT_HALF] = {1, 6, 40},    [FEIT_SEASON] = {3, 3, 21},   [FEIT_YEAR] = {1, 12, 0},
    [FEIT_SCHOOL] = {8, 12, 0},  [FEIT_STUDY] = {9, 12, 0},    [FEIT_MONTHS] = {1, 1, 0},
    [FEIT_DECADE] = {1, 120, 0}, [FEIT_CENTURY] = {1, 1200, 0}};

/* Which part of its unit a stretch is, from 0. */
static int part_index(const struct feit_tijdvak *v)
{
	if (v->unit >= FEIT_YEAR)
		return 0;
	return v->unit == FEIT_SEASON ? v->part - 21 : v->part - 1;
}

bool feit_tijdvak_days(const struct feit_tijdvak *v, int32_t *first, int32_t *last)
{
	*first = *last = FEIT_NO_DAY;
	if (v->year == FEIT_NO_YEAR)
		return false;
	switch (v->unit) {
	case FEIT_DAY:
		*first = *last = feit_day(v->year, v->part, v->day);
		break;
	case FEIT_WEEK:
		*first = feit_week_start(v->year, v->part);
		*last = *first == FEIT_NO_DAY ? FEIT_NO_DAY : *first + 6;
		break;
	case FEIT_SESSION:
		*first = feit_prinsjesdag(v->year);
		*last = feit_prinsjesdag(v->year + 1);
		*last -= *last != FEIT_NO_DAY;
		break;
	case FEIT_TURN:
		*first = feit_day(v->year, 12, 31);
		*last = *first == FEIT_NO_DAY ? FEIT_NO_DAY : *first + 1;
		break;
	default: {
		const struct month_unit *u = &month_units[v->unit];
		int length = v->unit == FEIT_MONTHS ? v->day : u->length;
		int month = u->first + part_index(v) * u->length, end = month + length - 1;
		*first = feit_day(v->year, month, 1);
		*last = feit_day(v->year + end / 12, end % 12 + 1, 1); /* the day after */
		*last -= *last != FEIT_NO_DAY;
	}
	}
	return *first != FEIT_NO_DAY && *last != FEIT_NO_DAY;
}

/* primo and ultimo are days; the others leave the unit whole. */
void feit_set_phase(int phase, struct feit_tijdvak *v)
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

/* ---- writing ---- */

static char *put_two(char *p, int n)
{
	p[0] = (char)('0' + n / 10 % 10);
	p[1] = (char)('0' + n % 10);
	return p + 2;
}

static char *put_year(char *p, int year)
{
	if (year == FEIT_NO_YEAR) {
		memcpy(p, "XXXX", 4);
		return p + 4;
	}
	return put_two(put_two(p, year / 100), year);
}

static char *put_month(char *p, int year, int month)
{
	p = put_year(p, year);
	*p++ = '-';
	return put_two(p, month);
}

static char *put_date(char *p, int year, int month, int day)
{
	p = put_month(p, year, month);
	*p++ = '-';
	return put_two(p, day);
}

static char *put_day(char *p, int32_t day)
{
	struct feit_ymd d = feit_ymd(day);

	return put_date(p, d.year, d.month, d.day);
}

static char *put_interval(char *p, int32_t first, int32_t last)
{
	p = put_day(p, first);
	*p++ = '/';
	return put_day(p, last);
}

/* One end of an interval, as exact as its unit: sub-year codes may not stand there. */
static char *put_side(char *p, uint8_t unit, int32_t day)
{
	struct feit_ymd d = feit_ymd(day);

	switch (unit) {
	case FEIT_YEAR:
	case FEIT_DECADE:
	case FEIT_CENTURY:
		return put_year(p, d.year);
	case FEIT_MONTH:
	case FEIT_MONTHS:
	case FEIT_SEASON:
	case FEIT_QUARTER:
	case FEIT_THIRD:
	case FEIT_HALF:
		return put_month(p, d.year, d.month);
	default:
		return put_date(p, d.year, d.month, d.day);
	}
}

static char *put_months(char *p, const struct feit_tijdvak *v)
{
	p = put_month(p, v->year, v->part);
	*p++ = '/';
	return put_month(p, v->year, v->part + v->day - 1);
}

/* The EDTF form; p itself when there is none (a week or a session of an unknown year). */
static char *put_edtf(char *p, const struct feit_tijdvak *v)
{
	int32_t first, last;

	switch (v->unit) {
	case FEIT_DAY:
		return put_date(p, v->year, v->part, v->day);
	case FEIT_MONTH:
		return put_month(p, v->year, v->part);
	case FEIT_MONTHS:
		return put_months(p, v);
	case FEIT_YEAR:
		return put_year(p, v->year);
	case FEIT_SEASON:
	case FEIT_QUARTER:
	case FEIT_THIRD:
	case FEIT_HALF:
		return put_month(p, v->year, month_units[v->unit].edtf + part_index(v));
	case FEIT_DECADE:
	case FEIT_CENTURY:
		p = put_year(p, v->year);
		p[-1] = 'X';
		if (v->unit == FEIT_CENTURY)
			p[-2] = 'X';
		return p;
	default:
		return feit_tijdvak_days(v, &first, &last) ? put_interval(p, first, last) : p;
	}
}

static char *put_lettered(char *p, int year, const char *letter, int part)
{
	p = put_year(p, year);
	*p++ = '-';
	*p++ = *letter;
	if (part)
		*p++ = (char)('0' + part);
	return p;
}

/* The TIMEX3 value. */
static char *put_value(char *p, const struct feit_tijdvak *v)
{
	static const char seasons[][3] = {"SP", "SU", "FA", "WI"};

	switch (v->unit) {
	case FEIT_QUARTER:
		return put_lettered(p, v->year, "Q", v->part);
	case FEIT_HALF:
		return put_lettered(p, v->year, "H", v->part);
	case FEIT_WEEK:
		return put_two(put_lettered(p, v->year, "W", 0), v->part);
	case FEIT_SEASON:
		p = put_lettered(p, v->year, "", 0) - 1;
		memcpy(p, seasons[part_index(v) & 3], 2);
		return p + 2;
	case FEIT_DECADE:
		return put_year(p, v->year) - 1;
	case FEIT_CENTURY:
		return put_year(p, v->year) - 2;
	default:
		return put_edtf(p, v);
	}
}

/* ---- a date ---- */

static void set_days(struct feit_date *out, int32_t first, int32_t last)
{
	out->first = first;
	out->last = last;
}

/* Text of a date while it is put together: four strings, one after the other. */
struct text {
	char bytes[160];
	char *at;
	uint8_t edtf, from, to, value; /* lengths */
};

static void put_days(struct text *t, const struct feit_date *out)
{
	char *p = t->at;

	t->at = out->first == FEIT_NO_DAY ? p : put_day(p, out->first);
	t->from = (uint8_t)(t->at - p);
	p = t->at;
	t->at = out->last == FEIT_NO_DAY ? p : put_day(p, out->last);
	t->to = (uint8_t)(t->at - p);
}

/* One allocation; from, to and value point into edtf where they are equal to it. */
static void keep_text(struct feit_arena *a, const struct text *t, struct feit_date *out)
{
	size_t n = (size_t)(t->at - t->bytes);
	char *p = feit_alloc_raw(a, n);

	memcpy(p, t->bytes, n);
	out->edtf = (struct feit_str){p, t->edtf};
	out->from = (struct feit_str){p + t->edtf, t->from};
	out->to = (struct feit_str){p + t->edtf + t->from, t->to};
	out->value = (struct feit_str){p + t->edtf + t->from + t->to, t->value};
}

/* A whole day is one string of ten bytes, used four times: the commonest full date. */
static void write_day(struct feit_arena *a, const struct feit_tijdvak *v, struct feit_date *out)
{
	char *p = feit_alloc_raw(a, 10);

	put_date(p, v->year, v->part, v->day);
	out->edtf = out->from = out->to = out->value = (struct feit_str){p, 10};
}

static void write_year(struct feit_arena *a, int year, struct feit_date *out)
{
	char *p = feit_alloc_raw(a, 20);

	put_date(put_date(p, year, 1, 1), year, 12, 31);
	out->edtf = out->value = (struct feit_str){p, 4};
	out->from = (struct feit_str){p, 10};
	out->to = (struct feit_str){p + 10, 10};
}

/* A session or school year: from, to and value are parts of its interval. */
static void write_interval(struct feit_arena *a, int32_t first, int32_t last, struct feit_date *out)
{
	char *p = feit_alloc_raw(a, 21);

	put_interval(p, first, last);
	out->edtf = out->value = (struct feit_str){p, 21};
	out->from = (struct feit_str){p, 10};
	out->to = (struct feit_str){p + 11, 10};
}

static void write_point(struct feit_arena *a, const struct feit_tijdvak *v, struct feit_date *out)
{
	struct text t = {.at = t.bytes};
	int32_t first, last;
	bool known = feit_tijdvak_days(v, &first, &last);

	set_days(out, first, last);
	out->mod = v->mod;
	if (known && v->unit == FEIT_DAY) {
		write_day(a, v, out);
		return;
	}
	if (known && v->unit == FEIT_YEAR && v->mod[0] == '\0') {
		write_year(a, v->year, out);
		return;
	}
	if (known && v->unit >= FEIT_SESSION) {
		write_interval(a, first, last, out);
		return;
	}
	t.at = put_edtf(t.at, v);
	if (v->unit == FEIT_YEAR && v->mod[0] == 'A')
		*t.at++ = '~';
	t.edtf = (uint8_t)(t.at - t.bytes);
	put_days(&t, out);
	char *value = t.at;
	t.at = put_value(t.at, v);
	t.value = (uint8_t)(t.at - value);
	keep_text(a, &t, out);
}

static void write_range(struct feit_arena *a, const struct feit_datum *d, struct feit_date *out)
{
	struct text t = {.at = t.bytes};
	int32_t first, last, other;
	bool known = feit_tijdvak_days(&d->a, &first, &other);

	known = feit_tijdvak_days(&d->b, &other, &last) && known;
	set_days(out, known ? first : FEIT_NO_DAY, known ? last : FEIT_NO_DAY);
	out->mod = d->a.mod;
	if (known) {
		t.at = put_side(t.at, d->a.unit, first);
		*t.at++ = '/';
		t.at = put_side(t.at, d->b.unit, last);
		t.edtf = (uint8_t)(t.at - t.bytes);
	}
	put_days(&t, out);
	char *value = t.at;
	if (!known) {
		t.at = put_value(t.at, &d->a);
		*t.at++ = '/';
		t.at = put_value(t.at, &d->b);
		t.value = (uint8_t)(t.at - value);
	}
	keep_text(a, &t, out);
	if (known)
		out->value = out->edtf;
}

/* The side of an open range: the unit itself, or the day beside it. */
static void write_open(struct feit_arena *a, const struct feit_datum *d, struct feit_date *out)
{
	static const char *const mods[] = {[FEIT_CLOSED] = "",
					   [FEIT_SINCE] = "ON_OR_AFTER",
					   [FEIT_AFTER] = "AFTER",
					   [FEIT_BEFORE] = "BEFORE",
					   [FEIT_UNTIL] = "ON_OR_BEFORE"};
	struct text t = {.at = t.bytes};
	int32_t first, last;
	bool known = feit_tijdvak_days(&d->a, &first, &last);
	bool to_left = d->grens == FEIT_BEFORE || d->grens == FEIT_UNTIL;

	out->mod = mods[d->grens];
	out->boundary = d->boundary;
	if (known) {
		int32_t side = d->grens == FEIT_SINCE    ? first
			       : d->grens == FEIT_AFTER  ? last + 1
			       : d->grens == FEIT_BEFORE ? first - 1
							 : last;
		set_days(out, to_left ? FEIT_NO_DAY : side, to_left ? side : FEIT_NO_DAY);
		if (to_left) {
			memcpy(t.at, "../", 3);
			t.at += 3;
		}
		t.at = put_side(t.at, d->a.unit, side);
		if (!to_left) {
			memcpy(t.at, "/..", 3);
			t.at += 3;
		}
		t.edtf = (uint8_t)(t.at - t.bytes);
	} else {
		set_days(out, FEIT_NO_DAY, FEIT_NO_DAY);
	}
	put_days(&t, out);
	char *value = t.at;
	t.at = put_value(t.at, &d->a);
	t.value = (uint8_t)(t.at - value);
	keep_text(a, &t, out);
}

/* "vanaf half mei": the loose edge says more than the open side, so the whole unit stays. */
static bool is_loose(const struct feit_tijdvak *v)
{
	return v->mod[0] == 'S' || v->mod[0] == 'M' || v->mod[0] == 'E';
}

void feit_write_datum(struct feit_arena *a, const struct feit_datum *d, struct feit_date *out)
{
	if (d->range) {
		write_range(a, d, out);
	} else if (d->grens == FEIT_CLOSED || (is_loose(&d->a) && d->grens != FEIT_UNTIL)) {
		write_point(a, &d->a, out);
		out->boundary = d->boundary ? d->boundary : "";
	} else {
		write_open(a, d, out);
	}
}
