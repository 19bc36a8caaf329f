/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word boundaries against the whole of Unicode's own WordBreakTest.txt. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "run_suite.h"
#include "text/word_break.h"

static const char conformance[] = "/usr/share/unicode/auxiliary/WordBreakTest.txt";

enum { TEXT_MOST = 512, BREAKS_MOST = 128 };

struct example {
    char text[TEXT_MOST];
    size_t length;
    size_t breaks[BREAKS_MOST]; /* offsets, the start left out */
    size_t count;
};

/* Reads "÷ 0041 × 0308 ÷ # comment"; false for lines without an example. */
static bool read_example(const char *line, struct example *example) {
    static const char no_break[] = "\xC3\x97", a_break[] = "\xC3\xB7";
    *example = (struct example){.length = 0};
    while (*line && *line != '#') {
        if (strncmp(line, a_break, 2) == 0) {
            example->breaks[example->count] = example->length;
            example->count += example->length > 0;
            line += 2;
        } else if (strncmp(line, no_break, 2) == 0) {
            line += 2;
        } else if (strchr("0123456789ABCDEF", *line)) {
            char *end;
            uint32_t point = (uint32_t)strtoul(line, &end, 16);
            example->length += utf8_encode(point, example->text + example->length);
            line = end;
        } else {
            line++;
        }
    }
    return example->length > 0;
}

static void verify_example(const struct example *example, unsigned long line) {
    size_t at = 0;
    for (size_t i = 0; i < example->count; i++) {
        bool word;
        struct slice rest = slice_make(example->text + at, example->length - at);
        at += word_break_next(rest, &word);
        ck_assert_msg(at == example->breaks[i], "line %lu: boundary at %zu, not at %zu", line, at,
                      example->breaks[i]);
    }
    ck_assert_uint_eq(at, example->length);
}

START_TEST(whole_conformance_test_passes)
{
    FILE *file = fopen(conformance, "r");
    ck_assert_msg(file != NULL, "%s is missing: install unicode-data", conformance);
    char text[4096];
    unsigned long line = 0, examples = 0;
    while (fgets(text, sizeof text, file)) {
        struct example example;
        line++;
        if (read_example(text, &example)) {
            verify_example(&example, line);
            examples++;
        }
    }
    fclose(file);
    ck_assert_uint_gt(examples, 1800);
}
END_TEST

static void expect(const char *text, size_t length, bool word) {
    bool is_word;
    ck_assert_uint_eq(word_break_next(slice_of(text), &is_word), length);
    ck_assert_int_eq(is_word, word);
}

START_TEST(words_hold_a_letter_or_a_number)
{
    expect("don't stop", 5, true);
    expect("3.5 mg", 3, true);
    expect("snake_case here", 10, true);
    expect("___ ", 3, false);
    expect("  x", 2, false);
    expect("- x", 1, false);
    expect("\xE2\x82\xAC", 3, false);                                   /* euro sign */
    expect("\xE2\x85\xA7 ", 3, true);                                   /* Roman numeral eight */
    expect("e\xCC\x81t\xC3\xA9 ", 6, true);                             /* e + combining acute */
    expect("\xE6\x82\xB2\xE3\x81\x97", 3, true);                        /* one ideograph */
    expect("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7!", 11, false); /* ZWJ sequence */
}
END_TEST

START_TEST(damaged_bytes_stay_inside_the_text)
{
    for (unsigned first = 0x80; first < 0x100; first++) {
        char *byte = malloc(1);
        ck_assert_ptr_nonnull(byte);
        *byte = (char)first;
        bool word;
        ck_assert_uint_eq(word_break_next(slice_make(byte, 1), &word), 1);
        free(byte);
    }
}
END_TEST

START_TEST(white_space_is_known)
{
    static const uint32_t spaces[] = {' ',    '\t',   '\n',   '\v',   '\f',   '\r',
                                      0x85,   0xA0,   0x1680, 0x2003, 0x2028, 0x2029,
                                      0x202F, 0x205F, 0x3000, 0x2007};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        ck_assert_msg(word_break_is_space(spaces[i]), "U+%04X", (unsigned)spaces[i]);
    }
    ck_assert(!word_break_is_space('a'));
    ck_assert(!word_break_is_space(0x200B));
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("word break");
    tcase_add_test(cases, whole_conformance_test_passes);
    tcase_add_test(cases, words_hold_a_letter_or_a_number);
    tcase_add_test(cases, damaged_bytes_stay_inside_the_text);
    tcase_add_test(cases, white_space_is_known);
    Suite *suite = suite_create("word_break");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
