/* heads.c - which rules may start at a token: the lists that the engine looks up, built once.
 *
 * Each known word, prefix, digit shape and sign gets one list of rules in order of trying; what a
 * word's own rules, its prefix and its capital ask for is merged here and not while matching.
 */
#include <ctype.h>
#include <stdlib.h>

#include "base/error.h"
#include "extract/engine.h"

enum {
	MATCH_LIMIT = 100000, /* steps of the interpreter, where there is no JIT */
	JIT_STACK = 512 * 1024,
};

static int by_priority(const void *x, const void *y)
{
	const struct feit_compiled *a = x, *b = y;

	if (a->family != b->family)
		return a->family < b->family ? -1 : 1;
	if (a->rule->priority != b->rule->priority)
		return a->rule->priority > b->rule->priority ? -1 : 1;
	return a->group[0] - b->group[0]; /* order of writing, kept there until compiled */
}

static void collect_rules(struct feit_engine *e)
{
	size_t n = 0;

	e->rules = feit_malloc(FEIT_MAX_RULES * sizeof *e->rules);
	for (const struct feit_module *const *m = feit_modules; *m != NULL; m++)
		for (const struct feit_rule *r = (*m)->rules; r->id != NULL; r++) {
			if (n == FEIT_MAX_RULES)
				FEIT_BUG("more than %d rules", FEIT_MAX_RULES);
			e->rules[n] = (struct feit_compiled){.rule = r, .family = (*m)->family};
			e->rules[n].group[0] = (int)n;
			n++;
		}
	qsort(e->rules, n, sizeof *e->rules, by_priority);
	for (size_t r = 0; r < n; r++)
		e->family[r] = (uint8_t)e->rules[r].family;
	e->n_rules = (uint16_t)n;
}

static uint32_t push_list(struct feit_engine *e, const uint16_t *rules, size_t n)
{
	if (n == 0)
		return 0;
	if (e->n_pool + n + 1 > e->cap_pool) {
		e->cap_pool = (e->cap_pool + (uint32_t)n + 1) * 2;
		e->pool = feit_realloc(e->pool, e->cap_pool * sizeof *e->pool);
	}
	uint32_t at = e->n_pool;
	memcpy(e->pool + at, rules, n * sizeof *rules);
	e->pool[at + n] = FEIT_MAX_RULES;
	e->n_pool += (uint32_t)n + 1;
	return at;
}

static uint32_t merge_lists(struct feit_engine *e, uint32_t a, uint32_t b)
{
	uint16_t list[2 * FEIT_MAX_RULES];
	const uint16_t *x = e->pool + a, *y = e->pool + b;
	size_t n = 0;

	if (a == 0 || b == 0 || a == b)
		return a | b;
	while (*x != FEIT_MAX_RULES || *y != FEIT_MAX_RULES) {
		uint16_t r = *x < *y ? *x : *y;
		x += *x == r;
		y += *y == r;
		list[n++] = r;
	}
	return push_list(e, list, n);
}

/* Calls `take` for each item of a list separated by '|'. */
static void each_item(const char *list, void (*take)(struct feit_str, void *), void *arg)
{
	while (list != NULL && *list != '\0') {
		size_t n = strcspn(list, "|");
		take((struct feit_str){list, n}, arg);
		list += n + (list[n] == '|');
	}
}

/* (word, rule) pairs; sorted by word they give the lists. */
struct pair {
	uint32_t key;
	uint16_t rule;
};

struct pairs {
	struct feit_words *words;
	struct pair *v;
	size_t n, cap;
	uint16_t rule;
};

static void add_pair(struct pairs *p, uint32_t key)
{
	if (p->n == p->cap) {
		p->cap = p->cap ? p->cap * 2 : 1024;
		p->v = feit_realloc(p->v, p->cap * sizeof *p->v);
	}
	p->v[p->n++] = (struct pair){key, p->rule};
}

static void take_word(struct feit_str item, void *arg)
{
	struct pairs *p = arg;

	if (item.ptr[0] != '@') {
		add_pair(p, feit_words_add(p->words, item));
		return;
	}
	for (size_t l = 0; l < FEIT_LEX_COUNT; l++) {
		if (!feit_str_eq(feit_cstr(feit_lexicons[l].name), feit_str_cut(item, 1, item.len)))
			continue;
		for (size_t i = 0; i < feit_lexicons[l].n; i++)
			add_pair(p, feit_words_add(p->words,
						   feit_cstr(feit_lexicons[l].entries[i].word)));
		return;
	}
	FEIT_BUG("a rule names the unknown lexicon " FEIT_PRI, FEIT_ARG(item));
}

static void take_prefix(struct feit_str item, void *arg)
{
	char four[4] = {0};

	if (item.len < 3)
		FEIT_BUG("the prefix '" FEIT_PRI "' is shorter than three bytes", FEIT_ARG(item));
	memcpy(four, item.ptr, 3);
	add_pair(arg, feit_prefix_of(four));
}

static int by_key(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (int)a->rule - (int)b->rule;
}

/* Sorts the pairs and calls `set` with each key and its list. */
static void group_pairs(struct feit_engine *e, struct pairs *p,
			void (*set)(struct feit_engine *, uint32_t key, uint32_t list))
{
	uint16_t list[FEIT_MAX_RULES];

	if (p->n)
		qsort(p->v, p->n, sizeof *p->v, by_key);
	for (size_t i = 0, j; i < p->n; i = j) {
		size_t n = 0;
		for (j = i; j < p->n && p->v[j].key == p->v[i].key; j++)
			if (n == 0 || list[n - 1] != p->v[j].rule)
				list[n++] = p->v[j].rule;
		set(e, p->v[i].key, push_list(e, list, n));
	}
	free(p->v);
}

static void set_word(struct feit_engine *e, uint32_t key, uint32_t list)
{
	e->by_word[key][0] = list;
}

static void set_prefix(struct feit_engine *e, uint32_t key, uint32_t list)
{
	uint32_t i = feit_prefix_slot(e, key);

	e->prefix_key[i] = key;
	e->by_prefix[i][0] = list;
}

/* One list for each word or prefix, small or capital: nothing is merged while matching. */
static void complete_lists(struct feit_engine *e)
{
	for (uint32_t i = 0; i < FEIT_PREFIX_SLOTS; i++)
		e->by_prefix[i][1] = merge_lists(e, e->by_prefix[i][0], e->by_capital);
	for (uint32_t w = 1; w < feit_words_count(e->words); w++) {
		struct feit_str key = feit_words_key(e->words, w);
		uint32_t own = e->by_word[w][0], slot = 0;
		if (key.len >= 3)
			slot = feit_prefix_slot(e, feit_prefix_of(key.ptr));
		for (int c = 0; c < 2; c++) {
			uint32_t rest = key.len >= 3 ? e->by_prefix[slot][c]
					: c          ? e->by_capital
						     : 0;
			e->by_word[w][c] = merge_lists(e, own, rest);
		}
	}
}

static void index_words(struct feit_engine *e)
{
	struct pairs words = {.words = e->words}, prefixes = {.words = e->words};

	for (uint16_t r = 0; r < e->n_rules; r++) {
		words.rule = prefixes.rule = r;
		each_item(e->rules[r].rule->words, take_word, &words);
		each_item(e->rules[r].rule->prefixes, take_prefix, &prefixes);
	}
	e->by_word = feit_zeroes(feit_words_count(e->words) * sizeof *e->by_word);
	group_pairs(e, &words, set_word);
	group_pairs(e, &prefixes, set_prefix);
}

static bool takes_count(const struct feit_rule *r, int digits)
{
	if (r->digits == NULL)
		return false;
	int lo = atoi(r->digits), hi = lo;
	const char *dash = strchr(r->digits, '-');
	if (dash != NULL)
		hi = dash[1] ? atoi(dash + 1) : 99;
	return digits >= lo && (digits <= hi || (digits == FEIT_SHAPES && hi > FEIT_SHAPES));
}

static bool takes_next(const struct feit_rule *r, int next)
{
	return r->next == NULL || (next != 0 && strchr(r->next, next) != NULL);
}

static bool takes_digits(const struct feit_rule *r, int digits, int next)
{
	return takes_count(r, digits) && takes_next(r, next);
}

static uint32_t list_of_next(struct feit_engine *e, const uint16_t *rules, size_t n_rules, int next)
{
	uint16_t list[FEIT_MAX_RULES];
	size_t n = 0;

	for (size_t i = 0; i < n_rules; i++)
		if (takes_next(e->rules[rules[i]].rule, next))
			list[n++] = rules[i];
	return push_list(e, list, n);
}

/* The rules that may start with this many digits, for each byte that may follow. Most bytes are
 * asked for by no rule, and share one list. */
static void index_count(struct feit_engine *e, int digits)
{
	uint32_t *lists = e->by_digits[digits - 1];
	uint16_t fit[FEIT_MAX_RULES];
	bool asked[256] = {false};
	size_t n_fit = 0;

	for (uint16_t r = 0; r < e->n_rules; r++) {
		const struct feit_rule *rule = e->rules[r].rule;
		if (!takes_count(rule, digits))
			continue;
		fit[n_fit++] = r;
		for (const char *c = rule->next; c != NULL && *c != '\0'; c++)
			asked[(unsigned char)*c] = true;
	}
	lists[0] = list_of_next(e, fit, n_fit, 0);
	for (int c = 1; c < 256; c++)
		lists[c] = asked[c] ? list_of_next(e, fit, n_fit, (char)c) : lists[0];
}

static void index_digits(struct feit_engine *e)
{
	for (int digits = 1; digits <= FEIT_SHAPES; digits++)
		index_count(e, digits);
}

struct sign_search {
	struct feit_str sign;
	bool found;
};

static void match_sign(struct feit_str item, void *arg)
{
	struct sign_search *s = arg;

	s->found |= feit_str_eq(item, s->sign);
}

static uint32_t list_of_sign(struct feit_engine *e, struct feit_str sign)
{
	uint16_t list[FEIT_MAX_RULES];
	size_t n = 0;

	for (uint16_t r = 0; r < e->n_rules; r++) {
		struct sign_search s = {sign, false};
		each_item(e->rules[r].rule->signs, match_sign, &s);
		if (s.found)
			list[n++] = r;
	}
	return push_list(e, list, n);
}

static void take_other_sign(struct feit_str item, void *arg)
{
	struct feit_engine *e = arg;

	for (size_t i = 0; i < e->n_other_signs; i++)
		if (feit_str_eq(e->other_signs[i].sign, item))
			return;
	if (item.len < 2)
		return;
	if (e->n_other_signs == sizeof e->other_signs / sizeof e->other_signs[0])
		FEIT_BUG("too many signs outside ASCII");
	e->other_signs[e->n_other_signs].sign = item;
	e->other_signs[e->n_other_signs++].list = list_of_sign(e, item);
}

static void index_signs_and_capitals(struct feit_engine *e)
{
	uint16_t capital[FEIT_MAX_RULES];
	size_t n = 0;

	for (int c = '!'; c < 127; c++) {
		char one = (char)c;
		if (!isalnum(c))
			e->by_sign[c] = list_of_sign(e, (struct feit_str){&one, 1});
	}
	for (uint16_t r = 0; r < e->n_rules; r++) {
		each_item(e->rules[r].rule->signs, take_other_sign, e);
		if (e->rules[r].rule->capitals)
			capital[n++] = r;
	}
	e->by_capital = push_list(e, capital, n);
}

struct feit_engine *feit_engine_new(void)
{
	struct feit_engine *e = feit_zeroes(sizeof *e);

	e->cap_pool = 4096;
	e->pool = feit_malloc(e->cap_pool * sizeof *e->pool);
	e->pool[0] = FEIT_MAX_RULES;
	e->n_pool = 1;
	e->words = feit_words_new();
	collect_rules(e);
	index_words(e);
	index_digits(e);
	index_signs_and_capitals(e);
	complete_lists(e);
	e->measures = feit_measure_memory_new(e->words);
	e->data = pcre2_match_data_create(2 * FEIT_MAX_GROUPS + 1, NULL);
	e->context = pcre2_match_context_create(NULL);
	e->stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
	pcre2_set_match_limit(e->context, MATCH_LIMIT);
	pcre2_jit_stack_assign(e->context, NULL, e->stack);
	return e;
}

void feit_engine_free(struct feit_engine *e)
{
	if (e == NULL)
		return;
	for (uint16_t r = 0; r < e->n_rules; r++)
		pcre2_code_free(e->rules[r].code);
	pcre2_match_data_free(e->data);
	pcre2_match_context_free(e->context);
	pcre2_jit_stack_free(e->stack);
	feit_measure_memory_free(e->measures);
	feit_words_free(e->words);
	for (int f = 0; f < FEIT_FAMILIES; f++)
		free(e->added[f]);
	free(e->rules);
	free(e->pool);
	free(e->by_word);
	free(e);
}

const struct feit_words *feit_engine_words(const struct feit_engine *e)
{
	return e->words;
}

struct feit_measure_memory *feit_engine_measures(const struct feit_engine *e)
{
	return e->measures;
}

/* ---- the oracle: heads compared one by one, as rule.h describes them ---- */

struct head_search {
	struct feit_str text; /* of the token */
	bool found;
};

static void match_head_word(struct feit_str item, void *arg)
{
	struct head_search *s = arg;

	if (item.ptr[0] != '@') {
		bool same = item.len == s->text.len;
		for (size_t i = 0; same && i < item.len; i++)
			same = (item.ptr[i] | 0x20) == (s->text.ptr[i] | 0x20);
		s->found |= same;
		return;
	}
	for (size_t l = 0; l < FEIT_LEX_COUNT && !s->found; l++)
		if (feit_str_eq(feit_cstr(feit_lexicons[l].name), feit_str_cut(item, 1, item.len)))
			s->found = feit_lex((enum feit_lex_id)l, s->text) != NULL;
}

static void match_head_prefix(struct feit_str item, void *arg)
{
	struct head_search *s = arg;
	bool same = s->text.len >= 3;

	for (size_t i = 0; same && i < 3; i++)
		same = (item.ptr[i] | 0x20) == (s->text.ptr[i] | 0x20);
	s->found |= same;
}

bool feit_fits_head(const struct feit_rule *r, const struct feit_token *t, const char *text)
{
	struct head_search head = {{text + t->begin, t->len}, false};
	struct sign_search sign = {{text + t->begin, t->len}, false};

	switch (t->kind) {
	case FEIT_TOK_WORD:
		each_item(r->words, match_head_word, &head);
		each_item(r->prefixes, match_head_prefix, &head);
		return head.found || (r->capitals && (t->flags & FEIT_TOK_CAPITAL));
	case FEIT_TOK_NUMBER:
		return takes_digits(r, t->digits < FEIT_SHAPES ? t->digits : FEIT_SHAPES,
				    text[t->begin + t->digits]);
	default:
		each_item(r->signs, match_sign, &sign);
		return sign.found;
	}
}
