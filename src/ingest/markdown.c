/* markdown.c - Markdown: headings, lists, tables, links, and the notes that stand in the line as
 * "<sup> 1 Staatscourant 2005, nr. 114. </sup>" (knowledge: ingestion, section 6). */
#include "ingest/ingest.h"
#include "ingest/writer.h"

enum { SAMPLE = 1 << 16, DEEPEST = 6, LONGEST_LABEL = 3 };

struct reader {
	struct feit_writer w;
	struct feit_str s;
	/* The next of each, found once: looking for them anew at each bracket is not linear. */
	size_t bracket, parenthesis, raised;
	bool in_table;
};

static bool is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

static bool is_digit(char c)
{
	return (unsigned)(c - '0') < 10;
}

static bool is_letter(char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26 || (unsigned char)c >= 0xc2;
}

/* The first place of `what` in [*known, to) that is not before `from`; `to` where there is none. */
static size_t next_of(const struct reader *r, size_t *known, size_t from, size_t to,
		      struct feit_str what)
{
	if (*known < from || *known == SIZE_MAX) {
		const char *p = memmem(r->s.ptr + from, r->s.len - from, what.ptr, what.len);
		*known = p != NULL ? (size_t)(p - r->s.ptr) : r->s.len;
	}
	return *known < to ? *known : to;
}

static void put(struct reader *r, size_t from, size_t to)
{
	if (from < to)
		feit_write(&r->w, (struct feit_str){r->s.ptr + from, to - from}, (uint32_t)from,
			   (uint32_t)(to - from));
}

/* ---- inside a block ---- */

static void put_inline(struct reader *, size_t from, size_t to);

/* The law that a path names: "../BWBR0006516/README.md"; a web address as it stands. */
static struct feit_str target_of(const struct reader *r, size_t from, size_t to)
{
	enum { LAW = 11 }; /* BWBR and seven digits */
	struct feit_str s = {r->s.ptr + from, to - from};
	const char *p = memmem(s.ptr, s.len, "BWB", 3);

	if (!feit_str_starts(s, FEIT_STR("http")) && p != NULL &&
	    (size_t)(s.ptr + s.len - p) >= LAW)
		return (struct feit_str){p, LAW};
	return s;
}

/* "[artikel 3](../BWBR0006516/README.md)" from the bracket on: the words, with the link as a mark.
 * Returns where it ends, `from` where it is no link. */
static size_t put_link(struct reader *r, size_t from, size_t to)
{
	size_t close = next_of(r, &r->bracket, from + 1, to, FEIT_STR("]"));

	if (close + 1 >= to || r->s.ptr[close + 1] != '(' ||
	    memchr(r->s.ptr + from + 1, '[', close - from - 1) != NULL)
		return from;
	size_t end = next_of(r, &r->parenthesis, close + 2, to, FEIT_STR(")"));
	if (end == to || memchr(r->s.ptr + close, '\n', end - close) != NULL)
		return from;
	if (from > 0 &&
	    is_letter(r->s.ptr[from - 1])) /* "van[artikel 3](...)": of the conversion */
		feit_write_gap(&r->w);
	size_t mark = feit_open_mark(&r->w, FEIT_MARK_LINK, target_of(r, close + 2, end));
	put_inline(r, from + 1, close);
	feit_close_mark(&r->w, mark);
	if (end + 1 < to && is_letter(r->s.ptr[end + 1]))
		feit_write_gap(&r->w);
	return end + 1;
}

/* " 1 Zie de toelichting. " is a note with its label; "ste" is raised text. */
static size_t put_raised(struct reader *r, size_t from, size_t to, size_t end)
{
	size_t label = from, stop, body;

	while (label < to && is_blank(r->s.ptr[label]))
		label++;
	for (stop = label; stop < to && is_digit(r->s.ptr[stop]); stop++)
		;
	for (body = stop; body < to && is_blank(r->s.ptr[body]); body++)
		;
	if (stop == label || stop - label > LONGEST_LABEL || body == stop || body == to) {
		size_t mark = feit_open_mark(&r->w, FEIT_MARK_SUPER, (struct feit_str){NULL, 0});
		put_inline(r, from, to);
		feit_close_mark(&r->w, mark);
		return end;
	}
	struct feit_str number = {r->s.ptr + label, stop - label};
	feit_begin_note(&r->w, number, true);
	put_inline(r, body, to);
	feit_end_note(&r->w);
	if (feit_str_starts((struct feit_str){r->s.ptr + end, r->s.len - end}, number) &&
	    (end + number.len == r->s.len || !is_digit(r->s.ptr[end + number.len])))
		end += number.len; /* the number, printed once more */
	if (end < r->s.len && is_letter(r->s.ptr[end]))
		feit_write_gap(&r->w);
	return end;
}

/* A tag of HTML at `from`: what it means, and where it ends; `from` where it is none. */
static size_t put_tag(struct reader *r, size_t from, size_t to)
{
	enum { LONGEST_TAG = 300 };
	size_t name = from + 1 + (from + 1 < to && r->s.ptr[from + 1] == '/');
	size_t far = to - from > LONGEST_TAG ? from + LONGEST_TAG : to;
	const char *p = name < far && is_letter(r->s.ptr[name])
			    ? memchr(r->s.ptr + name, '>', far - name)
			    : NULL;

	if (p == NULL || memchr(r->s.ptr + name, '<', (size_t)(p - r->s.ptr) - name) != NULL)
		return from;
	size_t end = (size_t)(p - r->s.ptr) + 1;
	struct feit_str tag = {r->s.ptr + from, end - from};
	if (feit_str_is(tag, "<sup>")) {
		size_t close = next_of(r, &r->raised, end, to, FEIT_STR("</sup>"));
		return close < to ? put_raised(r, end, close, close + 6) : end;
	}
	if (feit_str_starts(tag, FEIT_STR("<http")))
		put(r, from + 1, end - 1);
	else if (feit_str_starts(tag, FEIT_STR("<br")))
		feit_write_gap(&r->w);
	return end;
}

/* "&amp;", "&nbsp;": the character; `from` where it is none. */
static size_t put_entity(struct reader *r, size_t from, size_t to)
{
	static const struct {
		const char *name, *text;
	} known[] = {{"&amp;", "&"},  {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""},
		     {"&nbsp;", " "}, {"&euro;", "€"}, {"&euml;", "ë"}, {"&eacute;", "é"}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct feit_str name = feit_cstr(known[i].name);
		if (!feit_str_starts((struct feit_str){r->s.ptr + from, to - from}, name))
			continue;
		feit_write(&r->w, feit_cstr(known[i].text), (uint32_t)from, (uint32_t)name.len);
		return from + name.len;
	}
	return from;
}

/* Stars that make words bold or slanted: text stands on one side at least. */
static size_t skip_stars(const struct reader *r, size_t from, size_t to)
{
	size_t end = from;

	while (end < to && r->s.ptr[end] == '*')
		end++;
	bool alone = (from == 0 || is_blank(r->s.ptr[from - 1])) &&
		     (end == r->s.len || is_blank(r->s.ptr[end]));
	return alone ? from : end;
}

/* What stands at `at` and is more than a character: written, and where it ends; else `at`. */
static size_t put_special(struct reader *r, size_t at, size_t to)
{
	switch (r->s.ptr[at]) {
	case '[':
		return put_link(r, at, to);
	case '<':
		return put_tag(r, at, to);
	case '&':
		return put_entity(r, at, to);
	case '*':
		return skip_stars(r, at, to);
	case '\\':
		if (at + 1 < to && memchr("*_[]()#+-.!<>&|\\`", r->s.ptr[at + 1], 17) != NULL) {
			put(r, at + 1, at + 2);
			return at + 2;
		}
		return at;
	default:
		return at;
	}
}

/* Text with its links, notes and emphasis. */
static void put_inline(struct reader *r, size_t from, size_t to)
{
	size_t at = from;

	while (at < to) {
		char c = r->s.ptr[at];
		if (c != '[' && c != '<' && c != '&' && c != '*' && c != '\\') {
			at++;
			continue;
		}
		put(r, from, at);
		from = at;
		size_t end = put_special(r, at, to);
		at = end > at ? end : at + 1;
		if (end > from)
			from = end;
	}
	put(r, from, to);
}

/* ---- lines ---- */

/* [from, to) without white space, and without the bytes `marks`, at its sides. */
static void trim(const struct reader *r, size_t *from, size_t *to, const char *marks)
{
	while (*from < *to && (is_blank(r->s.ptr[*from]) || strchr(marks, r->s.ptr[*from])))
		++*from;
	while (*to > *from && (is_blank(r->s.ptr[*to - 1]) || strchr(marks, r->s.ptr[*to - 1])))
		--*to;
}

/* "---", "* * *", "=====": a line, and no text. */
static bool is_ruled(const struct reader *r, size_t from, size_t to)
{
	size_t a = from, b = to;

	trim(r, &a, &b, "-*_=");
	return a == b && to - from >= 3;
}

/* Where the text of an item of a list starts: behind "* ", "- ", "+ "; "1. ", "a) " and "– " stay
 * in it. `to` where it is none. */
static size_t item_text(const struct reader *r, size_t from, size_t to)
{
	size_t at = from;

	if (to - from > 2 && memchr("*-+", r->s.ptr[from], 3) != NULL &&
	    is_blank(r->s.ptr[from + 1]))
		return from + 2;
	if (to - from > 4 && memcmp(r->s.ptr + from, "\xe2\x80\x93 ", 4) == 0)
		return from;
	while (at < to && at - from < LONGEST_LABEL && is_digit(r->s.ptr[at]))
		at++;
	if (at == from && (unsigned)(r->s.ptr[at] - 'a') < 26)
		at++;
	return at > from && at + 1 < to && (r->s.ptr[at] == '.' || r->s.ptr[at] == ')') &&
		       is_blank(r->s.ptr[at + 1])
		   ? from
		   : to;
}

/* The level of the heading that `s` begins with, "# Opvang", "## Opvang" or "####Opvang"; 0 = none:
 * "#1", "#samen". */
static uint8_t heading_level(struct feit_str s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] == '#')
		n++;
	return n == 0 || n == s.len || n > DEEPEST || s.ptr[n] == '\n' ||
		       (n == 1 && !is_blank(s.ptr[n]))
		   ? 0
		   : (uint8_t)n;
}

static struct feit_str stretch(const struct reader *r, size_t from, size_t to)
{
	return (struct feit_str){r->s.ptr + from, to - from};
}

/* "* * *Verlenging* * *" */
static bool is_starred(const struct reader *r, size_t from, size_t to)
{
	return feit_str_starts(stretch(r, from, to), FEIT_STR("* * *"));
}

enum line_kind { TEXT, EMPTY, ROW, HEADING, ITEM };

static enum line_kind kind_of(const struct reader *r, size_t from, size_t to)
{
	if (from == to || is_ruled(r, from, to))
		return EMPTY;
	if (r->s.ptr[from] == '|')
		return ROW;
	if (heading_level(stretch(r, from, to)) > 0 || is_starred(r, from, to))
		return HEADING;
	return item_text(r, from, to) < to ? ITEM : TEXT;
}

/* "| Jaar | Bedrag |" */
static void put_row(struct reader *r, size_t from, size_t to)
{
	size_t rule_from = from, rule_to = to;

	trim(r, &rule_from, &rule_to, "|-:");
	if (rule_from == rule_to)
		return;
	if (!r->in_table)
		feit_begin_table(&r->w);
	r->in_table = true;
	from++;
	if (r->s.ptr[to - 1] == '|')
		to--;
	feit_write_row(&r->w);
	while (from <= to) {
		const char *p = memchr(r->s.ptr + from, '|', to - from);
		size_t end = p != NULL ? (size_t)(p - r->s.ptr) : to;
		feit_write_cell(&r->w, 1, 1);
		put_inline(r, from, end);
		from = end + 1;
	}
}

static void end_table(struct reader *r)
{
	if (r->in_table)
		feit_end_table(&r->w);
	r->in_table = false;
}

static void put_heading(struct reader *r, size_t from, size_t to)
{
	uint8_t level = heading_level(stretch(r, from, to));

	trim(r, &from, &to, level > 0 ? "#" : "*");
	feit_write_block(&r->w, FEIT_HEADING, level > 0 ? level : DEEPEST);
	put_inline(r, from, to);
	feit_write_block(&r->w, FEIT_PARAGRAPH, 0);
}

/* A line that is no part of a paragraph. `indent`: the blanks before it. */
static void put_line(struct reader *r, enum line_kind kind, size_t indent, size_t from, size_t to)
{
	enum { STEP = 2, MOST = 4 };

	if (kind != ROW)
		end_table(r);
	switch (kind) {
	case ROW:
		put_row(r, from, to);
		break;
	case HEADING:
		put_heading(r, from, to);
		break;
	case ITEM:
		feit_write_block(&r->w, FEIT_LIST_ITEM,
				 (uint8_t)(indent / STEP < MOST ? indent / STEP + 1 : MOST));
		put_inline(r, item_text(r, from, to), to);
		feit_write_gap(&r->w); /* a line behind it goes on with it */
		break;
	default:
		feit_write_block(&r->w, FEIT_PARAGRAPH, 0);
	}
}

static size_t line_end(struct feit_str s, size_t from)
{
	const char *p = memchr(s.ptr + from, '\n', s.len - from);

	return p != NULL ? (size_t)(p - s.ptr) : s.len;
}

/* "](../BWBR0006516/README.md)", "](https://a.nl)": the end of a link to somewhere. Every document
 * is asked: memchr() passes over what memmem() would look at byte by byte. */
static bool has_link(struct feit_str s)
{
	const char *end = s.ptr + s.len;

	for (const char *p = s.ptr; (p = memchr(p, ']', (size_t)(end - p))) != NULL; p++) {
		if (end - p < 3 || p[1] != '(')
			continue;
		const char *close = memchr(p, ')', (size_t)(end - p));
		return close != NULL && memchr(p, '/', (size_t)(close - p)) != NULL &&
		       memchr(p, '\n', (size_t)(close - p)) == NULL;
	}
	return false;
}

/* A link, or a heading with a note or two headings more; no printed pages, and no binary data. */
static int sniff(struct feit_str bytes)
{
	enum { SURE = 3 };
	struct feit_str s = feit_str_cut(bytes, 0, bytes.len < SAMPLE ? bytes.len : SAMPLE);
	int headings = 0;

	if (s.len == 0 || feit_str_starts(s, FEIT_STR("<?xml")) ||
	    memchr(s.ptr, '\f', s.len) != NULL || memchr(s.ptr, '\0', s.len) != NULL)
		return 0;
	for (size_t at = 0; at < s.len && headings < SURE; at = line_end(s, at) + 1)
		headings += heading_level(feit_str_cut(s, at, s.len)) > 0;
	return headings == SURE || has_link(s) ||
		       (headings > 0 && memmem(s.ptr, s.len, "<sup>", 5) != NULL)
		   ? 30
		   : 0;
}

static enum feit_status read_markdown(struct feit_doc *doc, struct feit_str bytes,
				      struct feit_error *err)
{
	struct reader *r = feit_alloc(doc->arena, sizeof *r);

	if (feit_check_text_size(doc, bytes, err) != FEIT_OK)
		return FEIT_FAILED;
	feit_writer_start(&r->w, doc, bytes.len);
	r->s = feit_writer_decode(&r->w, bytes);
	r->bracket = r->parenthesis = r->raised = SIZE_MAX;
	size_t text = SIZE_MAX; /* where the paragraph starts that is not written yet */
	for (size_t at = 0; at < r->s.len;) {
		size_t from = at, to = line_end(r->s, at), next = to + 1;
		trim(r, &from, &to, "");
		enum line_kind kind = kind_of(r, from, to);
		if (kind == TEXT && text == SIZE_MAX)
			text = from;
		if (kind != TEXT && text != SIZE_MAX) {
			end_table(r);
			put_inline(r, text, at);
			text = SIZE_MAX;
		}
		if (kind != TEXT)
			put_line(r, kind, from - at, from, to);
		at = next;
	}
	if (text != SIZE_MAX) {
		end_table(r);
		put_inline(r, text, r->s.len);
	}
	end_table(r);
	feit_writer_finish(&r->w);
	return FEIT_OK;
}

const struct feit_format feit_format_markdown = {"markdown", "text/markdown", sniff, read_markdown};
