/* number.c - numbers as written, in digits or words: "20.000", "2,5 miljoen", "tweeëntwintig".
 *
 * A number word is taken as a whole or not at all; a number of several words grows word by word
 * as long as the machine of spell.c agrees.
 */
#include "extract/number.h"

#include "base/utf8.h"
#include "extract/spell.h"

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

/* Could this word go on with a number? */
static bool may_go_on(const struct feit_doc *d, const struct feit_token *t)
{
	return stands_apart(t) && feit_may_spell(token_text(d, t));
}

/* Takes the words from token `i` on as long as they make one number. The index behind the last
 * one taken; `i` when none was. */
static uint32_t take_words(const struct feit_doc *d, const struct feit_tokens *t, uint32_t i,
			   unsigned options, struct feit_spelling *m)
{
	struct feit_spelling ahead = *m;
	uint32_t taken = i, from = i;

	for (; i < t->n && i - from < MAX_TOKENS && may_go_on(d, &t->v[i]); i++) {
		if (!feit_spell_is_empty(&ahead) && (options & FEIT_NUMBER_NO_EN) &&
		    is_word(d, &t->v[i], "en"))
			break;
		int64_t scale = abbreviated_scale(d, &t->v[i]);
		if (scale ? !feit_spell_scale(&ahead, scale)
			  : !feit_spell_word(&ahead, token_text(d, &t->v[i])))
			break;
		if (feit_spell_complete(&ahead)) {
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
	struct feit_spelling m = {0};
	uint32_t next = take_words(d, t, i, options, &m);

	if (next == i || !feit_spell_sum(&m, &out->value))
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

/* "½" at once or behind a space: "3½", "12 ½". */
static uint32_t take_half(const char *p, struct feit_decimal *value)
{
	uint32_t space = p[0] == ' ';
	unsigned char first = (unsigned char)p[space], second = (unsigned char)p[space + 1];
	struct feit_decimal half = {second == 0xbc ? 25 : second == 0xbd ? 50 : 75, 2};

	if (first != 0xc2 || second < 0xbc || second > 0xbe || value->scale)
		return 0;
	return feit_decimal_add(*value, half, value) ? space + 2 : 0;
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

/* "2,5 M", "€ 3M": a capital M is a million behind decimals or a currency, never a metre. */
static uint32_t take_capital_m(const struct feit_doc *d, const struct feit_number *n, const char *p)
{
	uint32_t at = p[0] == ' ';
	const char *before = d->text.ptr + n->begin;
	bool currency = n->begin >= 4 && (memcmp(before - 4, "\xe2\x82\xac ", 4) == 0 ||
					  memcmp(before - 3, "\xe2\x82\xac", 3) == 0);

	if (p[at] != 'M' || (n->mantissa.scale == 0 && !currency))
		return 0;
	return is_letter_byte(p[at + 1]) || p[at + 1] == '-' || (unsigned)(p[at + 1] - '0') < 10
		   ? 0
		   : at + 1;
}

static bool is_k(const char *p)
{
	return (*p | 0x20) == 'k' && !is_letter_byte(p[1]) && !feit_is_digit((unsigned char)p[1]);
}

/* " k€", " M€" behind the digits: the letter is the scale, the sign the unit. */
static int64_t scale_of_euro(const char *p)
{
	if (p[0] != ' ' || memcmp(p + 2, "\xe2\x82\xac", 3) != 0)
		return 1;
	return p[1] == 'M' ? 1000000 : (p[1] | 0x20) == 'k' ? 1000 : 1;
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
	if (scale == 0)
		scale = feit_scale_word(token_text(d, w));
	if (scale == 0)
		return true;
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
	uint32_t letter = 0;
	if (is_k(p + len)) {
		out->scale = 1000;
		letter = 1;
	} else if ((out->scale = scale_of_euro(p + len)) > 1) {
		letter = 2;
	} else if ((letter = take_capital_m(d, out, p + len)) != 0) {
		out->scale = 1000000;
	}
	if (letter) {
		out->digits = 0;
		len += letter;
		if (!feit_decimal_multiply(out->mantissa, FEIT_DECIMAL(out->scale), &out->value))
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
