/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key is a table like another, and read like one. */
#include "cli/sheet_key.h"

#include "base/array.h"

enum { KEY_UNIT, KEY_WEIGHT, KEY_FILE, KEY_SESSION, KEY_COLUMNS };

static const char *const key_columns[KEY_COLUMNS] = {
    [KEY_UNIT] = "unit", [KEY_WEIGHT] = "weight", [KEY_FILE] = "file", [KEY_SESSION] = "session"};

static enum status take_row(void *context, const struct counted_part *part, struct error *error) {
    struct sheet_key *key = context;
    struct slice rest = batch_text(part->batch, part->turn->kept);
    struct slice unit = slice_split(rest, '\0', &rest);
    struct slice weight = slice_split(rest, '\0', &rest);
    uint32_t number = intern_add(&key->units, unit);
    uint32_t session = intern_add(&key->sessions, rest);
    if (number == INTERN_NONE || session == INTERN_NONE ||
        !array_reserve(key->alloc, &key->weights, &key->weight_capacity, number + 1,
                       sizeof(double)) ||
        !array_reserve(key->alloc, &key->sessions_of, &key->session_capacity, number + 1,
                       sizeof(uint32_t))) {
        return error_memory(error);
    }
    key->sessions_of[number] = session;
    return units_read_weight(part, weight, &key->weights[number], error);
}

enum status sheet_key_read(struct sheet_key *key, const struct alloc *alloc,
                           const struct matcher *matcher, const char *path,
                           const struct pipeline_watch *watch, const struct notices *notices,
                           struct error *error) {
    const struct intake_options intake = {
        .columns = {[INPUT_COLUMN_TEXT] = key_columns[KEY_UNIT]},
        .kept = key_columns,
        .kept_count = KEY_COLUMNS,
        .rows_apart = true,
    };
    const struct pipeline_options options = {
        .intake = &intake, .paths = &path, .path_count = 1, .jobs = 1, .watch = watch};
    struct stage_sink sink = {.take = take_row, .context = key};
    struct pipeline_figures figures;
    *key = (struct sheet_key){.alloc = alloc};
    intern_init(&key->units, alloc);
    intern_init(&key->sessions, alloc);
    enum status status = pipeline_run(alloc, matcher, &options, &sink, notices, &figures, error);
    if (status == STATUS_OK && figures.failed) {
        status = error_at(error, STATUS_INPUT, path, 0, 0,
                          "this key cannot be read; it is what --draw wrote");
    }
    return status;
}

void sheet_key_release(struct sheet_key *key) {
    if (key->alloc) {
        intern_release(&key->units);
        intern_release(&key->sessions);
        array_free(key->alloc, &key->weights, &key->weight_capacity, sizeof *key->weights);
        array_free(key->alloc, &key->sessions_of, &key->session_capacity, sizeof *key->sessions_of);
    }
}

enum status sheet_key_apply(const struct sheet_key *key, struct units *units, bool grouped,
                            struct error *error) {
    for (size_t i = 0; i < units->count; i++) {
        struct units_item *item = &units->items[i];
        uint32_t number = intern_find(&key->units, item->id);
        if (number == INTERN_NONE) {
            return error_at(error, STATUS_INPUT, intern_text(&units->names, item->path).at,
                            item->line, 0,
                            "unit '%.*s' is not in the key; is it the key of another sheet?",
                            SLICE_PRINT(item->id));
        }
        item->weight = key->weights[number];
        if (!grouped) {
            item->group = key->sessions_of[number];
        }
    }
    return STATUS_OK;
}
