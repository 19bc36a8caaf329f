/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of libarchive is called, looked up when the first archive is met. The library brings a dozen others,
 * an XML parser and its tables of Unicode among them, which take longer to load than most texts to read. */
#ifndef ATTUNE_INPUT_LIBARCHIVE_H
#define ATTUNE_INPUT_LIBARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

#include "base/error.h"

#define LIBARCHIVE_CALLS(CALL)                \
    CALL(archive_entry_filetype)              \
    CALL(archive_entry_hardlink)              \
    CALL(archive_entry_is_data_encrypted)     \
    CALL(archive_entry_is_metadata_encrypted) \
    CALL(archive_entry_pathname)              \
    CALL(archive_entry_symlink)               \
    CALL(archive_errno)                       \
    CALL(archive_error_string)                \
    CALL(archive_filter_count)                \
    CALL(archive_format)                      \
    CALL(archive_read_data)                   \
    CALL(archive_read_data_block)             \
    CALL(archive_read_free)                   \
    CALL(archive_read_new)                    \
    CALL(archive_read_next_header)            \
    CALL(archive_read_open1)                  \
    CALL(archive_read_open_memory)            \
    CALL(archive_read_set_callback_data)      \
    CALL(archive_read_set_read_callback)      \
    CALL(archive_read_set_seek_callback)      \
    CALL(archive_read_support_filter_bzip2)   \
    CALL(archive_read_support_filter_gzip)    \
    CALL(archive_read_support_filter_xz)      \
    CALL(archive_read_support_filter_zstd)    \
    CALL(archive_read_support_format_empty)   \
    CALL(archive_read_support_format_raw)     \
    CALL(archive_read_support_format_tar)     \
    CALL(archive_read_support_format_zip)     \
    CALL(archive_set_error)

/* Each bears the name and the type that archive.h gives it. */
struct libarchive {
#define LIBARCHIVE_MEMBER(name) __typeof__(name) *(name);
    LIBARCHIVE_CALLS(LIBARCHIVE_MEMBER)
#undef LIBARCHIVE_MEMBER
};

/* For what is at `path`, which is refused where the library is not installed: STATUS_INPUT. It stays loaded
 * until the process ends. */
enum status libarchive_load(struct libarchive *library, const char *path, struct error *error);

#endif
