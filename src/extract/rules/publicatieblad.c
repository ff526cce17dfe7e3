/* publicatieblad.c - the Official Journal of the European Union: "PbEU 2010, L 180". */
#include "extract/reference.h"
#include "extract/walk.h"

enum { LABEL, YEAR, SHORT_YEAR, SERIES, NUMBER, PAGE, PAGE_BEHIND, NEW_YEAR };
enum { FIRST_YEAR = 1952, EU_SINCE = 2003, REACH = 16 };

static bool names(struct feit_str label, const char *community)
{
	size_t n = strlen(community);

	return label.len >= n && memcmp(label.ptr + label.len - n, community, n) == 0;
}

/* The journal took the name of the Union on 1 February 2003. */
static void judge(struct feit_reference *r, struct feit_str label, int64_t year)
{
	if (year == 0)
		feit_judge(r, FEIT_WELL_FORMED, FEIT_STR("the year is not written"));
	else if (year < FIRST_YEAR || year > FEIT_NEWEST_PAPER)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("no such year of this journal"));
	else if (names(label, "EU") && year < EU_SINCE)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("until January 2003 it is PbEG"));
	else if (names(label, "EG") && year > EU_SINCE)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("since February 2003 it is PbEU"));
}

/* The year as it is written, or that of a date behind the number, or of the act before it. Moves
 * m->end where a date behind belongs to the citation. */
static int64_t read_year(struct feit_match *m, bool *in_context)
{
	int64_t year = feit_group_number(m, YEAR), n = feit_group_number(m, SHORT_YEAR);
	uint32_t behind = feit_token_at(m->tokens, m->end), end = behind;

	if (year < 0)
		year = feit_group_number(m, NEW_YEAR);
	if (year < 0 && n >= 0)
		year = n < 50 ? 2000 + n : 1900 + n;
	if (year >= 0)
		return year;
	year = feit_year_after(m, behind, &end);
	if (year != 0) {
		m->end = feit_token_end(m, end - 1);
		return year;
	}
	year = feit_year_before(m, m->token, REACH);
	*in_context = year != 0;
	return year;
}

static bool read_issue(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_str series = feit_group(m, SERIES), number = feit_group(m, NUMBER);
	bool in_context = false;
	int64_t year = read_year(m, &in_context);
	struct feit_str y = year > 0 ? feit_digits(a, year, 4) : FEIT_STR("");
	struct feit_str page = feit_group(m, PAGE);
	struct feit_reference *r = feit_refer(m, m->begin, m->end, "publicatieblad");

	feit_part(a, r, "series", series);
	feit_part(a, r, "year", y);
	feit_part(a, r, "number", number);
	feit_part(a, r, "page", page.len ? page : feit_group(m, PAGE_BEHIND));
	if (in_context)
		r->evidence = "context";
	judge(r, feit_group(m, LABEL), year);
	if (year == 0)
		return true;
	r->target = FEIT_JOIN(a, FEIT_STR("OJ:"), series, FEIT_STR(":"), y, FEIT_STR(":"), number);
	if (feit_group_number(m, NEW_YEAR) < 0)
		r->url =
		    FEIT_JOIN(a, FEIT_STR("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="),
			      r->target, FEIT_STR(":TOC"));
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.publicatieblad",
     .words = "pb|pbeu|pbeg|pbeeg|publicatieblad|publikatieblad",
     .tail = "(?<label>P[Bb][.]?(?:[ ]?E[UG]|EEG)?|Publi[ck]atieblad(?:[ ]E[UG]|[ ]van[ ]de[ ]"
	     "Europese[ ](?:Unie|Gemeenschap(?:pen)?))?)[ ]?[,(]?[ ]?"
	     "(?:(?<jaar>(?:19|20)[0-9]{2})[ ]?,?[ ]?|['\\x{2019}](?<kort>[0-9]{2})[ ]?,?[ ]?)?"
	     "(?:nr[.]?[ ])?(?<reeks>[LC])[ ]?(?:,[ ]?)?(?:nr[.]?[ ]?)?"
	     "(?:(?<nieuw>20[2-9][0-9])/)?(?<nummer>[0-9]{1,5})(?![0-9])"
	     "(?:/(?<blz>[0-9]{1,4})(?![0-9]))?"
	     "(?:,?[ ](?:blz|p|pag)[.][ ](?<pag>[0-9]{1,4})(?![0-9]))?",
     .groups = (const char *const[]){"label", "jaar", "kort", "reeks", "nummer", "blz", "pag",
				     "nieuw", NULL},
     .read = read_issue,
     .about = "Official Journal of the European Union: PbEU 2010, L 180"},
    {0}};

const struct feit_module feit_module_publicatieblad = {
    "publicatieblad", FEIT_FAMILY_REFERENCE, "the Official Journal of the European Union", rules};
