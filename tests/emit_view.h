/* emit_view.h - for tests of formats: a text through the pipeline into a format, and back. */
#ifndef EMIT_VIEW_H
#define EMIT_VIEW_H

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <jansson.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "emit/emit.h"
#include "pipeline.h"

/* A document whose arena, engine and source live until the test program ends. */
static inline struct feit_doc *doc_of(struct feit_str bytes)
{
	static struct feit_engine *engine;
	static struct feit_arena arena;
	static struct feit_options options;
	struct feit_doc *d = feit_alloc(&arena, sizeof *d);
	struct feit_error err;

	if (engine == NULL)
		engine = feit_engine_new();
	d->arena = &arena;
	d->options = &options;
	d->path = FEIT_STR("a \"test\" <&>.txt");
	cr_assert(eq(int, feit_pipeline(engine, feit_copy(&arena, bytes), d, &err), FEIT_OK), "%s",
		  err.text);
	return d;
}

/* What the format writes; NUL behind it; freed with free(). */
static inline char *written(const struct feit_doc *d, const char *format, bool in_set, size_t *len)
{
	struct feit_out out = {.in_set = in_set};

	feit_emitter_find(format)->write(d, &out);
	*len = out.buf.len;
	feit_buf_add(&out.buf, "", 1);
	return out.buf.ptr;
}

static inline json_t *json_of(const struct feit_doc *d)
{
	size_t len;
	char *s = written(d, "json", false, &len);
	json_error_t err;
	json_t *j = json_loadb(s, len, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &err);

	cr_assert_not_null(j, "jansson: %s at byte %d: %.60s", err.text, err.position,
			   s + (err.position > 30 ? err.position - 30 : 0));
	free(s);
	return j;
}

static inline xmlDoc *xml_of(const struct feit_doc *d)
{
	size_t len;
	char *s = written(d, "xml", false, &len);
	xmlDoc *x = xmlReadMemory(s, (int)len, "out.xml", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);

	cr_assert_not_null(x, "libxml2 rejects the XML");
	free(s);
	return x;
}

static inline struct feit_str file_of(const char *path)
{
	struct feit_buf b = {NULL, 0, 0};
	FILE *f = fopen(path, "rb");

	cr_assert_not_null(f, "%s cannot be opened", path);
	for (size_t n = 1; n > 0; b.len += n)
		n = fread(feit_buf_room(&b, 65536), 1, 65536, f);
	fclose(f);
	return (struct feit_str){b.ptr, b.len};
}

#endif
