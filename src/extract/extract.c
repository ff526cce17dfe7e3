/* extract.c - the extract stage from end to end, and the list of its modules. */
#include "extract/extract.h"

#include "extract/match.h"

#define RULES(name) extern const struct feit_module feit_module_##name;
#include "extract/rules.def"
#undef RULES

const struct feit_module *const feit_modules[] = {
#define RULES(name) &feit_module_##name,
#include "extract/rules.def"
#undef RULES
    NULL};

void feit_extract(struct feit_engine *e, struct feit_doc *doc)
{
	const struct feit_words *words = feit_engine_words(e);
	struct feit_arena only_here = feit_arena_borrow(doc->arena);
	struct feit_tokens tokens = feit_tokenise(words, doc, &only_here);

	feit_match_all(e, doc, &tokens);
	feit_add_markup(doc);
	feit_resolve(doc);
	feit_merge_markup(doc);
	feit_settle_laws(doc, &tokens, words);
	feit_settle_references(doc, &tokens, words);
	feit_settle_dates(doc, &tokens, words);
	feit_settle_figures(doc, &tokens, words);
	feit_find_measures(doc, &tokens, feit_engine_measures(e));
	feit_arena_return(&only_here);
}
