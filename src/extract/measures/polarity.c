/* polarity.c - what a clause denies: "is niet ingevoerd", "nog niet", "niet langer", and the "niet"
 * of another verb, of a name or of the idiom itself: "krijgt geen meerderheid". */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

/* "niet alles, maar voeren een toets uit", "..., niet door de gemeenten": the negation at i is of
 * another verb, or of a part of the clause. */
static bool is_of_other(const struct feit_reading *r, uint32_t i, uint32_t verb)
{
	uint32_t from = i < verb ? i : verb, to = i < verb ? verb : i;

	for (uint32_t k = from + 1; k < to; k++)
		if (feit_mword_in(r, k, "maar,doch"))
			return true;
	if (i > 1 && i < verb && feit_mword_is(r, i - 1, "het") && (r->w[i - 2].is & FEIT_W_PREP))
		return true; /* de boete voor het niet tijdig betalen */
	return i > verb && (r->w[i - 1].is & FEIT_W_COMMA) && i + 1 < r->n &&
	       (r->w[i + 1].is & FEIT_W_PREP);
}

/* "gaat niet eerder in dan op 1 januari": it does, and not before that day. */
static bool is_earliest(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	if (!feit_mword_in(r, i + 1, "eerder,later,vroeger"))
		return false;
	for (uint32_t k = i + 2; k < i + 7 && k < r->n && r->w[k].clause == clause; k++)
		if (feit_mword_is(r, k, "dan"))
			return true;
	return false;
}

/* "Het programma Geweld hoort nergens thuis werd": before the finite verb, it is of a name. */
static bool is_in_first_phrase(const struct feit_reading *r, const struct feit_clause *c,
			       uint32_t i)
{
	if (c->kind != FEIT_C_MAIN || c->first > 0 || c->finite == NO || i < 2 || i > c->finite)
		return false;
	for (uint32_t k = 0; k < c->finite; k++)
		if (r->w[k].is & (FEIT_W_COMMA | FEIT_W_PUNCT | FEIT_W_OPENER))
			return false;
	return !feit_mword_is(r, i - 1, "nog");
}

static uint8_t polarity_in(const struct feit_reading *r, uint32_t clause, uint32_t verb)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (!(c->is & FEIT_W_NEG))
		return FEIT_POSITIVE;
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause || !(r->w[i].is & FEIT_W_NEG) ||
		    is_of_other(r, i, verb) || is_in_first_phrase(r, c, i))
			continue;
		if (i > 0 && feit_mword_in(r, i - 1, "nog,vooralsnog"))
			return feit_mword_is(r, i, "weinig") ? FEIT_NEGATIVE : FEIT_NOT_YET;
		if (feit_mword_in(r, i + 1, "alleen,slechts,enkel") || is_earliest(r, clause, i))
			continue;
		if (feit_mword_in(r, i + 1, "langer,meer") && !feit_mword_is(r, i + 2, "dan"))
			return FEIT_NO_MORE;
		if (feit_mword_is(r, i, "geen"))
			for (uint32_t k = i + 1; k < i + 6 && k < r->n; k++)
				if (feit_mword_is(r, k, "meer") && !feit_mword_is(r, k + 1, "dan"))
					return FEIT_NO_MORE;
		return FEIT_NEGATIVE;
	}
	return FEIT_POSITIVE;
}

/* "krijgt geen meerderheid", "komt niet terug": the negation is of the idiom. */
static bool is_negative_idiom(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_REJECT && p->noun != NO && p->noun > 0 &&
	       (r->w[p->noun - 1].is & FEIT_W_NEG) && !(r->w[p->noun].is & FEIT_W_PRONOUN);
}

uint8_t feit_polarity_of(const struct feit_reading *r, const struct feit_predicate *p)
{
	return is_negative_idiom(r, p) ? FEIT_POSITIVE : polarity_in(r, p->clause, p->verb);
}
