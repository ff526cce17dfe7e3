/* asides.c - dates that stand in the clause of an act and are of something else: of an aim, of what
 * stands before a bracket, of what the act rests on, of a name, of a paper or of an act before a
 * noun. */
#include "extract/measures/events.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

/* "met als doel 60.000 woningen in 2030": the date is of the aim. */
static bool is_after_aim(const struct feit_reading *r, uint32_t i)
{
	if (!feit_may_hold(r, "doel"))
		return false;
	for (uint32_t k = i; k > 1 && i - k < 14 && r->w[k].clause == r->w[i].clause; k--)
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return true;
	return false;
}

/* "(Jansen et al., 2017)", "een steekproef (januari 2016)": of what stands before the bracket.
 * Behind the verb it tells when: "is gesloten (14 juni 2022)". */
static bool is_in_bracket(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	enum { BACK = 12 };
	uint32_t open = i, close = i;

	if (!feit_may_hold(r, "("))
		return false;
	while (open > 0 && i - open < BACK && !feit_mword_is(r, open - 1, "(") &&
	       !feit_mword_is(r, open - 1, ")"))
		open--;
	while (close < r->n && close - i < BACK && !feit_mword_is(r, close, ")"))
		close++;
	if (open == 0 || !feit_mword_is(r, open - 1, "(") || (p->verb >= open && p->verb < close))
		return false; /* or with a verb of its own */
	return open != i || open < 2 || !(r->w[open - 2].is & FEIT_W_VERB);
}

/* "Naar aanleiding van ons bezwaar in april 2021 heeft de minister ...", "Met het oog op de doelen
 * in 2030 is": the day of what it rests on. */
static bool is_of_ground(const struct feit_reading *r, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[r->w[i].clause];
	static const char grounds[] = "aanleiding,oog,gevolg,reactie,lijn,basis,grond,verband,"
				      "uitvoering,licht,gevolge";

	if (c->kind != FEIT_C_MAIN || c->finite == NO || i > c->finite)
		return false;
	if (!feit_mword_in(r, c->first,
			   "gelet,gezien,vanwege,ondanks,volgens,wegens,dankzij,conform,gegeven") &&
	    !feit_mword_in(r, c->first + 1u, grounds) && !feit_mword_in(r, c->first + 2u, grounds))
		return false;
	for (uint32_t k = c->first; k < i; k++)
		if (r->w[k].is & FEIT_W_COMMA)
			return false;
	return r->w[c->first].is & (FEIT_W_PREP | FEIT_W_ADVERB | FEIT_W_PART | FEIT_W_CONTENT);
}

bool feit_is_of_paper(const struct feit_reading *r, uint32_t i)
{
	return i > 1 && feit_mword_is(r, i - 1, "van") &&
	       feit_mword_in(r, i - 2, "brief,kamerbrief,brieven,motie,nota,voortgangsbrief");
}

bool feit_is_day_of_thing(const struct feit_reading *r, uint32_t i)
{
	return i > 1 && feit_mword_is(r, i - 1, "van") && r->w[i - 2].phrase != NO &&
	       !feit_mword_in(r, i - 2, "ingang,einde,eind,begin,loop,jaar");
}

bool feit_is_edition(const struct feit_reading *r, uint32_t i)
{
	const struct feit_date *d = r->doc->facts[r->w[i].fact].date;

	if (i == 0 || d->from.len < 10 || d->to.len < 10 ||
	    memcmp(d->from.ptr + 4, "-01-01", 6) != 0 || memcmp(d->to.ptr + 4, "-12-31", 6) != 0 ||
	    r->doc->text.ptr[r->w[i].begin] > '9')
		return false;
	return r->w[i - 1].phrase != NO &&
	       ((r->w[i - 1].is & (FEIT_W_INSTRUMENT | FEIT_W_CAPITAL)) ||
		feit_mword_in(r, i - 1,
			      "begroting,ontwerpbegroting,jaarverslag,voorjaarsnota,najaarsnota,"
			      "miljoenennota,verantwoordingsonderzoek"));
}

/* "We maken afspraken met bedrijven over de uitstoot in 2030": the year of what is spoken about. */
static bool is_of_matter(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	enum { BACK = 12 };
	uint32_t act = p->noun != NO && p->noun > p->verb ? p->noun : p->verb;

	if (i < 2 || !feit_may_hold(r, "over") || !feit_is_communication(p->act) ||
	    r->doc->facts[r->w[i].fact].date->edtf.len != 4 || r->w[i - 2].phrase == NO ||
	    !feit_mword_in(r, i - 1, "in,voor,na"))
		return false;
	for (uint32_t k = i - 2; k > act && i - k < BACK; k--)
		if (feit_mword_is(r, k, "over"))
			return r->w[k].clause == r->w[i].clause;
	return false;
}

bool feit_is_aside_date(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	return is_of_ground(r, i) || feit_role_of_noun(r, i)[0] != '\0' ||
	       feit_is_in_attribute(r, i) || is_after_aim(r, i) || feit_is_edition(r, i) ||
	       is_in_bracket(r, p, i) || is_of_matter(r, p, i);
}
