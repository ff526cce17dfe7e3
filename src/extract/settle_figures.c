/* settle_figures.c - figures after the overlaps are settled: roles, pairs, changes. */
#include "extract/extract.h"

void feit_settle_figures(struct feit_doc *d, const struct feit_tokens *t,
			 const struct feit_words *w)
{
	(void)d, (void)t, (void)w;
}
