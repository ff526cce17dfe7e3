/* write.c - pages as lines of the protocol (protocol.h).
 * SPDX-License-Identifier: GPL-2.0-or-later */
#include "write.h"

#include <stdio.h>
#include <string.h>

enum { MOST_FONTS = 512, MOST_NAME = 60 };

struct font {
	char name[MOST_NAME];
	int size; /* hundredths of a point */
	int euro; /* each glyph is a euro sign */
};

static struct font fonts[MOST_FONTS];
static int n_fonts;

static int hundredths(double x)
{
	if (!(x > -1e6 && x < 1e6))
		return 0;
	return (int)(x * 100 + (x < 0 ? -0.5 : 0.5));
}

/* Writes ' ' and n from `to` on; returns the end. */
static char *format_number(char *to, int n)
{
	char digits[12];
	int at = sizeof digits;
	unsigned u = n < 0 ? 0u - (unsigned)n : (unsigned)n;

	do
		digits[--at] = (char)('0' + u % 10);
	while ((u /= 10) > 0);
	*to++ = ' ';
	if (n < 0)
		*to++ = '-';
	while (at < (int)sizeof digits)
		*to++ = digits[at++];
	return to;
}

enum { MOST_NUMBERS = 5, LONGEST_NUMBER = 13 };

/* A letter, and numbers behind it: one call of stdio for each of a page's words. */
static void put_numbers(char letter, const int *numbers, size_t n)
{
	char line[1 + MOST_NUMBERS * LONGEST_NUMBER], *end = line;

	*end++ = letter;
	for (size_t i = 0; i < n && i < MOST_NUMBERS; i++)
		end = format_number(end, numbers[i]);
	fwrite_unlocked(line, 1, (size_t)(end - line), stdout);
}

/* Control characters would break the lines of the protocol. */
static void put_text(const char *s, size_t n)
{
	for (size_t begin = 0, i = 0; i <= n; i++) {
		if (i < n && (unsigned char)s[i] >= ' ' && s[i] != 0x7f)
			continue;
		fwrite_unlocked(s + begin, 1, i - begin, stdout);
		if (i < n)
			putchar_unlocked(' ');
		begin = i + 1;
	}
}

void write_value(char letter, const char *key, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	printf("%c %s ", letter, key);
	put_text(text, strlen(text));
	putchar('\n');
}

/* ---- fonts ---- */

static int is_bold(const char *name)
{
	static const char *const words[] = {"Bold", "bold",     "Black", "Heavy",
					    "Demi", "Semibold", "-Bd"};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strstr(name, words[i]) != NULL)
			return 1;
	return 0;
}

/* The fonts of LaTeX's eurosym hold euro signs only, on the codes of letters: without a map to
 * Unicode poppler gives the letter, and "e 94" is no amount. The name of the font decides, never
 * the letter. */
static int is_euro(const char *name)
{
	static const char *const starts[] = {"feym", "feyb", "TeX-feym", "TeX-feyb"};

	if (strlen(name) > 7 && name[6] == '+')
		name += 7; /* the tag of a subset */
	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
		if (strncmp(name, starts[i], strlen(starts[i])) == 0)
			return 1;
	return 0;
}

/* The font's id; a new font is written first. */
static int find_font(const char *name, double points)
{
	int size = hundredths(points);

	for (int i = n_fonts - 1; i >= 0; i--)
		if (fonts[i].size == size && strncmp(fonts[i].name, name, MOST_NAME - 1) == 0)
			return i;
	if (n_fonts == MOST_FONTS)
		return MOST_FONTS - 1;
	g_strlcpy(fonts[n_fonts].name, name, MOST_NAME);
	fonts[n_fonts].size = size;
	/* the last place stands for every later font too, which may hold letters */
	fonts[n_fonts].euro = n_fonts < MOST_FONTS - 1 && is_euro(name);
	printf("F %d %d %d ", n_fonts, size, is_bold(name));
	put_text(fonts[n_fonts].name, strlen(fonts[n_fonts].name));
	putchar('\n');
	return n_fonts++;
}

/* ---- words ---- */

struct run { /* letters of one font, by index of character */
	int start, end, font;
};

struct word {
	const char *text;
	size_t len;
	int font;
	char letter; /* W, or w where it continues the word before */
	PopplerRectangle box;
};

static void put_euros(const char *s, size_t n)
{
	for (const char *p = s; p < s + n; p = g_utf8_next_char(p))
		fputs("\u20ac", stdout);
}

static void put_word(const struct word *w)
{
	if (w->len == 0)
		return;
	int numbers[] = {w->font, hundredths(w->box.x1), hundredths(w->box.y1),
			 hundredths(w->box.x2), hundredths(w->box.y2)};
	put_numbers(w->letter, numbers, 5);
	putchar_unlocked(' ');
	if (fonts[w->font].euro)
		put_euros(w->text, w->len);
	else
		put_text(w->text, w->len);
	putchar_unlocked('\n');
}

static void stretch(PopplerRectangle *box, const PopplerRectangle *r, int first)
{
	if (first) {
		*box = *r;
		return;
	}
	box->x1 = MIN(box->x1, r->x1);
	box->y1 = MIN(box->y1, r->y1);
	box->x2 = MAX(box->x2, r->x2);
	box->y2 = MAX(box->y2, r->y2);
}

/* The baseline and the height of a letter jump where a raised number starts; the place jumps where
 * poppler leaves the space between two columns out. */
static int starts_anew(const PopplerRectangle *a, const PopplerRectangle *b)
{
	double ha = a->y2 - a->y1, hb = b->y2 - b->y1;

	if (b->x1 - a->x2 > 0.3 * ha || b->x2 < a->x1 - 0.3 * ha)
		return 1;
	return hb < 0.85 * ha || ha < 0.85 * hb || b->y2 < a->y2 - 0.15 * ha ||
	       b->y2 > a->y2 + 0.15 * ha;
}

static void put_words(const char *text, const PopplerRectangle *boxes, guint n,
		      const struct run *runs, size_t n_runs)
{
	struct word w = {text, 0, 0, 'W', {0, 0, 0, 0}};
	const PopplerRectangle *last = NULL;
	size_t run = 0;
	guint i = 0;

	for (const char *p = text; *p != '\0' && i < n; i++) {
		const char *next = g_utf8_next_char(p);
		while (run + 1 < n_runs && (int)i >= runs[run].end)
			run++;
		int font = n_runs > 0 ? runs[run].font : find_font("", 0);
		if (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r') {
			put_word(&w);
			w.len = 0;
			w.letter = 'W';
			last = NULL;
			if (*p == '\n')
				fputs("N\n", stdout);
		} else {
			if (w.len > 0 && (font != w.font || starts_anew(last, &boxes[i]))) {
				put_word(&w);
				w.len = 0;
				w.letter = 'w';
			}
			if (w.len == 0) {
				w.text = p;
				w.font = font;
			}
			stretch(&w.box, &boxes[i], w.len == 0);
			w.len += (size_t)(next - p);
			last = &boxes[i];
		}
		p = next;
	}
	put_word(&w);
}

static struct run *read_runs(PopplerPage *page, size_t *n)
{
	GList *list = poppler_page_get_text_attributes(page);
	struct run *runs = g_new(struct run, g_list_length(list) + 1);

	*n = 0;
	for (GList *l = list; l != NULL; l = l->next) {
		const PopplerTextAttributes *a = l->data;
		runs[(*n)++] =
		    (struct run){a->start_index, a->end_index + 1,
				 find_font(a->font_name != NULL ? a->font_name : "", a->font_size)};
	}
	poppler_page_free_text_attributes(list);
	return runs;
}

static void put_links(PopplerPage *page, double height)
{
	GList *list = poppler_page_get_link_mapping(page);

	for (GList *l = list; l != NULL; l = l->next) {
		const PopplerLinkMapping *m = l->data;
		if (m->action == NULL || m->action->type != POPPLER_ACTION_URI ||
		    m->action->uri.uri == NULL)
			continue;
		int numbers[] = {hundredths(m->area.x1), hundredths(height - m->area.y2),
				 hundredths(m->area.x2), hundredths(height - m->area.y1)};
		put_numbers('K', numbers, 4);
		putchar(' ');
		put_text(m->action->uri.uri, strlen(m->action->uri.uri));
		putchar('\n');
	}
	poppler_page_free_link_mapping(list);
}

static int has_images(PopplerPage *page)
{
	GList *list = poppler_page_get_image_mapping(page);
	int some = list != NULL;

	poppler_page_free_image_mapping(list);
	return some;
}

void write_page(PopplerPage *page, int number)
{
	PopplerRectangle *boxes = NULL;
	guint n = 0;
	size_t n_runs;
	double width, height;

	poppler_page_get_size(page, &width, &height);
	int numbers[] = {number, hundredths(width), hundredths(height)};
	put_numbers('P', numbers, 3);
	putchar('\n');
	char *text = poppler_page_get_text(page);
	if (text != NULL && *text != '\0' && poppler_page_get_text_layout(page, &boxes, &n)) {
		struct run *runs = read_runs(page, &n_runs);
		put_words(text, boxes, n, runs, n_runs);
		put_links(page, height);
		g_free(runs);
	} else if (has_images(page)) {
		puts("I");
	}
	puts("B");
	g_free(boxes);
	g_free(text);
}
