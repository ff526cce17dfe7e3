/* masthead.c - which document this is, from its first page: "Vergaderjaar 2022-2023 / 29 984 / Nr.
 * 1082". */
#include "ingest/identity.h"

enum { MOST_LINES = 120, LAST_LINES = 8, LONGEST_LINE = 400, LONGEST_TITLE = 400, TITLE_LINES = 6 };

struct page {
	struct feit_doc *doc;
	struct feit_str
	    lines[MOST_LINES + LAST_LINES]; /* trimmed, not empty; the last ones close it */
	size_t n, n_first;
	bool parliament; /* it has the masthead of a parliamentary paper */
};

static bool is_digit(char c)
{
	return (unsigned)(c - '0') < 10;
}

static struct feit_str trim(struct feit_str s)
{
	while (s.len > 0 && (unsigned char)s.ptr[s.len - 1] <= ' ')
		s.len--;
	while (s.len > 0 && (unsigned char)s.ptr[0] <= ' ')
		s = feit_str_cut(s, 1, s.len);
	return s;
}

static bool starts(struct feit_str s, const char *head)
{
	/* the first byte alone tells most lines apart, without a call */
	return s.len > 0 && (s.ptr[0] | 0x20) == (head[0] | 0x20) && s.len >= strlen(head) &&
	       strncasecmp(s.ptr, head, strlen(head)) == 0;
}

/* By the part's first sign that is no blank: in a line that beats memmem(), which prepares for
 * longer texts. */
static size_t find(struct feit_str s, const char *part)
{
	size_t n = strlen(part), k = part[0] == ' ';

	for (size_t at = 0; at + n <= s.len; at++) {
		const char *p = memchr(s.ptr + at + k, part[k], s.len - n + 1 - at);
		if (p == NULL)
			return SIZE_MAX;
		at = (size_t)(p - s.ptr) - k;
		if (memcmp(s.ptr + at, part, n) == 0)
			return at;
	}
	return SIZE_MAX;
}

/* ---- the lines ---- */

static void add_lines(struct page *p, struct feit_str s, size_t max)
{
	for (size_t i = 0; i < s.len && p->n < max;) {
		const char *nl = memchr(s.ptr + i, '\n', s.len - i);
		size_t end = nl != NULL ? (size_t)(nl - s.ptr) : s.len;
		struct feit_str line = trim(feit_str_cut(s, i, end));
		if (line.len > 0)
			p->lines[p->n++] = line;
		i = end + 1;
	}
}

static struct feit_str raw_line(const struct feit_raw *r, size_t i)
{
	return r->layout == FEIT_LINES
		   ? feit_str_cut(r->text, r->lines[i].begin, r->lines[i].end)
		   : feit_str_cut(r->text, r->blocks[i].begin, r->blocks[i].end);
}

static void collect(struct page *p)
{
	const struct feit_raw *r = &p->doc->raw;
	size_t n = r->layout == FEIT_LINES ? r->n_lines : r->n_blocks;

	for (size_t i = 0; i < n && p->n < MOST_LINES; i++) {
		if (r->layout == FEIT_LINES && r->lines[i].page > 1)
			break;
		add_lines(p, raw_line(r, i), MOST_LINES);
	}
	p->n_first = p->n;
	for (size_t i = n > LAST_LINES ? n - LAST_LINES : 0; i < n; i++)
		add_lines(p, raw_line(r, i), p->n < MOST_LINES + LAST_LINES ? p->n + 1 : p->n);
}

/* ---- dates ---- */

static size_t skip_blanks(struct feit_str s, size_t at)
{
	while (at < s.len) {
		if ((unsigned char)s.ptr[at] <= ' ')
			at++;
		else if (at + 1 < s.len && s.ptr[at] == '\xc2' && s.ptr[at + 1] == '\xa0')
			at += 2;
		else
			break;
	}
	return at;
}

static uint32_t read_number(struct feit_str s, size_t *at, size_t most)
{
	uint32_t n = 0;
	size_t from = *at;

	while (*at < s.len && *at - from < most && is_digit(s.ptr[*at]))
		n = 10 * n + (uint32_t)(s.ptr[(*at)++] - '0');
	return *at < s.len && is_digit(s.ptr[*at]) ? 0 : n;
}

static uint32_t read_month(struct feit_str s, size_t *at)
{
	static const char *const months[] = {"januari",   "februari", "maart",    "april",
					     "mei",       "juni",     "juli",     "augustus",
					     "september", "oktober",  "november", "december"};

	for (uint32_t i = 0; i < 12; i++)
		if (starts(feit_str_cut(s, *at, s.len), months[i])) {
			*at += strlen(months[i]);
			return i + 1;
		}
	return 0;
}

/* The date that starts at `at`: "6 juni 2023". Returns where it ends; 0 when there is none. */
static size_t read_date(struct page *p, struct feit_str s, size_t at, struct feit_str *out)
{
	at = skip_blanks(s, at);
	uint32_t day = read_number(s, &at, 2);
	at = skip_blanks(s, at);
	uint32_t month = day ? read_month(s, &at) : 0;
	at = skip_blanks(s, at);
	uint32_t year = month ? read_number(s, &at, 4) : 0;
	if (day > 31 || year < 1800 || year > 2199)
		return 0;
	*out = feit_format(p->doc->arena, "%04u-%02u-%02u", year, month, day);
	return at;
}

static bool take_date(struct page *p, struct feit_str s, size_t at, bool whole)
{
	struct feit_str date;
	size_t end = read_date(p, s, at, &date);

	if (end == 0 || (whole && skip_blanks(s, end) != s.len))
		return false;
	feit_identify(p->doc, &p->doc->raw.identity.date, date, "masthead");
	return true;
}

/* "Den Haag, 3 april 2009": a place, a comma, a date, and nothing else. */
static bool take_place_and_date(struct page *p, struct feit_str line)
{
	size_t comma = find(line, ", ");

	if (comma == SIZE_MAX || comma > 30 || is_digit(line.ptr[0]))
		return false;
	for (size_t i = 0; i < comma; i++)
		if (is_digit(line.ptr[i]) || line.ptr[i] == '.')
			return false;
	return take_date(p, line, comma + 1, true);
}

/* "Voorgesteld 26 januari 2023". */
static bool take_act_and_date(struct page *p, struct feit_str line)
{
	static const char *const acts[] = {
	    "Voorgesteld ", "Ontvangen ", "Vastgesteld ", "Ontvangen op ",
	    "Datum ",       "Datum: ",    "Datum:"};

	for (size_t i = 0; i < sizeof acts / sizeof acts[0]; i++)
		if (starts(line, acts[i]) && take_date(p, line, strlen(acts[i]), true))
			return true;
	size_t at =
	    find(line, " van "); /* "Voorgesteld tijdens het overleg van 12 februari 2024" */
	return starts(line, "Voorgesteld ") && at != SIZE_MAX && take_date(p, line, at + 5, true);
}

/* Behind the label "datum" at `at`, in capitals also with its letters apart ("D A T U M", "DA TU
 * M"); 0 = not there. */
static size_t skip_date_label(struct feit_str s, size_t at)
{
	bool capital = s.ptr[at] == 'D';

	for (const char *c = "datum"; *c != '\0'; c++, at++) {
		at += capital && *c != 'd' && at < s.len && s.ptr[at] == ' ';
		if (at >= s.len || (s.ptr[at] | 0x20) != *c)
			return 0;
	}
	return at < s.len && s.ptr[at] == ' ' ? at + 1 : 0;
}

/* "datum  6 juni 2023" somewhere in a letter that is one line. */
static void take_date_in_line(struct page *p, struct feit_str line)
{
	for (size_t i = 0; i < line.len && i < 1500; i++) {
		if ((line.ptr[i] | 0x20) != 'd' || (i > 0 && line.ptr[i - 1] != ' '))
			continue;
		size_t behind = skip_date_label(line, i);
		if (behind != 0 && take_date(p, line, behind, false))
			return;
	}
}

static void find_date(struct page *p)
{
	for (size_t i = 0; i < p->n_first; i++) {
		struct feit_str line = p->lines[i];
		if (line.len > LONGEST_LINE) {
			take_date_in_line(p, line);
			continue;
		}
		bool label = starts(line, "datum") && line.len <= 6;
		if ((i == 0 && take_date(p, line, 0, true)) || take_act_and_date(p, line) ||
		    take_place_and_date(p, line) ||
		    (label && i + 1 < p->n_first && take_date(p, p->lines[i + 1], 0, true)))
			return;
	}
}

/* "(ontvangen 23 juli / 2024)": an answer to questions of members, perhaps over two lines. */
static void find_answer_date(struct page *p)
{
	for (size_t i = 0; i < p->n_first && i < 40; i++) {
		size_t at = find(p->lines[i], "(ontvangen ");
		if (at == SIZE_MAX)
			continue;
		struct feit_str both = p->lines[i];
		if (i + 1 < p->n_first)
			both = feit_format(p->doc->arena, FEIT_PRI " " FEIT_PRI, FEIT_ARG(both),
					   FEIT_ARG(p->lines[i + 1]));
		if (take_date(p, both, at + 11, false))
			return;
	}
}

/* ---- parliamentary papers ---- */

static bool is_dossier(struct feit_str s)
{
	size_t at = 0;
	bool first = read_number(s, &at, 2) >= 10 && at == 2;

	at = skip_blanks(s, at);
	size_t from = at;
	return first && read_number(s, &at, 3) < 1000 && at - from == 3 &&
	       (at == s.len || s.ptr[at] == ' ' || s.ptr[at] == '-' || s.ptr[at] == '(' ||
		(unsigned char)s.ptr[at] > 0x7f);
}

static bool is_capitals(struct feit_str s)
{
	size_t upper = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] >= 'a' && s.ptr[i] <= 'z')
			return false;
		upper += s.ptr[i] >= 'A' && s.ptr[i] <= 'Z';
	}
	return upper > 3;
}

/* Joins lines from i on while they belong to the title. */
static void take_title(struct page *p, size_t i, bool capitals, const char *evidence)
{
	struct feit_str title = {NULL, 0};

	for (size_t k = 0; k < TITLE_LINES && i < p->n_first && title.len < LONGEST_TITLE;
	     k++, i++) {
		struct feit_str line = p->lines[i];
		if (capitals ? !is_capitals(line)
			     : starts(line, "Antwoord") || starts(line, "Vraag "))
			break;
		title = title.len == 0 ? line
				       : feit_format(p->doc->arena, FEIT_PRI " " FEIT_PRI,
						     FEIT_ARG(title), FEIT_ARG(line));
		if (!capitals && line.ptr[line.len - 1] == '.')
			break;
	}
	feit_identify(p->doc, &p->doc->raw.identity.title, title, evidence);
}

/* "Nr. 1082", and the capitals below it. */
static bool take_number(struct page *p, size_t i)
{
	struct feit_str line = p->lines[i];
	size_t at = 3, from;

	if (!starts(line, "Nr.") || line.len < 5)
		return false;
	at = skip_blanks(line, at);
	from = at;
	while (at < line.len && at - from < 6 && is_digit(line.ptr[at]))
		at++;
	if (at == from && line.ptr[at] >= 'A' && line.ptr[at] <= 'Z')
		at++; /* "Nr. B", a paper of the Senate */
	struct feit_str number = feit_str_cut(line, from, at);
	if (number.len == 0 ||
	    (at < line.len && (unsigned char)line.ptr[at] > ' ' && !is_digit(number.ptr[0])))
		return false;
	feit_identify(p->doc, &p->doc->raw.identity.number, number, "masthead");
	if (skip_blanks(line, at) == line.len && i + 1 < p->n_first)
		take_title(p, i + 1, true, "heading");
	return true;
}

static void read_parliament(struct page *p)
{
	static const char evidence[] = "masthead";
	size_t session = SIZE_MAX;

	for (size_t i = 0; i < p->n_first && i < 40; i++) {
		struct feit_str line = p->lines[i];
		if (starts(line, "Vergaderjaar ") && session == SIZE_MAX) {
			session = i;
			feit_identify_session(p->doc, line, evidence);
		} else if (line.len < 60 && starts(line, "Tweede Kamer der Staten")) {
			feit_identify_chamber(p->doc, line, evidence);
		} else if (line.len < 60 && starts(line, "Eerste Kamer der Staten")) {
			feit_identify_chamber(p->doc, line, evidence);
		} else if (session != SIZE_MAX && i < session + 8 && is_dossier(line)) {
			feit_identify_dossier(p->doc, line, evidence);
		} else if (session != SIZE_MAX && take_number(p, i)) {
			break;
		} else if (session != SIZE_MAX && starts(line, "Vragen van ")) {
			take_title(p, i, false, "heading");
			break;
		}
	}
	p->parliament = session != SIZE_MAX;
}

/* "36410-V-56" below the date: a motion as it was handed in. */
static void read_draft(struct page *p)
{
	for (size_t i = 0; i < p->n_first && i < 5 && !p->parliament; i++) {
		struct feit_str line = p->lines[i];
		size_t last = line.len;
		while (last > 0 && is_digit(line.ptr[last - 1]))
			last--;
		size_t at = 0;
		if (line.len > 20 || last < 6 || last == line.len || line.ptr[last - 1] != '-' ||
		    read_number(line, &at, 5) < 10000 || at != 5 || line.ptr[5] != '-')
			continue;
		feit_identify_dossier(p->doc, feit_str_cut(line, 0, last - 1), "masthead");
		feit_identify(p->doc, &p->doc->raw.identity.number,
			      feit_str_cut(line, last, line.len), "masthead");
		return;
	}
}

/* ---- identifiers ---- */

static bool is_name_char(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
	       c == '.';
}

/* "kst-35538-4" on a line of its own, or in front of the imprint. */
static void take_identifier(struct page *p, struct feit_str line)
{
	static const char *const kinds[] = {"kst-",  "blg-", "ah-tk-", "ah-ek-", "h-tk-",
					    "h-ek-", "stb-", "stcrt-", "trb-",   "kv-tk-",
					    "nds-",  "prb-", "gmb-"};
	size_t n = 0;

	while (n < line.len && is_name_char(line.ptr[n]))
		n++;
	if ((n < line.len && line.ptr[n] != ' ') || memchr(line.ptr, '-', n) == NULL)
		return;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (feit_str_starts(line, feit_cstr(kinds[i])) && n > strlen(kinds[i]) &&
		    is_digit(line.ptr[strlen(kinds[i])]))
			feit_identify(p->doc, &p->doc->raw.identity.identifier,
				      feit_str_cut(line, 0, n), "masthead");
}

static void derive_identifier(struct page *p)
{
	struct feit_identity *id = &p->doc->raw.identity;

	if (id->identifier.value.len == 0 && id->dossier.value.len > 0 && id->number.value.len > 0)
		feit_identify(p->doc, &id->identifier,
			      feit_format(p->doc->arena, "kst-" FEIT_PRI "-" FEIT_PRI,
					  FEIT_ARG(id->dossier.value), FEIT_ARG(id->number.value)),
			      "masthead");
}

/* ---- publisher, title, edition ---- */

/* Words that begin with a capital, and the small ones between them. */
static bool is_name(struct feit_str s)
{
	static const char *const small[] = {"van", "en", "de", "der", "het", "voor", "den", "te"};
	size_t words = 0;

	for (size_t i = 0, end; i < s.len; i = end + 1, words++) {
		for (end = i; end < s.len && s.ptr[end] != ' ';)
			end++;
		bool known = end == i || (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z');
		for (size_t k = 0; k < sizeof small / sizeof small[0] && !known; k++)
			known = feit_str_is(feit_str_cut(s, i, end), small[k]);
		if (!known || memchr(s.ptr + i, '.', end - i) != NULL)
			return false;
	}
	return words <= 10;
}

static void find_publisher(struct page *p)
{
	static const char *const heads[] = {"Ministerie van ", "Provincie ", "Gemeente ",
					    "Waterschap "};
	static const char *const bodies[] = {"Algemene Rekenkamer",         "Raad van State",
					     "Autoriteit Persoonsgegevens", "Nationale ombudsman",
					     "De Nationale ombudsman",      "Inspectie SZW"};

	for (size_t i = 0; i < p->n_first && i < 40; i++) {
		struct feit_str line = p->lines[i];
		bool fits = false;
		for (size_t k = 0; k < sizeof heads / sizeof heads[0]; k++)
			fits |= starts(line, heads[k]) && is_name(line);
		for (size_t k = 0; k < sizeof bodies / sizeof bodies[0]; k++)
			fits |= feit_str_is(line, bodies[k]);
		if (fits)
			feit_identify(p->doc, &p->doc->raw.identity.publisher, line, "masthead");
	}
}

/* A heading that names the document, and not one of its parts. */
static bool names_document(struct feit_str s)
{
	static const char *const parts[] = {"Inhoud",  "Colofon",   "Voorwoord", "Samenvatting",
					    "Bijlage", "Hoofdstuk", "Vraag",     "Antwoord",
					    "Artikel", "Inleiding"};

	if (s.len < 4 || s.len > LONGEST_TITLE || is_digit(s.ptr[0]))
		return false;
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (starts(s, parts[i]))
			return false;
	return true;
}

/* Lines of the first page that are printed clearly larger than the rest. */
static void title_by_size(struct page *p)
{
	const struct feit_raw *r = &p->doc->raw;
	float largest = 0, usual = 0;
	size_t first = 0, n = 0;
	struct feit_str title = {NULL, 0};

	for (; r->layout == FEIT_LINES && n < r->n_lines && r->lines[n].page == 1; n++) {
		usual += r->lines[n].size;
		if (r->lines[n].size > largest) {
			largest = r->lines[n].size;
			first = n;
		}
	}
	if (n < 3 || largest < 1.3f * usual / (float)n)
		return;
	for (size_t i = first; i < n && i < first + 4 && r->lines[i].size > 0.95f * largest; i++) {
		struct feit_str line = trim(raw_line(r, i));
		title = title.len == 0 ? line
				       : feit_format(p->doc->arena, FEIT_PRI " " FEIT_PRI,
						     FEIT_ARG(title), FEIT_ARG(line));
	}
	if (names_document(title))
		feit_identify(p->doc, &p->doc->raw.identity.title, title, "heading");
}

static void title_by_heading(struct page *p)
{
	const struct feit_raw *r = &p->doc->raw;

	if (r->layout != FEIT_BLOCKS)
		return;
	for (size_t i = 0; i < r->n_blocks && i < 10; i++)
		if (r->blocks[i].kind == FEIT_HEADING && r->blocks[i].level <= 1 &&
		    names_document(raw_line(r, i))) {
			feit_identify(p->doc, &p->doc->raw.identity.title, raw_line(r, i),
				      "heading");
			return;
		}
}

/* A year from 1950 to 2099 at the end of s; where it starts, or SIZE_MAX. */
static size_t year_at_end(struct feit_str s)
{
	size_t at = s.len >= 4 ? s.len - 4 : 0, from = at;

	if (s.len < 6 || is_digit(s.ptr[at - 1]) || s.ptr[at - 1] == '-' ||
	    (unsigned char)s.ptr[at - 1] > 0x7f)
		return SIZE_MAX;
	uint32_t year = read_number(s, &at, 4);
	return year >= 1950 && year <= 2099 ? from : SIZE_MAX;
}

/* "De Staat van Migratie 2023" as the last line: a running foot that names the report. */
static void title_by_foot(struct page *p)
{
	struct feit_str line = p->n > p->n_first ? p->lines[p->n - 1] : (struct feit_str){NULL, 0};
	size_t words = 1;

	for (size_t i = 0; i < line.len; i++)
		words += line.ptr[i] == ' ';
	if (line.len == 0 || line.len > 90 || words > 10 || words < 2 ||
	    year_at_end(line) == SIZE_MAX || line.ptr[0] < 'A' || line.ptr[0] > 'Z' ||
	    find(line, "Kamer") != SIZE_MAX || find(line, ",") != SIZE_MAX)
		return;
	struct feit_str date;
	for (size_t i = 0; i < line.len; i++) /* "Den Haag 3 mei 2023" dates, and names nothing */
		if (is_digit(line.ptr[i]) && read_date(p, line, i, &date) > 0)
			return;
	feit_identify(p->doc, &p->doc->raw.identity.title, line, "running foot");
}

static void find_edition(struct page *p)
{
	const struct feit_meta *title = &p->doc->raw.identity.title;
	size_t at = year_at_end(title->value);

	if (at != SIZE_MAX && !p->parliament)
		feit_identify(p->doc, &p->doc->raw.identity.edition,
			      feit_str_cut(title->value, at, title->value.len), title->evidence);
}

/* ---- what the masthead is printed in ---- */

static bool is_imprint(struct feit_str s)
{
	size_t at = find(s, "s-Gravenhage ");

	return starts(s, "ISSN ") || (at != SIZE_MAX && at <= 3 && s.len == at + 17);
}

static bool all_digits(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_digit(s.ptr[i]))
			return false;
	return s.len > 0;
}

static bool is_masthead(const struct page *p, const struct feit_raw_block *b, struct feit_str s)
{
	bool session = find(s, "Vergaderjaar ") != SIZE_MAX;
	bool chamber = find(s, "Kamer der Staten-Generaal") != SIZE_MAX;

	if (b->kind == FEIT_TABLE)
		return session && chamber;
	if (b->kind != FEIT_PARAGRAPH || s.len > 80)
		return false;
	return (session && starts(s, "Vergaderjaar ")) || (chamber && s.len < 40) ||
	       is_imprint(s) || all_digits(s) ||
	       feit_str_eq(s, p->doc->raw.identity.identifier.value);
}

/* In a document that names its blocks, the blocks of the masthead are no text: their numbers and
 * years say what the paper is, and not what it tells. */
static void set_masthead_apart(struct page *p)
{
	struct feit_raw *r = &p->doc->raw;
	size_t n = r->layout == FEIT_BLOCKS ? r->n_blocks : 0;

	for (size_t i = 0; i < n && p->parliament; i++) {
		if (i == 10 && n > 14)
			i = n - 4; /* the imprint may be the last */
		if (is_masthead(p, &r->blocks[i], raw_line(r, i)))
			r->blocks[i].kind = FEIT_FURNITURE;
	}
}

void feit_identify_by_text(struct feit_doc *doc)
{
	struct page *p = feit_alloc(doc->arena, sizeof *p);

	p->doc = doc;
	collect(p);
	read_parliament(p);
	read_draft(p);
	for (size_t i = 0; i < p->n; i++)
		take_identifier(p, p->lines[i]);
	derive_identifier(p);
	if (p->parliament)
		find_answer_date(p);
	find_date(p);
	find_publisher(p);
	title_by_size(p);
	title_by_heading(p);
	title_by_foot(p);
	find_edition(p);
	set_masthead_apart(p);
}
