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
