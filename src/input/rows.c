/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/rows.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/hash.h"

/* Beyond so many sessions of a source it is not looked whether one of them goes on later. */
enum { ENDED_FIRST = 1024, ENDED_MOST = 1 << 20 };

/* Fewer rows with times say nothing of their unit. */
enum { TIMED_LEAST = 3 };

static const char *const usual_names[INPUT_COLUMN_COUNT][ROWS_USUAL_NAMES] = {
    [INPUT_COLUMN_TEXT] = {"text", "utterance", "utterance_text", "transcript", "content",
                           "message", "note_text", "note"},
    [INPUT_COLUMN_SPEAKER] = {"speaker", "interlocutor", "speaker_label", "speaker_id",
                              "participant"},
    [INPUT_COLUMN_ROLE] = {"role"},
    [INPUT_COLUMN_ROW] = {"id", "row_id", "utterance_id", "note_id"},
    [INPUT_COLUMN_START] = {"start", "start_time"},
    [INPUT_COLUMN_END] = {"end", "end_time"},
    [INPUT_COLUMN_START_MS] = {"start_ms", "start_time_ms"},
    [INPUT_COLUMN_END_MS] = {"end_ms", "end_time_ms"},
    [INPUT_COLUMN_SESSION + SESSION_CASE] = {"case_id", "case", "client_id", "patient_id"},
    [INPUT_COLUMN_SESSION +
        SESSION_ID] = {"session_id", "session", "transcript_id", "conversation_id", "dialogue_id"},
    [INPUT_COLUMN_SESSION + SESSION_NO] = {"session_no", "session_number"},
    [INPUT_COLUMN_SESSION + SESSION_THERAPIST] = {"therapist_id"},
    [INPUT_COLUMN_SESSION + SESSION_SITE] = {"site"},
    [INPUT_COLUMN_SESSION + SESSION_DATE] = {"date", "session_date", "note_date"},
    [INPUT_COLUMN_SESSION + SESSION_LANGUAGE] = {"language"},
    [INPUT_COLUMN_SESSION + SESSION_TRANSCRIPTION] = {"transcription"},
};

void rows_init(struct rows *rows, const struct reader_setup *setup) {
    *rows = (struct rows){.setup = *setup};
    buffer_init(&rows->name, setup->alloc);
}

void rows_release(struct rows *rows) {
    buffer_release(&rows->name);
    alloc_free(rows->setup.alloc, rows->ended, rows->ended_room * sizeof *rows->ended);
}

enum input_column rows_usual(struct slice name, unsigned *rank) {
    char first = name.length ? ascii_lower(name.at[0]) : '\0';
    for (int column = 0; column < INPUT_COLUMN_COUNT; column++) {
        for (unsigned i = 0; i < ROWS_USUAL_NAMES && usual_names[column][i]; i++) {
            const char *usual = usual_names[column][i];
            if (usual[0] == first && slice_is_ignoring_case(name, usual)) {
                *rank = i;
                return (enum input_column)column;
            }
        }
    }
    return INPUT_COLUMN_COUNT;
}

const char *rows_column_name(enum input_column column) {
    static const char *const names[INPUT_COLUMN_SESSION] = {
        [INPUT_COLUMN_TEXT] = "text",         [INPUT_COLUMN_SPEAKER] = "speaker",
        [INPUT_COLUMN_ROLE] = "role",         [INPUT_COLUMN_ROW] = "row_id",
        [INPUT_COLUMN_START] = "start",       [INPUT_COLUMN_END] = "end",
        [INPUT_COLUMN_START_MS] = "start_ms", [INPUT_COLUMN_END_MS] = "end_ms",
    };
    return column < INPUT_COLUMN_SESSION
               ? names[column]
               : session_field_name((enum session_field)(column - INPUT_COLUMN_SESSION));
}

bool rows_column_parse(struct slice name, enum input_column *column) {
    for (int i = 0; i < INPUT_COLUMN_COUNT; i++) {
        *column = (enum input_column)i;
        if (slice_is_ignoring_case(name, rows_column_name(*column))) {
            return true;
        }
    }
    return false;
}

/* --- who and when ------------------------------------------------------------------------------ */

/* A number without a unit. */
static double number_of(struct slice value) {
    char digits[32];
    if (value.length == 0 || value.length >= sizeof digits) {
        return NAN;
    }
    memcpy(digits, value.at, value.length);
    digits[value.length] = '\0';
    char *stop;
    double number = strtod(digits, &stop);
    return *stop == '\0' && isfinite(number) ? number : NAN;
}

static double clock_time_of(struct slice value) {
    double start;
    double end;
    return value.length && label_stamp(value, &start, &end) == value.length ? start : NAN;
}

/* Empty where the user named a column of milliseconds instead, which may be called `start` itself. */
static struct slice seconds_of(const struct rows *rows, const struct row *row,
                               enum input_column column, enum input_column milliseconds) {
    const char *const *asked = rows->setup.options->columns;
    return asked[milliseconds] && !asked[column] ? (struct slice){0} : row->values[column];
}

/* Clock times mean the same in either column. */
static double time_of(struct slice seconds, struct slice milliseconds) {
    double time = clock_time_of(seconds);
    time = isnan(time) ? number_of(seconds) : time;
    time = isnan(time) ? clock_time_of(milliseconds) : time;
    return isnan(time) ? number_of(milliseconds) / 1000 : time;
}

static bool is_plain_number(struct slice value) {
    return value.length && !memchr(value.at, ':', value.length);
}

/* What numbers of seconds amount to tells whether they can be seconds at all. */
static void note_times(struct rows *rows, const struct opening *opening, size_t length) {
    double seconds = opening->end - opening->start;
    if (seconds > 0 && !rows->setup.survey) {
        rows->timed++;
        rows->timed_bytes += length;
        rows->timed_seconds += seconds;
    }
}

static enum role role_of(const struct rows *rows, struct slice speaker, struct slice role) {
    enum role parsed;
    if (role.length && role_parse(role, &parsed)) {
        return parsed;
    }
    struct slice label = speaker.length ? speaker : role;
    return label.length ? roles_place(rows->setup.roles, label).role : ROLE_UNKNOWN;
}

struct opening rows_opening(struct rows *rows, const struct row *row) {
    struct slice speaker = row->values[INPUT_COLUMN_SPEAKER];
    struct slice role = row->values[INPUT_COLUMN_ROLE];
    bool spoken = row->there[INPUT_COLUMN_SPEAKER] || row->there[INPUT_COLUMN_ROLE];
    struct slice start = seconds_of(rows, row, INPUT_COLUMN_START, INPUT_COLUMN_START_MS);
    struct slice end = seconds_of(rows, row, INPUT_COLUMN_END, INPUT_COLUMN_END_MS);
    const struct opening opening = {
        .speaker = speaker.length ? speaker : role,
        .role = spoken ? role_of(rows, speaker, role) : rows->setup.unlabelled,
        .start = time_of(start, row->values[INPUT_COLUMN_START_MS]),
        .end = time_of(end, row->values[INPUT_COLUMN_END_MS]),
    };
    if (is_plain_number(end)) {
        note_times(rows, &opening, row->text_length);
    }
    return opening;
}

/* --- the session ------------------------------------------------------------------------------- */

static struct slice field_of(const struct rows *rows, enum session_field field) {
    return buffer_slice(&rows->setup.turns->session.fields[field]);
}

static uint64_t *ended_slot(uint64_t *slots, size_t room, uint64_t hash) {
    size_t at = (size_t)hash & (room - 1);
    while (slots[at] && slots[at] != hash) {
        at = (at + 1) & (room - 1);
    }
    return slots + at;
}

static enum status grow_ended(struct rows *rows, struct error *error) {
    size_t room = rows->ended_room ? rows->ended_room * 2 : ENDED_FIRST;
    uint64_t *slots = alloc_zero(rows->setup.alloc, room * sizeof *slots);
    if (!slots) {
        return error_memory(error);
    }
    for (size_t i = 0; i < rows->ended_room; i++) {
        if (rows->ended[i]) {
            *ended_slot(slots, room, rows->ended[i]) = rows->ended[i];
        }
    }
    alloc_free(rows->setup.alloc, rows->ended, rows->ended_room * sizeof *rows->ended);
    rows->ended = slots;
    rows->ended_room = room;
    return STATUS_OK;
}

/* The session at hand has ended, as another one begins. */
static enum status end_session(struct rows *rows, struct error *error) {
    if (rows->session == 0 || rows->ended_count >= ENDED_MOST / 2) {
        return STATUS_OK;
    }
    if (rows->ended_count >= rows->ended_room / 2) {
        enum status status = grow_ended(rows, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    uint64_t *slot = ended_slot(rows->ended, rows->ended_room, rows->session);
    rows->ended_count += *slot == 0;
    *slot = rows->session;
    return STATUS_OK;
}

static uint64_t hash_session(const struct rows *rows) {
    static const enum session_field identity[] = {SESSION_CASE, SESSION_ID, SESSION_NO};
    uint64_t hash = 1;
    for (size_t i = 0; i < sizeof identity / sizeof *identity; i++) {
        struct slice value = field_of(rows, identity[i]);
        hash = hash_mix(hash, hash_bytes(value.at, value.length));
    }
    return hash ? hash : 1;
}

static enum status begin_session(struct rows *rows, const struct row *row, struct error *error) {
    enum status status = end_session(rows, error);
    rows->session = hash_session(rows);
    bool seen = status == STATUS_OK && rows->ended &&
                *ended_slot(rows->ended, rows->ended_room, rows->session);
    if (seen && rows->resumed++ == 0) {
        rows->resumed_line = row->line;
    }
    turns_change_session(rows->setup.turns);
    return status;
}

/* What a row without a session's name belongs to: a row of its own to "FILE:ROW", one of a numbered
 * session to "CASE-NUMBER", others to the file. */
static enum status name_session(struct rows *rows, const struct row *row, struct slice *name,
                                struct error *error) {
    const char *path = rows->setup.path;
    struct slice id = row->values[INPUT_COLUMN_ROW];
    struct slice number = row->values[INPUT_COLUMN_SESSION + SESSION_NO];
    struct slice person = row->there[INPUT_COLUMN_SESSION + SESSION_CASE]
                              ? row->values[INPUT_COLUMN_SESSION + SESSION_CASE]
                              : field_of(rows, SESSION_CASE);
    bool document = rows->documents || row->document;
    buffer_clear(&rows->name);
    if (rows->setup.options->rows_apart) {
        buffer_print(&rows->name, "%lu", (unsigned long)row->line);
    } else if (document && id.length) {
        buffer_print(&rows->name, "%s:%.*s", path, SLICE_PRINT(id));
    } else if (document) {
        buffer_print(&rows->name, "%s:%lu", path, (unsigned long)row->line);
    } else if (number.length && person.length) {
        buffer_print(&rows->name, "%.*s-%.*s", SLICE_PRINT(person), SLICE_PRINT(number));
    } else if (number.length) {
        buffer_print(&rows->name, "%s:%.*s", path, SLICE_PRINT(number));
    }
    *name = buffer_slice(&rows->name);
    return rows->name.failed ? error_memory(error) : STATUS_OK;
}

static bool is_identity(int field) {
    return field == SESSION_CASE || field == SESSION_ID || field == SESSION_NO;
}

/* Sets the fields that are (or are not) its identity, as far as `values` are there. */
static enum status set_fields(struct rows *rows, const struct row *row, bool identity,
                              bool *changed, struct error *error) {
    struct session_text *session = &rows->setup.turns->session;
    for (int i = 0; i < SESSION_FIELDS; i++) {
        struct slice value = row->values[INPUT_COLUMN_SESSION + i];
        bool given = row->there[INPUT_COLUMN_SESSION + i] && is_identity(i) == identity;
        if (given && !slice_equal(buffer_slice(&session->fields[i]), value)) {
            *changed = true;
            if (!session_set(session, (enum session_field)i, value)) {
                return error_memory(error);
            }
        }
    }
    return STATUS_OK;
}

/* Does the row contradict what its session's first row told of it? */
static bool varies(const struct rows *rows, const struct row *row) {
    for (int i = 0; i < SESSION_FIELDS; i++) {
        struct slice value = row->values[INPUT_COLUMN_SESSION + i];
        if (!is_identity(i) && value.length &&
            !slice_equal(value, field_of(rows, (enum session_field)i))) {
            return true;
        }
    }
    return false;
}

static void note_variation(struct rows *rows, const struct row *row) {
    if (varies(rows, row) && rows->varied++ == 0) {
        rows->varied_line = row->line;
    }
}

static void decide_kind(struct rows *rows, const struct row *row, bool spoken) {
    struct session_text *session = &rows->setup.turns->session;
    if (rows->begun) {
        return;
    }
    rows->begun = true;
    rows->named = session->fields[SESSION_ID].length > 0;
    rows->documents = !spoken && !row->there[INPUT_COLUMN_SESSION + SESSION_ID] &&
                      !row->there[INPUT_COLUMN_SESSION + SESSION_NO];
    if (!rows->setup.options->kind_given) {
        session->kind = spoken ? KIND_TRANSCRIPT : KIND_NOTE;
    }
}

enum status rows_session(struct rows *rows, const struct row *row, bool spoken,
                         struct error *error) {
    struct row named = *row;
    const int id = INPUT_COLUMN_SESSION + SESSION_ID;
    bool changed = rows->session == 0;
    enum status status = STATUS_OK;
    decide_kind(rows, row, spoken);
    bool apart = rows->setup.options->rows_apart;
    if (apart || (!row->there[id] && !rows->named)) {
        status = name_session(rows, row, &named.values[id], error);
        named.there[id] = named.values[id].length > 0;
    }
    if (status == STATUS_OK) {
        status = set_fields(rows, &named, true, &changed, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    if (!changed) {
        note_variation(rows, row);
        return STATUS_OK;
    }
    status = set_fields(rows, &named, false, &changed, error);
    return status == STATUS_OK ? begin_session(rows, row, error) : status;
}

/* Speech has some 15 bytes in a second. Milliseconds taken for seconds leave it 0.015. */
static bool times_are_doubtful(const struct rows *rows) {
    return rows->timed >= TIMED_LEAST && rows->timed_seconds > 5 * (double)rows->timed_bytes;
}

void rows_tell(const struct rows *rows) {
    struct error notice;
    const char *path = rows->setup.path;
    if (times_are_doubtful(rows)) {
        error_at(&notice, STATUS_OK, path, 0, 0,
                 "by its times, taken as seconds, %llu bytes of text are spoken in %.0f hours; "
                 "where they are milliseconds, say --column start_ms=COLUMN --column "
                 "end_ms=COLUMN",
                 (unsigned long long)rows->timed_bytes, rows->timed_seconds / 3600);
        notices_tell(rows->setup.notices, &notice);
    }
    if (rows->resumed) {
        error_at(&notice, STATUS_OK, path, rows->resumed_line, 0,
                 "%llu time%s a session goes on after rows of another one; its counts are one, but "
                 "what a turn answers and --segments begin anew there; sort the table by session",
                 (unsigned long long)rows->resumed, rows->resumed == 1 ? "" : "s");
        notices_tell(rows->setup.notices, &notice);
    }
    if (rows->varied) {
        error_at(&notice, STATUS_OK, path, rows->varied_line, 0,
                 "%llu row%s another date, therapist, site or language than the first row of the "
                 "session; the first one's is kept",
                 (unsigned long long)rows->varied, rows->varied == 1 ? " tells" : "s tell");
        notices_tell(rows->setup.notices, &notice);
    }
}
