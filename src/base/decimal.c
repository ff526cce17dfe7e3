/* decimal.c - exact decimal numbers. */
#include "base/decimal.h"

__extension__ typedef __int128 wide; /* products of two 64-bit numbers */

static const int64_t power[19] = {1,
				  10,
				  100,
				  1000,
				  10000,
				  100000,
				  1000000,
				  10000000,
				  100000000,
				  1000000000,
				  10000000000,
				  100000000000,
				  1000000000000,
				  10000000000000,
				  100000000000000,
				  1000000000000000,
				  10000000000000000,
				  100000000000000000,
				  1000000000000000000};

static bool fit(wide digits, unsigned scale, struct feit_decimal *out)
{
	while (scale > 0 && digits % 10 == 0) {
		digits /= 10;
		scale--;
	}
	if (scale > 18 || digits > INT64_MAX || digits < -INT64_MAX)
		return false;
	*out = (struct feit_decimal){(int64_t)digits, (uint8_t)scale};
	return true;
}

bool feit_decimal_multiply(struct feit_decimal a, struct feit_decimal b, struct feit_decimal *out)
{
	return fit((wide)a.digits * b.digits, a.scale + (unsigned)b.scale, out);
}

bool feit_decimal_add(struct feit_decimal a, struct feit_decimal b, struct feit_decimal *out)
{
	uint8_t scale = a.scale > b.scale ? a.scale : b.scale;

	return fit((wide)a.digits * power[scale - a.scale] +
		       (wide)b.digits * power[scale - b.scale],
		   scale, out);
}

struct feit_decimal feit_decimal_ratio(int64_t numerator, int64_t denominator, uint8_t places)
{
	wide n = (wide)numerator * power[places];
	struct feit_decimal d = {0, 0};
	wide half = denominator / 2;

	fit((n + (n < 0 ? -half : half)) / denominator, places, &d);
	return d;
}

int feit_decimal_compare(struct feit_decimal a, struct feit_decimal b)
{
	uint8_t scale = a.scale > b.scale ? a.scale : b.scale;
	wide x = (wide)a.digits * power[scale - a.scale];
	wide y = (wide)b.digits * power[scale - b.scale];

	return x < y ? -1 : x > y;
}

void feit_decimal_write(struct feit_buf *b, struct feit_decimal d)
{
	char tmp[24];
	size_t at = sizeof tmp;
	uint64_t v = d.digits < 0 ? 0 - (uint64_t)d.digits : (uint64_t)d.digits;

	if (d.digits < 0)
		FEIT_BUF_LIT(b, "-");
	for (unsigned i = 0; v != 0 || i <= d.scale; i++, v /= 10) {
		if (i == d.scale && i > 0)
			tmp[--at] = '.';
		tmp[--at] = (char)('0' + v % 10);
	}
	feit_buf_add(b, tmp + at, sizeof tmp - at);
}
