/* archive.c - the functions of libarchive that are used, loaded when the first archive comes. */
#include "base/archive.h"

#include <pthread.h>

static struct feit_archive_lib lib;
static struct feit_error trouble;

static void load(void)
{
	static const struct feit_late names[] = {
	    FEIT_ARCHIVE_FUNCTIONS(FEIT_LATE_NAME){NULL, NULL}};

	feit_load_late(FEIT_LIBARCHIVE, names, &trouble);
}

const struct feit_archive_lib *feit_archive_lib(struct feit_error *err)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, load);
	if (trouble.status == FEIT_OK)
		return &lib;
	feit_fail(err, trouble.status, "%s", trouble.text);
	return NULL;
}
