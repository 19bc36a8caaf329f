/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV after RFC 4180, with LF line ends, which every reader takes. Text is written as it is, also
 * where it begins with = + - @: the files are data for R, Python and SPSS, and changed labels would
 * no longer join with others. A spreadsheet may take such a cell for a formula: import the column as
 * text there. */
#include "report/writer.h"

#include <string.h>

/* Spaces at the ends belong to the field, yet some readers strip them unless it is quoted. */
static bool needs_quotes(struct slice text) {
    if (!text.length) {
        return false;
    }
    if (text.at[0] == ' ' || text.at[text.length - 1] == ' ') {
        return true;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (memchr(",\"\r\n", text.at[i], 4)) {
            return true;
        }
    }
    return false;
}

static void append_text(struct buffer *out, struct slice text) {
    if (!needs_quotes(text)) {
        buffer_append(out, text);
        return;
    }
    buffer_append_byte(out, '"');
    while (text.length) {
        const char *quote = memchr(text.at, '"', text.length);
        size_t run = quote ? (size_t)(quote - text.at) + 1 : text.length;
        buffer_append_bytes(out, text.at, run);
        if (quote) {
            buffer_append_byte(out, '"');
        }
        text = slice_from(text, run);
    }
    buffer_append_byte(out, '"');
}

/* A line without any byte would be skipped by readers, and the row lost. */
static enum status end_row(struct table_writer *writer, struct error *error) {
    if (writer->line.length == 0) {
        buffer_append_text(&writer->line, "\"\"");
    }
    buffer_append_byte(&writer->line, '\n');
    return writer_send_line(writer, error);
}

static void begin_cell(struct table_writer *writer, size_t index) {
    if (index > 0) {
        buffer_append_byte(&writer->line, ',');
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

const struct table_format writer_csv_format = {
    .name = "csv",
    .size = sizeof(struct table_writer),
    .begin = begin,
    .row = row,
    .finish = finish,
};
