/* figure.h - a figure while it is read; between the files of the figure reader only.
 *
 * look.c looks at tokens, bounds.c turns away what is no amount, member.c reads the numbers with
 * their units, value.c judges, phrase.c puts the figure together. Rule modules include phrase.h.
 */
#ifndef FEIT_FIGURE_H
#define FEIT_FIGURE_H

#include "extract/phrase.h"

enum { FEIT_MAX_MEMBERS = 12 };

enum feit_joint {
	FEIT_ALONE,
	FEIT_RANGE,  /* "10 tot 15" */
	FEIT_LIST,   /* "300, 450 en 600" */
	FEIT_CHANGE, /* "van 12 naar 15" */
};

/* A number with its currency, sign and unit. */
struct feit_member {
	struct feit_number n;
	struct feit_unit u;
	uint32_t first, begin; /* token and byte, with currency and sign */
	uint32_t end, next;    /* byte and token behind number and unit */
	bool negative;
};

struct feit_phrase {
	struct feit_match *m;
	struct feit_member v[FEIT_MAX_MEMBERS];
	int n;
	enum feit_joint joint;
	struct feit_qualifier q;
	struct feit_noun noun;
	bool has_noun, age_words, respectively;
	bool has_right; /* "of meer" */
	uint8_t right;  /* its comparator */
	uint32_t end, next;
};

/* ---- look.c ---- */

bool feit_is_minus(const struct feit_match *, uint32_t i); /* hyphen, en dash, minus sign */
bool feit_is_block_start(const struct feit_match *, uint32_t i);
/* A word of this class among the `max` tokens left of i, in the same sentence. */
bool feit_has_class_left(const struct feit_match *, uint32_t i, char letter, uint32_t max);
/* The end of a clause or a function word: no noun can have been missed. */
bool feit_is_end(const struct feit_match *, uint32_t i);
/* A verb of change stands to the left of token i, whole ("daalde") or cut in two ("nam ... af"). */
bool feit_follows_change(const struct feit_match *, uint32_t i);
bool feit_is_year_like(const struct feit_number *);
/* The number at token i counts what stood before: "daarvan zijn er 210", "in 2022 waren dat er 45".
 */
bool feit_is_of_rest(const struct feit_tokens *, const struct feit_words *, uint32_t i);

/* ---- noun.c ---- */

bool feit_is_participle_en(struct feit_str word);

/* ---- bounds.c ---- */

bool feit_is_bound_left(const struct feit_match *, uint32_t i);
bool feit_is_bound_right(const struct feit_match *, const struct feit_member *);
bool feit_is_multiplier(const struct feit_match *, uint32_t first); /* "(x 1.000)" */
/* The lexicon entry of the label before token i, NULL if there is none. */
const struct feit_lex_entry *feit_label_before(const struct feit_match *, uint32_t i);
bool feit_is_after_year_word(const struct feit_match *, uint32_t i);
/* What most numbers are, told at a glance: part of a date, a year, a label's number. */
bool feit_is_no_figure(const struct feit_match *, uint32_t i);
/* Words that look like a number here and are none: the verb "acht", names, "één op één". */
bool feit_is_other_word(const struct feit_match *, uint32_t i, const struct feit_number *);

/* ---- member.c ---- */

/* Completes p->v[0], whose number is read; nothing before byte `floor` is used. */
void feit_first_member(struct feit_phrase *p, uint32_t floor);
/* Reads the further members of a range, a list or a change. */
void feit_read_members(struct feit_phrase *p);
/* Gives scale and unit of the last member to those before it: "2 tot 3 miljoen euro". */
void feit_share_members(struct feit_phrase *p);
bool feit_is_range_ok(const struct feit_phrase *p);

/* ---- value.c ---- */

bool feit_has_plus(const struct feit_match *, const struct feit_member *); /* "65+" */
bool feit_is_age(const struct feit_phrase *p);
bool feit_is_age_adjective(const struct feit_match *, const struct feit_member *);
/* A number without unit and noun: is it an amount? */
bool feit_is_value(const struct feit_phrase *p, const struct feit_member *);
/* "er 61 geworven": the word behind the number is the verb of what was counted before. */
bool feit_is_rest_verb(const struct feit_phrase *p);
/* A number with a noun: does it count it? */
bool feit_counts_noun(const struct feit_phrase *p);
bool feit_is_money_by_noun(const struct feit_phrase *p, const struct feit_member *);
/* "het rentepercentage steeg naar 4,5", "percentages onder de 0". */
bool feit_is_percent_by_noun(const struct feit_phrase *p, const struct feit_member *);
/* "(2021)" at token i: a year alone in brackets. */
bool feit_has_year_behind(const struct feit_match *, uint32_t i);

#endif
