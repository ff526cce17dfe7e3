/* look.c - looking at tokens: signs, kinds of words, what stands near. */
#include "extract/figure.h"

char feit_first_byte(const struct feit_match *m, uint32_t i)
{
	if (i >= m->tokens->n || m->tokens->v[i].kind == FEIT_TOK_BREAK)
		return 0;
	return (char)(m->doc->text.ptr[m->tokens->v[i].begin] | 0x20);
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

uint32_t feit_floor(const struct feit_match *m)
{
	size_t n;
	const struct feit_fact *f = feit_added(m, &n);

	return n ? f[n - 1].end : 0;
}

/* '-', en dash or minus sign. */
bool feit_is_minus(const struct feit_match *m, uint32_t i)
{
	if (!feit_is_kind(m, i, FEIT_TOK_SIGN))
		return false;
	struct feit_str s = feit_token_text(m, i);
	return feit_str_is(s, "-") || feit_str_is(s, "–") || feit_str_is(s, "−");
}

bool feit_is_block_start(const struct feit_match *m, uint32_t i)
{
	return i == 0 || m->tokens->v[i - 1].kind == FEIT_TOK_BREAK;
}

/* A verb or noun of change in the few tokens left of token i, in the same sentence. */
bool feit_has_class_left(const struct feit_match *m, uint32_t i, char letter, uint32_t max)
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

bool feit_follows_change(const struct feit_match *m, uint32_t i)
{
	if (feit_has_class_left(m, i, 'd', 10))
		return true;
	return i > 0 && feit_token_in(m, i - 1, FEIT_SET_RICHTING) &&
	       feit_has_class_left(m, i - 1, 'e', 10);
}

bool feit_is_year_like(const struct feit_number *n)
{
	return n->digits == 4 && n->value.scale == 0 && n->value.digits >= 1500 &&
	       n->value.digits <= 2199;
}

/* Is token i the end of a clause or a function word, so that no noun was missed? */
bool feit_is_end(const struct feit_match *m, uint32_t i)
{
	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return !feit_is_kind(m, i, FEIT_TOK_NUMBER);
	return feit_has_class(m, i, 'g') && !(m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
}

/* "er" behind a verb or a pronoun, or "daarvan" with its verb; adverbs between. */
bool feit_is_of_rest(const struct feit_tokens *t, const struct feit_words *w, uint32_t i)
{
	enum { ADVERBS = 2 };
	uint32_t first = i;

	while (i > 0 && first - i < ADVERBS &&
	       feit_word_in(w, t->v[i - 1].word, FEIT_SET_REST_BIJWOORD))
		i--;
	if (i < 2 || t->v[i - 2].kind != FEIT_TOK_WORD)
		return false;
	uint32_t before = t->v[i - 1].word;
	if (feit_word_in(w, before, FEIT_SET_REST_ER))
		return true;
	return feit_word_in(w, before, FEIT_SET_REST_HULP) &&
	       feit_word_in(w, t->v[i - 2].word, FEIT_SET_DEEL_VAN);
}
