/* many.c - extract over many documents: -j 4 --resume --shard 2/8. */
#include "cmd/many.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <uv.h>

#include "base/arena.h"
#include "cmd/cmd.h"
#include "emit/emit.h"
#include "extract/extract.h"

enum {
	KEY_TIMEOUT = 0x200,
	KEY_MEMORY,
	KEY_FILES_FROM,
	KEY_NULL,
	KEY_JOURNAL,
	KEY_RESUME,
	KEY_RETRY,
	KEY_PROGRESS,
	KEY_SHARD,
	KEY_WORKER,
	KEY_LIST_BUNDLE
};

static const struct argp_option options[] = {
    {"jobs", 'j', "N", 0,
     "work with N processes, also without -o DIR; default: one a core, without -o DIR only from "
     "1 MB of input on",
     2},
    {"timeout", KEY_TIMEOUT, "SECONDS", 0,
     "give up a document that takes longer; default 600, 0 = never", 2},
    {"memory", KEY_MEMORY, "MB", 0,
     "give up a document that needs more; default 4096, 0 = no limit", 2},
    {"files-from", KEY_FILES_FROM, "FILE", 0,
     "read the names of the inputs from FILE, one a line; - = standard input", 2},
    {"null", KEY_NULL, NULL, 0, "names in that file end with a NUL byte", 2},
    {"journal", KEY_JOURNAL, "FILE", 0, "keep the journal there; default DIR/feiten.journal.jsonl",
     2},
    {"resume", KEY_RESUME, NULL, 0,
     "do only what is missing, changed, or made by another version or with other options", 2},
    {"retry-failed", KEY_RETRY, NULL, 0, "as --resume, and try again what failed", 2},
    {"shard", KEY_SHARD, "I/N|auto", 0,
     "do only part I of N; auto: as Slurm, MPI or Kubernetes say in the environment", 2},
    {"progress", KEY_PROGRESS, "KIND", 0, "auto (default: bar on a terminal), bar, json or none",
     2},
    {"worker", KEY_WORKER, NULL, OPTION_HIDDEN, "answer a supervisor", 2},
    {"list-bundle", KEY_LIST_BUNDLE, "FILE", OPTION_HIDDEN, "list a bundle to a supervisor", 2},
    {0}};

/* ---- options ---- */

static double number(const char *arg, double most, struct argp_state *state)
{
	char *end;
	double d = strtod(arg, &end);

	if (end == arg || *end != '\0' || !(d >= 0 && d <= most))
		argp_error(state, "'%s' is no number from 0 to %.0f", arg, most);
	return d;
}

static bool environment_number(const char *name, uint32_t *n)
{
	const char *s = getenv(name);
	char *end;

	if (s == NULL || *s < '0' || *s > '9')
		return false;
	unsigned long v = strtoul(s, &end, 10);
	*n = (uint32_t)v;
	return *end == '\0' && v <= 10000000;
}

/* The part of the work that falls to this process, as the system says that started it. A Slurm
 * array counts in steps of one from its least index. */
static bool shard_of_environment(struct feit_many *m)
{
	uint32_t i, n, first = 0;

	if (environment_number("SLURM_ARRAY_TASK_ID", &i) &&
	    environment_number("SLURM_ARRAY_TASK_COUNT", &n)) {
		environment_number("SLURM_ARRAY_TASK_MIN", &first);
	} else if (!(environment_number("OMPI_COMM_WORLD_RANK", &i) &&
		     environment_number("OMPI_COMM_WORLD_SIZE", &n)) &&
		   !(environment_number("SLURM_PROCID", &i) &&
		     environment_number("SLURM_NTASKS", &n)) &&
		   !(environment_number("JOB_COMPLETION_INDEX", &i) &&
		     environment_number("JOB_COMPLETIONS", &n))) {
		return false;
	}
	m->shard = i - first + 1;
	m->shards = n;
	return i >= first && n > 0 && m->shard <= n;
}

static void parse_shard(struct feit_many *m, const char *arg, struct argp_state *state)
{
	int end = 0;

	if (strcmp(arg, "auto") == 0) {
		if (!shard_of_environment(m))
			argp_error(state, "the environment names no shard: neither a Slurm array "
					  "in steps of one, nor MPI, nor a Kubernetes indexed job "
					  "with JOB_COMPLETIONS");
		return;
	}
	if (arg[0] < '0' || arg[0] > '9' ||
	    sscanf(arg, "%9u/%9u%n", &m->shard, &m->shards, &end) != 2 || arg[end] != '\0' ||
	    m->shard < 1 || m->shard > m->shards)
		argp_error(state, "'%s' is no shard like 2/8", arg);
}

static enum feit_progress_kind progress_named(const char *arg, struct argp_state *state)
{
	static const char *const names[] = {"none", "auto", "bar", "json"};

	for (int i = 0; i < 4; i++)
		if (strcmp(arg, names[i]) == 0)
			return (enum feit_progress_kind)i;
	argp_error(state, "'%s' is no kind of progress: auto, bar, json or none", arg);
	return FEIT_PROGRESS_NONE;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct feit_many *m = state->input;

	switch (key) {
	case 'j':
		m->jobs = (unsigned)number(arg, 1024, state);
		m->given = true;
		return 0;
	case KEY_TIMEOUT:
		m->timeout = number(arg, 1e9, state);
		break;
	case KEY_MEMORY:
		m->memory = (size_t)number(arg, 1e9, state);
		break;
	case KEY_FILES_FROM:
		m->files_from = arg;
		break;
	case KEY_NULL:
		m->null = true;
		break;
	case KEY_JOURNAL:
		m->journal = arg;
		break;
	case KEY_RETRY:
		m->retry = true; /* fall through */
	case KEY_RESUME:
		m->resume = true;
		break;
	case KEY_SHARD:
		parse_shard(m, arg, state);
		break;
	case KEY_PROGRESS:
		m->progress = progress_named(arg, state);
		return 0;
	case KEY_WORKER:
		m->worker = true;
		return 0;
	case KEY_LIST_BUNDLE:
		m->list_bundle = arg;
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	m->given = m->needs_directory = true;
	return 0;
}

const struct argp feit_many_argp = {options, parse, NULL, NULL, NULL, NULL, NULL};

/* ---- work ---- */

/* "a/b": makes a and a/b. */
static bool make_directory(const char *path)
{
	char part[4096];

	for (size_t i = 1; i < sizeof part; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0777) != 0 && errno != EEXIST)
			return false;
		if (path[i] == '\0')
			return true;
	}
	return false;
}

static enum feit_status open_list(const struct feit_many *m, int *fd, struct feit_error *err)
{
	*fd = -1;
	if (m->files_from == NULL)
		return FEIT_OK;
	*fd = strcmp(m->files_from, "-") == 0
		  ? STDIN_FILENO
		  : open(m->files_from, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	return *fd >= 0 ? FEIT_OK
			: feit_fail(err, FEIT_USAGE, "%s: cannot be opened: %s", m->files_from,
				    strerror(errno));
}

static const char *journal_path(const struct feit_many *m, struct feit_arena *arena,
				const char *directory)
{
	if (m->journal != NULL)
		return m->journal;
	if (m->shards == 0)
		return feit_format(arena, "%s/feiten.journal.jsonl", directory).ptr;
	return feit_format(arena, "%s/feiten.journal.%u-of-%u.jsonl", directory, m->shard,
			   m->shards)
	    .ptr;
}

static const char *without_slash(struct feit_arena *arena, const char *path)
{
	size_t n = strlen(path);

	while (n > 1 && path[n - 1] == '/')
		n--;
	return feit_copy(arena, (struct feit_str){path, n}).ptr;
}

static enum feit_status prepare(struct feit_many *m, struct feit_batch *b, struct feit_arena *arena,
				struct feit_error *err)
{
	b->directory = b->source.skip = without_slash(arena, m->output);
	b->journal = journal_path(m, arena, b->directory);
	b->source.separator = m->null ? '\0' : '\n';
	enum feit_status status = open_list(m, &b->source.list, err);
	if (status != FEIT_OK)
		return status;
	if (!make_directory(b->directory))
		return feit_fail(err, FEIT_SYSTEM, "%s: cannot be made: %s", b->directory,
				 strerror(errno));
	feit_buf_add(&m->options, "", 1);
	b->options = m->options.ptr;
	return FEIT_OK;
}

int feit_many_run(struct feit_many *m, char **args, int n_args)
{
	static char option[] = "--list-bundle";
	char memory[64], *lister[] = {m->command[0], m->command[1], memory, option, NULL, NULL};
	struct feit_arena arena = {0};
	struct feit_error err;

	snprintf(memory, sizeof memory, "--memory=%zu", m->memory);
	m->command[m->n_command++] = memory;
	m->command[m->n_command] = NULL;
	struct feit_batch b = {.source = {.args = args,
					  .n_args = n_args,
					  .shard = m->shard,
					  .shards = m->shards,
					  .lister = lister,
					  .lister_path = 4,
					  .timeout = m->timeout},
			       .extension = m->command[2] + strlen("--format="),
			       .worker = m->command,
			       .jobs = m->jobs ? m->jobs : uv_available_parallelism(),
			       .timeout = m->timeout,
			       .resume = m->resume,
			       .retry = m->retry,
			       .version = feit_version,
			       .rules = feit_rules_digest(),
			       .progress = m->progress};
	enum feit_status status = prepare(m, &b, &arena, &err);
	status = status == FEIT_OK ? feit_batch_run(&b) : feit_complain(&err);
	feit_buf_end(&m->options);
	feit_arena_end(&arena);
	return (int)status;
}
