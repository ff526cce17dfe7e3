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

/* The dot in "2.0": `t` is the sign, with a token before and behind it. */
static inline bool feit_is_inner_dot(const struct feit_token *t, char sign)
{
	return sign == '.' && t[-1].kind == FEIT_TOK_NUMBER && t[1].kind == FEIT_TOK_NUMBER;
}

struct feit_tokens {
	struct feit_token *v; /* sorted by begin; ends with a BREAK at text.len */
	uint32_t n;
	const uint32_t *at64; /* [k] the first that begins at or after byte 64 k of the text */
};

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

/* What is known of a word; readers ask through the functions below. */
struct feit_word_facts {
	uint64_t mask; /* bit i: it stands in lexicon i */
	uint64_t sets[(FEIT_SET_COUNT + 63) / 64];
	const struct feit_lex_entry *first; /* its first entry: the only one of most words */
	uint32_t entries;                   /* where its entries stand */
};

/* The table of known words; constant once built, shared by all workers. */
struct feit_words {
	struct feit_word_facts *facts; /* [word]; [0] is the unknown word, with nothing set */
	const struct feit_lex_entry **entries; /* a word's stand together, by lexicon */
	struct feit_word_table *table;
};

struct feit_words *feit_words_new(void); /* with all lexicons in it */
void feit_words_free(struct feit_words *);
uint32_t feit_words_add(struct feit_words *, struct feit_str word);        /* index, new or old */
uint32_t feit_words_find(const struct feit_words *, struct feit_str word); /* 0 = unknown */
uint32_t feit_words_count(const struct feit_words *); /* indices are below this */
/* The known word itself, folded; at least eight readable bytes stand behind it. */
struct feit_str feit_words_key(const struct feit_words *, uint32_t word);

/* Bit i of the mask is set where the word is in lexicon i (at most 64 lexicons). */
static inline uint64_t feit_word_mask(const struct feit_words *w, uint32_t word)
{
	return w->facts[word].mask;
}

/* The known word is in the set. The unknown word (0) is in none. */
static inline bool feit_word_in(const struct feit_words *w, uint32_t word, enum feit_wordset set)
{
	return w->facts[word].sets[(unsigned)set / 64] >> (unsigned)set % 64 & 1;
}

/* Where the entry of a lexicon stands that the word is in: behind those of the lexicons before. */
static inline uint32_t feit_entry_place(const struct feit_word_facts *f, enum feit_lex_id id)
{
	uint32_t at = f->entries;

	for (uint64_t m = f->mask & ((UINT64_C(1) << id) - 1); m != 0; m &= m - 1)
		at++;
	return at;
}

/* The entry that a known word has in a lexicon; NULL if none. */
static inline const struct feit_lex_entry *feit_word_lex(const struct feit_words *w, uint32_t word,
							 enum feit_lex_id id)
{
	const struct feit_word_facts *f = &w->facts[word];

	if ((f->mask >> id & 1) == 0)
		return NULL;
	return (f->mask & (f->mask - 1)) == 0 ? f->first : w->entries[feit_entry_place(f, id)];
}

/* The first eight letters of a word, folded. Written out, so that the compiler knows that of a
 * literal: from memcpy() it makes stores of a few bytes and a load of eight that waits for them. */
__attribute__((always_inline)) static inline uint64_t feit_word_start(const char *word, size_t len)
{
#define LETTER(i) (len > (i) ? (uint64_t)((unsigned char)word[i] | 0x20) << 8 * (i) : 0)
	/* cppcheck-suppress arrayIndexOutOfBounds ; each letter asks for the length */
	uint64_t first = LETTER(0) | LETTER(1) | LETTER(2) | LETTER(3);
	/* cppcheck-suppress arrayIndexOutOfBounds */
	uint64_t second = LETTER(4) | LETTER(5) | LETTER(6) | LETTER(7);
#undef LETTER
	return first | second;
}

/* Cuts doc->text into tokens, which live in `arena`. Time and memory are linear in the text. */
struct feit_tokens feit_tokenise(const struct feit_words *, const struct feit_doc *,
				 struct feit_arena *arena);

/* Index of the first token that begins at or after byte `at`; n = none. O(1). */
static inline uint32_t feit_token_at(const struct feit_tokens *t, uint32_t at)
{
	if (at > t->v[t->n].begin)
		return t->n;
	uint32_t i = t->at64[at / 64];
	while (t->v[i].begin < at)
		i++;
	return i;
}

#endif
