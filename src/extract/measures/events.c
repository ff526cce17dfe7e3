/* events.c - from predicates to events: filters, status, date, and the measure it happens to.
 *
 * The filters come in a fixed order: kind of clause, negation, modality, tense. What is left fires
 * by the strength of its verb: A alone, B with an instrument noun or an actor, C only in its frame.
 */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static bool clause_has(const struct feit_reading *r, uint32_t clause, const char *list)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, list))
			return true;
	return false;
}

/* ---- filters ---- */

static bool is_communication(uint8_t act)
{
	return act == FEIT_ACT_DECIDE || act == FEIT_ACT_AGREE || act == FEIT_ACT_REQUEST ||
	       act == FEIT_ACT_ANNOUNCE || act == FEIT_ACT_PROPOSE || act == FEIT_ACT_PLAN ||
	       act == FEIT_ACT_STUDY;
}

static const struct feit_predicate *predicate_in(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t i = 0; i < r->n_predicates; i++)
		if (r->predicates[i].clause == clause)
			return &r->predicates[i];
	return NULL;
}

/* "laten weten dat", "blijkt dat", "geldt dat": what follows is told as a fact. */
static bool tells_fact(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause || r->w[i].verb == NULL)
			continue;
		if (feit_in_list(feit_cstr(r->w[i].verb->col[0]),
				 "weten,melden,blijken,gelden,aangeven,geven,zeggen,zien,"
				 "rapporteren,berichten,informeren,schrijven,constateren,leiden,"
				 "concluderen,betekenen,bevestigen,tonen,volgen,antwoorden"))
			return true;
	}
	return false;
}

/* May something that is told in this clause be an event at all? */
static bool clause_tells(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t up = clause, depth = 0; up != NO && depth < 8; depth++) {
		const struct feit_clause *c = &r->clauses[up];
		switch (c->kind) {
		case FEIT_C_IF:
		case FEIT_C_GOAL:
		case FEIT_C_OF:
		case FEIT_C_OMTE:
		case FEIT_C_TE:
			return false;
		case FEIT_C_MEANS:
			if (up != clause)
				return false;
			break;
		case FEIT_C_DAT:
			if (c->parent == NO || !tells_fact(r, c->parent))
				return false;
			break;
		default:
			break;
		}
		up = c->parent;
	}
	return true;
}

static bool is_question(const struct feit_reading *r)
{
	return r->n > 0 && feit_mword_is(r, r->n - 1, "?");
}

/* "positief besluit", "besluit op de aanvraag": a decision in a single case. */
static bool is_single_case(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	const struct feit_lex_entry *e = r->w[q->head].noun;

	if (e != NULL && same(e->col[2], "besluit") && q->first == q->last &&
	    r->w[q->head].end - r->w[q->head].begin <= 9)
		return true; /* het besluit, without more */
	for (uint32_t i = q->first; i <= q->last; i++)
		if (feit_mword_in(r, i,
				  "aanvraag,aanvragen,positief,negatief,afwijzend,"
				  "inwilligend,verblijfsvergunning,rijbewijs,beroep,bezwaar,"
				  "asielaanvraag,asielaanvragen,"
				  "zaak,zaken,individuele"))
			return true;
	if (e != NULL && same(e->col[2], "besluit") && phrase + 1 < r->n_phrases) {
		const struct feit_phrase *x = &r->phrases[phrase + 1];
		return x->prep == q->last + 1u &&
		       feit_mword_in(r, x->head, "aanvraag,aanvragen,bezwaar");
	}
	return false;
}

static bool is_count(const struct feit_reading *r, uint32_t phrase)
{
	for (uint32_t i = r->phrases[phrase].first; i <= r->phrases[phrase].last; i++)
		if ((r->w[i].is & FEIT_W_FIGURE) &&
		    same(r->doc->facts[r->w[i].fact].figure->type, "count"))
			return true;
	return false;
}

/* ---- date of the event ---- */

struct when {
	uint32_t fact;
	const char *role;
	int fit;
};

static bool is_whole_date(const struct feit_fact *f)
{
	const struct feit_date *d = f->date;

	return f->kind == FEIT_DATE && d->type == FEIT_TIMEX_DATE && d->from.len + d->to.len > 0 &&
	       strcmp(d->scheme, "vergaderjaar") != 0;
}

static const char *role_for(const struct feit_predicate *p)
{
	if (p->act == FEIT_ACT_START && p->polarity == FEIT_NO_MORE)
		return "end";
	return feit_acts[p->act].date_role;
}

/* "met als doel 60.000 woningen in 2030": the date is of the aim. */
static bool is_after_aim(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < 14 && r->w[k].clause == r->w[i].clause; k--)
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return true;
	return false;
}

/* How a date stands to the verb, by the words before it: "per" start, "tot" end, "op" the act. */
static struct when weigh_date(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	struct when no = {FEIT_NONE, "", 0};
	struct feit_str quote = feit_quote(r->doc, f->begin, f->end);
	uint32_t b = i;

	if (!is_whole_date(f) || is_after_aim(r, i))
		return no;
	while (b > 0 && i - b < 3 &&
	       (feit_mword_in(r, b - 1,
			      "de,het,eind,begin,medio,al,ook,"
			      "uiterlijk,maandag,dinsdag,jl")))
		b--;
	bool start = (b > 0 && feit_mword_in(r, b - 1, "per,vanaf,sinds,ingaande")) ||
		     (b > 1 && feit_mword_is(r, b - 1, "van") && feit_mword_is(r, b - 2, "ingang"));
	start |= feit_str_starts(quote, FEIT_STR("vanaf")) ||
		 feit_str_starts(quote, FEIT_STR("per")) ||
		 feit_str_starts(quote, FEIT_STR("sinds")) || same(f->date->boundary, "vanaf") ||
		 same(f->date->boundary, "met ingang van") || same(f->date->boundary, "sinds") ||
		 same(f->date->boundary, "per");
	bool end = b > 0 && feit_mword_in(r, b - 1, "tot,voor,vóór,uiterlijk");
	end |= strncmp(f->date->boundary, "tot", 3) == 0 || same(f->date->boundary, "uiterlijk") ||
	       same(f->date->boundary, "voor");
	if (b > 1 && feit_mword_is(r, b - 1, "met") && feit_mword_is(r, b - 2, "en"))
		end = true;
	if (end)
		return p->act == FEIT_ACT_STATE || (p->act == FEIT_ACT_START && !start)
			   ? no
			   : (struct when){r->w[i].fact, "end", 1};
	if (start)
		return (struct when){r->w[i].fact,
				     p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND ||
					     p->act == FEIT_ACT_RESUME
					 ? role_for(p)
					 : "start",
				     6};
	if (b > 0 && feit_mword_in(r, b - 1, "op,in"))
		return (struct when){r->w[i].fact, role_for(p), 5};
	if (b > 0 && feit_mword_in(r, b - 1, "van,over,periode,uit"))
		return no;
	return (struct when){r->w[i].fact, role_for(p), 3};
}

/* "werd op D1 afgekondigd en op D2 opgeheven": each date goes with the verb that follows it. Behind
 * the verb and a figure, a date is of the figure. */
static int place_of_date(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	for (uint32_t k = 0; k < r->n_predicates; k++) {
		const struct feit_predicate *o = &r->predicates[k];
		if (o->clause != p->clause || o->verb == p->verb)
			continue;
		if (i < p->verb && o->verb > i && o->verb < p->verb)
			return -2; /* an earlier verb stands between */
		if (o->verb < p->verb && i > o->verb && i < p->verb)
			return 4;
		if (i > p->verb && o->verb > i)
			return -9; /* of the later verb */
	}
	for (uint32_t k = p->verb + 1u; k < i && i > p->verb; k++)
		if (r->w[k].is & FEIT_W_FIGURE)
			return -9;
	return 0;
}

/* The best date of the clause; those of the content never count. */
static struct when date_in(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	struct when best = {FEIT_NONE, "", 0};

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause || !(r->w[i].is & FEIT_W_DATE))
			continue;
		struct when d = weigh_date(r, p, i);
		if (d.fit > 1 && r->n_predicates < 12)
			d.fit += place_of_date(r, p, i);
		if (d.fit > best.fit)
			best = d;
	}
	if (best.fit == 1 &&
	    p->act != FEIT_ACT_END) /* "verlengd tot": a role, not the date of it */
		best = (struct when){FEIT_NONE, "", 0};
	return best;
}

/* ---- the event ---- */

/* "We voeren een minimumtarief in": the prose of coalition agreements. */
static bool is_promised(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint8_t f = r->clauses[p->clause].finite;

	return p->tense == FEIT_PRESENT && p->voice == FEIT_ACTIVE && f == p->verb && f != NO &&
	       ((f > 0 && feit_mword_in(r, f - 1u, "we,wij")) ||
		feit_mword_in(r, f + 1u, "we,wij"));
}

/* "naar verwachting", "uiterlijk": the act is still to come. */
static bool is_expected(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause &&
		    feit_mword_in(r, i,
				  "verwachting,waarschijnlijk,vermoedelijk,beoogd,uiterlijk,"
				  "binnenkort,voornemens"))
			return true;
		else if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) &&
			 feit_str_starts(feit_mword_text(r, i), FEIT_STR("uiterlijk")))
			return true;
	return false;
}

/* Present tense of an act that happens at one moment: it is announced, not done. */
static bool is_to_come(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PRESENT || clause_has(r, p->clause, "sinds"))
		return false;
	switch (p->act) {
	case FEIT_ACT_END: /* "wordt tot en met 2025 afgebouwd" tells the end */
		return p->voice == FEIT_ACTIVE || is_expected(r, p);
	case FEIT_ACT_START:
	case FEIT_ACT_EXTEND:
	case FEIT_ACT_AMEND:
	case FEIT_ACT_RESUME:
	case FEIT_ACT_REALISE:
		return true;
	case FEIT_ACT_PROPOSE:
	case FEIT_ACT_ADOPT:
	case FEIT_ACT_ANNOUNCE:
	case FEIT_ACT_EXECUTE:
	case FEIT_ACT_SUSPEND:
		return is_expected(r, p) || is_promised(r, p);
	case FEIT_ACT_FUND:
	case FEIT_ACT_PREPARE:
	case FEIT_ACT_STATE:
		return is_promised(r, p);
	default:
		return false;
	}
}

static const char *status_of(const struct feit_reading *r, const struct feit_predicate *p,
			     const char **factuality)
{
	*factuality = "CT+";
	if (p->polarity == FEIT_NOT_YET) {
		*factuality = "U";
		return "planned";
	}
	if (p->polarity == FEIT_NO_MORE)
		return p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND ? p->status : "ended";
	if (p->polarity == FEIT_NEGATIVE) { /* gaat niet door, is niet ingevoerd */
		if (clause_has(r, p->clause, "geen")) {
			*factuality = "CT-";
			return p->status;
		}
		if (p->act == FEIT_ACT_EXTEND && !same(p->lemma, "doorgaan") && p->strength != 'C')
			return "ended";
		bool off = p->act == FEIT_ACT_START || p->act == FEIT_ACT_EXECUTE ||
			   p->act == FEIT_ACT_REJECT || same(p->lemma, "doorgaan");
		*factuality = off ? "CT+" : "CT-";
		return off ? "rejected" : same(p->lemma, "voortzetten") ? "ended" : p->status;
	}
	if (p->modality == FEIT_INDICATIVE) {
		if (p->act == FEIT_ACT_PLAN || is_to_come(r, p)) {
			*factuality = "PR+";
			return "planned";
		}
		if (p->act == FEIT_ACT_STUDY)
			*factuality = "U";
		if (p->act == FEIT_ACT_END && clause_has(r, p->clause, "voorlopig,tijdelijk"))
			return "suspended";
		return p->status;
	}
	*factuality = "U";
	return p->act == FEIT_ACT_EXTEND || p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND ||
		       p->act == FEIT_ACT_AMEND
		   ? p->status
		   : "planned";
}

static void add_trigger(struct feit_event *e, uint32_t begin, uint32_t end)
{
	if (e->n_triggers > 0 && e->trigger[e->n_triggers - 1].end + 1 == begin)
		e->trigger[e->n_triggers - 1].end = end;
	else if (e->n_triggers < 4)
		e->trigger[e->n_triggers++] = (struct feit_span){begin, end};
}

static void mark_triggers(const struct feit_reading *r, const struct feit_predicate *p,
			  struct feit_event *e)
{
	const struct feit_mword *w = r->w;

	bool noun = p->noun != NO && !(w[p->noun].is & (FEIT_W_PREP | FEIT_W_PRONOUN));

	if (noun && p->noun < p->verb)
		add_trigger(e, w[p->noun].begin, w[p->noun].end);
	if (p->particle != NO && p->particle < p->verb)
		add_trigger(e, w[p->particle].begin, w[p->particle].end);
	if (p->te && p->verb > 0)
		add_trigger(e, w[p->verb - 1].begin, w[p->verb - 1].end);
	add_trigger(e, w[p->verb].begin, w[p->verb].end);
	if (noun && p->noun > p->verb)
		add_trigger(e, w[p->noun].begin, w[p->noun].end);
	if (p->particle != NO && p->particle > p->verb)
		add_trigger(e, w[p->particle].begin, w[p->particle].end);
}

static struct feit_span span_of_clause(const struct feit_reading *r, uint32_t c)
{
	return (struct feit_span){r->w[r->clauses[c].first].begin, r->w[r->clauses[c].last].end};
}

/* "uitgesteld van 2025 naar 2026": planned, for the later date. */
static void postpone(const struct feit_reading *r, const struct feit_predicate *p,
		     struct feit_event *e)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (p->act != FEIT_ACT_SUSPEND ||
	    !feit_in_list(feit_cstr(p->lemma), "uitstellen,verschuiven"))
		return;
	for (uint32_t i = c->first + 1u; i <= c->last && i < r->n; i++) {
		uint32_t b = i - 1;
		if (r->w[i].clause != p->clause || !(r->w[i].is & FEIT_W_DATE) ||
		    !is_whole_date(&r->doc->facts[r->w[i].fact]))
			continue;
		while (b > 0 && feit_mword_in(r, b, "de,het,begin,eind,medio,met,en,na"))
			b--;
		if (!feit_mword_in(r, b, "naar,tot") &&
		    strncmp(r->doc->facts[r->w[i].fact].date->boundary, "tot", 3) != 0)
			continue;
		e->date = r->w[i].fact;
		e->date_role = "slip";
		e->date_evidence = "explicit";
		e->status = "planned";
	}
}

static struct feit_event make_event(const struct feit_reading *r, const struct feit_predicate *p,
				    const char *rule)
{
	struct feit_event e = {.act = feit_acts[p->act].name,
			       .date = FEIT_NONE,
			       .date_role = "",
			       .date_evidence = "",
			       .rule = rule,
			       .sentence = r->sentence};
	struct when when = date_in(r, p, p->clause);
	uint8_t parent = r->clauses[p->clause].parent;

	e.status = status_of(r, p, &e.factuality);
	if (when.fact == FEIT_NONE && r->clauses[p->clause].kind == FEIT_C_DAT && parent != NO) {
		when = date_in(r, p, parent); /* "heeft in mei laten weten dat" */
		when.role = "as_of";
	}
	if (when.fact != FEIT_NONE) {
		e.date = when.fact;
		bool edge = same(when.role, "start") || same(when.role, "end");
		e.date_role = same(e.status, "planned") && !edge ? "planned_period" : when.role;
		e.date_evidence = "explicit";
	}
	postpone(r, p, &e);
	mark_triggers(r, p, &e);
	e.clause = span_of_clause(r, p->clause);
	return e;
}

/* ---- salience ---- */

static bool has_modifier(const struct feit_reading *r, const struct feit_name *n)
{
	const struct feit_phrase *q = &r->phrases[n->phrase];

	return n->span.end > r->w[q->last].end || q->first < q->head;
}

static bool has_actor(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t i = r->clauses[clause].first; i <= r->clauses[clause].last && i < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, "we,wij,ik"))
			return true;
	for (uint32_t p = 0; p < r->n_phrases; p++)
		if (r->phrases[p].clause == clause && feit_phrase_is_actor(r, p) &&
		    (r->phrases[p].prep == NO || feit_mword_is(r, r->phrases[p].prep, "door")))
			return true;
	return false;
}

static bool phrase_has(const struct feit_reading *r, uint32_t phrase, uint32_t class)
{
	for (uint32_t i = r->phrases[phrase].first; i <= r->phrases[phrase].last; i++)
		if (r->w[i].is & class)
			return true;
	return false;
}

/* Verbs that are hardly said of anything but policy: of any noun, they tell a measure. */
static bool is_policy_verb(const struct feit_predicate *p)
{
	return p->lemma != NULL &&
	       feit_in_list(
		   feit_cstr(p->lemma),
		   "afschaffen,invoeren,doorvoeren,instellen,opschorten,aanscherpen,herroepen,"
		   "versoepelen,intrekken,bekrachtigen,ratificeren,schrappen,afkondigen,"
		   "treden,verlengen,opheffen,implementeren,aankondigen,toezeggen,voorstellen");
}

static bool is_core(const struct feit_reading *r, const struct feit_name *n,
		    const struct feit_predicate *p)
{
	if (p->act == FEIT_ACT_EFFORT || p->act == FEIT_ACT_EXPECT || p->act == FEIT_ACT_AIM ||
	    p->act == FEIT_ACT_DELAY)
		return false;
	const char *factuality;
	status_of(r, p, &factuality);
	if (p->modality == FEIT_DUTY || same(factuality, "CT-"))
		return false;
	if (same(n->type, "effort") || same(n->type, "objective"))
		return false;
	if (n->phrase == FEIT_NO_PHRASE)
		return true;
	char strength = feit_phrase_instrument(r, n->phrase);
	if (n->generic && n->plural && !n->pointing && !has_modifier(r, n) &&
	    p->act != FEIT_ACT_AGREE)
		return false; /* "maatregelen", without more */
	if (strength == 'C')
		return p->strength == 'A' || p->act == FEIT_ACT_REALISE || !n->generic;
	return true;
}

/* ---- does it fire? ---- */

/* A noun that names no instrument, a verb that is said of anything, no actor and no date: "de film
 * is geïntroduceerd". */
static bool is_unsupported(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t object)
{
	return feit_phrase_instrument(r, object) == 0 && !phrase_has(r, object, FEIT_W_FIGURE) &&
	       !is_policy_verb(p) && !has_actor(r, p->clause) && p->act != FEIT_ACT_REQUEST &&
	       p->act != FEIT_ACT_PREPARE && p->act != FEIT_ACT_PLAN && p->act != FEIT_ACT_MEMBER &&
	       date_in(r, p, p->clause).fact == FEIT_NONE;
}

static bool fires(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	char noun = feit_phrase_instrument(r, object);
	bool figure = phrase_has(r, object, FEIT_W_FIGURE);

	if (feit_phrase_is_actor(r, object) || is_single_case(r, object))
		return false;
	if (p->lemma != NULL && feit_in_list(feit_cstr(p->lemma), "sluiten,tekenen")) {
		const struct feit_lex_entry *e = r->w[r->phrases[object].head].noun;
		return e != NULL && feit_in_list(feit_cstr(e->col[0]), "agreement,international");
	}
	if (p->act == FEIT_ACT_REJECT &&
	    feit_mword_in(r, r->phrases[object].head, "verzoek,verzoeken,beroep,bezwaar"))
		return false;
	if (feit_phrase_is_people(r, object) && !(p->counted && figure))
		return false;
	if (p->counted && figure)
		return true;
	if (is_unsupported(r, p, object))
		return false;
	const struct feit_phrase *q = &r->phrases[object];
	bool actor = has_actor(r, p->clause) || is_promised(r, p);
	bool modified =
	    q->first < q->head || feit_name_phrase(r, object).span.end > r->w[q->last].end;
	bool vorfeld = p->voice == FEIT_PASSIVE && q->last < r->clauses[p->clause].finite;
	switch (p->strength) {
	case 'A':
		if (noun != 0 || figure || actor || p->intransitive)
			return true;
		return p->voice == FEIT_PASSIVE && (q->det != NO || vorfeld);
	case 'B':
		if (noun != 0 || (figure && p->act == FEIT_ACT_FUND))
			return true;
		if (q->prep != NO) /* gewerkt aan een koppeling */
			return q->det != NO && p->act == FEIT_ACT_PREPARE &&
			       !feit_mword_in(r, q->head, "hervatting,verbetering,oplossing");
		return q->det != NO && (actor || p->act == FEIT_ACT_AMEND);
	default:
		if (p->act == FEIT_ACT_REQUEST && q->prep != NO)
			return q->det != NO || noun != 0; /* gevraagd om een advies */
		if (noun == 0 && q->det != NO && p->act == FEIT_ACT_AMEND &&
		    p->voice == FEIT_PASSIVE && same(date_in(r, p, p->clause).role, "start"))
			return true; /* de maximumhuur is per 1 juli verlaagd */
		return noun == 'A' || noun == 'B' || is_promised(r, p) ||
		       (noun == 'C' && p->act != FEIT_ACT_EFFORT &&
			(actor || modified || !feit_name_phrase(r, object).generic));
	}
}

/* ---- measures that an event happens to ---- */

/* Done so many times: a bare count is no measure, but may be the progress of one. */
static bool take_progress(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	if (!is_count(r, object) || p->act == FEIT_ACT_FUND || p->modality != FEIT_INDICATIVE)
		return false;
	uint32_t target = feit_target_of(r, object);
	if (target == FEIT_NONE) /* "Er komen vijf loketten" is one */
		return p->counted || p->tense != FEIT_PRESENT ||
		       feit_phrase_instrument(r, object) == 0;
	struct feit_predicate done = *p;
	if (p->act != FEIT_ACT_PLAN && p->act != FEIT_ACT_REALISE)
		done.act = FEIT_ACT_EXECUTE;
	feit_tie_clause(r, &done, p->clause, target, false);
	if (p->act == FEIT_ACT_PLAN)
		return true; /* 12.000 in de planning: no step in the life of the target */
	struct feit_event e = make_event(r, p, "measure.progress");
	if (p->polarity == FEIT_POSITIVE)
		e.status = "in_execution";
	if (e.date != FEIT_NONE)
		e.date_role = "as_of";
	feit_entity_event(r, target, &e);
	return true;
}

/* "Daarvoor is 500 miljoen euro beschikbaar", "..., waarvoor 40 miljoen is gereserveerd": money for
 * the measure before, and none of its own. */
static uint32_t funded(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	bool points = clause_has(r, p->clause, "daarvoor,hiervoor,daartoe,hiertoe") ||
		      (c->opener != NO && feit_mword_in(r, c->opener, "waarvoor,waarmee,waartoe"));

	return points && r->last_event != FEIT_NONE && r->sentence - r->last_event_sentence <= 1
		   ? r->last_event
		   : FEIT_NONE;
}

/* The clause has a date up to which something holds. */
static bool is_until(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) &&
		    (strncmp(r->doc->facts[r->w[i].fact].date->boundary, "tot", 3) == 0 ||
		     (i > 0 && feit_mword_in(r, i - 1, "tot,met"))))
			return true;
	return false;
}

static uint32_t take_object(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
			    const char *rule)
{
	struct feit_name n = feit_name_phrase(r, object);
	struct feit_event e = make_event(r, p, rule);
	bool core = is_core(r, &n, p);

	if (p->act == FEIT_ACT_REQUEST) {
		core = true;
		n.type = "request";
	}
	if (p->act == FEIT_ACT_FUND && phrase_has(r, object, FEIT_W_FIGURE)) {
		uint32_t whole = funded(r, p);
		if (whole != FEIT_NONE) {
			feit_tie_clause(r, p, p->clause, whole, false);
			return whole;
		}
		n.type = "funding";
	}
	uint32_t entity = feit_entity_for(r, &n, rule);
	struct feit_entity *x = &r->entities[entity];
	if (p->act == FEIT_ACT_START && same(e.status, "in_force") && same(x->m->type, "request"))
		e.status = "in_execution"; /* what was asked for has begun */
	if (p->act == FEIT_ACT_STATE && x->m->n_events > 0 && is_until(r, p)) {
		feit_tie_clause(r, p, p->clause, entity, false);
		return entity; /* "en loopt tot 2034": no step of its own */
	}
	if (feit_entity_event(r, entity, &e) != NULL)
		x->m->core |= core;
	feit_tie_clause(r, p, p->clause, entity, false);
	feit_find_arguments(r, p, x);
	return entity;
}

/* "de huurtoeslag en de zorgtoeslag": each is a measure of its own. */
static void take_object_and_others(struct feit_reading *r, const struct feit_predicate *p,
				   uint32_t object, const char *rule)
{
	take_object(r, p, object, rule);
	for (uint32_t q = object + 1; q < r->n_phrases && q < object + 5; q++) {
		const struct feit_phrase *a = &r->phrases[q - 1], *b = &r->phrases[q];
		uint32_t start = b->det != NO ? b->det : b->first;
		char noun = feit_phrase_instrument(r, q);
		if (b->prep != NO || b->clause != a->clause || start != a->last + 2u ||
		    !(r->w[a->last + 1].is & (FEIT_W_COORD | FEIT_W_COMMA)) ||
		    (noun != 'A' && noun != 'B'))
			break;
		take_object(r, p, q, rule);
	}
}

/* ---- content clauses: besloten om X te activeren, afgesproken dat gemeenten X zouden huisvesten
 */

/* The verb of the clause as if it were a predicate, known or not. */
static struct feit_predicate inner_predicate(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = 0; i < r->n_predicates; i++)
		if (r->predicates[i].clause == clause)
			return r->predicates[i];
	uint8_t verb = c->bracket != NO ? c->bracket : c->finite != NO ? c->finite : c->last;
	bool come = r->w[verb].verb != NULL && feit_in_list(feit_cstr(r->w[verb].verb->col[0]),
							    "komen,zorgen"); /* komen met X */
	return (struct feit_predicate){.clause = (uint8_t)clause,
				       .verb = verb,
				       .particle = NO,
				       .noun = NO,
				       .preps = come ? "met,tot,voor" : "",
				       .lemma = "",
				       .counted = true};
}

static bool changes_life(uint8_t act)
{
	return act == FEIT_ACT_EXTEND || act == FEIT_ACT_END || act == FEIT_ACT_SUSPEND ||
	       act == FEIT_ACT_AMEND || act == FEIT_ACT_RESUME;
}

/* The last verb of the clause, else its last word that is no sign. */
static uint8_t end_of_content(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint8_t end = c->bracket != NO ? c->bracket : c->last;

	while (end > c->first && (r->w[end].is & (FEIT_W_PUNCT | FEIT_W_COMMA)))
		end--;
	return end;
}

static struct feit_name content_name(const struct feit_reading *r, uint32_t clause, uint32_t object)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint8_t end = end_of_content(r, clause);
	struct feit_name n = {{0, 0}, {"", 0}, FEIT_NO_PHRASE, "unspecified",
			      false,  false,   false,          false};

	if (object != FEIT_NO_PHRASE) {
		n = feit_name_phrase(r, object);
		if (!phrase_has(r, object, FEIT_W_FIGURE) && feit_phrase_instrument(r, object))
			return n;
		if (phrase_has(r, object, FEIT_W_FIGURE))
			n.type = is_count(r, object) ? "target" : "funding";
		if (end > r->phrases[object].last)
			n.span.end = r->w[end].end;
		return n;
	}
	uint32_t first = c->opener != NO ? c->opener + 1u : c->first;
	for (uint32_t i = first; i < end; i++)
		if (r->w[i].phrase != NO && r->w[i].clause == clause) {
			first = i;
			break;
		}
	if (first > end)
		first = end;
	n.span = (struct feit_span){r->w[first].begin, r->w[end].end};
	n.head = feit_mword_text(r, end);
	return n;
}

static const char *rule_of_content(const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_REQUEST  ? "measure.requested"
	       : p->act == FEIT_ACT_AGREE  ? "measure.agreed"
	       : p->act == FEIT_ACT_DECIDE ? "measure.decided"
					   : "measure.content";
}

static void add_slot(struct feit_reading *r, struct feit_measure *m, const char *name,
		     struct feit_span span)
{
	if (m->n_slots < 64 && span.end > span.begin)
		*FEIT_PUSH(r->doc->arena, m->slots, m->n_slots, m->slots_cap) =
		    (struct feit_slot){name, span};
}

/* "In dit akkoord is afgesproken dat": the package, where it is a known one. */
static uint32_t package_in(struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO || feit_phrase_instrument(r, q) == 0 ||
		    !feit_mword_in(r, x->prep, "in,binnen"))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t package = feit_entity_find(r, &n);
		if (package == FEIT_NONE)
			continue;
		struct feit_span s = {r->w[n.pointing ? x->det : x->first].begin,
				      r->w[x->last].end};
		feit_entity_mention(r, package, s);
		return package;
	}
	return FEIT_NONE;
}

static void take_content(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	struct feit_predicate in = inner_predicate(r, clause);
	uint32_t object = feit_object_of(r, &in);
	const char *rule = rule_of_content(p);

	if (object != FEIT_NO_PHRASE && is_single_case(r, object))
		return;
	if (object == FEIT_NO_PHRASE && in.act == FEIT_ACT_STUDY) { /* te onderzoeken of X kan */
		uint32_t asked = feit_content_of(r, &in);
		if (asked != NO) {
			in = inner_predicate(r, asked);
			object = feit_object_of(r, &in);
			clause = asked;
		}
	}
	struct feit_name n = content_name(r, clause, object);
	struct feit_event e = make_event(r, p, rule);
	uint32_t found =
	    object != FEIT_NO_PHRASE && changes_life(in.act) ? feit_entity_find(r, &n) : FEIT_NONE;
	uint32_t package = p->act == FEIT_ACT_AGREE ? package_in(r, p->clause) : FEIT_NONE;
	uint32_t entity = found != FEIT_NONE ? found : feit_entity_for(r, &n, rule);
	if (package != FEIT_NONE && package != entity && r->entities[entity].parent == FEIT_NONE)
		r->entities[entity].parent = package;
	struct feit_measure *m = r->entities[entity].m;

	if (p->act == FEIT_ACT_REQUEST && found == FEIT_NONE) {
		m->object_type = n.type;
		m->type = "request";
	}
	bool vague = object == FEIT_NO_PHRASE && p->act != FEIT_ACT_REQUEST;
	bool added = feit_entity_event(r, entity, &e) != NULL;
	if (added)
		m->core |= !vague && p->polarity != FEIT_NEGATIVE;
	uint8_t end = r->clauses[clause].bracket;
	if (end != NO && r->w[end].end > n.span.begin)
		add_slot(r, m, "content", (struct feit_span){n.span.begin, r->w[end].end});
	feit_tie_clause(r, p, p->clause, entity, true);
	feit_tie_clause(r, p, clause, entity, true);
	feit_find_arguments(r, p, &r->entities[entity]);
}

/* The content clause, and those that are coordinated with it. */
static void take_contents(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	const struct feit_clause *first = &r->clauses[clause];

	take_content(r, p, clause);
	for (uint32_t c = clause + 1; c < r->n_clauses && c < clause + 6; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->parent != first->parent || k->kind != first->kind)
			continue;
		struct feit_predicate in = inner_predicate(r, c);
		uint32_t object = feit_object_of(r, &in);
		char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
		if (noun == 'A' || noun == 'B')
			take_content(r, p, c);
	}
}

/* ---- means: door maatregelen af te spreken ---- */

static void take_means(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t whole = r->last_event;

	if (whole == FEIT_NONE || r->last_event_sentence != r->sentence ||
	    (p->act != FEIT_ACT_AGREE && p->act != FEIT_ACT_START))
		return;
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_for(r, &n, "measure.means");
	struct feit_entity *x = &r->entities[entity];
	if (x->parent == FEIT_NONE && entity != whole)
		x->parent = whole;
	struct feit_event e = make_event(r, p, "measure.means");
	if (feit_entity_event(r, entity, &e) != NULL)
		x->m->core |= is_core(r, &n, p);
}

/* ---- membership: in deze afspraken zijn maatregelen opgenomen ---- */

/* Makes `object` a member of the package, with the package's own event. */
static uint32_t add_member(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
			   uint32_t package)
{
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_find(r, &n);

	if (entity == FEIT_NONE && r->n_topics > 0 && /* the package that the topics opened */
	    r->entities[r->topics[0].package].m->name.begin == n.span.begin)
		entity = r->topics[0].package;
	if (entity == FEIT_NONE)
		entity = feit_entity_for(r, &n, "measure.member");
	if (r->entities[entity].parent == FEIT_NONE && entity != package)
		r->entities[entity].parent = package;
	struct feit_event e = make_event(r, p, "measure.member");
	e.n_triggers = 0;
	e.factuality = "CT+";
	const struct feit_measure *whole = r->entities[package].m;
	if (whole->n_events > 0)
		e.status = whole->events[0].status;
	if (feit_entity_event(r, entity, &e) != NULL)
		r->entities[entity].m->core |= is_core(r, &n, p);
	return entity;
}

static uint32_t first_bare_phrase(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    !feit_phrase_is_actor(r, q) && !feit_phrase_is_people(r, q))
			return q;
	return FEIT_NO_PHRASE;
}

static void take_member(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t package = package_in(r, p->clause);
	uint32_t content = feit_content_of(r, p);

	if (package == FEIT_NONE)
		return;
	bool told = content != NO && r->clauses[content].kind == FEIT_C_DAT;
	if (told)
		object = first_bare_phrase(r, content);
	if (object == FEIT_NO_PHRASE)
		return;
	uint32_t entity = add_member(r, p, object, package);
	if (told)
		feit_tie_clause(r, p, content, entity, true);
}

/* "Onderdeel hiervan is dat elke provincie een regietafel instelt." */
static void take_part(struct feit_reading *r)
{
	if (!feit_mword_is(r, 0, "onderdeel") || r->last_event == FEIT_NONE ||
	    r->sentence - r->last_event_sentence > 1)
		return;
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		uint32_t object = feit_object_of(r, p);
		if (r->clauses[p->clause].kind != FEIT_C_DAT || object == FEIT_NO_PHRASE ||
		    feit_phrase_instrument(r, object) == 0)
			continue;
		add_member(r, p, object, r->last_event);
		return;
	}
}

/* ---- content: de maatregel op nareis voorzag in een wachtperiode ---- */

static void take_provision(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_find(r, &n);
	bool subject = r->phrases[object].prep == NO && feit_phrase_instrument(r, object) != 0;

	if (entity == FEIT_NONE && subject && feit_is_topic(r, &n)) {
		entity = feit_entity_for(r, &n, "measure.topic");
		struct feit_entity *x = &r->entities[entity];
		if (x->parent != FEIT_NONE && r->entities[x->parent].m->n_events > 0) {
			struct feit_event e = r->entities[x->parent].m->events[0];
			e.n_triggers = 0;
			e.date_evidence = e.date != FEIT_NONE ? "inherited" : "";
			feit_entity_event(r, entity, &e);
		}
		x->m->core = true;
	}
	if (entity == FEIT_NONE)
		return;
	feit_entity_mention(r, entity, n.span);
	struct feit_predicate told = *p;
	told.act = FEIT_ACT_AGREE; /* its figures are aims */
	feit_tie_clause(r, &told, p->clause, entity, true);
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep == NO || !feit_mword_is(r, x->prep, "in") ||
		    q == object)
			continue;
		feit_entity_mention(r, entity,
				    (struct feit_span){r->w[x->first].begin, r->w[x->last].end});
		const struct feit_lex_entry *noun = r->w[x->head].noun;
		if (noun != NULL && same(r->entities[entity].m->type, "unspecified"))
			r->entities[entity].m->type = noun->col[0];
	}
}

/* ---- the pass ---- */

static bool is_content_clause(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->parent == NO || (c->kind != FEIT_C_DAT && c->kind != FEIT_C_OF))
		return false;
	const struct feit_predicate *g = predicate_in(r, c->parent);
	return g != NULL && is_communication(g->act);
}

static bool has_court(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_phrase_is_actor(r, q) &&
		    same(r->w[r->phrases[q].head].actor->col[0], "judiciary"))
			return true;
	return false;
}

/* "Als de norm niet wordt gehaald, neemt het kabinet maatregelen". */
static bool is_conditional(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t k = 0; k < r->n_clauses && k < 3; k++)
		if (r->clauses[k].kind == FEIT_C_IF && r->clauses[k].parent == clause &&
		    r->clauses[k].first <= 1)
			return true;
	return false;
}

/* "ons inzetten voor": effort, without an instrument. */
static bool is_reflexive(const struct feit_reading *r, const struct feit_predicate *p)
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

	if (is_conditional(r, p->clause) ||
	    (feit_in_list(feit_cstr(p->lemma), "inzetten,voorbereiden") && is_reflexive(r, p)))
		return false;

	if (is_bare_infinitive(r, p))
		return false;
	if (p->lemma != NULL && same(p->lemma, "zijn") && p->act == FEIT_ACT_FUND &&
	    !clause_has(r, p->clause, "daarvoor,hiervoor,daartoe,hiertoe"))
		return false;
	if (p->act == FEIT_ACT_DECIDE && (p->tense == FEIT_PRESENT || has_court(r, p->clause)) &&
	    (has_court(r, p->clause) || feit_content_of(r, p) == NO))
		return false; /* in 2025 besluit het kabinet over ... */
	if (c->kind == FEIT_C_RELATIVE && c->opener != NO && feit_mword_is(r, c->opener, "wie"))
		return false;

	if (p->act == FEIT_ACT_REPORT || p->modality == FEIT_CAN || p->modality == FEIT_WOULD)
		return false;
	if (p->modality == FEIT_DUTY && p->strength == 'C')
		return false;
	if (!clause_tells(r, p->clause) || is_content_clause(r, p->clause))
		return false;
	return c->kind == FEIT_C_MEANS || !p->te;
}

/* "heeft gemeld dat het budget wordt verhoogd": an announcement. */
static bool take_report(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate announced = *p;
	uint32_t content = feit_content_of(r, p);

	if (p->act != FEIT_ACT_REPORT || content == NO || r->clauses[content].kind != FEIT_C_DAT ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE)
		return false;
	const struct feit_predicate *in = predicate_in(r, content);
	if (in == NULL || (in->tense != FEIT_PRESENT && in->modality == FEIT_INDICATIVE) ||
	    in->modality == FEIT_CAN || !(is_to_come(r, in) || in->modality != FEIT_INDICATIVE))
		return false;
	uint32_t object = feit_object_of(r, in);
	if (object == FEIT_NO_PHRASE ||
	    !(fires(r, in, object) || (r->phrases[object].det != NO && has_actor(r, p->clause))))
		return false;
	announced.act = FEIT_ACT_ANNOUNCE;
	announced.status = feit_acts[FEIT_ACT_ANNOUNCE].status;
	take_content(r, &announced, content);
	return true;
}

/* What a dat-clause tells under a report is taken there. */
static bool is_announced(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	const struct feit_predicate *g =
	    c->kind == FEIT_C_DAT && c->parent != NO ? predicate_in(r, c->parent) : NULL;

	return g != NULL && g->act == FEIT_ACT_REPORT && is_to_come(r, p);
}

/* "Het is de bedoeling dat de wet in werking treedt", "Het streven is om 350.000 punten te hebben".
 */
static bool is_intended(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if ((c->kind != FEIT_C_DAT && c->kind != FEIT_C_OMTE && c->kind != FEIT_C_TE) ||
	    c->parent == NO)
		return false;
	const struct feit_clause *up = &r->clauses[c->parent];
	if (up->kind != FEIT_C_MAIN || up->finite == NO || !(r->w[up->finite].is & FEIT_W_AUX) ||
	    up->last > c->first + 40u)
		return false;
	for (uint32_t i = up->first; i < c->first && i < r->n; i++)
		if (feit_mword_in(r, i,
				  "bedoeling,streven,doel,ambitie,voornemen,inzet,streefdoel,plan"))
			return true;
	return false;
}

static void take_intention(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate planned = *p;
	uint32_t object = feit_object_of(r, p);

	if (object == FEIT_NO_PHRASE || p->act == FEIT_ACT_REPORT || p->act == FEIT_ACT_EFFORT ||
	    !fires(r, p, object))
		return;
	planned.modality = FEIT_FUTURE;
	planned.te = false;
	take_object(r, &planned, object, "measure.intended");
}

/* Aims with a number but without an act: "Het streven is om ... 350.000 laadpunten te hebben". */
static void take_aims(struct feit_reading *r)
{
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		if (!is_intended(r, c) || predicate_in(r, c) != NULL)
			continue;
		struct feit_predicate in = inner_predicate(r, c);
		uint32_t object = feit_object_of(r, &in);
		if (object == FEIT_NO_PHRASE || !phrase_has(r, object, FEIT_W_FIGURE))
			continue;
		in.act = FEIT_ACT_AIM;
		in.status = "planned";
		struct feit_name n = content_name(r, c, object);
		struct feit_event e = make_event(r, &in, "measure.aim");
		e.factuality = "U";
		e.date = FEIT_NONE;
		uint32_t entity = feit_entity_for(r, &n, "measure.aim");
		if (feit_entity_event(r, entity, &e) != NULL)
			r->entities[entity].m->core = true;
		in.act = FEIT_ACT_AGREE;
		feit_tie_clause(r, &in, c, entity, true);
	}
}

/* "De regeling gold tot 1 maart": told from the end, no step of its own. */
static void take_past_state(struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t object = feit_object_of(r, p);

	if (object == FEIT_NO_PHRASE)
		return;
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_find(r, &n);
	if (entity == FEIT_NONE)
		return;
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
	if (feit_in_list(feit_cstr(p->lemma), "sluiten,tekenen") || has_court(r, p->clause))
		return false;
	if (p->strength != 'C')
		return true;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause)
			continue;
		if (feit_phrase_is_actor(r, q))
			return true;
		if (p->act == FEIT_ACT_REQUEST &&
		    p->voice == FEIT_PASSIVE && /* ProRail is gevraagd */
		    (x->prep == NO ? x->last < p->verb && x->det == NO
				   : feit_mword_is(r, x->prep, "aan")))
			return true;
	}
	return is_promised(r, p) || has_actor(r, p->clause) ||
	       (p->act == FEIT_ACT_DECIDE && p->voice == FEIT_PASSIVE) ||
	       (p->act == FEIT_ACT_STUDY && p->voice == FEIT_PASSIVE);
}

/* The phrase with an amount of money in the clause, else `object`. */
static uint32_t money_in(const struct feit_reading *r, uint32_t clause, uint32_t object)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		for (uint32_t i = r->phrases[q].first; i <= r->phrases[q].last; i++)
			if (r->phrases[q].clause == clause && (r->w[i].is & FEIT_W_FIGURE) &&
			    same(r->doc->facts[r->w[i].fact].figure->type, "money"))
				return q;
	return object;
}

static void take_predicate(struct feit_reading *r, const struct feit_predicate *p)
{
	if (clause_tells(r, p->clause) && (take_report(r, p) || is_announced(r, p)))
		return;
	if (p->act == FEIT_ACT_REQUEST && has_court(r, p->clause))
		return;
	if (p->act == FEIT_ACT_STATE && p->tense == FEIT_PAST) {
		take_past_state(r, p);
		return;
	}
	if (is_intended(r, p->clause)) {
		take_intention(r, p);
		return;
	}
	if (!passes(r, p))
		return;
	uint32_t content = is_communication(p->act) ? feit_content_of(r, p) : NO;
	uint32_t object = feit_object_of(r, p);
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	bool agreement = (p->act == FEIT_ACT_AGREE || p->act == FEIT_ACT_ANNOUNCE ||
			  p->act == FEIT_ACT_PROPOSE) &&
			 (p->noun != NO || noun == 'A' || noun == 'B');

	if (r->clauses[p->clause].kind == FEIT_C_MEANS) {
		if (object != FEIT_NO_PHRASE)
			take_means(r, p, object);
		return;
	}
	if (content != NO && !may_have_content(r, p))
		return;
	uint32_t told = p->act == FEIT_ACT_ADOPT ? feit_content_of(r, p) : NO;
	if (told != NO && r->clauses[told].kind == FEIT_C_DAT)
		return; /* "heeft vastgesteld dat": a finding */
	if (content != NO && p->polarity != FEIT_NEGATIVE &&
	    (!agreement ||
	     same(r->w[r->phrases[object].head].noun ? r->w[r->phrases[object].head].noun->col[0]
						     : "",
		  "target"))) {
		take_contents(r, p, content);
		return;
	}
	if (p->act == FEIT_ACT_MEMBER) {
		take_member(r, p, object);
		return;
	}
	if (p->act == FEIT_ACT_FUND && object != FEIT_NO_PHRASE && noun == 0 &&
	    !phrase_has(r, object, FEIT_W_FIGURE))
		object = money_in(r, p->clause, object); /* een bedrag van 12 miljoen euro */
	if (object == FEIT_NO_PHRASE)
		return;
	if (r->clauses[p->clause].kind == FEIT_C_RELATIVE && noun == 0 && p->strength != 'A')
		return;
	if (p->act == FEIT_ACT_CONTENT || (same(p->lemma, "voorzien") && p->voice == FEIT_ACTIVE)) {
		take_provision(r, p, object);
		return;
	}
	if (!(fires(r, p, object) || is_known(r, p, object)) || take_progress(r, p, object))
		return;
	take_object_and_others(r, p, object,
			       p->voice == FEIT_PASSIVE ? "measure.passive"
			       : p->intransitive        ? "measure.subject"
							: "measure.active");
}

void feit_find_events(struct feit_reading *r)
{
	if (is_question(r))
		return;
	take_part(r);
	take_aims(r);
	for (uint32_t i = 0; i < r->n_predicates; i++)
		take_predicate(r, &r->predicates[i]);
}
