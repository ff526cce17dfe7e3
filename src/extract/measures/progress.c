/* progress.c - things counted: "In 2022 zijn 310 laadpalen geplaatst" is the progress of a target
 * that was set before, a measure of its own ("zijn 25 wijkagenten aangesteld"), or nothing. */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD, PROGRESS_WITHIN = 24 /* sentences */ };

/* "Er zijn drie pilots uitgevoerd": few, and each was set up for itself. */
static bool is_pilot(const struct feit_reading *r, uint32_t object)
{
	const struct feit_lex_entry *e = r->w[r->phrases[object].head].noun;

	return e != NULL && feit_same(e->col[0], "pilot");
}

/* "In 2023 zijn twee onderzoeken uitgevoerd": so few that somebody asked for each. */
static bool is_few_inquiries(const struct feit_reading *r, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	for (uint32_t i = q->first; i <= q->last; i++)
		if (r->w[i].is & FEIT_W_FIGURE) {
			const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;
			return f->value.scale == 0 && f->value.digits < 10 &&
			       feit_ends_in(f->unit, "onderzoeken,evaluaties,verkenningen,studies");
		}
	return false;
}

/* ---- a count that is a measure of its own ---- */

/* Those whom a body takes on or trains to do its work. */
static const char staff[] =
    "agenten,wijkagenten,politieagenten,rechercheurs,inspecteurs,toezichthouders,handhavers,"
    "boa's,marechaussees,militairen,reservisten,douaniers,brandweerlieden,leraren,docenten,"
    "leerkrachten,onderwijsassistenten,verpleegkundigen,zorgmedewerkers,huisartsen,artsen,"
    "rechters,officieren,medewerkers,ambtenaren,coaches,jobcoaches,adviseurs,consulenten,"
    "begeleiders,mentoren,coördinatoren,regisseurs,ambassadeurs,boswachters,analisten,"
    "specialisten,energiecoaches,jongerenwerkers,buurtsportcoaches,cultuurcoaches,onderzoekers,"
    "aspiranten,trainers,schuldhulpverleners,brugfunctionarissen,casemanagers,wijkverpleegkundigen,"
    "hulpverleners,tolken,voorzitters,praktijkondersteuners,fte,fte's,arbeidsplaatsen";

static bool is_staff(const struct feit_reading *r, uint32_t object)
{
	const struct feit_phrase *q = &r->phrases[object];

	for (uint32_t i = q->first; i <= q->last; i++)
		if (feit_mword_in(r, i, staff) ||
		    ((r->w[i].is & FEIT_W_FIGURE) &&
		     feit_in_list(r->doc->facts[r->w[i].fact].figure->unit, staff)))
			return true;
	return false;
}

/* "zijn 25 wijkagenten aangesteld", "Het COA opende vier opvanglocaties", "Rijkswaterstaat legde
 * drie faunapassages aan": done, and by a body. Casework (2.940 controles) and what a market builds
 * are none; nor is what comes of the measure told just before. */
bool feit_is_count_done(const struct feit_reading *r, const struct feit_predicate *p,
			uint32_t object)
{
	if (object == FEIT_NO_PHRASE || p->tense == FEIT_PRESENT || p->polarity != FEIT_POSITIVE ||
	    p->modality != FEIT_INDICATIVE || r->phrases[object].prep != NO ||
	    r->clauses[p->clause].kind != FEIT_C_MAIN || feit_last_told(r) != FEIT_NONE ||
	    !(feit_counts(r, object, "count") || feit_counts(r, object, "quantity")) ||
	    feit_clause_has(r, p->clause, "gemiddeld,totaal,inmiddels,waarvan,daarvan,hiervan"))
		return false;
	char noun = feit_phrase_instrument(r, object);
	if (p->act == FEIT_ACT_START && feit_mword_in(r, p->noun, "gebruik,bedrijf"))
		return feit_has_actor(r, p->clause) ||
		       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
	if (is_staff(r, object))
		return feit_term_in(r, p->lemma,
				    "aanstellen,opleiden,werven,trainen,bijscholen,omscholen,"
				    "aantrekken,inhuren,inzetten,plaatsen,aannemen,"
				    "bijkrijgen,bijkomen");
	if (feit_term_in(r, p->lemma,
			 "aanleggen,aanschaffen,aankopen,bestellen,aanplanten,saneren"))
		return feit_has_actor(r, p->clause) ||
		       feit_date_in(r, p, p->clause).fact != FEIT_NONE;
	if (noun == 'A' || noun == 'B')
		return (p->counted && feit_has_actor(r, p->clause)) ||
		       feit_term_in(
			   r, p->lemma,
			   "openen,heropenen,openstellen,lanceren,starten,vormen,realiseren,"
			   "plaatsen,ontwikkelen,aanwijzen,bijkomen,bijkrijgen,"
			   "bijplaatsen,opleveren,gereedkomen");
	return p->counted && feit_has_actor(r, p->clause);
}

/* "De komende vier jaar", "komend jaar". */
static bool is_in_coming(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause &&
		    (feit_mword_in(r, i, "komend,komende") ||
		     ((r->w[i].is & FEIT_W_DATE) &&
		      feit_holds_letters(feit_mword_text(r, i), FEIT_STR("komend")))))
			return true;
	return false;
}

/* "In 2026 worden 300 woningen gebouwd", "De gemeente plaatst tot 2027 honderd laadpalen": told
 * with its time, in the present, and not as a habit. */
bool feit_is_count_to_come(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	return p->counted && p->tense == FEIT_PRESENT && p->modality == FEIT_INDICATIVE &&
	       p->polarity == FEIT_POSITIVE && c->kind == FEIT_C_MAIN &&
	       (p->act == FEIT_ACT_EXECUTE || p->act == FEIT_ACT_REALISE) &&
	       (c->is & FEIT_W_FIGURE) != 0 && !r->auditor &&
	       !feit_term_in(r, p->lemma,
			     "inspecteren,keuren,screenen,vaccineren,inenten,testen") &&
	       (is_in_coming(r, p->clause) ||
		((c->is & FEIT_W_DATE) && feit_date_in(r, p, p->clause).fact != FEIT_NONE)) &&
	       !feit_clause_has(r, p->clause,
				"jaarlijks,gemiddeld,elk,ieder,per,nu,momenteel,thans,inmiddels,al,"
				"reeds,maandelijks,wekelijks,dagelijks,sinds,steeds,volgens");
}

const char *feit_type_of_count(const struct feit_reading *r, uint32_t object)
{
	return is_staff(r, object) ? "capacity" : "provision";
}

/* ---- the progress of a target ---- */

/* "Daarvan was 8 procent opgeleverd": of the measure told last, and none of its own. */
static bool take_percentage(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	uint32_t entity = feit_last_told(r);

	if (!feit_counts(r, object, "percent") || r->phrases[object].prep != NO ||
	    (p->act != FEIT_ACT_REALISE && p->act != FEIT_ACT_EXECUTE) ||
	    p->modality != FEIT_INDICATIVE || p->polarity != FEIT_POSITIVE || entity == FEIT_NONE ||
	    !feit_clause_has(r, p->clause, "daarvan,hiervan,ervan"))
		return false;
	for (uint32_t i = r->phrases[object].first; i <= r->phrases[object].last; i++)
		if (r->w[i].is & FEIT_W_FIGURE)
			feit_add_tie(r, entity, r->w[i].fact, "realised", FEIT_EXPLICIT,
				     "tie.figure");
	struct feit_event e = feit_make_event(r, p, "measure.progress");
	e.status = "in_execution";
	if (e.date != FEIT_NONE)
		e.date_role = "as_of";
	feit_entity_event(r, entity, &e);
	return true;
}

/* Done so many times: a bare count is no measure, but may be the progress of one. */
/* "twee maatregelen getroffen", "drie convenanten gesloten": few enough to be counted by name, and
 * nothing that is done by the hundred. */
static bool is_few(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	const struct feit_decimal many = FEIT_DECIMAL(13);
	const struct feit_phrase *q = &r->phrases[object];
	const struct feit_lex_entry *noun = r->w[q->head].noun;

	if (noun == NULL || !(r->w[q->head].is & FEIT_W_FIGURE) ||
	    feit_decimal_compare(feit_figure_at(r, q->head)->value, many) >= 0 ||
	    p->act == FEIT_ACT_REALISE)
		return false;
	return feit_term_in(r, noun->col[2],
			    "maatregel,afspraak,regeling,subsidieregeling,wet,wetsvoorstel,"
			    "programma,akkoord,convenant,fonds,verordening,pakket,overeenkomst,"
			    "richtlijn,verdrag,campagne,actieplan,bestuursakkoord,noodregeling");
}

bool feit_take_progress(struct feit_reading *r, const struct feit_predicate *p, uint32_t object)
{
	if (take_percentage(r, p, object))
		return true;
	if (!(feit_counts(r, object, "count") || feit_counts(r, object, "quantity")) ||
	    p->act == FEIT_ACT_FUND || p->modality != FEIT_INDICATIVE)
		return false;
	uint32_t target = feit_target_of(r, object, PROGRESS_WITHIN);
	if (feit_is_count_to_come(r, p) || (target == FEIT_NONE && feit_is_promised(r, p)))
		return false; /* "We bouwen vier centrales" */
	if (target != FEIT_NONE && p->tense == FEIT_PRESENT && !r->entities[target].plural &&
	    (feit_holds_letters(feit_mword_text(r, r->phrases[object].first),
				FEIT_STR(" nieuwe ")) ||
	     feit_mword_is(r, r->phrases[object].first + 1u, "nieuwe")))
		return false; /* "de centrale blijft open; twee nieuwe centrales worden gebouwd" */
	if (target == FEIT_NONE) /* "Er komen vijf loketten" is one */
		return !feit_is_count_done(r, p, object) && !is_few(r, p, object) &&
		       !feit_term_in(r, p->lemma, "opzetten,instellen,oprichten,inrichten") &&
		       !is_pilot(r, object) && !is_few_inquiries(r, object) &&
		       (p->counted || p->tense != FEIT_PRESENT ||
			feit_phrase_instrument(r, object) == 0);
	struct feit_predicate done = *p;
	if (p->act != FEIT_ACT_PLAN && p->act != FEIT_ACT_REALISE)
		done.act = FEIT_ACT_EXECUTE;
	feit_tie_clause(r, &done, p->clause, target, false);
	if (p->act == FEIT_ACT_PLAN)
		return true; /* 12.000 in de planning: no step in the life of the target */
	struct feit_event e = feit_make_event(r, p, "measure.progress");
	if (p->polarity == FEIT_POSITIVE)
		e.status = "in_execution";
	if (e.date != FEIT_NONE)
		e.date_role = "as_of";
	feit_entity_event(r, target, &e);
	return true;
}

/* "De motie is uitgevoerd", "zijn pilots uitgevoerd": what is over once it has been carried out,
 * and not a scheme that somebody carries out. */
bool feit_is_once_done(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint32_t object = feit_object_of(r, p);
	const struct feit_lex_entry *noun;

	if (!feit_term_in(r, p->lemma, "uitvoeren,geven") || object == FEIT_NO_PHRASE ||
	    p->tense < FEIT_PERFECT || p->polarity != FEIT_POSITIVE ||
	    p->modality != FEIT_INDICATIVE)
		return false;
	noun = r->w[r->phrases[object].head].noun;
	return noun != NULL &&
	       (feit_term_in(r, noun->col[0], "information,pilot") ||
		feit_term_in(r, noun->col[2], "motie,toezegging,aanbeveling,opdracht"));
}
