/* sink.h - where a command's output goes: standard output, or a file that appears at its name only
 * when it is whole. */
#ifndef FEIT_SINK_H
#define FEIT_SINK_H

#include "base/digest.h"
#include "base/error.h"
#include "emit/emit.h"

struct feit_sink {
	struct feit_out out; /* first: the drain finds the sink through it */
	int fd;
	int error;        /* errno of the first write that failed; 0 = none */
	const char *path; /* the final name, or NULL for standard output; borrowed until the end */
	bool one_of_many; /* trouble with one name is no trouble of the system */
	struct feit_hash *hash; /* takes every byte written; NULL = nobody asks; the caller's */
	char temporary[4096];
};

/* Standard output. */
void feit_sink_stdout(struct feit_sink *);

/* A temporary file next to `path`; directories on the way are made. */
enum feit_status feit_sink_open(struct feit_sink *, const char *path, struct feit_error *);

/* Writes what is left; for a file, also gives it its name. The buffer stays for the next use. */
enum feit_status feit_sink_finish(struct feit_sink *, struct feit_error *);

/* Forgets the output; nothing stands under the final name. */
void feit_sink_abandon(struct feit_sink *);

/* The same in a signal handler, before the process ends: only the temporary file goes. */
void feit_sink_abandon_at_once(const struct feit_sink *);

/* Frees the buffer. */
void feit_sink_end(struct feit_sink *);

#endif
