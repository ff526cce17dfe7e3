/* inputs.h - the documents that a command line names: files, directories, standard input. */
#ifndef FEIT_INPUTS_H
#define FEIT_INPUTS_H

#include "base/arena.h"
#include "base/error.h"

struct feit_input {
	const char *path;      /* to open; "-" = standard input */
	const char *name;      /* in the output: the path as given, or relative to the directory */
	const char *file_name; /* under an output directory, without the format's extension */
	/* A member of a bundle, of which `path` is "BUNDLE/MEMBER". */
	const char *bundle; /* to open; NULL = a file of its own */
	uint64_t member;    /* number in the bundle, from 1 */
};

struct feit_inputs {
	struct feit_arena arena;
	struct feit_input *v;
	size_t n, cap;
	bool many;       /* a directory or more than one argument was given */
	size_t failures; /* directories that could not be read; complained of already */
};

/* Adds what `arg` names. A directory gives all files in it, in byte order of their names, without
 * names that begin with '.', following links, and without the directory `skip` (the output may lie
 * inside the input; NULL = none). Complains on standard error of what cannot be read. */
void feit_inputs_add(struct feit_inputs *, const char *arg, const char *skip);

/* FEIT_USAGE where two inputs would have one file name under an output directory. */
enum feit_status feit_inputs_check_names(const struct feit_inputs *, struct feit_error *);

void feit_inputs_end(struct feit_inputs *);

/* Reads the whole file into *in (len starts at 0). FEIT_FAILED with a message where it cannot. */
struct feit_buf;
enum feit_status feit_read_input(const char *path, struct feit_buf *in, struct feit_error *);

#endif
