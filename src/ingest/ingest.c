/* ingest.c - tells a file's format by its content and hands it to that format's reader. */
#include "ingest/ingest.h"

#include "ingest/identity.h"

#define FORMAT(name) extern const struct feit_format feit_format_##name;
#include "ingest/formats.def"
#undef FORMAT

static const struct feit_format *const formats[] = {
#define FORMAT(name) &feit_format_##name,
#include "ingest/formats.def"
#undef FORMAT
};

static const struct feit_format *choose(struct feit_str bytes)
{
	const struct feit_format *best = NULL;
	int score = 0;

	for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
		int s = formats[i]->sniff(bytes);
		if (s > score) {
			score = s;
			best = formats[i];
		}
	}
	return best;
}

const char *feit_media_type(struct feit_str bytes)
{
	const struct feit_format *best = choose(bytes);

	return best != NULL ? best->media_type : "application/octet-stream";
}

enum feit_status feit_ingest(struct feit_doc *doc, struct feit_str bytes, struct feit_error *err)
{
	const struct feit_format *best = choose(bytes);

	if (best == NULL)
		return feit_fail(err, FEIT_FAILED, FEIT_PRI ": no known format",
				 FEIT_ARG(doc->path));
	doc->raw.source = bytes;
	doc->raw.media_type = best->media_type;
	enum feit_status status = best->read(doc, bytes, err);
	if (status == FEIT_OK)
		feit_identify_by_text(doc);
	return status;
}
