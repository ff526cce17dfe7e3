/* sax.c - libxml2 held on a short leash. */
#include "ingest/sax.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>

#include "base/late.h"

enum { MAX_ATTRS = 64, LONGEST_ENTITY = 40, HTML_SLACK = 4 };

struct state {
	const struct feit_sax *sax;
	void *context;
	xmlParserCtxtPtr parser;
	struct feit_str source;
	uint32_t last; /* where the last stretch of text that was found ends */
	int depth, max_depth;
	const char *refusal; /* why we stopped; NULL = we did not */
};

/* libxml2 is loaded when the first document needs it. */
#define FUNCTIONS(X)                                                                               \
	X(htmlCreateMemoryParserCtxt)                                                              \
	X(htmlCtxtUseOptions)                                                                      \
	X(htmlEntityLookup)                                                                        \
	X(htmlFreeParserCtxt)                                                                      \
	X(htmlParseDocument)                                                                       \
	X(xmlCopyCharMultiByte)                                                                    \
	X(xmlCreateMemoryParserCtxt)                                                               \
	X(xmlCtxtGetLastError)                                                                     \
	X(xmlCtxtUseOptions)                                                                       \
	X(xmlFreeDoc)                                                                              \
	X(xmlFreeParserCtxt)                                                                       \
	X(xmlInitParser)                                                                           \
	X(xmlParseDocument)                                                                        \
	X(xmlSetExternalEntityLoader)                                                              \
	X(xmlStopParser)                                                                           \
	X(xmlSwitchEncoding)

static struct {
	FUNCTIONS(FEIT_LATE_POINTER)
} lib;

static struct feit_error trouble; /* that loading met */

static xmlParserInputPtr refuse_to_load(const char *url, const char *id, xmlParserCtxtPtr parser)
{
	(void)url, (void)id, (void)parser;
	return NULL;
}

static void prepare_once(void)
{
	static const struct feit_late names[] = {FUNCTIONS(FEIT_LATE_NAME){NULL, NULL}};

	if (feit_load_late(FEIT_LIBXML2, names, &trouble) != FEIT_OK)
		return;
	lib.xmlInitParser();
	lib.xmlSetExternalEntityLoader(refuse_to_load);
}

/* False, and why in *err, where libxml2 is not there. */
static bool prepare_libxml2(struct feit_error *err)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, prepare_once);
	if (trouble.status != FEIT_OK)
		feit_fail(err, FEIT_FAILED, "%s", trouble.text);
	return trouble.status == FEIT_OK;
}

static void stay_silent(void *state, xmlErrorPtr error)
{
	(void)state, (void)error;
}

static void stop(struct state *s, const char *refusal)
{
	if (s->refusal == NULL)
		s->refusal = refusal;
	lib.xmlStopParser(s->parser);
}

/* ---- where a stretch of text stands ---- */

static bool stands_at(struct feit_str source, size_t at, struct feit_str text)
{
	return at <= source.len && text.len <= source.len - at &&
	       memcmp(source.ptr + at, text.ptr, text.len) == 0;
}

/* The '&' of the reference that ends at `end`; `end` itself when there is none. */
static size_t find_reference(struct feit_str source, size_t end)
{
	if (end == 0 || source.ptr[end - 1] != ';')
		return end;
	for (size_t i = end; i > 0 && end - i < LONGEST_ENTITY; i--)
		if (source.ptr[i - 1] == '&')
			return i - 1;
	return end;
}

/* libxml2 does not say where text stands, only how far it has read; what that means depends on the
 * path the text took through the parser. So every guess is checked against the bytes. */
static void locate(struct state *s, struct feit_str text, uint32_t *from, uint32_t *len)
{
	const xmlParserInput *in = s->parser->input;
	struct feit_str source = s->source;

	*from = FEIT_UNKNOWN;
	*len = 0;
	if (in == NULL)
		return;
	size_t base = in->consumed, read = base + (size_t)(in->cur - in->base), at;
	const char *lo = (const char *)in->base, *hi = (const char *)in->end;
	if (read > source.len)
		return;
	if (text.ptr >= lo && text.ptr < hi && /* the parser handed out its own buffer */
	    stands_at(source, at = base + (size_t)(text.ptr - lo), text))
		goto found;
	if (read >= text.len && stands_at(source, at = read - text.len, text))
		goto found;
	if (stands_at(source, at = read, text))
		goto found;
	if (read >= text.len + 3 && stands_at(source, at = read - 3 - text.len, text)) /* "]]>" */
		goto found;
	if ((at = find_reference(source, read)) != read) {
		*from = (uint32_t)at;
		*len = (uint32_t)(read - at);
		s->last = (uint32_t)read;
		return;
	}
	for (size_t i = 1; i <= HTML_SLACK; i++) /* the HTML parser reads ahead */
		if (read + i >= text.len && stands_at(source, at = read + i - text.len, text))
			goto found;
	return;
found:
	*from = (uint32_t)at;
	*len = (uint32_t)text.len;
	s->last = (uint32_t)(at + text.len);
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

/* Text over several lines of a file with CR LF line ends, where the parser has left the CRs out: it
 * is handed on line by line. False where even so it does not match. */
static bool send_lines(struct state *s, struct feit_str text, size_t end)
{
	size_t i = text.len, at = end;

	while (i > 0 && at > 0) { /* find the start, backwards */
		char c = text.ptr[i - 1];
		if (s->source.ptr[at - 1] != c && !(c == '\n' && s->source.ptr[at - 1] == '\r'))
			return false;
		i--, at--;
		if (c == '\n' && at > 0 && s->source.ptr[at - 1] == '\r')
			at--;
	}
	if (i > 0)
		return false;
	for (size_t from = 0; from < text.len;) {
		size_t to = from;
		while (to < text.len && !is_break(text.ptr[to]))
			to++;
		size_t n = to - from, gap = 0;
		s->sax->text(s->context, feit_str_cut(text, from, to), (uint32_t)at, (uint32_t)n);
		at += n;
		if (to < text.len) {
			gap = 1 + (s->source.ptr[at] == '\r' && at + 1 < end &&
				   s->source.ptr[at + 1] == '\n');
			s->sax->text(s->context, feit_str_cut(text, to, to + 1), (uint32_t)at,
				     (uint32_t)gap);
		}
		at += gap;
		from = to + 1;
	}
	return true;
}

static void on_text(void *state, const xmlChar *chars, int n)
{
	struct state *s = state;
	struct feit_str text = {(const char *)chars, n > 0 ? (size_t)n : 0};
	uint32_t from, len;

	if (text.len == 0 || s->refusal != NULL)
		return;
	locate(s, text, &from, &len);
	if (from == FEIT_UNKNOWN && s->parser->input != NULL) {
		const xmlParserInput *in = s->parser->input;
		size_t read = in->consumed + (size_t)(in->cur - in->base);
		if (read <= s->source.len && memchr(text.ptr, '\n', text.len) != NULL &&
		    send_lines(s, text, read))
			return;
	}
	s->sax->text(s->context, text, from, len);
}

/* ---- elements ---- */

static bool go_deeper(struct state *s)
{
	if (++s->depth <= s->max_depth)
		return true;
	stop(s, "elements are nested too deep; no real document needs this");
	return false;
}

static void on_start(void *state, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
		     int n_spaces, const xmlChar **spaces, int n, int n_defaulted,
		     const xmlChar **attributes)
{
	struct state *s = state;
	struct feit_attr attrs[MAX_ATTRS];

	(void)uri, (void)n_spaces, (void)spaces, (void)n_defaulted;
	if (s->refusal != NULL || !go_deeper(s))
		return;
	if (n > MAX_ATTRS)
		n = MAX_ATTRS;
	for (int i = 0; i < n; i++) {
		const char *value = (const char *)attributes[5 * i + 3];
		attrs[i].name = feit_cstr((const char *)attributes[5 * i]);
		attrs[i].value =
		    (struct feit_str){value, (size_t)((const char *)attributes[5 * i + 4] - value)};
	}
	struct feit_element e = {feit_cstr((const char *)name), feit_cstr((const char *)prefix),
				 attrs, n > 0 ? (size_t)n : 0};
	s->sax->start(s->context, &e);
}

static void on_end(void *state, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct state *s = state;

	(void)name, (void)prefix, (void)uri;
	if (s->refusal != NULL)
		return;
	s->depth--;
	s->sax->end(s->context);
}

static void on_html_start(void *state, const xmlChar *name, const xmlChar **attributes)
{
	struct state *s = state;
	struct feit_attr attrs[MAX_ATTRS];
	size_t n = 0;

	if (s->refusal != NULL || !go_deeper(s))
		return;
	for (; attributes != NULL && attributes[2 * n] != NULL && n < MAX_ATTRS; n++) {
		attrs[n].name = feit_cstr((const char *)attributes[2 * n]);
		attrs[n].value = feit_cstr((const char *)attributes[2 * n + 1]);
	}
	struct feit_element e = {feit_cstr((const char *)name), {NULL, 0}, attrs, n};
	s->sax->start(s->context, &e);
}

static void on_html_end(void *state, const xmlChar *name)
{
	on_end(state, name, NULL, NULL);
}

static void on_entity(void *state, const xmlChar *name, int type, const xmlChar *public,
		      const xmlChar *system, xmlChar *content)
{
	(void)name, (void)type, (void)public, (void)system, (void)content;
	stop(state, "it declares entities, which are refused because they can hide other files or "
		    "fill the memory");
}

/* A named character of HTML in a document whose (unread) DTD would define it. */
static void on_reference(void *state, const xmlChar *name)
{
	const htmlEntityDesc *entity = lib.htmlEntityLookup(name);
	char utf8[5] = {0};
	struct state *s = state;

	if (entity == NULL || s->refusal != NULL)
		return;
	int n = lib.xmlCopyCharMultiByte((xmlChar *)utf8, (int)entity->value);
	on_text(s, (const xmlChar *)utf8, n);
}

/* ---- whole documents ---- */

static enum feit_status judge(const struct state *s, struct feit_str name, struct feit_error *err)
{
	const xmlError *e = lib.xmlCtxtGetLastError(s->parser);

	if (s->refusal != NULL)
		return feit_fail(err, FEIT_FAILED, FEIT_PRI ": %s", FEIT_ARG(name), s->refusal);
	const char *text = e != NULL && e->message != NULL ? e->message : "unknown trouble";
	return feit_fail(err, FEIT_FAILED,
			 FEIT_PRI ":%d: not well-formed XML (%.*s); repair or complete the file",
			 FEIT_ARG(name), e != NULL ? e->line : 0, (int)strcspn(text, "\n"), text);
}

static bool too_large(const struct feit_options *o, struct feit_str bytes, struct feit_str name,
		      struct feit_error *err)
{
	uint32_t most = feit_limit(o, FEIT_LIMIT_XML_SIZE);

	if (bytes.len <= (size_t)most << 20)
		return false;
	feit_fail(err, FEIT_FAILED, FEIT_PRI ": larger than %u MB; split it (or --limit=xml-size)",
		  FEIT_ARG(name), most);
	return true;
}

enum feit_status feit_parse_xml(const struct feit_options *o, struct feit_str bytes,
				struct feit_str name, const struct feit_sax *sax, void *context,
				struct feit_error *err)
{
	xmlSAXHandler handler = {
	    .initialized = XML_SAX2_MAGIC,
	    .startElementNs = on_start,
	    .endElementNs = on_end,
	    .characters = on_text,
	    .ignorableWhitespace = on_text,
	    .entityDecl = on_entity,
	    .reference = on_reference,
	    .serror = stay_silent,
	};
	struct state s = {sax, context, NULL, bytes, 0, 0, (int)feit_limit(o, FEIT_LIMIT_XML_DEPTH),
			  NULL};

	if (too_large(o, bytes, name, err) || !prepare_libxml2(err))
		return FEIT_FAILED;
	s.parser = lib.xmlCreateMemoryParserCtxt(bytes.ptr, (int)bytes.len);
	if (s.parser == NULL)
		return feit_fail(err, FEIT_FAILED, FEIT_PRI ": empty file", FEIT_ARG(name));
	xmlSAXHandlerPtr own = s.parser->sax;
	s.parser->sax = &handler;
	s.parser->userData = &s;
	lib.xmlCtxtUseOptions(s.parser, XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC);
	lib.xmlParseDocument(s.parser);
	enum feit_status status = FEIT_OK;
	if (s.refusal != NULL || !s.parser->wellFormed)
		status = judge(&s, name, err);
	s.parser->sax = own;
	if (s.parser->myDoc != NULL)
		lib.xmlFreeDoc(s.parser->myDoc);
	s.parser->myDoc = NULL;
	lib.xmlFreeParserCtxt(s.parser);
	return status;
}

enum feit_status feit_parse_html(const struct feit_options *o, struct feit_str bytes,
				 struct feit_str name, const struct feit_sax *sax, void *context,
				 struct feit_error *err)
{
	htmlSAXHandler handler = {
	    .initialized = XML_SAX2_MAGIC,
	    .startElement = on_html_start,
	    .endElement = on_html_end,
	    .characters = on_text,
	    .ignorableWhitespace = on_text,
	    .serror = stay_silent,
	};
	struct state s = {sax, context, NULL, bytes, 0, 0, FEIT_MAX_HTML_DEPTH, NULL};

	if (too_large(o, bytes, name, err) || !prepare_libxml2(err))
		return FEIT_FAILED;
	s.parser = lib.htmlCreateMemoryParserCtxt(bytes.ptr, (int)bytes.len);
	if (s.parser == NULL)
		return feit_fail(err, FEIT_FAILED, FEIT_PRI ": empty file", FEIT_ARG(name));
	xmlSAXHandlerPtr own = s.parser->sax;
	s.parser->sax = &handler;
	s.parser->userData = &s;
	lib.htmlCtxtUseOptions(s.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
					     HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
					     HTML_PARSE_IGNORE_ENC);
	lib.xmlSwitchEncoding(s.parser, XML_CHAR_ENCODING_UTF8);
	lib.htmlParseDocument(s.parser);
	enum feit_status status = s.refusal != NULL ? judge(&s, name, err) : FEIT_OK;
	s.parser->sax = own;
	if (s.parser->myDoc != NULL)
		lib.xmlFreeDoc(s.parser->myDoc);
	s.parser->myDoc = NULL;
	lib.htmlFreeParserCtxt(s.parser);
	return status;
}

/* ---- attributes ---- */

struct feit_str feit_attr(const struct feit_element *e, const char *name)
{
	for (size_t i = 0; i < e->n_attrs; i++)
		if (feit_str_is(e->attrs[i].name, name))
			return e->attrs[i].value;
	return (struct feit_str){NULL, 0};
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct feit_str feit_attr_copy(struct feit_arena *a, struct feit_str value)
{
	while (value.len > 0 && is_blank(value.ptr[value.len - 1]))
		value.len--;
	while (value.len > 0 && is_blank(value.ptr[0]))
		value = feit_str_cut(value, 1, value.len);
	char *out = feit_alloc_raw(a, value.len + 1);
	size_t n = 0;
	for (size_t i = 0; i < value.len; i++) {
		out[n++] = value.ptr[i];
		if (feit_str_starts(feit_str_cut(value, i, value.len), FEIT_STR("&#38;")))
			i += 4;
	}
	out[n] = '\0';
	return (struct feit_str){out, n};
}
