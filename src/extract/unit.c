/* unit.c - units behind a number and currencies before it: "km/u", "vierkante meter", "US$". */
#include "extract/phrase.h"

static const struct {
	const char *sign, *type, *name;
} signs[] = {
    {"%", "percent", "%"}, {"€", "money", "euro"}, {"$", "money", "dollar"}, {"£", "money", "pond"},
    {"¥", "money", "yen"}, {"‰", "permille", "‰"}, {"°", "quantity", "°"},   {"º", "quantity", "°"},
};

enum { N_SIGNS = sizeof signs / sizeof *signs };

static int find_sign(const struct feit_match *m, uint32_t i)
{
	if (m->tokens->v[i].kind != FEIT_TOK_SIGN)
		return -1;
	char first = m->doc->text.ptr[m->tokens->v[i].begin];
	for (int k = 0; k < N_SIGNS; k++)
		if (signs[k].sign[0] == first && feit_str_is(feit_token_text(m, i), signs[k].sign))
			return k;
	return -1;
}

static struct feit_str text_between(const struct feit_match *m, uint32_t begin, uint32_t end)
{
	return feit_quote(m->doc, begin, end);
}

static void take_token(const struct feit_match *m, struct feit_unit *u, uint32_t i)
{
	u->end = feit_token_end(m, i);
	u->next = i + 1;
}

/* "%-punt", "procent-punt", "% punt": a percentage point. */
static void take_point_of_percent(const struct feit_match *m, struct feit_unit *u, uint32_t begin)
{
	uint32_t i = u->next;

	if (feit_is_sign(m, i, '-') && feit_is_glued(m, i))
		i++;
	if (!feit_token_is(m, i, "punt") && !feit_token_is(m, i, "punten"))
		return;
	take_token(m, u, i);
	u->type = "percentage_point";
	u->name = text_between(m, begin, u->end);
}

/* "²", "^2" behind a length. */
static void take_power(const struct feit_match *m, struct feit_unit *u, uint32_t begin)
{
	uint32_t i = u->next;

	if (m->tokens->v[i].kind != FEIT_TOK_SIGN || !feit_is_glued(m, i))
		return;
	struct feit_str s = feit_token_text(m, i);
	if (feit_is_sign(m, i, '^') && m->tokens->v[i + 1].kind == FEIT_TOK_NUMBER)
		take_token(m, u, i + 1);
	else if (feit_str_is(s, "²") || feit_str_is(s, "³"))
		take_token(m, u, i);
	else
		return;
	u->name = text_between(m, begin, u->end);
}

/* "km/u", "kilometer per uur", "Mb per seconde", "m3/s": a speed is one unit. */
static void take_speed(const struct feit_match *m, struct feit_unit *u, uint32_t begin)
{
	static const char *const times[] = {"uur", "u", "h", "seconde", "s", "sec"};
	uint32_t i = u->next;
	bool slash = feit_is_sign(m, i, '/') && feit_is_glued(m, i);
	size_t n = slash ? 6 : 4;

	if (!slash && !feit_token_is(m, i, "per"))
		return;
	for (size_t k = 0; k < n; k++)
		if (feit_token_is(m, i + 1, times[k]) && (slash || k == 0 || k == 3)) {
			take_token(m, u, i + 1);
			u->name = text_between(m, begin, u->end);
			return;
		}
}

/* "euro's", "fte's". */
static void take_plural(const struct feit_match *m, struct feit_unit *u)
{
	uint32_t i = u->next;
	char c = feit_first_byte(m, i);

	if ((c == '\'' || feit_str_is(feit_token_text(m, i), "’")) && feit_is_glued(m, i) &&
	    feit_is_glued(m, i + 1) && feit_token_is(m, i + 1, "s"))
		take_token(m, u, i + 1);
}

static bool take_entry(const struct feit_match *m, const struct feit_lex_entry *e, uint32_t begin,
		       struct feit_unit *u)
{
	struct feit_str as_written = text_between(m, begin, u->end);

	if (e == NULL || (e->col[2][0] == 'a' && as_written.ptr[0] < 'a'))
		return false;
	u->type = e->col[0];
	u->name = e->col[1][0] ? feit_cstr(e->col[1]) : as_written;
	if (e->col[0][0] == 'q') {
		if (e->word[0] == 'g' && (feit_token_is(m, u->next, "celsius") ||
					  feit_token_is(m, u->next, "fahrenheit"))) {
			take_token(m, u, u->next);
			u->name = text_between(m, begin, u->end);
		}
		take_power(m, u, begin);
		take_speed(m, u, begin);
	} else if (e->col[0][0] == 'p' && e->word[0] == 'p') {
		take_point_of_percent(m, u, begin);
	}
	take_plural(m, u);
	return true;
}

/* Letters glued to the digits: "75ml", "3km", "3,14US$". */
static bool read_glued(const struct feit_match *m, const struct feit_number *n, struct feit_unit *u)
{
	uint32_t last = n->next - 1;
	struct feit_str s = text_between(m, n->end, feit_token_end(m, last));

	u->end = feit_token_end(m, last);
	u->next = n->next;
	if (feit_str_is(s, "US") && feit_is_sign(m, n->next, '$')) {
		take_token(m, u, n->next);
		u->type = "money";
		u->name = FEIT_STR("dollar");
		return true;
	}
	return s.len > 0 && take_entry(m, feit_lex(FEIT_LEX_MAATEENHEID, s), n->end, u);
}

static bool read_sign(const struct feit_match *m, int sign, uint32_t i, struct feit_unit *u)
{
	take_token(m, u, i);
	u->type = signs[sign].type;
	u->name = feit_cstr(signs[sign].name);
	if (sign == 0)
		take_point_of_percent(m, u, m->tokens->v[i].begin);
	else if (u->type[0] == 'q' &&
		 (feit_token_is(m, i + 1, "c") || feit_token_is(m, i + 1, "f"))) {
		take_token(m, u, i + 1);
		u->name = text_between(m, m->tokens->v[i].begin, u->end);
	}
	return true;
}

/* "vierkante meter", "Amerikaanse dollar", "pond sterling". */
static bool read_two_words(const struct feit_match *m, uint32_t i, struct feit_unit *u)
{
	bool power = feit_token_is(m, i, "vierkante") || feit_token_is(m, i, "kubieke") ||
		     feit_token_is(m, i, "strekkende");
	bool country = feit_token_is(m, i, "amerikaanse") || feit_token_is(m, i, "canadese") ||
		       feit_token_is(m, i, "australische");
	const struct feit_lex_entry *e;

	if (!power && !country)
		return false;
	e = feit_token_lex(m, i + 1, FEIT_LEX_MAATEENHEID);
	if (e == NULL || e->col[0][0] != (power ? 'q' : 'm'))
		return false;
	take_token(m, u, i + 1);
	u->type = e->col[0];
	u->name = text_between(m, m->tokens->v[i].begin, u->end);
	return true;
}

bool feit_read_unit(const struct feit_match *m, const struct feit_number *n, struct feit_unit *u)
{
	uint32_t i = n->next;
	const struct feit_token *t = &m->tokens->v[i];

	*u = (struct feit_unit){.type = NULL};
	if (n->glued)
		return read_glued(m, n, u);
	if (t->kind == FEIT_TOK_SIGN) {
		int sign = find_sign(m, i);
		if (sign >= 0) /* "in 2017 € 3,9 miljoen": the sign of the next number */
			return !(signs[sign].type[0] == 'm' &&
				 m->tokens->v[i + 1].kind == FEIT_TOK_NUMBER) &&
			       read_sign(m, sign, i, u);
		if (feit_is_sign(m, i, '-') && feit_is_glued(m, i) && feit_is_glued(m, i + 1))
			t = &m->tokens->v[++i]; /* "15-jarige", "10-liter" */
		else
			return false;
		if (feit_is_sign(m, i + 1, '-') && feit_is_glued(m, i + 1))
			return false;
	}
	if (t->kind != FEIT_TOK_WORD)
		return false;
	take_token(m, u, i);
	if (take_entry(m, feit_token_lex(m, i, FEIT_LEX_MAATEENHEID), t->begin, u))
		return true;
	return i == n->next && t->len > 6 && read_two_words(m, i, u);
}

/* A number that can only be an amount: "10.000", "650 miljoen". */
static bool is_large(const struct feit_match *m, uint32_t i)
{
	bool grouped = feit_is_sign(m, i + 1, '.') && feit_is_glued(m, i + 1) &&
		       feit_is_glued(m, i + 2) && m->tokens->v[i + 2].digits == 3;

	return feit_is_kind(m, i, FEIT_TOK_NUMBER) &&
	       (grouped || m->tokens->v[i].len > 4 || feit_token_in(m, i + 1, FEIT_SET_SCHAAL));
}

/* The florin sign, U+0192, or the letters for it: "f 2 mln.", "fl 10.000"; of capitals "F 070". */
static bool is_old_sign(const struct feit_match *m, uint32_t i)
{
	struct feit_str s = feit_token_text(m, i);

	if (feit_str_is(s, "f") && i > 0) { /* not "onderdeel f" */
		const struct feit_lex_entry *part = feit_token_lex(m, i - 1, FEIT_LEX_WETDEEL);
		return part == NULL || part->col[0][0] != 'o';
	}
	return feit_str_is(s, "\xc6\x92") || feit_str_is(s, "fl");
}

uint32_t feit_currency_before(const struct feit_match *m, uint32_t i, struct feit_str *name)
{
	const struct feit_token *t;
	int sign;

	if (i == 0)
		return i;
	uint32_t old = i > 1 && feit_is_sign(m, i - 1, '.') ? i - 2 : i - 1; /* "fl. 10.000" */
	if (is_old_sign(m, old) && is_large(m, i) &&
	    (old == i - 1 || feit_token_is(m, old, "fl"))) {
		*name = FEIT_STR("gulden");
		return old;
	}
	t = &m->tokens->v[i - 1];
	if (t->kind == FEIT_TOK_SIGN) {
		sign = find_sign(m, i - 1);
		if (sign < 0 || signs[sign].type[0] != 'm')
			return i;
		*name = feit_cstr(signs[sign].name);
		if (i >= 2 && sign == 2 && feit_is_glued(m, i - 1) && feit_token_is(m, i - 2, "us"))
			return i - 2;
		return i - 1;
	}
	if (feit_token_is(m, i - 1, "euro") && is_large(m, i) &&
	    !(i > 1 && feit_is_kind(m, i - 2, FEIT_TOK_NUMBER)) &&
	    !(i > 1 && feit_token_in(m, i - 2, FEIT_SET_SCHAAL))) {
		*name = FEIT_STR("euro");
		return i - 1;
	}
	if (t->len != 3 || (t->flags & FEIT_TOK_ALLCAPS) == 0)
		return i;
	const struct feit_lex_entry *e = feit_token_lex(m, i - 1, FEIT_LEX_MAATEENHEID);
	if (e == NULL || e->col[0][0] != 'm')
		return i;
	*name = feit_cstr(e->col[1]);
	return i - 1;
}
