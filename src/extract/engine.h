/* engine.h - the engine's tables, between heads.c, which builds them, and match.c, which uses them.
 */
#ifndef FEIT_ENGINE_H
#define FEIT_ENGINE_H

#include <pcre2.h>

#include "extract/match.h"

enum {
	FEIT_SHAPES = 9, /* leading digits: 1 to 8, and more */
	FEIT_PREFIX_SLOTS = 4096,
	FEIT_MAX_RULES = 1024,
};

struct feit_compiled {
	const struct feit_rule *rule;
	enum feit_family family;
	pcre2_code *code; /* NULL until first needed, or when the tail is "" */
	bool ready;
	int group[FEIT_MAX_GROUPS];
};

/* A list of rules is an offset into `pool`; it ends with FEIT_MAX_RULES. List 0 is empty. */
struct feit_engine {
	struct feit_words *words;
	struct feit_measure_memory *measures;
	struct feit_compiled *rules; /* sorted by family, then priority, then order of writing */
	uint16_t n_rules;
	uint16_t *pool;
	uint32_t n_pool, cap_pool;
	uint32_t (*by_word)[2]; /* [word][is it a capital?], with what its prefix adds */
	uint32_t by_digits[FEIT_SHAPES][256]; /* [leading digits - 1][next byte] */
	uint32_t by_sign[128];
	struct {
		struct feit_str sign;
		uint32_t list;
	} other_signs[64];
	size_t n_other_signs;
	uint32_t prefix_key[FEIT_PREFIX_SLOTS];
	uint32_t by_prefix[FEIT_PREFIX_SLOTS][2]; /* [slot][is it a capital?], for words unknown */
	uint32_t by_capital;
	uint8_t family[FEIT_MAX_RULES]; /* of each rule */
	pcre2_match_data *data;
	pcre2_match_context *context;
	pcre2_jit_stack *stack;

	/* one document's state; the memory stays for those that follow */
	struct feit_fact *added[FEIT_FAMILIES];
	size_t n_added[FEIT_FAMILIES], cap_added[FEIT_FAMILIES];
};

/* The first three bytes of a word, folded. p has four readable bytes. */
static inline uint32_t feit_prefix_of(const char *p)
{
	uint32_t v;

	memcpy(&v, p, 4);
	return (v | 0x202020) & 0xffffff;
}

/* The slot of a prefix, or the free one where it belongs. */
static inline uint32_t feit_prefix_slot(const struct feit_engine *e, uint32_t key)
{
	uint32_t i = (key * 2654435761u) >> 20;

	while (e->prefix_key[i] != 0 && e->prefix_key[i] != key)
		i = (i + 1) & (FEIT_PREFIX_SLOTS - 1);
	return i;
}

/* The token shows what the head of the rule asks for; slow, for the oracle. */
bool feit_fits_head(const struct feit_rule *, const struct feit_token *, const char *text);

#endif
