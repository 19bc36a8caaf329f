/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cache.h"

enum { SET_SIZE = sizeof(struct word_set), SETS_SIZE = (CACHE_SETS + 1) * SET_SIZE };

_Static_assert(sizeof(struct word_entry) == CACHE_LINE, "an entry is one line");

/* No word has such a key; nor is it that of zeros, which stands for a long word. */
static const struct word_key no_key = {0, 1};

bool word_cache_init(struct word_cache *cache, const struct alloc *alloc) {
    *cache = (struct word_cache){.block = alloc_zero(alloc, SETS_SIZE)};
    if (!cache->block) {
        return false;
    }
    uintptr_t start = (uintptr_t)cache->block;
    uintptr_t pad = (SET_SIZE - start % SET_SIZE) % SET_SIZE;
    cache->sets = (struct word_set *)(void *)((char *)cache->block + pad);
    struct word_set *zeros = word_cache_set(cache, (struct word_key){0, 0});
    zeros->front.key = zeros->back.key = no_key;
    return true;
}

void word_cache_release(struct word_cache *cache, const struct alloc *alloc) {
    alloc_free(alloc, cache->block, SETS_SIZE);
    *cache = (struct word_cache){.block = NULL};
}

void word_cache_put(struct word_cache *cache, const struct word_entry *entry) {
    struct word_set *set = word_cache_set(cache, entry->key);
    bool free = set->front.key.low == 0 && !(entry->traits & WORD_SPECIAL);
    *(free ? &set->front : &set->back) = *entry;
}

const struct word_entry *word_cache_find(const struct word_cache *cache, struct word_key key) {
    const struct word_set *set = word_cache_set(cache, key);
    return word_key_equal(&set->front.key, &key)  ? &set->front
           : word_key_equal(&set->back.key, &key) ? &set->back
                                                  : NULL;
}

const struct word_entry *word_cache_swap(struct word_set *set) {
    struct word_entry found = set->back;
    set->back = set->front;
    set->back.met = 0;
    set->front = found;
    return &set->front;
}
