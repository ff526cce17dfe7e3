/* link.c - the link stage: what supports what. */
#include "link/links.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { SAME_WITHIN = 32, LONGEST_SENTENCE = 4000 };

void feit_link_add(struct feit_doc *d, uint32_t from, uint32_t to, const char *relation,
		   const char *role, uint8_t evidence, const char *rule)
{
	for (size_t i = d->n_links; i-- > 0 && d->n_links - i <= SAME_WITHIN;) {
		const struct feit_link *l = &d->links[i];
		if (l->from != from)
			break;
		if (l->to == to && feit_same(l->relation, relation) &&
		    !(feit_same(l->rule, rule) && !feit_same(l->role, role)))
			return;
	}
	*FEIT_PUSH(d->arena, d->links, d->n_links, d->links_cap) =
	    (struct feit_link){from, to, relation, role, evidence, rule};
}

/* ---- words ----
 *
 * Every word of a span is asked once for the classes it belongs to. Most words are told apart by
 * their first letter and their length: no word of the list has both.
 */

static const struct {
	struct feit_str word; /* lower case */
	unsigned classes;
} listed[] = {
#define WORD(word, class) {{word, sizeof word - 1}, FEIT_SAYS_##class},
#include "link/words.def"
#undef WORD
};

enum { N_LISTED = sizeof listed / sizeof listed[0] };
_Static_assert(N_LISTED <= FEIT_LINK_LISTED, "links.h has room for all of them");

static unsigned slot_of(const char *p, size_t len)
{
	return (unsigned)(*p & 31) << 3 | (len & 7);
}

void feit_link_words(struct feit_link_words *w)
{
	memset(w, 0, sizeof *w);
	for (unsigned i = N_LISTED; i-- > 0;) {
		unsigned slot = slot_of(listed[i].word.ptr, listed[i].word.len);
		w->next[i] = w->first[slot];
		w->first[slot] = (uint8_t)(i + 1);
	}
	for (unsigned c = 0; c < 256; c++)
		w->letter[c] = (c | 0x20) - 'a' < 26 || c >= 0x80;
}

/* Letters, and all bytes of letters outside ASCII. */
static bool is_word_byte(const struct feit_link_words *w, char c)
{
	return w->letter[(unsigned char)c];
}

static bool same_word(const char *p, struct feit_str word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((p[i] | 0x20) != (word.ptr[i] | 0x20)) /* both: a byte of "ï" changes too */
			return false;
	return true;
}

static unsigned classes_of(const struct feit_link_words *w, const char *p, size_t len)
{
	for (unsigned i = w->first[slot_of(p, len)]; i != 0; i = w->next[i - 1])
		if (listed[i - 1].word.len == len && same_word(p, listed[i - 1].word))
			return listed[i - 1].classes;
	return 0;
}

/* A bit for each of 64 bytes that is_word_byte(); as many can be read behind the text. */
static uint64_t word_bits(const struct feit_link_words *w, const char *p)
{
	uint64_t bits = 0;

#ifdef __SSE2__
	(void)w;
	for (unsigned i = 0; i < 64; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		__m128i at = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)), _mm_set1_epi8('a'));
		__m128i letter = _mm_cmpeq_epi8(_mm_min_epu8(at, _mm_set1_epi8(25)), at);
		bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(letter, v)) << i;
	}
#else
	for (unsigned i = 0; i < 64; i++)
		bits |= (uint64_t)is_word_byte(w, p[i]) << i;
#endif
	return bits;
}

/* Whether the word of `len` bytes at bit `from` may go on behind the 64. */
static bool is_open(unsigned from, unsigned len, size_t room)
{
	return from + len == 64 && room > 64;
}

unsigned feit_says(const struct feit_doc *d, const struct feit_link_words *w, uint32_t begin,
		   uint32_t end, int n)
{
	struct feit_str s = feit_quote(d, begin, end);
	const char *p = s.ptr, *stop = p + (s.len < LONGEST_SENTENCE ? s.len : LONGEST_SENTENCE);
	unsigned classes = 0, next;

	for (; n > 0 && p < stop; p += next) {
		size_t room = (size_t)(stop - p);
		uint64_t bits = word_bits(w, p);
		if (room < 64)
			bits &= (UINT64_C(1) << room) - 1;
		for (next = 64; bits != 0 && n > 0; n--) {
			unsigned from = (unsigned)__builtin_ctzll(bits);
			uint64_t behind = ~(bits >> from);
			unsigned len = behind != 0 ? (unsigned)__builtin_ctzll(behind) : 64;
			if (is_open(from, len, room) && from > 0) {
				next = from; /* looked at again, from its start on */
				break;
			}
			if (is_open(from, len, room)) /* no word of the list is as long */
				while (p + len < stop && is_word_byte(w, p[len]))
					len++;
			else
				classes |= classes_of(w, p + from, len);
			next = from + len > next ? from + len : next;
			bits = from + len < 64 ? bits >> (from + len) << (from + len) : 0;
		}
	}
	return classes;
}

void feit_link(struct feit_doc *d)
{
	struct feit_link_words words;

	feit_link_words(&words);
	feit_link_supports(d, &words);
	feit_link_ties(d);
	feit_link_papers(d, &words);
	feit_link_periods(d, &words);
}
