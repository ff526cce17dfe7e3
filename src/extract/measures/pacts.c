/* pacts.c - papers that are an agreement: "Partijen ... komen het volgende overeen:". Its name is
 * the title above, its day that of "Aldus overeengekomen", and what its articles tell is part of
 * it. Also what "partijen" agree on behind an agreement that is told in prose. */
#include "extract/measures/parts.h"

enum { NO = FEIT_NO_WORD, BLOCKS = 40, SENTENCES = 80, LONGEST_TITLE = 160, LAST = 12 };

static bool token_is(const struct feit_reading *r, uint32_t t, const char *word)
{
	const struct feit_token *x = &r->tokens->v[t];

	return x->len == strlen(word) &&
	       feit_same_word(r->doc->text.ptr + x->begin, x->len, word, x->len);
}

/* One of the words stands at most four tokens before t, not before `from`. */
static bool has_before(const struct feit_reading *r, uint32_t from, uint32_t t, const char *a,
		       const char *b)
{
	enum { BACK = 4 };

	for (uint32_t k = t; k-- > from && t - k <= BACK;)
		if (token_is(r, k, a) || token_is(r, k, b))
			return true;
	return false;
}

/* "komen het volgende overeen", "zijn als volgt overeengekomen", "komen overeen:", "spreken het
 * volgende af": the token of "overeen"; `to` = none. */
static uint32_t agreeing(const struct feit_reading *r, uint32_t from, uint32_t to)
{
	for (uint32_t t = from + 1; t < to; t++) {
		bool so = false;
		if (token_is(r, t, "overeen"))
			so = has_before(r, from, t, "komen", "kwamen") &&
			     (has_before(r, from, t, "volgende", "volgt") ||
			      (t + 1 < to && token_is(r, t + 1, ":")));
		else if (token_is(r, t, "overeengekomen") || token_is(r, t, "af"))
			so =
			    has_before(r, from, t, "volgende", "volgt") &&
			    (!token_is(r, t, "af") || has_before(r, from, t, "spreken", "spraken"));
		if (so)
			return t;
	}
	return to;
}

/* The block is a title with the noun of an agreement in it: "Convenant Schone Lucht". */
static bool is_title(const struct feit_reading *r, const struct feit_block *b)
{
	const struct feit_doc *d = r->doc;
	const struct feit_token *t = &r->tokens->v[feit_token_at(r->tokens, b->begin)];
	char last = b->end > b->begin ? d->text.ptr[b->end - 1] : '.';

	if (b->end - b->begin > LONGEST_TITLE || last == '.' || last == ',' || last == ':' ||
	    last == ';')
		return false;
	for (; t->begin < b->end; t++) {
		const struct feit_lex_entry *noun =
		    feit_word_lex(r->words, t->word, FEIT_LEX_INSTRUMENT);
		if (noun == NULL)
			noun = feit_compound_head(
			    r->memory, (struct feit_str){d->text.ptr + t->begin, t->len});
		if (noun != NULL && feit_same(noun->col[0], "agreement"))
			return true;
	}
	return false;
}

static const struct feit_block *title_above(const struct feit_reading *r, uint32_t block)
{
	for (uint32_t b = block > BLOCKS ? block - BLOCKS : 0; b < block; b++)
		if (is_title(r, &r->doc->blocks[b]))
			return &r->doc->blocks[b];
	return NULL;
}

/* "Aldus overeengekomen en getekend te Deventer op 27 juni 2024": the day. */
static void take_day(struct feit_reading *r, const struct feit_sentence *x, uint32_t from)
{
	struct feit_event *e = &r->entities[r->pact].m->events[0];

	if (e->date != FEIT_NONE ||
	    !(token_is(r, from, "aldus") || token_is(r, from, "getekend") ||
	      token_is(r, from, "ondertekend") || token_is(r, from, "overeengekomen")))
		return;
	while (r->fact < r->n_base && r->doc->facts[r->fact].end <= x->begin)
		r->fact++; /* facts of sentences left unread: looked at once */
	for (size_t i = r->fact; i < r->n_base && r->doc->facts[i].begin < x->end; i++) {
		const struct feit_fact *f = &r->doc->facts[i];
		if (f->begin < x->begin || f->kind != FEIT_DATE || f->date->from.len != 10 ||
		    !feit_str_eq(f->date->from, f->date->to))
			continue;
		e->date = (uint32_t)i;
		e->date_role = "agreed";
		e->date_evidence = "explicit";
		break;
	}
	for (uint32_t k = 0; k < r->n_entities && e->date != FEIT_NONE; k++)
		if (r->entities[k].parent == r->pact)
			feit_entity_inherit(r, k);
}

bool feit_find_pact(struct feit_reading *r, uint32_t sentence, uint32_t from, uint32_t to)
{
	const struct feit_sentence *x = &r->doc->sentences[sentence];

	if (r->pact != FEIT_NONE && from < to)
		take_day(r, x, from);
	uint32_t t = r->pact == FEIT_NONE && sentence < SENTENCES ? agreeing(r, from, to) : to;
	const struct feit_block *title = t < to ? title_above(r, x->block) : NULL;
	if (title == NULL)
		return false;
	r->n = r->n_phrases = 0;
	r->sentence = sentence;
	r->block = x->block;
	struct feit_name n = {.span = {title->begin, title->end},
			      .head = feit_cstr("akkoord"),
			      .phrase = FEIT_NO_PHRASE,
			      .type = "agreement",
			      .definite = true,
			      .own = true};
	struct feit_event e = feit_plain_event(r, FEIT_ACT_AGREE, "measure.pact");
	const struct feit_token *said = &r->tokens->v[t];

	e.trigger[e.n_triggers++] = (struct feit_span){said->begin, said->begin + said->len};
	e.clause = (struct feit_span){x->begin, x->end};
	r->pact = feit_entity_new(r, &n, "measure.pact");
	feit_entity_event(r, r->pact, &e);
	r->entities[r->pact].m->core = true;
	return true;
}

/* ---- what is part of it ---- */

/* "Partijen", "de ondertekenaars": the subject, also behind the verb. */
static bool is_by_parties(const struct feit_reading *r)
{
	static const char parties[] =
	    "partijen,ondertekenaars,convenantpartijen,akkoordpartijen,deelnemers";

	for (uint32_t i = 0; i < 4 && i < r->n && feit_may_have(r, parties); i++)
		if (feit_mword_in(r, i, parties))
			return i == 0 || !(r->w[i - 1].is & FEIT_W_PREP);
	return false;
}

/* The agreement told of in this paragraph. */
static uint32_t pact_before(const struct feit_reading *r)
{
	enum { WITHIN = 6 /* sentences */ };

	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_entity *x = &r->entities[e];
		if (feit_same(x->m->type, "agreement") && x->m->n_events > 0 &&
		    x->block == r->block && r->sentence - x->sentence <= WITHIN &&
		    !feit_is_new(r, (uint32_t)e))
			return (uint32_t)e;
	}
	return FEIT_NONE;
}

void feit_join_pact(struct feit_reading *r)
{
	uint32_t whole = r->pact == FEIT_NONE && is_by_parties(r) ? pact_before(r) : FEIT_NONE;

	feit_join_articles(r);
	for (size_t e = r->n_entities;
	     whole != FEIT_NONE && e-- > 0 && r->n_entities - e <= LAST;) {
		const struct feit_event *told = feit_told_here(r, (uint32_t)e);
		if (told != NULL && feit_is_new(r, (uint32_t)e) &&
		    !feit_same(r->entities[e].m->type, "agreement") &&
		    feit_term_in(r, told->status, "agreed,planned,in_preparation"))
			feit_make_part(r, (uint32_t)e, whole);
	}
}
