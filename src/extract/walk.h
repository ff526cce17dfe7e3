/* walk.h - small steps over tokens for readers that read by hand. All are O(1), none look behind
 * the text. */
#ifndef FEIT_WALK_H
#define FEIT_WALK_H

#include "extract/rule.h"

/* Token i is this sign (ASCII). */
static inline bool feit_is_sign(const struct feit_match *m, uint32_t i, char sign)
{
	return i < m->tokens->n && m->tokens->v[i].kind == FEIT_TOK_SIGN &&
	       m->doc->text.ptr[m->tokens->v[i].begin] == sign && m->tokens->v[i].len == 1;
}

/* Token i has no white space before it. */
static inline bool feit_is_glued(const struct feit_match *m, uint32_t i)
{
	return i < m->tokens->n && (m->tokens->v[i].flags & FEIT_TOK_GLUED) != 0;
}

static inline bool feit_is_kind(const struct feit_match *m, uint32_t i, enum feit_token_kind kind)
{
	return i < m->tokens->n && m->tokens->v[i].kind == kind;
}

/* The value of a token of nothing but digits, at most nine of them; -1 else. */
static inline int64_t feit_token_number(const struct feit_match *m, uint32_t i)
{
	int64_t n = 0;

	if (!feit_is_kind(m, i, FEIT_TOK_NUMBER) || m->tokens->v[i].digits != m->tokens->v[i].len ||
	    m->tokens->v[i].len > 9)
		return -1;
	for (uint32_t k = 0; k < m->tokens->v[i].len; k++)
		n = n * 10 + (m->doc->text.ptr[m->tokens->v[i].begin + k] - '0');
	return n;
}

/* The byte behind token i. */
static inline uint32_t feit_token_end(const struct feit_match *m, uint32_t i)
{
	return m->tokens->v[i].begin + m->tokens->v[i].len;
}

/* Token i is a hyphen or a dash. */
bool feit_is_dash(const struct feit_match *, uint32_t i);

/* The token behind an optional "nr.", "nrs.", "no.", "nummer", "nummers" at i. */
uint32_t feit_skip_nr(const struct feit_match *, uint32_t i);

/* A verb, finite, infinitive or participle, in small letters: "bedraagt", "is", "duren". */
bool feit_is_verb_form(const struct feit_match *, uint32_t i);

/* The year of the last date ("13 december 1995") in the `reach` tokens before token i, in the same
 * block; 0 = none. */
int feit_year_before(const struct feit_match *, uint32_t i, uint32_t reach);

/* The year of a date that follows at i: "van 19 januari 1999", "van 23.11.1995", "van 1995";
 * 0 = none. Sets *end to the token behind it. */
int feit_year_after(const struct feit_match *, uint32_t i, uint32_t *end);

#endif
