/* memory.c - what an engine keeps of words from one document to the next: the classes of each known
 * word, the word lists of the rules, the endings by which compounds are known. */
#include "extract/measures/measures.h"

#include <stdlib.h>

#include "base/error.h"
#include "extract/extract.h"

enum { MIN_HEAD = 3, MAX_HEAD = 18, MIN_COMPOUND = 7 };

/* ---- compounds ---- */

static uint32_t ending_bit(const char *end)
{
	return ((unsigned char)end[-1] * 31u + (unsigned char)end[-2] * 7u +
		(unsigned char)end[-3]) &
	       4095;
}

/* Of the last four letters, folded. */
static uint32_t ending_place(const char *end)
{
	uint32_t v;

	memcpy(&v, end - 4, 4);
	return ((v | 0x20202020) * 2654435761u) >> 20;
}
_Static_assert(FEIT_ENDINGS == 1 << 12, "what ending_place() gives");

static void read_endings(struct feit_measure_memory *m)
{
	const struct feit_lexicon *l = &feit_lexicons[FEIT_LEX_INSTRUMENT];

	for (size_t i = 0; i < l->n; i++) {
		const char *word = l->entries[i].word;
		size_t len = strlen(word);
		if (len <= MIN_HEAD && !feit_same(word, "wet"))
			continue; /* "set", "eis" end too many other words */
		uint32_t bit = ending_bit(word + len);
		m->endings[bit / 64] |= UINT64_C(1) << (bit & 63);
		if (len > MIN_HEAD && len <= MAX_HEAD)
			m->lengths[ending_place(word + len)] |= 1u << len;
	}
}

static void read_deed_ends(struct feit_measure_memory *m)
{
	const struct feit_lexicon *l = &feit_lexicons[FEIT_LEX_DAAD];

	if (l->n >= UINT16_MAX)
		FEIT_BUG("more than %d deeds", UINT16_MAX - 1);
	for (size_t i = 0; i < l->n; i++) {
		struct feit_str word = feit_cstr(l->entries[i].word);
		if (word.len <= 4)
			continue;
		uint16_t *first = &m->deed_ends[ending_place(word.ptr + word.len)];
		m->deed_next[i + 1] = *first;
		*first = (uint16_t)(i + 1);
	}
}

bool feit_joins_particle(const struct feit_measure_memory *m, struct feit_str verb)
{
	const struct feit_lexicon *l = &feit_lexicons[FEIT_LEX_DAAD];
	bool brief = verb.len < 4;

	for (size_t i = brief ? l->n : m->deed_ends[ending_place(verb.ptr + verb.len)]; i > 0;
	     i = brief ? i - 1 : m->deed_next[i]) {
		struct feit_str word = feit_cstr(l->entries[i - 1].word);
		if (word.len > verb.len && feit_str_ends(word, verb))
			return true;
	}
	return false;
}

static const struct feit_lex_entry *instrument(const struct feit_measure_memory *m,
					       struct feit_str word)
{
	return feit_word_lex(m->words, feit_words_find(m->words, word), FEIT_LEX_INSTRUMENT);
}

const struct feit_lex_entry *feit_compound_head(const struct feit_measure_memory *m,
						struct feit_str s)
{
	if (s.len < MIN_COMPOUND)
		return NULL;
	uint32_t bit = ending_bit(s.ptr + s.len);
	if ((m->endings[bit / 64] >> (bit & 63) & 1) == 0)
		return NULL;
	uint32_t lengths = m->lengths[ending_place(s.ptr + s.len)];
	for (size_t len = s.len - 3 < MAX_HEAD ? s.len - 3 : MAX_HEAD;
	     lengths >> MIN_HEAD != 0 && len > MIN_HEAD; len--) {
		if ((lengths >> len & 1) == 0)
			continue;
		const struct feit_lex_entry *e = instrument(m, feit_str_cut(s, s.len - len, s.len));
		if (e != NULL)
			return e;
	}
	struct feit_str tail = feit_str_cut(s, s.len - MIN_HEAD, s.len);
	return feit_same_word(tail.ptr, tail.len, "wet", 3) ? instrument(m, tail) : NULL;
}

/* ---- the classes of a word ---- */

static uint32_t function_class(const struct feit_lex_entry *e)
{
	static const uint32_t classes[32] = {
	    ['D' & 31] = FEIT_W_DET,    ['P' & 31] = FEIT_W_PREP,    ['T' & 31] = FEIT_W_PARTICLE,
	    ['C' & 31] = FEIT_W_COORD,  ['S' & 31] = FEIT_W_SUB,     ['R' & 31] = FEIT_W_REL,
	    ['O' & 31] = FEIT_W_OM,     ['E' & 31] = FEIT_W_TE,      ['N' & 31] = FEIT_W_NEG,
	    ['A' & 31] = FEIT_W_ADVERB, ['M' & 31] = FEIT_W_PRONOUN, ['Q' & 31] = FEIT_W_BACK,
	    ['V' & 31] = FEIT_W_AUX,
	};
	uint32_t is = 0;

	for (const char *p = e->col[0]; *p != '\0'; p++)
		is |= classes[*p & 31];
	return is;
}

static uint32_t verb_class(const char *readings)
{
	uint32_t is = 0;

	for (; *readings != '\0'; readings++)
		is |= *readings == 'i'                       ? FEIT_W_INF
		      : *readings == 'v' || *readings == 'k' ? FEIT_W_PRES
		      : *readings == 'p'                     ? FEIT_W_PAST
		      : *readings == 'd'                     ? FEIT_W_PART
							     : FEIT_W_ATTR;
	return is;
}

void feit_read_record(struct feit_measure_memory *m, uint32_t word)
{
	struct feit_word_record *k = &m->records[word];
	struct feit_mword *w = &k->word;
	uint64_t mask = feit_word_mask(m->words, word);

	w->function = feit_word_lex(m->words, word, FEIT_LEX_FUNCTIE);
	w->verb = feit_word_lex(m->words, word, FEIT_LEX_WERKWOORD);
	w->noun = feit_word_lex(m->words, word, FEIT_LEX_INSTRUMENT);
	w->actor = feit_word_lex(m->words, word, FEIT_LEX_ACTOR);
	if (mask >> FEIT_LEX_GEZEGDEWOORD & 1)
		w->is |= FEIT_W_IDIOM;
	if (mask >> FEIT_LEX_NAAMDAAD & 1)
		w->is |= FEIT_W_DEED;
	if (mask >> FEIT_LEX_GROEP & 1)
		w->is |= FEIT_W_GROUP;
	bool may_only_act = w->actor != NULL && !feit_same(w->actor->col[2], "");
	if (may_only_act && feit_same(w->actor->col[2], "caps")) {
		w->actor = NULL;
		k->capitals = true;
	}
	if (w->function != NULL)
		w->is |= function_class(w->function);
	if (w->verb != NULL)
		w->is |= FEIT_W_VERB | verb_class(w->verb->col[1]);
	struct feit_str key = feit_words_key(m->words, word);
	if (w->function == NULL && w->noun == NULL && w->verb == NULL &&
	    (w->actor == NULL || may_only_act)) {
		w->noun = feit_compound_head(m, key);
		k->compound = key.len >= MIN_COMPOUND;
	}
	if (w->noun != NULL)
		w->is |= FEIT_W_INSTRUMENT;
	if (w->actor != NULL && !may_only_act)
		w->is |= FEIT_W_ACTOR;
	if (w->function == NULL && (w->verb == NULL || w->noun != NULL))
		w->is |= FEIT_W_CONTENT;
	if (w->is & FEIT_W_ATTR)
		w->is |= FEIT_W_CONTENT;
	w->fact = FEIT_NONE;
	w->clause = w->phrase = FEIT_NO_WORD;
	w->start = feit_word_start(key.ptr, key.len);
	w->key = feit_word_key(w->start, key.len);
	k->joint = (w->is & FEIT_W_JOINT) != 0 || feit_str_is(key, "dat") ||
		   feit_in_list(key, feit_joints);
	k->unsure = word == 0 || k->capitals || k->compound;
	k->plain = !k->unsure;
	k->ready = true;
}

/* ---- the word lists of the rules ---- */

/* Puts a word behind those of its bucket. */
static void put_in_list(struct feit_list *l, struct feit_list_word word)
{
	uint32_t bucket = word.key / (FEIT_KEYS / FEIT_LIST_BUCKETS), at = l->bucket[bucket + 1];

	if (l->n == UINT8_MAX)
		FEIT_BUG("more than %d words in the list %s", UINT8_MAX, l->list);
	memmove(&l->words[at + 1], &l->words[at], (l->n - at) * sizeof *l->words);
	l->words[at] = word;
	l->keys[word.key / 64] |= UINT64_C(1) << (word.key & 63);
	l->n++;
	for (uint32_t k = bucket + 1; k <= FEIT_LIST_BUCKETS; k++)
		l->bucket[k]++;
}

static struct feit_list *read_list(struct feit_measure_memory *m, const char *list)
{
	size_t most = 1;

	for (const char *p = list; *p != '\0'; p++)
		most += *p == ',';
	struct feit_list *l =
	    feit_alloc(&m->arena, sizeof *l + most * sizeof(struct feit_list_word));
	*l = (struct feit_list){.list = list};
	for (const char *p = list; *p != '\0';) {
		size_t len = strcspn(p, ",");
		uint64_t start = feit_word_start(p, len);
		put_in_list(
		    l, (struct feit_list_word){start, p, (uint32_t)len, feit_word_key(start, len)});
		p += len;
		p += *p == ',';
	}
	return l;
}

/* The one that is asked for changes places with the one that stands where it is looked for first:
 * of two that meet there, the one that is asked for more is mostly found at once. */
const struct feit_list *feit_list_of(struct feit_measure_memory *m, const char *list)
{
	uint32_t place = feit_list_place(list);

	for (uint32_t tries = 0; tries < FEIT_LISTS; tries++) {
		struct feit_list **l = &m->lists[(place + tries) % FEIT_LISTS], *found;
		if (*l == NULL)
			*l = read_list(m, list);
		if ((*l)->list != list)
			continue;
		found = *l;
		*l = m->lists[place];
		return m->lists[place] = found;
	}
	FEIT_BUG("more than %d word lists", FEIT_LISTS);
}

bool feit_ask_list(struct feit_measure_memory *m, const uint64_t *keys,
		   const struct feit_list *list)
{
	struct feit_list *l = m->lists[feit_list_place(list->list)];
	uint64_t both = 0;

	for (size_t k = 0; k < FEIT_KEYS / 64; k++)
		both |= keys[k] & l->keys[k];
	if (l->number != 0 || m->numbered == UINT64_MAX)
		return both != 0;
	l->number = m->numbered + 1; /* the lowest bit that is free */
	m->numbered |= l->number;
	for (uint32_t k = 0; k < l->n; k++)
		m->numbers[l->words[k].key] |= l->number;
	return both != 0;
}

/* ---- life ---- */

static void *keep(struct feit_measure_memory *m, size_t n, size_t size)
{
	return feit_alloc(&m->arena, n * size);
}

struct feit_measure_memory *feit_measure_memory_new(const struct feit_words *words)
{
	struct feit_measure_memory *m = feit_zeroes(sizeof *m);
	const struct feit_lexicon *l = feit_lexicons;

	m->words = words;
	m->records = feit_zeroes(feit_words_count(words) * sizeof *m->records); /* few are used */
	m->deed_next = keep(m, l[FEIT_LEX_DAAD].n + 1, sizeof *m->deed_next);
	m->deeds = keep(m, l[FEIT_LEX_DAAD].n, sizeof *m->deeds);
	m->verbs = feit_zeroes((l[FEIT_LEX_WERKWOORD].n + l[FEIT_LEX_FUNCTIE].n) *
			       sizeof *m->verbs); /* likewise */
	m->light = keep(m, l[FEIT_LEX_INSTRUMENT].n, sizeof *m->light);
	read_endings(m);
	read_deed_ends(m);
	feit_read_bodies(m);
	feit_read_idioms(m);
	return m;
}

void feit_measure_memory_free(struct feit_measure_memory *m)
{
	if (m == NULL)
		return;
	feit_arena_end(&m->arena);
	free(m->records);
	free(m->verbs);
	free(m);
}
