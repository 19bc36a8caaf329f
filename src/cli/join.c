/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/join.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "input/conceal.h"
#include "input/role_words.h"

enum { MISSING_MOST = 1000000 };

/* What a row of the result can be found by, and under which --by it tells that. */
static const struct {
    const char *name;
    int field;
    unsigned by;
} known[] = {
    {"case_id", GROUP_CASE, BY_CASE | BY_SESSION | BY_TURN | BY_ROW},
    {"session_id", GROUP_SESSION, BY_SESSION | BY_TURN | BY_ROW},
    {"session_no", GROUP_SESSION_NO, BY_SESSION | BY_TURN | BY_ROW},
    {"therapist_id", GROUP_THERAPIST, BY_CASE | BY_SESSION | BY_TURN | BY_ROW},
    {"site", GROUP_SITE, BY_CASE | BY_SESSION | BY_TURN | BY_ROW},
    {"file", GROUP_FILE, BY_SESSION | BY_TURN | BY_ROW},
    {"row_id", GROUP_ROW, BY_ROW},
    {"speaker", GROUP_SPEAKER, BY_SPEAKER | BY_TURN | BY_ROW},
    {"role", JOIN_ROLE, BY_SPEAKER | BY_ROLE | BY_TURN | BY_ROW},
};

/* --- the key ----------------------------------------------------------------------------------- */

/* "03", "3" and the "3.0" of a spreadsheet are one number; what is none stays as it is. */
static struct slice plain_number(struct slice text) {
    size_t whole = 0;
    while (whole < text.length && ascii_is_digit(text.at[whole])) {
        whole++;
    }
    size_t end = whole;
    if (whole && end + 1 < text.length && text.at[end] == '.') {
        end++;
        while (end < text.length && text.at[end] == '0') {
            end++;
        }
    }
    if (whole == 0 || end != text.length) {
        return text;
    }
    size_t zeros = 0;
    while (zeros + 1 < whole && text.at[zeros] == '0') {
        zeros++;
    }
    return slice_make(text.at + zeros, whole - zeros);
}

/* What the result calls this value of the file, under --pseudonyms. */
static struct slice coded(const struct join *join, int field, struct slice value,
                          char code[PSEUDONYM_LENGTH + 1]) {
    static const enum pseudonym_kind kinds[GROUP_FIELDS] = {
        [GROUP_CASE] = PSEUDONYM_CASE,           [GROUP_SESSION] = PSEUDONYM_SESSION,
        [GROUP_SESSION_NO] = PSEUDONYM_NUMBER,   [GROUP_SITE] = PSEUDONYM_SITE,
        [GROUP_THERAPIST] = PSEUDONYM_THERAPIST, [GROUP_ROW] = PSEUDONYM_ROW,
        [GROUP_SPEAKER] = PSEUDONYM_PERSON,
    };
    bool number = field == GROUP_SESSION_NO && conceal_is_number(value);
    bool label = field == GROUP_SPEAKER && role_words_only(value);
    if (!value.length || field == JOIN_ROLE || number || label) {
        return value;
    }
    if (field == GROUP_FILE) {
        pseudonym_path(join->pseudonyms, value, code);
    } else {
        pseudonym_code(join->pseudonyms, kinds[field], value, code);
    }
    return slice_of(code);
}

static void add_to_key(struct join *join, size_t i, struct slice value) {
    bool number = join->on[i].field == GROUP_SESSION_NO;
    buffer_append(&join->key, number ? plain_number(value) : value);
    buffer_append_byte(&join->key, '\0');
}

static void write_row_key(struct join *join, size_t row) {
    buffer_clear(&join->key);
    for (size_t i = 0; i < join->on_count; i++) {
        char code[PSEUDONYM_LENGTH + 1];
        struct slice value = sheet_cell(&join->sheet, row, join->on[i].column);
        add_to_key(join, i, join->pseudonyms ? coded(join, join->on[i].field, value, code) : value);
    }
}

static struct slice value_of(const struct group *group, int field) {
    return field == JOIN_ROLE ? slice_of(role_name((enum role)group->role)) : group->fields[field];
}

static void write_group_key(struct join *join, const struct group *group) {
    buffer_clear(&join->key);
    for (size_t i = 0; i < join->on_count; i++) {
        add_to_key(join, i, value_of(group, join->on[i].field));
    }
}

/* Is any part of it said? */
static bool has_key(const struct join *join) {
    return join->key.length > join->on_count;
}

/* case_id="C1" session_no="3" behind what is listed already. */
static void list_key(const struct join *join, struct slice key, const char *where,
                     struct join_list *list) {
    if (list->count++ >= JOIN_LISTED) {
        return;
    }
    size_t used = strlen(list->text);
    size_t room = sizeof list->text - used;
    int length = snprintf(list->text + used, room, "%s", used ? "; " : "");
    for (size_t i = 0; i < join->on_count && (size_t)length < room; i++) {
        struct slice part = slice_split(key, '\0', &key);
        int shown = part.length < 30 ? (int)part.length : 30;
        length += snprintf(list->text + used + length, room - (size_t)length, "%s%s=\"%.*s\"",
                           i ? " " : "", join->on[i].called, shown, part.at ? part.at : "");
    }
    if ((size_t)length < room) {
        snprintf(list->text + used + length, room - (size_t)length, "%s", where);
    }
}

/* --- what makes the key ------------------------------------------------------------------------ */

static enum status refuse_name(const char *called, struct error *error) {
    char names[160] = "";
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t used = strlen(names);
        snprintf(names + used, sizeof names - used, "%s%s", i ? ", " : "", known[i].name);
    }
    return error_set(error, STATUS_USAGE, "--on: rows have no \"%s\"; they are found by %s", called,
                     names);
}

static enum status find_field(struct join_key *key, unsigned by, struct error *error) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, key->called) != 0) {
            continue;
        }
        key->field = known[i].field;
        if (by & known[i].by) {
            return STATUS_OK;
        }
        return error_set(error, STATUS_USAGE,
                         "--on: with this --by a row stands for several of \"%s\"; leave it out of "
                         "--on, or add what tells it to --by",
                         key->called);
    }
    return refuse_name(key->called, error);
}

/* "case, 12 and so on", for messages. */
static void list_columns(const struct sheet *sheet, char *text, size_t size) {
    text[0] = '\0';
    for (size_t i = 0; i < sheet->columns; i++) {
        size_t used = strlen(text);
        struct slice name = sheet_cell(sheet, 0, i);
        int shown = name.length < 40 ? (int)name.length : 40;
        snprintf(text + used, size - used, "%s%.*s", i ? ", " : "", shown, name.at);
    }
}

static enum status find_column(const struct join *join, struct join_key *key, struct error *error) {
    char names[240];
    key->column = sheet_find(&join->sheet, key->name, 0);
    if (key->column == SHEET_NOWHERE) {
        list_columns(&join->sheet, names, sizeof names);
        return error_at(error, STATUS_USAGE, join->sheet.file, 1, 0,
                        "no column \"%s\"; its columns are %s; --on %s=COLUMN says which it is",
                        key->name, names, key->called);
    }
    if (sheet_find(&join->sheet, key->name, key->column + 1) != SHEET_NOWHERE) {
        return error_at(error, STATUS_USAGE, join->sheet.file, 1, 0,
                        "two columns are called \"%s\"; rename one of them", key->name);
    }
    return STATUS_OK;
}

/* "case_id" or "case_id=client" */
static enum status add_key(struct join *join, struct slice text, unsigned by, struct error *error) {
    struct slice rest;
    struct slice called = slice_trim(slice_split(text, '=', &rest));
    struct slice name = slice_trim(rest);
    if (join->on_count == JOIN_KEYS) {
        return error_set(error, STATUS_USAGE, "--on: more than %d columns", JOIN_KEYS);
    }
    struct join_key *key = &join->on[join->on_count];
    key->called = arena_copy(&join->arena, called).at;
    key->name = arena_copy(&join->arena, name.length ? name : called).at;
    if (!key->called || !key->name) {
        return error_memory(error);
    }
    enum status status = find_field(key, by, error);
    if (status == STATUS_OK) {
        status = find_column(join, key, error);
    }
    join->on_count += status == STATUS_OK;
    join->numbered |= status == STATUS_OK && key->field == GROUP_SESSION_NO;
    return status;
}

static enum status add_keys(struct join *join, const char *on, unsigned by, struct error *error) {
    struct slice rest = slice_of(on);
    enum status status = STATUS_OK;
    while (rest.length && status == STATUS_OK) {
        struct slice text = slice_split(rest, ',', &rest);
        status = add_key(join, text, by, error);
    }
    return status;
}

static bool is_key(const struct join *join, size_t column) {
    for (size_t i = 0; i < join->on_count; i++) {
        if (join->on[i].column == column) {
            return true;
        }
    }
    return false;
}

static enum status list_others(struct join *join, struct error *error) {
    join->columns = alloc_zero(join->alloc, (join->sheet.columns + 1) * sizeof *join->columns);
    if (!join->columns) {
        return error_memory(error);
    }
    for (size_t i = 0; i < join->sheet.columns; i++) {
        if (!is_key(join, i)) {
            join->columns[join->column_count++] = i;
        }
    }
    return STATUS_OK;
}

/* --- its rows ---------------------------------------------------------------------------------- */

static bool same_values(const struct join *join, size_t row, size_t other) {
    for (size_t i = 0; i < join->column_count; i++) {
        if (!slice_equal(sheet_cell(&join->sheet, row, join->columns[i]),
                         sheet_cell(&join->sheet, other, join->columns[i]))) {
            return false;
        }
    }
    return true;
}

static enum status add_row(struct join *join, size_t row, struct error *error) {
    write_row_key(join, row);
    if (join->key.failed) {
        return error_memory(error);
    }
    if (!has_key(join)) {
        return STATUS_OK;
    }
    uint32_t before = join->keys.count;
    uint32_t number = intern_add(&join->keys, buffer_slice(&join->key));
    if (number == INTERN_NONE || !array_reserve(join->alloc, &join->entries, &join->entry_capacity,
                                                (size_t)number + 1, sizeof *join->entries)) {
        return error_memory(error);
    }
    struct join_entry *entry = &join->entries[number];
    if (number == before) {
        *entry = (struct join_entry){.row = row};
    } else if (!entry->twin && !same_values(join, entry->row, row)) {
        entry->twin = row;
    }
    return STATUS_OK;
}

enum status join_init(struct join *join, const struct alloc *alloc, const char *file,
                      const char *on, unsigned by, const struct pseudonyms *pseudonyms,
                      struct error *error) {
    *join = (struct join){.alloc = alloc, .pseudonyms = pseudonyms};
    arena_init(&join->arena, alloc);
    intern_init(&join->keys, alloc);
    intern_init(&join->missing, alloc);
    buffer_init(&join->key, alloc);
    enum status status = sheet_read(&join->sheet, alloc, file, SHEET_ROWS_EVEN, error);
    if (status == STATUS_OK && join->sheet.columns == 0) {
        status = error_at(error, STATUS_USAGE, file, 0, 0,
                          "is empty; it begins with a row of the columns' names");
    }
    if (status == STATUS_OK) {
        status = add_keys(join, on, by, error);
    }
    if (status == STATUS_OK) {
        status = list_others(join, error);
    }
    for (size_t row = 1; row < join->sheet.row_count && status == STATUS_OK; row++) {
        status = add_row(join, row, error);
    }
    return status;
}

void join_release(struct join *join) {
    if (!join->alloc) {
        return;
    }
    alloc_free(join->alloc, join->columns, (join->sheet.columns + 1) * sizeof *join->columns);
    array_free(join->alloc, &join->entries, &join->entry_capacity, sizeof *join->entries);
    sheet_release(&join->sheet);
    arena_release(&join->arena);
    intern_release(&join->keys);
    intern_release(&join->missing);
    buffer_release(&join->key);
}

struct slice join_name(const struct join *join, size_t column) {
    return sheet_cell(&join->sheet, 0, join->columns[column]);
}

struct slice join_cell(const struct join *join, size_t row, size_t column,
                       char code[PSEUDONYM_LENGTH + 1]) {
    struct slice cell = sheet_cell(&join->sheet, row, join->columns[column]);
    if (!join->pseudonyms || !cell.length || conceal_is_number(cell)) {
        return cell;
    }
    pseudonym_code(join->pseudonyms, PSEUDONYM_VALUE, cell, code);
    return slice_of(code);
}

/* --- finding ----------------------------------------------------------------------------------- */

/* A key of the result that the file has not; each is listed once. */
static enum status note_missing(struct join *join, struct error *error) {
    uint32_t before = join->missing.count;
    if (before >= MISSING_MOST) {
        return STATUS_OK;
    }
    uint32_t number = intern_add(&join->missing, buffer_slice(&join->key));
    if (number == INTERN_NONE) {
        return error_memory(error);
    }
    if (number == before) {
        list_key(join, buffer_slice(&join->key), "", &join->lacking);
    }
    return STATUS_OK;
}

/* Two sessions with one case and number are hardly both right. */
static void note_session(struct join *join, struct join_entry *entry, const struct group *group) {
    struct slice session = group->fields[GROUP_SESSION];
    uint64_t hash = hash_bytes(session.at, session.length) | 1;
    if (join->numbered && entry->session && entry->session != hash) {
        list_key(join, buffer_slice(&join->key), "", &join->twice);
    }
    entry->session = hash;
}

enum status join_find(struct join *join, const struct group *group, size_t *row,
                      struct error *error) {
    *row = 0;
    write_group_key(join, group);
    if (join->key.failed) {
        return error_memory(error);
    }
    uint32_t number =
        has_key(join) ? intern_find(&join->keys, buffer_slice(&join->key)) : INTERN_NONE;
    if (number == INTERN_NONE) {
        return note_missing(join, error);
    }
    struct join_entry *entry = &join->entries[number];
    note_session(join, entry, group);
    entry->used = true;
    *row = entry->twin ? 0 : entry->row;
    return STATUS_OK;
}

/* --- telling ----------------------------------------------------------------------------------- */

static void tell_list(const struct join *join, const struct join_list *list, enum status status,
                      const char *what, const struct notices *notices) {
    struct error notice;
    if (list->count) {
        error_at(&notice, status, join->sheet.file, 0, 0, "%llu key%s %s: %s%s",
                 (unsigned long long)list->count, list->count == 1 ? "" : "s", what, list->text,
                 list->count > JOIN_LISTED ? "; …" : "");
        notices_tell(notices, &notice);
    }
}

static void list_line(const struct join *join, uint32_t number, struct join_list *list) {
    char where[64];
    const struct join_entry *entry = &join->entries[number];
    unsigned long line = join->sheet.rows[entry->row].line;
    if (entry->twin) {
        snprintf(where, sizeof where, " (lines %lu and %lu)", line,
                 (unsigned long)join->sheet.rows[entry->twin].line);
    } else {
        snprintf(where, sizeof where, " (line %lu)", line);
    }
    list_key(join, intern_text(&join->keys, number), where, list);
}

bool join_tell(const struct join *join, const struct notices *notices) {
    struct join_list unused = {0};
    struct join_list twins = {0};
    for (uint32_t number = 0; number < join->keys.count; number++) {
        if (join->entries[number].twin) {
            list_line(join, number, &twins);
        } else if (!join->entries[number].used) {
            list_line(join, number, &unused);
        }
    }
    tell_list(join, &join->lacking, STATUS_OK, "of the result without a row here", notices);
    tell_list(join, &unused, STATUS_OK, "here without a session", notices);
    tell_list(join, &twins, STATUS_INPUT,
              "twice here with different values, so that neither is joined", notices);
    tell_list(join, &join->twice, STATUS_OK,
              "of more than one session; are two sessions numbered alike?", notices);
    return twins.count > 0;
}
