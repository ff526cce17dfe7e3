/* proposals.c - what a proposal holds: "Het voorstel wijzigt de Wpg en introduceert een app", "In
 * het voorstel is een overgangsregeling opgenomen". Each is proposed, as long as the proposal is.
 */
#include "extract/measures/duties.h"
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD, OBJECTS = 4 };

static const char proposals[] =
    "voorstel,wetsvoorstel,ontwerpbesluit,ontwerpregeling,initiatiefwetsvoorstel,ontwerp,"
    "conceptwetsvoorstel,wetsontwerp,conceptbesluit,conceptregeling,amendement,novelle,"
    "commissievoorstel,richtlijnvoorstel,verordeningsvoorstel,wetgevingsvoorstel,"
    "wijzigingsvoorstel,conceptverordening,ontwerpverordening";

/* What a proposal of the European Commission would be. */
#define EU_ACTS "verordening,richtlijn,herziening,wijziging,commissie"

enum { NEAR_BILL = 8 /* sentences */ };

void feit_watch_bill(struct feit_reading *r)
{
	if (feit_stretch_has(r, proposals))
		r->bill = r->sentence;
}

bool feit_is_near_bill(const struct feit_reading *r)
{
	return r->bill != FEIT_NONE && r->sentence - r->bill <= NEAR_BILL;
}

static bool may_propose(const struct feit_reading *r)
{
	return feit_may_have(r, proposals) || feit_may_have(r, EU_ACTS);
}

/* "De verordening verplicht", "introduceert de Commissie": where a proposal is at hand, what the
 * Commission would have; "Europese Commissie" wherever. */
static bool is_eu_act(const struct feit_reading *r, const struct feit_phrase *x)
{
	if (!feit_mword_in(r, x->head, EU_ACTS) || !feit_mword_in(r, x->det, "de,deze"))
		return false;
	if (!feit_mword_is(r, x->head, "commissie"))
		return x->first == x->head && feit_is_near_bill(r);
	return (r->w[x->head].is & FEIT_W_CAPITAL) != 0 &&
	       (x->first == x->head ? feit_is_near_bill(r)
				    : feit_mword_is(r, x->first, "europese"));
}

bool feit_is_by_commission(const struct feit_reading *r, uint32_t clause)
{
	if (!feit_may_hold(r, "commissie"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO &&
		    feit_mword_is(r, x->head, "commissie") && is_eu_act(r, x))
			return true;
	}
	return false;
}

/* The phrase names the proposal that is at hand: "het voorstel", "dit wetsvoorstel". */
static bool is_proposal(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];

	return x->det != NO &&
	       ((feit_mword_in(r, x->head, proposals) &&
		 feit_mword_in(r, x->det, "het,dit,de,deze,voorliggende,onderhavige")) ||
		is_eu_act(r, x));
}

/* The proposal that the clause tells of: its subject, also where "en regelt het" goes on with the
 * clause before; FEIT_NO_PHRASE = none. */
static uint32_t subject_proposal(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t i = c->first;

	while (i < c->finite && (r->w[i].is & (FEIT_W_COMMA | FEIT_W_PUNCT)))
		i++;
	if (clause > 0 && (r->w[i].is & FEIT_W_COORD) && c->finite == i + 1u)
		return r->clauses[clause - 1].kind == FEIT_C_MAIN ? subject_proposal(r, clause - 1)
								  : FEIT_NO_PHRASE;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep != NO)
			continue;
		bool first = x->last < c->finite || (x->det != NO && x->det == c->finite + 1u);
		return first && is_proposal(r, q) ? q : FEIT_NO_PHRASE;
	}
	return FEIT_NO_PHRASE;
}

/* "in het voorstel is X opgenomen" */
static uint32_t place_proposal(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep != NO &&
		    feit_mword_in(r, r->phrases[q].prep, "in,met") && is_proposal(r, q))
			return q;
	return FEIT_NO_PHRASE;
}

/* What a proposal may be said to hold. */
static bool is_held(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];

	bool bare = x->prep == NO || /* "een grondslag voor X en een regeling": that of X */
		    (x->det != NO && x->prep + 1u < x->det && feit_mword_is(r, x->det, "een"));

	return bare && (x->det != NO || x->instrument != 0 || x->first < x->head) &&
	       !feit_phrase_is_actor(r, q) && !feit_phrase_is_people(r, q) && !is_proposal(r, q) &&
	       !(r->w[x->head].is & (FEIT_W_PRONOUN | FEIT_W_DATE)) &&
	       !feit_mword_in(r, x->head,
			      "onderdeel,onderdelen,element,elementen,aantal,toelichting,paragraaf,"
			      "risico,risico's,gevolgen,bepaling,bepalingen,hoofdlijnen,wijze,"
			      "uitgangspunt,aanleiding,doel,tekst,artikelen,daarvan,hiervan");
}

static void add_held(struct feit_reading *r, const struct feit_predicate *p, uint32_t q,
		     uint32_t proposal)
{
	struct feit_predicate proposed = *p;
	struct feit_name n = feit_name_phrase(r, q), whole = feit_name_phrase(r, proposal);

	feit_set_act(&proposed, FEIT_ACT_PROPOSE);
	uint32_t parent = feit_entity_find(r, &whole);
	struct feit_event e = feit_make_event(r, &proposed, "measure.held");
	e.status = proposed.status;
	uint32_t entity = feit_entity_for(r, &n, "measure.held");
	struct feit_entity *x = &r->entities[entity];
	if (entity == parent)
		return;
	if (parent != FEIT_NONE && x->parent == FEIT_NONE)
		x->parent = parent;
	if (feit_entity_event(r, entity, &e) != NULL)
		x->m->core = true;
	feit_tie_clause(r, &proposed, p->clause, entity, true);
}

/* The phrases behind the finite verb, or before the participle, that the proposal holds. */
static bool take_held(struct feit_reading *r, const struct feit_predicate *p, uint32_t proposal)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t taken = 0;

	for (uint32_t q = 0; q < r->n_phrases && taken < OBJECTS; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		bool there = p->voice == FEIT_PASSIVE ? x->last < p->verb : x->first > c->finite;
		if (x->clause != p->clause || !there || q == proposal || !is_held(r, q))
			continue;
		if (taken > 0 &&
		    !(r->w[feit_phrase_start(x) - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)))
			continue; /* only what is coordinated with the first */
		add_held(r, p, q, proposal);
		taken++;
	}
	return taken > 0;
}

/* "voorziet in een verplichting", "strekt tot wijziging van de Wegenwet": right behind the verb. */
static bool take_governed(struct feit_reading *r, const struct feit_predicate *p, uint32_t proposal)
{
	const char *prep = feit_same(p->lemma, "strekken") ? "tot" : "in";

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || x->prep == NO || x->first < p->verb ||
		    !feit_mword_is(r, x->prep, prep) || x->prep > p->verb + 4u)
			continue;
		add_held(r, p, q, proposal);
		return true;
	}
	return false;
}

/* "regelt dat gemeenten een plan maken", "verplicht gemeenten om een register bij te houden",
 * "maakt het mogelijk om gegevens te delen". */
static bool take_clause(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate proposed = *p;
	uint32_t content = feit_content_of(r, p);

	if (content == NO || r->clauses[content].first < p->verb)
		return false;
	feit_set_act(&proposed, FEIT_ACT_PROPOSE);
	proposed.strength = 'B';
	feit_take_content(r, &proposed, content);
	return true;
}

/* "wordt geregeld dat": right behind the verb. */
static bool is_told_by_dat(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t content = feit_content_of(r, p);

	return content != NO && r->clauses[content].kind == FEIT_C_DAT &&
	       r->clauses[content].first <= p->verb + 2u;
}

/* "beoogt de termijn te verlengen": something is done to an instrument. "beoogt de markt te
 * versterken" is an aim. */
static bool aims_at_change(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t content = feit_content_of(r, p);

	if (content == NO)
		return false;
	struct feit_predicate in = feit_inner_predicate(r, content);
	uint32_t object = feit_object_of(r, &in);
	return object != FEIT_NO_PHRASE && feit_phrase_instrument(r, object) != 0 &&
	       (in.act == FEIT_ACT_START || in.act == FEIT_ACT_AMEND || in.act == FEIT_ACT_END ||
		in.act == FEIT_ACT_EXTEND);
}

/* An act that a proposal may be the subject of, or the means: "met het voorstel wordt". */
static bool may_be_held(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_CONTENT || p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_START ||
	       p->act == FEIT_ACT_END || p->act == FEIT_ACT_EXTEND || p->act == FEIT_ACT_AIM ||
	       feit_term_in(r, p->lemma, "creëren,voorzien,opnemen,vastleggen,maken");
}

/* True where the clause tells what a proposal holds; its predicate is done with then. */
bool feit_take_proposed(struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!may_propose(r) || p->lemma == NULL || c->kind != FEIT_C_MAIN || c->finite == NO ||
	    p->te || p->polarity != FEIT_POSITIVE || p->modality != FEIT_INDICATIVE ||
	    !may_be_held(r, p) ||
	    (feit_bill_of(r, p) != FEIT_NO_PHRASE && !feit_same(p->lemma, "verplichten")))
		return false;
	if (p->voice == FEIT_PASSIVE) {
		uint32_t in = place_proposal(r, p->clause);
		return in != FEIT_NO_PHRASE &&
		       ((feit_term_in(r, p->lemma, "regelen,opnemen,vastleggen,bepalen") &&
			 is_told_by_dat(r, p) && take_clause(r, p)) ||
			take_held(r, p, in));
	}
	if (p->tense != FEIT_PRESENT || c->finite != p->verb || p->intransitive)
		return false;
	uint32_t proposal = subject_proposal(r, p->clause);
	if (proposal == FEIT_NO_PHRASE)
		return false;
	bool clause = feit_term_in(r, p->lemma, "regelen,verplichten,bepalen") ||
		      (feit_same(p->lemma, "maken") && feit_stretch_has(r, "mogelijk"));
	clause |= feit_term_in(r, p->lemma, "beogen,voorzien") && aims_at_change(r, p);
	if (clause && take_clause(r, p))
		return true;
	if (feit_term_in(r, p->lemma, "voorzien,strekken"))
		return take_governed(r, p, proposal);
	return !feit_same(p->lemma, "maken") && take_held(r, p, proposal);
}

/* ---- the bill whose clause it is ---- */

/* The bare phrase that opens the clause, or the one before of which it goes on: its subject. */
static uint32_t opening_phrase(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t c = clause + 1u; c-- > 0;) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->kind != FEIT_C_MAIN || k->finite == NO)
			continue;
		for (uint32_t q = 0; q < r->n_phrases; q++)
			if (r->phrases[q].clause == c && r->phrases[q].last < k->finite)
				return r->phrases[q].prep == NO ? q : FEIT_NO_PHRASE;
		if (!(r->w[k->first].is & FEIT_W_COORD) && k->first != k->finite)
			break;
	}
	return FEIT_NO_PHRASE;
}

/* Behind the finite verb: "Ook introduceert het voorstel een boete". */
static uint32_t inverted_phrase(const struct feit_reading *r, uint32_t clause)
{
	uint8_t finite = r->clauses[clause].finite;

	for (uint32_t q = 0; q < r->n_phrases && finite != NO; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    r->phrases[q].det == finite + 1u)
			return q;
	return FEIT_NO_PHRASE;
}

uint32_t feit_bill_of(const struct feit_reading *r, const struct feit_predicate *p)
{
	static const char bills[] = "voorstel,wetsvoorstel,ontwerpbesluit,initiatiefwetsvoorstel,"
				    "conceptwetsvoorstel,wetsontwerp,novelle,amendement,ontwerp";

	if (p->tense != FEIT_PRESENT || p->voice != FEIT_ACTIVE || p->intransitive ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE ||
	    !feit_may_have(r, bills) ||
	    !(p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_START || p->act == FEIT_ACT_END ||
	      p->act == FEIT_ACT_EXTEND))
		return FEIT_NO_PHRASE;
	uint32_t q = opening_phrase(r, p->clause);
	if (q == FEIT_NO_PHRASE)
		q = inverted_phrase(r, p->clause);
	return q != FEIT_NO_PHRASE && r->phrases[q].det != NO &&
		       feit_mword_in(r, r->phrases[q].head, bills)
		   ? q
		   : FEIT_NO_PHRASE;
}

void feit_join_bill(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity)
{
	uint32_t q = p->act == FEIT_ACT_AMEND ? FEIT_NO_PHRASE : feit_bill_of(r, p);

	if (q == FEIT_NO_PHRASE || r->entities[entity].parent != FEIT_NONE)
		return;
	struct feit_name n = feit_name_phrase(r, q);
	uint32_t bill = feit_entity_find(r, &n);
	if (bill != FEIT_NONE && bill != entity && r->entities[bill].parent != entity)
		r->entities[entity].parent = bill;
}
