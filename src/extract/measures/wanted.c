/* wanted.c - what a clause of content tells by name: "om een register in te voeren" the register,
 * "om in gesprek te gaan met" the talk, "te onderzoeken of een verbod kan" the ban. */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

/* The verb of the clause as if it were a predicate, known or not. */
struct feit_predicate feit_inner_predicate(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = 0; i < r->n_predicates; i++)
		if (r->predicates[i].clause == clause) {
			struct feit_predicate p = r->predicates[i];
			if (feit_same(p.lemma, "werken"))
				p.preps = "aan,met"; /* te werken met een model */
			return p;
		}
	uint8_t verb = c->bracket != NO ? c->bracket : c->finite != NO ? c->finite : c->last;
	bool come = r->w[verb].verb != NULL &&
		    feit_term_in(r, r->w[verb].verb->col[0], "komen,zorgen"); /* komen met X */
	return (struct feit_predicate){.clause = (uint8_t)clause,
				       .verb = verb,
				       .particle = NO,
				       .noun = NO,
				       .preps = come ? "met,tot,voor" : "",
				       .lemma = "",
				       .counted = true};
}

uint8_t feit_first_word(const struct feit_reading *r, uint32_t clause)
{
	uint8_t i = r->clauses[clause].first;

	while (i < r->clauses[clause].last && r->w[i].clause != clause)
		i++;
	return i;
}

/* ---- the name ---- */

/* "ervoor te zorgen dat de kansen worden benut": a participle that no lexicon knows ends it. */
static uint8_t behind_helper(const struct feit_reading *r, uint32_t clause, uint8_t end)
{
	uint32_t i = end + 1u;

	bool lets = feit_has_lemma(r, &r->w[end], "laten,helpen,blijven,komen,gaan");
	if (!(lets || (r->w[end].is & FEIT_W_AUX)) || r->clauses[clause].kind == FEIT_C_MAIN ||
	    i >= r->n)
		return end;
	if (feit_mword_in(r, i, "«,‘,“"))
		i++;
	if (i + 1 >= r->n || r->w[i].clause != clause || r->w[i].phrase == NO ||
	    r->phrases[r->w[i].phrase].first != i || r->phrases[r->w[i].phrase].last != i ||
	    !(r->w[i].is & FEIT_W_CONTENT) || (r->w[i].is & (FEIT_W_CAPITAL | FEIT_W_INSTRUMENT)))
		return end;
	struct feit_str s = feit_mword_text(r, i);
	return feit_str_ends(s, FEIT_STR("t")) || feit_str_ends(s, FEIT_STR("d")) ||
		       feit_str_ends(s, FEIT_STR("en"))
		   ? (uint8_t)i
		   : end;
}

/* The last verb of the clause, else its last word that is no sign. */
static uint8_t end_of_content(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint8_t end = c->bracket != NO                            ? c->bracket
		      : c->kind == FEIT_C_MAIN && c->finite != NO ? c->finite
								  : c->last;

	while (end > c->first && (r->w[end].is & (FEIT_W_PUNCT | FEIT_W_COMMA)))
		end--;
	return behind_helper(r, clause, end);
}

/* The word before "te" and its verb, which may have a particle: "in te stemmen". */
static uint32_t before_te(const struct feit_reading *r, uint32_t clause, uint32_t end)
{
	uint32_t i = end;

	if (i < 2 || !(r->w[i - 1].is & FEIT_W_TE))
		return NO;
	i -= 2;
	if ((r->w[i].is & FEIT_W_PARTICLE) && r->w[i].phrase == NO && i > 0 &&
	    r->w[i - 1].clause == clause)
		i--;
	return r->w[i].clause == clause ? i : NO;
}

/* "de bodem en het water": the first of the row that ends with phrase q. */
static uint32_t first_of_row(const struct feit_reading *r, uint32_t q)
{
	while (q > 0 && q < r->n_phrases && r->phrases[q].prep == NO) {
		const struct feit_phrase *x = &r->phrases[q], *y = &r->phrases[q - 1];
		uint32_t start = feit_phrase_start(x);
		if (x->clause != y->clause || start != y->last + 2u ||
		    (y->first > 0 && (r->w[y->first - 1].is & FEIT_W_TE)) ||
		    feit_is_no_name(r, y) || !(r->w[start - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)))
			break;
		q--;
	}
	return q;
}

/* The last thing before the verb that no preposition leads to: of "de middelen aan het fonds toe te
 * voegen" the middelen, of "scholen de ruimte te geven" the ruimte. */
static uint32_t bare_before_verb(const struct feit_reading *r, const struct feit_predicate *in)
{
	uint32_t near = FEIT_NO_PHRASE;

	for (uint32_t q = 0; q < r->n_phrases && r->phrases[q].last < in->verb; q++) {
		uint32_t first = first_of_row(r, q);
		if (r->phrases[q].clause == in->clause && r->phrases[first].prep == NO &&
		    !feit_phrase_is_actor(r, q) && !(r->phrases[q].is & FEIT_W_DATE) &&
		    !feit_mword_in(r, r->phrases[q].head, "haast,werk,ernst,vaart,spoed,zorg") &&
		    !feit_is_no_name(r, &r->phrases[q]) &&
		    !(r->phrases[q].first > 0 && feit_mword_is(r, r->phrases[q].first - 1u, "(")))
			near = feit_phrase_is_actor(r, first) ? q : first;
	}
	return near;
}

/* "met onze buurlanden vaste regels (op te stellen)": where the second begins, of two things that
 * were read as one phrase; FEIT_NO_WORD = it is one. */
static uint32_t second_thing(const struct feit_reading *r, uint32_t q, uint32_t last)
{
	const struct feit_phrase *x = &r->phrases[q];
	bool adjective = feit_str_ends(feit_mword_text(r, last - 1), FEIT_STR("e"));
	uint32_t start = adjective ? last - 1 : last;

	if (x->prep == NO || x->last != last || start <= x->first ||
	    ((r->w[last].is | r->w[last - 1].is) & FEIT_W_CAPITAL))
		return NO;
	if (r->w[last].is & FEIT_W_INSTRUMENT)
		return start;
	return adjective && !feit_str_ends(feit_mword_text(r, last - 2), FEIT_STR("e")) ? start
											: NO;
}

/* "te pleiten voor een verbod", "zich te verzetten tegen een heffing": what stands right behind
 * the verb, where no thing stands before it. */
static uint32_t object_behind(const struct feit_reading *r, uint32_t clause, uint32_t end)
{
	uint32_t before = before_te(r, clause, end);
	bool provides = feit_mword_is(r, end, "voorzien") && feit_mword_is(r, end + 1u, "in");

	if (end == 0 || !(r->w[end - 1].is & FEIT_W_TE) || end + 2 >= r->n ||
	    !(r->w[end + 1].is & FEIT_W_PREP) ||
	    !(provides || feit_mword_in(r, end + 1, "voor,tegen,tot,naar,op,met,over,aan")) ||
	    feit_mword_in(r, end, "informeren,rapporteren,berichten,sturen,houden,adviseren"))
		return FEIT_NO_PHRASE;
	uint8_t at = before != NO ? r->w[before].phrase : NO;
	if (!provides && at != NO && second_thing(r, at, before) != NO)
		return FEIT_NO_PHRASE;
	if (!provides && at != NO && !(r->w[before].is & FEIT_W_CAPITAL) &&
	    r->phrases[at].det == NO && r->phrases[at].prep != NO && r->phrases[at].first == before)
		return FEIT_NO_PHRASE; /* in gesprek te gaan met */
	struct feit_predicate verb = {.clause = (uint8_t)clause, .verb = (uint8_t)end};
	if (bare_before_verb(r, &verb) != FEIT_NO_PHRASE)
		return FEIT_NO_PHRASE;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].prep == end + 1)
			return feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
				       feit_str_ends(feit_mword_text(r, r->phrases[q].head),
						     FEIT_STR("reces"))
				   ? FEIT_NO_PHRASE
				   : q;
	return FEIT_NO_PHRASE;
}

/* Where the name of an action begins: "in gesprek te gaan", and not "VNG in gesprek te gaan";
 * "afspraken te maken", and not "buurlanden afspraken"; else at the first phrase, with its
 * preposition. */
static uint32_t start_of_action(const struct feit_reading *r, uint32_t clause, uint32_t first,
				uint32_t end)
{
	uint32_t before = before_te(r, clause, end);
	uint8_t q = before != NO ? r->w[before].phrase : NO;

	if (before == NO)
		return first;
	if (q != NO && r->phrases[q].prep != NO && r->phrases[q].det == NO &&
	    r->phrases[q].first == before && !feit_mword_is(r, r->phrases[q].prep, "van") &&
	    r->w[r->phrases[q].prep].clause == clause)
		return r->phrases[q].prep;
	uint32_t second = q != NO ? second_thing(r, q, before) : NO;
	if (second != NO)
		return second;
	q = r->w[first].phrase;
	if (q == NO || r->phrases[q].prep == NO || r->phrases[q].prep >= first ||
	    r->phrases[q].prep == 0 || feit_mword_is(r, r->phrases[q].prep, "van") ||
	    r->w[r->phrases[q].prep].clause != clause ||
	    (r->w[r->phrases[q].prep - 1].is & (FEIT_W_CAPITAL | FEIT_W_COORD)))
		return first;
	return r->phrases[q].prep;
}

/* "in Europees verband", "in het bijzonder", "op korte termijn": how or where, before what is done.
 */
static bool is_manner(const struct feit_reading *r, uint32_t q)
{
	return r->phrases[q].prep != NO &&
	       feit_mword_in(r, r->phrases[q].head,
			     "verband,bijzonder,niveau,termijn,wegen,basis,geval,ieder,context");
}

/* The first phrase of the clause between the words that is more than a manner; FEIT_NO_WORD. */
static uint32_t first_matter(const struct feit_reading *r, uint32_t clause, uint32_t from,
			     uint32_t end)
{
	uint32_t found = NO;

	for (uint32_t i = from; i < end; i++)
		if (r->w[i].phrase != NO && r->w[i].clause == clause) {
			if (!is_manner(r, r->w[i].phrase))
				return i;
			found = found == NO ? i : found;
		}
	return found;
}

struct feit_name feit_content_name(const struct feit_reading *r, uint32_t clause, uint32_t object)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint8_t end = end_of_content(r, clause);
	struct feit_name n = {
	    .span = {0, 0}, .head = {"", 0}, .phrase = FEIT_NO_PHRASE, .type = "unspecified"};

	if (object != FEIT_NO_PHRASE) {
		n = feit_name_phrase(r, object);
		if (!feit_phrase_has(r, object, FEIT_W_FIGURE) && feit_phrase_instrument(r, object))
			return n;
		if (feit_phrase_has(r, object, FEIT_W_FIGURE))
			n.type = feit_counts(r, object, "money") ? "funding" : "target";
		bool there = feit_mword_in(r, end, "zijn,is,bestaan,bestaat") &&
			     feit_clause_has(r, clause, "er"); /* of er alternatieven zijn */
		if (end > r->phrases[object].last && !there)
			n.span.end = r->w[end].end;
		return n;
	}
	uint32_t behind = object_behind(r, clause, end);
	if (behind != FEIT_NO_PHRASE)
		return feit_name_phrase(r, behind);
	uint32_t first = c->opener != NO ? c->opener + 1u : feit_first_word(r, clause);
	while (first < end && (r->w[first].is & (FEIT_W_COMMA | FEIT_W_COORD)))
		first++;
	uint32_t matter = first_matter(r, clause, first, end);
	first = start_of_action(r, clause, matter != NO ? matter : first, end);
	if (first > end)
		first = end;
	n.span = (struct feit_span){r->w[first].begin, r->w[end].end};
	n.head = feit_mword_text(r, end);
	return n;
}

/* ---- what is wanted ---- */

/* "te onderzoeken of een verbod kan", "te bevorderen dat scholen een loket openen": the clause that
 * the verb leads to. */
static uint32_t asked_below(const struct feit_reading *r, const struct feit_predicate *in)
{
	struct feit_predicate any = *in;

	any.act = FEIT_ACT_STUDY; /* of, welke, hoe */
	uint32_t c = feit_content_of(r, &any);
	return c != NO && (r->clauses[c].kind == FEIT_C_DAT || r->clauses[c].kind == FEIT_C_OF)
		   ? c
		   : NO;
}

/* What is asked for stands before its verb: "een overzicht te maken van de wachttijden". */
static uint32_t object_before_verb(const struct feit_reading *r, const struct feit_predicate *in,
				   uint8_t act)
{
	uint32_t object = feit_object_of(r, in);

	if (object != FEIT_NO_PHRASE && r->phrases[object].first == in->verb &&
	    (act == FEIT_ACT_REQUEST || feit_phrase_instrument(r, object) == 0))
		return FEIT_NO_PHRASE; /* a verb that is not known, taken for a noun */
	if (act == FEIT_ACT_PROPOSE && object != FEIT_NO_PHRASE && r->phrases[object].prep != NO &&
	    feit_term_in(r, in->lemma, "opnemen,toevoegen")) {
		uint32_t bare =
		    bare_before_verb(r, in); /* in het besluit een termijn op te nemen */
		return bare != FEIT_NO_PHRASE ? bare : object;
	}
	if (act != FEIT_ACT_REQUEST || in->act == FEIT_ACT_STUDY || object == FEIT_NO_PHRASE)
		return object;
	bool help = feit_term_in(r, in->lemma, "ondersteunen,stimuleren");
	bool behind = r->phrases[object].first > in->verb && r->phrases[object].prep == NO;
	bool plain =
	    r->phrases[object].instrument == 0 && !feit_phrase_has(r, object, FEIT_W_FIGURE);
	bool moves =
	    r->phrases[object].prep != NO && feit_has_lemma(r, &r->w[in->verb],
							    "opnemen,nemen,toevoegen,voegen,"
							    "onderbrengen,brengen,betrekken");
	bool comes = in->lemma[0] == '\0' && r->phrases[object].prep != NO; /* komen met X */
	if (feit_same(in->lemma, "inzetten") && feit_mword_is(r, in->verb + 1u, "voor") &&
	    r->phrases[object].prep != NO)
		return FEIT_NO_PHRASE; /* zich in te zetten voor X op dit punt */
	if (!help && !behind && !moves && (!plain || comes))
		return object;
	uint32_t near = bare_before_verb(r, in);
	return near != FEIT_NO_PHRASE ? near : object;
}

/* "er zorg voor te dragen dat": the care is no more than the verb. */
static bool is_light(const struct feit_reading *r, const struct feit_wanted *w)
{
	return r->phrases[w->object].det == NO &&
	       (feit_mword_in(r, r->phrases[w->object].head, "zorg,ja") ||
		(asked_below(r, &w->in) != NO &&
		 feit_mword_in(r, r->phrases[w->object].last,
			       "inzichtelijk,duidelijk,bekend,helder,mogelijk,zichtbaar,"
			       "inzicht,kaart,beeld")) ||
		(feit_mword_in(r, r->phrases[w->object].head, "haast,werk,ernst,vaart,spoed") &&
		 feit_has_lemma(r, &r->w[w->in.verb], "maken,zetten")));
}

/* The clause with "te" in which the verb of this one goes on. */
static uint32_t te_below(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t c = clause + 1; c < r->n_clauses; c++)
		if (r->clauses[c].parent == clause && r->clauses[c].bracket != NO &&
		    !(r->w[feit_first_word(r, c)].is & FEIT_W_COORD) &&
		    (r->clauses[c].kind == FEIT_C_OMTE || r->clauses[c].kind == FEIT_C_TE))
			return c;
	return NO;
}

/* "een besluit te nemen om de regeling af te schaffen": what is to be decided; "alles op alles te
 * zetten om", "te kijken naar mogelijkheden om": what for. */
static uint32_t decided_below(const struct feit_reading *r, const struct feit_wanted *w)
{
	uint32_t at =
	    w->object != FEIT_NO_PHRASE ? w->object : object_behind(r, w->clause, w->in.verb);
	const struct feit_phrase *q = at != FEIT_NO_PHRASE ? &r->phrases[at] : NULL;
	const struct feit_mword *verb = &r->w[w->in.verb];
	bool decides = q != NULL && feit_mword_in(r, q->head, "besluit,beslissing") &&
		       feit_has_lemma(r, verb, "nemen");
	bool strives = feit_has_lemma(r, verb, "zetten") && feit_clause_has(r, w->clause, "alles");
	strives |= q == NULL && feit_has_lemma(r, verb, "spannen,zetten") && w->in.verb > 1 &&
		   feit_mword_is(r, w->in.verb - 2u, "in") && feit_may_hold(r, "zich");
	bool looks =
	    q != NULL && feit_mword_in(r, q->head, "mogelijkheden,mogelijkheid") &&
	    !feit_has_lemma(r, verb, "benutten,gebruiken,bieden,behouden,scheppen,creëren");

	if (!decides && !strives && !looks)
		return NO;
	uint32_t last = q != NULL && q->last > w->in.verb ? q->last : w->in.verb;
	for (uint32_t c = w->clause + 1; c < r->n_clauses; c++)
		if (r->clauses[c].kind == FEIT_C_OMTE && r->clauses[c].parent == w->clause &&
		    r->clauses[c].first <= last + 2u)
			return c;
	return NO;
}

bool feit_makes_do(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	return (c->kind == FEIT_C_OMTE || c->kind == FEIT_C_TE) && c->bracket != NO &&
	       feit_has_lemma(r, &r->w[c->bracket], "vragen,verzoeken,roepen,dragen,verplichten") &&
	       te_below(r, clause) != NO;
}

/* "een commissie in te stellen": a body that is not there yet. */
static uint32_t new_body(const struct feit_reading *r, const struct feit_predicate *in)
{
	for (uint32_t q = 0; q < r->n_phrases && in->act == FEIT_ACT_START; q++)
		if (r->phrases[q].clause == in->clause && r->phrases[q].prep == NO &&
		    r->phrases[q].last < in->verb && r->phrases[q].det != NO &&
		    feit_mword_is(r, r->phrases[q].det, "een"))
			return q;
	return FEIT_NO_PHRASE;
}

/* "prioriteit te geven aan de renovatie", "het initiatief te nemen tot een register": what stands
 * behind a verb that says no more than that. */
static uint32_t behind_light_verb(const struct feit_reading *r, const struct feit_predicate *in)
{
	uint32_t noun = before_te(r, in->clause, in->verb);

	if (noun == NO || in->verb + 1u >= r->n || !feit_mword_in(r, in->verb + 1u, "aan,tot,voor"))
		return FEIT_NO_PHRASE;
	bool gives = feit_mword_in(r, noun, "prioriteit,voorrang,urgentie,aandacht") &&
		     feit_has_lemma(r, &r->w[in->verb], "geven,verlenen,hebben,besteden,vragen");
	bool starts =
	    feit_mword_is(r, noun, "initiatief") && feit_has_lemma(r, &r->w[in->verb], "nemen");
	for (uint32_t q = 0; (gives || starts) && q < r->n_phrases; q++)
		if (r->phrases[q].prep == in->verb + 1u)
			return feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q)
				   ? FEIT_NO_PHRASE
				   : q;
	return FEIT_NO_PHRASE;
}

/* "of het mogelijk is dat", "hoe het kabinet ervoor kan zorgen dat": no thing is named before what
 * follows. */
static bool is_bare_question(const struct feit_reading *r, uint32_t clause)
{
	bool cares = feit_clause_has(r, clause, "ervoor,erop,ertoe");

	if (r->clauses[clause].kind != FEIT_C_OF && r->clauses[clause].kind != FEIT_C_DAT)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && !feit_is_no_name(r, &r->phrases[q]) &&
		    !feit_mword_in(r, r->phrases[q].head,
				   "het,er,mogelijkheden,mogelijkheid,manier,manieren,opties") &&
		    !(cares && r->phrases[q].prep == NO && feit_phrase_is_actor(r, q)))
			return false;
	return true;
}

struct feit_wanted feit_find_wanted(const struct feit_reading *r, uint8_t act, uint32_t clause)
{
	if (act == FEIT_ACT_REQUEST && feit_makes_do(r, clause))
		clause = te_below(r, clause);
	struct feit_wanted w = {feit_inner_predicate(r, clause), clause, FEIT_NO_PHRASE};

	w.object = object_before_verb(r, &w.in, act);
	if (w.object == FEIT_NO_PHRASE && act == FEIT_ACT_REQUEST)
		w.object = new_body(r, &w.in);
	uint32_t light = act == FEIT_ACT_REQUEST ? behind_light_verb(r, &w.in) : FEIT_NO_PHRASE;
	if (light != FEIT_NO_PHRASE) {
		w.object = light;
		return w;
	}
	if (w.object != FEIT_NO_PHRASE && feit_is_no_name(r, &r->phrases[w.object]))
		w.object = FEIT_NO_PHRASE; /* zorgvuldig te zijn */
	if (w.object != FEIT_NO_PHRASE && is_light(r, &w))
		w.object = FEIT_NO_PHRASE;
	uint32_t decided = decided_below(r, &w);
	if (decided != NO) {
		w = (struct feit_wanted){feit_inner_predicate(r, decided), decided, FEIT_NO_PHRASE};
		w.object = object_before_verb(r, &w.in, act);
	}
	bool cares = act == FEIT_ACT_PROPOSE &&
		     feit_has_lemma(r, &r->w[w.in.verb],
				    "waarborgen,borgen,zorgen,bewerkstelligen,regelen,bepalen");
	if (w.object != FEIT_NO_PHRASE ||
	    (w.in.act != FEIT_ACT_STUDY && act != FEIT_ACT_REQUEST && !cares))
		return w;
	uint32_t below = asked_below(r, &w.in);
	if (below == NO || (cares && r->clauses[below].kind != FEIT_C_DAT))
		return w;
	struct feit_predicate asks = feit_inner_predicate(r, below);
	uint32_t deep = is_bare_question(r, below) ? asked_below(r, &asks) : NO;
	if (deep == NO && is_bare_question(r, below))
		deep = te_below(r, below);
	below = deep != NO ? deep : below;
	w.clause = below;
	w.in = feit_inner_predicate(r, below);
	w.object = feit_object_of(r, &w.in);
	if (w.object != FEIT_NO_PHRASE && r->clauses[below].kind == FEIT_C_DAT &&
	    (feit_phrase_instrument(r, w.object) == 0 || feit_name_phrase(r, w.object).pointing))
		w.object = FEIT_NO_PHRASE; /* the whole of it is asked for */
	return w;
}

/* "de Kamer te informeren", "een brief te sturen": papers and answers, and nothing done. */
bool feit_is_to_inform(const struct feit_reading *r, uint32_t clause, uint32_t object)
{
	if (feit_clause_has(r, clause, "informeren,berichten,terugkomen,rapporteren"))
		return feit_clause_has(r, clause,
				       "kamer,kamers,parlement,u,uw,hierover,daarover,"
				       "hierop,daarop,over,op");
	return object != FEIT_NO_PHRASE &&
	       feit_clause_has(r, clause,
			       "sturen,zenden,doen,geven,verschaffen,verstrekken,komen,"
			       "toesturen,toekomen,delen") &&
	       feit_mword_in(r, r->phrases[object].head,
			     "brief,kamerbrief,informatie,voortgangsrapportage,rapportage,reactie,"
			     "kabinetsreactie,update,antwoord,verslag");
}

struct feit_name feit_asked_name(const struct feit_reading *r, uint32_t clause)
{
	struct feit_wanted w = feit_find_wanted(r, FEIT_ACT_REQUEST, clause);

	return feit_content_name(r, w.clause, w.object);
}
