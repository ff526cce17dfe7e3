/* map.h - from clean text back to raw text: no position is ever lost.
 *
 * The spans tile the clean text in order, and tile the raw text when sorted by `raw`. COPY and MOVE
 * spans are byte-equal. Normalise appends spans while it writes the clean text.
 */
#ifndef FEIT_MAP_H
#define FEIT_MAP_H

#include "doc/raw.h"

enum feit_map_kind {
	FEIT_MAP_COPY,  /* the same bytes, in order */
	FEIT_MAP_MOVE,  /* the same bytes, out of order: a note or running head moved to the end */
	FEIT_MAP_SUBST, /* other bytes: a line end that became a space, a ligature, NFC, a trema */
	FEIT_MAP_GLUE,  /* bytes in the clean text that the raw text does not have (raw_len 0) */
	FEIT_MAP_DROP,  /* raw bytes that the clean text does not have (clean_len 0) */
	FEIT_MAP_JOIN,  /* as DROP: the hyphen and line end of a cut word that was joined */
};

struct feit_map_span {
	uint32_t clean, clean_len; /* bytes in clean text */
	uint32_t raw, raw_len;     /* bytes in raw text */
	uint8_t kind;              /* enum feit_map_kind */
};

struct feit_map {
	struct feit_map_span *spans; /* sorted by clean */
	size_t n, cap;
};

struct feit_range {
	uint32_t begin, end;
};

/* Appends a span behind the last one; COPY that continues a COPY, and DROP a DROP, are merged. */
void feit_map_add(struct feit_map *, struct feit_arena *, enum feit_map_kind, uint32_t clean_len,
		  uint32_t raw, uint32_t raw_len);

/* The raw ranges of the clean bytes [begin, end): neighbours merged, white space trimmed at both
 * sides of each. Writes at most `max` of them and returns their number (0 when all is GLUE).
 * `raw_text` is what the ranges point into. *hint speeds up calls with rising `begin`; start at 0.
 */
size_t feit_map_ranges(const struct feit_map *, struct feit_str raw_text, uint32_t begin,
		       uint32_t end, struct feit_range *out, size_t max, size_t *hint);

/* The raw offset of the clean byte at `clean` (the start of its span where bytes differ). */
uint32_t feit_map_raw(const struct feit_map *, uint32_t clean, size_t *hint);

/* NULL when both tilings and all byte-equalities hold, else what is wrong. For tests. */
const char *feit_map_check(const struct feit_map *, struct feit_str clean, struct feit_str raw);

#endif
