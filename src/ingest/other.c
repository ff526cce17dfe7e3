/* other.c - files that are surely no text: refused with a word on what they are. */
#include "ingest/ingest.h"

struct signature {
	const char *bytes;
	size_t n;
	const char *what;
};

#define SIGNATURE(bytes, what)                                                                     \
	{                                                                                          \
		bytes, sizeof(bytes) - 1, what                                                     \
	}

static const struct signature signatures[] = {
    SIGNATURE("PK\003\004", "a zip archive that is no ODT or DOCX, or is damaged"),
    SIGNATURE("PK\005\006", "an empty zip archive"),
    SIGNATURE("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
	      "an old or encrypted Office file; save it as DOCX or ODT without password"),
    SIGNATURE("{\\rtf", "rich text (RTF); save it as DOCX or ODT"),
    SIGNATURE("\x89PNG\r\n", "an image; run it through text recognition first"),
    SIGNATURE("\xff\xd8\xff", "an image; run it through text recognition first"),
    SIGNATURE("GIF8", "an image; run it through text recognition first"),
    SIGNATURE("II*\0", "an image; run it through text recognition first"),
    SIGNATURE("MM\0*", "an image; run it through text recognition first"),
    SIGNATURE("\x1f\x8b\x08", "a gzip file; unpack it first"),
    SIGNATURE("BZh9", "a bzip2 file; unpack it first"),
    SIGNATURE("\xfd"
	      "7zXZ",
	      "an xz file; unpack it first"),
    SIGNATURE("7z\xbc\xaf", "a 7z archive; unpack it first"),
    SIGNATURE("Rar!\x1a", "a rar archive; unpack it first"),
    SIGNATURE("\x7f"
	      "ELF",
	      "a program"),
    SIGNATURE("SQLite format 3", "a database"),
};

static const struct signature tar =
    SIGNATURE("ustar", "a tar archive; bundles are read with -o DIR, bundles in bundles are not");

static const struct signature *find(struct feit_str bytes)
{
	if (bytes.len > 512 && feit_str_starts(feit_str_cut(bytes, 257, 512), FEIT_STR("ustar")))
		return &tar;
	for (size_t i = 0; i < sizeof signatures / sizeof signatures[0]; i++)
		if (feit_str_starts(bytes, (struct feit_str){signatures[i].bytes, signatures[i].n}))
			return &signatures[i];
	return NULL;
}

static int sniff(struct feit_str bytes)
{
	return find(bytes) != NULL ? 30 : 0;
}

static enum feit_status refuse(struct feit_doc *doc, struct feit_str bytes, struct feit_error *err)
{
	return feit_fail(err, FEIT_FAILED, FEIT_PRI ": not a document but %s", FEIT_ARG(doc->path),
			 find(bytes)->what);
}

const struct feit_format feit_format_other = {"other", "application/octet-stream", sniff, refuse};
