/* structure.c - what the structure tree of a tagged PDF says of cut words.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The tree is walked for ActualText only. Poppler draws the whole page again for the text of each
 * element: that of the 48 headings of a report of 15 pages took three times as long as all its
 * text. The tags are not to be trusted either: those of the official papers call each line of the
 * masthead a heading. Poppler's own reading order with the boxes of the words gives the same
 * paragraphs.
 */
#include <stdio.h>
#include <string.h>

#include "write.h"

enum { MOST_ELEMENTS = 500000, DEEPEST = 100, MOST_TREE_PAGES = 20000 };

struct count {
	int elements;
	int soft[MOST_TREE_PAGES + 1]; /* by page number; -1 = the tree does not know the page */
};

static void note_page(struct count *c, PopplerStructureElement *e)
{
	int page = poppler_structure_element_get_page(e) + 1;

	if (page < 1 || page > MOST_TREE_PAGES)
		return;
	if (c->soft[page] < 0)
		c->soft[page] = 0;
	char *text = poppler_structure_element_get_actual_text(e);
	if (text != NULL && strcmp(text, "\xc2\xad") == 0)
		c->soft[page]++;
	g_free(text);
}

static void walk(struct count *c, PopplerStructureElementIter *at, int depth)
{
	do {
		PopplerStructureElement *e = poppler_structure_element_iter_get_element(at);
		if (e == NULL || ++c->elements > MOST_ELEMENTS)
			return;
		note_page(c, e);
		PopplerStructureElementIter *child =
		    depth < DEEPEST ? poppler_structure_element_iter_get_child(at) : NULL;
		if (child != NULL)
			walk(c, child, depth + 1);
		poppler_structure_element_iter_free(child);
		g_object_unref(e);
	} while (poppler_structure_element_iter_next(at));
}

void write_structure(PopplerDocument *doc)
{
	static struct count c;
	PopplerStructureElementIter *root = poppler_structure_element_iter_new(doc);
	int any = 0;

	if (root == NULL)
		return;
	for (int i = 0; i <= MOST_TREE_PAGES; i++)
		c.soft[i] = -1;
	walk(&c, root, 0);
	poppler_structure_element_iter_free(root);
	for (int i = 0; i <= MOST_TREE_PAGES; i++)
		any |= c.soft[i] > 0;
	for (int i = 0; any && i <= MOST_TREE_PAGES; i++)
		if (c.soft[i] >= 0)
			printf("H %d %d\n", i, c.soft[i]);
}
