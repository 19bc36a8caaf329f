/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cache.h"

enum { BLOCK_SIZE = CACHE_SETS * sizeof(struct cache_set) + CACHE_LINE };

_Static_assert(sizeof(struct cache_set) == CACHE_LINE, "a set is one line");

bool word_cache_init(struct word_cache *cache, const struct alloc *alloc) {
    *cache = (struct word_cache){.block = alloc_zero(alloc, BLOCK_SIZE)};
    if (!cache->block) {
        return false;
    }
    uintptr_t start = (uintptr_t)cache->block;
    uintptr_t pad = (CACHE_LINE - start % CACHE_LINE) % CACHE_LINE;
    cache->sets = (struct cache_set *)(void *)((char *)cache->block + pad);
    return true;
}

void word_cache_release(struct word_cache *cache, const struct alloc *alloc) {
    alloc_free(alloc, cache->block, BLOCK_SIZE);
    *cache = (struct word_cache){.block = NULL};
}

void word_cache_put(struct word_cache *cache, const struct word_entry *entry) {
    struct cache_set *set = cache->sets + word_cache_set(entry->key);
    set->way[1] = set->way[0];
    set->way[0] = *entry;
}

const struct word_entry *word_cache_find(struct cache_set *set, struct word_key key) {
    if (word_key_equal(set->way[0].key, key)) {
        return &set->way[0];
    }
    if (!word_key_equal(set->way[1].key, key)) {
        return NULL;
    }
    struct word_entry found = set->way[1];
    set->way[1] = set->way[0];
    set->way[0] = found;
    return &set->way[0];
}
