/* bag.h - a BagIt 1.0 bag (RFC 8493): payload files with SHA-256 and SHA-512 manifests. It appears
 * at its name only when it is whole. */
#ifndef FEIT_BAG_H
#define FEIT_BAG_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

struct feit_bag_file {
	const char *path; /* in the bag: "data/results/a.json" */
	char sha256[65], sha512[129];
};

struct feit_bag {
	struct feit_arena arena;
	const char *path;
	char temporary[4096];
	struct feit_bag_file *files; /* of the payload */
	size_t n, cap;
	uint64_t bytes;       /* of the payload */
	struct feit_buf head; /* the first bytes of the file added last */
	uint64_t last_bytes;  /* its size */
};

/* FEIT_FAILED where something stands at `path` already, FEIT_SYSTEM where it cannot be made. */
enum feit_status feit_bag_begin(struct feit_bag *, const char *path, struct feit_error *);

/* A name as it stands in the bag, in its arena: what is no UTF-8, controls and '%' become "%XX", so
 * that manifests are UTF-8 and have one file a line. */
const char *feit_bag_name(struct feit_bag *, const char *name);

/* Adds a copy of the file `from`, or bytes, at `path`. bag->files[bag->n - 1] has the digests.
 * FEIT_FAILED where `from` cannot be read or `path` stands in the bag already; FEIT_SYSTEM where
 * the bag cannot be written. */
enum feit_status feit_bag_copy(struct feit_bag *, const char *path, const char *from,
			       struct feit_error *);
enum feit_status feit_bag_add(struct feit_bag *, const char *path, struct feit_str bytes,
			      struct feit_error *);

/* Takes the file that was added last out again. */
void feit_bag_withdraw(struct feit_bag *);

/* Writes bagit.txt, bag-info.txt with the lines `info` and the size, and the manifests; has all of
 * it on the disk, and gives the bag its name. */
enum feit_status feit_bag_finish(struct feit_bag *, struct feit_str info, struct feit_error *);

/* Frees; without finish(), removes what was written. */
void feit_bag_end(struct feit_bag *);

#endif
