/* advised.h - lists of recommendations, for those who read sentences: measures.c, nominal.c,
 * events.c.
 */
#ifndef FEIT_ADVISED_H
#define FEIT_ADVISED_H

#include "extract/measures/measures.h"

/* Asked of each sentence: a heading "Aanbevelingen", or the end of its list; may_name: the sentence
 * has a noun that may say so. True for "Aanbeveling 3: ...". */
bool feit_watch_advice(struct feit_reading *, const struct feit_sentence *, bool may_name);
/* "Wij bevelen de minister aan:" */
bool feit_advises_list(struct feit_reading *);
/* "Aanbeveling 3: Stel een norm vast" */
bool feit_is_numbered_advice(const struct feit_reading *);
void feit_take_advised(struct feit_reading *);
/* The first word of a list item, behind its sign and label. */
uint32_t feit_first_of_item(const struct feit_reading *);
/* An item that is an order: "Laat een nulmeting uitvoeren"; its verbs tell no event. */
bool feit_is_ordering_item(const struct feit_reading *);

#endif
