/* objects.c - the noun phrase that a predicate is about, and the clause that tells its content. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

bool feit_phrase_is_actor(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];

	return (r->w[q->head].is & FEIT_W_ACTOR) && /* a commission, but the Commission */
	       (!(r->w[q->head].is & FEIT_W_INSTRUMENT) ||
		(q->head > 0 && (r->w[q->head].is & FEIT_W_CAPITAL)));
}

bool feit_phrase_is_people(const struct feit_reading *r, uint32_t p)
{
	return (r->w[r->phrases[p].head].is & FEIT_W_GROUP) != 0;
}

/* "van" inside "ten aanzien van" and the like governs, but the phrase is an aside all the same. */
static bool is_governed_by(const struct feit_reading *r, const struct feit_phrase *q,
			   const char *preps)
{
	return q->prep != NO && preps != NULL && preps[0] != '\0' &&
	       feit_mword_in(r, q->prep, preps);
}

bool feit_is_share(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];

	return q->prep != NO && q->prep > 0 && q->instrument != 0 &&
	       feit_mword_is(r, q->prep, "van") &&
	       feit_mword_in(r, q->prep - 1u, "deel,gedeelte,merendeel,helft") && q->prep > 1 &&
	       (feit_mword_in(r, q->prep - 2u, "een,het,de") ||             /* but "als deel van" */
		(q->prep > 2 && (r->w[q->prep - 2u].is & FEIT_W_CONTENT) && /* een groot deel van */
		 feit_mword_in(r, q->prep - 3u, "een,het")));
}

/* "(hierna: de app)": another name of what stands before. */
static bool is_other_name(const struct feit_reading *r, const struct feit_phrase *q)
{
	uint32_t start = feit_phrase_start(q);

	return start > 1 && feit_mword_is(r, start - 1, ":") &&
	       feit_mword_in(r, start - 2, "hierna,verder,afgekort");
}

/* "is een proef met huisverboden gestart": the proef, and not what it is done with. */
static bool is_of_instrument(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p], *before = q - 1;

	return p > 0 && q->prep != NO && feit_mword_is(r, q->prep, "met") &&
	       q->prep == before->last + 1u && before->clause == q->clause && before->prep == NO &&
	       before->det != NO && (before->instrument == 'A' || before->instrument == 'B');
}

/* "vijf keer verlengd" */
static bool is_number_of_times(const struct feit_reading *r, const struct feit_phrase *q)
{
	struct feit_str s = feit_mword_text(r, q->last); /* one word, where it is a figure */

	return feit_str_ends(s, FEIT_STR("keer")) || feit_str_ends(s, FEIT_STR("maal"));
}

/* "Het verbod, een afspraak met de scholen, geldt": says what stands before it. */
static bool is_apposition(const struct feit_reading *r, const struct feit_clause *c,
			  const struct feit_phrase *q)
{
	if (c->kind != FEIT_C_MAIN || c->finite == NO || q->last > c->finite || q->prep != NO ||
	    q->det == NO || q->det < c->first + 2u || !feit_mword_is(r, q->det, "een") ||
	    !(r->w[q->det - 1].is & FEIT_W_COMMA) || !(r->w[c->finite - 1].is & FEIT_W_COMMA))
		return false;
	for (uint32_t p = 0; p < r->n_phrases && r->phrases[p].last < q->det; p++)
		if (r->phrases[p].prep == NO && r->phrases[p].clause == q->clause)
			return true;
	return false;
}

/* "in de Participatiewet, de Wajong en Toeslagenwet": goes with what a preposition leads. */
static bool is_led_with(const struct feit_reading *r, uint32_t p)
{
	enum { BACK = 6 };
	uint32_t q = p;

	if (r->phrases[p].det != NO || r->phrases[p].prep != NO)
		return false;
	while (q > 0 && p - q < BACK) {
		const struct feit_phrase *x = &r->phrases[q], *y = &r->phrases[q - 1];
		uint32_t start = feit_phrase_start(x);
		if (x->prep != NO || x->clause != y->clause || start != y->last + 2u ||
		    !(r->w[start - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)))
			break;
		q--;
	}
	return q != p && r->phrases[q].prep != NO &&
	       (r->w[r->phrases[p].first].is & FEIT_W_CAPITAL) != 0;
}

/* "heeft een systeem ontwikkeld dat draait bij de dienst, het centrum voor toezicht": an apposition
 * behind the verbs, where the object had its place. */
static bool is_behind_verbs(const struct feit_reading *r, const struct feit_clause *c,
			    const struct feit_predicate *d, const struct feit_phrase *q)
{
	uint32_t start = feit_phrase_start(q);

	for (uint32_t i = q->last + 1u; i <= c->last && i < r->n && i < q->last + 16u; i++)
		if (r->w[i].is & (FEIT_W_COMMA | FEIT_W_COORD))
			return false; /* a list goes on */
	return c->kind == FEIT_C_MAIN && c->finite != NO && c->finite < d->verb &&
	       (r->w[c->finite].is & FEIT_W_AUX) && (r->w[d->verb].is & FEIT_W_PART) &&
	       start > d->verb + 2u && q->prep == NO && (r->w[start - 1].is & FEIT_W_COMMA) &&
	       q->det != NO && feit_mword_in(r, q->det, "de,het");
}

/* "De regeling is gestart met een budget van": the regeling has started. */
static bool is_size_of_subject(const struct feit_reading *r, const struct feit_predicate *d,
			       uint32_t p)
{
	if (d->act != FEIT_ACT_START || !feit_mword_is(r, r->phrases[p].prep, "met") ||
	    !feit_mword_in(r, r->phrases[p].head,
			   "budget,bedrag,subsidieplafond,plafond,looptijd,omvang,capaciteit"))
		return false;
	for (uint32_t q = 0; q < p; q++)
		if (r->phrases[q].clause == d->clause && r->phrases[q].prep == NO &&
		    (r->phrases[q].instrument == 'A' || r->phrases[q].instrument == 'B') &&
		    !feit_phrase_is_actor(r, q))
			return true;
	return false;
}

/* How well phrase p serves as the object; 0 = not at all. */
static int fitness(const struct feit_reading *r, const struct feit_predicate *d, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];
	const struct feit_clause *c = &r->clauses[d->clause];
	bool governed = is_governed_by(r, q, d->preps) && !is_of_instrument(r, p) &&
			!is_size_of_subject(r, d, p);
	char strength = feit_phrase_instrument(r, p);
	int fit = strength == 'A' ? 30 : strength == 'B' ? 24 : strength == 'C' ? 14 : 6;

	if (is_other_name(r, q) || is_behind_verbs(r, c, d, q) || /* een groot (deel van de norm) */
	    (q->det != NO && feit_mword_is(r, q->last + 1u, "deel") &&
	     feit_mword_is(r, q->last + 2u, "van")) ||
	    (feit_phrase_has(r, p, FEIT_W_FIGURE) && feit_is_in_brackets(r, p)) ||
	    is_led_with(r, p) || is_apposition(r, c, q) || is_number_of_times(r, q) ||
	    (d->act == FEIT_ACT_AGREE && !governed && feit_same(d->lemma, "gaan")) ||
	    (q->first == q->last && feit_mword_in(r, q->head, "gratis,kosteloos")))
		return 0;
	if (strength == 0 && q->det == NO && (r->w[q->first].is & FEIT_W_CAPITAL))
		fit = 4; /* a name behind what it names: een brigade Schoon Water */

	if (d->noun != NO && d->noun >= q->first && d->noun <= q->last)
		return strength == 0 || (q->prep != NO && !governed) || feit_same(d->lemma, "gaan")
			   ? 0   /* akkoord gaan met */
			   : 60; /* afspraken (maken) */
	if ((q->prep != NO && !governed && !feit_is_share(r, p)) ||
	    (feit_phrase_is_actor(r, p) && !feit_is_founded(r, d, p)) ||
	    (d->particle != NO && d->particle >= q->first && d->particle <= q->last))
		return 0; /* the particle of the verb: vindt plaats */
	if (feit_phrase_is_people(r, p))
		fit = d->counted && feit_phrase_has(r, p, FEIT_W_FIGURE) ? 40 : 1;
	else if (feit_phrase_has(r, p, FEIT_W_FIGURE))
		fit += d->counted || d->act == FEIT_ACT_FUND || d->act == FEIT_ACT_AGREE ? 14 : 2;
	if (governed)
		fit += 12;
	if (c->kind == FEIT_C_MAIN && d->voice == FEIT_ACTIVE && !d->intransitive &&
	    c->finite != NO && q->last < c->finite)
		fit = fit > 9 ? fit - 8 : 1;
	return fit;
}

static int rank(const struct feit_reading *r, uint32_t p)
{
	char noun = feit_phrase_instrument(r, p);

	return noun == 'A' ? 3 : noun == 'B' ? 2 : noun == 'C' ? 1 : 0;
}

/* The phrase before a relative clause: of "een proef met kortdurende opvang, die" the strongest. */
static uint32_t antecedent(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t found = FEIT_NO_PHRASE;

	if (c->opener == NO && c->finite != c->first) /* coordinated with the one before */
		for (uint32_t k = clause; k-- > 0;)
			if (r->clauses[k].kind == FEIT_C_RELATIVE && r->clauses[k].opener != NO &&
			    r->clauses[k].parent == c->parent) {
				c = &r->clauses[k];
				break;
			}
	for (uint32_t back = 1; back <= 4 && c->first >= back && found == FEIT_NO_PHRASE; back++) {
		const struct feit_mword *w = &r->w[c->first - back];
		if (feit_mword_is(r, c->first - back, "zoals"))
			continue; /* een beperking, zoals die is ingesteld */
		found = w->phrase;
		if (w->phrase == NO && !(w->is & (FEIT_W_COMMA | FEIT_W_PART)) &&
		    !feit_mword_in(r, (uint32_t)(w - r->w), "’,»,”,'"))
			return FEIT_NO_PHRASE;
	}
	for (uint32_t p = found; p != FEIT_NO_PHRASE && p > 0; p--) {
		const struct feit_phrase *x = &r->phrases[p], *y = &r->phrases[p - 1];
		bool measure = x->prep == NO && x->first == y->last + 1u &&
			       feit_phrase_has(r, p, FEIT_W_FIGURE) &&
			       (r->doc->text.ptr[r->w[x->first].begin] | 0x20) >= 'a' &&
			       (r->doc->text.ptr[r->w[x->first].begin] | 0x20) <=
				   'z'; /* binnen honderd meter */
		if ((x->prep != y->last + 1u && !measure) || x->clause != y->clause)
			break;
		if (feit_mword_in(r, y->head, "brief,kamerbrief,notitie,reactie"))
			return p - 1; /* de brief over de heffing die is toegezegd */
		if (rank(r, p - 1) > rank(r, found))
			found = p - 1;
	}
	return found;
}

/* Who acts may stand behind the finite verb: "Dit fonds heeft het kabinet in 2020 ingesteld". */
static bool has_subject_after(const struct feit_reading *r, const struct feit_clause *c,
			      uint32_t clause)
{
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->clause == clause && q->first > c->finite && q->prep == NO &&
		    (feit_phrase_is_actor(r, p) || feit_phrase_is_people(r, p) ||
		     (r->w[q->first].is & FEIT_W_CAPITAL)))
			return true;
	}
	for (uint32_t i = c->finite + 1u; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, "we,wij,ik,hij,zij,ze,men,u"))
			return true;
	return false;
}

/* Who acts stands right before the finite verb: "We zullen", "Het kabinet heeft". */
static bool has_subject_before(const struct feit_reading *r, const struct feit_clause *c)
{
	return c->finite > c->first &&
	       ((r->w[c->finite - 1].is & FEIT_W_ACTOR) ||
		feit_mword_in(r, c->finite - 1u, "we,wij,ik,hij,zij,ze,men"));
}

/* A phrase that another one follows, right behind the finite verb: "Nu voert de inspectie een
 * onderzoek uit". */
static bool is_inverted_subject(const struct feit_reading *r, const struct feit_clause *c,
				uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];

	if (q->det == NO || q->det != c->finite + 1u || has_subject_before(r, c) ||
	    !(r->w[q->det].is & FEIT_W_DET) || feit_mword_is(r, q->det, "een"))
		return false;
	for (uint32_t k = p + 1; k < r->n_phrases && r->phrases[k].clause == q->clause; k++)
		if (r->phrases[k].prep == NO && r->phrases[k].det != NO &&
		    !is_other_name(r, &r->phrases[k]) && !feit_phrase_is_actor(r, k) &&
		    !(r->w[r->phrases[k].first - 1].is & FEIT_W_COORD))
			return true;
	return false;
}

/* "De commissie verkent een vijftal opties", "dat de wet biedt": a transitive verb in the active
 * voice has its subject first, and that is no measure. */
static bool is_subject(const struct feit_reading *r, const struct feit_predicate *d, uint32_t p)
{
	const struct feit_clause *c = &r->clauses[d->clause];
	const struct feit_phrase *q = &r->phrases[p];

	if (d->act == FEIT_ACT_CONTENT || (d->lemma != NULL && feit_same(d->lemma, "voorzien")))
		return false; /* "De regeling voorziet in": the measure is what the rest is told of
			       */
	if (d->voice != FEIT_ACTIVE || d->intransitive || d->te || d->noun != NO ||
	    c->finite == NO || q->prep != NO || d->lemma == NULL || d->lemma[0] == '\0' ||
	    feit_term_in(r, d->lemma, "wijzigen,sluiten,openen,starten,openstaan"))
		return false;
	if (c->kind == FEIT_C_MAIN && c->opener == NO)
		return q->last < c->finite ? !has_subject_after(r, c, d->clause)
					   : is_inverted_subject(r, c, p);
	return false;
}

/* A bare phrase of the clause that may be an object, no "voortijdig", stands between the words. */
static bool has_bare_between(const struct feit_reading *r, uint32_t clause, uint32_t from,
			     uint32_t to)
{
	for (uint32_t p = 0; p < r->n_phrases; p++)
		if (r->phrases[p].clause == clause && r->phrases[p].prep == NO &&
		    r->phrases[p].first > from && r->phrases[p].last < to &&
		    (r->phrases[p].det != NO || r->phrases[p].instrument != 0 ||
		     feit_phrase_has(r, p, FEIT_W_FIGURE)) &&
		    !feit_phrase_is_actor(r, p) && !is_number_of_times(r, &r->phrases[p]))
			return true;
	return false;
}

/* The words that the verb may have its object among: of "heeft de aftrek geschrapt, de toeslag
 * verlengd en een heffing ingevoerd" each verb has its own. */
static struct feit_span words_of_verb(const struct feit_reading *r, const struct feit_predicate *d)
{
	struct feit_span words = {0, r->n};
	uint8_t finite = r->clauses[d->clause].finite;

	if (finite == NO || finite == d->verb || d->te || !(r->w[finite].is & FEIT_W_AUX))
		return words;
	for (uint32_t k = 0; k < r->n_predicates; k++) {
		const struct feit_predicate *o = &r->predicates[k];
		if (o->clause != d->clause || o->verb == d->verb || o->te || o->verb == finite)
			continue;
		if (o->verb < d->verb && o->verb >= words.begin &&
		    has_bare_between(r, d->clause, o->verb, d->verb))
			words.begin = o->verb + 1u;
		if (o->verb > d->verb && has_bare_between(r, d->clause, d->verb, o->verb))
			words.end = d->verb;
	}
	return words;
}

static uint32_t best_in_clause(const struct feit_reading *r, const struct feit_predicate *d,
			       int *best_fit)
{
	struct feit_span words = words_of_verb(r, d);
	uint32_t best = FEIT_NO_PHRASE;

	*best_fit = 0;
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		if (r->phrases[p].clause != d->clause || r->phrases[p].first < words.begin ||
		    r->phrases[p].last >= words.end ||
		    ((r->w[d->verb].is & FEIT_W_VERB) && r->phrases[p].first <= d->verb &&
		     r->phrases[p].last >= d->verb))
			continue;
		int fit = is_subject(r, d, p) ? 0 : fitness(r, d, p);
		bool before = r->phrases[p].last < d->verb;
		if (fit > *best_fit || (fit == *best_fit && fit > 0 && before)) {
			*best_fit = fit;
			best = p;
		}
	}
	return best;
}

/* "het ontwikkelen (van)" */
static bool is_noun_of_verb(const struct feit_reading *r, const struct feit_phrase *q)
{
	return q->first == q->last && q->det != NO && feit_mword_is(r, q->det, "het") &&
	       r->w[q->head].noun == NULL && !(r->w[q->head].is & FEIT_W_CAPITAL) &&
	       feit_str_ends(feit_mword_text(r, q->head), FEIT_STR("en"));
}

/* "de invoering van de heffing": the heffing. */
static uint32_t under_nominal(const struct feit_reading *r, uint32_t p)
{
	if (p + 1 >= r->n_phrases ||
	    !(feit_is_nominal_act(r, r->phrases[p].head) || is_noun_of_verb(r, &r->phrases[p])))
		return p;
	const struct feit_phrase *x = &r->phrases[p + 1];
	if (is_noun_of_verb(r, &r->phrases[p]) && feit_phrase_instrument(r, p + 1) == 0)
		return p;
	return x->prep == r->phrases[p].last + 1u && feit_mword_is(r, x->prep, "van") ? p + 1 : p;
}

/* "ingestemd met de hoofdlijnen van het wetsvoorstel": the bill. */
static uint32_t under_outline(const struct feit_reading *r, const struct feit_predicate *d,
			      uint32_t p)
{
	if (d->act != FEIT_ACT_AGREE || p == FEIT_NO_PHRASE || p + 1 >= r->n_phrases ||
	    !feit_mword_in(r, r->phrases[p].head,
			   "hoofdlijnen,uitgangspunten,contouren,opzet,strekking,inhoud,invulling,"
			   "uitwerking"))
		return p;
	const struct feit_phrase *x = &r->phrases[p + 1];
	return x->prep == r->phrases[p].last + 1u && feit_mword_is(r, x->prep, "van") &&
		       x->instrument != 0
		   ? p + 1
		   : p;
}

bool feit_is_nominal_act(const struct feit_reading *r, uint32_t word)
{
	return (r->w[word].is & FEIT_W_DEED) != 0;
}

/* "De code moet worden nageleefd en is in mei bekendgemaakt": the instrument that opens the clause
 * before, whatever is told of it there. */
static uint32_t subject_before(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t c = clause; c-- > 0;) {
		if (r->clauses[c].kind != FEIT_C_MAIN || r->clauses[c].finite == NO)
			continue;
		for (uint32_t p = 0; p < r->n_phrases; p++)
			if (r->phrases[p].clause == c)
				return r->phrases[p].prep == NO &&
					       r->phrases[p].last < r->clauses[c].finite &&
					       feit_phrase_instrument(r, p) != 0
					   ? p
					   : FEIT_NO_PHRASE;
		return FEIT_NO_PHRASE;
	}
	return FEIT_NO_PHRASE;
}

/* An elided subject: "De regeling gold tot mei en is daarna verlengd". */
static uint32_t object_before(const struct feit_reading *r, const struct feit_predicate *d)
{
	const struct feit_clause *c = &r->clauses[d->clause];

	if (c->kind != FEIT_C_MAIN || c->first == 0 || !(r->w[c->first].is & FEIT_W_COORD))
		return FEIT_NO_PHRASE;
	for (uint32_t k = r->n_predicates; k-- > 0;) {
		const struct feit_predicate *b = &r->predicates[k];
		int fit;
		if (b->clause >= d->clause || r->clauses[b->clause].kind != FEIT_C_MAIN)
			continue;
		for (uint32_t p = 0; p < r->n_phrases && d->voice == FEIT_PASSIVE; p++)
			if (r->phrases[p].clause == b->clause && is_subject(r, b, p))
				return p; /* De pilot leverde weinig op en is niet verlengd */
		return best_in_clause(r, b, &fit);
	}
	return d->voice == FEIT_PASSIVE ? subject_before(r, d->clause) : FEIT_NO_PHRASE;
}

/* "waarin partijen investeren": what stands before is the place, and not the object. */
static bool opens_with_where(const struct feit_reading *r, const struct feit_clause *c)
{
	return c->opener != NO && feit_str_starts(feit_mword_text(r, c->opener), FEIT_STR("waar"));
}

/* "waar het Rijk voor kiest": the preposition of the verb stands right before it. */
static bool has_stranded(const struct feit_reading *r, const struct feit_predicate *d)
{
	return d->verb > 0 && d->preps != NULL && d->preps[0] != '\0' &&
	       feit_mword_is(r, r->clauses[d->clause].opener, "waar") &&
	       feit_mword_in(r, d->verb - 1u, d->preps);
}

/* "waartoe het kabinet besloot", "waarmee in 2021 is gestart": in one word with the preposition of
 * the verb. */
static bool is_governed_where(const struct feit_reading *r, const struct feit_predicate *d)
{
	static const struct {
		const char *where, *prep;
	} pairs[] = {{"waarmee", "met"}, {"waartoe", "tot"}, {"waarvan", "van"},
		     {"waaraan", "aan"}, {"waarin", "in"},   {"waarvoor", "voor"}};
	uint8_t opener = r->clauses[d->clause].opener;

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (feit_mword_is(r, opener, pairs[i].where))
			return d->preps != NULL && feit_in_list(feit_cstr(pairs[i].prep), d->preps);
	return false;
}

/* "de regeling, waarvan de looptijd in 2023 is verlengd": done to the regeling. */
static bool is_of_antecedent(const struct feit_reading *r, const struct feit_predicate *d,
			     uint32_t p)
{
	return feit_mword_is(r, r->clauses[d->clause].opener, "waarvan") &&
	       r->phrases[p].prep == NO && feit_is_attribute(r, p);
}

/* "De taskforce heeft haar werkzaamheden beëindigd": done to the taskforce. */
static bool is_own_work(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *q = &r->phrases[p];

	return feit_mword_in(r, q->head, "werkzaamheden,activiteiten,werk,taken") && q->det != NO &&
	       feit_mword_in(r, q->det, "haar,hun,zijn");
}

static uint32_t subject_of(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t p = 0; p < r->n_phrases; p++)
		if (r->phrases[p].clause == clause && r->phrases[p].prep == NO &&
		    r->phrases[p].last < r->clauses[clause].finite)
			return r->phrases[p].instrument != 0 ? p : FEIT_NO_PHRASE;
	return FEIT_NO_PHRASE;
}

uint32_t feit_object_of(const struct feit_reading *r, const struct feit_predicate *d)
{
	const struct feit_clause *c = &r->clauses[d->clause];
	int fit;
	uint32_t best = best_in_clause(r, d, &fit);

	if (best != FEIT_NO_PHRASE && is_of_antecedent(r, d, best)) {
		uint32_t a = antecedent(r, d->clause);
		if (a != FEIT_NO_PHRASE && (r->phrases[a].instrument != 0 ||
					    (r->w[r->phrases[a].head].is & FEIT_W_CAPITAL)))
			return a;
	}
	if (c->kind == FEIT_C_RELATIVE && (fit < 20 || d->intransitive) &&
	    (!opens_with_where(r, c) || has_stranded(r, d) || is_governed_where(r, d))) {
		uint32_t a = antecedent(r, d->clause);
		if (a != FEIT_NO_PHRASE)
			return a;
	}
	if (best == FEIT_NO_PHRASE)
		best = object_before(r, d);
	else if (is_own_work(r, best))
		return subject_of(r, d->clause);
	return best == FEIT_NO_PHRASE ? best : under_outline(r, d, under_nominal(r, best));
}

uint32_t feit_content_of(const struct feit_reading *r, const struct feit_predicate *d)
{
	for (uint32_t c = 0; c < r->n_clauses; c++) {
		const struct feit_clause *k = &r->clauses[c];
		if (k->parent != d->clause || k->first < r->clauses[d->clause].first)
			continue;
		bool of_noun = d->noun != NO && k->first == d->noun + 1u; /* het besluit om */
		if (k->first + 1 < d->verb && k->last < d->verb && !of_noun)
			continue;
		if (k->kind == FEIT_C_OMTE || k->kind == FEIT_C_DAT || k->kind == FEIT_C_TE ||
		    (k->kind == FEIT_C_OF && d->act == FEIT_ACT_STUDY))
			return c;
	}
	return NO;
}
