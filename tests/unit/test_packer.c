/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups that are packed come out as they went in, whatever their numbers; the shelf keeps them apart. */
#include <check.h>
#include <string.h>

#include "count/packer.h"
#include "count/shelf.h"
#include "memory_fixture.h"
#include "run_suite.h"

enum { CATEGORIES = 5 };

static struct memory_fixture memory;
static struct packer packer;

static void set_up(void) {
    memory_fixture_init(&memory);
    ck_assert(packer_init(&packer, &memory.alloc, CATEGORIES));
}

static void tear_down(void) {
    packer_release(&packer);
    ck_assert_uint_eq(memory.held, 0);
}

static const struct tally tallies[CATEGORIES] = {
    [1] = {.n = 1, .negated = -1, .covered = INT64_MAX, .score = INT64_MIN, .squares = 1.0 / 3},
    [4] = {.n = 63, .negated = 64, .covered = -64, .score = -65, .exposure = 8191, .squares = -0.0},
};

static struct group large_group(void) {
    struct group group = {.role = 255,
                          .kind = 1,
                          .differ = 3,
                          .date = INT32_MIN,
                          .kept_differ = UINT64_MAX,
                          .figures = {.words = INT64_MAX, .rows = INT64_MIN},
                          .by_role[GROUP_ROLES - 1] = {.backchannels = 128},
                          .heard = {.function_words = 7},
                          .tallies = tallies};
    group.fields[GROUP_FILE] = slice_of("a file");
    group.fields[GROUP_TRANSCRIPTION] = slice_of("verbatim");
    return group;
}

START_TEST(numbers_of_every_size_come_back)
{
    struct group group = large_group();
    struct timing timing = {.figures = {.latency = 1, .silence = INT64_MAX}};
    struct group read;
    timing.classes[0] = UINT32_MAX;
    timing.classes[TIMING_CLASSES - 1] = 1;
    group.timing = _i ? &timing : NULL;
    ck_assert(packer_pack(&packer, &group));
    packer_unpack(&packer, packer.bytes.at, &read);
    ck_assert_int_eq(read.role, group.role);
    ck_assert_int_eq(read.differ, group.differ);
    ck_assert_int_eq(read.date, group.date);
    ck_assert_uint_eq(read.kept_differ, group.kept_differ);
    ck_assert_mem_eq(&read.figures, &group.figures, sizeof read.figures);
    ck_assert_mem_eq(read.by_role, group.by_role, sizeof read.by_role);
    ck_assert_mem_eq(&read.heard, &group.heard, sizeof read.heard);
    ck_assert_mem_eq(read.tallies, tallies, sizeof tallies);
    ck_assert(_i ? memcmp(read.timing, &timing, sizeof timing) == 0 : !read.timing);
    ck_assert(slice_is(read.fields[GROUP_FILE], "a file"));
    ck_assert(slice_is(read.fields[GROUP_TRANSCRIPTION], "verbatim"));
    ck_assert_uint_eq(read.fields[GROUP_CASE].length, 0);
}
END_TEST

START_TEST(nothing_is_left_of_the_group_before)
{
    struct group group = large_group();
    struct group read;
    ck_assert(packer_pack(&packer, &group));
    packer_unpack(&packer, packer.bytes.at, &read);
    ck_assert(packer_pack(&packer, &(struct group){.role = 1}));
    ck_assert_uint_lt(packer.bytes.length, 16);
    packer_unpack(&packer, packer.bytes.at, &read);
    ck_assert_int_eq(read.tallies[1].n, 0);
    ck_assert_int_eq(read.figures.words, 0);
    ck_assert_uint_eq(read.kept_differ, 0);
}
END_TEST

static enum status add_words(void *context, const struct group *group, struct error *error) {
    struct buffer *text = context;
    (void)error;
    buffer_print(text, "%lld of %lld, %lld; ", (long long)group->figures.words,
                 (long long)group->shared.words, (long long)group->tallies[4].n);
    return STATUS_OK;
}

START_TEST(a_group_that_comes_again_is_added_to_its_own)
{
    static const char *const keys[] = {"s1 a", "s1 b", "s2 a"};
    static const struct tally small[CATEGORIES] = {[4] = {.n = 63}};
    const struct group_sink sink = {.take = add_words, .context = &packer.cells};
    struct shelf shelf;
    struct error error;
    ck_assert(shelf_init(&shelf, &memory.alloc, CATEGORIES));
    for (unsigned i = 0; i < 9; i++) {
        struct record record = {.sequence = i, .key = slice_of(keys[i % 3]), .share_length = 2};
        record.group.figures.turns = 1;
        record.group.figures.words = 1 << i;
        record.group.tallies = i < 6 ? small : NULL;
        ck_assert(shelf_add(&shelf, &record));
    }
    ck_assert_int_eq(shelf_give(&shelf, &sink, &error), STATUS_OK);
    ck_assert_str_eq(packer.cells.at, "73 of 219, 126; 146 of 219, 126; 292 of 292, 126; ");
    shelf_clear(&shelf);
    ck_assert_uint_eq(shelf.bytes, 0);
    shelf_release(&shelf);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("packer");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, numbers_of_every_size_come_back, 0, 2);
    tcase_add_test(cases, nothing_is_left_of_the_group_before);
    tcase_add_test(cases, a_group_that_comes_again_is_added_to_its_own);
    Suite *suite = suite_create("packer");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
