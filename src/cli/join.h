/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --join FILE --on LIST: a table of outcomes and covariates whose rows are found by what the rows of the
 * result tell of themselves. A key that stands twice there, with different values, finds nothing: which
 * of the two was meant, nobody but the user knows. What found no fellow is told from both sides. */
#ifndef ATTUNE_CLI_JOIN_H
#define ATTUNE_CLI_JOIN_H

#include "base/intern.h"
#include "base/pseudonym.h"
#include "count/tally.h"
#include "input/sheet.h"

enum { JOIN_KEYS = 8, JOIN_LISTED = 5, JOIN_ROLE = -1 };

/* One of the columns that make the key. */
struct join_key {
    const char *name;   /* of the column in the file */
    const char *called; /* what it is in the result */
    size_t column;      /* in the sheet */
    int field;          /* enum group_field, or JOIN_ROLE */
};

/* A key of the file, by its number in `keys`. */
struct join_entry {
    size_t row;
    size_t twin;      /* another row with the same key and other values, or 0 */
    uint64_t session; /* hash of the session that was found by it, 0: none */
    bool used;
};

/* Keys to be listed, the first ones by name. */
struct join_list {
    char text[240];
    uint64_t count;
};

struct join {
    const struct alloc *alloc;
    const struct pseudonyms *pseudonyms; /* names become codes in keys and cells; NULL: names */
    struct sheet sheet;
    struct arena arena;
    struct join_key on[JOIN_KEYS];
    size_t on_count;
    size_t *columns; /* of the sheet that are no keys */
    size_t column_count;
    struct intern keys;
    struct join_entry *entries;
    size_t entry_capacity;
    struct intern missing; /* keys of the result that the file has not */
    struct buffer key;     /* in the making */
    bool numbered;         /* the session's number is part of the key */
    struct join_list lacking, twice;
};

/* `on` is a list as --on takes it, `by` the grouping (enum group_by). Must be released even if this
 * fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status join_init(struct join *join, const struct alloc *alloc, const char *file,
                      const char *on, unsigned by, const struct pseudonyms *pseudonyms,
                      struct error *error);
void join_release(struct join *join);

struct slice join_name(const struct join *join, size_t column);

/* The row of the file for a group, 0 where there is none. Errors: STATUS_MEMORY. */
enum status join_find(struct join *join, const struct group *group, size_t *row,
                      struct error *error);
/* The cell, or in `code` what stands for it. */
struct slice join_cell(const struct join *join, size_t row, size_t column,
                       char code[PSEUDONYM_LENGTH + 1]);

/* Tells what found no fellow. True when keys were ambiguous, so that rows lack what they should have. */
bool join_tell(const struct join *join, const struct notices *notices);

#endif
