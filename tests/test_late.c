/* test_late.c - libraries that are loaded when they are needed, and what is said when they are not
 * there. */
#include <criterion/criterion.h>

#include "base/archive.h"

static struct {
	FEIT_LATE_POINTER(archive_version_number)
} lib;

Test(late, finds_a_function)
{
	static const struct feit_late names[] = {
	    FEIT_LATE_NAME(archive_version_number){NULL, NULL}};
	struct feit_error err = {.status = FEIT_OK};

	cr_assert_eq(feit_load_late(FEIT_LIBARCHIVE, names, &err), FEIT_OK, "%s", err.text);
	cr_assert_geq(lib.archive_version_number(), 3000000);
}

Test(late, names_the_library_that_is_not_there)
{
	static const struct feit_late names[] = {{NULL, NULL}};
	struct feit_error err = {.status = FEIT_OK};

	cr_assert_eq(feit_load_late("libnot-there.so.9", names, &err), FEIT_SYSTEM);
	cr_assert_eq(err.status, FEIT_SYSTEM);
	cr_assert_not_null(strstr(err.text, "install libnot-there.so.9"), "%s", err.text);
}

Test(late, names_the_function_that_is_not_there)
{
	void *nothing;
	const struct feit_late names[] = {{"archive_of_the_future", &nothing}, {NULL, NULL}};
	struct feit_error err = {.status = FEIT_OK};

	cr_assert_eq(feit_load_late(FEIT_LIBARCHIVE, names, &err), FEIT_SYSTEM);
	cr_assert_not_null(strstr(err.text, "archive_of_the_future"), "%s", err.text);
}
