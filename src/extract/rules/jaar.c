/* jaar.c - years and ranges of years: "2023", "2022-2024", "2016-'18", "tweeduizendachttien". */
#include "base/utf8.h"
#include "extract/tijdlezer.h"

/* "€ 2000", "nr. 2911", "artikel 1999", "pagina 2014". */
static bool is_labelled(const struct feit_match *m, uint32_t i)
{
	uint32_t k = i - 1;

	if (!feit_has_token(m, k))
		return false;
	const struct feit_token *t = feit_token(m, k);
	if (t->kind == FEIT_TOK_SIGN) {
		unsigned char c = (unsigned char)m->doc->text.ptr[t->begin];
		if (c == '.' && feit_has_glue(m, k))
			return feit_omgeving(m, k - 1) & FEIT_LABEL;
		/* the euro sign is U+20AC, the section sign U+00A7 */
		return c == '#' || c == '$' || c == '<' || c == '>' || c == '=' || c == '+' ||
		       (c == 0xe2 && !feit_has_dash(m, k) && t->len == 3 &&
			(unsigned char)m->doc->text.ptr[t->begin + 1] == 0x82) ||
		       (c == 0xc2 && (unsigned char)m->doc->text.ptr[t->begin + 1] == 0xa7);
	}
	return feit_omgeving(m, k) & FEIT_LABEL;
}

/* Signs that may be glued to the left of a year. */
static bool is_free_left(const struct feit_match *m, uint32_t i)
{
	if (!feit_has_glue(m, i))
		return true;
	const struct feit_token *t = feit_token(m, i - 1);
	const unsigned char *p = (const unsigned char *)m->doc->text.ptr + t->begin;
	if (t->kind != FEIT_TOK_SIGN)
		return false;
	if (p[0] == 0xe2) /* quotation marks: U+2018 to U+201F */
		return p[1] == 0x80 && p[2] >= 0x98 && p[2] <= 0x9f;
	return p[0] == '(' || p[0] == '[' || p[0] == '"' || p[0] == '\'' || p[0] == 0xc2;
}

/* What is glued behind a year and makes it something else: "2030-doel", "2019/1148", "2019:1". */
static bool is_free_right(const struct feit_match *m, uint32_t next)
{
	if (!feit_has_glue(m, next) || !feit_has_glue(m, next + 1))
		return !(feit_has_sign(m, next, '/') && feit_has_glue(m, next));
	if (feit_is_klasse(m, next + 1, FEIT_FASE)) /* "begin 2020-eind 2021" */
		return true;
	return !(feit_has_dash(m, next) || feit_has_sign(m, next, '/') ||
		 feit_has_sign(m, next, ':') || feit_has_sign(m, next, '_') ||
		 feit_has_sign(m, next, '@'));
}

/* "2595 BD" with no word of time before it. */
static bool is_postcode(const struct feit_match *m, uint32_t i)
{
	return feit_has_token(m, i + 1) && feit_token(m, i + 1)->len == 2 &&
	       feit_token(m, i + 1)->flags & FEIT_TOK_ALLCAPS && !feit_has_glue(m, i + 1);
}

/* "van 1900 naar 2000 plekken": the other end is counted, so this one is too; but "in 2020 naar 15
 * zaken". */
static bool leads_to_count(const struct feit_match *m, uint32_t i)
{
	bool change = feit_token_is(m, i + 1, "naar") || feit_token_is(m, i + 1, "tot");

	if (change && feit_token_is(m, i - 1, "in"))
		return false;
	return feit_plain_number(m, i + 2, 1, 8) >= 0 && feit_omgeving(m, i + 3) & FEIT_TELLING &&
	       (change || feit_token_is(m, i + 1, "en") || feit_token_is(m, i + 1, "of") ||
		feit_token_is(m, i + 1, "à") || feit_has_dash(m, i + 1));
}

/* Numbers far from our time need a word that says they are years. */
static bool is_year_word_before(const struct feit_match *m, uint32_t i, int year)
{
	if (feit_token_is(m, i - 1, "jaar") || feit_token_is(m, i - 1, "anno"))
		return true;
	return year % 100 != 0 &&
	       (feit_token_is(m, i - 1, "in") || feit_token_is(m, i - 1, "sinds") ||
		feit_token_is(m, i - 1, "uit"));
}

/* "tot en met 2019", "t/m 2019", "2018 en 2019", "2018, 2019": what stands before says it is a
 * year.
 */
static bool is_continued(const struct feit_match *m, uint32_t i)
{
	if (feit_token_is(m, i - 1, "met"))
		return feit_token_is(m, i - 2, "en");
	if (feit_token_is(m, i - 1, "m"))
		return feit_has_sign(m, i - 2, '/');
	return (feit_token_is(m, i - 1, "en") || feit_token_is(m, i - 1, "of") ||
		feit_has_sign(m, i - 1, ',')) &&
	       feit_year_number(m, i - 2) >= 1800 && feit_year_number(m, i - 2) <= 2100;
}

/* Does a word of time stand before the number? */
static bool is_timely(const struct feit_match *m, uint32_t i)
{
	if (feit_omgeving(m, i - 1) & FEIT_VOOR_JAAR)
		return true;
	if (feit_token_is(m, i - 1, "dan"))
		return feit_token_is(m, i - 2, "later") || feit_token_is(m, i - 2, "eerder");
	return is_continued(m, i);
}

/* "kregen in 2022 scholen extra geld": a year of these times, not round, behind a word for dates;
 * but "in 2022 gevallen". */
static bool is_of_these_times(const struct feit_match *m, uint32_t i, int year)
{
	enum { FROM = 1990, TO = 2040 };

	return year >= FROM && year <= TO && year % 100 != 0 &&
	       (feit_token_is(m, i - 1, "in") || feit_token_is(m, i - 1, "sinds") ||
		feit_token_is(m, i - 1, "vanaf")) &&
	       !feit_token_is(m, i + 1, "gevallen");
}

/* "2020 woningen", "in 2000 gevallen", but "In 2000 verschenen": behind the first words of a
 * sentence stands its verb. */
static bool is_count(const struct feit_match *m, uint32_t i, int year, bool timely)
{
	if (!feit_is_counted(m, i + 1) || is_of_these_times(m, i, year))
		return false;
	if (!timely || feit_omgeving(m, i + 1) & FEIT_TELLING)
		return true;
	return year % 100 == 0 && !(feit_token(m, i - 1)->flags & FEIT_TOK_CAPITAL);
}

static bool is_year(const struct feit_match *m, uint32_t i, int year)
{
	bool timely = is_timely(m, i);

	if (!is_free_left(m, i) || is_labelled(m, i))
		return false;
	if ((year < 1800 || year > 2100) && !is_year_word_before(m, i, year))
		return false;
	if (leads_to_count(m, i) || is_count(m, i, year, timely))
		return false;
	if (!timely && is_postcode(m, i))
		return false;
	/* "12 2019", "2019 500": columns of figures, a telephone number */
	if (feit_has_token(m, i - 1) && feit_token(m, i - 1)->kind == FEIT_TOK_NUMBER &&
	    (feit_token(m, i - 1)->len != 4 || feit_plain_number(m, i + 1, 1, 3) >= 0))
		return false;
	return timely || feit_plain_number(m, i + 1, 3, 3) < 0 || feit_has_glue(m, i + 1);
}

/* "2021/2022", "2021/22", "2016/'18"; a slash otherwise makes a label of it. */
static bool read_slash(struct feit_match *m, uint32_t i, const struct feit_tijdvak *v, bool *label)
{
	struct feit_datum d = {.a = *v, .b = *v, .range = true, .boundary = ""};
	struct feit_tijdvak second = *v;
	uint32_t next;
	bool pair;

	*label = feit_has_sign(m, i + 1, '/') && feit_has_glue(m, i + 1) &&
		 !feit_is_klasse(m, i + 2, FEIT_FASE);
	if (!*label || !feit_has_glue(m, i + 2))
		return false;
	if (feit_read_year_pair(m, i, &second, &next, &pair) && pair)
		d.b.year = (int16_t)(v->year + 1);
	else if (!feit_read_year(m, i + 2, &d.b, &next) || d.b.year <= v->year ||
		 d.b.year > v->year + 20)
		return false;
	if (!is_free_right(m, next) || (feit_has_glue(m, next) && feit_has_sign(m, next, '/')))
		return false;
	feit_add_datum(m, i, next, &d);
	return true;
}

/* "1814-2014" alone: the years of a body that celebrates, on its paper; no period of the text. */
static bool is_emblem(const struct feit_match *m, uint32_t i, int year)
{
	enum { LIFETIME = 150 };

	return feit_has_dash(m, i + 1) && feit_year_number(m, i + 2) > year + LIFETIME &&
	       !is_timely(m, i) && !feit_token_is(m, i - 1, "periode");
}

static bool read_year(struct feit_match *m)
{
	struct feit_tijdvak v = {.unit = FEIT_YEAR, .mod = ""};
	uint32_t i = m->token;
	int year = feit_year_number(m, i);
	bool label;

	if (year == 0 || !is_year(m, i, year))
		return false;
	v.year = (int16_t)year;
	if (is_emblem(m, i, year))
		return false;
	if (read_slash(m, i, &v, &label))
		return true;
	if (label)
		return false;
	if (is_free_right(m, i + 1)) {
		struct feit_date *d = feit_finish_datum(m, i, i + 1, &v);
		if (d != NULL && d->mod[0] == 'A') /* "ca. 1998" is a count for the figures */
			feit_set_rank(m, FEIT_RANK_SPAN);
		return true;
	}
	/* a glued dash must make a range: "2022-2024" */
	if (!feit_has_dash(m, i + 1) ||
	    (feit_token(m, i + 2)->kind == FEIT_TOK_WORD && !feit_token_is(m, i + 2, "heden")))
		return false;
	size_t before, after;
	feit_added(m, &before);
	uint32_t end = m->end;
	struct feit_date *d = feit_finish_datum(m, i, i + 1, &v);
	feit_added(m, &after);
	if (d == NULL || after == before || m->end == feit_end_before(m, i + 1)) {
		m->end = end;
		return false; /* a rejected match leaves nothing */
	}
	return true;
}

/* "tweeduizendachttien", "negentienhonderd zesennegentig" behind "jaar" or a preposition. */
static bool read_year_words(struct feit_match *m)
{
	enum { SHORTEST = 10 };
	const struct feit_token *t = feit_token(m, m->token);
	struct feit_number n;

	if (t->kind != FEIT_TOK_WORD || t->len < SHORTEST)
		return false;
	bool named = feit_token_is(m, m->token - 1, "jaar");
	if (!named && !(feit_omgeving(m, m->token - 1) & FEIT_VOOR_JAAR))
		return false;
	if (!feit_read_number(m->doc, m->tokens, m->token, 0, &n) || n.value.scale ||
	    n.value.digits < 1500 || n.value.digits > 2100 || feit_is_counted(m, n.next) ||
	    (!named && n.value.digits % 100 == 0))
		return false;
	struct feit_tijdvak v = {.unit = FEIT_YEAR, .mod = "", .year = (int16_t)n.value.digits};
	feit_finish_datum(m, m->token, n.next, &v);
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.year",
     .digits = "4",
     .tail = "",
     .read = read_year,
     .about = "a year or a range of years: 2023, 2022-2024, 2016 t/m 2018, sinds 2016"},
    {.id = "date.year.words",
     .prefixes = "twe|neg|ach|zev|zes|vij",
     .tail = "",
     .read = read_year_words,
     .about = "a year in words: het jaar tweeduizendachttien"},
    {0}};

const struct feit_module feit_module_jaar = {"jaar", FEIT_FAMILY_DATE, "years", rules};
