/* structuur.c - numbers of pages, articles, tables and sections are no facts: "artikel 8", "§ 3".
 */
#include "extract/phrase.h"

enum { MAX_NUMBERS = 24, MAX_PARTS = 8 };

/* "4.2", "3a", "12-bis", "1:3": from a NUMBER token over what is glued to it. The token behind. */
static uint32_t skip_number(const struct feit_match *m, uint32_t i)
{
	uint32_t next = i + 1;

	for (int k = 0; k < MAX_PARTS && feit_is_glued(m, next) && feit_is_glued(m, next + 1) &&
			m->tokens->v[next].kind == FEIT_TOK_SIGN &&
			m->tokens->v[next + 1].kind != FEIT_TOK_SIGN && !feit_is_sign(m, next, ',');
	     k++)
		next += 2;
	return next;
}

/* What joins the numbers of one label: ", ", "en", "tot en met", "-". The token behind; 0 = none.
 */
static uint32_t skip_joint(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"en", "of", "tot", "van", "juncto", "jo", NULL};

	if (feit_is_sign(m, i, ',')) {
		i++;
		return feit_token_is(m, i, "en") || feit_token_is(m, i, "of") ? i + 1 : i;
	}
	if (feit_is_sign(m, i, '-') || feit_is_sign(m, i, '/'))
		return i + 1;
	if (m->tokens->v[i].kind == FEIT_TOK_SIGN)
		return feit_str_is(feit_token_text(m, i), "–") ? i + 1 : 0;
	if (feit_token_is(m, i, "tot") && feit_token_is(m, i + 1, "en") &&
	    feit_token_is(m, i + 2, "met"))
		return i + 3;
	if (feit_token_is(m, i, "t") && feit_is_sign(m, i + 1, '/'))
		return i + 3;
	for (const char *const *w = words; *w != NULL; w++)
		if (feit_token_is(m, i, *w))
			return i + 1;
	return 0;
}

static bool is_number(const struct feit_match *m, uint32_t i)
{
	return i < m->tokens->n && m->tokens->v[i].kind == FEIT_TOK_NUMBER;
}

/* Does an amount begin at number token i ("12 gemeenten", "35 %")? Then it is no label's number. */
static bool is_amount(const struct feit_match *m, uint32_t i)
{
	struct feit_number n;
	struct feit_unit u;
	struct feit_noun noun;

	if (!feit_read_number(m->doc, m->tokens, i, 0, &n))
		return false;
	if (n.scale > 1 || n.grouped || feit_read_unit(m, &n, &u))
		return true;
	return !n.glued && feit_read_noun(m, n.next, false, &noun);
}

static bool is_year(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];
	const char *p = m->doc->text.ptr + t->begin;

	return t->len == 4 && t->digits == 4 &&
	       ((p[0] == '1' && p[1] == '9') || (p[0] == '2' && p[1] == '0'));
}

/* "zwak": only when no counted noun follows; column 3 "jaar": a year behind it is a date. */
static bool read_label(struct feit_match *m)
{
	const struct feit_lex_entry *e = feit_token_lex(m, m->token, FEIT_LEX_ETIKET);
	uint32_t i = m->token + 1, begin;

	if (e == NULL && !feit_str_is(feit_token_text(m, m->token), "§"))
		return false;
	if (feit_is_sign(m, i, '.') && feit_is_glued(m, i))
		i += e != NULL && e->col[0][0] == 'p' ? 1 : 0;
	if (!is_number(m, i) || feit_token_in(m, i + 1, FEIT_SET_SCHAAL) ||
	    (e != NULL && e->col[0][0] == 'z' && is_amount(m, i)))
		return false;
	if (e != NULL && e->col[1][0] == 'j' && is_year(m, i))
		return false;
	begin = m->tokens->v[i].begin;
	uint32_t end = 0;
	for (int n = 0; n < MAX_NUMBERS && is_number(m, i); n++) {
		if (n > 0 && is_amount(m, i))
			break;
		uint32_t next = skip_number(m, i);
		end = feit_token_end(m, next - 1);
		i = skip_joint(m, next);
		if (i == 0)
			break;
	}
	feit_add_guard(m, begin, end);
	m->end = end;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "guard.label",
     .words = "@etiket",
     .signs = "§",
     .tail = "",
     .read = read_label,
     .about = "numbers of articles, pages, tables, sections: artikelen 3, 4a en 5"},
    {0}};

const struct feit_module feit_module_structuur = {"structuur", FEIT_FAMILY_GUARD,
						  "numbers of the parts of texts", rules};
