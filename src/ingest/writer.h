/* writer.h - how every format that knows its structure fills doc->raw: blocks, notes, tables,
 * marks.
 *
 * A reader says what it meets in document order; the writer collapses white space (a stretch of it
 * is one space, and none at the sides of a block), keeps an origin for each stretch of text, holds
 * the bodies of notes back and puts them behind the body text, and turns rows and cells into lines
 * and tabs. All memory is the document's.
 */
#ifndef FEIT_WRITER_H
#define FEIT_WRITER_H

#include "base/error.h"
#include "doc/doc.h"

/* The body, or the notes. */
struct feit_stream {
	char *text;
	size_t len, cap;
	struct feit_raw_block *blocks;
	size_t n_blocks, blocks_cap;
	struct feit_mark *marks;
	size_t n_marks, marks_cap;
	struct feit_origin *origins;
	size_t n_origins, origins_cap;
	bool open;    /* the last block is still being written */
	uint8_t kind; /* of the block that the next text opens */
	uint8_t level;
	uint32_t joined; /* > 0: blocks inside (a cell, a note) are parted by a space only */
	uint8_t gap;     /* what stands before the next text: nothing, a space, a new row */
	uint32_t gap_source;
};

enum { FEIT_TABLE_COLUMNS = 64 }; /* further columns are kept, without their spans */

struct feit_writer {
	struct feit_doc *doc;
	struct feit_arena *arena;
	struct feit_stream body, notes, *to;
	uint32_t member, page;
	const struct feit_raw *decoded; /* NULL, or the origins of the bytes the reader was given */
	uint32_t skipped;               /* bytes before the first that the reader was given */
	uint32_t anchor;                /* mark of the note being written; FEIT_NONE = none */
	uint32_t note;                  /* block of the note being written */
	/* the table being written */
	uint32_t tables;                    /* nesting depth */
	uint32_t column, cell, written;     /* the next free one; of this cell; of the last text */
	uint16_t spans[FEIT_TABLE_COLUMNS]; /* rows that a cell above still covers */
};

/* The bytes as UTF-8. Where they had to be decoded the writer remembers it, and the origins it
 * keeps lead to the file's own bytes. Call it after feit_writer_start(). */
struct feit_str feit_writer_decode(struct feit_writer *, struct feit_str bytes);

void feit_writer_start(struct feit_writer *, struct feit_doc *, size_t expected_bytes);

/* Hands everything over to doc->raw, notes last. */
void feit_writer_finish(struct feit_writer *);

/* Text of the current block; opens one where none is open. Valid UTF-8. [source, source +
 * source_len) is where it stands (in the current member); source FEIT_NONE = unknown. */
void feit_write(struct feit_writer *, struct feit_str, uint32_t source, uint32_t source_len);

/* A space, whether or not the source has one; for line breaks and the like. */
void feit_write_gap(struct feit_writer *);

/* Ends the current block; text from now on belongs to blocks of this kind. */
void feit_write_block(struct feit_writer *, enum feit_block_kind, uint8_t level);

/* A mark over the text until feit_close_mark(); the number returned is for that. */
size_t feit_open_mark(struct feit_writer *, enum feit_mark_kind, struct feit_str value);
void feit_close_mark(struct feit_writer *, size_t mark);

/* Anchors a note here, at the end of the text so far. `label` is in the arena. */
void feit_write_anchor(struct feit_writer *, struct feit_str label);

/* What is written from here to feit_end_note() is the body of a note. A note inside a note is part
 * of it. `inline_anchor`: it is anchored where it stands, and feit_note_label() names it. */
void feit_begin_note(struct feit_writer *, struct feit_str label, bool inline_anchor);
void feit_note_label(struct feit_writer *, struct feit_str label);
void feit_end_note(struct feit_writer *);

/* A table: row by row, cell by cell; a cell may cover columns to its right and rows below. Tables
 * in a cell are part of it. */
void feit_begin_table(struct feit_writer *);
void feit_write_row(struct feit_writer *);
void feit_write_cell(struct feit_writer *, uint32_t columns, uint32_t rows);
void feit_end_table(struct feit_writer *);

#endif
