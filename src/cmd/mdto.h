/* mdto.h - sidecars in MDTO 1.0.1, the metadata of Dutch government archives
 * (https://www.nationaalarchief.nl/mdto): what a file is, and whose information it carries. */
#ifndef FEIT_MDTO_H
#define FEIT_MDTO_H

#include "base/buf.h"

struct feit_mdto {
	const char *path;       /* in the bag; identifies it together with the digest */
	const char *name;       /* of the file */
	const char *media_type; /* "application/pdf" */
	const char *sha256, *sha512;
	const char *time; /* when the digest was taken, "2023-06-01T12:00:00Z" */
	uint64_t bytes;
	/* Of a result: how it came about. NULL for a source. */
	const char *program, *outcome;
	const struct feit_mdto *source; /* NULL = this is one */
	const char *archiefvormer;      /* who formed the archive */
};

/* The file ("bestand") and the information object ("informatieobject") of it, as XML. What only the
 * archive can know (waardering, beperkingGebruik) says that it is to be determined. */
void feit_mdto_bestand(struct feit_buf *, const struct feit_mdto *);
void feit_mdto_informatieobject(struct feit_buf *, const struct feit_mdto *);

#endif
