/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the session being read, kept until a turn of it needs it in a batch. */
#ifndef ATTUNE_INPUT_SESSION_H
#define ATTUNE_INPUT_SESSION_H

#include "base/buffer.h"
#include "input/turn.h"

struct session_text {
    struct buffer fields[SESSION_FIELDS];
    enum kind kind;
};

void session_init(struct session_text *session, const struct alloc *alloc);
void session_release(struct session_text *session);
void session_clear(struct session_text *session);

/* False when memory ran out. */
bool session_set(struct session_text *session, enum session_field field, struct slice value);

/* "case_id" and so on: the names in headers, columns and patterns. */
const char *session_field_name(enum session_field field);
bool session_field_parse(struct slice name, enum session_field *field);
bool kind_parse(struct slice name, enum kind *kind);

#endif
