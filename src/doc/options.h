/* options.h - checks of what a user may say of a document: its date, its dossier. */
#ifndef FEIT_OPTIONS_H
#define FEIT_OPTIONS_H

#include "base/str.h"

/* Limits that a user may set (limits.def). */
enum feit_limit_id {
#define LIMIT(name, text, normal, most, unit, help) FEIT_LIMIT_##name,
#include "doc/limits.def"
#undef LIMIT
	FEIT_LIMITS
};

struct feit_limit {
	const char *name;
	uint32_t normal, most;
	const char *unit, *help;
};

extern const struct feit_limit feit_limits[FEIT_LIMITS];

/* Reads "pdf-seconds=20" into values[]; false, and nothing set, where there is no such limit or the
 * value is no number from 1 to the limit's `most`. */
bool feit_set_limit(uint32_t values[FEIT_LIMITS], const char *s);

/* Whether s is a day of the calendar as "2023-06-01". */
bool feit_is_date(const char *s);

/* "36 410-XV" -> "36410-XV": a dossier's number with its suffix, without blanks and dots. False
 * where s is none; then `out` is empty. */
bool feit_clean_dossier(const char *s, char out[17]);

#endif
