/* decimal.h - exact decimal numbers: 1,2 miljard is 1200000000 and not 1.2 times a float.
 *
 * The value is digits / 10^scale. Every function keeps the smallest scale that is exact.
 * Thread-safe; no allocation.
 */
#ifndef FEIT_DECIMAL_H
#define FEIT_DECIMAL_H

#include "base/buf.h"

struct feit_decimal {
	int64_t digits;
	uint8_t scale; /* 0..18 */
};

#define FEIT_DECIMAL(n) ((struct feit_decimal){(n), 0})

/* Both return false on overflow, and leave *out alone. */
bool feit_decimal_multiply(struct feit_decimal a, struct feit_decimal b, struct feit_decimal *out);
bool feit_decimal_add(struct feit_decimal a, struct feit_decimal b, struct feit_decimal *out);

/* Numerator / denominator, rounded half up to `places` decimals. Denominator > 0. */
struct feit_decimal feit_decimal_ratio(int64_t numerator, int64_t denominator, uint8_t places);

/* <0, 0, >0 as a is less than, equal to, greater than b. */
int feit_decimal_compare(struct feit_decimal a, struct feit_decimal b);

/* As a JSON number: "-12", "0.5", "37500". */
void feit_decimal_write(struct feit_buf *, struct feit_decimal);

#endif
