/* test_number.c - numbers in digits and words, and what is none. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdio.h>

#include "extract/number.h"

/* The number at the start of a text as "value" and the bytes it takes: "2500000 [2,5 miljoen]". */
static void read_text(const char *text, unsigned options, char out[200])
{
	struct feit_arena arena = {0};
	struct feit_words *words = feit_words_new();
	struct feit_doc doc = {.arena = &arena};
	struct feit_number n;
	struct feit_buf b = {NULL, 0, 0};
	char *copy = feit_alloc(&arena, strlen(text) + 64);

	memcpy(copy, text, strlen(text));
	doc.text = (struct feit_str){copy, strlen(text)};
	struct feit_tokens t = feit_tokenise(words, &doc, doc.arena);
	if (feit_read_number(&doc, &t, 0, options, &n)) {
		feit_decimal_write(&b, n.value);
		snprintf(out, 200, FEIT_PRI " [" FEIT_PRI "]%s%s%s", (int)b.len, b.ptr,
			 (int)(n.end - n.begin), text + n.begin, n.article ? " article" : "",
			 n.point ? " point" : "", n.glued ? " glued" : "");
	} else {
		snprintf(out, 200, "none");
	}
	feit_buf_end(&b);
	feit_words_free(words);
	feit_arena_end(&arena);
}

struct row {
	const char *text, *want;
};

static void check_rows(const struct row *rows, size_t n, unsigned options)
{
	char got[200];

	for (size_t i = 0; i < n; i++) {
		read_text(rows[i].text, options, got);
		cr_expect(eq(str, got, (char *)rows[i].want), "%s", rows[i].text);
	}
}

#define CHECK(rows, options) check_rows(rows, sizeof rows / sizeof *rows, options)

Test(number, digits)
{
	static const struct row rows[] = {
	    {"20.000", "20000 [20.000]"},
	    {"2.345.678 inwoners", "2345678 [2.345.678]"},
	    {"41 300 mensen", "41300 [41 300]"},
	    {"1 414 021 100", "1414021100 [1 414 021 100]"},
	    {"41300", "41300 [41300]"},
	    {"2,7", "2.7 [2,7]"},
	    {"1.234,5", "1234.5 [1.234,5]"},
	    {"3,600", "3.6 [3,600]"},
	    {"0,5", "0.5 [0,5]"},
	    {"2.5", "2.5 [2.5] point"},
	    {"20.000.", "20000 [20.000]"},
	    {"12, 13", "12 [12]"},
	    {"10½ uur", "10.5 [10½]"},
	    {"8.000,- euro", "8000 [8.000,-]"},
	    {"8.000,-- euro", "8000 [8.000,--]"},
	    {"8.000,00", "8000 [8.000,00]"},
	    {"75ml", "75 [75] glued"},
	    {"1,65m", "1.65 [1,65] glued"},
	    {"150k", "150000 [150k]"},
	    {"10 km", "10 [10]"},
	    {"2,5 miljoen", "2500000 [2,5 miljoen]"},
	    {"2,5 mln. euro", "2500000 [2,5 mln.]"},
	    {"2,5 mln.", "2500000 [2,5 mln]"},
	    {"3,2 mld.", "3200000000 [3,2 mld]"},
	    {"1,2 miljard", "1200000000 [1,2 miljard]"},
	    {"5 duizend", "5000 [5 duizend]"},
	    {"3 miljoen en een half", "3500000 [3 miljoen en een half]"},
	    {"1.111.111.111.111.111.111", "none"},
	    {"1.2.3", "none"},
	    {"1,2,3", "none"},
	    {"007", "none"},
	    {"1.234.5", "none"},
	    {"12 345 67", "none"},
	    {"10 125 miljoen", "none"},
	    {"2.5.", "2.5 [2.5] point"},
	};
	CHECK(rows, 0);
}

Test(number, words)
{
	static const struct row rows[] = {
	    {"nul", "0 [nul]"},
	    {"Zestig gemeenten", "60 [Zestig]"},
	    {"tweeëntwintig", "22 [tweeëntwintig]"},
	    {"tweeentwintig", "22 [tweeentwintig]"},
	    {"honderdvijf", "105 [honderdvijf]"},
	    {"honderdenvijf", "105 [honderdenvijf]"},
	    {"elfhonderd", "1100 [elfhonderd]"},
	    {"duizendhonderd", "1100 [duizendhonderd]"},
	    {"negentienhonderdtwintig", "1920 [negentienhonderdtwintig]"},
	    {"negentienhonderd negentig", "1990 [negentienhonderd negentig]"},
	    {"driehonderdvijfenzestigduizendtweehonderdachttien",
	     "365218 [driehonderdvijfenzestigduizendtweehonderdachttien]"},
	    {"honderd duizend", "100000 [honderd duizend]"},
	    {"drie honderd", "300 [drie honderd]"},
	    {"vierduizend en twee", "4002 [vierduizend en twee]"},
	    {"honderd twee en twintig", "122 [honderd twee en twintig]"},
	    {"vijfentwintigmiljoen", "25000000 [vijfentwintigmiljoen]"},
	    {"één miljard vijfentwintig miljoen", "1025000000 [één miljard vijfentwintig miljoen]"},
	    {"honderdduizend miljoen", "100000000000 [honderdduizend miljoen]"},
	    {"anderhalf miljoen", "1500000 [anderhalf miljoen]"},
	    {"anderhalve", "1.5 [anderhalve]"},
	    {"tweeënhalf", "2.5 [tweeënhalf]"},
	    {"tweeëneenhalf", "2.5 [tweeëneenhalf]"},
	    {"drie en een half procent", "3.5 [drie en een half]"},
	    {"drie en een kwart", "3.25 [drie en een kwart]"},
	    {"een half miljoen", "500000 [een half miljoen]"},
	    {"driekwart miljard", "750000000 [driekwart miljard]"},
	    {"tweeënhalf miljoen", "2500000 [tweeënhalf miljoen]"},
	    {"een miljard en een half miljoen", "1000500000 [een miljard en een half miljoen]"},
	    {"vijf miljard en driekwart", "5750000000 [vijf miljard en driekwart]"},
	    {"tien mln. euro", "10000000 [tien mln.]"},
	    {"nul komma vijf", "0.5 [nul komma vijf]"},
	    {"nul komma één één twee", "0.112 [nul komma één één twee]"},
	    {"nul komma honderdtwaalf", "0.112 [nul komma honderdtwaalf]"},
	    {"een", "1 [een] article"},
	    {"één", "1 [één]"},
	    {"vijf nul", "5 [vijf]"},
	    {"tien twee", "10 [tien]"},
	    {"duizend duizend", "1000 [duizend]"},
	    {"twee en drie", "2 [twee]"},
	    {"twee, drie", "2 [twee]"},
	    {"eendertig", "none"},
	    {"vijftignuldrie", "none"},
	    {"tiennul", "none"},
	    {"achter", "none"},
	    {"zevenslaper", "none"},
	    {"vierkant", "none"},
	    {"eenheid", "none"},
	    {"tweeling", "none"},
	    {"drietal", "none"},
	    {"honderduit", "none"},
	    {"tienen", "none"},
	    {"half", "none"},
	    {"driekwart", "none"},
	    {"miljoen", "none"},
	    {"twaalfde", "none"},
	    {"en", "none"},
	};
	CHECK(rows, 0);
}

Test(number, en_ends_the_number_between_tussen_and_en)
{
	static const struct row rows[] = {
	    {"twee en twintig", "2 [twee]"},
	    {"duizend en tweeduizend", "1000 [duizend]"},
	    {"tweeëntwintig en dertig", "22 [tweeëntwintig]"},
	};
	CHECK(rows, FEIT_NUMBER_NO_EN);
}

/* Every number below 10,000 in words gives its value, and its ordinal too. */
static void spell(int n, char *out)
{
	static const char *const small[] = {
	    "nul",      "een",      "twee",    "drie",      "vier",     "vijf",     "zes",
	    "zeven",    "acht",     "negen",   "tien",      "elf",      "twaalf",   "dertien",
	    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"};
	static const char *const tens[] = {"",        "",       "twintig",  "dertig",  "veertig",
					   "vijftig", "zestig", "zeventig", "tachtig", "negentig"};

	if (n >= 1000) {
		if (n >= 2000)
			spell(n / 1000, out);
		strcat(out, "duizend");
		if (n % 1000)
			spell(n % 1000, out);
	} else if (n >= 100) {
		if (n >= 200)
			spell(n / 100, out);
		strcat(out, "honderd");
		if (n % 100)
			spell(n % 100, out);
	} else if (n < 20) {
		strcat(out, small[n]);
	} else {
		if (n % 10)
			strcat(strcat(out, small[n % 10]),
			       n % 10 == 2 || n % 10 == 3 ? "ën" : "en");
		strcat(out, tens[n / 10]);
	}
}

Test(number, every_number_below_ten_thousand)
{
	for (int n = 0; n < 10000; n++) {
		char text[200] = "";
		struct feit_decimal d = {-1, 0};
		spell(n, text);
		cr_assert(feit_number_word(feit_cstr(text), &d), "%s", text);
		cr_assert(eq(int, (int)d.digits, n), "%s", text);
	}
}

Test(number, ordinals)
{
	static const struct {
		const char *word;
		int value;
	} rows[] = {{"eerste", 1},           {"tweede", 2},           {"derde", 3},
		    {"vierde", 4},           {"achtste", 8},          {"achtsten", 8},
		    {"tiende", 10},          {"twintigste", 20},      {"honderdste", 100},
		    {"honderdelfde", 111},   {"honderdenderde", 103}, {"eenentwintigste", 21},
		    {"duizendeerste", 1001}, {"Drieëndertigste", 33}};
	static const char *const none[] = {"de",      "aarde",   "beste",   "eerder",       "twee",
					   "tiende-", "honderd", "laatste", "twintigeerste"};
	int64_t n;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		n = -1;
		feit_ordinal_word(feit_cstr(rows[i].word), &n);
		cr_expect(eq(int, (int)n, rows[i].value), "%s", rows[i].word);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		cr_expect(not(feit_ordinal_word(feit_cstr(none[i]), &n)), "%s", none[i]);
}
