/* cited_law.c - the law behind its articles: "van Boek 3 van het Burgerlijk Wetboek". */
#include "base/utf8.h"
#include "extract/artikel.h"
#include "extract/walk.h"

enum { MAX_NESTING = 5, MAX_NAME = 11, MAX_PLACE = 12 };

static const struct feit_lex_entry *word(const struct feit_match *m, uint32_t i)
{
	return feit_token_lex(m, i, FEIT_LEX_WETDEEL);
}

static bool is_capital(const struct feit_match *m, uint32_t i)
{
	return feit_is_kind(m, i, FEIT_TOK_WORD) && (m->tokens->v[i].flags & FEIT_TOK_CAPITAL);
}

static void set_words(const struct feit_match *m, struct feit_cited_law *c, uint32_t i,
		      uint32_t behind)
{
	c->begin = m->tokens->v[i].begin;
	c->end = feit_token_end(m, behind - 1);
	c->words = feit_quote(m->doc, c->begin, c->end);
}

static void add_level(struct feit_cited_law *c, const char *name, struct feit_str value)
{
	if (c->n_levels < FEIT_MAX_LEVELS)
		c->levels[c->n_levels++] = (struct feit_part){name, value};
}

/* "Boek 3", "titel 1", "bijlage II bij": a part of the law between article and law. */
static uint32_t read_level(const struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	const struct feit_lex_entry *e = word(m, i);
	uint32_t at = i + 1;

	if (e == NULL || e->col[0][0] != FEIT_LAW_PART ||
	    !(feit_is_kind(m, at, FEIT_TOK_NUMBER) || is_capital(m, at)))
		return i;
	while (at - i < 8 && (feit_is_sign(m, at + 1, '.') || feit_is_sign(m, at + 1, ':')) &&
	       feit_is_glued(m, at + 1) && feit_is_glued(m, at + 2) &&
	       feit_is_kind(m, at + 2, FEIT_TOK_NUMBER))
		at += 2;
	add_level(c, e->col[1],
		  feit_quote(m->doc, m->tokens->v[i + 1].begin, feit_token_end(m, at)));
	return at + 1;
}

/* ---- laws of the table ---- */

/* "Burgerlijk Wetboek, Boek 6", "Vreemdelingencirculaire 2000 (B)" */
static uint32_t read_part_of_code(const struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	uint32_t at = i + feit_is_sign(m, i, ','), behind;

	if (c->law->id[0] == 'V') {
		if (!feit_is_sign(m, i, '(') || !feit_is_sign(m, i + 2, ')') ||
		    feit_law_of_book(c->law, feit_token_text(m, i + 1)) == NULL)
			return i;
		add_level(c, "boek", feit_token_text(m, i + 1));
		return i + 3;
	}
	if (!feit_token_is(m, at, "boek"))
		return i;
	behind = read_level(m, at, c);
	return behind == at ? i : behind;
}

uint32_t feit_read_known_law(const struct feit_match *m, uint32_t i, enum feit_law_need context,
			     struct feit_cited_law *c)
{
	const struct feit_law_name *name;
	uint32_t behind = feit_find_law(m, i, context, &name);

	if (behind == i || (i > 0 && feit_is_foreign(m, i - 1)))
		return i;
	c->law = &feit_laws[name->law];
	if (i > 0 && feit_token_is(m, i - 1, "europese") && strncmp(c->law->id, "BWBR", 4) == 0)
		return i; /* de Europese Klimaatwet */
	c->kind = FEIT_CITED_LAW;
	if (feit_is_code(c->law))
		behind = read_part_of_code(m, behind, c);
	set_words(m, c, i, behind);
	return behind;
}

/* ---- acts of the Union ---- */

static uint32_t read_eu(struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	uint32_t name = i, from, behind;
	char kind;

	if (feit_is_dash(m, i + 1) && feit_is_glued(m, i + 1) && m->tokens->v[i].len <= 3)
		name = i + 2; /* EU-richtlijn */
	kind = feit_eu_kind(m, name);
	from = name + 1;
	if (kind == '\0') {
		if (!feit_is_sign(m, i, '('))
			return i;
		kind = 'R';
		from = i;
	} else if (feit_is_sign(m, from, '.') && m->tokens->v[name].len == 2) {
		from++;
	}
	behind = feit_read_eu_number(m, from, kind, &c->act);
	if (behind == from || (from == i && !c->act.numbered))
		return i;
	c->kind = FEIT_CITED_EU;
	set_words(m, c, i, behind);
	return behind;
}

/* ---- names that are not in the table ---- */

/* What may stand inside the name of a law but for nouns. */
static bool is_name_word(const struct feit_match *m, uint32_t i)
{
	static const char *const words[] = {"op",   "de", "het",  "van", "der",  "den",
					    "en",   "in", "bij",  "tot", "voor", "inzake",
					    "door", "of", "over", "met", "aan",  "ter"};

	for (size_t k = 0; k < sizeof words / sizeof words[0]; k++)
		if (feit_token_is(m, i, words[k]))
			return true;
	return false;
}

/* Words that end a name: verbs and participles around citations. */
static bool ends_name(const struct feit_match *m, uint32_t i)
{
	if (feit_token_is(m, i, "en") || feit_token_is(m, i, "of")) { /* another name, a new part */
		uint32_t next = i + 1 + feit_is_law_word(m, i + 1, FEIT_LAW_THE);
		return is_capital(m, next) || feit_is_law_word(m, next, FEIT_LAW_ARTICLE) ||
		       feit_is_law_word(m, next, FEIT_LAW_STOP) || next > i + 1;
	}
	if (feit_token_is(m, i, "op") && feit_token_is(m, i + 1, "grond"))
		return true;
	return feit_is_law_word(m, i, FEIT_LAW_STOP) || feit_is_law_word(m, i, FEIT_LAW_ARTICLE) ||
	       feit_is_law_word(m, i, FEIT_LAW_PART) || feit_is_law_word(m, i, FEIT_LAW_BACK) ||
	       !(feit_is_kind(m, i, FEIT_TOK_WORD) || feit_is_kind(m, i, FEIT_TOK_NUMBER) ||
		 (feit_is_dash(m, i) && (feit_is_glued(m, i) || feit_is_glued(m, i + 1))));
}

/* "Huisvestingsbesluit 2014", "Wet ammoniak en veehouderij": a capital, the name of a kind of law
 * at the end of the first or second word, then what goes on. The end is a guess: the last noun
 * before a word that ends names. */
static uint32_t read_unknown(struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	uint32_t at = i, behind;

	while (at < i + 3 && is_capital(m, i) && !feit_names_law(m, at) && !ends_name(m, at))
		at++;
	if (!is_capital(m, i) || !feit_names_law(m, at) || feit_is_foreign(m, i) ||
	    (i > 0 && feit_is_foreign(m, i - 1)))
		return i;
	behind = at + 1;
	if (m->tokens->v[at].len <= 12 && (feit_is_law_word(m, at, FEIT_LAW_NOUN)))
		for (at = behind; at < i + MAX_NAME && !ends_name(m, at); at++)
			if (!is_name_word(m, at) && !feit_is_dash(m, at))
				behind = at + 1;
	if (feit_token_number(m, behind) >= 1800 && feit_token_number(m, behind) <= 2099)
		behind++;
	if (feit_token_is(m, behind, "bes"))
		behind++;
	c->kind = FEIT_CITED_UNKNOWN;
	set_words(m, c, i, behind);
	return behind;
}

/* "die wet", "hetzelfde Verdrag", "de wet" in a text that may say which: settled later. Behind a
 * determiner at i - 1 a noun alone counts too. */
static uint32_t read_back(struct feit_match *m, uint32_t i, bool behind_the,
			  struct feit_cited_law *c)
{
	uint32_t at = i;

	if (feit_is_law_word(m, at, FEIT_LAW_BACK))
		at++;
	else if (!behind_the)
		return i;
	if (!feit_is_law_word(m, at, FEIT_LAW_NOUN) || feit_is_kind(m, at + 1, FEIT_TOK_NUMBER))
		return i;
	if (at == i && is_capital(m, at) && !ends_name(m, at + 1) &&
	    (m->tokens->v[at].len <= 8 || is_name_word(m, at + 1)))
		return i; /* "de Wet ammoniak ...": a name begins */
	c->kind = FEIT_CITED_BACK;
	set_words(m, c, i, at + 1);
	return at + 1;
}

/* A short name that the text may define: "Wth", "Bpgbo". */
static uint32_t read_short_name(struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	struct feit_str s;
	int capitals = 0;

	if (!is_capital(m, i) || m->tokens->v[i].len > 12 || m->tokens->v[i].len < 2)
		return i;
	s = feit_token_text(m, i);
	for (size_t k = 0; k < s.len; k++)
		capitals += (unsigned)(s.ptr[k] - 'A') < 26;
	if (capitals < 2 && s.len > 6)
		return i;
	c->kind = FEIT_CITED_BACK;
	set_words(m, c, i, i + 1);
	return i + 1;
}

/* "het op 28 juli 1951 te Genève tot stand gekomen Verdrag ...": the token where the name starts.
 */
static uint32_t skip_place(const struct feit_match *m, uint32_t i)
{
	const struct feit_law_name *name;

	if (!feit_token_is(m, i, "op") || feit_token_lex(m, i + 2, FEIT_LEX_MAAND) == NULL ||
	    !feit_is_kind(m, i + 3, FEIT_TOK_NUMBER))
		return i;
	for (uint32_t at = i + 4; at < i + 4 + MAX_PLACE; at++) {
		if (feit_is_kind(m, at, FEIT_TOK_BREAK) || feit_is_sign(m, at, '.'))
			break;
		if (is_capital(m, at) && feit_find_law(m, at, FEIT_NEED_ARTICLE, &name) != at)
			return at;
	}
	return i;
}

/* The name itself, behind "van de" (`the`), "van", or nothing. */
static uint32_t read_name(struct feit_match *m, uint32_t i, bool van, bool the,
			  struct feit_cited_law *c)
{
	uint32_t at;

	if ((at = feit_read_known_law(m, i, FEIT_NEED_ARTICLE, c)) != i ||
	    (at = read_eu(m, i, c)) != i)
		return at;
	if (van && ((at = read_back(m, i, the, c)) != i || (at = read_unknown(m, i, c)) != i))
		return at;
	if (the && (at = skip_place(m, i)) != i)
		return feit_read_known_law(m, at, FEIT_NEED_ARTICLE, c);
	return read_short_name(m, i, c);
}

uint32_t feit_read_cited_law(struct feit_match *m, uint32_t i, struct feit_cited_law *c)
{
	uint32_t at = i, behind;
	bool dot;

	*c = (struct feit_cited_law){.kind = FEIT_CITED_NOTHING};
	for (int n = 0; n < MAX_NESTING; n++) {
		uint32_t from = at;
		bool van, the;
		dot = n == 0 && feit_is_sign(m, at, '.') && feit_is_glued(m, at);
		at += feit_is_sign(m, at, ',') || dot;
		at += feit_token_is(m, at, "behorende") || feit_token_is(m, at, "behorend");
		van = feit_is_law_word(m, at, FEIT_LAW_VAN);
		at += van;
		the = feit_is_law_word(m, at, FEIT_LAW_THE);
		at += the;
		if (dot && (van || the))
			break; /* a new sentence */
		if ((behind = read_level(m, at, c)) != at) {
			at = behind;
			continue;
		}
		behind = read_name(m, at, van, the, c);
		if (behind != at && !(dot && c->kind != FEIT_CITED_LAW))
			return behind;
		at = from;
		break;
	}
	c->kind = FEIT_CITED_NOTHING;
	return i;
}

/* ---- filling in ---- */

static bool has_one(const struct feit_reference *r, const char *name, struct feit_str *value)
{
	int n = 0;

	for (size_t i = 0; i < r->n_parts; i++)
		if (feit_same(r->parts[i].name, name)) {
			n++;
			*value = r->parts[i].value;
		}
	return n == 1;
}

/* "12016E" and article 18: treaties of the Union number their articles in CELEX (sector 1). */
static void target_celex(struct feit_arena *a, struct feit_reference *r, const struct feit_law *law)
{
	struct feit_str id = feit_cstr(law->id), number;
	int64_t n = 0;

	r->type = "eu";
	r->target = id;
	if (id.ptr[6] == '1' && has_one(r, "artikel", &number)) {
		for (size_t k = 0; k < number.len && n >= 0; k++)
			n = feit_is_digit((unsigned char)number.ptr[k])
				? n * 10 + (number.ptr[k] - '0')
				: -1;
		if (n > 0 && n < 1000)
			r->target = FEIT_JOIN(a, id, feit_digits(a, n, 3));
	} else if (id.ptr[6] == '1') {
		r->target = FEIT_JOIN(a, id, FEIT_STR("/TXT"));
	}
	r->url = feit_celex_url(a, r->target);
}

/* Names of JCI 1.3 for the parts of a law, from the outside in. */
static const char *const jci_levels[] = {"boek",      "hoofdstuk", "titeldeel", "afdeling",
					 "paragraaf", "artikel",   "bijlage"};

void feit_target_law(struct feit_arena *a, struct feit_reference *r, const struct feit_law *law)
{
	struct feit_str pieces[4 + 3 * sizeof jci_levels / sizeof jci_levels[0]], value;
	size_t n = 0;

	feit_part(a, r, "law", feit_cstr(law->title));
	if (law->id[0] == '-') {
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("the identifier of this law is not known"));
		return;
	}
	if (law->id[0] == 'C') {
		target_celex(a, r, law);
		return;
	}
	feit_part(a, r, "bwb", feit_cstr(law->id));
	pieces[n++] = law->id[3] == 'V' ? FEIT_STR("jci1.3:v:") : FEIT_STR("jci1.3:c:");
	pieces[n++] = feit_cstr(law->id);
	if (has_one(r, "artikel", &value)) {
		pieces[n++] = FEIT_STR("&artikel=");
		pieces[n++] = value;
		if (has_one(r, "lid", &value)) {
			pieces[n++] = FEIT_STR("&lid=");
			pieces[n++] = value;
		}
	} else {
		for (size_t k = 0; k < sizeof jci_levels / sizeof jci_levels[0]; k++)
			if (has_one(r, jci_levels[k], &value)) {
				pieces[n++] = FEIT_STR("&");
				pieces[n++] = feit_cstr(jci_levels[k]);
				pieces[n - 1] = FEIT_JOIN(a, pieces[n - 1], FEIT_STR("="));
				pieces[n++] = value;
			}
	}
	r->target = feit_join(a, pieces, n);
	r->url = FEIT_JOIN(a, FEIT_STR("https://wetten.overheid.nl/"), r->target);
}

/* "6:162" names its book itself; so does "B8/3" its part of the Vreemdelingencirculaire. */
static struct feit_str book_of(const struct feit_law *code, struct feit_reference *r)
{
	struct feit_str book = feit_part_of(r, "boek"), number;
	const char *colon;

	if (code->id[0] == 'V') {
		for (size_t i = 0; i < r->n_parts && book.len == 0; i++)
			if (r->parts[i].value.len &&
			    (unsigned)(r->parts[i].value.ptr[0] - 'A') < 26)
				book = feit_str_cut(r->parts[i].value, 0, 1);
		return book;
	}
	for (size_t i = 0; i < r->n_parts; i++) {
		if (!feit_same(r->parts[i].name, "artikel"))
			continue;
		number = r->parts[i].value;
		colon = memchr(number.ptr, ':', number.len);
		if (colon == NULL)
			continue;
		book = feit_str_cut(number, 0, (size_t)(colon - number.ptr));
		r->parts[i].value =
		    feit_str_cut(number, (size_t)(colon - number.ptr) + 1, number.len);
	}
	return book;
}

static void fill_code(struct feit_match *m, struct feit_reference *r, const struct feit_law *code)
{
	struct feit_arena *a = m->doc->arena;
	struct feit_str book = book_of(code, r);
	const struct feit_law *law = feit_law_of_book(code, book);

	if (law != NULL) {
		if (feit_part_of(r, "boek").len == 0 && code->id[0] == 'B')
			feit_part(a, r, "boek", book);
		feit_target_law(a, r, law);
		return;
	}
	feit_part(a, r, "law", feit_cstr(code->title));
	feit_judge(r, FEIT_AMBIGUOUS,
		   book.len ? FEIT_STR("no such book or part of this law")
			    : FEIT_STR("the law has several books or parts, and none is named"));
}

void feit_fill_law(struct feit_match *m, struct feit_reference *r, const struct feit_provisions *l,
		   const struct feit_provision *p, const struct feit_cited_law *c)
{
	struct feit_arena *a = m->doc->arena;

	for (uint32_t k = 0; p != NULL && k < p->n; k++)
		feit_part(a, r, l->parts[p->first + k].name, l->parts[p->first + k].value);
	for (uint32_t k = 0; k < c->n_levels; k++)
		feit_part(a, r, c->levels[k].name, c->levels[k].value);
	switch (c->kind) {
	case FEIT_CITED_LAW:
		if (feit_is_code(c->law))
			fill_code(m, r, c->law);
		else
			feit_target_law(a, r, c->law);
		return;
	case FEIT_CITED_EU:
		feit_fill_eu_act(m, r, &c->act);
		return;
	case FEIT_CITED_BACK:
		r->evidence = "anaphor";
		/* fall through */
	default:
		feit_part(a, r, "law", c->words);
		feit_judge(r, FEIT_WELL_FORMED,
			   FEIT_STR("the identifier of this law is not known"));
	}
}
