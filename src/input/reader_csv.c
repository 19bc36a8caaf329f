/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: a header row, then a row a turn (RFC 4180; also with tabs, semicolons or bars). libcsv parses. It
 * tells no positions, but how far its buffer has grown; so it is fed in stretches that stop at every
 * separator, quote and line end, and what a stretch added to the buffer is the end of that stretch.
 * The buffer is lent to libcsv, so that it counts with our memory.
 *
 * `record` and `cells` hold the row being read; `steps` say where the text cell's bytes stand. */
#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "input/rows.h"

enum {
    RECORD_MOST = 16 * 1024 * 1024,
    STRETCH_MOST = 64 * 1024,
    RAGGED_TOLD = 3 /* rows that are named one by one */
};

static const uint32_t no_column = UINT32_MAX;

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

    struct buffer header; /* names of columns, as `record` */
    size_t *header_ends;
    size_t header_count, header_capacity;
    uint32_t columns[INPUT_COLUMN_COUNT]; /* where each is, or no_column */
    uint32_t *kept_columns;               /* setup.options->kept_count of them */
    struct buffer kept;                   /* the row's cells of these */
    bool text_guessed;                    /* no header, and no column asked for the text */

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
    return reader->cell_count == reader->columns[INPUT_COLUMN_TEXT];
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
    csv_parse(parser, run.text.at, run.text.length, end_cell, end_record, reader);
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
    size_t at = 0;
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

/* --- the header row ---------------------------------------------------------------------------- */

static struct slice cell_of(const struct buffer *text, const size_t *ends, size_t index) {
    size_t from = index ? ends[index - 1] : 0;
    return slice_make(text->at + from, ends[index] - from);
}

static struct slice name_of(const struct reader *reader, size_t index) {
    return slice_trim(cell_of(&reader->header, reader->header_ends, index));
}

/* By name. `*again` is set to a second column of that name, or no_column. */
static uint32_t find_name(const struct reader *reader, const char *name, uint32_t *again) {
    uint32_t found = no_column;
    *again = no_column;
    for (uint32_t i = 0; i < reader->header_count; i++) {
        if (slice_is_ignoring_case(name_of(reader, i), name)) {
            *again = found == no_column ? no_column : i;
            found = found == no_column ? i : found;
        }
    }
    return found;
}

/* "3" is the third column, counted from 1; no_column where it is no number. */
static uint32_t column_number(const char *asked) {
    char *end;
    unsigned long number = strtoul(asked, &end, 10);
    bool is_number = ascii_is_digit(asked[0]) && *end == '\0';
    return is_number && number >= 1 && number < no_column ? (uint32_t)(number - 1) : no_column;
}

/* By name, else by number. */
static uint32_t find_asked(const struct reader *reader, const char *asked, uint32_t *again) {
    uint32_t found = find_name(reader, asked, again);
    uint32_t number = column_number(asked);
    return found == no_column && number < reader->header_count ? number : found;
}

/* Each column that goes by a usual name, the most usual first. */
static void find_usual(const struct reader *reader, uint32_t found[INPUT_COLUMN_COUNT],
                       uint32_t again[INPUT_COLUMN_COUNT]) {
    unsigned ranks[INPUT_COLUMN_COUNT];
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        found[i] = again[i] = no_column;
        ranks[i] = ROWS_USUAL_NAMES;
    }
    for (uint32_t i = 0; i < reader->header_count; i++) {
        unsigned rank;
        enum input_column column = rows_usual(name_of(reader, i), &rank);
        if (column != INPUT_COLUMN_COUNT && rank == ranks[column]) {
            again[column] = i;
        } else if (column != INPUT_COLUMN_COUNT && rank < ranks[column]) {
            found[column] = i;
            again[column] = no_column;
            ranks[column] = rank;
        }
    }
}

/* "a, b, c", cut where it gets long. */
static void list_names(const struct reader *reader, char *list, size_t size) {
    size_t length = 0;
    list[0] = '\0';
    for (size_t i = 0; i < reader->header_count && length + 70 < size; i++) {
        struct slice name = name_of(reader, i);
        int shown = name.length < 60 ? (int)name.length : 60;
        length += (size_t)snprintf(list + length, size - length, "%s\"%.*s\"", i ? ", " : "", shown,
                                   name.at);
    }
}

static enum status refuse_column(const struct reader *reader, const char *asked,
                                 struct error *error) {
    char names[300];
    list_names(reader, names, sizeof names);
    if (asked) {
        return error_at(error, STATUS_INPUT, reader->setup.path, 1, 0,
                        "no column \"%s\"; its columns are %s", asked, names);
    }
    return error_at(error, STATUS_INPUT, reader->setup.path, 1, 0,
                    "no column of text found; name it with --text, its columns are %s", names);
}

static enum status find_kept(struct reader *reader, struct error *error) {
    const struct intake_options *options = reader->setup.options;
    for (size_t i = 0; i < options->kept_count; i++) {
        uint32_t again;
        reader->kept_columns[i] = find_asked(reader, options->kept[i], &again);
        if (reader->kept_columns[i] == no_column) {
            return refuse_column(reader, options->kept[i], error);
        }
    }
    return STATUS_OK;
}

static enum status refuse_twins(const struct reader *reader, uint32_t first, uint32_t second,
                                enum input_column column, struct error *error) {
    struct slice name = name_of(reader, first);
    int shown = name.length < 60 ? (int)name.length : 60;
    return error_at(error, STATUS_INPUT, reader->setup.path, 1, 0,
                    "the columns %lu and %lu are both called \"%.*s\"; say which one it is by its "
                    "number, as in --column %s=%lu",
                    (unsigned long)first + 1, (unsigned long)second + 1, shown, name.at,
                    rows_column_name(column), (unsigned long)first + 1);
}

static enum status find_columns(struct reader *reader, struct error *error) {
    uint32_t again[INPUT_COLUMN_COUNT];
    find_usual(reader, reader->columns, again);
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        enum input_column column = (enum input_column)i;
        const char *asked = reader->setup.options->columns[column];
        if (asked) {
            reader->columns[column] = find_asked(reader, asked, &again[column]);
        }
        if (reader->columns[column] == no_column && (asked || column == INPUT_COLUMN_TEXT)) {
            return refuse_column(reader, asked, error);
        }
        if (again[column] != no_column) {
            return refuse_twins(reader, reader->columns[column], again[column], column, error);
        }
    }
    return find_kept(reader, error);
}

/* Without a header columns have numbers, and a table of one column needs none. */
static enum status number_columns(struct reader *reader, struct error *error) {
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        const char *asked = reader->setup.options->columns[i];
        reader->columns[i] = asked ? column_number(asked) : no_column;
        if (asked && reader->columns[i] == no_column) {
            return error_set(error, STATUS_USAGE,
                             "\"%s\" is no column's number, and with --no-header columns have no "
                             "names; count them from 1",
                             asked);
        }
    }
    if (reader->columns[INPUT_COLUMN_TEXT] == no_column) {
        reader->columns[INPUT_COLUMN_TEXT] = 0;
        reader->text_guessed = true;
    }
    return STATUS_OK;
}

static enum status check_kept(struct reader *reader, struct error *error) {
    for (size_t i = 0; i < reader->setup.options->kept_count; i++) {
        const char *asked = reader->setup.options->kept[i];
        reader->kept_columns[i] = column_number(asked);
        if (reader->kept_columns[i] >= reader->header_count) {
            return error_at(
                error, STATUS_INPUT, reader->setup.path, 1, 0,
                "there is no column \"%s\"; without a header columns are numbers, here up "
                "to %zu",
                asked, reader->header_count);
        }
    }
    return STATUS_OK;
}

/* The first row of a table without header tells how many columns there are. */
static enum status check_numbers(struct reader *reader, struct error *error) {
    reader->header_count = reader->cell_count;
    if (reader->text_guessed && reader->header_count > 1) {
        return error_at(error, STATUS_INPUT, reader->setup.path, 1, 0,
                        "which of the %zu columns holds the text? Say it by number: --text 2",
                        reader->header_count);
    }
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        if (reader->columns[i] != no_column && reader->columns[i] >= reader->header_count) {
            return error_at(error, STATUS_INPUT, reader->setup.path, 1, 0,
                            "there is no column %lu; its first row has %zu",
                            (unsigned long)reader->columns[i] + 1, reader->header_count);
        }
    }
    return check_kept(reader, error);
}

/* Columns by number alone, and no name that means anything: is the first row a row of text? */
static void doubt_header(const struct reader *reader) {
    uint32_t found[INPUT_COLUMN_COUNT];
    uint32_t again[INPUT_COLUMN_COUNT];
    const char *text = reader->setup.options->columns[INPUT_COLUMN_TEXT];
    uint32_t twin;
    bool named = !text || find_name(reader, text, &twin) != no_column;
    find_usual(reader, found, again);
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        named |= found[i] != no_column;
    }
    if (!named) {
        struct error notice;
        error_at(&notice, STATUS_OK, reader->setup.path, 1, 0,
                 "the first row is taken for the names of the columns; if it is a turn, say "
                 "--no-header");
        notices_tell(reader->setup.notices, &notice);
    }
}

static enum status take_header(struct reader *reader, struct error *error) {
    struct buffer header = reader->header;
    size_t *ends = reader->header_ends;
    size_t capacity = reader->header_capacity;
    reader->header = reader->record;
    reader->header_ends = reader->ends;
    reader->header_count = reader->cell_count;
    reader->header_capacity = reader->cell_capacity;
    reader->record = header;
    reader->ends = ends;
    reader->cell_capacity = capacity;
    enum status status = find_columns(reader, error);
    if (status == STATUS_OK) {
        doubt_header(reader);
    }
    return status;
}

/* --- a row ------------------------------------------------------------------------------------- */

static void fill_row(const struct reader *reader, struct row *row) {
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        uint32_t index = reader->columns[i];
        row->there[i] = index != no_column;
        row->values[i] = index == no_column || i == INPUT_COLUMN_TEXT
                             ? (struct slice){0}
                             : slice_trim(cell_of(&reader->record, reader->ends, index));
    }
    row->text_length =
        cell_of(&reader->record, reader->ends, reader->columns[INPUT_COLUMN_TEXT]).length;
    row->document = false;
    row->line = reader->record_line;
    row->raw = reader->record_raw;
}

/* Decoded text holds no NUL, so a NUL ends a cell beyond doubt. */
static enum status keep_cells(struct reader *reader, struct slice *kept, struct error *error) {
    buffer_clear(&reader->kept);
    for (size_t i = 0; i < reader->setup.options->kept_count; i++) {
        struct slice cell = cell_of(&reader->record, reader->ends, reader->kept_columns[i]);
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
    struct slice text = cell_of(&reader->record, reader->ends, reader->columns[INPUT_COLUMN_TEXT]);
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
                 reader->header_count);
        notices_tell(reader->setup.notices, &notice);
    }
}

static enum status end_row(struct reader *reader, struct error *error) {
    enum status status = STATUS_OK;
    bool first = reader->header_count == 0;
    if (first && reader->setup.options->no_header) {
        status = check_numbers(reader, error);
        status = status == STATUS_OK ? take_row(reader, error) : status;
    } else if (first) {
        status = take_header(reader, error);
    } else if (reader->cell_count != reader->header_count) {
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
    buffer_init(&reader->header, setup->alloc);
    buffer_init(&reader->record, setup->alloc);
    buffer_init(&reader->kept, setup->alloc);
    rows_init(&reader->rows, setup);
    for (size_t i = 0; i < INPUT_COLUMN_COUNT; i++) {
        reader->columns[i] = no_column;
    }
    size_t kept_size = setup->options->kept_count * sizeof *reader->kept_columns;
    reader->kept_columns = kept_size ? alloc_zero(setup->alloc, kept_size) : NULL;
    if (kept_size && !reader->kept_columns) {
        alloc_free(setup->alloc, reader, sizeof *reader);
        error_memory(error);
        return NULL;
    }
    mark_stops(reader);
    csv_init(&reader->parser, 0);
    csv_set_delim(&reader->parser, (unsigned char)reader->separator);
    csv_set_realloc_func(&reader->parser, refuse_memory);
    /* Whoever speaks in a column is a speaker, whatever the label's shape. */
    roles_hint(setup->roles, (struct roles_hints){.letters = true, .any = true});
    if (setup->options->no_header && number_columns(reader, error) != STATUS_OK) {
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
    buffer_release(&reader->header);
    buffer_release(&reader->record);
    buffer_release(&reader->kept);
    alloc_free(alloc, reader->kept_columns,
               reader->setup.options->kept_count * sizeof *reader->kept_columns);
    rows_release(&reader->rows);
    array_free(alloc, &reader->header_ends, &reader->header_capacity, sizeof(size_t));
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
