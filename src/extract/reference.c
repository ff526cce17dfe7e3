/* reference.c - what the readers of references share: parts, identifiers, verdicts. */
#include "extract/reference.h"

struct feit_reference *feit_refer(struct feit_match *m, uint32_t begin, uint32_t end,
				  const char *type)
{
	struct feit_reference *r = feit_add_reference(m, begin, end);

	r->type = type;
	return r;
}

void feit_part(struct feit_arena *a, struct feit_reference *r, const char *name,
	       struct feit_str value)
{
	size_t n = r->n_parts;

	if (value.len == 0)
		return;
	if (n == 0 || (n >= 8 && (n & (n - 1)) == 0)) { /* room for 8, 16, 32, ... */
		struct feit_part *v = feit_alloc_raw(a, (n < 8 ? 8 : 2 * n) * sizeof *v);
		if (n)
			memcpy(v, r->parts, n * sizeof *v);
		r->parts = v;
	}
	r->parts[r->n_parts++] = (struct feit_part){name, value};
}

struct feit_str feit_part_of(const struct feit_reference *r, const char *name)
{
	for (size_t i = 0; i < r->n_parts; i++)
		if (feit_same(r->parts[i].name, name))
			return r->parts[i].value;
	return FEIT_STR("");
}

void feit_judge(struct feit_reference *r, enum feit_ref_status status, struct feit_str reason)
{
	if (status <= r->status)
		return;
	r->status = (uint8_t)status;
	r->reason = reason;
}

struct feit_str feit_digits(struct feit_arena *a, int64_t n, int width)
{
	char reversed[20], *to;
	int len = 0;

	for (; n > 0 || len < width || len == 0; n /= 10)
		reversed[len++] = (char)('0' + n % 10);
	to = feit_alloc_raw(a, (size_t)len);
	for (int i = 0; i < len; i++)
		to[i] = reversed[len - 1 - i];
	return (struct feit_str){to, (size_t)len};
}

struct feit_str feit_join(struct feit_arena *a, const struct feit_str *pieces, size_t n)
{
	size_t len = 0;
	char *to;

	for (size_t i = 0; i < n; i++)
		len += pieces[i].len;
	to = feit_alloc_raw(a, len + 1);
	len = 0;
	for (size_t i = 0; i < n; i++)
		if (pieces[i].len) {
			memcpy(to + len, pieces[i].ptr, pieces[i].len);
			len += pieces[i].len;
		}
	return (struct feit_str){to, len};
}

struct feit_str feit_upper(struct feit_arena *a, struct feit_str s)
{
	char *to = feit_alloc_raw(a, s.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != ' ')
			to[n++] =
			    (unsigned)(s.ptr[i] - 'a') < 26 ? (char)(s.ptr[i] - 32) : s.ptr[i];
	return (struct feit_str){to, n};
}

struct feit_str feit_publication_url(struct feit_arena *a, struct feit_str id)
{
	return FEIT_JOIN(a, FEIT_STR("https://zoek.officielebekendmakingen.nl/"), id,
			 FEIT_STR(".html"));
}
