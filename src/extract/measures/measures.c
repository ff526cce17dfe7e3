/* measures.c - policy measures: tokens -> clauses -> predicates -> events -> measures. */
#include "extract/extract.h"

void feit_find_measures(struct feit_doc *d, const struct feit_tokens *t, const struct feit_words *w)
{
	(void)d, (void)t, (void)w;
}
