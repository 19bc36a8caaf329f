/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/writer.h"

#include <string.h>

#include "report/number.h"

static const struct table_format *const formats[] = {
    &writer_table_format,
    &writer_csv_format,
    &writer_tsv_format,
    &writer_jsonl_format,
};

const struct table_format *writer_find_format(const char *name) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i]->name, name) == 0) {
            return formats[i];
        }
    }
    return NULL;
}

struct table_writer *writer_new(const struct alloc *alloc, const struct table_format *format,
                                struct output *output, size_t width) {
    struct table_writer *writer = alloc_zero(alloc, format->size);
    if (writer) {
        writer->format = format;
        writer->alloc = alloc;
        writer->output = output;
        writer->width = width;
        buffer_init(&writer->line, alloc);
    }
    return writer;
}

void writer_free(struct table_writer *writer) {
    if (!writer) {
        return;
    }
    if (writer->format->release) {
        writer->format->release(writer);
    }
    buffer_release(&writer->line);
    alloc_free(writer->alloc, writer, writer->format->size);
}

enum status writer_begin(struct table_writer *writer, const struct column *columns, size_t count,
                         struct error *error) {
    writer->columns = columns;
    writer->column_count = count;
    return writer->format->begin(writer, error);
}

enum status writer_row(struct table_writer *writer, const struct cell *cells, struct error *error) {
    return writer->format->row(writer, cells, error);
}

enum status writer_finish(struct table_writer *writer, struct error *error) {
    return writer->format->finish(writer, error);
}

enum status writer_send_line(struct table_writer *writer, struct error *error) {
    if (writer->line.failed) {
        return error_memory(error);
    }
    enum status status = output_write(writer->output, buffer_slice(&writer->line), error);
    buffer_clear(&writer->line);
    return status;
}

bool writer_append_number(struct buffer *out, const struct column *column,
                          const struct cell *cell) {
    if (cell->state == CELL_EMPTY) {
        return true;
    }
    return column->type == COLUMN_INTEGER
               ? number_append_integer(out, cell->value.integer)
               : number_append_real(out, cell->value.real, column->digits);
}
