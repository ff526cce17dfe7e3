/* kamerstuk.c - papers of parliament. */
#include "extract/rule.h"

static bool read_paper(struct feit_match *m)
{
	struct feit_reference *r = feit_add_reference(m, m->begin, m->end);

	r->type = "kamerstuk";
	r->target =
	    feit_value(m, "kst-%d-%d", (int)feit_group_number(m, 0), (int)feit_group_number(m, 1));
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk",
     .digits = "2",
     .next = " ",
     .tail = "(?<dossier>[0-9]{2}[ ][0-9]{3}),[ ]nr[.][ ](?<nr>[0-9]{1,4})(?![0-9])",
     .groups = (const char *const[]){"dossier", "nr", NULL},
     .read = read_paper,
     .about = "dossier and number: 19 637, nr. 2911"},
    {0}};

const struct feit_module feit_module_kamerstuk = {"kamerstuk", FEIT_FAMILY_REFERENCE,
						  "papers of parliament", rules};
