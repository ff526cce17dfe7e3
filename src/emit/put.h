/* put.h - writes bytes at a cursor: the hot path of every format.
 *
 * A writer keeps its cursor `p` in a local variable (a pointer inside a struct would be stored and
 * loaded again at every byte written). The promise: feit_room() leaves FEIT_SLACK bytes behind the
 * cursor, strings ask for themselves, and between two calls no more than FEIT_SLACK bytes of names,
 * signs and numbers are written.
 */
#ifndef FEIT_PUT_H
#define FEIT_PUT_H

#include "emit/emit.h"

enum {
	FEIT_SLACK = 2048,
	FEIT_CHUNK = 1 << 16, /* longer strings are written in parts of this many bytes */
	FEIT_WORST = 6,       /* bytes that one byte can become: \u0001, &quot; */
};

char *feit_room_slow(struct feit_out *, char *p, size_t bytes);

/* At least `bytes` + FEIT_SLACK bytes behind the cursor that is returned. */
static inline char *feit_room(struct feit_out *o, char *p, size_t bytes)
{
	return (size_t)(o->buf.ptr + o->buf.cap - p) >= bytes + FEIT_SLACK
		   ? p
		   : feit_room_slow(o, p, bytes + FEIT_SLACK);
}

static inline char *feit_put_open(struct feit_out *o)
{
	return feit_room_slow(o, o->buf.ptr ? o->buf.ptr + o->buf.len : NULL, FEIT_SLACK);
}

static inline void feit_put_close(struct feit_out *o, char *p)
{
	o->buf.len = (size_t)(p - o->buf.ptr);
}

#define FEIT_PUT_LIT(p, lit) (memcpy((p), (lit), sizeof(lit) - 1), (p) + sizeof(lit) - 1)

static inline char *feit_put_bytes(char *p, const char *bytes, size_t n)
{
	memcpy(p, bytes, n);
	return p + n;
}

/* A short string of our own, free of signs that must be escaped. */
static inline char *feit_put_word(char *p, const char *word)
{
	size_t n = strlen(word);

	if (n >= 8 && n <= 16) {
		memcpy(p, word, 8);
		memcpy(p + n - 8, word + n - 8, 8);
	} else if (n >= 4 && n < 8) {
		memcpy(p, word, 4);
		memcpy(p + n - 4, word + n - 4, 4);
	} else {
		memcpy(p, word, n);
	}
	return p + n;
}

extern const char feit_digit_pairs[200];

static inline char *feit_put_uint(char *p, uint32_t v)
{
	size_t n = v < 10           ? 1
		   : v < 100        ? 2
		   : v < 1000       ? 3
		   : v < 10000      ? 4
		   : v < 100000     ? 5
		   : v < 1000000    ? 6
		   : v < 10000000   ? 7
		   : v < 100000000  ? 8
		   : v < 1000000000 ? 9
				    : 10;
	char *end = p + n, *at = end;

	for (; v >= 100; v /= 100)
		memcpy(at -= 2, &feit_digit_pairs[v % 100 * 2], 2);
	if (v >= 10)
		memcpy(at - 2, &feit_digit_pairs[v * 2], 2);
	else
		at[-1] = (char)('0' + v);
	return end;
}

char *feit_put_decimal(char *p, struct feit_decimal);
/* Points on a page, with one decimal: "72", "70.9". */
char *feit_put_points(char *p, float points);

/* ---- eight bytes at a time: is there one that must be escaped? ---- */

#define FEIT_ALL(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t feit_any_is(uint64_t x, unsigned char byte)
{
	uint64_t y = x ^ FEIT_ALL(byte);

	return (y - FEIT_ALL(0x01)) & ~y & FEIT_ALL(0x80);
}

/* `limit` <= 0x80. */
static inline uint64_t feit_any_less(uint64_t x, unsigned char limit)
{
	return (x - FEIT_ALL(limit)) & ~x & FEIT_ALL(0x80);
}

static inline uint64_t feit_load8(const char *s)
{
	uint64_t x;

	memcpy(&x, s, 8);
	return x;
}

static inline uint64_t feit_load4(const char *s)
{
	uint32_t x;

	memcpy(&x, s, 4);
	return x * UINT64_C(0x100000001); /* twice, so that no byte is zero by accident */
}

/* Writes what stands at `at`, escaped where it must be, to *p, which moves behind it; returns what
 * comes next. */
typedef const char *feit_escaper(char **p, const char *at, const char *end);

/* Writes s with `escape_one` for each byte that `suspect` sees in eight. Room for six times s is
 * there. A syntax is two small functions, and both are inlined. What is left over of eight is
 * written once more together with the bytes before it (or, in short strings, in two halves of
 * four). */
static inline char *feit_put_escaped(char *p, struct feit_str s, uint64_t (*suspect)(uint64_t),
				     feit_escaper *escape_one)
{
	const char *at = s.ptr, *end = s.ptr + s.len;
	bool clean = false; /* the last eight bytes were written as they are */

	if (s.len >= 4 && s.len < 8 && !(suspect(feit_load4(at)) | suspect(feit_load4(end - 4)))) {
		memcpy(p, at, 4);
		memcpy(p + s.len - 4, end - 4, 4);
		return p + s.len;
	}
	while (end - at >= 8) {
		clean = !suspect(feit_load8(at));
		if (clean) {
			memcpy(p, at, 8);
			p += 8;
			at += 8;
			continue;
		}
		for (const char *stop = at + 8; at < stop;)
			at = escape_one(&p, at, end);
	}
	size_t rest = (size_t)(end - at);
	if (clean && rest > 0 && !suspect(feit_load8(end - 8))) {
		memcpy(p + rest - 8, end - 8, 8);
		return p + rest;
	}
	while (at < end)
		at = escape_one(&p, at, end);
	return p;
}

#endif
