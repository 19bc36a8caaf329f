/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/front_matter.h"

#include <string.h>

/* The next line of `*rest`, without its end and the blanks about it. */
static struct slice next_line(struct slice *rest) {
    struct slice line = slice_split(*rest, '\n', rest);
    return slice_trim(line);
}

static bool is_rule(struct slice line) {
    return slice_is(line, "---");
}

/* Counts the header's lines and bytes; false when there is none, or no second rule. */
static bool measure(struct slice text, struct front_matter *front_matter) {
    struct slice rest = text;
    uint32_t lines = 1;
    bool closed = false;
    if (!is_rule(next_line(&rest))) {
        return false;
    }
    while (rest.length && !closed) {
        closed = is_rule(next_line(&rest));
        lines++;
    }
    if (closed) {
        front_matter->lines = lines;
        front_matter->bytes = text.length - rest.length;
    }
    return closed;
}

/* Nothing, a remark, or "key: value". */
static bool may_stand_in_header(struct slice line) {
    return line.length == 0 || line.at[0] == '#' || memchr(line.at, ':', line.length);
}

bool front_matter_is_open(struct slice text) {
    enum { LINES_MOST = 24 };
    struct slice rest = text;
    unsigned lines = 1;
    if (!is_rule(next_line(&rest))) {
        return false;
    }
    for (; rest.length && lines < LINES_MOST; lines++) {
        struct slice line = next_line(&rest);
        if (is_rule(line) || !may_stand_in_header(line)) {
            return false;
        }
    }
    return lines < LINES_MOST;
}

static struct slice without_quotes(struct slice value) {
    bool quoted = value.length >= 2 && (value.at[0] == '"' || value.at[0] == '\'') &&
                  value.at[value.length - 1] == value.at[0];
    return quoted ? slice_make(value.at + 1, value.length - 2) : value;
}

/* The role a key speaks of: one of ours, or a word that everybody uses for one. */
static bool role_of_key(struct slice key, enum role *role) {
    if (role_parse(key, role)) {
        return true;
    }
    *role = role_words_place(key).role;
    return *role != ROLE_UNKNOWN;
}

/* "therapist: Dr Lee, DL" */
static enum status name_labels(struct roles *roles, enum role role, struct slice value,
                               struct error *error) {
    enum status status = STATUS_OK;
    while (value.length && status == STATUS_OK) {
        struct slice label = without_quotes(slice_trim(slice_split(value, ',', &value)));
        if (label.length) {
            status = roles_name(roles, label, role, error);
        }
    }
    return status;
}

static void note_unknown(struct front_matter *front_matter, struct slice key, uint32_t line) {
    if (!front_matter->unknown_line) {
        front_matter->unknown_line = line;
        front_matter->unknown_key = key;
    }
}

static enum status take_pair(struct slice key, struct slice value, struct session_text *session,
                             struct roles *roles, struct front_matter *front_matter, uint32_t line,
                             struct error *error) {
    enum session_field field;
    enum role role;
    if (session_field_parse(key, &field)) {
        return session_set(session, field, without_quotes(value)) ? STATUS_OK : error_memory(error);
    }
    if (slice_is_ignoring_case(key, "kind") && kind_parse(value, &session->kind)) {
        front_matter->kind_given = true;
        return STATUS_OK;
    }
    if (role_of_key(key, &role)) {
        return name_labels(roles, role, value, error);
    }
    note_unknown(front_matter, key, line);
    return STATUS_OK;
}

enum status front_matter_read(struct slice text, struct session_text *session, struct roles *roles,
                              struct front_matter *front_matter, struct error *error) {
    *front_matter = (struct front_matter){0};
    enum status status = STATUS_OK;
    if (!measure(text, front_matter)) {
        return STATUS_OK;
    }
    struct slice rest = text;
    next_line(&rest);
    for (uint32_t line = 2; line < front_matter->lines && status == STATUS_OK; line++) {
        struct slice value;
        struct slice whole = next_line(&rest);
        struct slice key = slice_trim(slice_split(whole, ':', &value));
        if (key.length == 0 || key.at[0] == '#') {
            continue;
        }
        status = take_pair(key, slice_trim(value), session, roles, front_matter, line, error);
    }
    return status;
}
