/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON Lines: an object a row, every column in it, empty cells as null. */
#include "report/json.h"
#include "report/writer.h"

static enum status begin(struct table_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}

static void append_value(struct buffer *out, const struct column *column, const struct cell *cell) {
    size_t before = out->length;
    if (column->type != COLUMN_TEXT) {
        writer_append_number(out, column, cell);
    } else if (cell->state == CELL_SET) {
        json_append(out, cell->value.text);
    }
    if (out->length == before) {
        buffer_append_text(out, "null");
    }
}

static enum status row(struct table_writer *writer, const struct cell *cells, struct error *error) {
    struct buffer *line = &writer->line;
    for (size_t i = 0; i < writer->column_count; i++) {
        buffer_append_byte(line, i == 0 ? '{' : ',');
        json_append(line, slice_of(writer->columns[i].name));
        buffer_append_byte(line, ':');
        append_value(line, &writer->columns[i], &cells[i]);
    }
    buffer_append_text(line, writer->column_count ? "}\n" : "{}\n");
    return writer_send_line(writer, error);
}

static enum status finish(struct table_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}

const struct table_format writer_jsonl_format = {
    .name = "jsonl",
    .size = sizeof(struct table_writer),
    .begin = begin,
    .row = row,
    .finish = finish,
};
