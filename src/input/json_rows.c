/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/json_rows.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"

enum { LEFT_OUT_TOLD = 3 };

void json_rows_init(struct json_rows *rows, const struct reader_setup *setup) {
    *rows = (struct json_rows){0};
    rows_init(&rows->rows, setup);
    arena_init(&rows->values, setup->alloc);
    buffer_init(&rows->text, setup->alloc);
    buffer_init(&rows->kept, setup->alloc);
}

void json_rows_release(struct json_rows *rows) {
    array_free(rows->rows.setup.alloc, &rows->steps, &rows->step_capacity, sizeof *rows->steps);
    arena_release(&rows->values);
    buffer_release(&rows->text);
    buffer_release(&rows->kept);
    rows_release(&rows->rows);
}

/* --- the cursor -------------------------------------------------------------------------------- */

static size_t offset_of(const struct json_rows *rows, struct slice text) {
    return (size_t)(text.at - rows->source.text.at);
}

static size_t step_end(const struct json_rows *rows) {
    bool last = rows->step + 1 == rows->source.step_count;
    return last ? rows->source.text.length : rows->source.steps[rows->step + 1].at;
}

/* Over `passed`, in which the source is in step. */
static void pass(struct json_rows *rows, struct slice passed) {
    enum width width = rows->rows.setup.width;
    const char *end;
    while (passed.length && (end = memchr(passed.at, '\n', passed.length)) != NULL) {
        size_t length = (size_t)(end - passed.at) + 1;
        rows->raw += width_measure(width, slice_make(passed.at, length));
        rows->line += rows->line < UINT32_MAX;
        rows->line_raw = rows->raw;
        passed = slice_from(passed, length);
    }
    rows->raw += width_measure(width, passed);
}

static void advance(struct json_rows *rows, size_t to) {
    while (rows->offset < to) {
        size_t boundary = step_end(rows);
        size_t stop = to < boundary ? to : boundary;
        pass(rows, slice_make(rows->source.text.at + rows->offset, stop - rows->offset));
        rows->offset = stop;
        if (stop == boundary && rows->step + 1 < rows->source.step_count) {
            rows->raw = rows->source.steps[++rows->step].raw;
        }
    }
}

static void begin_source(struct json_rows *rows, const struct json_source *source) {
    rows->source = *source;
    rows->offset = rows->step = 0;
    rows->raw = source->steps[0].raw;
    rows->line_raw = source->line_raw;
    rows->line = source->line;
}

/* --- what is left out -------------------------------------------------------------------------- */

void json_rows_leave_out(struct json_rows *rows, size_t offset, const char *why) {
    struct error notice;
    if (rows->left_out++ < LEFT_OUT_TOLD) {
        struct json_rows at = *rows;
        begin_source(&at, &rows->source);
        advance(&at, offset);
        error_at(&notice, STATUS_INPUT, rows->rows.setup.path, at.line,
                 (unsigned long)(at.raw - at.line_raw) + 1, "%s; this record is left out", why);
        notices_tell(rows->rows.setup.notices, &notice);
    }
}

static void tell_unfound(const struct json_rows *rows, const char *asked) {
    struct error notice;
    error_at(&notice, STATUS_INPUT, rows->rows.setup.path, 0, 0,
             "no record has a \"%s\"; write a path of names with dots between, as in message.text",
             asked);
    notices_tell(rows->rows.setup.notices, &notice);
}

void json_rows_tell(const struct json_rows *rows) {
    const struct reader_setup *setup = &rows->rows.setup;
    const struct intake_options *options = setup->options;
    struct error notice;
    for (int i = 0; i < INPUT_COLUMN_COUNT && rows->records; i++) {
        if (options->columns[i] && !rows->found[i]) {
            tell_unfound(rows, options->columns[i]);
        }
    }
    for (size_t i = 0; i < options->kept_count && rows->records > rows->left_out; i++) {
        if (!(rows->kept_found >> i % 64 & 1)) {
            tell_unfound(rows, options->kept[i]);
        }
    }
    if (rows->left_out > LEFT_OUT_TOLD) {
        error_at(&notice, STATUS_INPUT, setup->path, 0, 0, "%llu records in all are left out",
                 (unsigned long long)rows->left_out);
        notices_tell(setup->notices, &notice);
    }
    rows_tell(&rows->rows);
}

/* --- values ------------------------------------------------------------------------------------ */

/* Which column the index-th member goes by. */
static enum input_column usual_column(struct json_rows *rows, size_t index, struct slice name,
                                      unsigned *rank) {
    struct json_known *known = index < JSON_ROWS_KNOWN ? &rows->known[index] : NULL;
    if (known && known->length && known->length == name.length &&
        memcmp(known->name, name.at, name.length) == 0) {
        *rank = known->rank;
        return (enum input_column)known->column;
    }
    *rank = 0;
    enum input_column column = rows_usual(name, rank);
    if (known && name.length < sizeof known->name) {
        memcpy(known->name, name.at, name.length);
        known->length = (uint8_t)name.length;
        known->column = (uint8_t)column;
        known->rank = (uint8_t)*rank;
    }
    return column;
}

/* Fills `found` with what the object has for each column, over what is there. */
static void find_values(struct json_rows *rows, struct json_value object,
                        struct json_value found[INPUT_COLUMN_COUNT]) {
    const char *const *asked = rows->rows.setup.options->columns;
    unsigned ranks[INPUT_COLUMN_COUNT];
    struct slice rest = json_value_inside(object);
    struct slice name;
    struct json_value value;
    memset(ranks, 0xFF, sizeof ranks);
    for (size_t i = 0; json_value_next_member(&rest, &name, &value); i++) {
        unsigned rank;
        enum input_column column = usual_column(rows, i, name, &rank);
        if (column != INPUT_COLUMN_COUNT && !asked[column] && rank < ranks[column]) {
            found[column] = value;
            ranks[column] = rank;
        }
    }
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        struct json_value there = asked[i] ? json_value_find(object, slice_of(asked[i])) : value;
        found[i] = asked[i] && there.type != JSON_VALUE_NONE ? there : found[i];
    }
}

static bool nests(struct json_value value) {
    return value.type == JSON_VALUE_OBJECT || value.type == JSON_VALUE_ARRAY;
}

/* The text of a value other than the turn's own; `at` is NULL when memory ran out. */
static struct slice read_value(struct json_rows *rows, struct json_value value) {
    struct slice raw = value.text;
    if (value.type == JSON_VALUE_NULL || value.type == JSON_VALUE_NONE) {
        return slice_make("", 0);
    }
    if (value.type != JSON_VALUE_STRING || !memchr(raw.at, '\\', raw.length)) {
        return slice_trim(raw);
    }
    char *text = arena_take(&rows->values, raw.length + 1);
    size_t length = 0;
    while (text && raw.length) {
        char bytes[4];
        size_t count;
        raw = slice_from(raw, json_value_character(raw, bytes, &count));
        memcpy(text + length, bytes, count);
        length += count;
    }
    return text ? slice_trim(slice_make(text, length)) : (struct slice){0};
}

/* The values of a row; `*nested` is the column that holds no plain value, or INPUT_COLUMN_COUNT. */
static enum status read_row(struct json_rows *rows,
                            const struct json_value found[INPUT_COLUMN_COUNT], struct row *row,
                            int *nested, struct error *error) {
    *nested = INPUT_COLUMN_COUNT;
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        row->there[i] = found[i].type != JSON_VALUE_NONE;
        row->values[i] = (struct slice){0};
        rows->found[i] |= row->there[i];
        if (i == INPUT_COLUMN_TEXT || !row->there[i]) {
            continue;
        }
        if (nests(found[i])) {
            *nested = i;
            continue;
        }
        row->values[i] = read_value(rows, found[i]);
        if (!row->values[i].at) {
            return error_memory(error);
        }
    }
    return STATUS_OK;
}

/* What was asked for beside, by its path, in the object or else in the record it is part of; what is
 * nested is kept as it is written. */
static enum status keep_values(struct json_rows *rows, struct json_value object, struct slice *kept,
                               struct error *error) {
    const struct intake_options *options = rows->rows.setup.options;
    buffer_clear(&rows->kept);
    for (size_t i = 0; i < options->kept_count; i++) {
        struct slice path = slice_of(options->kept[i]);
        struct json_value own = json_value_find(object, path);
        struct json_value found =
            own.type == JSON_VALUE_NONE ? json_value_find(rows->record, path) : own;
        struct slice value = read_value(rows, found);
        if (!value.at) {
            return error_memory(error);
        }
        rows->kept_found |= (uint64_t)(found.type != JSON_VALUE_NONE) << i % 64;
        buffer_append(&rows->kept, value);
        buffer_append_byte(&rows->kept, '\0');
    }
    *kept = buffer_slice(&rows->kept);
    return rows->kept.failed ? error_memory(error) : STATUS_OK;
}

/* --- text -------------------------------------------------------------------------------------- */

/* Where the lines of a turn's text go. */
struct speech {
    const struct opening *opening; /* NULL: the turn is open */
    bool said;
};

static enum status put_bytes(struct json_rows *rows, struct slice bytes, struct slice source,
                             struct error *error) {
    if (rows->step_count == 0 || rows->raw != rows->next_raw) {
        if (!array_reserve(rows->rows.setup.alloc, &rows->steps, &rows->step_capacity,
                           rows->step_count + 1, sizeof *rows->steps)) {
            return error_memory(error);
        }
        rows->text_line = rows->step_count ? rows->text_line : rows->line;
        rows->text_line_raw = rows->step_count ? rows->text_line_raw : rows->line_raw;
        rows->steps[rows->step_count++] =
            (struct line_step){.at = rows->text.length, .raw = rows->raw};
    }
    rows->next_raw = rows->raw + width_measure(rows->rows.setup.width, bytes);
    advance(rows, offset_of(rows, source) + source.length);
    return buffer_append(&rows->text, bytes) ? STATUS_OK : error_memory(error);
}

/* Text without escapes. */
static enum status put_plain(struct json_rows *rows, struct slice text, struct error *error) {
    enum status status = STATUS_OK;
    advance(rows, offset_of(rows, text));
    while (text.length && status == STATUS_OK) {
        size_t room = step_end(rows) - rows->offset;
        struct slice part = slice_make(text.at, text.length < room ? text.length : room);
        status = put_bytes(rows, part, part, error);
        text = slice_from(text, part.length);
    }
    return status;
}

/* Hands on the line written so far. */
static enum status end_line(struct json_rows *rows, struct speech *speech, struct error *error) {
    struct line_part part = {
        .text = buffer_slice(&rows->text),
        .steps = rows->steps,
        .step_count = rows->step_count,
        .line_raw = rows->text_line_raw,
        .line = rows->text_line,
        .first = true,
        .last = true,
    };
    struct turns *turns = rows->rows.setup.turns;
    size_t from = label_blanks(part.text);
    enum status status = STATUS_OK;
    if (from < part.text.length) {
        bool opens = speech->opening && !speech->said;
        status = opens ? turns_speak(turns, speech->opening, &part, from, error)
                       : turns_continue(turns, NULL, &part, from, error);
        speech->said = true;
    }
    buffer_clear(&rows->text);
    rows->step_count = 0;
    return status;
}

static enum status put_escape(struct json_rows *rows, struct slice *text, struct speech *speech,
                              struct error *error) {
    char bytes[4];
    size_t length;
    size_t taken = json_value_character(*text, bytes, &length);
    struct slice source = slice_make(text->at, taken);
    *text = slice_from(*text, taken);
    if (bytes[0] == '\n' || bytes[0] == '\r') {
        return end_line(rows, speech, error);
    }
    if (length == 1 && (unsigned char)bytes[0] < ' ') {
        bytes[0] = ' ';
    }
    advance(rows, offset_of(rows, source));
    return put_bytes(rows, slice_make(bytes, length), source, error);
}

static enum status give_text(struct json_rows *rows, struct slice text, struct speech *speech,
                             struct error *error) {
    enum status status = STATUS_OK;
    while (text.length && status == STATUS_OK) {
        const char *escape = memchr(text.at, '\\', text.length);
        size_t plain = escape ? (size_t)(escape - text.at) : text.length;
        status = put_plain(rows, slice_make(text.at, plain), error);
        text = slice_from(text, plain);
        if (text.length && status == STATUS_OK) {
            status = put_escape(rows, &text, speech, error);
        }
    }
    return status == STATUS_OK ? end_line(rows, speech, error) : status;
}

/* --- records ----------------------------------------------------------------------------------- */

static const char *const column_options[INPUT_COLUMN_COUNT] = {
    [INPUT_COLUMN_TEXT] = "--text",
    [INPUT_COLUMN_SPEAKER] = "--speaker",
    [INPUT_COLUMN_ROW] = "--id-column",
    [INPUT_COLUMN_SESSION + SESSION_ID] = "--session",
    [INPUT_COLUMN_SESSION + SESSION_CASE] = "--case",
};

static void leave_out_nested(struct json_rows *rows, struct json_value value, int column) {
    char why[200];
    const char *option = column_options[column] ? column_options[column] : "--column";
    snprintf(why, sizeof why,
             "this is no text, but a list or object of values; name what is in it with %s and a "
             "path, as in \"author.name\"",
             option);
    json_rows_leave_out(rows, offset_of(rows, value.text), why);
}

/* A record without text: which members there are instead. */
static void leave_out_textless(struct json_rows *rows, struct json_value object) {
    char why[400];
    const char *asked = rows->rows.setup.options->columns[INPUT_COLUMN_TEXT];
    size_t length =
        asked ? (size_t)snprintf(why, sizeof why, "no \"%.80s\" here; its members are", asked)
              : (size_t)snprintf(why, sizeof why,
                                 "no text found; name it with --text, its members are");
    struct slice rest = json_value_inside(object);
    struct slice name;
    struct json_value value;
    for (size_t i = 0; length + 80 < sizeof why && json_value_next_member(&rest, &name, &value);
         i++) {
        int shown = name.length < 60 ? (int)name.length : 60;
        length += (size_t)snprintf(why + length, sizeof why - length, "%s \"%.*s\"", i ? "," : "",
                                   shown, name.at);
    }
    json_rows_leave_out(rows, offset_of(rows, object.text), why);
}

static bool is_text(struct json_value value) {
    return value.type == JSON_VALUE_STRING || value.type == JSON_VALUE_NULL;
}

/* Fills the row, or leaves the record out. */
static enum status prepare_row(struct json_rows *rows, struct json_value object,
                               const struct json_value found[INPUT_COLUMN_COUNT], struct row *row,
                               bool *fit, struct error *error) {
    struct json_value text = found[INPUT_COLUMN_TEXT];
    int nested;
    enum status status = read_row(rows, found, row, &nested, error);
    *fit = false;
    if (status != STATUS_OK) {
        return status;
    }
    rows->records++;
    row->text_length = text.text.length;
    if (nested != INPUT_COLUMN_COUNT) {
        leave_out_nested(rows, found[nested], nested);
    } else if (text.type == JSON_VALUE_NONE) {
        leave_out_textless(rows, object);
    } else if (!is_text(text)) {
        leave_out_nested(rows, text, INPUT_COLUMN_TEXT);
    } else {
        rows->spoken |= row->there[INPUT_COLUMN_SPEAKER] || row->there[INPUT_COLUMN_ROLE];
        row->there[INPUT_COLUMN_SPEAKER] |= rows->spoken;
        *fit = true;
    }
    return STATUS_OK;
}

/* An object that is a turn of its own. */
static enum status take_turn(struct json_rows *rows, struct json_value object,
                             const struct json_value found[INPUT_COLUMN_COUNT],
                             struct error *error) {
    struct row row = {0};
    bool fit;
    enum status status = prepare_row(rows, object, found, &row, &fit, error);
    if (status != STATUS_OK || !fit) {
        return status;
    }
    struct opening opening = rows_opening(&rows->rows, &row);
    if (rows->rows.setup.survey) {
        return STATUS_OK;
    }
    struct turns *turns = rows->rows.setup.turns;
    struct speech speech = {0};
    advance(rows, offset_of(rows, object.text));
    row.line = rows->line;
    row.raw = rows->raw;
    status = rows_session(&rows->rows, &row, rows->spoken, error);
    if (status == STATUS_OK) {
        status = keep_values(rows, object, &opening.kept, error);
    }
    if (status == STATUS_OK) {
        status = turns_open(turns, &opening, row.values[INPUT_COLUMN_ROW], error);
    }
    if (status == STATUS_OK && found[INPUT_COLUMN_TEXT].type == JSON_VALUE_STRING) {
        status = give_text(rows, found[INPUT_COLUMN_TEXT].text, &speech, error);
    }
    return status == STATUS_OK ? turns_close_row(turns, row.line, row.raw, error) : status;
}

/* One of a conversation's turns; what it does not tell is told by the whole, but for its times. */
static enum status take_utterance(struct json_rows *rows, struct json_value object, struct row row,
                                  const struct json_value whole[INPUT_COLUMN_COUNT],
                                  struct error *error) {
    static const enum input_column own_columns[] = {INPUT_COLUMN_TEXT, INPUT_COLUMN_START,
                                                    INPUT_COLUMN_END, INPUT_COLUMN_START_MS,
                                                    INPUT_COLUMN_END_MS};
    struct json_value found[INPUT_COLUMN_COUNT];
    struct row own = row;
    bool fit;
    memcpy(found, whole, sizeof found);
    for (size_t i = 0; i < sizeof own_columns / sizeof *own_columns; i++) {
        found[own_columns[i]] = (struct json_value){.type = JSON_VALUE_NONE};
    }
    find_values(rows, object, found);
    enum status status = prepare_row(rows, object, found, &own, &fit, error);
    if (status != STATUS_OK || !fit) {
        return status;
    }
    struct opening opening = rows_opening(&rows->rows, &own);
    if (rows->rows.setup.survey) {
        return STATUS_OK;
    }
    own.values[INPUT_COLUMN_ROW] = row.values[INPUT_COLUMN_ROW];
    status = rows_session(&rows->rows, &own, rows->spoken, error);
    if (status == STATUS_OK) {
        status = keep_values(rows, object, &opening.kept, error);
    }
    struct speech speech = {.opening = &opening};
    return status == STATUS_OK && found[INPUT_COLUMN_TEXT].type == JSON_VALUE_STRING
               ? give_text(rows, found[INPUT_COLUMN_TEXT].text, &speech, error)
               : status;
}

static enum status take_conversation(struct json_rows *rows, struct json_value object,
                                     struct json_value list,
                                     const struct json_value found[INPUT_COLUMN_COUNT],
                                     bool several, struct error *error) {
    struct row row = {.document = several};
    struct slice rest = json_value_inside(list);
    struct json_value element;
    int nested;
    enum status status = turns_close(rows->rows.setup.turns, error);
    if (status == STATUS_OK) {
        status = read_row(rows, found, &row, &nested, error);
    }
    advance(rows, offset_of(rows, object.text));
    row.line = rows->line;
    row.raw = rows->raw;
    while (status == STATUS_OK && json_value_next_element(&rest, &element)) {
        if (element.type == JSON_VALUE_OBJECT) {
            status = take_utterance(rows, element, row, found, error);
        } else {
            rows->records++;
            json_rows_leave_out(rows, offset_of(rows, element.text), "a turn that is no object");
        }
    }
    return status == STATUS_OK ? turns_close(rows->rows.setup.turns, error) : status;
}

/* The list of turns in an object, if it is a conversation. */
static struct json_value find_list(struct json_value object) {
    static const char *const names[] = {"turns",    "utterances",   "segments",  "messages",
                                        "dialogue", "conversation", "transcript"};
    struct slice rest = json_value_inside(object);
    struct slice name;
    struct json_value value;
    while (json_value_next_member(&rest, &name, &value)) {
        struct slice inside = json_value_inside(value);
        struct json_value first;
        bool list = value.type == JSON_VALUE_ARRAY && json_value_next_element(&inside, &first) &&
                    first.type == JSON_VALUE_OBJECT;
        for (size_t i = 0; list && i < sizeof names / sizeof *names; i++) {
            if (json_value_is_name(name, slice_of(names[i]))) {
                return value;
            }
        }
    }
    return (struct json_value){.type = JSON_VALUE_NONE};
}

static enum status take_record(struct json_rows *rows, struct json_value object, bool several,
                               struct error *error) {
    struct json_value found[INPUT_COLUMN_COUNT] = {{.type = JSON_VALUE_NONE}};
    if (object.type != JSON_VALUE_OBJECT) {
        rows->records++;
        json_rows_leave_out(rows, offset_of(rows, object.text), "a record that is no object");
        return STATUS_OK;
    }
    arena_clear(&rows->values);
    rows->record = object;
    find_values(rows, object, found);
    bool asked = rows->rows.setup.options->columns[INPUT_COLUMN_TEXT] != NULL;
    bool single = asked && is_text(found[INPUT_COLUMN_TEXT]);
    struct json_value list =
        single ? (struct json_value){.type = JSON_VALUE_NONE} : find_list(object);
    return list.type == JSON_VALUE_ARRAY
               ? take_conversation(rows, object, list, found, several, error)
               : take_turn(rows, object, found, error);
}

enum status json_rows_read(struct json_rows *rows, const struct json_source *source, bool several,
                           struct error *error) {
    size_t at;
    begin_source(rows, source);
    const char *wrong = json_value_check(source->text, &at);
    if (wrong) {
        char why[200];
        snprintf(why, sizeof why, "no JSON: %s", wrong);
        rows->records++;
        json_rows_leave_out(rows, at, why);
        return STATUS_OK;
    }
    struct json_value value = json_value_whole(source->text);
    enum status status = STATUS_OK;
    if (value.type != JSON_VALUE_ARRAY) {
        return take_record(rows, value, several, error);
    }
    struct json_value element;
    struct slice rest = json_value_inside(value);
    while (status == STATUS_OK && json_value_next_element(&rest, &element)) {
        status = take_record(rows, element, true, error);
    }
    return status;
}
