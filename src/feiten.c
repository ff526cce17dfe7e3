/* feiten.c - the public interface of the library, over the pipeline and the formats. */
#include "feiten.h"

#include <stdlib.h>

#include "doc/options.h"
#include "emit/emit.h"
#include "pipeline.h"

enum { LARGEST = 2000000000 };

struct feiten {
	struct feit_engine *engine;
	struct feit_arena arena;
	struct feit_out out;
	struct feit_error error;
};

struct feiten *feiten_new(void)
{
	struct feiten *f = feit_malloc(sizeof *f);

	memset(f, 0, sizeof *f);
	f->engine = feit_engine_new();
	return f;
}

void feiten_free(struct feiten *f)
{
	if (f == NULL)
		return;
	feit_engine_free(f->engine);
	feit_arena_end(&f->arena);
	feit_buf_end(&f->out.buf);
	free(f);
}

/* The options in the form that the pipeline knows. */
static enum feit_status read_options(const struct feiten_options *from, struct feit_options *to,
				     char dossier[17], struct feit_error *err)
{
	if (from->document_date != NULL && !feit_is_date(from->document_date))
		return feit_fail(err, FEIT_USAGE, "'%s' is no date of the form 2023-06-01",
				 from->document_date);
	if (from->dossier != NULL && !feit_clean_dossier(from->dossier, dossier))
		return feit_fail(err, FEIT_USAGE,
				 "'%s' is no dossier number like 36410 or 36410-XV", from->dossier);
	to->document_date = feit_cstr(from->document_date);
	to->context_dossier = feit_cstr(from->dossier != NULL ? dossier : NULL);
	return FEIT_OK;
}

static enum feit_status extract(struct feiten *f, struct feit_str bytes,
				const struct feiten_options *options)
{
	const char *format = options->format != NULL ? options->format : feit_emitters[0]->name;
	const struct feit_emitter *emitter = feit_emitter_find(format);
	struct feit_options inside = {.oracle = false};
	char dossier[17];
	struct feit_doc doc = {
	    .arena = &f->arena,
	    .options = &inside,
	    .path = feit_cstr(options->name != NULL ? options->name : "-"),
	};

	if (emitter == NULL)
		return feit_fail(&f->error, FEIT_USAGE, "there is no format '%s'", format);
	if (bytes.len > LARGEST)
		return feit_fail(&f->error, FEIT_FAILED,
				 "the document is larger than %d bytes; split it into parts",
				 LARGEST);
	enum feit_status status = read_options(options, &inside, dossier, &f->error);
	if (status == FEIT_OK)
		status = feit_pipeline(f->engine, bytes, &doc, &f->error);
	if (status == FEIT_OK)
		emitter->write(&doc, &f->out);
	return status;
}

enum feiten_status feiten_extract(struct feiten *f, const void *bytes, size_t len,
				  const struct feiten_options *options,
				  struct feiten_result *result)
{
	static const struct feiten_options defaults;
	struct feit_str source = {len > 0 ? bytes : "", len};

	f->error.text[0] = '\0';
	f->out.buf.len = 0;
	feit_arena_reset(&f->arena);
	*result = (struct feiten_result){NULL, 0};
	enum feit_status status = extract(f, source, options != NULL ? options : &defaults);
	if (status != FEIT_OK)
		return (enum feiten_status)status;
	*feit_buf_room(&f->out.buf, 1) = '\0';
	*result = (struct feiten_result){f->out.buf.ptr, f->out.buf.len};
	return FEITEN_OK;
}

const char *feiten_error(const struct feiten *f)
{
	return f->error.text;
}

const char *feiten_version(void)
{
	return feit_version;
}

const char *feiten_rules(void)
{
	return feit_rules_digest();
}

const char *feiten_format(size_t i)
{
	size_t n = 0;

	while (feit_emitters[n] != NULL)
		n++;
	return i < n ? feit_emitters[i]->name : NULL;
}
