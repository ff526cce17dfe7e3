/* json.c - one document as one JSON object: {"format":"feiten/1",...,"facts":[...]}. */
#include "emit/json.h"

static void write_json(const struct feit_doc *d, struct feit_out *o)
{
	struct feit_view *v = feit_view_new(d);
	char *p = feit_put_open(o);

	OBJECT("feiten");
	WORD("format", "feiten/1");
	p = walk_document(o, v, p);
	END("feiten");
	p[-1] = '\n';
	feit_put_close(o, p);
}

const struct feit_emitter feit_emitter_json = {"json", "one JSON object a document", write_json, "",
					       "",     "{\"format\":\"feiten/"};
