/* doc.c - look-ups and diagnostics of a document. */
#include "doc/doc.h"

#include <stdarg.h>
#include <stdio.h>

enum { MAX_OF_ONE_CODE = 1000 };

const struct feit_diag_kind feit_diag_kinds[FEIT_DIAG_COUNT] = {
#define DIAG(name, code, severity, help) {code, severity, help},
#include "doc/diag.def"
#undef DIAG
};

/* The new diagnostic, or NULL where the code has had its share. */
static struct feit_diag *next_diag(struct feit_doc *d, enum feit_diag_code code)
{
	uint32_t seen = d->diags_seen[code];

	if (seen > MAX_OF_ONE_CODE)
		return NULL;
	d->diags_seen[code]++;
	struct feit_diag *x = FEIT_PUSH(d->arena, d->diags, d->n_diags, d->diags_cap);
	x->code = seen == MAX_OF_ONE_CODE ? FEIT_DIAG_TOO_MANY : code;
	x->begin = x->end = x->raw_begin = x->raw_end = FEIT_NONE;
	if (seen == MAX_OF_ONE_CODE) {
		x->message =
		    feit_format(d->arena, "more than %d diagnostics %s; the rest is left out",
				MAX_OF_ONE_CODE, feit_diag_kinds[code].code);
		return NULL;
	}
	return x;
}

static struct feit_str format_message(struct feit_doc *d, const char *fmt, va_list ap)
{
	char text[512];

	int n = vsnprintf(text, sizeof text, fmt, ap);
	if (n < 0)
		n = 0;
	if ((size_t)n >= sizeof text) {
		n = sizeof text - 1;
		while (n > 0 &&
		       ((unsigned char)text[n] & 0xc0) == 0x80) /* not inside a code point */
			n--;
	}
	return feit_copy(d->arena, (struct feit_str){text, (size_t)n});
}

void feit_diagnose(struct feit_doc *d, enum feit_diag_code code, uint32_t begin, uint32_t end,
		   const char *fmt, ...)
{
	struct feit_diag *x = next_diag(d, code);
	va_list ap;

	if (x == NULL)
		return;
	x->begin = begin;
	x->end = end;
	va_start(ap, fmt);
	x->message = format_message(d, fmt, ap);
	va_end(ap);
}

void feit_diagnose_raw(struct feit_doc *d, enum feit_diag_code code, uint32_t raw_begin,
		       uint32_t raw_end, const char *fmt, ...)
{
	struct feit_diag *x = next_diag(d, code);
	va_list ap;

	if (x == NULL)
		return;
	x->raw_begin = raw_begin;
	x->raw_end = raw_end;
	va_start(ap, fmt);
	x->message = format_message(d, fmt, ap);
	va_end(ap);
}

uint32_t feit_sentence_at(const struct feit_doc *d, uint32_t at)
{
	size_t lo = 0, hi = d->n_sentences;

	while (lo < hi) { /* the first sentence that ends after `at` */
		size_t mid = (lo + hi) / 2;
		if (d->sentences[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->n_sentences && d->sentences[lo].begin <= at ? (uint32_t)lo : FEIT_NONE;
}

uint32_t feit_block_at(const struct feit_doc *d, uint32_t at)
{
	size_t lo = 0, hi = d->n_blocks;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (d->blocks[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->n_blocks && d->blocks[lo].begin <= at ? (uint32_t)lo : FEIT_NONE;
}

/* The page of the raw byte `raw`: from its line, or from its block. */
uint32_t feit_raw_page(const struct feit_raw *r, uint32_t raw)
{
	size_t lo = 0, hi = r->n_lines;

	if (r->layout != FEIT_LINES) {
		hi = r->n_blocks;
		while (lo < hi) {
			size_t mid = (lo + hi) / 2;
			if (r->blocks[mid].end <= raw)
				lo = mid + 1;
			else
				hi = mid;
		}
		return lo < r->n_blocks ? r->blocks[lo].page : 0;
	}
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (r->lines[mid].end < raw)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < r->n_lines ? r->lines[lo].page : r->n_lines ? r->lines[r->n_lines - 1].page : 0;
}

uint32_t feit_page_at(const struct feit_doc *d, uint32_t at)
{
	size_t hint = 0;

	return feit_raw_page(&d->raw, feit_map_raw(&d->map, at, &hint));
}

/* The last origin that starts at or before `raw`; the first when none does. */
static size_t find_origin(const struct feit_raw *r, uint32_t raw)
{
	size_t lo = 0, hi = r->n_origins;

	while (hi - lo > 1) {
		size_t mid = (lo + hi) / 2;
		if (r->origins[mid].raw <= raw)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

/* The byte in the source of the raw byte `at` in origin o; `rest` where bytes are not one to one.
 */
static uint32_t source_byte(const struct feit_raw *r, const struct feit_origin *o, uint32_t at,
			    uint32_t rest)
{
	const struct feit_origin *next = o + 1;
	uint32_t end = next < r->origins + r->n_origins ? next->raw : (uint32_t)r->text.len;

	return o->source + (end - o->raw == o->source_len && at >= o->raw ? at - o->raw : rest);
}

uint32_t feit_raw_source_in(const struct feit_raw *r, size_t origin, uint32_t begin, uint32_t end,
			    uint32_t *from, uint32_t *to)
{
	const struct feit_origin *o = &r->origins[origin];

	*from = *to = FEIT_NONE;
	if (o->source != FEIT_NONE) {
		*from = source_byte(r, o, begin, 0);
		*to = source_byte(r, o, end, o->source_len);
	}
	return o->member;
}

uint32_t feit_raw_source(const struct feit_raw *r, uint32_t begin, uint32_t end, uint32_t *from,
			 uint32_t *to)
{
	*from = begin;
	*to = end;
	if (r->n_origins == 0)
		return 0;
	size_t first = find_origin(r, begin), last = first;
	while (last + 1 < r->n_origins && r->origins[last + 1].raw < end)
		last++;
	while (first < last && r->origins[first].source == FEIT_NONE)
		first++;
	const struct feit_origin *a = &r->origins[first];
	while (last > first &&
	       (r->origins[last].source == FEIT_NONE || r->origins[last].member != a->member))
		last--;
	const struct feit_origin *b = &r->origins[last];
	*from = *to = FEIT_NONE;
	if (a->source != FEIT_NONE) {
		uint32_t b_end = last + 1 < r->n_origins ? b[1].raw : (uint32_t)r->text.len;
		*from = source_byte(r, a, begin > a->raw ? begin : a->raw, 0);
		*to = source_byte(r, b, end < b_end ? end : b_end, b->source_len);
	}
	return a->member;
}
