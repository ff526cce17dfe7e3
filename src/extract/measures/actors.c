/* actors.c - who decides, does, is asked, helps and is told: the actors of an event by their place
 * in its clause, as src/README.md and the guideline say: an author decides or agrees, an executor
 * does, an addressee is asked, a recipient is told.
 */
#include "extract/measures/events.h"
#include "extract/measures/governs.h"

enum { NO = FEIT_NO_WORD };

void feit_add_actor(struct feit_reading *r, struct feit_measure *m, uint32_t phrase,
		    const char *role)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	struct feit_span s = {r->w[q->first].begin, r->w[q->last].end};

	for (size_t i = 0; i < m->n_actors; i++)
		if (m->actors[i].span.begin == s.begin)
			return;
	if (m->n_actors >= 32)
		return;
	struct feit_actor *a = FEIT_PUSH(r->doc->arena, m->actors, m->n_actors, m->actors_cap);
	a->span = s;
	a->role = role;
	a->evidence = "explicit";
	a->name = feit_quote(r->doc, s.begin, s.end);
}

/* ---- who may act ---- */

/* "AIVD", "NZa"; and "Gasunie", but not as the first word, which has a capital anyhow. */
static bool is_name(const struct feit_reading *r, const struct feit_phrase *q)
{
	struct feit_str s = feit_mword_text(r, q->head);
	size_t capitals = 0;

	if (!(r->w[q->head].is & FEIT_W_CAPITAL) || q->instrument != 0 || s.len < 2 ||
	    (r->w[q->head].is & (FEIT_W_DATE | FEIT_W_FIGURE | FEIT_W_REFERENCE)) ||
	    feit_str_starts(s, FEIT_STR("motie-")))
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '/')
			return false;
		capitals += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
	}
	return capitals > 1 || (q->head > 0 && !(r->w[q->head - 1].is & FEIT_W_PUNCT));
}

/* "de omgevingsdiensten", "Defensie": an actor only where its place in the clause says so. */
static bool may_only_act(const struct feit_reading *r, const struct feit_phrase *q)
{
	const struct feit_mword *w = &r->w[q->head];

	return w->actor != NULL && !(w->is & (FEIT_W_ACTOR | FEIT_W_DATE | FEIT_W_FIGURE)) &&
	       (!feit_same(w->actor->col[2], "name") || (w->is & FEIT_W_CAPITAL));
}

/* "het Centraal Orgaan opvang asielzoekers (COA)": what is shortened to capitals and is no measure.
 */
static bool has_short_name(const struct feit_reading *r, const struct feit_phrase *q)
{
	uint32_t i = q->last + 2u;

	bool named = q->instrument == 0 ||
		     (q->head > q->first + 1 && (r->w[q->first + 1].is & FEIT_W_CAPITAL));
	if (!named || !(r->w[q->first].is & FEIT_W_CAPITAL) || q->first == q->last ||
	    i + 1 >= r->n || !feit_mword_is(r, i - 1, "(") || !feit_mword_is(r, i + 1, ")"))
		return false;
	struct feit_str s = feit_mword_text(r, i);
	for (size_t k = 0; k < s.len; k++)
		if (s.ptr[k] < 'A' || s.ptr[k] > 'Z')
			return false;
	return s.len > 1;
}

static bool may_act(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];

	return feit_phrase_is_actor(r, phrase) || is_name(r, q) || may_only_act(r, q) ||
	       has_short_name(r, q) || (q->instrument == 0 && feit_is_body(r, q->head));
}

bool feit_is_acting_body(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];

	return may_only_act(r, q) || (q->instrument == 0 && feit_is_body(r, q->head));
}

static const char *class_of(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_lex_entry *e = r->w[r->phrases[phrase].head].actor;

	return e != NULL ? e->col[0] : "";
}

/* ---- which part each has ---- */

/* Who does such an act carries it out; of other acts he is the author. */
static const char *role_by_act(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_term_in(r, p->lemma, "ontvangen,krijgen"))
		return "recipient";
	switch (p->act) {
	case FEIT_ACT_PREPARE:
	case FEIT_ACT_STUDY:
	case FEIT_ACT_EXECUTE:
	case FEIT_ACT_EFFORT:
	case FEIT_ACT_REALISE:
		return "executor";
	case FEIT_ACT_ANNOUNCE:
		return feit_term_in(r, p->lemma, "melden,informeren,berichten,rapporteren")
			   ? "reporter"
			   : "author";
	default:
		return "author";
	}
}

/* "heb ik", "die wij": nobody else is the subject. */
static bool has_pronoun_subject(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, "ik,wij,we,hij,zij") &&
		    ((c->finite != NO && i + 2 >= c->finite && i <= c->finite + 2u) ||
		     (c->opener != NO && i <= c->opener + 2u)))
			return true;
	return false;
}

/* The subject of an active clause, where it may act: the first bare phrase that may. */
static uint32_t subject_of(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->voice != FEIT_ACTIVE || has_pronoun_subject(r, p->clause))
		return FEIT_NO_PHRASE;
	uint32_t object = p->intransitive ? feit_object_of(r, p) : FEIT_NO_PHRASE;
	uint32_t end =
	    r->n_phrases; /* "de regeling loopt": the measure; "het COA opent een loket" */
	if (object != FEIT_NO_PHRASE && r->phrases[object].prep == NO &&
	    !feit_same(p->lemma, "starten"))
		end = object;
	for (uint32_t q = 0; q < end; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == p->clause && x->prep == NO && may_act(r, q) &&
		    (feit_phrase_is_actor(r, q) || x->last < r->clauses[p->clause].finite ||
		     feit_phrase_start(x) == r->clauses[p->clause].finite + 1u))
			return q;
	}
	return FEIT_NO_PHRASE;
}

struct cue {
	const char *before, *words, *prep, *role; /* "onder" "regie" "van" */
};

static const struct cue cues[] = {
    {"onder", "regie,leiding,coördinatie,verantwoordelijkheid,aanvoering", "van", "executor"},
    {"in", "overleg,samenwerking,samenspraak,afstemming,samenhang", "met", "partner"},
    {"in", "opdracht", "van", "author"},
    {NULL, "samen,gezamenlijk", "met", "partner"},
};

/* "Onder regie van het ministerie", "in overleg met de VNG": the words before the phrase say it. */
static const char *role_by_cue(const struct feit_reading *r, uint32_t prep)
{
	for (size_t i = 0; prep > 0 && i < sizeof cues / sizeof cues[0]; i++)
		if (feit_mword_same(r, prep, cues[i].prep) &&
		    feit_mword_in(r, prep - 1, cues[i].words) &&
		    (cues[i].before == NULL || feit_mword_same(r, prep - 2, cues[i].before) ||
		     (prep > 2 && feit_mword_same(r, prep - 3, cues[i].before))))
			return cues[i].role;
	return NULL;
}

/* "aan de gemeenten": asked of them, or given or told to them. */
static const char *role_of_given(const struct feit_predicate *p, bool parliament)
{
	switch (p->act) {
	case FEIT_ACT_REQUEST:
		return "addressee";
	case FEIT_ACT_PROPOSE:
		return parliament ? "recipient" : "addressee";
	case FEIT_ACT_FUND:
	case FEIT_ACT_ANNOUNCE:
		return "recipient";
	default:
		return parliament ? "recipient" : NULL;
	}
}

static const char *role_behind_prep(const struct feit_reading *r, const struct feit_predicate *p,
				    uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	const char *cue = role_by_cue(r, x->prep);

	if (cue != NULL)
		return cue;
	if (feit_mword_is(r, x->prep, "van") && feit_same(p->lemma, "ontvangen"))
		return "author"; /* whose money it is */
	if (feit_mword_is(r, x->prep, "namens"))
		return "author";
	if (feit_mword_is(r, x->prep, "door"))
		return p->voice == FEIT_PASSIVE ? role_by_act(r, p) : NULL;
	if (feit_mword_is(r, x->prep, "via"))
		return p->voice == FEIT_PASSIVE && !is_name(r, x) &&
			       (p->act == FEIT_ACT_FUND || p->act == FEIT_ACT_EXECUTE)
			   ? "executor"
			   : NULL;
	if (feit_mword_is(r, x->prep, "aan") && p->act == FEIT_ACT_PROPOSE && p->noun != NO &&
	    feit_mword_is(r, p->noun, "aanbeveling"))
		return "addressee";
	if (feit_mword_is(r, x->prep, "aan"))
		return role_of_given(p, feit_same(class_of(r, q), "parliament"));
	if (feit_mword_is(r, x->prep, "tussen") ||
	    (feit_mword_is(r, x->prep, "met") && p->act == FEIT_ACT_AGREE))
		return "author";
	return NULL;
}

/* Behind the one before with nothing but "en", a comma or its other name in brackets between. */
static bool is_next_of_list(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	uint32_t start = feit_phrase_start(x), end = start - 1;

	if (q == 0 || start == 0 || !(r->w[start - 1].is & (FEIT_W_COORD | FEIT_W_COMMA)))
		return false;
	uint32_t before = q - 1;
	if (end > 1 && feit_mword_is(r, end - 1, ")")) {
		while (before > 0 && feit_is_in_brackets(r, before))
			before--;
		while (end > 0 && !feit_mword_is(r, end, "("))
			end--;
	}
	return r->phrases[before].clause == x->clause && r->phrases[before].last + 1u == end;
}

/* "De gemeenten moeten een plan indienen", "kregen de opdracht": the subject is the one who is
 * asked. */
static bool is_asked_of_subject(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (feit_term_in(r, p->lemma, "krijgen,ontvangen"))
		return true;
	return p->noun == NO &&
	       !feit_term_in(r, p->lemma, "verzoeken,vragen,oproepen,opdragen,aandringen,roepen");
}

/* "verzoekt de regering", as a line of its own or in a motion: no subject before it. */
static bool opens_with_request(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (r->clauses[p->clause].finite != p->verb)
		return false;
	return p->verb == 0 || (r->w[p->verb - 1].is & FEIT_W_PUNCT) ||
	       (r->house.end != 0 && feit_mword_in(r, p->verb, "verzoekt,roept"));
}

/* Nobody else is named: "Daarom vraagt de minister" and "verzoekt het kabinet" look alike. */
static bool is_only_asked(const struct feit_reading *r, const struct feit_predicate *p, uint32_t q)
{
	if (r->clauses[p->clause].finite != p->verb || r->phrases[q].first < p->verb)
		return false;
	for (uint32_t k = q + 1; k < r->n_phrases; k++)
		if (r->phrases[k].clause == p->clause && r->phrases[k].prep == NO &&
		    may_act(r, k) && !is_next_of_list(r, k))
			return false;
	return true;
}

/* Whom the act is done to, without a preposition: "heeft de gemeenten verzocht", "kende de
 * provincies 3 miljoen euro toe", "heeft de Kamer toegezegd". */
static const char *role_of_other(const struct feit_reading *r, const struct feit_predicate *p,
				 uint32_t q, uint32_t subject)
{
	const struct feit_phrase *x = &r->phrases[q];
	uint32_t start = feit_phrase_start(x);
	bool known = feit_phrase_is_actor(r, q);
	bool after = x->first > r->clauses[p->clause].finite;

	if (start > 0 && (r->w[start - 1].is & FEIT_W_COMMA))
		return NULL;
	if (p->act == FEIT_ACT_REQUEST) {
		if (opens_with_request(r, p) && subject != FEIT_NO_PHRASE)
			return NULL; /* the first one is asked */
		return (p->voice == FEIT_PASSIVE || after) && (known || feit_content_of(r, p) != NO)
			   ? "addressee"
			   : NULL;
	}
	if (p->voice != FEIT_ACTIVE || !after || !known)
		return NULL;
	if (feit_is_recommended(r, p) ||
	    (p->act == FEIT_ACT_PROPOSE && feit_same(p->lemma, "adviseren")))
		return "addressee"; /* "bevelen wij de minister aan" */
	return p->act == FEIT_ACT_FUND ||
		       (p->act == FEIT_ACT_ANNOUNCE && feit_same(class_of(r, q), "parliament"))
		   ? "recipient"
		   : NULL;
}

uint8_t feit_asking_paper(const struct feit_reading *r, uint32_t clause)
{
	enum { BACK = 6 };
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t from = c->first;

	if (c->kind == FEIT_C_RELATIVE)
		from = from > BACK ? from - BACK : 0;
	else if (c->kind != FEIT_C_DAT)
		return NO;
	for (uint32_t i = from; i <= c->last && i < r->n; i++) {
		if (i >= c->first && (r->w[i].clause != clause || (r->w[i].is & FEIT_W_ACTOR)))
			continue;
		struct feit_str s = feit_mword_text(r, i);
		if (feit_str_starts(s, FEIT_STR("motie")) || feit_str_ends(s, FEIT_STR("motie")))
			return (uint8_t)i;
	}
	return NO;
}

/* "dat de motie de regering opriep", "dat de burgemeesters de regering hebben verzocht": who asks
 * stands before. */
static bool is_asked_in_order(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t q, uint32_t subject)
{
	if (r->clauses[p->clause].kind == FEIT_C_MAIN || p->voice != FEIT_ACTIVE)
		return false;
	if (q == subject) {
		uint8_t paper = feit_asking_paper(r, p->clause);
		return paper != NO && paper < r->phrases[q].first;
	}
	return subject != FEIT_NO_PHRASE && q > subject && r->phrases[q].last < p->verb &&
	       feit_phrase_is_actor(r, q) && feit_content_of(r, p) != NO;
}

/* The role of an actor in the clause of the act; NULL = none. */
static const char *role_of(const struct feit_reading *r, const struct feit_predicate *p, uint32_t q,
			   uint32_t subject)
{
	uint32_t prep = r->phrases[q].prep;
	if (prep != NO && prep > 0 && (r->w[prep - 1].is & FEIT_W_NEG))
		return NULL; /* "niet door de gemeenten" */
	if (feit_is_court(r, q) && p->act != FEIT_ACT_PROPOSE && p->act != FEIT_ACT_REQUEST)
		return "court";
	if (feit_is_court(r, q)) /* its advice is asked */
		return prep != NO && feit_mword_in(r, prep, "aan,bij") ? "addressee" : NULL;
	if (prep != NO)
		return role_behind_prep(r, p, q);
	if (p->act == FEIT_ACT_REQUEST && is_asked_in_order(r, p, q, subject))
		return "addressee";
	if (q != subject)
		return role_of_other(r, p, q, subject);
	if (p->act == FEIT_ACT_PROPOSE && feit_same(p->lemma, "zijn"))
		return NULL; /* "Onze aanbeveling aan de minister van Landbouw (LNV) is" */
	return p->act == FEIT_ACT_REQUEST && (is_asked_of_subject(r, p) ||
					      opens_with_request(r, p) || is_only_asked(r, p, q))
		   ? "addressee"
		   : role_by_act(r, p);
}

/* "heb ik de bewoners verzocht om", "de stuurgroep is verzocht om", "onder regie van dcypher":
 * where the words around tell the role, it may be anybody. */
static bool is_asked(const struct feit_reading *r, const struct feit_predicate *p, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	const struct feit_clause *c = &r->clauses[p->clause];

	if (x->prep != NO) {
		const char *cue = role_by_cue(r, x->prep);
		return cue != NULL && feit_same(cue, "executor");
	}
	if (p->act != FEIT_ACT_REQUEST || feit_content_of(r, p) == NO || c->finite == NO ||
	    c->finite == p->verb)
		return false;
	if (p->voice == FEIT_PASSIVE)
		return x->instrument != 0 && feit_same(r->w[x->head].noun->col[0], "governance");
	return x->first > c->finite && x->last < p->verb && feit_phrase_is_people(r, q);
}

static bool is_of_name(const struct feit_reading *r, const struct feit_measure *m, uint32_t q)
{
	return r->w[r->phrases[q].first].begin < m->name.end &&
	       r->w[r->phrases[q].last].end > m->name.begin;
}

/* "de staatssecretaris Koninkrijksrelaties en Digitalisering": the rest of a title. */
static bool is_rest_of_title(const struct feit_reading *r, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q], *before = x - 1;

	if (x->det != NO || !(r->w[x->first].is & FEIT_W_CAPITAL) || feit_phrase_is_actor(r, q))
		return false;
	for (uint32_t i = before->first; i <= before->last; i++)
		if (feit_mword_in(r, i, "minister,staatssecretaris,ministerie,ministers"))
			return true;
	return false;
}

static void find_of_clause(struct feit_reading *r, const struct feit_predicate *p,
			   struct feit_measure *m)
{
	const char *before = NULL;
	uint32_t subject = subject_of(r, p);

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != p->clause || feit_is_in_brackets(r, q))
			continue;
		bool listed = before != NULL && is_next_of_list(r, q);
		if (listed && is_rest_of_title(r, q))
			continue;
		if (is_of_name(r, m, q) || !(may_act(r, q) || is_asked(r, p, q) ||
					     (listed && feit_phrase_is_people(r, q)))) {
			before = NULL;
			continue;
		}
		before = listed ? before : role_of(r, p, q, subject);
		if (before != NULL)
			feit_add_actor(r, m, q, before);
	}
}

/* What is agreed or asked is done by the subject of a dat-clause ("dat scholen een loket openen"),
 * by who is to be asked in turn ("de inspectie te vragen om"), or by whom a "door" names ("verkoop
 * van het pand door het COA"). */
static bool is_to_do(const struct feit_reading *r, uint32_t content, uint32_t q)
{
	const struct feit_phrase *x = &r->phrases[q];
	const struct feit_clause *c = &r->clauses[content];

	if (x->prep != NO) /* not "door Nederland verstrekte", "aanbevolen door" */
		return feit_mword_is(r, x->prep, "door") && may_act(r, q) && x->prep > 0 &&
		       !((r->w[x->prep - 1].is | r->w[x->last + 1].is) & FEIT_W_PART) &&
		       !(r->w[x->last + 1].is & FEIT_W_ATTR) &&
		       !(r->w[x->prep - 1].is & FEIT_W_DET);
	if (c->kind == FEIT_C_DAT)
		return feit_phrase_is_actor(r, q) ||
		       ((may_act(r, q) || (r->w[x->head].is & FEIT_W_ACTOR)) && c->opener != NO &&
			feit_phrase_start(x) <= c->opener + 1u);
	return c->bracket != NO && x->last < c->bracket && may_act(r, q) &&
	       feit_makes_do(r, content);
}

static void find_executors_in(struct feit_reading *r, struct feit_measure *m, uint32_t content)
{
	bool found = false;

	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != content || feit_is_in_brackets(r, q)) {
			found &= x->clause == content;
			continue;
		}
		found = found ? may_act(r, q) && is_next_of_list(r, q) : is_to_do(r, content, q);
		if (found)
			feit_add_actor(r, m, q, "executor");
	}
}

void feit_find_recipients(struct feit_reading *r, struct feit_measure *m, uint32_t clause)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause == clause && feit_same(class_of(r, q), "parliament") &&
		    (x->prep == NO || feit_mword_in(r, x->prep, "aan,naar,met")))
			feit_add_actor(r, m, q, "recipient");
	}
}

/* "in overleg te treden met de Raad", "in overleg met de VNG": with whom. */
static bool is_talked_with(const struct feit_reading *r, uint32_t prep)
{
	uint32_t i = prep - 1u;

	if (!feit_mword_is(r, prep, "met") || prep < 2)
		return false;
	if (i > 2 && (r->w[i - 1].is & FEIT_W_TE))
		i -= 2;
	return feit_mword_in(r, i, "overleg,gesprek,samenspraak");
}

void feit_find_doers(struct feit_reading *r, struct feit_measure *m, uint32_t clause)
{
	find_executors_in(r, m, clause);
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != clause || x->prep == NO)
			continue;
		if (feit_same(class_of(r, q), "parliament") &&
		    feit_mword_in(r, x->prep, "aan,naar"))
			feit_add_actor(r, m, q, "recipient");
		else if (may_act(r, q) && is_talked_with(r, x->prep))
			feit_add_actor(r, m, q, "partner");
	}
}

void feit_find_actors(struct feit_reading *r, const struct feit_predicate *p,
		      struct feit_measure *m)
{
	uint32_t content = feit_content_of(r, p);

	find_of_clause(r, p, m);
	if (content == NO)
		return;
	find_executors_in(r, m, content);
	uint8_t verb = r->clauses[content].bracket; /* "om de Kamer hierover te informeren" */
	if (p->act == FEIT_ACT_REQUEST && verb != NO &&
	    feit_has_lemma(r, &r->w[verb], "informeren,rapporteren,berichten,melden,sturen"))
		feit_find_recipients(r, m, content);
}
