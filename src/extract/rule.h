/* rule.h - all that a rule module sees. Read this before writing one.
 *
 * A module is one file in src/extract/rules/ with one `const struct feit_module feit_module_NAME`,
 * one line RULES(NAME) in rules.def and one tests/specs/NAME.spec. It holds rules; a rule is
 *
 *   head    what the text must show at the place where the rule starts: exact words (or lexicons),
 *           a digit shape, the first letters of a word, a sign. The scanner finds heads; only there
 * the rule is tried. tail    a PCRE2 pattern, anchored at the head and starting with it. UTF, no
 * UCP; blanks in the pattern mean nothing (EXTENDED): write [ ] or "\\ " for a space. Clean text
 * has single spaces, so no \s+. Every group repeat is bounded ({0,20}, not *). `<maand>` stands for
 * any word of lexicon maand (case of the first letter free). Use named groups: (?<dag>[0-9]{1,2}).
 *           A tail may be "" where the reader does it all by hand.
 *   reader  a C function that turns the match into facts with feit_add_*(), or rejects it (false).
 *
 * Inside a family, rules are tried at each place in order of priority (higher first; then the order
 * in the table); the first whose reader says true wins, and the family goes on behind match->end,
 * which the reader may move (to read more by hand, or to give back). Families do not see one
 * another: overlaps between them are settled in resolve.c by the ranks below. Readers are pure: no
 * I/O, no globals, no state but what they find in *match. Time must stay linear: look back a
 * bounded number of tokens only, and never read ahead further than you consume (or bound it).
 */
#ifndef FEIT_RULE_H
#define FEIT_RULE_H

#include "doc/doc.h"
#include "extract/token.h"

enum feit_family {
	FEIT_FAMILY_DATE,
	FEIT_FAMILY_FIGURE,
	FEIT_FAMILY_REFERENCE,
	FEIT_FAMILY_GUARD, /* finds what is no fact: page, table, telephone numbers, names with
			      years */
	FEIT_FAMILIES
};

/* Where facts overlap, the higher rank stays; equal ranks: the longer, then the earlier. A family
 * may use any value around its own, e.g. FEIT_RANK_DATE + 5. */
enum feit_rank {
	FEIT_RANK_FIGURE = 60,
	FEIT_RANK_DATE = 100,
	FEIT_RANK_SPAN = 104, /* durations, sets, decades: before the number words in them */
	FEIT_RANK_GUARD = 140,
	FEIT_RANK_REFERENCE = 180,
	FEIT_RANK_BESIDE = 250, /* stands beside facts of other families: a session in a citation */
};

struct feit_match;
typedef bool feit_reader(struct feit_match *); /* the one typedef: a function's shape */

enum { FEIT_MAX_GROUPS = 24 };

struct feit_rule {
	const char *id;       /* stable, appears in the output: "date.day" */
	const char *words;    /* "@maand|nr|nrs": lexicons and words, lower case; NULL = none */
	const char *prefixes; /* "twee|drie": first 3 or 4 bytes (ASCII) of a word; NULL = none */
	const char *digits;   /* "1-2", "4": how many leading digits; NULL = none */
	const char
	    *next; /* with `digits`: the byte after the digits must be one of these; NULL = any */
	const char *signs;         /* "€|$|(": signs; NULL = none */
	bool capitals;             /* any word that begins with a capital */
	int priority;              /* inside the family; default 0 */
	const char *tail;          /* PCRE2, see above */
	const char *const *groups; /* names of the groups that the reader asks for, NULL-ended;
				      feit_group takes the index into this array */
	feit_reader *read;
	const char *about; /* one line for `feiten rules` */
};

struct feit_module {
	const char *name; /* file name, spec name */
	enum feit_family family;
	const char *about;
	const struct feit_rule *rules; /* ends with id == NULL */
};

/* What a reader works with. */
struct feit_match {
	struct feit_doc *doc;
	const struct feit_tokens *tokens;
	const struct feit_words *words;
	const struct feit_rule *rule;
	enum feit_family family;
	uint32_t token;      /* index of the token at `begin` */
	uint32_t begin, end; /* of the match; the reader may change `end` */
	void *engine;        /* the engine's own */
};

/* The text of groups[i]; empty (len 0) when it took no part in the match. */
struct feit_str feit_group(const struct feit_match *, int i);
/* Its place in the clean text; {0,0} when it took no part. */
struct feit_span feit_group_span(const struct feit_match *, int i);
/* Its digits as a number (dots, spaces ignored); -1 when empty, without digits or > 10^17. */
int64_t feit_group_number(const struct feit_match *, int i);

/* ---- tokens ---- */
static inline struct feit_str feit_token_text(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];
	return (struct feit_str){m->doc->text.ptr + t->begin, t->len};
}
/* The entry of token i in a lexicon; NULL if none or i is out of range. */
static inline const struct feit_lex_entry *feit_token_lex(const struct feit_match *m, uint32_t i,
							  enum feit_lex_id id)
{
	return i < m->tokens->n ? feit_word_lex(m->words, m->tokens->v[i].word, id) : NULL;
}
/* Token i is this word (ASCII, case folded). False out of range. The bytes of a literal are known
 * when the program is built: all of a short one are compared at once (behind the text there are
 * eight to read). */
__attribute__((always_inline)) static inline bool feit_token_is(const struct feit_match *m,
								uint32_t i, const char *word)
{
	size_t len = strlen(word);

	if (i >= m->tokens->n || m->tokens->v[i].len != len)
		return false;
	const char *p = m->doc->text.ptr + m->tokens->v[i].begin;
	if (__builtin_constant_p(len) && len > 0 && len <= 8) {
		uint64_t v;
		unsigned behind = 64 - 8 * (unsigned)len; /* bits that are no part of it */
		memcpy(&v, p, 8);
		return (v | UINT64_C(0x2020202020202020)) << behind == feit_word_start(word, len)
									   << behind;
	}
	for (size_t k = 0; k < len; k++)
		if ((p[k] | 0x20) != (word[k] | 0x20))
			return false;
	return true;
}
/* Token i is in a set of wordsets.def. False out of range. */
static inline bool feit_token_in(const struct feit_match *m, uint32_t i, enum feit_wordset set)
{
	return i < m->tokens->n && feit_word_in(m->words, m->tokens->v[i].word, set);
}

/* ---- facts: the fact's span, its payload zeroed to fill in; in the document's arena ---- */
struct feit_date *feit_add_date(struct feit_match *, uint32_t begin, uint32_t end);
struct feit_figure *feit_add_figure(struct feit_match *, uint32_t begin, uint32_t end);
struct feit_reference *feit_add_reference(struct feit_match *, uint32_t begin, uint32_t end);
/* Keeps [begin,end) free of dates and figures of a lower rank, without being a fact. */
void feit_add_guard(struct feit_match *, uint32_t begin, uint32_t end);
/* Changes the rank of the fact or guard that was added last. */
void feit_set_rank(struct feit_match *, int rank);
/* The rule id of the fact that was added last, when one reader serves several. */
void feit_set_rule(struct feit_match *, const char *id);

/* The facts that this family added before this match, in order of adding (for context: last year,
 * current dossier). May hold facts that resolve will drop later. */
const struct feit_fact *feit_added(const struct feit_match *, size_t *n);

/* Strings in the document's arena. */
#define feit_value(m, ...) feit_format((m)->doc->arena, __VA_ARGS__)

#endif
