/* reference.h - what the readers of references share: parts, identifiers, verdicts.
 *
 * Everything is built without printf: references stand dense in official text. Strings that are
 * handed in must live as long as the document (literals, quotes of its text, its arena).
 */
#ifndef FEIT_REFERENCE_H
#define FEIT_REFERENCE_H

#include "extract/rule.h"

/* Starts a reference fact over [begin, end) with its type ("staatsblad"). */
struct feit_reference *feit_refer(struct feit_match *, uint32_t begin, uint32_t end,
				  const char *type);

/* Appends a named part; a name may stand more than once ("lid" 1, "lid" 3). Empty values are left
 * out. */
void feit_part(struct feit_arena *, struct feit_reference *, const char *name,
	       struct feit_str value);

/* The value of the first part of that name; empty when there is none. */
struct feit_str feit_part_of(const struct feit_reference *, const char *name);

/* Says why a reference is not resolved. The worst verdict stays: a later, milder one is ignored. */
void feit_judge(struct feit_reference *, enum feit_ref_status, struct feit_str reason);

/* The number in decimal digits, at least `width` of them. n >= 0. */
struct feit_str feit_digits(struct feit_arena *, int64_t n, int width);

/* The pieces one after another: FEIT_JOIN(arena, FEIT_STR("stb-"), year, ...). */
struct feit_str feit_join(struct feit_arena *, const struct feit_str *pieces, size_t n);
#define FEIT_JOIN(arena, ...)                                                                      \
	feit_join((arena), (const struct feit_str[]){__VA_ARGS__},                                 \
		  sizeof((const struct feit_str[]){__VA_ARGS__}) / sizeof(struct feit_str))

/* A copy with ASCII letters in upper case and blanks left out. */
struct feit_str feit_upper(struct feit_arena *, struct feit_str);

/* The page of an official publication: zoek.officielebekendmakingen.nl/ID.html. */
struct feit_str feit_publication_url(struct feit_arena *, struct feit_str id);

/* Years that an official paper can have; the upper bound leaves room for papers to come. */
enum { FEIT_OLDEST_PAPER = 1813, FEIT_NEWEST_PAPER = 2099, FEIT_FIRST_DIGITAL_YEAR = 1995 };

#endif
