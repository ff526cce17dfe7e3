/* member.c - the numbers of a figure with their units: "10 tot 15 procent", "300, 450 en 600". */
#include "extract/figure.h"

/* "en 50 cent" behind "13 euro". */
static void fold_cents(struct feit_phrase *p, struct feit_member *x)
{
	const struct feit_match *m = p->m;
	struct feit_number c;
	struct feit_unit u;

	if (!feit_token_is(m, x->next, "en") ||
	    !feit_read_number(m->doc, m->tokens, x->next + 1, 0, &c) ||
	    !feit_read_unit(m, &c, &u) || u.type[0] != 'c' || c.value.scale || c.value.digits > 99)
		return;
	if (!feit_decimal_add(x->n.value, (struct feit_decimal){c.value.digits, 2}, &x->n.value))
		return;
	x->end = u.end;
	x->next = u.next;
}

/* "-12", "−12", "minus 12", "min twaalf". */
static void take_minus(const struct feit_match *m, struct feit_member *x)
{
	uint32_t i = x->first - 1;

	if (x->first == 0)
		return;
	if (feit_is_minus(m, i)) {
		bool sign = feit_str_is(feit_token_text(m, i), "−");
		if (!feit_is_glued(m, x->first)) { /* "een saldo van – 12 procent" */
			if (i == 0 ||
			    !(feit_token_is(m, i - 1, "van") || feit_token_is(m, i - 1, "op") ||
			      feit_token_is(m, i - 1, "is") || feit_has_class(m, i - 1, 'v')))
				return;
		} else if (!sign && (feit_is_block_start(m, i) ||
				     (feit_is_glued(m, i) && !feit_is_sign(m, i - 1, '(')))) {
			return;
		}
	} else if (!feit_token_is(m, i, "minus") && !(feit_token_is(m, i, "min") && x->n.words)) {
		return;
	}
	x->first = i;
	x->begin = m->tokens->v[i].begin;
	x->negative = true;
	x->n.value.digits = -x->n.value.digits;
	x->n.digits = 0;
}

/* "15.08 uur" is a time of day. */
static bool is_clock(const struct feit_unit *u)
{
	return feit_str_is(u->name, "uur");
}

/* "k€ 400", "M€ 12": the letter before the sign is the scale of the number behind it. */
static void take_scale_before(const struct feit_match *m, struct feit_member *x, uint32_t floor)
{
	uint32_t i = x->first - 1;
	struct feit_decimal v;

	if (x->first == 0 || x->n.scale != 1 || m->tokens->v[i].len != 1 ||
	    m->tokens->v[i].begin < floor || !feit_is_glued(m, x->first) || feit_is_glued(m, i))
		return;
	char c = m->doc->text.ptr[m->tokens->v[i].begin];
	int64_t scale = c == 'M' ? 1000000 : c == 'k' || c == 'K' ? 1000 : 1;
	if (scale == 1 || !feit_decimal_multiply(x->n.value, FEIT_DECIMAL(scale), &v))
		return;
	x->n.value = v;
	x->n.scale = scale;
	x->n.digits = 0;
	x->first = i;
	x->begin = m->tokens->v[i].begin;
}

static void finish_member(struct feit_phrase *p, struct feit_member *x, uint32_t floor)
{
	const struct feit_match *m = p->m;
	struct feit_str currency = {NULL, 0};
	uint32_t from = feit_currency_before(m, x->first, &currency);

	x->begin = x->n.begin;
	if (from < x->first && m->tokens->v[from].begin >= floor) {
		x->first = from;
		x->begin = m->tokens->v[from].begin;
		take_scale_before(m, x, floor);
	} else {
		currency.len = 0;
	}
	take_minus(m, x);
	x->end = x->n.end;
	x->next = x->n.next;
	if (feit_read_unit(m, &x->n, &x->u) && !(x->n.point && is_clock(&x->u)) &&
	    (currency.len == 0 || x->u.type[0] == 'm')) {
		x->end = x->u.end;
		x->next = x->u.next;
	} else {
		x->u.type = NULL;
	}
	if (currency.len) {
		x->u.type = "money";
		x->u.name = currency;
	}
	if (x->u.type != NULL && x->u.type[0] == 'c') { /* 40 cent */
		feit_decimal_multiply(x->n.value, (struct feit_decimal){1, 2}, &x->n.value);
		x->u.type = "money";
	} else if (x->u.type != NULL && x->u.type[0] == 'm') {
		fold_cents(p, x);
	}
}

void feit_first_member(struct feit_phrase *p, uint32_t floor)
{
	p->n = 1;
	finish_member(p, &p->v[0], floor);
}

/* A further member at token i, maybe with a currency sign before it. */
static bool read_next(struct feit_phrase *p, uint32_t i)
{
	const struct feit_match *m = p->m;
	struct feit_member *x;
	struct feit_str name;

	if (p->n == FEIT_MAX_MEMBERS)
		return false;
	x = &p->v[p->n];
	*x = (struct feit_member){.negative = false};
	if (i + 1 < m->tokens->n && !feit_is_kind(m, i, FEIT_TOK_NUMBER) &&
	    feit_currency_before(m, i + 1, &name) == i)
		i++;
	if (!feit_read_number(m->doc, m->tokens, i, 0, &x->n) || x->n.article)
		return false;
	x->first = i;
	finish_member(p, x, p->v[p->n - 1].end);
	return true;
}

/* "vijf- tot zesduizend", "5- tot 10-jarigen": the hyphen stands for the rest of the second word.
 */
static bool is_ellipsis(const struct feit_match *m, uint32_t i)
{
	return feit_is_sign(m, i, '-') && feit_is_glued(m, i) && !feit_is_glued(m, i + 1) &&
	       feit_is_kind(m, i + 1, FEIT_TOK_WORD) &&
	       (feit_token_is(m, i + 1, "tot") || feit_token_is(m, i + 1, "of") ||
		feit_str_is(feit_token_text(m, i + 1), "à"));
}

/* Gives the first number the duizend of the second. */
static void complete_ellipsis(struct feit_phrase *p)
{
	static const int64_t scales[] = {1000000000, 1000000, 1000, 100};
	struct feit_decimal *a = &p->v[0].n.value;
	const struct feit_decimal *b = &p->v[1].n.value;

	if (!p->v[0].n.words || !p->v[1].n.words || a->scale || b->scale || a->digits >= 1000)
		return;
	for (size_t k = 0; k < sizeof scales / sizeof *scales; k++)
		if (b->digits >= scales[k] && b->digits % scales[k] == 0) {
			a->digits *= scales[k];
			p->v[0].n.scale = scales[k];
			return;
		}
}

/* "tot", "tot en met", "t/m". */
static enum feit_joint read_tot(const struct feit_match *m, uint32_t i, uint32_t *next)
{
	if (feit_token_is(m, i, "tot")) {
		if (feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met"))
			*next = i + 3;
		return FEIT_RANGE;
	}
	if (m->tokens->v[i].len != 1 || !feit_is_sign(m, i + 1, '/') ||
	    !feit_token_is(m, i + 2, "m"))
		return FEIT_ALONE;
	*next = i + 3;
	return FEIT_RANGE;
}

/* What joins the last member to a number at *next. */
static enum feit_joint read_joint(const struct feit_phrase *p, uint32_t i, uint32_t *next, bool *of)
{
	const struct feit_match *m = p->m;

	*of = false;
	*next = i + 1;
	if (is_ellipsis(m, i)) {
		*next = i + 2;
		return FEIT_RANGE;
	}
	if (feit_is_minus(m, i)) {
		bool tight = feit_is_glued(m, i);
		if (feit_is_glued(m, i + 1) != tight || (!tight && feit_is_sign(m, i, '-')))
			return FEIT_ALONE; /* "300 - 12" may be a list's dash */
		return FEIT_RANGE;
	}
	if (feit_is_sign(m, i, ',')) {
		if (feit_is_glued(m, i + 1))
			return FEIT_ALONE;
		if (feit_token_is(m, i + 1, "respectievelijk") || feit_token_is(m, i + 1, "en"))
			++*next;
		return FEIT_LIST;
	}
	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return FEIT_ALONE;
	switch (feit_first_byte(m, i)) {
	case 't':
		if (feit_token_is(m, i, "tegen")) /* "76 tegen 74 stemmen" */
			return p->n == 1 && feit_token_is(m, i + 2, "stemmen") ? FEIT_LIST
									       : FEIT_ALONE;
		return read_tot(m, i, next);
	case 'n':
		return feit_token_is(m, i, "naar") ? FEIT_CHANGE : FEIT_ALONE;
	case 'e':
		if (!feit_token_is(m, i, "en"))
			return FEIT_ALONE;
		if (!p->q.tussen || p->n > 1)
			return FEIT_LIST;
		*next += feit_token_is(m, i + 1, "de"); /* tussen de 8 en de 9 */
		return FEIT_RANGE;
	case 'o':
		*of = feit_token_is(m, i, "of");
		return *of ? FEIT_LIST : FEIT_ALONE;
	case 'v': /* "12 van de 27 lidstaten" */
		if (p->n > 1 || !feit_token_is(m, i, "van") ||
		    !(feit_token_is(m, i + 1, "de") || feit_token_is(m, i + 1, "deze") ||
		      feit_token_is(m, i + 1, "die")))
			return FEIT_ALONE;
		*next = i + 2;
		return FEIT_LIST;
	case 'r':
		return feit_token_is(m, i, "respectievelijk") ? FEIT_LIST : FEIT_ALONE;
	default:
		return feit_str_is(feit_token_text(m, i), "à") ? FEIT_RANGE : FEIT_ALONE;
	}
}

/* "steeg van 12 tot 15 procent", "nam af met 3.000 tot 45.000": two levels and no range. */
static bool is_change(const struct feit_phrase *p, const struct feit_member *last)
{
	const struct feit_match *m = p->m;
	const struct feit_member *x = &p->v[0];
	struct feit_decimal four;

	if (x->first == 0 || p->q.any)
		return false;
	if (feit_token_is(m, x->first - 1, "van"))
		return feit_follows_change(m, x->first - 1);
	if (!feit_token_is(m, x->first - 1, "met") || !feit_follows_change(m, x->first - 1))
		return false;
	return feit_decimal_multiply(x->n.value, FEIT_DECIMAL(4), &four) &&
	       feit_decimal_compare(last->n.value, four) > 0;
}

static bool is_consecutive(const struct feit_phrase *p)
{
	const struct feit_decimal *a = &p->v[0].n.value, *b = &p->v[1].n.value;

	return p->n == 2 && a->scale == 0 && b->scale == 0 && a->digits + 1 == b->digits &&
	       b->digits <= 12;
}

/* "respectievelijk € 10, € 20 en € 30 miljoen": prices that say the sign before each number. */
static bool is_paired_price(const struct feit_phrase *p, const struct feit_member *x)
{
	const struct feit_member *first = &p->v[0];

	return x->begin < x->n.begin && x->u.type[0] == 'm' && x->end == x->n.end &&
	       (p->respectively ||
		(first->first > 0 && feit_token_is(p->m, first->first - 1, "respectievelijk")));
}

void feit_read_members(struct feit_phrase *p)
{
	const struct feit_match *m = p->m;
	bool any_of = false;

	for (;;) {
		struct feit_member *last = &p->v[p->n - 1];
		uint32_t next;
		bool of;
		enum feit_joint joint = read_joint(p, last->next, &next, &of);
		if (joint == FEIT_ALONE || (p->joint != FEIT_ALONE && p->joint != joint) ||
		    (joint != FEIT_LIST && p->n > 1) ||
		    (joint == FEIT_LIST && last->u.type != NULL && !is_paired_price(p, last)) ||
		    !read_next(p, next))
			break;
		if (joint == FEIT_LIST && feit_is_year_like(&p->v[p->n].n) &&
		    p->v[p->n].u.type == NULL)
			break;
		if (feit_token_is(m, next - 1, "respectievelijk"))
			p->respectively = true;
		any_of |= of;
		p->joint = joint;
		p->n++;
		if (joint == FEIT_RANGE && is_ellipsis(m, last->next))
			complete_ellipsis(p);
		if (joint == FEIT_RANGE && feit_token_is(m, last->next, "tot") &&
		    next == last->next + 1 && is_change(p, &p->v[1]))
			p->joint = FEIT_CHANGE;
	}
	if (any_of && is_consecutive(p))
		p->joint = FEIT_RANGE;
}

static void share_scale(struct feit_phrase *p)
{
	const struct feit_member *last = &p->v[p->n - 1];
	int64_t scale = last->n.scale;

	if (scale <= 1)
		return;
	for (int i = 0; i < p->n - 1; i++) {
		struct feit_number *n = &p->v[i].n;
		struct feit_decimal v;
		bool priced = p->v[i].u.type != NULL && p->v[i].u.type[0] == 'm' &&
			      p->v[i].begin < n->begin &&
			      (p->joint == FEIT_RANGE || is_paired_price(p, &p->v[i]));
		if (n->scale != 1 || n->grouped || n->spaced ||
		    (p->v[i].u.type != NULL && !priced) ||
		    feit_decimal_compare(n->value, FEIT_DECIMAL(1000)) >= 0)
			continue;
		if (p->joint == FEIT_RANGE &&
		    feit_decimal_compare(n->mantissa, last->n.mantissa) > 0)
			continue;
		if (feit_decimal_multiply(n->value, FEIT_DECIMAL(scale), &v)) {
			n->value = v;
			n->scale = scale;
			n->digits = 0;
		}
	}
}

static void share_units(struct feit_phrase *p)
{
	const struct feit_unit *last = &p->v[p->n - 1].u, *first = &p->v[0].u;

	for (int i = 0; i < p->n - 1; i++)
		if (p->v[i].u.type == NULL) {
			p->v[i].u.type = last->type;
			p->v[i].u.name = last->name;
		} else if (p->v[i].u.type[0] == 'm' && last->type == NULL &&
			   p->joint != FEIT_LIST) { /* € 10 tot 20 miljoen */
			p->v[p->n - 1].u.type = first->type;
			p->v[p->n - 1].u.name = first->name;
		}
	if (p->n > 1 && first->type != NULL && first->type[0] == 'm' && last->type == NULL) {
		p->v[p->n - 1].u.type = first->type;
		p->v[p->n - 1].u.name = first->name;
	}
}

void feit_share_members(struct feit_phrase *p)
{
	share_scale(p);
	share_units(p);
}

bool feit_is_range_ok(const struct feit_phrase *p)
{
	return p->n == 2 && feit_decimal_compare(p->v[0].n.value, p->v[1].n.value) < 0;
}
