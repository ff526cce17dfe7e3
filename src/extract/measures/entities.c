/* entities.c - the measures found so far: which earlier one a phrase means, their events, mentions
 * and the packages they are part of. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD, LOOK_BACK = 48, NEAR_SENTENCES = 6, ECHOES = 4 };

static struct feit_str word_text(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_text(r, i);
}

/* ---- which earlier measure ---- */

bool feit_same_letters(struct feit_str a, struct feit_str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if ((a.ptr[i] | 0x20) != (b.ptr[i] | 0x20))
			return false;
	return true;
}

bool feit_holds_letters(struct feit_str text, struct feit_str word)
{
	for (size_t i = 0; i + word.len <= text.len && i < 200; i++)
		if (word.len == 0 || ((text.ptr[i] | 0x20) == (word.ptr[0] | 0x20) &&
				      feit_same_letters(feit_str_cut(text, i, i + word.len), word)))
			return true;
	return false;
}

static struct feit_str name_text(const struct feit_reading *r, const struct feit_entity *e)
{
	return feit_quote(r->doc, e->m->name.begin, e->m->name.end);
}

/* Every modifier of the phrase stands in the name of the earlier measure. */
static bool modifiers_agree(const struct feit_reading *r, const struct feit_name *n,
			    const struct feit_entity *e)
{
	struct feit_str name = name_text(r, e);

	if (n->phrase == FEIT_NO_PHRASE)
		return false;
	const struct feit_phrase *q = &r->phrases[n->phrase];
	for (uint32_t i = q->first; i <= q->last; i++)
		if (i != q->head && r->w[i].begin >= n->span.begin &&
		    !(n->pointing && (r->w[i].is & FEIT_W_ATTR)) &&
		    !feit_holds_letters(name, word_text(r, i)))
			return false;
	return true;
}

static bool after_name_agrees(const struct feit_reading *r, const struct feit_name *n,
			      const struct feit_entity *e)
{
	if (n->phrase == FEIT_NO_PHRASE)
		return true;
	const struct feit_phrase *q = &r->phrases[n->phrase];
	if (n->span.end <= r->w[q->last].end || n->phrase + 1 >= r->n_phrases)
		return true;
	return feit_holds_letters(name_text(r, e), word_text(r, r->phrases[n->phrase + 1].head));
}

static const char *singular_of(const struct feit_reading *r, const struct feit_name *n)
{
	if (n->phrase == FEIT_NO_PHRASE)
		return "";
	const struct feit_lex_entry *e = r->w[r->phrases[n->phrase].head].noun;
	return e != NULL ? e->col[2] : "";
}

bool feit_is_package(const char *type)
{
	return feit_same(type, "package") || feit_same(type, "agreement");
}

/* Of a word of any case. */
static uint32_t key_of(struct feit_str s)
{
	uint64_t start = feit_word_start(s.ptr, s.len);

	return (uint32_t)((start + s.len) * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

static inline bool is_near(const struct feit_reading *r, const struct feit_entity *e)
{
	return e->block == r->block || r->sentence - e->sentence <= NEAR_SENTENCES;
}

/* "Dit besluit treedt in werking": the text itself, and no decision told before. */
static bool is_legal_text(const struct feit_reading *r, const struct feit_name *n)
{
	return n->phrase != FEIT_NO_PHRASE &&
	       feit_mword_in(r, r->phrases[n->phrase].last + 1u, "treedt,werkt,berust");
}

/* An act of that name was told of it with such a word: "toegezegd", "een toezegging gedaan". */
static bool was_told(const struct feit_reading *r, const struct feit_entity *e, const char *act,
		     const char *part)
{
	for (size_t i = 0; i < e->m->n_events && i < 8; i++) {
		const struct feit_event *ev = &e->m->events[i];
		for (size_t t = 0; t < ev->n_triggers && feit_same(ev->act, act); t++)
			if (feit_holds_letters(
				feit_quote(r->doc, ev->trigger[t].begin, ev->trigger[t].end),
				feit_cstr(part)))
				return true;
	}
	return false;
}

/* "De toezegging", "deze aanbeveling": what was promised or advised, whatever it is. */
static bool is_what_was_said(const struct feit_reading *r, const char *singular,
			     const struct feit_entity *e)
{
	if (feit_same(singular, "toezegging"))
		return was_told(r, e, "ANNOUNCE", "zeg");
	if (feit_same(singular, "aanbeveling"))
		return r->sentence - e->sentence <= 3 &&
		       (was_told(r, e, "PROPOSE", "bev") || was_told(r, e, "PROPOSE", "advis"));
	return false;
}

/* The first word of the name: "Regeling specifieke uitkering sport", "Programma Groen". */
static bool starts_name(const struct feit_reading *r, const struct feit_entity *e,
			const char *singular)
{
	struct feit_str name = name_text(r, e);
	size_t n = strlen(singular);

	return name.len > n && name.ptr[n] == ' ' &&
	       feit_same_letters(feit_str_cut(name, 0, n), feit_cstr(singular));
}

/* "het programma Taal" is not "het programma Zorg"; but a programme without a name may get one. */
static bool own_names_agree(const struct feit_reading *r, const struct feit_name *n,
			    const struct feit_entity *e)
{
	struct feit_str name = name_text(r, e);

	if (n->phrase == FEIT_NO_PHRASE)
		return true;
	const struct feit_phrase *q = &r->phrases[n->phrase];
	if (q->last == q->head || !(r->w[q->head + 1].is & FEIT_W_CAPITAL))
		return true;
	for (size_t i = 1; i < name.len; i++)
		if (name.ptr[i] >= 'A' && name.ptr[i] <= 'Z' && name.ptr[i - 1] == ' ')
			return feit_holds_letters(name, word_text(r, q->head + 1u));
	return true;
}

bool feit_ends_in(struct feit_str word, const char *list)
{
	for (const char *from = list; *from != '\0';) {
		size_t n = strcspn(from, ",");
		if (feit_str_ends(word, (struct feit_str){from, n}))
			return true;
		from += n + (from[n] == ',');
	}
	return false;
}

/* Two nouns for one thing: a "proef" is a pilot, a "wet" was a bill. */
static bool is_other_word(const struct feit_reading *r, const char *singular,
			  const struct feit_entity *e)
{
	struct feit_str head = e->head;
	static const char *const groups[] = {"pilot,proef,experiment", "wetsvoorstel,voorstel",
					     "akkoord,convenant,overeenkomst"};

	if (feit_same(singular, "wet") && feit_in_list(head, "wetsvoorstel,voorstel"))
		return true; /* but no bill is meant by a law */
	if (feit_same(singular, "regeling") && !e->plural)
		return feit_ends_in(head, "tegemoetkoming,toeslag,subsidie,vergoeding,compensatie,"
					  "toelage");

	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
		if (feit_term_in(r, singular, groups[i]) && feit_in_list(head, groups[i]))
			return true;
	return false;
}

/* Does the phrase mean the earlier measure e? */
static bool means(const struct feit_reading *r, const struct feit_name *n,
		  const struct feit_entity *e)
{
	bool near = is_near(r, e);
	const char *singular = singular_of(r, n);

	if (n->generic && n->phrase != FEIT_NO_PHRASE && !n->pointing &&
	    (feit_mword_is(r, r->phrases[n->phrase].last + 1u, "om") ||
	     feit_mword_is(r, r->phrases[n->phrase].last + 1u, "dat")))
		return false; /* de afspraak om te delen: one of its own */
	if (n->generic && feit_same(singular, "maatregel")) {
		if (n->plural || !near || !(n->definite || n->pointing))
			return false;
		return after_name_agrees(r, n, e) && r->sentence - e->sentence <= 3 &&
		       !feit_is_package(e->m->type) && !feit_same(e->m->type, "programme");
	}
	if (n->generic && !n->plural && (n->definite || n->pointing) &&
	    is_what_was_said(r, singular, e))
		return true;
	if (n->generic && n->plural && n->pointing && feit_same(singular, "afspraak"))
		return feit_same(e->m->type, "agreement") && near;
	if (n->generic && n->pointing && r->sentence - e->sentence <= 2 && e->block == r->block &&
	    (feit_same(singular, "besluit") ? !is_legal_text(r, n)
					    : feit_same(e->m->type, n->type)))
		return true; /* dit akkoord, after "afspraken" */
	if (n->generic)      /* de regeling: the last one that is some kind of regeling */
		return near && (n->definite || n->pointing) && singular[0] != '\0' &&
		       (feit_str_ends(e->head, feit_cstr(singular)) ||
			starts_name(r, e, singular) ||
			(r->sentence - e->sentence <= 3 && e->block == r->block &&
			 is_other_word(r, singular, e))) &&
		       after_name_agrees(r, n, e) && own_names_agree(r, n, e);
	if (!feit_same_letters(n->head, e->topic))
		return n->pointing && near && singular[0] != '\0' &&
		       feit_str_is(e->head, singular) && modifiers_agree(r, n, e);
	return modifiers_agree(r, n, e) && after_name_agrees(r, n, e) &&
	       (n->definite || n->pointing || near);
}

uint32_t feit_entity_find(struct feit_reading *r, const struct feit_name *n)
{
	size_t stop = r->n_entities > LOOK_BACK ? r->n_entities - LOOK_BACK : 0;
	const struct feit_entity *best = NULL;
	uint32_t key = key_of(n->head);

	if (r->pact != FEIT_NONE && n->generic && n->pointing && !n->plural &&
	    feit_same(n->type, "agreement"))
		return r->pact; /* "Dit akkoord treedt in werking": the paper itself */

	bool pointing = n->generic || n->pointing; /* it may mean one with another noun */

	uint32_t alias = feit_entity_by_alias(r, n);
	if (alias != FEIT_NONE)
		return alias;
	if (n->generic && !n->definite && !n->pointing)
		return FEIT_NONE;
	const struct feit_entity *e = r->entities + r->n_entities;
	while (e > r->entities + stop) {
		e--;
		if (e->topic_key != key && (!pointing || !is_near(r, e)))
			continue; /* two numbers spare most comparisons of words */
		if ((best == NULL || e->sentence > best->sentence) && means(r, n, e))
			best = e;
		if (best != NULL && best->sentence == r->told_sentence)
			break; /* none was told later */
	}
	return best != NULL ? (uint32_t)(best - r->entities) : FEIT_NONE;
}

/* A word of the stretch has this key. */
static bool holds_key(const struct feit_reading *r, uint32_t key, uint32_t class)
{
	uint32_t bit = key >> (32 - FEIT_KEY_BITS); /* feit_word_key() of the same word */

	if (!(r->keys[bit / 64] >> (bit & 63) & 1))
		return false;
	for (uint32_t i = 0; i < r->n; i++)
		if ((r->w[i].is & class) && key_of(word_text(r, i)) == key)
			return true;
	return false;
}

bool feit_may_mean(const struct feit_reading *r)
{
	enum { FAR = 16 }; /* sentences; nothing looks back further, but for names */
	bool near = r->told_block == r->block || r->sentence - r->told_sentence <= FAR;
	size_t back = near ? ECHOES : LOOK_BACK;
	uint32_t class = near ? UINT32_MAX : FEIT_W_INSTRUMENT;

	if (r->n_entities == 0 ||
	    (!near && !(r->is & FEIT_W_INSTRUMENT) && !feit_may_hold_alias(r)))
		return false;
	if ((near && (r->is & (FEIT_W_INSTRUMENT | FEIT_W_DATE | FEIT_W_FIGURE))) ||
	    feit_may_hold_alias(r))
		return true;
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= back;)
		if (holds_key(r, r->entities[i].topic_key, class))
			return true;
	return false;
}

/* ---- adding ---- */

void feit_entity_mention(struct feit_reading *r, uint32_t entity, struct feit_span span)
{
	struct feit_entity *e = &r->entities[entity];
	struct feit_measure *m = e->m;

	e->sentence = r->told_sentence = r->sentence;
	e->block = r->told_block = r->block;
	for (size_t i = 0; i < m->n_mentions && i < 64; i++)
		if (m->mentions[m->n_mentions - 1 - i].begin == span.begin)
			return;
	if (m->n_mentions < 200)
		*FEIT_PUSH(r->doc->arena, m->mentions, m->n_mentions, m->mentions_cap) = span;
}

static uint32_t new_entity(struct feit_reading *r, const struct feit_name *n, const char *rule)
{
	struct feit_entity *e =
	    FEIT_PUSH(r->doc->arena, r->entities, r->n_entities, r->entities_cap);
	const char *singular = singular_of(r, n);

	e->m = feit_alloc(r->doc->arena, sizeof *e->m);
	e->m->name = n->span;
	e->m->type = n->type;
	e->m->object_type = "";
	e->m->status = "unknown";
	e->head = singular[0] != '\0' ? feit_cstr(singular) : n->head;
	e->topic = n->head;
	e->topic_key = key_of(n->head);
	e->begin = n->span.begin;
	e->block = r->block;
	e->parent = e->accompanies = e->continues = FEIT_NONE;
	e->replaces = e->anticipates = FEIT_NONE;
	e->plural = n->plural;
	e->rule = rule;
	uint32_t index = (uint32_t)r->n_entities - 1;
	if (feit_mword_is(r, 0, "in") &&
	    (feit_mword_is(r, 1, "plaats") || feit_mword_is(r, 2, "plaats")) &&
	    (feit_mword_is(r, 2, "daarvan") || feit_mword_is(r, 3, "daarvan")) &&
	    r->last_event_sentence != r->sentence)
		e->replaces = r->last_event;
	feit_entity_mention(r, index, n->span);
	feit_take_alias(r, index, n->span.end);
	return index;
}

/* "maatregel op nareis" where nareis is a topic of a package. */
static void join_package(struct feit_reading *r, uint32_t entity, const struct feit_name *n)
{
	struct feit_entity *e = &r->entities[entity];

	for (uint32_t t = 0; t < r->n_topics; t++) {
		if (r->topics[t].package == entity)
			return;
		struct feit_str name = feit_quote(r->doc, n->span.begin, n->span.end);
		if (feit_holds_letters(name, r->topics[t].word) && e->parent == FEIT_NONE)
			e->parent = r->topics[t].package;
	}
	if (e->parent == FEIT_NONE && r->topic_now != FEIT_NONE && r->topic_now != entity) {
		e->parent = r->topic_now;
		e->parent_inferred = r->topic_inferred;
	}
}

uint32_t feit_entity_new(struct feit_reading *r, const struct feit_name *n, const char *rule)
{
	return new_entity(r, n, rule);
}

/* "Het wetsvoorstel daartoe is ingediend": the bill of what was decided just before. */
static uint32_t bill_of(const struct feit_reading *r, const struct feit_name *n)
{
	if (n->phrase == FEIT_NO_PHRASE || r->last_event == FEIT_NONE)
		return FEIT_NONE;
	const struct feit_phrase *q = &r->phrases[n->phrase];
	const struct feit_entity *e = &r->entities[r->last_event];
	if (q->first != q->head || r->sentence - r->last_event_sentence > 1 ||
	    e->block != r->block ||
	    !feit_mword_in(r, q->head, "wetsvoorstel,voorstel,wet,wetswijziging,regeling,besluit"))
		return FEIT_NONE;
	if (feit_mword_in(r, q->last + 1u, "daartoe,hiertoe,daarvoor,hiervoor,daarover,hierover"))
		return r->last_event;
	if (!n->definite || feit_is_package(e->m->type) || n->span.end > r->w[q->last].end ||
	    feit_mword_in(r, q->last + 1u, "om,van,voor,tot,dat,over,die") ||
	    !feit_mword_in(r, q->head, "wetsvoorstel,voorstel"))
		return FEIT_NONE;
	return feit_term_in(r, e->m->events[e->m->n_events - 1].status,
			    "decided,announced,planned,proposed,rejected")
		   ? r->last_event
		   : FEIT_NONE;
}

/* "het Besluit bezoldiging en het Besluit rechtspositie": the two are not one. */
static bool is_beside(const struct feit_reading *r, const struct feit_name *n,
		      const struct feit_entity *e)
{
	if (n->phrase == FEIT_NO_PHRASE || n->phrase == 0)
		return false;
	const struct feit_phrase *b = &r->phrases[n->phrase], *a = b - 1;
	uint32_t start = b->det != FEIT_NO_WORD ? b->det : b->first;
	return a->clause == b->clause && start == a->last + 2u &&
	       (r->w[a->last + 1].is & (FEIT_W_COORD | FEIT_W_COMMA)) &&
	       e->m->name.begin == r->w[a->first].begin;
}

uint32_t feit_entity_for(struct feit_reading *r, const struct feit_name *n, const char *rule)
{
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 8;) {
		struct feit_span *name = &r->entities[i].m->name;
		if (name->begin == n->span.begin)
			return (uint32_t)i; /* a second act on the same words */
		if (name->begin > n->span.begin && name->end <= n->span.end &&
		    r->entities[i].parent == FEIT_NONE && r->entities[i].begin >= n->span.begin) {
			*name =
			    n->span; /* "de verlaging van de accijns, die inging, is verlengd" */
			return (uint32_t)i;
		}
	}
	bool indefinite = n->phrase != FEIT_NO_PHRASE && r->phrases[n->phrase].det != NO &&
			  !n->definite && !n->pointing;
	uint32_t found = indefinite ? FEIT_NONE : feit_entity_find(r, n);
	if (found != FEIT_NONE && is_beside(r, n, &r->entities[found]))
		found = FEIT_NONE;
	if (found == FEIT_NONE)
		found = bill_of(r, n);

	if (found != FEIT_NONE) {
		feit_entity_mention(r, found, n->span);
		return found;
	}
	uint32_t entity = new_entity(r, n, rule);
	join_package(r, entity, n);
	return entity;
}

/* ---- events ---- */

/* "verlengd" and "verlenging" tell one act, "verruimd" and "verlengd" two. */
static bool same_trigger(const struct feit_reading *r, const struct feit_event *a,
			 const struct feit_event *b)
{
	enum { STEM = 5 };

	if (a->n_triggers == 0 || b->n_triggers == 0)
		return true;
	struct feit_span x = a->trigger[a->n_triggers - 1], y = b->trigger[b->n_triggers - 1];
	if (x.end - x.begin < STEM || y.end - y.begin < STEM)
		return true;
	return feit_same_letters(feit_quote(r->doc, x.begin, x.begin + STEM),
				 feit_quote(r->doc, y.begin, y.begin + STEM));
}

static bool is_retold(const struct feit_reading *r, const struct feit_measure *m,
		      const struct feit_event *e)
{
	for (size_t i = m->n_events; i-- > 0 && m->n_events - i <= 16;) {
		const struct feit_event *o = &m->events[i];
		if (feit_same(o->status, e->status) &&
		    (e->date == FEIT_NONE || o->date == e->date) &&
		    feit_same(o->factuality, e->factuality) && same_trigger(r, o, e))
			return true;
	}
	return false;
}

/* What only its members tell of: "In het Sportakkoord is afgesproken dat". Told by name, or said to
 * be the whole; else nothing is known of it. */
uint32_t feit_entity_named(struct feit_reading *r, const struct feit_name *n, bool whole)
{
	const struct feit_phrase *q = &r->phrases[n->phrase];
	bool long_name = q->last > q->head && (r->w[q->last].is & FEIT_W_CAPITAL);
	bool known = feit_same(n->type, "agreement") ||
		     ((n->own || whole) && feit_term_in(r, n->type, "programme,package"));

	if ((n->generic && !long_name) || !known || n->plural ||
	    !(n->definite || whole || (r->w[q->first].is & FEIT_W_CAPITAL)))
		return FEIT_NONE;
	uint32_t entity = new_entity(r, n, "measure.named");
	r->entities[entity].named = true;
	return entity;
}

static void inherit_date(struct feit_reading *r, const struct feit_entity *e, struct feit_event *ev)
{
	if (e->parent == FEIT_NONE || ev->date != FEIT_NONE ||
	    (!feit_same(ev->act, "AGREE") && !feit_same(ev->act, "MEMBER")))
		return;
	uint32_t up = e->parent;
	for (int depth = 0; depth < 4 && up != FEIT_NONE; depth++) {
		const struct feit_measure *p = r->entities[up].m;
		for (size_t i = 0; i < p->n_events; i++)
			if (p->events[i].date != FEIT_NONE) {
				ev->date = p->events[i].date;
				ev->date_role = p->events[i].date_role;
				ev->date_evidence = "inherited";
				return;
			}
		up = r->entities[up].parent;
	}
}

void feit_entity_inherit(struct feit_reading *r, uint32_t entity)
{
	struct feit_entity *e = &r->entities[entity];

	for (size_t i = 0; i < e->m->n_events && i < 4; i++)
		inherit_date(r, e, &e->m->events[i]);
}

struct feit_event *feit_entity_event(struct feit_reading *r, uint32_t entity,
				     const struct feit_event *event)
{
	struct feit_entity *e = &r->entities[entity];
	struct feit_measure *m = e->m;

	e->sentence = r->told_sentence = r->sentence;
	if (m->n_events >= 100 || is_retold(r, m, event))
		return NULL;
	struct feit_event *ev = FEIT_PUSH(r->doc->arena, m->events, m->n_events, m->events_cap);
	*ev = *event;
	inherit_date(r, e, ev);
	r->last_event = entity;
	r->last_event_sentence = r->sentence;
	return ev;
}

uint32_t feit_entity_told(struct feit_reading *r, const struct feit_name *n,
			  const struct feit_event *event)
{
	uint32_t entity = feit_entity_for(r, n, event->rule);

	if (feit_entity_event(r, entity, event) != NULL)
		r->entities[entity].m->core = true;
	return entity;
}

/* ---- mentions without an event ---- */

/* "De canon is gereed": no instrument, but the very noun of a measure told shortly before. */
static bool echoes(const struct feit_reading *r, uint32_t p)
{
	enum { SENTENCES = 3 };
	struct feit_str head = word_text(r, r->phrases[p].head);

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= ECHOES;) {
		const struct feit_entity *e = &r->entities[i];
		if (r->sentence - e->sentence <= SENTENCES && feit_same_letters(head, e->topic))
			return true;
	}
	return false;
}

void feit_find_mentions(struct feit_reading *r)
{
	bool short_names = feit_may_hold_alias(r);

	for (uint32_t p = 0; p < r->n_phrases && r->n_entities > 0; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		bool noun = q->det != NO && (feit_phrase_instrument(r, p) != 0 || echoes(r, p));
		if (!noun && !(short_names && (r->w[q->head].is & FEIT_W_CAPITAL)))
			continue;
		struct feit_name n = feit_name_phrase(r, p);
		if (noun ? !n.definite && !n.pointing : feit_entity_by_alias(r, &n) == FEIT_NONE)
			continue;
		if (q->first > 0 && feit_mword_is(r, q->first - 1u, "("))
			continue; /* where the shorter name is given */
		uint32_t e = feit_entity_find(r, &n);
		if (e != FEIT_NONE) {
			struct feit_span s = {r->w[n.pointing ? q->det : q->first].begin,
					      r->w[q->last].end};
			feit_entity_mention(r, e, s);
		}
	}
}
