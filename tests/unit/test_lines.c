/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of every length, in runs of any size: each byte comes out once, in its line, at its place. */
#include <check.h>
#include <stdbool.h>
#include <string.h>

#include "input/lines.h"
#include "run_suite.h"

enum { LONGEST = 600 };

struct taken {
    struct buffer text; /* what came, a line feed behind each line */
    uint64_t line_raw;  /* where the line at hand must begin */
    uint32_t line;
};

static enum status take(void *context, const struct line_part *part, struct error *error) {
    struct taken *taken = context;
    (void)error;
    if (part->first) {
        taken->line++;
        taken->line_raw = taken->text.length;
    }
    ck_assert_uint_eq(part->line, taken->line);
    ck_assert_uint_eq(part->line_raw, taken->line_raw);
    ck_assert_uint_eq(part->steps[0].at, 0);
    ck_assert_uint_eq(part->steps[0].raw, taken->text.length);
    buffer_append(&taken->text, part->text);
    if (part->last) {
        buffer_append_byte(&taken->text, '\n');
    }
    return STATUS_OK;
}

static void expect_lines(const struct alloc *alloc, struct slice text, size_t size) {
    struct taken taken = {.line = 0};
    struct lines lines;
    struct error error;
    struct line_sink sink = {.take = take, .context = &taken};
    buffer_init(&taken.text, alloc);
    lines_init(&lines, alloc, sink, WIDTH_UTF8, 0);
    for (size_t at = 0; at < text.length; at += size) {
        size_t left = text.length - at;
        struct run run = {.text = slice_make(text.at + at, left < size ? left : size), .raw = at};
        ck_assert_int_eq(lines_feed(&lines, run, &error), STATUS_OK);
    }
    ck_assert_int_eq(lines_finish(&lines, &error), STATUS_OK);
    ck_assert(slice_equal(buffer_slice(&taken.text), text));
    lines_release(&lines);
    buffer_release(&taken.text);
}

START_TEST(lines_of_every_length_come_out_whole)
{
    static const size_t sizes[] = {1, 5, 63, 64, 65, 511, 512, 513, 5000, 1000000};
    struct alloc alloc = alloc_standard();
    struct buffer text;
    buffer_init(&text, &alloc);
    for (unsigned length = 0; length < LONGEST; length++) {
        for (unsigned i = 0; i < length; i++) {
            buffer_append_byte(&text, (char)('a' + i % 26));
        }
        buffer_append_byte(&text, '\n');
    }
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        expect_lines(&alloc, buffer_slice(&text), sizes[i]);
    }
    buffer_release(&text);
}
END_TEST

static enum status stop_at_second(void *context, const struct line_part *part,
                                  struct error *error) {
    unsigned *count = context;
    ++*count;
    return part->line == 2 ? error_set(error, STATUS_INPUT, "enough") : STATUS_OK;
}

START_TEST(a_failure_ends_the_reading)
{
    struct alloc alloc = alloc_standard();
    unsigned count = 0;
    struct lines lines;
    struct error error;
    struct line_sink sink = {.take = stop_at_second, .context = &count};
    struct run run = {.text = slice_of("one\ntwo\nthree\nfour\nfive")};
    lines_init(&lines, &alloc, sink, WIDTH_UTF8, 0);
    ck_assert_int_eq(lines_feed(&lines, run, &error), STATUS_INPUT);
    ck_assert_uint_eq(count, 2);
    lines_release(&lines);
}
END_TEST

START_TEST(first_lines_can_be_passed_over)
{
    struct alloc alloc = alloc_standard();
    unsigned count = 0;
    struct lines lines;
    struct error error;
    struct line_sink sink = {.take = stop_at_second, .context = &count};
    struct run run = {.text = slice_of("one\ntwo\nthree\r\nfour\n")};
    lines_init(&lines, &alloc, sink, WIDTH_UTF8, 2);
    ck_assert_int_eq(lines_feed(&lines, run, &error), STATUS_OK);
    ck_assert_uint_eq(count, 2);
    lines_release(&lines);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("lines");
    tcase_add_test(cases, lines_of_every_length_come_out_whole);
    tcase_add_test(cases, a_failure_ends_the_reading);
    tcase_add_test(cases, first_lines_can_be_passed_over);
    Suite *suite = suite_create("lines");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
