/* phrase.c - the whole figure: "in totaal ten minste 20.000 nieuwe flexwoningen".
 *
 * From the number out: currency and sign to the left, unit to the right; then further members of a
 * range, a list or a change; then the qualifier left of all, the counted noun and "of meer" right
 * of all. What stands alone, without unit, noun or qualifier, must earn its place (is_value).
 */
#include "extract/phrase.h"

enum { MAX_MEMBERS = 12 };

enum joint { ALONE, RANGE, LIST, CHANGE };

struct member {
	struct feit_number n;
	struct feit_unit u;
	uint32_t first, begin; /* token and byte, with currency and sign */
	uint32_t end, next;
	bool negative;
};

struct phrase {
	struct feit_match *m;
	struct member v[MAX_MEMBERS];
	int n;
	enum joint joint;
	struct feit_qualifier q;
	struct feit_noun noun;
	bool has_noun, age_words, respectively;
	uint8_t right; /* comparator of "of meer" */
	bool has_right;
	uint32_t end, next;
};

/* ---- tokens ---- */

char feit_first_byte(const struct feit_match *m, uint32_t i)
{
	if (i >= m->tokens->n || m->tokens->v[i].kind == FEIT_TOK_BREAK)
		return 0;
	return (char)(m->doc->text.ptr[m->tokens->v[i].begin] | 0x20);
}

bool feit_is_sign(const struct feit_match *m, uint32_t i, char sign)
{
	return i < m->tokens->n && m->tokens->v[i].kind == FEIT_TOK_SIGN &&
	       m->doc->text.ptr[m->tokens->v[i].begin] == sign;
}

bool feit_has_class(const struct feit_match *m, uint32_t i, char letter)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_FIGUURWOORD);

	if (e != NULL)
		for (const char *c = e->col[0]; *c != '\0'; c++)
			if (*c == letter)
				return true;
	return false;
}

uint32_t feit_token_end(const struct feit_match *m, uint32_t i)
{
	return m->tokens->v[i].begin + m->tokens->v[i].len;
}

bool feit_is_glued(const struct feit_match *m, uint32_t i)
{
	return i < m->tokens->n && (m->tokens->v[i].flags & FEIT_TOK_GLUED) &&
	       m->tokens->v[i].kind != FEIT_TOK_BREAK;
}

uint32_t feit_floor(const struct feit_match *m)
{
	size_t n;
	const struct feit_fact *f = feit_added(m, &n);

	return n ? f[n - 1].end : 0;
}

static bool is_kind(const struct feit_match *m, uint32_t i, enum feit_token_kind kind)
{
	return i < m->tokens->n && m->tokens->v[i].kind == kind;
}

/* '-', en dash or minus sign. */
static bool is_dash(const struct feit_match *m, uint32_t i)
{
	if (!is_kind(m, i, FEIT_TOK_SIGN))
		return false;
	struct feit_str s = feit_token_text(m, i);
	return feit_str_is(s, "-") || feit_str_is(s, "–") || feit_str_is(s, "−");
}

static bool is_block_start(const struct feit_match *m, uint32_t i)
{
	return i == 0 || m->tokens->v[i - 1].kind == FEIT_TOK_BREAK;
}

/* ---- what binds a number to its neighbours so that it is no amount ---- */

/* Glued to something on the left that makes it part of a name: COVID-19, 24/7, 10:30, '98. */
static bool is_bound_left(const struct feit_match *m, uint32_t i)
{
	if (i == 0)
		return false;
	const struct feit_token *before = &m->tokens->v[i - 1];
	if (!feit_is_glued(m, i)) /* "COVID- 19" */
		return i >= 2 && feit_is_sign(m, i - 1, '-') && feit_is_glued(m, i - 1) &&
		       is_kind(m, i - 2, FEIT_TOK_WORD);
	if (before->kind != FEIT_TOK_SIGN)
		return true;
	if (is_dash(m, i - 1))
		return feit_is_glued(m, i - 1) && !feit_is_sign(m, i - 2, '(');
	switch (m->doc->text.ptr[before->begin]) {
	case '(':
	case '[':
	case '"':
	case '$':
	case '~':
	case '<':
	case '>':
	case '=':
	case '+':
		return false;
	case '\'':
		return m->tokens->v[i].digits == 2 || feit_is_glued(m, i - 1);
	default:
		return before->len == 1 || feit_str_is(feit_token_text(m, i - 1), "’") ||
		       feit_str_is(feit_token_text(m, i - 1), "×") ||
		       feit_str_is(feit_token_text(m, i - 1), "§");
	}
}

/* "(x 1.000)", "(× € 1 mln.)": the factor of a table is no amount. */
static bool is_multiplier(const struct feit_match *m, uint32_t first)
{
	return first > 0 && (feit_str_is(feit_token_text(m, first - 1), "×") ||
			     feit_token_is(m, first - 1, "x"));
}

/* Glued to something on the right: 24/7, 3:1, 1,5-meterregel, 12.a, a list mark "2)". */
static bool is_bound_right(const struct feit_match *m, const struct member *x)
{
	uint32_t i = x->next;

	if (x->u.type != NULL)
		return false;
	if (x->n.glued)
		return true;
	if (!feit_is_glued(m, i) || m->tokens->v[i].kind != FEIT_TOK_SIGN)
		return false;
	bool more = feit_is_glued(m, i + 1) &&
		    (is_kind(m, i + 1, FEIT_TOK_WORD) || is_kind(m, i + 1, FEIT_TOK_NUMBER));
	switch (m->doc->text.ptr[m->tokens->v[i].begin]) {
	case '/':
	case ':':
	case '.':
	case '@':
	case '_':
	case '=':
	case '#':
	case '&':
		return more;
	case '-':
		return more && !is_kind(m, i + 1, FEIT_TOK_NUMBER);
	case ')':
		return x->first == 0 || !x->n.digits || !feit_is_sign(m, x->first - 1, '(') ||
		       x->n.digits < 4;
	case ']':
		return true;
	default:
		return false;
	}
}

/* "artikel 8", "blz. 12", "§ 3": the label's lexicon entry, NULL if the number has none. */
static const struct feit_lex_entry *label_before(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e;

	if (i == 0)
		return NULL;
	if (feit_is_sign(m, i - 1, '.') && i >= 2 && feit_is_glued(m, i - 1)) {
		e = feit_token_lex(m, i - 2, FEIT_LEX_ETIKET);
		return e != NULL && e->col[0][0] == 'p' ? e : NULL;
	}
	return feit_token_lex(m, i - 1, FEIT_LEX_ETIKET);
}

static bool has_strong_label(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = label_before(m, i);

	return (e != NULL && e->col[0][0] != 'z') || (is_kind(m, i - 1, FEIT_TOK_SIGN) && i > 0 &&
						      feit_str_is(feit_token_text(m, i - 1), "§"));
}

static bool is_year_like(const struct feit_number *n)
{
	return n->digits == 4 && n->value.scale == 0 && n->value.digits >= 1500 &&
	       n->value.digits <= 2199;
}

/* "acht" is also a verb ("het kabinet acht maatregelen nodig"): a number only behind a word that
 * cannot be its subject. */
static bool is_verb_acht(const struct feit_match *m, uint32_t i)
{
	if (i == 0 || !feit_token_is(m, i, "acht"))
		return false;
	if (!is_kind(m, i - 1, FEIT_TOK_WORD))
		return false;
	return !(feit_has_class(m, i - 1, 'g') || feit_has_class(m, i - 1, 'b') ||
		 feit_token_lex(m, i - 1, FEIT_LEX_KWALIFICATIE) != NULL) ||
	       feit_token_is(m, i - 1, "ik") || feit_token_is(m, i - 1, "hij") ||
	       feit_token_is(m, i - 1, "zij") || feit_token_is(m, i - 1, "ze") ||
	       feit_token_is(m, i - 1, "dit") || feit_token_is(m, i - 1, "dat") ||
	       feit_token_is(m, i - 1, "in") /* "in acht nemen" */;
}

/* "in 2022", "tot en met 2033", "t/m 2030": a year, at a glance. */
static bool is_after_year_word(const struct feit_match *m, uint32_t i)
{
	if (i == 0)
		return false;
	if (feit_token_is(m, i - 1, "met"))
		return i >= 2 && feit_token_is(m, i - 2, "en");
	return feit_has_class(m, i - 1, 'y') || feit_token_is(m, i - 1, "m");
}

/* A capital in the middle of a sentence: "de Zeven Verenigde Nederlanden". */
static bool is_in_name(const struct feit_match *m, uint32_t i)
{
	return i > 0 && (m->tokens->v[i].flags & FEIT_TOK_CAPITAL) &&
	       is_kind(m, i - 1, FEIT_TOK_WORD);
}

/* "een paar honderd", "enkele duizend": an open amount, at least two of them. */
static void open_amount(struct phrase *p)
{
	const struct feit_match *m = p->m;
	struct member *x = &p->v[0];
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

/* "één op één", "2 op 1": a comparison and no amount. */
static bool is_one_to_one(const struct feit_match *m, uint32_t i)
{
	return i >= 2 && feit_token_is(m, i - 1, "op") &&
	       (feit_str_is(feit_token_text(m, i - 2), "één") || feit_token_is(m, i - 2, "een"));
}

/* ---- members ---- */

/* "en 50 cent" behind "13 euro". */
static void fold_cents(struct phrase *p, struct member *x)
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
static void take_minus(const struct feit_match *m, struct member *x)
{
	uint32_t i = x->first - 1;

	if (x->first == 0)
		return;
	if (is_dash(m, i)) {
		bool sign = feit_str_is(feit_token_text(m, i), "−");
		if (!feit_is_glued(m, x->first)) { /* "een saldo van – 12 procent" */
			if (i == 0 ||
			    !(feit_token_is(m, i - 1, "van") || feit_token_is(m, i - 1, "op") ||
			      feit_token_is(m, i - 1, "is") || feit_has_class(m, i - 1, 'v')))
				return;
		} else if (!sign && (is_block_start(m, i) ||
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

static void finish_member(struct phrase *p, struct member *x, uint32_t floor)
{
	const struct feit_match *m = p->m;
	struct feit_str currency = {NULL, 0};
	uint32_t from = feit_currency_before(m, x->first, &currency);

	x->begin = x->n.begin;
	if (from < x->first && m->tokens->v[from].begin >= floor) {
		x->first = from;
		x->begin = m->tokens->v[from].begin;
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

static bool read_first(struct phrase *p, uint32_t floor)
{
	struct member *x = &p->v[0];

	p->n = 1;
	finish_member(p, x, floor);
	return true;
}

/* A further member at token i, maybe with a currency sign before it. */
static bool read_next(struct phrase *p, uint32_t i)
{
	const struct feit_match *m = p->m;
	struct member *x;
	struct feit_str name;

	if (p->n == MAX_MEMBERS)
		return false;
	x = &p->v[p->n];
	*x = (struct member){.negative = false};
	if (i + 1 < m->tokens->n && !is_kind(m, i, FEIT_TOK_NUMBER) &&
	    feit_currency_before(m, i + 1, &name) == i)
		i++;
	if (!feit_read_number(m->doc, m->tokens, i, 0, &x->n) || x->n.article)
		return false;
	x->first = i;
	finish_member(p, x, p->v[p->n - 1].end);
	return true;
}

/* ---- joints ---- */

/* A verb or noun of change in the few tokens left of token i, in the same sentence. */
static bool has_class_left(const struct feit_match *m, uint32_t i, char letter, uint32_t max)
{
	for (uint32_t k = 0; k < max && i > 0; k++) {
		i--;
		if (m->tokens->v[i].kind == FEIT_TOK_BREAK ||
		    (feit_is_sign(m, i, '.') && !feit_is_glued(m, i + 1)) ||
		    feit_is_sign(m, i, ';'))
			return false;
		if (m->tokens->v[i].word && feit_has_class(m, i, letter))
			return true;
	}
	return false;
}

/* What joins the last member to a number at *next. */
static enum joint read_joint(const struct phrase *p, uint32_t i, uint32_t *next, bool *of)
{
	const struct feit_match *m = p->m;

	*of = false;
	*next = i + 1;
	if (is_dash(m, i)) {
		bool tight = feit_is_glued(m, i);
		if (feit_is_glued(m, i + 1) != tight || (!tight && feit_is_sign(m, i, '-')))
			return ALONE; /* "300 - 12" may be a list's dash */
		return RANGE;
	}
	if (feit_is_sign(m, i, ',')) {
		if (feit_is_glued(m, i + 1))
			return ALONE;
		if (feit_token_is(m, i + 1, "respectievelijk") || feit_token_is(m, i + 1, "en"))
			++*next;
		return LIST;
	}
	if (!is_kind(m, i, FEIT_TOK_WORD))
		return ALONE;
	switch (feit_first_byte(m, i)) {
	case 't':
		if (feit_token_is(m, i, "tot")) {
			if (feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met"))
				*next = i + 3;
			return RANGE;
		}
		if (m->tokens->v[i].len == 1 && feit_is_sign(m, i + 1, '/') &&
		    feit_token_is(m, i + 2, "m")) {
			*next = i + 3;
			return RANGE;
		}
		return ALONE;
	case 'n':
		return feit_token_is(m, i, "naar") ? CHANGE : ALONE;
	case 'e':
		if (!feit_token_is(m, i, "en"))
			return ALONE;
		if (!p->q.tussen || p->n > 1)
			return LIST;
		*next += feit_token_is(m, i + 1, "de"); /* tussen de 8 en de 9 */
		return RANGE;
	case 'o':
		*of = feit_token_is(m, i, "of");
		return *of ? LIST : ALONE;
	case 'v': /* "12 van de 27 lidstaten" */
		if (p->n > 1 || !feit_token_is(m, i, "van") ||
		    !(feit_token_is(m, i + 1, "de") || feit_token_is(m, i + 1, "deze") ||
		      feit_token_is(m, i + 1, "die")))
			return ALONE;
		*next = i + 2;
		return LIST;
	case 'r':
		return feit_token_is(m, i, "respectievelijk") ? LIST : ALONE;
	default:
		return feit_str_is(feit_token_text(m, i), "à") ? RANGE : ALONE;
	}
}

/* "steeg van 12 tot 15 procent", "groeide met 3.000 tot 45.000": two levels and no range. */
static bool is_change(const struct phrase *p, const struct member *last)
{
	const struct feit_match *m = p->m;
	const struct member *x = &p->v[0];
	struct feit_decimal four;

	if (x->first == 0 || p->q.any)
		return false;
	if (feit_token_is(m, x->first - 1, "van"))
		return has_class_left(m, x->first - 1, 'd', 10);
	if (!feit_token_is(m, x->first - 1, "met") || !has_class_left(m, x->first - 1, 'd', 10))
		return false;
	return feit_decimal_multiply(x->n.value, FEIT_DECIMAL(4), &four) &&
	       feit_decimal_compare(last->n.value, four) > 0;
}

static bool is_consecutive(const struct phrase *p)
{
	const struct feit_decimal *a = &p->v[0].n.value, *b = &p->v[1].n.value;

	return p->n == 2 && a->scale == 0 && b->scale == 0 && a->digits + 1 == b->digits &&
	       b->digits <= 12;
}

static void read_members(struct phrase *p)
{
	const struct feit_match *m = p->m;
	bool any_of = false;

	for (;;) {
		struct member *last = &p->v[p->n - 1];
		uint32_t next;
		bool of;
		enum joint joint = read_joint(p, last->next, &next, &of);
		if (joint == ALONE || (p->joint != ALONE && p->joint != joint) ||
		    (joint != LIST && p->n > 1) || (joint == LIST && last->u.type != NULL) ||
		    !read_next(p, next))
			break;
		if (joint == LIST && is_year_like(&p->v[p->n].n) && p->v[p->n].u.type == NULL)
			break;
		if (feit_token_is(m, next - 1, "respectievelijk"))
			p->respectively = true;
		any_of |= of;
		p->joint = joint;
		p->n++;
		if (joint == RANGE && feit_token_is(m, last->next, "tot") &&
		    next == last->next + 1 && is_change(p, &p->v[1]))
			p->joint = CHANGE;
	}
	if (any_of && is_consecutive(p))
		p->joint = RANGE;
}

/* ---- what members share ---- */

static void share_scale(struct phrase *p)
{
	const struct member *last = &p->v[p->n - 1];
	int64_t scale = last->n.scale;

	if (scale <= 1)
		return;
	for (int i = 0; i < p->n - 1; i++) {
		struct feit_number *n = &p->v[i].n;
		struct feit_decimal v;
		bool priced = p->v[i].u.type != NULL && p->v[i].u.type[0] == 'm' &&
			      p->v[i].begin < n->begin && p->joint == RANGE;
		if (n->scale != 1 || n->grouped || n->spaced ||
		    (p->v[i].u.type != NULL && !priced) ||
		    feit_decimal_compare(n->value, FEIT_DECIMAL(1000)) >= 0)
			continue;
		if (p->joint == RANGE && feit_decimal_compare(n->mantissa, last->n.mantissa) > 0)
			continue;
		if (feit_decimal_multiply(n->value, FEIT_DECIMAL(scale), &v)) {
			n->value = v;
			n->scale = scale;
			n->digits = 0;
		}
	}
}

static void share_units(struct phrase *p)
{
	const struct feit_unit *last = &p->v[p->n - 1].u, *first = &p->v[0].u;

	for (int i = 0; i < p->n - 1; i++)
		if (p->v[i].u.type == NULL) {
			p->v[i].u.type = last->type;
			p->v[i].u.name = last->name;
		} else if (p->v[i].u.type[0] == 'm' && last->type == NULL &&
			   p->joint != LIST) { /* € 10 tot 20 miljoen */
			p->v[p->n - 1].u.type = first->type;
			p->v[p->n - 1].u.name = first->name;
		}
	if (p->n > 1 && first->type != NULL && first->type[0] == 'm' && last->type == NULL) {
		p->v[p->n - 1].u.type = first->type;
		p->v[p->n - 1].u.name = first->name;
	}
}

/* ---- context ---- */

/* "18+", "65+": an age. */
static bool has_plus(const struct feit_match *m, const struct member *x)
{
	return x->n.digits == 2 && feit_is_sign(m, x->next, '+') && feit_is_glued(m, x->next) &&
	       !feit_is_glued(m, x->next + 1);
}

static bool ends_like_persons(const struct feit_match *m, uint32_t i)
{
	if (!is_kind(m, i, FEIT_TOK_WORD))
		return false;
	struct feit_str s = feit_token_text(m, i);
	if (feit_has_class(m, i, 'p'))
		return true;
	return !feit_has_class(m, i, 'g') &&
	       (feit_str_ends(s, FEIT_STR("ers")) || feit_str_ends(s, FEIT_STR("elingen")) ||
		feit_str_ends(s, FEIT_STR("jarigen")) || feit_str_ends(s, FEIT_STR("denten")));
}

/* Persons, or "leeftijd", stand before the phrase: its years are an age. */
static bool is_of_persons(const struct phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	for (int k = 0; k < 4 && i > 0; k++) {
		i--;
		if (feit_token_is(m, i, "leeftijd") || feit_token_is(m, i, "leeftijden") ||
		    feit_token_is(m, i, "leeftijdsgroep") || ends_like_persons(m, i))
			return true;
		if (!feit_token_is(m, i, "van") && !feit_token_is(m, i, "de") &&
		    !feit_token_is(m, i, "tot") && !feit_token_is(m, i, "vanaf") &&
		    !feit_token_is(m, i, "met") && !feit_token_is(m, i, "in") &&
		    !feit_token_is(m, i, "een") && !feit_token_is(m, i, "rond"))
			return false;
	}
	return false;
}

static bool left_dan(const struct phrase *p, const char *a, const char *b)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->v[0].first;

	return i >= 2 && feit_token_is(m, i - 1, "dan") &&
	       (feit_token_is(m, i - 2, a) || feit_token_is(m, i - 2, b));
}

static bool is_age(const struct phrase *p)
{
	const struct member *last = &p->v[p->n - 1];

	if (feit_decimal_compare(last->n.value, FEIT_DECIMAL(120)) > 0 ||
	    (p->q.any && feit_token_is(p->m, p->q.token, "binnen")))
		return false;
	if (p->age_words || left_dan(p, "jonger", "ouder") ||
	    feit_token_is(p->m, last->next, "oud"))
		return true;
	bool years = last->u.type == NULL || feit_str_is(last->u.name, "jaar");
	return years && is_of_persons(p);
}

/* "15-jarige asielzoeker" is an age, "vijfjarig programma", "10-jarige lening" are not. */
static bool is_age_adjective(const struct feit_match *m, const struct member *x)
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

/* Is token i the end of a clause or a function word, so that no noun was missed? */
static bool is_end(const struct feit_match *m, uint32_t i)
{
	if (!is_kind(m, i, FEIT_TOK_WORD))
		return !is_kind(m, i, FEIT_TOK_NUMBER);
	return feit_has_class(m, i, 'g') && !(m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
}

/* Does the text to the left say that a value follows: "bedraagt", "aantal is", "steeg naar"? */
static bool says_value(const struct phrase *p)
{
	static const char *const links[] = {"op",  "naar", "tot",   "met", "van", "is",
					    "was", "zijn", "waren", "uit", "van", NULL};
	static const char *const parts[] = {"waarvan", "hiervan", "daarvan", "wie", "hen", NULL};
	const struct feit_match *m = p->m;
	uint32_t i = p->v[0].first;

	if (p->respectively)
		return true;
	if (i == 0)
		return false;
	i--;
	if (feit_token_is(m, i, "respectievelijk") || feit_has_class(m, i, 'v'))
		return true;
	for (const char *const *w = parts; *w != NULL; w++)
		if (feit_token_is(m, i, *w))
			return true;
	if (feit_token_is(m, i, "er") && i > 0)
		return feit_token_is(m, i - 1, "zijn") || feit_token_is(m, i - 1, "waren") ||
		       feit_token_is(m, i - 1, "werden") || feit_token_is(m, i - 1, "kwamen");
	if (feit_token_is(m, i, "met") && feit_has_class(m, p->next, 'd'))
		return true; /* "met 500 uitgebreid" */
	for (const char *const *w = links; *w != NULL; w++)
		if (feit_token_is(m, i, *w))
			return has_class_left(m, i, 'd', 8) || has_class_left(m, i, 't', 4);
	return false;
}

static bool has_number_neighbour(const struct phrase *p)
{
	const struct feit_match *m = p->m;
	uint32_t before = p->v[0].first, after = p->v[p->n - 1].next;

	bool year = before > 1 && m->tokens->v[before - 1].digits == 4 && p->v[0].n.digits != 4 &&
		    feit_has_class(m, before - 2, 'y');

	return (before > 0 && is_kind(m, before - 1, FEIT_TOK_NUMBER) && !year) ||
	       is_kind(m, after, FEIT_TOK_NUMBER) ||
	       (is_dash(m, after) && is_kind(m, after + 1, FEIT_TOK_NUMBER));
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

/* A number without unit and noun: is it an amount? */
static bool is_value(const struct phrase *p, const struct member *x)
{
	const struct feit_match *m = p->m;
	const struct feit_number *n = &x->n;

	if (n->point || has_number_neighbour(p))
		return false;
	if (p->q.strong && p->q.any && !(is_year_like(n) && p->q.vague_date))
		return is_end(m, p->next) || n->grouped || n->scale > 1;
	if (p->has_right)
		return true;
	if (is_year_like(n))
		return says_value(p) && p->v[0].first > 0 &&
		       feit_has_class(m, p->v[0].first - 1, 'v');
	if (is_cell(m, p->v[0].first, x->next))
		return false;
	if (is_role(m, x->next))
		return true;
	if (n->scale > 1 || (n->grouped && is_end(m, x->next)))
		return true;
	if (n->words && n->value.scale > 0)
		return is_end(m, p->next);
	if (n->words) {
		bool year = n->value.digits >= 1100 && n->value.digits < 2100;
		bool plain = n->value.digits <= 12 || n->value.digits == 100;
		uint32_t i = p->v[0].first;
		if (!year && !plain && n->value.scale == 0)
			return !(i > 0 && (feit_token_is(m, i - 1, "jaren") ||
					   feit_token_is(m, i - 1, "de"))) &&
			       is_end(m, p->next);
		return says_value(p) && is_end(m, p->next);
	}
	if (x->negative)
		return is_end(m, p->next) && (says_value(p) || feit_token_is(m, x->first, "minus"));
	if (n->spaced || n->value.scale > 0)
		return is_end(m, p->next) && (says_value(p) || n->value.scale > 0);
	return says_value(p) && is_end(m, p->next);
}

/* ---- types ---- */

/* "een bedrag van 25 miljoen": money without a currency. */
static bool is_money_by_noun(const struct phrase *p, const struct member *x)
{
	const struct feit_match *m = p->m;
	uint32_t i = p->q.token < p->v[0].first ? p->q.token : p->v[0].first;

	if (x->n.scale == 1 && !x->n.grouped)
		return false;
	return i > 0 &&
	       (feit_token_is(m, i - 1, "van") || feit_has_class(m, i - 1, 'v') ||
		feit_has_class(m, i - 1, 'm')) &&
	       has_class_left(m, i, 'm', 5);
}

static const char *rule_of(const char *type, enum joint joint)
{
	if (joint == RANGE)
		return "figure.range";
	if (joint == CHANGE)
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

/* ---- "per 1.000 inwoners" ---- */

/* Fills figure.per; the text of the rate is no part of the span. */
static void take_per(struct phrase *p, struct feit_figure *f)
{
	const struct feit_match *m = p->m;
	struct feit_number n;
	struct feit_noun noun;
	uint32_t i = p->next, from = i + 1;

	if (!feit_token_is(m, i, "per") ||
	    !(is_kind(m, from, FEIT_TOK_WORD) || is_kind(m, from, FEIT_TOK_NUMBER)))
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

/* ---- emission ---- */

static struct feit_str qualifier_text(const struct phrase *p)
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

static struct feit_figure *emit(struct phrase *p, const struct member *x, uint32_t begin,
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
	else if (is_year_like(&x->n) || x->n.words)
		feit_set_rank(p->m, FEIT_RANK_DATE + 2);
	return f;
}

static uint32_t begin_of(const struct phrase *p)
{
	uint32_t b = p->v[0].begin;

	return p->q.any && p->m->tokens->v[p->q.token].begin < b ? p->m->tokens->v[p->q.token].begin
								 : b;
}

static void emit_range(struct phrase *p, const char *type, struct feit_str unit)
{
	struct feit_figure *f = emit(p, &p->v[0], begin_of(p), p->end, type, unit);

	f->value_max = p->v[1].n.value;
	f->has_max = true;
	f->comparator = p->q.comparator == FEIT_ABOUT ? FEIT_ABOUT : FEIT_EQ;
	f->qualifier = qualifier_text(p);
	take_per(p, f);
}

static bool emit_members(struct phrase *p, const char *type, struct feit_str unit, bool named)
{
	bool any = false;

	for (int i = 0; i < p->n; i++) {
		struct member *x = &p->v[i];
		bool last = i == p->n - 1;
		const char *own = x->u.type != NULL ? x->u.type : type;
		if (!named && x->u.type == NULL && !is_value(p, x))
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

/* ---- special endings ---- */

static bool emit_age(struct phrase *p)
{
	struct member *last = &p->v[p->n - 1];
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
	if (p->joint == RANGE)
		emit_range(p, "age", jaar);
	else
		emit_members(p, "age", jaar, true);
	return true;
}

/* "twee keer zo hoog", "drie maal meer": a factor. */
static bool emit_factor(struct phrase *p)
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

static bool is_range_ok(const struct phrase *p)
{
	return p->n == 2 && feit_decimal_compare(p->v[0].n.value, p->v[1].n.value) < 0;
}

static void add_right_qualifier(struct phrase *p)
{
	uint32_t next = feit_right_qualifier(p->m, p->next, &p->right, &p->age_words);

	if (next == 0)
		return;
	p->has_right = true;
	p->next = next;
	p->end = feit_token_end(p->m, next - 1);
}

static void read_noun(struct phrase *p)
{
	const struct member *last = &p->v[p->n - 1];
	bool one = last->n.words && last->n.value.digits == 1 && last->n.value.scale == 0 &&
		   !last->n.article;

	p->has_noun = feit_read_noun(p->m, p->next, one, &p->noun);
	if (!p->has_noun)
		return;
	p->end = p->noun.end;
	p->next = p->noun.next;
}

/* A counted noun is believable unless the number looks like a year, a heading's or a list's. */
static bool is_counted(const struct phrase *p)
{
	const struct feit_match *m = p->m;
	const struct member *x = &p->v[0];
	uint32_t i = x->first;

	if (!p->has_noun || x->n.point)
		return false;
	if (x->n.digits == 1 && x->n.value.digits == 1 && p->n == 1 && !p->has_right)
		return false; /* "1 standaarden": a note or a page */
	if (x->n.digits && x->n.digits <= 2 && p->n == 1 && !p->q.any && i > 0 &&
	    is_block_start(m, i))
		return false; /* the number of a note, a page, an item */
	bool capital = m->tokens->v[x->next].flags & FEIT_TOK_CAPITAL;
	if (capital && !p->q.any) { /* a heading, a note, a row of a table */
		if (is_year_like(&x->n) || (x->n.value.scale > 0 && x->n.scale == 1) || i == 0)
			return false;
		return is_kind(m, i - 1, FEIT_TOK_WORD) &&
		       !(m->tokens->v[i - 1].flags & FEIT_TOK_CAPITAL && i > 1 &&
			 !is_block_start(m, i - 1) && !feit_has_class(m, i - 1, 'g'));
	}
	if (is_year_like(&x->n)) {
		if (p->q.any)
			return p->q.strong && !p->q.vague_date;
		return i > 0 && feit_has_class(m, i - 1, 'g') && !feit_has_class(m, i - 1, 'y');
	}
	return true;
}

static void take_rest(struct phrase *p)
{
	const struct member *last = &p->v[p->n - 1];

	p->end = last->end;
	p->next = last->next;
	add_right_qualifier(p); /* "drie of meer kinderen", "65 jaar en ouder" */
	if (last->u.type == NULL)
		read_noun(p);
	if (!p->has_right && p->has_noun)
		add_right_qualifier(p); /* "300 woningen of meer" */
}

/* "tot", "onder", "binnen" limit only an amount with a unit; else they are plain prepositions. */
static void settle_qualifier(struct phrase *p)
{
	const struct feit_match *m = p->m;
	const char *type = p->v[p->n - 1].u.type;

	if (!p->q.any)
		return;
	if (p->q.tot && !p->q.strong && p->joint == RANGE)
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
	bool weak = p->q.tot || feit_token_is(m, p->q.token, "onder") ||
		    feit_token_is(m, p->q.token, "binnen");
	bool plain = weak && !feit_token_is(m, p->q.token + 1, "de") && !p->q.strong;
	if (plain && (type == NULL || has_class_left(m, p->q.token, 'd', 10)))
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
	if (p->q.tussen && p->joint != RANGE)
		p->q = (struct feit_qualifier){.token = p->v[0].first, .comparator = FEIT_EQ};
}

static bool emit_phrase(struct phrase *p)
{
	const struct feit_match *m = p->m;
	struct member *last = &p->v[p->n - 1];
	const char *type = last->u.type;

	if (type != NULL &&
	    (type[0] == 'a' || strncmp(type, "plus", 4) == 0 || strncmp(type, "minu", 4) == 0)) {
		if (type[0] == 'a' && !is_age_adjective(m, last))
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
		return is_age(p) ? emit_age(p) : false;
	if (type == NULL && p->n == 1 && has_plus(m, last)) {
		p->end = feit_token_end(m, last->next);
		p->has_right = true;
		p->right = FEIT_GE;
		return emit_age(p);
	}
	if (emit_factor(p))
		return true;
	bool named = type != NULL || is_counted(p);
	if (type == NULL && !p->has_noun &&
	    (p->age_words || (p->joint == RANGE && is_range_ok(p) && is_age(p))))
		return emit_age(p); /* "vrouwen tussen 13 en 24" */
	if (p->joint == RANGE && (!is_range_ok(p) || (is_year_like(&p->v[0].n) && type == NULL &&
						      is_year_like(&last->n) && !p->has_noun)))
		return false;
	if (p->has_noun && !named)
		return false;
	if (type == NULL && !p->has_noun && is_money_by_noun(p, last))
		type = "money";
	const char *kind = type != NULL ? type : "count";
	struct feit_str unit = last->u.type != NULL ? last->u.name
			       : p->has_noun        ? p->noun.name
						    : (struct feit_str){"", 0};
	if (p->joint != RANGE)
		return emit_members(p, kind, unit, named);
	if (!named && !p->q.tussen && !is_value(p, &p->v[0]) && !is_value(p, last))
		return false;
	emit_range(p, kind, unit);
	return true;
}

bool feit_read_elsewhere(struct feit_match *m)
{
	(void)m;
	return false;
}

/* Does a unit, a scale or a currency begin at token i? */
static bool has_unit_word(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];

	if (t->kind == FEIT_TOK_SIGN)
		return t->len > 1 || feit_is_sign(m, i, '%') || feit_is_sign(m, i, '$') ||
		       (feit_is_sign(m, i, ',') && feit_is_glued(m, i + 1));
	return t->kind == FEIT_TOK_WORD &&
	       ((t->word && feit_token_lex(m, i, FEIT_LEX_MAATEENHEID) != NULL) ||
		feit_first_byte(m, i) == 'm' || feit_token_is(m, i, "vierkante"));
}

/* "36 410, nr. 12": a dossier. */
static bool is_dossier(const char *p, uint32_t digits)
{
	p += digits;
	if (p[0] == ' ' && (unsigned)(p[1] - '0') < 10 && (unsigned)(p[2] - '0') < 10 &&
	    (unsigned)(p[3] - '0') < 10)
		p += 4;
	return p[0] == ',' && p[1] == ' ' && p[2] == 'n' && p[3] == 'r';
}

/* What most numbers are, told at a glance: part of a date, a year, a label's number. */
static bool is_no_figure(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];

	if (t->kind != FEIT_TOK_NUMBER)
		return false;
	if (t->digits <= 2 && t[1].kind == FEIT_TOK_WORD && t[1].word &&
	    feit_token_lex(m, i + 1, FEIT_LEX_MAAND) != NULL)
		return true;
	if (t->digits <= 5 && is_dossier(m->doc->text.ptr + t->begin, t->digits))
		return true;
	if (i == 0 || t[-1].kind != FEIT_TOK_WORD)
		return i > 0 && t[-1].kind == FEIT_TOK_SIGN && has_strong_label(m, i);
	if (t[-1].word == 0)
		return false;
	if (t->digits <= 2 && feit_token_is(m, i - 1, "onder") && !has_unit_word(m, i + 1))
		return true; /* "onder 1 t/m 5" */
	if (t->digits == 4 && t->len == 4 && is_after_year_word(m, i)) {
		const char *p = m->doc->text.ptr + t->begin;
		bool year = (p[0] == '1' && p[1] >= '5') || (p[0] == '2' && p[1] <= '1');
		if (year && (p[4] == ' ' || p[4] == '.' || p[4] == ',') && !has_unit_word(m, i + 1))
			return true;
	}
	return feit_token_lex(m, i - 1, FEIT_LEX_MAAND) != NULL || has_strong_label(m, i);
}

bool feit_read_figure(struct feit_match *m)
{
	struct phrase p;
	struct member *x = &p.v[0];
	uint32_t i = m->token, floor;

	if (is_no_figure(m, i) || is_bound_left(m, i))
		return false;
	*x = (struct member){.first = i};
	bool tussen =
	    i > 0 &&
	    (feit_token_is(m, i - 1, "tussen") ||
	     (feit_token_is(m, i - 1, "de") && i > 1 && feit_token_is(m, i - 2, "tussen")));
	if (!feit_read_number(m->doc, m->tokens, i, tussen ? FEIT_NUMBER_NO_EN : 0, &x->n))
		return false;
	if (feit_read_fraction(m, &x->n))
		return true;
	if (x->n.article ||
	    (x->n.words && (has_strong_label(m, i) || is_verb_acht(m, i) || is_in_name(m, i))) ||
	    is_one_to_one(m, i))
		return false;
	p.m = m;
	p.joint = ALONE;
	p.has_noun = p.age_words = p.respectively = p.has_right = false;
	floor = feit_floor(m);
	read_first(&p, floor);
	if (is_bound_right(m, x) || is_multiplier(m, x->first))
		return false;
	feit_left_qualifier(m, x->first, floor, &p.q);
	if (is_year_like(&x->n) && x->u.type == NULL && !p.q.any && is_after_year_word(m, i))
		return false;
	open_amount(&p);
	read_members(&p);
	if (feit_token_lex(m, p.v[p.n - 1].next, FEIT_LEX_MAAND) != NULL)
		return false; /* "6 en 19 mei" */
	share_scale(&p);
	share_units(&p);
	settle_qualifier(&p);
	take_rest(&p);
	m->end = p.end;
	const struct feit_lex_entry *label = label_before(m, i);
	if (label != NULL && !p.has_noun && p.v[p.n - 1].u.type == NULL)
		return false; /* "fase 2", but "in fase 2 gemeenten" */
	if (emit_phrase(&p)) {
		if (m->end < p.end)
			m->end = p.end;
		return true;
	}
	/* no amount; what belongs to it is none either, but a list may hold others */
	m->end = p.joint == LIST ? x->end : p.v[p.n - 1].end;
	return x->n.words && m->tokens->v[i].begin + m->tokens->v[i].len < x->end;
}
