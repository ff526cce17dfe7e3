/* parts.c - which package a measure is part of, by the words of its sentence: "binnen het
 * programma", "In het akkoord is afgesproken", "Ook is afgesproken", "maakt deel uit van", "Een van
 * de afspraken is"; and which measure another one takes the place of. */
#include "extract/measures/events.h"
#include "extract/measures/ties.h"

/* Words of which each kind of tie has one. */
#define AROUND "binnen,onderdeel,kader"
#define SAID "deel,onderdeel"
#define INSTEAD "plaats"
#define AHEAD "vooruitlopend,uitlopend,anticiperend"

enum { NO = FEIT_NO_WORD, LAST = 12 /* measures */ };

static bool is_whole_type(const struct feit_reading *r, const char *type)
{
	return feit_term_in(r, type, "agreement,package,programme");
}

static bool is_whole(const struct feit_reading *r, uint32_t entity)
{
	return entity != FEIT_NONE && is_whole_type(r, r->entities[entity].m->type);
}

/* The measure that the phrase means, told before or in this sentence; FEIT_NONE. */
static uint32_t meant_by(struct feit_reading *r, uint32_t phrase)
{
	struct feit_name n = feit_name_phrase(r, phrase);

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= LAST;)
		if (r->entities[i].m->name.begin == n.span.begin)
			return (uint32_t)i;
	return feit_entity_find(r, &n);
}

/* Is `up` the measure itself, or part of it? */
static bool is_inside(const struct feit_reading *r, uint32_t up, uint32_t entity)
{
	for (int depth = 0; depth < 8 && up != FEIT_NONE; depth++, up = r->entities[up].parent)
		if (up == entity)
			return true;
	return false;
}

static bool join(struct feit_reading *r, uint32_t entity, uint32_t whole, bool inferred)
{
	struct feit_entity *e = &r->entities[entity];

	if (entity == FEIT_NONE || whole == FEIT_NONE || e->parent != FEIT_NONE ||
	    is_inside(r, whole, entity))
		return false;
	e->parent = whole;
	e->parent_inferred = inferred;
	feit_entity_inherit(r, entity);
	return true;
}

/* The event of the measure that this sentence tells; NULL. */
static const struct feit_event *told_here(const struct feit_reading *r, uint32_t entity)
{
	const struct feit_measure *m = r->entities[entity].m;

	for (size_t i = m->n_events; i-- > 0 && m->n_events - i <= 3;)
		if (m->events[i].sentence == r->sentence)
			return &m->events[i];
	return NULL;
}

/* The measure is new in this sentence. */
static bool is_new(const struct feit_reading *r, uint32_t entity)
{
	return r->entities[entity].m->name.begin >= r->w[0].begin;
}

/* ---- a package named in the clause ---- */

/* "Onder deze routekaart is": as the first word of the sentence only. */
static bool opens_around(const struct feit_reading *r)
{
	return feit_mword_in(r, 0, "onder,met,vanuit");
}

/* "binnen het programma", "als onderdeel van het plan", "in het kader van de aanpak". */
static bool is_around(const struct feit_reading *r, const struct feit_phrase *q)
{
	if (q->prep == NO)
		return false;
	if (feit_mword_is(r, q->prep, "binnen"))
		return true;
	if (q->prep == 0 && q->det != NO && opens_around(r))
		return feit_mword_in(r, q->det, "dit,deze,het,de");
	return q->prep > 1 && feit_mword_is(r, q->prep, "van") &&
	       ((feit_mword_is(r, q->prep - 1u, "onderdeel") &&
		 feit_mword_is(r, q->prep - 2u, "als")) ||
		(feit_mword_is(r, q->prep - 1u, "kader") &&
		 feit_mword_in(r, q->prep - 2u, "het,dit")));
}

static void join_around(struct feit_reading *r)
{
	uint32_t n = opens_around(r) || feit_may_have(r, AROUND) ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (!is_around(r, q) || feit_phrase_instrument(r, p) == 0)
			continue;
		uint32_t whole = meant_by(r, p);
		for (size_t e = r->n_entities;
		     is_whole(r, whole) && e-- > 0 && r->n_entities - e <= LAST;) {
			const struct feit_event *told = told_here(r, (uint32_t)e);
			if (told != NULL && is_new(r, (uint32_t)e) &&
			    told->clause.begin <= r->w[q->head].begin &&
			    told->clause.end >= r->w[q->head].end)
				join(r, (uint32_t)e, whole, false);
		}
	}
}

/* ---- the package of the sentence before ---- */

/* The package that the sentence before told of, or that its measure is part of. */
static uint32_t whole_before(const struct feit_reading *r)
{
	uint32_t e = r->before;

	if (e == FEIT_NONE || r->entities[e].block != r->block ||
	    r->sentence - r->entities[e].sentence > 1)
		return FEIT_NONE;
	return is_whole(r, e) ? e : r->entities[e].parent;
}

/* "Ook is afgesproken dat", "Daarin is vastgelegd dat". */
static void join_agreed(struct feit_reading *r)
{
	uint32_t whole = whole_before(r);

	if (whole == FEIT_NONE ||
	    (!feit_mword_in(r, 0, "ook,daarnaast,verder,tevens,voorts,bovendien,daarbij") &&
	     !feit_stretch_has(r, "daarin,hierin,waarin")))
		return;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_event *told = told_here(r, (uint32_t)e);
		if (told != NULL && is_new(r, (uint32_t)e) &&
		    (feit_same(told->act, "AGREE") || feit_same(told->act, "MEMBER")) &&
		    !is_whole(r, (uint32_t)e))
			join(r, (uint32_t)e, whole, false);
	}
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
			    is_whole_type(r, n.type))
				whole = meant_by(r, q) != FEIT_NONE ? meant_by(r, q)
								    : feit_entity_named(r, &n);
			else if (x->prep == NO)
				part = meant_by(r, q);
		}
		if (part != FEIT_NONE && whole != FEIT_NONE && told_here(r, part) != NULL)
			join(r, part, whole, false);
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
		if (feit_mword_is(r, i - 1, "uit") && i > 1 && feit_mword_is(r, i - 2, "deel"))
			return i;
		if (feit_mword_is(r, i - 1, "onderdeel") && i > 1 &&
		    feit_mword_in(r, i - 2, "is,zijn,was,waren,vormt,vormen"))
			return i;
	}
	return NO;
}

static void join_said(struct feit_reading *r)
{
	uint32_t van = leads_to(r);

	if (van == NO)
		return;
	uint32_t part = FEIT_NONE, whole = FEIT_NONE;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->prep == van)
			whole = meant_by(r, p);
		else if (q->prep == NO && q->last < van && part == FEIT_NONE)
			part = meant_by(r, p);
	}
	if (is_whole(r, whole) && part != FEIT_NONE)
		join(r, part, whole, false);
}

/* ---- in place of another ---- */

/* "De opdracht is omgezet in een beleidsregel", "De Wet A is vervangen door de Wet B": the new one
 * is told by its event, the old one is the subject. */
static void replace_converted(struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		if (p->lemma == NULL || p->voice != FEIT_PASSIVE || p->polarity != FEIT_POSITIVE ||
		    !feit_term_in(r, p->lemma, "omzetten,opvolgen,vervangen"))
			continue;
		uint32_t old = FEIT_NONE, new = FEIT_NONE;
		for (uint32_t q = 0; q < r->n_phrases; q++) {
			const struct feit_phrase *x = &r->phrases[q];
			if (x->clause != p->clause)
				continue;
			if (x->prep == NO && old == FEIT_NONE)
				old = meant_by(r, q);
			else if (x->prep != NO && feit_mword_in(r, x->prep, "in,door"))
				new = meant_by(r, q);
		}
		if (old != FEIT_NONE && new != FEIT_NONE && old != new &&
		    r->entities[new].replaces == FEIT_NONE &&is_new(r, new))
			r->entities[new].replaces = old;
	}
}

/* "In plaats van de huursubsidie komt er een huurtoeslag". */
static void replace_instead(struct feit_reading *r)
{
	uint32_t n = feit_may_have(r, INSTEAD) ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++) {
		uint32_t v = r->phrases[p].prep;
		if (v == NO || v < 2 || !feit_mword_is(r, v, "van") ||
		    !feit_mword_is(r, v - 1, "plaats") || !feit_mword_in(r, v - 2, "in,de"))
			continue;
		uint32_t old = meant_by(r, p);
		for (size_t e = r->n_entities;
		     old != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;)
			if (told_here(r, (uint32_t)e) != NULL && (uint32_t)e != old &&
			    is_new(r, (uint32_t)e) && r->entities[e].replaces == FEIT_NONE)
				r->entities[e].replaces = old;
	}
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
	uint32_t head = r->phrases[phrase].head, found = meant_by(r, phrase);
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
	bool any = feit_may_have(r, AROUND "," SAID "," INSTEAD "," AHEAD);
	if (any || opens_around(r))
		join_around(r);
	join_agreed(r);
	join_laid_down(r);
	if (any)
		join_said(r);
	replace_converted(r);
	if (!any)
		return;
	replace_instead(r);
	join_ahead(r);
}
