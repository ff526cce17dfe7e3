/* late.c - shared libraries that are loaded when their first function is needed. */
#include "base/late.h"

#include <dlfcn.h>
#include <string.h>
#include <sys/mman.h>

#include "base/arena.h"

enum { ROOM = 64 << 20 }; /* bytes of addresses: more than libxml2 and its libraries take */

/* dlopen() does not say whether it was memory that it lacked. */
static bool has_room(void)
{
	void *p = mmap(NULL, ROOM, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return false;
	munmap(p, ROOM);
	return true;
}

/* Where memory has run out, that says nothing about the library: a worker without the documents
 * before may have room for it. */
static enum feit_status not_loaded(const char *library, struct feit_error *err)
{
	const char *why = dlerror();

	if (!has_room())
		feit_out_of_memory(library);
	return feit_fail(err, FEIT_SYSTEM, "%s; install %s", why, library);
}

enum feit_status feit_load_late(const char *library, const struct feit_late *f,
				struct feit_error *err)
{
	void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);

	if (handle == NULL)
		return not_loaded(library, err);
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
