/* figures.c - in what role a figure belongs to a measure, by its place in the clause of the act:
 * "37.500 flexwoningen" is the size of a target, "uitgebreid met 120 plaatsen" what is added. */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

bool feit_is_known_number(const struct feit_reading *r, uint32_t i)
{
	uint8_t phrase = r->w[i].phrase;
	uint8_t det = phrase != NO ? r->phrases[phrase].det : NO;

	return det != NO && det + 1u == i && feit_mword_in(r, det, "de,deze,die,beide");
}

const char *feit_money_role(const struct feit_figure *f)
{
	const struct feit_decimal big = FEIT_DECIMAL(100000);
	bool year = feit_str_ends(f->per, FEIT_STR("jaar"));

	if (f->comparator == FEIT_LE || (f->per.len > 0 && !year))
		return "limit"; /* maximaal € 5 miljoen, € 100 per week */
	return feit_decimal_compare(f->value, big) >= 0 ? "budget" : "";
}

bool feit_is_forecast(const struct feit_reading *r, uint32_t i)
{
	return i > 1 && feit_mword_is(r, i - 1, "van") &&
	       feit_mword_in(r, i - 2, "verwachting,planning,raming,prognose");
}

static const char *clause_money(const struct feit_figure *f, const struct feit_predicate *p)
{
	const char *role = feit_money_role(f);

	return role[0] == '\0' && p->act == FEIT_ACT_FUND ? "budget" : role;
}

/* The number is of the thing itself and not of its surroundings. */
static bool is_of_name(const struct feit_reading *r, uint32_t i, const struct feit_measure *m)
{
	return r->w[i].begin >= m->name.begin && r->w[i].end <= m->name.end;
}

/* The preposition stands in the name of the measure, or right behind it. */
static bool is_of_name_end(const struct feit_reading *r, uint32_t prep,
			   const struct feit_measure *m)
{
	return r->w[prep].begin >= m->name.begin && r->w[prep].begin <= m->name.end + 1 &&
	       feit_mword_in(r, prep, "met,van");
}

static bool is_told(const struct feit_predicate *p)
{
	return p->tense != FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
	       p->polarity == FEIT_POSITIVE;
}

/* "geldt voor bedrijven met minder dan tien werknemers": whom the rule is for. */
static bool is_for_whom(const struct feit_reading *r, uint32_t i)
{
	uint8_t phrase = r->w[i].phrase;
	const struct feit_phrase *q = phrase != NO ? &r->phrases[phrase] : NULL;
	uint8_t comparator = feit_figure_at(r, i)->comparator;

	if (q == NULL || phrase == 0 || q->prep == NO || q[-1].prep == NO ||
	    q[-1].last + 1u != q->prep || comparator == FEIT_EQ)
		return false;
	return feit_mword_in(r, q->prep, "met,vanaf,tot") && feit_mword_is(r, q[-1].prep, "voor");
}

/* "uitgebreid met 120 plaatsen": what is added. */
static bool adds(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i,
		 const struct feit_measure *m, bool content)
{
	const struct feit_predicate *in = content ? feit_predicate_in(r, r->w[i].clause) : p;
	uint8_t phrase = r->w[i].phrase;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;

	return in != NULL && prep != NO && feit_mword_is(r, prep, "met") &&
	       (feit_same(m->type, "capacity") || /* de capaciteit met 60 medewerkers */
		!(r->phrases[phrase].is & (FEIT_W_ACTOR | FEIT_W_GROUP))) &&
	       !(prep > 0 && feit_mword_in(r, prep - 1u, "samen,samenwerking,overleg")) &&
	       in->polarity == FEIT_POSITIVE &&
	       feit_term_in(r, in->lemma,
			    "uitbreiden,verhogen,vergroten,opschalen,ophogen,verruimen");
}

/* Of a number of things by the words before it; NULL = they do not decide. */
static const char *count_role(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t i, const struct feit_measure *m, bool content)
{
	const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;
	uint8_t phrase = r->w[i].phrase;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;
	bool count = feit_same(f->type, "count");

	if (feit_same(m->type, "restriction") && p->act == FEIT_ACT_AMEND && i > 0 &&
	    feit_mword_in(r, i - 1, "naar,tot,op"))
		return "limit"; /* verlaagd naar 100 kilometer per uur */
	if (!count && feit_same(m->type, "restriction") && prep != NO &&
	    feit_mword_is(r, prep, "van") && is_of_name_end(r, prep, m))
		return "limit"; /* een snelheidsbeperking van 60 kilometer per uur */
	if (is_for_whom(r, i))
		return "threshold";
	if (!count) /* een proef met 30 kilometer per uur */
		return !content && prep != NO && is_of_name_end(r, prep, m) &&
			       (p->act == FEIT_ACT_EXECUTE || p->act == FEIT_ACT_START)
			   ? ""
			   : NULL;
	if (f->value.digits == 1 && f->value.scale == 0)
		return ""; /* één loket: an article, nearly */
	if (feit_is_known_number(r, i) && p->act != FEIT_ACT_REALISE && p->act != FEIT_ACT_EXECUTE)
		return "";
	if (prep != NO && p->act == FEIT_ACT_FUND && is_told(p) && feit_mword_is(r, prep, "aan"))
		return "realised"; /* keerden de toeslag uit aan 925.000 huishoudens */
	if ((p->act == FEIT_ACT_AMEND || p->act == FEIT_ACT_EXTEND) && i > 0 && !content &&
	    feit_mword_in(r, i - 1, "naar,tot") && p->polarity == FEIT_POSITIVE &&
	    feit_term_in(r, m->type, "capacity,target"))
		return is_told(p) ? "realised" : "planned"; /* uitgebreid naar 66.000 plaatsen */
	if (adds(r, p, i, m, content))
		return content                  ? "target"
		       : is_told(p)             ? "realised"
		       : p->act != FEIT_ACT_END ? "planned"
						: "";
	if (prep != NO && feit_mword_in(r, prep, "tussen,in,bij,door,naar,aan,met"))
		return "";
	return NULL;
}

/* "de bouw van 400 flexwoningen is gestart": the work is, and none of them. */
static bool is_of_work(const struct feit_reading *r, uint32_t i)
{
	uint8_t prep = r->w[i].phrase != NO ? r->phrases[r->w[i].phrase].prep : NO;

	return prep != NO && prep > 0 && feit_mword_is(r, prep, "van") &&
	       feit_mword_in(r, prep - 1u,
			     "bouw,aanleg,realisatie,plaatsing,werving,ontwikkeling,inrichting,"
			     "renovatie,verbouwing,uitrol,sloop,herstel");
}

/* "98 procent van de scholen heeft de afspraak doorgevoerd": by how many it is done. */
static bool tells_share(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	uint8_t phrase = r->w[i].phrase;

	return (p->act == FEIT_ACT_REALISE || p->act == FEIT_ACT_EXECUTE) && is_told(p) &&
	       p->voice == FEIT_ACTIVE && !p->intransitive && phrase != NO &&
	       r->phrases[phrase].prep == NO && i < p->verb &&
	       feit_mword_is(r, r->phrases[phrase].last + 1u, "van");
}

/* Of the things that are made: so many are meant, or stand. */
static const char *role_of_doing(const struct feit_reading *r, const struct feit_predicate *p,
				 uint32_t i, const struct feit_measure *m)
{
	bool execute = p->act == FEIT_ACT_EXECUTE;

	if (execute && is_of_work(r, i))
		return "target"; /* namen het herstel van 14 beekdalen ter hand */
	if ((execute && feit_is_promised(r, p)) || feit_is_count_to_come(r, p))
		return "target"; /* we bouwen 2.000 woningen */
	if (execute && p->tense == FEIT_PRESENT && p->voice == FEIT_PASSIVE && p->counted &&
	    is_of_name(r, i, m))
		return "target"; /* er worden twee nieuwe centrales gebouwd: none stands yet */
	return feit_word_near(r, i, 0, 2, "gepland,voorzien") ? "planned" : "realised";
}

const char *feit_figure_role(const struct feit_reading *r, const struct feit_predicate *p,
			     uint32_t i, const struct feit_measure *m, bool content)
{
	const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;
	const struct feit_decimal million = FEIT_DECIMAL(1000000);

	for (uint32_t k = i; k > 1 && i - k < 8; k--) /* met als doel 60.000 woningen */
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return "target";
	if (feit_is_forecast(r, i))
		return "planned";
	if (i > 0 && feit_mword_is(r, i - 1, "van") && feit_mword_is(r, i + 1, "naar"))
		return ""; /* what it was */
	const char *role = feit_same(f->type, "count") || feit_same(f->type, "quantity")
			       ? count_role(r, p, i, m, content)
			       : NULL;
	if (role != NULL)
		return role;
	bool money = feit_same(f->type, "money");
	if (f->role != NULL &&
	    (feit_same(f->role, "limit") ||
	     (feit_same(f->role, "threshold") && (!money || f->comparator != FEIT_EQ))))
		return f->role;
	if (money) /* a budget may change, a tariff is no budget */
		return feit_same(r->doc->facts[r->w[i].fact].rule, "figure.change") &&
			       !feit_same(m->type, "funding") &&
			       feit_decimal_compare(f->value, million) < 0
			   ? ""
			   : clause_money(f, p);
	if (feit_same(f->type, "percent") && !content)
		return tells_share(r, p, i) ? "realised" : "";
	if (!content && (p->modality == FEIT_WISH || p->modality == FEIT_DUTY))
		return "target";
	if (content || feit_is_target(m))
		if (p->act != FEIT_ACT_REALISE && p->act != FEIT_ACT_EXECUTE &&
		    p->act != FEIT_ACT_PLAN)
			return "target";
	if (is_of_name(r, i, m) && feit_same(f->type, "count")) {
		if (p->act == FEIT_ACT_DECIDE || p->act == FEIT_ACT_ANNOUNCE ||
		    p->act == FEIT_ACT_PROPOSE || p->act == FEIT_ACT_REQUEST)
			return "target"; /* besloten tot de bouw van vier fregatten */
		if ((p->act == FEIT_ACT_START || p->act == FEIT_ACT_FUND) && is_told(p))
			return is_of_work(r, i) ? "target" : "realised"; /* twaalf loketten geopend
									  */
	}
	if (p->act == FEIT_ACT_PLAN || p->act == FEIT_ACT_EXPECT || p->modality == FEIT_FUTURE)
		return "planned";
	if (p->tense == FEIT_PRESENT && feit_term_in(r, p->lemma, "meedoen,deelnemen") &&
	    !feit_clause_has(r, p->clause, "inmiddels,intussen,al,reeds,nu"))
		return "observed"; /* zes gemeenten doen mee: how it is, and no result */
	if (p->act == FEIT_ACT_REALISE || p->act == FEIT_ACT_EXECUTE)
		return role_of_doing(r, p, i, m);
	if (p->act == FEIT_ACT_FUND) /* een concessie verleend voor 4.500 laadpalen */
		return feit_same(f->type, "count") ? "target" : "";
	if (p->act == FEIT_ACT_AGREE) /* twee akkoorden: how many they are */
		return is_of_name(r, i, m) && feit_same(m->type, "agreement") ? "" : "target";
	if (r->w[i].is & FEIT_W_GROUP || (i > 0 && feit_mword_is(r, i - 1, "voor")))
		return feit_same(f->type, "count") && p->act == FEIT_ACT_START ? "realised" : "";
	return f->comparator == FEIT_LE ? "limit" : "";
}
