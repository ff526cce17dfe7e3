/* emit.h - the emit stage: a document in, bytes out. One file a format, one line in formats.def.
 *
 * What the formats say, and in which order, stands once in emit/walk.h; a format is a syntax.
 */
#ifndef FEIT_EMIT_H
#define FEIT_EMIT_H

#include "base/buf.h"
#include "doc/doc.h"

/* Where output goes: a buffer that grows, or one that is emptied each time it is full. */
struct feit_out {
	struct feit_buf buf;
	/* NULL: the buffer grows until all is in it. Else: takes the bytes of buf and sets its len
	 * to 0. It remembers its own failures. */
	void (*drain)(struct feit_out *);
	bool in_set; /* one of several documents in one output: written without what makes it a file
		      */
};

struct feit_emitter {
	const char *name; /* "json": the -f option and the file's extension */
	const char *about;
	/* Writes one document. Working memory comes from the document's arena. */
	void (*write)(const struct feit_doc *, struct feit_out *);
	/* Several documents in one output: what stands before the first, and behind the last. */
	const char *head, *foot;
	/* Text that stands among the first FEIT_OWN_WITHIN bytes of every file of this format, and
	 * so tells our results from files of others; NULL where nothing does. */
	const char *own;
};

enum { FEIT_OWN_WITHIN = 256 };

extern const struct feit_emitter *const feit_emitters[];        /* ends with NULL */
const struct feit_emitter *feit_emitter_find(const char *name); /* NULL = unknown */

extern const char feit_version[];

#endif
