/* publicatie.h - official journals that number their papers by year: Staatsblad, Staatscourant,
 * Tractatenblad. */
#ifndef FEIT_PUBLICATIE_H
#define FEIT_PUBLICATIE_H

#include "extract/rule.h"

struct feit_journal {
	const char *type;   /* "staatsblad" */
	const char *prefix; /* of the identifier: "stb-" */
	int first_year;
	int first_online;  /* the first year whose papers have a page of their own */
	int highest;       /* no year had a number above this */
	int early_highest; /* the same for the years before `numbered_from`; 0 = no such time */
	int numbered_from; /* since when papers, not issues, are numbered */
};

/* Reads "Stb. 2012, 533", "Stb. 1989, nr. 152", "Stb. 634" and lists of them. The head is the
 * token at m->token. Adds a reference for each member; false when no number follows. */
bool feit_read_journal(struct feit_match *, const struct feit_journal *);

#endif
