/* emit.h - the emit stage: a document in, bytes out. One file a format, one line in formats.def. */
#ifndef FEIT_EMIT_H
#define FEIT_EMIT_H

#include "base/buf.h"
#include "doc/doc.h"

struct feit_emitter {
	const char *name; /* "json": the -f option and the file's extension */
	const char *about;
	void (*write)(const struct feit_doc *, struct feit_buf *); /* appends one document */
	/* Several documents in one output: what stands before, between and after them. */
	const char *head, *between, *foot;
};

extern const struct feit_emitter *const feit_emitters[];        /* ends with NULL */
const struct feit_emitter *feit_emitter_find(const char *name); /* NULL = unknown */

extern const char feit_version[];

#endif
