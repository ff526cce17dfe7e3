/* lid.c - what narrows an article down: "eerste lid, onder a tot en met c", "aanhef", "tweede
 * volzin".
 *
 * Read by hand, token by token: each function takes the index of a token and returns the one behind
 * what it read, or the same index when it read nothing. Every loop is bounded.
 */
#include "extract/artikel_delen.h"

#include <stdlib.h>

#include "extract/walk.h"

enum { MAX_ITEMS = 40, MAX_QUALIFIERS = 16 };

static struct feit_str small_number(struct feit_arena *a, int64_t n)
{
	return feit_digits(a, n, 1);
}

/* ---- leden, letters, sentences ---- */

/* Adds numbers behind the last part of that name up to `to`: "eerste tot en met vierde". */
static void fill_range(struct feit_provisions *l, const char *name, int64_t from, int64_t to)
{
	for (int64_t n = from + 1; n <= to && n - from < 60; n++)
		feit_add_part(l, name, small_number(l->m->doc->arena, n));
}

/* "2e", "1ste", "3de": the number, 0 = none */
static int64_t ordinal_in_digits(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_NUMBER) || m->tokens->v[i].digits > 2)
		return 0;
	s = feit_token_text(m, i);
	struct feit_str end = feit_str_cut(s, m->tokens->v[i].digits, s.len);
	if (!feit_str_is(end, "e") && !feit_str_is(end, "de") && !feit_str_is(end, "ste"))
		return 0;
	int64_t n = 0;
	for (size_t k = 0; k < m->tokens->v[i].digits; k++)
		n = n * 10 + (s.ptr[k] - '0');
	return n;
}

/* The value of an ordinal word; 0 = "laatste", -1 = no ordinal. */
int64_t feit_law_ordinal(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_wetdeel(m, i);
	int64_t n = ordinal_in_digits(m, i);

	if (n > 0)
		return n;
	return e != NULL && e->col[0][0] == FEIT_LAW_ORDINAL ? atoi(e->col[1]) : -1;
}

/* What the ordinals up to token i count: "lid", "volzin"; NULL = nothing. */
static const char *counted(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_wetdeel(m, i);

	if (e == NULL)
		return NULL;
	if (e->col[0][0] == FEIT_LAW_LID)
		return "lid";
	return e->col[0][0] == FEIT_LAW_SENTENCE ? e->col[1] : NULL;
}

/* "eerste, derde tot en met vijfde lid", "tweede volzin"; without the noun before a comma and a
 * number ("artikelen 13.1, tweede, en 13.2, derde lid"). */
static uint32_t read_ordinals(struct feit_provisions *l, uint32_t i)
{
	const struct feit_match *m = l->m;
	int64_t values[MAX_ITEMS];
	bool through[MAX_ITEMS];
	int n = 0;
	uint32_t at = i, next;

	while (n < MAX_ITEMS && feit_law_ordinal(m, at) >= 0) {
		values[n] = feit_law_ordinal(m, at);
		through[n] = false;
		n++;
		at++;
		next = feit_read_through(m, at);
		if (next != at && feit_law_ordinal(m, next) >= 0) {
			through[n - 1] = true;
			at = next;
			continue;
		}
		next = feit_read_separator(m, at);
		if (next != at && feit_is_law_word(m, next, FEIT_LAW_THE))
			next++;
		if (next == at || feit_law_ordinal(m, next) < 0)
			break;
		at = next;
	}
	const char *name = n > 0 ? counted(m, at) : NULL;
	if (name == NULL) {
		next = n > 0 ? feit_read_separator(m, at) : at;
		if (next == at || !feit_is_kind(m, next, FEIT_TOK_NUMBER))
			return i;
		name = "lid";
	} else {
		at++;
	}
	for (int k = 0; k < n; k++) {
		feit_add_part(l, name,
			      values[k] ? small_number(m->doc->arena, values[k])
					: FEIT_STR("laatste"));
		if (through[k] && k + 1 < n)
			fill_range(l, name, values[k], values[k + 1] - 1);
	}
	return at;
}

/* Behind "lid 1," a number is a lid, unless it is an article of a list. */
static bool starts_article(const struct feit_match *m, uint32_t i)
{
	uint32_t behind = feit_read_number_tail(m, i + 1, false);

	if (behind != i + 1 || m->tokens->v[i].digits != m->tokens->v[i].len)
		return true;
	behind += feit_is_sign(m, behind, ',');
	return feit_is_law_word(m, behind, FEIT_LAW_LID) || feit_law_ordinal(m, behind) >= 0 ||
	       m->tokens->v[i].len > 2;
}

/* "lid 2", "leden 1, 2 en 4", "lid 1 tot en met 3" */
static uint32_t read_lid(struct feit_provisions *l, uint32_t i)
{
	const struct feit_match *m = l->m;
	uint32_t at, next;
	int64_t last;

	if (!feit_is_law_word(m, i, FEIT_LAW_LID) || (last = feit_token_number(m, i + 1)) < 1 ||
	    last > 99)
		return i;
	at = i + 2;
	feit_add_part(l, "lid", feit_token_text(m, i + 1));
	for (int n = 1; n < MAX_ITEMS; n++) {
		next = feit_read_through(m, at);
		bool through = next != at;
		if (!through)
			next = feit_read_separator(m, at);
		int64_t value = feit_token_number(m, next);
		if (next == at || value <= last || (l->plural && !through) ||
		    starts_article(m, next))
			break;
		if (through)
			fill_range(l, "lid", last, value);
		else
			feit_add_part(l, "lid", feit_token_text(m, next));
		last = value;
		at = next + 1;
	}
	return at;
}

enum item { NO_ITEM, LETTER_ITEM, NUMBER_ITEM };

/* "a", "aa", "3°", "17a", "ii" */
static enum item item_at(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (feit_is_kind(m, i, FEIT_TOK_NUMBER))
		return m->tokens->v[i].len <= 4 && feit_read_number_tail(m, i + 1, false) == i + 1
			   ? NUMBER_ITEM
			   : NO_ITEM;
	if (!feit_is_kind(m, i, FEIT_TOK_WORD))
		return NO_ITEM;
	s = feit_token_text(m, i);
	if (s.len == 1)
		return LETTER_ITEM;
	if (s.len == 2 && s.ptr[0] == s.ptr[1] && (unsigned)(s.ptr[0] - 'a') < 26)
		return LETTER_ITEM; /* "aa", but not "VV" */
	for (size_t k = 0; k < s.len; k++)
		if (s.ptr[k] != 'i' && s.ptr[k] != 'v' && s.ptr[k] != 'x')
			return NO_ITEM;
	return s.len <= 4 ? LETTER_ITEM : NO_ITEM;
}

/* "°", "º" behind a number, and its full stop. */
static uint32_t skip_degree(const struct feit_match *m, uint32_t i)
{
	if (feit_is_kind(m, i, FEIT_TOK_SIGN) && feit_is_glued(m, i) && m->tokens->v[i].len > 1 &&
	    !feit_is_dash(m, i))
		i++;
	return i;
}

static uint32_t read_item(struct feit_provisions *l, uint32_t i, enum item *kind)
{
	const struct feit_match *m = l->m;
	uint32_t at = i + 1;

	if (feit_is_sign(m, i, '(') && feit_is_sign(m, i + 2, ')') &&
	    (*kind = item_at(m, i + 1)) == LETTER_ITEM) { /* "(a)" */
		feit_add_part(l, "onder", feit_token_text(m, i + 1));
		return i + 3;
	}
	*kind = item_at(m, i);
	if (*kind == NO_ITEM)
		return i;
	feit_add_part(l, "onder", feit_token_text(m, i));
	at = skip_degree(m, at);
	if (feit_is_sign(m, at, '.') && feit_is_glued(m, at + 1) &&
	    item_at(m, at + 1) != NO_ITEM) { /* b.1° */
		feit_add_part(l, "onder", feit_token_text(m, at + 1));
		return skip_degree(m, at + 2);
	}
	if (at > i + 1 && feit_is_sign(m, at, '.') &&
	    (feit_is_sign(m, at + 1, ',') || feit_is_law_word(m, at + 1, FEIT_LAW_JOINT)))
		at++; /* 3°., d */
	return at;
}

/* The members between two single letters. */
static void fill_letters(struct feit_provisions *l, struct feit_str from, struct feit_str to)
{
	static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz";

	if (from.len != 1 || to.len != 1 || (unsigned)(from.ptr[0] - 'a') >= 26 ||
	    (unsigned)(to.ptr[0] - 'a') >= 26)
		return;
	for (char c = (char)(from.ptr[0] + 1); c < to.ptr[0]; c++)
		feit_add_part(l, "onder", (struct feit_str){alphabet + (c - 'a'), 1});
}

/* "onder a tot en met e, of l", "onderdelen 17a, 17b en 30", "sub 1°", "onder 3°., d" */
static uint32_t read_letters(struct feit_provisions *l, uint32_t i)
{
	const struct feit_match *m = l->m;
	uint32_t at = i + 1, next, last;
	enum item first, kind;

	if (feit_token_is(m, i, "n") && skip_degree(m, at) != at)
		at = skip_degree(m, at); /* n°. 2 */
	else if (!feit_is_law_word(m, i, FEIT_LAW_ONDER))
		return i;
	if (feit_is_sign(m, at, '.'))
		at++;
	at = feit_skip_nr(m, at);
	next = read_item(l, at, &first);
	if (next == at)
		return i;
	last = at;
	at = next;
	for (int n = 1; n < MAX_ITEMS; n++) {
		next = feit_read_through(m, at);
		bool through = next != at;
		if (!through)
			next = feit_read_separator(m, at);
		kind = item_at(m, next + feit_is_sign(m, next, '('));
		if (next == at || kind == NO_ITEM ||
		    (kind == NUMBER_ITEM && (first != NUMBER_ITEM || starts_article(m, next)) &&
		     m->tokens->v[next].digits == m->tokens->v[next].len))
			break;
		if (kind == NUMBER_ITEM && first != NUMBER_ITEM)
			break;
		if (through && kind == LETTER_ITEM)
			fill_letters(l, feit_token_text(m, last), feit_token_text(m, next));
		else if (through && feit_token_number(m, last) > 0)
			fill_range(l, "onder", feit_token_number(m, last),
				   feit_token_number(m, next) - 1);
		last = next;
		at = read_item(l, next, &kind);
	}
	return at;
}

/* "(oud)", "(nieuw)" */
static uint32_t read_version(struct feit_provisions *l, uint32_t i)
{
	if (!feit_is_sign(l->m, i, '(') || !feit_is_sign(l->m, i + 2, ')') ||
	    !(feit_token_is(l->m, i + 1, "oud") || feit_token_is(l->m, i + 1, "nieuw")))
		return i;
	feit_add_part(l, "version", feit_token_text(l->m, i + 1));
	return i + 3;
}

/* "(recht op een eerlijk proces)" behind the number: some words in brackets, no figures. */
uint32_t feit_skip_remark(const struct feit_match *m, uint32_t i)
{
	uint32_t at = i + 1;

	if (!feit_is_sign(m, i, '('))
		return i;
	while (at < i + 9 && feit_is_kind(m, at, FEIT_TOK_WORD) &&
	       !(m->tokens->v[at].flags & FEIT_TOK_CAPITAL))
		at++;
	return at > i + 1 && feit_is_sign(m, at, ')') ? at + 1 : i;
}

static uint32_t read_qualifier(struct feit_provisions *l, uint32_t i)
{
	uint32_t at;

	if ((at = read_ordinals(l, i)) != i || (at = read_lid(l, i)) != i ||
	    (at = read_letters(l, i)) != i || (at = read_version(l, i)) != i)
		return at;
	return feit_is_law_word(l->m, i, FEIT_LAW_AANHEF) ? i + 1 : i;
}

/* ", met uitzondering van het tweede lid": what is left out is no part of the reference. */
static uint32_t read_exception(struct feit_provisions *l, uint32_t i)
{
	const struct feit_match *m = l->m;
	struct feit_provision *p = &l->v[l->n - 1];
	uint32_t at = i + feit_is_sign(m, i, ','), n = p->n, n_parts = l->n_parts, behind;

	if (!feit_token_is(m, at, "met") || !feit_token_is(m, at + 1, "uitzondering") ||
	    !feit_token_is(m, at + 2, "van"))
		return i;
	at += 3 + feit_is_law_word(m, at + 3, FEIT_LAW_THE);
	behind = read_qualifier(l, at);
	p->n = n;
	l->n_parts = n_parts;
	return behind == at ? i : behind;
}

/* All that narrows an article down. */
uint32_t feit_read_qualifiers(struct feit_provisions *l, uint32_t i)
{
	for (int n = 0; n < MAX_QUALIFIERS; n++) {
		uint32_t at = read_qualifier(l, i), from;
		if (at == i)
			at = read_exception(l, i);
		if (at == i) {
			from = feit_read_separator(l->m, i);
			if (from != i && feit_is_law_word(l->m, from, FEIT_LAW_THE))
				from++;
			if (from == i || (at = read_qualifier(l, from)) == from)
				break;
		}
		i = at;
	}
	return i;
}
