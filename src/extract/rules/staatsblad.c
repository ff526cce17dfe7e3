/* staatsblad.c - papers of the Staatsblad: "Stb. 2012, 533". */
#include "extract/publicatie.h"

static bool read_paper(struct feit_match *m)
{
	/* Laws and decrees since 1813; online from 1995. The fullest year had some 1,400 numbers.
	 */
	static const struct feit_journal journal = {"staatsblad", "stb-", 1813, 1995, 2000, 0, 0};

	return (feit_token_is(m, m->token, "stb") || feit_token_is(m, m->token, "staatsblad")) &&
	       feit_read_journal(m, &journal);
}

static const struct feit_rule rules[] = {
    {.id = "reference.staatsblad",
     .words = "stb|staatsblad",
     .tail = "",
     .read = read_paper,
     .about = "year and number of the Staatsblad: Stb. 2012, 533"},
    {0}};

const struct feit_module feit_module_staatsblad = {"staatsblad", FEIT_FAMILY_REFERENCE,
						   "papers of the Staatsblad", rules};
