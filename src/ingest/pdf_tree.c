/* pdf_tree.c - the structure tree of a tagged PDF as blocks. */
#include "ingest/pdf.h"

bool feit_pdf_write_blocks(struct feit_doc *doc, struct feit_pdf *p)
{
	(void)doc, (void)p;
	return false;
}
