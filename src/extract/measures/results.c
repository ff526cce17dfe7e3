/* results.c - what a sentence tells further of a measure that was told before: what came of it,
 * what it costs, until when it holds. "Daarvan zijn er 210 aangesteld. Hiervoor is 12 miljoen euro
 * beschikbaar." */
#include "extract/measures/events.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD, REACH = 16 /* sentences */ };

/* ---- whom the sentence tells of ---- */

/* The only measure that the sentence mentions; `several` where there are more. */
static uint32_t only_measure(const struct feit_reading *r, bool *several)
{
	uint32_t found = FEIT_NONE;

	*several = false;
	if (r->told_sentence != r->sentence)
		return FEIT_NONE;
	for (size_t e = r->n_entities; e-- > 0 && r->n_entities - e <= 24;) {
		if (r->entities[e].sentence != r->sentence)
			continue;
		if (found != FEIT_NONE) {
			*several = true;
			return FEIT_NONE;
		}
		found = (uint32_t)e;
	}
	return found;
}

/* The word with which the sentence mentions the measure; FEIT_NO_WORD. */
static uint32_t mention_word(const struct feit_reading *r, uint32_t entity)
{
	const struct feit_measure *m = r->entities[entity].m;

	for (uint32_t i = 0; i < r->n && m->n_mentions > 0; i++)
		if (r->w[i].begin >= m->mentions[m->n_mentions - 1].begin)
			return r->w[i].begin < m->mentions[m->n_mentions - 1].end ? i : NO;
	return NO;
}

/* "volgens het onderzoek", "uit de evaluatie": a source, and what follows is not told of it. */
static bool is_aside(const struct feit_reading *r, uint32_t word)
{
	uint8_t phrase = word != NO ? r->w[word].phrase : NO;
	uint8_t prep = phrase != NO ? r->phrases[phrase].prep : NO;

	return prep != NO && feit_mword_in(r, prep, "volgens,uit,over,naar");
}

/* The measure of the last event, where the sentence before is still about it. */
static uint32_t last_told(const struct feit_reading *r)
{
	if (r->last_event == FEIT_NONE || r->entities[r->last_event].block != r->block ||
	    r->sentence - r->entities[r->last_event].sentence > 1)
		return FEIT_NONE;
	return r->last_event;
}

/* The sentence goes on about the measure of the one before: "Hiervoor", "Een risico hierbij". */
static bool points_back(const struct feit_reading *r)
{
	for (uint32_t i = 0; i < 4 && i < r->n; i++)
		if (feit_mword_in(r, i,
				  "hierbij,daarbij,hiervan,daarvan,hiervoor,daarvoor,hiermee,"
				  "daarmee,hiertoe,daartoe,hieraan,daaraan"))
			return true;
	return false;
}

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

/* ---- the figures and dates that are still loose ---- */

static bool is_loose(const struct feit_reading *r, uint32_t i, uint32_t class)
{
	return (r->w[i].is & class) && r->w[i].fact != FEIT_NONE && !feit_is_tied(r, r->w[i].fact);
}

static const struct feit_figure *figure_at(const struct feit_reading *r, uint32_t i)
{
	return r->doc->facts[r->w[i].fact].figure;
}

static bool is_money(const struct feit_reading *r, uint32_t i)
{
	return feit_same(figure_at(r, i)->type, "money");
}

static bool has_loose(const struct feit_reading *r, uint32_t class)
{
	if (!(r->is & class))
		return false;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (is_loose(r, i, class))
			return true;
	return false;
}

/* "er 210", "waarvan 187", "daarvan zijn inmiddels 45": a part of what was counted before. */
static bool is_part(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = i;

	while (b > 0 && i - b < 3 && (r->w[b - 1].is & (FEIT_W_ADVERB | FEIT_W_AUX)) &&
	       !feit_mword_is(r, b - 1, "er"))
		b--;
	return b > 0 && feit_mword_in(r, b - 1, "er,waarvan,hiervan,daarvan,wie,wier");
}

/* ---- what came of it ---- */

/* A participle that tells no result. */
static const char no_result[] =
    "gepland,geplande,voorzien,beoogd,verwacht,afgewezen,geweigerd,gedaald,gestegen,afgenomen,"
    "toegenomen,gebleken,geweest,gemoeid,gereserveerd,uitgetrokken,geraamd,begroot,gebleven,"
    "afgesproken,vastgesteld,vastgelegd,verhoogd,verlaagd,gevraagd,gemeld,bekend,ingetrokken";

/* "geïsoleerd", "verduurzaamd", "ingestroomd": a participle by the lexicon or by its form. */
static bool is_participle(const struct feit_reading *r, uint32_t i)
{
	static const char *const prefixes[] = {"ge",   "ver",  "ont", "her", "be",  "aan",
					       "af",   "in",   "op",  "uit", "om",  "toe",
					       "over", "deel", "mee", "bij", "door"};
	struct feit_str s = feit_mword_text(r, i);

	if (r->w[i].is & (FEIT_W_PART | FEIT_W_ATTR))
		return (r->w[i].is & FEIT_W_PART) != 0;
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
static bool is_result_word(const struct feit_reading *r, uint32_t i)
{
	return feit_mword_in(r, i,
			     "opgeleverd,geopend,aangemeld,ingediend,toegekend,beschikbaar,"
			     "gerealiseerd,geplaatst,gedaan,uitgevoerd,bereikt,ontvangen,gebruik,"
			     "gebouwd,gehuisvest,geholpen,deelgenomen,afgegeven,verstrekt,gereed,"
			     "aangesloten,opgeleid,geïsoleerd,behandeld,afgerond,gekregen,"
			     "aangevraagd,uitgekeerd,gestart,klaar,aangeplant,aangelegd,geworven,"
			     "gerenoveerd,aangekocht,ingericht,aangesteld,stond,stonden,"
			     "uitgestroomd,toegelaten,aangenomen,ingestroomd,vervangen,"
			     "bezet,gecertificeerd,geregistreerd,afgesloten,geleverd,"
			     "omgebouwd,geïnstalleerd,overgedragen,begeleid,gevaccineerd");
}

/* Verbs in the past that tell a result: "Het meldpunt ontving 4.300 meldingen". */
static const char past_result[] =
    "ontving,ontvingen,hielp,hielpen,kreeg,kregen,behandelde,behandelden,bereikte,bereikten,"
    "begeleidde,begeleidden,verleende,verleenden,verstrekte,verstrekten,plaatste,plaatsten,"
    "realiseerde,realiseerden,leverde,leverden,bouwde,bouwden,registreerde,registreerden";

/* The word that tells a result in the clause; FEIT_NO_WORD. */
static uint32_t result_word(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	uint32_t last = c->last < r->n ? c->last : r->n - 1;

	for (uint32_t i = c->first; i <= last; i++)
		if (r->w[i].clause == clause && is_result_word(r, i))
			return i;
	for (uint32_t i = last + 1; i-- > c->first;)
		if (r->w[i].clause == clause && is_participle(r, i) &&
		    !feit_mword_in(r, i, no_result))
			return i;
	for (uint32_t i = c->first; i <= last; i++)
		if (r->w[i].clause == clause && feit_mword_in(r, i, past_result))
			return i;
	for (uint32_t i = 2; i < r->n; i++) /* twaalf provincies hebben dat inmiddels gedaan */
		if (feit_mword_is(r, i, "gedaan") &&
		    (feit_mword_in(r, i - 1, "dat,dit") || feit_mword_in(r, i - 2, "dat,dit")))
			return i;
	for (uint32_t i = c->first + 1u; i <= last; i++) /* 85 gemeenten doen mee */
		if (r->w[i].clause == clause && feit_mword_in(r, i, "mee,deel") &&
		    (i + 1 == r->n || (r->w[i + 1].is & (FEIT_W_PUNCT | FEIT_W_COMMA))))
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

/* Past or perfect, or "inmiddels"; no negation, no modal verb, no condition. */
static bool is_told_as_done(const struct feit_reading *r, uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool past = false;

	if (c->kind != FEIT_C_MAIN && c->kind != FEIT_C_RELATIVE && c->kind != FEIT_C_DAT)
		return false;
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++) {
		if (r->w[i].clause != clause)
			continue;
		if ((r->w[i].is & FEIT_W_NEG) ||
		    feit_mword_in(r, i,
				  "zal,zullen,zou,zouden,moet,moeten,wil,willen,kan,kunnen,mag,"
				  "mogen,nodig,worden,wordt,verplicht"))
			return false;
		past |= feit_mword_in(r, i,
				      "waren,was,had,hadden,zijn,is,heeft,hebben,werden,werd,"
				      "maakten,namen,stond,stonden,stroomden,inmiddels,deden,"
				      "vonden") ||
			feit_mword_in(r, i, past_result) ||
			(i > 0 && r->w[i - 1].phrase != NO && /* 85 gemeenten doen mee */
			 feit_mword_in(r, i, "nemen,doen"));
	}
	return past;
}

/* A circumstance, or a number known already: "in 12 gemeenten", "deze acht netwerken". */
static bool is_circumstance(const struct feit_reading *r, uint32_t i, uint32_t word)
{
	uint8_t phrase = r->w[i].phrase;

	if (i > 0 && feit_mword_is(r, i - 1, "aan") &&
	    feit_mword_in(r, word, "uitgekeerd,verstrekt,toegekend,verleend,uitgereikt,gegeven"))
		return false; /* who got it */
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
		if (x->prep == NO &&
		    (!(r->w[x->head].is & (FEIT_W_ACTOR | FEIT_W_GROUP | FEIT_W_FIGURE)) ||
		     (x->head > 0 && (r->w[x->head].is & FEIT_W_CAPITAL))))
			return true;
	}
	return false;
}

static const char *result_role(const struct feit_reading *r, uint32_t i, uint32_t word)
{
	const struct feit_figure *f = figure_at(r, i);

	if (is_money(r, i))
		return feit_mword_in(r, word,
				     "uitgekeerd,verstrekt,ontvangen,toegekend,uitgegeven,besteed,"
				     "uitbetaald,benut")
			   ? "realised"
			   : "";
	if (feit_is_forecast(r, i))
		return "planned";
	if (is_circumstance(r, i, word) ||
	    (feit_same(f->type, "count") && f->value.digits == 1 && f->value.scale == 0))
		return "";
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
		w.entity = last_told(r);
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

/* The date of the clause, before the figure. */
static uint32_t date_of(const struct feit_reading *r, uint32_t i)
{
	for (uint32_t k = r->clauses[r->w[i].clause].first; k < r->n && k < r->n; k++)
		if (r->w[k].clause == r->w[i].clause && is_loose(r, k, FEIT_W_DATE) &&
		    !feit_is_duration(&r->doc->facts[r->w[k].fact]))
			return k < i ? r->w[k].fact : FEIT_NONE;
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

static void tie_results(struct feit_reading *r, uint32_t mentioned, bool several, bool own)
{
	if (several || !has_loose(r, FEIT_W_FIGURE))
		return;
	struct whose of = whose_result(r, mentioned);
	if (of.entity == FEIT_NONE || r->entities[of.entity].m->n_events == 0)
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!is_loose(r, i, FEIT_W_FIGURE))
			continue;
		uint32_t clause = r->w[i].clause, word = result_word(r, clause);
		bool share = feit_same(figure_at(r, i)->type, "percent");
		bool beside = is_part(r, i) || r->clauses[clause].kind == FEIT_C_RELATIVE;
		if (own && (!beside || has_predicate(r, clause)))
			continue; /* "..., eind 2023 waren er 37 klaar" beside an event */
		if (word == NO && is_part(r, i))
			word = i; /* Er zijn er nu 2.900 */
		if (word == NO || !is_told_as_done(r, clause) || (share && !of.counted) ||
		    (of.told && (has_other_subject(r, i) ||
				 (is_amount(r, r->entities[of.entity].m) && !is_part(r, i) &&
				  !is_money(r, i)) ||
				 r->clauses[clause].kind == FEIT_C_DAT)))
			continue;
		if (!feit_add_tie(r, of.entity, r->w[i].fact, result_role(r, i, word),
				  FEIT_EXPLICIT, "tie.result"))
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
	const char *own = figure_at(r, i)->role;

	for (uint32_t k = i > 5 ? i - 5 : 0; k < i + 5 && k < r->n; k++) {
		if (k < i && (r->w[k].is & FEIT_W_PUNCT)) {
			own = figure_at(r, i)->role;
			continue;
		}
		if (feit_mword_in(r, k, "moet,moeten,moesten,dienen"))
			own = "target";
		else if (feit_mword_in(r, k, "zal,zullen,zou,zouden,kan,kunnen,niet,geen"))
			return "";
		else if (k > i && (r->w[k].is & FEIT_W_PUNCT))
			break;
	}
	return feit_same(own, "planned") || feit_same(own, "target") ? own : whole;
}

/* "..., waarvan 187 zijn toegekend", "; in 2023 waren dat er 4.200": as the figure before it. */
static void tie_parts(struct feit_reading *r)
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
					money = is_money(r, i);
				}
		}
		if (entity == FEIT_NONE || !is_loose(r, i, FEIT_W_FIGURE) || !is_part(r, i) ||
		    is_money(r, i) != money)
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
static void tie_aims(struct feit_reading *r)
{
	for (uint32_t i = feit_next_fact(r, 2); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!is_loose(r, i, FEIT_W_FIGURE))
			continue;
		const char *role =
		    feit_word_near(r, i, 2, 0, "doel,doelstelling,streven,streefgetal,taakstelling")
			? "target"
		    : feit_word_near(r, i, 2, 0, "raming,prognose,verwachting") ? "planned"
										: "";
		for (size_t e = r->n_entities; e-- > 0 && role[0] && r->n_entities - e <= 12;) {
			if (!has_result_here(r, r->entities[e].m))
				continue;
			feit_add_tie(r, (uint32_t)e, r->w[i].fact, role, FEIT_EXPLICIT, "tie.aim");
			break;
		}
	}
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
		if (feit_mword_in(r, i, "moet,moeten,kan,kunnen"))
			role = "target";
		else if (feit_mword_in(r, i, "zal,zullen"))
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
	       (feit_mword_in(r, 0, "het,dit,dat,deze,die") &&
		feit_mword_in(r, 1, "moet,moeten,kan,kunnen,zal,zullen"));
}

/* The date of the aim, in the clause of the figure. */
static void tie_aim_date(struct feit_reading *r, uint32_t entity, uint32_t clause)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (r->w[i].clause == clause && is_loose(r, i, FEIT_W_DATE) &&
		    !feit_is_duration(&r->doc->facts[r->w[i].fact]))
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

	if (several || !has_loose(r, FEIT_W_FIGURE))
		return;
	if (entity == FEIT_NONE && (aim || goes_on(r)))
		entity = last_told(r);
	if (entity == FEIT_NONE)
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		uint32_t clause = r->w[i].clause;
		if (!is_loose(r, i, FEIT_W_FIGURE) ||
		    (mentioned != FEIT_NONE && !aim && r->clauses[clause].kind != FEIT_C_RELATIVE &&
		     r->clauses[clause].kind != FEIT_C_DAT)) /* "..., dat moet leiden tot" */
			continue;
		const char *role = aim ? "target" : aim_role(r, clause);
		uint8_t phrase = r->w[i].phrase;
		if (phrase != NO && r->phrases[phrase].prep != NO &&
		    !feit_mword_in(r, r->phrases[phrase].prep, "tot,naar,aan,voor"))
			continue;
		if (is_money(r, i) || (!aim && feit_same(figure_at(r, i)->type, "percent")) ||
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
	return feit_mword_in(r, 0, "de,het") &&
	       feit_mword_in(r, 1,
			     "kosten,budget,plafond,subsidieplafond,investering,bijdrage,bedrag") &&
	       !(r->n > 2 && (r->w[2].is & FEIT_W_PREP));
}

static bool tells_money(const struct feit_reading *r, bool mentioned)
{
	if (is_of_costs(r))
		return true;
	for (uint32_t i = 0; i < r->n; i++)
		if (feit_mword_in(r, i,
				  "ontvangt,ontvangen,krijgt,krijgen,beschikbaar,gereserveerd,"
				  "budget,uitgetrokken,gemoeid,vrijgemaakt,begroot") ||
		    (mentioned && feit_mword_in(r, i, "subsidieplafond,plafond,kost,kosten")))
			return true;
	return false;
}

/* "12 miljoen euro voor extra personeel": for what it names itself. */
static bool is_for_another(const struct feit_reading *r)
{
	for (uint32_t q = 0; q < r->n_phrases; q++)
		if (r->phrases[q].prep != NO && feit_mword_is(r, r->phrases[q].prep, "voor") &&
		    !(r->w[r->phrases[q].head].is & FEIT_W_DATE))
			return !points_back(r);
	return false;
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
	uint32_t entity = mentioned != FEIT_NONE ? mentioned : several ? FEIT_NONE : last_told(r);

	if (entity == FEIT_NONE || !has_loose(r, FEIT_W_FIGURE) ||
	    !tells_money(r, mentioned != FEIT_NONE))
		return;
	if (mentioned == FEIT_NONE ? is_for_another(r) : is_off(r, r->entities[entity].m))
		return;
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1))
		if (is_loose(r, i, FEIT_W_FIGURE) && is_money(r, i) &&
		    r->clauses[r->w[i].clause].kind == FEIT_C_MAIN &&
		    !(is_told_as_done(r, r->w[i].clause) &&
		      feit_clause_has(r, r->w[i].clause, "ontvangen,gekregen")) &&
		    feit_add_tie(r, entity, r->w[i].fact, feit_money_role(figure_at(r, i)),
				 FEIT_EXPLICIT, "tie.money"))
			r->entities[entity].sentence = r->told_sentence = r->sentence;
}

/* ---- what it rules ---- */

/* The sentence begins with it: "De afspraak over betaalbaarheid houdt in dat". */
static bool is_subject(const struct feit_reading *r, uint32_t i)
{
	return i != NO && i < 3 && r->w[i].phrase != NO && r->phrases[r->w[i].phrase].prep == NO;
}

/* "De afspraak houdt in dat ten minste twee derde ...": by the words around the figure. */
static void tie_ruled(struct feit_reading *r, uint32_t entity)
{
	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		if (!is_loose(r, i, FEIT_W_FIGURE))
			continue;
		const char *role = figure_at(r, i)->role;
		if (feit_same(role, "target") || feit_same(role, "limit"))
			feit_add_tie(r, entity, r->w[i].fact, role, FEIT_EXPLICIT, "tie.ruled");
	}
}

/* ---- "Het gaat om 300 plaatsen" ---- */

static const char *role_by_status(const struct feit_reading *r, const struct feit_measure *m)
{
	const char *status = m->events[m->n_events - 1].status;

	if (feit_term_in(r, status, "agreed,decided,announced,requested,proposed"))
		return "target";
	if (feit_same(status, "planned"))
		return "planned";
	return feit_term_in(r, status, "realised,in_force") &&
		       feit_term_in(r, m->type, "provision,capacity,pilot,target")
		   ? "realised"
		   : "";
}

static void tie_concerned(struct feit_reading *r)
{
	uint32_t entity = last_told(r);
	bool concerns = feit_mword_in(r, 0, "het,hierbij,daarbij") &&
			(feit_mword_in(r, 1, "betreft") ||
			 (feit_mword_in(r, 1, "gaat,ging") &&
			  (feit_mword_is(r, 2, "om") || feit_mword_is(r, 3, "om"))));

	if (!concerns || entity == FEIT_NONE || r->entities[entity].m->n_events == 0)
		return;
	for (uint32_t i = 2; i < r->n && i < 9; i++)
		if (is_loose(r, i, FEIT_W_FIGURE) && feit_same(figure_at(r, i)->type, "count") &&
		    !(r->w[i - 1].is & FEIT_W_PREP && !feit_mword_is(r, i - 1, "om"))) {
			feit_add_tie(r, entity, r->w[i].fact,
				     role_by_status(r, r->entities[entity].m), FEIT_INFERRED,
				     "tie.concerned");
			return;
		}
}

/* ---- until when it holds ---- */

/* Statistics with a date of their own. */
static bool is_statistic(const struct feit_reading *r)
{
	static const char words[] = "aantal,aantallen,cijfers,gegevens,gemiddeld,gemiddelde,steeg,"
				    "daalde,gestegen,gedaald,rapportage,percentage";

	for (uint32_t i = 0; i < r->n && feit_may_have(r, words); i++)
		if (feit_mword_in(r, i, words))
			return true;
	return false;
}

/* By the word before the date alone: "vanaf 2026", "uiterlijk 1 juli". */
static const char *plain_role(const struct feit_reading *r, uint32_t i)
{
	const struct feit_date *d = r->doc->facts[r->w[i].fact].date;

	if (d->type != FEIT_TIMEX_DATE || d->from.len + d->to.len == 0)
		return "";
	if (feit_is_at_last(r, i))
		return "deadline";
	return feit_is_from(r, i) ? "start" : "";
}

/* Date i stands in the clause of the mention with no comma between, or behind its colon. */
static bool is_beside(const struct feit_reading *r, uint32_t i, uint32_t mention)
{
	if (mention == NO)
		return false;
	bool beside = r->w[i].clause == r->w[mention].clause;
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
	if (!has_loose(r, FEIT_W_DATE))
		return;
	bool statistic = is_statistic(r);
	uint32_t mention = mention_word(r, entity);

	for (uint32_t i = feit_next_fact(r, 0); i < r->n; i = feit_next_fact(r, i + 1)) {
		const struct feit_mword *w = &r->w[i];
		if (!is_loose(r, i, FEIT_W_DATE))
			continue;
		uint32_t b = feit_word_before(r, i);
		const char *role = "", *rule = "tie.pointing";
		if (feit_is_duration(&r->doc->facts[w->fact])) {
			role = feit_duration_role(r, i);
			rule = "tie.duration";
		} else if (feit_word_near(r, i, 2, 4, "gereed,klaar,voltooid") &&
			   !is_told_as_done(r, w->clause)) {
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
			rule = "tie.said";
		}
		feit_add_tie(r, entity, w->fact, role, FEIT_EXPLICIT, rule);
	}
}

void feit_tie_rest(struct feit_reading *r)
{
	bool several, own = r->last_event != FEIT_NONE && r->last_event_sentence == r->sentence;

	if (r->n_entities == 0 || !has_loose(r, FEIT_W_FIGURE | FEIT_W_DATE))
		return;
	uint32_t mentioned = only_measure(r, &several);
	if (mentioned != FEIT_NONE && is_aside(r, mention_word(r, mentioned)))
		return;
	tie_results(r, mentioned, several, own);
	tie_goals(r, mentioned, several);
	if (!own) {
		tie_money(r, mentioned, several);
		tie_concerned(r);
		if (mentioned != FEIT_NONE && is_subject(r, mention_word(r, mentioned)))
			tie_ruled(r, mentioned);
	}
	tie_parts(r);
	tie_aims(r);
	if (mentioned != FEIT_NONE)
		tie_dates(r, mentioned, false);
	else if (points_back(r) && r->last_event != FEIT_NONE &&
		 r->sentence - r->last_event_sentence == 1)
		tie_dates(r, r->last_event, true);
}
