/* hyphens.c - decides for each cut word whether it is joined: "flex-" / "woningen" is, "EU-" /
 * "Turkije" and "in-" / "en uitstroom" are not.
 *
 * The document's own words decide first: how often it writes the word in one, and how often with a
 * hyphen. Then come spelling (capitals, digits, acronyms) and the word list. Dutch drops the trema
 * where a word is cut before it; it comes back where the document or the list knows such a word.
 */
#include "base/utf8.h"
#include "normalise/layout.h"
#include "normalise/tally.h"
#include "normalise/words.h"

/* ---- the ends of two lines ---- */

enum form { JOINED, HYPHENED, WITH_TREMA, FORMS };

struct cut {
	uint32_t line, next;
	struct feit_str last; /* letters and digits before the hyphen: "nood" of "crisis-nood-" */
	struct feit_str word; /* the same with what is glued to it: "I&R", "crisis-nood" */
	struct feit_str rest; /* letters and digits that start the next line */
	bool second;          /* a word with a hyphen stands before it: "vmbo- en pro-" */
	uint64_t hash[FORMS]; /* of the word in each form; 0 = not possible */
	size_t place[FORMS];  /* in the tally */
	uint32_t count[FORMS];
};

struct cuts {
	struct layout *l;
	struct cut *v;
	size_t n, cap;
};

static size_t hyphen_length(struct feit_str s)
{
	static const char *const hyphens[] = {"-\u00ad", "\u00ad", "-", "\u2010", "\u2011"};

	for (size_t i = 0; i < sizeof hyphens / sizeof hyphens[0]; i++)
		if (feit_str_ends(s, feit_cstr(hyphens[i])))
			return strlen(hyphens[i]);
	return 0;
}

const char *feit_trema_of(char vowel)
{
	switch (vowel) {
	case 'a':
		return "ä";
	case 'e':
		return "ë";
	case 'i':
		return "ï";
	case 'o':
		return "ö";
	case 'u':
		return "ü";
	default:
		return NULL;
	}
}

static uint64_t hash_of(struct feit_str a, const char *between, struct feit_str b)
{
	uint64_t h = feit_word_hash(FEIT_WORD_SEED, a.ptr, a.len);

	h = feit_word_hash(h, between, strlen(between));
	return feit_word_hash(h, b.ptr, b.len);
}

static void set_forms(struct cut *c)
{
	const char *trema = c->rest.len ? feit_trema_of(c->rest.ptr[0]) : NULL;

	c->hash[JOINED] = hash_of(c->last, "", c->rest);
	c->hash[HYPHENED] = hash_of(c->last, "-", c->rest);
	if (trema != NULL && c->last.len && strchr("aeiou", c->last.ptr[c->last.len - 1] | 0x20))
		c->hash[WITH_TREMA] =
		    hash_of(c->last, trema, feit_str_cut(c->rest, 1, c->rest.len));
}

/* ---- the document's own words ---- */

static void want_forms(struct tally *t, struct cut *c)
{
	c->place[JOINED] = feit_tally_want(t, c->last, "", c->rest);
	c->place[HYPHENED] = feit_tally_want(t, c->last, "-", c->rest);
	if (c->hash[WITH_TREMA])
		c->place[WITH_TREMA] = feit_tally_want(t, c->last, feit_trema_of(c->rest.ptr[0]),
						       feit_str_cut(c->rest, 1, c->rest.len));
}

static void count_forms(struct cuts *all)
{
	struct tally *t = feit_tally_new(all->l->a, all->n * FORMS);

	for (size_t i = 0; i < all->n; i++)
		want_forms(t, &all->v[i]);
	feit_tally_text(t, all->l->d->raw.text);
	for (size_t i = 0; i < all->n; i++)
		for (int form = 0; form < FORMS; form++)
			if (all->v[i].hash[form])
				all->v[i].count[form] = feit_tally_count(t, all->v[i].place[form]);
}

/* ---- the decision ---- */

static bool is_one_of(struct feit_str s, const char *const words[])
{
	for (; *words != NULL; words++)
		if (feit_str_is(s, *words))
			return true;
	return false;
}

static bool has_digit(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (feit_is_digit((unsigned char)s.ptr[i]))
			return true;
	return false;
}

/* All capitals (digits and '&' may stand among them). */
static bool is_acronym(struct feit_str s)
{
	size_t capitals = 0;

	for (size_t at = 0; at < s.len;) {
		uint32_t cp = feit_utf8_next(s, &at);
		if (feit_is_lower(cp))
			return false;
		capitals += feit_is_upper(cp);
	}
	return capitals > 0;
}

static bool has_vowel(struct feit_str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] >= 0x80 || strchr("aeiouyAEIOUY", s.ptr[i]) != NULL)
			return true;
	return false;
}

static bool known(struct feit_str s)
{
	return feit_is_word(feit_word_hash(FEIT_WORD_SEED, s.ptr, s.len));
}

/* Two vowels that would be read as one: "zee-eend", "auto-ongeluk" keeps its hyphen. */
static bool vowels_collide(struct feit_str a, struct feit_str b)
{
	static const char *const pairs[] = {"aa", "ee", "oo", "uu", "ei", "ie", "eu", "ui",
					    "oe", "ij", "ou", "ai", "au", "ae", NULL};

	for (int i = 0; pairs[i] != NULL; i++)
		if (a.ptr[a.len - 1] == pairs[i][0] && b.ptr[0] == pairs[i][1])
			return true;
	return false;
}

static uint8_t by_document(const struct cut *c)
{
	uint32_t joined = c->count[JOINED], kept = c->count[HYPHENED], trema = c->count[WITH_TREMA];

	if (trema > 0 && trema >= joined && trema >= kept)
		return JOINT_TREMA;
	if (joined > kept)
		return JOINT_CUT;
	return kept > joined ? JOINT_CLOSE : JOINT_SPACE;
}

static uint8_t by_spelling(const struct cut *c)
{
	size_t at = 0;
	bool capital = feit_is_upper(feit_utf8_next(c->rest, &at));
	bool acronym = is_acronym(c->last);

	if (has_digit(c->last) || has_digit(c->rest))
		return JOINT_CLOSE;
	if (capital && !(acronym && is_acronym(c->rest)))
		return JOINT_CLOSE;
	if (acronym && capital) /* a line in capitals */
		return feit_is_word(c->hash[JOINED]) || c->last.len > 6 ? JOINT_CUT : JOINT_CLOSE;
	if (c->last.len == 1 || acronym ||
	    feit_is_upper((unsigned char)c->last.ptr[c->last.len - 1]) ||
	    memchr(c->word.ptr, '&', c->word.len) != NULL || !has_vowel(c->last))
		return JOINT_CLOSE;
	return JOINT_SPACE;
}

/* A third part of a word with hyphens: "EU-Israël-verdrag", "staakt-het-vuren". */
static bool is_chain(const struct cut *c)
{
	static const char *const small[] = {"het", "de",  "van", "naar", "en",  "in",  "op",
					    "te",  "tot", "aan", "der",  "den", "uit", "of",
					    "and", "by",  "to",  "the",  "for", NULL};
	size_t at = 0;

	return c->word.len > c->last.len && c->word.ptr[c->word.len - c->last.len - 1] == '-' &&
	       (is_one_of(c->last, small) || feit_is_upper(feit_utf8_next(c->last, &at)));
}

/* Whether the list has the beginning of the word: "woon-werkverkeer(vergoeding)". */
static bool list_has_part(const struct cut *c, const char *between)
{
	size_t n = c->rest.len < 40 ? c->rest.len : 40;

	for (; n >= 4; n--)
		if (feit_is_word(hash_of(c->last, between, feit_str_cut(c->rest, 0, n))))
			return true;
	return false;
}

static uint8_t by_list(const struct cut *c)
{
	static const char *const prefixes[] = {"niet", "oud", "ex", "non", "vice", "bijna", NULL};
	static const char *const loose[] = {"anti", "pro", "mini", "mega", "eco", "bio", NULL};
	bool plain = feit_is_word(c->hash[JOINED]);

	if (feit_is_word(c->hash[HYPHENED]))
		return JOINT_CLOSE;
	if (!plain && c->hash[WITH_TREMA] && feit_is_word(c->hash[WITH_TREMA]))
		return JOINT_TREMA;
	if (plain)
		return JOINT_CUT;
	if (vowels_collide(c->last, c->rest) && known(c->last) && known(c->rest))
		return JOINT_CLOSE;
	if (feit_str_is(c->last, "non") || (is_one_of(c->last, prefixes) && known(c->rest)))
		return JOINT_CLOSE;
	if (is_one_of(c->last, loose) && !known(c->rest) && !list_has_part(c, ""))
		return JOINT_CLOSE; /* "anti-lhbti", but not "pro-bleemgebied" */
	if (c->second && known(c->last) && known(c->rest)) /* "vmbo- en pro-leerlingen" */
		return JOINT_CLOSE;
	return is_chain(c) || list_has_part(c, "-") ? JOINT_CLOSE : JOINT_CUT;
}

/* JOINT_SPACE here keeps hyphen and blank: "in- en uitstroom". */
static uint8_t decide(const struct cut *c)
{
	static const char *const always[] = {"en",   "of",  "respectievelijk", "alsmede", "danwel",
					     "noch", "tot", "alsook",          "en/of",   NULL};
	static const char *const perhaps[] = {"dan", "als",  "maar", "naar", "resp",
					      "c",   "door", "voor", "met",  NULL};
	uint8_t joint;

	if (is_one_of(c->rest, always))
		return JOINT_SPACE;
	if ((joint = by_document(c)) != JOINT_SPACE)
		return joint;
	if (is_one_of(c->rest, perhaps) && !feit_is_word(c->hash[JOINED]))
		return JOINT_SPACE;
	if ((joint = by_spelling(c)) != JOINT_SPACE)
		return joint;
	return by_list(c);
}

/* ---- the lines ---- */

/* What a mark of the format says of the hyphen that ends at the raw byte `end`. */
static uint8_t by_mark(const struct layout *l, uint32_t end, uint8_t joint)
{
	const struct feit_mark *m = l->d->raw.marks;
	size_t lo = 0, hi = l->d->raw.n_marks;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (m[mid].begin < end)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (size_t k = 0; k < 4 && lo > k; k++) {
		if (m[lo - 1 - k].end != end)
			continue;
		if (m[lo - 1 - k].kind == FEIT_MARK_SOFT_HYPHEN)
			return joint == JOINT_TREMA ? joint : JOINT_CUT;
		if (m[lo - 1 - k].kind == FEIT_MARK_HARD_HYPHEN)
			return joint == JOINT_SPACE ? joint : JOINT_CLOSE;
	}
	return joint;
}

/* The text of a line up to the first footnote number that is lifted out of it. */
static struct feit_str before_lift(const struct layout *l, const struct line *x)
{
	size_t lo = 0, hi = l->n_lifts;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (l->lifts[mid].begin < x->begin)
			lo = mid + 1;
		else
			hi = mid;
	}
	struct feit_str s = line_text(l, x);
	if (lo < l->n_lifts && l->lifts[lo].begin < x->end)
		s.len = l->lifts[lo].begin - x->begin;
	return s;
}

/* Notes a cut word at the end of line i; what comes after it is line `next`. */
static void look_at(struct cuts *all, size_t i, size_t next)
{
	struct layout *l = all->l;
	struct feit_str a = line_text(l, &l->lines[i]), b = before_lift(l, &l->lines[next]);
	size_t n = hyphen_length(a);

	if (n == 0)
		return;
	struct feit_str before = feit_str_cut(a, 0, a.len - n),
			last = feit_tail_word(before, false);
	struct feit_str rest = feit_head_word(b);
	if (last.len == 0 || rest.len == 0)
		return;
	struct cut *c = FEIT_PUSH(l->a, all->v, all->n, all->cap);
	c->line = (uint32_t)i;
	c->next = (uint32_t)next;
	c->last = last;
	c->word = feit_tail_word(before, true);
	c->rest = rest;
	before.len -= c->word.len;
	c->second =
	    feit_str_ends(before, FEIT_STR("- en ")) || feit_str_ends(before, FEIT_STR("- of "));
	set_forms(c);
}

/* The next line of the same block, or of the same note; n_lines = none. */
static size_t continuation(const struct layout *l, size_t i)
{
	const struct line *x = &l->lines[i];
	size_t next = i + 1;

	if (x->role == ROLE_BODY) {
		next = next_body(l, i);
		return next < l->n_lines && !l->lines[next].starts_block ? next : l->n_lines;
	}
	if (x->role != ROLE_NOTE)
		return l->n_lines;
	while (next < l->n_lines && l->lines[next].role != ROLE_NOTE)
		next++; /* over the page end */
	return next < l->n_lines && l->lines[next].note == x->note ? next : l->n_lines;
}

void feit_step_hyphens(struct layout *l)
{
	struct cuts all = {.l = l};

	for (size_t i = 0; i < l->n_lines; i++) {
		struct line *x = &l->lines[i];
		x->joint = x->kind == FEIT_TABLE ? JOINT_ROW : JOINT_SPACE;
		if (x->joint == JOINT_ROW ||
		    (l->text[x->end - 1] != '-' && (unsigned char)l->text[x->end - 1] < 0x80))
			continue;
		size_t next = continuation(l, i);
		if (next < l->n_lines)
			look_at(&all, i, next);
	}
	if (all.n == 0)
		return;
	count_forms(&all);
	for (size_t i = 0; i < all.n; i++) {
		struct line *x = &l->lines[all.v[i].line];
		struct feit_str s = line_text(l, x);
		uint8_t joint = decide(&all.v[i]);
		if (feit_str_ends(s, FEIT_STR("-\u00ad")))
			joint = joint == JOINT_SPACE ? joint : JOINT_CLOSE;
		else if (feit_str_ends(s, FEIT_STR("\u00ad")))
			joint = joint == JOINT_TREMA ? joint : JOINT_CUT;
		x->joint = by_mark(l, x->end, joint);
	}
}
