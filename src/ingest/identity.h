/* identity.h - which document this is: title, edition, date, identifier, publisher, dossier.
 *
 * Every field is set once: the first source wins, so readers call in order of trust. Values are
 * copied into the document's arena.
 */
#ifndef FEIT_IDENTITY_H
#define FEIT_IDENTITY_H

#include "doc/doc.h"

/* Sets a field that is still empty; white space is collapsed, and an empty value changes nothing.
 */
void feit_identify(struct feit_doc *, struct feit_meta *field, struct feit_str value,
		   const char *evidence);

/* Fields with a form of their own: "2023-2024", "36600-XVI", "tk" or "ek". What does not have the
 * form changes nothing. */
void feit_identify_session(struct feit_doc *, struct feit_str text, const char *evidence);
void feit_identify_dossier(struct feit_doc *, struct feit_str text, const char *evidence);
void feit_identify_chamber(struct feit_doc *, struct feit_str text, const char *evidence);

/* One name-value pair of the metadata (Dublin Core, OVERHEIDop) that official files carry. */
void feit_identify_meta(struct feit_doc *, struct feit_str name, struct feit_str value);

/* What the metadata leave open, from the first page and the last lines: the masthead of a
 * parliamentary paper ("Vergaderjaar", dossier, "Nr."), a letter's date, the largest print, a
 * running foot. */
void feit_identify_by_text(struct feit_doc *);

#endif
