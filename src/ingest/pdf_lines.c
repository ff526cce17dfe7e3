/* pdf_lines.c - printed words to lines: raised footnote numbers go where they belong. */
#include <stdlib.h>

#include "ingest/pdf.h"

/* Geometry of footnote anchors (knowledge A5: 600 of 600 anchors of a 108-page file). */
static const float smaller = 0.8f;   /* of the neighbour's height */
static const float near_word = 2.5f; /* points between a word and its raised number */
static const float near_note = 8.0f; /* points between a note's number and its text */
enum { LINES_AROUND = 40 };

static float height(const struct feit_pdf_word *w)
{
	return w->box.y1 - w->box.y0;
}

static float middle(const struct feit_pdf_word *w)
{
	return (w->box.y0 + w->box.y1) / 2;
}

static float size(const struct feit_pdf *p, const struct feit_pdf_word *w)
{
	return p->fonts[w->font].size;
}

/* How w is printed against its neighbour v. */
static uint8_t judge_level(const struct feit_pdf *p, const struct feit_pdf_word *w,
			   const struct feit_pdf_word *v)
{
	if (height(w) > smaller * height(v) && size(p, w) > smaller * size(p, v))
		return FEIT_PDF_LEVEL;
	if (middle(w) < middle(v) && w->box.y1 < v->box.y1)
		return FEIT_PDF_RAISED;
	return middle(w) > middle(v) && w->box.y1 > v->box.y1 - 0.05f * height(v) &&
		       w->box.y0 > v->box.y0 + 0.3f * height(v)
		   ? FEIT_PDF_LOWERED
		   : FEIT_PDF_LEVEL;
}

/* Against the last word in the line that stands on the line; at its start, against the first that
 * follows. */
static void judge_line(struct feit_pdf *p, const struct feit_pdf_line *l)
{
	uint32_t neighbour = FEIT_NONE;

	for (uint32_t i = l->first; i != FEIT_NONE; i = p->words[i].next) {
		struct feit_pdf_word *w = &p->words[i];
		uint32_t v = neighbour;
		if (v == FEIT_NONE)
			v = w->next;
		w->level = v != FEIT_NONE ? judge_level(p, w, &p->words[v]) : FEIT_PDF_LEVEL;
		if (w->level == FEIT_PDF_LEVEL)
			neighbour = i;
	}
}

/* "4", "12", "4,5", "*": what a footnote number looks like. */
static bool is_label(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned)(s.ptr[i] - '0') >= 10 && strchr(",*)", s.ptr[i]) == NULL &&
		    (unsigned char)s.ptr[i] != 0xe2 && (unsigned char)s.ptr[i] != 0x80 &&
		    (unsigned char)s.ptr[i] != 0xa0 && (unsigned char)s.ptr[i] != 0xa1)
			return false;
	return s.len > 0 && s.len <= 8 && s.ptr[0] != ',' && s.ptr[0] != ')';
}

static bool is_stray(const struct feit_pdf *p, const struct feit_pdf_line *l)
{
	return l->first != FEIT_NONE && l->n_words <= 3 && is_label(p->words[l->first].text);
}

/* The word in line l that the stray word w stands behind (or FEIT_NONE for: before the line's first
 * word, *in_front = true). */
static bool find_place(const struct feit_pdf *p, const struct feit_pdf_line *l,
		       const struct feit_pdf_word *w, uint32_t *place)
{
	for (uint32_t i = l->first; i != FEIT_NONE; i = p->words[i].next) {
		const struct feit_pdf_word *v = &p->words[i];
		float gap = w->box.x0 - v->box.x1;
		if (judge_level(p, w, v) == FEIT_PDF_RAISED && w->box.y1 > v->box.y0 &&
		    gap > -near_word && gap < near_word) {
			*place = i;
			return true;
		}
	}
	const struct feit_pdf_word *v = &p->words[l->first];
	*place = FEIT_NONE; /* the number of a note, in front of its text */
	return v->box.x0 - w->box.x1 > -1 && v->box.x0 - w->box.x1 < near_note &&
	       w->box.y1 > v->box.y0 && w->box.y0 < middle(v) &&
	       (judge_level(p, w, v) == FEIT_PDF_RAISED || w->box.y1 > middle(v));
}

/* Moves the words of the stray line into line l behind `place`. */
static void merge(struct feit_pdf *p, struct feit_pdf_line *stray, struct feit_pdf_line *l,
		  uint32_t place)
{
	uint32_t last = stray->first;

	while (p->words[last].next != FEIT_NONE)
		last = p->words[last].next;
	if (place == FEIT_NONE) {
		p->words[l->first].glued = false;
		p->words[last].next = l->first;
		l->first = stray->first;
	} else {
		p->words[last].next = p->words[place].next;
		p->words[place].next = stray->first;
		p->words[stray->first].glued = true;
	}
	l->n_words += stray->n_words;
	stray->first = FEIT_NONE;
	stray->n_words = 0;
}

/* poppler gives a number that is raised by much a line of its own, before or after its line. */
static void place_stray(struct feit_pdf *p, const struct feit_pdf_page *page, uint32_t at)
{
	struct feit_pdf_line *stray = &p->lines[at];
	uint32_t begin = page->first_line, end = begin + page->n_lines, place;

	for (uint32_t d = 1; d <= LINES_AROUND; d++)
		for (int side = 0; side < 2; side++) {
			uint32_t i = side == 0 ? at + d : at - d;
			if ((side == 0 ? i >= end : d > at - begin) ||
			    p->lines[i].first == FEIT_NONE)
				continue;
			if (find_place(p, &p->lines[i], &p->words[stray->first], &place)) {
				merge(p, stray, &p->lines[i], place);
				return;
			}
		}
}

/* "•", "–", "a.", "3)": what stands in front of a list item. */
static bool is_bullet(struct feit_str s)
{
	static const char *const signs[] = {"\u2022", "\u00b7", "\u25aa", "\u25cf", "\u25cb",
					    "\u2013", "-",      "\u2012", "\uf0b7", "\uf0a7",
					    "\u25a0", "\u2014", "\u25e6", "o"};

	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (feit_str_is(s, signs[i]))
			return true;
	if (s.len >= 2 && s.len <= 3 && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == ')') &&
	    (s.len == 2 && s.ptr[0] >= 'a' && s.ptr[0] <= 'z'))
		return true;
	size_t points = 0; /* "3.", "3)", "4.2.1" */
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != '.' && s.ptr[i] != ')' && (unsigned)(s.ptr[i] - '0') >= 10)
			return false;
		points += (unsigned)(s.ptr[i] - '0') >= 10;
	}
	return s.len >= 2 && s.len <= 8 && points > 0 && (unsigned)(s.ptr[0] - '0') < 10;
}

enum { BULLET_GAP = 40 }; /* points between a bullet and its item */

/* Whether the bullet w stands in front of line l. */
static bool belongs_to(const struct feit_pdf *p, const struct feit_pdf_word *w,
		       const struct feit_pdf_line *l)
{
	if (l->first == FEIT_NONE)
		return false;
	const struct feit_pdf_word *v = &p->words[l->first];
	float gap = v->box.x0 - w->box.x1;

	return gap >= 0 && gap <= BULLET_GAP && middle(w) >= v->box.y0 && middle(w) <= v->box.y1;
}

/* poppler reads the bullets of a list as a column of their own, before or after the list. */
static void place_bullet(struct feit_pdf *p, const struct feit_pdf_page *page, uint32_t at)
{
	struct feit_pdf_line *bullet = &p->lines[at];
	const struct feit_pdf_word *w = &p->words[bullet->first];
	uint32_t begin = page->first_line, end = begin + page->n_lines;

	if (bullet->n_words != 1 || !is_bullet(w->text))
		return;
	for (uint32_t d = 1; d <= LINES_AROUND; d++) {
		struct feit_pdf_line *l = NULL;
		if (at + d < end && belongs_to(p, w, &p->lines[at + d]))
			l = &p->lines[at + d];
		else if (d <= at - begin && belongs_to(p, w, &p->lines[at - d]))
			l = &p->lines[at - d];
		if (l != NULL) {
			merge(p, bullet, l, FEIT_NONE);
			return;
		}
	}
}

static bool starts_with_point(struct feit_str s)
{
	return s.len > 0 && strchr(".,;:!?)", s.ptr[0]) != NULL;
}

/* Whether w continues the word v in front of it. poppler cuts hyphens, raised numbers and points
 * off by a hair, and leaves the space out where another font follows. */
static bool is_glued(const struct feit_pdf *p, const struct feit_pdf_word *w,
		     const struct feit_pdf_word *v, bool v_is_first)
{
	float gap = w->box.x0 - v->box.x1, em = size(p, v) > size(p, w) ? size(p, v) : size(p, w);

	if (v_is_first && v->level == FEIT_PDF_RAISED && w->level == FEIT_PDF_LEVEL)
		return false; /* the number of a note, and its text */
	if (w->next == FEIT_NONE && feit_str_is(w->text, "-") && gap < 0.2f * em)
		return true;
	if (w->level == FEIT_PDF_RAISED && gap < near_word && is_label(w->text))
		return true;
	if (v->level == FEIT_PDF_RAISED && starts_with_point(w->text) && gap < 0.4f * em)
		return true;
	return w->glued && gap < 0.25f * em;
}

static void settle_spaces(struct feit_pdf *p, const struct feit_pdf_line *l)
{
	const struct feit_pdf_word *v = NULL;

	for (uint32_t i = l->first; i != FEIT_NONE; i = p->words[i].next) {
		struct feit_pdf_word *w = &p->words[i];
		w->glued = v != NULL && is_glued(p, w, v, v == &p->words[l->first]);
		v = w;
	}
}

/* The size that most of the document is printed in. */
static float body_size(const struct feit_pdf *p)
{
	size_t best = 0, bytes[512] = {0};
	const size_t n = sizeof bytes / sizeof bytes[0];

	for (size_t i = 0; i < p->n_words; i++)
		if (p->words[i].font < n)
			bytes[p->words[i].font] += p->words[i].text.len;
	for (size_t i = 1; i < n; i++)
		if (bytes[i] > bytes[best])
			best = i;
	return p->n_fonts ? p->fonts[best].size : 0;
}

void feit_pdf_settle(struct feit_pdf *p)
{
	p->body_size = body_size(p);
	for (size_t k = 0; k < p->n_pages; k++) {
		const struct feit_pdf_page *page = &p->pages[k];
		for (uint32_t i = page->first_line; i < page->first_line + page->n_lines; i++)
			if (is_stray(p, &p->lines[i]))
				place_stray(p, page, i);
		for (uint32_t i = page->first_line; i < page->first_line + page->n_lines; i++)
			if (p->lines[i].first != FEIT_NONE)
				place_bullet(p, page, i);
	}
	for (size_t i = 0; i < p->n_lines; i++) {
		judge_line(p, &p->lines[i]);
		settle_spaces(p, &p->lines[i]);
	}
}

/* ---- raw text ---- */

struct out {
	struct feit_doc *doc;
	struct feit_raw *raw;
	const struct feit_pdf *pdf;
	char *text;
	size_t len;
};

static void put(struct out *o, struct feit_str s)
{
	memcpy(o->text + o->len, s.ptr, s.len);
	o->len += s.len;
}

static void stretch(struct feit_box *b, const struct feit_box *w)
{
	b->x0 = w->x0 < b->x0 ? w->x0 : b->x0;
	b->y0 = w->y0 < b->y0 ? w->y0 : b->y0;
	b->x1 = w->x1 > b->x1 ? w->x1 : b->x1;
	b->y1 = w->y1 > b->y1 ? w->y1 : b->y1;
}

static void add_mark(struct out *o, uint8_t kind, uint32_t begin, uint32_t end,
		     struct feit_str value)
{
	struct feit_raw *r = o->raw;
	struct feit_mark *m = FEIT_PUSH(o->doc->arena, r->marks, r->n_marks, r->marks_cap);

	*m = (struct feit_mark){begin, end, kind, value};
}

static bool is_note_number(struct feit_str s, const struct feit_str *labels, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (feit_str_eq(s, labels[i]))
			return true;
	return false;
}

/* Two anchors at one place are printed as "45"; the notes on the page tell. */
static size_t find_split(struct feit_str s, const struct feit_str *labels, size_t n)
{
	if (s.len < 2 || is_note_number(s, labels, n))
		return s.len;
	for (size_t i = 1; i < s.len; i++)
		if (is_note_number(feit_str_cut(s, 0, i), labels, n) &&
		    is_note_number(feit_str_cut(s, i, s.len), labels, n))
			return i;
	return s.len;
}

static void mark_level(struct out *o, const struct feit_pdf_word *w, const struct feit_str *labels,
		       size_t n_labels)
{
	uint32_t begin = w->raw, end = begin + (uint32_t)w->text.len;
	struct feit_str none = {NULL, 0};

	if (w->level == FEIT_PDF_LOWERED) {
		add_mark(o, FEIT_MARK_SUB, begin, end, none);
	} else if (w->level == FEIT_PDF_RAISED) {
		size_t split = find_split(w->text, labels, n_labels);
		add_mark(o, FEIT_MARK_SUPER, begin, begin + (uint32_t)split, none);
		if (split < w->text.len)
			add_mark(o, FEIT_MARK_SUPER, begin + (uint32_t)split, end, none);
	}
}

static void put_word(struct out *o, struct feit_pdf_word *w, bool first)
{
	struct feit_raw *r = o->raw;

	if (w->cell)
		put(o, FEIT_STR("\t"));
	else if (!first && !w->glued)
		put(o, FEIT_STR(" "));
	w->raw = (uint32_t)o->len;
	struct feit_origin *x = FEIT_PUSH(o->doc->arena, r->origins, r->n_origins, r->origins_cap);
	*x = (struct feit_origin){.raw = (uint32_t)o->len, .source = FEIT_NONE, .box = w->box};
	put(o, w->text);
}

static void put_line(struct out *o, const struct feit_pdf_line *l, uint32_t page)
{
	const struct feit_pdf *p = o->pdf;
	struct feit_raw *r = o->raw;
	struct feit_line *line = FEIT_PUSH(o->doc->arena, r->lines, r->n_lines, r->lines_cap);
	size_t most = 0;

	*line = (struct feit_line){.begin = (uint32_t)o->len,
				   .page = page,
				   .bold = true,
				   .row = l->row,
				   .box = p->words[l->first].box};
	for (uint32_t i = l->first; i != FEIT_NONE; i = p->words[i].next) {
		struct feit_pdf_word *w = &p->words[i];
		put_word(o, w, i == l->first);
		stretch(&line->box, &w->box);
		line->bold &= p->fonts[w->font].bold || w->level != FEIT_PDF_LEVEL;
		if (w->text.len > most && w->level == FEIT_PDF_LEVEL) {
			most = w->text.len; /* the longest word has the prevailing size */
			line->size = size(p, w);
		}
	}
	line->end = (uint32_t)o->len;
	put(o, FEIT_STR("\n"));
}

static struct feit_str first_digits(struct feit_str s)
{
	size_t n = 0;

	while (n < s.len && n < 4 && (unsigned)(s.ptr[n] - '0') < 10)
		n++;
	return feit_str_cut(s, 0, n);
}

/* Numbers of the notes on a page: raised at the start of a line, or in a line of smaller print. */
static size_t find_labels(const struct out *o, const struct feit_pdf_page *page,
			  struct feit_str *labels, size_t max)
{
	const struct feit_pdf *p = o->pdf;
	size_t n = 0;

	for (uint32_t i = page->first_line; i < page->first_line + page->n_lines && n < max; i++) {
		uint32_t first = p->lines[i].first;
		if (first == FEIT_NONE || p->lines[i].n_words < 2)
			continue;
		const struct feit_pdf_word *w = &p->words[first];
		struct feit_str label = first_digits(w->text); /* "5Besluit van" */
		if (label.len > 0 && size(p, w) < 0.95f * p->body_size)
			labels[n++] = label;
		else if (w->level == FEIT_PDF_RAISED && is_label(w->text))
			labels[n++] = w->text;
	}
	return n;
}

static void mark_words(struct out *o, const struct feit_pdf_page *page)
{
	const struct feit_pdf *p = o->pdf;
	struct feit_str labels[64];
	size_t n = find_labels(o, page, labels, sizeof labels / sizeof labels[0]);

	for (uint32_t k = page->first_line; k < page->first_line + page->n_lines; k++)
		for (uint32_t i = p->lines[k].first; i != FEIT_NONE; i = p->words[i].next)
			mark_level(o, &p->words[i], labels, n);
}

/* ---- cut words ---- */

/* The last word of a line that ends in a hyphen; NULL when it does not. */
static const struct feit_pdf_word *cut_word(const struct feit_pdf *p, const struct feit_pdf_line *l)
{
	uint32_t i = l->first;

	if (i == FEIT_NONE || l->row)
		return NULL;
	while (p->words[i].next != FEIT_NONE)
		i = p->words[i].next;
	const struct feit_pdf_word *w = &p->words[i];
	return feit_str_ends(w->text, FEIT_STR("-")) ? w : NULL;
}

/* "EU-", "2022-": the hyphen would stand there on any line. */
static bool is_surely_hard(struct feit_str s)
{
	char before = s.len >= 2 ? s.ptr[s.len - 2] : 'x';

	return (before >= 'A' && before <= 'Z') || (unsigned)(before - '0') < 10;
}

/* The tree tells how many hyphens of a page are soft. Where that is all of them, or all but the
 * surely hard ones, it is known of each. */
static void mark_hyphens(struct out *o, const struct feit_pdf_page *page)
{
	const struct feit_pdf *p = o->pdf;
	const struct feit_pdf_word *w;
	int32_t all = 0, hard = 0;

	for (uint32_t k = page->first_line; k < page->first_line + page->n_lines; k++)
		if ((w = cut_word(p, &p->lines[k])) != NULL) {
			all++;
			hard += is_surely_hard(w->text);
		}
	if (page->soft < 0 || (page->soft != all && page->soft != all - hard))
		return;
	for (uint32_t k = page->first_line; k < page->first_line + page->n_lines; k++)
		if ((w = cut_word(p, &p->lines[k])) != NULL) {
			uint32_t end = w->raw + (uint32_t)w->text.len;
			bool soft = page->soft == all || !is_surely_hard(w->text);
			add_mark(o, soft ? FEIT_MARK_SOFT_HYPHEN : FEIT_MARK_HARD_HYPHEN, end - 1,
				 end, (struct feit_str){NULL, 0});
		}
}

/* ---- links ---- */

static bool covers(const struct feit_box *link, const struct feit_box *word)
{
	float x = (word->x0 + word->x1) / 2, y = (word->y0 + word->y1) / 2;

	return link->x0 < x && x < link->x1 && link->y0 < y && y < link->y1;
}

static bool is_blank_at(const struct out *o, uint32_t at)
{
	return strchr(" \n\f", o->text[at]) != NULL;
}

/* Lets the link that was marked last take in the raw bytes [begin, end) that stand right before or
 * behind it: a link over two lines is two boxes on the page. */
static bool widen_link(struct out *o, struct feit_str target, uint32_t begin, uint32_t end)
{
	struct feit_raw *r = o->raw;
	struct feit_mark *m = r->n_marks > 0 ? &r->marks[r->n_marks - 1] : NULL;

	if (m == NULL || m->kind != FEIT_MARK_LINK || !feit_str_eq(m->value, target))
		return false;
	if (m->end + 1 == begin && is_blank_at(o, m->end))
		m->end = end;
	else if (end + 1 == m->begin && is_blank_at(o, end))
		m->begin = begin;
	else
		return false;
	return true;
}

enum { LINKS_A_PAGE = 200 };

static void mark_links(struct out *o, const struct feit_pdf_page *page)
{
	const struct feit_pdf *p = o->pdf;
	uint32_t n = page->n_links < LINKS_A_PAGE ? page->n_links : LINKS_A_PAGE;

	for (uint32_t k = page->first_link; k < page->first_link + n; k++) {
		uint32_t begin = FEIT_NONE, end = 0;
		for (uint32_t i = page->first_word; i < page->first_word + page->n_words; i++) {
			const struct feit_pdf_word *w = &p->words[i];
			if (!covers(&p->links[k].box, &w->box))
				continue;
			if (begin == FEIT_NONE || w->raw < begin)
				begin = w->raw;
			if (w->raw + w->text.len > end)
				end = w->raw + (uint32_t)w->text.len;
		}
		struct feit_str target = p->links[k].target;
		if (begin != FEIT_NONE && !widen_link(o, target, begin, end))
			add_mark(o, FEIT_MARK_LINK, begin, end, feit_copy(o->doc->arena, target));
	}
}

static int by_begin(const void *a, const void *b)
{
	const struct feit_mark *x = a, *y = b;

	return x->begin != y->begin ? (x->begin < y->begin ? -1 : 1)
				    : (x->kind > y->kind) - (x->kind < y->kind);
}

void feit_pdf_write_lines(struct feit_doc *doc, struct feit_pdf *p)
{
	struct out o = {doc, &doc->raw, p, NULL, 0};
	size_t room = 64 + p->n_pages;

	for (size_t i = 0; i < p->n_words; i++)
		room += p->words[i].text.len + 2;
	o.text = feit_alloc_raw(doc->arena, room);
	for (size_t k = 0; k < p->n_pages; k++) {
		const struct feit_pdf_page *page = &p->pages[k];
		size_t start = o.len;
		for (uint32_t i = page->first_line; i < page->first_line + page->n_lines; i++)
			if (p->lines[i].first != FEIT_NONE)
				put_line(&o, &p->lines[i], page->number);
		if (o.len > start)
			o.text[o.len - 1] = '\f';
		mark_words(&o, page);
		mark_hyphens(&o, page);
		mark_links(&o, page);
	}
	if (doc->raw.n_marks > 1)
		qsort(doc->raw.marks, doc->raw.n_marks, sizeof *doc->raw.marks, by_begin);
	doc->raw.layout = FEIT_LINES;
	doc->raw.text = (struct feit_str){o.text, o.len};
	doc->raw.n_pages = p->n_pages ? p->pages[p->n_pages - 1].number : 0;
}
