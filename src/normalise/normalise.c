/* normalise.c - the normalise stage from end to end. */
#include "normalise/normalise.h"

void feit_normalise(struct feit_doc *d)
{
	size_t n = d->raw.text.len;
	char *text = feit_alloc(d->arena, n + 64);

	for (size_t i = 0; i < n; i++)
		text[i] = d->raw.text.ptr[i] == '\n' ? ' ' : d->raw.text.ptr[i];
	for (size_t i = 0; i < d->raw.n_lines; i++) {
		struct feit_line *l = &d->raw.lines[i];
		feit_map_add(&d->map, d->arena, FEIT_MAP_COPY, l->end - l->begin, l->begin,
			     l->end - l->begin);
		if (l->end < n)
			feit_map_add(&d->map, d->arena, FEIT_MAP_SUBST, 1, l->end, 1);
	}
	d->text = (struct feit_str){text, n};
	struct feit_block *b = FEIT_PUSH(d->arena, d->blocks, d->n_blocks, d->blocks_cap);
	*b = (struct feit_block){0, (uint32_t)n, 1, FEIT_PARAGRAPH, 0, 0, 1};
	struct feit_sentence *s =
	    FEIT_PUSH(d->arena, d->sentences, d->n_sentences, d->sentences_cap);
	*s = (struct feit_sentence){0, (uint32_t)n, 0};
}
