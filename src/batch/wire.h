/* wire.h - what the supervisor and a worker say to each other: one request, one answer.
 *
 * Both are the same program on the same machine, so the structs travel as they are.
 */
#ifndef FEIT_WIRE_H
#define FEIT_WIRE_H

#include <sys/types.h>

#include "doc/doc.h"

enum { FEIT_ANSWER_FD = 3, FEIT_LONGEST_REQUEST = 1 << 15 }; /* requests come on standard input */

/* What is known of an earlier result. Digests are 64 hexadecimal digits, or "" for none. */
struct feit_expectation {
	bool check; /* if input (and output) still have these digests, nothing is done */
	bool ours;  /* the journal knows of an earlier result at this place */
	char input[65], output[65];
};

/* What came of a document. */
struct feit_receipt {
	bool kept; /* the earlier result still stands */
	uint64_t bytes;
	uint32_t facts[FEIT_FACT_KINDS];
	char input[65], output[65]; /* digests; "" where it did not come that far */
};

struct feit_request {
	uint32_t path_len, name_len, out_len; /* bytes that follow, each string with its NUL */
	uint32_t bundle_len; /* with member: bytes of the path that are the bundle's */
	uint64_t member;     /* number of the document in that bundle; 0 = a file of its own */
	struct feit_expectation expect;
};

/* A member's digest is told before the work on it, with this status: if the worker dies of it, a
 * later run knows it again without reading the bundle in the supervisor. */
enum { FEIT_ANSWER_BEGUN = -1 };

struct feit_answer {
	int32_t status; /* enum feit_status, or FEIT_ANSWER_BEGUN */
	struct feit_receipt receipt;
	char text[480]; /* why it failed; "" when it did not */
};

/* The temporary name that process `pid` uses for `path`; false when it is too long. */
bool feit_temporary_name(char name[4096], const char *path, pid_t pid);

#endif
