/* json.c - one document as one JSON object. (first sketch) */
#include "base/utf8.h"
#include "emit/emit.h"

static void str(struct feit_buf *b, struct feit_str s)
{
	FEIT_BUF_LIT(b, "\"");
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '"' || s.ptr[i] == '\\')
			FEIT_BUF_LIT(b, "\\");
		feit_buf_add(b, (unsigned char)s.ptr[i] < 0x20 ? " " : s.ptr + i, 1);
	}
	FEIT_BUF_LIT(b, "\"");
}

static void write_json(const struct feit_doc *d, struct feit_buf *b)
{
	FEIT_BUF_LIT(b, "{\"format\":\"feiten/1\",\"text\":");
	str(b, d->text);
	FEIT_BUF_LIT(b, ",\"facts\":[");
	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_fact *f = &d->facts[i];
		FEIT_BUF_LIT(b, "\n");
		if (i)
			FEIT_BUF_LIT(b, ",");
		FEIT_BUF_LIT(b, "{\"kind\":\"");
		feit_buf_str(b, feit_cstr(f->kind == FEIT_DATE     ? "date"
					  : f->kind == FEIT_FIGURE ? "figure"
								   : "reference"));
		FEIT_BUF_LIT(b, "\",\"start\":");
		feit_buf_uint(b, feit_utf8_count(feit_str_cut(d->text, 0, f->begin)));
		FEIT_BUF_LIT(b, ",\"end\":");
		feit_buf_uint(b, feit_utf8_count(feit_str_cut(d->text, 0, f->end)));
		FEIT_BUF_LIT(b, ",\"quote\":");
		str(b, feit_quote(d, f->begin, f->end));
		FEIT_BUF_LIT(b, "}");
	}
	FEIT_BUF_LIT(b, "]}\n");
}

const struct feit_emitter feit_emitter_json = {
    "json", "one JSON object a document", write_json, "", "", ""};
