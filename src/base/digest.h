/* digest.h - SHA-256 (FIPS 180-4) by libcrypto, as 64 lower-case hexadecimal digits. */
#ifndef FEIT_DIGEST_H
#define FEIT_DIGEST_H

#include "base/str.h"

struct feit_digest {
	char hex[65]; /* NUL-terminated */
};

/* Thread-safe. A failing libcrypto is a bug of the installation: the program aborts. */
struct feit_digest feit_sha256(struct feit_str);

/* The same over bytes that come in pieces. end() frees; a hash that was begun must be ended. */
struct feit_hash;
struct feit_hash *feit_hash_begin(void);
void feit_hash_add(struct feit_hash *, const void *bytes, size_t n);
struct feit_digest feit_hash_end(struct feit_hash *);

#endif
