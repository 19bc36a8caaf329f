/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON Lines, a record a line; and a single JSON document, which is one record or a list of them. A
 * record is held whole, up to RECORD_MOST bytes. */
#include <string.h>

#include "base/array.h"
#include "input/json_rows.h"

enum { RECORD_MOST = 16 * 1024 * 1024 };

struct reader {
    struct json_rows rows;
    struct lines lines;   /* JSON Lines only */
    struct buffer record; /* a record that came in several parts, or the document */
    struct line_step *steps;
    size_t step_count, step_capacity;
    uint64_t next_raw;
    bool refused; /* the line at hand is too long */
};

/* --- gathering --------------------------------------------------------------------------------- */

static enum status gather(struct reader *reader, struct slice text, uint64_t raw,
                          struct error *error) {
    const struct reader_setup *setup = &reader->rows.rows.setup;
    if (reader->step_count == 0 || raw != reader->next_raw) {
        if (!array_reserve(setup->alloc, &reader->steps, &reader->step_capacity,
                           reader->step_count + 1, sizeof *reader->steps)) {
            return error_memory(error);
        }
        reader->steps[reader->step_count++] =
            (struct line_step){.at = reader->record.length, .raw = raw};
    }
    reader->next_raw = raw + width_measure(setup->width, text);
    return buffer_append(&reader->record, text) ? STATUS_OK : error_memory(error);
}

static void forget(struct reader *reader) {
    buffer_clear(&reader->record);
    reader->step_count = 0;
    reader->refused = false;
}

/* --- lines ------------------------------------------------------------------------------------- */

static bool is_blank(struct slice text) {
    return slice_trim(text).length == 0;
}

static enum status read_line(struct reader *reader, const struct line_part *part,
                             struct error *error) {
    const struct json_source source = {.text = part->text,
                                       .steps = part->steps,
                                       .step_count = part->step_count,
                                       .line_raw = part->line_raw,
                                       .line = part->line};
    return is_blank(part->text) ? STATUS_OK : json_rows_read(&reader->rows, &source, true, error);
}

static void refuse_line(struct reader *reader, const struct line_part *part) {
    const struct line_step step = {.at = 0, .raw = part->line_raw};
    reader->rows.source = (struct json_source){
        .steps = &step, .step_count = 1, .line_raw = part->line_raw, .line = part->line};
    reader->rows.records++;
    json_rows_leave_out(&reader->rows, 0, "this line is longer than 16 MiB");
    buffer_release(&reader->record);
    buffer_init(&reader->record, reader->rows.rows.setup.alloc);
    reader->refused = true;
}

/* A line in several parts. */
static enum status take_part(struct reader *reader, const struct line_part *part,
                             struct error *error) {
    enum status status = STATUS_OK;
    if (!reader->refused && reader->record.length + part->text.length > RECORD_MOST) {
        refuse_line(reader, part);
    }
    for (size_t i = 0; i < part->step_count && status == STATUS_OK && !reader->refused; i++) {
        size_t from = part->steps[i].at;
        size_t end = i + 1 < part->step_count ? part->steps[i + 1].at : part->text.length;
        end = end < part->text.length ? end : part->text.length;
        if (from < end) { /* an empty line has no address */
            struct slice text = slice_make(part->text.at + from, end - from);
            status = gather(reader, text, part->steps[i].raw, error);
        }
    }
    if (status == STATUS_OK && part->last) {
        struct line_part whole = *part;
        whole.text = buffer_slice(&reader->record);
        whole.steps = reader->steps;
        whole.step_count = reader->step_count;
        status = reader->refused ? STATUS_OK : read_line(reader, &whole, error);
        forget(reader);
    }
    return status;
}

static enum status take_line(void *context, const struct line_part *part, struct error *error) {
    struct reader *reader = context;
    bool whole = part->first && part->last && part->text.length <= RECORD_MOST;
    return whole ? read_line(reader, part, error) : take_part(reader, part, error);
}

static enum status jsonl_feed(struct reader *reader, struct run run, struct error *error) {
    return lines_feed(&reader->lines, run, error);
}

/* --- a document -------------------------------------------------------------------------------- */

static enum status json_feed(struct reader *reader, struct run run, struct error *error) {
    if (reader->record.length + run.text.length > RECORD_MOST) {
        return error_at(error, STATUS_INPUT, reader->rows.rows.setup.path, 0, 0,
                        "a JSON document of more than 16 MiB; write it with an object a line, for "
                        "example with jq -c '.[]', and name it .jsonl");
    }
    return gather(reader, run.text, run.raw, error);
}

static enum status read_document(struct reader *reader, struct error *error) {
    const struct json_source source = {.text = buffer_slice(&reader->record),
                                       .steps = reader->steps,
                                       .step_count = reader->step_count,
                                       .line_raw = reader->steps[0].raw,
                                       .line = 1};
    return json_rows_read(&reader->rows, &source, false, error);
}

/* Who gets REST is known when the document is, and not before. */
static enum status survey_document(struct reader *reader, struct error *error) {
    const struct notices nobody = {0};
    struct reader_setup *setup = &reader->rows.rows.setup;
    const struct notices *notices = setup->notices;
    struct error notice;
    setup->survey = true;
    setup->notices = &nobody;
    roles_survey(setup->roles);
    enum status status = read_document(reader, error);
    setup->survey = false;
    setup->notices = notices;
    reader->rows.records = reader->rows.left_out = 0;
    if (!roles_settle(setup->roles, &notice)) {
        error_name_file(&notice, setup->path);
        notices_tell(notices, &notice);
    }
    return status;
}

static enum status json_finish(struct reader *reader, struct error *error) {
    const struct reader_setup *setup = &reader->rows.rows.setup;
    enum status status = STATUS_OK;
    if (setup->survey || is_blank(buffer_slice(&reader->record))) {
        return STATUS_OK;
    }
    if (roles_rest(setup->roles)) {
        status = survey_document(reader, error);
    }
    if (status == STATUS_OK) {
        status = read_document(reader, error);
    }
    json_rows_tell(&reader->rows);
    return status == STATUS_OK ? turns_close(setup->turns, error) : status;
}

/* --- both -------------------------------------------------------------------------------------- */

static struct reader *json_make(const struct reader_setup *setup, struct error *error) {
    struct reader *reader = alloc_zero(setup->alloc, sizeof *reader);
    if (!reader) {
        error_memory(error);
        return NULL;
    }
    const struct line_sink sink = {.take = take_line, .context = reader};
    lines_init(&reader->lines, setup->alloc, sink, setup->width, 0);
    buffer_init(&reader->record, setup->alloc);
    json_rows_init(&reader->rows, setup);
    /* Whoever speaks under a name is a speaker, whatever the label's shape. */
    roles_hint(setup->roles, (struct roles_hints){.letters = true, .any = true});
    return reader;
}

static enum status jsonl_finish(struct reader *reader, struct error *error) {
    enum status status = lines_finish(&reader->lines, error);
    json_rows_tell(&reader->rows);
    return status == STATUS_OK ? turns_close(reader->rows.rows.setup.turns, error) : status;
}

static void json_figures(const struct reader *reader, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = reader->lines.line ? reader->lines.line
                                                                   : reader->rows.line,
                                       .ragged_rows = reader->rows.left_out};
}

static void json_free(struct reader *reader) {
    const struct alloc *alloc = reader->rows.rows.setup.alloc;
    lines_release(&reader->lines);
    buffer_release(&reader->record);
    array_free(alloc, &reader->steps, &reader->step_capacity, sizeof *reader->steps);
    json_rows_release(&reader->rows);
    alloc_free(alloc, reader, sizeof *reader);
}

const struct reader_format reader_jsonl = {
    .name = "jsonl",
    .extensions = "jsonl ndjson",
    .has_front_matter = false,
    .make = json_make,
    .feed = jsonl_feed,
    .finish = jsonl_finish,
    .figures = json_figures,
    .free = json_free,
};

const struct reader_format reader_json = {
    .name = "json",
    .extensions = "json",
    .has_front_matter = false,
    .make = json_make,
    .feed = json_feed,
    .finish = json_finish,
    .figures = json_figures,
    .free = json_free,
};
