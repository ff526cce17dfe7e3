/* label.c - what stands before a dossier: "Kamerstukken II, vergaderjaar 2006/07, ". */
#include "extract/label.h"

enum { MAX_ITEMS = 9 };

/* "II", "I/II", "I en II"; as OCR leaves it "ll", "l/ll", "11", and as some write it "2". */
static int eat_chamber(struct feit_cursor *c)
{
	static const char *const codes[] = {"i/ii", "ii/i", "i en ii", "l/ll", "ii", "i",
					    "ll",   "l",    "11",      "2",    "1",  NULL};
	static const uint8_t chambers[] = {FEIT_BOTH_CHAMBERS,
					   FEIT_BOTH_CHAMBERS,
					   FEIT_BOTH_CHAMBERS,
					   FEIT_BOTH_CHAMBERS,
					   FEIT_TK,
					   FEIT_EK,
					   FEIT_TK,
					   FEIT_EK,
					   FEIT_TK,
					   FEIT_TK,
					   FEIT_EK};
	struct feit_cursor at = *c, year;
	int i = feit_eat_one_of(&at, codes);

	if (i < 0 && (feit_eat(&at, "ii") || feit_eat(&at, "i"))) { /* "II2015-16" */
		struct feit_session ignored;
		year = at;
		if (!feit_read_session(&year, &ignored))
			return FEIT_NO_CHAMBER;
		int chamber = at.at - c->at == 2 ? FEIT_TK : FEIT_EK;
		*c = at;
		return chamber;
	}

	if (i < 0 || (feit_peek(&at) != ',' && feit_peek(&at) != ' ' && feit_peek(&at) != ':'))
		return FEIT_NO_CHAMBER;
	if (feit_digit_byte(feit_peek(c))) { /* a digit needs a year or dossier behind it */
		struct feit_cursor next = at;
		feit_eat_byte(&next, ',');
		feit_eat_byte(&next, ' ');
		feit_eat(&next, "vergaderjaar ");
		for (int k = 0; k < 2; k++)
			if (!feit_digit_byte(feit_here(&next)[k]))
				return FEIT_NO_CHAMBER;
		if (feit_here(&next)[2] == ' ' && feit_peek(&at) == ' ' &&
		    feit_digit_byte(feit_here(&next)[3]) == false)
			return FEIT_NO_CHAMBER;
	}
	*c = at;
	return chambers[i];
}

static bool eat_strong(struct feit_cursor *c)
{
	static const char *const words[] = {"kamerstukken",    "kamerstuk",   "kamerstuknummers",
					    "kamerstuknummer", "kamerstuknr", "kamerst",
					    "kamerdossier",    "kst",         "wetsvoorstellen",
					    "wetsvoorstel",    "wetsontwerp", NULL};

	if (feit_eat_one_of(c, words) < 0)
		return false;
	feit_eat_byte(c, '.');
	feit_eat(c, " met nummer");
	return true;
}

static int eat_chamber_name(struct feit_cursor *c)
{
	static const char *const names[] = {"tweede kamer", "eerste kamer", "tk",   "ek",
					    "htk",          "hek",          "hdtk", "hdek",
					    "t.k.",         "e.k.",         NULL};
	struct feit_cursor at = *c;

	(void)(feit_eat(&at, "van de ") || feit_eat(&at, "de ") || feit_eat(&at, "der "));
	int i = feit_eat_one_of(&at, names);
	if (i < 0)
		return FEIT_NO_CHAMBER;
	if (i < 2)
		feit_eat(&at, " der staten-generaal");
	*c = at;
	return i % 2 == 0 ? FEIT_TK : FEIT_EK;
}

static bool eat_session(struct feit_cursor *c, struct feit_label *l)
{
	static const char *const words[] = {"vergaderjaar", "zittingsjaar",  "zitting",
					    "kamerzitting", "vergader-jaar", NULL};
	struct feit_cursor at = *c;

	bool word = feit_eat_one_of(&at, words) >= 0;
	l->year_word |= word;
	feit_eat_byte(&at, ' ');
	struct feit_cursor broken = at;
	bool read = feit_read_session(&at, &l->session);
	if (word && (!read || l->session.last != l->session.first + 1) &&
	    feit_read_broken_session(&broken, &l->session))
		at = broken;
	else if (!read)
		return false;
	*c = at;
	return true;
}

/* "29007-2008" where years are due. */
static bool eat_odd_session(struct feit_cursor *c, struct feit_label *l)
{
	struct feit_cursor at = *c;
	uint32_t n;

	if (l->kind == FEIT_LABEL_PAPER || !feit_eat_digits(&at, 5, 5, &n) || !feit_eat_dash(&at) ||
	    !feit_eat_digits(&at, 4, 4, &n))
		return false;
	l->odd_session = feit_since(&at, c->at);
	*c = at;
	return true;
}

/* Handelingen, Aanhangsel (van de) Handelingen, Bijlage(n) (bij) (Handelingen). */
static bool eat_publication(struct feit_cursor *c, struct feit_label *l)
{
	if (feit_eat_word(c, "aanhangsel")) {
		l->kind = FEIT_LABEL_AANHANGSEL;
		(void)(feit_eat(c, " van de") || feit_eat(c, " bij de") || feit_eat(c, " der") ||
		       feit_eat(c, " van het") || feit_eat_byte(c, '-'));
		feit_eat_byte(c, ' ');
		(void)(feit_eat_word(c, "handelingen") || feit_eat_word(c, "verslag"));
		return true;
	}
	if (feit_eat_word(c, "bijlagen") || feit_eat_word(c, "bijlage") || feit_eat(c, "bijl.")) {
		l->attachment |= feit_eat(c, " bij de") || feit_eat(c, " bij");
		feit_eat(c, " van de");
		struct feit_cursor at = *c;
		feit_eat_byte(&at, ' ');
		feit_eat(&at, "de ");
		if (feit_eat_word(&at, "handelingen"))
			*c = at;
		return true;
	}
	struct feit_cursor at = *c;
	if (!feit_eat_word(&at, "handelingen") && !feit_eat_word(&at, "hand."))
		return false;
	l->kind = FEIT_LABEL_HANDELINGEN;
	feit_eat_word(&at, " kamer");
	*c = at;
	return true;
}

/* "nr." before a dossier: "TK 1991-1992, nr. 22 148". */
static bool eat_nr(struct feit_cursor *c, struct feit_label *l)
{
	enum feit_chamber ignored = FEIT_NO_CHAMBER;
	struct feit_cursor at = *c, probe;
	struct feit_dossier d;

	if (l->kind != FEIT_LABEL_PAPER || feit_eat_number_word(&at, &ignored) == FEIT_NO_WORD)
		return false;
	probe = at;
	if (!feit_read_dossier(&probe, false, &d))
		return false;
	l->numbered = true;
	*c = at;
	return true;
}

/* What an item that begins with this letter may be; a letter begins few of them. */
enum item {
	STRONG = 1,       /* kamerstuk, wetsvoorstel */
	CHAMBER_NAME = 2, /* de/van de/der Tweede Kamer, EK, HTK */
	PUBLICATION = 4,  /* Aanhangsel, Bijlage, Handelingen */
	DOSSIER = 8,
};

static unsigned items_of(char c)
{
	switch (c | 0x20) {
	case 'k':
	case 'w':
		return STRONG;
	case 't':
	case 'e':
	case 'v':
		return CHAMBER_NAME;
	case 'd':
		return CHAMBER_NAME | DOSSIER;
	case 'h':
		return CHAMBER_NAME | PUBLICATION;
	case 'a':
	case 'b':
		return PUBLICATION;
	default:
		return 0;
	}
}

static bool eat_item(struct feit_cursor *c, struct feit_label *l, bool *named)
{
	unsigned items = items_of(feit_peek(c));
	int chamber;

	if ((items & STRONG) && eat_strong(c))
		return l->strong = *named = true;
	if ((items & CHAMBER_NAME) && (chamber = eat_chamber_name(c)) != FEIT_NO_CHAMBER) {
		l->chamber = (uint8_t)chamber;
		return *named = true;
	}
	if (*named && l->chamber == 0 && (chamber = eat_chamber(c)) != FEIT_NO_CHAMBER) {
		l->chamber = (uint8_t)chamber;
		return true;
	}
	if ((items & PUBLICATION) && eat_publication(c, l))
		return *named = true;
	if (l->session.first == 0 && eat_session(c, l))
		return *named |= l->year_word, true;
	if ((items & DOSSIER) && (feit_eat_word(c, "dossiernummer") || feit_eat_word(c, "dossier")))
		return l->dossier = *named = true;
	return eat_odd_session(c, l) || eat_nr(c, l);
}

/* ", ", " ", ": ", "- ": at most one sign and one space. */
static void eat_separator(struct feit_cursor *c)
{
	if (feit_eat(c, " - "))
		return;
	(void)(feit_eat_byte(c, ',') || feit_eat_byte(c, ':') || feit_eat_byte(c, ';') ||
	       feit_eat_dash(c));
	feit_eat_byte(c, ' ');
	feit_eat_byte(c, '(');
}

bool feit_read_label(struct feit_cursor *c, struct feit_label *l)
{
	struct feit_cursor at = *c;
	bool named = false;

	*l = (struct feit_label){.begin = c->at};
	for (int i = 0; i < MAX_ITEMS && eat_item(&at, l, &named); i++)
		eat_separator(&at);
	if (!named || at.at == c->at)
		return false;
	*c = at;
	return true;
}
