/* comes.c - what somebody comes with: "Het kabinet komt met een wetsvoorstel", "Na de zomer kom ik
 * met een plan", and what is looked for: "Verwacht wordt dat", "Dit najaar wordt het wetsvoorstel
 * ingediend". It is planned; what came is told by other verbs. */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

bool feit_is_looked_for(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (c->kind == FEIT_C_DAT && c->parent != NO) /* ik ga er nu van uit dat */
		return feit_clause_has(r, c->parent, "verwacht,verwachten,verwachtte,ervan") ||
		       (feit_clause_has(r, c->parent, "er") &&
			feit_clause_has(r, c->parent, "uit"));
	if (p->act == FEIT_ACT_PROPOSE && p->voice == FEIT_PASSIVE)
		return feit_term_in(r, p->lemma, "indienen,aanbieden,sturen,voorhangen") &&
		       !feit_clause_has(r, p->clause, "hierbij");
	return p->act == FEIT_ACT_ANNOUNCE && feit_clause_has(r, p->clause, "ik,we,wij") &&
	       (c->is & FEIT_W_DATE) != 0;
}

#define FORMS "kom,komt,komen"

/* Nothing else ends the clause: "komt overeen met de norm", "kom ik tegemoet". */
static bool is_last_verb(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->bracket != NO && c->bracket > c->finite)
		return false;
	for (uint32_t i = c->finite + 1u; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause &&
		    ((r->w[i].is & (FEIT_W_NEG | FEIT_W_TE)) ||
		     feit_mword_in(r, i, "overeen,tegemoet,tot,aan,er,uit,terug,samen,bijeen")))
			return false;
	return true;
}

bool feit_is_new_to_come(const struct feit_reading *r, uint32_t q)
{
	return feit_is_new_thing(r, q) &&
	       !feit_same(r->w[r->phrases[q].head].noun->col[0], "information");
}

/* "met een plan" */
static uint32_t comes_with(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep != NO && x->prep > c->finite &&
		    feit_mword_is(r, x->prep, "met") && feit_is_new_to_come(r, q))
			return q;
	}
	return FEIT_NO_PHRASE;
}

/* The clause has a "met" that leads to what will come. */
static void add_coming(struct feit_reading *r, uint32_t clause, uint32_t with)
{
	struct feit_predicate p =
	    feit_plain_predicate(clause, r->clauses[clause].finite, FEIT_ACT_PLAN);
	p.preps = "met";
	p.lemma = "komen";
	struct feit_name n = feit_name_phrase(r, with);
	struct feit_event e = feit_make_event(r, &p, "measure.coming");
	uint32_t entity = feit_entity_told(r, &n, &e);

	feit_tie_clause(r, &p, clause, entity, false);
	feit_find_arguments(r, &p, &r->entities[entity]);
}

/* "In elke wijk komt een buurthuis", "Op het dak komen zonnepanelen": what is new stands behind the
 * verb, the place before it. */
static uint32_t comes_there(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t first = r->n_phrases > 0 ? r->w[c->finite - 1u].phrase : NO;

	if (first == NO || r->phrases[first].prep != c->first ||
	    (r->phrases[first].is & FEIT_W_DATE) ||
	    !feit_mword_in(r, c->first, "in,op,bij,langs,naast,aan,tussen,voor") ||
	    !(r->phrases[first].det != NO || (r->phrases[first].is & FEIT_W_CAPITAL)) ||
	    feit_clause_has(r, clause, "er,naar,ter"))
		return FEIT_NO_PHRASE;
	for (uint32_t q = first + 1; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && feit_phrase_start(x) == c->finite + 1u)
			return x->prep == NO && feit_is_new_to_come(r, q) ? q : FEIT_NO_PHRASE;
	}
	return FEIT_NO_PHRASE;
}

void feit_take_coming(struct feit_reading *r)
{
	if (!feit_may_have(r, FORMS) || r->court || r->auditor)
		return;
	for (uint32_t k = 0; k < r->n_clauses; k++) {
		const struct feit_clause *c = &r->clauses[k];
		if (c->kind != FEIT_C_MAIN || c->finite == NO ||
		    !feit_mword_in(r, c->finite, FORMS) || !is_last_verb(r, k))
			continue;
		uint32_t with = feit_has_actor(r, k) ? comes_with(r, k) : FEIT_NO_PHRASE;
		if (with == FEIT_NO_PHRASE && c->finite > 0)
			with = comes_there(r, k);
		if (with != FEIT_NO_PHRASE)
			add_coming(r, k, with);
	}
}
