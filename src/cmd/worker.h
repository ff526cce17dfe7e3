/* worker.h - the life of a worker process. */
#ifndef FEIT_WORKER_H
#define FEIT_WORKER_H

#include "cmd/one.h"

/* Answers requests until standard input ends. `megabytes` limits its memory; 0 = no limit. Returns
 * the exit status. */
int feit_worker_run(struct feit_one *, size_t megabytes);

/* The life of a lister: says what is in the bundle, within the same limit. */
int feit_lister_main(const char *bundle, size_t megabytes);

#endif
