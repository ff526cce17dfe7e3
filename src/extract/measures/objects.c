/* objects.c - the noun phrase that a predicate is about, and the clause that tells its content. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

bool feit_phrase_is_actor(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];

	return (r->w[q->head].is & FEIT_W_ACTOR) && !(r->w[q->head].is & FEIT_W_INSTRUMENT);
}

bool feit_phrase_is_people(const struct feit_reading *r, uint32_t p)
{
	return (r->w[r->phrases[p].head].is & FEIT_W_GROUP) != 0;
}

char feit_phrase_instrument(const struct feit_reading *r, uint32_t p)
{
	const struct feit_lex_entry *e = r->w[r->phrases[p].head].noun;

	return e != NULL ? e->col[1][0] : 0;
}

static bool has_figure(const struct feit_reading *r, const struct feit_phrase *q)
{
	for (uint32_t i = q->first; i <= q->last; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			return true;
	return false;
}

/* "van" inside "ten aanzien van" and the like governs, but the phrase is an aside all the same. */
static bool is_governed_by(const struct feit_reading *r, const struct feit_phrase *q,
			   const char *preps)
{
	return q->prep != NO && preps != NULL && preps[0] != '\0' &&
	       feit_mword_in(r, q->prep, preps);
}

/* How well phrase p serves as the object; 0 = not at all. */
static int fitness(const struct feit_reading *r, const struct feit_predicate *d, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];
	const struct feit_clause *c = &r->clauses[d->clause];
	bool governed = is_governed_by(r, q, d->preps);
	char strength = feit_phrase_instrument(r, p);
	int fit = strength == 'A' ? 30 : strength == 'B' ? 24 : strength == 'C' ? 14 : 6;

	if (d->noun != NO && d->noun >= q->first && d->noun <= q->last)
		return strength == 0 ? 0 : 60; /* afspraken (maken) */
	if ((q->prep != NO && !governed) || feit_phrase_is_actor(r, p))
		return 0;
	if (feit_phrase_is_people(r, p))
		fit = d->counted && has_figure(r, q) ? 40 : 1;
	else if (has_figure(r, q))
		fit += d->counted || d->act == FEIT_ACT_FUND || d->act == FEIT_ACT_AGREE ? 14 : 2;
	if (governed)
		fit += 12;
	if (c->kind == FEIT_C_MAIN && d->voice == FEIT_ACTIVE && !d->intransitive &&
	    c->finite != NO && q->last < c->finite)
		fit = fit > 9 ? fit - 8 : 1;
	return fit;
}

/* The phrase just before the opener of a relative clause. */
static uint32_t antecedent(const struct feit_reading *r, const struct feit_clause *c)
{
	for (uint32_t back = 1; back <= 3 && c->first >= back; back++) {
		const struct feit_mword *w = &r->w[c->first - back];
		if (w->phrase != NO)
			return w->phrase;
		if (!(w->is & FEIT_W_COMMA))
			break;
	}
	return FEIT_NO_PHRASE;
}

static uint32_t best_in_clause(const struct feit_reading *r, const struct feit_predicate *d,
			       int *best_fit)
{
	uint32_t best = FEIT_NO_PHRASE;

	*best_fit = 0;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		if (r->phrases[p].clause != d->clause)
			continue;
		int fit = fitness(r, d, p);
		bool before = r->phrases[p].last < d->verb;
		if (fit > *best_fit || (fit == *best_fit && fit > 0 && before)) {
			*best_fit = fit;
			best = p;
		}
	}
	return best;
}

uint32_t feit_object_of(const struct feit_reading *r, const struct feit_predicate *d)
{
	const struct feit_clause *c = &r->clauses[d->clause];
	int fit;
	uint32_t best = best_in_clause(r, d, &fit);

	if (c->kind == FEIT_C_RELATIVE && (fit < 20 || d->intransitive)) {
		uint32_t a = antecedent(r, c);
		if (a != FEIT_NO_PHRASE)
			return a;
	}
	return best;
}

uint32_t feit_content_of(const struct feit_reading *r, const struct feit_predicate *d)
{
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->parent != d->clause || k->first < r->clauses[d->clause].first)
			continue;
		if (k->first + 1 < d->verb && k->last < d->verb)
			continue;
		if (k->kind == FEIT_C_OMTE || k->kind == FEIT_C_DAT || k->kind == FEIT_C_TE ||
		    (k->kind == FEIT_C_OF && d->act == FEIT_ACT_STUDY))
			return c;
	}
	return NO;
}
