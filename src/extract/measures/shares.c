/* shares.c - where a main clause begins without a word that opens it, and whose subject it has: "We
 * verhogen de accijns, schaffen de aftrek af", "Om dit te bereiken introduceren we". */
#include "extract/measures/governs.h"
#include "extract/measures/shares.h"

enum { NO = FEIT_NO_WORD };

bool feit_looks_like_verb(const struct feit_reading *r, uint32_t i)
{
	struct feit_str s = feit_mword_text(r, i);

	return !(r->w[i].is & (FEIT_W_INSTRUMENT | FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_CAPITAL |
			       FEIT_W_DATE | FEIT_W_FIGURE)) &&
	       (r->w[i].is & FEIT_W_CONTENT) &&
	       (feit_str_ends(s, FEIT_STR("t")) || feit_str_ends(s, FEIT_STR("en")) ||
		feit_str_ends(s, FEIT_STR("de")) || feit_str_ends(s, FEIT_STR("te")));
}

bool feit_describes_next(const struct feit_reading *r, uint32_t i)
{
	uint32_t is = r->w[i].is;

	return (is & FEIT_W_ATTR) && (is & FEIT_W_PAST) && i > 1 && i + 1 < r->n &&
	       feit_mword_in(r, i - 1, "en,of") && (r->w[i - 2].is & FEIT_W_CONTENT) &&
	       (r->w[i + 1].is & FEIT_W_CONTENT) &&
	       !(r->w[i + 1].is & (FEIT_W_FIGURE | FEIT_W_CAPITAL | FEIT_W_DET));
}

bool feit_may_begin_main(const struct feit_reading *r, uint32_t i, uint32_t bracket)
{
	return (r->w[i].is & FEIT_W_INF) && i == bracket + 1u && !(r->w[i - 1].is & FEIT_W_AUX) &&
	       !feit_has_lemma(r, &r->w[i - 1], "laten,doen,gaan,komen");
}

/* Something but the end of the clause follows: the verb there has its object behind it. */
static bool has_more(const struct feit_reading *r, uint32_t i)
{
	return i < r->n &&
	       (r->w[i].is & (FEIT_W_DET | FEIT_W_PREP | FEIT_W_FIGURE | FEIT_W_CONTENT |
			      FEIT_W_ADVERB | FEIT_W_PRONOUN | FEIT_W_INSTRUMENT)) &&
	       !(r->w[i].is & (FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD));
}

bool feit_goes_on(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (c->kind != FEIT_C_MAIN || c->finite == NO || c->finite + 1u >= i || i + 1 >= r->n)
		return false;
	uint32_t had = r->w[c->finite].is, has = r->w[i + 1].is;
	if ((had & FEIT_W_AUX) || (has & (FEIT_W_AUX | FEIT_W_CAPITAL)) || !(has & FEIT_W_VERB) ||
	    !(has & FEIT_W_FINITE))
		return false;
	bool plural = (had & FEIT_W_INF) != 0;
	return (had & has & FEIT_W_FINITE) != 0 && has_more(r, i + 2) &&
	       (plural || !(has & (FEIT_W_INF | FEIT_W_PART)));
}

/* The clause begins with its verb, behind a comma or "en". */
static bool has_no_subject(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	return c->kind == FEIT_C_MAIN && c->finite != NO && c->finite == c->first + 1u &&
	       (r->w[c->first].is & (FEIT_W_COORD | FEIT_W_COMMA));
}

uint32_t feit_subject_clause(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t k = clause; has_no_subject(r, clause) && k-- > 0;)
		if (r->clauses[k].kind == FEIT_C_MAIN && r->clauses[k].finite != NO)
			clause = k;
	return clause;
}

bool feit_is_verb_as_noun(const struct feit_reading *r, uint32_t i)
{
	if (!(r->w[i].is & FEIT_W_VERB) || !(r->w[i].is & FEIT_W_INF) ||
	    !feit_mword_is(r, i + 1, "van"))
		return false;
	for (uint32_t k = i; k > 1 && i - k < 4; k--) {
		if (feit_mword_is(r, k - 1, "het"))
			return (r->w[k - 2].is & FEIT_W_PREP) != 0;
		if (!(r->w[k - 1].is & (FEIT_W_ADVERB | FEIT_W_NEG | FEIT_W_CONTENT)))
			return false;
	}
	return false;
}
