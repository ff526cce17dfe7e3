/* aliases.c - the shorter name that a text gives a measure in brackets, and that later sentences
 * use: "de Stimuleringsregeling Sport (SRS)", "het Fonds Natuur (hierna: het fonds)". */
#include "extract/measures/measures.h"

enum { LONGEST = 40 };

/* What stands in the brackets right behind `end`; empty where there are none. */
static struct feit_str in_brackets(const struct feit_reading *r, uint32_t end)
{
	struct feit_str text = feit_quote(r->doc, end, end + LONGEST + 3);
	size_t close = 2;

	if (text.len < 4 || text.ptr[0] != ' ' || text.ptr[1] != '(')
		return FEIT_STR("");
	while (close < text.len && text.ptr[close] != ')')
		close++;
	return close < text.len ? feit_str_cut(text, 2, close) : FEIT_STR("");
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* "Wtk" for "Wet toezicht kamerverhuur": its letters stand in the name, in their order. */
static bool spells(struct feit_str name, struct feit_str s)
{
	size_t at = 0;

	for (size_t i = 0; i < s.len; i++, at++) {
		while (at < name.len && (name.ptr[at] | 0x20) != (s.ptr[i] | 0x20))
			at++;
		if (at >= name.len)
			return false;
	}
	return name.len > 0 && name.ptr[0] == s.ptr[0];
}

/* "SRS", "MIT", "SPUK-R": one word with two capitals or more; "Wtk" with one. */
static bool is_abbreviation(struct feit_str name, struct feit_str s)
{
	enum { MOST = 12, MOST_SMALL = 6 };
	size_t capitals = 0;

	if (s.len < 2 || s.len > MOST)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == ' ' || s.ptr[i] == ',' || s.ptr[i] == '.')
			return false;
		capitals += is_capital(s.ptr[i]);
	}
	return capitals >= 2 || (capitals == 1 && s.len <= MOST_SMALL && spells(name, s));
}

/* The words behind the first `n` and the blanks and signs there. */
static struct feit_str behind(struct feit_str s, size_t n)
{
	while (n < s.len && (s.ptr[n] == ' ' || s.ptr[n] == ':'))
		n++;
	return feit_str_cut(s, n, s.len);
}

/* "hierna: het fonds", "hierna te noemen de regeling": the noun; empty where it is none. */
static struct feit_str noun_of(struct feit_str s)
{
	static const char *const words[] = {"hierna", "verder", "te noemen", "de", "het"};

	if (!feit_str_starts(s, FEIT_STR("hierna")) && !feit_str_starts(s, FEIT_STR("verder")))
		return FEIT_STR("");
	for (size_t k = 0; k < sizeof words / sizeof words[0]; k++) {
		struct feit_str word = feit_cstr(words[k]);
		if (s.len > word.len && feit_str_starts(s, word) &&
		    (s.ptr[word.len] == ' ' || s.ptr[word.len] == ':'))
			s = behind(s, word.len);
	}
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] == ' ')
			return FEIT_STR("");
	return s;
}

void feit_take_alias(struct feit_reading *r, uint32_t entity, uint32_t end)
{
	struct feit_span name = r->entities[entity].m->name;
	struct feit_str held = in_brackets(r, end);
	bool letters = is_abbreviation(feit_quote(r->doc, name.begin, name.end), held);
	struct feit_str word = letters ? held : noun_of(held);

	if (word.len < 2)
		return;
	r->aliases[r->n_aliases++ % FEIT_MAX_ALIASES] =
	    (struct feit_alias){.word = word,
				.key = feit_word_key(feit_word_start(word.ptr, word.len), word.len),
				.entity = entity,
				.letters = letters || is_capital(word.ptr[0])};
}

static uint32_t n_kept(const struct feit_reading *r)
{
	return r->n_aliases < FEIT_MAX_ALIASES ? r->n_aliases : FEIT_MAX_ALIASES;
}

/* "de SRS"; "het fonds", but not "het fonds voor musea" and not "een fonds". */
static bool is_meant(const struct feit_name *n, const struct feit_alias *a)
{
	if (!feit_str_eq(n->head, a->word))
		return false;
	return a->letters || ((n->definite || n->pointing) && !n->plural &&
			      n->span.end - n->span.begin == a->word.len);
}

uint32_t feit_entity_by_alias(const struct feit_reading *r, const struct feit_name *n)
{
	for (uint32_t k = 0; k < n_kept(r); k++) /* the last that took the name comes first */
		if (is_meant(n, &r->aliases[(r->n_aliases - 1 - k) % FEIT_MAX_ALIASES]))
			return r->aliases[(r->n_aliases - 1 - k) % FEIT_MAX_ALIASES].entity;
	return FEIT_NONE;
}

bool feit_may_hold_alias(const struct feit_reading *r)
{
	for (uint32_t k = 0; k < n_kept(r); k++) {
		uint32_t bit = r->aliases[k].key;
		if (r->keys[bit / 64] >> (bit & 63) & 1)
			return true;
	}
	return false;
}
