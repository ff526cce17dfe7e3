/* sentences.c - divides the body blocks into sentences: "o.a. door", "nr. 3" and "jl." do not end
 * one; "... hoog. Er wordt" does. */
#include "normalise/sentences.h"

#include "base/utf8.h"
#include "normalise/layout.h"
#include "normalise/scan.h"

enum { LONGEST_ABBREVIATION = 7 };

/* With zeroes behind the word, so that eight bytes read as one number are in its order. */
struct abbreviation {
	char word[LONGEST_ABBREVIATION + 1];
	bool ends;
};

static const struct abbreviation abbreviations[] = {
#define ABBR(word, ends) {word, ends},
#include "normalise/abbreviations.def"
#undef ABBR
};

#define ABBR(word, ends)                                                                           \
	_Static_assert(sizeof(word) <= LONGEST_ABBREVIATION + 1, "too long: " word);
#include "normalise/abbreviations.def"
#undef ABBR

static uint64_t as_number(const char word[LONGEST_ABBREVIATION + 1])
{
	uint64_t x;

	memcpy(&x, word, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	x = __builtin_bswap64(x);
#endif
	return x;
}

static const struct abbreviation *find_abbreviation(uint64_t word)
{
	size_t lo = 0, hi = sizeof abbreviations / sizeof abbreviations[0];

	while (hi - lo > 1) { /* the last that is not behind the word */
		size_t mid = (lo + hi) / 2;
		if (as_number(abbreviations[mid].word) <= word)
			lo = mid;
		else
			hi = mid;
	}
	return as_number(abbreviations[lo].word) == word ? &abbreviations[lo] : NULL;
}

/* The abbreviation that ends before the point at `at`, NULL = none. */
static const struct abbreviation *abbreviation_before(struct feit_str t, size_t begin, size_t at)
{
	char word[LONGEST_ABBREVIATION + 1] = {0};
	size_t from = at;

	while (from > begin) {
		char c = t.ptr[from - 1];
		if (((c | 0x20) < 'a' || (c | 0x20) > 'z') && c != '.')
			break;
		if (at - from == LONGEST_ABBREVIATION)
			return NULL;
		from--;
	}
	if (from > begin && (feit_is_digit((unsigned char)t.ptr[from - 1]) ||
			     (unsigned char)t.ptr[from - 1] >= 0x80 || t.ptr[from - 1] == '-')) {
		/* A longer word: "gelezen-en-goedgekeurd", "ministeriële". Curly quotes are no
		 * part of one. */
		size_t back = from;
		uint32_t cp = feit_utf8_prev(t, &back);
		if (feit_is_letter(cp) || feit_is_digit(cp) || cp == '-')
			return NULL;
	}
	for (size_t n = 0; from + n < at; n++)
		word[n] = (char)(t.ptr[from + n] == '.' ? '.' : t.ptr[from + n] | 0x20);
	return find_abbreviation(as_number(word));
}

/* Words that start a sentence far more often than they are a surname's prefix or a name. */
static bool is_starter(struct feit_str t, size_t at)
{
	static const char *const words[] = {
	    "Dit",    "Deze", "Dat",       "Het",     "Een",    "Er",     "In", "Voor", "Ook",
	    "Daarom", "De",   "Daarnaast", "Hierbij", "Verder", "Voorts", "Om", "Bij",  "Wel"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		struct feit_str w = feit_cstr(words[i]);
		if (t.len - at > w.len && memcmp(t.ptr + at, w.ptr, w.len) == 0 &&
		    t.ptr[at + w.len] == ' ')
			return true;
	}
	return false;
}

/* "A. Visser", "P.C. Hooft": the letter before the point is an initial. */
static bool is_initial(struct feit_str t, size_t begin, size_t at, size_t next)
{
	size_t from = at, back;

	if (from == begin || !feit_is_upper(feit_utf8_prev(t, &from)))
		return false;
	if (from == begin)
		return true;
	back = from;
	uint32_t before = feit_utf8_prev(t, &back);
	if (before == '.')
		return !is_starter(t, next);
	if (before != ' ' && before != '(' && before != '-')
		return false;
	uint32_t word = back > begin ? feit_utf8_prev(t, &back) : 0;
	return !(feit_is_lower(word) && is_starter(t, next));
}

/* The number or the single letter before the point starts the sentence: "1. De", "b. het". */
static bool is_enumerator(struct feit_str t, size_t begin, size_t at)
{
	if (at - begin > 4)
		return false;
	for (size_t i = begin; i < at; i++)
		if (!feit_is_digit((unsigned char)t.ptr[i]) && t.ptr[i] != '.')
			return at - begin == 1;
	return true;
}

static bool is_closing(uint32_t cp)
{
	return cp == ')' || cp == '"' || cp == ']' || cp == '\'' || cp == 0xbb || cp == 0x201d ||
	       cp == 0x2019;
}

static bool may_start(uint32_t cp)
{
	return feit_is_upper(cp) || feit_is_digit(cp) || cp == '"' || cp == '(' || cp == '[' ||
	       cp == '\'' || cp == 0xab || cp == 0x2018 || cp == 0x2019 || cp == 0x201c ||
	       cp == 0x201e || cp == 0x2022 || cp == 0x2013 || cp == 0x20ac;
}

size_t feit_sentence_stop(struct feit_str t, size_t begin, size_t at, size_t end)
{
	size_t stop = at, look;
	char sign = t.ptr[at];

	while (stop < end && (t.ptr[stop] == '.' || t.ptr[stop] == '!' || t.ptr[stop] == '?'))
		stop++;
	size_t points = stop - at;
	for (look = stop; look < end && is_closing(feit_utf8_next(t, &look));)
		stop = look;
	if (stop >= end)
		return end;
	if (t.ptr[stop] != ' ')
		return 0;
	size_t next = look = stop + 1;
	uint32_t cp = feit_utf8_next(t, &look);
	if (!may_start(cp))
		return 0;
	if (sign != '.' || points > 1)
		return stop;
	if (is_enumerator(t, begin, at) || is_initial(t, begin, at, next))
		return 0;
	const struct abbreviation *abbr = abbreviation_before(t, begin, at);
	if (abbr == NULL)
		return stop;
	return abbr->ends && feit_is_upper(cp) ? stop : 0;
}

static void add(struct feit_doc *d, size_t begin, size_t end, uint32_t block)
{
	struct feit_sentence *s;

	if (begin >= end)
		return;
	s = FEIT_PUSH(d->arena, d->sentences, d->n_sentences, d->sentences_cap);
	*s = (struct feit_sentence){(uint32_t)begin, (uint32_t)end, block};
}

void feit_step_sentences(struct layout *l)
{
	struct feit_doc *d = l->d;

	for (uint32_t i = 0; i < d->n_blocks; i++) {
		struct feit_block *b = &d->blocks[i];
		size_t begin = b->begin, at = b->begin;
		b->first_sentence = (uint32_t)d->n_sentences;
		if (b->kind != FEIT_PARAGRAPH && b->kind != FEIT_LIST_ITEM)
			continue;
		while ((at = feit_find_stop(d->text.ptr, at, b->end)) < b->end) {
			size_t stop = feit_sentence_stop(d->text, begin, at, b->end);
			if (stop == 0) {
				at++;
				continue;
			}
			add(d, begin, stop, i);
			begin = at = stop < b->end ? stop + 1 : stop;
		}
		add(d, begin, b->end, i);
		b->n_sentences = (uint32_t)d->n_sentences - b->first_sentence;
	}
}
