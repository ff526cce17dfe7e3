/* clauses.c - Dutch sentence brackets: which words form a clause, and where its verbs stand.
 *
 * A main clause has its finite verb in second place (left bracket) and the other verbs at its end
 * (right bracket); a subordinate clause has all verbs at its end, and is done when they have come.
 * One pass from left to right with a pointer to the clause that is open; what lies ahead (the next
 * "te", the next finite verb, the next opener) is tabulated once from right to left.
 */
#include "extract/measures/governs.h"
#include "extract/measures/shares.h"

enum { TE_WITHIN = 40, COORD_WITHIN = 16, NO = FEIT_NO_WORD };

/* A bit for each "te", finite verb and opener. */
struct ahead {
	uint64_t te[FEIT_MAX_WORDS / 64 + 1], finite[FEIT_MAX_WORDS / 64 + 1],
	    opener[FEIT_MAX_WORDS / 64 + 1];
};

static bool ends_in(struct feit_str s, const char *tail)
{
	return feit_str_ends(s, feit_cstr(tail));
}

static bool follows_te(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *v = &r->w[i];

	if (v->is & (FEIT_W_VERB | FEIT_W_AUX))
		return (v->is & (FEIT_W_INF | FEIT_W_AUX)) != 0;
	struct feit_str s = feit_mword_text(r, i);
	return (v->is & FEIT_W_CONTENT) && !(v->is & FEIT_W_CAPITAL) &&
	       (ends_in(s, "en") || ends_in(s, "aan") || ends_in(s, "ien") || ends_in(s, "oen"));
}

/* "te" + infinitive, and not "te hoog". */
static inline bool is_te_form(const struct feit_reading *r, uint32_t i)
{
	return (r->w[i].is & FEIT_W_TE) && i + 1 < r->n && follows_te(r, i + 1);
}

static bool is_aux(const struct feit_mword *w)
{
	return (w->is & FEIT_W_AUX) && w->function != NULL && w->function->col[2][0] != 'd';
}

/* Surely finite: an auxiliary, or a form that is no infinitive and no participle. */
static bool is_finite(const struct feit_mword *w)
{
	return is_aux(w) || ((w->is & FEIT_W_VERB) && (w->is & (FEIT_W_PRES | FEIT_W_PAST)) &&
			     !(w->is & (FEIT_W_PART | FEIT_W_INF)));
}

static bool may_be_finite(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *w = &r->w[i];

	if (is_aux(w))
		return true;
	if (!(w->is & FEIT_W_VERB) || !(w->is & FEIT_W_FINITE))
		return false;
	return !(w->is & FEIT_W_PART) || i + 1 >= r->n || !is_aux(&r->w[i + 1]);
}

/* "worden" in "kan worden verlengd" and "zal verlengd worden". */
static bool is_helper_inf(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *w = &r->w[i];

	return is_aux(w) && w->function->col[2][0] == 'i' && i > 0 &&
	       (r->w[i - 1].is & (FEIT_W_AUX | FEIT_W_VERB));
}

static void look_ahead(const struct feit_reading *r, struct ahead *a)
{
	*a = (struct ahead){{0}, {0}, {0}};
	for (uint32_t i = feit_next_bit(r->joints, 0, r->n); i < r->n;
	     i = feit_next_bit(r->joints, i + 1, r->n)) {
		uint32_t is = r->w[i].is;
		uint64_t bit = UINT64_C(1) << i % 64;
		if (is_te_form(r, i))
			a->te[i / 64] |= bit;
		if ((is & (FEIT_W_VERB | FEIT_W_AUX)) && is_finite(&r->w[i]) &&
		    !(i > 0 && is_te_form(r, i - 1)) && !is_helper_inf(r, i) &&
		    !feit_is_possessive(r, i) && !feit_describes_next(r, i))
			a->finite[i / 64] |= bit;
		if (feit_is_opener_ahead(r, i))
			a->opener[i / 64] |= bit;
	}
}

/* ---- the open clause ---- */

struct state {
	struct feit_reading *r;
	struct ahead ahead;
	uint8_t now;
};

/* The first from word i on; NO = none. */
static uint8_t next_of(const struct state *s, const uint64_t *bits, uint32_t i)
{
	uint32_t k = feit_next_bit(bits, i, s->r->n);

	return k < s->r->n ? (uint8_t)k : NO;
}

static bool is_te_kind(uint8_t kind)
{
	return kind >= FEIT_C_OMTE;
}

static struct feit_clause *open_clause(struct state *s, uint8_t kind, uint8_t parent, uint32_t at,
				       bool opener)
{
	struct feit_reading *r = s->r;

	if (r->n_clauses >= FEIT_MAX_CLAUSES)
		return &r->clauses[s->now];
	s->now = (uint8_t)r->n_clauses;
	struct feit_clause *c = &r->clauses[r->n_clauses++];
	*c = (struct feit_clause){
	    kind, parent, opener ? (uint8_t)at : NO, NO, NO, (uint8_t)at, (uint8_t)at, 0};
	return c;
}

static bool is_done(const struct feit_clause *c)
{
	return is_te_kind(c->kind) ? c->bracket != NO : c->finite != NO;
}

/* Out of the clauses that have had their verbs. */
static void leave_done(struct state *s)
{
	const struct feit_clause *c = &s->r->clauses[s->now];

	while (c->parent != NO && is_done(c)) {
		s->now = c->parent;
		c = &s->r->clauses[s->now];
	}
}

/* Up to the nearest clause that still lacks a finite verb, or the outermost. */
static void leave_for_finite(struct state *s)
{
	const struct feit_clause *c = &s->r->clauses[s->now];

	while (c->parent != NO && (is_te_kind(c->kind) || c->finite != NO)) {
		s->now = c->parent;
		c = &s->r->clauses[s->now];
	}
}

/* ---- openers ---- */

/* "als" and "toen" open a clause when its verb stands before a comma or the end: not in "als gevolg
 * daarvan heeft het ministerie een loket geopend". */
static bool has_own_verb(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;
	uint32_t k = i + 1;

	if (feit_is_as_noun(r, i, next_of(s, s->ahead.finite, i)))
		return false;
	while (k < r->n && k < i + TE_WITHIN &&
	       (!(r->w[k].is & (FEIT_W_COMMA | FEIT_W_PUNCT)) || feit_mword_is(r, k, "-")))
		k++;
	if (i + 2 < r->n && (r->w[i + 1].is & FEIT_W_PART) && is_aux(&r->w[i + 2]))
		return true; /* als besloten wordt om */
	if (k - i < 3)
		return false;
	if (next_of(s, s->ahead.finite, i) == NO) /* "Als dit niet lukt, bevelen wij": unknown */
		return i == 0 && k + 1 < r->n && feit_looks_like_verb(r, k - 1) &&
		       may_be_finite(r, k + 1);
	return (r->w[k - 1].is & (FEIT_W_VERB | FEIT_W_AUX)) != 0 ||
	       (k < r->n &&
		(next_of(s, s->ahead.finite, k) == k + 1u || feit_mword_is(r, k + 1, "dan")));
}

/* "om", "door", "zonder": a clause with "te" where that lies ahead. */
static int opens_te(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;
	uint8_t te = next_of(s, s->ahead.te, i), finite = next_of(s, s->ahead.finite, i);

	if (te == NO || te - i > TE_WITHIN)
		return -1;
	if (r->w[i].is & FEIT_W_OM)
		return finite > te || next_of(s, s->ahead.opener, i + 1) < finite ? FEIT_C_OMTE
										  : -1;
	if (is_te_kind(r->clauses[s->now].kind) && !is_done(&r->clauses[s->now]))
		return -1; /* om zonder hulp ... te */
	return finite > te && next_of(s, s->ahead.opener, i) > te && !feit_has_om(r, i, te) &&
		       !feit_mword_is(r, i + 1, "middel")
		   ? FEIT_C_MEANS
		   : -1;
}

/* "hoe", "welke": a question where a verb lies ahead, or right behind "te onderzoeken". */
static int opens_question(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;

	if (feit_mword_in(r, i + 1, "betreft,betrof"))
		return -1;
	return next_of(s, s->ahead.finite, i) != NO || feit_has_verb_ahead(r, i) ||
		       (i > 1 && is_te_form(r, i - 2))
		   ? FEIT_C_OF
		   : -1;
}

/* "te verlenen of plannen goed te keuren": the other thing to do, and no question. */
static bool joins_te(const struct state *s, uint32_t i)
{
	const struct feit_clause *c = &s->r->clauses[s->now];

	return is_te_kind(c->kind) && is_done(c) && !feit_awaits_of(s->r, s->now) &&
	       next_of(s, s->ahead.te, i + 1) < next_of(s, s->ahead.finite, i + 1) &&
	       next_of(s, s->ahead.te, i + 1) - i <= COORD_WITHIN;
}

/* The kind of clause that word i opens, or -1. */
static int opens(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;
	const struct feit_mword *w = &r->w[i];
	uint32_t before = i > 0 ? r->w[i - 1].is : FEIT_W_COMMA;

	if (i == 0 && feit_opens_as(r))
		return FEIT_C_OTHER;
	if (!(w->is & (FEIT_W_OPENER | FEIT_W_PREP)) && !feit_mword_is(r, i, "dat"))
		return -1;
	if ((w->is & FEIT_W_OM) || ((w->is & FEIT_W_PREP) &&
				    (feit_mword_is(r, i, "door") || feit_mword_is(r, i, "zonder"))))
		return opens_te(s, i);
	int behind = feit_opens_behind_particle(r, s->now, i);
	if (behind >= 0 && (next_of(s, s->ahead.finite, i + 1) != NO || feit_may_end_in_verb(r, i)))
		return behind;
	if (feit_mword_is(r, i, "dat") && i > 0 && feit_mword_is(r, i - 1, "tot") &&
	    feit_mword_in(r, i + 1, "er,de,het,deze,zij,hij,we,wij"))
		return FEIT_C_DAT; /* tot dat */
	if (feit_is_elliptic(r, i) || feit_points_at_noun(r, i))
		return -1;
	if (!(w->is & (FEIT_W_SUB | FEIT_W_REL)) || (before & FEIT_W_PREP && w->is & FEIT_W_DET))
		return -1;
	if (w->is & FEIT_W_SUB && w->is & FEIT_W_DET && before & FEIT_W_COMMA && i > 1 &&
	    (feit_is_noun_before(r, i - 1) || (r->w[i - 2].is & FEIT_W_PART)) &&
	    !feit_awaits_content(r, s->now))
		return FEIT_C_RELATIVE; /* het programma, dat in 2022 is gestart, */
	uint32_t k = i > 1 && feit_mword_in(r, i - 1, "’,»,”") ? i - 1 : i; /* het ‘Plan’ dat */
	if (w->is & FEIT_W_SUB && w->is & FEIT_W_DET)                       /* dat */
		return (feit_is_noun_before(r, k) && feit_may_be_neuter(r, k - 1) &&
			!feit_is_judged(r, k - 1) && !feit_tells_content(r, k - 1) &&
			((r->w[k - 1].is & FEIT_W_INSTRUMENT) ||
			 !feit_awaits_content(r, s->now))) ||
			       feit_is_subject_behind(r, i)
			   ? FEIT_C_RELATIVE
			   : FEIT_C_DAT;
	if (w->is & FEIT_W_DET) /* die; also behind the verb: "maatregelen af te spreken die" */
		return feit_is_noun_before(r, i) || (i > 1 && before & FEIT_W_COMMA) ||
			       (i > 1 && (before & FEIT_W_VERB) &&
				r->clauses[s->now].bracket == i - 1)
			   ? FEIT_C_RELATIVE
			   : -1;
	if ((w->is & FEIT_W_REL) && i > 0 && feit_may_ask(r, s->now, i))
		return opens_question(s, i);
	if (w->is & FEIT_W_REL)
		return i > 0 ? FEIT_C_RELATIVE : -1;
	if (w->is & FEIT_W_COORD && feit_same(w->function->col[1], "of"))
		return feit_mword_is(r, i + 1, "en") ? -1 /* of en zo ja, hoe */
		       : ((before & (FEIT_W_VERB | FEIT_W_AUX)) && !joins_te(s, i)) ||
			       (feit_awaits_of(r, s->now) && next_of(s, s->ahead.finite, i) != NO)
			   ? FEIT_C_OF
			   : -1;
	if (w->is & (FEIT_W_COORD | FEIT_W_ADVERB)) /* als, toen */
		return (((before & (FEIT_W_COMMA | FEIT_W_COORD)) ||
			 feit_mword_in(r, i > 0 ? i - 1 : 0, "zelfs,ook,alleen,pas,vooral")) &&
			has_own_verb(s, i)) ||
			       feit_opens_condition(r, &r->clauses[s->now], i)
			   ? feit_kind_of_subordinator(w)
			   : -1;
	if (w->is & FEIT_W_PREP) /* sinds */
		return -1;
	return feit_kind_of_subordinator(w);
}

static void open_at(struct state *s, uint32_t i, uint8_t kind)
{
	struct feit_reading *r = s->r;
	uint32_t before = i > 0 ? r->w[i - 1].is : 0;
	uint32_t at = i;

	bool sibling = kind == FEIT_C_DAT && r->clauses[s->now].kind == FEIT_C_DAT &&
		       !feit_awaits_content(r, s->now);
	bool same = i > 1 && (feit_mword_is(r, i - 2, "of") || feit_mword_is(r, i - 2, "ja"));
	if ((before & (FEIT_W_COMMA | FEIT_W_COORD) && !(kind == FEIT_C_OF && same)) ||
	    kind == FEIT_C_MEANS || sibling) /* same: of en hoe */
		leave_done(s);
	if (kind == FEIT_C_RELATIVE && (before & FEIT_W_PREP) && i > 0 &&
	    feit_opens_behind_particle(r, s->now, i) < 0 &&
	    !feit_str_starts(feit_mword_text(r, i), FEIT_STR("waar"))) /* van wie, aan wie */
		at = i - 1;
	struct feit_clause *c = open_clause(s, kind, s->now, i, true);
	if (at < i && c->opener == i) {
		r->w[at].clause = s->now;
		c->first = (uint8_t)at;
		c->is |= r->w[at].is;
	}
}

/* ---- coordination ---- */

/* A word that joins clauses stands at i: may a new clause of the same kind begin behind it? */
static bool joins_clauses(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;
	const struct feit_clause *c = &r->clauses[s->now];
	uint8_t te = next_of(s, s->ahead.te, i + 1), finite = next_of(s, s->ahead.finite, i + 1);
	uint8_t opener = next_of(s, s->ahead.opener, i + 1);

	if (!is_done(c) || i + 1 >= r->n)
		return false;
	if (feit_goes_on(r, s->now, i))
		return true;
	if (is_te_kind(c->kind))
		return te != NO && te - i <= COORD_WITHIN && finite > te && opener > te &&
		       feit_runs_on(r, i + 1, te);
	if (i + 2 < r->n && feit_mword_in(r, i + 1, "we,wij,zij,ze,hij,ik") &&
	    (r->w[i + 2].is & (FEIT_W_VERB | FEIT_W_AUX)) && c->kind == FEIT_C_MAIN)
		return true; /* en we richten een team op */
	if (finite == NO || finite - i > COORD_WITHIN || opener < finite ||
	    feit_awaits_infinitive(r, c, finite, finite + COORD_WITHIN) ||
	    feit_is_within_bracket(r, c, i, finite))
		return false;
	if (finite == i + 1)
		return true;
	return c->bracket != NO || c->kind == FEIT_C_MAIN;
}

/* "te stimuleren dat ..., en te onderzoeken of": back to the clauses with te of the main one. */
static bool resumes_te(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;

	if (i + 2 >= r->n || !is_te_form(r, i + 1u + feit_is_also(r, i + 1)) ||
	    is_te_kind(r->clauses[s->now].kind))
		return false;
	for (uint32_t k = r->n_clauses; k-- > 0;)
		if (is_te_kind(r->clauses[k].kind) && r->clauses[k].parent == s->now)
			return true;
	return false;
}

static void coordinate(struct state *s, uint32_t i)
{
	const struct feit_clause *c = &s->r->clauses[s->now];

	if (i > 0 && feit_mword_is(s->r, i - 1, "of"))
		return;                        /* of en hoe */
	if ((s->r->w[i].is & FEIT_W_ADVERB) && /* kan de minister dus meer betalen */
	    feit_awaits_infinitive(s->r, c, i + 1, i + COORD_WITHIN))
		return;
	if (c->kind == FEIT_C_OF && !is_done(c) && i > c->first + 1u && i > 0 &&
	    (feit_looks_like_verb(s->r, i - 1) ||
	     is_te_form(s->r, i + 1u + feit_is_also(s->r, i + 1u))) &&
	    next_of(s, s->ahead.te, i) < next_of(s, s->ahead.finite, i)) /* en X te doen */
		s->r->clauses[s->now].finite = s->r->clauses[s->now].bracket = (uint8_t)(i - 1);
	if (c->parent != NO && is_done(c) && !joins_clauses(s, i) && i + 1 < s->r->n &&
	    next_of(s, s->ahead.finite, i + 1) != NO &&
	    next_of(s, s->ahead.finite, i + 1) - i <= COORD_WITHIN &&
	    !(c->kind == FEIT_C_OF &&
	      next_of(s, s->ahead.te, i + 1) < next_of(s, s->ahead.finite, i + 1)))
		leave_for_finite(s);
	c = &s->r->clauses[s->now];
	if (resumes_te(s, i))
		open_clause(s, FEIT_C_TE, s->now, i, false);
	else if (joins_clauses(s, i))
		open_clause(s, c->kind, c->parent, i, false);
}

/* ---- verbs ---- */

/* "om dat te kunnen doen zijn wij in mei gestart": the clause with te is done, and a subject
 * follows the verb. */
static bool opens_main(const struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;
	const struct feit_clause *c = &r->clauses[s->now];

	bool verb = is_aux(&r->w[i]) ? r->w[i].function->col[2][0] == 'i'
				     : feit_may_begin_main(r, i, c->bracket);

	return is_te_kind(c->kind) && is_done(c) && i + 1 < r->n && verb &&
	       r->clauses[0].finite == NO &&
	       (feit_mword_in(r, i + 1, "wij,we,zij,ze,er") || (r->w[i + 1].is & FEIT_W_DET));
}

static void take_verb(struct state *s, uint32_t i)
{
	struct feit_reading *r = s->r;
	struct feit_clause *c = &r->clauses[s->now];
	bool finite = is_finite(&r->w[i]) && !(c->finite != NO && is_helper_inf(r, i));

	if (feit_returns_to(r, s->now, i)) {
		s->now = c->parent;
		r->clauses[s->now].bracket = (uint8_t)i;
		return;
	}
	if (c->parent != NO &&
	    (opens_main(s, i) ||
	     (finite && ((c->finite != NO && !is_te_kind(c->kind)) ||
			 (is_te_kind(c->kind) && is_done(c) && !(r->w[i].is & FEIT_W_INF) &&
			  !feit_same(r->w[i].function ? r->w[i].function->col[2] : "v", "i")))))) {
		leave_for_finite(s);
		c = &r->clauses[s->now];
	}
	if (!is_te_kind(c->kind) && c->finite == NO && may_be_finite(r, i)) {
		c->finite = (uint8_t)i;
		if (c->kind == FEIT_C_MAIN)
			return;
	}
	c->bracket = (uint8_t)i;
}

/* A te-form in a clause that was not opened for it: what follows the right bracket, or the finite
 * verb where there is none, becomes a clause of its own ("heeft toegezegd de wet te wijzigen"). */
static void split_for_te(struct state *s, uint32_t i)
{
	struct feit_reading *r = s->r;
	uint8_t now = s->now;
	const struct feit_clause *c = &r->clauses[now];
	uint32_t from = c->bracket != NO ? c->bracket : c->finite;

	bool thing =
	    from != NO && from + 2 == i && (r->w[i - 1].is & (FEIT_W_FIGURE | FEIT_W_INSTRUMENT));
	bool close = from != NO && feit_awaits_content(r, now) &&
		     ((from + 1 == i && (c->bracket != NO || feit_mword_is(r, i + 2, "met"))) ||
		      (thing && c->bracket != NO) ||
		      (from + 2 == i &&
		       ((r->w[i - 1].is & FEIT_W_PARTICLE) || feit_mword_is(r, i - 1, "akkoord"))));

	if (is_te_kind(c->kind) || from == NO || (from + 2 >= i && !close))
		return; /* close: "is gevraagd te adviseren", "besluit in te stemmen met",
			   "afgesproken 3.000 plekken te bouwen" */
	uint32_t behind = c->bracket == NO ? feit_behind_reason(r, from, i) : NO;
	if (c->bracket == NO && behind == NO && !feit_is_aim_told(r, from) &&
	    ((r->w[from].is & FEIT_W_AUX) || (feit_has_lemma(r, &r->w[from], "komen,dienen") &&
					      !feit_mword_is(r, from + 1u, "overeen"))))
		return;
	from++;
	while (from + 1 < i && c->bracket == NO && /* besloot op 12 mei de wet ... */
	       (r->w[from].is & FEIT_W_DATE ||
		((r->w[from].is & FEIT_W_PREP) && (r->w[from + 1].is & FEIT_W_DATE))))
		from++;
	if (c->bracket == NO)
		from = feit_behind_actors(r, c->finite, from, i); /* besluit het kabinet de wet */
	if (c->bracket == NO)
		from = feit_behind_particle(r, c->finite, from, i);
	from = behind != NO ? behind : from;
	for (uint32_t k = i; k > from && c->kind == FEIT_C_OF; k--)
		if (feit_mword_is(r, k, "en") && r->w[k].clause == now)
			from = k; /* worden ervaren en scenario's uit te werken */
	if (r->n_clauses >= FEIT_MAX_CLAUSES || from > i)
		return;
	open_clause(s, FEIT_C_TE, now, from, false);
	for (uint32_t k = from; k < i; k++)
		if (r->w[k].clause == now) {
			r->w[k].clause = s->now;
			r->clauses[s->now].is |= r->w[k].is;
		}
}

/* ---- the pass ---- */

/* "de zorgbonus, ingevoerd in oktober 2020, is": a relative clause without a finite verb. */
static bool take_reduced(struct state *s, uint32_t i)
{
	const struct feit_reading *r = s->r;

	if (i + 2 >= r->n || i == 0 || !feit_is_noun_before(r, i) ||
	    !(r->w[i + 1].is & FEIT_W_PART) || (r->w[i + 1].is & FEIT_W_CONTENT) ||
	    !(r->w[i + 2].is & (FEIT_W_PREP | FEIT_W_DATE)) ||
	    r->clauses[s->now].kind != FEIT_C_MAIN || r->clauses[s->now].finite != NO)
		return false;
	struct feit_clause *c = open_clause(s, FEIT_C_RELATIVE, s->now, i + 1, false);
	c->finite = c->bracket = (uint8_t)(i + 1);
	return true;
}

static void take_comma(struct state *s, uint32_t i)
{
	struct feit_reading *r = s->r;
	struct feit_clause *c = &r->clauses[s->now];

	if (take_reduced(s, i))
		return;
	if (feit_goes_on(r, s->now, i))
		open_clause(s, FEIT_C_MAIN, NO, i, false);
	if (c->parent == NO)
		return;
	if (!is_done(c) && !is_te_kind(c->kind) && i > 0 && feit_looks_like_verb(r, i - 1))
		c->finite = c->bracket = (uint8_t)(i - 1);
	leave_done(s);
	if (feit_goes_on(r, s->now, i))
		open_clause(s, FEIT_C_MAIN, NO, i, false);
	else if (i + 1 < r->n && is_finite(&r->w[i + 1]))
		leave_for_finite(s);
}

static bool ends_clause(const struct feit_reading *r, uint32_t i)
{
	return (r->w[i].is & FEIT_W_PUNCT) &&
	       (feit_mword_is(r, i, ";") || feit_mword_is(r, i, ":")) && !feit_is_quoted(r, i) &&
	       !(i > 0 && feit_mword_in(r, i - 1, "hierna,verder,afgekort")); /* (hierna: X) */
}

/* A word by which clauses open, close or get their verbs; all others belong to the open one. */
static inline bool is_joint(const struct feit_reading *r, uint32_t i)
{
	return (r->w[i].is & FEIT_W_JOINT) || (i > 0 && (r->w[i - 1].is & FEIT_W_TE)) ||
	       feit_mword_in(r, i, feit_joints);
}

static void take_joint(struct state *s, uint32_t i)
{
	struct feit_reading *r = s->r;
	const struct feit_mword *w = &r->w[i];

	if ((w->is & (FEIT_W_AUX | FEIT_W_DET)) == (FEIT_W_AUX | FEIT_W_DET))
		feit_settle_zijn(r, s->now, i);
	if (r->clauses[s->now].kind == FEIT_C_MAIN && r->clauses[s->now].finite == NO &&
	    feit_is_verb_as_noun(r, i))
		return;
	int kind = opens(s, i);
	if (kind >= 0)
		open_at(s, i, (uint8_t)kind);
	else if (w->is & FEIT_W_COMMA)
		take_comma(s, i);
	else if (ends_clause(r, i) && i + 1 < r->n)
		open_clause(s, FEIT_C_MAIN, NO, i, false);
	else if ((w->is & FEIT_W_COORD) &&
		 (!(w->is & FEIT_W_SUB) ||
		  (feit_same(w->function->col[1], "of") && joins_te(s, i))))
		coordinate(s, i);
	else if (is_te_form(r, i))
		split_for_te(s, i);
	else if ((w->is & (FEIT_W_VERB | FEIT_W_AUX)) &&
		 (w->is & FEIT_W_PART || is_aux(w) || w->is & FEIT_W_FINITE))
		take_verb(s, i);
	else if (feit_is_intent(r, i) && r->clauses[s->now].finite != NO)
		r->clauses[s->now].bracket = (uint8_t)i; /* is voornemens ... te */
	else if (i > 0 && is_te_form(r, i - 1))          /* an unknown infinitive */
		r->clauses[s->now].bracket = (uint8_t)i;
}

/* The words [from, to) belong to the open clause. */
static inline void take_words(struct state *s, uint32_t from, uint32_t to)
{
	struct feit_reading *r = s->r;
	struct feit_clause *c = &r->clauses[s->now];
	uint32_t is = c->is;

	for (uint32_t i = from; i < to; i++) {
		r->w[i].clause = s->now;
		is |= r->w[i].is;
	}
	c->is = is;
	if (from < to && c->last < to - 1)
		c->last = (uint8_t)(to - 1);
}

void feit_find_clauses(struct feit_reading *r)
{
	struct state s; /* its tables are filled by look_ahead() */
	uint32_t from = 0;

	s.r = r;
	s.now = 0;
	r->n_clauses = 0;
	memset(r->verbs, 0, sizeof r->verbs);
	look_ahead(r, &s.ahead);
	open_clause(&s, FEIT_C_MAIN, NO, 0, false);
	for (uint32_t i = feit_next_bit(r->joints, 0, r->n); i < r->n;
	     i = feit_next_bit(r->joints, i + 1, r->n)) {
		take_words(&s, from, i);
		if (is_joint(r, i))
			take_joint(&s, i);
		if (r->w[i].is & (FEIT_W_VERB | FEIT_W_AUX))
			r->verbs[i / 64] |= UINT64_C(1) << i % 64;
		take_words(&s, i, i + 1);
		from = i + 1;
	}
	take_words(&s, from, r->n);
}
