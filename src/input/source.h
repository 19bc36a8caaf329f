/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bytes come from: files, folders (recursively, in natural order: session-2 before session-10),
 * standard input as "-"; compressed files, archives (each member a source of its own, in the
 * archive's order) and documents, known by their first bytes and unpacked as they are read. One
 * source is open at a time. Hidden files in folders are passed over, lock files too, which is told at the end; what is no regular file, or
 * cannot be read, is an error of its own, and the next source follows. */
#ifndef ATTUNE_INPUT_SOURCE_H
#define ATTUNE_INPUT_SOURCE_H

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

struct sources;
struct source;

/* All borrowed, and kept valid as long as the sources. */
struct sources_options {
    const char *const *paths;
    size_t count;
    const char *format;            /* as asked for with --from, or NULL */
    const struct notices *notices; /* for remarks on documents and locks; may be NULL */
};

/* NULL when memory ran out. */
struct sources *sources_new(const struct alloc *alloc, const struct sources_options *options);
void sources_free(struct sources *sources);

/* Opens the next source; `*source` is NULL when there is none left. It belongs to `sources` and must be
 * closed before the next is opened. Errors: STATUS_INPUT, named, for one that cannot be opened (the next
 * call goes on behind it); STATUS_MEMORY. */
enum status sources_next(struct sources *sources, struct source **source, struct error *error);

/* As given, or the folder's or archive's path, '/', and the name in it; "-" is standard input. */
const char *source_path(const struct source *source);

/* "docx" or "odt" where the bytes read are the text of such a document (UTF-8); else NULL. */
const char *source_document(const struct source *source);

/* Reads up to `size` bytes; *length is 0 at the end. Errors: STATUS_INPUT. */
enum status source_read(struct source *source, void *bytes, size_t size, size_t *length,
                        struct error *error);

/* What stands in the source for the bytes that source_read just gave: these, or, with the first bytes of
 * a document, all of its file, and then nothing. */
struct slice source_raw(struct source *source, struct slice bytes);

/* `source` may be NULL. */
void source_close(struct source *source);

#endif
