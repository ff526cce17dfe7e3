/* jsonl.c - one fact a line, then one link a line: {"path":...,"sha256":...,"id":...,"kind":...}
 *
 * Each line stands for itself: it names the document by path and digest, and the fact as json does.
 */
#define FEIT_FACTS_ONLY
#define FACT(name)                                                                                 \
	(p = feit_room(o, p, v->lead.len), p = feit_put_bytes(p, v->lead.ptr, v->lead.len))
#include "emit/json.h"

/* How each line begins: the same for all of a document. */
static struct feit_str write_lead(const struct feit_view *v)
{
	struct feit_str path = v->doc->path;
	char *from = feit_alloc_raw(v->doc->arena, FEIT_WORST * path.len + 256), *p = from;

	PUT("{\"path\":\"");
	p = feit_put_escaped(p, path, json_suspect, json_escape_one);
	PUT("\",");
	WORD("sha256", v->source_sha256.hex);
	return (struct feit_str){from, (size_t)(p - from)};
}

static void write_jsonl(const struct feit_doc *d, struct feit_out *o)
{
	struct feit_view *v = feit_view_new(d);
	char *p = feit_put_open(o);

	v->lead = write_lead(v);
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
    "jsonl",     "JSON Lines: one fact or link a line, each with the document's path and digest",
    write_jsonl, "",
    "",          "{\"path\":\""};
