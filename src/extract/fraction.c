/* fraction.c - parts of a whole that begin with a number: "twee derde", "1 op de 5". */
#include "extract/phrase.h"

/* Exact where six decimals can hold it, else four: 0.125, 0.6667. */
static struct feit_decimal fraction_value(int64_t numerator, int64_t denominator)
{
	return feit_decimal_ratio(numerator, denominator,
				  numerator * 1000000 % denominator == 0 ? 6 : 4);
}

bool feit_add_fraction(struct feit_match *m, uint32_t i, uint32_t end, int64_t numerator,
		       int64_t denominator, uint8_t comparator)
{
	struct feit_qualifier q;
	struct feit_figure *f;
	uint32_t begin = m->tokens->v[i].begin;

	feit_left_qualifier(m, i, feit_floor(m), &q);
	if (q.any && !q.tot && !q.tussen)
		begin = m->tokens->v[q.token].begin;
	else
		q.any = false;
	f = feit_add_figure(m, begin, end);
	feit_set_rule(m, "figure.fraction");
	feit_set_rank(m, FEIT_RANK_DATE + 1);
	f->type = "fraction";
	f->value = fraction_value(numerator, denominator);
	f->numerator = (uint32_t)numerator;
	f->denominator = (uint32_t)denominator;
	f->comparator = q.any ? q.comparator : comparator;
	if (q.any)
		f->qualifier = feit_quote(m->doc, begin, q.end);
	m->end = end;
	return true;
}

static bool is_small_integer(const struct feit_number *n)
{
	return n->value.scale == 0 && n->value.digits >= 1 && n->value.digits <= 1000000 &&
	       !n->point && !n->glued;
}

/* "derde", "vijfden", "achtste", "kwart": the denominator, 0 if it is none. */
static int64_t denominator_word(const struct feit_match *m, uint32_t i, bool *kwart)
{
	int64_t n;

	*kwart = false;
	if (m->tokens->v[i].kind != FEIT_TOK_WORD || feit_is_glued(m, i))
		return 0;
	struct feit_str s = feit_token_text(m, i);
	if (feit_str_is(s, "kwart")) {
		*kwart = true;
		return 4;
	}
	if (s.len < 5 ||
	    (!feit_str_ends(s, FEIT_STR("de")) && !feit_str_ends(s, FEIT_STR("den")) &&
	     !feit_str_ends(s, FEIT_STR("ste")) && !feit_str_ends(s, FEIT_STR("sten"))))
		return 0;
	return feit_ordinal_word(s, &n) && n >= 3 && n <= 1000 ? n : 0;
}

/* What may follow a fraction: "een derde van", "een vijfde deel"; not "een derde partij". */
static bool is_fraction_end(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"van",   "deel",  "gedeelte", "meer", "minder",
					    "hoger", "lager", "tot",      NULL};

	for (const char *const *w = words; *w != NULL; w++)
		if (feit_token_is(m, i, *w))
			return true;
	return false;
}

/* "met een derde gedaald", "ruim een vijfde."; "aan een derde" is a third party. */
static bool is_measured(const struct feit_match *m)
{
	struct feit_qualifier q;

	if (m->token > 0 && feit_token_is(m, m->token - 1, "met"))
		return true;
	feit_left_qualifier(m, m->token, feit_floor(m), &q);
	return q.any && q.strong;
}

static bool read_ordinal(struct feit_match *m, const struct feit_number *n)
{
	bool kwart;
	int64_t denominator = denominator_word(m, n->next, &kwart);
	uint32_t behind = n->next + 1;

	if (denominator == 0 || n->value.digits >= denominator || (n->digits && !kwart))
		return false;
	if (!kwart && !is_fraction_end(m, behind)) { /* "een derde partij", "twee derde klassen" */
		if (m->tokens->v[behind].kind == FEIT_TOK_WORD && !feit_has_class(m, behind, 'g') &&
		    !feit_has_class(m, behind, 'd'))
			return false;
		if (n->value.digits == 1 && !is_measured(m))
			return false;
	}
	return feit_add_fraction(m, m->token, feit_token_end(m, n->next), n->value.digits,
				 denominator, FEIT_EQ);
}

/* "een op de drie", "1 op 5", "drie van de vier", "een van de drie". */
static bool read_out_of(struct feit_match *m, const struct feit_number *n)
{
	bool op = feit_token_is(m, n->next, "op"), van = feit_token_is(m, n->next, "van");
	uint32_t i = n->next + 1;
	struct feit_number whole;

	if (!op && !van)
		return false;
	bool de = feit_token_is(m, i, "de") || feit_token_is(m, i, "elke");
	if (van && !de)
		return false;
	i += de;
	if (!feit_read_number(m->doc, m->tokens, i, 0, &whole) || whole.article ||
	    !is_small_integer(&whole) || whole.value.digits <= n->value.digits ||
	    (!de && n->value.digits != 1))
		return false;
	if (van && n->value.digits > 1 &&
	    (!n->words || (whole.value.digits > 5 && whole.value.digits != 10)))
		return false; /* "12 van de 27 lidstaten" counts */
	if (whole.digits == 4 || feit_token_lex(m, whole.next, FEIT_LEX_MAAND) != NULL)
		return false;
	struct feit_unit u;
	if (feit_read_unit(m, &whole, &u)) /* "een op de twee dagen", "1 op 3 procent" */
		return false;
	return feit_add_fraction(m, m->token, whole.end, n->value.digits, whole.value.digits,
				 FEIT_EQ);
}

bool feit_read_fraction(struct feit_match *m, const struct feit_number *n)
{
	if (!is_small_integer(n) || m->tokens->v[n->next].kind != FEIT_TOK_WORD)
		return false;
	return read_out_of(m, n) || (n->words && read_ordinal(m, n)) ||
	       (n->digits == 1 && read_ordinal(m, n));
}
