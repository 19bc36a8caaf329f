/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bytes come from: files, folders (recursively, in natural order: session-2 before session-10),
 * standard input as "-". One source is open at a time. Hidden files in folders are passed over; what is
 * no regular file, or cannot be read, is an error of its own, and the next source follows. */
#ifndef ATTUNE_INPUT_SOURCE_H
#define ATTUNE_INPUT_SOURCE_H

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

struct sources;
struct source;

/* `paths` are borrowed. NULL when memory ran out. */
struct sources *sources_new(const struct alloc *alloc, const char *const *paths, size_t count);
void sources_free(struct sources *sources);

/* Opens the next source; `*source` is NULL when there is none left. It belongs to `sources` and must be
 * closed before the next is opened. Errors: STATUS_INPUT, named, for one that cannot be opened (the next
 * call goes on behind it); STATUS_MEMORY. */
enum status sources_next(struct sources *sources, struct source **source, struct error *error);

/* As given, or the folder's path, '/', and the name in it; "-" is standard input. */
const char *source_path(const struct source *source);

/* Reads up to `size` bytes; *length is 0 at the end. Errors: STATUS_INPUT. */
enum status source_read(struct source *source, void *bytes, size_t size, size_t *length,
                        struct error *error);

/* `source` may be NULL. */
void source_close(struct source *source);

/* Natural order: runs of digits compare as numbers. */
int source_compare_names(struct slice left, struct slice right);

#endif
