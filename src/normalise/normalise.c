/* normalise.c - the normalise stage from end to end. */
#include "normalise/normalise.h"

#include "normalise/layout.h"

void feit_normalise(struct feit_doc *d)
{
	struct layout l = {.d = d, .a = d->arena, .text = d->raw.text.ptr};

#define STEP(name, what) feit_step_##name(&l);
#include "normalise/steps.def"
#undef STEP
	if (d->n_blocks == 0)
		feit_diagnose(d, FEIT_DIAG_NO_TEXT, FEIT_NONE, FEIT_NONE, "no text");
}
