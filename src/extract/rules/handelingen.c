/* handelingen.c - debate records: "Handelingen II 2010/11, nr. 108, item 5, blz. 25-36".
 *
 * Their identifiers have four schemes: 1994-1996 meeting and pages, 1996-2009 pages, 2009-2010
 * meeting and first page, from 2010-2011 on meeting and item.
 */
#include "extract/paper.h"

struct record {
	struct feit_session session;
	struct feit_str meeting, item, page; /* "108", "5", "25-36" */
	struct feit_str first, last;         /* pages */
	uint32_t end;
};

enum { DATE_TOKENS = 14 };

static struct feit_str digits_of(struct feit_cursor *c, int max)
{
	uint32_t from = c->at, n;

	return feit_eat_digits(c, 1, max, &n) ? feit_since(c, from) : FEIT_STR("");
}

/* ---- dates that tell the parliamentary year ---- */

static bool read_date_at(const struct feit_match *m, uint32_t i, struct feit_session *s)
{
	const struct feit_lex_entry *month = feit_token_lex(m, i + 1, FEIT_LEX_MAAND);
	struct feit_cursor c = {m->doc->text.ptr, m->tokens->v[i].begin};
	uint32_t day, year;

	if (month == NULL || m->tokens->v[i].kind != FEIT_TOK_NUMBER ||
	    !feit_eat_digits(&c, 1, 2, &day) || i + 2 >= m->tokens->n)
		return false;
	c.at = m->tokens->v[i + 2].begin;
	if (!feit_eat_digits(&c, 4, 4, &year) || year < FEIT_OLDEST_PAPER ||
	    year > FEIT_NEWEST_PAPER)
		return false;
	*s = feit_session_of((int)year, (int)month->num, (int)day);
	return true;
}

/* "op 29 oktober 1997 (Handelingen ...)", "Handelingen 10-666, d.d. 9 oktober 2007". */
static void find_date_near(const struct feit_match *m, uint32_t end, struct record *r)
{
	uint32_t i = m->token;

	for (int k = 0; k < DATE_TOKENS && i > 0 && m->tokens->v[i - 1].kind != FEIT_TOK_BREAK; k++)
		if (read_date_at(m, --i, &r->session))
			return;
	i = feit_token_at(m->tokens, end);
	for (int k = 0;
	     k < DATE_TOKENS / 2 && i + 2 < m->tokens->n && m->tokens->v[i].kind != FEIT_TOK_BREAK;
	     k++, i++)
		if (read_date_at(m, i, &r->session))
			return;
}

/* ---- what stands behind the label ---- */

/* "17-1233 t/m 17-1252", "10-666", "17-1233/1252": meeting and pages. */
static bool read_meeting_pages(struct feit_cursor *c, struct record *r)
{
	struct feit_cursor at = *c, more;

	r->meeting = digits_of(&at, 3);
	if (r->meeting.len == 0 || !feit_eat_dash(&at))
		return false;
	uint32_t from = at.at;
	r->first = r->last = digits_of(&at, 5);
	if (r->first.len == 0 || feit_word_byte(feit_here(&at)))
		return false;
	more = at;
	if (feit_eat_dash(&more) && r->session.first >= 2010) { /* "35-8-12": item and page */
		r->item = r->first;
		from = more.at;
		r->first = r->last = digits_of(&more, 5);
		r->page = r->first;
		*c = more;
		return r->page.len > 0;
	}
	more = at;
	if (feit_eat(&more, " t/m ") || feit_eat(&more, " tot en met ") ||
	    feit_eat_byte(&more, '/') || feit_eat_dash(&more)) {
		struct feit_cursor same = more;
		if (digits_of(&same, 3).len && feit_eat_dash(&same))
			more = same;
		struct feit_str last = digits_of(&more, 5);
		if (last.len) {
			r->last = last;
			at = more;
		}
	}
	r->page = feit_since(&at, from);
	*c = at;
	return true;
}

static void split_pages(struct record *r)
{
	struct feit_cursor c = {r->page.ptr, 0};

	r->first = r->last = digits_of(&c, 5);
	if (feit_eat_dash(&c) || feit_eat_byte(&c, '/') || feit_eat(&c, " t/m ")) {
		struct feit_str last = digits_of(&c, 5);
		if (last.len)
			r->last = last;
	}
}

/* "23, p. 1234-1240": the meeting without "nr.". */
static bool read_wordless(struct feit_cursor *c, struct record *r)
{
	struct feit_cursor at = *c;

	r->meeting = digits_of(&at, 3);
	if (r->meeting.len == 0 || feit_peek(&at) != ',' || !feit_read_pages(&at, &r->page)) {
		r->meeting = FEIT_STR("");
		return false;
	}
	split_pages(r);
	*c = at;
	return true;
}

static bool read_numbered(struct feit_cursor *c, struct record *r)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c;
	bool found = false;

	if (feit_eat_number_word(&at, &ignored) != FEIT_NO_WORD) {
		r->meeting = digits_of(&at, 3);
		if (r->meeting.len == 0)
			return false;
		found = true;
		*c = at;
	}
	if (feit_eat(&at, ", item ") || feit_eat(&at, " item ") || feit_eat(&at, "item ")) {
		r->item = digits_of(&at, 3);
		if (r->item.len)
			*c = at;
	}
	if (feit_read_pages(c, &r->page)) {
		split_pages(r);
		found = true;
	}
	return found;
}

static bool read_record(struct feit_match *m, struct feit_cursor *c, struct record *r)
{
	struct feit_cursor at = *c;
	struct feit_session by_date = {0, 0};
	uint32_t i = feit_token_at(m->tokens, c->at);

	if (read_numbered(c, r) || read_meeting_pages(c, r) || read_wordless(c, r))
		return true;
	/* ", 11 februari 1992, p. 17583/17584" */
	if (i + 2 >= m->tokens->n || !read_date_at(m, i, &by_date))
		return false;
	at.at = m->tokens->v[i + 2].begin + 4;
	if (!feit_read_pages(&at, &r->page))
		return false;
	split_pages(r);
	if (r->session.first == 0)
		r->session = by_date;
	*c = at;
	return true;
}

/* ---- identifiers ---- */

static void identify(struct feit_arena *a, struct feit_reference *r, struct feit_str chamber,
		     const struct record *x)
{
	int y = x->session.first;
	struct feit_str dash = FEIT_STR("-"), none = FEIT_STR("");
	bool range = x->last.len && !feit_str_eq(x->first, x->last);
	struct feit_str stem = FEIT_JOIN(a, FEIT_STR("h-"), chamber, dash, feit_digits(a, y, 4),
					 feit_digits(a, x->session.last, 4), dash);
	struct feit_str pages = range ? FEIT_JOIN(a, x->first, dash, x->last) : x->first;

	if (y == 0 || y < 1994) {
		feit_judge(r, FEIT_AMBIGUOUS,
			   y ? FEIT_STR("records before 1995 have no published identifier")
			     : FEIT_STR("the parliamentary year is not written"));
		return;
	}
	if (y >= 2010 && x->meeting.len)
		r->target = FEIT_JOIN(a, stem, x->meeting, x->item.len ? dash : none, x->item);
	else if (y == 2009 && x->meeting.len)
		r->target = FEIT_JOIN(a, stem, x->meeting, x->first.len ? dash : none, x->first);
	else if (y < 1996 && x->meeting.len && x->first.len)
		r->target = FEIT_JOIN(a, stem, x->meeting, dash, pages);
	else if (y < 2009 && y >= 1996 && x->first.len)
		r->target = FEIT_JOIN(a, stem, pages);
	if (r->target.len == 0)
		feit_judge(r, FEIT_AMBIGUOUS,
			   FEIT_STR("what is written is not enough for an identifier"));
	else if (y >= 2010 && x->item.len == 0)
		feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("the item of the meeting is not named"));
	else if (y < 2010 && !range)
		feit_judge(r, FEIT_AMBIGUOUS,
			   FEIT_STR("the identifier needs the first and last page of the item"));
	else if (y < 2010)
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("right when these are the first and last page of the item"));
	if (r->status == FEIT_RESOLVED)
		r->url = feit_publication_url(a, r->target);
}

static bool read_handelingen(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	struct feit_label label;
	struct record x = {0};

	if (feit_token_is(m, m->token, "tweede") || feit_token_is(m, m->token, "eerste"))
		if (!feit_token_is(m, m->token + 1, "kamer"))
			return false;
	if (!feit_read_label(&c, &label) || label.kind != FEIT_LABEL_HANDELINGEN)
		return false;
	x.session = label.session;
	if (!read_record(m, &c, &x))
		return false;
	if (x.session.first == 0)
		find_date_near(m, c.at, &x);
	/* "zijn handelingen, p. 3" are deeds */
	if (x.session.first == 0 && label.chamber == FEIT_NO_CHAMBER && label.odd_session.len == 0)
		return false;
	struct feit_reference *r = feit_refer(m, m->begin, c.at, "handelingen");
	int chamber = label.chamber == FEIT_EK ? FEIT_EK : FEIT_TK;
	feit_part(a, r, "chamber", feit_chamber_text(chamber));
	feit_part(a, r, "session", feit_session_text(a, x.session));
	feit_part(a, r, "number", x.meeting);
	feit_part(a, r, "item", x.item);
	feit_part(a, r, "page", x.page);
	if (x.session.first && x.session.last != x.session.first + 1)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("the years of the session do not follow one another"));
	if (label.odd_session.len)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("these are not the years of a session"));
	if (r->status != FEIT_MALFORMED)
		identify(a, r, feit_chamber_text(chamber), &x);
	m->end = c.at;
	return true;
}

/* "h-tk-20102011-11-24". */
static bool read_id(struct feit_match *m)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	struct feit_session s;

	if (!feit_eat(&c, "h-tk-") && !feit_eat(&c, "h-ek-"))
		return false;
	struct feit_str chamber = feit_quote(m->doc, m->begin + 2, m->begin + 4);
	if (!feit_read_session(&c, &s))
		return false;
	while (feit_peek(&c) == '-' && feit_digit_byte(feit_here(&c)[1]) && c.at < m->begin + 40) {
		c.at++;
		(void)digits_of(&c, 9);
	}
	struct feit_reference *r = feit_refer(m, m->begin, c.at, "handelingen");
	feit_part(a, r, "chamber", chamber);
	feit_part(a, r, "session", feit_session_text(a, s));
	r->target = feit_since(&c, m->begin);
	r->url = feit_publication_url(a, r->target);
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.handelingen",
     .words = FEIT_LABEL_WORDS "|handelingen|hand",
     .read = read_handelingen,
     .about = "debate records: Handelingen II 2010/11, nr. 108, item 5"},
    {.id = "reference.handelingen.id",
     .words = "h",
     .read = read_id,
     .about = "the identifier of a debate record: h-tk-20102011-11-24"},
    {0}};

const struct feit_module feit_module_handelingen = {"handelingen", FEIT_FAMILY_REFERENCE,
						    "debate records", rules};
