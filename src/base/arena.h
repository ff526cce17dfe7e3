/* arena.h - memory that lives exactly as long as one document.
 *
 * No function here returns NULL: running out of memory ends the program with a
 * message and exit status 4, because no caller can do anything better.
 * Nothing is freed alone: feit_arena_reset() empties the arena and keeps its
 * memory for the next document, feit_arena_end() gives everything back.
 * An arena belongs to one thread at a time.
 */
#ifndef FEIT_ARENA_H
#define FEIT_ARENA_H

#include "base/str.h"

struct feit_block_of_memory;

struct feit_arena {
	struct feit_block_of_memory *blocks; /* newest first */
	struct feit_block_of_memory *spare;  /* of the documents before, for the next ones */
	char *at, *end;                      /* free part of the newest block */
	struct feit_arena *lender;           /* whose spare blocks it takes; NULL = its own */
};

/* `bytes` bytes, aligned for any type. feit_alloc() gives zeroes, feit_alloc_raw() garbage. */
void *feit_alloc(struct feit_arena *, size_t bytes);
void *feit_alloc_raw(struct feit_arena *, size_t bytes);

/* A copy of s that lives in the arena (with a NUL behind it, outside len). */
struct feit_str feit_copy(struct feit_arena *, struct feit_str s);

/* printf into the arena. */
struct feit_str feit_format(struct feit_arena *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for at least `need` items of `size` bytes in a growing array. Returns the (possibly
 * moved) array and raises *cap; the old array stays in the arena until it is reset. */
void *feit_grow(struct feit_arena *, void *items, size_t need, size_t *cap, size_t size);

/* Appends one zeroed item to the array `v` with count `n` and capacity `cap`; yields its address.
 */
#define FEIT_PUSH(arena, v, n, cap)                                                                \
	((v) = (n) < (cap) ? (v) : feit_grow((arena), (v), (n) + 1, &(cap), sizeof *(v)),          \
	 memset(&(v)[(n)], 0, sizeof *(v)), &(v)[(n)++])

/* An arena for what only one stage needs, out of the spare blocks of `lender`, and back into them:
 * the stages behind use the same memory again. */
struct feit_arena feit_arena_borrow(struct feit_arena *lender);
void feit_arena_return(struct feit_arena *borrowed);

void feit_arena_reset(struct feit_arena *);
void feit_arena_end(struct feit_arena *);

/* malloc, calloc and realloc that end the program instead of returning NULL. For memory that
 * outlives a document (tables, output buffers); freed with free(). */
void *feit_malloc(size_t bytes);
void *feit_zeroes(size_t bytes);
void *feit_realloc(void *, size_t bytes);

/* The end of a program whose memory ran out where a library asked for it. */
_Noreturn void feit_out_of_memory(const char *what);

#endif
