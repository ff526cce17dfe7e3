/* mojibake.c - text that was encoded twice: "cliÃ«nten" is "cliënten", "â‚¬" is the euro sign. */
#include "base/buf.h"
#include "base/utf8.h"
#include "ingest/ingest.h"

enum { FEW = 3 }; /* sequences that may be there by chance */

/* Windows-1252 from 0x80 on, which such texts were taken for; Latin-1 where it has nothing. */
static const uint16_t cp1252[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
				    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
				    0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
				    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

/* The byte that was taken for this character; 0 where there is none. */
static unsigned byte_of(uint32_t cp)
{
	if (cp < 0x100)
		return cp;
	for (unsigned i = 0; i < 32; i++)
		if (cp1252[i] == cp)
			return 0x80 + i;
	return 0;
}

/* The character whose UTF-8 bytes were taken for the characters at `at`; *end is behind them. 0
 * when they are no such thing. */
static uint32_t undo(struct feit_str s, size_t at, size_t *end)
{
	unsigned lead = byte_of(feit_utf8_next(s, &at));
	unsigned more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
	char bytes[4] = {(char)lead};

	if (lead < 0xc2 || lead > 0xf4)
		return 0;
	for (unsigned i = 1; i <= more; i++) {
		unsigned b = at < s.len ? byte_of(feit_utf8_next(s, &at)) : 0;
		if (b < 0x80 || b > 0xbf)
			return 0;
		bytes[i] = (char)b;
	}
	struct feit_str one = {bytes, more + 1};
	size_t zero = 0;
	*end = at;
	return feit_utf8_check(one) == one.len ? feit_utf8_next(one, &zero) : 0;
}

static size_t next_foreign(struct feit_str s, size_t at)
{
	uint64_t eight;

	while (s.len - at >= 8 &&
	       (memcpy(&eight, s.ptr + at, 8), (eight & UINT64_C(0x8080808080808080)) == 0))
		at += 8;
	while (at < s.len && (unsigned char)s.ptr[at] < 0x80)
		at++;
	return at;
}

/* Whether an "Ã" or "â" stands anywhere: memchr() on their common first byte passes over a text far
 * faster than memmem() looks for two bytes. */
static bool has_telltale(struct feit_str s)
{
	const char *at = s.ptr, *end = s.ptr + s.len;

	while (at < end && (at = memchr(at, 0xc3, (size_t)(end - at))) != NULL) {
		at++;
		if (at < end && (*at == '\x83' || *at == '\xa2'))
			return true;
	}
	return false;
}

/* Whether nearly all characters beyond ASCII are halves of others. */
static bool is_encoded_twice(struct feit_str s)
{
	size_t twice = 0, others = 0, end;

	if (!has_telltale(s))
		return false;
	for (size_t at = next_foreign(s, 0); at < s.len; at = next_foreign(s, at)) {
		if (undo(s, at, &end) != 0) {
			twice++;
			at = end;
		} else {
			others++;
			feit_utf8_next(s, &at);
		}
	}
	return twice >= FEW && twice >= 9 * others;
}

static void add_origin(struct feit_doc *doc, size_t raw, size_t source, size_t source_len)
{
	struct feit_raw *r = &doc->raw;
	struct feit_origin *o = FEIT_PUSH(doc->arena, r->origins, r->n_origins, r->origins_cap);

	*o = (struct feit_origin){
	    .raw = (uint32_t)raw, .source = (uint32_t)source, .source_len = (uint32_t)source_len};
}

void feit_undo_mojibake(struct feit_doc *doc)
{
	struct feit_str s = doc->raw.text;
	size_t n = 0, end, at = 0, count = 0;

	if (doc->raw.n_origins > 0 || s.len == 0 || !is_encoded_twice(s))
		return;
	char *out = feit_alloc_raw(doc->arena, s.len + 1);
	while (at < s.len) {
		size_t to = next_foreign(s, at);
		uint32_t cp = 0;
		while (to < s.len && (cp = undo(s, to, &end)) == 0) {
			feit_utf8_next(s, &to);
			to = next_foreign(s, to);
		}
		if (to > at) {
			add_origin(doc, n, at, to - at);
			memcpy(out + n, s.ptr + at, to - at);
			n += to - at;
		}
		if (to < s.len) {
			add_origin(doc, n, to, end - to);
			n += feit_utf8_put(out + n, cp);
			count++;
			to = end;
		}
		at = to;
	}
	doc->raw.text = (struct feit_str){out, n};
	feit_diagnose(doc, FEIT_DIAG_MOJIBAKE, FEIT_NONE, FEIT_NONE,
		      "%zu characters were encoded twice and have been put right", count);
}
