/* plans.h - what is told without a verb of the lexicon, for those who read sentences: measures.c
 * and nominal.c.
 */
#ifndef FEIT_PLANS_H
#define FEIT_PLANS_H

#include "extract/measures/measures.h"

/* ---- fromday.c, wishes.c, reasons.c: acts that a few words tell ---- */
bool feit_may_oblige(const struct feit_reading *);
void feit_find_from_day(struct feit_reading *);
bool feit_may_wish(const struct feit_reading *);
void feit_find_wishes(struct feit_reading *);
bool feit_may_reason(const struct feit_reading *);
void feit_find_reasons(struct feit_reading *);

/* ---- items.c ---- */
/* A heading that says that measures follow, or a block that ends such a list. */
void feit_watch_items(struct feit_reading *, const struct feit_sentence *);
/* The sentence opens a list of what will be done; false = it does not. */
bool feit_lead_items(struct feit_reading *);
void feit_take_planned_item(struct feit_reading *);

#endif
