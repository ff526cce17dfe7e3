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

#define FEIT_ALL(byte) (UINT64_C(0x0101010101010101) * (byte))

/* x with its lowest byte first in memory. */
static inline uint64_t feit_little_endian(uint64_t x)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	x = __builtin_bswap64(x);
#endif
	return x;
}

char *feit_put_long(char *p, uint32_t v); /* numbers of nine and ten digits */

/* Eight digits at once, each in a byte, the first one lowest: the number is halved three times into
 * numbers of half as many digits. Then the zeroes in front are pushed out. Half the instructions of
 * two digits a step. */
static inline char *feit_put_uint(char *p, uint32_t v)
{
	if (v < 10) {
		*p = (char)('0' + v);
		return p + 1;
	}
	if (v >= 100000000)
		return feit_put_long(p, v);
	uint64_t x = v / 10000 | (uint64_t)(v % 10000) << 32;
	uint64_t high = (x * 10486 >> 20) & UINT64_C(0x0000007f0000007f); /* x / 100 */
	x = (x << 16) - high * ((100 << 16) - 1);
	high = (x * 103 >> 10) & UINT64_C(0x000f000f000f000f); /* x / 10 */
	x = (x << 8) - high * ((10 << 8) - 1);
	unsigned zeroes = (unsigned)__builtin_ctzll(x) & 0x38; /* bits of them */
	x = feit_little_endian((x | FEIT_ALL('0')) >> zeroes);
	memcpy(p, &x, 8);
	return p + 8 - zeroes / 8;
}

char *feit_put_decimal(char *p, struct feit_decimal);
/* Points on a page, with one decimal: "72", "70.9". */
char *feit_put_points(char *p, float points);

/* ---- sixteen bytes at a time: is there one that must be escaped? ---- */

typedef uint8_t feit_bytes16 __attribute__((vector_size(16)));
typedef int8_t feit_mask16 __attribute__((vector_size(16))); /* -1 in each place that is meant */

#define FEIT_16(byte) ((feit_bytes16){0} + (uint8_t)(byte))

/* The two halves; not zero where something is set in them. */
struct feit_halves {
	uint64_t first, last;
};

static inline struct feit_halves feit_halve(feit_mask16 mask)
{
	struct feit_halves h;

	memcpy(&h, &mask, 16);
	return h;
}

static inline bool feit_any(feit_mask16 mask)
{
	struct feit_halves h = feit_halve(mask);

	return (h.first | h.last) != 0;
}

static inline feit_bytes16 feit_load16(const char *s)
{
	feit_bytes16 v;

	memcpy(&v, s, 16);
	return v;
}

/* Eight bytes at `a` and eight at `b`. */
static inline feit_bytes16 feit_load8_8(const char *a, const char *b)
{
	struct feit_halves h;
	feit_bytes16 v;

	memcpy(&h.first, a, 8);
	memcpy(&h.last, b, 8);
	memcpy(&v, &h, 16);
	return v;
}

/* Four bytes at `a` and four at `b`, twice: no byte is zero by accident. */
static inline feit_bytes16 feit_load4_4(const char *a, const char *b)
{
	char eight[8];

	memcpy(eight, a, 4);
	memcpy(eight + 4, b, 4);
	return feit_load8_8(eight, eight);
}

/* Writes what stands at `at`, escaped where it must be, to *p, which moves behind it; returns what
 * comes next. */
typedef const char *feit_escaper(char **p, const char *at, const char *end);

/* Says which bytes must be escaped, or looked at by the escaper. */
typedef feit_mask16 feit_suspector(feit_bytes16);

/* The less than sixteen bytes [at, end): in two halves that overlap, or one by one. */
static inline char *feit_put_short(char *p, const char *at, const char *end,
				   feit_suspector *suspect, feit_escaper *escape_one)
{
	size_t n = (size_t)(end - at);

	if (n >= 8 && !feit_any(suspect(feit_load8_8(at, end - 8)))) {
		memcpy(p, at, 8);
		memcpy(p + n - 8, end - 8, 8);
		return p + n;
	}
	if (n >= 4 && n < 8 && !feit_any(suspect(feit_load4_4(at, end - 4)))) {
		memcpy(p, at, 4);
		memcpy(p + n - 4, end - 4, 4);
		return p + n;
	}
	while (at < end)
		at = escape_one(&p, at, end);
	return p;
}

/* Writes s with `escape_one` for each byte that `suspect` sees. Room for six times s is there. A
 * syntax is two small functions, and both are inlined. What is left over of sixteen is written once
 * more together with the bytes before it. */
static inline char *feit_put_escaped(char *p, struct feit_str s, feit_suspector *suspect,
				     feit_escaper *escape_one)
{
	if (s.len == 0)
		return p; /* s.ptr may be NULL */
	const char *at = s.ptr, *end = s.ptr + s.len;
	bool clean = false; /* the last sixteen bytes were written as they are */

	while (end - at >= 16) {
		feit_bytes16 v = feit_load16(at);
		struct feit_halves odd = feit_halve(suspect(v));
		clean = (odd.first | odd.last) == 0;
		if (clean || odd.first == 0) {
			memcpy(p, &v, 16);
			p += clean ? 16 : 8;
			at += clean ? 16 : 8;
			continue;
		}
		for (const char *stop = at + 8; at < stop;)
			at = escape_one(&p, at, end);
	}
	size_t rest = (size_t)(end - at);
	if (clean && rest > 0 && !feit_any(suspect(feit_load16(end - 16)))) {
		memcpy(p + rest - 16, end - 16, 16);
		return p + rest;
	}
	return feit_put_short(p, at, end, suspect, escape_one);
}

#endif
