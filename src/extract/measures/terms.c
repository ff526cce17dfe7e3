/* terms.c - how long a measure runs and when it must be done, told apart from its act: "loopt van
 * 2022 tot en met 2026", "heeft een looptijd tot 1 mei 2028", "Deze afspraak geldt vanaf 2024",
 * "Dit moet uiterlijk in 2028 zijn gerealiseerd", "een einddatum van 1 november 2032". */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

bool feit_is_span(const struct feit_fact *f)
{
	const struct feit_date *d = f->date;
	const char *slash = d->edtf.len > 0 ? memchr(d->edtf.ptr, '/', d->edtf.len) : NULL;

	return d->type == FEIT_TIMEX_DATE && slash != NULL && d->scheme[0] == '\0' &&
	       slash > d->edtf.ptr && slash[1] != '.' && d->from.len > 0 && d->to.len > 0;
}

void feit_tie_span(struct feit_reading *r, uint32_t entity, uint32_t fact)
{
	struct feit_measure *m = r->entities[entity].m;

	if (feit_add_tie(r, entity, fact, "start", FEIT_EXPLICIT, "tie.term"))
		*FEIT_PUSH(r->doc->arena, m->ties, m->n_ties, m->ties_cap) =
		    (struct feit_tie){fact, "end", FEIT_EXPLICIT, "tie.term"};
}

/* "tussen maart 2020 en oktober 2021", "van 1 mei tot 1 juli". */
static bool is_between(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i - 1, "van,tussen") && feit_is_span(&r->doc->facts[r->w[i].fact]);
}

bool feit_is_until_day(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) &&
		    (is_between(r, i) ||
		     strncmp(r->doc->facts[r->w[i].fact].date->boundary, "tot", 3) == 0 ||
		     (i > 0 && feit_mword_in(r, i - 1, "tot,met")) ||
		     feit_holds_letters(feit_mword_text(r, i), FEIT_STR(" tot "))))
			return true;
	return false;
}

bool feit_is_behind_back(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < 6; k--)
		if (feit_mword_is(r, k - 1, "kracht") && feit_mword_is(r, k - 2, "terugwerkende"))
			return true;
		else if (feit_mword_is(r, k - 1, "terug") &&
			 feit_mword_in(r, k - 2, "werkt,werken,werkte,werkten"))
			return true;
	return false;
}

void feit_add_end_of_span(struct feit_reading *r, uint32_t entity, const struct feit_predicate *p,
			  uint32_t i)
{
	struct feit_measure *m = r->entities[entity].m;
	uint32_t fact = r->w[i].fact;

	if ((p->act != FEIT_ACT_START && p->act != FEIT_ACT_STATE) || m->n_ties >= 100 ||
	    !feit_is_span(&r->doc->facts[fact]) || i == 0 ||
	    !feit_mword_in(r, i - 1, "van,tussen,vanaf"))
		return;
	for (size_t k = 0; k < m->n_ties; k++)
		if (m->ties[k].fact == fact)
			return;
	*FEIT_PUSH(r->doc->arena, m->ties, m->n_ties, m->ties_cap) =
	    (struct feit_tie){fact, "end", FEIT_EXPLICIT, "link.event_date"};
}

bool feit_was_to_start(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	bool ends = p->act == FEIT_ACT_END && p->intransitive; /* zou op 1 mei aflopen */
	const char *role = feit_date_in(r, p, p->clause).role;

	return p->polarity == FEIT_POSITIVE &&
	       (c->kind == FEIT_C_RELATIVE || (c->kind == FEIT_C_MAIN && c->finite > c->first)) &&
	       ((p->act == FEIT_ACT_START && feit_same(role, "start")) ||
		(ends && feit_same(role, "end")));
}

/* ---- whose term it is ---- */

/* Verbs and nouns of what lasts; a number beside them grows or is owed. */
static const char lasting[] = "loopt,liep,lopen,liepen,geldt,gold,gelden,golden,duurt,duurde,duren,"
			      "duurden,bestrijkt,beslaat";
static const char terms[] = "looptijd,geldigheidsduur,werkingsduur,kracht";

static bool lasts(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	if (!(c->finite != NO && feit_mword_in(r, c->finite, lasting)) &&
	    !feit_clause_has(r, clause, terms))
		return false;
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause &&
		    ((r->w[i].is & (FEIT_W_NEG | FEIT_W_FIGURE)) ||
		     feit_mword_in(r, i, "op,terug,uiteen,risico")) &&
		    (!feit_mword_is(r, i, "op") || i + 1 == r->n ||
		     feit_mword_in(r, i + 1, "tot,van,naar") || i == c->last))
			return false; /* "loopt op tot", "geldt niet" */
	return true;
}

/* The measure that is the bare subject of the clause; FEIT_NONE = none, or more than one. */
static uint32_t subject_of(const struct feit_reading *r, uint32_t clause)
{
	uint32_t found = FEIT_NONE;

	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 24;) {
		if (r->entities[e].sentence != r->sentence)
			continue;
		uint32_t word = feit_mention_word(r, (uint32_t)e);
		if (word == NO || r->w[word].clause != clause ||
		    r->phrases[r->w[word].phrase].prep != NO)
			continue;
		if (found != FEIT_NONE)
			return FEIT_NONE;
		found = (uint32_t)e;
	}
	return found;
}

/* "Deze maatregel", "Dit besluit": a noun that any measure may be called by. */
static bool is_general(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i,
			     "afspraak,afspraken,maatregel,maatregelen,regeling,regel,regels,"
			     "verplichting,wijziging,wijzigingen,aanpassing,aanpassingen,"
			     "beperking,verhoging,verlaging,verlenging,verruiming,uitbreiding,"
			     "overeenkomst,subsidie,bijdrage,werkwijze,aanpak,verdeling");
}

/* "Deze loopt", "Die afspraak dient": of the measure that was told last. */
static uint32_t pointed_at(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t first = c->first;

	if (first != 0 || c->kind != FEIT_C_MAIN || !feit_mword_in(r, 0, "deze,die,dit,dat"))
		return FEIT_NONE;
	return c->finite == 1 || (is_general(r, 1) && c->finite == 2) ? feit_last_told(r)
								      : FEIT_NONE;
}

static uint32_t whose_term(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t entity = subject_of(r, clause);

	if (entity == FEIT_NONE)
		entity = pointed_at(r, clause);
	if (entity != FEIT_NONE || clause == 0 || c->kind != FEIT_C_MAIN ||
	    !feit_mword_is(r, c->first, "en") || c->finite != c->first + 1u)
		return entity;
	return subject_of(r, clause - 1); /* "is gestart en loopt van" */
}

/* ---- what the words around the date say ---- */

static void tie_lasting(struct feit_reading *r, uint32_t i)
{
	uint32_t clause = r->w[i].clause;
	uint32_t entity = whose_term(r, clause);

	if (entity == FEIT_NONE)
		return;
	if (feit_is_span(&r->doc->facts[r->w[i].fact])) {
		feit_tie_span(r, entity, r->w[i].fact);
		return;
	}
	const char *role = feit_is_until(r, i) ? "end" : feit_is_from(r, i) ? "start" : "";
	feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.term");
}

/* "Dit moet uiterlijk in 2028 zijn gerealiseerd", "Deze afspraak dient te worden uitgevoerd vanaf
 * 2011". */
static void tie_due(struct feit_reading *r, uint32_t i)
{
	uint32_t clause = r->w[i].clause;
	if (r->clauses[clause].kind == FEIT_C_TE && r->clauses[clause].parent != NO)
		clause = r->clauses[clause].parent; /* dient te worden uitgevoerd vanaf */
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t entity = pointed_at(r, clause);

	if (entity == FEIT_NONE)
		return;
	bool owed = feit_mword_in(r, c->finite, "moet,moeten,moest,moesten,dient,dienen");
	if ((owed && feit_is_at_last(r, i)) ||
	    (owed && feit_same(r->doc->facts[r->w[i].fact].date->boundary, "voor")))
		feit_add_tie(r, entity, r->w[i].fact, "deadline", FEIT_EXPLICIT, "tie.term");
	else if (owed && feit_clause_has(r, clause, "gereed,klaar,afgerond,voltooid,opgeleverd") &&
		 feit_mword_in(r, feit_word_before(r, i), "in,op"))
		feit_add_tie(r, entity, r->w[i].fact, "deadline", FEIT_EXPLICIT, "tie.term");
	else if (feit_is_from(r, i) &&
		 ((owed && is_general(r, 1)) ||
		  feit_mword_in(r, c->finite, "gaat,gaan,ging,gingen,treedt,treden")))
		feit_add_tie(r, entity, r->w[i].fact, "start", FEIT_EXPLICIT, "tie.term");
}

#define FIRST_DAYS "ingangsdatum,startdatum,begindatum"
#define LAST_DAYS "einddatum,afloopdatum,sluitingsdatum"

/* "Sinds de start in november 2021": the day that the measure spoken of began. */
static bool is_since_start(const struct feit_reading *r, uint32_t i)
{
	return i > 3 && feit_mword_in(r, i - 1, "in,op,per,medio,eind,begin") &&
	       feit_mword_in(r, i - 2,
			     "start,invoering,inwerkingtreding,openstelling,opening,lancering,"
			     "oprichting,introductie,ingang") &&
	       feit_mword_in(r, i - 3, "de,het,haar") && feit_mword_in(r, i - 4, "sinds,vanaf,na");
}

const char *feit_role_of_noun(const struct feit_reading *r, uint32_t i)
{
	uint32_t from = i > 1 && feit_mword_is(r, i - 1, "van") ? i - 1 : i;

	if (is_since_start(r, i))
		return "start";
	if (i < 2 || !feit_may_have(r, FIRST_DAYS "," LAST_DAYS))
		return "";
	for (uint32_t k = from; k-- > 0 && i - k < 6;) {
		if (feit_mword_in(r, k, LAST_DAYS))
			return "end";
		if (feit_mword_in(r, k, FIRST_DAYS))
			return "start";
		if (from == i || !(r->w[k].is & (FEIT_W_PART | FEIT_W_AUX | FEIT_W_VERB)))
			return "";
	}
	return "";
}

static void tie_named(struct feit_reading *r, uint32_t i)
{
	const char *role = feit_role_of_noun(r, i);

	uint32_t told = feit_last_told(r);

	if (role[0] != '\0' && told != FEIT_NONE &&
	    (r->last_event_sentence == r->sentence || is_since_start(r, i)))
		feit_add_tie(r, told, r->w[i].fact, role, FEIT_EXPLICIT, "tie.term");
}

void feit_tie_terms(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint32_t clause = r->w[i].clause;
		if (!feit_is_loose(r, i, FEIT_W_DATE) || clause >= r->n_clauses ||
		    feit_is_duration(&r->doc->facts[r->w[i].fact]) || feit_is_compared(r, i))
			continue;
		if (lasts(r, clause))
			tie_lasting(r, i);
		else
			tie_due(r, i);
		tie_named(r, i);
	}
}
