/* names.c - a small table of names, by open addressing. */
#include "ingest/names.h"

enum { FIRST_SLOTS = 256, MOST_NAMES = 100000, MOST_PROBES = 64 };

/* FNV-1a. */
static size_t hash(struct feit_str s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
	return (size_t)(h ^ (h >> 29));
}

/* The slot of the name, or the free one where it would go; SIZE_MAX when the search gives up. */
static size_t find_slot(const struct feit_names *t, struct feit_str name)
{
	size_t at = hash(name) & (t->n_slots - 1);

	for (int tries = 0; tries < MOST_PROBES; tries++, at = (at + 1) & (t->n_slots - 1))
		if (t->slots[at] == 0 || feit_str_eq(t->names[t->slots[at] - 1], name))
			return at;
	return SIZE_MAX;
}

uint32_t feit_name_find(const struct feit_names *t, struct feit_str name)
{
	size_t at = t->n_slots ? find_slot(t, name) : SIZE_MAX;

	return at == SIZE_MAX || t->slots[at] == 0 ? UINT32_MAX : t->slots[at] - 1;
}

static void grow(struct feit_names *t, struct feit_arena *a)
{
	t->n_slots = t->n_slots ? t->n_slots * 4 : FIRST_SLOTS;
	t->slots = feit_alloc(a, t->n_slots * sizeof *t->slots);
	for (size_t i = 0; i < t->n; i++) {
		size_t at = find_slot(t, t->names[i]);
		if (at != SIZE_MAX)
			t->slots[at] = (uint32_t)i + 1;
	}
}

uint32_t feit_name_add(struct feit_names *t, struct feit_arena *a, struct feit_str name)
{
	if (t->n >= MOST_NAMES)
		return feit_name_find(t, name);
	if (t->n * 2 >= t->n_slots)
		grow(t, a);
	size_t at = find_slot(t, name);
	if (at == SIZE_MAX)
		return UINT32_MAX;
	if (t->slots[at] == 0) {
		struct feit_str *s = FEIT_PUSH(a, t->names, t->n, t->cap);
		*s = feit_copy(a, name);
		t->slots[at] = (uint32_t)t->n;
	}
	return t->slots[at] - 1;
}
