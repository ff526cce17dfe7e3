/* duties.h - what duties.c finds: what must be done, what is forbidden, what a law says. */
#ifndef FEIT_DUTIES_H
#define FEIT_DUTIES_H

#include "extract/measures/measures.h"

/* ---- proposals.c ---- */
/* The stretch may tell of a proposal: the sentences behind are near it then. */
void feit_watch_bill(struct feit_reading *);
bool feit_is_near_bill(const struct feit_reading *);
/* The European Commission acts in the clause: what it would have is proposed. */
bool feit_is_by_commission(const struct feit_reading *, uint32_t clause);

/* ---- duties.c ---- */
/* The word is "verboden" as a verb: "is het verboden om", and no plural of "verbod". */
bool feit_is_forbidden(const struct feit_reading *, uint32_t word);
/* "mogen niet", "krijgen de bevoegdheid": words of the stretch may rule something. */
bool feit_may_rule(const struct feit_reading *);
/* What the stretch rules without a verb of its own: "Sinds 2023 mogen gemeenten geen leges heffen".
 */
void feit_take_ruled(struct feit_reading *);
/* "Sinds 1 juli is het verboden te roken", "Werkgevers zijn wettelijk verplicht om", "In de wet is
 * geregeld dat"; false = nothing of the kind. */
bool feit_take_duty(struct feit_reading *, const struct feit_predicate *);

#endif
