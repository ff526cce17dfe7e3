/* put.c - the slow halves of put.h. */
#include "emit/put.h"

#include "base/arena.h"

enum { FIRST = 1 << 16, DRAIN_AT = 1 << 18 };

char *feit_room_slow(struct feit_out *o, char *p, size_t bytes)
{
	struct feit_buf *b = &o->buf;

	b->len = p ? (size_t)(p - b->ptr) : 0;
	if (o->drain != NULL && b->len >= DRAIN_AT)
		o->drain(o);
	if (b->cap - b->len < bytes) {
		size_t cap = b->cap ? b->cap * 2 : FIRST;
		if (cap < b->len + bytes)
			cap = b->len + bytes;
		b->ptr = feit_realloc(b->ptr, cap);
		b->cap = cap;
	}
	return b->ptr + b->len;
}

char *feit_put_long(char *p, uint32_t v)
{
	p = feit_put_uint(p, v / 10000000);
	for (uint32_t unit = 1000000; unit > 0; unit /= 10)
		*p++ = (char)('0' + v / unit % 10);
	return p;
}

char *feit_put_decimal(char *p, struct feit_decimal d)
{
	char tmp[24];
	size_t at = sizeof tmp;
	uint64_t v = d.digits < 0 ? 0 - (uint64_t)d.digits : (uint64_t)d.digits;

	if (d.digits < 0)
		*p++ = '-';
	if (d.scale == 0 && v <= UINT32_MAX)
		return feit_put_uint(p, (uint32_t)v);
	for (unsigned i = 0; v != 0 || i <= d.scale; i++, v /= 10) {
		if (i == d.scale && i > 0)
			tmp[--at] = '.';
		tmp[--at] = (char)('0' + v % 10);
	}
	return feit_put_bytes(p, tmp + at, sizeof tmp - at);
}

char *feit_put_points(char *p, float points)
{
	float tenths = points * 10.0f;
	bool sane = tenths > -1e9f && tenths < 1e9f; /* false for a NaN, too */
	int64_t t = sane ? (int64_t)(tenths < 0 ? tenths - 0.5f : tenths + 0.5f) : 0;
	struct feit_decimal d = t % 10 ? (struct feit_decimal){t, 1} : FEIT_DECIMAL(t / 10);

	return feit_put_decimal(p, d);
}
