/* inputs.c - the documents that a command line names: "reports/ extra.txt -". */
#include "cmd/inputs.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "cmd/cmd.h"

enum { LARGEST = 2000000000 }; /* bytes: offsets inside are 32 bits wide */

/* `name` and `file_name` say where these begin in the path. */
static struct feit_input *add(struct feit_inputs *in, const char *path, size_t name,
			      size_t file_name)
{
	struct feit_input *i = FEIT_PUSH(&in->arena, in->v, in->n, in->cap);
	const char *kept = feit_copy(&in->arena, feit_cstr(path)).ptr;

	*i = (struct feit_input){.path = kept, .name = kept + name, .file_name = kept + file_name};
	return i;
}

static void add_file(struct feit_inputs *in, const char *path)
{
	const char *slash = strrchr(path, '/');

	add(in, path, 0, slash ? (size_t)(slash + 1 - path) : 0);
}

static int by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static void cannot_read(struct feit_inputs *in, const char *path, int error)
{
	struct feit_error err;

	feit_fail(&err, FEIT_FAILED, "%s: cannot be read: %s; left out", path, strerror(error));
	feit_complain(&err);
	in->failures++;
}

/* One step of the walk. `root` is the length of the directory's own path. */
static void visit(struct feit_inputs *in, FTS *walk, FTSENT *e, size_t root,
		  const struct stat *skip)
{
	bool hidden = e->fts_level > 0 && e->fts_name[0] == '.';
	size_t name = root;

	switch (e->fts_info) {
	case FTS_D:
		if (hidden || (skip != NULL && e->fts_statp->st_dev == skip->st_dev &&
			       e->fts_statp->st_ino == skip->st_ino))
			fts_set(walk, e, FTS_SKIP);
		return;
	case FTS_F:
		while (e->fts_path[name] == '/')
			name++;
		if (!hidden)
			add(in, e->fts_path, name, name);
		return;
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		cannot_read(in, e->fts_path, e->fts_errno);
		return;
	case FTS_DC:
		cannot_read(in, e->fts_path, ELOOP);
		return;
	default: /* directories on the way up, sockets, links to nowhere */
		return;
	}
}

static void add_directory(struct feit_inputs *in, const char *path, const struct stat *skip)
{
	char *roots[] = {(char *)path, NULL};
	FTS *walk = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);

	if (walk == NULL) {
		cannot_read(in, path, errno);
		return;
	}
	errno = 0;
	for (FTSENT *e; (e = fts_read(walk)) != NULL; errno = 0)
		visit(in, walk, e, strlen(path), skip);
	if (errno != 0)
		cannot_read(in, path, errno);
	fts_close(walk);
}

void feit_inputs_add(struct feit_inputs *in, const char *arg, const char *skip)
{
	struct stat st, skipped;

	if (strcmp(arg, "-") == 0) {
		add(in, "-", 0, 0)->file_name = "stdin";
	} else if (stat(arg, &st) == 0 && S_ISDIR(st.st_mode)) {
		in->many = true;
		bool some = skip != NULL && stat(skip, &skipped) == 0;
		add_directory(in, arg, some ? &skipped : NULL);
	} else {
		add_file(in, arg);
	}
}

static int by_file_name(const void *a, const void *b)
{
	return strcmp((*(const struct feit_input *const *)a)->file_name,
		      (*(const struct feit_input *const *)b)->file_name);
}

enum feit_status feit_inputs_check_names(const struct feit_inputs *in, struct feit_error *err)
{
	const struct feit_input **sorted = feit_malloc((in->n + 1) * sizeof(void *));
	enum feit_status status = FEIT_OK;

	for (size_t i = 0; i < in->n; i++)
		sorted[i] = &in->v[i];
	qsort(sorted, in->n, sizeof(void *), by_file_name);
	for (size_t i = 1; i < in->n && status == FEIT_OK; i++)
		if (strcmp(sorted[i - 1]->file_name, sorted[i]->file_name) == 0)
			status = feit_fail(err, FEIT_USAGE,
					   "%s and %s would be written to one file; give the "
					   "directory above them, or run twice",
					   sorted[i - 1]->path, sorted[i]->path);
	free(sorted);
	return status;
}

void feit_inputs_end(struct feit_inputs *in)
{
	feit_arena_end(&in->arena);
	*in = (struct feit_inputs){.n = 0};
}

/* ---- reading ---- */

static enum feit_status read_all(int fd, const char *path, struct feit_buf *in,
				 struct feit_error *err)
{
	struct stat st;
	size_t step = 1 << 16;
	bool known = fstat(fd, &st) == 0;

	if (known && S_ISDIR(st.st_mode))
		return feit_fail(err, FEIT_FAILED, "%s: is a directory", path);
	if (known && S_ISREG(st.st_mode) && st.st_size < LARGEST)
		step = (size_t)st.st_size + 1; /* the whole file and its end in one call or two */
	for (;;) {
		char *to = feit_buf_room(in, step);
		ssize_t n = read(fd, to, in->cap - in->len);
		if (n < 0)
			return feit_fail(err, errno == EINTR ? FEIT_INTERRUPTED : FEIT_FAILED,
					 "%s: cannot be read: %s", path, strerror(errno));
		if (n == 0)
			return FEIT_OK;
		in->len += (size_t)n;
		step = in->cap > in->len ? 1 : 1 << 16;
		if (in->len > LARGEST)
			return feit_fail(err, FEIT_FAILED,
					 "%s: is larger than %d bytes; split it into parts", path,
					 LARGEST);
	}
}

enum feit_status feit_read_input(const char *path, struct feit_buf *in, struct feit_error *err)
{
	if (strcmp(path, "-") == 0)
		return read_all(STDIN_FILENO, "standard input", in, err);
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return feit_fail(err, FEIT_FAILED, "%s: cannot be opened: %s", path,
				 strerror(errno));
	enum feit_status status = read_all(fd, path, in, err);
	close(fd);
	return status;
}
