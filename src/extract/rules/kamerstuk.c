/* kamerstuk.c - papers with a label: "Kamerstukken II 2021/22, 19637, nr. 2911, p. 4". */
#include "extract/paper.h"

/* "Tweede" and "Eerste" start many things; only a chamber's name goes on. */
static bool may_be_label(const struct feit_cursor *c)
{
	struct feit_cursor at = *c;

	if (feit_eat(&at, "tweede ") || feit_eat(&at, "eerste "))
		return feit_eat(&at, "kamer");
	if (feit_eat_word(&at, "t") || feit_eat_word(&at, "e"))
		return feit_eat(&at, ".k.");
	return true;
}

static bool opens_bracket(const struct feit_match *m, uint32_t at)
{
	const char *text = m->doc->text.ptr;

	if (at > 0 && text[at - 1] == ' ')
		at--;
	return at > 0 && text[at - 1] == '(';
}

static bool read_from(struct feit_match *m, uint32_t at)
{
	struct feit_citing x = {.m = m, .c = {m->doc->text.ptr, at}, .begin = at, .labelled = true};

	if (!may_be_label(&x.c) || !feit_read_label(&x.c, &x.label) ||
	    x.label.kind != FEIT_LABEL_PAPER)
		return false;
	x.bracket = opens_bracket(m, at);
	if (x.label.attachment)
		x.relation = "attachment_of";
	return feit_cite(&x);
}

static bool read_labelled(struct feit_match *m)
{
	return read_from(m, m->begin);
}

/* "3Kamerstukken II": a note number that stuck to its note. */
static bool read_glued(struct feit_match *m)
{
	return read_from(m, m->begin + m->tokens->v[m->token].digits);
}

/* "blg-16992", "kst-1268678": identifiers of attachments, and of papers without their dossier. */
static bool read_publication_id(struct feit_match *m)
{
	struct feit_cursor c = {m->doc->text.ptr, m->begin};
	bool attachment = feit_eat(&c, "blg-");
	uint32_t n;

	if ((!attachment && !feit_eat(&c, "kst-")) ||
	    !feit_eat_digits(&c, attachment ? 3 : 7, 8, &n) || feit_peek(&c) == '-')
		return false;
	struct feit_reference *r =
	    feit_refer(m, m->begin, c.at, attachment ? "bijlage" : "kamerstuk");
	struct feit_str number = feit_digits(m->doc->arena, n, 1);
	feit_part(m->doc->arena, r, "publication", number);
	r->target =
	    FEIT_JOIN(m->doc->arena, attachment ? FEIT_STR("blg-") : FEIT_STR("kst-"), number);
	r->url = feit_publication_url(m->doc->arena, r->target);
	m->end = c.at;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.kamerstuk",
     .words = FEIT_LABEL_WORDS,
     .priority = 10,
     .read = read_labelled,
     .about = "papers with a label: Kamerstukken II 2021/22, 19637, nr. 2911"},
    {.id = "reference.kamerstuk.glued",
     .digits = "1-3",
     .next = "KTEHB",
     .priority = 10,
     .read = read_glued,
     .about = "a label with a note number before it: 3Kamerstukken II"},
    {.id = "reference.bijlage",
     .words = "blg|kst",
     .read = read_publication_id,
     .about = "identifiers without a dossier: blg-16992, kst-1268678"},
    {0}};

const struct feit_module feit_module_kamerstuk = {"kamerstuk", FEIT_FAMILY_REFERENCE,
						  "papers of parliament with a label", rules};
