/* ties.c - which dates and figures belong to a measure, and in what role: "voor de periode
 * 2022-2024 ... 37.500 flexwoningen" is the period and the size of a target. */
#include "extract/measures/measures.h"

enum { NO = FEIT_NO_WORD };

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

/* ---- adding ---- */

static void add_tie(struct feit_reading *r, uint32_t entity, uint32_t fact, const char *role,
		    const char *rule)
{
	struct feit_measure *m = r->entities[entity].m;

	for (size_t i = 0; i < m->n_ties; i++)
		if (m->ties[i].fact == fact)
			return;
	if (m->n_ties < 100 && role[0] != '\0')
		*FEIT_PUSH(r->doc->arena, m->ties, m->n_ties, m->ties_cap) =
		    (struct feit_tie){fact, role, FEIT_EXPLICIT, rule};
}

/* ---- dates ---- */

static bool is_duration(const struct feit_fact *f)
{
	return f->date->type == FEIT_TIMEX_DURATION;
}

static bool quote_has(const struct feit_reading *r, const struct feit_fact *f, const char *list)
{
	struct feit_str q = feit_quote(r->doc, f->begin, f->end);
	size_t from = 0;

	for (size_t i = 0; i <= q.len && i < 80; i++)
		if (i == q.len || q.ptr[i] == ' ') {
			if (feit_in_list(feit_str_cut(q, from, i), list))
				return true;
			from = i + 1;
		}
	return false;
}

static bool word_near(const struct feit_reading *r, uint32_t i, uint32_t back, uint32_t ahead,
		      const char *list)
{
	for (uint32_t k = i > back ? i - back : 0; k < i + ahead + 1 && k < r->n; k++)
		if (k != i && feit_mword_in(r, k, list))
			return true;
	return false;
}

static const char *duration_role(const struct feit_reading *r, uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];

	if (quote_has(r, f, "meer,minder,langer,korter,minste,minstens,minimaal") ||
	    word_near(r, i, 2, 2, "meer,langer,minste,minstens,minimaal"))
		return "threshold";
	if (quote_has(r, f, "maximaal,hoogste,hoogstens,hooguit") ||
	    word_near(r, i, 2, 0,
		      "maximaal,hoogste,hoogstens,hooguit,termijn,wachtperiode,duur,"
		      "periode,wachttijd,looptijd"))
		return "limit";
	return "";
}

static bool is_target(const struct feit_measure *m)
{
	return same(m->type, "target") || same(m->object_type, "target");
}

/* The word before the date, over articles and "eind". */
static uint32_t word_before(const struct feit_reading *r, uint32_t i)
{
	while (i > 0 && feit_mword_in(r, i - 1, "de,het,eind,einde,begin,medio,periode,jaren,jaar"))
		i--;
	return i > 0 ? i - 1 : NO;
}

static const char *date_role(const struct feit_reading *r, const struct feit_predicate *p,
			     uint32_t i, const struct feit_measure *m, bool content)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	uint32_t b = word_before(r, i);
	const char *edge = f->date->boundary;
	bool until =
	    strncmp(edge, "tot", 3) == 0 || (b != NO && feit_mword_in(r, b, "tot,t/m")) ||
	    (b != NO && b > 1 && feit_mword_is(r, b, "met") && feit_mword_is(r, b - 1, "en"));

	if (is_duration(f))
		return duration_role(r, i);
	if (p->act == FEIT_ACT_PLAN || p->act == FEIT_ACT_EXPECT)
		return "planned_period";
	for (uint32_t k = i; k > 1 && i - k < 14; k--)
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return "deadline";
	if (b != NO && feit_mword_in(r, b, "naar") &&
	    (p->act == FEIT_ACT_DELAY || p->act == FEIT_ACT_SUSPEND))
		return "slip";
	if (until)
		return p->act == FEIT_ACT_SUSPEND ? "slip" : content ? "target_period" : "end";
	if (same(edge, "uiterlijk") || same(edge, "voor") ||
	    (b != NO && feit_mword_in(r, b, "uiterlijk,vóór")) ||
	    (b != NO && feit_mword_is(r, b, "voor") && !is_target(m)))
		return "deadline";
	if (content && b != NO && feit_mword_in(r, b, "per,vanaf") && !is_target(m))
		return "start";
	if (is_target(m) &&
	    content) /* "in 2030" is when it must be there, "2022-2024" the time it takes */
		return f->date->edtf.len == 4 && b != NO && feit_mword_is(r, b, "in")
			   ? "deadline"
			   : "target_period";
	if (content && p->act != FEIT_ACT_DECIDE && p->act != FEIT_ACT_AGREE &&
	    p->act != FEIT_ACT_REQUEST)
		return "";
	if (b != NO && feit_mword_in(r, b, "per,vanaf,sinds"))
		return "start";
	return content ? "planned_period" : "";
}

static bool is_event_date(const struct feit_measure *m, uint32_t fact)
{
	for (size_t i = 0; i < m->n_events && i < 100; i++)
		if (m->events[i].date == fact)
			return true;
	return false;
}

/* ---- figures ---- */

static const char *figure_role(const struct feit_reading *r, const struct feit_predicate *p,
			       uint32_t i, const struct feit_measure *m, bool content)
{
	const struct feit_figure *f = r->doc->facts[r->w[i].fact].figure;

	for (uint32_t k = i; k > 1 && i - k < 8; k--) /* met als doel 60.000 woningen */
		if (feit_mword_is(r, k, "doel") && feit_mword_in(r, k - 1, "als,tot"))
			return "target";
	uint8_t phrase = r->w[i].phrase;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;
	if (prep != NO && same(f->type, "count") &&
	    feit_mword_in(r, prep, "tussen,in,bij,door,naar,aan,met"))
		return "";

	if (f->role != NULL && (same(f->role, "limit") || same(f->role, "threshold")))
		return f->role;
	if (f->type != NULL && same(f->type, "money")) {
		struct feit_decimal big = FEIT_DECIMAL(100000);
		if (f->comparator == FEIT_LE && p->act != FEIT_ACT_FUND)
			return "limit";
		if (p->act == FEIT_ACT_FUND || feit_decimal_compare(f->value, big) >= 0)
			return "budget";
		return f->comparator == FEIT_LE ? "limit" : "";
	}
	if (same(f->type, "percent") && !content)
		return "";
	if (content || is_target(m))
		if (p->act != FEIT_ACT_REALISE && p->act != FEIT_ACT_EXECUTE &&
		    p->act != FEIT_ACT_PLAN)
			return "target";
	if (p->act == FEIT_ACT_PLAN || p->act == FEIT_ACT_EXPECT || p->modality == FEIT_FUTURE)
		return "planned";
	if (p->act == FEIT_ACT_REALISE || p->act == FEIT_ACT_EXECUTE)
		return "realised";
	if (p->act == FEIT_ACT_FUND) /* een concessie verleend voor 4.500 laadpalen */
		return same(f->type, "count") ? "target" : "";
	if (p->act == FEIT_ACT_AGREE)
		return "target";
	if (r->w[i].is & FEIT_W_GROUP || (i > 0 && feit_mword_is(r, i - 1, "voor")))
		return same(f->type, "count") && p->act == FEIT_ACT_START ? "realised" : "";
	return f->comparator == FEIT_LE ? "limit" : "";
}

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
	for (size_t k = 0; word.len > 3 && k + word.len <= text.len && k < 160; k++)
		if (memcmp(text.ptr + k, word.ptr, word.len) == 0)
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

uint32_t feit_target_of(const struct feit_reading *r, uint32_t phrase)
{
	const struct feit_phrase *q = &r->phrases[phrase];
	struct feit_str unit = last_word(feit_mword_text(r, q->last));
	const struct feit_lex_entry *noun = r->w[q->head].noun;

	for (size_t i = r->n_entities; i-- > 0 && r->n_entities - i <= 12;) {
		const struct feit_entity *e = &r->entities[i];
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
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause || r->w[i].fact == FEIT_NONE)
			continue;
		if (content && clause != p->clause && c->bracket != NO && i > c->bracket + 4u)
			continue; /* far behind the verbs: of something else */
		if (r->w[i].is & FEIT_W_DATE) {
			if (!is_event_date(m, r->w[i].fact))
				add_tie(r, entity, r->w[i].fact,
					date_role(r, p, i, m,
						  content && (clause != p->clause || is_target(m) ||
							      p->te)),
					"tie.date");
		} else if (r->w[i].is & FEIT_W_FIGURE) {
			add_tie(r, entity, r->w[i].fact, figure_role(r, p, i, m, content),
				"tie.figure");
		}
	}
}

/* ---- the rest of the sentence ---- */

static bool is_tied(const struct feit_reading *r, uint32_t fact)
{
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 12;) {
		const struct feit_measure *m = r->entities[e].m;
		for (size_t i = 0; i < m->n_ties; i++)
			if (m->ties[i].fact == fact)
				return true;
	}
	return false;
}

/* The only measure that the sentence mentions; FEIT_NONE where there are none or several. */
static uint32_t only_measure(const struct feit_reading *r)
{
	uint32_t found = FEIT_NONE;

	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 24;) {
		if (r->entities[e].sentence != r->sentence)
			continue;
		if (found != FEIT_NONE)
			return FEIT_NONE;
		found = (uint32_t)e;
	}
	return found;
}

/* "Een risico hierbij is dat ... in 2023 gepland staan ... doorschuift naar 2024": said of the
 * measure of the sentence before. */
static uint32_t pointed_at(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < 4 && i < r->n; i++)
		if (feit_mword_in(r, i, "hierbij,daarbij,hiervan,daarvan,hiervoor,daarvoor"))
			return r->last_event != FEIT_NONE &&
				       r->sentence - r->last_event_sentence == 1
				   ? r->last_event
				   : FEIT_NONE;
	return FEIT_NONE;
}

static void tie_said_of(struct feit_reading *r, uint32_t entity, bool pointing)
{
	for (uint32_t i = 0; i < r->n; i++) {
		const struct feit_mword *w = &r->w[i];
		if (!(w->is & FEIT_W_DATE) || is_tied(r, w->fact))
			continue;
		uint32_t b = word_before(r, i);
		if (is_duration(&r->doc->facts[w->fact]))
			add_tie(r, entity, w->fact, duration_role(r, i), "tie.duration");
		else if (word_near(r, i, 2, 4, "gereed,klaar,voltooid"))
			add_tie(r, entity, w->fact, "deadline", "tie.ready");
		else if (pointing && word_near(r, i, 1, 3, "gepland,planning"))
			add_tie(r, entity, w->fact, "planned_period", "tie.pointing");
		else if (pointing && b != NO && feit_mword_is(r, b, "naar"))
			add_tie(r, entity, w->fact, "slip", "tie.pointing");
	}
}

/* ---- what came of it ---- */

/* The word that tells a result; FEIT_NO_WORD. */
static uint32_t result_word(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n; i++)
		if (feit_mword_in(
			r, i,
			"opgeleverd,geopend,aangemeld,ingediend,toegekend,beschikbaar,"
			"gerealiseerd,geplaatst,gedaan,uitgevoerd,bereikt,ontvangen,gebruik,"
			"gebouwd,gehuisvest,geholpen,deelgenomen,afgegeven,verstrekt,gereed,"
			"aangesloten,opgeleid,geïsoleerd,behandeld,afgerond,gekregen,"
			"aangevraagd,uitgekeerd,gestart,klaar,aangeplant,aangelegd,geworven,"
			"gerenoveerd,aangekocht,ingericht,aangesteld,stond,stonden,"
			"uitgestroomd,toegelaten,aangenomen,ingestroomd,vervangen,"
			"bezet,gecertificeerd,geregistreerd,afgesloten,geleverd,"
			"omgebouwd,geïnstalleerd,overgedragen,begeleid,gevaccineerd"))
			return i;
	return NO;
}

/* What was agreed or asked is under way when a part of it is done. */
static void add_progress(struct feit_reading *r, uint32_t entity, uint32_t word, uint32_t date)
{
	const struct feit_measure *m = r->entities[entity].m;
	struct feit_event e = {.status = "in_execution",
			       .act = "EXECUTE",
			       .date = date,
			       .date_role = date != FEIT_NONE ? "as_of" : "",
			       .date_evidence = date != FEIT_NONE ? "explicit" : "",
			       .factuality = "CT+",
			       .rule = "measure.progress",
			       .sentence = r->sentence,
			       .n_triggers = 1};

	if (feit_mword_in(r, word,
			  "beschikbaar,gebruik,gereed,klaar,aangemeld,aangevraagd,ingediend") ||
	    !feit_term_in(r, m->events[m->n_events - 1].status,
			  "agreed,requested,decided,announced,planned"))
		return;
	e.trigger[0] = (struct feit_span){r->w[word].begin, r->w[word].end};
	e.clause = (struct feit_span){r->w[0].begin, r->w[r->n - 1].end};
	feit_entity_event(r, entity, &e);
}

static bool has_count(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < r->n; i++)
		if ((r->w[i].is & FEIT_W_FIGURE) && !is_tied(r, r->w[i].fact))
			return true;
	return false;
}

/* Past or perfect, and without a negation. */
static bool is_told_as_done(const struct feit_reading *r)
{
	bool past = false;

	for (uint32_t i = 0; i < r->n; i++) {
		if (r->w[i].is & FEIT_W_NEG)
			return false;
		past |= feit_mword_in(r, i,
				      "waren,was,had,hadden,zijn,is,heeft,hebben,werden,werd,"
				      "maakten,kregen,namen,stond,stonden,stroomden,ontvingen");
	}
	return past;
}

/* The measure of the last event, where the sentence before is still about it. */
static uint32_t last_told(const struct feit_reading *r)
{
	if (r->last_event == FEIT_NONE || r->entities[r->last_event].block != r->block ||
	    r->sentence - r->entities[r->last_event].sentence > 1)
		return FEIT_NONE;
	return r->last_event;
}

/* "Elke gemeente ontvangt 3 miljoen euro": money for the measure before. */
static void tie_money(struct feit_reading *r)
{
	uint32_t entity = last_told(r);
	bool given = false;

	if (entity == FEIT_NONE || r->last_event_sentence == r->sentence)
		return;
	for (uint32_t i = 0; i < r->n; i++)
		given |= feit_mword_in(r, i,
				       "ontvangt,ontvangen,krijgt,krijgen,beschikbaar,gereserveerd,"
				       "budget,uitgetrokken");
	for (uint32_t i = 0; i < r->n && given; i++)
		if ((r->w[i].is & FEIT_W_FIGURE) && !is_tied(r, r->w[i].fact) &&
		    same(r->doc->facts[r->w[i].fact].figure->type, "money"))
			add_tie(r, entity, r->w[i].fact, "budget", "tie.money");
}

/* The measure whose result the sentence tells: the one that counts the same thing, else the last.
 */
static uint32_t result_of(const struct feit_reading *r)
{
	for (uint32_t p = 0; p < r->n_phrases; p++)
		for (uint32_t i = r->phrases[p].first; i <= r->phrases[p].last; i++)
			if (r->w[i].is & FEIT_W_FIGURE) {
				uint32_t target = feit_target_of(r, p);
				if (target != FEIT_NONE)
					return target;
			}
	return last_told(r);
}

/* "Tot 1 oktober waren er 312 aanvragen ingediend, waarvan 187 zijn toegekend." */
static void tie_results(struct feit_reading *r)
{
	if (r->last_event_sentence == r->sentence && r->last_event != FEIT_NONE)
		return; /* the sentence has an event of its own */
	if (!has_count(r) || r->n_entities == 0)
		return;
	uint32_t word = result_word(r), date = FEIT_NONE;
	if (word == NO || !is_told_as_done(r))
		return;
	uint32_t entity = result_of(r);
	if (entity == FEIT_NONE || r->entities[entity].m->n_events == 0)
		return;
	for (uint32_t i = 0; i < r->n; i++) {
		const struct feit_mword *w = &r->w[i];
		if (w->fact == FEIT_NONE || is_tied(r, w->fact))
			continue;
		bool money =
		    (w->is & FEIT_W_FIGURE) && same(r->doc->facts[w->fact].figure->type, "money");
		if (money && !feit_mword_in(r, word, "uitgekeerd,verstrekt,ontvangen,toegekend"))
			continue;
		bool aimed = i > 0 && feit_mword_in(r, i - 1, "beoogde,geplande,afgesproken");
		if (w->is & FEIT_W_FIGURE && !aimed && !feit_mword_in(r, i > 1 ? i - 2 : i, "van"))
			add_tie(r, entity, w->fact, "realised", "tie.result");
		else if (w->is & FEIT_W_DATE && date == FEIT_NONE &&
			 !is_duration(&r->doc->facts[w->fact])) {
			add_tie(r, entity, w->fact, "as_of", "tie.result");
			date = w->fact;
		}
	}
	add_progress(r, entity, word, date);
}

void feit_tie_rest(struct feit_reading *r)
{
	tie_results(r);
	tie_money(r);
	uint32_t entity = only_measure(r);

	if (entity != FEIT_NONE)
		tie_said_of(r, entity, false);
	else if ((entity = pointed_at(r)) != FEIT_NONE)
		tie_said_of(r, entity, true);
}
