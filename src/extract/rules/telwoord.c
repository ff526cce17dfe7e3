/* telwoord.c - figures that begin with a number word: "zestig gemeenten", "een twintigtal". */
#include "extract/phrase.h"

/* The number inside a word that goes on: "twintig" of "twintigtal". */
static inline bool number_before(const struct feit_match *m, const char *suffix,
				 struct feit_decimal *out)
{
	struct feit_str s = feit_token_text(m, m->token);
	size_t n = strlen(suffix);

	return s.len > n && s.ptr[s.len - n] == suffix[0] && feit_str_ends(s, feit_cstr(suffix)) &&
	       feit_number_word(feit_str_cut(s, 0, s.len - n), out);
}

static struct feit_figure *add_with_noun(struct feit_match *m, struct feit_decimal value,
					 uint32_t first, const char *type, bool noun_too)
{
	struct feit_qualifier q;
	struct feit_noun noun;
	struct feit_unit unit = {.type = NULL};
	struct feit_number n = {.next = m->token + 1};
	uint32_t end = feit_token_end(m, m->token);
	struct feit_str name = {"", 0};

	if (noun_too && feit_read_unit(m, &n, &unit)) {
		if (unit.type[0] == 't')
			return NULL;
		end = unit.end;
		name = unit.name;
		type = unit.type;
	} else if (noun_too && feit_read_noun(m, m->token + 1, false, &noun)) {
		end = noun.end;
		name = noun.name;
	}
	feit_left_qualifier(m, first, feit_floor(m), &q);
	uint32_t begin = m->tokens->v[q.any && !q.tot ? q.token : first].begin;
	struct feit_figure *f = feit_add_figure(m, begin, end);
	feit_set_rule(m, "figure.collective");
	f->value = value;
	f->type = type;
	f->unit = name;
	f->comparator = q.any ? q.comparator : FEIT_EQ;
	if (q.any && !q.tot)
		f->qualifier = feit_quote(m->doc, begin, q.end);
	m->end = end;
	return f;
}

/* "een drietal" is exact, "een tiental", "een twintigtal" and all above are about. */
static bool read_tal(struct feit_match *m)
{
	struct feit_decimal v;
	uint32_t first = m->token;

	if (!number_before(m, "tal", &v) || v.scale || v.digits < 2)
		return false;
	if (first > 0 && feit_token_is(m, first - 1, "een") &&
	    m->tokens->v[first - 1].begin >= feit_floor(m))
		first--;
	struct feit_figure *f = add_with_noun(m, v, first, "count", true);
	if (f == NULL)
		return false;
	if (v.digits >= 10 && v.digits % 10 == 0 && f->comparator == FEIT_EQ)
		f->comparator = FEIT_ABOUT;
	return true;
}

/* "driemaal zoveel", "tweemaal zo hoog". */
static bool read_times(struct feit_match *m)
{
	struct feit_decimal v;
	uint32_t end;

	if (!(number_before(m, "maal", &v) || number_before(m, "keer", &v)) ||
	    !feit_is_factor_tail(m, m->token + 1, &end))
		return false;
	add_with_noun(m, v, m->token, "factor", false);
	feit_set_rule(m, "figure.factor");
	return true;
}

/* "vijftienjarige", "achttienjarigen"; small ones are mostly no ages ("vijfjarig programma"). */
static bool read_years_old(struct feit_match *m)
{
	struct feit_decimal v;
	bool persons = number_before(m, "jarigen", &v);

	if (!persons &&
	    !(number_before(m, "jarige", &v) &&
	      (feit_has_class(m, m->token + 1, 'p') || feit_token_is(m, m->token + 1, "leeftijd"))))
		return false;
	struct feit_figure *f = add_with_noun(m, v, m->token, "age", false);
	f->unit = FEIT_STR("jaar");
	feit_set_rule(m, "figure.age");
	feit_set_rank(m, FEIT_RANK_DATE + 5);
	return true;
}

/* "tweederde", "driekwart", "eenderde" in one word. */
static bool read_glued_fraction(struct feit_match *m)
{
	static const struct {
		const char *suffix;
		int denominator;
	} rows[] = {{"derde", 3}, {"kwart", 4},   {"vierde", 4}, {"vijfde", 5},
		    {"zesde", 6}, {"achtste", 8}, {"tiende", 10}};
	struct feit_str s = feit_token_text(m, m->token);
	struct feit_decimal v;
	int64_t ordinal;

	if (!feit_str_ends(s, FEIT_STR("de")) && !feit_str_ends(s, FEIT_STR("rt")) &&
	    !feit_str_ends(s, FEIT_STR("ste")))
		return false;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (number_before(m, rows[i].suffix, &v) && v.scale == 0 && v.digits > 0 &&
		    v.digits < rows[i].denominator)
			return !feit_ordinal_word(feit_token_text(m, m->token),
						  &ordinal) && /* zeventiende */
			       feit_add_fraction(m, m->token, feit_token_end(m, m->token), v.digits,
						 rows[i].denominator, FEIT_EQ);
	return false;
}

/* "een half procent"; half a year is a duration. */
static bool read_half(struct feit_match *m)
{
	struct feit_number n = {.next = m->token + 1};
	struct feit_unit u;
	uint32_t first = m->token;

	if (!(feit_token_is(m, first, "half") || feit_token_is(m, first, "halve")) ||
	    !feit_read_unit(m, &n, &u) || u.type[0] == 't')
		return false;
	if (first > 0 && feit_token_is(m, first - 1, "een"))
		first--;
	struct feit_figure *f = add_with_noun(m, (struct feit_decimal){5, 1}, first, "count", true);
	feit_set_rule(m, u.type[0] == 'p' ? "figure.percent" : "figure.unit");
	return f != NULL;
}

/* "een" is an article, unless "een op de drie", "een half miljoen", "een vijfde", ... follow. */
static bool is_article(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"op",      "van",     "half",    "halve", "kwart",
					    "miljoen", "miljard", "biljoen", "mln",   "mld",
					    "honderd", "duizend", NULL};
	const struct feit_token *next = &m->tokens->v[i + 1];
	struct feit_str s;

	if (next->kind != FEIT_TOK_WORD)
		return true;
	s = feit_token_text(m, i + 1);
	if (s.len >= 5 && (feit_str_ends(s, FEIT_STR("de")) || feit_str_ends(s, FEIT_STR("ste"))))
		return false;
	for (const char *const *w = words; *w != NULL; w++)
		if (s.ptr[0] == w[0][0] && feit_token_is(m, i + 1, *w))
			return false;
	return true;
}

static bool read_word(struct feit_match *m)
{
	const struct feit_token *t = &m->tokens->v[m->token];

	if (t->kind != FEIT_TOK_WORD ||
	    (t->len == 3 && feit_token_is(m, m->token, "een") && is_article(m, m->token)))
		return false;
	if (feit_read_figure(m))
		return true;
	if (feit_is_glued(m, m->token))
		return false;
	if (t->len < 6)
		return read_half(m);
	switch (m->doc->text.ptr[t->begin + t->len - 1]) {
	case 'l':
		return read_tal(m) || read_times(m);
	case 'r':
		return read_times(m);
	case 'n':
		return read_years_old(m);
	case 'e':
		return read_years_old(m) || read_glued_fraction(m);
	case 't':
		return read_glued_fraction(m);
	default:
		return false;
	}
}

static const struct feit_rule rules[] = {
    {.id = "figure.word",
     .prefixes = "een|eé|éé|éen|elf|twe|twa|twi|tie|tac|dri|der|dui|vie|vij|vee|zes|zev|ach|and|"
		 "neg|nul|hon|hal|kwa",
     .tail = "",
     .read = read_word,
     .about = "a number in words with what it counts: zestig gemeenten"},
    {0}};

const struct feit_module feit_module_telwoord = {"telwoord", FEIT_FAMILY_FIGURE,
						 "numbers in words with what they count", rules};
