/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain C, which says what is meant, and the vector instructions of x86-64, chosen when the program
 * runs. */
#include "input/mask.h"

#include <stdbool.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define MASK_X86 1
#else
#define MASK_X86 0
#endif

/* It stands in texts, at the beginning of a sequence that sets a colour or an alphabet. */
enum { ESCAPE = 0x1B };

/* --- plain ------------------------------------------------------------------------------------- */

/* Eight bytes as a number, the first one lowest. */
static uint64_t load_8(const char *at) {
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

static const uint64_t ones = UINT64_C(0x0101010101010101);
static const uint64_t highs = UINT64_C(0x8080808080808080);

/* The highest bit of each byte that is `wanted`; the other bits say nothing. */
static uint64_t bytes_that_are(uint64_t bytes, unsigned char wanted) {
    uint64_t zeros = bytes ^ (ones * wanted);
    return ~(((zeros & ~highs) + ~highs) | zeros);
}

/* The highest bits of the eight bytes, side by side. */
static uint64_t gather_8(uint64_t bytes) {
    return ((bytes & highs) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static uint64_t special_8(const char *at) {
    uint64_t bytes = load_8(at);
    return gather_8(bytes | bytes_that_are(bytes, '\0') | bytes_that_are(bytes, '\r'));
}

static uint64_t feeds_8(const char *at) {
    return gather_8(bytes_that_are(load_8(at), '\n'));
}

static uint64_t ends_8(const char *at) {
    uint64_t bytes = load_8(at);
    return gather_8(bytes_that_are(bytes, '.') | bytes_that_are(bytes, '!') |
                    bytes_that_are(bytes, '?') | bytes_that_are(bytes, '\n'));
}

/* The highest bit of each byte that is less than `bound`, at most 80; the other bits say nothing. */
static uint64_t bytes_below(uint64_t bytes, unsigned char bound) {
    return ~(((bytes & ~highs) + ones * (0x80U - bound)) | bytes);
}

static uint64_t strange_8(const char *at) {
    uint64_t bytes = load_8(at);
    uint64_t white = bytes_below(bytes, '\r' + 1) & ~bytes_below(bytes, '\t');
    return gather_8(bytes_below(bytes, ' ') & ~white & ~bytes_that_are(bytes, ESCAPE));
}

static void special_plain(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++) {
        words[i] = 0;
        for (unsigned k = 0; k < MASK_BYTES; k += 8, at += 8) {
            words[i] |= special_8(at) << k;
        }
    }
}

static void feeds_plain(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++) {
        words[i] = 0;
        for (unsigned k = 0; k < MASK_BYTES; k += 8, at += 8) {
            words[i] |= feeds_8(at) << k;
        }
    }
}

static void ends_plain(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++) {
        words[i] = 0;
        for (unsigned k = 0; k < MASK_BYTES; k += 8, at += 8) {
            words[i] |= ends_8(at) << k;
        }
    }
}

static void strange_plain(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++) {
        words[i] = 0;
        for (unsigned k = 0; k < MASK_BYTES; k += 8, at += 8) {
            words[i] |= strange_8(at) << k;
        }
    }
}

static mask_filler *const fillers_plain[MASK_KINDS] = {special_plain, feeds_plain, ends_plain,
                                                       strange_plain};

#if MASK_X86

/* --- x86-64 ------------------------------------------------------------------------------------ */

/* A byte is special when it is below 1 as a signed number, or CR. */

#define AVX2 __attribute__((target("avx2")))

AVX2 static __m256i load_32(const char *at) {
    return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

AVX2 static uint64_t bits_32(__m256i low, __m256i high) {
    return (uint64_t)(unsigned)_mm256_movemask_epi8(low) |
           (uint64_t)(unsigned)_mm256_movemask_epi8(high) << 32;
}

AVX2 static __m256i special_32(__m256i bytes) {
    return _mm256_or_si256(_mm256_cmpgt_epi8(_mm256_set1_epi8(1), bytes),
                           _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r')));
}

AVX2 static void special_avx2(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        words[i] = bits_32(special_32(load_32(at)), special_32(load_32(at + 32)));
    }
}

AVX2 static void feeds_avx2(const char *at, size_t count, uint64_t *words) {
    const __m256i feed = _mm256_set1_epi8('\n');
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        words[i] = bits_32(_mm256_cmpeq_epi8(load_32(at), feed),
                           _mm256_cmpeq_epi8(load_32(at + 32), feed));
    }
}

AVX2 static __m256i ends_32(__m256i bytes) {
    __m256i marks = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('!')),
                                    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('?')));
    __m256i others = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('.')),
                                     _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n')));
    return _mm256_or_si256(marks, others);
}

AVX2 static void ends_avx2(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        words[i] = bits_32(ends_32(load_32(at)), ends_32(load_32(at + 32)));
    }
}

AVX2 static __m256i strange_32(__m256i bytes) {
    const __m256i least = _mm256_set1_epi8('\t');
    const __m256i white = _mm256_set1_epi8('\r' - '\t');
    __m256i from_least = _mm256_sub_epi8(bytes, least);
    __m256i plain =
        _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(from_least, white), from_least),
                        _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(ESCAPE)));
    __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(' ' - 1)), bytes);
    return _mm256_andnot_si256(plain, low);
}

AVX2 static void strange_avx2(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        words[i] = bits_32(strange_32(load_32(at)), strange_32(load_32(at + 32)));
    }
}

/* A word of text, as far as it takes to see that it is clean. */
struct shape {
    uint64_t continues; /* 80 to BF */
    uint64_t leads;     /* C2 and more: a byte that continues must follow, */
    uint64_t triples;   /* E0 and more: and another one */
    uint64_t odd;       /* NUL, CR, C0, C1; E0, ED, F0 and more lead what has rules of its own */
};

/* What the word before asks of the first bytes of this one. */
struct demand {
    uint64_t leads, triples;
};

static inline bool is_clean(const struct shape *shape, struct demand *before) {
    uint64_t expected =
        shape->leads << 1 | before->leads >> 63 | shape->triples << 2 | before->triples >> 62;
    *before = (struct demand){.leads = shape->leads, .triples = shape->triples};
    return (shape->odd | (shape->continues ^ expected)) == 0;
}

/* By the upper and the lower half of a byte: it is odd where they have a bit in common. */
#define ODD_UPPER 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 4, 8
#define ODD_LOWER 15, 10, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 13, 8, 8

AVX2 static __m256i at_least_32(__m256i bytes, int least) {
    return _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, _mm256_set1_epi8((char)least)), bytes);
}

AVX2 static __m256i plain_32(__m256i bytes) {
    const __m256i half = _mm256_set1_epi8(15);
    const __m256i upper = _mm256_setr_epi8(ODD_UPPER, ODD_UPPER);
    const __m256i lower = _mm256_setr_epi8(ODD_LOWER, ODD_LOWER);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
    __m256i both = _mm256_and_si256(_mm256_shuffle_epi8(upper, high),
                                    _mm256_shuffle_epi8(lower, _mm256_and_si256(bytes, half)));
    return _mm256_cmpeq_epi8(both, _mm256_setzero_si256());
}

AVX2 static size_t clean_avx2(const char *at, size_t length) {
    const __m256i most = _mm256_set1_epi8((char)0xBF);
    struct demand before = {0};
    size_t passed = 0;
    for (; length - passed >= MASK_BYTES; passed += MASK_BYTES) {
        __m256i low = load_32(at + passed);
        __m256i high = load_32(at + passed + 32);
        const struct shape shape = {
            .continues = ~bits_32(_mm256_cmpgt_epi8(low, most), _mm256_cmpgt_epi8(high, most)),
            .leads = bits_32(at_least_32(low, 0xC2), at_least_32(high, 0xC2)),
            .triples = bits_32(at_least_32(low, 0xE0), at_least_32(high, 0xE0)),
            .odd = ~bits_32(plain_32(low), plain_32(high)),
        };
        if (!is_clean(&shape, &before)) {
            break;
        }
    }
    return passed;
}

static mask_filler *const fillers_avx2[MASK_KINDS] = {special_avx2, feeds_avx2, ends_avx2,
                                                      strange_avx2};

#define AVX512 __attribute__((target("avx512bw")))

AVX512 static void special_avx512(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        __m512i bytes = _mm512_loadu_si512(at);
        words[i] = _mm512_cmplt_epi8_mask(bytes, _mm512_set1_epi8(1)) |
                   _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\r'));
    }
}

AVX512 static void feeds_avx512(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        words[i] = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(at), _mm512_set1_epi8('\n'));
    }
}

AVX512 static void ends_avx512(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        __m512i bytes = _mm512_loadu_si512(at);
        words[i] = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('.')) |
                   _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('!')) |
                   _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('?')) |
                   _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
    }
}

AVX512 static void strange_avx512(const char *at, size_t count, uint64_t *words) {
    for (size_t i = 0; i < count; i++, at += MASK_BYTES) {
        __m512i bytes = _mm512_loadu_si512(at);
        __m512i from_least = _mm512_sub_epi8(bytes, _mm512_set1_epi8('\t'));
        words[i] = _mm512_cmplt_epu8_mask(bytes, _mm512_set1_epi8(' ')) &
                   _mm512_cmpgt_epu8_mask(from_least, _mm512_set1_epi8('\r' - '\t')) &
                   _mm512_cmpneq_epi8_mask(bytes, _mm512_set1_epi8(ESCAPE));
    }
}

AVX512 static uint64_t odd_64(__m512i bytes) {
    const __m512i half = _mm512_set1_epi8(15);
    const __m512i upper = _mm512_broadcast_i32x4(_mm_setr_epi8(ODD_UPPER));
    const __m512i lower = _mm512_broadcast_i32x4(_mm_setr_epi8(ODD_LOWER));
    __m512i high = _mm512_and_si512(_mm512_srli_epi16(bytes, 4), half);
    return _mm512_test_epi8_mask(_mm512_shuffle_epi8(upper, high),
                                 _mm512_shuffle_epi8(lower, _mm512_and_si512(bytes, half)));
}

AVX512 static size_t clean_avx512(const char *at, size_t length) {
    struct demand before = {0};
    size_t passed = 0;
    for (; length - passed >= MASK_BYTES; passed += MASK_BYTES) {
        __m512i bytes = _mm512_loadu_si512(at + passed);
        const struct shape shape = {
            .continues = _mm512_cmple_epi8_mask(bytes, _mm512_set1_epi8((char)0xBF)),
            .leads = _mm512_cmpge_epu8_mask(bytes, _mm512_set1_epi8((char)0xC2)),
            .triples = _mm512_cmpge_epu8_mask(bytes, _mm512_set1_epi8((char)0xE0)),
            .odd = odd_64(bytes),
        };
        if (!is_clean(&shape, &before)) {
            break;
        }
    }
    return passed;
}

static mask_filler *const fillers_avx512[MASK_KINDS] = {special_avx512, feeds_avx512, ends_avx512,
                                                        strange_avx512};

#endif

size_t mask_fillers(mask_filler *const *fillers[static 3]) {
    size_t count = 0;
#if MASK_X86
    if (__builtin_cpu_supports("avx512bw")) {
        fillers[count++] = fillers_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        fillers[count++] = fillers_avx2;
    }
#endif
    fillers[count++] = fillers_plain;
    return count;
}

size_t mask_cleaners(mask_cleaner *cleaners[static 2]) {
    size_t count = 0;
#if MASK_X86
    if (__builtin_cpu_supports("avx512bw")) {
        cleaners[count++] = clean_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        cleaners[count++] = clean_avx2;
    }
#else
    (void)cleaners;
#endif
    return count;
}

size_t mask_clean(const char *at, size_t length) {
    mask_cleaner *cleaners[2];
    return mask_cleaners(cleaners) ? cleaners[0](at, length) : 0;
}

size_t mask_find(enum mask_kind kind, const char *at, size_t length, uint64_t words[MASK_WORDS]) {
    mask_filler *const *fillers[3];
    mask_fillers(fillers);
    mask_filler *fill = fillers[0][kind];
    size_t count = length / MASK_BYTES;
    size_t rest = length % MASK_BYTES;
    fill(at, count, words);
    if (rest) { /* behind it the memory may end */
        char last[MASK_BYTES];
        memset(last, ' ', sizeof last);
        memcpy(last, at + length - rest, rest);
        fill(last, 1, words + count++);
    }
    return count;
}

/* Where the first byte of a word stands; where there is none, its last one. */
static inline uint16_t first_place(uint64_t word, size_t base) {
    const uint64_t last = UINT64_C(1) << (MASK_BYTES - 1);
    return (uint16_t)(base + (size_t)__builtin_ctzll(word | last));
}

/* Whether a word has none, one or two is not guessed; more are rare. */
size_t mask_list(enum mask_kind kind, const char *at, size_t length, uint16_t places[MASK_PLACES]) {
    uint64_t found[MASK_WORDS];
    size_t words = mask_find(kind, at, length, found);
    size_t count = 0;
    for (size_t i = 0; i < words; i++) {
        size_t base = i * MASK_BYTES;
        uint64_t first = found[i];
        uint64_t second = first & (first - 1);
        places[count] = first_place(first, base);
        count += first != 0;
        places[count] = first_place(second, base);
        count += second != 0;
        for (uint64_t left = second & (second - 1); left; left &= left - 1) {
            places[count++] = first_place(left, base);
        }
    }
    return count;
}
