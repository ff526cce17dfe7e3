/* normalise_view.h - a normalised document as readable lines, for the tests of that stage. */
#ifndef NORMALISE_VIEW_H
#define NORMALISE_VIEW_H

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "ingest/ingest.h"
#include "normalise/normalise.h"

struct shown {
	struct feit_arena arena;
	struct feit_options options;
	struct feit_doc doc;
	struct feit_error error;
	enum feit_status status;
	char *bytes; /* exactly as long as the input, so that reading beyond shows */
	struct feit_buf text;
};

/* Reads and normalises; the map must hold whatever the bytes are. Free with shown_end(). */
static inline struct shown *show_bytes(const char *bytes, size_t n)
{
	struct shown *s = calloc(1, sizeof *s);

	s->bytes = malloc(n + (n == 0));
	if (n)
		memcpy(s->bytes, bytes, n);
	s->doc.arena = &s->arena;
	s->doc.options = &s->options;
	s->doc.path = FEIT_STR("test");
	s->status = feit_ingest(&s->doc, (struct feit_str){s->bytes, n}, &s->error);
	if (s->status != FEIT_OK)
		return s;
	feit_normalise(&s->doc);
	const char *wrong = feit_map_check(&s->doc.map, s->doc.text, s->doc.raw.text);
	cr_assert(wrong == NULL, "%s", wrong);
	return s;
}

static inline struct shown *show(const char *text)
{
	return show_bytes(text, strlen(text));
}

static inline void shown_end(struct shown *s)
{
	feit_arena_end(&s->arena);
	feit_buf_end(&s->text);
	free(s->bytes);
	free(s);
}

/* "heading: Opvang" LF "paragraph: Ja. | Nee." LF "note 3 @14 unique: Zie ..." Sentences are parted
 * by " | ", and the last line has no LF. */
static inline const char *shown_blocks(struct shown *s)
{
	static const char *const kinds[] = {"heading", "paragraph", "item",     "table",
					    "caption", "note",      "furniture"};
	struct feit_buf *b = &s->text;

	b->len = 0;
	for (size_t i = 0; i < s->doc.n_blocks; i++) {
		const struct feit_block *x = &s->doc.blocks[i];
		if (i)
			FEIT_BUF_LIT(b, "\n");
		feit_buf_str(b, feit_cstr(kinds[x->kind]));
		FEIT_BUF_LIT(b, ": ");
		for (uint32_t k = 0; k < x->n_sentences; k++) {
			const struct feit_sentence *q = &s->doc.sentences[x->first_sentence + k];
			if (k)
				FEIT_BUF_LIT(b, " | ");
			feit_buf_str(b, feit_quote(&s->doc, q->begin, q->end));
		}
		if (x->n_sentences == 0)
			feit_buf_str(b, feit_quote(&s->doc, x->begin, x->end));
	}
	FEIT_BUF_LIT(b, "\0");
	return b->ptr;
}

/* "3 unique ...voor asielzoekers." with the 16 bytes before the anchor, a line a note. */
static inline const char *shown_notes(struct shown *s)
{
	struct feit_buf *b = &s->text;

	b->len = 0;
	for (size_t i = 0; i < s->doc.n_notes; i++) {
		const struct feit_note *n = &s->doc.notes[i];
		if (i)
			FEIT_BUF_LIT(b, "\n");
		feit_buf_str(b, n->label);
		FEIT_BUF_LIT(b, " ");
		feit_buf_str(b, feit_cstr(n->evidence));
		FEIT_BUF_LIT(b, " ");
		if (n->anchor != FEIT_NONE)
			feit_buf_str(
			    b, feit_quote(&s->doc, n->anchor < 16 ? 0 : n->anchor - 16, n->anchor));
	}
	FEIT_BUF_LIT(b, "\0");
	return b->ptr;
}

/* Criterion's strings are not constant. */
#define SAME(got, want) cr_expect(eq(str, (char *)(got), (char *)(want)))

#define EXPECT_BLOCKS(text, want)                                                                  \
	do {                                                                                       \
		struct shown *shown_ = show(text);                                                 \
		SAME(shown_blocks(shown_), want);                                                  \
		shown_end(shown_);                                                                 \
	} while (0)

#define EXPECT_NOTES(text, want)                                                                   \
	do {                                                                                       \
		struct shown *shown_ = show(text);                                                 \
		SAME(shown_notes(shown_), want);                                                   \
		shown_end(shown_);                                                                 \
	} while (0)

#endif
