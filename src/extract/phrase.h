/* phrase.h - the parts of a figure: qualifier, number, unit or counted noun.
 *
 * All work on tokens and look a bounded number of tokens to the left and right. They are shared by
 * the rule modules of the figure family; the whole phrase is put together in phrase.c.
 */
#ifndef FEIT_PHRASE_H
#define FEIT_PHRASE_H

#include "extract/number.h"
#include "extract/walk.h"

/* ---- tokens ---- */

/* The token's first byte, folded; 0 for a BREAK. */
char feit_first_byte(const struct feit_match *, uint32_t i);
/* Token i is a word of figuurwoord with this letter in its list. */
bool feit_has_class(const struct feit_match *, uint32_t i, char letter);

/* ---- units: unit.c ---- */

struct feit_unit {
	const char *type; /* "percent", "money", "cent", "time", "age", ...; NULL = no unit */
	struct feit_str name;
	uint32_t end, next; /* byte and token behind it */
};

/* The unit behind a number. */
bool feit_read_unit(const struct feit_match *, const struct feit_number *, struct feit_unit *);
/* The currency before token i ("€", "US$", "EUR"): its first token; i when there is none. */
uint32_t feit_currency_before(const struct feit_match *, uint32_t i, struct feit_str *name);

/* ---- counted nouns: noun.c ---- */

struct feit_noun {
	struct feit_str name; /* "vergunninghouders": the head without its adjectives */
	uint32_t end, next;
};

/* The counted noun that begins (with its adjectives) at token i. `one`: a singular counts too. */
bool feit_read_noun(const struct feit_match *, uint32_t i, bool one, struct feit_noun *);
/* "door ons onderzochte gebieden" at token i: what the number before it counts. */
bool feit_read_noun_behind_agent(const struct feit_match *, uint32_t i, struct feit_noun *);

/* ---- qualifiers: qualifier.c ---- */

struct feit_qualifier {
	uint32_t token;     /* first token of the whole; the number's own when there is none */
	uint32_t end;       /* byte behind the last word of the left qualifier */
	uint8_t comparator; /* enum feit_comparator */
	bool any;           /* something qualifies the number */
	bool strong;        /* it says "a number follows": circa, ten minste; not: tot, van */
	bool tussen;        /* "tussen (de)": a range follows */
	bool tot;           /* "tot": a limit, or the end of a change */
	bool vague_date;    /* rond, vanaf, tot, voor: words that stand before years too */
};

/* The qualifier that ends before token i, not reaching before byte `floor`. */
void feit_left_qualifier(const struct feit_match *, uint32_t i, uint32_t floor,
			 struct feit_qualifier *);
/* "of meer", "en ouder" at token i: the comparator and the token behind; 0 when there is none. */
uint32_t feit_right_qualifier(const struct feit_match *, uint32_t i, uint8_t *comparator,
			      bool *age);

/* ---- the whole: phrase.c ---- */

/* The reader of all rules that start with a number: figure.count, .percent, .money, ... It gives
 * each fact the rule id of its kind. */
bool feit_read_figure(struct feit_match *);
/* Reader of rules that have no head of their own because feit_read_figure finds their facts. */
bool feit_read_elsewhere(struct feit_match *);
/* Byte behind the last fact that the family added: nothing before it may be used again. */
uint32_t feit_floor(const struct feit_match *);
/* Adds a fraction with its left qualifier; first token i, bytes up to `end`. */
bool feit_add_fraction(struct feit_match *, uint32_t i, uint32_t end, int64_t numerator,
		       int64_t denominator, uint8_t comparator_if_none);
/* A fraction that begins with the number n: "twee derde", "1 op de 5", "een van de drie". */
bool feit_read_fraction(struct feit_match *, const struct feit_number *n);
/* "zo hoog", "zoveel", "hoger" at token i: what makes "twee keer" a factor. */
bool feit_is_factor_tail(const struct feit_match *, uint32_t i, uint32_t *end);

#endif
