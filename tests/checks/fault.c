/* fault.c - loaded before libc by faults.sh: the disk fails. FEIT_FAULT="rename:2" lets the second
 * rename() of each process fail with EIO; of write() and read(), only those on files count. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int fails(const char *call)
{
	static int seen;
	const char *fault = getenv("FEIT_FAULT"), *colon = fault ? strchr(fault, ':') : NULL;

	if (colon == NULL || strncmp(fault, call, (size_t)(colon - fault)) != 0 ||
	    ++seen != atoi(colon + 1))
		return 0;
	errno = EIO;
	return 1;
}

static int is_file(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

ssize_t write(int fd, const void *from, size_t n)
{
	ssize_t (*real)(int, const void *, size_t) =
	    (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");

	return is_file(fd) && fails("write") ? -1 : real(fd, from, n);
}

ssize_t read(int fd, void *to, size_t n)
{
	ssize_t (*real)(int, void *, size_t) =
	    (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");

	return is_file(fd) && fails("read") ? -1 : real(fd, to, n);
}

int rename(const char *from, const char *to)
{
	int (*real)(const char *, const char *) =
	    (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");

	return fails("rename") ? -1 : real(from, to);
}

int syncfs(int fd)
{
	int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "syncfs");

	return fails("syncfs") ? -1 : real(fd);
}
