/* decrees.c - a decree that is taken: "De minister, Gelet op artikel 3; Besluit:". Its name is the
 * title above. And one that is to come: "Bij ministeriële regeling zal worden bepaald welke". */
#include "extract/measures/events.h"

enum { BLOCKS = 40, SENTENCES = 12, NO = FEIT_NO_WORD };

/* The sentence begins with a word of that many letters, which is this one. */
static bool begins_with(const struct feit_doc *d, const struct feit_sentence *x, const char *word)
{
	size_t len = strlen(word);

	return x->end - x->begin > len && feit_same_word(d->text.ptr + x->begin, len, word, len);
}

/* "Besluit:", "BESLUITEN:" and nothing more. */
static uint32_t decision_in(const struct feit_doc *d, const struct feit_sentence *x)
{
	static const char *const words[] = {"besluit:", "besluiten:"};

	for (size_t i = 0; i < 2; i++) {
		size_t len = strlen(words[i]);
		if (x->end - x->begin == len &&
		    feit_same_word(d->text.ptr + x->begin, len - 1, words[i], len - 1) &&
		    d->text.ptr[x->end - 1] == ':')
			return (uint32_t)len - 1;
	}
	return 0;
}

/* What the decree rests on stands before. */
static bool has_ground(const struct feit_doc *d, uint32_t s)
{
	for (uint32_t k = s; k-- > 0 && s - k < SENTENCES;)
		if (begins_with(d, &d->sentences[k], "gelet") ||
		    begins_with(d, &d->sentences[k], "gezien") ||
		    begins_with(d, &d->sentences[k], "handelende"))
			return true;
	return false;
}

/* The nearest heading above, of the first level. */
static const struct feit_block *title_above(const struct feit_doc *d, uint32_t block)
{
	for (uint32_t b = block; b-- > 0 && block - b < BLOCKS;)
		if (d->blocks[b].kind == FEIT_HEADING && d->blocks[b].level <= 1)
			return &d->blocks[b];
	return NULL;
}

void feit_find_decree(struct feit_reading *r, uint32_t sentence)
{
	const struct feit_doc *d = r->doc;
	const struct feit_sentence *x = &d->sentences[sentence];
	uint32_t len = x->end - x->begin <= 10 ? decision_in(d, x) : 0;
	const struct feit_block *title = len > 0 ? title_above(d, x->block) : NULL;

	if (title == NULL || !has_ground(d, sentence))
		return;
	r->n = r->n_phrases = 0;
	r->sentence = sentence;
	r->block = x->block;
	struct feit_name n = {.span = {title->begin, title->end},
			      .head = feit_cstr("besluit"),
			      .phrase = FEIT_NO_PHRASE,
			      .type = "legislation",
			      .definite = true,
			      .own = true};
	struct feit_event e = feit_plain_event(r, FEIT_ACT_DECIDE, "measure.decree");

	e.trigger[e.n_triggers++] = (struct feit_span){x->begin, x->begin + len};
	e.clause = (struct feit_span){x->begin, x->end};
	uint32_t entity = feit_entity_new(r, &n, "measure.decree");
	feit_entity_event(r, entity, &e);
	r->entities[entity].m->core = true;
}

/* ---- Bij ministeriële regeling zal worden bepaald welke ---- */

static bool is_lower_law(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];

	return x->prep != NO && feit_mword_is(r, x->prep, "bij") && x->det == NO &&
	       (feit_mword_is(r, x->head, "amvb") ||
		(feit_mword_is(r, x->head, "maatregel") &&
		 feit_mword_is(r, x->first, "algemene")) ||
		(feit_mword_is(r, x->head, "regeling") &&
		 feit_mword_is(r, x->first, "ministeriële")));
}

/* "In de beleidsregels zal worden verduidelijkt dat": the rules themselves, which will be changed;
 * no letter or bill, which are still to be written. */
static bool is_rule_book(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	const struct feit_lex_entry *noun = r->w[x->head].noun;

	return x->prep != NO && feit_mword_is(r, x->prep, "in") && x->det != NO &&
	       feit_mword_in(r, x->det, "de,het,deze,dit,die,dat") && noun != NULL &&
	       feit_term_in(r, noun->col[0], "legislation,procedure,agreement") &&
	       !feit_term_in(r, noun->col[2], "wetsvoorstel,voorstel,beleid,proces,procedure");
}

static bool take_rule_book(struct feit_reading *r, const struct feit_predicate *p)
{
	struct feit_predicate change = *p;

	if (p->modality != FEIT_FUTURE || p->voice != FEIT_PASSIVE ||
	    p->polarity != FEIT_POSITIVE || !feit_may_hold(r, "in") ||
	    !feit_term_in(r, p->lemma, "verduidelijken,vastleggen,regelen,opnemen,bepalen") ||
	    r->clauses[p->clause].kind != FEIT_C_MAIN || feit_content_of(r, p) == NO)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		if (r->phrases[q].clause != p->clause || !is_rule_book(r, q))
			continue;
		feit_set_act(&change, FEIT_ACT_AMEND);
		struct feit_name n = feit_name_phrase(r, q);
		struct feit_event e = feit_make_event(r, &change, "measure.rule_book");
		feit_entity_told(r, &n, &e);
		return true;
	}
	return false;
}

bool feit_take_delegated(struct feit_reading *r, const struct feit_predicate *p)
{
	if (take_rule_book(r, p))
		return true;
	if (p->modality != FEIT_FUTURE || p->voice != FEIT_PASSIVE ||
	    p->polarity != FEIT_POSITIVE || !feit_may_hold(r, "bij") ||
	    !feit_clause_tells(r, p->clause) ||
	    !feit_term_in(r, p->lemma, "bepalen,vaststellen,regelen,vastleggen,uitwerken"))
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		if (r->phrases[q].clause != p->clause || !is_lower_law(r, q))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		n.type = "legislation";
		struct feit_event e = feit_make_event(r, p, "measure.delegated");
		e.factuality = "PR+";
		feit_entity_told(r, &n, &e);
		return true;
	}
	return false;
}

/* "Deze regeling wijzigt het Besluit bodem", in its own explanation: by that it is done. */
bool feit_is_by_decree(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (p->voice != FEIT_ACTIVE || p->modality != FEIT_INDICATIVE || c->kind != FEIT_C_MAIN ||
	    c->finite == NO)
		return false;
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep == NO && x->last < c->finite)
			return ((x->det != NO && feit_mword_in(r, x->det, "dit,deze")) ||
				feit_mword_in(r, x->first, "onderhavige,onderhavig")) &&
			       feit_mword_in(
				   r, x->head,
				   "besluit,regeling,verordening,wijzigingsbesluit,"
				   "wijzigingsregeling,wijzigingsverordening,beleidsregel");
	}
	return false;
}
