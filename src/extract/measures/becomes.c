/* becomes.c - what a thing becomes or is made, told by an adjective: "De kinderopvang wordt
 * gratis", "De zorgpremie wordt inkomensafhankelijk gemaakt", "We maken de regels eenvoudiger"; and
 * what follows: "In 2025 volgt een lastenverlichting". */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* What a thing becomes by a decision, and not by itself. */
#define BECOMES                                                                                    \
	"gratis,kosteloos,inkomensafhankelijk,inkomensonafhankelijk,vrijwillig,strenger,soepeler," \
	"eenvoudiger,simpeler,ruimer,rookvrij,autovrij,autoluw,emissievrij,vergunningvrij,"        \
	"vergunningplichtig,vergunningsvrij,vergunningsplichtig,meldingsplichtig,belastingvrij,"   \
	"onbelast,belast,risicodragend,rechtstreeks"

/* Of a tariff or a term that is made so, but mostly becomes so. */
#define MADE BECOMES ",goedkoper,duurder,hoger,lager,korter,langer"

bool feit_may_become(const struct feit_reading *r)
{
	return (r->is & FEIT_W_AUX) && feit_may_have(r, BECOMES) &&
	       (feit_may_hold(r, "wordt") || feit_may_hold(r, "worden") ||
		feit_may_hold(r, "werd") || feit_may_hold(r, "werden"));
}

/* No noun stands behind the word that it could describe: "strenger toezicht". */
static bool stands_alone(const struct feit_reading *r, uint32_t i)
{
	return i + 1 >= r->n || !(r->w[i + 1].is & (FEIT_W_CONTENT | FEIT_W_INSTRUMENT)) ||
	       (r->w[i + 1].is & (FEIT_W_VERB | FEIT_W_PUNCT));
}

/* The subject: the bare phrase before the finite verb, or right behind it. */
static uint32_t subject_of(const struct feit_reading *r, uint32_t clause)
{
	uint8_t finite = r->clauses[clause].finite;

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO &&
		    (x->last < finite || feit_phrase_start(x) == finite + 1u) &&
		    !(x->is & FEIT_W_DATE))
			return q;
	}
	return FEIT_NO_PHRASE;
}

static void change(struct feit_predicate *p, uint32_t word, bool intransitive, const char *lemma)
{
	feit_set_act(p, FEIT_ACT_AMEND);
	p->strength = 'B';
	p->intransitive = intransitive;
	p->noun = (uint8_t)word;
	p->preps = "";
	p->lemma = lemma;
}

bool feit_find_becoming(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!feit_may_become(r) || c->kind != FEIT_C_MAIN || c->finite != p->verb ||
	    c->bracket != NO || !feit_mword_in(r, p->verb, "wordt,worden,werd,werden"))
		return false;
	for (uint32_t i = p->verb + 1u; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != p->clause || !feit_mword_in(r, i, BECOMES) ||
		    !stands_alone(r, i))
			continue;
		uint32_t q = subject_of(r, p->clause);
		char noun = q != FEIT_NO_PHRASE ? feit_phrase_instrument(r, q) : 0;
		if (noun != 'A' && noun != 'B')
			return false;
		change(p, i, true, "worden");
		return true;
	}
	return false;
}

bool feit_find_making(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t i = p->verb;

	if (!feit_may_have(r, MADE))
		return false;
	if (c->finite == i && !(r->w[i].is & FEIT_W_PART)) { /* "maken we het onderwijs gratis" */
		for (uint32_t k = i + 1; k <= c->last && k < r->n && feit_has_actor(r, p->clause);
		     k++)
			if (r->w[k].clause == p->clause && feit_mword_in(r, k, MADE) &&
			    stands_alone(r, k)) {
				change(p, k, false, "maken");
				return true;
			}
		return false;
	}
	i -= i > 0 && (r->w[i - 1].is & FEIT_W_TE);
	if (i < 2 || !feit_mword_in(r, i - 1, MADE) || feit_mword_is(r, i - 2, "het"))
		return false; /* het eenvoudiger maken van */
	change(p, i - 1, false, "maken");
	return true;
}

/* "Eenvoudige hulpmiddelen worden niet langer vergoed": that ends. */
bool feit_is_no_more_given(const struct feit_reading *r, const struct feit_predicate *p)
{
	return feit_term_in(r, p->lemma, FEIT_GIVING) && p->voice == FEIT_PASSIVE &&
	       p->polarity == FEIT_NO_MORE && p->modality == FEIT_INDICATIVE &&
	       r->clauses[p->clause].kind == FEIT_C_MAIN;
}

/* "kom ik hierop terug", "komt in het plan terug", "komen terug bij de raad": nothing is revived.
 */
bool feit_comes_back_to(const struct feit_reading *r, const struct feit_predicate *p)
{
	static const char preps[] = "op,in,bij,naar,uit,van";
	uint8_t q = p->noun > 0 ? r->w[p->noun - 1].phrase : NO;

	return r->doc->text.ptr[r->w[p->noun].end] == '-' || /* terug- of overplaatsing */
	       feit_clause_has(r, p->clause, "hierop,daarop,erop,hierin,daarin,erin") ||
	       (feit_mword_in(r, p->noun + 1u, preps) &&
		!(p->noun + 2u < r->n && (r->w[p->noun + 2].is & FEIT_W_DATE))) ||
	       (q != NO && r->phrases[q].prep != NO && !(r->phrases[q].is & FEIT_W_DATE) &&
		feit_mword_in(r, r->phrases[q].prep, preps));
}

/* ---- In 2025 volgt een lastenverlichting ---- */

#define FORMS "volgt,volgen"

/* The clause has a new instrument behind the verb, when it comes, and not what it follows from. */
void feit_take_following(struct feit_reading *r)
{
	if (!feit_may_have(r, FORMS) || r->court || r->auditor)
		return;
	for (uint32_t k = 0; k < r->n_clauses; k++) {
		const struct feit_clause *c = &r->clauses[k];
		if (c->kind != FEIT_C_MAIN || c->finite == NO ||
		    !feit_mword_in(r, c->finite, FORMS) ||
		    (c->bracket != NO && c->bracket > c->finite) || (c->is & FEIT_W_NEG) ||
		    feit_clause_has(r, k, "uit,hieruit,daaruit,waaruit,op,hierop,daarop,als,wie"))
			continue;
		uint32_t found = FEIT_NO_PHRASE, before = subject_of(r, k);
		if (before != FEIT_NO_PHRASE && r->phrases[before].last < c->finite)
			continue; /* de opleiding volgt een programma */
		for (uint32_t q = 0; q < r->n_phrases && found == FEIT_NO_PHRASE; q++) {
			const struct feit_phrase *x = &r->phrases[q];
			if (x->clause == k && x->prep == NO && x->first > c->finite &&
			    feit_is_new_to_come(r, q))
				found = q;
		}
		struct feit_predicate p = feit_plain_predicate(k, c->finite, FEIT_ACT_PLAN);
		p.lemma = "volgen";
		p.intransitive = true;
		if (found == FEIT_NO_PHRASE || feit_date_in(r, &p, k).fact == FEIT_NONE)
			continue;
		struct feit_name n = feit_name_phrase(r, found);
		struct feit_event e = feit_make_event(r, &p, "measure.coming");
		uint32_t entity = feit_entity_told(r, &n, &e);
		feit_tie_clause(r, &p, k, entity, false);
	}
}
