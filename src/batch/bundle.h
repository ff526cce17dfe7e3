/* bundle.h - tar and zip bundles of documents, read by libarchive within limits and never unpacked
 * onto the disk. Only processes of their own read them (the lister, the workers, pack): a bundle
 * that crashes its reader does not take the supervisor with it.
 *
 * A bundle is a tar, plain or compressed (gzip, bzip2, xz, zstd), or a zip that is no ODT, DOCX or
 * other office document. Bundles in bundles are not opened.
 */
#ifndef FEIT_BUNDLE_H
#define FEIT_BUNDLE_H

#include "base/archive.h"
#include "base/buf.h"
#include "base/error.h"

enum {
	FEIT_LARGEST_MEMBER = 1 << 30, /* bytes, unpacked */
	FEIT_LONGEST_MEMBER_NAME = 3000,
	/* A bomb: more than this many times as large as its packed bytes, and larger than that. */
	FEIT_MOST_UNPACKED_RATIO = 250,
	FEIT_UNPACKED_UNASKED = 64 << 20,
};

/* A bundle that is being read, entry by entry. Zero it; a zeroed one is closed. One thread. */
struct feit_bundle {
	const struct feit_archive_lib *lib; /* NULL until one is opened */
	struct archive *archive;
	struct archive_entry *entry; /* libarchive's */
	struct feit_buf path;        /* of the bundle, with a NUL behind len */
	struct feit_buf name;        /* of the entry, cleaned ("./a//b" is "a/b"), with a NUL */
	uint64_t index;              /* of the entry, from 1; 0 = before the first */
	const char *trouble;         /* why the entry is no document; NULL = it may be one */
	bool skipped; /* nothing to say of it: a directory, a name that begins with a dot */
	bool empty;
	bool inside; /* feit_bundle_next() failed in the bytes of the entry before */
	bool seeks;  /* skipping costs nothing: nothing is unpacked on the way */
};

/* Whether a file may be a bundle, by its first bytes and its kind. Cheap, and true for some that
 * are none (a text that gzip packed). */
bool feit_may_be_bundle(const char *path);

/* Whether a part of the name is "..", for who takes '/' and for who takes '\' as its separator. */
bool feit_leads_out(const char *name);

/* Opens `path`. FEIT_NO: it is no bundle after all; FEIT_FAILED: it cannot be read. */
enum feit_status feit_bundle_open(struct feit_bundle *, const char *path, struct feit_error *);

/* Goes to the next entry. FEIT_NO: there is none; FEIT_FAILED: what follows is damaged, or a bomb;
 * *err says what, without the path. */
enum feit_status feit_bundle_next(struct feit_bundle *, struct feit_error *);

/* Adds the present entry's bytes to *bytes. FEIT_FAILED as feit_bundle_next(). */
enum feit_status feit_bundle_read(struct feit_bundle *, struct feit_buf *bytes,
				  struct feit_error *);

/* Reads entry `index` of the bundle `path`, which is opened again only where the bundle that is
 * open is another one or is past it: members that are asked for in order cost one pass. Fails
 * where the entry's name is no longer `name`. */
enum feit_status feit_bundle_fetch(struct feit_bundle *, const char *path, uint64_t index,
				   const char *name, struct feit_buf *bytes, struct feit_error *);

void feit_bundle_close(struct feit_bundle *);

#endif
