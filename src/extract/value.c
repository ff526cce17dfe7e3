/* value.c - is it an amount, an age, money? What the words around a number say. */
#include "extract/figure.h"

/* "18+", "65+": an age. */
bool feit_has_plus(const struct feit_match *m, const struct feit_member *x)
{
	return x->n.digits == 2 && feit_is_sign(m, x->next, '+') && feit_is_glued(m, x->next) &&
	       !feit_is_glued(m, x->next + 1);
}

static bool ends_like_persons(const struct feit_match *m, uint32_t i)
{
	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return false;
	struct feit_str s = feit_token_text(m, i);
	if (feit_has_class(m, i, 'p'))
		return true;
	return !feit_has_class(m, i, 'g') &&
	       (feit_str_ends(s, FEIT_STR("ers")) || feit_str_ends(s, FEIT_STR("elingen")) ||
		feit_str_ends(s, FEIT_STR("jarigen")) || feit_str_ends(s, FEIT_STR("denten")));
}

/* "2.300 van": a number that is no year. */
static bool is_amount_of(const struct feit_match *m, uint32_t i)
{
	return feit_is_kind(m, i, FEIT_TOK_NUMBER) && m->tokens->v[i].digits != 4 &&
	       feit_token_is(m, i + 1, "van");
}

/* Persons, or "leeftijd", stand before the phrase: its years are an age. */
static bool is_of_persons(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	for (int k = 0; k < 4 && i > 0; k++) {
		i--;
		if (feit_token_is(m, i, "leeftijd") || feit_token_is(m, i, "leeftijden") ||
		    feit_token_is(m, i, "leeftijdsgroep") || ends_like_persons(m, i))
			return true;
		if (k == 1 && p->joint == FEIT_RANGE && is_amount_of(m, i))
			return true; /* "1.100 kinderen tot 4 jaar en 2.300 van 4 tot 12 jaar" */
		if (!feit_token_is(m, i, "van") && !feit_token_is(m, i, "de") &&
		    !feit_token_is(m, i, "tot") && !feit_token_is(m, i, "vanaf") &&
		    !feit_token_is(m, i, "met") && !feit_token_is(m, i, "in") &&
		    !feit_token_is(m, i, "een") && !feit_token_is(m, i, "rond") &&
		    !feit_is_sign(m, i, '('))
			return false;
	}
	return false;
}

static bool left_dan(const struct feit_phrase *p, const char *a, const char *b)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->v[0].first;

	if (i < 2 || !feit_token_is(m, i - 1, "dan"))
		return false;
	i -= 2 + (i > 2 && feit_is_verb_form(m, i - 2)); /* "jonger is dan" */
	return feit_token_is(m, i, a) || feit_token_is(m, i, b);
}

bool feit_is_age(const struct feit_phrase *p)
{
	const struct feit_member *last = &p->v[p->n - 1];

	if (feit_decimal_compare(last->n.value, FEIT_DECIMAL(120)) > 0 ||
	    (p->q.any && feit_token_is(p->m, p->q.token, "binnen")))
		return false;
	bool days = last->u.type != NULL &&
		    (feit_str_is(last->u.name, "dagen") || feit_str_is(last->u.name, "weken"));
	if (p->age_words || (left_dan(p, "jonger", "ouder") && !days) ||
	    feit_token_is(p->m, last->next, "oud"))
		return true;
	bool years = last->u.type == NULL || feit_str_is(last->u.name, "jaar");
	return years && is_of_persons(p);
}

/* "15-jarige asielzoeker" is an age, "vijfjarig programma", "10-jarige lening" are not. */
bool feit_is_age_adjective(const struct feit_match *m, const struct feit_member *x)
{
	static const char *const things[] = {"bestaan",    "jubileum",     "lening",  "leningen",
					     "rente",      "looptijd",     "periode", "contract",
					     "termijn",    "obligatie",    "plan",    "programma",
					     "opleiding",  "traject",      "cyclus",  "studie",
					     "obligaties", "staatslening", NULL};
	uint32_t next = x->u.next;

	if (feit_token_is(m, next - 1, "jarigen"))
		return true;
	if (feit_token_is(m, next - 1, "jarig"))
		return false;
	for (const char *const *t = things; *t != NULL; t++)
		if (feit_token_is(m, next, *t))
			return false;
	return feit_decimal_compare(x->n.value, FEIT_DECIMAL(10)) > 0 ||
	       feit_token_is(m, next, "leeftijd") || feit_has_class(m, next, 'p');
}

/* "het streven was 300", "terwijl het doel 500 was": an aim is told as a bare number. */
static bool is_aim(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	if (i < 2 || feit_is_year_like(&p->v[0].n))
		return false;
	if (feit_token_in(m, i - 1, FEIT_SET_IS_WAS))
		return feit_token_in(m, i - 2, FEIT_SET_STREEFWAARDE);
	return feit_token_in(m, i - 1, FEIT_SET_STREEFWAARDE) &&
	       feit_token_in(m, i - 2, FEIT_SET_LIDWOORD) &&
	       feit_token_in(m, p->next, FEIT_SET_IS_WAS);
}

bool feit_is_rest_verb(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t first = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	if (!feit_is_kind(m, p->next, FEIT_TOK_WORD) || !feit_is_end(m, p->next + 1))
		return false;
	const struct feit_lex_entry *e = feit_token_lex(m, p->next, FEIT_LEX_WERKWOORD);
	return e != NULL && feit_same(e->col[1], "d") &&
	       feit_is_of_rest(m->tokens, m->words, first);
}

/* Does the text to the left say that a value follows: "bedraagt", "aantal is", "steeg naar"? */
static bool says_value(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->v[0].first;

	if (p->respectively)
		return true;
	if (i == 0)
		return false;
	i--;
	if (p->joint == FEIT_CHANGE && feit_follows_change(m, i))
		return true;
	if (feit_token_is(m, i, "respectievelijk") || feit_has_class(m, i, 'v'))
		return true;
	if (feit_token_in(m, i, FEIT_SET_DEEL_VAN))
		return true;
	if (feit_token_is(m, i, "er") && i > 0)
		return feit_token_is(m, i - 1, "zijn") || feit_token_is(m, i - 1, "waren") ||
		       feit_token_is(m, i - 1, "werden") || feit_token_is(m, i - 1, "kwamen");
	if (i > 0 && feit_token_is(m, i - 1, "er") &&
	    (feit_token_is(m, i, "zijn") || feit_token_is(m, i, "waren")))
		return true;
	if (feit_token_is(m, i, "met") && feit_has_class(m, p->next, 'd'))
		return true; /* "met 500 uitgebreid" */
	return feit_token_in(m, i, FEIT_SET_WAARDE_VOLGT) &&
	       (feit_has_class_left(m, i, 'd', 8) || feit_has_class_left(m, i, 't', 4));
}

static bool has_number_neighbour(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t before = p->v[0].first, after = p->v[p->n - 1].next;

	bool year = before > 1 && m->tokens->v[before - 1].digits == 4 && p->v[0].n.digits != 4 &&
		    feit_has_class(m, before - 2, 'y');

	return (before > 0 && feit_is_kind(m, before - 1, FEIT_TOK_NUMBER) && !year) ||
	       feit_is_kind(m, after, FEIT_TOK_NUMBER) ||
	       (feit_is_minus(m, after) && feit_is_kind(m, after + 1, FEIT_TOK_NUMBER));
}

/* A cell of a table that became text: "| 12,6 |". */
static bool is_cell(const struct feit_match *m, uint32_t first, uint32_t next)
{
	return feit_is_sign(m, next, '|') || (first > 0 && feit_is_sign(m, first - 1, '|'));
}

/* "450 palen gerealiseerd en 200 gepland": the participle says what the number counts. */
static bool is_role(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_ROLWOORD);

	return e != NULL && e->num == 3 && (e->col[1][0] == 'r' || e->col[1][0] == 'p') &&
	       feit_has_class(m, i, 'g');
}

/* A capitalised word or a number follows: a row of a table. */
static bool is_row(const struct feit_match *m, uint32_t i)
{
	return feit_is_kind(m, i, FEIT_TOK_NUMBER) ||
	       (feit_is_kind(m, i, FEIT_TOK_WORD) && (m->tokens->v[i].flags & FEIT_TOK_CAPITAL));
}

/* "45 (12%)": the share in brackets says that the number counts. */
static bool has_share(const struct feit_match *m, uint32_t i)
{
	struct feit_number n;
	struct feit_unit u;

	return feit_is_sign(m, i, '(') && feit_is_kind(m, i + 1, FEIT_TOK_NUMBER) &&
	       feit_read_number(m->doc, m->tokens, i + 1, 0, &n) && feit_read_unit(m, &n, &u) &&
	       feit_same(u.type, "percent") && feit_is_sign(m, u.next, ')');
}

/* A participle by its form: "bezet", "geplaatst", "verhuisd", "ingeschreven". */
static bool is_like_participle(const struct feit_match *m, uint32_t i)
{
	static const char *const prefixes[] = {"ge", "be", "ver", "ont", "her"};
	struct feit_str s = feit_token_text(m, i);

	if (s.len < 5 || (m->tokens->v[i].flags & FEIT_TOK_CAPITAL))
		return false;
	if (feit_is_participle_en(s))
		return true;
	for (size_t k = 0; k < sizeof prefixes / sizeof *prefixes; k++)
		if (feit_str_starts(s, feit_cstr(prefixes[k])))
			return s.ptr[s.len - 1] == 'd' || s.ptr[s.len - 1] == 't';
	return false;
}

/* The clause goes on with a function word or with the verb of what was counted: "zijn er 210
 * aangesteld". */
static bool is_rest_end(const struct feit_match *m, uint32_t i)
{
	if (feit_is_end(m, i) || feit_token_in(m, i, FEIT_SET_LIDWOORD))
		return true;
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_WERKWOORD);
	return (e != NULL && strchr(e->col[1], 'd') != NULL) ||
	       (feit_is_kind(m, i, FEIT_TOK_WORD) && is_like_participle(m, i));
}

/* "Daarvan zijn er 210 aangesteld": no year, no note, no number of an article. */
static bool is_rest(const struct feit_phrase *p, const struct feit_member *x)
{
	uint32_t first = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	return !x->n.point && !feit_is_year_like(&x->n) &&
	       feit_is_of_rest(p->m->tokens, p->m->words, first) && is_rest_end(p->m, p->next);
}

bool feit_has_year_behind(const struct feit_match *m, uint32_t i)
{
	struct feit_number n;

	return feit_is_sign(m, i, '(') && feit_is_sign(m, i + 2, ')') &&
	       m->tokens->v[i + 1].digits == 4 &&
	       feit_read_number(m->doc, m->tokens, i + 1, 0, &n) && feit_is_year_like(&n);
}

static bool is_in_year(const struct feit_match *m, uint32_t i)
{
	struct feit_number n;

	return feit_token_is(m, i, "in") && m->tokens->v[i + 1].digits == 4 &&
	       feit_read_number(m->doc, m->tokens, i + 1, 0, &n) && feit_is_year_like(&n);
}

/* "300 zaken in 2020, 400 in 2021", "van 12 procent in 2019 naar 15 in 2020": [first, next) is the
 * number of the second year. */
static bool goes_on_by_year(const struct feit_match *m, uint32_t first, uint32_t next)
{
	size_t n;

	if (first < 5 || !is_in_year(m, next))
		return false;
	first -= feit_token_is(m, first - 1, "en") && feit_is_sign(m, first - 2, ',');
	if (!(feit_is_sign(m, first - 1, ',') || feit_token_is(m, first - 1, "en") ||
	      feit_token_is(m, first - 1, "naar") || feit_token_is(m, first - 1, "tot")) ||
	    !is_in_year(m, first - 3))
		return false;
	const struct feit_fact *added = feit_added(m, &n);
	return n > 0 && added[n - 1].end == feit_token_end(m, first - 4);
}

/* "120 (2021), 130 (2022) en 150 (2023) zaken": amounts by year. */
static bool is_by_year(const struct feit_match *m, uint32_t i)
{
	uint32_t next = i + 3;
	struct feit_number n;

	if (!feit_has_year_behind(m, i))
		return false;
	next += feit_is_sign(m, next, ',');
	next += feit_token_is(m, next, "en");
	return next > i + 3 && feit_is_kind(m, next, FEIT_TOK_NUMBER) &&
	       feit_read_number(m->doc, m->tokens, next, 0, &n) && feit_has_year_behind(m, n.next);
}

/* A number without unit and noun: is it an amount? */
bool feit_is_value(const struct feit_phrase *p, const struct feit_member *x)
{
	const struct feit_match *m = p->m;
	const struct feit_number *n = &x->n;

	if (n->point || has_number_neighbour(p))
		return false;
	if (p->q.strong && p->q.any && !(feit_is_year_like(n) && p->q.vague_date))
		return feit_is_end(m, p->next) || n->grouped || n->scale > 1;
	if (p->has_right)
		return true;
	if (feit_is_year_like(n))
		return says_value(p) && p->v[0].first > 0 &&
		       feit_has_class(m, p->v[0].first - 1, 'v');
	if (is_cell(m, p->v[0].first, x->next))
		return false;
	if (is_role(m, x->next) || is_rest(p, x) || (p->n == 1 && is_aim(p)) ||
	    is_by_year(m, x->next) || goes_on_by_year(m, x->first, x->next))
		return true;
	if (n->scale > 1 || (n->grouped && !is_row(m, x->next)) || has_share(m, x->next))
		return true;
	if (n->words && n->value.scale > 0)
		return feit_is_end(m, p->next);
	if (n->words) {
		bool year = n->value.digits >= 1100 && n->value.digits < 2100;
		bool plain = n->value.digits <= 12 || n->value.digits == 100;
		uint32_t i = p->v[0].first;
		if (!year && !plain && n->value.scale == 0)
			return !(i > 0 && (feit_token_is(m, i - 1, "jaren") ||
					   feit_token_is(m, i - 1, "de"))) &&
			       feit_is_end(m, p->next);
		return says_value(p) && feit_is_end(m, p->next);
	}
	if (x->negative)
		return feit_is_end(m, p->next) &&
		       (says_value(p) || feit_token_is(m, x->first, "minus"));
	if (n->spaced || n->value.scale > 0)
		return feit_is_end(m, p->next) && (says_value(p) || n->value.scale > 0);
	return says_value(p) && feit_is_end(m, p->next);
}

/* "subsidie", "uitvoeringskosten": what is paid or owned. */
static bool is_money_noun(const struct feit_match *m, uint32_t i)
{
	static const char *const ends[] = {
	    "subsidie", "subsidies",  "budget",    "budgetten", "bedrag",      "kosten",
	    "uitgaven", "inkomsten",  "fonds",     "bijdrage",  "investering", "investeringen",
	    "lening",   "leningen",   "opbrengst", "heffing",   "bezuiniging", "bezuinigingen",
	    "tekort",   "begroting",  "krediet",   "schuld",    "schulden",    "premie",
	    "korting",  "vergoeding", "boete"};

	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return false;
	if (feit_has_class(m, i, 'm'))
		return true;
	struct feit_str s = feit_token_text(m, i);
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (s.len > 8 && feit_str_ends(s, feit_cstr(ends[k])))
			return true;
	return false;
}

/* Such a noun among the `max` words left of token i. */
static bool has_money_left(const struct feit_match *m, uint32_t i, int max)
{
	for (; max > 0 && i > 0; max--) {
		i--;
		if (feit_is_kind(m, i, FEIT_TOK_BREAK) || feit_is_sign(m, i, ';') ||
		    (feit_is_sign(m, i, '.') && !feit_is_glued(m, i + 1)))
			return false;
		if (is_money_noun(m, i))
			return true;
	}
	return false;
}

/* "Er is € 3 miljoen, bovenop de 40 miljoen": an amount of money before it in its sentence. */
static bool is_behind_money(const struct feit_match *m, uint32_t i)
{
	enum { REACH = 14 };

	for (int k = 0; k < REACH && i > 0; k++) {
		i--;
		if (feit_is_kind(m, i, FEIT_TOK_BREAK) ||
		    (feit_is_sign(m, i, '.') && !feit_is_glued(m, i + 1)))
			return false;
		if (feit_token_is(m, i, "euro") || feit_str_is(feit_token_text(m, i), "€"))
			return true;
	}
	return false;
}

/* "125 miljoen steun", "125 miljoen die is toegezegd": money is named or spent behind it. */
static bool is_before_money(const struct feit_match *m, uint32_t i)
{
	enum { REACH = 4 };

	for (int k = 0; k < REACH && feit_is_kind(m, i, FEIT_TOK_WORD); k++, i++)
		if (feit_token_in(m, i, FEIT_SET_BESTEED) ||
		    (is_money_noun(m, i) && !feit_has_class(m, i, 'v')))
			return true;
	return false;
}

/* "een bedrag van 25 miljoen": money without a currency. */
bool feit_is_money_by_noun(const struct feit_phrase *p, const struct feit_member *x)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	if (x->n.scale == 1 && !x->n.grouped)
		return false;
	if (x->n.scale >= 1000000 && (is_behind_money(m, i) || is_before_money(m, p->next)))
		return true;
	return i > 0 &&
	       (feit_token_is(m, i - 1, "van") || feit_has_class(m, i - 1, 'v') ||
		is_money_noun(m, i - 1)) &&
	       has_money_left(m, i, 5);
}

bool feit_is_percent_by_noun(const struct feit_phrase *p, const struct feit_member *x)
{
	enum { REACH = 5 };
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	if (x->n.scale != 1 || x->n.grouped || x->n.point || feit_is_year_like(&x->n) ||
	    feit_decimal_compare(x->n.value, FEIT_DECIMAL(100)) > 0)
		return false;
	for (int k = 0; k < REACH && i > 0; k++) {
		i--;
		if (!feit_is_kind(m, i, FEIT_TOK_WORD))
			return false;
		struct feit_str s = feit_token_text(m, i);
		if (feit_str_ends(s, FEIT_STR("ercentage")) ||
		    feit_str_ends(s, FEIT_STR("ercentages")))
			return true;
	}
	return false;
}

/* A counted noun is believable unless the number looks like a year, a heading's or a list's. */
bool feit_counts_noun(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	const struct feit_member *x = &p->v[0];
	uint32_t i = x->first;

	if (!p->has_noun || x->n.point)
		return false;
	if (x->n.digits == 1 && x->n.value.digits == 1 && p->n == 1 && !p->has_right)
		return false; /* "1 standaarden": a note or a page */
	if (x->n.digits && x->n.digits <= 2 && p->n == 1 && !p->q.any && i > 0 &&
	    feit_is_block_start(m, i))
		return false; /* the number of a note, a page, an item */
	bool capital = m->tokens->v[x->next].flags & FEIT_TOK_CAPITAL;
	if (capital && !p->q.any) { /* a heading, a note, a row of a table */
		if (feit_is_year_like(&x->n) || (x->n.value.scale > 0 && x->n.scale == 1) || i == 0)
			return false;
		return feit_is_kind(m, i - 1, FEIT_TOK_WORD) &&
		       !(m->tokens->v[i - 1].flags & FEIT_TOK_CAPITAL && i > 1 &&
			 !feit_is_block_start(m, i - 1) && !feit_has_class(m, i - 1, 'g'));
	}
	if (feit_is_year_like(&x->n)) {
		if (p->q.any)
			return p->q.strong && !p->q.vague_date;
		return i > 0 && feit_has_class(m, i - 1, 'g') && !feit_has_class(m, i - 1, 'y');
	}
	return true;
}
