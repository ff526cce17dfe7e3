/* anchors.c - gives each footnote its place in the clean text.
 *
 * A number inside a line has an exact place ("glued", "spaced", "geometry"). A number on a line of
 * its own has lost it: what is left is the line it belongs to, and in it the ends of sentences, in
 * order. One end is "unique"; more are "ambiguous", fewer "few", none "none": there the best guess
 * comes first and the class says how far it can be trusted.
 */
#include "base/utf8.h"
#include "normalise/layout.h"

enum { MOST_CANDIDATES = 16 };

struct candidates {
	uint32_t at[MOST_CANDIDATES];
	size_t n;
};

static void add(struct candidates *c, uint32_t at)
{
	if (c->n < MOST_CANDIDATES && (c->n == 0 || c->at[c->n - 1] < at))
		c->at[c->n++] = at;
}

/* The sentences that end in the clean bytes (begin, end]. */
static void sentence_ends(const struct feit_doc *d, uint32_t begin, uint32_t end,
			  struct candidates *c)
{
	size_t lo = 0, hi = d->n_sentences;

	while (lo < hi) { /* the first sentence that ends behind `begin` */
		size_t mid = (lo + hi) / 2;
		if (d->sentences[mid].end <= begin)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < d->n_sentences && d->sentences[lo].end <= end; lo++)
		add(c, d->sentences[lo].end);
}

static bool is_sign(char c)
{
	return c == ',' || c == ';' || c == ':' || c == ')';
}

/* Where else a number may stand: after a year, at a sign within the sentence, at the line's end. */
static void other_places(const struct feit_doc *d, uint32_t begin, uint32_t end,
			 struct candidates *c)
{
	const char *t = d->text.ptr;

	for (uint32_t i = begin + 4; i < end; i++)
		if (t[i] == ' ' &&
		    (memcmp(t + i - 4, "20", 2) == 0 || memcmp(t + i - 4, "19", 2) == 0) &&
		    feit_is_digit((unsigned char)t[i - 1]) &&
		    feit_is_digit((unsigned char)t[i - 2]))
			add(c, i);
	if (c->n > 0)
		return;
	for (uint32_t i = begin + 1; i + 1 < end; i++)
		if (is_sign(t[i]) && t[i + 1] == ' ')
			add(c, i + (t[i] == ')'));
	if (c->n == 0)
		add(c, end);
}

static void place_own_line(struct layout *l, struct feit_note *n, const struct footnote *f,
			   size_t k, size_t of, const struct line *x)
{
	struct candidates c = {.n = 0};
	struct feit_doc *d = l->d;

	(void)f;
	n->lo = x->clean_begin;
	n->hi = x->clean_end;
	sentence_ends(d, x->clean_begin, x->clean_end, &c);
	n->evidence = c.n == 0 ? "none" : c.n < of ? "few" : c.n == of ? "unique" : "ambiguous";
	if (c.n == 0)
		other_places(d, x->clean_begin, x->clean_end, &c);
	size_t best = k < c.n ? k : c.n - 1;
	n->candidates = feit_alloc(l->a, c.n * sizeof *n->candidates);
	n->candidates[n->n_candidates++] = c.at[best];
	for (size_t i = 0; i < c.n; i++)
		if (i != best)
			n->candidates[n->n_candidates++] = c.at[i];
	n->anchor = c.at[best];
}

/* The line that the numbers on line `at` belong to: the next body line. */
static size_t owner(const struct layout *l, size_t at)
{
	size_t next = next_body(l, at);

	if (next < l->n_lines && l->lines[next].page == l->lines[at].page)
		return next;
	while (at > 0 && l->lines[at].role != ROLE_BODY)
		at--;
	return at;
}

static bool same_owner(const struct layout *l, const struct footnote *f, size_t line)
{
	return f->anchor_line != FEIT_NONE && owner(l, f->anchor_line) == line;
}

static void place(struct layout *l, size_t i)
{
	const struct footnote *f = &l->notes[i];
	struct feit_note *n = &l->d->notes[i];

	if (f->lift != FEIT_NONE) {
		n->anchor = n->lo = n->hi = l->lifts[f->lift].clean;
		n->evidence = l->lifts[f->lift].evidence;
		n->candidates = feit_alloc(l->a, sizeof *n->candidates);
		n->candidates[n->n_candidates++] = n->anchor;
	} else if (f->anchor_line != FEIT_NONE) {
		size_t line = owner(l, f->anchor_line), k = 0, of = 1;
		while (k < i && same_owner(l, &l->notes[i - k - 1], line))
			k++;
		while (i + of < l->n_notes && same_owner(l, &l->notes[i + of], line))
			of++;
		place_own_line(l, n, f, k, k + of, &l->lines[line]);
	}
}

/* Clean text of the note without its number. */
static void set_body(struct layout *l, size_t i)
{
	const struct footnote *f = &l->notes[i];
	struct feit_note *n = &l->d->notes[i];
	const char *t = l->d->text.ptr;
	uint32_t begin = f->clean_begin, end = f->clean_end;

	while (begin < end && feit_is_digit((unsigned char)t[begin]))
		begin++;
	n->label = feit_copy(
	    l->a, (struct feit_str){l->text + f->label_begin, f->label_end - f->label_begin});
	while (begin < end && t[begin] == ' ')
		begin++;
	while (end > begin && (unsigned char)t[end - 1] <= ' ')
		end--;
	n->begin = begin;
	n->end = end;
	n->anchor = n->lo = n->hi = FEIT_NONE;
	n->evidence = "";
}

void feit_step_anchors(struct layout *l)
{
	struct feit_doc *d = l->d;

	for (size_t i = 0; i < l->n_notes; i++) {
		FEIT_PUSH(d->arena, d->notes, d->n_notes, d->notes_cap);
		set_body(l, i);
		place(l, i);
	}
}
