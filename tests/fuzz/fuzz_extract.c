/* fuzz_extract.c - any bytes through the whole pipeline: no crash, a map that tiles, an oracle that
 * agrees. */
#include <stdlib.h>

#include "base/error.h"
#include "emit/emit.h"
#include "pipeline.h"

static struct feit_engine *engine;
static struct feit_arena arena;

static size_t facts_of(struct feit_str bytes, bool oracle)
{
	struct feit_options options = {.oracle = oracle};
	struct feit_doc doc = {.arena = &arena, .options = &options, .path = FEIT_STR("fuzz")};
	struct feit_error err;
	struct feit_out out = {.buf = {NULL, 0, 0}};

	if (feit_pipeline(engine, bytes, &doc, &err) != FEIT_OK)
		return 0;
	const char *wrong = feit_map_check(&doc.map, doc.text, doc.raw.text);
	if (wrong != NULL)
		FEIT_BUG("%s", wrong);
	for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++)
		(*e)->write(&doc, &out);
	feit_buf_end(&out.buf);
	return doc.n_facts;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feit_str bytes = {(const char *)data, size};

	if (engine == NULL)
		engine = feit_engine_new();
	size_t fast = facts_of(bytes, false);
	feit_arena_reset(&arena);
	if (size < 4096 && facts_of(bytes, true) != fast)
		FEIT_BUG("the oracle finds other facts");
	feit_arena_reset(&arena);
	return 0;
}
