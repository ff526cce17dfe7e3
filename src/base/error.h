/* error.h - a job that cannot be done: what, where, and what the user can do about it.
 *
 * The four forms of trouble are told apart in src/README.md. This one is for jobs: an unreadable
 * file, a file that is not XML. Oddities inside a document are diagnostics (doc/diag.h).
 */
#ifndef FEIT_ERROR_H
#define FEIT_ERROR_H

#include "base/str.h"

/* Exit statuses of the command; functions that can fail return one of them (0 = done). */
enum feit_status {
	FEIT_OK = 0,
	FEIT_NO = 1,     /* the answer is no: findings, nothing found with --require */
	FEIT_USAGE = 2,  /* wrong usage */
	FEIT_FAILED = 3, /* this input failed; others may go on */
	FEIT_SYSTEM = 4, /* system or internal error */
	FEIT_INTERRUPTED = 130,
};

struct feit_error {
	enum feit_status status;
	char text[480]; /* one line, NUL-terminated: place, trouble, remedy */
};

/* Fills *err (which may be NULL) and returns `status`. */
enum feit_status feit_fail(struct feit_error *err, enum feit_status status, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* A bug of ours: prints the place and aborts. */
#define FEIT_BUG(...) feit_bug(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void feit_bug(const char *file, int line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
