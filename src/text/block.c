/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each reader finds what kinds of bytes there are, a mask for each kind; what they mean is then said
 * once. One reader is plain C, the others are for the vector instructions of x86-64 and chosen when
 * the program runs. */
#include "text/block.h"

#include <stdbool.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define BLOCK_X86 1
#else
#define BLOCK_X86 0
#endif

/* The bytes of a lane by kind; beyond the text there are none. */
struct lane {
    uint64_t letters, digits; /* ASCII */
    uint64_t in_words;        /* ' . and : join letters (MidNumLetQ, MidLetter) */
    uint64_t in_numbers;      /* ' . , and ; join digits (MidNumLetQ, MidNum) */
    uint64_t terminals;       /* . ? ! */
    uint64_t loud;            /* " [ ( */
    uint64_t spaces;          /* no other than U+0020 */
    uint64_t stops;           /* _ and what is beyond ASCII */
};

/* The lanes of a block between two empty ones. */
enum { LANES = BLOCK_LANES + 2 };

/* Lanes to read of `count` bytes: a word that ends with the text ends before one byte more. */
static inline unsigned lane_count(size_t count) {
    return count < BLOCK_SIZE ? (unsigned)count / BLOCK_LANE + 1 : BLOCK_LANES;
}

/* --- from kinds to words -------------------------------------------------------------------- */

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

/* Takes the marks that can be read out of `lane->stops`, up to the first byte that cannot: what is
 * behind that one is not asked for. Returns the first bytes of the apostrophes. */
static uint64_t admit_marks(const char *text, struct lane *lane) {
    uint64_t apostrophes = 0;
    for (uint64_t stops = lane->stops; stops; stops = lane->stops) {
        unsigned at = (unsigned)__builtin_ctzll(stops);
        unsigned mark =
            at + MARK_BYTES < BLOCK_LANE ? mark_at((const unsigned char *)text + at) : 0;
        if (!mark) {
            break;
        }
        uint64_t first = UINT64_C(1) << at;
        lane->stops &= ~(7 * first);
        apostrophes |= mark == APOSTROPHE ? first : 0;
        lane->loud |= mark >= OPENING_QUOTE ? first : 0;
    }
    return apostrophes;
}

/* Each bit where the byte `distance` places before it is; `before` is the lane before. */
static inline uint64_t behind(uint64_t lane, uint64_t before, unsigned distance) {
    return lane << distance | before >> (BLOCK_LANE - distance);
}

/* The bytes of words, marks that join in their middle with them: WB5, WB8, WB9, WB10 and, for marks
 * with a neighbour of the same kind on both sides, WB6, WB7, WB11, WB12. */
static inline uint64_t join(struct lane *lane, const char *text) {
    uint64_t behind_letters = behind(lane->letters, lane[-1].letters, 1);
    uint64_t behind_digits = behind(lane->digits, lane[-1].digits, 1);
    uint64_t before_letters = lane->letters >> 1 | lane[1].letters << (BLOCK_LANE - 1);
    uint64_t before_digits = lane->digits >> 1 | lane[1].digits << (BLOCK_LANE - 1);
    uint64_t word = lane->letters | lane->digits |
                    (lane->in_words & behind_letters & before_letters) |
                    (lane->in_numbers & behind_digits & before_digits);
    if (lane->stops) {
        uint64_t apostrophes = admit_marks(text, lane);
        word |= 7 * (apostrophes & ((behind_letters & lane->letters >> MARK_BYTES) |
                                    (behind_digits & lane->digits >> MARK_BYTES)));
    }
    return word;
}

/* The kinds of the first `count` bytes of a lane, which may be more than it holds. */
typedef void lane_reader(const char *at, size_t count, struct lane *lane);

/* Appends the set bits, of which the first stands for the byte `from`. */
typedef void lister(struct block_list *list, uint64_t bits, unsigned from);

/* What differs between the machines. */
struct machine {
    lane_reader *read;
    lister *list, *list_few;
    bool cheap; /* all lanes are read first: those behind a stop in vain, but none is waited for */
};

/* Lists what stands in the lanes, up to one that holds a stop. The first byte of the lane behind tells what
 * joins at a lane's end. */
static inline __attribute__((always_inline)) void read_lanes(const struct machine *machine,
                                                             const char *text, size_t count,
                                                             struct block *block) {
    struct lane lanes[LANES];
    unsigned used = lane_count(count);
    block->stop = BLOCK_SIZE;
    block->bounds.at[0] = 0;
    block->bounds.count = 1;
    block->plain.count = block->loud.count = 0;
    lanes[0] = lanes[used + 1] = (struct lane){.letters = 0};
    for (unsigned i = 0; i < (machine->cheap ? used : 1); i++) {
        machine->read(text + i * BLOCK_LANE, count - i * BLOCK_LANE, &lanes[i + 1]);
    }
    uint64_t word_before = 0, terminals_before = 0, carry = 0;
    for (unsigned from = 0; from < used * BLOCK_LANE; from += BLOCK_LANE) {
        struct lane *lane = &lanes[from / BLOCK_LANE + 1];
        unsigned next = from + BLOCK_LANE;
        if (!machine->cheap && next < used * BLOCK_LANE) {
            machine->read(text + next, count - next, lane + 1);
        }
        uint64_t word = join(lane, text + from);
        uint64_t gaps = ~word, terminals = lane->terminals & gaps;
        /* Added to its gap, a byte carries over to the start of the word behind. */
        uint64_t sum = gaps + (terminals | lane->loud);
        uint64_t loud = (sum + carry) & word;
        carry = (sum < gaps) | (sum + carry < sum);
        uint64_t plain = loud & behind(lane->spaces, lane[-1].spaces, 1) &
                         behind(terminals, terminals_before, 2) & behind(word, word_before, 3);
        uint64_t known = lane->stops ^ (lane->stops - 1); /* up to the first stop */
        machine->list(&block->bounds, (word ^ behind(word, word_before, 1)) & known, from);
        machine->list_few(&block->plain, plain, from);
        machine->list_few(&block->loud, loud & ~plain, from);
        if (lane->stops) {
            block->stop = from + (unsigned)__builtin_ctzll(lane->stops);
            return;
        }
        word_before = word;
        terminals_before = terminals;
    }
}

static inline void list_bits(struct block_list *list, uint64_t bits, unsigned from) {
    uint16_t *at = list->at + list->count;
    for (; bits; bits &= bits - 1) {
        *at++ = (uint16_t)(from + (unsigned)__builtin_ctzll(bits));
    }
    list->count = (unsigned)(at - list->at);
}

/* --- plain C -------------------------------------------------------------------------------- */

enum kind {
    LETTER = 1,
    DIGIT = 2,
    IN_WORD = 4,
    IN_NUMBER = 8,
    TERMINAL = 16,
    LOUD = 32,
    SPACE = 64,
    STOP = 128
};

#define LETTERS(first) /* eight of them */                                                      \
    [(first)] = LETTER, [(first) + 1] = LETTER, [(first) + 2] = LETTER, [(first) + 3] = LETTER, \
    [(first) + 4] = LETTER, [(first) + 5] = LETTER, [(first) + 6] = LETTER, [(first) + 7] = LETTER

static const unsigned char kinds[2 * BLOCK_LANE] = {
    LETTERS('A'),
    LETTERS('I'),
    LETTERS('Q'),
    ['Y'] = LETTER,
    ['Z'] = LETTER,
    LETTERS('a'),
    LETTERS('i'),
    LETTERS('q'),
    ['y'] = LETTER,
    ['z'] = LETTER,
    ['0'] = DIGIT,
    ['1'] = DIGIT,
    ['2'] = DIGIT,
    ['3'] = DIGIT,
    ['4'] = DIGIT,
    ['5'] = DIGIT,
    ['6'] = DIGIT,
    ['7'] = DIGIT,
    ['8'] = DIGIT,
    ['9'] = DIGIT,
    ['\''] = IN_WORD | IN_NUMBER,
    ['.'] = IN_WORD | IN_NUMBER | TERMINAL,
    [':'] = IN_WORD,
    [','] = IN_NUMBER,
    [';'] = IN_NUMBER,
    ['?'] = TERMINAL,
    ['!'] = TERMINAL,
    ['"'] = LOUD,
    ['['] = LOUD,
    ['('] = LOUD,
    [' '] = SPACE,
    ['_'] = STOP,
};

/* One bit of each of eight bytes, side by side. */
static uint64_t bits_of(uint64_t bytes, enum kind kind) {
    return ((bytes / (unsigned)kind & UINT64_C(0x0101010101010101)) *
            UINT64_C(0x0102040810204080)) >>
           56;
}

/* Takes in eight bytes, of which the first `count` belong to the text. */
static void read_eight(const char *at, size_t count, unsigned shift, struct lane *lane) {
    uint64_t found = 0;
    for (unsigned i = 0; i < 8 && i < count; i++) {
        unsigned byte = (unsigned char)at[i];
        found |= (uint64_t)(byte < 0x80 ? kinds[byte] : STOP) << 8 * i;
    }
    lane->letters |= bits_of(found, LETTER) << shift;
    lane->digits |= bits_of(found, DIGIT) << shift;
    lane->in_words |= bits_of(found, IN_WORD) << shift;
    lane->in_numbers |= bits_of(found, IN_NUMBER) << shift;
    lane->terminals |= bits_of(found, TERMINAL) << shift;
    lane->loud |= bits_of(found, LOUD) << shift;
    lane->spaces |= bits_of(found, SPACE) << shift;
    lane->stops |= bits_of(found, STOP) << shift;
}

static void read_lane(const char *at, size_t count, struct lane *lane) {
    *lane = (struct lane){.letters = 0};
    for (unsigned i = 0; i < BLOCK_LANE && i < count; i += 8) {
        read_eight(at + i, count - i, i, lane);
    }
}

static void read_plain(const char *at, size_t count, struct block *block) {
    static const struct machine machine = {read_lane, list_bits, list_bits, false};
    read_lanes(&machine, at, count, block);
}

#if BLOCK_X86

/* --- x86-64 --------------------------------------------------------------------------------- */

/* SSE2 compares, the others look up `kinds`. A byte is in a range when what it lies above the lower end is no
 * more than the range's span. In `stops` the highest bit of a byte tells both what was found and what is
 * beyond ASCII. */

/* Takes out what is beyond the text. */
static inline void cut(struct lane *lane, size_t count) {
    if (count >= BLOCK_LANE) {
        return;
    }
    uint64_t inside = (UINT64_C(1) << count) - 1;
    lane->letters &= inside;
    lane->digits &= inside;
    lane->in_words &= inside;
    lane->in_numbers &= inside;
    lane->terminals &= inside;
    lane->loud &= inside;
    lane->spaces &= inside;
    lane->stops &= inside;
}

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

static void read_16(const char *at, unsigned shift, struct lane *lane) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i point = is_16(bytes, '.'), middle = _mm_or_si128(point, is_16(bytes, '\''));
    __m128i loud = _mm_or_si128(either_16(bytes, '[', '('), is_16(bytes, '"'));
    lane->letters |= bits_16(range_16(lower, 'a', 25), shift);
    lane->digits |= bits_16(range_16(bytes, '0', 9), shift);
    lane->in_words |= bits_16(_mm_or_si128(middle, is_16(bytes, ':')), shift);
    lane->in_numbers |= bits_16(_mm_or_si128(middle, either_16(bytes, ',', ';')), shift);
    lane->terminals |= bits_16(_mm_or_si128(point, either_16(bytes, '?', '!')), shift);
    lane->loud |= bits_16(loud, shift);
    lane->spaces |= bits_16(is_16(bytes, ' '), shift);
    lane->stops |= bits_16(_mm_or_si128(is_16(bytes, '_'), bytes), shift);
}

static void read_lane_16(const char *at, size_t count, struct lane *lane) {
    *lane = (struct lane){.letters = 0};
    for (unsigned i = 0; i < BLOCK_LANE; i += 16) {
        read_16(at + i, i, lane);
    }
    cut(lane, count);
}

static void read_sse2(const char *at, size_t count, struct block *block) {
    static const struct machine machine = {read_lane_16, list_bits, list_bits, false};
    read_lanes(&machine, at, count, block);
}

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

/* What `kinds` says of ASCII bytes with the upper half `row`; a byte beyond ASCII is of no kind. */
AVX2 static inline __m256i row_32(__m256i bytes, unsigned row) {
    const void *at = kinds + 16 * (size_t)row;
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)at)),
                               bytes);
}

/* The kinds of each byte: the bits of its upper half choose among the rows, a pair of them at a time. */
AVX2 static inline __m256i kinds_32(__m256i bytes) {
    __m256i bit_4 = _mm256_slli_epi16(bytes, 3), bit_5 = _mm256_slli_epi16(bytes, 2);
    __m256i from_20 = _mm256_blendv_epi8(row_32(bytes, 2), row_32(bytes, 3), bit_4);
    __m256i from_40 = _mm256_blendv_epi8(row_32(bytes, 4), row_32(bytes, 5), bit_4);
    __m256i from_60 = _mm256_blendv_epi8(row_32(bytes, 6), row_32(bytes, 7), bit_4);
    __m256i from_0 = _mm256_blendv_epi8(_mm256_setzero_si256(), from_20, bit_5);
    from_40 = _mm256_blendv_epi8(from_40, from_60, bit_5);
    return _mm256_blendv_epi8(from_0, from_40, _mm256_slli_epi16(bytes, 1));
}

/* The highest bits of both halves' bytes. */
AVX2 static inline uint64_t bits_32(const __m256i halves[2]) {
    return (uint64_t)(unsigned)_mm256_movemask_epi8(halves[0]) |
           (uint64_t)(unsigned)_mm256_movemask_epi8(halves[1]) << 32;
}

/* The same one bit further down. */
AVX2 static inline uint64_t next_bits_32(__m256i halves[2]) {
    halves[0] = _mm256_add_epi8(halves[0], halves[0]);
    halves[1] = _mm256_add_epi8(halves[1], halves[1]);
    return bits_32(halves);
}

AVX2 static inline void read_lane_32(const char *at, size_t count, struct lane *lane) {
    __m256i found[2], stops[2];
    for (unsigned i = 0; i < 2; i++) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(at + 32 * i));
        found[i] = kinds_32(bytes);
        stops[i] = _mm256_or_si256(found[i], bytes);
    }
    lane->stops = bits_32(stops);
    lane->spaces = next_bits_32(found);
    lane->loud = next_bits_32(found);
    lane->terminals = next_bits_32(found);
    lane->in_numbers = next_bits_32(found);
    lane->in_words = next_bits_32(found);
    lane->digits = next_bits_32(found);
    lane->letters = next_bits_32(found);
    cut(lane, count);
}

/* The places of eight bits that are set, a byte each: a place is put behind those of the set bits below. */
#define PLACE(bits, at) \
    ((uint64_t)((bits) >> (at)&1) * (at) << 8 * __builtin_popcount((bits) & ((1U << (at)) - 1)))
#define PLACES(bits)                                                                      \
    (PLACE(bits, 1) | PLACE(bits, 2) | PLACE(bits, 3) | PLACE(bits, 4) | PLACE(bits, 5) | \
     PLACE(bits, 6) | PLACE(bits, 7))
#define PLACES_4(bits) PLACES(bits), PLACES((bits) + 1), PLACES((bits) + 2), PLACES((bits) + 3)
#define PLACES_16(bits) \
    PLACES_4(bits), PLACES_4((bits) + 4), PLACES_4((bits) + 8), PLACES_4((bits) + 12)
#define PLACES_64(bits) \
    PLACES_16(bits), PLACES_16((bits) + 16), PLACES_16((bits) + 32), PLACES_16((bits) + 48)
static const uint64_t places[256] = {PLACES_64(0), PLACES_64(64), PLACES_64(128), PLACES_64(192)};

/* Always eight for eight bits: what is too much is written over. */
AVX2 static inline void list_eights(struct block_list *list, uint64_t bits, unsigned from) {
    uint16_t *at = list->at + list->count;
    __m128i base = _mm_set1_epi16((short)from);
#pragma GCC unroll 8
    for (unsigned i = 0; i < BLOCK_LANE; i += 8) {
        unsigned eight = bits >> i & 0xFF;
        __m128i found =
            _mm_cvtepu8_epi16(_mm_loadl_epi64((const __m128i *)(const void *)&places[eight]));
        _mm_storeu_si128((__m128i *)(void *)at, _mm_add_epi16(found, base));
        at += __builtin_popcount(eight);
        base = _mm_add_epi16(base, _mm_set1_epi16(8));
    }
    list->count = (unsigned)(at - list->at);
}

/* Mostly no more than four. */
AVX2 static inline void list_four(struct block_list *list, uint64_t bits, unsigned from) {
    uint16_t *at = list->at + list->count;
    unsigned count = (unsigned)__builtin_popcountll(bits);
#pragma GCC unroll 4
    for (unsigned i = 0; i < 4; i++) {
        at[i] = (uint16_t)(from + (unsigned)_tzcnt_u64(bits));
        bits = _blsr_u64(bits);
    }
    list->count += 4;
    if (__builtin_expect(bits != 0, 0)) {
        list_bits(list, bits, from);
    }
    list->count = (unsigned)(at - list->at) + count;
}

AVX2 static void read_avx2(const char *at, size_t count, struct block *block) {
    static const struct machine machine = {read_lane_32, list_eights, list_four, false};
    read_lanes(&machine, at, count, block);
}

#define AVX512 __attribute__((target("avx512bw,avx512vbmi,avx512vbmi2,gfni,bmi,bmi2,popcnt")))

AVX512 static void list_compressed(struct block_list *list, uint64_t bits, unsigned from) {
    static const unsigned char numbers[BLOCK_LANE] = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    __m512i bytes = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
    __m512i base = _mm512_set1_epi16((short)from);
    uint16_t *at = list->at + list->count;
    unsigned count = (unsigned)__builtin_popcountll(bits);
    __m512i low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(bytes));
    _mm512_storeu_si512(at, _mm512_add_epi16(low, base));
    if (__builtin_expect(count > 32, 0)) {
        __m512i high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(bytes, 1));
        _mm512_storeu_si512(at + 32, _mm512_add_epi16(high, base));
    }
    list->count += count;
}

/* The kinds of 64 bytes, one a byte, as eight masks: a matrix of 64 by 8 bits is turned. */
AVX512 static __m512i turn(__m512i found) {
    static const unsigned char backwards[16] = {7,  6,  5,  4,  3,  2,  1, 0,
                                                15, 14, 13, 12, 11, 10, 9, 8};
    __m512i order =
        _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)(const void *)backwards));
    __m512i columns = _mm512_set1_epi64((long long)UINT64_C(0x8040201008040201));
    return _mm512_gf2p8affine_epi64_epi8(columns, _mm512_shuffle_epi8(found, order), 0);
}

AVX512 static inline void read_lane_64(const char *at, size_t count, struct lane *lane) {
    static const unsigned char across[BLOCK_LANE] = {
        0,  8,  16, 24, 32, 40, 48, 56, 1,  9,  17, 25, 33, 41, 49, 57, 2,  10, 18, 26, 34, 42,
        50, 58, 3,  11, 19, 27, 35, 43, 51, 59, 4,  12, 20, 28, 36, 44, 52, 60, 5,  13, 21, 29,
        37, 45, 53, 61, 6,  14, 22, 30, 38, 46, 54, 62, 7,  15, 23, 31, 39, 47, 55, 63};
    __m512i low = _mm512_loadu_si512(kinds), high = _mm512_loadu_si512(kinds + BLOCK_LANE);
    __m512i rows = _mm512_loadu_si512(across), stop = _mm512_set1_epi8((char)STOP);
    uint64_t inside = count < BLOCK_LANE ? _bzhi_u64(UINT64_MAX, (unsigned)count) : UINT64_MAX;
    __m512i bytes = _mm512_maskz_loadu_epi8(inside, at);
    __m512i found = _mm512_permutex2var_epi8(low, bytes, high);
    found = _mm512_mask_mov_epi8(found, _mm512_movepi8_mask(bytes), stop);
    _mm512_storeu_si512(lane, _mm512_permutexvar_epi8(rows, turn(found)));
}

AVX512 static void read_avx512(const char *at, size_t count, struct block *block) {
    static const struct machine machine = {read_lane_64, list_compressed, list_compressed, true};
    read_lanes(&machine, at, count, block);
}

#endif

size_t block_readers(block_reader *readers[static 4]) {
    size_t count = 0;
#if BLOCK_X86
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi") &&
        __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("gfni") &&
        __builtin_cpu_supports("bmi2")) {
        readers[count++] = read_avx512;
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
        readers[count++] = read_avx2;
    }
    readers[count++] = read_sse2;
#endif
    readers[count++] = read_plain;
    return count;
}
