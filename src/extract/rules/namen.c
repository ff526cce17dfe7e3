/* namen.c - numbers inside names are no facts: "Agenda 2030", "Vreemdelingenwet 2000", "COVID-19".
 */
#include "extract/phrase.h"

static bool is_word(const struct feit_match *m, uint32_t i)
{
	return m->tokens->v[i].kind == FEIT_TOK_WORD;
}

static bool is_year(const struct feit_match *m, uint32_t i)
{
	const char *p = m->doc->text.ptr + m->tokens->v[i].begin;

	return m->tokens->v[i].digits == 4 && m->tokens->v[i].len == 4 &&
	       ((p[0] == '1' && p[1] >= '8') || (p[0] == '2' && p[1] == '0'));
}

/* "Vreemdelingenwet 2000", "Rechtspositiebesluit 1994". */
static bool names_a_law(const struct feit_match *m, uint32_t i)
{
	struct feit_str s = feit_token_text(m, i);
	char last = s.ptr[s.len - 1];

	return (last == 't' || last == 'k') && is_word(m, i) &&
	       (feit_str_ends(s, FEIT_STR("wet")) || feit_str_is(s, "Wet") ||
		feit_str_ends(s, FEIT_STR("wetboek")));
}

/* "Wet inburgering 2021": Wet, then words of a name without a preposition of time. */
static bool is_in_law_name(const struct feit_match *m, uint32_t i)
{
	enum { LONGEST_NAME = 7 };

	for (uint32_t k = 1; k <= LONGEST_NAME && k <= i; k++) {
		uint32_t at = i - k;
		if (!is_word(m, at))
			return false;
		struct feit_str s = feit_token_text(m, at);
		if (k > 1 && (feit_str_is(s, "Wet") || feit_str_is(s, "Besluit") ||
			      feit_str_is(s, "Regeling") || feit_str_is(s, "Circulaire")))
			return true;
		if (k == 1 ? feit_has_class(m, at, 'g')
			   : feit_has_class(m, at, 'g') && !feit_token_is(m, at, "en") &&
				 !feit_token_is(m, at, "van") && !feit_token_is(m, at, "op") &&
				 !feit_token_is(m, at, "de"))
			return false;
	}
	return false;
}

/* "Plein 23", "Korte Voorhout 7", "Turfmarkt 147". */
static bool is_street(const struct feit_match *m, uint32_t i)
{
#define END(text)                                                                                  \
	{                                                                                          \
		text, sizeof text - 1                                                              \
	}
	static const struct feit_str ends[] = {
	    END("straat"),   END("laan"),      END("plein"), END("kade"),
	    END("gracht"),   END("singel"),    END("dreef"), END("voorhout"),
	    END("dijk"),     END("plantsoen"), END("markt"), END("steeg"),
	    END("Voorhout"), END("Plein"),     END("haven"), END("boulevard"),
	};
#undef END
	struct feit_str s;

	if (!is_word(m, i) || !(m->tokens->v[i].flags & FEIT_TOK_CAPITAL))
		return false;
	s = feit_token_text(m, i);
	if (s.len < 4)
		return false;
	char last = s.ptr[s.len - 1];
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (ends[k].ptr[ends[k].len - 1] == last && feit_str_ends(s, ends[k]))
			return true;
	return last == 'g' && feit_str_ends(s, FEIT_STR("weg")) && s.len > 4;
}

/* "COVID-19", "F-16", "SARS-CoV-2": capitals and a hyphen. */
static bool is_code(const struct feit_match *m, uint32_t i)
{
	if (i < 2 || !feit_is_glued(m, i) || !feit_is_sign(m, i - 1, '-') ||
	    !feit_is_glued(m, i - 1) || !is_word(m, i - 2))
		return false;
	uint8_t flags = m->tokens->v[i - 2].flags;
	return (flags & FEIT_TOK_ALLCAPS) ||
	       ((flags & FEIT_TOK_CAPITAL) && m->tokens->v[i - 2].len == 1);
}

static bool is_amount(const struct feit_match *m, uint32_t i)
{
	struct feit_number n;
	struct feit_unit u;
	struct feit_noun noun;

	return feit_read_number(m->doc, m->tokens, i, 0, &n) && !n.glued &&
	       (n.scale > 1 || feit_read_unit(m, &n, &u) ||
		(!(m->tokens->v[n.next].flags & FEIT_TOK_CAPITAL) &&
		 feit_read_noun(m, n.next, false, &noun)));
}

static bool read_name(struct feit_match *m)
{
	uint32_t i = m->token;
	const struct feit_lex_entry *e;
	bool found = false;

	if (i == 0 || m->tokens->v[i].kind != FEIT_TOK_NUMBER)
		return false;
	if (feit_is_glued(m, i)) {
		found = is_code(m, i);
	} else if (is_word(m, i - 1)) {
		e = feit_token_lex(m, i - 1, FEIT_LEX_NAAMGETAL);
		if (e != NULL)
			found = (m->tokens->v[i - 1].flags & FEIT_TOK_CAPITAL) &&
				(e->col[0][0] == 'g' || is_year(m, i));
		else if (is_year(m, i))
			found = names_a_law(m, i - 1) || is_in_law_name(m, i);
		if (!found && m->tokens->v[i].digits <= 4)
			found = !is_year(m, i) && is_street(m, i - 1) && !is_amount(m, i);
	}
	if (!found)
		return false;
	feit_add_guard(m, m->begin, feit_token_end(m, i));
	m->end = feit_token_end(m, i);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "guard.name",
     .digits = "1-",
     .tail = "",
     .read = read_name,
     .about = "numbers in names: Vreemdelingenwet 2000, Agenda 2030, NEN 7510, COVID-19"},
    {0}};

const struct feit_module feit_module_namen = {"namen", FEIT_FAMILY_GUARD, "numbers in names",
					      rules};
