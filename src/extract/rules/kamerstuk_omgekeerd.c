/* kamerstuk_omgekeerd.c - the number before the dossier: "motie op stuk nr. 214 (26 150)". */
#include "extract/paper.h"

static bool read_inverted(struct feit_match *m)
{
	struct feit_citing x = {.m = m, .c = {m->doc->text.ptr, m->begin}, .begin = m->begin};

	return feit_cite_inverted(&x);
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk.inverted",
     .words = "nr|nrs|nummer|nummers|stuk|stukken|letter|no",
     .priority = 5,
     .read = read_inverted,
     .about = "the number before the dossier: nr. 214 (26 150)"},
    {0}};

const struct feit_module feit_module_kamerstuk_omgekeerd = {
    "kamerstuk_omgekeerd", FEIT_FAMILY_REFERENCE, "papers with the number before the dossier",
    rules};
