/* events.h - what judge.c, moments.c, contents.c and events.c share. */
#ifndef FEIT_EVENTS_H
#define FEIT_EVENTS_H

#include "extract/measures/measures.h"

/* A date of a clause with its role and how well it fits; fact FEIT_NONE = none. */
struct feit_when {
	uint32_t fact;
	const char *role;
	int fit;
};

/* ---- events.c ---- */
/* A court is the subject of the clause. */
bool feit_has_court(const struct feit_reading *r, uint32_t clause);
/* "ons inzetten voor", effort without an instrument; "verplichten zich". */
bool feit_is_reflexive(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- able.c ---- */
/* "gaat aan de slag met een gedragscode": that is prepared then; false = not so. */
bool feit_goes_about(const struct feit_reading *, struct feit_predicate *);
/* "konden per 1 april worden opgeheven": they were; "kan naar verwachting in mei": it will. */
void feit_settle_able(const struct feit_reading *r, struct feit_predicate *p);
/* "Dit doen we door het tarief te verlagen en een fonds in te stellen": what is meant to be done.
 */
bool feit_is_way_of_doing(const struct feit_reading *r, const struct feit_predicate *p);
/* "Ik kies voor een verbod": decided, though it is told in the present. */
bool feit_is_chosen(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- judge.c: what the words of a clause allow ---- */
/* A word of the clause is in the list. */
bool feit_is_in_clause(const struct feit_reading *, uint32_t clause, const char *list);
static inline bool feit_clause_has(const struct feit_reading *r, uint32_t clause, const char *list)
{
	return feit_may_have(r, list) && feit_is_in_clause(r, clause, list);
}
/* The first word of the clause, from `from` on, that is in the list; FEIT_NO_WORD. */
uint32_t feit_clause_word(const struct feit_reading *r, uint32_t clause, uint32_t from,
			  const char *list);
/* "van 200 naar 400 plaatsen". */
bool feit_is_from_to(const struct feit_reading *r, uint32_t clause);
bool feit_is_communication(uint8_t act);
const struct feit_predicate *feit_predicate_in(const struct feit_reading *r, uint32_t clause);
/* May what stands in this clause be an event: no condition, purpose or question? */
bool feit_clause_tells(const struct feit_reading *r, uint32_t clause);
bool feit_is_question(const struct feit_reading *r);
/* A decision in a single case: "positief besluit". */
bool feit_is_single_case(const struct feit_reading *r, uint32_t phrase);
/* A figure of the type stands in the phrase: "count", "quantity", "money". */
bool feit_counts(const struct feit_reading *r, uint32_t phrase, const char *type);
bool feit_has_actor(const struct feit_reading *r, uint32_t clause);
/* The Raad van State and the Hoge Raad, but no Raad voor Cultuur; the Afdeling, but no department.
 */
bool feit_is_court(const struct feit_reading *r, uint32_t phrase);
/* Salience of the measure that the event tells. */
bool feit_is_core(const struct feit_reading *r, const struct feit_name *n,
		  const struct feit_predicate *p);
/* Does the predicate, with this object, tell an event? */
bool feit_fires(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* ---- refuse.c: what is no measure, whatever its verb ---- */
/* "het verlaagde tarief", "in het verlengde": an adjective or a noun, no verb. */
bool feit_is_attributive(const struct feit_reading *r, const struct feit_predicate *p);
/* "wordt jaarlijks vastgesteld door": how things go, and no step. */
bool feit_is_process(const struct feit_reading *r, const struct feit_predicate *p);
/* "biedt ruimte", "overweegt dat", "komt overeen met": what is or is thought, and no step. */
bool feit_is_stating(const struct feit_reading *r, const struct feit_predicate *p);
/* The phrase can be no name: an adjective, a treaty's article, a goal that was missed. */
bool feit_is_refused(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* A word that starts with a digit and is no fact: the end of "art. 7" or "het Package 2.0". */
bool feit_is_bare_digit(const struct feit_reading *r, const struct feit_phrase *q);

/* ---- considered.c: what a motion considers ---- */
/* A word of the stretch may open what a motion considers. */
bool feit_may_consider(const struct feit_reading *r);
/* What a motion considers (constaterende dat, overwegende dat) is background, unless it is a step:
 * an act done on a date or by a body, what a body intends, what another motion asks. */
bool feit_is_consideration(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- actors.c ---- */
/* "Defensie", "De kustwacht": a body that acts where it is a subject. */
bool feit_is_acting_body(const struct feit_reading *r, uint32_t phrase);
/* "dat de motie-Jansen oproept", "de motie die de regering verzoekt": the word of the paper that
 * asks, in the clause or before it; FEIT_NO_WORD = none. */
uint8_t feit_asking_paper(const struct feit_reading *r, uint32_t clause);
/* Who is to do what the clause asks: "dat de inspectie de normen publiceert", "door het COA"; with
 * whom, and whom it is told to. */
void feit_find_doers(struct feit_reading *r, struct feit_measure *m, uint32_t clause);
/* "en de Kamer hierover te informeren": who is to be told, by the clause. */
void feit_find_recipients(struct feit_reading *r, struct feit_measure *m, uint32_t clause);

/* ---- since.c: what is there since a day ---- */
/* "gold onverminderd", "geldt nog steeds": as it did before. */
bool feit_is_lasting(const struct feit_reading *r, uint32_t clause);
/* The clause has a day from which on it holds, or "inmiddels". */
bool feit_is_since(const struct feit_reading *r, const struct feit_predicate *p);
/* "bestaat uit", "beschikt over middelen": a state, but not since a day. */
bool feit_is_untimed(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- voices.c ---- */
/* The auditor's own work, how well something is done, a participle that describes. */
bool feit_is_no_act(const struct feit_reading *r, const struct feit_predicate *p);
/* The paper is an agreement, or "partijen" are who acts in the clause. */
bool feit_is_by_parties(const struct feit_reading *r, uint32_t clause);
/* "Het kabinet heeft de Raad van State verzocht": the court is asked, and does not ask. */
bool feit_is_put_to_court(const struct feit_reading *, uint32_t clause);
/* What a party pledges is agreed; where it has a day, that is when it is planned for. */
void feit_agree(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity,
		struct feit_event *e);
/* A single word that is no noun. */
bool feit_is_no_name(const struct feit_reading *r, const struct feit_phrase *q);

/* ---- unsaid.c ---- */
/* The words of an act, in a clause where nobody does it: a verb used as a noun, a condition. */
bool feit_is_unsaid(const struct feit_reading *r, const struct feit_predicate *p);
/* The phrase is no matter of policy, whatever is done to it: a motion, a licence, a trend. */
bool feit_is_no_matter(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object);

/* ---- proposals.c ---- */
/* "Het voorstel introduceert een meldplicht": what a proposal holds is proposed; false = the clause
 * tells nothing of the kind. */
bool feit_take_proposed(struct feit_reading *r, const struct feit_predicate *p);

/* ---- decrees.c ---- */
/* "Bij algemene maatregel van bestuur zal worden bepaald welke": the decree is planned; false = the
 * clause tells of none. */
bool feit_take_delegated(struct feit_reading *r, const struct feit_predicate *p);

/* "Deze regeling wijzigt het Besluit bodem": done by the paper itself. */
bool feit_is_by_decree(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- reports.c ---- */
/* A report of what is to come announces it; false = no such report. */
bool feit_take_report(struct feit_reading *r, const struct feit_predicate *p);
/* The predicate stands in a dat-clause that a report has announced. */
bool feit_is_announced(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- progress.c: things counted ---- */
/* "zijn 25 wijkagenten aangesteld": a measure of its own. */
bool feit_is_count_done(const struct feit_reading *r, const struct feit_predicate *p,
			uint32_t object);
/* "In 2026 worden 300 woningen gebouwd": so many are planned. */
bool feit_is_count_to_come(const struct feit_reading *r, const struct feit_predicate *p);
/* What such a count is, where its noun does not tell. */
const char *feit_type_of_count(const struct feit_reading *r, uint32_t object);
/* A bare count of what was done: progress of a target, or no measure; false = it may be one. */
bool feit_take_progress(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* "De motie is uitgevoerd": what is over once it has been carried out. */
bool feit_is_once_done(const struct feit_reading *, const struct feit_predicate *);

/* ---- outof.c ---- */
/* "Van de 900 laadpalen zijn er inmiddels 610 geplaatst": the whole is taken as a target. */
bool feit_take_out_of(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* ---- things.c: what is a measure although its noun names no instrument ---- */
/* How long and how far a scheme reaches. */
#define FEIT_TERM_NOUNS                                                                            \
	"looptijd,duur,openstelling,geldigheid,werkingsduur,reikwijdte,einddatum,ingangsdatum,"    \
	"openstellingsperiode"
/* "De bouw van het azc is stilgelegd". */
bool feit_is_works(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
bool feit_is_works_begun(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object);
/* "de negende ronde van het fonds". */
bool feit_is_round(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
/* "De gemeente verbood in mei de verkoop van lachgas". */
bool feit_is_ban(const struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
/* "Het gebruik van telefoons is niet langer toegestaan": a ban, and a new one. */
bool feit_is_no_more_allowed(const struct feit_reading *, const struct feit_predicate *);
/* "heeft een programmadirecteur aangesteld". */
bool feit_is_appointed(const struct feit_reading *r, const struct feit_predicate *p,
		       uint32_t object);
/* "Leerlingen kregen een gratis maaltijd". */
bool feit_is_free_gift(const struct feit_reading *r, const struct feit_predicate *p);
/* "een wijziging van de Woningwet". */
bool feit_is_law_amended(const struct feit_reading *r, uint32_t object);
/* "met 415 veehouders kwam een overeenkomst tot stand". */
bool feit_is_with_each(const struct feit_reading *r, uint32_t clause);
/* "in 68 gemeenten", "op 40 scholen". */
bool feit_has_counted_place(const struct feit_reading *r, uint32_t clause);

/* ---- use.c; funds.c ---- */
/* Verbs that give money or a thing. */
#define FEIT_GIVING                                                                                \
	"vergoeden,verstrekken,subsidiëren,financieren,bekostigen,toekennen,uitkeren,verlenen"
/* The predicate with the act that it has in this sentence. */
struct feit_predicate feit_act_in_use(const struct feit_reading *r, const struct feit_predicate *p);
/* "Voor de aanpak was 300 miljoen beschikbaar". */
bool feit_was_for(const struct feit_reading *r, const struct feit_predicate *p);
/* What is closed by "sluiten", against what is concluded. */
bool feit_is_closable(const struct feit_reading *r, const char *type);
/* "Het voorstel introduceert een meldplicht": the bill whose content the predicate tells, which is
 * proposed and not done; FEIT_NO_PHRASE. */
uint32_t feit_bill_of(const struct feit_reading *r, const struct feit_predicate *p);
/* The measure is part of that bill, where the bill is known; a law that it changes is none. */
void feit_join_bill(struct feit_reading *r, const struct feit_predicate *p, uint32_t entity);
/* "een deel van de tweede tranche is betaald", "is deels gerealiseerd": part done. */
bool feit_is_partly_done(const struct feit_reading *r, const struct feit_predicate *p,
			 uint32_t object);
/* "De eerder aangekondigde registratieplicht gaat niet door": adds the act before this one. */
void feit_take_said_before(struct feit_reading *r, uint32_t object, uint32_t entity);

/* "De minister heeft 11 miljoen euro aan gemeenten verstrekt": the amount `object` was given. */
bool feit_is_given_out(const struct feit_reading *, const struct feit_predicate *, uint32_t object,
		       bool actor);

/* The measure that an amount in the clause is for: that of "daarvoor", or a known one that "voor
 * het fonds" names; FEIT_NONE. */
uint32_t feit_funded(struct feit_reading *r, const struct feit_predicate *p);

/* The measure before, of which the things given in the clause are a result; they are tied to it
 * then. FEIT_NONE = none. */
uint32_t feit_giver(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
/* "Het fonds verstrekt leningen": the known measure that does it; FEIT_NONE. */
uint32_t feit_does(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* ---- aims.c ---- */
/* The clause tells what is aimed at: "Het is de bedoeling dat". */
bool feit_is_intended(const struct feit_reading *r, uint32_t clause);
bool feit_is_awaited(const struct feit_reading *r, uint32_t clause);
/* Aims with a number but without an act become measures. */
void feit_take_aims(struct feit_reading *r);
/* "We streven naar 1.200 plaatsen in 2025": taken as an aim, and no act. */
bool feit_is_aimed(const struct feit_reading *r, uint32_t clause);

/* ---- comes.c ---- */
/* "Verwacht wordt dat de wet wordt ingevoerd", "Dit najaar publiceer ik": still to come. */
bool feit_is_looked_for(const struct feit_reading *r, const struct feit_predicate *p);
/* "Na de zomer kom ik met een plan". */
void feit_take_coming(struct feit_reading *r);

/* ---- becomes.c ---- */
/* "Eenvoudige hulpmiddelen worden niet langer vergoed". */
bool feit_is_no_more_given(const struct feit_reading *r, const struct feit_predicate *p);
/* "kom ik hierop terug": no scheme that is revived. */
bool feit_comes_back_to(const struct feit_reading *r, const struct feit_predicate *p);
/* "In 2025 volgt een lastenverlichting". */
void feit_take_following(struct feit_reading *r);

/* ---- deverbal.c ---- */
/* "De invoering is uitgesteld", and where it is `changed` "..., en het budget is verhoogd": of the
 * measure told last. */
bool feit_is_of_last(const struct feit_reading *r, uint32_t phrase, bool changed);

/* ---- asides.c ---- */
/* The date at i stands in the clause of the act, and is of something else. */
bool feit_is_aside_date(const struct feit_reading *r, const struct feit_predicate *p, uint32_t i);

/* ---- moments.c: date and status ---- */
/* "eind 2021 en begin 2022": the first date of the row that date i ends; i where it is alone. */
uint32_t feit_first_of_row(const struct feit_reading *r, uint32_t i);
/* "dan in 2018", "ten opzichte van 1990": what is compared with. */
bool feit_is_compared(const struct feit_reading *r, uint32_t i);
struct feit_when feit_date_in(const struct feit_reading *r, const struct feit_predicate *p,
			      uint32_t clause);
/* "We voeren ... in". */
bool feit_is_promised(const struct feit_reading *r, const struct feit_predicate *p);
/* The present tense tells something that is still to happen. */
bool feit_is_to_come(const struct feit_reading *r, const struct feit_predicate *p);
const char *feit_status_of(const struct feit_reading *r, const struct feit_predicate *p,
			   const char **factuality);
/* The act as told by a verb of no lexicon: in the present, of whatever is found in its clause. */
struct feit_predicate feit_plain_predicate(uint32_t clause, uint32_t verb, uint8_t act);
/* A certain event of the act in the present sentence, with its status and nothing else yet. */
struct feit_event feit_plain_event(const struct feit_reading *r, uint8_t act, const char *rule);
struct feit_event feit_make_event(const struct feit_reading *r, const struct feit_predicate *p,
				  const char *rule);

/* ---- terms.c ---- */
/* "..., dat per 1 maart zou ingaan, is geschorst": that was the plan. */
bool feit_was_to_start(const struct feit_reading *r, const struct feit_predicate *p);
/* The clause has a date up to which something holds. */
bool feit_is_until_day(const struct feit_reading *r, const struct feit_predicate *p);

/* ---- advice.c ---- */
/* "Wij bevelen aan", "De aanbeveling is": by whom it may be told, the clause behind is the measure.
 */
bool feit_is_recommended(const struct feit_reading *r, const struct feit_predicate *p);
/* "doen wij zes aanbevelingen": nothing tells what they are. */
bool feit_is_advice_untold(const struct feit_reading *r, const struct feit_predicate *p,
			   uint32_t content);
/* What is advised is effort, and no instrument: "in te zetten op preventie". */
bool feit_is_soft_advice(const struct feit_reading *r, const struct feit_predicate *p,
			 const struct feit_predicate *in, uint32_t object);
/* What the clause with the predicate `in` tells can be checked: "adviseert een meldplicht in te
 * voeren", and not "adviseert hier rekening mee te houden". */
bool feit_is_definite_plan(const struct feit_reading *r, const struct feit_predicate *p,
			   const struct feit_predicate *in, uint32_t object);
/* What is recommended names no instrument, and is told all the same: it is peripheral then. */
bool feit_is_vague_advice(const struct feit_reading *r, const struct feit_predicate *p,
			  const struct feit_predicate *in, uint32_t object);
/* The first thing of the clause before its verb that is no actor, people or day; FEIT_NO_PHRASE. */
uint32_t feit_thing_before(const struct feit_reading *r, uint32_t clause, uint32_t verb);
/* What is recommended to be done something to, where the clause's object may be another. */
uint32_t feit_advised_object(const struct feit_reading *r, const struct feit_predicate *in,
			     uint32_t object);
/* How an item of a list of recommendations counts: 2 = core, 1 = peripheral, 0 = not at all. */
int feit_weigh_advice(const struct feit_reading *r, const struct feit_predicate *in,
		      uint32_t object);

/* ---- wanted.c ---- */
/* A clause that was split off may begin behind its `first`. */
uint8_t feit_first_word(const struct feit_reading *r, uint32_t clause);
struct feit_predicate feit_inner_predicate(const struct feit_reading *r, uint32_t clause);
struct feit_name feit_content_name(const struct feit_reading *r, uint32_t clause, uint32_t object);
/* The clause that tells what is wanted, from the one at `clause` on, with its verb and object. */
struct feit_wanted {
	struct feit_predicate in;
	uint32_t clause, object;
};
/* "de NVWA te verzoeken om", "scholen te verplichten om": others are to do what follows. */
bool feit_makes_do(const struct feit_reading *r, uint32_t clause);
struct feit_wanted feit_find_wanted(const struct feit_reading *r, uint8_t act, uint32_t clause);
/* "de Kamer te informeren", "een brief te sturen": no deed. */
bool feit_is_to_inform(const struct feit_reading *r, uint32_t clause, uint32_t object);
/* What the clause of a request asks for, by name. */
struct feit_name feit_asked_name(const struct feit_reading *r, uint32_t clause);

/* ---- nominal.c ---- */
/* "opdracht gegeven voor een onderzoek": the onderzoek, and not the opdracht. */
uint32_t feit_ordered(const struct feit_reading *r, const struct feit_predicate *p,
		      uint32_t object);
/* Whom the items of a list are asked of or recommended to. */
struct feit_actor feit_addressee(const struct feit_reading *r, const struct feit_phrase *q);
/* The clause of a list item that has "te" with an infinitive, or a bare one at its end;
 * FEIT_NO_WORD = none. */
uint32_t feit_clause_of_item(const struct feit_reading *r);
/* A further sentence of a list item, which comments on the first. */
bool feit_is_comment_of_item(const struct feit_reading *r);

/* ---- contents.c: each adds measures or members to r->entities ---- */
void feit_take_content(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause);
/* The clause tells how a request is accounted for or done, and asks for nothing of its own. */
bool feit_is_aside_of_request(const struct feit_reading *r, uint32_t clause);
void feit_take_contents(struct feit_reading *r, const struct feit_predicate *p, uint32_t clause);
void feit_take_means(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
void feit_take_member(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);
void feit_take_part(struct feit_reading *r);
void feit_take_provision(struct feit_reading *r, const struct feit_predicate *p, uint32_t object);

/* Core or not; an aim that is raised to an amount is a target: "de ambitie naar 21 gigawatt". */
bool feit_is_core_act(const struct feit_reading *r, const struct feit_predicate *p,
		      struct feit_name *n);

#endif
