/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every block reader of this machine says the same of every byte. */
#include <check.h>
#include <stdbool.h>
#include <string.h>

#include "run_suite.h"
#include "text/block.h"

static bool equal_lists(const struct block_list *left, const struct block_list *right) {
    return left->count == right->count &&
           memcmp(left->at, right->at, left->count * sizeof *left->at) == 0;
}

static bool equal_blocks(const struct block *left, const struct block *right) {
    return left->stop == right->stop && equal_lists(&left->bounds, &right->bounds) &&
           equal_lists(&left->plain, &right->plain) && equal_lists(&left->loud, &right->loud);
}

/* `bytes` holds BLOCK_SIZE and a lane more, for what is read beyond the text. */
static void expect_same(const char *bytes, size_t length) {
    block_reader *readers[4];
    size_t count = block_readers(readers);
    ck_assert_uint_ge(count, 1);
    struct block wanted;
    readers[count - 1](bytes, length, &wanted);
    for (size_t i = 0; i + 1 < count; i++) {
        struct block found;
        readers[i](bytes, length, &found);
        ck_assert(equal_blocks(&found, &wanted));
    }
}

enum { PLACES = BLOCK_SIZE + BLOCK_LANE };

START_TEST(readers_agree_on_every_byte_in_every_place)
{
    char bytes[PLACES];
    for (unsigned byte = 0; byte < 256; byte++) {
        for (unsigned place = 0; place < BLOCK_SIZE; place++) {
            memset(bytes, ' ', sizeof bytes);
            bytes[place] = (char)byte;
            expect_same(bytes, BLOCK_SIZE);
            memset(bytes, 'x', place);
            expect_same(bytes, place + 1);
        }
    }
}
END_TEST

/* From a row of letters, a sequence without end (a linear congruence). */
static void fill(char bytes[PLACES], const char *from, size_t count, uint32_t *state) {
    for (unsigned i = 0; i < PLACES; i++) {
        *state = *state * 1664525U + 1013904223U;
        bytes[i] = from ? from[(*state >> 16) % count] : (char)(*state >> 24);
    }
}

START_TEST(readers_agree_on_mixed_bytes)
{
    static const char prose[] = "aB7 ....?!?''\",;: - ", marks[] = "ab1 .\xE2\x80\x99";
    char bytes[PLACES];
    uint32_t state = 1;
    for (unsigned round = 0; round < 20000; round++) {
        fill(bytes, NULL, 0, &state);
        expect_same(bytes, (state >> 16) % (2 * BLOCK_SIZE));
        fill(bytes, prose, sizeof prose - 1, &state);
        expect_same(bytes, (state >> 16) % (2 * BLOCK_SIZE));
        fill(bytes, marks, sizeof marks - 1, &state);
        expect_same(bytes, (state >> 16) % (2 * BLOCK_SIZE));
    }
}
END_TEST

/* Reads the text with other letters beyond its end. */
static struct block read(const char *text, size_t length) {
    char bytes[PLACES];
    memset(bytes, 'x', sizeof bytes);
    memcpy(bytes, text, length);
    block_reader *readers[4];
    struct block block;
    block_readers(readers);
    readers[0](bytes, length, &block);
    return block;
}

/* The same bytes, `shift` places further on. */
static struct block read_shifted(const char *text, size_t shift) {
    char moved[BLOCK_SIZE];
    memset(moved, ' ', sizeof moved);
    memcpy(moved + shift, text, strlen(text));
    return read(moved, shift + strlen(text));
}

static void expect_list(const struct block_list *list, const uint16_t *wanted, size_t count,
                        const char *text) {
    ck_assert_msg(list->count == count && memcmp(list->at, wanted, count * sizeof *wanted) == 0,
                  "%s", text);
}

START_TEST(lists_say_what_they_are_called)
{
    static const char text[] = "a b. c?! d, e! f.g \"h\" i";
    struct block block = read(text, strlen(text));
    static const uint16_t bounds[] = {0, 0, 1, 2, 3, 5, 6, 9, 10, 12, 13, 15, 18, 20, 21, 23, 24};
    static const uint16_t plain[] = {5, 15}, loud[] = {9, 20, 23};
    ck_assert_uint_eq(block.stop, BLOCK_SIZE);
    expect_list(&block.bounds, bounds, sizeof bounds / sizeof *bounds, text);
    expect_list(&block.plain, plain, sizeof plain / sizeof *plain, text);
    expect_list(&block.loud, loud, sizeof loud / sizeof *loud, text);
}
END_TEST

START_TEST(plain_ends_have_a_word_and_one_space)
{
    static const struct {
        const char *text;
        unsigned plain, loud;
    } examples[] = {
        {"a. b", 1, 0},       {"a? b", 1, 0},
        {"a! b", 1, 0},       {"a.  b", 0, 1},
        {"a .b", 0, 1},       {"a.. b", 0, 1},
        {"a.\tb", 0, 1},      {"a.\" b", 0, 1},
        {". b", 0, 1},        {"a, b", 0, 0},
        {"a - b", 0, 0},      {"a, . b", 0, 1},
        {"a. ", 0, 0},        {"a\xE2\x80\xA6 b", 0, 1},
        {"a. b. c? d", 3, 0}, {"a [b", 0, 1},
        {"a(b", 0, 1},        {"a] b", 0, 0},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        for (size_t shift = 0; shift < 2 * BLOCK_LANE; shift++) {
            struct block block = read_shifted(examples[i].text, shift);
            if (block.stop == BLOCK_SIZE) { /* a mark across two lanes is not read */
                ck_assert_msg(block.plain.count == examples[i].plain, "%s", examples[i].text);
                ck_assert_msg(block.loud.count == examples[i].loud, "%s", examples[i].text);
            }
        }
    }
}
END_TEST

START_TEST(stops_are_found)
{
    static const char *const stops[] = {"_", "\xC3\xA9", "\xE2\x80\xA0"};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        for (size_t shift = 0; shift < 2 * BLOCK_LANE; shift++) {
            ck_assert_uint_eq(read_shifted(stops[i], shift).stop, shift);
        }
    }
}
END_TEST

START_TEST(marks_join_between_two_of_a_kind)
{
    static const struct {
        const char *text;
        unsigned words;
    } examples[] = {
        {"a'b", 1},
        {"a.b", 1},
        {"a:b", 1},
        {"1'2", 1},
        {"1.2", 1},
        {"1,2", 1},
        {"1;2", 1},
        {"a,b", 2},
        {"a;b", 2},
        {"1:2", 2},
        {"a'1", 2},
        {"1.b", 2},
        {"a''b", 2},
        {"'ab", 1},
        {"ab'", 1},
        {"a1b2", 1},
        {"a-b", 2},
        {"a\xE2\x80\x99"
         "b",
         1},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        for (size_t shift = 0; shift < 2 * BLOCK_LANE; shift++) {
            struct block block = read_shifted(examples[i].text, shift);
            if (block.stop == BLOCK_SIZE) {
                ck_assert_msg(block.bounds.count == 1 + 2 * examples[i].words, "%s",
                              examples[i].text);
            }
        }
    }
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("block");
    tcase_add_test(cases, readers_agree_on_every_byte_in_every_place);
    tcase_add_test(cases, readers_agree_on_mixed_bytes);
    tcase_add_test(cases, lists_say_what_they_are_called);
    tcase_add_test(cases, plain_ends_have_a_word_and_one_space);
    tcase_add_test(cases, stops_are_found);
    tcase_add_test(cases, marks_join_between_two_of_a_kind);
    Suite *suite = suite_create("text_block");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
