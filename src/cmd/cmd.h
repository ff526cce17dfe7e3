/* cmd.h - a command of the program: one file in src/cmd/, one line in commands.def. */
#ifndef FEIT_CMD_H
#define FEIT_CMD_H

struct feit_command {
	const char *name, *about;
	int (*run)(int argc, char **argv); /* argv[0] is "feiten NAME"; returns the exit status */
};

#endif
