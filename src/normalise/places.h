/* places.h - numbers in the text that may be footnote numbers. Private to src/normalise. */
#ifndef FEIT_PLACES_H
#define FEIT_PLACES_H

#include "normalise/layout.h"

enum place_kind { PLACE_OWN_LINE, PLACE_GLUED, PLACE_YEAR, PLACE_SPACED, PLACE_RAISED };

struct place {
	uint32_t line;
	uint32_t begin, end; /* raw bytes of the number */
	int number;
	float score; /* 6 = surely a footnote number by its form; 0 and below: hardly */
	uint8_t kind;
};

/* Puts the places of the body line `i` into `out`, at most `max`: numbers from `least` to `most`.
 * Returns how many. */
size_t feit_find_places(const struct layout *l, uint32_t i, int least, int most, struct place *out,
			size_t max);

/* Whether the format says that just the raw bytes [begin, end) are raised. */
bool feit_is_raised(const struct layout *, uint32_t begin, uint32_t end);

#endif
