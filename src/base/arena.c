/* arena.c - memory that lives exactly as long as one document. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

/* The address sanitizer is told which bytes are in use: a read past an allocation, or of memory
 * of the document before, is seen as one of malloc's would be. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define FORBID(from, bytes) __asan_poison_memory_region((from), (bytes))
#define ALLOW(from, bytes) __asan_unpoison_memory_region((from), (bytes))
#else
#define FORBID(from, bytes) ((void)(from), (void)(bytes))
#define ALLOW(from, bytes) ((void)(from), (void)(bytes))
#endif

enum {
#ifdef __SANITIZE_ADDRESS__
	BETWEEN = 16, /* bytes between allocations, which nobody may touch */
#else
	BETWEEN = 0,
#endif
	ALIGN = 16,
	FIRST_BLOCK = 1 << 16,
	LARGEST_STEP = 1 << 24, /* blocks double up to here */
	STEP = 1 << 17,         /* pages are asked for by so many bytes */
	PAGE = 4096,
	HUGE_FROM = 1 << 22,  /* a block of so many bytes is asked for in huge pages */
	MOST_SPARE = 1 << 26, /* bytes that are kept for the documents that follow */
};

struct feit_block_of_memory {
	struct feit_block_of_memory *next;
	size_t size; /* of data[] */
	_Alignas(ALIGN) char data[];
};

_Noreturn void feit_out_of_memory(const char *what)
{
	fprintf(stderr, "feiten: out of memory (%s); give it more, or smaller input\n", what);
	exit(4);
}

static _Noreturn void out_of_memory(size_t bytes)
{
	char what[64];

	snprintf(what, sizeof what, "%zu bytes asked", bytes);
	feit_out_of_memory(what);
}

void *feit_malloc(size_t bytes)
{
	void *p = malloc(bytes ? bytes : 1);

	if (p == NULL)
		out_of_memory(bytes);
	return p;
}

void *feit_zeroes(size_t bytes)
{
	void *p = calloc(1, bytes ? bytes : 1);

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
	return ((bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1)) + BETWEEN;
}

/* Pages of 2 MB cost less to get than to clear; those of 4 KB more (5 % of the whole run on 16 MB
 * of text). Where the system has none, or not now, the others come. */
static void prefer_huge_pages(char *from, char *to)
{
#ifdef MADV_HUGEPAGE
	uintptr_t first = ((uintptr_t)from + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
	uintptr_t last = (uintptr_t)to & ~(uintptr_t)(PAGE - 1);

	madvise((void *)first, last - first, MADV_HUGEPAGE);
#else
	(void)from, (void)to;
#endif
}

/* Asks for pages together; one by one, at the first write to each, they cost more (4 % of the whole
 * run on 16 MB of text). */
static void ask_pages(char *from, char *to)
{
#ifdef MADV_POPULATE_WRITE /* Linux 5.14; where it is refused, they come one by one */
	uintptr_t first = ((uintptr_t)from + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
	uintptr_t last = (uintptr_t)to & ~(uintptr_t)(PAGE - 1);

	if (last > first)
		madvise((void *)first, last - first, MADV_POPULATE_WRITE);
#else
	(void)from, (void)to;
#endif
}

/* Gives the arena more of the newest block, which it gets piece by piece, with its pages. */
static bool extend(struct feit_arena *a, size_t bytes)
{
	struct feit_block_of_memory *b = a->blocks;
	char *from = a->end;

	if (b == NULL || (size_t)(b->data + b->size - a->at) < bytes)
		return false;
	size_t more = bytes - (size_t)(a->end - a->at);
	size_t left = (size_t)(b->data + b->size - from);
	if (more < STEP)
		more = left < STEP ? left : STEP;
	a->end = from + more;
	ask_pages(from, a->end);
	return true;
}

/* A block of the documents before, whose pages are there; NULL when none is large enough. */
static struct feit_block_of_memory *take_spare(struct feit_arena *a, size_t bytes)
{
	for (struct feit_block_of_memory **at = &a->spare; *at != NULL; at = &(*at)->next)
		if ((*at)->size >= bytes) {
			struct feit_block_of_memory *b = *at;
			*at = b->next;
			return b;
		}
	return NULL;
}

static void open_block(struct feit_arena *a, size_t bytes)
{
	size_t size = a->blocks ? a->blocks->size * 2 : FIRST_BLOCK;
	struct feit_block_of_memory *b = take_spare(a->lender != NULL ? a->lender : a, bytes);
	bool known = b != NULL;

	if (size > LARGEST_STEP)
		size = LARGEST_STEP;
	if (size < bytes)
		size = bytes;
	if (!known) {
		b = feit_malloc(sizeof *b + size);
		b->size = size;
		if (size >= HUGE_FROM)
			prefer_huge_pages(b->data, b->data + size);
		FORBID(b->data, size);
	}
	b->next = a->blocks;
	a->blocks = b;
	a->at = a->end = b->data;
	if (known)
		a->end += b->size;
	else
		extend(a, bytes);
}

void *feit_alloc_raw(struct feit_arena *a, size_t bytes)
{
	if (bytes > SIZE_MAX / 2)
		out_of_memory(bytes);
	size_t taken = rounded(bytes);
	if ((size_t)(a->end - a->at) < taken && !extend(a, taken))
		open_block(a, taken);
	void *p = a->at;
	a->at += taken;
	ALLOW(p, bytes);
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
static bool grow_in_place(struct feit_arena *a, char *items, size_t old, size_t bytes)
{
	size_t used = rounded(old), more = rounded(bytes) - used;

	if (items == NULL || items + used != a->at ||
	    ((size_t)(a->end - a->at) < more && !extend(a, more)))
		return false;
	a->at += more;
	ALLOW(items, bytes);
	return true;
}

void *feit_grow(struct feit_arena *a, void *items, size_t need, size_t *cap, size_t size)
{
	enum { FIRST = 64 }; /* bytes: a document has thousands of lists of one or two items */
	size_t n = *cap ? *cap * 2 : size > FIRST / 2 ? 1 : FIRST / size;

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

static void free_blocks(struct feit_block_of_memory *b)
{
	for (struct feit_block_of_memory *next; b != NULL; b = next) {
		next = b->next;
		ALLOW(b->data, b->size);
		free(b);
	}
}

/* Keeps the blocks, the newest and largest first: a worker that reads many documents of one size
 * soon asks the system for nothing more (half its time in the system on documents of 1 MB). */
void feit_arena_reset(struct feit_arena *a)
{
	struct feit_block_of_memory **at = &a->blocks;
	size_t kept = 0;

	while (*at != NULL)
		at = &(*at)->next;
	*at = a->spare;
	for (at = &a->blocks; *at != NULL && kept + (*at)->size <= MOST_SPARE; at = &(*at)->next)
		kept += (*at)->size;
	for (const struct feit_block_of_memory *b = a->blocks; b != *at; b = b->next)
		FORBID(b->data, b->size);
	free_blocks(*at);
	*at = NULL;
	*a = (struct feit_arena){.spare = a->blocks};
}

struct feit_arena feit_arena_borrow(struct feit_arena *lender)
{
	return (struct feit_arena){.lender = lender};
}

void feit_arena_return(struct feit_arena *a)
{
	struct feit_block_of_memory **at = &a->blocks;

	for (; *at != NULL; at = &(*at)->next)
		FORBID((*at)->data, (*at)->size);
	*at = a->lender->spare;
	a->lender->spare = a->blocks;
	*a = (struct feit_arena){0};
}

void feit_arena_end(struct feit_arena *a)
{
	free_blocks(a->blocks);
	free_blocks(a->spare);
	*a = (struct feit_arena){0};
}
