/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ignore file: findings that somebody has looked at and wants no more. A line is one rule,
 *     [PATH:]CATEGORY   or   [PATH:]"words"
 * where PATH has the wildcards of a shell and is the file's name, its path, or the end of that; CATEGORY
 * means what lies below it too, * all of them. # begins a comment line. The rules borrow from the file's
 * text, which `ignores` owns. */
#ifndef ATTUNE_CLI_IGNORES_H
#define ATTUNE_CLI_IGNORES_H

#include "base/buffer.h"
#include "base/error.h"

struct ignores_rule {
    const char *path;      /* NULL: any */
    struct slice category; /* "*": any; empty where words are meant */
    struct slice words;
};

struct ignores {
    const struct alloc *alloc;
    struct buffer text;
    struct ignores_rule *rules;
    size_t count, capacity;
};

/* `path` NULL: .attuneignore, if there is one. Must be released even if this fails. Errors: STATUS_USAGE
 * where the file cannot be read or understood, STATUS_MEMORY. */
enum status ignores_read(struct ignores *ignores, const struct alloc *alloc, const char *path,
                         struct error *error);
void ignores_release(struct ignores *ignores);

/* `file` is terminated. */
bool ignores_has(const struct ignores *ignores, const char *file, struct slice category,
                 struct slice words);

/* Is `category` the one named, or below it? "*" names all. */
bool ignores_names(struct slice name, struct slice category);

#endif
