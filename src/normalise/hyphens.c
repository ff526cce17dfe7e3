/* hyphens.c - decides for each cut word whether it is joined: "flex-" / "woningen". */
#include "base/utf8.h"
#include "normalise/layout.h"

static void judge(struct layout *l, struct line *x, const struct line *next)
{
	struct feit_str a = line_text(l, x), b = line_text(l, next);
	size_t at = a.len, to = 0;

	x->joint = x->kind == FEIT_TABLE ? JOINT_ROW : JOINT_SPACE;
	if (x->joint == JOINT_ROW)
		return;
	if (a.len < 2 || a.ptr[a.len - 1] != '-')
		return;
	feit_utf8_prev(a, &at);
	if (feit_is_letter(feit_utf8_prev(a, &at)) && feit_is_lower(feit_utf8_next(b, &to)))
		x->joint = JOINT_CUT;
	else if (feit_is_letter(feit_utf8_next(b, &to)))
		x->joint = JOINT_CLOSE;
}

void feit_step_hyphens(struct layout *l)
{
	for (size_t i = 0; i < l->n_lines; i++) {
		size_t next = i + 1;
		if (l->lines[i].role == ROLE_BODY)
			next = next_body(l, i);
		if (next < l->n_lines)
			judge(l, &l->lines[i], &l->lines[next]);
	}
}
