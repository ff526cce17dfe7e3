/* relative.c - what a relative clause says of the measure before it: "een verbod op lachgas
 * aangekondigd, dat per 1 januari ingaat", "een regeling die loopt van 2026 tot en met 2029".
 */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* Verbs of what lasts. */
static const char lasting[] = "functioneert,gefunctioneerd,functioneerde,bestond,bestaan,kan,kon,"
			      "kunnen,konden,loopt,liep,lopen,liepen,geldt,gold,gelden,golden,"
			      "duurt,duurde,blijft,bleef,open";
static const char spanning[] = "loopt,liep,lopen,liepen,geldt,gold,gelden,golden,duurt,duurde";

/* The measure that the words before a relative clause name: "een verbod op lachgas aangekondigd,
 * dat". */
static uint32_t told_before(const struct feit_reading *r, uint32_t clause)
{
	uint32_t a = r->clauses[clause].first;

	while (a > 0 && ((r->w[a - 1].is & FEIT_W_COMMA) ||
			 (r->w[a - 1].phrase == NO && (r->w[a - 1].is & FEIT_W_PART))))
		a--;
	if (a == 0 || r->w[a - 1].phrase == NO || (r->w[a - 1].is & FEIT_W_GROUP))
		return FEIT_NONE; /* "ouders die": of people */
	const struct feit_mword *w = &r->w[a - 1];
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 6;) {
		const struct feit_measure *m = r->entities[e].m;
		if (m->name.begin <= w->begin && m->name.end >= w->end)
			return (uint32_t)e;
		for (size_t k = m->n_mentions; k-- > 0 && m->n_mentions - k <= 4;)
			if (m->mentions[k].begin <= w->begin && m->mentions[k].end >= w->end)
				return (uint32_t)e;
	}
	return FEIT_NONE;
}

/* By the words around date i in a relative clause: "die voor 1 juni advies moet geven", "dat per 1
 * januari ingaat", "die loopt tot 2026". */
static const char *relative_role(const struct feit_reading *r, uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	uint32_t clause = r->w[i].clause, b = feit_word_before(r, i);
	bool duty = feit_clause_has(r, clause, "moet,moeten,dient,dienen");
	const struct feit_clause *c = &r->clauses[clause];

	if (feit_is_duration(f) || f->date->type != FEIT_TIMEX_DATE || feit_is_compared(r, i))
		return "";
	for (uint32_t k = c->first; k <= c->last && k < r->n; k++)
		if (r->w[k].clause == clause && (r->w[k].is & (FEIT_W_FIGURE | FEIT_W_NEG)))
			return ""; /* the day of the number */
	if (feit_is_until(r, i))
		return feit_clause_has(r, clause, lasting) ? "end" : "";
	if (feit_is_at_last(r, i) || (duty && b != NO && feit_mword_is(r, b, "voor")))
		return "deadline";
	if (feit_clause_has(r, clause, "gereed,klaar,afgerond,voltooid") &&
	    !feit_is_told_as_done(r, clause) && b != NO && feit_mword_in(r, b, "in,op"))
		return "deadline"; /* dat in 2027 klaar moet zijn */
	if (feit_is_from(r, i) ||
	    (feit_clause_has(r, clause, "ingaan,ingaat,start,starten,werking") && b != NO &&
	     feit_mword_in(r, b, "op,in")))
		return "start";
	return "";
}

/* Also "een verbod aangekondigd, dat per 1 januari moet ingaan": "dat" is the subject. */
static bool is_relative(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->kind != FEIT_C_DAT)
		return c->kind == FEIT_C_RELATIVE;
	if (c->opener == NO || c->opener == 0 || !feit_mword_is(r, c->opener, "dat") ||
	    !(r->w[c->opener - 1].is & (FEIT_W_COMMA | FEIT_W_PART)) ||
	    (r->w[c->opener + 1u].is & FEIT_W_PRONOUN))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    !(r->phrases[q].is & FEIT_W_DATE))
			return false;
	return true;
}

void feit_tie_relative(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint32_t clause = r->w[i].clause;
		if (!feit_is_loose(r, i, FEIT_W_DATE) || clause >= r->n_clauses ||
		    !is_relative(r, clause))
			continue;
		uint32_t entity = told_before(r, clause);
		if (entity == FEIT_NONE || r->entities[entity].m->n_events == 0)
			continue;
		if (feit_is_span(&r->doc->facts[r->w[i].fact]) &&
		    feit_clause_has(r, clause, spanning))
			feit_tie_span(r, entity, r->w[i].fact);
		else
			feit_add_tie(r, entity, r->w[i].fact, relative_role(r, i), FEIT_EXPLICIT,
				     "tie.relative");
	}
}
