/* tenses.c - how a predicate is told: its voice, tense and modality by the auxiliaries of its
 * clause
 * ("zou worden verlengd"). What is denied: polarity.c. */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

static uint8_t modality_of(const char *lemma, const char *form)
{
	if (feit_same(lemma, "zullen"))
		return form[0] == 'p' ? FEIT_WOULD : FEIT_FUTURE;
	if (feit_same(lemma, "willen"))
		return FEIT_WISH;
	if (feit_same(lemma, "moeten") || feit_same(lemma, "hoeven") || feit_same(lemma, "dienen"))
		return FEIT_DUTY;
	if (feit_same(lemma, "kunnen") || feit_same(lemma, "mogen"))
		return FEIT_CAN;
	return FEIT_INDICATIVE;
}

/* Lemma of the finite verb where it is not the predicate's own verb; "" = none. */
static const char *helper_of(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint8_t f = r->clauses[p->clause].finite;

	if (f == NO || f == p->verb)
		return "";
	if (r->w[f].is & FEIT_W_AUX)
		return r->w[f].function->col[1];
	return r->w[f].verb != NULL ? r->w[f].verb->col[0] : "";
}

/* "De minister wil dat de wet ingaat", and not what the House wants. */
bool feit_is_willed(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_clause *above = c->parent != NO ? &r->clauses[c->parent] : NULL;

	return c->kind == FEIT_C_DAT && above != NULL && above->kind == FEIT_C_MAIN &&
	       above->finite != NO && above->bracket == NO &&
	       feit_mword_in(r, above->finite, "wil,willen") && !(above->is & FEIT_W_NEG) &&
	       feit_is_in_clause(r, c->parent,
				 "kabinet,regering,minister,ministers,staatssecretaris,college,"
				 "wethouder,we,wij,coalitie,coalitiepartijen,provincie,gemeente,"
				 "commissie");
}

static bool has_worden(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = p->verb > 3 ? p->verb - 3u : 0; i < p->verb + 4u && i < r->n; i++)
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_AUX) && i != c->finite &&
		    feit_same(r->w[i].function->col[1], "worden"))
			return true;
	return false;
}

/* It happens at one moment. */
static bool is_step(uint8_t act)
{
	return act == FEIT_ACT_START || act == FEIT_ACT_END || act == FEIT_ACT_EXTEND ||
	       act == FEIT_ACT_RESUME || act == FEIT_ACT_AMEND || act == FEIT_ACT_SUSPEND;
}

void feit_find_tense(const struct feit_reading *r, struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	const char *helper = helper_of(r, p);
	bool participle = (r->w[p->verb].is & FEIT_W_PART) && helper[0] != '\0';
	const char *form = "";

	if (c->finite == NO)
		return;
	bool bare = c->finite == p->verb && (r->w[p->verb].is & FEIT_W_PART) &&
		    !(r->w[p->verb].is & (FEIT_W_PRES | FEIT_W_INF | FEIT_W_PAST));
	if (bare && p->intransitive) { /* ", tot stand gekomen door" */
		p->tense = FEIT_PERFECT;
		return;
	}
	if (c->finite == p->verb && c->kind == FEIT_C_RELATIVE && c->opener == NO &&
	    (r->w[p->verb].is & FEIT_W_PART)) { /* ", ingevoerd in 2020," */
		p->voice = FEIT_PASSIVE;
		p->tense = FEIT_PERFECT;
		return;
	}
	const struct feit_mword *f = &r->w[c->finite];
	if (f->is & FEIT_W_AUX)
		form = f->function->col[2];
	else if (f->verb != NULL)
		form = f->is & FEIT_W_PAST && !(f->is & (FEIT_W_PRES | FEIT_W_INF)) ? "p" : "v";
	p->modality = modality_of(helper, form);
	if (p->modality == FEIT_CAN && form[0] == 'p' && has_worden(r, p) && is_step(p->act) &&
	    (c->is & FEIT_W_DATE) && !(c->is & FEIT_W_NEG) && feit_same(helper, "kunnen"))
		p->modality = FEIT_INDICATIVE; /* kon per 1 april worden stopgezet: it was */
	if (p->modality == FEIT_DUTY && form[0] == 'p' && c->kind == FEIT_C_MAIN &&
	    p->lemma != NULL && feit_same(p->lemma, "besluiten"))
		p->modality = FEIT_INDICATIVE; /* "moesten we besluiten": and did */
	if (p->verb > 0 && (r->w[p->verb - 1].is & FEIT_W_AUX) && c->finite != p->verb - 1 &&
	    feit_same(r->w[p->verb - 1].function->col[1], "kunnen"))
		p->modality = FEIT_CAN; /* hebben niet kunnen vaststellen */
	if (feit_same(helper, "gaan") && !participle && (r->w[p->verb].is & FEIT_W_INF))
		p->modality = FEIT_FUTURE;
	bool worden = feit_same(helper, "worden");
	bool zijn = feit_same(helper, "zijn") || feit_same(helper, "hebben");
	p->tense = form[0] == 'p' ? FEIT_PAST : FEIT_PRESENT;
	bool let = c->kind == FEIT_C_MAIN && p->verb > 0 &&
		   feit_mword_is(r, p->verb - 1u, "laten") &&
		   (r->w[p->verb].is & FEIT_W_INF); /* heb een onderzoek laten uitvoeren */
	if (p->modality == FEIT_INDICATIVE && feit_is_willed(r, p->clause))
		p->modality = FEIT_WISH; /* het kabinet wil dat de wet ingaat */
	if ((zijn && participle) || (let && zijn))
		p->tense = form[0] == 'p' ? FEIT_PLUPERFECT : FEIT_PERFECT;
	if (worden || (participle && feit_same(helper, "blijven")) || has_worden(r, p) ||
	    (feit_same(helper, "zijn") && participle && !p->intransitive))
		p->voice = FEIT_PASSIVE;
}
