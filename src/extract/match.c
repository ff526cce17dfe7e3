/* match.c - finds the places where a rule may start and tries it there.
 *
 * For each token the rules that can start with it are looked up: by known word, by first letters,
 * by capital, by digit shape, by sign. Only these are tried, with JIT-compiled anchored patterns. A
 * hidden oracle mode tries every rule at every token instead and must give the same facts (tests,
 * fuzzing).
 */
#include "extract/match.h"

#include <ctype.h>
#include <pcre2.h>
#include <stdlib.h>

#include "base/calendar.h"
#include "base/error.h"

enum {
	MATCH_LIMIT = 100000, /* steps of the interpreter, where there is no JIT */
	JIT_STACK = 512 * 1024,
	SHAPES = 9, /* leading digits: 1 to 8, and more */
	PREFIX_SLOTS = 4096,
	MAX_RULES = 1024,
};

struct compiled {
	const struct feit_rule *rule;
	enum feit_family family;
	pcre2_code *code; /* NULL until first needed, or when the tail is "" */
	bool ready;
	int group[FEIT_MAX_GROUPS];
};

/* A list of rules is an offset into `pool`; it ends with MAX_RULES. List 0 is empty. */
struct feit_engine {
	struct feit_words *words;
	struct compiled *rules; /* sorted by family, then priority, then order of writing */
	uint16_t n_rules;
	uint16_t *pool;
	uint32_t n_pool, cap_pool;
	uint32_t (*by_word)[2];          /* [word][is it a capital?], with what its prefix adds */
	uint32_t by_digits[SHAPES][256]; /* [leading digits - 1][next byte] */
	uint32_t by_sign[128];
	struct {
		struct feit_str sign;
		uint32_t list;
	} other_signs[64];
	size_t n_other_signs;
	uint32_t prefix_key[PREFIX_SLOTS];
	uint32_t by_prefix[PREFIX_SLOTS][2]; /* [slot][is it a capital?], for words unknown */
	uint32_t by_capital;
	uint8_t family[MAX_RULES]; /* of each rule */
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;

	/* one document's state */
	struct feit_fact *added[FEIT_FAMILIES];
	size_t n_added[FEIT_FAMILIES], cap_added[FEIT_FAMILIES];
};

enum { GUARD_KIND = FEIT_FACT_KINDS };

/* ---- building ---- */

static int by_priority(const void *x, const void *y)
{
	const struct compiled *a = x, *b = y;

	if (a->family != b->family)
		return a->family < b->family ? -1 : 1;
	if (a->rule->priority != b->rule->priority)
		return a->rule->priority > b->rule->priority ? -1 : 1;
	return a->group[0] - b->group[0]; /* order of writing, kept there until compiled */
}

static void collect_rules(struct feit_engine *e)
{
	size_t n = 0;

	e->rules = feit_malloc(MAX_RULES * sizeof *e->rules);
	for (const struct feit_module *const *m = feit_modules; *m != NULL; m++)
		for (const struct feit_rule *r = (*m)->rules; r->id != NULL; r++) {
			if (n == MAX_RULES)
				FEIT_BUG("more than %d rules", MAX_RULES);
			e->rules[n] = (struct compiled){.rule = r, .family = (*m)->family};
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
	e->pool[at + n] = MAX_RULES;
	e->n_pool += (uint32_t)n + 1;
	return at;
}

static uint32_t merge_lists(struct feit_engine *e, uint32_t a, uint32_t b)
{
	uint16_t list[2 * MAX_RULES];
	const uint16_t *x = e->pool + a, *y = e->pool + b;
	size_t n = 0;

	if (a == 0 || b == 0 || a == b)
		return a | b;
	while (*x != MAX_RULES || *y != MAX_RULES) {
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

static uint32_t prefix_of(const char *p)
{
	uint32_t v;

	memcpy(&v, p, 4);
	return (v | 0x202020) & 0xffffff;
}

static void take_prefix(struct feit_str item, void *arg)
{
	char four[4] = {0};

	if (item.len < 3)
		FEIT_BUG("the prefix '" FEIT_PRI "' is shorter than three bytes", FEIT_ARG(item));
	memcpy(four, item.ptr, 3);
	add_pair(arg, prefix_of(four));
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
	uint16_t list[MAX_RULES];

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

/* The slot of a prefix, or the free one where it belongs. */
static uint32_t prefix_slot(const struct feit_engine *e, uint32_t key)
{
	uint32_t i = (key * 2654435761u) >> 20;

	while (e->prefix_key[i] != 0 && e->prefix_key[i] != key)
		i = (i + 1) & (PREFIX_SLOTS - 1);
	return i;
}

static void set_prefix(struct feit_engine *e, uint32_t key, uint32_t list)
{
	uint32_t i = prefix_slot(e, key);

	e->prefix_key[i] = key;
	e->by_prefix[i][0] = list;
}

/* One list for each word or prefix, small or capital: nothing is merged while matching. */
static void complete_lists(struct feit_engine *e)
{
	for (uint32_t i = 0; i < PREFIX_SLOTS; i++)
		e->by_prefix[i][1] = merge_lists(e, e->by_prefix[i][0], e->by_capital);
	for (uint32_t w = 1; w < feit_words_count(e->words); w++) {
		struct feit_str key = feit_words_key(e->words, w);
		uint32_t own = e->by_word[w][0], slot = 0;
		if (key.len >= 3)
			slot = prefix_slot(e, prefix_of(key.ptr));
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
	e->by_word = feit_malloc(feit_words_count(e->words) * sizeof *e->by_word);
	memset(e->by_word, 0, feit_words_count(e->words) * sizeof *e->by_word);
	group_pairs(e, &words, set_word);
	group_pairs(e, &prefixes, set_prefix);
}

static bool takes_digits(const struct feit_rule *r, int digits, int next)
{
	if (r->digits == NULL)
		return false;
	int lo = atoi(r->digits), hi = lo;
	const char *dash = strchr(r->digits, '-');
	if (dash != NULL)
		hi = dash[1] ? atoi(dash + 1) : 99;
	if (digits < lo || (digits > hi && !(digits == SHAPES && hi > SHAPES)))
		return false;
	return r->next == NULL || (next != 0 && strchr(r->next, next) != NULL);
}

static void index_digits(struct feit_engine *e)
{
	uint16_t list[MAX_RULES] = {0}, last[MAX_RULES] = {0};
	size_t n_last = 0;
	uint32_t at_last = 0;

	for (int d = 0; d < SHAPES; d++)
		for (int c = 0; c < 256; c++) {
			size_t n = 0;
			for (uint16_t r = 0; r < e->n_rules; r++)
				if (takes_digits(e->rules[r].rule, d + 1, (char)c))
					list[n++] = r;
			if (n != n_last || memcmp(list, last, n * sizeof *list) != 0) {
				memcpy(last, list, n * sizeof *list);
				n_last = n;
				at_last = push_list(e, list, n);
			}
			e->by_digits[d][c] = n ? at_last : 0;
		}
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
	uint16_t list[MAX_RULES];
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
	uint16_t capital[MAX_RULES];
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
	struct feit_engine *e = feit_malloc(sizeof *e);

	memset(e, 0, sizeof *e);
	e->cap_pool = 4096;
	e->pool = feit_malloc(e->cap_pool * sizeof *e->pool);
	e->pool[0] = MAX_RULES;
	e->n_pool = 1;
	e->words = feit_words_new();
	collect_rules(e);
	index_words(e);
	index_digits(e);
	index_signs_and_capitals(e);
	complete_lists(e);
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
	feit_words_free(e->words);
	free(e->rules);
	free(e->pool);
	free(e->by_word);
	free(e);
}

const struct feit_words *feit_engine_words(const struct feit_engine *e)
{
	return e->words;
}

/* ---- compiling ---- */

static void write_alternatives(struct feit_buf *b, const struct feit_lexicon *l)
{
	/* longest first, so that "jan" does not win from "januari" */
	size_t longest = 0;

	for (size_t i = 0; i < l->n; i++)
		if (strlen(l->entries[i].word) > longest)
			longest = strlen(l->entries[i].word);
	FEIT_BUF_LIT(b, "(?i:");
	const char *bar = "";
	for (size_t len = longest; len > 0; len--)
		for (size_t i = 0; i < l->n; i++)
			if (strlen(l->entries[i].word) == len) {
				feit_buf_str(b, feit_cstr(bar));
				feit_buf_str(b, feit_cstr(l->entries[i].word));
				bar = "|";
			}
	FEIT_BUF_LIT(b, ")(?![\\p{L}\\p{N}])");
}

/* The pattern with each <lexicon> replaced. "(?<name>" names a group and stays. */
static void expand(struct feit_buf *b, const char *tail)
{
	for (const char *p = tail; *p != '\0'; p++) {
		const char *close =
		    *p == '<' && (p == tail || p[-1] != '?') ? strchr(p, '>') : NULL;
		const struct feit_lexicon *l = NULL;
		for (size_t i = 0; close != NULL && i < FEIT_LEX_COUNT; i++)
			if (feit_str_eq(feit_cstr(feit_lexicons[i].name),
					(struct feit_str){p + 1, (size_t)(close - p - 1)}))
				l = &feit_lexicons[i];
		if (l == NULL) {
			feit_buf_add(b, p, 1);
			continue;
		}
		write_alternatives(b, l);
		p = close;
	}
}

static void compile(struct compiled *c)
{
	struct feit_buf b = {NULL, 0, 0};
	int err = 0;
	PCRE2_SIZE at = 0;

	c->ready = true;
	if (c->rule->tail == NULL || c->rule->tail[0] == '\0')
		return;
	expand(&b, c->rule->tail);
	c->code = pcre2_compile((PCRE2_SPTR)b.ptr, b.len,
				/* without start optimisations: they look for the pattern's last
				 * letter up to 500 KB ahead, at every head */
				PCRE2_EXTENDED | PCRE2_UTF | PCRE2_ANCHORED | PCRE2_NO_UTF_CHECK |
				    PCRE2_NO_START_OPTIMIZE,
				&err, &at, NULL);
	if (c->code == NULL) {
		PCRE2_UCHAR text[256];
		pcre2_get_error_message(err, text, sizeof text);
		FEIT_BUG("pattern of %s, offset %zu: %s", c->rule->id, at, (char *)text);
	}
	pcre2_jit_compile(c->code, PCRE2_JIT_COMPLETE); /* without it the interpreter runs */
	for (int i = 0; c->rule->groups != NULL && c->rule->groups[i] != NULL; i++) {
		if (i == FEIT_MAX_GROUPS)
			FEIT_BUG("%s asks for more than %d groups", c->rule->id, FEIT_MAX_GROUPS);
		c->group[i] =
		    pcre2_substring_number_from_name(c->code, (PCRE2_SPTR)c->rule->groups[i]);
		if (c->group[i] < 1 || c->group[i] > 2 * FEIT_MAX_GROUPS)
			FEIT_BUG("%s has no single group (or too many) '%s'", c->rule->id,
				 c->rule->groups[i]);
	}
	feit_buf_end(&b);
}

void feit_engine_compile_all(struct feit_engine *e)
{
	for (uint16_t r = 0; r < e->n_rules; r++)
		if (!e->rules[r].ready)
			compile(&e->rules[r]);
}

/* ---- matching ---- */

struct run {
	struct feit_match m; /* first: readers get &m, the helpers below get the run back */
	struct feit_engine *e;
	const struct compiled *c;
	uint32_t done[FEIT_FAMILIES]; /* each family goes on from here */
};

/* 1 match, 0 none, <0 the pattern gave up. */
static int try_pattern(struct run *x, const struct compiled *c, uint32_t at)
{
	const struct feit_str *text = &x->m.doc->text;

	int rc = pcre2_jit_match(c->code, (PCRE2_SPTR)text->ptr, text->len, at, 0, x->e->data,
				 x->e->context);
	if (rc == PCRE2_ERROR_JIT_BADOPTION) /* no JIT on this machine */
		rc = pcre2_match(c->code, (PCRE2_SPTR)text->ptr, text->len, at, PCRE2_NO_UTF_CHECK,
				 x->e->data, x->e->context);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	if (rc < 0)
		return rc;
	x->m.end = (uint32_t)pcre2_get_ovector_pointer(x->e->data)[1];
	return 1;
}

/* The pattern of a rule, where it has one. */
static bool fits_pattern(struct run *x, struct compiled *c)
{
	uint32_t at = x->m.begin;
	int rc = try_pattern(x, c, at);

	if (rc < 0)
		feit_diagnose(x->m.doc, FEIT_DIAG_MATCH_LIMIT, at, at,
			      "rule %s gave up here (PCRE2 code %d)", c->rule->id, rc);
	return rc > 0;
}

/* Tries a rule at the token where set_place() has put the run. */
static bool try_rule(struct run *x, uint16_t index)
{
	struct compiled *c = &x->e->rules[index];
	size_t *n = &x->e->n_added[c->family], before = *n;

	if (!c->ready)
		compile(c);
	x->m.end = x->m.begin;
	if (c->code != NULL && !fits_pattern(x, c))
		return false;
	x->c = c;
	x->m.rule = c->rule;
	x->m.family = c->family;
	if (!c->rule->read(&x->m)) {
		*n = before; /* a rejected match leaves nothing */
		return false;
	}
	if (x->m.end <= x->m.begin)
		x->m.end = x->m.begin + 1;
	x->done[c->family] = x->m.end;
	return true;
}

static void set_place(struct run *x, uint32_t token)
{
	x->m.token = token;
	x->m.begin = x->m.tokens->v[token].begin;
}

static void try_list(struct run *x, uint32_t token, uint32_t list)
{
	set_place(x, token);
	for (const uint16_t *r = x->e->pool + list; *r != MAX_RULES; r++)
		if (x->m.begin >= x->done[x->e->family[*r]])
			try_rule(x, *r);
}

static uint32_t list_of_sign_at(const struct feit_engine *e, const char *p, uint32_t len)
{
	if ((unsigned char)*p < 128)
		return e->by_sign[(unsigned char)*p];
	for (size_t i = 0; i < e->n_other_signs; i++)
		if (e->other_signs[i].sign.len == len &&
		    memcmp(e->other_signs[i].sign.ptr, p, len) == 0)
			return e->other_signs[i].list;
	return 0;
}

/* "4" of "12.4" and "500" of "1.500" start nothing: they stand inside a number. */
static bool inside_number(const char *text, uint32_t at)
{
	return at >= 2 && (text[at - 1] == '.' || text[at - 1] == ',') &&
	       (unsigned)(text[at - 2] - '0') < 10;
}

static uint32_t list_of_word(const struct feit_engine *e, const struct feit_token *t, const char *p)
{
	unsigned capital = t->flags & FEIT_TOK_CAPITAL;

	if (t->word)
		return e->by_word[t->word][capital];
	if (t->len < 3)
		return capital ? e->by_capital : 0;
	return e->by_prefix[prefix_slot(e, prefix_of(p))][capital];
}

static uint32_t list_of_number(const struct feit_engine *e, const struct feit_token *t,
			       const char *text)
{
	int shape = t->digits < SHAPES ? t->digits : SHAPES;

	if (inside_number(text, t->begin))
		return 0;
	return e->by_digits[shape - 1][(unsigned char)text[t->begin + t->digits]];
}

/* The rules that may start at a token. */
static uint32_t list_of_token(const struct feit_engine *e, const struct feit_token *t,
			      const char *text)
{
	switch (t->kind) {
	case FEIT_TOK_WORD:
		return list_of_word(e, t, text + t->begin);
	case FEIT_TOK_NUMBER:
		return list_of_number(e, t, text);
	case FEIT_TOK_SIGN:
		return list_of_sign_at(e, text + t->begin, t->len);
	default:
		return 0;
	}
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

static bool fits_head(const struct feit_rule *r, const struct feit_token *t, const char *text)
{
	struct head_search head = {{text + t->begin, t->len}, false};
	struct sign_search sign = {{text + t->begin, t->len}, false};

	switch (t->kind) {
	case FEIT_TOK_WORD:
		each_item(r->words, match_head_word, &head);
		each_item(r->prefixes, match_head_prefix, &head);
		return head.found || (r->capitals && (t->flags & FEIT_TOK_CAPITAL));
	case FEIT_TOK_NUMBER:
		return takes_digits(r, t->digits < SHAPES ? t->digits : SHAPES,
				    text[t->begin + t->digits]);
	default:
		each_item(r->signs, match_sign, &sign);
		return sign.found;
	}
}

/* Tries every rule. One without a pattern cannot tell whether its head is there. */
static void match_oracle(struct run *x, uint32_t token)
{
	const struct feit_token *t = &x->m.tokens->v[token];
	const char *text = x->m.doc->text.ptr;

	if (t->kind == FEIT_TOK_BREAK ||
	    (t->kind == FEIT_TOK_NUMBER && inside_number(text, t->begin)))
		return;
	set_place(x, token);
	for (uint16_t r = 0; r < x->e->n_rules; r++) {
		const struct feit_rule *rule = x->e->rules[r].rule;
		bool told = rule->tail != NULL && rule->tail[0] != '\0';
		if (t->begin >= x->done[x->e->family[r]] && (told || fits_head(rule, t, text)))
			try_rule(x, r);
	}
}

void feit_match_all(struct feit_engine *e, struct feit_doc *doc, const struct feit_tokens *tokens)
{
	struct run x = {.m = {.doc = doc, .tokens = tokens, .words = e->words, .engine = e},
			.e = e};

	for (int f = 0; f < FEIT_FAMILIES; f++) {
		e->added[f] = NULL;
		e->n_added[f] = e->cap_added[f] = 0;
	}
	for (uint32_t i = 0; i < tokens->n; i++) {
		if (doc->options->oracle) {
			match_oracle(&x, i);
			continue;
		}
		uint32_t list = list_of_token(e, &tokens->v[i], doc->text.ptr);
		if (list)
			try_list(&x, i, list);
	}
	size_t total = 0;
	for (int f = 0; f < FEIT_FAMILIES; f++)
		total += e->n_added[f];
	doc->facts = feit_alloc_raw(doc->arena, (total + 1) * sizeof *doc->facts);
	doc->facts_cap = total + 1;
	doc->n_facts = 0;
	for (int f = 0; f < FEIT_FAMILIES; f++) {
		if (e->n_added[f])
			memcpy(doc->facts + doc->n_facts, e->added[f],
			       e->n_added[f] * sizeof *doc->facts);
		doc->n_facts += e->n_added[f];
	}
}

/* ---- what a reader may ask and add ---- */

struct feit_span feit_group_span(const struct feit_match *m, int i)
{
	const struct run *x = (const struct run *)m;
	const PCRE2_SIZE *ov = pcre2_get_ovector_pointer(x->e->data);
	int g = x->c->group[i];

	if (x->c->code == NULL || (uint32_t)g >= pcre2_get_ovector_count(x->e->data) ||
	    ov[2 * g] == PCRE2_UNSET)
		return (struct feit_span){0, 0};
	return (struct feit_span){(uint32_t)ov[2 * g], (uint32_t)ov[2 * g + 1]};
}

struct feit_str feit_group(const struct feit_match *m, int i)
{
	struct feit_span s = feit_group_span(m, i);

	return feit_quote(m->doc, s.begin, s.end);
}

int64_t feit_group_number(const struct feit_match *m, int i)
{
	struct feit_str s = feit_group(m, i);
	int64_t n = -1;

	for (size_t k = 0; k < s.len; k++)
		if ((unsigned)(s.ptr[k] - '0') < 10) {
			if (n > INT64_C(10000000000000000))
				return -1;
			n = (n < 0 ? 0 : n * 10) + (s.ptr[k] - '0');
		}
	return n;
}

static struct feit_fact *add(struct feit_match *m, enum feit_family family, int kind, int rank,
			     uint32_t begin, uint32_t end)
{
	struct feit_engine *e = ((struct run *)m)->e;
	struct feit_fact *f =
	    FEIT_PUSH(m->doc->arena, e->added[family], e->n_added[family], e->cap_added[family]);

	f->begin = begin;
	f->end = end;
	f->kind = (uint8_t)kind;
	f->rank = (uint8_t)rank;
	f->rule = m->rule->id;
	f->sentence = FEIT_NONE;
	return f;
}

struct feit_date *feit_add_date(struct feit_match *m, uint32_t begin, uint32_t end)
{
	static const struct feit_date empty = {.mod = "",
					       .anchor = "",
					       .scheme = "",
					       .basis = "",
					       .boundary = "",
					       .first = FEIT_NO_DAY,
					       .last = FEIT_NO_DAY,
					       .edtf = {"", 0},
					       .from = {"", 0},
					       .to = {"", 0},
					       .value = {"", 0},
					       .freq = {"", 0}};
	struct feit_fact *f = add(m, m->family, FEIT_DATE, FEIT_RANK_DATE, begin, end);

	f->date = feit_alloc_raw(m->doc->arena, sizeof *f->date);
	*f->date = empty;
	return f->date;
}

struct feit_figure *feit_add_figure(struct feit_match *m, uint32_t begin, uint32_t end)
{
	static const struct feit_figure empty = {
	    .type = "count", .role = "", .qualifier = {"", 0}, .unit = {"", 0}, .per = {"", 0}};
	struct feit_fact *f = add(m, m->family, FEIT_FIGURE, FEIT_RANK_FIGURE, begin, end);

	f->figure = feit_alloc_raw(m->doc->arena, sizeof *f->figure);
	*f->figure = empty;
	return f->figure;
}

struct feit_reference *feit_add_reference(struct feit_match *m, uint32_t begin, uint32_t end)
{
	static const struct feit_reference empty = {.type = "",
						    .target = {"", 0},
						    .url = {"", 0},
						    .reason = {"", 0},
						    .relation = "",
						    .evidence = ""};
	struct feit_fact *f = add(m, m->family, FEIT_REFERENCE, FEIT_RANK_REFERENCE, begin, end);

	f->reference = feit_alloc_raw(m->doc->arena, sizeof *f->reference);
	*f->reference = empty;
	return f->reference;
}

void feit_add_guard(struct feit_match *m, uint32_t begin, uint32_t end)
{
	add(m, m->family, GUARD_KIND, FEIT_RANK_GUARD, begin, end);
}

static struct feit_fact *last_added(struct feit_match *m)
{
	struct feit_engine *e = ((struct run *)m)->e;

	if (e->n_added[m->family] == 0)
		FEIT_BUG("%s set a rank or rule before it added a fact", m->rule->id);
	return &e->added[m->family][e->n_added[m->family] - 1];
}

void feit_set_rank(struct feit_match *m, int rank)
{
	last_added(m)->rank = (uint8_t)rank;
}

void feit_set_rule(struct feit_match *m, const char *id)
{
	last_added(m)->rule = id;
}

const struct feit_fact *feit_added(const struct feit_match *m, size_t *n)
{
	const struct feit_engine *e = ((const struct run *)m)->e;

	*n = e->n_added[m->family];
	return e->added[m->family];
}
