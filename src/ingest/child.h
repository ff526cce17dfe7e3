/* child.h - runs feiten's own helper program on bytes and takes what it writes. */
#ifndef FEIT_CHILD_H
#define FEIT_CHILD_H

#include "base/buf.h"
#include "base/error.h"
#include "doc/doc.h"

/* Starts the program `name` that lies beside this one, in ../libexec/feiten, or in LIBEXECDIR;
 * gives it `input` on standard input and an empty environment, and fills `out`. No shell, no search
 * path. Fails with FEIT_FAILED where the helper dies or passes a limit, FEIT_SYSTEM where it cannot
 * be started. The document's path is for messages, its options say the limits. The caller ends
 * `out`, whatever the answer. Thread-safe.
 */
enum feit_status feit_run_helper(const char *name, struct feit_str input, const struct feit_doc *,
				 struct feit_buf *out, struct feit_error *);

#endif
