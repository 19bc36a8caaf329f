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
    cache->backs = cache->fronts + CACHE_SETS;
    size_t set = word_cache_set((struct word_key){0, 0});
    cache->fronts[set].key = cache->backs[set].key = no_key;
    return true;
}

void word_cache_release(struct word_cache *cache, const struct alloc *alloc) {
    alloc_free(alloc, cache->block, BLOCK_SIZE);
    *cache = (struct word_cache){.block = NULL};
}

void word_cache_put(struct word_cache *cache, const struct word_entry *entry) {
    size_t set = word_cache_set(entry->key);
    cache->fronts[set].behind = word_cache_tag(entry->key);
    cache->backs[set] = *entry;
}

/* The entry behind a front, if it is the key's. A new word is told from it by the front alone, which
 * was looked at before. */
static struct word_entry *find_behind(const struct word_cache *cache, size_t set,
                                      struct word_key key) {
    struct word_entry *back = &cache->backs[set];
    bool known = cache->fronts[set].behind == word_cache_tag(key) && word_key_equal(back->key, key);
    return known ? back : NULL;
}

const struct word_entry *word_cache_find(const struct word_cache *cache, struct word_key key) {
    size_t set = word_cache_set(key);
    const struct word_entry *front = &cache->fronts[set];
    return word_key_equal(front->key, key) ? front : find_behind(cache, set, key);
}

bool word_cache_promote(struct word_cache *cache, struct word_key key) {
    size_t set = word_cache_set(key);
    struct word_entry *front = &cache->fronts[set], *back = find_behind(cache, set, key);
    if (!back || back->traits & WORD_SPECIAL) {
        return false;
    }
    struct word_entry found = *back;
    *back = *front;
    *front = found;
    front->behind = word_cache_tag(back->key);
    return true;
}
