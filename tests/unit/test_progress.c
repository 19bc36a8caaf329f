/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the line of progress says, and how much is found below paths. No test here looks at a clock. */
#include <check.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/progress.h"
#include "run_suite.h"

static const struct {
    struct progress_figures figures;
    const char *line;
} cases[] = {
    {{.files = 0, .bytes = 500000, .seconds = 1}, "0 files, 0.5 MB, 0.5 MB/s"},
    {{.files = 1200, .bytes = 95000000, .seconds = 1}, "1,200 files, 95.0 MB, 95 MB/s"},
    {{.files = 120, .bytes = 20000000, .all_files = 6000, .all_bytes = 340000000, .seconds = 2},
     "120 of 6,000 files, 20.0 of 340.0 MB, 10 MB/s, about 32 s left"},
    {{.files = 1, .bytes = 1000000, .all_files = 10, .all_bytes = 601000000, .seconds = 1},
     "1 of 10 files, 1.0 of 601.0 MB, 1.0 MB/s, about 10 min left"},
    {{.files = 1, .bytes = 1000000, .all_files = 10, .all_bytes = 10801000000, .seconds = 1},
     "1 of 10 files, 1.0 of 10801.0 MB, 1.0 MB/s, about 3.0 h left"},
    {{.files = 10, .bytes = 100, .all_files = 10, .all_bytes = 100, .seconds = 1},
     "10 of 10 files, 0.0 of 0.0 MB, 0.0 MB/s, about 1 s left"},
    /* More was read than was found: a file has grown, so nothing is promised. */
    {{.files = 3, .bytes = 7000000, .all_files = 10, .all_bytes = 6000000, .seconds = 1},
     "3 files, 7.0 MB, 7.0 MB/s"},
};

START_TEST(the_line_tells_what_is_done_and_what_is_left)
{
    const struct alloc alloc = alloc_standard();
    struct buffer line;
    buffer_init(&line, &alloc);
    progress_print(&cases[_i].figures, &line);
    ck_assert_str_eq(line.at, cases[_i].line);
    buffer_release(&line);
}
END_TEST

static char folder[64];

static void put_file(const char *name, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *stream = fopen(path, "w");
    ck_assert_ptr_nonnull(stream);
    fputs(text, stream);
    ck_assert_int_eq(fclose(stream), 0);
}

static void remove_entry(const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(remove(path), 0);
}

START_TEST(files_below_folders_are_measured_and_hidden_ones_are_not)
{
    char inner[128];
    uint64_t files = 0;
    uint64_t bytes = 0;
    snprintf(folder, sizeof folder, "/tmp/attune-progress-%ld", (long)getpid());
    ck_assert_int_eq(mkdir(folder, 0700), 0);
    snprintf(inner, sizeof inner, "%s/inner", folder);
    ck_assert_int_eq(mkdir(inner, 0700), 0);
    put_file("a.txt", "12345");
    put_file("inner/b.txt", "123");
    put_file(".hidden", "1");
    const char *const paths[] = {folder, "/nonexistent/x", "-"};
    ck_assert(progress_measure(paths, 2, &files, &bytes));
    ck_assert_uint_eq(files, 2);
    ck_assert_uint_eq(bytes, 8);
    ck_assert(!progress_measure(paths, 3, &files, &bytes));
    put_file("inner/c.zip", "123");
    ck_assert(!progress_measure(paths, 1, &files, &bytes));
    ck_assert_uint_eq(bytes, 0);
    static const char *const names[] = {"inner/c.zip", "inner/b.txt", "inner", "a.txt", ".hidden"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        remove_entry(names[i]);
    }
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("progress");
    TCase *tests = tcase_create("progress");
    tcase_add_loop_test(tests, the_line_tells_what_is_done_and_what_is_left, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(tests, files_below_folders_are_measured_and_hidden_ones_are_not);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
