/* sandbox.c - the helper locks itself up: limits, landlock, seccomp.
 * SPDX-License-Identifier: GPL-2.0-or-later */
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { FILES = 64 };

static int limit(int what, rlim_t most)
{
	struct rlimit r = {most, most};

	return setrlimit(what, &r);
}

static int set_limits(unsigned megabytes, unsigned seconds)
{
	return limit(RLIMIT_AS, (rlim_t)megabytes << 20) | limit(RLIMIT_CPU, seconds + 1) |
	       limit(RLIMIT_FSIZE, 0) | limit(RLIMIT_NOFILE, FILES) | limit(RLIMIT_CORE, 0);
}

/* Reading below these only. A kernel without landlock leaves the rest to seccomp, which then lets
 * no file be opened at all. */
static int confine_files(void)
{
	static const char *const open_to_us[] = {"/usr", "/lib", "/etc/fonts",
						 "/var/cache/fontconfig"};
	struct landlock_ruleset_attr attr = {.handled_access_fs =
						 (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
	int rules = (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0);

	if (rules < 0)
		return -1;
	for (size_t i = 0; i < sizeof open_to_us / sizeof open_to_us[0]; i++) {
		struct landlock_path_beneath_attr below = {
		    .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
		    .parent_fd = open(open_to_us[i], O_PATH | O_CLOEXEC)};
		if (below.parent_fd < 0)
			continue;
		syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
		close(below.parent_fd);
	}
	int rc = (int)syscall(SYS_landlock_restrict_self, rules, 0);
	close(rules);
	return rc;
}

static int allow(scmp_filter_ctx filter, const int *calls, size_t n)
{
	int rc = 0;

	for (size_t i = 0; i < n; i++)
		rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0);
	return rc;
}

/* Every other call fails with EPERM: poppler copes with a file it may not open. */
static int confine_calls(int files_are_confined)
{
	static const int always[] = {
	    SCMP_SYS(read),          SCMP_SYS(write),
	    SCMP_SYS(lseek),         SCMP_SYS(close),
	    SCMP_SYS(fstat),         SCMP_SYS(mmap),
	    SCMP_SYS(munmap),        SCMP_SYS(mremap),
	    SCMP_SYS(madvise),       SCMP_SYS(brk),
	    SCMP_SYS(futex),         SCMP_SYS(getrandom),
	    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
	    SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask),
	    SCMP_SYS(rt_sigreturn),  SCMP_SYS(exit),
	    SCMP_SYS(exit_group),    SCMP_SYS(getpid),
	    SCMP_SYS(sched_yield),   SCMP_SYS(restart_syscall),
	    SCMP_SYS(prlimit64),     SCMP_SYS(sysinfo),
	};
	static const int files[] = {
	    SCMP_SYS(openat),  SCMP_SYS(newfstatat), SCMP_SYS(access),    SCMP_SYS(getdents64),
	    SCMP_SYS(pread64), SCMP_SYS(readlink),   SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
	    SCMP_SYS(statx),   SCMP_SYS(fstatfs),    SCMP_SYS(statfs),
	};
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));

	if (filter == NULL)
		return -1;
	int rc = allow(filter, always, sizeof always / sizeof always[0]);
	if (files_are_confined)
		rc |= allow(filter, files, sizeof files / sizeof files[0]);
	/* memory that can be run may not be made */
	rc |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
			       SCMP_A2(SCMP_CMP_MASKED_EQ, 4 /* PROT_EXEC */, 0));
	if (rc == 0)
		rc = seccomp_load(filter);
	seccomp_release(filter);
	return rc;
}

int lock_up(unsigned megabytes, unsigned seconds)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_DUMPABLE, 0);
	if (set_limits(megabytes, seconds) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
		fprintf(stderr, "feiten-pdf: cannot set limits: %s\n", strerror(errno));
		return -1;
	}
	int confined = confine_files() == 0;
	if (!confined)
		fprintf(stderr, "feiten-pdf: no landlock here; no file can be opened at all\n");
	if (confine_calls(confined) != 0) {
		fprintf(stderr, "feiten-pdf: cannot set up seccomp\n");
		return -1;
	}
	return 0;
}

int try_escape(void)
{
	int read_fd = open("/etc/passwd", O_RDONLY);
	int write_fd = open("/tmp/feiten-pdf-escape", O_WRONLY | O_CREAT, 0600);
	int net = socket(AF_INET, SOCK_STREAM, 0);
	long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);

	if (child == 0)
		_exit(0);
	printf("read %s\nwrite %s\nsocket %s\nfork %s\n", read_fd < 0 ? "refused" : "open",
	       write_fd < 0 ? "refused" : "open", net < 0 ? "refused" : "open",
	       child < 0 ? "refused" : "open");
	return fflush(stdout);
}
