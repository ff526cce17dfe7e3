/* inverted.c - the number before the dossier: "nr. 214 (26 150)", "nr. 726, was nr. 719
 * (21501-08)".
 */
#include "extract/paper.h"

enum { MAX_MEMBERS = 12 };

/* "(26 150)", "( 29453 )", "(Kamerstuk 26 150)", ", 33576)". */
static bool read_dossier_behind(struct feit_citing *x, struct feit_dossier *d)
{
	struct feit_cursor at = x->c;
	bool comma = feit_eat(&at, ", ");

	if (!comma) {
		feit_eat_byte(&at, ' ');
		if (!feit_eat_byte(&at, '('))
			return false;
		feit_eat_byte(&at, ' ');
	}
	x->labelled = feit_read_label(&at, &x->label) && x->label.kind == FEIT_LABEL_PAPER;
	if (!feit_read_dossier(&at, x->labelled, d) || d->digits != 5 ||
	    d->number < FEIT_LIKELY_DOSSIER || d->number > FEIT_LAST_DOSSIER)
		return false;
	feit_eat_byte(&at, ' ');
	return feit_peek(&at) == ')' ||
	       (!comma && (feit_peek(&at) == ',' || feit_peek(&at) == ';'));
}

bool feit_cite_inverted(struct feit_citing *x)
{
	struct feit_paper room[MAX_MEMBERS]; /* most lists are read in vain: no arena for them */
	struct feit_papers list = {.v = room, .cap = MAX_MEMBERS, .max = MAX_MEMBERS};
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_cursor from = x->c;
	struct feit_dossier d;

	enum feit_number_word kind = feit_eat_number_word(&x->c, &chamber);
	if (kind == FEIT_NO_WORD || !feit_read_numbers(x->m, &x->c, kind, &list) ||
	    !read_dossier_behind(x, &d)) {
		x->c = from;
		x->label = (struct feit_label){0};
		x->labelled = false;
		return false;
	}
	for (size_t i = 0; i < list.n; i++)
		if (!list.v[i].replaced)
			list.v[i].end = d.end;
	feit_add_papers(x, &d, &list);
	x->m->end = d.end;
	return true;
}
