/* late.h - shared libraries that are loaded when their first function is needed.
 *
 * libxml2 and libarchive bring fourteen libraries with them (ICU and the C++ library among them).
 * To load and tie those took a third of the time of a short run on plain text, which needs none of
 * them: 6 of 21 million instructions. The Makefile gives the names that the linker would record.
 */
#ifndef FEIT_LATE_H
#define FEIT_LATE_H

#include <stddef.h>

#include "base/error.h"

/* One function of a library. A table of them is written once, as a list of names:
 *
 *	#define FUNCTIONS(X) X(xmlParseDocument) X(xmlFreeDoc)
 *	static struct { FUNCTIONS(FEIT_LATE_POINTER) } lib;
 *	static const struct feit_late names[] = {FUNCTIONS(FEIT_LATE_NAME) {NULL, NULL}};
 */
struct feit_late {
	const char *name;
	void *pointer; /* where the function's address goes: a pointer to a function pointer */
};

#define FEIT_LATE_POINTER(f) __typeof__(f) *f;
#define FEIT_LATE_NAME(f) {#f, &lib.f},

/* Loads the library and fills in the pointers. FEIT_SYSTEM where it, or a function, is not there;
 * `err` says so. Where memory runs out, the program ends (base/arena.h). To be called once a
 * library: pthread_once() in a program with threads. */
enum feit_status feit_load_late(const char *library, const struct feit_late *, struct feit_error *);

#endif
