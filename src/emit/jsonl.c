/* jsonl.c - one fact a line, then one link a line: {"path":...,"sha256":...,"id":...,"kind":...}
 *
 * Each line stands for itself: it names the document by path and digest, and the fact as json does.
 */
#define FEIT_FACTS_ONLY
#define FACT(name)                                                                                 \
	(OBJECT(name), STRING("path", v->doc->path), WORD("sha256", v->source_sha256.hex))
#include "emit/json.h"

static void write_jsonl(const struct feit_doc *d, struct feit_out *o)
{
	struct feit_view *v = feit_view_new(d);
	char *p = feit_put_open(o);

	for (size_t i = 0; i < d->n_facts; i++) {
		p = walk_fact(o, v, p, (uint32_t)i);
		p[-1] = '\n'; /* over the comma */
	}
	for (size_t i = 0; i < d->n_links; i++) {
		FACT("link");
		KIND("link");
		p = walk_link(v, p, &d->links[i]);
		END("link");
		p[-1] = '\n';
	}
	feit_put_close(o, p);
}

const struct feit_emitter feit_emitter_jsonl = {
    "jsonl", "JSON Lines: one fact or link a line, each with the document's path and digest",
    write_jsonl, "", ""};
