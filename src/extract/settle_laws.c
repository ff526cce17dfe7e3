/* settle_laws.c - laws that are named by pointing back: "artikel 6 van die wet", "artikel 3 Wth".
 *
 * The readers leave such a reference with the evidence "anaphor" and the words in its part "law".
 * Here, with all laws of the document in order, it gets the law that was defined by that short name
 * ("hierna: Wth", "wet: de Warenwet"), else, where the words say so, the last one named; or it
 * goes.
 */
#include "extract/artikel.h"
#include "extract/extract.h"
#include "extract/walk.h"

enum {
	REACH = 2000, /* bytes between "die wet" and the law it means */
	MAX_GAP = 400,
	MAX_BACK = 16,
	MAX_DEFINITION = 12,
	MAX_DEFINED = 128, /* short names that are remembered */
};

struct definition {
	struct feit_str name;
	const struct feit_reference *law;
};

struct settling {
	struct feit_match m; /* for token tests only */
	struct definition *definitions;
	size_t n_definitions, cap_definitions;
	size_t *named; /* facts that name a law, in order */
	size_t n_named, cap_named;
};

static bool is_law(const struct feit_fact *f)
{
	return f->kind == FEIT_REFERENCE && (feit_same(f->reference->type, "law") ||
					     (feit_same(f->reference->type, "eu") &&
					      feit_part_of(f->reference, "series").len == 0 &&
					      feit_part_of(f->reference, "court").len == 0));
}

static bool is_pending(const struct feit_reference *r)
{
	return feit_same(r->evidence, "anaphor");
}

static bool same_folded(struct feit_str a, struct feit_str b)
{
	if (a.len != b.len)
		return false;
	for (size_t k = 0; k < a.len; k++)
		if ((a.ptr[k] | 0x20) != (b.ptr[k] | 0x20))
			return false;
	return true;
}

/* ---- definitions ---- */

static int capitals_in(struct feit_str s)
{
	int n = 0;

	for (size_t k = 0; k < s.len; k++)
		n += (unsigned)(s.ptr[k] - 'A') < 26;
	return n;
}

static void define(struct settling *s, uint32_t i, const struct feit_reference *law)
{
	struct definition *d =
	    FEIT_PUSH(s->m.doc->arena, s->definitions, s->n_definitions, s->cap_definitions);

	d->name = feit_token_text(&s->m, i);
	d->law = law;
}

static bool may_be_short_name(const struct feit_match *m, uint32_t i)
{
	return feit_is_kind(m, i, FEIT_TOK_WORD) &&
	       (feit_is_law_word(m, i, FEIT_LAW_NOUN) || capitals_in(feit_token_text(m, i)) >= 2 ||
		(feit_names_law(m, i) && (m->tokens->v[i].flags & FEIT_TOK_CAPITAL)) ||
		((m->tokens->v[i].flags & FEIT_TOK_CAPITAL) && m->tokens->v[i].len <= 6));
}

/* "... (hierna te noemen: de Wth)", "... (Wth)", "..., hierna: het besluit" from the token behind
 * the law. */
static void define_behind(struct settling *s, uint32_t i, const struct feit_reference *law)
{
	const struct feit_match *m = &s->m;
	bool bracket = feit_is_sign(m, i, '(');
	uint32_t at = i + (bracket || feit_is_sign(m, i, ',')), from = at;
	bool announced = feit_is_law_word(m, at, FEIT_LAW_HIERNA);

	if (at == i || (!announced && !bracket))
		return;
	if (!announced) {
		if (feit_is_sign(m, at + 1, ')') && may_be_short_name(m, at))
			define(s, at, law);
		return;
	}
	for (at++; at < from + MAX_DEFINITION; at++) {
		if (feit_is_kind(m, at, FEIT_TOK_BREAK) || feit_is_sign(m, at, ')') ||
		    feit_is_sign(m, at, '.'))
			return;
		if (may_be_short_name(m, at) && !feit_is_law_word(m, at, FEIT_LAW_THE)) {
			define(s, at, law);
			return;
		}
	}
}

/* "wet: de Warenwet", "WIA: Wet werk en inkomen" before the law, which starts at token i. */
static void define_before(struct settling *s, uint32_t i, const struct feit_reference *law)
{
	const struct feit_match *m = &s->m;

	if (i > 0 && feit_is_law_word(m, i - 1, FEIT_LAW_THE))
		i--;
	if (i < 2 || !feit_is_sign(m, i - 1, ':') || !may_be_short_name(m, i - 2))
		return;
	if (feit_is_law_word(m, i - 2, FEIT_LAW_NOUN) ||
	    capitals_in(feit_token_text(m, i - 2)) >= 2 || feit_names_law(m, i - 2))
		define(s, i - 2, law);
}

/* ---- pointing back ---- */

static bool contains_folded(struct feit_str s, struct feit_str part)
{
	for (size_t k = 0; k + part.len <= s.len; k++)
		if (same_folded(feit_str_cut(s, k, k + part.len), part))
			return true;
	return false;
}

static struct feit_str name_of(const struct feit_reference *r)
{
	struct feit_str name = feit_part_of(r, "law");

	return name.len ? name : feit_part_of(r, "kind");
}

/* Some law may be named in between that no rule knows. */
static bool has_barrier(const struct settling *s, uint32_t from, uint32_t to)
{
	uint32_t i = feit_token_at(s->m.tokens, from), end = feit_token_at(s->m.tokens, to);

	if (end - i > MAX_GAP)
		return true;
	for (; i < end; i++)
		if (feit_names_law(&s->m, i) && ((s->m.tokens->v[i].flags & FEIT_TOK_CAPITAL) ||
						 !feit_is_law_word(&s->m, i, FEIT_LAW_NOUN)))
			return true;
	return false;
}

/* "die wet", "hetzelfde Verdrag": the last law, when its name has that noun. */
static const struct feit_reference *last_named(const struct settling *s, const struct feit_fact *f,
					       struct feit_str noun)
{
	static const struct {
		const char *noun, *kind;
	} acts[] = {
	    {"verordening", "regulation"}, {"richtlijn", "directive"}, {"besluit", "decision"}};
	const struct feit_fact *last;
	struct feit_str name;

	if (s->n_named == 0)
		return NULL;
	last = &s->m.doc->facts[s->named[s->n_named - 1]];
	if (f->begin - last->end > REACH || has_barrier(s, last->end, f->begin))
		return NULL;
	name = name_of(last->reference);
	if (contains_folded(name, noun))
		return last->reference;
	for (size_t k = 0; k < sizeof acts / sizeof acts[0]; k++)
		if (same_folded(noun, feit_cstr(acts[k].noun)) && feit_str_is(name, acts[k].kind))
			return last->reference;
	return NULL;
}

/* "het Handvest", "de Kaderwet": the last law whose name begins with that word. */
static const struct feit_reference *last_beginning(const struct settling *s, struct feit_str noun)
{
	for (size_t k = s->n_named; k > 0 && s->n_named - k < MAX_BACK; k--) {
		const struct feit_reference *r = s->m.doc->facts[s->named[k - 1]].reference;
		struct feit_str name = name_of(r);
		if (name.len >= noun.len && same_folded(feit_str_cut(name, 0, noun.len), noun))
			return r;
	}
	return NULL;
}

static const struct feit_reference *defined(const struct settling *s, struct feit_str name,
					    bool fold)
{
	for (size_t k = s->n_definitions; k > 0 && s->n_definitions - k < MAX_DEFINED; k--) {
		const struct definition *d = &s->definitions[k - 1];
		if (feit_str_eq(d->name, name) || (fold && same_folded(d->name, name)))
			return d->law;
	}
	return NULL;
}

static const struct feit_reference *find(const struct settling *s, const struct feit_fact *f)
{
	struct feit_str words = feit_part_of(f->reference, "law");
	const char *space = memchr(words.ptr, ' ', words.len);
	const struct feit_reference *law;

	if (space != NULL) /* "die wet" */
		return last_named(s, f,
				  feit_str_cut(words, (size_t)(space - words.ptr) + 1, words.len));
	law = defined(s, words, capitals_in(words) < 2);
	if (law == NULL && capitals_in(words) == 1)
		law = last_beginning(s, words);
	return law;
}

/* "Wpg" is two laws: when the text defines it as another one than the table has, the text is
 * right. */
static const struct feit_reference *redefined(const struct settling *s, const struct feit_fact *f)
{
	uint32_t i = s->n_definitions ? feit_token_at(s->m.tokens, f->end) : 0;
	const struct feit_reference *law;
	struct feit_str name;

	if (i == 0 || s->m.tokens->v[i - 1].begin < f->begin ||
	    f->reference->status != FEIT_RESOLVED)
		return NULL;
	name = feit_token_text(&s->m, i - 1);
	if (capitals_in(name) == 0 || name.len > 8)
		return NULL;
	law = defined(s, name, false);
	return law != NULL && !feit_str_eq(name_of(law), name_of(f->reference)) ? law : NULL;
}

/* Takes the law out of a reference again; its article and other parts stay. */
static void take_law_out(struct feit_reference *r)
{
	size_t kept = 0;

	for (size_t k = 0; k < r->n_parts; k++)
		if (!feit_same(r->parts[k].name, "law") && !feit_same(r->parts[k].name, "bwb"))
			r->parts[kept++] = r->parts[k];
	r->n_parts = kept;
}

/* The reference becomes one to a place in `law`. */
static void point(struct feit_arena *a, struct feit_reference *r, const struct feit_reference *law)
{
	struct feit_str id = feit_part_of(law, "bwb"), title = feit_part_of(law, "law");

	take_law_out(r);
	r->type = "law";
	r->status = FEIT_RESOLVED;
	r->reason = FEIT_STR("");
	if (id.len) { /* both are strings of the table, with a NUL behind them */
		struct feit_law known = {id.ptr, title.ptr};
		feit_target_law(a, r, &known);
		return;
	}
	feit_part(a, r, "law", title);
	r->type = law->type;
	r->target = law->target;
	r->url = law->url;
	r->status = law->status;
	r->reason = law->reason;
}

/* "de artikelen 3 en 7 van de Wpg": what holds for the last member holds for those before it, which
 * are the last `kept` facts and name the law `old`. */
static void point_list(struct feit_doc *d, size_t kept, uint32_t begin, struct feit_str old,
		       const struct feit_reference *law)
{
	enum { GAP = 8 };

	while (kept-- > 0) {
		struct feit_fact *f = &d->facts[kept];
		if (!is_law(f) || begin < f->end || begin - f->end > GAP ||
		    !feit_str_eq(name_of(f->reference), old) ||
		    memchr(d->text.ptr + f->end, '.', begin - f->end) != NULL)
			return;
		begin = f->begin;
		point(d->arena, f->reference, law);
	}
}

/* "artikel 2.27 van de Comptabiliteitswet": of the acts of that name, only that of 2016 numbers its
 * articles by chapter. */
static void settle_accounts_act(struct feit_arena *a, struct feit_reference *r)
{
	static const struct feit_law act = {"BWBR0039429", "Comptabiliteitswet 2016"};
	struct feit_str name = name_of(r), article = feit_part_of(r, "artikel");

	if (r->status != FEIT_WELL_FORMED || article.len == 0 ||
	    memchr(article.ptr, '.', article.len) == NULL ||
	    !feit_str_is(name, "Comptabiliteitswet"))
		return;
	take_law_out(r);
	r->status = FEIT_RESOLVED;
	r->reason = FEIT_STR("");
	feit_target_law(a, r, &act);
}

static void learn(struct settling *s, size_t i)
{
	struct feit_doc *d = s->m.doc;
	const struct feit_fact *f = &d->facts[i];

	*FEIT_PUSH(d->arena, s->named, s->n_named, s->cap_named) = i;
	define_behind(s, feit_token_at(s->m.tokens, f->end), f->reference);
	define_before(s, feit_token_at(s->m.tokens, f->begin), f->reference);
}

void feit_settle_laws(struct feit_doc *d, const struct feit_tokens *t, const struct feit_words *w)
{
	struct settling s = {.m = {.doc = d, .tokens = t, .words = w}};
	size_t kept = 0;

	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_fact f = d->facts[i];
		if (is_law(&f) && is_pending(f.reference)) {
			const struct feit_reference *law = find(&s, &f);
			if (law == NULL)
				continue;
			point(d->arena, f.reference, law);
		} else if (is_law(&f) && feit_same(f.reference->type, "law")) {
			const struct feit_reference *law = redefined(&s, &f);
			if (law != NULL) {
				struct feit_str old = name_of(f.reference);
				point(d->arena, f.reference, law);
				point_list(d, kept, f.begin, old, law);
			}
		}
		if (is_law(&f))
			settle_accounts_act(d->arena, f.reference);
		d->facts[kept++] = f;
		if (is_law(&f))
			learn(&s, kept - 1);
	}
	d->n_facts = kept;
}
