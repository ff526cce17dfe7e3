/* lexicon.h - the words of src/extract/lexicon/NAME.tsv, generated into C when the program is
 * built.
 *
 * A lexicon is a table: first column a word (lower case, one token: letters and digits only), then
 * up to three more columns; `num` is the second column as a number where it is one. Lines that
 * start with
 * '#' are comments. A word stands once in a lexicon. FEIT_LEX_NAME numbers the lexicons.
 */
#ifndef FEIT_LEXICON_H
#define FEIT_LEXICON_H

#include "base/str.h"

struct feit_lex_entry {
	const char *word;   /* sixteen bytes can be read from its end on */
	const char *col[3]; /* columns 2 to 4, "" where empty */
	int32_t num;        /* column 2 as a number, 0 where it is none */
	uint32_t len;       /* bytes of the word */
};

struct feit_lexicon {
	const char *name;                     /* "maand" */
	const struct feit_lex_entry *entries; /* sorted by word (bytes) */
	size_t n;
};

#include "gen/lexicon_ids.h" /* enum feit_lex_id { FEIT_LEX_MAAND, ..., FEIT_LEX_COUNT }; */

extern const struct feit_lexicon feit_lexicons[FEIT_LEX_COUNT];

/* The entry of a word, NULL if it has none. Folds case as the scanner does. O(log n): tokens know
 * their entries already (feit_token_lex), use this only for words that are not tokens. */
const struct feit_lex_entry *feit_lex(enum feit_lex_id, struct feit_str word);

#endif
