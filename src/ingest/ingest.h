/* ingest.h - the ingest stage: a file's bytes in, doc->raw out. Formats are told by content. */
#ifndef FEIT_INGEST_H
#define FEIT_INGEST_H

#include "base/error.h"
#include "doc/doc.h"

/* Reads `bytes` (borrowed; must live as long as the document) as whatever format they are and fills
 * doc->raw. Fails with FEIT_FAILED where the bytes are no document of a known format (binary,
 * encrypted, damaged, too large) with a message that says which and what to do. */
enum feit_status feit_ingest(struct feit_doc *, struct feit_str bytes, struct feit_error *);

/* What the bytes, or the first of them, look like: "application/pdf". */
const char *feit_media_type(struct feit_str bytes);

/* Sets raw.text to the bytes as UTF-8: themselves where they are UTF-8, else a copy with origins
 * (from UTF-16, Windows-1252, or UTF-8 with damage), and says so in a diagnostic. */
void feit_decode(struct feit_doc *, struct feit_str bytes);

/* Fails where the bytes are more than --limit=text-size allows for text and Markdown. */
enum feit_status feit_check_text_size(const struct feit_doc *, struct feit_str bytes,
				      struct feit_error *);

/* Puts raw.text right where it is UTF-8 that was taken for Windows-1252 and encoded again, with
 * origins and a diagnostic. Text that has origins already is left alone. */
void feit_undo_mojibake(struct feit_doc *);

/* A format: one file in src/ingest/, one line FORMAT(name) in formats.def. */
struct feit_format {
	const char *name, *media_type;
	/* 0 = not this format; the highest answer wins. Looks at the bytes only. */
	int (*sniff)(struct feit_str bytes);
	enum feit_status (*read)(struct feit_doc *, struct feit_str bytes, struct feit_error *);
};

#endif
