/* word_hash.h - words as numbers, upper and lower case alike: "Één" and "één" have one hash.
 *
 * Shared by the library and by scripts/wordlist.c, which makes the table at build time.
 */
#ifndef FEIT_WORD_HASH_H
#define FEIT_WORD_HASH_H

#include <stddef.h>
#include <stdint.h>

#define FEIT_WORD_SEED UINT64_C(0xcbf29ce484222325)
#define FEIT_WORD_FACTOR UINT64_C(0x100000001b3)

/* Goes on with the hash `h` over n bytes of UTF-8 (FNV-1a). Case is folded in ASCII and in the
 * letters U+00C0-00DE. */
static inline uint64_t feit_word_hash(uint64_t h, const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];
		if ((c >= 'A' && c <= 'Z') ||
		    (c >= 0x80 && c <= 0x9e && i > 0 && (unsigned char)p[i - 1] == 0xc3))
			c |= 0x20;
		h = (h ^ c) * FEIT_WORD_FACTOR;
	}
	return h;
}

/* What the table of words keeps of a hash. */
static inline uint32_t feit_word_key(uint64_t h)
{
	return (uint32_t)((h ^ h >> 32) * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

#endif
