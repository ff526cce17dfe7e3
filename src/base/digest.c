/* digest.c - SHA-256 by libcrypto. */
#include "base/digest.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include "base/error.h"

static struct feit_digest in_hex(const unsigned char raw[SHA256_DIGEST_LENGTH])
{
	static const char hex[] = "0123456789abcdef";
	struct feit_digest d;

	for (size_t i = 0; i < SHA256_DIGEST_LENGTH; i++) {
		d.hex[2 * i] = hex[raw[i] >> 4];
		d.hex[2 * i + 1] = hex[raw[i] & 15];
	}
	d.hex[64] = '\0';
	return d;
}

struct feit_digest feit_sha256(struct feit_str s)
{
	unsigned char raw[SHA256_DIGEST_LENGTH];

	if (SHA256((const unsigned char *)(s.ptr ? s.ptr : ""), s.len, raw) == NULL)
		FEIT_BUG("libcrypto has no SHA-256");
	return in_hex(raw);
}

/* An EVP_MD_CTX under our name. */
struct feit_hash *feit_hash_begin(void)
{
	EVP_MD_CTX *c = EVP_MD_CTX_new();

	if (c == NULL || EVP_DigestInit_ex(c, EVP_sha256(), NULL) != 1)
		FEIT_BUG("libcrypto has no SHA-256");
	return (struct feit_hash *)c;
}

void feit_hash_add(struct feit_hash *h, const void *bytes, size_t n)
{
	if (EVP_DigestUpdate((EVP_MD_CTX *)h, bytes, n) != 1)
		FEIT_BUG("libcrypto refuses bytes");
}

struct feit_digest feit_hash_end(struct feit_hash *h)
{
	unsigned char raw[SHA256_DIGEST_LENGTH];

	if (EVP_DigestFinal_ex((EVP_MD_CTX *)h, raw, NULL) != 1)
		FEIT_BUG("libcrypto gives no digest");
	EVP_MD_CTX_free((EVP_MD_CTX *)h);
	return in_hex(raw);
}
