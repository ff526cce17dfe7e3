/* pdf_rows.c - rows of tables: "2022 | 12,0 | 5,6" is one line of cells.
 *
 * poppler gives each cell a line of its own, row by row in tight tables and column by column in
 * wide ones. Columns whose lines stand at the same heights are woven into rows; then lines beside
 * one another become one row where at least two rows follow each other and share the place of a
 * cell.
 */
#include <stdlib.h>

#include "ingest/pdf.h"

enum {
	LEAST_LINES = 2,
	PROSE_LINES = 5,
	MOST_CELLS = 40,
	JUTS_OUT = 40, /* points that a cell may begin left of those above it */
};

struct cell {
	struct feit_pdf_line line;
	struct feit_box box;
	uint32_t row;
};

/* Lines below one another: the column [begin, end) of a grid, perhaps. */
struct column {
	size_t begin, end;
	struct feit_box box;
};

static float middle(const struct feit_box *b)
{
	return (b->y0 + b->y1) / 2;
}

static bool beside(const struct feit_box *a, const struct feit_box *b)
{
	float d = middle(a) - middle(b), h = a->y1 - a->y0;

	return d < 0.4f * h && d > -0.4f * h;
}

static void measure(const struct feit_pdf *p, struct cell *c)
{
	c->box = p->words[c->line.first].box;
	for (uint32_t i = c->line.first; i != FEIT_NONE; i = p->words[i].next) {
		const struct feit_box *b = &p->words[i].box;
		c->box.x0 = b->x0 < c->box.x0 ? b->x0 : c->box.x0;
		c->box.x1 = b->x1 > c->box.x1 ? b->x1 : c->box.x1;
		if (p->words[i].level == FEIT_PDF_LEVEL) {
			c->box.y0 = b->y0;
			c->box.y1 = b->y1;
		}
	}
}

/* ---- columns into rows ---- */

static struct column find_column(const struct cell *c, size_t from, size_t n)
{
	struct column k = {from, from + 1, c[from].box};

	for (; k.end < n; k.end++) {
		const struct feit_box *a = &c[k.end - 1].box, *b = &c[k.end].box;
		if (b->y0 < a->y0 + 0.4f * (a->y1 - a->y0) || b->x0 > k.box.x1 ||
		    b->x1 < k.box.x0 || b->x0 < k.box.x0 - JUTS_OUT)
			break;
		k.box.x0 = b->x0 < k.box.x0 ? b->x0 : k.box.x0;
		k.box.x1 = b->x1 > k.box.x1 ? b->x1 : k.box.x1;
		k.box.y1 = b->y1;
	}
	return k;
}

static bool is_prose(const struct cell *c, const struct column *k, float page_width)
{
	float width = k->box.x1 - k->box.x0;
	size_t n = k->end - k->begin, full = 0;

	for (size_t i = k->begin; i < k->end; i++)
		full += c[i].box.x1 - c[i].box.x0 > 0.8f * width;
	return width > 0.5f * page_width ||
	       (n >= PROSE_LINES && full * 10 >= n * 6 && width > 0.3f * page_width);
}

/* Whether most lines of the shorter column stand beside lines of the other. Both run downwards. */
static bool share_heights(const struct cell *c, const struct column *a, const struct column *b)
{
	size_t i = a->begin, j = b->begin, pairs = 0;
	size_t n = a->end - a->begin < b->end - b->begin ? a->end - a->begin : b->end - b->begin;

	while (i < a->end && j < b->end) {
		if (beside(&c[i].box, &c[j].box)) {
			pairs++;
			i++, j++;
		} else if (middle(&c[i].box) < middle(&c[j].box)) {
			i++;
		} else {
			j++;
		}
	}
	return n >= LEAST_LINES && pairs * 10 >= n * 7;
}

static int by_height(const void *x, const void *y)
{
	const struct cell *a = x, *b = y;

	if (middle(&a->box) != middle(&b->box))
		return middle(&a->box) < middle(&b->box) ? -1 : 1;
	return (a->line.first > b->line.first) - (a->line.first < b->line.first);
}

static int by_row(const void *x, const void *y)
{
	const struct cell *a = x, *b = y;

	if (a->row != b->row)
		return a->row < b->row ? -1 : 1;
	if (a->box.x0 != b->box.x0)
		return a->box.x0 < b->box.x0 ? -1 : 1;
	return (a->line.first > b->line.first) - (a->line.first < b->line.first);
}

static void weave(struct cell *c, size_t begin, size_t end)
{
	uint32_t row = 0;

	qsort(c + begin, end - begin, sizeof *c, by_height);
	for (size_t i = begin, head = begin; i < end; i++) {
		if (i > begin && !beside(&c[head].box, &c[i].box)) {
			row++;
			head = i;
		}
		c[i].row = row;
	}
	qsort(c + begin, end - begin, sizeof *c, by_row);
}

static void weave_columns(struct cell *c, size_t n, float page_width)
{
	for (size_t i = 0; i < n;) {
		struct column a = find_column(c, i, n), last = a;
		size_t end = a.end;
		while (end < n && !is_prose(c, &last, page_width)) {
			struct column b = find_column(c, end, n);
			if (b.box.x0 < last.box.x1 - 2 || is_prose(c, &b, page_width) ||
			    !share_heights(c, &last, &b))
				break;
			last = b;
			end = b.end;
		}
		if (end > a.end)
			weave(c, i, end);
		i = end;
	}
}

/* ---- lines beside one another ---- */

static size_t row_end(const struct feit_pdf *p, const struct cell *c, size_t i, size_t n)
{
	size_t end = i + 1;

	while (end < n && end - i < MOST_CELLS && beside(&c[i].box, &c[end].box)) {
		float size = p->fonts[p->words[c[end].line.first].font].size;
		if (c[end].box.x0 < c[end - 1].box.x1 + 0.5f * size)
			break;
		end++;
	}
	return end;
}

/* Whether a cell of one row begins or ends where one of the other does. */
static bool share_place(const struct cell *c, size_t a, size_t a_end, size_t b, size_t b_end)
{
	for (size_t i = a + 1; i < a_end; i++)
		for (size_t j = b + 1; j < b_end; j++) {
			float d = c[i].box.x0 - c[j].box.x0, e = c[i].box.x1 - c[j].box.x1;
			if ((d < 3 && d > -3) || (e < 3 && e > -3))
				return true;
		}
	return false;
}

static void join_row(struct feit_pdf *p, struct cell *c, size_t begin, size_t end)
{
	struct feit_pdf_line *l = &c[begin].line;
	uint32_t last = l->first;

	for (size_t i = begin + 1; i < end; i++) {
		while (p->words[last].next != FEIT_NONE)
			last = p->words[last].next;
		last = p->words[last].next = c[i].line.first;
		p->words[last].cell = true;
		l->n_words += c[i].line.n_words;
		c[i].line = (struct feit_pdf_line){.first = FEIT_NONE};
	}
	l->row = true;
}

static void join_rows(struct feit_pdf *p, struct cell *c, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t end = row_end(p, c, i, n), rows = 1, at = end;
		for (size_t from = i, to = end; end - i > 1 && to < n;) {
			size_t next = row_end(p, c, to, n);
			if (next - to < 2 || !share_place(c, from, to, to, next))
				break;
			rows++;
			from = to;
			to = at = next;
		}
		for (size_t k = i; rows > 1 && k < at;) {
			size_t next = row_end(p, c, k, n);
			join_row(p, c, k, next);
			k = next;
		}
		i = at;
	}
}

void feit_pdf_rows(struct feit_pdf *p, struct feit_arena *a)
{
	uint32_t most = 0;

	for (size_t k = 0; k < p->n_pages; k++)
		most = p->pages[k].n_lines > most ? p->pages[k].n_lines : most;
	struct cell *c = feit_alloc(a, (most + 1) * sizeof *c);
	for (size_t k = 0; k < p->n_pages; k++) {
		const struct feit_pdf_page *page = &p->pages[k];
		size_t n = 0;
		for (uint32_t i = page->first_line; i < page->first_line + page->n_lines; i++)
			if (p->lines[i].first != FEIT_NONE) {
				c[n] = (struct cell){.line = p->lines[i]};
				measure(p, &c[n++]);
			}
		if (!page->columns)
			weave_columns(c, n, page->width);
		join_rows(p, c, n);
		for (uint32_t i = 0; i < page->n_lines; i++)
			p->lines[page->first_line + i] =
			    i < n ? c[i].line : (struct feit_pdf_line){.first = FEIT_NONE};
	}
}
