/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups that wait in memory for more or for the end, packed to a tenth of what they take while they are
 * counted. */
#ifndef ATTUNE_COUNT_SHELF_H
#define ATTUNE_COUNT_SHELF_H

#include "base/error.h"
#include "count/counter.h"
#include "count/groups.h"
#include "count/packer.h"

struct shelved {
    uint64_t sequence; /* of first sight */
    char *bytes;       /* the arena's: the group, packed */
    uint32_t length, room;
    uint32_t share, share_length; /* as in struct record */
};

struct shelf {
    const struct alloc *alloc;
    struct packer packer;
    struct arena arena;
    struct intern keys;
    struct shelved *items; /* by key */
    size_t capacity;
    struct intern shares;
    struct shared_figures *shared; /* by share */
    size_t share_capacity;
    size_t bytes; /* held, about */
};

/* False when memory ran out; it can be released all the same. */
bool shelf_init(struct shelf *shelf, const struct alloc *alloc, uint32_t category_count);
void shelf_release(struct shelf *shelf);
void shelf_clear(struct shelf *shelf);

/* Adds the group to what is there under the same key. False when memory ran out. */
bool shelf_add(struct shelf *shelf, const struct record *record);

/* The item as it was added; its group is valid until the next one is asked for. */
void shelf_read(struct shelf *shelf, uint32_t item, struct record *record);

/* Gives all groups in the order of rows (count/group_order.h). */
enum status shelf_give(struct shelf *shelf, const struct group_sink *sink, struct error *error);

#endif
