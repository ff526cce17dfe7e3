/* anchors.c - gives each footnote its place in the clean text. */
#include "normalise/layout.h"

void feit_step_anchors(struct layout *l)
{
	(void)l;
}
