/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of tables and the records of JSON have in common: values under names become a speaker,
 * times and a session. A row is one turn. The session's identity is its case, id and number; its other
 * fields are those of its first row. */
#ifndef ATTUNE_INPUT_ROWS_H
#define ATTUNE_INPUT_ROWS_H

#include "input/reader.h"

enum { ROWS_USUAL_NAMES = 8 };

struct row {
    struct slice values[INPUT_COLUMN_COUNT]; /* trimmed; empty: not said */
    bool there[INPUT_COLUMN_COUNT];          /* the table has this column, the record this member */
    size_t text_length;                      /* in bytes, more or less */
    bool document;                           /* without a session's name it is one of its own */
    uint32_t line;                           /* where it begins */
    uint64_t raw;
};

struct rows {
    struct reader_setup setup;
    struct buffer name; /* of a session, in the making */
    bool begun;         /* a row has come: the kind is known */
    bool named;         /* the path has named the session */
    bool documents;     /* nobody speaks and no session is named: each row is one of its own */
    uint64_t *ended;    /* hashes of sessions whose rows have ended, 0: free */
    size_t ended_count, ended_room;
    uint64_t session; /* hash of the session at hand */
    uint64_t resumed; /* sessions that went on after another's rows */
    uint32_t resumed_line;
    uint64_t varied; /* rows that tell another date, site … than their session's first */
    uint32_t varied_line;
    uint64_t timed, timed_bytes; /* rows whose times are numbers of seconds, and their text; */
    double timed_seconds;        /* what they take by these times */
};

void rows_init(struct rows *rows, const struct reader_setup *setup);
void rows_release(struct rows *rows);

/* The column that goes by this name where none is asked for, and how usual the name is for it (0: most);
 * INPUT_COLUMN_COUNT where it is no usual name. */
enum input_column rows_usual(struct slice name, unsigned *rank);

/* "text", "case_id" …: what --column calls it. */
const char *rows_column_name(enum input_column column);
bool rows_column_parse(struct slice name, enum input_column *column);

/* Who speaks in it, and when. */
struct opening rows_opening(struct rows *rows, const struct row *row);

/* Makes the row's session the one of the turns to come. `spoken`: somebody speaks in such rows. */
enum status rows_session(struct rows *rows, const struct row *row, bool spoken,
                         struct error *error);

/* Tells what was remarkable of the sessions. */
void rows_tell(const struct rows *rows);

#endif
