/* walk.c - small steps over tokens for readers that read by hand. */
#include "extract/walk.h"

bool feit_is_dash(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_SIGN))
		return false;
	s = feit_token_text(m, i);
	return feit_str_is(s, "-") || feit_str_is(s, "\xe2\x80\x91") ||
	       feit_str_is(s, "\xe2\x80\x93") || feit_str_is(s, "\xe2\x80\x94");
}

uint32_t feit_skip_nr(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"nr", "nrs", "no", "nos", "nummer", "nummers"};

	for (size_t k = 0; k < sizeof words / sizeof words[0]; k++)
		if (feit_token_is(m, i, words[k]))
			return feit_is_sign(m, i + 1, '.') ? i + 2 : i + 1;
	return i;
}

static bool is_year(int64_t n)
{
	return n >= 1800 && n <= 2099;
}

int feit_year_before(const struct feit_match *m, uint32_t i, uint32_t reach)
{
	for (uint32_t k = i; k > 1 && i - k < reach; k--) {
		if (feit_is_kind(m, k - 1, FEIT_TOK_BREAK))
			return 0;
		if (is_year(feit_token_number(m, k - 1)) &&
		    feit_token_lex(m, k - 2, FEIT_LEX_MAAND) != NULL)
			return (int)feit_token_number(m, k - 1);
	}
	return 0;
}

int feit_year_after(const struct feit_match *m, uint32_t i, uint32_t *end)
{
	if (!feit_token_is(m, i, "van"))
		return 0;
	i++;
	if (feit_token_number(m, i) >= 1 && feit_token_number(m, i) <= 31) {
		if (feit_token_lex(m, i + 1, FEIT_LEX_MAAND) != NULL)
			i += 2;
		else if (feit_is_sign(m, i + 1, '.') && feit_is_sign(m, i + 3, '.'))
			i += 4;
	}
	if (!is_year(feit_token_number(m, i)))
		return 0;
	*end = i + 1;
	return (int)feit_token_number(m, i);
}

bool feit_is_verb_form(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e;

	if (i >= m->tokens->n || m->tokens->v[i].word == 0 ||
	    (m->tokens->v[i].flags & FEIT_TOK_CAPITAL))
		return false;
	if (feit_token_lex(m, i, FEIT_LEX_WERKWOORD) != NULL)
		return true;
	e = feit_token_lex(m, i, FEIT_LEX_FUNCTIE);
	if (e != NULL && strchr(e->col[0], 'V') != NULL)
		return true;
	e = feit_token_lex(m, i, FEIT_LEX_FIGUURWOORD);
	return e != NULL && strchr(e->col[0], 'v') != NULL;
}
