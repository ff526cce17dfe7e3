/* places.c - numbers in the text that may be footnote numbers: "asielzoekers.12 Voorts".
 *
 * Each form has a score; a footnote number is lifted only where a footnote with that number stands
 * at the foot of the page, so the scores need only part it from figures that happen to be equal.
 */
#include "normalise/places.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "normalise/scan.h"

/* ---- what stands before a number ---- */

static bool is_month(struct feit_str w)
{
	static const char *const months[] = {"januari",   "februari", "maart",    "april",
					     "mei",       "juni",     "juli",     "augustus",
					     "september", "oktober",  "november", "december"};

	for (size_t i = 0; i < 12; i++)
		if (w.len > 0 && w.ptr[0] == months[i][0] && feit_str_is(w, months[i]))
			return true;
	return false;
}

/* The word that ends at `at`: letters only, back to a blank or sign. */
static struct feit_str word_before(struct feit_str s, size_t at)
{
	size_t from = at;

	while (from > 0) {
		size_t back = from;
		if (!feit_is_letter(feit_utf8_prev(s, &back)))
			break;
		from = back;
	}
	return feit_str_cut(s, from, at);
}

static bool all_capitals(struct feit_str w)
{
	for (size_t at = 0; at < w.len;)
		if (!feit_is_upper(feit_utf8_next(w, &at)))
			return false;
	return w.len > 0;
}

/* "m2", "CO2", "NIS2", "A4": a digit that belongs to the word. */
static float after_letter(struct feit_str w)
{
	static const char *const units[] = {"m", "km", "cm", "dm", "mm", "hm", "x", "n", "v"};

	for (size_t i = 0; w.len <= 2 && i < sizeof units / sizeof units[0]; i++)
		if (feit_str_is(w, units[i]))
			return 0;
	if (all_capitals(w))
		return w.len <= 3 ? 0 : 2.5f;
	return w.len == 1 ? 0 : 5;
}

static bool is_year(struct feit_str s, size_t begin, size_t end)
{
	return end - begin == 4 &&
	       (memcmp(s.ptr + begin, "19", 2) == 0 || memcmp(s.ptr + begin, "20", 2) == 0);
}

/* Whether the four digits before `at` are a year and no part of a longer number. */
static bool year_before(struct feit_str s, size_t at)
{
	return at >= 4 && is_year(s, at - 4, at) && feit_is_digit((unsigned char)s.ptr[at - 1]) &&
	       feit_is_digit((unsigned char)s.ptr[at - 2]) &&
	       (at == 4 || !feit_is_digit((unsigned char)s.ptr[at - 5]));
}

/* A number that stands directly behind the sign that ends at `at`. */
static float after_sign(struct feit_str s, size_t at)
{
	size_t back = at;
	uint32_t sign = feit_utf8_prev(s, &back);
	bool digit = back > 0 && feit_is_digit((unsigned char)s.ptr[back - 1]);

	switch (sign) {
	case '.':
	case ':':
	case ',':
		if (digit)
			return year_before(s, back) && sign != ',' ? 4 : -3;
		return sign == ',' ? 4.5f : 6;
	case ';':
	case '!':
	case '?':
	case ')':
	case ']':
	case '"':
	case '%':
	case 0xbb:
	case 0x201d:
		return 6;
	case 0x2019: /* "'22" is a year */
		return back > 0 && s.ptr[back - 1] != ' ' ? 6 : -3;
	default:
		return -3;
	}
}

/* One of the words ends at `at`. */
static bool follows(struct feit_str s, size_t at, const struct feit_str *words)
{
	struct feit_str before = feit_str_cut(s, 0, at);

	for (; words->len > 0; words++)
		if (feit_str_ends(before, *words) &&
		    (at == words->len ||
		     !feit_is_letter((unsigned char)s.ptr[at - words->len - 1])))
			return true;
	return false;
}

/* One of the words starts at `at`. */
static bool precedes(struct feit_str s, size_t at, const struct feit_str *words)
{
	for (; words->len > 0; words++)
		if (feit_str_starts(feit_str_cut(s, at, s.len), *words))
			return true;
	return false;
}

#define W(word)                                                                                    \
	{                                                                                          \
		word, sizeof(word) - 1                                                             \
	}

/* A number between blanks; `begin` is behind the blank. */
static float between_blanks(struct feit_str s, size_t begin, size_t end)
{
	static const struct feit_str numbered[] = {
	    W("artikel"), W("nr."),    W("tabel"), W("bijlage"),   W("figuur"), W("Artikel"),
	    W("Tabel"),   W("Nr."),    W("lid"),   W("hoofdstuk"), W("€"),      W("vraag"),
	    W("Vraag"),   W("pagina"), W("p."),    W("blz."),      W("art."),   W("tot"),
	    W("van"),     W("en"),     W("de"),    W("met"),       W("in"),     W("op"),
	    W("circa"),   W("ruim"),   W("dan"),   W("per"),       W("stap"),   {NULL, 0}};
	static const struct feit_str counted[] = {
	    W("%"),       W("procent"), W("euro"),  W("miljoen"), W("miljard"), W("jaar"),
	    W("maanden"), W("weken"),   W("dagen"), W("jan"),     W("feb"),     W("maart"),
	    W("apr"),     W("mei"),     W("jun"),   W("jul"),     W("aug"),     W("sep"),
	    W("okt"),     W("nov"),     W("dec"),   W("tot"),     W("van"),     {NULL, 0}};
	size_t at = begin - 1, next = end + 1;
	float score = 1.5f;
	uint32_t sign, head;

	if (year_before(s, at))
		score += 2.5f;
	else if (feit_is_digit((unsigned char)s.ptr[at - 1])) /* cells of a table */
		score -= 4;
	if (end + 1 < s.len && feit_is_digit((unsigned char)s.ptr[end + 1]))
		score -= 3;
	size_t back = at;
	sign = feit_utf8_prev(s, &back);
	if (strchr(".;:!?", (int)(sign < 0x80 ? sign : 0)) != NULL && sign != 0)
		score += 2;
	head = end + 1 < s.len && s.ptr[end] == ' ' ? feit_utf8_next(s, &next) : 0;
	if (feit_is_upper(head) || head == 0x2014 || head == 0x2013)
		score += 2;
	if (follows(s, at, numbered))
		score -= 4;
	if (end < s.len && s.ptr[end] == ' ' && precedes(s, end + 1, counted))
		score -= 4;
	if (end < s.len && s.ptr[end] != ' ')
		score -= 1.5f;
	return score;
}

/* ---- the numbers of a line ---- */

static bool ends_well(struct feit_str s, size_t end)
{
	size_t at = end;
	uint32_t next = feit_utf8_next(s, &at);

	if (end >= s.len)
		return true;
	if ((next == '.' || next == ',') && end + 1 < s.len &&
	    feit_is_digit((unsigned char)s.ptr[end + 1]))
		return false;
	return !feit_is_letter(next) && !feit_is_digit(next) && next != '%' && next != '-' &&
	       next != '/';
}

static int value_of(struct feit_str s, size_t begin, size_t end)
{
	int v = 0;

	for (size_t i = begin; i < end; i++)
		v = v * 10 + (s.ptr[i] - '0');
	return v;
}

/* Fills *p for the digits [begin, end) of the line `s`; false where they are no place. */
static bool weigh(struct feit_str s, size_t begin, size_t end, struct place *p)
{
	if (end - begin >= 5 && end - begin <= 7 && is_year(s, begin, begin + 4)) {
		/* "11 januari 20232": the year and a number. */
		bool dated =
		    begin > 1 && s.ptr[begin - 1] == ' ' && is_month(word_before(s, begin - 1));
		if (begin > 0 && strchr(".,", s.ptr[begin - 1]) != NULL)
			return false;
		p->kind = PLACE_YEAR;
		p->score = dated ? 5 : 3;
		begin += 4;
	} else if (end - begin > 3 || begin == 0 || !ends_well(s, end)) {
		return false;
	} else if (s.ptr[begin - 1] == ' ') {
		if (begin < 2)
			return false;
		p->kind = PLACE_SPACED;
		p->score = between_blanks(s, begin, end);
	} else {
		size_t back = begin;
		uint32_t before = feit_utf8_prev(s, &back);
		p->kind = PLACE_GLUED;
		if (feit_is_letter(before))
			p->score = after_letter(word_before(s, begin));
		else if (before == '-' && end == s.len && word_before(s, begin - 1).len > 1)
			p->score = 5;
		else
			p->score = after_sign(s, begin);
	}
	p->number = value_of(s, begin, end);
	p->begin = (uint32_t)begin;
	p->end = (uint32_t)end;
	return s.ptr[begin] != '0' && p->number > 0;
}

/* Whether the line beside line i is a number that does not count on: then both are cells. */
static bool is_beside_number(const struct layout *l, uint32_t i)
{
	int v = l->lines[i].number;

	for (uint32_t k = i ? i - 1 : i + 1; k <= i + 1 && k < l->n_lines; k += 2) {
		int w = l->lines[k].number;
		if (v >= 0 && w >= 0 && l->lines[k].role == ROLE_BODY && w != v + 1 && w != v - 1)
			return true;
	}
	return false;
}

/* "27 28 29" alone on a line. */
static size_t own_line(const struct layout *l, uint32_t i, struct place *out, size_t max)
{
	struct feit_str s = line_text(l, &l->lines[i]);
	size_t n = 0, at = 0;
	float score = is_beside_number(l, i) ? 1 : 6;

	for (size_t k = 0; k < s.len; k++)
		if (!feit_is_digit((unsigned char)s.ptr[k]) && s.ptr[k] != ' ')
			return 0;
	while (at < s.len && n < max) {
		size_t end = at;
		while (end < s.len && s.ptr[end] != ' ')
			end++;
		if (end - at > 3 || (end > at && s.ptr[at] == '0'))
			return 0;
		if (end > at)
			out[n++] = (struct place){.line = i,
						  .begin = l->lines[i].begin + (uint32_t)at,
						  .end = l->lines[i].begin + (uint32_t)end,
						  .number = value_of(s, at, end),
						  .score = score,
						  .kind = PLACE_OWN_LINE};
		at = end + 1;
	}
	return n;
}

/* The first mark that ends behind `at`. Marks are sorted by begin and seldom overlap. */
static size_t first_mark(const struct layout *l, uint32_t at)
{
	const struct feit_mark *m = l->d->raw.marks;
	size_t lo = 0, hi = l->d->raw.n_marks;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (m[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static bool all_digits(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!feit_is_digit((unsigned char)p[i]))
			return false;
	return n > 0;
}

bool feit_is_raised(const struct layout *l, uint32_t begin, uint32_t end)
{
	const struct feit_raw *r = &l->d->raw;
	size_t k = first_mark(l, begin);

	for (; k < r->n_marks && r->marks[k].begin == begin; k++)
		if (r->marks[k].kind == FEIT_MARK_SUPER && r->marks[k].end == end)
			return true;
	return false;
}

/* Numbers that the format says are raised, each of its own: "45" may be notes 4 and 5. */
static size_t raised(const struct layout *l, uint32_t i, struct place *out, size_t max)
{
	const struct line *x = &l->lines[i];
	const struct feit_raw *r = &l->d->raw;
	struct feit_str s = line_text(l, x);
	size_t n = 0;

	for (size_t k = first_mark(l, x->begin); k < r->n_marks && r->marks[k].begin < x->end;
	     k++) {
		const struct feit_mark *m = &r->marks[k];
		if ((m->kind != FEIT_MARK_SUPER && m->kind != FEIT_MARK_ANCHOR) || n == max ||
		    m->begin < x->begin || m->end > x->end || m->end - m->begin > 3 ||
		    !all_digits(l->text + m->begin, m->end - m->begin))
			continue;
		size_t begin = m->begin - x->begin, back = begin;
		bool unit = begin > 0 && feit_is_letter(feit_utf8_prev(s, &back)) &&
			    after_letter(word_before(s, begin)) == 0;
		out[n++] = (struct place){.line = i,
					  .begin = m->begin,
					  .end = m->end,
					  .number = value_of(s, begin, m->end - x->begin),
					  .score = unit ? 1 : 8, /* not the 2 of a square metre */
					  .kind = PLACE_RAISED};
	}
	return n;
}

static bool is_taken(const struct place *p, size_t n, uint32_t begin, uint32_t end)
{
	for (size_t i = n; i > 0 && i + 8 > n; i--)
		if (p[i - 1].begin < end && p[i - 1].end > begin)
			return true;
	return false;
}

static int by_place(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	return (a->begin > b->begin) - (a->begin < b->begin);
}

size_t feit_find_places(const struct layout *l, uint32_t i, int least, int most, struct place *out,
			size_t max)
{
	const struct line *x = &l->lines[i];
	struct feit_str s = line_text(l, x);
	size_t n = 0, n_raised = 0;

	if (!(x->has & FEIT_HAS_DIGIT))
		return 0;
	if (l->d->raw.n_marks > 0)
		n = n_raised = raised(l, i, out, max);
	if (n == 0 && s.len > 0 && feit_is_digit((unsigned char)s.ptr[0]) &&
	    (n = own_line(l, i, out, max)) > 0)
		return n;
	for (size_t at = 0; n < max; at++) {
		at = feit_find_digit(s.ptr, at, s.len);
		if (at >= s.len)
			break;
		size_t end = at;
		while (end < s.len && feit_is_digit((unsigned char)s.ptr[end]))
			end++;
		struct place *p = &out[n];
		if (end - at > 7 || (end - at < 4 && (value_of(s, at, end) < least ||
						      value_of(s, at, end) > most))) {
			at = end;
			continue;
		}
		*p = (struct place){.line = i};
		if (!is_taken(out, n_raised, x->begin + (uint32_t)at, x->begin + (uint32_t)end) &&
		    weigh(s, at, end, p)) {
			p->begin += x->begin;
			p->end += x->begin;
			n++;
		}
		at = end;
	}
	if (n_raised > 0 && n > n_raised)
		qsort(out, n, sizeof *out, by_place);
	return n;
}
