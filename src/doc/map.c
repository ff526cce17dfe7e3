/* map.c - from clean text back to raw text. */
#include "doc/map.h"

#include <stdlib.h>

void feit_map_add(struct feit_map *m, struct feit_arena *a, enum feit_map_kind kind,
		  uint32_t clean_len, uint32_t raw, uint32_t raw_len)
{
	struct feit_map_span *last = m->n ? &m->spans[m->n - 1] : NULL;

	if (clean_len == 0 && raw_len == 0)
		return;
	if (last != NULL && last->kind == kind && last->raw + last->raw_len == raw &&
	    (kind == FEIT_MAP_COPY || kind == FEIT_MAP_MOVE || kind == FEIT_MAP_DROP)) {
		last->clean_len += clean_len;
		last->raw_len += raw_len;
		return;
	}
	uint32_t clean = last ? last->clean + last->clean_len : 0;
	struct feit_map_span *s = FEIT_PUSH(a, m->spans, m->n, m->cap);
	*s = (struct feit_map_span){clean, clean_len, raw, raw_len, (uint8_t)kind};
}

/* The span that holds the clean byte `clean`, searched from *hint on. */
static size_t find(const struct feit_map *m, uint32_t clean, size_t *hint)
{
	size_t lo = 0, hi = m->n;

	if (*hint < m->n && m->spans[*hint].clean <= clean) {
		for (size_t i = *hint, tries = 0; i < m->n && tries < 16; i++, tries++)
			if (clean < m->spans[i].clean + m->spans[i].clean_len)
				return *hint = i;
	}
	while (lo < hi) { /* the first span that ends after `clean` */
		size_t mid = (lo + hi) / 2;
		if (m->spans[mid].clean + m->spans[mid].clean_len <= clean)
			lo = mid + 1;
		else
			hi = mid;
	}
	return *hint = lo;
}

static bool blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool one_to_one(const struct feit_map_span *s)
{
	return s->kind == FEIT_MAP_COPY || s->kind == FEIT_MAP_MOVE;
}

size_t feit_map_ranges(const struct feit_map *m, struct feit_str raw_text, uint32_t begin,
		       uint32_t end, struct feit_range *out, size_t max, size_t *hint)
{
	size_t n = 0;

	for (size_t i = find(m, begin, hint); i < m->n && m->spans[i].clean < end; i++) {
		const struct feit_map_span *s = &m->spans[i];
		uint32_t from = s->raw, to = s->raw + s->raw_len;
		if (s->clean_len == 0 || s->raw_len == 0)
			continue;
		if (one_to_one(s)) {
			from += begin > s->clean ? begin - s->clean : 0;
			if (end < s->clean + s->clean_len)
				to = s->raw + (end - s->clean);
		}
		if (n > 0 && out[n - 1].end == from)
			out[n - 1].end = to;
		else if (n < max)
			out[n++] = (struct feit_range){from, to};
		else
			out[n - 1].end = to > out[n - 1].end ? to : out[n - 1].end;
	}
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		struct feit_range r = out[i];
		while (r.begin < r.end && blank(raw_text.ptr[r.begin]))
			r.begin++;
		while (r.begin < r.end && blank(raw_text.ptr[r.end - 1]))
			r.end--;
		if (r.begin < r.end)
			out[kept++] = r;
	}
	return kept;
}

uint32_t feit_map_raw(const struct feit_map *m, uint32_t clean, size_t *hint)
{
	size_t i = find(m, clean, hint);

	if (i >= m->n)
		return m->n ? m->spans[m->n - 1].raw + m->spans[m->n - 1].raw_len : 0;
	const struct feit_map_span *s = &m->spans[i];
	return s->raw + (one_to_one(s) && clean > s->clean ? clean - s->clean : 0);
}

static int by_raw(const void *x, const void *y)
{
	const struct feit_map_span *a = x, *b = y;

	if (a->raw != b->raw)
		return a->raw < b->raw ? -1 : 1;
	return a->raw_len < b->raw_len ? -1 : a->raw_len > b->raw_len;
}

const char *feit_map_check(const struct feit_map *m, struct feit_str clean, struct feit_str raw)
{
	uint32_t at = 0;

	for (size_t i = 0; i < m->n; i++) {
		const struct feit_map_span *s = &m->spans[i];
		if (s->clean != at)
			return "the spans do not tile the clean text";
		at += s->clean_len;
		if (at > clean.len || (size_t)s->raw + s->raw_len > raw.len)
			return "a span lies outside its text";
		if (one_to_one(s) &&
		    (s->clean_len != s->raw_len ||
		     memcmp(clean.ptr + s->clean, raw.ptr + s->raw, s->raw_len) != 0))
			return "a COPY or MOVE span is not byte-equal";
		if ((s->kind == FEIT_MAP_DROP || s->kind == FEIT_MAP_JOIN) && s->clean_len != 0)
			return "a DROP or JOIN span has clean bytes";
		if (s->kind == FEIT_MAP_GLUE && s->raw_len != 0)
			return "a GLUE span has raw bytes";
	}
	if (at != clean.len)
		return "the spans end before the clean text";
	struct feit_map_span *sorted = feit_malloc((m->n + 1) * sizeof *sorted);
	const char *wrong = NULL;
	if (m->n)
		memcpy(sorted, m->spans, m->n * sizeof *sorted);
	qsort(sorted, m->n, sizeof *sorted, by_raw);
	at = 0;
	for (size_t i = 0; i < m->n && wrong == NULL; i++) {
		if (sorted[i].raw_len == 0)
			continue;
		if (sorted[i].raw != at)
			wrong = "the spans do not tile the raw text";
		at = sorted[i].raw + sorted[i].raw_len;
	}
	if (wrong == NULL && at != raw.len)
		wrong = "the spans end before the raw text";
	free(sorted);
	return wrong;
}
