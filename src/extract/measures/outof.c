/* outof.c - how much of a whole is done: "Van de 900 laadpalen zijn er inmiddels 610 geplaatst".
 * The whole is a target, whether it was told of before or not. */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* "Van de 80.000 hectare": counts things, and is no part of a phrase: "in 30 van de 42 gemeenten".
 */
static uint32_t whole_before(const struct feit_reading *r, uint32_t object, bool money)
{
	for (uint32_t q = 0; q < r->n_phrases && q <= object + 1; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		bool behind = q == object + 1; /* 310 van de 400 laadpalen */
		if (q == object || x->prep == NO || !feit_mword_is(r, x->prep, "van") ||
		    x->det == NO || !feit_mword_in(r, x->det, "de,het,deze") ||
		    r->clauses[x->clause].kind != FEIT_C_MAIN ||
		    !(behind ? x->prep == r->phrases[object].last + 1u
			     : x->prep == 0 || r->w[x->prep - 1].phrase == NO))
			continue;
		if (money && q + 1 < object && r->phrases[q + 1].first == x->last + 1u)
			q++; /* van de toegezegde 300 miljoen */
		if (money ? feit_counts(r, q, "money")
			  : feit_counts(r, q, "count") || feit_counts(r, q, "quantity"))
			return q;
	}
	return FEIT_NO_PHRASE;
}

/* Done by a body or for it: built, placed, planted; not "verkocht" or "afgewezen". */
static bool is_delivery(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_term_in(r, p->lemma, "opleiden,trainen,bijscholen,omscholen"))
		return false; /* of those who came */
	return p->counted ||
	       feit_term_in(r, p->lemma,
			    "inrichten,openen,vervangen,uitvoeren,voltooien,afronden,"
			    "verwerven,oprichten,instellen,starten,herstellen,vergroenen");
}

/* "Van de € 300 miljoen is € 120 miljoen uitgekeerd". */
static bool is_spending(const struct feit_reading *r, const struct feit_predicate *p)
{
	return feit_term_in(r, p->lemma,
			    "uitkeren,besteden,toekennen,verstrekken,uitbetalen,verlenen,verdelen");
}

static void tie_figures(struct feit_reading *r, uint32_t phrase, uint32_t entity, const char *role)
{
	for (uint32_t i = r->phrases[phrase].first; i <= r->phrases[phrase].last; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.figure");
}

bool feit_take_out_of(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	bool money = feit_counts(r, object, "money");
	uint32_t whole;

	if (p->tense == FEIT_PRESENT || p->modality != FEIT_INDICATIVE ||
	    p->polarity != FEIT_POSITIVE || r->clauses[p->clause].kind != FEIT_C_MAIN ||
	    !feit_may_hold(r, "van") || !(money ? is_spending(r, p) : is_delivery(r, p)) ||
	    r->phrases[object].prep != NO || !feit_phrase_has(r, object, FEIT_W_FIGURE) ||
	    (whole = whole_before(r, object, money)) == FEIT_NO_PHRASE ||
	    (feit_phrase_is_people(r, whole) && !feit_same(p->lemma, "huisvesten")) ||
	    feit_target_of(r, whole, 24) != FEIT_NONE)
		return false;
	struct feit_name n = feit_name_phrase(r, whole);
	n.type = money ? "funding" : "target";
	uint32_t entity = feit_entity_new(r, &n, "measure.out_of");
	struct feit_event e = feit_make_event(r, p, "measure.out_of");
	e.status = "in_execution";
	if (e.date != FEIT_NONE)
		e.date_role = "as_of";
	if (feit_entity_event(r, entity, &e) == NULL)
		return true;
	r->entities[entity].m->core = true;
	tie_figures(r, whole, entity, money ? "budget" : "target");
	tie_figures(r, object, entity, "realised");
	feit_tie_clause(r, p, p->clause, entity, false);
	feit_find_arguments(r, p, &r->entities[entity]);
	return true;
}
