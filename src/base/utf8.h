/* utf8.h - code points in UTF-8: checking, stepping, counting, kinds of letters.
 *
 * Input of every function but feit_utf8_check() is valid UTF-8 (RFC 3629). All are thread-safe.
 */
#ifndef FEIT_UTF8_H
#define FEIT_UTF8_H

#include "base/str.h"

/* Bytes of s up to the first invalid one; s.len when all is valid. */
size_t feit_utf8_check(struct feit_str s);

/* Code points in s. */
size_t feit_utf8_count(struct feit_str s);

uint32_t feit_utf8_next_slow(struct feit_str s, size_t *at);
uint32_t feit_utf8_prev_slow(struct feit_str s, size_t *at);

/* The code point at *at; moves *at behind it. At s.len: 0, and *at stays. */
static inline uint32_t feit_utf8_next(struct feit_str s, size_t *at)
{
	if (*at < s.len && (unsigned char)s.ptr[*at] < 0x80)
		return (unsigned char)s.ptr[(*at)++];
	return feit_utf8_next_slow(s, at);
}

/* The code point that ends at *at; moves *at to its first byte. At 0: 0, and *at stays. */
static inline uint32_t feit_utf8_prev(struct feit_str s, size_t *at)
{
	if (*at > 0 && (unsigned char)s.ptr[*at - 1] < 0x80)
		return (unsigned char)s.ptr[--*at];
	return feit_utf8_prev_slow(s, at);
}

/* Writes cp and returns its length in bytes (1-4). */
size_t feit_utf8_put(char out[4], uint32_t cp);

bool feit_is_letter(uint32_t cp);
bool feit_is_upper(uint32_t cp);
bool feit_is_lower(uint32_t cp);
uint32_t feit_to_lower(uint32_t cp);
static inline bool feit_is_digit(uint32_t cp)
{
	return cp - '0' < 10u;
}

#endif
