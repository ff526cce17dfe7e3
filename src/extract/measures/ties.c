/* ties.c - which dates and figures belong to a measure, and in what role a date does: "voor de
 * periode 2022-2024 ... 37.500 flexwoningen" is the period of a target. Of figures see figures.c.
 */
#include "extract/measures/ties.h"

#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* ---- adding ---- */

bool feit_add_tie(struct feit_reading *r, uint32_t entity, uint32_t fact, const char *role,
		  uint8_t evidence, const char *rule)
{
	struct feit_measure *m = r->entities[entity].m;

	for (size_t i = 0; i < m->n_ties; i++)
		if (m->ties[i].fact == fact)
			return false;
	if (m->n_ties >= 100 || role[0] == '\0')
		return false;
	*FEIT_PUSH(r->doc->arena, m->ties, m->n_ties, m->ties_cap) =
	    (struct feit_tie){fact, role, evidence, rule};
	if (r->tied_by[fact] == FEIT_NONE || r->tied_by[fact] < entity)
		r->tied_by[fact] = entity;
	return true;
}

bool feit_is_tied(const struct feit_reading *r, uint32_t fact)
{
	return r->tied_by[fact] != FEIT_NONE && r->n_entities - r->tied_by[fact] <= 12;
}

/* ---- dates ---- */

bool feit_is_duration(const struct feit_fact *f)
{
	return f->date->type == FEIT_TIMEX_DURATION;
}

static bool quote_has(const struct feit_reading *r, const struct feit_fact *f, const char *list)
{
	enum { REACH = 80 };
	const struct feit_list *l = feit_list(r, list);
	const char *text = r->doc->text.ptr;
	bool cut = f->end - f->begin >= REACH;
	uint32_t end = cut ? f->begin + REACH : f->end;

	for (uint32_t from = f->begin, i = from; i <= end; i++) {
		if (i < end && text[i] != ' ')
			continue;
		if (i == end && cut)
			break; /* a word that is cut is none */
		struct feit_mword w = {.begin = from, .end = i, .start = feit_start_at(r, from, i)};
		w.key = feit_word_key(w.start, i - from);
		if (i > from && feit_has_key(l, w.key) && feit_is_listed(r, &w, l))
			return true;
		from = i + 1;
	}
	return false;
}

bool feit_is_seen_from_now(const struct feit_reading *r, const struct feit_fact *f)
{
	return f->date->edtf.len == 0 && quote_has(r, f,
						   "dit,deze,vorig,vorige,volgend,volgende,"
						   "afgelopen,komend,komende,huidige,lopende");
}

bool feit_is_ahead(const struct feit_reading *r, const struct feit_fact *f)
{
	return quote_has(r, f, "volgend,volgende,komend,komende");
}

bool feit_word_near(const struct feit_reading *r, uint32_t i, uint32_t back, uint32_t ahead,
		    const char *list)
{
	for (uint32_t k = i > back ? i - back : 0; k < i + ahead + 1 && k < r->n; k++)
		if (k != i && feit_mword_in(r, k, list))
			return true;
	return false;
}

const char *feit_duration_role(const struct feit_reading *r, uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];

	if (quote_has(r, f, "meer,minder,langer,korter,minste,minstens,minimaal") ||
	    feit_word_near(r, i, 2, 2, "meer,langer,minste,minstens,minimaal"))
		return "threshold";
	if (quote_has(r, f, "maximaal,hoogste,hoogstens,hooguit") ||
	    feit_word_near(r, i, 2, 0,
			   "maximaal,hoogste,hoogstens,hooguit,termijn,wachtperiode,duur,"
			   "periode,wachttijd,looptijd"))
		return "limit";
	if (i > 0 && (feit_mword_in(r, i - 1, "duurt,duurde,duren") ||
		      (feit_mword_is(r, i - 1, "voor") && r->w[i].clause < r->n_clauses &&
		       feit_clause_has(r, r->w[i].clause, "geldt,gold,gelden,golden"))))
		return "limit"; /* gold voor zes maanden */
	if (i > 0 && (feit_mword_is(r, i - 1, "uiterlijk") ||
		      (i > 1 && feit_mword_in(r, i - 1, "na,binnen,over") &&
		       feit_mword_is(r, i - 2, "uiterlijk"))))
		return "deadline"; /* uiterlijk na twee jaar */
	return "";
}

uint32_t feit_word_before(const struct feit_reading *r, uint32_t i)
{
	while (i > 0 && feit_mword_in(r, i - 1, "de,het,eind,einde,begin,medio,periode,jaren,jaar"))
		i--;
	return i > 0 ? i - 1 : NO;
}

bool feit_is_from(const struct feit_reading *r, uint32_t i)
{
	const char *edge = r->doc->facts[r->w[i].fact].date->boundary;
	uint32_t b = feit_word_before(r, i);

	return feit_same(edge, "vanaf") || feit_same(edge, "per") ||
	       feit_same(edge, "met ingang van") || feit_is_retroactive(r, i) ||
	       (b != NO &&
		(feit_mword_in(r, b, "per,vanaf,ingaande") ||
		 (b > 0 && feit_mword_is(r, b, "van") && feit_mword_is(r, b - 1, "ingang"))));
}

bool feit_is_until(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = feit_word_before(r, i);

	if (feit_is_retroactive(r, i))
		return false;
	return strncmp(r->doc->facts[r->w[i].fact].date->boundary, "tot", 3) == 0 ||
	       (b != NO &&
		(feit_mword_in(r, b, "tot,t/m") ||
		 (b > 1 && feit_mword_is(r, b, "met") && feit_mword_is(r, b - 1, "en"))));
}

bool feit_is_at_last(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = feit_word_before(r, i);

	return feit_same(r->doc->facts[r->w[i].fact].date->boundary, "uiterlijk") ||
	       (b != NO && feit_mword_in(r, b, "uiterlijk,vóór,tegen"));
}

bool feit_is_point(const struct feit_reading *r, uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	const struct feit_date *d = f->date;

	if (quote_has(r, f, "eind,einde") || (i > 0 && feit_mword_in(r, i - 1, "eind,einde")))
		return true;
	if (d->edtf.len == 4)
		return i > 0 && feit_mword_in(r, i - 1, "in,voor,vóór,per,tegen");
	return d->type == FEIT_TIMEX_DATE && d->from.len == 10 && feit_str_eq(d->from, d->to);
}

/* "45 miljoen euro in 2025": the date is of the amount before it. */
static bool is_of_money(const struct feit_reading *r, uint32_t i)
{
	return i > 1 && (r->w[i - 1].is & FEIT_W_PREP) && (r->w[i - 2].is & FEIT_W_FIGURE) &&
	       feit_same(r->doc->facts[r->w[i - 2].fact].figure->type, "money");
}

/* A percentage or a number of things stands in the clause: it is to be reached on the date. */
static bool has_aim(const struct feit_reading *r, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[r->w[i].clause];

	for (uint32_t k = c->first; k <= c->last && k < r->n; k++) {
		if (!(r->w[k].is & FEIT_W_FIGURE) || r->w[k].clause != r->w[i].clause)
			continue;
		const struct feit_figure *f = r->doc->facts[r->w[k].fact].figure;
		bool one = f->value.digits == 1 && f->value.scale == 0;
		if (feit_same(f->type, "percent") ||
		    ((feit_same(f->type, "count") || feit_same(f->type, "quantity")) && !one &&
		     !feit_is_known_number(r, k)))
			return true;
	}
	return false;
}

/* What the clause tells, or what its content asks for, changes or lengthens the measure: "verzoekt
 * de wachttijd te verlengen naar negen maanden". */
static bool changes(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i,
		    bool content)
{
	const struct feit_predicate *in = content ? feit_predicate_in(r, r->w[i].clause) : NULL;

	if (in == NULL)
		in = p;
	return in->act == FEIT_ACT_AMEND || in->act == FEIT_ACT_EXTEND ||
	       (content && feit_clause_has(r, r->w[i].clause, "blijven,blijft,gelden,geldt"));
}

/* Money stands in the clause of the date. */
static bool has_money(const struct feit_reading *r, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[r->w[i].clause];

	for (uint32_t k = c->first; k <= c->last && k < r->n; k++)
		if ((r->w[k].is & FEIT_W_FIGURE) && r->w[k].clause == r->w[i].clause &&
		    feit_same(r->doc->facts[r->w[k].fact].figure->type, "money"))
			return true;
	return false;
}

/* "binnen drie maanden" is when something must be done, "in vier jaar"
 * the time for an aim; "van 24 naar 18 maanden" is what a rule sets. */
static const char *duration_role(const struct feit_reading *r, const struct feit_predicate *p,
				 uint32_t i, bool content)
{
	const char *role = feit_duration_role(r, i);

	if (p->act == FEIT_ACT_FUND && has_money(r, i) &&
	    feit_is_ahead(r, &r->doc->facts[r->w[i].fact]))
		return "target_period"; /* trekt de komende drie jaar 40 miljoen euro uit */

	if (role[0] != '\0' || i == 0)
		return role;
	if (content && feit_mword_is(r, i - 1, "binnen"))
		return "deadline";
	if (content && feit_mword_is(r, i - 1, "in") &&
	    quote_has(r, &r->doc->facts[r->w[i].fact], "jaar,jaren,maanden,weken"))
		return "target_period";
	return changes(r, p, i, content) && feit_mword_in(r, i - 1, "naar,tot") ? "limit" : "";
}

/* A row of dates: "in 2023 en 2024". */
static bool is_in_row(const struct feit_reading *r, uint32_t i)
{
	return feit_first_of_row(r, i) != i || (i + 2 < r->n && (r->w[i + 2].is & FEIT_W_DATE) &&
						feit_first_of_row(r, i + 2) != i + 2);
}

static const char *date_role(const struct feit_reading *r, const struct feit_predicate *p,
			     uint32_t i, const struct feit_measure *m, bool content)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	uint32_t b = feit_word_before(r, feit_first_of_row(r, i));
	const char *edge = f->date->boundary;

	if (feit_is_duration(f))
		return duration_role(r, p, i, content);
	if (feit_is_edition(r, i) || feit_is_compared(r, i))
		return "";
	const char *named = feit_role_of_noun(r, i);
	if (named[0] != '\0')
		return named;
	if (content && p->act == FEIT_ACT_REQUEST && feit_is_day_of_thing(r, i)) {
		uint8_t prep = r->phrases[r->w[i - 2].phrase].prep;
		return prep != NO && feit_mword_in(r, prep, "voor,vóór") ? "deadline" : "";
	}
	if (f->date->type == FEIT_TIMEX_SET && !feit_is_target(m))
		return ""; /* een jaarlijkse meting */
	if (feit_is_of_paper(r, i) && (p->act == FEIT_ACT_PLAN || !feit_is_communication(p->act)))
		return ""; /* zoals gemeld in mijn brief van 4 juli 2023 komt er */
	if (is_of_money(r, i))
		return ""; /* 40 miljoen euro in 2024 */
	if (p->act == FEIT_ACT_PLAN || p->act == FEIT_ACT_EXPECT)
		return "planned_period";
	for (uint32_t k = i; k > 1 && i - k < 14; k--)
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return "deadline";
	if (b != NO && feit_mword_in(r, b, "naar") &&
	    (p->act == FEIT_ACT_DELAY || p->act == FEIT_ACT_SUSPEND))
		return "slip";
	if (feit_is_until(r, i))
		return p->act == FEIT_ACT_FUND && has_money(r, i) ? ""
		       : p->act == FEIT_ACT_SUSPEND               ? "slip"
		       : p->act == FEIT_ACT_AGREE && !content && has_aim(r, i)
			   ? "target_period" /* afspraken over 290.000 woningen tot en met 2030 */
		       : !content ||
			       (!feit_is_target(m) && !has_aim(r, i) && changes(r, p, i, content))
			   ? "end" /* te verlengen tot eind 2025 */
			   : "target_period";
	if (b != NO && feit_mword_is(r, b, "voor") && f->date->edtf.len == 4 &&
	    !feit_is_target(m) && (!content || has_money(r, i)))
		return ""; /* vastgesteld voor 2023 */
	if (b != NO && feit_mword_is(r, b, "voor") && f->date->from.len && f->date->to.len &&
	    memcmp(f->date->from.ptr, f->date->to.ptr, 4) != 0) /* voor de periode 2021-2024 */
		return feit_is_target(m) ? "target_period" : "";
	if (feit_is_at_last(r, i) || feit_same(edge, "voor") ||
	    (b != NO && feit_mword_is(r, b, "voor") && !feit_is_target(m)))
		return "deadline";
	if (content && feit_is_from(r, i) && !feit_is_target(m))
		return "start";
	if (content && (feit_is_target(m) || has_aim(r, i)))
		return feit_is_point(r, i) && !is_in_row(r, i) ? "deadline" : "target_period";
	bool to_do = (p->act == FEIT_ACT_ANNOUNCE || p->act == FEIT_ACT_PROPOSE) &&
		     r->clauses[r->w[i].clause].kind >= FEIT_C_OMTE; /* toegezegd in 2025 te */
	if (content && !to_do && p->act != FEIT_ACT_DECIDE && p->act != FEIT_ACT_AGREE &&
	    p->act != FEIT_ACT_REQUEST)
		return "";
	if (feit_is_from(r, i) || (b != NO && feit_mword_is(r, b, "sinds")))
		return "start";
	return content ? "planned_period" : "";
}

bool feit_is_of_gap(const struct feit_reading *r, uint32_t i, uint32_t verb)
{
	if (i < verb + 3 || !feit_mword_in(r, i - 1, "op,in,per,vanaf") ||
	    !feit_mword_is(r, i - 2, "en") || i - 2 != verb + 1)
		return false;
	for (uint32_t k = feit_next_bit(r->verbs, i + 1, r->n); k < r->n;
	     k = feit_next_bit(r->verbs, k + 1, r->n))
		if (r->w[k].clause == r->w[i].clause)
			return false; /* "en op 3 mei 2022 verlengd" */
	return true;
}

/* The role of the event's date, of which this one is the second: "eind 2021 en begin 2022". */
static const char *role_of_row(const struct feit_reading *r, const struct feit_predicate *p,
			       const struct feit_measure *m, uint32_t i)
{
	uint32_t first = feit_first_of_row(r, i);

	if (feit_is_of_gap(r, i, p->verb))
		return feit_date_in(r, p, r->w[i].clause).role;
	if (first == i || r->w[first].clause != r->w[i].clause)
		return "";
	const struct feit_mword *before = &r->w[i] - 2;
	for (size_t k = m->n_events; k-- > 0 && m->n_events - k <= 4;)
		if (m->events[k].date == before->fact)
			return m->events[k].date_role;
	return "";
}

static bool is_event_date(const struct feit_measure *m, uint32_t fact)
{
	for (size_t i = 0; i < m->n_events && i < 100; i++)
		if (m->events[i].date == fact)
			return true;
	return false;
}

/* ---- targets ---- */

/* The last word of a text. */
static struct feit_str last_word(struct feit_str text)
{
	size_t from = text.len;

	while (from > 0 && text.ptr[from - 1] != ' ')
		from--;
	return feit_str_cut(text, from, text.len);
}

static bool contains(struct feit_str text, struct feit_str word)
{
	enum { REACH = 160 };

	if (word.len <= 3 || word.len > text.len)
		return false;
	const char *p = text.ptr, *stop = p + (text.len - word.len + 1);
	if (stop > p + REACH)
		stop = p + REACH;
	while (p < stop && (p = memchr(p, word.ptr[0], (size_t)(stop - p))) != NULL)
		if (memcmp(p++, word.ptr, word.len) == 0)
			return true;
	return false;
}

static bool counts(const struct feit_reading *r, const struct feit_measure *m, struct feit_str unit)
{
	for (size_t i = 0; i < m->n_ties && i < 16; i++) {
		const struct feit_fact *f = &r->doc->facts[m->ties[i].fact];
		if (f->kind == FEIT_FIGURE && contains(feit_quote(r->doc, f->begin, f->end), unit))
			return true;
	}
	return contains(feit_quote(r->doc, m->name.begin, m->name.end), unit);
}

uint32_t feit_target_of(const struct feit_reading *r, uint32_t phrase, uint32_t reach)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	struct feit_str unit = last_word(feit_mword_text(r, q->last));
	const struct feit_lex_entry *noun = r->w[q->head].noun;

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 12;) {
		const struct feit_entity *e = &r->entities[i];
		if (e->block != r->block && r->sentence - e->sentence > reach)
			continue;
		if (counts(r, e->m, unit))
			return (uint32_t)i;
		if (noun != NULL && feit_str_is(e->head, noun->col[2]) &&
		    r->sentence - e->sentence <= 2)
			return (uint32_t)i;
	}
	return FEIT_NONE;
}

void feit_tie_clause(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause,
		     uint32_t entity, bool content)
{
	const struct feit_clause *c = &r->clauses[clause];
	const struct feit_measure *m = r->entities[entity].m;

	if (!(c->is & (FEIT_W_DATE | FEIT_W_FIGURE)))
		return;
	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1)) {
		uint32_t fact = r->w[i].fact;
		if (r->w[i].clause != clause || feit_is_in_attribute(r, i))
			continue;
		if (content && clause != p->clause && c->bracket != NO && i > c->bracket + 4u)
			continue; /* far behind the verbs: of something else */
		if (r->w[i].is & FEIT_W_DATE) {
			bool inside =
			    content && (clause != p->clause || feit_is_target(m) || p->te);
			const char *role = role_of_row(r, p, m, i);
			if (role[0] == '\0')
				role = date_role(r, p, i, m, inside);
			if (is_event_date(m, fact))
				feit_add_end_of_span(r, entity, p, i);
			else
				feit_add_tie(r, entity, fact, role, FEIT_EXPLICIT, "tie.date");
		} else if (r->w[i].is & FEIT_W_FIGURE) {
			feit_add_tie(r, entity, fact, feit_figure_role(r, p, i, m, content),
				     FEIT_EXPLICIT, "tie.figure");
		}
	}
}
