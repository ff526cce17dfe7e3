/* spell.c - number words: "tweeëntwintig", "driehonderdvijfenzestigduizend", "achtste".
 *
 * A number word is cut into atoms (twee, en, twintig); a small machine adds them up and refuses
 * what Dutch does not allow. A word is taken as a whole or not at all; a number of several words
 * grows word by word as long as the machine agrees.
 */
#include "extract/spell.h"

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

enum { N_ATOMS = sizeof atoms / sizeof *atoms, SHORTEST_ATOM = 2 };

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
	unsigned letter = end - p >= SHORTEST_ATOM ? (unsigned)(*p - 'a') : 26;

	if (letter >= 26)
		return NULL;
	for (unsigned i = first_atom[letter]; i < N_ATOMS && atoms[i].text[0] == *p; i++)
		if (atoms[i].text[1] == p[1] && atoms[i].len <= end - p &&
		    memcmp(p, atoms[i].text, atoms[i].len) == 0)
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

static bool add_small(struct feit_spelling *m, int64_t value, enum state to)
{
	if (m->state != START && m->state != AFTER_HUNDRED && m->state != AFTER_SCALE &&
	    m->state != EN_LARGE)
		return false;
	m->now += value;
	m->state = (uint8_t)to;
	return true;
}

static bool add_one(struct feit_spelling *m, int64_t value)
{
	if (value == 1 && (m->state == EN_ONE || m->state == EN_SMALL)) {
		m->state = EN_ONE_EEN;
		return true;
	}
	return add_small(m, value, AFTER_ONE);
}

static bool add_hundred(struct feit_spelling *m)
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

static bool add_thousand(struct feit_spelling *m)
{
	if (m->thousands || m->last == 1000)
		return false;
	m->thousands = (m->now || m->quarters ? m->now : 1) * 1000 + m->quarters * 250;
	m->now = m->quarters = 0;
	return true;
}

static bool add_large(struct feit_spelling *m, int64_t scale)
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

bool feit_spell_scale(struct feit_spelling *m, int64_t scale)
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

static bool add_en(struct feit_spelling *m)
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

static bool add_ten(struct feit_spelling *m, int64_t value)
{
	if (m->state != EN_ONE)
		return add_small(m, value, AFTER_TEN);
	m->now += value;
	m->state = AFTER_TEN;
	return true;
}

/* "half" begins a number only before a scale word; else it follows "en" or "en een". */
static bool add_quarters(struct feit_spelling *m, int quarters)
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

static bool feed(struct feit_spelling *m, const struct atom *a)
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
		return feit_spell_scale(m, a->value);
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
bool feit_spell_complete(const struct feit_spelling *m)
{
	return m->state != START && m->state < EN_ONE && !(m->open && m->last < 1000000);
}

bool feit_spell_word(struct feit_spelling *m, struct feit_str word)
{
	char text[MAX_WORD];
	size_t n = fold(word, text);
	const char *p = text, *end = text + n;

	if (n == 0)
		return false;
	for (const struct atom *a; p < end; p += a->len)
		if ((a = find_atom(p, end)) == NULL || !feed(m, a))
			return false;
	return true;
}

bool feit_spell_sum(const struct feit_spelling *m, struct feit_decimal *out)
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
	struct feit_spelling m = {0};

	return feit_spell_word(&m, word) && feit_spell_complete(&m) && feit_spell_sum(&m, out);
}

/* The rest of an ordinal before its last atom: "" 0, "honderd" 100, "honderden" (en) 100. */
static bool ordinal_rest(struct feit_str rest, int64_t add, int64_t *out)
{
	struct feit_spelling m = {0};
	struct feit_decimal d = {0, 0};

	if (rest.len &&
	    (!feit_spell_word(&m, rest) ||
	     (m.state != AFTER_HUNDRED && m.state != AFTER_SCALE && m.state != EN_LARGE) ||
	     !feit_spell_sum(&m, &d)))
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

/* The second letters of atoms, and of mln, mio, mld, mrd. */
static bool is_second_letter(unsigned first, unsigned second)
{
#define L(c) (1u << ((c) - 'a'))
	static const uint32_t seconds[26] = {
	    ['a' - 'a'] = L('n') | L('c'),
	    ['b' - 'a'] = L('i'),
	    ['d' - 'a'] = L('u') | L('r') | L('e'),
	    ['e' - 'a'] = L('e') | L('l') | L('n'),
	    ['h' - 'a'] = L('o') | L('a'),
	    ['k' - 'a'] = L('w'),
	    ['m' - 'a'] = L('i') | L('l') | L('r'),
	    ['n' - 'a'] = L('e') | L('u'),
	    ['t' - 'a'] = L('a') | L('w') | L('i'),
	    ['v' - 'a'] = L('i') | L('e'),
	    ['z' - 'a'] = L('e'),
	};
#undef L

	return second >= 26 || (seconds[first] >> second & 1);
}

bool feit_may_spell(struct feit_str word)
{
	unsigned c = (unsigned)((unsigned char)word.ptr[0] | 0x20) - 'a';

	if (word.len < 2)
		return false;
	if (c >= 26)
		return c == 0xe3 - 'a'; /* é */
	return first_atom[c] < N_ATOMS &&
	       is_second_letter(c, (unsigned)((unsigned char)word.ptr[1] | 0x20) - 'a');
}

int64_t feit_scale_word(struct feit_str word)
{
	char text[MAX_WORD], first = word.len ? word.ptr[0] | 0x20 : 0;

	if (first != 'm' && first != 'd' && first != 'b') /* miljoen, duizend, biljard */
		return 0;
	size_t n = fold(word, text);
	const struct atom *a = n ? find_atom(text, text + n) : NULL;
	return a != NULL && a->kind == SCALE && a->len == n ? a->value : 0;
}

bool feit_spell_is_empty(const struct feit_spelling *m)
{
	return m->state == START;
}
