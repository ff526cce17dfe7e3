/* told.h - what results.c and said.c share: whom a sentence tells of, and which of its figures and
 * dates belong to no measure yet. */
#ifndef FEIT_TOLD_H
#define FEIT_TOLD_H

#include "extract/measures/events.h"
#include "extract/measures/ties.h"

/* ---- told.c ---- */
/* The only measure that the sentence mentions; `several` where there are more. */
uint32_t feit_only_measure(const struct feit_reading *, bool *several);
/* The word with which the sentence mentions the measure; FEIT_NO_WORD. */
uint32_t feit_mention_word(const struct feit_reading *, uint32_t entity);
/* The measure of the last event, where the sentence before is still about it. */
uint32_t feit_last_told(const struct feit_reading *);
/* The sentence goes on about the measure of the one before: "Hiervoor", "Een risico hierbij". */
bool feit_points_back(const struct feit_reading *);
/* Word i is a date or figure (of the class) that no measure has. */
bool feit_is_loose(const struct feit_reading *, uint32_t i, uint32_t class);
bool feit_has_loose(const struct feit_reading *, uint32_t class);
const struct feit_figure *feit_figure_at(const struct feit_reading *, uint32_t i);
bool feit_is_money(const struct feit_reading *, uint32_t i);
/* "er 210", "waarvan 187", "daarvan zijn inmiddels 45": a part of what was counted before. */
bool feit_is_part(const struct feit_reading *, uint32_t i);
/* Verbs in the past that tell a result: "Het meldpunt ontving 4.300 meldingen". */
bool feit_is_past_result(const struct feit_reading *, uint32_t i);
/* Past or perfect, or "inmiddels"; no negation, no modal verb, no condition. */
bool feit_is_told_as_done(const struct feit_reading *, uint32_t clause);

/* ---- results.c ---- */
/* "Tot 1 oktober waren er 312 aanvragen ingediend"; `own`: the sentence has an event too. */
void feit_tie_results(struct feit_reading *, uint32_t mentioned, bool several, bool own);
/* "..., waarvan 187 zijn toegekend", "; in 2023 waren dat er 4.200": as the figure before it. */
void feit_tie_parts(struct feit_reading *);
/* "...; het streven was 300", "terwijl het doel 500 was": the aim beside the result. */
void feit_tie_aims(struct feit_reading *);

/* ---- relative.c ---- */
void feit_tie_relative(struct feit_reading *);

/* ---- second.c ---- */
/* The amount stands behind a second verb that costs: "en krijgt een budget van € 15 miljoen". */
bool feit_is_of_second_cost(const struct feit_reading *, uint32_t i);
void feit_tie_second_term(struct feit_reading *);
/* What is to come of the measure: "Met dit fonds worden 2.400 woningen gebouwd". */
void feit_tie_yields(struct feit_reading *, uint32_t mentioned);
/* Date i is when a paper is to appear: "verschijnt in het najaar". */
bool feit_is_to_appear(const struct feit_reading *, uint32_t i);
/* "Werkgevers leggen daar € 20 miljoen bij". */
bool feit_is_laid_by(const struct feit_reading *);
/* "Clubs kunnen tot 1 juli een aanvraag indienen": of the scheme that was told last. */
void feit_tie_window(struct feit_reading *, uint32_t mentioned);

/* ---- sizes.c ---- */
/* "Het gaat om 300 plaatsen", "De locatie biedt plaats aan 150 mensen". */
void feit_tie_sizes(struct feit_reading *, uint32_t mentioned);

/* ---- terms.c ---- */
/* "loopt van 2022 tot en met 2026", "Dit moet uiterlijk in 2028": how long, and by when. */
void feit_tie_terms(struct feit_reading *);
/* The measure starts with the span and ends with it. */
void feit_tie_span(struct feit_reading *, uint32_t entity, uint32_t fact);

#endif
