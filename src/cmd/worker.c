/* worker.c - a worker process: one document after another, as the supervisor asks. */
#include "cmd/worker.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "batch/lister.h"
#include "batch/wire.h"

enum { KEPT_BYTES = 1 << 20 };

/* False at the end, and when the other side is gone. */
static bool read_all(int fd, void *to, size_t n)
{
	for (char *at = to; n > 0;) {
		ssize_t got = read(fd, at, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

static bool write_all(int fd, const void *from, size_t n)
{
	for (const char *at = from; n > 0;) {
		ssize_t put = write(fd, at, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		at += put;
		n -= (size_t)put;
	}
	return true;
}

static void limit_memory(size_t megabytes)
{
#if !defined(__SANITIZE_ADDRESS__) /* the sanitizer reserves terabytes of addresses */
	struct rlimit limit = {megabytes << 20, megabytes << 20};

	if (megabytes > 0)
		setrlimit(RLIMIT_AS, &limit);
#else
	(void)megabytes;
#endif
}

static void tell_begun(const struct feit_receipt *r)
{
	struct feit_answer a = {.status = FEIT_ANSWER_BEGUN, .receipt = *r};

	write_all(FEIT_ANSWER_FD, &a, sizeof a);
}

/* A large document must not leave the next one less room than a fresh worker has. */
static void shrink(struct feit_one *w)
{
	struct feit_bundle open = w->bundle; /* its next member would need another pass */

	if (w->input.cap <= KEPT_BYTES)
		return;
	w->bundle = (struct feit_bundle){.archive = NULL};
	feit_one_end(w);
	feit_one_begin(w);
	w->bundle = open;
	malloc_trim(0);
}

static bool answer(struct feit_one *w, char *strings)
{
	static struct feit_request q;
	static struct feit_answer a;
	static char bundle[FEIT_LONGEST_REQUEST];
	struct feit_error err = {.text = ""};

	if (!read_all(STDIN_FILENO, &q, sizeof q) ||
	    (uint64_t)q.path_len + q.name_len + q.out_len > FEIT_LONGEST_REQUEST ||
	    !read_all(STDIN_FILENO, strings, (size_t)q.path_len + q.name_len + q.out_len))
		return false;
	struct feit_input input = {.path = strings, .name = strings + q.path_len};
	if (q.member != 0 && q.bundle_len < q.path_len) {
		memcpy(bundle, strings, q.bundle_len);
		bundle[q.bundle_len] = '\0';
		input.bundle = bundle;
		input.member = q.member;
	}
	a = (struct feit_answer){.status = FEIT_OK};
	w->begun = input.bundle != NULL ? tell_begun : NULL;
	w->expect = &q.expect;
	w->receipt = &a.receipt;
	a.status = feit_one_run(w, &input, strings + q.path_len + q.name_len, &err);
	memcpy(a.text, err.text, sizeof a.text);
	shrink(w);
	return write_all(FEIT_ANSWER_FD, &a, sizeof a);
}

int feit_worker_run(struct feit_one *w, size_t megabytes)
{
	static char strings[FEIT_LONGEST_REQUEST];

	prctl(PR_SET_PDEATHSIG, SIGKILL); /* a worker that hangs must not outlive its supervisor */
	signal(SIGINT, SIG_IGN);          /* the supervisor decides what an interrupt means */
	signal(SIGTERM, SIG_IGN);
	limit_memory(megabytes);
	feit_one_begin(w);
	w->sink.one_of_many = true;
	while (answer(w, strings))
		;
	feit_one_end(w);
	return FEIT_OK;
}

int feit_lister_main(const char *bundle, size_t megabytes)
{
	limit_memory(megabytes);
	return feit_lister_run(bundle);
}
