/* calendar.c - days of the proleptic Gregorian calendar as plain numbers. */
#include "base/calendar.h"

bool feit_leap_year(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int feit_month_days(int year, int month)
{
	static const int8_t days[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	return days[month] + (month == 2 && feit_leap_year(year));
}

/* Counts from 1 March, so that the leap day is the last of its year; 400 years are 146,097 days. */
static int32_t count_days(int year, int month, int day)
{
	int y = year - (month <= 2), shifted = (month + 9) % 12;
	int era = y / 400, of_era = y % 400;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * shifted + 2) / 5 +
	       day - 1 - 719468;
}

int32_t feit_day(int year, int month, int day)
{
	if (year < FEIT_FIRST_YEAR || year > FEIT_LAST_YEAR || day < 1 ||
	    day > feit_month_days(year, month))
		return FEIT_NO_DAY;
	return count_days(year, month, day);
}

struct feit_ymd feit_ymd(int32_t day)
{
	if (day == FEIT_NO_DAY)
		return (struct feit_ymd){0, 0, 0};
	int32_t z = day + 719468, era = z / 146097, of_era = z % 146097;
	int32_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int32_t of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;

	return (struct feit_ymd){.year = era * 400 + y + (m >= 10),
				 .month = m < 10 ? m + 3 : m - 9,
				 .day = of_year - (153 * m + 2) / 5 + 1};
}

int feit_weekday(int32_t day)
{
	return (int)(((day + 3) % 7 + 7) % 7) + 1; /* 1970-01-01 was a Thursday */
}

/* 4 January always lies in week 1. */
static int32_t first_monday(int year)
{
	int32_t fourth = count_days(year, 1, 4);

	return fourth - (feit_weekday(fourth) - 1);
}

int32_t feit_week_start(int year, int week)
{
	if (year < FEIT_FIRST_YEAR || year > FEIT_LAST_YEAR || week < 1 || week > 53)
		return FEIT_NO_DAY;
	int32_t monday = first_monday(year) + 7 * (week - 1);
	return monday < first_monday(year + 1) ? monday : FEIT_NO_DAY;
}

int feit_week_of(int32_t day, int *iso_year)
{
	int year = feit_ymd(day + 4 - feit_weekday(day)).year; /* that of its Thursday */

	*iso_year = year;
	return (day - first_monday(year)) / 7 + 1;
}

int32_t feit_prinsjesdag(int year)
{
	int32_t first = feit_day(year, 9, 1);

	if (first == FEIT_NO_DAY)
		return FEIT_NO_DAY;
	return first + (9 - feit_weekday(first)) % 7 + 14;
}

int32_t feit_add_months(int32_t day, int months)
{
	struct feit_ymd d = feit_ymd(day);
	int all = d.year * 12 + d.month - 1 + months;

	if (day == FEIT_NO_DAY || all < 12)
		return FEIT_NO_DAY;
	int year = all / 12, month = all % 12 + 1, last = feit_month_days(year, month);
	return feit_day(year, month, d.day < last ? d.day : last);
}

static int two_digits(const char *p)
{
	unsigned a = (unsigned)(p[0] - '0'), b = (unsigned)(p[1] - '0');

	return a < 10 && b < 10 ? (int)(a * 10 + b) : -1;
}

int32_t feit_parse_day(struct feit_str s)
{
	if (s.len < 10 || s.ptr[4] != '-' || s.ptr[7] != '-')
		return FEIT_NO_DAY;
	int century = two_digits(s.ptr), rest = two_digits(s.ptr + 2);

	if (century < 0 || rest < 0)
		return FEIT_NO_DAY;
	return feit_day(century * 100 + rest, two_digits(s.ptr + 5), two_digits(s.ptr + 8));
}
