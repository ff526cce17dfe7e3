/* parts.c - which package a measure is part of, by the words of its sentence: "binnen het
 * programma", "In het akkoord is afgesproken", "Ook is afgesproken", "maakt deel uit van", "Een van
 * de afspraken is"; and what is done ahead of another. */
#include "extract/measures/parts.h"
#include "extract/measures/ties.h"

/* Words of which each kind of tie has one. */
#define AROUND "binnen,onderdeel,kader,met,vlag,paraplu,noemer"
#define SAID "deel,onderdeel"
#define MEMBERS "maatregelen,onderdelen,afspraken,acties,toezeggingen,pijlers,projecten,actielijnen"
#define AHEAD "vooruitlopend,uitlopend,anticiperend"

enum { NO = FEIT_NO_WORD, LAST = 12 /* measures */ };

bool feit_is_whole_type(const struct feit_reading *r, const char *type)
{
	return feit_term_in(r, type, "agreement,package,programme");
}

static bool is_whole(const struct feit_reading *r, uint32_t entity)
{
	return entity != FEIT_NONE && feit_is_whole_type(r, r->entities[entity].m->type);
}

/* Is `up` the measure itself, or part of it? */
static bool is_inside(const struct feit_reading *r, uint32_t up, uint32_t entity)
{
	for (int depth = 0; depth < 8 && up != FEIT_NONE; depth++, up = r->entities[up].parent)
		if (up == entity)
			return true;
	return false;
}

void feit_make_part(struct feit_reading *r, uint32_t entity, uint32_t whole)
{
	if (entity == FEIT_NONE || whole == FEIT_NONE || r->entities[entity].parent != FEIT_NONE ||
	    is_inside(r, whole, entity))
		return;
	r->entities[entity].parent = whole;
	feit_entity_inherit(r, entity);
}

/* ---- a package named in the clause ---- */

/* "Onder deze routekaart is": as the first word of the sentence only. */
static bool opens_around(const struct feit_reading *r)
{
	return feit_mword_in(r, 0, "onder,met,vanuit");
}

/* "als onderdeel van een breder steunpakket", "maakt deel uit van": it is said to be a whole. */
static bool is_said_whole(const struct feit_reading *r, const struct feit_phrase *q)
{
	return q->prep != NO && q->prep > 1 && feit_mword_is(r, q->prep, "van") &&
	       (feit_mword_is(r, q->prep - 1u, "onderdeel") ||
		(feit_mword_is(r, q->prep - 1u, "uit") &&
		 feit_mword_in(r, q->prep - 2u, "deel,onderdeel")));
}

/* "binnen het programma", "als onderdeel van het plan", "in het kader van de aanpak". */
static bool is_around(const struct feit_reading *r, const struct feit_phrase *q)
{
	if (q->prep == NO)
		return false;
	if (feit_mword_is(r, q->prep, "binnen"))
		return true;
	if (q->det != NO && feit_mword_is(r, q->prep, "met") &&
	    feit_mword_in(r, q->det, "dit,deze,het,de"))
		return feit_clause_has(r, q->clause,
				       "ingericht,opgericht,ingesteld,opgezet,ingevoerd");
	if (q->prep == 0 && q->det != NO && opens_around(r))
		return feit_mword_in(r, q->det, "dit,deze,het,de");
	return q->prep > 1 && feit_mword_is(r, q->prep, "van") &&
	       (feit_mword_in(r, q->prep - 1u, "vlag,paraplu,noemer") ||
		(feit_mword_is(r, q->prep - 1u, "onderdeel") &&
		 feit_mword_is(r, q->prep - 2u, "als")) ||
		(feit_mword_is(r, q->prep - 1u, "kader") &&
		 feit_mword_in(r, q->prep - 2u, "het,dit")));
}

/* The package that the phrase means, or names: "het programma Vitale Wijken". */
static uint32_t whole_named(struct feit_reading *r, uint32_t phrase)
{
	uint32_t found = feit_meant_by(r, phrase);
	struct feit_name n = feit_name_phrase(r, phrase);

	return found != FEIT_NONE ? found
				  : feit_entity_named(r, &n, is_said_whole(r, &r->phrases[phrase]));
}

/* The measure is new in this sentence, by an event in whose clause the phrase stands. */
static bool is_told_around(const struct feit_reading *r, uint32_t entity, uint32_t phrase)
{
	const struct feit_event *told = feit_told_here(r, entity);
	const struct feit_mword *head = &r->w[r->phrases[phrase].head];

	return told != NULL && feit_is_new(r, entity) && told->clause.begin <= head->begin &&
	       told->clause.end >= head->end && r->entities[entity].m->name.begin != head->begin;
}

static void join_around(struct feit_reading *r)
{
	uint32_t n = opens_around(r) || feit_may_have(r, AROUND) ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (!is_around(r, q) || feit_phrase_instrument(r, p) == 0)
			continue;
		uint32_t whole = FEIT_NONE;
		for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
			if (!is_told_around(r, (uint32_t)e, p))
				continue;
			if (whole == FEIT_NONE)
				whole = whole_named(r, p);
			if (!is_whole(r, whole))
				break;
			feit_make_part(r, (uint32_t)e, whole);
		}
	}
}

/* ---- the package of the sentence before ---- */

/* The package that the sentence before told of, or that its measure is part of. */
uint32_t feit_whole_before(const struct feit_reading *r)
{
	uint32_t e = r->before;

	if (e == FEIT_NONE || r->entities[e].block != r->block ||
	    r->sentence - r->entities[e].sentence > 1)
		return FEIT_NONE;
	return is_whole(r, e) ? e : r->entities[e].parent;
}

/* Courses that are paid are a programme too, but nothing was agreed in them. */
static bool holds_what_is_agreed(const struct feit_reading *r, uint32_t whole)
{
	const struct feit_measure *m = r->entities[whole].m;

	return !feit_same(m->type, "programme") || m->n_events == 0 ||
	       !feit_term_in(r, m->events[m->n_events - 1].act, "FUND,EXECUTE,EFFORT");
}

/* "Ook is afgesproken dat", "Daarin is vastgelegd dat". */
static void join_agreed(struct feit_reading *r)
{
	uint32_t whole = feit_whole_before(r);

	if (whole == FEIT_NONE ||
	    (!feit_mword_in(r, 0, "ook,daarnaast,verder,tevens,voorts,bovendien,daarbij") &&
	     !feit_stretch_has(r, "daarin,hierin,waarin")))
		return;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_event *told = feit_told_here(r, (uint32_t)e);
		if (told != NULL && feit_is_new(r, (uint32_t)e) &&
		    (feit_same(told->act, "AGREE") || feit_same(told->act, "MEMBER") ||
		     (feit_same(told->act, "PLAN") && feit_mword_in(r, 1, "komt,komen") &&
		      feit_same(r->entities[whole].m->type, "agreement"))) &&
		    !is_whole(r, (uint32_t)e) && holds_what_is_agreed(r, whole))
			feit_make_part(r, (uint32_t)e, whole);
	}
}

/* "Als onderdeel hiervan is", "In het kader daarvan is", "Zo is een routeplicht ingevoerd": what is
 * told of next is of the package before, or an example of what it did. */
static bool opens_member(const struct feit_reading *r)
{
	if (feit_mword_is(r, 0, "zo"))
		return r->n > 1 && (r->w[1].is & (FEIT_W_AUX | FEIT_W_VERB)) != 0;
	for (uint32_t i = 1; i < 4 && i + 1 < r->n; i++)
		if (feit_mword_in(r, i, "onderdeel,kader") &&
		    feit_mword_in(r, i + 1, "hiervan,daarvan"))
			return true;
	return false;
}

static void join_members(struct feit_reading *r)
{
	uint32_t whole = opens_member(r) ? feit_whole_before(r) : FEIT_NONE;

	for (size_t e = r->n_entities; whole != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;)
		if (feit_told_here(r, (uint32_t)e) != NULL && feit_is_new(r, (uint32_t)e) &&
		    !is_whole(r, (uint32_t)e))
			feit_make_part(r, (uint32_t)e, whole);
}

/* "heeft twee maatregelen getroffen: de leges zijn verlaagd en er is een loket geopend": what is
 * told behind the colon. */
static void join_behind_colon(struct feit_reading *r)
{
	uint32_t colon = feit_may_hold(r, ":") ? 2 : r->n, whole = FEIT_NONE;

	while (colon < r->n && !feit_mword_is(r, colon, ":"))
		colon++;
	if (colon + 2 >= r->n)
		return;
	uint32_t at = r->w[colon].begin;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_measure *m = r->entities[e].m;
		if (m->n_events > 0 && m->events[m->n_events - 1].sentence == r->sentence &&
		    m->name.end <= at && m->name.begin >= r->w[0].begin)
			whole = whole == FEIT_NONE ? (uint32_t)e : NO; /* more than one */
	}
	if (whole >= r->n_entities || !feit_same(r->entities[whole].m->type, "package"))
		return;
	for (size_t e = whole + 1u; e < r->n_entities; e++)
		if (r->entities[e].m->name.begin > at && feit_told_here(r, (uint32_t)e) != NULL)
			feit_make_part(r, (uint32_t)e, whole);
}

/* "De afspraak is vastgelegd in het Akkoord Politie": the package in the clause of the event. */
static void join_laid_down(struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		uint32_t whole = FEIT_NONE, part = FEIT_NONE;
		if (p->lemma == NULL || p->voice != FEIT_PASSIVE ||
		    !feit_term_in(r, p->lemma, "vastleggen,opnemen,afspreken,overeenkomen"))
			continue;
		for (uint32_t q = 0; q < r->n_phrases; q++) {
			const struct feit_phrase *x = &r->phrases[q];
			if (x->clause != p->clause || feit_phrase_instrument(r, q) == 0)
				continue;
			struct feit_name n = feit_name_phrase(r, q);
			if (x->prep != NO && feit_mword_is(r, x->prep, "in") &&
			    feit_is_whole_type(r, n.type))
				whole = feit_meant_by(r, q) != FEIT_NONE
					    ? feit_meant_by(r, q)
					    : feit_entity_named(r, &n, false);
			else if (x->prep == NO)
				part = feit_meant_by(r, q);
		}
		if (part != FEIT_NONE && whole != FEIT_NONE && feit_told_here(r, part) != NULL)
			feit_make_part(r, part, whole);
	}
}

/* ---- said of a measure: "maakt deel uit van" ---- */

/* The word from which "deel uit van" or "onderdeel van" leads to the package. */
static uint32_t leads_to(const struct feit_reading *r)
{
	uint32_t n = feit_may_have(r, SAID) ? r->n : 0;

	for (uint32_t i = 1; i + 1 < n; i++) {
		if (!feit_mword_is(r, i, "van"))
			continue;
		if (feit_mword_is(r, i - 1, "uit") && i > 1 &&
		    feit_mword_in(r, i - 2, "deel,onderdeel"))
			return i;
		if (feit_mword_is(r, i - 1, "onderdeel") && i > 1 &&
		    feit_mword_in(r, i - 2, "is,zijn,was,waren,vormt,vormen"))
			return i;
	}
	return NO;
}

/* The measure of the phrase, or one of which nothing is told yet: "De leerroute maakt deel uit
 * van". */
static uint32_t part_to_come(struct feit_reading *r, uint32_t phrase)
{
	uint32_t found = feit_meant_by(r, phrase);
	const struct feit_phrase *q = &r->phrases[phrase];

	if (found != FEIT_NONE || q->det == NO || !feit_mword_in(r, q->det, "de,het") ||
	    feit_phrase_is_actor(r, phrase) || feit_phrase_is_people(r, phrase))
		return found;
	struct feit_name n = feit_name_phrase(r, phrase);
	return feit_entity_new(r, &n, "measure.part");
}

static void join_said(struct feit_reading *r)
{
	uint32_t van = leads_to(r);

	if (van == NO)
		return;
	uint32_t part = FEIT_NONE, whole = FEIT_NONE;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->prep == van && part != FEIT_NONE)
			whole = whole_named(r, p);
		else if (q->prep == NO && q->last < van && part == FEIT_NONE)
			part = part_to_come(r, p);
	}
	feit_make_part(r, part, whole);
}

/* ---- "een van de maatregelen uit het actieplan" ---- */

/* "X, een van de maatregelen uit het plan, is", "Een van de onderdelen daarvan, X, is": the place
 * of "een"; FEIT_NO_WORD. */
static uint32_t one_of(const struct feit_reading *r)
{
	for (uint32_t i = 0; i + 4 < r->n; i++)
		if (feit_mword_is(r, i + 1, "van") && feit_mword_is(r, i + 2, "de") &&
		    feit_mword_in(r, i, "een,één") && feit_mword_in(r, i + 3, MEMBERS))
			return i;
	return NO;
}

static void join_one_of(struct feit_reading *r)
{
	uint32_t one = feit_may_have(r, MEMBERS) ? one_of(r) : NO;

	if (one == NO)
		return;
	uint32_t whole =
	    feit_mword_in(r, one + 4u, "daarvan,hiervan") ? feit_whole_before(r) : FEIT_NONE;
	uint32_t part = FEIT_NONE;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		uint32_t start = feit_phrase_start(q);
		if (q->prep == one + 4u && feit_mword_in(r, q->prep, "uit,van,in,binnen"))
			whole = whole_named(r, p);
		else if (q->last + 2u == one && (r->w[one - 1].is & FEIT_W_COMMA) && q->prep == NO)
			part = part_to_come(r, p);
		else if (one == 0 && part == FEIT_NONE && start > 4 && start < 16 &&
			 (r->w[start - 1].is & FEIT_W_COMMA))
			part = part_to_come(r, p);
	}
	if (part != FEIT_NONE && is_whole(r, whole))
		feit_make_part(r, part, whole);
}

/* ---- ahead of another ---- */

/* The "op" of "vooruitlopend op", also cut in two: "voor uitlopend op"; FEIT_NO_WORD. */
static uint32_t leads_ahead(const struct feit_reading *r)
{
	uint32_t n = feit_may_have(r, AHEAD) ? r->n : 0;

	for (uint32_t i = 0; i + 2 < n; i++)
		if (feit_mword_in(r, i, AHEAD) && feit_mword_is(r, i + 1, "op") &&
		    (!feit_mword_is(r, i, "uitlopend") ||
		     (i > 0 && feit_mword_is(r, i - 1, "voor"))))
			return i + 1;
	return NO;
}

/* What is expected: "de te verwachte taakstelling"; else what is known, or has a name. */
static uint32_t expected_at(struct feit_reading *r, uint32_t op, uint32_t phrase)
{
	uint32_t head = r->phrases[phrase].head, found = feit_meant_by(r, phrase);
	struct feit_name n = feit_name_phrase(r, phrase);
	struct feit_event e = feit_plain_event(r, FEIT_ACT_EXPECT, "measure.expected");

	e.factuality = "PR+";
	e.n_triggers = 1;
	for (uint32_t i = op + 1; i + 1 < head && found == FEIT_NONE; i++) {
		if (!feit_mword_is(r, i, "te") || !feit_mword_in(r, i + 1, "verwachte,verwachten"))
			continue;
		if (n.span.begin < r->w[i + 2].begin)
			n.span.begin = r->w[head > i + 2 ? head - 1 : head].begin;
		found = feit_entity_new(r, &n, "measure.expected");
		e.trigger[0] = (struct feit_span){r->w[i].begin, r->w[i + 1].end};
		e.clause = (struct feit_span){r->w[op].begin, r->w[head].end};
		feit_entity_event(r, found, &e);
	}
	return found;
}

static void join_ahead(struct feit_reading *r)
{
	uint32_t op = leads_ahead(r), ahead = FEIT_NONE;

	for (uint32_t p = 0; p < r->n_phrases && op != NO; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->last < op || q->head > op + 7u || feit_phrase_instrument(r, p) == 0)
			continue;
		uint32_t told = r->last_event;
		bool here = told != FEIT_NONE && r->last_event_sentence == r->sentence;
		ahead = here ? expected_at(r, op, p) : FEIT_NONE;
		if (ahead == FEIT_NONE || ahead == told)
			return;
		r->entities[told].anticipates = ahead;
		r->last_event = told; /* the sentence is about what was done ahead of it */
		uint32_t d = feit_next_fact(r, q->last + 1u);
		if (d < r->n && d <= q->last + 4u && (r->w[d].is & FEIT_W_DATE) &&
		    feit_same(r->entities[ahead].m->type, "target"))
			feit_add_tie(r, ahead, r->w[d].fact, "target_period", FEIT_EXPLICIT,
				     "tie.expected");
		return;
	}
}

void feit_find_parts(struct feit_reading *r)
{
	if (r->n_entities == 0)
		return;
	bool any = feit_may_have(r, AROUND "," SAID "," AHEAD);
	if (any || opens_around(r))
		join_around(r);
	join_agreed(r);
	join_members(r);
	join_behind_colon(r);
	join_laid_down(r);
	join_one_of(r);
	feit_join_pact(r);
	feit_find_turns(r);
	if (!any)
		return;
	join_said(r);
	join_ahead(r);
}
