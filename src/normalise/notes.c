/* notes.c - finds the footnotes at the foot of pages, and their numbers in the text above.
 *
 * A block of notes is a chain of numbers n, n+1, ... that starts lines near the foot of a page and
 * has its numbers again in the text above, in the same order. The form in which a document writes
 * its notes ("12" on a line of its own; "12 Text"; "12Text") is voted over all pages; a second
 * round takes that form only.
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "normalise/layout.h"
#include "normalise/places.h"
#include "normalise/scan.h"

enum {
	MOST_STARTS = 250, /* of one page, from its foot up */
	MOST_HEADS = 24,
	MOST_CHAIN = 100,
	MOST_PLACES = 600,
	VOTERS = 32,     /* the first pages vote all, then about as many of the others */
	LAST_START = 12, /* lines from the foot within which the last note starts */
};

enum style { STYLE_TWO_LINES, STYLE_ONE_LINE, STYLES };

struct start {
	uint32_t line, label_end, body_begin; /* raw */
	int number;
	uint8_t style;
};

struct chain {
	struct start notes[MOST_CHAIN];
	int place[MOST_CHAIN]; /* index into search.places, -1 = no anchor */
	size_t n;
	float score;
};

struct search {
	struct layout *l;
	uint32_t *live; /* body lines of the page */
	size_t n_live;
	struct start starts[MOST_STARTS];
	size_t n_starts;
	struct place places[MOST_PLACES];
	float value[MOST_PLACES];
	int from[MOST_PLACES];
	size_t n_places;
	float form_bias[PLACE_RAISED + 1]; /* what the document's habit adds to a form */
	int previous;                      /* number of the last accepted note, 0 = none */
};

/* ---- starts ---- */

/* Reads "12 Text" or "12Text"; false where the line starts otherwise. */
static bool read_start(const struct layout *l, uint32_t line, struct start *out)
{
	struct feit_str s = line_text(l, &l->lines[line]);
	size_t n = 0, body, at;
	int v = 0;

	while (n < s.len && n < 4 && feit_is_digit((unsigned char)s.ptr[n]))
		v = v * 10 + (s.ptr[n++] - '0');
	if (n == 0 || n > 3 || v == 0 || s.ptr[0] == '0')
		return false;
	for (body = n; body < s.len && (s.ptr[body] == ' ' || s.ptr[body] == '\t');)
		body++;
	if (feit_str_starts(feit_str_cut(s, body, s.len), FEIT_STR("\u00a0")))
		body += 2;
	*out = (struct start){line, l->lines[line].begin + (uint32_t)n,
			      l->lines[line].begin + (uint32_t)body, v, STYLE_ONE_LINE};
	if (body == s.len) {
		out->style = STYLE_TWO_LINES;
		return true;
	}
	at = body;
	uint32_t head = feit_utf8_next(s, &at), begin = l->lines[line].begin;
	if (feit_is_raised(l, begin, begin + (uint32_t)n))
		return true; /* "11 10 miljoen euro is ..." */
	if (body > n)
		return !feit_is_digit(head) && head > ' ' && head != '%' && head != 0x20ac;
	return feit_is_upper(head) || head == '(' || head == '"' || head == 0x201c ||
	       head == 0x2018 || head == 0xab;
}

static void find_starts(struct search *s)
{
	const struct layout *l = s->l;
	size_t n = 0;

	for (size_t i = s->n_live; i-- > 0 && n < MOST_STARTS;) {
		struct start *x = &s->starts[n];
		if (!(l->lines[s->live[i]].has & FEIT_HAS_DIGIT) ||
		    !feit_is_digit((unsigned char)l->text[l->lines[s->live[i]].begin]) ||
		    !read_start(l, s->live[i], x))
			continue;
		if (x->style == STYLE_TWO_LINES) { /* the body follows on the next line */
			if (i + 1 == s->n_live || l->lines[s->live[i + 1]].number >= 0)
				continue;
			x->body_begin = l->lines[s->live[i + 1]].begin;
		}
		n++;
	}
	s->n_starts = n;
	for (size_t i = 0; i < n / 2; i++) { /* top down */
		struct start x = s->starts[i];
		s->starts[i] = s->starts[n - 1 - i];
		s->starts[n - 1 - i] = x;
	}
}

static void find_places(struct search *s, uint32_t below)
{
	int least = 999, most = 0;

	for (size_t i = 0; i < s->n_starts; i++) {
		least = s->starts[i].number < least ? s->starts[i].number : least;
		most = s->starts[i].number > most ? s->starts[i].number : most;
	}
	s->n_places = 0;
	for (size_t i = 0; i < s->n_live && s->live[i] < below; i++)
		if (s->l->lines[s->live[i]].has & FEIT_HAS_DIGIT)
			s->n_places +=
			    feit_find_places(s->l, s->live[i], least, most, s->places + s->n_places,
					     MOST_PLACES - s->n_places);
}

/* ---- chains ---- */

/* The chain that starts with starts[head] and takes each next number where it first comes. */
static void follow_chain(const struct search *s, size_t head, struct chain *c)
{
	size_t at = head;

	c->n = 1;
	c->notes[0] = s->starts[head];
	while (c->n < MOST_CHAIN) {
		const struct start *last = &c->notes[c->n - 1];
		for (at++; at < s->n_starts; at++)
			if (s->starts[at].style == last->style &&
			    s->starts[at].number == last->number + 1)
				break;
		if (at == s->n_starts)
			return;
		c->notes[c->n++] = s->starts[at];
	}
}

static float gain(const struct search *s, const struct place *p)
{
	float score = p->score + s->form_bias[p->kind];

	return score <= 1 ? 0 : 1 + score / 2;
}

/* Raised numbers are sure enough to stand out of order, as they do in columns. */
static float match_raised(const struct search *s, struct chain *c, int first)
{
	float sum = 0;

	for (size_t i = 0; i < s->n_places; i++) {
		const struct place *p = &s->places[i];
		int k = p->number - first;
		if (p->kind != PLACE_RAISED || p->score < 6 || k < 0 || k >= (int)c->n ||
		    c->place[k] >= 0 || p->line >= c->notes[0].line)
			continue;
		c->place[k] = (int)i;
		sum += 1 + p->score / 2;
	}
	return sum;
}

/* Gives the numbers of the chain places above it, in the same order, for the greatest sum. */
static float match_places(struct search *s, struct chain *c)
{
	float best[MOST_CHAIN + 1] = {0}; /* best[k]: with the first k notes */
	int top[MOST_CHAIN + 1];
	int first = c->notes[0].number;

	for (size_t k = 0; k <= c->n; k++)
		top[k] = -1;
	for (size_t i = 0; i < s->n_places; i++) {
		const struct place *p = &s->places[i];
		int k = p->number - first;
		if (k < 0 || k >= (int)c->n || p->line >= c->notes[0].line)
			continue;
		float g = gain(s, p);
		if (g <= 0)
			continue;
		s->value[i] = best[k] + g;
		s->from[i] = top[k];
		for (size_t m = (size_t)k + 1; m <= c->n && best[m] < s->value[i]; m++) {
			best[m] = s->value[i];
			top[m] = (int)i;
		}
	}
	for (size_t k = 0; k < c->n; k++)
		c->place[k] = -1;
	for (int i = top[c->n]; i >= 0; i = s->from[i])
		c->place[s->places[i].number - first] = i;
	return best[c->n] + match_raised(s, c, first);
}

static size_t live_index(const struct search *s, uint32_t line)
{
	size_t lo = 0, hi = s->n_live;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (s->live[mid] < line)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static void score_chain(struct search *s, struct chain *c)
{
	int first = c->notes[0].number, gap = first - s->previous;
	float score = match_places(s, c);

	for (size_t k = 0; k < c->n; k++) {
		if (c->place[k] < 0)
			score -= 2.5f;
		size_t from = live_index(s, c->notes[k].line);
		size_t to = k + 1 < c->n ? live_index(s, c->notes[k + 1].line) : s->n_live;
		size_t lines = to - from - (c->notes[k].style == STYLE_TWO_LINES);
		if (lines > 3)
			score -= 0.7f * (lines < 8 ? (float)(lines - 3) : 5);
	}
	score += gap == 1 ? 3 : first == 1 ? 1 : gap > 0 && gap <= 12 ? 0.5f : -2;
	c->score = score;
}

static void copy_chain(struct chain *to, const struct chain *c)
{
	memcpy(to->notes, c->notes, c->n * sizeof *to->notes);
	memcpy(to->place, c->place, c->n * sizeof *to->place);
	to->n = c->n;
	to->score = c->score;
}

/* The best chain of the page in the given style (STYLES = any) into *best; false = none. */
static bool find_chain(struct search *s, int style, struct chain *best)
{
	struct chain c;
	int heads = 0;

	best->score = 0.99f;
	best->n = 0;
	for (size_t i = s->n_starts; i-- > 0 && heads < MOST_HEADS;) {
		if (style != STYLES && s->starts[i].style != style)
			continue;
		follow_chain(s, i, &c);
		size_t last = live_index(s, c.notes[c.n - 1].line);
		if (s->n_live - last > LAST_START)
			continue;
		heads++;
		score_chain(s, &c);
		if (c.score > best->score)
			copy_chain(best, &c);
	}
	return best->n > 0;
}

/* ---- pages ---- */

static void take_page(struct search *s, const struct page *p)
{
	const struct layout *l = s->l;

	s->n_live = 0;
	for (uint32_t i = p->first; i < p->last; i++)
		if (l->lines[i].role == ROLE_BODY)
			s->live[s->n_live++] = i;
	find_starts(s);
	if (s->n_starts > 0)
		find_places(s, s->starts[s->n_starts - 1].line);
}

static bool ends_sentence(struct feit_str s)
{
	return s.len > 0 && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == ')');
}

/* Few words and no final point: perhaps the foot of a page that stands alone. */
static bool may_be_foot(struct feit_str s)
{
	size_t words = 1;

	for (size_t i = 0; i < s.len; i++)
		words += s.ptr[i] == ' ';
	return words <= 8 && strchr(".,;:", s.ptr[s.len - 1]) == NULL &&
	       (feit_is_upper((unsigned char)s.ptr[0]) || feit_is_digit((unsigned char)s.ptr[0]) ||
		(unsigned char)s.ptr[0] >= 0x80);
}

/* Lines behind the last note that do not belong to it. Returns the new number of live lines. */
static size_t cut_foot(struct search *s, const struct page *p, size_t first)
{
	struct layout *l = s->l;
	size_t n = s->n_live;

	if (l->lines[p->last - 1].role == ROLE_FURNITURE)
		return n;
	for (int k = 0; k < 2 && n > first + 1; k++) {
		struct line *x = &l->lines[s->live[n - 1]], *a = &l->lines[s->live[n - 2]];
		bool number = x->number >= 0;
		if (!number && !(ends_sentence(line_text(l, a)) && may_be_foot(line_text(l, x))) &&
		    !(a->number >= 0 && n > first + 2 && may_be_foot(line_text(l, x)) &&
		      ends_sentence(line_text(l, &l->lines[s->live[n - 3]]))))
			break;
		x->role = ROLE_FURNITURE;
		n--;
	}
	return n;
}

static void add_lift(struct layout *l, const struct place *p, uint32_t note)
{
	static const char *const evidence[] = {"", "glued", "glued", "spaced", "geometry"};
	struct lift *x = FEIT_PUSH(l->a, l->lifts, l->n_lifts, l->lifts_cap);

	x->begin = p->begin;
	x->end = p->end;
	if (p->kind == PLACE_SPACED)
		x->begin--;
	x->note = note;
	x->evidence = evidence[p->kind];
	l->notes[note].lift = (uint32_t)l->n_lifts - 1;
}

static uint32_t add_note(struct layout *l, const struct start *x)
{
	struct footnote *f = FEIT_PUSH(l->a, l->notes, l->n_notes, l->notes_cap);

	f->label_begin = l->lines[x->line].begin;
	f->label = (struct feit_str){l->text + f->label_begin, x->label_end - f->label_begin};
	f->label_end = x->label_end;
	f->body_begin = x->body_begin;
	f->first_line = x->line;
	f->anchor_line = f->lift = FEIT_NONE;
	f->number = x->number;
	return (uint32_t)l->n_notes - 1;
}

/* A place belongs to its note: own lines are taken out whole, numbers in a line lifted. */
static void take_place(struct search *s, uint32_t note, int place)
{
	struct layout *l = s->l;

	if (place < 0)
		return;
	const struct place *p = &s->places[place];
	if (p->kind != PLACE_OWN_LINE) {
		add_lift(l, p, note);
		return;
	}
	l->lines[p->line].role = ROLE_ANCHOR;
	l->notes[note].anchor_line = p->line;
}

static void accept(struct search *s, const struct page *p, const struct chain *c)
{
	struct layout *l = s->l;
	size_t at = live_index(s, c->notes[0].line);
	size_t n = cut_foot(
	    s, p, live_index(s, c->notes[c->n - 1].line) + (c->notes[0].style == STYLE_TWO_LINES));

	for (size_t k = 0; k < c->n; k++) {
		uint32_t note = add_note(l, &c->notes[k]);
		uint32_t stop = k + 1 < c->n ? c->notes[k + 1].line : FEIT_NONE;
		for (; at < n && s->live[at] < stop; at++) {
			l->lines[s->live[at]].role = ROLE_NOTE;
			l->lines[s->live[at]].note = note;
		}
		take_place(s, note, c->place[k]);
	}
	s->previous = c->notes[c->n - 1].number;
}

/* ---- the document ---- */

struct votes {
	float style[STYLES];
	size_t form[PLACE_RAISED + 1]; /* of numbers that their form alone makes likely */
	size_t spaced, notes;          /* numbers between blanks, whatever their form; all notes */
};

static void count_votes(const struct search *s, const struct chain *c, struct votes *v)
{
	v->style[c->notes[0].style] += c->score;
	v->notes += c->n;
	for (size_t k = 0; k < c->n; k++)
		v->spaced += c->place[k] >= 0 && s->places[c->place[k]].kind == PLACE_SPACED;
	for (size_t k = 0; k < c->n; k++)
		if (c->place[k] >= 0 && s->places[c->place[k]].score >= 3)
			v->form[s->places[c->place[k]].kind]++;
}

/* What the first round says of the forms: a rare form among many of another is doubtful. */
static void set_bias(struct search *s, const struct votes *v)
{
	size_t sum = 0;

	for (int k = 0; k <= PLACE_RAISED; k++)
		sum += v->form[k];
	for (int k = 0; k <= PLACE_RAISED; k++) {
		size_t n = v->form[k];
		if (k == PLACE_YEAR)
			n += v->form[PLACE_GLUED];
		if (k == PLACE_GLUED)
			n += v->form[PLACE_YEAR];
		s->form_bias[k] = n * 2 >= sum ? 0.5f : n * 10 >= sum ? 0 : -1.5f;
	}
	if (v->notes >= 3 && v->spaced * 10 >= v->notes * 6)
		s->form_bias[PLACE_SPACED] = 1.5f;
	else if (v->form[PLACE_SPACED] * 2 < sum || sum == 0)
		s->form_bias[PLACE_SPACED] = -2;
	if (v->form[PLACE_RAISED] * 2 >= sum && sum > 0)
		for (int k = 0; k < PLACE_RAISED; k++)
			s->form_bias[k] = -3;
}

static int first_round(struct search *s)
{
	struct layout *l = s->l;
	struct votes v = {.notes = 0};
	struct chain c;

	for (size_t i = 0; i < l->n_pages; i += i < VOTERS ? 1 : l->n_pages / VOTERS + 1) {
		take_page(s, &l->pages[i]);
		if (s->n_starts == 0 || !find_chain(s, STYLES, &c))
			continue;
		count_votes(s, &c, &v);
		s->previous = c.notes[c.n - 1].number;
	}
	set_bias(s, &v);
	return v.style[STYLE_TWO_LINES] >= v.style[STYLE_ONE_LINE] ? STYLE_TWO_LINES
								   : STYLE_ONE_LINE;
}

static int by_begin(const void *x, const void *y)
{
	const struct lift *a = x, *b = y;

	return a->begin < b->begin ? -1 : a->begin > b->begin;
}

static void sort_lifts(struct layout *l)
{
	if (l->n_lifts > 1)
		qsort(l->lifts, l->n_lifts, sizeof *l->lifts, by_begin);
	for (uint32_t i = 0; i < l->n_lifts; i++)
		l->notes[l->lifts[i].note].lift = i;
}

/* ---- notes at the end of the document ---- */

static bool is_heading_of_notes(struct feit_str s)
{
	static const char *const words[] = {"Noten",     "Eindnoten", "Voetnoten", "NOTEN",
					    "EINDNOTEN", "Endnotes",  "Notes"};

	if (s.len < 5 || s.len > 10)
		return false;
	if (s.ptr[s.len - 1] == ':')
		s.len--;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (feit_str_is(s, words[i]))
			return true;
	return false;
}

/* All body lines become live; returns the last of them that is a heading of notes, n_lines = none.
 */
static size_t take_document(struct search *s)
{
	const struct layout *l = s->l;
	size_t heading = l->n_lines;

	s->n_live = 0;
	for (uint32_t i = 0; i < l->n_lines; i++) {
		if (l->lines[i].role != ROLE_BODY)
			continue;
		s->live[s->n_live++] = i;
		if (is_heading_of_notes(line_text(l, &l->lines[i])))
			heading = i;
	}
	return heading;
}

/* The chain 1, 2, ... whose first note stands right below the heading. */
static bool chain_below(struct search *s, size_t heading, struct chain *c)
{
	size_t at = live_index(s, (uint32_t)heading) + 1;

	find_starts(s);
	for (size_t i = 0; i < s->n_starts && at < s->n_live; i++)
		if (s->starts[i].line == s->live[at] && s->starts[i].number == 1) {
			follow_chain(s, i, c);
			return c->n > 1;
		}
	return false;
}

static void find_all_places(struct search *s, size_t heading, int most)
{
	s->n_places = 0;
	for (size_t i = 0; i < s->n_live && s->live[i] < heading; i++) {
		size_t n = feit_find_places(s->l, s->live[i], 1, most, s->places + s->n_places,
					    MOST_PLACES - s->n_places);
		for (size_t end = s->n_places + n, k = s->n_places; k < end; k++)
			if (gain(s, &s->places[k]) > 0)
				s->places[s->n_places++] = s->places[k];
	}
}

/* Where the last note ends: nothing follows that would end it. */
static void cut_text_behind(struct search *s, const struct chain *c)
{
	const struct layout *l = s->l;
	size_t i = live_index(s, c->notes[c->n - 1].line) + (c->notes[0].style == STYLE_TWO_LINES);

	for (size_t k = 0; k < LAST_START && i + 1 < s->n_live; k++, i++) {
		struct feit_str next = line_text(l, &l->lines[s->live[i + 1]]);
		if (ends_sentence(line_text(l, &l->lines[s->live[i]])) &&
		    !(next.ptr[0] >= 'a' && next.ptr[0] <= 'z'))
			break;
	}
	s->n_live = i + 1 < s->n_live ? i + 1 : s->n_live;
}

/* Notes under a heading of their own behind the text, with their numbers on all its pages. */
static bool take_endnotes(struct search *s)
{
	struct chain c;
	struct votes v = {.notes = 0};
	size_t heading = take_document(s), anchored = 0;

	if (heading == s->l->n_lines || !chain_below(s, heading, &c))
		return false;
	find_all_places(s, heading, (int)c.n);
	score_chain(s, &c);
	count_votes(s, &c, &v);
	set_bias(s, &v);
	match_places(s, &c);
	for (size_t k = 0; k < c.n; k++)
		anchored += c.place[k] >= 0;
	if (anchored * 10 < c.n * 7)
		return false;
	s->l->lines[heading].kind = FEIT_HEADING;
	s->l->lines[heading].level = 1;
	cut_text_behind(s, &c);
	accept(s, &s->l->pages[s->l->lines[c.notes[c.n - 1].line].page], &c);
	return true;
}

void feit_step_notes(struct layout *l)
{
	struct search *s = feit_alloc_raw(l->a, sizeof *s); /* most of it is seldom used */
	struct chain c;

	s->l = l;
	memset(s->form_bias, 0, sizeof s->form_bias);
	s->previous = 0;
	s->n_live = s->n_starts = s->n_places = 0;
	s->live = feit_alloc_raw(l->a, (l->n_lines + 1) * sizeof *s->live);
	if (take_endnotes(s)) {
		sort_lifts(l);
		return;
	}
	memset(s->form_bias, 0, sizeof s->form_bias);
	int style = first_round(s);
	s->previous = 0;
	for (size_t i = 0; i < l->n_pages; i++) {
		if (l->n_pages > 1) /* or else it is taken already */
			take_page(s, &l->pages[i]);
		if (s->n_starts > 0 && find_chain(s, style, &c))
			accept(s, &l->pages[i], &c);
	}
	sort_lifts(l);
}
