/* tijdlezer.h - reads dates token by token: each function takes a token, and gives the stretch of
 * the calendar that begins there and the token behind it.
 *
 * A rule module finds its head, looks left for where the expression starts, reads the stretch, and
 * lets feit_finish_datum() do what all dates share: begin/medio/eind and rond to the left, a range
 * to the right (tot en met, a dash, "tussen .. en"), open ends (vanaf, per, tot, uiterlijk, of
 * later), and the fact itself. Looking left and right is bounded, so time is linear.
 */
#ifndef FEIT_TIJDLEZER_H
#define FEIT_TIJDLEZER_H

#include "extract/tijdwoord.h"

/* A year: "2022", "'22", "het jaar 2022", "dit jaar", "datzelfde jaar". Sets year and deictic. */
bool feit_read_year(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);

/* The year behind a month, quarter, ...: " 2022", ", 2022", " van 2022", "-2022", " jl.". Leaves *v
 * and *next alone (and says false) when there is none. `with_day`: *v is a day, so " 82" is enough.
 */
bool feit_read_year_behind(const struct feit_match *, uint32_t i, bool with_day,
			   struct feit_tijdvak *v, uint32_t *next);

/* "afgelopen" or "komende" before token i, which begins a month: takes its year from the document.
 */
bool feit_lean_left(const struct feit_match *, uint32_t i, struct feit_tijdvak *);

/* "5 maart 2019", "5-mrt-2019", "vierde van mei": from the token of the day on. */
bool feit_read_day(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "5-3-2019", "05/03/2019", "5.3.2019", "03/2019". */
bool feit_read_numeric(const struct feit_match *, uint32_t i, struct feit_tijdvak *,
		       uint32_t *next);
/* "2019-03-05", "2019-03". */
bool feit_read_iso(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "maart 2019", "mrt. 2019", "maart". */
bool feit_read_month(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "eerste kwartaal van 2019", "2e halfjaar 2019", "laatste twee maanden van 2019". */
bool feit_read_part(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "Q4 2019", "H1-2019", "KW4", "2019-Q4". */
bool feit_read_code(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "week 7 van 2019"; also the bare number behind "weken 7 tot en met". */
bool feit_read_week(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "zomer van 2022", "winter 2021-2022". */
bool feit_read_season(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next);
/* "vergaderjaar 2021-2022", "schooljaar 2021/'22", "begrotingsjaar 2024": from the scheme word on;
 * *scheme is its name, and *pair whether two years are written. */
bool feit_read_scheme(const struct feit_match *, uint32_t i, struct feit_tijdvak *, uint32_t *next,
		      const char **scheme, bool *pair);
/* "2021-2022", "2021/'22" as one year that begins in the first; else a single year. */
bool feit_read_year_pair(const struct feit_match *, uint32_t i, struct feit_tijdvak *,
			 uint32_t *next, bool *pair);
/* "'19" or "19" as the end of a range that begins with the year *a. */
bool feit_read_short_end(const struct feit_match *, uint32_t i, const struct feit_tijdvak *a,
			 struct feit_tijdvak *b, uint32_t *next);

/* Any of them, an article and begin/medio/eind before it included. */
bool feit_read_tijdvak(const struct feit_match *, uint32_t i, struct feit_tijdvak *,
		       uint32_t *next);

/* The sign or word of a range at token i: a dash (tight, or with spaces on both sides), "t/m",
 * "tot", "tot en met", and "en" where `between`. */
enum feit_connector { FEIT_NO_CONNECTOR, FEIT_DASH, FEIT_TOT, FEIT_EN };
enum feit_connector feit_read_connector(const struct feit_match *, uint32_t i, bool between,
					uint32_t *next);

/* Is token i, an article before it set aside, preceded by "tussen"? */
bool feit_is_between(const struct feit_match *, uint32_t i);

/* Adds the fact for the stretch that is written from token `first` to the token before `next`, and
 * moves match->end behind it. Returns the payload for what the caller knows besides (scheme); NULL
 * when the date cannot be: then a diagnostic says so, match->end lies behind it and no fact is
 * added.
 */
struct feit_date *feit_finish_datum(struct feit_match *, uint32_t first, uint32_t next,
				    const struct feit_tijdvak *);

/* The same for a range that is read already ("24-26 februari 2022"). */
struct feit_date *feit_add_datum(struct feit_match *, uint32_t first, uint32_t next,
				 const struct feit_datum *);

/* Says that there is no such day, and takes the text so that no part of it becomes a date. */
bool feit_refuse_day(struct feit_match *, uint32_t first, uint32_t next);

#endif
