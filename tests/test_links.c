/* test_links.c - what is tied to a measure: every case of tests/links/NAME.spec is a passage with
 * all the links of its measures, in the order of the output.
 *
 * A line "= ROLE what | whose" is a link of the measure "whose" to the date, figure, reference or
 * measure "what"; '+' before the role says that it is inherited, '?' that it is inferred. A passage
 * without such lines must have no link. Empty lines part the cases; "//" is a new paragraph.
 * In figuren.spec the links are those of figures to the dates that they hold for.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <glob.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "pipeline.h"

static void put(struct feit_buf *b, const char *s)
{
	feit_buf_str(b, feit_cstr(s));
}

static void put_links(struct feit_buf *b, const struct feit_doc *d, int kind)
{
	static const char *const evidence[] = {"", "+", "?"};

	for (size_t i = 0; i < d->n_links; i++) {
		const struct feit_link *l = &d->links[i];
		const struct feit_fact *from = &d->facts[l->from], *to = &d->facts[l->to];
		if ((int)from->kind != kind)
			continue;
		put(b, "= ");
		put(b, evidence[l->evidence]);
		put(b, l->role);
		put(b, " ");
		feit_buf_str(b, feit_quote(d, to->begin, to->end));
		put(b, " | ");
		feit_buf_str(b, feit_quote(d, from->begin, from->end));
		put(b, "\n");
	}
}

static int run_case(struct feit_engine *e, const char *path, int at, struct feit_str passage,
		    struct feit_str want)
{
	struct feit_arena a = {0};
	struct feit_options options = {.oracle = false};
	struct feit_doc doc = {.arena = &a, .options = &options, .path = FEIT_STR("case.txt")};
	struct feit_buf b = {NULL, 0, 0};
	struct feit_error err;

	cr_assert(feit_pipeline(e, passage, &doc, &err) == FEIT_OK);
	put_links(&b, &doc, strstr(path, "figuren.spec") != NULL ? FEIT_FIGURE : FEIT_MEASURE);
	struct feit_str got = {b.len ? b.ptr : "", b.len};
	bool ok = feit_str_eq(got, want);
	if (!ok)
		fprintf(stderr, "%s:%d: " FEIT_PRI "got\n" FEIT_PRI "want\n" FEIT_PRI, path, at,
			FEIT_ARG(passage), FEIT_ARG(got), FEIT_ARG(want));
	feit_buf_end(&b);
	feit_arena_end(&a);
	return !ok;
}

static int run_file(struct feit_engine *e, const char *path, int *n)
{
	struct feit_buf passage = {NULL, 0, 0}, want = {NULL, 0, 0};
	char line[4096];
	int failures = 0, at = 0;
	bool more;
	FILE *f = fopen(path, "r");

	cr_assert_not_null(f, "%s", path);
	do {
		more = fgets(line, sizeof line, f) != NULL;
		at++;
		if (more && line[0] == '#')
			continue;
		if (more && line[0] != '\n') {
			bool link = line[0] == '=', part = strcmp(line, "//\n") == 0;
			put(link ? &want : &passage, part ? "\n" : line);
			continue;
		}
		if (passage.len > 0) {
			++*n;
			failures +=
			    run_case(e, path, at, (struct feit_str){passage.ptr, passage.len},
				     (struct feit_str){want.len ? want.ptr : "", want.len});
		}
		passage.len = want.len = 0;
	} while (more);
	fclose(f);
	feit_buf_end(&passage);
	feit_buf_end(&want);
	return failures;
}

Test(links, all)
{
	struct feit_engine *e = feit_engine_new();
	glob_t g;
	int failures = 0, n = 0;

	cr_assert(glob("tests/links/*.spec", 0, NULL, &g) == 0);
	for (size_t i = 0; i < g.gl_pathc; i++)
		failures += run_file(e, g.gl_pathv[i], &n);
	globfree(&g);
	feit_engine_free(e);
	cr_assert(n > 0);
	cr_expect(failures == 0, "%d of %d link cases fail", failures, n);
	fprintf(stderr, "%d link cases\n", n);
}
