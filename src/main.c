/* main.c - argv -> command. */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"

#define COMMAND(name) extern const struct feit_command feit_command_##name;
#include "cmd/commands.def"
#undef COMMAND

static const struct feit_command *const commands[] = {
#define COMMAND(name) &feit_command_##name,
#include "cmd/commands.def"
#undef COMMAND
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof commands[0]; i++)
		if (strcmp(argv[1], commands[i]->name) == 0)
			return commands[i]->run(argc - 1, argv + 1);
	fprintf(stderr, "usage: feiten COMMAND [OPTION...] [INPUT...]\n");
	return 2;
}
