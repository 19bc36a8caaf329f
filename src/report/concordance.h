/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches in their contexts for people: a line each, the matches below each other, fitted to the
 * terminal. Widths are known at the end only, so lines are spooled. Foreign text moves no cursor.
 * The page owns what it keeps and borrows its output. */
#ifndef ATTUNE_REPORT_CONCORDANCE_H
#define ATTUNE_REPORT_CONCORDANCE_H

#include "report/output.h"
#include "report/spool.h"

enum concordance_cell {
    CONCORDANCE_PLACE, /* file:line */
    CONCORDANCE_SPEAKER,
    CONCORDANCE_LABEL, /* dotted; shown from where not all lines have the same */
    CONCORDANCE_LEFT,
    CONCORDANCE_MATCH,
    CONCORDANCE_RIGHT,
    CONCORDANCE_CELLS
};

struct concordance {
    struct output *output;
    size_t width; /* columns of the terminal; 0: any */
    bool color;   /* the matches stand out */
    struct spool lines;
    struct buffer line, cell;
    struct buffer label; /* of the first line */
    size_t shared;       /* bytes of it, up to a dot, that all labels begin with */
    bool any, labels_differ;
    size_t widths[CONCORDANCE_CELLS]; /* of the widest; in the end, what each is given */
};

void concordance_init(struct concordance *page, const struct alloc *alloc, struct output *output,
                      size_t width, bool color);
void concordance_release(struct concordance *page);

/* Cells are borrowed for the call. Errors: STATUS_MEMORY, STATUS_OUTPUT. */
enum status concordance_add(struct concordance *page, const struct slice cells[CONCORDANCE_CELLS],
                            struct error *error);

/* Writes all lines. Errors: STATUS_MEMORY, STATUS_OUTPUT, STATUS_STOP. */
enum status concordance_finish(struct concordance *page, struct error *error);

#endif
