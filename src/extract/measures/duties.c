/* duties.c - what must be done or is forbidden, and what a law or a proposal lays down: "Werkgevers
 * zijn sinds 2022 verplicht om", "mogen geen leges meer heffen", "In de wet is geregeld dat",
 * "krijgen de bevoegdheid om". */
#include "extract/measures/duties.h"

#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

#define POWERS "bevoegdheid,bevoegdheden,verplichting,plicht,mogelijkheid,recht"

bool feit_may_rule(const struct feit_reading *r)
{
	bool gets = feit_may_hold(r, "krijgt") || feit_may_hold(r, "krijgen");

	if (!(r->is & FEIT_W_AUX) && !gets)
		return false;
	return ((feit_may_hold(r, "mag") || feit_may_hold(r, "mogen")) &&
		(feit_may_hold(r, "geen") || feit_may_hold(r, "niet"))) ||
	       (gets && feit_may_have(r, POWERS)) || feit_may_hold(r, "toegestaan");
}

/* A rule of law: "artikel 3 van de Wet", "de Arbowet", "het Besluit bodemkwaliteit". */
static bool is_law(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	const struct feit_lex_entry *e = r->w[x->head].noun;

	if (feit_phrase_has(r, q, FEIT_W_REFERENCE) || feit_mword_is(r, x->first, "artikel"))
		return true;
	return e != NULL && feit_same(e->col[0], "legislation") &&
	       (x->instrument == 'A' || x->instrument == 'B') && x->det != NO &&
	       feit_mword_in(r, x->det, "de,het") &&
	       ((r->w[x->head].is & FEIT_W_CAPITAL) || feit_mword_is(r, x->head, "wet"));
}

/* The clause says by what law: "op grond van de Arbowet", "in artikel 4", "wettelijk". */
static bool has_law(const struct feit_reading *r, uint32_t clause, const char *preps)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep != NO &&
		    feit_mword_in(r, r->phrases[q].prep, preps) && is_law(r, q))
			return true;
	return false;
}

/* The clause says since when, or that it is new. */
static bool is_timed(const struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	return feit_same(feit_date_in(r, p, clause).role, "start") ||
	       feit_clause_has(r, clause, "nu,inmiddels,voortaan,sinds,sindsdien,langer,meer");
}

/* Adds what the clause `content` tells, with the status that the act has in `p`; what has long been
 * so is peripheral. */
static void take_content_as(struct feit_reading *r, const struct feit_predicate *p,
			    uint32_t content, uint8_t act)
{
	struct feit_predicate ruled = *p;
	size_t known = r->n_entities;

	feit_set_act(&ruled, act);
	ruled.polarity = FEIT_POSITIVE;
	ruled.modality = FEIT_INDICATIVE;
	ruled.strength = 'B';
	feit_take_content(r, &ruled, content);
	if (act == FEIT_ACT_STATE && !is_timed(r, p, p->clause) && r->n_entities > known)
		r->entities[known].m->core = false;
}

/* "In de Wet kinderopvang is sinds 2018 geregeld dat houders een plan opstellen" */
static bool take_laid_down(struct feit_reading *r, const struct feit_predicate *p, uint32_t content)
{
	if (!feit_term_in(r, p->lemma, "regelen,vastleggen,bepalen,opnemen,voorschrijven") ||
	    p->voice != FEIT_PASSIVE || r->clauses[content].kind != FEIT_C_DAT ||
	    p->polarity != FEIT_POSITIVE || p->modality != FEIT_INDICATIVE ||
	    !has_law(r, p->clause, "in,bij"))
		return false;
	if (feit_mword_in(r, r->clauses[content].finite, "kan,kunnen"))
		return true; /* what may be done */
	if (!is_timed(r, p, p->clause) && !is_timed(r, p, content))
		return false;
	struct feit_wanted w = feit_find_wanted(r, FEIT_ACT_DECIDE, content);
	if (w.object == FEIT_NO_PHRASE || feit_phrase_is_actor(r, w.object) ||
	    feit_name_phrase(r, w.object).pointing)
		return true; /* told as law, and nothing that can be named */
	take_content_as(r, p, content, FEIT_ACT_STATE);
	return true;
}

/* "is het verboden om", "is niet langer toegestaan om", "zijn wettelijk verplicht om" */
static bool is_ruled(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool dated = feit_same(feit_date_in(r, p, p->clause).role, "start");
	bool bans = feit_same(p->lemma, "verbieden");

	if (feit_same(p->lemma, "toestaan"))
		return p->polarity == FEIT_NEGATIVE || p->polarity == FEIT_NO_MORE;
	if (p->polarity != FEIT_POSITIVE)
		return false;
	if (bans && p->tense == FEIT_PERFECT)
		return dated || feit_clause_has(r, p->clause, "het,wettelijk");
	if (p->tense == FEIT_PERFECT)
		return dated || feit_clause_has(r, p->clause, "wettelijk") ||
		       has_law(r, p->clause, "van,volgens,door,krachtens,onder");
	return dated || p->tense == FEIT_PRESENT;
}

bool feit_take_duty(struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t content = NO;

	if (p->voice != FEIT_PASSIVE || r->clauses[p->clause].kind != FEIT_C_MAIN || r->court ||
	    feit_is_consideration(r, p) || (content = feit_content_of(r, p)) == NO)
		return false;
	if (take_laid_down(r, p, content))
		return true;
	if (p->act != FEIT_ACT_START ||
	    !feit_term_in(r, p->lemma, "verplichten,verbieden,toestaan") || p->tense == FEIT_PAST ||
	    p->modality == FEIT_CAN || !is_ruled(r, p) || feit_is_question(r))
		return false;
	bool bill = p->tense == FEIT_PRESENT && feit_is_near_bill(r);
	take_content_as(r, p, content,
			bill                       ? FEIT_ACT_PROPOSE
			: p->tense == FEIT_PRESENT ? FEIT_ACT_START
						   : FEIT_ACT_STATE);
	return true;
}

/* What may not be done, or what it may not be done to: "geen leges", in the passive the subject. */
static uint32_t forbidden_thing(const struct feit_reading *r, uint32_t clause,
				const struct feit_predicate *in)
{
	bool passive = feit_clause_has(r, clause, "worden");
	uint32_t object = FEIT_NO_PHRASE, n = 0;

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep != NO || x->last >= in->verb ||
		    (r->w[x->head].is & FEIT_W_DATE))
			continue;
		n++;
		if (!feit_phrase_is_actor(r, q) && !feit_phrase_is_people(r, q) &&
		    !(r->w[x->head].is & FEIT_W_PRONOUN))
			object = q; /* the last: who may not do it stands before */
	}
	return passive || n > 1 || feit_stretch_has(r, "we,wij,zij,ze,je") ? object
									   : FEIT_NO_PHRASE;
}

/* "Sinds 2023 mogen gemeenten geen leges meer heffen": what is not done any more, since a day or
 * from now on. */
static void take_may_not(struct feit_reading *r, uint32_t clause)
{
	struct feit_predicate in = feit_inner_predicate(r, clause);
	uint32_t no = NO;

	for (uint32_t i = r->clauses[clause].first; i <= r->clauses[clause].last && i < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, "geen,niet"))
			no = i;
	if (no == NO || in.verb == r->clauses[clause].finite || feit_mword_is(r, no + 1, "alleen"))
		return;
	feit_set_act(&in, FEIT_ACT_START);
	in.modality = FEIT_INDICATIVE;
	in.polarity = FEIT_POSITIVE;
	in.voice = FEIT_PASSIVE;
	in.tense = FEIT_PRESENT;
	in.strength = 'B';
	bool dated = feit_same(feit_date_in(r, &in, clause).role, "start");
	bool changed = feit_clause_has(r, clause, "meer,langer,voortaan");
	if (!dated && !changed)
		return;
	uint32_t object = forbidden_thing(r, clause, &in);
	if (object == FEIT_NO_PHRASE)
		return;
	struct feit_name n = feit_content_name(r, clause, object);
	struct feit_event e = feit_make_event(r, &in, "measure.ruled");
	if (!dated && !feit_same(e.status, "proposed")) {
		e.status = feit_acts[FEIT_ACT_START].status;
		e.factuality = "CT+";
	}
	n.type = "restriction";
	uint32_t entity = feit_entity_told(r, &n, &e);
	feit_tie_clause(r, &in, clause, entity, true);
}

/* "recht op vijf dagen rouwverlof": the last phrase of what is given by name; FEIT_NO_PHRASE. */
static uint32_t right_to(const struct feit_reading *r, uint32_t q)
{
	enum { AHEAD = 4 }; /* op vijf dagen betaald verlof */
	uint32_t to = q + 1, last = r->phrases[q].last;

	return feit_mword_is(r, r->phrases[q].head, "recht") && r->phrases[q].det == NO &&
		       feit_mword_is(r, last + 1u, "op") && to < r->n_phrases &&
		       r->phrases[to].first <= last + AHEAD &&
		       (r->phrases[to].instrument == 'A' || r->phrases[to].instrument == 'B')
		   ? to
		   : FEIT_NO_PHRASE;
}

/* "Toezichthouders krijgen de bevoegdheid om boetes op te leggen" */
static void take_power(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t power = FEIT_NO_PHRASE, content = NO;

	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && /* vanaf 2026 recht op */
		    (r->phrases[q].prep == NO || feit_phrase_has(r, q, FEIT_W_DATE)) &&
		    feit_mword_in(r, r->phrases[q].head, POWERS) && r->phrases[q].first > c->finite)
			power = q;
	for (uint32_t k = 0; k < r->n_clauses && power != FEIT_NO_PHRASE; k++)
		if (r->clauses[k].parent == clause &&
		    (r->clauses[k].kind == FEIT_C_OMTE || r->clauses[k].kind == FEIT_C_TE) &&
		    r->clauses[k].first >= r->phrases[power].last)
			content = k;
	uint32_t to = power != FEIT_NO_PHRASE ? right_to(r, power) : FEIT_NO_PHRASE;
	bool right = to != FEIT_NO_PHRASE;
	if (!right && (content == NO || r->clauses[content].bracket == NO))
		return;
	bool bill = feit_is_near_bill(r) || feit_is_by_commission(r, clause);
	struct feit_predicate p = feit_plain_predicate(clause, c->finite,
						       bill    ? FEIT_ACT_PROPOSE
						       : right ? FEIT_ACT_START
							       : FEIT_ACT_PLAN);
	p.lemma = "krijgen";
	struct feit_name n = feit_name_phrase(r, power);
	uint32_t end = right ? r->phrases[to].last : r->clauses[content].bracket;
	while (end + 1 < r->n && (r->w[end + 1].is & FEIT_W_INF))
		end++;
	if (right)
		n.span.begin = r->w[r->phrases[power].head].begin;
	n.span.end = r->w[end].end;
	n.type = right ? "provision" : "legislation";
	struct feit_event e = feit_make_event(r, &p, "measure.ruled");
	uint32_t entity = feit_entity_told(r, &n, &e);
	feit_tie_clause(r, &p, clause, entity, true);
}

void feit_take_ruled(struct feit_reading *r)
{
	if (!feit_may_rule(r) || r->court || r->auditor)
		return;
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *x = &r->clauses[c];
		if (x->kind != FEIT_C_MAIN || x->finite == NO)
			continue;
		if (feit_mword_in(r, x->finite, "mag,mogen"))
			take_may_not(r, c);
		else if (feit_mword_in(r, x->finite, "krijgt,krijgen"))
			take_power(r, c);
	}
}

/* "is het verboden om", "zijn wettelijk verboden": no bans. */
bool feit_is_forbidden(const struct feit_reading *r, uint32_t i)
{
	enum { BACK = 6 };

	if (!feit_mword_is(r, i, "verboden") || i == 0 ||
	    !(feit_mword_is(r, i - 1, "het") ||
	      (r->w[i - 1].is & (FEIT_W_AUX | FEIT_W_ADVERB | FEIT_W_DATE))))
		return false;
	for (uint32_t k = i; k > 0 && i - k < BACK; k--)
		if (feit_mword_in(r, k - 1, "is,zijn,wordt,worden,was,waren"))
			return true;
	return false;
}
