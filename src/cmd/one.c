/* one.c - the work on one document. */
#include "cmd/one.h"

#include <fcntl.h>
#include <unistd.h>

#include "base/digest.h"

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
	feit_helpers_end(&w->helpers);
	feit_bundle_close(&w->bundle);
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

/* Into a directory, whose names nobody gave one by one, results take the place of results only: of
 * what the journal knows, of an empty file, or of what looks like one of the format. */
static bool may_write(const struct feit_one *w, const char *path_out)
{
	char head[FEIT_OWN_WITHIN + 1];

	if (!w->sink.one_of_many || w->emitter->own == NULL ||
	    (w->expect != NULL && w->expect->ours))
		return true;
	int fd = open(path_out, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0)
		return true; /* most often there is none; if it cannot be written, that is said */
	ssize_t n = read(fd, head, sizeof head - 1);
	close(fd);
	return n <= 0 || memmem(head, (size_t)n, w->emitter->own, strlen(w->emitter->own)) != NULL;
}

static enum feit_status write_out(struct feit_one *w, const struct feit_doc *doc,
				  const char *path_out, struct feit_error *err)
{
	enum feit_status status;

	if (path_out == NULL) {
		w->emitter->write(doc, &w->sink.out);
		return w->sink.error ? feit_sink_finish(&w->sink, err) : FEIT_OK;
	}
	if (!may_write(w, path_out))
		return feit_fail(err, FEIT_FAILED,
				 "%s: stands there and is no result of feiten; it was not written "
				 "over",
				 path_out);
	status = feit_sink_open(&w->sink, path_out, err);
	if (status != FEIT_OK)
		return status;
	w->emitter->write(doc, &w->sink.out);
	return feit_sink_finish(&w->sink, err);
}

static struct feit_str input_of(const struct feit_one *w)
{
	return (struct feit_str){w->input.ptr, w->input.len};
}

static bool file_has_digest(const char *path, const char *digest)
{
	struct feit_buf bytes = {0};
	struct feit_error err;
	bool same = feit_read_input(path, &bytes, &err) == FEIT_OK &&
		    strcmp(feit_sha256((struct feit_str){bytes.ptr, bytes.len}).hex, digest) == 0;

	feit_buf_end(&bytes);
	return same;
}

/* Takes down what was read; says whether an earlier result of just this still stands. */
static bool still_stands(struct feit_one *w, const char *path_out)
{
	const struct feit_expectation *e = w->expect;
	struct feit_receipt *r = w->receipt;

	if (r == NULL)
		return false;
	struct feit_digest d = feit_sha256(input_of(w));
	memcpy(r->input, d.hex, sizeof r->input);
	r->bytes = w->input.len;
	if (w->begun != NULL)
		w->begun(r);
	if (e == NULL || !e->check || strcmp(e->input, d.hex) != 0)
		return false;
	r->kept = e->output[0] == '\0' || file_has_digest(path_out, e->output);
	return r->kept;
}

static enum feit_status write_with_receipt(struct feit_one *w, const struct feit_doc *doc,
					   const char *path_out, struct feit_error *err)
{
	struct feit_receipt *r = w->receipt;

	if (r == NULL)
		return write_out(w, doc, path_out, err);
	for (size_t i = 0; i < doc->n_facts; i++)
		r->facts[doc->facts[i].kind]++;
	w->sink.hash = feit_hash_begin();
	enum feit_status status = write_out(w, doc, path_out, err);
	struct feit_digest d = feit_hash_end(w->sink.hash);
	w->sink.hash = NULL;
	if (status == FEIT_OK)
		memcpy(r->output, d.hex, sizeof r->output);
	else /* the input is not to blame: a later run must not take it for a known failure */
		*r = (struct feit_receipt){.bytes = r->bytes};
	return status;
}

static enum feit_status read_input(struct feit_one *w, const struct feit_input *input,
				   struct feit_error *err)
{
	struct feit_error why;

	if (input->bundle == NULL)
		return feit_read_input(input->path, &w->input, err);
	const char *member = input->path + strlen(input->bundle) + 1;
	enum feit_status status =
	    feit_bundle_fetch(&w->bundle, input->bundle, input->member, member, &w->input, &why);
	return status == FEIT_OK ? status : feit_fail(err, status, "%s: %s", input->path, why.text);
}

enum feit_status feit_one_run(struct feit_one *w, const struct feit_input *input,
			      const char *path_out, struct feit_error *err)
{
	struct feit_doc doc = {.arena = &w->arena,
			       .options = w->options,
			       .path = feit_cstr(input->name),
			       .helpers = &w->helpers};
	enum feit_status status;

	w->input.len = 0;
	feit_arena_reset(&w->arena);
	status = read_input(w, input, err);
	if (status != FEIT_OK || still_stands(w, path_out))
		return status;
	if (w->receipt != NULL) /* as still_stands() took it down */
		doc.sha256 = w->receipt->input;
	status = feit_pipeline(w->engine, input_of(w), &doc, err);
	if (status != FEIT_OK)
		return status;
	status = write_with_receipt(w, &doc, path_out, err);
	if (status == FEIT_OK && !has_required(w, &doc))
		return feit_fail(err, FEIT_NO, "%s: holds no fact of the kind that is required",
				 input->path);
	return status;
}
