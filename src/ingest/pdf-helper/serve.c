/* serve.c - one document after another, each in a process of its own.
 * SPDX-License-Identifier: GPL-2.0-or-later */
#include "serve.h"

#include "protocol.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ASKED = 0, FILES = 2, NO_PROCESS = 4 << 8 /* as if it had left with status 4 */ };

/* Waits for the next document: the file it stands in, and where to write. False when nobody asks
 * any more. */
static int receive(int fds[FILES])
{
	union {
		struct cmsghdr align;
		char bytes[CMSG_SPACE(FILES * sizeof(int))];
	} control;
	char byte;
	struct iovec data = {&byte, 1};
	struct msghdr m = {.msg_iov = &data,
			   .msg_iovlen = 1,
			   .msg_control = control.bytes,
			   .msg_controllen = sizeof control.bytes};
	ssize_t n;

	do
		n = recvmsg(ASKED, &m, 0);
	while (n < 0 && errno == EINTR);
	const struct cmsghdr *c = n == 1 ? CMSG_FIRSTHDR(&m) : NULL;
	if (c == NULL || c->cmsg_type != SCM_RIGHTS || c->cmsg_len != CMSG_LEN(FILES * sizeof(int)))
		return 0;
	memcpy(fds, CMSG_DATA(c), FILES * sizeof(int));
	return 1;
}

static void take(int fds[FILES], pid_t keeper)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != keeper) /* it died before the line above */
		_exit(NO_PROCESS >> 8);
	dup2(fds[0], 0);
	dup2(fds[1], 1);
	close(fds[0]);
	close(fds[1]);
}

int serve(void)
{
	pid_t keeper = getpid();
	int fds[FILES], status;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	status = FEIT_PDF_PROTOCOL;
	if (send(ASKED, &status, sizeof status, MSG_NOSIGNAL) < 0)
		return 0;
	while (receive(fds)) {
		pid_t pid = fork();
		if (pid == 0) {
			take(fds, keeper);
			return 1;
		}
		close(fds[0]);
		close(fds[1]);
		status = NO_PROCESS;
		while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		if (send(ASKED, &status, sizeof status, MSG_NOSIGNAL) < 0)
			return 0;
	}
	return 0;
}
