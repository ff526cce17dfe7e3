/* child.c - runs feiten's own helper program on bytes; what it writes is read while it runs. */
#include "ingest/child.h"
#include "ingest/pdf-helper/protocol.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef FEIT_LIBEXECDIR
#define FEIT_LIBEXECDIR "/usr/local/libexec/feiten"
#endif

/* Writes the path of the helper: beside this program, in ../libexec/feiten from there, or where it
 * was to be installed. False when it is nowhere. */
static bool find_helper(const char *name, char path[PATH_MAX])
{
	static const char *const from_here[] = {"", "../libexec/feiten/"};
	ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 100);

	while (n > 0 && path[n - 1] != '/')
		n--;
	for (size_t i = 0; n > 0 && i < sizeof from_here / sizeof from_here[0]; i++) {
		snprintf(path + n, 100, "%s%s", from_here[i], name);
		if (access(path, X_OK) == 0)
			return true;
	}
	snprintf(path, PATH_MAX, "%s/%s", FEIT_LIBEXECDIR, name);
	return access(path, X_OK) == 0;
}

/* The input as a file that has no name, read from its start; -1 on failure. */
static int make_input(struct feit_str input)
{
	int fd = memfd_create("feiten", MFD_CLOEXEC);

	for (size_t at = 0; fd >= 0 && at < input.len;) {
		ssize_t n = write(fd, input.ptr + at, input.len - at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			close(fd);
			return -1;
		}
		at += (size_t)n;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

/* Starts the program with these as standard input and output (-1: it has none), in a process group
 * of its own. */
static int start(const char *path, const struct feit_options *o, char *stay, int in, int out,
		 pid_t *pid)
{
	char memory[16], seconds[16], pages[16];
	char *argv[] = {(char *)(uintptr_t)path, memory, seconds, pages, stay, NULL};
	char *environment[] = {NULL};
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attr;

	snprintf(memory, sizeof memory, "%u", feit_limit(o, FEIT_LIMIT_PDF_MEMORY));
	snprintf(seconds, sizeof seconds, "%u", feit_limit(o, FEIT_LIMIT_PDF_SECONDS));
	snprintf(pages, sizeof pages, "%u", feit_limit(o, FEIT_LIMIT_PDF_PAGES));
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attr);
	posix_spawn_file_actions_adddup2(&actions, in, 0);
	if (out >= 0)
		posix_spawn_file_actions_adddup2(&actions, out, 1);
	else
		posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addclosefrom_np(&actions, 3);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setpgroup(&attr, 0);
	int rc = posix_spawn(pid, path, &actions, &attr, argv, environment);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&actions);
	return rc;
}

static int64_t milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static enum feit_status judge(int status, struct feit_str document, struct feit_error *err)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return FEIT_OK;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 4)
		return feit_fail(err, FEIT_SYSTEM, "the PDF helper cannot start a process");
	if (WIFEXITED(status) && WEXITSTATUS(status) == 3)
		return feit_fail(err, FEIT_SYSTEM,
				 "the PDF helper cannot lock itself up on this system");
	return feit_fail(err, FEIT_FAILED,
			 FEIT_PRI ": damaged, or too large for the reader's limits (%s %d)",
			 FEIT_ARG(document), WIFSIGNALED(status) ? "signal" : "exit",
			 WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

/* ---- a helper that stays (pdf-helper/serve.h) ---- */

/* Returns how it ended. */
static int forget(struct feit_helpers *k)
{
	int status = 0;

	close(k->socket);
	kill(-k->pid, SIGKILL);
	while (waitpid(k->pid, &status, 0) < 0 && errno == EINTR)
		;
	k->pid = 0;
	return status;
}

void feit_helpers_end(struct feit_helpers *k)
{
	if (k->pid > 0)
		forget(k);
}

/* Whether the helper that was started can stay: one of another version does not say so. */
static bool is_ready(const struct feit_helpers *k)
{
	enum { PATIENCE = 5000 /* milliseconds */ };
	struct pollfd p = {k->socket, POLLIN, 0};
	int said = 0, rc;

	do
		rc = poll(&p, 1, PATIENCE);
	while (rc < 0 && errno == EINTR);
	return rc == 1 && recv(k->socket, &said, sizeof said, 0) == sizeof said &&
	       said == FEIT_PDF_PROTOCOL;
}

static bool keep(struct feit_helpers *k, const char *path, const struct feit_options *o)
{
	static char stay[] = "stay";
	int fds[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, fds) != 0)
		return false;
	int rc = start(path, o, stay, fds[1], -1, &k->pid);
	close(fds[1]);
	if (rc != 0) {
		close(fds[0]);
		k->pid = 0;
		return false;
	}
	k->socket = fds[0];
	if (is_ready(k))
		return true;
	forget(k);
	k->refused = true;
	return false;
}

static bool ask(const struct feit_helpers *k, int in, int out)
{
	int fds[] = {in, out};
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(sizeof fds)];
	} control = {.bytes = ""};
	char byte = 0;
	struct iovec data = {&byte, 1};
	struct msghdr m = {.msg_iov = &data,
			   .msg_iovlen = 1,
			   .msg_control = control.bytes,
			   .msg_controllen = sizeof control.bytes};
	struct cmsghdr *c = CMSG_FIRSTHDR(&m);

	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof fds);
	memcpy(CMSG_DATA(c), fds, sizeof fds);
	return sendmsg(k->socket, &m, MSG_NOSIGNAL) == 1;
}

/* From the second document on, one that stays is asked; where there can be none, each document
 * starts the program anew. */
static bool ask_kept(struct feit_helpers *k, const char *path, const struct feit_options *o, int in,
		     int out)
{
	if (k == NULL || k->asked++ == 0 || k->refused || (k->pid == 0 && !keep(k, path, o)))
		return false;
	if (ask(k, in, out))
		return true;
	forget(k);
	return false;
}

/* How the process that was asked for ended; what answers too late, or not at all, is ended. */
static int await(struct feit_helpers *k, int64_t deadline)
{
	int status;

	for (;;) {
		int64_t left = deadline - milliseconds();
		struct pollfd p = {k->socket, POLLIN, 0};
		int rc = left > 0 ? poll(&p, 1, (int)left) : 0;
		if (rc < 0 && errno == EINTR)
			continue;
		if (rc <= 0 || recv(k->socket, &status, sizeof status, 0) != sizeof status)
			return forget(k);
		return status;
	}
}

/* ---- a document ---- */

static enum feit_status start_on(struct feit_helper *h, const char *path, int in,
				 struct feit_error *err)
{
	const struct feit_options *o = h->doc->options;
	int fds[2], rc = 0;

	if (pipe2(fds, O_CLOEXEC) != 0)
		return feit_fail(err, FEIT_SYSTEM, "no pipe: %s", strerror(errno));
	if (ask_kept(h->doc->helpers, path, o, in, fds[1]))
		h->kept = h->doc->helpers;
	else
		rc = start(path, o, NULL, in, fds[1], &h->pid);
	close(fds[1]);
	if (rc != 0) {
		close(fds[0]);
		return feit_fail(err, FEIT_SYSTEM, "cannot start %s: %s", path, strerror(rc));
	}
	h->out = fds[0];
	h->deadline = milliseconds() + feit_limit(o, FEIT_LIMIT_PDF_SECONDS) * INT64_C(1000);
	return FEIT_OK;
}

enum feit_status feit_helper_start(struct feit_helper *h, const char *name, struct feit_str input,
				   const struct feit_doc *doc, struct feit_error *err)
{
	char path[PATH_MAX];

	*h = (struct feit_helper){.doc = doc, .out = -1};
	if (!find_helper(name, path))
		return feit_fail(err, FEIT_SYSTEM,
				 "%s is missing: it belongs beside feiten or in " FEIT_LIBEXECDIR,
				 name);
	int in = make_input(input);
	if (in < 0)
		return feit_fail(err, FEIT_SYSTEM, "no room for the input: %s", strerror(errno));
	enum feit_status status = start_on(h, path, in, err);
	close(in);
	return status;
}

static enum feit_status give_up(struct feit_helper *h, const char *why, struct feit_error *err)
{
	kill(h->kept != NULL ? -h->kept->pid : -h->pid, SIGKILL);
	return feit_fail(err, FEIT_FAILED, FEIT_PRI ": given up, because %s",
			 FEIT_ARG(h->doc->path), why);
}

enum feit_status feit_helper_read(struct feit_helper *h, char *to, size_t room, size_t *n,
				  struct feit_error *err)
{
	*n = 0;
	for (;;) {
		int64_t left = h->deadline - milliseconds();
		struct pollfd p = {h->out, POLLIN, 0};
		if (left <= 0 || poll(&p, 1, (int)left) == 0)
			return give_up(h, "it takes longer than --limit=pdf-seconds", err);
		ssize_t got = read(h->out, to, room);
		if (got < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (got < 0)
			return give_up(h, "its reader broke off", err);
		h->bytes += (size_t)got;
		if (h->bytes > (size_t)feit_limit(h->doc->options, FEIT_LIMIT_PDF_OUTPUT) << 20)
			return give_up(h, "it unpacks to more than --limit=pdf-output", err);
		*n = (size_t)got;
		return FEIT_OK;
	}
}

enum feit_status feit_helper_end(struct feit_helper *h, struct feit_error *err)
{
	int status = 0;

	close(h->out);
	if (h->kept != NULL)
		return judge(await(h->kept, h->deadline), h->doc->path, err);
	while (waitpid(h->pid, &status, 0) < 0 && errno == EINTR)
		;
	return judge(status, h->doc->path, err);
}
