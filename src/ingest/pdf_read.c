/* pdf_read.c - the helper's lines as arrays: "W 0 5680 11213 7305 12578 tum". */
#include "ingest/pdf.h"

enum { MOST_FONTS = 4096, LARGEST = 10000000 };

struct cursor {
	struct feit_str line;
	size_t at;
};

/* The next field as a number; 0 where there is none. */
static int32_t read_number(struct cursor *c)
{
	int32_t n = 0;
	bool minus = false;

	while (c->at < c->line.len && c->line.ptr[c->at] == ' ')
		c->at++;
	if (c->at < c->line.len && c->line.ptr[c->at] == '-') {
		minus = true;
		c->at++;
	}
	for (; c->at < c->line.len && (unsigned)(c->line.ptr[c->at] - '0') < 10; c->at++)
		n = n < LARGEST ? 10 * n + (c->line.ptr[c->at] - '0') : n;
	return minus ? -n : n;
}

static struct feit_str read_rest(struct cursor *c)
{
	if (c->at < c->line.len && c->line.ptr[c->at] == ' ')
		c->at++;
	return feit_str_cut(c->line, c->at, c->line.len);
}

static struct feit_box read_box(struct cursor *c)
{
	struct feit_box b;

	b.x0 = (float)read_number(c) / 100;
	b.y0 = (float)read_number(c) / 100;
	b.x1 = (float)read_number(c) / 100;
	b.y1 = (float)read_number(c) / 100;
	return b;
}

static void read_font(struct feit_arena *a, struct feit_pdf *p, struct cursor *c)
{
	uint32_t id = (uint32_t)read_number(c);

	while (p->n_fonts <= id && p->n_fonts < MOST_FONTS)
		FEIT_PUSH(a, p->fonts, p->n_fonts, p->fonts_cap);
	if (id < p->n_fonts) {
		p->fonts[id].size = (float)read_number(c) / 100;
		p->fonts[id].bold = read_number(c) != 0;
	}
}

static void read_page(struct feit_arena *a, struct feit_pdf *p, struct cursor *c)
{
	struct feit_pdf_page *page = FEIT_PUSH(a, p->pages, p->n_pages, p->pages_cap);

	page->soft = -1;
	page->number = (uint32_t)read_number(c);
	page->width = (float)read_number(c) / 100;
	page->height = (float)read_number(c) / 100;
	page->first_word = (uint32_t)p->n_words;
	page->first_line = (uint32_t)p->n_lines;
	page->first_link = (uint32_t)p->n_links;
}

/* Text without blanks at its sides. */
static struct feit_str trim(struct feit_str s)
{
	while (s.len > 0 && s.ptr[s.len - 1] == ' ')
		s.len--;
	while (s.len > 0 && s.ptr[0] == ' ')
		s = feit_str_cut(s, 1, s.len);
	return s;
}

/* Whether b stands on another line than a, whatever poppler says: it runs columns together whose
 * lines do not match. */
static bool leaves_line(const struct feit_box *a, const struct feit_box *b)
{
	float p = (a->y0 + a->y1) / 2, q = (b->y0 + b->y1) / 2;

	return (q < a->y0 || q > a->y1) && (p < b->y0 || p > b->y1);
}

static void read_word(struct feit_arena *a, struct feit_pdf *p, struct cursor *c, bool new_line)
{
	bool glued = c->line.ptr[0] == 'w';
	uint32_t font = (uint32_t)read_number(c);
	struct feit_box box = read_box(c);
	struct feit_str text = trim(read_rest(c));

	if (text.len == 0 || p->n_fonts == 0)
		return;
	new_line |= p->n_words > 0 && leaves_line(&p->words[p->n_words - 1].box, &box);
	struct feit_pdf_word *w = FEIT_PUSH(a, p->words, p->n_words, p->words_cap);
	uint32_t index = (uint32_t)p->n_words - 1;
	*w = (struct feit_pdf_word){.text = text,
				    .box = box,
				    .font = font < p->n_fonts ? font : 0,
				    .next = FEIT_NONE,
				    .glued = glued && !new_line};
	if (new_line) {
		struct feit_pdf_line *l = FEIT_PUSH(a, p->lines, p->n_lines, p->lines_cap);
		l->first = index;
		l->n_words = 1;
	} else {
		w[-1].next = index;
		p->lines[p->n_lines - 1].n_words++;
	}
}

static void close_page(struct feit_pdf *p)
{
	struct feit_pdf_page *page = p->n_pages ? &p->pages[p->n_pages - 1] : NULL;

	if (page == NULL)
		return;
	page->n_words = (uint32_t)p->n_words - page->first_word;
	page->n_lines = (uint32_t)p->n_lines - page->first_line;
	page->n_links = (uint32_t)p->n_links - page->first_link;
}

static void read_hyphens(struct feit_pdf *p, struct cursor *c)
{
	uint32_t number = (uint32_t)read_number(c), soft = (uint32_t)read_number(c);
	size_t i = number;

	if (i > p->n_pages) /* pages that could not be read are missing */
		i = p->n_pages;
	while (i > 0 && p->pages[i - 1].number > number)
		i--;
	if (i > 0 && p->pages[i - 1].number == number)
		p->pages[i - 1].soft = (int32_t)soft;
}

static void read_link(struct feit_arena *a, struct feit_pdf *p, struct cursor *c)
{
	struct feit_pdf_link *l = FEIT_PUSH(a, p->links, p->n_links, p->links_cap);

	l->box = read_box(c);
	l->target = read_rest(c);
}

static void read_meta(struct feit_pdf *p, struct cursor *c)
{
	struct feit_str rest = read_rest(c), title = FEIT_STR("title ");

	if (feit_str_starts(rest, title))
		p->title = feit_str_cut(rest, title.len, rest.len);
}

static void read_line(struct feit_arena *a, struct feit_pdf *p, struct cursor *c)
{
	switch (c->line.ptr[0]) {
	case 'E':
		p->trouble = read_rest(c);
		break;
	case 'M':
		read_meta(p, c);
		break;
	case 'F':
		read_font(a, p, c);
		break;
	case 'P':
		read_page(a, p, c);
		p->in_line = false;
		break;
	case 'W':
	case 'w':
		if (p->n_pages > 0) {
			size_t before = p->n_words;
			read_word(a, p, c, !p->in_line);
			p->in_line |= p->n_words > before;
		}
		break;
	case 'N':
		p->in_line = false;
		break;
	case 'I':
		if (p->n_pages > 0)
			p->pages[p->n_pages - 1].images = true;
		break;
	case 'B':
		close_page(p);
		break;
	case 'K':
		read_link(a, p, c);
		break;
	case 'Z':
		p->complete = true;
		break;
	case 'H':
		read_hyphens(p, c);
		break;
	default: /* of a later protocol */
		break;
	}
}

void feit_pdf_read(struct feit_arena *a, struct feit_str lines, struct feit_pdf *p)
{
	for (size_t i = 0; i < lines.len;) {
		const char *nl = memchr(lines.ptr + i, '\n', lines.len - i);
		size_t end = nl != NULL ? (size_t)(nl - lines.ptr) : lines.len;
		struct cursor c = {feit_str_cut(lines, i, end), 1};
		if (c.line.len > 0)
			read_line(a, p, &c);
		i = end + 1;
	}
}

void feit_pdf_read_end(struct feit_pdf *p)
{
	if (p->n_pages > 0 && !p->complete)
		close_page(p);
}
