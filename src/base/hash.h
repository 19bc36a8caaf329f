/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mixing that all hash tables use. Not for secrets; tables that grow with hostile input bound
 * themselves by size, not by luck. */
#ifndef ATTUNE_BASE_HASH_H
#define ATTUNE_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Folds two words into one: a 64 x 64 -> 128 bit product, both halves. */
static inline uint64_t hash_mix(uint64_t left, uint64_t right) {
    __extension__ typedef unsigned __int128 wide;
    wide product =
        (wide)(left ^ UINT64_C(0x9E3779B97F4A7C15)) * (right ^ UINT64_C(0xC2B2AE3D27D4EB4F));
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Fewer than eight bytes as a number, on a little-endian machine as they stand in memory. They are loaded
 * a few at a time: a word that is put together in memory byte by byte is slow to read back. */
static inline uint64_t hash_tail(const unsigned char *at, size_t length) {
    if (length >= sizeof(uint32_t)) {
        uint32_t first, last;
        memcpy(&first, at, sizeof first);
        memcpy(&last, at + length - sizeof last, sizeof last);
        return first | (uint64_t)last >> (64 - 8 * length) << 32;
    }
    if (length == 0) {
        return 0;
    }
    return at[0] | (uint64_t)at[length / 2] << (8 * (length / 2)) |
           (uint64_t)at[length - 1] << (8 * (length - 1));
}

static inline uint64_t hash_bytes(const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    uint64_t hash = length;
    uint64_t word = 0;
    for (; length >= sizeof word; length -= sizeof word, at += sizeof word) {
        memcpy(&word, at, sizeof word);
        hash = hash_mix(hash, word);
    }
    return hash_mix(hash, hash_tail(at, length));
}

#endif
