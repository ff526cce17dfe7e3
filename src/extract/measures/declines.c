/* declines.c - what is turned down: "Ik zie geen aanleiding om de drempel te verlagen", "acht een
 * verbod niet wenselijk", "Een heffing is niet aan de orde", "is niet voornemens om". What is
 * turned down must be an action or an instrument that is new; an existing one goes on. */
#include "extract/measures/declines.h"

#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

#define REASONS "aanleiding,reden,noodzaak,meerwaarde,grond,toegevoegde,heil"
#define INTENTS "bereid,voornemens,plan,zinnens"
#define WORTHY                                                                                     \
	"wenselijk,nodig,noodzakelijk,opportuun,passend,gewenst,proportioneel,verstandig,"         \
	"aangewezen,raadzaam,zinvol,realistisch,gerechtvaardigd,doelmatig"
#define UNWORTHY "onwenselijk,onnodig,onverstandig,disproportioneel,overbodig,ongewenst"
#define AHEAD "orde,rede,hand,overweging"
#define CONSIDERING "overweeg,overweegt,overwegen"

bool feit_may_decline(const struct feit_reading *r)
{
	if (!feit_may_have(r, "geen,niet," UNWORTHY))
		return false;
	return feit_stretch_has(r, REASONS "," INTENTS "," WORTHY "," UNWORTHY "," AHEAD
					   "," CONSIDERING);
}

uint32_t feit_action_behind(const struct feit_reading *r, uint32_t clause, uint32_t word)
{
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->parent == clause && k->first > word && k->first <= word + 8u &&
		    (k->kind == FEIT_C_OMTE || k->kind == FEIT_C_TE))
			return c;
	}
	return NO;
}

/* Who speaks is a body of government: "ik", "het kabinet". */
static bool is_by_government(const struct feit_reading *r, uint32_t clause)
{
	return feit_has_actor(r, clause) && !r->court && !r->auditor;
}

/* "een verbod", "aanvullende wetgeving", "de invoering van een heffing": an instrument that is not
 * there yet. */
static bool is_new(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	char noun = feit_phrase_instrument(r, q);

	if ((feit_is_nominal_act(r, x->head) || feit_mword_is(r, x->head, "wijziging")) &&
	    q + 1 < r->n_phrases && r->phrases[q + 1].prep == x->last + 1u)
		return feit_mword_is(r, r->phrases[q + 1].prep, "van") &&
		       (feit_phrase_instrument(r, q + 1) != 0 ||
			feit_phrase_has(r, q + 1, FEIT_W_REFERENCE));
	if (noun == 'C' && x->first < x->head && feit_mword_in(r, x->head, "wetgeving,regelgeving"))
		return true;
	return (noun == 'A' || noun == 'B') &&
	       (x->det == NO || feit_mword_in(r, x->det, "een,geen")) &&
	       (x->first < x->head ||
		!feit_mword_in(r, x->head,
			       "onderzoek,maatregel,maatregelen,regeling,wet,beleid,informatie,"
			       "voorstel,voorstellen"));
}

static void add_declined(struct feit_reading *r, const struct feit_name *n, uint32_t clause,
			 uint32_t trigger)
{
	const struct feit_clause *c = &r->clauses[clause];
	struct feit_predicate p = feit_plain_predicate(clause, c->finite, FEIT_ACT_REJECT);

	if (feit_entity_find(r, n) != FEIT_NONE)
		return; /* it is there, and stays as it is */
	struct feit_event e = feit_plain_event(r, FEIT_ACT_REJECT, "measure.declined");
	e.trigger[e.n_triggers++] = (struct feit_span){r->w[trigger].begin, r->w[trigger].end};
	e.clause = (struct feit_span){r->w[c->first].begin, r->w[c->last].end};
	uint32_t entity = feit_entity_told(r, n, &e);
	feit_find_arguments(r, &p, &r->entities[entity]);
}

bool feit_is_action_in(const struct feit_reading *r, uint32_t content, struct feit_name *name)
{
	struct feit_wanted w = feit_find_wanted(r, FEIT_ACT_DECIDE, content);
	char noun = w.object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, w.object) : 0;

	if (w.object == FEIT_NO_PHRASE || w.in.act == FEIT_ACT_NONE ||
	    w.in.act == FEIT_ACT_REPORT || w.in.act == FEIT_ACT_REJECT ||
	    feit_phrase_is_actor(r, w.object) || feit_phrase_is_people(r, w.object) ||
	    feit_is_single_case(r, w.object) || feit_is_to_inform(r, content, w.object) ||
	    feit_is_no_matter(r, &w.in, w.object) || feit_is_refused(r, &w.in, w.object))
		return false;
	if (noun != 'A' && noun != 'B' &&
	    !(r->phrases[w.object].det != NO && (w.in.strength == 'A' || noun == 'C')))
		return false;
	*name = feit_name_phrase(r, w.object);
	return true;
}

static bool take_action(struct feit_reading *r, uint32_t clause, uint32_t content, uint32_t trigger)
{
	struct feit_name n;

	if (!feit_is_action_in(r, content, &n))
		return false;
	add_declined(r, &n, clause, trigger);
	return true;
}

/* "zie geen aanleiding voor een verbod", "is geen reden tot wijziging van de wet" */
static void take_thing(struct feit_reading *r, uint32_t clause, uint32_t trigger)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO || x->prep < trigger ||
		    x->prep > trigger + 2u || !feit_mword_in(r, x->prep, "voor,tot,in"))
			continue;
		if (is_new(r, q)) {
			struct feit_name n = feit_name_phrase(r, q);
			add_declined(r, &n, clause, trigger);
		}
		return;
	}
}

/* "Ik zie geen aanleiding om", "er is geen reden om" */
static bool take_no_reason(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t no = feit_clause_word(r, clause, 0, "geen");
	uint32_t reason = no != NO ? feit_clause_word(r, clause, no, REASONS) : NO;

	if (reason == NO || reason > no + 4u)
		return false;
	bool seen = feit_has_lemma(r, &r->w[c->finite], "zien") && is_by_government(r, clause);
	bool there = r->w[c->finite].function != NULL &&
		     feit_same(r->w[c->finite].function->col[1], "zijn") &&
		     feit_clause_has(r, clause, "er") && !feit_clause_has(r, clause, "sprake");
	if (!seen && !there)
		return false;
	uint32_t content = feit_action_behind(r, clause, reason);
	if (content != NO)
		take_action(r, clause, content, reason);
	else
		take_thing(r, clause, reason);
	return true;
}

/* "ben niet voornemens om", "is niet bereid om" */
static bool take_no_intent(struct feit_reading *r, uint32_t clause)
{
	uint32_t no = feit_clause_word(r, clause, 0, "niet");
	uint32_t intent = no != NO ? feit_clause_word(r, clause, no, INTENTS) : NO;

	if (intent == NO || intent > no + 3u || !is_by_government(r, clause) ||
	    feit_mword_in(r, no + 1, "alleen,slechts,enkel"))
		return false;
	uint32_t content = feit_action_behind(r, clause, intent);
	if (content != NO)
		take_action(r, clause, content, intent);
	return content != NO;
}

/* A phrase of the clause that no preposition leads, with an instrument that is new. */
static uint32_t new_thing(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO && is_new(r, q))
			return q;
	return FEIT_NO_PHRASE;
}

/* "acht een verbod niet wenselijk", "vind het onwenselijk om een heffing in te voeren" */
static bool take_not_worthy(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (!feit_has_lemma(r, &r->w[c->finite], "achten,vinden") || !is_by_government(r, clause))
		return false;
	uint32_t no = feit_clause_word(r, clause, 0, "niet");
	uint32_t word = no != NO ? feit_clause_word(r, clause, no, WORTHY)
				 : feit_clause_word(r, clause, 0, UNWORTHY);
	if (word == NO)
		return false;
	uint32_t content = feit_action_behind(r, clause, word);
	if (content != NO && feit_clause_has(r, clause, "het"))
		return take_action(r, clause, content, word);
	uint32_t thing = new_thing(r, clause);
	if (thing == FEIT_NO_PHRASE)
		return false;
	struct feit_name n = feit_name_phrase(r, thing);
	add_declined(r, &n, clause, word);
	return true;
}

/* "Een verbod is niet aan de orde", "ligt niet in de rede" */
static bool take_not_ahead(struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool is =
	    r->w[c->finite].function != NULL && feit_same(r->w[c->finite].function->col[1], "zijn");
	uint32_t no = feit_clause_word(r, clause, 0, "niet");

	if (no == NO || (no > 0 && feit_mword_in(r, no - 1, "nog,vooralsnog")) ||
	    !(is || feit_has_lemma(r, &r->w[c->finite], "liggen")))
		return false;
	uint32_t word =
	    feit_clause_word(r, clause, no, is ? "orde,wenselijk,opportuun" : "rede,hand");
	uint32_t thing = word != NO ? new_thing(r, clause) : FEIT_NO_PHRASE;
	if (thing == FEIT_NO_PHRASE || word > no + 5u)
		return false;
	struct feit_name n = feit_name_phrase(r, thing);
	add_declined(r, &n, clause, word);
	return true;
}

/* "Het kabinet overweegt geen heffing", "Een verbod overweeg ik niet" */
static bool take_not_considered(struct feit_reading *r, uint32_t clause)
{
	uint8_t finite = r->clauses[clause].finite;

	if (!feit_mword_in(r, finite, CONSIDERING) || !is_by_government(r, clause) ||
	    feit_clause_word(r, clause, 0, "geen,niet") == NO)
		return false;
	uint32_t thing = new_thing(r, clause);
	if (thing == FEIT_NO_PHRASE)
		return false;
	struct feit_name n = feit_name_phrase(r, thing);
	add_declined(r, &n, clause, finite);
	return true;
}

void feit_take_declined(struct feit_reading *r)
{
	if (!feit_may_decline(r))
		return;
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *x = &r->clauses[c];
		if (x->kind != FEIT_C_MAIN || x->finite == NO)
			continue;
		if (take_no_reason(r, c) || take_no_intent(r, c) || take_not_worthy(r, c) ||
		    take_not_considered(r, c))
			continue;
		take_not_ahead(r, c);
	}
}

bool feit_is_refusal(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	char noun = feit_phrase_instrument(r, object);

	return p->polarity == FEIT_NEGATIVE && !r->auditor && !r->court &&
	       (p->modality == FEIT_FUTURE || p->modality == FEIT_WISH ||
		(p->modality == FEIT_INDICATIVE && p->tense == FEIT_PRESENT &&
		 feit_clause_has(r, p->clause, "ik,we,wij"))) &&
	       (p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_END || p->act == FEIT_ACT_EXTEND ||
		p->act == FEIT_ACT_START) &&
	       p->strength != 'C' && (noun == 'A' || noun == 'B') &&
	       r->phrases[object].prep == NO && feit_has_actor(r, p->clause) &&
	       r->clauses[p->clause].kind == FEIT_C_MAIN;
}

bool feit_settle_denied(struct feit_reading *r, const struct feit_predicate *p, uint32_t object,
			struct feit_event *e)
{
	if (!feit_same(e->factuality, "CT-"))
		return true;
	struct feit_name n = feit_name_phrase(r, object);
	if (feit_entity_find(r, &n) != FEIT_NONE)
		return true;
	if (!feit_is_refusal(r, p, object))
		return false;
	e->status = feit_acts[FEIT_ACT_REJECT].status;
	e->factuality = "CT+";
	return true;
}
