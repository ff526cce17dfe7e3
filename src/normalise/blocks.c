/* blocks.c - a format that names its blocks and notes itself: XML, HTML, ODT, DOCX, tagged PDF.
 *
 * The blocks become lines, cut at line ends, so that the later steps are the same for all formats;
 * only the layout steps are left out. Notes and their anchors come from the format: "markup".
 */
#include <stdlib.h>

#include "normalise/layout.h"
#include "normalise/scan.h"

enum { LOOK_AHEAD = 64 }; /* notes that an anchor may stand before, out of order */

static bool is_white(char c)
{
	return (unsigned char)c <= ' ';
}

/* Adds the lines of [begin, end); the first starts the block. Returns the number of lines. */
static size_t add_lines(struct layout *l, const struct feit_raw_block *b, uint32_t begin,
			uint32_t end)
{
	size_t first = l->n_lines;

	while (begin < end) {
		const char *nl = memchr(l->text + begin, '\n', end - begin);
		uint32_t stop = nl ? (uint32_t)(nl - l->text) : end, from = begin, to = stop;
		while (from < to && is_white(l->text[from]) && b->kind != FEIT_TABLE)
			from++;
		while (to > from && is_white(l->text[to - 1]))
			to--;
		begin = stop + 1;
		if (from == to)
			continue;
		struct line *x = FEIT_PUSH(l->a, l->lines, l->n_lines, l->lines_cap);
		x->begin = from;
		x->end = to;
		x->number = -1;
		x->has = FEIT_HAS_ANY;
		x->note = FEIT_NONE;
		x->kind = b->kind;
		x->level = b->level;
		x->page = (uint32_t)l->n_pages - 1;
		x->starts_block = l->n_lines - 1 == first;
	}
	return l->n_lines - first;
}

static void add_page(struct layout *l, uint32_t number)
{
	if (l->n_pages > 0 && l->pages[l->n_pages - 1].number == number)
		return;
	struct page *p = FEIT_PUSH(l->a, l->pages, l->n_pages, l->pages_cap);
	p->first = p->last = (uint32_t)l->n_lines;
	p->number = number;
}

/* A second block with the same label, or with none, goes on with the note before it. */
static void add_note(struct layout *l, const struct feit_raw_block *b, size_t first)
{
	struct footnote *last = l->n_notes ? &l->notes[l->n_notes - 1] : NULL;
	bool same = last != NULL && first > 0 && l->lines[first - 1].role == ROLE_NOTE &&
		    (b->label.len == 0 || feit_str_eq(last->label, b->label));

	if (!same) {
		last = FEIT_PUSH(l->a, l->notes, l->n_notes, l->notes_cap);
		last->label = b->label;
		last->first_line = (uint32_t)first;
		last->anchor_line = last->lift = FEIT_NONE;
		last->label_begin = last->label_end = last->body_begin = l->lines[first].begin;
	}
	for (size_t i = first; i < l->n_lines; i++) {
		l->lines[i].role = ROLE_NOTE;
		l->lines[i].note = (uint32_t)l->n_notes - 1;
	}
}

static void add_block(struct layout *l, const struct feit_raw_block *b, uint32_t *done)
{
	size_t first = l->n_lines;
	uint32_t begin = b->begin > *done ? b->begin : *done;
	uint32_t end = b->end < l->d->raw.text.len ? b->end : (uint32_t)l->d->raw.text.len;

	add_page(l, b->page);
	if (begin >= end || add_lines(l, b, begin, end) == 0)
		return;
	*done = end;
	l->pages[l->n_pages - 1].last = (uint32_t)l->n_lines;
	if (b->kind == FEIT_NOTE)
		add_note(l, b, first);
	else if (b->kind == FEIT_FURNITURE)
		for (size_t i = first; i < l->n_lines; i++)
			l->lines[i].role = ROLE_FURNITURE;
}

/* The next note from *hint on that has the label and no anchor; FEIT_NONE = none. */
static uint32_t find_note(const struct layout *l, struct feit_str label, size_t *hint)
{
	for (size_t k = 0; k < LOOK_AHEAD && k < l->n_notes; k++) {
		size_t i = (*hint + k) % l->n_notes;
		if (l->notes[i].lift == FEIT_NONE && feit_str_eq(l->notes[i].label, label)) {
			*hint = i + 1;
			return (uint32_t)i;
		}
	}
	return FEIT_NONE;
}

/* Index of the line that holds the raw byte `at`, or the last before it. */
static size_t line_at(const struct layout *l, uint32_t at)
{
	size_t lo = 0, hi = l->n_lines;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (l->lines[mid].begin <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo ? lo - 1 : 0;
}

/* Anchors are lifted; so are hyphens inside a line that only a line end caused. */
static void add_lifts(struct layout *l)
{
	const struct feit_raw *r = &l->d->raw;
	size_t hint = 0;
	uint32_t done = 0;

	for (size_t i = 0; i < r->n_marks && l->n_lines > 0; i++) {
		const struct feit_mark *m = &r->marks[i];
		uint32_t note = FEIT_NONE, begin = m->begin, end = m->end;
		if (m->kind != FEIT_MARK_ANCHOR && m->kind != FEIT_MARK_SOFT_HYPHEN)
			continue;
		const struct line *x = &l->lines[line_at(l, begin)];
		if (m->kind == FEIT_MARK_ANCHOR)
			note = find_note(l, m->value, &hint);
		if ((note == FEIT_NONE && (m->kind == FEIT_MARK_ANCHOR || end >= x->end)) ||
		    begin < done || x->role == ROLE_NOTE)
			continue;
		if (begin > x->end)
			begin = x->end;
		if (end > x->end)
			end = x->end;
		if (begin < x->begin || end < begin)
			continue;
		struct lift *lift = FEIT_PUSH(l->a, l->lifts, l->n_lifts, l->lifts_cap);
		*lift = (struct lift){begin, end, note, FEIT_NONE, "markup"};
		done = end;
		if (note != FEIT_NONE)
			l->notes[note].lift = (uint32_t)l->n_lifts - 1;
	}
}

static int by_begin(const void *x, const void *y)
{
	const struct feit_raw_block *a = x, *b = y;

	return a->begin != b->begin ? (a->begin < b->begin ? -1 : 1)
				    : (a->end > b->end) - (a->end < b->end);
}

void feit_step_blocks(struct layout *l)
{
	struct feit_raw *r = &l->d->raw;
	uint32_t done = 0;
	bool sorted = true;

	for (size_t i = 1; i < r->n_blocks; i++)
		sorted &= by_begin(&r->blocks[i - 1], &r->blocks[i]) <= 0;
	if (!sorted)
		qsort(r->blocks, r->n_blocks, sizeof *r->blocks, by_begin);
	for (size_t i = 0; i < r->n_blocks; i++)
		add_block(l, &r->blocks[i], &done);
	add_lifts(l);
}
