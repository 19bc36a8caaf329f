/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting: turns in, groups out. Groups are kept in the order of their first turn; those that outgrow
 * the memory bound wait in a temporary SQLite table. Belongs to one thread. */
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
    double
        seconds; /* --window Nm: of a segment, from the session's first turn of known start; 0: none */
    size_t memory; /* bytes of groups before they spill; 0: 24 MB */
};

/* One turn, or a part of one. All strings are borrowed for the call. The members leave no gap: the spool
 * writes it as it is. */
struct counted_part {
    struct slice fields[GROUP_FIELDS]; /* GROUP_SEGMENT is the counter's own */
    uint16_t role, kind;
    bool resumed, cut, backchannel;
    bool new_session; /* the first part of another session than the part before */
    bool passing;     /* its turn is in no group; time passes by it all the same */
    uint8_t none[7];  /* in the place of a gap */
    struct turn_times times;
    struct figures figures; /* turns, backchannels and cut_turns are the counter's own */
    const struct hit *hits;
    size_t hit_count;
};

/* Takes each finished group. Any status but STATUS_OK ends the run and is returned. */
struct group_sink {
    enum status (*take)(void *context, const struct group *group, struct error *error);
    void *context;
};

/* `set` must outlive it. */
enum status counter_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct counter_options *options, struct counter **counter,
                        struct error *error);
void counter_free(struct counter *counter);

/* Counts a part. `followed(context, category)` tells whether the turn before held a hit of the category
 * (for opportunities). Groups of single turns and rows go to the sink as soon as they are complete. */
enum status counter_add(struct counter *counter, const struct counted_part *part,
                        bool (*followed)(const void *context, uint32_t category),
                        const void *context, const struct group_sink *sink, struct error *error);

/* The input has ended: gives all groups that are left. */
enum status counter_finish(struct counter *counter, const struct group_sink *sink,
                           struct error *error);

/* Turns that a window of time has no segment for, since nothing tells when they begin. */
uint64_t counter_untimed(const struct counter *counter);

#endif
