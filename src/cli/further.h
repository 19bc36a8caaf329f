/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns behind those that are counted: cells of the input's tables (--keep) and of a table of outcomes
 * (--join). They are the user's own, as text, under their own names; a name that is taken gets a number. */
#ifndef ATTUNE_CLI_FURTHER_H
#define ATTUNE_CLI_FURTHER_H

#include "cli/inputs.h"
#include "cli/join.h"
#include "report/table.h"

/* Where the cells of one come from. */
struct further_column {
    const char *name;
    int kept;                        /* number among the kept cells, or -1 */
    int field;                       /* enum group_field, or -1 */
    size_t joined;                   /* number among the joined columns, where neither is */
    char code[PSEUDONYM_LENGTH + 1]; /* what stands for its cell, under --pseudonyms */
    uint64_t differing;              /* rows of the result whose input rows differ in it */
};

struct further {
    const struct alloc *alloc;
    struct arena arena;
    const char **kept; /* what the readers are asked for */
    size_t kept_count, kept_capacity;
    struct join join;
    bool joins;
    struct further_column *own;
    size_t own_count, own_capacity;
    struct column *columns; /* all of the result, counted ones first */
    struct cell *cells;
    size_t count;
};

/* Reads --keep and --join; the readers are asked through `inputs`. `by` is the grouping. Must be released
 * even if this fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status further_init(struct further *further, const struct cli *cli, struct inputs *inputs,
                         unsigned by, struct error *error);
void further_release(struct further *further);

/* The counted columns and behind them these. */
enum status further_columns(struct further *further, const struct column *counted, size_t count,
                            const struct column **columns, size_t *total,
                            const struct notices *notices, struct error *error);

/* What stands in them for a group, from then on in each of its rows. */
enum status further_begin(struct further *further, const struct group *group, struct error *error);
/* A whole row, whose counted cells these are. */
const struct cell *further_row(struct further *further, const struct cell *counted);

/* True when the result lacks what it should have. */
bool further_tell(const struct further *further, const struct notices *notices);

#endif
