/* link.c - the link stage: what supports what. */
#include "link/links.h"

enum { SAME_WITHIN = 32, LONGEST_SENTENCE = 4000 };

void feit_link_add(struct feit_doc *d, uint32_t from, uint32_t to, const char *relation,
		   const char *role, uint8_t evidence, const char *rule)
{
	for (size_t i = d->n_links; i-- > 0 && d->n_links - i <= SAME_WITHIN;) {
		const struct feit_link *l = &d->links[i];
		if (l->from != from)
			break;
		if (l->to == to && strcmp(l->relation, relation) == 0)
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

void feit_link_words(struct feit_link_words *w)
{
	memset(w, 0, sizeof *w);
	for (unsigned i = N_LISTED; i-- > 0;) {
		unsigned letter = listed[i].word.ptr[0] & 31;
		w->lengths[letter] |= 1u << listed[i].word.len;
		w->next[i] = w->first[letter];
		w->first[letter] = (uint8_t)(i + 1);
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
	if (len >= 32 || (w->lengths[*p & 31] >> len & 1) == 0)
		return 0;
	for (unsigned i = w->first[*p & 31]; i != 0; i = w->next[i - 1])
		if (listed[i - 1].word.len == len && same_word(p, listed[i - 1].word))
			return listed[i - 1].classes;
	return 0;
}

unsigned feit_says(const struct feit_doc *d, const struct feit_link_words *w, uint32_t begin,
		   uint32_t end, int n)
{
	struct feit_str s = feit_quote(d, begin, end);
	const char *p = s.ptr, *stop = p + (s.len < LONGEST_SENTENCE ? s.len : LONGEST_SENTENCE);
	unsigned classes = 0;

	for (; n > 0 && p < stop; n--) {
		while (p < stop && !is_word_byte(w, *p))
			p++;
		const char *word = p;
		while (p < stop && is_word_byte(w, *p))
			p++;
		if (p > word)
			classes |= classes_of(w, word, (size_t)(p - word));
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
