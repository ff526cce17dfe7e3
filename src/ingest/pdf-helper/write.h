/* write.h - SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FEITEN_PDF_WRITE_H
#define FEITEN_PDF_WRITE_H

#include <poppler.h>

/* One line "LETTER KEY text"; nothing when the text is empty. */
void write_value(char letter, const char *key, const char *text);

/* The page's words, lines, images and links. */
void write_page(PopplerPage *, int number);

/* What the structure tree, where the document has one, says of hyphens. */
void write_structure(PopplerDocument *);

#endif
