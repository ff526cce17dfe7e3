/* paper.h - papers of parliament as facts: numbers with their tails, chains, identifiers, verdicts.
 *
 * A citation is a label (or none), dossiers, numbers. feit_read_numbers() reads the numbers with
 * what hangs on each; feit_cite() reads whole chains; feit_add_papers() makes facts of numbers
 * whose dossier was found elsewhere (behind them, or in the context).
 */
#ifndef FEIT_PAPER_H
#define FEIT_PAPER_H

#include "extract/label.h"
#include "extract/reference.h"

/* One number with its tail: "2911, p. 4", "37, herdruk", "12, I en II". */
struct feit_paper {
	uint32_t begin, end;    /* of the number and its tail; members of a range share them */
	struct feit_str number; /* "2911", "52c", "AH" */
	struct feit_str page;   /* "15-16" */
	struct feit_str part;   /* of an amendment: "I en II" */
	struct feit_str annex;  /* "1", "IV"; "-" = an attachment without number */
	uint8_t reprint;        /* 1 = herdruk, 2 = tweede herdruk */
	bool letters;           /* the number is letters: "AH" */
	bool replaced;          /* ", was nr. 49" */
};

struct feit_papers {
	struct feit_paper *v;
	size_t n, cap;
	size_t max; /* stop after so many; 0 = never. For lists that may be read in vain */
};

struct feit_citing {
	struct feit_match *m;
	struct feit_cursor c; /* at the first dossier */
	struct feit_label label;
	bool labelled;        /* there is a label */
	bool bracket;         /* "(" stands just before */
	bool dossier_alone;   /* here a dossier without a number is a citation */
	uint32_t begin;       /* where the first fact starts */
	struct feit_str name; /* "motie-Becker" */
	const char *relation; /* of every fact; "" = none */
	const char *evidence;
};

/* Reads numbers after `kind` was read. `number_facts` in the document so far bounds how far ranges
 * are expanded; longer ones keep their ends and a diagnostic. */
bool feit_read_numbers(struct feit_match *, struct feit_cursor *, enum feit_number_word kind,
		       struct feit_papers *out);
/* The page list of a citation: ", p. 15-16", " blz. 12 en 13"; its text in *out. */
bool feit_read_pages(struct feit_cursor *, struct feit_str *out);

/* A chain of citations from the first dossier on; moves the match's end. False = no citation. */
bool feit_cite(struct feit_citing *);

/* "nr. 214 (26 150)", "stuk nr. 292, 33576)": the number first. The cursor stands at the number
 * word; moves the match's end. */
bool feit_cite_inverted(struct feit_citing *);

/* Facts for numbers of a dossier that is known. */
void feit_add_papers(struct feit_citing *, const struct feit_dossier *, const struct feit_papers *);

/* Session as "2021-2022"; "" when there is none. */
struct feit_str feit_session_text(struct feit_arena *, struct feit_session);
/* "tk", "ek", "". */
struct feit_str feit_chamber_text(int chamber);
/* Fills target, url and verdict of a paper from its parts; for context found later. */
void feit_identify_paper(struct feit_arena *, struct feit_reference *, int chamber,
			 struct feit_session, struct feit_str dossier, struct feit_str suffix,
			 struct feit_str number, int reprint);

#endif
