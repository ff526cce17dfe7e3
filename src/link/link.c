/* link.c - the link stage: what supports what. */
#include "link/links.h"

enum { SAME_WITHIN = 32, LONGEST_SENTENCE = 4000 };

void feit_link_add(struct feit_doc *d, uint32_t from, uint32_t to, const char *relation,
		   const char *role, uint8_t evidence, const char *rule)
{
	for (size_t i = d->n_links; i-- > 0 && d->n_links - i <= SAME_WITHIN;) {
		const struct feit_link *l = &d->links[i];
		if (l->from == from && l->to == to && strcmp(l->relation, relation) == 0)
			return;
	}
	*FEIT_PUSH(d->arena, d->links, d->n_links, d->links_cap) =
	    (struct feit_link){from, to, relation, role, evidence, rule};
}

/* ---- words ---- */

static bool is_word_byte(char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26 || (unsigned char)c >= 0x80;
}

struct feit_str feit_next_word(struct feit_words_of *w)
{
	size_t end = w->text.len < LONGEST_SENTENCE ? w->text.len : LONGEST_SENTENCE;

	while (w->at < end && !is_word_byte(w->text.ptr[w->at]))
		w->at++;
	size_t from = w->at;
	while (w->at < end && is_word_byte(w->text.ptr[w->at]))
		w->at++;
	return feit_str_cut(w->text, from, w->at);
}

static bool in_list(struct feit_str s, const char *list)
{
	for (const char *p = list; *p != '\0';) {
		size_t len = strcspn(p, ","), i = 0;
		while (len == s.len && i < len && (s.ptr[i] | 0x20) == (p[i] | 0x20))
			i++;
		if (len == s.len && i == len)
			return true;
		p += len;
		p += *p == ',';
	}
	return false;
}

bool feit_starts_with_word(const struct feit_doc *d, uint32_t begin, uint32_t end, int n,
			   const char *list)
{
	struct feit_words_of w = {feit_quote(d, begin, end), 0};

	for (struct feit_str s; n-- > 0 && (s = feit_next_word(&w)).len > 0;)
		if (in_list(s, list))
			return true;
	return false;
}

bool feit_has_word(const struct feit_doc *d, uint32_t begin, uint32_t end, const char *list)
{
	return feit_starts_with_word(d, begin, end, LONGEST_SENTENCE, list);
}

void feit_link(struct feit_doc *d)
{
	feit_link_supports(d);
	feit_link_ties(d);
	feit_link_papers(d);
	feit_link_periods(d);
}
