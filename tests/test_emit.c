/* test_emit.c - outputs are read back by other programs' readers: jansson and libxml2. */
#include "emit_view.h"

#include <glob.h>

#include "emit/view.h"

/* ---- JSON and XML say the same: a walk over both ---- */

static const char *text_of(json_t *j, char *room, size_t size)
{
	if (json_is_integer(j))
		snprintf(room, size, "%lld", (long long)json_integer_value(j));
	else if (json_is_real(j))
		snprintf(room, size, "%.15g", json_real_value(j));
	else
		return json_string_value(j);
	return room;
}

static void same_value(json_t *j, const char *attribute, const char *where)
{
	char room[64], other[64];

	cr_assert_not_null(attribute, "%s: not in XML", where);
	if (json_is_real(j)) {
		snprintf(other, sizeof other, "%.15g", strtod(attribute, NULL));
		attribute = other;
	}
	cr_assert_str_eq(text_of(j, room, sizeof room), attribute, "%s", where);
}

static char *attribute_of(xmlNode *x, const char *name)
{
	return (char *)xmlGetNoNsProp(x, (const xmlChar *)name);
}

static bool is_named(xmlNode *x, const char *name)
{
	return x != NULL && strcmp((const char *)x->name, name) == 0;
}

static xmlNode *next_element(xmlNode *x)
{
	while (x != NULL && x->type != XML_ELEMENT_NODE)
		x = x->next;
	return x;
}

/* "10 20 30" or "s1 s2" in one attribute. */
static void same_list(json_t *array, const char *attribute, const char *where)
{
	char joined[4096] = "", room[64];
	size_t i;
	json_t *j;

	json_array_foreach(array, i, j)
	{
		strcat(joined, i ? " " : "");
		strcat(joined, text_of(j, room, sizeof room));
	}
	cr_assert_not_null(attribute, "%s: not in XML", where);
	cr_assert_str_eq(joined, attribute, "%s", where);
}

/* [from, to] or [from, to, member]; [page, x0, y0, x1, y1]. */
static void same_numbers(json_t *array, xmlNode *x, const char *where)
{
	static const char *const place[] = {"from", "to", "member"};
	static const char *const box[] = {"page", "x0", "y0", "x1", "y1"};
	const char *const *names = is_named(x, "source") ? place : box;

	for (size_t i = 0; i < json_array_size(array); i++) {
		char *a = attribute_of(x, names[i]);
		same_value(json_array_get(array, i), a, where);
		xmlFree(a);
	}
}

static void same_object(json_t *j, xmlNode *x, const char *where);

static bool is_scalar_list(json_t *array)
{
	json_t *first = json_array_get(array, 0);

	return json_is_string(first) || json_is_number(first);
}

static void same_item(json_t *j, xmlNode *x, const char *where)
{
	if (json_is_array(j))
		same_numbers(j, x, where);
	else
		same_object(j, x, where);
}

/* A plural name has an element around its items; a singular one just repeats its element. Returns
 * the element behind. */
static xmlNode *same_array(json_t *array, const char *key, xmlNode *x, const char *where)
{
	bool plural = is_named(x, key) && key[strlen(key) - 1] == 's' && strcmp(key, "exceptions");
	xmlNode *item = plural ? next_element(x->children) : x;
	size_t i;
	json_t *j;

	json_array_foreach(array, i, j)
	{
		cr_assert_not_null(item, "%s: too few in XML", where);
		same_item(j, item, where);
		item = next_element(item->next);
	}
	if (!plural)
		return item;
	cr_assert_null(item, "%s: too many in XML", where);
	return next_element(x->next);
}

static size_t count_attributes(xmlNode *x)
{
	size_t n = 0;

	for (xmlAttr *a = x->properties; a != NULL; a = a->next)
		n++;
	return n;
}

static void same_object(json_t *j, xmlNode *x, const char *where)
{
	xmlNode *child = next_element(x->children);
	size_t attributes = 0;
	const char *key;
	json_t *value;

	json_object_foreach(j, key, value)
	{
		char here[512];
		snprintf(here, sizeof here, "%.400s/%.100s", where, key);
		char *a = attribute_of(x, key);
		if (a != NULL) {
			attributes++;
			if (json_is_array(value))
				same_list(value, a, here);
			else
				same_value(value, a, here);
		} else if (strcmp(key, "kind") == 0) {
			cr_assert(is_named(x, json_string_value(value)), "%s", here);
		} else if (json_is_object(value)) {
			cr_assert(is_named(child, key), "%s: not in XML", here);
			same_object(value, child, here);
			child = next_element(child->next);
		} else if (json_is_array(value)) {
			cr_assert_not(is_scalar_list(value), "%s: not in XML", here);
			child = same_array(value, key, child, here);
		} else {
			cr_assert(is_named(child, key), "%s: not in XML", here);
			char *s = (char *)xmlNodeGetContent(child);
			cr_assert_str_eq(json_string_value(value), s, "%s", here);
			xmlFree(s);
			child = next_element(child->next);
		}
		xmlFree(a);
	}
	cr_assert_null(child, "%s: <%s> is not in JSON", where, child ? (char *)child->name : "");
	cr_assert(eq(sz, attributes, count_attributes(x)), "%s: attributes not in JSON", where);
}

static void expect_same(const struct feit_doc *d)
{
	json_t *j = json_of(d);
	xmlDoc *x = xml_of(d);

	same_object(j, xmlDocGetRootElement(x), "");
	xmlFreeDoc(x);
	json_decref(j);
}

/* ---- every fact stands where it says ---- */

static size_t byte_of(struct feit_str s, size_t code_points)
{
	size_t at = 0;

	while (code_points-- > 0)
		feit_utf8_next(s, &at);
	return at;
}

/* Letters, digits and signs without blanks and hyphens: what survives normalisation. */
static void add_core(struct feit_buf *b, struct feit_str s)
{
	for (size_t at = 0; at < s.len;) {
		size_t from = at;
		uint32_t cp = feit_utf8_next(s, &at);
		if (cp > 0x20 && cp != '-' && cp != 0xa0 && cp != 0xad)
			feit_buf_add(b, s.ptr + from, at - from);
	}
}

/* Whether bytes other than blanks were replaced inside the clean bytes [begin, end). */
static bool was_replaced(const struct feit_doc *d, size_t begin, size_t end)
{
	for (size_t i = 0; i < d->map.n; i++) {
		const struct feit_map_span *s = &d->map.spans[i];
		if (s->kind == FEIT_MAP_SUBST && s->clean < end &&
		    s->clean + s->clean_len > begin && d->text.ptr[s->clean] != ' ' &&
		    d->text.ptr[s->clean] != '\n')
			return true;
	}
	return false;
}

static void expect_in_source(const struct feit_doc *d, json_t *fact, struct feit_str quote,
			     size_t begin, size_t end)
{
	struct feit_buf want = {NULL, 0, 0}, got = {NULL, 0, 0};
	size_t i;
	json_t *range;

	add_core(&want, quote);
	json_array_foreach(json_object_get(fact, "source"), i, range)
	{
		size_t from = (size_t)json_integer_value(json_array_get(range, 0));
		size_t to = (size_t)json_integer_value(json_array_get(range, 1));
		cr_assert_not(from >= to || to > d->raw.source.len);
		add_core(&got, feit_str_cut(d->raw.source, from, to));
	}
	if (!was_replaced(d, begin, end) && d->raw.n_origins == 0)
		cr_expect(feit_str_eq((struct feit_str){want.ptr, want.len},
				      (struct feit_str){got.ptr, got.len}),
			  "\"" FEIT_PRI "\" has the source \"%.*s\"", FEIT_ARG(quote), (int)got.len,
			  got.ptr);
	feit_buf_end(&want);
	feit_buf_end(&got);
}

static void expect_facts_in_place(const struct feit_doc *d)
{
	json_t *j = json_of(d), *fact;
	const char *text = json_string_value(json_object_get(j, "text"));
	struct feit_str s = {text, json_string_length(json_object_get(j, "text"))};
	size_t i;

	cr_assert(feit_str_eq(s, d->text));
	json_array_foreach(json_object_get(j, "facts"), i, fact)
	{
		json_t *q = json_object_get(fact, "quote");
		struct feit_str quote = {json_string_value(q), json_string_length(q)};
		size_t begin =
		    byte_of(s, (size_t)json_integer_value(json_object_get(fact, "start")));
		size_t end = byte_of(s, (size_t)json_integer_value(json_object_get(fact, "end")));
		cr_assert(feit_str_eq(quote, feit_str_cut(s, begin, end)),
			  "fact %zu is not where it says: " FEIT_PRI, i, FEIT_ARG(quote));
		expect_in_source(d, fact, quote, begin, end);
	}
	json_decref(j);
}

Test(emit, corpus_is_the_same_in_both_and_in_place, .timeout = 120)
{
	glob_t g;

	cr_assert(eq(int, glob("corpus/*", 0, NULL, &g), 0));
	for (size_t i = 0; i < g.gl_pathc; i++) {
		struct feit_str bytes = file_of(g.gl_pathv[i]);
		struct feit_doc *d = doc_of(bytes);
		expect_same(d);
		expect_facts_in_place(d);
		free((char *)bytes.ptr);
	}
	globfree(&g);
}

/* ---- a document that has everything, made by hand ---- */

static struct feit_date date = {.edtf = {"2022-06-17", 10},
				.from = {"2022-06-17", 10},
				.to = {"2022-06-17", 10},
				.type = FEIT_TIMEX_SET,
				.value = {"2022-06-17", 10},
				.mod = "APPROX",
				.freq = {"3X", 2},
				.anchor = "last",
				.scheme = "schooljaar",
				.basis = "heading",
				.boundary = "tot en met"};
static struct feit_figure figure = {.value = {-125, 1},
				    .value_max = {1500000000000, 0},
				    .has_max = true,
				    .comparator = FEIT_LE,
				    .type = "fraction",
				    .role = "target",
				    .qualifier = {"\"circa\"", 7},
				    .unit = {"<euro> & 'cent'", 15},
				    .per = {"1.000 inwoners", 14},
				    .numerator = 2,
				    .denominator = 3};
static struct feit_part parts[] = {
    {"chamber", {"tk", 2}}, {"page", {"3", 1}}, {"page", {"4", 1}}, {"number", {"\n\t", 2}}};
static struct feit_reference reference = {.type = "kamerstuk",
					  .target = {"kst-1-2", 7},
					  .url = {"https://example.org/?a=1&b=\"2\"", 29},
					  .parts = parts,
					  .n_parts = 4,
					  .status = FEIT_AMBIGUOUS,
					  .reason = {"why", 3},
					  .relation = "same_as",
					  .evidence = "context"};
static struct feit_event events[] = {
    {.status = "decided",
     .act = "DECIDE",
     .trigger = {{0, 3}, {4, 7}},
     .n_triggers = 2,
     .date = 0,
     .date_role = "decided",
     .date_evidence = "explicit",
     .factuality = "CT+",
     .rule = "measure.decide"},
    {.status = "planned", .date = FEIT_NONE, .factuality = "U", .retold = true},
    {.status = "ended", .date = FEIT_NONE, .factuality = "U"}};
static struct feit_actor actors[] = {{{0, 3}, "author", "explicit", {"Kabinet", 7}},
				     {{4, 7}, "court", "inferred", {NULL, 0}}};
static struct feit_slot slots[] = {{"purpose", {0, 3}}, {"cause", {4, 7}}, {"purpose", {8, 10}}};
static struct feit_span mentions[] = {{0, 3}, {8, 10}};
static struct feit_measure measure = {.name = {0, 7},
				      .type = "target",
				      .object_type = "provision",
				      .core = true,
				      .status = "ended",
				      .events = events,
				      .n_events = 3,
				      .actors = actors,
				      .n_actors = 2,
				      .slots = slots,
				      .n_slots = 3,
				      .mentions = mentions,
				      .n_mentions = 2};

/* Text with every character that needs care: é is two bytes, the last is U+FFFF. */
#define HARD_TEXT                                                                                  \
	"\303\251en t\"w\\e <drie> & 'vier' \001\037\177\t\r\n\302\205 \342\200\231 "              \
	"\360\237\230\200 \357\277\276x\357\277\277"

static void fill(struct feit_doc *d)
{
	static struct feit_fact facts[] = {
	    {.begin = 0, .end = 4, .sentence = 0, .kind = FEIT_DATE, .rule = "date.day"},
	    {.begin = 5, .end = 9, .sentence = 0, .kind = FEIT_FIGURE, .rule = "figure.digits"},
	    {.begin = 10, .end = 24, .sentence = FEIT_NONE, .kind = FEIT_REFERENCE, .rule = "r.x"},
	    {.begin = 0, .end = 9, .sentence = 0, .kind = FEIT_MEASURE, .rule = "m.x"}};
	static struct feit_link links[] = {
	    {3, 0, "measure-date", "decided", FEIT_INHERITED, "link.x"}};
	static uint32_t candidates[] = {5, 9}, supports[] = {0, 0};
	static struct feit_note notes[] = {
	    {.label = {"1", 1},
	     .begin = 10,
	     .end = 30,
	     .anchor = 5,
	     .evidence = "ambiguous",
	     .lo = 4,
	     .hi = 9,
	     .candidates = candidates,
	     .n_candidates = 2,
	     .supports = supports,
	     .n_supports = 2},
	    {.label = {"1", 1}, .begin = 30, .end = 31, .anchor = 5},
	    {.label = {"*)", 2}, .begin = 31, .end = 32, .anchor = FEIT_NONE, .evidence = "none"}};
	static struct feit_diag diags[] = {
	    {FEIT_DIAG_BAD_UTF8, 0, 4, FEIT_NONE, FEIT_NONE, {"a <b>", 5}},
	    {FEIT_DIAG_TOO_MANY, FEIT_NONE, FEIT_NONE, 3, 5, {"c", 1}},
	    {FEIT_DIAG_TOO_MANY, FEIT_NONE, FEIT_NONE, FEIT_NONE, FEIT_NONE, {"d", 1}}};
	static struct feit_str members[] = {{"a.docx", 6}, {"word/<document>.xml", 19}};
	static struct feit_origin origins[] = {{0, 100, 5, 1, {10, 20, 30.25f, 40}},
					       {5, 300, 500, 1, {31, 21, 50, 39}},
					       {20, FEIT_NONE, 0, 0, {10, 50, 30, 60}}};

	facts[0].date = &date;
	facts[1].figure = &figure;
	facts[2].reference = &reference;
	facts[3].measure = &measure;
	d->facts = facts;
	d->n_facts = 4;
	d->links = links;
	d->n_links = 1;
	d->notes = notes;
	d->n_notes = 3;
	d->diags = diags;
	d->n_diags = 3;
	d->raw.members = members;
	d->raw.n_members = 2;
	d->raw.origins = origins;
	d->raw.n_origins = 3;
	struct feit_meta m = {{"Een <titel>", 11}, "heading"};
	d->raw.identity = (struct feit_identity){m, m, m, m, m, m, m, m, m};
}

static struct feit_doc *full_doc(void)
{
	static struct feit_arena arena;
	static struct feit_options options;
	struct feit_doc *d = feit_alloc(&arena, sizeof *d);
	static struct feit_block block = {0, sizeof HARD_TEXT - 1, 2, FEIT_HEADING, 3, 0, 1};
	static struct feit_sentence sentence = {0, sizeof HARD_TEXT - 1, 0};

	d->arena = &arena;
	d->options = &options;
	d->path = FEIT_STR("vol\"<&.txt");
	d->raw.source = d->raw.text = d->text = feit_copy(&arena, FEIT_STR(HARD_TEXT));
	d->raw.media_type = "text/plain";
	feit_map_add(&d->map, &arena, FEIT_MAP_COPY, (uint32_t)d->text.len, 0,
		     (uint32_t)d->text.len);
	d->blocks = &block;
	d->sentences = &sentence;
	d->n_blocks = d->n_sentences = 1;
	fill(d);
	return d;
}

/* In XML, characters that it cannot hold stand as U+FFFD: do the same to a JSON text. */
static char *as_xml_text(const char *s, size_t len)
{
	struct feit_buf b = {NULL, 0, 0};

	for (size_t at = 0; at < len;) {
		size_t from = at;
		uint32_t cp = feit_utf8_next((struct feit_str){s, len}, &at);
		bool fits = cp >= 0x20 || cp == '\n' || cp == '\t' || cp == '\r';
		if (!fits || cp == 0xfffe || cp == 0xffff)
			FEIT_BUF_LIT(&b, "\357\277\275");
		else
			feit_buf_add(&b, s + from, at - from);
	}
	feit_buf_add(&b, "", 1);
	return b.ptr;
}

static void save(const struct feit_doc *d, const char *format, const char *path)
{
	size_t len;
	char *s = written(d, format, false, &len);
	FILE *f = fopen(path, "wb");

	if (f != NULL) { /* for outside validators, see tests/checks/formats.sh */
		fwrite(s, 1, len, f);
		fclose(f);
	}
	free(s);
}

Test(emit, everything_survives_both_formats)
{
	struct feit_doc *d = full_doc();
	json_t *j = json_of(d);
	xmlDoc *x = xml_of(d);
	json_t *text = json_object_get(j, "text");

	cr_assert(eq(sz, json_string_length(text), d->text.len));
	cr_assert_arr_eq(json_string_value(text), d->text.ptr, d->text.len);
	char *want = as_xml_text(d->text.ptr, d->text.len);
	json_object_set_new(j, "text", json_string(want));
	same_object(j, xmlDocGetRootElement(x), "");
	free(want);
	xmlFreeDoc(x);
	json_decref(j);
	save(d, "json", "build/full.json");
	save(d, "xml", "build/full.xml");
}

Test(emit, everything_is_written)
{
	json_t *j = json_of(full_doc()), *facts = json_object_get(j, "facts");
	json_t *f = json_array_get(facts, 0), *m = json_array_get(facts, 3);
	json_t *notes = json_object_get(j, "notes");

	/* Code points, source through origins and members, boxes of one line as one. */
	cr_expect(eq(int, (int)json_integer_value(json_object_get(f, "end")), 3));
	cr_expect(eq(int, (int)json_array_size(json_object_get(f, "source")), 1));
	json_t *range = json_array_get(json_object_get(f, "source"), 0);
	cr_expect(eq(int, (int)json_integer_value(json_array_get(range, 0)), 100));
	cr_expect(eq(int, (int)json_integer_value(json_array_get(range, 1)), 104));
	cr_expect(eq(int, (int)json_integer_value(json_array_get(range, 2)), 1));
	cr_expect(eq(int, (int)json_array_size(json_object_get(m, "box")), 1));
	cr_expect(
	    eq(int, (int)json_array_size(json_object_get(json_array_get(facts, 2), "box")), 2));
	cr_expect(
	    eq(int, (int)json_array_size(json_object_get(m, "events")), 2)); /* one is retold */
	cr_expect(eq(int, (int)json_array_size(json_object_get(m, "purpose")), 2));
	cr_expect(
	    eq(dbl, json_real_value(json_object_get(json_array_get(facts, 1), "value")), -12.5));
	cr_expect_str_eq(json_string_value(json_object_get(json_array_get(facts, 2), "note")),
			 "n1");
	cr_expect_str_eq(json_string_value(json_object_get(json_array_get(notes, 1), "id")),
			 "n1-2");
	cr_expect_str_eq(json_string_value(json_object_get(json_array_get(notes, 2), "id")), "n_1");
	cr_expect_null(json_object_get(json_array_get(notes, 2), "anchor"));
	json_decref(j);
}

/* ---- single properties ---- */

Test(emit, ids_survive_edits_elsewhere)
{
	json_t *a = json_of(doc_of(FEIT_STR("Op 17 juni 2022 en op 17 juni 2022.")));
	json_t *b =
	    json_of(doc_of(FEIT_STR("Toen, op 3 mei 2021. Op 17 juni 2022 en op 17 juni 2022.")));
	json_t *fa = json_object_get(a, "facts"), *fb = json_object_get(b, "facts");

	cr_assert(eq(sz, json_array_size(fa), 2));
	cr_assert(eq(sz, json_array_size(fb), 3));
	for (size_t i = 0; i < 2; i++)
		cr_expect_str_eq(
		    json_string_value(json_object_get(json_array_get(fa, i), "id")),
		    json_string_value(json_object_get(json_array_get(fb, i + 1), "id")));
	/* The ids of the format feiten/1 never change. */
	cr_expect_str_eq(json_string_value(json_object_get(json_array_get(fa, 1), "id")),
			 "dda019676338f-2");
	json_decref(a);
	json_decref(b);
}

Test(emit, code_points_at_every_byte)
{
	struct feit_buf b = {NULL, 0, 0};

	for (int i = 0; i < 100; i++)
		feit_buf_str(&b, FEIT_STR("ab\303\251 \342\202\254 12\360\237\230\200, "));
	struct feit_doc *d = doc_of((struct feit_str){b.ptr, b.len});
	struct feit_view *v = feit_view_new(d);
	for (uint32_t at = 0; at <= d->text.len; at++)
		cr_assert(eq(u32, feit_code_points(v, at),
			     (uint32_t)feit_utf8_count(feit_str_cut(d->text, 0, at))));
	feit_buf_end(&b);
}

static int drained;

static void drain_and_count(struct feit_out *o)
{
	drained += (int)o->buf.len;
	o->buf.len = 0;
}

Test(emit, a_drained_output_is_whole)
{
	struct feit_buf b = {NULL, 0, 0};

	for (int i = 0; i < 20000; i++)
		feit_buf_str(&b, FEIT_STR("Op 17 juni 2022 zijn \"er\" 20.000 woningen. "));
	struct feit_doc *d = doc_of((struct feit_str){b.ptr, b.len});
	for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++) {
		struct feit_out out = {.drain = drain_and_count};
		size_t len;
		drained = 0;
		(*e)->write(d, &out);
		drained += (int)out.buf.len;
		free(written(d, (*e)->name, false, &len));
		cr_expect(eq(int, drained, (int)len), "%s", (*e)->name);
		cr_expect(lt(sz, out.buf.cap, 2000000), "%s", (*e)->name);
		feit_buf_end(&out.buf);
	}
	feit_buf_end(&b);
}

Test(emit, one_line_in_a_set)
{
	struct feit_doc *d = full_doc();
	size_t len;

	char *s = written(d, "json", true, &len);
	cr_expect_eq(memchr(s, '\n', len), s + len - 1);
	free(s);
	s = written(d, "xml", true, &len);
	cr_expect_null(strstr(s, "<?xml"));
	free(s);
}

Test(emit, json_lines_stand_for_themselves)
{
	struct feit_doc *d = full_doc();
	size_t len, n = 0;
	char *s = written(d, "jsonl", false, &len);

	for (char *line = strtok(s, "\n"); line != NULL; line = strtok(NULL, "\n"), n++) {
		json_t *j = json_loads(line, JSON_REJECT_DUPLICATES, NULL);
		cr_assert_not_null(j);
		cr_expect_str_eq(json_string_value(json_object_get(j, "path")), "vol\"<&.txt");
		cr_expect_not_null(json_object_get(j, n < 4 ? "id" : "from"));
		json_decref(j);
	}
	cr_expect(eq(sz, n, 5));
	free(s);
}

Test(emit, empty_document)
{
	struct feit_doc *d = doc_of(FEIT_STR(""));

	expect_same(d);
	for (const struct feit_emitter *const *e = feit_emitters; *e != NULL; e++) {
		size_t len;
		free(written(d, (*e)->name, false, &len));
	}
}
