/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The groups in memory: found by key, kept in the order of first sight. A key is what the groups that
 * share their words have in common, a separator, and what tells them apart (speaker, role). */
#ifndef ATTUNE_COUNT_GROUPS_H
#define ATTUNE_COUNT_GROUPS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/intern.h"
#include "count/tally.h"

struct record {
    uint64_t sequence; /* of first sight, over the whole run */
    struct slice key;
    uint32_t share_length; /* bytes of `key` that its fellows share */
    uint32_t share;        /* number of that part among `shares` */
    struct group group;    /* its strings and tallies are the table's */
    struct tally *tallies; /* by category; NULL until the first hit */
    struct timing *timing; /* NULL until the first turn with a time */
};

struct groups {
    const struct alloc *alloc;
    uint32_t category_count;
    struct arena arena;
    struct record **records;
    size_t count, capacity;
    uint32_t *slots; /* index + 1; 0: free */
    size_t slot_count;
    struct intern shares;
    struct shared_figures *shared; /* by share */
    size_t share_capacity;
    uint64_t sequence;
    size_t bytes; /* held, about */
};

void groups_init(struct groups *groups, const struct alloc *alloc, uint32_t category_count);
void groups_release(struct groups *groups);
/* Forgets all groups; the sequence goes on. */
void groups_clear(struct groups *groups);

/* The group of this key, made from `fields` if new. NULL when memory ran out. */
struct record *groups_find(struct groups *groups, struct slice key, size_t share_length,
                           const struct slice fields[GROUP_FIELDS], bool *made);
/* The group's tallies. NULL when memory ran out. */
struct tally *groups_tallies(struct groups *groups, struct record *record);
/* The group's times. NULL when memory ran out. */
struct timing *groups_timing(struct groups *groups, struct record *record);
/* What the group and its fellows have together. */
struct shared_figures *groups_shared(struct groups *groups, const struct record *record);
/* Another session of a known group: what it states is kept where the group knew nothing, and told as
 * differing where it knew another thing. False when memory ran out. */
bool groups_agree(struct groups *groups, struct record *record,
                  const struct slice fields[GROUP_FIELDS]);

/* What the rows of the group have in common of the kept columns. False when memory ran out. */
bool groups_keep(struct groups *groups, struct record *record, struct slice kept);

/* What the group adds to what it has together with its fellows. */
struct shared_figures shared_figures_of(const struct group *group);
void shared_figures_add(struct shared_figures *sum, const struct shared_figures *more);
void figures_add(struct figures *sum, const struct figures *more);
void tally_add(struct tally *sum, const struct tally *more);

#endif
