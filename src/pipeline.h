/* pipeline.h - the way of one document through all stages. */
#ifndef FEIT_PIPELINE_H
#define FEIT_PIPELINE_H

#include "base/error.h"
#include "doc/doc.h"
#include "extract/extract.h"

/* Runs `bytes` through ingest, normalise, extract and link. `doc` must be zeroed but for arena,
 * path and options, and stays valid as long as the arena and `bytes`. Fails only where ingest
 * fails. */
enum feit_status feit_pipeline(struct feit_engine *, struct feit_str bytes, struct feit_doc *doc,
			       struct feit_error *);

#endif
