/* cursor.h - reading clean text by hand, byte after byte: lists, ranges, chains of citations.
 *
 * Every eat function moves `at` behind what it names and says true, or leaves it and says false.
 * None looks further ahead than the 64 readable bytes behind the text allow.
 */
#ifndef FEIT_CURSOR_H
#define FEIT_CURSOR_H

#include "extract/rule.h"

struct feit_cursor {
	const char *text; /* the document's clean text */
	uint32_t at;      /* byte offset */
};

static inline bool feit_digit_byte(char c)
{
	return (unsigned)(c - '0') < 10;
}

static inline bool feit_upper_byte(char c)
{
	return (unsigned)(c - 'A') < 26;
}

/* ASCII letters, digits, and every byte of a letter beyond ASCII (dashes and quotes excepted). */
static inline bool feit_word_byte(const char *p)
{
	unsigned char c = (unsigned char)*p;

	return feit_digit_byte(*p) || (unsigned)((c | 0x20) - 'a') < 26 || (c >= 0xc3 && c != 0xe2);
}

static inline char feit_peek(const struct feit_cursor *c)
{
	return c->text[c->at];
}

static inline const char *feit_here(const struct feit_cursor *c)
{
	return c->text + c->at;
}

static inline bool feit_eat_byte(struct feit_cursor *c, char b)
{
	if (c->text[c->at] != b)
		return false;
	c->at++;
	return true;
}

/* A lower-case ASCII literal of at most 40 bytes; the text's case is folded. */
static inline bool feit_eat(struct feit_cursor *c, const char *lower)
{
	uint32_t n = 0;

	for (; lower[n] != '\0'; n++) {
		char b = c->text[c->at + n];
		if (b != lower[n] && !(feit_upper_byte(b) && (b | 0x20) == lower[n]))
			return false;
	}
	c->at += n;
	return true;
}

/* The same, and no letter or digit follows. */
static inline bool feit_eat_word(struct feit_cursor *c, const char *lower)
{
	uint32_t from = c->at;

	if (feit_eat(c, lower) && !feit_word_byte(feit_here(c)))
		return true;
	c->at = from;
	return false;
}

/* The first of a NULL-ended list of words that stands here; its index, or -1. */
int feit_eat_one_of(struct feit_cursor *c, const char *const *words);

/* A hyphen or a dash (U+2010 to U+2015, U+2212 is left to others). */
static inline bool feit_eat_dash(struct feit_cursor *c)
{
	const char *p = feit_here(c);

	if (*p == '-')
		c->at++;
	else if ((unsigned char)p[0] == 0xe2 && (unsigned char)p[1] == 0x80 &&
		 (unsigned char)p[2] >= 0x90 && (unsigned char)p[2] <= 0x95)
		c->at += 3;
	else
		return false;
	return true;
}

/* Digits, `min` to `max` of them and no more behind; their value in *n. max <= 9. */
bool feit_eat_digits(struct feit_cursor *c, int min, int max, uint32_t *n);

/* Capitals A-Z, `min` to `max` of them, then neither letter nor digit. */
bool feit_eat_capitals(struct feit_cursor *c, int min, int max, struct feit_str *out);

/* What may follow the last thing of a citation: a stop, a comma, a bracket, the end, a dash. */
bool feit_at_delimiter(const struct feit_cursor *c);

static inline struct feit_str feit_since(const struct feit_cursor *c, uint32_t from)
{
	return (struct feit_str){c->text + from, c->at - from};
}

#endif
