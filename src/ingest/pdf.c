/* pdf.c - PDF, through the helper program feiten-pdf: printed lines with all that is known of them.
 */
#include "ingest/pdf.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "ingest/child.h"
#include "ingest/identity.h"
#include "ingest/ingest.h"

enum { FEW_LETTERS = 200, PIECE = 1 << 18 };

static int sniff(struct feit_str bytes)
{
	size_t n = bytes.len < 1024 ? bytes.len : 1024; /* ISO 32000, annex H, note 13 */

	if (n < 5 || memchr(bytes.ptr, '%', n) == NULL) /* a text of no percentages, far faster */
		return 0;
	return memmem(bytes.ptr, n, "%PDF-", 5) != NULL ? 90 : 0;
}

static enum feit_status fail(const struct feit_doc *doc, const char *why, struct feit_error *err)
{
	return feit_fail(err, FEIT_FAILED, FEIT_PRI ": %s", FEIT_ARG(doc->path), why);
}

/* The share of letters among the visible characters, in percent. Fonts without a map to Unicode
 * come out as digits and signs. */
static int count_letters(const struct feit_pdf *p, size_t *visible)
{
	size_t letters = 0, all = 0;

	for (size_t i = 0; i < p->n_words; i++)
		for (size_t at = 0; at < p->words[i].text.len; all++)
			letters += feit_is_letter(feit_utf8_next(p->words[i].text, &at));
	*visible = all;
	return all ? (int)(letters * 100 / all) : 0;
}

static enum feit_status judge_pages(struct feit_doc *doc, const struct feit_pdf *p,
				    struct feit_error *err)
{
	size_t pictures = 0, visible;

	for (size_t i = 0; i < p->n_pages; i++)
		pictures += p->pages[i].images && p->pages[i].n_words == 0;
	int letters = count_letters(p, &visible);
	if (visible == 0 && pictures > 0)
		return fail(doc, "scanned pages without text; run text recognition (OCR) first",
			    err);
	if (visible == 0)
		return fail(doc, "a PDF without text", err);
	if (visible >= FEW_LETTERS && letters < 10)
		return fail(
		    doc,
		    "its fonts have no map to letters, so the text cannot be read; run text "
		    "recognition (OCR) on it",
		    err);
	if (pictures > 0)
		feit_diagnose(doc, FEIT_DIAG_PICTURE_PAGES, FEIT_NONE, FEIT_NONE,
			      "%zu of %zu pages are pictures without text", pictures, p->n_pages);
	return FEIT_OK;
}

static enum feit_status judge_file(struct feit_doc *doc, const struct feit_pdf *p,
				   struct feit_error *err)
{
	if (feit_str_is(p->trouble, "encrypted"))
		return fail(doc, "the PDF is encrypted; save it without password", err);
	if (feit_str_is(p->trouble, "large"))
		return fail(doc, "the PDF needs more memory than --limit=pdf-memory", err);
	if (p->trouble.len > 0)
		return fail(doc, "the PDF is damaged; fetch it again", err);
	if (!p->complete && p->n_words == 0)
		return fail(doc, "the PDF could not be read to its end", err);
	return judge_pages(doc, p, err);
}

/* Titles that programs make up. */
static bool is_made_up(struct feit_str title)
{
	static const char *const heads[] = {"untitled", "None",           "None",
					    "Untitled", "Microsoft Word", "Microsoft PowerPoint",
					    "Document", "Naamloos"};

	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		if (feit_str_starts(title, feit_cstr(heads[i])))
			return true;
	return feit_str_ends(title, FEIT_STR(".doc")) || feit_str_ends(title, FEIT_STR(".docx")) ||
	       feit_str_ends(title, FEIT_STR(".pdf")) || feit_str_ends(title, FEIT_STR(".indd"));
}

static enum feit_status read_pages(struct feit_doc *doc, struct feit_pdf *p, struct feit_error *err)
{
	enum feit_status status = judge_file(doc, p, err);

	if (status != FEIT_OK)
		return status;
	feit_pdf_settle(p);
	feit_pdf_order(p, doc->arena);
	feit_pdf_rows(p, doc->arena);
	feit_pdf_write_lines(doc, p);
	if (!is_made_up(p->title))
		feit_identify(doc, &doc->raw.identity.title, p->title, "metadata");
	return FEIT_OK;
}

/* What the helper wrote, in pieces that end with a line: the words borrow from them. */
struct piece {
	struct piece *before;
	size_t len, cap;
	char bytes[];
};

/* A further piece, which starts with `rest`, the beginning of a line. */
static struct piece *add_piece(struct piece *before, struct feit_str rest)
{
	size_t cap = rest.len * 2 > PIECE ? rest.len * 2 : PIECE;
	struct piece *x = feit_malloc(sizeof *x + cap);

	x->before = before;
	x->len = rest.len;
	x->cap = cap;
	if (rest.len > 0)
		memcpy(x->bytes, rest.ptr, rest.len);
	return x;
}

/* Takes the lines as they come: on another core the helper is at work on the next page. */
static enum feit_status read_stream(struct feit_doc *doc, struct feit_helper *helper,
				    struct feit_pdf *p, struct piece **last, struct feit_error *err)
{
	size_t read = 0, n; /* bytes of the last piece */

	do {
		struct piece *x = *last;
		if (x == NULL || x->len == x->cap) {
			struct feit_str rest = {NULL, 0};
			if (x != NULL)
				rest = (struct feit_str){x->bytes + read, x->len - read};
			x = *last = add_piece(x, rest);
			read = 0;
		}
		enum feit_status status =
		    feit_helper_read(helper, x->bytes + x->len, x->cap - x->len, &n, err);
		if (status != FEIT_OK)
			return status;
		x->len += n;
		const char *nl = memrchr(x->bytes + read, '\n', x->len - read);
		size_t end = n == 0 ? x->len : nl != NULL ? (size_t)(nl + 1 - x->bytes) : read;
		feit_pdf_read(doc->arena, (struct feit_str){x->bytes + read, end - read}, p);
		read = end;
	} while (n > 0 && !p->complete);
	feit_pdf_read_end(p);
	return FEIT_OK;
}

/* A stream that is complete needs no word on how the helper ended: its end takes the system as long
 * as the pages take here. */
static enum feit_status read_helper(struct feit_doc *doc, struct feit_helper *helper,
				    struct piece **last, struct feit_error *err)
{
	struct feit_pdf *p = feit_alloc(doc->arena, sizeof *p);
	struct feit_error end;
	enum feit_status status = read_stream(doc, helper, p, last, err);

	if (status != FEIT_OK) {
		feit_helper_end(helper, &end);
		return status;
	}
	if (!p->complete) {
		status = feit_helper_end(helper, err);
		return status == FEIT_OK ? read_pages(doc, p, err) : status;
	}
	status = read_pages(doc, p, err);
	feit_helper_end(helper, &end);
	return status;
}

static enum feit_status read_pdf(struct feit_doc *doc, struct feit_str bytes,
				 struct feit_error *err)
{
	struct feit_helper helper;
	struct piece *last = NULL;
	enum feit_status status = feit_helper_start(&helper, "feiten-pdf", bytes, doc, err);

	if (status == FEIT_OK)
		status = read_helper(doc, &helper, &last, err);
	while (last != NULL) {
		struct piece *before = last->before;
		free(last);
		last = before;
	}
	return status;
}

const struct feit_format feit_format_pdf = {"pdf", "application/pdf", sniff, read_pdf};
