/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Up to 512 bytes read at once: where words begin and end, and what stands before them. They may hold
 * several texts, with zero bytes between them. A block begins behind a word or with a text; beyond its ends
 * nothing joins. */
#ifndef ATTUNE_TEXT_BLOCK_H
#define ATTUNE_TEXT_BLOCK_H

#include <stddef.h>
#include <stdint.h>

enum {
    BLOCK_LANE = 64, /* bytes whose bits fill a mask */
    BLOCK_LANES = 8,
    BLOCK_SIZE = BLOCK_LANES * BLOCK_LANE,
    BLOCK_END = UINT16_MAX /* behind every byte */
};

/* Bytes of a block in rising order; there is room for BLOCK_END behind the last one. */
struct block_list {
    unsigned count;
    uint16_t at[BLOCK_SIZE + BLOCK_LANE];
};

struct block {
    /* What the fast path does not read: _ and what is beyond ASCII, but for the typographic marks of
     * plain prose. Words behind it are not listed all; BLOCK_SIZE: there is none. */
    unsigned stop;
    struct block_list bounds; /* 0, then where a word begins and behind where it ends, in turn */
    /* The words that a single . ? or ! and a space part from another one; and the others whose gap holds
     * . ? ! " [ ( or a typographic cousin: of what stands between words these alone change its state. */
    struct block_list plain, loud;
};

/* Reads as much of the `count` bytes that are left as a block holds. */
typedef void block_reader(const char *at, size_t count, struct block *block);

/* All give the same; which are there depends on the machine. The first one is the fastest. */
size_t block_readers(block_reader *readers[static 4]);

#endif
