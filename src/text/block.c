/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reader in plain C, which says what is meant, and those for the vector instructions of x86-64,
 * chosen when the program runs. */
#include "text/block.h"

#include <stdbool.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define BLOCK_X86 1
#else
#define BLOCK_X86 0
#endif

/* What a reader finds; the text's end is not yet known. */
struct classes {
    uint64_t letters, digits; /* ASCII */
    uint64_t quotes;          /* ' and .: join letters, and digits (MidNumLetQ) */
    uint64_t colons;          /* : joins letters (MidLetter) */
    uint64_t commas;          /* , and ; join digits (MidNum) */
    uint64_t loud, stop;
};

/* Marks of plain prose beyond ASCII, by the last of their three bytes: E2 80 and this. */
enum {
    MARK_BYTES = 3,
    EN_DASH = 0x93,
    EM_DASH = 0x94,
    APOSTROPHE = 0x99, /* U+2019; joins as ' does (MidNumLet) */
    OPENING_QUOTE = 0x9C,
    CLOSING_QUOTE = 0x9D,
    ELLIPSIS = 0xA6
};

/* The last byte of the mark at `at`; 0: there is none. */
static unsigned mark_at(const unsigned char *at) {
    if (at[0] != 0xE2 || at[1] != 0x80) {
        return 0;
    }
    switch (at[2]) {
    case EN_DASH:
    case EM_DASH:
    case OPENING_QUOTE:
    case CLOSING_QUOTE:
    case ELLIPSIS:
        return at[2];
    case APOSTROPHE: /* a combining mark behind it would belong to it */
        return at[MARK_BYTES] < 0x80 ? APOSTROPHE : 0;
    default:
        return 0;
    }
}

/* Takes the marks that can be read out of `stop`, up to the first byte that cannot: what is behind that
 * one is not asked for. Returns the first bytes of the apostrophes. */
static uint64_t admit_marks(const char *text, struct block *block) {
    uint64_t apostrophes = 0;
    for (uint64_t stop = block->stop; stop; stop = block->stop) {
        unsigned at = (unsigned)__builtin_ctzll(stop);
        unsigned mark =
            at + MARK_BYTES < BLOCK_SIZE ? mark_at((const unsigned char *)text + at) : 0;
        if (!mark) {
            break;
        }
        uint64_t first = UINT64_C(1) << at;
        block->stop &= ~(7 * first);
        apostrophes |= mark == APOSTROPHE ? first : 0;
        block->loud |= mark >= OPENING_QUOTE ? first : 0;
    }
    return apostrophes;
}

/* WB5, WB8, WB9, WB10 and, for marks with a neighbour of the same kind on both sides, WB6, WB7,
 * WB11, WB12. */
static inline void join(const struct classes *classes, const char *text, size_t count,
                        struct block *block) {
    uint64_t inside = count < BLOCK_SIZE ? (UINT64_C(1) << count) - 1 : UINT64_MAX;
    uint64_t letters = classes->letters & inside, digits = classes->digits & inside;
    uint64_t between_letters = letters << 1 & letters >> 1;
    uint64_t between_digits = digits << 1 & digits >> 1;
    block->word = letters | digits | (classes->quotes & (between_letters | between_digits)) |
                  (classes->colons & between_letters) | (classes->commas & between_digits);
    block->loud = classes->loud & inside & ~block->word;
    block->stop = classes->stop & inside;
    if (block->stop) {
        uint64_t apostrophes = admit_marks(text, block);
        block->word |= 7 * (apostrophes & ((letters << 1 & letters >> MARK_BYTES) |
                                           (digits << 1 & digits >> MARK_BYTES)));
    }
}

static uint64_t bit(bool set, unsigned position) {
    return (uint64_t)set << position;
}

static void read_plain(const char *at, size_t count, struct block *block) {
    struct classes found = {.letters = 0};
    for (unsigned i = 0; i < BLOCK_SIZE; i++) {
        unsigned byte = (unsigned char)at[i];
        found.letters |= bit(byte < 0x80 && (byte | 0x20) - 'a' < 26, i);
        found.digits |= bit(byte - '0' < 10, i);
        found.quotes |= bit(byte == '\'' || byte == '.', i);
        found.colons |= bit(byte == ':', i);
        found.commas |= bit(byte == ',' || byte == ';', i);
        found.loud |= bit(byte == '.' || byte == '?' || byte == '!' || byte == '"', i);
        found.stop |= bit(byte >= 0x80 || byte == '_' || byte == '[' || byte == '(', i);
    }
    join(&found, at, count, block);
}

#if BLOCK_X86

/* The readers differ in width and in the names of instructions only. A byte is in a range when what
 * it lies above the lower end is no more than the range's span. In `stop` the highest bit of a byte
 * tells both what a comparison found and what is beyond ASCII. */

static __m128i range_16(__m128i bytes, char low, char span) {
    __m128i above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(span)), above);
}

static __m128i is_16(__m128i bytes, char byte) {
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

static __m128i either_16(__m128i bytes, char one, char other) {
    return _mm_or_si128(is_16(bytes, one), is_16(bytes, other));
}

static uint64_t bits_16(__m128i mask, unsigned shift) {
    return (uint64_t)(unsigned)_mm_movemask_epi8(mask) << shift;
}

static void read_sse2(const char *at, size_t count, struct block *block) {
    struct classes found = {.letters = 0};
    for (unsigned i = 0; i < BLOCK_SIZE; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i point = is_16(bytes, '.');
        __m128i marks = _mm_or_si128(either_16(bytes, '?', '!'), is_16(bytes, '"'));
        __m128i stop = _mm_or_si128(either_16(bytes, '[', '('), is_16(bytes, '_'));
        found.letters |= bits_16(range_16(lower, 'a', 25), i);
        found.digits |= bits_16(range_16(bytes, '0', 9), i);
        found.quotes |= bits_16(_mm_or_si128(is_16(bytes, '\''), point), i);
        found.colons |= bits_16(is_16(bytes, ':'), i);
        found.commas |= bits_16(either_16(bytes, ',', ';'), i);
        found.loud |= bits_16(_mm_or_si128(marks, point), i);
        found.stop |= bits_16(_mm_or_si128(stop, bytes), i);
    }
    join(&found, at, count, block);
}

#define AVX2 __attribute__((target("avx2")))

AVX2 static __m256i range_32(__m256i bytes, char low, char span) {
    __m256i above = _mm256_sub_epi8(bytes, _mm256_set1_epi8(low));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(above, _mm256_set1_epi8(span)), above);
}

AVX2 static __m256i is_32(__m256i bytes, char byte) {
    return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

AVX2 static __m256i either_32(__m256i bytes, char one, char other) {
    return _mm256_or_si256(is_32(bytes, one), is_32(bytes, other));
}

/* The masks of both halves. */
AVX2 static uint64_t bits_32(__m256i low, __m256i high) {
    return (uint64_t)(unsigned)_mm256_movemask_epi8(low) |
           (uint64_t)(unsigned)_mm256_movemask_epi8(high) << 32;
}

AVX2 static void read_avx2(const char *at, size_t count, struct block *block) {
    __m256i letters[2], digits[2], quotes[2], colons[2], commas[2], loud[2], stop[2];
    for (unsigned i = 0; i < 2; i++) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(at + 32 * i));
        __m256i point = is_32(bytes, '.');
        letters[i] = range_32(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a', 25);
        digits[i] = range_32(bytes, '0', 9);
        quotes[i] = _mm256_or_si256(is_32(bytes, '\''), point);
        colons[i] = is_32(bytes, ':');
        commas[i] = either_32(bytes, ',', ';');
        loud[i] =
            _mm256_or_si256(either_32(bytes, '?', '!'), _mm256_or_si256(is_32(bytes, '"'), point));
        stop[i] =
            _mm256_or_si256(either_32(bytes, '[', '('), _mm256_or_si256(is_32(bytes, '_'), bytes));
    }
    struct classes found = {.letters = bits_32(letters[0], letters[1]),
                            .digits = bits_32(digits[0], digits[1]),
                            .quotes = bits_32(quotes[0], quotes[1]),
                            .colons = bits_32(colons[0], colons[1]),
                            .commas = bits_32(commas[0], commas[1]),
                            .loud = bits_32(loud[0], loud[1]),
                            .stop = bits_32(stop[0], stop[1])};
    join(&found, at, count, block);
}

#define AVX512 __attribute__((target("avx512bw")))

AVX512 static uint64_t range_64(__m512i bytes, char low, char span) {
    __m512i above = _mm512_sub_epi8(bytes, _mm512_set1_epi8(low));
    return _mm512_cmple_epu8_mask(above, _mm512_set1_epi8(span));
}

AVX512 static uint64_t is_64(__m512i bytes, char byte) {
    return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(byte));
}

AVX512 static void read_avx512(const char *at, size_t count, struct block *block) {
    __m512i bytes = _mm512_loadu_si512(at);
    uint64_t point = is_64(bytes, '.');
    struct classes found = {
        .letters = range_64(_mm512_or_si512(bytes, _mm512_set1_epi8(0x20)), 'a', 25),
        .digits = range_64(bytes, '0', 9),
        .quotes = is_64(bytes, '\'') | point,
        .colons = is_64(bytes, ':'),
        .commas = is_64(bytes, ',') | is_64(bytes, ';'),
        .loud = is_64(bytes, '?') | is_64(bytes, '!') | is_64(bytes, '"') | point,
        .stop =
            is_64(bytes, '[') | is_64(bytes, '(') | is_64(bytes, '_') | _mm512_movepi8_mask(bytes)};
    join(&found, at, count, block);
}

#endif

size_t block_readers(block_reader *readers[static 4]) {
    size_t count = 0;
#if BLOCK_X86
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512bw")) {
        readers[count++] = read_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        readers[count++] = read_avx2;
    }
    readers[count++] = read_sse2;
#endif
    readers[count++] = read_plain;
    return count;
}
