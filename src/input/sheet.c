/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/sheet.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "input/sniff.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

/* What libcsv's callbacks work on. */
struct reading {
    struct sheet *sheet;
    struct error *error;
    enum status status;
    enum sheet_rows rows;
    size_t row_at; /* in sheet->cells */
    size_t cells;  /* of the row so far */
    bool any;      /* one of them is not empty */
    uint32_t line, row_line;
};

static void end_cell(void *text, size_t length, void *context) {
    struct reading *reading = context;
    struct buffer *cells = &reading->sheet->cells;
    struct slice cell = slice_trim(slice_make(text, length));
    reading->cells++;
    reading->any |= cell.length > 0;
    if (!buffer_append(cells, cell) || !buffer_append_byte(cells, '\0')) {
        reading->status = error_memory(reading->error);
    }
}

static void keep_row(struct reading *reading) {
    struct sheet *sheet = reading->sheet;
    sheet->columns = sheet->row_count ? sheet->columns : reading->cells;
    while (reading->rows == SHEET_ROWS_FILLED && reading->cells < sheet->columns) {
        end_cell(NULL, 0, reading);
    }
    if (reading->cells != sheet->columns) {
        reading->status = error_at(reading->error, STATUS_USAGE, sheet->file, reading->row_line, 0,
                                   "this row has %zu fields and the first %zu; is a quote missing?",
                                   reading->cells, sheet->columns);
        return;
    }
    if (!array_reserve(sheet->alloc, &sheet->rows, &sheet->row_capacity, sheet->row_count + 1,
                       sizeof *sheet->rows)) {
        reading->status = error_memory(reading->error);
        return;
    }
    sheet->rows[sheet->row_count++] =
        (struct sheet_row){.at = reading->row_at, .line = reading->row_line};
}

/* A row of nothing but separators is none. */
static void end_row(int terminator, void *context) {
    struct reading *reading = context;
    (void)terminator;
    if (reading->status == STATUS_OK && reading->any) {
        keep_row(reading);
    } else {
        buffer_cut(&reading->sheet->cells, reading->row_at);
    }
    reading->row_at = reading->sheet->cells.length;
    reading->cells = 0;
    reading->any = false;
}

/* libcsv asks for a larger buffer only when it was lent too small a one: never. */
static void *refuse_memory(void *block, size_t size) {
    (void)block;
    (void)size;
    return NULL;
}

/* Line by line, since libcsv tells no lines. */
static void parse(struct reading *reading, struct slice text, char *room, size_t size) {
    struct csv_parser parser;
    csv_init(&parser, 0);
    csv_set_delim(&parser, (unsigned char)sniff_separator_of_names(text));
    csv_set_realloc_func(&parser, refuse_memory);
    parser.entry_buf = (unsigned char *)room;
    parser.entry_size = size;
    reading->line = reading->row_line = 1;
    while (text.length && reading->status == STATUS_OK) {
        const char *end = memchr(text.at, '\n', text.length);
        size_t length = end ? (size_t)(end - text.at) + 1 : text.length;
        csv_parse(&parser, text.at, length, end_cell, end_row, reading);
        text = slice_from(text, length);
        reading->line++;
        if (reading->cells == 0 && parser.entry_pos == 0) {
            reading->row_line = reading->line;
        }
    }
    if (reading->status == STATUS_OK) {
        csv_fini(&parser, end_cell, end_row, reading);
    }
}

static enum status check_text(const struct sheet *sheet, struct slice text, struct error *error) {
    uint32_t line = 1;
    for (size_t at = 0; at < text.length;) {
        uint32_t code_point;
        size_t length = utf8_decode(text.at + at, text.length - at, &code_point);
        if (length == 0 || code_point == 0) {
            return error_at(error, STATUS_USAGE, sheet->file, line, 0,
                            "this is not in UTF-8; save it as \"CSV UTF-8\"");
        }
        line += code_point == '\n';
        at += length;
    }
    return STATUS_OK;
}

static enum status read_text(struct sheet *sheet, struct slice text, enum sheet_rows rows,
                             struct error *error) {
    struct reading reading = {.sheet = sheet, .rows = rows, .error = error};
    enum status status = check_text(sheet, text, error);
    if (status != STATUS_OK) {
        return status;
    }
    size_t size = text.length + 2;
    char *room = alloc_zero(sheet->alloc, size);
    if (!room) {
        return error_memory(error);
    }
    parse(&reading, slice_starts(text, "\xEF\xBB\xBF") ? slice_from(text, 3) : text, room, size);
    alloc_free(sheet->alloc, room, size);
    return reading.status;
}

static enum status load(const char *file, struct buffer *text, struct error *error) {
    FILE *stream = fopen(file, "rb");
    char bytes[16 * 1024];
    size_t length = 0;
    enum status status = STATUS_OK;
    if (!stream) {
        return error_at(error, STATUS_USAGE, file, 0, 0, "cannot be read: %s", strerror(errno));
    }
    while (status == STATUS_OK && (length = fread(bytes, 1, sizeof bytes, stream)) > 0) {
        if (text->length > FILE_MOST) {
            status = error_at(error, STATUS_USAGE, file, 0, 0,
                              "larger than 256 MiB; keep the rows and columns that are needed");
        } else if (!buffer_append_bytes(text, bytes, length)) {
            status = error_memory(error);
        }
    }
    if (status == STATUS_OK && ferror(stream)) {
        status = error_at(error, STATUS_USAGE, file, 0, 0, "cannot be read: %s", strerror(errno));
    }
    fclose(stream);
    return status;
}

enum status sheet_read(struct sheet *sheet, const struct alloc *alloc, const char *file,
                       enum sheet_rows rows, struct error *error) {
    struct buffer text;
    *sheet = (struct sheet){.alloc = alloc, .file = file};
    buffer_init(&sheet->cells, alloc);
    buffer_init(&text, alloc);
    enum status status = load(file, &text, error);
    if (status == STATUS_OK) {
        status = read_text(sheet, buffer_slice(&text), rows, error);
    }
    buffer_release(&text);
    return status;
}

void sheet_release(struct sheet *sheet) {
    if (sheet->alloc) {
        buffer_release(&sheet->cells);
        array_free(sheet->alloc, &sheet->rows, &sheet->row_capacity, sizeof *sheet->rows);
    }
}

struct slice sheet_cell(const struct sheet *sheet, size_t row, size_t column) {
    struct slice rest = slice_from(buffer_slice(&sheet->cells), sheet->rows[row].at);
    struct slice cell = {0};
    for (size_t i = 0; i <= column; i++) {
        cell = slice_split(rest, '\0', &rest);
    }
    return cell;
}

size_t sheet_find(const struct sheet *sheet, const char *name, size_t from) {
    for (size_t column = from; column < sheet->columns; column++) {
        if (slice_is_ignoring_case(sheet_cell(sheet, 0, column), name)) {
            return column;
        }
    }
    return SHEET_NOWHERE;
}
