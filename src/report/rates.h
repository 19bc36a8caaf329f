/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups as rows of rates: wide (a row a group, two columns a category) or long (a row a group and
 * category, with interval, score and coverage). A category that a group's known role cannot show is
 * an empty cell in the wide table and no row in the long one. */
#ifndef ATTUNE_REPORT_RATES_H
#define ATTUNE_REPORT_RATES_H

#include "base/buffer.h"
#include "count/tally.h"
#include "lexicon/lexicon.h"
#include "report/language.h"
#include "report/style.h"
#include "report/table.h"

struct rates;

struct rates_options {
    unsigned by; /* enum group_by */
    bool long_form;
    bool for_people;   /* a rate under RATES_WORDS words or RATES_HITS hits is left empty */
    bool named;        /* the categories were named: people see sub-categories too */
    double per;        /* words a rate refers to, 1000 */
    double confidence; /* 0.95 */
    const bool *shown; /* by category: is it a column, or a row? */
    struct language_guard language;
    bool merged; /* backchannels were looked for: --backchannels merge */
};

enum { RATES_WORDS = 300, RATES_HITS = 3, RATES_TURNS = 10 };

/* `set` and `options->shown` must outlive it. NULL when memory ran out. */
struct rates *rates_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct rates_options *options);
void rates_free(struct rates *rates);

const struct column *rates_columns(const struct rates *rates, size_t *count);

/* Rows whose categories have no figures because of their language. */
struct rates_withheld {
    uint64_t rows;
    struct buffer first; /* the file (or the case) of the first of them, and its words */
    int64_t words, function_words;
};

/* `flag`: LANGUAGE_STATED or LANGUAGE_FOUND. */
const struct rates_withheld *rates_withheld(const struct rates *rates, enum language_flag flag);

/* Gives the group's rows. `row` returns STATUS_OK to go on. */
enum status rates_give(struct rates *rates, const struct group *group,
                       enum status (*row)(void *context, const struct cell *cells,
                                          struct error *error),
                       void *context, struct error *error);

#endif
