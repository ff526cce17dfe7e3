/* journals.c - "facts": facts/feiten.journal.jsonl, or the journals of the shards 1 to 8 of 8. */
#include "batch/journals.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static const char whole_run[] = "feiten.journal.jsonl";

/* "feiten.journal.3-of-8.jsonl": 3 of 8. */
static bool is_of_shard(const char *name, uint32_t *shard, uint32_t *shards)
{
	int end = 0;

	return sscanf(name, "feiten.journal.%9u-of-%9u.jsonl%n", shard, shards, &end) == 2 &&
	       end > 0 && name[end] == '\0' && *shard >= 1 && *shard <= *shards;
}

/* How many shards the journals are of; 0 = there are none. */
static uint32_t count_shards(DIR *d, const char *directory, struct feit_error *err, bool *mixed)
{
	uint32_t found = 0, shard, shards;

	*mixed = false;
	for (const struct dirent *e; (e = readdir(d)) != NULL;) {
		if (!is_of_shard(e->d_name, &shard, &shards))
			continue;
		if (found != 0 && found != shards) {
			feit_fail(err, FEIT_FAILED,
				  "%s: holds journals of %u shards and of %u; keep those of one "
				  "run",
				  directory, found, shards);
			*mixed = true;
		}
		found = shards;
	}
	return found;
}

static bool is_there(const char *directory, const char *name)
{
	char path[4096];

	return snprintf(path, sizeof path, "%s/%s", directory, name) < (int)sizeof path &&
	       access(path, F_OK) == 0;
}

static enum feit_status add_shards(struct feit_journals *j, struct feit_arena *a,
				   const char *directory, uint32_t shards, struct feit_error *err)
{
	for (uint32_t i = 1; i <= shards; i++) {
		const char *name = feit_format(a, "feiten.journal.%u-of-%u.jsonl", i, shards).ptr;
		if (!is_there(directory, name))
			return feit_fail(err, FEIT_FAILED,
					 "%s: shard %u of %u has no journal; run it first",
					 directory, i, shards);
		*FEIT_PUSH(a, j->names, j->n, j->cap) = name;
	}
	return FEIT_OK;
}

enum feit_status feit_journals_of(struct feit_journals *j, struct feit_arena *a,
				  const char *directory, struct feit_error *err)
{
	bool mixed;

	*j = (struct feit_journals){NULL, 0, 0};
	if (is_there(directory, whole_run)) {
		*FEIT_PUSH(a, j->names, j->n, j->cap) = whole_run;
		return FEIT_OK;
	}
	DIR *d = opendir(directory);
	if (d == NULL)
		return feit_fail(err, FEIT_FAILED, "%s: cannot be opened: %s", directory,
				 strerror(errno));
	uint32_t shards = count_shards(d, directory, err, &mixed);
	closedir(d);
	if (mixed)
		return FEIT_FAILED;
	if (shards == 0)
		return feit_fail(err, FEIT_FAILED,
				 "%s: holds no journal; results of extract -o DIR have one",
				 directory);
	return add_shards(j, a, directory, shards, err);
}
