/* sizes.c - how large a measure is, told in a sentence of its own: "Het gaat om 300 plaatsen", "De
 * locatie biedt plaats aan 150 mensen", "Het fonds telt 14 deelnemers". */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

static const char *role_by_status(const struct feit_reading *r, const struct feit_measure *m)
{
	const char *status = m->events[m->n_events - 1].status;

	if (feit_term_in(r, status, "agreed,decided,announced,requested,proposed"))
		return "target";
	if (feit_same(status, "planned"))
		return "planned";
	return feit_term_in(r, status, "realised,in_force") &&
		       feit_term_in(r, m->type, "provision,capacity,pilot,target")
		   ? "realised"
		   : "";
}

/* "Het gaat om", "In totaal gaat het om", "Het gaat in totaal om", "Dit betreft". */
static bool concerns(const struct feit_reading *r)
{
	if (feit_mword_in(r, 0, "het,dit,hierbij,daarbij") && feit_mword_is(r, 1, "betreft"))
		return true;
	bool total = feit_mword_is(r, 0, "in") && feit_mword_is(r, 1, "totaal");
	uint32_t verb = total ? 2 : 1;
	if (!feit_mword_in(r, verb, "gaat,ging") ||
	    (!total && !feit_mword_in(r, 0, "het,hierbij,daarbij")))
		return false;
	for (uint32_t i = verb + 1; i < verb + 4; i++)
		if (feit_mword_is(r, i, "om"))
			return true;
	return false;
}

static void tie_concerned(struct feit_reading *r)
{
	uint32_t entity = feit_last_told(r);

	if (!concerns(r) || entity == FEIT_NONE || r->entities[entity].m->n_events == 0)
		return;
	for (uint32_t i = feit_next_fact(r, 2); i < r->n && i < 9; i = feit_next_fact(r, i + 1))
		if (feit_is_loose(r, i, FEIT_W_FIGURE) && feit_is_money(r, i) &&
		    feit_mword_in(r, i - 1, "om,betreft")) {
			feit_add_tie(r, entity, r->w[i].fact, feit_money_role(feit_figure_at(r, i)),
				     FEIT_EXPLICIT, "tie.concerned");
			return;
		} else if (feit_is_loose(r, i, FEIT_W_FIGURE) &&
			   feit_same(feit_figure_at(r, i)->type, "count") &&
			   !(r->w[i - 1].is & FEIT_W_PREP && !feit_mword_is(r, i - 1, "om"))) {
			feit_add_tie(r, entity, r->w[i].fact,
				     role_by_status(r, r->entities[entity].m), FEIT_INFERRED,
				     "tie.concerned");
			return;
		}
}

/* ---- "biedt plaats aan 150 mensen" ---- */

/* The number stands behind "plaats aan", "een capaciteit van", or "telt". */
static bool is_size(const struct feit_reading *r, uint32_t i)
{
	if (i < 2)
		return false;
	if (feit_mword_in(r, i - 1, "aan,voor") && feit_mword_in(r, i - 2, "plaats,plek,ruimte"))
		return feit_clause_has(r, r->w[i].clause, "biedt,bieden,bood,boden,is");
	if (feit_mword_is(r, i - 1, "van") && feit_mword_is(r, i - 2, "capaciteit"))
		return feit_clause_has(r, r->w[i].clause, "heeft,hebben,had,krijgt,met");
	return feit_mword_in(r, i - 1, "telt,telde") ||
	       (feit_mword_in(r, i - 2, "telt,telde") &&
		feit_mword_in(r, i - 1, "nu,inmiddels,al,momenteel"));
}

/* Of the measure that the sentence has as its subject: "De locatie biedt plaats aan". */
static void tie_size(struct feit_reading *r, uint32_t entity)
{
	uint32_t mention = feit_mention_word(r, entity);

	if (mention == NO || mention > 3 || r->w[mention].phrase == NO ||
	    r->phrases[r->w[mention].phrase].prep != NO || r->entities[entity].m->n_events == 0)
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!feit_is_loose(r, i, FEIT_W_FIGURE) || !is_size(r, i) ||
		    r->w[i].clause != r->w[mention].clause ||
		    !feit_same(feit_figure_at(r, i)->type, "count") ||
		    feit_clause_has(r, r->w[i].clause, "niet,geen,kan,kunnen,zou,moet,gemiddeld"))
			continue;
		feit_add_tie(r, entity, r->w[i].fact, role_by_status(r, r->entities[entity].m),
			     FEIT_EXPLICIT, "tie.size");
		return;
	}
}

void feit_tie_sizes(struct feit_reading *r, uint32_t mentioned)
{
	tie_concerned(r);
	if (mentioned != FEIT_NONE && feit_may_have(r, "plaats,plek,ruimte,capaciteit,telt,telde"))
		tie_size(r, mentioned);
}
