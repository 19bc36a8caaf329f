/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/cache.h"

enum { BLOCK_SIZE = 2 * CACHE_SETS * sizeof(struct word_entry) + CACHE_LINE };

_Static_assert(sizeof(struct word_entry) == CACHE_LINE, "an entry is one line");

/* No word has such a key; nor is it that of zeros, which stands for a long word. */
static const struct word_key no_key = {0, 1};

bool word_cache_init(struct word_cache *cache, const struct alloc *alloc) {
    *cache = (struct word_cache){.block = alloc_zero(alloc, BLOCK_SIZE)};
    if (!cache->block) {
        return false;
    }
    uintptr_t start = (uintptr_t)cache->block;
    uintptr_t pad = (CACHE_LINE - start % CACHE_LINE) % CACHE_LINE;
    cache->fronts = (struct word_entry *)(void *)((char *)cache->block + pad);
    size_t set = word_cache_set((struct word_key){0, 0});
    cache->fronts[set].key = cache->fronts[set + CACHE_SETS].key = no_key;
    return true;
}

void word_cache_release(struct word_cache *cache, const struct alloc *alloc) {
    alloc_free(alloc, cache->block, BLOCK_SIZE);
    *cache = (struct word_cache){.block = NULL};
}

void word_cache_put(struct word_cache *cache, const struct word_entry *entry) {
    struct word_entry *front = &cache->fronts[word_cache_set(entry->key)];
    bool free = front->key.low == 0 && !(entry->traits & WORD_SPECIAL);
    front[free ? 0 : CACHE_SETS] = *entry;
}

const struct word_entry *word_cache_find(const struct word_cache *cache, struct word_key key) {
    const struct word_entry *front = &cache->fronts[word_cache_set(key)];
    const struct word_entry *back = front + CACHE_SETS;
    return word_key_equal(front->key, key) ? front : word_key_equal(back->key, key) ? back : NULL;
}

const struct word_entry *word_cache_swap(struct word_entry *front) {
    struct word_entry *back = front + CACHE_SETS;
    struct word_entry found = *back;
    *back = *front;
    *front = found;
    back->met = 0;
    return front;
}
