/* second.c - what is said of a measure beside its act: by a second verb ("is begonnen en loopt tot
 * en met 2027", "en kost € 3 miljoen"), of a paper that is to appear, of what others add to a fund,
 * from and until when one may ask for it ("Clubs kunnen tot 1 juli een aanvraag indienen").
 */
#include "extract/measures/told.h"

/* "gaat in april open en krijgt een budget van € 15 miljoen", "en kost naar verwachting": what the
 * second verb says of the same subject. */
bool feit_is_of_second_cost(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < 8; k--) {
		if (!feit_mword_is(r, k - 1, "en"))
			continue;
		return feit_mword_in(r, k, "kost,kostte,kosten,kostten,vergt") ||
		       (feit_mword_in(r, k, "heeft,had,krijgt,kreeg,kent") && i > k + 2 &&
			feit_mword_in(r, i - 2, "budget,plafond,subsidieplafond,omvang"));
	}
	return false;
}

/* "is in januari begonnen en loopt tot en met 2027": the last day of what the act was told of. */
void feit_tie_second_term(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (feit_is_loose(r, i, FEIT_W_DATE) && feit_is_until(r, i) &&
		    !feit_is_duration(&r->doc->facts[r->w[i].fact]))
			for (uint32_t k = i; k > 1 && i - k < 6; k--)
				if (feit_mword_is(r, k - 1, "en") &&
				    feit_mword_in(
					r, k, "loopt,liep,lopen,liepen,duurt,duurde,geldt,gold")) {
					feit_add_tie(r, r->last_event, r->w[i].fact, "end",
						     FEIT_EXPLICIT, "tie.term");
					break;
				}
}

/* "Deze leidraad verschijnt naar verwachting in het najaar van 2024". */
bool feit_is_to_appear(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = feit_word_before(r, i);

	return feit_clause_has(r, r->w[i].clause, "verschijnt,verschijnen") && b != FEIT_NO_WORD &&
	       feit_mword_in(r, b, "in,op,rond,medio,begin,eind,het,de") &&
	       !(r->clauses[r->w[i].clause].is & FEIT_W_NEG) &&
	       !feit_clause_has(r, r->w[i].clause, "elk,elke,ieder,iedere,jaarlijks");
}

/* "Werkgevers leggen daar € 20 miljoen bij": the sentence adds money to what was told. */
bool feit_is_laid_by(const struct feit_reading *r)
{
	return feit_may_hold(r, "bij") && feit_stretch_has(r, "legt,leggen,legde,legden") &&
	       feit_stretch_has(r, "daar,hier") &&
	       (feit_mword_is(r, r->n - 1, "bij") || feit_mword_is(r, r->n - 2, "bij"));
}

/* "Daarmee", "Op basis van deze afspraken", "Met dit fonds": the sentence opens with the means. */
static bool opens_with_means(const struct feit_reading *r, uint32_t mentioned)
{
	uint32_t word = mentioned != FEIT_NONE ? feit_mention_word(r, mentioned) : FEIT_NO_WORD;

	if (feit_mword_in(r, 0, "daarmee,hiermee,daardoor,hierdoor"))
		return mentioned == FEIT_NONE;
	if (word == FEIT_NO_WORD || r->w[word].phrase == FEIT_NO_WORD)
		return false;
	const struct feit_phrase *q = &r->phrases[r->w[word].phrase];
	if (q->prep == FEIT_NO_WORD || q->det == FEIT_NO_WORD)
		return false;
	return q->prep == 0 ? feit_mword_in(r, 0, "met,via,door,dankzij,binnen")
			    : q->prep == 2 && feit_mword_is(r, 0, "op") &&
				  feit_mword_in(r, 1, "basis,grond") && feit_mword_is(r, 2, "van");
}

/* "Daarmee kunnen 900 leerlingen terecht", "Met dit fonds worden 2.400 woningen gebouwd": what is
 * to come of the measure. */
void feit_tie_yields(struct feit_reading *r, uint32_t mentioned)
{
	uint32_t entity = mentioned != FEIT_NONE ? mentioned : feit_last_told(r);
	uint8_t finite = r->n_clauses > 0 ? r->clauses[0].finite : FEIT_NO_WORD;

	if (entity == FEIT_NONE || r->entities[entity].m->n_events == 0 || finite == FEIT_NO_WORD ||
	    !feit_mword_in(r, finite, "worden,kunnen,zullen") || (r->is & FEIT_W_NEG) ||
	    !opens_with_means(r, mentioned) || feit_clause_has(r, 0, "totaal,aantal,gemiddeld"))
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint8_t phrase = r->w[i].phrase;
		if (!feit_is_loose(r, i, FEIT_W_FIGURE) || r->w[i].clause != 0 ||
		    phrase == FEIT_NO_WORD || r->phrases[phrase].prep != FEIT_NO_WORD ||
		    !feit_same(feit_figure_at(r, i)->type, "count"))
			continue;
		feit_add_tie(r, entity, r->w[i].fact, "planned", FEIT_EXPLICIT, "tie.yield");
		return;
	}
}

/* "een aanvraag indienen", "zich aanmelden", "subsidie aanvragen"; "Aanvragen kan", "Het loket is
 * open". */
static bool is_window(const struct feit_reading *r)
{
	static const char asking[] = "aanvragen,aanmelden,inschrijven";

	if (!feit_stretch_has(r, "kan,kunnen,kon,konden") || (r->is & FEIT_W_NEG))
		return false;
	return feit_stretch_has(r, asking) ||
	       (feit_stretch_has(r, "indienen,ingediend,doen,gedaan") &&
		feit_stretch_has(r, "aanvraag,aanvragen,aanmelding,voorstel,voorstellen"));
}

void feit_tie_window(struct feit_reading *r, uint32_t mentioned)
{
	uint32_t entity = mentioned != FEIT_NONE ? mentioned : feit_last_told(r);

	if (entity == FEIT_NONE || !feit_has_loose(r, FEIT_W_DATE) || !is_window(r) ||
	    r->entities[entity].m->n_events == 0 ||
	    !feit_term_in(r, r->entities[entity].m->type, "funding,legislation"))
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
		if (!feit_is_loose(r, i, FEIT_W_DATE) || feit_is_duration(f) ||
		    r->clauses[r->w[i].clause].kind != FEIT_C_MAIN)
			continue;
		if (feit_is_span(f) && i > 0 && feit_mword_in(r, i - 1, "van,tussen"))
			feit_tie_span(r, entity, r->w[i].fact);
		else
			feit_add_tie(r, entity, r->w[i].fact,
				     feit_is_until(r, i)  ? "end"
				     : feit_is_from(r, i) ? "start"
							  : "",
				     FEIT_EXPLICIT, "tie.window");
	}
}
