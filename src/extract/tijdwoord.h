/* tijdwoord.h - single tokens of the language of time: signs, small numbers, years, months, and the
 * words of the lexicons tijd (told apart by class) and omgeving (what stands around a date).
 *
 * All take a token index, which may be out of range on either side (token 0 - 1 is UINT32_MAX):
 * then the answer is no. Nothing is allocated. */
#ifndef FEIT_TIJDWOORD_H
#define FEIT_TIJDWOORD_H

#include "extract/number.h"
#include "extract/rule.h"
#include "extract/tijdvak.h"

/* Classes of tijd.tsv, by their first two letters. */
#define FEIT_KLASSE(a, b) ((a) << 8 | (b))

enum feit_klasse {
	FEIT_GEEN = 0,
	FEIT_WEEKDAG = FEIT_KLASSE('w', 'e'),
	FEIT_EENHEID = FEIT_KLASSE('e', 'e'),
	FEIT_SEIZOEN = FEIT_KLASSE('s', 'e'),
	FEIT_RANG = FEIT_KLASSE('r', 'a'),
	FEIT_FASE = FEIT_KLASSE('f', 'a'),
	FEIT_OMTRENT = FEIT_KLASSE('o', 'm'),
	FEIT_GRENS = FEIT_KLASSE('g', 'r'),
	FEIT_DEIXIS = FEIT_KLASSE('d', 'e'),
	FEIT_TERUG = FEIT_KLASSE('t', 'e'),
	FEIT_SCHAKEL = FEIT_KLASSE('s', 'c'), /* in, van, dan, met: a limit may stand before it */
	FEIT_TUSSENWOORD = FEIT_KLASSE('t', 'u'),
};

struct feit_tijdwoord {
	int klasse, num;
	char letter;
};

/* Bits of omgeving.tsv. */
enum feit_omgeving {
	FEIT_VOOR_JAAR = 1, /* before a year */
	FEIT_LABEL = 2,     /* before a number that is no year */
	FEIT_TELLING = 4,   /* behind a number: it was a count */
	FEIT_GEEN_TELLING = 8,
	FEIT_STAND = 16,
	FEIT_TERMIJN = 32,
	FEIT_PERSOON = 64,
	FEIT_NAAM_MET_JAAR = 128,
	FEIT_TERMIJN_MAAND = 256, /* "voor september te informeren", but not "voor 2025" */
};

static inline const struct feit_token *feit_token(const struct feit_match *m, uint32_t i)
{
	return &m->tokens->v[i];
}

static inline bool feit_has_token(const struct feit_match *m, uint32_t i)
{
	return i < m->tokens->n;
}

struct feit_tijdwoord feit_tijdwoord(const struct feit_match *, uint32_t i);
int feit_omgeving(const struct feit_match *, uint32_t i);

static inline bool feit_is_klasse(const struct feit_match *m, uint32_t i, int klasse)
{
	return feit_tijdwoord(m, i).klasse == klasse;
}

/* The sign `c` (ASCII); a hyphen, dash or minus of any length. */
bool feit_has_sign(const struct feit_match *, uint32_t i, char c);
bool feit_has_dash(const struct feit_match *, uint32_t i);

static inline bool feit_has_glue(const struct feit_match *m, uint32_t i)
{
	return feit_has_token(m, i) && (feit_token(m, i)->flags & FEIT_TOK_GLUED) &&
	       feit_token(m, i)->kind != FEIT_TOK_BREAK;
}

/* A number of exactly `digits` digits and nothing else in its token; -1 if it is none. */
int feit_plain_number(const struct feit_match *, uint32_t i, int min_digits, int max_digits);

/* A day of the month, 1 to 31, as "5", "5e", "1ste", "vijf" or "vijfde"; 0 if it is none. *ordinal
 * tells the forms that say which one. What follows is for the caller to judge. */
int feit_day_number(const struct feit_match *, uint32_t i, bool *ordinal);

/* The rank in "eerste kwartaal", "2e", "laatste" (99); 0 if it is none. */
int feit_rank_number(const struct feit_match *, uint32_t i);

/* A month's name or short form (with its point): its number, and the token behind it. 0 = none. */
int feit_month_name(const struct feit_match *, uint32_t i, uint32_t *next, bool *is_short);

/* A year in four digits, 1000 to 2999, that is not part of a longer number; 0 if it is none. */
int feit_year_number(const struct feit_match *, uint32_t i);

/* A year with the number of a note glued to it: 2024 of "14 juni 20242"; 0 if it is none. */
int feit_noted_year(const struct feit_match *, uint32_t i);

/* Two digits as a year: up to 49 is this century. */
static inline int feit_short_year(int n)
{
	return n < 50 ? 2000 + n : 1900 + n;
}

/* Day of the document: the option, else what the document says of itself. FEIT_NO_DAY = unknown. */
int32_t feit_document_day(const struct feit_doc *);

/* Is token i a word that looks like a counted thing ("woningen"), so that a number before it is no
 * year? */
bool feit_is_counted(const struct feit_match *, uint32_t i);

/* "jaar" or "kalenderjaar". */
bool feit_is_year_word(const struct feit_match *, uint32_t i);

/* Is nothing glued to the left of token `next` that makes what stands before it part of a longer
 * code? "2019-03-05" of "2019-03-05-A" is none. */
bool feit_ends_here(const struct feit_match *, uint32_t next);

/* End of the text up to token `next`, which lies behind the last token that belongs to a date. */
static inline uint32_t feit_end_before(const struct feit_match *m, uint32_t next)
{
	const struct feit_token *t = feit_token(m, next - 1);

	/* no date ends with a longer number but one with the number of a note */
	return t->begin + (t->kind == FEIT_TOK_NUMBER && t->len > 4 && t->digits == t->len &&
				   feit_noted_year(m, next - 1)
			       ? 4
			       : t->len);
}

#endif
