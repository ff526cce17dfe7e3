/* flows.c - money that goes to something ("Tot 2030 gaat er 50 miljoen euro naar dijken"), what
 * people were paid ("kregen 400.000 huishoudens een toeslag"), and rates that go up or down ("Het
 * minimumloon steeg op 1 januari met 10 procent"). */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* "een bedrag van 12 miljoen euro": phrase q is the money. */
static bool is_of_sum(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];

	return q > 0 && feit_mword_is(r, x->prep, "van") && x[-1].last + 1u == x->prep &&
	       x[-1].prep == NO && x[-1].clause == x->clause &&
	       feit_mword_in(r, x[-1].head, "bedrag,totaalbedrag,som,budget");
}

uint32_t feit_bare_sum(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause &&
		    (r->phrases[q].prep == NO || is_of_sum(r, q)) &&
		    feit_phrase_has(r, q, FEIT_W_FIGURE) && feit_counts(r, q, "money"))
			return q;
	return FEIT_NO_PHRASE;
}

/* "Ook gaat er extra geld naar gezinnen". */
static uint32_t more_money(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_mword_in(r, r->phrases[q].head, "geld,middelen,budget") &&
		    r->phrases[q].head > 0 && feit_mword_is(r, r->phrases[q].head - 1u, "extra"))
			return q;
	return FEIT_NO_PHRASE;
}

static bool goes_to(const struct feit_reading *r, uint32_t clause, uint32_t sum)
{
	for (uint32_t q = sum + 1; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep != NO &&
		    feit_mword_is(r, r->phrases[q].prep, "naar") &&
		    !feit_phrase_has(r, q, FEIT_W_FIGURE))
			return true;
	return false;
}

bool feit_find_flow(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!feit_may_hold(r, "naar") || c->finite != p->verb || c->kind != FEIT_C_MAIN ||
	    (c->is & FEIT_W_NEG))
		return false;
	uint32_t sum = (c->is & FEIT_W_FIGURE) ? feit_bare_sum(r, p->clause) : FEIT_NO_PHRASE;
	if (sum == FEIT_NO_PHRASE)
		sum = more_money(r, p->clause);
	if (sum == FEIT_NO_PHRASE || !goes_to(r, p->clause, sum))
		return false;
	feit_set_act(p, FEIT_ACT_FUND);
	p->strength = 'B';
	p->intransitive = true;
	p->preps = "";
	p->lemma = "gaan";
	return true;
}

/* The one who gets something is people: "400.000 huishoudens", "gezinnen". */
static bool has_people(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_phrase_is_people(r, q))
			return true;
	return false;
}

bool feit_is_paid_out(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (p->act != FEIT_ACT_PLAN || !feit_term_in(r, p->lemma, "krijgen,ontvangen") ||
	    p->tense == FEIT_PRESENT || p->tense == FEIT_PLUPERFECT || p->voice != FEIT_ACTIVE ||
	    p->polarity != FEIT_POSITIVE || p->modality != FEIT_INDICATIVE ||
	    c->kind != FEIT_C_MAIN || !(c->is & FEIT_W_GROUP) ||
	    !(c->is & (FEIT_W_DATE | FEIT_W_FIGURE)))
		return false;
	if (r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence)
		return false; /* "De regeling is verruimd: huurders kregen ...": of that one */
	uint32_t q = feit_object_of(r, p);
	char noun = q != FEIT_NO_PHRASE ? feit_phrase_instrument(r, q) : 0;
	return (noun == 'A' || noun == 'B') && r->phrases[q].prep == NO &&
	       (r->phrases[q].det == NO || feit_mword_is(r, r->phrases[q].det, "een")) &&
	       feit_same(r->w[r->phrases[q].head].noun->col[0], "funding") &&
	       has_people(r, p->clause);
}

/* What government sets by a number. */
static const char rates[] =
    "minimumloon,minimumuurloon,minimumjeugdloon,btw,tarief,tarieven,premie,premies,"
    "heffingskorting,arbeidskorting,aftrek,vrijstelling,"
    "accijns,accijnzen,belasting,heffing,leges,collegegeld,kinderbijslag,kinderopvangtoeslag,"
    "huurtoeslag,zorgtoeslag,bijstand,bijstandsuitkering,uitkering,uitkeringen,aow,aow-leeftijd,"
    "pensioenleeftijd,leeftijdsgrens,vermogensgrens,inkomensgrens,maximumhuur,huurgrens,"
    "maximumsnelheid,boete,boetes,bijdrage,uurprijs,arbeidskorting,heffingskorting,basisbeurs,"
    "vergoeding,tegemoetkoming,vliegbelasting,energiebelasting,verkeersboetes";

/* What only a law or a decree changes. */
static const char statutory[] =
    "minimumloon,minimumuurloon,minimumjeugdloon,kinderbijslag,kinderopvangtoeslag,huurtoeslag,"
    "zorgtoeslag,bijstandsuitkering,collegegeld,aow-leeftijd,aow-uitkering,heffingskorting,"
    "arbeidskorting,accijns,btw-tarief,energiebelasting,vliegbelasting";

bool feit_is_mere_trend(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_term_in(r, p->lemma, "stijgen,dalen"))
		return false;
	uint32_t q = feit_object_of(r, p);
	if (q == FEIT_NO_PHRASE || r->phrases[q].prep != NO || r->phrases[q].det == NO ||
	    !feit_ends_in(feit_mword_text(r, r->phrases[q].head), rates) ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE ||
	    !(r->clauses[p->clause].is & FEIT_W_FIGURE))
		return true;
	if (p->tense == FEIT_PRESENT && r->clauses[p->clause].kind == FEIT_C_MAIN &&
	    feit_mword_in(r, r->phrases[q].head, statutory))
		return false; /* het minimumloon stijgt met 3 procent */
	const char *role = feit_date_in(r, p, p->clause).role;
	return !feit_term_in(r, role, "start,decided");
}

/* "dit jaar", "komend schooljaar": a time, though no day. */
bool feit_is_this_year(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		struct feit_str s = feit_mword_text(r, i);
		if (r->w[i].clause == clause &&
		    ((r->w[i].is & FEIT_W_DATE)
			 ? feit_holds_letters(s, FEIT_STR("dit ")) ||
			       feit_holds_letters(s, FEIT_STR("komend"))
			 : i > 0 && feit_mword_in(r, i, "schooljaar,studiejaar") &&
			       feit_mword_in(r, i - 1, "dit,komend,volgend")))
			return true;
	}
	return false;
}

bool feit_is_down_to(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1))
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_FIGURE) && i > 0 &&
		    (feit_mword_in(r, i - 1, "tot,naar") ||
		     feit_str_starts(feit_mword_text(r, i), FEIT_STR("tot "))))
			return true;
	return false;
}

/* "Gemeenten krijgen 1,4 miljard euro om een toeslag uit te keren": told what for. */
static bool is_for_doing(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t content = feit_content_of(r, p);

	return content != NO && r->clauses[content].kind == FEIT_C_OMTE &&
	       r->clauses[content].first > p->verb;
}

bool feit_is_sum_open(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t first = r->clauses[p->clause].first;

	if (feit_is_in_clause(r, p->clause, "jaarlijks,structureel,extra,eenmalig,totaal"))
		return feit_mword_in(r, first, "voor,hiermee,daarnaast");
	return feit_mword_in(r, first, "voor,in,tot,vanaf") && feit_may_hold(r, "voor") &&
	       feit_is_in_clause(r, p->clause, "voor") &&
	       ((r->clauses[p->clause].is & FEIT_W_DATE) != 0 ||
		feit_is_in_clause(r, p->clause, "jaar"));
}

bool feit_is_funding(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->polarity != FEIT_POSITIVE || p->modality != FEIT_INDICATIVE ||
	    !feit_term_in(r, p->lemma, "krijgen,ontvangen,toevoegen,zijn,opnemen"))
		return false;
	if (feit_same(p->lemma, "opnemen")) /* in de begroting is 34 miljoen opgenomen */
		return (p->voice == FEIT_PASSIVE ||
			(p->tense >= FEIT_PAST && feit_has_actor(r, p->clause))) &&
		       feit_bare_sum(r, p->clause) != FEIT_NO_PHRASE &&
		       feit_clause_has(r, p->clause,
				       "begroting,regeerakkoord,coalitieakkoord,voorjaarsnota,"
				       "najaarsnota,miljoenennota,ontwerpbegroting");
	bool who = feit_term_in(r, p->lemma, "toevoegen,zijn");
	if (feit_bare_sum(r, p->clause) == FEIT_NO_PHRASE ||
	    feit_clause_has(r, p->clause, "gemiddeld,boete,boetes,schade,omzet"))
		return false;
	if (feit_same(p->lemma, "zijn")) /* see passes() */
		return p->act == FEIT_ACT_FUND &&
		       (feit_was_for(r, p) ||
			feit_clause_has(r, p->clause,
					"jaarlijks,structureel,extra,eenmalig,totaal") ||
			feit_is_sum_open(r, p));
	bool given = who || p->tense != FEIT_PRESENT || /* on a day, or by somebody */
		     feit_clause_has(r, p->clause, "hiervoor,daarvoor,hiertoe,daartoe,erbij") ||
		     feit_date_in(r, p, p->clause).fact != FEIT_NONE ||
		     feit_is_this_year(r, p->clause) || is_for_doing(r, p);
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause)
			continue;
		who |=
		    x->prep == NO && (feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
				      (x->det != NO && x->instrument == 'A' &&
				       x->last < r->clauses[p->clause].finite));
		given |=
		    x->prep != NO && feit_mword_is(r, x->prep, "van") && feit_phrase_is_actor(r, q);
	}
	return who && given;
}

bool feit_is_sum_beside(const struct feit_reading *r, const struct feit_predicate *p,
			uint32_t object)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	return p->act == FEIT_ACT_FUND && c->kind == FEIT_C_RELATIVE && c->opener != NO &&
	       feit_mword_is(r, c->opener, "waarbij") && feit_counts(r, object, "money");
}

bool feit_has_size(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!(c->is & FEIT_W_FIGURE) || (p->act != FEIT_ACT_AMEND && p->act != FEIT_ACT_AGREE))
		return false;
	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1)) {
		if (r->w[i].clause != p->clause || !(r->w[i].is & FEIT_W_FIGURE) || i == 0 ||
		    !feit_mword_in(r, i - 1, "naar,tot,met,op,van"))
			continue;
		const char *type = r->doc->facts[r->w[i].fact].figure->type;
		if (feit_term_in(r, type, "percent,quantity"))
			return true;
	}
	return false;
}

bool feit_is_core_act(const struct feit_reading *r, const struct feit_predicate *p,
		      struct feit_name *n)
{
	if (!feit_same(n->type, "objective") || !feit_has_size(r, p))
		return feit_is_core(r, n, p);
	n->type = "target";
	return !r->court && p->modality == FEIT_INDICATIVE;
}
