/* ingest_view.h - a raw document as readable lines, for the tests of the ingest stage.
 *
 * "paragraph: De kosten bedroegen 3{^1} euro." A mark is {^1} for an anchor, {link X|text},
 * {sup|2}, {sub|2}, {soft|-}, {hard|-}; cells are parted by " | " and rows by " / "; a note shows
 * its label.
 */
#ifndef INGEST_VIEW_H
#define INGEST_VIEW_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "ingest/ingest.h"

struct view {
	struct feit_arena arena;
	struct feit_options options;
	struct feit_doc doc;
	struct feit_error error;
	enum feit_status status;
	struct feit_str bytes; /* owned */
	struct feit_buf text;
};

static const char *const view_kinds[] = {"heading", "paragraph", "item",     "table",
					 "caption", "note",      "furniture"};

static void view_mark(struct feit_buf *b, const struct feit_mark *m)
{
	static const char *const names[] = {"sup", "sub", "soft", "hard", "^", "link "};

	FEIT_BUF_LIT(b, "{");
	feit_buf_str(b, feit_cstr(names[m->kind]));
	feit_buf_str(b, m->value);
	if (m->kind == FEIT_MARK_ANCHOR && m->begin == m->end)
		FEIT_BUF_LIT(b, "}");
	else
		FEIT_BUF_LIT(b, "|");
}

static void view_block(struct view *v, const struct feit_raw_block *x)
{
	const struct feit_raw *r = &v->doc.raw;
	struct feit_buf *b = &v->text;

	feit_buf_str(b, feit_cstr(view_kinds[x->kind]));
	if (x->level > 0)
		feit_buf_uint(b, x->level);
	if (x->kind == FEIT_NOTE) {
		FEIT_BUF_LIT(b, " ");
		feit_buf_str(b, x->label);
	}
	FEIT_BUF_LIT(b, ": ");
	for (uint32_t at = x->begin; at <= x->end; at++) {
		for (size_t i = 0; i < r->n_marks; i++)
			if (r->marks[i].end == at && r->marks[i].begin < at &&
			    r->marks[i].begin >= x->begin)
				FEIT_BUF_LIT(b, "}");
		for (size_t i = 0; i < r->n_marks; i++)
			if (r->marks[i].begin == at)
				view_mark(b, &r->marks[i]);
		if (at == x->end)
			break;
		if (r->text.ptr[at] == '\t')
			FEIT_BUF_LIT(b, " | ");
		else if (r->text.ptr[at] == '\n')
			FEIT_BUF_LIT(b, " / ");
		else
			feit_buf_add(b, r->text.ptr + at, 1);
	}
	FEIT_BUF_LIT(b, "\n");
}

/* Ingests a copy of `bytes` whose end is guarded by malloc, so that reading beyond shows. */
static struct view *view_bytes(const char *bytes, size_t n)
{
	struct view *v = calloc(1, sizeof *v);
	char *copy = malloc(n + (n == 0));

	memcpy(copy, bytes, n);
	v->bytes = (struct feit_str){copy, n};
	v->doc = (struct feit_doc){
	    .arena = &v->arena, .options = &v->options, .path = feit_cstr("test")};
	v->status = feit_ingest(&v->doc, v->bytes, &v->error);
	for (size_t i = 0; v->status == FEIT_OK && i < v->doc.raw.n_blocks; i++)
		view_block(v, &v->doc.raw.blocks[i]);
	feit_buf_add(&v->text, "", 1);
	return v;
}

static inline struct view *view(const char *text)
{
	return view_bytes(text, strlen(text));
}

static void view_end(struct view *v)
{
	feit_arena_end(&v->arena);
	feit_buf_end(&v->text);
	free((void *)v->bytes.ptr);
	free(v);
}

/* Every stretch of raw text that is said to stand in the file does stand there. Returns the share
 * of the visible bytes whose place is known, in percent. */
static int view_proof(const struct view *v)
{
	const struct feit_raw *r = &v->doc.raw;
	size_t visible = 0, known = 0;

	for (size_t i = 0; i < r->n_origins; i++) {
		const struct feit_origin *o = &r->origins[i];
		uint32_t end = i + 1 < r->n_origins ? o[1].raw : (uint32_t)r->text.len;
		bool even = o->source_len == end - o->raw;
		for (uint32_t at = o->raw; at < end; at++) {
			char c = r->text.ptr[at];
			visible += (unsigned char)c > ' ';
			if ((unsigned char)c <= ' ' || o->source == FEIT_NONE)
				continue;
			known++;
			if (even && o->member == 0)
				cr_assert_eq(c, v->bytes.ptr[o->source + (at - o->raw)]);
		}
	}
	return visible ? (int)(known * 100 / visible) : 100;
}

/* The document reads as `want`, in these lines. */
static inline void expect_view(const char *bytes, const char *want)
{
	struct view *v = view(bytes);

	cr_assert_eq(v->status, FEIT_OK, "%s", v->error.text);
	cr_assert_str_eq(v->text.ptr, want);
	cr_assert_eq(view_proof(v), 100);
	view_end(v);
}

/* The document is refused, with `part` in the message. */
static inline void expect_refusal(const char *bytes, size_t n, const char *part)
{
	struct view *v = view_bytes(bytes, n);

	cr_assert_eq(v->status, FEIT_FAILED);
	cr_assert(strstr(v->error.text, part) != NULL, "%s", v->error.text);
	view_end(v);
}

#endif
