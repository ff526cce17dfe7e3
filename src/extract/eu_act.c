/* eu_act.c - acts of the European Union as they are cited, and their CELEX numbers. */
#include "extract/eu_act.h"

#include "extract/walk.h"

enum { FIRST_YEAR = 1952, SHORT_YEARS_UNTIL = 1999, YEAR_FIRST_FROM = 2015, EU_FROM = 2009 };

char feit_eu_kind(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_EUHANDELING);

	return e != NULL && e->col[1][0] == '\0' ? e->col[0][0] : '\0';
}

static bool is_source(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_EUHANDELING);

	return e != NULL && e->col[1][0] == 's' && (m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
}

/* Its Dutch abbreviation: "EC" is EG. */
static struct feit_str body_of(const struct feit_match *m, uint32_t i)
{
	return feit_cstr(feit_token_lex(m, i, FEIT_LEX_EUHANDELING)->col[0]);
}

/* "(EU)", "(EG, Euratom)", "EEG": who made the act. */
static uint32_t read_source(const struct feit_match *m, uint32_t i, struct feit_eu_act *act)
{
	bool bracket = feit_is_sign(m, i, '(');
	uint32_t at = i + bracket;

	if (!is_source(m, at))
		return i;
	act->suffix = body_of(m, at++);
	if (!bracket)
		return at;
	while (feit_is_sign(m, at, ',') && is_source(m, at + 1) && at - i < 8)
		at += 2;
	return feit_is_sign(m, at, ')') ? at + 1 : i;
}

static bool is_full_year(int64_t n, uint32_t len)
{
	return len == 4 && n >= FIRST_YEAR && n <= FEIT_NEWEST_PAPER;
}

/* Decides which of a/b is the year. */
static bool order_year(struct feit_eu_act *act, int64_t a, uint32_t a_len, int64_t b,
		       uint32_t b_len)
{
	bool a_year = is_full_year(a, a_len), b_year = is_full_year(b, b_len);
	bool a_short = a_len == 2 && a >= 52, b_short = b_len == 2 && b >= 52;
	bool regulation = act->kind == 'R' || (act->kind != 'L' && act->numbered);
	bool year_first = regulation ? a_year && a >= YEAR_FIRST_FROM : a_year || a_short;

	if (year_first && b_year && act->numbered && b < YEAR_FIRST_FROM)
		year_first = false; /* nr. 2016/2009 */
	if (!year_first && !b_year && !b_short) {
		if (!a_year && !a_short)
			return false;
		year_first = act->reversed = true; /* (EG) nr. 2004/883 */
	} else if (!year_first) {
		act->reversed = regulation ? b_year && b >= YEAR_FIRST_FROM : act->kind == 'L';
	} else if (year_first && !a_year && b_year) {
		year_first = false; /* 83/2009: a directive the wrong way round */
		act->reversed = true;
	}
	act->year = year_first ? a : b;
	act->number = year_first ? b : a;
	act->year += act->year < 100 ? 1900 : 0;
	return act->number > 0 && act->number <= 9999;
}

uint32_t feit_read_eu_number(const struct feit_match *m, uint32_t i, char kind,
			     struct feit_eu_act *act)
{
	uint32_t at, nr;
	int64_t a, b;

	*act = (struct feit_eu_act){.kind = kind};
	at = read_source(m, i, act);
	nr = feit_skip_nr(m, at);
	act->numbered = nr != at;
	if (act->numbered && act->suffix.len == 0)
		nr = read_source(m, nr, act); /* Verordening nr. (EG) 883/2004 */
	at = nr;
	a = feit_token_number(m, at);
	b = feit_token_number(m, at + 2);
	if (a < 0 || b < 0 || !feit_is_sign(m, at + 1, '/') || !feit_is_glued(m, at + 1) ||
	    !feit_is_glued(m, at + 2))
		return i;
	if (!order_year(act, a, m->tokens->v[at].len, b, m->tokens->v[at + 2].len))
		return i;
	at += 3;
	if (feit_is_sign(m, at, '/') && feit_is_glued(m, at) && is_source(m, at + 1)) {
		act->suffix = body_of(m, at + 1);
		return at + 2;
	}
	if (feit_is_sign(m, at, '/') && feit_is_glued(m, at))
		return i; /* 1/2/3 */
	if (kind == 'D' && act->suffix.len == 0)
		act->of_council = true;
	else if (kind == 'F' && act->suffix.len == 0)
		act->suffix = FEIT_STR("");
	return at;
}

static bool fits_time(const struct feit_eu_act *act)
{
	if (feit_str_is(act->suffix, "EEG"))
		return act->year <= 1994;
	if (feit_str_is(act->suffix, "EG"))
		return act->year >= 1993 && act->year <= 2010;
	if (feit_str_is(act->suffix, "EU"))
		return act->year >= EU_FROM || (act->year >= 1993 && act->kind != 'R');
	return true;
}

struct feit_str feit_celex_url(struct feit_arena *a, struct feit_str celex)
{
	return FEIT_JOIN(a, FEIT_STR("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="),
			 celex);
}

static struct feit_str kind_name(char kind)
{
	switch (kind) {
	case 'R':
		return FEIT_STR("regulation");
	case 'L':
		return FEIT_STR("directive");
	case 'F':
		return FEIT_STR("framework_decision");
	case 'H':
		return FEIT_STR("recommendation");
	case 'E':
		return FEIT_STR("common_position");
	default:
		return FEIT_STR("decision");
	}
}

void feit_fill_eu_act(struct feit_match *m, struct feit_reference *r, const struct feit_eu_act *act)
{
	struct feit_arena *a = m->doc->arena;
	char *kind = feit_alloc_raw(a, 1);

	kind[0] = act->kind;
	r->type = "eu";
	feit_part(a, r, "kind", kind_name(act->kind));
	feit_part(a, r, "year", feit_digits(a, act->year, 4));
	feit_part(a, r, "number", feit_digits(a, act->number, 1));
	feit_part(a, r, "community", act->suffix);
	if (act->of_council) {
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("no body is named: it may be a decision of an association "
				    "council"));
		return;
	}
	r->target = FEIT_JOIN(a, FEIT_STR("CELEX:3"), feit_digits(a, act->year, 4),
			      (struct feit_str){kind, 1}, feit_digits(a, act->number, 4));
	r->url = feit_celex_url(a, r->target);
	if (act->reversed)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("number and year stand in the wrong order"));
	else if (!fits_time(act))
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("the Community that is named did not act in that year"));
}
