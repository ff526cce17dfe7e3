/* ties.h - adding a tie, the words of a date and of a figure: what ties.c, figures.c and told.h
 * share. */
#ifndef FEIT_TIES_H
#define FEIT_TIES_H

#include "extract/measures/measures.h"

/* Ties the fact to the measure, once. An empty role is no tie. Returns whether it was added. */
bool feit_add_tie(struct feit_reading *, uint32_t entity, uint32_t fact, const char *role,
		  uint8_t evidence, const char *rule);
/* One of the last measures has this fact already. */
bool feit_is_tied(const struct feit_reading *, uint32_t fact);
bool feit_is_duration(const struct feit_fact *);
/* "vorig jaar", "dit najaar", "volgende week": a time that is told from the paper's own day. */
bool feit_is_ahead(const struct feit_reading *, const struct feit_fact *); /* volgend jaar */
bool feit_is_seen_from_now(const struct feit_reading *, const struct feit_fact *);
/* "threshold", "limit" or "", by the words around the duration i. */
const char *feit_duration_role(const struct feit_reading *, uint32_t i);
/* The word before date i, over articles and "eind"; FEIT_NO_WORD. */
uint32_t feit_word_before(const struct feit_reading *, uint32_t i);
/* "per", "vanaf", "met ingang van": the date is a start. */
bool feit_is_from(const struct feit_reading *, uint32_t i);
/* "tot", "tot en met", "t/m": the date is an end. */
bool feit_is_until(const struct feit_reading *, uint32_t i);
/* "een einddatum van 1 november 2032": the role that the noun names; "" = it names none. */
const char *feit_role_of_noun(const struct feit_reading *, uint32_t i);
/* "2022 tot en met 2026", "de periode 2023-2025": it has a first and a last day. */
bool feit_is_span(const struct feit_fact *);
/* "met terugwerkende kracht tot 1 januari", "werkt terug tot en met": it holds from then on. */
bool feit_is_behind_back(const struct feit_reading *, uint32_t i);
static inline bool feit_is_retroactive(const struct feit_reading *r, uint32_t i)
{
	return (feit_may_hold(r, "terugwerkende") || feit_may_hold(r, "terug")) &&
	       feit_is_behind_back(r, i);
}
/* "is ingevoerd van 1 maart 2022 tot 1 maart 2023": ties the last day of the event's date. */
void feit_add_end_of_span(struct feit_reading *, uint32_t entity, const struct feit_predicate *,
			  uint32_t i);
/* "zijn in 2021 akkoorden met X gesloten en op 3 mei 2022 met Y": date i is that of the verb again,
 * which is not said a second time. */
bool feit_is_of_gap(const struct feit_reading *, uint32_t i, uint32_t verb);
/* "uiterlijk". */
bool feit_is_at_last(const struct feit_reading *, uint32_t i);
/* The day or the year by which a target must be reached, against the time that it takes: "in 2030",
 * "eind 2025", "op 1 juli 2026"; "in de periode 2022-2024", "in de tweede helft van 2022". */
bool feit_is_point(const struct feit_reading *, uint32_t i);
/* A word of the list among those near i, itself not. */
bool feit_word_near(const struct feit_reading *, uint32_t i, uint32_t back, uint32_t ahead,
		    const char *list);
static inline bool feit_is_target(const struct feit_measure *m)
{
	return feit_same(m->type, "target") || feit_same(m->object_type, "target");
}

/* ---- figures.c ---- */
/* The role of the figure at i in the clause of the act, or of its content; "" = it has none. */
const char *feit_figure_role(const struct feit_reading *, const struct feit_predicate *, uint32_t i,
			     const struct feit_measure *, bool content);
/* "om de 3.000 plaatsen te sluiten", "deze acht netwerken": a known number. */
bool feit_is_known_number(const struct feit_reading *, uint32_t i);
/* "limit" of what may cost at most so much, or so much for each; else "budget". */
const char *feit_money_role(const struct feit_figure *);
/* "een verwachting van 21.000": a forecast. */
bool feit_is_forecast(const struct feit_reading *, uint32_t i);

/* ---- asides.c ---- */
/* "de brief van 4 juli 2023": when it was written. */
bool feit_is_of_paper(const struct feit_reading *, uint32_t word);
/* "voor de verkiezingen van 15 maart", "de uitkomst van het debat van 14 mei": the day is that of
 * the thing before "van". */
bool feit_is_day_of_thing(const struct feit_reading *, uint32_t word);
/* "het Akkoord Politie 2005-2007", "de Defensienota 2022": the year belongs to the name. */
bool feit_is_edition(const struct feit_reading *, uint32_t i);

#endif
