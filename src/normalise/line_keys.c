/* line_keys.c - lines as keys of a table: "Pagina 3 van 15" without its 3. */
#include "normalise/line_keys.h"

#include "base/utf8.h"
#include "normalise/scan.h"

size_t feit_line_numbers(struct feit_str s, struct line_number out[MOST_NUMBERS])
{
	size_t n = 0;

	for (size_t i = 0; n < MOST_NUMBERS; i++) {
		i = feit_find_digit(s.ptr, i, s.len);
		if (i >= s.len)
			break;
		struct line_number *x = &out[n];
		*x = (struct line_number){0, i, i};
		while (x->end < s.len && feit_is_digit((unsigned char)s.ptr[x->end]))
			x->value = x->value * 10 + (uint32_t)(s.ptr[x->end++] - '0');
		i = x->end;
		n += x->end - x->begin <= 4;
	}
	return n;
}

static uint64_t mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * UINT64_C(0x9e3779b97f4a7c15);
	return h ^ h >> 29;
}

/* Eight bytes a step, the last ones together with those before them. */
static uint64_t hash_bytes(uint64_t h, const char *p, size_t n)
{
	uint64_t eight = n, rest = n & 7;

	h ^= n;
	if (n < 8) {
		memcpy((char *)&eight + 1, p, n);
		return mix(h, eight | UINT64_C(0x2020202020202000));
	}
	for (; n >= 8; p += 8, n -= 8) {
		memcpy(&eight, p, 8);
		h = mix(h, eight | UINT64_C(0x2020202020202020));
	}
	if (rest == 0)
		return h;
	memcpy(&eight, p + rest - 8, 8);
	return mix(h, eight | UINT64_C(0x2020202020202020));
}

uint64_t feit_line_hash(struct feit_str s, size_t from, size_t to)
{
	uint64_t h = hash_bytes(from != to, s.ptr, from);

	return hash_bytes(h, s.ptr + to, s.len - to) | 1;
}

uint64_t feit_line_hash_with(uint64_t h, uint32_t number)
{
	return mix(h, number) | 1;
}

struct line_keys feit_line_keys_new(struct layout *l, size_t n)
{
	size_t size = 64;

	while (size < n + n / 2)
		size *= 2;
	return (struct line_keys){feit_alloc(l->a, size * sizeof(struct line_key)), size - 1};
}

struct line_key *feit_line_key(struct line_keys *k, uint64_t hash)
{
	size_t i = (size_t)(hash >> 20) & k->mask;

	while (k->slots[i].hash != 0 && k->slots[i].hash != hash)
		i = (i + 1) & k->mask;
	k->slots[i].hash = hash;
	return &k->slots[i];
}
