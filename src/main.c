/* main.c - argv -> command. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd/cmd.h"
#include "emit/emit.h"
#include "extract/extract.h"

#define COMMAND(name) extern const struct feit_command feit_command_##name;
#include "cmd/commands.def"
#undef COMMAND

const struct feit_command *const feit_commands[] = {
#define COMMAND(name) &feit_command_##name,
#include "cmd/commands.def"
#undef COMMAND
    NULL};

static void print_version(FILE *to, struct argp_state *state)
{
	(void)state;
	fprintf(to, "feiten %s (rules %s)\n", feit_version, feit_rules_digest());
}

static void print_help(FILE *to)
{
	fprintf(to, "Example:\n"
		    "  feiten extract -f json report.txt > report.json\n"
		    "\n"
		    "Usage: feiten COMMAND [OPTION...] [INPUT...]\n"
		    "Facts from Dutch government reports and parliamentary papers.\n"
		    "\n");
	for (const struct feit_command *const *c = feit_commands; *c != NULL; c++)
		fprintf(to, "  %-10s %s\n", (*c)->name, (*c)->about);
	fprintf(to, "\n"
		    "  --help, --version\n"
		    "\n"
		    "'feiten COMMAND --help' tells more of one command.\n");
}

static const struct feit_command *find_command(const char *name)
{
	for (const struct feit_command *const *c = feit_commands; *c != NULL; c++)
		if (strcmp((*c)->name, name) == 0)
			return *c;
	return NULL;
}

static int run_command(const struct feit_command *c, int argc, char **argv)
{
	char name[64];

	snprintf(name, sizeof name, "feiten %s", c->name);
	argv[0] = name; /* argp shows it in its messages */
	return c->run(argc, argv);
}

/* feiten help [COMMAND] */
static int run_help(int argc, char **argv)
{
	const struct feit_command *c = argc > 1 ? find_command(argv[1]) : NULL;
	char help[] = "--help", *help_argv[] = {argv[0], help, NULL};

	if (c != NULL)
		return run_command(c, 2, help_argv);
	if (argc > 1) {
		fprintf(stderr, "feiten: there is no command '%s'; see feiten --help\n", argv[1]);
		return FEIT_USAGE;
	}
	print_help(stdout);
	return feit_finish_stdout(FEIT_OK);
}

int main(int argc, char **argv)
{
	const char *first = argc > 1 ? argv[1] : NULL;

	argp_program_version_hook = print_version;
	if (first == NULL) {
		print_help(stderr);
		return FEIT_USAGE;
	}
	if (strcmp(first, "help") == 0 || strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0)
		return run_help(argc - 1, argv + 1);
	if (strcmp(first, "--version") == 0 || strcmp(first, "-V") == 0) {
		print_version(stdout, NULL);
		return feit_finish_stdout(FEIT_OK);
	}
	const struct feit_command *c = find_command(first);
	if (c != NULL)
		return run_command(c, argc - 1, argv + 1);
	fprintf(stderr, "feiten: there is no command '%s'; see feiten --help\n", first);
	return FEIT_USAGE;
}
