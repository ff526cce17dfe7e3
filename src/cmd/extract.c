/* extract.c - feiten extract: documents in, facts out. */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmd/cmd.h"
#include "cmd/one.h"
#include "doc/options.h"
#include "emit/view.h"

enum { KEY_DATE = 0x100, KEY_DOSSIER, KEY_ORACLE, KEY_REQUIRE };

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
    {"oracle", KEY_ORACLE, NULL, OPTION_HIDDEN, "try every rule everywhere", 1},
    {0}};

struct arguments {
	struct feit_one one;
	struct feit_options options;
	struct feit_inputs inputs;
	const char *output;
	char dossier[17];
	char **args;
	int n_args;
};

static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
	(void)signal_number;
	interrupted = 1;
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

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct arguments *a = state->input;

	switch (key) {
	case 'f':
		a->one.emitter = emitter_named(arg, state);
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
	case KEY_ORACLE:
		a->options.oracle = true;
		return 0;
	case ARGP_KEY_ARGS:
		a->args = state->argv + state->next;
		a->n_args = state->argc - state->next;
		return 0;
	case ARGP_KEY_NO_ARGS:
		if (isatty(STDIN_FILENO))
			argp_error(state, "no input; name a file or a directory, or - for standard "
					  "input");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp argp = {
    options,
    parse,
    "[INPUT...]",
    "Finds dates, figures, references and policy measures in Dutch "
    "reports and papers.\vINPUT is a file, a directory (all files in it, "
    "but not those whose names begin with a dot) or - for standard "
    "input, which is also read when there is no INPUT. Several documents "
    "on standard output stand one a line.\n\nExit status: 0 done; 1 "
    "nothing found with --require; 2 wrong usage; 3 some inputs failed, "
    "the rest done; 4 system or internal error; 130 interrupted.",
    NULL,
    NULL,
    NULL};

static const char example[] = "  feiten extract -f json report.txt > report.json\n"
			      "  feiten extract -f xml -o facts/ reports/\n";

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

static int work_through(struct arguments *a, bool into_directory)
{
	int status = a->inputs.failures > 0 ? FEIT_FAILED : FEIT_OK;
	struct feit_error err;

	for (size_t i = 0; i < a->inputs.n; i++) {
		const struct feit_input *input = &a->inputs.v[i];
		const char *path = output_path(a, into_directory, input);
		if (interrupted)
			return FEIT_INTERRUPTED;
		enum feit_status one = feit_one_run(&a->one, input, path, &err);
		if (one != FEIT_OK && !interrupted)
			feit_complain(&err);
		status = worse(status, one);
		if (one == FEIT_SYSTEM || one == FEIT_INTERRUPTED)
			return one;
	}
	return interrupted ? FEIT_INTERRUPTED : status;
}

/* Standard output: what stands before and behind several documents, and the last flush. */
static int work_to_stdout(struct arguments *a)
{
	struct feit_out *out = &a->one.sink.out;
	struct feit_error err;

	out->in_set = a->inputs.many;
	if (out->in_set)
		feit_buf_str(&out->buf, feit_cstr(a->one.emitter->head));
	int status = work_through(a, false);
	if (status == FEIT_SYSTEM)
		return status;
	if (out->in_set)
		feit_buf_str(&out->buf, feit_cstr(a->one.emitter->foot));
	return feit_sink_finish(&a->one.sink, &err) == FEIT_OK ? status : (int)feit_complain(&err);
}

static int work(struct arguments *a)
{
	bool into_directory = a->output != NULL && (a->inputs.many || is_directory(a->output));
	struct feit_error err;

	if (into_directory && feit_inputs_check_names(&a->inputs, &err) != FEIT_OK)
		return feit_complain(&err);
	if (a->inputs.n == 0 && a->inputs.failures == 0) {
		feit_fail(&err, FEIT_FAILED, "no file stands in %s", a->args[0]);
		return feit_complain(&err);
	}
	return a->output == NULL ? work_to_stdout(a) : work_through(a, into_directory);
}

static int run(int argc, char **argv)
{
	struct arguments a = {.one = {.emitter = feit_emitters[0], .require = FEIT_REQUIRE_NONE}};
	struct sigaction on_int = {.sa_handler = on_interrupt, .sa_flags = (int)SA_RESETHAND};

	feit_parse_args(&argp, example, argc, argv, &a);
	sigaction(SIGINT, &on_int, NULL);
	sigaction(SIGTERM, &on_int, NULL);
	signal(SIGPIPE, SIG_IGN); /* a closed pipe, or a limit, is a failed write that says so */
	signal(SIGXFSZ, SIG_IGN);
	a.one.options = &a.options;
	a.inputs.many = a.n_args > 1;
	for (int i = 0; i < a.n_args; i++)
		feit_inputs_add(&a.inputs, a.args[i], a.output);
	if (a.n_args == 0)
		feit_inputs_add(&a.inputs, "-", NULL);
	feit_one_begin(&a.one);
	int status = work(&a);
	feit_one_end(&a.one);
	feit_inputs_end(&a.inputs);
	return status;
}

const struct feit_command feit_command_extract = {"extract", "documents -> facts", run};
