/* extract.c - feiten extract: documents in, facts out. (first sketch) */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/cmd.h"
#include "emit/emit.h"
#include "pipeline.h"

static int run(int argc, char **argv)
{
	struct feit_engine *e = feit_engine_new();
	struct feit_arena arena = {0};
	struct feit_options options = {0};
	struct feit_buf out = {0};
	const char *path = argv[argc - 1];
	FILE *f = strcmp(path, "-") ? fopen(path, "rb") : stdin;

	if (f == NULL)
		return 3;
	struct feit_buf in = {0};
	for (size_t n = 1; n > 0; in.len += n)
		n = fread(feit_buf_room(&in, 65536), 1, 65536, f);
	struct feit_doc doc = {.arena = &arena, .options = &options, .path = feit_cstr(path)};
	struct feit_error err;
	int status = feit_pipeline(e, (struct feit_str){in.ptr, in.len}, &doc, &err);
	feit_emitters[0]->write(&doc, &out);
	fwrite(out.ptr, 1, out.len, stdout);
	feit_engine_free(e);
	feit_arena_end(&arena);
	feit_buf_end(&out);
	feit_buf_end(&in);
	return status;
}

const struct feit_command feit_command_extract = {"extract", "documents -> facts", run};
