/* judge.c - may a predicate tell an event at all, of which objects, and is it a core measure?
 *
 * The filters come in a fixed order: kind of clause, single cases, people. What is left fires by
 * the strength of its verb: A alone, B with an instrument noun or an actor, C only in its frame.
 */
#include "extract/measures/events.h"
#include "extract/measures/shares.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

bool feit_is_in_clause(const struct feit_reading *r, uint32_t clause, const char *list)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_list *l = feit_list(r, list);
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (feit_has_key(l, r->w[i].key) && r->w[i].clause == clause &&
		    feit_is_listed(r, &r->w[i], l))
			return true;
	return false;
}

uint32_t feit_clause_word(const struct feit_reading *r, uint32_t clause, uint32_t from,
			  const char *list)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t end = feit_may_have(r, list) ? r->n : 0;

	for (uint32_t i = from > c->first ? from : c->first; i <= c->last && i < end; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, list))
			return i;
	return NO;
}

/* ---- filters ---- */

/* "200 plaatsen", "18 jaar", "16" in "van 16 naar 18 jaar"; no year. */
static bool is_quantity(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *w = &r->w[i];

	if (w->is & FEIT_W_DATE)
		return r->doc->facts[w->fact].date->type == FEIT_TIMEX_DURATION;
	char first = r->doc->text.ptr[w->begin];
	return (w->is & FEIT_W_FIGURE) || (first >= '0' && first <= '9' && w->end - w->begin < 4);
}

bool feit_is_from_to(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i + 3 <= c->last && i + 3 < r->n; i++) {
		if (r->w[i].clause != clause || !feit_mword_is(r, i, "van") ||
		    !is_quantity(r, i + 1))
			continue;
		for (uint32_t k = i + 2; k < i + 5 && k + 1 < r->n; k++)
			if (feit_mword_is(r, k, "naar") && is_quantity(r, k + 1))
				return true;
	}
	return false;
}

bool feit_is_communication(uint8_t act)
{
	return act == FEIT_ACT_DECIDE || act == FEIT_ACT_AGREE || act == FEIT_ACT_REQUEST ||
	       act == FEIT_ACT_ANNOUNCE || act == FEIT_ACT_PROPOSE || act == FEIT_ACT_PLAN ||
	       act == FEIT_ACT_STUDY;
}

const struct feit_predicate *feit_predicate_in(const struct feit_reading *r, uint32_t clause)
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
		if (r->w[i].clause != clause)
			continue;
		if (feit_mword_in(
			r, i,
			"constaterende,overwegende,constaterend,overwegend,concluderende,"
			"vaststellende,mening,goed,positief,opmerkelijk,jammer,verheugend,"
			"feit,blij") ||
		    (feit_mword_in(r, i, "ga,gaat,gaan") &&
		     feit_clause_has(r, clause, "ervan,er") && feit_clause_has(r, clause, "uit")))
			return true;
		if (r->w[i].verb == NULL ||
		    (feit_mword_is(r, i, "leiden") && feit_mword_in(r, c->finite, "kan,kunnen")))
			continue; /* kan ertoe leiden dat */
		if (feit_term_in(
			r, r->w[i].verb->col[0],
			"weten,melden,blijken,gelden,aangeven,geven,zeggen,zien,"
			"rapporteren,berichten,informeren,schrijven,constateren,leiden,"
			"concluderen,betekenen,bevestigen,tonen,volgen,antwoorden,verwachten,"
			"benadrukken,memoreren,vermelden,toevoegen") ||
		    (feit_same(r->w[i].verb->col[0], "wijzen") && !r->auditor &&
		     feit_clause_has(r, clause, "erop,er")))
			return true;
	}
	return false;
}

/* May something that is told in this clause be an event at all? */
bool feit_clause_tells(const struct feit_reading *r, uint32_t clause)
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
			if (c->parent == NO ||
			    (!tells_fact(r, c->parent) && !feit_is_willed(r, up)))
				return false;
			break;
		default:
			break;
		}
		up = c->parent;
	}
	return true;
}

bool feit_is_question(const struct feit_reading *r)
{
	return r->n > 0 && feit_mword_is(r, r->n - 1, "?");
}

/* "positief besluit", "besluit op de aanvraag": a decision in a single case. */
bool feit_is_single_case(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	const struct feit_lex_entry *e = r->w[q->head].noun;

	if (e != NULL && feit_same(e->col[2], "besluit") && q->first == q->last &&
	    r->w[q->head].end - r->w[q->head].begin <= 9 &&
	    !(feit_mword_is(r, q->last + 1u, "van") && phrase + 1 < r->n_phrases &&
	      feit_phrase_is_actor(r, phrase + 1) && q->prep == NO))
		return true; /* het besluit, without more; not "het besluit van de minister van" */
	for (uint32_t i = q->first; i <= q->last; i++)
		if (feit_mword_in(r, i,
				  "aanvraag,aanvragen,positief,negatief,afwijzend,"
				  "inwilligend,verblijfsvergunning,rijbewijs,beroep,bezwaar,"
				  "asielaanvraag,asielaanvragen,"
				  "zaak,zaken,individuele"))
			return true;
	if (e != NULL && feit_same(e->col[2], "besluit") && phrase + 1 < r->n_phrases) {
		const struct feit_phrase *x = &r->phrases[phrase + 1];
		return x->prep == q->last + 1u &&
		       feit_mword_in(r, x->head, "aanvraag,aanvragen,bezwaar");
	}
	return false;
}

bool feit_counts(const struct feit_reading *r, uint32_t phrase, const char *type)
{
	if (!feit_phrase_has(r, phrase, FEIT_W_FIGURE))
		return false;
	for (uint32_t i = r->phrases[phrase].first; i <= r->phrases[phrase].last; i++)
		if ((r->w[i].is & FEIT_W_FIGURE) &&
		    feit_same(r->doc->facts[r->w[i].fact].figure->type, type))
			return true;
	return false;
}

/* ---- salience ---- */

/* "de volgende maatregelen", "enkele afspraken": no word tells which. */
static bool is_only_numbered(const struct feit_reading *r, const struct feit_name *n)
{
	const struct feit_phrase *q = &r->phrases[n->phrase];
	const struct feit_lex_entry *noun = r->w[q->head].noun;

	if (q->first == q->head && (r->w[q->head].is & FEIT_W_FIGURE) && noun != NULL)
		return feit_term_in(r, noun->col[2], "maatregel,afspraak,regeling"); /* twee */
	return q->first + 1u == q->head &&
	       feit_mword_in(r, q->first, "volgende,onderstaande,diverse,verschillende,enkele") &&
	       feit_mword_in(r, q->head, "maatregelen,afspraken,acties,stappen,plannen");
}

static bool has_modifier(const struct feit_reading *r, const struct feit_name *n)
{
	const struct feit_phrase *q = &r->phrases[n->phrase];

	return n->span.end > r->w[q->last].end || (q->first < q->head && !is_only_numbered(r, n));
}

/* "De kustwacht nam twee schepen in gebruik": opens the clause, and does it. */
static bool opens_as_body(const struct feit_reading *r, uint32_t clause, uint32_t p)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_phrase *q = &r->phrases[p];
	uint32_t start = feit_phrase_start(q);

	for (uint32_t k = 0; k < r->n_predicates; k++)
		if (r->predicates[k].clause == clause && r->predicates[k].intransitive)
			return false; /* De school is gestart */
	return q->clause == clause && q->prep == NO && c->kind == FEIT_C_MAIN && c->finite != NO &&
	       q->last < c->finite && start == c->first &&
	       !feit_mword_in(r, c->finite, "is,zijn,was,waren,wordt,worden,werd,werden") &&
	       feit_is_acting_body(r, p);
}

bool feit_has_actor(const struct feit_reading *r, uint32_t clause)
{
	clause = feit_subject_clause(r, clause);
	for (uint32_t p = 0;
	     p < r->n_phrases && r->phrases[p].first <= r->clauses[clause].first + 1u; p++)
		if (opens_as_body(r, clause, p))
			return true;
	if (!(r->clauses[clause].is & (FEIT_W_ACTOR | FEIT_W_PRONOUN)))
		return false;
	bool pronoun = feit_may_hold(r, "we") || feit_may_hold(r, "wij") || feit_may_hold(r, "ik");
	uint32_t n = pronoun ? r->n : 0;
	for (uint32_t i = r->clauses[clause].first; i <= r->clauses[clause].last && i < n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, "we,wij,ik"))
			return true;
	for (uint32_t p = 0; p < r->n_phrases; p++)
		if (r->phrases[p].clause == clause && feit_phrase_is_actor(r, p) &&
		    (r->phrases[p].prep == NO || feit_mword_is(r, r->phrases[p].prep, "door")))
			return true;
	return false;
}

bool feit_is_court(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];

	if (!feit_phrase_is_actor(r, phrase) ||
	    !feit_same(r->w[q->head].actor->col[0], "judiciary"))
		return false;
	if (feit_mword_is(r, q->head, "afdeling"))
		return (r->w[q->head].is & FEIT_W_CAPITAL) != 0 && q->head > 0;
	return !feit_mword_is(r, q->head, "raad") || feit_mword_is(r, q->last, "state") ||
	       (q->head > 0 && feit_mword_is(r, q->head - 1u, "hoge"));
}

/* Verbs that are hardly said of anything but policy: of any noun, they tell a measure. */
static bool is_policy_verb(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->noun != NO && feit_mword_in(r, p->noun, "strafbaar,banden"))
		return true;
	if (p->act == FEIT_ACT_END && feit_term_in(r, p->lemma, FEIT_GIVING))
		return true; /* see feit_is_no_more_given() */
	return p->lemma != NULL &&
	       feit_term_in(
		   r, p->lemma,
		   "afschaffen,invoeren,doorvoeren,instellen,opschorten,aanscherpen,herroepen,"
		   "versoepelen,intrekken,bekrachtigen,ratificeren,schrappen,afkondigen,"
		   "treden,verlengen,opheffen,verruimen,matigen,bevriezen,herinvoeren,"
		   "implementeren,aankondigen,"
		   "toezeggen,voorstellen");
}

/* "De beide regelingen dienen te worden aangepast": what follows for a rule that is there. */
static bool is_to_be_changed(const struct feit_reading *r, const struct feit_name *n,
			     const struct feit_predicate *p)
{
	char noun = n->phrase != FEIT_NO_PHRASE ? feit_phrase_instrument(r, n->phrase) : 0;

	if (p->lemma != NULL && feit_same(p->lemma, "plaatsvinden"))
		return true; /* de evaluatie moet nog plaatsvinden */
	return p->act == FEIT_ACT_AMEND && p->voice == FEIT_PASSIVE && p->strength != 'C' &&
	       p->polarity == FEIT_POSITIVE && (noun == 'A' || noun == 'B') &&
	       feit_mword_in(r, r->clauses[p->clause].finite, "dient,dienen");
}

/* "Er wordt onderzoek uitgevoerd": an inquiry is an action that can be checked. */
static bool is_inquiry(const struct feit_predicate *p, const struct feit_name *n)
{
	return feit_in_list(n->head, "onderzoek,onderzoeken") &&
	       (p->act == FEIT_ACT_EXECUTE || p->act == FEIT_ACT_START ||
		p->act == FEIT_ACT_STATE || p->act == FEIT_ACT_STUDY ||
		p->act == FEIT_ACT_PREPARE || p->act == FEIT_ACT_ANNOUNCE ||
		p->act == FEIT_ACT_PLAN);
}

/* "nu de regelingen per 1 januari zijn afgeschaft": which ones was told, and the day is. */
static bool is_end_of_known(const struct feit_reading *r, const struct feit_name *n,
			    const struct feit_predicate *p)
{
	return n->definite && feit_phrase_instrument(r, n->phrase) == 'A' &&
	       (p->act == FEIT_ACT_END || p->act == FEIT_ACT_EXTEND ||
		p->act == FEIT_ACT_SUSPEND) &&
	       feit_term_in(r, n->type, "legislation,funding,restriction") &&
	       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
}

bool feit_is_core(const struct feit_reading *r, const struct feit_name *n,
		  const struct feit_predicate *p)
{
	if (r->court)
		return false; /* of one case */
	if (p->act == FEIT_ACT_EFFORT || p->act == FEIT_ACT_EXPECT || p->act == FEIT_ACT_AIM ||
	    p->act == FEIT_ACT_DELAY)
		return false;
	const char *factuality;
	feit_status_of(r, p, &factuality);
	bool must = p->modality == FEIT_FUTURE && feit_clause_has(r, p->clause, "moeten");
	if (must || (p->modality == FEIT_DUTY && !is_to_be_changed(r, n, p)) ||
	    feit_same(factuality, "CT-"))
		return false;
	if (feit_same(n->type, "effort") || feit_same(n->type, "objective"))
		return false;
	if (n->phrase == FEIT_NO_PHRASE)
		return true;
	char strength = feit_phrase_instrument(r, n->phrase);
	if (strength == 0 && feit_term_in(r, p->lemma, "inzetten,werken") &&
	    feit_mword_is(r, r->phrases[n->phrase].det, "het") &&
	    feit_str_ends(feit_mword_text(r, r->phrases[n->phrase].head), FEIT_STR("en")))
		return false; /* ingezet op het voorkomen van schooluitval: effort */
	if ((n->generic || is_only_numbered(r, n)) && n->plural && !n->pointing &&
	    !has_modifier(r, n) && !is_end_of_known(r, n, p) &&
	    !(p->act == FEIT_ACT_START && feit_is_count_done(r, p, n->phrase)) &&
	    p->act != FEIT_ACT_AGREE && !feit_term_in(r, n->type, "pilot,information"))
		return false; /* "maatregelen", without more */
	if (strength == 'C' && feit_same(n->type, "information") && is_inquiry(p, n))
		return true;
	if (strength == 'C' && p->act == FEIT_ACT_FUND && feit_same(p->lemma, "doen"))
		return feit_counts(r, n->phrase, "money") ||
		       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
	if (strength == 'C' && p->act == FEIT_ACT_AMEND &&
	    (p->tense != FEIT_PRESENT || feit_is_from_to(r, p->clause)))
		return true;
	if (strength == 'C')
		return p->strength == 'A' || p->act == FEIT_ACT_REALISE || !n->generic ||
		       ((p->act == FEIT_ACT_EXTEND || p->act == FEIT_ACT_AMEND) &&
			has_modifier(r, n));
	return true;
}

/* ---- does it fire? ---- */

/* "De invoering van het rekeningrijden": who has an act done to it is a measure. */
static bool is_under_act(const struct feit_reading *r, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	return object > 0 && q->prep != NO && q->prep == r->phrases[object - 1].last + 1u &&
	       feit_is_nominal_act(r, r->phrases[object - 1].head);
}

/* "Er is een vliegende brigade ingericht": something new that somebody set up. */
static bool is_set_up(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	bool to_come = p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
		       q->first < q->head &&
		       feit_clause_has(r, p->clause, "daartoe,hiertoe,hiervoor,daarvoor,daarom");

	return p->voice == FEIT_PASSIVE && (p->tense == FEIT_PERFECT || to_come) && q->prep == NO &&
	       p->polarity == FEIT_POSITIVE && q->det != NO && feit_mword_is(r, q->det, "een") &&
	       feit_term_in(
		   r, p->lemma,
		   "inrichten,opzetten,oprichten,instellen,lanceren,introduceren,aanwijzen");
}

/* A noun that names no instrument, a verb that is said of anything, no actor and no date: "de film
 * is geïntroduceerd". */
static bool is_unsupported(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t object)
{
	return feit_phrase_instrument(r, object) == 0 &&
	       !feit_phrase_has(r, object, FEIT_W_FIGURE) && !is_policy_verb(r, p) &&
	       !feit_is_law_amended(r, object) &&
	       !(p->intransitive && p->tense != FEIT_PRESENT &&
		 feit_mword_in(r, p->noun, "start,werking,kracht") &&
		 feit_has_counted_place(r, p->clause)) &&
	       !feit_has_actor(r, p->clause) && p->act != FEIT_ACT_REQUEST &&
	       !(p->act == FEIT_ACT_DECIDE && r->phrases[object].prep != NO) &&
	       p->act != FEIT_ACT_PREPARE && p->act != FEIT_ACT_PLAN && p->act != FEIT_ACT_MEMBER &&
	       feit_date_in(r, p, p->clause).fact == FEIT_NONE && !is_under_act(r, object);
}

/* "De zeesluis is in januari 2022 opgeleverd": what is known, and a day or month on which its life
 * changed; but papers are written and handed over on any day. */
static bool is_done_on_day(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];
	bool changes = p->act == FEIT_ACT_START || p->act == FEIT_ACT_END ||
		       p->act == FEIT_ACT_RESUME || p->act == FEIT_ACT_EXTEND ||
		       p->act == FEIT_ACT_SUSPEND || p->act == FEIT_ACT_REALISE;

	if (!changes || p->strength == 'C' ||
	    (p->tense == FEIT_PRESENT && p->voice != FEIT_PASSIVE) ||
	    feit_phrase_instrument(r, object) != 0 || !feit_mword_in(r, q->det, "de,het") ||
	    (p->voice != FEIT_PASSIVE && !p->intransitive) || q->prep != NO ||
	    feit_phrase_is_people(r, object) || r->w[q->head].actor != NULL ||
	    feit_mword_in(r, q->head,
			  "rapport,brief,rapportage,verslag,stuk,stukken,document,tekst,vragen,"
			  "debat,vergadering,zitting,gesprek,gesprekken,zaak,procedure,dossier"))
		return false;
	struct feit_when day = feit_date_in(r, p, p->clause);
	return day.fact != FEIT_NONE &&
	       (p->tense == FEIT_PRESENT || r->doc->facts[day.fact].date->edtf.len > 4);
}

/* A verb that is said of anything: what else makes it an event? */
static bool fires_weakly(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object, bool actor)
{
	const struct feit_phrase *q = &r->phrases[object];
	char noun = feit_phrase_instrument(r, object);
	bool modified =
	    q->first < q->head || feit_name_phrase(r, object).span.end > r->w[q->last].end;

	if (p->act == FEIT_ACT_PLAN && feit_term_in(r, p->lemma, "krijgen,betalen,ontvangen"))
		return true; /* see is_giving() */
	if (feit_mword_is(r, p->noun, "strafbaar"))
		return feit_same(feit_date_in(r, p, p->clause).role, "start");
	if (feit_same(p->lemma, "kiezen") && actor && q->det != NO && p->tense >= FEIT_PERFECT &&
	    (r->w[q->head].is & FEIT_W_CAPITAL))
		return true; /* heeft gekozen voor de F-35 */
	if (p->act == FEIT_ACT_FUND && feit_is_given_out(r, p, object, actor))
		return true;
	if (p->act == FEIT_ACT_FUND && feit_same(p->lemma, "komen") && p->tense != FEIT_PRESENT &&
	    p->polarity == FEIT_POSITIVE && feit_clause_has(r, p->clause, "voor"))
		return feit_counts(r, object, "money"); /* kwam 5 miljoen beschikbaar voor */
	if (p->act == FEIT_ACT_REQUEST && q->prep != NO &&
	    feit_mword_in(r, q->head, "inzicht,overzicht") && p->tense != FEIT_PRESENT)
		return true; /* vroeg om inzicht in de uitgaven */
	if (p->act == FEIT_ACT_REQUEST && q->prep != NO)
		return q->det != NO || noun != 0; /* gevraagd om een advies */
	if (noun == 'C' && q->det != NO && q->prep == NO &&
	    feit_term_in(r, p->lemma, "lopen,plaatsvinden") &&
	    feit_same(r->w[q->head].noun->col[2], "onderzoek"))
		return true; /* het onderzoek loopt nog */
	if (noun == 'C' && q->det != NO && p->act == FEIT_ACT_AMEND &&
	    (p->voice == FEIT_PASSIVE || feit_term_in(r, p->lemma, "stijgen,dalen")) &&
	    p->tense != FEIT_PRESENT)
		return true; /* de drempel is verlaagd, het tarief daalde per 1 juli */
	if (noun == 0 && q->det != NO && (p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_START) &&
	    p->voice == FEIT_PASSIVE && feit_same(feit_date_in(r, p, p->clause).role, "start"))
		return true; /* de maximumhuur is per 1 juli verlaagd */
	return noun == 'A' || noun == 'B' || feit_is_promised(r, p) ||
	       (noun == 'C' && p->act != FEIT_ACT_EFFORT &&
		(actor || modified || !feit_name_phrase(r, object).generic));
}

/* "werd in juni de Lbv opengesteld": a name of its own, and a day. */
static bool is_named_scheme(const struct feit_reading *r, const struct feit_predicate *p,
			    uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	return (r->w[q->head].is & FEIT_W_CAPITAL) && q->prep == NO &&
	       feit_mword_in(r, q->det, "de,het") && p->voice == FEIT_PASSIVE &&
	       p->tense != FEIT_PRESENT &&
	       feit_term_in(r, p->lemma, "openstellen,openen,intrekken,verlengen,uitbreiden") &&
	       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
}

/* "Het chatkanaal is in juni heropend": on a day, whatever it is. */
static bool is_reopened(const struct feit_reading *r, const struct feit_predicate *p,
			uint32_t object)
{
	return p->act == FEIT_ACT_RESUME && feit_same(p->lemma, "heropenen") &&
	       p->tense != FEIT_PRESENT && r->phrases[object].det != NO &&
	       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
}

/* "Er is geld beschikbaar gesteld aan bibliotheken", "extra geld vrijgemaakt voor scholen". */
static bool is_money_given(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t object)
{
	if (p->act == FEIT_ACT_FUND && feit_same(p->lemma, "gaan"))
		return true; /* see feit_find_flow() */
	return p->act == FEIT_ACT_FUND && p->strength == 'A' && p->tense != FEIT_PRESENT &&
	       p->voice == FEIT_PASSIVE && feit_mword_in(r, r->phrases[object].head, "geld") &&
	       ((r->clauses[p->clause].is & (FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_DATE)) != 0 ||
		feit_clause_has(r, p->clause, "voor"));
}

/* "De corporaties committeren zich aan een wachttijd van vier weken". */
static bool is_committed_to(const struct feit_reading *r, const struct feit_predicate *p,
			    uint32_t object)
{
	return feit_same(p->lemma, "committeren") && r->phrases[object].prep != NO &&
	       r->phrases[object].det != NO && feit_mword_is(r, r->phrases[object].det, "een") &&
	       feit_has_actor(r, p->clause);
}

/* By the strength of the verb: what no frame has settled. */
static bool fires_by_strength(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t object)
{
	char noun = feit_phrase_instrument(r, object);
	bool figure = feit_phrase_has(r, object, FEIT_W_FIGURE);
	const struct feit_phrase *q = &r->phrases[object];
	bool actor = feit_has_actor(r, p->clause) || feit_is_promised(r, p);
	bool vorfeld = p->voice == FEIT_PASSIVE && q->last < r->clauses[p->clause].finite;
	switch (p->strength) {
	case 'A':
		if (noun != 0 || figure || actor || p->intransitive)
			return true;
		return p->voice == FEIT_PASSIVE && (q->det != NO || vorfeld);
	case 'B':
		if (noun == 'C' && p->act == FEIT_ACT_ADOPT && p->voice == FEIT_ACTIVE &&
		    p->tense == FEIT_PRESENT && feit_date_in(r, p, p->clause).fact == FEIT_NONE)
			return false; /* gemeenten stellen nadere regels vast: as they always do */
		if (noun != 0 || (figure && p->act == FEIT_ACT_FUND))
			return true;
		if (q->prep != NO && p->act == FEIT_ACT_START) /* begonnen met de renovatie */
			return q->det != NO &&
			       (actor ||
				feit_mword_in(r, q->head,
					      "bouw,aanleg,renovatie,sloop,uitrol,werving,"
					      "verbouwing,herinrichting,sanering,invoering")) &&
			       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
		if (q->prep != NO && p->act == FEIT_ACT_ADOPT) /* groen licht voor de Lbv-plus */
			return q->det != NO && (r->w[q->head].is & FEIT_W_CAPITAL);
		if (q->prep != NO && feit_same(p->lemma, "experimenteren"))
			return actor;
		if (q->prep != NO) /* gewerkt aan een koppeling */
			return q->det != NO && p->act == FEIT_ACT_PREPARE &&
			       !feit_mword_in(
				   r, q->head,
				   "hand,werk,hervatting,verbetering,oplossing,uitvoering,"
				   "uitwerking,voorbereiding");
		return q->det != NO &&
		       (actor || p->act == FEIT_ACT_AMEND || is_named_scheme(r, p, object));
	default:
		return fires_weakly(r, p, object, actor);
	}
}

bool feit_fires(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	char noun = feit_phrase_instrument(r, object);
	bool figure = feit_phrase_has(r, object, FEIT_W_FIGURE);

	if ((feit_phrase_is_actor(r, object) && !feit_is_founded(r, p, object)) ||
	    (feit_is_single_case(r, object) && !feit_same(p->lemma, "treden")))
		return false;
	if (p->lemma != NULL && p->act == FEIT_ACT_AGREE &&
	    feit_term_in(r, p->lemma, "sluiten,tekenen,onderschrijven,afsluiten,aangaan")) {
		const struct feit_lex_entry *e = r->w[r->phrases[object].head].noun;
		return e != NULL && feit_term_in(r, e->col[0], "agreement,international");
	}
	if (p->act == FEIT_ACT_REJECT &&
	    feit_mword_in(r, r->phrases[object].head, "verzoek,verzoeken,beroep,bezwaar"))
		return false;
	if (feit_same(p->lemma, "investeren") && figure && r->phrases[object].prep != NO)
		return true; /* in 40 extra rechercheurs */
	bool hired = figure && feit_same(p->lemma, "aannemen") && feit_is_count_done(r, p, object);
	if (feit_phrase_is_people(r, object) && !(p->counted && figure) && !hired)
		return false;
	if (hired || (p->counted && figure))
		return true;
	if (p->strength == 'A' && feit_bill_of(r, p) != FEIT_NO_PHRASE)
		return r->phrases[object].det != NO || noun != 0;
	if (is_set_up(r, p, object) || is_committed_to(r, p, object) || feit_is_ban(r, p, object) ||
	    feit_is_round(r, p, object) || feit_is_free_gift(r, p) || is_reopened(r, p, object) ||
	    feit_is_works(r, p, object) || feit_is_works_begun(r, p, object) ||
	    feit_is_appointed(r, p, object) || is_money_given(r, p, object))
		return true;
	if (p->act == FEIT_ACT_PLAN &&
	    (feit_is_founded(r, p, object) ||
	     (feit_same(p->lemma, "komen") && feit_mword_in(r, r->phrases[object].head, "geld") &&
	      feit_mword_is(r, r->phrases[object].first, "extra")))) /* er komt extra geld voor */
		return true;
	if (is_unsupported(r, p, object))
		return false;
	return is_done_on_day(r, p, object) || fires_by_strength(r, p, object);
}
