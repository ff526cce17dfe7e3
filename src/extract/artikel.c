/* artikel.c - provisions of law as they are cited: "artikelen 3, eerste lid, onder a, en 5a".
 *
 * Read by hand, token by token, because lists of articles nest lists of leden and letters. Each
 * function takes the index of a token and returns the one behind what it read, or the same index
 * when it read nothing. Every loop is bounded, and nothing is read twice but a few tokens.
 */
#include "extract/artikel_delen.h"

#include "base/utf8.h"
#include "extract/walk.h"

/* ---- words ---- */

const struct feit_lex_entry *feit_wetdeel(const struct feit_match *m, uint32_t i)
{
	return feit_token_lex(m, i, FEIT_LEX_WETDEEL);
}

void feit_add_part(struct feit_provisions *l, const char *name, struct feit_str value)
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
uint32_t feit_read_through(const struct feit_match *m, uint32_t i)
{
	if (feit_token_is(m, i, "tot"))
		return feit_token_is(m, i + 1, "en") && feit_token_is(m, i + 2, "met") ? i + 3
										       : i + 1;
	if (feit_token_is(m, i, "t") && feit_is_sign(m, i + 1, '/') && feit_token_is(m, i + 2, "m"))
		return i + (feit_is_sign(m, i + 3, '.') ? 4 : 3);
	return i;
}

/* ",", "en", "of", "juncto", "dan wel", "in samenhang met", ", alsmede" */
uint32_t feit_read_separator(const struct feit_match *m, uint32_t i)
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
uint32_t feit_read_number_tail(const struct feit_match *m, uint32_t i, bool slash)
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
		at = feit_read_number_tail(m, i + 1, false);
		*number = text_between(m, i, at);
		if (is_suffix(m, at)) {
			*number = FEIT_JOIN(m->doc->arena, *number, feit_token_text(m, at));
			at++;
		}
		return at;
	}
	if (is_letter_and_digits(m, i)) {
		at = feit_read_number_tail(m, i + 1, true);
	} else if (is_capital_letter(m, i) && feit_is_kind(m, i + 1, FEIT_TOK_NUMBER) &&
		   !feit_is_glued(m, i + 1)) { /* Kieswet: P 15 */
		*number =
		    FEIT_JOIN(m->doc->arena, feit_token_text(m, i), feit_token_text(m, i + 1));
		return i + 2;
	} else if (is_roman(m, i) || is_capital_letter(m, i)) {
		at = feit_read_number_tail(m, i + 1, false);
		if (at == i + 1 && feit_is_sign(m, at, '-') && feit_is_glued(m, at) &&
		    feit_is_glued(m, at + 1) &&
		    (feit_is_kind(m, at + 1, FEIT_TOK_NUMBER) || is_roman(m, at + 1)))
			at += 2; /* II-2, A-I */
	}
	if (at > i)
		*number = text_between(m, i, at);
	return at;
}

/* ---- lists ---- */

/* The law itself stands at token i, or the word that leads to it: "van het EVRM", "EVRM". */
static bool leads_to_law(const struct feit_match *m, uint32_t i)
{
	struct feit_cited_law c;

	return feit_is_law_word(m, i, FEIT_LAW_VAN) ||
	       feit_read_known_law(m, i, FEIT_NEED_ARTICLE, &c) != i;
}

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
	feit_add_part(l, level, number);
	next = feit_read_through(m, at);
	if (next == at && feit_is_dash(m, at) &&
	    (l->plural || (feit_is_glued(m, at) && feit_is_glued(m, at + 1))))
		next = at + 1;
	if (next != at && (feit_is_kind(m, next, FEIT_TOK_NUMBER) || is_roman(m, next))) {
		at = read_number(m, next, &to);
		feit_add_part(l, "tot_en_met", to);
	}
	at = feit_read_qualifiers(l, at);
	l->v[l->n - 1].end = feit_token_end(m, at - 1);
	next = feit_skip_remark(m, at);
	return next != at && leads_to_law(m, next) ? next : at;
}

/* The level that the head at token i announces; NULL = it is no head. */
static const char *head_level(const struct feit_match *m, uint32_t i, bool *plural)
{
	const struct feit_lex_entry *e = feit_wetdeel(m, i);

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
	feit_add_part(l, name, number);
	behind = feit_read_qualifiers(l, behind);
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

	while (at - i < 8 && feit_law_ordinal(m, at) >= 0)
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
	uint32_t at = feit_read_separator(m, i), behind, head;

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
	uint32_t at = feit_read_separator(m, i), behind;

	start(l, m);
	if (at == i || !feit_is_kind(m, at, FEIT_TOK_NUMBER))
		return i;
	l->plural = true;
	behind = read_member(l, at, at, "artikel");
	return behind == at ? i : read_all(l, behind, "artikel");
}
