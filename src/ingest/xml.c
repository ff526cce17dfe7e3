/* xml.c - the official publications' XML: officiele-publicatie (2010 on), kamerwrk (1995-2009), and
 * what looks like them (handelingen, BWB, CVDR, STOP, Rechtspraak). */
#include "ingest/identity.h"
#include "ingest/ingest.h"
#include "ingest/sax.h"
#include "ingest/writer.h"
#include "ingest/xml_elements.h"

/* An element that is open. */
struct frame {
	uint8_t role, field;
	uint8_t kind, level; /* of the blocks in it */
	bool leaf;           /* it is a block: what stands in it is part of the block */
	bool masthead;
	bool first;            /* ITEM: its first block has not ended yet */
	uint32_t text;         /* where its text starts in the stream */
	size_t mark;           /* SIZE_MAX = none */
	struct feit_str value; /* DATE: the attribute isodatum */
};

enum {
	MAX_CAPTURED = 2000, /* bytes of a note's label or a field of the metadata */
	RECENT = 64          /* elements that are found without a search */
};

struct reader {
	struct feit_doc *doc;
	struct feit_writer w;
	struct frame frames[FEIT_MAX_DEPTH + 2];
	int depth; /* frames[depth] is the innermost */
	int skip;  /* > 0: so many elements deep in one that is no text */
	int meta;  /* > 0: so many elements deep in metadata */
	bool kamerwrk;
	uint8_t section;
	uint32_t tables; /* open <table> elements */
	struct feit_str columns[FEIT_TABLE_COLUMNS];
	uint32_t n_columns;
	uint32_t n_unknown;
	struct feit_str first_unknown;
	struct feit_str dossier, dossier_title;
	struct feit_str meta_name;
	bool capturing; /* text goes to `captured` and not into the document */
	char captured[MAX_CAPTURED];
	size_t n_captured;
	const struct feit_xml_element *recent[RECENT];
};

static const struct feit_str nothing = {NULL, 0};

/* ---- the identity that the text itself tells ---- */

/* The text that was written since `from`, in the current stream. */
static struct feit_str written_since(const struct reader *r, uint32_t from)
{
	const struct feit_stream *s = r->w.to;

	return from < s->len ? feit_str_cut((struct feit_str){s->text, s->len}, from, s->len)
			     : nothing;
}

/* "36 600" and "XVI" stand in elements of their own. */
static void add_to_dossier(struct reader *r, struct feit_str part)
{
	if (r->dossier.len < 60)
		r->dossier = feit_format(r->doc->arena, FEIT_PRI " " FEIT_PRI, FEIT_ARG(r->dossier),
					 FEIT_ARG(part));
}

static void take_field(struct reader *r, const struct frame *f)
{
	struct feit_identity *id = &r->doc->raw.identity;
	struct feit_str text = written_since(r, f->text);

	switch (f->field) {
	case TITLE:
		if (f[-1].field == PARENT)
			r->dossier_title = feit_copy(r->doc->arena, text);
		else if (!f->masthead)
			feit_identify(r->doc, &id->title, text, "heading");
		else if (r->kamerwrk)
			feit_identify_chamber(r->doc, text, "masthead");
		break;
	case SUBTITLE:
		if (f->masthead)
			feit_identify_session(r->doc, text, "masthead");
		break;
	case DOSSIER:
		add_to_dossier(r, text);
		break;
	case NUMBER:
		feit_identify(r->doc, &id->number, text, "masthead");
		break;
	case SESSION:
		feit_identify_session(r->doc, text, "masthead");
		break;
	case CHAMBER:
		feit_identify_chamber(r->doc, text, "masthead");
		break;
	case DATE:
		feit_identify(r->doc, &id->date, f->value, "masthead");
		break;
	default:
		break;
	}
}

/* The element says in an attribute which field it is, or what its value is. */
static void read_field(struct reader *r, struct frame *f, const struct feit_element *e)
{
	struct feit_str holds = feit_attr(e, "inhoud"), law = feit_attr(e, "bwb-id");

	if (f->field == DATE) {
		f->value = feit_attr_copy(r->doc->arena, feit_attr(e, "isodatum"));
		if (f->value.len == 0)
			f->field = NO_FIELD;
	}
	if (feit_str_is(holds, "vergaderjaar"))
		f->field = SESSION;
	else if (feit_str_is(holds, "kameraanduiding"))
		f->field = CHAMBER;
	if (law.len > 0 && r->depth == 1)
		feit_identify(r->doc, &r->doc->raw.identity.identifier, law, "metadata");
}

/* ---- blocks ---- */

static void set_block(struct reader *r, struct frame *f, uint8_t kind)
{
	f->leaf = true;
	f->kind = f->masthead ? FEIT_FURNITURE : kind;
	f->level = f->kind == FEIT_HEADING ? (uint8_t)(r->section + 1) : 0;
	feit_write_block(&r->w, f->kind, f->level);
	f->text = (uint32_t)r->w.to->len;
}

static bool is_body_text(const struct feit_element *e)
{
	return feit_str_is(feit_attr(e, "kopopmaak"), "rom") ||
	       feit_str_is(feit_attr(e, "letat"), "rom");
}

/* The number of a list item and its first paragraph are one block. */
static void open_block(struct reader *r, struct frame *f, uint8_t kind)
{
	const struct frame *outer = f - 1;

	if (outer->role == ITEM && outer->first) {
		feit_write_gap(&r->w);
		f->leaf = true;
	} else {
		set_block(r, f, kind);
	}
}

static void open_group(struct reader *r, struct frame *f)
{
	if (f->leaf && !f->masthead) {
		feit_write_gap(&r->w);
		return;
	}
	f->kind = f->masthead ? FEIT_FURNITURE : FEIT_PARAGRAPH;
	f->level = 0;
	feit_write_block(&r->w, f->kind, 0);
}

static void close_block(struct reader *r, const struct frame *f)
{
	struct frame *outer = &r->frames[r->depth - 1];

	if (outer->role == ITEM && outer->first) {
		outer->first = false;
		outer->kind = outer->masthead ? FEIT_FURNITURE : FEIT_PARAGRAPH;
	}
	if (f->leaf || f->role == GROUP || f->role == SECTION || f->role == MASTHEAD)
		feit_write_block(&r->w, outer->kind, outer->level);
}

/* ---- tables ---- */

static uint32_t to_number(struct feit_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len && i < 6 && (unsigned)(s.ptr[i] - '0') < 10; i++)
		n = 10 * n + (uint32_t)(s.ptr[i] - '0');
	return n;
}

static uint32_t find_column(const struct reader *r, struct feit_str name)
{
	for (uint32_t i = 0; i < r->n_columns; i++)
		if (name.len > 0 && feit_str_eq(r->columns[i], name))
			return i;
	return FEIT_NONE;
}

static void open_cell(struct reader *r, struct frame *f, const struct feit_element *e)
{
	uint32_t a = find_column(r, feit_attr(e, "namest"));
	uint32_t b = find_column(r, feit_attr(e, "nameend"));
	uint32_t columns = a != FEIT_NONE && b != FEIT_NONE && b > a ? b - a + 1 : 1;

	feit_write_cell(&r->w, columns, to_number(feit_attr(e, "morerows")) + 1);
	f->leaf = true;
}

/* The title of a table stands in front of it, so the table's block opens at the first row. */
static void open_row(struct reader *r)
{
	if (r->w.tables < r->tables)
		feit_begin_table(&r->w);
	feit_write_row(&r->w);
}

static void close_table(struct reader *r)
{
	if (r->w.tables == r->tables)
		feit_end_table(&r->w);
	r->tables--;
	r->n_columns = 0;
}

static void name_column(struct reader *r, const struct feit_element *e)
{
	if (r->n_columns < FEIT_TABLE_COLUMNS)
		r->columns[r->n_columns++] = feit_copy(r->doc->arena, feit_attr(e, "colname"));
}

/* ---- elements ---- */

static struct feit_str link_target(struct reader *r, const struct feit_element *e)
{
	static const char *const names[] = {"doc", "dossier", "href", "bwb-id"};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (feit_attr(e, names[i]).len > 0)
			return feit_attr_copy(r->doc->arena, feit_attr(e, names[i]));
	return nothing;
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

static struct feit_str note_number(struct reader *r, const struct feit_element *e)
{
	struct feit_str nr = feit_attr(e, "nr");

	return feit_attr_copy(r->doc->arena, nr.len > 0 ? nr : feit_attr(e, "refid"));
}

/* Whether the element's text is part of the block around it, or blocks of its own. */
static void open_unknown(struct reader *r, struct frame *f, const struct feit_element *e)
{
	if (r->n_unknown++ == 0)
		r->first_unknown = feit_copy(r->doc->arena, e->name);
	f->role = f->leaf ? INLINE : GROUP;
	if (f->role == GROUP)
		open_group(r, f);
}

static void open_mark(struct reader *r, struct frame *f, const struct feit_element *e)
{
	static const uint8_t kinds[ROLES] = {
	    [LINK] = FEIT_MARK_LINK, [SUPER] = FEIT_MARK_SUPER, [SUB] = FEIT_MARK_SUB};

	f->mark =
	    feit_open_mark(&r->w, kinds[f->role], f->role == LINK ? link_target(r, e) : nothing);
}

/* Elements that make blocks, each by its own rule. */
static void open_structure(struct reader *r, struct frame *f, uint8_t kind,
			   const struct feit_element *e)
{
	switch (f->role) {
	case SECTION:
		open_group(r, f);
		r->section += r->section < 8;
		break;
	case HEADING:
		f->masthead |= r->depth == 2; /* "PROVINCIAAL BLAD", above everything */
		set_block(r, f, kind);
		break;
	case BLOCK:
		open_block(r, f, is_body_text(e) ? FEIT_PARAGRAPH : kind);
		break;
	case PHRASE:
		if (f->leaf)
			feit_write_gap(&r->w);
		else
			set_block(r, f, kind);
		break;
	case ITEM:
		set_block(r, f, kind);
		f->leaf = false;
		f->first = true;
		break;
	case TABLE_TITLE:
		set_block(r, f, r->tables > 0 ? FEIT_CAPTION : kind);
		if (r->tables > 0)
			f->field = NO_FIELD;
		break;
	default: /* MASTHEAD, GROUP */
		f->masthead |= f->role == MASTHEAD;
		open_group(r, f);
		break;
	}
}

static void open_element(struct reader *r, struct frame *f, uint8_t kind,
			 const struct feit_element *e)
{
	switch (f->role) {
	case UNKNOWN:
		open_unknown(r, f, e);
		break;
	case INLINE:
	case WORD:
		break;
	case LABEL:
		f->leaf = true;
		break;
	case BREAK:
		feit_write_gap(&r->w);
		break;
	case LINK:
	case SUPER:
	case SUB:
		open_mark(r, f, e);
		break;
	case NOTE:
		feit_begin_note(&r->w, note_number(r, e), true);
		break;
	case NOTE_BODY:
		feit_begin_note(&r->w, note_number(r, e), false);
		break;
	case NOTE_POINT:
		feit_write_anchor(&r->w, note_number(r, e));
		break;
	case NOTE_LABEL:
		start_capture(r);
		break;
	case TABLE:
		open_group(r, f);
		r->tables++;
		break;
	case COLUMN:
		name_column(r, e);
		break;
	case ROW:
		open_row(r);
		break;
	case CELL:
		open_cell(r, f, e);
		break;
	default:
		open_structure(r, f, kind, e);
		break;
	}
}

static void close_element(struct reader *r, struct frame *f)
{
	switch (f->role) {
	case LINK:
	case SUPER:
	case SUB:
		feit_close_mark(&r->w, f->mark);
		break;
	case NOTE:
	case NOTE_BODY:
		feit_end_note(&r->w);
		break;
	case NOTE_LABEL:
		feit_note_label(&r->w, end_capture(r));
		break;
	case TABLE:
		close_table(r);
		break;
	case PHRASE:
		if ((f - 1)->leaf)
			feit_write_gap(&r->w);
		else
			close_block(r, f);
		break;
	case SECTION:
		r->section -= r->section > 0;
		close_block(r, f);
		break;
	case GROUP:
	case BLOCK:
	case MASTHEAD:
	case HEADING:
	case ITEM:
	case TABLE_TITLE:
		close_block(r, f);
		break;
	case LABEL:
	case WORD:
		feit_write_gap(&r->w);
		break;
	default:
		break;
	}
}

/* ---- what the parser calls ---- */

static void start_metadata(struct reader *r, const struct feit_element *e)
{
	r->meta++;
	r->meta_name = feit_format(r->doc->arena, "DCTERMS." FEIT_PRI, FEIT_ARG(e->name));
	start_capture(r);
}

/* A document has few names of elements, again and again. */
static const struct feit_xml_element *known_element(struct reader *r, struct feit_str name)
{
	size_t slot = name.len * 8;

	if (name.len > 0)
		slot += (unsigned char)name.ptr[0] * 2u + (unsigned char)name.ptr[name.len - 1];
	const struct feit_xml_element **at = &r->recent[slot % RECENT];
	if (*at == NULL || !feit_str_is(name, (*at)->name))
		*at = feit_xml_element(name);
	return *at;
}

static void on_start(void *context, const struct feit_element *e)
{
	struct reader *r = context;

	if (r->skip > 0) {
		r->skip++;
		return;
	}
	if (r->meta > 0) {
		start_metadata(r, e);
		return;
	}
	const struct feit_xml_element *known = known_element(r, e->name);
	if (known->role == SKIP) {
		r->skip = 1;
		return;
	}
	if (known->role == META) {
		feit_identify_meta(r->doc, feit_attr(e, "name"), feit_attr(e, "content"));
		r->meta = 1;
		r->n_captured = 0;
		return;
	}
	const struct frame *outer = &r->frames[r->depth];
	struct frame *f = &r->frames[++r->depth];
	*f = (struct frame){.role = known->role,
			    .field = known->field,
			    .kind = outer->kind,
			    .level = outer->level,
			    .leaf = outer->leaf,
			    .masthead = outer->masthead,
			    .mark = SIZE_MAX,
			    .text = (uint32_t)r->w.to->len};
	if (r->depth == 1)
		r->kamerwrk = feit_str_is(e->name, "kamerwrk");
	open_element(r, f, known->kind, e);
	read_field(r, f, e);
}

static void on_end(void *context)
{
	struct reader *r = context;

	if (r->skip > 0) {
		r->skip--;
		return;
	}
	if (r->meta > 0) {
		r->meta--;
		feit_identify_meta(r->doc, r->meta_name, end_capture(r));
		r->meta_name = nothing;
		r->n_captured = 0;
		return;
	}
	if (r->depth == 0)
		return;
	struct frame *f = &r->frames[r->depth];
	if (f->field != NO_FIELD)
		take_field(r, f);
	close_element(r, f);
	r->depth--;
}

static void on_text(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len)
{
	struct reader *r = context;

	if (r->skip > 0)
		return;
	if (!r->capturing && r->meta == 0) {
		feit_write(&r->w, bytes, source, source_len);
		return;
	}
	size_t room = sizeof r->captured - r->n_captured, n = bytes.len < room ? bytes.len : 0;
	memcpy(r->captured + r->n_captured, bytes.ptr, n);
	r->n_captured += n;
}

/* ---- whole files ---- */

/* Bytes before the first '<' that are no text: a byte order mark, once or read as Latin-1 and
 * written again, and blank lines. */
static size_t count_prelude(struct feit_str s)
{
	static const char marks[2][7] = {"\xef\xbb\xbf", "\xc3\xaf\xc2\xbb\xc2\xbf"};
	size_t at = 0;

	for (size_t i = 0; i < 2; i++)
		if (feit_str_starts(feit_str_cut(s, at, s.len), feit_cstr(marks[i])))
			at += strlen(marks[i]);
	while (at < s.len && (s.ptr[at] == ' ' || (s.ptr[at] >= '\t' && s.ptr[at] <= '\r')))
		at++;
	return at;
}

static bool contains(struct feit_str s, const char *part)
{
	return memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

/* Whether an element <html> or <HTML> starts anywhere. */
static bool has_html(struct feit_str s)
{
	const char *at = s.ptr, *end = s.ptr + s.len;

	for (; (at = memchr(at, '<', (size_t)(end - at))) != NULL; at++)
		if (end - at >= 5 &&
		    (memcmp(at + 1, "html", 4) == 0 || memcmp(at + 1, "HTML", 4) == 0))
			return true;
	return false;
}

static int sniff(struct feit_str bytes)
{
	struct feit_str head = feit_str_cut(bytes, 0, bytes.len < 2000 ? bytes.len : 2000);
	size_t at = count_prelude(head);

	head = feit_str_cut(head, at, head.len);
	if (feit_str_starts(head, FEIT_STR("\xff\xfe<\0?\0")) ||
	    feit_str_starts(head, FEIT_STR("\xfe\xff\0<\0?")))
		return 50; /* UTF-16 */
	if (head.len < 2 || head.ptr[0] != '<')
		return 0;
	if (feit_str_starts(head, FEIT_STR("<?xml")))
		return has_html(head) ? 0 : 50;
	return contains(head, "<officiele-publicatie") || contains(head, "<kamerwrk") ? 50 : 0;
}

static enum feit_status read_xml(struct feit_doc *doc, struct feit_str bytes,
				 struct feit_error *err)
{
	static const struct feit_sax sax = {on_start, on_end, on_text};
	struct reader *r = feit_alloc(doc->arena, sizeof *r);

	r->doc = doc;
	feit_writer_start(&r->w, doc, bytes.len / 2);
	bytes = feit_writer_decode(&r->w, bytes);
	r->w.skipped = (uint32_t)count_prelude(bytes);
	enum feit_status status = feit_parse_xml(
	    doc->options, feit_str_cut(bytes, r->w.skipped, bytes.len), doc->path, &sax, r, err);
	if (status != FEIT_OK)
		return status;
	feit_writer_finish(&r->w);
	feit_identify_dossier(doc, r->dossier, "masthead");
	feit_identify(doc, &doc->raw.identity.title, r->dossier_title, "heading");
	if (r->n_unknown > 0)
		feit_diagnose(doc, FEIT_DIAG_UNKNOWN_MARKUP, FEIT_NONE, FEIT_NONE,
			      "%u unknown elements, the first is <" FEIT_PRI ">", r->n_unknown,
			      FEIT_ARG(r->first_unknown));
	return FEIT_OK;
}

const struct feit_format feit_format_xml = {"xml", "application/xml", sniff, read_xml};
