/* articles.c - what the articles of an agreement lay down without a verb that acts: "De minister
 * garandeert een bijdrage", "De sector zet zich in voor een gedragscode"; and that whatever is
 * agreed there is part of it. */
#include "extract/measures/parts.h"

enum { NO = FEIT_NO_WORD, LAST = 12 /* measures */ };

/* ---- commitments without a verb that acts ---- */

/* Forms of a verb that make a commitment with two more words of their clause, or with one or none.
 */
static const struct {
	const char *verbs, *first, *second; /* legt, zich, vast */
	bool firm;                          /* also to what has no instrument: het ontwerp */
} commitments[] = {
    {"legt,leggen", "zich", "vast", true},
    {"verbindt,verbinden", "zich", "", true},
    {"garandeert,garanderen", "", "", true},
    {"zet,zetten", "zich", "in", false},
};

enum { COMMITMENTS = sizeof commitments / sizeof *commitments };

/* The word stands in the clause, or none is asked for. */
static bool has_word(const struct feit_reading *r, uint32_t clause, const char *word)
{
	return word[0] == '\0' || feit_clause_has(r, clause, word);
}

/* The verb with which the main clause commits somebody to something, which need be no verb that is
 * known; FEIT_NO_WORD. */
static uint32_t committing(const struct feit_reading *r, uint32_t clause, bool *firm)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (size_t k = 0; k < COMMITMENTS && c->kind == FEIT_C_MAIN; k++) {
		uint32_t verb = feit_clause_word(r, clause, 0, commitments[k].verbs);
		if (verb == NO || !has_word(r, clause, commitments[k].first) ||
		    !has_word(r, clause, commitments[k].second))
			continue;
		*firm = commitments[k].firm;
		return verb;
	}
	return NO;
}

/* A measure is told of in the clause already. */
static bool is_told(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t last = c->last < r->n ? c->last : r->n - 1;

	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_event *told = feit_told_here(r, (uint32_t)e);
		if (told != NULL && told->n_triggers > 0 &&
		    told->trigger[0].begin >= r->w[c->first].begin &&
		    told->trigger[0].begin <= r->w[last].begin)
			return true;
	}
	return false;
}

/* What is taken care of: behind "voor" or "op", or the bare phrase behind the verb; of "de aanleg
 * van een warmtenet" the warmtenet. */
static uint32_t thing_of(const struct feit_reading *r, uint32_t clause, uint32_t verb)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->first <= verb || feit_phrase_is_actor(r, q) ||
		    feit_phrase_is_people(r, q) ||
		    feit_mword_in(r, x->head, "zorg,zich,rekening") ||
		    (x->prep != NO && !feit_mword_in(r, x->prep, "voor,tot,op")) ||
		    (x->is & (FEIT_W_DATE | FEIT_W_PRONOUN)))
			continue;
		bool work = feit_is_nominal_act(r, x->head) ||
			    feit_mword_in(
				r, x->head,
				"aanleg,bouw,realisatie,inrichting,opstelling,kosten,bekostiging");
		return work && q + 1 < r->n_phrases && x[1].prep == x->last + 1u &&
			       feit_mword_is(r, x[1].prep, "van")
			   ? q + 1
			   : q;
	}
	return FEIT_NO_PHRASE;
}

/* "het ontwerp", "een gedragscode", "300 woningen"; not "draagvlak", "een goede sfeer". */
static bool is_thing(const struct feit_reading *r, uint32_t q, bool firm)
{
	char noun = feit_phrase_instrument(r, q);

	return noun == 'A' || noun == 'B' || feit_phrase_has(r, q, FEIT_W_FIGURE) ||
	       (firm && r->phrases[q].det != NO && !feit_mword_is(r, r->phrases[q].det, "een"));
}

static void take_thing(struct feit_reading *r, const struct feit_predicate *p, uint32_t thing)
{
	struct feit_name n = feit_name_phrase(r, thing);
	struct feit_event e = feit_make_event(r, p, "measure.article");
	uint32_t entity = feit_entity_told(r, &n, &e);

	feit_tie_clause(r, p, p->clause, entity, true);
	feit_find_arguments(r, p, &r->entities[entity]);
}

void feit_take_articles(struct feit_reading *r)
{
	for (uint32_t c = 0; c < r->n_clauses && r->pact != FEIT_NONE; c++) {
		if (is_told(r, c))
			continue;
		bool firm = false;
		uint32_t verb = committing(r, c, &firm);
		if (verb == NO)
			continue;
		struct feit_predicate p = feit_plain_predicate(c, verb, FEIT_ACT_AGREE);
		p.strength = 'A';
		p.lemma = "verplichten";
		uint32_t content = feit_content_of(r, &p), thing = thing_of(r, c, verb);
		if (content != NO)
			feit_take_contents(r, &p, content);
		else if (thing != FEIT_NO_PHRASE && is_thing(r, thing, firm))
			take_thing(r, &p, thing);
	}
}

/* The sentence tells that the measure is agreed, or planned, or simply there: "Er is een
 * stuurgroep". */
static bool is_agreed_here(const struct feit_reading *r, const struct feit_measure *m)
{
	for (size_t i = 0; i < m->n_events && i < 4; i++) {
		const struct feit_event *e = &m->events[i];
		if (e->sentence == r->sentence &&
		    (feit_term_in(r, e->status, "agreed,planned") ||
		     (feit_same(e->act, "STATE") && e->date == FEIT_NONE)))
			return true;
	}
	return false;
}

void feit_join_articles(struct feit_reading *r)
{
	for (size_t e = r->n_entities;
	     r->pact != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_measure *m = r->entities[e].m;
		if (feit_is_new(r, (uint32_t)e) && !feit_same(m->type, "agreement") &&
		    is_agreed_here(r, m))
			feit_make_part(r, (uint32_t)e, r->pact);
	}
}
