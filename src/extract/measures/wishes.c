/* wishes.c - what a body wants to have: "Het kabinet wil een verbod op vuurwerk", without a verb
 * that says what is to be done to it. */
#include "extract/measures/events.h"
#include "extract/measures/plans.h"

enum { NO = FEIT_NO_WORD };

#define WANTING "wil,willen"

bool feit_may_wish(const struct feit_reading *r)
{
	return (r->is & FEIT_W_INSTRUMENT) && feit_may_have(r, WANTING);
}

/* The clause has no verb but its finite one, not even an unknown one at its end: "wil een verbod
 * bepleiten". */
static bool is_alone(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t last = c->last < r->n ? c->last : r->n - 1;

	for (uint32_t i = feit_next_bit(r->verbs, c->first, r->n); i <= last;
	     i = feit_next_bit(r->verbs, i + 1, r->n))
		if (r->w[i].clause == clause && i != c->finite)
			return false;
	while (last > c->finite &&
	       (r->w[last].clause != clause || (r->w[last].is & (FEIT_W_PUNCT | FEIT_W_COMMA))))
		last--;
	return r->w[last].phrase != NO &&
	       (!feit_str_ends(feit_mword_text(r, last), FEIT_STR("en")) ||
		(r->w[last].is & (FEIT_W_INSTRUMENT | FEIT_W_GROUP)) ||
		r->phrases[r->w[last].phrase].prep != NO);
}

/* The first new thing behind the verb. */
static void take_wish(struct feit_reading *r, uint32_t clause, uint32_t verb)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->first < verb || x->prep != NO ||
		    !feit_is_new_thing(r, q))
			continue;
		struct feit_predicate p = feit_plain_predicate(clause, verb, FEIT_ACT_PLAN);
		p.modality = FEIT_WISH;
		struct feit_name n = feit_name_phrase(r, q);
		struct feit_event e = feit_make_event(r, &p, "measure.wished");
		feit_entity_told(r, &n, &e);
		return;
	}
}

void feit_find_wishes(struct feit_reading *r)
{
	if (!feit_may_wish(r) || feit_is_question(r))
		return;
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->kind == FEIT_C_MAIN && k->finite != NO &&
		    feit_mword_in(r, k->finite, WANTING) && !(k->is & FEIT_W_NEG) &&
		    feit_has_actor(r, c) && is_alone(r, c))
			take_wish(r, c, k->finite);
	}
}
