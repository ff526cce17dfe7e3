/* html.c - web pages: the official site's markup, and any page sensibly. */
#include "ingest/html_notes.h"
#include "ingest/identity.h"
#include "ingest/ingest.h"
#include "ingest/writer.h"

enum role {
	INLINE,
	WORD, /* what follows is another word: the label of a list item */
	SKIP,
	GROUP,
	PARAGRAPH,
	HEADING,
	LIST,
	ITEM,
	CAPTION,
	FURNITURE, /* head, foot, contents of the page */
	BREAK,
	SUPER,
	SUB,
	LINK,
	TABLE,
	ROW,
	CELL,
	TITLE,
	META,
};

struct element {
	const char *name;
	uint8_t role;
};

/* Sorted by name. */
static const struct element elements[] = {
    {"a", LINK},           {"address", GROUP},
    {"article", GROUP},    {"aside", FURNITURE},
    {"blockquote", GROUP}, {"body", GROUP},
    {"br", BREAK},         {"button", SKIP},
    {"canvas", SKIP},      {"caption", CAPTION},
    {"center", GROUP},     {"dd", PARAGRAPH},
    {"details", GROUP},    {"div", GROUP},
    {"dl", GROUP},         {"dt", PARAGRAPH},
    {"fieldset", GROUP},   {"figcaption", CAPTION},
    {"figure", GROUP},     {"footer", FURNITURE},
    {"form", GROUP},       {"h1", HEADING},
    {"h2", HEADING},       {"h3", HEADING},
    {"h4", HEADING},       {"h5", HEADING},
    {"h6", HEADING},       {"head", GROUP},
    {"header", FURNITURE}, {"hr", BREAK},
    {"html", GROUP},       {"iframe", SKIP},
    {"legend", PARAGRAPH}, {"li", ITEM},
    {"link", SKIP},        {"main", GROUP},
    {"math", SKIP},        {"menu", LIST},
    {"meta", META},        {"nav", SKIP},
    {"noscript", SKIP},    {"object", SKIP},
    {"ol", LIST},          {"option", SKIP},
    {"p", PARAGRAPH},      {"pre", PARAGRAPH},
    {"script", SKIP},      {"section", GROUP},
    {"select", SKIP},      {"style", SKIP},
    {"sub", SUB},          {"summary", PARAGRAPH},
    {"sup", SUPER},        {"svg", SKIP},
    {"table", TABLE},      {"td", CELL},
    {"template", SKIP},    {"textarea", SKIP},
    {"th", CELL},          {"title", TITLE},
    {"tr", ROW},           {"ul", LIST},
};

struct frame {
	uint8_t role, kind, level;
	bool leaf; /* it is a block: what stands in it is part of it */
	bool furniture;
	bool first;         /* ITEM: its first block has not ended yet */
	bool note;          /* the note ends with this element */
	bool numbered_note; /* its id calls it a note and ends in a digit: one note's own */
	bool dropped;       /* LINK: its text is a label and is left out */
	bool mark_waits;    /* its mark opens with the first text */
	uint32_t text;      /* length of the stream at its start */
	size_t mark;
	struct feit_str value; /* of the mark; label of the anchor */
};

struct reader {
	struct feit_doc *doc;
	struct feit_writer w;
	struct feit_page_notes notes;
	struct frame frames[FEIT_MAX_HTML_DEPTH + 2];
	int depth, skip, note_depth;
	size_t next_link;
	uint32_t waiting;      /* frames whose mark waits */
	uint32_t dropping;     /* links inside whose text is left out */
	struct feit_str fresh; /* label of the note that has no text yet */
	uint8_t lists;
	uint32_t tables;
	bool in_title;
	char title[500];
	size_t n_title;
};

static const struct feit_str nothing = {NULL, 0};

static uint8_t find_role(struct feit_str name)
{
	size_t lo = 0, hi = sizeof elements / sizeof elements[0];

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = strncmp(name.ptr, elements[mid].name, name.len);
		if (c == 0 && elements[mid].name[name.len] == '\0')
			return elements[mid].role;
		if (c <= 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return INLINE;
}

static bool has_word(struct feit_str s, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= s.len; i++)
		if (memcmp(s.ptr + i, word, n) == 0 && (i == 0 || s.ptr[i - 1] == ' ') &&
		    (i + n == s.len || s.ptr[i + n] == ' '))
			return true;
	return false;
}

static bool has(struct feit_str s, const char *part)
{
	return s.len > 0 && memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

static bool is_hidden(const struct feit_element *e)
{
	struct feit_str style = feit_attr(e, "style");

	return has(style, "display:none") || has(style, "display: none");
}

/* Head, foot and contents by what makers of pages call them. */
static bool is_furniture(const struct feit_element *e)
{
	struct feit_str id = feit_attr(e, "id"), title = feit_attr(e, "title");

	return feit_str_is(title, "header") || feit_str_is(title, "footer") ||
	       feit_str_is(id, "kopregel") || feit_str_is(id, "voetregel") ||
	       feit_str_is(id, "inhoudsopgave") || has_word(feit_attr(e, "class"), "toc") ||
	       feit_str_is(feit_attr(e, "role"), "navigation");
}

static uint32_t to_number(struct feit_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len && i < 6 && (unsigned)(s.ptr[i] - '0') < 10; i++)
		n = 10 * n + (uint32_t)(s.ptr[i] - '0');
	return n;
}

/* ---- blocks ---- */

static void set_block(struct reader *r, struct frame *f, uint8_t kind, uint8_t level)
{
	const struct frame *outer = f - 1;

	if (outer->role == ITEM && outer->first && kind == FEIT_PARAGRAPH) {
		feit_write_gap(&r->w); /* a list item and its first paragraph are one block */
	} else {
		f->kind = f->furniture ? FEIT_FURNITURE : kind;
		f->level = level;
		feit_write_block(&r->w, f->kind, level);
	}
	f->leaf = true;
}

static void open_group(struct reader *r, struct frame *f)
{
	const struct frame *outer = f - 1;

	if (outer->role == ITEM && outer->first && f->role == GROUP) {
		f->first = true; /* <li><div><p> */
		f->role = ITEM;
		return;
	}
	f->kind = f->furniture ? FEIT_FURNITURE : FEIT_PARAGRAPH;
	f->level = 0;
	feit_write_block(&r->w, f->kind, 0);
}

static void close_block(struct reader *r, const struct frame *f)
{
	struct frame *outer = &r->frames[r->depth - 1];

	if (outer->role == ITEM && outer->first && f->text < r->w.to->len) {
		outer->first = false;
		outer->kind = outer->furniture ? FEIT_FURNITURE : FEIT_PARAGRAPH;
		outer->level = 0;
	}
	feit_write_block(&r->w, outer->kind, outer->level);
}

/* ---- notes ---- */

/* The element that holds the whole note: the innermost block around its label that has no text yet,
 * or the division around that where it is the note's own ("sdfootnote3"). */
static struct frame *find_holder(struct reader *r)
{
	struct frame *holder = NULL;

	for (int i = r->depth; i > 0; i--) {
		struct frame *f = &r->frames[i];
		bool block = f->role == PARAGRAPH || f->role == ITEM || f->role == GROUP ||
			     f->role == CELL || f->role == FURNITURE;
		if (f->text != r->w.to->len || (holder != NULL && !f->numbered_note))
			break;
		if (block)
			holder = f;
	}
	return holder;
}

static void look_for_note(struct reader *r, const struct feit_element *e)
{
	struct feit_str id = feit_page_id(e);
	uint32_t i = id.len > 0 ? feit_name_find(&r->notes.names, id) : UINT32_MAX;

	if (i >= r->notes.n || r->notes.labels[i].len == 0 || r->note_depth > 0)
		return;
	struct feit_str label = r->notes.labels[i];
	r->notes.labels[i] = nothing; /* a note stands once */
	struct frame *holder = find_holder(r);
	if (holder != NULL) {
		holder->note = true;
		r->note_depth = (int)(holder - r->frames);
		feit_begin_note(&r->w, label, false);
		r->fresh = label;
	}
}

static void open_link(struct reader *r, struct frame *f, const struct feit_element *e)
{
	const struct feit_page_link *l = NULL;

	if (feit_page_target(e).len > 0 && r->next_link < r->notes.n_links)
		l = &r->notes.links[r->next_link++];
	if (l != NULL &&
	    (l->anchor || (r->note_depth > 0 && l->label.len > 0 &&
			   (r->fresh.len > 0 || (unsigned char)l->label.ptr[0] > 0x7f)))) {
		f->dropped = true;
		f->value = l->anchor ? l->label : nothing;
		r->dropping++;
		return;
	}
	struct feit_str href = feit_attr(e, "href");
	if (href.len > 0 && href.ptr[0] != '#') {
		f->mark_waits = true;
		f->value = feit_attr_copy(r->doc->arena, href);
		r->waiting++;
	}
}

static void close_link(struct reader *r, const struct frame *f)
{
	if (!f->dropped)
		return;
	r->dropping--;
	if (f->value.len > 0)
		feit_write_anchor(&r->w, f->value);
}

/* ---- elements ---- */

static void open_element(struct reader *r, struct frame *f, const struct feit_element *e)
{
	switch (f->role) {
	case GROUP:
	case FURNITURE:
		f->furniture |= f->role == FURNITURE || is_furniture(e);
		open_group(r, f);
		break;
	case LIST:
		f->furniture |= is_furniture(e);
		open_group(r, f);
		r->lists += r->lists < 20;
		break;
	case PARAGRAPH:
		set_block(r, f, FEIT_PARAGRAPH, 0);
		break;
	case HEADING:
		set_block(r, f, FEIT_HEADING, (uint8_t)(e->name.ptr[1] - '0'));
		break;
	case CAPTION:
		set_block(r, f, FEIT_CAPTION, 0);
		break;
	case ITEM:
		f->kind = f->furniture ? FEIT_FURNITURE : FEIT_LIST_ITEM;
		f->level = r->lists;
		f->first = true;
		feit_write_block(&r->w, f->kind, f->level);
		break;
	case BREAK:
		feit_write_gap(&r->w);
		break;
	case SUPER:
	case SUB:
		f->mark_waits = true;
		r->waiting++;
		break;
	case LINK:
		open_link(r, f, e);
		break;
	case TABLE:
		feit_write_block(&r->w, FEIT_PARAGRAPH, 0);
		r->tables++;
		break;
	case ROW:
		if (r->w.tables < r->tables)
			feit_begin_table(&r->w);
		feit_write_row(&r->w);
		break;
	case CELL:
		feit_write_cell(&r->w, to_number(feit_attr(e, "colspan")),
				to_number(feit_attr(e, "rowspan")));
		break;
	default:
		break;
	}
}

static void close_mark(struct reader *r, struct frame *f)
{
	if (f->mark_waits)
		r->waiting--;
	if (f->mark != SIZE_MAX)
		feit_close_mark(&r->w, f->mark);
	f->mark_waits = false;
}

static void close_element(struct reader *r, struct frame *f)
{
	close_mark(r, f);
	if (f->note) {
		feit_end_note(&r->w);
		r->note_depth = 0;
		r->fresh = nothing;
	}
	switch (f->role) {
	case LIST:
		r->lists -= r->lists > 0;
		close_block(r, f);
		break;
	case GROUP:
	case FURNITURE:
	case PARAGRAPH:
	case HEADING:
	case CAPTION:
	case ITEM:
		close_block(r, f);
		break;
	case LINK:
		close_link(r, f);
		break;
	case WORD:
	case BREAK:
		feit_write_gap(&r->w);
		break;
	case TABLE:
		if (r->w.tables == r->tables)
			feit_end_table(&r->w);
		r->tables--;
		break;
	default:
		break;
	}
}

/* ---- what the parser calls ---- */

static void on_start(void *context, const struct feit_element *e)
{
	struct reader *r = context;
	uint8_t role = find_role(e->name);

	if (role == LINK && r->skip > 0 && feit_page_target(e).len > 0)
		r->next_link += r->next_link < r->notes.n_links;
	if (r->skip > 0 || role == SKIP || is_hidden(e)) {
		if (r->skip == 0 && role == LINK && feit_page_target(e).len > 0)
			r->next_link++;
		r->skip++;
		return;
	}
	const struct frame *outer = &r->frames[r->depth];
	struct frame *f = &r->frames[++r->depth];
	*f = (struct frame){.role = role,
			    .kind = outer->kind,
			    .level = outer->level,
			    .leaf = outer->leaf,
			    .furniture = outer->furniture,
			    .mark = SIZE_MAX,
			    .text = (uint32_t)r->w.to->len};
	if (role == INLINE && has_word(feit_attr(e, "class"), "ol"))
		f->role = WORD;
	struct feit_str id = feit_page_id(e);
	f->numbered_note =
	    feit_called_note(e) && id.len > 0 && (unsigned)(id.ptr[id.len - 1] - '0') < 10;
	if (role == META)
		feit_identify_meta(r->doc, feit_attr(e, "name"), feit_attr(e, "content"));
	r->in_title = role == TITLE;
	look_for_note(r, e);
	open_element(r, f, e);
}

static void on_end(void *context)
{
	struct reader *r = context;

	if (r->skip > 0) {
		r->skip--;
		return;
	}
	if (r->depth == 0)
		return;
	close_element(r, &r->frames[r->depth]);
	r->depth--;
	r->in_title = false;
}

/* Bytes of the printed label at the start of a note's text: "3", "3.", "[3] "; 0 when it is none.
 */
static size_t printed_label(struct feit_str text, struct feit_str label)
{
	size_t at = 0;

	while (at < text.len && strchr(" \n\t\r[(", text.ptr[at]) != NULL && text.ptr[at] != '\0')
		at++;
	if (!feit_str_starts(feit_str_cut(text, at, text.len), label))
		return 0;
	at += label.len;
	if (at < text.len && ((unsigned)(text.ptr[at] - '0') < 10 || text.ptr[at] == ','))
		return 0;
	while (at < text.len && strchr("]).:", text.ptr[at]) != NULL && text.ptr[at] != '\0')
		at++;
	return at;
}

static bool is_blank_text(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] > ' ')
			return false;
	return true;
}

static void open_waiting_marks(struct reader *r)
{
	for (int i = 1; i <= r->depth && r->waiting > 0; i++) {
		struct frame *f = &r->frames[i];
		if (!f->mark_waits)
			continue;
		uint8_t kind = f->role == SUPER ? FEIT_MARK_SUPER
			       : f->role == SUB ? FEIT_MARK_SUB
						: FEIT_MARK_LINK;
		f->mark = feit_open_mark(&r->w, kind, f->value);
		f->mark_waits = false;
		r->waiting--;
	}
}

static void on_text(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len)
{
	struct reader *r = context;

	if (r->skip > 0 || r->dropping > 0)
		return;
	if (r->in_title) {
		size_t room = sizeof r->title - r->n_title, n = bytes.len < room ? bytes.len : 0;
		memcpy(r->title + r->n_title, bytes.ptr, n);
		r->n_title += n;
		return;
	}
	bool blank = is_blank_text(bytes);
	if (r->fresh.len > 0 && !blank) {
		size_t n = printed_label(bytes, r->fresh);
		r->fresh = nothing;
		bytes = feit_str_cut(bytes, n, bytes.len);
		if (source != FEIT_NONE && source_len >= n) {
			source += (uint32_t)n;
			source_len -= (uint32_t)n;
		}
		blank = is_blank_text(bytes);
	}
	if (r->waiting > 0 && !blank)
		open_waiting_marks(r);
	feit_write(&r->w, bytes, source, source_len);
}

/* ---- whole files ---- */

/* The name of the first element, "" where there is none near. */
static struct feit_str first_element(struct feit_str s)
{
	for (size_t i = 0; i + 1 < s.len; i++) {
		size_t end = i + 1;
		if (s.ptr[i] != '<' || (unsigned)((s.ptr[end] | 0x20) - 'a') >= 26)
			continue;
		while (end < s.len && strchr(" \t\r\n/>", s.ptr[end]) == NULL)
			end++;
		return feit_str_cut(s, i + 1, end);
	}
	return nothing;
}

static bool is_one_of(struct feit_str name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (name.len == strlen(*names) && strncasecmp(name.ptr, *names, name.len) == 0)
			return true;
	return false;
}

static int sniff(struct feit_str bytes)
{
	static const char *const sure[] = {"html", "head", "body", "meta", "title", NULL};
	static const char *const likely[] = {"p", "div", "h1", "h2", "table", "ul", NULL};
	struct feit_str head = feit_str_cut(bytes, 0, bytes.len < 4000 ? bytes.len : 4000);
	size_t at = feit_str_starts(head, FEIT_STR("\xef\xbb\xbf")) ? 3 : 0;

	while (at < head.len && (unsigned char)head.ptr[at] <= ' ')
		at++;
	if (at == head.len || head.ptr[at] != '<')
		return 0;
	struct feit_str name = first_element(head);
	int score = is_one_of(name, sure) ? 60 : is_one_of(name, likely) ? 20 : 0;
	if (score > 0 && memmem(head.ptr, head.len, "\n##", 3) != NULL)
		return 0; /* Markdown behind a line of HTML */
	return score;
}

static enum feit_status read_html(struct feit_doc *doc, struct feit_str bytes,
				  struct feit_error *err)
{
	static const struct feit_sax sax = {on_start, on_end, on_text};
	struct reader *r = feit_alloc(doc->arena, sizeof *r);

	r->doc = doc;
	r->frames[0].kind = FEIT_PARAGRAPH;
	feit_writer_start(&r->w, doc, bytes.len / 2);
	bytes = feit_writer_decode(&r->w, bytes);
	enum feit_status status = feit_find_page_notes(doc, bytes, &r->notes, err);
	if (status != FEIT_OK)
		return status;
	status = feit_parse_html(doc->options, bytes, doc->path, &sax, r, err);
	if (status != FEIT_OK)
		return status;
	feit_writer_finish(&r->w);
	feit_identify(doc, &doc->raw.identity.title, (struct feit_str){r->title, r->n_title},
		      "metadata");
	return FEIT_OK;
}

const struct feit_format feit_format_html = {"html", "text/html", sniff, read_html};
