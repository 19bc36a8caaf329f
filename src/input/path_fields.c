/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/path_fields.h"

#include <stdio.h>
#include <string.h>

/* --- the names of its groups ----------------------------------------------------------------------- */

static void list_fields(char *list, size_t size) {
    list[0] = '\0';
    for (int i = 0; i < SESSION_FIELDS; i++) {
        size_t length = strlen(list);
        snprintf(list + length, size - length, "%s%s", i ? ", " : "",
                 session_field_name((enum session_field)i));
    }
}

static enum status refuse_name(const char *name, struct error *error) {
    char known[160];
    list_fields(known, sizeof known);
    return error_set(error, STATUS_USAGE,
                     "--id: a session has no field \"%.40s\"; groups can be named %s", name, known);
}

static enum status check_names(const struct path_fields *fields, struct error *error) {
    uint32_t count = 0;
    const char *name;
    enum session_field field;
    while ((name = pattern_name(&fields->pattern, count)) != NULL) {
        if (!session_field_parse(slice_of(name), &field)) {
            return refuse_name(name, error);
        }
        count++;
    }
    return count ? STATUS_OK
                 : error_set(error, STATUS_USAGE,
                             "--id=%.100s names nothing; write a group for each field, as in "
                             "(?<case_id>[^/]+)/session-(?<session_no>[0-9]+)",
                             fields->text);
}

/* --- life ------------------------------------------------------------------------------------------ */

enum status path_fields_init(struct path_fields *fields, const struct alloc *alloc,
                             const char *text, struct error *error) {
    *fields = (struct path_fields){.text = text};
    buffer_init(&fields->first_missed, alloc);
    if (!text) {
        return STATUS_OK;
    }
    enum status status = pattern_init(&fields->pattern, alloc, "--id", text, 0, error);
    return status == STATUS_OK ? check_names(fields, error) : status;
}

void path_fields_release(struct path_fields *fields) {
    pattern_release(&fields->pattern);
    if (fields->first_missed.alloc) {
        buffer_release(&fields->first_missed);
    }
}

/* --- a path ---------------------------------------------------------------------------------------- */

enum status path_fields_read(struct path_fields *fields, struct slice path,
                             struct session_text *session, struct error *error) {
    bool enough = true;
    if (!fields->pattern.code) {
        return STATUS_OK;
    }
    bool matched = pattern_matches(&fields->pattern, path, &enough);
    fields->paths++;
    if (!matched && fields->missed++ == 0) {
        enough = buffer_append(&fields->first_missed, path) && enough;
    }
    for (int i = 0; matched && enough && i < SESSION_FIELDS; i++) {
        enum session_field field = (enum session_field)i;
        struct slice value;
        if (pattern_group(&fields->pattern, path, session_field_name(field), &value)) {
            enough = session_set(session, field, value);
        }
    }
    return enough ? STATUS_OK : error_memory(error);
}

void path_fields_tell_missed(const struct path_fields *fields, const struct notices *notices) {
    struct error notice;
    if (fields->missed) {
        error_at(
            &notice, STATUS_OK, fields->first_missed.at, 0, 0,
            "--id did not match %llu of %llu paths, of which this is the first; their sessions "
            "have no fields from it",
            (unsigned long long)fields->missed, (unsigned long long)fields->paths);
        notices_tell(notices, &notice);
    }
}
