/* journal.c - the journal of a run, written and read: {"path":"d1/r.txt","status":"done",...}. */
#include "batch/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/utf8.h"

struct feit_journal_slot {
	uint64_t hash; /* 0 = free */
	off_t at;      /* of the line */
};

static const char *const job_names[] = {"done", "empty", "failed"};
static const char *const run_events[] = {"begin", "left out", "end"};
static const char *const kind_names[FEIT_FACT_KINDS] = {"date", "figure", "reference", "measure"};

static uint64_t hash_of(const char *s)
{
	uint64_t h = 0xcbf29ce484222325;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 0x100000001b3;
	return h | 1;
}

/* ---- writing ---- */

/* The bytes as a JSON string; U+FFFD for what is no UTF-8. */
static void put_text(struct feit_buf *b, const char *s)
{
	struct feit_str rest = feit_cstr(s);
	char code[8];

	FEIT_BUF_LIT(b, "\"");
	while (rest.len > 0) {
		size_t good = feit_utf8_check(rest);
		for (size_t i = 0; i < good; i++) {
			unsigned char c = (unsigned char)rest.ptr[i];
			if (c == '"' || c == '\\' || c < 0x20 || c == 0x7f)
				feit_buf_add(b, code,
					     (size_t)snprintf(code, sizeof code, "\\u%04x", c));
			else
				feit_buf_add(b, &rest.ptr[i], 1);
		}
		if (good < rest.len)
			FEIT_BUF_LIT(b, "\xef\xbf\xbd");
		rest = feit_str_cut(rest, good + (good < rest.len), rest.len);
	}
	FEIT_BUF_LIT(b, "\"");
}

static void put_member(struct feit_buf *b, const char *name, const char *value)
{
	feit_buf_str(b, feit_cstr(name));
	put_text(b, value);
}

/* A file name; where it is no UTF-8, a second member has all its bytes. */
static void put_name(struct feit_buf *b, const char *name, const char *value)
{
	char hex[3];

	FEIT_BUF_LIT(b, "\"");
	feit_buf_str(b, feit_cstr(name));
	put_member(b, "\":", value);
	if (feit_utf8_check(feit_cstr(value)) < strlen(value)) {
		FEIT_BUF_LIT(b, ",\"");
		feit_buf_str(b, feit_cstr(name));
		FEIT_BUF_LIT(b, "_hex\":\"");
		for (const char *p = value; *p != '\0'; p++)
			feit_buf_add(b, hex,
				     (size_t)snprintf(hex, sizeof hex, "%02x", (unsigned char)*p));
		FEIT_BUF_LIT(b, "\"");
	}
	FEIT_BUF_LIT(b, ",");
}

static void put_time(struct feit_buf *b, const char *t)
{
	char text[32];
	time_t now = time(NULL);
	struct tm utc;

	if (t == NULL) {
		gmtime_r(&now, &utc);
		strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
	}
	put_member(b, ",\"time\":", t != NULL ? t : text);
}

static void put_number(struct feit_buf *b, const char *name, uint64_t n)
{
	feit_buf_str(b, feit_cstr(name));
	feit_buf_uint(b, n);
}

static void put_entry(struct feit_buf *b, const struct feit_entry *e)
{
	char seconds[64];

	FEIT_BUF_LIT(b, "{");
	put_name(b, "path", e->path);
	if (e->bundle_len > 0) {
		put_number(b, "\"bundle_bytes\":", e->bundle_len);
		FEIT_BUF_LIT(b, ",");
	}
	put_name(b, "output", e->output);
	put_member(b, "\"status\":", job_names[e->job]);
	put_member(b, ",\"reason\":", e->reason);
	put_member(b, ",\"input_sha256\":", e->receipt.input);
	put_member(b, ",\"output_sha256\":", e->receipt.output);
	put_number(b, ",\"bytes\":", e->receipt.bytes);
	feit_buf_add(b, seconds,
		     (size_t)snprintf(seconds, sizeof seconds, ",\"seconds\":%.6f", e->seconds));
	put_time(b, e->time);
	for (int k = 0; k < FEIT_FACT_KINDS; k++) {
		feit_buf_str(b, feit_cstr(k == 0 ? ",\"facts\":{\"" : ",\""));
		feit_buf_str(b, feit_cstr(kind_names[k]));
		FEIT_BUF_LIT(b, "\":");
		feit_buf_uint(b, e->receipt.facts[k]);
	}
	put_member(b, "},\"version\":", e->version);
	put_member(b, ",\"rules\":", e->rules);
	put_member(b, ",\"options\":", e->options);
	FEIT_BUF_LIT(b, "}\n");
}

static void put_run(struct feit_buf *b, const struct feit_run_line *l)
{
	char shard[32];

	put_member(b, "{\"run\":", run_events[l->event]);
	snprintf(shard, sizeof shard, "%u/%u", l->shard, l->shards);
	put_member(b, ",\"shard\":", shard);
	put_time(b, l->time);
	if (l->event == FEIT_RUN_BEGIN) {
		put_member(b, ",\"version\":", l->version);
		put_member(b, ",\"rules\":", l->rules);
		put_member(b, ",\"options\":", l->options);
	} else if (l->event == FEIT_RUN_LEFT_OUT) {
		FEIT_BUF_LIT(b, ",");
		put_name(b, "path", l->path);
		put_member(b, "\"reason\":", l->reason);
	} else {
		put_number(b, ",\"status\":", (uint64_t)l->status);
		put_number(b, ",\"done\":", l->done);
		put_number(b, ",\"kept\":", l->kept);
		put_number(b, ",\"empty\":", l->empty);
		put_number(b, ",\"failed\":", l->failed);
	}
	FEIT_BUF_LIT(b, "}\n");
}

static enum feit_status write_line(struct feit_journal *j, struct feit_error *err)
{
	size_t at = 0;

	while (at < j->line.len) {
		ssize_t n = write(j->fd, j->line.ptr + at, j->line.len - at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return feit_fail(err, FEIT_SYSTEM, "the journal cannot be written: %s",
					 strerror(errno));
		at += (size_t)n;
	}
	return FEIT_OK;
}

enum feit_status feit_journal_add(struct feit_journal *j, const struct feit_entry *e,
				  struct feit_error *err)
{
	j->line.len = 0;
	put_entry(&j->line, e);
	return write_line(j, err);
}

enum feit_status feit_journal_add_run(struct feit_journal *j, const struct feit_run_line *l,
				      struct feit_error *err)
{
	j->line.len = 0;
	put_run(&j->line, l);
	return write_line(j, err);
}

/* ---- reading ---- */

static const char *text_of(const json_t *o, const char *name)
{
	const char *s = json_string_value(json_object_get(o, name));

	return s ? s : "";
}

/* A file name, from its hexadecimal form if there is one; into `room`. */
static const char *name_of(const json_t *o, const char *name, char room[8192])
{
	char member[32];

	snprintf(member, sizeof member, "%s_hex", name);
	const char *hex = json_string_value(json_object_get(o, member));
	if (hex == NULL)
		return text_of(o, name);
	size_t n = 0, pairs = strlen(hex) / 2;
	unsigned byte;
	for (; n < 8191 && n < pairs && sscanf(hex + 2 * n, "%2x", &byte) == 1; n++)
		room[n] = (char)byte;
	room[n] = '\0';
	return room;
}

static uint64_t number_of(const json_t *o, const char *name)
{
	json_int_t n = json_integer_value(json_object_get(o, name));

	return n > 0 ? (uint64_t)n : 0;
}

static void copy_digest(char to[65], const json_t *o, const char *name)
{
	const char *s = text_of(o, name);

	snprintf(to, 65, "%s", strlen(s) == 64 ? s : "");
}

/* Reads a line and gives it to `take`; false when it is none of ours. */
static bool read_line(const char *line, size_t len, void (*take)(void *, const struct feit_entry *),
		      void *user)
{
	static char path[8192], output[8192];
	json_t *o = json_loadb(line, len, JSON_REJECT_DUPLICATES, NULL);
	struct feit_entry e = {.job = FEIT_JOB_FAILED, .path = name_of(o, "path", path)};
	const char *status = text_of(o, "status");
	bool known = false;

	for (int j = 0; j < 3; j++)
		if (strcmp(status, job_names[j]) == 0) {
			e.job = (enum feit_job)j;
			known = true;
		}
	e.output = name_of(o, "output", output);
	known = known && e.output[0] != '\0';
	if (known) {
		const json_t *facts = json_object_get(o, "facts");
		e.reason = text_of(o, "reason");
		e.time = text_of(o, "time");
		e.bundle_len = (size_t)number_of(o, "bundle_bytes");
		e.bundle_len = e.bundle_len < strlen(e.path) ? e.bundle_len : 0;
		e.version = text_of(o, "version");
		e.rules = text_of(o, "rules");
		e.options = text_of(o, "options");
		copy_digest(e.receipt.input, o, "input_sha256");
		copy_digest(e.receipt.output, o, "output_sha256");
		e.receipt.bytes = number_of(o, "bytes");
		e.seconds = json_number_value(json_object_get(o, "seconds"));
		for (int k = 0; k < FEIT_FACT_KINDS; k++)
			e.receipt.facts[k] = (uint32_t)number_of(facts, kind_names[k]);
		take(user, &e);
	}
	json_decref(o);
	return known;
}

static bool is_run_line(const char *line)
{
	return strncmp(line, "{\"run\":", 7) == 0;
}

/* The same for a line about the run. */
static void read_run_line(const char *line, size_t len,
			  void (*take)(void *, const struct feit_run_line *), void *user)
{
	static char path[8192];
	json_t *o = json_loadb(line, len, JSON_REJECT_DUPLICATES, NULL);
	const char *event = text_of(o, "run");
	struct feit_run_line l = {.version = text_of(o, "version"),
				  .rules = text_of(o, "rules"),
				  .options = text_of(o, "options"),
				  .time = text_of(o, "time"),
				  .path = name_of(o, "path", path),
				  .reason = text_of(o, "reason"),
				  .status = (enum feit_status)number_of(o, "status"),
				  .done = number_of(o, "done"),
				  .kept = number_of(o, "kept"),
				  .empty = number_of(o, "empty"),
				  .failed = number_of(o, "failed")};

	sscanf(text_of(o, "shard"), "%9u/%9u", &l.shard, &l.shards);
	for (int i = 0; i < 3; i++)
		if (strcmp(event, run_events[i]) == 0) {
			l.event = (enum feit_run_event)i;
			take(user, &l);
		}
	json_decref(o);
}

static struct feit_journal_slot *slot_of(const struct feit_journal *j, uint64_t hash)
{
	size_t i = (size_t)(hash * 0x9e3779b97f4a7c15 >> 20) & (j->n_slots - 1);

	while (j->slots[i].hash != 0 && j->slots[i].hash != hash)
		i = (i + 1) & (j->n_slots - 1);
	return &j->slots[i];
}

static void remember(struct feit_journal *j, uint64_t hash, off_t at)
{
	if (2 * j->used >= j->n_slots) {
		struct feit_journal old = *j;
		j->n_slots = old.n_slots ? 2 * old.n_slots : 1024;
		j->slots = feit_malloc(j->n_slots * sizeof *j->slots);
		memset(j->slots, 0, j->n_slots * sizeof *j->slots);
		for (size_t i = 0; i < old.n_slots; i++)
			if (old.slots[i].hash != 0)
				*slot_of(j, old.slots[i].hash) = old.slots[i];
		free(old.slots);
	}
	struct feit_journal_slot *s = slot_of(j, hash);
	j->used += s->hash == 0;
	*s = (struct feit_journal_slot){hash, at};
}

static void take_hash(void *user, const struct feit_entry *e)
{
	*(uint64_t *)user = hash_of(e->output);
}

/* False when the file holds lines, and none of ours. */
static bool index_lines(struct feit_journal *j)
{
	char *line = NULL;
	size_t cap = 0;
	uint64_t hash;
	bool is_journal = false;
	off_t at = 0;

	for (ssize_t n; (n = getline(&line, &cap, j->reader)) > 0; at += n) {
		if (is_run_line(line)) {
			is_journal = true;
		} else if (read_line(line, (size_t)n, take_hash, &hash)) {
			is_journal = true;
			remember(j, hash, at);
		}
	}
	free(line);
	return is_journal || at == 0;
}

/* A line that a crash cut off must not swallow the next one. */
static bool ends_in_mid_line(const char *path)
{
	FILE *f = fopen(path, "rbe");
	bool torn = f != NULL && fseek(f, -1, SEEK_END) == 0 && getc(f) != '\n';

	if (f != NULL)
		fclose(f);
	return torn;
}

enum feit_status feit_journal_open(struct feit_journal *j, const char *path, bool earlier,
				   struct feit_error *err)
{
	*j = (struct feit_journal){.fd = -1};
	if (earlier && (j->reader = fopen(path, "rbe")) != NULL)
		index_lines(j);
	j->fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
	if (j->fd < 0 || (ends_in_mid_line(path) && write(j->fd, "\n", 1) != 1))
		return feit_fail(err, FEIT_SYSTEM, "%s: the journal cannot be written: %s", path,
				 strerror(errno));
	return FEIT_OK;
}

enum feit_status feit_journal_read(struct feit_journal *j, const char *path, struct feit_error *err)
{
	*j = (struct feit_journal){.fd = -1, .reader = fopen(path, "rbe")};
	if (j->reader == NULL)
		return feit_fail(err, FEIT_FAILED, "%s: cannot be opened: %s", path,
				 strerror(errno));
	if (index_lines(j))
		return FEIT_OK;
	feit_journal_close(j);
	return feit_fail(err, FEIT_FAILED, "%s: is no journal that feiten extract wrote", path);
}

struct search {
	const char *output;
	void (*take)(void *, const struct feit_entry *);
	void *user;
	bool found;
};

static void take_if_same(void *user, const struct feit_entry *e)
{
	struct search *s = user;

	s->found = strcmp(s->output, e->output) == 0;
	if (s->found)
		s->take(s->user, e);
}

bool feit_journal_find(struct feit_journal *j, const char *output,
		       void (*take)(void *user, const struct feit_entry *), void *user)
{
	struct search s = {output, take, user, false};
	char *line = NULL;
	size_t cap = 0;

	if (j->n_slots == 0)
		return false;
	const struct feit_journal_slot *slot = slot_of(j, hash_of(output));
	if (slot->hash == 0 || fseeko(j->reader, slot->at, SEEK_SET) != 0)
		return false;
	ssize_t n = getline(&line, &cap, j->reader);
	if (n > 0)
		read_line(line, (size_t)n, take_if_same, &s);
	free(line);
	return s.found;
}

struct pass {
	const struct feit_journal *j;
	off_t at;
	void (*take)(void *, const struct feit_entry *);
	void *user;
};

static void take_if_last(void *user, const struct feit_entry *e)
{
	const struct pass *p = user;

	if (slot_of(p->j, hash_of(e->output))->at == p->at)
		p->take(p->user, e);
}

size_t feit_journal_each(struct feit_journal *j, void (*take)(void *, const struct feit_entry *),
			 void *user)
{
	struct pass p = {j, 0, take, user};
	size_t cap = 0, strange = 0;
	char *line = NULL;
	ssize_t n;

	rewind(j->reader);
	for (; (n = getline(&line, &cap, j->reader)) > 0; p.at += n)
		strange +=
		    n > 1 && !is_run_line(line) && !read_line(line, (size_t)n, take_if_last, &p);
	free(line);
	return strange;
}

void feit_journal_each_run(struct feit_journal *j,
			   void (*take)(void *, const struct feit_run_line *), void *user)
{
	size_t cap = 0;
	char *line = NULL;
	ssize_t n;

	rewind(j->reader);
	while ((n = getline(&line, &cap, j->reader)) > 0)
		if (is_run_line(line))
			read_run_line(line, (size_t)n, take, user);
	free(line);
}

void feit_journal_close(struct feit_journal *j)
{
	if (j->fd >= 0)
		close(j->fd);
	if (j->reader != NULL)
		fclose(j->reader);
	free(j->slots);
	feit_buf_end(&j->line);
}
