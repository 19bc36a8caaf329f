/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every block reader of this machine says the same of every byte. */
#include <check.h>
#include <string.h>

#include "run_suite.h"
#include "text/block.h"

static void expect_same(const char *bytes, size_t length) {
    block_reader *readers[4];
    size_t count = block_readers(readers);
    ck_assert_uint_ge(count, 1);
    struct block wanted;
    readers[count - 1](bytes, length, &wanted);
    for (size_t i = 0; i + 1 < count; i++) {
        struct block found;
        readers[i](bytes, length, &found);
        ck_assert_int_eq(memcmp(&found, &wanted, sizeof found), 0);
    }
}

START_TEST(readers_agree_on_every_byte_in_every_place)
{
    char bytes[BLOCK_SIZE];
    for (unsigned byte = 0; byte < 256; byte++) {
        for (unsigned place = 0; place < BLOCK_SIZE; place++) {
            memset(bytes, ' ', sizeof bytes);
            bytes[place] = (char)byte;
            expect_same(bytes, BLOCK_SIZE);
        }
    }
}
END_TEST

START_TEST(readers_agree_on_mixed_bytes)
{
    char bytes[BLOCK_SIZE];
    uint32_t state = 1;
    for (unsigned round = 0; round < 20000; round++) {
        for (unsigned i = 0; i < BLOCK_SIZE; i++) {
            state = state * 1664525U + 1013904223U;
            bytes[i] = (char)(state >> 24);
        }
        expect_same(bytes, state >> 16 & 127);
    }
}
END_TEST

static struct block read(const char *text, size_t length) {
    char bytes[BLOCK_SIZE];
    memset(bytes, 'x', sizeof bytes);
    memcpy(bytes, text, strlen(text));
    block_reader *readers[4];
    struct block block;
    block_readers(readers);
    readers[0](bytes, length, &block);
    return block;
}

START_TEST(masks_say_what_they_are_called)
{
    static const char text[] = "a. ?!\"_[(\xC3\xA9 `{@/-,;:";
    struct block block = read(text, strlen(text));
    ck_assert_uint_eq(block.word, 0x1);
    ck_assert_uint_eq(block.loud, 0x3A);
    ck_assert_uint_eq(block.stop, 0x7C0);
}
END_TEST

START_TEST(marks_join_between_two_of_a_kind)
{
    static const struct {
        const char *text;
        uint64_t word;
    } examples[] = {
        {"a'b", 0x7},  {"a.b", 0x7}, {"a:b", 0x7}, {"1'2", 0x7},  {"1.2", 0x7}, {"1,2", 0x7},
        {"1;2", 0x7},  {"a,b", 0x5}, {"a;b", 0x5}, {"1:2", 0x5},  {"a'1", 0x5}, {"1.b", 0x5},
        {"a''b", 0x9}, {"'ab", 0x6}, {"ab'", 0x3}, {"a1b2", 0xF}, {"a-b", 0x5},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct block block = read(examples[i].text, strlen(examples[i].text));
        ck_assert_msg(block.word == examples[i].word, "%s", examples[i].text);
    }
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("block");
    tcase_add_test(cases, readers_agree_on_every_byte_in_every_place);
    tcase_add_test(cases, readers_agree_on_mixed_bytes);
    tcase_add_test(cases, masks_say_what_they_are_called);
    tcase_add_test(cases, marks_join_between_two_of_a_kind);
    Suite *suite = suite_create("text_block");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
