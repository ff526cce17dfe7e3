/* told.c - whom a sentence tells of, which figures and dates of it are loose, and whether a clause
 * tells what was done. */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* ---- whom the sentence tells of ---- */

/* The only measure that the sentence mentions; `several` where there are more. */
uint32_t feit_only_measure(const struct feit_reading *r, bool *several)
{
	uint32_t found = FEIT_NONE;

	*several = false;
	if (r->told_sentence != r->sentence)
		return FEIT_NONE;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 24;) {
		if (r->entities[e].sentence != r->sentence)
			continue;
		if (found != FEIT_NONE) {
			*several = true;
			return FEIT_NONE;
		}
		found = (uint32_t)e;
	}
	return found;
}

/* The word with which the sentence mentions the measure; FEIT_NO_WORD. */
uint32_t feit_mention_word(const struct feit_reading *r, uint32_t entity)
{
	const struct feit_measure *m = r->entities[entity].m;

	if (m->n_mentions == 0)
		return NO;
	struct feit_span s = m->mentions[m->n_mentions - 1];
	for (uint32_t i = 0; i < r->n && r->w[i].begin < s.end; i++)
		if (r->w[i].begin >= s.begin && r->w[i].phrase != NO)
			return i; /* not its article */
	return NO;
}

/* The measure of the last event, where the sentence before is still about it. */
uint32_t feit_last_told(const struct feit_reading *r)
{
	if (r->last_event == FEIT_NONE || r->entities[r->last_event].block != r->block ||
	    r->sentence - r->entities[r->last_event].sentence > 1)
		return FEIT_NONE;
	return r->last_event;
}

/* The sentence goes on about the measure of the one before: "Hiervoor", "Een risico hierbij". */
bool feit_points_back(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < 4 && i < r->n; i++)
		if (feit_mword_in(r, i,
				  "hierbij,daarbij,hiervan,daarvan,hiervoor,daarvoor,hiermee,"
				  "daarmee,hiertoe,daartoe,hieraan,daaraan,daarin,hierin"))
			return true;
	return false;
}

/* ---- the figures and dates that are still loose ---- */

bool feit_is_loose(const struct feit_reading *r, uint32_t i, uint32_t class)
{
	return (r->w[i].is & class) && r->w[i].fact != FEIT_NONE && !feit_is_tied(r, r->w[i].fact);
}

const struct feit_figure *feit_figure_at(const struct feit_reading *r, uint32_t i)
{
	return r->doc->facts[r->w[i].fact].figure;
}

bool feit_is_money(const struct feit_reading *r, uint32_t i)
{
	return feit_same(feit_figure_at(r, i)->type, "money");
}

bool feit_has_loose(const struct feit_reading *r, uint32_t class)
{
	if (!(r->is & class))
		return false;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (feit_is_loose(r, i, class))
			return true;
	return false;
}

/* "er 210", "waarvan 187", "daarvan zijn inmiddels 45": a part of what was counted before. */
bool feit_is_part(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = i;

	while (b > 0 && i - b < 4 &&
	       (r->w[b - 1].is & (FEIT_W_ADVERB | FEIT_W_AUX | FEIT_W_DATE)) &&
	       !feit_mword_is(r, b - 1, "er"))
		b--;
	return b > 0 && feit_mword_in(r, b - 1, "er,waarvan,hiervan,daarvan,wie,wier");
}

/* Verbs in the past that tell a result: "Het meldpunt ontving 4.300 meldingen". */
static const char past_result[] =
    "ontving,ontvingen,hielp,hielpen,kreeg,kregen,behandelde,behandelden,bereikte,bereikten,"
    "begeleidde,begeleidden,verleende,verleenden,verstrekte,verstrekten,plaatste,plaatsten,"
    "realiseerde,realiseerden,leverde,leverden,bouwde,bouwden,registreerde,registreerden,"
    "verbleef,verbleven,volgde,volgden,bezochten,ondersteunde,ondersteunden,vaccineerde,"
    "vaccineerden,vroegen";

bool feit_is_past_result(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, past_result);
}

/* Past or perfect, or "inmiddels"; no negation, no modal verb, no condition. */
bool feit_is_told_as_done(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool past = false;

	if (c->kind != FEIT_C_MAIN && c->kind != FEIT_C_RELATIVE && c->kind != FEIT_C_DAT)
		return false;
	if (c->kind == FEIT_C_MAIN && c->finite == 0)
		return false; /* "Zijn er dan minder dan 18.000 reizigers, dan": a condition */
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause)
			continue;
		if ((r->w[i].is & FEIT_W_NEG) ||
		    feit_mword_in(r, i,
				  "zal,zullen,zou,zouden,moet,moeten,wil,willen,kan,kunnen,mag,"
				  "mogen,nodig,worden,wordt,verplicht"))
			return false;
		past |=
		    feit_mword_in(r, i,
				  "waren,was,had,hadden,zijn,is,heeft,hebben,werden,werd,"
				  "maakten,namen,stond,stonden,stroomden,inmiddels,deden,kwamen,"
				  "vonden") ||
		    feit_mword_in(r, i, past_result) ||
		    (i > 0 && r->w[i - 1].phrase != NO && /* 85 gemeenten doen mee */
		     feit_mword_in(r, i, "nemen,doen"));
	}
	return past;
}
