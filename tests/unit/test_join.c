/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables that are looked up, and the rows of the result that are found in them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/join.h"
#include "input_fixture.h"
#include "run_suite.h"

static struct input_fixture fixture;
static char path[] = "/tmp/attune-test-join-XXXXXX";
static struct join join;

static void set_up(void) {
    input_fixture_init(&fixture);
    strcpy(path + sizeof path - 7, "XXXXXX");
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    close(descriptor);
}

static void tear_down(void) {
    unlink(path);
    ck_assert(input_fixture_release(&fixture));
}

static void write_file(const char *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static enum status open_join(const char *text, const char *on, unsigned by) {
    write_file(text, strlen(text));
    return join_init(&join, &fixture.memory.alloc, path, on, by, NULL, &fixture.error);
}

static struct group group_of(const char *person, const char *number, const char *session) {
    struct group group = {.role = 0};
    group.fields[GROUP_CASE] = slice_of(person);
    group.fields[GROUP_SESSION_NO] = slice_of(number);
    group.fields[GROUP_SESSION] = slice_of(session);
    return group;
}

/* What the first further column holds for such a group; "-" where no row is found. */
static const char *found(const char *person, const char *number) {
    struct group group = group_of(person, number, number);
    size_t row;
    char code[PSEUDONYM_LENGTH + 1];
    ck_assert_int_eq(join_find(&join, &group, &row, &fixture.error), STATUS_OK);
    return row ? join_cell(&join, row, 0, code).at : "-";
}

static void expect_told(const char *text) {
    ck_assert_msg(strstr(fixture.told.at, text) != NULL, "%s", fixture.told.at);
}

START_TEST(rows_are_found_by_what_they_tell)
{
    ck_assert_int_eq(open_join("case_id,Session_No,phq\nC1,1,9\nC1,02,8\nC2,3.0,\"7,5\"\nC2,x,6\n",
                               "case_id,session_no", BY_SESSION),
                     STATUS_OK);
    ck_assert_uint_eq(join.column_count, 1);
    ck_assert(slice_is(join_name(&join, 0), "phq"));
    ck_assert_str_eq(found("C1", "1"), "9");
    ck_assert_str_eq(found("C1", "2"), "8");
    ck_assert_str_eq(found("C2", "003"), "7,5");
    ck_assert_str_eq(found("C2", "x"), "6");
    ck_assert_str_eq(found("c1", "1"), "-");
    ck_assert_str_eq(found("", ""), "-");
    ck_assert(!join_tell(&join, &fixture.notices));
    expect_told(": 2 keys of the result without a row here: case_id=\"c1\" session_no=\"1\"; ");
    join_release(&join);
}
END_TEST

START_TEST(keys_that_stand_twice_join_only_where_they_agree)
{
    ck_assert_int_eq(
        open_join("\xEF\xBB\xBFid;phq\nC1;9\nC1;9\nC2;8\nC2;7\nC3;1\n\n", "case_id=id", BY_CASE),
        STATUS_OK);
    ck_assert_str_eq(found("C1", ""), "9");
    ck_assert_str_eq(found("C2", ""), "-");
    ck_assert(join_tell(&join, &fixture.notices));
    expect_told("1 key twice here with different values, so that neither is joined: "
                "case_id=\"C2\" (lines 4 and 5)");
    expect_told("1 key here without a session: case_id=\"C3\" (line 6)");
    join_release(&join);
}
END_TEST

START_TEST(two_sessions_of_one_number_are_told)
{
    struct group first = group_of("C1", "1", "a");
    struct group second = group_of("C1", "1", "b");
    size_t row;
    ck_assert_int_eq(
        open_join("case_id,session_no,phq\nC1,1,9\n", "case_id,session_no", BY_SESSION), STATUS_OK);
    ck_assert_int_eq(join_find(&join, &first, &row, &fixture.error), STATUS_OK);
    ck_assert_int_eq(join_find(&join, &first, &row, &fixture.error), STATUS_OK);
    ck_assert(!join_tell(&join, &fixture.notices));
    ck_assert_str_eq(fixture.told.at, "");
    ck_assert_int_eq(join_find(&join, &second, &row, &fixture.error), STATUS_OK);
    ck_assert_uint_eq(row, 1);
    ck_assert(!join_tell(&join, &fixture.notices));
    expect_told("1 key of more than one session");
    join_release(&join);
}
END_TEST

START_TEST(the_lists_are_bounded)
{
    char number[24];
    ck_assert_int_eq(open_join("case_id,phq\nC,1\n", "case_id", BY_CASE), STATUS_OK);
    for (int i = 0; i < 1000; i++) {
        snprintf(number, sizeof number, "a name that is long %d", i % 500);
        ck_assert_str_eq(found(number, ""), "-");
    }
    ck_assert(!join_tell(&join, &fixture.notices));
    expect_told("500 keys of the result without a row here: case_id=\"a name that is long 0\"; ");
    expect_told("; …");
    join_release(&join);
}
END_TEST

static void expect_refused(const char *text, const char *on, unsigned by, const char *why) {
    ck_assert_int_eq(open_join(text, on, by), STATUS_USAGE);
    ck_assert_msg(strstr(fixture.error.text, why) != NULL, "%s", fixture.error.text);
    join_release(&join);
}

START_TEST(what_cannot_be_joined_is_refused)
{
    expect_refused("", "case_id", BY_CASE, "is empty");
    expect_refused("a,b\n1,2\n", "case_id", BY_CASE, "its columns are a, b; --on case_id=COLUMN");
    expect_refused("a,b\n1,2\n", "mood=a", BY_CASE, "rows have no \"mood\"");
    expect_refused("a,b\n1,2\n", "session_no=a", BY_CASE, "stands for several of \"session_no\"");
    expect_refused("a,A\n1,2\n", "case_id=a", BY_CASE, "two columns are called \"a\"");
    expect_refused("a,b\n1,2\n\n3\n", "case_id=a", BY_CASE, "this row has 1 fields");
    ck_assert_uint_eq(fixture.error.line, 4);
    expect_refused("a,b\n1,\xFF\n", "case_id=a", BY_CASE, "not in UTF-8");
    ck_assert_uint_eq(fixture.error.line, 2);
}
END_TEST

static enum status join_and_find(void *context) {
    const struct group *group = context;
    size_t row = 0;
    enum status status =
        open_join("case_id,session_no,phq\nC1,1,9\nC2,1,8\n", "case_id,session_no", BY_SESSION);
    if (status == STATUS_OK) {
        status = join_find(&join, group, &row, &fixture.error);
    }
    join_release(&join);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    struct group group = group_of("C9", "1", "a");
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, join_and_find, &group), 5);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("join");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, rows_are_found_by_what_they_tell);
    tcase_add_test(cases, keys_that_stand_twice_join_only_where_they_agree);
    tcase_add_test(cases, two_sessions_of_one_number_are_told);
    tcase_add_test(cases, the_lists_are_bounded);
    tcase_add_test(cases, what_cannot_be_joined_is_refused);
    tcase_add_test(cases, every_allocation_may_fail);
    Suite *suite = suite_create("join");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
