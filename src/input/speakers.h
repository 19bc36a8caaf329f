/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's list of speakers: a table (CSV, also with semicolons or tabs) with the columns label,
 * role, and if wanted path and person, in any order; further columns are left alone. A row decides on
 * one label in one source, or in every source where its path is empty or "*"; the row of the source
 * itself comes first. Labels compare without regard to ASCII case, paths as attune shows them. */
#ifndef ATTUNE_INPUT_SPEAKERS_H
#define ATTUNE_INPUT_SPEAKERS_H

#include "base/error.h"
#include "base/slice.h"
#include "input/turn.h"

struct speakers_row {
    struct slice path, label; /* as written */
    struct slice person;      /* the name to show instead of the label, or empty */
    enum role role;           /* ROLE_UNKNOWN: not filled in */
    uint32_t line;            /* of the list */
    bool used;
};

struct speakers;

/* Reads the list in `file`. Errors: STATUS_USAGE, with file and line; STATUS_MEMORY. */
enum status speakers_read(const struct alloc *alloc, const char *file, struct speakers **speakers,
                          struct error *error);
void speakers_free(struct speakers *speakers); /* NULL is nothing to free */

/* A source begins. False when memory ran out. */
bool speakers_begin(struct speakers *speakers, struct slice path);
/* What the list says of a label in this source, and marks as used; NULL: nothing. */
const struct speakers_row *speakers_find(struct speakers *speakers, struct slice label);

/* The role of a person that the list names; ROLE_UNKNOWN: it names none such. */
enum role speakers_role_of(const struct speakers *speakers, struct slice person);
/* Memory ran out in a speakers_find, which then found nothing. */
bool speakers_failed(const struct speakers *speakers);

/* Tells, after the last source, of rows that none of them used. */
void speakers_tell_unused(const struct speakers *speakers, const struct notices *notices);

#endif
