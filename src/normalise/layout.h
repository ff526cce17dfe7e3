/* layout.h - what the steps of normalise know of the printed lines: "12" is an anchor, not text.
 *
 * Private to src/normalise. A step reads what earlier steps found out and adds its own; nothing is
 * written to the clean text before all of them agree. Raw offsets are bytes in doc->raw.text.
 */
#ifndef FEIT_LAYOUT_H
#define FEIT_LAYOUT_H

#include "doc/doc.h"

enum role {
	ROLE_BODY,
	ROLE_ANCHOR,    /* footnote numbers on a line of their own */
	ROLE_NOTE,      /* part of a footnote's body, or its number */
	ROLE_FURNITURE, /* running head or foot, page number, masthead */
};

/* How a line meets the next line of its block. */
enum joint {
	JOINT_SPACE,   /* the line end becomes a space */
	JOINT_CLOSE,   /* the line end goes, the hyphen stays: "EU-" / "Turkije" */
	JOINT_CUT,     /* hyphen and line end go: "crisisnood-" / "opvang" */
	JOINT_TREMA,   /* as CUT, and the next line's first vowel gets its trema back */
	JOINT_ROW,     /* the line end stays a line end: rows of a table */
	JOINT_SEVERED, /* the block ends here */
};

struct line {
	uint32_t begin, end;             /* without blanks at both sides */
	uint32_t page;                   /* index of its page, from 0 */
	uint32_t raw;                    /* index into doc->raw.lines, for what a PDF tells of it */
	uint32_t width;                  /* code points of [begin, end) */
	uint32_t note;                   /* ROLE_NOTE: index of its note */
	uint32_t clean_begin, clean_end; /* filled by the writer */
	uint16_t indent;                 /* blanks before the text; capped */
	int16_t number;                  /* 0..999 where the line is just that number, else -1 */
	uint8_t role, joint, kind, level;
	bool starts_block;
	uint8_t has; /* FEIT_HAS_... of scan.h */
};

/* The lines [first, last) of a page. */
struct page {
	uint32_t first, last;
	uint32_t number; /* from 1, as the source counts */
};

/* A footnote number inside a line: it is lifted out, and its place is kept. */
struct lift {
	uint32_t begin, end; /* raw bytes to lift, with the blank before them where there is one */
	uint32_t note;
	uint32_t clean; /* filled by the writer */
	const char *evidence;
};

struct footnote {
	struct feit_str label;
	uint32_t label_begin, label_end; /* raw */
	uint32_t body_begin;             /* raw: where the body starts, on its first line */
	uint32_t first_line;
	uint32_t clean_begin, clean_end; /* filled by the writer; with the label, and behind */
	uint32_t anchor_line;            /* the own-line anchor's line, FEIT_NONE = none */
	uint32_t label_at;               /* which of the numbers on that line */
	uint32_t lift;                   /* FEIT_NONE = not inside a line */
	int number;
};

struct layout {
	struct feit_doc *d;
	struct feit_arena *a; /* gone behind the last step: what the document keeps is in its own */
	const char *text;     /* doc->raw.text.ptr */
	struct line *lines;
	size_t n_lines, lines_cap;
	struct page *pages;
	size_t n_pages, pages_cap;
	struct lift *lifts; /* sorted by begin */
	size_t n_lifts, lifts_cap;
	struct footnote *notes;
	size_t n_notes, notes_cap;
	bool numbers_follow;      /* own-line numbers stand behind the lines they belong to */
	float body_size, leading; /* of most body lines, in points; 0 = unknown */
	uint32_t full_width;      /* 90th percentile of the widths of body lines */
};

/* The steps, in the order of steps.def. */
#define STEP(name, when, what) void feit_step_##name(struct layout *);
#include "normalise/steps.def"
#undef STEP

/* The next line in reading order after i that is body text; n_lines when there is none. */
static inline size_t next_body(const struct layout *l, size_t i)
{
	for (i++; i < l->n_lines && l->lines[i].role != ROLE_BODY; i++)
		;
	return i;
}

/* The print size of most letters of body text, in points; 0 = unknown. */
float feit_body_size(const struct layout *);

static inline struct feit_str line_text(const struct layout *l, const struct line *x)
{
	return (struct feit_str){l->text + x->begin, x->end - x->begin};
}

/* Whether `s` starts with the mark of a list item ("- ", "a. ", "2) "); bytes of it, blank
 * included; 0 = none. */
size_t feit_list_marker(struct feit_str s);

/* The vowel with the trema that Dutch spelling drops where a word is cut before it; NULL for no
 * vowel. */
const char *feit_trema_of(char vowel);

#endif
