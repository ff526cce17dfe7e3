/* match.c - finds the places where a rule may start and tries it there.
 *
 * For each token the rules that can start with it are looked up: by known word, by first letters,
 * by capital, by digit shape, by sign. Only these are tried, with JIT-compiled anchored patterns. A
 * hidden oracle mode tries every rule at every token instead and must give the same facts (tests,
 * fuzzing).
 */
#include "extract/engine.h"

#include <stdlib.h>

#include "base/calendar.h"
#include "base/error.h"
#include "extract/extract.h"

enum { GUARD_KIND = FEIT_FACT_KINDS };

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

static void compile(struct feit_compiled *c)
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
	const struct feit_compiled *c;
	uint32_t done[FEIT_FAMILIES]; /* each family goes on from here */
};

/* 1 match, 0 none, <0 the pattern gave up. */
static int try_pattern(struct run *x, const struct feit_compiled *c, uint32_t at)
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
__attribute__((noinline)) static bool fits_pattern(struct run *x, struct feit_compiled *c)
{
	uint32_t at = x->m.begin;
	int rc = try_pattern(x, c, at);

	if (rc < 0)
		feit_diagnose(x->m.doc, FEIT_DIAG_MATCH_LIMIT, at, at,
			      "rule %s gave up here (PCRE2 code %d)", c->rule->id, rc);
	return rc > 0;
}

/* Tries a rule at the token where set_place() has put the run. Inlined: most rules refuse after a
 * few instructions. */
__attribute__((always_inline)) static inline bool try_rule(struct run *x, uint16_t index)
{
	struct feit_compiled *c = &x->e->rules[index];
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
	const uint8_t *family = x->e->family;
	uint32_t begin = x->m.tokens->v[token].begin;

	set_place(x, token);
	for (const uint16_t *r = x->e->pool + list; *r != FEIT_MAX_RULES; r++)
		if (begin >= x->done[family[*r]])
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

/* Of a word that is not known. */
static uint32_t list_of_word(const struct feit_engine *e, const struct feit_token *t, const char *p)
{
	unsigned capital = t->flags & FEIT_TOK_CAPITAL;

	if (t->len < 3)
		return capital ? e->by_capital : 0;
	return e->by_prefix[feit_prefix_slot(e, feit_prefix_of(p))][capital];
}

static uint32_t list_of_number(const struct feit_engine *e, const struct feit_token *t,
			       const char *text)
{
	int shape = t->digits < FEIT_SHAPES ? t->digits : FEIT_SHAPES;

	if (inside_number(text, t->begin))
		return 0;
	return e->by_digits[shape - 1][(unsigned char)text[t->begin + t->digits]];
}

/* The rules that may start at a token that is no known word. */
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
		if (t->begin >= x->done[x->e->family[r]] && (told || feit_fits_head(rule, t, text)))
			try_rule(x, r);
	}
}

/* Tries at each token the rules that may start there. Most are known words that start none. */
static void try_all(struct run *x)
{
	const struct feit_engine *e = x->e;
	const uint32_t(*by_word)[2] = (const uint32_t(*)[2])e->by_word;
	const struct feit_token *v = x->m.tokens->v;
	uint32_t n = x->m.tokens->n;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t list = v[i].word ? by_word[v[i].word][v[i].flags & FEIT_TOK_CAPITAL]
					  : list_of_token(e, &v[i], x->m.doc->text.ptr);
		if (list)
			try_list(x, i, list);
	}
}

/* ---- the facts of all families in one row ---- */

/* Where a family is while they are merged. */
struct head {
	const struct feit_fact *at, *end;
	uint64_t key; /* begin, then end, the larger first; UINT64_MAX behind the last */
};

static void set_key(struct head *h)
{
	h->key = h->at < h->end ? (uint64_t)h->at->begin << 32 | (uint32_t)~h->at->end : UINT64_MAX;
}

/* Merges the families; equal facts stay in the order of the families. False where one of them is
 * not in order itself: a reader may add in any. */
static bool merge_families(const struct feit_engine *e, struct feit_fact *out, size_t n)
{
	struct head h[FEIT_FAMILIES];

	for (int f = 0; f < FEIT_FAMILIES; f++) {
		h[f] = (struct head){.at = e->added[f], .end = e->added[f] + e->n_added[f]};
		set_key(&h[f]);
	}
	for (size_t i = 0; i < n; i++) {
		struct head *x = &h[0];
		for (int f = 1; f < FEIT_FAMILIES; f++)
			if (h[f].key < x->key || (h[f].key == x->key && h[f].at < h[f].end &&
						  h[f].at->kind < x->at->kind))
				x = &h[f];
		out[i] = *x->at++;
		set_key(x);
		if (i > 0 && feit_compare_facts(&out[i - 1], &out[i]) > 0)
			return false;
	}
	return true;
}

static void append_families(const struct feit_engine *e, struct feit_fact *out)
{
	for (int f = 0; f < FEIT_FAMILIES; f++) {
		if (e->n_added[f])
			memcpy(out, e->added[f], e->n_added[f] * sizeof *out);
		out += e->n_added[f];
	}
}

/* Room for the measures too, which are added last. The families' own memory stays for the documents
 * that follow, unless this one was large. */
static void take_facts(struct feit_engine *e, struct feit_doc *doc)
{
	enum { KEPT = 1 << 16 };
	size_t n = 0;

	for (int f = 0; f < FEIT_FAMILIES; f++)
		n += e->n_added[f];
	doc->n_facts = n;
	doc->facts_cap = n + n / 4 + 1;
	doc->facts = feit_alloc_raw(doc->arena, doc->facts_cap * sizeof *doc->facts);
	if (!merge_families(e, doc->facts, n))
		append_families(e, doc->facts); /* resolve.c sorts them */
	for (int f = 0; f < FEIT_FAMILIES; f++)
		if (e->cap_added[f] > KEPT) {
			free(e->added[f]);
			e->added[f] = NULL;
			e->cap_added[f] = 0;
		}
}

void feit_match_all(struct feit_engine *e, struct feit_doc *doc, const struct feit_tokens *tokens)
{
	struct run x = {.m = {.doc = doc, .tokens = tokens, .words = e->words, .engine = e},
			.e = e};

	memset(e->n_added, 0, sizeof e->n_added);
	if (doc->options->oracle)
		for (uint32_t i = 0; i < tokens->n; i++)
			match_oracle(&x, i);
	else
		try_all(&x);
	take_facts(e, doc);
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
	size_t n = e->n_added[family]++;

	if (n == e->cap_added[family]) {
		e->cap_added[family] = n ? n * 2 : 256;
		e->added[family] =
		    feit_realloc(e->added[family], e->cap_added[family] * sizeof **e->added);
	}
	struct feit_fact *f = &e->added[family][n];
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
