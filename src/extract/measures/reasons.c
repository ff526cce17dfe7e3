/* reasons.c - what somebody found a reason to do: "Dit was voor het kabinet aanleiding om de pilot
 * te verlengen" tells that it was decided, "is voor mij reden om" that it is planned. */
#include "extract/measures/declines.h"
#include "extract/measures/events.h"
#include "extract/measures/plans.h"

enum { NO = FEIT_NO_WORD };

#define REASONS "aanleiding,reden"

bool feit_may_reason(const struct feit_reading *r)
{
	return feit_stretch_has(r, REASONS) && feit_may_hold(r, "te");
}

/* "was", "vormde", "heb gezien in": it has been done. */
static bool is_past(const struct feit_reading *r, const struct feit_clause *c)
{
	return feit_mword_in(r, c->finite, "was,waren,vormde,vormden,zag,zagen") ||
	       (c->bracket != NO && feit_mword_in(r, c->bracket, "geweest,gevormd,gezien"));
}

/* "Dit is voor het kabinet reden om", "ik zie aanleiding om": one that may do it has the reason. */
static bool has_reason(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t who = feit_clause_word(r, clause, 0, "voor");
	bool named = false;

	if (!feit_mword_in(
		r, c->finite,
		"is,zijn,was,waren,vormt,vormen,vormde,vormden,zie,ziet,zien,zag,zagen") &&
	    !is_past(r, c))
		return false;
	if (feit_mword_in(r, c->finite, "zie,ziet,zien,zag,zagen"))
		return feit_has_actor(r, clause);
	for (uint32_t i = who; who != NO && i < who + 4u && i < c->last; i++)
		named |= (r->w[i].is & FEIT_W_ACTOR) || feit_mword_in(r, i, "mij,ons");
	return named;
}

static void take_reason(struct feit_reading *r, uint32_t clause, uint32_t reason)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t content = feit_action_behind(r, clause, reason);
	struct feit_name n;

	if (content == NO || !feit_is_action_in(r, content, &n))
		return;
	bool past = is_past(r, c);
	struct feit_predicate p =
	    feit_plain_predicate(clause, c->finite, past ? FEIT_ACT_DECIDE : FEIT_ACT_PLAN);
	if (!past)
		p.modality = FEIT_WISH;
	struct feit_event e = feit_make_event(r, &p, "measure.reason");
	e.n_triggers = 0;
	e.trigger[e.n_triggers++] = (struct feit_span){r->w[reason].begin, r->w[reason].end};
	uint32_t entity = feit_entity_told(r, &n, &e);
	feit_find_arguments(r, &p, &r->entities[entity]);
}

void feit_find_reasons(struct feit_reading *r)
{
	if (!feit_may_reason(r) || feit_is_question(r) || r->court || r->auditor)
		return;
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		uint32_t reason = feit_clause_word(r, c, 0, REASONS);
		if (k->kind == FEIT_C_MAIN && k->finite != NO && reason != NO &&
		    !(k->is & FEIT_W_NEG) && !feit_clause_has(r, c, "geen,niet,naar") &&
		    has_reason(r, c))
			take_reason(r, c, reason);
	}
}
