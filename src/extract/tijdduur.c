/* tijdduur.c - amounts of time: reading their number from the right, writing them as ISO 8601. */
#include "extract/tijdduur.h"

bool feit_read_number_left(const struct feit_match *m, uint32_t i, struct feit_number *n,
			   uint32_t *first)
{
	enum { LOOK_BACK = 6 };
	bool found = false;

	for (uint32_t k = 1; k <= LOOK_BACK && k <= i; k++) {
		const struct feit_token *t = feit_token(m, i - k);
		struct feit_number read;
		if (t->kind == FEIT_TOK_BREAK)
			break;
		if (t->kind == FEIT_TOK_SIGN) {
			if (!(t->flags & FEIT_TOK_GLUED))
				break;
			continue;
		}
		if (feit_read_number(m->doc, m->tokens, i - k, 0, &read) && read.next == i &&
		    !read.glued) {
			*n = read;
			*first = i - k;
			found = true;
		} else if (t->kind == FEIT_TOK_WORD && !feit_token_is(m, i - k, "en") &&
			   !feit_token_is(m, i - k, "half")) {
			break;
		}
	}
	return found;
}

bool feit_read_half_left(const struct feit_match *m, uint32_t i, uint32_t *first)
{
	if (!feit_token_is(m, i - 1, "half") && !feit_token_is(m, i - 1, "halve"))
		return false;
	*first = feit_token_is(m, i - 2, "een") ? i - 2 : i - 1;
	return true;
}

struct feit_amount feit_amount(struct feit_decimal n, struct feit_tijdwoord unit)
{
	struct feit_amount a = {n, unit.letter};
	struct feit_decimal months;

	feit_decimal_multiply(n, FEIT_DECIMAL(unit.num), &a.n);
	if (a.letter == 'Y' && a.n.scale && feit_decimal_multiply(a.n, FEIT_DECIMAL(12), &months) &&
	    months.scale == 0) {
		a.n = months;
		a.letter = 'M';
	}
	return a;
}

static char *put_decimal(char *p, struct feit_decimal d)
{
	char digits[24];
	int n = 0;
	int64_t v = d.digits;

	do
		digits[n++] = (char)('0' + v % 10);
	while ((v /= 10) > 0 || n <= d.scale);
	while (n-- > 0) {
		*p++ = digits[n];
		if (n > 0 && n == d.scale)
			*p++ = '.';
	}
	return p;
}

/* Weeks beside other amounts become days. */
static bool mixes_weeks(const struct feit_amount *a, int n)
{
	bool weeks = false;

	for (int i = 0; i < n; i++)
		weeks |= a[i].letter == 'W';
	return weeks && n > 1;
}

struct feit_str feit_write_amounts(struct feit_match *m, const struct feit_amount *a, int n)
{
	enum { ROOM = 32 }; /* bytes one amount takes at most */
	char *start = feit_alloc_raw(m->doc->arena, (size_t)n * ROOM), *p = start;
	bool mixed = mixes_weeks(a, n), timed = false;

	*p++ = 'P';
	for (int i = 0; i < n; i++) {
		struct feit_amount one = a[i];
		if (mixed && one.letter == 'W') {
			feit_decimal_multiply(one.n, FEIT_DECIMAL(7), &one.n);
			one.letter = 'D';
		}
		if (mixed && i + 1 < n && one.letter == 'D' && a[i + 1].letter == 'D') {
			feit_decimal_add(one.n, a[++i].n, &one.n);
		}
		if (one.letter >= 'a' && !timed) {
			*p++ = 'T';
			timed = true;
		}
		p = put_decimal(p, one.n);
		*p++ = (char)(one.letter & ~0x20);
	}
	return (struct feit_str){start, (size_t)(p - start)};
}
