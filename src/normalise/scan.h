/* scan.h - finds bytes of a kind sixteen at a time. Private to src/normalise. */
#ifndef FEIT_SCAN_H
#define FEIT_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The offset of the first digit in [at, end) of t; `end` = none (`at` where it is beyond). */
static inline size_t feit_find_digit(const char *t, size_t at, size_t end)
{
#ifdef __SSE2__
	for (; at + 16 <= end; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(t + at));
		__m128i hit = _mm_and_si128(_mm_cmpgt_epi8(v, _mm_set1_epi8('0' - 1)),
					    _mm_cmplt_epi8(v, _mm_set1_epi8('9' + 1)));
		unsigned bits = (unsigned)_mm_movemask_epi8(hit);
		if (bits)
			return at + (size_t)__builtin_ctz(bits);
	}
#endif
	while (at < end && (t[at] < '0' || t[at] > '9'))
		at++;
	return at;
}

/* The offset of the next '.', '!' or '?' in [at, end) of t; `end` = none. */
static inline size_t feit_find_stop(const char *t, size_t at, size_t end)
{
#ifdef __SSE2__
	for (; at + 16 <= end; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(t + at));
		__m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('.')),
							_mm_cmpeq_epi8(v, _mm_set1_epi8('!'))),
					   _mm_cmpeq_epi8(v, _mm_set1_epi8('?')));
		unsigned bits = (unsigned)_mm_movemask_epi8(hit);
		if (bits)
			return at + (size_t)__builtin_ctz(bits);
	}
#endif
	while (at < end && t[at] != '.' && t[at] != '!' && t[at] != '?')
		at++;
	return at;
}

/* What stands somewhere in a line; most lines have none of it, and steps pass over those. */
enum {
	FEIT_HAS_HIGH = 1,  /* a byte from 0x80 on */
	FEIT_HAS_DIGIT = 2, /* an ASCII digit */
	FEIT_HAS_ODD = 4,   /* a control, or two blanks side by side */
	FEIT_HAS_ANY = 7,   /* for a line that nobody looked at */
};

static inline unsigned feit_scan_bytes(const char *t, size_t n)
{
	unsigned has = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)t[i];
		if (c >= 0x80)
			has |= FEIT_HAS_HIGH;
		else if (c < ' ' || c == 0x7f || (c == ' ' && i + 1 < n && t[i + 1] == ' '))
			has |= FEIT_HAS_ODD;
		else if (c >= '0' && c <= '9')
			has |= FEIT_HAS_DIGIT;
	}
	return has;
}

/* Which of these stand in the n bytes at t. What is left over of sixteen is looked at once more
 * together with the bytes before it. */
static inline unsigned feit_scan_line(const char *t, size_t n)
{
#ifdef __SSE2__
	if (n >= 16) {
		__m128i high = _mm_setzero_si128(), digits = high, controls = high;
		unsigned before = 0, two = 0; /* a blank ended the last sixteen */
		for (size_t at = 0;;) {
			__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(t + at));
			__m128i from_0 = _mm_sub_epi8(v, _mm_set1_epi8('0'));
			unsigned blanks =
			    (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(' ')));
			high = _mm_or_si128(high, v);
			digits = _mm_or_si128(
			    digits, _mm_cmpeq_epi8(_mm_min_epu8(from_0, _mm_set1_epi8(9)), from_0));
			controls = _mm_or_si128(
			    controls, _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1f)), v));
			controls = _mm_or_si128(controls, _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)));
			two |= blanks & (blanks << 1 | before);
			if (at + 16 == n)
				break;
			before = at + 32 <= n ? blanks >> 15 : 0;
			at = at + 32 <= n ? at + 16 : n - 16;
		}
		return (_mm_movemask_epi8(high) ? FEIT_HAS_HIGH : 0u) |
		       (_mm_movemask_epi8(digits) ? FEIT_HAS_DIGIT : 0u) |
		       (two || _mm_movemask_epi8(controls) ? FEIT_HAS_ODD : 0u);
	}
#endif
	return feit_scan_bytes(t, n);
}

/* Whether two blanks stand side by side in the n bytes at t. */
static inline bool feit_has_two_blanks(const char *t, size_t n)
{
	size_t at = 0;

#ifdef __SSE2__
	const __m128i blank = _mm_set1_epi8(' ');
	for (; at + 17 <= n; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(t + at));
		__m128i next = _mm_loadu_si128((const __m128i *)(const void *)(t + at + 1));
		if (_mm_movemask_epi8(
			_mm_and_si128(_mm_cmpeq_epi8(v, blank), _mm_cmpeq_epi8(next, blank))))
			return true;
	}
#endif
	for (; at + 1 < n; at++)
		if (t[at] == ' ' && t[at + 1] == ' ')
			return true;
	return false;
}

#endif
