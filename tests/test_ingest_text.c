/* test_ingest_text.c - plain text in every encoding, with the places in the file. */
#include "normalise_view.h"

static size_t count_diags(const struct shown *s, enum feit_diag_code code)
{
	size_t n = 0;

	for (size_t i = 0; i < s->doc.n_diags; i++)
		n += s->doc.diags[i].code == code;
	return n;
}

/* Where the only occurrence of `word` in the raw text stands in the file. */
static struct feit_range source_of(const struct shown *s, const char *word)
{
	struct feit_str t = s->doc.raw.text;
	const char *p = memmem(t.ptr, t.len, word, strlen(word));
	uint32_t at = (uint32_t)(p - t.ptr), from, to;

	cr_assert(p != NULL);
	feit_raw_source(&s->doc.raw, at, at + (uint32_t)strlen(word), &from, &to);
	return (struct feit_range){from, to};
}

Test(text, pages_and_lines)
{
	struct shown *s = show("een\ntwee\f\n\ndrie\r\nvier");

	cr_expect(eq(sz, s->doc.raw.n_lines, 4));
	cr_expect(eq(u32, s->doc.raw.n_pages, 2));
	cr_expect(eq(u32, s->doc.raw.lines[1].page, 1));
	cr_expect(eq(u32, s->doc.raw.lines[2].page, 2));
	shown_end(s);
}

Test(text, old_line_ends)
{
	struct shown *s = show("een\rtwee\r");

	cr_expect(eq(sz, s->doc.raw.n_lines, 2));
	shown_end(s);
}

Test(text, empty_is_a_document)
{
	struct shown *s = show("");

	cr_expect(eq(int, s->status, FEIT_OK));
	cr_expect(eq(sz, s->doc.text.len, 0));
	cr_expect(eq(sz, count_diags(s, FEIT_DIAG_NO_TEXT), 1));
	shown_end(s);
}

Test(text, bad_bytes_are_replaced_and_reported)
{
	static const char bytes[] =
	    "De co\xc3\xb6rdinatie \xff\xfe van \xed\xa0\x80 \xe2\x82\xac 12.";
	struct shown *s = show_bytes(bytes, sizeof bytes - 1);

	cr_expect(eq(int, s->status, FEIT_OK));
	cr_expect(eq(sz, count_diags(s, FEIT_DIAG_BAD_UTF8), 1));
	cr_expect(eq(sz, feit_utf8_check(s->doc.text), s->doc.text.len));
	struct feit_range r = source_of(s, "12");
	cr_expect(eq(u32, r.begin, sizeof bytes - 4));
	cr_expect(eq(u32, r.end, sizeof bytes - 2));
	shown_end(s);
}

Test(text, windows_1252)
{
	static const char bytes[] = "De co\xf6rdinatie kost \x80 12 en \x93ja\x94.";
	struct shown *s = show_bytes(bytes, sizeof bytes - 1);

	SAME(shown_blocks(s), "paragraph: De co\u00f6rdinatie kost \u20ac 12 en \u201cja\u201d.");
	cr_expect(eq(sz, count_diags(s, FEIT_DIAG_TRANSCODED), 1));
	struct feit_range r = source_of(s, "rdinatie kost");
	cr_expect(eq(u32, r.begin, 6));
	cr_expect(eq(u32, r.end, 19));
	shown_end(s);
}

Test(text, utf16_with_and_without_mark)
{
	static const char bytes[] = "\xff\xfe"
				    "D\0e\0 \0"
				    "d\0i\0j\0k\0 \0\xac\x20"
				    "1\0"
				    "2\0.\0";
	for (size_t skip = 0; skip <= 2; skip += 2) {
		struct shown *s = show_bytes(bytes + skip, sizeof bytes - 1 - skip);
		SAME(shown_blocks(s), "paragraph: De dijk \u20ac12.");
		struct feit_range r = source_of(s, "dijk");
		cr_expect(eq(u32, r.begin, 8 - skip));
		cr_expect(eq(u32, r.end, 16 - skip));
		shown_end(s);
	}
}

Test(text, nuls_are_kept_out)
{
	static const char bytes[] = "Een dijk\0 van zand.";
	struct shown *s = show_bytes(bytes, sizeof bytes - 1);

	SAME(shown_blocks(s), "paragraph: Een dijk van zand.");
	cr_expect(eq(sz, count_diags(s, FEIT_DIAG_NUL_BYTES), 1));
	shown_end(s);
}

Test(text, binary_is_refused)
{
	char bytes[4096];

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 7919 >> 3);
	struct shown *s = show_bytes(bytes, sizeof bytes);
	cr_expect(eq(int, s->status, FEIT_FAILED));
	cr_expect(ne(ptr, strstr(s->error.text, "binary"), NULL));
	shown_end(s);
	memset(bytes, 0, sizeof bytes);
	s = show_bytes(bytes, sizeof bytes);
	cr_expect(eq(int, s->status, FEIT_FAILED));
	shown_end(s);
}

Test(text, a_byte_order_mark_is_no_text)
{
	EXPECT_BLOCKS("\xef\xbb\xbf"
		      "De dijk.",
		      "paragraph: De dijk.");
}
