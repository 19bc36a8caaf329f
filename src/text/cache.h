/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a distinct word gives, kept under its raw bytes: no folding on the way to a hit. The table
 * has a fixed size, two entries a set: the first word of a set stands at its front, a new one goes
 * behind, in place of the one there, and changes places with the front when it was met so often that
 * it is no rare one. What is special about a word keeps it behind. Only words of at most
 * CACHE_KEY_SIZE bytes with at most CACHE_TOKENS tokens are kept: the others are derived each time.
 * What an entry says depends on the word alone, so a hit and a miss give the same. */
#ifndef ATTUNE_TEXT_CACHE_H
#define ATTUNE_TEXT_CACHE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/alloc.h"
#include "text/token.h"

enum {
    CACHE_KEY_SIZE = 16,     /* bytes */
    CACHE_KEY_LENGTHS = 512, /* words of more bytes are not asked for */
    CACHE_TOKENS = 2,
    CACHE_SET_BITS = 14, /* so many that two common words seldom share a set */
    CACHE_SETS = 1 << CACHE_SET_BITS,
    CACHE_MET = 16, /* times behind a front, after which a word changes places with it */
    CACHE_LINE = 64 /* an entry fills one line */
};

enum word_trait {
    WORD_MARK = 1, /* xxx: an event */
    WORD_KNOW = 2, /* of "you know", where the rules skip it */
    WORD_SPECIAL = WORD_MARK | WORD_KNOW
};

/* What is counted of words is simply added up: no sum over a part reaches the next one's bits. */
enum word_count {
    WORD_FUNCTION = 1, /* an English function word */
    WORD_FILLER = 1 << 16
};

static inline uint32_t word_functions(uint32_t counted) {
    return counted & (WORD_FILLER - 1);
}

static inline uint32_t word_fillers(uint32_t counted) {
    return counted / WORD_FILLER;
}

/* Equal forms have equal identities. */
enum word_identity {
    IDENTITY_FILLER, /* of all fillers: a word may repeat the one before them */
    IDENTITY_NONE,   /* of no word */
    IDENTITY_FIRST
};

/* The word's bytes, zeros behind: no word holds a zero byte. */
struct word_key {
    uint64_t low, high;
};

/* A word's tokens are as they will be stored, but that `start` counts from the word's start and
 * `word` from its ordinal. */
struct word_entry {
    struct word_key key;
    struct token token[CACHE_TOKENS];
    uint32_t size;     /* bytes of its tokens */
    uint32_t counted;  /* enum word_count */
    uint16_t identity; /* enum word_identity */
    uint16_t kept;     /* the bits of the last word's identity that remain */
    uint16_t traits;   /* enum word_trait */
    uint16_t met;      /* how often the word was met since it stands behind */
};

/* Two lines side by side: a processor fetches the second one with the first. */
struct word_set {
    struct word_entry front, back;
};

struct word_cache {
    struct word_set *sets; /* CACHE_SETS */
    void *block;           /* in which they lie */
};

/* False when memory ran out: it is then as released. */
bool word_cache_init(struct word_cache *cache, const struct alloc *alloc);
void word_cache_release(struct word_cache *cache, const struct alloc *alloc);
void word_cache_put(struct word_cache *cache, const struct word_entry *entry);

/* NULL: it is not there. */
const struct word_entry *word_cache_find(const struct word_cache *cache, struct word_key key);

/* Front and back change places. Returns the front. */
const struct word_entry *word_cache_swap(struct word_set *set);

/* The key of a word of at most CACHE_KEY_LENGTHS bytes, of which CACHE_KEY_SIZE may be read. That of a
 * longer one than CACHE_KEY_SIZE begins with a zero byte: there is no entry under it. */
static inline struct word_key word_key_read(const char *at, size_t length) {
    static const unsigned char keep[CACHE_KEY_LENGTHS + CACHE_KEY_SIZE] = {
        [CACHE_KEY_LENGTHS - 16] = 255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255,
        255};
    struct word_key key, mask;
    memcpy(&key, at, sizeof key);
    memcpy(&mask, keep + CACHE_KEY_LENGTHS - length, sizeof mask);
    return (struct word_key){key.low & mask.low, key.high & mask.high};
}

/* One multiplication: this stands on the way of every word. */
static inline uint64_t word_key_hash(struct word_key key) {
    return (key.low + 8 * key.high) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline struct word_set *word_cache_set(const struct word_cache *cache, struct word_key key) {
    return &cache->sets[word_key_hash(key) >> (64 - CACHE_SET_BITS)];
}

#ifdef __SSE2__
static inline __m128i word_key_load(const struct word_key *key) {
    return _mm_loadu_si128((const __m128i *)(const void *)key);
}

static inline bool word_key_equal(const struct word_key *left, const struct word_key *right) {
    return _mm_movemask_epi8(_mm_cmpeq_epi8(word_key_load(left), word_key_load(right))) == 0xFFFF;
}
#else
static inline bool word_key_equal(const struct word_key *left, const struct word_key *right) {
    return ((left->low ^ right->low) | (left->high ^ right->high)) == 0;
}
#endif

/* The key's entry where the front is another's; NULL: it is not there, or something is special about
 * the word. */
static inline const struct word_entry *word_cache_behind(struct word_set *set,
                                                         const struct word_key *key) {
    if (!word_key_equal(&set->back.key, key) || set->back.traits & WORD_SPECIAL) {
        return NULL;
    }
    return ++set->back.met < CACHE_MET ? &set->back : word_cache_swap(set);
}

#endif
