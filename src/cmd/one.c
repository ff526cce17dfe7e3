/* one.c - the work on one document. */
#include "cmd/one.h"

void feit_one_begin(struct feit_one *w)
{
	w->engine = feit_engine_new();
	feit_sink_stdout(&w->sink);
}

void feit_one_end(struct feit_one *w)
{
	feit_engine_free(w->engine);
	feit_arena_end(&w->arena);
	feit_buf_end(&w->input);
	feit_sink_end(&w->sink);
}

static bool has_required(const struct feit_one *w, const struct feit_doc *doc)
{
	if (w->require == FEIT_REQUIRE_NONE)
		return true;
	for (size_t i = 0; i < doc->n_facts; i++)
		if (w->require == FEIT_REQUIRE_ANY || doc->facts[i].kind == w->require)
			return true;
	return false;
}

static enum feit_status write_out(struct feit_one *w, const struct feit_doc *doc,
				  const char *path_out, struct feit_error *err)
{
	enum feit_status status;

	if (path_out == NULL) {
		w->emitter->write(doc, &w->sink.out);
		return w->sink.error ? feit_sink_finish(&w->sink, err) : FEIT_OK;
	}
	status = feit_sink_open(&w->sink, path_out, err);
	if (status != FEIT_OK)
		return status;
	w->emitter->write(doc, &w->sink.out);
	return feit_sink_finish(&w->sink, err);
}

enum feit_status feit_one_run(struct feit_one *w, const struct feit_input *input,
			      const char *path_out, struct feit_error *err)
{
	struct feit_doc doc = {
	    .arena = &w->arena, .options = w->options, .path = feit_cstr(input->name)};
	enum feit_status status;

	w->input.len = 0;
	feit_arena_reset(&w->arena);
	status = feit_read_input(input->path, &w->input, err);
	if (status != FEIT_OK)
		return status;
	status = feit_pipeline(w->engine, (struct feit_str){w->input.ptr, w->input.len}, &doc, err);
	if (status != FEIT_OK)
		return status;
	status = write_out(w, &doc, path_out, err);
	if (status == FEIT_OK && !has_required(w, &doc))
		return feit_fail(err, FEIT_NO, "%s: holds no fact of the kind that is required",
				 input->path);
	return status;
}
