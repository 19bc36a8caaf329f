/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/array.h"

#include <stdint.h>
#include <string.h>

/* Pointers to pointers of different types may not be aliased; memcpy says what is meant. */
static void *array_load(const void *items) {
    void *block;
    memcpy(&block, items, sizeof block);
    return block;
}

bool array_grow(const struct alloc *alloc, void *items, size_t *capacity, size_t need,
                size_t item_size) {
    size_t wanted = *capacity < 8 ? 8 : *capacity + *capacity / 2;
    if (wanted < need) {
        wanted = need;
    }
    if (wanted > SIZE_MAX / item_size) {
        return false;
    }
    void *block = alloc_resize(alloc, array_load(items), *capacity * item_size, wanted * item_size);
    if (!block) {
        return false;
    }
    memcpy(items, &block, sizeof block);
    *capacity = wanted;
    return true;
}

void array_free(const struct alloc *alloc, void *items, size_t *capacity, size_t item_size) {
    alloc_free(alloc, array_load(items), *capacity * item_size);
    memset(items, 0, sizeof(void *));
    *capacity = 0;
}
