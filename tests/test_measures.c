/* test_measures.c - links, diagnostics and bounds of the measures: what no spec can say. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "pipeline.h"

struct run {
	struct feit_arena arena;
	struct feit_options options;
	struct feit_doc doc;
	struct feit_engine *engine;
};

static struct run *run_text(struct feit_str text)
{
	struct run *r = feit_malloc(sizeof *r);
	struct feit_error err;

	memset(r, 0, sizeof *r);
	r->engine = feit_engine_new();
	r->doc = (struct feit_doc){
	    .arena = &r->arena, .options = &r->options, .path = FEIT_STR("test.txt")};
	cr_assert(feit_pipeline(r->engine, text, &r->doc, &err) == FEIT_OK);
	return r;
}

static void end(struct run *r)
{
	feit_engine_free(r->engine);
	feit_arena_end(&r->arena);
	free(r);
}

static bool has_link(const struct feit_doc *d, const char *relation, const char *role,
		     const char *from, const char *to)
{
	for (size_t i = 0; i < d->n_links; i++) {
		const struct feit_link *l = &d->links[i];
		const struct feit_fact *a = &d->facts[l->from], *b = &d->facts[l->to];
		if (strcmp(l->relation, relation) == 0 && strcmp(l->role, role) == 0 &&
		    feit_str_is(feit_quote(d, a->begin, a->end), from) &&
		    feit_str_is(feit_quote(d, b->begin, b->end), to))
			return true;
	}
	return false;
}

static bool has_diagnostic(const struct feit_doc *d, enum feit_diag_code code)
{
	for (size_t i = 0; i < d->n_diags; i++)
		if (d->diags[i].code == code)
			return true;
	return false;
}

Test(measures, dates_go_by_clause_and_not_by_distance)
{
	struct run *r = run_text(FEIT_STR("De zwemregeling werd op 9 juni 2023 afgeschaft nadat de "
					  "zwemregeling al op 3 maart 2023 was opgeschort.\n"));

	cr_expect(has_link(&r->doc, "measure-date", "end", "zwemregeling", "9 juni 2023"));
	cr_expect(has_link(&r->doc, "measure-date", "suspended", "zwemregeling", "3 maart 2023"));
	end(r);
}

Test(measures, targets_have_a_figure_and_a_period)
{
	struct run *r =
	    run_text(FEIT_STR("Er is afgesproken om in de periode 2022-2024 in totaal 900 "
			      "laadpalen te plaatsen.\n"));

	cr_expect(r->doc.n_links > 0);
	bool figure = false, period = false;
	for (size_t i = 0; i < r->doc.n_links; i++) {
		figure |= strcmp(r->doc.links[i].relation, "measure-figure") == 0 &&
			  strcmp(r->doc.links[i].role, "target") == 0;
		period |= strcmp(r->doc.links[i].role, "target_period") == 0;
	}
	cr_expect(figure && period);
	end(r);
}

Test(measures, a_paper_of_another_session_is_reported)
{
	struct run *r = run_text(
	    FEIT_STR("De pilot is op 3 maart 2019 gestart (Kamerstukken II 2022/23, 36 200, "
		     "nr. 12).\n"));

	cr_expect(has_diagnostic(&r->doc, FEIT_DIAG_SESSION));
	end(r);
}

Test(measures, an_end_before_the_start_is_reported)
{
	struct run *r = run_text(FEIT_STR(
	    "De zwemregeling is op 9 juni 2019 afgeschaft. De zwemregeling is op 3 maart 2021 "
	    "ingevoerd.\n"));

	cr_expect(has_diagnostic(&r->doc, FEIT_DIAG_EVENT_ORDER));
	end(r);
}

/* One sentence of a million bytes: read in stretches, so neither slow nor deep. */
Test(measures, a_sentence_without_end)
{
	static const char *const units[] = {"om te ", "die dat ", "besloten afgesproken verzocht ",
					    ", ", "een regeling van een regeling van "};
	enum { BYTES = 1000000 };
	char *text = feit_malloc(BYTES + 64);

	for (size_t u = 0; u < sizeof units / sizeof units[0]; u++) {
		size_t n = strlen(units[u]), at = 0;
		for (; at + n < BYTES; at += n)
			memcpy(text + at, units[u], n);
		struct run *r = run_text((struct feit_str){text, at});
		cr_expect(r->doc.n_links < BYTES);
		end(r);
	}
	free(text);
}

static bool has_slot(const struct feit_doc *d, const char *name, const char *text)
{
	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_measure *m = d->facts[i].measure;
		for (size_t k = 0; d->facts[i].kind == FEIT_MEASURE && k < m->n_slots; k++)
			if (strcmp(m->slots[k].name, name) == 0 &&
			    feit_str_is(feit_quote(d, m->slots[k].span.begin, m->slots[k].span.end),
					text))
				return true;
	}
	return false;
}

Test(measures, a_citation_behind_conform_or_op_basis_van_is_the_ground)
{
	struct run *r =
	    run_text(FEIT_STR("De subsidie is in 2022 verleend op basis van artikel 3 van de "
			      "Vreemdelingenwet 2000.\n\nDe regeling is in 2021 ingevoerd conform "
			      "artikel 8 van de Vreemdelingenwet 2000.\n\nHet loket is in 2022 "
			      "geopend op basis van een onderzoek.\n"));

	cr_expect(has_slot(&r->doc, "legal_basis", "artikel 3 van de Vreemdelingenwet 2000"));
	cr_expect(has_slot(&r->doc, "legal_basis", "artikel 8 van de Vreemdelingenwet 2000"));
	cr_expect(has_slot(&r->doc, "legal_basis", "onderzoek") == false);
	end(r);
}

/* A decree is told by "Besluit:" below what it rests on, and named by its title. */
static const struct feit_measure *measure_named(const struct feit_doc *d, const char *name)
{
	for (size_t i = 0; i < d->n_facts; i++)
		if (d->facts[i].kind == FEIT_MEASURE &&
		    feit_str_is(feit_quote(d, d->facts[i].measure->name.begin,
					   d->facts[i].measure->name.end),
				name))
			return d->facts[i].measure;
	return NULL;
}

Test(measures, a_decree_is_named_by_its_title)
{
	struct run *r = run_text(
	    FEIT_STR("<!DOCTYPE html><html><body><h1>Vaart op de Zilvermeren</h1>"
		     "<p>De minister van Verkeer,</p><p>Gelet op artikel 3 van de Vaarwet;</p>"
		     "<p>Besluit:</p><p>Het besluit van de minister van Verkeer van 10 mei 1983 "
		     "wordt ingetrokken.</p><p>Dit besluit treedt in werking op 1 juli "
		     "1985.</p></body></html>"));
	const struct feit_measure *m = measure_named(&r->doc, "Vaart op de Zilvermeren");

	cr_assert_not_null(m);
	cr_expect_str_eq(m->status, "decided");
	cr_expect_eq(m->n_events, 2u);
	cr_expect_not_null(measure_named(&r->doc, "besluit van de minister van Verkeer"));
	end(r);
}

Test(measures, a_heading_above_a_lone_word_is_no_decree)
{
	struct run *r = run_text(
	    FEIT_STR("<!DOCTYPE html><html><body><h1>Vaart op de Zilvermeren</h1>"
		     "<p>De schippers praten al jaren.</p><p>Besluit:</p><p>Er komt geen sluis "
		     "bij.</p></body></html>"));

	cr_expect_null(measure_named(&r->doc, "Vaart op de Zilvermeren"));
	end(r);
}

static const struct {
	const char *verbs, *word, *before;
} idioms[] = {
#define IDIOM(verbs, word, before, act, strength, intransitive, light, status, preps)              \
	{verbs, word, before},
#include "extract/measures/idioms.def"
#undef IDIOM
};

static bool share_verb(const char *a, const char *b)
{
	for (size_t n; *a != '\0'; a += n + (a[n] == ',')) {
		n = strcspn(a, ",");
		for (size_t m, k = 0; b[k] != '\0'; k += m + (b[k + m] == ',')) {
			m = strcspn(b + k, ",");
			if (m == n && memcmp(a, b + k, n) == 0)
				return true;
		}
	}
	return false;
}

/* Of two that are alike the second is never found. */
Test(measures, no_idiom_stands_twice)
{
	for (size_t i = 0; i < sizeof idioms / sizeof *idioms; i++)
		for (size_t k = i + 1; k < sizeof idioms / sizeof *idioms; k++)
			cr_expect(strcmp(idioms[i].word, idioms[k].word) != 0 ||
				      strcmp(idioms[i].before ? idioms[i].before : "",
					     idioms[k].before ? idioms[k].before : "") != 0 ||
				      !share_verb(idioms[i].verbs, idioms[k].verbs),
				  "%s %s", idioms[i].verbs, idioms[i].word);
}
