/* relatief.c - seen from the document or from another date: "vorig jaar", "een jaar eerder". */
#include "extract/tijdduur.h"
#include "extract/tijdlezer.h"

static const char *const anchors[] = {"last", "this", "next"};

/* The calendar unit that holds a day, moved by `shift` units; false for units without one. */
static bool unit_of_day(struct feit_tijdwoord unit, int32_t day, int shift, struct feit_tijdvak *v)
{
	struct feit_ymd d = feit_ymd(day);
	int year;

	*v = (struct feit_tijdvak){.year = (int16_t)d.year, .deictic = true, .mod = ""};
	switch (unit.letter) {
	case 'Y':
		v->unit = unit.num == 10 ? FEIT_DECADE : FEIT_YEAR;
		v->year =
		    (int16_t)(unit.num == 10 ? d.year / 10 * 10 + 10 * shift : d.year + shift);
		return unit.num <= 10;
	case 'M': {
		static const uint8_t kinds[] = {
		    [1] = FEIT_MONTH, [3] = FEIT_QUARTER, [6] = FEIT_HALF};
		d = feit_ymd(feit_add_months(day, shift * unit.num));
		v->unit = kinds[unit.num];
		v->year = (int16_t)d.year;
		v->part = (uint8_t)((d.month - 1) / unit.num + 1);
		return true;
	}
	case 'W':
		v->unit = FEIT_WEEK;
		v->part = (uint8_t)feit_week_of(day + 7 * shift, &year);
		v->year = (int16_t)year;
		return true;
	case 'D':
		d = feit_ymd(day + shift);
		v->unit = FEIT_DAY;
		v->year = (int16_t)d.year;
		v->part = (uint8_t)d.month;
		v->day = (uint8_t)d.day;
		return true;
	default:
		return false;
	}
}

static bool is_plural(const struct feit_match *m, uint32_t i)
{
	struct feit_str word = feit_token_text(m, i);

	return feit_str_ends(word, FEIT_STR("en")) || feit_str_ends(word, FEIT_STR("nia"));
}

static struct feit_date *add_bare(struct feit_match *m, uint32_t first, uint32_t next)
{
	struct feit_date *d =
	    feit_add_date(m, feit_token(m, first)->begin, feit_end_before(m, next));

	feit_set_rank(m, FEIT_RANK_SPAN);
	d->value = FEIT_STR("XXXX");
	m->end = feit_end_before(m, next);
	return d;
}

/* "vorig jaar", "deze maand", "het afgelopen kwartaal": unit at i, the deictic word before it. */
static bool read_single(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	struct feit_tijdwoord w = feit_tijdwoord(m, i - 1);
	int32_t today = feit_document_day(m->doc);
	struct feit_tijdvak v;
	struct feit_date *d;

	if (w.klasse != FEIT_DEIXIS || unit.letter >= 'a' || unit.letter == 'D' || unit.num > 10 ||
	    is_plural(m, i))
		return false;
	if (today != FEIT_NO_DAY && unit_of_day(unit, today, w.num, &v)) {
		d = feit_finish_datum(m, i - 1, i + 1, &v);
		if (d == NULL)
			return true;
		d->basis = "document";
	} else if (unit.letter == 'Y' && w.letter == 'k') {
		v = (struct feit_tijdvak){.unit = FEIT_YEAR, .deictic = true, .mod = ""};
		d = feit_finish_datum(m, i - 1, i + 1, &v);
		d->edtf.len = 0; /* XXXX would be any year */
		d->anchor = anchors[w.num + 1];
	} else {
		d = add_bare(m, i - 1, i + 1);
		d->anchor = anchors[w.num + 1];
	}
	if (w.letter == 'r' && d->mod[0] == '\0') {
		struct feit_amount a = feit_amount(FEIT_DECIMAL(1), unit);
		d->type = FEIT_TIMEX_DURATION;
		d->anchor = anchors[w.num + 1];
		d->value = feit_write_amounts(m, &a, 1);
	}
	return true;
}

/* The whole units before (or after) the one of the document: "de afgelopen drie jaar". */
static void set_run(struct feit_match *m, struct feit_date *d, struct feit_tijdwoord unit, int n,
		    int direction)
{
	struct feit_datum run = {.range = true, .boundary = ""};
	int32_t today = feit_document_day(m->doc);
	struct feit_str value = d->value;

	if (today == FEIT_NO_DAY || n < 1 || n > 500 ||
	    !unit_of_day(unit, today, direction < 0 ? -n : 1, &run.a) ||
	    !unit_of_day(unit, today, direction < 0 ? -1 : n, &run.b))
		return;
	feit_write_datum(m->doc->arena, &run, d);
	d->value = value;
	d->basis = "document";
}

/* "de afgelopen drie jaar", "de komende twee jaar", "de afgelopen jaren". */
static bool read_run(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	struct feit_number n = {.value = {0, 0}};
	uint32_t first = i;

	bool counted = feit_read_number_left(m, i, &n, &first) && !n.article && !n.value.scale;
	if (!counted)
		first = i;
	struct feit_tijdwoord w = feit_tijdwoord(m, first - 1);
	bool plural = is_plural(m, i);
	if (w.klasse != FEIT_DEIXIS || w.letter != 'r' || (!counted && !plural) ||
	    unit.letter >= 'a')
		return false;
	struct feit_date *d = add_bare(m, first - 1, i + 1);
	d->type = FEIT_TIMEX_DURATION;
	d->anchor = anchors[w.num + 1];
	if (counted) {
		struct feit_amount a = feit_amount(n.value, unit);
		d->value = feit_write_amounts(m, &a, 1);
		set_run(m, d, unit, (int)n.value.digits, w.num);
	} else {
		d->value = unit.letter == 'Y'   ? FEIT_STR("PXY")
			   : unit.letter == 'M' ? FEIT_STR("PXM")
			   : unit.letter == 'W' ? FEIT_STR("PXW")
						: FEIT_STR("PXD");
	}
	return true;
}

/* "eerder" -1, "later", "daarna", "daarop" 1, "geleden" -2; 0 for other words. */
static int read_direction(const struct feit_match *m, uint32_t i)
{
	static const struct {
		const char *word;
		int direction;
	} words[] = {{"eerder", -1},  {"later", 1},  {"daarvoor", -1}, {"ervoor", -1},
		     {"tevoren", -1}, {"daarna", 1}, {"erna", 1},      {"nadien", 1},
		     {"daarop", 1},   {"erop", 1},   {"geleden", -2}};

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (feit_token_is(m, i, words[k].word))
			return feit_token_is(m, i + 1, "dan") ? 0 : words[k].direction;
	return 0;
}

/* "niet langer dan twaalf maanden geleden", "ten minste een maand tevoren": a duration. */
static bool is_limited(const struct feit_match *m, uint32_t first)
{
	static const char *const limits[] = {"dan",     "minste",   "hoogste",  "ongeveer",
					     "circa",   "minimaal", "maximaal", "minstens",
					     "hooguit", NULL};

	for (int k = 0; limits[k] != NULL; k++)
		if (feit_token_is(m, first - 1, limits[k]))
			return true;
	return false;
}

static void add_anaphor(struct feit_match *m, uint32_t first, uint32_t next,
			struct feit_tijdwoord unit, int shift)
{
	static const struct {
		char letter;
		uint8_t unit;
	} units[] = {{'Y', FEIT_YEAR}, {'M', FEIT_MONTH}, {'W', FEIT_WEEK}, {'D', FEIT_DAY}};
	struct feit_datum *keep = feit_alloc(m->doc->arena, sizeof *keep);

	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (units[k].letter == unit.letter)
			keep->a.unit = units[k].unit;
	keep->a.mod = keep->boundary = "";
	keep->open = FEIT_ANAPHOR;
	keep->shift = (int16_t)(shift * unit.num);
	add_bare(m, first, next)->open = keep;
}

/* "twee jaar geleden": counted from the document. */
static void add_ago(struct feit_match *m, uint32_t first, uint32_t next, struct feit_tijdwoord unit,
		    int n)
{
	int32_t today = feit_document_day(m->doc);
	struct feit_datum d = {.boundary = ""};

	if (unit.num == 10 && unit.letter == 'Y') {
		unit.num = 1;
		n *= 10;
	}
	if (today != FEIT_NO_DAY && unit_of_day(unit, today, -n, &d.a))
		feit_add_datum(m, first, next, &d)->basis = "document";
	else
		add_bare(m, first, next)->anchor = "last";
}

/* "een jaar eerder", "twee maanden later", "het jaar daarop". */
static bool read_anaphor(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	enum { MOST = 400 };
	struct feit_number n = {.value = {1, 0}};
	uint32_t first;
	int direction = read_direction(m, i + 1);

	if (direction == 0 || unit.letter >= 'a' || unit.num > 10)
		return false;
	if (!feit_read_number_left(m, i, &n, &first)) {
		if ((!feit_token_is(m, i - 1, "het") && !feit_token_is(m, i - 1, "de")) ||
		    is_plural(m, i))
			return false;
		first = i;
	}
	if (n.value.scale || n.value.digits < 1 || n.value.digits > MOST || is_limited(m, first))
		return false;
	if (direction == -2)
		add_ago(m, first, i + 2, unit, (int)n.value.digits);
	else
		add_anaphor(m, first, i + 2, unit, direction * (int)n.value.digits);
	return true;
}

/* "in datzelfde jaar", "in dat jaar". */
static bool read_same(struct feit_match *m, uint32_t i, struct feit_tijdwoord unit)
{
	if (!feit_is_klasse(m, i - 1, FEIT_TERUG) || !feit_token_is(m, i, "jaar"))
		return false;
	if (feit_token_is(m, i - 1, "dat") && !feit_token_is(m, i - 2, "in") &&
	    !feit_token_is(m, i - 2, "van"))
		return false;
	add_anaphor(m, i - 1, i + 1, unit, 0);
	return true;
}

static bool read_relative(struct feit_match *m)
{
	uint32_t i = m->token;
	struct feit_tijdwoord unit = feit_tijdwoord(m, i);

	return unit.klasse == FEIT_EENHEID && (read_single(m, i, unit) || read_run(m, i, unit) ||
					       read_anaphor(m, i, unit) || read_same(m, i, unit));
}

/* The season before, of, or after the document. */
static int season_year(uint8_t part, int32_t today, int shift)
{
	struct feit_tijdvak v = {.unit = FEIT_SEASON, .part = part, .mod = ""};
	int year = feit_ymd(today).year;
	int32_t first, last;

	for (v.year = (int16_t)(year + 1); v.year >= year - 1; v.year--) {
		feit_tijdvak_days(&v, &first, &last);
		if (shift > 0 && first <= today)
			return v.year + 1;
		if (shift < 0 && last < today)
			return v.year;
		if (shift == 0 && first <= today && today <= last)
			return v.year;
	}
	return shift == 0 ? year : v.year + 1;
}

/* "afgelopen zomer", "dit najaar", "komend voorjaar". */
static bool read_season(struct feit_match *m)
{
	uint32_t i = m->token;
	struct feit_tijdwoord season = feit_tijdwoord(m, i), w = feit_tijdwoord(m, i - 1);
	int32_t today = feit_document_day(m->doc);

	if (season.klasse != FEIT_SEIZOEN || w.klasse != FEIT_DEIXIS)
		return false;
	if (today == FEIT_NO_DAY) {
		add_bare(m, i - 1, i + 1)->anchor = anchors[w.num + 1];
		return true;
	}
	struct feit_tijdvak v = {
	    .unit = FEIT_SEASON, .part = (uint8_t)season.num, .deictic = true, .mod = ""};
	v.year = (int16_t)season_year(v.part, today, w.num);
	struct feit_date *d = feit_finish_datum(m, i - 1, i + 1, &v);
	if (d != NULL)
		d->basis = "document";
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "date.relative",
     .words = "jaar|jaren|kalenderjaar|kalenderjaren|decennium|decennia|maand|maanden|kwartaal|"
	      "kwartalen|halfjaar|"
	      "week|weken|dag|dagen",
     .priority = 40,
     .tail = "",
     .read = read_relative,
     .about = "seen from the document or another date: vorig jaar, een jaar eerder"},
    {.id = "date.relative.season",
     .words = "lente|voorjaar|zomer|herfst|najaar|winter",
     .priority = 40,
     .tail = "",
     .read = read_season,
     .about = "seasons seen from the document: afgelopen zomer"},
    {0}};

const struct feit_module feit_module_relatief = {"relatief", FEIT_FAMILY_DATE,
						 "dates seen from elsewhere", rules};
