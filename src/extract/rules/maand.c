/* maand.c - months: "maart 2019", "nov-feb 2017", "in mei". */
#include "extract/tijdlezer.h"

/* A short month says nothing alone, but may open a range that has a year: "nov-feb 2017". */
static bool opens_range(const struct feit_match *m, uint32_t next)
{
	struct feit_tijdvak b;
	uint32_t second, end;

	return feit_read_connector(m, next, false, &second) != FEIT_NO_CONNECTOR &&
	       feit_read_tijdvak(m, second, &b, &end) && b.year != FEIT_NO_YEAR;
}

static bool opens_list(const struct feit_match *m, uint32_t next)
{
	bool is_short;
	uint32_t end;

	if (feit_month_name(m, next + 1, &end, &is_short) && is_short)
		return false;
	return (feit_token_is(m, next, "en") || feit_token_is(m, next, "of") ||
		feit_has_sign(m, next, ',') || feit_token_is(m, next, "tot") ||
		feit_token_is(m, next, "t") || feit_has_dash(m, next)) &&
	       (feit_token_lex(m, next + 1, FEIT_LEX_MAAND) != NULL || opens_range(m, next));
}

/* May the month stand without a year? Names of people are written with a capital. */
static bool stands_alone(const struct feit_match *m, const struct feit_lex_entry *e, uint32_t next)
{
	uint32_t i = m->token;
	const struct feit_token *t = feit_token(m, i);

	if (e->col[1][0] == 'k')
		return opens_range(m, next);
	if (feit_has_glue(m, i) && !feit_has_sign(m, i - 1, '('))
		return false;
	if (feit_has_dash(m, next) && feit_has_glue(m, next) && feit_has_glue(m, next + 1) &&
	    feit_token_lex(m, next + 1, FEIT_LEX_MAAND) == NULL)
		return false;
	if (feit_plain_number(m, next, 1, 2) > 0)
		return !(t->flags & FEIT_TOK_CAPITAL); /* "Januari 25, 2023" is no Dutch */
	if (!(t->flags & FEIT_TOK_CAPITAL))
		return true;
	if (opens_list(m, next))
		return true;
	if (e->col[2][0] == 'n')
		return feit_token_is(m, i - 1, "in") || feit_token_is(m, i - 1, "sinds") ||
		       feit_token_is(m, i - 1, "vanaf") || feit_token_is(m, i - 1, "tot");
	return !(t->flags & FEIT_TOK_ALLCAPS);
}

static bool read_month(struct feit_match *m)
{
	const struct feit_lex_entry *e = feit_token_lex(m, m->token, FEIT_LEX_MAAND);
	struct feit_tijdvak v;
	uint32_t next, behind;
	bool is_short;

	if (e == NULL || !feit_read_month(m, m->token, &v, &next))
		return false;
	feit_month_name(m, m->token, &behind, &is_short);
	if (next == behind && !stands_alone(m, e, next)) /* nothing but the name was read */
		return false;
	uint32_t first = m->token;
	if (v.year == FEIT_NO_YEAR && !v.deictic && feit_lean_left(m, first, &v))
		first--;
	feit_finish_datum(m, first, next, &v);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.month",
     .words = "@maand",
     .priority = 10,
     .tail = "",
     .read = read_month,
     .about = "a month: maart 2019, januari-juni 2023, in mei"},
    {0}};

const struct feit_module feit_module_maand = {"maand", FEIT_FAMILY_DATE, "months", rules};
