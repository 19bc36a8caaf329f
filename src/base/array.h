/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growth of a typed array that its owner keeps as (items, count, capacity). */
#ifndef ATTUNE_BASE_ARRAY_H
#define ATTUNE_BASE_ARRAY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/alloc.h"

/* array_reserve, where there is not enough room. */
bool array_grow(const struct alloc *alloc, void *items, size_t *capacity, size_t need,
                size_t item_size);

/* Makes room for `need` items of `item_size` bytes; new room is not zeroed. `items` is the address
 * of the array's pointer. False when memory ran out: nothing changed. */
static inline bool array_reserve(const struct alloc *alloc, void *items, size_t *capacity,
                                 size_t need, size_t item_size) {
    return need <= *capacity || array_grow(alloc, items, capacity, need, item_size);
}

/* Frees the array and leaves NULL and 0. */
void array_free(const struct alloc *alloc, void *items, size_t *capacity, size_t item_size);

#endif
