/* write.c - writes the clean text: body, then notes, then furniture. */
#include "normalise/layout.h"
#include "normalise/clean.h"
#include "normalise/scan.h"

struct flow {
	struct layout *l;
	struct clean w;
	size_t next_lift;
	uint32_t
	    glue; /* where a blank must come between a note's number and its body; 0 = nowhere */
};

/* Where a number lifted here belongs: not behind a blank. */
static uint32_t before_blank(const struct flow *f)
{
	size_t at = f->w.len;

	while (at > f->w.start && f->w.out[at - 1] == ' ')
		at--;
	return (uint32_t)at;
}

/* The text of a line, footnote numbers inside it lifted out. */
static void write_line(struct flow *f, struct line *x, uint32_t begin, uint32_t end)
{
	struct layout *l = f->l;

	while (f->next_lift < l->n_lifts && l->lifts[f->next_lift].begin < begin)
		f->next_lift++;
	for (; f->next_lift < l->n_lifts && l->lifts[f->next_lift].end <= end; f->next_lift++) {
		struct lift *lift = &l->lifts[f->next_lift];
		feit_clean_copy(&f->w, begin, lift->begin);
		lift->clean = before_blank(f);
		feit_clean_drop(&f->w, FEIT_MAP_DROP, lift->begin, lift->end);
		begin = lift->end;
	}
	if (f->glue > begin && f->glue < end) {
		feit_clean_copy(&f->w, begin, f->glue);
		feit_clean_instead(&f->w, FEIT_STR(" "), f->glue, f->glue);
		begin = f->glue;
	}
	if (begin == x->begin && !(x->has & (FEIT_HAS_HIGH | FEIT_HAS_ODD)))
		feit_clean_plain(&f->w, begin, end);
	else if (begin < end)
		feit_clean_copy(&f->w, begin, end);
	x->clean_end = (uint32_t)f->w.len;
}

static uint32_t gap_end(const struct layout *l, size_t i)
{
	return i + 1 < l->n_lines ? l->lines[i + 1].begin : (uint32_t)l->d->raw.text.len;
}

/* Bytes of the hyphen, or of the several, that end the line. */
static uint32_t hyphen_begin(const struct layout *l, const struct line *x)
{
	uint32_t at = x->end;

	for (;;) {
		if (at > x->begin && l->text[at - 1] == '-')
			at--;
		else if (at >= x->begin + 2 && memcmp(l->text + at - 2, "\xc2\xad", 2) == 0)
			at -= 2;
		else if (at >= x->begin + 3 && (memcmp(l->text + at - 3, "\xe2\x80\x90", 3) == 0 ||
						memcmp(l->text + at - 3, "\xe2\x80\x91", 3) == 0))
			at -= 3;
		else
			return at;
	}
}

/* A line and what stands between it and the next; `begin` is where its text starts (behind a
 * vowel that got its trema). Returns that place for the next line. */
static uint32_t write_joined(struct flow *f, size_t i, uint32_t begin, size_t next)
{
	struct layout *l = f->l;
	struct line *x = &l->lines[i];
	uint32_t cut = x->end, skip = 0;

	x->clean_begin = (uint32_t)f->w.len;
	if (x->joint == JOINT_CUT || x->joint == JOINT_TREMA)
		cut = hyphen_begin(l, x);
	write_line(f, x, begin, cut);
	switch (x->joint) {
	case JOINT_SPACE:
		feit_clean_instead(&f->w, FEIT_STR(" "), cut, gap_end(l, i));
		break;
	case JOINT_ROW:
		feit_clean_instead(&f->w, FEIT_STR("\n"), cut, gap_end(l, i));
		break;
	case JOINT_CLOSE:
		feit_clean_drop(&f->w, FEIT_MAP_DROP, cut, gap_end(l, i));
		break;
	case JOINT_CUT:
	case JOINT_TREMA:
		feit_clean_drop(&f->w, FEIT_MAP_JOIN, cut, gap_end(l, i));
		break;
	default:
		break; /* the caller ends the block */
	}
	if (x->joint == JOINT_TREMA) {
		uint32_t at = l->lines[next].begin;
		feit_clean_instead(&f->w, feit_cstr(feit_trema_of(l->text[at])), at, at + 1);
		skip = at + 1;
	}
	return skip;
}

/* Ends the block that started with line `head` behind line `last`. */
static void end_block(struct flow *f, const struct line *head, uint8_t kind, size_t last)
{
	feit_clean_block(&f->w, kind, head->level, f->l->pages[head->page].number,
			 f->l->lines[last].end, gap_end(f->l, last));
}

static void write_body(struct flow *f)
{
	struct layout *l = f->l;
	uint32_t behind = 0; /* where the text of the next line starts, if not at its begin */
	size_t head = 0;     /* the block's first line */

	for (size_t i = 0; i < l->n_lines; i++) {
		struct line *x = &l->lines[i];
		if (x->role == ROLE_ANCHOR)
			feit_clean_drop(&f->w, FEIT_MAP_DROP, x->begin, gap_end(l, i));
		if (x->role != ROLE_BODY)
			continue;
		size_t next = next_body(l, i);
		if (x->starts_block)
			head = i;
		if (next == l->n_lines || l->lines[next].starts_block)
			x->joint = JOINT_SEVERED;
		f->w.keep_tabs = x->kind == FEIT_TABLE;
		behind = write_joined(f, i, behind ? behind : x->begin, next);
		if (x->joint == JOINT_SEVERED)
			end_block(f, &l->lines[head], l->lines[head].kind, i);
	}
	f->w.keep_tabs = false;
}

/* A block of lines that need not be neighbours: a note, or one line of furniture. */
static void write_apart(struct flow *f, const uint32_t *lines, size_t n, uint8_t kind)
{
	struct layout *l = f->l;
	uint32_t behind = 0;

	for (size_t k = 0; k < n; k++) {
		struct line *x = &l->lines[lines[k]];
		if (k + 1 == n)
			x->joint = JOINT_SEVERED;
		behind = write_joined(f, lines[k], behind ? behind : x->begin,
				      k + 1 < n ? lines[k + 1] : lines[k]);
	}
	end_block(f, &l->lines[lines[0]], kind, lines[n - 1]);
}

/* The label of a note that the format gives apart from the text. */
static void write_label(struct flow *f, const struct footnote *n, const struct line *x)
{
	struct feit_str s = line_text(f->l, x), label = n->label;

	if (n->label_begin < n->label_end || label.len == 0)
		return;
	if (feit_str_starts(s, label) && (s.len == label.len || s.ptr[label.len] == ' '))
		return;
	feit_clean_instead(&f->w, label, x->begin, x->begin);
	feit_clean_instead(&f->w, FEIT_STR(" "), x->begin, x->begin);
}

static void write_notes(struct flow *f)
{
	struct layout *l = f->l;
	uint32_t *lines = feit_alloc_raw(l->a, (l->n_lines + 1) * sizeof *lines);
	size_t at = 0;

	f->next_lift = l->n_lifts; /* nothing is lifted out of notes */
	for (uint32_t note = 0; note < l->n_notes; note++) {
		size_t n = 0;
		for (at = l->notes[note].first_line;
		     at < l->n_lines &&
		     (l->lines[at].role != ROLE_NOTE || l->lines[at].note == note);
		     at++)
			if (l->lines[at].role == ROLE_NOTE)
				lines[n++] = (uint32_t)at;
		l->notes[note].clean_begin = (uint32_t)f->w.len;
		write_label(f, &l->notes[note], &l->lines[lines[0]]);
		f->glue = l->notes[note].label_begin < l->notes[note].label_end &&
				  l->notes[note].body_begin == l->notes[note].label_end
			      ? l->notes[note].body_begin
			      : 0;
		write_apart(f, lines, n, FEIT_NOTE);
		f->glue = 0;
		l->notes[note].clean_end = (uint32_t)f->w.start;
	}
}

static void write_furniture(struct flow *f)
{
	struct layout *l = f->l;

	for (uint32_t i = 0; i < l->n_lines; i++)
		if (l->lines[i].role == ROLE_FURNITURE)
			write_apart(f, &i, 1, FEIT_FURNITURE);
}

void feit_step_write(struct layout *l)
{
	struct flow f = {.l = l};

	feit_clean_begin(&f.w, l->d);
	feit_clean_drop(&f.w, FEIT_MAP_DROP, 0,
			l->n_lines ? l->lines[0].begin : (uint32_t)l->d->raw.text.len);
	write_body(&f);
	write_notes(&f);
	write_furniture(&f);
	feit_clean_end(&f.w);
}
