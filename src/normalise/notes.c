/* notes.c - finds footnotes. */
#include "normalise/layout.h"

void feit_step_notes(struct layout *l)
{
	(void)l;
}
