/* journal.c - feiten journal: what came of a run. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "batch/journal.h"
#include "batch/journals.h"
#include "cmd/cmd.h"
#include "emit/view.h"

enum { MOST_REASONS = 1000, MOST_SLOW = 1000, MOST_SHARDS = 10000000 };

struct reason {
	char *text; /* without the name of the document */
	uint64_t n;
};

struct slow {
	double seconds;
	char *path;
};

struct summary {
	uint64_t jobs[3], facts[FEIT_FACT_KINDS], bytes, other_reasons;
	double seconds;
	struct reason reasons[MOST_REASONS];
	size_t n_reasons;
	struct slow slow[MOST_SLOW];
	size_t n_slow, most_slow;
	size_t strange; /* lines */
	/* Of each shard of the journal that is being read (0 = a run without shards). */
	struct shard {
		bool running; /* begun and not ended */
		uint64_t runs;
	} * shards;
	size_t n_shards;
	uint64_t unfinished; /* runs */
};

struct arguments {
	size_t most_slow;
	char **files;
	int n_files;
};

static const struct argp_option options[] = {
    {"slowest", 'n', "N", 0, "name the N slowest documents; default 5", 1}, {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct arguments *a = state->input;
	char *end;

	switch (key) {
	case 'n':
		a->most_slow = strtoul(arg, &end, 10);
		if (*arg < '0' || *arg > '9' || *end != '\0' || a->most_slow > MOST_SLOW)
			argp_error(state, "'%s' is no number from 0 to %d", arg, MOST_SLOW);
		return 0;
	case ARGP_KEY_ARGS:
		a->files = state->argv + state->next;
		a->n_files = state->argc - state->next;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "which journal?");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp argp = {options,
				 parse,
				 "FILE|DIR...",
				 "Sums up journals that extract wrote: documents done and failed, "
				 "failures by reason, the slowest documents, facts by kind. DIR is "
				 "a directory of results: its journal, or those of all its shards.",
				 NULL,
				 NULL,
				 NULL};

static const char example[] = "  feiten journal facts\n"
			      "  feiten journal facts/feiten.journal.jsonl\n";

/* ---- counting ---- */

static char *copy(const char *s)
{
	size_t n = strlen(s) + 1;

	return memcpy(feit_malloc(n), s, n);
}

/* Reasons begin with the document's name, which would make each one different. */
static const char *without_name(const struct feit_entry *e)
{
	const char *path = strstr(e->reason, e->path);

	return path != NULL && strncmp(path + strlen(e->path), ": ", 2) == 0
		   ? path + strlen(e->path) + 2
		   : e->reason;
}

static void count_reason(struct summary *s, const char *text)
{
	size_t i = 0;

	while (i < s->n_reasons && strcmp(s->reasons[i].text, text) != 0)
		i++;
	if (i == MOST_REASONS) {
		s->other_reasons++;
		return;
	}
	if (i == s->n_reasons)
		s->reasons[s->n_reasons++] = (struct reason){copy(text), 0};
	s->reasons[i].n++;
}

/* Keeps the slowest, slowest first. */
static void note_slow(struct summary *s, const struct feit_entry *e)
{
	size_t i = s->n_slow;

	if (i == s->most_slow) {
		if (i == 0 || s->slow[i - 1].seconds >= e->seconds)
			return;
		free(s->slow[--i].path);
	} else {
		s->n_slow++;
	}
	for (; i > 0 && s->slow[i - 1].seconds < e->seconds; i--)
		s->slow[i] = s->slow[i - 1];
	s->slow[i] = (struct slow){e->seconds, copy(e->path)};
}

static void take(void *user, const struct feit_entry *e)
{
	struct summary *s = user;

	s->jobs[e->job]++;
	s->bytes += e->receipt.bytes;
	s->seconds += e->seconds;
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		s->facts[k] += e->receipt.facts[k];
	if (e->job == FEIT_JOB_FAILED)
		count_reason(s, without_name(e));
	note_slow(s, e);
}

static struct shard *shard_of(struct summary *s, const struct feit_run_line *l)
{
	size_t had = s->n_shards;

	if (l->shard >= MOST_SHARDS)
		return NULL;
	if (l->shard >= had) {
		s->n_shards = l->shard + 1;
		s->shards = feit_realloc(s->shards, s->n_shards * sizeof *s->shards);
		memset(s->shards + had, 0, (s->n_shards - had) * sizeof *s->shards);
	}
	return &s->shards[l->shard];
}

static void count_runs(void *user, const struct feit_run_line *l)
{
	struct shard *shard = shard_of(user, l);

	if (shard == NULL)
		return;
	shard->runs += l->event == FEIT_RUN_BEGIN;
	shard->running =
	    l->event == FEIT_RUN_LEFT_OUT ? shard->running : l->event == FEIT_RUN_BEGIN;
}

/* What a run left out counts until the next run of the same shard, which looks for it again. */
static void count_left_out(void *user, const struct feit_run_line *l)
{
	struct summary *s = user;
	struct shard *shard = shard_of(s, l);
	char text[256];

	if (shard == NULL)
		return;
	shard->runs -= l->event == FEIT_RUN_BEGIN;
	if (l->event != FEIT_RUN_LEFT_OUT || shard->runs > 0)
		return;
	s->jobs[FEIT_JOB_FAILED]++;
	snprintf(text, sizeof text, "left out: %s", l->reason);
	count_reason(s, text);
}

static void sum_up_runs(struct summary *s, struct feit_journal *j)
{
	s->n_shards = 0;
	feit_journal_each_run(j, count_runs, s);
	for (size_t i = 0; i < s->n_shards; i++)
		s->unfinished += s->shards[i].running;
	feit_journal_each_run(j, count_left_out, s);
	free(s->shards);
	s->shards = NULL;
}

/* ---- printing ---- */

static int by_count(const void *a, const void *b)
{
	const struct reason *x = a, *y = b;

	return x->n != y->n ? (x->n < y->n ? 1 : -1) : strcmp(x->text, y->text);
}

static void print_text(const char *s)
{
	for (; *s != '\0'; s++)
		putchar((unsigned char)*s < 0x20 || *s == 0x7f ? '?' : *s);
	putchar('\n');
}

static void print(struct summary *s)
{
	printf("%ju done, %ju without a required fact, %ju failed; %.1f MB, %.1f s of work\n",
	       (uintmax_t)s->jobs[FEIT_JOB_DONE], (uintmax_t)s->jobs[FEIT_JOB_EMPTY],
	       (uintmax_t)s->jobs[FEIT_JOB_FAILED], (double)s->bytes / 1e6, s->seconds);
	qsort(s->reasons, s->n_reasons, sizeof *s->reasons, by_count);
	puts("\nfacts");
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		printf("%8ju  %s\n", (uintmax_t)s->facts[k], feit_kind_names[k]);
	if (s->n_reasons > 0)
		puts("\nfailed, by reason");
	for (size_t i = 0; i < s->n_reasons; i++) {
		printf("%8ju  ", (uintmax_t)s->reasons[i].n);
		print_text(s->reasons[i].text);
	}
	if (s->other_reasons > 0)
		printf("%8ju  for further reasons\n", (uintmax_t)s->other_reasons);
	if (s->n_slow > 0)
		puts("\nslowest");
	for (size_t i = 0; i < s->n_slow; i++) {
		printf("%8.3f s  ", s->slow[i].seconds);
		print_text(s->slow[i].path);
	}
	if (s->unfinished > 0)
		printf("\n%ju runs did not come to their end; run them again with --resume\n",
		       (uintmax_t)s->unfinished);
	if (s->strange > 0)
		printf("\n%zu lines are cut off or no lines of a journal\n", s->strange);
}

static int sum_up(struct summary *s, const char *path)
{
	struct feit_journal j;
	struct feit_error err;

	if (feit_journal_read(&j, path, &err) != FEIT_OK)
		return feit_complain(&err);
	s->strange += feit_journal_each(&j, take, s);
	sum_up_runs(s, &j);
	feit_journal_close(&j);
	return FEIT_OK;
}

/* A directory of results: the journals in it. */
static int sum_up_directory(struct summary *s, const char *directory)
{
	struct feit_arena arena = {0};
	struct feit_journals all;
	struct feit_error err;
	int status = FEIT_OK;

	if (feit_journals_of(&all, &arena, directory, &err) != FEIT_OK)
		status = feit_complain(&err);
	for (size_t i = 0; i < all.n && status == FEIT_OK; i++)
		status = sum_up(s, feit_format(&arena, "%s/%s", directory, all.names[i]).ptr);
	feit_arena_end(&arena);
	return status;
}

static bool is_directory(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static int run(int argc, char **argv)
{
	static struct summary s;
	struct arguments a = {.most_slow = 5};
	int status = FEIT_OK;

	feit_parse_args(&argp, example, argc, argv, &a);
	s.most_slow = a.most_slow;
	int read = 0;
	for (int i = 0; i < a.n_files; i++)
		if ((is_directory(a.files[i]) ? sum_up_directory(&s, a.files[i])
					      : sum_up(&s, a.files[i])) != FEIT_OK)
			status = FEIT_FAILED;
		else
			read++;
	if (read > 0)
		print(&s);
	for (size_t i = 0; i < s.n_reasons; i++)
		free(s.reasons[i].text);
	for (size_t i = 0; i < s.n_slow; i++)
		free(s.slow[i].path);
	return feit_finish_stdout(status);
}

const struct feit_command feit_command_journal = {"journal", "what came of a run of extract", run};
