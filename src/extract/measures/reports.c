/* reports.c - what is said to come: "heeft gemeld dat het budget wordt verhoogd". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* "heeft gemeld dat het budget wordt verhoogd": an announcement. */
bool feit_take_report(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate announced = *p;
	uint32_t content = feit_content_of(r, p);

	if (p->act != FEIT_ACT_REPORT || content == NO || r->clauses[content].kind != FEIT_C_DAT ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE)
		return false;
	const struct feit_predicate *in = feit_predicate_in(r, content);
	if (in == NULL || (in->tense != FEIT_PRESENT && in->modality == FEIT_INDICATIVE) ||
	    in->modality == FEIT_CAN ||
	    !(feit_is_to_come(r, in) || in->modality != FEIT_INDICATIVE))
		return false;
	uint32_t object = feit_object_of(r, in);
	if (object == FEIT_NO_PHRASE ||
	    !(feit_fires(r, in, object) ||
	      (r->phrases[object].det != NO && feit_has_actor(r, p->clause))))
		return false;
	announced.act = FEIT_ACT_ANNOUNCE;
	announced.status = feit_acts[FEIT_ACT_ANNOUNCE].status;
	feit_take_content(r, &announced, content);
	return true;
}

/* What a dat-clause tells under a report is taken there. */
bool feit_is_announced(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	const struct feit_predicate *g =
	    c->kind == FEIT_C_DAT && c->parent != NO ? feit_predicate_in(r, c->parent) : NULL;

	return g != NULL && g->act == FEIT_ACT_REPORT && feit_is_to_come(r, p);
}
