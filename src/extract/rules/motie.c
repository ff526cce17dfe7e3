/* motie.c - motions and amendments by the names of their authors: "motie-Van der Staaij/Ferrier".
 *
 * With its paper behind it ("motie-Becker (35 228, nr. 8)") the paper is the fact and takes the
 * name; a name alone is a reference that settle_references.c may tie to a paper.
 */
#include "extract/paper.h"

enum { MAX_WORDS = 8, MAX_NAMES = 6 };

/* Letters, and the signs inside names: "Noorman-den", "D'Hooghe". A note number that stuck to the
 * name ends it. Bounded. */
static uint32_t word_length(const char *p)
{
	uint32_t n = 0;

	while (n < 40 && !feit_digit_byte(p[n]) &&
	       (feit_word_byte(p + n) || (p[n] & 0xc0) == 0x80 ||
		((p[n] == '-' || p[n] == '\'') && feit_word_byte(p + n + 1))))
		n++;
	return n;
}

static bool is_capital(const char *p)
{
	/* U+00C0-U+00DE, U+0100-U+017F begin with c3 80-9e, c4, c5 */
	return feit_upper_byte(*p) ||
	       ((unsigned char)p[0] == 0xc3 && (unsigned char)p[1] <= 0x9e) ||
	       ((unsigned char)p[0] == 0xc4 || (unsigned char)p[0] == 0xc5);
}

static bool is_particle(struct feit_str w)
{
	static const char *const particles[] = {"van", "der", "den", "de",  "ten", "ter",
						"tot", "el",  "al",  "von", NULL};

	for (int i = 0; particles[i] != NULL; i++)
		if (feit_str_is(w, particles[i]))
			return true;
	return false;
}

/* Capital words that go on with the citation instead of the name. */
static bool ends_name(const struct feit_cursor *c)
{
	static const char *const words[] = {"kamerstuk", "kamerstukken", "tweede", "eerste", "tk",
					    "ek",        "handelingen",  "nr",     NULL};
	struct feit_cursor at = *c;

	return feit_eat_one_of(&at, words) >= 0;
}

/* "Van der Staaij", "Inge van Dijk": up to its last capital word. */
static bool read_name(struct feit_cursor *c)
{
	struct feit_cursor at = *c;
	bool any = false;

	for (int i = 0; i < MAX_WORDS; i++) {
		uint32_t n = word_length(feit_here(&at));
		if (n == 0 || feit_digit_byte(feit_peek(&at)))
			break;
		bool capital = is_capital(feit_here(&at));
		if (capital && ends_name(&at))
			break;
		if (!capital && !is_particle((struct feit_str){feit_here(&at), n}))
			break;
		at.at += n;
		if (capital) {
			any = true;
			*c = at;
		}
		if (!feit_eat_byte(&at, ' '))
			break;
	}
	return any;
}

static bool read_names(struct feit_cursor *c, bool *several)
{
	struct feit_cursor at;

	if (!read_name(c))
		return false;
	for (int i = 0; i < MAX_NAMES; i++) {
		at = *c;
		if (!feit_eat_byte(&at, '/') && !feit_eat(&at, " en ") && !feit_eat(&at, ", "))
			break;
		if (!read_name(&at))
			break;
		*several |= feit_peek(c) == '/';
		*c = at;
	}
	return true;
}

/* "-", " van het lid ", " van de leden ", " ". Says how sure it is that a name follows. */
static bool eat_link(struct feit_cursor *c, bool *sure)
{
	*sure = true;
	if (feit_eat_dash(c) || feit_eat(c, " van het lid ") || feit_eat(c, " van de leden ") ||
	    feit_eat(c, " van de heer ") || feit_eat(c, " van mevrouw "))
		return true;
	*sure = false;
	return feit_eat_byte(c, ' ');
}

/* The paper behind the name: " (35 228, nr. 8)", ", 36 410-XII, nr. 46", " 32 336, nr. 57". */
static bool read_paper_behind(struct feit_match *m, struct feit_cursor c, struct feit_str name)
{
	struct feit_citing x = {.m = m, .c = c, .name = name, .relation = ""};

	feit_eat_byte(&x.c, ',');
	if (!feit_eat_byte(&x.c, ' '))
		return false;
	(void)(feit_eat(&x.c, "op ") || feit_eat(&x.c, "in "));
	x.begin = x.c.at;
	if (feit_cite_inverted(&x))
		return true;
	x.bracket = feit_eat_byte(&x.c, '(');
	feit_eat_byte(&x.c, ' ');
	x.begin = x.c.at;
	x.labelled = feit_read_label(&x.c, &x.label) && x.label.kind == FEIT_LABEL_PAPER;
	if (!x.labelled) {
		x.c.at = x.begin;
		x.label = (struct feit_label){0};
	}
	return feit_digit_byte(feit_peek(&x.c)) && feit_cite(&x);
}

static bool read_named(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin + m->tokens->v[m->token].len};
	bool sure, several = false;

	/* "MOTIE VAN HET LID ...": the title of a motion itself */
	if (m->tokens->v[m->token].flags & FEIT_TOK_ALLCAPS)
		return false;
	if (!eat_link(&c, &sure) || !is_capital(feit_here(&c)))
		return false;
	uint32_t from = c.at;
	if (!read_names(&c, &several))
		return false;
	struct feit_str name = feit_since(&c, from);
	bool cs = feit_eat(&c, " c.s.") || feit_eat(&c, " cs.");
	if (read_paper_behind(m, c, name))
		return true;
	if (!sure && !several && !cs)
		return false;
	bool motion = (*(m->doc->text.ptr + m->begin) | 0x20) == 'm';
	struct feit_reference *r = feit_refer(m, m->begin, c.at, motion ? "motie" : "amendement");
	feit_part(m->doc->arena, r, "name", name);
	feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("its paper is not named"));
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.motie",
     .words = "motie|moties|amendement|amendementen|kamermotie|kamermoties",
     .read = read_named,
     .about = "motions and amendments by name: motie-Van der Staaij/Ferrier"},
    {0}};

const struct feit_module feit_module_motie = {"motie", FEIT_FAMILY_REFERENCE,
					      "motions and amendments by name", rules};
