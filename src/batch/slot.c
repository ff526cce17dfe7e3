/* slot.c - the life of a worker: started, asked, answered, killed when it takes too long, buried.
 */
#include "batch/slot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"

enum { WORKER_HANDLES = 4 };

/* ---- the end of a worker ---- */

static void remove_temporary(const struct slot *s)
{
	char name[4096];

	if (feit_temporary_name(name, s->output.ptr, s->pid))
		unlink(name);
}

/* The digest of an input that the worker did not live to tell: without it, a later run could not
 * know that it is the same. Of a member of a bundle, the worker tells it before it begins. */
static void digest_input(struct slot *s)
{
	static char bytes[1 << 16];
	int fd = open(s->doc.path.ptr, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat st;
	ssize_t n;

	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode)) {
		struct feit_hash *h = feit_hash_begin();
		while ((n = read(fd, bytes, sizeof bytes)) > 0)
			feit_hash_add(h, bytes, (size_t)n);
		struct feit_digest d = feit_hash_end(h);
		if (n == 0)
			memcpy(s->answer.receipt.input, d.hex, sizeof d.hex);
	}
	close(fd);
}

static void fail_after_death(struct slot *s)
{
	struct feit_error err;
	const char *path = s->doc.path.ptr;

	s->answer = (struct feit_answer){.status = FEIT_FAILED};
	if (s->doc.member != 0)
		memcpy(s->answer.receipt.input, s->known_input, sizeof s->known_input);
	else
		digest_input(s);
	if (s->timed_out)
		feit_fail(&err, FEIT_FAILED, "%s: took longer than %g s (--timeout)", path,
			  s->run->batch->timeout);
	else if (s->exit_status == FEIT_SYSTEM && strstr(s->said, "out of memory") != NULL)
		feit_fail(&err, FEIT_FAILED,
			  "%s: needs more memory than a worker may have (--memory)", path);
	else if (s->signal != 0)
		feit_fail(&err, FEIT_FAILED, "%s: the worker was killed by signal %d%s%s", path,
			  s->signal, s->said_len > 0 ? ": " : "", s->said);
	else
		feit_fail(&err, FEIT_FAILED, "%s: the worker ended with status %d%s%s", path,
			  (int)s->exit_status, s->said_len > 0 ? ": " : "", s->said);
	feit_run_finish(s, FEIT_FAILED, err.text);
}

static void send_document(struct slot *);
static bool start_worker(struct slot *);

static void after_death(struct slot *s)
{
	struct run *r = s->run;

	uv_timer_stop(&s->timer);
	if (!s->busy)
		return;
	remove_temporary(s);
	if (r->stopping) {
		s->busy = false;
		return;
	}
	/* What an earlier document left behind must not decide about this one. */
	bool memory = !s->timed_out && s->exit_status == FEIT_SYSTEM;
	if ((memory || s->unsent) && !s->fresh && start_worker(s)) {
		send_document(s);
		return;
	}
	fail_after_death(s);
	if (!r->stopping)
		feit_run_feed(s);
}

static void on_closed(uv_handle_t *h)
{
	struct slot *s = h->data;

	if (--s->handles == 0)
		after_death(s);
}

static void close_once(void *handle)
{
	uv_handle_t *h = handle;

	if (!uv_is_closing(h))
		uv_close(h, on_closed);
}

static void on_exit_of_worker(uv_process_t *p, int64_t status, int signal)
{
	struct slot *s = p->data;

	s->exit_status = status;
	s->signal = signal;
	close_once(p);
	close_once(&s->to);
}

/* ---- talking with a worker ---- */

static void on_answer(struct slot *s)
{
	s->got = 0;
	if (s->answer.status == FEIT_ANSWER_BEGUN) {
		memcpy(s->known_input, s->answer.receipt.input, sizeof s->known_input);
		return;
	}
	uv_timer_stop(&s->timer);
	if (!s->busy)
		return;
	s->fresh = false;
	feit_run_finish(s, (enum feit_status)s->answer.status, s->answer.text);
	if (!s->run->stopping)
		feit_run_feed(s);
}

static void answer_room(uv_handle_t *h, size_t suggested, uv_buf_t *b)
{
	struct slot *s = h->data;

	(void)suggested;
	*b = uv_buf_init((char *)&s->answer + s->got, (unsigned)(sizeof s->answer - s->got));
}

static void on_answer_bytes(uv_stream_t *from, ssize_t n, const uv_buf_t *b)
{
	struct slot *s = from->data;

	(void)b;
	if (n < 0)
		close_once(from);
	else if ((s->got += (size_t)n) == sizeof s->answer)
		on_answer(s);
}

static void say_room(uv_handle_t *h, size_t suggested, uv_buf_t *b)
{
	struct slot *s = h->data;

	(void)suggested;
	*b = uv_buf_init(s->chunk, sizeof s->chunk);
}

/* Keeps the beginning of what a worker says on standard error: the message that it dies with. */
static void on_said(uv_stream_t *says, ssize_t n, const uv_buf_t *b)
{
	struct slot *s = says->data;
	size_t room = sizeof s->said - 1 - s->said_len;

	(void)b;
	if (n < 0) {
		close_once(says);
		return;
	}
	size_t taken = (size_t)n < room ? (size_t)n : room;
	memcpy(s->said + s->said_len, s->chunk, taken);
	s->said_len += taken;
	while (s->said_len > 0 && s->said[s->said_len - 1] == '\n')
		s->said_len--;
	s->said[s->said_len] = '\0';
}

static void on_timeout(uv_timer_t *t)
{
	struct slot *s = t->data;

	s->timed_out = true;
	uv_process_kill(&s->process, SIGKILL);
}

static bool start_worker(struct slot *s)
{
	struct run *r = s->run;
	uv_stdio_container_t stdio[4] = {
	    {.flags = UV_CREATE_PIPE | UV_READABLE_PIPE, .data.stream = (uv_stream_t *)&s->to},
	    {.flags = UV_IGNORE},
	    {.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE, .data.stream = (uv_stream_t *)&s->says},
	    {.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE, .data.stream = (uv_stream_t *)&s->from}};
	uv_process_options_t options = {.file = "/proc/self/exe",
					.args = r->batch->worker,
					.exit_cb = on_exit_of_worker,
					.stdio = stdio,
					.stdio_count = 4};

	uv_pipe_init(&r->loop, &s->to, 0);
	uv_pipe_init(&r->loop, &s->from, 0);
	uv_pipe_init(&r->loop, &s->says, 0);
	s->process.data = s->to.data = s->from.data = s->says.data = s;
	s->handles = WORKER_HANDLES;
	s->got = s->said_len = 0;
	s->said[0] = '\0';
	s->timed_out = false;
	s->fresh = true;
	s->signal = 0;
	s->exit_status = 0;
	int rc = uv_spawn(&r->loop, &s->process, &options);
	if (rc != 0) {
		struct feit_error err;
		feit_fail(&err, FEIT_SYSTEM, "a worker cannot be started: %s", uv_strerror(rc));
		feit_progress_say(&r->progress, err.text);
		s->busy = false;
		close_once(&s->process);
		close_once(&s->to);
		close_once(&s->from);
		close_once(&s->says);
		feit_run_stop(r, FEIT_SYSTEM);
		return false;
	}
	s->pid = s->process.pid;
	uv_read_start((uv_stream_t *)&s->from, answer_room, on_answer_bytes);
	uv_read_start((uv_stream_t *)&s->says, say_room, on_said);
	return true;
}

/* A request fits into the pipe of a worker that waits; where the worker is gone, its end tells. */
static void send_document(struct slot *s)
{
	const char *path = s->doc.path.ptr;
	struct feit_request q = {.path_len = (uint32_t)s->doc.path.len + 1,
				 .name_len = (uint32_t)(s->doc.path.len - s->doc.name) + 1,
				 .out_len = (uint32_t)s->output.len + 1,
				 .bundle_len = (uint32_t)s->doc.bundle_len,
				 .member = s->doc.member,
				 .expect = s->expect};
	uv_buf_t parts[] = {uv_buf_init((char *)&q, sizeof q),
			    uv_buf_init((char *)(uintptr_t)path, q.path_len),
			    uv_buf_init((char *)(uintptr_t)(path + s->doc.name), q.name_len),
			    uv_buf_init(s->output.ptr, q.out_len)};

	memset(&s->answer, 0, sizeof s->answer);
	s->known_input[0] = '\0';
	s->busy = true;
	s->started = uv_hrtime();
	size_t all = sizeof q + q.path_len + q.name_len + q.out_len;
	s->unsent = uv_try_write((uv_stream_t *)&s->to, parts, 4) != (int)all;
	if (s->run->batch->timeout > 0)
		uv_timer_start(&s->timer, on_timeout, (uint64_t)(s->run->batch->timeout * 1000) + 1,
			       0);
}

void feit_slot_work(struct slot *s)
{
	if (s->handles > 0 || start_worker(s))
		send_document(s);
}

void feit_slot_let_go(struct slot *s)
{
	if (s->handles > 0)
		close_once(&s->to); /* the worker sees the end of its requests, and ends */
}
