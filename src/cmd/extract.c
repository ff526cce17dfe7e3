/* extract.c - feiten extract: documents in, facts out. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/many.h"
#include "cmd/one.h"
#include "cmd/stream.h"
#include "cmd/worker.h"
#include "doc/options.h"
#include "emit/view.h"

enum { KEY_DATE = 0x100, KEY_DOSSIER, KEY_ORACLE, KEY_REQUIRE, KEY_LIMIT, KEY_SHOW_MAP };

static const struct argp_option options[] = {
    {"format", 'f', "FORMAT", 0, "output format: json (default), xml, jsonl, text, map", 1},
    {"output", 'o', "FILE|DIR", 0,
     "write there instead of standard output: into a file for one input, into a directory for "
     "several or for a directory, where the input X gives X.json",
     1},
    {"document-date", KEY_DATE, "YYYY-MM-DD", 0,
     "date of the documents, to which relative dates refer; default: as the document says", 1},
    {"dossier", KEY_DOSSIER, "NUMBER", 0,
     "dossier to which references without one belong, as 36410 or 36410-XV", 1},
    {"require", KEY_REQUIRE, "KIND", OPTION_ARG_OPTIONAL,
     "exit with status 1 when an input holds no fact, or none of this kind", 1},
    {"show-map", KEY_SHOW_MAP, NULL, 0,
     "with -f text: the map from the clean text to the source, as -f map", 1},
    {"limit", KEY_LIMIT, "NAME=VALUE", 0, "limit for untrusted input, see the manual: "
#define LIMIT(name, text, normal, most, unit, help) " " text "=" #normal
#include "doc/limits.def"
#undef LIMIT
     ,
     1},
    {"oracle", KEY_ORACLE, NULL, OPTION_HIDDEN, "try every rule everywhere", 1},
    {0}};

struct arguments {
	struct feit_one one;
	struct feit_options options;
	struct feit_inputs inputs;
	struct feit_many many;
	const char *output;
	char dossier[17];
	bool format_given, show_map;
	char **args;
	int n_args;
};

/* What is being written without workers; an interrupt leaves nothing half-written. */
static struct feit_sink *volatile at_work;

static void on_interrupt(int signal_number)
{
	(void)signal_number;
	if (at_work == NULL)
		return;
	feit_sink_abandon_at_once(at_work);
	_exit(FEIT_INTERRUPTED);
}

/* ---- options ---- */

static int kind_named(const char *name)
{
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		if (strcmp(feit_kind_names[k], name) == 0)
			return k;
	return FEIT_REQUIRE_NONE;
}

static const struct feit_emitter *emitter_named(const char *name, struct argp_state *state)
{
	const struct feit_emitter *found = feit_emitter_find(name);
	char known[256] = "";

	if (found != NULL)
		return found;
	for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++) {
		strncat(known, known[0] ? ", " : "", sizeof known - strlen(known) - 1);
		strncat(known, (*e)->name, sizeof known - strlen(known) - 1);
	}
	argp_error(state, "there is no format '%s'; there are: %s", name, known);
	return NULL;
}

/* --show-map turns the text into its map. */
static void show_map(struct arguments *a, struct argp_state *state)
{
	bool fits = !a->format_given || strcmp(a->one.emitter->name, "text") == 0 ||
		    strcmp(a->one.emitter->name, "map") == 0;

	if (!a->show_map)
		return;
	if (!fits)
		argp_error(state, "--show-map goes with -f text");
	a->one.emitter = emitter_named("map", state);
}

/* Says why, and what could be. */
static void refuse_limit(const char *arg, struct argp_state *state)
{
	for (size_t i = 0; i < FEIT_LIMITS; i++) {
		size_t n = strlen(feit_limits[i].name);
		if (strncmp(arg, feit_limits[i].name, n) == 0 && (arg[n] == '=' || arg[n] == '\0'))
			argp_error(state, "'%s' is no limit that can be set: %s takes 1 to %u %s",
				   arg, feit_limits[i].name, feit_limits[i].most,
				   feit_limits[i].unit);
	}
	argp_error(state, "'%s' is no limit that can be set; --help lists them", arg);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct arguments *a = state->input;

	switch (key) {
	case ARGP_KEY_INIT:
		state->child_inputs[0] = &a->many;
		return 0;
	case 'f':
		a->one.emitter = emitter_named(arg, state);
		a->format_given = true;
		return 0;
	case 'o':
		a->output = strcmp(arg, "-") == 0 ? NULL : arg;
		return 0;
	case KEY_DATE:
		if (!feit_is_date(arg))
			argp_error(state, "'%s' is no date of the form 2023-06-01", arg);
		a->options.document_date = feit_cstr(arg);
		return 0;
	case KEY_DOSSIER:
		if (!feit_clean_dossier(arg, a->dossier))
			argp_error(state, "'%s' is no dossier number like 36410 or 36410-XV", arg);
		a->options.context_dossier = feit_cstr(a->dossier);
		return 0;
	case KEY_REQUIRE:
		a->one.require = arg ? kind_named(arg) : FEIT_REQUIRE_ANY;
		if (a->one.require == FEIT_REQUIRE_NONE)
			argp_error(state, "'%s' is no kind: date, figure, reference or measure",
				   arg);
		return 0;
	case KEY_SHOW_MAP:
		a->show_map = true;
		return 0;
	case KEY_LIMIT:
		if (!feit_set_limit(a->options.limits, arg))
			refuse_limit(arg, state);
		return 0;
	case ARGP_KEY_END:
		show_map(a, state);
		return 0;
	case KEY_ORACLE:
		a->options.oracle = true;
		return 0;
	case ARGP_KEY_ARGS:
		a->args = state->argv + state->next;
		a->n_args = state->argc - state->next;
		return 0;
	case ARGP_KEY_NO_ARGS:
		if (a->many.files_from == NULL && !a->many.worker && a->many.list_bundle == NULL &&
		    isatty(STDIN_FILENO))
			argp_error(state, "no input; name a file or a directory, or - for standard "
					  "input");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp_child children[] = {
    {&feit_many_argp, 0, "Many documents, with -o DIR:", 2}, {NULL, 0, NULL, 0}};

static const struct argp argp = {
    options,
    parse,
    "[INPUT...]",
    "Finds dates, figures, references and policy measures in Dutch "
    "reports and papers.\vINPUT is a file, a directory (all files in it, "
    "but not those whose names begin with a dot) or - for standard "
    "input, which is also read when there is no INPUT. Several documents "
    "on standard output stand one a line, in the order of the inputs for any -j.\n\nWith -o DIR, a "
    "tar (plain, or packed by gzip, bzip2, "
    "xz or "
    "zstd) or zip is a bundle: each file in it is a document.\n\nInto a directory, documents are "
    "worked "
    "through by processes of their own: one that crashes, hangs or needs too much memory costs "
    "its document only. A journal says what came of each. Also on standard output, with processes "
    "of their own, one that crashes costs its document only.\n\nExit status: 0 done; 1 "
    "nothing found with --require; 2 wrong usage; 3 some inputs failed, "
    "the rest done; 4 system or internal error; 130 interrupted.",
    children,
    NULL,
    NULL};

static const char example[] = "  feiten extract -f json report.txt > report.json\n"
			      "  feiten extract -f xml -o facts/ reports/\n"
			      "  feiten extract -j 8 --resume -o facts reports\n"
			      "  feiten extract -j 4 -f jsonl reports > facts.jsonl\n";

/* ---- work ---- */

static bool is_directory(const char *path)
{
	struct stat st;
	size_t n = strlen(path);

	return (n > 0 && path[n - 1] == '/') || (stat(path, &st) == 0 && S_ISDIR(st.st_mode));
}

/* Where the output of `input` goes; NULL = standard output. */
static const char *output_path(struct arguments *a, bool into_directory,
			       const struct feit_input *input)
{
	if (a->output == NULL || !into_directory)
		return a->output;
	size_t n = strlen(a->output);
	return feit_format(&a->inputs.arena, "%s%s%s.%s", a->output,
			   n > 0 && a->output[n - 1] == '/' ? "" : "/", input->file_name,
			   a->one.emitter->name)
	    .ptr;
}

/* The exit status of the run after one more document: trouble of the system stops it. */
static int worse(int so_far, enum feit_status one)
{
	return one == FEIT_OK || (one == FEIT_NO && so_far != FEIT_OK) ? so_far : (int)one;
}

/* What came of one more document, and whether the run goes on. */
static bool note(int *status, enum feit_status one, const struct feit_error *err)
{
	if (one != FEIT_OK)
		feit_complain(err);
	*status = one == FEIT_SYSTEM ? FEIT_SYSTEM : worse(*status, one);
	return one != FEIT_SYSTEM;
}

static int status_of_inputs(const struct arguments *a)
{
	return a->inputs.failures > 0 ? FEIT_FAILED : FEIT_OK;
}

static int work_through(struct arguments *a, bool into_directory)
{
	int status = status_of_inputs(a);
	struct feit_error err;

	for (size_t i = 0; i < a->inputs.n; i++) {
		const struct feit_input *input = &a->inputs.v[i];
		const char *path = output_path(a, into_directory, input);
		enum feit_status one = feit_one_run(&a->one, input, path, &err);
		if (!note(&status, one, &err))
			break;
	}
	return status;
}

/* The same to standard output, by several processes. */
static int work_side_by_side(struct arguments *a, unsigned jobs)
{
	struct feit_stream s = {.one = &a->one, .inputs = &a->inputs, .jobs = jobs};
	int status = status_of_inputs(a);
	struct feit_error err;
	bool go_on = note(&status, feit_stream_begin(&s, &err), &err);

	for (size_t i = 0; i < a->inputs.n && go_on; i++)
		go_on = note(&status, feit_stream_next(&s, &err), &err);
	feit_stream_end(&s);
	return status;
}

/* Standard output: what stands before and behind several documents, and the last flush. */
static int work_to_stdout(struct arguments *a, unsigned jobs)
{
	struct feit_out *out = &a->one.sink.out;
	struct feit_error err;

	out->in_set = a->inputs.many;
	if (out->in_set)
		feit_buf_str(&out->buf, feit_cstr(a->one.emitter->head));
	int status = jobs > 1 ? work_side_by_side(a, jobs) : work_through(a, false);
	if (status == FEIT_SYSTEM)
		return status;
	if (out->in_set)
		feit_buf_str(&out->buf, feit_cstr(a->one.emitter->foot));
	return feit_sink_finish(&a->one.sink, &err) == FEIT_OK ? status : (int)feit_complain(&err);
}

/* One output: no journal, and processes only where several documents go to standard output. */
static int work(struct arguments *a, bool into_directory)
{
	struct feit_error err;

	a->inputs.many = a->n_args > 1;
	for (int i = 0; i < a->n_args; i++)
		feit_inputs_add(&a->inputs, a->args[i], a->output);
	if (a->n_args == 0)
		feit_inputs_add(&a->inputs, "-", NULL);
	if (a->inputs.n == 0 && a->inputs.failures == 0) {
		feit_fail(&err, FEIT_FAILED, "no file stands in %s", a->args[0]);
		return feit_complain(&err);
	}
	unsigned jobs = a->output == NULL ? feit_stream_jobs(&a->inputs, a->many.jobs) : 1;
	feit_sink_stdout(&a->one.sink);
	if (jobs == 1)
		feit_one_begin(&a->one);
	at_work = &a->one.sink;
	int status = a->output == NULL ? work_to_stdout(a, jobs) : work_through(a, into_directory);
	at_work = NULL;
	feit_one_end(&a->one);
	return status;
}

/* The options that a result follows from, once for the workers and once for the journal. */
static void pass_on(struct arguments *a, const char *option, const char *value)
{
	struct feit_many *m = &a->many;
	struct feit_str text = feit_format(&a->inputs.arena, "%s%s", option, value);

	m->command[m->n_command++] = (char *)(uintptr_t)text.ptr;
	if (m->options.len > 0)
		FEIT_BUF_LIT(&m->options, " ");
	feit_buf_str(&m->options, text);
}

static void make_command(struct arguments *a)
{
	static char program[] = "feiten", command[] = "extract", worker[] = "--worker";
	struct feit_many *m = &a->many;

	m->output = a->output;
	m->command[m->n_command++] = program;
	m->command[m->n_command++] = command;
	pass_on(a, "--format=", a->one.emitter->name);
	if (a->options.document_date.len > 0)
		pass_on(a, "--document-date=", a->options.document_date.ptr);
	if (a->dossier[0] != '\0')
		pass_on(a, "--dossier=", a->dossier);
	if (a->one.require != FEIT_REQUIRE_NONE)
		pass_on(a, a->one.require == FEIT_REQUIRE_ANY ? "--require" : "--require=",
			a->one.require == FEIT_REQUIRE_ANY ? "" : feit_kind_names[a->one.require]);
	for (size_t i = 0; i < FEIT_LIMITS; i++)
		if (a->options.limits[i] > 0)
			pass_on(a, "--limit=",
				feit_format(&a->inputs.arena, "%s=%u", feit_limits[i].name,
					    a->options.limits[i])
				    .ptr);
	if (a->options.oracle)
		pass_on(a, "--oracle", "");
	m->command[m->n_command++] = worker;
}

/* Files with one base name, and standard input, have no place of their own in the directory. */
static enum feit_status check_arguments(struct arguments *a, struct feit_error *err)
{
	for (int i = 0; i < a->n_args; i++) {
		if (strcmp(a->args[i], "-") == 0)
			return feit_fail(err, FEIT_USAGE,
					 "standard input cannot be one of several documents");
		if (!is_directory(a->args[i]))
			feit_inputs_add(&a->inputs, a->args[i], NULL);
	}
	return feit_inputs_check_names(&a->inputs, err);
}

static int work_on_many(struct arguments *a)
{
	struct feit_error err;

	if (check_arguments(a, &err) != FEIT_OK)
		return feit_complain(&err);
	make_command(a);
	return feit_many_run(&a->many, a->args, a->n_args);
}

/* One file or directory; devices may be both ends. */
static bool is_same(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
	       x.st_ino == y.st_ino && (S_ISREG(x.st_mode) || S_ISDIR(x.st_mode));
}

/* Wrong combinations of options. */
static enum feit_status check_options(const struct arguments *a, struct feit_error *err)
{
	for (int i = 0; a->output != NULL && i < a->n_args; i++)
		if (is_same(a->args[i], a->output))
			return feit_fail(err, FEIT_USAGE, "%s: is an input; %s", a->output,
					 is_directory(a->output)
					     ? "its results need a directory of their own"
					     : "its facts cannot be written over it");
	if (a->many.needs_directory && a->output == NULL)
		return feit_fail(err, FEIT_USAGE,
				 "--files-from, --journal, --memory, --null, --resume, "
				 "--retry-failed, --shard and --timeout need -o DIR");
	if (a->many.files_from != NULL && a->n_args > 0)
		return feit_fail(err, FEIT_USAGE,
				 "inputs come from the command line or from "
				 "--files-from, not from both");
	return FEIT_OK;
}

static int choose_work(struct arguments *a)
{
	bool only_stdin =
	    a->many.files_from == NULL && (a->n_args == 0 || strcmp(a->args[0], "-") == 0);
	bool into_directory =
	    a->output != NULL &&
	    (a->many.given || a->n_args > 1 || is_directory(a->output) ||
	     (a->n_args == 1 && (is_directory(a->args[0]) || feit_may_be_bundle(a->args[0]))));
	struct feit_error err;

	if (a->many.list_bundle != NULL)
		return feit_lister_main(a->many.list_bundle, a->many.memory);
	if (a->many.worker)
		return feit_worker_run(&a->one, a->many.memory);
	if (check_options(a, &err) != FEIT_OK)
		return feit_complain(&err);
	if (into_directory && !(only_stdin && a->n_args < 2))
		return work_on_many(a);
	return work(a, into_directory);
}

static int run(int argc, char **argv)
{
	struct arguments a = {
	    .one = {.emitter = feit_emitters[0], .require = FEIT_REQUIRE_NONE},
	    .many = {.timeout = 600, .memory = 4096, .progress = FEIT_PROGRESS_AUTO}};
	struct sigaction on_int = {.sa_handler = on_interrupt, .sa_flags = (int)SA_RESETHAND};

	feit_parse_args(&argp, example, argc, argv, &a);
	sigaction(SIGINT, &on_int, NULL);
	sigaction(SIGTERM, &on_int, NULL);
	signal(SIGPIPE, SIG_IGN); /* a closed pipe, or a limit, is a failed write that says so */
	signal(SIGXFSZ, SIG_IGN);
	a.one.options = &a.options;
	int status = choose_work(&a);
	feit_inputs_end(&a.inputs);
	return status;
}

const struct feit_command feit_command_extract = {"extract", "documents -> facts", run};
