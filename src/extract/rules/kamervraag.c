/* kamervraag.c - matters and documents of the Tweede Kamer: "2016Z14749", "2025D43338". */
#include "extract/paper.h"

enum { FIRST_YEAR = 2008, LAST_YEAR = 2099 };

/* "vraagnummer 2016Z14749" names a question; other matters are bills, motions, letters. */
static bool behind_question(const struct feit_match *m)
{
	static const char *const words[] = {"vraagnummer", "vraagnummers", "kamervraag",
					    "kamervragen", "vraag",        "vragen"};

	for (uint32_t back = 1; back <= 3 && back <= m->token; back++)
		for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
			if (feit_token_is(m, m->token - back, words[i]))
				return true;
	return false;
}

static bool read_matter(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_str id = feit_upper(a, feit_token_text(m, m->token));
	bool document = id.len > 4 && id.ptr[4] == 'D';
	int year = 0;

	if (id.len != 10)
		return false;
	for (size_t i = 0; i < id.len; i++)
		if (i != 4 && !feit_digit_byte(id.ptr[i]))
			return false;
	for (int i = 0; i < 4; i++)
		year = year * 10 + (id.ptr[i] - '0');
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return false;
	m->end = m->begin + m->tokens->v[m->token].len;
	struct feit_reference *r = feit_refer(m, m->begin, m->end,
					      document             ? "document"
					      : behind_question(m) ? "kamervraag"
								   : "zaak");
	feit_part(a, r, "chamber", FEIT_STR("tk"));
	feit_part(a, r, "year", feit_str_cut(id, 0, 4));
	feit_part(a, r, "number", feit_str_cut(id, 5, 10));
	r->target = FEIT_JOIN(a, document ? FEIT_STR("document/") : FEIT_STR("zaak/"), id);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.zaak",
     .digits = "4",
     .next = "ZDzd",
     .read = read_matter,
     .about = "matters and documents of the Tweede Kamer: 2016Z14749"},
    {0}};

const struct feit_module feit_module_kamervraag = {
    "kamervraag", FEIT_FAMILY_REFERENCE, "questions, matters, documents by their number", rules};
