/* kinds.c - the type of a measure whose noun is no known instrument: by the end of the noun that
 * its name turns on ("chatkanaal", "vrijstelling van belasting"), else by what was done. */
#include "extract/measures/measures.h"

enum { SHORTEST = 3, LONGEST_NAME = 12 };

static bool leads_away(struct feit_str word)
{
	static const char *const preps[] = {"van", "voor", "met",    "op",  "over", "in",
					    "aan", "om",   "tussen", "bij", "naar", "tot",
					    "te",  "door", "uit",    "die", "dat"};

	for (size_t i = 0; i < sizeof preps / sizeof *preps; i++)
		if (feit_str_eq(word, feit_cstr(preps[i])))
			return true;
	return false;
}

/* The last word of the name before a preposition. */
static struct feit_str head_of(struct feit_str name)
{
	struct feit_str head = {name.ptr, 0};
	size_t at = 0;

	for (int n = 0; at < name.len && n < LONGEST_NAME; n++) {
		size_t from = at;
		while (at < name.len && name.ptr[at] != ' ')
			at++;
		struct feit_str word = feit_str_cut(name, from, at);
		if (head.len > 0 && leads_away(word))
			break;
		head = word;
		at += at < name.len;
	}
	return head;
}

/* The type of the longest ending that is known; NULL = none is. */
static const char *type_of_noun(const struct feit_reading *r, struct feit_str head)
{
	for (size_t from = 0; from + SHORTEST <= head.len; from++) {
		const struct feit_lex_entry *e = feit_word_lex(
		    r->words, feit_words_find(r->words, feit_str_cut(head, from, head.len)),
		    FEIT_LEX_SOORT);
		if (e != NULL)
			return e->col[0];
	}
	return NULL;
}

const char *feit_kind_of(const struct feit_reading *r, const struct feit_measure *m)
{
	static const char *const by_act[][2] = {
	    {"STUDY", "information"}, {"FUND", "funding"}, {"AGREE", "agreement"}};
	const char *type =
	    type_of_noun(r, head_of(feit_str_cut(r->doc->text, m->name.begin, m->name.end)));

	if (type != NULL || m->n_events == 0)
		return type != NULL ? type : m->type;
	for (size_t i = 0; i < sizeof by_act / sizeof *by_act; i++)
		if (feit_same(m->events[0].act, by_act[i][0]))
			return by_act[i][1];
	return m->type;
}
