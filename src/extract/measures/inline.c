/* inline.c - a list inside one sentence: "Wij bevelen de minister aan om: - het plan te herzien; -
 * een register in te voeren", "In het plan is opgenomen dat de gemeenten: • ...; • ...". Each item
 * is a measure of its own. */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD, ITEMS = 12 };

/* The clause has no verb, and a colon ends it: what it leads to are the items behind. */
static bool leads_to_items(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	return clause + 1 < r->n_clauses && c->bracket == NO && c->finite == NO &&
	       (c->kind == FEIT_C_DAT || c->kind == FEIT_C_OMTE) &&
	       r->clauses[clause + 1].kind == FEIT_C_MAIN &&
	       feit_mword_is(r, r->clauses[clause + 1].first, ":");
}

/* The paper that the items stand in: "in het plan". */
static uint32_t whole_of(struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO || x->instrument == 0 ||
		    !feit_mword_is(r, x->prep, "in"))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		return feit_entity_find(r, &n);
	}
	return r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence &&
		       feit_term_in(r, r->entities[r->last_event].m->type,
				    "package,programme,agreement")
		   ? r->last_event /* in het 'Plan' dat de raad heeft opgesteld, is */
		   : FEIT_NONE;
}

static void add_addressees(struct feit_reading *r, struct feit_measure *m, uint32_t told,
			   uint32_t content)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if ((r->phrases[q].clause == content ||
		     (r->phrases[q].clause == told &&
		      feit_mword_in(r, r->phrases[q].head, "minister,ministers,kabinet"))) &&
		    r->phrases[q].prep == NO && feit_phrase_is_actor(r, q))
			feit_add_actor(r, m, q, "addressee");
}

/* The verb of the item; an unknown one behind "te". */
static uint32_t verb_of_item(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->bracket != NO || c->finite != NO)
		return c->bracket != NO ? c->bracket : c->finite;
	for (uint32_t i = c->first; i < c->last; i++)
		if (r->w[i].clause == clause && (r->w[i].is & FEIT_W_TE))
			return i + 1;
	return NO;
}

static void take_item(struct feit_reading *r, const struct feit_predicate *p, uint32_t content,
		      uint32_t clause, uint32_t whole)
{
	uint32_t verb = verb_of_item(r, clause);
	uint32_t object = verb != NO ? feit_thing_before(r, clause, verb) : FEIT_NO_PHRASE;

	if (object == FEIT_NO_PHRASE ||
	    !((r->w[verb].is & FEIT_W_INF) || (r->w[verb - 1].is & FEIT_W_TE)))
		return;
	struct feit_predicate proposed = *p;
	feit_set_act(&proposed, FEIT_ACT_PROPOSE);
	struct feit_name n = feit_content_name(r, clause, object);
	struct feit_event e = feit_make_event(r, &proposed, "measure.inline");
	e.status = proposed.status;
	e.factuality = "CT+";
	e.n_triggers = 0;
	uint32_t entity = feit_entity_for(r, &n, "measure.inline");
	if (entity == whole)
		return;
	if (whole != FEIT_NONE && r->entities[entity].parent == FEIT_NONE)
		r->entities[entity].parent = whole;
	if (feit_entity_event(r, entity, &e) != NULL)
		r->entities[entity].m->core = true;
	add_addressees(r, r->entities[entity].m, p->clause, content);
	proposed.te = true;
	feit_tie_clause(r, &proposed, clause, entity, true);
}

void feit_find_inline(struct feit_reading *r)
{
	if (!feit_may_hold(r, ":") || !feit_may_hold(r, ";"))
		return;
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		bool held = p->act == FEIT_ACT_MEMBER && p->voice == FEIT_PASSIVE;
		uint32_t content = held || feit_is_recommended(r, p) ? feit_content_of(r, p) : NO;
		if (content == NO || p->polarity != FEIT_POSITIVE || !leads_to_items(r, content))
			continue;
		uint32_t whole = held ? whole_of(r, p->clause) : FEIT_NONE;
		if (held && whole == FEIT_NONE)
			return; /* in a paper that is no measure */
		for (uint32_t c = content + 1; c < r->n_clauses && c <= content + ITEMS; c++)
			if (feit_mword_in(r, r->clauses[c].first, ":,;"))
				take_item(r, p, content, c, whole);
		return;
	}
}
