/* diag.h - something odd in the document: numbered, placed, kept in the output.
 *
 * Codes stand in diag.def, are never renumbered or reused, and each has a test.
 */
#ifndef FEIT_DIAG_H
#define FEIT_DIAG_H

#include "doc/raw.h"

enum feit_severity { FEIT_INFO, FEIT_WARNING, FEIT_ERROR };

enum feit_diag_code {
#define DIAG(name, code, severity, help) FEIT_DIAG_##name,
#include "doc/diag.def"
#undef DIAG
	FEIT_DIAG_COUNT
};

struct feit_diag_kind {
	const char *code; /* "D101" */
	enum feit_severity severity;
	const char *help; /* one sentence for the user */
};

extern const struct feit_diag_kind feit_diag_kinds[FEIT_DIAG_COUNT];

struct feit_diag {
	enum feit_diag_code code;
	uint32_t begin, end;         /* in clean text; FEIT_NONE when outside it */
	uint32_t raw_begin, raw_end; /* in raw text; FEIT_NONE when unknown */
	struct feit_str message;
};

#endif
