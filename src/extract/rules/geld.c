/* geld.c - money: "€ 1,2 miljard", "250 miljoen euro", "GBP3,01". */
#include "extract/phrase.h"

/* A currency code glued to its digits is one token; all other money is read from its number. */
static bool read_glued_code(struct feit_match *m)
{
	struct feit_str s = feit_token_text(m, m->token);
	struct feit_number n;
	const struct feit_lex_entry *e;

	if (s.len < 4 || (unsigned)(s.ptr[3] - '0') > 9 ||
	    (m->tokens->v[m->token].flags & FEIT_TOK_CAPITAL) == 0)
		return false;
	e = feit_lex(FEIT_LEX_MAATEENHEID, feit_str_cut(s, 0, 3));
	if (e == NULL || e->col[0][0] != 'm' ||
	    !feit_read_digits(m->doc, m->tokens, m->token, m->begin + 3, &n) || n.glued)
		return false;
	struct feit_figure *f = feit_add_figure(m, m->begin, n.end);
	f->value = n.value;
	f->type = "money";
	f->unit = feit_cstr(e->col[1]);
	m->end = n.end;
	return true;
}

static const struct feit_rule rules[] = {{.id = "figure.money",
					  .prefixes = "eur|usd|gbp|chf",
					  .tail = "",
					  .read = read_glued_code,
					  .about = "money: € 1,2 miljard, 250 miljoen euro"},
					 {0}};

const struct feit_module feit_module_geld = {"geld", FEIT_FAMILY_FIGURE, "money", rules};
