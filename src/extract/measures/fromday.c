/* fromday.c - what may no longer be done or must be done from a day on: "Vanaf 2028 mogen er geen
 * nieuwe dieseltaxi's worden toegelaten", "Starters hoeven vanaf 2026 geen heffing te betalen",
 * "Slachthuizen moeten met ingang van 2026 cameratoezicht hebben", "Vanaf 2027 zullen er geen
 * toeslagen meer worden uitbetaald". Of a sentence in which nothing
 * else was told; duties.c is asked before, and takes what may no longer be done to a known thing.
 */
#include "extract/measures/events.h"
#include "extract/measures/plans.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

#define FORBIDDING "mag,mogen,hoeft,hoeven"
#define DEMANDING "moet,moeten,dient,dienen"
#define FUTURE "zal,zullen"
#define ABLE "kan,kunnen"
#define AMOUNTING "bedraagt,bedragen,is,zijn"

bool feit_may_oblige(const struct feit_reading *r)
{
	return (r->is & FEIT_W_DATE) &&
	       (feit_may_have(r, FORBIDDING "," DEMANDING "," FUTURE "," ABLE) ||
		((r->is & FEIT_W_FIGURE) && feit_may_have(r, AMOUNTING)));
}

/* The day from which on it holds; FEIT_NO_WORD. */
static uint32_t first_day(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1)) {
		const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
		if (r->w[i].clause != clause || f->kind != FEIT_DATE ||
		    f->date->type != FEIT_TIMEX_DATE)
			continue;
		uint32_t before = feit_word_before(r, i);
		if (feit_is_from(r, i) ||
		    (before != NO && feit_mword_in(r, before, "sinds,vanaf,per")))
			return i;
	}
	return NO;
}

/* Who must or may: an actor, people, or a bare plural beside the finite verb. */
static bool is_bearer(const struct feit_reading *r, uint32_t q, uint32_t finite)
{
	const struct feit_phrase *x = &r->phrases[q];

	return feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
	       (x->last < finite && x->instrument == 0) ||
	       (x->det == NO && x->first == finite + 1u);
}

/* The verb at the end of the clause, known or not. */
static uint32_t verb_of(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t i = c->last < r->n ? c->last : r->n - 1;

	if (c->bracket != NO)
		return c->bracket;
	while (i > c->finite && (r->w[i].clause != clause ||
				 (r->w[i].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD))))
		i--;
	return i;
}

/* "geen nieuwe dieseltaxi's"; else the last thing before the verb at the end. */
static uint32_t thing_of(const struct feit_reading *r, uint32_t clause, bool forbids)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t found = FEIT_NO_PHRASE, verb = verb_of(r, clause);

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep != NO || (r->w[x->head].is & FEIT_W_DATE) ||
		    x->first >= verb)
			continue;
		if (forbids && x->det != NO && feit_mword_is(r, x->det, "geen"))
			return q;
		if (!is_bearer(r, q, c->finite) && !feit_is_no_name(r, x))
			found = q;
	}
	return found;
}

/* "zullen slachthuizen moeten hebben", "moeten hebben". */
static bool is_demanded(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	return !(c->is & FEIT_W_NEG) &&
	       (feit_mword_in(r, c->finite, DEMANDING) ||
		(feit_mword_in(r, c->finite, FUTURE) && feit_clause_has(r, clause, "moeten")));
}

/* "mogen geen", "hoeven niet meer", and not "hoeven alleen". */
static bool is_negated(const struct feit_reading *r, uint32_t clause)
{
	return feit_clause_has(r, clause, "geen,niet") &&
	       !feit_clause_has(r, clause, "alleen,slechts,enkel");
}

/* What holds for phrase `q` from a day on, said in the clause. */
static void add_from_day(struct feit_reading *r, uint32_t clause, uint32_t q, uint32_t day,
			 uint32_t verb)
{
	const struct feit_clause *c = &r->clauses[clause];
	struct feit_name n = feit_name_phrase(r, q);
	struct feit_event e = feit_plain_event(r, FEIT_ACT_START, "measure.from_day");
	uint32_t before = feit_word_before(r, day);
	bool since = before != NO && feit_mword_is(r, before, "sinds");
	since |= feit_same(r->doc->facts[r->w[day].fact].date->boundary, "sinds");

	if (!since) {
		e.status = "planned";
		e.factuality = "PR+";
	}
	e.trigger[e.n_triggers++] = (struct feit_span){r->w[verb].begin, r->w[verb].end};
	e.clause = (struct feit_span){r->w[c->first].begin, r->w[c->last].end};
	e.date = r->w[day].fact;
	e.date_role = "start";
	e.date_evidence = "explicit";
	uint32_t entity = feit_entity_for(r, &n, "measure.from_day");
	struct feit_measure *m = r->entities[entity].m;
	if (feit_same(m->type, "unspecified"))
		m->type = "restriction";
	if (feit_entity_event(r, entity, &e) != NULL)
		m->core = true;
}

/* "moeten zich vanaf juli houden aan de norm", "voldoen aan strengere eisen": what must be kept. */
static uint32_t kept_rule(const struct feit_reading *r, uint32_t clause)
{
	if (!feit_clause_has(r, clause, "houden,voldoen"))
		return FEIT_NO_PHRASE;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep != NO && feit_mword_is(r, x->prep, "aan") &&
		    !feit_phrase_is_actor(r, q) && !feit_is_no_name(r, x))
			return q;
	}
	return FEIT_NO_PHRASE;
}

static void oblige(struct feit_reading *r, uint32_t clause, bool forbids)
{
	uint32_t day = first_day(r, clause);
	uint32_t kept = day != NO && !forbids ? kept_rule(r, clause) : FEIT_NO_PHRASE;
	uint32_t q = day != NO ? thing_of(r, clause, forbids) : FEIT_NO_PHRASE;

	if (kept != FEIT_NO_PHRASE)
		add_from_day(r, clause, kept, day, verb_of(r, clause));
	else if (q != FEIT_NO_PHRASE && (forbids || r->phrases[q].instrument != 0))
		add_from_day(r, clause, q, day, verb_of(r, clause));
}

/* "E-sigaretten mogen vanaf 2025 alleen nog in speciaalzaken worden verkocht": the rest is
 * forbidden from then on. */
static bool is_confined(const struct feit_reading *r, uint32_t clause)
{
	return feit_mword_in(r, r->clauses[clause].finite, "mag,mogen") &&
	       !(r->clauses[clause].is & FEIT_W_NEG) && feit_clause_has(r, clause, "worden") &&
	       (feit_clause_has(r, clause, "uitsluitend") ||
		(feit_clause_has(r, clause, "nog") &&
		 feit_clause_has(r, clause, "alleen,slechts,enkel")));
}

static void confine(struct feit_reading *r, uint32_t clause)
{
	uint32_t day = first_day(r, clause);

	for (uint32_t q = 0; q < r->n_phrases && day != NO; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep != NO || (r->w[x->head].is & FEIT_W_DATE))
			continue;
		if (!feit_phrase_is_actor(r, q) && !feit_phrase_is_people(r, q) &&
		    !feit_is_no_name(r, x))
			add_from_day(r, clause, q, day, verb_of(r, clause));
		return;
	}
}

/* An actor, people or a bare plural that may do it; no pronoun. */
static bool has_bearer(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO &&
		    (feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
		     (x->det == NO && x->instrument == 0 && x->last + 1u == c->finite)))
			return true;
	}
	return false;
}

/* "Gemeenten mogen sinds 2023 een heffing opleggen", "kunnen vanaf juli een verhuurverbod
 * instellen": what they may do is new, and has a name. */
static void permit(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t day = first_day(r, clause);

	if (day == NO || (c->is & FEIT_W_NEG) || !has_bearer(r, clause) ||
	    feit_clause_has(r, clause, "worden,blijven,alleen,slechts,enkel,niet,geen,meer"))
		return;
	uint32_t q = thing_of(r, clause, false);
	if (q == FEIT_NO_PHRASE || r->phrases[q].first <= c->finite ||
	    (r->phrases[q].last + 1u != verb_of(r, clause) &&
	     !(r->w[r->phrases[q].last + 1u].is & FEIT_W_PREP)) ||
	    (r->phrases[q].det != NO && !feit_mword_is(r, r->phrases[q].det, "een")))
		return;
	char noun = feit_phrase_instrument(r, q);
	if (noun == 'A' || noun == 'B')
		add_from_day(r, clause, q, day, verb_of(r, clause));
}

/* "zich aanmelden voor de regeling", "een beroep doen op de uitkering": how one gets at what is
 * open; the words before a comma stand at the end of the clause, those behind it before the noun.
 */
static uint32_t way_in(const struct feit_reading *r, uint32_t clause)
{
	uint32_t from = r->clauses[clause].finite;
	uint32_t i = feit_clause_word(r, clause, from,
				      "aanmelden,inschrijven,gebruikmaken,terecht,aangevraagd");

	if (i != NO)
		return i;
	i = feit_clause_word(r, clause, from, "indienen,doen,maken");
	return i != NO && feit_is_in_clause(r, clause,
					    "aanvraag,aanvragen,subsidieaanvraag,"
					    "beroep,gebruik")
		   ? i
		   : NO;
}

/* "Vanaf 1 april kunnen telers een aanvraag indienen voor de subsidie", "kan de subsidie worden
 * aangevraagd": open from then on. */
static bool open_up(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t way = way_in(r, clause), day = first_day(r, clause);

	if (day == NO || (c->is & FEIT_W_NEG) || way == NO)
		return false;
	bool asked = feit_mword_is(r, way, "aangevraagd");
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		char noun = feit_phrase_instrument(r, q);
		if (x->clause != clause || x->det == NO || (noun != 'A' && noun != 'B') ||
		    feit_phrase_is_actor(r, q) || feit_mword_in(r, x->head, "aanvraag,aanvragen") ||
		    (asked ? x->prep != NO
			   : x->prep == NO || !feit_mword_in(r, x->prep, "voor,van,op,bij")))
			continue;
		add_from_day(r, clause, q, day, way);
		return true;
	}
	return false;
}

/* "De vergoeding bedraagt vanaf 2027 96 procent", "Vanaf 1 juli is het minimumloon 15 euro": what
 * it is from then on. */
static void set_amount(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t day = first_day(r, clause), amount = NO;
	bool is = feit_mword_in(r, c->finite, "is,zijn");

	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1))
		if (r->w[i].clause == clause && (r->w[i].is & FEIT_W_FIGURE) &&
		    feit_term_in(r, r->doc->facts[r->w[i].fact].figure->type, "money,percent"))
			amount = i;
	if (day == NO || amount == NO || (c->is & FEIT_W_NEG) || (is && c->bracket != NO))
		return;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		char noun = feit_phrase_instrument(r, q);
		if (x->clause != clause || x->prep != NO || x->det == NO ||
		    !feit_mword_in(r, x->det, "de,het") || (noun != 'A' && noun != 'B') ||
		    feit_phrase_is_actor(r, q) || feit_phrase_has(r, q, FEIT_W_FIGURE) ||
		    x->first > amount)
			continue;
		add_from_day(r, clause, q, day, c->finite);
		if (r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence)
			feit_add_tie(r, r->last_event, r->w[amount].fact, "limit", FEIT_EXPLICIT,
				     "tie.figure");
		return;
	}
}

void feit_find_from_day(struct feit_reading *r)
{
	if (!feit_may_oblige(r) || feit_is_question(r) || r->court ||
	    (r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence))
		return;
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->kind != FEIT_C_MAIN || k->finite == NO || !(k->is & FEIT_W_DATE))
			continue;
		bool forbids =
		    feit_mword_in(r, k->finite, FORBIDDING) ||
		    (feit_mword_in(r, k->finite, FUTURE) && feit_clause_has(r, c, "geen") &&
		     feit_clause_has(r, c, "meer") && feit_clause_has(r, c, "worden"));
		if (forbids ? is_negated(r, c) : is_demanded(r, c))
			oblige(r, c, forbids);
		else if (feit_mword_in(r, k->finite, AMOUNTING))
			set_amount(r, c);
		else if (is_confined(r, c))
			confine(r, c);
		else if (feit_mword_in(r, k->finite, "mag,mogen," ABLE) && !open_up(r, c))
			permit(r, c);
	}
}
