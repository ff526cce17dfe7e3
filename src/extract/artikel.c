/* artikel.c - provisions of law as they are cited: "artikelen 3, eerste lid, onder a, en 5a".
 *
 * Read by hand, token by token, because lists of articles nest lists of leden and letters. Each
 * function takes the index of a token and returns the one behind what it read, or the same index
 * when it read nothing. Every loop is bounded, and nothing is read twice but a few tokens.
 */
#include "extract/artikel.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "extract/walk.h"

enum { MAX_ITEMS = 40, MAX_QUALIFIERS = 16 };

/* ---- words ---- */

static const struct feit_lex_entry *word(const struct feit_match *m, uint32_t i)
{
	return feit_token_lex(m, i, FEIT_LEX_WETDEEL);
}

static struct feit_str small_number(struct feit_arena *a, int64_t n)
{
	return feit_digits(a, n, 1);
}

static void add_part(struct feit_provisions *l, const char *name, struct feit_str value)
{
	if (l->n_parts == FEIT_MAX_PARTS || value.len == 0)
		return;
	l->parts[l->n_parts++] = (struct feit_part){name, value};
	l->v[l->n - 1].n++;
}

static struct feit_str text_between(const struct feit_match *m, uint32_t first, uint32_t behind)
{
	return feit_quote(m->doc, m->tokens->v[first].begin, feit_token_end(m, behind - 1));
}

/* "tot en met", "t/m", "tot" */
static uint32_t read_through(const struct feit_match *m, uint32_t i)
{
	if (feit_token_is(m, i, "tot"))
		return feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met") ? i + 3
										       : i + 1;
	if (feit_token_is(m, i, "t") && feit_is_sign(m, i + 1, '/') && feit_token_is(m, i + 2, "m"))
		return i + (feit_is_sign(m, i + 3, '.') ? 4 : 3);
	return i;
}

/* ",", "en", "of", "juncto", "dan wel", "in samenhang met", ", alsmede" */
static uint32_t read_separator(const struct feit_match *m, uint32_t i)
{
	uint32_t at = i + (feit_is_sign(m, i, ',') || feit_is_sign(m, i, ';'));

	for (int n = 0; n < 3; n++) {
		uint32_t from = at;
		if (feit_token_is(m, at, "dan") && feit_token_is(m, at + 1, "wel"))
			at += 2;
		else if (feit_token_is(m, at, "in") &&
			 (feit_token_is(m, at + 1, "samenhang") ||
			  feit_token_is(m, at + 1, "verbinding") ||
			  feit_token_is(m, at + 1, "combinatie")) &&
			 feit_token_is(m, at + 2, "met"))
			at += 3;
		else if (feit_token_is(m, at, "j") && feit_is_kind(m, at + 1, FEIT_TOK_SIGN) &&
			 feit_is_glued(m, at + 1) && !feit_is_sign(m, at + 1, ','))
			at += 2; /* j°, j. */
		else if (feit_is_law_word(m, at, FEIT_LAW_JOINT))
			at += 1 + (feit_is_sign(m, at + 1, '.') && !feit_token_is(m, at, "en"));
		else if (n > 0 && feit_is_sign(m, at, '/') &&
			 feit_is_law_word(m, at + 1, FEIT_LAW_JOINT))
			at += 2; /* en/of */
		if (at == from)
			break;
	}
	return at;
}

/* ---- numbers of articles ---- */

/* Length of the units or tens at p, written with one, five and ten: "IX" with I, V, X. */
static size_t roman_digit(struct feit_str s, size_t at, char one, char five, char ten)
{
	size_t k = at;

	if (k + 1 < s.len && s.ptr[k] == one && (s.ptr[k + 1] == ten || s.ptr[k + 1] == five))
		return 2;
	k += k < s.len && s.ptr[k] == five;
	for (int n = 0; n < 3 && k < s.len && s.ptr[k] == one; n++)
		k++;
	return k - at;
}

/* "XIX", "VIIIa": below 100, with a letter behind more than one digit. */
static bool is_roman(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;
	size_t k;

	if (!feit_is_kind(m, i, FEIT_TOK_WORD) || m->tokens->v[i].len > 8)
		return false;
	s = feit_token_text(m, i);
	k = roman_digit(s, 0, 'X', 'L', 'C');
	k += roman_digit(s, k, 'I', 'V', 'X');
	return k > 0 && (k == s.len ||
			 (k + 1 == s.len && k > 1 &&
			  ((unsigned)(s.ptr[k] - 'a') < 26 || s.ptr[k] == 'A' || s.ptr[k] == 'B')));
}

static bool is_capital_letter(const struct feit_match *m, uint32_t i)
{
	return feit_is_kind(m, i, FEIT_TOK_WORD) && m->tokens->v[i].len == 1 &&
	       (m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
}

/* "B8": a chapter of the Vreemdelingencirculaire */
static bool is_letter_and_digits(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_WORD) || m->tokens->v[i].len < 2 ||
	    m->tokens->v[i].len > 4)
		return false;
	s = feit_token_text(m, i);
	if ((unsigned)(s.ptr[0] - 'A') >= 26)
		return false;
	for (size_t k = 1; k < s.len; k++)
		if (!feit_is_digit((unsigned char)s.ptr[k]))
			return false;
	return true;
}

/* ".7", ":20", "/3" glued to the number */
static uint32_t read_tail(const struct feit_match *m, uint32_t i, bool slash)
{
	for (int n = 0; n < 8; n++) {
		bool joint = feit_is_sign(m, i, '.') || feit_is_sign(m, i, ':') ||
			     (slash && feit_is_sign(m, i, '/'));
		if (!joint || !feit_is_glued(m, i) || !feit_is_glued(m, i + 1) ||
		    !(feit_is_kind(m, i + 1, FEIT_TOK_NUMBER) ||
		      (slash && feit_is_kind(m, i + 1, FEIT_TOK_WORD))))
			break;
		i += 2;
	}
	return i;
}

/* A letter or Latin word that stands apart: "273 f", "11 bis". */
static bool is_suffix(const struct feit_match *m, uint32_t i)
{
	static const char *const latin[] = {"bis",    "quater",  "quinquies",
					    "sexies", "septies", "octies"};
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_WORD) || feit_is_glued(m, i))
		return false;
	s = feit_token_text(m, i);
	if (s.len == 1)
		return (unsigned)(s.ptr[0] - 'a') < 26 && !feit_is_sign(m, i + 1, '.') &&
		       !feit_is_glued(m, i + 1);
	if (feit_token_is(m, i, "ter"))
		return feit_is_sign(m, i + 1, ',') || feit_token_is(m, i + 1, "van");
	for (size_t k = 0; k < sizeof latin / sizeof latin[0]; k++)
		if (feit_token_is(m, i, latin[k]))
			return true;
	return false;
}

/* "8.7", "22b", "4:6", "P 15", "XIX", "K.3", "B8/3", "II-2" */
static uint32_t read_number(const struct feit_match *m, uint32_t i, struct feit_str *number)
{
	uint32_t at = i;

	if (feit_is_kind(m, i, FEIT_TOK_NUMBER)) {
		at = read_tail(m, i + 1, false);
		*number = text_between(m, i, at);
		if (is_suffix(m, at)) {
			*number = FEIT_JOIN(m->doc->arena, *number, feit_token_text(m, at));
			at++;
		}
		return at;
	}
	if (is_letter_and_digits(m, i)) {
		at = read_tail(m, i + 1, true);
	} else if (is_capital_letter(m, i) && feit_is_kind(m, i + 1, FEIT_TOK_NUMBER) &&
		   !feit_is_glued(m, i + 1)) { /* Kieswet: P 15 */
		*number =
		    FEIT_JOIN(m->doc->arena, feit_token_text(m, i), feit_token_text(m, i + 1));
		return i + 2;
	} else if (is_roman(m, i) || is_capital_letter(m, i)) {
		at = read_tail(m, i + 1, false);
		if (at == i + 1 && feit_is_sign(m, at, '-') && feit_is_glued(m, at) &&
		    feit_is_glued(m, at + 1) &&
		    (feit_is_kind(m, at + 1, FEIT_TOK_NUMBER) || is_roman(m, at + 1)))
			at += 2; /* II-2, A-I */
	}
	if (at > i)
		*number = text_between(m, i, at);
	return at;
}

/* ---- leden, letters, sentences ---- */

/* Adds numbers behind the last part of that name up to `to`: "eerste tot en met vierde". */
static void fill_range(struct feit_provisions *l, const char *name, int64_t from, int64_t to)
{
	for (int64_t n = from + 1; n <= to && n - from < 60; n++)
		add_part(l, name, small_number(l->m->doc->arena, n));
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
static int64_t ordinal(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = word(m, i);
	int64_t n = ordinal_in_digits(m, i);

	if (n > 0)
		return n;
	return e != NULL && e->col[0][0] == FEIT_LAW_ORDINAL ? atoi(e->col[1]) : -1;
}

/* What the ordinals up to token i count: "lid", "volzin"; NULL = nothing. */
static const char *counted(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = word(m, i);

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

	while (n < MAX_ITEMS && ordinal(m, at) >= 0) {
		values[n] = ordinal(m, at);
		through[n] = false;
		n++;
		at++;
		next = read_through(m, at);
		if (next != at && ordinal(m, next) >= 0) {
			through[n - 1] = true;
			at = next;
			continue;
		}
		next = read_separator(m, at);
		if (next != at && feit_is_law_word(m, next, FEIT_LAW_THE))
			next++;
		if (next == at || ordinal(m, next) < 0)
			break;
		at = next;
	}
	const char *name = n > 0 ? counted(m, at) : NULL;
	if (name == NULL) {
		next = n > 0 ? read_separator(m, at) : at;
		if (next == at || !feit_is_kind(m, next, FEIT_TOK_NUMBER))
			return i;
		name = "lid";
	} else {
		at++;
	}
	for (int k = 0; k < n; k++) {
		add_part(l, name,
			 values[k] ? small_number(m->doc->arena, values[k]) : FEIT_STR("laatste"));
		if (through[k] && k + 1 < n)
			fill_range(l, name, values[k], values[k + 1] - 1);
	}
	return at;
}

/* Behind "lid 1," a number is a lid, unless it is an article of a list. */
static bool starts_article(const struct feit_match *m, uint32_t i)
{
	uint32_t behind = read_tail(m, i + 1, false);

	if (behind != i + 1 || m->tokens->v[i].digits != m->tokens->v[i].len)
		return true;
	behind += feit_is_sign(m, behind, ',');
	return feit_is_law_word(m, behind, FEIT_LAW_LID) || ordinal(m, behind) >= 0 ||
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
	add_part(l, "lid", feit_token_text(m, i + 1));
	for (int n = 1; n < MAX_ITEMS; n++) {
		next = read_through(m, at);
		bool through = next != at;
		if (!through)
			next = read_separator(m, at);
		int64_t value = feit_token_number(m, next);
		if (next == at || value <= last || (l->plural && !through) ||
		    starts_article(m, next))
			break;
		if (through)
			fill_range(l, "lid", last, value);
		else
			add_part(l, "lid", feit_token_text(m, next));
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
		return m->tokens->v[i].len <= 4 && read_tail(m, i + 1, false) == i + 1 ? NUMBER_ITEM
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
		add_part(l, "onder", feit_token_text(m, i + 1));
		return i + 3;
	}
	*kind = item_at(m, i);
	if (*kind == NO_ITEM)
		return i;
	add_part(l, "onder", feit_token_text(m, i));
	at = skip_degree(m, at);
	if (feit_is_sign(m, at, '.') && feit_is_glued(m, at + 1) &&
	    item_at(m, at + 1) != NO_ITEM) { /* b.1° */
		add_part(l, "onder", feit_token_text(m, at + 1));
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
		add_part(l, "onder", (struct feit_str){alphabet + (c - 'a'), 1});
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
		next = read_through(m, at);
		bool through = next != at;
		if (!through)
			next = read_separator(m, at);
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
	add_part(l, "version", feit_token_text(l->m, i + 1));
	return i + 3;
}

/* "(recht op een eerlijk proces)" behind the number: some words in brackets, no figures. */
static uint32_t skip_remark(const struct feit_match *m, uint32_t i)
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
static uint32_t read_qualifiers(struct feit_provisions *l, uint32_t i)
{
	for (int n = 0; n < MAX_QUALIFIERS; n++) {
		uint32_t at = read_qualifier(l, i), from;
		if (at == i)
			at = read_exception(l, i);
		if (at == i) {
			from = read_separator(l->m, i);
			if (from != i && feit_is_law_word(l->m, from, FEIT_LAW_THE))
				from++;
			if (from == i || (at = read_qualifier(l, from)) == from)
				break;
		}
		i = at;
	}
	return i;
}

/* ---- lists ---- */

/* One member from its number on; `begin` is where its span starts. */
static uint32_t read_member(struct feit_provisions *l, uint32_t i, uint32_t begin,
			    const char *level)
{
	const struct feit_match *m = l->m;
	struct feit_str number, to;
	uint32_t at, next;

	if (l->n == FEIT_MAX_PROVISIONS)
		return i;
	at = read_number(m, i, &number);
	if (at == i)
		return i;
	l->v[l->n++] = (struct feit_provision){m->tokens->v[begin].begin, 0, l->n_parts, 0};
	add_part(l, level, number);
	next = read_through(m, at);
	if (next == at && feit_is_dash(m, at) &&
	    (l->plural || (feit_is_glued(m, at) && feit_is_glued(m, at + 1))))
		next = at + 1;
	if (next != at && (feit_is_kind(m, next, FEIT_TOK_NUMBER) || is_roman(m, next))) {
		at = read_number(m, next, &to);
		add_part(l, "tot_en_met", to);
	}
	at = read_qualifiers(l, at);
	l->v[l->n - 1].end = feit_token_end(m, at - 1);
	next = skip_remark(m, at);
	return next != at && feit_is_law_word(m, next, FEIT_LAW_VAN) ? next : at;
}

/* The level that the head at token i announces; NULL = it is no head. */
static const char *head_level(const struct feit_match *m, uint32_t i, bool *plural)
{
	const struct feit_lex_entry *e = word(m, i);

	if (e == NULL)
		return NULL;
	if (e->col[0][0] == FEIT_LAW_ARTICLE) {
		*plural = e->col[1][0] == 'm';
		return "artikel";
	}
	*plural = false;
	return e->col[0][0] == FEIT_LAW_PART ? e->col[1] : NULL;
}

/* A head and its first number. */
static uint32_t read_headed(struct feit_provisions *l, uint32_t i, const char **level)
{
	bool plural = false;
	const char *name = head_level(l->m, i, &plural);
	uint32_t at = i + 1, behind;

	if (name == NULL)
		return i;
	if (feit_is_sign(l->m, at, '.'))
		at++;
	l->plural = plural;
	behind = read_member(l, at, i, name);
	if (behind == at)
		return i;
	*level = name;
	l->heads_end = at + 1;
	return behind;
}

/* "bijlage IX, artikel 1", "artikel 89, boek 3": one place, told in two steps. */
static uint32_t read_step(struct feit_provisions *l, uint32_t i, const char **level)
{
	const struct feit_match *m = l->m;
	bool plural = l->plural;
	const char *name;
	struct feit_str number;
	uint32_t at = i + 1, behind;

	if (!feit_is_sign(m, i, ',') || (name = head_level(m, at, &plural)) == NULL ||
	    name == *level)
		return i;
	at += 1 + feit_is_sign(m, at + 1, '.');
	behind = read_number(m, at, &number);
	if (behind == at)
		return i;
	add_part(l, name, number);
	behind = read_qualifiers(l, behind);
	l->v[l->n - 1].end = feit_token_end(m, behind - 1);
	l->heads_end = at + 1;
	l->plural = plural;
	*level = name;
	return behind;
}

/* "het vierde lid van artikel 5": the token of "artikel"; i when it is none. */
static uint32_t skip_leading_lid(const struct feit_match *m, uint32_t i)
{
	uint32_t at = i;

	while (at - i < 8 && ordinal(m, at) >= 0)
		at = at + 1 +
		     (feit_is_law_word(m, at + 1, FEIT_LAW_JOINT) || feit_is_sign(m, at + 1, ','));
	return at > i && feit_is_law_word(m, at, FEIT_LAW_LID) && feit_token_is(m, at + 1, "van") &&
		       feit_is_law_word(m, at + 2, FEIT_LAW_ARTICLE)
		   ? at + 2
		   : i;
}

/* The last member has a number like "XI" or "B8": the next may have one too. */
static bool last_is_capital(const struct feit_provisions *l)
{
	const struct feit_provision *p = &l->v[l->n - 1];

	return p->n > 0 && (unsigned)(l->parts[p->first].value.ptr[0] - 'A') < 26;
}

/* The next member: with a head of its own, or a number alone. */
static uint32_t read_next(struct feit_provisions *l, uint32_t i, const char **level)
{
	const struct feit_match *m = l->m;
	uint32_t at = read_separator(m, i), behind, head;

	if (at == i)
		return i;
	behind = read_step(l, i, level);
	if (behind != i)
		return behind;
	head = at;
	if (feit_is_law_word(m, at - 1, FEIT_LAW_JOINT) && feit_token_is(m, at, "van") &&
	    feit_is_law_word(m, at + 1, FEIT_LAW_ARTICLE))
		head++; /* "en van artikel 5" */
	for (int n = 0;
	     n < 3 && (feit_is_law_word(m, head, FEIT_LAW_THE) || feit_token_is(m, head, "op") ||
		       feit_token_is(m, head, "in") || feit_token_is(m, head, "met"));
	     n++)
		head++;
	head = skip_leading_lid(m, head);
	behind = read_headed(l, head, level);
	if (behind != head)
		return behind;
	if (!feit_is_kind(m, at, FEIT_TOK_NUMBER) &&
	    !(last_is_capital(l) && (is_roman(m, at) || is_letter_and_digits(m, at))))
		return i;
	behind = read_member(l, at, at, *level);
	return behind == at ? i : behind;
}

static void start(struct feit_provisions *l, struct feit_match *m)
{
	l->m = m;
	l->n = l->n_parts = 0;
	l->plural = false;
}

static uint32_t read_all(struct feit_provisions *l, uint32_t i, const char *level)
{
	uint32_t next;

	while ((next = read_next(l, i, &level)) != i)
		i = next;
	return i;
}

uint32_t feit_read_provisions(struct feit_provisions *l, struct feit_match *m, uint32_t i)
{
	const char *level = NULL;
	uint32_t at;

	start(l, m);
	at = read_headed(l, i, &level);
	return at == i ? i : read_all(l, at, level);
}

uint32_t feit_read_more_provisions(struct feit_provisions *l, struct feit_match *m, uint32_t i)
{
	uint32_t at = read_separator(m, i), behind;

	start(l, m);
	if (at == i || !feit_is_kind(m, at, FEIT_TOK_NUMBER))
		return i;
	l->plural = true;
	behind = read_member(l, at, at, "artikel");
	return behind == at ? i : read_all(l, behind, "artikel");
}
