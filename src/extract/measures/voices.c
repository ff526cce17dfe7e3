/* voices.c - who speaks, and of what: an auditor's own work ("Wij hebben onderzoek gedaan"), what
 * may be done ("kunnen afspraken maken"), what is wanting ("nog niet altijd uitgewerkt"). */
#include "extract/measures/events.h"
#include "extract/measures/shares.h"

enum { NO = FEIT_NO_WORD };

bool feit_is_by_auditor(const struct feit_doc *d)
{
	static const char address[] = "rekenkamer."; /* and then n, l or !, read from paper */
	enum { HEAD = 700, LEN = sizeof address - 1 };
	struct feit_str t = d->text;
	size_t n = t.len < HEAD ? t.len : HEAD;
	const char *at = t.ptr, *end = t.ptr + n;

	while (at < end && (at = memchr(at, '.', (size_t)(end - at))) != NULL) {
		at++; /* few bytes are a point */
		if (at - t.ptr >= LEN && at < end && (*at | 0x20) == 'n' &&
		    feit_same_word(at - LEN, LEN, address, LEN))
			return true;
	}
	return false;
}

static bool begins(const char *p, const char *end, const char *with)
{
	size_t n = strlen(with);

	return (size_t)(end - p) >= n && feit_same_word(p, n, with, n);
}

/* The words by which a ruling is known begin at p. */
static bool is_ruling(const char *p, const char *end)
{
	switch (*p | 0x20) {
	case 'c':
		return begins(p, end, "conclusie inzake:");
	case 'i':
		return begins(p, end, "in naam van de koning") ||
		       begins(p, end, "in naam der koning");
	case 'a':
		return begins(p, end, "arrest in de zaak");
	case 'v':
		return begins(p, end, "vonnis in de zaak");
	case 'u':
		return begins(p, end, "uitspraak in de zaak") ||
		       begins(p, end, "uitspraak op het hoger beroep");
	default:
		return false;
	}
}

/* By letters one, two and four: they may begin somewhere in the STRIDE bytes from p on. */
enum { STRIDE = 32 };
static bool may_rule(const char *p)
{
	uint8_t any = 0;

#define IS(k, letter) ((p[i + (k)] | 0x20) == (letter))
	for (size_t i = 0; i < STRIDE; i++)
		any |= (uint8_t)((IS(0, 'c') & IS(1, 'o') & IS(3, 'c')) |
				 (IS(0, 'i') & IS(1, 'n') & IS(3, 'n')) |
				 (IS(0, 'a') & IS(1, 'r') & IS(3, 'e')) |
				 (IS(0, 'v') & IS(1, 'o') & IS(3, 'n')) |
				 (IS(0, 'u') & IS(1, 'i') & IS(3, 's')));
#undef IS
	return any != 0;
}

bool feit_is_by_court(const struct feit_doc *d)
{
	enum { HEAD = 2500 };
	const char *end = d->text.ptr + (d->text.len < HEAD ? d->text.len : HEAD);

	for (const char *p = d->text.ptr; p < end; p += STRIDE) /* zeroes stand behind the text */
		for (const char *q = p; q < p + STRIDE && q < end && (q > p || may_rule(p)); q++)
			if (is_ruling(q, end))
				return true;
	return false;
}

bool feit_is_by_parties(const struct feit_reading *r, uint32_t clause)
{
	uint8_t finite = r->clauses[feit_subject_clause(r, clause)].finite;

	return r->pact != FEIT_NONE ||
	       (finite != NO && (feit_mword_is(r, finite + 1u, "partijen") ||
				 (finite > 0 && feit_mword_is(r, finite - 1u, "partijen"))));
}

/* What a party does or will do. */
static bool is_pledge(const struct feit_reading *r, const struct feit_predicate *p,
		      const struct feit_event *e)
{
	return feit_is_by_parties(r, p->clause) && p->tense == FEIT_PRESENT &&
	       p->polarity == FEIT_POSITIVE &&
	       (p->modality == FEIT_INDICATIVE || p->modality == FEIT_FUTURE) &&
	       (r->clauses[p->clause].kind == FEIT_C_MAIN ||
		r->clauses[p->clause].kind == FEIT_C_DAT) &&
	       feit_term_in(r, e->status,
			    "planned,in_execution,decided,announced,in_preparation,proposed") &&
	       !feit_term_in(r, p->lemma,
			     "treden,ingaan,gelden,verwachten,aflopen,eindigen,vervallen");
}

void feit_agree(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity,
		struct feit_event *e)
{
	struct feit_event agreed = feit_plain_event(r, FEIT_ACT_AGREE, e->rule);

	if (!is_pledge(r, p, e))
		return;
	if (e->date == FEIT_NONE) {
		e->act = agreed.act;
		e->status = agreed.status;
		e->factuality = "CT+";
		return;
	}
	agreed.clause = e->clause;
	feit_entity_event(r, entity, &agreed);
	e->status = "planned";
	e->factuality = "PR+";
}

/* "hebben wij", "wij hebben", "waarin we": beside the finite verb, or where the clause opens. */
static bool is_we(const struct feit_reading *r, const struct feit_clause *c, uint32_t i)
{
	if (!feit_mword_in(r, i, "wij,we"))
		return false;
	return (c->finite != NO && (i == c->finite + 1u || i + 1 == c->finite)) ||
	       (c->opener != NO && i == c->opener + 1u && !feit_mword_is(r, c->opener, "zoals"));
}

/* "wij", "de Algemene Rekenkamer". */
static bool is_auditor_subject(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && is_we(r, c, i))
			return true;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].prep == NO &&
		    feit_mword_in(r, r->phrases[q].last, "rekenkamer"))
			return true;
	return false;
}

/* "Ons onderzoek is afgerond", "Het onderzoek van de Rekenkamer". */
static bool is_own_inquiry(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && x->prep == NO &&
		    feit_mword_in(r, x->head, "onderzoek,onderzoeken,controle") &&
		    ((x->det != NO && feit_mword_in(r, x->det, "ons,onze")) ||
		     feit_mword_in(r, x->last + 4u, "rekenkamer") ||
		     feit_mword_in(r, x->last + 3u, "rekenkamer")))
			return true;
	}
	return false;
}

/* What an auditor does itself is no measure; what it recommends or asks of others is told. */
static bool is_own_work(const struct feit_reading *r, const struct feit_predicate *p)
{
	return r->auditor && p->act != FEIT_ACT_PROPOSE && p->act != FEIT_ACT_REQUEST &&
	       p->act != FEIT_ACT_AGREE &&
	       (is_auditor_subject(r, feit_subject_clause(r, p->clause)) ||
		is_own_inquiry(r, p->clause));
}

/* "nog niet altijd voldoende uitgewerkt": how well it is done, and no plan. */
static bool is_wanting(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->polarity != FEIT_POSITIVE &&
	       feit_clause_has(r, p->clause, "altijd,voldoende,overal,onvoldoende");
}

/* "bevat een dashboard, aangevuld met": a participle behind the clause's own verb. */
static bool is_loose_participle(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t verb = c->finite;

	return verb != NO && p->verb > verb && (r->w[p->verb].is & FEIT_W_PART) &&
	       p->verb + 1u < r->n && (r->w[p->verb + 1].is & FEIT_W_PREP) &&
	       feit_mword_in(r, verb,
			     "bevat,bevatten,bevatte,geeft,geven,gaf,toont,tonen,kent,kennen,telt,"
			     "tellen,biedt,bieden,bood,vormt,vormen,vormde");
}

/* "een (aangepast) stelsel". */
static bool is_in_brackets(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->verb > 0 && p->verb + 1u < r->n && (r->w[p->verb].is & FEIT_W_PART) &&
	       feit_mword_is(r, p->verb - 1u, "(") && feit_mword_is(r, p->verb + 1u, ")");
}

/* "vult daarbij aan dat de norm te laag is": said, and nothing is changed. */
static bool is_remark(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->lemma == NULL || !feit_same(p->lemma, "aanvullen"))
		return false;
	for (uint32_t k = 0; k < r->n_clauses; k++)
		if (r->clauses[k].parent == p->clause && r->clauses[k].kind == FEIT_C_DAT)
			return true;
	return false;
}

bool feit_is_no_act(const struct feit_reading *r, const struct feit_predicate *p)
{
	return is_own_work(r, p) || is_wanting(r, p) || is_loose_participle(r, p) ||
	       is_in_brackets(r, p) || is_remark(r, p) || feit_is_unsaid(r, p);
}

/* "financieel", "juridisch", "actief": the ending of an adjective. */
static bool ends_as_adjective(const struct feit_reading *r, uint32_t i)
{
	static const char *const ends[] = {"lijk",  "isch", "baar",  "loos",   "zaam",
					   "cieel", "ueel", "ureel", "oactief"};
	struct feit_str s = feit_mword_text(r, i);

	for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++)
		if (feit_str_ends(s, feit_cstr(ends[k])))
			return r->w[i].noun == NULL || k == 0;
	return false;
}

/* One word with no article that is no noun: "respectievelijk", "raadzaam", "Europees". */
bool feit_is_no_name(const struct feit_reading *r, const struct feit_phrase *q)
{
	if (q->first != q->last || q->det != NO)
		return false;
	if (feit_mword_in(r, q->head, "europees,eventueel,internationaal,nationaal"))
		return true;
	if (r->w[q->head].is & FEIT_W_CAPITAL)
		return false;
	return ends_as_adjective(r, q->head) ||
	       feit_mword_in(r, q->head,
			     "zeker,raadzaam,wenselijk,nodig,noodzakelijk,handmatig,zorgvuldig,"
			     "mogelijk,onmogelijk,belangrijk,waarschijnlijk,aandacht,sprake");
}

/* "Het kabinet heeft de Raad van State verzocht": a body before the verb asks the court behind it.
 */
bool feit_is_put_to_court(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (feit_clause_has(r, clause, "ik,wij,we"))
		return true;
	for (uint32_t q = 0; q < r->n_phrases && c->finite != NO; q++)
		if (r->phrases[q].clause == clause && r->phrases[q].last < c->finite)
			return r->phrases[q].prep == NO && feit_phrase_is_actor(r, q) &&
			       !feit_is_court(r, q);
	return false;
}
