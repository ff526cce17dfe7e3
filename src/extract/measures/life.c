/* life.c - the end of the reading: the events of each measure by date, its status, and the facts
 * and links that are made of it. */
#include "extract/measures/measures.h"

#include <stdlib.h>

static struct feit_str date_of(const struct feit_reading *r, const struct feit_event *e)
{
	bool last = feit_same(e->date_role, "end") && !feit_same(e->act, "END");

	if (e->date == FEIT_NONE || r->doc->facts[e->date].kind != FEIT_DATE || last)
		return (struct feit_str){"", 0}; /* the last day is not when it happened */
	return r->doc->facts[e->date].date->from;
}

static int compare_str(struct feit_str a, struct feit_str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int c = n ? memcmp(a.ptr, b.ptr, n) : 0;

	return c != 0 ? c : a.len < b.len ? -1 : a.len > b.len;
}

/* Events by date; one without a date stays behind the one it followed in the text. */
static void sort_events(const struct feit_reading *r, struct feit_measure *m)
{
	for (size_t i = 1; i < m->n_events; i++) {
		struct feit_event e = m->events[i];
		struct feit_str date = date_of(r, &e);
		size_t k = i;
		while (k > 0 && date.len > 0 && date_of(r, &m->events[k - 1]).len > 0 &&
		       compare_str(date_of(r, &m->events[k - 1]), date) > 0) {
			m->events[k] = m->events[k - 1];
			k--;
		}
		m->events[k] = e;
	}
}

/* What is decided stays so, what runs goes on running, and what is over is over, whatever is
 * planned for it: the last certain event gives the status. */
static bool is_lasting(const char *status)
{
	return status != NULL &&
	       (feit_same(status, "in_preparation") || feit_same(status, "adopted") ||
		feit_same(status, "decided") || feit_same(status, "agreed") ||
		feit_same(status, "in_force") || feit_same(status, "in_execution") ||
		feit_same(status, "extended") || feit_same(status, "amended") ||
		feit_same(status, "ended") || feit_same(status, "realised") ||
		feit_same(status, "rejected"));
}

/* "Sinds 2022 is het akkoord van kracht. Dertien partijen hebben het ondertekend.": that came
 * before it, though it is told behind. */
static bool is_told_late(const struct feit_event *e, const char *status)
{
	return e->date == FEIT_NONE && status != NULL && feit_same(status, "in_force") &&
	       (feit_same(e->status, "agreed") || feit_same(e->status, "adopted"));
}

static void settle_status(struct feit_measure *m)
{
	const char *status = NULL, *open = NULL;

	for (size_t i = 0; i < m->n_events; i++) {
		const struct feit_event *e = &m->events[i];
		if (feit_same(e->factuality, "PR+") && feit_same(e->status, "planned") &&
		    is_lasting(status))
			continue;
		if (is_told_late(e, status) || feit_same(e->status, "unknown"))
			continue; /* is told of, and not changed: wordt geëvalueerd */
		if (feit_same(e->factuality, "CT+") || feit_same(e->factuality, "PR+"))
			status = e->status;
		else if (!feit_same(e->factuality, "CT-"))
			open = feit_same(e->status, "in_preparation") ? e->status : "planned";
	}
	m->status = status != NULL ? status : open != NULL ? open : "unknown";
}

static bool is_closed(const char *status)
{
	return feit_same(status, "ended") || feit_same(status, "rejected");
}

/* A measure that ended before it came into force. */
static void check_order(struct feit_reading *r, const struct feit_measure *m)
{
	for (size_t i = 0; i + 1 < m->n_events && m->n_events < 30; i++) {
		const struct feit_event *a = &m->events[i], *b = &m->events[i + 1];
		struct feit_str x = date_of(r, a), y = date_of(r, b);
		if (is_closed(a->status) && feit_same(b->status, "in_force") && x.len && y.len &&
		    !feit_same(b->date_role, "resumed") && b->n_triggers > 0)
			feit_diagnose(r->doc, FEIT_DIAG_EVENT_ORDER, b->trigger[0].begin,
				      b->trigger[0].end,
				      "in force on " FEIT_PRI " but ended on " FEIT_PRI,
				      FEIT_ARG(y), FEIT_ARG(x));
	}
}

/* A measure among those of the document. */
struct place {
	uint32_t begin, end; /* of its name */
	uint32_t entity;
};

static int by_begin(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return x->entity < y->entity ? -1 : x->entity > y->entity;
}

/* All entities in the order of the text; mostly they were found in it. */
static struct place *places_of(const struct feit_reading *r)
{
	size_t n = r->n_entities;
	struct place *v = feit_alloc_raw(r->doc->arena, (n + 1) * sizeof *v);
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		struct feit_span name = r->entities[i].m->name;
		v[i] = (struct place){name.begin, name.end, (uint32_t)i};
		sorted = sorted && (i == 0 || by_begin(&v[i - 1], &v[i]) <= 0);
	}
	if (!sorted)
		qsort(v, n, sizeof *v, by_begin);
	return v;
}

static void add_fact(struct feit_reading *r, const struct feit_entity *e)
{
	struct feit_fact *f =
	    FEIT_PUSH(r->doc->arena, r->doc->facts, r->doc->n_facts, r->doc->facts_cap);

	f->begin = e->m->name.begin;
	f->end = e->m->name.end;
	f->sentence = feit_sentence_at(r->doc, f->begin);
	f->kind = FEIT_MEASURE;
	f->rule = e->rule;
	f->measure = e->m;
}

static void link_two(struct feit_reading *r, uint32_t from, uint32_t to, const char *role,
		     uint8_t evidence, const char *rule)
{
	if (from == FEIT_NONE || to == FEIT_NONE)
		return;
	*FEIT_PUSH(r->doc->arena, r->doc->links, r->doc->n_links, r->doc->links_cap) =
	    (struct feit_link){from, to, "measure-measure", role, evidence, rule};
}

static void link_parts(struct feit_reading *r, const uint32_t *fact_of)
{
	for (size_t i = 0; i < r->n_entities; i++) {
		const struct feit_entity *e = &r->entities[i];
		if (e->parent != FEIT_NONE)
			link_two(r, fact_of[i], fact_of[e->parent], "part_of",
				 e->parent_inferred ? FEIT_INFERRED : FEIT_EXPLICIT,
				 "link.part_of");
		if (e->accompanies != FEIT_NONE)
			link_two(r, fact_of[i], fact_of[e->accompanies], "accompanies",
				 FEIT_EXPLICIT, "link.accompanies");
		if (e->replaces != FEIT_NONE)
			link_two(r, fact_of[i], fact_of[e->replaces], "replaces", FEIT_EXPLICIT,
				 "link.replaces");
		if (e->anticipates != FEIT_NONE)
			link_two(r, fact_of[i], fact_of[e->anticipates], "anticipates",
				 FEIT_EXPLICIT, "link.anticipates");
		if (e->continues != FEIT_NONE)
			link_two(r, fact_of[i], fact_of[e->continues], "continues", FEIT_EXPLICIT,
				 "link.continues");
	}
}

void feit_close_entities(struct feit_reading *r)
{
	size_t n = r->n_entities;
	const struct place *place = places_of(r);
	uint32_t *fact_of = feit_alloc_raw(r->doc->arena, (n + 1) * sizeof *fact_of);

	for (size_t i = 0; i < n; i++) {
		const struct feit_entity *e = &r->entities[place[i].entity];
		fact_of[place[i].entity] = FEIT_NONE;
		if (e->m->n_events == 0 && !e->named)
			continue;
		sort_events(r, e->m);
		settle_status(e->m);
		check_order(r, e->m);
		if (feit_same(e->m->type, "unspecified"))
			e->m->type = feit_kind_of(r, e->m);
		fact_of[place[i].entity] = (uint32_t)r->doc->n_facts;
		add_fact(r, e);
	}
	link_parts(r, fact_of);
}
