/* test_dates.c - dates in bulk: every day, week, quarter and session in several written forms. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/calendar.h"
#include "pipeline.h"

static const char *const months[] = {"",        "januari",  "februari", "maart",    "april",
				     "mei",     "juni",     "juli",     "augustus", "september",
				     "oktober", "november", "december"};
static const char *const short_months[] = {"",    "jan", "feb",  "mrt", "apr", "mei", "jun",
					   "jul", "aug", "sept", "okt", "nov", "dec"};

struct run {
	struct feit_arena arena;
	struct feit_options options;
	struct feit_engine *engine;
	struct feit_doc doc;
	struct feit_buf text;
};

static void open_run(struct run *r)
{
	memset(r, 0, sizeof *r);
	r->engine = feit_engine_new();
}

static void add_text(struct run *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void add_text(struct run *r, const char *fmt, ...)
{
	char line[256];
	va_list args;

	va_start(args, fmt);
	vsnprintf(line, sizeof line, fmt, args);
	va_end(args);
	feit_buf_str(&r->text, feit_cstr(line));
}

static void read_text(struct run *r)
{
	struct feit_error err;

	r->doc =
	    (struct feit_doc){.arena = &r->arena, .options = &r->options, .path = FEIT_STR("test")};
	cr_assert(feit_pipeline(r->engine, (struct feit_str){r->text.ptr, r->text.len}, &r->doc,
				&err) == FEIT_OK);
}

static void close_run(struct run *r)
{
	feit_engine_free(r->engine);
	feit_arena_end(&r->arena);
	feit_buf_end(&r->text);
}

/* The next date from fact *i on; NULL when there is none. */
static const struct feit_fact *next_date(const struct run *r, size_t *i)
{
	while (*i < r->doc.n_facts && r->doc.facts[*i].kind != FEIT_DATE)
		++*i;
	return *i < r->doc.n_facts ? &r->doc.facts[(*i)++] : NULL;
}

static size_t count_dates(const struct run *r)
{
	size_t i = 0, n = 0;

	while (next_date(r, &i) != NULL)
		n++;
	return n;
}

/* The next date must be these days; the message shows what was found. */
static void expect_days(const struct run *r, size_t *i, int32_t first, int32_t last)
{
	const struct feit_fact *f = next_date(r, i);
	struct feit_ymd d = feit_ymd(first);

	cr_assert_not_null(f, "no date for %04d-%02d-%02d", d.year, d.month, d.day);
	cr_assert(f->date->first == first && f->date->last == last,
		  "%04d-%02d-%02d: got \"" FEIT_PRI "\" " FEIT_PRI " .. " FEIT_PRI, d.year, d.month,
		  d.day, FEIT_ARG(feit_quote(&r->doc, f->begin, f->end)), FEIT_ARG(f->date->from),
		  FEIT_ARG(f->date->to));
	cr_assert(feit_parse_day(f->date->from) == first && feit_parse_day(f->date->to) == last);
}

static void write_day(struct run *r, int form, struct feit_ymd d)
{
	switch (form) {
	case 0:
		add_text(r, "Op %d %s %d kwam het bericht.\n", d.day, months[d.month], d.year);
		break;
	case 1:
		add_text(r, "Zie de brief (%de %s%s %d) hierover.\n", d.day, short_months[d.month],
			 d.month == 5 ? "" : ".", d.year);
		break;
	case 2:
		add_text(r, "Het besluit van %d-%d-%d is bekend.\n", d.day, d.month, d.year);
		break;
	case 3:
		add_text(r, "Ontvangen op %02d/%02d/%04d door de raad.\n", d.day, d.month, d.year);
		break;
	case 4:
		add_text(r, "Bijgewerkt op %04d-%02d-%02d door de raad.\n", d.year, d.month, d.day);
		break;
	default:
		add_text(r, "Verzonden op %d-%s-%d aan de raad.\n", d.day, short_months[d.month],
			 d.year);
	}
}

Test(dates, every_day_of_some_years_in_six_forms)
{
	enum { FORMS = 6 };
	static const int years[] = {1899, 1900, 1999, 2000, 2023, 2024, 2100};

	for (size_t y = 0; y < sizeof years / sizeof *years; y++)
		for (int form = 0; form < FORMS; form++) {
			struct run r;
			size_t at = 0;
			int32_t first = feit_day(years[y], 1, 1), last = feit_day(years[y], 12, 31);
			open_run(&r);
			for (int32_t day = first; day <= last; day++)
				write_day(&r, form, feit_ymd(day));
			read_text(&r);
			for (int32_t day = first; day <= last; day++)
				expect_days(&r, &at, day, day);
			cr_assert_null(next_date(&r, &at));
			close_run(&r);
		}
}

Test(dates, days_that_no_calendar_has)
{
	struct run r;
	size_t wrong = 0, named = 0;

	open_run(&r);
	for (int month = 1; month <= 12; month++)
		for (int day = feit_month_days(2023, month) + 1; day <= 31; day++, wrong += 2) {
			add_text(&r, "Op %d %s 2023 gebeurde niets.\n", day, months[month]);
			add_text(&r, "Op %d-%d-2023 gebeurde niets.\n", day, month);
		}
	read_text(&r);
	for (size_t i = 0; i < r.doc.n_diags; i++)
		named += r.doc.diags[i].code == FEIT_DIAG_NO_SUCH_DAY;
	cr_expect(count_dates(&r) == 0);
	cr_expect(named == wrong, "%zu of %zu named", named, wrong);
	close_run(&r);
}

Test(dates, a_weekday_that_does_not_agree_is_named)
{
	struct run r;

	open_run(&r);
	add_text(&r, "Op dinsdag 20 september 2022 wel, op maandag 21 september 2022 niet.\n");
	read_text(&r);
	cr_expect(count_dates(&r) == 2);
	cr_assert(r.doc.n_diags == 1);
	cr_expect(r.doc.diags[0].code == FEIT_DIAG_WRONG_WEEKDAY);
	close_run(&r);
}

/* Words for the parts of a year must tile it without gap or overlap. */
static void expect_tiles(const char *const *parts, int n)
{
	struct run r;
	size_t at = 0;

	open_run(&r);
	for (int year = 1995; year <= 2030; year++)
		for (int p = 0; p < n; p++)
			add_text(&r, "Het ging in %s %d beter.\n", parts[p], year);
	read_text(&r);
	int32_t day = feit_day(1995, 1, 1);
	for (int k = 0; k < 36 * n; k++) {
		const struct feit_fact *f = next_date(&r, &at);
		cr_assert_not_null(f);
		cr_assert(f->date->first == day, "%s: " FEIT_PRI, parts[k % n],
			  FEIT_ARG(feit_quote(&r.doc, f->begin, f->end)));
		day = f->date->last + 1;
	}
	cr_expect(day == feit_day(2031, 1, 1));
	close_run(&r);
}

Test(dates, parts_tile_the_year)
{
	static const char *const quarters[] = {"het eerste kwartaal van", "het 2e kwartaal", "Q3",
					       "het laatste kwartaal van"};
	static const char *const halves[] = {"de eerste helft van", "het tweede halfjaar van"};
	static const char *const thirds[] = {"het eerste tertaal van", "het tweede tertaal van",
					     "het derde tertaal van"};

	expect_tiles(quarters, 4);
	expect_tiles(halves, 2);
	expect_tiles(thirds, 3);
	expect_tiles(months + 1, 12);
}

Test(dates, sessions_and_school_years_follow_each_other)
{
	static const char *const dashes[] = {"-", "–", "/"};

	for (int d = 0; d < 3; d++) {
		struct run r;
		size_t at = 0;
		open_run(&r);
		for (int y = 1950; y < 2050; y++)
			add_text(&r, "In het vergaderjaar %d%s%d werd dit besproken.\n", y,
				 dashes[d], y + 1);
		for (int y = 1950; y < 2050; y++)
			add_text(&r, "In het schooljaar %d%s%d startten scholen.\n", y, dashes[d],
				 y + 1);
		read_text(&r);
		for (int y = 1950; y < 2050; y++)
			expect_days(&r, &at, feit_prinsjesdag(y), feit_prinsjesdag(y + 1) - 1);
		for (int y = 1950; y < 2050; y++)
			expect_days(&r, &at, feit_day(y, 8, 1), feit_day(y + 1, 7, 31));
		close_run(&r);
	}
}

Test(dates, ranges_of_months_with_every_joint)
{
	static const char *const joints[] = {" tot en met ", " t/m ", " tot ", "-", "–",
					     " - ",          " – "};

	for (size_t j = 0; j < sizeof joints / sizeof *joints; j++) {
		struct run r;
		size_t at = 0;
		open_run(&r);
		for (int a = 1; a <= 12; a++)
			for (int b = 1; b <= 12; b++)
				if (a != b)
					add_text(&r, "De periode %s%s%s 2019 was druk.\n",
						 months[a], joints[j], months[b]);
		read_text(&r);
		for (int a = 1; a <= 12; a++)
			for (int b = 1; b <= 12; b++)
				if (a != b) /* November to February 2019 begins the year before */
					expect_days(&r, &at, feit_day(a < b ? 2019 : 2018, a, 1),
						    feit_day(2019, b, feit_month_days(2019, b)));
		cr_expect_null(next_date(&r, &at));
		close_run(&r);
	}
}

static double seconds_for(const char *piece, size_t bytes)
{
	double best = 1e9;

	for (int k = 0; k < 3; k++) {
		struct run r;
		open_run(&r);
		while (r.text.len < bytes)
			feit_buf_str(&r.text, feit_cstr(piece));
		clock_t start = clock();
		read_text(&r);
		double now = (double)(clock() - start) / CLOCKS_PER_SEC;
		best = now < best ? now : best;
		close_run(&r);
	}
	return best;
}

Test(dates, hostile_text_takes_linear_time)
{
	static const char *const pieces[] = {"3 mei 2019 ",
					     "2019 ",
					     "2019-",
					     "1, 2, ",
					     "mei en ",
					     "mei tot en met ",
					     "begin van het ",
					     "1 jaar, 2 maanden, ",
					     "eerste en tweede ",
					     "een half jaar ",
					     "vergaderjaar ",
					     "per tot na ",
					     "1 tot 2 tot 3 jaar ",
					     "om de om de ",
					     "vorig jaar eerder ",
					     "1/2/3/",
					     "2020-2021 en ",
					     "de het de het ",
					     "week 1 ",
					     "jaren zestig en ",
					     "tweehonderdduizend ",
					     "1.111.111 ",
					     "'19 ",
					     "kwartaal van "};

	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		double once = seconds_for(pieces[i], 100000),
		       twice = seconds_for(pieces[i], 400000);
		cr_expect(twice < 10 * once + 0.05, "\"%s\": %.3f s, four times as much: %.3f s",
			  pieces[i], once, twice);
	}
}
