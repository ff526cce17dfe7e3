/* furniture.c - sets running heads, feet and page numbers apart: "De Staat van Migratie 2023". */
#include "normalise/layout.h"

void feit_step_furniture(struct layout *l)
{
	(void)l;
}
