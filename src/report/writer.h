/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way to write a typed table, whatever the format: begin with the columns, then row by row, then
 * finish. A format is a file of its own, writer_NAME.c, that fills in a struct table_format.
 * The writer borrows its output and the columns, which must outlive it. */
#ifndef ATTUNE_REPORT_WRITER_H
#define ATTUNE_REPORT_WRITER_H

#include "report/output.h"
#include "report/table.h"

struct table_format;
struct delimited;

struct table_writer {
    const struct table_format *format;
    const struct alloc *alloc;
    struct output *output;
    size_t width; /* columns of the terminal; 0: any */
    const struct column *columns;
    size_t column_count;
    struct buffer line; /* the row in the making */
};

struct table_format {
    const char *name; /* as --to has it */
    size_t size;      /* of the format's own writer, which begins with struct table_writer */
    enum status (*begin)(struct table_writer *writer, struct error *error);
    enum status (*row)(struct table_writer *writer, const struct cell *cells, struct error *error);
    enum status (*finish)(struct table_writer *writer, struct error *error);
    void (*release)(struct table_writer *writer); /* NULL: nothing of its own */
    const struct delimited *delimited; /* what report/delimited.h needs; NULL elsewhere */
};

extern const struct table_format writer_table_format, writer_csv_format, writer_tsv_format,
    writer_jsonl_format;

/* NULL when there is no such format. */
const struct table_format *writer_find_format(const char *name);

/* NULL when memory ran out. */
struct table_writer *writer_new(const struct alloc *alloc, const struct table_format *format,
                                struct output *output, size_t width);
void writer_free(struct table_writer *writer);

/* Errors of all three: STATUS_MEMORY, STATUS_OUTPUT, and STATUS_STOP at a closed pipe. */
enum status writer_begin(struct table_writer *writer, const struct column *columns, size_t count,
                         struct error *error);
enum status writer_row(struct table_writer *writer, const struct cell *cells, struct error *error);
enum status writer_finish(struct table_writer *writer, struct error *error);

/* For formats: sends writer->line and empties it. */
enum status writer_send_line(struct table_writer *writer, struct error *error);
/* For formats: appends a number; nothing for an empty cell and for what is not finite. */
bool writer_append_number(struct buffer *out, const struct column *column, const struct cell *cell);

/* --- filling rows ---------------------------------------------------------------------------- */

static inline struct cell cell_text(struct slice text) {
    return (struct cell){.state = CELL_SET, .value.text = text};
}

static inline struct cell cell_integer(int64_t integer) {
    return (struct cell){.state = CELL_SET, .value.integer = integer};
}

#endif
