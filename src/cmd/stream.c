/* stream.c - workers that run ahead of one output: each takes the next document that nobody has
 * taken, and writes what comes of it into a pipe of its own. This process empties the pipes in the
 * order of the documents.
 *
 * The workers are copies of this process and know the inputs; all that they share is the number of
 * the next document, and for each worker the number of the one it took last. Nothing can wait for
 * ever: the document that is to come next was taken by a worker that has nothing earlier left to
 * write.
 */
#include "cmd/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

enum {
	PIPE_BYTES = 1 << 20, /* how far a worker may be ahead */
	READ_BYTES = 1 << 18, /* of a pipe at once */
	WRITE_AT = 1 << 18,   /* bytes of output that are gathered */
	/* Bytes of input: two workers were slower below 512 KB, and faster from 1 MB on. */
	WORTH_WORKERS = 1 << 20,
	MOST_JOBS = 1024, /* as many as -j takes */
};

/* What a worker writes: parts of the document's output, then its end. */
struct frame {
	uint64_t document, bytes; /* number from 0; bytes that follow */
	int32_t status;           /* PART, or what came of the document: a message follows */
};

enum { PART = -1 };

struct feit_lane {
	pid_t pid;
	int fd;  /* -1 = the worker has ended */
	int how; /* did it end, as waitpid() says */
	struct feit_buf in;
	size_t used; /* bytes of `in` that were passed on */
};

struct feit_stream_shared {
	_Atomic uint64_t next;
	_Atomic uint64_t taken[]; /* by the worker of each lane */
};

static size_t shared_bytes(const struct feit_stream *s)
{
	return sizeof *s->shared + s->jobs * sizeof s->shared->taken[0];
}

unsigned feit_stream_jobs(const struct feit_inputs *in, unsigned asked)
{
	unsigned jobs = asked > 0 ? asked : uv_available_parallelism();
	size_t bytes = asked > 0 ? WORTH_WORKERS : 0;
	struct stat st;

	for (size_t i = 0; i < in->n; i++)
		if (strcmp(in->v[i].path, "-") == 0)
			return 1;
	for (size_t i = 0; i < in->n && jobs > 1 && bytes < WORTH_WORKERS; i++)
		if (stat(in->v[i].path, &st) == 0)
			bytes += (size_t)st.st_size;
	if (jobs > MOST_JOBS) /* a machine with more cores */
		jobs = MOST_JOBS;
	return bytes < WORTH_WORKERS ? 1 : jobs < in->n ? jobs : (unsigned)in->n;
}

/* ---- a worker ---- */

static void begin_frame(struct feit_out *o, uint64_t document)
{
	struct frame f = {.document = document, .status = PART};

	feit_buf_add(&o->buf, &f, sizeof f);
}

/* Says in the frame that the buffer begins with how much follows. */
static uint64_t end_frame(struct feit_out *o)
{
	struct frame f;

	memcpy(&f, o->buf.ptr, sizeof f);
	f.bytes = o->buf.len - sizeof f;
	memcpy(o->buf.ptr, &f, sizeof f);
	return f.document;
}

static void send_all(struct feit_out *o)
{
	int fd = ((struct feit_sink *)o)->fd;

	for (size_t at = 0; at < o->buf.len;) {
		ssize_t n = write(fd, o->buf.ptr + at, o->buf.len - at);
		if (n < 0 && errno != EINTR)
			_exit(FEIT_SYSTEM); /* nobody reads any more */
		at += n > 0 ? (size_t)n : 0;
	}
	o->buf.len = 0;
}

/* The drain of a worker's output. */
static void send_part(struct feit_out *o)
{
	uint64_t document = end_frame(o);

	send_all(o);
	begin_frame(o, document);
}

static void work_on(struct feit_one *one, const struct feit_input *input, uint64_t document)
{
	struct feit_out *o = &one->sink.out;
	struct feit_error err = {.text = ""};

	begin_frame(o, document);
	enum feit_status status = feit_one_run(one, input, NULL, &err);
	end_frame(o);
	size_t n = status == FEIT_OK ? 0 : strlen(err.text);
	struct frame f = {.document = document, .bytes = n, .status = (int32_t)status};
	feit_buf_add(&o->buf, &f, sizeof f);
	feit_buf_add(&o->buf, err.text, n);
	send_all(o);
}

/* The next document for this worker. */
static uint64_t take(struct feit_stream_shared *shared, unsigned lane)
{
	uint64_t document = atomic_fetch_add(&shared->next, 1);

	atomic_store(&shared->taken[lane], document);
	return document;
}

static _Noreturn void live(struct feit_stream *s, unsigned lane, int fd)
{
	struct feit_one *one = s->one;
	uint64_t document, n = s->inputs->n;

	signal(SIGINT, SIG_IGN); /* the other process decides, and its end is ours */
	signal(SIGTERM, SIG_IGN);
	for (unsigned i = 0; i < s->jobs; i++)
		if (s->lanes[i].fd >= 0)
			close(s->lanes[i].fd);
	feit_one_begin(one);
	one->sink.fd = fd;
	one->sink.out.drain = send_part;
	one->sink.out.buf.len = 0; /* what this process inherited */
	while ((document = take(s->shared, lane)) < n)
		work_on(one, &s->inputs->v[document], document);
	feit_helpers_end(&one->helpers);
	_exit(FEIT_OK);
}

/* ---- the lanes ---- */

static enum feit_status start(struct feit_stream *s, unsigned lane, struct feit_error *err)
{
	struct feit_lane *l = &s->lanes[lane];
	pid_t parent = getpid();
	int fds[2];

	if (pipe2(fds, O_CLOEXEC) != 0)
		return feit_fail(err, FEIT_SYSTEM, "no pipe for a worker: %s", strerror(errno));
	fcntl(fds[0], F_SETPIPE_SZ, PIPE_BYTES); /* if it may not be, the worker waits earlier */
	atomic_store(&s->shared->taken[lane], s->inputs->n);
	l->pid = fork();
	if (l->pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent)
			_exit(FEIT_SYSTEM);
		close(fds[0]);
		live(s, lane, fds[1]);
	}
	int error = errno;
	close(fds[1]);
	if (l->pid < 0) {
		close(fds[0]);
		return feit_fail(err, FEIT_SYSTEM, "a worker cannot be started: %s",
				 strerror(error));
	}
	l->fd = fds[0];
	l->in.len = l->used = 0;
	return FEIT_OK;
}

static void bury(struct feit_lane *l)
{
	close(l->fd);
	l->fd = -1;
	l->how = 0;
	while (waitpid(l->pid, &l->how, 0) < 0 && errno == EINTR)
		;
}

/* Reads what is in the pipe, or waits for it; false at its end. */
static bool fill(struct feit_lane *l)
{
	ssize_t n;

	if (l->fd < 0)
		return false;
	if (l->used > 0) {
		l->in.len -= l->used;
		memmove(l->in.ptr, l->in.ptr + l->used, l->in.len);
		l->used = 0;
	}
	char *to = feit_buf_room(&l->in, READ_BYTES);
	do
		n = read(l->fd, to, READ_BYTES);
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		bury(l);
	else
		l->in.len += (size_t)n;
	return n > 0;
}

/* The frame that comes next, if it has been read. */
static bool peek(const struct feit_lane *l, struct frame *f)
{
	if (l->in.len - l->used < sizeof *f)
		return false;
	memcpy(f, l->in.ptr + l->used, sizeof *f);
	return true;
}

/* ---- the order ---- */

/* Reads from any lane of which nothing is known; false when there is none. */
static bool listen_to_all(struct feit_stream *s)
{
	struct pollfd fds[MOST_JOBS];
	unsigned lanes[MOST_JOBS], n = 0;
	struct frame f;

	for (unsigned i = 0; i < s->jobs; i++) {
		if (s->lanes[i].fd < 0 || peek(&s->lanes[i], &f))
			continue;
		fds[n] = (struct pollfd){s->lanes[i].fd, POLLIN, 0};
		lanes[n++] = i;
	}
	if (n == 0)
		return false;
	if (poll(fds, n, -1) > 0)
		for (unsigned k = 0; k < n; k++)
			if (fds[k].revents != 0)
				fill(&s->lanes[lanes[k]]);
	return true;
}

/* Whether the lane has the document that is to come, or had it and died. */
static bool has_it(const struct feit_stream *s, unsigned lane)
{
	const struct feit_lane *l = &s->lanes[lane];
	struct frame f;

	return peek(l, &f) ? f.document == s->document
			   : l->fd < 0 && atomic_load(&s->shared->taken[lane]) == s->document;
}

/* Gives each lane whose worker died a new one, as soon as nothing of the old one is left. */
static enum feit_status revive(struct feit_stream *s, struct feit_error *err)
{
	enum feit_status status = FEIT_OK;
	struct frame f;

	for (unsigned i = 0; i < s->jobs && status == FEIT_OK; i++) {
		uint64_t taken = atomic_load(&s->shared->taken[i]);
		bool through = taken < s->document || taken >= s->inputs->n;
		if (s->lanes[i].fd < 0 && through && !peek(&s->lanes[i], &f) &&
		    atomic_load(&s->shared->next) < s->inputs->n)
			status = start(s, i, err);
	}
	return status;
}

/* The lane with the next document. */
static struct feit_lane *await(struct feit_stream *s, struct feit_error *err)
{
	for (;;) {
		for (unsigned i = 0; i < s->jobs; i++)
			if (has_it(s, i))
				return &s->lanes[i];
		if (revive(s, err) != FEIT_OK)
			return NULL;
		if (!listen_to_all(s)) {
			feit_fail(err, FEIT_SYSTEM, "%s: was lost between the workers",
				  s->inputs->v[s->document].path);
			return NULL;
		}
	}
}

/* ---- a document ---- */

static enum feit_status fail_after_death(const struct feit_stream *s, const struct feit_lane *l,
					 bool part_is_out, struct feit_error *err)
{
	const char *path = s->inputs->v[s->document].path;
	const char *rest = part_is_out ? "; the output ends in the midst of it" : "";
	enum feit_status status = part_is_out ? FEIT_SYSTEM : FEIT_FAILED;

	if (WIFSIGNALED(l->how))
		return feit_fail(err, status, "%s: the worker was killed by signal %d%s", path,
				 WTERMSIG(l->how), rest);
	return feit_fail(err, status, "%s: the worker ended with status %d%s", path,
			 WEXITSTATUS(l->how), rest);
}

/* Moves the next bytes of the lane to the end of `to`; false when the worker died. */
static bool move(struct feit_lane *l, struct feit_buf *to, uint64_t *bytes)
{
	if (l->used == l->in.len && !fill(l))
		return false;
	size_t n = l->in.len - l->used;
	if (n > *bytes)
		n = (size_t)*bytes;
	feit_buf_add(to, l->in.ptr + l->used, n);
	l->used += n;
	*bytes -= n;
	return true;
}

static bool next_frame(struct feit_lane *l, struct frame *f)
{
	while (!peek(l, f))
		if (!fill(l))
			return false;
	l->used += sizeof *f;
	return true;
}

static bool read_message(struct feit_lane *l, uint64_t bytes, struct feit_error *err)
{
	struct feit_buf text = {0};
	bool whole = true;

	while (bytes > 0 && whole)
		whole = move(l, &text, &bytes);
	if (text.len > 0 && whole) {
		memcpy(err->text, text.ptr, text.len);
		err->text[text.len] = '\0';
	}
	feit_buf_end(&text);
	return whole;
}

/* The output is written when it is much, and where it can be between two documents. */
static bool pass_on(struct feit_stream *s, struct feit_lane *l, uint64_t bytes, bool *part_is_out)
{
	struct feit_out *o = &s->one->sink.out;

	while (bytes > 0) {
		if (o->buf.len >= 2 * WRITE_AT) {
			o->drain(o);
			*part_is_out = true;
		}
		if (!move(l, &o->buf, &bytes))
			return false;
	}
	return true;
}

static enum feit_status receive(struct feit_stream *s, struct feit_lane *l, struct feit_error *err)
{
	struct feit_sink *sink = &s->one->sink;
	size_t begin = sink->out.buf.len;
	bool part_is_out = false;
	struct frame f;

	for (;;) {
		bool lives = next_frame(l, &f);
		if (lives && f.status == PART)
			lives = pass_on(s, l, f.bytes, &part_is_out);
		else if (lives && read_message(l, f.bytes, err))
			break;
		if (!lives || f.status != PART) {
			if (!part_is_out)
				sink->out.buf.len = begin;
			return fail_after_death(s, l, part_is_out, err);
		}
	}
	if (sink->out.buf.len >= WRITE_AT)
		sink->out.drain(&sink->out);
	return sink->error ? feit_sink_finish(sink, err) : (enum feit_status)f.status;
}

/* ---- public ---- */

enum feit_status feit_stream_begin(struct feit_stream *s, struct feit_error *err)
{
	enum feit_status status = FEIT_OK;

	s->document = 0;
	s->lanes = feit_zeroes(s->jobs * sizeof *s->lanes);
	for (unsigned i = 0; i < s->jobs; i++)
		s->lanes[i].fd = -1;
	s->shared =
	    mmap(NULL, shared_bytes(s), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (s->shared == MAP_FAILED)
		feit_out_of_memory("workers");
	for (unsigned i = 0; i < s->jobs && status == FEIT_OK; i++)
		status = start(s, i, err);
	return status;
}

enum feit_status feit_stream_next(struct feit_stream *s, struct feit_error *err)
{
	struct feit_lane *l = await(s, err);
	enum feit_status status = l == NULL ? FEIT_SYSTEM : receive(s, l, err);

	s->document++;
	return status;
}

void feit_stream_end(struct feit_stream *s)
{
	for (unsigned i = 0; i < s->jobs; i++) {
		if (s->lanes[i].fd >= 0) {
			kill(s->lanes[i].pid, SIGKILL);
			bury(&s->lanes[i]);
		}
		feit_buf_end(&s->lanes[i].in);
	}
	munmap(s->shared, shared_bytes(s));
	free(s->lanes);
}
