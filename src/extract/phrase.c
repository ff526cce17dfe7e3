/* phrase.c - the whole figure: "in totaal ten minste 20.000 nieuwe flexwoningen".
 *
 * From the number out: currency and sign to the left, unit to the right; then further members of a
 * range, a list or a change; then the qualifier left of all, the counted noun and "of meer" right
 * of all. What stands alone, without unit, noun or qualifier, must earn its place (is_value).
 */
#include "extract/figure.h"

/* "een paar honderd", "enkele duizend": an open amount, at least two of them. */
static void open_amount(struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	struct feit_member *x = &p->v[0];
	uint32_t i = x->first;
	int64_t v = x->n.value.digits;

	if (!x->n.words || x->n.value.scale || (v != 100 && v != 1000) || i == 0 ||
	    !(feit_token_is(m, i - 1, "paar") || feit_token_is(m, i - 1, "enkele")))
		return;
	x->n.value = FEIT_DECIMAL(2 * v);
	p->q.token = i - 1;
	if (i >= 2 && feit_token_is(m, i - 1, "paar") && feit_token_is(m, i - 2, "een"))
		p->q.token = i - 2;
	p->q.end = x->n.end;
	p->q.any = p->q.strong = true;
	p->q.comparator = FEIT_GE;
}

static const char *rule_of(const char *type, enum feit_joint joint)
{
	if (joint == FEIT_RANGE)
		return "figure.range";
	if (joint == FEIT_CHANGE)
		return "figure.change";
	switch (type[0]) {
	case 'm':
		return "figure.money";
	case 'q':
		return "figure.unit";
	case 'a':
		return "figure.age";
	case 'p':
		return type[3] == 'm'    ? "figure.permille"
		       : type[7] == '\0' ? "figure.percent"
					 : "figure.point";
	case 'f':
		return "figure.factor";
	default:
		return "figure.count";
	}
}

/* Fills figure.per; the text of the rate is no part of the span. */
static void take_per(struct feit_phrase *p, struct feit_figure *f)
{
	const struct feit_match *m = p->m;
	struct feit_number n;
	struct feit_noun noun;
	uint32_t i = p->next, from = i + 1;

	if (!feit_token_is(m, i, "per") ||
	    !(feit_is_kind(m, from, FEIT_TOK_WORD) || feit_is_kind(m, from, FEIT_TOK_NUMBER)))
		return;
	uint32_t end;
	if (feit_read_number(m->doc, m->tokens, from, 0, &n)) {
		struct feit_unit u;
		end = n.end;
		if (feit_read_unit(m, &n, &u)) {
			if (u.type[0] == 't')
				return;
			end = u.end;
		} else if (feit_read_noun(m, n.next, false, &noun)) {
			end = noun.end;
		}
		p->next = n.next;
	} else {
		const struct feit_lex_entry *u = feit_token_lex(m, from, FEIT_LEX_MAATEENHEID);
		if ((u != NULL && u->col[0][0] == 't') || feit_has_class(m, from, 'g'))
			return;
		if (u != NULL)
			end = feit_token_end(m, from);
		else if (feit_read_noun(m, from, true, &noun))
			end = noun.end;
		else
			return;
	}
	f->per = feit_quote(m->doc, m->tokens->v[from].begin, end);
	if (f->unit.len == 0 && f->type[0] == 'c')
		f->type = "ratio";
	p->m->end = p->m->end < end ? end : p->m->end;
}

static struct feit_str qualifier_text(const struct feit_phrase *p)
{
	const struct feit_match *m = p->m;

	if (!p->q.any || p->q.tussen)
		return (struct feit_str){"", 0};
	return feit_quote(m->doc, m->tokens->v[p->q.token].begin, p->q.end);
}

/* "188 mijl per uur" holds "per uur", which alone is a time. */
static bool is_speed(const char *type, struct feit_str unit)
{
	return type[0] == 'q' &&
	       (feit_str_ends(unit, FEIT_STR("uur")) || feit_str_ends(unit, FEIT_STR("seconde"))) &&
	       memchr(unit.ptr, ' ', unit.len) != NULL;
}

static struct feit_figure *emit(struct feit_phrase *p, const struct feit_member *x, uint32_t begin,
				uint32_t end, const char *type, struct feit_str unit)
{
	struct feit_figure *f = feit_add_figure(p->m, begin, end);

	f->value = x->n.value;
	f->type = type;
	f->unit = unit;
	feit_set_rule(p->m, rule_of(type, p->joint));
	if (type[0] == 'a')
		feit_set_rank(p->m, FEIT_RANK_DATE + 5);
	else if (is_speed(type, unit))
		feit_set_rank(p->m, FEIT_RANK_SPAN + 1);
	else if (feit_is_year_like(&x->n) || x->n.words)
		feit_set_rank(p->m, FEIT_RANK_DATE + 2);
	return f;
}

static uint32_t begin_of(const struct feit_phrase *p)
{
	uint32_t b = p->v[0].begin;

	return p->q.any && p->m->tokens->v[p->q.token].begin < b ? p->m->tokens->v[p->q.token].begin
								 : b;
}

static void emit_range(struct feit_phrase *p, const char *type, struct feit_str unit)
{
	struct feit_figure *f = emit(p, &p->v[0], begin_of(p), p->end, type, unit);

	f->value_max = p->v[1].n.value;
	f->has_max = true;
	f->comparator = p->q.comparator == FEIT_ABOUT ? FEIT_ABOUT : FEIT_EQ;
	f->qualifier = qualifier_text(p);
	take_per(p, f);
}

static bool emit_members(struct feit_phrase *p, const char *type, struct feit_str unit, bool named)
{
	bool any = false;

	for (int i = 0; i < p->n; i++) {
		struct feit_member *x = &p->v[i];
		bool last = i == p->n - 1;
		const char *own = x->u.type != NULL ? x->u.type : type;
		if (!named && x->u.type == NULL && !feit_is_value(p, x))
			continue;
		struct feit_figure *f =
		    emit(p, x, i == 0 ? begin_of(p) : x->begin, last ? p->end : x->end, own,
			 x->u.type != NULL ? x->u.name : unit);
		if (i == 0) {
			f->qualifier = qualifier_text(p);
			f->comparator = p->q.comparator;
		}
		if (last && p->has_right)
			f->comparator = p->right;
		if (last)
			take_per(p, f);
		any = true;
	}
	return any;
}

static bool emit_age(struct feit_phrase *p)
{
	struct feit_member *last = &p->v[p->n - 1];
	const char *unit = last->u.type;
	struct feit_str jaar = FEIT_STR("jaar");

	if (unit != NULL && unit[0] == 't' && last->u.name.len && last->u.name.ptr[0] != 'j')
		jaar = last->u.name;
	if (feit_token_is(p->m, last->next, "oud")) {
		p->end = feit_token_end(p->m, last->next);
		p->next = last->next + 1;
	}
	for (int i = 0; i < p->n; i++)
		p->v[i].u.type = NULL;
	if (p->joint == FEIT_RANGE)
		emit_range(p, "age", jaar);
	else
		emit_members(p, "age", jaar, true);
	return true;
}

/* "twee keer zo hoog", "drie maal meer": a factor. */
static bool emit_factor(struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->v[p->n - 1].next, end;

	if (p->n > 1 ||
	    !(feit_token_is(m, i, "keer") || feit_token_is(m, i, "maal") ||
	      feit_token_is(m, i, "x")) ||
	    !feit_is_factor_tail(m, i + 1, &end))
		return false;
	p->end = end;
	struct feit_figure *f =
	    emit(p, &p->v[0], begin_of(p), end, "factor", (struct feit_str){"", 0});
	f->comparator = p->q.comparator;
	f->qualifier = qualifier_text(p);
	return true;
}

static void add_right_qualifier(struct feit_phrase *p)
{
	uint32_t next = feit_right_qualifier(p->m, p->next, &p->right, &p->age_words);

	if (next == 0)
		return;
	p->has_right = true;
	p->next = next;
	p->end = feit_token_end(p->m, next - 1);
}

static void read_noun(struct feit_phrase *p)
{
	const struct feit_member *last = &p->v[p->n - 1];
	bool one = last->n.words && last->n.value.digits == 1 && last->n.value.scale == 0 &&
		   !last->n.article;

	p->has_noun = !feit_is_rest_verb(p) && feit_read_noun(p->m, p->next, one, &p->noun);
	if (!p->has_noun && feit_has_year_behind(p->m, p->next)) { /* "380 (2023) aanvragen" */
		p->has_noun = feit_read_noun(p->m, p->next + 3, one, &p->noun);
		return;
	}
	if (!p->has_noun) {
		p->has_noun = feit_read_noun_behind_agent(p->m, p->next, &p->noun);
		return; /* the span ends with the number */
	}
	p->end = p->noun.end;
	p->next = p->noun.next;
}

static void take_rest(struct feit_phrase *p)
{
	const struct feit_member *last = &p->v[p->n - 1];

	p->end = last->end;
	p->next = last->next;
	add_right_qualifier(p); /* "drie of meer kinderen", "65 jaar en ouder" */
	if (last->u.type == NULL)
		read_noun(p);
	if (!p->has_right && p->has_noun)
		add_right_qualifier(p); /* "300 woningen of meer" */
}

/* "tot", "onder", "binnen" limit only an amount with a unit; else they are plain prepositions. */
static void settle_qualifier(struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	const char *type = p->v[p->n - 1].u.type;

	if (!p->q.any)
		return;
	if (p->q.tot && !p->q.strong && p->joint == FEIT_RANGE)
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
	/* "hij richt zich tegen de twee oordelen" */
	if (type == NULL && p->n == 1 && feit_token_is(m, p->q.token, "tegen") &&
	    feit_decimal_compare(p->v[0].n.value, FEIT_DECIMAL(10)) < 0)
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
	bool weak = p->q.tot || feit_token_is(m, p->q.token, "onder") ||
		    feit_token_is(m, p->q.token, "binnen");
	bool plain = weak && !feit_token_is(m, p->q.token + 1, "de") && !p->q.strong;
	if (plain && (type == NULL || feit_has_class_left(m, p->q.token, 'd', 10)))
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
	if (p->q.tussen && p->joint != FEIT_RANGE)
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
}

/* "kinderen onder de 12", "ouderen boven de 80", "ouder dan 65". */
static bool is_below_or_above(const struct feit_phrase *p)
{
	if (p->n != 1 || !p->q.any)
		return false;
	uint32_t first = p->q.token + feit_token_is(p->m, p->q.token, "niet");
	if (feit_token_is(p->m, first, "ouder") || feit_token_is(p->m, first, "jonger"))
		return true;
	return feit_token_is(p->m, p->v[0].first - 1, "de") &&
	       (feit_token_is(p->m, p->q.token, "onder") ||
		feit_token_is(p->m, p->q.token, "boven"));
}

/* "onder de 0": of a scale that is not told, and no amount. */
static bool is_below_zero(const struct feit_phrase *p)
{
	return p->n == 1 && p->v[0].n.value.digits == 0 && is_below_or_above(p);
}

/* "16 of meer nachten": of time, and so of the dates. */
static bool is_open_time(const struct feit_phrase *p)
{
	const struct feit_lex_entry *e;

	if (!p->has_right || p->has_noun || p->v[p->n - 1].u.type != NULL)
		return false;
	e = feit_token_lex(p->m, p->next, FEIT_LEX_MAATEENHEID);
	return e != NULL && e->col[0][0] == 't';
}

static bool emit_phrase(struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	struct feit_member *last = &p->v[p->n - 1];
	const char *type = last->u.type;

	if (is_open_time(p))
		return false;

	if (type != NULL &&
	    (type[0] == 'a' || strncmp(type, "plus", 4) == 0 || strncmp(type, "minu", 4) == 0)) {
		if (type[0] == 'a' && !feit_is_age_adjective(m, last))
			return false;
		if (type[0] == 'a' && feit_token_is(m, last->u.next, "leeftijd")) {
			p->end = feit_token_end(m, last->u.next);
		} else if (type[0] != 'a') {
			p->has_right = true;
			p->right = type[0] == 'p' ? FEIT_GE : FEIT_LT;
		}
		return emit_age(p);
	}
	if (type != NULL && type[0] == 't') /* durations are dates; ages are ours */
		return feit_is_age(p) ? emit_age(p) : false;
	if (type == NULL && p->n == 1 && feit_has_plus(m, last)) {
		p->end = feit_token_end(m, last->next);
		p->has_right = true;
		p->right = FEIT_GE;
		return emit_age(p);
	}
	if (emit_factor(p))
		return true;
	bool named = type != NULL || feit_counts_noun(p);
	if (type == NULL && !p->has_noun &&
	    (p->age_words ||
	     ((p->joint == FEIT_RANGE ? feit_is_range_ok(p) : is_below_or_above(p)) &&
	      feit_is_age(p))))
		return emit_age(p); /* "vrouwen tussen 13 en 24" */
	if (p->joint == FEIT_RANGE &&
	    (!feit_is_range_ok(p) || (feit_is_year_like(&p->v[0].n) && type == NULL &&
				      feit_is_year_like(&last->n) && !p->has_noun)))
		return false;
	if (p->has_noun && !named)
		return false;
	if (type == NULL && !p->has_noun && feit_is_money_by_noun(p, last))
		type = "money";
	else if (type == NULL && !p->has_noun && feit_is_percent_by_noun(p, last))
		type = "percent";
	else if (type == NULL && !p->has_noun && is_below_zero(p))
		return false;
	const char *kind = type != NULL ? type : "count";
	struct feit_str unit = last->u.type != NULL ? last->u.name
			       : p->has_noun        ? p->noun.name
						    : (struct feit_str){"", 0};
	if (p->joint != FEIT_RANGE)
		return emit_members(p, kind, unit, named);
	if (!named && !p->q.tussen && !feit_is_value(p, &p->v[0]) && !feit_is_value(p, last))
		return false;
	emit_range(p, kind, unit);
	return true;
}

bool feit_read_elsewhere(struct feit_match *m)
{
	(void)m;
	return false;
}

bool feit_read_figure(struct feit_match *m)
{
	struct feit_phrase p;
	struct feit_member *x = &p.v[0];
	uint32_t i = m->token, floor;

	if (feit_is_no_figure(m, i) || feit_is_bound_left(m, i))
		return false;
	*x = (struct feit_member){.first = i};
	bool tussen =
	    i > 0 &&
	    (feit_token_is(m, i - 1, "tussen") ||
	     (feit_token_is(m, i - 1, "de") && i > 1 && feit_token_is(m, i - 2, "tussen")));
	if (!feit_read_number(m->doc, m->tokens, i, tussen ? FEIT_NUMBER_NO_EN : 0, &x->n))
		return false;
	if (feit_read_fraction(m, &x->n))
		return true;
	if (x->n.article || feit_is_other_word(m, i, &x->n))
		return false;
	p.m = m;
	p.joint = FEIT_ALONE;
	p.has_noun = p.age_words = p.respectively = p.has_right = false;
	floor = feit_floor(m);
	feit_first_member(&p, floor);
	if (feit_is_bound_right(m, x) || feit_is_multiplier(m, x->first))
		return false;
	feit_left_qualifier(m, x->first, floor, &p.q);
	if (feit_is_year_like(&x->n) && x->u.type == NULL && !p.q.any &&
	    feit_is_after_year_word(m, i))
		return false;
	open_amount(&p);
	feit_read_members(&p);
	if (feit_token_lex(m, p.v[p.n - 1].next, FEIT_LEX_MAAND) != NULL)
		return false; /* "6 en 19 mei" */
	feit_share_members(&p);
	settle_qualifier(&p);
	take_rest(&p);
	m->end = p.end;
	const struct feit_lex_entry *label = feit_label_before(m, i);
	if (label != NULL && !p.has_noun && p.v[p.n - 1].u.type == NULL)
		return false; /* "fase 2", but "in fase 2 gemeenten" */
	if (emit_phrase(&p)) {
		if (m->end < p.end)
			m->end = p.end;
		return true;
	}
	/* no amount; what belongs to it is none either, but a list may hold others */
	m->end = p.joint == FEIT_LIST ? x->end : p.v[p.n - 1].end;
	return x->n.words && m->tokens->v[i].begin + m->tokens->v[i].len < x->end;
}
