/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fast path has read ahead: a block of bytes that may hold several texts, and the words that were
 * listed there, each with its key. What was read of the lists is passed over; a text takes them up where
 * the one before it left them. */
#ifndef ATTUNE_TEXT_AHEAD_H
#define ATTUNE_TEXT_AHEAD_H

#include "text/block.h"
#include "text/cache.h"

/* A word of a block on its way to the cache. */
struct query {
    struct word_key key;
    struct word_set *set; /* where it would be */
};

enum { QUERIES = BLOCK_SIZE / 2 };

struct ahead {
    /* Of the stretch in which texts lie side by side, of `size` bytes; NULL: there is none. */
    const char *end;
    size_t size;
    const char *at; /* where the block begins */
    size_t known;   /* the words of a text that ends up to this byte of the block are all listed */
    size_t shared; /* `known`, where texts may lie in the block but the one it was read for; or 0 */
    /* The end of the last word, then the next one's start, to which it points, and end. */
    const uint16_t *bounds;
    const struct query *next; /* of the next word */
    const uint16_t *plain, *loud;
    struct block block;
    struct query queries[QUERIES];
    /* The first token of each word, by half its first byte: no two words begin side by side. */
    uint16_t firsts[BLOCK_SIZE / 2];
};

#endif
