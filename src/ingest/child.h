/* child.h - runs feiten's own helper program on bytes; what it writes is read while it runs.
 *
 * start, read until *n is 0 or enough is known, end. Each fails with FEIT_FAILED where the helper
 * dies or passes a limit, FEIT_SYSTEM where it cannot be started. Thread-safe: a helper belongs to
 * one thread.
 */
#ifndef FEIT_CHILD_H
#define FEIT_CHILD_H

#include <sys/types.h>

#include "base/error.h"
#include "doc/doc.h"

/* A helper that stays from document to document, and gives each of them a process of its own. Zero
 * it before the first one; it belongs to one thread, and to documents with the same limits. */
struct feit_helpers {
	pid_t pid; /* 0 = there is none yet */
	int socket;
	uint32_t asked; /* documents; a single one is not worth a helper that stays */
	bool refused;   /* the program does not stay: it is of another version */
};

void feit_helpers_end(struct feit_helpers *);

struct feit_helper {
	/* its path is for messages, its options say the limits, its helpers may be NULL */
	const struct feit_doc *doc;
	pid_t pid;
	struct feit_helpers *kept; /* NULL = the process is our own */
	int out;                   /* what it writes */
	int64_t deadline;          /* milliseconds of the monotonic clock */
	size_t bytes;              /* read so far */
};

/* Starts the program `name` that lies beside this one, in ../libexec/feiten, or in LIBEXECDIR, with
 * `input` on standard input and an empty environment. No shell, no search path. Where it fails
 * there is nothing to end. */
enum feit_status feit_helper_start(struct feit_helper *, const char *name, struct feit_str input,
				   const struct feit_doc *, struct feit_error *);

/* Waits for what the helper writes next and puts up to `room` bytes of it at `to`; *n says how
 * many, 0 at the end. Where it fails the helper is killed, and still has to be ended. */
enum feit_status feit_helper_read(struct feit_helper *, char *to, size_t room, size_t *n,
				  struct feit_error *);

/* Waits for the helper's end, and says how it ended. */
enum feit_status feit_helper_end(struct feit_helper *, struct feit_error *);

#endif
