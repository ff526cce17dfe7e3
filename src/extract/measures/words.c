/* words.c - tokens of a sentence as words with classes: a date, a figure or "EU-Turkije" is one
 * word, "crisisnoodopvanglocaties" is known by its right-hand end. */
#include "extract/measures/duties.h"

/* Once for memory.c and clauses.c, which compare words, and once for may_be_joint(). */
#define JOINTS(FIRST, NEXT)                                                                        \
	FIRST("door")                                                                              \
	NEXT("zonder")                                                                             \
	NEXT("bereid") NEXT("plan") NEXT("zoals") NEXT("voornemen") NEXT("voornemens")
#define LISTED(word) word
#define LISTED_TOO(word) "," word
const char feit_joints[] = JOINTS(LISTED, LISTED_TOO);

/* One of them, as far as its first eight letters tell. */
static bool may_be_joint(uint64_t start)
{
#define STARTS(word) start == feit_word_start(word, sizeof word - 1)
#define STARTS_TOO(word) || STARTS(word)
	return JOINTS(STARTS, STARTS_TOO);
}

bool feit_mword_same_rest(const struct feit_reading *r, uint32_t i, const char *word)
{
	struct feit_str s = feit_mword_text(r, i);

	return feit_same_word(s.ptr, s.len, word, strlen(word));
}

bool feit_in_list(struct feit_str s, const char *list)
{
	for (const char *p = list; *p != '\0';) {
		size_t len = 0;
		while (p[len] != ',' && p[len] != '\0')
			len++;
		if (s.len > 0 && feit_same_word(s.ptr, s.len, p, len))
			return true;
		p += len;
		p += *p == ',';
	}
	return false;
}

bool feit_is_listed(const struct feit_reading *r, const struct feit_mword *w,
		    const struct feit_list *l)
{
	size_t len = w->end - w->begin;
	const uint8_t *at = &l->bucket[w->key / (FEIT_KEYS / FEIT_LIST_BUCKETS)];

	for (uint32_t k = at[0]; k < at[1]; k++)
		if (l->words[k].start == w->start && l->words[k].len == len &&
		    (len <= 8 ||
		     feit_same_word(r->doc->text.ptr + w->begin, len, l->words[k].word, len)))
			return true;
	return false;
}

bool feit_is_in_stretch(const struct feit_reading *r, const char *list)
{
	const struct feit_list *l = feit_list(r, list);

	for (uint32_t i = 0; i < r->n; i++)
		if (feit_has_key(l, r->w[i].key) && feit_is_listed(r, &r->w[i], l))
			return true;
	return false;
}

static bool is_listed_term(const struct feit_list *l, const char *term)
{
	size_t len = strlen(term);
	uint64_t start = feit_word_start(term, len);
	uint32_t key = feit_word_key(start, len);
	const uint8_t *at = &l->bucket[key / (FEIT_KEYS / FEIT_LIST_BUCKETS)];

	for (uint32_t k = at[0]; feit_has_key(l, key) && k < at[1]; k++)
		if (l->words[k].start == start && l->words[k].len == len &&
		    feit_same_word(term, len, l->words[k].word, len))
			return true;
	return false;
}

bool feit_find_answer(const struct feit_reading *r, const char *term, const char *list,
		      struct feit_answer *a)
{
	*a = (struct feit_answer){term, list,
				  term != NULL && is_listed_term(feit_list(r, list), term)};
	return a->in;
}

/* ---- classes ---- */

static bool in_capitals(const struct feit_token *t)
{
	return (t->flags & FEIT_TOK_ALLCAPS) != 0;
}

/* The endings of the folded word and of the text are the same bytes. */
static bool ends_alike(const struct feit_measure_memory *m, const struct feit_token *t,
		       const char *text)
{
	struct feit_str key = feit_words_key(m->words, t->word);

	return memcmp(text + t->begin + t->len - 3, key.ptr + key.len - 3, 3) == 0;
}

/* What an actor in capitals or the end of a compound adds to the record. */
static void complete(const struct feit_reading *r, const struct feit_token *t,
		     const struct feit_word_record *k, struct feit_mword *w)
{
	struct feit_measure_memory *m = r->memory;

	if (k->capitals && in_capitals(t)) {
		w->actor = feit_word_lex(r->words, t->word, FEIT_LEX_ACTOR);
		w->is |= FEIT_W_ACTOR;
		if (k->compound) {
			w->noun = NULL;
			w->is &= ~(uint32_t)FEIT_W_INSTRUMENT;
		}
	} else if (t->word == 0 || (k->compound && !ends_alike(m, t, r->doc->text.ptr))) {
		w->noun =
		    feit_compound_head(m, (struct feit_str){r->doc->text.ptr + t->begin, t->len});
		w->is &= ~(uint32_t)FEIT_W_INSTRUMENT;
		w->is |= w->noun != NULL ? FEIT_W_INSTRUMENT : 0;
	}
}

static inline void classify(const struct feit_reading *r, const struct feit_token *t,
			    struct feit_mword *w)
{
	struct feit_word_record *k = &r->memory->records[t->word];

	_Static_assert((int)FEIT_W_CAPITAL == FEIT_TOK_CAPITAL << 28, "a shift gives the class");
	if (!k->ready)
		feit_read_record(r->memory, t->word);
	w->is = k->word.is | (uint32_t)(t->flags & FEIT_TOK_CAPITAL) << 28;
	w->function = k->word.function;
	w->verb = k->word.verb;
	w->noun = k->word.noun;
	w->actor = k->word.actor;
	if (k->unsure)
		complete(r, t, k, w);
}

static inline bool joins(const struct feit_reading *r, uint32_t i, uint32_t to)
{
	const struct feit_token *t = &r->tokens->v[i];

	if (t->kind != FEIT_TOK_SIGN || !(t->flags & FEIT_TOK_GLUED) || i + 1 >= to)
		return false;
	const char *p = r->doc->text.ptr + t->begin;
	if (t[1].kind == FEIT_TOK_SIGN || t[1].kind == FEIT_TOK_BREAK ||
	    !(t[1].flags & FEIT_TOK_GLUED))
		return false;
	return *p == '-' || feit_is_inner_dot(t, *p) || *p == '\'' || *p == '&' || *p == '/' ||
	       (t->len == 3 && memcmp(p, "\xe2\x80\x99", 3) == 0);
}

/* "EU-Turkije", "motie-Kat", "COA-locaties", no actor: the parts that follow belong to the word. */
static uint32_t join_parts(const struct feit_reading *r, uint32_t i, uint32_t to,
			   struct feit_mword *w)
{
	while (joins(r, i, to)) {
		const struct feit_token *t = &r->tokens->v[i + 1];
		struct feit_mword part = {
		    t->begin, t->begin + t->len, 0, FEIT_NONE, 0, 0, 0, 0, 0, 0, 0, 0};
		if (t->len > 1 && (w->noun == NULL || !(t->flags & FEIT_TOK_CAPITAL))) {
			classify(r, t, &part);
			w->noun = part.noun;
			w->actor = NULL;
			w->verb = w->function = NULL;
			w->is = (w->is & FEIT_W_CAPITAL) | FEIT_W_CONTENT |
				(part.is & (FEIT_W_INSTRUMENT | FEIT_W_GROUP));
		}
		w->end = t->begin + t->len;
		i += 2;
	}
	return i;
}

/* ---- facts as words ---- */

static inline const struct feit_fact *fact_at(struct feit_reading *r, uint32_t at)
{
	if (at < r->fact_begin) /* most words lie before the next fact */
		return NULL;
	while (r->fact < r->n_base && r->doc->facts[r->fact].end <= at)
		r->fact++;
	r->fact_begin = r->fact < r->n_base ? r->doc->facts[r->fact].begin : FEIT_NONE;
	if (r->fact_begin > at)
		return NULL;
	return &r->doc->facts[r->fact];
}

/* The last word of a figure is its noun: 37.500 flexwoningen. */
static void read_unit(const struct feit_reading *r, uint32_t last, struct feit_mword *w)
{
	struct feit_mword unit = {0, 0, 0, FEIT_NONE, 0, 0, 0, 0, 0, 0, 0, 0};

	if (r->tokens->v[last].kind != FEIT_TOK_WORD)
		return;
	classify(r, &r->tokens->v[last], &unit);
	w->noun = unit.noun;
	w->is |= unit.is & (FEIT_W_INSTRUMENT | FEIT_W_GROUP);
}

/* A figure of one word that is a verb: verdubbeld, halveert. */
static bool is_verb_of_change(const struct feit_reading *r, uint32_t i, uint32_t end,
			      struct feit_mword *w)
{
	const struct feit_token *t = &r->tokens->v[i];
	struct feit_mword verb = *w;

	if (t->kind != FEIT_TOK_WORD || t->begin + t->len != end)
		return false;
	classify(r, t, &verb);
	if (!(verb.is & FEIT_W_VERB))
		return false;
	*w = verb;
	w->fact = FEIT_NONE;
	return true;
}

static uint32_t read_fact(struct feit_reading *r, const struct feit_fact *f, uint32_t i,
			  uint32_t to, struct feit_mword *w)
{
	static const uint32_t classes[] = {FEIT_W_DATE, FEIT_W_FIGURE | FEIT_W_CONTENT,
					   FEIT_W_REFERENCE};

	w->begin = f->begin;
	w->end = f->end;
	w->fact = (uint32_t)(f - r->doc->facts);
	if (f->kind == FEIT_FIGURE && is_verb_of_change(r, i, f->end, w)) { /* is verdubbeld */
		r->fact++;
		r->fact_begin = 0;
		return i + 1;
	}
	w->is = classes[f->kind];
	while (i < to && r->tokens->v[i].begin < f->end)
		i++;
	if (f->kind == FEIT_FIGURE && i > 0)
		read_unit(r, i - 1, w);
	if (f->kind == FEIT_REFERENCE &&
	    feit_in_list(feit_cstr(f->reference->type), "law,wet,regulation")) {
		w->noun = feit_word_lex(r->words, feit_words_find(r->words, FEIT_STR("wet")),
					FEIT_LEX_INSTRUMENT);
		w->is = FEIT_W_CONTENT | FEIT_W_INSTRUMENT | FEIT_W_CAPITAL;
		w->fact = FEIT_NONE;
	}
	r->fact++;
	r->fact_begin = 0;
	return i;
}

static inline uint32_t read_word(struct feit_reading *r, uint32_t i, uint32_t to,
				 struct feit_mword *w)
{
	const struct feit_token *t = &r->tokens->v[i];
	const struct feit_fact *f = fact_at(r, t->begin);

	w->begin = t->begin;
	w->end = t->begin + t->len;
	w->fact = FEIT_NONE;
	w->clause = w->phrase = FEIT_NO_WORD;
	if (f == NULL && t->kind == FEIT_TOK_WORD) {
		classify(r, t, w);
		return joins(r, i + 1, to) ? join_parts(r, i + 1, to, w) : i + 1;
	}
	w->function = w->verb = w->noun = w->actor = NULL;
	if (f != NULL)
		return read_fact(r, f, i, to, w);
	if (t->kind == FEIT_TOK_SIGN) {
		w->is = r->doc->text.ptr[t->begin] == ',' ? FEIT_W_COMMA : FEIT_W_PUNCT;
		return i + 1;
	}
	w->is = FEIT_W_CONTENT;
	return joins(r, i + 1, to) ? join_parts(r, i + 1, to, w) : i + 1;
}

/* ---- which reading of a word that is a noun and a verb ---- */

enum { NOMINATIVE = FEIT_W_ACTOR | FEIT_W_PRONOUN };

/* "zal ook onderzoeken welke", "kunnen toetsen": an infinitive at the end of a clause with a modal
 * verb. */
static bool is_after_modal(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 14 };

	static const char modals[] =
	    "zal,zullen,wil,willen,gaat,gaan,moet,moeten,kan,kunnen,mag,mogen,laat,laten";

	if ((r->w[i].is & FEIT_W_INF) && i > 1 && (r->w[i - 1].is & FEIT_W_CAPITAL) &&
	    feit_mword_in(r, i - 2, modals))
		return true; /* zal Gasunie onderzoeken of */
	if (!(r->w[i].is & FEIT_W_INF) || i == 0 ||
	    (r->w[i - 1].is & (FEIT_W_DET | FEIT_W_CAPITAL | FEIT_W_FIGURE)) ||
	    (i + 1 < r->n &&
	     !(r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_OPENER | FEIT_W_COORD))) ||
	    !(r->w[i - 1].is & (FEIT_W_ADVERB | FEIT_W_AUX | FEIT_W_PRONOUN | FEIT_W_PARTICLE)))
		return false;
	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if (feit_mword_in(r, k - 1, modals))
			return true;
		else if (r->w[k - 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA))
			return false;
	return false;
}

/* "verzoekt de regering afspraken te maken": behind the verb of its clause and before "te". */
static bool is_before_te(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 10 };

	uint32_t te = i + 1u + ((r->w[i + 1].is & FEIT_W_PARTICLE) != 0); /* voor te bereiden */

	if (te + 1 >= r->n || !(r->w[te].is & FEIT_W_TE))
		return false;
	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if ((r->w[k - 1].is & FEIT_W_VERB) && (r->w[k - 1].is & FEIT_W_PRES))
			return true;
		else if (r->w[k - 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_OPENER))
			return false;
	return false;
}

/* "Het kabinet besluit", "In mei besluit het kabinet": a verb; "het besluit": a noun. */
static bool is_verb_here(const struct feit_reading *r, uint32_t i)
{
	if (is_before_te(r, i))
		return false;
	if (i > 0 && (r->w[i - 1].is & NOMINATIVE) && !(r->w[i - 1].is & FEIT_W_DET))
		return true;
	if ((r->w[i].is & FEIT_W_INF) && i > 0 && (r->w[i - 1].is & FEIT_W_FIGURE) &&
	    (i + 1 >= r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA))))
		return true; /* dat gemeenten 900 woningen plaatsen. */
	if (is_after_modal(r, i) ||
	    (i > 0 && (r->w[i].is & FEIT_W_PRES) && feit_mword_in(r, i + 1, "we,wij")))
		return true; /* in 2026 plaatsen we */
	if ((r->w[i].is & FEIT_W_INF) && i > 0 &&
	    ((r->w[i - 1].is & FEIT_W_TE) ||
	     feit_mword_in(r, i - 1, "laten,doen,gaan,laat,liet,lieten")))
		return true;
	return i > 0 && !(r->w[i - 1].is & FEIT_W_DET) && i + 2 < r->n &&
	       (r->w[i].is & FEIT_W_PRES) && (r->w[i + 1].is & FEIT_W_DET) &&
	       (r->w[i + 2].is & FEIT_W_ACTOR);
}

/* "kunnen sinds 1 juli een voucher aanvragen", "een voucher aan te vragen": elsewhere a noun. */
static bool is_asking_for(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 16 };

	if (i == 0 || (r->w[i - 1].is & (FEIT_W_DET | FEIT_W_FIGURE | FEIT_W_PREP)) ||
	    (i + 1 < r->n &&
	     !(r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_OPENER | FEIT_W_COORD))))
		return false;
	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if (feit_mword_in(r, k - 1, "kan,kunnen,konden,kon,mogen,mag"))
			return true;
		else if (r->w[k - 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA))
			return false;
	return false;
}

/* A bare stem is a verb beside "ik" only: "ik verzoek", but "het openbaar vervoer". */
static bool is_first_person(const struct feit_reading *r, uint32_t i)
{
	return (i > 0 && feit_mword_is(r, i - 1, "ik")) || feit_mword_is(r, i + 1, "ik");
}

/* "de door uw Kamer aangenomen motie": an article, a preposition, and the noun behind it. */
static bool is_attributive(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 8 };

	if (!(r->w[i].is & FEIT_W_PART) || i + 1 >= r->n || !(r->w[i + 1].is & FEIT_W_CONTENT) ||
	    (r->w[i + 1].is & (FEIT_W_DATE | FEIT_W_FIGURE)))
		return false;
	for (uint32_t k = i; k > 0 && i - k < 4; k--) { /* een concreet en uitgewerkt plan */
		uint32_t is = r->w[k - 1].is;
		if ((is & FEIT_W_DET) && !(is & (FEIT_W_AUX | FEIT_W_PRONOUN)))
			return true;
		if (!(is & (FEIT_W_CONTENT | FEIT_W_ADVERB | FEIT_W_COORD)) ||
		    (is & (FEIT_W_INSTRUMENT | FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_DATE |
			   FEIT_W_FIGURE | FEIT_W_CAPITAL)))
			break;
	}
	for (uint32_t k = i; k > 1 && i - k < BACK; k--) {
		if (r->w[k - 1].is & (FEIT_W_AUX | FEIT_W_COMMA) && !(r->w[k - 1].is & FEIT_W_DET))
			return false;
		if ((r->w[k - 1].is & FEIT_W_PREP) && (r->w[k - 2].is & FEIT_W_DET) &&
		    !(r->w[k - 2].is & (FEIT_W_AUX | FEIT_W_PRONOUN)))
			return true;
	}
	return false;
}

/* "een procedure waar het Rijk nu voor kiest": the preposition belongs to "waar". */
static bool is_stranded(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 10 };

	if (i + 1 < r->n && !(r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA)))
		return false;
	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if (feit_mword_is(r, k - 1, "waar"))
			return true;
	return false;
}

static void settle_word(struct feit_reading *r, uint32_t i)
{
	struct feit_mword *w = &r->w[i];
	uint32_t before = i > 0 ? r->w[i - 1].is : 0;
	bool drop = false;

	bool duty = feit_mword_is(r, i, "verplicht") && /* te stellen, het verplicht eigen risico */
		    (is_before_te(r, i) || feit_mword_is(r, i + 1, "eigen"));

	if (duty || is_attributive(r, i))
		drop = true;
	else if (feit_mword_in(r, i, "vragen,plannen,stemmen"))
		drop = !(before & (FEIT_W_TE | FEIT_W_PRONOUN | FEIT_W_ACTOR | FEIT_W_AUX)) ||
		       (before & (FEIT_W_DET | FEIT_W_AUX)) == FEIT_W_DET;
	else if (feit_mword_is(r, i, "aanvragen"))
		drop = !is_asking_for(r, i);
	else if (w->verb != NULL && w->verb->col[1][0] == 'k' && w->verb->col[1][1] == '\0')
		drop = !is_first_person(r, i);
	else if (w->is & FEIT_W_INSTRUMENT)
		drop = !is_verb_here(r, i) && !feit_is_forbidden(r, i) && !feit_body_decides(r, i);
	else if ((before & FEIT_W_DET) && !(before & (FEIT_W_REL | FEIT_W_PRONOUN | FEIT_W_AUX)))
		drop = !(feit_mword_is(r, i - 1, "ons") && (w->is & FEIT_W_PART) &&
			 !(r->w[i + 1].is & (FEIT_W_CONTENT | FEIT_W_INSTRUMENT)));
	else if ((before & FEIT_W_DET) && (before & FEIT_W_PRONOUN) && i + 1 < r->n)
		drop = ((w->is & FEIT_W_PART) && (r->w[i + 1].is & FEIT_W_CONTENT) &&
			!(w->is & FEIT_W_FINITE)) ||
		       ((w->is & FEIT_W_INF) && /* voor het bouwen, het bouwen van */
			((i > 1 && (r->w[i - 2].is & FEIT_W_PREP)) ||
			 (r->w[i + 1].is & FEIT_W_AUX) || feit_mword_is(r, i + 1, "van")));
	else if ((before & FEIT_W_PREP) && (w->is & FEIT_W_INF) && !(before & FEIT_W_OM) &&
		 i + 1 < r->n && (r->w[i + 1].is & (FEIT_W_PREP | FEIT_W_DET)) &&
		 !(r->w[i + 1].is & FEIT_W_AUX))
		drop = true; /* over stoppen met de opleiding */
	else if ((before & FEIT_W_PREP) && !(before & FEIT_W_OM) && !is_stranded(r, i))
		drop = (w->is & (FEIT_W_PRES | FEIT_W_PAST)) != 0 && !(w->is & FEIT_W_PART);
	if (!drop) {
		if (w->is & FEIT_W_INSTRUMENT) {
			w->noun = NULL;
			w->is &= ~(uint32_t)(FEIT_W_INSTRUMENT | FEIT_W_CONTENT);
		}
		return;
	}
	w->verb = NULL;
	w->is &= ~(uint32_t)(FEIT_W_VERB | FEIT_W_FINITE | FEIT_W_PART);
	bool adverb = i + 1 < r->n && (r->w[i + 1].is & (FEIT_W_PREP | FEIT_W_DATE));
	adverb &= !(before & FEIT_W_DET) || feit_mword_in(r, i - 1, "deze,dit,die,dat");
	if (!duty &&
	    (!(w->is & FEIT_W_ADVERB) || ((before & FEIT_W_DET) && !adverb))) /* pas in 2020 */
		w->is |= FEIT_W_CONTENT;
}

/* "gerealiseerden dat": a participle with a fused "en", a typing error of real pages. */
static bool split_fused_en(const struct feit_reading *r, struct feit_mword *w)
{
	struct feit_str s = feit_quote(r->doc, w->begin, w->end);

	if (w->verb != NULL || w->function != NULL || s.len < 8 ||
	    !feit_str_ends(s, FEIT_STR("en")))
		return false;
	const struct feit_lex_entry *v = feit_word_lex(
	    r->words, feit_words_find(r->words, feit_str_cut(s, 0, s.len - 2)), FEIT_LEX_WERKWOORD);
	if (v == NULL || strchr(v->col[1], 'd') == NULL)
		return false;
	w->verb = v;
	w->noun = NULL;
	w->is = FEIT_W_VERB | FEIT_W_PART;
	return true;
}

/* "het programma Wonen en Zorg": a capital inside the sentence makes a name of a verb. */
static void settle_capital(struct feit_mword *w)
{
	w->verb = NULL;
	w->is = FEIT_W_CONTENT | FEIT_W_CAPITAL | (w->is & (FEIT_W_INSTRUMENT | FEIT_W_ACTOR));
}

static bool take_other(struct feit_reading *r, uint32_t *i, uint32_t to, struct feit_mword *w)
{
	*i = read_word(r, *i, to, w);
	w->start = feit_start_at(r, w->begin, w->end);
	w->key = feit_word_key(w->start, w->end - w->begin);
	return (w->is & FEIT_W_JOINT) != 0 || w->start == feit_word_start("dat", 3) ||
	       may_be_joint(w->start);
}

static inline void set_bit(uint64_t *bits, uint32_t i)
{
	bits[i / 64] |= UINT64_C(1) << i % 64;
}

/* The words that may be verbs, in order. */
struct verbs {
	uint8_t v[FEIT_MAX_WORDS];
	uint32_t n;
};

/* What a word that may be a verb or a joint asks for; `before` are the classes of the word before.
 */
static void take_joint(struct feit_reading *r, uint32_t n, uint32_t before, struct verbs *verbs)
{
	struct feit_mword *w = &r->w[n];

	set_bit(r->joints, n);
	if (w->is & (FEIT_W_PART | FEIT_W_ATTR))
		set_bit(r->before_nouns, n);
	if (w->is & FEIT_W_VERB) {
		if ((w->is & FEIT_W_CAPITAL) && !(before & FEIT_W_PUNCT))
			settle_capital(w);
		else
			verbs->v[verbs->n++] = (uint8_t)n;
	}
	if (w->start == feit_word_start("dat", 3) && n > 0 && split_fused_en(r, w - 1)) {
		verbs->v[verbs->n++] = (uint8_t)(n - 1);
		set_bit(r->joints, n - 1);
		set_bit(r->before_nouns, n - 1);
	}
}

static void settle_verbs(struct feit_reading *r, const struct verbs *verbs)
{
	for (uint32_t k = 0; k < verbs->n; k++) {
		const struct feit_mword *w = &r->w[verbs->v[k]];
		settle_word(r, verbs->v[k]);
		if (w->verb != NULL && !r->acts)
			r->acts = feit_verb_of(r->memory, w)->acts;
	}
}

/* A sign is glued to the word, and something to the sign. */
static inline bool may_join(const struct feit_token *t)
{
	return t[1].kind == FEIT_TOK_SIGN && (t[1].flags & FEIT_TOK_GLUED) &&
	       (t[2].flags & FEIT_TOK_GLUED);
}

uint32_t feit_read_words(struct feit_reading *r, uint32_t from, uint32_t to)
{
	const struct feit_word_record *records = r->memory->records;
	const struct feit_token *v = r->tokens->v;
	uint32_t i = from, n = 0, before = FEIT_W_PUNCT, is = 0, fact_begin = 0;
	const uint64_t *numbers = r->memory->numbers;
	uint64_t lists = 0;
	struct verbs verbs;

	verbs.n = 0;
	memset(r->facts, 0, sizeof r->facts);
	memset(r->joints, 0, sizeof r->joints);
	memset(r->before_nouns, 0, sizeof r->before_nouns);
	memset(r->idiomatic, 0, sizeof r->idiomatic);
	memset(r->keys, 0, sizeof r->keys);
	r->acts = false;
	r->fact_begin = 0;
	for (; i < to && n < FEIT_MAX_WORDS; n++) {
		struct feit_mword *w = &r->w[n];
		const struct feit_token *t = &v[i];
		const struct feit_word_record *k = &records[t->word];
		bool joint;
		if (k->plain && t->begin < fact_begin && !may_join(t)) {
			*w = k->word; /* a known word that goes on in no other token */
			w->begin = t->begin;
			w->end = t->begin + t->len;
			w->is |= (uint32_t)(t->flags & FEIT_TOK_CAPITAL) << 28;
			joint = k->joint;
			i++;
		} else {
			joint = take_other(r, &i, to, w);
			fact_begin = r->fact_begin;
			if (w->fact != FEIT_NONE) {
				set_bit(r->facts, n);
				set_bit(r->before_nouns, n + 1);
			}
		}
		set_bit(r->keys, w->key);
		lists |= numbers[w->key];
		if (joint || (before & FEIT_W_TE))
			take_joint(r, n, before, &verbs);
		before = w->is;
		is |= before;
		if (before & (FEIT_W_IDIOM | FEIT_W_INSTRUMENT | FEIT_W_CAPITAL))
			set_bit(r->idiomatic, n);
	}
	r->lists = lists;
	r->numbered = r->memory->numbered;
	r->is = is;
	r->n = n;
	r->w[n] =
	    (struct feit_mword){.fact = FEIT_NONE, .clause = FEIT_NO_WORD, .phrase = FEIT_NO_WORD};
	settle_verbs(r, &verbs);
	return i;
}
