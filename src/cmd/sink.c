/* sink.c - output that is either whole or not there. */
#include "cmd/sink.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "batch/wire.h"

static void drain(struct feit_out *o)
{
	struct feit_sink *s = (struct feit_sink *)o;
	const char *at = o->buf.ptr, *end = at + o->buf.len;

	if (s->hash != NULL)
		feit_hash_add(s->hash, at, o->buf.len);
	while (at < end && s->error == 0) {
		ssize_t n = write(s->fd, at, (size_t)(end - at));
		if (n >= 0)
			at += n;
		else if (errno != EINTR)
			s->error = errno;
	}
	o->buf.len = 0;
}

void feit_sink_stdout(struct feit_sink *s)
{
	s->out.drain = drain;
	s->fd = STDOUT_FILENO;
	s->path = NULL;
	s->error = 0;
}

/* "a/b/c.json": makes a and a/b. */
static bool make_directories(const char *path)
{
	char part[4096];

	for (size_t i = 1; i < sizeof part && path[i] != '\0'; i++) {
		if (path[i] != '/')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0777) != 0 && errno != EEXIST)
			return false;
	}
	return true;
}

/* Trouble with this one name, after which other names may still be written. */
static enum feit_status status_of(int error)
{
	return error == ENAMETOOLONG || error == EISDIR || error == ENOTDIR ? FEIT_FAILED
									    : FEIT_SYSTEM;
}

enum feit_status feit_sink_open(struct feit_sink *s, const char *path, struct feit_error *err)
{
	s->out.drain = drain;
	s->path = path;
	s->error = 0;
	if (!feit_temporary_name(s->temporary, path, getpid()))
		return feit_fail(err, FEIT_FAILED, "%s: the name is too long", path);
	for (int attempt = 0; attempt < 2; attempt++) {
		s->fd =
		    open(s->temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
		if (s->fd >= 0)
			return FEIT_OK;
		if (errno != ENOENT || !make_directories(path))
			break;
	}
	return feit_fail(err, s->one_of_many ? status_of(errno) : FEIT_SYSTEM,
			 "%s: cannot be written: %s", path, strerror(errno));
}

enum feit_status feit_sink_finish(struct feit_sink *s, struct feit_error *err)
{
	if (s->out.buf.len > 0)
		drain(&s->out);
	if (s->path == NULL) {
		if (s->error != 0)
			return feit_fail(err, FEIT_SYSTEM, "standard output: %s",
					 s->error == EPIPE ? "closed by its reader"
							   : strerror(s->error));
		return FEIT_OK;
	}
	if (close(s->fd) != 0 && s->error == 0)
		s->error = errno;
	s->fd = -1;
	if (s->error == 0 && rename(s->temporary, s->path) != 0)
		s->error = errno;
	if (s->error == 0)
		return FEIT_OK;
	unlink(s->temporary);
	return feit_fail(err, status_of(s->error),
			 "%s: cannot be written: %s; nothing is left of it", s->path,
			 strerror(s->error));
}

void feit_sink_abandon(struct feit_sink *s)
{
	s->out.buf.len = 0;
	if (s->path == NULL)
		return;
	close(s->fd);
	s->fd = -1;
	unlink(s->temporary);
}

void feit_sink_abandon_at_once(const struct feit_sink *s)
{
	if (s->path != NULL)
		unlink(s->temporary);
}

void feit_sink_end(struct feit_sink *s)
{
	feit_buf_end(&s->out.buf);
}
