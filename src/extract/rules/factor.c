/* factor.c - by how much something changed: "meer dan verdubbeld", "een factor 4", "3 keer zo
 * hoog". */
#include "extract/phrase.h"

bool feit_is_factor_tail(const struct feit_match *m, uint32_t i, uint32_t *end)
{
	static const char *const tails[] = {"zoveel", "meer",    "hoger",   "groter",
					    "vaker",  "sneller", "duurder", "minder",
					    "lager",  "kleiner", NULL};

	if (feit_token_is(m, i, "zo") && m->tokens->v[i + 1].kind == FEIT_TOK_WORD) {
		*end = feit_token_end(m, i + 1);
		return true;
	}
	for (const char *const *w = tails; *w != NULL; w++)
		if (feit_token_is(m, i, *w)) {
			*end = feit_token_end(m, i);
			return true;
		}
	return false;
}

static struct feit_figure *add_factor(struct feit_match *m, uint32_t first, uint32_t end)
{
	struct feit_qualifier q;

	feit_left_qualifier(m, first, feit_floor(m), &q);
	if (!q.strong || q.tussen)
		q.any = false;
	uint32_t begin = m->tokens->v[q.any ? q.token : first].begin;
	struct feit_figure *f = feit_add_figure(m, begin, end);
	feit_set_rule(m, "figure.factor");
	f->type = "factor";
	if (q.any) {
		f->comparator = q.comparator;
		f->qualifier = feit_quote(m->doc, begin, q.end);
	}
	m->end = end;
	return f;
}

static bool read_verb(struct feit_match *m)
{
	const struct feit_lex_entry *e = feit_token_lex(m, m->token, FEIT_LEX_FACTOR);

	if (e == NULL || (m->token > 0 && feit_is_sign(m, m->token - 1, '-')) ||
	    feit_is_sign(m, m->token + 1, '-'))
		return false;
	if (m->token > 0 && feit_token_is(m, m->token - 1, "niet"))
		return false;
	struct feit_figure *f = add_factor(m, m->token, feit_token_end(m, m->token));
	feit_decimal_multiply(FEIT_DECIMAL(e->num), (struct feit_decimal){5, 1}, &f->value);
	return true;
}

/* "een factor 4", "met een factor twee". */
static bool read_factor(struct feit_match *m)
{
	struct feit_number n;
	uint32_t first = m->token;

	if (!feit_read_number(m->doc, m->tokens, m->token + 1, 0, &n) || n.glued || n.article)
		return false;
	if (first > 0 && feit_token_is(m, first - 1, "een"))
		first--;
	struct feit_figure *f = add_factor(m, first, n.end);
	f->value = n.value;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "figure.factor",
     .words = "@factor",
     .tail = "",
     .read = read_verb,
     .about = "by how much something changed: verdubbeld is 2, gehalveerd 0.5"},
    {.id = "figure.factor_number",
     .words = "factor",
     .tail = "(?i:factor)[ ]",
     .read = read_factor,
     .about = "een factor 4"},
    {0}};

const struct feit_module feit_module_factor = {"factor", FEIT_FAMILY_FIGURE, "factors", rules};
