/* text.c - the clean text, and the map from it to the source: to read and to inspect. */
#include "emit/emit.h"
#include "emit/put.h"

/* Several documents in one output are told apart as head(1) does it. */
static char *put_heading(const struct feit_doc *d, struct feit_out *o, char *p)
{
	if (!o->in_set)
		return p;
	p = feit_room(o, p, d->path.len);
	p = FEIT_PUT_LIT(p, "==> ");
	p = feit_put_bytes(p, d->path.ptr, d->path.len);
	return FEIT_PUT_LIT(p, " <==\n");
}

static void write_text(const struct feit_doc *d, struct feit_out *o)
{
	char *p = put_heading(d, o, feit_put_open(o));

	for (size_t at = 0; at < d->text.len;) {
		size_t n = d->text.len - at < FEIT_CHUNK ? d->text.len - at : FEIT_CHUNK;
		p = feit_room(o, p, n);
		p = feit_put_bytes(p, d->text.ptr + at, n);
		at += n;
	}
	if (d->text.len > 0 && d->text.ptr[d->text.len - 1] != '\n')
		*p++ = '\n';
	feit_put_close(o, p);
}

const struct feit_emitter feit_emitter_text = {
    "text", "the clean text that all offsets refer to", write_text, "", "", NULL};

/* ---- the map ---- */

static const char *const span_names[] = {"copy", "move", "subst", "glue", "drop", "join"};

static char *put_range(char *p, uint32_t begin, uint32_t end)
{
	p = feit_put_uint(p, begin);
	*p++ = '\t';
	p = feit_put_uint(p, end);
	*p++ = '\t';
	return p;
}

/* The bytes themselves, on one line. */
static char *put_visible(struct feit_out *o, char *p, struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++) {
		p = feit_room(o, p, 2);
		char c = s.ptr[i];
		if (c == '\n' || c == '\f' || c == '\t' || c == '\\') {
			*p++ = '\\';
			c = c == '\n' ? 'n' : c == '\f' ? 'f' : c == '\t' ? 't' : c;
		}
		*p++ = c;
	}
	return p;
}

static void write_map(const struct feit_doc *d, struct feit_out *o)
{
	char *p = put_heading(d, o, feit_put_open(o));

	for (size_t i = 0; i < d->map.n; i++) {
		const struct feit_map_span *s = &d->map.spans[i];
		p = feit_room(o, p, 0);
		p = put_range(p, s->clean, s->clean + s->clean_len);
		p = put_range(p, s->raw, s->raw + s->raw_len);
		p = feit_put_bytes(p, span_names[s->kind], strlen(span_names[s->kind]));
		*p++ = '\t';
		p = put_visible(o, p, feit_str_cut(d->text, s->clean, s->clean + s->clean_len));
		*p++ = '\t';
		if (s->kind != FEIT_MAP_COPY && s->kind != FEIT_MAP_MOVE)
			p = put_visible(o, p,
					feit_str_cut(d->raw.text, s->raw, s->raw + s->raw_len));
		*p++ = '\n';
	}
	feit_put_close(o, p);
}

const struct feit_emitter feit_emitter_map = {
    "map",
    "the map in bytes, a span a line: clean from, to, raw from, to, kind, clean bytes, other raw "
    "bytes",
    write_map,
    "",
    "",
    NULL};
