/* eu_recht.c - acts of the European Union: "Verordening (EU) nr. 604/2013", "Richtlijn
 * 2008/115/EG". */
#include "extract/eu_act.h"
#include "extract/walk.h"

enum { MAX_MEMBERS = 30 };

static void add_act(struct feit_match *m, uint32_t begin, uint32_t behind,
		    const struct feit_eu_act *act)
{
	feit_fill_eu_act(m, feit_refer(m, begin, feit_token_end(m, behind - 1), "eu"), act);
}

/* "2003/86/EG, 2003/109/EG en 2004/38/EG": further members of the same kind. */
static uint32_t read_members(struct feit_match *m, uint32_t at, char kind)
{
	struct feit_eu_act act;

	for (int n = 1; n < MAX_MEMBERS; n++) {
		uint32_t next = at + feit_is_sign(m, at, ','), behind;
		next += feit_token_is(m, next, "en") || feit_token_is(m, next, "of");
		if (next == at)
			break;
		behind = feit_read_eu_number(m, next, kind, &act);
		if (behind == next || act.suffix.len == 0)
			break;
		add_act(m, m->tokens->v[next].begin, behind, &act);
		at = behind;
	}
	return at;
}

static bool read_act(struct feit_match *m)
{
	struct feit_eu_act act;
	char kind = feit_eu_kind(m, m->token);
	uint32_t from = m->token + 1, at;

	if (feit_is_sign(m, from, '.') && m->tokens->v[m->token].len == 2)
		from++; /* "Vo. 883/2004" */
	at = feit_read_eu_number(m, from, kind, &act);
	if (at == from)
		return false;
	add_act(m, m->begin, at, &act);
	at = read_members(m, at, kind);
	m->end = feit_token_end(m, at - 1);
	return true;
}

/* "(EG) nr. 883/2004" without the word: a regulation, for only they put "nr." behind the body. */
static bool read_bare(struct feit_match *m)
{
	struct feit_eu_act act;
	uint32_t from = m->token - 1, at;

	if (m->token == 0 || !feit_is_sign(m, from, '('))
		return false;
	at = feit_read_eu_number(m, from, 'R', &act);
	if (at == from || !act.numbered || act.reversed)
		return false;
	add_act(m, m->tokens->v[from].begin, at, &act);
	m->end = feit_token_end(m, at - 1);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.eu_act",
     .words = "verordening|verordeningen|vo|uitvoeringsverordening|uitvoeringsverordeningen|"
	      "richtlijn|richtlijnen|rl|uitvoeringsrichtlijn|besluit|besluiten|uitvoeringsbesluit|"
	      "beschikking|beschikkingen|kaderbesluit|kaderbesluiten|standpunt|aanbeveling|"
	      "aanbevelingen",
     .tail = "",
     .read = read_act,
     .about = "regulation, directive, decision: Verordening (EU) nr. 604/2013"},
    {.id = "reference.eu_bare",
     .words = "eg|eeg|eu|euratom",
     .tail = "",
     .read = read_bare,
     .about = "a regulation without the word: (EG) nr. 883/2004"},
    {0}};

const struct feit_module feit_module_eu_recht = {
    "eu_recht", FEIT_FAMILY_REFERENCE, "acts of the European Union and their CELEX numbers", rules};
