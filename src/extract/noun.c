/* noun.c - the counted noun: "3.200 nieuwe tijdelijke woningen" counts woningen.
 *
 * No dictionary: after a numeral Dutch has adjectives on -e and then a plural on -en, -s or -'s.
 * What is none of these ends the phrase; the words that look like a plural and are none (verbs,
 * adverbs) stand in the lexicon figuurwoord, as do the adjectives on -en.
 */
#include "extract/figure.h"

enum { MAX_ADJECTIVES = 4 };

/* A word with its hyphenated parts and its 's: "EU-lidstaten", "politie-agenten", "amv's". */
struct compound {
	uint32_t first, last; /* tokens */
	bool apostrophe;      /* ends in 's */
	bool cut;             /* ends in a hyphen: "beleids- en uitvoeringsregels" */
};

static bool is_apostrophe(const struct feit_match *m, uint32_t i)
{
	return m->tokens->v[i].kind == FEIT_TOK_SIGN &&
	       (feit_is_sign(m, i, '\'') || feit_str_is(feit_token_text(m, i), "’"));
}

static bool is_word_or_number(const struct feit_match *m, uint32_t i)
{
	return m->tokens->v[i].kind == FEIT_TOK_WORD || m->tokens->v[i].kind == FEIT_TOK_NUMBER;
}

static bool read_compound(const struct feit_match *m, uint32_t i, struct compound *c)
{
	enum { MAX_PARTS = 5 };

	if (m->tokens->v[i].kind != FEIT_TOK_WORD || feit_is_glued(m, i))
		return false;
	*c = (struct compound){i, i, false, false};
	for (int k = 0; k < MAX_PARTS && feit_is_glued(m, c->last + 1); k++) {
		uint32_t sign = c->last + 1;
		if (feit_is_sign(m, sign, '-') || feit_is_sign(m, sign, '/')) {
			if (feit_is_glued(m, sign + 1) && is_word_or_number(m, sign + 1)) {
				c->last = sign + 1;
				continue;
			}
			c->cut = feit_is_sign(m, sign, '-');
		} else if (is_apostrophe(m, sign) && feit_is_glued(m, sign + 1) &&
			   m->tokens->v[sign + 1].kind == FEIT_TOK_WORD) {
			c->last = sign + 1;
			c->apostrophe = true;
			continue;
		}
		break;
	}
	return true;
}

static inline bool ends_with(struct feit_str s, const char *end)
{
	return feit_str_ends(s, feit_cstr(end));
}

/* Singulars on -s and adverbs: "proces", "jaarlijks"; not "bureaus", "milieus". */
static bool is_singular_s(struct feit_str s)
{
	static const char *const ends[] = {"uis",  "us",   "ijs",  "nis",  "sis",
					   "ijks", "ces",  "gres", "aas",  "oos",
					   "ress", "vies", "eks",  "ens-", "ijds"};

	if (s.len > 5 && (ends_with(s, "eaus") || ends_with(s, "ieus")))
		return false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends_with(s, ends[i]))
			return true;
	return false;
}

/* Infinitives on -eren: "investeren"; the nouns on -eren are few. */
static bool is_infinitive(struct feit_str s)
{
	static const char *const nouns[] = {
	    "kinderen", "jongeren", "ouderen",  "goederen", "ieren",  "runderen", "kalveren",
	    "lammeren", "bladeren", "liederen", "volkeren", "sferen", "heren",    "wederen"};

	if (s.len < 7 || !ends_with(s, "eren"))
		return false;
	for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
		if (ends_with(s, nouns[i]))
			return false;
	return true;
}

static bool is_plural(struct feit_str s)
{
	if (s.len < 4 || is_infinitive(s))
		return false;
	const char *p = s.ptr + s.len;
	if (ends_with(s, "centra") || ends_with(s, "musea") || ends_with(s, "ici") ||
	    ends_with(s, "cycli"))
		return true;
	if (p[-1] == 'n') {
		if (p[-2] == 'e')
			return p[-3] != 'e' && !(p[-3] == 'i' && (p[-4] == 'd' || p[-4] == 'z' ||
								  p[-4] == 'h' || p[-4] == 't'));
		return (unsigned char)p[-2] == 0xab && (unsigned char)p[-3] == 0xc3; /* ën */
	}
	return p[-1] == 's' && p[-2] != 's' && (unsigned)(p[-2] - 'a') < 26 && !is_singular_s(s);
}

/* Participles on -en: a separable prefix and "ge": afgesloten, opgenomen, toegekomen. */
bool feit_is_participle_en(struct feit_str s)
{
	static const char *const prefixes[] = {"af",   "aan",   "op",    "uit",  "in",     "over",
					       "voor", "toe",   "mee",   "om",   "weg",    "bij",
					       "door", "onder", "terug", "vast", "achter", "vrij"};

	if (s.len < 8 || !ends_with(s, "en"))
		return false;
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		if (prefixes[i][0] != s.ptr[0])
			continue;
		size_t n = strlen(prefixes[i]);
		if (s.len > n + 4 && feit_str_starts(s, feit_cstr(prefixes[i])) &&
		    s.ptr[n] == 'g' && s.ptr[n + 1] == 'e')
			return true;
	}
	return false;
}

/* Adjectives without -e, as behind "één": "één landelijk loket". */
static bool looks_like_adjective(struct feit_str s)
{
	static const char *const ends[] = {"lijk", "isch", "aal", "eel", "ief",
					   "baar", "zaam", "ig",  "end"};

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (s.len > 5 && ends_with(s, ends[i]))
			return true;
	return false;
}

/* "één concreet project": a word of unknown kind follows that does not look like a verb. */
static bool is_before_noun(const struct feit_match *m, uint32_t i)
{
	const struct feit_token *t = &m->tokens->v[i];
	struct feit_str s;

	if (t->kind != FEIT_TOK_WORD || (t->flags & (FEIT_TOK_GLUED | FEIT_TOK_CAPITAL)) ||
	    feit_has_class(m, i, 'g') || feit_token_lex(m, i, FEIT_LEX_WERKWOORD) != NULL)
		return false;
	s = feit_token_text(m, i);
	if (s.len < 4 || ends_with(s, "en"))
		return false;
	return s.ptr[s.len - 1] != 't' || ends_with(s, "ct") || ends_with(s, "nt") ||
	       ends_with(s, "et");
}

/* "3 gesloten scholen", "met 3 miljoen gestegen": a strong participle that the lexicon knows. */
static bool is_known_participle(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_WERKWOORD);

	return e != NULL && strchr(e->col[1], 'd') != NULL && strchr(e->col[1], 'i') == NULL;
}

enum part { NOTHING, ADJECTIVE, HEAD };

static enum part judge(const struct feit_match *m, const struct compound *c, bool one)
{
	struct feit_str s = feit_token_text(m, c->last);
	const struct feit_lex_entry *e =
	    c->first == c->last ? feit_token_lex(m, c->first, FEIT_LEX_FIGUURWOORD) : NULL;

	if (c->cut)
		return ADJECTIVE;
	if (e != NULL) {
		if (strchr(e->col[0], 'n') || (one && strchr(e->col[0], 's')))
			return HEAD;
		if (strchr(e->col[0], 'g')) /* "de vijf gesproken gemeenten" */
			return is_known_participle(m, c->first) ? ADJECTIVE : NOTHING;
		if (strchr(e->col[0], 'b'))
			return ADJECTIVE;
	}
	if (c->apostrophe)
		return m->tokens->v[c->last].len <= 3 ? HEAD : NOTHING;
	if (s.len < 2)
		return NOTHING;
	if (feit_is_participle_en(s) || (c->first == c->last && is_known_participle(m, c->last)))
		return ADJECTIVE;
	if (is_plural(s))
		return HEAD;
	if (s.ptr[s.len - 1] == 'e' && s.len > 3)
		return ADJECTIVE;
	if (one && (looks_like_adjective(s) || is_before_noun(m, c->last + 1)))
		return ADJECTIVE;
	return one && s.len > 2 && s.ptr[s.len - 1] >= 'a' ? HEAD : NOTHING;
}

/* "nieuwe en bestaande locaties", "grote, middelgrote en kleine bedrijven": steps over the joint.
 */
static uint32_t skip_joint(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i;
	struct feit_str s;

	if (feit_is_sign(m, k, ',') || feit_token_is(m, k, "en") || feit_token_is(m, k, "of"))
		k++;
	if (k == i || m->tokens->v[k].kind != FEIT_TOK_WORD)
		return i;
	s = feit_token_text(m, k);
	if (feit_has_class(m, k, 'g') || s.len < 4)
		return i;
	return s.ptr[s.len - 1] == 'e' || feit_has_class(m, k, 'b') ? k : i;
}

static void set_noun(const struct feit_match *m, const struct compound *c, struct feit_noun *out)
{
	out->end = feit_token_end(m, c->last);
	out->next = c->last + 1;
	out->name = feit_quote(m->doc, m->tokens->v[c->first].begin, out->end);
}

/* "te bouwen woningen": steps over "te" and its verb. */
static uint32_t skip_gerundive(const struct feit_match *m, uint32_t i)
{
	if (!feit_token_is(m, i, "te") || !feit_is_kind(m, i + 1, FEIT_TOK_WORD) ||
	    !ends_with(feit_token_text(m, i + 1), "en") || !feit_is_kind(m, i + 2, FEIT_TOK_WORD))
		return i;
	return i + 2;
}

/* "onderzochte", "opgelegde", "gesproken": a participle before its noun. */
static bool is_inflected_participle(const struct feit_match *m, uint32_t i)
{
	static const char *const starts[] = {"ge",    "be",    "ver",    "ont",   "her",
					     "er",    "aange", "opge",   "inge",  "afge",
					     "uitge", "toege", "voorge", "onder", "over"};
	struct feit_str s = feit_token_text(m, i);

	if (is_known_participle(m, i))
		return true;
	if (s.len < 7 || !(ends_with(s, "de") || ends_with(s, "te")))
		return false;
	for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
		if (feit_str_starts(s, feit_cstr(starts[k])))
			return true;
	return false;
}

bool feit_read_noun_behind_agent(const struct feit_match *m, uint32_t i, struct feit_noun *out)
{
	enum { LONGEST_AGENT = 7 };

	if (!feit_token_is(m, i, "door"))
		return false;
	for (uint32_t k = i + 2; k <= i + LONGEST_AGENT; k++) {
		if (!feit_is_kind(m, k, FEIT_TOK_WORD) || feit_is_glued(m, k))
			return false;
		if (is_inflected_participle(m, k) && feit_read_noun(m, k, false, out))
			return true;
	}
	return false;
}

bool feit_read_noun(const struct feit_match *m, uint32_t i, bool one, struct feit_noun *out)
{
	struct compound c, adjective = {0, 0, false, false};

	for (int n = 0; n <= MAX_ADJECTIVES; n++) {
		i = skip_gerundive(m, i);
		if (!read_compound(m, i, &c) || feit_token_lex(m, i, FEIT_LEX_MAAND) != NULL)
			break;
		const struct feit_lex_entry *unit =
		    c.first == c.last ? feit_token_lex(m, i, FEIT_LEX_MAATEENHEID) : NULL;
		if (unit != NULL) {
			if (n == 0 || unit->col[0][0] == 't') /* durations belong to the dates */
				break;
			set_noun(m, &c, out);
			return true;
		}
		switch (judge(m, &c, one)) {
		case NOTHING:
			n = MAX_ADJECTIVES;
			break;
		case HEAD:
			set_noun(m, &c, out);
			return true;
		case ADJECTIVE:
			adjective = c;
			i = c.last + 1;
			if (c.cut) { /* "beleids- en uitvoeringsregels" */
				i++;
				if (!feit_token_is(m, i, "en") && !feit_token_is(m, i, "of"))
					return false;
				i++;
			} else {
				i = skip_joint(m, i);
			}
		}
	}
	if (!one || adjective.last == 0 || feit_is_sign(m, adjective.last + 1, ','))
		return false;
	set_noun(m, &adjective, out); /* "één gemeente": it only looked like an adjective */
	return true;
}
