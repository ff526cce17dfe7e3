/* tijdvak.h - a stretch of the calendar (a day, a quarter, a school year), and a date made of one
 * or two of them: what it comes to in days, and how EDTF and TIMEX3 write it.
 *
 * EDTF is ISO 8601-2 levels 0 to 2 ("2022-06-17", "2022-41", "199X", "2015/.."); TIMEX3 is ISO
 * 24617-1
 * ("2022-H2", "2022-W34"). Where EDTF has no form of its own the days are written as an interval.
 * Thread-safe; memory comes from the arena alone.
 */
#ifndef FEIT_TIJDVAK_H
#define FEIT_TIJDVAK_H

#include "base/calendar.h"
#include "doc/doc.h"

enum feit_tijdvak_unit {
	FEIT_DAY,
	FEIT_WEEK,
	FEIT_MONTH,
	FEIT_MONTHS,  /* `day` months from month `part` on: the first nine months of a year */
	FEIT_SEASON,  /* part 21 to 24, as in EDTF */
	FEIT_QUARTER, /* part 1 to 4 */
	FEIT_THIRD,   /* four months; part 1 to 3 */
	FEIT_HALF,    /* part 1 or 2 */
	FEIT_YEAR,
	FEIT_DECADE,  /* year: its first */
	FEIT_CENTURY, /* year: its first, 1700 for the eighteenth */
	FEIT_SESSION, /* vergaderjaar: from Prinsjesdag to the day before the next */
	FEIT_SCHOOL,  /* schooljaar: 1 August to 31 July */
	FEIT_STUDY,   /* studiejaar: 1 September to 31 August */
	FEIT_TURN,    /* jaarwisseling: 31 December and 1 January */
};

enum { FEIT_NO_YEAR = 0 };

struct feit_tijdvak {
	int16_t year;      /* FEIT_NO_YEAR = not written */
	uint8_t unit;      /* enum feit_tijdvak_unit */
	uint8_t part, day; /* see the units; `part` of a day is its month */
	bool deictic; /* the year leans on the document's date and may not come from the context */
	const char *mod; /* "", "START", "MID", "END", "APPROX" */
};

enum feit_grens { FEIT_CLOSED, FEIT_SINCE, FEIT_AFTER, FEIT_BEFORE, FEIT_UNTIL };

enum feit_datum_open { FEIT_SETTLED, FEIT_YEAR_OPEN, FEIT_ANAPHOR };

/* A date as the rules read it. */
struct feit_datum {
	struct feit_tijdvak a, b; /* b: the end of a range */
	bool range;
	uint8_t grens;        /* enum feit_grens; FEIT_UNTIL includes the stretch itself */
	const char *boundary; /* the word for it: "vanaf", "tot" */
	uint8_t open;         /* enum feit_datum_open: what the context has still to say */
	int16_t shift;        /* FEIT_ANAPHOR: so many units from the last date named */
};

/* First and last day; false (and FEIT_NO_DAY in both) when the year is not known or there is no
 * such stretch (week 53 of a year that has none). */
bool feit_tijdvak_days(const struct feit_tijdvak *, int32_t *first, int32_t *last);

/* Applies a word of class fase: 1 begin, 2 midden, 3 eind leave the unit whole; 4 primo and 5
 * ultimo make a day of it (where the year is known). */
void feit_set_phase(int phase, struct feit_tijdvak *);

/* Fills edtf, from, to, value, mod, boundary, first and last of `out`; its strings share one
 * allocation. Where a year is missing, from and to stay empty and the year is written XXXX. */
void feit_write_datum(struct feit_arena *, const struct feit_datum *, struct feit_date *out);

#endif
