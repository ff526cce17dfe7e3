/* str.h - a borrowed run of bytes. Never owns memory, never NUL-terminated. */
#ifndef FEIT_STR_H
#define FEIT_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct feit_str {
	const char *ptr; /* may be NULL when len == 0 */
	size_t len;      /* bytes, not code points */
};

/* The same letters. Of terms (types, roles, words of lexicons) the first three tell nearly all
 * apart, without a call. */
static inline bool feit_same(const char *a, const char *b)
{
	if (a[0] != b[0])
		return false;
	if (a[0] == '\0')
		return true;
	if (a[1] != b[1])
		return false;
	return a[1] == '\0' || (a[2] == b[2] && strcmp(a + 2, b + 2) == 0);
}

#define FEIT_STR(lit) ((struct feit_str){(lit), sizeof(lit) - 1})
#define FEIT_PRI "%.*s"
#define FEIT_ARG(s) (int)(s).len, (s).ptr

static inline struct feit_str feit_cstr(const char *s)
{
	return (struct feit_str){s, s ? strlen(s) : 0};
}

static inline bool feit_str_eq(struct feit_str a, struct feit_str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool feit_str_is(struct feit_str a, const char *b)
{
	return feit_str_eq(a, feit_cstr(b));
}

static inline bool feit_str_starts(struct feit_str a, struct feit_str prefix)
{
	/* the first byte alone tells most of them apart, without a call */
	return a.len >= prefix.len &&
	       (prefix.len == 0 ||
		(a.ptr[0] == prefix.ptr[0] && memcmp(a.ptr, prefix.ptr, prefix.len) == 0));
}

static inline bool feit_str_ends(struct feit_str a, struct feit_str suffix)
{
	/* the last byte alone tells most of them apart, without a call */
	return a.len >= suffix.len &&
	       (suffix.len == 0 ||
		(a.ptr[a.len - 1] == suffix.ptr[suffix.len - 1] &&
		 memcmp(a.ptr + a.len - suffix.len, suffix.ptr, suffix.len) == 0));
}

/* The bytes [begin, end) of s. The caller keeps begin <= end <= s.len. */
static inline struct feit_str feit_str_cut(struct feit_str s, size_t begin, size_t end)
{
	return (struct feit_str){s.ptr + begin, end - begin};
}

#endif
