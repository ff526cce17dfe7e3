/* wire.c - what supervisor and worker must agree on. */
#include "batch/wire.h"

#include <stdio.h>

bool feit_temporary_name(char name[4096], const char *path, pid_t pid)
{
	const char *slash = strrchr(path, '/');
	int dir = slash ? (int)(slash + 1 - path) : 0;

	return snprintf(name, 4096, "%.*s.feiten-%ld.tmp", dir, path, (long)pid) < 4096;
}
