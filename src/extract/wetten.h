/* wetten.h - laws and treaties by name: what wetten.tsv knows, as a trie over words.
 *
 * The tables are generated from src/extract/wetten.tsv by scripts/wetten.awk.
 */
#ifndef FEIT_WETTEN_H
#define FEIT_WETTEN_H

#include "extract/rule.h"

struct feit_law {
	const char *id; /* "BWBR0011823", "CELEX:12016E", "-" = not known; BW, BW-BES, VC: codes */
	const char *title;
};

enum feit_law_need { FEIT_NEED_NOTHING, FEIT_NEED_THE, FEIT_NEED_ARTICLE };

struct feit_law_name {
	uint16_t law;  /* index in feit_laws */
	uint8_t exact; /* an abbreviation: letters as written */
	uint8_t need;  /* enum feit_law_need: what must stand before it */
	const char *text;
};

struct feit_law_edge {
	uint32_t symbol, node;
};

struct feit_law_node {
	uint16_t edge, n_edges, name, n_names;
};

extern const struct feit_law feit_laws[];
extern const uint32_t feit_n_laws;
extern const struct feit_law_name feit_law_names[];
extern const struct feit_law_edge feit_law_edges[];
extern const struct feit_law_node feit_law_nodes[];
extern const char feit_law_heads[]; /* first words of all names, for a rule's `words` */

/* The longest name of a law that starts at token i, in a place that offers `context` (enum
 * feit_law_need). Returns the token behind it and sets *name; i when there is none, or when the
 * words go on as the name of another law ("Archiefwet 1962", "Leerplichtwet BES", "WW-uitkering").
 * O(words of the name). */
uint32_t feit_find_law(const struct feit_match *, uint32_t i, enum feit_law_need context,
		       const struct feit_law_name **name);

/* The law that a book of a code is ("6" of BW), or the part of the Vreemdelingencirculaire that a
 * letter names; NULL when there is none. */
const struct feit_law *feit_law_of_book(const struct feit_law *code, struct feit_str book);

/* The law's identifier stands for several books or parts. */
bool feit_is_code(const struct feit_law *);

/* Token i speaks of another country: "Duitse", "Belgische". */
bool feit_is_foreign(const struct feit_match *, uint32_t i);

/* Token i ends like the name of a law: "Huisvestingswet", "Bouwbesluit", "Regeling". */
bool feit_names_law(const struct feit_match *, uint32_t i);

#endif
