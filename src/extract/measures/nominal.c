/* nominal.c - acts that a noun tells: "een verzoek aan de veiligheidsregio's om ...", and members
 * of a package: "waaronder een meldpunt en een subsidieregeling". */
#include "extract/measures/advised.h"
#include "extract/measures/events.h"
#include "extract/measures/parts.h"
#include "extract/measures/plans.h"

enum { NO = FEIT_NO_WORD };

/* ---- verzoek aan X om Y ---- */

static uint32_t clause_after(const struct feit_reading *r, uint32_t word)
{
	for (uint32_t c = 0; c < r->n_clauses; c++)
		if (r->clauses[c].kind == FEIT_C_OMTE && r->clauses[c].first > word &&
		    r->clauses[c].first <= word + 8u)
			return c;
	return NO;
}

static uint32_t object_in(const struct feit_reading *r, uint32_t clause)
{
	struct feit_predicate p = {.clause = (uint8_t)clause,
				   .verb = r->clauses[clause].last,
				   .particle = NO,
				   .noun = NO,
				   .preps = "",
				   .lemma = ""};

	return feit_object_of(r, &p);
}

static const char requests[] = "verzoek,oproep,opdracht";

bool feit_may_request(const struct feit_reading *r)
{
	return feit_may_have(r, requests);
}

/* The clause of a request must not be an aside: "verzoeken" in general, conditions, questions. */
static bool is_request(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];
	uint8_t kind = r->clauses[q->clause].kind;

	if (!feit_mword_in(r, q->head, requests) ||
	    (kind != FEIT_C_MAIN && kind != FEIT_C_TIME && kind != FEIT_C_REASON))
		return false;
	if (q->det == NO || !feit_mword_is(r, q->det, "een"))
		return false;
	return p + 1 < r->n_phrases && r->phrases[p + 1].prep == q->last + 1u &&
	       feit_mword_is(r, r->phrases[p + 1].prep, "aan");
}

static uint32_t previous_date(const struct feit_reading *r)
{
	if (r->last_event == FEIT_NONE || r->sentence - r->last_event_sentence > 1)
		return FEIT_NONE;
	const struct feit_measure *m = r->entities[r->last_event].m;
	return m->n_events > 0 ? m->events[m->n_events - 1].date : FEIT_NONE;
}

static void take_request(struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];
	uint32_t clause = clause_after(r, q->last);
	uint32_t object = clause != NO ? object_in(r, clause) : FEIT_NO_PHRASE;
	struct feit_name n =
	    object != FEIT_NO_PHRASE ? feit_name_phrase(r, object) : feit_name_phrase(r, p);
	bool follows = feit_mword_in(r, 0, "dit,daarbij,hierbij,daarmee");
	uint32_t whole = r->last_event;
	struct feit_event e = feit_plain_event(r, FEIT_ACT_REQUEST, "measure.request");

	if (follows)
		e.date = previous_date(r);
	e.trigger[e.n_triggers++] = (struct feit_span){r->w[q->head].begin, r->w[q->head].end};
	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	if (e.date != FEIT_NONE) {
		e.date_role = "requested";
		e.date_evidence = "inferred";
	}
	uint32_t entity = feit_entity_for(r, &n, "measure.request");
	struct feit_measure *m = r->entities[entity].m;
	m->object_type = n.type;
	m->type = "request";
	m->core = true;
	feit_entity_event(r, entity, &e);
	feit_entity_mention(r, entity, e.trigger[0]);
	if (p + 1 < r->n_phrases && feit_phrase_is_actor(r, p + 1))
		feit_add_actor(r, m, p + 1, "addressee");
	if (follows && whole != FEIT_NONE && whole != entity)
		r->entities[entity].accompanies = whole;
}

/* ---- members of a package ---- */

#define OPENERS "waaronder,zoals,omvat,omvatte,bevat,bevatte"
#define MADE_OF "bestaat,bestond,opgebouwd"
#define PART "onderdeel,onderdelen,pijler,bouwsteen,voorbeeld,voorbeelden"
#define PARTS                                                                                      \
	"onderdelen,pijlers,maatregelen,delen,instrumenten,sporen,elementen,acties,actielijnen"

/* "Het pakket bestaat uit X, Y en Z", "is opgebouwd uit". */
static bool is_made_of(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i > 6 ? i - 6 : 0; k < i + 3 && k < r->n; k++)
		if (r->w[k].clause == r->w[i].clause && feit_mword_in(r, k, MADE_OF))
			return true;
	return false;
}

/* "drie onderdelen:", "vier pijlers, te weten" */
static bool names_parts(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i; k > 0 && i - k < 4; k--)
		if (feit_mword_in(r, k - 1, PARTS))
			return true;
	return false;
}

/* "waaronder", "o.a.", "onder andere", "door middel van", "zoals": a list of members follows. */
static bool opens_list(const struct feit_reading *r, uint32_t i)
{
	if (feit_mword_in(r, i, OPENERS))
		return true;
	if (feit_mword_is(r, i, ":") ||
	    (feit_mword_is(r, i, "weten") && feit_mword_is(r, i - 1, "te")))
		return names_parts(r, i);
	if (feit_mword_is(r, i, "uit") && i > 0)
		return is_made_of(r, i);
	return feit_mword_is(r, i, "middel") && feit_mword_is(r, i + 1, "van") && i > 0 &&
	       feit_mword_is(r, i - 1, "door");
}

/* "Het gaat hierbij om een garantieregeling", said of the package of the sentence before: the place
 * of "om"; FEIT_NO_WORD. */
static uint32_t is_about(const struct feit_reading *r, uint32_t verb)
{
	uint32_t om = verb + 1;

	if (verb != 1 || !feit_mword_in(r, verb, "gaat,ging") || !feit_mword_is(r, 0, "het"))
		return NO;
	while (om < r->n && om < verb + 5 && !feit_mword_is(r, om, "om") &&
	       !(r->w[om].is & (FEIT_W_COMMA | FEIT_W_VERB)))
		om++;
	return feit_mword_is(r, om, "om") && om + 2 < r->n &&
		       !feit_mword_in(r, om + 1, "de,het,dit,deze")
		   ? om
		   : NO;
}

/* "Een onderdeel van het programma is de subsidie": the noun before the verb; FEIT_NO_WORD. */
static uint32_t names_member(const struct feit_reading *r, uint32_t verb)
{
	if (is_about(r, verb) != NO)
		return verb - 1;
	if (!feit_mword_in(r, verb, "is,zijn,vormt,vormen,was,waren"))
		return NO;
	for (uint32_t i = verb + 1; i < r->n; i++)
		if (r->w[i].clause == r->w[verb].clause && (r->w[i].is & FEIT_W_PART))
			return NO; /* is in 2023 ingevoerd */
	for (uint32_t k = 0; k < 4 && k < verb && verb - k < 8; k++)
		if (feit_mword_in(r, k, PART))
			return k;
	return NO;
}

/* "onderdeel van het programma", "onderdeel hiervan", "een tweede onderdeel": of which package. */
static uint32_t whole_of_member(struct feit_reading *r, uint32_t noun)
{
	uint32_t whole = FEIT_NONE;

	if (feit_mword_in(r, noun + 1, "is,zijn,hiervan,daarvan,ervan,gaat,ging"))
		whole = feit_whole_before(r);
	for (uint32_t p = 0; p < r->n_phrases && feit_mword_in(r, noun + 1, "van,in,binnen"); p++)
		if (r->phrases[p].prep == noun + 1) {
			struct feit_name n = feit_name_phrase(r, p);
			whole = feit_entity_find(r, &n);
			break;
		}
	return whole != FEIT_NONE && feit_is_whole_type(r, r->entities[whole].m->type) ? whole
										       : FEIT_NONE;
}

/* The words are those of what a proposal holds, or of a member, which was told just now. */
static bool is_held(const struct feit_reading *r, uint32_t begin)
{
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 6;) {
		const struct feit_measure *m = r->entities[i].m;
		if (m->name.begin == begin &&
		    (feit_same(r->entities[i].rule, "measure.held") ||
		     (m->n_events > 0 && feit_same(m->events[0].act, "MEMBER"))))
			return true;
	}
	return false;
}

static void take_members(struct feit_reading *r, uint32_t from, uint32_t whole)
{
	const struct feit_measure *m = r->entities[whole].m;
	struct feit_event e = m->events[m->n_events - 1];
	int taken = 0;

	e.n_triggers = 0;
	e.rule = "measure.member";
	if (e.sentence != r->sentence && !feit_term_in(r, e.act, "AGREE,DECIDE,ADOPT,ANNOUNCE"))
		e.date = FEIT_NONE; /* since when the package runs */
	if (e.date != FEIT_NONE)
		e.date_evidence = "inherited";
	else
		e.date_role = e.date_evidence = "";
	for (uint32_t p = 0; p < r->n_phrases && taken < 6; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		char noun = feit_phrase_instrument(r, p);
		if (q->first < from || r->w[q->first].clause != r->w[from].clause ||
		    (noun != 'A' && noun != 'B'))
			continue;
		uint32_t start = feit_phrase_start(q);
		if (q->prep != NO && q->prep + 1u == start && start != from &&
		    !feit_mword_is(r, q->prep, "van"))
			continue;
		if (feit_mword_in(r, q->head, "inzet,uitbreiding") && p + 1 < r->n_phrases &&
		    r->phrases[p + 1].prep == q->last + 1u)
			continue; /* inzet van crisisnoodopvanglocaties: the latter is the measure
				   */
		struct feit_name n = feit_name_phrase(r, p);
		uint32_t before = feit_entity_find(r, &n);
		if (is_held(r, n.span.begin) || (n.generic && n.plural && is_about(r, 1) != NO))
			continue;
		uint32_t entity = before == FEIT_NONE || r->entities[before].parent == FEIT_NONE
				      ? feit_entity_new(r, &n, "measure.member")
				      : before;
		if (entity == whole)
			continue;
		struct feit_entity *x = &r->entities[entity];
		if (before != entity && before != whole)
			x->continues = before;
		if (x->parent == FEIT_NONE)
			x->parent = whole;
		if (feit_entity_event(r, entity, &e) != NULL)
			x->m->core |= !(n.generic && n.plural);

		taken++;
	}
}

static bool may_name_member(const struct feit_reading *r)
{
	return feit_may_have(r, PART) || feit_mword_in(r, 1, "gaat,ging");
}

/* A word of the stretch may open a list: what opens_list() asks, of all words at once. */
static bool may_open_list(const struct feit_reading *r)
{
	return feit_may_have(r, OPENERS) || feit_may_hold(r, "middel") ||
	       (feit_may_hold(r, "uit") && feit_may_have(r, MADE_OF)) || may_name_member(r) ||
	       ((feit_may_hold(r, ":") || feit_may_hold(r, "weten")) && feit_may_have(r, PARTS));
}

/* The first package or agreement that this sentence tells an event of. */
static uint32_t whole_of_sentence(const struct feit_reading *r)
{
	uint32_t best = FEIT_NONE;

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 12;) {
		const struct feit_measure *m = r->entities[i].m;
		if (m->n_events > 0 && m->events[m->n_events - 1].sentence == r->sentence &&
		    (feit_same(m->type, "package") || feit_same(m->type, "agreement")))
			best = (uint32_t)i;
	}
	return best;
}

/* "Het programma omvat": the measure that the phrase before means, and it must be one already. */
static uint32_t subject_before(struct feit_reading *r, uint32_t word)
{
	for (uint32_t p = 0; p < r->n_phrases && r->phrases[p].first < word; p++) {
		if (r->phrases[p].prep != NO || feit_phrase_instrument(r, p) == 0 ||
		    r->phrases[p].clause != r->w[word].clause)
			continue;
		struct feit_name n = feit_name_phrase(r, p);
		return feit_entity_find(r, &n);
	}
	return FEIT_NONE;
}

/* At least two instruments behind the word that opens the list, not known before: "een X en een Y".
 */
static bool has_members(const struct feit_reading *r, uint32_t from)
{
	uint32_t n = 0;

	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		n += q->first >= from && r->w[q->first].clause == r->w[from].clause &&
		     (q->instrument == 'A' || q->instrument == 'B') &&
		     !feit_phrase_is_actor(r, p) &&
		     (q->det == NO || feit_mword_is(r, q->det, "een"));
	}
	return n > 1;
}

/* "Het steunpakket bestaat uit een garantieregeling en een subsidie": told by what it is made of.
 */
static uint32_t found_package(struct feit_reading *r, uint32_t word)
{
	for (uint32_t p = 0; p < r->n_phrases && r->phrases[p].first < word; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		uint8_t finite = r->clauses[q->clause].finite;
		if (q->prep != NO || q->clause != r->w[word].clause || finite == NO ||
		    r->clauses[q->clause].kind != FEIT_C_MAIN || q->last > finite ||
		    (r->w[finite].is & FEIT_W_PAST) ||
		    (q->instrument != 'A' && q->instrument != 'B'))
			continue;
		struct feit_name n = feit_name_phrase(r, p);
		if (!feit_term_in(r, n.type, "package,programme,agreement") || n.plural ||
		    !(n.definite || n.pointing) || !has_members(r, word + 1))
			return FEIT_NONE;
		bool pact = feit_same(n.type, "agreement");
		struct feit_event e =
		    feit_plain_event(r, pact ? FEIT_ACT_AGREE : FEIT_ACT_PLAN, "measure.member");
		e.factuality = pact ? "CT+" : "PR+";
		e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
		uint32_t entity = feit_entity_told(r, &n, &e);
		return entity;
	}
	return FEIT_NONE;
}

void feit_find_nominal(struct feit_reading *r)
{
	uint32_t n = feit_may_request(r) ? r->n_phrases : 0;

	for (uint32_t p = 0; p < n; p++)
		if (is_request(r, p))
			take_request(r, p);
	if (!may_open_list(r) || feit_is_question(r))
		return;
	uint32_t whole = whole_of_sentence(r);
	for (uint32_t i = 0; i + 2 < r->n; i++) {
		uint32_t noun = may_name_member(r) ? names_member(r, i) : NO;
		if (noun != NO)
			whole = whole_of_member(r, noun);
		else if (!opens_list(r, i))
			continue;
		if (whole == FEIT_NONE &&
		    feit_mword_in(r, i, "uit,omvat,omvatte,bevat,bevatte,weten,:"))
			whole = subject_before(r, i);
		if (whole == FEIT_NONE && feit_mword_in(r, i, "uit,omvat,bevat"))
			whole = found_package(r, i);
		if (whole != FEIT_NONE && r->entities[whole].m->n_events > 0)
			take_members(r, (is_about(r, i) != NO ? is_about(r, i) : i) + 1, whole);
		return;
	}
}

/* ---- the items of a list ---- */

static bool is_list_item(const struct feit_reading *r)
{
	return r->doc->blocks[r->block].kind == FEIT_LIST_ITEM;
}

/* "de volgende maatregelen:", "Het akkoord bestaat uit:", and not "een plan met gegevens over:",
 * "De regeling geldt voor:". */
static bool tells_of_members(const struct feit_reading *r, const struct feit_entity *e)
{
	bool plural = e->plural && !feit_same(e->m->type, "legislation");

	return r->n > 1 &&
	       (plural || !(r->w[r->n - 2].is & FEIT_W_PREP) ||
		feit_mword_is(r, r->n - 2, "uit")) &&
	       (plural || feit_stretch_has(r, "bestaat,bestaan,omvat,omvatten," PARTS ",punten,"
					      "afspraken,stappen"));
}

/* A package that this sentence tells of, and a colon at its end. */
static uint32_t announces_list(const struct feit_reading *r)
{
	if (r->n == 0 || !feit_mword_is(r, r->n - 1, ":"))
		return FEIT_NONE;
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 12;) {
		const struct feit_entity *e = &r->entities[i];
		if (e->sentence == r->sentence && e->m->n_events > 0 &&
		    feit_term_in(r, e->m->type, "package,agreement,programme,legislation"))
			return tells_of_members(r, e) ? (uint32_t)i : FEIT_NONE;
	}
	return FEIT_NONE;
}

/* "1.", "a)", "iv.": the label of an item. */
static bool is_label(const struct feit_reading *r, uint32_t i)
{
	return r->w[i].end - r->w[i].begin <= 3 && i + 1 < r->n &&
	       (feit_mword_is(r, i + 1, ".") || feit_mword_is(r, i + 1, ")"));
}

/* A sentence that says how things are: "Er is geen centrale administratie." */
static bool is_statement(const struct feit_reading *r)
{
	uint8_t finite = r->clauses[0].finite;

	return r->n_clauses > 0 && finite != NO && (r->w[finite].is & FEIT_W_AUX) &&
	       feit_mword_in(r, 0, "er,dit,dat,deze,hierdoor,daardoor,hiermee,daarmee,het,de") &&
	       (r->is & (FEIT_W_NEG | FEIT_W_PRONOUN));
}

/* A further sentence of the item, which comments on the first; a label may stand alone. */
bool feit_is_comment_of_item(const struct feit_reading *r)
{
	enum { LABEL = 8 };
	uint32_t begin = r->doc->blocks[r->block].begin;

	return r->w[0].begin > begin + LABEL;
}

/* The item's noun: the first phrase with an instrument, else the first phrase. */
static uint32_t phrase_of_item(const struct feit_reading *r)
{
	uint32_t first = FEIT_NO_PHRASE;

	for (uint32_t p = 0; p < r->n_phrases && p < 4; p++) {
		if (r->phrases[p].first <= 1 && is_label(r, r->phrases[p].head))
			continue;
		if (r->phrases[p].prep == FEIT_NO_WORD && feit_phrase_instrument(r, p) != 0)
			return p;
		if (first == FEIT_NO_PHRASE && !feit_phrase_is_actor(r, p))
			first = p;
	}
	return first;
}

static void take_item(struct feit_reading *r)
{
	uint32_t p = phrase_of_item(r);

	if (p == FEIT_NO_PHRASE || r->last_event_sentence == r->sentence || is_statement(r) ||
	    feit_is_comment_of_item(r))
		return; /* a sentence with an act of its own */
	if (r->phrases[p].prep != NO && feit_phrase_instrument(r, p) == 0)
		return; /* "op het netwerk": a place */
	struct feit_name n = feit_name_phrase(r, p);
	uint32_t entity = feit_entity_for(r, &n, "measure.listed");
	struct feit_entity *x = &r->entities[entity];
	const struct feit_measure *whole = r->entities[r->list_whole].m;
	if (x->parent != FEIT_NONE || entity == r->list_whole)
		return;
	x->parent = r->list_whole;
	struct feit_event e = whole->events[0];
	e.n_triggers = 0;
	e.rule = "measure.listed";
	e.sentence = r->sentence;
	e.date_evidence = e.date != FEIT_NONE ? "inherited" : "";
	feit_entity_event(r, entity, &e);
	x->m->core = true;
	struct feit_predicate told = {.act = FEIT_ACT_AGREE, .clause = 0, .lemma = "", .preps = ""};
	for (uint32_t c = 0; c < r->n_clauses; c++)
		feit_tie_clause(r, &told, c, entity, true);
}

/* "verzoekt de regering:", "om:", "de volgende maatregelen uit te werken:": the items are what is
 * asked, and not those whom it is asked of. */
static bool leads_to_items(const struct feit_reading *r)
{
	uint32_t i = r->n - 2;

	return feit_mword_in(r, i,
			     "om,dat,verzoekt,verzoeken,regering,kabinet,minister,ministers,"
			     "staatssecretaris,presidium,bewindspersonen") ||
	       (feit_stretch_has(r, "volgende") &&
		feit_stretch_has(r, "maatregelen,acties,stappen,punten,opdrachten,verzoeken"));
}

struct feit_actor feit_addressee(const struct feit_reading *r, const struct feit_phrase *q)
{
	struct feit_span s = {r->w[q->first].begin, r->w[q->last].end};

	return (struct feit_actor){.span = s,
				   .role = "addressee",
				   .evidence = "explicit",
				   .name = feit_quote(r->doc, s.begin, s.end)};
}

/* "verzoekt de regering om:" with its list below. */
static bool asks_list(struct feit_reading *r)
{
	if (r->n < 2 || !feit_mword_is(r, r->n - 1, ":") ||
	    !feit_stretch_has(r, "verzoekt,verzoeken") || !leads_to_items(r))
		return false;
	r->list_began = false;
	r->list_asked = (struct feit_actor){0};
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (!feit_phrase_is_actor(r, p) || q->prep != NO ||
		    !feit_mword_in(r, q->head, "regering,kabinet"))
			continue;
		r->list_asked = feit_addressee(r, q);
	}
	return true;
}

/* The clause of the item that has "te" with an infinitive, or a bare infinitive at its end: "de
 * huren te verlagen, waarbij"; FEIT_NO_WORD = none. */
uint32_t feit_clause_of_item(const struct feit_reading *r)
{
	const struct feit_clause *c = &r->clauses[0];
	uint32_t i = c->finite != NO ? c->finite : c->bracket;

	if (i == NO)
		return r->n_clauses > 1 && r->clauses[1].kind >= FEIT_C_OMTE &&
			       r->clauses[1].kind != FEIT_C_MEANS && r->clauses[1].first < 3
			   ? 1
			   : NO;
	if (i > 0 && (r->w[i - 1].is & FEIT_W_TE))
		return 0;
	bool ends = i + 1 >= r->n || r->w[i + 1].clause != 0 ||
		    (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA));
	return i > 2 && ends && (r->w[i].is & FEIT_W_INF) && (r->w[i].is & FEIT_W_VERB) ? 0 : NO;
}

/* "een noodfonds voor sportclubs in te richten;": a request of its own. */
static void take_asked(struct feit_reading *r)
{
	uint32_t p = phrase_of_item(r), clause = feit_clause_of_item(r);
	char noun = p != FEIT_NO_PHRASE ? feit_phrase_instrument(r, p) : 0;

	if (clause == NO && ((noun != 'A' && noun != 'B') || r->last_event_sentence == r->sentence))
		return; /* hardly a name that tells what is asked */
	if (clause != NO && r->list_began && feit_is_aside_of_request(r, clause))
		return;
	r->list_began = true;
	struct feit_name n = clause != NO ? feit_asked_name(r, clause) : feit_name_phrase(r, p);
	uint32_t entity = feit_entity_for(r, &n, "measure.asked");
	struct feit_measure *m = r->entities[entity].m;
	struct feit_event e = feit_plain_event(r, FEIT_ACT_REQUEST, "measure.asked");
	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	m->object_type = n.type;
	m->type = "request";
	m->core = true;
	feit_entity_event(r, entity, &e);
	if (r->list_asked.span.end > 0 && m->n_actors < 32)
		*FEIT_PUSH(r->doc->arena, m->actors, m->n_actors, m->actors_cap) = r->list_asked;
	struct feit_predicate told = {
	    .act = FEIT_ACT_REQUEST, .clause = 0, .te = true, .lemma = "", .preps = ""};
	for (uint32_t c = 0; c < r->n_clauses; c++)
		feit_tie_clause(r, &told, c, entity, true);
}

void feit_find_listed(struct feit_reading *r)
{
	if ((r->list_advises && is_list_item(r)) || feit_is_numbered_advice(r)) {
		feit_take_advised(r);
		return;
	}
	r->list_advises = feit_advises_list(r);
	if (r->list_asks && is_list_item(r)) {
		take_asked(r);
		return;
	}
	r->list_asks = asks_list(r);
	if (r->list_asks)
		r->list_plans = FEIT_ACT_NONE;
	uint32_t whole = r->list_asks || r->list_advises ? FEIT_NONE : announces_list(r);

	if (whole != FEIT_NONE)
		r->list_whole = whole;
	else if (!is_list_item(r))
		r->list_whole = FEIT_NONE;
	else if (r->list_whole != FEIT_NONE)
		take_item(r);
	if (whole != FEIT_NONE || r->list_asks || r->list_advises)
		r->list_plans = FEIT_ACT_NONE;
	else if (!feit_lead_items(r) && r->list_plans != FEIT_ACT_NONE &&
		 (is_list_item(r) || r->labelled) && r->list_whole == FEIT_NONE)
		feit_take_planned_item(r);
}

uint32_t feit_ordered(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	if (p->act != FEIT_ACT_REQUEST || p->noun == NO || object == FEIT_NO_PHRASE ||
	    r->phrases[object].head != p->noun || p->preps == NULL)
		return object;
	for (uint32_t q = object + 1; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep != NO &&
		    (x->prep == p->verb + 1u || x->prep == p->noun + 1u) &&
		    feit_mword_in(r, x->prep, p->preps) && (x->det != NO || x->instrument != 0))
			return q;
	}
	return object;
}
