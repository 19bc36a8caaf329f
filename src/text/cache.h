/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a distinct word gives, kept under its raw bytes: no folding on the way to a hit. The table has
 * a fixed size, two entries a set; a new word pushes the older one of its set out. Only words of at
 * most CACHE_KEY_SIZE bytes with at most two tokens are kept: the others are derived each time. What
 * an entry says depends on the word alone, so a hit and a miss give the same. */
#ifndef ATTUNE_TEXT_CACHE_H
#define ATTUNE_TEXT_CACHE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

enum {
    CACHE_KEY_SIZE = 16, /* bytes */
    CACHE_WAYS = 2,
    CACHE_SET_BITS = 14,
    CACHE_SETS = 1 << CACHE_SET_BITS,
    CACHE_LINE = 64 /* a set fills one line */
};

enum word_trait {
    WORD_FILLER = 1,
    WORD_MARK = 2,      /* xxx: an event */
    WORD_KNOW = 4,      /* of "you know", where the rules skip it */
    WORD_CLASSLESS = 8, /* no token has a class */
    WORD_SPECIAL = WORD_FILLER | WORD_MARK | WORD_KNOW
};

/* The word's bytes, zeros behind: no word holds a zero byte. */
struct word_key {
    uint64_t low, high;
};

struct word_entry {
    struct word_key key;
    uint32_t symbol[2]; /* of struct token, without TOKEN_SENTENCE */
    uint32_t identity;  /* equal forms have equal ones; 0: never counts as repeated */
    uint8_t count;      /* tokens; 0: the entry is free */
    uint8_t cut;        /* bytes of the first token */
    uint8_t length;     /* bytes of the word */
    uint8_t traits;     /* enum word_trait */
};

struct cache_set {
    struct word_entry way[CACHE_WAYS];
};

struct word_cache {
    struct cache_set *sets; /* aligned, inside `block` */
    void *block;
};

/* False when memory ran out: it is then as released. */
bool word_cache_init(struct word_cache *cache, const struct alloc *alloc);
void word_cache_release(struct word_cache *cache, const struct alloc *alloc);
void word_cache_put(struct word_cache *cache, const struct word_entry *entry);

/* The key of a word of at most CACHE_KEY_SIZE bytes, of which CACHE_KEY_SIZE may be read. */
static inline struct word_key word_key_read(const char *at, size_t length) {
    static const unsigned char keep[2 * CACHE_KEY_SIZE] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                           255, 255, 255, 255, 255, 255, 255, 255};
    struct word_key key, mask;
    memcpy(&key, at, sizeof key);
    memcpy(&mask, keep + CACHE_KEY_SIZE - length, sizeof mask);
    return (struct word_key){key.low & mask.low, key.high & mask.high};
}

static inline struct cache_set *word_cache_set(const struct word_cache *cache,
                                               struct word_key key) {
    return cache->sets + (hash_mix(key.low, key.high) & (CACHE_SETS - 1));
}

static inline bool word_key_equal(struct word_key left, struct word_key right) {
    return ((left.low ^ right.low) | (left.high ^ right.high)) == 0;
}

/* NULL: not there. */
static inline const struct word_entry *word_cache_find(const struct word_cache *cache,
                                                       struct word_key key) {
    const struct cache_set *set = word_cache_set(cache, key);
    if (word_key_equal(set->way[0].key, key)) {
        return &set->way[0];
    }
    return word_key_equal(set->way[1].key, key) ? &set->way[1] : NULL;
}

#endif
