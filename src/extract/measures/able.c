/* able.c - what somebody could do or chose, and so did: "De regels konden per 1 april 2022 worden
 * opgeheven", "Daarom kiest het kabinet voor een meldplicht"; and what can be done by then:
 * "Naar verwachting kan het wetsvoorstel in mei worden ingediend"; and by what it does something:
 * "Dit doen we door het tarief te verlagen". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* A step in the life of a measure, and no more than a way to do things. */
static bool is_step(uint8_t act)
{
	return act == FEIT_ACT_START || act == FEIT_ACT_END || act == FEIT_ACT_AMEND ||
	       act == FEIT_ACT_EXTEND || act == FEIT_ACT_RESUME || act == FEIT_ACT_SUSPEND ||
	       act == FEIT_ACT_REALISE || act == FEIT_ACT_ADOPT || act == FEIT_ACT_PROPOSE;
}

void feit_settle_able(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (p->modality != FEIT_CAN || c->kind != FEIT_C_MAIN || c->finite == NO || p->te ||
	    p->polarity != FEIT_POSITIVE || !is_step(p->act) ||
	    !(p->voice == FEIT_PASSIVE || p->intransitive) ||
	    feit_date_in(r, p, p->clause).fact == FEIT_NONE)
		return;
	if (feit_mword_in(r, c->finite, "kon,konden")) {
		p->modality = FEIT_INDICATIVE;
		p->tense = FEIT_PERFECT;
	} else if (feit_mword_in(r, c->finite, "kan,kunnen") &&
		   feit_clause_has(r, p->clause, "verwachting"))
		p->modality = FEIT_FUTURE;
}

bool feit_is_chosen(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool who = feit_clause_has(r, p->clause, "ik,wij,we");
	bool what = false;

	if (!feit_same(p->lemma, "kiezen") || p->modality != FEIT_INDICATIVE ||
	    p->polarity != FEIT_POSITIVE || r->clauses[p->clause].kind != FEIT_C_MAIN)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause)
			continue;
		who |= x->prep == NO && feit_phrase_is_actor(r, q) &&
		       feit_mword_in(r, x->head,
				     "kabinet,regering,minister,staatssecretaris,"
				     "gemeente,gemeenteraad,college,provincie");
		what |=
		    x->prep != NO && feit_mword_is(r, x->prep, "voor") && feit_is_new_thing(r, q);
	}
	return who && what;
}

bool feit_is_way_of_doing(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint8_t up = c->parent;

	if (!p->te || (c->kind != FEIT_C_MEANS && c->kind != FEIT_C_TE) || up == NO ||
	    p->polarity != FEIT_POSITIVE || r->clauses[up].kind != FEIT_C_MAIN ||
	    r->clauses[up].finite != r->clauses[up].first + 1u ||
	    !feit_mword_in(r, r->clauses[up].finite, "doen,doet,doe") ||
	    !feit_mword_in(r, r->clauses[up].first, "dit,dat"))
		return false;
	for (uint32_t k = up + 1u; k < r->n_clauses && k <= p->clause; k++)
		if (r->clauses[k].parent == up) /* the first of them has the "door" */
			return r->clauses[k].kind == FEIT_C_MEANS;
	return false;
}

static bool is_of_law(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);
	const struct feit_lex_entry *noun =
	    q != FEIT_NO_PHRASE ? r->w[r->phrases[q].head].noun : NULL;

	return noun != NULL && feit_same(noun->col[0], "legislation");
}

/* "gaat aan de slag met een gedragscode", "met de versterking van", and not with pleasure. */
bool feit_goes_about(const struct feit_reading *r, struct feit_predicate *p)
{
	if (feit_mword_is(r, p->noun, "gaande") && is_of_law(r, p)) {
		feit_set_act(p, FEIT_ACT_PREPARE); /* de herziening van de wet is gaande */
		return true;
	}
	if (!feit_mword_is(r, p->noun, "slag"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		uint8_t head = r->phrases[q].head;
		if (r->phrases[q].clause != p->clause ||
		    !feit_mword_is(r, r->phrases[q].prep, "met") ||
		    (!(r->w[head].is & (FEIT_W_INSTRUMENT | FEIT_W_DEED)) &&
		     !feit_str_ends(feit_mword_text(r, head), FEIT_STR("ing"))))
			continue;
		feit_set_act(p, FEIT_ACT_PREPARE);
		p->preps = "met";
		p->intransitive = false;
		p->modality = FEIT_INDICATIVE;
		return true;
	}
	return false;
}
