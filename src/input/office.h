/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a Word (.docx) or OpenDocument (.odt) file, as UTF-8 lines: a paragraph is a line, a
 * line break in one begins another, and so does each row of a table. What follows is then read like
 * any text, so that a label, a note or a front matter is the same in each format.
 *
 * A table that is a transcript gives lines "[time] speaker: text"; another one gives its cells parted
 * by tabs. Tracked changes are taken as accepted. Left out, and told: footnotes, comments, text boxes;
 * left out always: headers and footers.
 *
 * The text is made piece by piece as it is asked for. Documents that declare entities, nest without
 * end or expand beyond measure are refused. */
#ifndef ATTUNE_INPUT_OFFICE_H
#define ATTUNE_INPUT_OFFICE_H

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

/* A larger document is refused: all of it is held. */
enum { OFFICE_MOST = 16 * 1024 * 1024 };

struct office;

/* `bytes` is the whole file; it, `path` and `notices` are borrowed. NULL with `error` filled:
 * STATUS_INPUT for what is no such document, STATUS_MEMORY. */
struct office *office_new(const struct alloc *alloc, struct slice bytes, const char *path,
                          const struct notices *notices, struct error *error);
void office_free(struct office *office);

/* "docx" or "odt" */
const char *office_format(const struct office *office);

/* Up to `size` bytes of its text; *length is 0 at the end. Errors: STATUS_INPUT, STATUS_MEMORY. */
enum status office_read(struct office *office, void *bytes, size_t size, size_t *length,
                        struct error *error);

/* Why a document of more than OFFICE_MOST bytes is refused. */
enum status office_refuse_size(const char *path, struct error *error);

/* `format` is "docx" or "odt". */
bool office_is_format(const char *format);

#endif
