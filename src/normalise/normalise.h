/* normalise.h - the normalise stage: raw lines in; clean text, map, blocks, sentences, notes out.
 */
#ifndef FEIT_NORMALISE_H
#define FEIT_NORMALISE_H

#include "doc/doc.h"

/* Fills doc->text, map, blocks, sentences and notes from doc->raw. Cannot fail; what is odd becomes
 * a diagnostic. The clean text holds the body first, then the notes ("12 Body of note"), then
 * furniture, blocks separated by "\n\n". Time and memory are linear in the raw text. */
void feit_normalise(struct feit_doc *);

#endif
