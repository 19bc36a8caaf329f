/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a source's path tells of its session: --id, a pattern whose named groups are fields of sessions. */
#ifndef ATTUNE_INPUT_PATH_FIELDS_H
#define ATTUNE_INPUT_PATH_FIELDS_H

#include "input/pattern.h"
#include "input/session.h"

struct path_fields {
    struct pattern pattern; /* empty: nothing is asked of paths */
    const char *text;       /* the pattern's, borrowed */
    uint64_t paths, missed; /* paths that it did not match */
    struct buffer first_missed;
};

/* `text` NULL: none. Must be released even if this fails. Errors: STATUS_USAGE for a pattern that is
 * none, names no group, or one that is no field; STATUS_MEMORY. */
enum status path_fields_init(struct path_fields *fields, const struct alloc *alloc,
                             const char *text, struct error *error);
void path_fields_release(struct path_fields *fields);

/* Sets what the path tells. Errors: STATUS_MEMORY. */
enum status path_fields_read(struct path_fields *fields, struct slice path,
                             struct session_text *session, struct error *error);

/* Tells, after the last source, of paths that the pattern did not match. */
void path_fields_tell_missed(const struct path_fields *fields, const struct notices *notices);

#endif
