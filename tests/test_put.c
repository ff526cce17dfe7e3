/* test_put.c - numbers as they are written: "9", "10", "99999999", "100000000". */
#include <criterion/criterion.h>
#include <stdio.h>

#include "emit/put.h"

static void expect_written(uint32_t n)
{
	char got[16], want[16];

	*feit_put_uint(got, n) = '\0';
	snprintf(want, sizeof want, "%u", n);
	cr_assert_str_eq(got, want);
}

Test(put, numbers_of_every_length)
{
	for (uint32_t n = 1, digits = 1; digits <= 10; n *= 10, digits++) {
		expect_written(n - 1);
		expect_written(n);
		expect_written(n + 1);
		expect_written(n / 9 * 8);
	}
	expect_written(UINT32_MAX);
	for (uint32_t n = 0; n < 30000; n++)
		expect_written(n);
}
