/* phrases.c - noun phrases: "een specifieke crisisstructuur", "de maatregel op nareis" without what
 * stands behind the noun. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

static bool is_inside(const struct feit_mword *w)
{
	return (w->is & (FEIT_W_CONTENT | FEIT_W_INSTRUMENT | FEIT_W_ACTOR | FEIT_W_GROUP |
			 FEIT_W_FIGURE)) &&
	       !(w->is & (FEIT_W_DATE | FEIT_W_REFERENCE));
}

static bool is_determiner(const struct feit_mword *w)
{
	return (w->is & (FEIT_W_DET | FEIT_W_BACK)) && !(w->is & FEIT_W_AUX);
}

static const char titles[] =
    "regeling,wet,besluit,verordening,beleidsregel,uitvoeringswet,invoeringswet,rijkswet,spoedwet,"
    "wijzigingswet,verzamelwet,aanpassingswet,kaderwet,noodwet,uitvoeringsbesluit,"
    "uitvoeringsregeling,invoeringsbesluit,subsidieregeling";

/* "Tijdelijke regeling stimulering opvang", "Wet inburgering": in a title the kind of text comes
 * first, and what it is about behind it. NO where the phrase is no such title. */
static uint8_t title_noun(const struct feit_reading *r, uint32_t first, uint32_t last)
{
	uint32_t i = first + !(r->w[first].is & FEIT_W_INSTRUMENT);

	return i < last && (r->w[first].is & FEIT_W_CAPITAL) && feit_mword_in(r, i, titles)
		   ? (uint8_t)i
		   : NO;
}

/* "het wetsvoorstel Versterking aanpak ondermijning": a bill, whatever it is about. */
static bool is_bill_with_title(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, "wetsvoorstel,conceptwetsvoorstel,initiatiefwetsvoorstel") &&
	       (r->w[i + 1].is & FEIT_W_CAPITAL) && !(r->w[i + 1].is & FEIT_W_ACTOR) &&
	       !feit_mword_is(r, i + 1, "wet");
}

/* "het Bestuursakkoord Opvang Jongeren", "het Groeifonds Circulaire Bouw": what kind of thing it is
 * comes first, and its name behind it. NO where the phrase is no such name. */
static uint8_t kind_noun(const struct feit_reading *r, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++) {
		const struct feit_lex_entry *noun = r->w[i].noun;
		if (is_bill_with_title(r, i))
			return (uint8_t)i;
		if (noun != NULL && (r->w[i].is & FEIT_W_INSTRUMENT) &&
		    (r->w[i].is & r->w[i + 1].is & FEIT_W_CAPITAL) &&
		    (feit_term_in(r, noun->col[0], "agreement,programme,package") ||
		     feit_same(noun->col[2], "fonds")))
			return (uint8_t)i;
	}
	return NO;
}

/* The noun: that of a title or of a name, the last instrument, else the last word. */
static uint8_t head_of(const struct feit_reading *r, uint32_t first, uint32_t last)
{
	uint8_t title = title_noun(r, first, last);

	if (title == NO)
		title = kind_noun(r, first, last);
	if (title != NO)
		return title;
	for (uint32_t i = last + 1; i-- > first;)
		if (r->w[i].is & FEIT_W_INSTRUMENT)
			return (uint8_t)i;
	for (uint32_t i = last + 1; i-- > first;)
		if (r->w[i].is & (FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_FIGURE))
			return (uint8_t)i;
	return (uint8_t)last;
}

/* Adverbs that are adjectives before a noun: landelijk, structureel, tijdelijk. */
static bool is_adjective(const struct feit_reading *r, uint32_t i)
{
	struct feit_str s = feit_mword_text(r, i);

	return feit_str_ends(s, FEIT_STR("lijk")) || feit_str_ends(s, FEIT_STR("eel")) ||
	       feit_mword_in(r, i, "voorlopig,extra,versneld,gefaseerd,definitief,volledig");
}

/* "het Programma Wonen en Zorg": the last word is a capital behind an instrument. */
static bool is_named_programme(const struct feit_reading *r, uint32_t last)
{
	if (last == 0 || (r->w[last - 1].is & FEIT_W_INSTRUMENT) == 0)
		return false;
	return (r->w[last].is & FEIT_W_CAPITAL) && !(r->w[last].is & FEIT_W_INSTRUMENT) &&
	       feit_mword_is(r, last + 1, "en");
}

/* "de Autoriteit Consument (en Markt)", "Stichting Lezen (en Schrijven)": the end of a body's name.
 */
static bool is_named_body(const struct feit_reading *r, uint32_t last)
{
	for (uint32_t k = last; k > 0 && last - k < 4 && (r->w[k].is & FEIT_W_CAPITAL); k--)
		if (feit_mword_in(r, k,
				  "autoriteit,stichting,dienst,agentschap,vereniging,bureau,"
				  "college,centrum,instituut,fonds,platform"))
			return k < last && feit_mword_is(r, last + 1, "en");
	return false;
}

/* "minister van Justitie en Veiligheid", "Raad van State": capitals belong to the name. */
static uint32_t extend_office(const struct feit_reading *r, uint32_t last, uint32_t clause)
{
	uint32_t i = last;

	if (i + 2 >= r->n || !(r->w[i + 2].is & FEIT_W_CAPITAL))
		return last;
	if (!is_named_programme(r, last) &&
	    !feit_mword_in(r, last,
			   "minister,staatssecretaris,ministerie,ministers,raad,inspectie,"
			   "commissie,bewindspersonen,hof,rijksdienst,dienst,agentschap,"
			   "instituut") &&
	    !is_named_body(r, last))
		return last;
	while (i + 2 < r->n && r->w[i + 2].clause == clause &&
	       feit_mword_in(r, i + 1, "van,voor,en") && (r->w[i + 2].is & FEIT_W_CAPITAL)) {
		i += 2;
		while (i + 1 < r->n && (r->w[i + 1].is & FEIT_W_CAPITAL) &&
		       (r->w[i + 1].is & FEIT_W_CONTENT))
			i++;
	}
	return i;
}

/* "de Regeling subsidie sportclubs", "de Wet hersteloperatie toeslagen": behind a law's first word.
 */
static bool is_in_title(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = i; k > 1 && i - k < 3 && (r->w[k - 1].is & FEIT_W_CONTENT); k--)
		if ((r->w[k - 1].is & FEIT_W_CAPITAL) && feit_mword_in(r, k - 1, titles))
			return true;
	return false;
}

/* "vier gemeenten", and what is made with them stands behind it. */
static bool counts_bodies(const struct feit_reading *r, uint32_t i)
{
	if (!(r->w[i].is & FEIT_W_FIGURE) || (r->w[i].is & FEIT_W_INSTRUMENT))
		return false;
	const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;
	return feit_same(f->type, "count") && f->unit.len > 0 &&
	       feit_lex(FEIT_LEX_ACTOR, f->unit) != NULL;
}

/* "woningcorporaties prestatieafspraken", "gemeenten 900 woningen": two phrases side by side. */
static bool starts_anew(const struct feit_reading *r, uint32_t i)
{
	if (i > 1 && feit_mword_in(r, i - 1, "periode,kabinetsperiode,regeerperiode") &&
	    feit_mword_in(r, i - 2, "deze,die,dezelfde,huidige"))
		return true; /* kent in deze periode subsidie toe */
	if (r->w[i].is & FEIT_W_FIGURE)
		return true;
	if ((r->w[i - 1].is & FEIT_W_INSTRUMENT) && (r->w[i].is & FEIT_W_INSTRUMENT) &&
	    !(r->w[i].is & FEIT_W_CAPITAL) && !(r->w[i - 1].is & FEIT_W_FIGURE) &&
	    !is_in_title(r, i) && !feit_mword_in(r, i - 1, "pakket,set,reeks"))
		return true; /* in het Zorgakkoord afspraken */
	if ((r->w[i].is & FEIT_W_INSTRUMENT) && !(r->w[i].is & FEIT_W_CAPITAL) &&
	    counts_bodies(r, i - 1))
		return true; /* met vier gemeenten afspraken */
	if ((r->w[i - 1].is & FEIT_W_CAPITAL) && i > 1 &&
	    feit_mword_in(r, i, "advies,opdracht,toestemming,goedkeuring,opheldering"))
		return true; /* aan ZonMw advies gevraagd */
	bool named = r->w[i - 1].actor != NULL && (r->w[i - 1].is & FEIT_W_CAPITAL);
	return (named || (r->w[i - 1].is & (FEIT_W_ACTOR | FEIT_W_GROUP))) &&
	       !(r->w[i].is & (FEIT_W_CAPITAL | FEIT_W_ACTOR)); /* met België afspraken */
}

/* "het eigen risico": two words for one instrument. */
static void take_pair(struct feit_reading *r, uint32_t i)
{
	if (r->w[i].noun != NULL || !feit_mword_is(r, i, "risico") ||
	    !feit_mword_is(r, i - 1, "eigen"))
		return;
	r->w[i].noun = feit_lex(FEIT_LEX_INSTRUMENT, FEIT_STR("eigenrisico"));
	r->w[i].is |= FEIT_W_INSTRUMENT;
	r->is |= FEIT_W_INSTRUMENT;
}

static void add_phrase(struct feit_reading *r, const struct feit_phrase *phrase)
{
	const struct feit_lex_entry *noun = r->w[phrase->head].noun;
	uint32_t index = r->n_phrases++, last = phrase->last, is = 0;

	for (uint32_t k = phrase->first; k <= last; k++) {
		r->w[k].phrase = (uint8_t)index;
		is |= r->w[k].is;
	}
	r->phrases[index] = *phrase;
	r->phrases[index].instrument = noun != NULL ? noun->col[1][0] : '\0';
	r->phrases[index].is = is;
}

/* "het Nationaal Programma Landelijk Gebied": an adverb by its word, an adjective by its capital.
 */
static bool is_adverb_in_name(const struct feit_reading *r, uint32_t i, uint32_t first)
{
	return i > first && i + 1 < r->n && (r->w[i].is & FEIT_W_ADVERB) &&
	       (r->w[i].is & r->w[i - 1].is & r->w[i + 1].is & FEIT_W_CAPITAL) &&
	       is_inside(&r->w[i + 1]);
}

/* "de btw op energie en de accijns": with an article of its own, beside "de btw" and not "energie".
 */
static bool is_beside_whole(const struct feit_reading *r, uint8_t det, uint32_t head)
{
	const struct feit_phrase *b = &r->phrases[r->n_phrases - 1];
	const struct feit_lex_entry *noun = r->w[head].noun;

	return r->n_phrases > 1 && det != NO && b->det == NO && noun != NULL &&
	       (noun->col[1][0] == 'A' || noun->col[1][0] == 'B') && b->prep != NO &&
	       b[-1].prep == NO && b[-1].det != NO && b[-1].last + 1u == b->prep &&
	       (b[-1].instrument == 'A' || b[-1].instrument == 'B');
}

/* "Gisteren ondertekende minister Jansen het convenant": the verb of the clause, and no adjective.
 */
static bool is_verb_of_clause(const struct feit_reading *r, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[r->w[i].clause];

	return c->finite == i && c->kind == FEIT_C_MAIN && (r->w[i].is & FEIT_W_PAST) &&
	       i + 1 < r->n && ((r->w[i + 1].is & FEIT_W_DET) || r->w[i + 1].actor != NULL);
}

static uint32_t read_phrase(struct feit_reading *r, uint32_t i)
{
	uint32_t from = i, clause = r->w[i].clause;
	uint8_t det = NO;

	while (i < r->n && is_determiner(&r->w[i]) && r->w[i].clause == clause) {
		det = (uint8_t)i;
		i++;
	}
	if (det != NO && i + 1 < r->n && (r->w[i].is & FEIT_W_TE) && (r->w[i + 1].is & FEIT_W_ATTR))
		i++; /* de te verwachte taakstelling */
	uint32_t first = i;
	if (i == from && i > 0 && feit_mword_is(r, i - 1, "zo") &&
	    feit_mword_is(r, i + 1, "mogelijk"))
		return i + 1; /* zo spoedig mogelijk */
	if (det != NO && i + 1 < r->n && (r->w[i].is & FEIT_W_ADVERB) && is_inside(&r->w[i + 1]) &&
	    r->w[i].clause == clause && is_adjective(r, i))
		i++; /* een landelijk protocol */
	while (i < r->n && (is_inside(&r->w[i]) || is_adverb_in_name(r, i, first)) &&
	       r->w[i].clause == clause && !(i > first && starts_anew(r, i)) &&
	       !(det == NO && is_verb_of_clause(r, i)))
		i++;
	if (i == first)
		return det != NO ? first : from + 1;
	if (i - first > 1)
		take_pair(r, i - 1);
	uint32_t last = extend_office(r, i - 1, clause);
	if (r->n_phrases >= FEIT_MAX_PHRASES)
		return last + 1;
	if (from > 1 && (r->w[from - 1].is & FEIT_W_TE) && (r->w[from - 2].is & FEIT_W_PREP) &&
	    !(r->w[from].is & FEIT_W_VERB))
		from--; /* bij te late besluiten */
	bool governed = from > 0 && r->clauses[clause].opener != from - 1 &&
			((r->w[from - 1].is & FEIT_W_PREP) || feit_mword_is(r, from - 1, "als") ||
			 (feit_mword_is(r, from - 1, "dan") &&
			  r->clauses[clause].finite + 2u != from)) && /* voert dan een heffing in */
			r->w[from - 1].clause == clause;
	uint8_t inherited = NO, head = head_of(r, first, i - 1);
	if (!governed && from > 1 && r->n_phrases > 0 && (r->w[from - 1].is & FEIT_W_COORD)) {
		const struct feit_phrase *b = &r->phrases[r->n_phrases - 1];
		if (b->last + 2u == from && b->clause == clause && !is_beside_whole(r, det, head))
			inherited = b->prep;
	}
	uint8_t prep = governed ? (uint8_t)(from - 1) : inherited;
	add_phrase(r, &(struct feit_phrase){.first = (uint8_t)first,
					    .last = (uint8_t)last,
					    .head = head,
					    .det = det,
					    .prep = prep,
					    .clause = (uint8_t)clause});
	return last + 1;
}

/* One question for the words that begin no phrase. */
static bool may_begin(const struct feit_mword *w)
{
	return (w->is & (FEIT_W_DET | FEIT_W_BACK | FEIT_W_CONTENT | FEIT_W_INSTRUMENT |
			 FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_FIGURE)) != 0;
}

void feit_find_phrases(struct feit_reading *r)
{
	uint32_t n = r->n;

	r->n_phrases = 0;
	for (uint32_t i = 0; i < n;)
		i = may_begin(&r->w[i]) && (is_determiner(&r->w[i]) || is_inside(&r->w[i]))
			? read_phrase(r, i)
			: i + 1;
}

bool feit_is_in_brackets(const struct feit_reading *r, uint32_t q)
{
	enum { WORDS = 8 };
	uint32_t start = feit_phrase_start(&r->phrases[q]);

	for (uint32_t i = start; i > 0 && start - i < WORDS && feit_may_hold(r, "("); i--) {
		if (feit_mword_is(r, i - 1, "("))
			return true;
		if (feit_mword_is(r, i - 1, ")"))
			return false;
	}
	return false;
}

/* ---- things in a row ---- */

uint32_t feit_next_in_row(const struct feit_reading *r, uint32_t q)
{
	enum { WITHIN = 4 };
	const struct feit_phrase *a = &r->phrases[q];
	uint32_t k = q + 1;

	for (; k < r->n_phrases && k < q + WITHIN; k++) { /* de btw op energie en de accijns */
		const struct feit_phrase *x = &r->phrases[k];
		if (x->prep == NO || x->prep != x[-1].last + 1u || x->clause != a->clause)
			break;
		if (x->det != NO)
			return FEIT_NO_PHRASE; /* "op de bouw en de sloop": which of them? */
	}
	if (k >= r->n_phrases)
		return FEIT_NO_PHRASE;
	const struct feit_phrase *b = &r->phrases[k];
	uint32_t start = feit_phrase_start(b);
	uint32_t joint = FEIT_W_COORD | (k == q + 1 ? FEIT_W_COMMA : 0); /* no apposition */
	return b->prep == NO && b->clause == a->clause && start == b[-1].last + 2u &&
		       (r->w[start - 1].is & joint) &&
		       (b->instrument == 'A' || b->instrument == 'B') &&
		       (k == q + 1 || b->det != NO)
		   ? k
		   : FEIT_NO_PHRASE;
}

uint32_t feit_first_in_row(const struct feit_reading *r, uint32_t q)
{
	enum { WITHIN = 6 };

	if (r->phrases[q].prep != NO)
		return q;
	for (uint32_t p = q; p-- > 0 && q - p < WITHIN;) {
		const struct feit_phrase *x = &r->phrases[p];
		if (x->prep == NO && x->det != NO &&
		    (x->instrument == 'A' || x->instrument == 'B') && feit_next_in_row(r, p) == q)
			q = p;
	}
	return q;
}

bool feit_is_new_thing(const struct feit_reading *r, uint32_t p)
{
	const struct feit_phrase *x = &r->phrases[p];

	return (x->instrument == 'A' || x->instrument == 'B') &&
	       (x->det == NO || feit_mword_is(r, x->det, "een"));
}
