/* refuse.c - what is no measure, whatever its verb: "In het verlengde hiervan",
 * "artikel 18 van het Verdrag", "het doel is niet gehaald". */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

/* "het voortgezet onderwijs", "bij vastgesteld beleid": no article before, the noun right behind.
 */
static bool is_adjective(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *next = &r->w[i + 1];

	if (feit_mword_is(r, i, "voortgezet"))
		return feit_mword_is(r, i + 1, "onderwijs");
	return (r->w[i].is & FEIT_W_PART) && (next->is & FEIT_W_INSTRUMENT) &&
	       (r->w[i - 1].is & FEIT_W_PREP) && !(r->w[i - 1].is & FEIT_W_AUX);
}

/* "uit reeds verleende garanties": inflected, and the clause has another finite verb. */
static bool is_inflected(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t i = p->verb;

	if (!(r->w[i].is & FEIT_W_ATTR) || !(r->w[i + 1].is & FEIT_W_CONTENT) ||
	    (r->w[i + 1].is & (FEIT_W_DATE | FEIT_W_REFERENCE)))
		return false;
	return r->clauses[p->clause].finite != i || (r->w[i - 1].is & FEIT_W_PREP) ||
	       (i > 1 && (r->w[i - 1].is & FEIT_W_ADVERB) && (r->w[i - 2].is & FEIT_W_PREP));
}

/* "houdt verscherpt toezicht", "voert uitgebreid onderzoek uit": no auxiliary, and a noun behind.
 */
static bool is_beside_full_verb(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint8_t f = r->clauses[p->clause].finite;

	return f != NO && f < p->verb && (r->w[p->verb].is & FEIT_W_PART) &&
	       !(r->w[f].is & FEIT_W_AUX) && r->w[f].verb != NULL &&
	       !feit_has_lemma(r, &r->w[f], "blijven,raken,staan,krijgen,komen,zien,laten") &&
	       (r->w[p->verb + 1].is & FEIT_W_INSTRUMENT) != 0 &&
	       !(r->w[p->verb + 1].is & FEIT_W_DET);
}

bool feit_is_attributive(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t i = p->verb;

	if (i == 0 || i + 1 >= r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA)))
		return false;
	if (is_adjective(r, i) || is_inflected(r, p) || is_beside_full_verb(r, p))
		return true;
	return (r->w[i].is & FEIT_W_ATTR) && feit_mword_in(r, i - 1, "de,het,een,dit,deze");
}

bool feit_is_process(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PRESENT || p->modality != FEIT_INDICATIVE || p->lemma == NULL ||
	    feit_date_in(r, p, p->clause).fact != FEIT_NONE)
		return false;
	if (feit_clause_has(r, p->clause,
			    "jaarlijks,periodiek,doorgaans,gewoonlijk,telkens,meestal"))
		return feit_term_in(r, p->lemma,
				    "vaststellen,bepalen,aanpassen,indexeren,maken,inzetten,"
				    "gebruiken,verlenen,publiceren,uitvoeren,verstrekken,"
				    "organiseren,houden");
	return p->voice == FEIT_PASSIVE && feit_term_in(r, p->lemma, "vaststellen,bepalen") &&
	       feit_clause_has(r, p->clause, "door");
}

/* What is said about papers and talk, and nouns too wide to name a measure: "een reactie
 * voorbereiden", "stappen zetten". A request may ask for them. */
static bool is_no_instrument(const struct feit_reading *r, const struct feit_predicate *p,
			     const struct feit_phrase *q)
{
	struct feit_str head = feit_mword_text(r, q->head);

	if (p->act == FEIT_ACT_REQUEST)
		return false;
	if ((r->w[q->head].is & FEIT_W_DEED) && feit_mword_in(r, q->last + 1u, "daarvan,hiervan"))
		return true; /* gestart met de uitvoering daarvan */
	if (feit_str_ends(head, FEIT_STR("reactie")) || feit_str_ends(head, FEIT_STR("brief")))
		return true;
	if (feit_mword_is(r, q->head, "mogelijkheid") && q->det != NO && q->prep == NO &&
	    (p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND) &&
	    !feit_mword_is(r, q->det, "geen"))
		return false; /* de mogelijkheid van huisbezoek is afgeschaft */
	if (p->act != FEIT_ACT_STUDY &&
	    feit_mword_in(r, q->head, "mogelijkheid,mogelijkheden,optie,opties"))
		return true;
	if (feit_term_in(r, p->lemma, "decentraliseren,overhevelen,overdragen"))
		return false; /* taken */
	return feit_mword_in(
	    r, q->head,
	    "feit,antwoord,antwoorden,beantwoording,vraag,vragen,rapport,rapporten,"
	    "rapportage,rapportages,verslag,jaarverslag,publicatie,publicaties,"
	    "stap,stappen,manier,manieren,wijze,kans,kansen,aandacht,gesprek,"
	    "gesprekken,overleg,overleggen,debat,bijeenkomst,bijeenkomsten,kosten,"
	    "werkzaamheden,taak,taken,uitkomst,uitkomsten,"
	    "resultaten,bevinding,bevindingen,conclusie,conclusies,keuze,keuzes,plaats,rol,moment");
}

/* "duren langer dan oorspronkelijk gepland": what is compared with. */
static bool is_measured_by(const struct feit_reading *r, const struct feit_predicate *p)
{
	for (uint32_t i = p->verb; i > 0 && p->verb - i < 3; i--)
		if (feit_mword_is(r, i - 1, "dan"))
			return (r->w[p->verb].is & FEIT_W_PART) != 0;
		else if (!(r->w[i - 1].is & (FEIT_W_ADVERB | FEIT_W_CONTENT)) &&
			 !feit_mword_in(r, i - 1, "was,waren,werd,is"))
			break;
	return false;
}

static bool has_date(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && (r->w[i].is & FEIT_W_DATE) &&
		    r->doc->facts[r->w[i].fact].date->type != FEIT_TIMEX_DURATION)
			return true;
	return false;
}

/* "de subsidies die het ministerie verstrekt", "regels die de handel beperken": which ones, no
 * step. "middelen worden ingezet": only "inzetten op" prepares something. */
static bool is_restriction(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "inzetten")) {
		uint32_t object = feit_object_of(r, p);
		bool which = r->clauses[p->clause].kind == FEIT_C_RELATIVE &&
			     p->voice == FEIT_ACTIVE && object != FEIT_NO_PHRASE &&
			     r->phrases[object].clause != p->clause; /* die de minister inzet */
		return object != FEIT_NO_PHRASE && (which || r->phrases[object].prep == NO) &&
		       !p->te && p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE;
	}
	if (feit_same(p->lemma, "bepalen"))
		return feit_content_of(r, p) == NO;
	return r->clauses[p->clause].kind == FEIT_C_RELATIVE && p->tense == FEIT_PRESENT &&
	       p->modality == FEIT_INDICATIVE && !has_date(r, p->clause) &&
	       !(p->act == FEIT_ACT_STATE && feit_is_lasting(r, p->clause)) &&
	       (p->act == FEIT_ACT_FUND || p->act == FEIT_ACT_EXECUTE || p->act == FEIT_ACT_STATE ||
		p->act == FEIT_ACT_PREPARE ||
		((p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_EXTEND) &&
		 p->voice == FEIT_ACTIVE && !p->intransitive));
}

/* "biedt ruimte", "de norm geldt voor scholen": a property, and no step, without a date. */
static bool is_property(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "gelden")) { /* "geldt een overgangsregeling" tells of a new one */
		uint32_t object = feit_object_of(r, p);
		char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
		if ((noun == 'A' || noun == 'B' ||
		     (noun == 'C' && feit_is_lasting(r, p->clause))) &&
		    r->phrases[object].det != NO &&
		    feit_mword_in(r, r->phrases[object].det, "een,geen") &&
		    !feit_clause_has(r, p->clause, "artikel,artikelen,beginsel"))
			return false;
	}
	if (feit_same(p->lemma, "vrijstellen")) /* who is exempt: of the scheme itself */
		return !has_date(r, p->clause);
	if (feit_same(p->lemma, "handhaven") && feit_clause_has(r, p->clause, "door"))
		return true; /* by the police */
	if (p->act == FEIT_ACT_STATE && r->clauses[p->clause].kind == FEIT_C_RELATIVE)
		return !has_date(r, p->clause) &&
		       !feit_is_lasting(r, p->clause); /* de kaders die van toepassing zijn op */
	if (p->tense == FEIT_PRESENT && p->act == FEIT_ACT_STUDY && feit_same(p->lemma, "doen") &&
	    !feit_clause_has(r, p->clause, "momenteel,thans"))
		return true; /* medewerkers die onderzoek doen */
	return p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
	       p->polarity == FEIT_POSITIVE &&
	       (!feit_is_promised(r, p) || feit_same(p->lemma, "hanteren")) &&
	       feit_term_in(r, p->lemma, "bieden,hanteren,toepassen,gelden,dienen") &&
	       !has_date(r, p->clause) && !feit_is_lasting(r, p->clause) &&
	       !feit_clause_has(r, p->clause, "sinds,nu,inmiddels,voortaan,thans,momenteel");
}

/* "is overwogen dat", "onderschrijft dat": an opinion. "overeenkomen met": to be like. */
static bool is_opinion(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool alike = feit_same(p->lemma, "overeenkomen");

	if (!alike && !feit_term_in(r, p->lemma, "overwegen,onderschrijven,evalueren"))
		return false;
	uint32_t content = feit_content_of(r, p);
	if (content == NO)
		return alike && p->voice == FEIT_ACTIVE && p->tense < FEIT_PERFECT &&
		       !feit_has_actor(r, p->clause);
	return !alike && r->clauses[content].kind == FEIT_C_DAT;
}

/* "maakt het verbod overbodig", but "er is een handreiking gemaakt" */
static bool is_making(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "organiseren"))
		return p->voice == FEIT_ACTIVE && !feit_has_actor(r, p->clause);
	if (!feit_same(p->lemma, "maken") || p->act != FEIT_ACT_REALISE)
		return false;
	if (feit_clause_has(r, p->clause,
			    "gebruik,bezwaar,melding,deel,onderscheid,aanspraak,inzichtelijk,"
			    "duidelijk,mogelijk,kenbaar,zichtbaar,schuldig,aannemelijk"))
		return true; /* gebruik gemaakt van de regeling */
	uint32_t object = feit_object_of(r, p);
	return p->tense < FEIT_PERFECT || object == FEIT_NO_PHRASE ||
	       !(r->phrases[object].det == NO || feit_mword_is(r, r->phrases[object].det, "een"));
}

/* "Scholen krijgen vanaf 2026 een bibliotheek", "in 2025 extra geld": what comes from a day on, and
 * no gift. */
static bool is_giving(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act != FEIT_ACT_PLAN || !feit_term_in(r, p->lemma, "krijgen,betalen,ontvangen"))
		return false;
	uint32_t object = feit_object_of(r, p);
	if (object != FEIT_NO_PHRASE && p->tense == FEIT_PRESENT && p->polarity == FEIT_POSITIVE &&
	    feit_mword_in(r, r->phrases[object].head, "geld,middelen,budget") &&
	    feit_mword_is(r, r->phrases[object].first, "extra"))
		return feit_date_in(r, p, p->clause).fact == FEIT_NONE;
	if (p->tense != FEIT_PRESENT || object == FEIT_NO_PHRASE || r->phrases[object].det == NO ||
	    !feit_mword_is(r, r->phrases[object].det, "een") ||
	    (p->modality != FEIT_INDICATIVE && p->modality != FEIT_FUTURE))
		return true;
	char noun = feit_phrase_instrument(r, object);
	return !(p->modality == FEIT_FUTURE && feit_same(p->lemma, "krijgen") && noun == 'A') &&
	       !((noun == 'A' || noun == 'B') && /* krijgen weer een basisbeurs */
		 feit_clause_has(r, p->clause, "weer,voortaan,straks,binnenkort,opnieuw")) &&
	       !feit_same(feit_date_in(r, p, p->clause).role, "start");
}

/* "de mate waarin de wet is ingevoerd", "de wijze waarop", "gevallen waarin": how much, how or
 * when, and not that. */
static bool is_degree(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (c->kind != FEIT_C_RELATIVE || c->opener == NO || c->opener < 2 ||
	    !feit_mword_in(r, c->opener, "waarin,waarop,waarbij"))
		return false;
	uint32_t i = c->opener - ((r->w[c->opener - 1u].is & FEIT_W_COMMA) ? 2u : 1u);
	return feit_mword_in(r, i,
			     "mate,wijze,manier,snelheid,tempo,volgorde,datum,termijn,"
			     "moment,dag,periode,geval,gevallen,situatie,situaties,"
			     "omstandigheden,mutatie,mutaties");
}

static bool asks_whether(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t last = p->particle != NO && p->particle > p->verb ? p->particle : p->verb;

	for (uint32_t k = 0; k < r->n_clauses; k++)
		if (r->clauses[k].parent == p->clause && r->clauses[k].kind == FEIT_C_OF)
			return true;
	for (uint32_t i = last + 1; i < r->n && p->act == FEIT_ACT_ADOPT; i++)
		if (feit_mword_is(r, i, "of") && (r->w[i - 1].is & FEIT_W_COMMA))
			return true; /* stelt vast, in overleg met X, of */
	return feit_mword_is(r, last + 1, "of");
}

/* "Wij hebben onderzocht of het plan is uitgevoerd", "stelt vast of": a question that was looked
 * into, no step in the life of what it is about. */
static bool is_inquiry(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act == FEIT_ACT_ADOPT)
		return asks_whether(r, p);
	return p->act == FEIT_ACT_STUDY && p->noun == NO && p->tense != FEIT_PRESENT &&
	       p->modality == FEIT_INDICATIVE && p->polarity == FEIT_POSITIVE &&
	       (asks_whether(r, p) || feit_clause_has(r, p->clause, "wij,we"));
}

/* "gaan we hierop nader in", "is ingegaan op de vragen": talk, where no day follows. */
static bool is_talk(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (feit_same(p->lemma, "bieden")) /* hierbij bieden wij u ... aan */
		return feit_clause_has(r, p->clause, "u,hierbij,hiermee,bijgaand");
	if (!feit_same(p->lemma, "ingaan"))
		return false;
	if (p->voice == FEIT_PASSIVE || feit_clause_has(r, p->clause, "hierop,daarop,waarop,erop"))
		return true;
	for (uint32_t i = c->first; i < c->last && i + 1 < r->n; i++)
		if (r->w[i].clause == p->clause && feit_mword_is(r, i, "op") &&
		    !(i > 0 && (r->w[i - 1].is & FEIT_W_INSTRUMENT)) && /* het verbod op vuurwerk */
		    !(r->w[i + 1].is & FEIT_W_DATE) &&
		    !(r->w[i + 1].is & FEIT_W_DET && i + 2 < r->n && r->w[i + 2].is & FEIT_W_DATE))
			return true;
	return false;
}

/* "De regeling verplicht aanbieders tot registratie": what a rule says. "benoemt de risico's". */
static bool is_rule_or_mention(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	bool present = p->tense == FEIT_PRESENT && p->voice == FEIT_ACTIVE;

	if (feit_same(p->lemma, "benoemen")) {
		uint32_t object = feit_object_of(r, p);
		return object == FEIT_NO_PHRASE || r->phrases[object].instrument == 0 ||
		       !feit_same(r->w[r->phrases[object].head].noun->col[0], "governance");
	}
	if (!present || !feit_term_in(r, p->lemma, "verplichten,verbieden"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == p->clause && r->phrases[q].prep == NO &&
		    r->phrases[q].last < c->finite && feit_phrase_instrument(r, q) != 0)
			return true;
	return false;
}

/* "Er vindt overleg plaats", "Controles vinden plaats": only inquiries and trials are
 * steps, and those of a day or to come. */
static bool is_happening(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_same(p->lemma, "plaatsvinden"))
		return false;
	uint32_t object = feit_object_of(r, p);
	const struct feit_lex_entry *e =
	    object != FEIT_NO_PHRASE ? r->w[r->phrases[object].head].noun : NULL;
	bool inquiry =
	    e != NULL && feit_same(e->col[2], "onderzoek") && /* not "er vindt onderzoek" */
	    (r->phrases[object].first < r->phrases[object].head || r->phrases[object].det != NO);
	if (e != NULL && feit_same(e->col[0], "pilot") && p->tense == FEIT_PRESENT)
		return false; /* experimenten vinden plaats in zes wijken */
	if (e == NULL || (e->col[1][0] != 'A' && e->col[1][0] != 'B' && !inquiry) ||
	    !feit_term_in(r, e->col[0], "information,pilot,procedure"))
		return true;
	return p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
	       !has_date(r, p->clause) && !feit_clause_has(r, p->clause, "momenteel,nu,thans,jaar");
}

/* "ondersteunt ouders": effort, unless it says by what: "via een subsidieregeling". */
static bool is_mere_help(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_term_in(r, p->lemma, "ondersteunen,stimuleren,bijdragen"))
		return false;
	uint32_t object = feit_object_of(r, p);
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	if (feit_same(p->lemma, "bijdragen")) /* "draagt 30 miljoen bij" */
		return object == FEIT_NO_PHRASE || !feit_counts(r, object, "money");
	return (noun != 'A' && noun != 'B') || r->phrases[object].prep == NO ||
	       p->modality != FEIT_INDICATIVE;
}

/* "informatie uit de kaart die het instituut heeft gepubliceerd", "wij keken niet naar middelen die
 * zijn overgeheveld": which ones are meant. */
static bool tells_which(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (c->kind != FEIT_C_RELATIVE || p->modality != FEIT_INDICATIVE || p->tense < FEIT_PAST)
		return false;
	uint32_t object = feit_object_of(r, p);
	if (object == FEIT_NO_PHRASE)
		return false;
	const struct feit_phrase *q = &r->phrases[object];
	if (feit_same(p->lemma, "publiceren"))
		return r->w[q->head].noun == NULL ||
		       feit_term_in(r, r->w[q->head].noun->col[0],
				    "information,provision,unspecified");
	return p->act == FEIT_ACT_AMEND && p->voice == FEIT_PASSIVE && q->first == q->last &&
	       q->det == NO && !has_date(r, p->clause) && !(r->w[q->head].is & FEIT_W_CAPITAL);
}

/* "woningen die zijn voorzien van een rookmelder", "ondernemers bereiden zich voor": what people
 * have, and get ready for by themselves. */
static bool is_of_people(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_same(p->lemma, "voorzien"))
		return feit_mword_is(r, p->verb + 1u, "van") ||
		       (feit_mword_in(r, p->verb + 1u, "is,zijn,was,waren") &&
			feit_mword_is(r, p->verb + 2u, "van"));
	return feit_term_in(r, p->lemma, "voorbereiden,doen") && p->voice == FEIT_ACTIVE &&
	       feit_clause_has(r, p->clause, "zich"); /* "deed zich in dit onderzoek voor" */
}

/* The words up to the next stop are a question: "(wordt het beleid geëvalueerd?)". */
static bool is_asked_here(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_may_hold(r, "?"))
		return false;
	for (uint32_t i = p->verb + 1u; i < r->n; i++)
		if (feit_mword_is(r, i, "?"))
			return true;
		else if (feit_mword_in(r, i, ".,!,;,:,»,”"))
			return false;
	return false;
}

bool feit_is_stating(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->lemma != NULL &&
	       (is_property(r, p) || is_restriction(r, p) || is_opinion(r, p) || is_making(r, p) ||
		is_giving(r, p) || is_degree(r, p) || is_inquiry(r, p) || is_talk(r, p) ||
		is_rule_or_mention(r, p) || is_happening(r, p) || is_mere_help(r, p) ||
		is_measured_by(r, p) || tells_which(r, p) || is_of_people(r, p) ||
		is_asked_here(r, p) || feit_is_mere_trend(r, p) || feit_is_untimed(r, p));
}

/* "artikel 18 van het Verdrag": law that was there before. */
static bool is_article(const struct feit_reading *r, const struct feit_phrase *q)
{
	if (!feit_mword_in(r, q->first, "artikel,artikelen"))
		return false;
	for (uint32_t i = q->first + 1u; i < q->first + 12u && i < r->n; i++)
		if (feit_mword_in(r, i, "verdrag,verdragen,grondwet,handvest"))
			return true;
	return false;
}

/* "De term 'kerstpakket' is vervangen": a word, and no thing. */
static bool is_mere_word(const struct feit_reading *r, const struct feit_phrase *q)
{
	uint32_t i = q->first;

	while (i > 0 && (r->w[i - 1].is & FEIT_W_PUNCT))
		i--;
	return i < q->first && i > 0 && feit_mword_in(r, i - 1, "term,woord,woorden,zinsnede,naam");
}

bool feit_is_bare_digit(const struct feit_reading *r, const struct feit_phrase *q)
{
	const struct feit_mword *w = &r->w[q->head];
	char first = r->doc->text.ptr[w->begin];

	return q->first == q->last && first >= '0' && first <= '9' &&
	       !(w->is & (FEIT_W_FIGURE | FEIT_W_DATE | FEIT_W_REFERENCE));
}

/* "het gesprek aangaan", "een gedraging die strafbaar is gesteld", "€ 42 miljoen is gerealiseerd".
 */
static bool is_talk_or_deed(const struct feit_reading *r, const struct feit_predicate *p,
			    const struct feit_phrase *q)
{
	if (p->lemma == NULL)
		return false;
	if (feit_same(p->lemma, "aangaan"))
		return feit_mword_in(r, q->head,
				     "gesprek,gesprekken,dialoog,discussie,debat,overleg,uitdaging,"
				     "confrontatie,strijd");
	if (feit_same(p->lemma, "stellen") && r->clauses[p->clause].kind == FEIT_C_RELATIVE)
		return feit_mword_in(r, q->head,
				     "gedraging,gedragingen,handeling,handelingen,feit,feiten,"
				     "situatie,situaties");
	return feit_same(p->lemma, "realiseren") && (r->w[q->head].is & FEIT_W_FIGURE) &&
	       feit_counts(r, (uint32_t)(q - r->phrases), "money");
}

/* "geeft een belangrijke bijdrage aan": no money is told of. */
static bool is_mere_share(const struct feit_reading *r, const struct feit_predicate *p,
			  const struct feit_phrase *q)
{
	uint32_t sum = (uint32_t)(q - r->phrases) + 1u;

	return feit_same(p->lemma, "geven") && feit_mword_is(r, q->head, "bijdrage") &&
	       (p->polarity != FEIT_POSITIVE || p->modality != FEIT_INDICATIVE ||
		!feit_has_actor(r, p->clause) || sum >= r->n_phrases ||
		!feit_mword_is(r, r->phrases[sum].prep, "van") || !feit_counts(r, sum, "money"));
}

/* "hier is de laatste jaren vol op ingezet": what is meant stands in "hier ... op". */
static bool is_pointed_at(const struct feit_reading *r, const struct feit_predicate *p,
			  const struct feit_phrase *q)
{
	return feit_same(p->lemma, "inzetten") && q->prep == NO && p->verb > 0 &&
	       feit_mword_is(r, p->verb - 1u, "op") &&
	       feit_clause_has(r, p->clause, "hier,daar,er,waar");
}

bool feit_is_refused(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	if (is_pointed_at(r, p, q) || is_mere_share(r, p, q))
		return true;
	if (is_article(r, q) || is_no_instrument(r, p, q) || feit_is_no_name(r, q) ||
	    feit_is_no_matter(r, p, object))
		return true;
	if (q->first == q->last &&
	    feit_mword_in(r, q->head,
			  "constaterende,overwegende,gehoord,gelezen,mening,begrijp,begrijpt,"
			  "verlengde,hiervan,daarvan,daarmee,hiermee,elkaar,iedereen,iets,niets,"
			  "alles,velen,sommigen,anderen,zoals"))
		return true;
	if (is_mere_word(r, q) || feit_is_bare_digit(r, q) || is_talk_or_deed(r, p, q))
		return true;
	if (p->act == FEIT_ACT_REJECT && p->lemma != NULL && feit_same(p->lemma, "halen") &&
	    feit_mword_in(r, q->head,
			  "doel,doelen,doelstelling,doelstellingen,norm,normen,ambitie,ambities,"
			  "streefwaarde,streefcijfer,quotum,target,targets"))
		return true;
	if (p->act == FEIT_ACT_REALISE && feit_mword_in(r, q->head, "overeenkomst") &&
	    feit_is_with_each(r, p->clause))
		return true;
	if (p->act == FEIT_ACT_REALISE && feit_same(p->lemma, "bereiken") &&
	    feit_mword_in(r, q->head, "plafond,limiet,grens,maximum"))
		return true; /* the money is gone */
	if (feit_same(p->lemma, "aanhouden") &&
	    p->tense == FEIT_PRESENT) { /* a buffer is kept, a bill is put off */
		const struct feit_lex_entry *e = r->w[q->head].noun;
		return e == NULL || !feit_term_in(r, e->col[0], "legislation,request,unspecified");
	}
	if (p->lemma != NULL && feit_same(p->lemma, "afgeven")) /* papers of single cases */
		return r->w[q->head].noun == NULL ||
		       !feit_same(r->w[q->head].noun->col[0], "funding");
	/* a licence to somebody is a single case */
	return p->lemma != NULL && feit_term_in(r, p->lemma, "verlenen,afgeven,weigeren") &&
	       feit_mword_in(r, q->head,
			     "vergunning,omgevingsvergunning,natuurvergunning,ontheffing");
}
