/* pipeline.c - THE WAY: source bytes -> raw lines -> clean text + map -> facts -> links. */
#include "pipeline.h"

#include "ingest/ingest.h"
#include "link/link.h"
#include "normalise/normalise.h"

enum feit_status feit_pipeline(struct feit_engine *engine, struct feit_str bytes,
			       struct feit_doc *doc, struct feit_error *err)
{
	enum feit_status status = feit_ingest(doc, bytes, err); /* doc->raw */

	if (status != FEIT_OK)
		return status;
	feit_normalise(doc);       /* doc->text, map, blocks, sentences, notes */
	feit_extract(engine, doc); /* doc->facts */
	feit_link(doc);            /* doc->links, notes[].supports */
	return FEIT_OK;
}
