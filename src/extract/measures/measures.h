/* measures.h - what the files of this folder share: words with classes, phrases, clauses,
 * predicates, and the measures found so far.
 *
 * memory.h tells what an engine knows of words, lists and verbs from one document to the next. The
 * cascade, one pass each, nothing flows back:
 *   words.c -> clauses.c (with governs.c, shares.c) -> phrases.c -> predicates.c (with tenses.c,
 *   polarity.c, since.c, flows.c, use.c: the act in this sentence)
 *   -> events.c: what passes (judge.c, refuse.c, unsaid.c, voices.c, considered.c, things.c), about
 *   what (objects.c, names.c, contents.c, wanted.c), when and how sure (moments.c, asides.c), by
 *   whom (actors.c, bodies.c, arguments.c)
 *   -> what is told without a verb of the lexicon: aims.c, comes.c, wishes.c, declines.c, duties.c,
 *   fromday.c, nominal.c, deverbal.c, attributes.c; what papers say: proposals.c, decrees.c,
 * reports.c, advice.c; and lists: inline.c, items.c, advised.c
 *   -> entities.c, aliases.c, topics.c, parts.c, turns.c, pacts.c, articles.c
 *   -> ties.c, figures.c, and sentences behind: told.c, results.c, said.c, sizes.c, funds.c,
 * outof.c, progress.c, relative.c, terms.c -> life.c
 *
 * All of it looks at one stretch of at most FEIT_MAX_WORDS words of one sentence: time is linear.
 */
#ifndef FEIT_MEASURES_H
#define FEIT_MEASURES_H

#include "doc/doc.h"
#include "extract/measures/memory.h"

enum {
	FEIT_MAX_WORDS = 240,
	FEIT_MAX_CLAUSES = 40,
	FEIT_MAX_PHRASES = 120,
	FEIT_MAX_PREDICATES = 24,
	FEIT_NO_WORD = 255, /* no such word, phrase or clause */
};

enum feit_clause_kind {
	FEIT_C_MAIN,
	FEIT_C_DAT,
	FEIT_C_OF,
	FEIT_C_TIME,   /* nadat, toen, terwijl */
	FEIT_C_REASON, /* omdat */
	FEIT_C_IF,     /* als, indien, mits, tenzij */
	FEIT_C_GOAL,   /* zodat, opdat */
	FEIT_C_OTHER,  /* hoewel */
	FEIT_C_RELATIVE,
	FEIT_C_OMTE,  /* om, teneinde ... te */
	FEIT_C_MEANS, /* door ... te */
	FEIT_C_TE,    /* ... te, without om */
};

struct feit_clause {
	uint8_t kind;
	uint8_t parent;      /* FEIT_NO_WORD for the first main clause */
	uint8_t opener;      /* subordinator, relative, om; FEIT_NO_WORD in a main clause */
	uint8_t finite;      /* finite verb */
	uint8_t bracket;     /* last verb of the right bracket */
	uint8_t first, last; /* words */
	uint32_t is; /* at least the classes of its words, ORed: others need not be sought */
};

/* [preposition] [determiner] adjectives noun */
struct feit_phrase {
	uint8_t first, last; /* words, last included; without preposition and determiner */
	uint8_t head;
	uint8_t det;  /* FEIT_NO_WORD = none */
	uint8_t prep; /* FEIT_NO_WORD = bare */
	uint8_t clause;
	char instrument; /* strength of the instrument noun that is its head: A, B, C; 0 = none */
	uint32_t is;     /* classes of its words, ORed */
};

enum feit_voice { FEIT_ACTIVE, FEIT_PASSIVE };
enum feit_tense { FEIT_PRESENT, FEIT_PAST, FEIT_PERFECT, FEIT_PLUPERFECT };
enum feit_modality { FEIT_INDICATIVE, FEIT_FUTURE, FEIT_WISH, FEIT_DUTY, FEIT_CAN, FEIT_WOULD };
enum feit_polarity { FEIT_POSITIVE, FEIT_NEGATIVE, FEIT_NOT_YET, FEIT_NO_MORE };

enum feit_act {
#define ACT(name, status, role) FEIT_ACT_##name,
#include "extract/measures/acts.def"
#undef ACT
	FEIT_ACTS
};

struct feit_act_kind {
	const char *name, *status, *date_role;
};
extern const struct feit_act_kind feit_acts[FEIT_ACTS];

struct feit_predicate {
	uint8_t clause;
	uint8_t verb;     /* its lexical verb */
	uint8_t particle; /* apart from it, or FEIT_NO_WORD */
	uint8_t noun;     /* of a light verb: afspraken (maken) */
	uint8_t act;      /* enum feit_act */
	uint8_t voice, tense, modality, polarity;
	char strength;     /* A, B, C */
	bool intransitive; /* its subject is the measure */
	bool counted;      /* of things built or housed */
	bool te;           /* te + infinitive */
	const char *status;
	const char *preps; /* prepositions that lead to the measure, "in,op" or "" */
	const char *lemma;
};

/* The predicate is read as `act`, with the status that the act gives. */
static inline void feit_set_act(struct feit_predicate *p, uint8_t act)
{
	p->act = act;
	p->status = feit_acts[act].status;
}

/* A measure while the document is read. */
struct feit_entity {
	struct feit_measure *m;
	struct feit_str head;  /* singular of the head noun, or the word itself */
	struct feit_str topic; /* last word of the name: nareis */
	uint32_t topic_key;    /* of its letters, folded: what differs is another word */
	uint32_t sentence;     /* of the last mention */
	uint32_t block;
	uint32_t begin;                                         /* first mention */
	uint32_t parent;                                        /* part_of: entity, FEIT_NONE */
	uint32_t accompanies, continues, replaces, anticipates; /* entity, FEIT_NONE */
	bool parent_inferred;
	bool plural;
	bool named;  /* a package that only its members are told of: no event */
	bool listed; /* member of a list: its event has no trigger */
	const char *rule;
};

struct feit_topic {
	struct feit_str word; /* nareis */
	uint32_t package;     /* entity */
};

/* "de Stimuleringsregeling Sport (SRS)": a shorter name that later sentences use. */
struct feit_alias {
	struct feit_str word; /* SRS */
	uint32_t key;         /* feit_word_key() of it */
	uint32_t entity;
	bool letters; /* an abbreviation, and no noun: "hierna: het fonds" */
};

enum { FEIT_MAX_TOPICS = 8, FEIT_MAX_ALIASES = 16 };

struct feit_reading {
	struct feit_doc *doc;
	const struct feit_tokens *tokens;
	const struct feit_words *words;
	uint32_t sentence, block, bill; /* bill: the last sentence that told of a proposal */
	size_t fact;                    /* first fact that does not end before the present word */
	uint32_t fact_begin;            /* where that begins, 0 = not known yet */
	size_t n_base;                  /* facts before measures were added */
	struct feit_measure_memory *memory;
	uint32_t *tied_by; /* [fact] the last entity that it was tied to, FEIT_NONE */

	struct feit_mword w[FEIT_MAX_WORDS + 1]; /* w[n] is empty: it may be looked at */
	struct feit_clause clauses[FEIT_MAX_CLAUSES];
	struct feit_phrase phrases[FEIT_MAX_PHRASES];
	struct feit_predicate predicates[FEIT_MAX_PREDICATES];
	uint32_t n, n_clauses, n_phrases, n_predicates;
	_Alignas(16) uint64_t keys[FEIT_KEYS / 64]; /* a bit for the key of each word */
	uint64_t lists;    /* numbers of the lists that its words may be of */
	uint64_t numbered; /* the lists that had one when it was read */
	uint32_t is;       /* classes of its words, ORed, also those dropped since */
	bool acts;         /* a verb of it may tell a deed */
	bool considers;    /* feit_may_consider(), asked once */
	bool court;        /* feit_is_by_court(), likewise */
	bool auditor;      /* feit_is_by_auditor(), asked once a document */
	uint64_t facts[FEIT_MAX_WORDS / 64 + 1];  /* a bit for each word that is a fact */
	uint64_t verbs[FEIT_MAX_WORDS / 64 + 1];  /* a bit for each verb or auxiliary */
	uint64_t joints[FEIT_MAX_WORDS / 64 + 1]; /* a bit at least for each joint of clauses */
	uint64_t before_nouns[FEIT_MAX_WORDS / 64 + 1]; /* participles, and words behind facts */
	uint64_t idiomatic[FEIT_MAX_WORDS / 64 + 1];    /* words that may make an idiom */

	struct feit_entity *entities;
	size_t n_entities, entities_cap;
	uint32_t told_sentence, told_block; /* the last that an entity was told in */
	struct feit_span house; /* the Kamer of "De Kamer," above a motion; end 0 = none */
	struct feit_topic topics[FEIT_MAX_TOPICS];
	uint32_t n_topics;
	struct feit_alias aliases[FEIT_MAX_ALIASES]; /* the last ones, in a ring */
	uint32_t n_aliases;
	uint32_t topic_block;
	uint32_t topic_now;  /* the package that the present sentence is about, FEIT_NONE */
	bool topic_inferred; /* kept by "Ook" */
	uint32_t list_whole; /* the package that the list items below are members of, FEIT_NONE */
	bool list_asks;      /* the list items below are what "verzoekt de regering om:" asks */
	bool list_advises;   /* the list items below are recommendations */
	uint32_t list_lead;  /* block that says so */
	bool list_began;     /* one of them was read */
	uint8_t list_plans;  /* enum feit_act: the list items below are what will be done */
	uint32_t plans_lead; /* block that says so */
	bool labelled;       /* the sentence begins with "Actie 4:" */
	struct feit_actor list_asked; /* whom they are asked of; no span = nobody */
	uint32_t last_event;          /* entity of the last event, for "Dit ging gepaard met" */
	uint32_t last_event_sentence;
	uint32_t pact;   /* the agreement that the paper is, FEIT_NONE */
	uint32_t before; /* entity of the last event before the present sentence, FEIT_NONE */
};

/* ---- voices.c ---- */
/* The paper is a letter or report of the Algemene Rekenkamer, as its head tells. */
bool feit_is_by_auditor(const struct feit_doc *d);
/* The paper is a judgment, or the advice for one: what was done in one case. */
bool feit_is_by_court(const struct feit_doc *d);

/* ---- unsaid.c ---- */
/* The sentence opens a list of conditions or of proofs: "verlengt de termijn als:". */
bool feit_opens_terms(struct feit_str sentence);

/* ---- predicates.c ---- */
/* What is known of the verb or auxiliary. */
const struct feit_verb_record *feit_verb_of(struct feit_measure_memory *,
					    const struct feit_mword *);
void feit_read_idioms(struct feit_measure_memory *);

/* ---- bodies.c ---- */
void feit_read_bodies(struct feit_measure_memory *);
bool feit_is_body(const struct feit_reading *, uint32_t word);
/* "De raad van de gemeente Heerde besluit": a verb behind the name of a body. */
bool feit_body_decides(const struct feit_reading *, uint32_t word);

/* ---- words.c ---- */
extern const char feit_joints[]; /* words of no class of FEIT_W_JOINT that are one all the same */
/* Reads the tokens [from, to) of the present sentence into r->w; returns the first not read. */
uint32_t feit_read_words(struct feit_reading *, uint32_t from, uint32_t to);
static inline struct feit_str feit_mword_text(const struct feit_reading *r, uint32_t i)
{
	const struct feit_mword *w = &r->w[i];

	return (struct feit_str){r->doc->text.ptr + w->begin, w->end - w->begin};
}
static inline uint32_t feit_next_bit(const uint64_t *bits, uint32_t i, uint32_t n)
{
	for (; i < n; i = (i / 64 + 1) * 64) {
		uint64_t ahead = bits[i / 64] >> i % 64;
		if (ahead != 0)
			return i + (uint32_t)__builtin_ctzll(ahead);
	}
	return n;
}
/* The first word from i on that is a date, figure or reference; r->n = none. */
static inline uint32_t feit_next_fact(const struct feit_reading *r, uint32_t i)
{
	return feit_next_bit(r->facts, i, r->n);
}
static inline bool feit_same_word(const char *text, size_t len, const char *word, size_t n)
{
	if (len != n || (text[0] | 0x20) != (word[0] | 0x20))
		return false;
	for (size_t i = 1; i < n; i++)
		if ((text[i] | 0x20) != (word[i] | 0x20))
			return false;
	return true;
}
/* The word i is this literal; false out of range. Of a word that is no literal ask
 * feit_mword_same(). */
__attribute__((always_inline)) static inline bool feit_mword_is(const struct feit_reading *r,
								uint32_t i, const char *word)
{
	size_t len = strlen(word);

	return i < r->n && r->w[i].start == feit_word_start(word, len) &&
	       r->w[i].end - r->w[i].begin == len &&
	       (len <= 8 || feit_same_word(r->doc->text.ptr + r->w[i].begin, len, word, len));
}
bool feit_mword_same_rest(const struct feit_reading *, uint32_t i, const char *word);
/* The same for any word; its first letter tells most apart. */
static inline bool feit_mword_same(const struct feit_reading *r, uint32_t i, const char *word)
{
	return i < r->n && (char)r->w[i].start == (char)(word[0] | 0x20) &&
	       feit_mword_same_rest(r, i, word);
}
/* The same of the word [begin, end) of the text, which has eight bytes to read behind it. */
static inline uint64_t feit_start_at(const struct feit_reading *r, uint32_t begin, uint32_t end)
{
	uint64_t v;

	memcpy(&v, r->doc->text.ptr + begin, 8);
	v |= UINT64_C(0x2020202020202020);
	return end - begin < 8 ? v & ((UINT64_C(1) << (end - begin) * 8) - 1) : v;
}
static inline uint16_t feit_word_key(uint64_t start, size_t len)
{
	return (uint16_t)((start + len) * UINT64_C(0x9e3779b97f4a7c15) >> (64 - FEIT_KEY_BITS));
}
/* Where a list is looked for first. Literals lie side by side, so their addresses seldom meet. */
static inline uint32_t feit_list_place(const char *list)
{
	return (uint32_t)((uintptr_t)list >> 2) % FEIT_LISTS;
}
static inline const struct feit_list *feit_list(const struct feit_reading *r, const char *list)
{
	const struct feit_list *l = r->memory->lists[feit_list_place(list)];

	return l != NULL && l->list == list ? l : feit_list_of(r->memory, list);
}
/* The word has the letters of a word of the list. */
bool feit_is_listed(const struct feit_reading *, const struct feit_mword *,
		    const struct feit_list *);
static inline bool feit_has_key(const struct feit_list *l, uint32_t key)
{
	return l->keys[key / 64] >> (key & 63) & 1;
}
/* The word is one of a list: "in,op". Most words are refused by a bit. */
static inline bool feit_mword_in(const struct feit_reading *r, uint32_t i, const char *list)
{
	if (i >= r->n)
		return false;
	const struct feit_list *l = feit_list(r, list);

	return feit_has_key(l, r->w[i].key) && feit_is_listed(r, &r->w[i], l);
}

/* Some word of the stretch may be this literal; false = surely none. A bit, at a place that is
 * known when the program is built. */
__attribute__((always_inline)) static inline bool feit_may_hold(const struct feit_reading *r,
								const char *word)
{
	size_t len = strlen(word);
	uint32_t key = feit_word_key(feit_word_start(word, len), len);

	return r->keys[key / 64] >> (key & 63) & 1;
}
/* Some word of the stretch may be one of the list; false = surely none. */
static inline bool feit_may_have(const struct feit_reading *r, const char *list)
{
	const struct feit_list *l = feit_list(r, list);

	return (l->number & r->numbered) != 0 ? (l->number & r->lists) != 0
					      : feit_ask_list(r->memory, r->keys, l);
}
/* Some word of the stretch is one of the list. */
bool feit_is_in_stretch(const struct feit_reading *, const char *list);
static inline bool feit_stretch_has(const struct feit_reading *r, const char *list)
{
	return feit_may_have(r, list) && feit_is_in_stretch(r, list);
}
bool feit_find_answer(const struct feit_reading *, const char *term, const char *list,
		      struct feit_answer *);
/* A word of a lexicon, or a name of this folder, is one of the list. NULL is in none. */
static inline bool feit_term_in(const struct feit_reading *r, const char *term, const char *list)
{
	uint64_t both = (uintptr_t)term * UINT64_C(0x9e3779b97f4a7c15) + (uintptr_t)list;
	struct feit_answer *a =
	    &r->memory->answers[both * UINT64_C(0xff51afd7ed558ccd) >> 32 & (FEIT_ANSWERS - 1)];

	return a->term == term && a->list == list ? a->in : feit_find_answer(r, term, list, a);
}
/* The same of any text, letter by letter: of a list that is asked seldom. */
bool feit_in_list(struct feit_str word, const char *list);

/* ---- clauses.c, phrases.c, predicates.c ---- */
void feit_find_clauses(struct feit_reading *);
void feit_find_phrases(struct feit_reading *);
void feit_find_predicates(struct feit_reading *);
/* The act of that name in acts.def; FEIT_ACT_NONE = there is none. */
uint8_t feit_act_named(const char *name);
/* An auxiliary of the stretch may make an act with another word: is van kracht. */
bool feit_may_hold_idiom(const struct feit_reading *);

/* ---- tenses.c ---- */
/* "De minister wil dat ...": the clause tells what is wanted. */
bool feit_is_willed(const struct feit_reading *, uint32_t clause);
/* Voice, tense and modality of a predicate whose act is known. */
void feit_find_tense(const struct feit_reading *, struct feit_predicate *);

/* ---- polarity.c ---- */
uint8_t feit_polarity_of(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- objects.c: the phrase that a predicate is about ---- */
enum { FEIT_NO_PHRASE = 255 };
uint32_t feit_object_of(const struct feit_reading *, const struct feit_predicate *);
/* The clause that tells what was decided, agreed or asked; FEIT_NO_WORD = none. */
uint32_t feit_content_of(const struct feit_reading *, const struct feit_predicate *);
/* A noun that names an act: invoering, start. */
bool feit_is_nominal_act(const struct feit_reading *, uint32_t word);
bool feit_phrase_is_actor(const struct feit_reading *, uint32_t p);
bool feit_phrase_is_people(const struct feit_reading *, uint32_t p);
/* "de btw op energie en de accijns op benzine": the thing that is coordinated with phrase q, behind
 * it; FEIT_NO_PHRASE. The first of such a row: q itself, where it stands in none. (phrases.c) */
uint32_t feit_next_in_row(const struct feit_reading *, uint32_t q);
uint32_t feit_first_in_row(const struct feit_reading *, uint32_t q);
/* "een deel van de subsidie": the subsidie. */
bool feit_is_share(const struct feit_reading *, uint32_t p);
/* Strength of the instrument noun that heads the phrase: 'A', 'B', 'C', or 0. */
static inline char feit_phrase_instrument(const struct feit_reading *r, uint32_t p)
{
	return r->phrases[p].instrument;
}
/* "een verbod", "hogere boetes": an instrument that is new, whatever leads to it. (phrases.c) */
bool feit_is_new_thing(const struct feit_reading *, uint32_t p);
/* The same, and no letter or news: somebody comes with it, or it comes or follows. (comes.c) */
bool feit_is_new_to_come(const struct feit_reading *, uint32_t p);
/* The first word, with its determiner. */
static inline uint32_t feit_phrase_start(const struct feit_phrase *q)
{
	return q->det != FEIT_NO_WORD ? q->det : q->first;
}
/* Behind a bracket that was opened at most eight words before: "de NZa (Nederlandse
 * Zorgautoriteit)". */
bool feit_is_in_brackets(const struct feit_reading *, uint32_t phrase);
/* A word of the phrase has one of the classes. */
static inline bool feit_phrase_has(const struct feit_reading *r, uint32_t p, uint32_t classes)
{
	return (r->phrases[p].is & classes) != 0;
}

/* ---- things.c ---- */
/* "In mei is de Raad voor het Water ingesteld": a body by its name. */
bool feit_is_founded(const struct feit_reading *, const struct feit_predicate *, uint32_t object);
/* "de looptijd", "het plafond": what a scheme has. */
bool feit_is_attribute(const struct feit_reading *, uint32_t phrase);

/* ---- flows.c ---- */
/* A sum of money in the clause that no preposition leads; FEIT_NO_PHRASE. */
uint32_t feit_bare_sum(const struct feit_reading *, uint32_t clause);
/* "gaan" with a sum of money "naar" something, as an act of funding. */
bool feit_find_flow(const struct feit_reading *, struct feit_predicate *);
/* "kregen 400.000 huishoudens een energietoeslag": a payment made. */
bool feit_is_paid_out(const struct feit_reading *, const struct feit_predicate *);
/* stijgen and dalen, but for a rate that government sets and the day from which it is so. */
bool feit_is_mere_trend(const struct feit_reading *, const struct feit_predicate *);
/* "Huishoudens kregen eenmalig 190 euro", "Er is 4 miljoen aan de begroting toegevoegd": money that
 * is given, where a body gives or a body, or people, get it. */
bool feit_is_funding(const struct feit_reading *r, const struct feit_predicate *p);
/* "Voor innovatie is in 2026 2,8 miljard beschikbaar": what for and for how long. */
bool feit_is_sum_open(const struct feit_reading *r, const struct feit_predicate *p);
/* "..., waarbij € 12 miljoen is toegekend voor": an amount of its own. */
bool feit_is_sum_beside(const struct feit_reading *r, const struct feit_predicate *p,
			uint32_t object);
/* The clause tells how much an aim is raised or lowered to: "naar 21 gigawatt", "met 5 procent". */
bool feit_has_size(const struct feit_reading *r, const struct feit_predicate *p);
/* "wordt afgebouwd tot 900 euro", "naar 10 procent": less of it, and not the end. */
bool feit_is_down_to(const struct feit_reading *r, const struct feit_predicate *p);

/* "dit jaar", "komend schooljaar": a time, though no day. */
bool feit_is_this_year(const struct feit_reading *, uint32_t clause);

/* ---- since.c ---- */
/* "De leeftijdsgrens ging van 16 naar 18 jaar": gives the predicate of "gaan" its act; false = it
 * has none. */
bool feit_find_change(const struct feit_reading *, struct feit_predicate *);
/* "Sinds 2022 is er een meldpunt": the same for that of an auxiliary. */
bool feit_find_existence(const struct feit_reading *, struct feit_predicate *);
/* A word of the stretch may say since when something is there. */
bool feit_may_exist(const struct feit_reading *);

/* ---- becomes.c ---- */
/* "De opvang wordt gratis", "maken we de regels eenvoudiger": gives the predicate of "worden" or
 * "maken" its act; false = it has none. */
bool feit_find_becoming(const struct feit_reading *, struct feit_predicate *);
bool feit_find_making(const struct feit_reading *, struct feit_predicate *);
/* Words of the stretch may say that something becomes other. */
bool feit_may_become(const struct feit_reading *);

/* ---- use.c ---- */
/* The verb is used for something else than its act: "aandacht besteden", "vormt een gevaar". */
bool feit_is_other_use(const struct feit_reading *, const struct feit_predicate *);

/* ---- events.c, aims.c, nominal.c, deverbal.c ---- */
/* Words of the stretch may tell an aim or a request, without a verb that acts. */
bool feit_may_aim(const struct feit_reading *);
bool feit_may_request(const struct feit_reading *);
void feit_find_events(struct feit_reading *);
void feit_find_nominal(struct feit_reading *);
/* "Dit pakket bestaat uit:" with its list items. */
void feit_find_listed(struct feit_reading *);
/* "sinds de invoering van de heffing in 2020" */
bool feit_may_be_deverbal(const struct feit_reading *);
void feit_find_deverbal(struct feit_reading *);

/* ---- inline.c ---- */
/* The items of a list inside the sentence: "bevelen aan om: - ...; - ...". */
void feit_find_inline(struct feit_reading *);

/* ---- attributes.c: acts told before the noun ---- */
/* The article that the participle i is parted from by a preposition: "de (per 1 januari)
 * ingevoerde"; FEIT_NO_WORD = it is no such participle. */
uint32_t feit_article_of(const struct feit_reading *, uint32_t i);
/* The word stands between such an article and its participle: a day there is of that act alone. */
bool feit_is_in_attribute(const struct feit_reading *, uint32_t i);
void feit_find_attributes(struct feit_reading *);
/* "de toegezegde compensatie". */
bool feit_may_be_said(const struct feit_reading *);

/* ---- decrees.c ---- */
/* A sentence that is "Besluit:" below what it rests on: a decree by the title above it. */
void feit_find_decree(struct feit_reading *, uint32_t sentence);

/* ---- actors.c, arguments.c ---- */
void feit_add_actor(struct feit_reading *, struct feit_measure *, uint32_t phrase,
		    const char *role);
/* Adds who acts in the clause of the predicate, with their roles. */
void feit_find_actors(struct feit_reading *, const struct feit_predicate *, struct feit_measure *);
void feit_find_arguments(struct feit_reading *, const struct feit_predicate *,
			 struct feit_entity *);

/* ---- ties.c, results.c, said.c: dates and figures of the clauses that tell of a measure ---- */
void feit_tie_clause(struct feit_reading *, const struct feit_predicate *, uint32_t clause,
		     uint32_t entity, bool content);
/* Figures that count what an earlier target counts, and what a sentence says of a known measure. */
void feit_tie_rest(struct feit_reading *);
/* The measure whose name counts the same thing as the phrase: 37.500 flexwoningen; of this block,
 * or told at most `reach` sentences ago. */
uint32_t feit_target_of(const struct feit_reading *, uint32_t phrase, uint32_t reach);

/* ---- names.c, entities.c ---- */
struct feit_name {
	struct feit_span span;
	struct feit_str head;
	uint32_t phrase; /* FEIT_NO_PHRASE where the name is no single phrase */
	const char *type;
	bool definite, pointing, plural, generic;
	bool own; /* a name of its own: het programma Taal, het plan ‘Werk’ */
};
/* The entity that the phrase means: an earlier one, or a new one. */
uint32_t feit_entity_for(struct feit_reading *, const struct feit_name *, const char *rule);
/* A new one, whatever was found before: the member of a package. */
uint32_t feit_entity_new(struct feit_reading *, const struct feit_name *, const char *rule);
/* A package with a name, of which only members are told; FEIT_NONE where it is none. `whole`: it is
 * said to be one, "als onderdeel van een breder steunpakket", and needs no name of its own. */
uint32_t feit_entity_named(struct feit_reading *, const struct feit_name *, bool whole);
/* Gives the events that have no date that of the package which the measure is part of. */
void feit_entity_inherit(struct feit_reading *, uint32_t entity);
/* An earlier one only; FEIT_NONE. */
uint32_t feit_entity_find(struct feit_reading *, const struct feit_name *);
struct feit_name feit_name_phrase(const struct feit_reading *, uint32_t phrase);
void feit_entity_mention(struct feit_reading *, uint32_t entity, struct feit_span);
/* Adds an event unless the same act was told before; NULL then. */
struct feit_event *feit_entity_event(struct feit_reading *, uint32_t entity,
				     const struct feit_event *);
/* The entity of the name, by the rule of the event, which makes it core unless it was told before.
 */
uint32_t feit_entity_told(struct feit_reading *, const struct feit_name *,
			  const struct feit_event *);
void feit_find_mentions(struct feit_reading *);
/* A type of what is agreed together: agreement, package. */
bool feit_is_package(const char *type);
/* A word or a compound of one of the list: energietoeslag. */
bool feit_ends_in(struct feit_str word, const char *list);
/* Letters of any case. */
bool feit_same_letters(struct feit_str, struct feit_str);
/* The first 200 bytes of the text hold the word. */
bool feit_holds_letters(struct feit_str text, struct feit_str word);
/* A noun, date or figure of the stretch may be of an earlier measure. */
bool feit_may_mean(const struct feit_reading *);

/* ---- life.c ---- */
void feit_close_entities(struct feit_reading *);
/* kinds.c: the type of a measure whose noun is no instrument; "unspecified" where nothing says it.
 */
const char *feit_kind_of(const struct feit_reading *, const struct feit_measure *);

/* ---- aliases.c ---- */
/* Takes the shorter name of the new measure that stands in brackets behind its words, up to `end`.
 */
void feit_take_alias(struct feit_reading *, uint32_t entity, uint32_t end);
/* The measure that a name is short for; FEIT_NONE. */
uint32_t feit_entity_by_alias(const struct feit_reading *, const struct feit_name *);
/* A word of the stretch may be a shorter name. */
bool feit_may_hold_alias(const struct feit_reading *);

/* ---- topics.c ---- */
void feit_find_topics(struct feit_reading *);
/* The name holds a topic of a package: "maatregel op nareis". */
bool feit_is_topic(const struct feit_reading *, const struct feit_name *);

#endif
