/* eu_act.h - acts of the European Union as they are cited, and their CELEX numbers. */
#ifndef FEIT_EU_ACT_H
#define FEIT_EU_ACT_H

#include "extract/reference.h"

struct feit_eu_act {
	char kind;              /* sector letter of CELEX: R L D F E H; 0 = none read */
	int64_t year, number;   /* number 0 = not told */
	struct feit_str suffix; /* "EG", "EU", "EEG", "JBZ", ...; as written */
	bool numbered;          /* "nr." was written */
	bool reversed;          /* number and year stand in the wrong order */
	bool of_council; /* "Besluit nr. 1/80": of an association council, not of the Union */
};

/* The kind of act that token i names ("richtlijn" L), 0 = none. */
char feit_eu_kind(const struct feit_match *, uint32_t i);

/* Reads "(EU) nr. 604/2013", "2008/115/EG" of an act of the given kind from token i, which stands
 * behind the word that names the kind. Returns the token behind it; i when there is none. Source:
 * Interinstitutionele schrijfwijzer 1.2.2 (year first from 1 January 2015). */
uint32_t feit_read_eu_number(const struct feit_match *, uint32_t i, char kind,
			     struct feit_eu_act *);

/* Fills type, target, url, parts and verdict of a reference to the act. */
void feit_fill_eu_act(struct feit_match *, struct feit_reference *, const struct feit_eu_act *);

/* CELEX url of the target ("CELEX:32008L0115"). */
struct feit_str feit_celex_url(struct feit_arena *, struct feit_str celex);

#endif
