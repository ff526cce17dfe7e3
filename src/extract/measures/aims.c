/* aims.c - aims: "Het is de bedoeling dat de wet in werking treedt", "Het streven is om 350.000
 * laadpunten te hebben". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

static const char aims[] = "bedoeling,streven,doel,ambitie,voornemen,inzet,streefdoel,plan";

bool feit_may_aim(const struct feit_reading *r)
{
	return (r->is & FEIT_W_FIGURE) && feit_may_have(r, aims);
}

/* "Het is de bedoeling dat de wet in werking treedt", "Het streven is om 350.000 punten te hebben".
 */
bool feit_is_intended(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if ((c->kind != FEIT_C_DAT && c->kind != FEIT_C_OMTE && c->kind != FEIT_C_TE) ||
	    c->parent == NO)
		return false;
	const struct feit_clause *up = &r->clauses[c->parent];
	if (up->kind != FEIT_C_MAIN || up->finite == NO || !(r->w[up->finite].is & FEIT_W_AUX) ||
	    up->last > c->first + 40u)
		return false;
	if (!feit_may_have(r, aims))
		return false;
	for (uint32_t i = up->first; i < c->first && i < r->n; i++)
		if (feit_mword_in(r, i, aims))
			return true;
	return false;
}

/* Aims with a number but without an act: "Het streven is om ... 350.000 laadpunten te hebben". */
void feit_take_aims(struct feit_reading *r)
{
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		if (!feit_is_intended(r, c) || feit_predicate_in(r, c) != NULL)
			continue;
		struct feit_predicate in = feit_inner_predicate(r, c);
		uint32_t object = feit_object_of(r, &in);
		if (object == FEIT_NO_PHRASE || !feit_phrase_has(r, object, FEIT_W_FIGURE))
			continue;
		in.act = FEIT_ACT_AIM;
		in.status = "planned";
		struct feit_name n = feit_content_name(r, c, object);
		struct feit_event e = feit_make_event(r, &in, "measure.aim");
		e.factuality = "U";
		e.date = FEIT_NONE;
		uint32_t entity = feit_entity_for(r, &n, "measure.aim");
		if (feit_entity_event(r, entity, &e) != NULL)
			r->entities[entity].m->core = true;
		in.act = FEIT_ACT_AGREE;
		feit_tie_clause(r, &in, c, entity, true);
	}
}
