/* cmd.h - a command of the program: one file in src/cmd/, one line in commands.def. */
#ifndef FEIT_CMD_H
#define FEIT_CMD_H

#include <argp.h>

#include "base/error.h"

struct feit_command {
	const char *name, *about;
	int (*run)(int argc, char **argv); /* argv[0] is "feiten NAME"; returns the exit status */
};

extern const struct feit_command *const feit_commands[]; /* ends with NULL; in main.c */

/* argp_parse() with the program's habits: --help begins with `example` (lines that may be typed as
 * they stand), wrong usage exits with FEIT_USAGE. The parser of `argp` finds `input` in
 * state->input. Exits the program where argp does (--help, --version, wrong usage). */
void feit_parse_args(const struct argp *argp, const char *example, int argc, char **argv,
		     void *input);

/* Prints "feiten: TEXT" and a line end on standard error; returns the status. */
enum feit_status feit_complain(const struct feit_error *);

/* Flushes standard output and says whether all of it could be written: `status` or FEIT_SYSTEM. For
 * commands that print with stdio. */
int feit_finish_stdout(int status);

#endif
