/* many.h - extract over many documents: options and set-up of a batch run. */
#ifndef FEIT_MANY_H
#define FEIT_MANY_H

#include <argp.h>

#include "batch/batch.h"

struct feit_many {
	unsigned jobs; /* 0 = as many as there are cores */
	double timeout;
	size_t memory; /* MB for a worker */
	const char *files_from, *journal, *output;
	const char *list_bundle; /* a bundle that is to be listed, and nothing else done */
	bool null, resume, retry, worker;
	bool given, needs_directory; /* an option of these; one that is nothing without -o DIR */
	uint32_t shard, shards;
	enum feit_progress_kind progress;
	struct feit_buf options; /* what else the results follow from: "-f json" */
	char *command[32];       /* of a worker; filled by the caller from [2] on */
	int n_command;
};

extern const struct argp feit_many_argp; /* input: struct feit_many */

/* Runs over `args`, or over the list that was named. Returns the exit status. */
int feit_many_run(struct feit_many *, char **args, int n_args);

#endif
