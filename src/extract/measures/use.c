/* use.c - what a verb does by the words it is used with: a loket is closed, an agreement concluded.
 */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* "is vervangen door een belastingkorting": another instrument takes its place. */
static bool is_replaced(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->voice != FEIT_PASSIVE || p->tense < FEIT_PERFECT || p->polarity != FEIT_POSITIVE)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep != NO && feit_mword_is(r, x->prep, "door") &&
		    (x->instrument == 'A' || x->instrument == 'B' ||
		     (x->instrument == 'C' && x->det != NO && feit_mword_is(r, x->det, "een"))))
			return true;
	}
	return false;
}

/* "De evaluatie is naar de Kamer gestuurd": told, and not proposed as a bill is. */
static bool sends_paper(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);

	return q != FEIT_NO_PHRASE && r->phrases[q].instrument != 0 &&
	       feit_term_in(r, r->w[r->phrases[q].head].noun->col[0],
			    "information,procedure,package,programme");
}

/* "ontvangt sinds 2021 subsidie", "heeft een bijdrage ontvangen": the money comes. */
static bool is_funded_by(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);

	if (p->tense == FEIT_PLUPERFECT ||
	    (p->tense != FEIT_PRESENT && feit_date_in(r, p, p->clause).fact == FEIT_NONE))
		return false; /* had one, at some time */
	return q != FEIT_NO_PHRASE && p->voice == FEIT_ACTIVE && r->phrases[q].prep == NO &&
	       r->clauses[p->clause].kind == FEIT_C_MAIN && p->modality == FEIT_INDICATIVE &&
	       p->polarity == FEIT_POSITIVE &&
	       (r->phrases[q].det == NO || feit_mword_is(r, r->phrases[q].det, "een")) &&
	       feit_mword_in(r, r->phrases[q].head,
			     "subsidie,bijdrage,uitkering,projectsubsidie,rijksbijdrage,"
			     "instellingssubsidie,financiering,bekostiging");
}

static bool is_of_inquiry(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t object = feit_object_of(r, p);
	const struct feit_lex_entry *noun;

	if (object == FEIT_NO_PHRASE)
		return false;
	noun = r->w[r->phrases[object].head].noun;
	if (noun != NULL && feit_term_in(r, noun->col[2], "onderzoek,evaluatie,quickscan"))
		return true;
	return !feit_same(p->lemma, "lopen") && /* de campagne liep tot juni */
	       feit_ends_in(feit_mword_text(r, r->phrases[object].head),
			    "verkenning,verkenningen,analyse,analyses,inventarisatie,"
			    "inventarisaties,doorlichting,doorlichtingen,simulatie,simulaties,"
			    "nulmeting,campagne,pilot,pilots");
}

/* "De wet is in het Staatsblad verschenen": then it is one. */
static bool is_enacted(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->tense != FEIT_PRESENT && p->polarity == FEIT_POSITIVE &&
	       feit_clause_has(r, p->clause, "staatsblad,staatscourant");
}

/* "De Commissie heeft een voorstel gepubliceerd" */
static bool is_of_bill(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t object = feit_object_of(r, p);

	return object != FEIT_NO_PHRASE &&
	       feit_mword_in(
		   r, r->phrases[object].head,
		   "voorstel,voorstellen,wetsvoorstel,richtlijnvoorstel,commissievoorstel,"
		   "wetgevingsvoorstel,verordeningsvoorstel");
}

/* "Het loket is beschikbaar", "er komen plekken beschikbaar": no money. */
static bool is_to_use(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);

	return q != FEIT_NO_PHRASE && r->phrases[q].instrument != 0 &&
	       feit_term_in(r, r->w[r->phrases[q].head].noun->col[0],
			    "provision,procedure,information,capacity");
}

/* What comes to people or to a body: money, staff, something to use. */
static uint8_t act_of_coming(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "aannemen") && feit_is_count_done(r, p, feit_object_of(r, p)))
		return FEIT_ACT_REALISE; /* nam 90 inspecteurs aan */
	if (feit_is_paid_out(r, p))
		return FEIT_ACT_EXECUTE;
	if (p->act == FEIT_ACT_EXECUTE && feit_is_once_done(r, p))
		return FEIT_ACT_REALISE;
	bool there = p->act == FEIT_ACT_FUND && feit_term_in(r, p->lemma, "zijn,komen");
	if (there && feit_same(p->lemma, "zijn") && feit_is_since(r, p) && is_to_use(r, p))
		return FEIT_ACT_STATE;
	if (there && feit_same(p->lemma, "komen") && is_to_use(r, p))
		return p->tense == FEIT_PRESENT ? FEIT_ACT_PLAN : FEIT_ACT_START;
	if (feit_is_free_gift(r, p))
		return p->tense == FEIT_PRESENT ? FEIT_ACT_STATE : FEIT_ACT_EXECUTE;
	if (feit_same(p->lemma, "ontvangen") && p->act == FEIT_ACT_PLAN && is_funded_by(r, p))
		return FEIT_ACT_FUND;
	if (feit_term_in(r, p->lemma, "kennen,krijgen,betalen,ontvangen,aanbieden") &&
	    p->tense == FEIT_PRESENT && feit_is_since(r, p))
		return FEIT_ACT_STATE; /* "krijgen sinds 2022 een inburgeringsplan" */
	return p->act;
}

/* Something that had to be set up stands when it has been; a bill that is sent to parliament is
 * proposed. */
static uint8_t act_by_use(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense == FEIT_PRESENT && feit_same(p->lemma, "treden")) { /* its own last article */
		uint32_t q = feit_object_of(r, p);
		return q != FEIT_NO_PHRASE && r->phrases[q].det != NO &&
			       feit_mword_in(r, r->phrases[q].det, "dit,deze") &&
			       feit_mword_in(
				   r, r->phrases[q].head,
				   "besluit,regeling,verordening,wet,beleidsregel,akkoord,"
				   "convenant,overeenkomst,bestuursakkoord")
			   ? FEIT_ACT_STATE
			   : p->act;
	}
	if (feit_same(p->lemma, "opzetten") && p->tense >= FEIT_PAST)
		return FEIT_ACT_START;
	uint8_t came = act_of_coming(r, p);
	if (came != p->act)
		return came;
	if (feit_same(p->lemma, "komen") && p->act == FEIT_ACT_PLAN && p->tense != FEIT_PRESENT &&
	    p->modality == FEIT_INDICATIVE && p->polarity == FEIT_POSITIVE)
		return FEIT_ACT_START; /* "Er kwam een verbod op lachgas": it is there */
	if (feit_term_in(r, p->lemma, "uitvoeren,doen,verrichten,lopen") &&
	    is_of_inquiry(r, p)) /* heeft onderzoek gedaan, er loopt een onderzoek */
		return p->tense >= FEIT_PERFECT && p->polarity == FEIT_POSITIVE &&
			       !feit_same(p->lemma, "lopen")
			   ? FEIT_ACT_REALISE
		       : feit_same(p->lemma, "lopen") ? FEIT_ACT_EXECUTE
						      : p->act;
	if (feit_same(p->lemma, "plaatsvinden")) /* what was held is done */
		return p->tense != FEIT_PRESENT ? FEIT_ACT_REALISE
		       : p->modality == FEIT_INDICATIVE &&
			       feit_date_in(r, p, p->clause).fact != FEIT_NONE &&
			       !feit_clause_has(r, p->clause, "nu,momenteel,thans")
			   ? FEIT_ACT_PLAN
			   : p->act;
	if (feit_same(p->lemma, "vervangen") && is_replaced(r, p))
		return FEIT_ACT_END;
	if (feit_term_in(r, p->lemma, "verschijnen,publiceren,bekendmaken") && is_enacted(r, p))
		return FEIT_ACT_ADOPT;
	if (feit_same(p->lemma, "verplichten") && feit_is_reflexive(r, p))
		return FEIT_ACT_AGREE; /* "verplichtten zich in een convenant" */
	if (feit_same(p->lemma, "sturen") && p->act == FEIT_ACT_PROPOSE && sends_paper(r, p))
		return FEIT_ACT_ANNOUNCE;
	if (p->act == FEIT_ACT_ANNOUNCE && feit_term_in(r, p->lemma, "publiceren,presenteren") &&
	    is_of_bill(r, p))
		return FEIT_ACT_PROPOSE;
	if (feit_same(p->lemma, "terugdraaien") &&
	    feit_clause_has(r, p->clause, "deels,gedeeltelijk"))
		return FEIT_ACT_AMEND;
	if (p->act == FEIT_ACT_SUSPEND && p->tense != FEIT_PRESENT &&
	    feit_clause_has(r, p->clause, "definitief,voorgoed"))
		return FEIT_ACT_END;
	if (feit_same(p->lemma, "openstaan") &&
	    feit_clause_has(r, p->clause, "consultatie,internetconsultatie"))
		return FEIT_ACT_PROPOSE;
	if (feit_same(p->lemma, "aanbieden") && p->polarity == FEIT_POSITIVE &&
	    feit_clause_has(r, p->clause, "wetsvoorstel,wijzigingswet,novelle,ontwerpbesluit") &&
	    feit_clause_has(r, p->clause, "kamer,staten-generaal,parlement"))
		return FEIT_ACT_PROPOSE;
	return p->act;
}

/* "gestart met het opstellen van het plan", "begonnen met de voorbereiding van": it is not there
 * yet. */
static bool begins_to_prepare(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act != FEIT_ACT_START || !feit_term_in(r, p->lemma, "starten,beginnen"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep != NO &&
		    feit_mword_in(r, x->prep, "met,aan") &&
		    feit_mword_in(
			r, x->head,
			"opstellen,ontwikkelen,voorbereiden,uitwerken,ontwerpen,schrijven,"
			"voorbereiding,voorbereidingen,ontwikkeling,uitwerking,ontwerp"))
			return true;
	}
	return false;
}

/* "Het loket is gesloten" ends it, "het akkoord is gesloten" makes it; "van 3 naar 5 jaar verlengd"
 * changes a thing that stays. */
/* "De gemeenten moeten voor 1 oktober een plan indienen": asked of them. */
static bool is_order(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->modality != FEIT_DUTY || p->voice != FEIT_ACTIVE ||
	    !(p->act == FEIT_ACT_PROPOSE || p->act == FEIT_ACT_PREPARE ||
	      p->act == FEIT_ACT_START || p->act == FEIT_ACT_ADOPT))
		return false;
	const struct feit_clause *c = &r->clauses[p->clause];
	bool who = false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		who |= r->phrases[q].clause == p->clause && r->phrases[q].prep == NO &&
		       feit_phrase_is_actor(r, q);
	for (uint32_t i = c->first; who && i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) && i > 0 &&
		    (feit_mword_in(r, i - 1, "voor,vóór,uiterlijk") ||
		     feit_same(r->doc->facts[r->w[i].fact].date->boundary, "uiterlijk") ||
		     feit_same(r->doc->facts[r->w[i].fact].date->boundary, "voor")))
			return true;
	return false;
}

/* "hebben deelgenomen aan de pilot", but "aan een cursus". */
static bool takes_part(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);

	if (q == FEIT_NO_PHRASE || r->phrases[q].prep == NO || feit_phrase_instrument(r, q) == 0)
		return false;
	const char *type = r->w[r->phrases[q].head].noun->col[0];
	if (feit_same(p->lemma, "deelnemen"))
		return feit_term_in(r, type, "pilot,programme,agreement");
	return (r->clauses[p->clause].is & FEIT_W_FIGURE) &&
	       feit_term_in(r, type, "pilot,programme,funding,legislation,provision");
}

/* "is een campagne gevoerd", "heeft een proef gehouden", but "een gesprek gevoerd". */
static bool is_held_event(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);
	char noun = q != FEIT_NO_PHRASE ? feit_phrase_instrument(r, q) : 0;

	return (noun == 'A' || noun == 'B') && r->phrases[q].prep == NO &&
	       (p->tense >= FEIT_PERFECT || p->modality == FEIT_FUTURE) &&
	       feit_term_in(r, r->w[r->phrases[q].head].noun->col[0], "pilot,information");
}

/* "Het wetsvoorstel ligt bij de Raad van State", and not the care or a case. */
static bool is_bill(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t q = feit_object_of(r, p);

	return q != FEIT_NO_PHRASE && r->phrases[q].prep == NO && r->phrases[q].instrument != 0 &&
	       feit_same(r->w[r->phrases[q].head].noun->col[0], "legislation");
}

/* "is van een keurmerk voorzien", "voorzien van een toelichting": it has that, and no plan. */
static bool is_provided_with(const struct feit_reading *r, const struct feit_predicate *p)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep != NO && feit_mword_is(r, x->prep, "van") &&
		    (x->last + 1u == p->verb || x->prep == p->verb + 1u))
			return true;
	}
	return false;
}

/* "150 miljoen besteed", but "aandacht besteden"; "is gevormd", but "vormt een gevaar"; "is
 * ingekocht", but "de inkopen". */
bool feit_is_other_use(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool done = (r->w[p->verb].is & FEIT_W_PART) && !(r->w[p->verb].is & FEIT_W_ATTR);

	if (p->noun != NO && feit_mword_in(r, p->noun, "zorg,zich,rekening") &&
	    !feit_is_by_parties(r, p->clause) && feit_term_in(r, p->lemma, "dragen,nemen,spannen"))
		return true; /* neemt de kosten voor zijn rekening: agreed by parties only */
	if (feit_term_in(r, p->lemma, "vormen,inkopen,inhuren,ontwerpen"))
		return !done;
	if (feit_term_in(r, p->lemma, "uitbetalen,uitvaardigen"))
		return !done || p->tense == FEIT_PRESENT;
	if (feit_term_in(r, p->lemma, "voeren,houden"))
		return !is_held_event(r, p);
	if (p->act == FEIT_ACT_RESUME && feit_term_in(r, p->lemma, "komen,keren"))
		return feit_comes_back_to(r, p);
	if (feit_same(p->lemma, "verschijnen"))
		return p->tense == FEIT_PRESENT;
	if (feit_same(p->lemma, "verlopen")) /* is op 1 april verlopen, but is goed verlopen */
		return p->tense < FEIT_PERFECT || !(r->is & FEIT_W_DATE) ||
		       feit_clause_has(r, p->clause,
				       "goed,soepel,volgens,conform,moeizaam,voorspoedig,traag,"
				       "naar,zonder,rustig,wisselend,anders");
	if (feit_same(p->lemma, "doorlopen")) /* loopt door, doorliep zijn vierde jaar */
		return p->particle == NO &&
		       !feit_clause_has(r, p->clause, "jaar,uitvoeringsjaar,fase");
	if (feit_same(p->lemma, "oproepen") && feit_clause_has(r, p->clause, "vragen,vraag,beeld"))
		return true;               /* "roept vragen op" */
	if (feit_same(p->lemma, "bezien")) /* of een vergoeding kan */
		return !(r->is & FEIT_W_INSTRUMENT) || feit_content_of(r, p) == NO;
	if (feit_same(p->lemma, "toestaan")) /* only what is allowed no more, see duties.c */
		return p->voice != FEIT_PASSIVE || p->polarity == FEIT_POSITIVE;
	if (feit_same(p->lemma, "liggen") && p->act == FEIT_ACT_PROPOSE)
		return !is_bill(r, p) || p->tense != FEIT_PRESENT;
	if (feit_same(p->lemma, "voorzien") && p->voice == FEIT_PASSIVE)
		return is_provided_with(r, p);
	if (feit_same(p->lemma, "steken")) /* geld, and no work */
		return feit_bare_sum(r, p->clause) == FEIT_NO_PHRASE;
	if (feit_term_in(r, p->lemma, "terugkeren,bieden")) { /* the toelage, and no teacher */
		uint32_t q = feit_object_of(r, p);
		return q == FEIT_NO_PHRASE ||
		       (r->phrases[q].instrument != 'A' && r->phrases[q].instrument != 'B');
	}
	if (!feit_term_in(r, p->lemma, "besteden,deelnemen,gebruikmaken,verdelen"))
		return false;
	return r->clauses[p->clause].kind != FEIT_C_MAIN || p->tense == FEIT_PRESENT || p->te ||
	       !(feit_term_in(r, p->lemma, "besteden,verdelen")
		     ? feit_bare_sum(r, p->clause) != FEIT_NO_PHRASE
		     : takes_part(r, p));
}

bool feit_is_closable(const struct feit_reading *r, const char *type)
{
	return feit_term_in(r, type, "programme,provision,funding,pilot,legislation");
}

/* "werken sinds mei met een nieuw meldsysteem". */
static bool works_with(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_may_hold(r, "met") || p->modality != FEIT_INDICATIVE || !feit_is_since(r, p))
		return false;
	for (uint32_t k = 0; k < r->n_phrases; k++) {
		const struct feit_phrase *x = &r->phrases[k];
		if (x->clause == p->clause && x->prep != NO && feit_mword_is(r, x->prep, "met") &&
		    x->det != NO && feit_mword_is(r, x->det, "een") &&
		    (x->instrument == 'A' || x->instrument == 'B' || x->instrument == 'C'))
			return true;
	}
	return false;
}

/* "De Tweede Kamer stemde in met": then it is adopted. */
static bool is_of_house(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_mword_in(r, r->phrases[q].head, "kamer,kamers,senaat,parlement"))
			return true;
	return false;
}

static bool is_law(const struct feit_reading *r, uint32_t object)
{
	struct feit_str head = feit_mword_text(r, r->phrases[object].head);

	return feit_str_ends(head, FEIT_STR("wet")) || feit_str_is(head, "Wet") ||
	       feit_str_ends(head, FEIT_STR("wetsvoorstel"));
}

/* An agreement is concluded and a loket closed, both by "sluiten"; "blijft gehandhaafd" holds on.
 */
static uint8_t act_by_object(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "opvolgen") &&
	    feit_clause_has(r, p->clause, "aanbeveling,aanbevelingen,advies,adviezen"))
		return FEIT_ACT_EXECUTE;
	if (feit_same(p->lemma, "afbouwen") && feit_is_down_to(r, p))
		return FEIT_ACT_AMEND;
	if (p->act != FEIT_ACT_AGREE && p->act != FEIT_ACT_EXTEND)
		return p->act;
	if (feit_same(p->lemma, "handhaven") &&
	    feit_clause_has(r, p->clause, "blijft,blijven,bleef,bleven"))
		return FEIT_ACT_STATE;
	uint32_t object = feit_object_of(r, p);
	if (object == FEIT_NO_PHRASE)
		return p->act;
	if (feit_term_in(r, p->lemma, "instemmen,gaan") && is_law(r, object) &&
	    is_of_house(r, p->clause))
		return FEIT_ACT_ADOPT;
	const struct feit_lex_entry *e = r->w[r->phrases[object].head].noun;
	if (feit_same(p->lemma, "sluiten") &&
	    feit_mword_in(r, r->phrases[object].head, "ronde,tranche,openstelling"))
		return FEIT_ACT_END;
	if (feit_same(p->lemma, "sluiten") && e != NULL &&
	    !feit_clause_has(r, p->clause, "tussen,met") && feit_is_closable(r, e->col[0]))
		return FEIT_ACT_END;
	if (feit_same(p->lemma, "afsluiten") && e != NULL &&
	    feit_term_in(r, e->col[0], "pilot,programme,information") && p->voice == FEIT_PASSIVE)
		return FEIT_ACT_REALISE; /* de proef is afgesloten */
	bool aim =
	    e != NULL && feit_term_in(r, e->col[0], "target,objective"); /* verdubbelt het doel */
	return p->act == FEIT_ACT_EXTEND && (aim || feit_is_from_to(r, p->clause)) ? FEIT_ACT_AMEND
										   : p->act;
}

/* The negation is the act: what is no longer so. */
static struct feit_predicate turned(const struct feit_predicate *p, uint8_t act)
{
	struct feit_predicate q = *p;

	feit_set_act(&q, act);
	q.strength = 'A';
	q.polarity = FEIT_POSITIVE;
	return q;
}

struct feit_predicate feit_act_in_use(const struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate q = *p;

	if (p->lemma == NULL)
		return q;
	if (feit_is_no_more_allowed(r, p))
		return turned(p, FEIT_ACT_START); /* a ban */
	if (feit_is_no_more_given(r, p))
		return turned(p, FEIT_ACT_END);
	if (feit_is_funding(r, p)) {
		q.act = FEIT_ACT_FUND;
		q.strength = 'B';
		q.status = feit_same(p->lemma, "zijn")                      ? p->status
			   : p->tense == FEIT_PRESENT                       ? "planned"
			   : feit_term_in(r, p->lemma, "toevoegen,opnemen") ? "decided"
									    : "in_execution";
		return q;
	}
	if ((p->counted || p->act == FEIT_ACT_EXECUTE) &&
	    feit_is_count_done(r, p, feit_object_of(r, p))) {
		feit_set_act(&q, FEIT_ACT_REALISE);
		q.strength = 'A';
		return q;
	}
	if (feit_goes_about(r, &q))
		return q;
	if (feit_same(p->lemma, "werken") && works_with(r, p)) {
		feit_set_act(&q, FEIT_ACT_STATE);
		q.preps = "met";
		q.strength = 'B';
		return q;
	}
	if (p->act == FEIT_ACT_AMEND && p->tense == FEIT_PRESENT &&
	    (feit_clause_has(r, p->clause, "volgt") || feit_is_by_decree(r, p)))
		q.tense = FEIT_PERFECT; /* "wordt als volgt gewijzigd" does it */
	if (p->act == FEIT_ACT_REALISE && p->tense == FEIT_PRESENT &&
	    feit_term_in(r, p->lemma, "afdoen,doen"))
		q.tense =
		    FEIT_PERFECT; /* "Met deze brief doe ik de toezegging af" and "gestand" do it */
	if (begins_to_prepare(r, p)) {
		feit_set_act(&q, FEIT_ACT_PREPARE);
		return q;
	}
	if (is_order(r, p)) {
		feit_set_act(&q, FEIT_ACT_REQUEST);
		q.modality = FEIT_INDICATIVE;
		return q;
	}
	q.act = act_by_use(r, p);
	if (q.act != p->act) {
		if (feit_same(p->lemma, "verplichten"))
			q.preps = "in,tot"; /* een convenant, het delen van gegevens */
		if (p->act == FEIT_ACT_FUND && feit_same(p->lemma, "komen"))
			q.strength = 'B'; /* kwamen extra plekken beschikbaar */
		q.status = feit_acts[q.act].status;
		return q;
	}
	q.act = act_by_object(r, p);
	if (q.act != p->act)
		q.status = feit_acts[q.act].status;
	return q;
}

bool feit_is_partly_done(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object)
{
	return (p->act == FEIT_ACT_FUND || p->act == FEIT_ACT_REALISE ||
		p->act == FEIT_ACT_START) &&
	       (feit_is_share(r, object) || feit_clause_has(r, p->clause, "deels,gedeeltelijk"));
}

void feit_take_said_before(struct feit_reading *r, uint32_t object, uint32_t entity)
{
	const struct feit_phrase *q = &r->phrases[object];

	for (uint32_t i = q->first; i < q->head; i++) {
		if (!(r->w[i].is & FEIT_W_ATTR) || feit_article_of(r, i) != NO)
			continue; /* with its day: see attributes.c */
		bool announced = feit_mword_in(r, i, "aangekondigde,toegezegde");
		if (!announced && !feit_mword_is(r, i, "voorgestelde"))
			continue;
		struct feit_event e = feit_plain_event(
		    r, announced ? FEIT_ACT_ANNOUNCE : FEIT_ACT_PROPOSE, "measure.said_before");
		e.trigger[e.n_triggers++] = (struct feit_span){r->w[i].begin, r->w[i].end};
		e.clause = e.trigger[0];
		feit_entity_event(r, entity, &e);
	}
}
