/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a table is what: by the names and numbers that were asked for, else by the usual names
 * of its first row; without such a row by numbers alone. */
#ifndef ATTUNE_INPUT_CSV_COLUMNS_H
#define ATTUNE_INPUT_CSV_COLUMNS_H

#include "input/reader.h"

#define CSV_NOWHERE UINT32_MAX

struct csv_columns {
    const struct intake_options *options;
    const char *path;
    const struct notices *notices;
    struct buffer names; /* one behind the other */
    size_t *ends;        /* of each, in `names` */
    size_t count, capacity;
    uint32_t at[INPUT_COLUMN_COUNT]; /* where each is, or CSV_NOWHERE */
    uint32_t *kept;                  /* options->kept_count of them */
    bool text_guessed;               /* no header, and no column asked for the text */
};

/* Must be released even if this fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status csv_columns_init(struct csv_columns *columns, const struct reader_setup *setup,
                             struct error *error);
void csv_columns_release(struct csv_columns *columns);

/* The first row holds names; its cells are taken, and the memory of what was there is given in their
 * place. Errors: STATUS_INPUT. */
enum status csv_columns_name(struct csv_columns *columns, struct buffer *record, size_t **ends,
                             size_t count, size_t *capacity, struct error *error);
/* The first row of a table without names has so many cells. Errors: STATUS_INPUT. */
enum status csv_columns_count(struct csv_columns *columns, size_t count, struct error *error);

/* The cell of that index among those that end so. */
static inline struct slice csv_cell(const struct buffer *text, const size_t *ends, size_t index) {
    size_t from = index ? ends[index - 1] : 0;
    return slice_make(text->at + from, ends[index] - from);
}

#endif
