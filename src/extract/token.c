/* token.c - the clean text as words, numbers and signs, each looked up once in all lexicons.
 *
 * One pass; a word costs one hash of its first and last eight bytes and, nearly always, one probe
 * of a table that is a quarter full. The text has 64 readable bytes behind it, so eight are loaded
 * blindly.
 */
#include "extract/token.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/utf8.h"

/* ---- known words ---- */

struct known {
	uint64_t first8, last8; /* folded; the same where len <= 8 */
	struct feit_str key;    /* folded */
};

struct slot {
	uint32_t hash, word; /* word 0 = free */
};

struct feit_word_table {
	struct slot *slots;
	uint32_t mask, shift; /* number of slots - 1; of a hash, which leaves a slot */
	struct known *known;  /* [0] is the unknown word */
	uint32_t n_known, cap_known;
	struct feit_arena arena;
};

enum {
	LOAD = 4,
	WORDS_OF_RULES = 2048, /* an estimate: words that stand in no lexicon */
	LONGEST_WORD = 96,
	BLIND = 16, /* bytes behind a known word, which may be loaded with it */
};

static inline uint64_t load8(const char *p)
{
	uint64_t v;

	memcpy(&v, p, 8);
	return v;
}

#define FOLD UINT64_C(0x2020202020202020)

struct key {
	uint64_t first8, last8;
	size_t len;
};

/* p has eight readable bytes behind p + len. No branch on the length: words of all lengths follow
 * one another, and the processor guesses wrong. A word of up to eight bytes is its own last eight.
 */
static inline struct key make_key(const char *p, size_t len)
{
	static const uint64_t keep[9] = {
	    0x0,          0xff,           0xffff,           0xffffff,          0xffffffff,
	    0xffffffffff, 0xffffffffffff, 0xffffffffffffff, 0xffffffffffffffff};
	size_t short_len = len < 8 ? len : 8;
	size_t tail = len - short_len;

	return (struct key){(load8(p) | FOLD) & keep[short_len],
			    (load8(p + tail) | FOLD) & keep[short_len], len};
}

/* The upper half of two products: all bits of the key reach its uppermost, which give the place.
 * One factor is even, so that the two differ where first8 and last8 are the same. */
static inline uint32_t hash_key(struct key k)
{
	return (uint32_t)((k.first8 * UINT64_C(0xff51afd7ed558ccd) +
			   k.last8 * UINT64_C(0x9e3779b97f4a7c16)) >>
			  32);
}

static bool same_middle(const char *p, struct feit_str key)
{
	for (size_t i = 8; i + 8 < key.len; i++)
		if ((p[i] | 0x20) != key.ptr[i])
			return false;
	return true;
}

/* The slot of the known word that p spells, whose key is k, or the free one where it belongs. */
static inline uint32_t find_slot(const struct feit_word_table *w, const char *p, struct key k,
				 uint32_t hash)
{
	for (uint32_t i = hash >> w->shift;; i = (i + 1) & w->mask) {
		const struct slot *s = &w->slots[i];
		if (s->word == 0)
			return i;
		if (s->hash != hash)
			continue;
		const struct known *x = &w->known[s->word];
		if (x->first8 == k.first8 && x->last8 == k.last8 && x->key.len == k.len &&
		    (k.len <= 16 || same_middle(p, x->key)))
			return i;
	}
}

static inline uint32_t find_word(const struct feit_word_table *w, const char *p, size_t len)
{
	struct key k = make_key(p, len);

	return w->slots[find_slot(w, p, k, hash_key(k))].word;
}

static void put(struct feit_word_table *w, uint32_t hash, uint32_t word)
{
	uint32_t i = hash >> w->shift;

	while (w->slots[i].word != 0)
		i = (i + 1) & w->mask;
	w->slots[i] = (struct slot){hash, word};
}

static void resize(struct feit_word_table *w, uint32_t n)
{
	free(w->slots);
	w->slots = feit_zeroes(n * sizeof *w->slots);
	w->mask = n - 1;
	w->shift = 32 - (uint32_t)__builtin_ctz(n);
	for (uint32_t i = 1; i < w->n_known; i++)
		put(w, hash_key(make_key(w->known[i].key.ptr, w->known[i].key.len)), i);
}

/* The word that is spelled by `key`, folded, with BLIND readable bytes behind it. A key that does
 * not last is copied. */
static uint32_t add_key(struct feit_words *words, const char *key, struct key k, bool lasts)
{
	struct feit_word_table *w = words->table;
	uint32_t hash = hash_key(k), slot = find_slot(w, key, k, hash), index = w->n_known;

	if (w->slots[slot].word != 0)
		return w->slots[slot].word;
	if (index == w->cap_known) {
		w->cap_known *= 2;
		w->known = feit_realloc(w->known, w->cap_known * sizeof *w->known);
		words->facts = feit_realloc(words->facts, w->cap_known * sizeof *words->facts);
	}
	if (index > UINT16_MAX)
		FEIT_BUG("more than %d known words", UINT16_MAX);
	if (!lasts)
		key = memcpy(feit_alloc_raw(&w->arena, k.len + BLIND), key, k.len + BLIND);
	w->known[index] = (struct known){.first8 = k.first8, .last8 = k.last8, .key = {key, k.len}};
	words->facts[index] = (struct feit_word_facts){.mask = 0};
	w->slots[slot] = (struct slot){hash, index};
	if (++w->n_known * LOAD > w->mask)
		resize(w, (w->mask + 1) * 2);
	return index;
}

uint32_t feit_words_add(struct feit_words *words, struct feit_str word)
{
	char key[LONGEST_WORD + BLIND] = {0};

	if (word.len > LONGEST_WORD)
		FEIT_BUG("the word " FEIT_PRI " is too long", FEIT_ARG(word));
	memcpy(key, word.ptr, word.len);
	for (size_t i = 0; i < word.len; i += 8) {
		uint64_t folded = load8(key + i) | FOLD;
		memcpy(key + i, &folded, 8);
	}
	return add_key(words, key, make_key(key, word.len), false);
}

/* p has eight readable bytes behind p + len. */
static bool is_folded(const char *p, size_t len)
{
	for (; len >= 8; p += 8, len -= 8)
		if ((~load8(p) & FOLD) != 0)
			return false;
	return (~load8(p) & FOLD & ((UINT64_C(1) << 8 * len) - 1)) == 0;
}

/* Most words are folded as they stand in their lexicon, which lasts. */
static uint32_t add_entry(struct feit_words *words, const struct feit_lex_entry *e)
{
	return is_folded(e->word, e->len)
		   ? add_key(words, e->word, make_key(e->word, e->len), true)
		   : feit_words_add(words, (struct feit_str){e->word, e->len});
}

uint32_t feit_words_find(const struct feit_words *w, struct feit_str word)
{
	enum { LONGEST = 56, EIGHT = 8 };
	char small[2 * EIGHT] = {0};

	if (word.len == 0 || word.len > LONGEST)
		return 0;
	if (word.len >= EIGHT) /* no byte behind it is read */
		return find_word(w->table, word.ptr, word.len);
	memcpy(small, word.ptr, word.len);
	return find_word(w->table, small, word.len);
}

uint32_t feit_words_count(const struct feit_words *w)
{
	return w->table->n_known;
}

struct feit_str feit_words_key(const struct feit_words *w, uint32_t word)
{
	return w->table->known[word].key;
}

/* The known words of all entries, in the order of the lexicons. */
static void add_lexicons(struct feit_words *words, uint32_t *word)
{
	for (size_t l = 0; l < FEIT_LEX_COUNT; l++)
		for (size_t i = 0; i < feit_lexicons[l].n; i++) {
			*word = add_entry(words, &feit_lexicons[l].entries[i]);
			words->facts[*word++].mask |= UINT64_C(1) << l;
		}
}

/* Gives each word the place of its entries, and puts them there. */
static void place_entries(struct feit_words *words, const uint32_t *word)
{
	uint32_t at = 0;

	for (uint32_t w = 1; w < words->table->n_known; w++) {
		words->facts[w].entries = at;
		for (uint64_t m = words->facts[w].mask; m != 0; m &= m - 1)
			at++;
	}
	for (size_t l = 0; l < FEIT_LEX_COUNT; l++)
		for (size_t i = 0; i < feit_lexicons[l].n; i++, word++) {
			struct feit_word_facts *f = &words->facts[*word];
			const struct feit_lex_entry *e = &feit_lexicons[l].entries[i];
			if (f->first == NULL)
				f->first = e;
			words->entries[feit_entry_place(f, (enum feit_lex_id)l)] = e;
		}
}

static void add_set(struct feit_words *w, unsigned set, const char *list)
{
	for (size_t n; *list != '\0'; list += n) {
		list += strspn(list, " ");
		n = strcspn(list, " ");
		if (n == 0)
			continue;
		uint32_t word = feit_words_add(w, (struct feit_str){list, n});
		w->facts[word].sets[set / 64] |= UINT64_C(1) << set % 64;
	}
}

struct feit_words *feit_words_new(void)
{
	struct feit_words *words = feit_malloc(sizeof *words);
	struct feit_word_table *w = feit_zeroes(sizeof *w);
	uint32_t slots = 1, n_entries = 0;

	for (size_t l = 0; l < FEIT_LEX_COUNT; l++)
		n_entries += (uint32_t)feit_lexicons[l].n;
	w->cap_known = n_entries + WORDS_OF_RULES;
	w->known = feit_malloc(w->cap_known * sizeof *w->known);
	words->entries = feit_malloc(n_entries * sizeof *words->entries);
	uint32_t *word = feit_malloc(n_entries * sizeof *word);
	w->known[0] = (struct known){.key = {"", 0}};
	w->n_known = 1;
	while (slots < w->cap_known * LOAD)
		slots *= 2;
	resize(w, slots);
	words->table = w;
	words->facts = feit_malloc(w->cap_known * sizeof *words->facts);
	words->facts[0] = (struct feit_word_facts){.mask = 0};
	add_lexicons(words, word);
	place_entries(words, word);
	free(word);
#define WORDSET(name, list) add_set(words, FEIT_SET_##name, list);
#include "extract/wordsets.def"
#undef WORDSET
	return words;
}

void feit_words_free(struct feit_words *w)
{
	if (w == NULL)
		return;
	free(w->table->slots);
	free(w->table->known);
	free(w->entries);
	feit_arena_end(&w->table->arena);
	free(w->table);
	free(w->facts);
	free(w);
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

/* ---- cutting ----
 *
 * The text is read in blocks of 64 bytes. For each, three bit masks say which bytes belong to
 * words, which are signs and which are line ends; tokens start where a bit of a word follows none,
 * and at each sign. The masks of bytes outside ASCII are mended one by one: most blocks have few.
 */

enum { BLOCK = 64 };

struct masks {
	uint64_t word, sign, line; /* bit i: byte i of the block */
	uint64_t solid;            /* no white space and no line end but DEL */
	uint64_t high;             /* outside ASCII */
};

#ifdef __SSE2__ /* every x86-64 has it */
#include <emmintrin.h>

/* Bytes of v in [lo, lo + n): one unsigned comparison by wrapping. */
static inline __m128i between(__m128i v, char lo, char n)
{
	__m128i x = _mm_sub_epi8(v, _mm_set1_epi8((char)(lo - 128)));

	return _mm_cmplt_epi8(x, _mm_set1_epi8((char)(n - 128)));
}

static inline struct masks read_block(const unsigned char *p)
{
	uint64_t alnum = 0, line = 0, blank = 0, high = 0;

	for (int i = 0; i < BLOCK; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		__m128i an = _mm_or_si128(between(_mm_or_si128(v, _mm_set1_epi8(0x20)), 'a', 26),
					  between(v, '0', 10));
		__m128i li =
		    _mm_or_si128(between(v, 0, 0x20), _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)));
		alnum |= (uint64_t)(uint32_t)_mm_movemask_epi8(an) << i;
		line |= (uint64_t)(uint32_t)_mm_movemask_epi8(li) << i;
		blank |= (uint64_t)(uint32_t)_mm_movemask_epi8(between(v, 0, 0x21)) << i;
		high |= (uint64_t)(uint32_t)_mm_movemask_epi8(v) << i;
	}
	return (struct masks){alnum, ~(alnum | line | blank | high), line, ~blank, high};
}
#else
static inline struct masks read_block(const unsigned char *p)
{
	struct masks m = {0, 0, 0, 0, 0};

	for (int i = 0; i < BLOCK; i++) {
		unsigned c = p[i];
		uint64_t alnum = ((c | 0x20) - 'a' < 26u) | (c - '0' < 10u);
		m.word |= alnum << i;
		m.sign |= (uint64_t)(c > 0x20 && c < 0x7f && !alnum) << i;
		m.line |= (uint64_t)(c < 0x20 || c == 0x7f) << i;
		m.solid |= (uint64_t)(c > 0x20) << i;
		m.high |= (uint64_t)(c >= 0x80) << i;
	}
	return m;
}
#endif

/* Length of the UTF-8 sequence that starts with c >= 0xc2. */
static inline uint32_t sequence(unsigned char c)
{
	return c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* Signs outside ASCII: U+0080-00BF, U+00D7, U+00F7, U+2000-2FFF, U+F000-FFFF and the upper planes.
 */
static bool is_symbol(const unsigned char *p)
{
	return p[0] == 0xc2 || p[0] == 0xe2 || p[0] >= 0xef ||
	       (p[0] == 0xc3 && (p[1] == 0x97 || p[1] == 0xb7));
}

/* Adds the letters and signs outside ASCII to the masks. `skip` bytes of the block belong to a
 * symbol that began before it; returns how many bytes of the next block do so. */
static uint32_t add_high(struct masks *m, const unsigned char *p, uint32_t skip)
{
	uint64_t todo = m->high & (~UINT64_C(0) << skip);

	m->word |= todo;
	while (todo) {
		uint32_t i = (uint32_t)__builtin_ctzll(todo);
		todo &= todo - 1;
		if (p[i] < 0xc2 || !is_symbol(p + i))
			continue;
		uint32_t n = sequence(p[i]);
		uint64_t bits = ((UINT64_C(1) << n) - 1) << i;
		m->sign |= UINT64_C(1) << i;
		m->word &= ~bits;
		todo &= ~bits;
		if (i + n > BLOCK)
			return i + n - BLOCK;
	}
	return 0;
}

static uint8_t case_flags(const unsigned char *p, uint32_t len)
{
	if (!((unsigned)(p[0] - 'A') < 26 || (p[0] == 0xc3 && p[1] < 0x9f)))
		return 0;
	if (len < 2 || (unsigned)(p[1] - 'a') < 26)
		return FEIT_TOK_CAPITAL;
	for (uint32_t i = 0; i < len; i++)
		if ((unsigned)(p[i] - 'a') < 26 || p[i] >= 0x80)
			return FEIT_TOK_CAPITAL;
	return FEIT_TOK_CAPITAL | FEIT_TOK_ALLCAPS;
}

/* How many digits the number at p starts with, at most 255. */
static inline uint8_t leading_digits(const char *p, uint32_t len)
{
	const uint64_t zeroes = UINT64_C(0x3030303030303030);
	uint64_t d = load8(p) ^ zeroes; /* a digit becomes its value */
	uint64_t other = (d | (d + UINT64_C(0x0676767676767676))) & UINT64_C(0x8080808080808080);
	uint32_t n = other ? (uint32_t)__builtin_ctzll(other) / 8 : 8;

	if (n >= len)
		return (uint8_t)(len < 255 ? len : 255);
	while (n >= 8 && n < len && n < 255 && (unsigned)(p[n] - '0') < 10)
		n++;
	return (uint8_t)n;
}

struct cutter {
	const struct feit_word_table *words;
	const unsigned char *text;
	struct feit_token *open;    /* reaches the end of the block before; or NULL */
	uint64_t word, line, solid; /* 1: the last byte of the block before is one */
};

/* What a word of letters or digits is, once its length is known. */
__attribute__((always_inline)) static inline void finish_word(const struct cutter *c,
							      struct feit_token *t)
{
	const char *p = (const char *)c->text + t->begin;
	unsigned char first = (unsigned char)*p;

	if (first <= '9') {
		t->kind = FEIT_TOK_NUMBER;
		t->digits = leading_digits(p, t->len);
		return;
	}
	if (first < 'a' || first == 0xc3)
		t->flags |= case_flags((const unsigned char *)p, t->len) & 3;
	t->word = (uint16_t)find_word(c->words, p, t->len);
}

/* The token that reached into this block goes on to the first byte that is not of its kind. */
__attribute__((noinline)) static void go_on(struct cutter *c, const struct masks *m)
{
	struct feit_token *t = c->open;
	uint64_t rest = ~(t->kind == FEIT_TOK_BREAK ? m->line : m->word);

	t->len += rest ? (uint32_t)__builtin_ctzll(rest) : BLOCK;
	if (rest == 0)
		return;
	c->open = NULL;
	if (t->kind == FEIT_TOK_WORD)
		finish_word(c, t);
}

/* The tokens that start in one block; returns the place behind the last. */
static struct feit_token *cut_block(struct cutter *c, uint32_t base, const struct masks *m,
				    struct feit_token *t)
{
	uint64_t starts =
	    m->sign | (m->word & ~(m->word << 1 | c->word)) | (m->line & ~(m->line << 1 | c->line));
	uint64_t glued = m->solid << 1 | c->solid;

	if (c->open != NULL)
		go_on(c, m);
	while (starts) {
		uint32_t i = (uint32_t)__builtin_ctzll(starts);
		starts &= starts - 1;
		uint64_t word = m->word >> i;
		*t = (struct feit_token){.begin = base + i,
					 .len = 1,
					 .kind = FEIT_TOK_WORD,
					 .flags = glued >> i & 1 ? FEIT_TOK_GLUED : 0};
		if (word & 1) {
			uint32_t n = ~word ? (uint32_t)__builtin_ctzll(~word) : BLOCK;
			t->len = n;
			if (i + n < BLOCK)
				finish_word(c, t);
			else
				c->open = t;
		} else if (m->sign >> i & 1) {
			t->kind = FEIT_TOK_SIGN;
			if (m->high >> i & 1)
				t->len = sequence(c->text[base + i]);
		} else {
			uint64_t rest = ~(m->line >> i);
			t->kind = FEIT_TOK_BREAK;
			t->len = rest ? (uint32_t)__builtin_ctzll(rest) : BLOCK;
			if (i + t->len >= BLOCK)
				c->open = t;
		}
		t++;
	}
	c->word = m->word >> (BLOCK - 1);
	c->line = m->line >> (BLOCK - 1);
	c->solid = m->solid >> (BLOCK - 1);
	return t;
}

struct feit_tokens feit_tokenise(const struct feit_words *w, const struct feit_doc *doc,
				 struct feit_arena *arena)
{
	struct cutter c = {.words = w->table, .text = (const unsigned char *)doc->text.ptr};
	uint32_t n_bytes = (uint32_t)doc->text.len, skip = 0;
	size_t n = 0, cap = n_bytes / 5 + 2 * BLOCK;
	uint32_t *at64 = feit_alloc_raw(arena, (n_bytes / BLOCK + 2) * sizeof *at64);
	struct feit_token *v = feit_alloc_raw(arena, cap * sizeof *v);

	for (uint32_t base = 0; base < n_bytes; base += BLOCK) {
		struct masks m = read_block(c.text + base);
		skip = m.high ? add_high(&m, c.text + base, skip) : 0;
		if (n_bytes - base < BLOCK) {
			uint64_t keep = (UINT64_C(1) << (n_bytes - base)) - 1;
			m.word &= keep;
			m.sign &= keep;
			m.line &= keep;
		}
		if (n + BLOCK + 1 > cap) {
			size_t open = c.open != NULL ? (size_t)(c.open - v) : 0;
			v = feit_grow(arena, v, n + BLOCK + 1, &cap, sizeof *v);
			c.open = c.open != NULL ? v + open : NULL;
		}
		at64[base / BLOCK] = (uint32_t)n;
		n = (size_t)(cut_block(&c, base, &m, v + n) - v);
	}
	if (c.open != NULL && c.open->kind == FEIT_TOK_WORD)
		finish_word(&c, c.open);
	v[n] = (struct feit_token){.begin = n_bytes, .kind = FEIT_TOK_BREAK};
	if (n_bytes % BLOCK == 0)
		at64[n_bytes / BLOCK] = (uint32_t)n;
	return (struct feit_tokens){v, (uint32_t)n, at64};
}
