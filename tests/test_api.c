/* test_api.c - the library as a program sees it that knows feiten.h only. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <jansson.h>
#include <string.h>

#include "feiten.h"

static const char text[] = "Het kabinet heeft op 17 juni 2022 besloten, zie 36 410, nr. 12.";

Test(api, facts_in_every_format)
{
	struct feiten *f = feiten_new();
	size_t i = 0;

	for (; feiten_format(i) != NULL; i++) {
		struct feiten_options o = {.format = feiten_format(i)};
		struct feiten_result r;
		cr_assert(eq(int, feiten_extract(f, text, strlen(text), &o, &r), FEITEN_OK));
		cr_expect(eq(sz, strlen(r.bytes), r.len));
		cr_expect_not_null(strstr(r.bytes, "17 juni 2022"), "%s", o.format);
		cr_expect_str_empty(feiten_error(f));
	}
	cr_expect(ge(sz, i, 5));
	feiten_free(f);
}

Test(api, options)
{
	struct feiten *f = feiten_new();
	struct feiten_options o = {
	    .name = "rapport.txt", .document_date = "2024-02-29", .dossier = "36 410-XV"};
	struct feiten_result r;

	cr_assert(eq(int, feiten_extract(f, text, strlen(text), &o, &r), FEITEN_OK));
	json_t *j = json_loads(r.bytes, 0, NULL), *d = json_object_get(j, "document");
	cr_expect_str_eq(json_string_value(json_object_get(d, "date")), "2024-02-29");
	cr_expect_str_eq(json_string_value(json_object_get(d, "date_evidence")), "option");
	cr_expect_str_eq(json_string_value(json_object_get(json_object_get(d, "source"), "path")),
			 "rapport.txt");
	json_decref(j);
	feiten_free(f);
}

static void expect_refused(struct feiten_options o, const char *says)
{
	struct feiten *f = feiten_new();
	struct feiten_result r;

	cr_expect(eq(int, feiten_extract(f, text, strlen(text), &o, &r), FEITEN_USAGE));
	cr_expect_null(r.bytes);
	cr_expect_not_null(strstr(feiten_error(f), says), "%s", feiten_error(f));
	/* The handle goes on. */
	cr_expect(eq(int, feiten_extract(f, text, strlen(text), NULL, &r), FEITEN_OK));
	cr_expect_str_empty(feiten_error(f));
	feiten_free(f);
}

Test(api, wrong_options_are_refused)
{
	expect_refused((struct feiten_options){.format = "yaml"}, "yaml");
	expect_refused((struct feiten_options){.document_date = "2023-02-29"}, "2023-02-29");
	expect_refused((struct feiten_options){.document_date = "2023-2-1"}, "2023-2-1");
	expect_refused((struct feiten_options){.document_date = "2023-06-01x"}, "date");
	expect_refused((struct feiten_options){.document_date = ""}, "date");
	expect_refused((struct feiten_options){.dossier = "XV"}, "XV");
	expect_refused((struct feiten_options){.dossier = "36410-"}, "dossier");
	expect_refused((struct feiten_options){.dossier = "36410-\"x"}, "dossier");
	expect_refused((struct feiten_options){.dossier = "36410-XVIIIIIIIIIIIIIIIIIIII"},
		       "dossier");
}

Test(api, any_bytes)
{
	struct feiten *f = feiten_new();
	struct feiten_result r;
	char bytes[1024];
	unsigned seed = 1;

	cr_expect(eq(int, feiten_extract(f, NULL, 0, NULL, &r), FEITEN_OK));
	for (int round = 0; round < 50; round++) {
		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = (char)((seed = seed * 1103515245 + 12345) >> 16);
		int status = (int)feiten_extract(f, bytes, sizeof bytes, NULL, &r);
		cr_expect_not(status != FEITEN_OK && status != FEITEN_FAILED);
		cr_expect_eq(r.bytes == NULL, status != FEITEN_OK);
		cr_expect_eq(feiten_error(f)[0] == '\0', status == FEITEN_OK);
	}
	feiten_free(f);
	feiten_free(NULL);
}

Test(api, same_bytes_whatever_came_before)
{
	struct feiten *f = feiten_new(), *g = feiten_new();
	struct feiten_result a, b;

	for (size_t n = 0; n < strlen(text); n += 7)
		feiten_extract(f, text + n, strlen(text) - n, NULL, &a);
	feiten_extract(f, text, strlen(text), NULL, &a);
	feiten_extract(g, text, strlen(text), NULL, &b);
	cr_assert(eq(sz, a.len, b.len));
	cr_expect_str_eq(a.bytes, b.bytes);
	cr_expect(eq(sz, strlen(feiten_rules()), 16));
	cr_expect_not_null(feiten_version());
	feiten_free(f);
	feiten_free(g);
}
