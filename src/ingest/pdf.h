/* pdf.h - a PDF as feiten-pdf tells it: pages of printed words and links. */
#ifndef FEIT_PDF_H
#define FEIT_PDF_H

#include "base/error.h"
#include "doc/doc.h"

struct feit_pdf_font {
	float size; /* points */
	bool bold;
};

enum feit_pdf_level { FEIT_PDF_LEVEL, FEIT_PDF_RAISED, FEIT_PDF_LOWERED };

struct feit_pdf_word {
	struct feit_str text;
	struct feit_box box;
	uint32_t font;
	uint32_t next; /* in its line; FEIT_NONE = the last */
	uint32_t raw;  /* where it stands in raw text */
	uint8_t level; /* enum feit_pdf_level, against its neighbour */
	bool glued;    /* no space before it */
	bool cell;     /* it begins another cell of its row */
};

struct feit_pdf_line {
	uint32_t first; /* word; FEIT_NONE when the line was taken up by another */
	uint32_t n_words;
	bool row; /* of a table */
};

struct feit_pdf_link {
	struct feit_box box;
	struct feit_str target;
};

struct feit_pdf_page {
	uint32_t number;
	float width, height;
	uint32_t first_word, n_words, first_line, n_lines, first_link, n_links;
	bool images;
	int32_t soft; /* hyphens that are soft by the structure tree; -1 = it does not say */
	bool columns; /* it was put in order column by column */
};

struct feit_pdf {
	struct feit_pdf_font *fonts;
	size_t n_fonts, fonts_cap;
	struct feit_pdf_word *words;
	size_t n_words, words_cap;
	struct feit_pdf_line *lines;
	size_t n_lines, lines_cap;
	struct feit_pdf_link *links;
	size_t n_links, links_cap;
	struct feit_pdf_page *pages;
	size_t n_pages, pages_cap;
	float body_size; /* what most of the document is printed in; set by feit_pdf_settle() */
	struct feit_str title, trouble; /* trouble: what the helper says is wrong */
	bool complete;                  /* the stream came to its end */
	bool in_line;                   /* the next word stands behind another one */
};

/* Reads the helper's lines (pdf-helper/protocol.h), as many as there are yet; text borrows from
 * `lines`. Whatever stands there, the result is sound: indices in range, numbers finite. The struct
 * starts zeroed. */
void feit_pdf_read(struct feit_arena *, struct feit_str lines, struct feit_pdf *);

/* To be called behind the last lines, of a stream that was cut off too. */
void feit_pdf_read_end(struct feit_pdf *);

/* Finds raised and lowered words and puts those that poppler gave a line of their own where they
 * belong. */
void feit_pdf_settle(struct feit_pdf *);

/* Puts pages in two columns of prose in reading order, their notes last. */
void feit_pdf_order(struct feit_pdf *, struct feit_arena *);

/* Joins the cells of tables into rows. */
void feit_pdf_rows(struct feit_pdf *, struct feit_arena *);

/* Fills doc->raw as printed lines (FEIT_LINES). */
void feit_pdf_write_lines(struct feit_doc *, struct feit_pdf *);

#endif
