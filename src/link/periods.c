/* periods.c - figures with the date or period they hold for: the nearest date of the sentence, with
 * no other clause between. */
#include "link/links.h"

enum { REACH = 120 };

/* A comma, "dat", "en dat", a semicolon: what stands behind is another clause. */
static bool is_cut(const struct feit_doc *d, const struct feit_link_words *w, uint32_t from,
		   uint32_t to)
{
	struct feit_str s = feit_quote(d, from, to);

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] == ';' || (s.ptr[i] == ',' && i + 1 < s.len && s.ptr[i + 1] == ' '))
			return true;
	unsigned says = feit_says(d, w, from, to, FEIT_ALL_WORDS);
	if (feit_str_ends(s, FEIT_STR(" dat er ")) && s.len < 24)
		return false; /* "in 2022 waren dat er 45": a pronoun */
	return (says & FEIT_SAYS_CLAUSE) || ((says & FEIT_SAYS_THAT) && !(says & FEIT_SAYS_NOW));
}

static bool is_date(const struct feit_fact *f)
{
	return f->kind == FEIT_DATE && f->date->type == FEIT_TIMEX_DATE && f->date->from.len > 0;
}

static void link_figure(struct feit_doc *d, const struct feit_link_words *w, uint32_t i)
{
	const struct feit_fact *f = &d->facts[i];
	uint32_t best = FEIT_NONE, distance = REACH;

	for (uint32_t k = i; k-- > 0 && i - k <= 4 && d->facts[k].sentence == f->sentence;) {
		const struct feit_fact *x = &d->facts[k];
		if (is_date(x) && x->end <= f->begin && f->begin - x->end < distance &&
		    !is_cut(d, w, x->end, f->begin)) {
			best = k;
			distance = f->begin - x->end;
		}
		if (x->kind == FEIT_DATE)
			break;
	}
	for (uint32_t k = i + 1; k < d->n_facts && k - i <= 4 && best == FEIT_NONE; k++) {
		const struct feit_fact *x = &d->facts[k];
		if (x->kind == FEIT_MEASURE || x->sentence != f->sentence)
			break;
		if (is_date(x) && x->begin >= f->end && x->begin - f->end < 40 &&
		    !is_cut(d, w, f->end, x->begin))
			best = k;
	}
	if (best == FEIT_NONE)
		return;
	const struct feit_date *date = d->facts[best].date;
	uint32_t from = d->facts[best].end < f->begin ? d->facts[best].end : f->end;
	uint32_t to = f->begin > d->facts[best].end ? f->begin : f->end;
	bool day = feit_str_eq(date->from, date->to) ||
		   (feit_says(d, w, from, to, FEIT_ALL_WORDS) & FEIT_SAYS_NOW);
	feit_link_add(d, i, best, "figure-date", day ? "as_of" : "period", FEIT_EXPLICIT,
		      "link.figure_date");
}

void feit_link_periods(struct feit_doc *d, const struct feit_link_words *w)
{
	for (uint32_t i = 0; i < d->n_facts && d->facts[i].kind != FEIT_MEASURE; i++)
		if (d->facts[i].kind == FEIT_FIGURE && d->facts[i].sentence != FEIT_NONE)
			link_figure(d, w, i);
}
