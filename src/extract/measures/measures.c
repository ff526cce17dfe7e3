/* measures.c - policy measures: tokens -> clauses -> predicates -> events -> measures. */
#include "extract/measures/advised.h"
#include "extract/measures/declines.h"
#include "extract/measures/duties.h"
#include "extract/measures/parts.h"
#include "extract/measures/plans.h"

#include "extract/extract.h"

/* Sentences without any verb that acts on measures are passed over at the cost of one look a token:
 * `seen` are the lexicons of its words. */
static bool is_worth_reading(uint64_t seen)
{
	const uint64_t verb = UINT64_C(1) << FEIT_LEX_WERKWOORD | UINT64_C(1) << FEIT_LEX_GEZEGDE;
	const uint64_t other = UINT64_C(1) << FEIT_LEX_INSTRUMENT | UINT64_C(1) << FEIT_LEX_ACTOR;
	const uint64_t named = UINT64_C(1) << FEIT_LEX_NAAMDAAD;

	return (seen & (verb | named)) != 0 || (seen & other) == other;
}

/* No verb that the lexicon knows, but a number or a date, right behind what was told of a measure:
 * "In 2023 zijn 640 aspiranten ingestroomd." */
static bool is_told_on(const struct feit_reading *r, const struct feit_sentence *x, uint32_t s)
{
	if (r->last_event == FEIT_NONE || r->entities[r->last_event].block != x->block ||
	    s - r->entities[r->last_event].sentence > 1)
		return false;
	for (size_t i = r->fact; i < r->n_base && r->doc->facts[i].begin < x->end; i++)
		if (r->doc->facts[i].begin >= x->begin && r->doc->facts[i].kind != FEIT_REFERENCE)
			return true;
	return false;
}

/* Nothing in the stretch can tell of a measure: no verb that acts, no noun that names an act, an
 * aim or a request, no list, and no measure before that it could mean. A finder that starts from
 * anything else must be asked here too. This only saves time: the oracle reads on, and must find
 * the same. */
static bool is_idle(const struct feit_reading *r)
{
	if (r->doc->options->oracle || r->acts || r->n_topics > 0 || r->list_asks ||
	    r->list_advises || r->list_plans != FEIT_ACT_NONE || r->list_whole != FEIT_NONE ||
	    r->pact != FEIT_NONE || feit_mword_is(r, r->n - 1, ":"))
		return false;
	return !feit_is_numbered_advice(r) && !feit_may_be_deverbal(r) && !feit_may_hold_idiom(r) &&
	       !feit_may_hold(r, "gebied") && !feit_may_request(r) && !feit_may_aim(r) &&
	       !feit_may_mean(r) && !feit_may_exist(r) && !feit_may_become(r) &&
	       !feit_may_be_said(r) && !feit_may_decline(r) && !feit_may_rule(r) &&
	       !feit_may_oblige(r) && !feit_may_wish(r) && !feit_may_reason(r);
}

static void read_stretch(struct feit_reading *r)
{
	feit_watch_bill(r);
	if (is_idle(r)) {
		r->topic_now = FEIT_NONE;
		return;
	}
	feit_find_clauses(r);
	feit_find_phrases(r);
	feit_find_predicates(r);
	feit_find_topics(r);
	feit_find_events(r);
	feit_take_articles(r);
	feit_find_inline(r);
	feit_find_from_day(r);
	feit_find_wishes(r);
	feit_find_reasons(r);
	feit_find_nominal(r);
	feit_find_deverbal(r);
	feit_find_attributes(r);
	feit_find_mentions(r);
	feit_find_listed(r);
	feit_find_parts(r);
	feit_tie_rest(r);
}

static void read_sentence(struct feit_reading *r, uint32_t from, uint32_t to)
{
	r->before = r->last_event;
	while (from < to) {
		from = feit_read_words(r, from, to);
		if (r->n > 1)
			read_stretch(r);
	}
}

/* "De Kamer,", alone or behind "Voorgesteld op 12 februari 2024" */
static void find_house(struct feit_reading *r, uint32_t from, uint32_t to)
{
	const char *text = r->doc->text.ptr;
	uint32_t at = from;

	if (to > from + 3 && r->tokens->v[from].len == 11 &&
	    feit_same_word(text + r->tokens->v[from].begin, 11, "voorgesteld", 11))
		at = to - 3;
	const struct feit_token *t = &r->tokens->v[at];
	if (from + 2 >= to || t[0].len != 2 || t[1].len != 5 || text[t[2].begin] != ',' ||
	    !feit_same_word(text + t[0].begin, 2, "de", 2) ||
	    !feit_same_word(text + t[1].begin, 5, "kamer", 5))
		return;
	r->house = (struct feit_span){t[1].begin, t[1].begin + t[1].len};
}

static bool is_prose(const struct feit_block *b)
{
	return b->kind == FEIT_PARAGRAPH || b->kind == FEIT_LIST_ITEM || b->kind == FEIT_CAPTION;
}

void feit_find_measures(struct feit_doc *d, const struct feit_tokens *t,
			struct feit_measure_memory *memory)
{
	struct feit_reading *r = feit_alloc(d->arena, sizeof *r);
	const struct feit_word_facts *facts = memory->words->facts;
	const struct feit_token *next = t->v; /* the last begins at the end of the text */

	r->doc = d;
	r->tokens = t;
	r->words = memory->words;
	r->memory = memory;
	r->n_base = d->n_facts;
	r->entities_cap = d->n_facts / 8 + 16; /* as many as dense text has; more are moved */
	r->entities = feit_alloc_raw(d->arena, r->entities_cap * sizeof *r->entities);
	r->auditor = feit_is_by_auditor(d);
	r->court = feit_is_by_court(d);
	r->topic_now = r->last_event = r->before = r->list_whole = r->pact = FEIT_NONE;
	r->told_sentence = r->told_block = r->bill = r->plans_lead = FEIT_NONE;
	r->tied_by = feit_alloc_raw(d->arena, (r->n_base + 1) * sizeof *r->tied_by);
	memset(r->tied_by, 0xff, (r->n_base + 1) * sizeof *r->tied_by);
	bool terms = false; /* in a list of conditions */
	for (uint32_t s = 0; s < d->n_sentences; s++) {
		const struct feit_sentence *x = &d->sentences[s];
		uint64_t seen = 0;
		while (next->begin < x->begin)
			next++;
		uint32_t from = (uint32_t)(next - t->v);
		for (; next->begin < x->end; next++)
			seen |= facts[next->word].mask;
		uint32_t to = (uint32_t)(next - t->v);
		find_house(r, from, to);
		if (feit_find_pact(r, s, from, to))
			continue;
		if (x->end - x->begin <= 10) /* "Besluiten:" */
			feit_find_decree(r, s);
		bool numbered =
		    feit_watch_advice(r, x, (seen & UINT64_C(1) << FEIT_LEX_INSTRUMENT) != 0);
		feit_watch_items(r, x);
		bool item = d->blocks[x->block].kind == FEIT_LIST_ITEM;
		bool listed = item && (r->list_whole != FEIT_NONE || r->list_asks ||
				       r->list_advises || r->list_plans != FEIT_ACT_NONE);
		terms = feit_opens_terms(feit_quote(d, x->begin, x->end)) || (terms && item);
		if (terms && item)
			continue; /* what must be so, and nothing done */
		if (!is_prose(&d->blocks[x->block]) ||
		    !(listed || numbered || r->labelled || r->pact != FEIT_NONE ||
		      is_worth_reading(seen) || is_told_on(r, x, s)))
			continue;
		r->sentence = s;
		r->block = x->block;
		read_sentence(r, from, to);
	}
	feit_close_entities(r);
}
