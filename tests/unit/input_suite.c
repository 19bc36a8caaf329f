/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input_suite.h"

#include <check.h>
#include <string.h>

struct input_fixture fixture;

void release_fixture(void) {
    ck_assert(input_fixture_release(&fixture));
}

void expect(const char *text, const char *turns) {
    ck_assert_str_eq(input_turns(&fixture, text), turns);
}

void expect_utf16(const char *text, bool mark, const char *turns) {
    struct buffer bytes;
    buffer_init(&bytes, &fixture.standard);
    input_utf16(&bytes, text, mark);
    ck_assert_str_eq(input_turns_of(&fixture, buffer_slice(&bytes)), turns);
    buffer_release(&bytes);
}

void expect_told(const char *text) {
    ck_assert_msg(strstr(fixture.told.at, text) != NULL, "%s", fixture.told.at);
}
