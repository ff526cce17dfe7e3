/* turns.c - which measure another one takes the place of, or goes on with: "De wet vervangt de
 * regeling", "In plaats van de toeslag komt er", "Hiervoor in de plaats", "als opvolger van". */
#include "extract/measures/parts.h"

enum { NO = FEIT_NO_WORD, LAST = 12 /* measures */ };

uint32_t feit_meant_by(struct feit_reading *r, uint32_t phrase)
{
	struct feit_name n = feit_name_phrase(r, phrase);

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= LAST;)
		if (r->entities[i].m->name.begin == n.span.begin)
			return (uint32_t)i;
	return feit_entity_find(r, &n);
}

const struct feit_event *feit_told_here(const struct feit_reading *r, uint32_t entity)
{
	const struct feit_measure *m = r->entities[entity].m;

	for (size_t i = m->n_events; i-- > 0 && m->n_events - i <= 3;)
		if (m->events[i].sentence == r->sentence)
			return &m->events[i];
	return NULL;
}

bool feit_is_new(const struct feit_reading *r, uint32_t entity)
{
	return r->entities[entity].m->name.begin >= r->w[0].begin;
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
		uint32_t old = FEIT_NONE, newer = FEIT_NONE;
		for (uint32_t q = 0; q < r->n_phrases; q++) {
			const struct feit_phrase *x = &r->phrases[q];
			if (x->clause != p->clause)
				continue;
			if (x->prep == NO && old == FEIT_NONE)
				old = feit_meant_by(r, q);
			else if (x->prep != NO && feit_mword_in(r, x->prep, "in,door"))
				newer = feit_meant_by(r, q);
		}
		if (old != FEIT_NONE && newer != FEIT_NONE && old != newer &&
		    r->entities[newer].replaces == FEIT_NONE && feit_is_new(r, newer))
			r->entities[newer].replaces = old;
	}
}

/* "In plaats van de huursubsidie komt er een huurtoeslag". */
static void replace_instead(struct feit_reading *r)
{
	uint32_t n = feit_may_hold(r, "plaats") ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++) {
		uint32_t v = r->phrases[p].prep;
		if (v == NO || v < 2 || !feit_mword_is(r, v, "van") ||
		    !feit_mword_is(r, v - 1, "plaats") || !feit_mword_in(r, v - 2, "in,de"))
			continue;
		uint32_t old = feit_meant_by(r, p);
		for (size_t e = r->n_entities;
		     old != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;)
			if (feit_told_here(r, (uint32_t)e) != NULL && (uint32_t)e != old &&
			    feit_is_new(r, (uint32_t)e) && r->entities[e].replaces == FEIT_NONE)
				r->entities[e].replaces = old;
	}
}

/* "Hiervoor in de plaats komt een toeslag", "afloopt en hiervoor in de plaats een korting": of what
 * was told just before. */
static bool stands_instead(const struct feit_reading *r, uint32_t plaats)
{
	static const char of_it[] = "hiervoor,daarvoor,ervoor,hiervan,daarvan";

	return plaats > 1 && feit_mword_is(r, plaats - 1, "de") &&
	       feit_mword_is(r, plaats - 2, "in") &&
	       (feit_mword_in(r, plaats + 1, of_it) ||
		(plaats > 2 && feit_mword_in(r, plaats - 3, of_it)));
}

/* The measure told last before the new one: in this sentence, else in the one before. */
static uint32_t told_before(const struct feit_reading *r, uint32_t newer)
{
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;)
		if (e != newer && feit_told_here(r, (uint32_t)e) != NULL &&
		    r->entities[e].m->name.begin < r->entities[newer].m->name.begin)
			return (uint32_t)e;
	uint32_t e = r->before;
	return e != FEIT_NONE && r->entities[e].block == r->block &&
		       r->sentence - r->entities[e].sentence <= 1
		   ? e
		   : FEIT_NONE;
}

static void replace_before(struct feit_reading *r)
{
	uint32_t plaats = 0;

	while (plaats < r->n && !(feit_mword_is(r, plaats, "plaats") && stands_instead(r, plaats)))
		plaats++;
	for (size_t e = r->n_entities; plaats < r->n && e-- > 0 && r->n_entities - e <= LAST;) {
		struct feit_entity *x = &r->entities[e];
		if (feit_told_here(r, (uint32_t)e) == NULL || !feit_is_new(r, (uint32_t)e) ||
		    x->replaces != FEIT_NONE || x->m->name.end < r->w[plaats].begin)
			continue;
		uint32_t old = told_before(r, (uint32_t)e);
		if (old != (uint32_t)e)
			x->replaces = old;
		return;
	}
}

/* The measure of the phrase, or one that is to be told of: nothing is known of it yet. */
static uint32_t meant_or_to_come(struct feit_reading *r, uint32_t phrase)
{
	uint32_t found = feit_meant_by(r, phrase);
	char noun = feit_phrase_instrument(r, phrase);

	if (found != FEIT_NONE || (noun != 'A' && noun != 'B') || r->phrases[phrase].det == NO)
		return found;
	struct feit_name n = feit_name_phrase(r, phrase);
	return feit_entity_new(r, &n, "measure.part");
}

/* "De nieuwe wet vervangt de regeling." */
static void replace_active(struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		uint32_t newer = FEIT_NONE, old = FEIT_NONE;
		if (p->voice != FEIT_ACTIVE || p->polarity != FEIT_POSITIVE || p->te ||
		    !feit_term_in(r, p->lemma, "vervangen,opvolgen"))
			continue;
		for (uint32_t q = 0; q < r->n_phrases && old == FEIT_NONE; q++) {
			const struct feit_phrase *x = &r->phrases[q];
			if (x->clause != p->clause || x->prep != NO ||
			    feit_phrase_instrument(r, q) == 0)
				continue;
			if (newer == FEIT_NONE && x->last < r->clauses[p->clause].finite)
				newer = meant_or_to_come(r, q);
			else if (newer != FEIT_NONE)
				old = feit_meant_by(r, q);
		}
		if (old != FEIT_NONE && old != newer && r->entities[newer].replaces == FEIT_NONE)
			r->entities[newer].replaces = old;
	}
}

/* ---- goes on with another ---- */

/* The measure that the phrase means, of those told in earlier sentences. */
static uint32_t meant_earlier(struct feit_reading *r, uint32_t phrase)
{
	uint32_t found = feit_meant_by(r, phrase);
	const struct feit_lex_entry *noun = r->w[r->phrases[phrase].head].noun;

	if (found == FEIT_NONE || !feit_is_new(r, found) || noun == NULL)
		return found;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;)
		if (!feit_is_new(r, (uint32_t)e) && r->entities[e].block == r->block &&
		    feit_str_is(r->entities[e].head, noun->col[2]))
			return (uint32_t)e; /* een nieuwe regeling, als opvolger van de regeling */
	return FEIT_NONE;
}

/* "de opvolger van de regeling", "als vervolg op de proef": the measure told of goes on with it. */
static void join_sequel(struct feit_reading *r)
{
	static const char sequel[] = "opvolger,vervolg,voortzetting";
	uint32_t n = feit_may_have(r, sequel) ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++) {
		uint32_t v = r->phrases[p].prep;
		if (v == NO || v == 0 || !feit_mword_in(r, v, "van,op") ||
		    !feit_mword_in(r, v - 1, sequel))
			continue;
		uint32_t old = meant_earlier(r, p);
		for (size_t e = r->n_entities;
		     old != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;)
			if (feit_told_here(r, (uint32_t)e) != NULL && (uint32_t)e != old &&
			    feit_is_new(r, (uint32_t)e) && r->entities[e].continues == FEIT_NONE) {
				r->entities[e].continues = old;
				break;
			}
	}
}

void feit_find_turns(struct feit_reading *r)
{
	replace_converted(r);
	replace_active(r);
	if (feit_may_hold(r, "plaats")) {
		replace_instead(r);
		replace_before(r);
	}
	join_sequel(r);
}
