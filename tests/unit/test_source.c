/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files and folders, in a folder made for the test. */
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "input/folder.h"
#include "input/source.h"
#include "run_suite.h"

static struct alloc standard;
static char root[] = "/tmp/attune-source-XXXXXX"; /* below it is what the test made */
static struct buffer seen;

static const char *below(const char *name) {
    static char paths[8][300];
    static size_t next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", root, name);
    return path;
}

static void write_file(const char *name, const char *text) {
    FILE *file = fopen(below(name), "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

static void set_up(void) {
    standard = alloc_standard();
    strcpy(root + strlen(root) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(root));
    buffer_init(&seen, &standard);
}

static void tear_down(void) {
    char command[400];
    snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", root, root);
    ck_assert_int_eq(system(command), 0);
    buffer_release(&seen);
}

/* Names below the root and contents: "NAME=text;", and "NAME!" for an error. */
static void walk_telling(const char *const *paths, size_t count, const struct notices *notices) {
    const struct sources_options options = {.paths = paths, .count = count, .notices = notices};
    struct sources *sources = sources_new(&standard, &options);
    struct source *source;
    struct error error;
    ck_assert_ptr_nonnull(sources);
    for (size_t turns = 0; turns < 100; turns++) {
        enum status status = sources_next(sources, &source, &error);
        if (status != STATUS_OK) {
            ck_assert_int_eq(status, STATUS_INPUT);
            buffer_print(&seen, "%s!", error.file + strlen(root) + 1);
            continue;
        }
        if (!source) {
            break;
        }
        char bytes[100];
        size_t length;
        ck_assert_int_eq(source_read(source, bytes, sizeof bytes, &length, &error), STATUS_OK);
        buffer_print(&seen, "%s=%.*s;", source_path(source) + strlen(root) + 1, (int)length, bytes);
        source_close(source);
    }
    sources_free(sources);
}

static void walk(const char *const *paths, size_t count) {
    walk_telling(paths, count, NULL);
}

START_TEST(folders_are_walked_in_natural_order_without_hidden_files)
{
    ck_assert_int_eq(mkdir(below("b"), 0700), 0);
    write_file("session-10.txt", "ten");
    write_file("session-2.txt", "two");
    write_file("b/deep.txt", "deep");
    write_file(".hidden", "no");
    const char *const paths[] = {root};
    walk(paths, 1);
    ck_assert_str_eq(seen.at, "b/deep.txt=deep;session-2.txt=two;session-10.txt=ten;");
}
END_TEST

static void print_notice(void *context, const struct error *notice) {
    ck_assert_int_eq(notice->status, STATUS_OK);
    buffer_print(context, "%s: %s|", notice->file + strlen(root) + 1, notice->text);
}

START_TEST(lock_files_are_passed_over_and_told_once)
{
    ck_assert_int_eq(mkdir(below("b"), 0700), 0);
    write_file("b/~$one.docx", "Anna");
    write_file("b/._one.docx", "no");
    write_file("one.txt", "1");
    write_file("~$one.txt", "Anna");
    write_file("~one.txt", "2");
    const char *const paths[] = {root};
    const struct notices notices = {.tell = print_notice, .context = &seen};
    walk_telling(paths, 1, &notices);
    ck_assert_str_eq(seen.at, "one.txt=1;~one.txt=2;~$one.txt: 2 lock files, this one first, were "
                              "passed over, of documents that are open in Word or Excel just now: "
                              "what is not saved there is not read|");
}
END_TEST

START_TEST(a_lock_file_is_read_when_named)
{
    write_file("~$a", "1");
    const char *const paths[] = {below("~$a")};
    walk(paths, 1);
    ck_assert_str_eq(seen.at, "~$a=1;");
}
END_TEST

START_TEST(a_file_given_twice_is_read_twice_and_hidden_ones_when_named)
{
    write_file("a", "1");
    write_file(".b", "2");
    const char *const paths[] = {below("a"), below(".b"), below("a")};
    walk(paths, 3);
    ck_assert_str_eq(seen.at, "a=1;.b=2;a=1;");
}
END_TEST

START_TEST(what_cannot_be_read_does_not_stop_the_rest)
{
    write_file("a", "1");
    write_file("z", "2");
    ck_assert_int_eq(mkfifo(below("fifo"), 0600), 0);
    ck_assert_int_eq(symlink("nowhere", below("link")), 0);
    const char *const paths[] = {below("missing"), root};
    walk(paths, 2);
    ck_assert_str_eq(seen.at, "missing!a=1;fifo!link!z=2;");
}
END_TEST

START_TEST(a_link_into_itself_is_not_followed)
{
    ck_assert_int_eq(mkdir(below("in"), 0700), 0);
    write_file("in/a", "1");
    ck_assert_int_eq(symlink("..", below("in/loop")), 0);
    const char *const paths[] = {root};
    walk(paths, 1);
    ck_assert_str_eq(seen.at, "in/a=1;in/loop!");
}
END_TEST

START_TEST(a_file_that_vanishes_before_its_turn_is_named)
{
    write_file("a", "1");
    write_file("b", "2");
    write_file("c", "3");
    const char *const paths[] = {root};
    const struct sources_options options = {.paths = paths, .count = 1};
    struct sources *sources = sources_new(&standard, &options);
    struct source *source;
    struct error error;
    ck_assert_int_eq(sources_next(sources, &source, &error), STATUS_OK);
    source_close(source);
    ck_assert_int_eq(unlink(below("b")), 0);
    ck_assert_int_eq(sources_next(sources, &source, &error), STATUS_INPUT);
    ck_assert_str_eq(error.file, below("b"));
    ck_assert_int_eq(sources_next(sources, &source, &error), STATUS_OK);
    ck_assert_str_eq(source_path(source), below("c"));
    sources_free(sources);
}
END_TEST

/* Reads all of the open source; what happens to the file meanwhile is done after its first bytes. */
static size_t read_while(struct source *source, long new_size) {
    char bytes[1000];
    size_t all = 0;
    size_t length = 0;
    struct error error;
    do {
        ck_assert_int_eq(source_read(source, bytes, sizeof bytes, &length, &error), STATUS_OK);
        if (all == 0) {
            ck_assert_int_eq(truncate(source_path(source), new_size), 0);
        }
        all += length;
    } while (length);
    return all;
}

START_TEST(a_file_that_shrinks_or_grows_is_read_to_where_it_ends)
{
    static const long new_sizes[] = {0, 50000, 300000};
    static const size_t read_sizes[] = {32768, 50000, 300000};
    write_file("a", "");
    ck_assert_int_eq(truncate(below("a"), 100000), 0);
    const char *const paths[] = {below("a")};
    const struct sources_options options = {.paths = paths, .count = 1};
    struct sources *sources = sources_new(&standard, &options);
    struct source *source;
    struct error error;
    ck_assert_int_eq(sources_next(sources, &source, &error), STATUS_OK);
    ck_assert_uint_eq(read_while(source, new_sizes[_i]), read_sizes[_i]);
    sources_free(sources);
}
END_TEST

START_TEST(numbers_in_names_compare_as_numbers)
{
    static const struct {
        const char *first, *second;
    } pairs[] = {{"a2", "a10"},  {"a", "a1"},
                 {"a1b", "a1c"}, {"a01", "a1"},
                 {"a1", "a02"},  {"A", "a"},
                 {"9", "a"},     {"a99999999999999999998", "a99999999999999999999"}};
    struct slice first = slice_of(pairs[_i].first);
    struct slice second = slice_of(pairs[_i].second);
    ck_assert_int_lt(folder_compare_names(first, second), 0);
    ck_assert_int_gt(folder_compare_names(second, first), 0);
    ck_assert_int_eq(folder_compare_names(first, first), 0);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("source");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, folders_are_walked_in_natural_order_without_hidden_files);
    tcase_add_test(cases, lock_files_are_passed_over_and_told_once);
    tcase_add_test(cases, a_lock_file_is_read_when_named);
    tcase_add_test(cases, a_file_given_twice_is_read_twice_and_hidden_ones_when_named);
    tcase_add_test(cases, what_cannot_be_read_does_not_stop_the_rest);
    tcase_add_test(cases, a_link_into_itself_is_not_followed);
    tcase_add_test(cases, a_file_that_vanishes_before_its_turn_is_named);
    tcase_add_loop_test(cases, a_file_that_shrinks_or_grows_is_read_to_where_it_ends, 0, 3);
    tcase_add_loop_test(cases, numbers_in_names_compare_as_numbers, 0, 8);
    Suite *suite = suite_create("source");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
