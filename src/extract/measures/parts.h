/* parts.h - what parts.c, turns.c, pacts.c and articles.c share: which measure a phrase means, and
 * what the present sentence tells of a measure. */
#ifndef FEIT_PARTS_H
#define FEIT_PARTS_H

#include "extract/measures/events.h"

/* ---- parts.c ---- */
/* part_of, replaces and the like, by the words of the sentence. */
void feit_find_parts(struct feit_reading *);
/* Makes the measure part of the other, unless it is part of one already. */
void feit_make_part(struct feit_reading *, uint32_t entity, uint32_t whole);
/* A type that has members: agreement, package, programme. */
bool feit_is_whole_type(const struct feit_reading *, const char *type);
/* The package that the sentence before told of, or that its measure is part of; FEIT_NONE. */
uint32_t feit_whole_before(const struct feit_reading *);

/* ---- turns.c ---- */
/* The measure that the phrase means, told before or in this sentence; FEIT_NONE. */
uint32_t feit_meant_by(struct feit_reading *, uint32_t phrase);
/* The event of the measure that this sentence tells; NULL. */
const struct feit_event *feit_told_here(const struct feit_reading *, uint32_t entity);
/* The measure is new in this sentence. */
bool feit_is_new(const struct feit_reading *, uint32_t entity);
void feit_find_turns(struct feit_reading *);

/* ---- pacts.c ---- */
/* "Partijen komen het volgende overeen:" in the sentence of the tokens [from, to): the paper is an
 * agreement, by the title above. True where that is said, and nothing else. */
bool feit_find_pact(struct feit_reading *, uint32_t sentence, uint32_t from, uint32_t to);
/* What the parties agree on, or an agreement lays down, is part of it. */
void feit_join_pact(struct feit_reading *);

/* ---- articles.c ---- */
/* The commitments in an article of the agreement that the paper is. */
void feit_take_articles(struct feit_reading *);
/* What was told in this sentence of such a paper is agreed, and part of it. */
void feit_join_articles(struct feit_reading *);

#endif
