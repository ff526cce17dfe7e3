/* label.h - what stands before a dossier: "Tweede Kamer, vergaderjaar 2021-2022, ". */
#ifndef FEIT_LABEL_H
#define FEIT_LABEL_H

#include "extract/dossier.h"

enum feit_label_kind {
	FEIT_LABEL_PAPER,       /* Kamerstukken, TK, Tweede Kamer, Bijlagen Handelingen */
	FEIT_LABEL_HANDELINGEN, /* Handelingen */
	FEIT_LABEL_AANHANGSEL,  /* Aanhangsel (van de) Handelingen */
};

struct feit_label {
	uint32_t begin; /* of its first word */
	uint8_t kind;   /* enum feit_label_kind */
	uint8_t chamber;
	struct feit_session session;
	bool dossier;                /* the word "dossier" was written */
	bool strong;                 /* names papers: Kamerstuk, wetsvoorstel; not just a chamber */
	bool numbered;               /* "nr." was read already: "Bijlagen nr. 18 668" */
	bool attachment;             /* "Bijlage bij Kamerstukken ..." */
	bool year_word;              /* "vergaderjaar" or "zitting" was written */
	struct feit_str odd_session; /* years that are none: "29007-2008" */
};

/* All the words of a label, whatever their order, and the separators behind them. False when none
 * stands here. Time is bounded. */
bool feit_read_label(struct feit_cursor *, struct feit_label *out);

/* The words that a label can start with, for the heads of rules. */
#define FEIT_LABEL_WORDS                                                                           \
	"kamerstuk|kamerstukken|kamerstuknummer|kamerstuknummers|kamerstuknr|kamerst|kamerdossier" \
	"|kst|tk|ek|htk|hek|hdtk|hdek|tweede|eerste|bijlage|bijlagen|bijl|vergaderjaar|"           \
	"zittingsjaar"                                                                             \
	"|zitting|kamerzitting|dossier|dossiernummer|wetsvoorstel|wetsvoorstellen|wetsontwerp|t|e"

#endif
