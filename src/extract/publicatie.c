/* publicatie.c - papers of an official journal by year and number: "Stb. 2000, 495 en 496". */
#include "extract/publicatie.h"

#include "extract/reference.h"
#include "extract/walk.h"

enum { MAX_MEMBERS = 40, REACH = 14 };

/* One paper as it is read: year 0 = not written, number -1 = a placeholder. */
struct paper {
	int64_t year, number;
	struct feit_str suffix, page; /* "n1"; "12" */
	bool year_in_context;
	uint32_t begin, end;
};

static bool is_year_shape(const struct feit_match *m, uint32_t i)
{
	return feit_token_number(m, i) >= 1000 && m->tokens->v[i].len == 4;
}

/* "…", "...", "..", "[...]", "PM": the number will be filled in when the paper is printed. */
static uint32_t skip_placeholder(const struct feit_match *m, uint32_t i)
{
	uint32_t at = i, dots = 0;
	bool bracket = feit_is_sign(m, at, '[') || feit_is_sign(m, at, '(');

	at += bracket;
	for (; at < m->tokens->n && dots < 40; at++) {
		if (feit_is_sign(m, at, '.') || feit_is_sign(m, at, '_'))
			dots++;
		else if (feit_is_kind(m, at, FEIT_TOK_SIGN) &&
			 feit_str_is(feit_token_text(m, at), "\xe2\x80\xa6"))
			dots += 2;
		else
			break;
	}
	if (dots < 2)
		return feit_token_is(m, i, "pm") || feit_token_is(m, i, "xxx") ? i + 1 : i;
	return at + bracket;
}

/* "'94", "94" before a comma: a year of the 20th century. */
static uint32_t read_short_year(const struct feit_match *m, uint32_t i, struct paper *p)
{
	bool quote =
	    feit_is_sign(m, i, '\'') || (feit_is_kind(m, i, FEIT_TOK_SIGN) &&
					 feit_str_is(feit_token_text(m, i), "\xe2\x80\x99"));
	int64_t n = feit_token_number(m, i + quote);

	if (!quote || n < 0 || m->tokens->v[i + 1].len != 2)
		return i;
	p->year = n < 50 ? 2000 + n : 1900 + n;
	return i + 2;
}

static uint32_t read_number(const struct feit_match *m, uint32_t i, struct paper *p)
{
	int64_t n;

	i = feit_skip_nr(m, i);
	n = feit_token_number(m, i);
	if (n < 0 || n > 999999) {
		uint32_t behind = skip_placeholder(m, i);
		p->number = -1;
		return behind;
	}
	p->number = n;
	i++;
	if (feit_is_dash(m, i) && feit_is_glued(m, i) && feit_is_glued(m, i + 1) &&
	    feit_is_kind(m, i + 1, FEIT_TOK_WORD) && m->tokens->v[i + 1].len == 2) {
		struct feit_str s = feit_token_text(m, i + 1);
		if ((s.ptr[0] == 'n' || s.ptr[0] == 'h') && (unsigned)(s.ptr[1] - '0') < 10) {
			p->suffix = s;
			i += 2;
		}
	}
	return i;
}

/* ", p. 5", ", blz. 12" */
static uint32_t read_page(const struct feit_match *m, uint32_t i, struct paper *p)
{
	static const char *const words[] = {"p", "pag", "pagina", "blz", "bladzijde"};
	uint32_t at = i + feit_is_sign(m, i, ',');

	for (size_t k = 0; k < sizeof words / sizeof words[0]; k++) {
		uint32_t n = at + 1 + feit_is_sign(m, at + 1, '.');
		if (feit_token_is(m, at, words[k]) && feit_token_number(m, n) > 0) {
			p->page = feit_token_text(m, n);
			return n + 1;
		}
	}
	return i;
}

/* Year and number, or a number alone, from token i. Returns the token behind them, i = nothing. */
static uint32_t read_paper(const struct feit_match *m, uint32_t i, struct paper *p)
{
	uint32_t at = i, behind;

	*p = (struct paper){.number = -1, .begin = m->tokens->v[i].begin};
	if (feit_token_is(m, at, "jaargang"))
		at++;
	if (is_year_shape(m, at)) {
		p->year = feit_token_number(m, at++);
	} else {
		uint32_t from = at;
		p->year = feit_year_after(m, at, &at);
		if (at == from)
			at = read_short_year(m, at, p);
	}
	if (p->year != 0) {
		if (feit_is_sign(m, at, ',') || feit_is_sign(m, at, '/') ||
		    feit_is_sign(m, at, ':') || feit_is_dash(m, at) ||
		    (feit_is_sign(m, at, '.') && feit_token_number(m, at + 1) > 0 &&
		     !feit_is_kind(m, at + 2, FEIT_TOK_WORD)))
			at++;
	}
	behind = read_number(m, at, p);
	if (behind == at)
		return i; /* "Stb. 1989 bevat": a year, and no number */
	behind = read_page(m, behind, p);
	p->end = feit_token_end(m, behind - 1);
	return behind;
}

/* The member of a list that follows at i: behind "," "en" ";" a year with number, or a number. */
static uint32_t read_next(const struct feit_match *m, uint32_t i, const struct paper *last,
			  struct paper *p)
{
	uint32_t at = i, behind;
	bool joined;

	if (feit_is_sign(m, at, ',') || feit_is_sign(m, at, ';'))
		at++;
	joined = feit_token_is(m, at, "en") || feit_token_is(m, at, "jo");
	at += joined + (joined && feit_is_sign(m, at + 1, '.'));
	if (at == i || !feit_is_kind(m, at, FEIT_TOK_NUMBER))
		return i;
	behind = read_paper(m, at, p);
	if (behind == at || p->number < 0)
		return i;
	if (p->year == 0) { /* a bare number: only where nothing is counted by it */
		bool closed = feit_is_kind(m, behind, FEIT_TOK_SIGN) ||
			      feit_is_kind(m, behind, FEIT_TOK_BREAK) ||
			      feit_token_is(m, behind, "en");
		if ((!closed && !(joined && p->number > last->number)) ||
		    feit_is_sign(m, behind, '%') || p->number == 0)
			return i;
		if (feit_is_dash(m, behind) ||
		    (feit_is_glued(m, behind + 1) && feit_is_kind(m, behind + 1, FEIT_TOK_NUMBER)))
			return i;
		p->year = last->year;
		p->year_in_context = last->year_in_context;
	}
	return behind;
}

static void judge(const struct feit_match *m, const struct feit_journal *j, const struct paper *p,
		  struct feit_reference *r)
{
	bool early = j->early_highest && p->year < j->numbered_from;
	(void)m;

	if (p->number < 0)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("a placeholder: the number is not filled in"));
	else if (p->number == 0)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("the number is zero"));
	else if (p->year == 0)
		feit_judge(r, FEIT_WELL_FORMED, FEIT_STR("the year is not written"));
	else if (p->year < j->first_year || p->year > FEIT_NEWEST_PAPER)
		feit_judge(r, FEIT_MALFORMED, FEIT_STR("no such year of this journal"));
	else if (p->number > (early ? j->early_highest : j->highest))
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("a number higher than this journal has in a year"));
}

static void add_paper(struct feit_match *m, const struct feit_journal *j, const struct paper *p)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_reference *r = feit_refer(m, p->begin, p->end, j->type);
	struct feit_str year = p->year ? feit_digits(a, p->year, 4) : FEIT_STR("");
	struct feit_str number = p->number >= 0 ? feit_digits(a, p->number, 1) : FEIT_STR("");

	feit_part(a, r, "year", year);
	feit_part(a, r, "number", number);
	feit_part(a, r, "version", p->suffix);
	feit_part(a, r, "page", p->page);
	if (p->year_in_context)
		r->evidence = "context";
	judge(m, j, p, r);
	if (r->status != FEIT_RESOLVED)
		return;
	r->target = FEIT_JOIN(a, feit_cstr(j->prefix), year, FEIT_STR("-"), number,
			      p->suffix.len ? FEIT_STR("-") : FEIT_STR(""), p->suffix);
	if (p->year > j->first_online ||
	    (p->year == j->first_online && p->number > j->early_highest))
		r->url = feit_publication_url(a, r->target);
}

bool feit_read_journal(struct feit_match *m, const struct feit_journal *j)
{
	uint32_t at = m->token + 1, behind;
	struct paper p, last;

	if (feit_is_sign(m, at, '.') && !feit_is_sign(m, at + 1, '.'))
		at++;
	behind = read_paper(m, at, &p);
	if (behind == at && feit_is_sign(m, at, ',')) /* "Stb., nr. 12" */
		behind = read_paper(m, ++at, &p);
	if (behind == at)
		return false;
	p.begin = m->begin;
	if (p.year == 0 && p.number > 0) {
		uint32_t end = behind;
		p.year = feit_year_after(m, behind, &end);
		if (p.year == 0)
			p.year = feit_year_before(m, m->token, REACH);
		p.year_in_context = p.year != 0 && end == behind;
		behind = end;
		p.end = feit_token_end(m, behind - 1);
	}
	add_paper(m, j, &p);
	for (int n = 1; n < MAX_MEMBERS && p.number > 0; n++) {
		last = p;
		at = read_next(m, behind, &last, &p);
		if (at == behind)
			break;
		behind = at;
		add_paper(m, j, &p);
	}
	m->end = feit_token_end(m, behind - 1);
	return true;
}
