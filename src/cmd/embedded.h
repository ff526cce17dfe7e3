/* embedded.h - files that the command carries with it: schemas, and the specs of the rules.
 * Generated at build time by scripts/embed.awk. */
#ifndef FEIT_EMBEDDED_H
#define FEIT_EMBEDDED_H

#include <stddef.h>

struct feit_embedded {
	const char *name;         /* "feiten.xsd", "datum.spec" */
	const char *const *lines; /* without their line ends; ends with NULL */
};

extern const struct feit_embedded feit_embedded[]; /* ends with name == NULL */

/* The lines of a file; none when there is no file of this name. */
const char *const *feit_embedded_lines(const char *name);

#endif
