/* bag.c - a BagIt bag: "data/results/a.json" with its lines in manifest-sha256.txt and -sha512.txt.
 */
#define OPENSSL_API_COMPAT 0x10100000L /* as base/digest.c: SHA-512 by its plain functions */
#include "cmd/bag.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/utf8.h"
#include "batch/wire.h"

enum { BLOCK = 1 << 16, HEAD = 1 << 20, LONGEST_PATH = 8192 };

/* ---- names ---- */

static void add_hex(struct feit_buf *b, unsigned char c)
{
	char hex[4];

	feit_buf_add(b, hex, (size_t)snprintf(hex, sizeof hex, "%%%02X", c));
}

const char *feit_bag_name(struct feit_bag *bag, const char *name)
{
	struct feit_str rest = feit_cstr(name);
	struct feit_buf b = {NULL, 0, 0};

	while (rest.len > 0) {
		size_t good = feit_utf8_check(rest);
		for (size_t i = 0; i < good; i++) {
			unsigned char c = (unsigned char)rest.ptr[i];
			if (c < 0x20 || c == 0x7f || c == '%')
				add_hex(&b, c);
			else
				feit_buf_add(&b, &rest.ptr[i], 1);
		}
		if (good < rest.len)
			add_hex(&b, (unsigned char)rest.ptr[good]);
		rest = feit_str_cut(rest, good + (good < rest.len), rest.len);
	}
	const char *copy = feit_copy(&bag->arena, (struct feit_str){b.ptr, b.len}).ptr;
	feit_buf_end(&b);
	return copy;
}

/* A path in a manifest: '%' is written "%25" (RFC 8493, 2.1.3). */
static void add_path(struct feit_buf *b, const char *path)
{
	for (; *path != '\0'; path++)
		if (*path == '%')
			FEIT_BUF_LIT(b, "%25");
		else
			feit_buf_add(b, path, 1);
}

/* ---- writing ---- */

static enum feit_status cannot_write(const struct feit_bag *bag, const char *path,
				     struct feit_error *err)
{
	return feit_fail(err, FEIT_SYSTEM, "%s: %s cannot be written: %s", bag->path, path,
			 strerror(errno));
}

static bool make_directories(char *path)
{
	for (char *p = path + 1; *p != '\0'; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
		*p = '/';
		if (!made)
			return false;
	}
	return true;
}

static bool full_path(const struct feit_bag *bag, char full[LONGEST_PATH], const char *path)
{
	return snprintf(full, LONGEST_PATH, "%s/%s", bag->temporary, path) < LONGEST_PATH;
}

static int open_new(struct feit_bag *bag, const char *path, struct feit_error *err)
{
	char full[LONGEST_PATH];

	errno = ENAMETOOLONG;
	int fd = full_path(bag, full, path) && make_directories(full)
		     ? open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)
		     : -1;
	if (fd < 0 && errno == EEXIST)
		feit_fail(err, FEIT_FAILED, "%s: two files would be %s", bag->path, path);
	else if (fd < 0)
		cannot_write(bag, path, err);
	return fd;
}

static bool write_all(int fd, const char *at, size_t n)
{
	while (n > 0) {
		ssize_t put = write(fd, at, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		at += put;
		n -= (size_t)put;
	}
	return true;
}

/* A file of the bag that is being written. */
struct writing {
	int fd;
	struct feit_hash *sha256;
	SHA512_CTX sha512;
};

static enum feit_status begin_file(struct feit_bag *bag, struct writing *w, const char *path,
				   struct feit_error *err)
{
	w->fd = open_new(bag, path, err);
	if (w->fd < 0)
		return err->status;
	w->sha256 = feit_hash_begin();
	SHA512_Init(&w->sha512);
	bag->head.len = 0;
	bag->last_bytes = 0;
	return FEIT_OK;
}

static bool add_bytes(struct feit_bag *bag, struct writing *w, const char *bytes, size_t n)
{
	feit_hash_add(w->sha256, bytes, n);
	SHA512_Update(&w->sha512, bytes, n);
	if (bag->head.len < HEAD)
		feit_buf_add(&bag->head, bytes,
			     n < HEAD - bag->head.len ? n : HEAD - bag->head.len);
	bag->last_bytes += n;
	return write_all(w->fd, bytes, n);
}

static void hex_of(char *to, const unsigned char *raw, size_t n)
{
	for (size_t i = 0; i < n; i++)
		snprintf(to + 2 * i, 3, "%02x", raw[i]);
}

/* Closes the file; where all was well, it belongs to the payload. */
static enum feit_status end_file(struct feit_bag *bag, struct writing *w, const char *path,
				 enum feit_status status, struct feit_error *err)
{
	unsigned char raw[SHA512_DIGEST_LENGTH];
	struct feit_digest d = feit_hash_end(w->sha256);

	SHA512_Final(raw, &w->sha512);
	if (close(w->fd) != 0 && status == FEIT_OK)
		status = cannot_write(bag, path, err);
	struct feit_bag_file *f = FEIT_PUSH(&bag->arena, bag->files, bag->n, bag->cap);
	f->path = feit_copy(&bag->arena, feit_cstr(path)).ptr;
	memcpy(f->sha256, d.hex, sizeof f->sha256);
	hex_of(f->sha512, raw, sizeof raw);
	bag->bytes += bag->last_bytes;
	if (status != FEIT_OK)
		feit_bag_withdraw(bag);
	return status;
}

static enum feit_status copy_bytes(struct feit_bag *bag, struct writing *w, const char *path,
				   const char *from, int fd, struct feit_error *err)
{
	static char block[BLOCK];
	ssize_t n;

	while ((n = read(fd, block, sizeof block)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return feit_fail(err, FEIT_FAILED, "%s: cannot be read: %s", from,
					 strerror(errno));
		if (!add_bytes(bag, w, block, (size_t)n))
			return cannot_write(bag, path, err);
	}
	return FEIT_OK;
}

enum feit_status feit_bag_copy(struct feit_bag *bag, const char *path, const char *from,
			       struct feit_error *err)
{
	int fd = open(from, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct writing w;
	struct stat st;

	if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
		close(fd);
		return feit_fail(err, FEIT_FAILED, "%s: is no file", from);
	}
	if (fd < 0)
		return feit_fail(err, FEIT_FAILED, "%s: cannot be opened: %s", from,
				 strerror(errno));
	enum feit_status status = begin_file(bag, &w, path, err);
	if (status == FEIT_OK)
		status = end_file(bag, &w, path, copy_bytes(bag, &w, path, from, fd, err), err);
	close(fd);
	return status;
}

enum feit_status feit_bag_add(struct feit_bag *bag, const char *path, struct feit_str bytes,
			      struct feit_error *err)
{
	struct writing w;
	enum feit_status status = begin_file(bag, &w, path, err);

	if (status != FEIT_OK)
		return status;
	if (!add_bytes(bag, &w, bytes.ptr, bytes.len))
		status = cannot_write(bag, path, err);
	return end_file(bag, &w, path, status, err);
}

void feit_bag_withdraw(struct feit_bag *bag)
{
	char full[LONGEST_PATH];

	if (full_path(bag, full, bag->files[--bag->n].path))
		unlink(full);
	bag->bytes -= bag->last_bytes;
}

/* ---- the bag ---- */

enum feit_status feit_bag_begin(struct feit_bag *bag, const char *path, struct feit_error *err)
{
	struct stat st;

	bag->path = path;
	bag->temporary[0] = '\0';
	if (lstat(path, &st) == 0)
		return feit_fail(err, FEIT_FAILED, "%s: stands there already", path);
	if (!feit_temporary_name(bag->temporary, path, getpid()) ||
	    mkdir(bag->temporary, 0777) != 0) {
		bag->temporary[0] = '\0';
		return feit_fail(err, FEIT_SYSTEM, "%s: cannot be made: %s", path, strerror(errno));
	}
	return FEIT_OK;
}

static int by_path(const void *a, const void *b)
{
	const struct feit_bag_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static void list_files(struct feit_buf *b, const struct feit_bag_file *files, size_t n, bool wide)
{
	b->len = 0;
	for (size_t i = 0; i < n; i++) {
		feit_buf_str(b, feit_cstr(wide ? files[i].sha512 : files[i].sha256));
		FEIT_BUF_LIT(b, "  ");
		add_path(b, files[i].path);
		FEIT_BUF_LIT(b, "\n");
	}
}

static enum feit_status add_buf(struct feit_bag *bag, const char *path, const struct feit_buf *b,
				struct feit_error *err)
{
	return feit_bag_add(bag, path, (struct feit_str){b->ptr ? b->ptr : "", b->len}, err);
}

/* The files beside the payload. They too are added to bag->files, behind the payload. */
static enum feit_status add_tags(struct feit_bag *bag, struct feit_str info, struct feit_error *err)
{
	struct feit_buf b = {NULL, 0, 0};
	size_t n = bag->n;
	uint64_t bytes = bag->bytes;
	enum feit_status status;

	qsort(bag->files, n, sizeof *bag->files, by_path);
	status =
	    feit_bag_add(bag, "bagit.txt",
			 FEIT_STR("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"), err);
	feit_buf_str(&b, info);
	FEIT_BUF_LIT(&b, "Payload-Oxum: ");
	feit_buf_uint(&b, bytes);
	FEIT_BUF_LIT(&b, ".");
	feit_buf_uint(&b, n);
	FEIT_BUF_LIT(&b, "\n");
	if (status == FEIT_OK)
		status = add_buf(bag, "bag-info.txt", &b, err);
	for (int wide = 0; wide < 2 && status == FEIT_OK; wide++) {
		list_files(&b, bag->files, n, wide);
		status =
		    add_buf(bag, wide ? "manifest-sha512.txt" : "manifest-sha256.txt", &b, err);
	}
	size_t tags = bag->n - n;
	for (int wide = 0; wide < 2 && status == FEIT_OK; wide++) {
		list_files(&b, bag->files + n, tags, wide);
		status = add_buf(bag, wide ? "tagmanifest-sha512.txt" : "tagmanifest-sha256.txt",
				 &b, err);
	}
	feit_buf_end(&b);
	return status;
}

enum feit_status feit_bag_finish(struct feit_bag *bag, struct feit_str info, struct feit_error *err)
{
	enum feit_status status = add_tags(bag, info, err);

	if (status != FEIT_OK)
		return status;
	int fd = open(bag->temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool synced = fd >= 0 && syncfs(fd) == 0;
	if (fd >= 0)
		close(fd);
	if (!synced || rename(bag->temporary, bag->path) != 0)
		return cannot_write(bag, "the bag", err);
	bag->temporary[0] = '\0';
	return FEIT_OK;
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	(void)st, (void)kind, (void)where;
	return remove(path);
}

void feit_bag_end(struct feit_bag *bag)
{
	if (bag->temporary[0] != '\0')
		nftw(bag->temporary, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	feit_arena_end(&bag->arena);
	feit_buf_end(&bag->head);
}
