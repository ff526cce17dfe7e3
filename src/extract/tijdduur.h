/* tijdduur.h - amounts of time: "zes maanden", "1 jaar, 2 maanden en 3 dagen", "vier tot zes
 * weken".
 */
#ifndef FEIT_TIJDDUUR_H
#define FEIT_TIJDDUUR_H

#include "extract/tijdwoord.h"

/* The number that ends just before token i, and where it starts. Looks back a few tokens only. */
bool feit_read_number_left(const struct feit_match *, uint32_t i, struct feit_number *,
			   uint32_t *first);

/* "half jaar", "halve dag" before token i: "een" included when it stands there. */
bool feit_read_half_left(const struct feit_match *, uint32_t i, uint32_t *first);

/* An amount in ISO 8601 letters. */
struct feit_amount {
	struct feit_decimal n;
	char letter; /* Y M W D h m s; lower case behind T */
};

/* n times the unit; halves of a year become months. */
struct feit_amount feit_amount(struct feit_decimal n, struct feit_tijdwoord unit);

/* "P6M", "PT48H", "P1Y2M3D", in the arena. Weeks beside days are written as days. */
struct feit_str feit_write_amounts(struct feit_match *, const struct feit_amount *, int n);

#endif
