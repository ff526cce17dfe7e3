/* unsaid.c - words of an act in a clause where nobody does it: "het herzien van de regels", "een
 * door partijen ondertekende verklaring", "voordat de wet wordt ingevoerd", "verlengt de termijn
 * als"; and what is no matter of policy, whatever is done to it: motions, sentences, licences. */
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD };

/* ---- the form of the verb ---- */

/* "het werken aan een plan", "het voorkomen en beperken van schade": a verb used as a noun. */
static bool is_verb_as_noun(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t i = p->verb, first = i;

	if (p->noun != NO && p->noun > 1 && p->noun < i && i + 1 < r->n &&
	    feit_mword_is(r, p->noun - 2u, "het") && feit_mword_is(r, i + 1, "van"))
		return true; /* het van kracht worden van */
	if (!(r->w[i].is & FEIT_W_INF) || p->te || i == 0)
		return false;
	while (first > 2 && (r->w[first - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)) &&
	       ((r->w[first - 2].is & FEIT_W_INF) ||
		((r->w[first - 2].is & FEIT_W_CONTENT) &&
		 feit_str_ends(feit_mword_text(r, first - 2), FEIT_STR("en")))))
		first -= 2; /* het opzetten, doorontwikkelen en evalueren van */
	if (first == i && (r->w[i - 1].is & FEIT_W_PREP) && !(r->w[i - 1].is & FEIT_W_PARTICLE) &&
	    i + 1 < r->n && !(r->w[i + 1].is & (FEIT_W_COMMA | FEIT_W_PUNCT)))
		return true; /* ten behoeve van opstellen advies */
	bool own = r->clauses[p->clause].finite == p->verb || r->clauses[p->clause].finite == NO ||
		   r->w[r->clauses[p->clause].finite].clause != p->clause;
	if (feit_mword_is(r, first - 1, "het") && (own || feit_mword_is(r, i + 1, "van")))
		return true;
	return own && feit_mword_is(r, i + 1, "van") && i + 2 < r->n &&
	       !(r->w[i + 2].is & (FEIT_W_DATE | FEIT_W_FIGURE)) &&
	       (first < i || feit_stretch_has(r, "het"));
}

/* "een volledig ingevulde en ondertekende (verklaring)". */
static bool is_in_chain(const struct feit_reading *r, uint32_t i)
{
	if (!(r->w[i].is & FEIT_W_ATTR))
		return false;
	while (i > 1 && (r->w[i - 1].is & FEIT_W_COORD) && (r->w[i - 2].is & FEIT_W_ATTR))
		i -= 2;
	if (i > 1 && !(r->w[i - 1].is & (FEIT_W_DET | FEIT_W_PREP | FEIT_W_VERB | FEIT_W_AUX |
					 FEIT_W_PUNCT | FEIT_W_COMMA | FEIT_W_COORD)))
		i--;
	return i > 0 && feit_mword_in(r, i - 1, "de,het,een,geen");
}

/* "Wet gesloten jeugdhulp", "Vastgesteld beleid": no verb helps it, and a noun follows. */
static bool is_bare_adjective(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_mword *w = &r->w[p->verb];
	uint8_t f = r->clauses[p->clause].finite;

	return (w->is & FEIT_W_PART) && !(w->is & (FEIT_W_PRES | FEIT_W_INF)) &&
	       (f == NO || f == p->verb) && !(w[1].is & FEIT_W_CAPITAL) && p->noun == NO;
}

/* "een door partijen ondertekende verklaring", "de met het land getroffen regeling": between the
 * article and its noun. */
static bool is_within_phrase(const struct feit_reading *r, const struct feit_predicate *p)
{
	enum { FAR = 12 };
	uint32_t i = p->verb;

	if (!(r->w[i].is & (FEIT_W_ATTR | FEIT_W_PART)) || i + 1 >= r->n ||
	    !((r->w[i + 1].is & (FEIT_W_CONTENT | FEIT_W_INSTRUMENT)) ||
	      feit_mword_in(r, i + 1, "‘,«,“")) ||
	    (r->w[i + 1].is & (FEIT_W_PREP | FEIT_W_DATE | FEIT_W_VERB | FEIT_W_ADVERB)))
		return false;
	if (is_in_chain(r, i) || is_bare_adjective(r, p))
		return true;
	for (uint32_t k = i; k > 1 && i - k < FAR; k--) {
		if (r->w[k - 1].is & (FEIT_W_COMMA | FEIT_W_PUNCT))
			return false;
		if (feit_mword_in(r, k - 2, "de,het,een,geen") && (r->w[k - 1].is & FEIT_W_PREP))
			return (r->w[i].is & FEIT_W_ATTR) ||
			       feit_mword_in(r, k - 2, "een,geen,het");
	}
	return false;
}

/* ---- the clause ---- */

/* "voordat de wet wordt ingevoerd", "totdat er andere afspraken zijn gemaakt": to come, or not at
 * all. What had happened before something else is told in the past. */
static bool is_awaited(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (c->opener == NO || p->modality != FEIT_INDICATIVE ||
	    (p->tense != FEIT_PRESENT && p->tense != FEIT_PERFECT))
		return false;
	return feit_mword_in(r, c->opener, "voordat,alvorens,totdat,zodra,zolang") ||
	       (feit_mword_is(r, c->opener, "dat") && c->opener > 0 &&
		feit_mword_is(r, c->opener - 1u, "tot"));
}

/* "hoger dan was afgesproken", "lager dan is vastgelegd": a measure of something else. */
static bool is_compared_with(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];
	uint32_t i = c->finite != NO && c->finite < p->verb ? c->finite : p->verb;

	if (p->verb > 0 && feit_mword_is(r, p->verb - 1u, "zoals"))
		return true; /* zoals voorgesteld in het rapport */
	if (i > 1 && feit_mword_is(r, i - 1, "dan"))
		return !(r->w[i - 2].is & (FEIT_W_COMMA | FEIT_W_PUNCT));
	return i > 0 && feit_mword_is(r, i - 1, "zoals");
}

/* "als volgt:", "als gevolg van", "als onderdeel van": no condition. */
static bool is_as_noun(struct feit_str behind)
{
	static const char *const nouns[] = {"volgt",      "gevolg", "onderdeel", "vervolg",
					    "uitwerking", "doel",   "eerste"};

	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (feit_str_starts(behind, feit_cstr(nouns[k])))
			return true;
	return false;
}

bool feit_opens_terms(struct feit_str sentence)
{
	static const char *const words[] = {" als ",       " als:",        "indien",
					    "voorwaarden", "bewijsmiddel", "bescheiden",
					    "gevallen",    "vereisten",    "omstandigheden"};
	enum { BACK = 90 };
	size_t len = sentence.len;

	while (len > 0 && (sentence.ptr[len - 1] == ' ' || sentence.ptr[len - 1] == '\n'))
		len--;
	if (len == 0 || sentence.ptr[len - 1] != ':')
		return false;
	struct feit_str end = feit_str_cut(sentence, len > BACK ? len - BACK : 0, len);
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		for (size_t i = 0, n = strlen(words[k]); i + n <= end.len; i++)
			if (end.ptr[i] == words[k][0] && memcmp(end.ptr + i, words[k], n) == 0 &&
			    !(k == 0 && is_as_noun(feit_str_cut(end, i + n, end.len))))
				return true;
	return false;
}

/* "verlengt de termijn als de aanvrager erom vraagt": what happens whenever, no step. */
static bool is_whenever(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PRESENT || p->modality != FEIT_INDICATIVE ||
	    feit_is_communication(p->act) || feit_date_in(r, p, p->clause).fact != FEIT_NONE ||
	    feit_is_promised(r, p))
		return false;
	for (uint32_t k = 0; k < r->n_clauses; k++)
		if (r->clauses[k].kind == FEIT_C_IF && r->clauses[k].parent == p->clause &&
		    r->clauses[k].first > p->verb)
			return true;
	return feit_mword_is(r, r->n - 1, ":") && /* "als de vreemdeling:" and its list */
	       feit_stretch_has(r, "als,indien,wanneer,mits,voorwaarden");
}

/* "mocht het voorstel worden aangenomen": a condition by its order of words. */
static bool is_in_case(const struct feit_reading *r, const struct feit_predicate *p)
{
	enum { BACK = 16 };

	if (!feit_stretch_has(r, "mocht,mochten"))
		return false;
	for (uint32_t i = p->verb; i > 0 && p->verb - i < BACK; i--)
		if (r->w[i - 1].is & (FEIT_W_COMMA | FEIT_W_PUNCT))
			return feit_mword_in(r, i, "mocht,mochten");
		else if (i == 1)
			return feit_mword_in(r, 0, "mocht,mochten");
	return false;
}

/* "voeren veelal een steekproef uit": a habit. */
static bool is_habit(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
	       !feit_is_communication(p->act) && !feit_is_lasting(r, p->clause) &&
	       feit_clause_has(r, p->clause,
			       "veelal,meestal,doorgaans,gewoonlijk,telkens,soms,vaak,"
			       "normaliter,gebruikelijk,steeds") &&
	       feit_date_in(r, p, p->clause).fact == FEIT_NONE;
}

/* "Dit fonds vraagt veel van de scholen": what asks is no body and nobody. */
static bool is_asked_by_thing(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (p->act != FEIT_ACT_REQUEST || p->noun != NO)
		return false;
	if (feit_same(p->lemma, "oproepen") && p->voice == FEIT_PASSIVE)
		return feit_content_of(r, p) == NO; /* de reservisten worden opgeroepen */
	if (p->voice != FEIT_ACTIVE || !feit_term_in(r, p->lemma, "vragen,oproepen") ||
	    feit_has_actor(r, p->clause))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep == NO && x->instrument != 0 &&
		    !feit_str_starts(feit_mword_text(r, x->head), FEIT_STR("motie-")) &&
		    c->finite != NO && (x->last < c->finite || x->det == c->finite + 1u))
			return true;
	}
	return false;
}

/* "De verplichting is te hoog vastgelegd", "vastgelegd in de administratie": bookkeeping. */
static bool is_bookkeeping(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (!feit_term_in(r, p->lemma, "vastleggen,aangaan"))
		return false;
	if (feit_clause_has(r, p->clause, "administratie,systeem,dossier,dossiers,kas"))
		return true;
	uint32_t object = feit_object_of(r, p);
	return r->auditor && object != FEIT_NO_PHRASE &&
	       feit_mword_in(r, r->phrases[object].head, "verplichting,verplichtingen");
}

/* "wordt als bijlage toegevoegd". */
static bool is_annexed(const struct feit_reading *r, const struct feit_predicate *p)
{
	return feit_term_in(r, p->lemma, "toevoegen,opnemen,bijvoegen") &&
	       feit_clause_has(r, p->clause, "bijlage,bijlagen");
}

/* "In de Comptabiliteitswet is vastgelegd dat": what a law says, and has said before. */
static bool is_in_law(const struct feit_reading *r, const struct feit_predicate *p)
{
	static const char laws[] = "wet,verordening,richtlijn,verdrag,statuut";

	if (p->voice != FEIT_PASSIVE || p->tense != FEIT_PERFECT ||
	    !feit_term_in(r, p->lemma, "vastleggen,bepalen,regelen,opnemen") ||
	    feit_date_in(r, p, p->clause).fact != FEIT_NONE)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep != NO && feit_mword_is(r, x->prep, "in") &&
		    x->det != NO && feit_mword_in(r, x->det, "de,het") && x->first == x->head &&
		    feit_ends_in(feit_mword_text(r, x->head), laws))
			return true;
	}
	return false;
}

/* "De wet is van toepassing op inkoop": law that is there, where no day is told. */
static bool is_applicable(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->act == FEIT_ACT_STATE && p->tense == FEIT_PRESENT &&
	       feit_clause_has(r, p->clause, "toepassing") && !feit_is_lasting(r, p->clause) &&
	       !feit_has_counted_place(r, p->clause) &&
	       !feit_clause_has(r, p->clause, "sinds,inmiddels,voortaan,thans,momenteel,nu") &&
	       feit_date_in(r, p, p->clause).fact == FEIT_NONE;
}

/* "De dienst verzoekt de aanvrager om", "De IND vraagt de vreemdeling": how each is dealt with. */
static bool is_asked_of_one(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->act != FEIT_ACT_REQUEST || p->tense != FEIT_PRESENT || p->voice != FEIT_ACTIVE)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == p->clause && r->phrases[q].det != NO &&
		    (r->phrases[q].prep == NO || feit_mword_is(r, r->phrases[q].prep, "aan")) &&
		    feit_mword_in(r, r->phrases[q].head,
				  "vreemdeling,aanvrager,gebruiker,burger,patiënt,cliënt,ouder,"
				  "verdachte,belanghebbende,referent,betrokkene,ambtenaar"))
			return true;
	return false;
}

/* "Het onderzoek was beperkt tot de douane", "een open einde regeling", "We vragen ons af": the
 * words of another sense. */
static bool is_other_sense(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t i = p->verb;

	if (feit_same(p->lemma, "aflopen") && (r->w[i].is & FEIT_W_PART) &&
	    feit_mword_in(r, i + 1,
			  "maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag,week,weken,"
			  "weekend,maand,maanden,nacht,avond,periode,tijd,jaar,jaren,decennia,"
			  "zomer,winter,najaar,voorjaar,herfst,lente,kwartaal,kabinetsperiode"))
		return true; /* ging afgelopen dinsdag in */
	if (feit_same(p->lemma, "beperken") && feit_mword_is(r, i + 1, "tot"))
		return !(i + 2 < r->n && (r->w[i + 2].is & (FEIT_W_FIGURE | FEIT_W_DATE))) &&
		       !feit_mword_in(r, i + 2, "maximaal,ten,hooguit");
	if ((r->w[i].is & FEIT_W_PART) && i > 0 && feit_mword_in(r, i - 1, "zo,zeer,heel,erg"))
		return true; /* zo uitgebreid dat */
	if (r->auditor && p->act == FEIT_ACT_REQUEST && p->tense == FEIT_PRESENT &&
	    feit_clause_has(r, p->clause, "u"))
		return true; /* "U vraagt": the question that is answered */
	if (feit_same(p->lemma, "nemen") && feit_clause_has(r, p->clause, "toe,af"))
		return p->noun != NO; /* het aantal maatregelen neemt toe */
	if (p->noun != NO && feit_mword_is(r, p->noun, "open"))
		return feit_mword_is(r, p->noun + 1u, "einde");
	const struct feit_clause *c = &r->clauses[p->clause];
	if (feit_same(p->lemma, "werken") && c->kind == FEIT_C_RELATIVE && c->opener != NO &&
	    c->opener > 0)
		return (r->w[c->opener - 1u].is & FEIT_W_GROUP) != 0; /* jongeren die al werken */
	return feit_same(p->lemma, "vragen") &&
	       (feit_clause_has(r, p->clause, "aandacht") || /* "Wij vragen aandacht voor" */
		feit_mword_is(r, i + 1, "aandacht") ||
		(feit_clause_has(r, p->clause, "af") &&
		 feit_clause_has(r, p->clause, "ons,zich,mij,me")));
}

/* "het belang van een snelle start van": a noun. */
static bool is_noun(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t i = p->verb;

	return i > 1 && feit_mword_in(r, i, "start,opzet,inzet") &&
	       (r->w[i - 1].is & FEIT_W_CONTENT) && (r->w[i - 2].is & FEIT_W_DET) &&
	       feit_str_ends(feit_mword_text(r, i - 1), FEIT_STR("e"));
}

bool feit_is_unsaid(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (is_verb_as_noun(r, p) || is_within_phrase(r, p) || is_awaited(r, p) ||
	    is_compared_with(r, p) || is_whenever(r, p) || is_habit(r, p) || is_in_case(r, p))
		return true;
	return p->lemma != NULL &&
	       (is_other_sense(r, p) || is_noun(r, p) || is_asked_by_thing(r, p) ||
		is_asked_of_one(r, p) || is_bookkeeping(r, p) || is_applicable(r, p) ||
		is_annexed(r, p) || is_in_law(r, p));
}

/* ---- the object ---- */

/* "deze motie", "het debat": how the House goes about its work. That a motion was carried is told
 * in the past. */
static bool is_house_work(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	bool carried =
	    p->act == FEIT_ACT_EXECUTE || ((p->act == FEIT_ACT_ADOPT || p->act == FEIT_ACT_REJECT ||
					    p->act == FEIT_ACT_REALISE) &&
					   p->tense != FEIT_PRESENT);

	if (feit_mword_in(r, i, "motie,moties,amendement,amendementen"))
		return !carried;
	static const char turns[] = "interrupties,interruptie"; /* twee interrupties */

	return feit_ends_in(feit_mword_text(r, i), turns) ||
	       feit_mword_in(
		   r, i,
		   "vergadering,vergaderingen,beraadslaging,beraadslagingen,debat,debatten,"
		   "dertigledendebat,spoeddebat,interruptie,interrupties,spreektijd,stemming,"
		   "stemmingen,oordeel,beantwoording,zitting,schorsing");
}

/* What courts, permits and people's own lives are about. */
static bool is_private_case(const struct feit_reading *r, uint32_t i)
{
	static const char cases[] = "vergunning,ontheffing,vonnis,arrest,verblijfsrecht,klacht,"
				    "werkgeversverklaring";

	return feit_ends_in(feit_mword_text(r, i), cases) ||
	       feit_mword_in(r, i,
			     "getuige,getuigen,vrijwaring,detentie,"
			     "dagopleiding,studie,verblijf,huwelijk,dienstverband,zaken,"
			     "dingen");
}

/* "de daling is ingezet": a trend. */
static bool is_trend(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	static const char trends[] = "daling,stijging,toename,afname,trend,groei";

	return p->act != FEIT_ACT_REQUEST && p->act != FEIT_ACT_AIM &&
	       feit_ends_in(feit_mword_text(r, i), trends);
}

/* "De schatting is opgesteld", "het overzicht is aan ons beschikbaar gesteld": papers of those who
 * look into policy. */
static bool is_paperwork(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	static const char papers[] =
	    "schatting,schattingen,raming,ramingen,berekening,berekeningen,"
	    "derving,memo,overzicht,bestand,factsheet";

	return feit_term_in(r, p->lemma, "opstellen,stellen") &&
	       (p->act == FEIT_ACT_PREPARE || p->act == FEIT_ACT_FUND) &&
	       feit_ends_in(feit_mword_text(r, i), papers);
}

bool feit_is_no_matter(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	for (uint32_t i = q->first; i < q->head; i++)
		if (is_house_work(r, p, i))
			return true;
		else if (r->w[i].is & FEIT_W_INSTRUMENT)
			return false; /* de regeling nachtdienstontheffing */
	return is_house_work(r, p, q->head) || is_trend(r, p, q->head) ||
	       is_paperwork(r, p, q->head) ||
	       (p->act != FEIT_ACT_REQUEST && is_private_case(r, q->head));
}
