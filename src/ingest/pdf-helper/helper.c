/* helper.c - feiten-pdf: a PDF on standard input, its printed words on standard output.
 *
 * Copyright (C) the feiten authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * This program is free software; you can redistribute it and/or modify it under the terms of the
 * GNU General Public License as published by the Free Software Foundation; either version 2 of the
 * License, or (at your option) any later version. It is distributed in the hope that it will be
 * useful, but WITHOUT ANY WARRANTY. See the GNU General Public License for more details.
 *
 * It is a program of its own because it links with poppler, which is under the GPL; feiten starts
 * it and reads the lines it writes (protocol.h). It locks itself up before it reads a byte
 * (sandbox.c).
 */
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sandbox.h"
#include "serve.h"
#include "write.h"

enum { MOST_BYTES = 400 << 20 };

/* All of standard input. */
static GBytes *read_input(void)
{
	size_t cap = 1 << 20, len = 0;
	char *data = malloc(cap);
	ssize_t n;

	while (data != NULL && (n = read(0, data + len, cap - len)) > 0) {
		len += (size_t)n;
		if (len < cap)
			continue;
		cap *= 2;
		data = cap <= MOST_BYTES ? realloc(data, cap) : NULL;
	}
	return data != NULL ? g_bytes_new_with_free_func(data, len, free, data) : NULL;
}

static int report(const char *what)
{
	printf("E %s\n", what);
	fflush(stdout);
	return 0;
}

static const char *name_error(const GError *e)
{
	if (e != NULL && e->domain == POPPLER_ERROR && e->code == POPPLER_ERROR_ENCRYPTED)
		return "encrypted";
	return "damaged";
}

static void write_meta(PopplerDocument *doc)
{
	char *title = poppler_document_get_title(doc), *author = poppler_document_get_author(doc);

	write_value('M', "title", title);
	write_value('M', "author", author);
	g_free(title);
	g_free(author);
}

static int write_document(PopplerDocument *doc, int most_pages)
{
	int n = poppler_document_get_n_pages(doc);

	write_meta(doc);
	for (int i = 0; i < n && i < most_pages; i++) {
		PopplerPage *page = poppler_document_get_page(doc, i);
		if (page == NULL)
			continue;
		write_page(page, i + 1);
		g_object_unref(page);
	}
	write_structure(doc);
	puts("Z");
	return fflush(stdout) == 0 ? 0 : 1;
}

/* The limits are arguments: memory in MB, seconds, pages. A fourth one says to stay (serve.h). */
static unsigned argument(int argc, char **argv, int i, unsigned otherwise)
{
	unsigned long n = i < argc ? strtoul(argv[i], NULL, 10) : 0;

	return n > 0 && n <= 1000000 ? (unsigned)n : otherwise;
}

int main(int argc, char **argv)
{
	static char buffer[1 << 16];
	GError *error = NULL;

	if (argc > 4 && strcmp(argv[4], "stay") == 0 && !serve())
		return 0;
	if (lock_up(argument(argc, argv, 1, 768), argument(argc, argv, 2, 60)) != 0)
		return 3;
	if (argc > 1 && strcmp(argv[1], "--try-escape") == 0)
		return try_escape();
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	GBytes *bytes = read_input();
	if (bytes == NULL)
		return report("large");
	PopplerDocument *doc = poppler_document_new_from_bytes(bytes, NULL, &error);
	if (doc == NULL)
		return report(name_error(error));
	int status = write_document(doc, (int)argument(argc, argv, 3, 20000));
	_exit(status); /* the system frees faster than poppler */
}
