/* cursor.c - reading clean text by hand: digits, capitals, words. */
#include "extract/cursor.h"

int feit_eat_one_of(struct feit_cursor *c, const char *const *words)
{
	char first = feit_peek(c);

	if (feit_upper_byte(first))
		first |= 0x20;
	for (int i = 0; words[i] != NULL; i++)
		if (words[i][0] == first && feit_eat_word(c, words[i]))
			return i;
	return -1;
}

bool feit_eat_digits(struct feit_cursor *c, int min, int max, uint32_t *n)
{
	const char *p = feit_here(c);
	uint32_t value = 0;
	int i = 0;

	for (; i <= max && feit_digit_byte(p[i]); i++)
		if (i < max)
			value = value * 10 + (uint32_t)(p[i] - '0');
	if (i < min || i > max)
		return false;
	*n = value;
	c->at += (uint32_t)i;
	return true;
}

bool feit_eat_capitals(struct feit_cursor *c, int min, int max, struct feit_str *out)
{
	const char *p = feit_here(c);
	int i = 0;

	while (i <= max && feit_upper_byte(p[i]))
		i++;
	if (i < min || i > max || feit_word_byte(p + i))
		return false;
	*out = (struct feit_str){p, (size_t)i};
	c->at += (uint32_t)i;
	return true;
}

bool feit_at_delimiter(const struct feit_cursor *c)
{
	const char *p = feit_here(c);

	if (*p == '\0' || strchr(",;:)]\n\t\"'", *p) != NULL)
		return true;
	if (*p == '.')
		return !feit_word_byte(p + 1);
	if ((unsigned char)*p == 0xc2) /* closing guillemet */
		return (unsigned char)p[1] == 0xbb;
	return (unsigned char)*p == 0xe2 && (unsigned char)p[1] == 0x80 &&
	       (unsigned char)p[2] >= 0x98 && (unsigned char)p[2] <= 0x9f;
}
