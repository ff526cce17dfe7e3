/* link.h - the link stage: what supports what. Footnote scope, links with role and evidence. */
#ifndef FEIT_LINK_H
#define FEIT_LINK_H

#include "doc/doc.h"

/* Fills notes[].supports and doc->links, and adds diagnostics (paper's session against event date,
 * impossible order of events). */
void feit_link(struct feit_doc *);

#endif
