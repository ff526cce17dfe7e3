/* events.c - from predicates to events: each predicate that passes the filters gets its measure. */
#include "extract/measures/advised.h"
#include "extract/measures/declines.h"
#include "extract/measures/duties.h"
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

/* ---- measures that an event happens to ---- */

/* "maakten de afspraak om 1.200 laadpalen te plaatsen": what the agreement counts. */
static void tie_agreed(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity)
{
	uint32_t content = p->act == FEIT_ACT_AGREE ? feit_content_of(r, p) : NO;

	if (content != NO)
		feit_tie_clause(r, p, content, entity, true);
}

/* "opgevolgd door een subsidieregeling": what comes in its place. */
static void take_successor(struct feit_reading *r, const struct feit_predicate *p, uint32_t before)
{
	if (p->lemma == NULL || p->voice != FEIT_PASSIVE || p->polarity != FEIT_POSITIVE ||
	    !feit_term_in(r, p->lemma, "opvolgen,vervangen,omzetten,omvormen"))
		return;
	const char *by = feit_same(p->lemma, "omzetten")   ? "in"
			 : feit_same(p->lemma, "omvormen") ? "tot"
							   : "door";
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		char noun = feit_phrase_instrument(r, q);
		if (x->clause != p->clause || x->prep == NO || feit_phrase_is_actor(r, q) ||
		    (noun != 'A' && noun != 'B') || !feit_mword_is(r, x->prep, by))
			continue;
		struct feit_predicate starts = *p;
		feit_set_act(&starts, FEIT_ACT_START);
		struct feit_name n = feit_name_phrase(r, q);
		struct feit_event e = feit_make_event(r, &starts, "measure.successor");
		uint32_t entity = feit_entity_for(r, &n, "measure.successor");
		if (entity == before)
			return;
		if (feit_entity_event(r, entity, &e) != NULL)
			r->entities[entity].m->core = true;
		if (r->entities[entity].replaces == FEIT_NONE)
			r->entities[entity].replaces = before;
		return;
	}
}

/* "Binnen het programma is een fonds ingesteld": part of it, where that is a known one. */
static void join_whole(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity)
{
	if (r->entities[entity].parent != FEIT_NONE || feit_is_communication(p->act))
		return;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep == NO || feit_phrase_instrument(r, q) == 0 ||
		    !(feit_mword_in(r, x->prep, "binnen,vanuit") ||
		      (feit_mword_is(r, x->prep, "van") && x->prep > 0 &&
		       feit_mword_in(r, x->prep - 1u, "onderdeel,deel"))))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t whole = feit_entity_find(r, &n);
		if (whole != FEIT_NONE && whole != entity &&
		    feit_term_in(r, r->entities[whole].m->type, "package,agreement,programme"))
			r->entities[entity].parent = whole;
		return;
	}
}

/* "Dit besluit treedt in werking": the decree that is read, and not one that it withdraws. */
static uint32_t own_decree(struct feit_reading *r, const struct feit_predicate *p,
			   const struct feit_name *n, const char *rule)
{
	enum { BACK = 60 };

	if (p->lemma == NULL || !feit_same(p->lemma, "treden") || !n->pointing)
		return FEIT_NONE;
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= BACK;)
		if (feit_same(r->entities[i].rule, "measure.decree")) {
			feit_entity_mention(r, (uint32_t)i, n->span);
			return (uint32_t)i;
		}
	uint32_t found = feit_entity_find(r, n);
	const struct feit_measure *m = found != FEIT_NONE ? r->entities[found].m : NULL;
	return m != NULL && m->n_events > 0 && feit_same(m->events[m->n_events - 1].status, "ended")
		   ? feit_entity_new(r, n, rule)
		   : FEIT_NONE;
}

/* "en loopt tot 2034": no step of its own. */
static bool is_known_state(const struct feit_reading *r, const struct feit_predicate *p,
			   const struct feit_measure *m, const struct feit_event *e)
{
	return p->act == FEIT_ACT_STATE && m->n_events > 0 &&
	       (feit_is_until_day(r, p) ||
		(e->date == FEIT_NONE && feit_same(m->events[m->n_events - 1].status, "in_force")));
}

/* "het RIVM opdracht verleend": the opdracht. */
static void name_request(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object, struct feit_name *n)
{
	n->type = "request";
	if (p->noun != NO && p->noun == r->phrases[object].head)
		n->span.begin = r->w[p->noun].begin;
}

static uint32_t take_object(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
			    const char *rule)
{
	struct feit_name n = feit_name_phrase(r, object);
	struct feit_event e = feit_make_event(r, p, rule);
	bool core = feit_is_core_act(r, p, &n);

	if (feit_same(e.factuality, "CT+") && feit_is_partly_done(r, p, object))
		e.status = "in_execution";

	if (feit_same(n.type, "unspecified") && feit_is_count_done(r, p, object))
		n.type = feit_type_of_count(r, object);
	if (p->act == FEIT_ACT_REQUEST) {
		core = !r->court;
		name_request(r, p, object, &n);
	}
	if (p->act == FEIT_ACT_FUND && feit_phrase_has(r, object, FEIT_W_FIGURE)) {
		uint32_t source = feit_giver(r, p, object);
		if (source != FEIT_NONE)
			return source;
		uint32_t whole = feit_funded(r, p);
		if (whole != FEIT_NONE) {
			feit_tie_clause(r, p, p->clause, whole, false);
			r->entities[whole].sentence = r->told_sentence = r->sentence;
			return whole;
		}
		n.type = "funding";
	}
	if (!feit_settle_denied(r, p, object, &e))
		return FEIT_NONE;
	uint32_t entity = own_decree(r, p, &n, rule);
	if (entity == FEIT_NONE)
		entity = feit_entity_for(r, &n, rule);
	else if (p->tense == FEIT_PRESENT && r->entities[entity].m->n_events > 0)
		e.factuality = "U"; /* it says so of itself */
	struct feit_entity *x = &r->entities[entity];
	if (p->act == FEIT_ACT_START && feit_same(e.status, "in_force") &&
	    feit_same(x->m->type, "request"))
		e.status = "in_execution"; /* what was asked for has begun */
	if (p->act == FEIT_ACT_STUDY && x->m->n_events > 0 && feit_same(p->lemma, "evalueren"))
		return entity; /* told of, and not changed */
	if (feit_same(x->m->type, "request") && x->m->n_events > 0 &&
	    feit_same(p->lemma, "omzetten")) {
		take_successor(r, p, entity); /* it was asked, and that stays */
		return entity;
	}
	if (is_known_state(r, p, x->m, &e)) {
		feit_tie_clause(r, p, p->clause, entity, false);
		return entity;
	}
	if (x->m->n_events == 0)
		feit_take_said_before(r, object, entity);
	feit_agree(r, p, entity, &e);
	if (feit_entity_event(r, entity, &e) != NULL)
		x->m->core |= core || feit_is_refusal(r, p, object);
	feit_tie_clause(r, p, p->clause, entity, false);
	tie_agreed(r, p, entity);
	feit_find_arguments(r, p, x);
	join_whole(r, p, entity);
	feit_join_bill(r, p, entity);
	take_successor(r, p, entity);
	return entity;
}

/* "de huurtoeslag en de zorgtoeslag": each is a measure of its own. */
static void take_object_and_others(struct feit_reading *r, const struct feit_predicate *p,
				   uint32_t object, const char *rule)
{
	enum { OTHERS = 6 };
	if (feit_does(r, p, object) != FEIT_NONE)
		return;

	for (uint32_t q = feit_first_in_row(r, object); q != FEIT_NO_PHRASE && q <= object + OTHERS;
	     q = feit_next_in_row(r, q))
		take_object(r, p, q, rule);
}

/* ---- the pass ---- */

static bool is_content_clause(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->parent == NO || (c->kind != FEIT_C_DAT && c->kind != FEIT_C_OF))
		return false;
	const struct feit_predicate *g = feit_predicate_in(r, c->parent);
	return g != NULL && feit_is_communication(g->act);
}

bool feit_has_court(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_is_court(r, q))
			return true;
	return false;
}

/* "Als de norm niet wordt gehaald, neemt het kabinet maatregelen", "Indien nodig wordt de norm
 * verlaagd". */
static bool is_conditional(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (feit_clause_has(r, clause, "nodig,noodzakelijk,gewenst,wenselijk"))
		for (uint32_t i = c->first; i < c->last && i + 1 < r->n; i++)
			if (r->w[i].clause == clause && feit_is_elliptic(r, i) &&
			    !feit_mword_is(r, i + 1, "mogelijk"))
				return true;
	for (uint32_t k = 0; k < r->n_clauses && k < 3; k++)
		if (r->clauses[k].kind == FEIT_C_IF && r->clauses[k].parent == clause &&
		    r->clauses[k].first <= 1)
			return true;
	return false;
}

bool feit_is_reflexive(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause &&
		    (feit_mword_in(r, i, "zich,mij,me") ||
		     (feit_mword_is(r, i, "ons") && (i + 1 >= r->n || r->w[i + 1].phrase == NO))))
			return true;
	return false;
}

/* "Voor kennisgeving aannemen.": a heading or an order, no sentence. */
static bool is_bare_infinitive(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	return c->kind == FEIT_C_MAIN && c->finite == p->verb && p->verb > c->first &&
	       (r->w[p->verb].is & FEIT_W_INF) && p->particle == NO &&
	       (p->verb + 1u >= r->n || (r->w[p->verb + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA)));
}

static bool passes(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (feit_is_attributive(r, p) || feit_is_consideration(r, p) || feit_is_process(r, p) ||
	    feit_is_stating(r, p) || feit_is_no_act(r, p))
		return false;
	if ((is_conditional(r, p->clause) && !feit_is_recommended(r, p)) ||
	    (feit_term_in(r, p->lemma, "inzetten,voorbereiden,terugtrekken") &&
	     feit_is_reflexive(r, p)))
		return false;

	if (is_bare_infinitive(r, p))
		return false;
	if (p->lemma != NULL && feit_same(p->lemma, "zijn") && p->act == FEIT_ACT_FUND &&
	    !feit_clause_has(r, p->clause, "daarvoor,hiervoor,daartoe,hiertoe") &&
	    !feit_was_for(r, p) && !feit_is_sum_open(r, p))
		return false;
	if (p->act == FEIT_ACT_DECIDE &&
	    !(c->kind == FEIT_C_RELATIVE && feit_same(p->lemma, "kiezen")) &&
	    (p->tense == FEIT_PRESENT || feit_has_court(r, p->clause)) &&
	    (feit_has_court(r, p->clause) ||
	     (feit_content_of(r, p) == NO && !feit_is_chosen(r, p))))
		return false; /* in 2025 besluit het kabinet over ... */
	if (c->kind == FEIT_C_RELATIVE && c->opener != NO && feit_mword_is(r, c->opener, "wie"))
		return false;

	if (p->act == FEIT_ACT_REPORT || p->modality == FEIT_CAN ||
	    (p->modality == FEIT_WOULD && !feit_was_to_start(r, p)))
		return false;
	if (p->modality == FEIT_DUTY && p->strength == 'C' && !feit_same(p->lemma, "plaatsvinden"))
		return false;
	if (!feit_clause_tells(r, p->clause) || is_content_clause(r, p->clause))
		return false;
	return c->kind == FEIT_C_MEANS || !p->te;
}

static void take_intention(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate planned = *p;
	uint32_t object = feit_object_of(r, p);

	if (object == FEIT_NO_PHRASE || p->act == FEIT_ACT_REPORT || p->act == FEIT_ACT_EFFORT ||
	    !feit_fires(r, p, object))
		return;
	planned.modality = FEIT_FUTURE;
	planned.te = false;
	uint32_t whole = r->last_event_sentence == r->sentence ? r->last_event : FEIT_NONE;
	uint32_t entity = take_object(r, &planned, object, "measure.intended");
	if (entity == FEIT_NONE || !feit_counts(r, object, "count") ||
	    r->entities[entity].m->n_events != 1)
		return;
	r->entities[entity].m->type = "target"; /* "heeft tot doel om 2.000 woningen te bouwen" */
	if (whole != FEIT_NONE && whole != entity && r->entities[entity].parent == FEIT_NONE &&
	    feit_term_in(r, r->entities[whole].m->type, "programme,package,agreement"))
		r->entities[entity].parent = whole;
}

/* "De proef liep tot en met december 2022", the first that is told of it: it has ended. */
static void take_run_out(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	struct feit_predicate over = *p;
	char noun = feit_phrase_instrument(r, object);

	feit_set_act(&over, FEIT_ACT_END);
	if ((noun != 'A' && noun != 'B') || !feit_is_until_day(r, p) ||
	    !feit_clause_tells(r, p->clause) || feit_is_consideration(r, p) ||
	    p->polarity != FEIT_POSITIVE)
		return;
	take_object(r, &over, object, "measure.run_out");
}

/* "De regeling gold tot 1 maart": told from the end, no step of its own. */
static void take_past_state(struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t object = feit_object_of(r, p);

	if (object == FEIT_NO_PHRASE)
		return;
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_find(r, &n);
	if (entity == FEIT_NONE) {
		take_run_out(r, p, object);
		return;
	}
	feit_entity_mention(r, entity, n.span);
	feit_tie_clause(r, p, p->clause, entity, false);
}

/* "Deze werkzaamheden zijn begonnen": a measure already, by whatever noun. */
static bool is_known(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	struct feit_name n = feit_name_phrase(r, object);

	if (p->strength == 'C' || (!n.definite && !n.pointing) || feit_phrase_is_actor(r, object))
		return false;
	return feit_entity_find(r, &n) != FEIT_NONE;
}

/* "De gebruiker kiest ervoor", "de wet bepaalt dat": weak verbs need somebody who may decide. */
static bool may_have_content(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act == FEIT_ACT_PLAN)
		return p->noun != NO;
	if (feit_term_in(r, p->lemma, "adviseren,aanbevelen"))
		return r->clauses[p->clause].kind == FEIT_C_MAIN; /* not "zoals wij adviseren" */
	if (feit_term_in(r, p->lemma, "sluiten,tekenen") || feit_has_court(r, p->clause))
		return false;
	if (p->strength != 'C' || (p->act == FEIT_ACT_STUDY && p->modality == FEIT_FUTURE))
		return true;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause)
			continue;
		if (feit_phrase_is_actor(r, q) ||
		    (p->act == FEIT_ACT_PROPOSE && x->prep == NO && x->det != NO &&
		     (r->w[x->head].is & (FEIT_W_ACTOR | FEIT_W_CAPITAL))))
			return true;
		if (p->act == FEIT_ACT_REQUEST &&
		    p->voice == FEIT_PASSIVE && /* ProRail is gevraagd */
		    (x->prep == NO ? x->last < p->verb && x->det == NO
				   : feit_mword_is(r, x->prep, "aan")))
			return true;
	}
	return feit_is_promised(r, p) || feit_has_actor(r, p->clause) ||
	       (p->act == FEIT_ACT_DECIDE && p->voice == FEIT_PASSIVE) ||
	       (p->act == FEIT_ACT_STUDY && p->voice == FEIT_PASSIVE);
}

/* The phrase with an amount of money in the clause, else `object`. */
static uint32_t money_in(const struct feit_reading *r, uint32_t clause, uint32_t object)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		for (uint32_t i = r->phrases[q].first; i <= r->phrases[q].last; i++)
			if (r->phrases[q].clause == clause && (r->w[i].is & FEIT_W_FIGURE) &&
			    feit_same(r->doc->facts[r->w[i].fact].figure->type, "money"))
				return q;
	return object;
}

/* The sentence before goes on about the measure that was told last, and about no other. */
static bool is_spoken_of(const struct feit_reading *r)
{
	const struct feit_entity *e = &r->entities[r->last_event];

	return e->block == r->block && r->sentence - e->sentence == 1 &&
	       r->sentence - r->last_event_sentence <= 2 && r->told_sentence == e->sentence;
}

/* "..., nadat zij al was opgeschort", "Deze is in 2023 verlengd": the measure told last. */
static void take_pronoun(struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t subject = c->opener != NO ? c->opener + 1u : c->first;
	bool changes = p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_EXTEND;

	if (c->kind == FEIT_C_MAIN && c->finite != NO &&
	    (feit_mword_in(r, c->finite + 1u, "het,deze") ||
	     (feit_mword_in(r, c->finite + 1u, "zij,ze,hij") && p->voice == FEIT_PASSIVE)))
		subject = c->finite + 1u; /* Per 1 juli is het verder verhoogd */
	if ((p->strength == 'C' && !changes) || r->last_event == FEIT_NONE ||
	    (p->voice == FEIT_ACTIVE && !p->intransitive) ||
	    (r->sentence - r->last_event_sentence > (c->kind == FEIT_C_MAIN) &&
	     !(c->kind == FEIT_C_MAIN && is_spoken_of(r))) ||
	    !feit_mword_in(r, subject, "zij,ze,hij,deze,dit,het") ||
	    (feit_mword_is(r, subject, "het") && feit_content_of(r, p) != NO) ||
	    (c->kind == FEIT_C_RELATIVE && !feit_mword_in(r, c->opener, "waarna,waarop")))
		return;
	struct feit_event e = feit_make_event(r, p, "measure.pronoun");
	uint32_t entity = r->last_event;
	if (feit_same(p->lemma, "sluiten") && feit_is_closable(r, r->entities[entity].m->type)) {
		e.status = feit_acts[FEIT_ACT_END].status; /* "Deze is in 2022 gesloten" */
		if (e.date != FEIT_NONE)
			e.date_role = feit_acts[FEIT_ACT_END].date_role;
	}
	feit_entity_event(r, entity, &e);
	feit_tie_clause(r, p, p->clause, entity, false);
}

/* "De invoering is uitgesteld", "De looptijd is verlengd". */
static void take_of_last(struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t entity = r->last_event;

	if (p->strength == 'C' && p->act != FEIT_ACT_AMEND)
		return;
	struct feit_event e = feit_make_event(r, p, "measure.of_last");
	feit_entity_event(r, entity, &e);
	feit_tie_clause(r, p, p->clause, entity, false);
}

/* What is told in its own way, whatever its object: reports, states that are over, duties, aims. */
static bool take_apart(struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_clause_tells(r, p->clause) && !feit_is_consideration(r, p) &&
	    (feit_take_report(r, p) || feit_is_announced(r, p)))
		return true;
	if (p->act == FEIT_ACT_REQUEST && feit_has_court(r, p->clause) &&
	    !feit_is_put_to_court(r, p->clause))
		return true;
	if (p->act == FEIT_ACT_STATE && p->tense == FEIT_PAST && !feit_is_lasting(r, p->clause) &&
	    (feit_is_until_day(r, p) || !feit_same(feit_date_in(r, p, p->clause).role, "start"))) {
		take_past_state(r, p);
		return true;
	}
	if (feit_take_duty(r, p) || feit_take_delegated(r, p) || feit_take_proposed(r, p) ||
	    feit_is_aimed(r, p->clause))
		return true;
	if (!feit_is_intended(r, p->clause) && !feit_is_awaited(r, p->clause))
		return false;
	take_intention(r, p);
	return true;
}

/* An act of speech whose clause tells the measure: "heeft besloten de wet in te trekken". True also
 * where it tells nothing. */
static bool take_told(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
		      char noun)
{
	uint32_t content = feit_is_communication(p->act) ? feit_content_of(r, p) : NO;
	if (feit_is_advice_untold(r, p, content))
		return true;
	if (content != NO && object != FEIT_NO_PHRASE && feit_same(p->lemma, "komen") &&
	    p->act == FEIT_ACT_PLAN)
		content = NO; /* er komt een werkagenda om de druk te verlagen: the werkagenda */
	bool agreement =
	    !feit_is_recommended(r, p) && object != FEIT_NO_PHRASE &&
	    (p->act == FEIT_ACT_AGREE || p->act == FEIT_ACT_ANNOUNCE ||
	     p->act == FEIT_ACT_PROPOSE) &&
	    ((p->noun != NO && !(r->w[p->noun].is & FEIT_W_PRONOUN)) || noun == 'A' || noun == 'B');

	if (content != NO && object != FEIT_NO_PHRASE && feit_same(p->lemma, "verplichten"))
		feit_take_contents(r, p, content);
	if (content != NO && (noun == 'A' || noun == 'B') &&
	    feit_term_in(r, p->lemma, "sluiten,tekenen,ondertekenen,verplichten"))
		content = NO; /* a convenant gesloten om X te doen: the convenant */
	if (content != NO &&
	    (!may_have_content(r, p) || p->modality == FEIT_CAN ||
	     (p->modality == FEIT_FUTURE && feit_clause_has(r, p->clause, "moeten"))))
		return true; /* "kunnen afspreken dat", "zal moeten voorstellen": nothing was */
	uint32_t found = p->act == FEIT_ACT_ADOPT ? feit_content_of(r, p) : NO;
	if (found != NO && r->clauses[found].kind == FEIT_C_OMTE && object != FEIT_NO_PHRASE &&
	    p->polarity == FEIT_POSITIVE &&
	    feit_mword_in(r, r->phrases[object].head, "aanbeveling,advies")) {
		feit_take_contents(r, p, found); /* neemt de aanbeveling over om X te doen */
		return true;
	}
	if (found != NO &&
	    (r->clauses[found].kind == FEIT_C_DAT || r->clauses[found].kind == FEIT_C_OF))
		return true; /* "heeft vastgesteld dat": a finding */
	const struct feit_lex_entry *head =
	    object != FEIT_NO_PHRASE ? r->w[r->phrases[object].head].noun : NULL;
	if (content == NO || p->polarity == FEIT_NEGATIVE ||
	    (agreement && !(head != NULL && feit_same(head->col[0], "target"))))
		return false;
	feit_take_contents(r, p, content);
	return true;
}

/* "De toezegging is afgedaan", "beschouw ik de motie als afgedaan": known measures only. Here what
 * was promised is meant, and not that it was. */
static bool is_settled_paper(struct feit_reading *r, const struct feit_predicate *p,
			     uint32_t object)
{
	return p->act == FEIT_ACT_REALISE && !feit_term_in(r, p->lemma, "uitvoeren,geven") &&
	       feit_mword_in(r, r->phrases[object].head,
			     "toezegging,toezeggingen,motie,moties,amendement") &&
	       !is_known(r, p, object);
}

/* The act is done to its object. */
static void take_done(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
		      char noun)
{
	if (r->clauses[p->clause].kind == FEIT_C_RELATIVE && noun == 0 && p->strength != 'A' &&
	    !feit_is_sum_beside(r, p, object))
		return;
	if (p->act == FEIT_ACT_CONTENT ||
	    (feit_same(p->lemma, "voorzien") && p->voice == FEIT_ACTIVE)) {
		feit_take_provision(r, p, object);
		return;
	}
	if (feit_is_of_last(r, object, p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_EXTEND)) {
		take_of_last(r, p);
		return;
	}
	if (p->act == FEIT_ACT_PLAN && p->noun != NO && r->w[p->noun].phrase == object)
		return; /* had het voornemen */
	if (feit_is_refused(r, p, object) || is_settled_paper(r, p, object) ||
	    feit_take_out_of(r, p, object) ||
	    !(feit_fires(r, p, object) || is_known(r, p, object)) ||
	    feit_take_progress(r, p, object))
		return;
	take_object_and_others(r, p, object,
			       p->voice == FEIT_PASSIVE ? "measure.passive"
			       : p->intransitive        ? "measure.subject"
							: "measure.active");
}

/* One act of the text to one event of a measure. The order of the questions is the rule: each
 * refusal must come before what the next one takes for granted. */
static void take_predicate(struct feit_reading *r, const struct feit_predicate *told)
{
	struct feit_predicate by = feit_act_in_use(r, told);
	const struct feit_predicate *p = &by;

	feit_settle_able(r, &by);
	if (feit_is_way_of_doing(r, p)) {
		take_intention(r, p);
		return;
	}
	if (take_apart(r, p) || !passes(r, p))
		return;
	uint32_t object = feit_ordered(r, p, feit_object_of(r, p));
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	if (r->clauses[p->clause].kind == FEIT_C_MEANS) {
		if (object != FEIT_NO_PHRASE)
			feit_take_means(r, p, object);
		return;
	}
	if (take_told(r, p, object, noun))
		return;
	if (p->act == FEIT_ACT_MEMBER) {
		feit_take_member(r, p, object);
		return;
	}
	if (p->act == FEIT_ACT_FUND && object != FEIT_NO_PHRASE && noun == 0 &&
	    !feit_phrase_has(r, object, FEIT_W_FIGURE))
		object = money_in(r, p->clause, object); /* een bedrag van 12 miljoen euro */
	if (object == FEIT_NO_PHRASE)
		take_pronoun(r, p);
	else
		take_done(r, p, object, noun);
}

void feit_find_events(struct feit_reading *r)
{
	if (feit_is_question(r) || feit_is_ordering_item(r))
		return;
	r->considers = feit_may_consider(r);
	feit_take_part(r);
	feit_take_aims(r);
	feit_take_declined(r);
	feit_take_ruled(r);
	feit_take_coming(r);
	feit_take_following(r);
	for (uint32_t i = 0; i < r->n_predicates; i++)
		take_predicate(r, &r->predicates[i]);
}
