/* idem.c - what leans on another note: "Idem, blz. 13", "Ibidem", "t.a.p.", "zie noot 7".
 * settle_references.c finds what is meant. */
#include "extract/paper.h"

/* At the start of a block (a note number may stand before), of a bracket, or behind "; ". */
static bool opens_citation(const struct feit_match *m)
{
	const char *text = m->doc->text.ptr;
	uint32_t at = m->begin;

	if (at > 0 && text[at - 1] == ' ')
		at--;
	uint32_t digits = at;
	while (digits > 0 && at - digits < 4 && feit_digit_byte(text[digits - 1]))
		digits--;
	if (digits == 0 || text[digits - 1] == '\n')
		return true;
	return digits == at && strchr("(;", text[at - 1]) != NULL;
}

static bool read_idem(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_papers list = {.max = 1};
	struct feit_str page = {"", 0};

	if (!feit_eat_word(&c, "idem") && !feit_eat_word(&c, "ibidem") &&
	    !feit_eat_word(&c, "ibid") && !feit_eat_word(&c, "t.a.p."))
		return false;
	if (!opens_citation(m))
		return false;
	uint32_t end = c.at;
	if (feit_peek(&c) == '.' && feit_here(&c)[1] == ',')
		c.at++;
	struct feit_cursor number = c;
	if (feit_eat_number_word(&number, &ignored) != FEIT_NO_WORD &&
	    feit_read_numbers(m, &number, FEIT_NR, &list)) {
		end = number.at;
		page = list.v[0].page;
	} else if (feit_read_pages(&c, &page)) {
		end = c.at;
	} else {
		struct feit_cursor bare = c;
		uint32_t n;
		if (feit_eat(&bare, ", ") && feit_eat_digits(&bare, 1, 4, &n)) {
			uint32_t from = c.at + 2;
			if (feit_eat_dash(&bare))
				(void)feit_eat_digits(&bare, 1, 4, &n);
			page = feit_since(&bare, from);
			end = bare.at;
		} else if (!feit_at_delimiter(&c)) {
			return false;
		}
	}
	struct feit_reference *r = feit_refer(m, m->begin, end, "idem");
	r->relation = "same_as";
	feit_part(a, r, "number", list.n ? list.v[0].number : FEIT_STR(""));
	feit_part(a, r, "page", page);
	m->end = end;
	return true;
}

/* "zie noot 7", "zie ook voetnoot 12", "als in noot 3". */
static bool read_note(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	uint32_t begin = m->begin, i = m->token;
	bool see = false;
	uint32_t n;

	for (int k = 0; k < 3 && i > 0 && !see; k++) {
		i--;
		if (m->tokens->v[i].kind != FEIT_TOK_WORD)
			return false;
		begin = m->tokens->v[i].begin;
		see = feit_token_is(m, i, "zie") || feit_token_is(m, i, "vgl");
	}
	(void)feit_eat_word(&c, "voetnoot");
	(void)feit_eat_word(&c, "noot");
	if (!see || !feit_eat_byte(&c, ' '))
		return false;
	uint32_t from = c.at;
	if (!feit_eat_digits(&c, 1, 4, &n) || feit_word_byte(feit_here(&c)))
		return false;
	struct feit_reference *r = feit_refer(m, begin, c.at, "noot");
	r->relation = "same_as";
	feit_part(a, r, "note", feit_since(&c, from));
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {{.id = "reference.idem",
					  .words = "idem|ibidem|ibid|t",
					  .priority = 2,
					  .read = read_idem,
					  .about = "the same source again: Idem, blz. 13"},
					 {.id = "reference.noot",
					  .words = "noot|voetnoot",
					  .read = read_note,
					  .about = "the source of another note: zie noot 7"},
					 {0}};

const struct feit_module feit_module_idem = {"idem", FEIT_FAMILY_REFERENCE,
					     "what leans on another note", rules};
