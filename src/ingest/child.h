/* child.h - runs feiten's own helper program on bytes and takes what it writes. */
#ifndef FEIT_CHILD_H
#define FEIT_CHILD_H

#include "base/buf.h"
#include "base/error.h"

/* Limits of one run of a helper. */
enum {
	FEIT_CHILD_SECONDS = 60,
	FEIT_CHILD_OUTPUT = 256 << 20, /* bytes */
};

/* Starts the program `name` that lies beside this one, in ../libexec/feiten, or in LIBEXECDIR;
 * gives it `input` on standard input and an empty environment, and fills `out`. No shell, no search
 * path. Fails with FEIT_FAILED where the helper dies or passes a limit, FEIT_SYSTEM where it cannot
 * be started. `document` is for messages. The caller ends `out`, whatever the answer. Thread-safe.
 */
enum feit_status feit_run_helper(const char *name, struct feit_str input, struct feit_str document,
				 struct feit_buf *out, struct feit_error *);

#endif
