/* xml.c - one document as XML 1.0: <feiten xmlns="urn:feiten:1"><facts><date edtf="2022-06-17"...
 *
 * The same content as JSON: objects are elements, plain values are attributes of the same name. The
 * few characters that XML 1.0 cannot hold become U+FFFD, one for one, so that offsets stay right.
 */
#include "emit/put.h"
#include "emit/view.h"

static inline feit_mask16 suspect(feit_bytes16 v)
{
	return (v < FEIT_16(0x20)) | (v == FEIT_16('"')) | (v == FEIT_16('&')) |
	       (v == FEIT_16('<')) | (v == FEIT_16('>')) | (v == FEIT_16(0xef));
}

/* U+FFFE and U+FFFF are valid UTF-8, and no XML. */
static inline bool is_forbidden(const char *s, const char *end)
{
	return end - s >= 3 && s[1] == '\xbf' && (s[2] == '\xbe' || s[2] == '\xbf');
}

/* What an attribute or content must not hold as it is; NULL = it may. */
static inline const char *reference_for(unsigned char c)
{
	switch (c) {
	case '"':
		return "&quot;";
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '\r':
		return "&#13;";
	default:
		return c < 0x20 && c != '\n' && c != '\t' ? "\xef\xbf\xbd" : NULL;
	}
}

static inline const char *escape_rare(char **p, const char *at, const char *end)
{
	unsigned char c = (unsigned char)*at;
	const char *reference = reference_for(c);

	if (c == 0xef && is_forbidden(at, end)) {
		*p = FEIT_PUT_LIT(*p, "\xef\xbf\xbd");
		return at + 3;
	}
	if (reference != NULL)
		*p = feit_put_bytes(*p, reference, strlen(reference));
	else
		*(*p)++ = (char)c;
	return at + 1;
}

/* In attributes, line ends and tabs would be read back as spaces. */
static inline const char *escape_in_attribute(char **p, const char *at, const char *end)
{
	if (*at != '\n' && *at != '\t')
		return escape_rare(p, at, end);
	*p = *at == '\n' ? FEIT_PUT_LIT(*p, "&#10;") : FEIT_PUT_LIT(*p, "&#9;");
	return at + 1;
}

static inline char *attribute(struct feit_out *o, char *p, struct feit_str s)
{
	p = feit_room(o, p, FEIT_WORST * s.len);
	return feit_put_escaped(p, s, suspect, escape_in_attribute);
}

static char *content(struct feit_out *o, char *p, struct feit_str s)
{
	while (s.len > 0) {
		size_t n = s.len < FEIT_CHUNK ? s.len : FEIT_CHUNK;
		while (n < s.len && n > 0 && ((unsigned char)s.ptr[n] & 0xc0) == 0x80)
			n--; /* a code point stays whole */
		n = n > 0 ? n : s.len < FEIT_CHUNK ? s.len : FEIT_CHUNK;
		p = feit_room(o, p, FEIT_WORST * n);
		p = feit_put_escaped(p, feit_str_cut(s, 0, n), suspect, escape_rare);
		s = feit_str_cut(s, n, s.len);
	}
	return p;
}

#define PUT(lit) (p = FEIT_PUT_LIT(p, lit))
#define LINE                                                                                       \
	do {                                                                                       \
		if (!o->in_set)                                                                    \
			*p++ = '\n';                                                               \
	} while (0)
#define OBJECT(name) (p = feit_room(o, p, 0), PUT("<" name))
#define MEMBER(name) OBJECT(name)
#define BODY (*p++ = '>')
#define END(name) PUT("</" name ">")
#define FLAT_END(name) PUT("/>")
#define FACT(name) OBJECT(name)
#define FACT_END(name) END(name)
#define LIST(name) PUT("<" name ">")
#define LIST_END(name) PUT("</" name ">")
#define RUN(name) ((void)0)
#define RUN_END(name) ((void)0)
#define STRING(name, s) (PUT(" " name "=\""), p = attribute(o, p, (s)), *p++ = '"')
#define CONTENT(name, s) (PUT("<" name ">"), p = content(o, p, (s)), PUT("</" name ">"))
#define WORD(name, word) (PUT(" " name "=\""), p = feit_put_word(p, (word)), *p++ = '"')
#define KIND(word) ((void)(word)) /* the element's name */
#define UINT(name, n) (PUT(" " name "=\""), p = feit_put_uint(p, (n)), *p++ = '"')
#define DECIMAL(name, n) (PUT(" " name "=\""), p = feit_put_decimal(p, (n)), *p++ = '"')
#define ID(name, prefix, n) (PUT(" " name "=\"" prefix), p = feit_put_uint(p, (n)), *p++ = '"')
#define FACT_ID(name, i) (PUT(" " name "=\""), p = feit_put_fact_id(p, v, (i)), *p++ = '"')
#define IDS(name) PUT(" " name "=\"")
#define IDS_END(name) (p -= p[-1] == ' ', *p++ = '"')
#define ID_ITEM(prefix, n)                                                                         \
	(p = feit_room(o, p, 0), PUT(prefix), p = feit_put_uint(p, (n)), *p++ = ' ')
#define UINT_ITEM(n) (p = feit_room(o, p, 0), p = feit_put_uint(p, (n)), *p++ = ' ')
#define PART(name, s)                                                                              \
	(*p++ = ' ', p = attribute(o, p, feit_cstr(name)), PUT("=\""), p = attribute(o, p, (s)),   \
	 *p++ = '"')
#define SLOT_RUN(name) ((void)0)
#define SLOT_RUN_END(name) ((void)0)
#define SLOT(name, s)                                                                              \
	do {                                                                                       \
		*p++ = '<';                                                                        \
		p = attribute(o, p, feit_cstr(name));                                              \
		QUOTED((s).begin, (s).end);                                                        \
		FLAT_END(name);                                                                    \
	} while (0)
#define PLACE(from, to, member) (p = place(o, p, (from), (to), (member)))
#define BOX(b) (p = box(o, p, &(b)))

static inline char *place(struct feit_out *o, char *p, uint32_t from, uint32_t to, uint32_t member)
{
	OBJECT("source");
	UINT("from", from);
	UINT("to", to);
	if (member != 0)
		UINT("member", member);
	FLAT_END("source");
	return p;
}

static inline char *box(struct feit_out *o, char *p, const struct feit_page_box *b)
{
	OBJECT("box");
	UINT("page", b->page);
	PUT(" x0=\"");
	p = feit_put_points(p, b->box.x0);
	PUT("\" y0=\"");
	p = feit_put_points(p, b->box.y0);
	PUT("\" x1=\"");
	p = feit_put_points(p, b->box.x1);
	PUT("\" y1=\"");
	p = feit_put_points(p, b->box.y1);
	PUT("\"/>");
	return p;
}

#include "emit/walk.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void write_xml(const struct feit_doc *d, struct feit_out *o)
{
	struct feit_view *v = feit_view_new(d);
	char *p = feit_put_open(o);

	if (!o->in_set)
		PUT(DECLARATION);
	OBJECT("feiten");
	WORD("xmlns", "urn:feiten:1");
	WORD("format", "feiten/1");
	BODY;
	p = walk_document(o, v, p);
	END("feiten");
	*p++ = '\n';
	feit_put_close(o, p);
}

const struct feit_emitter feit_emitter_xml = {
    "xml",
    "one XML document, namespace urn:feiten:1, with the content of json",
    write_xml,
    DECLARATION "<documents xmlns=\"urn:feiten:1\">\n",
    "</documents>\n",
    "<feiten xmlns=\"urn:feiten:1\""};
