/* resolve.c - one meaning for each stretch of text: overlaps between families, by declared rank.
 *
 * Facts of one family may overlap (the members of a range share a span): their rules agreed on it.
 * Between families the higher rank stays, then the longer, then the earlier. A fact that loses
 * against one that itself loses stays lost: the order of decisions is from left to right, so the
 * result is determined.
 */
#include <stdlib.h>

#include "extract/extract.h"

enum { GUARD_KIND = FEIT_FACT_KINDS };

static bool is_sorted(const struct feit_doc *d)
{
	for (size_t i = 1; i < d->n_facts; i++)
		if (feit_compare_facts(&d->facts[i - 1], &d->facts[i]) > 0)
			return false;
	return true;
}

/* Merges the runs that are in order already: facts arrive as a few sorted families. */
static void sort_facts(struct feit_doc *d)
{
	if (is_sorted(d)) /* match_all() merges families; only markup adds others */
		return;
	size_t n = d->n_facts;
	struct feit_fact *from = d->facts;
	struct feit_fact *to = feit_alloc_raw(d->arena, (n + 1) * sizeof *to);

	for (;;) {
		size_t runs = 0, out = 0;
		for (size_t i = 0; i < n;) {
			size_t mid = i + 1, end, a = i, b;
			while (mid < n && feit_compare_facts(&from[mid - 1], &from[mid]) <= 0)
				mid++;
			for (end = mid < n ? mid + 1 : n;
			     end < n && feit_compare_facts(&from[end - 1], &from[end]) <= 0;)
				end++;
			for (b = mid; a < mid || b < end;)
				to[out++] =
				    b >= end ||
					    (a < mid && feit_compare_facts(&from[a], &from[b]) <= 0)
					? from[a++]
					: from[b++];
			i = end;
			runs++;
		}
		struct feit_fact *swap = from;
		from = to;
		to = swap;
		if (runs <= 1)
			break;
	}
	d->facts = from;
	d->facts_cap = n + 1;
}

/* Facts that may overlap: those of one family, and those that declare it. */
static bool same_family(const struct feit_fact *a, const struct feit_fact *b)
{
	return a->kind == b->kind || a->rank == FEIT_RANK_BESIDE || b->rank == FEIT_RANK_BESIDE;
}

/* `a`, which starts first, stays and `b` goes. */
static bool beats(const struct feit_fact *a, const struct feit_fact *b)
{
	if (a->rank != b->rank)
		return a->rank > b->rank;
	return a->end - a->begin >= b->end - b->begin;
}

/* Where the furniture starts, which stands last. Running heads and feet look like references and
 * dates, and are none: what they say of the paper itself stands in the document's identity. */
static uint32_t furniture_begin(const struct feit_doc *d)
{
	size_t b = d->n_blocks;

	while (b > 0 && d->blocks[b - 1].kind == FEIT_FURNITURE)
		b--;
	return b > 0 && b < d->n_blocks ? d->blocks[b].begin
					: FEIT_NONE; /* all furniture: none is */
}

void feit_resolve(struct feit_doc *d)
{
	enum { LOOK_BACK = 64 };
	size_t kept = 0, open = 0; /* those before `open` end before all that follows */

	sort_facts(d);
	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_fact f = d->facts[i];
		while (open < kept && d->facts[open].end <= f.begin)
			open++;
		size_t first = kept;
		bool lost = false;
		for (size_t k = kept; k > open && kept - k < LOOK_BACK && !lost; k--) {
			const struct feit_fact *g = &d->facts[k - 1];
			if (g->end <= f.begin || same_family(g, &f))
				continue;
			lost = beats(g, &f);
			first = k - 1;
		}
		if (lost)
			continue;
		size_t to = first;
		for (size_t k = first; k < kept; k++) /* drop those that f overlaps and beats */
			if (d->facts[k].end <= f.begin || same_family(&d->facts[k], &f))
				d->facts[to++] = d->facts[k];
		d->facts[to++] = f;
		kept = to;
	}
	uint32_t furniture = furniture_begin(d);
	size_t n = 0;
	for (size_t i = 0, s = 0; i < kept; i++) {
		struct feit_fact *f = &d->facts[i];
		if (f->kind == GUARD_KIND || f->begin >= furniture)
			continue;
		while (s < d->n_sentences && d->sentences[s].end <= f->begin)
			s++;
		f->sentence = s < d->n_sentences && d->sentences[s].begin <= f->begin ? (uint32_t)s
										      : FEIT_NONE;
		d->facts[n++] = *f;
	}
	d->n_facts = n;
}
