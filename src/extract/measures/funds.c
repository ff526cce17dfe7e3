/* funds.c - the measure that an amount is for, and the one that gave it: "Daarvoor is 500 miljoen
 * beschikbaar", "In 2023 zijn 2.200 leningen verstrekt". */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* "voor de uitvoering van het programma", "voor de verlenging van de regeling". */
static bool is_of_work_for(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q], *work = x - 1;

	return q > 0 && feit_mword_is(r, x->prep, "van") && x->prep == work->last + 1u &&
	       work->prep != NO && feit_mword_in(r, work->prep, "voor,aan") &&
	       feit_mword_in(r, work->head,
			     "uitvoering,financiering,realisatie,voortzetting,verlenging,invoering,"
			     "bekostiging,dekking,uitbreiding,ondersteuning");
}

/* "Voor het fonds is 8 miljoen euro gereserveerd", "ten behoeve van het programma": a known one. */
static uint32_t funded_name(struct feit_reading *r, const struct feit_predicate *p)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep == NO || x->det == NO ||
		    feit_phrase_instrument(r, q) == 0 || feit_phrase_has(r, q, FEIT_W_FIGURE) ||
		    !feit_mword_in(r, x->det, "de,het,dit,deze,die") ||
		    !(feit_mword_in(r, x->prep, "voor,aan") || is_of_work_for(r, q) ||
		      (x->prep == 0 && feit_mword_is(r, 0, "met")) ||
		      (x->prep > 0 && feit_mword_is(r, x->prep - 1u, "behoeve"))))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t e = feit_entity_find(r, &n);
		if (e != FEIT_NONE && (r->entities[e].block == r->block ||
				       r->sentence - r->entities[e].sentence <= 2))
			return e;
	}
	return FEIT_NONE;
}

/* "Daarvoor is 500 miljoen euro beschikbaar", "..., waarvoor 40 miljoen is gereserveerd": money for
 * the measure before, and none of its own. */
uint32_t feit_funded(struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	struct feit_when given = feit_date_in(r, p, p->clause);
	if (p->tense == FEIT_PERFECT && given.fact != FEIT_NONE && !feit_same(given.role, "end"))
		return FEIT_NONE; /* given on a day of its own */
	bool points = (feit_clause_has(r, p->clause, "daarvoor,hiervoor,daartoe,hiertoe") &&
		       !feit_clause_has(r, p->clause, "plaats")) || /* hiervoor in de plaats */
		      (c->opener != NO && feit_mword_in(r, c->opener, "waarvoor,waarmee,waartoe"));

	points |=
	    feit_same(p->lemma, "bijdragen") && feit_clause_has(r, p->clause, "hieraan,daaraan");
	points |= feit_same(p->lemma, "nemen") && feit_clause_has(r, p->clause, "hiervan,daarvan");
	if (points)
		return r->last_event != FEIT_NONE && r->sentence - r->last_event_sentence <= 1
			   ? r->last_event
			   : FEIT_NONE;
	return funded_name(r, p);
}

/* "In 2023 zijn 2.200 leningen verstrekt", right behind the fund that gave them: what came of it.
 */
uint32_t feit_giver(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t entity = feit_last_told(r);
	const struct feit_phrase *x = &r->phrases[object];
	uint32_t date = feit_date_in(r, p, p->clause).fact;

	if (entity == FEIT_NONE || p->tense == FEIT_PRESENT || p->modality != FEIT_INDICATIVE ||
	    p->polarity != FEIT_POSITIVE || x->det != NO || !feit_counts(r, object, "count") ||
	    !feit_term_in(r, r->entities[entity].m->type,
			  "funding,legislation,provision,programme"))
		return FEIT_NONE;
	for (uint32_t i = x->first; i <= x->last; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			feit_add_tie(r, entity, r->w[i].fact, "realised", FEIT_EXPLICIT,
				     "tie.result");
	if (date != FEIT_NONE)
		feit_add_tie(r, entity, date, "as_of", FEIT_EXPLICIT, "tie.result");
	r->entities[entity].sentence = r->told_sentence = r->sentence;
	return entity;
}

/* "Voor de derde tranche is een budget van 5 miljoen euro beschikbaar": something that is named as
 * what it is for, in front of the verb; a name of its own gets the money, and is no such thing. */
static bool is_headed_for(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t first = r->clauses[p->clause].first;

	return feit_mword_is(r, first, "voor") &&
	       feit_mword_in(r, first + 1, "de,het,deze,dit,alle") && first + 2u < r->n &&
	       !(r->w[first + 2].is & FEIT_W_CAPITAL) && r->clauses[p->clause].kind == FEIT_C_MAIN;
}

/* "In 2023 is 5 miljoen euro beschikbaar voor de subsidieregeling": a scheme that it is for. */
static bool is_there_for(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PRESENT || p->polarity != FEIT_POSITIVE ||
	    p->modality != FEIT_INDICATIVE || feit_bare_sum(r, p->clause) == FEIT_NO_PHRASE)
		return false;
	if (is_headed_for(r, p))
		return true;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		char noun = feit_phrase_instrument(r, q);
		if (r->phrases[q].clause == p->clause && r->phrases[q].prep != NO &&
		    feit_mword_is(r, r->phrases[q].prep, "voor") && r->phrases[q].prep > p->verb &&
		    (noun == 'A' || noun == 'B'))
			return true;
	}
	return false;
}

bool feit_was_for(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t first = r->clauses[p->clause].first;

	if (p->tense != FEIT_PAST)
		return is_there_for(r, p);
	return p->tense == FEIT_PAST && feit_mword_is(r, first, "voor") &&
	       feit_mword_in(r, first + 1, "de,het");
}

/* "Het fonds verstrekt leningen", "Het TNE keerde een bijdrage uit": what a known measure is there
 * for is no measure of its own. The measure that does it; FEIT_NONE. */
uint32_t feit_does(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint8_t finite = r->clauses[p->clause].finite;

	uint8_t det = r->phrases[object].det;

	if (p->act != FEIT_ACT_FUND || p->voice != FEIT_ACTIVE || p->polarity != FEIT_POSITIVE ||
	    p->modality != FEIT_INDICATIVE || finite == NO ||
	    feit_phrase_has(r, object, FEIT_W_FIGURE) ||
	    (det != NO && !feit_mword_is(r, det, "een")))
		return FEIT_NONE;
	for (uint32_t q = 0; q < object; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep != NO || x->last + 1u != finite ||
		    x->det == NO || feit_phrase_is_actor(r, q))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t entity = n.definite || n.pointing ? feit_entity_find(r, &n) : FEIT_NONE;
		if (entity == FEIT_NONE || r->entities[entity].block != r->block ||
		    r->sentence - r->entities[entity].sentence > 2)
			return FEIT_NONE;
		feit_entity_mention(r, entity, n.span);
		feit_tie_clause(r, p, p->clause, entity, false);
		return entity;
	}
	return FEIT_NONE;
}

/* "De minister heeft 11 miljoen euro aan gemeenten verstrekt", "is 126 miljoen uitgekeerd aan de
 * scholen": an amount, who gave it or who got it, and that it was given. */
bool feit_is_given_out(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object, bool actor)
{
	bool given = actor && p->voice == FEIT_ACTIVE;

	if (p->tense == FEIT_PRESENT || p->modality != FEIT_INDICATIVE ||
	    p->polarity != FEIT_POSITIVE ||
	    (r->clauses[p->clause].kind != FEIT_C_MAIN && !feit_is_sum_beside(r, p, object)) ||
	    r->phrases[object].prep != NO || !feit_counts(r, object, "money") ||
	    !feit_term_in(r, p->lemma, "verstrekken,uitkeren,toekennen,overmaken"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases && !given; q++)
		given = r->phrases[q].clause == p->clause &&
			((feit_mword_is(r, r->phrases[q].prep, "aan") &&
			  (feit_phrase_is_people(r, q) || feit_phrase_is_actor(r, q))) ||
			 (feit_mword_is(r, r->phrases[q].prep, "voor") && r->phrases[q].det != NO &&
			  feit_same(p->lemma, "toekennen")));
	for (uint32_t i = r->phrases[object].first; i <= r->phrases[object].last; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			return given &&
			       feit_same(feit_money_role(r->doc->facts[r->w[i].fact].figure),
					 "budget");
	return false;
}
