/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <check.h>
#include <string.h>

#include "base/slice.h"
#include "run_suite.h"

START_TEST(all_bytes_are_copied_and_no_others)
{
    enum { ROOM = 64, BEFORE = 8 };
    char from[ROOM];
    char to[ROOM + 2 * BEFORE];
    char expected[sizeof to];
    for (size_t i = 0; i < sizeof from; i++) {
        from[i] = (char)(i + 1);
    }
    memset(to, '\0', sizeof to);
    memset(expected, '\0', sizeof expected);
    memcpy(expected + BEFORE, from, (size_t)_i);
    slice_copy_bytes(to + BEFORE, from, (size_t)_i);
    ck_assert_mem_eq(to, expected, sizeof to);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("slice");
    tcase_add_loop_test(cases, all_bytes_are_copied_and_no_others, 0, 65);
    Suite *suite = suite_create("slice");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
