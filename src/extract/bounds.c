/* bounds.c - what binds a number to its neighbours so that it is no amount: "24/7", "artikel 8". */
#include "extract/figure.h"

/* Glued to something on the left that makes it part of a name: COVID-19, 24/7, 10:30, '98. */
bool feit_is_bound_left(const struct feit_match *m, uint32_t i)
{
	if (i == 0)
		return false;
	const struct feit_token *before = &m->tokens->v[i - 1];
	if (!feit_is_glued(m, i)) /* "COVID- 19" */
		return i >= 2 && feit_is_sign(m, i - 1, '-') && feit_is_glued(m, i - 1) &&
		       feit_is_kind(m, i - 2, FEIT_TOK_WORD);
	if (before->kind != FEIT_TOK_SIGN)
		return true;
	if (feit_is_minus(m, i - 1))
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
bool feit_is_multiplier(const struct feit_match *m, uint32_t first)
{
	return first > 0 && (feit_str_is(feit_token_text(m, first - 1), "×") ||
			     feit_token_is(m, first - 1, "x"));
}

/* Glued to something on the right: 24/7, 3:1, 1,5-meterregel, 12.a, a list mark "2)". */
bool feit_is_bound_right(const struct feit_match *m, const struct feit_member *x)
{
	uint32_t i = x->next;

	if (x->u.type != NULL)
		return false;
	if (x->n.glued)
		return true;
	if (!feit_is_glued(m, i) || m->tokens->v[i].kind != FEIT_TOK_SIGN)
		return false;
	bool more = feit_is_glued(m, i + 1) && (feit_is_kind(m, i + 1, FEIT_TOK_WORD) ||
						feit_is_kind(m, i + 1, FEIT_TOK_NUMBER));
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
		return more && !feit_is_kind(m, i + 1, FEIT_TOK_NUMBER);
	case ')':
		if (x->first > 1 && feit_token_is(m, x->first - 1, "de") &&
		    (feit_token_is(m, x->first - 2, "onder") ||
		     feit_token_is(m, x->first - 2, "boven")))
			return false; /* "jongeren (onder de 18)" */
		if (x->first > 1 && feit_is_sign(m, x->first - 1, ':') &&
		    feit_is_kind(m, x->first - 2, FEIT_TOK_NUMBER))
			return false; /* "(2022: 2.950)" */
		return x->first == 0 || !x->n.digits || !feit_is_sign(m, x->first - 1, '(') ||
		       x->n.digits < 4;
	case ']':
		return true;
	default:
		return false;
	}
}

/* "artikel 8", "blz. 12", "§ 3": the label's lexicon entry, NULL if the number has none. */
const struct feit_lex_entry *feit_label_before(const struct feit_match *m, uint32_t i)
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
	const struct feit_lex_entry *e = feit_label_before(m, i);

	return (e != NULL && e->col[0][0] != 'z') ||
	       (feit_is_kind(m, i - 1, FEIT_TOK_SIGN) && i > 0 &&
		feit_str_is(feit_token_text(m, i - 1), "§"));
}

/* "acht" is also a verb ("het kabinet acht maatregelen nodig"): a number only behind a word that
 * cannot be its subject. */
static bool is_verb_acht(const struct feit_match *m, uint32_t i)
{
	if (i == 0 || !feit_token_is(m, i, "acht"))
		return false;
	if (!feit_is_kind(m, i - 1, FEIT_TOK_WORD))
		return false;
	return !(feit_has_class(m, i - 1, 'g') || feit_has_class(m, i - 1, 'b') ||
		 feit_token_lex(m, i - 1, FEIT_LEX_KWALIFICATIE) != NULL) ||
	       feit_token_is(m, i - 1, "ik") || feit_token_is(m, i - 1, "hij") ||
	       feit_token_is(m, i - 1, "zij") || feit_token_is(m, i - 1, "ze") ||
	       feit_token_is(m, i - 1, "dit") || feit_token_is(m, i - 1, "dat") ||
	       feit_token_is(m, i - 1, "in") /* "in acht nemen" */;
}

/* "in 2022", "tot en met 2033", "t/m 2030": a year, at a glance. */
bool feit_is_after_year_word(const struct feit_match *m, uint32_t i)
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
	       feit_is_kind(m, i - 1, FEIT_TOK_WORD);
}

/* "één op één", "2 op 1": a comparison and no amount. */
static bool is_one_to_one(const struct feit_match *m, uint32_t i)
{
	return i >= 2 && feit_token_is(m, i - 1, "op") &&
	       (feit_str_is(feit_token_text(m, i - 2), "één") || feit_token_is(m, i - 2, "een"));
}

/* "op één lijn": a figure of speech. */
static bool is_one_line(const struct feit_match *m, uint32_t i)
{
	return feit_str_is(feit_token_text(m, i), "één") &&
	       (feit_token_is(m, i + 1, "lijn") || feit_token_is(m, i + 1, "dak"));
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

/* A month; its word's lexicons tell. */
static bool is_month(uint64_t mask)
{
	return mask >> FEIT_LEX_MAAND & 1;
}

/* What most numbers are, told at a glance: part of a date, a year, a label's number. */
bool feit_is_no_figure(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];

	if (t->kind != FEIT_TOK_NUMBER)
		return false;
	if (t->digits <= 2 && is_month(feit_word_mask(m->words, t[1].word)))
		return true;
	if (t->digits <= 5 && is_dossier(m->doc->text.ptr + t->begin, t->digits))
		return true;
	if (i == 0 || t[-1].kind != FEIT_TOK_WORD)
		return i > 0 && t[-1].kind == FEIT_TOK_SIGN && has_strong_label(m, i);
	if (t[-1].word == 0)
		return false;
	if (t->digits <= 2 && feit_token_is(m, i - 1, "onder") && !has_unit_word(m, i + 1))
		return true; /* "onder 1 t/m 5" */
	if (t->digits == 4 && t->len == 4 && feit_is_after_year_word(m, i)) {
		const char *p = m->doc->text.ptr + t->begin;
		bool year = (p[0] == '1' && p[1] >= '5') || (p[0] == '2' && p[1] <= '1');
		if (year && (p[4] == ' ' || p[4] == '.' || p[4] == ',') && !has_unit_word(m, i + 1))
			return true;
	}
	uint64_t before = feit_word_mask(m->words, t[-1].word);
	return is_month(before) || ((before >> FEIT_LEX_ETIKET & 1) && has_strong_label(m, i) &&
				    !feit_token_in(m, i + 1, FEIT_SET_SCHAAL));
}

bool feit_is_other_word(const struct feit_match *m, uint32_t i, const struct feit_number *n)
{
	return (n->words && (has_strong_label(m, i) || is_verb_acht(m, i) || is_in_name(m, i) ||
			     is_one_line(m, i))) ||
	       is_one_to_one(m, i);
}
