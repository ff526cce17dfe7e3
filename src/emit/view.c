/* view.c - code points, ids, pages and source places of a document, for the formats. */
#include "emit/view.h"

#include "base/utf8.h"
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

/* Whether one of 64 bytes is no ASCII. */
static bool any_high(const char *s)
{
	feit_bytes16 all =
	    feit_load16(s) | feit_load16(s + 16) | feit_load16(s + 32) | feit_load16(s + 48);

	return feit_any(all >= FEIT_16(0x80));
}

static uint32_t *count_code_points(const struct feit_doc *d)
{
	size_t n = d->text.len, whole = n / 64;
	uint32_t *v = feit_alloc_raw(d->arena, (whole + 2) * sizeof *v);
	uint32_t count = 0;

	for (size_t i = 0; i < whole; i++) {
		const char *s = d->text.ptr + i * 64;
		uint64_t sum = 0; /* eight counters of at most eight */
		v[i] = count;
		if (!any_high(s)) {
			count += 64;
			continue;
		}
		for (size_t k = 0; k < 64; k += 8)
			sum += feit_continuations(s + k);
		count += 64 - (uint32_t)(sum * UINT64_C(0x0101010101010101) >> 56);
	}
	v[whole] = count;
	v[whole + 1] = count + (uint32_t)feit_utf8_count(feit_str_cut(d->text, whole * 64, n));
	return v;
}

/* ---- ids ---- */

/* A hash of our own, so that ids never change with a library or a machine: eight bytes at a time,
 * read as little-endian numbers, the last ones with zeroes behind them. */
static uint64_t hash_bytes(uint64_t h, struct feit_str s)
{
	uint64_t x;

	h ^= s.len * UINT64_C(0x9e3779b97f4a7c15);
	for (; s.len >= 8; s = feit_str_cut(s, 8, s.len)) {
		memcpy(&x, s.ptr, 8);
		h = (h ^ feit_little_endian(x)) * UINT64_C(0xd6e8feb86659fd93);
		h ^= h >> 32;
	}
	if (s.len > 0) {
		x = 0;
		for (size_t k = s.len; k-- > 0;)
			x = x << 8 | (unsigned char)s.ptr[k];
		h = (h ^ x) * UINT64_C(0xd6e8feb86659fd93);
		h ^= h >> 32;
	}
	h *= UINT64_C(0xd6e8feb86659fd93);
	return h ^ h >> 29;
}

/* For each hash, how many items had it before: a table of the last item with it. Four bytes a slot
 * keep it in the cache for all but very long documents. */
static void count_hashes(struct feit_arena *a, struct feit_fact_id *ids, size_t n)
{
	size_t size = 16;

	while (size < n * 2)
		size *= 2;
	uint32_t *last = feit_alloc(a, size * sizeof *last); /* index + 1; 0 = free */
	for (size_t i = 0; i < n; i++) {
		size_t slot = ids[i].hash & (size - 1);
		while (last[slot] != 0 && ids[last[slot] - 1].hash != ids[i].hash)
			slot = (slot + 1) & (size - 1);
		ids[i].nth = last[slot] != 0 ? ids[last[slot] - 1].nth + 1 : 1;
		last[slot] = (uint32_t)i + 1;
	}
}

static void name_facts(struct feit_view *v)
{
	static const char letters[FEIT_FACT_KINDS] = {'d', 'f', 'r', 'm'};
	const struct feit_doc *d = v->doc;

	v->ids = feit_alloc_raw(d->arena, (d->n_facts + 1) * sizeof *v->ids);
	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_fact *f = &d->facts[i];
		uint64_t letter = (unsigned char)letters[f->kind];
		uint64_t h = hash_bytes(letter, feit_quote(d, f->begin, f->end));
		v->ids[i].hash = (h & UINT64_C(0xffffffffffff)) | letter << 48;
	}
	count_hashes(d->arena, v->ids, d->n_facts);
}

/* The last eight hexadecimal digits of x, all at once: a digit in each byte, then its letter. */
static char *put_eight_digits(char *p, uint64_t x)
{
	x &= UINT32_MAX;
	x = (x | x << 16) & UINT64_C(0x0000ffff0000ffff);
	x = (x | x << 8) & UINT64_C(0x00ff00ff00ff00ff);
	x = (x | x << 4) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	uint64_t letters = (x + FEIT_ALL(6)) >> 4 & FEIT_ALL(1); /* from 10 on */
	x = __builtin_bswap64(feit_little_endian(x + FEIT_ALL('0') + letters * ('a' - '0' - 10)));
	return feit_put_bytes(p, (const char *)&x, 8);
}

char *feit_put_fact_id(char *p, const struct feit_view *v, uint32_t i)
{
	const struct feit_fact_id *id = &v->ids[i];

	*p++ = (char)(id->hash >> 48);
	put_eight_digits(p, id->hash >> 16);
	p = put_eight_digits(p + 4, id->hash);
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
	struct feit_fact_id *ids = feit_alloc_raw(d->arena, (d->n_notes + 1) * sizeof *ids);

	for (size_t i = 0; i < d->n_notes; i++) {
		struct feit_str label = d->notes[i].label;
		ids[i].hash = plain_label(label) ? hash_bytes(1, label) : 0;
	}
	count_hashes(d->arena, ids, d->n_notes);
	v->note_ids = feit_alloc(d->arena, (d->n_notes + 1) * sizeof *v->note_ids);
	for (size_t i = 0; i < d->n_notes; i++) {
		struct feit_str label = ids[i].hash ? d->notes[i].label : FEIT_STR("_");
		char *p = feit_alloc_raw(d->arena, 32), *from = p;
		*p++ = 'n';
		p = feit_put_bytes(p, label.ptr, label.len);
		if (ids[i].hash != 0 && ids[i].nth > 1)
			*p++ = '-';
		if (ids[i].hash == 0 || ids[i].nth > 1)
			p = feit_put_uint(p, ids[i].nth);
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

/* The first line behind i that is on another page. Pages rise: the step doubles, then halves. */
static size_t next_page(const struct feit_raw *r, size_t i)
{
	uint32_t page = r->lines[i].page;
	size_t step = 1;

	while (i + step < r->n_lines && r->lines[i + step].page == page) {
		i += step;
		step *= 2;
	}
	for (; step > 0; step /= 2)
		if (i + step < r->n_lines && r->lines[i + step].page == page)
			i += step;
	return i + 1;
}

static void find_pages(struct feit_view *v)
{
	const struct feit_raw *r = &v->doc->raw;
	size_t cap = 0;

	if (r->layout == FEIT_LINES)
		for (size_t i = 0; i < r->n_lines; i = next_page(r, i))
			add_page(v, &cap, r->lines[i].begin, r->lines[i].page);
	else
		for (size_t i = 0; i < r->n_blocks; i++)
			add_page(v, &cap, r->blocks[i].begin, r->blocks[i].page);
}

static uint32_t raw_page(struct feit_view *v, uint32_t raw)
{
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

uint32_t feit_view_page(struct feit_view *v, uint32_t at)
{
	return raw_page(v, feit_map_raw(&v->doc->map, at, &v->map_hint));
}

static bool known_box(const struct feit_box *b)
{
	return b->x1 > b->x0 && b->y1 > b->y0;
}

/* Whether b continues the printed line of `last`: the middle of that line lies between its edges.
 */
static bool same_line(const struct feit_box *last, const struct feit_box *b)
{
	float middle = (last->y0 + last->y1) / 2;

	return b->y0 < middle && b->y1 > middle && b->x0 >= last->x0;
}

/* Boxes of one printed line grow into one; another line begins another. */
static void add_box(struct feit_view *v, struct feit_box b, uint32_t page)
{
	struct feit_page_box *last = v->n_boxes ? &v->boxes[v->n_boxes - 1] : NULL;

	if (last != NULL && last->page == page && same_line(&last->box, &b)) {
		last->box.x1 = b.x1 > last->box.x1 ? b.x1 : last->box.x1;
		last->box.y0 = b.y0 < last->box.y0 ? b.y0 : last->box.y0;
		last->box.y1 = b.y1 > last->box.y1 ? b.y1 : last->box.y1;
	} else if (v->n_boxes < FEIT_MAX_BOXES) {
		v->boxes[v->n_boxes++] = (struct feit_page_box){page, b};
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

/* The last origin that starts at or before `raw`, the first where none does: near the one before,
 * because facts come in order of place. */
static size_t find_origin(struct feit_view *v, uint32_t raw)
{
	enum { NEAR = 16 };
	const struct feit_raw *r = &v->doc->raw;
	size_t lo = v->origin_hint, hi = r->n_origins;

	if (r->origins[lo].raw > raw)
		lo = 0;
	for (size_t k = 0; k < NEAR && lo + 1 < hi && r->origins[lo + 1].raw <= raw; k++)
		lo++;
	if (lo + 1 < hi && r->origins[lo + 1].raw > raw)
		hi = lo + 1;
	while (hi - lo > 1) {
		size_t mid = (lo + hi) / 2;
		if (r->origins[mid].raw <= raw)
			lo = mid;
		else
			hi = mid;
	}
	return v->origin_hint = lo;
}

/* A raw range is cut where its source is: markup inside a fact is no part of it. */
static void add_range(struct feit_view *v, struct feit_range range)
{
	const struct feit_raw *r = &v->doc->raw;

	for (size_t i = find_origin(v, range.begin);
	     i < r->n_origins && r->origins[i].raw < range.end; i++) {
		const struct feit_origin *o = &r->origins[i];
		uint32_t begin = o->raw > range.begin ? o->raw : range.begin;
		uint32_t end = i + 1 < r->n_origins && o[1].raw < range.end ? o[1].raw : range.end;
		struct feit_place p;
		p.member = feit_raw_source_in(r, i, begin, end, &p.from, &p.to);
		add_place(v, p);
		if (known_box(&o->box))
			add_box(v, o->box, raw_page(v, o->raw));
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
	if (d->sha256 == NULL)
		v->source_sha256 = feit_sha256(d->raw.source);
	else
		memcpy(v->source_sha256.hex, d->sha256, sizeof v->source_sha256.hex);
	return v;
}
