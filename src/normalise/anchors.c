/* anchors.c - gives each footnote its place in the clean text.
 *
 * A number inside a line has an exact place ("glued", "spaced", "geometry"). A number on a line of
 * its own has lost it: what is left is the line it belongs to, and in it the ends of sentences, in
 * order. One end is "unique"; more are "ambiguous", fewer "few", none "none": there the best guess
 * comes first and the class says how far it can be trusted.
 */
#include "base/utf8.h"
#include "normalise/layout.h"

enum { MOST_CANDIDATES = 16 };

struct candidates {
	uint32_t at[MOST_CANDIDATES];
	size_t n;
};

static void add(struct candidates *c, uint32_t at)
{
	if (c->n < MOST_CANDIDATES && (c->n == 0 || c->at[c->n - 1] < at))
		c->at[c->n++] = at;
}

/* Whether the text ends with the stop of a sentence, closing quotes and brackets skipped. */
static bool is_stopped(struct feit_str s)
{
	size_t at = s.len;
	uint32_t cp = feit_utf8_prev(s, &at);

	while (at > 0 &&
	       (cp == ')' || cp == '"' || cp == ']' || cp == 0xbb || cp == 0x201d || cp == 0x2019))
		cp = feit_utf8_prev(s, &at);
	return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026;
}

/* The sentences that end in the clean bytes (begin, end]. */
static void sentence_ends(const struct feit_doc *d, uint32_t begin, uint32_t end,
			  struct candidates *c)
{
	size_t lo = 0, hi = d->n_sentences;

	while (lo < hi) { /* the first sentence that ends behind `begin` */
		size_t mid = (lo + hi) / 2;
		if (d->sentences[mid].end <= begin)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < d->n_sentences && d->sentences[lo].end <= end; lo++)
		if (is_stopped(feit_quote(d, begin, d->sentences[lo].end)))
			add(c, d->sentences[lo].end);
}

/* Behind a year: better where a word, such as a month, stands before it. 0 = no year. */
static int year_rank(struct feit_str s)
{
	const char *year = s.ptr + s.len - 4;

	if (s.len < 6 || !feit_is_digit((unsigned char)year[2]) ||
	    !feit_is_digit((unsigned char)year[3]) ||
	    (memcmp(year, "19", 2) != 0 && memcmp(year, "20", 2) != 0) ||
	    strchr(" -/(", year[-1]) == NULL)
		return 0;
	return feit_is_letter((unsigned char)year[-2]) ? 4 : 3;
}

/* How well a number may stand at `at` inside a sentence, where no sentence ends in the line: behind
 * a date ("brief van 24 april jl."), a closing quote, a year, a name or an acronym and its comma.
 */
static int inner_rank(const struct feit_doc *d, uint32_t begin, uint32_t at)
{
	struct feit_str s = feit_quote(d, begin, at);
	size_t back = s.len;
	uint32_t sign = feit_utf8_prev(s, &back);

	if (feit_str_ends(s, FEIT_STR(" jl.")) || feit_str_ends(s, FEIT_STR(" j.l.")))
		return 6;
	if (sign == 0xbb || sign == 0x201d)
		return 5;
	if (feit_is_digit(sign))
		return year_rank(s);
	if (feit_str_ends(s, FEIT_STR(" c.s.")))
		return 3;
	if (sign == ',' || sign == ';' || sign == ':') {
		while (back > 0 && s.ptr[back - 1] != ' ')
			back--;
		return feit_is_upper(feit_utf8_next(s, &back)) ? 2 : 1;
	}
	return sign == ')' ? 1 : 0;
}

/* The places inside a sentence, the best first; failing all, the end of the line. */
static void other_places(const struct feit_doc *d, uint32_t begin, uint32_t end,
			 struct candidates *c)
{
	int rank[MOST_CANDIDATES];

	for (uint32_t i = begin + 1; i <= end && c->n < MOST_CANDIDATES - 1; i++) {
		int r = i == end || d->text.ptr[i] == ' ' ? inner_rank(d, begin, i) : 0;
		if (i == end && r < 3 && i < d->text.len && d->text.ptr[i] == '\n')
			r = 3; /* a heading, or a list item with a semicolon */
		size_t k = c->n;
		if (r == 0)
			continue;
		for (; k > 0 && rank[k - 1] < r; k--) {
			rank[k] = rank[k - 1];
			c->at[k] = c->at[k - 1];
		}
		rank[k] = r;
		c->at[k] = i;
		c->n++;
	}
	if (c->n == 0)
		c->at[c->n++] = end;
}

static void place_own_line(struct layout *l, struct feit_note *n, size_t k, size_t of,
			   const struct line *x)
{
	struct candidates c = {.n = 0};
	struct feit_doc *d = l->d;

	n->lo = x->clean_begin;
	n->hi = x->clean_end;
	sentence_ends(d, x->clean_begin, x->clean_end, &c);
	n->evidence = c.n == 0 ? "none" : c.n < of ? "few" : c.n == of ? "unique" : "ambiguous";
	if (c.n == 0)
		other_places(d, x->clean_begin, x->clean_end, &c);
	size_t best = k < c.n ? k : c.n - 1;
	n->candidates = feit_alloc(l->d->arena, c.n * sizeof *n->candidates);
	n->candidates[n->n_candidates++] = c.at[best];
	for (size_t i = 0; i < c.n; i++)
		if (i != best)
			n->candidates[n->n_candidates++] = c.at[i];
	n->anchor = c.at[best];
}

static size_t body_before(const struct layout *l, size_t at)
{
	while (at > 0 && l->lines[at].role != ROLE_BODY)
		at--;
	return at;
}

/* The body line of the same page behind line `at`; n_lines = none. */
static size_t body_behind(const struct layout *l, size_t at)
{
	size_t next = next_body(l, at);

	return next < l->n_lines && l->lines[next].page == l->lines[at].page ? next : l->n_lines;
}

/* The line that the numbers on line `at` belong to. */
static size_t owner(const struct layout *l, size_t at)
{
	size_t next = l->numbers_follow ? l->n_lines : body_behind(l, at);

	return next < l->n_lines ? next : body_before(l, at);
}

/* Ten times the natural logarithm of w / 10: one for each tenth more. */
static int tenths_of_log(uint32_t w)
{
	int n = 0;

	for (uint32_t x = 1000; x < w * 100; x += x / 10)
		n++;
	return n;
}

/* How likely a number is to have stood in a line, in tenths of the logarithm: it stands seven times
 * as often behind a sentence as in all the gaps between words together, twice as often behind a
 * comma, a date or a quote. Fitted to real and made texts whose numbers were put before and behind
 * their lines. */
static int fitness(const struct layout *l, size_t line)
{
	enum { GAPS = 10, INNER = 20, END = 70 };
	struct candidates c = {.n = 0};
	const struct line *x = &l->lines[line];
	uint32_t weight = GAPS;

	if (x->role != ROLE_BODY)
		return 0;
	sentence_ends(l->d, x->clean_begin, x->clean_end, &c);
	weight += END * (uint32_t)c.n;
	for (uint32_t i = x->clean_begin + 1; i < x->clean_end; i++)
		if (l->d->text.ptr[i] == ' ' && inner_rank(l->d, x->clean_begin, i) > 0)
			weight += INNER;
	return tenths_of_log(weight);
}

/* Whether a blank line stands between the raw bytes [begin, end). */
static bool has_blank_line(const struct layout *l, uint32_t begin, uint32_t end)
{
	const char *first = begin < end ? memchr(l->text + begin, '\n', end - begin) : NULL;

	return first != NULL && memchr(first + 1, '\n', (size_t)(l->text + end - first - 1));
}

/* What the place of the numbers on line `at` says, in the unit of fitness(): above 0, that they
 * stand before the line they belong to. */
static int says_before(const struct layout *l, size_t at)
{
	enum { CERTAIN = 40, BLANK = 15 };
	size_t next = body_behind(l, at), last = body_before(l, at);
	bool first =
	    at == l->pages[l->lines[at].page].first || l->lines[at - 1].role == ROLE_FURNITURE;

	if (next == l->n_lines)
		return -CERTAIN;
	if (first)
		return CERTAIN;
	int says = fitness(l, next) - fitness(l, last);
	bool above = has_blank_line(l, l->lines[at - 1].end, l->lines[at].begin);
	bool below =
	    at + 1 < l->n_lines && has_blank_line(l, l->lines[at].end, l->lines[at + 1].begin);
	return says + (above - below) * BLANK;
}

/* Whether own-line numbers stand behind the lines they belong to: all the numbers of the document
 * together say so. Where they say nothing they stand before, as most converters put them. */
static bool numbers_follow(const struct layout *l)
{
	enum { MORE_DO_BEFORE = 3 };
	int before = MORE_DO_BEFORE;
	uint32_t seen = FEIT_NONE;

	for (size_t i = 0; i < l->n_notes; i++) {
		uint32_t at = l->notes[i].anchor_line;
		if (at == FEIT_NONE || at == seen)
			continue;
		before += says_before(l, at);
		seen = at;
	}
	return before < 0;
}

static bool same_owner(const struct layout *l, const struct footnote *f, size_t line)
{
	return f->anchor_line != FEIT_NONE && owner(l, f->anchor_line) == line;
}

static void place(struct layout *l, size_t i)
{
	const struct footnote *f = &l->notes[i];
	struct feit_note *n = &l->d->notes[i];

	if (f->lift != FEIT_NONE) {
		n->anchor = n->lo = n->hi = l->lifts[f->lift].clean;
		n->evidence = l->lifts[f->lift].evidence;
		n->candidates = feit_alloc(l->d->arena, sizeof *n->candidates);
		n->candidates[n->n_candidates++] = n->anchor;
	} else if (f->anchor_line != FEIT_NONE) {
		size_t line = owner(l, f->anchor_line), k = 0, of = 1;
		while (k < i && same_owner(l, &l->notes[i - k - 1], line))
			k++;
		while (i + of < l->n_notes && same_owner(l, &l->notes[i + of], line))
			of++;
		place_own_line(l, n, k, k + of, &l->lines[line]);
	}
}

/* Clean text of the note without its number. */
static void set_body(struct layout *l, size_t i)
{
	const struct footnote *f = &l->notes[i];
	struct feit_note *n = &l->d->notes[i];
	const char *t = l->d->text.ptr;
	uint32_t begin = f->clean_begin, end = f->clean_end;

	if (feit_str_starts(feit_quote(l->d, begin, end), f->label))
		begin += (uint32_t)f->label.len;
	n->label = feit_copy(l->d->arena, f->label);
	while (begin < end && t[begin] == ' ')
		begin++;
	while (end > begin && (unsigned char)t[end - 1] <= ' ')
		end--;
	n->begin = begin;
	n->end = end;
	n->anchor = n->lo = n->hi = FEIT_NONE;
	n->evidence = "";
}

void feit_step_anchors(struct layout *l)
{
	struct feit_doc *d = l->d;

	l->numbers_follow = numbers_follow(l);
	for (size_t i = 0; i < l->n_notes; i++) {
		FEIT_PUSH(d->arena, d->notes, d->n_notes, d->notes_cap);
		set_body(l, i);
		place(l, i);
		const struct feit_note *n = &d->notes[i];
		if (n->anchor == FEIT_NONE)
			feit_diagnose(d, FEIT_DIAG_NOTE_WITHOUT_ANCHOR, n->begin, n->end,
				      "no number of note " FEIT_PRI " was found in the text",
				      FEIT_ARG(n->label));
	}
}
