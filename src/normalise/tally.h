/* tally.h - how often a document writes each of some words, upper and lower case alike.
 *
 * Private to src/normalise. A word is given in two parts and what stands between them: "", "-", or
 * the vowel with a trema that the cut had dropped. First say which words are wanted, then give the
 * text. Words of less than six bytes are not counted, unless they have a hyphen.
 */
#ifndef FEIT_TALLY_H
#define FEIT_TALLY_H

#include "base/arena.h"

struct tally;

/* For at most n words; lives in the arena. */
struct tally *feit_tally_new(struct feit_arena *, size_t n);
/* Returns what to ask for the word by. */
size_t feit_tally_want(struct tally *, struct feit_str a, const char *between, struct feit_str b);
void feit_tally_text(struct tally *, struct feit_str text);
uint32_t feit_tally_count(const struct tally *, size_t word);

/* The letters and digits that end `s`; with `wide`, signs inside a word, too. */
struct feit_str feit_tail_word(struct feit_str s, bool wide);
/* The letters and digits that start it. */
struct feit_str feit_head_word(struct feit_str s);

#endif
