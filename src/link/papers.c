/* papers.c - measures with the papers that prove them, through the scope of the footnote, and the
 * check of a paper's parliamentary year against the date of the event it supports. */
#include "link/links.h"

#include "base/calendar.h"

struct paper {
	uint32_t fact;
	uint32_t first, last; /* sentences that it supports */
	uint32_t from, to;    /* bytes: less than these, where a sentence has two notes */
	bool reports;         /* a reporting verb towards parliament stands there */
	bool joins;           /* of a note; the sentence before the first has none */
	bool speaks;          /* named where it speaks: "In mijn brief (Kamerstuk ...)" */
};

static bool is_report(const struct feit_doc *d, const struct feit_link_words *w, uint32_t first,
		      uint32_t last)
{
	enum { REPORT = FEIT_SAYS_PARLIAMENT | FEIT_SAYS_TOLD };

	for (uint32_t s = first; s <= last; s++)
		if ((feit_says(d, w, d->sentences[s].begin, d->sentences[s].end, FEIT_ALL_WORDS) &
		     REPORT) == REPORT)
			return true;
	return false;
}

/* Two notes in one sentence: each supports what stands before it, behind the other one. */
static void set_window(const struct feit_doc *d, size_t note, struct paper *p)
{
	const struct feit_sentence *s = &d->sentences[p->last];
	const struct feit_note *n = &d->notes[note];
	bool shared = false;

	for (size_t k = note > 2 ? note - 2 : 0; k < note + 3 && k < d->n_notes; k++) {
		uint32_t other = d->notes[k].anchor;
		if (k == note || other == FEIT_NONE || other <= s->begin || other > s->end)
			continue;
		shared = true;
		if (other < n->anchor && other > p->from)
			p->from = other;
	}
	if (shared)
		p->to = n->anchor;
}

/* "de AMvB reële prijs (Stb. 2023, 416) geldt": of the measure right before the bracket. */
static bool follows_name(const struct feit_doc *d, const struct feit_fact *f, struct paper *p)
{
	enum { OPENING = 2 /* " (" */, LONGEST = 24 };

	if (f->begin < OPENING || d->text.ptr[f->begin - 1] != '(' || f->end >= d->text.len ||
	    d->text.ptr[f->end] != ')')
		return false;
	uint32_t at = f->begin - OPENING;
	if (at > 0 && d->text.ptr[at - 1] == ')') /* de Wet inburgering (Wi) (Kamerstuk 35 483) */
		for (uint32_t k = at - 1; k > 1 && at - k < LONGEST; k--)
			if (d->text.ptr[k - 1] == '(') {
				at = d->text.ptr[k - 2] == ' ' ? k - 2 : at;
				break;
			}
	p->from = p->to = at;
	return true;
}

/* "(Kamerstuk 31 839, nr. 961)." at the end, or ", zie Kamerstuk 31 839, nr. 961.": as good as a
 * note. */
static bool closes_sentence(const struct feit_doc *d, const struct feit_fact *f)
{
	uint32_t end = d->sentences[f->sentence].end;
	bool seen = f->begin > 6 && memcmp(d->text.ptr + f->begin - 6, ", zie ", 6) == 0;

	return f->end < end && end - f->end <= 3 &&
	       (d->text.ptr[f->end] == ')' || (seen && end - f->end == 1));
}

/* The sentence before the first one that the note supports is of its paragraph and has no note. */
static bool joins_before(const struct feit_doc *d, size_t note, uint32_t first)
{
	if (first == 0 || d->sentences[first - 1].block != d->sentences[first].block)
		return false;
	const struct feit_sentence *s = &d->sentences[first - 1];
	for (size_t k = note > 2 ? note - 2 : 0; k < note; k++)
		if (d->notes[k].anchor != FEIT_NONE && d->notes[k].anchor > s->begin &&
		    d->notes[k].anchor <= s->end)
			return false;
	return true;
}

/* Where the words before `at` begin that no sign parts from it. */
static uint32_t stretch_of(const struct feit_doc *d, uint32_t begin, uint32_t at)
{
	uint32_t from = at;

	while (from > begin && d->text.ptr[from - 1] != ',' && d->text.ptr[from - 1] != ';' &&
	       d->text.ptr[from - 1] != ':')
		from--;
	return from;
}

static bool says(const struct feit_doc *d, const struct feit_link_words *w, uint32_t begin,
		 uint32_t end, int n, unsigned class)
{
	return (feit_says(d, w, begin, end, n) & class) != 0;
}

/* "Conform de motie-De Vries1 is", "Op grond van het advies2 heeft": the note is of what the aside
 * names, and not of what the sentence tells. */
static void leave_aside(const struct feit_doc *d, const struct feit_link_words *w, uint32_t anchor,
			struct paper *p)
{
	const struct feit_sentence *s = &d->sentences[p->last];
	uint32_t from = stretch_of(d, s->begin, anchor);

	if (anchor + 2 >= s->end || d->text.ptr[anchor] != ' ' ||
	    !(says(d, w, from, anchor, 1, FEIT_SAYS_ASIDE) ||
	      says(d, w, from, anchor, 2, FEIT_SAYS_GROUND)) ||
	    says(d, w, from, anchor, FEIT_ALL_WORDS, FEIT_SAYS_VERB))
		return;
	p->first = p->last;
	if (p->from < from)
		p->from = from;
	p->to = anchor;
}

/* "In mijn brief van 3 mei 2023 (Kamerstuk 29 023, nr. 5) heb ik toegezegd", "De motie-Jansen
 * (36 200, nr. 41) verzoekt": what it tells stands behind it. */
static bool opens_with_paper(const struct feit_doc *d, const struct feit_link_words *w,
			     const struct feit_fact *f, struct paper *p)
{
	enum { FIRST_WORDS = 4, AS_TOLD = 7 /* "Zoals ik heb aangekondigd in mijn brief" */ };
	const struct feit_sentence *s = &d->sentences[f->sentence];

	if (f->begin < s->begin + 2 || d->text.ptr[f->begin - 1] != '(' || f->end + 1 >= s->end ||
	    d->text.ptr[f->end] != ')')
		return false;
	uint32_t at = f->begin - 1, from = stretch_of(d, s->begin, at);
	bool as_told = says(d, w, from, at, 1, FEIT_SAYS_AS);
	int words = as_told ? AS_TOLD : FIRST_WORDS;
	if (!(as_told || says(d, w, from, at, 1, FEIT_SAYS_OPENS)) ||
	    !says(d, w, from, at, words, FEIT_SAYS_PAPER) ||
	    says(d, w, from, at, words, FEIT_SAYS_GROUND) ||
	    (!as_told && says(d, w, from, at, FEIT_ALL_WORDS, FEIT_SAYS_VERB)))
		return false;
	p->from = is_report(d, w, f->sentence, f->sentence) ? from : f->end;
	p->speaks = true;
	return true;
}

/* "heeft bij brief van 7 april 2023 (Kamerstuk 29 689, nr. 1190) een verbod aangekondigd": inside
 * the sentence, what it tells stands on both sides. */
static bool is_told_by_paper(const struct feit_doc *d, const struct feit_link_words *w,
			     const struct feit_fact *f, struct paper *p)
{
	enum { LONGEST = 60 }; /* "in zijn brief van 27 september 2023 (" */
	const struct feit_sentence *s = &d->sentences[f->sentence];

	if (f->begin < s->begin + 2 || d->text.ptr[f->begin - 1] != '(' || f->end + 1 >= s->end ||
	    d->text.ptr[f->end] != ')')
		return false;
	uint32_t at = f->begin - 1;
	for (uint32_t end = at - 1, word; end > s->begin && at - end < LONGEST; end = word - 1) {
		for (word = end; word > s->begin && d->text.ptr[word - 1] != ' ';)
			word--;
		if (word == s->begin ||
		    says(d, w, word, end, 1, FEIT_SAYS_VERB | FEIT_SAYS_GROUND) ||
		    d->text.ptr[end - 1] == ',' || d->text.ptr[end - 1] == ';')
			return false;
		if (says(d, w, word, end, 1, FEIT_SAYS_BY) &&
		    says(d, w, word, at, 4, FEIT_SAYS_PAPER)) {
			p->speaks = true;
			return true;
		}
	}
	return false;
}

/* What may prove a measure: no article of a law, which is its ground. */
static bool is_paper(const struct feit_fact *f)
{
	return f->kind == FEIT_REFERENCE && !feit_same(f->reference->type, "law");
}

/* The papers of the notes, and those that stand in the running text. In order of note and place. */
static struct paper *find_papers(struct feit_doc *d, const struct feit_link_words *w, size_t *n)
{
	struct paper *v = NULL;
	size_t cap = 0, note = 0;

	*n = 0;
	for (size_t i = 0; i < d->n_facts && d->facts[i].kind != FEIT_MEASURE; i++) {
		const struct feit_fact *f = &d->facts[i];
		struct paper p = {(uint32_t)i, f->sentence, f->sentence, 0,
				  UINT32_MAX,  false,       false,       false};
		if (!is_paper(f))
			continue;
		while (note < d->n_notes && d->notes[note].end <= f->begin)
			note++;
		bool in_note = note < d->n_notes && d->notes[note].begin <= f->begin;
		if (in_note && d->notes[note].n_supports == 0)
			continue;
		if (in_note) {
			p.first = d->notes[note].supports[0];
			p.last = d->notes[note].supports[d->notes[note].n_supports - 1];
			set_window(d, note, &p);
			leave_aside(d, w, d->notes[note].anchor, &p);
			p.joins = p.from == 0 && joins_before(d, note, p.first);
		}
		if (p.first == FEIT_NONE ||
		    (!in_note && !closes_sentence(d, f) && !opens_with_paper(d, w, f, &p) &&
		     !is_told_by_paper(d, w, f, &p) && !follows_name(d, f, &p)))
			continue;
		const struct paper *before = *n > 0 ? &v[*n - 1] : NULL;
		p.reports = before != NULL && before->first == p.first && before->last == p.last
				? before->reports
				: is_report(d, w, p.first, p.last);
		*FEIT_PUSH(d->arena, v, *n, cap) = p;
	}
	return v;
}

/* ---- session check ---- */

/* First year of the paper's session ("2021-2022"), 0 = unknown. */
static int session_of(const struct feit_reference *r)
{
	for (size_t i = 0; i < r->n_parts; i++) {
		struct feit_str v = r->parts[i].value;
		int year = 0;
		if (!feit_same(r->parts[i].name, "session") || v.len < 4)
			continue;
		for (size_t k = 0; k < 4; k++)
			year = year * 10 + (v.ptr[k] - '0');
		return year > 1800 && year < 2200 ? year : 0;
	}
	return 0;
}

/* The first year of the session in which a day lies. */
static int session_at(int32_t day)
{
	int year = feit_ymd(day).year;

	return day >= feit_prinsjesdag(year) ? year : year - 1;
}

static void check_session(struct feit_doc *d, const struct feit_event *e, uint32_t paper)
{
	const struct feit_fact *f = &d->facts[paper];
	int session = session_of(f->reference);

	if (e->date == FEIT_NONE || session == 0 || !feit_same(e->date_evidence, "explicit"))
		return;
	struct feit_str from = d->facts[e->date].date->from, to = d->facts[e->date].date->to;
	int32_t day = from.len == 10 && feit_str_eq(from, to) ? feit_parse_day(from) : FEIT_NO_DAY;
	if (day == FEIT_NO_DAY || session_at(day) == session)
		return;
	feit_diagnose(d, FEIT_DIAG_SESSION, f->begin, f->end,
		      "paper of session %d-%d supports an event of " FEIT_PRI ", session %d-%d",
		      session, session + 1, FEIT_ARG(from), session_at(day), session_at(day) + 1);
}

/* ---- measure-reference ---- */

static bool mentions_in(const struct feit_doc *d, const struct feit_measure *m,
			const struct paper *p)
{
	const struct feit_sentence *s = &d->sentences[p->last];

	for (size_t i = 0; i < m->n_mentions; i++)
		if (m->mentions[i].begin >= s->begin && m->mentions[i].begin < s->end &&
		    m->mentions[i].begin >= p->from && m->mentions[i].begin < p->to)
			return true;
	return false;
}

/* The bracket stands right behind the measure's name or a mention of it. */
static bool is_named_before(const struct feit_measure *m, uint32_t at)
{
	for (size_t i = 0; i < m->n_mentions; i++)
		if (m->mentions[i].end == at)
			return true;
	return m->name.end == at;
}

static uint32_t place_of(const struct feit_event *e)
{
	return e->n_triggers > 0 ? e->trigger[0].begin : e->clause.begin;
}

/* A realised figure of the measure stands in the sentences that the paper supports. */
static bool has_result(const struct feit_doc *d, const struct feit_measure *m,
		       const struct paper *p)
{
	for (size_t i = 0; i < m->n_ties; i++) {
		const struct feit_fact *f = &d->facts[m->ties[i].fact];
		if (feit_same(m->ties[i].role, "realised") && f->sentence >= p->first &&
		    f->sentence <= p->last && f->begin >= p->from && f->begin < p->to)
			return true;
	}
	return false;
}

/* "Op 1 mei is een taskforce gestart. De taskforce geeft geen vergunningen af.1": the note closes
 * both, where the first has none of its own. */
static bool is_told_before(const struct feit_measure *m, const struct paper *p)
{
	for (size_t i = 0; i < m->n_events && p->joins; i++)
		if (m->events[i].sentence + 1 == p->first && m->events[i].n_triggers > 0)
			return true;
	return false;
}

/* What a letter or a motion does itself. */
static bool is_spoken(const struct feit_event *e)
{
	static const char *const acts[] = {"ANNOUNCE", "REQUEST", "PROPOSE", "DECIDE",
					   "AGREE",    "ADOPT",   "REPORT",  "PLAN"};

	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (feit_same(e->act, acts[i]))
			return true;
	return false;
}

static const char *role_for(struct feit_doc *d, const struct feit_measure *m, const struct paper *p)
{
	bool bracket = p->from == p->to;

	if (bracket && !is_named_before(m, p->to))
		return NULL;
	for (size_t i = 0; i < m->n_events; i++) {
		const struct feit_event *e = &m->events[i];
		if (e->sentence < p->first || e->sentence > p->last ||
		    feit_same(e->rule, "measure.result") || feit_same(e->rule, "measure.pact") ||
		    (!bracket && (place_of(e) < p->from || place_of(e) >= p->to)))
			continue;
		if (p->speaks && !is_spoken(e))
			continue;
		bool told = p->reports && !feit_same(e->act, "ANNOUNCE");
		if (feit_same(d->facts[p->fact].rule, "reference.noot"))
			return "source"; /* "zie noot 2": it told something else */
		if (!told)
			check_session(d, e, p->fact);
		return told ? "reported_in" : "announced_in";
	}
	if (bracket)
		return "source";
	if (has_result(d, m, p))
		return "reported_in";
	if (!mentions_in(d, m, p) || (p->speaks && !p->reports))
		return NULL;
	return p->reports ? "reported_in" : is_told_before(m, p) ? "announced_in" : "source";
}

/* The sentences that a measure is told in lie between its first and its last; papers are tried only
 * there. */
static void reach_of(const struct feit_doc *d, const struct feit_measure *m, uint32_t *first,
		     uint32_t *last)
{
	*first = FEIT_NONE;
	*last = 0;
	for (size_t i = 0; i < m->n_events; i++) {
		*first = m->events[i].sentence < *first ? m->events[i].sentence : *first;
		*last = m->events[i].sentence > *last ? m->events[i].sentence : *last;
	}
	for (size_t i = 0; i < m->n_ties; i++) {
		uint32_t s = d->facts[m->ties[i].fact].sentence;
		if (s == FEIT_NONE)
			continue;
		*first = s < *first ? s : *first;
		*last = s > *last ? s : *last;
	}
	for (size_t i = 0; i < m->n_mentions; i++) {
		uint32_t s = feit_sentence_at(d, m->mentions[i].begin);
		if (s == FEIT_NONE)
			continue;
		*first = s < *first ? s : *first;
		*last = s > *last ? s : *last;
	}
}

static int by_sentence(const struct paper *a, const struct paper *b)
{
	return a->last != b->last ? (a->last < b->last ? -1 : 1) : (a->fact < b->fact ? -1 : 1);
}

static void sort_papers(struct paper *v, size_t n) /* nearly sorted already */
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k > 0 && i - k < 64 && by_sentence(&v[k - 1], &v[k]) > 0; k--) {
			struct paper swap = v[k];
			v[k] = v[k - 1];
			v[k - 1] = swap;
		}
}

void feit_link_papers(struct feit_doc *d, const struct feit_link_words *w)
{
	enum { MOST_PAPERS = 200 }; /* of one measure */
	size_t n;
	struct paper *papers = find_papers(d, w, &n);

	sort_papers(papers, n);
	for (size_t i = 0; i < d->n_facts && n > 0; i++) {
		if (d->facts[i].kind != FEIT_MEASURE)
			continue;
		const struct feit_measure *m = d->facts[i].measure;
		uint32_t first, last;
		size_t lo = 0, hi = n;
		reach_of(d, m, &first, &last);
		while (lo < hi) {
			size_t mid = (lo + hi) / 2;
			if (papers[mid].last < first)
				lo = mid + 1;
			else
				hi = mid;
		}
		for (size_t k = lo; k < n && k < lo + MOST_PAPERS && papers[k].first <= last; k++) {
			const char *role = role_for(d, m, &papers[k]);
			if (role != NULL)
				feit_link_add(d, (uint32_t)i, papers[k].fact, "measure-reference",
					      role, FEIT_EXPLICIT, "link.paper");
		}
	}
}
