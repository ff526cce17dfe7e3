/* topics.c - packages with topics: "maatregelen op het gebied van nareis, hervestiging en
 * huisvesting", and the sentences that are about one of them. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

/* "door maatregelen af te spreken" in the sentence before: the package that gets its topics here.
 */
static uint32_t package_before(const struct feit_reading *r)
{
	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 5;) {
		const struct feit_entity *e = &r->entities[i];
		if (r->sentence - e->sentence <= 1 && e->plural && e->block == r->block &&
		    feit_same(e->m->type, "package"))
			return (uint32_t)i;
	}
	return FEIT_NONE;
}

static void open_topics(struct feit_reading *r, uint32_t p)
{
	uint32_t q = p + 1;

	if (q >= r->n_phrases || !feit_mword_is(r, r->phrases[q].head, "gebied"))
		return;
	struct feit_name n = feit_name_phrase(r, p);
	uint32_t package = feit_entity_find(r, &n);
	if (package == FEIT_NONE)
		package = package_before(r);
	if (package == FEIT_NONE)
		package = feit_entity_new(r, &n, "measure.topic");
	feit_entity_mention(r, package, n.span);
	r->entities[package].m->name = n.span;
	r->entities[package].m->core = false; /* its members are the measures */
	r->n_topics = 0;
	for (q++; q < r->n_phrases && r->n_topics < FEIT_MAX_TOPICS; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (r->w[x->first].begin >= n.span.end)
			break;
		r->topics[r->n_topics++] =
		    (struct feit_topic){feit_mword_text(r, x->head), package};
	}
	r->topic_block = r->block;
}

/* "Voor hervestiging geldt dat", "Ten aanzien van huisvesting", "Op het gebied van X". */
static void enter_topic(struct feit_reading *r)
{
	uint32_t before = r->topic_now;

	r->topic_now = FEIT_NONE;
	if (r->n_topics == 0 || r->block - r->topic_block > 2)
		return;
	for (uint32_t p = 0; p < r->n_phrases && p < 3; p++) {
		const struct feit_phrase *q = &r->phrases[p];
		if (q->prep == NO || q->prep > 5)
			continue;
		for (uint32_t t = 0; t < r->n_topics; t++)
			if (feit_same_letters(feit_mword_text(r, q->head), r->topics[t].word)) {
				r->topic_now = r->topics[t].package;
				r->topic_inferred = false;
				return;
			}
	}
	if (before != FEIT_NONE && feit_mword_in(r, 0, "ook,daarnaast,tevens,verder,voorts")) {
		r->topic_now = before;
		r->topic_inferred = true;
	}
}

bool feit_is_topic(const struct feit_reading *r, const struct feit_name *n)
{
	for (uint32_t t = 0; t < r->n_topics; t++)
		if (feit_holds_letters(feit_quote(r->doc, n->span.begin, n->span.end),
				       r->topics[t].word))
			return true;
	return false;
}

void feit_find_topics(struct feit_reading *r)
{
	if (r->block - r->topic_block > 2)
		r->n_topics = 0;
	enter_topic(r);
	for (uint32_t p = 0; p + 1 < r->n_phrases; p++)
		if (r->w[r->phrases[p].head].noun != NULL)
			open_topics(r, p);
}
