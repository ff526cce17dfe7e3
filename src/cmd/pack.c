/* pack.c - feiten pack: results and their sources as an archive package. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/digest.h"
#include "batch/bundle.h"
#include "batch/journal.h"
#include "batch/journals.h"
#include "cmd/bag.h"
#include "cmd/cmd.h"
#include "cmd/mdto.h"
#include "emit/emit.h"
#include "emit/view.h"
#include "ingest/ingest.h"

enum { KEY_INCOMPLETE = 0x400, KEY_ARCHIEFVORMER, MOST_SOURCES = 64, MOST_SHARDS = 100000 };

static const struct argp_option options[] = {
    {"output", 'o', "BAG", 0, "directory to make; it must not be there yet", 1},
    {"sources", 's', "DIR", 0,
     "find the sources under DIR, as the journal names them; may be given several times; default: "
     "the present directory",
     1},
    {"archiefvormer", KEY_ARCHIEFVORMER, "NAME", 0,
     "who formed the archive, for the metadata; default: onbekend", 1},
    {"incomplete", KEY_INCOMPLETE, NULL, 0,
     "pack what there is, though the run did not end or documents failed", 1},
    {0}};

/* A document of the journal. */
struct item {
	const char *path, *output;
	const char *source; /* its source's path under data/sources */
	size_t bundle_len;
	bool done, verified; /* verified: its source has the digest of the journal */
	char input[65], digest[65];
	const char *time, *version, *rules, *options;
	uint32_t facts;
};

struct arguments {
	struct feit_bag bag;
	const char *output, *archiefvormer;
	const char *sources[MOST_SOURCES];
	int n_sources;
	bool incomplete;
	char **results;
	int n_results;
	/* Of the journal that is packed now. */
	struct item *items;
	size_t n_items, cap;
	bool *running; /* by shard */
	uint64_t ended, missing, packed;
	struct feit_journals journals;
	const char *last; /* the latest time of all journals */
};

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct arguments *a = state->input;

	switch (key) {
	case 'o':
		a->output = arg;
		return 0;
	case 's':
		if (a->n_sources == MOST_SOURCES)
			argp_error(state, "more than %d directories of sources", MOST_SOURCES);
		a->sources[a->n_sources++] = arg;
		return 0;
	case KEY_ARCHIEFVORMER:
		a->archiefvormer = arg;
		return 0;
	case KEY_INCOMPLETE:
		a->incomplete = true;
		return 0;
	case ARGP_KEY_ARGS:
		a->results = state->argv + state->next;
		a->n_results = state->argc - state->next;
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "the results of which run? name the directory");
		return 0;
	case ARGP_KEY_END:
		if (a->output == NULL)
			argp_error(state, "where to? give -o BAG");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp argp = {
    options,
    parse,
    "RESULTS...",
    "Makes an archive package of directories that extract -o wrote: a BagIt 1.0 bag with the "
    "results, "
    "their sources, the journal, and MDTO 1.0.1 metadata beside each file. Each file is checked "
    "against the digests of the journal.",
    NULL,
    NULL,
    NULL};

static const char example[] = "  feiten extract -o facts reports\n"
			      "  feiten pack -o bag -s reports facts\n";

/* ---- the journal ---- */

static const char *keep(struct arguments *a, const char *s)
{
	return feit_copy(&a->bag.arena, feit_cstr(s)).ptr;
}

/* "d/b.tar/m/x.txt.json" with a path that ends in a member of 7 bytes: "d/b.tar". */
static const char *source_of(struct arguments *a, const struct feit_entry *e)
{
	const char *dot = strrchr(e->output, '.');
	size_t n = dot != NULL ? (size_t)(dot - e->output) : strlen(e->output);
	size_t member = e->bundle_len > 0 ? strlen(e->path) - e->bundle_len : 0;

	n -= member < n ? member : 0;
	return feit_bag_name(&a->bag,
			     feit_copy(&a->bag.arena, (struct feit_str){e->output, n}).ptr);
}

static void take_entry(void *user, const struct feit_entry *e)
{
	struct arguments *a = user;
	struct item *i = FEIT_PUSH(&a->bag.arena, a->items, a->n_items, a->cap);

	*i = (struct item){.path = keep(a, e->path),
			   .output = keep(a, e->output),
			   .source = source_of(a, e),
			   .bundle_len = e->bundle_len,
			   .done = e->job != FEIT_JOB_FAILED && e->output[0] != '/' &&
				   !feit_leads_out(e->output),
			   .time = keep(a, e->time),
			   .version = keep(a, e->version),
			   .rules = keep(a, e->rules),
			   .options = keep(a, e->options)};
	memcpy(i->input, e->receipt.input, sizeof i->input);
	memcpy(i->digest, e->receipt.output, sizeof i->digest);
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		i->facts += e->receipt.facts[k];
}

static void take_run(void *user, const struct feit_run_line *l)
{
	struct arguments *a = user;

	if (l->shard >= MOST_SHARDS)
		return;
	if (l->event == FEIT_RUN_BEGIN)
		a->running[l->shard] = true;
	if (l->event == FEIT_RUN_END) {
		a->running[l->shard] = l->status != FEIT_OK && l->status != FEIT_NO;
		a->ended++;
	}
	if (a->last == NULL || strcmp(l->time, a->last) > 0)
		a->last = keep(a, l->time);
}

static int by_source(const void *x, const void *y)
{
	const struct item *a = x, *b = y;
	int order = strcmp(a->source, b->source);

	return order != 0 ? order : strcmp(a->path, b->path);
}

static enum feit_status read_journal(struct arguments *a, const char *path, struct feit_error *err)
{
	struct feit_journal j;

	if (feit_journal_read(&j, path, err) != FEIT_OK)
		return FEIT_FAILED;
	feit_journal_each(&j, take_entry, a);
	feit_journal_each_run(&j, take_run, a);
	feit_journal_close(&j);
	return FEIT_OK;
}

/* Reads the journals of `results`; FEIT_FAILED where a run is not complete. */
static enum feit_status read_journals(struct arguments *a, const char *results,
				      struct feit_error *err)
{
	bool whole = true;

	a->items = NULL;
	a->n_items = a->cap = 0;
	a->ended = 0;
	a->running = feit_alloc(&a->bag.arena, MOST_SHARDS * sizeof *a->running);
	enum feit_status status = feit_journals_of(&a->journals, &a->bag.arena, results, err);
	for (size_t i = 0; i < a->journals.n && status == FEIT_OK; i++)
		status = read_journal(
		    a, feit_format(&a->bag.arena, "%s/%s", results, a->journals.names[i]).ptr, err);
	if (status != FEIT_OK)
		return status;
	for (size_t i = 0; i < MOST_SHARDS; i++)
		whole = whole && !a->running[i];
	if (a->n_items > 0)
		qsort(a->items, a->n_items, sizeof *a->items, by_source);
	if (a->incomplete || (whole && a->ended > 0))
		return FEIT_OK;
	return feit_fail(
	    err, FEIT_FAILED,
	    "%s: the last run did not end well: it was broken off, or documents failed "
	    "(see feiten journal); run extract --retry-failed, or pack with --incomplete",
	    results);
}

/* ---- files and their sidecars ---- */

/* Something of the run is not as the journal says: an end, or with --incomplete a word. */
static enum feit_status miss(struct arguments *a, const char *path, const char *what,
			     struct feit_error *err)
{
	feit_fail(err, FEIT_FAILED, "%s: %s%s", path, what,
		  a->incomplete ? "; left out"
				: "; nothing is packed (--incomplete leaves it out)");
	if (!a->incomplete)
		return FEIT_FAILED;
	a->missing++;
	feit_complain(err);
	return FEIT_OK;
}

static enum feit_status add_sidecar(struct feit_bag *bag, const struct feit_mdto *m,
				    const char *kind,
				    void (*write)(struct feit_buf *, const struct feit_mdto *),
				    struct feit_error *err)
{
	struct feit_buf b = {NULL, 0, 0};
	const char *path = feit_format(&bag->arena, "%s.%s.MDTO.xml", m->path, kind).ptr;

	write(&b, m);
	enum feit_status status = feit_bag_add(bag, path, (struct feit_str){b.ptr, b.len}, err);
	feit_buf_end(&b);
	return status;
}

/* The metadata of the file that was added last, and their files. */
static enum feit_status describe(struct arguments *a, const struct item *i, struct feit_mdto *m,
				 struct feit_error *err)
{
	const struct feit_bag_file *f = &a->bag.files[a->bag.n - 1];
	const char *slash = strrchr(f->path, '/');

	m->path = f->path;
	m->name = slash + 1;
	m->sha256 = keep(a, f->sha256);
	m->sha512 = keep(a, f->sha512);
	m->bytes = a->bag.last_bytes;
	m->media_type = feit_media_type((struct feit_str){a->bag.head.ptr, a->bag.head.len});
	m->time = i->time;
	m->archiefvormer = a->archiefvormer;
	enum feit_status status = add_sidecar(&a->bag, m, "bestand", feit_mdto_bestand, err);
	return status == FEIT_OK
		   ? add_sidecar(&a->bag, m, "informatieobject", feit_mdto_informatieobject, err)
		   : status;
}

static enum feit_status add_result(struct arguments *a, const struct item *i, const char *results,
				   const char *name, const struct feit_mdto *source,
				   struct feit_error *err)
{
	const char *to = feit_format(&a->bag.arena, "data/results/%s/%s", name,
				     feit_bag_name(&a->bag, i->output))
			     .ptr;
	const char *from = feit_format(&a->bag.arena, "%s/%s", results, i->output).ptr;
	enum feit_status status = feit_bag_copy(&a->bag, to, from, err);

	if (status == FEIT_FAILED)
		return miss(a, from, "the result cannot be read", err);
	if (status != FEIT_OK)
		return status;
	if (strcmp(a->bag.files[a->bag.n - 1].sha256, i->digest) != 0) {
		feit_bag_withdraw(&a->bag);
		return miss(a, from, "the result is not the one of the journal", err);
	}
	struct feit_mdto m = {
	    .source = source,
	    .program = feit_format(&a->bag.arena, "feiten %s (rules %s)", i->version, i->rules).ptr,
	    .outcome = feit_format(&a->bag.arena, "%u facts from %s (SHA-256 %s); options %s",
				   i->facts, feit_bag_name(&a->bag, i->path), i->input, i->options)
			   .ptr};
	a->packed++;
	return describe(a, i, &m, err);
}

/* ---- sources ---- */

/* "m/x.txt" of "d/b.tar/m/x.txt"; "" where the journal names no member. */
static const char *member_of(const struct item *i)
{
	return i->bundle_len > 0 ? i->path + i->bundle_len + 1 : "";
}

/* Which of the items v[0..n), by path, have a member of the bundle `path` as their source. */
static void verify_members(const char *path, struct item *v, size_t n)
{
	struct feit_bundle b = {.archive = NULL};
	struct feit_buf bytes = {NULL, 0, 0};
	struct feit_error err;
	enum feit_status status = feit_bundle_open(&b, path, &err);

	while (status == FEIT_OK && (status = feit_bundle_next(&b, &err)) == FEIT_OK) {
		size_t low = 0, high = n;
		while (low < high && !b.skipped && b.trouble == NULL) {
			size_t mid = low + (high - low) / 2;
			int order = strcmp(member_of(&v[mid]), b.name.ptr);
			if (order == 0) {
				bytes.len = 0;
				status = feit_bundle_read(&b, &bytes, &err);
				struct feit_digest d =
				    feit_sha256((struct feit_str){bytes.ptr, bytes.len});
				v[mid].verified =
				    v[mid].verified ||
				    (status == FEIT_OK && strcmp(d.hex, v[mid].input) == 0);
				break;
			}
			*(order < 0 ? &low : &high) = order < 0 ? mid + 1 : mid;
		}
	}
	feit_bundle_close(&b);
	feit_buf_end(&bytes);
}

/* Whether the file at `path` is the source of the items v[0..n). */
static bool is_source(const char *path, struct item *v, size_t n)
{
	bool all = true;

	if (access(path, R_OK) != 0)
		return false;
	if (v->bundle_len == 0)
		return true; /* its digest is compared when it is copied */
	verify_members(path, v, n);
	for (size_t i = 0; i < n; i++)
		all = all && (v[i].verified || !v[i].done);
	return all;
}

static const char *find_source(struct arguments *a, struct item *v, size_t n)
{
	size_t len = v->bundle_len > 0 ? v->bundle_len : strlen(v->path);

	for (int i = 0; i < a->n_sources; i++) {
		const char *path =
		    feit_format(&a->bag.arena, "%s/%.*s", a->sources[i], (int)len, v->path).ptr;
		if (is_source(path, v, n))
			return path;
	}
	const char *path = feit_copy(&a->bag.arena, (struct feit_str){v->path, len}).ptr;
	return is_source(path, v, n) ? path : NULL;
}

/* One source, and the results that were made of it: v[0..n). */
static enum feit_status add_group(struct arguments *a, struct item *v, size_t n,
				  const char *results, const char *name, struct feit_error *err)
{
	struct feit_mdto source = {.source = NULL};
	const char *from = find_source(a, v, n);
	const char *to = feit_format(&a->bag.arena, "data/sources/%s/%s", name, v->source).ptr;

	if (from == NULL)
		return miss(a, v->path, "its source is not found as it was (-s DIR)", err);
	enum feit_status status = feit_bag_copy(&a->bag, to, from, err);
	if (status != FEIT_OK)
		return status;
	if (v->bundle_len == 0 && strcmp(a->bag.files[a->bag.n - 1].sha256, v->input) != 0) {
		feit_bag_withdraw(&a->bag);
		return miss(a, from, "the source has changed since", err);
	}
	status = describe(a, v, &source, err);
	for (size_t i = 0; i < n && status == FEIT_OK; i++)
		if (v[i].done)
			status = add_result(a, &v[i], results, name, &source, err);
	return status;
}

/* ---- the run ---- */

static enum feit_status add_groups(struct arguments *a, const char *results, const char *name,
				   struct feit_error *err)
{
	enum feit_status status = FEIT_OK;

	for (size_t i = 0, n; i < a->n_items && status == FEIT_OK; i += n) {
		bool any = false;
		n = 0;
		while (i + n < a->n_items &&
		       strcmp(a->items[i + n].source, a->items[i].source) == 0) {
			if (!a->items[i + n].done)
				status = miss(a, a->items[i + n].path, "has no result", err);
			any = any || a->items[i + n].done;
			n++;
			if (status != FEIT_OK)
				return status;
		}
		if (any)
			status = add_group(a, &a->items[i], n, results, name, err);
	}
	return status;
}

static enum feit_status pack_results(struct arguments *a, const char *results,
				     struct feit_error *err)
{
	char *real = realpath(results, NULL); /* "facts/.." has no name to take */
	const char *slash = real != NULL ? strrchr(real, '/') : NULL;
	const char *name = feit_bag_name(&a->bag, slash != NULL ? slash + 1 : results);

	free(real);
	enum feit_status status = read_journals(a, results, err);
	if (status == FEIT_OK)
		status = add_groups(a, results, name, err);
	for (size_t i = 0; i < a->journals.n && status == FEIT_OK; i++) {
		const char *journal = a->journals.names[i];
		status = feit_bag_copy(
		    &a->bag, feit_format(&a->bag.arena, "data/results/%s/%s", name, journal).ptr,
		    feit_format(&a->bag.arena, "%s/%s", results, journal).ptr, err);
	}
	return status;
}

static enum feit_status finish(struct arguments *a, struct feit_error *err)
{
	const char *date = a->last != NULL && strlen(a->last) > 10 ? a->last : "1970-01-01";
	struct feit_str info = feit_format(&a->bag.arena,
					   "Bag-Software-Agent: feiten %s (rules %s)\n"
					   "Bagging-Date: %.10s\n"
					   "Feiten-Results: %ju\n"
					   "Feiten-Left-Out: %ju\n",
					   feit_version, feit_rules_digest(), date,
					   (uintmax_t)a->packed, (uintmax_t)a->missing);

	return feit_bag_finish(&a->bag, info, err);
}

static int run(int argc, char **argv)
{
	static struct arguments a = {.archiefvormer = "onbekend"};
	struct feit_error err;

	feit_parse_args(&argp, example, argc, argv, &a);
	signal(SIGXFSZ, SIG_IGN); /* a limit is a failed write that says so */
	enum feit_status status = feit_bag_begin(&a.bag, a.output, &err);
	for (int i = 0; i < a.n_results && status == FEIT_OK; i++)
		status = pack_results(&a, a.results[i], &err);
	if (status == FEIT_OK)
		status = finish(&a, &err);
	if (status != FEIT_OK)
		feit_complain(&err);
	feit_bag_end(&a.bag);
	return status == FEIT_OK && a.missing > 0 ? FEIT_FAILED : (int)status;
}

const struct feit_command feit_command_pack = {"pack", "results and sources -> archive package",
					       run};
