/* journal.h - the journal of a run: one line of JSON a document, added when it is done.
 *
 *	{"path":"d1/r.txt","output":"d1/r.txt.json","status":"done","reason":"","input_sha256":"...",
 *	 "output_sha256":"...","bytes":812,"seconds":0.0012,"time":"2023-06-01T12:00:00Z",
 *	 "facts":{"date":3,...},"version":"0.2.0","rules":"...","options":"-f json"}
 *
 * and lines about the run itself: that it began, what it left out, how it ended.
 *
 *	{"run":"begin","shard":"0/0","time":"...","version":"0.2.0","rules":"...","options":"..."}
 *	{"run":"left out","shard":"0/0","time":"...","path":"d2","reason":"Permission denied"}
 *	{"run":"end","shard":"0/0","time":"...","status":3,"done":11,"kept":0,"empty":0,"failed":1}
 *
 * Later runs add to the same file; of several lines about one output the last one counts. A line
 * that was cut off by a crash is passed over. A run without an end was killed.
 */
#ifndef FEIT_JOURNAL_H
#define FEIT_JOURNAL_H

#include <stdio.h>

#include "base/buf.h"
#include "base/error.h"
#include "batch/wire.h"

enum feit_job { FEIT_JOB_DONE, FEIT_JOB_EMPTY, FEIT_JOB_FAILED };

struct feit_entry {
	const char *path, *output; /* bytes of file names, any */
	enum feit_job job;
	const char *reason; /* UTF-8 or not; "" when done */
	struct feit_receipt receipt;
	double seconds;
	const char *time;  /* UTC, "2023-06-01T12:00:00Z"; NULL when written = now */
	size_t bundle_len; /* bytes of `path` that name the bundle it stands in; 0 = none */
	const char *version, *rules, *options;
};

enum feit_run_event { FEIT_RUN_BEGIN, FEIT_RUN_LEFT_OUT, FEIT_RUN_END };

struct feit_run_line {
	enum feit_run_event event;
	uint32_t shard, shards;                /* 0 of 0 = all documents */
	const char *time;                      /* as above */
	const char *version, *rules, *options; /* BEGIN */
	const char *path, *reason;             /* LEFT_OUT */
	enum feit_status status;               /* END */
	uint64_t done, kept, empty, failed;    /* END */
};

struct feit_journal {
	int fd;       /* -1 = not open */
	FILE *reader; /* earlier lines, for feit_journal_find() */
	struct feit_journal_slot
	    *slots; /* hash of output -> place of its last line: 16 bytes a slot, and at most
		     * half of them in use, so 32 to 64 bytes a result */
	size_t n_slots, used;
	struct feit_buf line;
};

/* Opens (makes) the journal for adding; with `earlier`, its lines can be found. */
enum feit_status feit_journal_open(struct feit_journal *, const char *path, bool earlier,
				   struct feit_error *);

/* Opens an existing journal for reading only. */
enum feit_status feit_journal_read(struct feit_journal *, const char *path, struct feit_error *);

/* Adds a line, in one write. */
enum feit_status feit_journal_add(struct feit_journal *, const struct feit_entry *,
				  struct feit_error *);

enum feit_status feit_journal_add_run(struct feit_journal *, const struct feit_run_line *,
				      struct feit_error *);

/* The last line about `output`, given to `take`; false when there is none. What the entry points to
 * lives until `take` returns. */
bool feit_journal_find(struct feit_journal *, const char *output,
		       void (*take)(void *user, const struct feit_entry *), void *user);

/* Calls `take` for the last line of each output, in the order of the file. Returns the number of
 * lines that are none of ours (cut off, damaged). */
size_t feit_journal_each(struct feit_journal *, void (*take)(void *, const struct feit_entry *),
			 void *user);

/* Calls `take` for each line about a run, in the order of the file. */
void feit_journal_each_run(struct feit_journal *,
			   void (*take)(void *user, const struct feit_run_line *), void *user);

void feit_journal_close(struct feit_journal *);

#endif
