/* calendar.h - days of the proleptic Gregorian calendar as plain numbers.
 *
 * A day is a number: 0 is 1970-01-01, one more is the day after. So comparing and adding days is
 * arithmetic on int32_t. Years run from FEIT_FIRST_YEAR to FEIT_LAST_YEAR. Thread-safe; nothing is
 * allocated. Sources: ISO 8601-1 (weeks), Grondwet article 65 (third Tuesday of September).
 */
#ifndef FEIT_CALENDAR_H
#define FEIT_CALENDAR_H

#include "base/str.h"

enum { FEIT_FIRST_YEAR = 1, FEIT_LAST_YEAR = 9999 };

#define FEIT_NO_DAY INT32_MIN /* no such day: unknown, or the open side of a range */

struct feit_ymd {
	int year, month, day; /* months and days from 1 */
};

bool feit_leap_year(int year);

/* Days in a month, 28 to 31; 0 when there is no such month. */
int feit_month_days(int year, int month);

/* The number of a day; FEIT_NO_DAY when the calendar has no such day. */
int32_t feit_day(int year, int month, int day);

/* The inverse; {0,0,0} for FEIT_NO_DAY. */
struct feit_ymd feit_ymd(int32_t day);

/* 1 = Monday .. 7 = Sunday. */
int feit_weekday(int32_t day);

/* Monday of week 1 to 53 of an ISO year; FEIT_NO_DAY when that year has no such week. */
int32_t feit_week_start(int year, int week);

/* The ISO week that holds a day. */
int feit_week_of(int32_t day, int *iso_year);

/* The third Tuesday of September, when a parliamentary year begins. */
int32_t feit_prinsjesdag(int year);

/* Moves by months and keeps the day where it can: 31 January + 1 month is 28 or 29 February. */
int32_t feit_add_months(int32_t day, int months);

/* "2022-06-17" at the start of s; FEIT_NO_DAY when it is no such day. */
int32_t feit_parse_day(struct feit_str s);

#endif
