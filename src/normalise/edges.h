/* edges.h - what stands at the same edge of many pages, perhaps with a number that counts with
 * them. Private to src/normalise.
 */
#ifndef FEIT_EDGES_H
#define FEIT_EDGES_H

#include "normalise/layout.h"

enum { EDGE_LINES = 4 }; /* lines looked at on each edge of a page */

enum edge_match { NO_MATCH, MATCH_LITERAL, MATCH_COUNTED };

/* Counts the lines at the edges of all pages; lives in the layout's arena. */
struct edges *feit_edges_new(struct layout *);

/* How many lines of the page are an edge of it. */
size_t feit_edge_lines(const struct page *);

/* Whether line `i`, at an edge of the page with index `page`, stands on so many pages that it is
 * furniture. */
enum edge_match feit_edge_match(const struct edges *, size_t page, uint32_t i);

#endif
