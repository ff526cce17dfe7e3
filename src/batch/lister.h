/* lister.h - lists the members of one bundle: a process of its own that says over a pipe what the
 * bundle holds, and the supervisor's end of that pipe. */
#ifndef FEIT_LISTER_H
#define FEIT_LISTER_H

#include <sys/types.h>

#include "base/buf.h"
#include "base/error.h"

enum feit_listed {
	FEIT_LISTED_MEMBER,   /* name and index of a document */
	FEIT_LISTED_LEFT_OUT, /* name and reason of what is none */
	FEIT_LISTED_BROKEN,   /* reason: what follows cannot be read; the last record but the end */
	FEIT_LISTED_CUT,      /* the same, in the midst of the member before, which will fail */
	FEIT_LISTED_NONE,     /* the file is no bundle; the last record but the end */
	FEIT_LISTED_END,
	FEIT_LISTED_WAIT, /* nothing yet; ask again */
};

struct feit_listing {
	pid_t pid; /* 0 = no lister runs */
	int fd;
	struct feit_buf in;
	size_t used;  /* bytes of `in` that were given out */
	double limit; /* seconds that it may be silent; 0 = any */
	double heard; /* when it spoke last, in seconds */
	char why[120];
	/* The record last given: */
	const char *name, *reason; /* until the next call */
	uint64_t index;
};

/* Writes the records of the bundle `path` to standard output. The whole life of a lister. Returns
 * its exit status. */
int feit_lister_run(const char *path);

/* Starts `argv` (ending with NULL), a command line of this program that calls feit_lister_run().
 * FEIT_SYSTEM where there can be no process. The listing must be zeroed or ended. */
enum feit_status feit_listing_begin(struct feit_listing *, char **argv, double limit,
				    struct feit_error *);

/* The next record. After END the listing is over, and the process gone. */
enum feit_listed feit_listing_next(struct feit_listing *);

void feit_listing_end(struct feit_listing *); /* ends the process if it still runs */

#endif
