/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives and documents, made in memory. */
#ifndef ATTUNE_TESTS_PACKED_FIXTURE_H
#define ATTUNE_TESTS_PACKED_FIXTURE_H

#include "base/buffer.h"

struct packed_item {
    const char *name;
    const char *text; /* NULL: a folder */
    size_t repeat;    /* so many times the text; 0 is once */
    const char *link; /* a symbolic link to this */
    bool device;
};

/* `filter` is "gzip", "xz", "zstd", "bzip2" or NULL; `format` "zip" or "tar". `out` must be empty. */
void packed_write(struct buffer *out, const char *format, const char *filter,
                  const struct packed_item *items, size_t count);

/* A compressed file. */
void packed_compress(struct buffer *out, const char *filter, struct slice bytes);

/* A docx whose document.xml has `body` in its body, `repeat` times, and an odt likewise; `before` stands
 * before the document's element, or is NULL. */
void packed_docx(struct buffer *out, const char *before, const char *body, size_t repeat);
void packed_odt(struct buffer *out, const char *styles, const char *body);

#endif
