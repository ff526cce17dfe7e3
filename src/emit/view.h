/* view.h - what every format needs of a document besides the document: offsets in code points,
 * ids, pages, source ranges, names of enumerations. Made once per document, in its arena.
 */
#ifndef FEIT_VIEW_H
#define FEIT_VIEW_H

#include "base/digest.h"
#include "doc/doc.h"

/* The id of a fact is a letter for its kind, twelve hexadecimal digits from its kind and quote, and
 * "-2", "-3", ... for further facts with the same digits: it survives edits elsewhere. */
struct feit_fact_id {
	uint64_t hash; /* 48 bits, the kind's letter above them */
	uint32_t nth;  /* from 1 */
};

struct feit_page_start {
	uint32_t raw, page;
};

struct feit_place {
	uint32_t from, to; /* bytes in the source, or in its member */
	uint32_t member;   /* index into raw.members; 0 = the file itself */
};

struct feit_page_box {
	uint32_t page; /* 0 = unknown */
	struct feit_box box;
};

enum { FEIT_MAX_PLACES = 24, FEIT_MAX_BOXES = 24, FEIT_MAX_SLOT_NAMES = 24 };

struct feit_view {
	const struct feit_doc *doc;
	uint32_t *code_points; /* before each 64 bytes of text; one more at the end */
	struct feit_fact_id *ids;
	struct feit_str *note_ids;
	struct feit_page_start *page_starts;
	size_t n_page_starts;
	size_t map_hint, page_hint, origin_hint; /* cursors: facts come in order of place */
	struct feit_digest source_sha256;
	struct feit_str lead; /* jsonl: how each line begins */
	/* the places of the fact asked for last */
	struct feit_place places[FEIT_MAX_PLACES];
	size_t n_places;
	struct feit_page_box boxes[FEIT_MAX_BOXES]; /* one for each printed line */
	size_t n_boxes;
};

struct feit_view *feit_view_new(const struct feit_doc *);

/* Fills places and boxes for the clean bytes [begin, end). */
void feit_view_places(struct feit_view *, uint32_t begin, uint32_t end);
/* The page of the clean byte `at`; 0 = unknown. */
uint32_t feit_view_page(struct feit_view *, uint32_t at);
/* The note whose body holds the clean byte `at`; FEIT_NONE = none. */
uint32_t feit_view_note(const struct feit_view *, uint32_t at);

/* Bytes of eight that continue a code point (bit 7 set, bit 6 not): one in each byte's lowest bit.
 */
static inline uint64_t feit_continuations(const char *s)
{
	uint64_t x;

	memcpy(&x, s, 8);
	return x >> 7 & ~x >> 6 & UINT64_C(0x0101010101010101);
}

/* Code points before the clean byte `at`. */
static inline uint32_t feit_code_points(const struct feit_view *v, uint32_t at)
{
	uint32_t block = at >> 6, before = v->code_points[block], rest = at & 63;

	if (v->code_points[block + 1] - before == 64)
		return before + rest;
	const char *s = v->doc->text.ptr + (at - rest);
	uint64_t sum = 0; /* eight counters */
	before += rest;
	for (; rest >= 8; rest -= 8, s += 8)
		sum += feit_continuations(s);
	for (; rest > 0; rest--, s++)
		sum += ((unsigned char)*s & 0xc0) == 0x80;
	return before - (uint32_t)(sum * UINT64_C(0x0101010101010101) >> 56);
}

/* Whether part i has the name of an earlier part. */
static inline bool feit_part_repeats(const struct feit_reference *r, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (r->parts[k].name[0] == r->parts[i].name[0] &&
		    feit_same(r->parts[k].name, r->parts[i].name))
			return true;
	return false;
}

/* Writes the id of fact i (at most 24 bytes) and returns the end. */
char *feit_put_fact_id(char *p, const struct feit_view *, uint32_t i);

/* Digest of all rules and lexicons (extract/extract.h): the formats name it. */
const char *feit_rules_digest(void);

extern const char *const feit_kind_names[FEIT_FACT_KINDS];
extern const char *const feit_block_names[FEIT_BLOCK_KINDS];
extern const char *const feit_severity_names[];
extern const char *const feit_timex_names[];
extern const char *const feit_comparator_names[];
extern const char *const feit_ref_status_names[];
extern const char *const feit_evidence_names[];

#endif
