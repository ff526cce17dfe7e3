/* test_properties.c - what must hold for every text: the map tiles both sides, blocks and sentences
 * lie in order, the text is valid UTF-8 without controls. Tried on every prefix of a page, on every
 * mutation at a stride and on hostile texts. */
#include <time.h>

#include "normalise_view.h"

/* A page with every artefact: a cut word, numbers inside a word, a date, behind a year; a list;
 * notes of two lines; a foot. */
static const char page[] =
    "Voortgang\n"
    "Het waterschap heeft in 2021 met vier gemeenten gesproken over het beheer van de nood-\n"
    "4\n"
    "pompen en de co\u00f6rdinatie daarvan. Op 11\n"
    "5\n"
    "januari 2022 is het akkoord getekend, o.a. door de EU-\n"
    "lidstaten en de in-\n"
    "en uitvoerders; het \ufb01nanci\u00eble deel volgt. e\u0301e\u0301n\u00a0ding:\n"
    "\u2022 de sluis\u2019s poort;\n"
    "- de dijk.6 Verder niets.\n"
    "4 \n"
    "Brief van de dijkgraaf, nr. 3.\n"
    "5\n"
    " Verslag 2021\u20132022, nr. 12.\n"
    "6\n"
    " Zie https://voorbeeld.example/nota-\n"
    "dijken.\n"
    "De Staat van de Dijken 2022\n"
    "\f12\n\nSlot.\r\n";

static const char *wrong_text(const struct feit_doc *d)
{
	if (feit_utf8_check(d->text) != d->text.len)
		return "the text is not UTF-8";
	for (size_t i = 0; i < d->text.len; i++)
		if ((unsigned char)d->text.ptr[i] < ' ' && d->text.ptr[i] != '\n' &&
		    d->text.ptr[i] != '\t')
			return "a control stands in the text";
	for (size_t i = 0; i < 64; i++)
		if (d->text.ptr[d->text.len + i] != 0)
			return "no zero bytes stand behind the text";
	return NULL;
}

static const char *wrong_blocks(const struct feit_doc *d)
{
	uint32_t at = 0;

	for (size_t i = 0; i < d->n_blocks; at = d->blocks[i++].end)
		if (d->blocks[i].begin < at || d->blocks[i].begin >= d->blocks[i].end ||
		    d->blocks[i].end > d->text.len)
			return "blocks are not in order";
	at = 0;
	for (size_t i = 0; i < d->n_sentences; at = d->sentences[i++].end) {
		const struct feit_sentence *q = &d->sentences[i];
		if (q->begin < at || q->begin >= q->end || q->block >= d->n_blocks ||
		    q->begin < d->blocks[q->block].begin || q->end > d->blocks[q->block].end)
			return "sentences are not in order, or not in their block";
	}
	return NULL;
}

static const char *wrong_notes(const struct feit_doc *d)
{
	for (size_t i = 0; i < d->n_notes; i++) {
		const struct feit_note *x = &d->notes[i];
		if (x->begin > x->end || x->end > d->text.len)
			return "a note has no body";
		if (x->anchor != FEIT_NONE &&
		    (x->anchor > d->text.len || x->lo > x->hi || x->n_candidates == 0 ||
		     x->candidates[0] != x->anchor))
			return "an anchor is not its first candidate";
	}
	return NULL;
}

static void check(const char *bytes, size_t n)
{
	struct shown *s = show_bytes(bytes, n);

	if (s->status == FEIT_OK) {
		const char *wrong = wrong_text(&s->doc);
		if (wrong == NULL)
			wrong = wrong_blocks(&s->doc);
		if (wrong == NULL)
			wrong = wrong_notes(&s->doc);
		cr_assert(wrong == NULL, "%s", wrong);
	}
	shown_end(s);
}

Test(properties, every_prefix, .timeout = 60)
{
	for (size_t n = 0; n < sizeof page; n++)
		check(page, n);
}

Test(properties, every_mutation_at_a_stride, .timeout = 60)
{
	static const unsigned char values[] = {0,   '\n', ' ',  '-',  '.', '7',
					       'A', 0x80, 0xc3, 0xe2, 0xff};
	char copy[sizeof page];

	for (size_t at = 0; at + 1 < sizeof page; at += 3)
		for (size_t v = 0; v < sizeof values; v++) {
			memcpy(copy, page, sizeof page);
			copy[at] = (char)values[v];
			check(copy, sizeof page - 1);
		}
}

Test(properties, every_deletion_of_a_line, .timeout = 60)
{
	for (size_t at = 0; at + 1 < sizeof page; at++) {
		char copy[sizeof page];
		const char *end = strchr(page + at, '\n');
		if ((at > 0 && page[at - 1] != '\n') || end == NULL)
			continue;
		size_t n = (size_t)(end + 1 - page) - at;
		memcpy(copy, page, at);
		memcpy(copy + at, page + at + n, sizeof page - at - n);
		check(copy, sizeof page - 1 - n);
	}
}

Test(properties, two_runs_agree)
{
	struct shown *a = show(page), *b = show(page);

	cr_expect(feit_str_eq(a->doc.text, b->doc.text));
	cr_expect(eq(sz, a->doc.n_notes, 3));
	cr_expect(eq(sz, a->doc.map.n, b->doc.map.n));
	shown_end(a);
	shown_end(b);
}

/* `unit` again and again up to n bytes. */
static double seconds_for(const char *unit, size_t n)
{
	size_t len = strlen(unit), at = 0;
	char *bytes = malloc(n);
	struct timespec from, to;

	for (; at + len <= n; at += len)
		memcpy(bytes + at, unit, len);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	check(bytes, at);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	free(bytes);
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) * 1e-9;
}

/* Four times the bytes must not take sixteen times the time. */
Test(properties, time_is_linear, .timeout = 120)
{
	static const char *const units[] = {"abc def ",
					    "\f",
					    "a\f",
					    "7\n",
					    "12 a\n",
					    "nood-\nopvang en ",
					    ". ",
					    "? ",
					    "e\u0301\u0323",
					    "\u0301",
					    "Pagina 1 van 9\n",
					    "\xc2\xa0",
					    "-",
					    "(",
					    "3.",
					    "1.111.",
					    "A. ",
					    "\xff",
					    "\u2022\n",
					    "1\n2\n3 Zie.\n"};

	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		double small = seconds_for(units[i], 250000),
		       large = seconds_for(units[i], 1000000);
		cr_expect(large < 0.1 || large < small * 10, "%zu: %f then %f", i, small, large);
	}
}
