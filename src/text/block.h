/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sixty-four bytes as bit masks, the first byte in the lowest bit. */
#ifndef ATTUNE_TEXT_BLOCK_H
#define ATTUNE_TEXT_BLOCK_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { BLOCK_SIZE = 64 };

struct block {
    uint64_t word;  /* ASCII letters and digits */
    uint64_t space; /* ASCII white space */
    uint64_t stop;  /* what the fast path leaves to the general one: _ [ ( and all beyond ASCII */
};

#if defined(__SSE2__)

/* The bytes from `low` to `low + span` as a mask of bytes. */
static inline __m128i block_range(__m128i bytes, char low, char span) {
    __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above);
}

static inline __m128i block_is(__m128i bytes, char byte) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

static inline uint64_t block_bits(__m128i mask) {
    return (uint64_t)(unsigned)_mm_movemask_epi8(mask);
}

static inline struct block block_read(const char *at) {
    struct block block = {0, 0, 0};
    for (unsigned i = 0; i < BLOCK_SIZE; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i word = _mm_or_si128(block_range(lower, 'a', 25), block_range(bytes, '0', 9));
        __m128i space = _mm_or_si128(block_is(bytes, ' '), block_range(bytes, '\t', 4));
        __m128i brackets = _mm_or_si128(block_is(bytes, '['), block_is(bytes, '('));
        /* movemask takes the highest bit, which bytes beyond ASCII bring along. */
        __m128i stop = _mm_or_si128(_mm_or_si128(brackets, block_is(bytes, '_')), bytes);
        block.word |= block_bits(word) << i;
        block.space |= block_bits(space) << i;
        block.stop |= block_bits(stop) << i;
    }
    return block;
}

#else

static inline struct block block_read(const char *at) {
    struct block block = {0, 0, 0};
    for (unsigned i = 0; i < BLOCK_SIZE; i++) {
        unsigned byte = (unsigned char)at[i];
        uint64_t bit = UINT64_C(1) << i;
        unsigned letter = (byte | 0x20) - 'a';
        block.word |= byte < 0x80 && (letter < 26 || byte - '0' < 10) ? bit : 0;
        block.space |= byte == ' ' || byte - '\t' < 5 ? bit : 0;
        block.stop |= byte >= 0x80 || byte == '_' || byte == '[' || byte == '(' ? bit : 0;
    }
    return block;
}

#endif

#endif
