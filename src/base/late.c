/* late.c - shared libraries that are loaded when their first function is needed. */
#include "base/late.h"

#include <dlfcn.h>
#include <string.h>

enum feit_status feit_load_late(const char *library, const struct feit_late *f,
				struct feit_error *err)
{
	void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);

	if (handle == NULL)
		return feit_fail(err, FEIT_SYSTEM, "%s; install %s", dlerror(), library);
	for (; f->name != NULL; f++) {
		void *found = dlsym(handle, f->name);
		if (found == NULL)
			return feit_fail(err, FEIT_SYSTEM, "%s has no %s; install another version",
					 library, f->name);
		/* POSIX lets an address of data and one of a function be the same; C does not */
		memcpy(f->pointer, &found, sizeof found);
	}
	return FEIT_OK; /* the library stays until the program ends */
}
