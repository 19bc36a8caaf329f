/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a distinct word gives, kept under its raw bytes: no folding on the way to a hit. The table
 * has a fixed size, two entries a set, the one used last in front; a new word pushes the other one
 * out. Only words of at most CACHE_KEY_SIZE bytes with at most two tokens are kept: the others are
 * derived each time. What an entry says depends on the word alone, so a hit and a miss give the
 * same. */
#ifndef ATTUNE_TEXT_CACHE_H
#define ATTUNE_TEXT_CACHE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/alloc.h"
#include "text/token.h"

enum {
    CACHE_KEY_SIZE = 16, /* bytes */
    CACHE_WAYS = 2,
    CACHE_SET_BITS = 14,
    CACHE_SETS = 1 << CACHE_SET_BITS,
    CACHE_LINE = 64 /* a set fills one line */
};

/* The traits of a block's words are simply added up where no word of it is special. What is counted
 * that way stands WORD_TRAIT_BITS apart, so that the sums over a block (at most half as many words as
 * bytes) never meet; the marks of special words lie between. */
enum word_trait {
    WORD_TRAIT_BITS = 6,
    WORD_FUNCTION_SHIFT = WORD_TRAIT_BITS,
    WORD_FILLER_SHIFT = 2 * WORD_TRAIT_BITS,

    WORD_MARK = 1, /* xxx: an event */
    WORD_KNOW = 2, /* of "you know", where the rules skip it */
    WORD_SPECIAL = WORD_MARK | WORD_KNOW,
    WORD_FUNCTION = 1 << WORD_FUNCTION_SHIFT, /* an English function word */
    WORD_FILLER = 1 << WORD_FILLER_SHIFT
};

/* How many words of a sum had the trait that is counted from the bit `shift` on. */
static inline uint32_t word_trait_count(uint32_t sum, unsigned shift) {
    return sum >> shift & ((1U << WORD_TRAIT_BITS) - 1);
}

enum { IDENTITY_NONE = 0 };

/* The word's bytes, zeros behind: no word ends in a zero byte. */
struct word_key {
    uint64_t low, high;
};

/* A word's tokens in the space of one: `first` is the first token as it will be stored, but that
 * its `start` holds the symbol of the second and its `word` the rest, entry_… */
struct word_entry {
    struct word_key key;
    struct token first;
};

static inline uint32_t entry_rest(uint16_t identity, uint8_t count, uint16_t traits) {
    return (uint32_t)traits << 18 | (uint32_t)count << 16 | identity;
}

/* Equal forms have equal identities; never IDENTITY_NONE. */
static inline uint16_t entry_identity(const struct word_entry *entry) {
    return (uint16_t)entry->first.word;
}

/* Tokens, 1 or 2; 0: the entry is free. */
static inline uint8_t entry_count(const struct word_entry *entry) {
    return (uint8_t)(entry->first.word >> 16 & 3);
}

static inline uint16_t entry_traits(const struct word_entry *entry) {
    return (uint16_t)(entry->first.word >> 18);
}

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

/* Moves the key's entry to the front of its set; NULL: it is not there. */
const struct word_entry *word_cache_find(struct cache_set *set, struct word_key key);

/* The key of a word of at most CACHE_KEY_SIZE bytes, of which CACHE_KEY_SIZE may be read. */
static inline struct word_key word_key_read(const char *at, size_t length) {
    static const unsigned char keep[2 * CACHE_KEY_SIZE] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                           255, 255, 255, 255, 255, 255, 255, 255};
    struct word_key key, mask;
    memcpy(&key, at, sizeof key);
    memcpy(&mask, keep + CACHE_KEY_SIZE - length, sizeof mask);
    return (struct word_key){key.low & mask.low, key.high & mask.high};
}

/* One multiplication: this stands on the way of every word. */
static inline size_t word_cache_set(struct word_key key) {
    uint64_t mixed = (key.low ^ (key.high << 27 | key.high >> 37)) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(mixed >> (64 - CACHE_SET_BITS));
}

static inline bool word_key_equal(struct word_key left, struct word_key right) {
    return ((left.low ^ right.low) | (left.high ^ right.high)) == 0;
}

/* The entry that a set offers first; it may be another word's. Only this one is looked at on the
 * fast way: a branch on which of the two it is could not be foretold. */
static inline const struct word_entry *word_cache_first(const struct cache_set *set) {
    return &set->way[0];
}

#endif
