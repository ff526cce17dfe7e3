/* zip.h - members of an ODT or DOCX file, read within limits and never written anywhere. */
#ifndef FEIT_ZIP_H
#define FEIT_ZIP_H

#include "base/error.h"
#include "doc/doc.h"

/* Limits of one container. */
enum {
	FEIT_MAX_MEMBERS = 5000,
	FEIT_MAX_NAME = 1000, /* bytes of a member's name */
};

struct feit_member {
	const char *name;      /* in: the member that is wanted */
	struct feit_str bytes; /* out: its bytes, in the document's arena; ptr NULL = not there */
	uint32_t index;        /* out: in raw.members */
};

/* Reads the wanted members. Fails with FEIT_FAILED for damaged or encrypted archives, for names
 * that stand twice or lead out of the archive, and beyond a limit. */
enum feit_status feit_zip_read(struct feit_doc *, struct feit_str bytes, struct feit_member *wanted,
			       size_t n_wanted, struct feit_error *);

bool feit_is_zip(struct feit_str bytes);

/* Whether the archive has a member of this name, by its table of contents. */
bool feit_zip_names(struct feit_str bytes, const char *name);

#endif
