/* identifier.h - what a link leads to: identifiers and addresses of official publications and laws.
 */
#ifndef FEIT_IDENTIFIER_H
#define FEIT_IDENTIFIER_H

#include "extract/cursor.h"
#include "extract/reference.h"

/* Reads an identifier ("kst-36410-XVI-12", "stb-2012-533", "ah-tk-20202021-3235", "BWBR0001950",
 * "jci1.3:c:BWBR0001950&artikel=29") or an address of zoek.officielebekendmakingen.nl or
 * wetten.overheid.nl that holds one. Fills type, target, url and parts of *r; they are in the arena
 * or borrow from `link`. False, and *r untouched, for any other link. O(length of the link).
 * Source: the identifiers of KOOP's publications; JCI 1.3. */
bool feit_read_identifier(struct feit_arena *, struct feit_str link, struct feit_reference *r);

#endif
