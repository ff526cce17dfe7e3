/* test_references.c - references that lean on notes and context, floods of them, damaged ones. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "pipeline.h"

struct run {
	struct feit_arena arena;
	struct feit_options options;
	struct feit_doc doc;
	struct feit_engine *engine;
};

static struct run *run_bytes(struct feit_str bytes, const char *dossier, bool oracle)
{
	struct run *r = feit_malloc(sizeof *r);
	struct feit_error err;

	memset(r, 0, sizeof *r);
	r->options.context_dossier = feit_cstr(dossier);
	r->options.oracle = oracle;
	r->engine = feit_engine_new();
	r->doc = (struct feit_doc){.arena = &r->arena, .options = &r->options};
	cr_assert_eq(feit_pipeline(r->engine, bytes, &r->doc, &err), FEIT_OK);
	return r;
}

static struct run *run_text(const char *text)
{
	return run_bytes(feit_cstr(text), NULL, false);
}

static void end(struct run *r)
{
	feit_engine_free(r->engine);
	feit_arena_end(&r->arena);
	free(r);
}

/* All targets in order, "-" for none, separated by blanks. */
static void expect_targets(struct run *r, const char *want)
{
	struct feit_buf b = {0};

	for (size_t i = 0; i < r->doc.n_facts; i++) {
		if (r->doc.facts[i].kind != FEIT_REFERENCE)
			continue;
		struct feit_str t = r->doc.facts[i].reference->target;
		feit_buf_str(&b, t.len ? t : FEIT_STR("-"));
		FEIT_BUF_LIT(&b, " ");
	}
	feit_buf_add(&b, "", 1);
	cr_expect_str_eq(b.ptr, want);
	feit_buf_end(&b);
	end(r);
}

static size_t count_references(const struct run *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->doc.n_facts; i++)
		n += r->doc.facts[i].kind == FEIT_REFERENCE;
	return n;
}

static struct feit_str flood(const char *head, const char *piece, size_t bytes)
{
	struct feit_buf b = {0};

	feit_buf_str(&b, feit_cstr(head));
	while (b.len < bytes)
		feit_buf_str(&b, feit_cstr(piece));
	return (struct feit_str){b.ptr, b.len};
}

Test(references, notes_lean_on_one_another)
{
	expect_targets(run_text("Het plan is aangenomen.1 De raad stemde in.2 De kosten stegen.3\n"
				"1\nTweede Kamer, vergaderjaar 2021-2022, 30 573, nr. 12.\n"
				"2\nIdem, p. 4.\n"
				"3\nIbidem, p. 9.\n"),
		       "kst-30573-12 kst-30573-12 kst-30573-12 ");
}

Test(references, an_unknown_source_is_a_barrier)
{
	expect_targets(run_text("12 Tweede Kamer, vergaderjaar 2021-2022, 30 573, nr. 12.\n\n"
				"13 P. Bakker, Wonen in de stad, Utrecht.\n\n"
				"14 Idem, p. 4.\n"),
		       "kst-30573-12 - ");
}

Test(references, the_masthead_gives_the_dossier)
{
	struct run *r =
	    run_text("Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2022-2023\n"
		     "29 984\nSpoor\nNr. 82\nBRIEF VAN DE MINISTER\n"
		     "Ontvangen 26 januari 2023\n\nDe motie op stuk nr. 12 is gedaan.\n");
	bool found = false;

	for (size_t i = 0; i < r->doc.n_facts; i++)
		if (r->doc.facts[i].kind == FEIT_REFERENCE &&
		    feit_str_is(r->doc.facts[i].reference->target, "kst-29984-12"))
			found = strcmp(r->doc.facts[i].reference->evidence, "context") == 0;
	cr_expect(found);
	end(r);
}

Test(references, a_given_dossier_wins)
{
	struct feit_str text = feit_cstr("Kamerstuk 31 066, nr. 5. De motie op stuk nr. 12 valt.");

	expect_targets(run_bytes(text, "36 410 XVI", false), "kst-31066-5 kst-36410-XVI-12 ");
	expect_targets(run_bytes(text, NULL, false), "kst-31066-5 kst-31066-12 ");
}

Test(references, every_rule_everywhere_gives_the_same)
{
	struct feit_str text = feit_cstr(
	    "Zie Kamerstukken II 2021/22, 19637, nr. 2911, p. 4; 30 573, nrs. 3-5 en Handelingen "
	    "II 2010/11, nr. 108, item 5. De motie-Bos c.s. (36 410-XVI, nr. 91, was nr. 80) en "
	    "stuk nr. 214 (26 150), 2016Z14749, idem, Kamerstuk 34 775 VI, AH.");
	struct run *a = run_bytes(text, NULL, false), *b = run_bytes(text, NULL, true);

	cr_assert_eq(a->doc.n_facts, b->doc.n_facts);
	for (size_t i = 0; i < a->doc.n_facts; i++) {
		cr_expect_eq(a->doc.facts[i].begin, b->doc.facts[i].begin);
		cr_expect_eq(a->doc.facts[i].end, b->doc.facts[i].end);
	}
	end(a);
	end(b);
}

Test(references, long_ranges_keep_their_ends)
{
	struct run *r = run_text("Kamerstuk 19 637, nrs. 1-9999.");

	cr_expect_eq(count_references(r), 2);
	cr_assert_eq(r->doc.n_diags, 1);
	cr_expect_eq(r->doc.diags[0].code, FEIT_DIAG_LONG_RANGE);
	end(r);
}

Test(references, floods_stay_small, .timeout = 60)
{
	static const struct {
		const char *head, *piece;
	} floods[] = {
	    {"19 637, ", "nr. 1, nr. 2, "},
	    {"19 637, nrs. ", "1-9999, "},
	    {"", "36 410, nrs. 1-99; "},
	    {"", "nr. 1, "},
	    {"", "24 630, "},
	    {"", "(24630) "},
	    {"", "Kamerstukken II 2020/21, "},
	    {"", "stuk nr. 1, I, "},
	    {"", "zie noot 7; idem; "},
	    {"", "motie-Van der "},
	    {"", "Kamerstuk 31 412, Wijziging "},
	    {"Kamerstuk 31 412, nr. 3, p. ", "1, "},
	    {"", "Handelingen II 2010/11, "},
	    {"", "Aanhangsel Handelingen "},
	};
	enum { BYTES = 100000 };

	for (size_t i = 0; i < sizeof floods / sizeof floods[0]; i++) {
		struct feit_str text = flood(floods[i].head, floods[i].piece, BYTES);
		struct run *r = run_bytes(text, NULL, false);
		cr_expect_leq(count_references(r), 2000 + BYTES / 4, "flood %zu", i);
		end(r);
		free((char *)text.ptr);
	}
}

/* Each prefix and each text with one byte cut out: no crash, spans inside the text. */
Test(references, damaged_citations, .timeout = 60)
{
	static const char whole[] =
	    "Kamerstukken II '85/'86, 36 410-XVI (R1844), nrs. 3-5, p. 4 en 6 e.v., herdruk; "
	    "\xe2\x80\x93"
	    "31 412, letter Y (bijlage IV), was nr. 2; stuk nr. 7, I-A (26 150)";

	for (size_t i = 0; i < sizeof whole - 1; i++) {
		char text[sizeof whole];
		memcpy(text, whole, sizeof whole);
		memmove(text + i, text + i + 1, sizeof whole - i - 1);
		struct run *r = run_bytes((struct feit_str){text, sizeof whole - 2}, NULL, false);
		for (size_t k = 0; k < r->doc.n_facts; k++)
			cr_expect(r->doc.facts[k].begin < r->doc.facts[k].end &&
				  r->doc.facts[k].end <= r->doc.text.len);
		end(r);
		r = run_bytes((struct feit_str){whole, i}, NULL, false);
		end(r);
	}
}
