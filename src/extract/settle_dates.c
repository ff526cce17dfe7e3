/* settle_dates.c - dates after the overlaps are settled: what the context says of them.
 *
 * A year that is not written comes from, in this order: a later date of the same list, a date
 * before it in the sentence, the last one in the paragraph, the heading above, the document. "Een
 * jaar eerder" counts from the last date named. The rule that was used is kept as `basis`.
 */
#include "extract/extract.h"
#include "extract/tijdvak.h"

static int parse_year(struct feit_str day)
{
	int year = 0;

	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (day.ptr[i] - '0');
	return year;
}

/* The year that a date lies in, FEIT_NO_YEAR when it is open, unknown or spans several. */
static int year_of(const struct feit_date *d)
{
	if (d->type != FEIT_TIMEX_DATE || (d->from.len == 0 && d->to.len == 0))
		return FEIT_NO_YEAR;
	if (d->from.len && d->to.len && memcmp(d->from.ptr, d->to.ptr, 4) != 0)
		return FEIT_NO_YEAR;
	if (d->from.len == 0 && d->value.len == 4) /* "tot 2015" ends in no year that is meant */
		return FEIT_NO_YEAR;
	return parse_year(d->from.len ? d->from : d->to);
}

static void fill_year(struct feit_arena *a, struct feit_date *d, int year, const char *basis)
{
	struct feit_datum x = *d->open;
	int32_t first, last, other;

	if (x.a.year == FEIT_NO_YEAR)
		x.a.year = (int16_t)year;
	if (x.range && x.b.year == FEIT_NO_YEAR) {
		x.b.year = (int16_t)year;
		if (feit_tijdvak_days(&x.a, &first, &other) &&
		    feit_tijdvak_days(&x.b, &other, &last) && first > last)
			x.b.year++;
	}
	if (!feit_tijdvak_days(&x.a, &first, &last))
		return; /* 29 February of a year that has none */
	feit_write_datum(a, &x, d);
	d->open = NULL;
	d->basis = basis;
}

/* ---- lists: "mei en juni 2023", from right to left ---- */

static bool joins_list(struct feit_str between)
{
	static const char *const joints[] = {", ",
					     " en ",
					     ", en ",
					     " of ",
					     " en op ",
					     ", op ",
					     " en in ",
					     ", in ",
					     " of op ",
					     " of in ",
					     " dan wel ",
					     " respectievelijk ",
					     ", respectievelijk ",
					     " en/of ",
					     " alsmede ",
					     "/",
					     NULL};

	for (int i = 0; joints[i] != NULL; i++)
		if (feit_str_is(between, joints[i]))
			return true;
	return false;
}

static void settle_lists(struct feit_doc *d)
{
	enum { MAX_GAP = 20 };
	const struct feit_fact *next = NULL;

	for (size_t i = d->n_facts; i-- > 0;) {
		struct feit_fact *f = &d->facts[i];
		if (f->kind != FEIT_DATE)
			continue;
		if (next != NULL && f->date->open != NULL &&
		    f->date->open->open == FEIT_YEAR_OPEN && next->begin >= f->end &&
		    next->begin - f->end <= MAX_GAP && next->date->value.len > 4 &&
		    joins_list(feit_quote(d, f->end, next->begin)) &&
		    year_of(next->date) != FEIT_NO_YEAR)
			fill_year(d->arena, f->date, year_of(next->date), "list");
		next = f;
	}
}

/* ---- context, from left to right ---- */

struct context {
	const struct feit_date *last; /* the last date named, in this block */
	uint32_t sentence;            /* where it stands */
	int heading, document;        /* years */
	uint32_t block;
};

static int edition_year(struct feit_str s)
{
	int year = 0;

	for (size_t i = 0; i < s.len; i++) {
		if ((unsigned)(s.ptr[i] - '0') > 9)
			return FEIT_NO_YEAR;
		year = year * 10 + (s.ptr[i] - '0');
		if (i >= 4)
			return FEIT_NO_YEAR;
	}
	return s.len == 4 && year >= 1800 ? year : FEIT_NO_YEAR;
}

static int document_year(const struct feit_doc *d)
{
	int32_t day = feit_parse_day(d->options->document_date);

	if (day == FEIT_NO_DAY)
		day = feit_parse_day(d->raw.identity.date.value);
	if (day != FEIT_NO_DAY)
		return feit_ymd(day).year;
	return edition_year(d->raw.identity.edition.value);
}

static void enter_block(const struct feit_doc *d, struct context *c, uint32_t at)
{
	uint32_t b = c->block;

	while (b < d->n_blocks && d->blocks[b].end <= at) {
		if (b + 1 < d->n_blocks && d->blocks[b + 1].kind == FEIT_HEADING)
			c->heading = FEIT_NO_YEAR;
		b++;
	}
	if (b == c->block)
		return;
	c->block = b;
	c->last = NULL;
}

/* A date too far back says nothing: some documents are one long paragraph. */
static bool is_near(const struct feit_fact *f, const struct context *c, uint32_t most)
{
	return c->last != NULL && (f->sentence == FEIT_NONE || c->sentence == FEIT_NONE ||
				   f->sentence - c->sentence <= most);
}

static void settle_year(struct feit_doc *d, struct feit_fact *f, const struct context *c)
{
	enum { FAR = 5 };
	int year = is_near(f, c, FAR) ? year_of(c->last) : FEIT_NO_YEAR;

	if (year != FEIT_NO_YEAR)
		fill_year(d->arena, f->date, year,
			  c->sentence == f->sentence && f->sentence != FEIT_NONE ? "sentence"
										 : "paragraph");
	else if (c->heading != FEIT_NO_YEAR)
		fill_year(d->arena, f->date, c->heading, "heading");
	else if (c->document != FEIT_NO_YEAR)
		fill_year(d->arena, f->date, c->document, "document");
}

/* "een jaar eerder": the calendar unit that many units from the last date named. */
static void settle_anaphor(struct feit_doc *d, struct feit_fact *f, const struct context *c)
{
	enum { FAR = 2 };
	struct feit_date *date = f->date;
	struct feit_datum x = *date->open;
	int32_t from = c->last ? c->last->first : FEIT_NO_DAY;
	bool whole = c->last && c->last->first != c->last->last;
	int year;

	if (!is_near(f, c, FAR) || from == FEIT_NO_DAY || c->last->type != FEIT_TIMEX_DATE)
		return;
	struct feit_ymd day = feit_ymd(from);
	switch (x.a.unit) {
	case FEIT_YEAR:
		day.year += x.shift;
		break;
	case FEIT_MONTH:
		if (whole && c->last->value.len < 7) /* no month is known */
			return;
		day = feit_ymd(feit_add_months(from, x.shift));
		x.a.part = (uint8_t)day.month;
		break;
	default:
		if (whole)
			return;
		day = feit_ymd(from + x.shift * (x.a.unit == FEIT_WEEK ? 7 : 1));
		x.a.unit = FEIT_DAY;
		x.a.part = (uint8_t)day.month;
		x.a.day = (uint8_t)day.day;
	}
	year = day.year;
	if (year < FEIT_FIRST_YEAR || year > FEIT_LAST_YEAR - 1)
		return;
	x.a.year = (int16_t)year;
	feit_write_datum(d->arena, &x, date);
	date->open = NULL;
	date->basis = "context";
}

/* "dat jaar" where no year was named before it. */
static bool says_nothing(const struct feit_date *date)
{
	return date->open != NULL && date->open->open == FEIT_ANAPHOR && date->open->shift == 0;
}

static void remember(const struct feit_doc *d, const struct feit_fact *f, struct context *c)
{
	if (f->date->type != FEIT_TIMEX_DATE || f->date->scheme[0] != '\0' ||
	    year_of(f->date) == FEIT_NO_YEAR)
		return;
	c->last = f->date;
	c->sentence = f->sentence;
	if (c->block < d->n_blocks && d->blocks[c->block].kind == FEIT_HEADING)
		c->heading = year_of(f->date);
}

void feit_settle_dates(struct feit_doc *d, const struct feit_tokens *t, const struct feit_words *w)
{
	struct context c = {.sentence = FEIT_NONE, .document = document_year(d)};

	(void)t, (void)w;
	settle_lists(d);
	size_t kept = 0;
	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_fact *f = &d->facts[i];
		d->facts[kept++] = *f;
		if (f->kind != FEIT_DATE)
			continue;
		f = &d->facts[kept - 1];
		enter_block(d, &c, f->begin);
		if (f->date->open != NULL && f->date->open->open == FEIT_ANAPHOR)
			settle_anaphor(d, f, &c);
		else if (f->date->open != NULL)
			settle_year(d, f, &c);
		if (says_nothing(f->date))
			kept--;
		else
			remember(d, f, &c);
	}
	d->n_facts = kept;
}
