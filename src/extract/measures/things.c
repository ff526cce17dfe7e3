/* things.c - what is a measure although its noun names no instrument: works ("de bouw van het azc
 * is stilgelegd"), bodies that were founded, what people get free of charge, a law's amendment. */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

static bool is_followed_by(const struct feit_reading *r, uint32_t phrase, const char *prep)
{
	return phrase + 1 < r->n_phrases &&
	       r->phrases[phrase + 1].prep == r->phrases[phrase].last + 1u &&
	       feit_mword_is(r, r->phrases[phrase + 1].prep, prep);
}

/* ---- works ---- */

static const char works[] =
    "bouw,nieuwbouw,aanleg,renovatie,verbouwing,restauratie,herinrichting,reconstructie,"
    "verbreding,verdubbeling,sanering,sloop,versterking,modernisering,vernieuwing,ombouw,"
    "verplaatsing,dijkversterking,digitalisering,elektrificatie,oplevering,ontmanteling,"
    "vervanging";

/* "de eerste fase van de renovatie": of the works, too. */
static uint32_t behind_stage(const struct feit_reading *r, uint32_t phrase)
{
	return feit_mword_in(r, r->phrases[phrase].head, "fase,deel,etappe,gedeelte") &&
		       is_followed_by(r, phrase, "van")
		   ? phrase + 1
		   : phrase;
}

bool feit_is_works(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t q = behind_stage(r, object);

	return (p->act == FEIT_ACT_START || p->act == FEIT_ACT_REALISE ||
		p->act == FEIT_ACT_SUSPEND || p->act == FEIT_ACT_RESUME || p->act == FEIT_ACT_END ||
		p->act == FEIT_ACT_EXECUTE) &&
	       (p->tense != FEIT_PRESENT || p->act == FEIT_ACT_SUSPEND ||
		(p->act == FEIT_ACT_START && feit_date_in(r, p, p->clause).fact != FEIT_NONE)) &&
	       p->modality == FEIT_INDICATIVE && r->phrases[object].prep == NO &&
	       r->phrases[object].det != NO && feit_mword_in(r, r->phrases[q].head, works) &&
	       is_followed_by(r, q, "van");
}

/* "is begonnen met de bouw van een haven". */
bool feit_is_works_begun(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object)
{
	return p->tense == FEIT_PERFECT && p->voice == FEIT_PASSIVE &&
	       p->polarity == FEIT_POSITIVE && feit_mword_in(r, r->phrases[object].head, works) &&
	       is_followed_by(r, object, "van");
}

/* "de negende ronde van het fonds": opened or closed, by itself. */
bool feit_is_round(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	return (p->act == FEIT_ACT_START || p->act == FEIT_ACT_END) && p->tense != FEIT_PRESENT &&
	       r->phrases[object].prep == NO &&
	       feit_mword_in(r, r->phrases[object].head, "ronde,tranche,openstelling,fase") &&
	       is_followed_by(r, object, "van") &&
	       (r->phrases[object + 1].instrument != 0 ||
		(r->w[r->phrases[object + 1].head].is & FEIT_W_CAPITAL));
}

/* "De gemeente verbood in mei de verkoop van lachgas". */
bool feit_is_ban(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	return feit_same(p->lemma, "verbieden") && p->tense != FEIT_PRESENT &&
	       p->polarity == FEIT_POSITIVE && p->modality == FEIT_INDICATIVE &&
	       r->phrases[object].prep == NO && r->phrases[object].det != NO &&
	       r->clauses[p->clause].kind == FEIT_C_MAIN && feit_has_actor(r, p->clause) &&
	       !feit_has_court(r, p->clause) && is_followed_by(r, object, "van");
}

/* ---- bodies ---- */

static bool is_founding(const struct feit_predicate *p)
{
	return p->lemma != NULL && p->voice == FEIT_PASSIVE && p->tense != FEIT_PRESENT &&
	       p->polarity == FEIT_POSITIVE &&
	       (feit_same(p->lemma, "instellen") || feit_same(p->lemma, "oprichten"));
}

bool feit_is_founded(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	if (p->act == FEIT_ACT_PLAN && feit_same(p->lemma, "komen") && q->prep == NO &&
	    q->det != NO && feit_mword_is(r, q->det, "een"))
		return (feit_mword_in(r, q->last + 1u, "voor,van") || /* minister voor Klimaat */
			feit_mword_in(r, q->head + 1u, "voor,van")) &&
		       feit_mword_in(r, q->head,
				     "minister,staatssecretaris,ministerie,toezichthouder,"
				     "autoriteit,ombudsman,rijksdienst,agentschap,inspectie");
	if (!is_founding(p) || q->det == NO || q->prep != NO)
		return false;
	for (uint32_t i = q->first; i <= q->last; i++)
		if (r->w[i].is & FEIT_W_CAPITAL)
			return true; /* not "een stichting" */
	return false;
}

/* "De gemeente heeft een programmadirecteur aangesteld". */
bool feit_is_appointed(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	return feit_same(p->lemma, "aanstellen") && p->tense != FEIT_PRESENT &&
	       p->polarity == FEIT_POSITIVE && q->prep == NO && q->det != NO &&
	       feit_mword_is(r, q->det, "een") && feit_has_actor(r, p->clause);
}

/* ---- free of charge ---- */

bool feit_is_free_gift(const struct feit_reading *r, const struct feit_predicate *p)
{
	static const char free[] = "gratis,kosteloos,kosteloze";

	if (!feit_may_have(r, free) || !feit_term_in(r, p->lemma, "krijgen,ontvangen") ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE ||
	    r->clauses[p->clause].kind != FEIT_C_MAIN || !feit_clause_has(r, p->clause, free))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == p->clause && r->phrases[q].prep == NO &&
		    (feit_phrase_is_people(r, q) || feit_phrase_is_actor(r, q)))
			return true;
	return false;
}

/* ---- laws ---- */

/* "een wijziging van de Woningwet". */
bool feit_is_law_amended(const struct feit_reading *r, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	return feit_mword_in(r, q->head, "wijziging,aanpassing,herziening") && q->prep == NO &&
	       is_followed_by(r, object, "van") && r->phrases[object + 1].instrument != 0 &&
	       feit_same(r->w[r->phrases[object + 1].head].noun->col[0], "legislation");
}

/* ---- attributes ---- */

/* "waarvan de looptijd in 2023 is verlengd": of the measure before. */
bool feit_is_attribute(const struct feit_reading *r, uint32_t phrase)
{
	return feit_mword_in(r, r->phrases[phrase].head,
			     FEIT_TERM_NOUNS
			     ",budget,plafond,"
			     "subsidieplafond,bedrag,voorwaarden,doelgroep,tarief,hoogte,omvang,"
			     "capaciteit,inwerkingtreding,invoering,uitvoering,aanvraagtermijn,"
			     "eisen,criteria,toepassing,werking");
}

/* "met 415 veehouders kwam een overeenkomst tot stand": with each of them, many single cases. */
bool feit_is_with_each(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep != NO &&
		    feit_mword_is(r, r->phrases[q].prep, "met") && feit_counts(r, q, "count"))
			return true;
	return false;
}

/* "in 68 gemeenten", "op 40 scholen": it is there, and so many times. */
bool feit_has_counted_place(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases && (r->is & FEIT_W_FIGURE); q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep != NO &&
		    feit_mword_in(r, r->phrases[q].prep, "in,op,bij") && feit_counts(r, q, "count"))
			return true;
	return false;
}

/* "Het gebruik van telefoons is niet langer toegestaan": a ban, and a new one. */
bool feit_is_no_more_allowed(const struct feit_reading *r, const struct feit_predicate *p)
{
	return feit_same(p->lemma, "toestaan") && p->voice == FEIT_PASSIVE &&
	       (p->polarity == FEIT_NO_MORE || p->polarity == FEIT_NEGATIVE) &&
	       p->modality == FEIT_INDICATIVE && r->clauses[p->clause].kind == FEIT_C_MAIN &&
	       feit_content_of(r, p) == FEIT_NO_WORD &&
	       (feit_clause_has(r, p->clause, "meer,langer") ||
		feit_same(feit_date_in(r, p, p->clause).role, "start"));
}
