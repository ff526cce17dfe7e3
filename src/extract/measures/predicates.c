/* predicates.c - what each clause says is done: the act of its verb, by itself, with a particle or
 * with other words. "zijn afspraken gemaakt", "stelt ... beschikbaar", "in te zetten". */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

const struct feit_act_kind feit_acts[FEIT_ACTS] = {
#define ACT(name, status, role) {#name, status, role},
#include "extract/measures/acts.def"
#undef ACT
};

/* A verb that acts together with a word at the end of its clause. */
struct idiom {
	const char *verbs, *word, *before; /* lemmas; the word; the word before it or NULL */
	uint8_t act;
	char strength;
	bool intransitive, light; /* light: the noun is the measure, or names the act */
	const char *status, *preps;
};

static const struct idiom idioms[] = {
#define IDIOM(verbs, word, before, act, strength, intransitive, light, status, preps)              \
	{verbs, word, before, FEIT_ACT_##act, strength, intransitive, light, status, preps},
#include "extract/measures/idioms.def"
#undef IDIOM
};

/* ---- which act ---- */

static uint8_t act_of(struct feit_str name, const char **status)
{
	size_t len = 0;

	while (len < name.len && name.ptr[len] != ':')
		len++;
	*status = len < name.len ? name.ptr + len + 1 : NULL;
	for (uint8_t a = 0; a < FEIT_ACTS; a++)
		if (strlen(feit_acts[a].name) == len &&
		    memcmp(feit_acts[a].name, name.ptr, len) == 0)
			return a;
	return FEIT_ACT_NONE;
}

uint8_t feit_act_named(const char *name)
{
	const char *status;

	return act_of(feit_cstr(name), &status);
}

/* The deed of a particle and a verb: in + stellen; without particle of the verb alone. */
static const struct feit_deed *deed_of(struct feit_measure_memory *m, struct feit_str particle,
				       const char *lemma)
{
	char both[64];
	size_t n = strlen(lemma);

	if (particle.len + n >= sizeof both)
		return NULL;
	memcpy(both, particle.ptr, particle.len);
	memcpy(both + particle.len, lemma, n);
	const struct feit_lex_entry *e = feit_word_lex(
	    m->words, feit_words_find(m->words, (struct feit_str){both, particle.len + n}),
	    FEIT_LEX_DAAD);
	if (e == NULL)
		return NULL;
	struct feit_deed *d = &m->deeds[e - feit_lexicons[FEIT_LEX_DAAD].entries];
	if (!d->ready) {
		*d = (struct feit_deed){.lemma = e->word,
					.preps = e->col[2],
					.strength = e->col[1][0],
					.intransitive = strchr(e->col[1], 'i') != NULL,
					.counted = strchr(e->col[1], 'g') != NULL,
					.ready = true};
		d->act = act_of(feit_cstr(e->col[0]), &d->status);
	}
	return d;
}

static bool take_deed(const struct feit_deed *d, struct feit_predicate *p)
{
	if (d == NULL)
		return false;
	p->act = d->act;
	p->status = d->status;
	p->strength = d->strength;
	p->intransitive = d->intransitive;
	p->counted = d->counted;
	p->preps = d->preps;
	p->lemma = d->lemma;
	return p->act != FEIT_ACT_NONE;
}

/* ---- what is known of a verb ---- */

enum { N_IDIOMS = sizeof idioms / sizeof idioms[0] };
_Static_assert((int)N_IDIOMS < (int)FEIT_IDIOMS, "an idiom is a bit");

static void put_idiom(struct feit_measure_memory *m, size_t d)
{
	uint64_t bit = UINT64_C(1) << d % 64;

	m->idioms[idioms[d].word[0] & 31][d / 64] |= bit;
	for (const char *verb = idioms[d].verbs; verb != NULL; verb = strchr(verb, ',')) {
		verb += *verb == ',';
		m->idiom_verbs[*verb & 31][d / 64] |= bit;
	}
}

void feit_read_idioms(struct feit_measure_memory *m)
{
	for (size_t d = 0; d < N_IDIOMS; d++)
		put_idiom(m, d);
}

const struct feit_verb_record *feit_verb_of(struct feit_measure_memory *m,
					    const struct feit_mword *v)
{
	const struct feit_lexicon *l = feit_lexicons;
	size_t place = v->verb != NULL ? (size_t)(v->verb - l[FEIT_LEX_WERKWOORD].entries)
				       : l[FEIT_LEX_WERKWOORD].n +
					     (size_t)(v->function - l[FEIT_LEX_FUNCTIE].entries);
	struct feit_verb_record *k = &m->verbs[place];

	if (k->lemma != NULL)
		return k;
	k->lemma = v->verb != NULL ? v->verb->col[0] : v->function->col[1];
	struct feit_str lemma = feit_cstr(k->lemma);
	const uint64_t *may = m->idiom_verbs[k->lemma[0] & 31];
	k->deed = deed_of(m, (struct feit_str){"", 0}, k->lemma);
	k->joins = feit_joins_particle(m, lemma);
	k->loose = feit_in_list(lemma, "komen,halen,werken");
	if (v->verb == NULL || v->verb->col[2][0] != '\0')
		for (uint32_t d = feit_next_bit(may, 0, N_IDIOMS); d < N_IDIOMS;
		     d = feit_next_bit(may, d + 1, N_IDIOMS))
			if (feit_in_list(lemma, idioms[d].verbs)) {
				k->idioms[d / 64] |= UINT64_C(1) << d % 64;
				k->idiomatic = true;
			}
	k->acts = k->deed != NULL || k->joins || k->idiomatic;
	return k;
}

/* The noun may make an idiom: afspraken (maken). */
static bool is_light(struct feit_measure_memory *m, const struct feit_lex_entry *noun)
{
	uint8_t *light = &m->light[noun - feit_lexicons[FEIT_LEX_INSTRUMENT].entries];

	if (*light == 0)
		*light = feit_in_list(feit_cstr(noun->col[2]),
				      "afspraak,maatregel,besluit,opdracht,akkoord,toezegging,"
				      "voorstel,oproep,onderzoek,verkenning,investering")
			     ? 2
			     : 1;
	return *light == 2;
}

/* ---- which words of the clause make the act ---- */

/* A particle stands alone at the right bracket: nothing but the end, a preposition or a new clause
 * follows it in its clause. */
static bool at_bracket(const struct feit_reading *r, uint32_t i, uint32_t clause)
{
	uint32_t after = i + 1 < r->n ? r->w[i + 1].is : FEIT_W_PUNCT;

	if ((i + 1 < r->n && r->w[i + 1].clause != clause) ||
	    feit_mword_in(r, i + 1, "dan,die,dat"))
		return true;
	return (after & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD | FEIT_W_OPENER | FEIT_W_PREP |
			 FEIT_W_REFERENCE)) != 0 &&
	       !(after & FEIT_W_DET);
}

/* "kent beperkingen (deze lichten we toe)": word i stands in brackets that were opened behind the
 * verb. */
static bool is_in_aside(const struct feit_reading *r, uint32_t verb, uint32_t i)
{
	if (!feit_may_hold(r, "("))
		return false;
	for (; i > verb; i--) {
		if (feit_mword_is(r, i, ")"))
			return false;
		if (feit_mword_is(r, i, "("))
			return true;
	}
	return false;
}

static bool with_particle(const struct feit_reading *r, struct feit_predicate *p, const char *lemma)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	bool found = false;

	for (uint32_t i = p->verb + 1; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != p->clause || !(r->w[i].is & FEIT_W_PARTICLE) ||
		    !at_bracket(r, i, p->clause) || is_in_aside(r, p->verb, i))
			continue;
		if (take_deed(deed_of(r->memory, feit_mword_text(r, i), lemma), p)) {
			p->particle = (uint8_t)i;
			found = true;
		}
	}
	return found;
}

/* The first two letters tell mostly. */
static bool is_word(const struct feit_reading *r, uint32_t i, const char *word)
{
	char second = word[1] != '\0' ? (char)(word[1] | 0x20) : '\0';

	return (char)r->w[i].start == word[0] && (char)(r->w[i].start >> 8) == second &&
	       feit_mword_same(r, i, word);
}

static bool fits_idiom(const struct feit_reading *r, const struct idiom *d, uint32_t i)
{
	const struct feit_lex_entry *noun = r->w[i].noun;

	if (!is_word(r, i, d->word) &&
	    !(d->light && noun != NULL && feit_same(noun->col[2], d->word)))
		return false;
	return d->before == NULL || (i > 0 && feit_mword_same(r, i - 1, d->before));
}

/* The word may make an idiom, by its class. Compounds of light nouns (werkafspraken) count. */
static bool is_idiom_word(const struct feit_reading *r, const struct feit_mword *w)
{
	return (w->is & FEIT_W_IDIOM) || (w->noun != NULL && is_light(r->memory, w->noun));
}

/* The idioms of `among` that the word may make, by its first letter or that of its noun. */
static void idioms_by_letter(const struct feit_reading *r, const struct feit_mword *w,
			     const uint64_t *among, uint64_t *out)
{
	const uint64_t *word = r->memory->idioms[w->start & 31];
	const uint64_t *noun = w->noun != NULL ? r->memory->idioms[w->noun->col[2][0] & 31] : word;

	for (uint32_t k = 0; k < FEIT_IDIOMS / 64; k++)
		out[k] = among[k] & (word[k] | noun[k]);
}

/* The words of the clause that may make an idiom of the verb; none where no word is one surely. */
static uint32_t idiom_words(const struct feit_reading *r, uint32_t clause, bool loose, uint8_t *out)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t end = c->last < r->n ? c->last + 1u : r->n, n = 0;
	bool any = loose;

	for (uint32_t i = loose ? c->first : feit_next_bit(r->idiomatic, c->first, end); i < end;
	     i = loose ? i + 1 : feit_next_bit(r->idiomatic, i + 1, end)) {
		const struct feit_mword *w = &r->w[i];
		if (w->clause != clause)
			continue;
		bool idiom = !loose && is_idiom_word(r, w);
		any |= idiom;
		if (loose || idiom || (w->is & FEIT_W_CAPITAL))
			out[n++] = (uint8_t)i;
	}
	return any ? n : 0;
}

/* The first idiom of the table that the clause holds, at its first word there. */
static bool take_idiom(const struct feit_reading *r, struct feit_predicate *p,
		       const struct feit_verb_record *verb)
{
	uint8_t words[FEIT_MAX_WORDS];
	uint32_t best = N_IDIOMS;

	uint32_t n = idiom_words(r, p->clause, verb->loose, words);
	for (uint32_t k = 0; k < n; k++) {
		uint64_t may[FEIT_IDIOMS / 64];
		idioms_by_letter(r, &r->w[words[k]], verb->idioms, may);
		for (uint32_t d = feit_next_bit(may, 0, best); d < best;
		     d = feit_next_bit(may, d + 1, best))
			if (fits_idiom(r, &idioms[d], words[k])) {
				best = d;
				p->noun = words[k];
			}
	}
	if (best == N_IDIOMS)
		return false;
	p->act = idioms[best].act;
	p->status = idioms[best].status;
	p->strength = idioms[best].strength;
	p->intransitive = idioms[best].intransitive;
	p->preps = idioms[best].preps;
	p->lemma = verb->lemma;
	return true;
}

bool feit_may_hold_idiom(const struct feit_reading *r)
{
	uint64_t of_verbs[FEIT_IDIOMS / 64] = {0};

	if (!(r->is & FEIT_W_AUX) || !(r->is & FEIT_W_IDIOM))
		return false;
	for (uint32_t i = 0; i < r->n; i++)
		if ((r->w[i].is & FEIT_W_AUX) && r->w[i].function != NULL)
			for (uint32_t k = 0; k < FEIT_IDIOMS / 64; k++)
				of_verbs[k] |= feit_verb_of(r->memory, &r->w[i])->idioms[k];
	for (uint32_t i = 0; i < r->n; i++) {
		uint64_t may[FEIT_IDIOMS / 64];
		if (!(r->w[i].is & FEIT_W_IDIOM))
			continue;
		idioms_by_letter(r, &r->w[i], of_verbs, may);
		for (uint32_t d = feit_next_bit(may, 0, N_IDIOMS); d < N_IDIOMS;
		     d = feit_next_bit(may, d + 1, N_IDIOMS))
			if (fits_idiom(r, &idioms[d], i))
				return true;
	}
	return false;
}

/* "in te zetten": the particle stands before te. */
static bool with_particle_before(const struct feit_reading *r, struct feit_predicate *p,
				 const char *lemma)
{
	if (p->verb < 2 || !(r->w[p->verb - 2].is & FEIT_W_PARTICLE))
		return false;
	if (!take_deed(deed_of(r->memory, feit_mword_text(r, p->verb - 2u), lemma), p))
		return false;
	p->particle = p->verb - 2;
	return true;
}

/* "bekend gemaakt", written apart; a preposition there is of something else. */
static bool with_particle_apart(const struct feit_reading *r, struct feit_predicate *p,
				const char *lemma)
{
	if (p->verb < 1 || !(r->w[p->verb - 1].is & FEIT_W_PARTICLE) ||
	    (r->w[p->verb - 1].is & FEIT_W_PREP) ||
	    !take_deed(deed_of(r->memory, feit_mword_text(r, p->verb - 1u), lemma), p))
		return false;
	p->particle = p->verb - 1;
	return true;
}

/* "halen wij de regeling aan": a particle at the end makes another verb of it, and none known. */
static bool is_other_verb(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t i = c->last;

	if (c->finite == p->verb && feit_mword_is(r, p->verb + 1u, "op") && p->verb + 2u < r->n &&
	    ((r->w[p->verb + 2].is & FEIT_W_FIGURE) ||
	     feit_mword_in(r, p->verb + 2u, "tot,naar,van")))
		return true; /* loopt op tot 60 miljoen */
	if (c->finite != p->verb || !(c->is & FEIT_W_PARTICLE))
		return false;
	if (c->is & FEIT_W_PUNCT) /* halen wij onderzoek aan (Jansen, 2017) */
		for (uint32_t k = i; k > p->verb; k--)
			if (feit_mword_is(r, k, "("))
				i = k - 1;
	while (i > p->verb && (r->w[i].clause != p->clause ||
			       (r->w[i].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD))))
		i--;
	return i > p->verb &&
	       feit_mword_in(r, i, "aan,af,bij,in,mee,na,om,onder,op,over,toe,uit") &&
	       !(r->w[i - 1].is & (FEIT_W_PREP | FEIT_W_COORD));
}

static bool find_act(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_mword *v = &r->w[p->verb];
	const struct feit_clause *c = &r->clauses[p->clause];
	const struct feit_verb_record *verb = feit_verb_of(r->memory, v);

	bool parted = c->finite == p->verb && verb->joins && (c->is & FEIT_W_PARTICLE) &&
		      !((c->is & FEIT_W_TE) && feit_same(verb->lemma, "dienen")); /* dient in te */

	if (parted && feit_term_in(r, verb->lemma, "doen,komen") &&
	    with_particle(r, p, verb->lemma))
		return true; /* doe ik de toezegging af, kwamen er plekken bij */
	if (verb->idiomatic && (verb->loose || (c->is & (FEIT_W_IDIOM | FEIT_W_INSTRUMENT))) &&
	    take_idiom(r, p, verb))
		return true;
	if (v->verb == NULL)
		return feit_find_existence(r, p) || feit_find_becoming(r, p);
	if (feit_same(verb->lemma, "maken") && feit_find_making(r, p))
		return true;
	if (feit_same(verb->lemma, "gaan") && (feit_find_change(r, p) || feit_find_flow(r, p)))
		return true;
	if (p->te && with_particle_before(r, p, verb->lemma))
		return true;
	if (parted && with_particle(r, p, verb->lemma))
		return true;
	if ((v->is & (FEIT_W_PART | FEIT_W_INF)) && with_particle_apart(r, p, verb->lemma))
		return true;
	return take_deed(verb->deed, p) && (p->strength == 'A' || !is_other_verb(r, p));
}

/* ---- the pass ---- */

/* "komt te vervallen", "is komen te vervallen" */
static bool has_come(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && r->w[i].verb != NULL &&
		    feit_same(r->w[i].verb->col[0], "komen"))
			return true;
	return false;
}

static bool is_lexical(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *w = &r->w[i];

	if (w->is & FEIT_W_VERB)
		return (w->is & (FEIT_W_FINITE | FEIT_W_PART)) != 0;
	/* an auxiliary only as the verb of an idiom: is van kracht */
	return (w->is & FEIT_W_AUX) && w->function != NULL && r->clauses[w->clause].finite == i &&
	       feit_term_in(r, w->function->col[1], "zijn,worden,hebben,kunnen");
}

/* "is in consultatie gegaan": the participle, and not "is in consultatie". It takes its place. */
static bool takes_place_of_aux(struct feit_reading *r, const struct feit_predicate *p)
{
	for (uint32_t k = 0; k < r->n_predicates && p->noun != NO; k++) {
		struct feit_predicate *o = &r->predicates[k];
		if (o->clause != p->clause || o->noun != p->noun ||
		    !(r->w[o->verb].is & FEIT_W_AUX))
			continue;
		*o = *p;
		return true;
	}
	return false;
}

void feit_find_predicates(struct feit_reading *r)
{
	r->n_predicates = 0;
	for (uint32_t i = feit_next_bit(r->verbs, 0, r->n);
	     i < r->n && r->n_predicates < FEIT_MAX_PREDICATES;
	     i = feit_next_bit(r->verbs, i + 1, r->n)) {
		if (!is_lexical(r, i))
			continue;
		struct feit_predicate *p = &r->predicates[r->n_predicates];
		*p = (struct feit_predicate){
		    .clause = r->w[i].clause, .verb = (uint8_t)i, .particle = NO, .noun = NO};
		p->te = i > 0 && (r->w[i - 1].is & FEIT_W_TE);
		if (!find_act(r, p))
			continue;
		bool come = p->act == FEIT_ACT_END && p->te && has_come(r, p->clause);
		p->te = p->te && !come;
		if (p->status == NULL)
			p->status = feit_acts[p->act].status;
		feit_find_tense(r, p);
		if (come) /* said as "wordt ingetrokken" */
			p->voice = FEIT_PASSIVE;
		p->polarity = feit_polarity_of(r, p);
		if (!feit_is_other_use(r, p) && !takes_place_of_aux(r, p))
			r->n_predicates++;
	}
}
