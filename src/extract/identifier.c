/* identifier.c - what a link leads to: identifiers and addresses of official publications and laws.
 */
#include "extract/identifier.h"

#include <strings.h>

#include "extract/artikel.h"

enum { MAX_PIECES = 8, BWB_LEN = 11, LONGEST_LINK = 300 };

/* An identifier cut at its hyphens: "kst", "36410", "XVI", "12". */
struct pieces {
	struct feit_str v[MAX_PIECES];
	size_t n;
};

static bool is_alnum(char c)
{
	return (unsigned)(c - '0') < 10 || (unsigned)((c | 0x20) - 'a') < 26;
}

static bool is_number(struct feit_str s, size_t least, size_t most)
{
	for (size_t i = 0; i < s.len; i++)
		if (!feit_digit_byte(s.ptr[i]))
			return false;
	return s.len >= least && s.len <= most;
}

static bool cut_pieces(struct feit_str id, struct pieces *out)
{
	size_t begin = 0;

	out->n = 0;
	for (size_t i = 0; i <= id.len; i++) {
		if (i < id.len && is_alnum(id.ptr[i]))
			continue;
		if (i == begin || out->n == MAX_PIECES || (i < id.len && id.ptr[i] != '-'))
			return false;
		out->v[out->n++] = feit_str_cut(id, begin, i);
		begin = i + 1;
	}
	return out->n >= 2;
}

static struct feit_str session_text(struct feit_arena *a, struct feit_str years)
{
	return FEIT_JOIN(a, feit_str_cut(years, 0, 4), FEIT_STR("-"), feit_str_cut(years, 4, 8));
}

/* From piece `from` on: dossier, suffix ("XVI", "32"), number, reprint ("h1"). */
static bool read_paper(struct feit_arena *a, const struct pieces *p, size_t from,
		       struct feit_reference *r)
{
	size_t last = p->n - 1;
	const struct feit_str *v = p->v;
	struct feit_str reprint = FEIT_STR(""), suffix = FEIT_STR("");

	if (last > from + 1 && v[last].len == 2 && (v[last].ptr[0] == 'h' || v[last].ptr[0] == 'n'))
		reprint = feit_str_cut(v[last--], 1, 2);
	if (last < from + 1 || last > from + 2 || !is_number(v[from], 4, 6))
		return false;
	if (last == from + 2)
		suffix = v[from + 1];
	feit_part(a, r, "chamber",
		  feit_digit_byte(v[last].ptr[0]) ? FEIT_STR("tk") : FEIT_STR("ek"));
	if (from == 2)
		feit_part(a, r, "session", session_text(a, v[1]));
	feit_part(a, r, "dossier", v[from]);
	feit_part(a, r, "suffix", suffix);
	feit_part(a, r, "number", v[last]);
	feit_part(a, r, "reprint", reprint);
	r->type = "kamerstuk";
	return true;
}

/* "ah-tk-20202021-3235", "h-tk-20172018-70-10". */
static bool read_record(struct feit_arena *a, const struct pieces *p, struct feit_reference *r)
{
	bool answer = feit_str_is(p->v[0], "ah");
	const struct feit_str *v = p->v;

	if (p->n < 4 || p->n > (answer ? 4u : 5u) || !is_number(v[2], 8, 8) ||
	    !(feit_str_is(v[1], "tk") || feit_str_is(v[1], "ek")))
		return false;
	feit_part(a, r, "chamber", v[1]);
	feit_part(a, r, "session", session_text(a, v[2]));
	feit_part(a, r, answer ? "number" : "meeting", v[3]);
	if (p->n == 5)
		feit_part(a, r, "item", v[4]);
	r->type = answer ? "aanhangsel" : "handelingen";
	return true;
}

static bool read_publication(struct feit_arena *a, struct feit_str id, struct feit_reference *r)
{
	static const struct {
		const char *prefix, *type;
	} journals[] = {{"stb", "staatsblad"},      {"stcrt", "staatscourant"},
			{"trb", "tractatenblad"},   {"gmb", "gemeenteblad"},
			{"prb", "provinciaalblad"}, {"wsb", "waterschapsblad"}};
	struct pieces p;

	if (!cut_pieces(id, &p))
		return false;
	if (feit_str_is(p.v[0], "kst"))
		return read_paper(a, &p, is_number(p.v[1], 8, 8) ? 2 : 1, r);
	if (feit_str_is(p.v[0], "ah") || feit_str_is(p.v[0], "h"))
		return read_record(a, &p, r);
	if (feit_str_is(p.v[0], "blg") && p.n == 2 && is_number(p.v[1], 3, 9)) {
		feit_part(a, r, "number", p.v[1]);
		r->type = "bijlage";
		return true;
	}
	for (size_t i = 0; i < sizeof journals / sizeof journals[0]; i++)
		if (feit_str_is(p.v[0], journals[i].prefix) && p.n >= 3 && p.n <= 4 &&
		    is_number(p.v[1], 4, 4) && is_number(p.v[2], 1, 6)) {
			feit_part(a, r, "year", p.v[1]);
			feit_part(a, r, "number", p.v[2]);
			if (p.n == 4)
				feit_part(a, r, "version", p.v[3]);
			r->type = journals[i].type;
			return true;
		}
	return false;
}

/* ---- laws ---- */

static bool is_bwb(struct feit_str s)
{
	return s.len >= BWB_LEN && memcmp(s.ptr, "BWB", 3) == 0 &&
	       (s.ptr[3] == 'R' || s.ptr[3] == 'V' || s.ptr[3] == 'W') &&
	       is_number(feit_str_cut(s, 4, BWB_LEN), 7, 7) &&
	       (s.len == BWB_LEN || !is_alnum(s.ptr[BWB_LEN]));
}

static const char *title_of(struct feit_str bwb)
{
	for (uint32_t i = 0; i < feit_n_laws; i++)
		if (feit_str_is(bwb, feit_laws[i].id))
			return feit_laws[i].title;
	return "";
}

/* "&artikel=29&lid=1&z=2024-01-01": the parts that a citation names; z and g are dates. */
static void read_jci_parts(struct feit_arena *a, struct feit_str s, struct feit_reference *r)
{
	static const char *const names[] = {"boek",      "hoofdstuk", "titeldeel", "afdeling",
					    "paragraaf", "artikel",   "lid",       "bijlage"};

	for (size_t at = 0; at < s.len;) {
		const char *amp = memchr(s.ptr + at, '&', s.len - at);
		size_t end = amp != NULL ? (size_t)(amp - s.ptr) : s.len;
		struct feit_str one = feit_str_cut(s, at, end);
		const char *is = one.len ? memchr(one.ptr, '=', one.len) : NULL;
		at = end + 1;
		if (is == NULL)
			continue;
		size_t n = (size_t)(is - one.ptr);
		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
			if (feit_str_is(feit_str_cut(one, 0, n), names[i]))
				feit_part(a, r, names[i], feit_str_cut(one, n + 1, one.len));
	}
}

/* "#Hoofdstuk2_Artikel8": the last step that is an article. */
static void read_fragment(struct feit_arena *a, struct feit_str s, struct feit_reference *r)
{
	const struct feit_str word = FEIT_STR("Artikel");
	const char *hash = s.len ? memchr(s.ptr, '#', s.len) : NULL;
	size_t at = hash != NULL ? (size_t)(hash - s.ptr) : s.len, end;

	for (; at < s.len; at = end) {
		for (end = at + 1; end < s.len && s.ptr[end] != '_';)
			end++;
		struct feit_str step = feit_str_cut(s, at + 1, end);
		if (!feit_str_starts(step, word) || step.len == word.len)
			continue;
		feit_part(a, r, "artikel", feit_str_cut(step, word.len, step.len));
		return;
	}
}

static bool read_law(struct feit_arena *a, struct feit_str s, struct feit_reference *r)
{
	const char *colon;
	bool jci = feit_str_starts(s, FEIT_STR("jci1"));

	if (jci) { /* "jci1.3:c:" */
		colon = memchr(s.ptr, ':', s.len);
		size_t at = colon != NULL ? (size_t)(colon - s.ptr) + 3 : s.len;
		if (at >= s.len || s.ptr[at - 1] != ':')
			return false;
		s = feit_str_cut(s, at, s.len);
	}
	if (!is_bwb(s))
		return false;
	char *id = feit_alloc(a, BWB_LEN + 1);
	memcpy(id, s.ptr, BWB_LEN);
	struct feit_law law = {id, title_of(feit_str_cut(s, 0, BWB_LEN))};
	if (jci)
		read_jci_parts(a, feit_str_cut(s, BWB_LEN, s.len), r);
	else
		read_fragment(a, feit_str_cut(s, BWB_LEN, s.len), r);
	r->type = "law";
	feit_target_law(a, r, &law);
	return true;
}

/* ---- addresses ---- */

/* Takes `prefix` away, whatever the case of its letters. */
static bool take(struct feit_str *s, const char *prefix)
{
	size_t n = strlen(prefix);

	if (s->len < n || strncasecmp(s->ptr, prefix, n) != 0)
		return false;
	*s = feit_str_cut(*s, n, s->len);
	return true;
}

/* Leaves what stands behind the host; false when the link leads to another site. A link without a
 * host leads to the site that the page came from, so the identifier alone must tell. */
static bool take_host(struct feit_str *s)
{
	static const char *const hosts[] = {"zoek.officielebekendmakingen.nl",
					    "www.officielebekendmakingen.nl",
					    "officielebekendmakingen.nl", "wetten.overheid.nl"};
	bool address = take(s, "https://") || take(s, "http://");

	for (size_t i = 0; i < sizeof hosts / sizeof hosts[0]; i++)
		if (take(s, hosts[i]))
			return take(s, "/");
	if (!address && !take(s, "./"))
		(void)take(s, "/");
	return !address;
}

/* "36600-XX" */
static bool read_dossier(struct feit_arena *a, struct feit_str s, struct feit_reference *r)
{
	size_t n = 0, end = 0;

	while (n < s.len && feit_digit_byte(s.ptr[n]))
		n++;
	for (end = n; end < s.len && (is_alnum(s.ptr[end]) || s.ptr[end] == '-');)
		end++;
	if (n != 5 || (end > n && (s.ptr[n] != '-' || end == n + 1)) || end != s.len)
		return false;
	feit_part(a, r, "dossier", feit_str_cut(s, 0, n));
	if (end > n)
		feit_part(a, r, "suffix", feit_str_cut(s, n + 1, end));
	r->type = "dossier";
	r->target = FEIT_JOIN(a, FEIT_STR("dossier/"), s);
	r->url = FEIT_JOIN(a, FEIT_STR("https://zoek.officielebekendmakingen.nl/"), r->target);
	return true;
}

/* "kst-36410-3.html?x=y#p1" -> "kst-36410-3" */
static struct feit_str trim_file(struct feit_str s)
{
	static const char *const ends[] = {".html", ".pdf", ".xml", ".odt", "/metadata.xml"};
	size_t n = 0;

	while (n < s.len && s.ptr[n] != '?' && s.ptr[n] != '#')
		n++;
	s = feit_str_cut(s, 0, n);
	for (size_t i = sizeof ends / sizeof ends[0]; i-- > 0;)
		if (feit_str_ends(s, feit_cstr(ends[i])))
			return feit_str_cut(s, 0, s.len - strlen(ends[i]));
	return s;
}

bool feit_read_identifier(struct feit_arena *a, struct feit_str link, struct feit_reference *r)
{
	struct feit_reference found = {.type = "",
				       .target = {"", 0},
				       .url = {"", 0},
				       .reason = {"", 0},
				       .relation = "",
				       .evidence = "markup"};

	if (link.len == 0 || link.len > LONGEST_LINK || !take_host(&link) || link.len == 0)
		return false;
	if (!read_law(a, link, &found)) {
		struct feit_str id = trim_file(link);
		if (take(&id, "dossier/")) {
			if (!read_dossier(a, id, &found))
				return false;
		} else if (read_publication(a, id, &found)) {
			found.target = id;
			found.url = feit_publication_url(a, id);
		} else {
			return false;
		}
	}
	*r = found;
	return true;
}
