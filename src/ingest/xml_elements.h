/* xml_elements.h - the elements of official XML: what each does to the text in it.
 *
 * Private to xml.c.
 */
#ifndef FEIT_XML_ELEMENTS_H
#define FEIT_XML_ELEMENTS_H

#include "base/str.h"

/* What an element does to the text in it. */
enum role {
	UNKNOWN,  /* its text is kept, and it is counted */
	INLINE,   /* part of the block around it */
	WORD,     /* INLINE, and what follows is another word */
	GROUP,    /* holds blocks */
	BLOCK,    /* is a block of `kind` */
	PHRASE,   /* a block of its own where it does not stand in one */
	MASTHEAD, /* holds blocks that are the paper's identity, not its text */
	SKIP,     /* is not text */
	META,     /* name and content attributes */
	HEADING,  /* a block; number and title in it are one line */
	ITEM,     /* of a list; its label and first paragraph are one block */
	LABEL,    /* of an item */
	SECTION,  /* a group that makes headings in it one level deeper */
	LINK,
	SUPER,
	SUB,
	BREAK,
	NOTE,
	NOTE_LABEL,
	NOTE_POINT, /* kamerwrk: the anchor of a note that stands elsewhere */
	NOTE_BODY,  /* kamerwrk: that note */
	TABLE,
	TABLE_TITLE,
	COLUMN,
	ROW,
	CELL,
	ROLES
};

/* Whose text is a field of the identity. */
enum field {
	NO_FIELD,
	PARENT,
	/* the dossier that the paper is in */ TITLE,
	SUBTITLE,
	DOSSIER,
	NUMBER,
	SESSION,
	CHAMBER,
	DATE
};

struct feit_xml_element {
	const char *name; /* lower case */
	uint8_t role, kind, field;
};

/* The element of this name, whatever its case ("Noot" in STOP); one of role UNKNOWN for others. */
const struct feit_xml_element *feit_xml_element(struct feit_str name);

/* Whether the table is in order, so that every element in it can be found. For tests. */
bool feit_xml_elements_sorted(void);

#endif
