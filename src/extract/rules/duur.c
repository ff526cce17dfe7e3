/* duur.c - durations: "zes maanden", "anderhalf jaar", "twee tot drie jaar", "maximaal 48 uur". */
#include "extract/tijdduur.h"
#include "extract/walk.h"

static const struct {
	const char *words[4];
	const char *mod;
} limits[] = {{{"maximaal"}, "EQUAL_OR_LESS"},
	      {{"hooguit"}, "EQUAL_OR_LESS"},
	      {{"hoogstens"}, "EQUAL_OR_LESS"},
	      {{"ten", "hoogste"}, "EQUAL_OR_LESS"},
	      {{"niet", "meer", "dan"}, "EQUAL_OR_LESS"},
	      {{"niet", "langer", "dan"}, "EQUAL_OR_LESS"},
	      {{"minimaal"}, "EQUAL_OR_MORE"},
	      {{"minstens"}, "EQUAL_OR_MORE"},
	      {{"tenminste"}, "EQUAL_OR_MORE"},
	      {{"ten", "minste"}, "EQUAL_OR_MORE"},
	      {{"op", "zijn", "minst"}, "EQUAL_OR_MORE"},
	      {{"niet", "minder", "dan"}, "EQUAL_OR_MORE"},
	      {{"niet", "korter", "dan"}, "EQUAL_OR_MORE"},
	      {{"meer", "dan"}, "MORE_THAN"},
	      {{"langer", "dan"}, "MORE_THAN"},
	      {{"ruim"}, "MORE_THAN"},
	      {{"minder", "dan"}, "LESS_THAN"},
	      {{"korter", "dan"}, "LESS_THAN"},
	      {{"bijna"}, "LESS_THAN"},
	      {{"krap"}, "LESS_THAN"},
	      {{"ongeveer"}, "APPROX"},
	      {{"circa"}, "APPROX"},
	      {{"ca", "."}, "APPROX"},
	      {{"zo", "'", "n"}, "APPROX"},
	      {{"zo", "’", "n"}, "APPROX"}};

/* How many tokens of limit l stand just before token i; 0 if it does not stand there. A verb may
 * stand before its "dan": "langer duurt dan". */
static uint32_t count_limit(const struct feit_match *m, uint32_t i, size_t l)
{
	uint32_t n = 0, verb;

	while (n < 4 && limits[l].words[n] != NULL)
		n++;
	if (!feit_token_is(m, i - 1, limits[l].words[n - 1]))
		return 0;
	verb = feit_token_is(m, i - 1, "dan") && feit_is_verb_form(m, i - 2);
	for (uint32_t k = 0; k + 1 < n; k++)
		if (!feit_token_is(m, i - verb - n + k, limits[l].words[k]))
			return 0;
	return n + verb;
}

/* Limiting words to the left: they belong to the expression. */
static uint32_t read_limit_left(const struct feit_match *m, uint32_t first, const char **mod)
{
	if (feit_token_is(m, first - 1, "binnen")) {
		*mod = "EQUAL_OR_LESS";
		return first;
	}
	for (size_t l = 0; l < sizeof limits / sizeof *limits; l++) {
		uint32_t n = count_limit(m, first, l);
		if (n > 0) {
			*mod = limits[l].mod;
			return first - n;
		}
	}
	return first;
}

/* "of meer", "of langer", "en minder" to the right. */
static void read_limit_right(const struct feit_match *m, uint32_t *next, const char **mod)
{
	bool of = feit_token_is(m, *next, "of");

	if ((!of && !feit_token_is(m, *next, "en")) || feit_token_is(m, *next + 2, "dan"))
		return;
	if (feit_token_is(m, *next + 1, "meer") || feit_token_is(m, *next + 1, "langer"))
		*mod = "EQUAL_OR_MORE";
	else if (of &&
		 (feit_token_is(m, *next + 1, "minder") || feit_token_is(m, *next + 1, "korter")))
		*mod = "EQUAL_OR_LESS";
	else
		return;
	*next += 2;
}

/* "jonger dan 18 jaar", "kinderen van 12 jaar", "65 jaar en ouder": an age. */
static bool is_age(const struct feit_match *m, uint32_t first, uint32_t next)
{
	uint32_t k = first - 1;

	if (feit_token_is(m, next, "oud") || feit_token_is(m, next, "oude") ||
	    feit_token_is(m, next + 1, "ouder") || feit_token_is(m, next + 1, "jonger"))
		return true;
	for (uint32_t n = 0; n < 4 && n <= k; n++)
		if (feit_token_is(m, k - n, "leeftijd"))
			return true;
	if (feit_token_is(m, k, "dan")) /* "jonger dan", "jonger is dan" */
		return feit_token_is(m, k - 1, "jonger") || feit_token_is(m, k - 1, "ouder") ||
		       feit_token_is(m, k - 2, "jonger") || feit_token_is(m, k - 2, "ouder");
	if (feit_token_is(m, k, "met") && feit_token_is(m, k - 1, "en"))
		k -= 2; /* "jongeren tot en met 25 jaar" */
	if (feit_token_is(m, k, "de") || feit_token_is(m, k, "ten") ||
	    feit_token_is(m, k, "minste"))
		k--;
	if (feit_token_is(m, k, "onder") || feit_token_is(m, k, "boven"))
		return true;
	if (feit_token_is(m, k, "van") || feit_token_is(m, k, "tot") ||
	    feit_token_is(m, k, "vanaf") || feit_token_is(m, k, "tussen"))
		return (feit_omgeving(m, k - 1 - feit_has_sign(m, k - 1, '(')) & FEIT_PERSOON) ||
		       feit_token_is(m, k, "vanaf");
	return false;
}

/* "om 9 uur", "20.00 uur", "van 9 tot 17 uur": a time of day. */
static bool is_clock(const struct feit_match *m, uint32_t first, const struct feit_number *n)
{
	static const char *const before[] = {"om",        "vanaf", "rond",     "tegen",
					     "omstreeks", "tot",   "klokslag", NULL};

	/* "8 uur 's ochtends" */
	if (feit_token_is(m, m->token + 2, "s") && feit_has_glue(m, m->token + 2))
		return true;
	if (n->point || feit_decimal_compare(n->value, FEIT_DECIMAL(24)) > 0)
		return n->point;
	for (int k = 0; before[k] != NULL; k++)
		if (feit_token_is(m, first - 1, before[k]))
			return true;
	return false;
}

/* What may stand at once before the number: not "€ 5", "A-5", "1.". */
static bool is_free_left(const struct feit_match *m, uint32_t first)
{
	return !feit_has_glue(m, first) || feit_has_sign(m, first - 1, '(') ||
	       feit_has_sign(m, first - 1, '"') || feit_has_sign(m, first - 1, '\'');
}

static struct feit_date *add_duration(struct feit_match *m, uint32_t first, uint32_t next,
				      const char *mod)
{
	struct feit_date *d =
	    feit_add_date(m, feit_token(m, first)->begin, feit_end_before(m, next));

	feit_set_rank(m, FEIT_RANK_SPAN);
	d->type = FEIT_TIMEX_DURATION;
	d->mod = mod;
	m->end = feit_end_before(m, next);
	return d;
}

/* May `n` of a unit stand behind a larger one: less than would make the larger one full. */
static bool fits_behind(struct feit_decimal n, struct feit_tijdwoord unit)
{
	static const char letters[] = "MWDhms";
	static const int below[] = {12, 6, 32, 24, 60, 60};
	const char *at = strchr(letters, unit.letter);

	return at != NULL && n.scale == 0 && unit.num == 1 && n.digits < below[at - letters];
}

/* ", 2 maanden", " en 3 dagen" behind an amount: smaller and smaller units. */
static int read_more(const struct feit_match *m, struct feit_amount *all, int n, int max,
		     uint32_t *next)
{
	static const char order[] = "YMWDhms";

	while (n < max) {
		struct feit_number number;
		uint32_t i = *next;
		if (feit_has_sign(m, i, ','))
			i++;
		if (feit_token_is(m, i, "en"))
			i++;
		if (i == *next || !feit_has_token(m, i) ||
		    !feit_read_number(m->doc, m->tokens, i, 0, &number) || number.glued ||
		    number.article)
			return n;
		struct feit_tijdwoord unit = feit_tijdwoord(m, number.next);
		if (unit.klasse != FEIT_EENHEID || !fits_behind(number.value, unit) ||
		    strchr(order, unit.letter) <= strchr(order, all[n - 1].letter))
			return n;
		all[n++] = feit_amount(number.value, unit);
		*next = number.next + 1;
	}
	return n;
}

/* "vier tot", "2-", "drie à" before the second number; where the first starts, or FEIT_NONE. */
static uint32_t read_lower(const struct feit_match *m, uint32_t first, struct feit_number *low)
{
	uint32_t k = first - 1, start;

	if (feit_has_dash(m, k)) {
		if (feit_has_glue(m, k) != feit_has_glue(m, first))
			return FEIT_NONE;
	} else if (feit_token_is(m, k, "m") && feit_has_sign(m, k - 1, '/')) {
		k -= 2;
	} else if (feit_token_is(m, k, "met") && feit_token_is(m, k - 1, "en")) {
		k -= 2;
	} else if (feit_token_is(m, k, "en")) {
		if (!feit_read_number_left(m, k, low, &start) ||
		    !(feit_token_is(m, start - 1, "tussen") ||
		      (feit_token_is(m, start - 1, "de") && feit_token_is(m, start - 2, "tussen"))))
			return FEIT_NONE;
		return start;
	} else if (!feit_token_is(m, k, "tot") && !feit_token_is(m, k, "à") &&
		   !feit_token_is(m, k, "a") && !feit_token_is(m, k, "of")) {
		return FEIT_NONE;
	}
	return feit_read_number_left(m, k, low, &start) && !low->article ? start : FEIT_NONE;
}

/* "P4W/P6W" */
static struct feit_str write_pair(struct feit_match *m, struct feit_decimal low,
				  struct feit_decimal high, struct feit_tijdwoord unit)
{
	struct feit_amount a = feit_amount(low, unit), b = feit_amount(high, unit);
	struct feit_str from = feit_write_amounts(m, &a, 1), to = feit_write_amounts(m, &b, 1);
	char *p = feit_alloc_raw(m->doc->arena, from.len + to.len + 1);

	memcpy(p, from.ptr, from.len);
	p[from.len] = '/';
	memcpy(p + from.len + 1, to.ptr, to.len);
	return (struct feit_str){p, from.len + to.len + 1};
}

/* "achtereenvolgende", "of meer" between the number and its unit at i: the token of the first. */
static uint32_t skip_between(const struct feit_match *m, uint32_t i, const char **mod)
{
	static const char *const words[] = {"achtereenvolgende",
					    "aaneengesloten",
					    "opeenvolgende",
					    "aansluitende",
					    "extra",
					    "volle",
					    "volledige",
					    "hele",
					    "gehele",
					    NULL};

	for (int k = 0; words[k] != NULL; k++)
		if (feit_token_is(m, i - 1, words[k])) {
			i--;
			break;
		}
	if (feit_token_is(m, i - 2, "of") &&
	    (feit_token_is(m, i - 1, "meer") || feit_token_is(m, i - 1, "langer"))) {
		*mod = "EQUAL_OR_MORE";
		i -= 2;
	}
	return i;
}

/* "van 12 naar 15 weken": the level before, whose unit stands behind the second. */
static void add_level_before(struct feit_match *m, uint32_t first, struct feit_tijdwoord unit)
{
	struct feit_number n;
	uint32_t start, end = m->end;

	if (!feit_token_is(m, first - 1, "naar") ||
	    !feit_read_number_left(m, first - 1, &n, &start) || n.article ||
	    !feit_token_is(m, start - 1, "van"))
		return;
	struct feit_amount a = feit_amount(n.value, unit);
	add_duration(m, start, first - 1, "")->value = feit_write_amounts(m, &a, 1);
	m->end = end;
}

static bool read_counted(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	enum { MAX_AMOUNTS = 6 };
	struct feit_amount all[MAX_AMOUNTS];
	struct feit_number n, low;
	uint32_t first, next = i + 1;
	const char *mod = "";

	if (!feit_read_number_left(m, skip_between(m, i, &mod), &n, &first))
		return false;
	if (n.digits == 4 && !n.grouped && unit.letter == 'Y')
		return false; /* "in 2020 jaar ..." */
	uint32_t lower = read_lower(m, first, &low);
	bool range = lower != FEIT_NONE && feit_decimal_compare(low.value, n.value) < 0;
	uint32_t begin = range ? lower : first;
	if (!is_free_left(m, begin) || (unit.letter == 'Y' && is_age(m, begin, next)) ||
	    (unit.letter == 'h' && is_clock(m, begin, &n)))
		return false;
	all[0] = feit_amount(n.value, unit);
	bool single = range || n.value.scale || unit.num > 1;
	int count = single ? 1 : read_more(m, all, 1, MAX_AMOUNTS, &next);
	if (!range)
		add_level_before(m, begin, unit);
	begin = read_limit_left(m, begin, &mod);
	read_limit_right(m, &next, &mod);
	struct feit_date *d = add_duration(m, begin, next, mod);
	d->value =
	    range ? write_pair(m, low.value, n.value, unit) : feit_write_amounts(m, all, count);
	return true;
}

static bool read_half(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	uint32_t first, next = i + 1;
	const char *mod = "";

	if (!feit_read_half_left(m, i, &first))
		return false;
	struct feit_amount a = feit_amount((struct feit_decimal){5, 1}, unit);
	if (a.letter == 'h')
		a = (struct feit_amount){FEIT_DECIMAL(30), 'm'};
	first = read_limit_left(m, first, &mod);
	read_limit_right(m, &next, &mod);
	add_duration(m, first, next, mod)->value = feit_write_amounts(m, &a, 1);
	return true;
}

/* "enkele weken", "een paar jaar", "meerdere maanden": PXW. */
static bool read_vague(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	static const char *const vague[] = {
	    "enkele",        "enige",      "meerdere",  "verscheidene",
	    "verschillende", "tientallen", "ettelijke", NULL};
	static const char *const letters = "YMWDhms";
	static const char *const values[] = {"PXY", "PXM", "PXW", "PXD", "PTXH", "PTXM", "PTXS"};
	uint32_t first = FEIT_NONE;

	for (int k = 0; vague[k] != NULL; k++)
		if (feit_token_is(m, i - 1, vague[k]))
			first = i - 1;
	if ((feit_token_is(m, i - 1, "paar") || feit_token_is(m, i - 1, "aantal")) &&
	    feit_token_is(m, i - 2, "een"))
		first = i - 2;
	if (first == FEIT_NONE || (feit_token_is(m, i - 1, "enige") &&
				   !feit_str_ends(feit_token_text(m, i), FEIT_STR("n"))))
		return false;
	add_duration(m, first, i + 1, "")->value =
	    feit_cstr(values[strchr(letters, unit.letter) - letters]);
	return true;
}

static bool read_duration(struct feit_match *m)
{
	struct feit_tijdwoord unit = feit_tijdwoord(m, m->token);

	return unit.klasse == FEIT_EENHEID &&
	       (read_counted(m, m->token, unit) || read_half(m, m->token, unit) ||
		read_vague(m, m->token, unit));
}

static const struct feit_rule rules[] = {
    {.id = "date.duration",
     .words = "jaar|jaren|kalenderjaar|kalenderjaren|decennium|decennia|eeuw|eeuwen|maand|maanden|"
	      "kalendermaand|kalendermaanden|schooljaren|"
	      "kwartaal|kwartalen|halfjaar|week|weken|kalenderweken|dag|dagen|werkdag|werkdagen|"
	      "kalenderdag|kalenderdagen|etmaal|etmalen|uur|uren|kwartier|halfuur|minuut|minuten|"
	      "seconde|seconden",
     .tail = "",
     .read = read_duration,
     .about = "durations with their limits: zes maanden, anderhalf jaar, maximaal 48 uur"},
    {0}};

const struct feit_module feit_module_duur = {"duur", FEIT_FAMILY_DATE, "durations", rules};
