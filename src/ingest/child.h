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

struct feit_helper {
	const struct feit_doc *doc; /* its path is for messages, its options say the limits */
	pid_t pid;
	int out;          /* what it writes */
	int64_t deadline; /* milliseconds of the monotonic clock */
	size_t bytes;     /* read so far */
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
