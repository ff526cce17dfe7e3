/* artikel.h - provisions of law as they are cited: "artikelen 3, eerste lid, onder a, en 5a". */
#ifndef FEIT_ARTIKEL_H
#define FEIT_ARTIKEL_H

#include "extract/eu_act.h"
#include "extract/wetten.h"

/* Kinds of words in lexicon wetdeel. */
enum feit_law_word {
	FEIT_LAW_ARTICLE = 'a',
	FEIT_LAW_PART = 'p',
	FEIT_LAW_LID = 'l',
	FEIT_LAW_ONDER = 'o',
	FEIT_LAW_AANHEF = 'h',
	FEIT_LAW_SENTENCE = 'z',
	FEIT_LAW_ORDINAL = 'r',
	FEIT_LAW_JOINT = 's',
	FEIT_LAW_VAN = 'v',
	FEIT_LAW_THE = 'd',
	FEIT_LAW_BACK = 'b',
	FEIT_LAW_SELF = 'x',
	FEIT_LAW_NOUN = 'n',
	FEIT_LAW_HIERNA = 'k',
	FEIT_LAW_STOP = 'e',
};

static inline bool feit_is_law_word(const struct feit_match *m, uint32_t i, enum feit_law_word kind)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_WETDEEL);

	return e != NULL && e->col[0][0] == (char)kind;
}

enum { FEIT_MAX_PROVISIONS = 64, FEIT_MAX_PARTS = 320, FEIT_MAX_LEVELS = 6 };

/* One member of a list: its parts are [first, first + n) of the list's. */
struct feit_provision {
	uint32_t begin, end; /* bytes */
	uint32_t first, n;
};

struct feit_provisions {
	struct feit_match *m;
	struct feit_provision v[FEIT_MAX_PROVISIONS];
	struct feit_part parts[FEIT_MAX_PARTS];
	uint32_t n, n_parts;
	uint32_t
	    heads_end; /* the token behind the last number that a word like "artikel" announces */
	bool plural;   /* the last head was "artikelen" */
};

enum feit_cited {
	FEIT_CITED_NOTHING,
	FEIT_CITED_LAW,     /* a law of the table */
	FEIT_CITED_EU,      /* an act of the Union by its number */
	FEIT_CITED_UNKNOWN, /* a law by a name that is not in the table */
	FEIT_CITED_BACK,    /* "die wet", "het Verdrag", a short name that may be defined */
};

/* The law behind the provisions, and the parts of it that stand between: "Boek 3 van het". */
struct feit_cited_law {
	enum feit_cited kind;
	const struct feit_law *law;
	struct feit_eu_act act;
	struct feit_str words; /* UNKNOWN, BACK: the name as written */
	uint32_t begin, end;   /* bytes of the name */
	struct feit_part levels[FEIT_MAX_LEVELS];
	uint32_t n_levels;
};

/* Reads members from the head at token i ("artikel", "hoofdstuk", ...). Returns the token behind
 * the list, i when no number follows. Consumes a bounded number of tokens. */
uint32_t feit_read_provisions(struct feit_provisions *, struct feit_match *, uint32_t i);

/* Reads members of a list that goes on behind its first law, which ends before token i: ", 12 van
 * de Wet ...". Returns the token behind them, i = none. */
uint32_t feit_read_more_provisions(struct feit_provisions *, struct feit_match *, uint32_t i);

/* Reads the law behind a list that ends before token i. Returns the token behind it, i = none. */
uint32_t feit_read_cited_law(struct feit_match *, uint32_t i, struct feit_cited_law *);

/* Reads a law of the table from token i, with its book ("Burgerlijk Wetboek Boek 2"). Returns the
 * token behind it, i = none. */
uint32_t feit_read_known_law(const struct feit_match *, uint32_t i, enum feit_law_need context,
			     struct feit_cited_law *);

/* Fills parts, target, url and verdict for a place in the law. `provision` is NULL for the law
 * itself, else one of the list. */
void feit_fill_law(struct feit_match *, struct feit_reference *, const struct feit_provisions *,
		   const struct feit_provision *, const struct feit_cited_law *);

/* Sets target and url of a reference whose parts are there already. */
void feit_target_law(struct feit_arena *, struct feit_reference *, const struct feit_law *);

#endif
