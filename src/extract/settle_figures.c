/* settle_figures.c - figures after the overlaps are settled: roles, pairs, changes.
 *
 * Role: the words of the figure's clause vote (lexicon rolwoord); the heavier and nearer wins.
 * Pairs: "in 2018 en 2019 respectievelijk 400 en 550" ties each figure to its date, where the
 * counts agree. Changes: the second level of "van 2.000 naar 2.600" is tied to the first.
 */
#include "extract/extract.h"
#include "extract/figure.h"

enum { LEFT = 18, RIGHT = 12, NEAR = 24 };

struct stage {
	struct feit_doc *d;
	const struct feit_tokens *t;
	const struct feit_words *w;
};

static struct feit_str token_text(const struct stage *s, uint32_t i)
{
	return feit_quote(s->d, s->t->v[i].begin, s->t->v[i].begin + s->t->v[i].len);
}

static bool is_word(const struct stage *s, uint32_t i, const char *word)
{
	struct feit_str x = token_text(s, i);
	size_t k = 0;

	while (k < x.len && (x.ptr[k] | 0x20) == word[k])
		k++;
	return k == x.len && word[k] == '\0';
}

static char sign_at(const struct stage *s, uint32_t i)
{
	return s->t->v[i].kind == FEIT_TOK_SIGN ? s->d->text.ptr[s->t->v[i].begin] : 0;
}

static bool is_glued(const struct stage *s, uint32_t i)
{
	return s->t->v[i].flags & FEIT_TOK_GLUED;
}

/* ---- roles ---- */

/* The entry of token i; "gerealiseerden" (a participle grown together with "en") counts as its
 * participle. */
static const struct feit_lex_entry *role_word(const struct stage *s, uint32_t i)
{
	const struct feit_token *t = &s->t->v[i];

	if (t->word)
		return feit_word_lex(s->w, t->word, FEIT_LEX_ROLWOORD);
	struct feit_str x = token_text(s, i);
	if (x.len < 9 || !feit_str_ends(x, FEIT_STR("den")))
		return NULL;
	return feit_lex(FEIT_LEX_ROLWOORD, feit_str_cut(x, 0, x.len - 2));
}

/* Does the sentence end at token i? */
static bool ends_sentence(const struct stage *s, uint32_t i)
{
	char c = sign_at(s, i);

	if (s->t->v[i].kind == FEIT_TOK_BREAK || c == ';' || c == '?' || c == '!')
		return true;
	return c == '.' && !is_glued(s, i + 1);
}

struct vote {
	const char *role;
	int score;
	bool modal; /* zullen, zouden, ... stood in the clause */
	bool must;  /* moeten, dienen */
	bool may;   /* mag, mogen */
	bool going; /* worden, kan: not done yet */
};

static void count(struct vote *v, const struct feit_lex_entry *e, int distance, bool money)
{
	int score = e->num * 8 - distance;
	const char *role = e->col[1];

	if (e->num == 1 && score >= 0) { /* modals only colour what stronger words say */
		v->modal |= role[0] == 'p';
		v->must |= role[0] == 't';
		v->may |= role[0] == 'l';
		v->going |= role[0] == 'g';
	}
	if (e->num == 1 && (score < 4 || role[0] == 't' || role[0] == 'p' || role[0] == 'g'))
		return;
	if (e->col[2][0] == 'm' && !money)
		return;
	if (score > v->score) {
		v->score = score;
		v->role = role;
	}
}

/* "lager dan de geraamde 120 miljoen": the adjective before the next figure speaks of that one. */
static bool leads(const struct stage *s, uint32_t i, uint32_t limit)
{
	const struct feit_token *t = &s->t->v[i];

	return t->begin + t->len + 1 == limit && s->d->text.ptr[t->begin + t->len - 1] == 'e';
}

/* Words behind the figure, up to the end of its clause or the next figure (byte `limit`). */
static void vote_right(const struct stage *s, uint32_t i, uint32_t limit, bool money,
		       struct vote *v)
{
	int far = 0;

	for (int k = 0; k < RIGHT && i < s->t->n && s->t->v[i].begin < limit; k++, i++) {
		if (s->t->v[i].kind != FEIT_TOK_WORD) {
			if (ends_sentence(s, i))
				return;
			far += sign_at(s, i) == ',' ? 12 : 0;
			continue;
		}
		const struct feit_lex_entry *e = role_word(s, i);
		if (e == NULL)
			continue;
		if (e->num == 0) /* the next clause */
			return;
		if (!leads(s, i, limit))
			count(v, e, k + far, money);
	}
}

/* Words before it, in the same sentence and behind the figure before (byte `limit`); each border
 * of a clause weakens them. */
static void vote_left(const struct stage *s, uint32_t i, uint32_t limit, bool money, struct vote *v)
{
	int far = 1;

	for (int k = 0; k < LEFT && i > 0 && s->t->v[i - 1].begin >= limit; k++) {
		i--;
		if (s->t->v[i].kind != FEIT_TOK_WORD) {
			if (ends_sentence(s, i))
				return;
			far += sign_at(s, i) == ',' ? 3 : 0;
			continue;
		}
		const struct feit_lex_entry *e = role_word(s, i);
		if (e == NULL)
			continue;
		if (e->num == 0)
			far += 3;
		else
			count(v, e, k / 2 + far, money);
	}
}

static bool holds(struct feit_str s, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= s.len; i++)
		if (memcmp(s.ptr + i, word, n) == 0)
			return true;
	return false;
}

/* "de drie codes" are known ones: nothing is planned or reached by them. */
static bool is_definite(const struct stage *s, const struct feit_figure *g, uint32_t first)
{
	if (first == 0 || g->type[0] != 'c' || g->comparator != FEIT_EQ)
		return false;
	return feit_word_in(s->w, s->t->v[first - 1].word, FEIT_SET_BEPAALD);
}

/* Tokens [first, behind) are the figure; the votes come from the bytes [from, to). */
static const char *role_of(const struct stage *s, const struct feit_fact *f, uint32_t first,
			   uint32_t behind, uint32_t from, uint32_t to)
{
	const struct feit_figure *g = f->figure;
	bool money = g->type[0] == 'm';
	struct vote v = {"", 0, false, false, false, false};

	if (is_definite(s, g, first))
		return "";
	vote_right(s, behind, to, money, &v);
	vote_left(s, first, from, money, &v);
	if (g->type[0] == 'a')
		return g->comparator == FEIT_EQ || g->comparator == FEIT_ABOUT ? "" : "threshold";
	if (g->comparator == FEIT_GE && (v.modal || v.must) && (v.role[0] == 'p' || v.score < 16))
		return "target";
	if (v.role[0] == 'r' && (v.modal || v.must || v.going)) /* "worden gebouwd", "moeten ..." */
		return v.must ? "target" : v.modal ? "planned" : "";
	if (g->comparator == FEIT_LE &&
	    (v.may || v.score < 16 || v.role[0] == 'b' || v.role[0] == 'o') &&
	    (v.may || holds(g->qualifier, "axim") || holds(g->qualifier, "hoogste") ||
	     holds(g->qualifier, "niet meer")))
		return "limit";
	return v.role;
}

/* ---- pairs and changes ---- */

static bool is_figure(const struct feit_doc *d, size_t i)
{
	return i < d->n_facts && d->facts[i].kind == FEIT_FIGURE;
}

/* Only "," and "en" stand between the bytes [from, to). */
static bool is_list_gap(const struct feit_doc *d, uint32_t from, uint32_t to)
{
	struct feit_str s;

	if (to < from || to - from > 6)
		return false;
	s = feit_quote(d, from, to);
	return feit_str_is(s, ", ") || feit_str_is(s, " en ") || feit_str_is(s, ", en ");
}

static void add_link(struct feit_doc *d, size_t from, size_t to, const char *relation,
		     const char *role, const char *rule)
{
	struct feit_link *l = FEIT_PUSH(d->arena, d->links, d->n_links, d->links_cap);

	*l = (struct feit_link){(uint32_t)from, (uint32_t)to, relation, role, FEIT_EXPLICIT, rule};
}

/* Facts first..last-1 are the figures behind "respectievelijk": ties them to as many dates before.
 */
static void pair_with_dates(struct feit_doc *d, size_t first, size_t last)
{
	size_t n = last - first, k = first, dates;

	while (k > 0 && first - k < NEAR && d->facts[k - 1].kind != FEIT_DATE)
		k--;
	if (k == 0 || d->facts[k - 1].kind != FEIT_DATE ||
	    d->facts[k - 1].sentence != d->facts[first].sentence)
		return;
	for (dates = 1; k > dates && d->facts[k - 1 - dates].kind == FEIT_DATE &&
			is_list_gap(d, d->facts[k - 1 - dates].end, d->facts[k - dates].begin);)
		dates++;
	if (dates != n)
		return;
	for (size_t i = 0; i < n; i++)
		add_link(d, first + i, k - n + i, "figure-date", "period", "figure.pair");
}

/* The fact index behind the list of figures that begins at fact i. */
static size_t end_of_list(const struct feit_doc *d, size_t i)
{
	size_t k = i + 1;

	while (is_figure(d, k) && is_list_gap(d, d->facts[k - 1].end, d->facts[k].begin))
		k++;
	return k;
}

/* A date that hangs on figure i, "(2021)" or "in 2021": its index, *at behind it; i = none. */
static size_t skip_date(const struct feit_doc *d, size_t i, uint32_t *at)
{
	const struct feit_fact *f = &d->facts[i], *x = f + 1;

	*at = f->end;
	if (i + 1 >= d->n_facts || x->kind != FEIT_DATE || x->begin < f->end ||
	    x->begin - f->end > 4)
		return i;
	struct feit_str gap = feit_quote(d, f->end, x->begin);
	bool bracket = feit_str_is(gap, " (") && d->text.ptr[x->end] == ')';
	if (!bracket && !feit_str_is(gap, " in "))
		return i;
	*at = x->end + bracket;
	return i + 1;
}

/* " naar ", " tot ", " verhoogd naar ": from one level to the next. */
static bool is_change_gap(const struct feit_doc *d, uint32_t from, uint32_t to)
{
	enum { LONGEST = 32 };
	struct feit_str s = {"", 0};

	if (to > from && to - from <= LONGEST)
		s = feit_quote(d, from, to);
	if (feit_str_is(s, " naar ") || feit_str_is(s, " tot "))
		return true;
	size_t tail = feit_str_ends(s, FEIT_STR(" naar "))  ? 6
		      : feit_str_ends(s, FEIT_STR(" tot ")) ? 5
							    : 0;
	return tail && s.ptr[0] == ' ' && memchr(s.ptr + 1, ' ', s.len - tail - 1) == NULL &&
	       feit_lex(FEIT_LEX_WERKWOORD, feit_str_cut(s, 1, s.len - tail)) != NULL;
}

enum joint { APART, LISTED, CHANGED };

/* How figure i goes on to the next one of its sentence, whose index is *next; `dated`: each of the
 * two has a date of its own. */
static enum joint joint_of(const struct feit_doc *d, size_t i, size_t *next, bool *dated)
{
	uint32_t at, behind;
	size_t k = skip_date(d, i, &at);

	*next = k + 1;
	if (!is_figure(d, k + 1) || d->facts[k + 1].sentence != d->facts[i].sentence)
		return APART;
	*dated = k > i && skip_date(d, k + 1, &behind) > k + 1;
	if (is_list_gap(d, at, d->facts[k + 1].begin))
		return LISTED;
	return is_change_gap(d, at, d->facts[k + 1].begin) ? CHANGED : APART;
}

static bool is_behind_van(const struct feit_doc *d, uint32_t at)
{
	return at > 4 && memcmp(d->text.ptr + at - 4, "van ", 4) == 0;
}

/* "van € 30 mln. in 2023 tot € 55 mln. in 2026": the second level is no limit. Takes "tot" out of
 * it. */
static void settle_tot(struct feit_doc *d, size_t i)
{
	enum { TOT = 4 };
	uint32_t at;

	if (!is_behind_van(d, d->facts[i].begin))
		return;
	size_t k = skip_date(d, i, &at);
	if (k == i || !is_figure(d, k + 1))
		return;
	struct feit_fact *g = &d->facts[k + 1];
	if (g->begin != at + 1 || g->sentence != d->facts[i].sentence ||
	    !feit_str_is(g->figure->qualifier, "tot"))
		return;
	g->begin += TOT;
	g->figure->qualifier = FEIT_STR("");
	g->figure->comparator = FEIT_EQ;
}

/* "van 1.200 in 2020 naar 1.500 in 2021": two levels, each with its year. */
static void settle_dated_change(struct feit_doc *d, size_t i)
{
	size_t next;
	bool dated;

	if (!is_behind_van(d, d->facts[i].begin) || /* the cheaper question first */
	    joint_of(d, i, &next, &dated) != CHANGED || next == i + 1)
		return;
	d->facts[i].rule = d->facts[next].rule = "figure.change";
	add_link(d, next, i, "figure-figure", "change_of", "figure.change");
}

static void settle_changes(struct feit_doc *d, size_t i)
{
	const struct feit_fact *f = &d->facts[i];

	settle_dated_change(d, i);
	if (feit_same(f->rule, "figure.change") && is_figure(d, i + 1) &&
	    feit_same(d->facts[i + 1].rule, "figure.change") &&
	    d->facts[i + 1].begin - f->end < NEAR && d->facts[i + 1].begin >= f->end)
		add_link(d, i + 1, i, "figure-figure", "change_of", "figure.change");
}

static bool has_no_unit(const struct feit_fact *f)
{
	return f->figure->unit.len == 0 && feit_same(f->figure->type, "count");
}

/* It has no unit, and none but that of `from` fits. */
static bool lacks_unit(const struct feit_fact *f, const struct feit_fact *from)
{
	return has_no_unit(f) ||
	       (f->figure->unit.len == 0 && feit_same(f->figure->type, from->figure->type));
}

static void take_unit(struct feit_fact *f, const struct feit_fact *from)
{
	if (has_no_unit(from) || from->figure->type[0] == 'a')
		return;
	if (feit_same(f->rule, "figure.count") && !feit_same(from->rule, "figure.change"))
		f->rule = from->rule;
	f->figure->unit = from->figure->unit;
	f->figure->type = from->figure->type;
}

/* "minimaal 2 en maximaal 5 locaties", "met 10 miljoen verhoogd naar 45 miljoen euro": the unit of
 * the next one, when this has none of its own. */
static void share_unit(struct feit_doc *d, size_t i)
{
	size_t next;
	bool dated;

	if (d->facts[i].figure->unit.len == 0 && joint_of(d, i, &next, &dated) != APART &&
	    lacks_unit(&d->facts[i], &d->facts[next]))
		take_unit(&d->facts[i], &d->facts[next]);
}

/* "van 1.200 aanvragen in 2020 naar 1.500 in 2021", "300 zaken in 2020, 400 in 2021": the unit of
 * the one before, when this has none of its own. */
static void pass_unit(struct feit_doc *d, size_t i)
{
	size_t next;
	bool dated;
	enum joint joint = joint_of(d, i, &next, &dated);

	if (joint == APART || !lacks_unit(&d->facts[next], &d->facts[i]))
		return;
	char type = d->facts[i].figure->type[0]; /* "met 3 procentpunt naar 15" is another matter */
	if (dated || (joint == CHANGED &&
		      (is_behind_van(d, d->facts[i].begin) || strchr("cmq", type) != NULL)))
		take_unit(&d->facts[next], &d->facts[i]);
}

/* "400 wijkagenten ... Daarvan zijn er 210 aangesteld": the noun of what was counted before. */
static void inherit_unit(const struct stage *s, size_t i, uint32_t token)
{
	enum { BACK = 6 };
	const struct feit_doc *d = s->d;
	const struct feit_fact *f = &d->facts[i];

	if (f->figure->unit.len || !feit_same(f->figure->type, "count") ||
	    !feit_is_of_rest(s->t, s->w, token))
		return;
	for (size_t k = i; k-- > 0 && i - k <= BACK;) {
		const struct feit_fact *g = &d->facts[k];
		if (g->sentence == FEIT_NONE || f->sentence - g->sentence > 1)
			return;
		if (g->kind != FEIT_FIGURE || g->figure->unit.len == 0 ||
		    !feit_same(g->figure->type, "count"))
			continue;
		f->figure->unit = g->figure->unit;
		return;
	}
}

/* ---- amounts that are told again: "125 miljoen euro ... die 125 miljoen" ---- */

enum { MOST_AMOUNTS = 64 };

struct amounts {
	const struct feit_figure *v[MOST_AMOUNTS];
	int n;
};

static const struct feit_figure *told_before(const struct amounts *a, const struct feit_figure *f)
{
	for (int k = a->n; k-- > 0;)
		if (feit_decimal_compare(a->v[k]->value, f->value) == 0)
			return a->v[k];
	return NULL;
}

/* A bare number of millions that stood before as money is the same money. */
static void settle_amount(struct amounts *a, const struct feit_doc *d, struct feit_fact *f)
{
	struct feit_figure *g = f->figure;
	const struct feit_figure *same;

	if (g->has_max || feit_decimal_compare(g->value, FEIT_DECIMAL(1000000)) < 0)
		return;
	if (feit_same(g->type, "money") && g->unit.len) {
		if (a->n < MOST_AMOUNTS && told_before(a, g) == NULL)
			a->v[a->n++] = g;
		return;
	}
	if (!has_no_unit(f) || feit_same(f->rule, "figure.open") ||
	    memchr(d->text.ptr + f->begin, 'm', f->end - f->begin) == NULL)
		return;
	same = told_before(a, g);
	if (same == NULL)
		return;
	g->type = same->type;
	g->unit = same->unit;
	if (feit_same(f->rule, "figure.count"))
		f->rule = "figure.money";
}

/* Members of a list play one role. */
static void share_roles(struct feit_doc *d, size_t first, size_t behind)
{
	const char *role = "";

	for (size_t i = first; i < behind && role[0] == '\0'; i++)
		role = d->facts[i].figure->role;
	for (size_t i = first; i < behind; i++)
		if (d->facts[i].figure->role[0] == '\0')
			d->facts[i].figure->role = role;
}

static void settle_links(struct stage *s, size_t i, uint32_t token, bool *second)
{
	struct feit_doc *d = s->d;
	size_t links = d->n_links;

	if (token > 0 && is_word(s, token - 1, "respectievelijk"))
		pair_with_dates(d, i, end_of_list(d, i));
	if (!*second)
		settle_changes(d, i);
	*second = d->n_links > links;
}

void feit_settle_figures(struct feit_doc *d, const struct feit_tokens *t,
			 const struct feit_words *w)
{
	struct stage s = {d, t, w};
	uint32_t from = 0;
	struct amounts amounts = {.n = 0};
	bool second = false; /* the second end of a change that is tied already */
	size_t list = 0;     /* behind the list whose roles are shared already */

	for (size_t i = 0; i < d->n_facts; i++)
		if (d->facts[i].kind == FEIT_FIGURE)
			settle_tot(d, i);
	for (size_t i = d->n_facts; i-- > 0;) /* from right to left, so that units travel on */
		if (d->facts[i].kind == FEIT_FIGURE)
			share_unit(d, i);
	for (size_t i = 0; i < d->n_facts; i++)
		if (d->facts[i].kind == FEIT_FIGURE) {
			pass_unit(d, i);
			settle_amount(&amounts, d, &d->facts[i]);
		}
	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_fact *f = &d->facts[i];
		if (f->kind != FEIT_FIGURE)
			continue;
		uint32_t at = feit_token_at(t, f->begin);
		uint32_t behind = at;
		while (behind < t->n && t->v[behind].begin < f->end)
			behind++;
		uint32_t to = is_figure(d, i + 1) ? d->facts[i + 1].begin : UINT32_MAX;
		inherit_unit(&s, i, at);
		f->figure->role = role_of(&s, f, at, behind, from, to);
		from = f->end;
		settle_links(&s, i, at, &second);
	}
	for (size_t i = 0; i < d->n_facts; i++)
		if (i >= list && d->facts[i].kind == FEIT_FIGURE) {
			list = end_of_list(d, i);
			if (list > i + 1)
				share_roles(d, i, list);
		}
}
