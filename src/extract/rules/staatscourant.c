/* staatscourant.c - papers of the Staatscourant: "Stcrt. 2010, nr. 19701". */
#include "extract/publicatie.h"

static bool read_paper(struct feit_match *m)
{
	/* Numbers are issues (one a working day) until June 2009, papers from July 2009. */
	static const struct feit_journal journal = {"staatscourant", "stcrt-", 1814, 2009,
						    99999,           320,      2009};

	return (feit_token_is(m, m->token, "stcrt") ||
		feit_token_is(m, m->token, "staatscourant") ||
		feit_token_is(m, m->token, "stct")) &&
	       feit_read_journal(m, &journal);
}

static const struct feit_rule rules[] = {
    {.id = "reference.staatscourant",
     .words = "stcrt|staatscourant|stct",
     .tail = "",
     .read = read_paper,
     .about = "year and number of the Staatscourant: Stcrt. 2010, nr. 19701"},
    {0}};

const struct feit_module feit_module_staatscourant = {"staatscourant", FEIT_FAMILY_REFERENCE,
						      "papers of the Staatscourant", rules};
