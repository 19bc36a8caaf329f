/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file is read whole; rows are found by their path and label, joined and in lower case. */
#include "input/speakers.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/intern.h"
#include "base/utf8.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

enum list_column { COLUMN_PATH, COLUMN_LABEL, COLUMN_ROLE, COLUMN_PERSON, COLUMNS };

static const char *const column_names[COLUMNS] = {"path", "label", "role", "person"};

struct speakers {
    const struct alloc *alloc;
    const char *file; /* borrowed */
    struct arena arena;
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
        char byte = label.at[i];
        buffer_append_byte(key, byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte);
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

/* The list in the reading. */
struct speakers_reading {
    struct speakers *speakers;
    struct error *error;
    enum status status;
    struct buffer cells; /* of the row, one behind the other, */
    size_t *ends;        /* and where each ends */
    size_t count, capacity;
    size_t columns[COLUMNS]; /* where each is, from 1; 0: nowhere */
    bool named;              /* the header has been read */
    uint32_t line;           /* being read, from 1 */
    uint32_t row_line;       /* where the row began */
};

static void refuse(struct speakers_reading *list, const char *text) {
    list->status =
        error_at(list->error, STATUS_USAGE, list->speakers->file, list->row_line, 0, "%s", text);
}

static void end_cell(void *text, size_t length, void *context) {
    struct speakers_reading *list = context;
    bool kept = buffer_append_bytes(&list->cells, text, length) &&
                array_reserve(list->speakers->alloc, &list->ends, &list->capacity, list->count + 1,
                              sizeof *list->ends);
    if (kept) {
        list->ends[list->count++] = list->cells.length;
    } else {
        list->status = error_memory(list->error);
    }
}

/* The cell by its number from 1; empty where there is none. */
static struct slice cell(const struct speakers_reading *list, size_t number) {
    if (number == 0 || number > list->count) {
        return (struct slice){0};
    }
    size_t from = number > 1 ? list->ends[number - 2] : 0;
    return slice_trim(slice_make(list->cells.at + from, list->ends[number - 1] - from));
}

static void read_names(struct speakers_reading *list) {
    list->named = true;
    for (size_t i = 1; i <= list->count; i++) {
        for (size_t column = 0; column < COLUMNS; column++) {
            if (slice_is_ignoring_case(cell(list, i), column_names[column])) {
                list->columns[column] = i;
            }
        }
    }
    if (!list->columns[COLUMN_LABEL] || !list->columns[COLUMN_ROLE]) {
        refuse(list, "a list of speakers begins with the names of its columns: "
                     "path,label,role,person; label and role must be among them");
    }
}

static bool read_role(struct speakers_reading *list, enum role *role) {
    struct slice text = cell(list, list->columns[COLUMN_ROLE]);
    char message[160];
    *role = ROLE_UNKNOWN;
    if (text.length == 0 || role_parse(text, role)) {
        return true;
    }
    int shown = text.length < 40 ? (int)text.length : 40;
    snprintf(message, sizeof message,
             "\"%.*s\" is no role; write therapist, client, author, interpreter or other, or leave "
             "it empty",
             shown, text.at);
    refuse(list, message);
    return false;
}

static bool is_same_row(const struct speakers_row *left, const struct speakers_row *right) {
    return left->role == right->role && slice_equal(left->person, right->person);
}

static void keep_row(struct speakers_reading *list, const struct speakers_row *row) {
    struct speakers *speakers = list->speakers;
    struct slice path = row->path;
    char message[160];
    path.length = is_everywhere(path) ? 0 : path.length;
    const struct speakers_row *there = find(speakers, path, row->label);
    if (there) {
        snprintf(message, sizeof message,
                 "line %lu has the same speaker, with another role or person; keep one of them",
                 (unsigned long)there->line);
        if (!is_same_row(there, row)) {
            refuse(list, message);
        }
        return;
    }
    uint32_t id = speakers->key.failed ? INTERN_NONE
                                       : intern_add(&speakers->keys, buffer_slice(&speakers->key));
    if (id == INTERN_NONE || !array_reserve(speakers->alloc, &speakers->rows, &speakers->capacity,
                                            (size_t)id + 1, sizeof *speakers->rows)) {
        list->status = error_memory(list->error);
        return;
    }
    speakers->rows[id] = (struct speakers_row){
        .path = arena_copy(&speakers->arena, path),
        .label = arena_copy(&speakers->arena, row->label),
        .person = arena_copy(&speakers->arena, row->person),
        .role = row->role,
        .line = row->line,
    };
    const struct speakers_row *kept = &speakers->rows[id];
    if (!kept->path.at || !kept->label.at || !kept->person.at) {
        list->status = error_memory(list->error);
    }
}

static void read_row(struct speakers_reading *list) {
    struct speakers_row row = {
        .path = cell(list, list->columns[COLUMN_PATH]),
        .label = cell(list, list->columns[COLUMN_LABEL]),
        .person = cell(list, list->columns[COLUMN_PERSON]),
        .line = list->row_line,
    };
    if (list->cells.length == 0) {
        return;
    }
    if (row.label.length == 0) {
        refuse(list, "this row has no label; write the label as it stands in the text");
    } else if (read_role(list, &row.role)) {
        keep_row(list, &row);
    }
}

static void end_row(int terminator, void *context) {
    struct speakers_reading *list = context;
    (void)terminator;
    if (list->status == STATUS_OK) {
        if (list->named) {
            read_row(list);
        } else {
            read_names(list);
        }
    }
    buffer_clear(&list->cells);
    list->count = 0;
}

/* libcsv asks for a larger buffer only when it was lent too small a one: never. */
static void *refuse_memory(void *block, size_t size) {
    (void)block;
    (void)size;
    return NULL;
}

/* Spreadsheets of some countries write semicolons. */
static char separator_of(struct slice text) {
    struct slice rest;
    struct slice header = slice_split(text, '\n', &rest);
    static const char separators[] = {',', ';', '\t'};
    for (size_t i = 0; i < sizeof separators; i++) {
        if (header.length && memchr(header.at, separators[i], header.length)) {
            return separators[i];
        }
    }
    return ',';
}

/* Byte by byte, since libcsv tells no lines. */
static void parse(struct speakers_reading *list, struct slice text, char *room, size_t size) {
    struct csv_parser parser;
    csv_init(&parser, CSV_APPEND_NULL);
    csv_set_delim(&parser, (unsigned char)separator_of(text));
    csv_set_realloc_func(&parser, refuse_memory);
    parser.entry_buf = (unsigned char *)room;
    parser.entry_size = size;
    list->line = list->row_line = 1;
    for (size_t i = 0; i < text.length && list->status == STATUS_OK; i++) {
        csv_parse(&parser, text.at + i, 1, end_cell, end_row, list);
        list->line += text.at[i] == '\n';
        if (list->count == 0 && parser.entry_pos == 0) {
            list->row_line = list->line;
        }
    }
    if (list->status == STATUS_OK) {
        csv_fini(&parser, end_cell, end_row, list);
    }
    if (list->status == STATUS_OK && !list->named) {
        refuse(list, "this list of speakers is empty; --dry-run --speakers-out FILE writes one");
    }
}

static enum status check_encoding(const struct speakers_reading *list, struct slice text) {
    uint32_t line = 1;
    uint32_t code_point;
    for (size_t at = 0; at < text.length;) {
        size_t length = utf8_decode(text.at + at, text.length - at, &code_point);
        if (length == 0 || code_point == 0) {
            return error_at(list->error, STATUS_USAGE, list->speakers->file, line, 0,
                            "this list of speakers is not in UTF-8; save it as \"CSV UTF-8\"");
        }
        line += code_point == '\n';
        at += length;
    }
    return STATUS_OK;
}

static enum status read_list(struct speakers *speakers, struct slice text, struct error *error) {
    struct speakers_reading list = {.speakers = speakers, .error = error};
    size_t size = text.length + 2;
    char *room = alloc_zero(speakers->alloc, size);
    if (!room) {
        return error_memory(error);
    }
    buffer_init(&list.cells, speakers->alloc);
    list.status = check_encoding(&list, text);
    if (list.status == STATUS_OK) {
        parse(&list, slice_starts(text, "\xEF\xBB\xBF") ? slice_from(text, 3) : text, room, size);
    }
    array_free(speakers->alloc, &list.ends, &list.capacity, sizeof *list.ends);
    buffer_release(&list.cells);
    alloc_free(speakers->alloc, room, size);
    return list.status;
}

static enum status load(const char *file, struct buffer *text, struct error *error) {
    FILE *stream = fopen(file, "rb");
    char bytes[16 * 1024];
    size_t length = 0;
    enum status status = STATUS_OK;
    if (!stream) {
        return error_at(error, STATUS_USAGE, file, 0, 0, "this list of speakers cannot be read: %s",
                        strerror(errno));
    }
    while (status == STATUS_OK && (length = fread(bytes, 1, sizeof bytes, stream)) > 0) {
        if (text->length > FILE_MOST) {
            status = error_at(error, STATUS_USAGE, file, 0, 0,
                              "this is larger than 256 MiB, and no list of speakers");
        } else if (!buffer_append_bytes(text, bytes, length)) {
            status = error_memory(error);
        }
    }
    if (status == STATUS_OK && ferror(stream)) {
        status = error_at(error, STATUS_USAGE, file, 0, 0,
                          "this list of speakers cannot be read to its end");
    }
    fclose(stream);
    return status;
}

enum status speakers_read(const struct alloc *alloc, const char *file, struct speakers **speakers,
                          struct error *error) {
    struct speakers *made = alloc_zero(alloc, sizeof *made);
    struct buffer text;
    *speakers = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->file = file;
    arena_init(&made->arena, alloc);
    intern_init(&made->keys, alloc);
    buffer_init(&made->path, alloc);
    buffer_init(&made->key, alloc);
    buffer_init(&text, alloc);
    enum status status = load(file, &text, error);
    if (status == STATUS_OK) {
        status = read_list(made, buffer_slice(&text), error);
    }
    buffer_release(&text);
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
    arena_release(&speakers->arena);
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
        &notice, STATUS_OK, speakers->file, first->line, 0,
        "no speaker \"%.40s\" was met in %s%s%.120s%s%s; labels and paths must be as attune shows "
        "them",
        first->label.at, every ? "any input" : "", every ? "" : "\"", first->path.at,
        every ? "" : "\"", more);
    notices_tell(notices, &notice);
}
