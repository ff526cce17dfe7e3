/* herhaling.c - what comes back: "jaarlijks", "per kwartaal", "om de twee jaar", "viermaal per
 * jaar".
 */
#include "extract/tijdduur.h"

/* "twee keer", "3x", "viermaal", "eens" before token i: how often; 0 if nothing is said. */
static int read_times(const struct feit_match *m, uint32_t i, uint32_t *first)
{
	struct feit_number n;
	struct feit_decimal d;
	uint32_t k = i - 1;

	*first = k;
	if (!feit_has_token(m, k))
		return 0;
	if (feit_token_is(m, k, "eens"))
		return 1;
	if (feit_token_is(m, k, "keer") || feit_token_is(m, k, "maal") ||
	    feit_token_is(m, k, "x")) {
		if (!feit_read_number_left(m, k, &n, first) || n.value.scale)
			return 0;
		return n.value.digits > 0 && n.value.digits < 1000 ? (int)n.value.digits : 0;
	}
	struct feit_str s = feit_token_text(m, k);
	if (feit_token(m, k)->kind == FEIT_TOK_NUMBER && s.len == feit_token(m, k)->digits + 1u &&
	    s.len <= 4 && s.ptr[s.len - 1] == 'x') {
		int times = 0;
		for (size_t c = 0; c + 1 < s.len; c++)
			times = times * 10 + (s.ptr[c] - '0');
		return times;
	}
	if (s.len < 7 || !feit_str_ends(s, FEIT_STR("maal")) ||
	    !feit_number_word(feit_str_cut(s, 0, s.len - 4), &d) || d.scale || d.digits > 999)
		return 0;
	return (int)d.digits;
}

static struct feit_date *add_set(struct feit_match *m, uint32_t first, uint32_t next)
{
	struct feit_date *d =
	    feit_add_date(m, feit_token(m, first)->begin, feit_end_before(m, next));

	feit_set_rank(m, FEIT_RANK_SPAN);
	d->type = FEIT_TIMEX_SET;
	m->end = feit_end_before(m, next);
	return d;
}

static struct feit_str write_times(struct feit_match *m, int times)
{
	char *p = feit_alloc_raw(m->doc->arena, 4);
	size_t n = 0;

	if (times >= 100)
		p[n++] = (char)('0' + times / 100);
	if (times >= 10)
		p[n++] = (char)('0' + times / 10 % 10);
	p[n++] = (char)('0' + times % 10);
	p[n++] = 'X';
	return (struct feit_str){p, n};
}

static bool is_every(const struct feit_match *m, uint32_t i)
{
	return feit_token_is(m, i, "elk") || feit_token_is(m, i, "elke") ||
	       feit_token_is(m, i, "ieder") || feit_token_is(m, i, "iedere") ||
	       feit_token_is(m, i, "per");
}

/* "kilometer per uur" is a speed. */
static bool is_speed(const struct feit_match *m, uint32_t per)
{
	return feit_token_is(m, per - 1, "kilometer") || feit_token_is(m, per - 1, "km") ||
	       feit_token_is(m, per - 1, "knopen") || feit_token_is(m, per - 1, "m");
}

/* The word that makes a set of the unit at i, before a number or the unit itself (token k). */
static uint32_t read_every(const struct feit_match *m, uint32_t k, bool counted)
{
	if (is_every(m, k - 1))
		return k - 1;
	if (!counted)
		return FEIT_NONE;
	if (feit_token_is(m, k - 1, "de") &&
	    (feit_token_is(m, k - 2, "om") || feit_token_is(m, k - 2, "in")))
		return k - 2;
	return FEIT_NONE;
}

static bool read_set(struct feit_match *m)
{
	uint32_t i = m->token, first = i, at, start;
	struct feit_tijdwoord unit = feit_tijdwoord(m, i);
	struct feit_number n = {.value = {1, 0}};

	if (unit.klasse != FEIT_EENHEID)
		return false;
	bool half = feit_token_is(m, i - 1, "half") && is_every(m, i - 2);
	bool counted = !half && feit_read_number_left(m, i, &n, &first) && !n.article;
	if (half) {
		n.value = (struct feit_decimal){5, 1};
		first = i - 1;
	} else if (!counted) {
		n.value = FEIT_DECIMAL(1);
		first = i;
	}
	at = read_every(m, first, counted);
	if (at == FEIT_NONE && feit_token_is(m, i - 1, "het") && feit_token_is(m, i - 2, "om")) {
		at = i - 2; /* "om het jaar" */
		n.value = FEIT_DECIMAL(2);
	}
	if (at == FEIT_NONE || (unit.letter <= 's' && unit.letter >= 'h' && is_speed(m, at)))
		return false;
	int times = read_times(m, at, &start);
	if (feit_token_is(m, at, "in") && times == 0)
		return false; /* "in de twee jaar" */
	struct feit_amount a = feit_amount(n.value, unit);
	struct feit_date *d = add_set(m, times ? start : at, i + 1);
	d->value = feit_write_amounts(m, &a, 1);
	if (times)
		d->freq = write_times(m, times);
	return true;
}

/* "dagelijks bestuur", "dagelijks leven": no set. */
static bool is_idiom(const struct feit_match *m, uint32_t i)
{
	static const char *const nouns[] = {"bestuur", "besturen", "leven",  "levens", "praktijk",
					    "gang",    "leiding",  "beheer", "werk",   "zaken",
					    "verkeer", "bestaan",  "taal",   NULL};

	for (int k = 0; nouns[k] != NULL; k++)
		if (feit_token_is(m, i + 1, nouns[k]))
			return true;
	return false;
}

static bool read_adverb(struct feit_match *m)
{
	static const struct {
		const char *word;
		struct feit_str value;
	} adverbs[] = {{"jaarlijks", {"P1Y", 3}},
		       {"maandelijks", {"P1M", 3}},
		       {"wekelijks", {"P1W", 3}},
		       {"dagelijks", {"P1D", 3}}};
	struct feit_str s = feit_token_text(m, m->token);

	for (size_t k = 0; k < sizeof adverbs / sizeof *adverbs; k++) {
		size_t n = strlen(adverbs[k].word);
		if (s.len < n || s.len > n + 1 || (s.ptr[0] | 0x20) != adverbs[k].word[0] ||
		    (s.len == n + 1 && (s.ptr[n] | 0x20) != 'e') ||
		    memcmp(s.ptr + 1, adverbs[k].word + 1, n - 1) != 0)
			continue;
		if (k == 3 && is_idiom(m, m->token))
			return false;
		add_set(m, m->token, m->token + 1)->value = adverbs[k].value;
		return true;
	}
	return false;
}

static const struct feit_rule rules[] = {
    {.id = "date.set",
     .words = "jaar|jaren|kalenderjaar|decennium|maand|maanden|kalendermaand|kwartaal|kwartalen|"
	      "halfjaar|week|weken|dag|dagen|werkdag|etmaal|uur|minuut",
     .priority = 20,
     .tail = "",
     .read = read_set,
     .about = "sets: per jaar, elke twee weken, om de twee jaar, viermaal per jaar"},
    {.id = "date.set.adverb",
     .words =
	 "jaarlijks|jaarlijkse|maandelijks|maandelijkse|wekelijks|wekelijkse|dagelijks|dagelijkse",
     .tail = "",
     .read = read_adverb,
     .about = "sets in one word: jaarlijks, maandelijkse"},
    {0}};

const struct feit_module feit_module_herhaling = {"herhaling", FEIT_FAMILY_DATE, "what comes back",
						  rules};
