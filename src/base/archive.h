/* archive.h - the functions of libarchive that are used, loaded when the first archive comes. */
#ifndef FEIT_ARCHIVE_H
#define FEIT_ARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#include "base/late.h"

#define FEIT_ARCHIVE_FUNCTIONS(X)                                                                  \
	X(archive_entry_filetype)                                                                  \
	X(archive_entry_hardlink)                                                                  \
	X(archive_entry_is_encrypted)                                                              \
	X(archive_entry_pathname)                                                                  \
	X(archive_entry_size)                                                                      \
	X(archive_entry_size_is_set)                                                               \
	X(archive_error_string)                                                                    \
	X(archive_filter_bytes)                                                                    \
	X(archive_filter_code)                                                                     \
	X(archive_read_data)                                                                       \
	X(archive_read_data_block)                                                                 \
	X(archive_read_free)                                                                       \
	X(archive_read_new)                                                                        \
	X(archive_read_next_header)                                                                \
	X(archive_read_open_filename)                                                              \
	X(archive_read_open_memory)                                                                \
	X(archive_read_support_filter_bzip2)                                                       \
	X(archive_read_support_filter_gzip)                                                        \
	X(archive_read_support_filter_xz)                                                          \
	X(archive_read_support_filter_zstd)                                                        \
	X(archive_read_support_format_tar)                                                         \
	X(archive_read_support_format_zip_seekable)                                                \
	X(archive_read_support_format_zip_streamable)

/* Constant once loaded. Calls read "lib->archive_read_new()". */
struct feit_archive_lib {
	FEIT_ARCHIVE_FUNCTIONS(FEIT_LATE_POINTER)
};

/* The functions; NULL, and why in *err, where libarchive is not there. Thread-safe. */
const struct feit_archive_lib *feit_archive_lib(struct feit_error *err);

#endif
