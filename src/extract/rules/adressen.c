/* adressen.c - addresses are no facts: telephone numbers, postcodes, IBAN, web and mail addresses.
 */
#include "base/utf8.h"
#include "extract/phrase.h"

static bool guard(struct feit_match *m, uint32_t begin, uint32_t end)
{
	feit_add_guard(m, begin, end);
	m->end = end;
	return true;
}

/* Is the rule's own head here? Readers without a pattern look for themselves. */
static bool is_any(const struct feit_match *m, const char *const *words)
{
	for (; *words != NULL; words++)
		if (feit_token_is(m, m->token, *words))
			return true;
	return false;
}

/* The first byte behind the run of bytes without white space. A run has no bound, but is skipped
 * as a whole: linear. */
static uint32_t end_of_run(const struct feit_match *m, uint32_t at)
{
	const char *p = m->doc->text.ptr;

	while (at < m->doc->text.len && (unsigned char)p[at] > ' ')
		at++;
	while (at > m->begin + 1 && strchr(".,;:)", p[at - 1]) != NULL)
		at--;
	return at;
}

static bool read_url(struct feit_match *m)
{
	static const char *const heads[] = {"http", "https", "www", "ftp", NULL};
	uint32_t i = m->token;

	if (!is_any(m, heads) || !feit_is_glued(m, i + 1) ||
	    !(feit_is_sign(m, i + 1, '.') || feit_is_sign(m, i + 1, ':')))
		return false;
	return guard(m, m->begin, end_of_run(m, m->begin));
}

/* "rijksoverheid.nl/documenten/2020": a domain with a path, without www. */
static bool read_path(struct feit_match *m)
{
	static const char *const heads[] = {"nl", "com", "org", "eu", "net", NULL};
	uint32_t i = m->token;

	if (i < 2 || !is_any(m, heads) || !feit_is_glued(m, i) || !feit_is_sign(m, i - 1, '.') ||
	    !feit_is_glued(m, i + 1) || !feit_is_sign(m, i + 1, '/'))
		return false;
	return guard(m, m->begin, end_of_run(m, m->begin));
}

static bool read_mail(struct feit_match *m)
{
	if (!feit_is_sign(m, m->token, '@') || !feit_is_glued(m, m->token) ||
	    !feit_is_glued(m, m->token + 1))
		return false;
	return guard(m, m->tokens->v[m->token - 1].begin, end_of_run(m, m->begin));
}

/* "070-342 43 44", "(070) 342 43 44", "06 12345678", "0800-1234", "+31 70 342 43 44". */
static bool read_phone(struct feit_match *m)
{
	const char *p = m->doc->text.ptr + m->begin;
	uint32_t at = 0, digits = 0, groups = 0;

	if (*p != '0' && *p != '+')
		return false;
	if (*p == '+')
		at++;
	for (;;) {
		uint32_t n = 0;
		while (n < 9 && (unsigned)(p[at + n] - '0') < 10)
			n++;
		if (n == 0)
			break;
		digits += n;
		groups++;
		at += n;
		uint32_t gap = (p[at] == ')') + 0u;
		if (p[at + gap] == ' ' || p[at + gap] == '-')
			gap++;
		if (gap == 0 || groups > 6 || (unsigned)(p[at + gap] - '0') > 9)
			break;
		at += gap;
	}
	if (groups < 2 || digits < 8 || digits > 13)
		return false;
	while ((unsigned)(p[at - 1] - '0') > 9)
		at--;
	return guard(m, m->begin, m->begin + at);
}

/* "NL91 ABNA 0417 1643 00". */
static bool read_iban(struct feit_match *m)
{
	const struct feit_token *t = m->tokens->v + m->token;
	uint32_t i = m->token + 1;

	if ((m->doc->text.ptr[m->begin] | 0x20) != 'n' || t->len < 4 ||
	    (m->doc->text.ptr[m->begin + 1] | 0x20) != 'l' ||
	    !feit_is_digit((unsigned char)m->doc->text.ptr[m->begin + 2]))
		return false;
	if (t->len == 18)
		return guard(m, m->begin, feit_token_end(m, m->token));
	if (t->len != 4 || (m->tokens->v[i].flags & FEIT_TOK_ALLCAPS) == 0 ||
	    m->tokens->v[i].len != 4)
		return false;
	for (int k = 0; k < 4 && m->tokens->v[i + 1].kind == FEIT_TOK_NUMBER; k++)
		i++;
	return guard(m, m->begin, feit_token_end(m, i));
}

static bool is_postcode_letters(struct feit_str s)
{
	static const char *const not [] = {"EU", "VN", "NL", "AI", "IT", "US", "VS",
					   "UK", "BV", "NV", "CO", "PM", "VK", "MW",
					   "GW", "KM", "HA", "ML", "KG"};

	for (size_t i = 0; i < sizeof not / sizeof *not ; i++)
		if (feit_str_is(s, not [i]))
			return false;
	return true;
}

/* "2500 EA Den Haag". */
static bool read_postcode(struct feit_match *m)
{
	uint32_t i = m->token + 1;
	const struct feit_token *t = &m->tokens->v[i];

	if (m->tokens->v[m->token].kind != FEIT_TOK_NUMBER || m->tokens->v[m->token].len != 4 ||
	    m->tokens->v[m->token].digits != 4)
		return false;
	if (t->len != 2 || (t->flags & FEIT_TOK_ALLCAPS) == 0 || t->begin != m->begin + 5 ||
	    !is_postcode_letters(feit_token_text(m, i)) || feit_is_glued(m, i + 1))
		return false;
	if ((t[1].flags & FEIT_TOK_CAPITAL) == 0 && t[1].kind != FEIT_TOK_BREAK)
		return false;
	return guard(m, m->begin, feit_token_end(m, i));
}

static const struct feit_rule rules[] = {
    {.id = "guard.url",
     .words = "http|https|www|ftp",
     .tail = "",
     .read = read_url,
     .about = "web addresses"},
    {.id = "guard.path",
     .words = "nl|com|org|eu|net",
     .tail = "",
     .read = read_path,
     .about = "web addresses without www"},
    {.id = "guard.mail", .signs = "@", .tail = "", .read = read_mail, .about = "mail addresses"},
    {.id = "guard.phone",
     .digits = "2-4",
     .next = " -)",
     .signs = "+",
     .tail = "",
     .read = read_phone,
     .about = "telephone numbers: 070-342 43 44"},
    {.id = "guard.iban",
     .prefixes = "nl0|nl1|nl2|nl3|nl4|nl5|nl6|nl7|nl8|nl9",
     .tail = "",
     .read = read_iban,
     .about = "bank accounts: NL91 ABNA 0417 1643 00"},
    {.id = "guard.postcode",
     .digits = "4",
     .next = " ",
     .tail = "",
     .read = read_postcode,
     .about = "postcodes: 2500 EA Den Haag"},
    {0}};

const struct feit_module feit_module_adressen = {"adressen", FEIT_FAMILY_GUARD,
						 "addresses and telephone numbers", rules};
