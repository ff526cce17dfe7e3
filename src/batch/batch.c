/* batch.c - the supervisor: hands out documents to the workers, keeps the journal.
 *
 * A slot is a worker process with at most one document. A worker that dies takes only its document
 * with it: the slot notes the reason, and starts a new worker for the next one.
 */
#include "batch/batch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "batch/slot.h"

enum { ASK_AGAIN_MS = 2, SHOW_MS = 200, SHOW_JSON_MS = 1000 };

/* ---- the end of a document ---- */

static void worsen(struct run *r, enum feit_status status)
{
	if (!r->stopping && (status == FEIT_FAILED || r->status == FEIT_OK))
		r->status = status;
}

void feit_run_stop(struct run *r, enum feit_status status)
{
	r->stopping = true;
	r->status = status;
	if (r->slots != NULL)
		uv_timer_stop(&r->again);
	for (unsigned i = 0; r->slots != NULL && i < r->batch->jobs; i++)
		if (r->slots[i].handles > 0)
			uv_process_kill(&r->slots[i].process, SIGKILL);
}

static const char *output_name(const struct slot *s)
{
	return s->output.ptr + strlen(s->run->batch->directory) + 1;
}

static void write_run_line(struct run *r, struct feit_run_line l)
{
	struct feit_error err;

	l.shard = r->batch->source.shard;
	l.shards = r->batch->source.shards;
	if (feit_journal_add_run(&r->journal, &l, &err) != FEIT_OK) {
		feit_progress_say(&r->progress, err.text);
		feit_run_stop(r, FEIT_SYSTEM);
	}
}

static void write_journal(struct slot *s, enum feit_job job, const char *reason)
{
	const struct feit_batch *b = s->run->batch;
	struct feit_entry e = {.path = s->doc.path.ptr + s->doc.name,
			       .output = output_name(s),
			       .bundle_len = s->doc.member ? s->doc.bundle_len - s->doc.name : 0,
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
		feit_run_stop(s->run, FEIT_SYSTEM);
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
void feit_run_finish(struct slot *s, enum feit_status status, const char *reason)
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
		feit_run_stop(r, FEIT_SYSTEM);
}

/* ---- handing out ---- */

static void take_expectation(void *user, const struct feit_entry *e)
{
	struct slot *s = user;
	const struct feit_batch *b = s->run->batch;

	s->expect.ours = true;
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
			feit_run_feed(&r->slots[i]);
}

/* Gives the slot its next document. */
void feit_run_feed(struct slot *s)
{
	struct run *r = s->run;
	enum feit_source_answer a = feit_source_next(&r->batch->source, &s->doc);

	if (a == FEIT_SOURCE_WAIT) {
		if (!uv_is_active((uv_handle_t *)&r->again))
			uv_timer_start(&r->again, on_again, ASK_AGAIN_MS, 0);
		return;
	}
	if (a == FEIT_SOURCE_END || r->stopping) {
		feit_slot_let_go(s);
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
		feit_run_finish(s, FEIT_FAILED, err.text);
		uv_timer_start(&r->again, on_again, 1, 0);
		return;
	}
	feit_slot_work(s);
}

/* ---- the run ---- */

static void on_signal(uv_signal_t *h, int signal_number)
{
	(void)signal_number;
	feit_run_stop(h->data, FEIT_INTERRUPTED);
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
	write_run_line(r,
		       (struct feit_run_line){FEIT_RUN_LEFT_OUT, .path = path, .reason = trouble});
	r->progress.failed++;
	worsen(r, FEIT_FAILED);
}

/* Something that is no failure of its own. */
static void remark(void *user, const char *path, const char *what)
{
	struct run *r = user;
	struct feit_error err;

	feit_fail(&err, FEIT_FAILED, "%s: what follows could not be read: %s", path, what);
	feit_progress_say(&r->progress, err.text);
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

	s.lister = NULL;
	s.complain = s.remark = say_nothing;
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
	r->slots = NULL;
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
	b->source.remark = remark;
	b->source.user = &r;
	feit_source_begin(&b->source);
	prepare_loop(&r);
	write_run_line(&r, (struct feit_run_line){FEIT_RUN_BEGIN, .version = b->version,
						  .rules = b->rules, .options = b->options});
	for (unsigned i = 0; i < b->jobs && !r.stopping; i++)
		feit_run_feed(&r.slots[i]);
	uv_run(&r.loop, UV_RUN_DEFAULT);
	if (r.status == FEIT_OK && b->source.shards == 0 &&
	    r.progress.done + r.progress.kept + r.progress.empty == 0) {
		feit_progress_say(&r.progress, "no document was found");
		r.status = FEIT_FAILED;
	}
	tidy(&r);
	feit_source_end(&b->source);
	write_run_line(&r, (struct feit_run_line){FEIT_RUN_END, .status = r.status,
						  .done = r.progress.done, .kept = r.progress.kept,
						  .empty = r.progress.empty,
						  .failed = r.progress.failed});
	sync_results(&r);
	feit_journal_close(&r.journal);
	feit_progress_finish(&r.progress, uv_hrtime());
	return r.status;
}
