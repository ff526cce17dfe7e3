/* slot.h - a place for one worker of a run, with at most one document: its life and its talk.
 * Internal to batch/. */
#ifndef FEIT_SLOT_H
#define FEIT_SLOT_H

#include <uv.h>

#include "batch/batch.h"
#include "batch/journal.h"

struct slot {
	struct run *run;
	uv_process_t process;
	uv_pipe_t to, from, says;
	uv_timer_t timer;
	int handles; /* of the worker, not closed yet; 0 = there is no worker */
	int pid;
	bool busy, timed_out;
	bool fresh;  /* the worker has done no document yet */
	bool unsent; /* the worker was gone before it was asked */
	struct feit_document doc;
	struct feit_buf output; /* path of the result, with a NUL behind len */
	struct feit_expectation expect;
	enum feit_job expected_job;
	uint64_t started;
	struct feit_answer answer;
	size_t got;           /* bytes of the answer */
	char known_input[65]; /* digest that the worker told before it began; "" = none */
	char said[400], chunk[400];
	size_t said_len;
	int64_t exit_status;
	int signal;
};

struct run {
	struct feit_batch *batch;
	uv_loop_t loop;
	uv_timer_t again, show;
	uv_signal_t on_int, on_term;
	struct slot *slots;
	struct feit_journal journal;
	struct feit_progress progress;
	bool stopping;
	enum feit_status status;
};

/* Sends the slot's document to its worker; starts one where there is none. */
void feit_slot_work(struct slot *);

/* Lets the worker end: there is nothing more for it to do. */
void feit_slot_let_go(struct slot *);

/* The run's side of it, in batch.c: the slot's document is through; the slot is free for another;
 * nothing more can be done. */
void feit_run_finish(struct slot *, enum feit_status, const char *reason);
void feit_run_feed(struct slot *);
void feit_run_stop(struct run *, enum feit_status);

#endif
