/* writer.c - how every format that knows its structure fills doc->raw. */
#include "ingest/writer.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "ingest/ingest.h"

enum gap { NO_GAP, SPACE, NEW_ROW };

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* ---- the text of a stream ---- */

static void note_origin(struct feit_writer *w, struct feit_stream *s, size_t len, uint32_t source,
			uint32_t source_len)
{
	struct feit_origin *o = s->n_origins ? &s->origins[s->n_origins - 1] : NULL;

	if (source == FEIT_NONE)
		source_len = 0;
	if (o != NULL && o->member == w->member) {
		bool even = s->len - o->raw == o->source_len;
		if (source == FEIT_NONE ? o->source == FEIT_NONE
					: o->source != FEIT_NONE && even && source_len == len &&
					      o->source + o->source_len == source) {
			o->source_len += source_len;
			return;
		}
	}
	o = FEIT_PUSH(w->arena, s->origins, s->n_origins, s->origins_cap);
	*o = (struct feit_origin){.raw = (uint32_t)s->len,
				  .source = source,
				  .source_len = source_len,
				  .member = w->member};
}

/* Origins of decoded bytes: one for each stretch that was decoded alike. */
static void note_decoded(struct feit_writer *w, struct feit_stream *s, size_t len, uint32_t source)
{
	const struct feit_raw *d = w->decoded;
	size_t lo = 0, hi = d->n_origins;
	uint32_t end = source + (uint32_t)len, before = (uint32_t)s->len - source;

	while (hi - lo > 1) {
		size_t mid = (lo + hi) / 2;
		if (d->origins[mid].raw <= source)
			lo = mid;
		else
			hi = mid;
	}
	for (; lo < d->n_origins && d->origins[lo].raw < end; lo++) {
		const struct feit_origin *o = &d->origins[lo];
		uint32_t o_end = lo + 1 < d->n_origins ? o[1].raw : (uint32_t)d->text.len;
		uint32_t from = o->raw > source ? o->raw : source, to = o_end < end ? o_end : end;
		bool even = o_end - o->raw == o->source_len;
		struct feit_origin *x =
		    FEIT_PUSH(w->arena, s->origins, s->n_origins, s->origins_cap);
		*x = (struct feit_origin){.raw = before + from,
					  .source = o->source + (even ? from - o->raw : 0),
					  .source_len = even ? to - from : o->source_len};
	}
}

static void append(struct feit_writer *w, struct feit_stream *s, const char *bytes, size_t n,
		   uint32_t source, uint32_t source_len)
{
	if (w->decoded != NULL && source != FEIT_NONE)
		note_decoded(w, s, source_len == n ? n : 1, source);
	else
		note_origin(w, s, n, source, source_len);
	s->text = feit_grow(w->arena, s->text, s->len + n, &s->cap, 1);
	memcpy(s->text + s->len, bytes, n);
	s->len += n;
}

static void close_block(struct feit_stream *s)
{
	struct feit_raw_block *b = &s->blocks[s->n_blocks - 1];

	s->gap = NO_GAP;
	if (!s->open)
		return;
	s->open = false;
	b->end = (uint32_t)s->len;
	while (b->end > b->begin && is_blank(s->text[b->end - 1]))
		b->end--;
	if (b->end == b->begin && b->kind != FEIT_NOTE)
		s->n_blocks--;
}

static void open_block(struct feit_writer *w, struct feit_stream *s)
{
	if (s->len > 0)
		append(w, s, "\n", 1, FEIT_NONE, 0);
	struct feit_raw_block *b = FEIT_PUSH(w->arena, s->blocks, s->n_blocks, s->blocks_cap);
	*b = (struct feit_raw_block){
	    .begin = (uint32_t)s->len, .page = w->page, .kind = s->kind, .level = s->level};
	s->open = true;
	s->gap = NO_GAP;
}

static bool at_edge(const struct feit_stream *s)
{
	return s->len == s->blocks[s->n_blocks - 1].begin || is_blank(s->text[s->len - 1]);
}

/* Opens a block where none is open and writes what must stand before the next text. */
static void make_ready(struct feit_writer *w, struct feit_stream *s)
{
	if (!s->open)
		open_block(w, s);
	bool steps = s == &w->body && w->tables > 0 && w->written < w->cell;
	if (s->gap == NEW_ROW && s->len > s->blocks[s->n_blocks - 1].begin)
		append(w, s, "\n", 1, FEIT_NONE, 0);
	else if (s->gap == SPACE && !steps && !at_edge(s))
		append(w, s, " ", 1, s->gap_source, 1);
	s->gap = NO_GAP;
	for (; steps && w->written < w->cell; w->written++)
		append(w, s, "\t", 1, FEIT_NONE, 0);
}

/* The end of the bytes from `at` on that need no look: no control, no blank before a blank. What it
 * stops at may be none either. */
static size_t skip_plain(struct feit_str s, size_t at)
{
#ifdef __SSE2__
	const __m128i blank = _mm_set1_epi8(' '), control = _mm_set1_epi8(' ' - 1);
	for (; s.len - at >= 17; at += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s.ptr + at));
		__m128i next = _mm_loadu_si128((const __m128i *)(const void *)(s.ptr + at + 1));
		__m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, control), v);
		__m128i two = _mm_and_si128(_mm_cmpeq_epi8(v, blank),
					    _mm_cmpeq_epi8(_mm_min_epu8(next, blank), next));
		unsigned stop = (unsigned)_mm_movemask_epi8(_mm_or_si128(low, two));
		if (stop)
			return at + (size_t)__builtin_ctz(stop);
	}
#endif
	while (at < s.len && (unsigned char)s.ptr[at] > ' ')
		at++;
	return at;
}

/* The end of the stretch of s from `at` on that can be copied as it is: single spaces between
 * words.
 */
static size_t find_stretch(struct feit_str s, size_t at)
{
	for (; (at = skip_plain(s, at)) < s.len; at++) {
		if (is_blank(s.ptr[at]) &&
		    (s.ptr[at] != ' ' || at + 1 == s.len || is_blank(s.ptr[at + 1])))
			break;
	}
	return at;
}

/* The end of the blanks from `at` on. Most of them indent an element, so spaces are passed over by
 * eight. */
static size_t skip_blanks(struct feit_str s, size_t at)
{
	uint64_t eight;

	while (at < s.len && is_blank(s.ptr[at])) {
		at++;
		while (s.len - at >= 8 &&
		       (memcpy(&eight, s.ptr + at, 8), eight == UINT64_C(0x2020202020202020)))
			at += 8;
	}
	return at;
}

void feit_write(struct feit_writer *w, struct feit_str text, uint32_t source, uint32_t source_len)
{
	bool even = source != FEIT_NONE && source_len == text.len;

	source += source != FEIT_NONE ? w->skipped : 0;

	for (size_t i = 0; i < text.len;) {
		size_t from = i;
		i = skip_blanks(text, i);
		if (i > from && w->to->gap == NO_GAP) {
			w->to->gap = SPACE;
			w->to->gap_source = even ? source + (uint32_t)from : FEIT_NONE;
		}
		if (i == text.len)
			break;
		from = i;
		i = find_stretch(text, i);
		make_ready(w, w->to);
		if (even)
			append(w, w->to, text.ptr + from, i - from, source + (uint32_t)from,
			       (uint32_t)(i - from));
		else
			append(w, w->to, text.ptr + from, i - from, source, source_len);
	}
}

void feit_write_gap(struct feit_writer *w)
{
	if (w->to->gap != NO_GAP)
		return;
	w->to->gap = SPACE;
	w->to->gap_source = FEIT_NONE;
}

void feit_write_block(struct feit_writer *w, enum feit_block_kind kind, uint8_t level)
{
	if (w->to->joined > 0) {
		feit_write_gap(w);
		return;
	}
	if (w->to->n_blocks > 0)
		close_block(w->to);
	w->to->kind = (uint8_t)kind;
	w->to->level = level;
	w->to->gap = NO_GAP;
}

/* ---- marks and notes ---- */

size_t feit_open_mark(struct feit_writer *w, enum feit_mark_kind kind, struct feit_str value)
{
	struct feit_stream *s = w->to;

	make_ready(w, s);
	struct feit_mark *m = FEIT_PUSH(w->arena, s->marks, s->n_marks, s->marks_cap);
	*m = (struct feit_mark){(uint32_t)s->len, (uint32_t)s->len, (uint8_t)kind, value};
	return s->n_marks - 1;
}

void feit_close_mark(struct feit_writer *w, size_t mark)
{
	struct feit_stream *s = w->to;

	if (mark >= s->n_marks)
		return;
	struct feit_mark *m = &s->marks[mark];
	m->end = (uint32_t)s->len;
	if (m->begin < m->end && s->text[m->begin] == ' ') /* word processors mark it too */
		m->begin++;
}

void feit_write_anchor(struct feit_writer *w, struct feit_str label)
{
	struct feit_stream *s = w->to;

	if (!s->open)
		open_block(w, s);
	struct feit_mark *m = FEIT_PUSH(w->arena, s->marks, s->n_marks, s->marks_cap);
	*m = (struct feit_mark){(uint32_t)s->len, (uint32_t)s->len, FEIT_MARK_ANCHOR, label};
}

void feit_begin_note(struct feit_writer *w, struct feit_str label, bool inline_anchor)
{
	struct feit_stream *s = &w->notes;

	if (w->to == s) {
		s->joined++;
		feit_write_gap(w);
		return;
	}
	w->anchor = FEIT_NONE;
	if (inline_anchor) {
		feit_write_anchor(w, label);
		w->anchor = (uint32_t)(w->body.n_marks - 1);
	}
	w->to = s;
	s->kind = FEIT_NOTE;
	s->level = 0;
	open_block(w, s);
	w->note = (uint32_t)(s->n_blocks - 1);
	s->blocks[w->note].label = label;
	s->joined = 1;
}

void feit_note_label(struct feit_writer *w, struct feit_str label)
{
	if (w->to != &w->notes || w->notes.joined != 1)
		return;
	w->notes.blocks[w->note].label = label;
	if (w->anchor != FEIT_NONE)
		w->body.marks[w->anchor].value = label;
}

void feit_end_note(struct feit_writer *w)
{
	if (w->to != &w->notes)
		return;
	if (--w->notes.joined > 0) {
		feit_write_gap(w);
		return;
	}
	close_block(&w->notes);
	w->to = &w->body;
}

/* ---- tables ---- */

void feit_begin_table(struct feit_writer *w)
{
	if (w->tables++ > 0 || w->to == &w->notes) {
		feit_write_gap(w);
		return;
	}
	feit_write_block(w, FEIT_TABLE, 0);
	w->to->joined = 1;
	memset(w->spans, 0, sizeof w->spans);
	w->column = w->cell = w->written = 0;
}

/* Cells from above that also cover this row, from column `from` on. */
static uint32_t count_down(struct feit_writer *w, uint32_t from, bool to_end)
{
	for (; from < FEIT_TABLE_COLUMNS && (to_end || w->spans[from] > 0); from++)
		w->spans[from] -= w->spans[from] > 0;
	return from;
}

void feit_write_row(struct feit_writer *w)
{
	if (w->tables != 1 || w->to == &w->notes) {
		feit_write_gap(w);
		return;
	}
	count_down(w, w->column, true);
	w->to->gap = NEW_ROW;
	w->column = w->cell = w->written = 0;
}

void feit_write_cell(struct feit_writer *w, uint32_t columns, uint32_t rows)
{
	if (w->tables != 1 || w->to == &w->notes) {
		feit_write_gap(w);
		return;
	}
	if (w->to->gap == SPACE)
		w->to->gap = NO_GAP;
	w->cell = w->column = count_down(w, w->column, false);
	if (columns == 0 || columns > FEIT_TABLE_COLUMNS)
		columns = 1;
	for (; columns > 0; columns--, w->column++)
		if (w->column < FEIT_TABLE_COLUMNS)
			w->spans[w->column] = (uint16_t)(rows > 9999 ? 9999
							 : rows > 0  ? rows - 1
								     : 0);
}

void feit_end_table(struct feit_writer *w)
{
	if (w->tables == 0)
		return;
	if (--w->tables > 0 || w->to == &w->notes) {
		feit_write_gap(w);
		return;
	}
	w->to->joined = 0;
	feit_write_block(w, FEIT_PARAGRAPH, 0);
}

/* ---- start and finish ---- */

void feit_writer_start(struct feit_writer *w, struct feit_doc *doc, size_t expected_bytes)
{
	*w = (struct feit_writer){.doc = doc, .arena = doc->arena, .anchor = FEIT_NONE};
	w->body.kind = FEIT_PARAGRAPH;
	w->to = &w->body;
	w->body.text = feit_grow(w->arena, NULL, expected_bytes + 64, &w->body.cap, 1);
}

struct feit_str feit_writer_decode(struct feit_writer *w, struct feit_str bytes)
{
	struct feit_raw *r = &w->doc->raw;

	feit_decode(w->doc, bytes);
	struct feit_str text = r->text;
	if (r->n_origins > 0) {
		struct feit_raw *copy = feit_alloc(w->arena, sizeof *copy);
		*copy = *r;
		w->decoded = copy;
	}
	r->text = (struct feit_str){NULL, 0};
	r->origins = NULL;
	r->n_origins = r->origins_cap = 0;
	return text;
}

static void move_notes_behind(struct feit_writer *w)
{
	struct feit_stream *b = &w->body, *n = &w->notes;

	if (b->len > 0 && n->len > 0)
		append(w, b, "\n", 1, FEIT_NONE, 0);
	uint32_t shift = (uint32_t)b->len;
	for (size_t i = 0; i < n->n_blocks; i++) {
		struct feit_raw_block *x =
		    FEIT_PUSH(w->arena, b->blocks, b->n_blocks, b->blocks_cap);
		*x = n->blocks[i];
		x->begin += shift;
		x->end += shift;
	}
	for (size_t i = 0; i < n->n_marks; i++) {
		struct feit_mark *x = FEIT_PUSH(w->arena, b->marks, b->n_marks, b->marks_cap);
		*x = n->marks[i];
		x->begin += shift;
		x->end += shift;
	}
	for (size_t i = 0; i < n->n_origins; i++) {
		struct feit_origin *x =
		    FEIT_PUSH(w->arena, b->origins, b->n_origins, b->origins_cap);
		*x = n->origins[i];
		x->raw += shift;
	}
	b->text = feit_grow(w->arena, b->text, b->len + n->len, &b->cap, 1);
	if (n->len > 0)
		memcpy(b->text + b->len, n->text, n->len);
	b->len += n->len;
}

void feit_writer_finish(struct feit_writer *w)
{
	struct feit_raw *r = &w->doc->raw;
	struct feit_stream *b = &w->body;

	while (w->to == &w->notes)
		feit_end_note(w);
	if (b->n_blocks > 0)
		close_block(b);
	move_notes_behind(w);
	r->layout = FEIT_BLOCKS;
	r->text = (struct feit_str){b->text, b->len};
	r->blocks = b->blocks, r->n_blocks = b->n_blocks, r->blocks_cap = b->blocks_cap;
	r->marks = b->marks, r->n_marks = b->n_marks, r->marks_cap = b->marks_cap;
	r->origins = b->origins, r->n_origins = b->n_origins, r->origins_cap = b->origins_cap;
	if (r->n_members == 0) {
		struct feit_str *m = FEIT_PUSH(w->arena, r->members, r->n_members, r->members_cap);
		*m = w->doc->path;
	}
}
