/* briefnummer.c - numbers of letters that name no public paper: "W15.12.0046/IV". */
#include "extract/reference.h"

enum { NUMBER, YEAR, SECTION };

/* The Raad van State numbers its advice by ministry (W01 to W20), year and order; the paper itself
 * is found through the Kamerstuk that it belongs to. */
static bool read_advice(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	int64_t year = feit_group_number(m, YEAR);
	struct feit_reference *r = feit_refer(m, m->begin, m->end, "advies");

	feit_part(a, r, "number", feit_group(m, NUMBER));
	feit_part(a, r, "year", feit_digits(a, year + (year < 70 ? 2000 : 1900), 4));
	feit_part(a, r, "section", feit_group(m, SECTION));
	feit_judge(r, FEIT_WELL_FORMED,
		   FEIT_STR("a number of the Raad van State, which is no public identifier"));
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.advice",
     .words = "w01|w02|w03|w04|w05|w06|w07|w08|w09|w10|w11|w12|w13|w14|w15|w16|w17|w18|w19|w20",
     .tail = "(?<nummer>W[0-2][0-9][.](?<jaar>[0-9]{2})[.][0-9]{3,5})"
	     "(?:/(?<afdeling>[IVX]{1,4}))?(?![A-Za-z0-9])",
     .groups = (const char *const[]){"nummer", "jaar", "afdeling", NULL},
     .read = read_advice,
     .about = "advice of the Raad van State: W15.12.0046/IV"},
    {0}};

const struct feit_module feit_module_briefnummer = {"briefnummer", FEIT_FAMILY_REFERENCE,
						    "numbers of letters and advice", rules};
