/* progress.h - what a run shows on standard error. */
#ifndef FEIT_PROGRESS_H
#define FEIT_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum feit_progress_kind {
	FEIT_PROGRESS_NONE,
	FEIT_PROGRESS_AUTO, /* BAR where standard error is a terminal, NONE elsewhere */
	FEIT_PROGRESS_BAR,  /* one line, written again and again */
	FEIT_PROGRESS_JSON  /* a line of JSON a second */
};

struct feit_progress {
	enum feit_progress_kind kind;
	uint64_t total; /* documents to come, 0 = not known */
	uint64_t done, empty, failed, kept, bytes;
	uint64_t facts;
	uint64_t started; /* nanoseconds, as uv_hrtime() */
	bool shown;       /* a bar stands on the line */
};

enum feit_progress_kind feit_progress_choose(enum feit_progress_kind asked);

/* Shows how far the run is at time `now`. */
void feit_progress_show(struct feit_progress *, uint64_t now);

/* A line about a document, without disturbing the bar. */
void feit_progress_say(struct feit_progress *, const char *text);

/* The last line: counts. */
void feit_progress_finish(struct feit_progress *, uint64_t now);

#endif
