/* html_notes.c - which links of a page are footnote anchors: "<sup><a href="#fn1">1</a></sup>". */
#include "ingest/html_notes.h"

struct scan {
	struct feit_page_notes *notes;
	struct feit_arena *arena;
	uint32_t order;
	uint32_t outer; /* the innermost id that is still open outside the link; or none */
	int depth, sup_depth, link_depth, outer_depth;
	char text[16];
	size_t n_text;
	bool in_link;
};

struct feit_str feit_page_target(const struct feit_element *e)
{
	struct feit_str href = feit_attr(e, "href");

	return href.len > 1 && href.ptr[0] == '#' ? feit_str_cut(href, 1, href.len)
						  : (struct feit_str){NULL, 0};
}

struct feit_str feit_page_id(const struct feit_element *e)
{
	struct feit_str id = feit_attr(e, "id");

	return id.len > 0 ? id : feit_attr(e, "name");
}

static bool has(struct feit_str s, const char *part)
{
	return s.len > 0 && memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

bool feit_called_note(const struct feit_element *e)
{
	static const char *const attributes[] = {"class", "role", "id",
						 "name",  "href", "epub:type"};
	static const char *const words[] = {"noot", "note", "voet", "ftn", "fn"};

	for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++)
		for (size_t k = 0; k < sizeof words / sizeof words[0]; k++)
			if (has(feit_attr(e, attributes[i]), words[k]))
				return true;
	return false;
}

/* "12", "[12]", "12)", "*", "a": the label without its brackets; empty when it is something else.
 */
static struct feit_str find_label(struct feit_str s)
{
	static const char *const signs[] = {"*",      "**",     "***",    "\u2020",
					    "\u2021", "\u21a9", "\u2191", "^"};
	size_t digits = 0;

	while (s.len > 0 && (strchr("[( \n\t\r", s.ptr[0]) != NULL))
		s = feit_str_cut(s, 1, s.len);
	while (s.len > 0 && strchr("]). \n\t\r", s.ptr[s.len - 1]) != NULL)
		s.len--;
	while (digits < s.len && (unsigned)(s.ptr[digits] - '0') < 10)
		digits++;
	if (digits > 0 && digits == s.len && digits <= 4)
		return s;
	if (s.len == 1 && ((s.ptr[0] | 0x20) >= 'a' && (s.ptr[0] | 0x20) <= 'z'))
		return s;
	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
		if (feit_str_is(s, signs[i]))
			return s;
	return (struct feit_str){NULL, 0};
}

/* The index of a name, with room for it in the arrays beside. */
static uint32_t add_name(struct scan *s, struct feit_str name)
{
	struct feit_page_notes *p = s->notes;
	uint32_t i = name.len > 0 ? feit_name_add(&p->names, s->arena, name) : UINT32_MAX;

	for (; i != UINT32_MAX && p->n <= i; p->n++) {
		p->orders =
		    feit_grow(s->arena, p->orders, p->n + 1, &p->cap_orders, sizeof *p->orders);
		p->pointed_back = feit_grow(s->arena, p->pointed_back, p->n + 1, &p->cap_back,
					    sizeof *p->pointed_back);
		p->labels =
		    feit_grow(s->arena, p->labels, p->n + 1, &p->cap_labels, sizeof *p->labels);
		p->orders[p->n] = 0;
		p->pointed_back[p->n] = false;
		p->labels[p->n] = (struct feit_str){NULL, 0};
	}
	return i;
}

static void open_link(struct scan *s, const struct feit_element *e, uint32_t id)
{
	struct feit_page_notes *p = s->notes;
	struct feit_str target = feit_page_target(e);

	if (target.len == 0 || s->in_link)
		return;
	uint32_t at = add_name(s, target);
	struct feit_page_link *l = FEIT_PUSH(s->arena, p->links, p->n_links, p->links_cap);
	l->target = at;
	l->self = id != UINT32_MAX ? id : s->outer;
	l->order = s->order;
	l->raised = s->sup_depth > 0;
	l->named = feit_called_note(e);
	s->in_link = true;
	s->link_depth = s->depth;
	s->n_text = 0;
}

static void on_start(void *context, const struct feit_element *e)
{
	struct scan *s = context;
	uint32_t id = add_name(s, feit_page_id(e));

	s->order++;
	s->depth++;
	if (id != UINT32_MAX && s->notes->orders[id] == 0)
		s->notes->orders[id] = s->order;
	if (feit_str_is(e->name, "sup") && s->sup_depth == 0) {
		s->sup_depth = s->depth;
		if (s->in_link)
			s->notes->links[s->notes->n_links - 1].raised = true;
	}
	if (feit_str_is(e->name, "a"))
		open_link(s, e, id);
	else if (!s->in_link) {
		s->outer = id;
		s->outer_depth = s->depth;
	}
}

static void on_end(void *context)
{
	struct scan *s = context;

	if (s->in_link && s->depth == s->link_depth) {
		struct feit_str text = find_label((struct feit_str){s->text, s->n_text});
		s->notes->links[s->notes->n_links - 1].label = s->n_text < sizeof s->text
								   ? feit_copy(s->arena, text)
								   : (struct feit_str){NULL, 0};
		s->in_link = false;
	}
	if (s->depth == s->sup_depth)
		s->sup_depth = 0;
	if (s->depth == s->outer_depth)
		s->outer = UINT32_MAX;
	s->depth--;
}

static void on_text(void *context, struct feit_str bytes, uint32_t source, uint32_t source_len)
{
	struct scan *s = context;

	(void)source, (void)source_len;
	for (size_t i = 0; s->in_link && i < bytes.len && s->n_text < sizeof s->text; i++)
		if (bytes.ptr[i] != ' ' && bytes.ptr[i] != '\n' && bytes.ptr[i] != '\t')
			s->text[s->n_text++] = bytes.ptr[i];
}

static void judge(struct feit_page_notes *p)
{
	for (size_t i = 0; i < p->n_links; i++) {
		const struct feit_page_link *l = &p->links[i];
		if (l->target < p->n && p->orders[l->target] != 0 &&
		    p->orders[l->target] < l->order)
			p->pointed_back[l->target] = true;
	}
	for (size_t i = 0; i < p->n_links; i++) {
		struct feit_page_link *l = &p->links[i];
		if (l->label.len == 0 || l->target >= p->n || p->orders[l->target] <= l->order)
			continue;
		bool led_back = l->self < p->n && p->pointed_back[l->self];
		l->anchor = l->raised || l->named || led_back;
		if (l->anchor && p->labels[l->target].len == 0)
			p->labels[l->target] = l->label;
	}
}

enum feit_status feit_find_page_notes(const struct feit_doc *doc, struct feit_str bytes,
				      struct feit_page_notes *notes, struct feit_error *err)
{
	static const struct feit_sax sax = {on_start, on_end, on_text};
	struct scan s = {.notes = notes, .arena = doc->arena, .outer = UINT32_MAX};
	enum feit_status status = feit_parse_html(doc->options, bytes, doc->path, &sax, &s, err);

	if (status == FEIT_OK)
		judge(notes);
	return status;
}
