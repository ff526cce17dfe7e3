/* kamerstuk_context.c - papers of the current dossier: "stuk nr. 12, I". settle_references.c finds
 * the dossier. */
#include "extract/paper.h"

static void add_part_of_paper(struct feit_match *m, const struct feit_paper *p, uint32_t begin)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_reference *r = feit_refer(m, begin, p->end, "kamerstuk");

	feit_part(a, r, "number", p->number);
	feit_part(a, r, "part", p->part);
	feit_part(a, r, "page", p->page);
	if (p->reprint)
		feit_part(a, r, "reprint", feit_digits(a, p->reprint, 1));
	if (p->replaced)
		r->relation = "replaces";
	r->evidence = "context";
	feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("no dossier is named before it"));
}

static bool behind_motion(const struct feit_match *m)
{
	static const char *const words[] = {"motie", "moties", "amendement", "amendementen"};

	for (uint32_t back = 1; back <= 6 && back <= m->token; back++)
		for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
			if (feit_token_is(m, m->token - back, words[i]))
				return true;
	return false;
}

/* "stuk 12" without "nr." needs a motion before it: "een stuk 12 meter lang" is no paper. */
static bool is_marked(const struct feit_match *m, const struct feit_papers *list)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin};

	struct feit_str number = list->v[0].number;

	if (!feit_digit_byte(number.ptr[number.len - 1]))
		return false;
	(void)(feit_eat(&c, "stukken ") || feit_eat(&c, "stuk "));
	if (!feit_digit_byte(feit_peek(&c)))
		return true;
	return m->begin >= 3 && memcmp(c.text + m->begin - 3, "op ", 3) == 0 && behind_motion(m);
}

static bool read_context(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin}, probe;
	struct feit_papers list = {0};
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_dossier d;

	enum feit_number_word kind = feit_eat_number_word(&c, &chamber);
	probe = c;
	if (kind == FEIT_NO_WORD || feit_read_dossier(&probe, false, &d) ||
	    !feit_read_numbers(m, &c, kind, &list) || !is_marked(m, &list))
		return false;
	for (size_t i = 0; i < list.n; i++)
		add_part_of_paper(m, &list.v[i], i == 0 ? m->begin : list.v[i].begin);
	m->end = c.at;
	return true;
}

/* "ter vervanging van die gedrukt onder nr. 49": the paper that this one replaces. */
static bool read_replaced(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin}, probe;
	struct feit_papers list = {.max = 4};
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_dossier d;

	if (!feit_eat(&c, "vervanging van"))
		return false;
	(void)(feit_eat(&c, " die") || feit_eat(&c, " dat") || feit_eat(&c, " het"));
	feit_eat(&c, " gedrukt");
	enum feit_number_word kind = feit_eat_number_word(&c, &chamber);
	probe = c;
	if (kind == FEIT_NO_WORD || feit_read_dossier(&probe, false, &d) ||
	    !feit_read_numbers(m, &c, kind, &list))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		list.v[i].replaced = true;
		add_part_of_paper(m, &list.v[i], list.v[i].begin);
	}
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk.context",
     .words = "stuk|stukken|stuknr|stuknrs",
     .read = read_context,
     .about = "a paper of the current dossier: stuk nr. 12, I"},
    {.id = "reference.kamerstuk.replaced",
     .words = "vervanging",
     .read = read_replaced,
     .about = "the paper that this one replaces: ter vervanging van nr. 9"},
    {0}};

const struct feit_module feit_module_kamerstuk_context = {
    "kamerstuk_context", FEIT_FAMILY_REFERENCE, "papers of the current dossier", rules};
