/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every block reader of this machine says the same of every byte. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "text/block.h"

static void expect_same(const char *bytes) {
    block_reader *readers[4];
    size_t count = block_readers(readers);
    ck_assert_uint_ge(count, 1);
    struct block wanted;
    readers[count - 1](bytes, &wanted);
    for (size_t i = 0; i + 1 < count; i++) {
        struct block found;
        readers[i](bytes, &found);
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
            expect_same(bytes);
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
        expect_same(bytes);
    }
}
END_TEST

START_TEST(masks_say_what_they_are_called)
{
    static const char text[] = "aZ09'.:,;?!\"_[(\xC3\xA9 `{@/-";
    char bytes[BLOCK_SIZE];
    memset(bytes, ' ', sizeof bytes);
    memcpy(bytes, text, strlen(text));
    block_reader *readers[4];
    struct block block;
    block_readers(readers);
    readers[0](bytes, &block);
    ck_assert_uint_eq(block.letters, 0x3);
    ck_assert_uint_eq(block.digits, 0xC);
    ck_assert_uint_eq(block.quotes, 0x30);
    ck_assert_uint_eq(block.colons, 0x40);
    ck_assert_uint_eq(block.commas, 0x180);
    ck_assert_uint_eq(block.loud, 0xE20);
    ck_assert_uint_eq(block.stop, 0x1F000);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("block");
    tcase_add_test(cases, readers_agree_on_every_byte_in_every_place);
    tcase_add_test(cases, readers_agree_on_mixed_bytes);
    tcase_add_test(cases, masks_say_what_they_are_called);
    Suite *suite = suite_create("text_block");
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
