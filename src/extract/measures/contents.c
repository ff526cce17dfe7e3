/* contents.c - what was decided, agreed or asked ("besloten om X te activeren"), and what belongs
 * to a package: means, members, provisions. */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

/* ---- content clauses: besloten om X te activeren, afgesproken dat gemeenten X zouden huisvesten
 */

static bool changes_life(uint8_t act)
{
	return act == FEIT_ACT_EXTEND || act == FEIT_ACT_END || act == FEIT_ACT_SUSPEND ||
	       act == FEIT_ACT_AMEND || act == FEIT_ACT_RESUME;
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

/* "In dit akkoord is afgesproken dat": the package that is known, or that has a name of its own. */
static uint32_t package_in(struct feit_reading *r, uint32_t clause)
{
	uint8_t opener = r->clauses[clause].opener;

	if (opener != NO && feit_mword_is(r, opener, "waarin") && /* een akkoord gesloten, waarin */
	    r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence &&
	    feit_is_package(r->entities[r->last_event].m->type))
		return r->last_event;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO || feit_phrase_instrument(r, q) == 0 ||
		    !feit_mword_in(r, x->prep, "in,binnen"))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t package = feit_entity_find(r, &n);
		if (package == FEIT_NONE)
			package = feit_entity_named(r, &n, false);
		if (package == FEIT_NONE)
			continue;
		struct feit_span s = {r->w[n.pointing ? x->det : x->first].begin,
				      r->w[x->last].end};
		feit_entity_mention(r, package, s);
		return package;
	}
	return FEIT_NONE;
}

/* "besloten hiervan af te zien": of the measure told last. */
static void drop_last(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	if (r->last_event == FEIT_NONE || r->sentence - r->last_event_sentence > 1 ||
	    p->polarity != FEIT_POSITIVE || !feit_clause_has(r, clause, "hiervan,daarvan,ervan"))
		return;
	struct feit_event e = feit_make_event(r, p, "measure.dropped");
	e.status = feit_acts[FEIT_ACT_REJECT].status;
	feit_entity_event(r, r->last_event, &e);
}

/* "De Kamer, ..." lines above "verzoekt de regering": the House asks. */
static void add_house(struct feit_reading *r, const struct feit_predicate *p,
		      struct feit_measure *m)
{
	if (p->act != FEIT_ACT_REQUEST || r->house.end == 0 || p->voice != FEIT_ACTIVE ||
	    !feit_mword_in(r, p->verb, "verzoekt,roept") || m->n_actors >= 32)
		return;
	for (size_t i = 0; i < m->n_actors; i++)
		if (feit_same(m->actors[i].role, "author"))
			return;
	*FEIT_PUSH(r->doc->arena, m->actors, m->n_actors, m->actors_cap) =
	    (struct feit_actor){.span = r->house,
				.role = "author",
				.evidence = "explicit",
				.name = feit_quote(r->doc, r->house.begin, r->house.end)};
}

static bool is_instrumental(const struct feit_reading *r, uint32_t object)
{
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;

	return noun == 'A' || noun == 'B' ||
	       (object != FEIT_NO_PHRASE && feit_phrase_has(r, object, FEIT_W_FIGURE));
}

/* "Besloten is haar met een jaar te verlengen": of the measure told last. */
static bool take_of_last(struct feit_reading *r, const struct feit_predicate *p,
			 const struct feit_predicate *in, uint32_t clause)
{
	if (in->act == FEIT_ACT_REJECT) {
		drop_last(r, p, clause);
		return true;
	}
	if (p->act == FEIT_ACT_REQUEST || !changes_life(in->act) || in->verb == NO ||
	    r->last_event == FEIT_NONE || r->sentence - r->last_event_sentence > 1 ||
	    p->polarity != FEIT_POSITIVE || !feit_clause_has(r, clause, "haar,hem,deze,die,ze,het"))
		return false;
	struct feit_event e = feit_make_event(r, p, "measure.pronoun");
	feit_entity_event(r, r->last_event, &e);
	feit_tie_clause(r, p, clause, r->last_event, true);
	return true;
}

/* "kondigt aan dat het streven is om", "zegde toe dat hun deelname anoniem was": no deed. */
static bool is_how_it_is(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object)
{
	const struct feit_clause *c = &r->clauses[r->phrases[object].clause];

	return p->act == FEIT_ACT_ANNOUNCE && c->kind == FEIT_C_DAT && c->finite != NO &&
	       c->finite == c->bracket && feit_mword_in(r, c->finite, "is,was,zijn,waren");
}

/* "bereid om te kijken", "stel voor het debat van de agenda te halen", a single case. */
static bool tells_nothing(const struct feit_reading *r, const struct feit_predicate *p,
			  uint32_t object)
{
	bool any = object != FEIT_NO_PHRASE, asks = p->act == FEIT_ACT_REQUEST;

	if (any && !asks && (feit_is_single_case(r, object) || feit_is_no_matter(r, p, object)))
		return true;
	if (any && (feit_mword_is(r, r->phrases[object].head, "agenda") ||
		    feit_is_bare_digit(r, &r->phrases[object]) || is_how_it_is(r, p, object)))
		return true;
	if (feit_same(p->lemma, "bezien")) /* what is only looked at */
		return !is_instrumental(r, object) ||
		       feit_mword_in(r, r->phrases[object].head, "maatregel,maatregelen");
	return p->act == FEIT_ACT_PLAN && feit_mword_is(r, p->noun, "bereid") &&
	       !is_instrumental(r, object);
}

/* What the clause `asked` wants of one object. */
static void take_wanted(struct feit_reading *r, const struct feit_predicate *p, uint32_t asked,
			const struct feit_wanted *wanted)
{
	const char *rule = rule_of_content(p);
	struct feit_predicate in = wanted->in;
	uint32_t object = wanted->object, clause = wanted->clause;

	if (tells_nothing(r, p, object))
		return;
	if ((p->act == FEIT_ACT_ANNOUNCE || p->act == FEIT_ACT_PLAN) &&
	    feit_is_to_inform(r, clause, object))
		return; /* "zegt toe de Kamer te informeren" */
	if (object == FEIT_NO_PHRASE && take_of_last(r, p, &in, clause))
		return;
	if (feit_is_recommended(r, p) && r->clauses[clause].kind >= FEIT_C_OMTE)
		object = feit_advised_object(r, &in, object);
	bool thought = p->act == FEIT_ACT_PROPOSE && p->strength == 'C' &&
		       !feit_is_definite_plan(r, p, &in, object);
	if (thought && !feit_is_vague_advice(r, p, &in, object))
		return; /* what an adviser thinks wise */
	struct feit_name n = feit_content_name(r, clause, object);
	if (p->act == FEIT_ACT_STUDY && feit_same(n.type, "unspecified"))
		n.type = "information";
	struct feit_event e = feit_make_event(r, p, rule);
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
	bool vague = thought || (object == FEIT_NO_PHRASE && p->act != FEIT_ACT_REQUEST) ||
		     feit_is_soft_advice(r, p, &in, object);
	bool added = feit_entity_event(r, entity, &e) != NULL;
	if (added)
		m->core |= !vague && p->polarity != FEIT_NEGATIVE;
	uint8_t end = r->clauses[clause].bracket;
	if (end != NO && r->w[end].end > n.span.begin)
		add_slot(r, m, "content", (struct feit_span){n.span.begin, r->w[end].end});
	feit_tie_clause(r, p, p->clause, entity, true);
	feit_tie_clause(r, p, clause, entity, true);
	feit_find_arguments(r, p, &r->entities[entity]);
	if (p->act == FEIT_ACT_REQUEST) {
		feit_find_doers(r, m, clause);
		if (asked != clause)
			feit_find_doers(r, m, asked);
	}
	add_house(r, p, m);
}

/* "besloten de subsidie en de toeslag te verhogen": each is wanted. */
void feit_take_content(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	enum { OTHERS = 6 };
	struct feit_wanted wanted = feit_find_wanted(r, p->act, clause);
	uint32_t object = wanted.object;

	if (object == FEIT_NO_PHRASE || r->phrases[object].clause != wanted.clause ||
	    (r->phrases[object].instrument != 'A' && r->phrases[object].instrument != 'B')) {
		take_wanted(r, p, clause, &wanted);
		return;
	}
	for (uint32_t q = feit_first_in_row(r, object); q != FEIT_NO_PHRASE && q <= object + OTHERS;
	     q = feit_next_in_row(r, q)) {
		wanted.object = q;
		take_wanted(r, p, clause, &wanted);
	}
}

/* "verzoekt de regering om X in te stellen en Y te verhogen": "om" is not said twice. */
static bool asks_by_te(uint8_t a, uint8_t b)
{
	return (a == FEIT_C_OMTE || a == FEIT_C_TE) && (b == FEIT_C_OMTE || b == FEIT_C_TE);
}

/* "en de Kamer hierover te informeren": how the first is accounted for; "en daarbij de regio te
 * betrekken": how the first is done. Neither is asked for by itself. */
bool feit_is_aside_of_request(const struct feit_reading *r, uint32_t clause)
{
	uint32_t i = feit_first_word(r, clause);

	while (i < r->clauses[clause].last &&
	       (r->w[i].is & (FEIT_W_COMMA | FEIT_W_COORD | FEIT_W_OM)))
		i++;
	if (feit_mword_in(r, i, "daarbij,hierbij,daarin,hierin,daarmee,hiermee") ||
	    (feit_mword_in(r, i, "daar,hier") && feit_clause_has(r, clause, "mee")) ||
	    (feit_mword_is(r, i, "dit") && feit_clause_has(r, clause, "doen")))
		return true; /* "en dit in samenspraak te doen" */
	return feit_clause_has(r, clause,
			       "informeren,rapporteren,berichten,koppelen,sturen,delen,zenden,"
			       "toesturen,toezenden,toekomen,brengen,houden,hoogte,"
			       "terugkoppelen,presenteren") &&
	       feit_clause_has(r, clause,
			       "kamer,kamers,parlement,hierover,daarover,over,resultaten,"
			       "uitkomsten,staten-generaal");
}

/* Clause k goes on with what the te-clause `first` asks for; also where a dat-clause lies between:
 * "te borgen dat de druk daalt en de ervaringen te onderzoeken". */
static bool goes_on(const struct feit_reading *r, uint32_t first, uint32_t k)
{
	const struct feit_clause *a = &r->clauses[first], *b = &r->clauses[k];
	uint8_t up = b->parent;

	if (!asks_by_te(a->kind, b->kind))
		return b->parent == a->parent && b->kind == a->kind;
	uint8_t at = feit_first_word(r, k);
	if (b->opener != NO && at > 0 && !(r->w[at].is & FEIT_W_COORD))
		at--; /* "en om": ", om" tells the purpose */
	if (!(r->w[at].is & FEIT_W_COORD) && (b->opener != NO || !(r->w[at].is & FEIT_W_COMMA)))
		return b->parent == a->parent && b->opener == NO;
	for (uint32_t j = k; j-- > first + 1u && up != NO;)
		if (asks_by_te(r->clauses[j].kind, FEIT_C_TE)) {
			if ((r->clauses[j].parent == up &&
			     r->clauses[up].kind == FEIT_C_RELATIVE) ||
			    feit_mword_is(r, r->clauses[j].opener, "teneinde") ||
			    (feit_mword_is(r, at, "of") && r->clauses[j].parent != a->parent))
				return false; /* it goes on with that one */
			break;
		}
	for (int depth = 0; depth < 4 && up != NO && up != a->parent; depth++) {
		uint8_t kind = r->clauses[up].kind;
		if (kind != FEIT_C_DAT && kind != FEIT_C_OF && kind != FEIT_C_RELATIVE &&
		    kind != a->kind && !asks_by_te(a->kind, kind))
			return false;
		if (asks_by_te(a->kind, kind) && r->clauses[up].parent != a->parent)
			return false; /* within a purpose */
		up = r->clauses[up].parent;
	}
	return up == a->parent;
}

/* "scholen te verplichten om X op te stellen en Y te melden": the second is asked of them too. */
static bool is_asked_of_others(const struct feit_reading *r, uint32_t first, uint32_t c)
{
	if (r->clauses[c].opener != NO || !feit_makes_do(r, first))
		return false;
	for (uint32_t k = first + 1; k < c; k++)
		if (r->clauses[k].parent == first && asks_by_te(r->clauses[k].kind, FEIT_C_TE))
			return true;
	return false;
}

/* "te evalueren en waar nodig bij te stellen", "af te schaffen of te versoberen": with the same
 * thing, perhaps. */
static bool is_perhaps(const struct feit_reading *r, uint32_t clause)
{
	uint32_t i = feit_first_word(r, clause);
	bool either = feit_mword_is(r, i, "of");

	while (i < r->clauses[clause].last && (r->w[i].is & (FEIT_W_COMMA | FEIT_W_COORD)))
		i++;
	if (!either && !feit_is_elliptic(r, i))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].last > i + !either &&
		    !(r->phrases[q].first > 0 && (r->w[r->phrases[q].first - 1].is & FEIT_W_TE)))
			return false;
	return true;
}

/* "besloten de termijn te verlengen en de instroom te beperken": decided, and changed likewise. */
static bool is_deed_of_first(const struct feit_reading *r, const struct feit_predicate *p,
			     const struct feit_predicate *in, uint32_t object)
{
	return object != FEIT_NO_PHRASE && r->phrases[object].prep == NO &&
	       r->phrases[object].det != NO && r->phrases[object].clause == in->clause &&
	       (p->act == FEIT_ACT_DECIDE || p->act == FEIT_ACT_AGREE ||
		p->act == FEIT_ACT_ANNOUNCE) &&
	       changes_life(in->act) && (in->strength != 'C' || p->act == FEIT_ACT_DECIDE) &&
	       !feit_phrase_is_actor(r, object) && !feit_phrase_is_people(r, object) &&
	       in->polarity == FEIT_POSITIVE;
}

/* The clause coordinated with the first tells a measure of its own: each action that is asked for,
 * else only what has an instrument. */
static bool tells_another(const struct feit_reading *r, const struct feit_predicate *p, uint32_t c)
{
	if (feit_is_recommended(r, p) && asks_by_te(r->clauses[c].kind, FEIT_C_TE)) {
		struct feit_predicate asked = feit_inner_predicate(r, c);
		uint32_t q = feit_object_of(r, &asked);
		return q != FEIT_NO_PHRASE && r->phrases[q].clause == c &&
		       (r->phrases[q].last < asked.verb || r->phrases[q].prep != NO);
	}
	if (p->act == FEIT_ACT_REQUEST && asks_by_te(r->clauses[c].kind, FEIT_C_TE))
		return r->clauses[c].bracket != NO && !feit_is_aside_of_request(r, c) &&
		       !is_perhaps(r, c);
	struct feit_predicate in = feit_inner_predicate(r, c);
	uint32_t object = feit_object_of(r, &in);
	uint32_t asked = object == FEIT_NO_PHRASE && in.act == FEIT_ACT_STUDY
			     ? feit_content_of(r, &in)
			     : NO; /* te onderzoeken of een verbod kan */
	if (asked != NO) {
		in = feit_inner_predicate(r, asked);
		object = feit_object_of(r, &in);
	}
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	/* en 3.000 woningen te bouwen, en 1 miljoen euro vrij te maken voor een proef */
	bool counted = object != FEIT_NO_PHRASE &&
		       ((p->act == FEIT_ACT_AGREE && in.act == FEIT_ACT_REALISE &&
			 feit_phrase_has(r, object, FEIT_W_FIGURE)) ||
			(in.act == FEIT_ACT_FUND && feit_counts(r, object, "money")));
	return noun == 'A' || noun == 'B' || counted || is_deed_of_first(r, p, &in, object);
}

/* "een plan op te stellen en de Kamer hierover te informeren": the plan is told to the House. */
static void tell_house(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	if (p->act == FEIT_ACT_REQUEST && r->last_event != FEIT_NONE &&
	    r->last_event_sentence == r->sentence && feit_is_aside_of_request(r, clause))
		feit_find_recipients(r, r->entities[r->last_event].m, clause);
}

/* The content clause, and those that are coordinated with it. */
void feit_take_contents(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause)
{
	enum { CLAUSES = 12 };

	feit_take_content(r, p, clause);
	for (uint32_t c = clause + 1; c < r->n_clauses && c < clause + CLAUSES; c++) {
		if (!goes_on(r, clause, c))
			continue;
		if (tells_another(r, p, c) && !is_asked_of_others(r, clause, c))
			feit_take_content(r, p, c);
		else
			tell_house(r, p, c);
	}
}

/* ---- means: door maatregelen af te spreken ---- */

void feit_take_means(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t whole = r->last_event;

	if (whole == FEIT_NONE || r->last_event_sentence != r->sentence ||
	    (p->act != FEIT_ACT_AGREE && p->act != FEIT_ACT_START) || feit_is_refused(r, p, object))
		return;
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_for(r, &n, "measure.means");
	struct feit_entity *x = &r->entities[entity];
	if (x->parent == FEIT_NONE && entity != whole)
		x->parent = whole;
	struct feit_event e = feit_make_event(r, p, "measure.means");
	if (feit_entity_event(r, entity, &e) != NULL)
		x->m->core |= feit_is_core(r, &n, p);
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
	struct feit_event e = feit_make_event(r, p, "measure.member");
	e.n_triggers = 0;
	e.factuality = "CT+";
	const struct feit_measure *whole = r->entities[package].m;
	if (whole->n_events > 0)
		e.status = whole->events[0].status;
	if (feit_entity_event(r, entity, &e) != NULL)
		r->entities[entity].m->core |= feit_is_core(r, &n, p);
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

void feit_take_member(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t package = package_in(r, p->clause);
	uint32_t content = feit_content_of(r, p);

	if (package == FEIT_NONE)
		return;
	bool told = content != NO && r->clauses[content].kind == FEIT_C_DAT;
	if (told)
		object = first_bare_phrase(r, content);
	else if (object != FEIT_NO_PHRASE && r->phrases[object].prep != NO) {
		object = first_bare_phrase(r, p->clause); /* "in" leads to the package */
		if (object != FEIT_NO_PHRASE &&
		    ((feit_phrase_instrument(r, object) == 0 &&
		      !(r->phrases[object].det != NO &&
			feit_mword_is(r, r->phrases[object].det, "een"))) ||
		     p->modality != FEIT_INDICATIVE || r->clauses[p->clause].kind != FEIT_C_MAIN))
			return;
	}
	if (object == FEIT_NO_PHRASE)
		return;
	uint32_t entity = add_member(r, p, object, package);
	if (told)
		feit_tie_clause(r, p, content, entity, true);
	for (uint32_t q = object + 1; !told && q < r->n_phrases; q++) { /* "een X en een Y" */
		const struct feit_phrase *x = &r->phrases[q], *before = &r->phrases[q - 1];
		uint32_t start = feit_phrase_start(x);
		if (x->clause != before->clause || x->prep != NO || start != before->last + 2u ||
		    !(r->w[start - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)) ||
		    feit_phrase_instrument(r, q) == 0)
			break;
		add_member(r, p, q, package);
	}
}

/* "Onderdeel van het convenant is een registratieplicht", "Onderdeel hiervan is een meldpunt". */
static bool take_named_part(struct feit_reading *r)
{
	uint32_t package = FEIT_NONE;

	if (!feit_mword_is(r, 0, "onderdeel") || r->n_clauses == 0 || r->clauses[0].finite == NO)
		return false;
	if (feit_mword_in(r, 1, "hiervan,daarvan") && r->last_event != FEIT_NONE &&
	    r->sentence - r->last_event_sentence <= 1 &&
	    feit_term_in(r, r->entities[r->last_event].m->type, "package,agreement,programme"))
		package = r->last_event;
	else if (!feit_mword_is(r, 1, "van"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (feit_phrase_instrument(r, q) == 0)
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		if (x->prep == 1)
			package = feit_entity_find(r, &n);
		else if (package != FEIT_NONE && x->prep == NO && x->clause == 0 &&
			 x->first > r->clauses[0].finite) {
			struct feit_predicate p = {.act = FEIT_ACT_MEMBER,
						   .verb = r->clauses[0].finite,
						   .particle = NO,
						   .noun = NO,
						   .status = "agreed",
						   .preps = "",
						   .lemma = ""};
			uint32_t part = add_member(r, &p, q, package);
			for (uint32_t c = 0; c < r->n_clauses; c++) /* de taakstelling om in 2022 */
				if (r->clauses[c].opener == x->last + 1u)
					feit_tie_clause(r, &p, c, part, true);
			return true;
		}
	}
	return false;
}

/* "Onderdeel hiervan is dat elke provincie een regietafel instelt." */
void feit_take_part(struct feit_reading *r)
{
	if (take_named_part(r))
		return;
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

/* "dat 98 procent van de scholen de afspraak kent": who knows it stands before it. */
static bool has_subject_before(const struct feit_reading *r, const struct feit_predicate *p,
			       uint32_t object)
{
	for (uint32_t q = 0; q < object && r->clauses[p->clause].kind == FEIT_C_DAT; q++)
		if (r->phrases[q].clause == p->clause && r->phrases[q].prep == NO &&
		    !feit_phrase_has(r, q, FEIT_W_DATE))
			return true;
	return false;
}

void feit_take_provision(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	struct feit_name n = feit_name_phrase(r, object);
	uint32_t entity = feit_entity_find(r, &n);
	bool subject = r->phrases[object].prep == NO && feit_phrase_instrument(r, object) != 0;

	if (has_subject_before(r, p, object))
		return;
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
	told.act = FEIT_ACT_AGREE; /* its figures are aims, as in a te-clause */
	told.te = true;
	feit_tie_clause(r, &told, p->clause, entity, true);
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep == NO || !feit_mword_is(r, x->prep, "in") ||
		    q == object)
			continue;
		feit_entity_mention(r, entity,
				    (struct feit_span){r->w[x->first].begin, r->w[x->last].end});
		const struct feit_lex_entry *noun = r->w[x->head].noun;
		if (noun != NULL && feit_same(r->entities[entity].m->type, "unspecified"))
			r->entities[entity].m->type = noun->col[0];
	}
}
