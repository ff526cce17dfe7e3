/* moments.c - the event itself: its date by the words around it, its status by polarity, modality
 * and tense, its trigger words. */
#include "extract/measures/duties.h"
#include "extract/measures/events.h"
#include "extract/measures/shares.h"
#include "extract/measures/ties.h"

enum { NO = FEIT_NO_WORD };

/* Also "op 9 juni" and "vorig jaar", where nothing tells the year. */
static bool is_whole_date(const struct feit_reading *r, const struct feit_fact *f)
{
	const struct feit_date *d = f->date;
	bool no_year = feit_str_starts(d->edtf, FEIT_STR("XXXX-")) ||
		       (d->edtf.len == 0 && d->boundary[0] != '\0'); /* per 1 maart */

	return f->kind == FEIT_DATE && d->type == FEIT_TIMEX_DATE &&
	       (d->from.len + d->to.len > 0 || no_year || feit_is_seen_from_now(r, f)) &&
	       !feit_same(d->scheme, "vergaderjaar");
}

static const char *role_for(const struct feit_predicate *p)
{
	if ((p->act == FEIT_ACT_START || p->act == FEIT_ACT_STATE) && p->polarity == FEIT_NO_MORE)
		return "end";
	return feit_acts[p->act].date_role;
}

/* "eind 2021 en begin 2022": the first date of the row that date i ends. */
uint32_t feit_first_of_row(const struct feit_reading *r, uint32_t i)
{
	while (i > 1 && (r->w[i - 2].is & FEIT_W_DATE) &&
	       (feit_mword_in(r, i - 1, "en,of") || (r->w[i - 1].is & FEIT_W_COMMA)))
		i -= 2;
	return i;
}

/* "30 procent minder dan in 2018", "ten opzichte van 1990": what is compared with; not "niet eerder
 * dan 1 juli". */
bool feit_is_compared(const struct feit_reading *r, uint32_t i)
{
	uint32_t b = feit_word_before(r, i);

	if (b != NO && b > 0 && feit_mword_in(r, b, "in,op,over,per"))
		b--;
	if (b == NO || b == 0)
		return false;
	if (feit_mword_is(r, b, "dan")) /* niet eerder (in) dan */
		return !feit_mword_in(r, b - 1, "eerder,later,vroeger") &&
		       !(b > 1 && feit_mword_in(r, b - 2, "eerder,later,vroeger") &&
			 (r->w[b - 1].is & FEIT_W_PARTICLE));
	return (feit_mword_is(r, b, "van") && feit_mword_is(r, b - 1, "opzichte")) ||
	       (feit_mword_is(r, b, "met") && feit_mword_in(r, b - 1, "vergeleken,vergelijking"));
}

/* "in het debat van 4 april 2023 toegezegd", "vastgesteld in de vergadering van 9 mei 2021": the
 * day of the talk or the letter is the day on which it was told there. b is the word behind "van".
 */
static bool is_day_of_talk(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i,
			   uint32_t b)
{
	static const char talks[] = "debat,vergadering,overleg,ministerraad,bijeenkomst";
	static const char letters[] = "brief,motie,amendement";
	static const char deals[] = "akkoord,convenant";
	const struct feit_date *d = r->doc->facts[r->w[i].fact].date;
	uint32_t k = b - 1; /* "van" */

	if (!feit_mword_is(r, k, "van") || k == 0 || d->edtf.len != 10)
		return false;             /* XXXX-11-09 too */
	if (feit_mword_is(r, k - 1, ")")) /* het debat (over de zorg) van */
		while (k > 1 && b - k < 12 && !feit_mword_is(r, k - 1, "("))
			k--;
	if (feit_mword_is(r, k - 1, "("))
		k--;
	uint8_t q = k > 0 ? r->w[k - 1].phrase : NO;
	if (q == NO || r->phrases[q].prep == NO || r->phrases[q].head != k - 1 ||
	    !feit_mword_in(r, r->phrases[q].prep, "in,tijdens,bij,met,per,gedurende"))
		return false;
	struct feit_str head = feit_mword_text(r, k - 1);
	bool told =
	    p->act == FEIT_ACT_ANNOUNCE || p->act == FEIT_ACT_PROPOSE || p->act == FEIT_ACT_REQUEST;
	if (feit_ends_in(head, talks))
		return told || p->act == FEIT_ACT_DECIDE || p->act == FEIT_ACT_AGREE ||
		       p->act == FEIT_ACT_ADOPT;
	if (feit_ends_in(head, letters))
		return told;
	return p->act == FEIT_ACT_AGREE && feit_ends_in(head, deals);
}

/* "trekt in 2027 geld uit", "wordt volgend jaar 30 miljoen uitgetrokken": when it is spent. */
static const char *role_of_day(const struct feit_reading *r, const struct feit_predicate *p,
			       uint32_t i, uint32_t b)
{
	bool spent = p->act == FEIT_ACT_FUND && p->tense == FEIT_PRESENT &&
		     ((b > 0 && feit_mword_in(r, b - 1, "op,in")) ||
		      feit_is_ahead(r, &r->doc->facts[r->w[i].fact]));

	return spent ? "planned_period" : role_for(p);
}

/* How a date stands to the verb, by the words before it: "per" start, "tot" end, "op" the act. */
static struct feit_when weigh_date(const struct feit_reading *r, const struct feit_predicate *p,
				   uint32_t i)
{
	const struct feit_fact *f = &r->doc->facts[r->w[i].fact];
	struct feit_when no = {FEIT_NONE, "", 0};
	struct feit_str quote = feit_quote(r->doc, f->begin, f->end);
	uint32_t b = feit_first_of_row(r, i);

	if (!is_whole_date(r, f) || feit_is_aside_date(r, p, i) || feit_is_compared(r, b))
		return no;
	for (uint32_t first = b; b > 0 && first - b < 3; b--)
		if (!feit_mword_in(r, b - 1,
				   "de,het,eind,begin,medio,al,ook,uiterlijk,maandag,dinsdag,jl"))
			break;
	bool start = (b > 0 && feit_mword_in(r, b - 1, "per,vanaf,sinds,ingaande")) ||
		     (b > 1 && feit_mword_is(r, b - 1, "van") && feit_mword_is(r, b - 2, "ingang"));
	start |=
	    feit_str_starts(quote, FEIT_STR("vanaf")) || feit_str_starts(quote, FEIT_STR("per")) ||
	    feit_str_starts(quote, FEIT_STR("sinds")) || feit_same(f->date->boundary, "vanaf") ||
	    feit_same(f->date->boundary, "met ingang van") ||
	    feit_same(f->date->boundary, "sinds") || feit_same(f->date->boundary, "per");
	start |= feit_is_retroactive(r, i);
	bool year = f->date->edtf.len == 4; /* "15 miljoen voor 2024" is not before it */
	bool end = b > 0 &&
		   feit_mword_in(r, b - 1, year ? "tot,vóór,uiterlijk" : "tot,voor,vóór,uiterlijk");
	if (year && b > 0 && feit_mword_is(r, b - 1, "voor"))
		return no;
	end |= strncmp(f->date->boundary, "tot", 3) == 0 ||
	       feit_same(f->date->boundary, "uiterlijk") || feit_same(f->date->boundary, "voor");
	if (b > 1 && feit_mword_is(r, b - 1, "met") && feit_mword_is(r, b - 2, "en"))
		end = true;
	if (start && end && feit_is_retroactive(r, i))
		end = false;
	if (end)
		return p->act == FEIT_ACT_STATE || (p->act == FEIT_ACT_START && !start)
			   ? no
			   : (struct feit_when){r->w[i].fact, "end", 1};
	if (start)
		return (struct feit_when){r->w[i].fact,
					  p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND ||
						  p->act == FEIT_ACT_RESUME ||
						  p->polarity == FEIT_NO_MORE
					      ? role_for(p)
					      : "start",
					  6};
	if (b > 0 && feit_mword_in(r, b - 1, "op,in"))
		return (struct feit_when){r->w[i].fact, role_of_day(r, p, i, b), 5};
	if (b > 0 && is_day_of_talk(r, p, i, b))
		return (struct feit_when){r->w[i].fact, role_for(p), 2};
	if (b > 1 && feit_mword_is(r, b - 1, "van") &&
	    feit_mword_in(r, b - 2, "weekend,week,nacht"))
		return (struct feit_when){r->w[i].fact, role_for(p), 3};
	if (b > 0 && feit_mword_in(r, b - 1, "van,tussen") && feit_is_span(f))
		return p->act == FEIT_ACT_START || p->act == FEIT_ACT_STATE
			   ? (struct feit_when){r->w[i].fact, "start", 5}
			   : no;
	if (b > 0 && feit_mword_in(r, b - 1, "van,over,periode,uit"))
		return no;
	return (struct feit_when){r->w[i].fact, role_of_day(r, p, i, b), 3};
}

/* "is in 2020 ingevoerd en daarna verlengd": at another time. */
static bool is_later(const struct feit_reading *r, uint32_t verb, uint32_t next)
{
	static const char words[] = "daarna,later,vervolgens,sindsdien,inmiddels,nadien,"
				    "uiteindelijk,alsnog,weer,opnieuw";

	for (uint32_t k = verb + 1; k < next && feit_may_have(r, words); k++)
		if (feit_mword_in(r, k, words))
			return true;
	return false;
}

/* "werd op D1 afgekondigd en op D2 opgeheven": each date goes with the verb that follows it. Behind
 * the verb and a figure, a date is of the figure. */
static int place_of_date(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i)
{
	bool behind = false; /* an earlier verb, before this one */
	uint32_t own = p->noun != NO && p->noun > p->verb ? p->noun : p->verb;

	for (uint32_t k = 0; k < r->n_predicates; k++) {
		const struct feit_predicate *o = &r->predicates[k];
		if (o->clause != p->clause || o->verb == p->verb)
			continue;
		uint32_t at = o->noun != NO && o->noun > o->verb ? o->noun : o->verb;
		if (i < own && at > i && at < own) /* an earlier verb between */
			return is_later(r, at, own) ? -9 : -2;
		if (i > own && at > i)
			return -9; /* of the later verb */
		behind |= at < own && i > at && i < own;
	}
	if (behind)
		return 4;
	bool comma = false; /* ", eerst in de horeca en vanaf 6 november ook in musea" */
	for (uint32_t k = p->verb + 1u; k < i && i > p->verb; k++)
		if (r->w[k].is & FEIT_W_FIGURE)
			return -9;
		else
			comma |= (r->w[k].is & FEIT_W_COMMA) != 0;
	if ((comma || feit_is_of_gap(r, i, own)) && i > 1 &&
	    feit_mword_in(r, i - 1, "vanaf,per,ook,in,op") && (r->w[i - 2].is & FEIT_W_COORD))
		return -3;
	return 0;
}

/* "Na overleg in april 2022 heeft het kabinet in oktober 2022": of two dates, the one before the
 * finite verb belongs to the phrase before it, if there is one. */
static bool is_of_first_phrase(const struct feit_reading *r, uint32_t clause, uint32_t i)
{
	const struct feit_clause *c = &r->clauses[clause];
	bool phrase = false, later = false;

	if (c->kind != FEIT_C_MAIN || c->finite == NO || i > c->finite)
		return false;
	for (uint32_t k = c->first; k < i && !phrase; k++)
		phrase = r->w[k].phrase != NO && r->w[k].phrase != r->w[i].phrase;
	for (uint32_t k = feit_next_fact(r, c->finite); phrase && k <= c->last && k < r->n;
	     k = feit_next_fact(r, k + 1))
		later |= r->w[k].clause == clause && (r->w[k].is & FEIT_W_DATE) && k > 0 &&
			 feit_mword_in(r, k - 1, "in,op,per,vanaf") &&
			 is_whole_date(r, &r->doc->facts[r->w[k].fact]) && !feit_is_compared(r, k);
	return later;
}

/* "verlengd tot 2026", "tot eind 2024 beschikbaar gesteld": the last day is all that is told. */
static bool may_last(const struct feit_predicate *p)
{
	return p->modality == FEIT_INDICATIVE && p->polarity == FEIT_POSITIVE &&
	       ((p->act == FEIT_ACT_EXTEND && p->tense != FEIT_PRESENT) ||
		p->act == FEIT_ACT_FUND || p->act == FEIT_ACT_EXECUTE);
}

/* The best date of the clause; those of the content never count. */
struct feit_when feit_date_in(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t clause)
{
	const struct feit_clause *c = &r->clauses[clause];
	struct feit_when best = {FEIT_NONE, "", 0};
	bool until = false;

	if (!(c->is & FEIT_W_DATE))
		return best;
	for (uint32_t i = feit_next_fact(r, c->first); i <= c->last && i < r->n;
	     i = feit_next_fact(r, i + 1)) {
		if (r->w[i].clause != clause || !(r->w[i].is & FEIT_W_DATE))
			continue;
		struct feit_when d = weigh_date(r, p, i);
		if (d.fit > 1 && r->n_predicates < 12)
			d.fit += place_of_date(r, p, i);
		if (d.fit > 1 && is_of_first_phrase(r, clause, i))
			d.fit -= 3;
		if (d.fit > best.fit) {
			best = d;
			until = feit_is_until(r, i);
		}
	}
	if (best.fit == 1 && p->act != FEIT_ACT_END && !(until && may_last(p)))
		best = (struct feit_when){FEIT_NONE, "", 0};
	return best;
}

/* ---- the event ---- */

/* "We voeren een minimumtarief in": the prose of coalition agreements. */
bool feit_is_promised(const struct feit_reading *r, const struct feit_predicate *p)
{
	uint8_t f = r->clauses[p->clause].finite;

	if (p->tense != FEIT_PRESENT || p->voice != FEIT_ACTIVE || f != p->verb || f == NO ||
	    (p->act == FEIT_ACT_EXECUTE && feit_mword_is(r, p->noun, "uitvoering")))
		return false; /* geven uitvoering aan het plan: that goes on */
	f = r->clauses[feit_subject_clause(r, p->clause)].finite;
	return (f > 0 && feit_mword_in(r, f - 1u, "we,wij")) || feit_mword_in(r, f + 1u, "we,wij");
}

/* "naar verwachting", "uiterlijk": the act is still to come. */
static bool is_expected(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (feit_is_looked_for(r, p))
		return true;
	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause &&
		    feit_mword_in(r, i,
				  "verwachting,waarschijnlijk,vermoedelijk,beoogd,uiterlijk,"
				  "binnenkort,voornemens,spoedig,mogelijk,eerst"))
			return !(feit_mword_is(r, i, "mogelijk") && feit_same(p->lemma, "maken"));
		else if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) &&
			 (feit_str_starts(feit_mword_text(r, i), FEIT_STR("uiterlijk")) ||
			  feit_holds_letters(feit_mword_text(r, i), FEIT_STR("komend"))))
			return true;
	return false;
}

/* "wordt in 2023 landelijk uitgerold": the present tense with a day is that of a plan. */
static bool is_rolled_out(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->voice == FEIT_PASSIVE &&
	       (p->counted || /* wordt in 2026 gesloopt */
		feit_term_in(r, p->lemma, "uitrollen,implementeren,doorvoeren,effectueren")) &&
	       feit_date_in(r, p, p->clause).fact != FEIT_NONE &&
	       !feit_clause_has(r, p->clause, "nu,momenteel,thans,inmiddels,reeds");
}

/* "wordt opgeheven zodra de kosten zijn terugverdiend", "wordt na afloop van de proef beëindigd":
 * something else must happen first. */
static bool waits(const struct feit_reading *r, const struct feit_predicate *p)
{
	for (uint32_t c = 0; c < r->n_clauses; c++)
		if (r->clauses[c].parent == p->clause && r->clauses[c].opener != NO &&
		    feit_mword_in(r, r->clauses[c].opener, "zodra,wanneer"))
			return true;
	for (uint32_t q = 0; q < r->n_phrases && feit_may_hold(r, "na"); q++)
		if (r->phrases[q].clause == p->clause && r->phrases[q].prep != NO &&
		    feit_mword_is(r, r->phrases[q].prep, "na") &&
		    feit_mword_in(r, r->phrases[q].head,
				  "afloop,afronding,einde,voltooiing,oplevering,evaluatie"))
			return true;
	return false;
}

/* "De zorgtoeslag wordt afgeschaft", without a day: a plan; but "wordt ingetrokken" does it, and an
 * end that has a date is told as decided. */
static bool is_to_be_ended(const struct feit_reading *r, const struct feit_predicate *p)
{
	return p->voice == FEIT_PASSIVE && !(r->clauses[p->clause].is & FEIT_W_DATE) &&
	       !feit_term_in(r, p->lemma, "intrekken,vervallen,verklaren");
}

/* Present tense of an act that happens at one moment: it is announced, not done. */
bool feit_is_to_come(const struct feit_reading *r, const struct feit_predicate *p)
{
	if (p->tense != FEIT_PRESENT || feit_is_recommended(r, p) ||
	    feit_clause_has(r, p->clause, "sinds,heden,telkens,steeds,jaarlijks"))
		return false;
	if (feit_term_in(r, p->lemma, "adviseren,aanbevelen"))
		return false; /* "wij adviseren" does it */
	switch (p->act) {
	case FEIT_ACT_END: /* "wordt tot en met 2025 afgebouwd" tells the end */
		return p->voice == FEIT_ACTIVE || is_expected(r, p) || waits(r, p) ||
		       is_to_be_ended(r, p);
	case FEIT_ACT_EXTEND: /* "wordt ongewijzigd voortgezet" goes on */
		return !(feit_same(p->lemma, "voortzetten") && p->voice == FEIT_PASSIVE &&
			 !(r->clauses[p->clause].is & FEIT_W_DATE) && !is_expected(r, p));
	case FEIT_ACT_START:
	case FEIT_ACT_AMEND:
	case FEIT_ACT_RESUME:
	case FEIT_ACT_REALISE:
		return true;
	case FEIT_ACT_PROPOSE:
	case FEIT_ACT_ADOPT:
	case FEIT_ACT_ANNOUNCE: /* wordt in het voorjaar vastgesteld */
		if (p->voice == FEIT_PASSIVE && feit_date_in(r, p, p->clause).fact != FEIT_NONE)
			return true;
		/* fall through */
	case FEIT_ACT_EXECUTE: /* wordt vanaf 2024 uitgerold */
		if (feit_same(feit_date_in(r, p, p->clause).role, "start") || is_rolled_out(r, p) ||
		    feit_is_count_to_come(r, p))
			return true;
		return is_expected(r, p) || feit_is_promised(r, p);
	case FEIT_ACT_SUSPEND:
		return is_expected(r, p) || feit_is_promised(r, p);
	case FEIT_ACT_FUND:
	case FEIT_ACT_PREPARE:
	case FEIT_ACT_STATE:
		return feit_is_promised(r, p);
	case FEIT_ACT_AGREE: /* we sluiten een convenant met de horeca; but "wij spreken af" does it
			      */
		return feit_is_promised(r, p) && r->pact == FEIT_NONE &&
		       feit_term_in(r, p->lemma, "sluiten,afsluiten,maken,aangaan");
	default:
		return false;
	}
}

/* "Er komt geen meldpunt", "wordt geen fonds ingesteld": it is not to come. */
static bool is_turned_down(const struct feit_reading *r, const struct feit_predicate *p)
{
	bool comes =
	    p->act == FEIT_ACT_START || (p->act == FEIT_ACT_PLAN && feit_same(p->lemma, "komen"));

	return comes && p->tense == FEIT_PRESENT && p->modality <= FEIT_WISH &&
	       r->clauses[p->clause].kind == FEIT_C_MAIN &&
	       !feit_clause_has(r, p->clause, "dit,deze,hierdoor,daardoor,hiermee,daarmee");
}

const char *feit_status_of(const struct feit_reading *r, const struct feit_predicate *p,
			   const char **factuality)
{
	*factuality = "CT+";
	if (p->polarity == FEIT_NOT_YET) {
		*factuality = "U";
		return "planned";
	}
	if (p->polarity == FEIT_NO_MORE)
		return p->act == FEIT_ACT_END || p->act == FEIT_ACT_SUSPEND ? p->status : "ended";
	if (p->polarity == FEIT_NEGATIVE) { /* gaat niet door, is niet ingevoerd */
		if (feit_clause_has(r, p->clause, "geen") && !is_turned_down(r, p)) {
			*factuality = "CT-";
			return p->status;
		}
		if (p->act == FEIT_ACT_EXTEND && !feit_same(p->lemma, "doorgaan") &&
		    p->strength != 'C')
			return "ended";
		bool off = p->act == FEIT_ACT_START || p->act == FEIT_ACT_EXECUTE ||
			   p->act == FEIT_ACT_REJECT ||
			   feit_term_in(r, p->lemma, "doorgaan,overnemen") ||
			   (p->act == FEIT_ACT_PLAN && feit_same(p->lemma, "komen"));
		*factuality = off ? "CT+" : "CT-";
		if (off && feit_same(p->lemma, "doorgaan"))
			return "ended";
		return off ? "rejected" : feit_same(p->lemma, "voortzetten") ? "ended" : p->status;
	}
	if (p->modality == FEIT_INDICATIVE) {
		if (feit_bill_of(r, p) != FEIT_NO_PHRASE)
			return "proposed";
		if (p->act == FEIT_ACT_PLAN || feit_is_to_come(r, p) ||
		    (p->act == FEIT_ACT_DELAY && feit_same(p->status, "planned"))) {
			*factuality = "PR+";
			return "planned";
		}
		if (p->act == FEIT_ACT_STUDY)
			*factuality = "U";
		if (p->act == FEIT_ACT_END && feit_clause_has(r, p->clause, "voorlopig,tijdelijk"))
			return "suspended";
		return p->status;
	}
	if (p->modality == FEIT_WISH && feit_is_by_commission(r, p->clause))
		return "proposed";
	*factuality = "U";
	return p->modality != FEIT_DUTY &&
		       p->modality !=
			   FEIT_WOULD && /* "dienen te worden aangepast" is still to come */
		       p->act == FEIT_ACT_EXTEND
		   ? p->status
		   : "planned";
}

static void add_trigger(struct feit_event *e, uint32_t begin, uint32_t end)
{
	if (e->n_triggers > 0 && e->trigger[e->n_triggers - 1].end + 1 == begin)
		e->trigger[e->n_triggers - 1].end = end;
	else if (e->n_triggers < 4)
		e->trigger[e->n_triggers++] = (struct feit_span){begin, end};
}

static void mark_triggers(const struct feit_reading *r, const struct feit_predicate *p,
			  struct feit_event *e)
{
	const struct feit_mword *w = r->w;

	bool noun = p->noun != NO && !(w[p->noun].is & (FEIT_W_PREP | FEIT_W_PRONOUN));

	if (noun && p->noun < p->verb)
		add_trigger(e, w[p->noun].begin, w[p->noun].end);
	if (p->particle != NO && p->particle < p->verb)
		add_trigger(e, w[p->particle].begin, w[p->particle].end);
	if (p->te && p->verb > 0)
		add_trigger(e, w[p->verb - 1].begin, w[p->verb - 1].end);
	add_trigger(e, w[p->verb].begin, w[p->verb].end);
	if (noun && p->noun > p->verb)
		add_trigger(e, w[p->noun].begin, w[p->noun].end);
	if (p->particle != NO && p->particle > p->verb)
		add_trigger(e, w[p->particle].begin, w[p->particle].end);
}

static struct feit_span span_of_clause(const struct feit_reading *r, uint32_t c)
{
	return (struct feit_span){r->w[r->clauses[c].first].begin, r->w[r->clauses[c].last].end};
}

/* "uitgesteld van 2025 naar 2026": planned, for the later date. */
static void postpone(const struct feit_reading *r, const struct feit_predicate *p,
		     struct feit_event *e)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	if (!(p->act == FEIT_ACT_SUSPEND && feit_term_in(r, p->lemma, "uitstellen,verschuiven")) &&
	    !(p->act == FEIT_ACT_DELAY && feit_same(p->lemma, "laten")))
		return; /* "laat tot in 2024 op zich wachten" */
	for (uint32_t i = c->first + 1u; i <= c->last && i < r->n; i++) {
		uint32_t b = i - 1;
		if (r->w[i].clause != p->clause || !(r->w[i].is & FEIT_W_DATE) ||
		    !is_whole_date(r, &r->doc->facts[r->w[i].fact]))
			continue;
		while (b > 0 && feit_mword_in(r, b, "de,het,begin,eind,medio,met,en,na,in"))
			b--;
		if (!feit_mword_in(r, b, "naar,tot") &&
		    strncmp(r->doc->facts[r->w[i].fact].date->boundary, "tot", 3) != 0)
			continue;
		e->date = r->w[i].fact;
		e->date_role = "slip";
		e->date_evidence = "explicit";
		e->status = "planned";
		e->factuality = p->act == FEIT_ACT_DELAY ? "CT+" : e->factuality;
	}
}

/* "is verruimd: vergunninghouders konden vanaf 1 september": the day stands behind the colon. */
static struct feit_when date_behind_colon(const struct feit_reading *r,
					  const struct feit_predicate *p)
{
	struct feit_when none = {FEIT_NONE, "", 0};
	uint32_t c = p->clause + 1u;

	if (c >= r->n_clauses || !feit_mword_is(r, r->clauses[c].first, ":") ||
	    (p->act != FEIT_ACT_AMEND && p->act != FEIT_ACT_START && p->act != FEIT_ACT_EXTEND))
		return none;
	struct feit_when when = feit_date_in(r, p, c);
	return feit_same(when.role, "start") ? when : none;
}

/* "moet uiterlijk op 1 juni klaar zijn": the last day of what is planned. */
static struct feit_when last_day(const struct feit_reading *r, const struct feit_predicate *p)
{
	const struct feit_clause *c = &r->clauses[p->clause];

	for (uint32_t i = c->first; i <= c->last && i < r->n; i++)
		if (r->w[i].clause == p->clause && (r->w[i].is & FEIT_W_DATE) &&
		    is_whole_date(r, &r->doc->facts[r->w[i].fact]) &&
		    (feit_same(r->doc->facts[r->w[i].fact].date->boundary, "uiterlijk") ||
		     feit_same(r->doc->facts[r->w[i].fact].date->boundary, "voor") ||
		     (i > 0 && feit_mword_in(r, i - 1, "voor,vóór,uiterlijk"))))
			return (struct feit_when){
			    r->w[i].fact,
			    (feit_term_in(r, p->lemma, "voorzien,plannen,staan") ||
			     (p->act == FEIT_ACT_FUND &&
			      r->doc->facts[r->w[i].fact].date->edtf.len == 4)) &&
				    feit_mword_is(r, feit_word_before(r, i), "voor")
				? "planned_period" /* is voorzien, gereserveerd voor 2027 */
				: "deadline",
			    1};
	return (struct feit_when){FEIT_NONE, "", 0};
}

struct feit_predicate feit_plain_predicate(uint32_t clause, uint32_t verb, uint8_t act)
{
	return (struct feit_predicate){.clause = (uint8_t)clause,
				       .verb = (uint8_t)verb,
				       .particle = NO,
				       .noun = NO,
				       .act = act,
				       .strength = 'B',
				       .status = feit_acts[act].status,
				       .preps = "",
				       .lemma = ""};
}

struct feit_event feit_plain_event(const struct feit_reading *r, uint8_t act, const char *rule)
{
	return (struct feit_event){.status = feit_acts[act].status,
				   .act = feit_acts[act].name,
				   .date = FEIT_NONE,
				   .date_role = "",
				   .date_evidence = "",
				   .factuality = "CT+",
				   .rule = rule,
				   .sentence = r->sentence};
}

struct feit_event feit_make_event(const struct feit_reading *r, const struct feit_predicate *p,
				  const char *rule)
{
	struct feit_event e = feit_plain_event(r, p->act, rule);
	struct feit_when when = feit_date_in(r, p, p->clause);
	uint8_t parent = r->clauses[p->clause].parent;

	e.status = feit_status_of(r, p, &e.factuality);
	if (p->act == FEIT_ACT_STUDY && p->tense == FEIT_PRESENT && feit_same(when.role, "as_of"))
		when.role = "planned_period"; /* wordt in 2026 geëvalueerd */
	if (when.fact == FEIT_NONE && r->clauses[p->clause].kind == FEIT_C_DAT && parent != NO) {
		when = feit_date_in(r, p, parent); /* "heeft in mei laten weten dat" */
		when.role = "as_of";
	}
	if (when.fact == FEIT_NONE)
		when = date_behind_colon(r, p);
	if (when.fact == FEIT_NONE && feit_same(e.status, "planned") && !p->counted &&
	    p->act != FEIT_ACT_AIM) /* the day of an aim is no day of the plan */
		when = last_day(r, p);
	if (p->counted && feit_same(when.role, "end") &&
	    (feit_is_promised(r, p) || feit_is_count_to_come(r, p)))
		when.role = "deadline"; /* we bouwen 2.000 woningen tot 2030 */
	if (when.fact != FEIT_NONE) {
		e.date = when.fact;
		bool edge = feit_same(when.role, "start") || feit_same(when.role, "end") ||
			    feit_same(when.role, "deadline");
		e.date_role =
		    feit_same(e.status, "planned") && !edge ? "planned_period" : when.role;
		e.date_evidence = "explicit";
	}
	postpone(r, p, &e);
	mark_triggers(r, p, &e);
	e.clause = span_of_clause(r, p->clause);
	return e;
}
