/* docx.c - Word documents (ECMA-376): footnotes, headings by style, lists, tables, changes
 * accepted. */
#include "ingest/identity.h"
#include "ingest/ingest.h"
#include "ingest/names.h"
#include "ingest/sax.h"
#include "ingest/writer.h"
#include "ingest/zip.h"

enum role {
	INLINE,
	SKIP, /* deleted and moved passages, field codes, second copies */
	PARAGRAPH,
	P_STYLE,
	OUTLINE,
	NUMBERED,
	NUMBERED_AT,
	RUN,
	RAISED,
	HIDDEN,
	TEXT,
	GAP,
	HYPHEN,
	FOOT_REF,
	END_REF,
	FOOT_BODY,
	END_BODY,
	HYPERLINK,
	TABLE,
	ROW,
	CELL,
	SPAN,
	MERGED,
	GALLERY, /* a table of contents says so */
	STYLE,
	STYLE_NAME,
	BASED_ON,
	RELATION,
	DOC_TITLE,
};

struct element {
	const char *name; /* as in "w:p"; the prefix is part of it */
	uint8_t role;
};

static const struct element elements[] = {
    {"w:p", PARAGRAPH},
    {"w:r", RUN},
    {"w:t", TEXT},
    {"m:t", TEXT},
    {"w:pStyle", P_STYLE},
    {"w:outlineLvl", OUTLINE},
    {"w:numPr", NUMBERED},
    {"w:ilvl", NUMBERED_AT},
    {"w:vertAlign", RAISED},
    {"w:vanish", HIDDEN},
    {"w:tab", GAP},
    {"w:br", GAP},
    {"w:cr", GAP},
    {"w:noBreakHyphen", HYPHEN},
    {"w:footnoteReference", FOOT_REF},
    {"w:endnoteReference", END_REF},
    {"w:footnote", FOOT_BODY},
    {"w:endnote", END_BODY},
    {"w:hyperlink", HYPERLINK},
    {"w:tbl", TABLE},
    {"w:tr", ROW},
    {"w:tc", CELL},
    {"w:gridSpan", SPAN},
    {"w:vMerge", MERGED},
    {"w:docPartGallery", GALLERY},
    {"w:del", SKIP},
    {"w:moveFrom", SKIP},
    {"w:instrText", SKIP},
    {"w:delText", SKIP},
    {"w:pPrChange", SKIP},
    {"w:rPrChange", SKIP},
    {"w:tblPrChange", SKIP},
    {"w:tcPrChange", SKIP},
    {"w:tabs", SKIP},
    {"mc:Fallback", SKIP},
    {"w:style", STYLE},
    {"w:name", STYLE_NAME},
    {"w:basedOn", BASED_ON},
    {"Relationship", RELATION},
    {"dc:title", DOC_TITLE},
};

struct style {
	uint8_t kind, level;
	bool list;
};

struct frame {
	uint8_t role;
	bool contents; /* inside a table of contents */
	size_t mark;
};

struct reader {
	struct feit_doc *doc;
	struct feit_writer w;
	struct frame frames[FEIT_MAX_DEPTH + 2];
	int depth, skip;
	struct feit_names style_names, relation_names, note_names;
	struct style *styles;
	size_t n_styles, styles_cap;
	struct feit_str *targets;
	size_t n_targets, targets_cap;
	struct feit_str *labels; /* of notes, by their index in note_names */
	size_t n_labels, labels_cap;
	uint32_t n_footnotes, n_endnotes;
	/* the paragraph, run and cell being read */
	uint8_t kind, level;
	uint8_t raised; /* enum feit_mark_kind, NO_MARK = none */
	bool hidden;
	bool in_text, in_style;
	uint32_t style;
	bool own_mark; /* the text of this run is the printed label of a note */
	bool capturing;
	char captured[1000];
	size_t n_captured;
};

enum { NO_MARK = 0xff };

static const struct feit_str nothing = {NULL, 0};

static uint8_t find_role(const struct feit_element *e)
{
	for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
		const char *name = elements[i].name;
		size_t n = e->prefix.len;
		if (n > 0 ? strncmp(name, e->prefix.ptr, n) == 0 && name[n] == ':' &&
				feit_str_is(e->name, name + n + 1)
			  : feit_str_is(e->name, name))
			return elements[i].role;
	}
	return INLINE;
}

static uint32_t to_number(struct feit_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len && i < 6 && (unsigned)(s.ptr[i] - '0') < 10; i++)
		n = 10 * n + (uint32_t)(s.ptr[i] - '0');
	return n;
}

static bool is_off(const struct feit_element *e)
{
	struct feit_str v = feit_attr(e, "val");

	return feit_str_is(v, "0") || feit_str_is(v, "false") || feit_str_is(v, "off");
}

/* ---- styles and relations ---- */

static void add_style(struct reader *r, const struct feit_element *e)
{
	r->style = feit_name_add(&r->style_names, r->doc->arena, feit_attr(e, "styleId"));
	if (r->style == FEIT_NONE)
		return;
	while (r->n_styles <= r->style)
		FEIT_PUSH(r->doc->arena, r->styles, r->n_styles, r->styles_cap)->kind =
		    FEIT_PARAGRAPH;
}

static bool starts(struct feit_str s, const char *head)
{
	return s.len >= strlen(head) && strncasecmp(s.ptr, head, strlen(head)) == 0;
}

/* Ids of styles are in the user's language ("Kop1"); the built-in names are English everywhere. */
static void name_style(struct reader *r, struct feit_str name)
{
	if (r->style >= r->n_styles)
		return;
	struct style *s = &r->styles[r->style];
	if (starts(name, "heading ") && name.len == 9) {
		s->kind = FEIT_HEADING;
		s->level = (uint8_t)to_number(feit_str_cut(name, 8, 9));
	} else if (starts(name, "title") && name.len == 5) {
		s->kind = FEIT_HEADING;
		s->level = 1;
	} else if (starts(name, "caption")) {
		s->kind = FEIT_CAPTION;
	} else if (starts(name, "toc ")) {
		s->kind = FEIT_FURNITURE;
	} else if (starts(name, "list ")) {
		s->kind = FEIT_LIST_ITEM;
	}
}

/* A style is its parent's kind until it says otherwise; parents stand first in most files. */
static void inherit_style(struct reader *r, struct feit_str parent)
{
	uint32_t from = feit_name_find(&r->style_names, parent);

	if (r->style < r->n_styles && from < r->n_styles &&
	    r->styles[r->style].kind == FEIT_PARAGRAPH)
		r->styles[r->style] = r->styles[from];
}

static void style_outline(struct reader *r, uint32_t level)
{
	if (r->style < r->n_styles && level < 9) {
		r->styles[r->style].kind = FEIT_HEADING;
		r->styles[r->style].level = (uint8_t)(level + 1);
	}
}

static void add_relation(struct reader *r, const struct feit_element *e)
{
	uint32_t i = feit_name_add(&r->relation_names, r->doc->arena, feit_attr(e, "Id"));

	if (i == FEIT_NONE)
		return;
	while (r->n_targets <= i)
		FEIT_PUSH(r->doc->arena, r->targets, r->n_targets, r->targets_cap);
	r->targets[i] = feit_attr_copy(r->doc->arena, feit_attr(e, "Target"));
}

/* ---- paragraphs and runs ---- */

static void set_kind(struct reader *r, uint8_t kind, uint8_t level)
{
	const struct frame *f = &r->frames[r->depth];

	r->kind = f->contents ? FEIT_FURNITURE : kind;
	r->level = level;
	feit_write_block(&r->w, r->kind, level);
}

static void apply_style(struct reader *r, const struct feit_element *e)
{
	uint32_t i = feit_name_find(&r->style_names, feit_attr(e, "val"));

	if (i < r->n_styles)
		set_kind(r, r->styles[i].kind, r->styles[i].level);
}

static struct feit_str roman(struct feit_arena *a, uint32_t n)
{
	static const char *const tens[] = {"",  "x",  "xx",  "xxx",  "xl",
					   "l", "lx", "lxx", "lxxx", "xc"};
	static const char *const ones[] = {"",  "i",  "ii",  "iii",  "iv",
					   "v", "vi", "vii", "viii", "ix"};

	return n < 100 ? feit_format(a, "%s%s", tens[n / 10], ones[n % 10])
		       : feit_format(a, "%u", n);
}

/* Ids are not printed numbers: notes are numbered in the order of their anchors. */
static void refer(struct reader *r, const struct feit_element *e, bool endnote)
{
	struct feit_arena *a = r->doc->arena;
	struct feit_str key =
	    feit_format(a, "%c" FEIT_PRI, endnote ? 'e' : 'f', FEIT_ARG(feit_attr(e, "id")));
	uint32_t i = feit_name_add(&r->note_names, a, key);

	if (i == FEIT_NONE)
		return;
	while (r->n_labels <= i)
		FEIT_PUSH(a, r->labels, r->n_labels, r->labels_cap);
	r->own_mark = feit_str_is(feit_attr(e, "customMarkFollows"), "1");
	if (r->labels[i].len == 0)
		r->labels[i] = r->own_mark ? FEIT_STR("*")
			       : endnote   ? roman(a, ++r->n_endnotes)
					   : feit_format(a, "%u", ++r->n_footnotes);
	feit_write_anchor(&r->w, r->labels[i]);
}

static void open_note(struct reader *r, struct frame *f, const struct feit_element *e, bool endnote)
{
	struct feit_str key = feit_format(r->doc->arena, "%c" FEIT_PRI, endnote ? 'e' : 'f',
					  FEIT_ARG(feit_attr(e, "id")));
	uint32_t i = feit_name_find(&r->note_names, key);

	if (i >= r->n_labels) { /* separators, and notes that nothing refers to */
		r->depth--;
		r->skip = 1;
		return;
	}
	f->mark = 0;
	feit_begin_note(&r->w, r->labels[i], false);
}

static void open_link(struct reader *r, struct frame *f, const struct feit_element *e)
{
	uint32_t i = feit_name_find(&r->relation_names, feit_attr(e, "id"));

	if (i < r->n_targets)
		f->mark = feit_open_mark(&r->w, FEIT_MARK_LINK, r->targets[i]);
}

static void open_text(struct reader *r, struct frame *f)
{
	r->in_text = !r->hidden && !r->own_mark;
	if (r->in_text && r->raised != NO_MARK)
		f->mark = feit_open_mark(&r->w, r->raised, nothing);
}

static void raise_run(struct reader *r, const struct feit_element *e)
{
	struct feit_str v = feit_attr(e, "val");

	r->raised = feit_str_is(v, "superscript") ? FEIT_MARK_SUPER
		    : feit_str_is(v, "subscript") ? FEIT_MARK_SUB
						  : NO_MARK;
}

static void open_block(struct reader *r, struct frame *f, const struct feit_element *e)
{
	switch (f->role) {
	case PARAGRAPH:
		set_kind(r, FEIT_PARAGRAPH, 0);
		break;
	case P_STYLE:
		apply_style(r, e);
		break;
	case OUTLINE:
		if (to_number(feit_attr(e, "val")) < 9)
			set_kind(r, FEIT_HEADING, (uint8_t)(to_number(feit_attr(e, "val")) + 1));
		break;
	case NUMBERED:
		if (r->kind == FEIT_PARAGRAPH)
			set_kind(r, FEIT_LIST_ITEM, 1);
		break;
	case NUMBERED_AT:
		if (r->kind == FEIT_LIST_ITEM)
			set_kind(r, FEIT_LIST_ITEM,
				 (uint8_t)(to_number(feit_attr(e, "val")) % 20 + 1));
		break;
	case GALLERY:
		if (starts(feit_attr(e, "val"), "Table of Contents"))
			for (int i = r->depth; i > 0 && i > r->depth - 4; i--)
				r->frames[i].contents = true; /* up to the w:sdt that holds it */
		break;
	case TABLE:
		feit_begin_table(&r->w);
		break;
	case ROW:
		feit_write_row(&r->w);
		break;
	case CELL:
		feit_write_cell(&r->w, 1, 1);
		break;
	case SPAN:
		for (uint32_t n = to_number(feit_attr(e, "val")); n > 1 && n <= FEIT_TABLE_COLUMNS;
		     n--)
			r->w.column++;
		break;
	default:
		break;
	}
}

static void open_element(struct reader *r, struct frame *f, const struct feit_element *e)
{
	switch (f->role) {
	case RUN:
		r->raised = NO_MARK;
		r->hidden = r->own_mark = false;
		break;
	case RAISED:
		raise_run(r, e);
		break;
	case HIDDEN:
		r->hidden = f[-2].role == RUN && !is_off(e);
		break;
	case TEXT:
		open_text(r, f);
		break;
	case GAP:
		feit_write_gap(&r->w);
		break;
	case HYPHEN:
		feit_write(&r->w, FEIT_STR("-"), FEIT_NONE, 0);
		break;
	case FOOT_REF:
	case END_REF:
		refer(r, e, f->role == END_REF);
		break;
	case FOOT_BODY:
	case END_BODY:
		open_note(r, f, e, f->role == END_BODY);
		break;
	case HYPERLINK:
		open_link(r, f, e);
		break;
	default:
		open_block(r, f, e);
		break;
	}
}

static void open_style(struct reader *r, const struct frame *f, const struct feit_element *e)
{
	switch (f->role) {
	case STYLE:
		add_style(r, e);
		break;
	case STYLE_NAME:
		name_style(r, feit_attr(e, "val"));
		break;
	case BASED_ON:
		inherit_style(r, feit_attr(e, "val"));
		break;
	case OUTLINE:
		style_outline(r, to_number(feit_attr(e, "val")));
		break;
	case RELATION:
		add_relation(r, e);
		break;
	case DOC_TITLE:
		r->capturing = true;
		break;
	default:
		break;
	}
}

static void close_element(struct reader *r, const struct frame *f)
{
	switch (f->role) {
	case TEXT:
		r->in_text = false;
		/* fall through */
	case HYPERLINK:
		if (f->mark != SIZE_MAX)
			feit_close_mark(&r->w, f->mark);
		break;
	case PARAGRAPH:
		feit_write_block(&r->w, FEIT_PARAGRAPH, 0);
		r->kind = FEIT_PARAGRAPH;
		break;
	case FOOT_BODY:
	case END_BODY:
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
	bool mark_only = r->depth > 0 && r->frames[r->depth].role == INLINE; /* w:rPr > w:del */
	if (role == SKIP && !(mark_only && feit_str_is(e->name, "del"))) {
		r->skip = 1;
		return;
	}
	const struct frame *outer = &r->frames[r->depth];
	struct frame *f = &r->frames[++r->depth];
	*f = (struct frame){role, outer->contents, SIZE_MAX};
	if (r->in_style)
		open_style(r, f, e);
	else
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
	if (!r->in_style)
		close_element(r, f);
	else if (f->role == DOC_TITLE) {
		struct feit_str title = {r->captured, r->n_captured};
		r->capturing = false;
		feit_identify(r->doc, &r->doc->raw.identity.title, title, "metadata");
	}
	r->depth--;
}

static void on_text(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len)
{
	struct reader *r = context;

	if (r->skip > 0)
		return;
	if (r->in_text) {
		feit_write(&r->w, bytes, source, source_len);
	} else if (r->capturing) {
		size_t room = sizeof r->captured - r->n_captured;
		size_t n = bytes.len < room ? bytes.len : 0;
		memcpy(r->captured + r->n_captured, bytes.ptr, n);
		r->n_captured += n;
	}
}

/* ---- whole files ---- */

static int sniff(struct feit_str bytes)
{
	return feit_is_zip(bytes) && feit_zip_names(bytes, "word/document.xml") ? 70 : 0;
}

static enum feit_status parse(struct reader *r, const struct feit_member *m, bool is_style,
			      struct feit_error *err)
{
	static const struct feit_sax sax = {on_start, on_end, on_text};
	struct feit_str name =
	    feit_format(r->doc->arena, FEIT_PRI ": %s", FEIT_ARG(r->doc->path), m->name);

	if (m->bytes.ptr == NULL)
		return FEIT_OK;
	r->w.member = m->index;
	r->depth = r->skip = 0;
	r->in_style = is_style;
	return feit_parse_xml(r->doc->options, m->bytes, name, &sax, r, err);
}

enum { DOCUMENT, FOOTNOTES, ENDNOTES, STYLES, RELATIONS, PROPERTIES, MEMBERS };

static enum feit_status read_docx(struct feit_doc *doc, struct feit_str bytes,
				  struct feit_error *err)
{
	static const uint8_t order[] = {STYLES,   RELATIONS, PROPERTIES,
					DOCUMENT, FOOTNOTES, ENDNOTES};
	struct feit_member m[MEMBERS] = {
	    [DOCUMENT] = {.name = "word/document.xml"},
	    [FOOTNOTES] = {.name = "word/footnotes.xml"},
	    [ENDNOTES] = {.name = "word/endnotes.xml"},
	    [STYLES] = {.name = "word/styles.xml"},
	    [RELATIONS] = {.name = "word/_rels/document.xml.rels"},
	    [PROPERTIES] = {.name = "docProps/core.xml"},
	};
	struct reader *r = feit_alloc(doc->arena, sizeof *r);

	enum feit_status status = feit_zip_read(doc, bytes, m, MEMBERS, err);
	if (status != FEIT_OK)
		return status;
	if (m[DOCUMENT].bytes.ptr == NULL)
		return feit_fail(err, FEIT_FAILED,
				 FEIT_PRI ": an archive without word/document.xml",
				 FEIT_ARG(doc->path));
	r->doc = doc;
	r->kind = FEIT_PARAGRAPH;
	r->raised = NO_MARK;
	feit_writer_start(&r->w, doc, m[DOCUMENT].bytes.len / 4);
	for (size_t i = 0; i < sizeof order && status == FEIT_OK; i++) {
		bool is_style =
		    order[i] == STYLES || order[i] == RELATIONS || order[i] == PROPERTIES;
		status = parse(r, &m[order[i]], is_style, err);
	}
	if (status == FEIT_OK)
		feit_writer_finish(&r->w);
	return status;
}

const struct feit_format feit_format_docx = {
    "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", sniff,
    read_docx};
