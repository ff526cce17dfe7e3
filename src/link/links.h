/* links.h - what the files of this folder share. */
#ifndef FEIT_LINKS_H
#define FEIT_LINKS_H

#include "link/link.h"

/* Appends a link unless the last few say the same. */
void feit_link_add(struct feit_doc *, uint32_t from, uint32_t to, const char *relation,
		   const char *role, uint8_t evidence, const char *rule);

void feit_link_supports(struct feit_doc *); /* support.c: notes[].supports */
void feit_link_ties(struct feit_doc *);     /* ties.c: measure-date, measure-figure */
void feit_link_papers(struct feit_doc *);   /* papers.c: measure-reference, session check */
void feit_link_periods(struct feit_doc *);  /* periods.c: figure-date */

/* The words of a sentence, one after another, for tests on a few of them. */
struct feit_words_of {
	struct feit_str text;
	size_t at;
};
struct feit_str feit_next_word(struct feit_words_of *); /* empty at the end */
/* One of the first `n` words of the span [begin, end) is in the list ("dit,daarmee"). */
bool feit_starts_with_word(const struct feit_doc *, uint32_t begin, uint32_t end, int n,
			   const char *list);
bool feit_has_word(const struct feit_doc *, uint32_t begin, uint32_t end, const char *list);

#endif
