/* aims.c - aims: "Het is de bedoeling dat de wet in werking treedt", "Het streven is om 350.000
 * laadpunten te hebben", and what is to be reached on a date: "streeft naar een reductie van 55
 * procent in 2030". */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

static const char aims[] =
    "bedoeling,streven,doel,ambitie,voornemen,inzet,streefdoel,plan,planning";

bool feit_may_aim(const struct feit_reading *r)
{
	return (r->is & FEIT_W_FIGURE) && feit_may_have(r, aims);
}

static bool is_content(const struct feit_reading *r, uint32_t clause)
{
	uint8_t kind = r->clauses[clause].kind;

	return kind == FEIT_C_DAT || kind == FEIT_C_OMTE || kind == FEIT_C_TE;
}

/* "Het is de bedoeling dat de wet in werking treedt", "Het streven is om 350.000 punten te hebben".
 */
bool feit_is_intended(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (!is_content(r, clause) || c->parent == NO)
		return false;
	const struct feit_clause *up = &r->clauses[c->parent];
	if (up->kind == FEIT_C_MAIN && up->finite != NO && c->kind != FEIT_C_DAT &&
	    feit_mword_in(r, up->finite, "verwacht,verwachten") &&
	    (feit_mword_in(r, up->finite + 1u, "ik,wij,we") ||
	     (up->finite > 0 && feit_mword_in(r, up->finite - 1u, "ik,wij,we,kabinet"))))
		return true; /* ik verwacht de regeling in mei te publiceren */
	if (up->kind != FEIT_C_MAIN || up->finite == NO || !(r->w[up->finite].is & FEIT_W_AUX) ||
	    up->last > c->first + 40u)
		return false;
	if (!feit_may_have(r, aims) || feit_clause_has(r, c->parent, "niet,geen"))
		return false;
	for (uint32_t i = up->first; i < c->first && i < r->n; i++)
		if (feit_mword_in(r, i, aims))
			return true;
	return false;
}

/* "Ik ga ervoor zorgen dat de regeling wordt verlengd", "Er wordt voor gezorgd dat": a body sees to
 * it, and no scheme has it as an effect. */
static bool is_seen_to(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_predicate *p;

	if (!feit_clause_has(r, clause, "zorgen,zorg,zorgt,gezorgd") ||
	    !feit_clause_has(r, clause, "ervoor,voor") ||
	    feit_mword_in(r, c->finite, "heb,heeft,hebben,is,zijn,kan,kunnen,moet,moeten"))
		return false;
	p = feit_predicate_in(r, clause);
	return feit_mword_in(r, c->finite, "wordt,worden") ||
	       feit_clause_has(r, clause, "ik,we,wij") ||
	       (feit_has_actor(r, clause) && (p == NULL || p->act == FEIT_ACT_NONE));
}

/* "Ik streef ernaar de wet in te dienen", "De verwachting is dat de regeling wordt opengesteld". */
bool feit_is_awaited(const struct feit_reading *r, uint32_t clause)
{
	uint8_t parent = r->clauses[clause].parent;

	if (!is_content(r, clause) || parent == NO)
		return false;
	const struct feit_clause *up = &r->clauses[parent];
	if (up->kind != FEIT_C_MAIN || up->finite == NO || feit_clause_has(r, parent, "niet,geen"))
		return false;
	if (feit_has_lemma(r, &r->w[up->finite], "streven"))
		return feit_mword_in(r, up->finite + 1u, "ernaar,er") ||
		       feit_mword_in(r, up->finite + 2u, "ernaar,er") ||
		       (feit_has_actor(r, parent) && feit_clause_has(r, parent, "ernaar"));
	if (r->clauses[clause].kind != FEIT_C_DAT)
		return false;
	return (feit_mword_is(r, up->finite, "is") &&
		feit_clause_has(r, parent, "verwachting,planning")) ||
	       is_seen_to(r, parent);
}

/* "streeft ernaar dat", "streven we naar", "wordt gestreefd": a body aims, and no sentence tells of
 * a wish of persons. */
static bool is_striving(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_predicate *p = feit_predicate_in(r, clause);

	return c->kind == FEIT_C_MAIN && p != NULL && p->polarity == FEIT_POSITIVE &&
	       feit_has_lemma(r, &r->w[p->verb], "streven,mikken") &&
	       (p->voice == FEIT_PASSIVE || feit_has_actor(r, clause) ||
		feit_clause_has(r, clause, "we,wij,ik"));
}

/* A number of things or a percentage, but no "één". */
static bool is_size(const struct feit_reading *r, uint32_t i)
{
	if (!(r->w[i].is & FEIT_W_FIGURE))
		return false;
	const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;
	return feit_same(f->type, "percent") ||
	       ((feit_same(f->type, "count") || feit_same(f->type, "quantity")) &&
		f->value.digits != 1);
}

/* The clause holds a size and a date that is no duration: it can be asked whether it was reached.
 */
static bool has_size_and_date(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool size = false, date = false;

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause)
			continue;
		size |= is_size(r, i);
		date |= (r->w[i].is & FEIT_W_DATE) != 0 &&
			!feit_is_duration(&r->doc->facts[r->w[i].fact]);
	}
	return size && date;
}

/* The aim of the clause: its date is when it must be reached, its number is aimed at. */
static uint32_t add_aim(struct feit_reading *r, struct feit_predicate *in,
			const struct feit_name *n, bool core)
{
	in->act = FEIT_ACT_AIM;
	in->status = "planned";
	struct feit_event e = feit_make_event(r, in, "measure.aim");
	e.factuality = "U";
	e.date = FEIT_NONE;
	uint32_t entity = feit_entity_for(r, n, "measure.aim");
	if (feit_entity_event(r, entity, &e) != NULL)
		r->entities[entity].m->core |= core;
	in->act = FEIT_ACT_AGREE;
	feit_tie_clause(r, in, in->clause, entity, true);
	return entity;
}

/* "Op 1 mei is het programma gestart. Het doel is om": the aim of what was told just before. */
static bool is_aim_of_last(const struct feit_reading *r)
{
	return r->last_event != FEIT_NONE && r->sentence - r->last_event_sentence <= 2 &&
	       r->entities[r->last_event].block == r->block;
}

/* "Het doel is om in 2030 de uitstoot met 55 procent te verminderen": peripheral, as no instrument
 * is named (guideline G1). */
static void take_content_aim(struct feit_reading *r, uint32_t clause)
{
	uint8_t up = r->clauses[clause].parent;

	if (!has_size_and_date(r, clause) || !feit_clause_tells(r, up) || is_aim_of_last(r))
		return;
	struct feit_predicate in = feit_inner_predicate(r, clause);
	uint32_t object = feit_object_of(r, &in);
	if (object != FEIT_NO_PHRASE && feit_phrase_instrument(r, object) != 0)
		return; /* what is done to an instrument is an intention */
	struct feit_name n = feit_content_name(r, clause, object);
	n.type = "target";
	add_aim(r, &in, &n, false);
}

bool feit_is_aimed(const struct feit_reading *r, uint32_t clause)
{
	return is_striving(r, clause) && has_size_and_date(r, clause);
}

/* "Het kabinet streeft naar een reductie van 55 procent in 2030". */
static void take_striving(struct feit_reading *r, uint32_t clause)
{
	if (!feit_is_aimed(r, clause))
		return;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO || !feit_mword_in(r, x->prep, "naar,op"))
			continue;
		struct feit_predicate in = feit_inner_predicate(r, clause);
		struct feit_name n = feit_name_phrase(r, q);
		n.type = "target";
		uint32_t entity = add_aim(r, &in, &n, false);
		for (uint32_t i = x->first; i <= x->last; i++) /* no other takes it */
			if (is_size(r, i))
				feit_add_tie(r, entity, r->w[i].fact, "target", FEIT_EXPLICIT,
					     "tie.figure");
		return;
	}
}

/* Aims with a number but without an act: "Het streven is om ... 350.000 laadpunten te hebben". */
static void take_counted_aim(struct feit_reading *r, uint32_t clause)
{
	struct feit_predicate in = feit_inner_predicate(r, clause);
	uint32_t object = feit_object_of(r, &in);

	if (object == FEIT_NO_PHRASE || !feit_phrase_has(r, object, FEIT_W_FIGURE)) {
		take_content_aim(r, clause);
		return;
	}
	struct feit_name n = feit_content_name(r, clause, object);
	add_aim(r, &in, &n, true);
}

void feit_take_aims(struct feit_reading *r)
{
	bool aims_here = feit_may_have(r, aims);

	for (uint32_t c = 0; c < r->n_clauses; c++) {
		uint8_t up = r->clauses[c].parent;
		bool intended = aims_here && feit_is_intended(r, c);
		if (intended && feit_predicate_in(r, c) == NULL)
			take_counted_aim(r, c);
		else if (intended || (up != NO && is_content(r, c) && is_striving(r, up)))
			take_content_aim(r, c);
		else if (r->clauses[c].kind == FEIT_C_MAIN)
			take_striving(r, c);
	}
}
