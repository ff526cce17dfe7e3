/* raw.h - what ingest hands to normalise: the text as the container held it.
 *
 * One form for every format. `text` is valid UTF-8 with '\n' line ends and '\f' page ends. A format
 * that knows only printed lines (converter text, untagged PDF) leaves `blocks` empty and says
 * FEIT_LINES; one that knows its structure (XML, HTML, ODT, DOCX, tagged PDF) says FEIT_BLOCKS and
 * fills `blocks`; then normalise leaves the layout steps out. `marks` tell what a format knows of
 * single places. Every later step works with fields missing and says which evidence it used.
 */
#ifndef FEIT_RAW_H
#define FEIT_RAW_H

#include "base/arena.h"

#define FEIT_NONE UINT32_MAX /* no such index or offset */

enum feit_layout { FEIT_LINES, FEIT_BLOCKS };

enum feit_block_kind {
	FEIT_HEADING,
	FEIT_PARAGRAPH,
	FEIT_LIST_ITEM,
	FEIT_TABLE,
	FEIT_CAPTION,
	FEIT_NOTE,
	FEIT_FURNITURE,
	FEIT_BLOCK_KINDS
};

struct feit_box {
	float x0, y0, x1, y1; /* points, origin at the top left of the page; all 0 = unknown */
};

/* A printed line (FEIT_LINES). In plain text only begin, end and page are known. */
struct feit_line {
	uint32_t begin, end; /* bytes in raw text, without the line end */
	uint32_t page;       /* from 1 */
	float size;          /* prevailing font size in points; 0 = unknown */
	bool bold;           /* the whole line is bold */
	bool row;            /* of a table: '\t' parts its cells */
	struct feit_box box;
};

/* A block that the format itself names (FEIT_BLOCKS), in reading order, notes last. White space in
 * it is collapsed already; in a FEIT_TABLE cells are parted by '\t' and rows by '\n' (covered and
 * empty cells keep their tab). One note is one FEIT_NOTE block: its body without the label. Notes
 * stand in the order of their anchors, so the n-th note of a label belongs to the n-th anchor of
 * that label. */
struct feit_raw_block {
	uint32_t begin, end;   /* bytes in raw text */
	uint32_t page;         /* 0 = unknown */
	uint8_t kind;          /* enum feit_block_kind */
	uint8_t level;         /* of a heading or list item, from 1; 0 = none */
	struct feit_str label; /* FEIT_NOTE: the note's label; else empty */
};

enum feit_mark_kind {
	FEIT_MARK_SUPER,       /* [begin,end) is printed raised and smaller */
	FEIT_MARK_SUB,         /* [begin,end) is printed lowered */
	FEIT_MARK_SOFT_HYPHEN, /* [begin,end) is a hyphen that only the line end caused */
	FEIT_MARK_HARD_HYPHEN, /* [begin,end) is a hyphen that belongs to the word */
	FEIT_MARK_ANCHOR,      /* a note is anchored at `begin`; value = its label. [begin,end) is
				  the printed label where there is one, and is lifted out */
	FEIT_MARK_LINK,        /* [begin,end) carries a link; value = its target */
};

struct feit_mark {
	uint32_t begin, end; /* bytes in raw text */
	uint8_t kind;        /* enum feit_mark_kind */
	struct feit_str value;
};

/* Where a stretch of raw text stands in the source file, when it is not simply at the same offset.
 * Sorted by raw, covering raw text from the first origin's raw on. */
struct feit_origin {
	uint32_t raw;        /* the stretch starts here and runs to the next origin */
	uint32_t source;     /* first byte in the source (or in its member); FEIT_NONE = unknown:
				the stretch was put in (a tab, a line end), or stands in a PDF */
	uint32_t source_len; /* bytes; equal to the stretch's length when bytes are one to one */
	uint32_t member;     /* index into raw.members; 0 = the file itself */
	struct feit_box box; /* PDF: where on the page */
};

/* What the container says of itself; every value with where it came from. */
struct feit_meta {
	struct feit_str value; /* empty = unknown */
	const char
	    *evidence; /* "metadata", "masthead", "heading", "file name", "option"; "" if unknown */
};

struct feit_identity {
	struct feit_meta title, edition, date, identifier, publisher;
	/* of a parliamentary paper: the current dossier and session, for context-only references */
	struct feit_meta dossier, number, session, chamber;
};

struct feit_raw {
	struct feit_str source; /* the file's bytes, borrowed from the caller */
	const char *media_type; /* "text/plain", ... */
	enum feit_layout layout;
	struct feit_str text; /* valid UTF-8; in the arena, or equal to `source` */

	struct feit_line *lines;
	size_t n_lines, lines_cap;
	struct feit_raw_block *blocks;
	size_t n_blocks, blocks_cap;
	struct feit_mark *marks; /* sorted by begin */
	size_t n_marks, marks_cap;
	struct feit_origin *origins; /* empty: raw offset = source offset */
	size_t n_origins, origins_cap;
	struct feit_str *members; /* names of archive members; [0] is the file itself */
	size_t n_members, members_cap;
	uint32_t n_pages;
	struct feit_identity identity;
};

/* Source range of the raw bytes [begin, end): through `origins`. Returns the member's index. *from
 * and *to are FEIT_NONE where the source has no bytes for them (PDF: there the origins' boxes
 * tell). */
uint32_t feit_raw_source(const struct feit_raw *, uint32_t begin, uint32_t end, uint32_t *from,
			 uint32_t *to);
/* The same where all of them stand in the origin with this index. */
uint32_t feit_raw_source_in(const struct feit_raw *, size_t origin, uint32_t begin, uint32_t end,
			    uint32_t *from, uint32_t *to);

/* Page (from 1; 0 = unknown) of the raw byte `raw`. */
uint32_t feit_raw_page(const struct feit_raw *, uint32_t raw);

#endif
