/* buf.h - a growing run of bytes: what is written before it is sent. Owns its memory. */
#ifndef FEIT_BUF_H
#define FEIT_BUF_H

#include "base/str.h"

struct feit_buf {
	char *ptr;
	size_t len, cap; /* bytes */
};

/* Makes room for `more` further bytes and returns where they go; the caller adds to len. */
char *feit_buf_room_slow(struct feit_buf *, size_t more);

static inline char *feit_buf_room(struct feit_buf *b, size_t more)
{
	return b->cap - b->len >= more ? b->ptr + b->len : feit_buf_room_slow(b, more);
}

static inline void feit_buf_add(struct feit_buf *b, const void *bytes, size_t n)
{
	char *to = feit_buf_room(b, n);

	if (n)
		memcpy(to, bytes, n);
	b->len += n;
}

static inline void feit_buf_str(struct feit_buf *b, struct feit_str s)
{
	feit_buf_add(b, s.ptr, s.len);
}

/* A string literal, without its NUL. */
#define FEIT_BUF_LIT(b, lit) feit_buf_add((b), (lit), sizeof(lit) - 1)

void feit_buf_uint(struct feit_buf *, uint64_t);
void feit_buf_int(struct feit_buf *, int64_t);
void feit_buf_end(struct feit_buf *); /* frees; the buffer is empty and usable again */

#endif
