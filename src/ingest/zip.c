/* zip.c - members of an ODT or DOCX file, by libarchive, within limits. */
#include "ingest/zip.h"

#include <stdlib.h>

#include "base/archive.h"

enum {
	TABLE_OF_CONTENTS = 1 << 20,
	READ_STEP = 1 << 16,
	RATIO_COUNTS = 1 << 20, /* bytes: a small member does no harm, however well it is packed */
};

bool feit_is_zip(struct feit_str bytes)
{
	return feit_str_starts(bytes, FEIT_STR("PK\003\004"));
}

bool feit_zip_names(struct feit_str bytes, const char *name)
{
	size_t from = bytes.len > TABLE_OF_CONTENTS ? bytes.len - TABLE_OF_CONTENTS : 0;
	size_t head = bytes.len < READ_STEP ? bytes.len : READ_STEP;

	return memmem(bytes.ptr + from, bytes.len - from, name, strlen(name)) != NULL ||
	       memmem(bytes.ptr, head, name, strlen(name)) != NULL;
}

/* A name that would lead out of the archive if somebody unpacked it. */
static bool leads_out(const char *name)
{
	if (name[0] == '/' || strchr(name, '\\') != NULL)
		return true;
	for (const char *part = name; part != NULL; part = strchr(part, '/')) {
		part += *part == '/';
		if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0'))
			return true;
	}
	return false;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The name that stands twice; NULL when each stands once. */
static const char *find_twin(const char **names, size_t n)
{
	qsort(names, n, sizeof *names, by_text);
	for (size_t i = 1; i < n; i++)
		if (strcmp(names[i - 1], names[i]) == 0)
			return names[i];
	return NULL;
}

struct reading {
	struct feit_doc *doc;
	const struct feit_archive_lib *lib;
	struct archive *archive;
	struct feit_member *wanted;
	size_t n_wanted, unpacked;
	const char *names[FEIT_MAX_MEMBERS];
	size_t n_names;
	struct feit_error *err;
};

static enum feit_status refuse(struct reading *r, const char *what, const char *name)
{
	return feit_fail(r->err, FEIT_FAILED, FEIT_PRI ": %s%s%.200s", FEIT_ARG(r->doc->path), what,
			 name != NULL ? ": " : "", name != NULL ? name : "");
}

/* Whether a member of which `unpacked` bytes came out of `packed` is within the limits. */
static enum feit_status judge_size(struct reading *r, const char *name, size_t unpacked,
				   size_t packed)
{
	const struct feit_options *o = r->doc->options;
	uint32_t most = feit_limit(o, FEIT_LIMIT_ZIP_MEMBER);
	uint32_t ratio = feit_limit(o, FEIT_LIMIT_ZIP_RATIO);
	struct feit_str what;

	if (unpacked > RATIO_COUNTS && unpacked / ratio > packed) {
		what = feit_format(r->doc->arena,
				   "an archive member unpacks to more than %u times its size "
				   "(--limit=zip-ratio)",
				   ratio);
		return refuse(r, what.ptr, name);
	}
	if (unpacked > (size_t)most << 20) {
		what = feit_format(r->doc->arena,
				   "an archive member is larger than the limit of %u MB "
				   "(--limit=zip-member)",
				   most);
		return refuse(r, what.ptr, name);
	}
	if (r->unpacked > (size_t)feit_limit(o, FEIT_LIMIT_ZIP_TOTAL) << 20)
		return refuse(r, "the archive unpacks to more than --limit=zip-total", name);
	return FEIT_OK;
}

static size_t consumed(const struct reading *r)
{
	la_int64_t n = r->lib->archive_filter_bytes(r->archive, -1);

	return n > 0 ? (size_t)n : 0;
}

static enum feit_status read_member(struct reading *r, struct feit_member *m)
{
	size_t cap = 0, begin = consumed(r);
	char *out = NULL;

	for (;;) {
		out = feit_grow(r->doc->arena, out, m->bytes.len + READ_STEP, &cap, 1);
		la_ssize_t n =
		    r->lib->archive_read_data(r->archive, out + m->bytes.len, cap - m->bytes.len);
		m->bytes.ptr = out;
		if (n == 0)
			break;
		if (n < 0)
			return refuse(r, "damaged or encrypted archive member", m->name);
		m->bytes.len += (size_t)n;
		r->unpacked += (size_t)n;
		enum feit_status status = judge_size(r, m->name, m->bytes.len, consumed(r) - begin);
		if (status != FEIT_OK)
			return status;
	}
	struct feit_raw *raw = &r->doc->raw;
	m->index = (uint32_t)raw->n_members;
	struct feit_str *name =
	    FEIT_PUSH(r->doc->arena, raw->members, raw->n_members, raw->members_cap);
	*name = feit_cstr(m->name);
	return FEIT_OK;
}

static enum feit_status read_entry(struct reading *r, struct archive_entry *entry)
{
	const char *name = r->lib->archive_entry_pathname(entry);

	if (r->n_names >= feit_limit(r->doc->options, FEIT_LIMIT_ZIP_MEMBERS))
		return refuse(r, "the archive has more members than --limit=zip-members", NULL);
	if (name == NULL || strlen(name) > FEIT_MAX_NAME || leads_out(name))
		return refuse(r, "an archive member's name leads out of the archive", name);
	r->names[r->n_names++] = feit_copy(r->doc->arena, feit_cstr(name)).ptr;
	for (size_t i = 0; i < r->n_wanted; i++)
		if (strcmp(r->wanted[i].name, name) == 0 && r->wanted[i].bytes.ptr == NULL)
			return r->lib->archive_entry_is_encrypted(entry)
				   ? refuse(r,
					    "the document is encrypted; save it without password",
					    NULL)
				   : read_member(r, &r->wanted[i]);
	return FEIT_OK;
}

static enum feit_status read_entries(struct reading *r)
{
	struct archive_entry *entry;
	enum feit_status status = FEIT_OK;
	int rc = ARCHIVE_OK;

	while (status == FEIT_OK) {
		rc = r->lib->archive_read_next_header(r->archive, &entry);
		if (rc != ARCHIVE_OK && rc != ARCHIVE_WARN)
			break;
		status = read_entry(r, entry);
	}
	if (status != FEIT_OK)
		return status;
	if (rc != ARCHIVE_EOF)
		return refuse(r, "damaged archive; fetch the file again", NULL);
	const char *twin = find_twin(r->names, r->n_names);
	return twin != NULL ? refuse(r, "an archive member stands there twice", twin) : FEIT_OK;
}

enum feit_status feit_zip_read(struct feit_doc *doc, struct feit_str bytes,
			       struct feit_member *wanted, size_t n_wanted, struct feit_error *err)
{
	struct reading *r = feit_alloc(doc->arena, sizeof *r);
	struct feit_str *self =
	    FEIT_PUSH(doc->arena, doc->raw.members, doc->raw.n_members, doc->raw.members_cap);

	*self = doc->path;
	*r = (struct reading){.doc = doc,
			      .lib = feit_archive_lib(err),
			      .wanted = wanted,
			      .n_wanted = n_wanted,
			      .err = err};
	if (r->lib == NULL)
		return FEIT_FAILED;
	r->archive = r->lib->archive_read_new();
	if (r->archive == NULL)
		return feit_fail(err, FEIT_SYSTEM, "libarchive gives no memory");
	r->lib->archive_read_support_format_zip_seekable(r->archive);
	enum feit_status status;
	if (r->lib->archive_read_open_memory(r->archive, bytes.ptr, bytes.len) != ARCHIVE_OK)
		status = refuse(r, "damaged archive; fetch the file again", NULL);
	else
		status = read_entries(r);
	r->lib->archive_read_free(r->archive);
	return status;
}
