/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/session.h"

static const char *const field_names[SESSION_FIELDS] = {
    [SESSION_CASE] = "case_id",      [SESSION_ID] = "session_id",
    [SESSION_NO] = "session_no",     [SESSION_THERAPIST] = "therapist_id",
    [SESSION_SITE] = "site",         [SESSION_DATE] = "date",
    [SESSION_LANGUAGE] = "language", [SESSION_TRANSCRIPTION] = "transcription",
};

static const char *const kind_names[KIND_COUNT] = {
    [KIND_TRANSCRIPT] = "transcript",
    [KIND_NOTE] = "note",
};

void session_init(struct session_text *session, const struct alloc *alloc) {
    *session = (struct session_text){.kind = KIND_TRANSCRIPT};
    for (size_t i = 0; i < SESSION_FIELDS; i++) {
        buffer_init(&session->fields[i], alloc);
    }
}

void session_release(struct session_text *session) {
    for (size_t i = 0; i < SESSION_FIELDS; i++) {
        buffer_release(&session->fields[i]);
    }
}

void session_clear(struct session_text *session) {
    for (size_t i = 0; i < SESSION_FIELDS; i++) {
        buffer_clear(&session->fields[i]);
    }
    session->kind = KIND_TRANSCRIPT;
}

bool session_set(struct session_text *session, enum session_field field, struct slice value) {
    buffer_clear(&session->fields[field]);
    return buffer_append(&session->fields[field], value);
}

const char *session_field_name(enum session_field field) {
    return field_names[field];
}

bool session_field_parse(struct slice name, enum session_field *field) {
    for (int i = 0; i < SESSION_FIELDS; i++) {
        if (slice_is_ignoring_case(name, field_names[i])) {
            *field = (enum session_field)i;
            return true;
        }
    }
    return false;
}

bool kind_parse(struct slice name, enum kind *kind) {
    for (int i = 0; i < KIND_COUNT; i++) {
        if (slice_is_ignoring_case(name, kind_names[i])) {
            *kind = (enum kind)i;
            return true;
        }
    }
    return false;
}
