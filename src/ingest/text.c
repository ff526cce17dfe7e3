/* text.c - plain text: pages at form feeds, lines at line ends. */
#include "ingest/ingest.h"

static int sniff(struct feit_str bytes)
{
	(void)bytes;
	return 1;
}

static enum feit_status read_text(struct feit_doc *doc, struct feit_str bytes,
				  struct feit_error *err)
{
	struct feit_raw *r = &doc->raw;
	uint32_t page = 1;

	(void)err;
	r->layout = FEIT_LINES;
	r->text = bytes;
	for (size_t i = 0; i < bytes.len;) {
		const char *nl = memchr(bytes.ptr + i, '\n', bytes.len - i);
		size_t end = nl ? (size_t)(nl - bytes.ptr) : bytes.len;
		struct feit_line *l = FEIT_PUSH(doc->arena, r->lines, r->n_lines, r->lines_cap);
		l->begin = (uint32_t)i;
		l->end = (uint32_t)end;
		l->page = page;
		i = end + 1;
	}
	r->n_pages = page;
	return FEIT_OK;
}

const struct feit_format feit_format_text = {"text", "text/plain", sniff, read_text};
