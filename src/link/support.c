/* support.c - the sentences that a footnote proves: the one it closes, carried back over the
 * sentences that this one points to ("Dit ging gepaard met", "Een risico hierbij", "Een risico is
 * dat"). */
#include "link/links.h"

enum { MAX_BACK = 3 };

static bool points_back(const struct feit_doc *d, const struct feit_link_words *w,
			const struct feit_sentence *s)
{
	return feit_str_starts(feit_quote(d, s->begin, s->end), FEIT_STR("Een risico is ")) ||
	       (feit_says(d, w, s->begin, s->end, 1) & FEIT_SAYS_BACK) ||
	       (feit_says(d, w, s->begin, s->end, 4) & FEIT_SAYS_NEAR_BACK);
}

static bool has_own_note(const struct feit_doc *d, const struct feit_sentence *s,
			 const struct feit_note *but)
{
	for (const struct feit_note *n = but; n-- > d->notes && but - n <= 4;)
		if (n->anchor != FEIT_NONE && n->anchor > s->begin && n->anchor <= s->end)
			return true;
	return false;
}

static uint32_t sentence_of(const struct feit_doc *d, uint32_t anchor)
{
	return anchor == FEIT_NONE || anchor == 0 ? FEIT_NONE : feit_sentence_at(d, anchor - 1);
}

void feit_link_supports(struct feit_doc *d, const struct feit_link_words *w)
{
	for (size_t i = 0; i < d->n_notes; i++) {
		struct feit_note *n = &d->notes[i];
		uint32_t last = sentence_of(d, n->anchor), first = last;
		if (last == FEIT_NONE)
			continue;
		while (first > 0 && last - first < MAX_BACK &&
		       d->sentences[first - 1].block == d->sentences[first].block &&
		       points_back(d, w, &d->sentences[first]) &&
		       !has_own_note(d, &d->sentences[first - 1], n))
			first--;
		n->n_supports = last - first + 1;
		n->supports = feit_alloc(d->arena, n->n_supports * sizeof *n->supports);
		for (uint32_t s = first; s <= last; s++)
			n->supports[s - first] = s;
	}
}
