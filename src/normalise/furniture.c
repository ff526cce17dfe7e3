/* furniture.c - sets running heads, feet and page numbers apart: "Pagina 3 van 15".
 *
 * Where the source has page ends, what stands at the same edge of many pages is furniture, one
 * number in it counted with the pages. Where it has none, a line that comes back at a distance with
 * a number that counts on shows where the pages end. Some forms (the foot of a Kamerstuk, an ISSN)
 * need no repetition. A footnote looks like a foot; so never more than one number is masked.
 */
#include "base/utf8.h"
#include "normalise/edges.h"
#include "normalise/layout.h"
#include "normalise/line_keys.h"

enum {
	NEAREST = 8 /* lines between two heads in a text without page ends */
};

/* ---- forms that need no repetition ---- */

static size_t skip_digits(struct feit_str s, size_t i)
{
	while (i < s.len && feit_is_digit((unsigned char)s.ptr[i]))
		i++;
	return i;
}

/* "Pagina 3 van 15", "3 | 75", "- 12 -", "2/10". */
static bool is_counter(struct feit_str s)
{
	static const char *const lead[] = {"Pagina ", "pagina ", "Blad ", "PAGINA ", "- ", "– "};
	static const char *const middle[] = {" van ", " | ", "/", " / "};
	size_t i = 0;

	if (s.len > 24)
		return false;
	for (size_t k = 0; k < sizeof lead / sizeof lead[0]; k++)
		if (s.len > 0 && s.ptr[0] == lead[k][0] && feit_str_starts(s, feit_cstr(lead[k])))
			i = strlen(lead[k]);
	size_t end = skip_digits(s, i);
	if (end == i || end - i > 4)
		return false;
	struct feit_str rest = feit_str_cut(s, end, s.len);
	if (rest.len == 0)
		return i > 2;
	if (feit_str_is(rest, " -") || feit_str_is(rest, " –"))
		return i > 0;
	for (size_t k = 0; k < sizeof middle / sizeof middle[0]; k++) {
		size_t n = strlen(middle[k]);
		if (feit_str_starts(rest, feit_cstr(middle[k])) && rest.len > n &&
		    rest.len <= n + 4 && skip_digits(rest, n) == rest.len)
			return true;
	}
	return false;
}

/* "Tweede Kamer, vergaderjaar 2023-2024, 36 410, nr. 7": a foot has no final point. */
static bool is_chamber_foot(struct feit_str s)
{
	return (feit_str_starts(s, FEIT_STR("Tweede Kamer, vergaderjaar ")) ||
		feit_str_starts(s, FEIT_STR("Eerste Kamer, vergaderjaar ")) ||
		feit_str_starts(s, FEIT_STR("Verenigde Vergadering, vergaderjaar "))) &&
	       s.len < 120 && s.ptr[s.len - 1] != '.';
}

/* The id block of an official publication. */
static bool is_identity(struct feit_str s)
{
	static const char *const ids[] = {"kst-", "ah-tk-", "ah-ek-", "h-tk-",  "h-ek-", "blg-",
					  "nds-", "stcrt-", "stb-",   "trb-",   "gmb-",  "prb-",
					  "wsb-", "bgr-",   "ek-",    "kv-tk-", NULL};

	if (s.len >= 40)
		return false;
	bool number = feit_is_digit((unsigned char)s.ptr[s.len - 1]);
	for (size_t i = 0; number && ids[i] != NULL; i++) {
		if (s.ptr[0] != ids[i][0])
			continue;
		size_t n = strlen(ids[i]);
		if (feit_str_starts(s, feit_cstr(ids[i])) && s.len > n &&
		    memchr(s.ptr, ' ', s.len) == NULL)
			return true;
	}
	if (feit_str_starts(s, FEIT_STR("ISSN ")) && s.len < 22)
		return true;
	struct feit_str town = FEIT_STR("s-Gravenhage ");
	size_t at = feit_str_starts(s, FEIT_STR("’")) ? 3 : feit_str_starts(s, FEIT_STR("'"));
	return at > 0 && s.len == at + town.len + 4 &&
	       memcmp(s.ptr + at, town.ptr, town.len) == 0 &&
	       skip_digits(s, at + town.len) == s.len;
}

static bool is_form(struct feit_str s)
{
	return is_counter(s) || is_chamber_foot(s) || is_identity(s);
}

/* ---- texts with page ends ---- */

/* Whether line i counts as furniture of a page. *numbered says that the page has its number
 * already; it is set where this line is, or ends with, one. */
static bool is_edge(const struct edges *e, const struct layout *l, size_t page, size_t i,
		    bool *numbered)
{
	const struct line *x = &l->lines[i];

	if (x->number >= 0 && *numbered)
		return false;
	enum edge_match m = feit_edge_match(e, page, (uint32_t)i);
	*numbered |= m == MATCH_COUNTED;
	return m != NO_MATCH || is_form(line_text(l, x));
}

static void set_furniture(const struct edges *e, struct layout *l, size_t page)
{
	const struct page *p = &l->pages[page];
	size_t n = p->last - p->first;
	bool numbered = false;

	for (size_t i = p->last; i-- > p->first;) {
		struct line *x = &l->lines[i];
		bool near = p->last - i <= EDGE_LINES, beside = n > 1 && i + 1 == p->last &&
								x->number >= 0 &&
								is_form(line_text(l, x - 1));
		if (!(near && is_edge(e, l, page, i, &numbered)) && !is_form(line_text(l, x)) &&
		    !beside)
			break;
		x->role = ROLE_FURNITURE;
		numbered |= x->number >= 0;
	}
	/* The id block stands in a column of its own; other lines may come behind it. */
	for (size_t i = p->last; i-- > p->first && p->last - i <= 3 * EDGE_LINES;)
		if (is_identity(line_text(l, &l->lines[i])) ||
		    is_chamber_foot(line_text(l, &l->lines[i])))
			l->lines[i].role = ROLE_FURNITURE;
	for (size_t i = p->first; i < p->first + feit_edge_lines(p); i++) {
		if (!is_edge(e, l, page, i, &numbered))
			break;
		l->lines[i].role = ROLE_FURNITURE;
		numbered |= l->lines[i].number >= 0;
	}
}

static void set_edges(struct layout *l)
{
	const struct edges *e = feit_edges_new(l);

	for (size_t i = 0; i < l->n_pages; i++)
		set_furniture(e, l, i);
}

/* ---- texts without page ends ---- */

/* Headings that are numbered on, but are no page numbers: "Vraag 3". */
static bool counts_parts(struct feit_str s)
{
	static const char *const words[] = {
	    "vraag",     "antwoord", "artikel", "hoofdstuk", "bijlage",   "tabel", "figuur",
	    "paragraaf", "deel",     "punt",    "motie",     "stap",      "fase",  "doel",
	    "thema",     "lid",      "box",     "kader",     "maatregel", "nr",    "ad",
	    "grafiek",   "scenario", "variant", "optie"};
	for (size_t i = 0; s.len > 0 && i < sizeof words / sizeof words[0]; i++) {
		if ((s.ptr[0] | 0x20) != words[i][0])
			continue;
		size_t n = strlen(words[i]), k = 1;
		while (k < n && k < s.len && (s.ptr[k] | 0x20) == words[i][k])
			k++;
		if (k == n && s.len > n && !feit_is_letter((unsigned char)s.ptr[n]))
			return true;
	}
	return false;
}

/* The key of a line in a running text: its last number (or its first, in front) left out. */
static struct line_key *stream_key(struct line_keys *k, struct feit_str s, uint32_t *value)
{
	struct line_number n[MOST_NUMBERS];
	size_t count = feit_line_numbers(s, n), pick = count;

	if (count > 0 && n[count - 1].end == s.len)
		pick = count - 1;
	else if (count > 0 && n[0].begin == 0)
		pick = 0;
	else if (count > 1 && is_counter(s))
		pick = 0;
	*value = pick < count ? n[pick].value : 0;
	if (is_counter(s) && count > 0) { /* "Pagina 3 van 15": the total stays in the key */
		pick = 0;
		*value = n[0].value;
	}
	return pick < count ? feit_line_key(k, feit_line_hash(s, n[pick].begin, n[pick].end))
			    : feit_line_key(k, feit_line_hash(s, 0, 0));
}

/* The number that stands alone beside the line, 0 = none. */
static uint32_t neighbour_number(const struct layout *l, size_t i)
{
	if (i + 1 < l->n_lines && l->lines[i + 1].number > 0)
		return (uint32_t)l->lines[i + 1].number;
	return i > 0 && l->lines[i - 1].number > 0 ? (uint32_t)l->lines[i - 1].number : 0;
}

static bool may_come_back(const struct layout *l, const struct line *x)
{
	struct feit_str s = line_text(l, x);

	return x->width <= WIDEST_FOOT && x->number < 0 && x->width >= 5 &&
	       strchr(".,;:?!", s.ptr[s.len - 1]) == NULL && !counts_parts(s);
}

static void count_stream(struct layout *l, struct line_keys *keys)
{
	for (size_t i = 0; i < l->n_lines; i++) {
		uint32_t value;
		if (!may_come_back(l, &l->lines[i]))
			continue;
		struct line_key *k = stream_key(keys, line_text(l, &l->lines[i]), &value);
		if (value == 0 || value == k->value)
			value = neighbour_number(l, i);
		if (k->count > 0) {
			k->counted += value > k->value && value - k->value <= 3;
			k->near += i - k->last < NEAREST;
			k->apart += i - k->last >= 20 && i - k->last <= 90;
		}
		k->value = value;
		k->count++;
		k->last = (uint32_t)i;
	}
}

static bool counts_on(const struct line_key *k)
{
	return k->count >= 3 && k->counted * 10 >= (k->count - 1) * 6 &&
	       k->near * 8 <= k->count - 1;
}

/* Lines beside furniture that come back as often, and page numbers beside it. */
static void widen_bands(struct layout *l, struct line_keys *keys, size_t bands)
{
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < l->n_lines; i++) {
			struct line *x = &l->lines[i];
			bool beside = (i > 0 && x[-1].role == ROLE_FURNITURE) ||
				      (i + 1 < l->n_lines && x[1].role == ROLE_FURNITURE);
			uint32_t value;
			if (x->role == ROLE_FURNITURE || !beside)
				continue;
			if (x->number >= 0) { /* one page number; a second is an anchor's */
				if (i > 0 && x[-1].role == ROLE_FURNITURE && x[-1].number < 0)
					x->role = ROLE_FURNITURE;
				continue;
			}
			if (!may_come_back(l, x) || bands < 3)
				continue;
			struct line_key *k = stream_key(keys, line_text(l, x), &value);
			if (x->width >= 8 && k->count >= 3 && k->count * 10 >= bands * 7 &&
			    k->count <= bands + bands / 4)
				x->role = ROLE_FURNITURE;
		}
}

/* Makes pages of the lines between bands of furniture. */
static void cut_pages(struct layout *l)
{
	size_t i = 0;
	uint32_t number = 1;

	l->n_pages = 0;
	while (i < l->n_lines) {
		struct page *p = FEIT_PUSH(l->a, l->pages, l->n_pages, l->pages_cap);
		p->first = (uint32_t)i;
		p->number = number++;
		while (i < l->n_lines && (l->lines[i].role != ROLE_FURNITURE || p->first == i))
			i++;
		while (i < l->n_lines && l->lines[i].role == ROLE_FURNITURE)
			i++;
		p->last = (uint32_t)i;
		for (size_t k = p->first; k < p->last; k++)
			l->lines[k].page = (uint32_t)l->n_pages - 1;
	}
}

/* A line that says the same again and again, a page apart, without any number. */
static bool comes_back(const struct line_key *k)
{
	return k->count >= 3 && k->apart == k->count - 1;
}

/* Marks the lines that `is_foot` holds for, and the forms. Returns the number of bands. */
static size_t mark_bands(struct layout *l, struct line_keys *keys, uint32_t least,
			 bool (*is_foot)(const struct line_key *))
{
	size_t bands = 0;

	for (size_t i = 0; i < l->n_lines; i++) {
		struct line *x = &l->lines[i];
		struct feit_str s = line_text(l, x);
		uint32_t value;
		bool form = is_form(s) && !(i > 0 && x[-1].number >= 0 && x->indent > 0);
		if (!form && !may_come_back(l, x))
			continue;
		const struct line_key *k = stream_key(keys, s, &value);
		if (form || (is_foot(k) && k->count >= least)) {
			x->role = ROLE_FURNITURE;
			bands += i == 0 || x[-1].role != ROLE_FURNITURE;
		}
	}
	return bands;
}

/* How many keys the test holds for; *most is the count of the commonest. */
static size_t count_feet(const struct line_keys *keys, bool (*is_foot)(const struct line_key *),
			 uint32_t *most)
{
	size_t n = 0;

	*most = 0;
	for (size_t i = 0; i <= keys->mask; i++)
		if (keys->slots[i].hash != 0 && is_foot(&keys->slots[i])) {
			n++;
			if (keys->slots[i].count > *most)
				*most = keys->slots[i].count;
		}
	return n;
}

static void set_stream(struct layout *l)
{
	struct line_keys keys = feit_line_keys_new(l, l->n_lines);
	uint32_t most; /* about the number of pages */
	size_t bands;

	count_stream(l, &keys);
	count_feet(&keys, counts_on, &most);
	bands = mark_bands(l, &keys, most / 2 + (most & 1), counts_on);
	/* Failing numbers: one or two lines that come back, but not a text that is there twice. */
	if (bands == 0 && count_feet(&keys, comes_back, &most) <= 2 && most > 0)
		bands = mark_bands(l, &keys, most, comes_back);
	widen_bands(l, &keys, bands);
	if (bands > 0)
		cut_pages(l);
}

/* ---- the masthead of a parliamentary paper ---- */

static bool is_masthead(struct feit_str s)
{
	return feit_str_starts(s, FEIT_STR("Tweede Kamer der Staten-Generaal")) ||
	       feit_str_starts(s, FEIT_STR("Eerste Kamer der Staten-Generaal"));
}

/* "29 984", "36 600-XVII", "Nr. 1082", "Vergaderjaar 2022-2023", "2". */
static bool is_masthead_line(struct feit_str s)
{
	size_t i = skip_digits(s, 0);

	if (feit_str_starts(s, FEIT_STR("Vergaderjaar ")) && s.len < 30)
		return true;
	if ((feit_str_starts(s, FEIT_STR("Nr. ")) || feit_str_starts(s, FEIT_STR("nr. "))) &&
	    s.len < 14)
		return true;
	if (i == s.len) /* the chamber, or the number of a question */
		return i == 1 || i == 4;
	return i == 2 && s.len >= 6 && s.len < 20 && s.ptr[2] == ' ' && skip_digits(s, 3) == 6;
}

static void set_masthead(struct layout *l)
{
	if (l->n_lines == 0)
		return;
	if (feit_str_starts(line_text(l, &l->lines[0]), FEIT_STR("<meta ")))
		l->lines[0].role = ROLE_FURNITURE; /* of a Markdown file that was HTML */
	if (!is_masthead(line_text(l, &l->lines[0])))
		return;
	l->lines[0].role = ROLE_FURNITURE;
	for (size_t i = 1; i < l->n_lines && i < 10; i++)
		if (is_masthead_line(line_text(l, &l->lines[i])))
			l->lines[i].role = ROLE_FURNITURE;
}

void feit_step_furniture(struct layout *l)
{
	if (l->n_pages > 1 || l->n_lines < 40)
		set_edges(l);
	else
		set_stream(l);
	set_masthead(l);
}
