/* sax.h - libxml2 held on a short leash: elements, text and where each stretch of text stands.
 *
 * Only this pair of files knows libxml2. No entity that a document declares is ever expanded, no
 * other file or address is ever opened, nesting and size are limited (knowledge: libxml2 2.9.14).
 */
#ifndef FEIT_SAX_H
#define FEIT_SAX_H

#include "base/arena.h"
#include "base/error.h"
#include "doc/doc.h"

/* Limits of one XML or HTML document. */
enum {
	FEIT_MAX_DEPTH = 200,       /* elements inside one another */
	FEIT_MAX_HTML_DEPTH = 1000, /* sloppy pages nest deeper */
};

#define FEIT_UNKNOWN UINT32_MAX /* a source offset that is not known */

/* Everything is borrowed for the length of the call. */
struct feit_attr {
	struct feit_str name; /* without prefix */
	struct feit_str value;
};

struct feit_element {
	struct feit_str name;   /* without prefix */
	struct feit_str prefix; /* "text", "w", ...; empty = none */
	const struct feit_attr *attrs;
	size_t n_attrs;
};

struct feit_sax {
	void (*start)(void *context, const struct feit_element *);
	void (*end)(void *context);
	/* `bytes` stand at [source, source + source_len) of the parsed bytes; source_len differs
	 * from bytes.len where an entity was resolved; source is FEIT_UNKNOWN where it cannot be
	 * told. */
	void (*text)(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len);
};

/* Parses `bytes`, which are UTF-8 whatever their XML declaration says, and calls back in document
 * order. `name` is for messages; size and depth are limited as the options say. Fails with
 * FEIT_FAILED where the bytes are not well-formed, declare entities, or pass a limit. Thread-safe.
 */
enum feit_status feit_parse_xml(const struct feit_options *, struct feit_str bytes,
				struct feit_str name, const struct feit_sax *, void *context,
				struct feit_error *);

/* The same for HTML, whatever its faults; `bytes` are valid UTF-8. */
enum feit_status feit_parse_html(const struct feit_options *, struct feit_str bytes,
				 struct feit_str name, const struct feit_sax *, void *context,
				 struct feit_error *);

/* The value of an attribute; empty when it is missing. */
struct feit_str feit_attr(const struct feit_element *, const char *name);

/* A copy of an attribute's value in the arena, with the "&#38;" that libxml2 leaves resolved and
 * white space trimmed. */
struct feit_str feit_attr_copy(struct feit_arena *, struct feit_str value);

#endif
