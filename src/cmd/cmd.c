/* cmd.c - what all commands share: option parsing with our habits, complaints. */
#include "cmd/cmd.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_HELP = 0x1000, KEY_USAGE };

struct wrapped {
	const char *example;
	void *input;
};

static const struct argp_option help_options[] = {
    {"help", KEY_HELP, NULL, 0, "print this help, an example first", -1},
    {"usage", KEY_USAGE, NULL, 0, "print a short usage message", -1},
    {"version", 'V', NULL, 0, "print the version and the digest of the rules", -1},
    {0}};

static error_t parse_help(int key, char *arg, struct argp_state *state)
{
	const struct wrapped *w = state->input;

	(void)arg;
	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = w->input;
		return 0;
	case KEY_HELP:
		printf("Example:\n%s\n", w->example);
		argp_state_help(state, stdout, ARGP_HELP_STD_HELP & ~ARGP_HELP_EXIT_OK);
		exit(feit_finish_stdout(FEIT_OK));
	case KEY_USAGE:
		argp_state_help(state, stdout, ARGP_HELP_USAGE);
		exit(feit_finish_stdout(FEIT_OK));
	case 'V':
		argp_program_version_hook(stdout, state);
		exit(feit_finish_stdout(FEIT_OK));
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

void feit_parse_args(const struct argp *argp, const char *example, int argc, char **argv,
		     void *input)
{
	struct argp_child children[] = {{argp, 0, NULL, 0}, {0}};
	struct argp outer = {help_options, parse_help, NULL, NULL, children, NULL, NULL};
	struct wrapped w = {example, input};

	argp_err_exit_status = FEIT_USAGE;
	argp_parse(&outer, argc, argv, ARGP_NO_HELP, NULL, &w);
}

enum feit_status feit_complain(const struct feit_error *err)
{
	fprintf(stderr, "feiten: %s\n", err->text);
	return err->status;
}

int feit_finish_stdout(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fprintf(stderr, "feiten: standard output: %s\n", strerror(errno));
	return FEIT_SYSTEM;
}
