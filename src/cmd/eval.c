/* eval.c - feiten eval: compares the program's JSON with pages that a person annotated.
 *
 * GOLD and OUTPUT are JSON of `feiten extract -f json`, two files or two directories with files of
 * the same names. Facts of a kind are paired one to one: dates, figures and references by shared
 * characters of their spans, measures by shared characters of name, triggers and mentions, the
 * largest share first. Measures count as core or all; a gold measure that is peripheral makes the
 * output's one neutral in the count of core. Of links only the explicit ones of the gold are
 * sought; inherited and inferred ones are neither right nor wrong.
 */
#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "cmd/cmd.h"

enum { MAX_SPANS = 64, MAX_RULES = 1000, MAX_LAYERS = 64 };

struct span {
	json_int_t begin, end;
};

struct item {
	const json_t *fact;
	const char *id, *kind, *rule;
	struct span spans[MAX_SPANS];
	int n_spans;
	bool core;
	struct item *match;
};

struct side {
	const json_t *root;
	struct item *items;
	size_t n;
};

struct layer {
	const char *name;
	size_t right, output, gold;
};

struct rule_count {
	char name[48];
	size_t fires, right;
};

struct eval {
	struct layer layers[MAX_LAYERS];
	size_t n_layers;
	struct rule_count rules[MAX_RULES];
	size_t n_rules;
	bool verbose;
	const char *document;
};

/* ---- reading JSON ---- */

static const char *text_of(const json_t *o, const char *key)
{
	const char *s = json_string_value(json_object_get(o, key));

	return s != NULL ? s : "";
}

static void add_span(struct item *it, const json_t *o)
{
	const json_t *b = json_object_get(o, "start"), *e = json_object_get(o, "end");

	if (it->n_spans < MAX_SPANS && json_is_integer(b) && json_is_integer(e))
		it->spans[it->n_spans++] =
		    (struct span){json_integer_value(b), json_integer_value(e)};
}

static int compare_spans(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->begin != y->begin ? (x->begin < y->begin ? -1 : 1)
				    : (x->end > y->end) - (x->end < y->end);
}

/* Sorts the spans and joins those that overlap, so that characters count once. */
static void join_spans(struct item *it)
{
	int n = 0;

	qsort(it->spans, (size_t)it->n_spans, sizeof it->spans[0], compare_spans);
	for (int i = 0; i < it->n_spans; i++) {
		struct span s = it->spans[i];
		if (n > 0 && s.begin <= it->spans[n - 1].end) {
			if (s.end > it->spans[n - 1].end)
				it->spans[n - 1].end = s.end;
		} else {
			it->spans[n++] = s;
		}
	}
	it->n_spans = n;
}

static void add_spans(struct item *it, const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list); i++)
		add_span(it, json_array_get(list, i));
}

static void read_item(struct item *it, const json_t *fact)
{
	const json_t *events = json_object_get(fact, "events");

	*it = (struct item){.fact = fact,
			    .id = text_of(fact, "id"),
			    .kind = text_of(fact, "kind"),
			    .rule = text_of(fact, "rule"),
			    .core = strcmp(text_of(fact, "salience"), "peripheral") != 0};
	add_span(it, fact);
	add_spans(it, json_object_get(fact, "mentions"));
	for (size_t i = 0; i < json_array_size(events); i++)
		add_spans(it, json_object_get(json_array_get(events, i), "trigger"));
	join_spans(it);
}

static struct side read_side(const json_t *root)
{
	const json_t *facts = json_object_get(root, "facts");
	struct side s = {root, feit_malloc((json_array_size(facts) + 1) * sizeof *s.items), 0};

	for (size_t i = 0; i < json_array_size(facts); i++)
		read_item(&s.items[s.n++], json_array_get(facts, i));
	return s;
}

/* ---- pairing ---- */

static json_int_t shared(const struct item *a, const struct item *b)
{
	json_int_t sum = 0;

	for (int i = 0, k = 0; i < a->n_spans && k < b->n_spans;) {
		json_int_t from =
		    a->spans[i].begin > b->spans[k].begin ? a->spans[i].begin : b->spans[k].begin;
		json_int_t to =
		    a->spans[i].end < b->spans[k].end ? a->spans[i].end : b->spans[k].end;
		sum += to > from ? to - from : 0;
		if (a->spans[i].end < b->spans[k].end)
			i++;
		else
			k++;
	}
	return sum;
}

struct pair {
	struct item *gold, *output;
	json_int_t weight;
};

static int heavier_first(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	if (x->gold != y->gold)
		return x->gold < y->gold ? -1 : 1;
	return (x->output > y->output) - (x->output < y->output);
}

static void pair_items(struct side *gold, struct side *output)
{
	struct pair *v = NULL;
	size_t n = 0, cap = 0;

	for (size_t i = 0; i < gold->n; i++)
		for (size_t k = 0; k < output->n; k++) {
			struct item *g = &gold->items[i], *o = &output->items[k];
			json_int_t w = strcmp(g->kind, o->kind) == 0 ? shared(g, o) : 0;
			if (w == 0)
				continue;
			if (g->spans[0].begin == o->spans[0].begin &&
			    g->spans[0].end == o->spans[0].end)
				w += 1000; /* the same span first */
			if (n == cap) {
				cap = cap ? cap * 2 : 256;
				v = feit_realloc(v, cap * sizeof *v);
			}
			v[n++] = (struct pair){g, o, w};
		}
	if (n > 0)
		qsort(v, n, sizeof *v, heavier_first);
	for (size_t i = 0; i < n; i++)
		if (v[i].gold->match == NULL && v[i].output->match == NULL) {
			v[i].gold->match = v[i].output;
			v[i].output->match = v[i].gold;
		}
	free(v);
}

/* ---- counting ---- */

static struct layer *layer_of(struct eval *e, const char *name)
{
	for (size_t i = 0; i < e->n_layers; i++)
		if (strcmp(e->layers[i].name, name) == 0)
			return &e->layers[i];
	if (e->n_layers == MAX_LAYERS)
		FEIT_BUG("more layers than foreseen");
	e->layers[e->n_layers] = (struct layer){.name = name};
	return &e->layers[e->n_layers++];
}

static void count(struct eval *e, const char *name, size_t right, size_t output, size_t gold)
{
	struct layer *l = layer_of(e, name);

	l->right += right;
	l->output += output;
	l->gold += gold;
}

static void count_rule(struct eval *e, const char *name, bool right)
{
	size_t i = 0;

	while (i < e->n_rules && strcmp(e->rules[i].name, name) != 0)
		i++;
	if (i == e->n_rules) {
		if (i == MAX_RULES)
			return;
		snprintf(e->rules[e->n_rules++].name, sizeof e->rules[0].name, "%s", name);
	}
	e->rules[i].fires++;
	e->rules[i].right += right;
}

static void say(const struct eval *e, const char *what, const struct item *it, const char *more)
{
	if (e->verbose)
		printf("%s: %s %s \"%s\"%s%s\n", e->document, what, it->kind,
		       text_of(it->fact, "quote"), more[0] ? " " : "", more);
}

static void count_kind(struct eval *e, struct side *gold, struct side *output, const char *kind,
		       const char *key)
{
	static char value_layer[4][32];
	char *name = value_layer[kind[0] == 'd' ? 0 : kind[0] == 'f' ? 1 : kind[0] == 'r' ? 2 : 3];
	size_t right = 0, same = 0, n_gold = 0, n_output = 0;

	for (size_t i = 0; i < output->n; i++)
		n_output += strcmp(output->items[i].kind, kind) == 0;
	for (size_t i = 0; i < gold->n; i++) {
		const struct item *g = &gold->items[i];
		if (strcmp(g->kind, kind) != 0)
			continue;
		n_gold++;
		right += g->match != NULL;
		same += g->match != NULL && json_equal(json_object_get(g->fact, key),
						       json_object_get(g->match->fact, key));
	}
	count(e, kind, right, n_output, n_gold);
	snprintf(name, 32, "%s %s", kind, key);
	count(e, name, same, n_output, n_gold);
}

/* The date of an event, as a value. */
static const char *event_date(const struct side *s, const json_t *event)
{
	const char *id = text_of(event, "date");

	for (size_t i = 0; id[0] && i < s->n; i++)
		if (strcmp(s->items[i].id, id) == 0)
			return text_of(s->items[i].fact, "edtf");
	return "";
}

static bool has_trigger(const json_t *event)
{
	return json_array_size(json_object_get(event, "trigger")) > 0;
}

/* Events with a trigger, paired by status and (where asked for) date. */
static void count_events(struct eval *e, const struct side *gs, const struct side *os,
			 const struct item *g, const struct item *o, bool dated)
{
	const json_t *ge = g ? json_object_get(g->fact, "events") : NULL;
	const json_t *oe = o ? json_object_get(o->fact, "events") : NULL;
	bool used[100] = {false};
	size_t right = 0, n_gold = 0, n_output = 0;

	for (size_t k = 0; k < json_array_size(oe); k++)
		n_output += has_trigger(json_array_get(oe, k));
	for (size_t i = 0; i < json_array_size(ge); i++) {
		const json_t *a = json_array_get(ge, i);
		if (!has_trigger(a))
			continue;
		n_gold++;
		const char *evidence = text_of(a, "date_evidence");
		bool soft = evidence[0] && strcmp(evidence, "explicit") != 0;
		for (size_t k = 0; k < json_array_size(oe) && k < 100; k++) {
			const json_t *b = json_array_get(oe, k);
			const char *x = event_date(gs, a), *y = event_date(os, b);
			if (used[k] || !has_trigger(b) ||
			    strcmp(text_of(a, "status"), text_of(b, "status")) != 0 ||
			    (dated && strcmp(x, y) != 0 && !(soft && y[0] == '\0')))
				continue;
			used[k] = true;
			right++;
			break;
		}
	}
	count(e, dated ? "event status and date" : "event status", right, n_output, n_gold);
}

static bool is_measure(const struct item *it)
{
	return strcmp(it->kind, "measure") == 0;
}

static void count_measures(struct eval *e, struct side *gold, struct side *output)
{
	for (size_t i = 0; i < gold->n; i++) {
		const struct item *g = &gold->items[i];
		if (!is_measure(g) || !g->core)
			continue;
		const struct item *o = g->match != NULL && g->match->core ? g->match : NULL;
		bool same = o != NULL &&
			    strcmp(text_of(g->fact, "status"), text_of(o->fact, "status")) == 0;
		count(e, "measure core", o != NULL, o != NULL, 1);
		count(e, "measure core status", same, o != NULL, 1);
		count_events(e, gold, output, g, o, false);
		count_events(e, gold, output, g, o, true);
		if (o == NULL)
			say(e, "missed", g, "");
		else if (!same)
			say(e, "status", g, text_of(o->fact, "status"));
	}
	for (size_t i = 0; i < output->n; i++) {
		const struct item *o = &output->items[i];
		if (!is_measure(o) || !o->core || o->match != NULL)
			continue;
		count(e, "measure core", 0, 1, 0);
		count(e, "measure core status", 0, 1, 0);
		count_events(e, gold, output, NULL, o, false);
		count_events(e, gold, output, NULL, o, true);
	}
}

static void list_errors(struct eval *e, struct side *gold, struct side *output)
{
	for (size_t i = 0; i < gold->n; i++)
		if (gold->items[i].match == NULL && !is_measure(&gold->items[i]))
			say(e, "missed", &gold->items[i], "");
	for (size_t i = 0; i < output->n; i++) {
		const struct item *o = &output->items[i];
		count_rule(e, o->rule, o->match != NULL);
		if (o->match == NULL)
			say(e, "extra", o, o->rule);
	}
}

/* ---- links ---- */

static struct item *item_of(struct side *s, const char *id)
{
	for (size_t i = 0; i < s->n; i++)
		if (strcmp(s->items[i].id, id) == 0)
			return &s->items[i];
	return NULL;
}

/* The gold's link between the two, NULL if there is none. */
static const json_t *gold_link(const struct side *gold, const struct item *from,
			       const struct item *to)
{
	const json_t *links = json_object_get(gold->root, "links");

	for (size_t i = 0; from != NULL && to != NULL && i < json_array_size(links); i++) {
		const json_t *l = json_array_get(links, i);
		if (strcmp(text_of(l, "from"), from->id) == 0 &&
		    strcmp(text_of(l, "to"), to->id) == 0)
			return l;
	}
	return NULL;
}

static const char *relation_layer(const char *relation)
{
	static const char *const known[] = {"measure-date", "measure-figure", "measure-reference",
					    "measure-measure", "figure-date"};

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (strcmp(known[i], relation) == 0)
			return known[i];
	return "other link";
}

static void count_links(struct eval *e, struct side *gold, struct side *output)
{
	const json_t *links = json_object_get(gold->root, "links");

	for (size_t i = 0; i < json_array_size(links); i++) {
		const json_t *l = json_array_get(links, i);
		if (strcmp(text_of(l, "evidence"), "explicit") == 0)
			count(e, relation_layer(text_of(l, "relation")), 0, 0, 1);
	}
	links = json_object_get(output->root, "links");
	for (size_t i = 0; i < json_array_size(links); i++) {
		const json_t *l = json_array_get(links, i);
		struct item *from = item_of(output, text_of(l, "from"));
		struct item *to = item_of(output, text_of(l, "to"));
		const json_t *g = gold_link(gold, from ? from->match : NULL, to ? to->match : NULL);
		if (g != NULL && strcmp(text_of(g, "evidence"), "explicit") != 0)
			continue;
		bool right = g != NULL && strcmp(text_of(g, "role"), text_of(l, "role")) == 0;
		count(e, relation_layer(text_of(l, "relation")), right, 1, 0);
		count_rule(e, text_of(l, "rule"), right);
		if (!right && from != NULL)
			say(e, "wrong link of", from, text_of(l, "role"));
	}
}

/* ---- files ---- */

static void evaluate(struct eval *e, const json_t *gold_root, const json_t *output_root)
{
	struct side gold = read_side(gold_root), output = read_side(output_root);

	if (strcmp(text_of(gold_root, "text"), text_of(output_root, "text")) != 0)
		fprintf(stderr, "feiten: %s: the two texts differ, so offsets may not agree\n",
			e->document);
	pair_items(&gold, &output);
	count_kind(e, &gold, &output, "date", "edtf");
	count_kind(e, &gold, &output, "figure", "value");
	count_kind(e, &gold, &output, "reference", "target");
	count_kind(e, &gold, &output, "measure", "status");
	count_measures(e, &gold, &output);
	count_links(e, &gold, &output);
	list_errors(e, &gold, &output);
	free(gold.items);
	free(output.items);
}

static json_t *load(const char *path)
{
	json_error_t error;
	json_t *root = json_load_file(path, JSON_ALLOW_NUL, &error);

	if (root == NULL)
		fprintf(stderr, "feiten: %s:%d: %s\n", path, error.line, error.text);
	return root;
}

static int eval_files(struct eval *e, const char *gold, const char *output)
{
	json_t *g = load(gold), *o = g != NULL ? load(output) : NULL;

	if (g != NULL && o != NULL)
		evaluate(e, g, o);
	int status = g != NULL && o != NULL ? FEIT_OK : FEIT_FAILED;
	json_decref(g);
	json_decref(o);
	return status;
}

static int is_json(const struct dirent *d)
{
	size_t n = strlen(d->d_name);

	return n > 5 && strcmp(d->d_name + n - 5, ".json") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int eval_directories(struct eval *e, const char *gold, const char *output)
{
	struct dirent **names;
	int n = scandir(gold, &names, is_json, by_name), status = FEIT_OK;

	if (n < 0) {
		fprintf(stderr, "feiten: %s: cannot be read\n", gold);
		return FEIT_FAILED;
	}
	if (n == 0) {
		fprintf(stderr, "feiten: %s: holds no file *.json, which feiten extract makes\n",
			gold);
		status = FEIT_FAILED;
	}
	for (int i = 0; i < n; i++) {
		char a[4096], b[4096];
		snprintf(a, sizeof a, "%s/%s", gold, names[i]->d_name);
		snprintf(b, sizeof b, "%s/%s", output, names[i]->d_name);
		e->document = names[i]->d_name;
		if (eval_files(e, a, b) != FEIT_OK)
			status = FEIT_FAILED;
		free(names[i]);
	}
	free(names);
	return status;
}

/* ---- the answer ---- */

static double ratio(size_t a, size_t b)
{
	return b > 0 ? (double)a / (double)b : 0;
}

static int compare_rules(const void *a, const void *b)
{
	return strcmp(((const struct rule_count *)a)->name, ((const struct rule_count *)b)->name);
}

static void print_answer(struct eval *e)
{
	printf("%-24s %9s %9s %9s %7s %7s %7s\n", "", "precision", "recall", "F1", "right",
	       "output", "gold");
	for (size_t i = 0; i < e->n_layers; i++) {
		const struct layer *l = &e->layers[i];
		double p = ratio(l->right, l->output), r = ratio(l->right, l->gold);
		if (l->output + l->gold > 0)
			printf("%-24s %9.3f %9.3f %9.3f %7zu %7zu %7zu\n", l->name, p, r,
			       p + r > 0 ? 2 * p * r / (p + r) : 0, l->right, l->output, l->gold);
	}
	qsort(e->rules, e->n_rules, sizeof e->rules[0], compare_rules);
	printf("\n%-40s %7s %7s %7s\n", "rule", "fires", "right", "wrong");
	for (size_t i = 0; i < e->n_rules; i++)
		printf("%-40s %7zu %7zu %7zu\n", e->rules[i].name, e->rules[i].fires,
		       e->rules[i].right, e->rules[i].fires - e->rules[i].right);
}

struct arguments {
	const char *paths[2];
	bool verbose;
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct arguments *a = state->input;

	switch (key) {
	case 'v':
		a->verbose = true;
		return 0;
	case ARGP_KEY_ARG:
		if (state->arg_num > 1)
			argp_error(state, "just two arguments: GOLD and OUTPUT");
		a->paths[state->arg_num] = arg;
		return 0;
	case ARGP_KEY_END:
		if (state->arg_num < 2)
			argp_error(state, "which GOLD and which OUTPUT?");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp_option options[] = {
    {"verbose", 'v', NULL, 0, "list every error before the figures", 1}, {0}};

static const struct argp argp = {
    options,
    parse,
    "GOLD OUTPUT",
    "Compares OUTPUT of feiten extract -f json with GOLD, the same JSON as a person would have it: "
    "two files, or two directories with files of the same names.",
    NULL,
    NULL,
    NULL};

static const char example[] = "  feiten extract -f json -o out/ pages/\n"
			      "  feiten eval -v gold/ out/\n";

static int run(int argc, char **argv)
{
	struct arguments a = {{NULL, NULL}, false};
	struct eval *e = feit_malloc(sizeof *e);
	struct stat st;

	feit_parse_args(&argp, example, argc, argv, &a);
	memset(e, 0, sizeof *e);
	e->verbose = a.verbose;
	e->document = a.paths[1];
	bool directory = stat(a.paths[0], &st) == 0 && S_ISDIR(st.st_mode);
	int status = directory ? eval_directories(e, a.paths[0], a.paths[1])
			       : eval_files(e, a.paths[0], a.paths[1]);
	if (status == FEIT_OK || e->n_layers > 0)
		print_answer(e);
	free(e);
	return feit_finish_stdout(status);
}

const struct feit_command feit_command_eval = {"eval", "measures the output against gold", run};
