/* identity.c - which document this is: "kst-36600-XVI-149", session 2024-2025. */
#include "ingest/identity.h"

#include "ingest/sax.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_number(char c)
{
	return (unsigned)(c - '0') < 10;
}

void feit_identify(struct feit_doc *doc, struct feit_meta *field, struct feit_str value,
		   const char *evidence)
{
	if (field->value.len > 0 || value.len == 0)
		return;
	char *out = feit_alloc_raw(doc->arena, value.len + 1);
	size_t n = 0;
	for (size_t i = 0; i < value.len; i++) {
		if (feit_str_starts(feit_str_cut(value, i, value.len), FEIT_STR("\u00a0"))) {
			out[n++] = ' ';
			i++;
		} else if (!is_blank(value.ptr[i])) {
			out[n++] = value.ptr[i];
		} else if (n > 0 && out[n - 1] != ' ') {
			out[n++] = ' ';
		}
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	if (n > 0)
		*field = (struct feit_meta){{out, n}, evidence};
}

/* The length of the hyphen or dash at `at`; 0 where there is none. */
static size_t dash_at(struct feit_str s, size_t at)
{
	static const char *const dashes[] = {"-", "/", "\u2013", "\u2010", "\u2011", "\u2014"};

	for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
		if (feit_str_starts(feit_str_cut(s, at, s.len), feit_cstr(dashes[i])))
			return strlen(dashes[i]);
	return 0;
}

static size_t count_digits(struct feit_str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && is_number(s.ptr[at + n]))
		n++;
	return n;
}

void feit_identify_session(struct feit_doc *doc, struct feit_str text, const char *evidence)
{
	for (size_t i = 0; i + 6 < text.len; i++) {
		if (count_digits(text, i) != 4) {
			i += count_digits(text, i);
			continue;
		}
		size_t dash = dash_at(text, i + 4), to = i + 4 + dash;
		size_t n = count_digits(text, to);
		if (dash > 0 && (n == 2 || n == 4)) {
			struct feit_str year = feit_str_cut(text, i, i + 4);
			struct feit_str century =
			    n == 2 ? feit_str_cut(year, 0, 2) : feit_str_cut(text, to, to);
			if (n == 2 && text.ptr[to] == '0' && text.ptr[to + 1] == '0')
				century = FEIT_STR("20"); /* 1999-00 */
			feit_identify(doc, &doc->raw.identity.session,
				      feit_format(doc->arena, FEIT_PRI "-" FEIT_PRI FEIT_PRI,
						  FEIT_ARG(year), FEIT_ARG(century), (int)n,
						  text.ptr + to),
				      evidence);
			return;
		}
		i += 3;
	}
}

/* The length of "XVI", "32", "R2114" at `at`; 0 where a word goes on, as in "36 600 Tijdelijke". */
static size_t suffix_at(struct feit_str s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len &&
	       (is_number(s.ptr[at + n]) || (s.ptr[at + n] >= 'A' && s.ptr[at + n] <= 'Z')))
		n++;
	char next = at + n < s.len ? s.ptr[at + n] : ' ';
	return n <= 7 && (is_blank(next) || strchr("),.;:-(", next) != NULL || next == '\xc2') ? n
											       : 0;
}

/* "36 600 XVI", "36600-XVI", "21 501-32", "35 000 (R2114)": digits in one, then what qualifies
 * them. */
void feit_identify_dossier(struct feit_doc *doc, struct feit_str text, const char *evidence)
{
	char out[32];
	size_t n = 0, i = 0;

	while (i < text.len && !is_number(text.ptr[i]))
		i++;
	for (; i < text.len && n < 5; i++) {
		if (is_number(text.ptr[i]))
			out[n++] = text.ptr[i];
		else if (!is_blank(text.ptr[i]) && text.ptr[i] != '\xc2' && text.ptr[i] != '\xa0')
			break;
	}
	if (n < 4 || (i < text.len && is_number(text.ptr[i])))
		return;
	while (i < text.len && (is_blank(text.ptr[i]) || text.ptr[i] == '(' ||
				text.ptr[i] == '\xc2' || text.ptr[i] == '\xa0'))
		i++;
	i += dash_at(text, i);
	size_t suffix = suffix_at(text, i);
	if (suffix > 0) {
		out[n++] = '-';
		memcpy(out + n, text.ptr + i, suffix);
		n += suffix;
	}
	feit_identify(doc, &doc->raw.identity.dossier, (struct feit_str){out, n}, evidence);
}

static bool has(struct feit_str s, const char *part)
{
	return s.len > 0 && memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

void feit_identify_chamber(struct feit_doc *doc, struct feit_str text, const char *evidence)
{
	struct feit_meta *chamber = &doc->raw.identity.chamber;

	if (has(text, "Tweede Kamer"))
		feit_identify(doc, chamber, FEIT_STR("tk"), evidence);
	else if (has(text, "Eerste Kamer"))
		feit_identify(doc, chamber, FEIT_STR("ek"), evidence);
}

/* ---- metadata ---- */

static bool names(struct feit_str name, const char *what)
{
	size_t n = strlen(what);

	if (name.len != n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((name.ptr[i] | 0x20) != (what[i] | 0x20))
			return false;
	return true;
}

/* "https://zoek.officielebekendmakingen.nl/ah-tk-20202021-3235/metadata.xml" names the paper. */
static struct feit_str name_in_address(struct feit_str url)
{
	struct feit_str tail = FEIT_STR("/metadata.xml");
	size_t at, end;

	if (!feit_str_ends(url, tail))
		return (struct feit_str){NULL, 0};
	end = at = url.len - tail.len;
	while (at > 0 && url.ptr[at - 1] != '/')
		at--;
	return feit_str_cut(url, at, end);
}

/* Of two titles or names of one kind the more telling one has the greater worth. */
static void identify_by_worth(struct feit_doc *doc, struct feit_meta *field, struct feit_str value,
			      const char *evidence)
{
	if (value.len > 0)
		field->value.len = 0;
	feit_identify(doc, field, value, evidence);
}

void feit_identify_meta(struct feit_doc *doc, struct feit_str name, struct feit_str content)
{
	struct feit_identity *id = &doc->raw.identity;
	static const char evidence[] = "metadata";
	struct feit_str value = feit_attr_copy(doc->arena, content);

	if (value.len == 0 || name.len == 0)
		return;
	if (names(name, "OVERHEIDop.documenttitel"))
		identify_by_worth(doc, &id->title, value, evidence);
	else if (names(name, "DC.title") || names(name, "DCTERMS.title"))
		feit_identify(doc, &id->title, value, evidence);
	else if (names(name, "DC.identifier") || names(name, "DCTERMS.identifier"))
		feit_identify(doc, &id->identifier, value, evidence);
	else if (names(name, "OVERHEIDop.externMetadataRecord"))
		feit_identify(doc, &id->identifier, name_in_address(value), evidence);
	else if (names(name, "DCTERMS.issued"))
		feit_identify(doc, &id->date, value, evidence);
	else if (names(name, "DCTERMS.publisher"))
		identify_by_worth(doc, &id->publisher, value, evidence);
	else if (names(name, "DC.creator") || names(name, "DCTERMS.creator"))
		feit_identify(doc, &id->publisher, value, evidence);
	else if (names(name, "OVERHEIDop.vergaderjaar"))
		feit_identify_session(doc, value, evidence);
	else if (names(name, "OVERHEIDop.dossiernummer"))
		feit_identify_dossier(doc, value, evidence);
	else if (names(name, "OVERHEIDop.ondernummer"))
		feit_identify(doc, &id->number, value, evidence);
	else if (names(name, "OVERHEIDop.jaargang"))
		feit_identify(doc, &id->edition, value, evidence);
	if (names(name, "DC.creator"))
		feit_identify_chamber(doc, value, evidence);
}
