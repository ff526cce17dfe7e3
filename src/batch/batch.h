/* batch.h - a run over many documents: worker processes, each with one document at a time, watched
 * by a supervisor that needs no more memory for a million documents than for one. */
#ifndef FEIT_BATCH_H
#define FEIT_BATCH_H

#include "base/error.h"
#include "batch/progress.h"
#include "batch/source.h"

struct feit_batch {
	struct feit_source source;
	const char *directory; /* of the output; made where it is missing */
	const char *extension; /* "json" */
	const char *journal;   /* file; may lie in the directory */
	char **worker;         /* command line of a worker */
	unsigned jobs;         /* workers */
	double timeout;        /* seconds a document may take; 0 = any */
	bool resume;           /* keep results that still stand, and failures that are known */
	bool retry;            /* with resume: but try these again */
	/* What a result follows from, besides its input. */
	const char *version, *rules, *options;
	enum feit_progress_kind progress;
};

/* Runs; complains of failures on standard error, and sums up there. Returns the exit status:
 * FEIT_NO where a document held no fact that was required, FEIT_FAILED where inputs failed,
 * FEIT_SYSTEM where results or the journal cannot be written, FEIT_INTERRUPTED after SIGINT or
 * SIGTERM. Not thread-safe. */
enum feit_status feit_batch_run(struct feit_batch *);

#endif
