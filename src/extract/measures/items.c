/* items.c - lists of what will be done, told without a verb or with an infinitive: below the
 * heading "Maatregelen", "De volgende acties zijn voorzien:", "Het kabinet stelt voor:" the items
 * "Invoering van een verbod", "een loket openen", "de norm te verlagen". */
#include "extract/measures/advised.h"
#include "extract/measures/events.h"
#include "extract/measures/plans.h"

enum { NO = FEIT_NO_WORD, HEADING = 70 /* bytes */, WORDS = 12 /* before the colon */ };

#define LISTED                                                                                     \
	"maatregelen,acties,actiepunten,actielijnen,voornemens,beleidsvoornemens,kernpunten,"      \
	"speerpunten,hoofdpunten,afspraken"

static inline bool starts_with(struct feit_str s, const char *word)
{
	size_t n = strlen(word);

	return s.len >= n && feit_same_word(s.ptr, n, word, n);
}

/* The line holds one of these; their first letters refuse most of its places. */
static bool tells_of_measures(struct feit_str line)
{
	static const char *const words[] = {"maatregelen", "acties", "actiepunten", "kernpunten",
					    "wat gaan we doen"};
	const uint32_t first =
	    1u << ('m' & 31) | 1u << ('a' & 31) | 1u << ('k' & 31) | 1u << ('w' & 31);

	for (size_t i = 0; i < line.len; i++) {
		if ((first >> (line.ptr[i] & 31) & 1) == 0)
			continue;
		struct feit_str rest = feit_str_cut(line, i, line.len);
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (starts_with(rest, words[k]))
				return true;
	}
	return false;
}

/* A line by itself, that says that measures follow: "Maatregelen", "Kernpunten van het plan". */
static bool is_heading(const struct feit_doc *d, const struct feit_sentence *x)
{
	const struct feit_block *b = &d->blocks[x->block];
	struct feit_str s = {d->text.ptr + x->begin, x->end - x->begin};

	if (s.len > HEADING || b->begin != x->begin || b->end != x->end ||
	    (b->kind != FEIT_HEADING && b->kind != FEIT_PARAGRAPH))
		return false;
	if (!tells_of_measures(s))
		return false;
	static const char *const verbs[] = {" niet", " geen", " zijn", " word", " is "};
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (feit_holds_letters(s, feit_cstr(verbs[k])))
			return false; /* a sentence, see act_of_lead() */
	return true;
}

/* "Actie 4: Het opstellen van een routekaart", "Maatregel 12. Een loket openen", and not "Actie 4".
 */
static bool has_label(struct feit_str s)
{
	static const char *const words[] = {"actie ", "maatregel ", "actiepunt ", "actielijn "};
	size_t i = 0;

	for (size_t k = 0; k < sizeof words / sizeof *words && i == 0; k++)
		if (starts_with(s, words[k]))
			i = strlen(words[k]);
	size_t digits = i;
	while (i > 0 && i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9')
		i++;
	return i > digits && i + 2 < s.len && s.ptr[i] == ':' && s.ptr[i + 1] == ' ';
}

void feit_watch_items(struct feit_reading *r, const struct feit_sentence *x)
{
	uint8_t kind = r->doc->blocks[x->block].kind;
	bool before = r->labelled;

	r->labelled = has_label(feit_quote(r->doc, x->begin, x->end));
	if (r->labelled || before) {
		r->list_plans = r->labelled ? FEIT_ACT_PLAN : FEIT_ACT_NONE;
		r->plans_lead = x->block;
		return;
	}
	if (kind == FEIT_LIST_ITEM || x->block == r->plans_lead)
		return;
	r->list_plans = is_heading(r->doc, x) ? FEIT_ACT_PLAN : FEIT_ACT_NONE;
	r->plans_lead = x->block;
}

/* "stelt voor:", "heeft besloten om:", "spreken af:": the act of which the items are the content.
 */
static uint8_t act_below(const struct feit_reading *r)
{
	for (uint32_t i = r->n_predicates; i-- > 0;) {
		const struct feit_predicate *p = &r->predicates[i];
		uint32_t content = feit_content_of(r, p);
		if (!feit_term_in(r, p->lemma,
				  "voorstellen,besluiten,afspreken,overeenkomen,vastleggen,"
				  "aankondigen,toezeggen") ||
		    r->clauses[p->clause].kind != FEIT_C_MAIN || p->polarity != FEIT_POSITIVE ||
		    (p->modality != FEIT_INDICATIVE && p->modality != FEIT_FUTURE))
			continue;
		return content == NO || (r->clauses[content].bracket == NO &&
					 r->clauses[content].finite == NO)
			   ? p->act
			   : FEIT_ACT_NONE;
	}
	return FEIT_ACT_NONE;
}

/* "De volgende acties zijn voorzien:", "Het plan omvat de volgende maatregelen:", and not what was
 * taken, or was not. */
static uint8_t act_of_lead(const struct feit_reading *r)
{
	if (r->n < 3 || !feit_mword_is(r, r->n - 1, ":") || (r->is & FEIT_W_NEG) ||
	    feit_stretch_has(r, "verzoekt,verzoeken,genomen,getroffen,uitgevoerd,afgerond,als,"
				"indien,eerdere,bestaande"))
		return FEIT_ACT_NONE;
	if (feit_mword_is(r, r->n - 2, "door") && feit_stretch_has(r, "we,wij,ik,kabinet"))
		return FEIT_ACT_PLAN; /* Dit doen we door: */
	for (uint32_t i = r->n > WORDS ? r->n - WORDS : 0; i < r->n; i++)
		if (feit_mword_in(r, i, LISTED))
			return feit_mword_is(r, i, "afspraken") || r->pact != FEIT_NONE
				   ? FEIT_ACT_AGREE
				   : FEIT_ACT_PLAN;
	return act_below(r);
}

bool feit_lead_items(struct feit_reading *r)
{
	uint8_t act = act_of_lead(r);

	if (act == FEIT_ACT_NONE)
		return false;
	r->list_plans = act;
	r->plans_lead = r->block;
	return true;
}

/* The noun is that of a verb that acts on measures: verlaging (verlagen), herziening (herzien). */
static bool is_of_deed(const struct feit_reading *r, uint32_t i)
{
	struct feit_str s = feit_mword_text(r, i);
	char verb[48];

	bool verbal = r->labelled && feit_str_ends(s, FEIT_STR("en")); /* Actie 2: Oprichten van */

	if (!(verbal || feit_str_ends(s, FEIT_STR("ing"))) || s.len + 1 >= sizeof verb)
		return false;
	for (size_t k = 0; k < s.len; k++)
		verb[k] = (char)(s.ptr[k] | 0x20);
	if (verbal)
		return feit_word_lex(r->words,
				     feit_words_find(r->words, (struct feit_str){verb, s.len}),
				     FEIT_LEX_DAAD) != NULL;
	struct feit_str stem = {verb, s.len - 3};
	memcpy(verb + stem.len, "en", 2);
	struct feit_str whole = {verb, stem.len + 2};
	return feit_word_lex(r->words, feit_words_find(r->words, whole), FEIT_LEX_DAAD) != NULL ||
	       feit_word_lex(r->words, feit_words_find(r->words, stem), FEIT_LEX_DAAD) != NULL;
}

/* "Invoering van", "Verlaging van", "Opzetten van": the word that begins the item names an act. */
static bool names_act(const struct feit_reading *r, uint32_t i)
{
	if (!feit_mword_is(r, i + 1, "van"))
		return false;
	return (r->w[i].is & FEIT_W_DEED) || is_of_deed(r, i) ||
	       ((r->w[i].is & FEIT_W_INF) && r->w[i].verb != NULL &&
		feit_verb_of(r->memory, &r->w[i])->acts);
}

/* A name that tells which one: "een verbod op vuurwerk", and not "Afspraken", "Voorlichting". */
static bool is_told_apart(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	struct feit_name n = feit_name_phrase(r, q);

	return !feit_phrase_is_actor(r, q) &&
	       (x->first < x->head || n.span.end > r->w[x->last].end) && !(n.generic && n.plural);
}

/* What the item names without a verb; FEIT_NO_PHRASE = it names no measure. */
static uint32_t thing_of_item(const struct feit_reading *r, uint32_t first)
{
	bool act = names_act(r, first);

	for (uint32_t q = 0; q < r->n_phrases && r->phrases[q].first <= first + 4u; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		uint32_t start = feit_phrase_start(x);
		bool under = act && x->prep == first + 1u;
		if (under ||
		    (act && x->first == first && !(r->w[first].is & FEIT_W_DEED) &&
		     !(r->labelled && feit_str_ends(feit_mword_text(r, first), FEIT_STR("en")))))
			return q;
		if (!act && start == first && x->prep == NO &&
		    (x->instrument == 'A' || x->instrument == 'B') && is_told_apart(r, q) &&
		    !(x->det != NO && feit_mword_in(r, x->det, "de,het,dit,deze")))
			return q;
	}
	return FEIT_NO_PHRASE;
}

/* No finite verb in the item; an infinitive that begins it may be read as one. */
static bool is_verbless(const struct feit_reading *r, uint32_t first)
{
	uint8_t finite = r->n_clauses > 0 ? r->clauses[0].finite : NO;

	return finite == NO || finite == first;
}

/* "de statenbrief vast te stellen", "het verslag van 3 mei": how a body goes about its work. */
static bool is_paper(const struct feit_reading *r, uint32_t q)
{
	return feit_ends_in(feit_mword_text(r, r->phrases[q].head),
			    "brief,brieven,verslag,verslagen,notulen,besluitenlijst,agenda,"
			    "beantwoording,antwoorden,bezwaren,bezwaar,reactie");
}

/* The name of what the item tells; false = it tells nothing to be done. */
static bool name_item(const struct feit_reading *r, uint32_t first, struct feit_name *n)
{
	uint32_t clause = feit_clause_of_item(r);

	if (clause != NO) {
		struct feit_wanted w = feit_find_wanted(r, FEIT_ACT_REQUEST, clause);
		if (w.object == FEIT_NO_PHRASE ||
		    (feit_phrase_instrument(r, w.object) == 0 && w.in.strength != 'A' &&
		     w.in.strength != 'B' && w.in.act != FEIT_ACT_AMEND) ||
		    feit_phrase_is_people(r, w.object) || is_paper(r, w.object) ||
		    feit_clause_has(r, clause, "informeren,rapporteren"))
			return false;
		*n = feit_content_name(r, w.clause, w.object);
		return true;
	}
	uint32_t q = is_verbless(r, first) ? thing_of_item(r, first) : FEIT_NO_PHRASE;
	if (q == FEIT_NO_PHRASE)
		return false;
	*n = feit_name_phrase(r, q);
	return true;
}

/* "De Verordening haven vast te stellen; de Verordening markt vast te stellen": two items of one
 * list with the same noun are two things. */
static bool is_other_item(struct feit_reading *r, const struct feit_name *n)
{
	uint32_t known = feit_entity_find(r, n);

	if (known == FEIT_NONE || n->pointing || r->entities[known].m->n_events == 0)
		return false;
	const struct feit_measure *m = r->entities[known].m;
	return feit_same(m->events[m->n_events - 1].rule, "measure.item") &&
	       !feit_same_letters(feit_quote(r->doc, m->name.begin, m->name.end),
				  feit_quote(r->doc, n->span.begin, n->span.end));
}

void feit_take_planned_item(struct feit_reading *r)
{
	uint32_t first = feit_first_of_item(r);
	struct feit_name n;

	if (feit_mword_in(r, first, "het,de") && names_act(r, first + 1))
		first++; /* Het opstellen van een routekaart */

	if ((r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence) ||
	    feit_is_comment_of_item(r) || feit_is_question(r) || feit_is_ordering_item(r) ||
	    !name_item(r, first, &n))
		return;
	struct feit_event e = feit_plain_event(r, r->list_plans, "measure.item");
	if (r->list_plans == FEIT_ACT_PLAN)
		e.factuality = "PR+";
	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	if (r->w[first].is & FEIT_W_DEED || feit_mword_is(r, first + 1, "van"))
		e.trigger[e.n_triggers++] = (struct feit_span){r->w[first].begin, r->w[first].end};
	uint32_t entity = is_other_item(r, &n) ? feit_entity_new(r, &n, e.rule) : FEIT_NONE;
	if (entity == FEIT_NONE)
		entity = feit_entity_told(r, &n, &e);
	else if (feit_entity_event(r, entity, &e) != NULL)
		r->entities[entity].m->core = true;
	struct feit_predicate told = {
	    .act = FEIT_ACT_AGREE, .clause = 0, .te = true, .lemma = "", .preps = ""};
	uint32_t clause = feit_clause_of_item(r);
	if (clause != NO && feit_inner_predicate(r, clause).act == FEIT_ACT_FUND)
		told.act = FEIT_ACT_FUND; /* een bedrag van 75.000 euro beschikbaar te stellen */
	for (uint32_t c = 0; c < r->n_clauses; c++)
		feit_tie_clause(r, &told, c, entity, true);
}
