/* test_arena.c - memory of one document, kept for the next. */
#include <criterion/criterion.h>

#include "base/arena.h"

/* A document's worth of allocations of all sizes; each is filled, and must still be so at the end.
 */
static void fill(struct feit_arena *a, size_t n)
{
	unsigned char *v[400];
	size_t size[400];

	for (size_t i = 0; i < n; i++) {
		size[i] = i % 50 == 0 ? 300000 + i : i * 37 % 5000;
		v[i] = feit_alloc_raw(a, size[i]);
		cr_assert_eq((uintptr_t)v[i] % 16, 0);
		memset(v[i], (int)i & 255, size[i]);
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < size[i]; k++)
			cr_assert_eq(v[i][k], i & 255);
}

Test(arena, documents_follow_one_another)
{
	struct feit_arena a = {0};

	for (size_t round = 0; round < 6; round++) {
		fill(&a, 400 - round * 50);
		feit_arena_reset(&a);
	}
	feit_arena_end(&a);
}

Test(arena, zeroes_are_zero_in_memory_that_was_used)
{
	struct feit_arena a = {0};

	memset(feit_alloc_raw(&a, 200000), 0xff, 200000);
	feit_arena_reset(&a);
	const unsigned char *p = feit_alloc(&a, 200000);
	for (size_t i = 0; i < 200000; i++)
		cr_assert_eq(p[i], 0);
	feit_arena_end(&a);
}

Test(arena, what_is_borrowed_comes_back)
{
	struct feit_arena a = {0};

	for (int round = 0; round < 3; round++) {
		struct feit_arena b = feit_arena_borrow(&a);
		unsigned char *kept = feit_alloc_raw(&a, 5000);
		memset(kept, 7, 5000);
		char *lent = feit_alloc_raw(&b, 50000);
		memset(lent, 1, 50000);
		feit_arena_return(&b);
		char *again = feit_alloc_raw(&a, 62000); /* more than is left beside `kept` */
		memset(again, 2, 62000);
		cr_assert(again == lent, "the memory of the borrowed arena is used again");
		for (size_t i = 0; i < 5000; i++)
			cr_assert_eq(kept[i], 7);
		feit_arena_reset(&a);
	}
	feit_arena_end(&a);
}
