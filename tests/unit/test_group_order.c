/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, the order of sessions, and cells that travel with rows. */
#include <check.h>

#include "count/days.h"
#include "count/group_order.h"
#include "count/kept.h"
#include "run_suite.h"

static struct alloc alloc;

static void set_up(void) {
    alloc = alloc_standard();
}

START_TEST(dates_are_days)
{
    ck_assert_int_eq(days_of(slice_of("1970-01-01")), 0);
    ck_assert_int_eq(days_of(slice_of("2000-03-01")), 11017);
    ck_assert_int_eq(days_of(slice_of("1969-12-31")), -1);
    ck_assert_int_eq(days_of(slice_of(" 2024-03-28T09:00:00Z")), days_of(slice_of("20240328")));
    ck_assert_int_eq(days_of(slice_of("28.3.2024")), days_of(slice_of("2024/3/28 09:00")));
    ck_assert_int_eq(days_of(slice_of("2024-03-01")) - days_of(slice_of("2024-02-28")), 2);
    ck_assert_int_eq(days_of(slice_of("1900-03-01")) - days_of(slice_of("1900-02-28")), 1);
}
END_TEST

START_TEST(what_could_be_two_days_is_none)
{
    static const char *const unclear[] = {"",           "3/4/2024",   "28/3/2024",   "2024-02-30",
                                          "2023-02-29", "2024-13-01", "2024-00-10",  "2024-3",
                                          "2024",       "202403",     "2024-03-28x", "28.3.24",
                                          "March 2024", "2024032800", "0001-01-01"};
    for (size_t i = 0; i < sizeof unclear / sizeof *unclear; i++) {
        ck_assert_msg(days_of(slice_of(unclear[i])) == DAYS_UNKNOWN, "%s", unclear[i]);
    }
}
END_TEST

START_TEST(days_count_from_the_first_session_of_a_case)
{
    struct days days;
    struct slice anna = slice_of("anna");
    days_init(&days, &alloc);
    ck_assert(days_see(&days, anna, 100));
    ck_assert(days_see(&days, slice_of("ben"), 5));
    ck_assert(days_see(&days, anna, 93));
    ck_assert(days_see(&days, anna, DAYS_UNKNOWN));
    ck_assert(days_see(&days, (struct slice){0}, 1));
    ck_assert_int_eq(days_since_first(&days, anna, 100), 7);
    ck_assert_int_eq(days_since_first(&days, anna, 93), 0);
    ck_assert_int_eq(days_since_first(&days, slice_of("ben"), 6), 1);
    ck_assert_int_eq(days_since_first(&days, anna, DAYS_UNKNOWN), DAYS_UNKNOWN);
    ck_assert_int_eq(days_since_first(&days, slice_of("cem"), 6), DAYS_UNKNOWN);
    ck_assert_int_eq(days_since_first(&days, (struct slice){0}, 6), DAYS_UNKNOWN);
    days_release(&days);
}
END_TEST

static struct group group_of(const char *person, const char *number, const char *date,
                             const char *name) {
    struct group group = {.date = days_of(slice_of(date))};
    group.fields[GROUP_FILE] = slice_of("file");
    group.fields[GROUP_CASE] = slice_of(person);
    group.fields[GROUP_SESSION_NO] = slice_of(number);
    group.fields[GROUP_SESSION] = slice_of(name);
    return group;
}

START_TEST(sessions_stand_as_people_count)
{
    const struct group sorted[] = {
        group_of("case 1", "1", "", "file"),
        group_of("case 1", "2", "", "z"),
        group_of("case 1", "10", "", "a"),
        group_of("case 1", "10b", "", "a"),
        group_of("case 1", "", "2024-01-02", "z"),
        group_of("case 1", "", "2024-01-10", "a"),
        group_of("case 1", "", "", "a2"),
        group_of("case 1", "", "", "a10"),
        group_of("case 1", "", "", "B1"),
        group_of("case 1", "", "", "file"),
        group_of("case 10", "1", "", "file"),
        group_of("Case 11", "1", "", "file"),
        group_of("case 12", "1", "", "file"),
        group_of("", "1", "", "file"),
        group_of("", "", "", "file"),
    };
    struct buffer before;
    struct buffer key;
    buffer_init(&before, &alloc);
    buffer_init(&key, &alloc);
    for (size_t i = 0; i < sizeof sorted / sizeof *sorted; i++) {
        buffer_clear(&key);
        ck_assert(group_order_key(&sorted[i], &key));
        ck_assert_msg(slice_compare(buffer_slice(&before), buffer_slice(&key)) < 0, "%zu", i);
        buffer_clear(&before);
        buffer_append(&before, buffer_slice(&key));
    }
    buffer_release(&before);
    buffer_release(&key);
}
END_TEST

START_TEST(files_without_names_keep_their_order)
{
    const struct group first = group_of("", "", "", "file");
    struct group second = group_of("", "", "", "another");
    struct buffer keys[2];
    second.fields[GROUP_FILE] = second.fields[GROUP_SESSION];
    for (int i = 0; i < 2; i++) {
        buffer_init(&keys[i], &alloc);
        ck_assert(group_order_key(i ? &second : &first, &keys[i]));
    }
    ck_assert(slice_equal(buffer_slice(&keys[0]), buffer_slice(&keys[1])));
    buffer_release(&keys[0]);
    buffer_release(&keys[1]);
}
END_TEST

static struct slice cells_of(const char *text, size_t length) {
    return slice_make(text, length);
}

START_TEST(cells_that_rows_share_are_kept)
{
    struct slice first = cells_of("12\0\0a\0", 6);
    struct slice same = cells_of("12\0\0a\0", 6);
    struct slice more = cells_of("13\0b\0a\0", 7);
    bool lacking;
    ck_assert(slice_is(kept_cell(first, 0), "12"));
    ck_assert(slice_is(kept_cell(first, 1), ""));
    ck_assert(slice_is(kept_cell(first, 2), "a"));
    ck_assert(slice_is(kept_cell((struct slice){0}, 2), ""));
    ck_assert_uint_eq(kept_compare(first, same, &lacking), 0);
    ck_assert(!lacking);
    ck_assert_uint_eq(kept_compare(first, more, &lacking), 1);
    ck_assert(lacking);
    ck_assert_uint_eq(kept_compare(more, first, &lacking), 1);
    ck_assert(!lacking);
    struct buffer joined;
    buffer_init(&joined, &alloc);
    ck_assert(kept_join(&joined, first, more));
    ck_assert(slice_equal(buffer_slice(&joined), cells_of("12\0b\0a\0", 7)));
    buffer_clear(&joined);
    ck_assert(kept_join(&joined, (struct slice){0}, more));
    ck_assert(slice_equal(buffer_slice(&joined), more));
    buffer_release(&joined);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("group_order");
    tcase_add_checked_fixture(cases, set_up, NULL);
    tcase_add_test(cases, dates_are_days);
    tcase_add_test(cases, what_could_be_two_days_is_none);
    tcase_add_test(cases, days_count_from_the_first_session_of_a_case);
    tcase_add_test(cases, sessions_stand_as_people_count);
    tcase_add_test(cases, files_without_names_keep_their_order);
    tcase_add_test(cases, cells_that_rows_share_are_kept);
    Suite *suite = suite_create("group_order");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
