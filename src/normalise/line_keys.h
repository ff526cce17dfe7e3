/* line_keys.h - lines as keys of a table: what stands in a running head again and again, with
 * another number. Private to src/normalise.
 */
#ifndef FEIT_LINE_KEYS_H
#define FEIT_LINE_KEYS_H

#include "normalise/layout.h"

enum {
	MOST_NUMBERS = 3, /* numbers looked at in one line */
	WIDEST_FOOT = 140 /* code points */
};

struct line_number {
	uint32_t value;
	size_t begin, end; /* in the line */
};

/* The first numbers of up to four digits in `s`; returns how many. */
size_t feit_line_numbers(struct feit_str s, struct line_number out[MOST_NUMBERS]);

/* Hash of s, its bytes [from, to) left out; upper and lower case alike. Never 0. */
uint64_t feit_line_hash(struct feit_str s, size_t from, size_t to);
/* The hash `h` of a text and a number beside it. */
uint64_t feit_line_hash_with(uint64_t h, uint32_t number);

struct line_key {
	uint64_t hash; /* 0 = free */
	uint32_t count, last;
	union {
		struct { /* texts with page ends */
			uint32_t run, best_run;
		};
		struct {                /* texts without */
			uint32_t value; /* the number at the last place */
			uint32_t counted, near, apart;
		};
	};
};

struct line_keys {
	struct line_key *slots;
	size_t mask;
};

/* A table for at most n keys, in the layout's arena. */
struct line_keys feit_line_keys_new(struct layout *, size_t n);
/* The key with this hash; all zeroes beside it where it is new. */
struct line_key *feit_line_key(struct line_keys *, uint64_t hash);

#endif
