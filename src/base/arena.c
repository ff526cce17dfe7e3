/* arena.c - memory that lives exactly as long as one document. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	ALIGN = 16,
	FIRST_BLOCK = 1 << 16,
	LARGEST_STEP = 1 << 24, /* blocks double up to here */
};

struct feit_block_of_memory {
	struct feit_block_of_memory *next;
	size_t size; /* of data[] */
	_Alignas(ALIGN) char data[];
};

static _Noreturn void out_of_memory(size_t bytes)
{
	fprintf(stderr, "feiten: out of memory (%zu bytes asked); give it more, or smaller input\n",
		bytes);
	exit(4);
}

void *feit_malloc(size_t bytes)
{
	void *p = malloc(bytes ? bytes : 1);

	if (p == NULL)
		out_of_memory(bytes);
	return p;
}

void *feit_realloc(void *old, size_t bytes)
{
	void *p = realloc(old, bytes ? bytes : 1);

	if (p == NULL)
		out_of_memory(bytes);
	return p;
}

static size_t rounded(size_t bytes)
{
	return (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

static void open_block(struct feit_arena *a, size_t bytes)
{
	size_t size = a->blocks ? a->blocks->size * 2 : FIRST_BLOCK;

	if (size > LARGEST_STEP)
		size = LARGEST_STEP;
	if (size < bytes)
		size = bytes;
	struct feit_block_of_memory *b = feit_malloc(sizeof *b + size);
	b->next = a->blocks;
	b->size = size;
	a->blocks = b;
	a->at = b->data;
	a->end = b->data + size;
}

void *feit_alloc_raw(struct feit_arena *a, size_t bytes)
{
	if (bytes > SIZE_MAX / 2)
		out_of_memory(bytes);
	bytes = rounded(bytes);
	if ((size_t)(a->end - a->at) < bytes)
		open_block(a, bytes);
	void *p = a->at;
	a->at += bytes;
	return p;
}

void *feit_alloc(struct feit_arena *a, size_t bytes)
{
	return memset(feit_alloc_raw(a, bytes), 0, bytes);
}

struct feit_str feit_copy(struct feit_arena *a, struct feit_str s)
{
	char *p = feit_alloc_raw(a, s.len + 1);

	if (s.len)
		memcpy(p, s.ptr, s.len);
	p[s.len] = '\0';
	return (struct feit_str){p, s.len};
}

struct feit_str feit_format(struct feit_arena *a, const char *fmt, ...)
{
	char small[256];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(small, sizeof small, fmt, ap);
	va_end(ap);
	if (n < 0)
		abort();
	if ((size_t)n < sizeof small)
		return feit_copy(a, (struct feit_str){small, (size_t)n});
	char *p = feit_alloc_raw(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct feit_str){p, (size_t)n};
}

/* What was allocated last grows where it stands: nothing is copied, and no page is touched for
 * nothing. */
static bool grow_in_place(struct feit_arena *a, const char *items, size_t old, size_t bytes)
{
	size_t used = rounded(old);

	if (items == NULL || items + used != a->at ||
	    (size_t)(a->end - a->at) < rounded(bytes) - used)
		return false;
	a->at += rounded(bytes) - used;
	return true;
}

void *feit_grow(struct feit_arena *a, void *items, size_t need, size_t *cap, size_t size)
{
	enum { FIRST = 128 }; /* bytes: a document has thousands of lists of one or two items */
	size_t n = *cap ? *cap * 2 : size > FIRST / 2 ? 2 : FIRST / size;

	if (need <= *cap)
		return items;
	if (n < need)
		n = need;
	if (n > SIZE_MAX / 2 / size)
		out_of_memory(n);
	if (grow_in_place(a, items, *cap * size, n * size)) {
		*cap = n;
		return items;
	}
	void *p = feit_alloc_raw(a, n * size);
	if (*cap)
		memcpy(p, items, *cap * size);
	*cap = n;
	return p;
}

/* Keeps the newest block: blocks double, so it is the largest or near it, and a worker that
 * reads many documents of one size soon asks the system for nothing more. */
void feit_arena_reset(struct feit_arena *a)
{
	struct feit_block_of_memory *keep = a->blocks;

	if (keep == NULL)
		return;
	for (struct feit_block_of_memory *b = keep->next, *next; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	keep->next = NULL;
	a->at = keep->data;
	a->end = keep->data + keep->size;
}

void feit_arena_end(struct feit_arena *a)
{
	for (struct feit_block_of_memory *b = a->blocks, *next; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct feit_arena){NULL, NULL, NULL};
}
