/* test_calendar.c - every day from 1800 to 2200, against a calendar that counts on its fingers. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "base/calendar.h"

enum { FROM = 1800, TO = 2200 };

/* The day after, without arithmetic on day numbers. */
static void step(struct feit_ymd *d)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (d->year % 4 == 0 && d->year % 100 != 0) || d->year % 400 == 0;
	int length = lengths[d->month - 1] + (leap && d->month == 2);

	if (++d->day <= length)
		return;
	d->day = 1;
	if (++d->month <= 12)
		return;
	d->month = 1;
	d->year++;
}

Test(calendar, every_day_there_and_back)
{
	struct feit_ymd d = {FROM, 1, 1};
	int weekday = 3; /* 1 January 1800 was a Wednesday */

	for (int32_t n = feit_day(FROM, 1, 1); d.year <= TO; n++, step(&d)) {
		struct feit_ymd back = feit_ymd(n);
		cr_assert(feit_day(d.year, d.month, d.day) == n);
		cr_assert(back.year == d.year && back.month == d.month && back.day == d.day);
		cr_assert(feit_weekday(n) == weekday, "%d-%d-%d", d.year, d.month, d.day);
		weekday = weekday % 7 + 1;
	}
}

Test(calendar, known_days)
{
	cr_expect(feit_day(1970, 1, 1) == 0);
	cr_expect(feit_day(2000, 2, 29) == 11016);
	cr_expect(feit_day(1391, 12, 5) == -211137);
	cr_expect(feit_weekday(feit_day(2022, 9, 20)) == 2);
	cr_expect(feit_day(1900, 2, 29) == FEIT_NO_DAY);
	cr_expect(feit_day(2022, 4, 31) == FEIT_NO_DAY);
	cr_expect(feit_day(2022, 13, 1) == FEIT_NO_DAY);
	cr_expect(feit_day(2022, 0, 1) == FEIT_NO_DAY);
	cr_expect(feit_day(2022, 1, 0) == FEIT_NO_DAY);
	cr_expect(feit_day(0, 1, 1) == FEIT_NO_DAY);
	cr_expect(feit_ymd(FEIT_NO_DAY).year == 0);
}

Test(calendar, weeks_tile_the_years)
{
	for (int32_t day = feit_day(FROM, 1, 1), last = feit_day(TO, 12, 31); day <= last; day++) {
		int year, week = feit_week_of(day, &year);
		int32_t monday = feit_week_start(year, week);
		cr_assert(monday != FEIT_NO_DAY && monday <= day && day < monday + 7);
		cr_assert(feit_weekday(monday) == 1);
		/* the Thursday of a week lies in the year that the week belongs to */
		cr_assert(feit_ymd(monday + 3).year == year);
	}
	for (int year = FROM; year <= TO; year++) {
		int thursday = feit_weekday(feit_day(year, 1, 1));
		bool fifty_three = thursday == 4 || (thursday == 3 && feit_leap_year(year));
		cr_assert(fifty_three == (feit_week_start(year, 53) != FEIT_NO_DAY), "%d", year);
		cr_assert(feit_week_start(year, 54) == FEIT_NO_DAY);
	}
}

Test(calendar, prinsjesdag_is_the_third_tuesday_of_september)
{
	static const int known[][2] = {{2010, 21}, {2011, 20}, {2012, 18}, {2013, 17}, {2014, 16},
				       {2015, 15}, {2016, 20}, {2017, 19}, {2018, 18}, {2019, 17},
				       {2020, 15}, {2021, 21}, {2022, 20}, {2023, 19}, {2024, 17},
				       {2025, 16}, {2026, 15}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		cr_expect(feit_prinsjesdag(known[i][0]) == feit_day(known[i][0], 9, known[i][1]));
	for (int year = FROM; year <= TO; year++) {
		int32_t day = feit_prinsjesdag(year), tuesdays = 0;
		for (int32_t d = feit_day(year, 9, 1); d <= day; d++)
			tuesdays += feit_weekday(d) == 2;
		cr_assert(tuesdays == 3 && feit_weekday(day) == 2);
	}
}

Test(calendar, adding_months_keeps_the_day_where_it_can)
{
	for (int32_t day = feit_day(FROM, 1, 1), last = feit_day(TO, 12, 31); day <= last;
	     day += 13) {
		struct feit_ymd d = feit_ymd(day);
		for (int months = -25; months <= 25; months++) {
			struct feit_ymd e = feit_ymd(feit_add_months(day, months));
			int length = feit_month_days(e.year, e.month);
			cr_assert(e.year * 12 + e.month == d.year * 12 + d.month + months);
			cr_assert(e.day == (d.day < length ? d.day : length));
		}
	}
}

Test(calendar, parsing)
{
	cr_expect(feit_parse_day(FEIT_STR("2022-06-17")) == feit_day(2022, 6, 17));
	cr_expect(feit_parse_day(FEIT_STR("2022-06-17T12:00")) == feit_day(2022, 6, 17));
	cr_expect(feit_parse_day(FEIT_STR("2022-06-31")) == FEIT_NO_DAY);
	cr_expect(feit_parse_day(FEIT_STR("2022-6-1")) == FEIT_NO_DAY);
	cr_expect(feit_parse_day(FEIT_STR("")) == FEIT_NO_DAY);
	cr_expect(feit_parse_day(FEIT_STR("XXXX-06-17")) == FEIT_NO_DAY);
}
