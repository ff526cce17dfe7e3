/* considered.c - what a motion considers: "constaterende dat de heffing in 2026 vervalt" tells a
 * step in the life of a measure, "overwegende dat regels nodig zijn" how things are.
 */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

bool feit_may_consider(const struct feit_reading *r)
{
	return feit_may_have(r, "constaterende,overwegende,overwegend,constaterend,gelezen,mening");
}

/* The word that opens the part of a motion in which the verb stands is one of considering. */
static bool is_under_consideration(const struct feit_reading *r, uint32_t verb)
{
	if (!r->considers)
		return false;
	for (uint32_t i = verb + 1; i-- > 0;) {
		if (feit_mword_in(r, i, "verzoekt,verzoeken,roept,spreekt,besluit"))
			return false;
		if (feit_mword_in(r, i,
				  "constaterende,overwegende,overwegend,constaterend,gelezen"))
			return true;
		if (feit_mword_is(r, i, "mening") && i > 0 && feit_mword_is(r, i - 1, "van") &&
		    (i < 3 || (r->w[i - 2].is & (FEIT_W_COMMA | FEIT_W_PUNCT))))
			return true;
	}
	return false;
}

/* "dat de motie-Jansen oproept om", "de motie, die de regering verzoekt". */
static bool is_asked_by_motion(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_REQUEST && feit_asking_paper(r, p->clause) != NO;
}

/* "is voornemens", "van plan is": said by who may do it. */
static bool is_intent(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_PLAN &&
	       feit_mword_in(r, p->noun, "voornemens,plan,voornemen,intentie") &&
	       feit_has_actor(r, p->clause);
}

/* Acts that change or begin something; inquiries, aims and effort are as good as background. */
static bool is_step(uint8_t act)
{
	switch (act) {
	case FEIT_ACT_START:
	case FEIT_ACT_END:
	case FEIT_ACT_AMEND:
	case FEIT_ACT_EXTEND:
	case FEIT_ACT_SUSPEND:
	case FEIT_ACT_ADOPT:
	case FEIT_ACT_AGREE:
	case FEIT_ACT_DECIDE:
	case FEIT_ACT_FUND:
	case FEIT_ACT_PROPOSE:
		return true;
	default:
		return false;
	}
}

/* "een meldplicht geldt", "werkt aan een kader": what is there or in hand, told of something new.
 */
static bool is_in_hand(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	if (p->act == FEIT_ACT_PREPARE)
		return feit_same(p->lemma, "werken") ||
		       (feit_term_in(r, p->lemma, "uitwerken,voorbereiden") &&
			feit_has_actor(r, p->clause));
	if (p->act == FEIT_ACT_PLAN) /* er komt in 2026 een heffing */
		return feit_same(p->lemma, "komen") &&
		       !feit_clause_has(r, p->clause, "mogelijk,wellicht,misschien") &&
		       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
	if (p->act != FEIT_ACT_STATE || q->prep != NO)
		return false;
	return feit_same(feit_date_in(r, p, p->clause).role, "start") ||
	       (feit_same(p->lemma, "gelden") && q->det != NO && feit_mword_is(r, q->det, "een"));
}

/* "de aftrek wordt afgebouwd": what is there is changed or ended, whoever does it. */
static bool is_change_of_known(const struct feit_reading *r, const struct feit_predicate *p,
			       uint32_t object)
{
	return p->voice == FEIT_PASSIVE && p->strength == 'A' &&
	       (p->act == FEIT_ACT_END || p->act == FEIT_ACT_AMEND) &&
	       feit_phrase_instrument(r, object) == 'A' && feit_name_phrase(r, object).definite;
}

/* What is told in the present is a step where somebody takes it or a day is named. */
static bool is_present_step(const struct feit_reading *r, const struct feit_predicate *p,
			    uint32_t object)
{
	bool actor = feit_has_actor(r, p->clause);
	bool dated = feit_date_in(r, p, p->clause).fact != FEIT_NONE;

	if (p->voice == FEIT_PASSIVE || p->intransitive)
		return actor || dated || is_change_of_known(r, p, object);
	return actor && (p->strength == 'A' || feit_phrase_instrument(r, object) == 'A');
}

/* "investeert 70 miljoen euro in veiligheid": by somebody, or given already. */
static bool is_money_given(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t object)
{
	return p->act == FEIT_ACT_FUND && object != FEIT_NO_PHRASE &&
	       feit_counts(r, object, "money") &&
	       (p->tense != FEIT_PRESENT || feit_has_actor(r, p->clause));
}

/* "Frankrijk heeft besloten om", "is afgesproken de norm te": what was decided is an action. */
static bool is_decided_action(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PERFECT || p->strength != 'A' ||
	    (p->act != FEIT_ACT_DECIDE && p->act != FEIT_ACT_AGREE && p->act != FEIT_ACT_ANNOUNCE))
		return false;
	uint32_t content = feit_content_of(r, p);
	if (content == NO || r->clauses[content].kind >= FEIT_C_OMTE)
		return content != NO;
	struct feit_predicate in = feit_inner_predicate(r, content);
	return is_step(in.act) && in.modality == FEIT_INDICATIVE; /* dat de btw wordt verhoogd */
}

/* "wordt een onderzoek gestart", "momenteel een analyse uitgevoerd": an inquiry is an action. */
static bool is_inquiry_made(const struct feit_reading *r, const struct feit_predicate *p,
			    uint32_t object)
{
	return (p->act == FEIT_ACT_START || p->act == FEIT_ACT_EXECUTE) &&
	       p->voice == FEIT_PASSIVE && r->phrases[object].prep == NO &&
	       feit_mword_in(r, r->phrases[object].head, "onderzoek,analyse,evaluatie,verkenning");
}

/* "de dienst is afgeschaft": of whatever it is said. */
static bool is_said_of_policy(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->voice != FEIT_PASSIVE || p->tense == FEIT_PRESENT)
		return false;
	return feit_term_in(r, p->lemma, "afschaffen,invoeren,intrekken");
}

/* Verbs that are said of anything tell a step where the day of it is named, that it runs, or that
 * somebody has taken it. */
static bool is_step_of_weak_verb(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool actor = feit_has_actor(r, p->clause);
	bool dated = feit_date_in(r, p, p->clause).fact != FEIT_NONE;

	switch (p->act) {
	case FEIT_ACT_STATE:
		return feit_same(p->lemma, "lopen");
	case FEIT_ACT_END:
		return p->intransitive && dated;
	case FEIT_ACT_AMEND:
		return p->tense == FEIT_PERFECT ? actor
						: dated && (actor || p->voice == FEIT_PASSIVE);
	case FEIT_ACT_START:
		return p->tense == FEIT_PERFECT && actor;
	default:
		return false;
	}
}

/* The act of the predicate is a step in the life of an instrument. */
static bool is_told_step(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->polarity == FEIT_NEGATIVE || p->modality == FEIT_CAN || p->modality == FEIT_WOULD ||
	    p->modality == FEIT_DUTY)
		return false;
	uint32_t object = feit_object_of(r, p);
	if (is_money_given(r, p, object) || is_decided_action(r, p))
		return true;
	if (object != FEIT_NO_PHRASE && (is_inquiry_made(r, p, object) || is_said_of_policy(r, p)))
		return true;
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;
	if (p->strength == 'C')
		return noun != 0 && is_step_of_weak_verb(r, p);
	if (noun != 'A' && noun != 'B')
		return false;
	if (is_in_hand(r, p, object))
		return true;
	return is_step(p->act) && (p->tense != FEIT_PRESENT || is_present_step(r, p, object));
}

bool feit_is_consideration(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!is_under_consideration(r, p->verb))
		return false;
	bool done =
	    p->modality == FEIT_INDICATIVE && p->tense != FEIT_PRESENT && p->strength != 'C' &&
	    (feit_has_actor(r, p->clause) || feit_date_in(r, p, p->clause).fact != FEIT_NONE);
	return !done && !is_intent(r, p) && !is_asked_by_motion(r, p) && !is_told_step(r, p);
}
