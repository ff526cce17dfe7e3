/* text.c - plain text: pages at form feeds, lines at line ends; UTF-8, UTF-16 or Windows-1252. */
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/utf8.h"
#include "ingest/ingest.h"

enum { SAMPLE = 1 << 16 };

static int sniff(struct feit_str bytes)
{
	(void)bytes;
	return 1; /* what no other format claims */
}

/* ---- lines ---- */

static bool is_blank(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)p[i] > ' ')
			return false;
	return true;
}

/* The line end of old Macintosh files is '\r'; everywhere else it is '\n', with or without '\r'. */
static char line_end(struct feit_str t)
{
	if (t.len == 0 || memchr(t.ptr, '\n', t.len) != NULL)
		return '\n';
	return memchr(t.ptr, '\r', t.len) != NULL ? '\r' : '\n';
}

static size_t find_byte(struct feit_str t, size_t from, char c)
{
	const char *p = from < t.len ? memchr(t.ptr + from, c, t.len - from) : NULL;

	return p ? (size_t)(p - t.ptr) : t.len;
}

/* About how many lines the text has, from its beginning. */
static size_t guess_lines(struct feit_str t, char nl)
{
	size_t n = t.len < SAMPLE ? t.len : SAMPLE, lines = 1;
	struct feit_str sample = {t.ptr, n};

	for (size_t i = 0; (i = find_byte(sample, i, nl)) < n; i++)
		lines++;
	return n == t.len ? lines : lines * (t.len / n + 1);
}

/* Fills lines (blank ones are left out) and n_pages. A form feed ends its line and its page. */
static void split_lines(struct feit_doc *doc)
{
	struct feit_raw *r = &doc->raw;
	struct feit_str t = r->text;
	char nl = line_end(t);
	size_t feed = find_byte(t, 0, '\f'), line = find_byte(t, 0, nl), i = 0;
	uint32_t page = 1;

	r->lines = feit_grow(doc->arena, NULL, guess_lines(t, nl), &r->lines_cap, sizeof *r->lines);
	while (i < t.len) {
		size_t end = feed < line ? feed : line;
		if (!is_blank(t.ptr + i, end - i)) {
			struct feit_line *l =
			    FEIT_PUSH(doc->arena, r->lines, r->n_lines, r->lines_cap);
			l->begin = (uint32_t)i;
			l->end = (uint32_t)end;
			l->page = page;
		}
		i = end + 1;
		if (end == feed) {
			page++;
			feed = find_byte(t, i, '\f');
		} else {
			line = find_byte(t, i, nl);
		}
	}
	r->n_pages = r->n_lines ? r->lines[r->n_lines - 1].page : 0;
}

/* ---- encodings ---- */

/* Text that is written anew, with where each stretch of it stood. */
struct recoder {
	struct feit_doc *d;
	struct feit_buf out;
};

/* The output from here on stands at `source`; it runs for `source_len` bytes there. */
static void mark_origin(struct recoder *c, size_t source, size_t source_len)
{
	struct feit_raw *r = &c->d->raw;
	struct feit_origin *o = FEIT_PUSH(c->d->arena, r->origins, r->n_origins, r->origins_cap);

	o->raw = (uint32_t)c->out.len;
	o->source = (uint32_t)source;
	o->source_len = (uint32_t)source_len;
}

static void put_cp(struct recoder *c, uint32_t cp)
{
	c->out.len += feit_utf8_put(feit_buf_room(&c->out, 4), cp);
}

static void copy_run(struct recoder *c, struct feit_str bytes, size_t from, size_t to)
{
	if (from == to)
		return;
	mark_origin(c, from, to - from);
	feit_buf_add(&c->out, bytes.ptr + from, to - from);
}

/* Bytes 0x80-0x9f of Windows-1252; 0 where it has no character (WHATWG keeps the control). */
static const uint16_t cp1252[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
				    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
				    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
				    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

static void read_cp1252(struct recoder *c, struct feit_str bytes)
{
	size_t run = 0;

	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char b = (unsigned char)bytes.ptr[i];
		if (b < 0x80)
			continue;
		copy_run(c, bytes, run, i);
		mark_origin(c, i, 1);
		put_cp(c, b < 0xa0 && cp1252[b - 0x80] ? cp1252[b - 0x80] : b);
		run = i + 1;
	}
	copy_run(c, bytes, run, bytes.len);
}

/* UTF-8 with damage: each byte that is not part of a character becomes U+FFFD. Returns how many;
 * *first is where the first stood in the new text. */
static size_t read_damaged(struct recoder *c, struct feit_str bytes, size_t *first)
{
	size_t i = 0, bad = 0;

	while (i < bytes.len) {
		size_t good = feit_utf8_check(feit_str_cut(bytes, i, bytes.len));
		copy_run(c, bytes, i, i + good);
		i += good;
		if (i < bytes.len) {
			if (bad++ == 0)
				*first = c->out.len;
			mark_origin(c, i++, 1);
			put_cp(c, 0xfffd);
		}
	}
	return bad;
}

static uint32_t unit(const unsigned char *p, bool big)
{
	return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

/* UTF-16. One origin a word or sign keeps the source ranges exact at the ends of facts. */
static void read_utf16(struct recoder *c, struct feit_str bytes, bool big)
{
	const unsigned char *p = (const unsigned char *)bytes.ptr;
	bool in_word = false;

	for (size_t i = 0; i + 1 < bytes.len;) {
		uint32_t cp = unit(p + i, big);
		size_t n = 2;
		if (cp >= 0xd800 && cp < 0xdc00 && i + 3 < bytes.len) {
			uint32_t low = unit(p + i + 2, big);
			if (low >= 0xdc00 && low < 0xe000) {
				cp = 0x10000 + ((cp - 0xd800) << 10) + (low - 0xdc00);
				n = 4;
			}
		}
		if (cp >= 0xd800 && cp < 0xe000)
			cp = 0xfffd;
		bool word = n == 2 && (feit_is_letter(cp) || feit_is_digit(cp));
		if (word && in_word)
			c->d->raw.origins[c->d->raw.n_origins - 1].source_len += 2;
		else
			mark_origin(c, i, n);
		put_cp(c, cp);
		in_word = word;
		i += n;
	}
}

/* 'L' or 'B' where the bytes are UTF-16 (by their mark, or by NULs at every other place), else 0.
 */
static char sniff_utf16(struct feit_str b)
{
	size_t n = b.len < SAMPLE ? b.len & ~(size_t)1 : SAMPLE, even = 0, odd = 0;

	if (b.len >= 2 && memcmp(b.ptr, "\xff\xfe", 2) == 0)
		return 'L';
	if (b.len >= 2 && memcmp(b.ptr, "\xfe\xff", 2) == 0)
		return 'B';
	for (size_t i = 0; i < n; i += 2) {
		even += b.ptr[i] == '\0';
		odd += b.ptr[i + 1] == '\0';
	}
	if (n < 8)
		return 0;
	return odd * 10 > n * 4 && even * 20 < n   ? 'L'
	       : even * 10 > n * 4 && odd * 20 < n ? 'B'
						   : 0;
}

/* Bytes that Windows-1252 leaves free, and two that no Dutch text has. */
static bool is_rare_in_cp1252(unsigned char c)
{
	return c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d || c >= 0xfe;
}

/* Bytes that are no part of valid UTF-8, against characters of more than one byte, in a sample. */
static bool looks_like_cp1252(struct feit_str b)
{
	size_t i = 0, bad = 0, multi = 0, n = b.len < SAMPLE * 16 ? b.len : SAMPLE * 16;

	while (i < n) {
		size_t good = feit_utf8_check(feit_str_cut(b, i, n));
		for (size_t k = i; k < i + good; k++)
			multi += (unsigned char)b.ptr[k] >= 0xc0;
		i += good;
		if (i == n)
			break;
		if (is_rare_in_cp1252((unsigned char)b.ptr[i]))
			return false;
		bad++;
		i++;
	}
	return bad > multi;
}

static bool is_odd(unsigned char c)
{
	return c < 9 || (c > 13 && c < 32 && c != 27);
}

#ifdef __SSE2__
/* How many of sixteen bytes are controls that no text has. */
static size_t count_odd(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i from_tab = _mm_sub_epi8(v, _mm_set1_epi8('\t'));
	__m128i control = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(31)), v);
	__m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(from_tab, _mm_set1_epi8(4)), from_tab);
	__m128i fine = _mm_or_si128(blank, _mm_cmpeq_epi8(v, _mm_set1_epi8(27)));
	size_t n = 0;

	for (unsigned bits = (unsigned)_mm_movemask_epi8(_mm_andnot_si128(fine, control)); bits;
	     bits &= bits - 1)
		n++;
	return n;
}
#endif

static bool looks_binary(struct feit_str b)
{
	size_t n = b.len < SAMPLE ? b.len : SAMPLE, odd = 0, i = 0;

#ifdef __SSE2__
	for (; n - i >= 16; i += 16)
		odd += count_odd(b.ptr + i);
#endif
	for (; i < n; i++)
		odd += is_odd((unsigned char)b.ptr[i]);
	return odd > 4 && odd * 20 > n;
}

static void decode(struct feit_doc *doc, struct feit_str bytes, size_t valid, char utf16)
{
	struct recoder c = {doc, {NULL, 0, 0}};
	size_t first = 0, bad = 0;
	const char *name = NULL;

	if (utf16) {
		name = utf16 == 'B' ? "UTF-16BE" : "UTF-16LE";
		read_utf16(&c, bytes, utf16 == 'B');
	} else if (valid == bytes.len) {
		doc->raw.text = bytes;
		return;
	} else if (looks_like_cp1252(bytes)) {
		name = "Windows-1252";
		read_cp1252(&c, bytes);
	} else {
		bad = read_damaged(&c, bytes, &first);
	}
	doc->raw.text = feit_copy(doc->arena, (struct feit_str){c.out.ptr, c.out.len});
	feit_buf_end(&c.out);
	if (name != NULL)
		feit_diagnose(doc, FEIT_DIAG_TRANSCODED, FEIT_NONE, FEIT_NONE,
			      "the file was read as %s", name);
	if (bad)
		feit_diagnose_raw(doc, FEIT_DIAG_BAD_UTF8, (uint32_t)first, (uint32_t)first + 3,
				  "%zu byte%s that %s not UTF-8; the first is byte %zu", bad,
				  bad == 1 ? "" : "s", bad == 1 ? "is" : "are", valid);
}

void feit_decode(struct feit_doc *doc, struct feit_str bytes)
{
	size_t valid = feit_utf8_check(bytes);

	decode(doc, bytes, valid, valid < bytes.len ? sniff_utf16(bytes) : 0);
	feit_undo_mojibake(doc);
}

static void report_nuls(struct feit_doc *doc)
{
	struct feit_str t = doc->raw.text;
	size_t first = find_byte(t, 0, '\0'), n = 0;

	for (size_t i = first; i < t.len; i = find_byte(t, i + 1, '\0'))
		n++;
	if (n)
		feit_diagnose_raw(doc, FEIT_DIAG_NUL_BYTES, (uint32_t)first, (uint32_t)first + 1,
				  "%zu NUL byte%s", n, n == 1 ? "" : "s");
}

enum feit_status feit_check_text_size(const struct feit_doc *doc, struct feit_str bytes,
				      struct feit_error *err)
{
	uint32_t most = feit_limit(doc->options, FEIT_LIMIT_TEXT_SIZE);

	if (bytes.len >> 20 < most || bytes.len <= (size_t)most << 20)
		return FEIT_OK;
	return feit_fail(err, FEIT_FAILED,
			 FEIT_PRI ": larger than %u MB; cut it in parts (or --limit=text-size)",
			 FEIT_ARG(doc->path), most);
}

static enum feit_status read_text(struct feit_doc *doc, struct feit_str bytes,
				  struct feit_error *err)
{
	char utf16 = 0;

	if (feit_check_text_size(doc, bytes, err) != FEIT_OK)
		return FEIT_FAILED;
	size_t valid = feit_utf8_check(bytes);
	if (valid < bytes.len || find_byte(bytes, 0, '\0') < bytes.len)
		utf16 = sniff_utf16(bytes);
	if (!utf16 && looks_binary(bytes))
		return feit_fail(err, FEIT_FAILED,
				 FEIT_PRI
				 ": binary data of no known format; convert it to text first",
				 FEIT_ARG(doc->path));
	doc->raw.layout = FEIT_LINES;
	decode(doc, bytes, valid, utf16);
	feit_undo_mojibake(doc);
	report_nuls(doc);
	split_lines(doc);
	return FEIT_OK;
}

const struct feit_format feit_format_text = {"text", "text/plain", sniff, read_text};
