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

/* A one-page PDF with this content stream, in malloc()ed memory. /F is Times, /B its bold. */
static inline struct feit_str make_pdf(const char *content)
{
	struct feit_buf b = {0};
	size_t at[8];
	char line[400];
	int n = 0;

#define OBJECT(...)                                                                                \
	(at[++n] = b.len, snprintf(line, sizeof line, __VA_ARGS__),                                \
	 feit_buf_str(&b, feit_cstr(line)))
	FEIT_BUF_LIT(&b, "%PDF-1.4\n");
	OBJECT("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
	OBJECT("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
	OBJECT("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources"
	       "<</Font<</F 5 0 R/B 6 0 R>>>>>>\nendobj\n");
	OBJECT("4 0 obj\n<</Length %zu>>\nstream\n", strlen(content));
	feit_buf_str(&b, feit_cstr(content));
	FEIT_BUF_LIT(&b, "\nendstream\nendobj\n");
	OBJECT(
	    "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>\n"
	    "endobj\n");
	OBJECT(
	    "6 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>\n"
	    "endobj\n");
	size_t xref = b.len;
	FEIT_BUF_LIT(&b, "xref\n0 7\n0000000000 65535 f \n");
	for (int i = 1; i <= 6; i++) {
		snprintf(line, sizeof line, "%010zu 00000 n \n", at[i]);
		feit_buf_str(&b, feit_cstr(line));
	}
	snprintf(line, sizeof line, "trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n",
		 xref);
	feit_buf_str(&b, feit_cstr(line));
	return (struct feit_str){b.ptr, b.len};
}

#endif
