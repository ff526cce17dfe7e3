/* rules.c - feiten rules: what can be found, and why: "feiten rules date.day".
 *
 * The examples of a rule are the cases of its module's spec in which it fires now, found by running
 * them, so they cannot be out of date.
 */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/embedded.h"
#include "emit/view.h"
#include "pipeline.h"

enum { MAX_EXAMPLES = 8, FEW_EXAMPLES = 3 };

static const char *const family_names[FEIT_FAMILIES] = {"date", "figure", "reference", "guard"};

/* The rules that are code: their examples are the cases of the specs of measures and links. */
static const struct finder {
	const char *id, *about;
} finders[] = {
#define FINDER(id, about) {id, about},
#include "extract/finders.def"
#undef FINDER
};

enum { N_FINDERS = sizeof finders / sizeof finders[0] };

/* "date" and "date.day" take in "date.day"; "dat" does not. */
static bool is_asked(const char *id, const char *asked)
{
	size_t n = strlen(asked);

	return strncmp(id, asked, n) == 0 && (id[n] == '\0' || id[n] == '.');
}

static void list_rules(const char *asked)
{
	for (const struct feit_module *const *m = feit_modules; *m != NULL; m++) {
		bool headed = false;
		for (const struct feit_rule *r = (*m)->rules; r->id != NULL; r++) {
			if (asked != NULL && !is_asked(r->id, asked))
				continue;
			if (!headed)
				printf("%s (%s): %s\n", (*m)->name, family_names[(*m)->family],
				       (*m)->about ? (*m)->about : "");
			headed = true;
			printf("  %-28s %s\n", r->id, r->about ? r->about : "");
		}
	}
	bool headed = false;
	for (size_t i = 0; i < N_FINDERS; i++) {
		if (asked != NULL && !is_asked(finders[i].id, asked))
			continue;
		if (!headed)
			puts("(measure, link): clauses and what they tell");
		headed = true;
		printf("  %-28s %s\n", finders[i].id, finders[i].about);
	}
}

static void print_head(const char *name, const char *value)
{
	if (value != NULL && value[0] != '\0')
		printf("  %-9s %s\n", name, value);
}

/* For values in which a space counts. */
static void print_quoted(const char *name, const char *value)
{
	if (value != NULL)
		printf("  %-9s \"%s\"\n", name, value);
}

/* ---- examples: cases of the spec ---- */

struct examples {
	struct feit_engine *engine;
	struct feit_arena arena;
	struct feit_options options;
	const char *id;
	int shown;
};

static struct feit_str unescape(struct feit_arena *a, const char *text)
{
	struct feit_str s = feit_copy(a, feit_cstr(text));
	char *to = (char *)s.ptr;

	for (size_t i = 0; i < s.len; i++) {
		bool line_end = s.ptr[i] == '\\' && i + 1 < s.len && s.ptr[i + 1] == 'n';
		*to++ = line_end ? '\n' : s.ptr[i];
		i += line_end;
	}
	s.len = (size_t)(to - s.ptr);
	return s;
}

static bool is_found_by(const struct feit_fact *f, const char *id)
{
	bool found = strcmp(f->rule, id) == 0;

	for (size_t i = 0; f->kind == FEIT_MEASURE && i < f->measure->n_events; i++)
		found |= strcmp(f->measure->events[i].rule, id) == 0;
	return found;
}

/* Whether the rule fires in the text of a case. */
static bool fires(struct examples *x, const char *text)
{
	struct feit_doc doc = {
	    .arena = &x->arena, .options = &x->options, .path = FEIT_STR("spec")};
	struct feit_error err;

	feit_arena_reset(&x->arena);
	if (feit_pipeline(x->engine, unescape(&x->arena, text), &doc, &err) != FEIT_OK)
		return false;
	for (size_t i = 0; i < doc.n_links; i++)
		if (strcmp(doc.links[i].rule, x->id) == 0)
			return true;
	for (size_t i = 0; i < doc.n_facts; i++)
		if (is_found_by(&doc.facts[i], x->id))
			return true;
	return false;
}

static void show_case(struct examples *x, const char *text, const char *const *want)
{
	if (x->shown >= MAX_EXAMPLES || !fires(x, text))
		return;
	printf("%s\n    %s\n", x->shown == 0 ? "\n  examples" : "", text);
	for (; *want != NULL && strncmp(*want, "= ", 2) == 0; want++)
		printf("      %s\n", *want);
	x->shown++;
}

/* "@ date 2023-06-01", "@ dossier 36410": settings for the cases that follow. */
static void set_option(struct examples *x, const char *line)
{
	if (strncmp(line, "@ date", 6) == 0)
		x->options.document_date = feit_cstr(line + 6 + (line[6] == ' '));
	if (strncmp(line, "@ dossier", 9) == 0)
		x->options.context_dossier = feit_cstr(line + 9 + (line[9] == ' '));
}

static void show_cases(struct examples *x, const char *const *lines)
{
	bool in_case = false;

	for (; *lines != NULL; lines++) {
		const char *line = *lines;
		if (line[0] == '@')
			set_option(x, line);
		else if (line[0] == '\0')
			in_case = false;
		else if (line[0] != '#' && !in_case) {
			show_case(x, line, lines + 1);
			in_case = true;
		}
	}
}

/* From the module's spec; of a rule without a module, from every spec. */
static void show_examples(const char *module, const char *id)
{
	struct examples x = {.engine = feit_engine_new(), .id = id};
	char name[128];

	if (module != NULL) {
		snprintf(name, sizeof name, "%s.spec", module);
		show_cases(&x, feit_embedded_lines(name));
	}
	for (const struct feit_embedded *e = feit_embedded; module == NULL && e->name != NULL; e++)
		if (strstr(e->name, ".spec") != NULL && x.shown < FEW_EXAMPLES) {
			x.options = (struct feit_options){0};
			show_cases(&x, e->lines);
		}
	feit_arena_end(&x.arena);
	feit_engine_free(x.engine);
}

static void explain(const struct feit_module *m, const struct feit_rule *r)
{
	printf("%s\n  %s\n\n", r->id, r->about ? r->about : "");
	printf("  %-9s %s (%s)\n", "module", m->name, m->about ? m->about : "");
	print_head("kind", family_names[m->family]);
	print_head("words", r->words);
	print_head("prefixes", r->prefixes);
	print_head("digits", r->digits);
	print_quoted("next", r->next);
	print_head("signs", r->signs);
	print_head("capitals", r->capitals ? "any word that begins with a capital" : NULL);
	if (r->priority != 0)
		printf("  %-9s %d\n", "priority", r->priority);
	print_head("pattern", r->tail);
	show_examples(m->name, r->id);
}

/* False when nothing is named so. */
static bool explain_or_list(const char *asked)
{
	bool found = false;

	for (const struct feit_module *const *m = feit_modules; *m != NULL; m++)
		for (const struct feit_rule *r = (*m)->rules; r->id != NULL; r++) {
			if (strcmp(r->id, asked) == 0) {
				explain(*m, r);
				return true;
			}
			found |= is_asked(r->id, asked);
		}
	for (size_t i = 0; i < N_FINDERS; i++) {
		if (strcmp(finders[i].id, asked) == 0) {
			printf("%s\n  %s\n", finders[i].id, finders[i].about);
			show_examples(NULL, finders[i].id);
			return true;
		}
		found |= is_asked(finders[i].id, asked);
	}
	if (found)
		list_rules(asked);
	return found;
}

/* ---- the command ---- */

static error_t parse(int key, char *arg, struct argp_state *state)
{
	char ***args = state->input;

	(void)arg;
	if (key != ARGP_KEY_ARGS)
		return ARGP_ERR_UNKNOWN;
	*args = state->argv + state->next;
	return 0;
}

static const struct argp argp = {
    NULL,
    parse,
    "[ID...]",
    "Lists the rules by which facts are found, or explains some of "
    "them: where a rule starts to look, its pattern, and sentences in "
    "which it finds something.\vEach fact in the output names its rule. "
    "An ID may also be the first part of several: date.",
    NULL,
    NULL,
    NULL};

static const char example[] = "  feiten rules\n"
			      "  feiten rules date.day\n";

static int run(int argc, char **argv)
{
	char **ids = NULL;
	int status = FEIT_OK;

	feit_parse_args(&argp, example, argc, argv, &ids);
	if (ids == NULL)
		list_rules(NULL);
	for (; ids != NULL && *ids != NULL; ids++)
		if (!explain_or_list(*ids)) {
			fprintf(stderr, "feiten: there is no rule '%s'; 'feiten rules' lists all\n",
				*ids);
			status = FEIT_USAGE;
		}
	return feit_finish_stdout(status);
}

const struct feit_command feit_command_rules = {"rules", "lists and explains the rules", run};
