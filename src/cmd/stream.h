/* stream.h - several documents to one output by several processes, in the order of the inputs. */
#ifndef FEIT_STREAM_H
#define FEIT_STREAM_H

#include "cmd/one.h"

struct feit_lane;          /* a worker and what it wrote */
struct feit_stream_shared; /* what all processes see */

struct feit_stream {
	struct feit_one *one; /* zeroed but for its sink, its emitter and its options */
	const struct feit_inputs *inputs;
	unsigned jobs;
	/* Its own. */
	struct feit_lane *lanes;
	struct feit_stream_shared *shared;
	uint64_t document; /* the one to come */
};

/* How many processes should work on the inputs: `asked`, or one a core where that is 0 and the
 * inputs are worth it; 1 = this process alone, as always where standard input is among them. */
unsigned feit_stream_jobs(const struct feit_inputs *, unsigned asked);

/* Starts the workers; each begins `one` for itself. FEIT_SYSTEM where they cannot be started. The
 * stream must be ended then, too. */
enum feit_status feit_stream_begin(struct feit_stream *, struct feit_error *);

/* The next document, as feit_one_run() would have written it to the sink of `one`, with the status
 * and the message that it would have given. A worker that dies costs its document (FEIT_FAILED);
 * FEIT_SYSTEM where a part of the document was written already. A worker that is ahead waits when
 * its pipe is full, so the output takes no memory here. */
enum feit_status feit_stream_next(struct feit_stream *, struct feit_error *);

/* Ends the workers, also in the midst of their work. */
void feit_stream_end(struct feit_stream *);

#endif
