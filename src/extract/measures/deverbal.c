/* deverbal.c - acts that a noun names: "sinds de invoering van de heffing in 2020", "De invoering
 * is uitgesteld", "De beoogde datum van inwerkingtreding is 1 juli 2025". */
#include "extract/measures/events.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

/* "het afschaffen van". */
static bool is_verb_with_article(const struct feit_reading *r, uint32_t word)
{
	return word > 0 && feit_mword_is(r, word - 1, "het") && feit_mword_is(r, word + 1, "van") &&
	       feit_str_ends(feit_mword_text(r, word), FEIT_STR("en"));
}

static uint8_t act_of_verb(const struct feit_reading *r, uint32_t word)
{
	const struct feit_lex_entry *e = feit_word_lex(
	    r->words, feit_words_find(r->words, feit_mword_text(r, word)), FEIT_LEX_DAAD);

	if (e == NULL || e->col[1][0] == 'C')
		return FEIT_ACT_NONE;
	uint8_t act = feit_act_named(e->col[0]);
	return act == FEIT_ACT_START || act == FEIT_ACT_END || act == FEIT_ACT_AMEND ||
		       act == FEIT_ACT_SUSPEND || act == FEIT_ACT_RESUME
		   ? act
		   : FEIT_ACT_NONE;
}

/* They change what stands behind "van"; elsewhere they are measures themselves. */
static const char changes[] = "aanpassing,wijziging";

/* What the noun does to the measure behind "van"; FEIT_ACT_NONE = the noun names no step. */
static uint8_t act_of_noun(const struct feit_reading *r, uint32_t word)
{
	if (feit_mword_in(r, word, changes))
		return FEIT_ACT_AMEND;
	if (!(r->w[word].is & FEIT_W_DEED))
		return is_verb_with_article(r, word) ? act_of_verb(r, word) : FEIT_ACT_NONE;
	const struct feit_lex_entry *e = feit_word_lex(
	    r->words, feit_words_find(r->words, feit_mword_text(r, word)), FEIT_LEX_NAAMDAAD);
	return e != NULL ? feit_act_named(e->col[0]) : FEIT_ACT_NONE;
}

/* ---- sinds de invoering van de heffing in 2020 ---- */

/* The clause tells what is or was, so the act before it has happened. */
static bool is_past_clause(const struct feit_reading *r, uint32_t clause)
{
	uint8_t f = r->clauses[clause].finite;

	if (f == NO || !(r->w[f].is & FEIT_W_AUX))
		return f != NO && (r->w[f].is & FEIT_W_PAST) && !(r->w[f].is & FEIT_W_INF);
	return feit_term_in(r, r->w[f].function->col[1], "zijn,hebben") ||
	       feit_mword_in(r, f, "werd,werden,kon,konden,mocht,mochten,moest,moesten");
}

/* A date right behind the name: "op 1 juli 2023". */
static uint32_t date_behind(const struct feit_reading *r, uint32_t last)
{
	for (uint32_t i = last + 1; i < last + 5 && i < r->n; i++) {
		if (r->w[i].is & FEIT_W_DATE)
			return r->doc->facts[r->w[i].fact].date->type == FEIT_TIMEX_DATE ? i : NO;
		if (!(r->w[i].is & FEIT_W_PREP) && !feit_mword_in(r, i, "ingang,het,de,begin,eind"))
			return NO;
		if (feit_mword_in(r, i, "tot,voor,naar"))
			return NO;
	}
	return NO;
}

static struct feit_event event_of_noun(const struct feit_reading *r, uint8_t act, uint32_t word,
				       uint32_t date)
{
	struct feit_event e = feit_plain_event(r, act, "measure.deverbal");

	e.trigger[e.n_triggers++] = (struct feit_span){r->w[word].begin, r->w[word].end};
	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	if (date != NO) {
		e.date = r->w[date].fact;
		e.date_role = feit_acts[act].date_role;
		e.date_evidence = "explicit";
	}
	return e;
}

/* "Met de opening van zes nieuwe loketten": as many as were opened. */
static bool is_count_opened(const struct feit_reading *r, uint32_t p)
{
	return feit_mword_in(r, r->phrases[p].head, "opening,ingebruikname,ingebruikneming") &&
	       feit_counts(r, p + 1, "count");
}

/* The next finite verb tells what was: "kregen gemeenten". */
static bool is_past_behind(const struct feit_reading *r, uint32_t from)
{
	for (uint32_t i = feit_next_bit(r->verbs, from, r->n); i < r->n;
	     i = feit_next_bit(r->verbs, i + 1, r->n)) {
		uint32_t is = r->w[i].is;
		if (is & FEIT_W_AUX)
			return r->w[i].function != NULL &&
			       (feit_term_in(r, r->w[i].function->col[1], "zijn,hebben") ||
				feit_mword_in(
				    r, i, "werd,werden,kon,konden,mocht,mochten,moest,moesten"));
		if (!(is & (FEIT_W_PART | FEIT_W_ATTR)) || (is & FEIT_W_PAST))
			return (is & FEIT_W_PAST) && !(is & FEIT_W_INF);
	}
	return false;
}

/* One that is told in the sentence by its name and its verb as a noun: "na het van kracht worden
 * van de wet", "door het schrappen van de eis". Its event has the words [first, verb] as a trigger.
 */
static void take_infinitive(struct feit_reading *r, const struct feit_predicate *v)
{
	uint32_t first = v->noun != NO && v->noun < v->verb ? v->noun - 1u : v->verb;
	uint32_t q = v->verb + 2u < r->n ? r->w[v->verb + 2].phrase : NO;

	if (q == NO && v->verb + 3u < r->n)
		q = r->w[v->verb + 3].phrase;
	if (first < 2 || q == NO || !feit_mword_is(r, first - 1, "het") ||
	    !feit_mword_in(r, first - 2, "met,sinds,na,sedert") ||
	    r->phrases[q].prep != v->verb + 1u || !is_past_behind(r, v->verb + 2u) ||
	    !feit_clause_tells(r, r->w[first - 2].clause) ||
	    !(v->act == FEIT_ACT_START || v->act == FEIT_ACT_STATE || v->act == FEIT_ACT_END ||
	      v->act == FEIT_ACT_AMEND || v->act == FEIT_ACT_SUSPEND))
		return;
	struct feit_name n = feit_name_phrase(r, q);
	char noun = feit_phrase_instrument(r, q);
	if ((noun != 'A' && noun != 'B') || n.generic || feit_phrase_is_actor(r, q))
		return;
	uint32_t date = date_behind(r, r->phrases[q].last);
	struct feit_event e = event_of_noun(r, v->act, v->verb, date);
	e.trigger[0].begin = r->w[first].begin;
	feit_entity_told(r, &n, &e);
}

static void take_done(struct feit_reading *r, uint32_t p, uint8_t act)
{
	const struct feit_phrase *a = &r->phrases[p], *b = &r->phrases[p + 1];
	struct feit_name n = feit_name_phrase(r, p + 1);
	uint32_t known = feit_entity_find(r, &n), date = date_behind(r, b->last);
	char noun = feit_phrase_instrument(r, p + 1);

	bool since = a->prep != NO && feit_mword_in(r, a->prep, "sinds,sedert");
	if (a->prep != NO && a->prep > 0 && feit_mword_is(r, a->prep, "met") &&
	    feit_mword_in(r, a->prep - 1u, "akkoord,gegaan,in,ingestemd,eens,bezig,gewacht"))
		return; /* gaat akkoord met, stemt in met */
	if (!feit_clause_tells(r, a->clause) || !(since || is_past_clause(r, a->clause)))
		return;
	if (feit_mword_in(r, a->head, changes) && (date == NO || (noun != 'A' && noun != 'B')))
		return;
	bool counted = is_count_opened(r, p);
	if (known == FEIT_NONE && date == NO && !counted &&
	    (n.generic || (noun != 'A' && noun != 'B')))
		return;
	bool policy = date != NO && b->det != NO && /* whatever is introduced so */
		      feit_mword_in(r, a->head, "invoering,afschaffing,inwerkingtreding");
	if (feit_phrase_is_actor(r, p + 1) ||
	    (known == FEIT_NONE && noun == 0 && !policy && !counted))
		return;
	if (counted)
		act = FEIT_ACT_REALISE;
	struct feit_event e = event_of_noun(r, act, a->head, date);
	uint32_t entity = feit_entity_told(r, &n, &e);
	for (uint32_t i = b->first; i <= b->last && counted; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			feit_add_tie(r, entity, r->w[i].fact, "realised", FEIT_EXPLICIT,
				     "tie.figure");
}

/* "De invoering van de heffing per 1 juli 2021 verliep goed": how it went, so it was done. */
static bool is_subject_of_course(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *a = &r->phrases[p], *b = &r->phrases[p + 1];
	const struct feit_clause *c = &r->clauses[a->clause];

	if (feit_mword_in(r, c->finite, "is,zijn,was,waren,wordt,worden,werd,werden,lijkt") &&
	    !feit_clause_has(r, a->clause, "verlopen,gegaan,gebleken,gebleven"))
		return false; /* "is onzeker" */
	return a->prep == NO && a->det != NO && c->kind == FEIT_C_MAIN && c->finite != NO &&
	       b->last < c->finite && date_behind(r, b->last) != NO &&
	       feit_predicate_in(r, a->clause) == NULL && !(c->is & FEIT_W_NEG) &&
	       !feit_clause_has(r, a->clause,
				"beoogd,verwacht,voorzien,gepland,nodig,mislukt,mogelijk");
}

/* ---- De beoogde datum van inwerkingtreding is 1 juli 2025 ---- */

static bool is_date_of_act(const struct feit_reading *r, uint32_t finite)
{
	bool named = false;

	for (uint32_t i = 0; i < finite; i++) {
		if (feit_mword_in(r, i, "oorspronkelijke,eerdere,aanvankelijke"))
			return false;
		named |= feit_mword_in(r, i,
				       "inwerkingtreding,inwerkingtredingsdatum,ingangsdatum,"
				       "startdatum,invoeringsdatum") ||
			 (feit_mword_in(r, i, "invoering,ingang,start") &&
			  ((i > 1 && feit_mword_is(r, i - 2, "datum")) ||
			   (i < 3 && i + 1 == finite && feit_mword_is(r, i, "invoering") &&
			    feit_clause_has(r, 0, "voorzien,verwacht,beoogd,gepland"))));
	}
	return named;
}

/* "de beoogde ingangsdatum", "de datum van inwerkingtreding wordt" */
static bool is_hoped_for(const struct feit_reading *r, uint32_t finite)
{
	if (!feit_mword_in(r, finite, "is,was"))
		return true;
	for (uint32_t i = 0; i < finite; i++)
		if (feit_mword_in(r, i,
				  "beoogde,verwachte,geplande,voorziene,nieuwe,voorgenomen,"
				  "inwerkingtreding,inwerkingtredingsdatum"))
			return true;
	return false;
}

/* "De ingangsdatum van de afspraken is": of the measure that is named, else of the last. */
static uint32_t named_before(struct feit_reading *r, uint32_t finite)
{
	for (uint32_t p = 0; p < r->n_phrases && r->phrases[p].last < finite; p++) {
		if (feit_phrase_instrument(r, p) == 0)
			continue;
		struct feit_name n = feit_name_phrase(r, p);
		uint32_t entity = feit_entity_find(r, &n);
		if (entity != FEIT_NONE)
			return entity;
	}
	return r->last_event;
}

static void take_date_of_act(struct feit_reading *r)
{
	uint8_t f = r->n_clauses > 0 ? r->clauses[0].finite : NO;

	if (f == NO || r->last_event == FEIT_NONE || !feit_mword_in(r, f, "is,was,blijft,wordt") ||
	    r->last_event_sentence == r->sentence || /* is uitgesteld naar 2028 */
	    r->sentence - r->entities[r->last_event].sentence > 2 || !is_date_of_act(r, f))
		return;
	for (uint32_t i = f + 1u; i < f + 7u && i < r->n && r->w[i].clause == 0; i++) {
		if (!(r->w[i].is & FEIT_W_DATE))
			continue;
		struct feit_event e = event_of_noun(r, FEIT_ACT_START, f, i);
		if (is_hoped_for(r, f)) {
			e.status = "planned";
			e.factuality = "PR+";
		}
		feit_entity_event(r, named_before(r, f), &e);
		return;
	}
}

bool feit_may_be_deverbal(const struct feit_reading *r)
{
	bool het = feit_may_hold(r, "het");

	if (!feit_may_hold(r, "van"))
		return false;
	for (uint32_t i = 1; i < r->n && (het || (r->is & FEIT_W_DEED)); i++)
		if (feit_mword_is(r, i, "van") &&
		    ((r->w[i - 1].is & FEIT_W_DEED) || (het && is_verb_with_article(r, i - 1) &&
							act_of_verb(r, i - 1) != FEIT_ACT_NONE)))
			return true;
	return feit_may_have(r, changes);
}

/* "is, na een verlenging met negen maanden, in december gesloten": a step before the last one. */
static void take_step_before(struct feit_reading *r)
{
	if (r->last_event == FEIT_NONE || r->last_event_sentence != r->sentence)
		return;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->prep == NO || q->det == NO || q->first != q->last ||
		    !feit_mword_is(r, q->prep, "na") || !feit_mword_is(r, q->det, "een"))
			continue;
		uint8_t act = act_of_noun(r, q->head);
		if (act != FEIT_ACT_EXTEND && act != FEIT_ACT_SUSPEND)
			continue;
		struct feit_measure *m = r->entities[r->last_event].m;
		if (m->n_events == 0 ||
		    m->events[m->n_events - 1].clause.begin > r->w[q->head].begin ||
		    m->events[m->n_events - 1].clause.end < r->w[q->head].end)
			continue;
		struct feit_event e = event_of_noun(r, act, q->head, NO);
		if (feit_entity_event(r, r->last_event, &e) != NULL) {
			e = m->events[m->n_events - 1];
			m->events[m->n_events - 1] = m->events[m->n_events - 2];
			m->events[m->n_events - 2] = e;
		}
		return;
	}
}

/* "vastgesteld onder gelijktijdige intrekking van de Verordening 2016": it ends when the other
 * begins. */
static void take_withdrawn(struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *a = &r->phrases[p], *b = &r->phrases[p + 1];
	struct feit_name n = feit_name_phrase(r, p + 1);
	bool told = r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence;
	bool listed = r->list_plans == FEIT_ACT_DECIDE;

	if (a->prep == NO || !feit_mword_is(r, a->prep, "onder") || a->head + 1u != b->prep ||
	    !feit_mword_in(r, a->head, "intrekking") || b->instrument == 0 || n.generic ||
	    !(told || listed))
		return;
	uint32_t other = r->last_event;
	struct feit_event e = event_of_noun(r, FEIT_ACT_END, a->head, NO);
	const struct feit_measure *m = told ? r->entities[other].m : NULL;
	if (m != NULL && m->n_events > 0 && m->events[m->n_events - 1].date != FEIT_NONE) {
		e.date = m->events[m->n_events - 1].date;
		e.date_role = "end";
		e.date_evidence = "inferred";
	}
	if (m != NULL && m->n_events > 0 &&
	    feit_same(m->events[m->n_events - 1].status, "planned")) {
		e.status = "planned";
		e.factuality = "PR+";
	}
	uint32_t entity = feit_entity_told(r, &n, &e);
	if (told && entity != other && r->entities[other].replaces == FEIT_NONE)
		r->entities[other].replaces = entity;
}

void feit_find_deverbal(struct feit_reading *r)
{
	if (r->is & FEIT_W_DEED)
		take_step_before(r);
	if (r->last_event != FEIT_NONE)
		take_date_of_act(r);
	for (uint32_t k = 0; k < r->n_predicates && feit_may_hold(r, "het"); k++)
		take_infinitive(r, &r->predicates[k]);
	if (!feit_may_be_deverbal(r))
		return;
	for (uint32_t p = 0; p + 1 < r->n_phrases && feit_may_hold(r, "onder"); p++)
		take_withdrawn(r, p);
	for (uint32_t p = 0; p + 1 < r->n_phrases; p++) {
		const struct feit_phrase *a = &r->phrases[p], *b = &r->phrases[p + 1];
		uint8_t act = FEIT_ACT_NONE;
		if (a->first != a->last || b->prep != a->last + 1u ||
		    !feit_mword_is(r, b->prep, "van") ||
		    !(a->prep == NO
			  ? is_subject_of_course(r, p)
			  : feit_mword_in(r, a->prep, "met,sinds,na,door,dankzij,bij,sedert")))
			continue;
		if (a->prep != NO && feit_mword_is(r, a->prep, "bij") &&
		    date_behind(r, b->last) == NO)
			continue; /* "bij de invoering van een heffing": of any */
		if (is_verb_with_article(r, a->head) &&
		    !feit_mword_in(r, a->prep, "met,na,sinds,sedert"))
			continue; /* "door het afschaffen van": perhaps in time to come */
		act = act_of_noun(r, a->head);
		if (act != FEIT_ACT_NONE)
			take_done(r, p, act);
	}
}

/* ---- De invoering is uitgesteld ---- */

/* "De invoering", "De looptijd", without a word on what of: of the measure told last. */
bool feit_is_of_last(const struct feit_reading *r, uint32_t p, bool changed)
{
	const struct feit_phrase *q = &r->phrases[p];

	bool most = q->first + 1u == q->last && feit_mword_is(r, q->first, "meeste");
	if ((q->first != q->last && !most) || q->det == NO || q->prep != NO ||
	    r->last_event == FEIT_NONE || r->sentence - r->entities[r->last_event].sentence > 2 ||
	    r->entities[r->last_event].block != r->block ||
	    !feit_mword_in(r, q->det, "de,het,deze,die") ||
	    (p + 1 < r->n_phrases && r->phrases[p + 1].prep == q->last + 1u &&
	     feit_mword_is(r, r->phrases[p + 1].prep, "van")))
		return false;
	if (feit_mword_in(r, q->head, "onderdelen,bepalingen,delen,deel,artikelen"))
		return feit_mword_in(r, q->last + 1u, "daarvan,hiervan,ervan");
	return feit_is_nominal_act(r, q->head) ||
	       feit_mword_in(
		   r, q->head,
		   "verhoging,verlaging,wijziging,aanpassing,uitbreiding," FEIT_TERM_NOUNS) ||
	       (changed && r->last_event_sentence == r->sentence &&
		feit_mword_in(r, q->head, "budget,bedrag,subsidieplafond,percentage,tarief"));
}
