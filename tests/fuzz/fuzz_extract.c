/* fuzz_extract.c - any bytes through the whole pipeline: no crash, a map that tiles, an oracle that
 * agrees, and the same bytes from an engine that has read other things. */
#include <stdlib.h>

#include "base/error.h"
#include "emit/emit.h"
#include "pipeline.h"

enum { MOST_BY_ORACLE = 4096, YOUTH = 64 }; /* bytes; inputs */

static struct feit_engine *engine; /* reads all inputs, one after another */
static struct feit_engine *young;  /* has read less than YOUTH of them */
static unsigned n_young;
static struct feit_arena arena;

/* What all formats say of the document, one behind another. */
static struct feit_buf read_and_write(struct feit_engine *e, struct feit_str bytes, bool oracle)
{
	struct feit_options options = {.oracle = oracle};
	struct feit_doc doc = {.arena = &arena, .options = &options, .path = FEIT_STR("fuzz")};
	struct feit_error err;
	struct feit_out out = {.buf = {NULL, 0, 0}};

	if (feit_pipeline(e, bytes, &doc, &err) == FEIT_OK) {
		const char *wrong = feit_map_check(&doc.map, doc.text, doc.raw.text);
		if (wrong != NULL)
			FEIT_BUG("%s", wrong);
		for (const struct feit_emitter *const *f = feit_emitters; *f != NULL; f++)
			(*f)->write(&doc, &out);
	}
	feit_arena_reset(&arena);
	return out.buf;
}

static void expect(const struct feit_buf *first, struct feit_buf other, const char *trouble)
{
	if (first->len != other.len ||
	    (other.len > 0 && memcmp(first->ptr, other.ptr, other.len) != 0))
		FEIT_BUG("%s", trouble);
	feit_buf_end(&other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct feit_str bytes = {(const char *)data, size};

	if (engine == NULL)
		engine = feit_engine_new();
	struct feit_buf fast = read_and_write(engine, bytes, false);
	if (size < MOST_BY_ORACLE)
		expect(&fast, read_and_write(engine, bytes, true), "the oracle finds other facts");
	if (n_young++ % YOUTH == 0) {
		feit_engine_free(young);
		young = feit_engine_new();
	}
	expect(&fast, read_and_write(young, bytes, false),
	       "what was read before changes what is found");
	feit_buf_end(&fast);
	return 0;
}
