/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/kwic_items.h"

#include <stdlib.h>

#include "base/array.h"

void kwic_items_init(struct kwic_items *items, const struct alloc *alloc, enum kwic_sort sort,
                     size_t most, uint64_t seed) {
    *items =
        (struct kwic_items){.alloc = alloc, .sort = sort, .most = most, .bound = KWIC_HELD_MOST};
    random_seed(&items->random, seed);
    context_words_init(&items->words, alloc);
}

void kwic_items_release(struct kwic_items *items) {
    if (!items->alloc) {
        return;
    }
    for (size_t i = 0; i < items->count; i++) {
        kwic_items_drop(items, items->items[i]);
    }
    array_free(items->alloc, &items->items, &items->capacity, sizeof(struct kwic_item *));
    context_words_release(&items->words);
}

/* Vitter 1985 (ACM TOMS 11:37), algorithm R. */
bool kwic_items_admit(struct kwic_items *items, uint32_t *slot) {
    *slot = 0;
    items->seen++;
    if (!items->most) {
        return true;
    }
    if (items->seen <= items->most) {
        *slot = (uint32_t)(items->seen - 1);
        return true;
    }
    uint32_t bound = items->seen < UINT32_MAX ? (uint32_t)items->seen : UINT32_MAX;
    *slot = random_below(&items->random, bound);
    return *slot < items->most;
}

/* --- items ------------------------------------------------------------------------------------- */

struct kwic_item *kwic_items_new(struct kwic_items *items) {
    struct kwic_item *item = alloc_zero(items->alloc, sizeof *item);
    if (item) {
        item->sequence = items->seen;
        buffer_init(&item->names, items->alloc);
        buffer_init(&item->left, items->alloc);
        buffer_init(&item->right, items->alloc);
        buffer_init(&item->key, items->alloc);
    }
    return item;
}

void kwic_items_drop(struct kwic_items *items, struct kwic_item *item) {
    if (item) {
        items->held -= item->held;
        buffer_release(&item->names);
        buffer_release(&item->left);
        buffer_release(&item->right);
        buffer_release(&item->key);
        alloc_free(items->alloc, item, sizeof *item);
    }
}

enum status kwic_items_weigh(struct kwic_items *items, struct kwic_item *item,
                             struct error *error) {
    if (item->names.failed || item->left.failed || item->right.failed || item->key.failed) {
        return error_memory(error);
    }
    size_t held = sizeof *item + sizeof item + item->names.capacity + item->left.capacity +
                  item->right.capacity + item->key.capacity;
    items->held += held - item->held;
    item->held = held;
    if (items->held > items->bound) {
        return error_set(error, STATUS_USAGE,
                         "the matches with their contexts take more than %zu MB; draw fewer with "
                         "--sample, choose fewer with --category, or make --context smaller",
                         items->bound >> 20);
    }
    return STATUS_OK;
}

struct slice kwic_item_name(const struct kwic_item *item, enum kwic_name name) {
    size_t at = 0;
    for (size_t i = 0; i < (size_t)name; i++) {
        at += item->lengths[i];
    }
    return slice_make(item->names.at + at, item->lengths[name]);
}

/* --- keeping ----------------------------------------------------------------------------------- */

bool kwic_items_keeps(const struct kwic_items *items) {
    return items->most || items->sort != KWIC_SORT_NONE;
}

static bool make_key(struct kwic_items *items, struct kwic_item *item) {
    bool left = items->sort == KWIC_SORT_LEFT;
    struct slice side = buffer_slice(left ? &item->left : &item->right);
    return items->sort == KWIC_SORT_NONE ||
           context_words_key(&items->words, side, left, &item->key);
}

enum status kwic_items_keep(struct kwic_items *items, struct kwic_item *item, struct error *error) {
    size_t at = items->most ? item->slot : items->count;
    enum status status = STATUS_OK;
    if (!make_key(items, item) || !array_reserve(items->alloc, &items->items, &items->capacity,
                                                 items->count + 1, sizeof(struct kwic_item *))) {
        status = error_memory(error);
    }
    if (status == STATUS_OK) {
        status = kwic_items_weigh(items, item, error);
    }
    if (status != STATUS_OK) {
        kwic_items_drop(items, item);
        return status;
    }
    if (at < items->count) {
        kwic_items_drop(items, items->items[at]);
    } else {
        items->count++; /* places are first taken in their order */
    }
    items->items[at] = item;
    return STATUS_OK;
}

static int compare(const void *left, const void *right) {
    const struct kwic_item *a = *(struct kwic_item *const *)left;
    const struct kwic_item *b = *(struct kwic_item *const *)right;
    int order = slice_compare(buffer_slice(&a->key), buffer_slice(&b->key));
    return order ? order : (a->sequence > b->sequence) - (a->sequence < b->sequence);
}

void kwic_items_order(struct kwic_items *items) {
    if (items->count > 1) {
        qsort(items->items, items->count, sizeof(struct kwic_item *), compare);
    }
}
