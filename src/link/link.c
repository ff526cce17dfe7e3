/* link.c - the link stage. */
#include "link/link.h"

void feit_link(struct feit_doc *d)
{
	(void)d;
}
