/* wordlist.c - turns a list of words, one a line, into the sorted table of src/normalise/words.c.
 *
 * wordlist < /usr/share/dict/dutch > words.bin
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "normalise/word_hash.h"

static int by_key(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return (a > b) - (a < b);
}

int main(void)
{
	char word[256];
	uint32_t *keys = NULL;
	size_t n = 0, cap = 0, kept = 0;

	while (fgets(word, sizeof word, stdin) != NULL) {
		size_t len = strcspn(word, "\r\n");
		if (len < 2 || memchr(word, '\'', len) != NULL || memchr(word, ' ', len) != NULL)
			continue;
		if (n == cap) {
			cap = cap ? cap * 2 : 1 << 16;
			keys = realloc(keys, cap * sizeof *keys);
			if (keys == NULL)
				return 1;
		}
		keys[n++] = feit_word_key(feit_word_hash(FEIT_WORD_SEED, word, len));
	}
	if (n < 1000) {
		fprintf(stderr, "wordlist: too few words: is the package wdutch installed?\n");
		return 1;
	}
	qsort(keys, n, sizeof *keys, by_key);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || keys[i] != keys[i - 1])
			keys[kept++] = keys[i];
	n = fwrite(keys, sizeof *keys, kept, stdout);
	free(keys);
	return n == kept ? 0 : 1;
}
