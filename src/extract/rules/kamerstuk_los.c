/* kamerstuk_los.c - papers without a label: "(36 410-XVI, nr. 91)", "32735-307", "(34834)". */
#include "extract/paper.h"

enum { TITLE_TOKENS = 160, COUNT_TOKENS = 8 };

/* A number that goes on to the left is no dossier: "1 36 410"? yes; "€ 1.36 410", "/36 410" no. */
static bool starts_alone(const struct feit_match *m)
{
	const char *p = m->doc->text.ptr + m->begin;

	if (m->begin == 0)
		return true;
	if (strchr("-/.,\xac", p[-1]) != NULL || feit_word_byte(p - 1))
		return false;
	return !(m->begin >= 4 && p[-1] == ' ' &&
		 (memcmp(p - 4, "\xe2\x82\xac", 3) == 0 || p[-2] == '$'));
}

/* "Opiumwet", "Interimwet"; "wetsvoorstel"; "Vaststelling" with its capital. */
static bool is_title_word(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_TITELWOORD);
	struct feit_str w = feit_token_text(m, i);

	if (e != NULL)
		return e->num == 1 || (m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
	return m->tokens->v[i].kind == FEIT_TOK_WORD && w.len > 4 &&
	       feit_str_ends(w, FEIT_STR("wet"));
}

/* "24 630 stemmen (25 100)": one count explains another. */
static bool is_count(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];

	if (t->kind != FEIT_TOK_NUMBER || t->digits >= 5 || t->digits != 3 || i == 0)
		return t->kind == FEIT_TOK_NUMBER && t->digits >= 5;
	/* the last group of "24 630" or "24.630" */
	return t[-1].kind == FEIT_TOK_NUMBER ||
	       (m->doc->text.ptr[t[-1].begin] == '.' && (t->flags & FEIT_TOK_GLUED));
}

/* The title of a bill or debate before the bracket: "Wijziging van de Opiumwet (31441)". */
static bool behind_title(const struct feit_match *m)
{
	uint32_t i = m->token;

	for (int k = 0; k < TITLE_TOKENS && i > 0; k++) {
		if (m->tokens->v[--i].kind == FEIT_TOK_BREAK)
			return false;
		if (k < COUNT_TOKENS && is_count(m, i))
			return false;
		if (is_title_word(m, i))
			return true;
	}
	return false;
}

/* "32735-307" in running text: a number of another kind, a range, or a measure. */
static bool is_other_number(const struct feit_match *m, const struct feit_dossier *d)
{
	static const char *const units[] = {"mm", "cm",   "m",   "km",       "kg",    "g",    "ml",
					    "l",  "euro", "uur", "personen", "meter", "gram", NULL};
	static const char *const before[] = {"van", "tussen", "circa", "ongeveer", "ruim", "tot"};
	struct feit_cursor c = {m->doc->text.ptr, d->end};
	uint32_t n;

	if (d->suffix.len || !feit_eat_dash(&c) || !feit_eat_digits(&c, 1, 4, &n))
		return false;
	if (feit_eat_byte(&c, ' ') && feit_eat_one_of(&c, units) >= 0)
		return true;
	if (m->token == 0 || m->tokens->v[m->token - 1].kind != FEIT_TOK_WORD)
		return false;
	struct feit_str w = feit_token_text(m, m->token - 1);
	for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
		if (feit_token_is(m, m->token - 1, before[i]))
			return true;
	return feit_str_ends(w, FEIT_STR("nummer")) || feit_str_ends(w, FEIT_STR("kaart")) ||
	       feit_str_ends(w, FEIT_STR("code"));
}

static bool replaces(const struct feit_match *m)
{
	static const char *const words[] = {"t.v.v. ", "tvv ", "T.v.v. ", "ter vervanging van "};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		size_t n = strlen(words[i]);
		if (m->begin >= n && memcmp(m->doc->text.ptr + m->begin - n, words[i], n) == 0)
			return true;
	}
	return false;
}

/* The token before byte `at` names a motion. */
static bool is_motion_before(const struct feit_match *m, uint32_t at)
{
	static const char *const words[] = {"motie", "moties", "amendement", "amendementen"};
	uint32_t i = feit_token_at(m->tokens, at);

	for (size_t k = 0; i > 0 && k < sizeof words / sizeof words[0]; k++)
		if (feit_token_is(m, i - 1, words[k]))
			return true;
	return false;
}

/* "motie 62 (35 925-VI)": the number stands before the bracket. A suffix proves the dossier. */
static bool read_number_before(struct feit_citing *x, const struct feit_dossier *d)
{
	const char *text = x->m->doc->text.ptr;
	uint32_t end = x->m->begin;
	struct feit_papers list = {0};

	if (d->suffix.len == 0)
		return false;
	while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '('))
		end--;
	uint32_t begin = end;
	while (begin > 0 && end - begin < 5 && feit_digit_byte(text[begin - 1]))
		begin--;
	if (end == begin || end - begin > 4 || !is_motion_before(x->m, begin))
		return false;
	*FEIT_PUSH(x->m->doc->arena, list.v, list.n, list.cap) = (struct feit_paper){
	    .begin = begin, .end = d->end + 1, .number = feit_quote(x->m->doc, begin, end)};
	x->begin = begin;
	feit_add_papers(x, d, &list);
	x->m->end = d->end + 1;
	return true;
}

/* Two digits need three more in a second group: most are days and percentages. */
static bool is_group(const struct feit_match *m, const char *p)
{
	return m->tokens->v[m->token].digits != 2 ||
	       (feit_digit_byte(p[3]) && feit_digit_byte(p[4]) && feit_digit_byte(p[5]));
}

static bool read_bare(struct feit_match *m)
{
	struct feit_citing x = {
	    .m = m, .c = {m->doc->text.ptr, m->begin}, .begin = m->begin, .relation = ""};
	struct feit_cursor at = x.c;
	struct feit_dossier d;
	const char *p = m->doc->text.ptr + m->begin;

	if (!is_group(m, p) || !starts_alone(m) || !feit_read_dossier(&at, false, &d) ||
	    d.number < FEIT_FIRST_DOSSIER || d.number > FEIT_LAST_DOSSIER || is_other_number(m, &d))
		return false;
	x.bracket =
	    m->begin > 0 && (p[-1] == '(' || (m->begin > 1 && p[-1] == ' ' && p[-2] == '('));
	if (replaces(m))
		x.relation = "replaces";
	if (x.bracket && feit_peek(&at) == ')') {
		if (read_number_before(&x, &d))
			return true;
		x.dossier_alone = d.suffix.len || d.kingdom.len || behind_title(m);
	}
	return feit_cite(&x);
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk.bare",
     .digits = "2",
     .next = " .-",
     .read = read_bare,
     .about = "a dossier in two groups and a number: 36 410-XVI, nr. 91"},
    {.id = "reference.kamerstuk.bare5",
     .digits = "5",
     .read = read_bare,
     .about = "a dossier in one group and a number: 32735-307"},
    {0}};

const struct feit_module feit_module_kamerstuk_los = {
    "kamerstuk_los", FEIT_FAMILY_REFERENCE, "papers of parliament without a label", rules};
