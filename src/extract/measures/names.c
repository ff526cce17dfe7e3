/* names.c - what a phrase is called: which words behind its noun belong to the name, and whether it
 * has a name of its own or means what was told before. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

/* "bilateraal", "specifiek": no noun, and an adjective without its ending. */
static bool is_bare_adjective(const struct feit_reading *r, uint32_t i)
{
	static const char *const ends[] = {"eraal", "onaal", "ueel", "tieel", "ureel",
					   "ifiek", "isch",  "lijk", "baar",  "ibel"};
	struct feit_str s = feit_mword_text(r, i);

	if (r->w[i].noun != NULL || (r->w[i].is & (FEIT_W_CAPITAL | FEIT_W_ACTOR | FEIT_W_GROUP)))
		return false;
	for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++)
		if (feit_str_ends(s, feit_cstr(ends[k])))
			return true;
	return false;
}

/* The last word of the phrase that belongs to its noun: not "flexibel" in "daken flexibel". */
static uint32_t last_of_noun(const struct feit_reading *r, const struct feit_phrase *q)
{
	uint32_t last = q->last;

	while (last > q->first &&
	       (is_bare_adjective(r, last) || (r->w[last].is & FEIT_W_ADVERB) ||
		feit_mword_in(r, last, "sowieso,dermate,duidelijk,geheel,voldoende,onvoldoende")))
		last--;
	return last;
}

/* "op nareis", "voor nationale crisisbesluitvorming": phrases that follow belong to the name of a
 * bare noun. "op het gebied van X, Y en Z" as a whole. */
static uint32_t end_of_name(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	uint32_t end = r->w[q->last].end;
	bool field = false;

	for (uint32_t p = phrase + 1, steps = 0; p < r->n_phrases && steps < 6; p++, steps++) {
		const struct feit_phrase *x = &r->phrases[p];
		const struct feit_phrase *y = &r->phrases[p - 1];
		if (x->clause != q->clause)
			break;
		uint32_t start = feit_phrase_start(x);
		bool adjacent = x->prep == y->last + 1u && start == x->prep + 1u;
		bool listed = field && start <= y->last + 2u;
		bool place = adjacent && feit_mword_in(r, x->prep, "in,bij") &&
			     (r->w[x->first].is & FEIT_W_CAPITAL);
		if (feit_mword_in(r, x->head,
				  "kracht,toepassing,start,werking,onderdelen,schema,rekening,"
				  "manier,wijze,hand,stapel,tafel") ||
		    feit_mword_in(r, x->first, "kracht,toepassing,start,werking"))
			break;
		if (feit_mword_in(r, x->head, "aanleiding,verzoek,basis,grond,titel"))
			break; /* de werkwijze naar aanleiding van het incident aangepast */
		if (adjacent && feit_mword_is(r, x->prep, "voor") &&
		    feit_mword_in(r, x->first, "nederland,caribisch"))
			break; /* trad het verdrag voor Nederland in werking */
		if (adjacent &&
		    feit_mword_in(r, x->head,
				  "zomerreces,kerstreces,meireces,herfstreces,reces,zomer,najaar,"
				  "voorjaar,herfst,jaareinde,kerst,zomervakantie,jaarwisseling"))
			break; /* het wetsvoorstel voor het zomerreces aanbieden */
		if (!listed && !place &&
		    !(adjacent &&
		      feit_mword_in(r, x->prep, "van,voor,op,tegen,tot,naar,over,rond")))
			break;
		if (!listed && !field && steps > 0 && !feit_mword_is(r, x->prep, "van"))
			break;
		field |= feit_mword_is(r, x->head, "gebied");
		end = r->w[last_of_noun(r, x)].end;
		if (!field && steps > 0)
			break;
	}
	return end;
}

static bool is_compound(const struct feit_reading *r, uint32_t head)
{
	const struct feit_lex_entry *e = r->w[head].noun;
	struct feit_str s = feit_mword_text(r, head);

	return e != NULL && (e->col[1][1] == 'k' || s.len > strlen(e->word) + 2);
}

/* The closing quote of the name behind the phrase: "het programma ‘Groen’", "het plan van aanpak
 * ‘Werk’"; FEIT_NO_WORD. */
static uint32_t quoted_name(const struct feit_reading *r, const struct feit_phrase *q)
{
	enum { LONGEST = 14 };
	uint32_t i = q->last + 1u;

	if (feit_mword_is(r, i, "van") && feit_mword_is(r, i + 1, "aanpak"))
		i += 2;
	if (!feit_mword_in(r, i, "‘,«,“,„"))
		return NO;
	for (uint32_t k = i + 2; k < r->n && k < i + LONGEST; k++)
		if (feit_mword_in(r, k, "’,»,”"))
			return k;
	return NO;
}

/* Word i is cut off with a hyphen: "subsidie-" in "subsidie- en belastingregelingen". */
static bool is_cut_word(const struct feit_reading *r, uint32_t i)
{
	return i + 3 < r->n && feit_mword_is(r, i + 1, "-") && r->w[i + 1].begin == r->w[i].end &&
	       r->w[i + 2].begin > r->w[i + 1].end && (r->w[i + 2].is & FEIT_W_COORD) &&
	       r->w[i + 3].phrase != NO && (r->w[i + 3].is & FEIT_W_CONTENT);
}

/* "subsidie- en belastingregelingen": both are named. */
static void name_cut_words(const struct feit_reading *r, struct feit_name *n)
{
	uint32_t first = r->phrases[n->phrase].first, last = first;

	if (first > 2 && n->span.begin == r->w[first].begin && is_cut_word(r, first - 3u))
		n->span.begin = r->w[first - 3].begin;
	while (last + 1 < r->n && r->w[last].end < n->span.end)
		last++;
	if (is_cut_word(r, last))
		n->span.end = r->w[last + 3].end;
}

/* What was read as one with the noun and says how or when: "(bilateraal) sancties", "(zogenaamde)
 * meldplicht", "verplichtingen (duidelijk)". */
static void trim_name(const struct feit_reading *r, const struct feit_phrase *q,
		      struct feit_name *n)
{
	bool odd = n->plural && is_bare_adjective(r, q->first);

	if (q->first < q->head && n->span.begin == r->w[q->first].begin &&
	    (odd || feit_mword_in(r, q->first, "zogenaamde,zogeheten,zogenoemde")))
		n->span.begin = r->w[q->first + 1].begin;
	uint32_t last = r->w[q->head].noun != NULL ? last_of_noun(r, q) : q->last;
	if (last < q->last && n->span.end == r->w[q->last].end)
		n->span.end = r->w[last].end;
}

struct feit_name feit_name_phrase(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	const struct feit_lex_entry *e = r->w[q->head].noun;
	struct feit_name n = {.span = {r->w[q->first].begin, r->w[q->last].end},
			      .head = feit_mword_text(r, q->head),
			      .phrase = phrase,
			      .type = e != NULL ? e->col[0] : "unspecified"};
	uint32_t quoted = quoted_name(r, q);

	n.generic = e != NULL && !is_compound(r, q->head) && q->first == q->head;
	if (quoted != NO && e != NULL) {
		n.span.end = r->w[quoted].end;
		n.generic = n.generic && feit_same(e->col[0], "information"); /* a webinar */
	} else if (q->last == q->head)
		n.span.end = end_of_name(r, phrase);
	if (feit_may_hold(r, "-"))
		name_cut_words(r, &n);
	n.own = (quoted != NO && e != NULL) ||
		(q->last > q->head && (r->w[q->head + 1].is & FEIT_W_CAPITAL)) ||
		(q->head > 0 && (r->w[q->head].is & FEIT_W_CAPITAL));
	if (q->first < q->head && feit_article_of(r, q->first) != NO) {
		n.span.begin =
		    r->w[q->first + 1].begin; /* de (per 1 januari ingevoerde) regeling */
		n.definite = !feit_mword_is(r, feit_article_of(r, q->first), "een");
	}
	for (uint32_t i = q->det; q->det != NO && i < q->first; i++) {
		const struct feit_lex_entry *f = r->w[i].function;
		n.pointing |=
		    f != NULL && ((r->w[i].is & FEIT_W_BACK) || feit_same(f->col[1], "dem"));
		n.definite |= f != NULL && feit_same(f->col[1], "def");
	}
	if (q->det != NO && q->det > 0 && (r->w[q->det - 1].is & FEIT_W_BACK))
		n.pointing = true;
	if (e != NULL)
		n.plural = !feit_same(e->word, e->col[2]);
	if (q->first < q->last)
		trim_name(r, q, &n);
	return n;
}
