/* results.c - what came of a measure, in the sentences behind it: "Daarvan zijn er 210 aangesteld".
 */
#include "extract/measures/told.h"

enum { NO = FEIT_NO_WORD, REACH = 16 /* sentences */ };

/* A measure that counts the same thing as a figure of the sentence: woningen. */
static uint32_t same_counted(const struct feit_reading *r)
{
	for (uint32_t p = 0; p < r->n_phrases; p++)
		for (uint32_t i = r->phrases[p].first; i <= r->phrases[p].last; i++)
			if ((r->w[i].is & FEIT_W_FIGURE) &&
			    !feit_same(r->doc->facts[r->w[i].fact].figure->type, "money")) {
				uint32_t target = feit_target_of(r, p, REACH);
				if (target != FEIT_NONE)
					return target;
			}
	return FEIT_NONE;
}

/* ---- what came of it ---- */

/* A participle that tells no result. */
static const char no_result[] =
    "gepland,geplande,voorzien,beoogd,verwacht,afgewezen,geweigerd,gedaald,gestegen,afgenomen,"
    "toegenomen,gebleken,geweest,gemoeid,gereserveerd,uitgetrokken,geraamd,begroot,gebleven,"
    "afgesproken,vastgesteld,vastgelegd,verhoogd,verlaagd,gevraagd,gemeld,bekend,ingetrokken,"
    "besloten,toegezegd,aangekondigd,verzocht,voorgesteld,gekozen,bepaald,opgenomen,geschat,"
    "overeengekomen,geadviseerd,aanbevolen,geconstateerd,berekend,onderzocht,geëvalueerd,"
    "verboden,toegestaan,voorgenomen";

/* "geïsoleerd", "verduurzaamd", "ingestroomd": a participle by the lexicon or by its form. */
static bool is_participle(const struct feit_reading *r, uint32_t i)
{
	static const char *const prefixes[] = {"ge",   "ver",  "ont", "her", "be",  "aan",
					       "af",   "in",   "op",  "uit", "om",  "toe",
					       "over", "deel", "mee", "bij", "door"};
	struct feit_str s = feit_mword_text(r, i);

	if (r->w[i].is & (FEIT_W_PART | FEIT_W_ATTR))
		return (r->w[i].is & FEIT_W_PART) != 0;
	if (feit_mword_in(r, i, "besteed,bezocht,bediend,behaald,benut,beboet,beoordeeld"))
		return true;
	if (s.len < 7 || (r->w[i].is & (FEIT_W_CAPITAL | FEIT_W_INSTRUMENT | FEIT_W_FIGURE |
					FEIT_W_DATE | FEIT_W_REFERENCE | FEIT_W_GROUP)))
		return false;
	char last = s.ptr[s.len - 1];
	if (last != 'd' && last != 't' && !feit_str_ends(s, FEIT_STR("en")))
		return false;
	for (size_t k = 0; k < sizeof prefixes / sizeof *prefixes; k++) {
		size_t n = strlen(prefixes[k]);
		if (!feit_str_starts(s, feit_cstr(prefixes[k])))
			continue;
		if (k < 5)
			return last != 'n' && k != 4;
		if (s.len > n + 4 && s.ptr[n] == 'g' && s.ptr[n + 1] == 'e')
			return true;
	}
	return false;
}

/* The words that tell a result without a participle, and participles that are always one. */
static const char result_words[] =
    "opgeleverd,geopend,aangemeld,ingediend,toegekend,beschikbaar,"
    "gerealiseerd,geplaatst,gedaan,uitgevoerd,bereikt,ontvangen,gebruik,"
    "gebouwd,gehuisvest,geholpen,deelgenomen,afgegeven,verstrekt,gereed,"
    "aangesloten,opgeleid,geïsoleerd,behandeld,afgerond,gekregen,"
    "aangevraagd,uitgekeerd,gestart,klaar,aangeplant,aangelegd,geworven,"
    "gerenoveerd,aangekocht,ingericht,aangesteld,stond,stonden,"
    "uitgestroomd,binnengekomen,toegelaten,aangenomen,ingestroomd,vervangen,"
    "bezet,gecertificeerd,geregistreerd,afgesloten,geleverd,"
    "omgebouwd,geïnstalleerd,overgedragen,begeleid,gevaccineerd";

static bool is_result_word(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, result_words);
}

/* "stonden 430.000 vacatures open": nothing came of anything; but "stond de teller op 7.450". */
static bool is_stock(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i, "stond,stonden") &&
	       !feit_clause_has(r, r->w[i].clause, "teller");
}

/* The word that tells a result in the clause; FEIT_NO_WORD. */
static uint32_t result_word(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t last = c->last < r->n ? c->last : r->n - 1;

	bool listed = feit_may_have(r, result_words);
	for (uint32_t i = c->first; listed && i <= last; i++)
		if (r->w[i].clause == clause && is_result_word(r, i))
			return i;
	for (uint32_t i = last + 1; i-- > c->first;)
		if (r->w[i].clause == clause && is_participle(r, i) &&
		    !feit_mword_in(r, i, no_result))
			return i;
	for (uint32_t i = c->first; i <= last; i++)
		if (r->w[i].clause == clause && feit_is_past_result(r, i))
			return i;
	bool appeals =
	    feit_may_hold(r, "beroep") || feit_may_hold(r, "bij") || feit_may_hold(r, "binnen");
	for (uint32_t i = c->first + 1u; appeals && i <= last; i++) /* deden een beroep op */
		if (r->w[i].clause == clause &&
		    ((feit_mword_is(r, i, "beroep") &&
		      feit_clause_has(r, clause, "deden,gedaan")) ||
		     (feit_mword_in(r, i, "bij,binnen") &&
		      feit_clause_has(r, clause, "kwamen,gekomen") &&
		      (i + 1 == r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA))))))
			return i;
	uint32_t n = feit_may_hold(r, "gedaan") ? r->n : 0;
	for (uint32_t i = 2; i < n; i++) /* twaalf provincies hebben dat inmiddels gedaan */
		if (feit_mword_is(r, i, "gedaan") &&
		    (feit_mword_in(r, i - 1, "dat,dit") || feit_mword_in(r, i - 2, "dat,dit")))
			return i;
	bool joins = feit_may_hold(r, "mee") || feit_may_hold(r, "deel");
	for (uint32_t i = c->first + 1u; joins && i <= last; i++) /* 85 gemeenten doen mee */
		if (r->w[i].clause == clause && feit_mword_in(r, i, "mee,deel") &&
		    (i + 1 == r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA)) ||
		     feit_mword_is(r, i + 1, "aan")))
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
			       .rule = "measure.result",
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

/* "uitgekeerd aan 28 aanbieders": who got it. */
static bool is_paid_to(const struct feit_reading *r, uint32_t i, uint32_t word)
{
	if (i == 0 || !feit_mword_is(r, i - 1, "aan"))
		return false;
	if (feit_mword_is(r, word, "gedaan")) /* aan 900 ouders betalingen gedaan */
		return feit_clause_has(r, r->w[i].clause, "betaling,betalingen,uitkeringen");
	return feit_mword_in(r, word, "uitgekeerd,verstrekt,toegekend,verleend,uitgereikt,gegeven");
}

/* A circumstance, or a number known already: "in 12 gemeenten", "deze acht netwerken". */
static bool is_circumstance(const struct feit_reading *r, uint32_t i, uint32_t word)
{
	uint8_t phrase = r->w[i].phrase;

	if (i > 0 && feit_mword_is(r, i - 1, "op") && feit_mword_in(r, word, "stond,stonden"))
		return false; /* stond de teller op 7.450 */
	if (feit_is_money(r, i) && i > 0 && feit_mword_is(r, i - 1, "voor") &&
	    feit_mword_is(r, i + 1, "aan"))
		return false; /* voor 14 miljoen euro aan subsidie verleend */
	if (is_paid_to(r, i, word) && (r->w[i].is & FEIT_W_GROUP))
		return false; /* people, but no bodies: they pass it on */
	if (phrase != NO && (r->phrases[phrase].prep != NO || r->phrases[phrase].det != NO))
		return true;
	return i > 0 && ((r->w[i - 1].is & (FEIT_W_PREP | FEIT_W_DET)) ||
			 feit_mword_in(r, i - 1, "beoogde,geplande,afgesproken,van,dan"));
}

/* Who did it stands before the figure, by name, or is no body and no people: the sentence is about
 * something else. "Van de 500 woningen zijn er 97 opgeleverd": of what it names itself. */
static bool has_other_subject(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t q = 0; q < r->n_phrases; q++) {
		const struct feit_phrase *x = &r->phrases[q];
		if (x->clause != r->w[i].clause || x->last >= i)
			continue;
		if (x->prep != NO && feit_mword_is(r, x->prep, "van") &&
		    (r->w[x->first].is & FEIT_W_FIGURE))
			return true;
		if (x->prep == NO && !feit_mword_is(r, x->head, "teller") &&
		    (!(r->w[x->head].is & (FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_FIGURE)) ||
		     (x->head > 0 && (r->w[x->head].is & FEIT_W_CAPITAL))))
			return true;
	}
	return false;
}

/* Whoever takes part by now, or did. */
static const char past_or_by_now[] =
    "inmiddels,intussen,al,reeds,nu,namen,nam,deden,deed,heeft,hebben,hadden";

/* "Aan het plan is 25 miljoen euro toegekend": the measure gets it. */
static bool is_given_to(const struct feit_reading *r, uint32_t entity, uint32_t word)
{
	uint32_t mention = feit_mention_word(r, entity);
	uint8_t phrase = mention != NO ? r->w[mention].phrase : NO;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;

	return prep != NO && feit_mword_is(r, prep, "aan") &&
	       feit_mword_in(r, word, "toegekend,verleend,toegewezen");
}

/* "van de beschikbare € 120 miljoen is 54 uitgekeerd": what there was to give. */
static bool is_what_there_was(const struct feit_reading *r, uint32_t i)
{
	return i > 2 && feit_mword_in(r, i - 2, "de,het") && feit_mword_is(r, i - 3, "van") &&
	       feit_mword_in(r, i - 1,
			     "beschikbare,gereserveerde,begrote,totale,toegezegde,uitgetrokken");
}

static const char *result_role(const struct feit_reading *r, uint32_t i, uint32_t word,
			       uint32_t entity)
{
	const struct feit_figure *f = feit_figure_at(r, i);

	if (feit_is_money(r, i) && (is_given_to(r, entity, word) || is_what_there_was(r, i)))
		return "budget";
	if (feit_is_money(r, i))
		return feit_mword_in(r, word,
				     "uitgekeerd,verstrekt,ontvangen,toegekend,uitgegeven,besteed,"
				     "uitbetaald,benut,verleend")
			   ? "realised"
			   : "";
	if (feit_is_forecast(r, i))
		return "planned";
	if (is_circumstance(r, i, word) ||
	    (feit_same(f->type, "count") && f->value.digits == 1 && f->value.scale == 0))
		return "";
	if (feit_mword_in(r, word, "mee,deel") &&
	    !feit_clause_has(r, r->w[i].clause, past_or_by_now))
		return "observed"; /* 1.500 mensen nemen deel: how it is, and no result */
	return feit_word_near(r, i, 0, 2, "gepland,voorzien") ? "planned" : "realised";
}

/* Whom a result is of, and how sure that is. */
struct whose {
	uint32_t entity;
	bool counted; /* it counts the same thing */
	bool told;    /* it was only told last */
};

static struct whose whose_result(const struct feit_reading *r, uint32_t mentioned)
{
	struct whose w = {mentioned, false, false};
	uint32_t counted = same_counted(r);

	if (mentioned == FEIT_NONE || counted == mentioned) {
		w.entity = counted;
		w.counted = counted != FEIT_NONE;
	}
	if (w.entity == FEIT_NONE) {
		w.entity = feit_last_told(r);
		w.told = true;
	}
	return w;
}

/* "600 miljoen euro": the measure is an amount; what was built is not its result. */
static bool is_amount(const struct feit_reading *r, const struct feit_measure *m)
{
	for (size_t k = 0; k < m->n_ties && k < 4; k++) {
		const struct feit_fact *f = &r->doc->facts[m->ties[k].fact];
		if (f->kind == FEIT_FIGURE && f->begin >= m->name.begin && f->end <= m->name.end &&
		    feit_same(f->figure->type, "money"))
			return true;
	}
	return false;
}

/* "Per 1 januari 2024 is 4.100 hectare aangeplant": as of that day. */
static bool is_per(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = feit_word_before(r, i);

	return feit_same(r->doc->facts[r->w[i].fact].date->boundary, "per") ||
	       (b != NO && feit_mword_is(r, b, "per"));
}

/* The date of the clause, before the figure. */
static uint32_t date_of(const struct feit_reading *r, uint32_t i)
{
	uint32_t first = r->clauses[r->w[i].clause].first;

	if (feit_mword_is(r, first, "sinds"))
		return FEIT_NONE; /* "Sinds de start in 2021 zijn": from then on */
	for (uint32_t k = first; k < r->n; k++)
		if (r->w[k].clause == r->w[i].clause && feit_is_loose(r, k, FEIT_W_DATE) &&
		    !feit_is_duration(&r->doc->facts[r->w[k].fact]))
			return k < i && (!feit_is_from(r, k) || is_per(r, k)) ? r->w[k].fact
									      : FEIT_NONE;
	return FEIT_NONE;
}

/* "Tot 1 oktober waren er 312 aanvragen ingediend, waarvan 187 zijn toegekend." */
static bool has_predicate(const struct feit_reading *r, uint32_t clause)
{
	for (uint32_t i = 0; i < r->n_predicates; i++)
		if (r->predicates[i].clause == clause)
			return true;
	return false;
}

/* "is ingevoerd en bereikte 2.100 scholen": a verb of its own stands before the figure, behind
 * "en". */
static bool is_of_second_verb(const struct feit_reading *r, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[r->w[i].clause];

	for (uint32_t k = i; k > 1 && i - k < 8; k--)
		if (feit_is_past_result(r, k))
			return (r->w[k - 1].is & FEIT_W_COORD) != 0;
	/* "is sinds april open en heeft in 2023 5.200 vragen beantwoord" */
	return c->kind == FEIT_C_MAIN && c->first > 0 && (r->w[c->first].is & FEIT_W_COORD) &&
	       c->finite == c->first + 1u && feit_mword_in(r, c->finite, "heeft,hebben,had,hadden");
}

void feit_tie_results(struct feit_reading *r, uint32_t mentioned, bool several, bool own)
{
	if (several || !feit_has_loose(r, FEIT_W_FIGURE))
		return;
	struct whose of = whose_result(r, mentioned);
	if (of.entity == FEIT_NONE || r->entities[of.entity].m->n_events == 0)
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!feit_is_loose(r, i, FEIT_W_FIGURE))
			continue;
		uint32_t clause = r->w[i].clause;
		bool share = feit_same(feit_figure_at(r, i)->type, "percent");
		bool beside = feit_is_part(r, i) || r->clauses[clause].kind == FEIT_C_RELATIVE;
		if (own && (!beside || has_predicate(r, clause)) && !is_of_second_verb(r, i))
			continue; /* "..., eind 2023 waren er 37 klaar" beside an event */
		uint32_t word = result_word(r, clause);
		if (word == NO && feit_is_part(r, i))
			word = i; /* Er zijn er nu 2.900 */
		if (word == NO || !feit_is_told_as_done(r, clause) || (share && !of.counted) ||
		    (of.told && (has_other_subject(r, i) || is_stock(r, word) ||
				 (is_amount(r, r->entities[of.entity].m) && !feit_is_part(r, i) &&
				  !feit_is_money(r, i) && !feit_points_back(r)) ||
				 r->clauses[clause].kind == FEIT_C_DAT)))
			continue;
		if (!feit_add_tie(r, of.entity, r->w[i].fact, result_role(r, i, word, of.entity),
				  FEIT_EXPLICIT, "tie.result") &&
		    !is_paid_to(r, i, word))
			continue;
		uint32_t date = date_of(r, i);
		if (date != FEIT_NONE)
			feit_add_tie(r, of.entity, date, "as_of", FEIT_EXPLICIT, "tie.result");
		if (is_result_word(r, word))
			add_progress(r, of.entity, word, date);
		r->entities[of.entity].sentence = r->told_sentence = r->sentence;
	}
}

/* The role of a part: "moeten dat er tien zijn" is an aim still. */
static const char *part_role(const struct feit_reading *r, uint32_t i, const char *whole)
{
	const char *own = feit_figure_at(r, i)->role;

	for (uint32_t k = i > 5 ? i - 5 : 0; k < i + 5 && k < r->n; k++) {
		if (k < i && (r->w[k].is & FEIT_W_PUNCT)) {
			own = feit_figure_at(r, i)->role;
			continue;
		}
		if (feit_mword_in(r, k, "moet,moeten,moesten,dienen"))
			own = "target";
		else if (feit_mword_in(r, k, "zal,zullen,zou,zouden,kan,kunnen,niet,geen,nodig"))
			return "";
		else if (k > i && (r->w[k].is & FEIT_W_PUNCT))
			break;
	}
	return feit_same(own, "planned") || feit_same(own, "target") ? own : whole;
}

/* "..., waarvan 187 zijn toegekend", "; in 2023 waren dat er 4.200": as the figure before it. */
void feit_tie_parts(struct feit_reading *r)
{
	uint32_t entity = FEIT_NONE;
	const char *role = "";
	bool money = false;

	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!(r->w[i].is & FEIT_W_FIGURE))
			continue;
		bool tied = feit_is_tied(r, r->w[i].fact);
		for (size_t e = r->n_entities; e-- > 0 && tied && r->n_entities - e <= 12;) {
			const struct feit_measure *m = r->entities[e].m;
			for (size_t k = m->n_ties; k-- > 0 && m->n_ties - k <= 6;)
				if (m->ties[k].fact == r->w[i].fact) {
					entity = (uint32_t)e;
					role = m->ties[k].role;
					money = feit_is_money(r, i);
				}
		}
		if (entity == FEIT_NONE || !feit_is_loose(r, i, FEIT_W_FIGURE) ||
		    !feit_is_part(r, i) || feit_is_money(r, i) != money)
			continue;
		if (feit_same(role, "realised") || feit_same(role, "budget"))
			feit_add_tie(r, entity, r->w[i].fact, part_role(r, i, role), FEIT_EXPLICIT,
				     "tie.part");
	}
}

/* A result was tied in this sentence. */
static bool has_result_here(const struct feit_reading *r, const struct feit_measure *m)
{
	for (size_t k = m->n_ties; k-- > 0 && m->n_ties - k <= 4;)
		if (feit_same(m->ties[k].role, "realised") &&
		    r->doc->facts[m->ties[k].fact].sentence == r->sentence)
			return true;
	return false;
}

/* "...; het streven was 300", "terwijl het doel 500 was": the aim beside the result. */
void feit_tie_aims(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 2); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!feit_is_loose(r, i, FEIT_W_FIGURE))
			continue;
		const char *role =
		    feit_word_near(r, i, 2, 0, "doel,doelstelling,streven,streefgetal,taakstelling")
			? "target"
		    : feit_word_near(r, i, 2, 0, "raming,prognose,verwachting") ||
			    feit_word_near(r, i, 0, 2, "rekening,gerekend")
			? "planned"
			: "";
		for (size_t e = r->n_entities; e-- > 0 && role[0] && r->n_entities - e <= 12;) {
			if (!has_result_here(r, r->entities[e].m))
				continue;
			feit_add_tie(r, (uint32_t)e, r->w[i].fact, role, FEIT_EXPLICIT, "tie.aim");
			break;
		}
	}
}
