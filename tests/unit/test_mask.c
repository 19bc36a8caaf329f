/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every filler of this machine finds the same bytes, and only those that are of the kind. */
#include <check.h>
#include <stdbool.h>
#include <string.h>

#include "input/mask.h"
#include "run_suite.h"

enum { BYTES = MASK_STRETCH };

static bool is_of(enum mask_kind kind, unsigned char byte) {
    switch (kind) {
    case MASK_SPECIAL:
        return byte >= 0x80 || byte == '\0' || byte == '\r';
    case MASK_FEEDS:
        return byte == '\n';
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

int main(void) {
    TCase *cases = tcase_create("mask");
    tcase_add_loop_test(cases, all_fillers_find_the_bytes_of_a_kind, 0, 200);
    tcase_add_test(cases, nothing_is_found_behind_the_last_byte);
    Suite *suite = suite_create("mask");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
