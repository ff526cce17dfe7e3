/* test_map.c - spans tile clean and raw text; ranges lead back to the source. */
#include "normalise_view.h"

static struct feit_arena arena;

static void finish(void)
{
	feit_arena_end(&arena);
}

TestSuite(map, .fini = finish);

Test(map, neighbours_are_merged)
{
	struct feit_map m = {0};

	feit_map_add(&m, &arena, FEIT_MAP_COPY, 3, 0, 3);
	feit_map_add(&m, &arena, FEIT_MAP_COPY, 2, 3, 2);
	feit_map_add(&m, &arena, FEIT_MAP_DROP, 0, 5, 1);
	feit_map_add(&m, &arena, FEIT_MAP_DROP, 0, 6, 1);
	feit_map_add(&m, &arena, FEIT_MAP_GLUE, 0, 7, 0);
	cr_expect(eq(sz, m.n, 2));
}

Test(map, faults_are_found)
{
	struct feit_map m = {0};

	feit_map_add(&m, &arena, FEIT_MAP_COPY, 3, 0, 3);
	cr_expect(eq(ptr, (void *)feit_map_check(&m, FEIT_STR("abc"), FEIT_STR("abc")), NULL));
	cr_expect(ne(ptr, (void *)feit_map_check(&m, FEIT_STR("abd"), FEIT_STR("abc")), NULL));
	cr_expect(ne(ptr, (void *)feit_map_check(&m, FEIT_STR("abc"), FEIT_STR("abcd")), NULL));
	cr_expect(ne(ptr, (void *)feit_map_check(&m, FEIT_STR("abcd"), FEIT_STR("abc")), NULL));
	feit_map_add(&m, &arena, FEIT_MAP_COPY, 1, 2, 1);
	cr_expect(ne(ptr, (void *)feit_map_check(&m, FEIT_STR("abcc"), FEIT_STR("abc")), NULL));
}

/* The raw ranges of `quote` in the clean text, as "from-to from-to". */
static const char *ranges_of(struct shown *s, const char *quote)
{
	struct feit_range r[8];
	const char *p = memmem(s->doc.text.ptr, s->doc.text.len, quote, strlen(quote));
	size_t hint = 0;

	cr_assert(p != NULL, "%s", quote);
	uint32_t at = (uint32_t)(p - s->doc.text.ptr);
	size_t n = feit_map_ranges(&s->doc.map, s->doc.raw.text, at, at + (uint32_t)strlen(quote),
				   r, 8, &hint);
	s->text.len = 0;
	for (size_t i = 0; i < n; i++) {
		if (i)
			FEIT_BUF_LIT(&s->text, " ");
		feit_buf_uint(&s->text, r[i].begin);
		FEIT_BUF_LIT(&s->text, "-");
		feit_buf_uint(&s->text, r[i].end);
	}
	FEIT_BUF_LIT(&s->text, "\0");
	return s->text.ptr;
}

Test(map, a_date_around_a_lifted_number_has_two_ranges)
{
	struct shown *s =
	    show("De regeling is door de raad op 11\n7\njanuari 2023 ingetrokken. Daarna "
		 "volgde niets.\n7\n Brief van de raad, nr. 4.\n");

	SAME(ranges_of(s, "11 januari 2023"), "31-33 36-48");
	SAME(ranges_of(s, "De regeling"), "0-11");
	shown_end(s);
}

Test(map, a_cut_word_has_two_ranges)
{
	struct shown *s = show("Zij bouwen de wo-\nningen.");

	SAME(ranges_of(s, "woningen"), "14-16 18-24");
	shown_end(s);
}
