/* wetten.c - laws and treaties by name: the longest of all known names at a place. */
#include "extract/wetten.h"

#include "extract/walk.h"

enum { NUMBERS = 1000000, SIGNS = 2000000, NO_SYMBOL = 0 };

/* The number of a token in the trie, as scripts/wetten.awk gives it. */
static uint32_t symbol_of(const struct feit_match *m, uint32_t i)
{
	static const char signs[] = ",()/.:;&+";
	const struct feit_lex_entry *e;
	const char *at;

	switch (m->tokens->v[i].kind) {
	case FEIT_TOK_WORD:
		e = feit_token_lex(m, i, FEIT_LEX_WETWOORD);
		return e != NULL ? (uint32_t)e->num : NO_SYMBOL;
	case FEIT_TOK_NUMBER:
		return feit_token_number(m, i) >= 0 && m->tokens->v[i].len <= 5
			   ? NUMBERS + (uint32_t)feit_token_number(m, i)
			   : NO_SYMBOL;
	case FEIT_TOK_SIGN:
		at = strchr(signs, m->doc->text.ptr[m->tokens->v[i].begin]);
		return at != NULL && *at != '\0' ? SIGNS + (uint32_t)(at - signs) + 1 : NO_SYMBOL;
	default:
		return NO_SYMBOL;
	}
}

static uint32_t child_of(uint32_t node, uint32_t symbol)
{
	uint32_t lo = feit_law_nodes[node].edge, hi = lo + feit_law_nodes[node].n_edges;

	while (lo < hi) {
		uint32_t mid = (lo + hi) / 2;
		if (feit_law_edges[mid].symbol == symbol)
			return feit_law_edges[mid].node;
		if (feit_law_edges[mid].symbol < symbol)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

/* Dashes and quotes inside a name are written in many ways. */
static bool is_skipped(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (feit_is_dash(m, i))
		return feit_is_glued(m, i) || feit_is_glued(m, i + 1);
	if (!feit_is_kind(m, i, FEIT_TOK_SIGN))
		return false;
	s = feit_token_text(m, i);
	return feit_str_is(s, "'") || feit_str_is(s, "\xe2\x80\x99");
}

/* The first word as it is written must be that of the abbreviation; "Wet" may be "wet". */
static bool spelled_alike(const struct feit_match *m, uint32_t i, const char *text)
{
	struct feit_str s = feit_token_text(m, i);

	if (strncmp(text, "Wet ", 4) == 0) {
		s = feit_token_text(m, i + 1);
		text += 4;
	}
	return strncmp(s.ptr, text, s.len) == 0;
}

/* Names in small letters are taken when they are long, or have a capital or a year somewhere, or
 * are one word behind "de": "de gemeentewet", but a grondwet is any country's. */
static bool looks_like_name(const struct feit_match *m, uint32_t from, uint32_t behind,
			    enum feit_law_need context)
{
	if (behind - from >= 3)
		return true;
	for (uint32_t i = from; i < behind; i++)
		if ((m->tokens->v[i].flags & FEIT_TOK_CAPITAL) ||
		    m->tokens->v[i].kind == FEIT_TOK_NUMBER)
			return true;
	return context >= FEIT_NEED_THE && behind - from == 1 && m->tokens->v[from].len > 6 &&
	       feit_str_ends(feit_token_text(m, from), FEIT_STR("wet")) &&
	       !feit_token_is(m, from, "grondwet") && !feit_token_is(m, from, "kieswet");
}

static const struct feit_law_name *name_at(const struct feit_match *m, uint32_t node, uint32_t from,
					   uint32_t behind, enum feit_law_need context)
{
	const struct feit_law_node *n = &feit_law_nodes[node];

	for (uint32_t k = n->name; k < (uint32_t)n->name + n->n_names; k++) {
		const struct feit_law_name *name = &feit_law_names[k];
		if (name->need > context)
			continue;
		if (name->exact
			? spelled_alike(m, from, name->text)
			: context == FEIT_NEED_ARTICLE || looks_like_name(m, from, behind, context))
			return name;
	}
	return NULL;
}

/* What stands behind the words makes them the name of something else. */
static bool goes_on(const struct feit_match *m, uint32_t behind, bool is_one_word)
{
	int64_t year = feit_token_number(m, behind);

	if (year >= 1800 && year <= 2099 && m->tokens->v[behind].len == 4)
		return true;
	if (feit_token_is(m, behind, "bes") && (m->tokens->v[behind].flags & FEIT_TOK_ALLCAPS))
		return true;
	return is_one_word && feit_is_dash(m, behind) && feit_is_glued(m, behind) &&
	       feit_is_glued(m, behind + 1) && feit_is_kind(m, behind + 1, FEIT_TOK_WORD);
}

uint32_t feit_find_law(const struct feit_match *m, uint32_t i, enum feit_law_need context,
		       const struct feit_law_name **name)
{
	uint32_t node = 0, at = i, best = i;

	*name = NULL;
	while (at < m->tokens->n) {
		const struct feit_law_name *here;
		uint32_t symbol = symbol_of(m, at);
		if (symbol == NO_SYMBOL || (node = child_of(node, symbol)) == 0)
			break;
		at++;
		if (feit_law_nodes[node].n_names > 0 &&
		    (here = name_at(m, node, i, at, context)) != NULL) {
			*name = here;
			best = at;
		}
		if (is_skipped(m, at))
			at++;
	}
	if (best > i && goes_on(m, best, best == i + 1)) {
		*name = NULL;
		return i;
	}
	return best;
}

/* ---- codes in books ---- */

struct book {
	const char *code, *book;
	struct feit_law law;
};

static const struct book books[] = {
    {"BW", "1", {"BWBR0002656", "Burgerlijk Wetboek Boek 1"}},
    {"BW", "2", {"BWBR0003045", "Burgerlijk Wetboek Boek 2"}},
    {"BW", "3", {"BWBR0005291", "Burgerlijk Wetboek Boek 3"}},
    {"BW", "4", {"BWBR0002761", "Burgerlijk Wetboek Boek 4"}},
    {"BW", "5", {"BWBR0005288", "Burgerlijk Wetboek Boek 5"}},
    {"BW", "6", {"BWBR0005289", "Burgerlijk Wetboek Boek 6"}},
    {"BW", "7", {"BWBR0005290", "Burgerlijk Wetboek Boek 7"}},
    {"BW", "7A", {"BWBR0006000", "Burgerlijk Wetboek Boek 7A"}},
    {"BW", "8", {"BWBR0005034", "Burgerlijk Wetboek Boek 8"}},
    {"BW", "10", {"BWBR0030068", "Burgerlijk Wetboek Boek 10"}},
    {"BW-BES", "1", {"BWBR0028743", "Burgerlijk Wetboek BES Boek 1"}},
    {"BW-BES", "2", {"BWBR0028744", "Burgerlijk Wetboek BES Boek 2"}},
    {"BW-BES", "3", {"BWBR0028745", "Burgerlijk Wetboek BES Boek 3"}},
    {"BW-BES", "5", {"BWBR0028748", "Burgerlijk Wetboek BES Boek 5"}},
    {"BW-BES", "6", {"BWBR0028749", "Burgerlijk Wetboek BES Boek 6"}},
    {"VC", "A", {"BWBR0012287", "Vreemdelingencirculaire 2000 (A)"}},
    {"VC", "B", {"BWBR0012289", "Vreemdelingencirculaire 2000 (B)"}},
    {"VC", "C", {"BWBR0012288", "Vreemdelingencirculaire 2000 (C)"}},
};

static const char *const romans[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
static const char *const digits[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};

bool feit_is_code(const struct feit_law *law)
{
	return law->id[0] == 'V' || (law->id[0] == 'B' && law->id[2] != 'B');
}

static bool same_letters(struct feit_str a, const char *b)
{
	size_t k = 0;

	for (; k < a.len && b[k] != '\0'; k++)
		if ((a.ptr[k] | 0x20) != (b[k] | 0x20))
			return false;
	return k == a.len && b[k] == '\0';
}

const struct feit_law *feit_law_of_book(const struct feit_law *code, struct feit_str book)
{
	for (size_t k = 0; k < sizeof romans / sizeof romans[0]; k++)
		if (code->id[0] == 'B' && feit_str_is(book, romans[k]))
			book = feit_cstr(digits[k]);
	for (size_t k = 0; k < sizeof books / sizeof books[0]; k++)
		if (feit_same(books[k].code, code->id) && same_letters(book, books[k].book))
			return &books[k].law;
	return NULL;
}

/* ---- names that are not known ---- */

static bool ends_with(struct feit_str s, const char *end)
{
	size_t n = strlen(end);

	return s.len >= n && same_letters(feit_str_cut(s, s.len - n, s.len), end);
}

bool feit_is_foreign(const struct feit_match *m, uint32_t i)
{
	static const char *const own[] = {"Nederlandse", "Europese", "Arubaanse", "Algemene"};
	struct feit_str s;

	if (i >= m->tokens->n || !(m->tokens->v[i].flags & FEIT_TOK_CAPITAL))
		return false;
	s = feit_token_text(m, i);
	for (size_t k = 0; k < sizeof own / sizeof own[0]; k++)
		if (feit_str_is(s, own[k]))
			return false;
	return s.len >= 5 &&
	       (feit_str_ends(s, FEIT_STR("se")) || feit_str_ends(s, FEIT_STR("sche")));
}

bool feit_names_law(const struct feit_match *m, uint32_t i)
{
	static const char *const ends[] = {"wet",        "besluit",     "regeling", "reglement",
					   "wetboek",    "verordening", "verdrag",  "richtlijn",
					   "circulaire", "statuut",     "protocol", "overeenkomst"};
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return false;
	s = feit_token_text(m, i);
	for (size_t k = 0; k < sizeof ends / sizeof ends[0]; k++)
		if (ends_with(s, ends[k]))
			return true;
	return false;
}
