/* breuk.c - parts of a whole: "bijna de helft", "1/3 deel", "¾"; "twee derde" is read in
 * fraction.c. */
#include "extract/phrase.h"

static bool is_ordinal(const struct feit_match *m, uint32_t i)
{
	int64_t n;

	if (feit_token_is(m, i, "laatste") || feit_token_is(m, i, "andere") ||
	    feit_token_is(m, i, "bovenste") || feit_token_is(m, i, "onderste"))
		return true;
	if (m->tokens->v[i].kind == FEIT_TOK_NUMBER)
		return true; /* 1e helft */
	return m->tokens->v[i].kind == FEIT_TOK_WORD &&
	       feit_ordinal_word(feit_token_text(m, i), &n);
}

/* "de helft"; not "de tweede helft van 2022". */
static bool read_half(struct feit_match *m)
{
	uint32_t i = m->token, first = i;

	if ((i > 0 && feit_is_sign(m, i - 1, '-')) ||
	    (feit_is_sign(m, i + 1, '-') && feit_is_glued(m, i + 1)))
		return false;
	if (i > 0 && is_ordinal(m, i - 1))
		return false;
	if (i > 0 && (feit_token_is(m, i - 1, "de") || feit_token_is(m, i - 1, "een")) &&
	    m->tokens->v[i - 1].begin >= feit_floor(m))
		first = i - 1;
	return feit_add_fraction(m, first, feit_token_end(m, i), 1, 2, FEIT_EQ);
}

enum { NUMERATOR, DENOMINATOR };

/* "6/9" is a page of nine and no fraction. */
static bool is_reduced(int64_t n, int64_t d)
{
	for (int64_t k = 2; k <= n; k++)
		if (n % k == 0 && d % k == 0)
			return false;
	return true;
}

/* "1/3 deel", "2/3 van": a slash alone may be a date or a file number. */
static bool read_slash(struct feit_match *m)
{
	int64_t n = feit_group_number(m, NUMERATOR), d = feit_group_number(m, DENOMINATOR);
	uint32_t i = m->token;

	if (n < 1 || n >= d || d > 10 || !is_reduced(n, d) ||
	    (i > 0 && feit_is_glued(m, i) && !feit_is_sign(m, i - 1, '(')))
		return false;
	return feit_add_fraction(m, i, feit_group_span(m, DENOMINATOR).end, n, d, FEIT_EQ);
}

static bool add_ratio(struct feit_match *m, uint32_t first, uint32_t end, int64_t n, int64_t d)
{
	size_t facts;
	const struct feit_fact *f;

	feit_add_fraction(m, first, end, n, d, FEIT_EQ);
	feit_set_rule(m, "figure.ratio");
	f = feit_added(m, &facts);
	f[facts - 1].figure->type = "ratio";
	return true;
}

/* "3 staat tot 1": found by its verb. */
static bool read_stands_to(struct feit_match *m)
{
	uint32_t i = m->token;
	struct feit_number a, b;

	if (i == 0 || !feit_token_is(m, i, "staat") || !feit_token_is(m, i + 1, "tot") ||
	    m->tokens->v[i - 1].begin < feit_floor(m) ||
	    !feit_read_number(m->doc, m->tokens, i - 1, 0, &a) || a.next != i ||
	    !feit_read_number(m->doc, m->tokens, i + 2, 0, &b) || a.value.scale || b.value.scale ||
	    a.value.digits < 1 || b.value.digits < 1 || a.value.digits > 1000000 ||
	    b.value.digits > 1000000)
		return false;
	return add_ratio(m, i - 1, b.end, a.value.digits, b.value.digits);
}

/* "een verhouding van 1:4": a colon alone is a clock or a verse. */
static bool read_ratio(struct feit_match *m)
{
	uint32_t i = m->token;
	int64_t n = feit_group_number(m, NUMERATOR), d = feit_group_number(m, DENOMINATOR);

	if (i < 2 || feit_is_glued(m, i) || n < 1 || d < 1 || d > 1000000 || n > 1000000)
		return false;
	for (uint32_t k = 1; k <= 3 && k <= i; k++)
		if (feit_token_is(m, i - k, "verhouding") || feit_token_is(m, i - k, "ratio") ||
		    feit_token_is(m, i - k, "schaal"))
			return add_ratio(m, i, feit_group_span(m, DENOMINATOR).end, n, d);
	return false;
}

static bool read_sign(struct feit_match *m)
{
	static const struct {
		const char *sign;
		int n, d;
	} rows[] = {{"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"⅕", 1, 5}};
	struct feit_str s = feit_token_text(m, m->token);

	if (feit_is_glued(m, m->token) && !feit_is_sign(m, m->token - 1, '('))
		return false;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
		if (feit_str_is(s, rows[k].sign))
			return feit_add_fraction(m, m->token, feit_token_end(m, m->token),
						 rows[k].n, rows[k].d, FEIT_EQ);
	return false;
}

static const struct feit_rule rules[] = {
    {.id = "figure.fraction",
     .words = "helft",
     .tail = "(?i:helft)(?![\\p{L}\\p{N}])",
     .read = read_half,
     .about = "parts of a whole: bijna de helft, twee derde, een op de drie"},
    {.id = "figure.fraction_slash",
     .digits = "1-2",
     .next = "/",
     .priority = 10,
     .tail = "(?<n>[0-9]{1,2})/(?<d>[0-9]{1,2})(?:e|de|ste)?[ ](?:deel|gedeelte|van)(?![\\p{L}])",
     .groups = (const char *const[]){"n", "d", NULL},
     .read = read_slash,
     .about = "1/3 deel"},
    {.id = "figure.ratio",
     .digits = "1-4",
     .next = ":",
     .priority = 10,
     .tail = "(?<n>[0-9]{1,4}):(?<d>[0-9]{1,6})(?![0-9:]|[.,][0-9])",
     .groups = (const char *const[]){"n", "d", NULL},
     .read = read_ratio,
     .about = "een verhouding van 1:4"},
    {.id = "figure.ratio_words",
     .words = "staat",
     .tail = "",
     .read = read_stands_to,
     .about = "3 staat tot 1"},
    {.id = "figure.fraction_sign",
     .signs = "½|¼|¾|⅓|⅔|⅕",
     .tail = "",
     .read = read_sign,
     .about = "¾"},
    {0}};

const struct feit_module feit_module_breuk = {"breuk", FEIT_FAMILY_FIGURE, "fractions", rules};
