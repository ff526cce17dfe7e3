/* wetsartikel.c - articles of law: "artikel 8.7, eerste lid, van het Vreemdelingenbesluit 2000". */
#include "extract/artikel.h"
#include "extract/walk.h"

enum { LOOK_BACK = 8, MAX_LAWS = 20 };

/* "het vierde en vijfde lid van" before the article: the token where it starts. */
static uint32_t lid_before(const struct feit_match *m, uint32_t i)
{
	uint32_t at = i, first;

	if (at < 3 || !feit_token_is(m, at - 1, "van") ||
	    !feit_is_law_word(m, at - 2, FEIT_LAW_LID) ||
	    !feit_is_law_word(m, at - 3, FEIT_LAW_ORDINAL))
		return i;
	for (first = at - 3; first >= 2 && i - first < LOOK_BACK; first -= 2)
		if (!feit_is_law_word(m, first - 2, FEIT_LAW_ORDINAL) ||
		    !(feit_is_law_word(m, first - 1, FEIT_LAW_JOINT) ||
		      feit_is_sign(m, first - 1, ',')))
			break;
	return first;
}

static void add_leading_leden(struct feit_match *m, struct feit_reference *r, uint32_t first)
{
	for (uint32_t i = first; i < m->token; i++) {
		const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_WETDEEL);
		if (e != NULL && e->col[0][0] == FEIT_LAW_ORDINAL)
			feit_part(m->doc->arena, r, "lid", feit_cstr(e->col[1]));
	}
}

/* `first` is the token where the first member starts. */
static void add_members(struct feit_match *m, uint32_t first, const struct feit_provisions *l,
			const struct feit_cited_law *c)
{
	for (uint32_t k = 0; k < l->n; k++) {
		const struct feit_provision *p = &l->v[k];
		uint32_t begin = k == 0 ? m->tokens->v[first].begin : p->begin;
		struct feit_reference *r =
		    feit_refer(m, begin, k + 1 == l->n ? c->end : p->end, "law");
		if (k == 0 && first < m->token)
			add_leading_leden(m, r, first);
		feit_fill_law(m, r, l, p, c);
	}
}

/* "artikelen 3 van de Wet A, 12 van de Wet B en 17 van de Wet C": what goes on behind a law must
 * have a law of its own. */
static uint32_t read_more(struct feit_match *m, uint32_t i, struct feit_provisions *l,
			  struct feit_cited_law *c)
{
	for (int n = 0; n < MAX_LAWS; n++) {
		uint32_t at = feit_read_more_provisions(l, m, i), end;
		if (at == i)
			break;
		end = feit_read_cited_law(m, at, c);
		if (end == at || c->kind == FEIT_CITED_BACK)
			break;
		add_members(m, feit_token_at(m->tokens, l->v[0].begin), l, c);
		i = end;
	}
	return i;
}

/* A list without a law names nothing: it is passed over as far as words like "artikel" announced
 * it, so that no list is read twice. */
static bool read_articles(struct feit_match *m)
{
	struct feit_provisions l;
	struct feit_cited_law c;
	uint32_t behind = feit_read_provisions(&l, m, m->token), end;

	if (behind == m->token)
		return false;
	end = feit_read_cited_law(m, behind, &c);
	if (end == behind) {
		m->end = feit_token_end(m, l.heads_end - 1);
		return true;
	}
	add_members(m, lid_before(m, m->token), &l, &c);
	end = read_more(m, end, &l, &c);
	m->end = feit_token_end(m, end - 1);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.article",
     .words = "artikel|artikelen|art|artt|hoofdstuk|hoofdstukken|titel|afdeling|afdelingen|"
	      "paragraaf|paragrafen|bijlage|bijlagen|boek|boeken|deel|titels|onderafdeling|"
	      "onderafdelingen|artikels",
     .tail = "",
     .read = read_articles,
     .about = "articles and other parts of a law: artikel 8, onder a, van de Vw 2000"},
    {0}};

const struct feit_module feit_module_wetsartikel = {
    "wetsartikel", FEIT_FAMILY_REFERENCE, "articles and other parts of laws and treaties", rules};
