/* kamerstuk_omgekeerd.c - the number before the dossier: "motie op stuk nr. 214 (26 150)". */
#include "extract/paper.h"

enum { MAX_MEMBERS = 12 };

static bool read_inverted(struct feit_match *m)
{
	struct feit_citing x = {.m = m, .c = {m->doc->text.ptr, m->begin}, .begin = m->begin};
	struct feit_papers list = {.max = MAX_MEMBERS};
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_dossier d;

	enum feit_number_word kind = feit_eat_number_word(&x.c, &chamber);
	if (kind == FEIT_NO_WORD || !feit_read_numbers(m, &x.c, kind, &list))
		return false;
	feit_eat_byte(&x.c, ' ');
	if (!feit_eat_byte(&x.c, '('))
		return false;
	feit_eat_byte(&x.c, ' ');
	x.labelled = feit_read_label(&x.c, &x.label) && x.label.kind == FEIT_LABEL_PAPER;
	if (!feit_read_dossier(&x.c, x.labelled, &d) || d.digits != 5 ||
	    d.number < FEIT_LIKELY_DOSSIER || d.number > FEIT_LAST_DOSSIER)
		return false;
	feit_eat_byte(&x.c, ' ');
	if (feit_peek(&x.c) != ')' && feit_peek(&x.c) != ',' && feit_peek(&x.c) != ';')
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!list.v[i].replaced)
			list.v[i].end = d.end;
	feit_add_papers(&x, &d, &list);
	m->end = d.end;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk.inverted",
     .words = "nr|nrs|nummer|nummers|stuk|stukken|letter|no",
     .priority = 5,
     .read = read_inverted,
     .about = "the number before the dossier: nr. 214 (26 150)"},
    {0}};

const struct feit_module feit_module_kamerstuk_omgekeerd = {
    "kamerstuk_omgekeerd", FEIT_FAMILY_REFERENCE, "papers with the number before the dossier",
    rules};
