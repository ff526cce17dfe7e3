/* progress.c - what a run shows: "812 of 2000 documents, 3.1 MB/s, 2 failed, 14 s left". */
#include "batch/progress.h"

#include <stdio.h>
#include <unistd.h>

enum feit_progress_kind feit_progress_choose(enum feit_progress_kind asked)
{
	if (asked != FEIT_PROGRESS_AUTO)
		return asked;
	return isatty(STDERR_FILENO) ? FEIT_PROGRESS_BAR : FEIT_PROGRESS_NONE;
}

static double seconds_since(const struct feit_progress *p, uint64_t now)
{
	return now > p->started ? (double)(now - p->started) / 1e9 : 1e-9;
}

static uint64_t seen(const struct feit_progress *p)
{
	return p->done + p->empty + p->failed + p->kept;
}

static void show_json(const struct feit_progress *p, double seconds)
{
	fprintf(
	    stderr,
	    "{\"done\":%ju,\"kept\":%ju,\"empty\":%ju,\"failed\":%ju,\"bytes\":%ju,\"facts\":%ju,"
	    "\"seconds\":%.3f}\n",
	    (uintmax_t)p->done, (uintmax_t)p->kept, (uintmax_t)p->empty, (uintmax_t)p->failed,
	    (uintmax_t)p->bytes, (uintmax_t)p->facts, seconds);
}

static void show_bar(struct feit_progress *p, double seconds)
{
	uint64_t n = seen(p);

	fprintf(stderr, "\r\033[K%ju", (uintmax_t)n);
	if (p->total > 0)
		fprintf(stderr, " of %ju", (uintmax_t)p->total);
	fprintf(stderr, " documents, %.1f MB, %.1f MB/s, %ju failed", (double)p->bytes / 1e6,
		(double)p->bytes / 1e6 / seconds, (uintmax_t)p->failed);
	if (p->total > n && n > 0)
		fprintf(stderr, ", %.0f s left", seconds / (double)n * (double)(p->total - n));
	p->shown = true;
}

void feit_progress_show(struct feit_progress *p, uint64_t now)
{
	if (p->kind == FEIT_PROGRESS_JSON)
		show_json(p, seconds_since(p, now));
	else if (p->kind == FEIT_PROGRESS_BAR)
		show_bar(p, seconds_since(p, now));
}

static void clear_bar(struct feit_progress *p)
{
	if (p->shown)
		fputs("\r\033[K", stderr);
	p->shown = false;
}

void feit_progress_say(struct feit_progress *p, const char *text)
{
	clear_bar(p);
	fprintf(stderr, "feiten: %s\n", text);
}

void feit_progress_finish(struct feit_progress *p, uint64_t now)
{
	double seconds = seconds_since(p, now);

	clear_bar(p);
	if (p->kind == FEIT_PROGRESS_JSON) {
		show_json(p, seconds);
		return;
	}
	fprintf(stderr, "feiten: %ju done", (uintmax_t)p->done);
	if (p->empty > 0)
		fprintf(stderr, ", %ju without a required fact", (uintmax_t)p->empty);
	if (p->kept > 0)
		fprintf(stderr, ", %ju kept", (uintmax_t)p->kept);
	fprintf(stderr, ", %ju failed; %ju facts, %.1f MB in %.1f s\n", (uintmax_t)p->failed,
		(uintmax_t)p->facts, (double)p->bytes / 1e6, seconds);
}
