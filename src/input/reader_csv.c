/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: a header row, then a row a turn (RFC 4180; also with tabs, semicolons or bars). libcsv parses. It
 * tells no positions, but how far its buffer has grown; so it is fed in stretches that stop at every
 * separator, quote and line end, and what a stretch added to the buffer is the end of that stretch.
 * The buffer is lent to libcsv, so that it counts with our memory.
 *
 * `record` and `cells` hold the row being read; `steps` say where the text cell's bytes stand. */
#include <csv.h>
#include <string.h>

#include "base/array.h"
#include "input/csv_columns.h"
#include "input/rows.h"
#include "input/vector.h"

enum {
    RECORD_MOST = 16 * 1024 * 1024,
    STRETCH_MOST = 64 * 1024,
    RAGGED_TOLD = 3 /* rows that are named one by one */
};

/* A line of the text cell: its steps begin at the one so numbered. */
struct cell_line {
    size_t at;
    size_t first_step;
    uint64_t raw;
    uint32_t line;
};

struct reader {
    struct reader_setup setup;
    struct rows rows;
    struct csv_parser parser;
    char separator;
    unsigned char stops[256];
    bool quote_last; /* the last byte fed was a quote */
    bool record_ended;
    bool refused;       /* a row was too long: neither it nor what follows is read */
    enum status status; /* of the callbacks */

    struct csv_columns columns;
    struct buffer kept; /* the row's cells of the columns that are kept */

    struct buffer record; /* the cells' texts, one behind the other */
    size_t *ends;         /* of each cell, in `record` */
    size_t cell_count, cell_capacity;
    uint32_t record_line; /* where it begins */
    uint64_t record_raw;

    struct line_step *steps; /* of the text cell; offsets in the cell */
    size_t step_count, step_capacity;
    struct cell_line *lines;
    size_t line_count, line_capacity;
    uint64_t next_raw;
    bool step_needed;

    uint32_t line;
    uint64_t line_raw;
    uint64_t ragged;
};

/* --- libcsv ------------------------------------------------------------------------------------ */

static void end_cell(void *text, size_t length, void *context) {
    struct reader *reader = context;
    bool kept = buffer_append_bytes(&reader->record, text, length) &&
                array_reserve(reader->setup.alloc, &reader->ends, &reader->cell_capacity,
                              reader->cell_count + 1, sizeof *reader->ends);
    if (!kept) {
        reader->status = STATUS_MEMORY;
        return;
    }
    reader->ends[reader->cell_count++] = reader->record.length;
}

static void end_record(int terminator, void *context) {
    struct reader *reader = context;
    (void)terminator;
    reader->record_ended = true;
}

/* libcsv asks for a larger buffer only when it was lent too small a one: never. */
static void *refuse_memory(void *block, size_t size) {
    (void)block;
    (void)size;
    return NULL;
}

static enum status lend_room(struct reader *reader, size_t length, struct error *error) {
    struct csv_parser *parser = &reader->parser;
    size_t need = parser->entry_pos + length + 2;
    if (need <= parser->entry_size) {
        return STATUS_OK;
    }
    size_t wanted = need < 2 * parser->entry_size ? 2 * parser->entry_size : need;
    unsigned char *block =
        alloc_resize(reader->setup.alloc, parser->entry_buf, parser->entry_size, wanted);
    if (!block) {
        return error_memory(error);
    }
    parser->entry_buf = block;
    parser->entry_size = wanted;
    return STATUS_OK;
}

/* --- where the text stands --------------------------------------------------------------------- */

static bool in_text(const struct reader *reader) {
    return reader->cell_count == reader->columns.at[INPUT_COLUMN_TEXT];
}

static enum status put_cell_line(struct reader *reader, size_t at, struct error *error) {
    if (!array_reserve(reader->setup.alloc, &reader->lines, &reader->line_capacity,
                       reader->line_count + 1, sizeof *reader->lines)) {
        return error_memory(error);
    }
    reader->lines[reader->line_count++] = (struct cell_line){
        .at = at, .first_step = reader->step_count, .raw = reader->line_raw, .line = reader->line};
    reader->step_needed = true;
    return STATUS_OK;
}

/* The cell has grown from `at` on by the end of a stretch that stands at `raw`. */
static enum status put_step(struct reader *reader, size_t at, struct slice grown, uint64_t raw,
                            struct error *error) {
    enum status status = STATUS_OK;
    if (reader->line_count == 0 || reader->lines[reader->line_count - 1].line != reader->line) {
        status = put_cell_line(reader, at, error);
    }
    if (status == STATUS_OK && (reader->step_needed || raw != reader->next_raw)) {
        if (!array_reserve(reader->setup.alloc, &reader->steps, &reader->step_capacity,
                           reader->step_count + 1, sizeof *reader->steps)) {
            return error_memory(error);
        }
        reader->steps[reader->step_count++] = (struct line_step){.at = at, .raw = raw};
        reader->step_needed = false;
    }
    reader->next_raw = raw + width_measure(reader->setup.width, grown);
    return status;
}

/* --- stretches --------------------------------------------------------------------------------- */

static enum status refuse_record(struct reader *reader, struct error *error) {
    reader->refused = true;
    return error_at(
        error, STATUS_INPUT, reader->setup.path, reader->record_line, 0,
        "a row of more than 16 MiB begins here, and nothing from it on is read; is a quote "
        "opened and never closed?");
}

static enum status end_row(struct reader *reader, struct error *error);

static void parse_bytes(struct reader *reader, struct slice text) {
    csv_parse(&reader->parser, text.at, text.length, end_cell, end_record, reader);
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

/* The same for a stretch. Between the first and the last byte of a cell's text that are no blanks libcsv
 * would copy byte by byte; that is done for it. */
static void parse_stretch(struct reader *reader, struct slice text) {
    enum { COPIED_LEAST = 4 };
    struct csv_parser *parser = &reader->parser;
    size_t first = 0;
    size_t last = text.length - 1;
    while (first < last && is_blank(text.at[first])) {
        first++;
    }
    while (last > first && (is_blank(text.at[last]) || text.at[last] == reader->separator)) {
        last--;
    }
    if (last - first <= COPIED_LEAST) {
        parse_bytes(reader, text);
        return;
    }
    parse_bytes(reader, slice_make(text.at, first + 1));
    size_t copied = last - first - 1;
    memcpy(parser->entry_buf + parser->entry_pos, text.at + first + 1, copied);
    parser->entry_pos += copied;
    parse_bytes(reader, slice_from(text, last));
}

static enum status parse(struct reader *reader, struct run run, struct error *error) {
    struct csv_parser *parser = &reader->parser;
    if (reader->record.length + parser->entry_pos + run.text.length > RECORD_MOST) {
        return refuse_record(reader, error);
    }
    enum status status = lend_room(reader, run.text.length, error);
    if (status != STATUS_OK) {
        return status;
    }
    size_t cells = reader->cell_count;
    size_t before = parser->entry_pos;
    parse_stretch(reader, run.text);
    if (reader->status != STATUS_OK) {
        return error_memory(error);
    }
    bool grown = reader->cell_count == cells && parser->entry_pos > before;
    if (grown && in_text(reader)) {
        size_t by = parser->entry_pos - before;
        struct slice passed = slice_make(run.text.at, run.text.length - by);
        struct slice tail = slice_from(run.text, run.text.length - by);
        uint64_t raw = run.raw + width_measure(reader->setup.width, passed);
        status = put_step(reader, before, tail, raw, error);
    }
    return status;
}

/* Bytes that end a stretch, outside quotes and within. */
enum { STOPS_PLAIN = 1, STOPS_QUOTED = 2 };

static void mark_stops(struct reader *reader) {
    reader->stops['"'] = reader->stops['\n'] = reader->stops['\r'] = STOPS_PLAIN | STOPS_QUOTED;
    reader->stops[(unsigned char)reader->separator] |= STOPS_PLAIN;
}

/* How many bytes libcsv is fed at once: up to a byte that means something, or that byte alone.
 * Outside the text a separator goes along, as nobody asks where those cells stand. */
static size_t stretch_length(const struct reader *reader, struct slice text) {
    bool quoted = reader->parser.quoted && !reader->quote_last;
    unsigned stop = quoted ? STOPS_QUOTED : STOPS_PLAIN;
    size_t most = text.length < STRETCH_MOST ? text.length : STRETCH_MOST;
    const char stops[] = {'"', '\n', '\r', quoted ? '"' : reader->separator};
    size_t at = vector_pass(slice_make(text.at, most), stops);
    while (at < most && !(reader->stops[(unsigned char)text.at[at]] & stop)) {
        at++;
    }
    bool separated = at < most && text.at[at] == reader->separator && !in_text(reader);
    return at && !separated ? at : at + 1;
}

static void end_line(struct reader *reader, uint64_t next_raw) {
    reader->line += reader->line < UINT32_MAX;
    reader->line_raw = next_raw;
    if (reader->cell_count == 0 && reader->parser.entry_pos == 0) {
        reader->record_line = reader->line;
        reader->record_raw = next_raw;
    }
}

static enum status csv_feed(struct reader *reader, struct run run, struct error *error) {
    enum status status = STATUS_OK;
    while (run.text.length && status == STATUS_OK) {
        size_t length = stretch_length(reader, run.text);
        struct run stretch = {.text = slice_make(run.text.at, length), .raw = run.raw};
        char first = run.text.at[0];
        if (first != '\r') {
            status = parse(reader, stretch, error);
        }
        reader->quote_last = first == '"';
        run.raw += width_measure(reader->setup.width, stretch.text);
        run.text = slice_make(run.text.at + length, run.text.length - length);
        if (status == STATUS_OK && reader->record_ended) {
            status = end_row(reader, error);
        }
        if (first == '\n') {
            end_line(reader, run.raw);
        }
    }
    return status;
}

/* --- a row ------------------------------------------------------------------------------------- */

static void fill_row(const struct reader *reader, struct row *row) {
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        uint32_t index = reader->columns.at[i];
        row->there[i] = index != CSV_NOWHERE;
        row->values[i] = index == CSV_NOWHERE || i == INPUT_COLUMN_TEXT
                             ? (struct slice){0}
                             : slice_trim(csv_cell(&reader->record, reader->ends, index));
    }
    row->text_length =
        csv_cell(&reader->record, reader->ends, reader->columns.at[INPUT_COLUMN_TEXT]).length;
    row->document = false;
    row->line = reader->record_line;
    row->raw = reader->record_raw;
}

/* Decoded text holds no NUL, so a NUL ends a cell beyond doubt. */
static enum status keep_cells(struct reader *reader, struct slice *kept, struct error *error) {
    buffer_clear(&reader->kept);
    for (size_t i = 0; i < reader->setup.options->kept_count; i++) {
        struct slice cell = csv_cell(&reader->record, reader->ends, reader->columns.kept[i]);
        buffer_append(&reader->kept, slice_trim(cell));
        buffer_append_byte(&reader->kept, '\0');
    }
    *kept = buffer_slice(&reader->kept);
    return reader->kept.failed ? error_memory(error) : STATUS_OK;
}

/* The i-th line of the text cell. Its steps are made to count from the line's beginning. */
static struct line_part part_of(struct reader *reader, struct slice text, size_t i) {
    const struct cell_line *line = &reader->lines[i];
    bool ends = i + 1 < reader->line_count;
    size_t end = ends ? line[1].at : text.length;
    size_t last_step = ends ? line[1].first_step : reader->step_count;
    end = end < text.length ? end : text.length;
    size_t from = line->at < end ? line->at : end;
    for (size_t step = line->first_step; step < last_step; step++) {
        reader->steps[step].at -= line->at;
    }
    struct slice whole = slice_make(text.at + from, end - from);
    if (whole.length && whole.at[whole.length - 1] == '\n') {
        whole.length--;
    }
    return (struct line_part){
        .text = whole,
        .steps = reader->steps + line->first_step,
        .step_count = last_step - line->first_step,
        .line_raw = line->raw,
        .line = line->line,
        .first = true,
        .last = true,
    };
}

static enum status give_text(struct reader *reader, struct error *error) {
    struct turns *turns = reader->setup.turns;
    struct slice text =
        csv_cell(&reader->record, reader->ends, reader->columns.at[INPUT_COLUMN_TEXT]);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < reader->line_count && status == STATUS_OK; i++) {
        struct line_part part = part_of(reader, text, i);
        size_t from = label_blanks(part.text);
        if (from < part.text.length) {
            status = turns_continue(turns, NULL, &part, from, error);
        }
    }
    return status == STATUS_OK
               ? turns_close_row(turns, reader->record_line, reader->record_raw, error)
               : status;
}

static enum status take_row(struct reader *reader, struct error *error) {
    struct row row;
    fill_row(reader, &row);
    bool spoken = row.there[INPUT_COLUMN_SPEAKER] || row.there[INPUT_COLUMN_ROLE];
    struct opening opening = rows_opening(&reader->rows, &row);
    if (reader->setup.survey) {
        return STATUS_OK;
    }
    enum status status = rows_session(&reader->rows, &row, spoken, error);
    if (status == STATUS_OK) {
        status = keep_cells(reader, &opening.kept, error);
    }
    if (status == STATUS_OK) {
        status = turns_open(reader->setup.turns, &opening, row.values[INPUT_COLUMN_ROW], error);
    }
    return status == STATUS_OK ? give_text(reader, error) : status;
}

static void report_ragged(struct reader *reader) {
    struct error notice;
    reader->ragged++;
    if (reader->ragged <= RAGGED_TOLD) {
        error_at(&notice, STATUS_INPUT, reader->setup.path, reader->record_line, 0,
                 "this row has %zu fields and the %s %zu; left out, is a quote missing?",
                 reader->cell_count, reader->setup.options->no_header ? "first" : "header",
                 reader->columns.count);
        notices_tell(reader->setup.notices, &notice);
    }
}

static enum status end_row(struct reader *reader, struct error *error) {
    enum status status = STATUS_OK;
    bool first = reader->columns.count == 0;
    if (first && reader->setup.options->no_header) {
        status = csv_columns_count(&reader->columns, reader->cell_count, error);
        status = status == STATUS_OK ? take_row(reader, error) : status;
    } else if (first) {
        status = csv_columns_name(&reader->columns, &reader->record, &reader->ends,
                                  reader->cell_count, &reader->cell_capacity, error);
    } else if (reader->cell_count != reader->columns.count) {
        report_ragged(reader);
    } else {
        status = take_row(reader, error);
    }
    buffer_clear(&reader->record);
    reader->cell_count = 0;
    reader->step_count = 0;
    reader->line_count = 0;
    reader->record_ended = false;
    return status;
}

/* --- new, finish, free ------------------------------------------------------------------------- */

static void csv_reader_free(struct reader *reader);

static struct reader *csv_make(const struct reader_setup *setup, struct error *error) {
    struct reader *reader = alloc_zero(setup->alloc, sizeof *reader);
    if (!reader) {
        error_memory(error);
        return NULL;
    }
    reader->setup = *setup;
    reader->separator = setup->separator ? setup->separator : ',';
    reader->line = reader->record_line = 1;
    buffer_init(&reader->record, setup->alloc);
    buffer_init(&reader->kept, setup->alloc);
    rows_init(&reader->rows, setup);
    mark_stops(reader);
    csv_init(&reader->parser, 0);
    csv_set_delim(&reader->parser, (unsigned char)reader->separator);
    csv_set_realloc_func(&reader->parser, refuse_memory);
    /* Whoever speaks in a column is a speaker, whatever the label's shape. */
    roles_hint(setup->roles, (struct roles_hints){.letters = true, .any = true});
    if (csv_columns_init(&reader->columns, setup, error) != STATUS_OK) {
        csv_reader_free(reader);
        return NULL;
    }
    return reader;
}

static struct reader *tsv_make(const struct reader_setup *setup, struct error *error) {
    struct reader_setup tabbed = *setup;
    tabbed.separator = '\t';
    return csv_make(&tabbed, error);
}

static void report_end(const struct reader *reader, bool open_quote) {
    struct error notice;
    if (open_quote) {
        error_at(&notice, STATUS_INPUT, reader->setup.path, reader->record_line, 0,
                 "a quote in this row is never closed, so the rest of the file is one cell");
        notices_tell(reader->setup.notices, &notice);
    }
    if (reader->ragged > RAGGED_TOLD) {
        error_at(&notice, STATUS_INPUT, reader->setup.path, 0, 0,
                 "%llu rows in all have another number of fields than the first; left out",
                 (unsigned long long)reader->ragged);
        notices_tell(reader->setup.notices, &notice);
    }
    rows_tell(&reader->rows);
}

static enum status csv_finish(struct reader *reader, struct error *error) {
    bool open_quote = reader->parser.quoted && !reader->quote_last;
    if (reader->refused) {
        report_end(reader, false);
        return turns_close(reader->setup.turns, error);
    }
    enum status status = lend_room(reader, 0, error);
    if (status != STATUS_OK) {
        return status;
    }
    csv_fini(&reader->parser, end_cell, end_record, reader);
    if (reader->status != STATUS_OK) {
        return error_memory(error);
    }
    if (reader->record_ended) {
        status = end_row(reader, error);
    }
    report_end(reader, open_quote);
    return status == STATUS_OK ? turns_close(reader->setup.turns, error) : status;
}

static void csv_figures(const struct reader *reader, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = reader->line - 1, .ragged_rows = reader->ragged};
}

static void csv_reader_free(struct reader *reader) {
    const struct alloc *alloc = reader->setup.alloc;
    alloc_free(alloc, reader->parser.entry_buf, reader->parser.entry_size);
    buffer_release(&reader->record);
    buffer_release(&reader->kept);
    csv_columns_release(&reader->columns);
    rows_release(&reader->rows);
    array_free(alloc, &reader->ends, &reader->cell_capacity, sizeof(size_t));
    array_free(alloc, &reader->steps, &reader->step_capacity, sizeof *reader->steps);
    array_free(alloc, &reader->lines, &reader->line_capacity, sizeof *reader->lines);
    alloc_free(alloc, reader, sizeof *reader);
}

const struct reader_format reader_csv = {
    .name = "csv",
    .extensions = "csv",
    .has_front_matter = false,
    .make = csv_make,
    .feed = csv_feed,
    .finish = csv_finish,
    .figures = csv_figures,
    .free = csv_reader_free,
};

const struct reader_format reader_tsv = {
    .name = "tsv",
    .extensions = "tsv tab",
    .has_front_matter = false,
    .make = tsv_make,
    .feed = csv_feed,
    .finish = csv_finish,
    .figures = csv_figures,
    .free = csv_reader_free,
};
