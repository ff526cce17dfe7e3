/* verzamel.c - open amounts: "tientallen locaties", "enkele honderden miljoenen euro's". */
#include "extract/phrase.h"

static int64_t power_of_ten(int n)
{
	int64_t v = 1;

	while (n-- > 0)
		v *= 10;
	return v;
}

/* "enkele", "vele", "een paar" before it. */
static uint32_t first_token(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"enkele",  "vele", "meerdere", "enige",
					    "diverse", "paar", NULL};
	uint32_t floor = feit_floor(m);

	if (i == 0 || m->tokens->v[i - 1].begin < floor)
		return i;
	for (const char *const *w = words; *w != NULL; w++)
		if (feit_token_is(m, i - 1, *w))
			return w[0][0] == 'p' && i >= 2 && feit_token_is(m, i - 2, "een") ? i - 2
											  : i - 1;
	return i;
}

static bool add_exact(struct feit_match *m, uint32_t first, uint32_t end,
		      const struct feit_lex_entry *e, struct feit_str name)
{
	int64_t value = 0;

	for (const char *c = e->col[1]; *c != '\0'; c++)
		value = value * 10 + (*c - '0');
	if (first > 0 && feit_token_is(m, first - 1, "een") &&
	    m->tokens->v[first - 1].begin >= feit_floor(m))
		first--;
	struct feit_figure *f = feit_add_figure(m, m->tokens->v[first].begin, end);
	feit_set_rule(m, "figure.collective");
	f->value = FEIT_DECIMAL(value);
	f->unit = name;
	m->end = end;
	return true;
}

static bool read_open_amount(struct feit_match *m)
{
	const struct feit_lex_entry *e = feit_token_lex(m, m->token, FEIT_LEX_VERZAMEL), *more;
	uint32_t first = first_token(m, m->token), last = m->token;
	struct feit_number n = {.next = last + 1};
	struct feit_unit unit;
	struct feit_noun noun;
	const char *type = "count";
	struct feit_str name = {"", 0};

	if (e == NULL || feit_is_glued(m, m->token))
		return false;
	int power = e->num;
	more = feit_token_lex(m, last + 1, FEIT_LEX_VERZAMEL);
	if (more != NULL && power < 6 && more->num >= 6) { /* honderden miljoenen */
		power += more->num;
		last++;
	} else if (power < 6 && (feit_token_is(m, last + 1, "miljoen") ||
				 feit_token_is(m, last + 1, "miljard"))) {
		power += feit_token_is(m, last + 1, "miljoen") ? 6 : 9;
		last++;
	}
	bool bare = first == m->token && last == m->token;
	uint32_t words_end = feit_token_end(m, last), end = words_end;
	n.next = last + 1;
	if (feit_read_unit(m, &n, &unit)) {
		if (unit.type[0] == 't')
			return false;
		type = unit.type;
		name = unit.name;
		end = unit.end;
	} else if (feit_read_noun(m, last + 1, false, &noun)) {
		name = noun.name;
		end = noun.end;
	} else if (bare) {
		return false; /* "miljarden" alone says too little */
	}
	if (bare && type[0] == 'm' && first > 0 && feit_token_is(m, first - 1, "in"))
		return false; /* "bedragen in miljoenen euro" */
	if (e->col[1][0])     /* een dozijn */
		return add_exact(m, first, end, e, name);
	struct feit_figure *f = feit_add_figure(m, m->tokens->v[first].begin, end);
	feit_set_rank(m, FEIT_RANK_FIGURE + 1);
	f->value = FEIT_DECIMAL(2 * power_of_ten(power));
	f->comparator = FEIT_GE;
	f->type = type;
	f->unit = name;
	f->qualifier = feit_quote(m->doc, m->tokens->v[first].begin, words_end);
	m->end = end;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "figure.open",
     .words = "@verzamel",
     .tail = "",
     .read = read_open_amount,
     .about = "open amounts, the least they can mean: tientallen locaties is >= 20"},
    {.id = "figure.collective",
     .tail = "",
     .read = feit_read_elsewhere,
     .about = "collectives, read from the number word: een twintigtal gemeenten"},
    {0}};

const struct feit_module feit_module_verzamel = {"verzamel", FEIT_FAMILY_FIGURE,
						 "open amounts and collectives", rules};
