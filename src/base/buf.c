/* buf.c - a growing run of bytes. */
#include "base/buf.h"

#include <stdlib.h>

#include "base/arena.h"

char *feit_buf_room_slow(struct feit_buf *b, size_t more)
{
	size_t cap = b->cap ? b->cap * 2 : 4096;

	if (cap < b->len + more)
		cap = b->len + more;
	b->ptr = feit_realloc(b->ptr, cap);
	b->cap = cap;
	return b->ptr + b->len;
}

void feit_buf_uint(struct feit_buf *b, uint64_t v)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930"
				    "31323334353637383940414243444546474849505152535455565758596061"
				    "62636465666768697071727374757677787980818283848586878889909192"
				    "93949596979899";
	char tmp[20];
	size_t at = sizeof tmp;

	for (; v >= 100; v /= 100)
		memcpy(&tmp[at -= 2], &pairs[v % 100 * 2], 2);
	if (v >= 10)
		memcpy(&tmp[at -= 2], &pairs[v * 2], 2);
	else
		tmp[--at] = (char)('0' + v);
	feit_buf_add(b, tmp + at, sizeof tmp - at);
}

void feit_buf_int(struct feit_buf *b, int64_t v)
{
	if (v < 0)
		feit_buf_add(b, "-", 1);
	feit_buf_uint(b, v < 0 ? 0 - (uint64_t)v : (uint64_t)v);
}

void feit_buf_end(struct feit_buf *b)
{
	free(b->ptr);
	*b = (struct feit_buf){NULL, 0, 0};
}
