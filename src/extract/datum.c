/* datum.c - what all dates share: "begin van", a range to the right, "vanaf", "of later", the fact.
 */
#include "extract/tijdlezer.h"

enum feit_connector feit_read_connector(const struct feit_match *m, uint32_t i, bool between,
					uint32_t *next)
{
	if (feit_has_dash(m, i)) { /* a converter may lose one of the spaces: "2005 -2009" */
		*next = i + 1;
		bool even = feit_has_glue(m, i) == feit_has_glue(m, i + 1);
		return even || (feit_year_number(m, i - 1) && feit_year_number(m, i + 1))
			   ? FEIT_DASH
			   : FEIT_NO_CONNECTOR;
	}
	if (feit_token_is(m, i, "tot")) {
		*next = i + 1;
		if (feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met"))
			*next = i + 3;
		else if (feit_token_is(m, i + 1, "aan"))
			*next = i + 2;
		return FEIT_TOT;
	}
	if (feit_token_is(m, i, "t") && feit_has_sign(m, i + 1, '/') &&
	    feit_token_is(m, i + 2, "m")) {
		*next = i + 3;
		return FEIT_TOT;
	}
	*next = i + 1;
	if (feit_token_is(m, i, "tm"))
		return FEIT_TOT;
	return between && feit_token_is(m, i, "en") ? FEIT_EN : FEIT_NO_CONNECTOR;
}

bool feit_is_between(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;

	for (int skip = 0; skip < 2 && (feit_is_klasse(m, k, FEIT_TUSSENWOORD) ||
					feit_is_klasse(m, k, FEIT_EENHEID));
	     skip++)
		k--;
	return feit_token_is(m, k, "tussen");
}

/* The two ends lend each other the year that only one has written. */
static void share_year(struct feit_tijdvak *a, struct feit_tijdvak *b)
{
	int32_t first, last, other;

	if (a->year == FEIT_NO_YEAR && !a->deictic) {
		a->year = b->year;
		if (feit_tijdvak_days(a, &first, &other) && feit_tijdvak_days(b, &other, &last) &&
		    first > last)
			a->year--; /* november to February 2019 begins in 2018 */
	} else if (b->year == FEIT_NO_YEAR && !b->deictic) {
		b->year = a->year;
		if (feit_tijdvak_days(a, &first, &other) && feit_tijdvak_days(b, &other, &last) &&
		    first > last)
			b->year++;
	}
}

static bool is_backward(const struct feit_datum *d)
{
	int32_t first, last, other;

	return feit_tijdvak_days(&d->a, &first, &other) &&
	       feit_tijdvak_days(&d->b, &other, &last) && first > last;
}

static bool read_range(const struct feit_match *m, uint32_t first, uint32_t at,
		       struct feit_datum *d, uint32_t *next)
{
	uint32_t second, end;
	bool between = feit_token_is(m, at, "en") && feit_is_between(m, first);
	enum feit_connector c = feit_read_connector(m, at, between, &second);

	/* "1-1-2020/31-12-2020", as ISO 8601 writes an interval */
	if (feit_has_sign(m, at, '/') && d->a.unit == FEIT_DAY && d->a.year != FEIT_NO_YEAR &&
	    feit_has_glue(m, at) && feit_has_glue(m, at + 1))
		c = FEIT_DASH;
	if (c == FEIT_NO_CONNECTOR)
		return false;
	bool found = (d->a.unit == FEIT_WEEK && feit_read_week(m, second, &d->b, &end)) ||
		     feit_read_tijdvak(m, second, &d->b, &end) ||
		     (c == FEIT_DASH && feit_read_short_end(m, second, &d->a, &d->b, &end));
	if (!found || (c == FEIT_DASH && d->a.unit != d->b.unit))
		return false;
	share_year(&d->a, &d->b);
	if (is_backward(d))
		return false;
	d->range = true;
	*next = end;
	return true;
}

/* "begin van", "het midden van", "eind" to the left; the index where the expression now starts. */
static uint32_t read_phase_left(const struct feit_match *m, uint32_t first, struct feit_tijdvak *v)
{
	uint32_t k = first - 1;

	if (v->unit == FEIT_DAY || v->mod[0] != '\0')
		return first;
	if (feit_token_is(m, k, "het") || feit_token_is(m, k, "de"))
		k--;
	else if (feit_is_year_word(m, k) && feit_token_is(m, k - 1, "het"))
		k -= 2;
	if (feit_token_is(m, k, "van"))
		k--;
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse != FEIT_FASE ||
	    (feit_token_is(m, k, "half") && v->unit != FEIT_MONTH && v->unit != FEIT_YEAR))
		return first;
	feit_set_phase(w.num, v);
	return k;
}

static uint32_t read_about_left(const struct feit_match *m, uint32_t first, struct feit_tijdvak *v)
{
	uint32_t k = first - 1;

	if (feit_token_is(m, k, "de") || feit_token_is(m, k, "het"))
		k--;
	if (feit_has_sign(m, k, '.') && feit_token_is(m, k - 1, "ca"))
		k--;
	if (!feit_is_klasse(m, k, FEIT_OMTRENT))
		return first;
	if (v->mod[0] == '\0')
		v->mod = "APPROX";
	return k;
}

/* A clause begins here: what stands before it is said of something else. */
static bool opens_clause(const struct feit_match *m, uint32_t i)
{
	return feit_token_in(m, i, FEIT_SET_BIJZIN);
}

/* Does a word with one of these bits stand near, inside the sentence? */
static bool stands_near(const struct feit_match *m, uint32_t first, uint32_t next, int bits)
{
	enum { LEFT = 6, RIGHT = 12 };

	for (uint32_t k = 0; k < RIGHT && feit_has_token(m, next + k); k++) {
		const struct feit_token *t = feit_token(m, next + k);
		if (t->kind == FEIT_TOK_BREAK || feit_has_sign(m, next + k, ';') ||
		    (feit_has_sign(m, next + k, '.') && !feit_has_glue(m, next + k + 1)))
			break;
		if (feit_omgeving(m, next + k) & bits)
			return true;
	}
	for (uint32_t k = 1; k <= LEFT && k <= first; k++) {
		const struct feit_token *t = feit_token(m, first - k);
		if (t->kind == FEIT_TOK_BREAK || feit_has_sign(m, first - k, '.') ||
		    feit_has_sign(m, first - k, ';') || opens_clause(m, first - k))
			break;
		if (feit_omgeving(m, first - k) & bits)
			return true;
	}
	return false;
}

static void set_grens(struct feit_datum *d, enum feit_grens grens, const char *word)
{
	d->grens = (uint8_t)grens;
	d->boundary = word;
}

/* "later dan", "niet eerder dan"; k stands on "dan". Returns where the expression starts. */
static uint32_t read_compared(const struct feit_match *m, uint32_t k, uint32_t first,
			      struct feit_datum *d)
{
	bool later = feit_token_is(m, k - 1, "later");

	if (!later && !feit_token_is(m, k - 1, "eerder") && !feit_token_is(m, k - 1, "vroeger"))
		return first;
	if (!feit_token_is(m, k - 2, "niet")) {
		set_grens(d, later ? FEIT_AFTER : FEIT_BEFORE, later ? "later dan" : "eerder dan");
		return first;
	}
	set_grens(d, later ? FEIT_UNTIL : FEIT_SINCE, later ? "niet later dan" : "niet eerder dan");
	return k - 2;
}

static bool is_one_of(const struct feit_match *m, uint32_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (feit_token_is(m, i, *words))
			return true;
	return false;
}

/* "eind 2023", "half mei": their edges are loose. */
static bool is_loose(const struct feit_tijdvak *v)
{
	return v->mod[0] == 'S' || v->mod[0] == 'M' || v->mod[0] == 'E';
}

/* One of the words of class grens at k. */
static uint32_t read_grens_word(const struct feit_match *m, uint32_t k, uint32_t first,
				uint32_t next, struct feit_datum *d)
{
	static const char *const near[] = {"vlak", "kort", "lang", "nog", "ruim", NULL};
	const struct feit_lex_entry *e = feit_token_lex(m, k, FEIT_LEX_TIJD);
	bool negated = feit_token_is(m, k - 1, "niet");

	if (feit_token_is(m, k - 1, "uiterlijk")) {
		set_grens(d, FEIT_UNTIL, "uiterlijk");
		return k - 1;
	}
	switch (e->num) {
	case 1: /* per: from then on, but of a stock that is counted the day itself */
		if (!stands_near(m, k, next, FEIT_STAND))
			set_grens(d, FEIT_SINCE, e->word);
		return first;
	case 2:
		set_grens(d, FEIT_SINCE, e->word);
		return first;
	case 3:
		set_grens(d, negated ? FEIT_UNTIL : FEIT_AFTER, negated ? "niet na" : e->word);
		return first;
	case 4: /* voor: "for", unless a day or a term is set */
		if (negated)
			set_grens(d, FEIT_SINCE, "niet voor");
		else if (d->a.unit == FEIT_DAY || d->a.unit == FEIT_SEASON || is_loose(&d->a) ||
			 is_one_of(m, k - 1, near) ||
			 stands_near(m, k, next,
				     d->a.unit == FEIT_YEAR ? FEIT_TERMIJN
							    : FEIT_TERMIJN | FEIT_TERMIJN_MAAND))
			set_grens(d, FEIT_BEFORE, e->word);
		return first;
	case 5:
		if (negated)
			set_grens(d, FEIT_SINCE, "niet vóór");
		else
			set_grens(d, FEIT_BEFORE, e->word);
		return first;
	default:
		set_grens(d, FEIT_UNTIL, e->word);
		return k;
	}
}

/* The last of several words at k, by its number in the lexicon: "met ingang van", "t/m". */
static uint32_t read_schakel(const struct feit_match *m, uint32_t k, int num, uint32_t first,
			     struct feit_datum *d)
{
	switch (num) {
	case 1:
		if (feit_token_is(m, k - 1, "laatst"))
			set_grens(d, FEIT_UNTIL, "op zijn laatst");
		if (feit_token_is(m, k - 1, "vroegst"))
			set_grens(d, FEIT_SINCE, "op zijn vroegst");
		if (!feit_token_is(m, k - 1, "uiterlijk"))
			return first;
		set_grens(d, FEIT_UNTIL, "uiterlijk");
		return k - 1;
	case 2:
		if (feit_token_is(m, k - 1, "ingang") && feit_token_is(m, k - 2, "met"))
			set_grens(d, FEIT_SINCE, "met ingang van");
		return first;
	case 3:
		return read_compared(m, k, first, d);
	case 4:
		if (feit_token_is(m, k - 1, "en") && feit_token_is(m, k - 2, "tot"))
			set_grens(d, FEIT_UNTIL, "tot en met");
		return first;
	case 5:
		if (feit_has_sign(m, k - 1, '/') && feit_token_is(m, k - 2, "t"))
			set_grens(d, FEIT_UNTIL, "tot en met");
		return first;
	case 6:
		if (feit_token_is(m, k - 1, "tot"))
			set_grens(d, FEIT_BEFORE, "tot");
		return first;
	default:
		if (feit_token_is(m, k - 1, "zijn") || feit_token_is(m, k - 1, "n"))
			set_grens(d, FEIT_UNTIL, "op zijn laatst");
		return first;
	}
}

/* What stands to the left and opens one side. Returns where the expression starts. */
static uint32_t read_grens_left(const struct feit_match *m, uint32_t first, uint32_t next,
				struct feit_datum *d)
{
	enum { SKIP = 3 };
	uint32_t k = first - 1;

	for (int skip = 0; skip < SKIP; skip++) {
		int klasse = feit_tijdwoord(m, k).klasse;
		if (klasse != FEIT_TUSSENWOORD && !(klasse == FEIT_EENHEID && skip == 0))
			break;
		k--;
	}
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse == FEIT_GRENS)
		return read_grens_word(m, k, first, next, d);
	if (w.klasse == FEIT_SCHAKEL)
		return read_schakel(m, k, w.num, first, d);
	if (feit_token_is(m, k, "laatste") && feit_token_is(m, k - 1, "ten"))
		set_grens(d, FEIT_UNTIL, "op zijn laatst");
	return first;
}

/* "en volgende jaren", "en de daaropvolgende jaren" at i: the token behind it; i if there is none.
 */
static uint32_t skip_following_years(const struct feit_match *m, uint32_t i)
{
	static const char *const following[] = {"volgende", "latere",     "daaropvolgende",
						"verdere",  "navolgende", NULL};
	uint32_t k = i + 1;

	k += feit_token_is(m, k, "de");
	return feit_token_is(m, i, "en") && is_one_of(m, k, following) &&
		       feit_token_is(m, k + 1, "jaren")
		   ? k + 2
		   : i;
}

/* "of later", "en verder", "e.v.", "tot heden" to the right. */
static void read_grens_right(const struct feit_match *m, uint32_t *next, struct feit_datum *d)
{
	static const char *const later[] = {"later", "erna", "daarna", "nadien", "verder", NULL};
	static const char *const earlier[] = {"eerder", "ervoor", "daarvoor", "vroeger", NULL};
	static const char *const now[] = {"heden", "nu", "vandaag", NULL};
	uint32_t i = *next, k;

	if (feit_has_dash(m, i) && feit_token_is(m, i + 1, "heden")) { /* "2015-heden" */
		set_grens(d, FEIT_SINCE, "tot heden");
		*next = i + 2;
		return;
	}
	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_WORD ||
	    feit_token(m, i)->len > 3)
		return;
	bool of = feit_token_is(m, i, "of");
	if ((of || feit_token_is(m, i, "en")) && is_one_of(m, i + 1, later) &&
	    !feit_token_is(m, i + 2, "dan")) {
		set_grens(d, FEIT_SINCE, of ? "of later" : "en verder");
		*next = i + 2;
	} else if (d->a.unit == FEIT_YEAR && (k = skip_following_years(m, i)) != i) {
		set_grens(d, FEIT_SINCE, "en verder");
		*next = k;
	} else if (of && is_one_of(m, i + 1, earlier)) {
		set_grens(d, FEIT_UNTIL, "of eerder");
		*next = i + 2;
	} else if (feit_token_is(m, i, "e") && feit_has_sign(m, i + 1, '.') &&
		   feit_token_is(m, i + 2, "v") && feit_has_glue(m, i + 2)) {
		set_grens(d, FEIT_SINCE, "en verder");
		*next = i + 3;
	} else if (feit_token_is(m, i, "tot") && d->grens == FEIT_CLOSED &&
		   (is_one_of(m, i + 1, now) ||
		    (feit_token_is(m, i + 1, "op") && is_one_of(m, i + 2, now)))) {
		set_grens(d, FEIT_SINCE, "tot heden");
	}
}

bool feit_refuse_day(struct feit_match *m, uint32_t first, uint32_t next)
{
	uint32_t begin = feit_token(m, first)->begin, end = feit_end_before(m, next);

	feit_diagnose(m->doc, FEIT_DIAG_NO_SUCH_DAY, begin, end, "there is no day \"" FEIT_PRI "\"",
		      FEIT_ARG(feit_quote(m->doc, begin, end)));
	m->end = end;
	return true;
}

/* A day that no year has: 31 April, 30 February. */
static bool is_impossible(const struct feit_tijdvak *v)
{
	if (v->unit != FEIT_DAY)
		return false;
	return v->day < 1 ||
	       v->day > feit_month_days(v->year == FEIT_NO_YEAR ? 2000 : v->year, v->part);
}

struct feit_date *feit_add_datum(struct feit_match *m, uint32_t first, uint32_t next,
				 const struct feit_datum *d)
{
	if (is_impossible(&d->a) || (d->range && is_impossible(&d->b))) {
		feit_refuse_day(m, first, next);
		return NULL;
	}
	struct feit_date *date =
	    feit_add_date(m, feit_token(m, first)->begin, feit_end_before(m, next));
	feit_write_datum(m->doc->arena, d, date);
	bool open = (d->a.year == FEIT_NO_YEAR && !d->a.deictic) ||
		    (d->range && d->b.year == FEIT_NO_YEAR && !d->b.deictic);
	if (open || d->open == FEIT_ANAPHOR) {
		struct feit_datum *keep = feit_alloc_raw(m->doc->arena, sizeof *keep);
		*keep = *d;
		if (d->open != FEIT_ANAPHOR)
			keep->open = FEIT_YEAR_OPEN;
		date->open = keep;
	}
	if (m->end < feit_end_before(m, next))
		m->end = feit_end_before(m, next);
	return date;
}

/* Can the token before a date say anything of it? "In 2023" is by far the commonest. */
static bool says_something(const struct feit_match *m, uint32_t k)
{
	if (!feit_has_token(m, k))
		return false;
	const struct feit_token *t = feit_token(m, k);
	if (t->kind == FEIT_TOK_SIGN)
		return feit_has_sign(m, k, '.'); /* "ca. 1998" */
	struct feit_tijdwoord w = feit_tijdwoord(m, k);
	if (w.klasse == FEIT_SCHAKEL && w.num == 1)
		return feit_token_is(m, k - 1, "uiterlijk") || feit_token_is(m, k - 1, "laatst") ||
		       feit_token_is(m, k - 1, "vroegst");
	return w.klasse != FEIT_GEEN;
}

/* Can a range begin at token `next`? Only a dash or a word of three letters at most joins one. */
static bool may_join(const struct feit_match *m, uint32_t next)
{
	if (!feit_has_token(m, next))
		return false;
	const struct feit_token *t = feit_token(m, next);
	return t->kind == FEIT_TOK_SIGN ? feit_has_dash(m, next) || feit_has_sign(m, next, '/')
					: t->kind == FEIT_TOK_WORD && t->len <= 3;
}

struct feit_date *feit_finish_datum(struct feit_match *m, uint32_t first, uint32_t next,
				    const struct feit_tijdvak *v)
{
	struct feit_datum d = {.a = *v, .boundary = ""};
	bool led = says_something(m, first - 1);

	if (led)
		first = read_phase_left(m, first, &d.a);
	if (may_join(m, next) && !is_impossible(&d.a))
		read_range(m, first, next, &d, &next);
	if (led)
		first = read_about_left(m, first, &d.a);
	if (led && !d.range)
		first = read_grens_left(m, first, next, &d);
	if (!d.range)
		read_grens_right(m, &next, &d);
	return feit_add_datum(m, first, next, &d);
}
