/* names.h - a small table of names: style names, ids of elements. Looked up in bounded time. */
#ifndef FEIT_NAMES_H
#define FEIT_NAMES_H

#include "base/arena.h"

struct feit_names {
	struct feit_str *names; /* by index */
	size_t n, cap;
	uint32_t *slots; /* index + 1; 0 = free */
	size_t n_slots;
};

/* The index of a name; UINT32_MAX when it is not there. */
uint32_t feit_name_find(const struct feit_names *, struct feit_str name);

/* The index of a name, which is added (copied into the arena) when it is new. UINT32_MAX when the
 * table is full (more than 100,000 names, or too many that hash alike). */
uint32_t feit_name_add(struct feit_names *, struct feit_arena *, struct feit_str name);

#endif
