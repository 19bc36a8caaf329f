/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's paragraphs and tables to lines of text. Whoever reads the document calls the functions
 * below in its order; the lines gather in `out`, from which they are taken as soon as they are `ready`.
 *
 * Two things need a look ahead, and so are held for a while, never more than HELD_BYTES of each: the
 * first lines, to see whether bold beginnings without a colon are speakers' labels (then they get
 * one), and a table's first rows, to see whether it is a transcript. */
#ifndef ATTUNE_INPUT_OFFICE_LINES_H
#define ATTUNE_INPUT_OFFICE_LINES_H

#include "base/buffer.h"
#include "base/error.h"
#include "input/label.h"

enum { OFFICE_BOLD_LABELS = 32, OFFICE_COLUMNS = 8 };

/* A bold beginning of a line in `out`. */
struct office_opening {
    size_t at, length;
};

struct office_known {
    char label[LABEL_BYTES];
    size_t length;
    unsigned lines;
};

struct office_row {
    size_t first, count; /* cells */
};

/* Which columns of a table are a transcript's; -1: none. */
struct office_shape {
    int speaker, text, time;
    bool decided, header;
};

struct office_lines {
    const struct alloc *alloc;
    struct buffer out;
    size_t taken; /* of out */
    bool ready;   /* what is in `out` may be taken */

    struct buffer paragraph; /* begun, as long as it is short */
    size_t bold;             /* so many of its first bytes are bold */
    bool plain;              /* a byte that is not bold has followed */
    bool given;              /* its beginning is in `out` already */
    size_t nonblank;         /* paragraphs, while nothing is ready */
    struct office_opening *openings;
    size_t opening_count, opening_capacity;
    struct office_known known[OFFICE_BOLD_LABELS];
    size_t known_count;

    unsigned depth;     /* of tables in tables */
    struct buffer text; /* of the cells held */
    size_t *ends;       /* of each cell, in `text` */
    size_t end_count, end_capacity;
    struct office_row *rows;
    size_t row_count, row_capacity;
    struct office_shape shape;
    bool dropped;          /* the row being read is not to be given */
    bool columns_left_out; /* a transcript's table had others, with text */
    bool too_long;         /* a row of more than 16 MiB */
    bool failed;           /* memory ran out */
};

void office_lines_init(struct office_lines *lines, const struct alloc *alloc);
void office_lines_release(struct office_lines *lines);

/* Text without line ends. */
void office_lines_text(struct office_lines *lines, struct slice text, bool bold);
/* A line ends, be it the paragraph's last or not. */
void office_lines_break(struct office_lines *lines);

void office_lines_begin_table(struct office_lines *lines);
void office_lines_end_cell(struct office_lines *lines);
void office_lines_end_row(struct office_lines *lines);
void office_lines_end_table(struct office_lines *lines);

/* No more follows. */
void office_lines_finish(struct office_lines *lines);

#endif
