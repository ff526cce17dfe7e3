/* artikel_delen.h - the two readers of one citation of law: articles and their lists (artikel.c),
 * and what narrows an article down (lid.c). Nobody else needs this; see artikel.h.
 *
 * A reader takes the index of a token and returns the one behind what it read, or the same index.
 */
#ifndef FEIT_ARTIKEL_DELEN_H
#define FEIT_ARTIKEL_DELEN_H

#include "extract/artikel.h"

/* ---- artikel.c ---- */

/* The entry of token i in lexicon wetdeel; NULL = none. */
const struct feit_lex_entry *feit_wetdeel(const struct feit_match *, uint32_t i);

/* Adds a part to the last member of the list; an empty value, and what is beyond the list's room,
 * is left out. */
void feit_add_part(struct feit_provisions *, const char *name, struct feit_str value);

/* "tot en met", "t/m", "tot" */
uint32_t feit_read_through(const struct feit_match *, uint32_t i);

/* ",", "en", "of", "juncto", "dan wel", "in samenhang met", ", alsmede" */
uint32_t feit_read_separator(const struct feit_match *, uint32_t i);

/* ".7", ":20" and, with `slash`, "/3" glued to a number. */
uint32_t feit_read_number_tail(const struct feit_match *, uint32_t i, bool slash);

/* ---- lid.c ---- */

/* The value of an ordinal word; 0 = "laatste", -1 = no ordinal. */
int64_t feit_law_ordinal(const struct feit_match *, uint32_t i);

/* "(recht op een eerlijk proces)" behind a number: some words in brackets, no figures. */
uint32_t feit_skip_remark(const struct feit_match *, uint32_t i);

/* All that narrows an article down; its parts go to the last member. */
uint32_t feit_read_qualifiers(struct feit_provisions *, uint32_t i);

#endif
