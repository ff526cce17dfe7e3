/* source.h - the documents of a run, one at a time: however many there are, memory holds only the
 * way to the present one. */
#ifndef FEIT_SOURCE_H
#define FEIT_SOURCE_H

#include <sys/stat.h>

#include "base/buf.h"
#include "batch/lister.h"

/* A document. Its name in the output and its place under the output directory are ends of its path.
 */
struct feit_document {
	struct feit_buf path;   /* with a NUL behind len */
	size_t name, file_name; /* where these begin in path */
	/* A member of a bundle: "d1/b.tar/m/x.txt" is the member "m/x.txt" of "d1/b.tar". */
	size_t bundle_len; /* bytes of the bundle's path */
	uint64_t member;   /* its number in the bundle, from 1; 0 = a file of its own */
};

struct feit_source_level; /* a directory on the way */

struct feit_source {
	/* What to read: arguments, or a list of paths from `list` (-1 = none). */
	char **args;
	int n_args;
	int list;
	char separator;         /* between paths of the list: '\n' or '\0' */
	const char *skip;       /* a directory to leave out (the output); NULL = none */
	uint32_t shard, shards; /* only documents of shard `shard` of `shards`, from 1; 0 = all */
	/* Command line of a lister, ending with NULL; the bundle's path is put at [lister_path].
	 * NULL: bundles are not opened, each counts as one document. */
	char **lister;
	int lister_path;
	double timeout; /* seconds that a lister may be silent; 0 = any */
	/* Called with what cannot be read; the rest goes on. */
	void (*complain)(void *user, const char *path, const char *trouble);
	/* Called with the bundle that ends inside a member, which fails on its own. */
	void (*remark)(void *user, const char *path, const char *trouble);
	void *user;
	/* Its own. */
	struct feit_source_level *top;
	struct feit_buf path, pending;
	size_t root, n_dirs;
	int *dirs; /* which arguments are directories */
	int next_arg;
	bool list_ended, any_absolute, any_relative;
	struct stat skipped;
	bool skips;
	struct feit_listing listing;    /* of the bundle that is open */
	struct feit_document container; /* that bundle */
	uint64_t n_listed;              /* entries of it that were documents or were left out */
};

enum feit_source_answer { FEIT_SOURCE_DOCUMENT, FEIT_SOURCE_END, FEIT_SOURCE_WAIT };

/* Call when the members above are set and the directory `skip` exists. */
void feit_source_begin(struct feit_source *);

/* The next document into *d (which keeps its memory). WAIT: the list comes from a slow writer, or a
 * bundle is still being read; ask again later. Directories give all files in them and below,
 * following links, but no names that begin with '.'. */
enum feit_source_answer feit_source_next(struct feit_source *, struct feit_document *d);

void feit_source_end(struct feit_source *);

/* The shard, from 1, to which a name belongs: FNV-1a over its bytes modulo `shards`; the same on
 * all machines and for ever. */
uint32_t feit_shard_of(const char *name, uint32_t shards);

#endif
