/* tijdwoord.c - single tokens of the language of time. */
#include "extract/tijdwoord.h"

#include <stdlib.h>

#include "base/utf8.h"

struct feit_tijdwoord feit_tijdwoord(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_TIJD);

	if (e == NULL)
		return (struct feit_tijdwoord){FEIT_GEEN, 0, 0};
	return (struct feit_tijdwoord){FEIT_KLASSE(e->col[1][0], e->col[1][1]), e->num,
				       e->col[2][0]};
}

int feit_omgeving(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_OMGEVING);

	return e ? e->num : 0;
}

bool feit_has_sign(const struct feit_match *m, uint32_t i, char c)
{
	return feit_has_token(m, i) && feit_token(m, i)->kind == FEIT_TOK_SIGN &&
	       m->doc->text.ptr[feit_token(m, i)->begin] == c;
}

/* U+2010 to U+2015 and U+2212. */
bool feit_has_dash(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_SIGN)
		return false;
	const unsigned char *p = (const unsigned char *)m->doc->text.ptr + feit_token(m, i)->begin;
	if (p[0] != 0xe2)
		return p[0] == '-';
	return (p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0x95) || (p[1] == 0x88 && p[2] == 0x92);
}

int feit_plain_number(const struct feit_match *m, uint32_t i, int min_digits, int max_digits)
{
	if (!feit_has_token(m, i))
		return -1;
	const struct feit_token *t = feit_token(m, i);
	if (t->kind != FEIT_TOK_NUMBER || t->len != t->digits || t->digits < min_digits ||
	    t->digits > max_digits)
		return -1;
	int n = 0;
	for (uint32_t k = 0; k < t->len; k++)
		n = n * 10 + (m->doc->text.ptr[t->begin + k] - '0');
	return n;
}

/* "5e", "1ste", "22de": the number; 0 if it is none. */
static int read_ordinal_digits(const struct feit_match *m, const struct feit_token *t)
{
	const char *p = m->doc->text.ptr + t->begin;
	struct feit_str tail = {p + t->digits, t->len - t->digits};

	if (t->digits > 2 ||
	    (!feit_str_is(tail, "e") && !feit_str_is(tail, "de") && !feit_str_is(tail, "ste") &&
	     !feit_str_is(tail, "E") && !feit_str_is(tail, "den") && !feit_str_is(tail, "sten")))
		return 0;
	return t->digits == 1 ? p[0] - '0' : (p[0] - '0') * 10 + (p[1] - '0');
}

static bool is_point(char c)
{
	return c == '.' || c == ',' || c == ':';
}

/* Part of a longer number, section or label: "31" of "107.31". */
static bool is_inside_number(const struct feit_match *m, uint32_t i)
{
	uint32_t begin = feit_token(m, i)->begin;

	return begin > 0 && is_point(m->doc->text.ptr[begin - 1]);
}

static int word_day(const struct feit_match *m, const struct feit_token *t, uint32_t i,
		    bool *ordinal)
{
	struct feit_str word = feit_token_text(m, i);
	struct feit_decimal d;
	int64_t n = 0;

	if (t->len < 3 || feit_token_is(m, i, "een"))
		return 0;
	*ordinal = feit_str_ends(word, FEIT_STR("de")) || feit_str_ends(word, FEIT_STR("ste"));
	if (*ordinal)
		return feit_ordinal_word(word, &n) && n <= 31 ? (int)n : 0;
	return feit_number_word(word, &d) && d.scale == 0 && d.digits >= 1 && d.digits <= 31
		   ? (int)d.digits
		   : 0;
}

int feit_day_number(const struct feit_match *m, uint32_t i, bool *ordinal)
{
	*ordinal = false;
	if (!feit_has_token(m, i))
		return 0;
	const struct feit_token *t = feit_token(m, i);
	if (t->kind == FEIT_TOK_WORD)
		return word_day(m, t, i, ordinal);
	if (t->kind != FEIT_TOK_NUMBER || is_inside_number(m, i))
		return 0;
	int n = feit_plain_number(m, i, 1, 2);
	if (n < 0) {
		n = read_ordinal_digits(m, t);
		*ordinal = true;
	}
	return n >= 1 && n <= 31 ? n : 0;
}

int feit_rank_number(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_token(m, i))
		return 0;
	const struct feit_token *t = feit_token(m, i);
	if (t->kind == FEIT_TOK_NUMBER)
		return is_inside_number(m, i) ? 0 : read_ordinal_digits(m, t);
	struct feit_tijdwoord w = feit_tijdwoord(m, i);
	return w.klasse == FEIT_RANG ? w.num : 0;
}

int feit_month_name(const struct feit_match *m, uint32_t i, uint32_t *next, bool *is_short)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_MAAND);

	if (e == NULL)
		return 0;
	*is_short = e->col[1][0] == 'k';
	*next = i + 1;
	if (*is_short && feit_has_sign(m, i + 1, '.') && feit_has_glue(m, i + 1))
		*next = i + 2;
	return e->num;
}

int feit_year_number(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_token(m, i))
		return 0;
	const struct feit_token *t = feit_token(m, i);
	if (t->len != 4 || t->digits != 4 || t->kind != FEIT_TOK_NUMBER)
		return 0;
	const char *p = m->doc->text.ptr + t->begin;
	int n = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0');
	if (n < 1000 || n > 2999 || is_inside_number(m, i) || p[4] == '%')
		return 0;
	return is_point(p[4]) && feit_is_digit((unsigned char)p[5]) ? 0 : n;
}

int feit_noted_year(const struct feit_match *m, uint32_t i)
{
	enum {
		FIRST = 1980,
		LAST = 2039
	}; /* where a count of five digits is out of the question */

	if (!feit_has_token(m, i) || feit_token(m, i)->kind != FEIT_TOK_NUMBER)
		return 0;
	const struct feit_token *t = feit_token(m, i);
	const char *p = m->doc->text.ptr + t->begin;
	if (t->len < 5 || t->len > 6 || t->digits != t->len || is_inside_number(m, i))
		return 0;
	int n = (p[0] - '0') * 1000 + (p[1] - '0') * 100 + (p[2] - '0') * 10 + (p[3] - '0');
	return n >= FIRST && n <= LAST && p[4] != '0' ? n : 0;
}

int32_t feit_document_day(const struct feit_doc *d)
{
	int32_t day = feit_parse_day(d->options->document_date);

	return day != FEIT_NO_DAY ? day : feit_parse_day(d->raw.identity.date.value);
}

bool feit_is_counted(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_token(m, i))
		return false;
	const struct feit_token *t = feit_token(m, i);
	int around = feit_omgeving(m, i);
	if (around & (FEIT_TELLING | FEIT_GEEN_TELLING))
		return around & FEIT_TELLING;
	if (t->kind != FEIT_TOK_WORD || t->flags & (FEIT_TOK_CAPITAL | FEIT_TOK_GLUED) ||
	    t->len < 5 || feit_token_lex(m, i, FEIT_LEX_TIJD) != NULL)
		return false;
	struct feit_str word = feit_token_text(m, i);
	if (feit_str_ends(word, FEIT_STR("en")))
		return true;
	return feit_str_ends(word, FEIT_STR("s")) && !feit_str_ends(word, FEIT_STR("lijks")) &&
	       !feit_str_ends(word, FEIT_STR("zijds")) && !feit_str_ends(word, FEIT_STR("gens")) &&
	       !feit_str_ends(word, FEIT_STR("waarts"));
}

bool feit_is_year_word(const struct feit_match *m, uint32_t i)
{
	return feit_token_is(m, i, "jaar") || feit_token_is(m, i, "kalenderjaar");
}

/* Nothing may be glued behind a numeric date that would make it part of a longer code. */
/* "/31-12-2020", "/2020-12-31" behind a date: the other end of an interval. */
static bool leads_to_date(const struct feit_match *m, uint32_t next)
{
	return feit_has_sign(m, next, '/') && feit_plain_number(m, next + 1, 1, 4) > 0 &&
	       feit_has_dash(m, next + 2) && feit_has_glue(m, next + 2) &&
	       feit_plain_number(m, next + 3, 1, 2) > 0 && feit_has_dash(m, next + 4) &&
	       feit_has_glue(m, next + 4) && feit_plain_number(m, next + 5, 2, 4) > 0;
}

bool feit_ends_here(const struct feit_match *m, uint32_t next)
{
	if (!feit_has_glue(m, next) || !feit_has_glue(m, next + 1) || leads_to_date(m, next))
		return true;
	return feit_token(m, next + 1)->kind == FEIT_TOK_SIGN ||
	       !(feit_has_sign(m, next, '/') || feit_has_sign(m, next, '.') ||
		 (feit_has_dash(m, next) && feit_token(m, next + 1)->kind == FEIT_TOK_WORD));
}
