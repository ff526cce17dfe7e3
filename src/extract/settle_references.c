/* settle_references.c - references that lean on others: "stuk nr. 12" on the current dossier,
 * "Idem" on the note before, "zie noot 7" on that note, a motion's name on its paper.
 *
 * One walk over the facts from left to right. What is cited in a place (a note, or a block of text)
 * is remembered; a place that cites nothing known is a barrier: "Idem" behind it means something
 * that was not understood, and stays open with that reason.
 */
#include <stdlib.h>

#include "extract/extract.h"
#include "extract/paper.h"

enum { NOTE_LABELS = 10000 };

struct place {
	uint32_t first, last; /* facts; FEIT_NONE = nothing is cited there */
	uint32_t n;           /* targets that differ from the first are counted too */
};

struct settling {
	struct feit_doc *d;
	struct place *notes; /* one each note */
	uint32_t note;       /* the first note that does not end before the fact */
	struct place block;  /* the block at hand, and the one before it */
	struct place block_before;
	uint32_t block_index;
	uint32_t *by_label; /* the last note so far with this label */
	uint32_t n_labels;  /* labels are below; 0 = there are no notes with a number */
	struct feit_str dossier, suffix;
	const char *evidence;
	bool fixed;        /* the dossier was given from outside */
	uint32_t frontier; /* no dossier of the document's year is above it; 0 = unknown */
	struct feit_fact *last_paper; /* the fact before, when it is a paper */
	struct feit_fact *last_name;  /* the fact before, when it is a motion's name alone */
};

/* ---- where a fact stands ---- */

static uint32_t label_number(struct feit_str label)
{
	uint32_t n = 0;

	for (size_t i = 0; i < label.len && n < NOTE_LABELS; i++) {
		if (!feit_digit_byte(label.ptr[i]))
			return NOTE_LABELS;
		n = n * 10 + (uint32_t)(label.ptr[i] - '0');
	}
	return n;
}

static void leave_note(struct settling *s)
{
	uint32_t label = label_number(s->d->notes[s->note].label);

	if (label < s->n_labels)
		s->by_label[label] = s->note;
	s->note++;
}

static uint32_t note_at(struct settling *s, uint32_t at)
{
	while (s->note < s->d->n_notes && s->d->notes[s->note].end <= at)
		leave_note(s);
	return s->note < s->d->n_notes && s->d->notes[s->note].begin <= at ? s->note : FEIT_NONE;
}

static void enter_block(struct settling *s, uint32_t block)
{
	if (block == s->block_index)
		return;
	s->block_before =
	    block == s->block_index + 1 ? s->block : (struct place){FEIT_NONE, FEIT_NONE, 0};
	s->block = (struct place){FEIT_NONE, FEIT_NONE, 0};
	s->block_index = block;
}

static void remember(const struct feit_doc *d, struct place *p, uint32_t fact)
{
	if (p->first == FEIT_NONE)
		p->first = fact;
	if (p->n == 0 ||
	    !feit_str_eq(d->facts[p->first].reference->target, d->facts[fact].reference->target))
		p->n++;
	p->last = fact;
}

/* ---- the current dossier ---- */

static void split_dossier(struct feit_str s, struct feit_str *dossier, struct feit_str *suffix)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] != '-')
		n++;
	*dossier = feit_str_cut(s, 0, n);
	*suffix = n < s.len ? feit_str_cut(s, n + 1, s.len) : FEIT_STR("");
}

/* The dossier that the user or the document's own masthead names: "36410-XVI", "36 410 XVI". */
static void start_dossier(struct settling *s)
{
	const struct feit_doc *d = s->d;
	struct feit_str given = d->options->context_dossier;
	struct feit_dossier read;

	if (given.len == 0)
		given = d->raw.identity.dossier.value;
	if (given.len == 0)
		return;
	char *padded = feit_alloc(d->arena, given.len + 64); /* a cursor reads ahead */
	memcpy(padded, given.ptr, given.len);
	struct feit_cursor c = {padded, 0};
	if (feit_read_dossier(&c, true, &read)) {
		s->dossier = feit_digits(d->arena, read.number, read.digits);
		s->suffix = read.suffix;
	} else {
		split_dossier(given, &s->dossier, &s->suffix);
	}
	s->fixed = true;
}

/* A link of the document leads there, so the paper exists. */
static bool is_linked(const struct feit_reference *r)
{
	return feit_same(r->evidence, "markup");
}

static void follow_dossier(struct settling *s, const struct feit_reference *r)
{
	struct feit_str dossier = feit_part_of(r, "dossier");

	if (s->fixed || dossier.len == 0 || r->status == FEIT_MALFORMED ||
	    (r->evidence[0] != '\0' && !is_linked(r)))
		return;
	s->dossier = dossier;
	s->suffix = feit_part_of(r, "suffix");
}

static void settle_context(struct settling *s, struct feit_reference *r)
{
	struct feit_arena *a = s->d->arena;
	struct feit_str reprint = feit_part_of(r, "reprint");

	if (s->dossier.len == 0)
		return;
	r->status = FEIT_RESOLVED;
	r->reason = FEIT_STR("");
	feit_part(a, r, "dossier", s->dossier);
	feit_part(a, r, "suffix", s->suffix);
	feit_identify_paper(a, r, FEIT_TK, (struct feit_session){0, 0}, s->dossier, s->suffix,
			    feit_part_of(r, "number"), reprint.len ? reprint.ptr[0] - '0' : 0);
}

/* ---- the document's own date ---- */

/* The parliamentary year in which the document was written; 0 = unknown. */
static struct feit_session session_of_document(const struct feit_doc *d)
{
	struct feit_str date = d->options->document_date;
	char padded[80] = {0}; /* a cursor reads ahead */
	struct feit_cursor c = {padded, 0};
	uint32_t year, month, day;

	if (date.len == 0)
		date = d->raw.identity.date.value;
	if (date.len != 10)
		return (struct feit_session){0, 0};
	memcpy(padded, date.ptr, date.len);
	if (!feit_eat_digits(&c, 4, 4, &year) || !feit_eat_dash(&c) ||
	    !feit_eat_digits(&c, 2, 2, &month) || !feit_eat_dash(&c) ||
	    !feit_eat_digits(&c, 2, 2, &day))
		return (struct feit_session){0, 0};
	return feit_session_of((int)year, (int)month, (int)day);
}

/* A dossier that was opened after the document was written is misread or misprinted. */
static void judge_age(const struct settling *s, struct feit_reference *r)
{
	struct feit_str dossier = feit_part_of(r, "dossier");
	uint32_t n = 0;

	if (s->frontier == 0 || dossier.len != 5 || feit_part_of(r, "session").len || is_linked(r))
		return;
	for (size_t i = 0; i < dossier.len; i++)
		n = n * 10 + (uint32_t)(dossier.ptr[i] - '0');
	if (n > s->frontier)
		feit_judge(r, FEIT_MALFORMED,
			   FEIT_STR("no such dossier existed when the document was written"));
}

/* ---- idem, zie noot ---- */

/* r means what `of` means; the page is its own. "Idem, nr. 12" is another paper of the dossier. */
static void become(struct feit_doc *d, struct feit_reference *r, const struct feit_reference *of)
{
	struct feit_arena *a = d->arena;
	struct feit_str page = feit_part_of(r, "page"), number = feit_part_of(r, "number");
	struct feit_str old = feit_part_of(of, "number");
	bool other = number.len && feit_same(of->type, "kamerstuk") && of->target.len > old.len;

	if (number.len && !other) {
		feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("what it leans on has no numbers"));
		return;
	}
	r->type = of->type;
	r->target = of->target;
	r->url = of->url;
	feit_judge(r, (enum feit_ref_status)of->status, of->reason);
	r->parts = NULL;
	r->n_parts = 0;
	for (size_t i = 0; i < of->n_parts; i++) {
		const struct feit_part *p = &of->parts[i];
		if (feit_same(p->name, "page") || (other && feit_same(p->name, "number")))
			continue;
		feit_part(a, r, p->name, p->value);
	}
	if (other) {
		r->relation = "";
		r->target =
		    FEIT_JOIN(a, feit_str_cut(of->target, 0, of->target.len - old.len), number);
		r->url = feit_publication_url(a, r->target);
		feit_part(a, r, "number", number);
	}
	feit_part(a, r, "page", page);
	r->evidence = "context";
}

/* Something is cited in [from, to) that was not understood: words behind a semicolon. */
static bool has_barrier(const struct feit_doc *d, uint32_t from, uint32_t to)
{
	enum { FAR = 400 };
	bool open = false;

	if (to > from + FAR)
		return true;
	for (uint32_t i = from; i < to; i++) {
		if (d->text.ptr[i] == ';')
			open = true;
		else if (open && feit_word_byte(d->text.ptr + i))
			return true;
	}
	return false;
}

/* The fact that "Idem" at `at` leans on; FEIT_NONE = none that is sure. */
static uint32_t antecedent(const struct settling *s, uint32_t at, uint32_t note)
{
	const struct feit_doc *d = s->d;
	const struct place *here = note != FEIT_NONE ? &s->notes[note] : &s->block;
	const struct place *before = note == FEIT_NONE ? &s->block_before
				     : note > 0        ? &s->notes[note - 1]
						       : NULL;

	if (here->last != FEIT_NONE)
		return has_barrier(d, d->facts[here->last].end, at) ? FEIT_NONE : here->last;
	if (before == NULL || before->last == FEIT_NONE)
		return FEIT_NONE;
	uint32_t from = d->facts[before->last].end;
	uint32_t to =
	    note != FEIT_NONE ? d->notes[note - 1].end : d->blocks[s->block_index - 1].end;
	return has_barrier(d, from, to > from ? to : from) ? FEIT_NONE : before->last;
}

static void settle_idem(struct settling *s, const struct feit_fact *f, uint32_t note)
{
	uint32_t of = antecedent(s, f->begin, note);

	if (of == FEIT_NONE)
		feit_judge(f->reference, FEIT_AMBIGUOUS,
			   FEIT_STR("what stands before it cites no source that is known here"));
	else
		become(s->d, f->reference, s->d->facts[of].reference);
}

static void settle_note(struct settling *s, struct feit_reference *r)
{
	uint32_t label = label_number(feit_part_of(r, "note"));
	uint32_t note = label < s->n_labels ? s->by_label[label] : FEIT_NONE;

	if (note == FEIT_NONE || s->notes[note].first == FEIT_NONE) {
		feit_judge(r, FEIT_AMBIGUOUS,
			   note == FEIT_NONE
			       ? FEIT_STR("no such note stands before it")
			       : FEIT_STR("that note cites no source that is known here"));
		return;
	}
	if (s->notes[note].n > 1)
		feit_judge(r, FEIT_AMBIGUOUS, FEIT_STR("that note cites several sources"));
	become(s->d, r, s->d->facts[s->notes[note].first].reference);
}

/* ---- names of motions ---- */

struct named {
	struct feit_str name;
	const struct feit_reference *paper; /* NULL = free slot */
	bool several;                       /* papers of one name */
};

static uint32_t hash_name(struct feit_str s)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 16777619u;
	return h;
}

static struct named *slot_of(struct named *table, uint32_t mask, struct feit_str name)
{
	uint32_t i = hash_name(name) & mask;

	while (table[i].paper != NULL && !feit_str_eq(table[i].name, name))
		i = (i + 1) & mask;
	return &table[i];
}

static bool is_name_alone(const struct feit_reference *r)
{
	return r->target.len == 0 &&
	       (feit_same(r->type, "motie") || feit_same(r->type, "amendement"));
}

static void settle_names(struct feit_doc *d)
{
	uint32_t n = 0, mask = 15;

	for (size_t i = 0; i < d->n_facts; i++)
		n += d->facts[i].kind == FEIT_REFERENCE &&
		     feit_part_of(d->facts[i].reference, "name").len > 0;
	if (n == 0)
		return;
	while (mask < 2 * n)
		mask = mask * 2 + 1;
	struct named *table = feit_alloc(d->arena, (mask + 1) * sizeof *table);
	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_reference *r = d->facts[i].reference;
		if (d->facts[i].kind != FEIT_REFERENCE || r->target.len == 0)
			continue;
		struct feit_str name = feit_part_of(r, "name");
		if (name.len == 0)
			continue;
		struct named *at = slot_of(table, mask, name);
		at->several |= at->paper != NULL && !feit_str_eq(at->paper->target, r->target);
		at->name = name;
		at->paper = r;
	}
	for (size_t i = 0; i < d->n_facts; i++) {
		struct feit_reference *r = d->facts[i].reference;
		if (d->facts[i].kind != FEIT_REFERENCE || !is_name_alone(r) ||
		    r->status == FEIT_WELL_FORMED)
			continue;
		struct named *at = slot_of(table, mask, feit_part_of(r, "name"));
		if (at->paper == NULL)
			continue;
		if (at->several) {
			r->reason = FEIT_STR("several papers bear this name here");
			continue;
		}
		r->status = FEIT_RESOLVED;
		r->reason = FEIT_STR("");
		r->target = at->paper->target;
		r->url = at->paper->url;
		r->relation = "same_as";
		r->evidence = "context";
	}
}

/* "de motie-Bos over dijken (36 410, nr. 3)": the name belongs to the paper in the brackets. */
static void lend_name(struct settling *s, uint32_t i)
{
	enum { FAR = 300 };
	struct feit_doc *d = s->d;
	struct feit_fact *f = &d->facts[i], *before = s->last_name;

	if (before == NULL || before->sentence != f->sentence || f->begin > before->end + FAR ||
	    !feit_same(f->reference->type, "kamerstuk") || f->reference->relation[0] != '\0' ||
	    feit_part_of(f->reference, "name").len || f->begin == 0)
		return;
	uint32_t at = f->begin - (d->text.ptr[f->begin - 1] == ' ');
	if (at == 0 || d->text.ptr[at - 1] != '(' ||
	    memchr(d->text.ptr + before->end, ';', f->begin - before->end) != NULL)
		return;
	feit_part(d->arena, f->reference, "name", feit_part_of(before->reference, "name"));
	feit_part(d->arena, before->reference, "paper", f->reference->target);
	before->reference->status = FEIT_WELL_FORMED;
	before->reference->reason = FEIT_STR("its paper is cited behind it");
}

/* "36 410, nr. 3 (motie-Bos)": the name stands behind its paper. */
static void give_name(struct settling *s, uint32_t i)
{
	struct feit_doc *d = s->d;
	struct feit_fact *f = &d->facts[i], *paper = s->last_paper;

	if (paper == NULL || paper->end + 2 != f->begin ||
	    memcmp(d->text.ptr + paper->end, " (", 2) != 0 || !is_name_alone(f->reference))
		return;
	feit_part(d->arena, paper->reference, "name", feit_part_of(f->reference, "name"));
	feit_part(d->arena, f->reference, "paper", paper->reference->target);
	f->reference->status = FEIT_WELL_FORMED;
	f->reference->reason = FEIT_STR("its paper is cited before it");
}

/* ---- the walk ---- */

static void settle_one(struct settling *s, uint32_t i)
{
	struct feit_fact *f = &s->d->facts[i];
	struct feit_reference *r = f->reference;
	uint32_t note = note_at(s, f->begin), block = feit_block_at(s->d, f->begin);

	if (block != FEIT_NONE)
		enter_block(s, block);
	if (feit_same(r->type, "idem"))
		settle_idem(s, f, note);
	else if (feit_same(r->type, "noot"))
		settle_note(s, r);
	else if (feit_same(r->evidence, "context"))
		settle_context(s, r);
	judge_age(s, r);
	follow_dossier(s, r);
	lend_name(s, i);
	give_name(s, i);
	s->last_name = is_name_alone(r) && r->status == FEIT_AMBIGUOUS ? f : NULL;
	s->last_paper = feit_same(r->type, "kamerstuk") ? f : NULL;
	if (r->target.len == 0)
		return;
	remember(s->d, note != FEIT_NONE ? &s->notes[note] : &s->block, i);
}

/* `at` begins a note, or what stands behind a note's number. */
static bool opens_note(const struct feit_doc *d, uint32_t at)
{
	uint32_t block = feit_block_at(d, at);

	if (block != FEIT_NONE && d->blocks[block].kind == FEIT_NOTE)
		return true;
	return at > 1 && d->text.ptr[at - 1] == ' ' && feit_digit_byte(d->text.ptr[at - 2]);
}

/* "Idem" in a table or a sentence that leans on nothing is a word like any other. */
static void drop_plain_idem(struct feit_doc *d)
{
	size_t kept = 0;

	for (size_t i = 0; i < d->n_facts; i++) {
		const struct feit_reference *r = d->facts[i].reference;
		bool idem = d->facts[i].kind == FEIT_REFERENCE && feit_same(r->type, "idem");
		if (idem && r->n_parts == 0 && !opens_note(d, d->facts[i].begin))
			continue;
		d->facts[kept++] = d->facts[i];
	}
	d->n_facts = kept;
}

/* A short paper has few notes, and all ten thousand labels would take longer than its references.
 */
static void make_labels(struct settling *s)
{
	const struct feit_doc *d = s->d;

	for (size_t i = 0; i < d->n_notes; i++) {
		uint32_t label = label_number(d->notes[i].label);
		if (label < NOTE_LABELS && label >= s->n_labels)
			s->n_labels = label + 1;
	}
	s->by_label = feit_alloc_raw(d->arena, s->n_labels * sizeof *s->by_label);
	memset(s->by_label, 0xff, s->n_labels * sizeof *s->by_label); /* FEIT_NONE */
}

void feit_settle_references(struct feit_doc *d, const struct feit_tokens *t,
			    const struct feit_words *w)
{
	struct settling s = {.d = d, .block_index = FEIT_NONE - 1};
	struct place nothing = {FEIT_NONE, FEIT_NONE, 0};

	(void)t, (void)w;
	s.block = s.block_before = nothing;
	s.notes = feit_alloc_raw(d->arena, (d->n_notes + 1) * sizeof *s.notes);
	for (size_t i = 0; i < d->n_notes; i++)
		s.notes[i] = nothing;
	make_labels(&s);
	s.frontier = feit_dossier_frontier(session_of_document(d).first);
	start_dossier(&s);
	for (size_t i = 0; i < d->n_facts; i++)
		if (d->facts[i].kind == FEIT_REFERENCE)
			settle_one(&s, (uint32_t)i);
	drop_plain_idem(d);
	settle_names(d);
}
