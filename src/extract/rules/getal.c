/* getal.c - numbers in digits. */
#include "extract/rule.h"

static bool read_number(struct feit_match *m)
{
	struct feit_figure *f = feit_add_figure(m, m->begin, m->end);

	f->value = FEIT_DECIMAL(feit_group_number(m, 0));
	return true;
}

static const struct feit_rule rules[] = {{.id = "figure.digits",
					  .digits = "1-3",
					  .next = ".",
					  .tail = "(?<n>[0-9]{1,3}(?:[.][0-9]{3}){1,5})(?![0-9])",
					  .groups = (const char *const[]){"n", NULL},
					  .read = read_number,
					  .about = "a number with thousand points: 20.000"},
					 {0}};

const struct feit_module feit_module_getal = {"getal", FEIT_FAMILY_FIGURE, "numbers in digits",
					      rules};
