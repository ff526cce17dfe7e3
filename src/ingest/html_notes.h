/* html_notes.h - which links of a page are footnote anchors, and where the notes stand. */
#ifndef FEIT_HTML_NOTES_H
#define FEIT_HTML_NOTES_H

#include "base/error.h"
#include "ingest/names.h"
#include "ingest/sax.h"

/* A link to a place in the same page, by its order in the page. */
struct feit_page_link {
	uint32_t target;       /* index into names */
	uint32_t self;         /* its own id or name, or that of the element around it; or none */
	uint32_t order;        /* counts elements */
	bool raised, named;    /* in <sup>; "noot", "note", "fn", "voet" in an attribute */
	bool anchor;           /* the answer */
	struct feit_str label; /* its text when that looks like a note's label; else empty */
};

struct feit_page_notes {
	struct feit_names names; /* ids and names of elements, and targets */
	uint32_t *orders;        /* of the element with that id; 0 = none */
	bool *pointed_back;      /* a later link leads there */
	struct feit_str *labels; /* of the note that starts there; empty = none */
	size_t n, cap_orders, cap_back, cap_labels;
	struct feit_page_link *links;
	size_t n_links, links_cap;
};

/* Reads the page once. A link is an anchor when its text looks like a label, its target stands
 * further down, and it is raised, or called a note, or led back to. */
enum feit_status feit_find_page_notes(const struct feit_doc *, struct feit_str bytes,
				      struct feit_page_notes *, struct feit_error *);

/* The name after '#'; empty when the link leads elsewhere. */
struct feit_str feit_page_target(const struct feit_element *);

/* The id of an element, or its name. */
struct feit_str feit_page_id(const struct feit_element *);

/* Whether an attribute of the element calls it a note. */
bool feit_called_note(const struct feit_element *);

#endif
