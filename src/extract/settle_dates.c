/* settle_dates.c - dates after the overlaps are settled: what the context says of them. */
#include "extract/extract.h"

void feit_settle_dates(struct feit_doc *d, const struct feit_tokens *t, const struct feit_words *w)
{
	(void)d, (void)t, (void)w;
}
