/* memory.h - the classes of a word, and what an engine keeps of words, lists and verbs from one
 * document to the next. */
#ifndef FEIT_MEASURES_MEMORY_H
#define FEIT_MEASURES_MEMORY_H

#include "doc/doc.h"
#include "extract/token.h"

/* What a word may be; several bits where the clause has to decide. */
enum feit_word_class {
	FEIT_W_DET = 1 << 0,
	FEIT_W_PREP = 1 << 1,
	FEIT_W_PARTICLE = 1 << 2,
	FEIT_W_COORD = 1 << 3,
	FEIT_W_SUB = 1 << 4,
	FEIT_W_REL = 1 << 5,
	FEIT_W_OM = 1 << 6,
	FEIT_W_TE = 1 << 7,
	FEIT_W_NEG = 1 << 8,
	FEIT_W_ADVERB = 1 << 9,
	FEIT_W_PRONOUN = 1 << 10,
	FEIT_W_BACK = 1 << 11, /* points back: voornoemde, genoemde */
	FEIT_W_AUX = 1 << 12,
	FEIT_W_VERB = 1 << 13, /* a full verb, with one or more of the five below */
	FEIT_W_INF = 1 << 14,  /* infinitive or present plural */
	FEIT_W_PRES = 1 << 15, /* present singular */
	FEIT_W_PAST = 1 << 16, /* past */
	FEIT_W_PART = 1 << 17, /* participle */
	FEIT_W_ATTR = 1 << 18, /* inflected participle: de ingevoerde regeling */
	FEIT_W_INSTRUMENT = 1 << 19,
	FEIT_W_ACTOR = 1 << 20,
	FEIT_W_GROUP = 1 << 21,
	FEIT_W_DATE = 1 << 22,
	FEIT_W_FIGURE = 1 << 23,
	FEIT_W_REFERENCE = 1 << 24,
	FEIT_W_COMMA = 1 << 25,
	FEIT_W_PUNCT = 1 << 26,   /* any other sign */
	FEIT_W_CONTENT = 1 << 27, /* may stand inside a noun phrase */
	FEIT_W_CAPITAL = 1 << 28,
	FEIT_W_IDIOM = 1 << 29, /* a word that makes an idiom: (in) werking (treden) */
	FEIT_W_DEED = 1 << 30,  /* a noun that names an act: invoering, start */
};
#define FEIT_W_FINITE (FEIT_W_INF | FEIT_W_PRES | FEIT_W_PAST)
#define FEIT_W_OPENER (FEIT_W_SUB | FEIT_W_REL | FEIT_W_OM)
/* By these clauses open, close or get their verbs. */
#define FEIT_W_JOINT                                                                               \
	(FEIT_W_OPENER | FEIT_W_COORD | FEIT_W_COMMA | FEIT_W_PUNCT | FEIT_W_TE | FEIT_W_VERB |    \
	 FEIT_W_AUX)

struct feit_mword {
	uint32_t begin, end; /* bytes in clean text */
	uint32_t is;         /* enum feit_word_class */
	uint32_t fact;       /* of a DATE, FIGURE or REFERENCE; else FEIT_NONE */
	const struct feit_lex_entry *function, *verb, *noun, *actor;
	uint8_t clause, phrase;
	uint16_t key;   /* of start and length: to pass over word lists quickly */
	uint64_t start; /* the first eight letters, folded; zero behind a shorter word */
};

/* What the lexicons say of a known word; its classes are put together at its first appearance. */
struct feit_word_record {
	struct feit_mword word; /* as it is copied into a stretch, but for its place */
	bool ready;
	bool plain;    /* ready, and nothing but a capital can be added to it */
	bool joint;    /* by its classes, or a word that opens clauses like these; or "dat" */
	bool capitals; /* it has more to it in capitals: ACM */
	bool compound; /* the noun is told by the end of the word */
	bool unsure;   /* the letters of the text may tell more */
};

enum {
	FEIT_KEY_BITS = 12,
	FEIT_KEYS = 1 << FEIT_KEY_BITS, /* of words: feit_word_key() */
	FEIT_LIST_BUCKETS =
	    16, /* the words of a list stand together by the upper bits of the key */
};

/* A word of a list, by what is compared first. */
struct feit_list_word {
	uint64_t start;
	const char *word;
	uint32_t len, key;
};

/* A list of words, read once. Lists are literals, known by their address. */
struct feit_list {
	_Alignas(16) uint64_t keys[FEIT_KEYS / 64]; /* a bit for the key of each word */
	const char *list;
	uint64_t number; /* a bit of its own, of those asked of stretches first; 0 = none */
	uint32_t n;
	uint8_t bucket[FEIT_LIST_BUCKETS + 1]; /* where each begins; the last is n */
	struct feit_list_word words[];
};

enum { FEIT_LISTS = 16384 }; /* places for lists: a place for each four bytes of literals */

/* An entry of lexicon daad, read. */
struct feit_deed {
	const char *lemma, *status; /* status NULL = that of the act */
	const char *preps;          /* prepositions that lead to the measure, "in,op" or "" */
	uint8_t act;                /* enum feit_act */
	char strength;              /* A, B, C */
	bool intransitive, counted;
	bool ready;
};

enum { FEIT_IDIOMS = 192 }; /* at most, idioms.def */

/* What a verb may tell. */
struct feit_verb_record {
	const char *lemma;                 /* NULL = not read yet */
	const struct feit_deed *deed;      /* of the verb alone; NULL = none */
	uint64_t idioms[FEIT_IDIOMS / 64]; /* a bit for each that it makes */
	bool idiomatic;                    /* there is one */
	bool loose;                        /* their words may have no class: er, het, aan */
	bool joins;                        /* with a particle it may be a deed: instellen */
	bool acts;                         /* any of these */
};

enum { FEIT_ENDINGS = 4096, FEIT_ANSWERS = 16384 };

/* Whether a term stands in a list; both are constants, known by their address. */
struct feit_answer {
	const char *term, *list;
	bool in;
};

/* What an engine keeps of words, so that each is looked at once and not once a document. Nothing
 * in it depends on the documents read: it only saves time. */
struct feit_measure_memory {
	struct feit_arena arena; /* lives as long as the engine */
	const struct feit_words *words;
	struct feit_word_record *records; /* [word] */
	struct feit_list *lists[FEIT_LISTS];
	uint64_t numbers[FEIT_KEYS];    /* [key of a word] of the lists that may hold it */
	uint64_t numbered;              /* the numbers given so far */
	struct feit_deed *deeds;        /* [entry of lexicon daad] */
	struct feit_verb_record *verbs; /* [entry of lexicon werkwoord, then of functie] */
	uint8_t *light; /* [entry of lexicon instrument] 1 or 2: makes idioms; 0 = not asked yet */
	uint64_t endings[64];                  /* of instrument nouns: a filter for compounds */
	uint32_t lengths[FEIT_ENDINGS];        /* [last four letters]: bit n = a noun of n bytes */
	uint16_t deed_ends[FEIT_ENDINGS];      /* [last four letters]: a deed that ends so, or 0 */
	uint16_t *deed_next;                   /* [deed] the next that ends like it; from 1 on */
	uint64_t bodies[64];                   /* of nouns that name bodies: a filter, bodies.c */
	uint64_t idioms[32][FEIT_IDIOMS / 64]; /* [first letter] a bit for each idiom's word */
	uint64_t idiom_verbs[32][FEIT_IDIOMS / 64]; /* likewise for each of its verbs */
	struct feit_answer answers[FEIT_ANSWERS];   /* those asked last */
};

/* The word of a token; not of one in capitals that has more to it then. */
void feit_read_record(struct feit_measure_memory *, uint32_t word);
/* The instrument noun that a compound ends in; NULL = none. */
const struct feit_lex_entry *feit_compound_head(const struct feit_measure_memory *,
						struct feit_str);
/* A deed ends in the verb, and has more before it: instellen. */
bool feit_joins_particle(const struct feit_measure_memory *, struct feit_str verb);
/* Some word with one of these keys may be of the list. Of the lists that are asked first, each gets
 * a number, by which the next stretch knows. */
bool feit_ask_list(struct feit_measure_memory *, const uint64_t *keys, const struct feit_list *);
/* The list as it was read, or is read now. */
const struct feit_list *feit_list_of(struct feit_measure_memory *, const char *list);

#endif
