/* walk.h - what a document says and in which order: one description for every syntax.
 *
 * This is a template. json.c and xml.c define the macros below and then include it, so that the two
 * cannot drift apart and the compiler still sees straight-line code with constant names:
 *
 *   OBJECT(name) BODY END(name)    an object that has members or lists behind its plain values
 *   OBJECT(name) FLAT_END(name)    an object of plain values only
 *   MEMBER(name)                   as OBJECT, where it is a named member and not an item of a list
 *   LIST(name) LIST_END(name)      a named list of objects (plural name)
 *   RUN(name) RUN_END(name)        the same under a singular name: in XML just its elements
 *   STRING UINT DECIMAL WORD       a plain value; WORD is one of our own names, free of signs and
 *                                  shorter than 200 bytes
 *   FACT_ID(name, i)  ID(name, prefix, i)   an id
 *   IDS(name) ID_ITEM(prefix, i) UINT_ITEM(v) IDS_END(name)   a plain list
 *   CONTENT(name, s)               a long string (in XML: the content of an element)
 *   FACT(name) KIND(word) FACT_END(name)    a fact and its kind
 *   PART(name, s)                  a plain value whose name is not a constant
 *   SLOT_RUN(name) SLOT(name, s) SLOT_RUN_END(name)    a RUN whose name is not a constant
 *   PLACE(from, to, member)        one source range
 *   BOX(box)                       one box on a page
 *   LINE                           an item of a long list begins
 *
 * Plain values of an object come before BODY, its members and lists behind it. Every string that a
 * kind of fact always has is written even when it is "" (nothing said); other values are left out
 * when unknown. With FEIT_FACTS_ONLY the document around the facts stays out. `p` is the cursor,
 * `o` the output, `v` the view (see put.h).
 */

#define CP(at) feit_code_points(v, (at))

#define STRING_IF(name, s)                                                                         \
	do {                                                                                       \
		if ((s).len > 0)                                                                   \
			STRING(name, s);                                                           \
	} while (0)

/* For optional C strings of a fact: NULL and "" say nothing. */
#define CSTRING_IF(name, s)                                                                        \
	do {                                                                                       \
		if ((s) != NULL && (s)[0] != '\0')                                                 \
			STRING(name, feit_cstr(s));                                                \
	} while (0)

#define CSTRING(name, s) STRING(name, feit_cstr((s) != NULL ? (s) : ""))

/* One of our own words, or none. */
#define WORD_OR_NONE(name, s) WORD(name, (s) != NULL ? (s) : "")

#define QUOTED(begin_, end_)                                                                       \
	do {                                                                                       \
		UINT("start", CP(begin_));                                                         \
		UINT("end", CP(end_));                                                             \
		STRING("quote", feit_quote(v->doc, begin_, end_));                                 \
	} while (0)

#define SPAN(name, s)                                                                              \
	do {                                                                                       \
		OBJECT(name);                                                                      \
		QUOTED((s).begin, (s).end);                                                        \
		FLAT_END(name);                                                                    \
	} while (0)

/* The source places of the fact (or span) that feit_view_places() was asked for last. */
static char *walk_places(struct feit_out *o, struct feit_view *v, char *p)
{
	RUN("source");
	for (size_t i = 0; i < v->n_places; i++)
		PLACE(v->places[i].from, v->places[i].to, v->places[i].member);
	RUN_END("source");
	if (v->n_boxes == 0)
		return p;
	RUN("box");
	for (size_t i = 0; i < v->n_boxes; i++)
		BOX(v->boxes[i]);
	RUN_END("box");
	return p;
}

/* ---- the four kinds of facts: plain values, then (behind BODY) the rest ---- */

static char *walk_date(struct feit_out *o, struct feit_view *v, char *p, const struct feit_date *d)
{
	STRING("edtf", d->edtf);
	STRING("from", d->from);
	STRING("to", d->to);
	CSTRING_IF("scheme", d->scheme);
	CSTRING_IF("basis", d->basis);
	CSTRING_IF("boundary", d->boundary);
	BODY;
	p = walk_places(o, v, p);
	MEMBER("timex");
	WORD("type", feit_timex_names[d->type]);
	STRING("value", d->value);
	WORD_OR_NONE("mod", d->mod);
	STRING_IF("freq", d->freq);
	CSTRING_IF("anchor", d->anchor);
	FLAT_END("timex");
	return p;
}

static char *walk_figure(struct feit_out *o, struct feit_view *v, char *p,
			 const struct feit_figure *f)
{
	DECIMAL("value", f->value);
	if (f->has_max)
		DECIMAL("value_max", f->value_max);
	STRING("comparator", feit_cstr(feit_comparator_names[f->comparator]));
	STRING("qualifier", f->qualifier);
	WORD_OR_NONE("type", f->type);
	STRING("unit", f->unit);
	STRING_IF("per", f->per);
	WORD_OR_NONE("role", f->role);
	if (f->denominator != 0) {
		UINT("numerator", f->numerator);
		UINT("denominator", f->denominator);
	}
	BODY;
	return walk_places(o, v, p);
}

static char *walk_reference(struct feit_out *o, struct feit_view *v, char *p,
			    const struct feit_reference *r)
{
	WORD_OR_NONE("type", r->type);
	STRING("target", r->target);
	WORD("status", feit_ref_status_names[r->status]);
	STRING_IF("reason", r->reason);
	STRING_IF("url", r->url);
	CSTRING_IF("relation", r->relation);
	CSTRING_IF("evidence", r->evidence);
	BODY;
	p = walk_places(o, v, p);
	MEMBER("parts");
	for (size_t i = 0; i < r->n_parts; i++)
		if (!feit_part_repeats(r, i)) /* a name stands once in an object or element */
			PART(r->parts[i].name, r->parts[i].value);
	FLAT_END("parts");
	return p;
}

static char *walk_event(struct feit_out *o, struct feit_view *v, char *p,
			const struct feit_event *e)
{
	OBJECT("event");
	WORD_OR_NONE("status", e->status);
	WORD_OR_NONE("act", e->act);
	if (e->date != FEIT_NONE)
		FACT_ID("date", e->date);
	else
		WORD("date", "");
	WORD_OR_NONE("date_role", e->date_role);
	WORD_OR_NONE("date_evidence", e->date_evidence);
	WORD_OR_NONE("factuality", e->factuality);
	CSTRING_IF("rule", e->rule);
	BODY;
	RUN("trigger");
	for (uint32_t i = 0; i < e->n_triggers; i++)
		SPAN("trigger", e->trigger[i]);
	RUN_END("trigger");
	END("event");
	return p;
}

static char *walk_actors(struct feit_out *o, struct feit_view *v, char *p,
			 const struct feit_measure *m)
{
	LIST("actors");
	for (size_t i = 0; i < m->n_actors; i++) {
		const struct feit_actor *a = &m->actors[i];
		OBJECT("actor");
		QUOTED(a->span.begin, a->span.end);
		WORD_OR_NONE("role", a->role);
		WORD_OR_NONE("evidence", a->evidence);
		STRING_IF("name", a->name);
		FLAT_END("actor");
	}
	LIST_END("actors");
	return p;
}

/* Slots of one name stand in one list, at the place of the first. */
static char *walk_slots(struct feit_out *o, struct feit_view *v, char *p,
			const struct feit_measure *m)
{
	const char *done[FEIT_MAX_SLOT_NAMES];
	size_t n_done = 0;

	for (size_t i = 0; i < m->n_slots; i++) {
		const char *name = m->slots[i].name;
		size_t k = 0;
		while (k < n_done && !feit_same(done[k], name))
			k++;
		if (k < n_done || n_done == FEIT_MAX_SLOT_NAMES)
			continue;
		done[n_done++] = name;
		SLOT_RUN(name);
		for (k = i; k < m->n_slots; k++)
			if (feit_same(m->slots[k].name, name))
				SLOT(name, m->slots[k].span);
		SLOT_RUN_END(name);
	}
	return p;
}

static char *walk_measure(struct feit_out *o, struct feit_view *v, char *p,
			  const struct feit_measure *m)
{
	STRING("name", feit_quote(v->doc, m->name.begin, m->name.end));
	WORD_OR_NONE("type", m->type);
	CSTRING_IF("object_type", m->object_type);
	WORD("salience", m->core ? "core" : "peripheral");
	WORD_OR_NONE("status", m->status);
	BODY;
	p = walk_places(o, v, p);
	LIST("events");
	for (size_t i = 0; i < m->n_events; i++)
		if (!m->events[i].retold)
			p = walk_event(o, v, p, &m->events[i]);
	LIST_END("events");
	LIST("mentions");
	for (size_t i = 0; i < m->n_mentions; i++)
		SPAN("mention", m->mentions[i]);
	LIST_END("mentions");
	p = walk_actors(o, v, p, m);
	return walk_slots(o, v, p, m);
}

/* ---- any fact ---- */

static char *walk_common(struct feit_out *o, struct feit_view *v, char *p, uint32_t i)
{
	const struct feit_fact *f = &v->doc->facts[i];
	uint32_t page = feit_view_page(v, f->begin);

	FACT_ID("id", i);
	KIND(feit_kind_names[f->kind]);
	QUOTED(f->begin, f->end);
	if (page != 0)
		UINT("page", page);
	if (f->sentence != FEIT_NONE) {
		ID("sentence", "s", f->sentence + 1);
	} else {
		uint32_t note = feit_view_note(v, f->begin);
		WORD("sentence", "");
		if (note != FEIT_NONE)
			STRING("note", v->note_ids[note]);
	}
	WORD_OR_NONE("rule", f->rule);
	feit_view_places(v, f->begin, f->end);
	return p;
}

static char *walk_fact(struct feit_out *o, struct feit_view *v, char *p, uint32_t i)
{
	const struct feit_fact *f = &v->doc->facts[i];

	switch (f->kind) {
	case FEIT_DATE:
		FACT("date");
		p = walk_common(o, v, p, i);
		p = walk_date(o, v, p, f->date);
		FACT_END("date");
		break;
	case FEIT_FIGURE:
		FACT("figure");
		p = walk_common(o, v, p, i);
		p = walk_figure(o, v, p, f->figure);
		FACT_END("figure");
		break;
	case FEIT_REFERENCE:
		FACT("reference");
		p = walk_common(o, v, p, i);
		p = walk_reference(o, v, p, f->reference);
		FACT_END("reference");
		break;
	default:
		FACT("measure");
		p = walk_common(o, v, p, i);
		p = walk_measure(o, v, p, f->measure);
		FACT_END("measure");
	}
	return p;
}

/* The values of a link, for an object that is open. */
static char *walk_link(struct feit_view *v, char *p, const struct feit_link *l)
{
	FACT_ID("from", l->from);
	FACT_ID("to", l->to);
	WORD_OR_NONE("relation", l->relation);
	WORD_OR_NONE("role", l->role);
	WORD("evidence", feit_evidence_names[l->evidence]);
	WORD_OR_NONE("rule", l->rule);
	return p;
}

#ifndef FEIT_FACTS_ONLY

/* ---- the document around the facts ---- */

#define META(name, m)                                                                              \
	do {                                                                                       \
		STRING(name, (m).value);                                                           \
		CSTRING_IF(name "_evidence", (m).evidence);                                        \
	} while (0)

#define META_IF(name, m)                                                                           \
	do {                                                                                       \
		if ((m).value.len > 0)                                                             \
			META(name, m);                                                             \
	} while (0)

static char *walk_source(struct feit_out *o, struct feit_view *v, char *p)
{
	const struct feit_doc *d = v->doc;

	MEMBER("source");
	STRING("path", d->path);
	CSTRING("media_type", d->raw.media_type);
	WORD("sha256", v->source_sha256.hex);
	UINT("bytes", (uint32_t)d->raw.source.len);
	BODY;
	if (d->raw.n_members > 1) {
		LIST("members");
		for (size_t i = 0; i < d->raw.n_members; i++) {
			OBJECT("member");
			STRING("name", d->raw.members[i]);
			FLAT_END("member");
		}
		LIST_END("members");
	}
	END("source");
	return p;
}

static char *walk_head(struct feit_out *o, struct feit_view *v, char *p)
{
	const struct feit_doc *d = v->doc;
	const struct feit_identity *who = &d->raw.identity;
	struct feit_meta date = who->date;
	struct feit_digest text_sha256 = feit_sha256(d->text);

	if (d->options != NULL && d->options->document_date.len > 0)
		date = (struct feit_meta){d->options->document_date, "option"};
	MEMBER("generator");
	WORD("name", "feiten");
	WORD("version", feit_version);
	WORD("rules", feit_rules_digest());
	FLAT_END("generator");
	LINE;
	MEMBER("document");
	META("title", who->title);
	META("edition", who->edition);
	META("date", date);
	META_IF("identifier", who->identifier);
	META_IF("publisher", who->publisher);
	META_IF("dossier", who->dossier);
	META_IF("number", who->number);
	META_IF("session", who->session);
	META_IF("chamber", who->chamber);
	WORD("offset_unit", "codepoint");
	WORD("text_sha256", text_sha256.hex);
	UINT("pages", d->raw.n_pages);
	BODY;
	p = walk_source(o, v, p);
	END("document");
	return p;
}

static char *walk_blocks(struct feit_out *o, struct feit_view *v, char *p)
{
	const struct feit_doc *d = v->doc;

	LIST("blocks");
	for (size_t i = 0; i < d->n_blocks; i++) {
		const struct feit_block *b = &d->blocks[i];
		LINE;
		OBJECT("block");
		ID("id", "b", (uint32_t)i + 1);
		WORD("kind", feit_block_names[b->kind]);
		if (b->level != 0)
			UINT("level", b->level);
		UINT("start", CP(b->begin));
		UINT("end", CP(b->end));
		if (b->page != 0)
			UINT("page", b->page);
		FLAT_END("block");
	}
	LIST_END("blocks");
	return p;
}

static char *walk_sentences(struct feit_out *o, struct feit_view *v, char *p)
{
	const struct feit_doc *d = v->doc;

	LIST("sentences");
	for (size_t i = 0; i < d->n_sentences; i++) {
		const struct feit_sentence *s = &d->sentences[i];
		LINE;
		OBJECT("sentence");
		ID("id", "s", (uint32_t)i + 1);
		UINT("start", CP(s->begin));
		UINT("end", CP(s->end));
		ID("block", "b", s->block + 1);
		FLAT_END("sentence");
	}
	LIST_END("sentences");
	return p;
}

static char *walk_note(struct feit_out *o, struct feit_view *v, char *p, size_t i)
{
	const struct feit_note *n = &v->doc->notes[i];

	OBJECT("note");
	STRING("id", v->note_ids[i]);
	STRING("label", n->label);
	if (n->anchor != FEIT_NONE)
		UINT("anchor", CP(n->anchor));
	CSTRING("anchor_evidence", n->evidence);
	if (n->anchor != FEIT_NONE && n->lo < n->hi) {
		UINT("anchor_from", CP(n->lo));
		UINT("anchor_to", CP(n->hi));
	}
	UINT("start", CP(n->begin));
	UINT("end", CP(n->end));
	if (n->n_candidates > 1) {
		IDS("candidates");
		for (size_t k = 0; k < n->n_candidates; k++)
			UINT_ITEM(CP(n->candidates[k]));
		IDS_END("candidates");
	}
	IDS("supports");
	for (size_t k = 0; k < n->n_supports; k++)
		ID_ITEM("s", n->supports[k] + 1);
	IDS_END("supports");
	FLAT_END("note");
	return p;
}

static char *walk_notes(struct feit_out *o, struct feit_view *v, char *p)
{
	LIST("notes");
	for (size_t i = 0; i < v->doc->n_notes; i++) {
		LINE;
		p = walk_note(o, v, p, i);
	}
	LIST_END("notes");
	return p;
}

static char *walk_diagnostic(struct feit_out *o, struct feit_view *v, char *p,
			     const struct feit_diag *x)
{
	const struct feit_diag_kind *kind = &feit_diag_kinds[x->code];

	OBJECT("diagnostic");
	WORD("code", kind->code);
	WORD("severity", feit_severity_names[kind->severity]);
	STRING("message", x->message);
	if (x->begin != FEIT_NONE && x->end != FEIT_NONE) {
		UINT("start", CP(x->begin));
		UINT("end", CP(x->end));
	}
	BODY;
	if (x->raw_begin != FEIT_NONE && x->raw_end != FEIT_NONE) {
		struct feit_place at;
		at.member =
		    feit_raw_source(&v->doc->raw, x->raw_begin, x->raw_end, &at.from, &at.to);
		if (at.from != FEIT_NONE) {
			RUN("source");
			PLACE(at.from, at.to, at.member);
			RUN_END("source");
		}
	} else if (x->begin != FEIT_NONE && x->end != FEIT_NONE) {
		feit_view_places(v, x->begin, x->end);
		p = walk_places(o, v, p);
	}
	END("diagnostic");
	return p;
}

static char *walk_document(struct feit_out *o, struct feit_view *v, char *p)
{
	const struct feit_doc *d = v->doc;

	p = walk_head(o, v, p);
	LINE;
	CONTENT("text", d->text);
	LINE;
	p = walk_blocks(o, v, p);
	LINE;
	p = walk_sentences(o, v, p);
	LINE;
	p = walk_notes(o, v, p);
	LINE;
	LIST("facts");
	for (size_t i = 0; i < d->n_facts; i++) {
		LINE;
		p = walk_fact(o, v, p, (uint32_t)i);
	}
	LIST_END("facts");
	LINE;
	LIST("links");
	for (size_t i = 0; i < d->n_links; i++) {
		LINE;
		OBJECT("link");
		p = walk_link(v, p, &d->links[i]);
		FLAT_END("link");
	}
	LIST_END("links");
	LINE;
	LIST("diagnostics");
	for (size_t i = 0; i < d->n_diags; i++) {
		LINE;
		p = walk_diagnostic(o, v, p, &d->diags[i]);
	}
	LIST_END("diagnostics");
	return p;
}

#endif
