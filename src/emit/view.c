/* view.c - code points, ids, pages and source places of a document, for the formats. */
#include "emit/view.h"

#include "emit/put.h"

const char *const feit_kind_names[FEIT_FACT_KINDS] = {"date", "figure", "reference", "measure"};
const char *const feit_block_names[FEIT_BLOCK_KINDS] = {
    "heading", "paragraph", "list_item", "table", "caption", "note", "furniture"};
const char *const feit_severity_names[] = {"info", "warning", "error"};
const char *const feit_timex_names[] = {"DATE", "DURATION", "SET"};
const char *const feit_comparator_names[] = {"=", ">=", "<=", ">", "<", "~"};
const char *const feit_ref_status_names[] = {"resolved", "well_formed", "ambiguous", "malformed"};
const char *const feit_evidence_names[] = {"explicit", "inherited", "inferred"};

/* ---- code points ---- */

static uint32_t *count_code_points(const struct feit_doc *d)
{
	size_t n = d->text.len, blocks = n / 64 + 1;
	uint32_t *v = feit_alloc_raw(d->arena, (blocks + 1) * sizeof *v);
	uint32_t count = 0;

	for (size_t i = 0; i < blocks; i++) {
		const char *s = d->text.ptr + i * 64;
		size_t len = i + 1 < blocks ? 64 : n - i * 64;
		uint32_t here = 0;
		v[i] = count;
		for (size_t k = 0; k < len; k++) /* vectorised by the compiler */
			here += ((unsigned char)s[k] & 0xc0) != 0x80;
		count += here;
	}
	v[blocks] = count;
	return v;
}

/* ---- ids ---- */

/* A hash of our own, so that ids never change with a library: eight bytes at a time, read as
 * little-endian numbers whatever the machine. */
static uint64_t hash_bytes(uint64_t h, struct feit_str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;

	h ^= s.len * UINT64_C(0x9e3779b97f4a7c15);
	for (size_t i = 0; i < s.len; i += 8) {
		uint64_t x = 0;
		size_t n = s.len - i < 8 ? s.len - i : 8;
		if (n == 8)
			x = (uint64_t)p[i] | (uint64_t)p[i + 1] << 8 | (uint64_t)p[i + 2] << 16 |
			    (uint64_t)p[i + 3] << 24 | (uint64_t)p[i + 4] << 32 |
			    (uint64_t)p[i + 5] << 40 | (uint64_t)p[i + 6] << 48 |
			    (uint64_t)p[i + 7] << 56;
		else
			for (size_t k = 0; k < n; k++)
				x |= (uint64_t)p[i + k] << (8 * k);
		h = (h ^ x) * UINT64_C(0xd6e8feb86659fd93);
		h ^= h >> 32;
	}
	h *= UINT64_C(0xd6e8feb86659fd93);
	return h ^ h >> 29;
}

struct seen {
	uint64_t hash; /* 0 = free */
	uint32_t n;
};

struct seen_table {
	struct seen *v;
	size_t mask;
};

static struct seen_table seen_new(struct feit_arena *a, size_t n)
{
	size_t size = 16;

	while (size < n * 2)
		size *= 2;
	return (struct seen_table){feit_alloc(a, size * sizeof(struct seen)), size - 1};
}

/* How often `hash` (not 0) was asked for, this time included. */
static uint32_t count_seen(struct seen_table *t, uint64_t hash)
{
	size_t i = hash & t->mask;

	while (t->v[i].hash != 0 && t->v[i].hash != hash)
		i = (i + 1) & t->mask;
	t->v[i].hash = hash;
	return ++t->v[i].n;
}

static void name_facts(struct feit_view *v)
{
	static const char letters[FEIT_FACT_KINDS] = {'d', 'f', 'r', 'm'};
	const struct feit_doc *d = v->doc;
	struct seen_table t = seen_new(d->arena, d->n_facts);

	v->ids = feit_alloc_raw(d->arena, (d->n_facts + 1) * sizeof *v->ids);
	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_fact *f = &d->facts[i];
		uint64_t letter = (unsigned char)letters[f->kind];
		uint64_t h = hash_bytes(letter, feit_quote(d, f->begin, f->end));
		h = (h & UINT64_C(0xffffffffffff)) | letter << 48;
		v->ids[i] = (struct feit_fact_id){h, count_seen(&t, h)};
	}
}

char *feit_put_fact_id(char *p, const struct feit_view *v, uint32_t i)
{
	static const char hex[] = "0123456789abcdef";
	const struct feit_fact_id *id = &v->ids[i];

	*p++ = (char)(id->hash >> 48);
	for (int shift = 44; shift >= 0; shift -= 4)
		*p++ = hex[id->hash >> shift & 15];
	if (id->nth > 1) {
		*p++ = '-';
		p = feit_put_uint(p, id->nth);
	}
	return p;
}

static bool plain_label(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned)(s.ptr[i] | 0x20) - 'a' >= 26u && (unsigned)s.ptr[i] - '0' >= 10u)
			return false;
	return s.len > 0 && s.len <= 8;
}

/* "n12"; the second note 12 is "n12-2"; labels that are no plain words give "n_1", "n_2", ... */
static void name_notes(struct feit_view *v)
{
	const struct feit_doc *d = v->doc;
	struct seen_table t = seen_new(d->arena, d->n_notes);
	uint32_t odd = 0;

	v->note_ids = feit_alloc(d->arena, (d->n_notes + 1) * sizeof *v->note_ids);
	for (size_t i = 0; i < d->n_notes; i++) {
		struct feit_str label = d->notes[i].label;
		char *p = feit_alloc_raw(d->arena, 32), *from = p;
		*p++ = 'n';
		if (plain_label(label)) {
			p = feit_put_bytes(p, label.ptr, label.len);
			uint32_t nth = count_seen(&t, hash_bytes(1, label) | 1);
			if (nth > 1) {
				*p++ = '-';
				p = feit_put_uint(p, nth);
			}
		} else {
			*p++ = '_';
			p = feit_put_uint(p, ++odd);
		}
		v->note_ids[i] = (struct feit_str){from, (size_t)(p - from)};
	}
}

uint32_t feit_view_note(const struct feit_view *v, uint32_t at)
{
	const struct feit_doc *d = v->doc;
	size_t lo = 0, hi = d->n_notes;

	while (lo < hi) { /* the first note that ends after `at` */
		size_t mid = (lo + hi) / 2;
		if (d->notes[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < d->n_notes && d->notes[lo].begin <= at ? (uint32_t)lo : FEIT_NONE;
}

/* ---- pages and places ---- */

static void add_page(struct feit_view *v, size_t *cap, uint32_t raw, uint32_t page)
{
	if (v->n_page_starts > 0 && v->page_starts[v->n_page_starts - 1].page == page)
		return;
	struct feit_page_start *s =
	    FEIT_PUSH(v->doc->arena, v->page_starts, v->n_page_starts, *cap);
	*s = (struct feit_page_start){raw, page};
}

static void find_pages(struct feit_view *v)
{
	const struct feit_raw *r = &v->doc->raw;
	size_t cap = 0;

	if (r->layout == FEIT_LINES)
		for (size_t i = 0; i < r->n_lines; i++)
			add_page(v, &cap, r->lines[i].begin, r->lines[i].page);
	else
		for (size_t i = 0; i < r->n_blocks; i++)
			add_page(v, &cap, r->blocks[i].begin, r->blocks[i].page);
}

uint32_t feit_view_page(struct feit_view *v, uint32_t at)
{
	uint32_t raw = feit_map_raw(&v->doc->map, at, &v->map_hint);
	size_t i = v->page_hint, lo = 0, hi = v->n_page_starts;

	if (hi == 0)
		return 0;
	if (v->page_starts[i].raw <= raw && (i + 1 == hi || raw < v->page_starts[i + 1].raw))
		return v->page_starts[i].page;
	while (hi - lo > 1) { /* the last that starts at or before `raw` */
		size_t mid = (lo + hi) / 2;
		if (v->page_starts[mid].raw <= raw)
			lo = mid;
		else
			hi = mid;
	}
	v->page_hint = lo;
	return v->page_starts[lo].page;
}

static bool known_box(const struct feit_box *b)
{
	return b->x1 > b->x0 && b->y1 > b->y0;
}

/* Boxes of one printed line grow into one; another line begins another. */
static void add_box(struct feit_view *v, struct feit_box b)
{
	struct feit_box *last = v->n_boxes ? &v->boxes[v->n_boxes - 1] : NULL;

	if (!known_box(&b))
		return;
	if (last != NULL && b.y0 < (last->y0 + last->y1) / 2 && b.y1 > (last->y0 + last->y1) / 2 &&
	    b.x0 >= last->x0) {
		last->x1 = b.x1 > last->x1 ? b.x1 : last->x1;
		last->y0 = b.y0 < last->y0 ? b.y0 : last->y0;
		last->y1 = b.y1 > last->y1 ? b.y1 : last->y1;
	} else if (v->n_boxes < FEIT_MAX_BOXES) {
		v->boxes[v->n_boxes++] = b;
	}
}

static void add_place(struct feit_view *v, struct feit_place p)
{
	struct feit_place *last = v->n_places ? &v->places[v->n_places - 1] : NULL;

	if (p.from == FEIT_NONE)
		return;
	if (last != NULL && last->member == p.member &&
	    (last->to == p.from || v->n_places == FEIT_MAX_PLACES))
		last->to = p.to;
	else if (v->n_places < FEIT_MAX_PLACES)
		v->places[v->n_places++] = p;
}

/* A raw range is cut where its source is: markup inside a fact is no part of it. */
static void add_range(struct feit_view *v, struct feit_range range)
{
	const struct feit_raw *r = &v->doc->raw;
	size_t i = 0, hi = r->n_origins;

	while (hi - i > 1) { /* the last origin that starts at or before the range */
		size_t mid = (i + hi) / 2;
		if (r->origins[mid].raw <= range.begin)
			i = mid;
		else
			hi = mid;
	}
	for (; i < r->n_origins && r->origins[i].raw < range.end; i++) {
		const struct feit_origin *o = &r->origins[i];
		uint32_t begin = o->raw > range.begin ? o->raw : range.begin;
		uint32_t end = i + 1 < r->n_origins && o[1].raw < range.end ? o[1].raw : range.end;
		struct feit_place p;
		p.member = feit_raw_source(r, begin, end, &p.from, &p.to);
		add_place(v, p);
		add_box(v, o->box);
	}
}

void feit_view_places(struct feit_view *v, uint32_t begin, uint32_t end)
{
	const struct feit_doc *d = v->doc;
	struct feit_range ranges[FEIT_MAX_PLACES];
	size_t n = feit_map_ranges(&d->map, d->raw.text, begin, end, ranges, FEIT_MAX_PLACES,
				   &v->map_hint);

	v->n_boxes = v->n_places = 0;
	for (size_t i = 0; i < n; i++)
		if (d->raw.n_origins > 0)
			add_range(v, ranges[i]);
		else
			v->places[v->n_places++] =
			    (struct feit_place){ranges[i].begin, ranges[i].end, 0};
}

struct feit_view *feit_view_new(const struct feit_doc *d)
{
	struct feit_view *v = feit_alloc(d->arena, sizeof *v);

	v->doc = d;
	v->code_points = count_code_points(d);
	name_facts(v);
	name_notes(v);
	find_pages(v);
	v->source_sha256 = feit_sha256(d->raw.source);
	v->text_sha256 = feit_sha256(d->text);
	return v;
}
