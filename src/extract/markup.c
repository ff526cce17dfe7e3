/* markup.c - links that the document itself holds, as references: <extref doc="kst-36410-3">.
 *
 * Before overlaps are settled each link to an official paper or a law becomes a reference over the
 * linked text; afterwards it is merged with the one that the rules found there. What is written in
 * full stays as it is read; what the words leave open (a paper of "this" dossier, "die wet", a
 * motion's name) takes the link's target.
 */
#include <stdlib.h>

#include "extract/extract.h"
#include "extract/identifier.h"

static const char markup_rule[] = "reference.markup";

/* ---- from raw to clean text ---- */

struct raw_index {
	struct feit_map_span *v; /* the spans that have clean text, by their raw begin */
	size_t n;
};

static int by_raw(const void *x, const void *y)
{
	const struct feit_map_span *a = x, *b = y;

	return (a->raw > b->raw) - (a->raw < b->raw);
}

/* Brings the body's spans [0, n_body) and the others behind them, each in order, into one order. */
static struct feit_map_span *merge(struct feit_arena *a, const struct feit_map_span *v,
				   size_t n_body, size_t n)
{
	struct feit_map_span *out = feit_alloc_raw(a, n * sizeof *out);
	size_t b = 0, o = n_body;

	for (size_t i = 0; i < n; i++)
		out[i] = o == n || (b < n_body && v[b].raw < v[o].raw) ? v[b++] : v[o++];
	return out;
}

/* Where the order that begins at `from` ends. */
static size_t run_end(const struct raw_index *x, size_t from)
{
	size_t i = from + 1;

	while (i < x->n && x->v[i - 1].raw < x->v[i].raw)
		i++;
	return i;
}

/* The body comes first, in the order of the source; only notes and furniture are out of it. */
static struct raw_index index_map(struct feit_doc *d)
{
	struct raw_index x = {feit_alloc_raw(d->arena, (d->map.n + 1) * sizeof *x.v), 0};

	for (size_t i = 0; i < d->map.n; i++)
		if (d->map.spans[i].clean_len > 0 && d->map.spans[i].raw_len > 0)
			x.v[x.n++] = d->map.spans[i];
	size_t n_body = run_end(&x, 0);
	if (n_body >= x.n)
		return x;
	if (run_end(&x, n_body) < x.n)
		qsort(x.v + n_body, x.n - n_body, sizeof *x.v, by_raw);
	x.v = merge(d->arena, x.v, n_body, x.n);
	return x;
}

static bool one_to_one(const struct feit_map_span *s)
{
	return s->kind == FEIT_MAP_COPY || s->kind == FEIT_MAP_MOVE;
}

/* The clean text of the raw bytes [begin, end), without blanks at its ends; empty when it was taken
 * apart (half of it moved to a note). */
static struct feit_span clean_of(const struct feit_doc *d, const struct raw_index *x,
				 uint32_t begin, uint32_t end)
{
	struct feit_span out = {FEIT_NONE, 0}, none = {0, 0};
	size_t lo = 0, hi = x->n;

	while (lo < hi) { /* the first span that ends behind `begin` */
		size_t mid = (lo + hi) / 2;
		if (x->v[mid].raw + x->v[mid].raw_len <= begin)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < x->n && x->v[lo].raw < end; lo++) {
		const struct feit_map_span *s = &x->v[lo];
		uint32_t from = s->clean, to = s->clean + s->clean_len;
		if (one_to_one(s) && begin > s->raw)
			from += begin - s->raw;
		if (one_to_one(s) && end < s->raw + s->raw_len)
			to -= s->raw + s->raw_len - end;
		out.begin = from < out.begin ? from : out.begin;
		out.end = to > out.end ? to : out.end;
	}
	if (out.begin == FEIT_NONE || out.end - out.begin > 2 * (end - begin) + 16)
		return none;
	while (out.begin < out.end && (unsigned char)d->text.ptr[out.begin] <= ' ')
		out.begin++;
	while (out.end > out.begin && (unsigned char)d->text.ptr[out.end - 1] <= ' ')
		out.end--;
	return out;
}

/* ---- links become facts ---- */

/* The linked words are a citation and little else ("36 343, nr. 7"): their numbers are no figures.
 * In a linked phrase ("de brief van 3 april 2023") dates and figures stand for themselves. */
static bool is_citation(struct feit_str s)
{
	size_t letters = 0, digits = 0;

	for (size_t i = 0; i < s.len; i++) {
		letters +=
		    (unsigned)((s.ptr[i] | 0x20) - 'a') < 26 || (unsigned char)s.ptr[i] >= 0xc0;
		digits += feit_digit_byte(s.ptr[i]);
	}
	return digits > 0 && letters <= digits + 8;
}

/* The mark goes on from `end`: a link that runs on over a line end, or was cut in parts. */
static bool goes_on(const struct feit_raw *r, const struct feit_mark *m, uint32_t end,
		    struct feit_str value)
{
	if (m->kind != FEIT_MARK_LINK || m->begin < end || m->begin > end + 2 ||
	    !feit_str_eq(m->value, value))
		return false;
	for (uint32_t i = end; i < m->begin; i++)
		if ((unsigned char)r->text.ptr[i] > ' ')
			return false;
	return true;
}

static void add_link(struct feit_doc *d, struct feit_span at, const struct feit_reference *r)
{
	uint32_t block = feit_block_at(d, at.begin);

	if (at.end <= at.begin || block == FEIT_NONE)
		return;
	if (at.end > d->blocks[block].end)
		at.end = d->blocks[block].end;
	struct feit_fact *f = FEIT_PUSH(d->arena, d->facts, d->n_facts, d->facts_cap);
	*f = (struct feit_fact){
	    .begin = at.begin,
	    .end = at.end,
	    .sentence = FEIT_NONE,
	    .kind = FEIT_REFERENCE,
	    .rank = is_citation(feit_quote(d, at.begin, at.end)) ? FEIT_RANK_REFERENCE
								 : FEIT_RANK_BESIDE,
	    .rule = markup_rule,
	};
	f->reference = feit_alloc_raw(d->arena, sizeof *f->reference);
	*f->reference = *r;
}

void feit_add_markup(struct feit_doc *d)
{
	const struct feit_raw *raw = &d->raw;
	struct raw_index index = {NULL, 0};

	for (size_t i = 0; i < raw->n_marks; i++) {
		const struct feit_mark *m = &raw->marks[i];
		struct feit_reference r;
		uint32_t end = m->end;
		if (m->kind != FEIT_MARK_LINK || !feit_read_identifier(d->arena, m->value, &r))
			continue;
		while (i + 1 < raw->n_marks && goes_on(raw, &raw->marks[i + 1], end, m->value))
			end = raw->marks[++i].end;
		if (index.v == NULL)
			index = index_map(d);
		add_link(d, clean_of(d, &index, m->begin, end), &r);
	}
}

/* ---- one fact of two ---- */

static bool is_markup(const struct feit_fact *f)
{
	return f->kind == FEIT_REFERENCE && f->rule == markup_rule;
}

/* The words name what the link leads to, perhaps more of it: the article of the linked law, the
 * paper of the linked dossier. */
static bool agrees(const struct feit_reference *words, const struct feit_reference *link)
{
	static const char *const wider[] = {"bwb", "dossier"};

	if (words->target.len && feit_str_eq(words->target, link->target))
		return true;
	if (words->target.len == 0)
		return false;
	for (size_t i = 0; i < 2; i++) {
		struct feit_str part = feit_part_of(link, wider[i]);
		bool whole =
		    i == 0 ? feit_same(link->type, "law") : feit_same(link->type, "dossier");
		if (whole && part.len && feit_str_eq(feit_part_of(words, wider[i]), part))
			return true;
	}
	return false;
}

static bool is_open(const struct feit_reference *r)
{
	return r->target.len == 0 || r->status == FEIT_AMBIGUOUS || r->evidence[0] != '\0';
}

/* The words keep their span and rule, and what else they tell ("p. 4", "motie-Bos"). */
static void take_target(struct feit_arena *a, struct feit_reference *words,
			const struct feit_reference *link)
{
	static const char *const kept[] = {"page", "name"};
	struct feit_reference old = *words;

	*words = *link;
	words->relation = old.relation;
	for (size_t i = 0; i < 2; i++)
		if (feit_part_of(words, kept[i]).len == 0)
			feit_part(a, words, kept[i], feit_part_of(&old, kept[i]));
}

/* Finds what the rules read in the link's text. True when the link's own fact has to go. */
static bool merge_link(struct feit_doc *d, size_t link)
{
	enum { LOOK = 64 };
	struct feit_fact *f = &d->facts[link], *open = NULL, *other = NULL;
	bool agreed = false;

	for (size_t k = link > LOOK ? link - LOOK : 0;
	     k < d->n_facts && k < link + LOOK && d->facts[k].begin < f->end; k++) {
		struct feit_fact *g = &d->facts[k];
		if (g->kind != FEIT_REFERENCE || is_markup(g) || g->end <= f->begin)
			continue;
		if (agrees(g->reference, f->reference)) {
			agreed = true;
			g->reference->evidence = "markup";
		} else if (is_open(g->reference)) {
			open = g;
		} else {
			other = g;
		}
	}
	if (agreed)
		return true;
	if (other != NULL) {
		feit_diagnose(d, FEIT_DIAG_LINK_DIFFERS, f->begin, f->end,
			      "the link leads to " FEIT_PRI ", the words name " FEIT_PRI,
			      FEIT_ARG(f->reference->target), FEIT_ARG(other->reference->target));
		return true;
	}
	if (open != NULL)
		take_target(d->arena, open->reference, f->reference);
	return open != NULL;
}

void feit_merge_markup(struct feit_doc *d)
{
	bool *gone = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < d->n_facts; i++)
		if (is_markup(&d->facts[i])) {
			if (gone == NULL)
				gone = feit_alloc(d->arena, d->n_facts * sizeof *gone);
			gone[i] = merge_link(d, i);
		}
	for (size_t i = 0; gone != NULL && i < d->n_facts; i++)
		if (!gone[i])
			d->facts[kept++] = d->facts[i];
	if (gone != NULL)
		d->n_facts = kept;
}
