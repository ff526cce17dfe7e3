/* options.c - checks of what a user may say of a document: "2023-06-01", "36 410-XV". */
#include "doc/options.h"

#include "base/calendar.h"

const struct feit_limit feit_limits[FEIT_LIMITS] = {
#define LIMIT(name, text, normal, most, unit, help) {text, normal, most, unit, help},
#include "doc/limits.def"
#undef LIMIT
};

bool feit_set_limit(uint32_t values[FEIT_LIMITS], const char *s)
{
	size_t n = strcspn(s, "="), i = 0, digits = 0;
	uint32_t value = 0;

	while (i < FEIT_LIMITS &&
	       (strlen(feit_limits[i].name) != n || memcmp(feit_limits[i].name, s, n) != 0))
		i++;
	if (i == FEIT_LIMITS || s[n] != '=')
		return false;
	for (const char *p = s + n + 1; *p != '\0'; p++) {
		if (*p < '0' || *p > '9' || ++digits > 8)
			return false;
		value = value * 10 + (uint32_t)(*p - '0');
	}
	if (value < 1 || value > feit_limits[i].most)
		return false;
	values[i] = value;
	return true;
}

/* The number in the digits [begin, end) of s; -1 where one of them is no digit. */
static int digits(const char *s, int begin, int end)
{
	int n = 0;

	for (int i = begin; i < end; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		n = n * 10 + (s[i] - '0');
	}
	return n;
}

bool feit_is_date(const char *s)
{
	if (strlen(s) != 10 || s[4] != '-' || s[7] != '-')
		return false;
	int year = digits(s, 0, 4), month = digits(s, 5, 7), day = digits(s, 8, 10);
	return year >= FEIT_FIRST_YEAR && month >= 1 && day >= 1 &&
	       day <= feit_month_days(year, month);
}

bool feit_clean_dossier(const char *s, char out[17])
{
	size_t n = 0, n_digits = 0;

	for (; *s != '\0' && n < 16; s++)
		if (*s != ' ' && *s != '.')
			out[n++] = *s;
	out[n] = '\0';
	while (out[n_digits] >= '0' && out[n_digits] <= '9')
		n_digits++;
	bool fits = *s == '\0' && n_digits >= 4 && n_digits <= 5;
	for (size_t i = n_digits + 1; fits && i < n; i++) /* a suffix of capitals and digits */
		fits = (out[i] >= 'A' && out[i] <= 'Z') || (out[i] >= '0' && out[i] <= '9');
	fits = fits && (n == n_digits || (out[n_digits] == '-' && n > n_digits + 1));
	if (!fits)
		out[0] = '\0';
	return fits;
}
