/* lister.c - what a bundle holds, said over a pipe: (member, 3, "2021/a.txt"), ..., (end). */
#include "batch/lister.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/digest.h"
#include "batch/bundle.h"

/* Before each record; the name and the reason follow, each with its NUL. */
struct head {
	uint32_t kind, name_len, reason_len;
	uint64_t index;
};

enum { LONGEST_RECORD = 1 << 14, READ_STEP = 1 << 14 };

/* ---- the lister ---- */

static void say(enum feit_listed kind, uint64_t index, const char *name, const char *reason)
{
	struct head h = {(uint32_t)kind, (uint32_t)strlen(name) + 1, (uint32_t)strlen(reason) + 1,
			 index};

	/* A name that is too long was refused, and the supervisor needs its beginning only. */
	if (h.name_len > FEIT_LONGEST_MEMBER_NAME + 1)
		h.name_len = FEIT_LONGEST_MEMBER_NAME + 1;
	fwrite(&h, sizeof h, 1, stdout);
	fwrite(name, h.name_len - 1, 1, stdout);
	putchar('\0');
	fwrite(reason, h.reason_len, 1, stdout);
	fflush(stdout); /* a worker may wait for it */
}

/* The names seen so far, by the first half of their SHA-256, which a crafted bundle cannot make
 * collide: open addressing, 0 = free. */
struct seen {
	uint64_t *v;
	size_t n, cap;
};

static bool put_hash(struct seen *s, uint64_t h)
{
	size_t i = (size_t)(h * 0x9e3779b97f4a7c15 >> 20) & (s->cap - 1);

	while (s->v[i] != 0 && s->v[i] != h)
		i = (i + 1) & (s->cap - 1);
	bool is_new = s->v[i] == 0;
	s->v[i] = h;
	return is_new;
}

static void grow(struct seen *s)
{
	struct seen old = *s;

	s->cap = old.cap ? 2 * old.cap : 1024;
	s->v = feit_malloc(s->cap * sizeof *s->v);
	memset(s->v, 0, s->cap * sizeof *s->v);
	for (size_t i = 0; i < old.cap; i++)
		if (old.v[i] != 0)
			put_hash(s, old.v[i]);
	free(old.v);
}

static bool is_first(struct seen *s, const char *name)
{
	char first_half[17];
	struct feit_digest digest = feit_sha256(feit_cstr(name));

	memcpy(first_half, digest.hex, 16);
	first_half[16] = '\0';
	uint64_t h = strtoull(first_half, NULL, 16);
	if (2 * s->n >= s->cap)
		grow(s);
	bool is_new = put_hash(s, h | 1);
	s->n += is_new;
	return is_new;
}

/* True when the entry is a document. */
static bool list_entry(const struct feit_bundle *b, struct seen *seen)
{
	if (b->skipped)
		return false;
	if (b->trouble != NULL)
		say(FEIT_LISTED_LEFT_OUT, b->index, b->name.ptr, b->trouble);
	else if (!is_first(seen, b->name.ptr))
		say(FEIT_LISTED_LEFT_OUT, b->index, b->name.ptr,
		    "its name stands twice in the bundle; the first one is read");
	else {
		say(FEIT_LISTED_MEMBER, b->index, b->name.ptr, "");
		return true;
	}
	return false;
}

int feit_lister_run(const char *path)
{
	struct feit_bundle b = {.archive = NULL};
	struct seen seen = {NULL, 0, 0};
	struct feit_error err;
	bool member = false; /* the last entry was a document */

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGINT, SIG_IGN); /* the supervisor decides what an interrupt means */
	signal(SIGPIPE, SIG_DFL);
	enum feit_status status = feit_bundle_open(&b, path, &err);
	if (status == FEIT_NO)
		say(FEIT_LISTED_NONE, 0, "", err.text);
	while (status == FEIT_OK) {
		status = feit_bundle_next(&b, &err);
		if (status == FEIT_OK)
			member = list_entry(&b, &seen);
	}
	if (status != FEIT_NO)
		say(member && b.inside ? FEIT_LISTED_CUT : FEIT_LISTED_BROKEN, b.index, "",
		    err.text);
	say(FEIT_LISTED_END, b.index, "", "");
	feit_bundle_close(&b);
	free(seen.v);
	return FEIT_OK;
}

/* ---- the supervisor's end ---- */

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

enum feit_status feit_listing_begin(struct feit_listing *l, char **argv, double limit,
				    struct feit_error *err)
{
	posix_spawn_file_actions_t actions;
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		return feit_fail(err, FEIT_SYSTEM, "no pipe: %s", strerror(errno));
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int rc = posix_spawn(&l->pid, "/proc/self/exe", &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (rc != 0) {
		close(ends[0]);
		l->pid = 0;
		return feit_fail(err, FEIT_SYSTEM, "no process: %s", strerror(rc));
	}
	l->fd = ends[0];
	l->limit = limit;
	l->heard = now();
	l->in.len = l->used = 0;
	l->why[0] = '\0';
	return FEIT_OK;
}

/* Ends and buries the lister; says in l->why what it died of. */
static void bury(struct feit_listing *l, bool kill_it)
{
	int status = 0;

	if (l->pid == 0)
		return;
	if (kill_it)
		kill(l->pid, SIGKILL);
	close(l->fd);
	while (waitpid(l->pid, &status, 0) < 0 && errno == EINTR)
		;
	l->pid = 0;
	if (kill_it)
		return;
	if (WIFSIGNALED(status))
		snprintf(l->why, sizeof l->why, "its reader was killed by signal %d",
			 WTERMSIG(status));
	else if (WEXITSTATUS(status) == FEIT_SYSTEM)
		snprintf(l->why, sizeof l->why,
			 "its list needs more memory than a worker may have (--memory)");
	else
		snprintf(l->why, sizeof l->why, "its reader ended with status %d",
			 WEXITSTATUS(status));
}

/* What has no record: the lister died, or was silent for too long. */
static enum feit_listed broken(struct feit_listing *l)
{
	l->name = "";
	l->reason = l->why;
	l->in.len = l->used = 0;
	return FEIT_LISTED_BROKEN;
}

/* A whole record that has come; false when there is none. */
static bool take_record(struct feit_listing *l, enum feit_listed *kind)
{
	struct head h;
	size_t left = l->in.len - l->used;

	if (left < sizeof h)
		return false;
	memcpy(&h, l->in.ptr + l->used, sizeof h);
	if (left < sizeof h + h.name_len + h.reason_len)
		return false;
	l->name = l->in.ptr + l->used + sizeof h;
	l->reason = l->name + h.name_len;
	l->index = h.index;
	l->used += sizeof h + h.name_len + h.reason_len;
	*kind = (enum feit_listed)h.kind;
	return true;
}

/* Reads what has come. False when nothing has, or no more will. */
static bool read_more(struct feit_listing *l, bool *ended)
{
	struct pollfd p = {l->fd, POLLIN, 0};

	*ended = false;
	if (poll(&p, 1, 0) <= 0)
		return false;
	if (l->used > 0) {
		l->in.len -= l->used;
		memmove(l->in.ptr, l->in.ptr + l->used, l->in.len);
		l->used = 0;
	}
	ssize_t n = read(l->fd, feit_buf_room(&l->in, READ_STEP), READ_STEP);
	if (n < 0 && errno == EINTR)
		return true;
	*ended = n <= 0 || l->in.len > LONGEST_RECORD + READ_STEP;
	if (*ended)
		return false;
	l->in.len += (size_t)n;
	l->heard = now();
	return true;
}

enum feit_listed feit_listing_next(struct feit_listing *l)
{
	enum feit_listed kind;
	bool ended = false;

	if (l->pid == 0) /* it was broken */
		return FEIT_LISTED_END;
	while (!take_record(l, &kind)) {
		if (read_more(l, &ended))
			continue;
		if (ended) {
			bury(l, false);
			return broken(l);
		}
		if (l->limit <= 0 || now() - l->heard < l->limit)
			return FEIT_LISTED_WAIT;
		snprintf(l->why, sizeof l->why, "took longer than %g s (--timeout)", l->limit);
		bury(l, true);
		return broken(l);
	}
	if (kind == FEIT_LISTED_END)
		bury(l, true);
	return kind;
}

void feit_listing_end(struct feit_listing *l)
{
	bury(l, true);
	feit_buf_end(&l->in);
}
