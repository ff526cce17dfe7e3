/* test_specs.c - runs every case of every tests/specs/NAME.spec through the whole pipeline.
 *
 * A case is Dutch text, then lines that start with "= ": the facts that must be found, in order,
 * and no others of the kinds that the spec is about. A case without such a line says: nothing may
 * be found. Cases are separated by empty lines; "# ..." is a comment; a line "@ kinds date figure"
 * says which kinds are compared from there on (default: the kind of the module's family), "@ date
 * 2023-06-01" sets the document date, "@ dossier 36410" the current dossier. In the text "\n" is a
 * line end. An expected line names attributes of the fact in any order
 * ("= kst-36200-XV-12 resolved page=3", "= >=20000 unit=woningen") and last its quote between
 * double quotes (may be left out). The first attribute must be the fact's main value.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "pipeline.h"

struct spec_path {
	char path[256];
};

struct spec_case {
	struct feit_str text; /* with "\n" not yet expanded */
	struct feit_str want[64];
	size_t n_want;
	int line;
};

static const char *const kind_names[] = {"date", "figure", "reference", "measure"};

static struct feit_str read_file(struct feit_arena *a, const char *path)
{
	struct feit_buf b = {NULL, 0, 0};
	FILE *f = fopen(path, "rb");

	cr_assert_not_null(f, "%s cannot be opened", path);
	for (size_t n = 1; n > 0; b.len += n)
		n = fread(feit_buf_room(&b, 65536), 1, 65536, f);
	fclose(f);
	struct feit_str s = feit_copy(a, (struct feit_str){b.ptr, b.len});
	feit_buf_end(&b);
	return s;
}

/* ---- what a fact says, as a list of attributes separated by blanks; the main value first ---- */

static void attribute(struct feit_buf *b, const char *key, struct feit_str v)
{
	if (v.len == 0)
		return;
	FEIT_BUF_LIT(b, "\t");
	if (key[0] != '\0') {
		feit_buf_str(b, feit_cstr(key));
		FEIT_BUF_LIT(b, "=");
	}
	feit_buf_str(b, v);
}

static void date_attributes(struct feit_buf *b, const struct feit_date *d)
{
	attribute(b, "", d->edtf.len ? d->edtf : d->value);
	attribute(b, "", d->value);
	attribute(b, "", feit_cstr(d->mod));
	attribute(b, "from", d->from);
	attribute(b, "to", d->to);
	attribute(b, "freq", d->freq);
	attribute(b, "scheme", feit_cstr(d->scheme));
	attribute(b, "basis", feit_cstr(d->basis));
	attribute(b, "boundary", feit_cstr(d->boundary));
	attribute(b, "anchor", feit_cstr(d->anchor));
	attribute(b, "type",
		  feit_cstr(d->type == FEIT_TIMEX_SET        ? "SET"
			    : d->type == FEIT_TIMEX_DURATION ? "DURATION"
							     : "DATE"));
}

static void figure_attributes(struct feit_buf *b, const struct feit_figure *f)
{
	static const char *const comparators[] = {"=", ">=", "<=", ">", "<", "~"};

	FEIT_BUF_LIT(b, "\t");
	if (f->comparator != FEIT_EQ)
		feit_buf_str(b, feit_cstr(comparators[f->comparator]));
	feit_decimal_write(b, f->value);
	if (f->has_max) {
		FEIT_BUF_LIT(b, "..");
		feit_decimal_write(b, f->value_max);
	}
	attribute(b, "", feit_cstr(f->type));
	attribute(b, "unit", f->unit);
	attribute(b, "per", f->per);
	attribute(b, "role", feit_cstr(f->role));
	attribute(b, "qualifier", f->qualifier);
}

static void reference_attributes(struct feit_buf *b, const struct feit_reference *r)
{
	static const char *const states[] = {"resolved", "well_formed", "ambiguous", "malformed"};

	attribute(b, "", r->target.len ? r->target : FEIT_STR("-"));
	attribute(b, "", feit_cstr(states[r->status]));
	attribute(b, "", feit_cstr(r->type));
	attribute(b, "reason", r->reason);
	attribute(b, "relation", feit_cstr(r->relation));
	attribute(b, "evidence", feit_cstr(r->evidence));
	attribute(b, "url", r->url);
	for (size_t i = 0; i < r->n_parts; i++)
		attribute(b, r->parts[i].name, r->parts[i].value);
}

static void measure_attributes(struct feit_buf *b, const struct feit_doc *d,
			       const struct feit_measure *m)
{
	attribute(b, "", feit_cstr(m->status));
	attribute(b, "", feit_cstr(m->type));
	attribute(b, "", feit_cstr(m->core ? "core" : "peripheral"));
	attribute(b, "name", feit_quote(d, m->name.begin, m->name.end));
	for (size_t i = 0; i < m->n_events; i++)
		attribute(b, "event", feit_cstr(m->events[i].status));
	for (size_t i = 0; i < m->n_actors; i++)
		attribute(b, m->actors[i].role,
			  feit_quote(d, m->actors[i].span.begin, m->actors[i].span.end));
	for (size_t i = 0; i < m->n_slots; i++)
		attribute(b, m->slots[i].name,
			  feit_quote(d, m->slots[i].span.begin, m->slots[i].span.end));
}

static struct feit_str describe(struct feit_arena *a, const struct feit_doc *d,
				const struct feit_fact *f)
{
	struct feit_buf b = {NULL, 0, 0};

	switch (f->kind) {
	case FEIT_DATE:
		date_attributes(&b, f->date);
		break;
	case FEIT_FIGURE:
		figure_attributes(&b, f->figure);
		break;
	case FEIT_REFERENCE:
		reference_attributes(&b, f->reference);
		break;
	default:
		measure_attributes(&b, d, f->measure);
	}
	FEIT_BUF_LIT(&b, "\t");
	struct feit_str s = feit_copy(a, (struct feit_str){b.ptr, b.len});
	feit_buf_end(&b);
	return s;
}

/* ---- comparing ---- */

static bool has_attribute(struct feit_str all, struct feit_str one, bool first)
{
	for (size_t i = 0; i + one.len + 2 <= all.len; i++)
		if (all.ptr[i] == '\t' && memcmp(all.ptr + i + 1, one.ptr, one.len) == 0 &&
		    all.ptr[i + 1 + one.len] == '\t')
			return !first || i == 0;
	return false;
}

/* "role=": there is no such attribute. */
static bool lacks_attribute(struct feit_str all, struct feit_str one)
{
	for (size_t i = 0; i + one.len + 1 <= all.len; i++)
		if (all.ptr[i] == '\t' && memcmp(all.ptr + i + 1, one.ptr, one.len) == 0)
			return false;
	return true;
}

/* Attributes are separated by blanks; one that holds blanks is written with '_' for each. */
static bool agrees(struct feit_arena *a, struct feit_str want, struct feit_str all,
		   struct feit_str quote)
{
	size_t i = 0;
	bool first = true;

	while (i < want.len && want.ptr[i] != '"') {
		size_t from = i;
		while (i < want.len && want.ptr[i] != ' ')
			i++;
		struct feit_str one = feit_copy(a, feit_str_cut(want, from, i));
		if (feit_str_ends(one, FEIT_STR("="))) {
			if (!lacks_attribute(all, one))
				return false;
		} else if (!has_attribute(all, one, first)) {
			for (size_t k = 0; k < one.len; k++)
				if (one.ptr[k] == '_')
					((char *)one.ptr)[k] = ' ';
			if (!has_attribute(all, one, first))
				return false;
		}
		first = false;
		while (i < want.len && want.ptr[i] == ' ')
			i++;
	}
	if (i >= want.len)
		return true;
	struct feit_str q = feit_str_cut(want, i + 1, want.len - 1);
	return feit_str_eq(q, quote);
}

struct setting {
	bool kinds[FEIT_FACT_KINDS];
	struct feit_options options;
};

static struct feit_str expand(struct feit_arena *a, struct feit_str s)
{
	struct feit_str out = feit_copy(a, s);
	char *p = (char *)out.ptr;
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '\\' && i + 1 < s.len && s.ptr[i + 1] == 'n') {
			p[n++] = '\n';
			i++;
		} else {
			p[n++] = s.ptr[i];
		}
	}
	out.len = n;
	return out;
}

/* Number of failures. */
static int run_case(struct feit_engine *e, const char *path, const struct spec_case *c,
		    const struct setting *set)
{
	struct feit_arena arena = {0};
	struct feit_doc doc = {.arena = &arena, .options = &set->options, .path = FEIT_STR("spec")};
	struct feit_error err;
	int failures = 0;
	size_t w = 0;

	if (feit_pipeline(e, expand(&arena, c->text), &doc, &err) != FEIT_OK) {
		fprintf(stderr, "%s:%d: %s\n", path, c->line, err.text);
		return 1;
	}
	for (size_t i = 0; i < doc.n_facts; i++) {
		const struct feit_fact *f = &doc.facts[i];
		if (!set->kinds[f->kind])
			continue;
		struct feit_str all = describe(&arena, &doc, f);
		struct feit_str quote = feit_quote(&doc, f->begin, f->end);
		if (w < c->n_want && agrees(&arena, c->want[w], all, quote)) {
			w++;
			continue;
		}
		fprintf(stderr,
			"%s:%d: got " FEIT_PRI " \"" FEIT_PRI "\" (%s)\n    want %s" FEIT_PRI "\n",
			path, c->line, FEIT_ARG(all), FEIT_ARG(quote), f->rule,
			w < c->n_want ? "= " : "nothing (more)",
			FEIT_ARG(w < c->n_want ? c->want[w] : FEIT_STR("")));
		failures++;
		w += w < c->n_want;
	}
	for (; w < c->n_want; w++, failures++)
		fprintf(stderr, "%s:%d: missing = " FEIT_PRI "\n", path, c->line,
			FEIT_ARG(c->want[w]));
	feit_arena_end(&arena);
	return failures;
}

static void set_kinds(struct setting *s, struct feit_str line)
{
	for (int k = 0; k < FEIT_FACT_KINDS; k++) {
		size_t n = strlen(kind_names[k]);
		s->kinds[k] = false;
		for (size_t i = 0; i + n <= line.len; i++)
			s->kinds[k] |= memcmp(line.ptr + i, kind_names[k], n) == 0;
	}
}

static void default_kinds(struct setting *s, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct feit_str name = feit_cstr(slash ? slash + 1 : path);

	name.len -= strlen(".spec");
	for (int k = 0; k < FEIT_FACT_KINDS; k++)
		s->kinds[k] = k == FEIT_MEASURE;
	for (const struct feit_module *const *m = feit_modules; *m != NULL; m++) {
		if (!feit_str_is(name, (*m)->name))
			continue;
		s->kinds[FEIT_MEASURE] = false;
		s->kinds[FEIT_DATE] =
		    (*m)->family == FEIT_FAMILY_DATE || (*m)->family == FEIT_FAMILY_GUARD;
		s->kinds[FEIT_FIGURE] =
		    (*m)->family == FEIT_FAMILY_FIGURE || (*m)->family == FEIT_FAMILY_GUARD;
		s->kinds[FEIT_REFERENCE] = (*m)->family == FEIT_FAMILY_REFERENCE;
	}
}

static int run_spec(struct feit_engine *e, const char *path, int *n_cases)
{
	struct feit_arena arena = {0};
	struct feit_str file = read_file(&arena, path);
	struct spec_case c = {.n_want = 0};
	struct setting set = {.options = {.oracle = false}};
	int failures = 0, line_no = 0;

	default_kinds(&set, path);
	for (size_t i = 0; i <= file.len;) {
		const char *nl = i < file.len ? memchr(file.ptr + i, '\n', file.len - i) : NULL;
		size_t end = nl ? (size_t)(nl - file.ptr) : file.len;
		struct feit_str line = feit_str_cut(file, i, end);
		i = end + 1;
		line_no++;
		if (line.len == 0 || i > file.len) {
			if (c.text.len) {
				failures += run_case(e, path, &c, &set);
				++*n_cases;
			}
			c = (struct spec_case){.n_want = 0};
			continue;
		}
		if (line.ptr[0] == '#')
			continue;
		if (feit_str_starts(line, FEIT_STR("@ kinds")))
			set_kinds(&set, line);
		else if (feit_str_starts(line, FEIT_STR("@ date")))
			set.options.document_date =
			    feit_str_cut(line, line.len > 7 ? 7 : line.len, line.len);
		else if (feit_str_starts(line, FEIT_STR("@ dossier")))
			set.options.context_dossier =
			    feit_str_cut(line, line.len > 10 ? 10 : line.len, line.len);
		else if (feit_str_starts(line, FEIT_STR("= ")) && c.n_want < 64)
			c.want[c.n_want++] = feit_str_cut(line, 2, line.len);
		else if (c.text.len == 0) {
			c.text = line;
			c.line = line_no;
		} else {
			fprintf(stderr, "%s:%d: a second line of text in one case\n", path,
				line_no);
			failures++;
		}
	}
	feit_arena_end(&arena);
	return failures;
}

ParameterizedTestParameters(specs, file)
{
	static struct spec_path paths[256];
	glob_t g;
	size_t n = 0;

	if (glob("tests/specs/*.spec", 0, NULL, &g) == 0)
		for (; n < g.gl_pathc && n < 256; n++)
			snprintf(paths[n].path, sizeof paths[n].path, "%s", g.gl_pathv[n]);
	globfree(&g);
	return cr_make_param_array(struct spec_path, paths, n);
}

ParameterizedTest(struct spec_path *p, specs, file)
{
	struct feit_engine *e = feit_engine_new();
	int cases = 0, failures = run_spec(e, p->path, &cases);

	feit_engine_free(e);
	cr_expect(eq(int, failures, 0), "%s: %d of %d cases differ", p->path, failures, cases);
	cr_expect(gt(int, cases, 0), "%s has no case", p->path);
}
