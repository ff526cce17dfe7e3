/* webadres.c - printed addresses of official papers and laws: "wetten.overheid.nl/BWBR0001950". */
#include "extract/identifier.h"

/* The address runs to the next white space, without the punctuation of the sentence around it.
 * Longer ones than any that names a paper are left alone, so the time stays linear. */
static uint32_t end_of_address(const struct feit_match *m)
{
	enum { LONGEST = 200 };
	const char *p = m->doc->text.ptr;
	uint32_t at = m->begin;

	while (at < m->doc->text.len && (unsigned char)p[at] > ' ' && (unsigned char)p[at] < 0x80)
		if (++at > m->begin + LONGEST)
			return m->begin;
	while (at > m->begin && strchr(".,;:)]>\"'", p[at - 1]) != NULL)
		at--;
	return at;
}

static bool read_address(struct feit_match *m)
{
	struct feit_reference found;
	const char *p = m->doc->text.ptr + m->begin;
	uint32_t end = end_of_address(m);

	if (end == m->begin || memchr(p, '.', end - m->begin) == NULL ||
	    (m->begin > 0 && strchr("-.@/", p[-1]) != NULL) ||
	    !feit_read_identifier(m->doc->arena, feit_quote(m->doc, m->begin, end), &found))
		return false;
	found.evidence = "";
	*feit_refer(m, m->begin, end, found.type) = found;
	m->end = end;
	return true;
}

static const struct feit_rule rules[] = {
    {.id = "reference.address",
     .words = "http|https|zoek|wetten",
     .priority = 5,
     .tail = "",
     .read = read_address,
     .about = "web addresses of official papers and laws: wetten.overheid.nl/BWBR0001950"},
    {0}};

const struct feit_module feit_module_webadres = {
    "webadres", FEIT_FAMILY_REFERENCE, "web addresses of official papers and laws", rules};
