/* paragraphs.c - says where blocks start and of what kind they are: heading, list item, ... */
#include "base/utf8.h"
#include "normalise/layout.h"

enum {
	WIDEST = 400, /* a line wider than this is a whole paragraph of its own */
	LONGEST_HEADING = 90,
};

/* ---- what a line begins and ends with ---- */

static uint32_t first_point(struct feit_str s)
{
	size_t at = 0;

	return feit_utf8_next(s, &at);
}

static uint32_t last_point(struct feit_str s)
{
	size_t at = s.len;

	return feit_utf8_prev(s, &at);
}

static bool is_opening(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == '(' || cp == '[' || cp == 0xab || cp == 0x2018 ||
	       cp == 0x2019 || cp == 0x201c || cp == 0x201e;
}

static bool is_bullet(uint32_t cp)
{
	return cp == 0x2022 || cp == 0x25aa || cp == 0x25cf || cp == 0x25e6 || cp == 0x2219 ||
	       cp == 0xb7 || cp == 0xf0b7 || cp == 0xf0a7 || cp == 0x2043 || cp == 0x27a2;
}

static bool is_dash(uint32_t cp)
{
	return cp == '-' || cp == 0x2010 || cp == 0x2012 || cp == 0x2013 || cp == 0x2014;
}

/* "a." "b)" "12." "1°" "iii." and the blank after it; 0 = none. */
static size_t enumerator(struct feit_str s)
{
	size_t i = 0, at;

	if (i < s.len && s.ptr[i] == '(')
		i++;
	size_t from = i;
	while (i < s.len && i - from < 2 && feit_is_digit((unsigned char)s.ptr[i]))
		i++;
	if (i == from)
		while (i < s.len && i - from < 4 && strchr("ivx", s.ptr[i]) && s.ptr[i])
			i++;
	if (i == from && i < s.len && (s.ptr[i] | 0x20) >= 'a' && (s.ptr[i] | 0x20) <= 'z')
		i++;
	if (i == from || i >= s.len)
		return 0;
	at = i;
	uint32_t mark = feit_utf8_next(s, &at);
	if (mark != '.' && mark != ')' && mark != 0xb0 && mark != 0xba)
		return 0;
	if (mark == 0xb0 && at < s.len && s.ptr[at] == '.')
		at++;
	return at < s.len && s.ptr[at] == ' ' ? at + 1 : 0;
}

/* Two letters at the start of a line: a word, but for "iv." and the like. */
static bool starts_with_letters(struct feit_str s)
{
	return s.len > 1 && (unsigned)(s.ptr[0] | 0x20) - 'a' < 26 &&
	       (unsigned)(s.ptr[1] | 0x20) - 'a' < 26 && s.ptr[1] != 'i' && s.ptr[1] != 'v' &&
	       s.ptr[1] != 'x';
}

size_t feit_list_marker(struct feit_str s)
{
	if (starts_with_letters(s))
		return 0;
	size_t at = 0;
	uint32_t cp = feit_utf8_next(s, &at);

	if (is_bullet(cp))
		return at < s.len && s.ptr[at] == ' ' ? at + 1 : at;
	if ((is_dash(cp) || cp == 'o' || cp == '*') && at < s.len &&
	    (s.ptr[at] == ' ' || s.ptr[at] == '\t'))
		return at + 1;
	return enumerator(s);
}

/* The last sign that says whether a sentence ends, closing quotes and brackets skipped. */
static uint32_t final_sign(struct feit_str s)
{
	size_t at = s.len;
	uint32_t cp = feit_utf8_prev(s, &at);

	while (at > 0 &&
	       (cp == ')' || cp == '"' || cp == ']' || cp == 0xbb || cp == 0x201d || cp == 0x2019))
		cp = feit_utf8_prev(s, &at);
	return cp;
}

static bool ends_clause(uint32_t cp)
{
	return cp == '.' || cp == '!' || cp == '?' || cp == ':' || cp == ';' || cp == 0x2026;
}

/* ---- what a PDF tells of its lines ---- */

enum { SIZES = 128, LEADINGS = 256 }; /* half points */

static const struct feit_line *printed(const struct layout *l, const struct line *x)
{
	return &l->d->raw.lines[x->raw];
}

static bool has_box(const struct feit_line *x)
{
	return x->box.y1 > x->box.y0;
}

static size_t most(const uint32_t *count, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (count[i] > count[best])
			best = i;
	return best;
}

float feit_body_size(const struct layout *l)
{
	uint32_t sizes[SIZES] = {0};

	for (size_t i = 0; i < l->n_lines; i++) {
		float points = printed(l, &l->lines[i])->size;
		size_t size = points > 0 ? (size_t)(points * 2 + 0.5f) : 0;
		if (l->lines[i].role == ROLE_BODY && size < SIZES)
			sizes[size] += l->lines[i].width;
	}
	sizes[0] = 0;
	return (float)most(sizes, SIZES) / 2;
}

/* The size of most letters, and the distance between most lines. */
static void measure_print(struct layout *l)
{
	uint32_t leadings[LEADINGS] = {0};
	const struct feit_line *last = NULL;

	for (size_t i = 0; i < l->n_lines; i++) {
		const struct feit_line *x = printed(l, &l->lines[i]);
		if (l->lines[i].role != ROLE_BODY || x->size <= 0)
			continue;
		if (last != NULL && last->page == x->page && has_box(last) && has_box(x) &&
		    x->box.y1 > last->box.y1) {
			size_t step = (size_t)((x->box.y1 - last->box.y1) * 2 + 0.5f);
			leadings[step < LEADINGS ? step : 0]++;
		}
		last = x;
	}
	l->body_size = feit_body_size(l);
	l->leading = (float)most(leadings, LEADINGS) / 2;
}

static bool other_size(float a, float b)
{
	return a > 0 && b > 0 && (a > b * 1.08f || b > a * 1.08f);
}

/* Letters of another size or weight, or an empty space between the lines. */
static bool print_differs(const struct layout *l, const struct line *a, const struct line *b)
{
	const struct feit_line *p = printed(l, a), *q = printed(l, b);

	if (p->size <= 0 || q->size <= 0)
		return false;
	if (other_size(p->size, q->size) || p->bold != q->bold)
		return true;
	return l->leading > 0 && p->page == q->page && has_box(p) && has_box(q) &&
	       q->box.y1 - p->box.y1 > l->leading * 1.35f;
}

/* ---- where blocks start ---- */

/* 90th percentile of the widths of body lines that are not whole paragraphs. */
static uint32_t usual_width(const struct layout *l)
{
	uint32_t count[WIDEST + 1] = {0}, n = 0, seen = 0, w = WIDEST;

	for (size_t i = 0; i < l->n_lines; i++)
		if (l->lines[i].role == ROLE_BODY && l->lines[i].width <= WIDEST) {
			count[l->lines[i].width]++;
			n++;
		}
	for (; w > 0; w--) {
		seen += count[w];
		if (seen * 10 >= n)
			break;
	}
	return w;
}

static uint32_t first_word_width(struct feit_str s)
{
	uint32_t points = 0;

	for (size_t i = 0; i < s.len && s.ptr[i] != ' '; i++)
		points += ((unsigned char)s.ptr[i] & 0xc0) != 0x80;
	return points;
}

/* Whether the first word of b would have fitted on line a: then the line was ended on purpose. */
static bool had_room(const struct layout *l, const struct line *a, struct feit_str b)
{
	uint64_t width = a->width + 1, most = (uint64_t)l->full_width * 93;

	return width * 100 <= most && (width + first_word_width(b)) * 100 <= most;
}

/* Whether an empty line stands before line i. */
static bool blank_before(const struct layout *l, size_t i)
{
	const char *p = l->text + l->lines[i - 1].end, *end = l->text + l->lines[i].begin;
	int ends = 0;

	for (; p < end; p++)
		ends += *p == '\n' || (*p == '\r' && p[1] != '\n');
	return ends > 1;
}

static bool is_cut(struct feit_str a)
{
	size_t at = a.len;
	uint32_t last = feit_utf8_prev(a, &at);

	if (last != '-' && last != 0xad && last != 0x2010)
		return false;
	last = feit_utf8_prev(a, &at);
	return feit_is_letter(last) || feit_is_digit(last);
}

/* "3.2 Opvang", "IV. Slot", "B Bijlagen": bytes of the number and its blank; 0 = none. */
static size_t heading_number(struct feit_str s)
{
	size_t i = 0, at;

	while (i < s.len && (feit_is_digit((unsigned char)s.ptr[i]) ||
			     (s.ptr[i] == '.' && i > 0 && s.ptr[i - 1] != '.')))
		i++;
	if (i == 0)
		while (i < s.len && i < 5 && strchr("IVX", s.ptr[i]) && s.ptr[i])
			i++;
	if (i == 0 || i > 12 || i >= s.len)
		return 0;
	if (s.ptr[i] == '.' && s.ptr[i - 1] != '.')
		i++;
	if (i >= s.len || s.ptr[i] != ' ')
		return 0;
	while (i < s.len && s.ptr[i] == ' ')
		i++;
	at = i;
	return feit_is_upper(feit_utf8_next(s, &at)) ? i : 0;
}

/* The formulas that start the paragraphs of a motion, in lower case and behind any stop. */
static bool is_formula(struct feit_str s)
{
	static const char *const words[] = {"gehoord de beraadslaging",
					    "constaterende dat",
					    "constaterende,",
					    "overwegende dat",
					    "overwegende,",
					    "van mening dat",
					    "van oordeel dat",
					    "verzoekt de",
					    "verzoekt het",
					    "verzoekt,",
					    "spreekt uit",
					    "spreekt als",
					    "roept de regering",
					    "roept het kabinet",
					    "draagt het",
					    "en gaat over tot de orde",
					    "gelet op",
					    "gezien ",
					    "verzoekt om",
					    "nodigt de",
					    "roept op",
					    NULL};

	for (int i = 0; words[i] != NULL; i++)
		if (feit_str_starts(s, feit_cstr(words[i])))
			return true;
	return false;
}

/* "Vraag 7", "Antwoord 7": a line that is only a name and a number. */
static bool is_label(struct feit_str s)
{
	static const char *const names[] = {"Vraag ",     "Antwoord ",  "Artikel ",
					    "Hoofdstuk ", "Paragraaf ", NULL};

	if (s.len > 18 || !feit_is_upper((unsigned char)s.ptr[0]))
		return false;
	for (int i = 0; names[i] != NULL; i++) {
		size_t n = strlen(names[i]);
		if (!feit_str_starts(s, feit_cstr(names[i])) || s.len > n + 8)
			continue;
		for (; n < s.len && (feit_is_digit((unsigned char)s.ptr[n]) || s.ptr[n] == '.' ||
				     s.ptr[n] == ' ');)
			n++;
		return n >= s.len || (n + 1 == s.len && feit_is_letter((unsigned char)s.ptr[n]));
	}
	return false;
}

/* Whether b stands further in than the list item that starts with line `head`. */
static bool hangs(const struct layout *l, const struct line *head, const struct line *b)
{
	const struct feit_line *p = printed(l, head), *q = printed(l, b);

	if (feit_list_marker(line_text(l, head)) == 0 || head->page != b->page)
		return false;
	return has_box(p) && has_box(q) ? q->box.x0 > p->box.x0 + 3 : b->indent > head->indent;
}

/* Whether a block starts with line `next`; the block before it started with line `head` and ends
 * with line i. */
static bool starts_anew(const struct layout *l, size_t head_line, size_t i, size_t next,
			bool spaced)
{
	const struct line *a = &l->lines[i], *b = &l->lines[next];
	struct feit_str s = line_text(l, a), t = line_text(l, b);
	uint32_t head = first_point(t), tail = final_sign(s);
	bool lower = feit_is_lower(head), page = a->page != b->page;

	if (a->kind == FEIT_TABLE || b->kind == FEIT_TABLE)
		return a->kind != b->kind;
	if (a->kind == FEIT_HEADING || b->kind == FEIT_HEADING)
		return true;
	if (is_cut(s) && (lower || feit_is_upper(head) || feit_is_digit(head)))
		return false;
	if (a->width > WIDEST || b->width > WIDEST || is_label(s) || is_label(t) ||
	    print_differs(l, a, b))
		return true;
	if (lower && (ends_clause(tail) || tail == ',') && is_formula(t))
		return true;
	bool room = had_room(l, a, t);
	if (feit_list_marker(t) > 0 && (ends_clause(tail) || tail == ',' || room))
		return true;
	if (!page && spaced && blank_before(l, next))
		return !lower || ends_clause(tail) || room;
	if (!room || (hangs(l, &l->lines[head_line], b) && !ends_clause(tail)))
		return false;
	if (tail == ',' && !lower && a->width * 10 > l->full_width * 4)
		return false;                              /* a list of names */
	if (feit_is_digit(head) && heading_number(t) == 0) /* "4 sluizen en" / "5 pompen" */
		return ends_clause(tail);
	return !lower || ends_clause(tail);
}

/* Whether empty lines say anything: not where every line has one after it. */
static bool empty_lines_part(const struct layout *l)
{
	size_t pairs = 0, parted = 0;

	for (size_t i = 0; i + 1 < l->n_lines; i++) {
		if (l->lines[i].page != l->lines[i + 1].page)
			continue;
		pairs++;
		parted += blank_before(l, i + 1);
	}
	return parted * 5 < pairs * 4 || pairs < 4;
}

static void find_starts(struct layout *l)
{
	bool spaced = empty_lines_part(l);
	size_t i = next_body(l, (size_t)-1), head = i;

	if (i < l->n_lines)
		l->lines[i].starts_block = true;
	while (i < l->n_lines) {
		size_t next = next_body(l, i);
		if (next < l->n_lines)
			l->lines[next].starts_block = starts_anew(l, head, i, next, spaced);
		i = next;
		if (i < l->n_lines && l->lines[i].starts_block)
			head = i;
	}
}

/* ---- kinds ---- */

static bool starts_with_word(struct feit_str s, const char *const words[])
{
	for (; *words != NULL; words++) {
		if (s.len == 0 || s.ptr[0] != (*words)[0])
			continue;
		struct feit_str w = feit_cstr(*words);
		if (s.len > w.len && feit_str_starts(s, w) && s.ptr[w.len] == ' ')
			return true;
	}
	return false;
}

static uint8_t heading_level(struct feit_str s)
{
	size_t n = heading_number(s);
	uint8_t level = 1;

	for (size_t i = 0; i + 2 < n; i++)
		level += s.ptr[i] == '.' && feit_is_digit((unsigned char)s.ptr[i + 1]);
	return n ? level : 1;
}

static bool has_letter(struct feit_str s)
{
	for (size_t at = 0; at < s.len;)
		if (feit_is_letter(feit_utf8_next(s, &at)))
			return true;
	return false;
}

static bool is_heading(const struct layout *l, size_t i, size_t next)
{
	static const char *const named[] = {"Hoofdstuk", "Bijlage", "Paragraaf", "Samenvatting",
					    "Deel",      "Vraag",   "Antwoord",  "Inleiding",
					    "ARTIKEL",   "Artikel", NULL};
	const struct line *x = &l->lines[i];
	struct feit_str s = line_text(l, x);
	uint32_t last = last_point(s);

	if (x->width > LONGEST_HEADING || !has_letter(s))
		return false;
	if (last == '.' || last == ',' || last == ';' || last == ':')
		return false;
	if (heading_number(s))
		return true;
	if (feit_list_marker(s) || !feit_is_upper(first_point(s)))
		return false;
	if (starts_with_word(s, named))
		return true;
	/* Weak: a short line with a capital, and a paragraph proper starts behind it. */
	if (next == l->n_lines || x->width * 10 > l->full_width * 7)
		return false;
	const struct line *b = &l->lines[next];
	size_t after = next_body(l, next);
	uint32_t head = first_point(line_text(l, b));
	if (!feit_is_upper(head) && !feit_is_digit(head) && !is_opening(head))
		return false;
	return (after < l->n_lines && !l->lines[after].starts_block) ||
	       ends_clause(final_sign(line_text(l, b)));
}

/* A heading by its letters: bold, or larger than most, and no sentence. */
static bool is_display(const struct layout *l, const struct line *x, size_t n_lines)
{
	const struct feit_line *p = printed(l, x);
	struct feit_str s = line_text(l, x);
	uint32_t last = last_point(s);

	if (p->size <= 0 || l->body_size <= 0 || n_lines > 3 || !has_letter(s))
		return false;
	if (n_lines == 1 && (last == '.' || last == ',' || last == ';'))
		return false;
	return p->size > l->body_size * 1.08f || p->bold;
}

static bool is_caption(struct feit_str s)
{
	static const char *const words[] = {"Tabel",   "Figuur", "Grafiek", "Kaart", "Schema",
					    "Diagram", "Box",    "Kader",   NULL};
	size_t i = 0;

	if (!starts_with_word(s, words) || last_point(s) == '.')
		return false;
	while (s.ptr[i] != ' ')
		i++;
	if (++i >= s.len || !feit_is_digit((unsigned char)s.ptr[i]))
		return false;
	while (i < s.len && (feit_is_digit((unsigned char)s.ptr[i]) || s.ptr[i] == '.'))
		i++;
	if (i < s.len && s.ptr[i] == ':')
		i++;
	if (i >= s.len || s.ptr[i] != ' ')
		return i >= s.len;
	size_t at = i + 1;
	uint32_t next = feit_utf8_next(s, &at);
	return feit_is_upper(next) || is_dash(next) || is_opening(next);
}

static void name_block(struct layout *l, size_t i, size_t next, size_t n_lines)
{
	struct line *x = &l->lines[i];
	struct feit_str s = line_text(l, x);

	if (x->kind != FEIT_PARAGRAPH)
		return;
	if (is_caption(s) && n_lines <= 3) {
		x->kind = FEIT_CAPTION;
	} else if ((n_lines == 1 && is_heading(l, i, next)) || is_display(l, x, n_lines)) {
		x->kind = FEIT_HEADING;
		x->level = heading_level(s);
	} else if (feit_list_marker(s) > 0) {
		x->kind = FEIT_LIST_ITEM;
		x->level = 1;
	}
}

static void name_blocks(struct layout *l)
{
	size_t i = next_body(l, (size_t)-1);

	while (i < l->n_lines) {
		size_t next = next_body(l, i), n = 1;
		while (next < l->n_lines && !l->lines[next].starts_block) {
			next = next_body(l, next);
			n++;
		}
		name_block(l, i, next, n);
		i = next;
	}
}

void feit_step_paragraphs(struct layout *l)
{
	l->full_width = usual_width(l);
	measure_print(l);
	find_starts(l);
	name_blocks(l);
}
