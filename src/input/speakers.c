/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet is kept, and owns what rows refer to; a row is found by its path and label, joined and in
 * lower case. */
#include "input/speakers.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "base/buffer.h"
#include "base/intern.h"
#include "input/sheet.h"

enum list_column { COLUMN_PATH, COLUMN_LABEL, COLUMN_ROLE, COLUMN_PERSON, COLUMNS };

static const char *const column_names[COLUMNS] = {"path", "label", "role", "person"};

struct speakers {
    const struct alloc *alloc;
    struct sheet sheet;
    size_t columns[COLUMNS];   /* of the sheet, or SHEET_NOWHERE */
    struct speakers_row *rows; /* by their key's number */
    size_t capacity;
    struct intern keys;
    struct buffer path; /* of the source being read */
    struct buffer key;  /* in the making */
};

/* --- keys ------------------------------------------------------------------------------------------ */

static void write_key(struct buffer *key, struct slice path, struct slice label) {
    buffer_clear(key);
    buffer_append(key, path);
    buffer_append_byte(key, '\n');
    for (size_t i = 0; i < label.length; i++) {
        buffer_append_byte(key, ascii_lower(label.at[i]));
    }
}

static bool is_everywhere(struct slice path) {
    return path.length == 0 || slice_is(path, "*");
}

bool speakers_begin(struct speakers *speakers, struct slice path) {
    buffer_clear(&speakers->path);
    return buffer_append(&speakers->path, path);
}

static struct speakers_row *find(struct speakers *speakers, struct slice path, struct slice label) {
    write_key(&speakers->key, path, label);
    uint32_t id = speakers->key.failed ? INTERN_NONE
                                       : intern_find(&speakers->keys, buffer_slice(&speakers->key));
    return id == INTERN_NONE ? NULL : &speakers->rows[id];
}

const struct speakers_row *speakers_find(struct speakers *speakers, struct slice label) {
    struct speakers_row *row = find(speakers, buffer_slice(&speakers->path), label);
    if (!row) {
        row = find(speakers, (struct slice){0}, label);
    }
    if (row) {
        row->used = true;
    }
    return row;
}

enum role speakers_role_of(const struct speakers *speakers, struct slice person) {
    for (uint32_t i = 0; i < speakers->keys.count; i++) {
        const struct speakers_row *row = &speakers->rows[i];
        if (row->person.length && slice_equal(row->person, person)) {
            return row->role;
        }
    }
    return ROLE_UNKNOWN;
}

bool speakers_failed(const struct speakers *speakers) {
    return speakers->key.failed;
}

/* --- reading --------------------------------------------------------------------------------------- */

static enum status refuse(const struct speakers *speakers, size_t row, struct error *error,
                          const char *text) {
    return error_at(error, STATUS_USAGE, speakers->sheet.file, speakers->sheet.rows[row].line, 0,
                    "%s", text);
}

static enum status find_columns(struct speakers *speakers, struct error *error) {
    for (size_t column = 0; column < COLUMNS; column++) {
        speakers->columns[column] = sheet_find(&speakers->sheet, column_names[column], 0);
    }
    if (speakers->columns[COLUMN_LABEL] != SHEET_NOWHERE &&
        speakers->columns[COLUMN_ROLE] != SHEET_NOWHERE) {
        return STATUS_OK;
    }
    return refuse(speakers, 0, error,
                  "a list of speakers begins with the names of its columns: "
                  "path,label,role,person; label and role must be among them");
}

/* Empty where there is no such column. */
static struct slice cell(const struct speakers *speakers, size_t row, enum list_column column) {
    size_t at = speakers->columns[column];
    return at == SHEET_NOWHERE ? (struct slice){0} : sheet_cell(&speakers->sheet, row, at);
}

static enum status read_role(const struct speakers *speakers, size_t row, enum role *role,
                             struct error *error) {
    struct slice text = cell(speakers, row, COLUMN_ROLE);
    char message[160];
    *role = ROLE_UNKNOWN;
    if (text.length == 0 || role_parse(text, role)) {
        return STATUS_OK;
    }
    int shown = text.length < 40 ? (int)text.length : 40;
    snprintf(message, sizeof message,
             "\"%.*s\" is no role; write therapist, client, author, interpreter or other, or leave "
             "it empty",
             shown, text.at);
    return refuse(speakers, row, error, message);
}

/* The same speaker stands there already. */
static enum status keep_one(const struct speakers *speakers, const struct speakers_row *there,
                            const struct speakers_row *row, size_t number, struct error *error) {
    char message[160];
    if (there->role == row->role && slice_equal(there->person, row->person)) {
        return STATUS_OK;
    }
    snprintf(message, sizeof message,
             "line %lu has the same speaker, with another role or person; keep one of them",
             (unsigned long)there->line);
    return refuse(speakers, number, error, message);
}

static enum status keep_row(struct speakers *speakers, const struct speakers_row *row,
                            size_t number, struct error *error) {
    const struct speakers_row *there = find(speakers, row->path, row->label);
    if (there) {
        return keep_one(speakers, there, row, number, error);
    }
    uint32_t id = speakers->key.failed ? INTERN_NONE
                                       : intern_add(&speakers->keys, buffer_slice(&speakers->key));
    if (id == INTERN_NONE || !array_reserve(speakers->alloc, &speakers->rows, &speakers->capacity,
                                            (size_t)id + 1, sizeof *speakers->rows)) {
        return error_memory(error);
    }
    speakers->rows[id] = *row;
    return STATUS_OK;
}

static enum status read_row(struct speakers *speakers, size_t number, struct error *error) {
    struct speakers_row row = {
        .path = cell(speakers, number, COLUMN_PATH),
        .label = cell(speakers, number, COLUMN_LABEL),
        .person = cell(speakers, number, COLUMN_PERSON),
        .line = speakers->sheet.rows[number].line,
    };
    row.path.length = is_everywhere(row.path) ? 0 : row.path.length;
    if (row.label.length == 0) {
        return refuse(speakers, number, error,
                      "this row has no label; write the label as it stands in the text");
    }
    enum status status = read_role(speakers, number, &row.role, error);
    return status == STATUS_OK ? keep_row(speakers, &row, number, error) : status;
}

static enum status read_list(struct speakers *speakers, const char *file, struct error *error) {
    enum status status =
        sheet_read(&speakers->sheet, speakers->alloc, file, SHEET_ROWS_FILLED, error);
    if (status == STATUS_OK && speakers->sheet.columns == 0) {
        status =
            error_at(error, STATUS_USAGE, file, 1, 0,
                     "this list of speakers is empty; --dry-run --speakers-out FILE writes one");
    }
    if (status == STATUS_OK) {
        status = find_columns(speakers, error);
    }
    for (size_t row = 1; row < speakers->sheet.row_count && status == STATUS_OK; row++) {
        status = read_row(speakers, row, error);
    }
    return status;
}

enum status speakers_read(const struct alloc *alloc, const char *file, struct speakers **speakers,
                          struct error *error) {
    struct speakers *made = alloc_zero(alloc, sizeof *made);
    *speakers = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    intern_init(&made->keys, alloc);
    buffer_init(&made->path, alloc);
    buffer_init(&made->key, alloc);
    enum status status = read_list(made, file, error);
    if (status != STATUS_OK) {
        speakers_free(made);
        return status;
    }
    *speakers = made;
    return STATUS_OK;
}

void speakers_free(struct speakers *speakers) {
    if (!speakers) {
        return;
    }
    const struct alloc *alloc = speakers->alloc;
    sheet_release(&speakers->sheet);
    array_free(alloc, &speakers->rows, &speakers->capacity, sizeof *speakers->rows);
    intern_release(&speakers->keys);
    buffer_release(&speakers->path);
    buffer_release(&speakers->key);
    alloc_free(alloc, speakers, sizeof *speakers);
}

/* --- what was of no use ------------------------------------------------------------------------------ */

void speakers_tell_unused(const struct speakers *speakers, const struct notices *notices) {
    const struct speakers_row *first = NULL;
    uint32_t unused = 0;
    struct error notice;
    char more[80] = "";
    for (uint32_t i = 0; i < speakers->keys.count; i++) {
        const struct speakers_row *row = &speakers->rows[i];
        unused += !row->used;
        first = first || row->used ? first : row;
    }
    if (!first) {
        return;
    }
    if (unused > 1) {
        snprintf(more, sizeof more,
                 unused == 2 ? "; nor was %lu other row of use"
                             : "; nor were %lu other rows of use",
                 (unsigned long)unused - 1);
    }
    bool every = first->path.length == 0;
    error_at(
        &notice, STATUS_OK, speakers->sheet.file, first->line, 0,
        "no speaker \"%.40s\" was met in %s%s%.120s%s%s; labels and paths must be as attune shows "
        "them",
        first->label.at, every ? "any input" : "", every ? "" : "\"", first->path.at,
        every ? "" : "\"", more);
    notices_tell(notices, &notice);
}
