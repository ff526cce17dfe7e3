/* clean.h - writes clean text and map together, so that neither can be without the other.
 *
 * Private to src/normalise. Each raw byte must be given to exactly one call; then the map tiles
 * both texts whatever the bytes are.
 */
#ifndef FEIT_CLEAN_H
#define FEIT_CLEAN_H

#include "doc/doc.h"

struct clean {
	struct feit_doc *d;
	char *out;
	size_t len, cap;
	uint32_t high;  /* end of the raw bytes copied so far; what lies before is out of order */
	uint32_t start; /* where the current block starts in `out` */
	bool keep_tabs; /* in a table '\t' parts cells and '\n' rows */
};

void feit_clean_begin(struct clean *, struct feit_doc *);

/* Copies the raw bytes [begin, end) with single spaces, NFC, and without invisible characters
 * (knowledge: Unicode Standard Annex #15 for the clusters that need it). */
void feit_clean_copy(struct clean *, uint32_t begin, uint32_t end);

/* The same where the bytes are known to be printable ASCII without two blanks in a row. */
void feit_clean_plain(struct clean *, uint32_t begin, uint32_t end);

/* Puts `clean` for the raw bytes [begin, end); one of them may be empty. A blank that would follow
 * a blank or start the block is left out. */
void feit_clean_instead(struct clean *, struct feit_str clean, uint32_t begin, uint32_t end);

/* Leaves raw bytes out. `kind` is FEIT_MAP_DROP or FEIT_MAP_JOIN. */
void feit_clean_drop(struct clean *, enum feit_map_kind kind, uint32_t begin, uint32_t end);

/* Ends the current block: records it with `kind`, `level` and the page number `page` unless it is
 * empty, and puts the empty line after it for the raw bytes [begin, end). */
void feit_clean_block(struct clean *, uint8_t kind, uint8_t level, uint32_t page, uint32_t begin,
		      uint32_t end);

/* Hands the text to the document, "\n" behind the last block. */
void feit_clean_end(struct clean *);

#endif
