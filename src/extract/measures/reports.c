/* reports.c - what is said to come: "heeft gemeld dat het budget wordt verhoogd", "geeft aan het
 * toezicht te zullen versterken". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* "geeft aan dat": said of anything, and an announcement only where somebody is to act. */
static bool is_mere_saying(const struct feit_predicate *p)
{
	return feit_same(p->lemma, "aangeven");
}

/* "De minister", "het kabinet", "hij": who can announce policy. */
static bool is_by_office(const struct feit_reading *r, const struct feit_predicate *p)
{
	return !r->court && p->voice == FEIT_ACTIVE && r->clauses[p->clause].kind == FEIT_C_MAIN &&
	       !feit_clause_has(r, p->clause, "wij,we,ik") && feit_has_actor(r, p->clause);
}

/* The act in the clause is one that can be done and checked, to a thing that is told. */
static bool is_deed(const struct feit_reading *r, const struct feit_predicate *in, uint32_t object)
{
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;

	if (object == FEIT_NO_PHRASE || in->act == FEIT_ACT_NONE || in->act == FEIT_ACT_REPORT ||
	    in->act == FEIT_ACT_EXPECT || in->polarity != FEIT_POSITIVE ||
	    feit_phrase_is_actor(r, object) || feit_phrase_is_people(r, object))
		return false;
	if (noun == 0 && feit_mword_in(r, r->phrases[object].det, "deze,die,dit,dat"))
		return false;
	return noun == 'A' || noun == 'B' || feit_phrase_has(r, object, FEIT_W_FIGURE) ||
	       (r->phrases[object].det != NO && (noun != 0 || in->strength != 'C'));
}

/* "geeft aan het toezicht te versterken". */
static bool announces_te(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t content)
{
	if (r->clauses[content].kind != FEIT_C_TE || !is_mere_saying(p) || !is_by_office(r, p) ||
	    feit_clause_has(r, content, "kunnen,moeten,hebben"))
		return false;
	struct feit_predicate in = feit_inner_predicate(r, content);
	return is_deed(r, &in, feit_object_of(r, &in));
}

/* "heeft gemeld dat het budget wordt verhoogd", "geeft aan dat hij het toezicht zal versterken". */
static bool announces_dat(const struct feit_reading *r, const struct feit_predicate *p,
			  uint32_t content)
{
	const struct feit_predicate *in = feit_predicate_in(r, content);

	if (r->clauses[content].kind != FEIT_C_DAT || in == NULL || in->modality == FEIT_CAN ||
	    (in->tense != FEIT_PRESENT && in->modality == FEIT_INDICATIVE) ||
	    !(feit_is_to_come(r, in) || in->modality != FEIT_INDICATIVE))
		return false;
	uint32_t object = feit_object_of(r, in);
	if (is_mere_saying(p))
		return in->modality != FEIT_DUTY && in->modality != FEIT_WOULD &&
		       is_by_office(r, p) && is_deed(r, in, object);
	return object != FEIT_NO_PHRASE &&
	       (feit_fires(r, in, object) ||
		(r->phrases[object].det != NO && feit_has_actor(r, p->clause)));
}

static bool announces(const struct feit_reading *r, const struct feit_predicate *p,
		      uint32_t content)
{
	return p->act == FEIT_ACT_REPORT && content != NO && p->modality == FEIT_INDICATIVE &&
	       p->polarity == FEIT_POSITIVE &&
	       (announces_te(r, p, content) || announces_dat(r, p, content));
}

bool feit_take_report(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate announced = *p;
	uint32_t content = feit_content_of(r, p);

	if (!announces(r, p, content))
		return false;
	feit_set_act(&announced, FEIT_ACT_ANNOUNCE);
	if (is_mere_saying(p))
		feit_take_contents(r, &announced, content);
	else
		feit_take_content(r, &announced, content);
	return true;
}

/* What a dat-clause tells under a report is taken there. */
bool feit_is_announced(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	const struct feit_predicate *g =
	    c->kind == FEIT_C_DAT && c->parent != NO ? feit_predicate_in(r, c->parent) : NULL;

	if (g == NULL || g->act != FEIT_ACT_REPORT)
		return false;
	return is_mere_saying(g) ? announces(r, g, p->clause) : feit_is_to_come(r, p);
}
