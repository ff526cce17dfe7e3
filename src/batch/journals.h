/* journals.h - the journals that stand with the results: "facts/feiten.journal.3-of-8.jsonl". */
#ifndef FEIT_JOURNALS_H
#define FEIT_JOURNALS_H

#include "base/arena.h"
#include "base/error.h"

struct feit_journals {
	const char **names; /* inside the directory; of shards, in their order */
	size_t n, cap;
};

/* The journals of a directory of results: feiten.journal.jsonl, or without it those of all shards.
 * FEIT_FAILED when there is none, or when shards are missing: the error says which. The names live
 * in the arena. */
enum feit_status feit_journals_of(struct feit_journals *, struct feit_arena *,
				  const char *directory, struct feit_error *);

#endif
