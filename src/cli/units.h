/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What human coders coded and attune measures: rows of a table, or sessions. A sink of the pipeline
 * gathers for each unit the weights of the categories in question, its length, its codes as they were
 * written, and, where they are to be shown, its text and matches. Everything is the collection's own. */
#ifndef ATTUNE_CLI_UNITS_H
#define ATTUNE_CLI_UNITS_H

#include "base/arena.h"
#include "base/intern.h"
#include "pipeline.h"

/* Where in a row's kept cells something stands; the codes come first. UNITS_NOWHERE: nobody asked.
 * UNITS_FILE, of the coder: each has a file, in which the same units are coded. */
enum { UNITS_NOWHERE = -1, UNITS_FILE = -2 };

/* The part of a sheet's row that is there to be read before the row to be coded. */
#define UNITS_BEFORE "before"

struct units_options {
    bool sessions;     /* a unit is a session; else a row */
    bool in_sessions;  /* rows belong to sessions, which are their groups where no column is */
    bool shown;        /* keep texts and matches */
    bool counted;      /* a match adds 1 if it counts in n, else nothing; else its weight */
    enum role only;    /* ROLE_UNKNOWN: whoever speaks */
    size_t code_count; /* columns of codes */
    int coder, group, subgroup, weight, part; /* positions of cells */
};

struct units_item {
    uint32_t path, line; /* path: of `names` */
    uint32_t group;      /* of `groups`; its own number where nothing groups the units */
    uint32_t subgroup;   /* of `subgroups` */
    uint64_t words, turns;
    double weight;
    struct slice id;
    struct slice speaker, before, text; /* only if they are shown */
};

struct units_code {
    uint32_t unit, coder, code; /* code: of `codes` */
};

struct units_hit {
    uint32_t unit;
    uint32_t at; /* of the part in the unit's text */
    struct hit hit;
};

/* What a category came to in one unit. */
struct units_sum {
    int64_t score;     /* thousandths */
    uint64_t exposure; /* in the category's own unit: words, turns, opportunities */
};

struct units {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct units_options options;
    struct arena texts;
    struct intern names, codes, coders, groups, subgroups, keys;

    struct units_item *items;
    struct units_sum *sums; /* [unit * category_count + index in categories] */
    size_t count, capacity, sum_capacity;
    struct units_code *given;
    size_t given_count, given_capacity;
    struct units_hit *hits; /* in the units' order */
    size_t hit_count, hit_capacity;

    uint32_t *categories; /* those that are summed, each once */
    size_t category_count, category_capacity;

    uint64_t conflicts; /* codes of a session that differ from the first */
    uint64_t left_out;  /* rows of other roles */

    uint32_t current; /* the unit of the turn at hand; LEXICON_NONE: it is context only */
    bool current_adds, turn_counted;
    struct buffer before, key; /* the turn before, of the same session */
};

void units_init(struct units *units, const struct alloc *alloc, const struct lexicon_set *set,
                const struct units_options *options);
void units_release(struct units *units);

/* Asks for a category's sums; adding one twice does nothing. False when memory ran out. */
bool units_want(struct units *units, uint32_t category);

/* What a match adds to its category, in thousandths: its weight, hints included, or 1 if it counts in n. */
int64_t units_worth(const struct lexicon_set *set, const struct hit *hit, bool counted);

/* A stage sink's `take`; the context is the units. Errors: STATUS_MEMORY, STATUS_INPUT. */
enum status units_take(void *context, const struct counted_part *part, struct error *error);

/* A cell that holds a weight, 0 or more. Errors: STATUS_INPUT. */
enum status units_read_weight(const struct counted_part *part, struct slice cell, double *weight,
                              struct error *error);

/* The sums of a category that was asked for. */
const struct units_sum *units_sum(const struct units *units, size_t unit, uint32_t category);

#endif
