/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small table of the user's, whole in memory: names of columns, and rows with as many cells each. What
 * texts come from is read as a stream (reader_csv.c); this is for what is looked up. A file without any
 * row gives no columns. */
#ifndef ATTUNE_INPUT_SHEET_H
#define ATTUNE_INPUT_SHEET_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"

#define SHEET_NOWHERE SIZE_MAX

/* Rows with fewer cells than there are names: refused, since a quote may be missing; or, in what is
 * written by hand and looked at cell by cell, filled up with empty ones. */
enum sheet_rows { SHEET_ROWS_EVEN, SHEET_ROWS_FILLED };

struct sheet_row {
    size_t at; /* of its first cell */
    uint32_t line;
};

struct sheet {
    const struct alloc *alloc;
    const char *file;    /* borrowed */
    struct buffer cells; /* trimmed, each ended by a NUL, row after row */
    struct sheet_row *rows;
    size_t row_count, row_capacity; /* the names are row 0 */
    size_t columns;
};

/* Commas, semicolons, tabs or bars; UTF-8; at most 256 MiB. Must be released even if this fails.
 * Errors: STATUS_USAGE, with the file and its line; STATUS_MEMORY. */
enum status sheet_read(struct sheet *sheet, const struct alloc *alloc, const char *file,
                       enum sheet_rows rows, struct error *error);
void sheet_release(struct sheet *sheet);

struct slice sheet_cell(const struct sheet *sheet, size_t row, size_t column);
/* The first column of this name, whatever its case, from column `from` on; or SHEET_NOWHERE. */
size_t sheet_find(const struct sheet *sheet, const char *name, size_t from);

#endif
