/* declines.h - what declines.c finds: measures that are turned down. */
#ifndef FEIT_DECLINES_H
#define FEIT_DECLINES_H

#include "extract/measures/measures.h"

/* Words of the stretch may turn something down: "geen aanleiding", "niet wenselijk". */
bool feit_may_decline(const struct feit_reading *);
/* What is turned down: "Ik zie geen aanleiding om". */
void feit_take_declined(struct feit_reading *);
/* "Ik zal de vergoeding niet verhogen": who may do it says that it is not to come. */
bool feit_is_refusal(const struct feit_reading *, const struct feit_predicate *, uint32_t object);
/* The clause with "te" that stands right behind the word: "aanleiding om de drempel te verlagen".
 */
uint32_t feit_action_behind(const struct feit_reading *, uint32_t clause, uint32_t word);
/* Its action: something is done to an instrument, or a deed is done that hardly anything but policy
 * knows. The name is set where it is one. */
bool feit_is_action_in(const struct feit_reading *, uint32_t content, struct feit_name *);
/* The event of it: what did not happen is no measure of its own, but what is refused is rejected.
 * False = the event is of no measure. */
bool feit_settle_denied(struct feit_reading *, const struct feit_predicate *, uint32_t object,
			struct feit_event *);

#endif
