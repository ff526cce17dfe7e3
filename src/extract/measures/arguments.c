/* arguments.c - what an event is for, why, on what ground, for whom; who acts stands in actors.c.
 */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

/* ---- purpose, cause, ground ---- */

struct marker {
	const char *word, *next; /* "naar", "aanleiding" */
	const char *slot;
	uint8_t words; /* how many words the marker has */
	bool law;      /* only before a citation */
};

static const struct marker markers[] = {
    {"vanwege", NULL, "cause", 1, false},
    {"wegens", NULL, "cause", 1, false},
    {"naar", "aanleiding", "cause", 3, false},
    {"als", "gevolg", "cause", 3, false},
    {"gelet", "op", "cause", 2, false},
    {"op", "grond", "legal_basis", 3, false},
    {"krachtens", NULL, "legal_basis", 1, false},
    {"ingevolge", NULL, "legal_basis", 1, false},
    {"op", "basis", "legal_basis", 3, true},
    {"conform", NULL, "legal_basis", 1, true},
    {"overeenkomstig", NULL, "legal_basis", 1, true},
    {"in", "kader", "legal_basis", 4, false},
    {"in", "het", "legal_basis", 4, false},
    {"met", "als", "purpose", 3, false},
    {"ten", "behoeve", "target_group", 3, false},
    {"met", "uitzondering", "exceptions", 3, false},
    {"behoudens", NULL, "exceptions", 1, false},
};

static void add_slot(struct feit_reading *r, struct feit_measure *m, const char *name,
		     uint32_t from, uint32_t last)
{
	if (from > last || last >= r->n || m->n_slots >= 64)
		return;
	while (from < last && (r->w[from].is & FEIT_W_DET))
		from++;
	*FEIT_PUSH(r->doc->arena, m->slots, m->n_slots, m->slots_cap) =
	    (struct feit_slot){name, {r->w[from].begin, r->w[last].end}};
}

/* The first words of all of them, and of each the word that is rarest in other places. */
static const char first_words[] =
    "vanwege,wegens,naar,als,gelet,op,krachtens,ingevolge,in,met,ten,behoudens,"
    "conform,overeenkomstig";
static const char telling_words[] =
    "vanwege,wegens,aanleiding,gevolg,gelet,grond,krachtens,ingevolge,basis,conform,"
    "overeenkomstig,"
    "kader,als,behoeve,uitzondering,behoudens";

/* The phrase behind a marker, with the phrases that hang on it. */
static uint32_t end_of_chain(const struct feit_reading *r, uint32_t from)
{
	uint32_t last = from;

	for (uint32_t i = from; i < r->n && r->w[i].clause == r->w[from].clause; i++) {
		if (r->w[i].phrase != NO)
			last = r->phrases[r->w[i].phrase].last;
		else if (!(r->w[i].is & (FEIT_W_PREP | FEIT_W_DET | FEIT_W_BACK)) &&
			 !feit_mword_is(r, i, "en"))
			break;
	}
	return last;
}

/* A citation stands here, behind an article at most. */
static bool is_law_at(const struct feit_reading *r, uint32_t i)
{
	if (i < r->n && (r->w[i].is & FEIT_W_DET))
		i++;
	if (i >= r->n)
		return false;
	if (r->w[i].is & FEIT_W_REFERENCE)
		return true; /* a law that may be a measure is one word of several: with blanks */
	struct feit_str s = feit_mword_text(r, i);
	return (r->w[i].is & FEIT_W_INSTRUMENT) && memchr(s.ptr, ' ', s.len) != NULL;
}

static void find_markers(struct feit_reading *r, const struct feit_predicate *p,
			 struct feit_measure *m)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!feit_may_have(r, telling_words))
		return;
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (!(r->w[i].is & (FEIT_W_PREP | FEIT_W_COORD | FEIT_W_SUB | FEIT_W_CONTENT)) ||
		    !feit_mword_in(r, i, first_words))
			continue;
		for (size_t k = 0; k < sizeof markers / sizeof markers[0]; k++) {
			const struct marker *x = &markers[k];
			if ((char)r->w[i].start != x->word[0] || /* mostly */
			    (x->next != NULL && (char)r->w[i + 1].start != x->next[0]))
				continue;
			if (!feit_mword_same(r, i, x->word) ||
			    (x->next != NULL && !feit_mword_same(r, i + 1, x->next)))
				continue;
			if (x->words == 4 && !feit_mword_is(r, i + 2, "kader"))
				continue;
			if (x->law && !is_law_at(r, i + x->words))
				continue; /* op basis van een onderzoek */
			if (i + x->words < r->n)
				add_slot(r, m, x->slot, i + x->words,
					 end_of_chain(r, i + x->words));
		}
	}
}

/* "om ... te" beside an object of its own is what it is for. */
static void find_purpose(struct feit_reading *r, const struct feit_predicate *p,
			 struct feit_measure *m)
{
	for (uint32_t k = 0; k < r->n_clauses; k++) {
		const struct feit_clause *c = &r->clauses[k];
		if (c->parent != p->clause || c->bracket == NO || c->opener == NO)
			continue;
		if (c->kind == FEIT_C_OMTE || c->kind == FEIT_C_GOAL)
			add_slot(r, m, "purpose", c->opener + 1u, c->bracket);
		else if (c->kind == FEIT_C_REASON)
			add_slot(r, m, "cause", c->opener + 1u, c->bracket);
	}
}

static void find_groups(struct feit_reading *r, const struct feit_predicate *p,
			struct feit_measure *m)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].clause == p->clause && feit_phrase_is_people(r, q) &&
		    r->phrases[q].prep != NO && feit_mword_is(r, r->phrases[q].prep, "voor")) {
			add_slot(r, m, "target_group", r->phrases[q].first, r->phrases[q].last);
			return;
		}
}

static bool has_content(const struct feit_measure *m)
{
	for (size_t i = 0; i < m->n_slots; i++)
		if (feit_same(m->slots[i].name, "content"))
			return true;
	return false;
}

void feit_find_arguments(struct feit_reading *r, const struct feit_predicate *p,
			 struct feit_entity *e)
{
	bool content = has_content(e->m);

	feit_find_actors(r, p, e->m);
	find_markers(r, p, e->m);
	find_groups(r, p, e->m);
	if (!content)
		find_purpose(r, p, e->m);
}
