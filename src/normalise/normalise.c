/* normalise.c - the normalise stage from end to end. */
#include "normalise/normalise.h"

#include "normalise/layout.h"

enum when { PRINTED, NAMED, ALWAYS };

void feit_normalise(struct feit_doc *d)
{
	struct feit_arena only_here = feit_arena_borrow(d->arena);
	struct layout l = {.d = d, .a = &only_here, .text = d->raw.text.ptr};
	enum when now = d->raw.layout == FEIT_LINES ? PRINTED : NAMED;

#define STEP(name, when, what)                                                                     \
	if ((when) == ALWAYS || (when) == now)                                                     \
		feit_step_##name(&l);
#include "normalise/steps.def"
#undef STEP
	feit_arena_return(&only_here);
	if (d->n_blocks == 0)
		feit_diagnose(d, FEIT_DIAG_NO_TEXT, FEIT_NONE, FEIT_NONE,
			      "there is no text in the document");
}
