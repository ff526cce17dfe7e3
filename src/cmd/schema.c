/* schema.c - feiten schema: prints a schema of the output, "feiten schema xsd". */
#include <stdio.h>
#include <string.h>

#include "cmd/cmd.h"
#include "cmd/embedded.h"

static const struct {
	const char *name, *file, *about;
} schemas[] = {
    {"json", "feiten.schema.json", "JSON Schema 2020-12 of -f json"},
    {"rnc", "feiten.rnc", "RELAX NG of -f xml, compact syntax; the source of the other two"},
    {"rng", "feiten.rng", "RELAX NG of -f xml"},
    {"xsd", "feiten.xsd", "XML Schema 1.0 of -f xml"},
};

enum { N_SCHEMAS = sizeof schemas / sizeof schemas[0] };

const char *const *feit_embedded_lines(const char *name)
{
	static const char *const none[] = {NULL};

	for (const struct feit_embedded *e = feit_embedded; e->name != NULL; e++)
		if (strcmp(e->name, name) == 0)
			return e->lines;
	return none;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	const char **file = state->input;

	switch (key) {
	case ARGP_KEY_ARG:
		if (state->arg_num > 0)
			argp_error(state, "one schema at a time");
		for (int i = 0; i < N_SCHEMAS; i++)
			if (strcmp(schemas[i].name, arg) == 0)
				*file = schemas[i].file;
		if (*file == NULL)
			argp_error(state, "there is no schema '%s'; there are: json, rnc, rng, xsd",
				   arg);
		return 0;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "which schema: json, rnc, rng or xsd?");
		return 0;
	default:
		return ARGP_ERR_UNKNOWN;
	}
}

static const struct argp argp = {
    NULL,
    parse,
    "json|rnc|rng|xsd",
    "Prints a schema of the output of 'feiten extract'.\v"
    "json: JSON Schema 2020-12 of -f json. rnc, rng: RELAX NG of -f xml, compact and XML syntax. "
    "xsd: XML Schema 1.0 of -f xml.",
    NULL,
    NULL,
    NULL};

static const char example[] = "  feiten schema xsd > feiten.xsd\n"
			      "  xmllint --noout --schema feiten.xsd report.xml\n";

static int run(int argc, char **argv)
{
	const char *file = NULL;

	feit_parse_args(&argp, example, argc, argv, &file);
	for (const char *const *lines = feit_embedded_lines(file); *lines != NULL; lines++)
		puts(*lines);
	return feit_finish_stdout(FEIT_OK);
}

const struct feit_command feit_command_schema = {"schema", "prints a schema of the output", run};
