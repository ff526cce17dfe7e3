/* emit.c - the list of output formats. */
#include "emit/emit.h"

const char feit_version[] = FEIT_VERSION;

#define EMITTER(name) extern const struct feit_emitter feit_emitter_##name;
#include "emit/formats.def"
#undef EMITTER

const struct feit_emitter *const feit_emitters[] = {
#define EMITTER(name) &feit_emitter_##name,
#include "emit/formats.def"
#undef EMITTER
    NULL};

const struct feit_emitter *feit_emitter_find(const char *name)
{
	for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++)
		if (strcmp((*e)->name, name) == 0)
			return *e;
	return NULL;
}
