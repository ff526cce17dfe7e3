/* number.c - numbers as written, in digits or words: "20.000", "2,5 miljoen", "tweeëntwintig".
 *
 * A number word is cut into atoms (twee, en, twintig); a small machine adds them up and refuses
 * what Dutch does not allow. A word is taken as a whole or not at all; a number of several words
 * grows word by word as long as the machine agrees.
 */
#include "extract/number.h"

#include "base/utf8.h"

/* ---- atoms ---- */

enum atom_kind { ONE, TEEN, TEN, HUNDRED, SCALE, EN, QUARTERS, ONE_AND_HALF, NUL };

struct atom {
	const char *text;
	uint8_t len, kind;
	int64_t value;
};

#define ATOM(text, kind, value)                                                                    \
	{                                                                                          \
		text, sizeof(text) - 1, kind, value                                                \
	}
/* By first letter; where one begins another, the longer stands first. */
static const struct atom atoms[] = {
    ATOM("anderhalve", ONE_AND_HALF, 0),
    ATOM("anderhalf", ONE_AND_HALF, 0),
    ATOM("achttien", TEEN, 18),
    ATOM("acht", ONE, 8),
    ATOM("biljoen", SCALE, 1000000000000),
    ATOM("biljard", SCALE, 1000000000000000),
    ATOM("duizend", SCALE, 1000),
    ATOM("driekwart", QUARTERS, 3),
    ATOM("dertien", TEEN, 13),
    ATOM("dertig", TEN, 30),
    ATOM("drie", ONE, 3),
    ATOM("een", ONE, 1),
    ATOM("elf", TEEN, 11),
    ATOM("en", EN, 0),
    ATOM("honderd", HUNDRED, 100),
    ATOM("halve", QUARTERS, 2),
    ATOM("half", QUARTERS, 2),
    ATOM("kwart", QUARTERS, 1),
    ATOM("miljoen", SCALE, 1000000),
    ATOM("miljard", SCALE, 1000000000),
    ATOM("negentien", TEEN, 19),
    ATOM("negentig", TEN, 90),
    ATOM("negen", ONE, 9),
    ATOM("nul", NUL, 0),
    ATOM("tachtig", TEN, 80),
    ATOM("twintig", TEN, 20),
    ATOM("twaalf", TEEN, 12),
    ATOM("twee", ONE, 2),
    ATOM("tien", TEEN, 10),
    ATOM("vijftien", TEEN, 15),
    ATOM("veertien", TEEN, 14),
    ATOM("vijftig", TEN, 50),
    ATOM("veertig", TEN, 40),
    ATOM("vijf", ONE, 5),
    ATOM("vier", ONE, 4),
    ATOM("zeventien", TEEN, 17),
    ATOM("zeventig", TEN, 70),
    ATOM("zestien", TEEN, 16),
    ATOM("zestig", TEN, 60),
    ATOM("zeven", ONE, 7),
    ATOM("zes", ONE, 6),
};

enum { N_ATOMS = sizeof atoms / sizeof *atoms };

/* Where the atoms of a letter begin; N_ATOMS where it has none. */
/* clang-format off */
static const uint8_t first_atom[26] = {
    ['a' - 'a'] = 0, ['b' - 'a'] = 4, ['c' - 'a'] = N_ATOMS, ['d' - 'a'] = 6, ['e' - 'a'] = 11,
    ['f' - 'a'] = N_ATOMS, ['g' - 'a'] = N_ATOMS, ['h' - 'a'] = 14, ['i' - 'a'] = N_ATOMS,
    ['j' - 'a'] = N_ATOMS, ['k' - 'a'] = 17, ['l' - 'a'] = N_ATOMS, ['m' - 'a'] = 18,
    ['n' - 'a'] = 20, ['o' - 'a'] = N_ATOMS, ['p' - 'a'] = N_ATOMS, ['q' - 'a'] = N_ATOMS,
    ['r' - 'a'] = N_ATOMS, ['s' - 'a'] = N_ATOMS, ['t' - 'a'] = 24, ['u' - 'a'] = N_ATOMS,
    ['v' - 'a'] = 29, ['w' - 'a'] = N_ATOMS, ['x' - 'a'] = N_ATOMS, ['y' - 'a'] = N_ATOMS,
    ['z' - 'a'] = 35,
};
/* clang-format on */

/* The longest atom at p, NULL if there is none. */
static const struct atom *find_atom(const char *p, const char *end)
{
	unsigned letter = (unsigned)(*p - 'a');

	if (letter >= 26)
		return NULL;
	for (unsigned i = first_atom[letter]; i < N_ATOMS && atoms[i].text[0] == *p; i++)
		if (atoms[i].len <= end - p && memcmp(p, atoms[i].text, atoms[i].len) == 0)
			return &atoms[i];
	return NULL;
}

enum { MAX_WORD = 160 }; /* bytes; the longest number below 10^15 has about 130 */

/* Lower case without accents into out[MAX_WORD]. 0 when a byte cannot stand in a number word. */
static size_t fold(struct feit_str w, char *out)
{
	size_t n = 0;

	if (w.len > MAX_WORD)
		return 0;
	for (size_t i = 0; i < w.len; i++) {
		unsigned char c = (unsigned char)w.ptr[i] | 0x20;
		if ((unsigned)(c - 'a') < 26) {
			out[n++] = (char)c;
		} else if (c == 0xe3 && i + 1 < w.len) { /* C3: è é ê ë */
			unsigned char d = (unsigned char)w.ptr[++i] | 0x20;
			if (d < 0xa8 || d > 0xab)
				return 0;
			out[n++] = 'e';
		} else {
			return 0;
		}
	}
	return n;
}

/* ---- the machine ---- */

/* What the last atom was; the EN_ states wait for more. */
enum state {
	START,
	AFTER_ONE,
	AFTER_TEEN,
	AFTER_TEN,
	AFTER_HUNDRED,
	AFTER_SCALE,
	AFTER_QUARTERS,
	AFTER_NUL,
	EN_ONE,    /* vijf en ..: twintig, een half */
	EN_LARGE,  /* honderd en .., miljoen en .. */
	EN_SMALL,  /* twintig en ..: een half */
	EN_ONE_EEN /* vijf en een ..: half */
};

struct machine {
	int64_t total;     /* finished groups of a million and more */
	int64_t thousands; /* of the current group */
	int64_t now;       /* below 10,000 */
	int64_t last;      /* the last scale word's value */
	int quarters;      /* 2 of "tweeënhalf" */
	bool open;         /* quarters count in `last`: "3 miljoen en een half" */
	uint8_t state;
};

static bool add_small(struct machine *m, int64_t value, enum state to)
{
	if (m->state != START && m->state != AFTER_HUNDRED && m->state != AFTER_SCALE &&
	    m->state != EN_LARGE)
		return false;
	m->now += value;
	m->state = (uint8_t)to;
	return true;
}

static bool add_one(struct machine *m, int64_t value)
{
	if (value == 1 && (m->state == EN_ONE || m->state == EN_SMALL)) {
		m->state = EN_ONE_EEN;
		return true;
	}
	return add_small(m, value, AFTER_ONE);
}

static bool add_hundred(struct machine *m)
{
	if (m->now >= 100 || m->quarters)
		return false;
	if (m->now == 0) {
		if (m->state != START && m->state != AFTER_SCALE && m->state != EN_LARGE)
			return false;
		m->now = 100;
	} else {
		if (m->state == EN_ONE || m->state == EN_SMALL || m->state == EN_ONE_EEN ||
		    m->now % 10 == 0)
			return false;
		m->now *= 100;
	}
	m->state = AFTER_HUNDRED;
	return true;
}

static bool add_thousand(struct machine *m)
{
	if (m->thousands || m->last == 1000)
		return false;
	m->thousands = (m->now || m->quarters ? m->now : 1) * 1000 + m->quarters * 250;
	m->now = m->quarters = 0;
	return true;
}

static bool add_large(struct machine *m, int64_t scale)
{
	int64_t group = m->thousands + m->now, part;

	if ((group == 0 && m->quarters == 0) || (m->last >= 1000000 && scale >= m->last))
		return false;
	if (__builtin_mul_overflow(group, scale, &part) ||
	    __builtin_add_overflow(part, m->quarters * (scale / 4), &part) ||
	    __builtin_add_overflow(m->total, part, &m->total))
		return false;
	m->thousands = m->now = m->quarters = 0;
	return true;
}

static bool add_scale(struct machine *m, int64_t scale)
{
	if (m->state == AFTER_NUL || m->state >= EN_ONE || (m->open && m->quarters == 0))
		return false;
	if (!(scale == 1000 ? add_thousand(m) : add_large(m, scale)))
		return false;
	m->last = scale;
	m->open = false;
	m->state = AFTER_SCALE;
	return true;
}

static bool add_en(struct machine *m)
{
	switch (m->state) {
	case AFTER_ONE:
		m->state = EN_ONE;
		return true;
	case AFTER_TEEN:
	case AFTER_TEN:
		m->state = EN_SMALL;
		return true;
	case AFTER_HUNDRED:
	case AFTER_SCALE:
		m->state = EN_LARGE;
		return true;
	default:
		return false;
	}
}

static bool add_ten(struct machine *m, int64_t value)
{
	if (m->state != EN_ONE)
		return add_small(m, value, AFTER_TEN);
	m->now += value;
	m->state = AFTER_TEN;
	return true;
}

/* "half" begins a number only before a scale word; else it follows "en" or "en een". */
static bool add_quarters(struct machine *m, int quarters)
{
	bool large = m->state == EN_LARGE && m->last && m->now == 0 && m->thousands == 0;

	if (m->state == AFTER_ONE && m->now == 1 &&
	    m->thousands == 0) { /* "(miljard en) een half" */
		m->now = 0;
		large = m->last >= 1000000;
	} else if (m->state != START && m->state != EN_ONE && m->state != EN_SMALL &&
		   m->state != EN_ONE_EEN && !large) {
		return false;
	}
	m->open = large || m->state == START || m->state == AFTER_ONE;
	m->quarters = quarters;
	m->state = AFTER_QUARTERS;
	return true;
}

static bool feed(struct machine *m, const struct atom *a)
{
	switch (a->kind) {
	case ONE:
		return add_one(m, a->value);
	case TEEN:
		return add_small(m, a->value, AFTER_TEEN);
	case TEN:
		return add_ten(m, a->value);
	case HUNDRED:
		return add_hundred(m);
	case SCALE:
		return add_scale(m, a->value);
	case EN:
		return add_en(m);
	case QUARTERS:
		return add_quarters(m, (int)a->value);
	case ONE_AND_HALF:
		if (!add_small(m, 1, AFTER_QUARTERS))
			return false;
		m->quarters = 2;
		return true;
	default: /* NUL stands alone */
		if (m->state != START)
			return false;
		m->state = AFTER_NUL;
		return true;
	}
}

/* May the number end here? A half of nothing ("half") is a fraction and no number. */
static bool is_complete(const struct machine *m)
{
	return m->state != START && m->state < EN_ONE && !(m->open && m->last < 1000000);
}

/* Does the word begin with an atom, as far as its plain letters tell? Turns away nearly all other
 * words before they are folded. */
static bool may_be_number(struct feit_str word)
{
	char head[16];
	size_t n = word.len < 10 ? word.len : 10;

	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)word.ptr[i] >= 0x80)
			return true;
		head[i] = word.ptr[i] | 0x20;
	}
	return find_atom(head, head + n) != NULL;
}

static bool feed_word(struct machine *m, struct feit_str word)
{
	char text[MAX_WORD];

	if (!may_be_number(word))
		return false;
	size_t n = fold(word, text);
	const char *p = text, *end = text + n;

	if (n == 0)
		return false;
	for (const struct atom *a; p < end; p += a->len)
		if ((a = find_atom(p, end)) == NULL || !feed(m, a))
			return false;
	return true;
}

static bool sum_up(const struct machine *m, struct feit_decimal *out)
{
	int64_t whole;
	struct feit_decimal part = {m->quarters * 25, 2};

	if (__builtin_add_overflow(m->total, m->thousands + m->now, &whole))
		return false;
	if (m->open)
		part = FEIT_DECIMAL(m->quarters * (m->last / 4));
	return feit_decimal_add(FEIT_DECIMAL(whole), part, out);
}

bool feit_number_word(struct feit_str word, struct feit_decimal *out)
{
	struct machine m = {0};

	return feed_word(&m, word) && is_complete(&m) && sum_up(&m, out);
}

/* The rest of an ordinal before its last atom: "" 0, "honderd" 100, "honderden" (en) 100. */
static bool ordinal_rest(struct feit_str rest, int64_t add, int64_t *out)
{
	struct machine m = {0};
	struct feit_decimal d = {0, 0};

	if (rest.len &&
	    (!feed_word(&m, rest) ||
	     (m.state != AFTER_HUNDRED && m.state != AFTER_SCALE && m.state != EN_LARGE) ||
	     !sum_up(&m, &d)))
		return false;
	*out = d.digits + add;
	return true;
}

bool feit_ordinal_word(struct feit_str word, int64_t *out)
{
	char text[MAX_WORD];
	struct feit_str w = {text, fold(word, text)};
	struct feit_decimal d;

	if (w.len > 3 && text[w.len - 1] == 'n')
		w.len--;
	if (feit_str_ends(w, FEIT_STR("eerste")))
		return ordinal_rest(feit_str_cut(w, 0, w.len - 6), 1, out);
	if (feit_str_ends(w, FEIT_STR("derde")))
		return ordinal_rest(feit_str_cut(w, 0, w.len - 5), 3, out);
	if (feit_str_ends(w, FEIT_STR("ste")))
		w.len -= 3;
	else if (feit_str_ends(w, FEIT_STR("de")))
		w.len -= 2;
	else
		return false;
	if (!feit_number_word(w, &d) || d.scale || d.digits < 2)
		return false;
	*out = d.digits;
	return true;
}

/* ---- numbers in words, over several tokens ---- */

enum { MAX_TOKENS = 16 };

static struct feit_str token_text(const struct feit_doc *d, const struct feit_token *t)
{
	return (struct feit_str){d->text.ptr + t->begin, t->len};
}

static bool is_word(const struct feit_doc *d, const struct feit_token *t, const char *word)
{
	struct feit_str s = token_text(d, t);
	size_t i = 0;

	for (; i < s.len && word[i] != '\0'; i++)
		if ((s.ptr[i] | 0x20) != word[i])
			return false;
	return i == s.len && word[i] == '\0';
}

/* A word of its own behind a space. */
static bool stands_apart(const struct feit_token *t)
{
	return t->kind == FEIT_TOK_WORD && (t->flags & FEIT_TOK_GLUED) == 0;
}

/* Words that stand for a scale but are no atoms: abbreviations. */
static int64_t abbreviated_scale(const struct feit_doc *d, const struct feit_token *t)
{
	if (t->len < 3 || t->len > 4 || (d->text.ptr[t->begin] | 0x20) != 'm')
		return 0;
	if (is_word(d, t, "mln") || is_word(d, t, "miln") || is_word(d, t, "mio"))
		return 1000000;
	return is_word(d, t, "mld") || is_word(d, t, "mrd") ? 1000000000 : 0;
}

/* Could this word go on with a number? Cheap: most words fail here. */
static bool may_go_on(const struct feit_doc *d, const struct feit_token *t)
{
	unsigned char c = (unsigned char)d->text.ptr[t->begin] | 0x20;

	return stands_apart(t) && t->len >= 2 &&
	       (c == 0xe3 || ((unsigned)(c - 'a') < 26 && first_atom[c - 'a'] < N_ATOMS));
}

/* Takes the words from token `i` on as long as they make one number. The index behind the last
 * one taken; `i` when none was. */
static uint32_t take_words(const struct feit_doc *d, const struct feit_tokens *t, uint32_t i,
			   unsigned options, struct machine *m)
{
	struct machine ahead = *m;
	uint32_t taken = i, from = i;

	for (; i < t->n && i - from < MAX_TOKENS && may_go_on(d, &t->v[i]); i++) {
		if (ahead.state != START && (options & FEIT_NUMBER_NO_EN) &&
		    is_word(d, &t->v[i], "en"))
			break;
		int64_t scale = abbreviated_scale(d, &t->v[i]);
		if (scale ? !add_scale(&ahead, scale) : !feed_word(&ahead, token_text(d, &t->v[i])))
			break;
		if (is_complete(&ahead)) {
			*m = ahead;
			taken = i + 1;
		}
	}
	return taken;
}

/* "nul komma vijf", "nul komma een een twee", "drie komma twaalf". */
static uint32_t take_comma_words(const struct feit_doc *d, const struct feit_tokens *t, uint32_t i,
				 struct feit_decimal *value)
{
	struct feit_decimal sum = *value, w;
	uint32_t first = i + 1, k = first;
	unsigned places = 0;

	if (!stands_apart(&t->v[i]) || !is_word(d, &t->v[i], "komma") || value->scale)
		return i;
	while (k < t->n && k - first < 6 && places < 6 && may_go_on(d, &t->v[k]) &&
	       feit_number_word(token_text(d, &t->v[k]), &w) && w.scale == 0 &&
	       w.digits < (places == 0 ? 1000 : 10)) {
		places += w.digits >= 100 ? 3 : w.digits >= 10 ? 2 : 1;
		w.scale = (uint8_t)places;
		if (!feit_decimal_add(sum, w, &sum))
			return i;
		k++;
		if (places > 1 && k == first + 1)
			break;
	}
	if (k == first)
		return i;
	*value = sum;
	return k;
}

/* The point of "mln." belongs to the number, unless it ends the sentence. */
static void take_point(const struct feit_doc *d, const struct feit_tokens *t,
		       struct feit_number *out)
{
	const struct feit_token *last = &t->v[out->next - 1], *p = &t->v[out->next];

	if (last->kind != FEIT_TOK_WORD || abbreviated_scale(d, last) == 0 ||
	    out->next + 1 >= t->n || p->kind != FEIT_TOK_SIGN || d->text.ptr[p->begin] != '.')
		return;
	const struct feit_token *after = p + 1;
	if (after->kind == FEIT_TOK_BREAK || (after->flags & FEIT_TOK_CAPITAL))
		return;
	out->next++;
	out->end = p->begin + p->len;
}

static bool read_words(const struct feit_doc *d, const struct feit_tokens *t, uint32_t i,
		       unsigned options, struct feit_number *out)
{
	struct machine m = {0};
	uint32_t next = take_words(d, t, i, options, &m);

	if (next == i || !sum_up(&m, &out->value))
		return false;
	out->words = true;
	out->scale = m.last ? m.last : 1;
	out->mantissa = out->value;
	if (m.last >= 1000000 && m.now + m.thousands == 0 && !m.open && m.total % m.last == 0)
		out->mantissa = FEIT_DECIMAL(m.total / m.last);
	else
		out->scale = 1;
	out->article = next == i + 1 && t->v[i].len == 3 && is_word(d, &t->v[i], "een");
	if (next < t->n)
		next = take_comma_words(d, t, next, &out->value);
	out->next = next;
	out->end = t->v[next - 1].begin + t->v[next - 1].len;
	take_point(d, t, out);
	return true;
}

/* ---- numbers in digits ---- */

/* Digits in a row from p, at most `max`. */
static uint32_t count_digits(const char *p, uint32_t max)
{
	uint32_t n = 0;

	while (n < max && feit_is_digit((unsigned char)p[n]))
		n++;
	return n;
}

struct digits {
	int64_t value;
	uint8_t n, scale;
};

static bool add_digits(struct digits *to, const char *p, uint32_t n)
{
	if (to->n + n > 18)
		return false;
	for (uint32_t k = 0; k < n; k++)
		to->value = to->value * 10 + (p[k] - '0');
	to->n = (uint8_t)(to->n + n);
	return true;
}

static bool is_group(const char *p, char separator)
{
	return p[0] == separator && count_digits(p + 1, 4) == 3;
}

/* ".000.000" or " 000 000" behind the first one to three digits. Returns its length; 0 when
 * there is none; UINT32_MAX when there is something like it that is no number. */
static uint32_t take_groups(struct digits *to, const char *p, char separator)
{
	uint32_t at = 0;

	for (; is_group(p + at, separator); at += 4)
		if (!add_digits(to, p + at + 1, 3))
			return UINT32_MAX;
	if (at == 0 || p[at] != separator)
		return at;
	/* another, shorter group: a row of numbers, a date, a version */
	return feit_is_digit((unsigned char)p[at + 1]) ? UINT32_MAX : at;
}

static bool is_letter_byte(char c)
{
	unsigned char u = (unsigned char)c;

	return (unsigned)((u | 0x20) - 'a') < 26 || (u >= 0xc3 && u < 0xe2);
}

/* Reads digits at p; sets the length. False when they are no number by themselves. */
static bool scan_digits(const char *p, struct digits *v, struct feit_number *out, uint32_t *len)
{
	uint32_t n = count_digits(p, 19), at = n, groups = 0;

	if (!add_digits(v, p, n))
		return false;
	out->digits = (uint8_t)n;
	if (n <= 3 && p[0] != '0' && (is_group(p + n, '.') || is_group(p + n, ' '))) {
		char separator = p[n];
		groups = take_groups(v, p + n, separator);
		if (groups == UINT32_MAX)
			return false;
		out->grouped = separator == '.';
		out->spaced = separator == ' ';
		out->digits = 0;
		at += groups;
	} else if (n > 1 && p[0] == '0') {
		return false; /* 06, 020, 007 */
	}
	if (p[at] == '.' && feit_is_digit((unsigned char)p[at + 1])) { /* 2.5, but not 1.2.3 */
		uint32_t k = count_digits(p + at + 1, 4);
		char after = p[at + 1 + k];
		if (groups || k > 2 ||
		    ((after == '.' || after == ',') && feit_is_digit((unsigned char)p[at + 2 + k])))
			return false;
		out->point = true;
		out->digits = 0;
		v->scale = (uint8_t)k;
		if (!add_digits(v, p + at + 1, k))
			return false;
		at += 1 + k;
	} else if (p[at] == ',' && feit_is_digit((unsigned char)p[at + 1])) {
		uint32_t k = count_digits(p + at + 1, 13);
		char after = p[at + 1 + k];
		if (k > 12 ||
		    ((after == '.' || after == ',') && feit_is_digit((unsigned char)p[at + 2 + k])))
			return false;
		out->digits = 0;
		v->scale = (uint8_t)k;
		if (!add_digits(v, p + at + 1, k))
			return false;
		at += 1 + k;
	}
	*len = at;
	return true;
}

/* What may follow at once: ",-" of a price, "½", or letters (the caller's unit). */
static uint32_t take_half(const char *p, struct feit_decimal *value)
{
	struct feit_decimal half = {(unsigned char)p[1] == 0xbc   ? 25
				    : (unsigned char)p[1] == 0xbd ? 50
								  : 75,
				    2};

	if ((unsigned char)p[0] != 0xc2 || (unsigned char)p[1] < 0xbc ||
	    (unsigned char)p[1] > 0xbe || value->scale)
		return 0;
	return feit_decimal_add(*value, half, value) ? 2 : 0;
}

static uint32_t price_dash(const char *p)
{
	if (p[0] != ',')
		return 0;
	if (p[1] == '-')
		return p[2] == '-' ? 3 : 2;
	return memcmp(p + 1, "\xe2\x80\x93", 3) == 0 || memcmp(p + 1, "\xe2\x80\x94", 3) == 0 ? 4
											      : 0;
}

static bool is_k(const char *p)
{
	return (*p | 0x20) == 'k' && !is_letter_byte(p[1]) && !feit_is_digit((unsigned char)p[1]);
}

/* A scale word behind digits: "2,5 miljoen", "5 duizend", "3 mld.", "150k", "3 miljoen en een
 * half". False when the digits and the scale word make no number together. */
static bool take_scale(const struct feit_doc *d, const struct feit_tokens *t,
		       struct feit_number *out)
{
	const struct feit_token *w = &t->v[out->next];
	struct feit_decimal v;
	int64_t scale = 0;

	if (out->glued || !may_go_on(d, w))
		return true;
	scale = abbreviated_scale(d, w);
	if (scale == 0) {
		char text[MAX_WORD];
		size_t n = fold(token_text(d, w), text);
		const struct atom *a = n ? find_atom(text, text + n) : NULL;
		if (a == NULL || a->kind != SCALE || a->len != n)
			return true;
		scale = a->value;
	}
	if (out->spaced || !feit_decimal_multiply(out->mantissa, FEIT_DECIMAL(scale), &v))
		return false; /* "10 125 miljoen": the 10 is of something else */
	out->value = v;
	out->scale = scale;
	out->digits = 0;
	out->end = w->begin + w->len;
	out->next++;
	take_point(d, t, out);
	return true;
}

static void take_and_half(const struct feit_doc *d, const struct feit_tokens *t,
			  struct feit_number *out)
{
	const struct feit_token *w = &t->v[out->next];
	struct feit_decimal half = FEIT_DECIMAL(out->scale / 2);

	if (out->next + 3 > t->n || !stands_apart(w) || !is_word(d, w, "en") ||
	    !is_word(d, w + 1, "een") || !is_word(d, w + 2, "half"))
		return;
	if (w[3].kind == FEIT_TOK_WORD && abbreviated_scale(d, w + 3) == 0 && may_go_on(d, w + 3))
		return;
	if (out->scale == 1)
		half = (struct feit_decimal){5, 1};
	if (!feit_decimal_add(out->value, half, &out->value))
		return;
	out->digits = 0;
	out->next += 3;
	out->end = w[2].begin + w[2].len;
}

bool feit_read_digits(const struct feit_doc *d, const struct feit_tokens *t, uint32_t i,
		      uint32_t at, struct feit_number *out)
{
	const char *p = d->text.ptr + at;
	struct digits v = {0, 0, 0};
	uint32_t len = 0;

	*out = (struct feit_number){.begin = at};
	if (!scan_digits(p, &v, out, &len))
		return false;
	out->mantissa = (struct feit_decimal){v.value, 0};
	if (v.scale && !feit_decimal_add((struct feit_decimal){v.value, v.scale}, FEIT_DECIMAL(0),
					 &out->mantissa))
		return false;
	uint32_t more = take_half(p + len, &out->mantissa);
	if (more == 0)
		more = price_dash(p + len);
	if (more)
		out->digits = 0;
	len += more;
	out->value = out->mantissa;
	out->scale = 1;
	if (is_k(p + len)) {
		out->scale = 1000;
		out->digits = 0;
		len++;
		if (!feit_decimal_multiply(out->mantissa, FEIT_DECIMAL(1000), &out->value))
			return false;
	}
	out->glued = is_letter_byte(p[len]);
	out->end = out->begin + len;
	for (out->next = i; out->next < t->n && t->v[out->next].begin < out->end;)
		out->next++;
	if (!take_scale(d, t, out))
		return false;
	if (out->next < t->n && !out->glued)
		take_and_half(d, t, out);
	return true;
}

bool feit_read_number(const struct feit_doc *d, const struct feit_tokens *t, uint32_t token,
		      unsigned options, struct feit_number *out)
{
	const struct feit_token *first = &t->v[token];

	*out = (struct feit_number){.begin = first->begin};
	if (first->kind == FEIT_TOK_NUMBER)
		return feit_read_digits(d, t, token, first->begin, out);
	if (first->kind == FEIT_TOK_WORD)
		return read_words(d, t, token, options, out);
	return false;
}
