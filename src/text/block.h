/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sixty-four bytes of text as bit masks, the first byte in the lowest bit. */
#ifndef ATTUNE_TEXT_BLOCK_H
#define ATTUNE_TEXT_BLOCK_H

#include <stddef.h>
#include <stdint.h>

enum { BLOCK_SIZE = 64 };

struct block {
    uint64_t word; /* the bytes of words, marks that join in their middle with them */
    uint64_t loud; /* . ? ! " and their typographic cousins: of what stands between words they alone
                      change its state */
    uint64_t stop; /* what the fast path does not read: _ [ ( and what is beyond ASCII, but for the
                      typographic marks of plain prose, as far as the first such byte */
};

/* Reads BLOCK_SIZE bytes, of which the first `count` belong to the text: the others count as spaces.
 * Beyond the block's ends nothing joins. */
typedef void block_reader(const char *at, size_t count, struct block *block);

/* All give the same; which are there depends on the machine. The first one is the fastest. */
size_t block_readers(block_reader *readers[static 4]);

#endif
