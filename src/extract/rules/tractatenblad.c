/* tractatenblad.c - papers of the Tractatenblad: "Trb. 2010, 272". */
#include "extract/publicatie.h"

static bool read_paper(struct feit_match *m)
{
	/* Treaties since 1951; the fullest years stay below 400 numbers. */
	static const struct feit_journal journal = {"tractatenblad", "trb-", 1951, 1995, 600, 0, 0};

	return (feit_token_is(m, m->token, "trb") || feit_token_is(m, m->token, "tractatenblad")) &&
	       feit_read_journal(m, &journal);
}

static const struct feit_rule rules[] = {
    {.id = "reference.tractatenblad",
     .words = "trb|tractatenblad",
     .tail = "",
     .read = read_paper,
     .about = "year and number of the Tractatenblad: Trb. 2010, 272"},
    {0}};

const struct feit_module feit_module_tractatenblad = {"tractatenblad", FEIT_FAMILY_REFERENCE,
						      "papers of the Tractatenblad", rules};
