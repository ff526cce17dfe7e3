/* qualifier.c - "ten minste", "niet meer dan", "zo'n" before a number, "of meer" behind it. */
#include "extract/phrase.h"

enum { MAX_QUALIFIERS = 3 };

static bool is_any(const struct feit_match *m, uint32_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (feit_token_is(m, i, *words))
			return true;
	return false;
}

static uint8_t comparator_of(const char *sign)
{
	switch (sign[0]) {
	case '>':
		return sign[1] == '=' ? FEIT_GE : FEIT_GT;
	case '<':
		return sign[1] == '=' ? FEIT_LE : FEIT_LT;
	case '~':
		return FEIT_ABOUT;
	default:
		return FEIT_EQ;
	}
}

struct found {
	uint32_t from; /* first token; equal to the end when nothing was found */
	uint8_t comparator;
	bool strong, tussen, tot, vague_date;
};

/* "meer dan", "niet minder dan", "iets hoger dan", "minder bedraagt dan"; `i` is the token "dan".
 */
static struct found read_dan(const struct feit_match *m, uint32_t i)
{
	static const char *const more[] = {"meer",     "hoger",   "groter", "ouder", "langer",
					   "zwaarder", "sneller", "beter",  NULL};
	static const char *const less[] = {"minder", "lager",   "kleiner", "jonger",
					   "korter", "lichter", NULL};
	static const char *const steps[] = {"iets",  "veel",        "ruim",      "fors",
					    "flink", "aanzienlijk", "beduidend", "net",
					    "nog",   "al",          NULL};
	struct found f = {i, FEIT_GT, true, false, false, false};

	if (i == 0)
		return (struct found){.from = i + 1};
	uint32_t at = i - 1 - (i > 1 && feit_is_verb_form(m, i - 1));
	if (is_any(m, at, less))
		f.comparator = FEIT_LT;
	else if (!is_any(m, at, more))
		return (struct found){.from = i + 1};
	f.from = at;
	if (f.from > 0 && feit_token_is(m, f.from - 1, "niet")) {
		f.comparator = f.comparator == FEIT_GT ? FEIT_LE : FEIT_GE;
		f.from--;
	} else if (f.from > 0 && is_any(m, f.from - 1, steps)) {
		f.from--;
	}
	return f;
}

/* "rond de", "boven de", "om en nabij de", "tussen de"; `i` is the token "de". */
static struct found read_de(const struct feit_match *m, uint32_t i)
{
	static const struct {
		const char *word;
		uint8_t comparator;
	} rows[] = {{"rond", FEIT_ABOUT},
		    {"tegen", FEIT_ABOUT},
		    {"boven", FEIT_GT},
		    {"onder", FEIT_LT},
		    {"beneden", FEIT_LT}};
	struct found f = {i + 1, FEIT_EQ, true, false, false, false};

	if (i == 0)
		return f;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
		if (feit_token_is(m, i - 1, rows[k].word)) {
			f.from = i - 1;
			f.comparator = rows[k].comparator;
			return f;
		}
	if (feit_token_is(m, i - 1, "tussen")) {
		f.from = i - 1;
		f.tussen = true;
	} else if (i >= 3 && (feit_token_is(m, i - 1, "nabij") || feit_token_is(m, i - 1, "bij")) &&
		   feit_token_is(m, i - 2, "en") && feit_token_is(m, i - 3, "om")) {
		f.from = i - 3;
		f.comparator = FEIT_ABOUT;
	}
	return f;
}

/* "een minimum van", "in de orde (van grootte) van"; `i` is the token "van". */
static struct found read_van(const struct feit_match *m, uint32_t i)
{
	struct found f = {i + 1, FEIT_EQ, true, false, false, false};
	uint32_t k = i;

	if (k >= 3 && feit_token_is(m, k - 1, "grootte") && feit_token_is(m, k - 2, "van"))
		k -= 2;
	if (k == 0)
		return f;
	if (feit_token_is(m, k - 1, "minimum")) {
		f.comparator = FEIT_GE;
		f.from = k - 1;
	} else if (feit_token_is(m, k - 1, "maximum")) {
		f.comparator = FEIT_LE;
		f.from = k - 1;
	} else if (k >= 3 && feit_token_is(m, k - 1, "orde") && feit_token_is(m, k - 2, "de") &&
		   feit_token_is(m, k - 3, "in")) {
		f.comparator = FEIT_ABOUT;
		f.from = k - 3;
		return f;
	} else {
		return f;
	}
	if (f.from > 0 &&
	    (feit_token_is(m, f.from - 1, "een") || feit_token_is(m, f.from - 1, "het")))
		f.from--;
	return f;
}

/* "groter dan of gelijk aan"; `i` is the token "aan". */
static struct found read_equal(const struct feit_match *m, uint32_t i)
{
	struct found f = {i + 1, FEIT_EQ, true, false, false, false};

	if (i < 4 || !feit_token_is(m, i - 1, "gelijk") || !feit_token_is(m, i - 2, "of") ||
	    !feit_token_is(m, i - 3, "dan"))
		return f;
	f = read_dan(m, i - 3);
	if (f.from > i - 3)
		return (struct found){.from = i + 1};
	f.comparator = f.comparator == FEIT_GT ? FEIT_GE : FEIT_LE;
	return f;
}

/* The words that stand before the last one of a qualifier. 0 = does not fit. */
static uint32_t words_before(const struct feit_match *m, const char *shape, uint32_t i)
{
	switch (shape[0]) {
	case 't': /* ten (minste), tegen de */
		return i >= 1 && feit_token_is(m, i - 1, "ten");
	case 'z':
		if (shape[1] == 'i') { /* op zijn minst, op z'n minst */
			if (i >= 2 && feit_token_is(m, i - 1, "zijn"))
				return feit_token_is(m, i - 2, "op") ? 2 : 0;
			return i >= 4 && feit_token_is(m, i - 1, "n") &&
				       feit_token_is(m, i - 3, "z") && feit_token_is(m, i - 4, "op")
				   ? 4
				   : 0;
		} /* zo'n */
		return i >= 2 && feit_is_glued(m, i) && feit_token_is(m, i - 2, "zo") ? 2 : 0;
	case 'e': /* een dikke */
		return i >= 1 && feit_token_is(m, i - 1, "een");
	case 'm': /* maar liefst */
		return i >= 1 && feit_token_is(m, i - 1, "maar");
	case 's': /* een stuk of */
		return i >= 2 && feit_token_is(m, i - 1, "stuk") && feit_token_is(m, i - 2, "een")
			   ? 2
			   : 0;
	case 'n':
		if (shape[1] == 'a') /* naar schatting */
			return i >= 1 && feit_token_is(m, i - 1, "naar");
		return i >= 1 && (feit_token_is(m, i - 1, "net") || feit_token_is(m, i - 1, "nog"));
	case 'o':
		if (shape[1] == 'm') /* om en nabij */
			return i >= 2 && feit_token_is(m, i - 1, "en") &&
				       feit_token_is(m, i - 2, "om")
				   ? 2
				   : 0;
		return 0;
	default:
		return 0;
	}
}

static struct found read_word(const struct feit_match *m, uint32_t i)
{
	const struct feit_lex_entry *e = feit_token_lex(m, i, FEIT_LEX_KWALIFICATIE);
	struct found f = {i + 1, FEIT_EQ, true, false, false, false};

	if (e == NULL) {
		if (feit_token_is(m, i, "tussen")) {
			f.from = i;
			f.tussen = true;
		}
		return f;
	}
	const char *shape = e->col[1];
	if (feit_same(shape, "dan"))
		return read_dan(m, i);
	if (feit_same(shape, "de"))
		return read_de(m, i);
	if (feit_same(shape, "van"))
		return read_van(m, i);
	if (feit_same(shape, "gelijk"))
		return read_equal(m, i);
	if (feit_same(shape, "dot") || feit_same(shape, "tegende"))
		return f;
	f.comparator = comparator_of(e->col[0]);
	f.vague_date = feit_token_is(m, i, "rond") || feit_token_is(m, i, "omstreeks") ||
		       feit_token_is(m, i, "vanaf") || feit_token_is(m, i, "circa");
	if (feit_same(shape, "tot")) {
		f.from = i;
		f.tot = f.vague_date = true;
		f.strong = false;
	} else if (feit_same(shape, "alone") || feit_same(shape, "point")) {
		f.from = i;
		f.strong = !feit_token_is(m, i, "vanaf") && !feit_token_is(m, i, "boven");
	} else if (feit_same(shape, "onder") || feit_same(shape, "binnen")) {
		f.from = i;
		f.strong = false;
		f.vague_date = true;         /* taken only before money, percent and the like */
	} else if (feit_same(shape, "in")) { /* (in) totaal */
		f.from = i > 0 && feit_token_is(m, i - 1, "in") ? i - 1 : i;
		f.strong = f.from != i;
	} else {
		uint32_t n = words_before(m, shape, i);
		f.from = n ? i - n : i + 1;
		f.strong = !feit_same(shape, "naar") || f.comparator == FEIT_ABOUT;
	}
	if (f.from <= i && feit_token_is(m, i, "geen") && f.from > 0 && f.from == i - 1 &&
	    feit_token_is(m, i - 1, "net") && i >= 2 && feit_token_is(m, i - 2, "nog"))
		f.from = i - 2;
	return f;
}

static struct found read_sign(const struct feit_match *m, uint32_t i)
{
	struct feit_str s = feit_token_text(m, i);
	struct found f = {i, FEIT_EQ, true, false, false, false};

	if (feit_str_is(s, "±") || feit_str_is(s, "~") || feit_str_is(s, "≈"))
		f.comparator = FEIT_ABOUT;
	else if (feit_str_is(s, "≥"))
		f.comparator = FEIT_GE;
	else if (feit_str_is(s, "≤"))
		f.comparator = FEIT_LE;
	else if (feit_str_is(s, ">"))
		f.comparator = FEIT_GT;
	else if (feit_str_is(s, "<"))
		f.comparator = FEIT_LT;
	else if (feit_str_is(s, "-") && i >= 2 && feit_is_sign(m, i - 1, '/') &&
		 feit_is_sign(m, i - 2, '+'))
		return (struct found){i - 2, FEIT_ABOUT, true, false, false, false};
	else if (feit_str_is(s, "=") && i >= 1 && feit_is_sign(m, i - 1, '>'))
		return (struct found){i - 1, FEIT_GE, true, false, false, false};
	else if (feit_str_is(s, "=") && i >= 1 && feit_is_sign(m, i - 1, '<'))
		return (struct found){i - 1, FEIT_LE, true, false, false, false};
	else if (feit_str_is(s, ".") && i >= 1) { /* ca. max. min. plm. */
		const struct feit_lex_entry *e = feit_token_lex(m, i - 1, FEIT_LEX_KWALIFICATIE);
		if (e == NULL || (e->col[1][0] != 'p' && !feit_same(e->col[1], "dot")))
			return (struct found){.from = i + 1};
		f.from = i - 1;
		f.comparator = comparator_of(e->col[0]);
	} else
		return (struct found){.from = i + 1};
	return f;
}

/* The stronger claim wins: a limit, then more or less, then about, then none. */
static int strength(uint8_t comparator)
{
	switch (comparator) {
	case FEIT_GE:
	case FEIT_LE:
		return 3;
	case FEIT_GT:
	case FEIT_LT:
		return 2;
	case FEIT_ABOUT:
		return 1;
	default:
		return 0;
	}
}

void feit_left_qualifier(const struct feit_match *m, uint32_t i, uint32_t floor,
			 struct feit_qualifier *q)
{
	*q = (struct feit_qualifier){.token = i, .comparator = FEIT_EQ};
	for (int n = 0; n < MAX_QUALIFIERS && q->token > 0; n++) {
		uint32_t at = q->token - 1;
		const struct feit_token *t = &m->tokens->v[at];
		if (t->begin < floor || (t->kind == FEIT_TOK_WORD && t->word == 0) ||
		    (t->kind != FEIT_TOK_WORD && t->kind != FEIT_TOK_SIGN))
			return;
		struct found f = t->kind == FEIT_TOK_WORD ? read_word(m, at) : read_sign(m, at);
		if (f.from > at || m->tokens->v[f.from].begin < floor ||
		    (f.tot && n > 0 && !strength(q->comparator)))
			return;
		if (n == 0)
			q->end = feit_token_end(m, at);
		q->token = f.from;
		q->any = true;
		q->strong |= f.strong;
		q->tussen |= f.tussen;
		q->tot |= f.tot;
		q->vague_date |= f.vague_date;
		if (strength(f.comparator) > strength(q->comparator) && !(f.tot && n > 0))
			q->comparator = f.comparator;
	}
}

uint32_t feit_right_qualifier(const struct feit_match *m, uint32_t i, uint8_t *comparator,
			      bool *age)
{
	static const struct {
		const char *word;
		uint8_t comparator;
		bool age;
	} rows[] = {{"meer", FEIT_GE, false},   {"hoger", FEIT_GE, false},
		    {"ouder", FEIT_GE, true},   {"langer", FEIT_GE, false},
		    {"groter", FEIT_GE, false}, {"minder", FEIT_LE, false},
		    {"lager", FEIT_LE, false},  {"jonger", FEIT_LE, true},
		    {"korter", FEIT_LE, false}, {"kleiner", FEIT_LE, false}};

	if (!feit_token_is(m, i, "of") && !feit_token_is(m, i, "en"))
		return 0;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++)
		if (feit_token_is(m, i + 1, rows[k].word)) {
			if (feit_token_is(m, i + 2, "dan")) /* "20 en meer dan 30" */
				return 0;
			*comparator = rows[k].comparator;
			*age = rows[k].age;
			return i + 2;
		}
	return 0;
}
