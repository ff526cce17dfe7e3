/* since.c - what is there since a day, told without an act: "Sinds 2022 is er een meldpunt",
 * "beschikt sinds mei over een loket", "is inmiddels operationeel", "kent sinds 2020 een
 * vliegbelasting". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

#define BY_NOW "inmiddels,sindsdien"
#define OPEN_TO "aanvragen,terecht,gebruikmaken,inschrijven,aanmelden"
#define COULD "kon,konden"
#define CAN "kan,kunnen"
#define SINCE "sinds," BY_NOW "," COULD

bool feit_may_exist(const struct feit_reading *r)
{
	return feit_may_have(r, SINCE) || (feit_may_hold(r, "tot") && feit_may_have(r, CAN));
}

bool feit_is_lasting(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (feit_clause_has(r, clause, "onverminderd,ongewijzigd,onveranderd") ||
	    feit_mword_in(r, c->finite, "bleef,bleven"))
		return true;
	for (uint32_t i = c->first; i < c->last && i + 1 < r->n && feit_may_hold(r, "steeds"); i++)
		if (r->w[i].clause == clause && feit_mword_is(r, i, "nog") &&
		    feit_mword_is(r, i + 1, "steeds"))
			return true;
	return false;
}

/* "kunnen tot 1 oktober subsidie aanvragen": now, until that day. */
static bool is_until(const struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate ends = *p;

	ends.act = FEIT_ACT_EXECUTE; /* what is, has no end yet */
	return feit_may_hold(r, "tot") && feit_mword_in(r, p->verb, CAN) &&
	       feit_same(feit_date_in(r, &ends, p->clause).role, "end");
}

/* A day from which on it holds, or a word that says that it does by now. */
bool feit_is_since(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_clause_has(r, p->clause, BY_NOW))
		return true;
	return is_until(r, p) || ((feit_may_hold(r, "sinds") || feit_mword_in(r, p->verb, COULD)) &&
				  feit_same(feit_date_in(r, p, p->clause).role, "start"));
}

/* A bare noun phrase of the clause with an instrument that is new to the reader: "een meldpunt",
 * "12 loketten". */
static uint32_t new_instrument(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		char noun = feit_phrase_instrument(r, q);
		bool named = x->head > 0 && (r->w[x->head].is & FEIT_W_CAPITAL) &&
			     x->first != x->last && x->det != NO &&
			     feit_mword_in(r, x->det, "de,het");
		bool new = named          ? noun == 'A' || noun == 'B'
			   : x->det == NO ? noun == 'A' || feit_phrase_has(r, q, FEIT_W_FIGURE)
					  : feit_mword_is(r, x->det, "een");
		if (x->clause == clause && x->prep == NO && (noun == 'A' || noun == 'B') && new)
			return q;
	}
	return FEIT_NO_PHRASE;
}

/* "een beroep doen op": word i is "doen", and the clause has the rest. */
static bool is_appeal(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	return feit_mword_is(r, i, "doen") && feit_may_hold(r, "beroep") &&
	       feit_clause_has(r, clause, "beroep");
}

/* The clause has no verb but its finite one. */
static bool is_only_verb(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = feit_next_bit(r->verbs, c->first, r->n); i <= c->last && i < r->n;
	     i = feit_next_bit(r->verbs, i + 1, r->n))
		if (r->w[i].clause == p->clause && i != p->verb && !feit_mword_in(r, i, OPEN_TO) &&
		    !is_appeal(r, p->clause, i))
			return false;
	return c->finite == p->verb;
}

/* "Gemeenten kunnen sinds 1 juli een uitkering aanvragen": open to them. */
static bool is_open_to(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = p->verb + 1u; i <= c->last && i < r->n; i++) {
		bool ends = i + 1 == r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA |
								FEIT_W_PREP | FEIT_W_COORD)) != 0;
		if (r->w[i].clause == p->clause &&
		    ((ends && feit_mword_in(r, i, OPEN_TO)) || is_appeal(r, p->clause, i)))
			return true;
	}
	return false;
}

bool feit_find_existence(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_lex_entry *f = r->w[p->verb].function;
	bool is = f != NULL && feit_same(f->col[1], "zijn");
	bool has = f != NULL && feit_same(f->col[1], "hebben");
	bool can = f != NULL && feit_same(f->col[1], "kunnen");

	bool pact = is && r->pact != FEIT_NONE; /* er is een stuurgroep */
	if (!(is || has || can) || !(feit_may_exist(r) || pact) || !is_only_verb(r, p) ||
	    (is && !feit_clause_has(r, p->clause, "er")) ||
	    (can ? !is_open_to(r, p) : new_instrument(r, p->clause) == FEIT_NO_PHRASE))
		return false;
	feit_set_act(p, FEIT_ACT_STATE);
	p->strength = 'B';
	p->intransitive = is;
	p->preps = can ? "bij,van,voor,op" : "";
	p->lemma = f->col[1];
	return true;
}

/* "De maximumsnelheid gaat naar 30 kilometer per uur": of a thing that government sets. */
static bool goes_to_number(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool set = false;

	for (uint32_t q = 0; q < r->n_phrases && !set; q++)
		set = r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		      r->phrases[q].instrument != 0 && r->phrases[q].det != NO;
	for (uint32_t i = c->first; set && i < c->last && i + 1 < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_is(r, i, "naar") &&
		    (r->w[i + 1].is & FEIT_W_FIGURE))
			return !feit_same(r->doc->facts[r->w[i + 1].fact].figure->type, "count");
	return false;
}

bool feit_find_change(const struct feit_reading *r, struct feit_predicate *p)
{
	if (!feit_may_hold(r, "naar") || !is_only_verb(r, p) ||
	    !(feit_is_from_to(r, p->clause) || goes_to_number(r, p->clause)))
		return false;
	feit_set_act(p, FEIT_ACT_AMEND);
	p->strength = 'B';
	p->intransitive = true;
	p->preps = "";
	p->lemma = "gaan";
	return true;
}

bool feit_is_untimed(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool word = p->noun != NO && feit_mword_in(r, p->noun,
						   "operationeel,actief,live,online,bedrijf,"
						   "gebruik,lucht,bestaan,feit,bij,beschikbaar,"
						   "toegankelijk,bereikbaar");

	if (p->act != FEIT_ACT_STATE ||
	    !(word || feit_term_in(r, p->lemma,
				   "bestaan,functioneren,draaien,beschikken,zijn,hebben,kunnen,"
				   "liggen")) ||
	    (p->noun != NO && !word))
		return false; /* "is van kracht" */
	if (feit_same(p->lemma, "blijven"))
		return feit_clause_has(r, p->clause, "bestaande,huidige"); /* blijft in gebruik */
	uint32_t object = feit_object_of(r, p);
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	bool named = noun == 'C' && r->phrases[object].first < r->phrases[object].head;
	return (noun != 'A' && noun != 'B' && !named) ||
	       !(feit_is_since(r, p) || (r->pact != FEIT_NONE && feit_same(p->lemma, "zijn"))) ||
	       r->clauses[p->clause].kind != FEIT_C_MAIN || p->modality != FEIT_INDICATIVE;
}
