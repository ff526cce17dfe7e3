/* test_order.c - a document gives the same bytes whatever was read before it: what an engine keeps
 * of words, and the memory that an arena keeps, change no fact. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "emit/emit.h"
#include "pipeline.h"

enum { MOST_TEXTS = 400, ROUNDS = 8 };

static struct feit_str texts[MOST_TEXTS];
static struct feit_out alone[MOST_TEXTS]; /* what each gives in an engine of its own */
static size_t order[MOST_TEXTS], n_texts;

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

/* All formats, one behind another; nothing but the status of what cannot be read. */
static void emit(struct feit_engine *engine, struct feit_arena *arena, struct feit_str bytes,
		 struct feit_out *out)
{
	struct feit_options options = {.oracle = false};
	struct feit_doc doc = {.arena = arena, .options = &options, .path = FEIT_STR("text")};
	struct feit_error err;

	out->buf.len = 0;
	if (feit_pipeline(engine, bytes, &doc, &err) != FEIT_OK)
		feit_buf_str(&out->buf, feit_cstr(err.text));
	else
		for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++)
			(*e)->write(&doc, out);
	feit_arena_reset(arena);
}

static void load(const char *pattern)
{
	glob_t g;

	cr_assert(glob(pattern, 0, NULL, &g) == 0, "%s", pattern);
	for (size_t i = 0; i < g.gl_pathc && n_texts < MOST_TEXTS; i++) {
		struct feit_engine *engine = feit_engine_new();
		struct feit_arena arena = {0};
		texts[n_texts] = read_bytes(g.gl_pathv[i]);
		emit(engine, &arena, texts[n_texts], &alone[n_texts]);
		order[n_texts] = n_texts;
		n_texts++;
		feit_arena_end(&arena);
		feit_engine_free(engine);
	}
	globfree(&g);
}

static void shuffle(void)
{
	static uint64_t state = 1;

	for (size_t i = n_texts; i > 1; i--) {
		state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		size_t k = (size_t)(state >> 33) % i, kept = order[k];
		order[k] = order[i - 1];
		order[i - 1] = kept;
	}
}

Test(order, changes_nothing, .timeout = 300)
{
	struct feit_engine *engine = feit_engine_new();
	struct feit_arena arena = {0};
	struct feit_out out = {0};

	load("corpus/*.txt");
	load("corpus/maatregelen/*.txt");
	load("tests/specs/*.spec");
	load("tests/links/*.spec");
	cr_assert(n_texts > 80);
	for (int round = 0; round < ROUNDS; round++) {
		shuffle();
		for (size_t i = 0; i < n_texts; i++) {
			const struct feit_out *want = &alone[order[i]];
			emit(engine, &arena, texts[order[i]], &out);
			cr_assert(out.buf.len == want->buf.len &&
				      memcmp(out.buf.ptr, want->buf.ptr, out.buf.len) == 0,
				  "text %zu differs in round %d", order[i], round);
		}
	}
	feit_buf_end(&out.buf);
	feit_arena_end(&arena);
	feit_engine_free(engine);
}
