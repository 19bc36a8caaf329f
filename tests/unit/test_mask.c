/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every filler of this machine finds the same bytes, and only those that are of the kind. */
#include <check.h>
#include <stdbool.h>
#include <string.h>

#include "base/slice.h"
#include "base/utf8.h"
#include "input/mask.h"
#include "run_suite.h"

enum { BYTES = MASK_STRETCH };

static bool is_of(enum mask_kind kind, unsigned char byte) {
    switch (kind) {
    case MASK_SPECIAL:
        return byte >= 0x80 || byte == '\0' || byte == '\r';
    case MASK_FEEDS:
        return byte == '\n';
    case MASK_STRANGE:
        return byte < ' ' && (byte < '\t' || byte > '\r') && byte != 0x1B;
    default:
        return byte == '\n' || byte == '.' || byte == '!' || byte == '?';
    }
}

static void expect_bits(enum mask_kind kind, const char *bytes, size_t length,
                        const uint64_t *words) {
    for (size_t i = 0; i < length; i++) {
        bool found = words[i / MASK_BYTES] >> i % MASK_BYTES & 1;
        ck_assert_int_eq(found, is_of(kind, (unsigned char)bytes[i]));
    }
}

static void fill(char bytes[BYTES], uint32_t state) {
    for (size_t i = 0; i < BYTES; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = (char)(state >> 24);
    }
}

START_TEST(all_fillers_find_the_bytes_of_a_kind)
{
    char bytes[BYTES];
    uint64_t words[MASK_WORDS];
    mask_filler *const *fillers[3];
    size_t count = mask_fillers(fillers);
    ck_assert_uint_ge(count, 1);
    fill(bytes, (uint32_t)_i);
    for (size_t i = 0; i < count; i++) {
        for (int kind = 0; kind < MASK_KINDS; kind++) {
            fillers[i][kind](bytes, MASK_WORDS, words);
            expect_bits((enum mask_kind)kind, bytes, BYTES, words);
        }
    }
}
END_TEST

START_TEST(places_are_listed_however_many_a_word_has)
{
    char bytes[BYTES];
    uint16_t places[MASK_PLACES];
    fill(bytes, (uint32_t)_i);
    for (size_t i = 0; i < BYTES; i++) { /* none, a few, many, all of them */
        bytes[i] = (unsigned char)bytes[i] < _i * 8 ? '\n' : 'a';
    }
    size_t length = BYTES - (size_t)_i * 7;
    size_t count = mask_list(MASK_FEEDS, bytes, length, places);
    size_t expected = 0;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
            ck_assert_uint_lt(expected, count);
            ck_assert_uint_eq(places[expected++], i);
        }
    }
    ck_assert_uint_eq(count, expected);
}
END_TEST

START_TEST(nothing_is_found_behind_the_last_byte)
{
    char bytes[BYTES];
    uint64_t words[MASK_WORDS];
    memset(bytes, '\r', sizeof bytes);
    for (size_t length = 1; length <= BYTES; length++) {
        size_t count = mask_find(MASK_SPECIAL, bytes, length, words);
        ck_assert_uint_eq(count, (length + MASK_BYTES - 1) / MASK_BYTES);
        expect_bits(MASK_SPECIAL, bytes, length, words);
        size_t rest = length % MASK_BYTES;
        ck_assert_uint_eq(rest ? words[count - 1] >> rest : 0, 0);
    }
    ck_assert_uint_eq(mask_find(MASK_FEEDS, bytes, 0, words), 0);
}
END_TEST

/* Where the first character stands that no cleaner can be certain of; one that is cut off is none. */
static size_t uncertain(const char *bytes, size_t length) {
    size_t at = 0;
    while (at < length) {
        unsigned char first = (unsigned char)bytes[at];
        size_t left = length - at;
        uint32_t code_point;
        int truncated = 0;
        size_t step = utf8_decode(bytes + at, left, &code_point);
        if (first == '\0' || first == '\r' || first == 0xE0 || first == 0xED || first >= 0xF0) {
            return at;
        }
        if (step == 0) {
            utf8_malformed(bytes + at, left, &truncated);
            return truncated ? length : at;
        }
        at += step;
    }
    return length;
}

/* Pieces of text, one in `odd` of them none that is certain to be clean; 0: all are. */
static void fill_text(char bytes[BYTES], uint32_t state, unsigned odd) {
    static const char *const clean[] = {"word ", "\xC3\xA4", "\xE2\x80\x99", "\n", "\xEF\xBF\xBD"};
    static const struct slice others[] = {{"\0", 1},
                                          {"\r", 1},
                                          {"\xC0\x80", 2},
                                          {"\xC1\xBF", 2},
                                          {"\xE0\xA0\x80", 3},
                                          {"\xED\xA0\x80", 3},
                                          {"\xF0\x9F\x98\x80", 4},
                                          {"\x80", 1},
                                          {"\xE2\x80", 2},
                                          {"\xC3", 1},
                                          {"\xFF", 1},
                                          {"\xE2", 1}};
    size_t length = 0;
    while (length < BYTES) {
        state = state * 1664525U + 1013904223U;
        unsigned value = state >> 16;
        struct slice piece =
            odd && value % odd == 0 ? others[value / odd % 12] : slice_of(clean[value / 7 % 5]);
        piece.length = piece.length < BYTES - length ? piece.length : BYTES - length;
        memcpy(bytes + length, piece.at, piece.length);
        length += piece.length;
    }
}

START_TEST(what_is_clean_is_passed_up_to_the_word_that_is_not)
{
    static const unsigned odds[] = {0, 50, 400};
    char bytes[BYTES];
    mask_cleaner *cleaners[2];
    size_t count = mask_cleaners(cleaners);
    for (unsigned k = 0; k < 3; k++) {
        fill_text(bytes, (uint32_t)_i, odds[k]);
        size_t first = uncertain(bytes, BYTES);
        size_t last =
            first + 2 < BYTES ? first + 2 : BYTES; /* where a byte is missed at the latest */
        for (size_t i = 0; i < count; i++) {
            size_t clean = cleaners[i](bytes, BYTES);
            ck_assert_uint_eq(clean % MASK_BYTES, 0);
            ck_assert_uint_ge(clean, first / MASK_BYTES * MASK_BYTES);
            ck_assert_uint_le(clean, last / MASK_BYTES * MASK_BYTES);
            ck_assert_uint_eq(cleaners[i](bytes, MASK_BYTES - 1), 0);
        }
        ck_assert_uint_le(mask_clean(bytes, BYTES), last);
    }
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("mask");
    tcase_add_loop_test(cases, all_fillers_find_the_bytes_of_a_kind, 0, 200);
    tcase_add_loop_test(cases, places_are_listed_however_many_a_word_has, 0, 33);
    tcase_add_test(cases, nothing_is_found_behind_the_last_byte);
    tcase_add_loop_test(cases, what_is_clean_is_passed_up_to_the_word_that_is_not, 0, 300);
    Suite *suite = suite_create("mask");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
