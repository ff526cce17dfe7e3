/* extract.h - the extract stage: clean text in, facts out. */
#ifndef FEIT_EXTRACT_H
#define FEIT_EXTRACT_H

#include "extract/rule.h"

struct feit_measure_memory;
struct feit_engine; /* rules, words and compiled patterns of one worker */

/* Memory outlives documents; give it back with feit_engine_free(). A malformed pattern is a bug:
 * abort. Patterns are compiled when first needed, so an engine belongs to one thread at a time. */
struct feit_engine *feit_engine_new(void);
void feit_engine_free(struct feit_engine *);

/* Finds dates, figures, references and measures in doc->text. */
void feit_extract(struct feit_engine *, struct feit_doc *);

/* All modules and their rules, in order of rules.def; ends with NULL. */
extern const struct feit_module *const feit_modules[];

/* Digest of all rules and lexicons: 16 hexadecimal digits. */
const char *feit_rules_digest(void);

/* Stages inside extract, each in its own file. */
void feit_match_all(struct feit_engine *, struct feit_doc *, const struct feit_tokens *);
void feit_add_markup(struct feit_doc *);   /* links of the document, as references */
void feit_merge_markup(struct feit_doc *); /* with what the rules found there: one fact */
void feit_resolve(struct feit_doc *);      /* settles overlaps, sorts, drops guards */
void feit_settle_dates(struct feit_doc *, const struct feit_tokens *,
		       const struct feit_words *); /* context: missing years, relative dates */
void feit_settle_figures(struct feit_doc *, const struct feit_tokens *,
			 const struct feit_words *); /* roles, lists, changes */
void feit_settle_references(
    struct feit_doc *, const struct feit_tokens *,
    const struct feit_words *); /* idem, zie noot, hierna, context dossier */
void feit_settle_laws(struct feit_doc *, const struct feit_tokens *,
		      const struct feit_words *); /* "die wet", short names that the text defines */
void feit_find_measures(struct feit_doc *, const struct feit_tokens *,
			struct feit_measure_memory *);

/* What the measures stage keeps of words from one document to the next; it outlives them, and
 * belongs to one thread at a time. */
struct feit_measure_memory *feit_measure_memory_new(const struct feit_words *);
void feit_measure_memory_free(struct feit_measure_memory *);

/* The order of facts in a document: by begin, the longer first, then by kind. < 0: a stands first.
 */
static inline int feit_compare_facts(const struct feit_fact *a, const struct feit_fact *b)
{
	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (int)a->kind - (int)b->kind;
}

#endif
