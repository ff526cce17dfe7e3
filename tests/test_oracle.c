/* test_oracle.c - the scanner finds every head: trying all rules everywhere gives the same bytes.
 *
 * The texts are the corpus and the specs, headings and all: they hold each rule's constructions.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "emit/emit.h"
#include "pipeline.h"

static struct feit_str read_bytes(const char *path)
{
	FILE *f = fopen(path, "rb");

	cr_assert(f != NULL, "%s", path);
	fseek(f, 0, SEEK_END);
	size_t n = (size_t)ftell(f);
	rewind(f);
	char *p = feit_malloc(n + 1);
	cr_assert(fread(p, 1, n, f) == n, "%s", path);
	fclose(f);
	return (struct feit_str){p, n};
}

/* The document as JSON, with all its facts and links. */
static struct feit_out emit_bytes(struct feit_engine *engine, struct feit_str bytes, bool oracle)
{
	struct feit_arena arena = {0};
	struct feit_options options = {.oracle = oracle};
	struct feit_doc doc = {.arena = &arena, .options = &options, .path = FEIT_STR("text")};
	struct feit_out out = {0};
	struct feit_error err;

	cr_assert(feit_pipeline(engine, bytes, &doc, &err) == FEIT_OK);
	feit_emitters[0]->write(&doc, &out);
	feit_arena_end(&arena);
	return out;
}

static void compare_files(const char *pattern)
{
	struct feit_engine *engine = feit_engine_new();
	glob_t g;

	cr_assert(glob(pattern, 0, NULL, &g) == 0, "%s", pattern);
	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct feit_str bytes = read_bytes(g.gl_pathv[i]);
		struct feit_out heads = emit_bytes(engine, bytes, false);
		struct feit_out oracle = emit_bytes(engine, bytes, true);
		cr_assert(heads.buf.len == oracle.buf.len &&
			      memcmp(heads.buf.ptr, oracle.buf.ptr, heads.buf.len) == 0,
			  "the oracle finds other facts in %s", g.gl_pathv[i]);
		feit_buf_end(&heads.buf);
		feit_buf_end(&oracle.buf);
		free((char *)bytes.ptr);
	}
	globfree(&g);
	feit_engine_free(engine);
}

Test(oracle, corpus)
{
	compare_files("corpus/*.txt");
	compare_files("corpus/maatregelen/*.txt");
}

Test(oracle, specs)
{
	compare_files("tests/specs/*.spec");
	compare_files("tests/clauses/*.spec");
}
