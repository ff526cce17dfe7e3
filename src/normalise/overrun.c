/* overrun.c - the rest of a note that runs on over the page end goes with the note.
 *
 * It stands in front of the next page's notes, or alone at its foot, without a number. The print
 * tells it from the text above it where its size is known. In plain text it is taken only where
 * the text above it ends and it starts in the middle of a sentence; where the text runs on over the
 * page end too, nothing tells, and it stays text.
 */
#include "base/utf8.h"
#include "normalise/layout.h"

enum { MOST_LINES = 12, MOST_PLAIN_LINES = 6, SHORTEST_WORD = 4 };

struct sizes {
	float body, note; /* points; 0 = unknown */
};

static float size_of(const struct layout *l, size_t i)
{
	return l->d->raw.lines[l->lines[i].raw].size;
}

/* The last line of the page that is no furniture; n_lines = none. */
static size_t last_line(const struct layout *l, const struct page *p)
{
	for (size_t i = p->last; i > p->first; i--)
		if (l->lines[i - 1].role != ROLE_FURNITURE)
			return i - 1;
	return l->n_lines;
}

/* The page's first line of a note, or the line behind its text. */
static size_t text_end(const struct layout *l, const struct page *p)
{
	size_t last = last_line(l, p), i = p->first;

	if (last == l->n_lines)
		return p->first;
	while (i <= last && l->lines[i].role != ROLE_NOTE)
		i++;
	return i;
}

static bool is_stopped(struct feit_str s)
{
	size_t at = s.len;
	uint32_t cp = feit_utf8_prev(s, &at);

	while (at > 0 && (cp == '"' || cp == 0x201d || cp == 0x2019 || cp == 0xbb))
		cp = feit_utf8_prev(s, &at);
	return cp == '.' || cp == '!' || cp == '?' || cp == ')';
}

/* Whether the line ends with a sentence and not with "jl." or "nr.". */
static bool ends_sentence(struct feit_str s)
{
	size_t letters = 0;

	if (s.len == 0 || strchr(".!?", s.ptr[s.len - 1]) == NULL)
		return false;
	for (size_t i = s.len - 1; i > 0 && feit_is_letter((unsigned char)s.ptr[i - 1]); i--)
		letters++;
	return letters >= SHORTEST_WORD;
}

static bool starts_inside(struct feit_str s)
{
	size_t at = 0;
	uint32_t cp = s.len > 0 ? feit_utf8_next(s, &at) : 0;

	return feit_is_letter(cp) && !feit_is_upper(cp);
}

static bool is_text(const struct layout *l, const struct page *p, size_t i)
{
	return i >= p->first && l->lines[i].role == ROLE_BODY && l->lines[i].kind != FEIT_TABLE;
}

/* Where the small print above line `end` starts. */
static size_t small_print(const struct layout *l, const struct page *p, size_t end,
			  const struct sizes *s)
{
	size_t i = end;

	while (i > p->first && end - i < MOST_LINES && is_text(l, p, i - 1) &&
	       size_of(l, i - 1) > s->note - 0.3f && size_of(l, i - 1) < s->note + 0.3f)
		i--;
	return i;
}

/* Where a line starts inside a sentence though the text above it is at an end. */
static size_t plain_print(const struct layout *l, const struct page *p, size_t end)
{
	for (size_t i = end; i > p->first + 1 && end - i < MOST_PLAIN_LINES; i--) {
		const struct line *x = &l->lines[i - 1], *above = &l->lines[i - 2];
		if (!is_text(l, p, i - 1) || !is_text(l, p, i - 2) || x->number >= 0)
			return end;
		if (starts_inside(line_text(l, x)) && ends_sentence(line_text(l, above)))
			return i - 1;
	}
	return end;
}

/* Takes the lines on page p that go on with the note which ends on line `last`. */
static void take_rest(struct layout *l, const struct page *p, size_t last, float body_size)
{
	struct sizes sizes = {body_size, size_of(l, last)};
	size_t end = text_end(l, p), begin = end;
	bool open = !is_stopped(line_text(l, &l->lines[last]));

	if (end == p->first)
		return;
	if (sizes.note > 0 && sizes.body > 0) {
		if (sizes.note < 0.95f * sizes.body)
			begin = small_print(l, p, end, &sizes);
	} else if (open) {
		begin = plain_print(l, p, end);
	}
	if (begin == end || begin == p->first)
		return;
	if (!open && !starts_inside(line_text(l, &l->lines[begin])))
		return;
	for (size_t i = begin; i < end; i++) {
		l->lines[i].role = ROLE_NOTE;
		l->lines[i].note = l->lines[last].note;
	}
}

void feit_step_overrun(struct layout *l)
{
	float body_size = l->n_notes > 0 ? feit_body_size(l) : 0;

	for (size_t k = 1; l->n_notes > 0 && k < l->n_pages; k++) {
		size_t last = last_line(l, &l->pages[k - 1]);
		if (last < l->n_lines && l->lines[last].role == ROLE_NOTE)
			take_rest(l, &l->pages[k], last, body_size);
	}
}
