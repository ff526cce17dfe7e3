/* paper.c - papers as facts: their identifiers, addresses and verdicts. */
#include "extract/paper.h"

/* ---- texts of parts ---- */

struct feit_str feit_session_text(struct feit_arena *a, struct feit_session s)
{
	if (s.first == 0)
		return FEIT_STR("");
	return FEIT_JOIN(a, feit_digits(a, s.first, 4), FEIT_STR("-"), feit_digits(a, s.last, 4));
}

struct feit_str feit_chamber_text(int chamber)
{
	return chamber == FEIT_TK   ? FEIT_STR("tk")
	       : chamber == FEIT_EK ? FEIT_STR("ek")
				    : FEIT_STR("");
}

static struct feit_str dossier_text(struct feit_arena *a, const struct feit_dossier *d)
{
	return d->roman.len ? d->roman : feit_digits(a, d->number, d->digits);
}

/* "36600-XX", "19637" */
static struct feit_str full_dossier(struct feit_arena *a, struct feit_str dossier,
				    struct feit_str suffix)
{
	return suffix.len ? FEIT_JOIN(a, dossier, FEIT_STR("-"), suffix) : dossier;
}

/* ---- identifiers ---- */

/* Until 2008-2009 the year stands in the identifier of a paper of the Eerste Kamer. */
static struct feit_str ek_prefix(struct feit_arena *a, struct feit_reference *r,
				 struct feit_session s, struct feit_str dossier)
{
	uint32_t n = 0;

	for (size_t i = 0; i < dossier.len && feit_digit_byte(dossier.ptr[i]); i++)
		n = n * 10 + (uint32_t)(dossier.ptr[i] - '0');
	if (s.first == 0) {
		if (n < FEIT_FIRST_2009_DOSSIER)
			feit_judge(r, FEIT_AMBIGUOUS,
				   FEIT_STR("the parliamentary year is not written, and until "
					    "2008-2009 it is part of the identifier"));
		return FEIT_STR("kst-");
	}
	if (s.first > FEIT_LAST_EK_SESSION || s.last != s.first + 1)
		return FEIT_STR("kst-");
	return FEIT_JOIN(a, FEIT_STR("kst-"), feit_digits(a, s.first, 4), feit_digits(a, s.last, 4),
			 FEIT_STR("-"));
}

void feit_identify_paper(struct feit_arena *a, struct feit_reference *r, int chamber,
			 struct feit_session s, struct feit_str dossier, struct feit_str suffix,
			 struct feit_str number, int reprint)
{
	struct feit_str again =
	    reprint ? FEIT_JOIN(a, FEIT_STR("-h"), feit_digits(a, reprint, 1)) : FEIT_STR("");
	struct feit_str prefix =
	    chamber == FEIT_EK ? ek_prefix(a, r, s, dossier) : FEIT_STR("kst-");

	r->target =
	    FEIT_JOIN(a, prefix, full_dossier(a, dossier, suffix), FEIT_STR("-"), number, again);
	/* papers from 1 January 1995 on are published under their identifier */
	if (s.first == 0 || s.first >= 1994)
		r->url = feit_publication_url(a, r->target);
}

/* ---- verdicts ---- */

static void judge_session(struct feit_reference *r, struct feit_session s)
{
	if (s.first && s.last != s.first + 1)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("the years of the session do not follow one another"));
}

/* "; perhaps 31200-XVIII": the budget of the year that is written. */
static struct feit_str budget_guess(struct feit_arena *a, struct feit_session s,
				    const struct feit_dossier *d)
{
	uint32_t budget = feit_budget_of(s.first);

	if (d->suffix.len == 0 || budget == 0)
		return FEIT_STR("");
	return FEIT_JOIN(a, FEIT_STR("; perhaps "), feit_digits(a, budget, 5), FEIT_STR("-"),
			 d->suffix);
}

static void judge_frontier(struct feit_arena *a, struct feit_reference *r, struct feit_session s,
			   const struct feit_dossier *d)
{
	uint32_t frontier = s.first ? feit_dossier_frontier(s.first) : 0;

	if (frontier && d->number > frontier)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_JOIN(a, FEIT_STR("dossier "), feit_digits(a, d->number, 5),
				     FEIT_STR(" did not exist in "), feit_session_text(a, s),
				     FEIT_STR(": that year ended before "),
				     feit_digits(a, frontier, 5), budget_guess(a, s, d)));
	else if (d->number > FEIT_LAST_DOSSIER)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("no dossier has so high a number"));
	else if (d->roman.len == 0 && d->number < FEIT_FIRST_DOSSIER)
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("dossiers of four digits have no published identifier"));
	else if (s.first && s.first < 1994)
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("papers before 1995 are not published under an identifier"));
}

static void judge_suffix(struct feit_reference *r, const struct feit_dossier *d)
{
	const char *trouble = feit_suffix_trouble(d->number, d->suffix);

	if (trouble != NULL)
		feit_judge(r, FEIT_MALFORMED, feit_cstr(trouble));
}

static void judge(struct feit_arena *a, struct feit_reference *r, struct feit_session s,
		  const struct feit_dossier *d)
{
	if (d->digits == 6) {
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("a dossier number has five digits"));
		r->target = r->url = FEIT_STR("");
	}
	judge_session(r, s);
	judge_frontier(a, r, s, d);
	judge_suffix(r, d);
}

/* ---- facts ---- */

/* Numbers are of the Tweede Kamer and letters of the Eerste, unless the label says otherwise. */
static int chamber_of(const struct feit_citing *x, const struct feit_paper *p)
{
	int written = x->label.chamber;
	bool lettered = p->letters || !feit_digit_byte(p->number.ptr[p->number.len - 1]);

	if (written == FEIT_EK)
		return FEIT_EK;
	if (p->letters && written == FEIT_TK)
		return FEIT_TK;
	return lettered ? FEIT_EK : FEIT_TK;
}

static void judge_letters(struct feit_reference *r, const struct feit_citing *x,
			  const struct feit_paper *p)
{
	bool advice = p->number.len == 1 && p->number.ptr[0] <= 'C'; /* of the Raad van State */

	if (p->letters && x->label.chamber == FEIT_TK && !advice)
		feit_judge(r, FEIT_AMBIGUOUS,
			   FEIT_STR("papers of the Tweede Kamer have numbers, letters are of the "
				    "Eerste Kamer"));
}

static void add_common_parts(struct feit_citing *x, struct feit_reference *r, int chamber,
			     const struct feit_dossier *d)
{
	struct feit_arena *a = x->m->doc->arena;

	feit_part(a, r, "chamber", feit_chamber_text(chamber));
	feit_part(a, r, "session", feit_session_text(a, x->label.session));
	feit_part(a, r, "dossier", dossier_text(a, d));
	feit_part(a, r, "suffix", d->suffix);
	feit_part(a, r, "kingdom", d->kingdom);
	r->relation = x->relation != NULL ? x->relation : "";
	r->evidence = x->evidence != NULL ? x->evidence : "";
}

static void add_paper(struct feit_citing *x, const struct feit_dossier *d,
		      const struct feit_paper *p, uint32_t begin)
{
	struct feit_arena *a = x->m->doc->arena;
	struct feit_reference *r = feit_refer(x->m, begin, p->end, "kamerstuk");
	int chamber = chamber_of(x, p);

	add_common_parts(x, r, chamber, d);
	feit_part(a, r, "number", p->number);
	feit_part(a, r, "page", p->page);
	feit_part(a, r, "part", p->part);
	if (p->reprint)
		feit_part(a, r, "reprint", feit_digits(a, p->reprint, 1));
	if (p->annex.len) {
		feit_part(a, r, "attachment", p->annex);
		r->relation = "attachment_of";
	}
	feit_part(a, r, "name", x->name);
	if (p->replaced)
		r->relation = "replaces";
	feit_identify_paper(a, r, chamber, x->label.session, dossier_text(a, d), d->suffix,
			    p->number, p->reprint);
	judge(a, r, x->label.session, d);
	judge_letters(r, x, p);
}

void feit_add_papers(struct feit_citing *x, const struct feit_dossier *d,
		     const struct feit_papers *list)
{
	uint32_t first_begin = list->n ? list->v[0].begin : 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct feit_paper *p = &list->v[i];
		/* the first member, and all that share its span, take the label */
		add_paper(x, d, p, p->begin == first_begin ? x->begin : p->begin);
	}
	x->name = FEIT_STR("");
}

static void add_dossier(struct feit_citing *x, const struct feit_dossier *d, uint32_t begin,
			struct feit_str page)
{
	struct feit_arena *a = x->m->doc->arena;
	struct feit_reference *r = feit_refer(x->m, begin, d->end, "dossier");

	add_common_parts(x, r, x->label.chamber, d);
	feit_part(a, r, "page", page);
	feit_part(a, r, "name", x->name);
	r->target =
	    FEIT_JOIN(a, FEIT_STR("dossier/"), full_dossier(a, dossier_text(a, d), d->suffix));
	r->url = FEIT_JOIN(a, FEIT_STR("https://zoek.officielebekendmakingen.nl/"), r->target);
	judge(a, r, x->label.session, d);
}

/* ---- the number behind a dossier ---- */

static bool likely(const struct feit_dossier *d)
{
	return d->number >= FEIT_LIKELY_DOSSIER && d->number <= FEIT_LAST_DOSSIER;
}

/* "32735-307", "36100-A-1", "35403-A": without a label only where it cannot be two numbers. */
static bool read_dashed(struct feit_citing *x, struct feit_cursor *c, const struct feit_dossier *d,
			struct feit_papers *list)
{
	struct feit_cursor at = *c;
	struct feit_str letters;
	bool marked = d->suffix.len || d->kingdom.len || x->labelled;

	/* "Kamerstuk 19 637 - 2690" must end there */
	struct feit_cursor wide = *c;
	if (x->labelled && x->label.strong && feit_eat_byte(&wide, ' ') && feit_eat_dash(&wide) &&
	    feit_eat_byte(&wide, ' ')) {
		struct feit_cursor probe = wide;
		uint32_t n;
		if (feit_eat_digits(&probe, 1, 4, &n) && feit_at_delimiter(&probe))
			return feit_read_numbers(x->m, &wide, FEIT_NR, list) && (*c = wide, true);
	}
	bool slash = x->labelled && x->label.strong && feit_eat_byte(&at, '/');
	if ((!slash && !feit_eat_dash(&at)) || !(marked || (!d->spaced && likely(d))))
		return false;
	if (!x->labelled && !marked && feit_peek(&at) == '0')
		return false;
	struct feit_cursor probe = at;
	struct feit_dossier next;
	if (slash && feit_read_dossier(&probe, false, &next))
		return false;
	if (feit_eat_capitals(&probe, 1, 2, &letters)) {
		if (!marked && !x->bracket)
			return false;
	} else {
		uint32_t n;
		if (!feit_eat_digits(&probe, 1, 4, &n) || feit_word_byte(feit_here(&probe)))
			return false;
	}
	if (feit_eat_dash(&probe) && feit_word_byte(feit_here(&probe)))
		return false;
	return feit_read_numbers(x->m, &at, FEIT_NR, list) && (*c = at, true);
}

/* "28114, 16", "26643 455", "34 775 VI, AH", "(29435, 183)": no number word. */
static bool read_wordless(struct feit_citing *x, struct feit_cursor *c,
			  const struct feit_dossier *d, struct feit_papers *list)
{
	struct feit_cursor at = *c, probe, other;
	struct feit_dossier next;
	struct feit_str letters = {"", 0}, page;
	uint32_t n = 0;

	bool comma = feit_eat_byte(&at, ','), space = feit_eat_byte(&at, ' ');
	bool labelled = x->labelled &&
			(x->label.strong || x->label.session.first || x->label.chamber == FEIT_EK);
	bool tight = x->bracket && likely(d) && (!d->spaced || d->suffix.len);
	if (!comma && !space)
		return false;
	probe = other = at;
	if (feit_read_dossier(&other, false, &next) && next.number >= FEIT_FIRST_DOSSIER)
		return false;
	if (feit_eat_capitals(&probe, 1, 2, &letters)) {
		if (!labelled && !(tight && feit_peek(&probe) == ')'))
			return false;
	} else {
		if (!feit_eat_digits(&probe, 1, 4, &n) || (n >= 1900 && n <= 2099))
			return false;
		if (!labelled && !(tight && comma && feit_peek(&probe) == ')'))
			return false;
		if (!comma && (d->spaced || !x->label.strong))
			return false;
		if (feit_peek(&probe) >= 'a' && feit_peek(&probe) <= 'z' &&
		    x->label.chamber == FEIT_EK)
			probe.at++;
	}
	other = probe;
	if (!feit_at_delimiter(&probe) && !feit_read_pages(&other, &page) &&
	    !feit_eat(&other, " herdruk") && !feit_eat(&other, " en ") && !feit_eat(&other, " ("))
		return false;
	return feit_read_numbers(x->m, &at, letters.len ? FEIT_LETTER : FEIT_NR, list) &&
	       (*c = at, true);
}

/* "Kamerstuk 31 412, Wijziging van de ... nr. 3": a title stands between. Bounded. */
static bool read_behind_title(struct feit_citing *x, struct feit_cursor *c,
			      struct feit_papers *list)
{
	enum { LONGEST_TITLE = 300 };
	static const char *const openings[] = {
	    "wijziging", "regels",     "vaststelling", "goedkeuring", "voorstel",
	    "bepaling",  "aanpassing", "wet",          "invoering",   NULL};
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c;

	(void)(feit_eat_byte(&at, ',') || feit_eat_byte(&at, ':'));
	if (!x->label.strong || !feit_eat_byte(&at, ' ') || !feit_upper_byte(feit_peek(&at)) ||
	    feit_eat_one_of(&at, openings) < 0)
		return false;
	for (int i = 0; i < LONGEST_TITLE && feit_peek(&at) != '\0'; i++, at.at++) {
		if (strchr(";\n()", feit_peek(&at)) != NULL)
			return false;
		if (feit_peek(&at) != ' ' && feit_peek(&at) != ',')
			continue;
		struct feit_cursor nr = at;
		if (feit_eat(&nr, ", nr") || feit_eat(&nr, " nr")) {
			if (feit_eat_number_word(&at, &ignored) == FEIT_NO_WORD)
				return false;
			return feit_read_numbers(x->m, &at, FEIT_NR, list) && (*c = at, true);
		}
	}
	return false;
}

/* "Kamerstuk 36 333 (Spreidingswet), nrs. 2 en 3": the title stands in brackets. Bounded. */
static bool read_behind_brackets(struct feit_citing *x, struct feit_cursor *c,
				 const struct feit_dossier *d, struct feit_papers *list)
{
	enum { LONGEST_TITLE = 160 };
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c;

	if (!(x->labelled || likely(d)) || !feit_eat(&at, " (") || feit_digit_byte(feit_peek(&at)))
		return false;
	for (int i = 0; strchr("();\n", feit_peek(&at)) == NULL; i++, at.at++)
		if (i == LONGEST_TITLE)
			return false;
	if (!feit_eat_byte(&at, ')'))
		return false;
	enum feit_number_word kind = feit_eat_number_word(&at, &chamber);
	if (kind == FEIT_NO_WORD || !feit_read_numbers(x->m, &at, kind, list))
		return false;
	if (chamber != FEIT_NO_CHAMBER)
		x->label.chamber = (uint8_t)chamber;
	*c = at;
	return true;
}

static bool read_papers(struct feit_citing *x, struct feit_cursor *c, const struct feit_dossier *d,
			struct feit_papers *list)
{
	enum feit_chamber chamber = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c;
	enum feit_number_word kind = feit_eat_number_word(&at, &chamber);

	bool bracket = false;
	list->n = 0;
	if (kind == FEIT_NO_WORD && x->labelled && feit_eat(&at, " (")) { /* "29344 (nr. 144)" */
		kind = feit_eat_number_word(&at, &chamber);
		bracket = true;
	}
	if (kind != FEIT_NO_WORD) {
		if (!feit_read_numbers(x->m, &at, kind, list))
			return false;
		if (bracket)
			feit_eat_byte(&at, ')');
		if (chamber != FEIT_NO_CHAMBER)
			x->label.chamber = (uint8_t)chamber;
		*c = at;
		return true;
	}
	return read_dashed(x, c, d, list) || read_wordless(x, c, d, list) ||
	       read_behind_title(x, c, list) || read_behind_brackets(x, c, d, list);
}

/* ---- dossiers ---- */

/* "CVIII" in papers of the Eerste Kamer on itself. */
static bool read_roman_dossier(const struct feit_citing *x, struct feit_cursor *c,
			       struct feit_dossier *d)
{
	struct feit_cursor at = *c;

	*d = (struct feit_dossier){.begin = c->at};
	if (!x->labelled || x->label.chamber != FEIT_EK ||
	    !feit_eat_capitals(&at, 1, 10, &d->roman) || feit_peek(&at) != ',')
		return false;
	for (size_t i = 0; i < d->roman.len; i++)
		if (strchr("CLXVI", d->roman.ptr[i]) == NULL)
			return false;
	d->end = at.at;
	*c = at;
	return true;
}

/* A dossier alone: only where label, brackets or context say that it is one. */
static bool is_alone(const struct feit_citing *x, const struct feit_dossier *d, bool chained,
		     const struct feit_cursor *behind)
{
	struct feit_cursor at = *behind;
	struct feit_str page;
	bool ends = feit_at_delimiter(behind) || feit_read_pages(&at, &page);

	if (d->roman.len)
		return false;
	if (d->glued)
		return false;
	if (d->digits == 4)
		return x->labelled && x->label.session.first && x->label.session.first < 1970;
	if (d->kingdom.len)
		return x->labelled || likely(d);
	if (d->number > FEIT_LAST_DOSSIER && d->digits == 5)
		return false;
	if (chained)
		return likely(d) &&
		       (ends ? !d->spaced || x->labelled : !d->spaced && x->label.strong);
	if (!x->labelled)
		return x->dossier_alone && ends && likely(d);
	if (x->label.strong && (ends || x->label.session.first))
		return d->number >= FEIT_FIRST_DOSSIER;
	if (x->label.strong)
		return likely(d) || d->digits == 6;
	if (d->number < FEIT_FIRST_DOSSIER || d->digits == 6)
		return false;
	return ends && ((x->label.session.first && x->label.chamber) || x->label.attachment ||
			x->label.numbered || (likely(d) && (x->bracket || x->label.dossier)));
}

/* "/", " en ", ", ", " enz." between dossiers that share a number. */
static bool eat_dossier_separator(struct feit_cursor *c)
{
	return feit_eat(c, " en ") || feit_eat(c, ", ") || feit_eat_byte(c, '/') ||
	       feit_eat(c, " / ") || feit_eat(c, " & ") || feit_eat(c, "en ") ||
	       feit_eat(c, ", en ");
}

/* " en XVI" behind "33 400 XV": a second chapter of the same dossier, when a number follows. */
static bool read_second_chapter(struct feit_cursor *c, const struct feit_dossier *first,
				struct feit_dossier *d)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c, probe;

	if (first->suffix.len == 0 || (!feit_eat(&at, " en ") && !feit_eat_byte(&at, '/')))
		return false;
	*d = *first;
	d->begin = at.at;
	if (!feit_eat_capitals(&at, 1, 5, &d->suffix) || !feit_is_suffix(d->suffix))
		return false;
	probe = at;
	if (feit_eat_number_word(&probe, &ignored) == FEIT_NO_WORD)
		return false;
	d->end = at.at;
	*c = at;
	return true;
}

enum { MAX_SHARED = 8 };

/* The dossiers of one unit and the papers behind them. Returns the number of dossiers; 0 = none. */
static int read_unit(struct feit_citing *x, struct feit_cursor *at, struct feit_dossier *d,
		     struct feit_cursor *behind, bool chained, struct feit_papers *list)
{
	int n = 0, most = x->labelled ? MAX_SHARED : MAX_SHARED / 2;

	while (n < most) {
		bool roman = n == 0 && read_roman_dossier(x, at, &d[0]);
		if (!roman && !feit_read_dossier(at, x->labelled && n == 0 && !chained, &d[n]))
			break;
		if (n > 0 && (d[n].number < FEIT_FIRST_DOSSIER || d[n].digits != 5))
			break;
		if (d[n].digits == 4 &&
		    (x->label.session.first == 0 || x->label.session.first > 1970))
			break;
		behind[n++] = *at;
		if (feit_eat(at, " enz.") || feit_eat(at, " e.a.") || feit_eat(at, " c.a.")) {
			behind[n - 1] = *at;
		}
		if (n < most && read_second_chapter(at, &d[n - 1], &d[n]))
			behind[n++] = *at;
		if (read_papers(x, at, &d[0], list))
			return n;
		if (!eat_dossier_separator(at))
			break;
	}
	list->n = 0;
	return n;
}

static bool cite_unit(struct feit_citing *x, bool chained)
{
	struct feit_dossier d[MAX_SHARED];
	struct feit_cursor behind[MAX_SHARED], at = x->c;
	struct feit_papers list = {0};
	struct feit_str page = {"", 0};
	int n = read_unit(x, &at, d, behind, chained, &list);

	if (n == 0)
		return false;
	uint32_t begin = chained ? d[0].begin : x->begin;
	if (list.n) {
		x->begin = begin;
		feit_add_papers(x, &d[0], &list);
		for (int i = 1; i < n; i++)
			add_dossier(x, &d[i], d[i].begin, page);
		x->c = at;
		return true;
	}
	int kept = 0;
	while (kept < n && is_alone(x, &d[kept], chained || kept > 0, &behind[kept]))
		kept++;
	if (kept == 0)
		return false;
	x->c = behind[kept - 1];
	if (kept == 1 && feit_read_pages(&x->c, &page))
		d[0].end = x->c.at;
	for (int i = 0; i < kept; i++)
		add_dossier(x, &d[i], i == 0 ? begin : d[i].begin, i == 0 ? page : FEIT_STR(""));
	x->name = FEIT_STR("");
	return true;
}

/* "; 1994/95, " before the next unit of a chain. */
static bool eat_chain_separator(struct feit_citing *x)
{
	struct feit_session s;

	if (!feit_eat(&x->c, ", en ") && !feit_eat(&x->c, "; en ") && !feit_eat(&x->c, "; ") &&
	    !feit_eat(&x->c, ", ") && !feit_eat(&x->c, " en ") && !feit_eat(&x->c, ";") &&
	    !feit_eat(&x->c, " respectievelijk ") && !feit_eat(&x->c, " resp. ") &&
	    !feit_eat(&x->c, " alsmede ") && !feit_eat(&x->c, " en in "))
		return false;
	struct feit_cursor at = x->c;
	if (x->labelled && feit_read_session(&at, &s) && feit_eat(&at, ", ")) {
		x->label.session = s;
		x->c = at;
	}
	return feit_digit_byte(feit_peek(&x->c));
}

bool feit_cite(struct feit_citing *x)
{
	if (!cite_unit(x, false))
		return false;
	for (;;) {
		struct feit_citing before = *x;
		if (!eat_chain_separator(x) || !cite_unit(x, true)) {
			*x = before;
			break;
		}
	}
	x->m->end = x->c.at;
	return true;
}
