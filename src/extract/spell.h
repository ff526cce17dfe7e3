/* spell.h - the machine that adds up number words; number.h is for everybody else. */
#ifndef FEIT_SPELL_H
#define FEIT_SPELL_H

#include "extract/number.h"

struct feit_spelling {
	int64_t total;     /* finished groups of a million and more */
	int64_t thousands; /* of the current group */
	int64_t now;       /* below 10,000 */
	int64_t last;      /* the last scale word's value */
	int quarters;      /* 2 of "tweeënhalf" */
	bool open;         /* quarters count in `last`: "3 miljoen en een half" */
	uint8_t state;
};

/* All return false where Dutch does not allow it; the spelling is then of no use any more. */
bool feit_spell_word(struct feit_spelling *, struct feit_str word);
bool feit_spell_scale(struct feit_spelling *, int64_t scale);
/* May the number end here? A half of nothing ("half") is a fraction and no number. */
bool feit_spell_complete(const struct feit_spelling *);
bool feit_spell_sum(const struct feit_spelling *, struct feit_decimal *out);
bool feit_spell_is_empty(const struct feit_spelling *);

/* Could the word be part of a number? Cheap: most words fail here. */
bool feit_may_spell(struct feit_str word);
/* 1000000 of "miljoen"; 0 when the word is no scale. */
int64_t feit_scale_word(struct feit_str word);

#endif
