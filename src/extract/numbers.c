/* numbers.c - the numbers of a citation: "nr. 6, p. 15-16; nr. 7", "nrs. 1-2", "nr. 37, herdruk".
 */
#include "extract/paper.h"

enum { LONGEST_RANGE = 100, TAILS = 6, FREE_FACTS = 2000, BYTES_PER_FACT = 8 };

/* ---- pages ---- */

static bool read_page_range(struct feit_cursor *c)
{
	struct feit_cursor at = *c, more;
	uint32_t n;

	if (!feit_eat_digits(&at, 1, 5, &n))
		return false;
	more = at;
	if ((feit_eat_dash(&more) || feit_eat_byte(&more, '/') || feit_eat(&more, " t/m ") ||
	     feit_eat(&more, " tot en met ")) &&
	    feit_eat_digits(&more, 1, 5, &n))
		at = more;
	*c = at;
	return true;
}

/* " en 13", ", 19-22": only where a citation may end behind it, or go on. */
static bool read_more_pages(struct feit_cursor *c)
{
	struct feit_cursor at = *c, probe;
	struct feit_dossier d;

	if (!feit_eat(&at, " en ") && !feit_eat(&at, ", ") && !feit_eat(&at, " & ") &&
	    !feit_eat_byte(&at, ','))
		return false;
	probe = at;
	if (feit_read_dossier(&probe, false, &d) && d.number >= FEIT_FIRST_DOSSIER)
		return false;
	if (!read_page_range(&at) || !(feit_at_delimiter(&at) || feit_peek(&at) == ' '))
		return false;
	probe = at;
	if (feit_peek(&at) == ' ' && !feit_eat(&probe, " en ") && !feit_eat(&probe, " e.v") &&
	    !feit_eat(&probe, " (") && !feit_eat(&probe, " van "))
		return false;
	*c = at;
	return true;
}

bool feit_read_pages(struct feit_cursor *c, struct feit_str *out)
{
	static const char *const words[] = {
	    "pagina's",   "pagina\xe2\x80\x99s", "pagina", "pag", "blz",
	    "bladzijden", "bladzijde",           "pp",     "p",   NULL};
	struct feit_cursor at = *c;

	feit_eat_byte(&at, ',');
	feit_eat_byte(&at, ' ');
	int i = -1;
	for (int k = 0; i < 0 && words[k] != NULL; k++)
		if (feit_eat(&at, words[k]))
			i = k;
	if (i < 0 && !feit_eat(&at, "b."))
		return false;
	feit_eat_byte(&at, '.');
	feit_eat_byte(&at, ' ');
	uint32_t from = at.at;
	if (!read_page_range(&at))
		return false;
	while (read_more_pages(&at))
		;
	*out = feit_since(&at, from);
	if (feit_eat(&at, " e.v.") || feit_eat(&at, " ev."))
		*out = feit_since(&at, from);
	*c = at;
	return true;
}

/* ---- parts of an amendment ---- */

/* "I", "IA", "Ia", "I-1", "A-1", "VII". */
static bool read_part_code(struct feit_cursor *c)
{
	const char *p = feit_here(c);
	uint32_t n = 0;

	while (n < 6 && strchr("IVX", p[n]) != NULL && p[n] != '\0')
		n++;
	if (n == 0 || (p[n] >= 'A' && p[n] <= 'H'))
		n += p[n] >= 'A' && p[n] <= 'K';
	if (n > 0 && p[n] >= 'a' && p[n] <= 'd')
		n++;
	if (n == 0)
		return false;
	if (p[n] == '-' && (feit_digit_byte(p[n + 1]) || feit_upper_byte(p[n + 1])))
		n += 2;
	if (feit_word_byte(p + n))
		return false;
	c->at += n;
	return true;
}

static bool read_part(struct feit_cursor *c, struct feit_paper *p)
{
	struct feit_cursor at = *c, more;

	feit_eat(&at, "onderdelen ");
	feit_eat(&at, "onderdeel ");
	feit_eat(&at, "letter ");
	uint32_t from = at.at;
	if (!read_part_code(&at))
		return false;
	for (int i = 0; i < 8; i++) {
		more = at;
		if (!feit_eat(&more, " en ") && !feit_eat(&more, " t/m ") &&
		    !feit_eat(&more, " tot en met ") && !feit_eat(&more, ", ") &&
		    !feit_eat_byte(&more, '/'))
			break;
		if (!read_part_code(&more))
			break;
		at = more;
	}
	more = at;
	if (!feit_at_delimiter(&at) && !feit_eat(&more, " herdruk") && !feit_eat(&more, " )"))
		return false;
	p->part = feit_since(&at, from);
	*c = at;
	return true;
}

/* ---- what hangs on a number ---- */

static bool read_reprint(struct feit_cursor *c, struct feit_paper *p)
{
	static const char *const counts[] = {"eerste ", "tweede ", "derde ", NULL};
	struct feit_cursor at = *c;
	int n = 1;

	for (int i = 0; counts[i] != NULL; i++)
		if (feit_eat(&at, counts[i]))
			n = i + 1;
	if (!feit_eat_word(&at, "herdruk"))
		return false;
	p->reprint = (uint8_t)n;
	*c = at;
	return true;
}

/* "(MvT)", "(memorie van toelichting)": what sort of paper it is. */
static bool skip_sort(struct feit_cursor *c)
{
	static const char *const sorts[] = {"mvt",
					    "mva",
					    "nv",
					    "nnavv",
					    "memorie van toelichting",
					    "memorie van antwoord",
					    "nota van wijziging",
					    "nota naar aanleiding van het verslag",
					    "verslag",
					    "brief",
					    "advies",
					    NULL};

	return feit_eat_one_of(c, sorts) >= 0;
}

static bool read_annex(struct feit_cursor *c, struct feit_paper *p)
{
	struct feit_cursor at = *c;
	struct feit_str code;
	uint32_t n;

	if (feit_eat_word(c, "met bijlagen") || feit_eat_word(c, "met bijlage"))
		return true;
	if (!feit_eat_word(&at, "bijlagen") && !feit_eat_word(&at, "bijlage"))
		return false;
	*c = at;
	p->annex = FEIT_STR("-");
	if (!feit_eat_byte(&at, ' '))
		return true;
	uint32_t from = at.at;
	if (feit_eat_digits(&at, 1, 2, &n) || feit_eat_capitals(&at, 1, 4, &code)) {
		p->annex = feit_since(&at, from);
		*c = at;
	}
	return true;
}

/* "was nr. 49": the paper that this one replaces. */
static bool read_replaced(struct feit_match *m, struct feit_cursor *c, struct feit_papers *list)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c;
	uint32_t n;

	if (!feit_eat(&at, "was") && !feit_eat(&at, "t.v.v.") && !feit_eat(&at, "tvv") &&
	    !feit_eat(&at, "ter vervanging van"))
		return false;
	if (feit_eat_number_word(&at, &ignored) == FEIT_NO_WORD)
		return false;
	uint32_t from = at.at;
	if (!feit_eat_digits(&at, 1, 4, &n) || feit_word_byte(feit_here(&at)))
		return false;
	struct feit_paper *p = FEIT_PUSH(m->doc->arena, list->v, list->n, list->cap);
	*p = (struct feit_paper){
	    .begin = from, .end = at.at, .number = feit_since(&at, from), .replaced = true};
	*c = at;
	return true;
}

static bool read_one_tail(struct feit_match *m, struct feit_cursor *c, size_t index,
			  struct feit_papers *list)
{
	struct feit_cursor at = *c;
	struct feit_paper *p = &list->v[index];

	if (p->page.len == 0 && feit_read_pages(c, &p->page))
		return true;
	bool comma = feit_eat_byte(&at, ',');
	bool space = feit_eat_byte(&at, ' ');
	bool bracket = space && feit_eat_byte(&at, '(');
	if (!comma && !space)
		return false;
	size_t before = list->n;
	bool ok = read_reprint(&at, p) || read_annex(&at, p) || (bracket && skip_sort(&at)) ||
		  read_replaced(m, &at, list) ||
		  (comma && !p->letters && p->part.len == 0 && read_part(&at, p));
	if (ok && bracket && !feit_eat_byte(&at, ')')) {
		list->v[index].annex = FEIT_STR("");
		list->n = before;
		return false;
	}
	if (ok)
		*c = at;
	return ok;
}

static void read_tails(struct feit_match *m, struct feit_cursor *c, size_t index,
		       struct feit_papers *list)
{
	for (int i = 0; i < TAILS && read_one_tail(m, c, index, list); i++)
		;
}

/* ---- numbers ---- */

/* "2911", "52c", "AH". */
static bool read_number(struct feit_cursor *c, bool letters, struct feit_paper *p)
{
	struct feit_cursor at = *c;
	struct feit_str code;
	uint32_t n;

	*p = (struct feit_paper){.begin = c->at};
	if (letters && feit_eat_capitals(&at, 1, 3, &code)) {
		p->letters = true;
	} else {
		if (!feit_eat_digits(&at, 1, 4, &n))
			return false;
		if (feit_peek(&at) >= 'a' && feit_peek(&at) <= 'z' &&
		    !feit_word_byte(feit_here(&at) + 1))
			at.at++;
		if (feit_word_byte(feit_here(&at)) ||
		    (feit_peek(&at) == '.' && feit_digit_byte(feit_here(&at)[1])))
			return false;
	}
	p->number = feit_since(&at, c->at);
	p->end = at.at;
	*c = at;
	return true;
}

static uint32_t value_of(struct feit_str s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len && feit_digit_byte(s.ptr[i]); i++)
		n = n * 10 + (uint32_t)(s.ptr[i] - '0');
	return n;
}

/* "-2", " t/m 4" behind a number; 0 = no range. */
static uint32_t read_range_end(struct feit_cursor *c, const struct feit_paper *p)
{
	struct feit_cursor at = *c;
	uint32_t last, first = value_of(p->number);

	bool spaced =
	    feit_eat(&at, " t/m ") || feit_eat(&at, " tot en met ") || feit_eat(&at, " tot ");
	if (!spaced) {
		spaced = feit_eat_byte(&at, ' ');
		if (!feit_eat_dash(&at) || (spaced && !feit_eat_byte(&at, ' ')))
			return 0;
	}
	if (!feit_eat_digits(&at, 1, 4, &last) || last <= first || feit_word_byte(feit_here(&at)))
		return 0;
	struct feit_cursor behind = at;
	if (spaced && !feit_at_delimiter(&at) && !feit_eat(&behind, " en "))
		return 0;
	*c = at;
	return last;
}

/* The members of a range, all with the span of the whole. A range that is too long keeps its ends.
 */
static void add_range(struct feit_match *m, struct feit_papers *list, size_t index, uint32_t last)
{
	struct feit_paper p = list->v[index];
	uint32_t first = value_of(p.number);
	size_t facts;

	(void)feit_added(m, &facts);
	bool whole = last - first <= LONGEST_RANGE &&
		     facts + list->n + (last - first) <= FREE_FACTS + p.begin / BYTES_PER_FACT;
	if (list->max) /* read on trial: bounded, and nothing is said yet */
		whole = list->n + (last - first) <= list->max;
	else if (!whole)
		feit_diagnose(m->doc, FEIT_DIAG_LONG_RANGE, p.begin, p.end,
			      "only the first and the last paper of this range were written out");
	p.page = p.part = p.annex = FEIT_STR("");
	for (uint32_t n = whole ? first + 1 : last; n <= last; n++) {
		p.number = feit_digits(m->doc->arena, n, 1);
		*FEIT_PUSH(m->doc->arena, list->v, list->n, list->cap) = p;
	}
}

static bool read_member(struct feit_match *m, struct feit_cursor *c, bool letters,
			struct feit_papers *list)
{
	struct feit_paper p;
	uint32_t last = 0;

	if (!read_number(c, letters, &p))
		return false;
	if (!p.letters && feit_digit_byte(p.number.ptr[p.number.len - 1]))
		last = read_range_end(c, &p);
	p.end = c->at;
	size_t index = list->n;
	*FEIT_PUSH(m->doc->arena, list->v, list->n, list->cap) = p;
	if (last)
		add_range(m, list, index, last);
	size_t members = list->n;
	read_tails(m, c, index, list);
	/* the tail of the number ends before what it replaces, which has a span of its own */
	if (list->n == members)
		for (size_t i = index; i < members; i++)
			list->v[i].end = c->at;
	return true;
}

static bool eat_list_separator(struct feit_cursor *c)
{
	return feit_eat(c, ", en ") || feit_eat(c, "; en ") || feit_eat(c, ", ") ||
	       feit_eat(c, "; ") || feit_eat(c, " en ") || feit_eat(c, " & ") ||
	       feit_eat(c, " alsmede ") || feit_eat(c, " respectievelijk ") ||
	       feit_eat(c, " resp. ") || feit_eat_byte(c, '/') || feit_eat_byte(c, ',') ||
	       feit_eat_byte(c, ';');
}

/* "nrs. 100 en 101 over de kust": the plural promises a higher one, whatever follows it. */
static bool is_promised(const struct feit_cursor *c, enum feit_number_word kind,
			const struct feit_papers *list)
{
	struct feit_cursor at = *c;
	uint32_t n;

	return kind == FEIT_NRS && list->n && memcmp(c->text + c->at - 4, " en ", 4) == 0 &&
	       !list->v[list->n - 1].letters && feit_eat_digits(&at, 1, 4, &n) &&
	       n > value_of(list->v[list->n - 1].number) && feit_peek(&at) == ' ' &&
	       !feit_digit_byte(feit_here(&at)[1]);
}

/* "nr. 2478 en 2479": in the singular only a higher number that ends the citation. */
static bool is_second_number(const struct feit_cursor *c, const struct feit_papers *list)
{
	struct feit_cursor at = *c;
	uint32_t n;

	return list->n && memcmp(c->text + c->at - 4, " en ", 4) == 0 &&
	       feit_eat_digits(&at, 1, 4, &n) && n > value_of(list->v[list->n - 1].number) &&
	       !list->v[list->n - 1].letters && feit_at_delimiter(&at) && feit_peek(&at) != '\t';
}

/* A member without a number word must end where a list may end or go on, and be no year. */
static bool is_bare_member(const struct feit_cursor *c, bool letters)
{
	struct feit_cursor at = *c;
	struct feit_paper p;

	if (!read_number(&at, letters, &p))
		return false;
	uint32_t n = value_of(p.number);
	if (n >= 1900 && n <= 2099)
		return false;
	return feit_at_delimiter(&at) || feit_eat(&at, " en ") || feit_eat(&at, " t/m ") ||
	       feit_eat(&at, " (") || feit_eat_byte(&at, '(') || feit_eat_dash(&at) ||
	       feit_eat(&at, " p") || feit_eat(&at, " blz");
}

static bool read_next_member(struct feit_match *m, struct feit_cursor *c,
			     enum feit_number_word *kind, struct feit_papers *list)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c, probe;
	struct feit_dossier d;

	if (!eat_list_separator(&at))
		return false;
	probe = at;
	if (feit_read_dossier(&probe, false, &d) && d.number >= FEIT_FIRST_DOSSIER)
		return false;
	probe = at;
	enum feit_number_word word = feit_eat_number_word(&probe, &ignored);
	if (word != FEIT_NO_WORD) {
		/* "nr. 36 410" is no further number */
		struct feit_cursor dossier = probe;
		if (feit_read_dossier(&dossier, false, &d) ||
		    !read_member(m, &probe, word != FEIT_NO_WORD, list))
			return false;
		*kind = word;
		*c = probe;
		return true;
	}
	bool letters = *kind == FEIT_LETTER;
	if ((*kind == FEIT_NR && !is_second_number(&at, list)) ||
	    (!is_bare_member(&at, letters) && !is_promised(&at, *kind, list)) ||
	    !read_member(m, &at, letters, list))
		return false;
	*c = at;
	return true;
}

bool feit_read_numbers(struct feit_match *m, struct feit_cursor *c, enum feit_number_word kind,
		       struct feit_papers *list)
{
	if (!read_member(m, c, true, list))
		return false;
	while ((list->max == 0 || list->n < list->max) && read_next_member(m, c, &kind, list))
		;
	return true;
}
