/* attributes.c - acts told before the noun, with their day or who did them: "de per 1 januari 2019
 * ingevoerde regeling", "het in 2011 gestarte project", "de door de minister toegezegde evaluatie".
 */
#include "extract/measures/events.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD, FAR = 14 };

/* ---- from the article to the participle ---- */

static bool is_end(const struct feit_mword *w)
{
	return (w->is & (FEIT_W_COMMA | FEIT_W_PUNCT | FEIT_W_AUX | FEIT_W_SUB | FEIT_W_REL)) != 0;
}

/* What the lexicon knows of a participle, also of one that was taken for an adjective: "een op 3
 * mei gesloten akkoord"; NULL = it is none. */
static const struct feit_lex_entry *verb_at(const struct feit_reading *r, uint32_t i)
{
	const struct feit_lex_entry *verb = r->w[i].verb;

	if (verb == NULL && (r->w[i].is & FEIT_W_CONTENT) && (r->is & FEIT_W_DATE))
		verb = feit_word_lex(r->words, feit_words_find(r->words, feit_mword_text(r, i)),
				     FEIT_LEX_WERKWOORD);
	return verb != NULL && strpbrk(verb->col[1], "db") != NULL ? verb : NULL;
}

/* "het in juni gesloten akkoord": a participle that is not inflected, right before its noun. */
static bool is_strong(const struct feit_reading *r, uint32_t i)
{
	return i + 1 < r->n && (r->w[i + 1].is & FEIT_W_INSTRUMENT) &&
	       !(r->w[i + 1].is & (FEIT_W_VERB | FEIT_W_DET)) &&
	       feit_str_ends(feit_mword_text(r, i), FEIT_STR("en")) && verb_at(r, i) != NULL;
}

/* "het eerder, in 2019, gesloten": the day between commas. */
static uint32_t article_before_aside(const struct feit_reading *r, uint32_t i)
{
	uint32_t k = i - 2;

	if (i < 5 || !(r->w[i - 1].is & FEIT_W_COMMA) || !(r->w[k].is & FEIT_W_DATE))
		return NO;
	while (k > 2 && (r->w[k - 1].is & FEIT_W_PREP))
		k--;
	if (!(r->w[k - 1].is & FEIT_W_COMMA))
		return NO;
	for (k--; k > 1 && feit_mword_in(r, k - 1, "eerder,al,reeds,onlangs");)
		k--;
	return feit_mword_in(r, k - 1, "de,het,een,deze,dit,die") ? k - 1 : NO;
}

/* "de in 2021 verkochte woningen": whatever stands between the day and the noun. */
static bool is_behind_day(const struct feit_reading *r, uint32_t i)
{
	if (i < 3 || !(r->w[i - 1].is & FEIT_W_DATE) || !(r->w[i - 2].is & FEIT_W_PREP))
		return false;
	struct feit_str s = feit_mword_text(r, i);
	return feit_mword_in(r, i - 3, "de,deze") && (r->w[i].is & FEIT_W_CONTENT) &&
	       i + 1 < r->n && (r->w[i + 1].is & FEIT_W_CONTENT) &&
	       (feit_str_ends(s, FEIT_STR("de")) || feit_str_ends(s, FEIT_STR("te")) ||
		feit_str_ends(s, FEIT_STR("en")));
}

uint32_t feit_article_of(const struct feit_reading *r, uint32_t i)
{
	if (is_behind_day(r, i))
		return i - 3;
	if (!(r->w[i].is & FEIT_W_ATTR) && !is_strong(r, i))
		return NO;
	uint32_t aside = article_before_aside(r, i);
	if (aside != NO)
		return aside;
	for (uint32_t k = i; k > 1 && i - k < FAR && !is_end(&r->w[k - 1]); k--)
		if ((r->w[k - 1].is & (FEIT_W_PREP | FEIT_W_DATE)) &&
		    feit_mword_in(r, k - 2, "de,het,een,deze,dit,die"))
			return k - 2;
	return NO;
}

bool feit_is_in_attribute(const struct feit_reading *r, uint32_t i)
{
	uint32_t from = i + 1 < r->n && (r->w[i + 1].is & FEIT_W_COMMA) ? i + 2 : i + 1;
	uint32_t to = i + FAR < r->n ? i + FAR : r->n;

	for (uint32_t k = feit_next_bit(r->before_nouns, from, to); k < to;
	     k = feit_next_bit(r->before_nouns, k + 1, to)) {
		for (; from <= k; from++)
			if (is_end(&r->w[from]))
				return false;
		uint32_t article = feit_article_of(r, k);
		if (article != NO && article < i)
			return true;
	}
	return false;
}

/* The last day or year between the words; NO = none. */
static uint32_t date_between(const struct feit_reading *r, uint32_t from, uint32_t to)
{
	for (uint32_t i = to; i-- > from + 1;)
		if ((r->w[i].is & FEIT_W_DATE) &&
		    r->doc->facts[r->w[i].fact].date->type == FEIT_TIMEX_DATE &&
		    (r->doc->facts[r->w[i].fact].date->from.len > 0 ||
		     feit_is_seen_from_now(r, &r->doc->facts[r->w[i].fact])) &&
		    (!feit_mword_in(r, i - 1, "tot,van,over,sinds") ||
		     feit_mword_is(r, i - 2, "ingang")))
			return i;
	return NO;
}

/* "door de minister" */
static uint32_t author_between(const struct feit_reading *r, uint32_t from, uint32_t to)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].first > from && r->phrases[q].last < to &&
		    feit_phrase_is_actor(r, q) && feit_mword_is(r, r->phrases[q].prep, "door"))
			return q;
	return FEIT_NO_PHRASE;
}

/* ---- what it is told of ---- */

/* "toegezegde en voor 2020 geplande evaluatie": the noun behind the participle, or behind the one
 * that is coordinated with it. */
static uint32_t noun_behind(const struct feit_reading *r, uint32_t i)
{
	enum { NEXT = 6 };
	uint32_t q = r->w[is_strong(r, i) ? i + 1 : i].phrase;

	if (q != NO && r->phrases[q].head > i)
		return q;
	if (i + 1 >= r->n || !(r->w[i + 1].is & FEIT_W_COORD))
		return FEIT_NO_PHRASE;
	for (uint32_t k = i + 2; k < i + NEXT && k < r->n && !is_end(&r->w[k]); k++)
		if ((r->w[k].is & FEIT_W_ATTR) && r->w[k].phrase != NO &&
		    r->phrases[r->w[k].phrase].head > k)
			return r->w[k].phrase;
	return FEIT_NO_PHRASE;
}

/* An instrument, or a name; no body, nobody, no motion and no single case. */
static bool is_scheme(const struct feit_reading *r, uint32_t q, bool dated)
{
	char noun = feit_phrase_instrument(r, q);
	const struct feit_phrase *x = &r->phrases[q];

	if (feit_phrase_is_actor(r, q) || feit_phrase_is_people(r, q) ||
	    feit_is_single_case(r, q) ||
	    feit_mword_in(r, x->head,
			  "motie,moties,amendement,amendementen,verzoek,verzoeken,aanbeveling,"
			  "aanbevelingen,brief,kamerbrief,vraag,vragen,bedrag,bedragen"))
		return false;
	return noun == 'A' || noun == 'B' || (noun == 'C' && dated);
}

/* Verbs that tell a step of policy by whomever they are done, and not how a rule works: "de door de
 * minister vastgestelde norm". */
static bool is_step(const struct feit_reading *r, const struct feit_deed *d, bool dated)
{
	if (dated)
		return d->strength != 'C' && d->act != FEIT_ACT_REPORT &&
		       d->act != FEIT_ACT_CONTENT && d->act != FEIT_ACT_MEMBER &&
		       d->act != FEIT_ACT_EFFORT && d->act != FEIT_ACT_EXPECT &&
		       d->act != FEIT_ACT_AIM;
	return feit_term_in(r, d->lemma,
			    "instellen,oprichten,invoeren,introduceren,toezeggen,aankondigen,"
			    "starten,opzetten,lanceren,afschaffen,opschorten,sluiten");
}

static const char *role_of(const struct feit_reading *r, const struct feit_deed *d, uint32_t date)
{
	uint32_t b = date;

	while (b > 0 && feit_mword_in(r, b - 1, "de,het,begin,eind,medio,van"))
		b--;
	if (b > 0 && feit_mword_in(r, b - 1, "per,vanaf,ingang") && d->act != FEIT_ACT_END)
		return "start";
	if (feit_same(d->lemma, "inzetten"))
		return "start"; /* de in 2017 ingezette aanpak */
	return feit_acts[d->act].date_role;
}

/* The act before the noun comes before those that the sentence tells of it: "het in 2019 gesloten
 * convenant wordt ingetrokken". */
static void put_first(struct feit_measure *m, uint32_t sentence)
{
	struct feit_event own = m->events[m->n_events - 1];
	size_t i = m->n_events - 1;

	for (; i > 0 && m->events[i - 1].sentence == sentence &&
	       !feit_same(m->events[i - 1].rule, own.rule);
	     i--)
		m->events[i] = m->events[i - 1];
	m->events[i] = own;
}

/* "de door ons aan de minister aanbevolen evaluatie". */
static bool is_ours(const struct feit_reading *r, const char *lemma, uint32_t from, uint32_t to)
{
	for (uint32_t k = from + 1; k + 1 < to; k++)
		if (feit_mword_is(r, k, "door") && feit_mword_is(r, k + 1, "ons"))
			return feit_same(lemma, "aanbevelen");
	return false;
}

static void take_attribute(struct feit_reading *r, uint32_t i, uint32_t article)
{
	struct feit_mword verb = {.verb = verb_at(r, i)};
	if (verb.verb == NULL)
		return;
	const struct feit_verb_record *v = feit_verb_of(r->memory, &verb);
	uint32_t q = noun_behind(r, i), date = date_between(r, article, i);
	uint32_t by = author_between(r, article, i);

	bool told = date != NO || by != FEIT_NO_PHRASE;
	bool known = r->auditor && is_ours(r, v->lemma, article, i);
	if (v->deed == NULL || q == FEIT_NO_PHRASE || !is_scheme(r, q, date != NO) ||
	    (!known && !(told && is_step(r, v->deed, date != NO))))
		return;
	const struct feit_deed *d = v->deed;
	struct feit_name n = feit_name_phrase(r, q);
	struct feit_event e = feit_plain_event(r, d->act, "measure.attributive");
	if (d->status != NULL)
		e.status = d->status;
	e.trigger[e.n_triggers++] = (struct feit_span){r->w[i].begin, r->w[i].end};
	e.clause = (struct feit_span){r->w[article].begin, r->w[r->phrases[q].last].end};
	if (feit_same(e.status, "planned"))
		e.factuality = "PR+";
	if (date != NO) {
		e.date = r->w[date].fact;
		e.date_role = role_of(r, d, date);
		e.date_evidence = "explicit";
	}
	uint32_t entity = feit_entity_for(r, &n, "measure.attributive");
	if (feit_entity_event(r, entity, &e) == NULL)
		return;
	put_first(r->entities[entity].m, r->sentence);
	r->entities[entity].m->core = true;
	if (by != FEIT_NO_PHRASE)
		feit_add_actor(r, r->entities[entity].m, by, "author");
}

static const char said[] = "toegezegde,aangekondigde";

/* "de toegezegde compensatie": promised by whomever, where nothing else is told of it. */
static void take_said(struct feit_reading *r)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->first == x->head || x->det == NO || !feit_mword_in(r, x->det, "de,het") ||
		    !feit_mword_in(r, x->first, said) || !is_scheme(r, q, false))
			continue;
		struct feit_name n = feit_name_phrase(r, q);
		uint32_t entity = feit_entity_for(r, &n, "measure.attributive");
		struct feit_event e = feit_plain_event(r, FEIT_ACT_ANNOUNCE, "measure.attributive");
		e.trigger[e.n_triggers++] =
		    (struct feit_span){r->w[x->first].begin, r->w[x->first].end};
		e.clause = e.trigger[0];
		if (r->entities[entity].m->n_events == 0 &&
		    feit_entity_event(r, entity, &e) != NULL)
			r->entities[entity].m->core = true;
	}
}

bool feit_may_be_said(const struct feit_reading *r)
{
	return feit_stretch_has(r, said);
}

void feit_find_attributes(struct feit_reading *r)
{
	bool dated = (r->is & FEIT_W_DATE) != 0;

	if (!r->court && feit_may_be_said(r))
		take_said(r);
	if (!(dated || (r->is & (FEIT_W_ATTR | FEIT_W_PART))) || r->court)
		return;
	for (uint32_t i = feit_next_bit(r->before_nouns, 2, r->n); i < r->n;
	     i = feit_next_bit(r->before_nouns, i + 1, r->n)) {
		if (!(r->w[i].is & (FEIT_W_ATTR | FEIT_W_PART)) &&
		    !(dated && (r->w[i].is & FEIT_W_CONTENT) && (r->w[i - 1].is & FEIT_W_DATE)))
			continue;
		uint32_t article = feit_article_of(r, i);
		if (article != NO)
			take_attribute(r, i, article);
	}
}
