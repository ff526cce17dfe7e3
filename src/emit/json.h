/* json.h - the JSON syntax (RFC 8259) for walk.h: json.c and jsonl.c.
 *
 * Every value ends with a comma; what closes an object or list writes over the last one. */
#ifndef FEIT_JSON_H
#define FEIT_JSON_H

#include "emit/put.h"
#include "emit/view.h"

static inline feit_mask16 json_suspect(feit_bytes16 v)
{
	return (v < FEIT_16(0x20)) | (v == FEIT_16('"')) | (v == FEIT_16('\\'));
}

static inline const char *json_escape_one(char **p, const char *at, const char *end)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char c = (unsigned char)*at;
	char *to = *p;

	(void)end;
	if (c >= 0x20 && c != '"' && c != '\\') {
		*to++ = (char)c;
	} else if (c == '"' || c == '\\') {
		*to++ = '\\';
		*to++ = (char)c;
	} else if (c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\b') {
		*to++ = '\\';
		*to++ = "btn\0fr"[c - '\b'];
	} else {
		to = FEIT_PUT_LIT(to, "\\u00");
		*to++ = hex[c >> 4];
		*to++ = hex[c & 15];
	}
	*p = to;
	return at + 1;
}

static __attribute__((noinline)) char *json_long_string(struct feit_out *o, char *p,
							struct feit_str s)
{
	for (size_t n; s.len > 0; s.ptr += n, s.len -= n) {
		n = s.len < FEIT_CHUNK ? s.len : FEIT_CHUNK;
		p = feit_room(o, p, FEIT_WORST * n);
		p = feit_put_escaped(p, (struct feit_str){s.ptr, n}, json_suspect, json_escape_one);
	}
	return p;
}

/* The string without its quotation marks. Not inlined: the code would grow by half, and be no
 * faster. Nor does it call anything but at its end, so that no register must be saved. */
static __attribute__((noinline)) char *json_string(struct feit_out *o, char *p, struct feit_str s)
{
	if (s.len > FEIT_CHUNK ||
	    (size_t)(o->buf.ptr + o->buf.cap - p) < FEIT_WORST * s.len + FEIT_SLACK)
		return json_long_string(o, p, s);
	return feit_put_escaped(p, s, json_suspect, json_escape_one);
}

/* Closes an object or list that may be empty. */
static inline char *json_close(char *p, char with)
{
	if (p[-1] == ',')
		p--;
	*p++ = with;
	*p++ = ',';
	return p;
}

#define PUT(lit) (p = FEIT_PUT_LIT(p, lit))
#define LINE                                                                                       \
	do {                                                                                       \
		if (!o->in_set)                                                                    \
			*p++ = '\n';                                                               \
	} while (0)
#define OBJECT(name) (p = feit_room(o, p, 0), *p++ = '{')
#define MEMBER(name) PUT("\"" name "\":{")
#define BODY ((void)0)
#define END(name) (p = json_close(p, '}'))
#define FLAT_END(name) END(name)
#ifndef FACT /* jsonl.c begins its lines in its own way */
#define FACT(name) OBJECT(name)
#endif
#define FACT_END(name) END(name)
#define LIST(name) PUT("\"" name "\":[")
#define LIST_END(name) (p = json_close(p, ']'))
#define RUN(name) LIST(name)
#define RUN_END(name) LIST_END(name)
#define STRING(name, s) (PUT("\"" name "\":\""), p = json_string(o, p, (s)), PUT("\","))
#define CONTENT(name, s) STRING(name, s)
#define WORD(name, word) (PUT("\"" name "\":\""), p = feit_put_word(p, (word)), PUT("\","))
#define KIND(word) WORD("kind", word)
#define UINT(name, n) (PUT("\"" name "\":"), p = feit_put_uint(p, (n)), *p++ = ',')
#define DECIMAL(name, n) (PUT("\"" name "\":"), p = feit_put_decimal(p, (n)), *p++ = ',')
#define ID(name, prefix, n) (PUT("\"" name "\":\"" prefix), p = feit_put_uint(p, (n)), PUT("\","))
#define FACT_ID(name, i) (PUT("\"" name "\":\""), p = feit_put_fact_id(p, v, (i)), PUT("\","))
#define IDS(name) LIST(name)
#define IDS_END(name) LIST_END(name)
#define ID_ITEM(prefix, n)                                                                         \
	(p = feit_room(o, p, 0), PUT("\"" prefix), p = feit_put_uint(p, (n)), PUT("\","))
#define UINT_ITEM(n) (p = feit_room(o, p, 0), p = feit_put_uint(p, (n)), *p++ = ',')
#define PART(name, s)                                                                              \
	(*p++ = '"', p = feit_put_word(p, (name)), PUT("\":\""), p = json_string(o, p, (s)),       \
	 PUT("\","))
#define SLOT_RUN(name) (*p++ = '"', p = json_string(o, p, feit_cstr(name)), PUT("\":["))
#define SLOT_RUN_END(name) LIST_END(name)
#define SLOT(name, s) SPAN(name, s)
#define PLACE(from, to, member) (p = json_place(o, p, (from), (to), (member)))
#define BOX(box) (p = json_box(o, p, &(box)))

static inline char *json_place(struct feit_out *o, char *p, uint32_t from, uint32_t to,
			       uint32_t member)
{
	p = feit_room(o, p, 0);
	*p++ = '[';
	p = feit_put_uint(p, from);
	*p++ = ',';
	p = feit_put_uint(p, to);
	if (member != 0) {
		*p++ = ',';
		p = feit_put_uint(p, member);
	}
	PUT("],");
	return p;
}

static inline char *json_box(struct feit_out *o, char *p, const struct feit_page_box *b)
{
	p = feit_room(o, p, 0);
	*p++ = '[';
	p = feit_put_uint(p, b->page);
	*p++ = ',';
	p = feit_put_points(p, b->box.x0);
	*p++ = ',';
	p = feit_put_points(p, b->box.y0);
	*p++ = ',';
	p = feit_put_points(p, b->box.x1);
	*p++ = ',';
	p = feit_put_points(p, b->box.y1);
	PUT("],");
	return p;
}

#include "emit/walk.h"

#endif
