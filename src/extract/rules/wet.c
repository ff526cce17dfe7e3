/* wet.c - laws by name, without an article: "de Vreemdelingenwet 2000", "Comptabiliteitswet 2001,
 * artikel 45". */
#include "extract/artikel.h"
#include "extract/walk.h"

/* What stands before the name: nothing, or "de", "het". */
static enum feit_law_need context_of(const struct feit_match *m)
{
	if (m->token > 0 &&
	    (feit_token_is(m, m->token - 1, "de") || feit_token_is(m, m->token - 1, "het")))
		return FEIT_NEED_THE;
	return FEIT_NEED_NOTHING;
}

/* "Uitvoeringsbesluit Wet milieubeheer", "niet-WAO": the name stands inside another one. */
static bool is_inside_name(const struct feit_match *m)
{
	uint32_t before = m->token - 1;

	if (m->token == 0)
		return false;
	if (feit_is_dash(m, before))
		return feit_is_glued(m, m->token) && feit_is_glued(m, before);
	return feit_names_law(m, before) && (m->tokens->v[before].flags & FEIT_TOK_CAPITAL);
}

/* "Wet luchtvaart (in artikel 8.17, lid 5)": the token behind the list, i = none. */
static uint32_t read_place_in_brackets(struct feit_match *m, uint32_t i, struct feit_provisions *l)
{
	uint32_t at = i + 1, behind;

	at += feit_token_is(m, at, "in") || feit_token_is(m, at, "zie");
	if (!feit_is_law_word(m, at, FEIT_LAW_ARTICLE))
		return i;
	behind = feit_read_provisions(l, m, at);
	if (behind != at && feit_is_sign(m, behind, ')'))
		return behind;
	l->n = 0;
	return i;
}

/* "Archiefwet 1995, art. 5, eerste lid": a place that follows. It must end where the sentence or
 * its part ends, for "..., artikel 3 van" goes on to another law. */
static uint32_t read_place(struct feit_match *m, uint32_t i, struct feit_provisions *l)
{
	uint32_t at = i + feit_is_sign(m, i, ','), behind;
	struct feit_cited_law other;

	l->n = 0;
	if (feit_is_sign(m, i, '('))
		return read_place_in_brackets(m, i, l);
	if (!feit_is_law_word(m, at, FEIT_LAW_ARTICLE))
		return i;
	behind = feit_read_provisions(l, m, at);
	if (behind == at)
		return i;
	if (feit_read_cited_law(m, behind, &other) != behind || feit_token_is(m, behind, "van")) {
		l->n = 0;
		return i;
	}
	return behind;
}

/* "AWB 19/1234": the number of a case at a court. */
static bool is_case_number(const struct feit_match *m, uint32_t i)
{
	i += feit_is_dash(m, i);
	return feit_is_kind(m, i, FEIT_TOK_NUMBER) && m->tokens->v[i].digits == 2 &&
	       feit_is_sign(m, i + 1, '/') && feit_is_kind(m, i + 2, FEIT_TOK_NUMBER);
}

static bool read_law(struct feit_match *m)
{
	struct feit_cited_law c = {.kind = FEIT_CITED_NOTHING};
	struct feit_provisions l;
	uint32_t behind = feit_read_known_law(m, m->token, context_of(m), &c), end;

	if (behind == m->token || is_inside_name(m) || is_case_number(m, behind))
		return false;
	if (feit_token_is(m, m->token, "grondwet") && feit_token_is(m, behind, "van"))
		return false; /* of another country */
	end = read_place(m, behind, &l);
	m->end = feit_token_end(m, end - 1);
	feit_fill_law(m, feit_refer(m, m->begin, m->end, "law"), &l, l.n ? &l.v[0] : NULL, &c);
	return true;
}

static const struct feit_rule rules[] = {{.id = "reference.law",
					  .words = feit_law_heads,
					  .priority = -1,
					  .tail = "",
					  .read = read_law,
					  .about = "a law by name: de Vreemdelingenwet 2000"},
					 {0}};

const struct feit_module feit_module_wet = {"wet", FEIT_FAMILY_REFERENCE, "laws by name", rules};
