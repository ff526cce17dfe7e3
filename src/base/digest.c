/* digest.c - SHA-256 by libcrypto. */
#include "base/digest.h"

#include <openssl/sha.h>

#include "base/error.h"

struct feit_digest feit_sha256(struct feit_str s)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char raw[SHA256_DIGEST_LENGTH];
	struct feit_digest d;

	if (SHA256((const unsigned char *)(s.ptr ? s.ptr : ""), s.len, raw) == NULL)
		FEIT_BUG("libcrypto has no SHA-256");
	for (size_t i = 0; i < sizeof raw; i++) {
		d.hex[2 * i] = hex[raw[i] >> 4];
		d.hex[2 * i + 1] = hex[raw[i] & 15];
	}
	d.hex[64] = '\0';
	return d;
}
