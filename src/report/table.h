/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A typed table, row by row: commands fill it, writers (one per format) turn it into bytes. Strings
 * in cells are borrowed until the row is written. */
#ifndef ATTUNE_REPORT_TABLE_H
#define ATTUNE_REPORT_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

enum column_type { COLUMN_TEXT, COLUMN_INTEGER, COLUMN_REAL };

/* Where a column is shown. Files carry every one; the aligned table for people those that are brief,
 * and, where they leave room, those that are spare. */
enum column_brief { COLUMN_IN_FILES, COLUMN_BRIEF, COLUMN_SPARE };

struct column {
    const char *name; /* valid in R, SPSS and SQL; never changes its meaning */
    enum column_type type;
    uint8_t digits;      /* COLUMN_REAL: digits behind the point, the same in every format */
    uint8_t brief;       /* enum column_brief; false and true are the first two */
    const char *heading; /* for people; NULL: the name */
};

enum cell_state { CELL_EMPTY, CELL_SET };

struct cell {
    enum cell_state state; /* empty: not applicable or not known; never 0, never NaN */
    union {
        struct slice text;
        int64_t integer;
        double real;
    } value;
};

struct table_writer; /* report/writer.h */

#endif
