/* datum.c - dates as days: "17 juni 2022". */
#include "extract/rule.h"

enum { DAY, MONTH, YEAR };

static bool read_day(struct feit_match *m)
{
	int64_t day = feit_group_number(m, DAY), year = feit_group_number(m, YEAR);
	const struct feit_lex_entry *month = feit_lex(FEIT_LEX_MAAND, feit_group(m, MONTH));

	if (month == NULL || day < 1 || day > 31)
		return false;
	struct feit_date *d = feit_add_date(m, m->begin, m->end);
	d->edtf = d->from = d->to = d->value =
	    feit_value(m, "%04d-%02d-%02d", (int)year, (int)month->num, (int)day);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.day",
     .digits = "1-2",
     .next = " ",
     .tail = "(?<day>[0-9]{1,2})[ ](?<month><maand>)[ ](?<year>[12][0-9]{3})(?![0-9])",
     .groups = (const char *const[]){"day", "month", "year", NULL},
     .read = read_day,
     .about = "a day with its year: 17 juni 2022"},
    {0}};

const struct feit_module feit_module_datum = {"datum", FEIT_FAMILY_DATE, "days", rules};
