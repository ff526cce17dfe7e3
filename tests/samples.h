/* samples.h - small documents of each format, made in memory for the tests. */
#ifndef SAMPLES_H
#define SAMPLES_H

#include <archive.h>
#include <archive_entry.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"

struct part {
	const char *name, *text;
};

/* A zip file of these parts, in malloc()ed memory. */
static inline struct feit_str pack(const struct part *parts, size_t n)
{
	struct archive *a = archive_write_new();
	size_t cap = 1 << 20, used = 0;
	char *out = malloc(cap);

	archive_write_set_format_zip(a);
	archive_write_zip_set_compression_store(a); /* so that mutations meet the XML */
	archive_write_set_bytes_per_block(a, 0);
	archive_write_open_memory(a, out, cap, &used);
	for (size_t i = 0; i < n; i++) {
		struct archive_entry *e = archive_entry_new();
		archive_entry_set_pathname(e, parts[i].name);
		archive_entry_set_filetype(e, AE_IFREG);
		archive_entry_set_perm(e, 0644);
		archive_entry_set_size(e, (la_int64_t)strlen(parts[i].text));
		archive_write_header(a, e);
		archive_write_data(a, parts[i].text, strlen(parts[i].text));
		archive_entry_free(e);
	}
	archive_write_close(a);
	archive_write_free(a);
	return (struct feit_str){out, used};
}

/* A PDF: what stands on its pages, and what is added to the page's and the catalogue's entries and
 * to the objects, which count from 5 + 2 n_pages. */
struct pdf {
	const char *const *contents; /* of each page */
	size_t n_pages;
	const char *page, *catalog; /* NULL = nothing */
	const char *const *objects;
	size_t n_objects;
};

struct pdf_out {
	struct feit_buf b;
	size_t at[64];
	int n;
};

static inline void pdf_object(struct pdf_out *o, const char *text)
{
	char head[40];

	o->at[++o->n] = o->b.len;
	snprintf(head, sizeof head, "%d 0 obj\n", o->n);
	feit_buf_str(&o->b, feit_cstr(head));
	feit_buf_str(&o->b, feit_cstr(text));
	FEIT_BUF_LIT(&o->b, "\nendobj\n");
}

#define PDF_OBJECT(o, ...)                                                                         \
	do {                                                                                       \
		char *pdf_text = NULL;                                                             \
		if (asprintf(&pdf_text, __VA_ARGS__) > 0)                                          \
			pdf_object(o, pdf_text);                                                   \
		free(pdf_text);                                                                    \
	} while (0)

static inline const char *pdf_or_nothing(const char *s)
{
	return s != NULL ? s : "";
}

/* The file, in malloc()ed memory. /F is Times, /B its bold; a page is 400 by 300 points. */
static inline struct feit_str make_pdf_of(const struct pdf *p)
{
	struct pdf_out o = {.n = 0};
	struct feit_buf kids = {0};
	char line[80];

	for (size_t i = 0; i < p->n_pages; i++) {
		snprintf(line, sizeof line, "%zu 0 R ", 5 + 2 * i);
		feit_buf_str(&kids, feit_cstr(line));
	}
	feit_buf_add(&kids, "", 1);
	FEIT_BUF_LIT(&o.b, "%PDF-1.4\n");
	PDF_OBJECT(&o, "<</Type/Catalog/Pages 2 0 R%s>>", pdf_or_nothing(p->catalog));
	PDF_OBJECT(&o, "<</Type/Pages/Kids[%s]/Count %zu>>", kids.ptr, p->n_pages);
	for (int bold = 0; bold < 2; bold++)
		PDF_OBJECT(
		    &o, "<</Type/Font/Subtype/Type1/BaseFont/Times-%s/Encoding/WinAnsiEncoding>>",
		    bold ? "Bold" : "Roman");
	for (size_t i = 0; i < p->n_pages; i++) {
		PDF_OBJECT(&o,
			   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents %zu 0 R"
			   "/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/StructParents %zu%s>>",
			   6 + 2 * i, i, pdf_or_nothing(p->page));
		PDF_OBJECT(&o, "<</Length %zu>>\nstream\n%s\nendstream", strlen(p->contents[i]),
			   p->contents[i]);
	}
	for (size_t i = 0; i < p->n_objects; i++)
		pdf_object(&o, p->objects[i]);
	size_t xref = o.b.len;
	snprintf(line, sizeof line, "xref\n0 %d\n0000000000 65535 f \n", o.n + 1);
	feit_buf_str(&o.b, feit_cstr(line));
	for (int i = 1; i <= o.n; i++) {
		snprintf(line, sizeof line, "%010zu 00000 n \n", o.at[i]);
		feit_buf_str(&o.b, feit_cstr(line));
	}
	snprintf(line, sizeof line, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
		 o.n + 1, xref);
	feit_buf_str(&o.b, feit_cstr(line));
	feit_buf_end(&kids);
	return (struct feit_str){o.b.ptr, o.b.len};
}

/* A one-page PDF with this content stream. */
static inline struct feit_str make_pdf(const char *content)
{
	return make_pdf_of(&(struct pdf){.contents = &content, .n_pages = 1});
}

#endif
