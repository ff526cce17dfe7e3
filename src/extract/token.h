/* token.h - the clean text as words, numbers and signs, each looked up once in all lexicons.
 *
 * A word is a run of letters and digits (any script); it is a NUMBER when it starts with a digit
 * ("12e", "2023", "1F"). Everything else but white space is a SIGN of one code point. So "20.000"
 * is three tokens and "EU-Turkije" is three. A BREAK stands between two blocks. Case is folded by
 * setting bit 0x20 of every byte: enough for a key, exact comparison is the pattern's job.
 */
#ifndef FEIT_TOKEN_H
#define FEIT_TOKEN_H

#include "doc/doc.h"
#include "extract/lexicon.h"

enum feit_token_kind { FEIT_TOK_WORD, FEIT_TOK_NUMBER, FEIT_TOK_SIGN, FEIT_TOK_BREAK };

enum feit_token_flag {
	FEIT_TOK_CAPITAL = 1, /* first letter is an upper-case letter */
	FEIT_TOK_ALLCAPS = 2, /* ASCII word without a lower-case letter, two letters or more */
	FEIT_TOK_GLUED = 4,   /* no white space before it */
};

struct feit_token {
	uint32_t begin, len; /* bytes in clean text */
	uint16_t word;       /* index of the known word; 0 = in no lexicon and no rule's head */
	uint8_t kind : 2, flags : 6;
	uint8_t digits; /* NUMBER: how many digits it starts with, 255 = 255 or more */
};

struct feit_tokens {
	struct feit_token *v; /* sorted by begin; ends with a BREAK at text.len */
	uint32_t n;
};

/* A use of a word: an entry of a lexicon, or a rule that starts with it. */
struct feit_words; /* the table of known words; constant once built, shared by all workers */

struct feit_words *feit_words_new(void); /* with all lexicons in it */
void feit_words_free(struct feit_words *);
uint32_t feit_words_add(struct feit_words *, struct feit_str word);        /* index, new or old */
uint32_t feit_words_find(const struct feit_words *, struct feit_str word); /* 0 = unknown */
uint32_t feit_words_count(const struct feit_words *); /* indices are below this */

/* The entry that a known word has in a lexicon; NULL if none. O(number of its uses), mostly 1. */
const struct feit_lex_entry *feit_word_lex(const struct feit_words *, uint32_t word,
					   enum feit_lex_id);

/* Bit i of the mask is set where the word is in lexicon i (at most 64 lexicons). */
uint64_t feit_word_mask(const struct feit_words *, uint32_t word);

/* ---- sets of words: one bit test where a rule asks "is it one of these?" ----
 *
 * wordsets.def names them; a word may be in any number. Words that only stand in a set are known
 * words too. */
enum feit_wordset {
#define WORDSET(name, words) FEIT_SET_##name,
#include "extract/wordsets.def"
#undef WORDSET
	FEIT_SET_COUNT
};

/* The known word is in the set. The unknown word (0) is in none. */
bool feit_word_in(const struct feit_words *, uint32_t word, enum feit_wordset);

/* Cuts doc->text into tokens (in the document's arena). Time and memory are linear in the text. */
struct feit_tokens feit_tokenise(const struct feit_words *, struct feit_doc *);

/* Index of the first token that begins at or after byte `at`. O(log n). */
uint32_t feit_token_at(const struct feit_tokens *, uint32_t at);

#endif
