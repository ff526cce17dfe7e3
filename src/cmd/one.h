/* one.h - the work on one document: file -> facts -> output. Used wherever documents are worked
 * through, one after another or by several workers. */
#ifndef FEIT_ONE_H
#define FEIT_ONE_H

#include "batch/bundle.h"
#include "batch/wire.h"
#include "cmd/inputs.h"
#include "cmd/sink.h"
#include "ingest/child.h"
#include "pipeline.h"

/* What one worker keeps from document to document. Zero it, set the last three, then call
 * feit_one_begin(). */
struct feit_one {
	struct feit_engine *engine;
	struct feit_arena arena;
	struct feit_buf input;
	struct feit_helpers helpers;
	struct feit_bundle bundle; /* the one read last, where its last member ended */
	struct feit_sink sink;
	const struct feit_emitter *emitter;
	const struct feit_options *options;
	const struct feit_expectation *expect; /* NULL = none */
	struct feit_receipt *receipt;          /* NULL = nobody asks */
	void (*begun)(
	    const struct feit_receipt *); /* told the input's digest; NULL = nobody asks */
	int require;                      /* FEIT_REQUIRE_NONE, _ANY, or an enum feit_fact_kind */
};

enum { FEIT_REQUIRE_NONE = -2, FEIT_REQUIRE_ANY = -1 };

void feit_one_begin(struct feit_one *);
void feit_one_end(struct feit_one *);

/* Reads, extracts and writes one document: to the file `path_out`, or to standard output when it is
 * NULL. FEIT_NO: done, but no fact that was required; FEIT_FAILED: this input cannot be read or is
 * no document; FEIT_SYSTEM: the output cannot be written. *err holds the message. */
enum feit_status feit_one_run(struct feit_one *, const struct feit_input *, const char *path_out,
			      struct feit_error *err);

#endif
