/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/delimited.h"

static const struct delimited *format_of(const struct table_writer *writer) {
    return writer->format->delimited;
}

static enum status end_row(struct table_writer *writer, struct error *error) {
    if (writer->line.length == 0) {
        buffer_append_text(&writer->line, format_of(writer)->empty_row);
    }
    buffer_append_byte(&writer->line, '\n');
    return writer_send_line(writer, error);
}

static void begin_cell(struct table_writer *writer, size_t index) {
    if (index > 0) {
        buffer_append_byte(&writer->line, format_of(writer)->separator);
    }
}

enum status delimited_begin(struct table_writer *writer, struct error *error) {
    for (size_t i = 0; i < writer->column_count; i++) {
        begin_cell(writer, i);
        format_of(writer)->append_text(&writer->line, slice_of(writer->columns[i].name));
    }
    return end_row(writer, error);
}

enum status delimited_row(struct table_writer *writer, const struct cell *cells,
                          struct error *error) {
    for (size_t i = 0; i < writer->column_count; i++) {
        begin_cell(writer, i);
        if (writer->columns[i].type != COLUMN_TEXT) {
            writer_append_number(&writer->line, &writer->columns[i], &cells[i]);
        } else if (cells[i].state == CELL_SET) {
            format_of(writer)->append_text(&writer->line, cells[i].value.text);
        }
    }
    return end_row(writer, error);
}

enum status delimited_finish(struct table_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}
