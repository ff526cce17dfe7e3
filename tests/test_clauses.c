/* test_clauses.c - clause brackets: every case of tests/clauses/NAME.spec is a sentence and its
 * bracketed form.
 *
 * "[main", "[om", "[dat" open a clause, "]" closes it; "is/f" is the finite verb of its clause,
 * "besloten/DECIDE" the verb of an act, followed by what differs from active, present, indicative
 * and positive: passive, past, perfect, pluperfect, future, wish, duty, can, would, negative,
 * not-yet, no-more. A line "= ..." holds the form that is wanted.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "extract/match.h"
#include "extract/measures/governs.h"
#include "extract/measures/measures.h"

static const char *const voices[] = {"", "+passive"};
static const char *const tenses[] = {"", "+past", "+perfect", "+pluperfect"};
static const char *const moods[] = {"", "+future", "+wish", "+duty", "+can", "+would"};
static const char *const polarities[] = {"", "+negative", "+not-yet", "+no-more"};

static void put(struct feit_buf *b, const char *s)
{
	feit_buf_str(b, feit_cstr(s));
}

static void put_word(struct feit_buf *b, const struct feit_reading *r, uint32_t i)
{
	feit_buf_str(b, feit_mword_text(r, i));
	if (r->clauses[r->w[i].clause].finite == i)
		put(b, "/f");
	for (uint32_t k = 0; k < r->n_predicates; k++) {
		const struct feit_predicate *p = &r->predicates[k];
		if (p->verb != i)
			continue;
		put(b, "/");
		put(b, feit_acts[p->act].name);
		put(b, voices[p->voice]);
		put(b, tenses[p->tense]);
		put(b, moods[p->modality]);
		put(b, polarities[p->polarity]);
	}
}

static bool is_above(const struct feit_reading *r, uint8_t up, uint8_t c)
{
	for (int depth = 0; depth < 50 && c != FEIT_NO_WORD; depth++, c = r->clauses[c].parent)
		if (c == up)
			return true;
	return false;
}

/* Opens clause c, and those around it that are not open yet. */
static void open_brackets(struct feit_buf *b, const struct feit_reading *r, uint8_t now, uint8_t c)
{
	uint8_t chain[50];
	int n = 0;

	for (; c != FEIT_NO_WORD && c != now && n < 50; c = r->clauses[c].parent)
		chain[n++] = c;
	while (n-- > 0) {
		put(b, "[");
		put(b, feit_clause_name(r->clauses[chain[n]].kind));
		put(b, " ");
	}
}

static void put_brackets(struct feit_buf *b, const struct feit_reading *r)
{
	uint8_t now = FEIT_NO_WORD;

	for (uint32_t i = 0; i < r->n; i++) {
		uint8_t c = r->w[i].clause;
		while (now != FEIT_NO_WORD && !is_above(r, now, c)) {
			put(b, "]");
			now = r->clauses[now].parent;
		}
		if (i > 0)
			put(b, " ");
		if (now != c)
			open_brackets(b, r, now, c);
		now = c;
		put_word(b, r, i);
	}
	for (; now != FEIT_NO_WORD; now = r->clauses[now].parent)
		put(b, "]");
}

static struct feit_str bracket(struct feit_measure_memory *memory, struct feit_arena *a,
			       struct feit_str sentence)
{
	struct feit_options options = {.oracle = false};
	struct feit_doc doc = {.arena = a, .options = &options};
	char *text = feit_alloc(a, sentence.len + 64);
	struct feit_buf b = {NULL, 0, 0};

	memcpy(text, sentence.ptr, sentence.len);
	doc.text = (struct feit_str){text, sentence.len};
	struct feit_tokens tokens = feit_tokenise(memory->words, &doc, doc.arena);
	struct feit_reading *r = feit_alloc(a, sizeof *r);
	r->doc = &doc;
	r->tokens = &tokens;
	r->words = memory->words;
	r->memory = memory;
	feit_read_words(r, 0, tokens.n);
	feit_find_clauses(r);
	feit_find_phrases(r);
	feit_find_predicates(r);
	put_brackets(&b, r);
	struct feit_str out = feit_copy(a, (struct feit_str){b.ptr, b.len});
	feit_buf_end(&b);
	return out;
}

static int run_file(struct feit_measure_memory *memory, const char *path, int *n)
{
	struct feit_arena a = {0};
	struct feit_str sentence = {NULL, 0};
	char line[4096];
	int failures = 0, at = 0;
	FILE *f = fopen(path, "r");

	cr_assert_not_null(f, "%s", path);
	while (fgets(line, sizeof line, f) != NULL) {
		struct feit_str s = {line, strcspn(line, "\n")};
		at++;
		if (s.len == 0 || line[0] == '#')
			continue;
		if (line[0] != '=') {
			sentence = feit_copy(&a, s);
			continue;
		}
		struct feit_str want = feit_str_cut(s, s.len > 2 ? 2 : s.len, s.len);
		struct feit_str got = bracket(memory, &a, sentence);
		++*n;
		if (feit_str_eq(got, want))
			continue;
		failures++;
		fprintf(stderr, "%s:%d:\n  got  " FEIT_PRI "\n  want " FEIT_PRI "\n", path, at,
			FEIT_ARG(got), FEIT_ARG(want));
	}
	fclose(f);
	feit_arena_end(&a);
	return failures;
}

Test(clauses, all)
{
	struct feit_engine *e = feit_engine_new();
	glob_t g;
	int failures = 0, n = 0;

	cr_assert(glob("tests/clauses/*.spec", 0, NULL, &g) == 0);
	for (size_t i = 0; i < g.gl_pathc; i++)
		failures += run_file(feit_engine_measures(e), g.gl_pathv[i], &n);
	globfree(&g);
	feit_engine_free(e);
	cr_expect(failures == 0, "%d of %d clause cases fail", failures, n);
	fprintf(stderr, "%d clause cases\n", n);
}
