/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON objects to turns. An object is a turn, or a conversation: it holds a list of objects under one
 * of the usual names ("turns", "segments" …), of which consecutive ones by the same speaker are one
 * turn, as lines of a transcript are. Values are found under dotted paths. A record that cannot be read
 * is named by its line, counted and left out.
 *
 * What is read is a record's text and where it stands; a cursor goes through it once, forwards, so that
 * every byte of a turn has its place. */
#ifndef ATTUNE_INPUT_JSON_ROWS_H
#define ATTUNE_INPUT_JSON_ROWS_H

#include "base/arena.h"
#include "input/json_value.h"
#include "input/rows.h"

enum { JSON_ROWS_KNOWN = 32 };

/* A stretch of the source: one record or a whole document. */
struct json_source {
    struct slice text;
    const struct line_step *steps; /* one or more, the first at 0 */
    size_t step_count;
    uint64_t line_raw;
    uint32_t line; /* of its first byte */
};

/* What the n-th member of the last record was called, as records mostly have the same members. */
struct json_known {
    char name[30];
    uint8_t length;
    uint8_t column, rank;
};

struct json_rows {
    struct rows rows;
    struct json_source source;
    struct json_known known[JSON_ROWS_KNOWN];
    struct arena values;      /* of the record at hand, where they had escapes */
    struct buffer kept;       /* of the row at hand, as in struct turn */
    uint64_t kept_found;      /* a bit for each kept column that some record had */
    struct json_value record; /* at hand */

    size_t offset; /* the cursor in source.text, and where it stands */
    size_t step;
    uint64_t raw, line_raw;
    uint32_t line;

    struct buffer text; /* of the line being written */
    struct line_step *steps;
    size_t step_count, step_capacity;
    uint64_t next_raw, text_line_raw;
    uint32_t text_line;

    bool found[INPUT_COLUMN_COUNT]; /* columns that some record had */
    bool spoken;
    uint64_t records, left_out;
};

void json_rows_init(struct json_rows *rows, const struct reader_setup *setup);
void json_rows_release(struct json_rows *rows);

/* Reads the text: one value, or (JSON_VALUE_ARRAY, as a document may be) a list of records. `several`: the
 * source holds more records than this one, so that a conversation in it is a session of its own. */
enum status json_rows_read(struct json_rows *rows, const struct json_source *source, bool several,
                           struct error *error);

/* Names a record that is left out. `offset` in source.text. */
void json_rows_leave_out(struct json_rows *rows, size_t offset, const char *why);

void json_rows_tell(const struct json_rows *rows);

#endif
