/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/csv_columns.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/ascii.h"
#include "input/rows.h"

static struct slice name_of(const struct csv_columns *columns, size_t index) {
    return slice_trim(csv_cell(&columns->names, columns->ends, index));
}

/* By name. `*again` is set to a second column of that name, or CSV_NOWHERE. */
static uint32_t find_name(const struct csv_columns *columns, const char *name, uint32_t *again) {
    uint32_t found = CSV_NOWHERE;
    *again = CSV_NOWHERE;
    for (uint32_t i = 0; i < columns->count; i++) {
        if (slice_is_ignoring_case(name_of(columns, i), name)) {
            *again = found == CSV_NOWHERE ? CSV_NOWHERE : i;
            found = found == CSV_NOWHERE ? i : found;
        }
    }
    return found;
}

/* "3" is the third column, counted from 1; CSV_NOWHERE where it is no number. */
static uint32_t column_number(const char *asked) {
    char *end;
    unsigned long number = strtoul(asked, &end, 10);
    bool is_number = ascii_is_digit(asked[0]) && *end == '\0';
    return is_number && number >= 1 && number < CSV_NOWHERE ? (uint32_t)(number - 1) : CSV_NOWHERE;
}

/* By name, else by number. */
static uint32_t find_asked(const struct csv_columns *columns, const char *asked, uint32_t *again) {
    uint32_t found = find_name(columns, asked, again);
    uint32_t number = column_number(asked);
    return found == CSV_NOWHERE && number < columns->count ? number : found;
}

/* Each column that goes by a usual name, the most usual first. */
static void find_usual(const struct csv_columns *columns, uint32_t found[INPUT_COLUMN_COUNT],
                       uint32_t again[INPUT_COLUMN_COUNT]) {
    unsigned ranks[INPUT_COLUMN_COUNT];
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        found[i] = again[i] = CSV_NOWHERE;
        ranks[i] = ROWS_USUAL_NAMES;
    }
    for (uint32_t i = 0; i < columns->count; i++) {
        unsigned rank;
        enum input_column column = rows_usual(name_of(columns, i), &rank);
        if (column != INPUT_COLUMN_COUNT && rank == ranks[column]) {
            again[column] = i;
        } else if (column != INPUT_COLUMN_COUNT && rank < ranks[column]) {
            found[column] = i;
            again[column] = CSV_NOWHERE;
            ranks[column] = rank;
        }
    }
}

/* "a, b, c", cut where it gets long. */
static void list_names(const struct csv_columns *columns, char *list, size_t size) {
    size_t length = 0;
    list[0] = '\0';
    for (size_t i = 0; i < columns->count && length + 70 < size; i++) {
        struct slice name = name_of(columns, i);
        int shown = name.length < 60 ? (int)name.length : 60;
        length += (size_t)snprintf(list + length, size - length, "%s\"%.*s\"", i ? ", " : "", shown,
                                   name.at);
    }
}

static enum status refuse_column(const struct csv_columns *columns, const char *asked,
                                 struct error *error) {
    char names[300];
    list_names(columns, names, sizeof names);
    if (asked) {
        return error_at(error, STATUS_INPUT, columns->path, 1, 0,
                        "no column \"%s\"; its columns are %s", asked, names);
    }
    return error_at(error, STATUS_INPUT, columns->path, 1, 0,
                    "no column of text found; name it with --text, its columns are %s", names);
}

static enum status find_kept(struct csv_columns *columns, struct error *error) {
    const struct intake_options *options = columns->options;
    for (size_t i = 0; i < options->kept_count; i++) {
        uint32_t again;
        columns->kept[i] = find_asked(columns, options->kept[i], &again);
        if (columns->kept[i] == CSV_NOWHERE) {
            return refuse_column(columns, options->kept[i], error);
        }
    }
    return STATUS_OK;
}

static enum status refuse_twins(const struct csv_columns *columns, uint32_t first, uint32_t second,
                                enum input_column column, struct error *error) {
    struct slice name = name_of(columns, first);
    int shown = name.length < 60 ? (int)name.length : 60;
    return error_at(error, STATUS_INPUT, columns->path, 1, 0,
                    "the columns %lu and %lu are both called \"%.*s\"; say which one it is by its "
                    "number, as in --column %s=%lu",
                    (unsigned long)first + 1, (unsigned long)second + 1, shown, name.at,
                    rows_column_name(column), (unsigned long)first + 1);
}

static enum status find_columns(struct csv_columns *columns, struct error *error) {
    uint32_t again[INPUT_COLUMN_COUNT];
    find_usual(columns, columns->at, again);
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        enum input_column column = (enum input_column)i;
        const char *asked = columns->options->columns[column];
        if (asked) {
            columns->at[column] = find_asked(columns, asked, &again[column]);
        }
        if (columns->at[column] == CSV_NOWHERE && (asked || column == INPUT_COLUMN_TEXT)) {
            return refuse_column(columns, asked, error);
        }
        if (again[column] != CSV_NOWHERE) {
            return refuse_twins(columns, columns->at[column], again[column], column, error);
        }
    }
    return find_kept(columns, error);
}

/* Without a header columns have numbers, and a table of one column needs none. */
static enum status number_columns(struct csv_columns *columns, struct error *error) {
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        const char *asked = columns->options->columns[i];
        columns->at[i] = asked ? column_number(asked) : CSV_NOWHERE;
        if (asked && columns->at[i] == CSV_NOWHERE) {
            return error_set(error, STATUS_USAGE,
                             "\"%s\" is no column's number, and with --no-header columns have no "
                             "names; count them from 1",
                             asked);
        }
    }
    if (columns->at[INPUT_COLUMN_TEXT] == CSV_NOWHERE) {
        columns->at[INPUT_COLUMN_TEXT] = 0;
        columns->text_guessed = true;
    }
    return STATUS_OK;
}

static enum status check_kept(struct csv_columns *columns, struct error *error) {
    for (size_t i = 0; i < columns->options->kept_count; i++) {
        const char *asked = columns->options->kept[i];
        columns->kept[i] = column_number(asked);
        if (columns->kept[i] >= columns->count) {
            return error_at(
                error, STATUS_INPUT, columns->path, 1, 0,
                "there is no column \"%s\"; without a header columns are numbers, here up "
                "to %zu",
                asked, columns->count);
        }
    }
    return STATUS_OK;
}

/* The first row of a table without header tells how many columns there are. */
enum status csv_columns_count(struct csv_columns *columns, size_t count, struct error *error) {
    columns->count = count;
    if (columns->text_guessed && columns->count > 1) {
        return error_at(error, STATUS_INPUT, columns->path, 1, 0,
                        "which of the %zu columns holds the text? Say it by number: --text 2",
                        columns->count);
    }
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        if (columns->at[i] != CSV_NOWHERE && columns->at[i] >= columns->count) {
            return error_at(error, STATUS_INPUT, columns->path, 1, 0,
                            "there is no column %lu; its first row has %zu",
                            (unsigned long)columns->at[i] + 1, columns->count);
        }
    }
    return check_kept(columns, error);
}

/* Columns by number alone, and no name that means anything: is the first row a row of text? */
static void doubt_header(const struct csv_columns *columns) {
    uint32_t found[INPUT_COLUMN_COUNT];
    uint32_t again[INPUT_COLUMN_COUNT];
    const char *text = columns->options->columns[INPUT_COLUMN_TEXT];
    uint32_t twin;
    bool named = !text || find_name(columns, text, &twin) != CSV_NOWHERE;
    find_usual(columns, found, again);
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        named |= found[i] != CSV_NOWHERE;
    }
    if (!named) {
        struct error notice;
        error_at(&notice, STATUS_OK, columns->path, 1, 0,
                 "the first row is taken for the names of the columns; if it is a turn, say "
                 "--no-header");
        notices_tell(columns->notices, &notice);
    }
}

enum status csv_columns_name(struct csv_columns *columns, struct buffer *record, size_t **ends,
                             size_t count, size_t *capacity, struct error *error) {
    struct buffer names = columns->names;
    size_t *names_ends = columns->ends;
    size_t names_capacity = columns->capacity;
    columns->names = *record;
    columns->ends = *ends;
    columns->count = count;
    columns->capacity = *capacity;
    *record = names;
    *ends = names_ends;
    *capacity = names_capacity;
    enum status status = find_columns(columns, error);
    if (status == STATUS_OK) {
        doubt_header(columns);
    }
    return status;
}

/* --- life -------------------------------------------------------------------------------------- */

enum status csv_columns_init(struct csv_columns *columns, const struct reader_setup *setup,
                             struct error *error) {
    *columns = (struct csv_columns){
        .options = setup->options, .path = setup->path, .notices = setup->notices};
    buffer_init(&columns->names, setup->alloc);
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        columns->at[i] = CSV_NOWHERE;
    }
    size_t size = setup->options->kept_count * sizeof *columns->kept;
    columns->kept = size ? alloc_zero(setup->alloc, size) : NULL;
    if (size && !columns->kept) {
        return error_memory(error);
    }
    return setup->options->no_header ? number_columns(columns, error) : STATUS_OK;
}

void csv_columns_release(struct csv_columns *columns) {
    const struct alloc *alloc = columns->names.alloc;
    alloc_free(alloc, columns->kept, columns->options->kept_count * sizeof *columns->kept);
    array_free(alloc, &columns->ends, &columns->capacity, sizeof *columns->ends);
    buffer_release(&columns->names);
}
