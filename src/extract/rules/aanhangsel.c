/* aanhangsel.c - questions with their answers: "Aanhangsel Handelingen II 2014/15, nr. 12". */
#include "extract/paper.h"

static void add_question(struct feit_match *m, const struct feit_label *label,
			 struct feit_session s, const struct feit_paper *p, uint32_t begin,
			 uint32_t end)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_reference *r = feit_refer(m, begin, end, "aanhangsel");
	struct feit_str chamber = feit_chamber_text(label->chamber == FEIT_EK ? FEIT_EK : FEIT_TK);

	feit_part(a, r, "chamber", chamber);
	feit_part(a, r, "session", feit_session_text(a, s));
	feit_part(a, r, "number", p->number);
	feit_part(a, r, "page", p->page);
	if (label->odd_session.len)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("these are not the years of a session"));
	else if (s.first == 0)
		feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("the parliamentary year is not written"));
	else if (s.last != s.first + 1)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("the years of the session do not follow one another"));
	else if (p->number.len == 0)
		feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("a page alone names no question"));
	else {
		r->target = FEIT_JOIN(a, FEIT_STR("ah-"), chamber, FEIT_STR("-"),
				      feit_digits(a, s.first, 4), feit_digits(a, s.last, 4),
				      FEIT_STR("-"), p->number);
		r->url = feit_publication_url(a, r->target);
	}
}

/* ", 12" without "nr." behind a year. */
static bool read_wordless(struct feit_match *m, struct feit_cursor *c, const struct feit_label *l,
			  struct feit_papers *list)
{
	struct feit_cursor probe = *c;
	uint32_t n;

	return l->session.first && feit_eat_digits(&probe, 1, 4, &n) && feit_at_delimiter(&probe) &&
	       feit_read_numbers(m, c, FEIT_NR, list);
}

static bool read_aanhangsel(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_papers list = {0};
	struct feit_paper none = {0};
	struct feit_label label;

	if (feit_token_is(m, m->token, "tweede") || feit_token_is(m, m->token, "eerste"))
		if (!feit_token_is(m, m->token + 1, "kamer"))
			return false;
	if (!feit_read_label(&c, &label) || label.kind != FEIT_LABEL_AANHANGSEL)
		return false;
	enum feit_number_word kind = feit_eat_number_word(&c, &ignored);
	if (kind != FEIT_NO_WORD ? feit_read_numbers(m, &c, kind, &list)
				 : read_wordless(m, &c, &label, &list)) {
		uint32_t first = list.v[0].begin;
		for (size_t i = 0; i < list.n; i++)
			add_question(m, &label, label.session, &list.v[i],
				     list.v[i].begin == first ? m->begin : list.v[i].begin,
				     list.v[i].end);
	} else if (feit_read_pages(&c, &none.page)) {
		add_question(m, &label, label.session, &none, m->begin, c.at);
	} else {
		return false;
	}
	m->end = c.at;
	return true;
}

/* "ah-tk-20242025-998". */
static bool read_id(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	struct feit_label label = {.chamber = FEIT_TK};
	struct feit_paper p = {0};
	struct feit_session s;
	uint32_t n;

	if (feit_eat(&c, "ah-ek-"))
		label.chamber = FEIT_EK;
	else if (!feit_eat(&c, "ah-tk-"))
		return false;
	if (!feit_read_session(&c, &s) || !feit_eat_byte(&c, '-'))
		return false;
	uint32_t from = c.at;
	if (!feit_eat_digits(&c, 1, 5, &n))
		return false;
	p.number = feit_since(&c, from);
	add_question(m, &label, s, &p, m->begin, c.at);
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.aanhangsel",
     .words = FEIT_LABEL_WORDS "|aanhangsel",
     .priority = 1,
     .read = read_aanhangsel,
     .about = "questions with answers: Aanhangsel Handelingen II 2014/15, nr. 12"},
    {.id = "reference.aanhangsel.id",
     .words = "ah",
     .read = read_id,
     .about = "the identifier of questions with answers: ah-tk-20242025-998"},
    {0}};

const struct feit_module feit_module_aanhangsel = {"aanhangsel", FEIT_FAMILY_REFERENCE,
						   "questions with their answers", rules};
