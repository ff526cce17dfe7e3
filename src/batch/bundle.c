/* bundle.c - tar and zip bundles: "papers.tar.gz" with "2021/a.txt", by libarchive. */
#include "batch/bundle.h"

#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD = 512, BLOCK = 1 << 16, MOST_OFFICE_MEMBERS = 5000 };

/* ---- what a bundle looks like ---- */

/* A tar header has the sum of its bytes in it, its own field taken for spaces (POSIX ustar). */
static bool is_tar_header(const unsigned char head[HEAD])
{
	unsigned long sum = 0, said = 0;
	size_t i = 148;

	for (size_t k = 0; k < HEAD; k++)
		sum += k >= 148 && k < 156 ? ' ' : head[k];
	while (i < 154 && head[i] == ' ')
		i++;
	for (; i < 156 && head[i] >= '0' && head[i] <= '7'; i++)
		said = said * 8 + (unsigned long)(head[i] - '0');
	return head[0] != '\0' && sum == said;
}

/* Names with which office documents begin; the lister looks at all names of the others. */
static bool begins_as_office(const unsigned char *head, size_t n)
{
	static const char *const first[] = {"mimetype",  "[Content_Types].xml", "_rels/",   "word/",
					    "docProps/", "content.xml",         "META-INF/"};

	for (size_t i = 0; i < sizeof first / sizeof first[0]; i++) {
		size_t len = strlen(first[i]);
		if (n >= 30 + len && memcmp(head + 30, first[i], len) == 0)
			return true;
	}
	return false;
}

static bool looks_like_bundle(const unsigned char *head, size_t n)
{
	static const struct {
		const char *bytes;
		size_t n;
	} packed[] = {
	    {"\x1f\x8b", 2}, {"BZh", 3}, {"\xfd\x37\x7a\x58\x5a", 5}, {"\x28\xb5\x2f\xfd", 4}};

	for (size_t i = 0; i < sizeof packed / sizeof packed[0]; i++)
		if (n >= packed[i].n && memcmp(head, packed[i].bytes, packed[i].n) == 0)
			return true;
	if (n >= 4 && memcmp(head, "PK\003\004", 4) == 0)
		return !begins_as_office(head, n);
	return n == HEAD && is_tar_header(head);
}

bool feit_may_be_bundle(const char *path)
{
	unsigned char head[HEAD];
	struct stat st;
	ssize_t n = 0;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size < 4)
		return false;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd >= 0) {
		n = read(fd, head, sizeof head);
		close(fd);
	}
	return n > 0 && looks_like_bundle(head, (size_t)n);
}

/* ---- names ---- */

static bool is_dots(const char *part, size_t n)
{
	return n == 2 && part[0] == '.' && part[1] == '.';
}

bool feit_leads_out(const char *name)
{
	for (const char *part = name;; part++) {
		size_t n = strcspn(part, "/\\");
		if (is_dots(part, n))
			return true;
		part += n;
		if (*part == '\0')
			return false;
	}
}

static void clean_name(struct feit_bundle *b, const char *name)
{
	b->name.len = 0;
	while (*name != '\0') {
		size_t n = strcspn(name, "/");
		if (n > 0 && !(n == 1 && *name == '.')) {
			if (b->name.len > 0)
				FEIT_BUF_LIT(&b->name, "/");
			feit_buf_add(&b->name, name, n);
			b->skipped = b->skipped || *name == '.';
		}
		name += n + (name[n] == '/');
	}
	feit_buf_add(&b->name, "", 1);
	b->name.len--;
}

/* What keeps the entry from being read, by its header. */
static const char *trouble_of(struct feit_bundle *b, const char *name)
{
	if (feit_leads_out(name))
		return "its name leads out of the bundle";
	if (name[0] == '/')
		return "its name is an absolute path";
	if (b->name.len > FEIT_LONGEST_MEMBER_NAME)
		return "its name is too long";
	if (b->lib->archive_entry_hardlink(b->entry) != NULL ||
	    b->lib->archive_entry_filetype(b->entry) == AE_IFLNK)
		return "it is a link; only files are read";
	if (b->lib->archive_entry_filetype(b->entry) != AE_IFREG)
		return "it is no file";
	if (b->lib->archive_entry_is_encrypted(b->entry))
		return "it is encrypted; make the bundle without a password";
	if (b->lib->archive_entry_size_is_set(b->entry) &&
	    b->lib->archive_entry_size(b->entry) > FEIT_LARGEST_MEMBER)
		return "it is larger than 1 GiB";
	return NULL;
}

static void judge_entry(struct feit_bundle *b)
{
	const char *name = b->lib->archive_entry_pathname(b->entry);

	b->skipped = b->lib->archive_entry_filetype(b->entry) == AE_IFDIR;
	clean_name(b, name != NULL ? name : "");
	b->trouble = NULL;
	if (name == NULL || b->name.len == 0)
		b->trouble = b->skipped ? NULL : "it has no name that can be read";
	else if (feit_leads_out(name) || !b->skipped)
		b->trouble = trouble_of(b, name);
	b->skipped = b->skipped && b->trouble == NULL;
}

/* ---- opening ---- */

/* libarchive turns names from and into the charset of the locale; in this one they stay as they
 * are, whatever the user's is. */
static locale_t enter_locale(locale_t *mine)
{
	*mine = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	return *mine != (locale_t)0 ? uselocale(*mine) : (locale_t)0;
}

static void leave_locale(locale_t mine, locale_t before)
{
	if (mine == (locale_t)0)
		return;
	uselocale(before);
	freelocale(mine);
}

enum way { ZIP_BY_TABLE, ZIP_FROM_START, TAR, N_WAYS };

static struct archive *new_reader(const struct feit_archive_lib *lib, enum way way)
{
	struct archive *a = lib->archive_read_new();

	if (a == NULL)
		return NULL;
	if (way == ZIP_BY_TABLE)
		lib->archive_read_support_format_zip_seekable(a);
	else if (way == ZIP_FROM_START)
		lib->archive_read_support_format_zip_streamable(a);
	else
		lib->archive_read_support_format_tar(a);
	if (way == TAR) {
		lib->archive_read_support_filter_gzip(a);
		lib->archive_read_support_filter_bzip2(a);
		lib->archive_read_support_filter_xz(a);
		lib->archive_read_support_filter_zstd(a);
	}
	return a;
}

static void free_reader(struct feit_bundle *b)
{
	if (b->archive != NULL)
		b->lib->archive_read_free(b->archive);
	b->archive = NULL;
}

/* Opens it in this way and reads the first header, without which libarchive does not know what it
 * has; feit_bundle_next() gives that one first. */
static int open_as(struct feit_bundle *b, enum way way)
{
	free_reader(b);
	b->index = 0;
	b->archive = new_reader(b->lib, way);
	if (b->archive == NULL ||
	    b->lib->archive_read_open_filename(b->archive, b->path.ptr, BLOCK) != ARCHIVE_OK)
		return ARCHIVE_FATAL;
	int rc = b->lib->archive_read_next_header(b->archive, &b->entry);
	b->seeks =
	    way == ZIP_BY_TABLE || (way == TAR && b->lib->archive_filter_code(b->archive, 0) == 0);
	return rc;
}

static bool starts_with_zip(const char *path)
{
	char head[2] = "";
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	bool zip = fd >= 0 && read(fd, head, 2) == 2 && memcmp(head, "PK", 2) == 0;

	if (fd >= 0)
		close(fd);
	return zip;
}

static bool is_office_name(const char *name)
{
	return strcmp(name, "[Content_Types].xml") == 0 || strcmp(name, "mimetype") == 0 ||
	       strcmp(name, "content.xml") == 0;
}

/* Whether the zip is a document of an office program, by the names in it. */
static bool is_office(struct feit_bundle *b, int rc)
{
	for (int n = 0; n < MOST_OFFICE_MEMBERS && (rc == ARCHIVE_OK || rc == ARCHIVE_WARN); n++) {
		const char *name = b->lib->archive_entry_pathname(b->entry);
		if (name != NULL && is_office_name(name))
			return true;
		rc = b->lib->archive_read_next_header(b->archive, &b->entry);
	}
	return false;
}

static int open_zip(struct feit_bundle *b, bool *office)
{
	int rc = open_as(b, ZIP_BY_TABLE);

	if (rc != ARCHIVE_FATAL && rc != ARCHIVE_EOF) {
		*office = is_office(b, rc);
		return open_as(b, ZIP_BY_TABLE);
	}
	return rc == ARCHIVE_EOF ? rc : open_as(b, ZIP_FROM_START); /* its end was lost */
}

enum feit_status feit_bundle_open(struct feit_bundle *b, const char *path, struct feit_error *err)
{
	locale_t mine, before;
	bool office = false;

	b->lib = feit_archive_lib(err);
	if (b->lib == NULL)
		return FEIT_FAILED;
	before = enter_locale(&mine);
	b->path.len = 0;
	feit_buf_add(&b->path, path, strlen(path) + 1);
	b->path.len--;
	int rc = starts_with_zip(path) ? open_zip(b, &office) : open_as(b, TAR);
	leave_locale(mine, before);
	if (rc == ARCHIVE_FATAL || office) {
		feit_fail(err, FEIT_NO, "no bundle: %s",
			  b->archive && !office ? b->lib->archive_error_string(b->archive)
						: "a document");
		free_reader(b);
		return FEIT_NO;
	}
	b->empty = rc == ARCHIVE_EOF;
	return FEIT_OK;
}

/* ---- reading ---- */

static enum feit_status bomb(struct feit_error *err)
{
	return feit_fail(err, FEIT_FAILED,
			 "unpacks to more than %d times its size; what follows was not read",
			 FEIT_MOST_UNPACKED_RATIO);
}

static enum feit_status damaged(struct feit_bundle *b, struct feit_error *err)
{
	const char *why = b->lib->archive_error_string(b->archive);

	return feit_fail(err, FEIT_FAILED, "damaged or cut off: %.200s",
			 why != NULL ? why : "no reason known");
}

/* Unpacks the present entry, into *bytes or, where that is NULL, into nothing. */
static enum feit_status unpack(struct feit_bundle *b, struct feit_buf *bytes,
			       struct feit_error *err)
{
	int64_t begun = b->lib->archive_filter_bytes(b->archive, -1), total = 0;
	size_t n;
	int64_t at;
	const void *block;
	int rc;

	while ((rc = b->lib->archive_read_data_block(b->archive, &block, &n, &at)) == ARCHIVE_OK) {
		int64_t packed = b->lib->archive_filter_bytes(b->archive, -1) - begun;
		total = at + (int64_t)n;
		if (total > FEIT_UNPACKED_UNASKED &&
		    total / FEIT_MOST_UNPACKED_RATIO > packed + BLOCK)
			return bomb(err);
		if (bytes == NULL)
			continue;
		if (total > FEIT_LARGEST_MEMBER)
			return feit_fail(err, FEIT_FAILED, "is larger than 1 GiB");
		if (at < (int64_t)bytes->len)
			return feit_fail(err, FEIT_FAILED, "is a sparse file whose pieces overlap");
		size_t hole = (size_t)at - bytes->len;
		memset(feit_buf_room(bytes, hole + n), 0, hole);
		bytes->len += hole;
		feit_buf_add(bytes, block, n);
	}
	return rc == ARCHIVE_EOF ? FEIT_OK : damaged(b, err);
}

static enum feit_status next_entry(struct feit_bundle *b, struct feit_error *err)
{
	int rc = ARCHIVE_OK;

	if (b->empty)
		return feit_fail(err, FEIT_NO, "holds nothing");
	if (b->index > 0) {
		b->inside = !b->seeks && unpack(b, NULL, err) != FEIT_OK;
		if (b->inside)
			return FEIT_FAILED;
		rc = b->lib->archive_read_next_header(b->archive, &b->entry);
	}
	if (rc == ARCHIVE_EOF)
		return feit_fail(err, FEIT_NO, "ends");
	if (rc != ARCHIVE_OK && rc != ARCHIVE_WARN)
		return damaged(b, err);
	b->index++;
	judge_entry(b);
	return FEIT_OK;
}

enum feit_status feit_bundle_next(struct feit_bundle *b, struct feit_error *err)
{
	locale_t mine, before = enter_locale(&mine);
	enum feit_status status = next_entry(b, err);

	leave_locale(mine, before);
	return status;
}

enum feit_status feit_bundle_read(struct feit_bundle *b, struct feit_buf *bytes,
				  struct feit_error *err)
{
	return unpack(b, bytes, err);
}

enum feit_status feit_bundle_fetch(struct feit_bundle *b, const char *path, uint64_t index,
				   const char *name, struct feit_buf *bytes, struct feit_error *err)
{
	enum feit_status status = FEIT_OK;

	if (b->archive == NULL || strcmp(b->path.ptr, path) != 0 || b->index >= index)
		status = feit_bundle_open(b, path, err);
	while (status == FEIT_OK && b->index < index)
		status = feit_bundle_next(b, err);
	if (status == FEIT_OK && (b->trouble != NULL || strcmp(b->name.ptr, name) != 0))
		status = feit_fail(err, FEIT_FAILED, "the bundle has changed meanwhile");
	if (status == FEIT_OK)
		status = feit_bundle_read(b, bytes, err);
	if (status != FEIT_OK)
		free_reader(b); /* it stands nowhere that can be gone on from */
	return status == FEIT_OK ? status : FEIT_FAILED;
}

void feit_bundle_close(struct feit_bundle *b)
{
	free_reader(b);
	feit_buf_end(&b->path);
	feit_buf_end(&b->name);
}
