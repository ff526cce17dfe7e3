/* periods.c - figures with the date or period they hold for: the nearest date of the sentence, with
 * no other clause between. */
#include "link/links.h"

enum { REACH = 120 };

/* "besloten om 5.000 woningen te bouwen": another clause; not "ging het om 300 plaatsen". */
static bool has_om(struct feit_str s)
{
	static const char *const same[] = {" het", " hierbij", " daarbij", " gaat", " ging", " er"};

	for (size_t i = 0; i + 4 <= s.len; i++) {
		if (s.ptr[i] != ' ' || memcmp(s.ptr + i, " om ", 4) != 0)
			continue;
		struct feit_str before = feit_str_cut(s, 0, i);
		bool goes_on = false;
		for (size_t k = 0; k < sizeof same / sizeof *same; k++)
			goes_on |= feit_str_ends(before, feit_cstr(same[k]));
		if (!goes_on)
			return true;
	}
	return false;
}

/* The next comma from `at` on; s.len = none. */
static size_t find_comma(struct feit_str s, size_t at)
{
	const char *comma = memchr(s.ptr + at, ',', s.len - at);

	return comma != NULL ? (size_t)(comma - s.ptr) : s.len;
}

/* A comma, "dat", "en dat", a semicolon: what stands behind is another clause. Where there is none,
 * *says is what the words tell. */
static bool is_cut(const struct feit_doc *d, const struct feit_link_words *w, uint32_t from,
		   uint32_t to, unsigned *says)
{
	struct feit_str s = feit_quote(d, from, to);

	if (memchr(s.ptr, ';', s.len) != NULL)
		return true;
	for (size_t i = 0; (i = find_comma(s, i)) + 1 < s.len; i++)
		if (s.ptr[i + 1] == ' ')
			return true;
	*says = feit_says(d, w, from, to, FEIT_ALL_WORDS);
	if (feit_str_ends(s, FEIT_STR(" dat er ")) && s.len < 24)
		return false; /* "in 2022 waren dat er 45": a pronoun */
	return (*says & FEIT_SAYS_CLAUSE) || ((*says & FEIT_SAYS_THAT) && !(*says & FEIT_SAYS_NOW));
}

/* "de Miljoenennota 2017", "het verantwoordingsonderzoek 2018", "de Wmo 2015": the year is of the
 * name.
 */
static bool is_of_name(const struct feit_doc *d, const struct feit_fact *x)
{
	static const char *const ends[] = {"nota",    "onderzoek", "rapport",  "wet",
					   "Wmo",     "akkoord",   "plan",     "programma",
					   "agenda",  "visie",     "regeling", "strategie",
					   "monitor", "notitie",   "kader"};

	if (x->date->edtf.len != 4 || x->end - x->begin != 4 || x->begin == 0 ||
	    d->text.ptr[x->begin - 1] != ' ')
		return false;
	struct feit_str before = feit_quote(d, 0, x->begin - 1);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (feit_str_ends(before, feit_cstr(ends[i])))
			return true;
	return false;
}

static bool is_date(const struct feit_doc *d, const struct feit_fact *f)
{
	return f->kind == FEIT_DATE && f->date->type == FEIT_TIMEX_DATE &&
	       (f->date->from.len + f->date->to.len > 0 ||
		feit_str_starts(f->date->edtf, FEIT_STR("XXXX-"))) &&
	       !is_of_name(d, f);
}

/* Marks the figures that are tied already, by "respectievelijk". */
static uint8_t *mark_tied(const struct feit_doc *d)
{
	uint8_t *tied = feit_alloc(d->arena, d->n_facts + 1);

	for (size_t i = 0; i < d->n_links; i++)
		if (feit_same(d->links[i].relation, "figure-date"))
			tied[d->links[i].from] = 1;
	return tied;
}

/* "het fonds van 24 miljard", "een concessie voor 4.500 palen", "bij één instelling": the size of a
 * thing, and what happens to it on a date says nothing of that. */
static bool is_size(const struct feit_doc *d, const struct feit_link_words *w, uint32_t from,
		    uint32_t to)
{
	uint32_t word = to > from ? to - 1 : to;

	while (word > from && d->text.ptr[word - 1] != ' ')
		word--;
	return (feit_says(d, w, word, to, 1) & FEIT_SAYS_OF) != 0;
}

/* "was op 30 september voor 99,2 procent vastgesteld": how far it was. */
static bool is_degree(const struct feit_doc *d, const struct feit_fact *f)
{
	return feit_same(f->figure->type, "percent") &&
	       feit_str_ends(feit_quote(d, 0, f->begin), FEIT_STR(" voor "));
}

/* "In 2022 is besloten om 5.000 woningen te bouwen": the day of the act; "voor de periode 2022-2030
 * is afgesproken om" is the period of what is built. */
static bool is_of_act(const struct feit_doc *d, const struct feit_fact *x, uint32_t to)
{
	struct feit_str before = feit_quote(d, x->begin > 3 ? x->begin - 3 : 0, x->begin);
	bool at = before.len == 3 && (memcmp(before.ptr + 1, "n ", 2) == 0 ||
				      memcmp(before.ptr + 1, "p ", 2) == 0); /* in, op */

	return at && has_om(feit_quote(d, x->end, to));
}

/* "trok het ministerie in april 26 miljoen euro uit": the day on which it was given, and no period
 * for which. "In 2023 is 5 miljoen beschikbaar" tells that. */
static bool is_grant(const struct feit_doc *d, const struct feit_link_words *w,
		     const struct feit_fact *f, const struct feit_fact *date)
{
	const struct feit_sentence *s = &d->sentences[f->sentence];

	return feit_same(f->figure->type, "money") &&
	       (feit_str_ends(feit_quote(d, 0, date->begin), FEIT_STR(" in ")) ||
		feit_str_ends(feit_quote(d, 0, date->begin), FEIT_STR("In ")) ||
		feit_str_ends(feit_quote(d, 0, date->begin), FEIT_STR(" het "))) &&
	       (feit_says(d, w, s->begin, s->end, FEIT_ALL_WORDS) & FEIT_SAYS_GRANT);
}

/* The date before the figure, with no clause between; FEIT_NONE. *says: the words between. */
static uint32_t date_before(const struct feit_doc *d, const struct feit_link_words *w, uint32_t i,
			    unsigned *says)
{
	const struct feit_fact *f = &d->facts[i];

	for (uint32_t k = i; k-- > 0 && i - k <= 4 && d->facts[k].sentence == f->sentence;) {
		const struct feit_fact *x = &d->facts[k];
		if (is_date(d, x) && x->end <= f->begin && f->begin - x->end < REACH &&
		    !is_cut(d, w, x->end, f->begin, says) && !is_of_act(d, x, f->begin))
			return (is_size(d, w, x->end, f->begin) && !is_degree(d, f)) ||
				       is_grant(d, w, f, x)
				   ? FEIT_NONE
				   : k;
		if (x->kind == FEIT_DATE)
			break;
	}
	return FEIT_NONE;
}

/* "92% (2022: 88%)": what stands in brackets with an amount of its own. */
static bool is_of_another(const struct feit_doc *d, uint32_t end, const struct feit_fact *date)
{
	return memchr(d->text.ptr + end, '(', date->begin - end) != NULL &&
	       d->text.ptr[date->end] == ':';
}

/* "de subsidie van 400 miljoen euro eind 2018 afloopt": the size of a thing, and the day of its
 * end. */
static bool is_beside(const struct feit_doc *d, const struct feit_fact *f,
		      const struct feit_fact *date)
{
	return date->begin - f->end <= 1 &&
	       feit_str_ends(feit_quote(d, 0, f->begin), FEIT_STR(" van "));
}

/* The date behind the figure, at most `reach` bytes on; FEIT_NONE. *says: the words between. */
static uint32_t date_after(const struct feit_doc *d, const struct feit_link_words *w, uint32_t i,
			   uint32_t reach, unsigned *says)
{
	const struct feit_fact *f = &d->facts[i];

	for (uint32_t k = i + 1; k < d->n_facts && k - i <= 4; k++) {
		const struct feit_fact *x = &d->facts[k];
		if (x->kind == FEIT_MEASURE || x->sentence != f->sentence)
			break;
		if (is_date(d, x) && x->begin >= f->end && x->begin - f->end <= reach &&
		    memchr(d->text.ptr + f->end, ':', x->begin - f->end) == NULL &&
		    !is_of_another(d, f->end, x) && !is_beside(d, f, x) &&
		    !is_cut(d, w, f->end, x->begin, says) && !(*says & FEIT_SAYS_VERB))
			return k;
	}
	return FEIT_NONE;
}

static bool is_month(const struct feit_date *x)
{
	return x->from.len == 10 && x->to.len == 10 && memcmp(x->from.ptr, x->to.ptr, 7) == 0;
}

/* "Hiervoor is tot en met 2027 60 miljoen euro beschikbaar": for the whole time. */
static bool is_set_aside(const struct feit_doc *d, const struct feit_link_words *w,
			 const struct feit_fact *f)
{
	const struct feit_sentence *s = &d->sentences[f->sentence];

	return feit_same(f->figure->type, "money") &&
	       (feit_says(d, w, s->begin, s->end, FEIT_ALL_WORDS) & FEIT_SAYS_SET_ASIDE);
}

/* A stock at a moment, and not what came in a period: "op 1 mei", "tot 1 mei", "eind 2023", "in
 * april waren er", "inmiddels". `says`: the words between the date and the figure. */
static bool is_moment(const struct feit_doc *d, const struct feit_link_words *w,
		      const struct feit_fact *f, const struct feit_fact *date, unsigned says)
{
	const struct feit_date *x = date->date;
	bool before = date->end <= f->begin;
	enum { ER = 9 }; /* "waren er eind 2023 ongeveer 31.000" */

	if (strncmp(x->boundary, "tot", 3) == 0) /* behind the figure it ends a period */
		return before && !is_set_aside(d, w, f);
	if (x->from.len > 0 ? feit_str_eq(x->from, x->to) : x->edtf.len == 10)
		return true; /* also "op 31 december", without its year */
	says |= feit_says(d, w, date->begin > ER ? date->begin - ER : 0, date->begin, 2);
	struct feit_str quote = feit_quote(d, date->begin, date->end);
	if (before && feit_str_ends(feit_quote(d, 0, date->begin), FEIT_STR(" er ")) &&
	    (feit_str_starts(quote, FEIT_STR("eind")))) /* zijn er eind 2023 */
		return true;
	return (says & FEIT_SAYS_NOW) ||
	       ((says & FEIT_SAYS_STAND) &&
		(is_month(x) || feit_str_starts(quote, FEIT_STR("eind")) ||
		 feit_str_starts(quote, FEIT_STR("Eind"))));
}

/* "1.340 bedrijven, van wie er 602", "312 aanvragen, waarvan 187": a part holds when the whole
 * does. */
static void link_part(struct feit_doc *d, uint32_t i)
{
	const struct feit_link *whole = d->n_links > 0 ? &d->links[d->n_links - 1] : NULL;
	const struct feit_fact *f = &d->facts[i];

	if (whole == NULL || whole->from >= i || !feit_same(whole->relation, "figure-date") ||
	    d->facts[whole->from].sentence != f->sentence)
		return;
	struct feit_str between = feit_quote(d, d->facts[whole->from].end, f->begin);
	if (between.len >= REACH || !(feit_str_ends(between, FEIT_STR(", waarvan ")) ||
				      feit_str_ends(between, FEIT_STR(", waarvan er ")) ||
				      feit_str_ends(between, FEIT_STR(", van wie ")) ||
				      feit_str_ends(between, FEIT_STR(", van wie er "))))
		return;
	feit_link_add(d, i, whole->to, "figure-date", whole->role, FEIT_INFERRED,
		      "link.figure_date");
}

static void link_figure(struct feit_doc *d, const struct feit_link_words *w, uint32_t i)
{
	enum { IN = 4, BEHIND = 40 }; /* " in " */
	const struct feit_fact *f = &d->facts[i];
	unsigned says = 0;
	uint32_t best = date_after(d, w, i, IN, &says);

	if (best == FEIT_NONE)
		best = date_before(d, w, i, &says);
	if (best == FEIT_NONE)
		best = date_after(d, w, i, BEHIND, &says);
	if (best == FEIT_NONE) {
		link_part(d, i);
		return;
	}
	feit_link_add(d, i, best, "figure-date",
		      is_moment(d, w, f, &d->facts[best], says) ? "as_of" : "period", FEIT_EXPLICIT,
		      "link.figure_date");
}

void feit_link_periods(struct feit_doc *d, const struct feit_link_words *w)
{
	const uint8_t *tied = mark_tied(d);

	for (uint32_t i = 0; i < d->n_facts && d->facts[i].kind != FEIT_MEASURE; i++)
		if (d->facts[i].kind == FEIT_FIGURE && !tied[i] &&
		    d->facts[i].sentence != FEIT_NONE)
			link_figure(d, w, i);
}
