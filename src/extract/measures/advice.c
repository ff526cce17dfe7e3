/* advice.c - what advisers and auditors recommend: "Wij bevelen de minister aan om", "De Raad
 * adviseert", "Onze aanbeveling is om". What is told too vaguely to be checked is no measure. */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

/* What an adviser would have say more: the bill at hand, and the text beside it. */
#define EXPLAINED                                                                                  \
	"toelichting,memorie,paragraaf,motivering,onderbouwing,tekst,passage,"                     \
	"voorstel,wetsvoorstel,ontwerpbesluit"

/* "de aanbeveling", "onze aanbeveling": the one that is told now; behind "een aanbeveling" and
 * "enkele aanbevelingen", "om" tells what they are for. */
static bool is_the_recommendation(const struct feit_reading *r, uint32_t word)
{
	uint32_t q = word != NO && feit_mword_is(r, word, "aanbeveling") ? r->w[word].phrase : NO;

	return q != NO && r->phrases[q].det != NO && r->phrases[q].det < word &&
	       !feit_mword_in(r, r->phrases[q].det, "een,geen,deze,die,dit");
}

bool feit_is_recommended(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act != FEIT_ACT_PROPOSE || p->lemma == NULL || p->voice != FEIT_ACTIVE ||
	    r->clauses[p->clause].kind != FEIT_C_MAIN ||
	    feit_mword_is(r, r->clauses[p->clause].first, "zoals"))
		return false;
	return feit_same(p->lemma, "aanbevelen") || is_the_recommendation(r, p->noun);
}

bool feit_is_advice_untold(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t content)
{
	if (content == NO && feit_is_recommended(r, p) && feit_mword_is(r, r->n - 1, ":"))
		return true; /* its items tell it */
	return p->noun != NO && p->act == FEIT_ACT_PROPOSE &&
	       feit_mword_in(r, p->noun, "aanbeveling,aanbevelingen") &&
	       (content == NO || !feit_is_recommended(r, p));
}

bool feit_is_soft_advice(const struct feit_reading *r, const struct feit_predicate *p,
			 const struct feit_predicate *in, uint32_t object)
{
	return p->act == FEIT_ACT_PROPOSE && object != FEIT_NO_PHRASE &&
	       (feit_term_in(r, in->lemma, "stimuleren,bevorderen") ||
		(feit_same(in->lemma, "inzetten") && r->phrases[object].prep != NO));
}

/* "De Gezondheidsraad adviseert", "Het OMT heeft geadviseerd": a body, and nobody in particular. */
static bool is_by_body(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO &&
		    (r->w[x->head].is & (FEIT_W_ACTOR | FEIT_W_CAPITAL)))
			return true;
	}
	return false;
}

/* The name tells what is meant: "heldere afspraken", "een overzicht van", and not "dit". */
static bool is_described(const struct feit_reading *r, uint32_t object)
{
	const struct feit_phrase *x = &r->phrases[object];

	if (x->det != NO && feit_mword_in(r, x->det, "dit,dat,deze,die"))
		return x->instrument != 0;
	if (x->first > 0 && feit_mword_in(r, x->first - 1u, "meer,voldoende"))
		return true;
	return x->first < x->head || feit_name_phrase(r, object).span.end > r->w[x->last].end;
}

/* What is recommended can be checked: an object that a verb does something to. */
static bool is_definite_advice(const struct feit_reading *r, const struct feit_predicate *in,
			       uint32_t object)
{
	const struct feit_phrase *x = &r->phrases[object];
	const struct feit_mword *verb = &r->w[in->verb];
	char noun = x->instrument;

	if (feit_phrase_is_people(r, object) || feit_phrase_is_actor(r, object) ||
	    feit_mword_in(r, x->head,
			  "rekening,voortouw,aandacht,prioriteit,haast,vaart,werk,oog,gebruik,"
			  "kennis,wijze,hand,hoe,hoofd,terughoudendheid") ||
	    feit_has_lemma(r, verb,
			   "zijn,blijven,wachten,houden,nemen,treffen,stimuleren,betrekken,"
			   "meenemen,wegen,ingaan,toelichten,meewegen,kijken,spreken"))
		return false;
	if (feit_mword_in(r, x->head, "inzicht,informatie,overzicht,totaaloverzicht"))
		return true; /* "meer inzicht te geven in de kosten" */
	if (feit_has_lemma(r, verb, "maken") && noun != 0 &&
	    feit_mword_in(r, x->head, "afspraken,afspraak,keuze,keuzes"))
		return feit_name_phrase(r, object).span.end > r->w[x->last].end;
	if (feit_has_lemma(r, verb, "maken,geven,komen,zorgen,krijgen,werken,voldoen,leggen"))
		return noun == 'A' || noun == 'B' || is_described(r, object);
	return noun != 0 || in->act == FEIT_ACT_STUDY || is_described(r, object) ||
	       (x->det != NO && !feit_mword_in(r, x->det, "dit,dat,deze,die"));
}

bool feit_is_definite_plan(const struct feit_reading *r, const struct feit_predicate *p,
			   const struct feit_predicate *in, uint32_t object)
{
	char noun = object != FEIT_NO_PHRASE ? feit_phrase_instrument(r, object) : 0;

	if (object != FEIT_NO_PHRASE && feit_is_recommended(r, p))
		return is_definite_advice(r, in, object);
	if (feit_term_in(r, in->lemma, "nemen,treffen,maken,houden,geven,zijn,blijven,wachten") ||
	    feit_mword_in(r, in->verb, /* what the text should say */
			  "motiveren,onderbouwen,toelichten,verhelderen,verduidelijken,lichten") ||
	    (object != FEIT_NO_PHRASE && feit_mword_in(r, r->phrases[object].head, EXPLAINED)))
		return false;
	if (object != FEIT_NO_PHRASE && is_by_body(r, p->clause) &&
	    (r->phrases[object].det != NO || r->phrases[object].first < r->phrases[object].head ||
	     noun != 0) &&
	    !feit_phrase_is_people(r, object))
		return true;
	return noun == 'A' || noun == 'B' || (noun == 'C' && in->strength == 'A') ||
	       (object != FEIT_NO_PHRASE && in->strength == 'A' &&
		(in->act == FEIT_ACT_END || in->act == FEIT_ACT_START) &&
		r->phrases[object].det != NO); /* "adviseert de eindtoets af te schaffen" */
}

/* "Wij bevelen aan het toezicht te versterken", "bevelen aan de Kamer beter te informeren": told,
 * but without an instrument. What only points ("dit op te pakken") or tells how to think of it
 * ("hier rekening mee te houden") is nothing. */
static bool is_told_vaguely(const struct feit_reading *r, const struct feit_predicate *in,
			    uint32_t object)
{
	bool told = false;

	if (feit_clause_has(r, in->clause,
			    "rekening,voortouw,oog,gebruik,kennis,aandacht,prioriteit,haast,vaart,"
			    "terughoudendheid,hierbij,daarbij,hiermee,daarmee,hierin,daarin,hier,"
			    "daar,hiervan,daarvan,hem,ze"))
		return false;
	if (feit_has_lemma(r, &r->w[in->verb],
			   "zijn,blijven,wachten,kijken,spreken,betrekken,wegen"))
		return false;
	if (object != FEIT_NO_PHRASE)
		return !feit_phrase_is_people(r, object) &&
		       r->phrases[object].clause == in->clause &&
		       (is_described(r, object) || r->phrases[object].instrument != 0 ||
			(r->phrases[object].det != NO
			     ? !feit_mword_in(r, r->phrases[object].det, "dit,dat,deze,die")
			     : in->strength == 'A' || in->strength == 'B'));
	for (uint32_t c = in->clause + 1u; c < r->n_clauses; c++) /* te bepalen welke gegevens */
		told |= r->clauses[c].parent == in->clause && r->clauses[c].kind == FEIT_C_OF;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		told |= r->phrases[q].clause == in->clause && !feit_phrase_is_actor(r, q) &&
			!feit_phrase_is_people(r, q) && r->phrases[q].det != NO;
	return told;
}

bool feit_is_vague_advice(const struct feit_reading *r, const struct feit_predicate *p,
			  const struct feit_predicate *in, uint32_t object)
{
	return feit_is_recommended(r, p) && p->polarity == FEIT_POSITIVE &&
	       is_told_vaguely(r, in, object);
}

/* What the verb at the end of the clause is done to: the first phrase before it that no preposition
 * leads, where the one that was found is led by one, or stands behind. */
uint32_t feit_thing_before(const struct feit_reading *r, uint32_t clause, uint32_t verb)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO && x->last < verb &&
		    !feit_phrase_is_actor(r, q) && !feit_phrase_is_people(r, q) &&
		    !(r->w[x->head].is & FEIT_W_DATE) &&
		    (x->det != NO || x->instrument != 0 || x->first < x->head))
			return q;
	}
	return FEIT_NO_PHRASE;
}

uint32_t feit_advised_object(const struct feit_reading *r, const struct feit_predicate *in,
			     uint32_t object)
{
	if (object != FEIT_NO_PHRASE && r->phrases[object].prep == NO &&
	    r->phrases[object].instrument != 0)
		return object;
	uint32_t thing = feit_thing_before(r, in->clause, in->verb);
	return thing != FEIT_NO_PHRASE ? thing : object;
}

/* How an item of a list of recommendations counts: 2 = core, 1 = peripheral, 0 = it tells nothing.
 */
int feit_weigh_advice(const struct feit_reading *r, const struct feit_predicate *in,
		      uint32_t object)
{
	if (object != FEIT_NO_PHRASE && is_definite_advice(r, in, object))
		return 2;
	return is_told_vaguely(r, in, object);
}
