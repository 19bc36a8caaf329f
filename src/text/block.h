/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sixty-four bytes as bit masks, the first byte in the lowest bit. */
#ifndef ATTUNE_TEXT_BLOCK_H
#define ATTUNE_TEXT_BLOCK_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { BLOCK_SIZE = 64 };

struct block {
    uint64_t letters, digits; /* ASCII */
    uint64_t quotes;          /* ' and .: join letters, and digits (MidNumLetQ) */
    uint64_t colons;          /* : joins letters (MidLetter) */
    uint64_t commas;          /* , and ; join digits (MidNum) */
    uint64_t loud; /* . ? ! and ": of what stands between words they alone change its state */
    uint64_t stop; /* what the fast path leaves to the general one: _ [ ( and all beyond ASCII */
};

#if defined(__SSE2__)

/* Which bytes lie between `low` and `low + span`. */
static inline __m128i block_range(__m128i bytes, char low, char span) {
    __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above);
}

static inline __m128i block_is(__m128i bytes, char byte) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

static inline __m128i block_either(__m128i bytes, char one, char other) {
    return _mm_or_si128(block_is(bytes, one), block_is(bytes, other));
}

static inline uint64_t block_bits(__m128i mask, unsigned shift) {
    return (uint64_t)(unsigned)_mm_movemask_epi8(mask) << shift;
}

static inline void block_read_16(const char *at, unsigned shift, struct block *block) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i point = block_is(bytes, '.');
    __m128i loud = _mm_or_si128(block_either(bytes, '?', '!'), block_is(bytes, '"'));
    __m128i stop = _mm_or_si128(block_either(bytes, '[', '('), block_is(bytes, '_'));
    block->letters |= block_bits(block_range(lower, 'a', 25), shift);
    block->digits |= block_bits(block_range(bytes, '0', 9), shift);
    block->quotes |= block_bits(_mm_or_si128(block_is(bytes, '\''), point), shift);
    block->colons |= block_bits(block_is(bytes, ':'), shift);
    block->commas |= block_bits(block_either(bytes, ',', ';'), shift);
    block->loud |= block_bits(_mm_or_si128(loud, point), shift);
    /* The highest bit of a byte tells both: what a comparison found, and what is beyond ASCII. */
    block->stop |= block_bits(_mm_or_si128(stop, bytes), shift);
}

static inline struct block block_read(const char *at) {
    struct block block = {.letters = 0};
    block_read_16(at, 0, &block);
    block_read_16(at + 16, 16, &block);
    block_read_16(at + 32, 32, &block);
    block_read_16(at + 48, 48, &block);
    return block;
}

#else

static inline uint64_t block_bit(bool set, unsigned position) {
    return (uint64_t)set << position;
}

static inline struct block block_read(const char *at) {
    struct block block = {.letters = 0};
    for (unsigned i = 0; i < BLOCK_SIZE; i++) {
        unsigned byte = (unsigned char)at[i];
        block.letters |= block_bit(byte < 0x80 && (byte | 0x20) - 'a' < 26, i);
        block.digits |= block_bit(byte - '0' < 10, i);
        block.quotes |= block_bit(byte == '\'' || byte == '.', i);
        block.colons |= block_bit(byte == ':', i);
        block.commas |= block_bit(byte == ',' || byte == ';', i);
        block.loud |= block_bit(byte == '.' || byte == '?' || byte == '!' || byte == '"', i);
        block.stop |= block_bit(byte >= 0x80 || byte == '_' || byte == '[' || byte == '(', i);
    }
    return block;
}

#endif

#endif
