/* test_figures.c - what ties figures together: pairs with dates, both ends of a change. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdio.h>

#include "pipeline.h"

/* The figure links of a text, one a line: "role [from] -> [to]". */
static void links_of(const char *text, char out[1000])
{
	struct feit_engine *e = feit_engine_new();
	struct feit_arena arena = {0};
	struct feit_options options = {.oracle = false};
	struct feit_doc d = {.arena = &arena, .options = &options, .path = FEIT_STR("test")};
	struct feit_error err;
	size_t n = 0;

	out[0] = '\0';
	cr_assert(eq(int, feit_pipeline(e, feit_cstr(text), &d, &err), FEIT_OK));
	for (size_t i = 0; i < d.n_links && n < 900; i++) {
		const struct feit_link *l = &d.links[i];
		if (strncmp(l->rule, "figure.", 7) != 0)
			continue;
		const struct feit_fact *a = &d.facts[l->from], *b = &d.facts[l->to];
		n += (size_t)snprintf(out + n, 1000 - n, "%s [" FEIT_PRI "] -> [" FEIT_PRI "]\n",
				      l->role, FEIT_ARG(feit_quote(&d, a->begin, a->end)),
				      FEIT_ARG(feit_quote(&d, b->begin, b->end)));
	}
	feit_arena_end(&arena);
	feit_engine_free(e);
}

static void check_links(const char *text, const char *want)
{
	char got[1000];

	links_of(text, got);
	cr_expect(eq(str, got, (char *)want), "%s", text);
}

Test(figures, change_ties_its_two_levels)
{
	check_links("Het aantal plaatsen ging van 2.000 naar 2.600.",
		    "change_of [2.600] -> [2.000]\n");
	check_links("Er zijn 2.000 plaatsen en 2.600 bedden.", "");
	check_links("Het ging van 2.000 in 2020 naar 2.600 in 2023.",
		    "change_of [2.600] -> [2.000]\n");
	check_links("Het ging van 12% (2020) naar 15% (2023).", "change_of [15%] -> [12%]\n");
	check_links("Het ging met 2.000 in 2020 naar 2.600 in 2023.", "");
}

Test(figures, respectively_ties_figures_to_dates)
{
	check_links("In 2018 en 2019 kwamen er respectievelijk 400 en 550 woningen bij.",
		    "period [400] -> [2018]\nperiod [550 woningen] -> [2019]\n");
	check_links("In 2018 kwamen er respectievelijk 400 en 550 woningen bij.", "");
}

/* A megabyte of one thing takes no more than its share of time: see scripts/bench for the times. */
static size_t count_facts(const char *unit, size_t bytes)
{
	struct feit_engine *e = feit_engine_new();
	struct feit_arena arena = {0};
	struct feit_options options = {.oracle = false};
	struct feit_doc d = {.arena = &arena, .options = &options, .path = FEIT_STR("test")};
	struct feit_error err;
	struct feit_buf b = {NULL, 0, 0};

	while (b.len < bytes)
		feit_buf_str(&b, feit_cstr(unit));
	cr_assert(eq(int, feit_pipeline(e, (struct feit_str){b.ptr, b.len}, &d, &err), FEIT_OK));
	size_t n = d.n_facts;
	feit_arena_end(&arena);
	feit_engine_free(e);
	feit_buf_end(&b);
	return n;
}

Test(figures, endless_numbers_are_no_figures, .timeout = 20)
{
	cr_expect(eq(sz, count_facts("1.111.", 1000000), 0));
	cr_expect(eq(sz, count_facts("7", 1000000), 0));
	cr_expect(eq(sz, count_facts("111 ", 1000000), 0));
	cr_expect(eq(sz, count_facts("vijfentwintig", 1000000), 0));
	cr_expect(eq(sz, count_facts("om de ", 1000000), 0));
	cr_expect(eq(sz, count_facts("1, ", 1000000), 0));
	cr_expect(eq(sz, count_facts("twee ", 1000000), 0));
	cr_expect(eq(sz, count_facts("nieuwe ", 1000000), 0));
}
