/* ecli.c - decisions of courts: "ECLI:NL:RVS:2024:2045", "LJN: BJ0938", "zaak C-362/14". */
#include "base/utf8.h"
#include "extract/reference.h"
#include "extract/walk.h"

/* ---- ECLI (European Case Law Identifier, Council conclusions 2011/C 127/01) ---- */

enum { COUNTRY, COURT, YEAR, ORDINAL };

static const char *const ecli_groups[] = {"land", "gerecht", "jaar", "nummer", NULL};

static struct feit_str ecli_url(struct feit_arena *a, struct feit_str country, struct feit_str id)
{
	if (feit_str_is(country, "NL"))
		return FEIT_JOIN(a, FEIT_STR("https://deeplink.rechtspraak.nl/uitspraak?id="), id);
	if (feit_str_is(country, "EU"))
		return FEIT_JOIN(
		    a, FEIT_STR("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:"), id);
	return FEIT_STR("");
}

static bool read_ecli(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_reference *r = feit_refer(m, m->begin, m->end, "ecli");
	struct feit_str country = feit_upper(a, feit_group(m, COUNTRY));
	struct feit_str court = feit_upper(a, feit_group(m, COURT));
	struct feit_str number = feit_upper(a, feit_group(m, ORDINAL));
	int64_t year = feit_group_number(m, YEAR);

	feit_part(a, r, "country", country);
	feit_part(a, r, "court", court);
	feit_part(a, r, "year", feit_group(m, YEAR));
	feit_part(a, r, "number", number);
	if (number.len == 0) {
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("the number of the decision is missing"));
		return true;
	}
	if (year < 1830 || year > FEIT_NEWEST_PAPER)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("no such year"));
	r->target = FEIT_JOIN(a, FEIT_STR("ECLI:"), country, FEIT_STR(":"), court, FEIT_STR(":"),
			      feit_group(m, YEAR), FEIT_STR(":"), number);
	r->url = ecli_url(a, country, r->target);
	return true;
}

/* ---- LJN: numbers of Dutch decisions, 1999 to June 2013 ---- */

static bool is_ljn(const struct feit_match *m, uint32_t i)
{
	struct feit_str s;

	if (!feit_is_kind(m, i, FEIT_TOK_WORD) || m->tokens->v[i].len != 6)
		return false;
	s = feit_token_text(m, i);
	for (int k = 0; k < 6; k++)
		if (k < 2 ? (unsigned)((s.ptr[k] & ~0x20) - 'A') >= 26
			  : !feit_is_digit((unsigned char)s.ptr[k]))
			return false;
	return true;
}

static void add_ljn(struct feit_match *m, uint32_t begin, uint32_t token)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_reference *r = feit_refer(m, begin, feit_token_end(m, token), "ljn");
	struct feit_str number = feit_upper(a, feit_token_text(m, token));

	feit_part(a, r, "number", number);
	r->target = FEIT_JOIN(a, FEIT_STR("LJN:"), number);
}

/* "LJN-nummer: BJ0938", "ELRO-nr. AA1234", "LJN BJ0938 en BK1001" */
static bool read_ljn(struct feit_match *m)
{
	enum { MAX_MEMBERS = 20 };
	uint32_t at = m->token + 1, next;

	if (!feit_token_is(m, m->token, "ljn") && !feit_token_is(m, m->token, "elro"))
		return false;
	at += feit_is_dash(m, at) || feit_is_sign(m, at, ':');
	at = feit_skip_nr(m, at);
	at += feit_is_sign(m, at, ':');
	if (!is_ljn(m, at))
		return false;
	add_ljn(m, m->begin, at);
	for (int n = 1; n < MAX_MEMBERS; n++) {
		next = at + 1;
		next += feit_is_sign(m, next, ',') || feit_is_sign(m, next, ';');
		next += feit_token_is(m, next, "en");
		if (next == at + 1 || !is_ljn(m, next))
			break;
		at = next;
		add_ljn(m, m->tokens->v[at].begin, at);
	}
	m->end = feit_token_end(m, at);
	return true;
}

/* ---- cases of the Court of Justice: "C-362/14", "zaken C-411/10 en C-493/10" ---- */

enum { CASE_COURT, CASE_NUMBER, CASE_YEAR };

/* The kind of document is not in the number: a judgment (CJ, TJ) is the usual one. */
static bool read_case(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_str court = feit_group(m, CASE_COURT);
	int64_t number = feit_group_number(m, CASE_NUMBER), year = feit_group_number(m, CASE_YEAR);
	struct feit_reference *r;

	year += year < 100 ? (year > 50 ? 1900 : 2000) : 0;
	if (year < 1989 || number == 0)
		return false; /* the letters C and T began in 1989 */
	r = feit_refer(m, m->begin, m->end, "eu");
	feit_part(a, r, "court", court);
	feit_part(a, r, "number", feit_group(m, CASE_NUMBER));
	feit_part(a, r, "year", feit_digits(a, year, 4));
	r->target = FEIT_JOIN(a, FEIT_STR("CELEX:6"), feit_digits(a, year, 4), court, FEIT_STR("J"),
			      feit_digits(a, number, 4));
	r->url = FEIT_JOIN(a, FEIT_STR("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="),
			   r->target);
	feit_judge(r, FEIT_AMBIGUOUS,
		   FEIT_STR("the number names a case, which may have a judgment, an order and an "
			    "opinion"));
	return true;
}

#define ECLI_REST                                                                                  \
	"(?<gerecht>[A-Za-z0-9]{1,7})[ ]?:[ ]?(?<jaar>[0-9]{4})"                                   \
	"(?![0-9])(?:[ ]?:[ ]?(?<nummer>[A-Za-z0-9](?:[A-Za-z0-9.]{0,23}[A-Za-z0-9])?)"            \
	"(?![A-Za-z0-9]))?"

static const struct feit_rule rules[] = {
    {.id = "reference.ecli",
     .words = "ecli",
     .tail = "(?i)ECLI[ ]?:[ ]?(?<land>[A-Z]{2})[ ]?:[ ]?" ECLI_REST,
     .groups = ecli_groups,
     .read = read_ecli,
     .about = "European case law identifier: ECLI:NL:RVS:2024:2045"},
    {.id = "reference.ecli_short",
     .words = "nl|eu|ce",
     .tail = "(?<land>NL|EU|CE):(?=[A-Z])" ECLI_REST,
     .groups = ecli_groups,
     .read = read_ecli,
     .about = "the same without its prefix: NL:RVS:2024:2045"},
    {.id = "reference.ljn",
     .words = "ljn|elro",
     .tail = "",
     .read = read_ljn,
     .about = "number of a Dutch decision until 2013: LJN: BJ0938"},
    {.id = "reference.eu_case",
     .words = "c|t",
     .tail = "(?<hof>[CT])[-\\x{2011}\\x{2013}](?<nummer>[0-9]{1,4})/(?<jaar>[0-9]{2}|[0-9]{4})"
	     "(?![0-9/])(?:[ ]P(?:PU)?(?![A-Za-z]))?",
     .groups = (const char *const[]){"hof", "nummer", "jaar", NULL},
     .read = read_case,
     .about = "case of the Court of Justice or the General Court: C-362/14"},
    {0}};

const struct feit_module feit_module_ecli = {"ecli", FEIT_FAMILY_REFERENCE, "decisions of courts",
					     rules};
