/* ties.c - measures with the dates of their events and the dates and figures of their clauses. */
#include "link/links.h"

static uint8_t evidence_of(const char *name)
{
	return feit_same(name, "inherited")  ? FEIT_INHERITED
	       : feit_same(name, "inferred") ? FEIT_INFERRED
					     : FEIT_EXPLICIT;
}

static void link_events(struct feit_doc *d, uint32_t fact)
{
	const struct feit_measure *m = d->facts[fact].measure;

	for (size_t i = 0; i < m->n_events; i++) {
		const struct feit_event *e = &m->events[i];
		if (e->date != FEIT_NONE && e->date_role[0] != '\0')
			feit_link_add(d, fact, e->date, "measure-date", e->date_role,
				      evidence_of(e->date_evidence), "link.event_date");
	}
}

void feit_link_ties(struct feit_doc *d)
{
	for (size_t i = 0; i < d->n_facts; i++) {
		if (d->facts[i].kind != FEIT_MEASURE)
			continue;
		const struct feit_measure *m = d->facts[i].measure;
		link_events(d, (uint32_t)i);
		for (size_t k = 0; k < m->n_ties; k++) {
			const struct feit_tie *t = &m->ties[k];
			bool date = d->facts[t->fact].kind == FEIT_DATE;
			feit_link_add(d, (uint32_t)i, t->fact,
				      date ? "measure-date" : "measure-figure", t->role,
				      t->evidence, t->rule);
		}
	}
}
