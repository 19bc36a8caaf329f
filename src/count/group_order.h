/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the rows of a result: by case, then by the session's number, day and name, each as
 * people count (2 before 10), what is not known last; and as they came, where these are alike. */
#ifndef ATTUNE_COUNT_GROUP_ORDER_H
#define ATTUNE_COUNT_GROUP_ORDER_H

#include "base/buffer.h"
#include "count/groups.h"

/* Writes what, compared byte by byte, gives the order. False when memory ran out. */
bool group_order_key(const struct group *group, struct buffer *key);

/* Groups to be put into this order: their keys, and whose they are. */
struct group_places {
    struct arena arena;
    struct buffer key; /* of the one that was added last */
    struct group_place {
        struct slice key;
        uint64_t sequence;
        uint32_t item;
    } * items;
    size_t count, capacity;
};

void group_places_init(struct group_places *places, const struct alloc *alloc);
void group_places_release(struct group_places *places);
/* False when memory ran out. */
bool group_places_add(struct group_places *places, const struct group *group, uint64_t sequence,
                      uint32_t item);
void group_places_sort(struct group_places *places);

#endif
