/* advised.c - lists of recommendations: the items below "Wij bevelen de minister aan:", "Onze
 * aanbevelingen:" or the heading "Aanbevelingen", as te-clauses ("een register in te richten") or
 * as orders ("Stel een norm vast"), and "Aanbeveling 3: Stel een norm vast". */
#include "extract/measures/advised.h"
#include "extract/measures/events.h"

enum { NO = FEIT_NO_WORD, HEADING = 60 /* bytes */ };

static const char advices[] = "aanbeveling,aanbevelingen,adviezen";

/* Forms that begin an order, where the lexicon does not tell them from the present tense. */
static const char orders[] =
    "zorg,stel,maak,laat,neem,geef,voer,richt,versterk,verbeter,ontwikkel,onderzoek,betrek,"
    "verplicht,leg,breng,hanteer,werk,zet,kies,formuleer,organiseer,creëer,borg,bied,benut,herzie,"
    "evalueer,pas,schaf,verhoog,verlaag,investeer,regel,bepaal,vergroot,overweeg,verken,start,"
    "verduidelijk,wijzig,verleng,beperk,schrap,introduceer,monitor,coördineer,actualiseer,bewaak,"
    "verminder,stop,vervang,bouw,trek,verruim,veranker,specificeer,voorzie,waarborg,expliciteer";

/* A heading, or a line by itself, that says that recommendations follow: "Conclusies en
 * aanbevelingen". */
static bool is_advice_heading(const struct feit_doc *d, const struct feit_sentence *x)
{
	const struct feit_block *b = &d->blocks[x->block];
	struct feit_str s = {d->text.ptr + x->begin, x->end - x->begin};

	if (s.len > HEADING || b->begin != x->begin || b->end != x->end ||
	    (b->kind != FEIT_HEADING && b->kind != FEIT_PARAGRAPH))
		return false;
	while (s.len > 0 && (s.ptr[s.len - 1] == ':' || s.ptr[s.len - 1] == ' '))
		s.len--;
	return feit_str_ends(s, FEIT_STR("anbevelingen")) ||
	       feit_str_ends(s, FEIT_STR("anbeveling"));
}

bool feit_watch_advice(struct feit_reading *r, const struct feit_sentence *x, bool may_name)
{
	static const char word[] = "aanbeveling ";
	uint8_t kind = r->doc->blocks[x->block].kind;
	const char *text = r->doc->text.ptr + x->begin;
	size_t len = sizeof word - 1;

	if (may_name && is_advice_heading(r->doc, x)) {
		r->list_advises = true;
		r->list_lead = x->block;
		r->list_asked = (struct feit_actor){0};
	} else if (kind != FEIT_LIST_ITEM && x->block != r->list_lead)
		r->list_advises = false;
	return may_name && x->end - x->begin > len + 4 && feit_same_word(text, len, word, len) &&
	       text[len] >= '0' && text[len] <= '9';
}

/* "bevelen de minister aan:", "adviseert om:", with nothing told before the colon. */
static bool advises_below(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n_predicates; i++) {
		const struct feit_predicate *p = &r->predicates[i];
		if (!feit_is_recommended(r, p) &&
		    !(p->act == FEIT_ACT_PROPOSE && p->lemma != NULL &&
		      feit_same(p->lemma, "adviseren") && p->voice == FEIT_ACTIVE &&
		      r->clauses[p->clause].kind == FEIT_C_MAIN))
			continue;
		uint32_t content = feit_content_of(r, p);
		return p->polarity == FEIT_POSITIVE &&
		       (content == NO ||
			(r->clauses[content].bracket == NO && r->clauses[content].finite == NO));
	}
	return false;
}

/* "Onze aanbevelingen aan de minister:", "Wij doen de volgende aanbevelingen:" */
static bool names_advice(const struct feit_reading *r)
{
	return feit_stretch_has(r, advices) && feit_stretch_has(r, "volgende,onze,de,deze,als");
}

bool feit_advises_list(struct feit_reading *r)
{
	if (r->n < 3 || !feit_mword_is(r, r->n - 1, ":") || !(names_advice(r) || advises_below(r)))
		return false;
	r->list_lead = r->block;
	r->list_asked = (struct feit_actor){0};
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (!feit_phrase_is_actor(r, q) ||
		    (x->prep != NO && !feit_mword_is(r, x->prep, "aan")) ||
		    !feit_mword_in(r, x->head,
				   "minister,ministers,kabinet,staatssecretaris,regering,gemeente,"
				   "gemeenten,college,raad"))
			continue;
		r->list_asked = feit_addressee(r, x);
	}
	return true;
}

/* The first word of the item behind its sign and label: "- ", "3. ", "Aanbeveling 3: ". */
uint32_t feit_first_of_item(const struct feit_reading *r)
{
	uint32_t i = 0;

	if (feit_mword_in(r, 0, advices) || r->labelled)
		while (i < 4 && i + 1 < r->n && !feit_mword_is(r, i, ":"))
			i++;
	while (i + 1 < r->n && ((r->w[i].is & (FEIT_W_PUNCT | FEIT_W_FIGURE | FEIT_W_COMMA)) ||
				feit_mword_in(r, i + 1, "),.")))
		i++;
	return i;
}

static bool is_order(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, orders) && i + 1 < r->n && !(r->w[i + 1].is & FEIT_W_AUX);
}

/* What an order is about: "Stel een norm vast", "Zorg voor een register", "Werk aan een plan". */
static uint32_t object_of_order(const struct feit_reading *r, uint32_t first)
{
	const char *prep = feit_mword_in(r, first, "zorg,kies")   ? "voor"
			   : feit_mword_is(r, first, "werk")      ? "aan"
			   : feit_mword_is(r, first, "investeer") ? "in"
			   : feit_mword_is(r, first, "voorzie")   ? "in"
			   : feit_mword_is(r, first, "start")     ? "met"
								  : "";

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->head <= first || x->clause != r->w[first].clause ||
		    feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
		    (r->w[x->head].is & FEIT_W_DATE))
			continue;
		if (x->prep != NO && !feit_mword_same(r, x->prep, prep))
			continue;
		uint32_t start = x->first > first ? x->first : first + 1; /* Maak afspraken */
		if (x->det != NO || x->instrument != 0 || start < x->head ||
		    feit_name_phrase(r, q).span.end > r->w[x->last].end)
			return q;
	}
	return FEIT_NO_PHRASE;
}

static void add_advised(struct feit_reading *r, const struct feit_name *n, bool core)
{
	struct feit_event e = feit_plain_event(r, FEIT_ACT_PROPOSE, "measure.advised");
	struct feit_predicate told = {
	    .act = FEIT_ACT_PROPOSE, .clause = 0, .te = true, .lemma = "", .preps = ""};

	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	uint32_t entity = feit_entity_for(r, n, "measure.advised");
	struct feit_measure *m = r->entities[entity].m;
	if (feit_entity_event(r, entity, &e) != NULL)
		m->core |= core;
	if (r->list_asked.span.end > 0 && m->n_actors < 32)
		*FEIT_PUSH(r->doc->arena, m->actors, m->n_actors, m->actors_cap) = r->list_asked;
	for (uint32_t c = 0; c < r->n_clauses; c++)
		feit_tie_clause(r, &told, c, entity, true);
}

/* "een register in te richten;" */
static void take_clause(struct feit_reading *r, uint32_t clause)
{
	struct feit_predicate in = feit_inner_predicate(r, clause);
	uint32_t object = feit_advised_object(r, &in, feit_object_of(r, &in));
	int weight = feit_weigh_advice(r, &in, object);

	if (weight == 0)
		return;
	struct feit_name n = feit_content_name(r, clause, object);
	add_advised(r, &n, weight > 1);
}

void feit_take_advised(struct feit_reading *r)
{
	uint32_t first = feit_first_of_item(r);

	if (is_order(r, first)) {
		uint32_t q = object_of_order(r, first);
		if (q == FEIT_NO_PHRASE || (r->is & FEIT_W_NEG))
			return;
		struct feit_name n = feit_name_phrase(r, q);
		if (n.span.begin < r->w[first].end)
			n.span.begin = r->w[first + 1].begin; /* Maak afspraken */
		bool vague =
		    feit_mword_in(r, first, "overweeg,verken,onderzoek,bevorder,betrek,benut") &&
		    r->phrases[q].instrument == 0;
		add_advised(r, &n, !vague);
		return;
	}
	uint32_t clause = feit_clause_of_item(r);
	if (clause != NO && (r->last_event_sentence != r->sentence || r->last_event == r->before))
		take_clause(r, clause);
}

bool feit_is_ordering_item(const struct feit_reading *r)
{
	return (r->list_advises ? r->doc->blocks[r->block].kind == FEIT_LIST_ITEM
				: feit_is_numbered_advice(r)) &&
	       is_order(r, feit_first_of_item(r));
}

bool feit_is_numbered_advice(const struct feit_reading *r)
{
	return feit_mword_in(r, 0, "aanbeveling") && r->n > 4 &&
	       (feit_mword_is(r, 1, ":") ||
		(feit_mword_is(r, 2, ":") && (r->w[1].end - r->w[1].begin <= 2)));
}
