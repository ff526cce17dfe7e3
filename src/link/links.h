/* links.h - what the files of this folder share. */
#ifndef FEIT_LINKS_H
#define FEIT_LINKS_H

#include "link/link.h"

/* Appends a link unless the last few of the same fact say the same; what one rule says in two roles
 * are two links: a term is start and end, a day that of two acts. All links of one relation and
 * fact are added one after another. */
void feit_link_add(struct feit_doc *, uint32_t from, uint32_t to, const char *relation,
		   const char *role, uint8_t evidence, const char *rule);

/* What a word may say; words.def lists them. */
enum feit_says {
	FEIT_SAYS_PARLIAMENT = 1,    /* "de Kamer" */
	FEIT_SAYS_TOLD = 2,          /* "geïnformeerd" */
	FEIT_SAYS_CLAUSE = 4,        /* "waarvan": another clause begins */
	FEIT_SAYS_THAT = 8,          /* "dat" */
	FEIT_SAYS_NOW = 16,          /* "inmiddels" */
	FEIT_SAYS_BACK = 32,         /* "dit", as first word of a sentence */
	FEIT_SAYS_NEAR_BACK = 64,    /* "hierbij", as one of the first words */
	FEIT_SAYS_VERB = 128,        /* "waren": what stands behind is told of something else */
	FEIT_SAYS_STAND = 256,       /* "waren", "stonden": how many there were at a moment */
	FEIT_SAYS_OF = 512,          /* "van", right before a figure: the size of a thing */
	FEIT_SAYS_PAPER = 1024,      /* "brief", "motie" */
	FEIT_SAYS_OPENS = 2048,      /* "in", "met", "de": may stand before a paper that speaks */
	FEIT_SAYS_ASIDE = 4096,      /* "conform", as first word: what it names is not told */
	FEIT_SAYS_SET_ASIDE = 16384, /* (is) "beschikbaar", of money */
	FEIT_SAYS_GROUND = 8192,     /* (op) "grond", (in) "reactie" */
	FEIT_SAYS_BY = 32768,        /* "bij", "in": what is told in a paper */
	FEIT_SAYS_AS = 65536,        /* "zoals", as first word */
	FEIT_SAYS_GRANT = 131072,    /* "trok" (uit), "gesteld": money is given */
};

#define FEIT_LINK_LISTED 160 /* words in words.def, at most */

struct feit_link_words {
	bool letter[256];               /* the byte is one of a word */
	uint8_t first[256];             /* [first letter and length]: a listed word + 1, 0 = none */
	uint8_t next[FEIT_LINK_LISTED]; /* [listed word]: another one there + 1 */
};

void feit_link_words(struct feit_link_words *);

/* The classes of the first n words of the span [begin, end), ORed. It is read once, at most its
 * first 4,000 bytes. */
unsigned feit_says(const struct feit_doc *, const struct feit_link_words *, uint32_t begin,
		   uint32_t end, int n);
enum { FEIT_ALL_WORDS = 4000 };

void feit_link_supports(struct feit_doc *, const struct feit_link_words *); /* notes[].supports */
void feit_link_ties(struct feit_doc *); /* measure-date, -figure */
void feit_link_papers(struct feit_doc *, const struct feit_link_words *);  /* measure-reference */
void feit_link_periods(struct feit_doc *, const struct feit_link_words *); /* figure-date */

#endif
