/* odt.c - OpenDocument text (ISO/IEC 26300), packed or flat: notes, headings, lists, tables. */
#include "ingest/identity.h"
#include "ingest/ingest.h"
#include "ingest/names.h"
#include "ingest/sax.h"
#include "ingest/writer.h"
#include "ingest/zip.h"

enum role {
	INLINE,
	SKIP, /* not text: deleted passages, comments, sources of indexes */
	BODY, /* text starts to count here */
	STYLE,
	STYLE_TEXT,
	PARAGRAPH,
	HEADING,
	SPAN,
	LIST,
	ITEM,
	INDEX,
	SPACE, /* a blank that is an element */
	LINK,
	NOTE,
	CITATION,
	NOTE_BODY,
	TABLE,
	ROW,
	CELL,
	META_TITLE,
};

struct element {
	const char *prefix, *name;
	uint8_t role;
};

static const struct element elements[] = {
    {"text", "p", PARAGRAPH},
    {"text", "h", HEADING},
    {"text", "span", SPAN},
    {"text", "s", SPACE},
    {"text", "tab", SPACE},
    {"text", "line-break", SPACE},
    {"text", "number", SPACE},
    {"text", "a", LINK},
    {"text", "list", LIST},
    {"text", "list-item", ITEM},
    {"text", "list-header", ITEM},
    {"text", "note", NOTE},
    {"text", "note-citation", CITATION},
    {"text", "note-body", NOTE_BODY},
    {"text", "tracked-changes", SKIP},
    {"text", "table-of-content", INDEX},
    {"text", "illustration-index", INDEX},
    {"text", "table-index", INDEX},
    {"text", "alphabetical-index", INDEX},
    {"text", "bibliography", INDEX},
    {"text", "table-of-content-source", SKIP},
    {"text", "illustration-index-source", SKIP},
    {"text", "table-index-source", SKIP},
    {"text", "alphabetical-index-source", SKIP},
    {"text", "bibliography-source", SKIP},
    {"text", "ruby-text", SKIP},
    {"text", "sequence-decls", SKIP},
    {"text", "variable-decls", SKIP},
    {"text", "user-field-decls", SKIP},
    {"table", "table", TABLE},
    {"table", "table-row", ROW},
    {"table", "table-cell", CELL},
    {"table", "covered-table-cell", CELL},
    {"table", "title", SKIP},
    {"table", "desc", SKIP},
    {"office", "text", BODY},
    {"office", "annotation", SKIP},
    {"office", "annotation-end", SKIP},
    {"office", "forms", SKIP},
    {"office", "master-styles", SKIP},
    {"office", "scripts", SKIP},
    {"office", "settings", SKIP},
    {"office", "binary-data", SKIP},
    {"svg", "title", SKIP},
    {"svg", "desc", SKIP},
    {"style", "style", STYLE},
    {"style", "text-properties", STYLE_TEXT},
    {"dc", "title", META_TITLE},
};

struct style {
	uint8_t kind; /* FEIT_HEADING, FEIT_CAPTION, FEIT_PARAGRAPH */
	uint8_t mark; /* FEIT_MARK_SUPER, FEIT_MARK_SUB; 0xff = none */
};

enum { NO_MARK = 0xff, MOST_REPEATED = 64 };

struct frame {
	uint8_t role, kind, level;
	bool first; /* ITEM: its first paragraph has not ended yet */
	size_t mark;
};

struct reader {
	struct feit_doc *doc;
	struct feit_writer w;
	struct frame frames[FEIT_MAX_DEPTH + 2];
	int depth, skip;
	bool in_body, index;
	uint8_t list;            /* lists inside one another */
	struct feit_names names; /* of styles; the same index in `styles` */
	struct style *styles;
	size_t n_styles, styles_cap;
	uint32_t style; /* being read */
	bool capturing;
	char captured[1000];
	size_t n_captured;
};

static const struct feit_str nothing = {NULL, 0};

static uint8_t find_role(const struct feit_element *e)
{
	for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
		if (feit_str_is(e->name, elements[i].name) &&
		    feit_str_is(e->prefix, elements[i].prefix))
			return elements[i].role;
	return INLINE;
}

/* ---- styles ---- */

static bool has(struct feit_str s, const char *part)
{
	return s.len > 0 && memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

static const struct style *find_style(const struct reader *r, struct feit_str name)
{
	uint32_t i = feit_name_find(&r->names, name);

	return i < r->n_styles ? &r->styles[i] : NULL;
}

static uint8_t kind_by_name(struct feit_str name)
{
	if (feit_str_is(name, "Title") || feit_str_is(name, "Subtitle"))
		return FEIT_HEADING;
	if (feit_str_is(name, "Caption") || feit_str_is(name, "Table") ||
	    feit_str_is(name, "Illustration") || feit_str_is(name, "Figure"))
		return FEIT_CAPTION;
	return FEIT_PARAGRAPH;
}

/* Styles made for one paragraph ("P4") say which named style they come from. */
static void add_style(struct reader *r, const struct feit_element *e)
{
	struct feit_str name = feit_attr(e, "name"), parent = feit_attr(e, "parent-style-name");
	const struct style *from = find_style(r, parent);
	uint8_t kind = kind_by_name(name);

	if (kind == FEIT_PARAGRAPH)
		kind = from != NULL ? from->kind : kind_by_name(parent);
	struct style style = {kind, from ? from->mark : NO_MARK};
	r->style = feit_name_add(&r->names, r->doc->arena, name);
	while (r->style != FEIT_NONE && r->n_styles <= r->style)
		FEIT_PUSH(r->doc->arena, r->styles, r->n_styles, r->styles_cap);
	if (r->style != FEIT_NONE)
		r->styles[r->style] = style;
}

/* text-position="super 58%", "sub", "33% 58%". */
static void read_text_style(struct reader *r, const struct feit_element *e)
{
	struct feit_str position = feit_attr(e, "text-position");

	if (r->style >= r->n_styles || position.len == 0)
		return;
	uint8_t *mark = &r->styles[r->style].mark;
	if (has(position, "super"))
		*mark = FEIT_MARK_SUPER;
	else if (has(position, "sub") || position.ptr[0] == '-')
		*mark = FEIT_MARK_SUB;
	else if (position.ptr[0] >= '1' && position.ptr[0] <= '9')
		*mark = FEIT_MARK_SUPER;
}

/* ---- text ---- */

static uint32_t to_number(struct feit_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len && i < 6 && (unsigned)(s.ptr[i] - '0') < 10; i++)
		n = 10 * n + (uint32_t)(s.ptr[i] - '0');
	return n;
}

static void open_paragraph(struct reader *r, struct frame *f, const struct feit_element *e)
{
	struct frame *outer = f - 1;
	const struct style *s = find_style(r, feit_attr(e, "style-name"));
	uint8_t kind = s != NULL ? s->kind : kind_by_name(feit_attr(e, "style-name"));

	f->kind = kind;
	f->level = kind == FEIT_HEADING;
	if (f->role == HEADING) {
		uint32_t level = to_number(feit_attr(e, "outline-level"));
		f->kind = FEIT_HEADING;
		f->level = level > 0 && level < 10 ? (uint8_t)level : 1;
	} else if (outer->role == ITEM && outer->first) {
		outer->first = false;
		f->kind = FEIT_LIST_ITEM;
		f->level = r->list;
	}
	if (r->index)
		f->kind = FEIT_FURNITURE;
	feit_write_block(&r->w, f->kind, f->level);
}

static void open_cell(struct reader *r, const struct feit_element *e)
{
	uint32_t n = to_number(feit_attr(e, "number-columns-repeated"));

	for (n = n > MOST_REPEATED ? MOST_REPEATED : n; n > 1; n--)
		feit_write_cell(&r->w, 1, 1); /* empty ones in front; a repeated text counts once */
	feit_write_cell(&r->w, 1, 1);
}

static void open_span(struct reader *r, struct frame *f, const struct feit_element *e)
{
	const struct style *s = find_style(r, feit_attr(e, "style-name"));

	if (s != NULL && s->mark != NO_MARK)
		f->mark = feit_open_mark(&r->w, s->mark, nothing);
}

static void start_capture(struct reader *r)
{
	r->capturing = true;
	r->n_captured = 0;
}

static struct feit_str end_capture(struct reader *r)
{
	r->capturing = false;
	return feit_attr_copy(r->doc->arena, (struct feit_str){r->captured, r->n_captured});
}

static void open_element(struct reader *r, struct frame *f, const struct feit_element *e)
{
	switch (f->role) {
	case PARAGRAPH:
	case HEADING:
		open_paragraph(r, f, e);
		break;
	case SPAN:
		open_span(r, f, e);
		break;
	case LINK:
		if (feit_attr(e, "href").len > 0)
			f->mark =
			    feit_open_mark(&r->w, FEIT_MARK_LINK,
					   feit_attr_copy(r->doc->arena, feit_attr(e, "href")));
		break;
	case LIST:
		r->list += r->list < 20;
		break;
	case ITEM:
		f->first = true;
		break;
	case INDEX:
		r->index = true;
		break;
	case SPACE:
		feit_write_gap(&r->w);
		break;
	case NOTE:
		feit_begin_note(&r->w, nothing, true);
		break;
	case TABLE:
		feit_begin_table(&r->w);
		break;
	case ROW:
		feit_write_row(&r->w);
		break;
	case CELL:
		open_cell(r, e);
		break;
	default:
		break;
	}
}

static void close_element(struct reader *r, const struct frame *f)
{
	const struct frame *outer = f - 1;

	switch (f->role) {
	case PARAGRAPH:
	case HEADING:
		feit_write_block(&r->w, outer->kind, outer->level);
		break;
	case SPAN:
	case LINK:
		if (f->mark != SIZE_MAX)
			feit_close_mark(&r->w, f->mark);
		break;
	case LIST:
		r->list -= r->list > 0;
		break;
	case INDEX:
		r->index = false;
		break;
	case SPACE:
		feit_write_gap(&r->w);
		break;
	case NOTE:
		feit_end_note(&r->w);
		break;
	case TABLE:
		feit_end_table(&r->w);
		break;
	default:
		break;
	}
}

/* ---- what the parser calls ---- */

static void on_start(void *context, const struct feit_element *e)
{
	struct reader *r = context;

	if (r->skip > 0) {
		r->skip++;
		return;
	}
	uint8_t role = find_role(e);
	if (role == SKIP) {
		r->skip = 1;
		return;
	}
	const struct frame *outer = &r->frames[r->depth];
	struct frame *f = &r->frames[++r->depth];
	*f = (struct frame){role, outer->kind, outer->level, false, SIZE_MAX};
	if (role == BODY)
		r->in_body = true;
	else if (role == STYLE)
		add_style(r, e);
	else if (role == STYLE_TEXT)
		read_text_style(r, e);
	else if (role == META_TITLE || role == CITATION)
		start_capture(r);
	else if (r->in_body)
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
	const struct frame *f = &r->frames[r->depth];
	if (f->role == BODY)
		r->in_body = false;
	else if (f->role == META_TITLE)
		feit_identify(r->doc, &r->doc->raw.identity.title, end_capture(r), "metadata");
	else if (f->role == CITATION)
		feit_note_label(&r->w, end_capture(r));
	else if (r->in_body)
		close_element(r, f);
	r->depth--;
}

static void on_text(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len)
{
	struct reader *r = context;

	if (r->skip > 0)
		return;
	if (r->capturing) {
		size_t room = sizeof r->captured - r->n_captured;
		size_t n = bytes.len < room ? bytes.len : 0;
		memcpy(r->captured + r->n_captured, bytes.ptr, n);
		r->n_captured += n;
	} else if (r->in_body) {
		uint8_t role = r->frames[r->depth].role;
		if (role != ITEM && role != LIST && role != TABLE && role != ROW && role != BODY)
			feit_write(&r->w, bytes, source, source_len);
	}
}

/* ---- whole files ---- */

static int sniff(struct feit_str bytes)
{
	struct feit_str head = feit_str_cut(bytes, 0, bytes.len < 1000 ? bytes.len : 1000);

	if (!feit_is_zip(bytes))
		return has(head, "<office:document ") ? 80 : 0;
	if (has(head, "mimetypeapplication/vnd.oasis.opendocument.text"))
		return 80;
	return feit_zip_names(bytes, "content.xml") ? 40 : 0;
}

static enum feit_status parse(struct reader *r, const struct feit_member *m, struct feit_error *err)
{
	static const struct feit_sax sax = {on_start, on_end, on_text};
	struct feit_str name =
	    feit_format(r->doc->arena, FEIT_PRI ": %s", FEIT_ARG(r->doc->path), m->name);

	if (m->bytes.ptr == NULL)
		return FEIT_OK;
	r->w.member = m->index;
	r->depth = r->skip = 0;
	return feit_parse_xml(r->doc->options, m->bytes, m->index ? name : r->doc->path, &sax, r,
			      err);
}

static enum feit_status read_package(struct reader *r, struct feit_str bytes,
				     struct feit_error *err)
{
	struct feit_member m[] = {
	    {.name = "content.xml"},
	    {.name = "styles.xml"},
	    {.name = "meta.xml"},
	    {.name = "META-INF/manifest.xml"},
	};
	enum feit_status status = feit_zip_read(r->doc, bytes, m, sizeof m / sizeof m[0], err);

	if (status != FEIT_OK)
		return status;
	if (has(m[3].bytes, "encryption-data"))
		return feit_fail(err, FEIT_FAILED,
				 FEIT_PRI ": the document is encrypted; save it without password",
				 FEIT_ARG(r->doc->path));
	if (m[0].bytes.ptr == NULL)
		return feit_fail(err, FEIT_FAILED, FEIT_PRI ": an archive without content.xml",
				 FEIT_ARG(r->doc->path));
	feit_writer_start(&r->w, r->doc, m[0].bytes.len / 2);
	status = parse(r, &m[1], err);
	if (status == FEIT_OK)
		status = parse(r, &m[2], err);
	return status == FEIT_OK ? parse(r, &m[0], err) : status;
}

static enum feit_status read_odt(struct feit_doc *doc, struct feit_str bytes,
				 struct feit_error *err)
{
	struct reader *r = feit_alloc(doc->arena, sizeof *r);
	enum feit_status status;

	r->doc = doc;
	r->frames[0].kind = FEIT_PARAGRAPH;
	if (feit_is_zip(bytes)) {
		status = read_package(r, bytes, err);
	} else {
		struct feit_member flat = {.name = "", .bytes = bytes};
		feit_writer_start(&r->w, doc, bytes.len / 2);
		status = parse(r, &flat, err);
	}
	if (status == FEIT_OK)
		feit_writer_finish(&r->w);
	return status;
}

const struct feit_format feit_format_odt = {"odt", "application/vnd.oasis.opendocument.text", sniff,
					    read_odt};
