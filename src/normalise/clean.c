/* clean.c - writes clean text and map together: "ﬁnanciële  zaken" -> "financiële zaken". */
#include "normalise/clean.h"

#include <utf8proc.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/utf8.h"

enum {
	PADDING = 64,      /* readable zero bytes behind the clean text */
	MOST_MARKS = 32,   /* combining marks taken together (UAX #15, stream-safe format: 30) */
	MOST_POINTS = 160, /* code points that these may decompose to */
};

void feit_clean_begin(struct clean *w, struct feit_doc *d)
{
	/* A line end of one byte may become an empty line of two; little else grows. */
	w->d = d;
	w->cap = d->raw.text.len + 2 * (d->raw.n_lines + d->raw.n_blocks) + PADDING + 64;
	w->out = feit_alloc_raw(d->arena, w->cap);
	w->len = w->start = w->high = 0;
	w->keep_tabs = false;
	/* Most lines make two spans, some four. */
	d->map.spans = feit_grow(d->arena, d->map.spans, d->raw.n_lines * 3 + 16, &d->map.cap,
				 sizeof *d->map.spans);
}

static char *room(struct clean *w, size_t more)
{
	if (w->cap - w->len < more + PADDING) {
		char *bigger = feit_alloc_raw(w->d->arena, w->cap = (w->cap + more) * 2);
		memcpy(bigger, w->out, w->len);
		w->out = bigger;
	}
	return w->out + w->len;
}

static void map(struct clean *w, enum feit_map_kind kind, size_t clean_len, uint32_t raw,
		uint32_t raw_len)
{
	feit_map_add(&w->d->map, w->d->arena, kind, (uint32_t)clean_len, raw, raw_len);
}

static bool after_blank(const struct clean *w)
{
	return w->len == w->start || w->out[w->len - 1] == ' ' || w->out[w->len - 1] == '\t' ||
	       w->out[w->len - 1] == '\n';
}

static void copy(struct clean *w, uint32_t begin, uint32_t end)
{
	if (begin >= end)
		return;
	memcpy(room(w, end - begin), w->d->raw.text.ptr + begin, end - begin);
	w->len += end - begin;
	map(w, begin < w->high ? FEIT_MAP_MOVE : FEIT_MAP_COPY, end - begin, begin, end - begin);
	if (end > w->high)
		w->high = end;
}

void feit_clean_plain(struct clean *w, uint32_t begin, uint32_t end)
{
	copy(w, begin, end);
}

void feit_clean_drop(struct clean *w, enum feit_map_kind kind, uint32_t begin, uint32_t end)
{
	map(w, kind, 0, begin, end - begin);
}

void feit_clean_instead(struct clean *w, struct feit_str clean, uint32_t begin, uint32_t end)
{
	if (clean.len == 0 || (clean.ptr[0] == ' ' && after_blank(w))) {
		feit_clean_drop(w, FEIT_MAP_DROP, begin, end);
		return;
	}
	char *to = room(w, clean.len);
	to[0] = clean.ptr[0];
	if (clean.len > 1) /* nearly always it is one blank */
		memcpy(to + 1, clean.ptr + 1, clean.len - 1);
	w->len += clean.len;
	map(w, begin == end ? FEIT_MAP_GLUE : FEIT_MAP_SUBST, clean.len, begin, end - begin);
}

void feit_clean_block(struct clean *w, uint8_t kind, uint8_t level, uint32_t page, uint32_t begin,
		      uint32_t end)
{
	struct feit_doc *d = w->d;
	size_t stop = w->len;

	while (stop > w->start &&
	       (w->out[stop - 1] == ' ' || w->out[stop - 1] == '\t' || w->out[stop - 1] == '\n'))
		stop--;
	if (stop == w->start) {
		feit_clean_drop(w, FEIT_MAP_DROP, begin, end);
		return;
	}
	struct feit_block *b = FEIT_PUSH(d->arena, d->blocks, d->n_blocks, d->blocks_cap);
	b->begin = w->start;
	b->end = (uint32_t)stop;
	b->page = page;
	b->kind = kind;
	b->level = level;
	feit_clean_instead(w, FEIT_STR("\n\n"), begin, end);
	w->start = (uint32_t)w->len;
}

void feit_clean_end(struct clean *w)
{
	/* The last empty line is cut to a line end; its span is the last one that is not a DROP. */
	if (w->len >= 2) {
		struct feit_map *m = &w->d->map;
		size_t i = m->n;
		while (m->spans[i - 1].clean_len == 0)
			i--;
		m->spans[i - 1].clean_len--;
		for (; i < m->n; i++)
			m->spans[i].clean--;
		w->len--;
	}
	memset(room(w, 0), 0, PADDING);
	w->d->text = (struct feit_str){w->out, w->len};
}

/* ---- characters ---- */

/* Bytes from p on that need no care: printable ASCII without two blanks in a row. Reads up to 16
 * bytes at once where `end` allows. */
static size_t plain_run(const char *p, const char *end)
{
	const char *from = p;

#ifdef __SSE2__
	const __m128i blank = _mm_set1_epi8(' ');
	for (; end - p >= 17; p += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
		__m128i next = _mm_loadu_si128((const __m128i *)(const void *)(p + 1));
		/* Signed: bytes from 0x80 on are below the blank, too. */
		__m128i odd =
		    _mm_or_si128(_mm_cmplt_epi8(v, blank), _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)));
		__m128i two = _mm_and_si128(_mm_cmpeq_epi8(v, blank), _mm_cmpeq_epi8(next, blank));
		unsigned stop = (unsigned)_mm_movemask_epi8(_mm_or_si128(odd, two));
		if (stop)
			return (size_t)(p - from) + (size_t)__builtin_ctz(stop);
	}
#endif
	for (; p < end; p++)
		if (*p < ' ' || *p == 0x7f || (*p == ' ' && p + 1 < end && p[1] == ' '))
			break;
	return (size_t)(p - from);
}

enum care { KEEP, BLANK, INVISIBLE, REPLACED, COMPOSED };

struct treatment {
	uint8_t care;   /* enum care */
	uint8_t len;    /* bytes of the character */
	const char *by; /* REPLACED: the clean bytes */
};

static const char *ligature(uint32_t cp)
{
	static const char *const latin[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

	if (cp >= 0xfb00 && cp <= 0xfb06)
		return latin[cp - 0xfb00];
	return cp == 0x132 ? "IJ" : cp == 0x133 ? "ij" : NULL;
}

static bool is_space(uint32_t cp)
{
	return (cp >= 0x2000 && cp <= 0x200a) || cp == 0x2028 || cp == 0x2029 || cp == 0x202f ||
	       cp == 0x205f || cp == 0x3000 || cp == 0x1680 || cp == 0xa0 || cp == 0x85;
}

static bool is_invisible(uint32_t cp)
{
	return (cp >= 0x200b && cp <= 0x200f) || (cp >= 0x202a && cp <= 0x202e) ||
	       (cp >= 0x2060 && cp <= 0x206f) || cp == 0xfeff || cp == 0xad ||
	       (cp >= 0x80 && cp < 0xa0);
}

/* Whether NFC may change the character or join it to the one before (NFC_Quick_Check != Yes). */
static bool may_compose(uint32_t cp)
{
	const utf8proc_property_t *p;

	if (cp < 0x300)
		return false;
	p = utf8proc_get_property((utf8proc_int32_t)cp);
	return p->combining_class != 0 || (cp >= 0x1161 && cp <= 0x11c2) ||
	       (p->decomp_seqindex != UINT16_MAX && p->decomp_type == 0) ||
	       (p->comb_index != UINT16_MAX && p->comb_index >= 0x8000);
}

/* Anything but ASCII; `at` is where the character starts. */
static struct treatment judge(struct feit_str text, size_t at)
{
	size_t next = at;
	uint32_t cp = feit_utf8_next(text, &next);
	struct treatment t = {KEEP, (uint8_t)(next - at), NULL};

	if (cp >= 0xc0 && cp < 0x300 && cp != 0x132 && cp != 0x133)
		return t;
	if ((t.by = ligature(cp)) != NULL)
		t.care = REPLACED;
	else if (is_space(cp))
		t.care = BLANK;
	else if (is_invisible(cp))
		t.care = INVISIBLE;
	else if (cp == 0x2010 || cp == 0x2011 || cp == 0x2212)
		t = (struct treatment){REPLACED, t.len, "-"};
	else if (cp == 0xf0b7 || cp == 0xf0a7)
		t = (struct treatment){REPLACED, t.len, "\u2022"};
	else if (cp == 0xfffe || cp == 0xffff)
		t = (struct treatment){REPLACED, t.len, "\ufffd"};
	else if (may_compose(cp))
		t.care = COMPOSED;
	return t;
}

/* The end of the marks that follow the character at `at` and may change with it. */
static size_t cluster_end(struct feit_str text, size_t at)
{
	size_t end = at;

	feit_utf8_next(text, &end);
	for (int n = 0; n < MOST_MARKS && end < text.len; n++) {
		size_t next = end;
		if ((unsigned char)text.ptr[end] < 0xcc ||
		    !may_compose(feit_utf8_next(text, &next)))
			break;
		end = next;
	}
	return end;
}

/* NFC of the bytes of `raw` into `clean`; 0 where they are NFC already. */
static size_t compose(struct feit_str raw, char clean[MOST_POINTS * 4])
{
	utf8proc_int32_t points[MOST_POINTS];
	utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	size_t len = 0;

	utf8proc_ssize_t n = utf8proc_decompose(
	    (const utf8proc_uint8_t *)raw.ptr, (utf8proc_ssize_t)raw.len, points, MOST_POINTS, how);
	if (n < 0 || n > MOST_POINTS)
		return 0;
	n = utf8proc_normalize_utf32(points, n, how);
	for (utf8proc_ssize_t i = 0; i < n; i++)
		len += feit_utf8_put(clean + len, (uint32_t)points[i]);
	return feit_str_eq(raw, (struct feit_str){clean, len}) ? 0 : len;
}

/* The cluster around the mark at `at`; its base may stand in the run that began at *run. Returns
 * its end, and moves *run there where NFC differs. */
static size_t write_cluster(struct clean *w, struct feit_str text, size_t *run, size_t at)
{
	size_t base = at, end = cluster_end(text, at), len;
	char clean[MOST_POINTS * 4];

	if (base > *run)
		feit_utf8_prev(text, &base);
	len = compose(feit_str_cut(text, base, end), clean);
	if (len > 0) {
		copy(w, (uint32_t)*run, (uint32_t)base);
		feit_clean_instead(w, (struct feit_str){clean, len}, (uint32_t)base, (uint32_t)end);
		*run = end;
	}
	return end;
}

/* The end of the blanks from `at` on (ASCII blanks and controls). */
static size_t blanks_end(struct feit_str text, size_t at)
{
	while (at < text.len && (unsigned char)text.ptr[at] <= ' ')
		at++;
	return at;
}

/* In a table each '\t' is the end of a cell, and '\n' of a row. */
static size_t write_cells(struct clean *w, struct feit_str text, size_t at, size_t end)
{
	for (; at < end; at++) {
		char c = text.ptr[at];
		if (c == '\t' || c == '\n')
			copy(w, (uint32_t)at, (uint32_t)at + 1);
		else
			feit_clean_instead(w, c == ' ' ? FEIT_STR(" ") : FEIT_STR(""), (uint32_t)at,
					   (uint32_t)at + 1);
	}
	return end;
}

/* Controls and blanks from `at` on become one blank. */
static size_t write_blanks(struct clean *w, struct feit_str text, size_t at)
{
	size_t end = blanks_end(text, at);
	bool white = false;

	if (w->keep_tabs && end > at)
		return write_cells(w, text, at, end);
	for (size_t i = at; i < end; i++)
		white |= text.ptr[i] == ' ' || (text.ptr[i] >= '\t' && text.ptr[i] <= '\r');
	if (end == at)
		end = at + 1; /* 0x7f */
	if (white && end - at == 1 && text.ptr[at] == ' ' && !after_blank(w))
		copy(w, (uint32_t)at, (uint32_t)end);
	else
		feit_clean_instead(w, white ? FEIT_STR(" ") : FEIT_STR(""), (uint32_t)at,
				   (uint32_t)end);
	return end;
}

void feit_clean_copy(struct clean *w, uint32_t begin, uint32_t end)
{
	struct feit_str text = {w->d->raw.text.ptr, end};
	size_t run = begin, i = begin;

	if (i < end && text.ptr[i] == ' ')
		run = i = write_blanks(w, text, i);
	while (i < end) {
		i += plain_run(text.ptr + i, text.ptr + end);
		if (i >= end)
			break;
		if ((unsigned char)text.ptr[i] <= ' ' || text.ptr[i] == 0x7f) {
			copy(w, (uint32_t)run, (uint32_t)i);
			run = i = write_blanks(w, text, i);
			continue;
		}
		struct treatment t = judge(text, i);
		if (t.care == KEEP) {
			i += t.len;
			continue;
		}
		if (t.care == COMPOSED) {
			i = write_cluster(w, text, &run, i);
			continue;
		}
		copy(w, (uint32_t)run, (uint32_t)i);
		feit_clean_instead(w,
				   t.care == BLANK       ? FEIT_STR(" ")
				   : t.care == INVISIBLE ? FEIT_STR("")
							 : feit_cstr(t.by),
				   (uint32_t)i, (uint32_t)(i + t.len));
		run = i += t.len;
		if (i < end && text.ptr[i] == ' ' && after_blank(w))
			run = i = write_blanks(w, text, i);
	}
	copy(w, (uint32_t)run, end);
}
