/* com.c - documents of the Commission: "COM(2020) 405". */
#include "extract/eu_act.h"
#include "extract/walk.h"

enum { SERIES, YEAR, NUMBER };
enum { CUE_REACH = 14 };

/* What the words around say of the kind: "voorstel" P, "mededeling" D, 0 = nothing. The last word
 * before the number counts, else the first one behind it. */
static char cue(const struct feit_match *m)
{
	const struct feit_lex_entry *e;

	for (uint32_t k = m->token; k > 0 && m->token - k < CUE_REACH; k--) {
		if (feit_is_kind(m, k - 1, FEIT_TOK_BREAK))
			break;
		e = feit_token_lex(m, k - 1, FEIT_LEX_COMSTUK);
		if (e != NULL)
			return e->col[0][0];
	}
	return '\0';
}

static struct feit_str letters(struct feit_str series, char kind)
{
	if (feit_str_is(series, "SEC"))
		return FEIT_STR("SC");
	if (feit_str_is(series, "SWD"))
		return FEIT_STR("SC");
	if (feit_str_is(series, "JOIN"))
		return kind == 'P' ? FEIT_STR("JP") : FEIT_STR("JC");
	return kind == 'D' ? FEIT_STR("DC") : FEIT_STR("PC");
}

static bool read_document(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	int64_t year = feit_group_number(m, YEAR);
	struct feit_str series = feit_group(m, SERIES);
	char kind = cue(m);
	struct feit_reference *r;

	if (year < 100)
		year += year > 50 ? 1900 : 2000;
	r = feit_refer(m, m->begin, m->end, "eu");
	feit_part(a, r, "series", series);
	feit_part(a, r, "year", feit_digits(a, year, 4));
	feit_part(a, r, "number", feit_digits(a, feit_group_number(m, NUMBER), 1));
	if (year < 1960 || year > FEIT_NEWEST_PAPER) {
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("no such year"));
		return true;
	}
	r->target =
	    FEIT_JOIN(a, FEIT_STR("CELEX:5"), feit_digits(a, year, 4), letters(series, kind),
		      feit_digits(a, feit_group_number(m, NUMBER), 4));
	r->url = feit_celex_url(a, r->target);
	if (kind != '\0')
		r->evidence = "context";
	else if (feit_str_is(series, "COM") || feit_str_is(series, "JOIN"))
		feit_judge(r, FEIT_AMBIGUOUS,
			   FEIT_STR("a proposal (PC) or a communication (DC): the number does not "
				    "tell"));
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.com",
     .words = "com|sec|swd|join",
     .tail = "(?<reeks>COM|SEC|SWD|JOIN)"
	     "(?|[ ]?[(\\[][ ]?(?<jaar>[0-9]{4}|[0-9]{2})[ ]?[)\\]]|/(?<jaar>[0-9]{4})/)"
	     "[ ,]{0,2}(?:nr[.]?[ ])?(?<nummer>[0-9]{1,4})(?![0-9])(?:[ "
	     "](?:def[.]|(?:def|definitief|final)\\b))?",
     .groups = (const char *const[]){"reeks", "jaar", "nummer", NULL},
     .read = read_document,
     .about = "document of the Commission: COM(2020) 405"},
    {0}};

const struct feit_module feit_module_com = {"com", FEIT_FAMILY_REFERENCE,
					    "documents of the European Commission", rules};
