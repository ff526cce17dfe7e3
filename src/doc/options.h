/* options.h - checks of what a user may say of a document: its date, its dossier. */
#ifndef FEIT_OPTIONS_H
#define FEIT_OPTIONS_H

#include "base/str.h"

/* Whether s is a day of the calendar as "2023-06-01". */
bool feit_is_date(const char *s);

/* "36 410-XV" -> "36410-XV": a dossier's number with its suffix, without blanks and dots. False
 * where s is none; then `out` is empty. */
bool feit_clean_dossier(const char *s, char out[17]);

#endif
