/* source.c - the documents of a run: "reports/ extra.txt papers.tar.gz", or a list of paths. */
#include "batch/source.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "batch/bundle.h"

struct feit_source_level {
	struct feit_source_level *above;
	DIR *dir;
	size_t path_len; /* of this directory */
	dev_t dev;
	ino_t ino;
};

enum { DEEPEST = 256, LONGEST_PATH = 4095 };

uint32_t feit_shard_of(const char *name, uint32_t shards)
{
	uint64_t h = 0xcbf29ce484222325;

	for (; *name != '\0'; name++)
		h = (h ^ (unsigned char)*name) * 0x100000001b3;
	return (uint32_t)(h % shards) + 1;
}

static void set_path(struct feit_buf *b, size_t keep, const char *s, size_t n)
{
	b->len = keep;
	feit_buf_add(b, s, n);
	feit_buf_add(b, "", 1);
	b->len--;
}

/* The path becomes the document. */
static bool take(const struct feit_source *s, struct feit_document *d, size_t name,
		 size_t file_name)
{
	set_path(&d->path, 0, s->path.ptr, s->path.len);
	d->name = name;
	d->file_name = file_name;
	d->bundle_len = 0;
	d->member = 0;
	return true;
}

static bool is_in_shard(const struct feit_source *s, const struct feit_document *d)
{
	return s->shards == 0 || feit_shard_of(d->path.ptr + d->file_name, s->shards) == s->shard;
}

/* ---- directories ---- */

static void leave(struct feit_source *s)
{
	struct feit_source_level *l = s->top;

	closedir(l->dir);
	s->top = l->above;
	free(l);
}

/* NULL, or why the directory cannot be entered. Silent about the one to skip. */
static const char *enter(struct feit_source *s, const struct stat *st)
{
	size_t depth = 0;

	if (s->skips && st->st_dev == s->skipped.st_dev && st->st_ino == s->skipped.st_ino)
		return NULL;
	for (struct feit_source_level *l = s->top; l != NULL; l = l->above, depth++)
		if (l->dev == st->st_dev && l->ino == st->st_ino)
			return strerror(ELOOP);
	if (depth >= DEEPEST)
		return "too many directories in one another";
	DIR *dir = opendir(s->path.ptr);
	if (dir == NULL)
		return strerror(errno);
	struct feit_source_level *l = feit_malloc(sizeof *l);
	*l = (struct feit_source_level){s->top, dir, s->path.len, st->st_dev, st->st_ino};
	s->top = l;
	return NULL;
}

/* One name of the directory on top: true when it is a document. */
static bool visit(struct feit_source *s, const char *name, struct feit_document *d)
{
	const char *trouble = NULL;
	struct stat st;

	if (name[0] == '.')
		return false;
	set_path(&s->path, s->top->path_len, "/", 1);
	set_path(&s->path, s->path.len, name, strlen(name));
	if (s->path.len > LONGEST_PATH)
		trouble = strerror(ENAMETOOLONG);
	else if (stat(s->path.ptr, &st) !=
		 0) /* gone, or a link to nowhere: its reading will say so */
		return take(s, d, s->root, s->root);
	else if (S_ISDIR(st.st_mode))
		trouble = enter(s, &st);
	else if (S_ISREG(st.st_mode))
		return take(s, d, s->root, s->root);
	if (trouble != NULL)
		s->complain(s->user, s->path.ptr, trouble);
	return false;
}

static bool next_in_tree(struct feit_source *s, struct feit_document *d)
{
	while (s->top != NULL) {
		errno = 0;
		struct dirent *e = readdir(s->top->dir);
		if (e != NULL) {
			if (visit(s, e->d_name, d))
				return true;
			continue;
		}
		set_path(&s->path, s->top->path_len, "", 0);
		if (errno != 0)
			s->complain(s->user, s->path.ptr, strerror(errno));
		leave(s);
	}
	return false;
}

/* ---- arguments ---- */

/* Whether another directory among the arguments holds a file of the same name. */
static bool is_in_another(const struct feit_source *s, const struct feit_document *d)
{
	static char other[2 * LONGEST_PATH];
	struct stat st;

	for (size_t i = 0; i < s->n_dirs; i++) {
		size_t n = strlen(s->args[s->dirs[i]]), rest = d->path.len - d->file_name;
		if (s->dirs[i] == s->next_arg - 1 || n + rest + 2 > sizeof other)
			continue;
		memcpy(other, s->args[s->dirs[i]], n);
		other[n] = '/';
		memcpy(other + n + 1, d->path.ptr + d->file_name, rest + 1);
		if (stat(other, &st) == 0 && S_ISREG(st.st_mode))
			return true;
	}
	return false;
}

/* The same, and complains of it, once for all shards. */
static bool is_elsewhere(const struct feit_source *s, const struct feit_document *d)
{
	if (!is_in_another(s, d))
		return false;
	if (is_in_shard(s, d))
		s->complain(
		    s->user, d->path.ptr,
		    "another input has a file of this name, and both would be written to one "
		    "file; give the directory above them, or run twice");
	return true;
}

static bool start_argument(struct feit_source *s, struct feit_document *d)
{
	const char *arg = s->args[s->next_arg++], *slash = strrchr(arg, '/');
	size_t n = strlen(arg);
	struct stat st;

	if (n > LONGEST_PATH) {
		s->complain(s->user, arg, strerror(ENAMETOOLONG));
		return false;
	}
	set_path(&s->path, 0, arg, n);
	if (stat(arg, &st) != 0 || !S_ISDIR(st.st_mode))
		return take(s, d, 0, slash ? (size_t)(slash + 1 - arg) : 0);
	while (s->path.len > 1 && s->path.ptr[s->path.len - 1] == '/')
		set_path(&s->path, s->path.len - 1, "", 0);
	s->root = s->path.len + 1;
	const char *trouble = enter(s, &st);
	if (trouble != NULL)
		s->complain(s->user, s->path.ptr, trouble);
	return false;
}

static enum feit_source_answer next_of_args(struct feit_source *s, struct feit_document *d)
{
	for (;;) {
		bool found = next_in_tree(s, d);
		if (!found && s->next_arg == s->n_args)
			return FEIT_SOURCE_END;
		if (!found && !start_argument(s, d))
			continue;
		if (!is_elsewhere(s, d))
			return FEIT_SOURCE_DOCUMENT;
	}
}

/* ---- lists ---- */

/* "./a//b" becomes "a/b" at `to`. NULL, or why it cannot be mirrored. */
static const char *clean_path(struct feit_source *s, const char *from, size_t n)
{
	bool absolute = n > 0 && from[0] == '/';

	if (memchr(from, '\0', n) != NULL)
		return "a NUL byte; use --null";
	set_path(&s->path, 0, "/", absolute);
	for (size_t at = 0, end; at < n; at = end + 1) {
		const char *slash = memchr(from + at, '/', n - at);
		end = slash ? (size_t)(slash - from) : n;
		size_t len = end - at;
		if (len == 0 || (len == 1 && from[at] == '.'))
			continue;
		if (len == 2 && from[at] == '.' && from[at + 1] == '.')
			return "a path of a list may hold no '..'";
		if (s->path.len > absolute)
			set_path(&s->path, s->path.len, "/", 1);
		set_path(&s->path, s->path.len, from + at, len);
	}
	*(absolute ? &s->any_absolute : &s->any_relative) = true;
	if (s->any_absolute && s->any_relative)
		return "paths of a list are all relative or all absolute";
	return s->path.len > LONGEST_PATH ? strerror(ENAMETOOLONG) : NULL;
}

/* A list that was made on Windows ends its lines with CR LF; no file is meant by the CR. */
static void drop_carriage_return(struct feit_source *s)
{
	size_t n = s->path.len;

	if (s->separator == '\n' && n > 0 && s->path.ptr[n - 1] == '\r' &&
	    access(s->path.ptr, F_OK) != 0)
		set_path(&s->path, n - 1, "", 0);
}

static bool take_line(struct feit_source *s, size_t n, struct feit_document *d)
{
	const char *trouble = clean_path(s, s->pending.ptr, n);
	bool found = false;

	if (trouble == NULL)
		drop_carriage_return(s);

	if (trouble != NULL) {
		set_path(&s->path, 0, s->pending.ptr, n);
		s->complain(s->user, s->path.ptr, trouble);
	} else if (s->path.len > s->any_absolute) {
		found = take(s, d, 0, s->any_absolute);
	}
	return found;
}

/* Reads more of the list if there is something to read now. */
static bool read_list(struct feit_source *s)
{
	struct pollfd p = {s->list, POLLIN, 0};

	if (poll(&p, 1, 0) <= 0)
		return false;
	ssize_t n = read(s->list, feit_buf_room(&s->pending, 1 << 14), 1 << 14);
	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return false;
	if (n < 0)
		s->complain(s->user, "list of files", strerror(errno));
	if (n <= 0)
		s->list_ended = true;
	else
		s->pending.len += (size_t)n;
	return true;
}

static enum feit_source_answer next_of_list(struct feit_source *s, struct feit_document *d)
{
	for (;;) {
		const char *end = s->pending.len == 0
				      ? NULL
				      : memchr(s->pending.ptr, s->separator, s->pending.len);
		if (end == NULL && !s->list_ended && s->pending.len <= LONGEST_PATH) {
			if (!read_list(s))
				return FEIT_SOURCE_WAIT;
			continue;
		}
		if (s->pending.len == 0)
			return FEIT_SOURCE_END;
		size_t n = end ? (size_t)(end - s->pending.ptr) : s->pending.len;
		bool found = take_line(s, n, d);
		size_t used = n + (end != NULL);
		s->pending.len -= used;
		memmove(s->pending.ptr, s->pending.ptr + used, s->pending.len);
		if (found)
			return FEIT_SOURCE_DOCUMENT;
	}
}

/* ---- bundles ---- */

/* "d1/b.tar" + "m/x.txt": the member as a document. */
static void name_member(struct feit_source *s, struct feit_document *d, const char *name)
{
	const struct feit_document *c = &s->container;

	set_path(&d->path, 0, c->path.ptr, c->path.len);
	set_path(&d->path, d->path.len, "/", 1);
	set_path(&d->path, d->path.len, name, strlen(name));
	d->name = c->name;
	d->file_name = c->file_name;
	d->bundle_len = c->path.len;
	d->member = s->listing.index;
	s->n_listed++;
}

/* What concerns a bundle as a whole is said by one shard, that of its own name. */
static void complain_of_bundle(struct feit_source *s, const char *what)
{
	if (is_in_shard(s, &s->container))
		s->complain(s->user, s->container.path.ptr, what);
}

/* The next member of the bundle that is open; END when it is through. */
static enum feit_source_answer next_of_bundle(struct feit_source *s, struct feit_document *d)
{
	for (;;) {
		enum feit_listed kind = feit_listing_next(&s->listing);
		switch (kind) {
		case FEIT_LISTED_WAIT:
			return FEIT_SOURCE_WAIT;
		case FEIT_LISTED_MEMBER:
			name_member(s, d, s->listing.name);
			if (d->path.len > LONGEST_PATH && is_in_shard(s, d))
				s->complain(s->user, d->path.ptr, strerror(ENAMETOOLONG));
			else if (is_in_shard(s, d) && !is_elsewhere(s, d))
				return FEIT_SOURCE_DOCUMENT;
			continue;
		case FEIT_LISTED_LEFT_OUT:
			name_member(s, d, s->listing.name);
			if (is_in_shard(s, d))
				s->complain(s->user, d->path.ptr, s->listing.reason);
			continue;
		case FEIT_LISTED_BROKEN:
			s->n_listed++;
			complain_of_bundle(s, s->listing.reason);
			continue;
		case FEIT_LISTED_CUT:
			if (is_in_shard(s, &s->container))
				s->remark(s->user, s->container.path.ptr, s->listing.reason);
			continue;
		case FEIT_LISTED_NONE:
			feit_listing_end(&s->listing);
			set_path(&s->path, 0, s->container.path.ptr, s->container.path.len);
			take(s, d, s->container.name, s->container.file_name);
			return is_in_shard(s, d) ? FEIT_SOURCE_DOCUMENT : FEIT_SOURCE_END;
		case FEIT_LISTED_END:
			if (s->n_listed == 0)
				complain_of_bundle(s, "the bundle holds no document");
			return FEIT_SOURCE_END;
		}
	}
}

/* Opens `d` as a bundle; false when it is no bundle, as far as its first bytes tell. */
static bool open_bundle(struct feit_source *s, struct feit_document *d)
{
	struct feit_document *c = &s->container;
	struct feit_error err;

	if (s->lister == NULL || !feit_may_be_bundle(d->path.ptr))
		return false;
	set_path(&c->path, 0, d->path.ptr, d->path.len);
	c->name = d->name;
	c->file_name = d->file_name;
	s->n_listed = 0;
	s->lister[s->lister_path] = c->path.ptr;
	if (feit_listing_begin(&s->listing, s->lister, s->timeout, &err) != FEIT_OK)
		complain_of_bundle(s, err.text);
	return true;
}

/* ---- public ---- */

void feit_source_begin(struct feit_source *s)
{
	struct stat st;

	s->skips = s->skip != NULL && stat(s->skip, &s->skipped) == 0;
	s->dirs = feit_malloc(sizeof *s->dirs * ((size_t)s->n_args + 1));
	for (int i = 0; i < s->n_args; i++)
		if (stat(s->args[i], &st) == 0 && S_ISDIR(st.st_mode))
			s->dirs[s->n_dirs++] = i;
}

enum feit_source_answer feit_source_next(struct feit_source *s, struct feit_document *d)
{
	enum feit_source_answer a;

	for (;;) {
		if (s->listing.pid != 0) {
			a = next_of_bundle(s, d);
			if (a != FEIT_SOURCE_END)
				return a;
		}
		a = s->list >= 0 ? next_of_list(s, d) : next_of_args(s, d);
		if (a != FEIT_SOURCE_DOCUMENT)
			return a;
		if (!open_bundle(s, d) && is_in_shard(s, d))
			return a;
	}
}

void feit_source_end(struct feit_source *s)
{
	while (s->top != NULL)
		leave(s);
	free(s->dirs);
	feit_listing_end(&s->listing);
	feit_buf_end(&s->container.path);
	feit_buf_end(&s->path);
	feit_buf_end(&s->pending);
}
