/* said.c - what else a sentence says of a measure that was told before: what it is for, what it
 * costs, what it rules, until when it holds. "Hiervoor is 12 miljoen euro beschikbaar." */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD };

/* "volgens het onderzoek", "uit de evaluatie": a source, and what follows is not told of it. */
static bool is_aside(const struct feit_reading *r, uint32_t word)
{
	uint8_t phrase = word != NO ? r->w[word].phrase : NO;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;

	if (prep != NO && feit_mword_is(r, prep, "uit") &&
	    feit_clause_has(r, r->w[word].clause,
			    "uitgekeerd,betaald,uitbetaald,verstrekt,toegekend"))
		return false; /* uit de regeling is 7 miljoen euro uitgekeerd */
	return prep != NO && feit_mword_in(r, prep, "volgens,uit,over,naar");
}

/* ---- what it is for ---- */

/* Verbs that set an aim, by how sure it is; "" = none in the clause. */
static const char *aim_role(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	const char *role = "";

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause)
			continue;
		if (r->w[i].is & FEIT_W_NEG)
			return "";
		if (feit_mword_in(r, i, "moet,moeten,kan,kunnen,beoogd,beoogt"))
			role = "target";
		else if (feit_mword_in(r, i, "zal,zullen,verwachting"))
			role = "planned";
	}
	return role;
}

/* "Het doel is", "Doel is om", "De bedoeling is dat". */
static bool names_aim(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < 2 && i < r->n; i++)
		if (feit_mword_in(r, i, "doel,bedoeling,streven,ambitie,doelstelling,streefgetal"))
			return feit_mword_in(r, i + 1, "is,was") ||
			       (feit_mword_in(r, i + 1, "hierbij,daarbij,hiervan,daarvan") &&
				feit_mword_in(r, i + 2, "is,was"));
	return false;
}

/* "Daarmee moeten", "Het moet leiden tot": about the measure that was told last. */
static bool goes_on(const struct feit_reading *r)
{
	return feit_mword_in(r, 0, "daarmee,hiermee,hierdoor,daardoor") ||
	       (feit_mword_is(r, 0, "beoogd") && feit_mword_in(r, 1, "wordt,worden,is,zijn")) ||
	       (feit_mword_is(r, 1, "verwachting") &&
		feit_stretch_has(r, "daarmee,hiermee,daarin,hierin,daarop,hierop")) ||
	       (feit_mword_in(r, 0, "het,dit,dat,deze,die") &&
		feit_mword_in(r, 1, "moet,moeten,kan,kunnen,zal,zullen"));
}

/* The date of the aim, in the clause of the figure. */
static void tie_aim_date(struct feit_reading *r, uint32_t entity, uint32_t clause)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (r->w[i].clause == clause && feit_is_loose(r, i, FEIT_W_DATE) &&
		    r->doc->facts[r->w[i].fact].date->type == FEIT_TIMEX_DATE)
			feit_add_tie(r, entity, r->w[i].fact,
				     feit_is_point(r, i) ? "deadline" : "target_period",
				     FEIT_EXPLICIT, "tie.goal");
}

/* "..., dat in 2030 moet leiden tot 60.000 extra sporters", "Daarmee moeten 300 vestigingen worden
 * geopend", "Het doel is om 50.000 jongeren te bereiken". */
static void tie_goals(struct feit_reading *r, uint32_t mentioned, bool several)
{
	bool aim = names_aim(r);
	uint32_t entity = mentioned;

	if (several || !feit_has_loose(r, FEIT_W_FIGURE))
		return;
	if (entity == FEIT_NONE && (aim || goes_on(r)))
		entity = feit_last_told(r);
	if (entity == FEIT_NONE)
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint32_t clause = r->w[i].clause;
		if (!feit_is_loose(r, i, FEIT_W_FIGURE) ||
		    (mentioned != FEIT_NONE && !aim && r->clauses[clause].kind != FEIT_C_RELATIVE &&
		     r->clauses[clause].kind != FEIT_C_DAT)) /* "..., dat moet leiden tot" */
			continue;
		const char *role = aim ? "target" : aim_role(r, clause);
		uint8_t phrase = r->w[i].phrase;
		if (phrase != NO && r->phrases[phrase].prep != NO &&
		    !feit_mword_in(r, r->phrases[phrase].prep, "tot,naar,aan,voor"))
			continue;
		if (feit_is_money(r, i) ||
		    (!aim && feit_same(feit_figure_at(r, i)->type, "percent")) ||
		    !feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.goal"))
			continue;
		tie_aim_date(r, entity, clause);
		r->entities[entity].sentence = r->sentence;
	}
}

/* ---- what it costs ---- */

/* "De kosten bedragen", "Het budget is": of the measure that was told last. */
static bool is_of_costs(const struct feit_reading *r)
{
	uint32_t noun =
	    feit_mword_in(r, 1, "totale,geraamde,structurele,jaarlijkse,beschikbare,bijbehorende")
		? 2
		: 1;

	return feit_mword_in(r, 0, "de,het") &&
	       feit_mword_in(r, noun,
			     "kosten,budget,plafond,subsidieplafond,investering,bijdrage,bedrag,"
			     "meerkosten,uitgaven") &&
	       !(r->n > noun + 1 && (r->w[noun + 1].is & FEIT_W_PREP));
}

static bool tells_money(const struct feit_reading *r, bool mentioned)
{
	if (is_of_costs(r) || (feit_mword_in(r, 0, "zij,ze,deze,dit,die,hij") &&
			       feit_mword_in(r, 1,
					     "bedraagt,bedragen,bedroeg,bedroegen,beloopt,"
					     "kost,kostte,kosten,kostten")))
		return true;
	if (feit_points_back(r) &&
	    feit_stretch_has(r, "rekening,bijdraagt,bijdragen,betaalt,betalen,"
				"draagt,dragen,financiert,financieren"))
		return true; /* Het Rijk neemt hiervan € 48 miljoen voor zijn rekening */
	if (feit_is_laid_by(r))
		return true;
	return feit_stretch_has(r, "ontvangt,ontvangen,krijgt,krijgen,beschikbaar,gereserveerd,"
				   "budget,uitgetrokken,gemoeid,vrijgemaakt,begroot") ||
	       (mentioned &&
		feit_stretch_has(r,
				 "subsidieplafond,plafond,kost,kosten,bedraagt,zit,"
				 "bedragen,bedroeg,bedroegen,kostte,beloopt,bijdraagt,bijdragen"));
}

/* "12 miljoen euro voor extra personeel": for what it names itself. */
static bool is_for_another(const struct feit_reading *r)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].prep != NO && feit_mword_is(r, r->phrases[q].prep, "voor") &&
		    !(r->phrases[q].is & FEIT_W_DATE) &&
		    !(r->phrases[q].last + 1u < r->n &&
		      (r->w[r->phrases[q].last + 1u].is &
		       FEIT_W_DATE))) /* voor de periode 2022-2025 */
			return !feit_points_back(r);
	return false;
}

/* "Het opvolgende programma heeft een budget van", "Met het programma Taal is 28 miljoen gemoeid":
 * of what it names itself. */
static bool names_another(const struct feit_reading *r)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if ((x->instrument != 'A' && x->instrument != 'B') || x->det == NO ||
		    (x->prep != NO && !feit_mword_in(r, x->prep, "met,voor,aan")))
			continue;
		if (x->last > x->head && (r->w[x->head + 1].is & FEIT_W_CAPITAL))
			return true;
		for (uint32_t i = x->first; i < x->head; i++)
			if (feit_mword_in(r, i, "opvolgende,nieuwe,volgende,andere,tweede,vorige"))
				return true;
	}
	return false;
}

/* "tegen € 24 miljoen in 2022": what it was before. */
static bool is_of_before(const struct feit_reading *r, uint32_t i)
{
	return feit_is_compared(r, i) || (i > 0 && feit_mword_in(r, i - 1, "tegen,tegenover"));
}

/* What is off costs nothing: "Met het vervallen van de heffing is 12 miljoen gemoeid". */
static bool is_off(const struct feit_reading *r, const struct feit_measure *m)
{
	return m->n_events > 0 &&
	       feit_term_in(r, m->events[m->n_events - 1].status, "rejected,ended");
}

/* "Elke gemeente ontvangt 3 miljoen euro", "Hiermee is € 5 miljoen gemoeid": for the measure
 * before. */
static void tie_money(struct feit_reading *r, uint32_t mentioned, bool several)
{
	uint32_t entity = mentioned != FEIT_NONE ? mentioned
			  : several              ? FEIT_NONE
						 : feit_last_told(r);

	if (entity == FEIT_NONE || !feit_has_loose(r, FEIT_W_FIGURE) ||
	    !tells_money(r, mentioned != FEIT_NONE))
		return;
	if (mentioned == FEIT_NONE ? is_for_another(r) || names_another(r)
				   : is_off(r, r->entities[entity].m))
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (feit_is_loose(r, i, FEIT_W_FIGURE) && feit_is_money(r, i) &&
		    !is_of_before(r, i) && r->clauses[r->w[i].clause].kind == FEIT_C_MAIN &&
		    !(feit_is_told_as_done(r, r->w[i].clause) &&
		      feit_clause_has(r, r->w[i].clause, "ontvangen,gekregen")) &&
		    feit_add_tie(r, entity, r->w[i].fact, feit_money_role(feit_figure_at(r, i)),
				 FEIT_EXPLICIT, "tie.money"))
			r->entities[entity].sentence = r->told_sentence = r->sentence;
}

/* "..., waarmee een bedrag van 14 miljoen euro is gemoeid": of the act before the comma. */
static void tie_money_behind(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint32_t clause = r->w[i].clause;
		if (!feit_is_loose(r, i, FEIT_W_FIGURE) || !feit_is_money(r, i))
			continue;
		uint8_t opener = r->clauses[clause].opener;
		if (feit_is_of_second_cost(r, i) ||
		    (opener != NO && feit_mword_in(r, opener, "waarmee,waarvoor,waarin") &&
		     feit_clause_has(r, clause,
				     "gemoeid,beschikbaar,gereserveerd,uitgetrokken,vrijgemaakt,"
				     "omgaat,omging,zit")))
			feit_add_tie(r, r->last_event, r->w[i].fact,
				     feit_money_role(feit_figure_at(r, i)), FEIT_EXPLICIT,
				     "tie.money");
	}
}

/* ---- what it rules ---- */

/* The sentence begins with it: "De afspraak over betaalbaarheid houdt in dat". */
static bool is_subject(const struct feit_reading *r, uint32_t i)
{
	return i != NO && i < 3 && r->w[i].phrase != NO && r->phrases[r->w[i].phrase].prep == NO;
}

/* "De afspraak houdt in dat ten minste twee derde ...": by the words around the figure. */
/* "houdt in dat", "bepaalt dat": what follows is the rule. */
static bool rules(const struct feit_reading *r)
{
	for (uint32_t i = 1; i < r->n && i < 14; i++)
		if (feit_mword_in(r, i, "houdt,hield,bepaalt,bepaalde,verplicht,eist"))
			return true;
	return false;
}

static void tie_ruled(struct feit_reading *r, uint32_t entity)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!feit_is_loose(r, i, FEIT_W_FIGURE))
			continue;
		const struct feit_figure *f = feit_figure_at(r, i);
		const char *role = f->role;
		if (role[0] == '\0' && rules(r))
			role = f->comparator == FEIT_GE   ? "target"
			       : f->comparator == FEIT_LE ? "limit"
							  : "";
		if (feit_same(role, "target") || feit_same(role, "limit"))
			feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.ruled");
	}
}

/* ---- until when it holds ---- */

/* Statistics with a date of their own. */
static bool is_statistic(const struct feit_reading *r)
{
	static const char words[] = "aantal,aantallen,cijfers,gegevens,gemiddeld,gemiddelde,steeg,"
				    "daalde,gestegen,gedaald,rapportage,percentage";

	return feit_stretch_has(r, words);
}

/* By the word before the date alone: "vanaf 2026", "uiterlijk 1 juli". */
static const char *plain_role(const struct feit_reading *r, uint32_t i)
{
	const struct feit_date *d = r->doc->facts[r->w[i].fact].date;

	if (d->type != FEIT_TIMEX_DATE || (d->from.len + d->to.len == 0 &&
					   !feit_is_seen_from_now(r, &r->doc->facts[r->w[i].fact])))
		return "";
	if (feit_is_at_last(r, i))
		return "deadline";
	return feit_is_from(r, i) ? "start" : "";
}

/* Verbs of what lasts. */
static const char lasting[] = "functioneert,gefunctioneerd,functioneerde,bestond,bestaan,kan,kon,"
			      "kunnen,konden,loopt,liep,lopen,liepen,geldt,gold,gelden,golden,"
			      "duurt,duurde,blijft,bleef,open";

/* "en konden tot eind 2023 worden ingezet": the subject is that of the clause before. */
static bool is_second_verb(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];

	return c->kind == FEIT_C_MAIN && c->first > 0 && feit_mword_is(r, c->first, "en") &&
	       c->finite == c->first + 1u && clause > 0 &&
	       r->clauses[clause - 1].kind == FEIT_C_MAIN;
}

/* Date i stands in the clause of the mention with no comma between, or behind its colon. */
static bool is_beside(const struct feit_reading *r, uint32_t i, uint32_t mention)
{
	if (mention == NO)
		return false;
	bool beside = r->w[i].clause == r->w[mention].clause || is_second_verb(r, r->w[i].clause);
	uint32_t from = i < mention ? i : mention, to = i < mention ? mention : i;
	for (uint32_t k = from; k < to; k++) {
		if (k >= mention && feit_mword_is(r, k, ":"))
			return true;
		if (r->w[k].is & FEIT_W_COMMA)
			return false;
	}
	return beside;
}

static void tie_dates(struct feit_reading *r, uint32_t entity, bool pointing)
{
	if (!feit_has_loose(r, FEIT_W_DATE))
		return;
	bool statistic = is_statistic(r);
	uint32_t mention = feit_mention_word(r, entity);

	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		const struct feit_mword *w = &r->w[i];
		if (!feit_is_loose(r, i, FEIT_W_DATE) ||
		    (r->clauses[w->clause].kind >= FEIT_C_OMTE && r->house.end != 0 &&
		     feit_is_aside_of_request(r, w->clause)))
			continue; /* en de Kamer binnen twee maanden te informeren */
		uint32_t b = feit_word_before(r, i);
		const char *role = "", *rule = "tie.pointing";
		if (feit_is_duration(&r->doc->facts[w->fact])) {
			if (feit_word_near(r, i, 4, 0, "kamer"))
				continue; /* de Kamer binnen twee maanden te informeren */
			role = feit_duration_role(r, i);
			rule = "tie.duration";
		} else if (feit_word_near(r, i, 2, 4,
					  "gereed,klaar,voltooid,afgerond,opgeleverd") &&
			   !feit_is_told_as_done(r, w->clause)) {
			role = "deadline";
			rule = "tie.ready";
		} else if (pointing && feit_word_near(r, i, 1, 3, "gepland,planning")) {
			role = "planned_period";
		} else if (pointing && b != NO && feit_mword_is(r, b, "naar")) {
			role = "slip";
		} else if (b != NO && feit_mword_is(r, b, "naar") && b > 0 &&
			   feit_mword_in(r, b - 1, "doorschuift,doorgeschoven,verschoven")) {
			role = "slip";
		} else if (!pointing && !statistic && is_beside(r, i, mention)) {
			role = plain_role(r, i);
			if (role[0] == '\0' && feit_is_until(r, i) && is_subject(r, mention) &&
			    feit_clause_has(r, w->clause, lasting))
				role = "end"; /* Deze middelen konden tot eind 2023 ... */
			if (role[0] == '\0' && is_subject(r, mention) && feit_is_to_appear(r, i))
				role = "planned_period";
			rule = "tie.said";
		}
		feit_add_tie(r, entity, w->fact, role, FEIT_EXPLICIT, rule);
	}
}

/* "Deze loopt tot 2026", "Deze middelen konden tot eind 2023 worden ingezet": of the measure
 * before. */
static uint32_t pronoun_subject(const struct feit_reading *r)
{
	uint32_t entity = feit_last_told(r);

	if (entity == FEIT_NONE || !(feit_mword_in(r, 0, "deze,die,dit,zij,hij") ||
				     (feit_mword_is(r, 0, "het") && !feit_mword_is(r, 1, "geldt"))))
		return FEIT_NONE;
	if (feit_mword_in(r, 1,
			  "loopt,lopen,liep,liepen,geldt,gelden,gold,golden,duurt,eindigt,start"))
		return entity;
	return feit_mword_in(r, 1, "middelen,bedrag,budget,gelden") &&
		       feit_same(r->entities[entity].m->type, "funding")
		   ? entity
		   : FEIT_NONE;
}

static void tie_pronoun_dates(struct feit_reading *r)
{
	uint32_t entity = pronoun_subject(r);

	for (uint32_t i = feit_next_fact(r, 0); i < r->n && entity != FEIT_NONE;
	     i = feit_next_fact(r, i + 1))
		if (feit_is_loose(r, i, FEIT_W_DATE)) {
			const char *role = plain_role(r, i);
			if (role[0] == '\0' && feit_is_until(r, i))
				role = "end";
			feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.pronoun");
		}
}

/* "het besluit van de minister van Financiën van 3 mei 1983": the last phrase of who made what
 * phrase p names; p where nobody is named. */
static uint32_t last_of_maker(const struct feit_reading *r, uint32_t p)
{
	bool actor = false;
	uint32_t q = p;

	while (q + 1 < r->n_phrases && q - p < 3 &&
	       r->phrases[q + 1].prep == r->phrases[q].last + 1u &&
	       feit_mword_is(r, r->phrases[q + 1].prep, "van") &&
	       !(r->phrases[q + 1].is & FEIT_W_DATE)) {
		q++;
		actor |= feit_phrase_is_actor(r, q);
	}
	return actor ? q : p;
}

/* "het herzieningsverdrag van 17 juni 2008": the day on which it was made. */
static void tie_day_of_name(struct feit_reading *r)
{
	for (uint32_t p = 0; p < r->n_phrases; p++) {
		uint32_t maker = last_of_maker(r, p), i = r->phrases[maker].last + 2u;
		if (i >= r->n || !feit_mword_is(r, i - 1, "van") ||
		    !feit_is_loose(r, i, FEIT_W_DATE) || feit_phrase_instrument(r, p) == 0)
			continue;
		const struct feit_date *d = r->doc->facts[r->w[i].fact].date;
		if (d->from.len != 10 || !feit_str_eq(d->from, d->to))
			continue;
		for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 6;) {
			const struct feit_measure *m = r->entities[e].m;
			if (m->name.begin > r->w[r->phrases[p].head].begin ||
			    m->name.end < r->w[r->phrases[p].head].end)
				continue;
			bool made = feit_term_in(r, m->type, "agreement,international");
			if (made || maker != p || feit_same(m->type, "legislation"))
				feit_add_tie(r, (uint32_t)e, r->w[i].fact,
					     made ? "agreed" : "decided", FEIT_EXPLICIT,
					     "tie.day_of_name");
			break;
		}
	}
}

/* ---- what stands behind a colon ---- */

/* "De regeling is verruimd: vergunninghouders kregen een vergoeding van € 100 per week". */
static void tie_behind_colon(struct feit_reading *r)
{
	const struct feit_measure *m = r->entities[r->last_event].m;
	const struct feit_event *e = &m->events[m->n_events - 1];
	uint32_t colon = 0;

	if (!(r->is & FEIT_W_FIGURE) || m->n_events == 0 ||
	    !feit_term_in(r, e->act, "AMEND,START,EXTEND,AGREE,DECIDE,ADOPT,FUND"))
		return;
	while (colon < r->n && !feit_mword_is(r, colon, ":"))
		colon++;
	if (colon >= r->n || e->n_triggers == 0 || e->trigger[0].begin < r->w[0].begin ||
	    e->trigger[0].end > r->w[colon].begin)
		return;
	for (uint32_t i = feit_next_fact(r, colon); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!feit_is_loose(r, i, FEIT_W_FIGURE))
			continue;
		const struct feit_figure *f = feit_figure_at(r, i);
		const char *role = feit_is_money(r, i) ? feit_money_role(f) : f->role;
		if (feit_same(e->act, "FUND") && !feit_same(role, "budget"))
			continue; /* 18 miljoen: 6 miljoen in 2023 en 12 miljoen in 2024 */
		if (role[0] == '\0' && feit_is_money(r, i))
			role = "limit"; /* too little for a budget */
		if (feit_same(role, "limit") || feit_same(role, "threshold") ||
		    feit_same(role, "budget"))
			feit_add_tie(r, r->last_event, r->w[i].fact, role, FEIT_EXPLICIT,
				     "tie.colon");
	}
}

void feit_tie_rest(struct feit_reading *r)
{
	bool several, own = r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence;

	if (r->n_entities == 0 || !feit_has_loose(r, FEIT_W_FIGURE | FEIT_W_DATE))
		return;
	uint32_t mentioned = feit_only_measure(r, &several);
	if (mentioned != FEIT_NONE && is_aside(r, feit_mention_word(r, mentioned)))
		return;
	feit_tie_results(r, mentioned, several, own);
	tie_goals(r, mentioned, several);
	if (!own) {
		tie_money(r, mentioned, several);
		feit_tie_sizes(r, mentioned);
		if (!several)
			feit_tie_window(r, mentioned);
		if (mentioned != FEIT_NONE && is_subject(r, feit_mention_word(r, mentioned)))
			tie_ruled(r, mentioned);
	}
	if (!own && !several)
		feit_tie_yields(r, mentioned);
	feit_tie_relative(r);
	feit_tie_terms(r);
	if (own) {
		tie_behind_colon(r);
		tie_money_behind(r);
		feit_tie_second_term(r);
	}
	feit_tie_parts(r);
	feit_tie_aims(r);
	tie_day_of_name(r);
	if (mentioned == FEIT_NONE && !several)
		tie_pronoun_dates(r);
	if (mentioned != FEIT_NONE)
		tie_dates(r, mentioned, false);
	else if (feit_points_back(r) && r->last_event != FEIT_NONE &&
		 r->sentence - r->last_event_sentence == 1)
		tie_dates(r, r->last_event, true);
}
