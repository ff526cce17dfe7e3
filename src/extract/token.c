/* token.c - the clean text as words, numbers and signs, each looked up once in all lexicons.
 *
 * One pass; a word costs one hash of its first and last eight bytes and, nearly always, one probe
 * of a table that is a quarter full. The text has 64 readable bytes behind it, so eight are loaded
 * blindly.
 */
#include "extract/token.h"

#include <stdlib.h>

#include "base/utf8.h"

/* ---- known words ---- */

struct use {
	const struct feit_lex_entry *entry;
	uint32_t next; /* index of the word's next use, 0 = none */
	uint16_t lexicon;
};

struct known {
	struct feit_str key; /* folded */
	uint64_t mask;
	uint32_t first_use;
};

struct slot {
	uint32_t hash, word; /* word 0 = free */
};

struct feit_words {
	struct slot *slots;
	uint32_t mask;       /* number of slots - 1 */
	struct known *known; /* [0] is the unknown word */
	uint32_t n_known, cap_known;
	struct use *uses; /* [0] unused */
	uint32_t n_uses, cap_uses;
	struct feit_arena arena;
};

enum { LOAD = 4, FIRST_SLOTS = 1 << 12 };

static inline uint64_t load8(const char *p)
{
	uint64_t v;

	memcpy(&v, p, 8);
	return v;
}

#define FOLD UINT64_C(0x2020202020202020)

static inline uint32_t mix(uint64_t a, uint64_t b, size_t len)
{
	uint64_t h = (a ^ (len * UINT64_C(0x9e3779b97f4a7c15))) * UINT64_C(0xff51afd7ed558ccd);

	h = (h ^ (h >> 29) ^ b) * UINT64_C(0xc4ceb9fe1a85ec53);
	return (uint32_t)(h >> 32);
}

/* p has eight readable bytes behind p + len. */
static inline uint32_t hash_word(const char *p, size_t len)
{
	if (len <= 8) {
		uint64_t keep = len == 8 ? ~UINT64_C(0) : (UINT64_C(1) << (8 * len)) - 1;
		return mix((load8(p) | FOLD) & keep, 0, len);
	}
	return mix(load8(p) | FOLD, load8(p + len - 8) | FOLD, len);
}

static bool same_folded(const char *p, struct feit_str key)
{
	for (size_t i = 0; i < key.len; i++)
		if ((p[i] | 0x20) != key.ptr[i])
			return false;
	return true;
}

static inline uint32_t find_word(const struct feit_words *w, const char *p, size_t len)
{
	uint32_t h = hash_word(p, len);

	for (uint32_t i = h & w->mask;; i = (i + 1) & w->mask) {
		const struct slot *s = &w->slots[i];
		if (s->word == 0)
			return 0;
		if (s->hash == h && w->known[s->word].key.len == len &&
		    same_folded(p, w->known[s->word].key))
			return s->word;
	}
}

static void put(struct feit_words *w, uint32_t hash, uint32_t word)
{
	uint32_t i = hash & w->mask;

	while (w->slots[i].word != 0)
		i = (i + 1) & w->mask;
	w->slots[i] = (struct slot){hash, word};
}

static void resize(struct feit_words *w, uint32_t n)
{
	w->slots = feit_realloc(w->slots, n * sizeof *w->slots);
	memset(w->slots, 0, n * sizeof *w->slots);
	w->mask = n - 1;
	for (uint32_t i = 1; i < w->n_known; i++)
		put(w, hash_word(w->known[i].key.ptr, w->known[i].key.len), i);
}

uint32_t feit_words_add(struct feit_words *w, struct feit_str word)
{
	char *key = feit_alloc(&w->arena, word.len + 16); /* room for a blind load */

	for (size_t i = 0; i < word.len; i++)
		key[i] = word.ptr[i] | 0x20;
	uint32_t found = find_word(w, key, word.len);
	if (found)
		return found;
	if (w->n_known == w->cap_known) {
		w->cap_known *= 2;
		w->known = feit_realloc(w->known, w->cap_known * sizeof *w->known);
	}
	uint32_t index = w->n_known++;
	w->known[index] = (struct known){{key, word.len}, 0, 0};
	if (w->n_known * LOAD > w->mask)
		resize(w, (w->mask + 1) * 2);
	else
		put(w, hash_word(key, word.len), index);
	return index;
}

uint32_t feit_words_find(const struct feit_words *w, struct feit_str word)
{
	char small[64] = {0};

	if (word.len == 0 || word.len > sizeof small - 8)
		return 0;
	memcpy(small, word.ptr, word.len);
	return find_word(w, small, word.len);
}

uint32_t feit_words_count(const struct feit_words *w)
{
	return w->n_known;
}

static void add_use(struct feit_words *w, uint32_t word, uint16_t lexicon,
		    const struct feit_lex_entry *e)
{
	if (w->n_uses == w->cap_uses) {
		w->cap_uses *= 2;
		w->uses = feit_realloc(w->uses, w->cap_uses * sizeof *w->uses);
	}
	w->uses[w->n_uses] = (struct use){e, w->known[word].first_use, lexicon};
	w->known[word].first_use = w->n_uses++;
	w->known[word].mask |= UINT64_C(1) << (lexicon & 63);
}

struct feit_words *feit_words_new(void)
{
	struct feit_words *w = feit_malloc(sizeof *w);

	memset(w, 0, sizeof *w);
	w->cap_known = w->cap_uses = 1024;
	w->known = feit_malloc(w->cap_known * sizeof *w->known);
	w->uses = feit_malloc(w->cap_uses * sizeof *w->uses);
	w->known[0] = (struct known){{"", 0}, 0, 0};
	w->n_known = w->n_uses = 1;
	resize(w, FIRST_SLOTS);
	for (uint16_t l = 0; l < FEIT_LEX_COUNT; l++)
		for (size_t i = 0; i < feit_lexicons[l].n; i++) {
			const struct feit_lex_entry *e = &feit_lexicons[l].entries[i];
			add_use(w, feit_words_add(w, feit_cstr(e->word)), l, e);
		}
	return w;
}

void feit_words_free(struct feit_words *w)
{
	if (w == NULL)
		return;
	free(w->slots);
	free(w->known);
	free(w->uses);
	feit_arena_end(&w->arena);
	free(w);
}

uint64_t feit_word_mask(const struct feit_words *w, uint32_t word)
{
	return w->known[word].mask;
}

const struct feit_lex_entry *feit_word_lex(const struct feit_words *w, uint32_t word,
					   enum feit_lex_id id)
{
	if ((w->known[word].mask >> (id & 63) & 1) == 0)
		return NULL;
	for (uint32_t u = w->known[word].first_use; u != 0; u = w->uses[u].next)
		if (w->uses[u].lexicon == id)
			return w->uses[u].entry;
	return NULL;
}

const struct feit_lex_entry *feit_lex(enum feit_lex_id id, struct feit_str word)
{
	const struct feit_lexicon *l = &feit_lexicons[id];
	char key[64];
	size_t lo = 0, hi = l->n;

	if (word.len >= sizeof key)
		return NULL;
	for (size_t i = 0; i < word.len; i++)
		key[i] = word.ptr[i] | 0x20;
	key[word.len] = '\0';
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		int c = strcmp(l->entries[mid].word, key);
		if (c == 0)
			return &l->entries[mid];
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

/* ---- cutting ---- */

enum { SPACE, LETTER, DIGIT, SIGN, LEAD2, LEAD3, LEAD4, SYMBOL2, SYMBOL3, C3 };

/* What a byte can start. Symbols: U+0080-00BF (lead C2), U+2000-2FFF (E2), U+F000-FFFF (EF). */
/* clang-format off */
static const uint8_t class_of[256] = {
    SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
    SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
    SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
    SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE, SPACE,
    SPACE, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
    DIGIT, DIGIT, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER,
    LETTER, LETTER, LETTER, SIGN, SIGN, SIGN, SIGN, SPACE,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN, SIGN,
    SIGN, SIGN, SYMBOL2, C3, LEAD2, LEAD2, LEAD2, LEAD2,
    LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2,
    LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2,
    LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2, LEAD2,
    LEAD3, LEAD3, SYMBOL3, LEAD3, LEAD3, LEAD3, LEAD3, LEAD3,
    LEAD3, LEAD3, LEAD3, LEAD3, LEAD3, LEAD3, LEAD3, SYMBOL3,
    LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4,
    LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4, LEAD4,
};
/* clang-format on */

/* Bytes of the letter or digit at p, 0 if it is neither. */
static inline uint32_t word_char(const unsigned char *p)
{
	switch (class_of[*p]) {
	case LETTER:
	case DIGIT:
		return 1;
	case C3: /* × and ÷ are signs */
		return p[1] == 0x97 || p[1] == 0xb7 ? 0 : 2;
	case LEAD2:
		return 2;
	case LEAD3:
		return 3;
	default:
		return 0;
	}
}

static inline uint32_t sign_len(const unsigned char *p)
{
	switch (class_of[*p]) {
	case C3:
	case SYMBOL2:
		return 2;
	case SYMBOL3:
		return 3;
	case LEAD4:
		return 4;
	default:
		return 1;
	}
}

static uint8_t word_flags(const unsigned char *p, uint32_t len)
{
	uint8_t flags = 0;

	if ((unsigned)(p[0] - 'A') < 26 || (p[0] == 0xc3 && p[1] < 0x9f))
		flags |= FEIT_TOK_CAPITAL;
	if (flags == 0 || len < 2)
		return flags;
	for (uint32_t i = 0; i < len; i++)
		if ((unsigned)(p[i] - 'a') < 26 || p[i] >= 0x80)
			return flags;
	return flags | FEIT_TOK_ALLCAPS;
}

static uint8_t leading_digits(const unsigned char *p, uint32_t len)
{
	uint32_t n = 0;

	while (n < len && n < 255 && feit_is_digit(p[n]))
		n++;
	return (uint8_t)n;
}

struct feit_tokens feit_tokenise(const struct feit_words *w, struct feit_doc *doc)
{
	const unsigned char *text = (const unsigned char *)doc->text.ptr;
	uint32_t n_bytes = (uint32_t)doc->text.len;
	struct feit_tokens out = {NULL, 0};
	size_t n = 0, cap = n_bytes / 4 + 64;
	struct feit_token *v = feit_alloc_raw(doc->arena, cap * sizeof *v);

	for (uint32_t i = 0; i < n_bytes;) {
		uint32_t from = i;
		if (n + 2 >= cap)
			v = feit_grow(doc->arena, v, n + 3, &cap, sizeof *v);
		if (text[i] == ' ') {
			i++;
			continue;
		}
		if (class_of[text[i]] == SPACE) { /* a line end or other control: one BREAK */
			while (i < n_bytes && class_of[text[i]] == SPACE)
				i++;
			v[n++] = (struct feit_token){from, i - from, 0, FEIT_TOK_BREAK, 0, 0, 0};
			continue;
		}
		uint8_t glued = from > 0 && text[from - 1] > ' ' ? FEIT_TOK_GLUED : 0;
		uint32_t step = word_char(text + i);
		if (step == 0) {
			i += sign_len(text + i);
			if (i > n_bytes)
				i = n_bytes;
			v[n++] = (struct feit_token){from, i - from, 0, FEIT_TOK_SIGN, glued, 0, 0};
			continue;
		}
		do
			i += step;
		while ((step = word_char(text + i)) != 0);
		if (i > n_bytes)
			i = n_bytes;
		struct feit_token *t = &v[n++];
		*t = (struct feit_token){from, i - from, 0, FEIT_TOK_WORD, glued, 0, 0};
		if (feit_is_digit(text[from])) {
			t->kind = FEIT_TOK_NUMBER;
			t->digits = leading_digits(text + from, t->len);
		} else {
			t->flags |= word_flags(text + from, t->len);
			t->word = find_word(w, (const char *)text + from, t->len);
		}
	}
	v[n] = (struct feit_token){n_bytes, 0, 0, FEIT_TOK_BREAK, 0, 0, 0};
	out.v = v;
	out.n = (uint32_t)n;
	return out;
}

uint32_t feit_token_at(const struct feit_tokens *t, uint32_t at)
{
	uint32_t lo = 0, hi = t->n;

	while (lo < hi) {
		uint32_t mid = (lo + hi) / 2;
		if (t->v[mid].begin < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}
