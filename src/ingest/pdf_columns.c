/* pdf_columns.c - pages in two columns of prose are put in reading order.
 *
 * poppler cuts such a page at every heading and reads the pieces from side to side. Here a page
 * counts as two columns only when a gutter is free on nearly the whole page and both sides are
 * prose; tables, and labels with their values beside them, keep poppler's order.
 */
#include <stdlib.h>

#include "ingest/pdf.h"

enum {
	LEAST_LINES = 8,    /* on each side */
	WIDEST_PAGE = 3000, /* points */
	LEAST_GUTTER = 6,   /* points */
	EDGE_LINES = 2,     /* of a running head or foot */
};

/* Where a line goes: rising order is reading order. */
enum group { HEAD, ACROSS, LEFT, RIGHT, LEFT_NOTES, RIGHT_NOTES, FOOT };

struct item {
	struct feit_pdf_line line;
	struct feit_box box;
	float size;
	uint32_t band; /* lines across the page that stand above it */
	uint8_t group; /* enum group */
};

struct sheet {
	const struct feit_pdf *pdf;
	struct item *items;
	size_t n;
};

static void measure(const struct feit_pdf *p, struct item *x)
{
	size_t most = 0;

	x->box = p->words[x->line.first].box;
	for (uint32_t i = x->line.first; i != FEIT_NONE; i = p->words[i].next) {
		const struct feit_pdf_word *w = &p->words[i];
		x->box.x0 = w->box.x0 < x->box.x0 ? w->box.x0 : x->box.x0;
		x->box.x1 = w->box.x1 > x->box.x1 ? w->box.x1 : x->box.x1;
		if (w->level == FEIT_PDF_LEVEL && w->text.len > most) {
			most = w->text.len;
			x->size = p->fonts[w->font].size;
			x->box.y0 = w->box.y0;
			x->box.y1 = w->box.y1;
		}
	}
}

/* The middle of the widest free strip in the middle of the page; 0 when there is none. */
static float find_gutter(const struct sheet *s)
{
	static const uint32_t free_share = 8; /* at most one line in eight may cross it */
	uint32_t cover[WIDEST_PAGE + 2] = {0};
	float lo = 1e6f, hi = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct feit_box *b = &s->items[i].box;
		if (b->x0 < 0 || b->x1 >= WIDEST_PAGE || b->x0 > b->x1)
			return 0;
		lo = b->x0 < lo ? b->x0 : lo;
		hi = b->x1 > hi ? b->x1 : hi;
		cover[(int)b->x0]++;
		cover[(int)b->x1 + 1]--;
	}
	int from = (int)(lo + 0.3f * (hi - lo)), to = (int)(lo + 0.7f * (hi - lo)), run = 0,
	    best = 0;
	float gutter = 0;
	uint32_t n = 0;
	for (int x = 0; x <= to; x++) {
		n += cover[x];
		run = x >= from && n * free_share <= s->n ? run + 1 : 0;
		if (run > best) {
			best = run;
			gutter = (float)x - (float)run / 2;
		}
	}
	return best >= LEAST_GUTTER ? gutter : 0;
}

static void take_sides(struct sheet *s, float gutter)
{
	for (size_t i = 0; i < s->n; i++) {
		struct item *x = &s->items[i];
		x->group = x->box.x1 <= gutter ? LEFT : x->box.x0 >= gutter ? RIGHT : ACROSS;
	}
}

/* Whether the lines of a side are prose: most of them fill the column. Sets where they stand. */
static bool is_prose(const struct sheet *s, uint8_t side, float *top, float *bottom)
{
	float x0 = 1e6f, x1 = 0;
	size_t n = 0, full = 0;

	*top = 1e6f;
	*bottom = 0;
	for (size_t i = 0; i < s->n; i++) {
		const struct feit_box *b = &s->items[i].box;
		if (s->items[i].group != side)
			continue;
		x0 = b->x0 < x0 ? b->x0 : x0;
		x1 = b->x1 > x1 ? b->x1 : x1;
		*top = b->y0 < *top ? b->y0 : *top;
		*bottom = b->y1 > *bottom ? b->y1 : *bottom;
		n++;
	}
	for (size_t i = 0; i < s->n; i++)
		if (s->items[i].group == side)
			full += s->items[i].box.x1 - s->items[i].box.x0 > 0.7f * (x1 - x0);
	return n >= LEAST_LINES && full * 2 >= n;
}

static int by_place(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if (x->box.y0 != y->box.y0)
		return x->box.y0 < y->box.y0 ? -1 : 1;
	return (x->line.first > y->line.first) - (x->line.first < y->line.first);
}

static int by_reading(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	if ((x->group == HEAD) != (y->group == HEAD))
		return x->group == HEAD ? -1 : 1;
	if ((x->group == FOOT) != (y->group == FOOT))
		return x->group == FOOT ? 1 : -1;
	if (x->band != y->band)
		return x->band < y->band ? -1 : 1;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return by_place(a, b);
}

/* A head or foot: one or two lines with a clear gap between them and the rest. Items are sorted by
 * place. */
static void take_edges(struct sheet *s)
{
	for (size_t k = 1; k <= EDGE_LINES && k < s->n; k++) {
		const struct feit_box *a = &s->items[k - 1].box, *b = &s->items[k].box;
		if (b->y0 - a->y1 > 0.8f * (a->y1 - a->y0)) {
			for (size_t i = 0; i < k; i++)
				s->items[i].group = HEAD;
			break;
		}
	}
	for (size_t k = 1; k <= EDGE_LINES && k < s->n; k++) {
		const struct item *a = &s->items[s->n - k - 1], *b = &s->items[s->n - k];
		bool lower = b->box.y0 - a->box.y0 > 0.5f * (b->box.y1 - b->box.y0);
		bool parted = b->box.y0 - a->box.y1 > 0.8f * (a->box.y1 - a->box.y0);
		if (lower && (parted || b->size > 1.05f * a->size)) { /* or below small print */
			for (size_t i = 0; i < k; i++)
				s->items[s->n - 1 - i].group = FOOT;
			break;
		}
	}
}

/* The small print at the bottom of a column. */
static void take_notes(struct sheet *s, uint8_t side, uint8_t notes)
{
	for (size_t i = s->n; i > 0; i--) {
		struct item *x = &s->items[i - 1];
		if (x->group != side)
			continue;
		if (x->size >= 0.95f * s->pdf->body_size)
			return;
		x->group = notes;
	}
}

static void count_bands(struct sheet *s)
{
	uint32_t band = 0;

	for (size_t i = 0; i < s->n; i++) {
		if (s->items[i].group == ACROSS)
			band++;
		s->items[i].band = band;
	}
	for (size_t i = 0; i < s->n; i++)
		if (s->items[i].group == LEFT_NOTES || s->items[i].group == RIGHT_NOTES)
			s->items[i].band = band;
}

static void order_page(struct feit_pdf *p, struct feit_pdf_page *page, struct item *items)
{
	struct sheet s = {p, items, 0};
	float top[2], bottom[2];

	for (uint32_t i = page->first_line; i < page->first_line + page->n_lines; i++)
		if (p->lines[i].first != FEIT_NONE) {
			items[s.n] = (struct item){.line = p->lines[i]};
			measure(p, &items[s.n++]);
		}
	float gutter = s.n >= 2 * LEAST_LINES ? find_gutter(&s) : 0;
	if (gutter <= 0)
		return;
	take_sides(&s, gutter);
	if (!is_prose(&s, LEFT, &top[0], &bottom[0]) || !is_prose(&s, RIGHT, &top[1], &bottom[1]) ||
	    top[0] > bottom[1] || top[1] > bottom[0])
		return;
	qsort(items, s.n, sizeof *items, by_place);
	take_edges(&s);
	take_notes(&s, LEFT, LEFT_NOTES);
	take_notes(&s, RIGHT, RIGHT_NOTES);
	count_bands(&s);
	qsort(items, s.n, sizeof *items, by_reading);
	page->columns = true;
	for (uint32_t i = 0; i < page->n_lines; i++)
		p->lines[page->first_line + i] =
		    i < s.n ? items[i].line : (struct feit_pdf_line){.first = FEIT_NONE};
}

void feit_pdf_order(struct feit_pdf *p, struct feit_arena *a)
{
	uint32_t most = 0;

	for (size_t k = 0; k < p->n_pages; k++)
		most = p->pages[k].n_lines > most ? p->pages[k].n_lines : most;
	struct item *items = feit_alloc(a, (most + 1) * sizeof *items);
	for (size_t k = 0; k < p->n_pages; k++)
		order_page(p, &p->pages[k], items);
}
