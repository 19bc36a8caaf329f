/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting: turns in, groups out. Groups are kept in the order of their first turn; those that outgrow
 * the memory bound wait in a temporary SQLite table (count/spill.h). Belongs to one thread. */
#ifndef ATTUNE_COUNT_COUNTER_H
#define ATTUNE_COUNT_COUNTER_H

#include "base/error.h"
#include "count/tally.h"
#include "match/match.h"

struct counter;

struct counter_options {
    unsigned by;       /* enum group_by */
    unsigned segments; /* --segments N: equal parts of each session, by words; 0: none */
    unsigned window;   /* --window Nw: words a segment; 0: none */
    double seconds;    /* --window Nm: a segment's, from the first turn of known start; 0: none */
    size_t memory;     /* bytes of groups, packed ones too, before they go to a file; 0: 24 MB */
};

/* What names a group: the texts of its fields, where they are texts. */
struct group_names {
    struct slice fields[GROUP_FIELDS]; /* but for the counter's own: segment, turn and line */
    uint64_t turn, line;               /* the turn's number and line in its source */
    uint8_t kind;                      /* enum kind */
};

struct selector;

/* One turn, or a part of one, with everything found in it. All of it is lent for the call. */
struct counted_part {
    const struct turn *turn;
    const struct part_figures *figures;
    const struct hit *hits;
    size_t hit_count;
    uint32_t offset, length; /* of the part in the turn's text, bytes */
    bool starts, ends;       /* it begins, ends its turn */
    bool new_session;        /* the first part of another session than the part before */
    bool follows;            /* a turn of which `followed` may tell something */
    bool passing;            /* its turn is in no group; time passes by it all the same */
    const struct batch *batch;
    uint64_t parcel; /* the batch's number, from 1; 0: it has none, and tells no voices apart */
    const struct selector *selector; /* that read it; NULL: nobody asks it */
    const void *context;             /* for counter_questions */
};

/* What is asked of a part only now and then, by its context. */
struct counter_questions {
    void (*name)(const void *context, struct group_names *names);
    /* Did the turn before hold a hit of the category (for opportunities)? */
    bool (*followed)(const void *context, uint32_t category);
};

/* Takes each finished group. Any status but STATUS_OK ends the run and is returned. */
struct group_sink {
    enum status (*take)(void *context, const struct group *group, struct error *error);
    void *context;
};

/* `set` and `questions` must outlive it. */
enum status counter_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct counter_options *options,
                        const struct counter_questions *questions, struct counter **counter,
                        struct error *error);
void counter_free(struct counter *counter);

/* Counts a part. Groups of single turns and rows go to the sink as soon as they are complete. */
enum status counter_add(struct counter *counter, const struct counted_part *part,
                        const struct group_sink *sink, struct error *error);

/* The input has ended: gives all groups that are left. */
enum status counter_finish(struct counter *counter, const struct group_sink *sink,
                           struct error *error);

/* Turns that a window of time has no segment for, since nothing tells when they begin. */
uint64_t counter_untimed(const struct counter *counter);

#endif
