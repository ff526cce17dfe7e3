/* utf8.c - code points in UTF-8. */
#include "base/utf8.h"

#include <utf8proc.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Length of the sequence that starts with byte c (RFC 3629), 0 when none can. */
static size_t sequence(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

static bool well_formed(const unsigned char *p, size_t n)
{
	if (n == 2)
		return (p[1] & 0xc0) == 0x80;
	unsigned lo = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80;
	unsigned hi = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
	if (p[1] < lo || p[1] > hi || (p[2] & 0xc0) != 0x80)
		return false;
	return n == 3 || (p[3] & 0xc0) == 0x80;
}

/* Bytes of ASCII from `i` on, 32 at a time. */
static size_t skip_ascii(struct feit_str s, size_t i)
{
#ifdef __SSE2__
	for (; s.len - i >= 32; i += 32) {
		const __m128i *p = (const __m128i *)(const void *)(s.ptr + i);
		if (_mm_movemask_epi8(_mm_or_si128(_mm_loadu_si128(p), _mm_loadu_si128(p + 1))))
			break;
	}
#endif
	return i;
}

size_t feit_utf8_check(struct feit_str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;
	size_t i = 0;

	while ((i = skip_ascii(s, i)) < s.len) {
		uint64_t eight;
		if (s.len - i >= 8 &&
		    (memcpy(&eight, p + i, 8), (eight & 0x8080808080808080u) == 0)) {
			i += 8;
			continue;
		}
		size_t n = sequence(p[i]);
		if (n == 0 || s.len - i < n || (n > 1 && !well_formed(p + i, n)))
			return i;
		i += n;
	}
	return i;
}

size_t feit_utf8_count(struct feit_str s)
{
	size_t more = 0, i = 0;

	for (; s.len - i >= 8; i += 8) { /* continuation bytes: bit 7 set, bit 6 not */
		uint64_t v;
		memcpy(&v, s.ptr + i, 8);
		v = v >> 7 & ~v >> 6 & UINT64_C(0x0101010101010101);
		more += v * UINT64_C(0x0101010101010101) >> 56;
	}
	for (; i < s.len; i++)
		more += ((unsigned char)s.ptr[i] & 0xc0) == 0x80;
	return s.len - more;
}

uint32_t feit_utf8_next_slow(struct feit_str s, size_t *at)
{
	if (*at >= s.len)
		return 0;
	const unsigned char *p = (const unsigned char *)s.ptr + *at;
	size_t n = sequence(p[0]);
	uint32_t cp = n < 2 ? p[0] : p[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++)
		cp = cp << 6 | (p[i] & 0x3fu);
	*at += n ? n : 1;
	return cp;
}

uint32_t feit_utf8_prev_slow(struct feit_str s, size_t *at)
{
	if (*at == 0)
		return 0;
	size_t i = *at - 1;
	while (i > 0 && ((unsigned char)s.ptr[i] & 0xc0) == 0x80)
		i--;
	*at = i;
	return feit_utf8_next(s, &i);
}

size_t feit_utf8_put(char out[4], uint32_t cp)
{
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp, (utf8proc_uint8_t *)out);
}

bool feit_is_letter(uint32_t cp)
{
	if (cp < 0x80)
		return (cp | 0x20) - 'a' < 26u;
	utf8proc_category_t c = utf8proc_category((utf8proc_int32_t)cp);
	return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool feit_is_upper(uint32_t cp)
{
	return cp < 0x80 ? cp - 'A' < 26u
			 : utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LU;
}

bool feit_is_lower(uint32_t cp)
{
	return cp < 0x80 ? cp - 'a' < 26u
			 : utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LL;
}

uint32_t feit_to_lower(uint32_t cp)
{
	if (cp < 0x80)
		return cp - 'A' < 26u ? cp | 0x20 : cp;
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}
