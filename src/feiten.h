/* feiten.h - the public interface of libfeiten: facts from Dutch government reports.
 *
 *	struct feiten *f = feiten_new();
 *	struct feiten_options options = {.format = "json", .document_date = "2023-06-01"};
 *	struct feiten_result result;
 *
 *	if (feiten_extract(f, bytes, len, &options, &result) == FEITEN_OK)
 *		fwrite(result.bytes, 1, result.len, stdout);
 *	else
 *		fprintf(stderr, "%s\n", feiten_error(f));
 *	feiten_free(f);
 *
 * Output follows from the bytes, the options and the version: no clock, no locale, no network, no
 * file is read. Any bytes may be given: the answer is a result or an error, never a crash. What is
 * odd in a document stands in its result, under "diagnostics"; what the results mean is said by
 * `feiten schema json` and `feiten schema rnc`.
 *
 * Threads: a handle belongs to one thread at a time; different handles are independent. Memory:
 *when the system gives no more, the library writes a message on standard error and ends the process
 *with status 4, because half a result is worse than none. Link with `pkg-config --libs feiten`.
 */
#ifndef FEITEN_H
#define FEITEN_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What feiten_extract() returns. The numbers are the exit statuses of the command. */
enum feiten_status {
	FEITEN_OK = 0,
	FEITEN_USAGE = 2,  /* an option is wrong: unknown format, no date, no dossier */
	FEITEN_FAILED = 3, /* the bytes are no document of a known format, damaged, or too large */
	FEITEN_SYSTEM = 4  /* a program or limit of the system failed */
};

/* Rules, words and compiled patterns, with the memory of one document. */
struct feiten;

/* A member that is NULL means: as by default. Set the whole struct to zero first, since later
 * versions may add members. All strings are NUL-terminated UTF-8 and borrowed for the call. */
struct feiten_options {
	const char *format;        /* "json" (default), "xml", "jsonl", "text", "map" */
	const char *name;          /* how the result calls the document (default: "-") */
	const char *document_date; /* "2023-06-01": relative dates refer to it (default: as the
				      document says) */
	const char *dossier;       /* "36410", "36410-XV": dossier of references that name none */
};

/* A result: UTF-8, with a NUL behind it that `len` does not count. It belongs to the handle and
 * lives until the next feiten_extract() or feiten_free() with that handle. */
struct feiten_result {
	const char *bytes;
	size_t len; /* bytes */
};

/* Makes a handle; give it back with feiten_free(). Takes about a millisecond: keep it for many
 * documents. Never NULL. */
struct feiten *feiten_new(void);

/* Frees the handle and its last result. NULL is allowed. */
void feiten_free(struct feiten *);

/* Finds the facts in `len` bytes of a document (text, XML, HTML, ODT, DOCX, ...: told by content)
 * and writes them in the named format. `bytes` is borrowed for the call and may be NULL when `len`
 * is 0; `options` may be NULL. On FEITEN_OK *result is set; otherwise it is {NULL, 0} and
 * feiten_error() says what was wrong. At most 2,000,000,000 bytes. */
enum feiten_status feiten_extract(struct feiten *, const void *bytes, size_t len,
				  const struct feiten_options *options,
				  struct feiten_result *result);

/* What went wrong in the last feiten_extract() with this handle: one line of UTF-8 without line
 * end,
 * "" when nothing did. Lives until the next call with that handle. */
const char *feiten_error(const struct feiten *);

/* "0.2.0". Constant; thread-safe. */
const char *feiten_version(void);

/* Sixteen hexadecimal digits that change whenever a rule or a word list changes: results with equal
 * version and digest may be compared. Constant; thread-safe. */
const char *feiten_rules(void);

/* The name of the i-th output format, from 0; NULL behind the last. Constant; thread-safe. */
const char *feiten_format(size_t i);

#ifdef __cplusplus
}
#endif

#endif
