/* doc.h - the one noun that every stage shares: a document with its clean text and its facts.
 *
 * All memory behind it is in `arena` and lives as long as the document. Offsets are bytes in
 * `text` (valid UTF-8, NFC, single spaces, blocks separated by "\n\n"), half-open; the emitters
 * turn them into code points. Indices refer to the arrays of this struct; FEIT_NONE means none.
 */
#ifndef FEIT_DOC_H
#define FEIT_DOC_H

#include "base/decimal.h"
#include "doc/diag.h"
#include "doc/map.h"
#include "doc/options.h"
#include "doc/raw.h"

struct feit_span {
	uint32_t begin, end;
};

struct feit_block {
	uint32_t begin, end;
	uint32_t page; /* of its first byte, from 1; 0 = unknown */
	uint8_t kind;  /* enum feit_block_kind */
	uint8_t level; /* 0 = none */
	uint32_t first_sentence, n_sentences;
};

struct feit_sentence {
	uint32_t begin, end;
	uint32_t block;
};

/* A footnote: its body stands in a FEIT_NOTE block ("12 Tweede Kamer, ..."). */
struct feit_note {
	struct feit_str label; /* "12" */
	uint32_t begin, end;   /* the body without its label */
	uint32_t anchor;       /* zero-width point; FEIT_NONE = not found */
	const char *evidence;  /* class of the anchor: "markup", "geometry", "glued", "unique",
				  "ambiguous", "few", "none", "spaced", ...; see normalise/notes.c */
	uint32_t lo, hi;       /* the interval in which the anchor surely lies */
	uint32_t *candidates;  /* ranked points, best first (the best equals `anchor`) */
	size_t n_candidates;
	uint32_t *supports; /* sentences that the note proves; filled by link */
	size_t n_supports;
};

enum feit_fact_kind { FEIT_DATE, FEIT_FIGURE, FEIT_REFERENCE, FEIT_MEASURE, FEIT_FACT_KINDS };

/* ---- dates (knowledge: EDTF = ISO 8601-2 levels 0-2, TIMEX3 = ISO 24617-1) ---- */

enum feit_timex_type { FEIT_TIMEX_DATE, FEIT_TIMEX_DURATION, FEIT_TIMEX_SET };

struct feit_datum; /* extract/tijdvak.h */

struct feit_date {
	struct feit_str edtf;     /* "" where EDTF has no form */
	struct feit_str from, to; /* "2022-06-17", inclusive days; "" = open or unknown */
	uint8_t type;             /* enum feit_timex_type */
	struct feit_str value;    /* TIMEX3 value */
	const char *mod;          /* TIMEX3 mod or "" */
	struct feit_str freq;     /* SET: "3X"; else "" */
	const char *anchor;       /* relative durations: "last", "next"; else "" */
	const char *scheme;       /* "vergaderjaar", "schooljaar", ... or "" */
	const char *basis;        /* where a part that is not written came from: "list", "sentence",
				     "paragraph", "heading", "document", ...; "" = all is written */
	const char *boundary;     /* open ranges: "vanaf", "tot", "tot en met", ...; else "" */
	int32_t first, last;      /* from and to as numbers (base/calendar.h) or FEIT_NO_DAY */
	const struct feit_datum *open; /* what settle_dates has still to fill in; NULL = nothing */
};

/* ---- figures ---- */

enum feit_comparator { FEIT_EQ, FEIT_GE, FEIT_LE, FEIT_GT, FEIT_LT, FEIT_ABOUT };

struct feit_figure {
	struct feit_decimal value, value_max;
	bool has_max;
	uint8_t comparator;              /* enum feit_comparator */
	const char *type;                /* "count", "money", "percent", ... */
	const char *role;                /* "target", "realised", ... or "" */
	struct feit_str qualifier;       /* as written, "" = none */
	struct feit_str unit;            /* "vergunninghouders", "euro", "procent" */
	struct feit_str per;             /* ratios: "1.000 inwoners"; else "" */
	uint32_t numerator, denominator; /* fractions: exact; 0/0 else */
};

/* ---- references ---- */

enum feit_ref_status { FEIT_RESOLVED, FEIT_WELL_FORMED, FEIT_AMBIGUOUS, FEIT_MALFORMED };

struct feit_part {
	const char *name; /* "chamber", "session", "dossier", "suffix", "number", "page", ... */
	struct feit_str value;
};

struct feit_reference {
	const char *type; /* "kamerstuk", "dossier", "handelingen", "staatsblad", "law", ... */
	struct feit_str target; /* canonical id, "kst-19637-2911"; "" when it cannot be told */
	struct feit_str url;    /* "" when none */
	struct feit_part *parts;
	size_t n_parts;
	uint8_t status;         /* enum feit_ref_status */
	struct feit_str reason; /* why it is not resolved; "" when it is */
	const char *relation;   /* "", "attachment_of", "replaces", "same_as" (Idem), ... */
	const char *evidence; /* "" = as written; "context" = from the current dossier; "markup" */
};

/* ---- measures ---- */

struct feit_event {
	const char *status, *act; /* "decided", "DECIDE" */
	struct feit_span trigger[4];
	uint32_t n_triggers;
	uint32_t date; /* index of a fact, FEIT_NONE = none */
	const char *date_role, *date_evidence;
	const char *factuality; /* CT+ PR+ PS+ CT- U */
	const char *rule;
	struct feit_span clause; /* where it was found; link uses it */
	uint32_t sentence;
	bool retold; /* the same act, told again: not written out */
};

struct feit_actor {
	struct feit_span span;
	const char *role, *evidence;
	struct feit_str name; /* canonical name */
};

struct feit_slot {        /* purpose, cause, content, ... in the order of writing */
	const char *name; /* "purpose", "cause", "content", "target_group", "legal_cause", ... */
	struct feit_span span;
};

/* A date or figure that a clause about the measure holds; link turns it into a link. */
struct feit_tie {
	uint32_t fact;
	const char *role;
	uint8_t evidence; /* enum feit_evidence */
	const char *rule;
};

struct feit_measure {
	struct feit_span name;
	const char *type, *object_type; /* object_type "" = none */
	bool core;                      /* salience: core, else peripheral */
	const char *status;
	struct feit_event *events;
	size_t n_events, events_cap;
	struct feit_actor *actors;
	size_t n_actors, actors_cap;
	struct feit_slot *slots;
	size_t n_slots, slots_cap;
	struct feit_span *mentions;
	size_t n_mentions, mentions_cap;
	struct feit_tie *ties;
	size_t n_ties, ties_cap;
};

/* ---- facts and links ---- */

struct feit_fact {
	uint32_t begin, end;
	uint32_t sentence; /* FEIT_NONE in notes */
	uint8_t kind;      /* enum feit_fact_kind */
	uint8_t rank;      /* resolve: the higher wins */
	const char *rule;  /* "date.day" */
	union {
		struct feit_date *date;
		struct feit_figure *figure;
		struct feit_reference *reference;
		struct feit_measure *measure;
	};
};

enum feit_evidence { FEIT_EXPLICIT, FEIT_INHERITED, FEIT_INFERRED };

struct feit_link {
	uint32_t from, to; /* facts */
	const char *relation, *role;
	uint8_t evidence; /* enum feit_evidence */
	const char *rule;
};

struct feit_options {
	struct feit_str document_date;   /* "2023-06-01"; empty = take it from the document */
	struct feit_str context_dossier; /* current dossier for context-only references */
	uint32_t limits[FEIT_LIMITS];    /* 0 = the default */
	bool oracle; /* hidden: try every rule everywhere; must give the same facts */
};

/* What a limit is for these documents, in its own unit. */
static inline uint32_t feit_limit(const struct feit_options *o, enum feit_limit_id id)
{
	return o->limits[id] > 0 ? o->limits[id] : feit_limits[id].normal;
}

struct feit_doc {
	struct feit_arena *arena; /* owns everything below */
	const struct feit_options *options;
	struct feit_str path; /* as the user named it; for the output */
	/* keeps the PDF helper ready from document to document (ingest/child.h); NULL = nobody does
	 */
	struct feit_helpers *helpers;
	const char *sha256; /* of the source, in hexadecimal; NULL = nobody has asked yet */
	struct feit_raw raw;

	struct feit_str text; /* clean text; at least 64 readable zero bytes stand behind it */
	struct feit_map map;
	struct feit_block *blocks;
	size_t n_blocks, blocks_cap;
	struct feit_sentence *sentences;
	size_t n_sentences, sentences_cap;
	struct feit_note *notes; /* in order of body */
	size_t n_notes, notes_cap;

	struct feit_fact *facts; /* dates, figures, references by begin; then measures by begin */
	size_t n_facts, facts_cap;
	struct feit_link *links;
	size_t n_links, links_cap;
	struct feit_diag *diags;
	size_t n_diags, diags_cap;
	uint32_t diags_seen[FEIT_DIAG_COUNT]; /* how many of each code, up to the limit and one */
};

/* Adds a diagnostic at the clean bytes [begin, end) (FEIT_NONE, FEIT_NONE: at no place). After
 * 1,000 of one code the rest is counted in one TOO_MANY. The message is printf-formatted into the
 * arena. */
void feit_diagnose(struct feit_doc *, enum feit_diag_code, uint32_t begin, uint32_t end,
		   const char *fmt, ...) __attribute__((format(printf, 5, 6)));
/* The same for a place in the raw text. */
void feit_diagnose_raw(struct feit_doc *, enum feit_diag_code, uint32_t raw_begin, uint32_t raw_end,
		       const char *fmt, ...) __attribute__((format(printf, 5, 6)));

/* The bytes of a span of the clean text. */
static inline struct feit_str feit_quote(const struct feit_doc *d, uint32_t begin, uint32_t end)
{
	return feit_str_cut(d->text, begin, end);
}

/* Index of the sentence (or block) that holds byte `at`; FEIT_NONE between them. O(log n). */
uint32_t feit_sentence_at(const struct feit_doc *, uint32_t at);
uint32_t feit_block_at(const struct feit_doc *, uint32_t at);
/* Page (from 1) of the clean byte `at`, through the map; 0 = unknown. */
uint32_t feit_page_at(const struct feit_doc *, uint32_t at);

#endif
