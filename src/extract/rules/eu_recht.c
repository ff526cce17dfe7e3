/* eu_recht.c - acts of the European Union: "Verordening (EU) nr. 604/2013", "Richtlijn
 * 2008/115/EG". */
#include "extract/eu_act.h"
#include "extract/walk.h"

enum { MAX_MEMBERS = 30, CUE_REACH = 7 };

static void add_act(struct feit_match *m, uint32_t begin, uint32_t behind,
		    const struct feit_eu_act *act)
{
	feit_fill_eu_act(m, feit_refer(m, begin, feit_token_end(m, behind - 1), "eu"), act);
}

/* A "decision" of anyone: only with a body of the Union. */
static bool is_english(const struct feit_match *m)
{
	return feit_token_is(m, m->token, "decision") || feit_token_is(m, m->token, "decisions");
}

/* "2003/86/EG, 2003/109/EG en 2004/38/EG": further members of the same kind. */
static uint32_t read_members(struct feit_match *m, uint32_t at, char kind)
{
	struct feit_eu_act act;

	for (int n = 1; n < MAX_MEMBERS; n++) {
		uint32_t next = at + feit_is_sign(m, at, ','), behind;
		next += feit_token_is(m, next, "en") || feit_token_is(m, next, "of") ||
			feit_token_is(m, next, "and");
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

	if (kind == '\0')
		return false;
	if (feit_is_sign(m, from, '.') && m->tokens->v[m->token].len == 2)
		from++; /* "Vo. 883/2004" */
	if (kind == 'D' && feit_token_is(m, m->token - 1, "framework"))
		kind = 'F';
	at = feit_read_eu_number(m, from, kind, &act);
	if (at == from || (act.of_council && is_english(m)))
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

/* The kind of act that a word before the number tells: "Kwalificatierichtlijn (2011/95/EU)". */
static char kind_before(const struct feit_match *m)
{
	for (uint32_t i = m->token; i > 0 && m->token - i < CUE_REACH; i--) {
		struct feit_str s = feit_token_text(m, i - 1);
		if (feit_is_kind(m, i - 1, FEIT_TOK_BREAK))
			break;
		if (feit_eu_kind(m, i - 1) == 'L' || feit_str_ends(s, FEIT_STR("richtlijn")))
			return 'L';
		if (feit_eu_kind(m, i - 1) != '\0')
			return feit_eu_kind(m, i - 1);
	}
	return '\0';
}

/* "2011/95/EU" without its word, where one before it tells the kind. */
static bool read_number_only(struct feit_match *m)
{
	struct feit_eu_act act;
	char kind = kind_before(m);
	uint32_t at;

	if (kind == '\0' || kind == 'R')
		return false;
	at = feit_read_eu_number(m, m->token, kind, &act);
	if (at == m->token || act.suffix.len == 0)
		return false;
	add_act(m, m->begin, at, &act);
	m->end = feit_token_end(m, at - 1);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.eu_act",
     .words = "verordening|verordeningen|vo|uitvoeringsverordening|uitvoeringsverordeningen|"
	      "richtlijn|richtlijnen|rl|uitvoeringsrichtlijn|besluit|besluiten|uitvoeringsbesluit|"
	      "beschikking|beschikkingen|kaderbesluit|kaderbesluiten|standpunt|aanbeveling|"
	      "aanbevelingen|regulation|regulations|directive|directives|decision|decisions|"
	      "recommendation|recommendations",
     .tail = "",
     .read = read_act,
     .about = "regulation, directive, decision: Verordening (EU) nr. 604/2013"},
    {.id = "reference.eu_bare",
     .words = "eg|eeg|ec|eec|eu|euratom|egks|ega|jbz|gbvb",
     .tail = "",
     .read = read_bare,
     .about = "a regulation without the word: (EG) nr. 883/2004"},
    {.id = "reference.eu_number",
     .digits = "4",
     .next = "/",
     .tail =
	 "(?:19|20)[0-9]{2}/[0-9]{1,4}/(?:E[UGC]|EE[GC]|JBZ|JHA|GBVB|CFSP|Euratom)(?![A-Za-z0-9])",
     .groups = (const char *const[]){NULL},
     .read = read_number_only,
     .about = "an act by its number alone: Kwalificatierichtlijn (2011/95/EU)"},
    {0}};

const struct feit_module feit_module_eu_recht = {
    "eu_recht", FEIT_FAMILY_REFERENCE, "acts of the European Union and their CELEX numbers", rules};
