/* dossier.h - the building blocks of a parliamentary citation: dossier with suffix, parliamentary
 * year, chamber; and what of them is possible in which year. Thread-safe, nothing is allocated.
 */
#ifndef FEIT_DOSSIER_H
#define FEIT_DOSSIER_H

#include "extract/cursor.h"

enum feit_chamber { FEIT_NO_CHAMBER, FEIT_TK, FEIT_EK, FEIT_BOTH_CHAMBERS };

/* "36 410-XVI", "21501-02", "31 324 (R1844)". */
struct feit_dossier {
	uint32_t begin, end;     /* bytes in clean text */
	uint32_t number;         /* 36410; 0 where it is a Roman dossier of the Eerste Kamer */
	uint8_t digits;          /* how many were written: 4, 5 or 6 */
	bool spaced;             /* in two groups: "36 410" */
	bool glued;              /* a letter follows at once: "31519nr. 14" */
	struct feit_str suffix;  /* "XVI", "A", "02"; "" = none */
	struct feit_str kingdom; /* "1844" of (R1844); "" = none */
	struct feit_str roman;   /* "CVIII"; "" = none */
};

/* "2021-2022", "2021/22", "'85/'86", "20032004". */
struct feit_session {
	uint16_t first, last; /* 2021, 2022; 0 = none written */
};

/* A dossier number, its Rijkswet number and its suffix. `written` says that a label stands before
 * it: then four and six digits count too. */
bool feit_read_dossier(struct feit_cursor *, bool written, struct feit_dossier *out);

/* A parliamentary year, or a range of them ("1993/94-1996/97": the first). */
bool feit_read_session(struct feit_cursor *, struct feit_session *out);

/* The same as scanning breaks it: "2011-20 12", "20 13-2014". */
bool feit_read_broken_session(struct feit_cursor *, struct feit_session *out);

/* ", nr. ", " nrs. ", ", letter ", "stuk nr." and their like before a paper's number. */
enum feit_number_word { FEIT_NO_WORD, FEIT_NR, FEIT_NRS, FEIT_LETTER };
enum feit_number_word feit_eat_number_word(struct feit_cursor *, enum feit_chamber *);

/* The year that a budget dossier is for (36410: 2024); 0 = not known as one. */
int feit_budget_year(uint32_t dossier);
/* The budget dossier of the parliamentary year `first`-(first+1); 0 = not known. */
uint32_t feit_budget_of(int first);
/* The number opens a series of chapters: a budget, a supplementary budget, a yearly report. */
bool feit_has_chapters(uint32_t dossier);
/* Why a dossier cannot have this suffix; NULL when it can. */
const char *feit_suffix_trouble(uint32_t dossier, struct feit_str suffix);
bool feit_is_suffix(struct feit_str code);

/* Dossiers from this one on were opened in a parliamentary year after `first`-(first+1); 0 = not
 * known. The next year's budget dossier and 60 more: papers are numbered before they are printed.
 */
uint32_t feit_dossier_frontier(int first);

/* The parliamentary year of a day. It begins on the third Tuesday of September (Grondwet art. 65).
 */
struct feit_session feit_session_of(int year, int month, int day);

enum {
	FEIT_FIRST_DOSSIER = 10000,      /* five digits since about 1969 */
	FEIT_LIKELY_DOSSIER = 17000,     /* dossiers that newer papers still cite */
	FEIT_LAST_DOSSIER = 38999,       /* room for those to come */
	FEIT_LAST_EK_SESSION = 2008,     /* until 2008-2009 the year is part of an EK paper's id */
	FEIT_FIRST_2009_DOSSIER = 32123, /* first dossier after that */
};

#endif
