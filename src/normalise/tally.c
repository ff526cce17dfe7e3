/* tally.c - how often a document writes the words that are cut somewhere: "flexwoningen" 7 times.
 */
#include "normalise/tally.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/utf8.h"

enum { LONGEST_PART = 60 }; /* bytes of a word before a hyphen that are looked at */

/* ---- words ---- */

static bool is_word_sign(uint32_t cp)
{
	return feit_is_letter(cp) || feit_is_digit(cp);
}

struct feit_str feit_tail_word(struct feit_str s, bool wide)
{
	size_t at = s.len;

	while (at > 0) {
		size_t back = at;
		uint32_t cp = feit_utf8_prev(s, &back);
		if (!is_word_sign(cp) && !(wide && (cp == '-' || cp == '&' || cp == '.')))
			break;
		at = back;
	}
	return feit_str_cut(s, at, s.len);
}

static bool is_word_byte(unsigned char c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

struct feit_str feit_head_word(struct feit_str s)
{
	size_t at = 0;

	while (at < s.len) {
		size_t next = at;
		unsigned char c = (unsigned char)s.ptr[at];
		if (c < 0x80 ? !is_word_byte(c) : !is_word_sign(feit_utf8_next(s, &next)))
			break;
		at = c < 0x80 ? at + 1 : next;
	}
	return feit_str_cut(s, 0, at);
}

/* ---- keys ---- */

/* A hash that takes eight bytes at a time where feit_word_hash() takes one. Both fold case alike.
 */
struct key {
	uint64_t hash, part; /* part: the bytes since the last eight, the first lowest */
	unsigned n;          /* of them */
	unsigned char last;
};

static uint64_t mix(uint64_t h, uint64_t eight)
{
	h = (h ^ eight) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 29;
}

static void key_add(struct key *k, struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		bool capital = c < 0x80 || (c <= 0x9e && k->last == 0xc3);
		k->last = c;
		k->part |= (uint64_t)(capital ? c | 0x20 : c) << 8 * k->n;
		if (++k->n == 8) {
			k->hash = mix(k->hash, k->part);
			k->part = k->n = 0;
		}
	}
}

/* Never 0. */
static uint64_t key_end(const struct key *k)
{
	uint64_t h = k->n > 0 ? mix(k->hash, k->part) : k->hash;

	return h != 0 ? h : 1;
}

static uint64_t key_of(struct feit_str a, const char *between, struct feit_str b)
{
	struct key k = {0};

	key_add(&k, a);
	key_add(&k, feit_cstr(between));
	key_add(&k, b);
	return key_end(&k);
}

/* ---- the tally ---- */

struct tally {
	uint64_t *keys; /* 0 = free */
	uint32_t *counts;
	size_t mask;
	uint8_t *six;   /* a bit for each beginning that a wanted word may have */
	unsigned shift; /* leaves as many bits of a hash as number the bits of `six` */
};

/* Which bit of `six` stands for six bytes, upper and lower case alike; reads eight. */
static uint32_t beginning(const struct tally *t, const char *p)
{
	uint64_t v;

	memcpy(&v, p, 8);
	v = (v | UINT64_C(0x2020202020202020)) << 16;
	return (uint32_t)(v * UINT64_C(0x9e3779b97f4a7c15) >> t->shift);
}

static size_t slot_of(const struct tally *t, uint64_t key)
{
	size_t i = (size_t)(key >> 17) & t->mask;

	while (t->keys[i] != 0 && t->keys[i] != key)
		i = (i + 1) & t->mask;
	return i;
}

size_t feit_tally_want(struct tally *t, struct feit_str a, const char *between, struct feit_str b)
{
	char start[32] = {0};
	size_t n = a.len < 8 ? a.len : 8, k = strlen(between);
	uint64_t key = key_of(a, between, b);
	size_t slot = slot_of(t, key);

	t->keys[slot] = key;
	if (between[0] == '-') /* these are found by their hyphen */
		return slot;
	memcpy(start, a.ptr, n);
	memcpy(start + n, between, k);
	memcpy(start + n + k, b.ptr, b.len < 8 ? b.len : 8);
	uint32_t bit = beginning(t, start);
	t->six[bit >> 3] |= (uint8_t)(1 << (bit & 7));
	return slot;
}

uint32_t feit_tally_count(const struct tally *t, size_t word)
{
	return t->counts[word];
}

static void count(struct tally *t, uint64_t key)
{
	size_t i = slot_of(t, key);

	t->counts[i] += t->keys[i] == key;
}

#ifdef __SSE2__
/* One bit for each of sixteen bytes that is a letter, a digit, or from 0x80 on. */
static unsigned word_bits(__m128i v)
{
	__m128i from_a = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
	__m128i from_0 = _mm_sub_epi8(v, _mm_set1_epi8('0'));
	__m128i letter = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8(25)), from_a);
	__m128i digit = _mm_cmpeq_epi8(_mm_min_epu8(from_0, _mm_set1_epi8(9)), from_0);

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letter, digit), v));
}

/* The key of an ASCII word of six to fifteen bytes at p, where sixteen can be read; 0 = it is none.
 */
static uint64_t short_key(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	unsigned n = (unsigned)__builtin_ctz(~word_bits(v));
	uint64_t eight[2];

	if (n >= 16 || ((unsigned)_mm_movemask_epi8(v) & ((1u << n) - 1)) != 0)
		return 0;
	_mm_storeu_si128((__m128i *)(void *)eight, _mm_or_si128(v, _mm_set1_epi8(0x20)));
	uint64_t rest = n & 7 ? UINT64_MAX >> (64 - 8 * (n & 7)) : 0;
	struct key k = {.n = n & 7, .part = eight[n >> 3] & rest};
	if (n >= 8)
		k.hash = mix(0, eight[0]);
	return key_end(&k);
}
#endif

/* The key of the word at `at`. Nearly all words are short and ASCII. */
static uint64_t word_key(struct feit_str text, size_t at)
{
#ifdef __SSE2__
	uint64_t key = text.len - at >= 16 ? short_key(text.ptr + at) : 0;
	if (key != 0)
		return key;
#endif
	return key_of(feit_head_word(feit_str_cut(text, at, text.len)), "",
		      (struct feit_str){"", 0});
}

static __attribute__((noinline)) void count_word(struct tally *t, struct feit_str text, size_t at)
{
	count(t, word_key(text, at));
}

/* A word starts at `at`. */
static inline void visit_word(struct tally *t, struct feit_str text, size_t at)
{
	uint32_t b = beginning(t, text.ptr + at);

	if (t->six[b >> 3] >> (b & 7) & 1)
		count_word(t, text, at);
}

/* A hyphen stands at `at`, perhaps between two words. */
static void count_hyphened(struct tally *t, struct feit_str text, size_t at)
{
	size_t from = at < LONGEST_PART ? 0 : at - LONGEST_PART;

	if (at == 0 || at + 1 >= text.len || !is_word_byte((unsigned char)text.ptr[at - 1]) ||
	    !is_word_byte((unsigned char)text.ptr[at + 1]))
		return;
	struct feit_str a = feit_tail_word(feit_str_cut(text, from, at), false);
	struct feit_str b = feit_head_word(feit_str_cut(text, at + 1, text.len));
	count(t, key_of(a, "-", b));
}

#ifdef __SSE2__
/* Visits the word starts and hyphens of n bytes, 16 or 32; *inside: the byte before is part of a
 * word. */
__attribute__((always_inline)) static inline void visit_block(struct tally *t, struct feit_str text,
							      size_t i, unsigned n, bool *inside)
{
	const __m128i *p = (const __m128i *)(const void *)(text.ptr + i);
	const __m128i hyphen = _mm_set1_epi8('-');
	__m128i a = _mm_loadu_si128(p), b = n > 16 ? _mm_loadu_si128(p + 1) : _mm_setzero_si128();
	uint32_t word = word_bits(a) | word_bits(b) << 16;
	uint32_t hyphens = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, hyphen)) |
			   (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, hyphen)) << 16;
	uint32_t starts = word & ~(word << 1 | *inside);

	/* Six bytes in a row, as far as these sixteen show. */
	starts &= (word >> 1 | 0x80008000) & (word >> 2 | 0xc000c000) & (word >> 3 | 0xe000e000) &
		  (word >> 4 | 0xf000f000) & (word >> 5 | 0xf800f800);
	*inside = word >> (n - 1) & 1;
	for (; starts; starts &= starts - 1)
		visit_word(t, text, i + (size_t)__builtin_ctz(starts));
	for (; hyphens; hyphens &= hyphens - 1)
		count_hyphened(t, text, i + (size_t)__builtin_ctz(hyphens));
}
#endif

/* Visits every word start and every hyphen. A byte from 0x80 on counts as part of a word. */
void feit_tally_text(struct tally *t, struct feit_str text)
{
	bool inside = false;
	size_t i = 0;

#ifdef __SSE2__
	for (; text.len - i >= 32 + 8; i += 32)
		visit_block(t, text, i, 32, &inside);
	for (; text.len - i >= 16 + 8; i += 16)
		visit_block(t, text, i, 16, &inside);
#endif
	for (; i < text.len; i++) {
		bool word = is_word_byte((unsigned char)text.ptr[i]);
		if (word && !inside && i + 8 <= text.len)
			visit_word(t, text, i);
		if (text.ptr[i] == '-')
			count_hyphened(t, text, i);
		inside = word;
	}
}

struct tally *feit_tally_new(struct feit_arena *a, size_t n)
{
	struct tally *t = feit_alloc(a, sizeof *t);
	size_t size = 64, bits = 1 << 13;

	while (size < n * 2)
		size *= 2;
	for (t->shift = 64 - 13; bits < size * 8 && t->shift > 64 - 22; t->shift--)
		bits *= 2;
	t->six = feit_alloc(a, bits / 8);
	t->keys = feit_alloc(a, size * sizeof *t->keys);
	t->counts = feit_alloc(a, size * sizeof *t->counts);
	t->mask = size - 1;
	return t;
}
