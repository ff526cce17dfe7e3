/* shares.h - where a main clause begins without a word that opens it, and whose subject it has. */
#ifndef FEIT_SHARES_H
#define FEIT_SHARES_H

#include "extract/measures/measures.h"

/* An unknown word before a comma that looks like a verb closes a subordinate clause. */
bool feit_looks_like_verb(const struct feit_reading *, uint32_t word);
/* "middelen en versoepelde procedures": an adjective of the next noun, and no verb of a new clause.
 */
bool feit_describes_next(const struct feit_reading *, uint32_t word);
/* Behind the comma or "en" at the word a main clause goes on with another verb of the same subject:
 * "We verhogen de accijns, schaffen de aftrek af en verlengen de toeslag". */
bool feit_goes_on(const struct feit_reading *, uint32_t clause, uint32_t word);
/* The clause that has the subject of this one: "en schrapt de aftrek"; itself where it has its own.
 */
uint32_t feit_subject_clause(const struct feit_reading *, uint32_t clause);
/* The verb right behind the te-clause that ends at `bracket` may be that of the main clause: "Om
 * dit te bereiken introduceren we". */
bool feit_may_begin_main(const struct feit_reading *, uint32_t word, uint32_t bracket);

/* "de boete voor het niet tijdig behalen van het examen": a noun by its article. */
bool feit_is_verb_as_noun(const struct feit_reading *r, uint32_t i);

#endif
