/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of agreement as rows of a table. For people a row for each measure, with the main figures;
 * in files a row for each figure, so that a study's script takes what it needs by name. */
#ifndef ATTUNE_CLI_VALIDITY_ROWS_H
#define ATTUNE_CLI_VALIDITY_ROWS_H

#include "analysis/validity.h"
#include "report/writer.h"

enum { VALIDITY_ROWS_COLUMNS = 40 };

struct validity_rows {
    struct table_writer *writer; /* borrowed */
    bool for_people, ordinal, several_coders, subgroups;
    struct buffer texts;
    struct column columns[VALIDITY_ROWS_COLUMNS];
    struct cell cells[VALIDITY_ROWS_COLUMNS];
    size_t count;
};

/* What the figures are of. */
struct validity_row {
    struct slice measure, subgroup;
    bool coders; /* of the coders alone: `measure` is what that is called */
    double threshold;
    struct validity validity;
};

/* The flags are set before. Begins the table. Must be released even if this fails. */
enum status validity_rows_begin(struct validity_rows *rows, const struct alloc *alloc,
                                struct error *error);
void validity_rows_release(struct validity_rows *rows);
enum status validity_rows_give(struct validity_rows *rows, const struct validity_row *row,
                               struct error *error);

#endif
