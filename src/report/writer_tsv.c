/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab-separated values: a tab ends a cell and a line feed a row, always, so that cut, awk and sort
 * need no parser. Inside a cell they are written \t and \n, a carriage return \r, a backslash \\. */
#include "report/writer.h"

#include <string.h>

static void append_text(struct buffer *out, struct slice text) {
    static const char special[] = "\t\n\r\\";
    static const char letters[] = "tnr\\";
    for (size_t i = 0; i < text.length; i++) {
        const char *found = memchr(special, text.at[i], sizeof special - 1);
        if (found) {
            buffer_append_byte(out, '\\');
            buffer_append_byte(out, letters[found - special]);
        } else {
            buffer_append_byte(out, text.at[i]);
        }
    }
}

static enum status end_row(struct table_writer *writer, struct error *error) {
    buffer_append_byte(&writer->line, '\n');
    return writer_send_line(writer, error);
}

static void begin_cell(struct table_writer *writer, size_t index) {
    if (index > 0) {
        buffer_append_byte(&writer->line, '\t');
    }
}

static enum status begin(struct table_writer *writer, struct error *error) {
    for (size_t i = 0; i < writer->column_count; i++) {
        begin_cell(writer, i);
        append_text(&writer->line, slice_of(writer->columns[i].name));
    }
    return end_row(writer, error);
}

static enum status row(struct table_writer *writer, const struct cell *cells, struct error *error) {
    for (size_t i = 0; i < writer->column_count; i++) {
        begin_cell(writer, i);
        if (writer->columns[i].type != COLUMN_TEXT) {
            writer_append_number(&writer->line, &writer->columns[i], &cells[i]);
        } else if (cells[i].state == CELL_SET) {
            append_text(&writer->line, cells[i].value.text);
        }
    }
    return end_row(writer, error);
}

static enum status finish(struct table_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}

const struct table_format writer_tsv_format = {
    .name = "tsv",
    .size = sizeof(struct table_writer),
    .begin = begin,
    .row = row,
    .finish = finish,
};
