/* number.h - numbers as written, in digits or words: "20.000", "2,5 miljoen", "tweeëntwintig".
 *
 * Grammar: one word up to duizend, a space behind it, spaces around miljoen and miljard; real
 * text has all mixtures and all are read. Time is bounded per call, whatever the text. Nothing is
 * allocated; thread-safe.
 */
#ifndef FEIT_NUMBER_H
#define FEIT_NUMBER_H

#include "extract/token.h"

struct feit_number {
	struct feit_decimal value;    /* mantissa * scale */
	struct feit_decimal mantissa; /* 2.5 of "2,5 miljoen" */
	int64_t scale;                /* 1000000 of "2,5 miljoen"; 1 = none written */
	uint32_t begin, end;          /* bytes; a unit glued to the digits ("75ml") is outside */
	uint32_t next;                /* the first token behind the number; see `glued` */
	uint8_t digits;               /* plain integer in digits: how many; else 0 */
	bool words;                   /* written in words */
	bool article;                 /* the word "een" without accent, alone: mostly no number */
	bool point;                   /* one point with 1 or 2 digits: "2.5", maybe a section */
	bool spaced;                  /* groups of three with spaces: "41 300" */
	bool grouped;                 /* groups of three with points: "41.300" */
	bool glued;                   /* letters follow at once; they end token next - 1 */
};

enum feit_number_option {
	FEIT_NUMBER_NO_EN = 1, /* "en" ends the number: between "tussen" and its second number */
};

/* Reads the number that begins with token `token`. False when there is none, or none that is well
 * formed ("tien twee", "1.2.3", "007", "1e", more than 18 digits). What stands to the left of the
 * token (a label, a hyphen) is for the caller to judge. */
bool feit_read_number(const struct feit_doc *, const struct feit_tokens *, uint32_t token,
		      unsigned options, struct feit_number *out);

/* The same for digits that begin inside token `token`, at byte `at`: the 3 of "GBP3,01". */
bool feit_read_digits(const struct feit_doc *, const struct feit_tokens *, uint32_t token,
		      uint32_t at, struct feit_number *out);

/* A whole word as a cardinal: "driehonderdvijfenzestigduizend", "één". Any case. */
bool feit_number_word(struct feit_str word, struct feit_decimal *out);

/* A whole word as an ordinal: "eerste" 1, "achtste" and "achtsten" 8, "honderdelfde" 111. */
bool feit_ordinal_word(struct feit_str word, int64_t *out);

#endif
