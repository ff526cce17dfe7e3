/* samenstelling.c - times inside words: "driejarig", "14-daagse", "zesmaandstermijn",
 * "tweejaarlijks".
 */
#include "extract/tijdduur.h"

/* Stems, the longest first where one ends another. */
static const struct stem {
	struct feit_str text;
	char letter;
	bool set;       /* comes back: tweejaarlijks */
	bool of_person; /* a noun when nothing follows: een 15-jarige */
} stems[] = {
    {{"jaarlijkse", 10}, 'Y', true, false},      {{"jaarlijks", 9}, 'Y', true, false},
    {{"maandelijkse", 12}, 'M', true, false},    {{"maandelijks", 11}, 'M', true, false},
    {{"wekelijkse", 10}, 'W', true, false},      {{"wekelijks", 9}, 'W', true, false},
    {{"dagelijkse", 10}, 'D', true, false},      {{"dagelijks", 9}, 'D', true, false},
    {{"jarige", 6}, 'Y', false, true},           {{"jarig", 5}, 'Y', false, false},
    {{"daagse", 6}, 'D', false, false},          {{"daags", 5}, 'D', false, false},
    {{"weekse", 6}, 'W', false, false},          {{"maandse", 7}, 'M', false, false},
    {{"urige", 5}, 'h', false, false},           {{"urig", 4}, 'h', false, false},
    {{"jaarsperiode", 12}, 'Y', false, false},   {{"jaarstermijn", 12}, 'Y', false, false},
    {{"jaarperiode", 11}, 'Y', false, false},    {{"maandsperiode", 13}, 'M', false, false},
    {{"maandstermijn", 13}, 'M', false, false},  {{"maandentermijn", 14}, 'M', false, false},
    {{"maandenperiode", 14}, 'M', false, false}, {{"maandperiode", 12}, 'M', false, false},
    {{"weeksperiode", 12}, 'W', false, false},   {{"weekstermijn", 12}, 'W', false, false},
    {{"wekentermijn", 12}, 'W', false, false},   {{"wekenperiode", 12}, 'W', false, false},
    {{"dagentermijn", 12}, 'D', false, false},   {{"dagenperiode", 12}, 'D', false, false}};

enum { LONGEST = 40 };

static const struct stem *find_stem(struct feit_str word)
{
	for (size_t k = 0; k < sizeof stems / sizeof *stems; k++)
		if (feit_str_ends(word, stems[k].text))
			return &stems[k];
	return NULL;
}

/* "een driejarige" is a child, "een driejarige opleiding" lasts three years. */
static bool is_person(const struct feit_match *m, const struct stem *s, uint32_t next)
{
	if (!s->of_person) /* "een 4-jarig kind" */
		return s->letter == 'Y' && feit_omgeving(m, next) & FEIT_PERSOON;
	if (feit_omgeving(m, next) & FEIT_PERSOON || !feit_has_token(m, next))
		return true;
	const struct feit_token *t = feit_token(m, next);
	return t->kind != FEIT_TOK_WORD || feit_omgeving(m, next) & FEIT_GEEN_TELLING ||
	       feit_token_lex(m, next, FEIT_LEX_TIJD) != NULL || /* "een 18-jarige op ..." */
	       feit_token_is(m, next, "is") || feit_token_is(m, next, "was") ||
	       feit_token_is(m, next, "die") || feit_token_is(m, next, "en") ||
	       feit_token_is(m, next, "heeft") || feit_token_is(m, next, "met");
}

static bool add(struct feit_match *m, uint32_t next, const struct stem *s, struct feit_str value)
{
	if (is_person(m, s, next))
		return false;
	m->end = feit_end_before(m, next);
	struct feit_date *d = feit_add_date(m, m->begin, m->end);
	feit_set_rank(m, FEIT_RANK_SPAN + 2); /* persons were told apart: no age */
	d->type = s->set ? FEIT_TIMEX_SET : FEIT_TIMEX_DURATION;
	d->value = value;
	return true;
}

static struct feit_str value_of(struct feit_match *m, const struct stem *s, struct feit_decimal n)
{
	struct feit_amount a = feit_amount(n, (struct feit_tijdwoord){FEIT_EENHEID, 1, s->letter});

	return feit_write_amounts(m, &a, 1);
}

static bool read_word(struct feit_match *m)
{
	enum { SHORTEST = 8 };
	const struct feit_token *t = feit_token(m, m->token);
	struct feit_str word = feit_token_text(m, m->token);
	const struct stem *s;
	struct feit_decimal n;

	if (t->kind != FEIT_TOK_WORD || t->len < SHORTEST || t->len > LONGEST ||
	    t->flags & FEIT_TOK_GLUED || (s = find_stem(word)) == NULL)
		return false;
	struct feit_str number = feit_str_cut(word, 0, word.len - s->text.len);
	if (number.len == 4 && memcmp(number.ptr + 1, "eer", 3) == 0)
		return add(m, m->token + 1, s,
			   s->letter == 'Y' ? FEIT_STR("PXY") : FEIT_STR("PXM"));
	if (number.len == 4 && memcmp(number.ptr + 1, "alf", 3) == 0 && s->letter == 'Y')
		return add(m, m->token + 1, s, FEIT_STR("P6M"));
	return feit_number_word(number, &n) && add(m, m->token + 1, s, value_of(m, s, n));
}

/* "14-daagse", "3-jarig": the number, a dash, the stem, all glued. */
static bool read_digits(struct feit_match *m)
{
	uint32_t i = m->token;
	int n = feit_plain_number(m, i, 1, 3);

	if (n < 1 || !feit_has_dash(m, i + 1) || !feit_has_glue(m, i + 1) ||
	    !feit_has_glue(m, i + 2) || feit_has_glue(m, i))
		return false;
	struct feit_str word = feit_token_text(m, i + 2);
	const struct stem *s = word.len <= LONGEST ? find_stem(word) : NULL;
	if (s == NULL || s->text.len != word.len)
		return false;
	return add(m, i + 3, s, value_of(m, s, FEIT_DECIMAL(n)));
}

static const struct feit_rule rules[] = {
    {.id = "date.compound",
     .prefixes = "een|één|twe|dri|vie|vij|zes|zev|ach|neg|tie|elf|twa|der|vee|hal|mee|hon",
     .priority = 5,
     .tail = "",
     .read = read_word,
     .about = "durations and sets in one word: driejarig, zesmaandstermijn, tweejaarlijks"},
    {.id = "date.compound.digits",
     .digits = "1-3",
     .next = "-\xe2",
     .tail = "",
     .read = read_digits,
     .about = "the same with digits: 14-daagse, 3-jarig"},
    {0}};

const struct feit_module feit_module_samenstelling = {"samenstelling", FEIT_FAMILY_DATE,
						      "times inside words", rules};
