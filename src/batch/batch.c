/* batch.c - the supervisor: hands out documents, watches the workers, keeps the journal.
 *
 * A slot is a worker process with at most one document. A worker that dies takes only its document
 * with it: the slot notes the reason, and starts a new worker for the next one.
 */
#include "batch/batch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <uv.h>

#include "base/arena.h"
#include "base/digest.h"
#include "batch/journal.h"

enum { ASK_AGAIN_MS = 20, SHOW_MS = 200, SHOW_JSON_MS = 1000, WORKER_HANDLES = 4 };

struct run;

struct slot {
	struct run *run;
	uv_process_t process;
	uv_pipe_t to, from, says;
	uv_timer_t timer;
	int handles; /* of the worker, not closed yet; 0 = there is no worker */
	int pid;
	bool busy, timed_out;
	bool fresh;  /* the worker has done no document yet */
	bool unsent; /* the worker was gone before it was asked */
	struct feit_document doc;
	struct feit_buf output; /* path of the result, with a NUL behind len */
	struct feit_expectation expect;
	enum feit_job expected_job;
	uint64_t started;
	struct feit_answer answer;
	size_t got; /* bytes of the answer */
	char said[400], chunk[400];
	size_t said_len;
	int64_t exit_status;
	int signal;
};

struct run {
	struct feit_batch *batch;
	uv_loop_t loop;
	uv_timer_t again, show;
	uv_signal_t on_int, on_term;
	struct slot *slots;
	struct feit_journal journal;
	struct feit_progress progress;
	bool stopping;
	enum feit_status status;
};

static void feed(struct slot *);

/* ---- the end of a document ---- */

static void worsen(struct run *r, enum feit_status status)
{
	if (!r->stopping && (status == FEIT_FAILED || r->status == FEIT_OK))
		r->status = status;
}

static void stop(struct run *r, enum feit_status status)
{
	r->stopping = true;
	r->status = status;
	uv_timer_stop(&r->again);
	for (unsigned i = 0; i < r->batch->jobs; i++)
		if (r->slots[i].handles > 0)
			uv_process_kill(&r->slots[i].process, SIGKILL);
}

static const char *output_name(const struct slot *s)
{
	return s->output.ptr + strlen(s->run->batch->directory) + 1;
}

static void write_journal(struct slot *s, enum feit_job job, const char *reason)
{
	const struct feit_batch *b = s->run->batch;
	struct feit_entry e = {.path = s->doc.path.ptr + s->doc.name,
			       .output = output_name(s),
			       .job = job,
			       .reason = reason,
			       .receipt = s->answer.receipt,
			       .seconds = (double)(uv_hrtime() - s->started) / 1e9,
			       .version = b->version,
			       .rules = b->rules,
			       .options = b->options};
	struct feit_error err;

	if (feit_journal_add(&s->run->journal, &e, &err) != FEIT_OK) {
		feit_progress_say(&s->run->progress, err.text);
		stop(s->run, FEIT_SYSTEM);
	}
}

static void count(struct slot *s, enum feit_job job)
{
	struct feit_progress *p = &s->run->progress;

	p->bytes += s->answer.receipt.bytes;
	if (s->answer.receipt.kept && job == FEIT_JOB_DONE)
		p->kept++;
	else
		*(job == FEIT_JOB_DONE    ? &p->done
		  : job == FEIT_JOB_EMPTY ? &p->empty
					  : &p->failed) += 1;
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		p->facts += s->answer.receipt.facts[k];
}

/* The document of this slot is through. */
static void finish(struct slot *s, enum feit_status status, const char *reason)
{
	struct run *r = s->run;
	enum feit_job job = status == FEIT_OK   ? FEIT_JOB_DONE
			    : status == FEIT_NO ? FEIT_JOB_EMPTY
						: FEIT_JOB_FAILED;

	s->busy = false;
	if (s->answer.receipt.kept && job == FEIT_JOB_DONE)
		job = s->expected_job;
	count(s, job);
	if (job != FEIT_JOB_DONE)
		worsen(r, job == FEIT_JOB_EMPTY ? FEIT_NO : FEIT_FAILED);
	if (s->answer.receipt.kept) /* its line stands in the journal already */
		return;
	if (status != FEIT_OK)
		feit_progress_say(&r->progress, reason);
	write_journal(s, job, reason);
	if (status == FEIT_SYSTEM)
		stop(r, FEIT_SYSTEM);
}

/* ---- the end of a worker ---- */

static void remove_temporary(const struct slot *s)
{
	char name[4096];

	if (feit_temporary_name(name, s->output.ptr, s->pid))
		unlink(name);
}

/* The digest of an input that the worker did not live to tell: without it, a later run could not
 * know that it is the same. */
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
	finish(s, FEIT_FAILED, err.text);
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
		feed(s);
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
	uv_timer_stop(&s->timer);
	if (!s->busy)
		return;
	s->fresh = false;
	finish(s, (enum feit_status)s->answer.status, s->answer.text);
	if (!s->run->stopping)
		feed(s);
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
		stop(r, FEIT_SYSTEM);
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
				 .expect = s->expect};
	uv_buf_t parts[] = {uv_buf_init((char *)&q, sizeof q),
			    uv_buf_init((char *)(uintptr_t)path, q.path_len),
			    uv_buf_init((char *)(uintptr_t)(path + s->doc.name), q.name_len),
			    uv_buf_init(s->output.ptr, q.out_len)};

	memset(&s->answer, 0, sizeof s->answer);
	s->busy = true;
	s->started = uv_hrtime();
	size_t all = sizeof q + q.path_len + q.name_len + q.out_len;
	s->unsent = uv_try_write((uv_stream_t *)&s->to, parts, 4) != (int)all;
	if (s->run->batch->timeout > 0)
		uv_timer_start(&s->timer, on_timeout, (uint64_t)(s->run->batch->timeout * 1000) + 1,
			       0);
}

/* ---- handing out ---- */

static void take_expectation(void *user, const struct feit_entry *e)
{
	struct slot *s = user;
	const struct feit_batch *b = s->run->batch;

	if (strcmp(e->version, b->version) != 0 || strcmp(e->rules, b->rules) != 0 ||
	    strcmp(e->options, b->options) != 0 || e->receipt.input[0] == '\0' ||
	    (e->job == FEIT_JOB_FAILED ? b->retry : e->receipt.output[0] == '\0'))
		return;
	s->expect.check = true;
	s->expected_job = e->job;
	memcpy(s->expect.input, e->receipt.input, sizeof s->expect.input);
	memcpy(s->expect.output, e->job == FEIT_JOB_FAILED ? "" : e->receipt.output,
	       e->job == FEIT_JOB_FAILED ? 1 : sizeof s->expect.output);
}

static void prepare(struct slot *s)
{
	const struct feit_batch *b = s->run->batch;
	const char *parts[] = {b->directory, "/", s->doc.path.ptr + s->doc.file_name, ".",
			       b->extension};

	s->output.len = 0;
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		feit_buf_str(&s->output, feit_cstr(parts[i]));
	feit_buf_add(&s->output, "", 1);
	s->output.len--;
	memset(&s->expect, 0, sizeof s->expect);
	memset(&s->answer, 0, sizeof s->answer);
	if (b->resume)
		feit_journal_find(&s->run->journal, output_name(s), take_expectation, s);
}

static void on_again(uv_timer_t *t)
{
	struct run *r = t->data;

	for (unsigned i = 0; i < r->batch->jobs && !r->stopping; i++)
		if (!r->slots[i].busy)
			feed(&r->slots[i]);
}

static void let_go(struct slot *s)
{
	if (s->handles > 0)
		close_once(&s->to); /* the worker sees the end of its requests, and ends */
}

/* Gives the slot its next document. */
static void feed(struct slot *s)
{
	struct run *r = s->run;
	enum feit_source_answer a = feit_source_next(&r->batch->source, &s->doc);

	if (a == FEIT_SOURCE_WAIT) {
		if (!uv_is_active((uv_handle_t *)&r->again))
			uv_timer_start(&r->again, on_again, ASK_AGAIN_MS, 0);
		return;
	}
	if (a == FEIT_SOURCE_END || r->stopping) {
		let_go(s);
		return;
	}
	prepare(s);
	if (strcmp(s->output.ptr, r->batch->journal) == 0) {
		struct feit_error err;
		s->started = uv_hrtime();
		feit_fail(&err, FEIT_FAILED,
			  "%s: its result would have the journal's name; name "
			  "another with --journal",
			  s->doc.path.ptr);
		finish(s, FEIT_FAILED, err.text);
		uv_timer_start(&r->again, on_again, 1, 0);
		return;
	}
	if (s->handles > 0 || start_worker(s))
		send_document(s);
}

/* ---- the run ---- */

static void on_signal(uv_signal_t *h, int signal_number)
{
	(void)signal_number;
	stop(h->data, FEIT_INTERRUPTED);
}

static void on_show(uv_timer_t *t)
{
	struct run *r = t->data;

	feit_progress_show(&r->progress, uv_hrtime());
}

static void cannot_read(void *user, const char *path, const char *trouble)
{
	struct run *r = user;
	struct feit_error err;

	feit_fail(&err, FEIT_FAILED, "%s: cannot be read: %s; left out", path, trouble);
	feit_progress_say(&r->progress, err.text);
	r->progress.failed++;
	worsen(r, FEIT_FAILED);
}

static void say_nothing(void *user, const char *path, const char *trouble)
{
	(void)user, (void)path, (void)trouble;
}

/* How many documents will come, so that the bar can say how long it takes. */
static uint64_t count_documents(const struct feit_batch *b)
{
	struct feit_source s = b->source;
	struct feit_document d = {.name = 0};
	uint64_t n = 0;

	s.complain = say_nothing;
	feit_source_begin(&s);
	while (feit_source_next(&s, &d) == FEIT_SOURCE_DOCUMENT)
		n++;
	feit_source_end(&s);
	feit_buf_end(&d.path);
	return n;
}

static void prepare_loop(struct run *r)
{
	uint64_t every = r->progress.kind == FEIT_PROGRESS_JSON ? SHOW_JSON_MS : SHOW_MS;

	uv_loop_init(&r->loop);
	uv_timer_init(&r->loop, &r->again);
	uv_timer_init(&r->loop, &r->show);
	uv_signal_init(&r->loop, &r->on_int);
	uv_signal_init(&r->loop, &r->on_term);
	r->again.data = r->show.data = r->on_int.data = r->on_term.data = r;
	uv_signal_start(&r->on_int, on_signal, SIGINT);
	uv_signal_start(&r->on_term, on_signal, SIGTERM);
	if (r->progress.kind != FEIT_PROGRESS_NONE)
		uv_timer_start(&r->show, on_show, every, every);
	uv_unref((uv_handle_t *)&r->show);
	uv_unref((uv_handle_t *)&r->on_int);
	uv_unref((uv_handle_t *)&r->on_term);
	r->slots = feit_malloc(r->batch->jobs * sizeof *r->slots);
	memset(r->slots, 0, r->batch->jobs * sizeof *r->slots);
	for (unsigned i = 0; i < r->batch->jobs; i++) {
		r->slots[i].run = r;
		uv_timer_init(&r->loop, &r->slots[i].timer);
		r->slots[i].timer.data = &r->slots[i];
	}
}

static void close_any(uv_handle_t *h, void *user)
{
	(void)user;
	if (!uv_is_closing(h))
		uv_close(h, NULL);
}

static void tidy(struct run *r)
{
	uv_walk(&r->loop, close_any, NULL);
	uv_run(&r->loop, UV_RUN_DEFAULT);
	uv_loop_close(&r->loop);
	for (unsigned i = 0; i < r->batch->jobs; i++) {
		feit_buf_end(&r->slots[i].doc.path);
		feit_buf_end(&r->slots[i].output);
	}
	free(r->slots);
}

/* Has all results on the disk. Once for the run, because a sync for each document takes ten times
 * as long as its extraction; if the machine fails before this, --resume sees by the digests which
 * results are not whole. */
static void sync_results(struct run *r)
{
	int fd = open(r->batch->directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct feit_error err;

	if (fd < 0 || syncfs(fd) != 0 || (fdatasync(r->journal.fd) != 0 && errno != EINVAL)) {
		feit_fail(&err, FEIT_SYSTEM, "%s: cannot be synced: %s", r->batch->directory,
			  strerror(errno));
		feit_progress_say(&r->progress, err.text);
		r->status = FEIT_SYSTEM;
	}
	if (fd >= 0)
		close(fd);
}

enum feit_status feit_batch_run(struct feit_batch *b)
{
	struct run r = {.batch = b, .progress = {.kind = feit_progress_choose(b->progress)}};
	struct feit_error err;

	if (feit_journal_open(&r.journal, b->journal, b->resume, &err) != FEIT_OK) {
		feit_progress_say(&r.progress, err.text);
		feit_journal_close(&r.journal);
		return FEIT_SYSTEM;
	}
	if (r.progress.kind == FEIT_PROGRESS_BAR && b->source.list < 0)
		r.progress.total = count_documents(b);
	r.progress.started = uv_hrtime();
	b->source.complain = cannot_read;
	b->source.user = &r;
	feit_source_begin(&b->source);
	prepare_loop(&r);
	for (unsigned i = 0; i < b->jobs && !r.stopping; i++)
		feed(&r.slots[i]);
	uv_run(&r.loop, UV_RUN_DEFAULT);
	if (r.status == FEIT_OK && b->source.shards == 0 &&
	    r.progress.done + r.progress.kept + r.progress.empty == 0) {
		feit_progress_say(&r.progress, "no document was found");
		r.status = FEIT_FAILED;
	}
	tidy(&r);
	feit_source_end(&b->source);
	sync_results(&r);
	feit_journal_close(&r.journal);
	feit_progress_finish(&r.progress, uv_hrtime());
	return r.status;
}
