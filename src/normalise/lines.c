/* lines.c - measures the printed lines and divides them into pages. */
#include "base/utf8.h"
#include "normalise/layout.h"
#include "normalise/scan.h"

/* Bytes of the blank that starts at p: ASCII blanks and controls, NBSP, U+2000-200B, U+202F,
 * U+3000, U+FEFF; 0 = no blank. */
static size_t blank_at(const char *p, const char *end)
{
	const unsigned char *u = (const unsigned char *)p;

	if (u[0] <= ' ' || u[0] == 0x7f)
		return 1;
	if (u[0] == 0xc2 && end - p >= 2)
		return u[1] == 0xa0 ? 2 : 0;
	if (end - p < 3)
		return 0;
	if (u[0] == 0xe2 && u[1] == 0x80)
		return u[2] <= 0x8b || u[2] == 0xaf ? 3 : 0;
	return (u[0] == 0xe3 && u[1] == 0x80 && u[2] == 0x80) ||
		       (u[0] == 0xef && u[1] == 0xbb && u[2] == 0xbf)
		   ? 3
		   : 0;
}

static void trim(const char *text, uint32_t *begin, uint32_t *end, uint32_t *indent)
{
	uint32_t b = *begin, e = *end, cells = 0;
	size_t n;

	while (b < e && (n = blank_at(text + b, text + e)) > 0) {
		cells += text[b] == '\t' ? 8 : 1;
		b += (uint32_t)n;
	}
	while (e > b) {
		uint32_t at = e - 1;
		while (at > b && ((unsigned char)text[at] & 0xc0) == 0x80)
			at--;
		if (blank_at(text + at, text + e) != e - at)
			break;
		e = at;
	}
	*begin = b;
	*end = e;
	*indent = cells;
}

/* "12" is 12; anything but one to three digits is -1. */
static int16_t lone_number(struct feit_str s)
{
	int16_t v = 0;

	if (s.len == 0 || s.len > 3)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		if (!feit_is_digit((unsigned char)s.ptr[i]))
			return -1;
		v = (int16_t)(v * 10 + (s.ptr[i] - '0'));
	}
	return v;
}

/* The level of a Markdown heading, "## Opvang"; moves *begin behind its marks. 0 = none. */
static uint8_t markdown_level(const char *text, uint32_t *begin, uint32_t end)
{
	uint32_t at = *begin;

	while (at < end && at - *begin < 7 && text[at] == '#')
		at++;
	uint8_t level = (uint8_t)(at - *begin);
	while (at < end && text[at] == ' ')
		at++;
	if (level == 0 || level > 6 || at == end || text[at] == '#')
		return 0;
	if (text[at - 1] == '#' && feit_is_digit((unsigned char)text[at])) /* "#12" */
		return 0;
	*begin = at;
	return level;
}

static void add_line(struct layout *l, const struct feit_line *raw, uint32_t page)
{
	uint32_t begin = raw->begin, end = raw->end, indent;

	trim(l->text, &begin, &end, &indent);
	if (begin == end)
		return;
	uint8_t level = l->text[begin] == '#' ? markdown_level(l->text, &begin, end) : 0;
	struct line *x = &l->lines[l->n_lines++];
	memset(x, 0, sizeof *x);
	x->raw = (uint32_t)(raw - l->d->raw.lines);
	x->begin = begin;
	x->end = end;
	x->page = page;
	x->indent = (uint16_t)(indent < 1000 ? indent : 1000);
	x->has = (uint8_t)feit_scan_line(l->text + begin, end - begin);
	x->width =
	    x->has & FEIT_HAS_HIGH ? (uint32_t)feit_utf8_count(line_text(l, x)) : end - begin;
	x->number = lone_number(line_text(l, x));
	x->kind = raw->row ? FEIT_TABLE : FEIT_PARAGRAPH;
	x->note = FEIT_NONE;
	x->level = level;
	if (level > 0)
		x->kind = FEIT_HEADING;
}

void feit_step_lines(struct layout *l)
{
	const struct feit_raw *r = &l->d->raw;
	uint32_t number = 0;

	l->lines = feit_alloc_raw(l->a, (r->n_lines + 1) * sizeof *l->lines);
	for (size_t i = 0; i < r->n_lines; i++) {
		if (l->n_pages == 0 || r->lines[i].page != number) {
			struct page *p = FEIT_PUSH(l->a, l->pages, l->n_pages, l->pages_cap);
			p->first = p->last = (uint32_t)l->n_lines;
			number = p->number = r->lines[i].page;
		}
		add_line(l, &r->lines[i], (uint32_t)l->n_pages - 1);
		l->pages[l->n_pages - 1].last = (uint32_t)l->n_lines;
	}
}
