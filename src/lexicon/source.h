/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lexicons come from: files on disk, and those bundled with the program. */
#ifndef ATTUNE_LEXICON_SOURCE_H
#define ATTUNE_LEXICON_SOURCE_H

#include "lexicon/builder.h"
#include "lexicon/bundled.h"

/* How messages name bundled files. */
#define SOURCE_BUNDLED_PREFIX "lexicons/"

/* What adding a file did. */
struct source {
    uint32_t lexicon; /* its number, or LEXICON_NONE: there is no such file */
    bool known;       /* it was there already */
    int cause;        /* errno, when it is there but cannot be read */
};

const struct bundled_file *source_bundled(struct slice name);

/* Makes a lexicon of a bundled file, of the file at `path`, or of a text; nothing is parsed yet.
 * Errors: STATUS_MEMORY. */
enum status source_add_bundled(struct set_builder *builder, const struct bundled_file *bundled,
                               struct source *source);
enum status source_add_path(struct set_builder *builder, const char *path, struct source *source);
enum status source_add_text(struct set_builder *builder, const char *name, struct slice text,
                            struct source *source);
/* What `name` means in the file of `lexicon`: beside it, then bundled. */
enum status source_add_include(struct set_builder *builder, uint32_t lexicon, struct slice name,
                               struct source *source);

#endif
