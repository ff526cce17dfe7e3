/* edges.c - counts what stands at the edges of pages: "Rapport asiel 2023  3", "... 4", "... 5".
 *
 * A line has a key for its text and one for each number in it, the number less that of the page.
 * Most keys stand on one page only, and a table of all of them is larger than a cache. So they are
 * counted roughly first, a byte each; a key that has no two like it there needs no place in the
 * table (on 16 MB: 15 MB of table less, and a third of the time).
 */
#include "normalise/edges.h"

#include "normalise/line_keys.h"
#include "normalise/scan.h"

enum { MOST_KEYS = 1 + MOST_NUMBERS };

struct edge_line {
	uint64_t keys[MOST_KEYS];
	uint8_t n;
	bool literal; /* the first key is that of the whole text */
};

struct edges {
	struct layout *l;
	struct edge_line *lines;
	uint32_t *first; /* of each page: its first in `lines` */
	struct line_keys keys;
	uint8_t *roughly; /* keys with these bits, 255 = or more */
	uint64_t mask;
	uint8_t least;    /* of them a key must have */
	uint32_t n_pages; /* that are not empty */
};

/* The line with single blanks; in `room` where it has others. Empty = too long for furniture. */
static struct feit_str line_key(const struct layout *l, const struct line *x,
				char room[4 * WIDEST_FOOT])
{
	struct feit_str s = line_text(l, x);
	size_t n = 0;

	if (s.len > 4 * WIDEST_FOOT || x->width > 2 * WIDEST_FOOT)
		return (struct feit_str){s.ptr, 0};
	if (!(x->has & FEIT_HAS_ODD) || !feit_has_two_blanks(s.ptr, s.len))
		return s;
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != ' ' || s.ptr[i - 1] != ' ')
			room[n++] = s.ptr[i];
	return (struct feit_str){room, n};
}

static void read_keys(const struct layout *l, const struct line *x, uint32_t page,
		      struct edge_line *e)
{
	char room[4 * WIDEST_FOOT];
	struct feit_str s = line_key(l, x, room);
	struct line_number n[MOST_NUMBERS];

	e->n = 0;
	e->literal = s.len > 0 && x->number < 0;
	if (e->literal)
		e->keys[e->n++] = feit_line_hash(s, 0, 0);
	if (s.len == 0 || !(x->has & FEIT_HAS_DIGIT))
		return;
	for (size_t i = 0, count = feit_line_numbers(s, n); i < count; i++)
		e->keys[e->n++] =
		    feit_line_hash_with(feit_line_hash(s, n[i].begin, n[i].end), n[i].value - page);
}

size_t feit_edge_lines(const struct page *p)
{
	size_t n = p->last - p->first;

	return n < EDGE_LINES ? n : EDGE_LINES;
}

/* How many lines stand at one edge or the other. */
static size_t both_edges(const struct page *p)
{
	size_t n = p->last - p->first;

	return n < 2 * EDGE_LINES ? n : 2 * EDGE_LINES;
}

/* Those at the top come first, then those at the foot, in the order of the page. */
static struct edge_line *edge_line(const struct edges *e, size_t page, uint32_t i)
{
	const struct page *p = &e->l->pages[page];
	size_t n = both_edges(p), at = i - p->first;

	return &e->lines[e->first[page] + (at < EDGE_LINES ? at : n - (p->last - i))];
}

static size_t read_lines(struct edges *e)
{
	const struct layout *l = e->l;
	size_t n = 0, n_keys = 0;

	for (size_t i = 0; i < l->n_pages; i++) {
		const struct page *p = &l->pages[i];
		size_t top = feit_edge_lines(p), both = both_edges(p);
		e->first[i] = (uint32_t)n;
		e->n_pages += both > 0;
		for (size_t k = 0; k < both; k++, n++) {
			size_t at = k < top ? p->first + k : p->last - both + k;
			read_keys(l, &l->lines[at], p->number, &e->lines[n]);
			n_keys += e->lines[n].n;
		}
	}
	return n_keys;
}

static uint8_t *rough_count(const struct edges *e, uint64_t key)
{
	return &e->roughly[key >> 24 & e->mask];
}

/* Returns how many keys may be common. */
static size_t count_roughly(struct edges *e, size_t n_lines, size_t n_keys)
{
	size_t size = 64, n = 0;

	while (size < 4 * n_keys)
		size *= 2;
	e->roughly = feit_alloc(e->l->a, size);
	e->mask = size - 1;
	for (size_t i = 0; i < n_lines; i++)
		for (size_t k = 0; k < e->lines[i].n; k++) {
			uint8_t *c = rough_count(e, e->lines[i].keys[k]);
			*c += *c < UINT8_MAX;
		}
	for (size_t i = 0; i < n_lines; i++)
		for (size_t k = 0; k < e->lines[i].n; k++)
			n += *rough_count(e, e->lines[i].keys[k]) >= e->least;
	return n;
}

static void count_key(struct line_key *k, uint32_t page)
{
	if (k->count > 0 && k->last == page)
		return;
	k->run = k->count > 0 && page - k->last <= 2 ? k->run + 1 : 1;
	if (k->run > k->best_run)
		k->best_run = k->run;
	k->count++;
	k->last = page;
}

static void count_keys(struct edges *e)
{
	const struct layout *l = e->l;

	for (size_t i = 0; i < l->n_pages; i++)
		for (size_t k = 0; k < both_edges(&l->pages[i]); k++) {
			const struct edge_line *x = &e->lines[e->first[i] + k];
			for (size_t j = 0; j < x->n; j++)
				if (*rough_count(e, x->keys[j]) >= e->least)
					count_key(feit_line_key(&e->keys, x->keys[j]),
						  l->pages[i].number);
		}
}

struct edges *feit_edges_new(struct layout *l)
{
	struct edges *e = feit_alloc(l->a, sizeof *e);
	size_t n = 0;

	e->l = l;
	for (size_t i = 0; i < l->n_pages; i++)
		n += both_edges(&l->pages[i]);
	e->lines = feit_alloc_raw(l->a, (n + 1) * sizeof *e->lines);
	e->first = feit_alloc_raw(l->a, (l->n_pages + 1) * sizeof *e->first);
	if (l->n_pages < 2)
		return e;
	size_t n_keys = read_lines(e);
	e->least = e->n_pages <= 4 ? 2 : 3; /* see is_common() */
	e->keys = feit_line_keys_new(l, count_roughly(e, n, n_keys));
	count_keys(e);
	return e;
}

/* `strict`: the line ends like a sentence: "Idem." under many pages is a note. */
static bool is_common(const struct edges *e, const struct line_key *k, bool strict)
{
	if (strict)
		return k->count >= 3 && k->count * 10 >= e->n_pages * 8;
	if (e->n_pages <= 4)
		return k->count >= 2;
	return k->best_run >= 3 || (k->count >= 3 && k->count * 10 >= e->n_pages * 3);
}

enum edge_match feit_edge_match(const struct edges *e, size_t page, uint32_t i)
{
	const struct line *x = &e->l->lines[i];
	bool strict = strchr(".,;:", e->l->text[x->end - 1]) != NULL;
	struct line_keys keys = e->keys;

	if (e->n_pages < 2)
		return NO_MATCH;
	const struct edge_line *m = edge_line(e, page, i);
	for (size_t k = 0; k < m->n; k++)
		if (*rough_count(e, m->keys[k]) >= e->least &&
		    is_common(e, feit_line_key(&keys, m->keys[k]), strict))
			return k == 0 && m->literal ? MATCH_LITERAL : MATCH_COUNTED;
	return NO_MATCH;
}
